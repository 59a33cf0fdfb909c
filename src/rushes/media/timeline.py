"""OpenTimelineIO is the film: built from script and takes, saved, read back with checks, rendered from what it says."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import opentimelineio as otio

from rushes.core.effects import write_atomic
from rushes.core.errors import BadInput
from rushes.shot import Script, Transition

NAMESPACE = "rushes"  # our metadata's key; a timeline without it still renders


@dataclass(frozen=True)
class Take:
    """A made take: its file, how long its slot is, and how far it runs on for the next transition (seconds)."""

    path: Path
    seconds: float
    handle_seconds: float = 0.0


@dataclass(frozen=True)
class Piece:
    """One clip of the picture track as it is to be shown: which file, from where, how many frames, how it begins."""

    name: str
    path: Path
    start: int  # frames into the file
    frames: int
    begins: Transition = Transition.CUT
    mix: int = 0  # frames of the transition that begins it: a dissolve from the piece before, or a fade from black


@dataclass(frozen=True)
class Sound:
    """One sound of a track: its file and where it starts in the film, in seconds."""

    path: Path
    at: float
    seconds: float


def _time(seconds: float, fps: int) -> Any:
    return otio.opentime.RationalTime(round(seconds * fps), fps)


def _range(start: float, seconds: float, fps: int) -> Any:
    return otio.opentime.TimeRange(_time(start, fps), _time(seconds, fps))


def build(script: Script, takes: Mapping[str, Take], *, narration: Mapping[str, tuple[Path, float]], fps: int) -> Any:
    """The film as a timeline: a picture track with transitions, and a narration track where words are spoken.

    `narration` gives (file, seconds) by slot id. A dissolve lies wholly after the cut: the outgoing take's handle
    plays under the incoming take's head, so slot times stay what the script says.
    """
    film = otio.schema.Timeline(name=script.title)
    film.global_start_time = otio.opentime.RationalTime(0, fps)
    film.metadata[NAMESPACE] = {"aspect": script.aspect, "music": script.music, "fps": fps}
    picture = otio.schema.Track(name="Picture", kind=otio.schema.TrackKind.Video)
    words = otio.schema.Track(name="Narration", kind=otio.schema.TrackKind.Audio)
    at = heard = 0.0
    for slot in script.slots:
        take = takes[slot.id]
        if slot.transition is not Transition.CUT and slot.transition_seconds > 0:
            mix = _time(slot.transition_seconds, fps)
            picture.append(
                otio.schema.Transition(
                    name=slot.transition.value,
                    transition_type=otio.schema.TransitionTypes.SMPTE_Dissolve,
                    in_offset=otio.opentime.RationalTime(0, fps),
                    out_offset=mix,
                    metadata={NAMESPACE: {"kind": slot.transition.value}},
                )
            )
        reference = otio.schema.ExternalReference(
            target_url=take.path.resolve().as_uri(), available_range=_range(0, take.seconds + take.handle_seconds, fps)
        )
        clip = otio.schema.Clip(
            name=slot.id, media_reference=reference, source_range=_range(0, slot.seconds, fps),
            metadata={NAMESPACE: {"purpose": slot.purpose, "sound": bool(slot.footage and slot.footage.keep_sound)}},
        )  # fmt: skip
        picture.append(clip)
        if slot.id in narration:
            path, seconds = narration[slot.id]
            if at > heard:
                words.append(otio.schema.Gap(source_range=_range(0, at - heard, fps)))
            spoken = otio.schema.ExternalReference(
                target_url=path.resolve().as_uri(), available_range=_range(0, seconds, fps)
            )
            length = math.ceil(seconds * fps) / fps
            words.append(otio.schema.Clip(name=slot.id, media_reference=spoken, source_range=_range(0, length, fps)))
            heard = at + length
        at += slot.seconds
    film.tracks.append(picture)
    if len(words):
        film.tracks.append(words)
    return film


def save(film: Any, path: Path, *, root: Path) -> None:
    """Write the timeline with media paths relative to its own folder, so that a moved workspace still plays."""
    copy = film.deepcopy()
    for reference in _references(copy):
        target = _local(reference.target_url, path.parent)
        reference.target_url = _relative(target, path.parent, root)
    text = otio.adapters.write_to_string(copy, "otio_json")
    write_atomic(path, text.encode())


def load(path: Path, *, root: Path) -> Any:
    """Read a timeline; refuses media outside the workspace `root`, broken times, and files that are not there."""
    try:
        film = otio.adapters.read_from_file(str(path), "otio_json")
    except (otio.exceptions.OTIOError, OSError, ValueError) as e:
        raise BadInput(
            f"not a timeline ({e})", where=str(path), next_step="make the film again, or restore the file"
        ) from e
    if not isinstance(film, otio.schema.Timeline):
        raise BadInput("it holds no timeline", where=str(path), next_step="give an OpenTimelineIO timeline")
    for reference in _references(film):
        target = _local(reference.target_url, path.parent)
        if not target.is_relative_to(root.resolve()):
            raise BadInput(f"it names a file outside the workspace: {target.name}", where=str(path),
                           next_step="move the media into the workspace")  # fmt: skip
        if not target.is_file():
            raise BadInput(f"its media is gone: {target.name}", where=str(path), next_step="make the film again")
        reference.target_url = target.as_uri()
    for clip in film.find_clips():
        span = clip.trimmed_range()
        for number in (span.start_time.value, span.duration.value, span.duration.rate):
            if not math.isfinite(number):
                raise BadInput("a clip has a time that is not a number", where=f"{path}: {clip.name}",
                               next_step="restore the file")  # fmt: skip
        if span.duration.value <= 0 or span.duration.rate <= 0:
            raise BadInput("a clip has no length", where=f"{path}: {clip.name}", next_step="delete the clip")
    return film


def _references(film: Any) -> Iterator[Any]:
    for clip in film.find_clips():
        if isinstance(clip.media_reference, otio.schema.ExternalReference):
            yield clip.media_reference


def _local(url: str, folder: Path) -> Path:
    parsed = urlparse(url)
    if parsed.scheme not in ("", "file") or parsed.netloc not in ("", "localhost"):
        raise BadInput(f"media must be a local file, not {parsed.scheme or parsed.netloc}:", where=str(folder),
                       next_step="copy the media into the workspace")  # fmt: skip
    return (folder / unquote(parsed.path)).resolve()


def _relative(target: Path, folder: Path, root: Path) -> str:
    target, folder = target.resolve(), folder.resolve()
    if not target.is_relative_to(root.resolve()):
        return target.as_uri()
    return Path(os.path.relpath(target, folder)).as_posix()


def pieces(film: Any, fps: int) -> list[Piece]:
    """The picture track as pieces to show, in order. Gaps and clips without media are refused by name."""
    found: list[Piece] = []
    mix, kind = 0, Transition.CUT
    track = film.video_tracks()[0]
    for item in track:
        if isinstance(item, otio.schema.Transition):
            said = item.metadata.get(NAMESPACE, {}).get("kind")
            kind = Transition(said) if said in ("dissolve", "fade") else Transition.DISSOLVE
            mix = round((item.in_offset + item.out_offset).rescaled_to(fps).value)
            continue
        if not isinstance(item, otio.schema.Clip) or not isinstance(
            item.media_reference, otio.schema.ExternalReference
        ):
            raise BadInput("the picture track has a hole", where=item.name or "timeline", next_step="close the gap")
        span = item.trimmed_range()
        begin = kind if found or kind is Transition.FADE else Transition.CUT
        found.append(
            Piece(
                item.name,
                _local(item.media_reference.target_url, Path("/")),
                round(span.start_time.rescaled_to(fps).value),
                round(span.duration.rescaled_to(fps).value),
                begin,
                mix if begin is not Transition.CUT else 0,
            )
        )
        mix, kind = 0, Transition.CUT
    if not found:
        raise BadInput("the timeline has no pictures", where=film.name or "timeline", next_step="add a clip")
    return found


def sounds(film: Any) -> list[Sound]:
    """Every clip of the sound tracks, with its place in the film."""
    found = []
    for track in film.audio_tracks():
        for clip in track.find_clips():
            span = clip.trimmed_range_in_parent()
            if span is not None:
                at = span.start_time.to_seconds()
                found.append(Sound(_local(clip.media_reference.target_url, Path("/")), at, span.duration.to_seconds()))
    return found


def picture_sounds(film: Any) -> list[Sound]:
    """Clips of the picture track whose own sound is kept."""
    found = []
    for clip in film.video_tracks()[0].find_clips():
        if clip.metadata.get(NAMESPACE, {}).get("sound"):
            span = clip.trimmed_range_in_parent()
            at = span.start_time.to_seconds()
            found.append(Sound(_local(clip.media_reference.target_url, Path("/")), at, span.duration.to_seconds()))
    return found
