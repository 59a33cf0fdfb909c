"""Timelines for other programs: OTIO, FCP 7 XML, FCPX XML and CMX 3600 EDL through OpenTimelineIO's adapters.

Each format drops something; `lost` reads a file back and says what. Reading is guarded: a size limit, no entities in
XML, no reversed or endless times.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import opentimelineio as otio

from rushes.core.errors import BadInput
from rushes.media.timeline import FADE, MAX_SECONDS

Format = Literal["otio", "fcp7", "fcpx", "edl"]
ADAPTERS: Mapping[Format, str] = {"otio": "otio_json", "fcp7": "fcp_xml", "fcpx": "fcpx_xml", "edl": "cmx_3600"}
SUFFIXES: Mapping[Format, str] = {"otio": ".otio", "fcp7": ".xml", "fcpx": ".fcpxml", "edl": ".edl"}
MAX_BYTES = 20_000_000  # of a stranger's timeline


@dataclass(frozen=True)
class Item:
    """One picture in a timeline's order: what it is called, which file and which seconds of it, how it begins."""

    name: str
    url: str
    start: float
    seconds: float
    begins: Literal["cut", "dissolve", "fade"] = "cut"
    mix: float = 0.0  # seconds of the transition that it begins with
    speed: float = 1.0
    gap: bool = False


def write(film: Any, kind: Format) -> str:
    """A timeline as text in a format, without what that format cannot hold. Its media must be files."""
    copy = film.deepcopy()
    if kind == "edl":
        for track in list(copy.audio_tracks()):
            copy.tracks.remove(track)
    if kind in ("edl", "fcpx"):
        _with_plain_cuts(copy)
    text: str = otio.adapters.write_to_string(copy, ADAPTERS[kind])
    return text


def _with_plain_cuts(film: Any) -> None:
    """Without transitions: FCPX's adapter has none, and CMX 3600's gives a dissolve's clip the name before it."""
    for track in film.video_tracks():
        for i in reversed(range(len(track))):
            if isinstance(track[i], otio.schema.Transition):
                del track[i]


def read(path: Path) -> tuple[Any, Format]:
    """A stranger's timeline file, and its format by its ending and content. Raises BadInput for anything else."""

    def bad(what: str, then: str = "export it again from the program that made it") -> BadInput:
        return BadInput(what, where=path.name, next_step=then)

    kinds: dict[str, Format] = {".otio": "otio", ".xml": "fcp7", ".xmeml": "fcp7", ".fcpxml": "fcpx", ".edl": "edl"}
    kind = kinds.get(path.suffix.lower())
    if kind is None:
        raise bad(
            f"not a timeline that is read here ({path.suffix or 'no ending'})", "give .otio, .xml, .fcpxml or .edl"
        )
    try:
        if path.stat().st_size > MAX_BYTES:
            raise bad(f"more than {MAX_BYTES // 1_000_000} MB are no timeline")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as e:
        raise bad(f"cannot be read ({e.strerror})", "check the path") from None
    except UnicodeDecodeError:
        raise bad("it is not text") from None
    return parse(text, kind, where=path.name), kind


def parse(text: str, kind: Format, *, where: str = "timeline") -> Any:
    """A timeline from text. Raises BadInput for what is none, or is no sane one."""

    def bad(what: str) -> BadInput:
        return BadInput(what, where=where, next_step="export it again from the program that made it")

    if kind in ("fcp7", "fcpx") and re.search(r"<!ENTITY|<!DOCTYPE[^>]*\[", text):
        raise bad("its XML declares entities, which no editing program writes")
    try:
        if kind == "otio":
            json.loads(text)  # stops at what would overflow a deeper reader
        found = otio.adapters.read_from_string(text, ADAPTERS[kind])
    except Exception as e:  # the adapters raise whatever their parsers do
        raise bad(f"it cannot be read as {kind} ({type(e).__name__}: {str(e)[:160]})") from None
    film = found if isinstance(found, otio.schema.Timeline) else next(
        (x for x in found if isinstance(x, otio.schema.Timeline)), None
    ) if hasattr(found, "__iter__") else None  # fmt: skip
    if film is None:
        raise bad("it holds no timeline")
    return film


def items(film: Any, *, where: str = "timeline") -> list[Item]:
    """The pictures of a timeline in order. Raises BadInput for times that are none, and for nested timelines."""

    def bad(what: str) -> BadInput:
        return BadInput(what, where=where, next_step="mend it in the program that made it")

    tracks = [t for t in film.video_tracks() if len(t)]
    if not tracks:
        raise bad("it has no pictures")
    track = tracks[0] if len(tracks) == 1 else otio.algorithms.flatten_stack(tracks)
    out: list[Item] = []
    begins: tuple[Literal["cut", "dissolve", "fade"], float] = ("cut", 0.0)
    for x in track:
        if isinstance(x, otio.schema.Transition):
            length = _seconds(x.in_offset) + _seconds(x.out_offset)
            begins = ("fade" if x.transition_type == FADE else "dissolve", length)
            continue
        if not isinstance(x, otio.schema.Clip | otio.schema.Gap):
            raise bad("it holds a timeline inside a timeline")
        span = x.trimmed_range()
        start, seconds = _seconds(span.start_time), _seconds(span.duration)
        if not (math.isfinite(start) and math.isfinite(seconds)) or seconds < 0 or seconds > MAX_SECONDS or start < 0:
            raise bad(f"{x.name or 'a clip'} has no sensible times")
        if seconds == 0:
            continue
        gap = isinstance(x, otio.schema.Gap)
        reference = None if gap else x.media_reference
        base = getattr(reference, "available_range", None)
        # Programs that count from a time code name the file's own start; ours all start at zero.
        offset = _seconds(base.start_time) if base is not None else 0.0
        speed = math.prod(float(e.time_scalar) for e in x.effects if hasattr(e, "time_scalar"))
        url = str(getattr(reference, "target_url", "") or "")
        out.append(Item(x.name or "", url, max(0.0, start - offset), seconds, *begins, speed=speed, gap=gap))
        begins = ("cut", 0.0)
    while out and out[-1].gap:
        out.pop()
    if not out:
        raise bad("it has no pictures")
    return out


def _seconds(time: Any) -> float:
    return float(time.value) / float(time.rate) if time is not None and time.rate > 0 else math.nan


def lost(film: Any, text: str, kind: Format) -> list[str]:
    """What a written timeline no longer holds of the film, in words."""
    back = parse(text, kind)
    lines: list[str] = []
    for what, count in _counts(film).items():
        now = _counts(back)[what]
        if now < count:
            lines.append(f"{count - now} of {count} {what}")
    before, after = items(film), items(back)
    frame = 1 / 24
    moved = sum(
        abs(a.start - b.start) > frame or abs(a.seconds - b.seconds) > frame
        for a, b in zip(before, after, strict=False)
    )
    if moved:
        lines.append(f"exact times of {moved} clips")
    return lines


def _counts(film: Any) -> dict[str, int]:
    video, audio = list(film.video_tracks()), list(film.audio_tracks())
    transitions = [x for t in video for x in t if isinstance(x, otio.schema.Transition)]
    return {
        "clips": sum(isinstance(x, otio.schema.Clip) for t in video for x in t),
        "transitions": len(transitions),
        "fades through black": sum(x.transition_type == FADE for x in transitions),
        "sounds": sum(isinstance(x, otio.schema.Clip) for t in audio for x in t),
        "markers": sum(len(x.markers) for t in video for x in t if isinstance(x, otio.schema.Clip)),
    }
