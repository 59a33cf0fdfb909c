"""What the picture track of a timeline shows, frame by frame: pieces, and the joints between them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import opentimelineio as otio

from rushes.core.errors import BadInput
from rushes.media.frames import Fit
from rushes.media.timeline import FADE, NAMESPACE, local_path


@dataclass(frozen=True)
class Piece:
    """One clip as it is to be shown, or black where `path` is None."""

    name: str
    path: Path | None
    start: Fraction  # seconds in the file at the piece's first frame
    frames: int
    speed: Fraction = Fraction(1)
    fit: Fit = "fill"
    centre: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True)
class Joint:
    """A transition at the cut before a piece: it takes `before` frames before the cut and `after` frames after it."""

    kind: Literal["dissolve", "fade"]
    before: int
    after: int


def read(film: Any, fps: int) -> tuple[list[Piece], dict[int, Joint]]:
    """The pieces in order, and the joints by the number of the piece that follows (the piece count: at the end).

    Cuts are rounded to frames by running total, so that lengths in other rates do not drift. Raises BadInput for what
    cannot be shown: nested timelines, reversed clips, transitions that overlap.
    """
    track = _one_track(film)
    pieces: list[Piece] = []
    joints: dict[int, Joint] = {}
    at, frame = Fraction(0), 0
    for item in track:
        if isinstance(item, otio.schema.Transition):
            kind: Literal["dissolve", "fade"] = "fade" if item.transition_type == FADE else "dissolve"
            joints[len(pieces)] = Joint(kind, _frames(item.in_offset, fps), _frames(item.out_offset, fps))
            continue
        if not isinstance(item, otio.schema.Clip | otio.schema.Gap):
            raise BadInput(
                "it holds a timeline inside a timeline", where=item.name or "picture track",
                next_step="flatten it in the program that made it",
            )  # fmt: skip
        span = item.trimmed_range()
        at += _seconds(span.duration)
        end = round(at * fps)
        if end > frame:
            pieces.append(_piece(item, _seconds(span.start_time), end - frame))
            frame = end
    if not pieces:
        raise BadInput("the timeline has no pictures", where=film.name or "timeline", next_step="add a clip")
    return pieces, _fitting(pieces, joints)


def _one_track(film: Any) -> Any:
    tracks = [t for t in film.video_tracks() if t.enabled and len(t)]
    if len(tracks) <= 1:
        return tracks[0] if tracks else []
    try:
        return otio.algorithms.flatten_stack(tracks)
    except (otio.exceptions.OTIOError, ValueError) as e:
        raise BadInput(
            f"its picture tracks cannot be laid over each other ({e})", where=film.name,
            next_step="flatten them in the program that made it",
        ) from e  # fmt: skip


def _piece(item: Any, start: Fraction, frames: int) -> Piece:
    reference = getattr(item, "media_reference", None)
    if isinstance(item, otio.schema.Gap) or not item.enabled:
        return Piece(item.name or "gap", None, Fraction(0), frames)
    if not isinstance(reference, otio.schema.ExternalReference):
        raise BadInput("a clip has no media", where=item.name or "picture track", next_step="relink or delete the clip")
    speed = Fraction(1)
    for effect in item.effects:
        if isinstance(effect, otio.schema.LinearTimeWarp):  # a freeze frame is one of these, with speed 0
            speed *= Fraction(effect.time_scalar).limit_denominator(10_000)
    if speed < 0:
        raise BadInput("a clip runs backwards", where=item.name or "picture track", next_step="render it by itself")
    # Some programs count a file's time from its time code: what lies before the file's own start is that.
    if reference.available_range is not None:
        start -= _seconds(reference.available_range.start_time)
    said = item.metadata.get(NAMESPACE, {})
    centre = said.get("centre", (0.5, 0.5))
    fit: Fit = "pad" if said.get("fit") == "pad" else "fill"
    path = local_path(reference.target_url)
    return Piece(item.name, path, max(Fraction(0), start), frames, speed, fit, (float(centre[0]), float(centre[1])))


def _fitting(pieces: list[Piece], joints: dict[int, Joint]) -> dict[int, Joint]:
    """Joints cut down to where both sides have room; at the film's ends there is only one side."""
    kept: dict[int, Joint] = {}
    for i, joint in joints.items():
        before = joint.before if i > 0 else 0
        after = joint.after if i < len(pieces) else 0
        kind = joint.kind if 0 < i < len(pieces) else "fade"
        if before + after > 0:
            kept[i] = Joint(kind, before, after)
    for i, piece in enumerate(pieces):
        begins, ends = kept.get(i), kept.get(i + 1)
        if (begins.after if begins else 0) + (ends.before if ends else 0) > piece.frames:
            raise BadInput("its transitions overlap", where=piece.name, next_step="shorten them or lengthen the clip")
    return kept


def _seconds(time: Any) -> Fraction:
    return Fraction(time.value) / Fraction(time.rate).limit_denominator(1001)


def _frames(time: Any, fps: int) -> int:
    return round(_seconds(time) * fps)
