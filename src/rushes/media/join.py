"""Joining: packets moved from finished files into the film with new times, without encoding anything again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from rushes.core.errors import ToolFailed
from rushes.media.frames import open_ours

_DELAY = 2  # frames between decoding and showing, with two B-pictures as `encoder_args` asks for


@dataclass(frozen=True)
class Part:
    """A run of frames of one file that goes into the film as it is; both its ends lie on keyframes, or at the end."""

    path: Path
    start: int
    frames: int


@dataclass(frozen=True)
class Shape:
    """What joining needs to know of a file: its codec header with size and rate, its keyframes, its length."""

    header: bytes
    keys: tuple[int, ...]
    frames: int


def look(path: Path, fps: int) -> Shape:
    """The shape of one of OUR files, from its packets alone."""
    with open_ours(path) as container:
        stream = container.streams.video[0]
        base = stream.time_base
        keys, frames = [], 0
        for packet in container.demux(stream):
            if packet.pts is None:
                continue
            frames += 1
            if packet.is_keyframe:
                keys.append(round(packet.pts * base * fps))
        context = stream.codec_context
        about = f"{context.name} {context.width}x{context.height} {stream.average_rate}".encode()
        return Shape(about + bytes(context.extradata or b""), tuple(sorted(keys)), frames)


def join(parts: Sequence[Part], sound: Path | None, out: Path, fps: int) -> None:
    """Write the parts' pictures one after the other, and the sound beside them, as an MP4 that starts at once."""
    import av

    base = Fraction(1, fps * 512)
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(out), "w", format="mp4", options=options) as film, contextlib.ExitStack() as open_files:
        with open_ours(parts[0].path) as first:
            picture = film.add_stream_from_template(first.streams.video[0])
        picture.time_base = base
        sounds: Iterator[Any] = iter(())
        if sound is not None:
            heard = open_files.enter_context(open_ours(sound))
            track = film.add_stream_from_template(heard.streams.audio[0])
            sounds = (p for p in heard.demux(heard.streams.audio[0]) if p.pts is not None)
        pending = next(sounds, None)
        for shown, read, packet in _pictures(parts, fps):
            if read > shown:
                raise ToolFailed(
                    "a take's pictures are out of order", where="joining the film",
                    next_step="delete .rushes/artifacts and make it again",
                )  # fmt: skip
            packet.pts, packet.dts, packet.duration = shown * 512, read * 512, 512
            packet.time_base, packet.stream = base, picture
            # Sound and pictures in the order of their times: a player can begin with the first bytes.
            while pending is not None and pending.dts * pending.time_base <= packet.dts * base:
                pending.stream = track
                film.mux(pending)
                pending = next(sounds, None)
            film.mux(packet)
        while pending is not None:
            pending.stream = track
            film.mux(pending)
            pending = next(sounds, None)


def _pictures(parts: Sequence[Part], fps: int) -> Iterator[tuple[int, int, Any]]:
    """(frame of the film when shown, when read, packet) of every picture, in the order in which they are read."""
    done = 0
    for part in parts:
        count = 0
        with open_ours(part.path) as container:
            stream = container.streams.video[0]
            if part.start:
                container.seek(round(part.start / fps / stream.time_base), stream=stream)
            for packet in container.demux(stream):
                if packet.pts is None:
                    continue
                frame = round(packet.pts * packet.time_base * fps) - part.start
                if 0 <= frame < part.frames:
                    yield done + frame, done + count - _DELAY, packet
                    count += 1
                elif packet.is_keyframe and frame >= part.frames:
                    break
        if count != part.frames:
            raise ToolFailed(
                f"it holds {count} of {part.frames} pictures", where=part.path.name,
                next_step="delete it and make the film again",
            )  # fmt: skip
        done += part.frames
