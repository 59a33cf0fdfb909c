"""The render: reads the timeline, copies every packet that can be copied, and encodes only what must change.

Takes are encoded with one set of settings and keyframes where transitions begin and end, so that a cut costs nothing:
packets are moved into the film with new times. Dissolves, fades, burned captions and pieces cut elsewhere (a trimmed
clip, a foreign file) are encoded once, as effects.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.effects import Answer, Store, storage
from rushes.core.errors import BadInput
from rushes.media import sound
from rushes.media import timeline as tl
from rushes.media.captions import Cue
from rushes.media.frames import VERSION as ENCODER
from rushes.media.frames import cut_clip, decode, encode
from rushes.media.guard import ffmpeg, file_url
from rushes.shot import Transition

VERSION = 1  # raise when the same timeline would render to other pictures
CaptionImage = Callable[[str, int, int], npt.NDArray[np.uint8]]  # (words, w, h) → RGBA uint8 [h, w, 4]
Rgba = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class RenderReport:
    """What came out: seconds, frames, how many of them were copied, and the sound's loudness."""

    seconds: float
    frames: int
    copied: int
    lufs: float
    true_peak_dbtp: float
    music: str

    def as_dict(self) -> dict[str, Any]:
        row = asdict(self)
        return {k: (None if isinstance(v, float) and not math.isfinite(v) else v) for k, v in row.items()}


@dataclass(frozen=True)
class _Part:
    """A run of frames of one file that goes into the film as it is."""

    path: Path
    start: int
    frames: int
    copied: bool


def render(
    film: Any,
    out: Path,
    *,
    size: tuple[int, int],
    fps: int,
    store: Store,
    cues: Sequence[Cue] = (),
    draw_caption: CaptionImage | None = None,
    progress: Callable[[str, float, float], None] | None = None,
) -> RenderReport:
    """Render a timeline to MP4 (H.264, AAC, faststart). Captions are burned where `draw_caption` is given."""
    pieces = tl.pieces(film, fps)
    tell = progress or (lambda *_: None)
    work = _Workshop(size, fps, store, cues if draw_caption else (), draw_caption)
    parts: list[_Part] = []
    starts = np.cumsum([0, *(p.frames for p in pieces)])
    with ThreadPoolExecutor(2) as threads:
        jobs = [
            threads.submit(work.parts, piece, pieces[i - 1] if i else None, int(starts[i]))
            for i, piece in enumerate(pieces)
        ]
        for i, job in enumerate(jobs):
            parts += job.result()
            tell("assembling", i + 1, len(pieces))
    frames = int(starts[-1])
    music = _music(film)
    voice = [*tl.sounds(film), *tl.picture_sounds(film)]
    tell("mixing sound", 0, 1)
    answer = _sound(store, frames / fps, voice, music)
    tell("mixing sound", 1, 1)
    with storage(out.parent), store.scratch() as folder:
        whole = folder / "film.mp4"
        _join(parts, answer.files["audio"], whole, fps)
        whole.replace(out)
    levels = answer.value
    return RenderReport(
        frames / fps, frames, sum(p.frames for p in parts if p.copied),
        levels["lufs"] if levels["lufs"] is not None else -math.inf,
        levels["true_peak_dbtp"] if levels["true_peak_dbtp"] is not None else -math.inf,
        music.stem if music else "none",
    )  # fmt: skip


def _music(film: Any) -> Path | None:
    """The track of the timeline's mood; which one of the mood follows from the film's name, so films differ."""
    mood = str(film.metadata.get(tl.NAMESPACE, {}).get("music", "none"))
    if mood == "none":
        return None
    choice = sound.tracks(mood)
    return choice[sum(str(film.name).encode()) % len(choice)]


def _sound(store: Store, seconds: float, voice: Sequence[tl.Sound], music: Path | None) -> Answer:
    inputs = {f"v{i:04}": s.path for i, s in enumerate(voice)} | ({"music": music} if music else {})
    request = {"seconds": seconds, "voice": [[s.at, s.seconds] for s in voice], "music": music is not None}

    def make(folder: Path) -> Answer:
        wav, aac = folder / "mix.wav", folder / "mix.m4a"
        levels = sound.mix(wav, seconds=seconds, voice=voice, music=music)
        ffmpeg(
            ["-i", file_url(wav), "-c:a", "aac", "-b:a", "192k", "-map_metadata", "-1", "-fflags", "+bitexact",
             "-flags:a", "+bitexact", file_url(aac)], where="sound",
        )  # fmt: skip
        wav.unlink()
        return Answer({k: v if math.isfinite(v) else None for k, v in levels.items()}, {"audio": aac})

    return store.effect("sound", sound.VERSION, request, make, inputs=inputs)


