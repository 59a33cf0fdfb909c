"""Checks of the film's order in time: length, cuts, order, repeats, rhythm."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from itertools import combinations, groupby
from typing import Any

import numpy as np

from rushes.measure import thresholds as t
from rushes.measure.cut import Cut, Segment
from rushes.measure.finding import Finding
from rushes.measure.look import Looked
from rushes.measure.seams import apart, cuts, is_cut, strays
from rushes.shot import Transition


def duration(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """The film is as long as it was asked to be, and as its slots say."""
    planned = cut.segments[-1].end if cut.segments else None
    if planned is not None and abs(seen.seconds - planned) > 1.5 / max(cut.fps, 1):
        yield Finding(
            check="duration", severity="error", start=min(planned, seen.seconds), end=max(planned, seen.seconds),
            mend="retime", evidence={"seconds": round(seen.seconds, 3), "slots": round(planned, 3)},
            what=f"The film is {seen.seconds:.2f} s long and its slots {planned:.2f} s: render it again.",
        )  # fmt: skip
    elif cut.seconds and abs(seen.seconds - cut.seconds) > max(t.DURATION * cut.seconds, 1.5 / max(cut.fps, 1)):
        yield Finding(
            check="duration", severity="warning", end=seen.seconds, mend="none",
            evidence={"seconds": round(seen.seconds, 3), "asked": cut.seconds},
            what=f"It is {seen.seconds:.1f} s long where {cut.seconds:g} s were asked: change its slots' lengths.",
        )  # fmt: skip


def missing_cut(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """At every planned cut between different shots the picture changes, and more than around it."""
    for before, after in cut.neighbours():
        if after.slot.transition is not Transition.CUT or before.slot.shot == after.slot.shot:
            continue
        i = seen.index(float(seen.times[0]) + after.start + seen.frame / 2)
        if i + 2 >= seen.frames or is_cut(seen, i):
            continue
        alike = before.slot.shot.framing == after.slot.shot.framing and not after.is_card
        yield Finding(
            check="missing cut", severity="error", slot_id=after.slot_id, start=after.start, end=after.start,
            mend="reframe" if alike else "remake",
            what=f"No cut is seen at {after.start:.1f} s where {after.slot_id} begins: show it from nearer or farther.",
            evidence={"change": round(float(seen.change[max(0, i - 2) : i + 3].max()), 2)},
        )  # fmt: skip


def stray_cut(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A cut, or some frames of another picture, where none was asked for."""
    near = (t.CUT_FRAMES + 1.5) * seen.frame
    first = float(seen.times[0])
    planned = [s.start + first for s in cut.segments] + ([cut.segments[-1].end + first] if cut.segments else [])
    inside = strays(seen)
    for a, b in inside:
        start, end = float(seen.times[a]), float(seen.times[min(b, seen.frames - 1)])
        if any(start - near < p < end + near for p in planned):
            continue
        what = f"{b - a} frame(s) of another picture stand at {start:.2f} s: cut them out."
        yield _stray(cut, start, end, what, {"frames": b - a})
    if not cut.segments:
        return  # without a script any cut may be meant
    unclear = cut.in_transitions(seen.times) | (seen.dark > t.BLACK_SHARE)
    for i in cuts(seen):
        at = float(seen.times[i])
        if (
            unclear[i - 1]
            or unclear[i]
            or any(abs(at - p) <= near for p in planned)
            or any(a <= i <= b for a, b in inside)
        ):
            continue
        what = f"There is a cut at {at:.2f} s where none was asked for: trim the shot."
        yield _stray(cut, at, at, what, {"change": round(float(seen.change[i]), 1)})


def _stray(cut: Cut, start: float, end: float, what: str, evidence: dict[str, Any]) -> Finding:
    """The finding; in a drawn shot, which has no cuts, only a note that something moves very fast."""
    slot = cut.slot_at(start, end)
    if cut.drawn_at(start, end):
        fast = f"Something in {slot} moves at one stroke at {start:.2f} s; it is drawn, and no cut."
        return Finding(check="stray cut", severity="note", slot_id=slot, start=start, end=end, what=fast,
                       evidence=evidence)  # fmt: skip
    return Finding(check="stray cut", severity="error", slot_id=slot, start=start, end=end, mend="trim", what=what,
                   evidence=evidence)  # fmt: skip


