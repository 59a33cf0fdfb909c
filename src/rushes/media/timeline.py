"""OpenTimelineIO is the film: built from script and takes, saved, and read back with checks.

A person may change the timeline elsewhere: metadata of ours that is stripped costs nothing but the reframing of clips.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote, unquote, urlparse

import opentimelineio as otio

from rushes.core.digest import digest_json
from rushes.core.effects import write_atomic
from rushes.core.errors import BadInput
from rushes.media import ambience, music
from rushes.media.captions import VOICE_LEAD
from rushes.shot import Script, Transition

NAMESPACE = "rushes"  # our metadata's key
MAX_BYTES = 50_000_000  # of a timeline file
MAX_SECONDS = 24 * 3600.0
# A dissolve has OTIO's own type; a fade through black has none there.
DISSOLVE, FADE = otio.schema.TransitionTypes.SMPTE_Dissolve, "Fade_Through_Black"
NARRATION, CLIP_SOUND, MUSIC, AMBIENCE = "Narration", "Clip sound", "Music", "Ambience"


@dataclass(frozen=True)
class Take:
    """A made take: its file, how long its slot is, and how far it runs on for the next transition (seconds)."""

    path: Path
    seconds: float
    handle_seconds: float = 0.0
    skip: float = 0.0  # seconds at its head that are not shown


def build(
    script: Script,
    takes: Mapping[str, Take],
    *,
    narration: Mapping[str, tuple[Path, float]],
    fps: int,
    music_file: Path | None = None,
) -> Any:
    """The film as an OTIO timeline: pictures with transitions, narration, kept sound of clips, music and ambience.

    `narration` gives (file, seconds) by slot id. Music is `music_file`, or a track of the script's mood. A dissolve
    lies wholly after the cut: the outgoing take's handle plays under the incoming take's head, so slot times stay what
    the script says. A fade lies on both sides of it.
    """
    film = otio.schema.Timeline(name=script.title)
    film.global_start_time = otio.opentime.RationalTime(0, fps)
    film.metadata[NAMESPACE] = {"aspect": script.aspect, "fps": fps}
    ends, at = [0], 0.0
    for slot in script.slots:
        at += slot.seconds
        ends.append(max(ends[-1] + 1, round(at * fps)))
    spans = list(pairwise(ends))
    film.tracks.append(_picture(script, takes, spans, fps))

    words, own = _Row(NARRATION, fps), _Row(CLIP_SOUND, fps)
    beds: dict[str, _Row] = {}
    for slot, (first, last) in zip(script.slots, spans, strict=True):
        if slot.id in narration:
            path, seconds = narration[slot.id]
            words.add(first + round(VOICE_LEAD * fps), math.ceil(seconds * fps), slot.id, _file(path, seconds, fps))
        if slot.footage is not None and slot.footage.keep_sound:
            take = takes[slot.id]
            own.add(first, last - first, slot.id, _file(take.path, take.seconds + take.handle_seconds, fps))
        for kind in ambience.kinds(slot.shot.sound):
            beds.setdefault(kind, _Row(f"{AMBIENCE}: {kind}", fps)).spread(first, last, kind)
    rows = [words, own, *beds.values()]
    if script.music != "none" or music_file is not None:
        row = _Row(MUSIC, fps)
        if music_file is not None:
            row.add(0, ends[-1], music_file.stem, _file(music_file, ends[-1] / fps, fps))
        else:
            track = music.choose(script.music, digest_json([script.title, [s.id for s in script.slots]]))
            made = otio.schema.GeneratorReference(
                name=track.stem, generator_kind="rushes.music",
                parameters={"mood": script.music, "track": track.stem},
                available_range=_range(0, ends[-1], fps),
            )  # fmt: skip
            row.add(0, ends[-1], track.stem, made)
        rows.append(row)
    for row in rows:
        if len(row.track):
            film.tracks.append(row.track)
    return film


def _picture(script: Script, takes: Mapping[str, Take], spans: list[tuple[int, int]], fps: int) -> Any:
    track = otio.schema.Track(name="Picture", kind=otio.schema.TrackKind.Video)
    for i, (slot, (first, last)) in enumerate(zip(script.slots, spans, strict=True)):
        take, length = takes[slot.id], last - first
        mix = min(round(slot.transition_seconds * fps), length)
        if slot.transition is not Transition.CUT and mix > 0:
            fade = slot.transition is Transition.FADE
            before = min(mix // 2, (spans[i - 1][1] - spans[i - 1][0]) // 2) if fade and i else 0
            track.append(
                otio.schema.Transition(
                    name=slot.transition.value, transition_type=FADE if fade or i == 0 else DISSOLVE,
                    in_offset=otio.opentime.RationalTime(before, fps),
                    out_offset=otio.opentime.RationalTime(min(mix - before, length // 2), fps),
                )
            )  # fmt: skip
        clip = otio.schema.Clip(
            name=slot.id, media_reference=_file(take.path, take.seconds + take.handle_seconds, fps),
            source_range=_range(round(take.skip * fps), length, fps),
            metadata={NAMESPACE: {"purpose": slot.purpose, "why": slot.why}},
        )  # fmt: skip
        for beat in slot.shot.beats:
            clip.markers.append(
                otio.schema.Marker(
                    name=" ".join(w for w in (beat.who, beat.verb, beat.target) if w),
                    marked_range=_range(min(length - 1, max(0, int(beat.at * length))), 0, fps),
                )
            )
        track.append(clip)
    return track


class _Row:
    """A sound track that is filled from left to right, with gaps where nothing sounds."""

    def __init__(self, name: str, fps: int) -> None:
        self.track = otio.schema.Track(name=name, kind=otio.schema.TrackKind.Audio)
        self.fps, self.end = fps, 0

    def add(self, at: int, frames: int, name: str, reference: Any) -> None:
        """A clip at frame `at`, or right after the one before where that is still sounding."""
        if at > self.end:
            self.track.append(otio.schema.Gap(source_range=_range(0, at - self.end, self.fps)))
        clip = otio.schema.Clip(name=name, media_reference=reference, source_range=_range(0, frames, self.fps))
        self.track.append(clip)
        self.end = max(at, self.end) + frames

    def spread(self, first: int, last: int, kind: str) -> None:
        """Ambience over a slot; it runs on without a break from the slot before."""
        if len(self.track) and first == self.end:
            clip = self.track[-1]
            first -= round(clip.source_range.duration.value)
            self.end = first
            del self.track[-1]
        made = otio.schema.GeneratorReference(
            name=kind, generator_kind="rushes.ambience", parameters={"kind": kind, "seed": first},
            available_range=_range(0, last - first, self.fps),
        )  # fmt: skip
        self.add(first, last - first, kind, made)


def _range(first: int, frames: int, fps: int) -> Any:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(first, fps), otio.opentime.RationalTime(frames, fps))


def _file(path: Path, seconds: float, fps: int) -> Any:
    span = _range(0, math.ceil(seconds * fps - 1e-6), fps)
    return otio.schema.ExternalReference(target_url=path.resolve().as_uri(), available_range=span)


def save(film: Any, path: Path, *, root: Path) -> None:
    """Write the timeline; media inside the workspace `root` are named relative to its folder, so that both can move."""
    copy = film.deepcopy()
    for reference in _references(copy):
        target = local_path(reference.target_url, path.parent)
        if target.is_relative_to(root.resolve()):
            reference.target_url = quote(Path(os.path.relpath(target, path.parent.resolve())).as_posix())
    write_atomic(path, otio.adapters.write_to_string(copy, "otio_json").encode())


def load(path: Path, *, root: Path) -> Any:
    """Read a timeline. Raises BadInput for media outside the workspace `root`, broken times, and files not there."""

    def bad(what: str, then: str = "restore the file, or make the film again") -> BadInput:
        return BadInput(what, where=str(path), next_step=then)

    try:
        if path.stat().st_size > MAX_BYTES:
            raise bad("it is too large for a timeline")
        text = path.read_text()
        # Python's reader goes first: it stops at what would overflow a deeper one, and at numbers that are none.
        json.loads(text, parse_constant=lambda word: (_ for _ in ()).throw(ValueError(f"a time is {word}")))
        film = otio.adapters.read_from_string(text, "otio_json")
    except (otio.exceptions.OTIOError, OSError, ValueError, RecursionError, KeyError, TypeError) as e:
        raise bad(f"it is not a timeline ({str(e)[:200]})") from e
    if not isinstance(film, otio.schema.Timeline):
        raise bad("it holds no timeline", "give an OpenTimelineIO timeline")
    for item in film.tracks.find_children():
        for name, number in _numbers(item):
            if not math.isfinite(number) or abs(number) > MAX_SECONDS:
                raise bad(f"{item.name or 'an item'} has no sensible {name}")
    for reference in _references(film):
        target = local_path(reference.target_url, path.parent)
        if not target.is_relative_to(root.resolve()):
            raise bad(f"it names a file outside the workspace: {target.name}", "move the media into the workspace")
        if not target.is_file():
            raise bad(f"its media is gone: {target.name}", "make the film again")
        reference.target_url = target.as_uri()
    return film


def _numbers(item: Any) -> Iterator[tuple[str, float]]:
    """Every time of an item, in seconds; NaN where its rate is not one."""

    def seconds(time: Any) -> float:
        return float(time.value) / float(time.rate) if time.rate > 0 else math.nan

    spans = []
    if isinstance(item, otio.schema.Transition):
        yield "length", seconds(item.in_offset)
        yield "length", seconds(item.out_offset)
        if item.in_offset.value < 0 or item.out_offset.value < 0:
            yield "length", math.nan
        return
    if getattr(item, "source_range", None) is not None:
        spans.append(item.source_range)
    if isinstance(item, otio.schema.Clip):
        span = getattr(item.media_reference, "available_range", None)
        spans += [span] if span is not None else []
        if not spans:
            yield "length", math.nan
        yield from (("speed", float(e.time_scalar)) for e in item.effects if hasattr(e, "time_scalar"))
    for span in spans:
        yield "start", seconds(span.start_time)
        length = seconds(span.duration)
        yield "length", length if length >= 0 else math.nan


def _references(film: Any) -> Iterator[Any]:
    for clip in film.find_clips():
        for reference in clip.media_references().values():
            if isinstance(reference, otio.schema.ExternalReference):
                yield reference
            elif isinstance(reference, otio.schema.ImageSequenceReference):
                raise BadInput("image sequences cannot be rendered", where=clip.name, next_step="make it a video clip")


def local_path(url: str, folder: Path = Path("/")) -> Path:
    """The file that a media reference names. Raises BadInput for anything but a path or a file: URL."""
    parsed = urlparse(url)
    if parsed.scheme not in ("", "file") or parsed.netloc not in ("", "localhost"):
        raise BadInput(
            f"media must be a local file, not {(parsed.scheme or parsed.netloc)[:40]}:", where=folder.name,
            next_step="copy the media into the workspace",
        )  # fmt: skip
    name = unquote(parsed.path)
    if not name or "\0" in name:
        raise BadInput("a clip names no file", where=folder.name, next_step="relink or delete the clip")
    return (folder / name).resolve()


Kind = Literal["voice", "clip", "music", "ambience"]


@dataclass(frozen=True)
class Sound:
    """One sound of the film: what it is, where it starts in the film and in its own source, how long it lasts (s).

    `path` is its file; where there is none, `made` names what to make: a track of the music, or a kind of ambience.
    """

    kind: Kind
    at: float
    seconds: float
    path: Path | None = None
    start: float = 0.0
    made: str = ""
    seed: int = 0


def sounds(film: Any) -> list[Sound]:
    """Every sound of the timeline; its track's name tells its kind, so a person's own tracks are mixed as they are."""
    found = []
    for track in film.audio_tracks():
        name = track.name.lower()
        kind: Kind = "clip"
        if "narration" in name or "voice" in name:
            kind = "voice"
        elif "music" in name:
            kind = "music"
        elif "ambience" in name:
            kind = "ambience"
        at = 0.0
        for item in track:
            if isinstance(item, otio.schema.Transition):
                continue
            span = item.trimmed_range()
            seconds, start = span.duration.to_seconds(), span.start_time.to_seconds()
            if isinstance(item, otio.schema.Clip) and item.enabled and track.enabled and seconds > 0:
                reference = item.media_reference
                if isinstance(reference, otio.schema.ExternalReference):
                    found.append(Sound(kind, at, seconds, local_path(reference.target_url), max(0.0, start)))
                elif isinstance(reference, otio.schema.GeneratorReference):
                    wanted = dict(reference.parameters)
                    made = str(wanted.get("track") or wanted.get("kind") or "")
                    found.append(Sound(kind, at, seconds, made=made, seed=int(wanted.get("seed", 0))))
            at += seconds
    return found