class _Workshop:
    """Turns pieces into parts that can be copied, encoding what cannot."""

    def __init__(
        self, size: tuple[int, int], fps: int, store: Store, cues: Sequence[Cue], draw: CaptionImage | None
    ) -> None:
        self.size, self.fps, self.store, self.cues, self.draw = size, fps, store, cues, draw
        with store.scratch() as folder:
            sample = folder / "sample.mp4"
            encode((np.zeros((size[1], size[0], 4), np.uint8) for _ in range(2)), sample, size=size, fps=fps)
            self.header = _look(sample, fps).header

    def parts(self, piece: tl.Piece, before: tl.Piece | None, at: int) -> list[_Part]:
        """The parts of one piece that starts at film frame `at`."""
        shape = _look(piece.path, self.fps)
        if shape.header != self.header or shape.frames < piece.start + piece.frames:
            piece = self._conform(piece)
            shape = _look(piece.path, self.fps)
        spans = self._words(at, piece.frames)
        if spans:
            return [_Part(self._encoded(piece, before, 0, piece.frames, spans), 0, piece.frames, False)]
        parts = []
        done = 0
        if piece.mix:
            done = min(piece.mix, piece.frames)
            parts.append(_Part(self._encoded(piece, before, 0, done, ()), 0, done, False))
        if done < piece.frames:
            first, last = piece.start + done, piece.start + piece.frames
            if first in shape.keys and (last in shape.keys or last == shape.frames):
                parts.append(_Part(piece.path, first, piece.frames - done, True))
            else:
                rest = self._encoded(piece, before, done, piece.frames, ())
                parts.append(_Part(rest, 0, piece.frames - done, False))
        return parts

    def _words(self, at: int, frames: int) -> tuple[tuple[int, int, str], ...]:
        """Captions over a piece: (first frame, end frame, words), counted from the piece's start."""
        found = []
        for cue in self.cues:
            first, last = round(cue.start * self.fps) - at, round(cue.end * self.fps) - at
            if first < frames and last > 0:
                found.append((max(0, first), min(frames, last), cue.text))
        return tuple(found)

    def _conform(self, piece: tl.Piece) -> tl.Piece:
        """A foreign or short clip as one of ours: its size filled without stretching, its rate ours."""
        request = {"start": piece.start, "frames": piece.frames, "size": list(self.size), "fps": self.fps}

        def make(folder: Path) -> Answer:
            out = folder / "clip.mp4"
            cut_clip(
                piece.path, out, start=piece.start / self.fps, frames=piece.frames, size=self.size, fps=self.fps,
                keep_sound=False,
            )  # fmt: skip
            return Answer(None, {"video": out})

        answer = self.store.effect("conform", ENCODER, request, make, inputs={"clip": piece.path})
        return tl.Piece(piece.name, answer.files["video"], 0, piece.frames, piece.begins, piece.mix)

    def _encoded(
        self, piece: tl.Piece, before: tl.Piece | None, first: int, last: int, words: tuple[tuple[int, int, str], ...]
    ) -> Path:
        """Frames `first` to `last` of a piece with its transition and captions in the picture."""
        mix = piece.mix if first < piece.mix else 0
        dissolve = mix > 0 and piece.begins is Transition.DISSOLVE and before is not None
        inputs = {"clip": piece.path} | ({"before": before.path} if dissolve and before else {})
        request = {
            "start": piece.start, "first": first, "last": last, "mix": mix, "dissolve": dissolve,
            "from": before.start + before.frames if dissolve and before else 0, "words": [list(w) for w in words],
            "size": list(self.size), "fps": self.fps,
        }  # fmt: skip

        def make(folder: Path) -> Answer:
            out = folder / "part.mp4"
            encode(
                self._frames(piece, before if dissolve else None, first, last, mix, words),
                out,
                size=self.size,
                fps=self.fps,
            )
            return Answer(None, {"video": out})

        answer = self.store.effect("part", VERSION * 1000 + ENCODER, request, make, inputs=inputs)
        return answer.files["video"]

    def _frames(
        self, piece: tl.Piece, before: tl.Piece | None, first: int, last: int, mix: int,
        words: tuple[tuple[int, int, str], ...],
    ) -> Iterator[Rgba]:  # fmt: skip
        rgba = np.full((self.size[1], self.size[0], 4), 255, np.uint8)
        pictures = self._read(piece.path, piece.start + first, last - first)
        tail = self._read(before.path, before.start + before.frames, mix) if before else None
        images: dict[str, Rgba] = {}
        for i in range(first, last):
            rgb = next(pictures)
            if i < mix:
                share = (i + 1) / (mix + 1)
                other = next(tail) if tail is not None else np.zeros_like(rgb)
                rgb = (other * (1 - share) + rgb * share + 0.5).astype(np.uint8)
            rgba[:, :, :3] = rgb
            for begin, end, text in words:
                if begin <= i < end and self.draw is not None:
                    if text not in images:
                        images[text] = self.draw(text, *self.size)
                    _over(rgba, images[text])
            yield rgba

    def _read(self, path: Path, first: int, count: int) -> Iterator[npt.NDArray[np.uint8]]:
        """`count` frames from frame `first`; the last one is held when the file ends early."""
        half = 0.5 / self.fps
        rgb: npt.NDArray[np.uint8] | None = None
        given = 0
        for _, rgb in decode(path, start=max(0.0, first / self.fps - half), end=(first + count) / self.fps - half):
            yield rgb
            given += 1
            if given == count:
                return
        if rgb is None:
            raise BadInput("a clip ends before its own start", where=path.name, next_step="trim it less")
        for _ in range(count - given):
            yield rgb