def order(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Each slot shows its own take: judged where the takes' looks are known."""
    known = [s for s in cut.segments if s.look is not None]
    middles = np.array([float(seen.times[0]) + (s.start + s.end) / 2 for s in known])
    mixed = cut.in_transitions(middles)
    for s, unclear in zip(known, mixed, strict=True):
        own = _likeness(seen, s, s)
        like, other = max(((_likeness(seen, s, o), o) for o in known if o is not s), default=(0.0, None), key=_first)
        if like < max(t.SAME_SHARE, own + t.BETTER_SHARE):
            other = None
        if unclear or (own >= t.SAME_SHARE and other is None):
            continue
        shown = f"the picture of {other.slot_id}" if other else "another picture than its take"
        yield Finding(
            check="order", severity="error", slot_id=s.slot_id, start=s.start, end=s.end,
            mend="reorder" if other else "remake", evidence={"shown": other.slot_id if other else None},
            what=f"{s.slot_id} shows {shown}: put the takes back in the script's order.",
        )  # fmt: skip


def _first(pair: tuple[float, Segment]) -> float:
    return pair[0]


def _likeness(seen: Looked, place: Segment, take: Segment) -> float:
    """Share of the middle picture of `place` that is as in `take`; captions may cover some of it."""
    assert take.look is not None
    i = seen.index(float(seen.times[0]) + (place.start + place.end) / 2)
    near = range(max(0, i - 1), min(seen.frames, i + 2))
    same = [np.abs(seen.thumbs[k].astype(np.int16) - take.look.astype(np.int16)) < 12 for k in near]
    return max(float(s.mean()) for s in same)


def repeated(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Two slots that asked for different pictures show the same one, from beginning to end."""
    scenes = [s for s in cut.segments if not s.is_card]
    for a, b in combinations(scenes, 2):
        if a.slot.shot == b.slot.shot:
            continue
        pairs = [(_frame(seen, a, share), _frame(seen, b, share)) for share in (0.3, 0.55, 0.8)]
        difference = max(
            # Two lengths of one take differ by a frame here and there.
            min(apart(seen.thumbs[i], seen.thumbs[n]) for n in range(max(0, k - 2), min(seen.frames, k + 3)))
            for i, k in pairs
        )
        empty = all(seen.dark[i] > t.BLACK_SHARE or seen.thumbs[i].std() < t.BLANK_DETAIL for i, _ in pairs)
        if difference < t.SAME_CELLS and not empty:
            yield Finding(
                check="repeated picture", severity="error", slot_id=b.slot_id, start=b.start, end=b.end,
                mend="remake", evidence={"difference": round(difference, 2), "same_as": a.slot_id},
                what=f"{b.slot_id} shows the same picture as {a.slot_id}: make it again.",
            )  # fmt: skip


def _frame(seen: Looked, segment: Segment, share: float) -> int:
    return seen.index(float(seen.times[0]) + segment.start + share * segment.seconds)


def rhythm(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Shots that are too short to see, that all last the same, or that go on in one framing and move."""
    shots = [s for s in cut.segments if not s.is_card]
    for short, group in groupby(shots, key=lambda s: s.seconds < t.SHORT_SHOT - 1e-3):
        run = list(group)
        meant = len(run) >= t.MONTAGE
        for s in run if short else []:
            if meant and s.seconds >= t.FLASH_FRAMES:
                continue
            yield Finding(
                check="rhythm", severity="warning", slot_id=s.slot_id, start=s.start, end=s.end, mend="retime",
                what=f"{s.slot_id} lasts {s.seconds:.2f} s, too short to be read: give it {t.SHORT_SHOT:g} s or more.",
                evidence={"seconds": round(s.seconds, 3)},
            )  # fmt: skip
    lengths = [s.seconds for s in shots]
    if len(lengths) >= t.EVEN_SHOTS:
        variation = statistics.pstdev(lengths) / statistics.fmean(lengths)
        if variation < t.EVEN_RHYTHM:
            yield Finding(
                check="rhythm", severity="warning", start=shots[0].start, end=shots[-1].end, mend="none",
                what=f"All {len(shots)} shots last about {statistics.fmean(lengths):.1f} s: vary their lengths.",
                evidence={"variation": round(variation, 4)},
            )  # fmt: skip
            return
    for run in _monotone(shots):
        framing = run[0].slot.shot.framing
        yield Finding(
            check="rhythm", severity="warning", slot_id=run[len(run) // 2].slot_id, start=run[0].start,
            end=run[-1].end, mend="reframe", evidence={"shots": len(run)},
            what=f"{len(run)} shots in a row are all {framing} and equally long: vary framing or length.",
        )  # fmt: skip


def _monotone(shots: list[Segment]) -> Iterator[list[Segment]]:
    """Runs of at least MONOTONE_SHOTS shots of one stated framing, one camera move and nearly one length."""
    run: list[Segment] = []
    for s in [*shots, None]:
        if run and s is not None and _alike(run[0], s):
            run.append(s)
            continue
        if len(run) >= t.MONOTONE_SHOTS:
            yield run
        run = [s] if s is not None and s.slot.shot.framing is not None else []


def _alike(a: Segment, b: Segment) -> bool:
    same = (a.slot.shot.framing, a.slot.shot.camera) == (b.slot.shot.framing, b.slot.shot.camera)
    return same and abs(a.seconds - b.seconds) <= 0.1 * a.seconds