def _over(rgba: Rgba, image: Rgba) -> None:
    """Draw `image` (straight alpha) over `rgba` in place, only where it has anything."""
    rows = np.flatnonzero(image[:, :, 3].any(axis=1))
    if not len(rows):
        return
    part = slice(int(rows[0]), int(rows[-1]) + 1)
    alpha = image[part, :, 3:].astype(np.float32) / 255
    below = rgba[part, :, :3].astype(np.float32)
    rgba[part, :, :3] = (below + (image[part, :, :3] - below) * alpha + 0.5).astype(np.uint8)


@dataclass(frozen=True)
class _Shape:
    header: bytes
    keys: frozenset[int]
    frames: int


def _look(path: Path, fps: int) -> _Shape:
    """The codec header, the keyframes and the length of a file, without decoding it."""
    import av

    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        base = stream.time_base or Fraction(1, fps)
        rate = stream.average_rate
        keys, frames = set(), 0
        for packet in container.demux(stream):
            if packet.pts is None:
                continue
            frames += 1
            if packet.is_keyframe:
                keys.add(round(packet.pts * base * fps))
        context = stream.codec_context
        header = bytes(context.extradata or b"") + f"{context.name}{context.width}x{context.height}@{rate}".encode()
        return _Shape(header, frozenset(keys), frames)


def _join(parts: Sequence[_Part], audio: Path, out: Path, fps: int) -> None:
    """Move the parts' packets and the sound's packets into one MP4, in order, with new times."""
    import av

    with (
        av.open(str(out), "w", options={"movflags": "+faststart", "fflags": "+bitexact"}) as film,
        av.open(str(audio)) as heard,
    ):
        base = Fraction(1, fps * 512)
        with av.open(str(parts[0].path)) as first:
            picture = film.add_stream_from_template(first.streams.video[0])
        picture.time_base = base
        track = film.add_stream_from_template(heard.streams.audio[0])
        packets = _audio_packets(heard)
        pending = next(packets, None)
        at = 0
        for part in parts:
            for packet in _packets(part, fps):
                shift = round((at - part.start) / fps / base)
                scale = Fraction(packet.time_base) / base
                assert packet.pts is not None
                assert packet.dts is not None
                packet.pts = round(packet.pts * scale) + shift
                packet.dts = round(packet.dts * scale) + shift
                packet.time_base = base
                packet.stream = picture
                while pending is not None and pending.dts * pending.time_base <= packet.dts * base:
                    pending.stream = track
                    film.mux(pending)
                    pending = next(packets, None)
                film.mux(packet)
            at += part.frames
        while pending is not None:
            pending.stream = track
            film.mux(pending)
            pending = next(packets, None)


def _audio_packets(container: Any) -> Iterator[Any]:
    return (p for p in container.demux(container.streams.audio[0]) if p.pts is not None)


def _packets(part: _Part, fps: int) -> Iterator[Any]:
    """The packets of a part's frames. Its ends lie on keyframes of closed groups, so none needs one outside."""
    import av

    with av.open(str(part.path)) as container:
        stream = container.streams.video[0]
        base = stream.time_base
        assert base is not None
        if part.start:
            container.seek(round(part.start / fps / base), stream=stream)
        for packet in container.demux(stream):
            if packet.pts is None or packet.dts is None:
                continue
            frame = round(packet.pts * base * fps)
            if part.start <= frame < part.start + part.frames:
                yield packet
