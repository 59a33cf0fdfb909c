"""Checks against the script: length, cuts, repeats, rhythm, captions, safe areas, and whether subjects can be read."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

import numpy as np

from rushes.measure import thresholds as t
from rushes.measure.cut import Cut, Segment, Truth
from rushes.measure.finding import Finding, Mend
from rushes.measure.look import Looked
from rushes.shot import Transition


def duration(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """The film is as long as it was asked to be, and as its slots say."""
    planned = cut.segments[-1].end if cut.segments else None
    if planned is not None and abs(seen.seconds - planned) > 1.5 / max(cut.fps, 1):
        yield Finding(
            check="duration",
            severity="error",
            start=min(planned, seen.seconds),
            end=max(planned, seen.seconds),
            mend="retime",
            what=f"The film is {seen.seconds:.2f} s long; its slots sum to {planned:.2f} s.",
            evidence={"seconds": seen.seconds, "slots": planned},
        )
    elif cut.seconds and abs(seen.seconds - cut.seconds) > max(t.DURATION * cut.seconds, 0.5):
        yield Finding(
            check="duration",
            severity="warning",
            end=seen.seconds,
            mend="none",
            what=f"The film is {seen.seconds:.1f} s long; {cut.seconds:g} s were asked.",
            evidence={"seconds": seen.seconds, "asked": cut.seconds},
        )


def missing_cut(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """At every planned cut between different shots the picture changes, and more than around it."""
    for before, after in cut.neighbours():
        if after.slot.transition is not Transition.CUT or before.slot.shot == after.slot.shot:
            continue
        i = int(np.searchsorted(seen.times, after.start - 0.5 / max(cut.fps, 1)))
        if not 3 <= i < seen.frames - 4:
            continue
        at = float(seen.change[i - 1 : i + 2].max())
        around = float(np.median(np.concatenate([seen.change[i - 4 : i - 1], seen.change[i + 2 : i + 5]])))
        if at < t.CUT_CHANGE or at < t.CUT_STANDS_OUT * around:
            yield Finding(
                check="missing cut",
                severity="error",
                slot_id=after.slot_id,
                start=after.start,
                end=after.start,
                mend="remake",
                what=f"No cut is seen at {after.start:.1f} s where {after.slot_id} should begin.",
                evidence={"change": at, "around": around},
            )


def repeated(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Two slots that asked for different pictures show the same one."""
    scenes = [s for s in cut.segments if not s.is_card]
    middles = {s.slot_id: _middle(s, seen) for s in scenes}
    for a, b in combinations(scenes, 2):
        if a.slot.shot == b.slot.shot:
            continue
        x, y = middles[a.slot_id], middles[b.slot_id]
        if x is None or y is None:
            continue
        difference = float(np.abs(x - y).mean())
        if difference < t.SAME_PICTURE and float(x.std()) > t.BLANK_SPREAD:
            yield Finding(
                check="repeated picture",
                severity="error",
                slot_id=b.slot_id,
                start=b.start,
                end=b.end,
                mend="remake",
                what=f"{b.slot_id} shows the same picture as {a.slot_id}.",
                evidence={"difference": difference},
            )


def _middle(segment: Segment, seen: Looked) -> np.ndarray | None:
    i = int(np.searchsorted(seen.times, (segment.start + segment.end) / 2))
    return seen.thumbs[i].astype(np.float32) if i < seen.frames else None


def rhythm(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Shots that are too short to see, or that all last the same."""
    shots = [s for s in cut.segments if not s.is_card]
    for s in shots:
        if s.end - s.start < t.SHORT_SHOT:
            yield Finding(
                check="rhythm",
                severity="warning",
                slot_id=s.slot_id,
                start=s.start,
                end=s.end,
                mend="retime",
                what=f"{s.slot_id} lasts {s.end - s.start:.2f} s, too short to be seen.",
                evidence={"seconds": s.end - s.start},
            )
    lengths = [s.end - s.start for s in shots]
    if len(lengths) >= 5 and statistics.pstdev(lengths) / statistics.fmean(lengths) < t.EVEN_RHYTHM:
        yield Finding(
            check="rhythm",
            severity="warning",
            end=seen.seconds,
            mend="none",
            what="All shots last the same: the film marches.",
            evidence={"variation": statistics.pstdev(lengths) / statistics.fmean(lengths)},
        )


def captions(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Captions can be read, one at a time, while their picture is there."""
    end = cut.segments[-1].end if cut.segments else seen.seconds

    def finding(check: str, start: float, stop: float, what: str, slot: str, mend: Mend = "recaption") -> Finding:
        return Finding(
            check=check, severity="warning", slot_id=slot or None, start=start, end=stop, what=what, mend=mend
        )

    for cue in cut.cues:
        length = cue.end - cue.start
        speed = len(cue.text.replace("\n", " ")) / max(length, 1e-3)
        if speed > t.CPS or length < t.CAPTION_SECONDS:
            what = f"A caption at {cue.start:.1f} s has {speed:.0f} characters a second; {t.CPS:g} can be read."
            yield finding("caption speed", cue.start, cue.end, what, cue.slot_id, "retime")
        if cue.start < -0.01 or cue.end > end + 0.05:
            yield finding(
                "caption time",
                cue.start,
                cue.end,
                f"A caption at {cue.start:.1f} s lies outside the film.",
                cue.slot_id,
            )
    for a, b in pairwise(sorted(cut.cues, key=lambda c: c.start)):
        if a.end > b.start + 0.001:
            yield finding("caption overlap", b.start, a.end, f"Two captions overlap at {b.start:.1f} s.", b.slot_id)


def unsafe_text(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Words that a screen's edge may cut off."""
    w, h = cut.size
    for start, end, left, top, right, bottom in cut.text_boxes:
        if left < t.SAFE * w or right > (1 - t.SAFE) * w or top < t.SAFE * h or bottom > (1 - t.SAFE) * h:
            segment = cut.at((start + end) / 2)
            yield Finding(
                check="unsafe text",
                severity="error",
                slot_id=segment.slot_id if segment else None,
                start=start,
                end=end,
                mend="remake",
                what=f"Words at {start:.1f} s stand outside the safe area.",
                evidence={"box": [left, top, right, bottom]},
            )


def legibility(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A film's main subject of each shot is large, free, clear and there for long enough to be read."""
    by_slot: dict[str, dict[str, list[Truth]]] = defaultdict(lambda: defaultdict(list))
    for truth in cut.truths:
        by_slot[truth.slot_id][truth.subject].append(truth)
    for segment in cut.segments:
        subjects = by_slot.get(segment.slot_id)
        if not subjects:
            continue
        # The first subject of a shot is the one it is about; the others may come and go.
        first = next((s.name for s in segment.slot.shot.subjects if s.name in subjects), next(iter(subjects)))
        problem = _illegible(segment, subjects[first])
        if problem is not None:
            check, what, mend, evidence = problem
            yield Finding(
                check=check,
                severity="warning",
                slot_id=segment.slot_id,
                start=segment.start,
                end=segment.end,
                mend=mend,
                what=f"In {segment.slot_id} the {first} {what}.",
                evidence=evidence,
            )


def _illegible(segment: Segment, seen: list[Truth]) -> tuple[str, str, Mend, dict[str, float]] | None:
    framing = segment.slot.shot.framing
    least = t.AREA.get(framing.value, t.AREA_UNSTATED) if framing else t.AREA_UNSTATED
    there = [x for x in seen if x.area > 0]
    if not there:
        return "legibility absent", "is never seen", "remake", {"area": 0.0}
    best = max(x.visible for x in there)
    if best < t.VISIBLE:
        return "legibility hidden", f"is hidden (at best {best:.0%} of it shows)", "remake", {"visible": best}
    largest = max(x.area for x in there)
    if largest < least:
        return "legibility small", f"is too small ({largest:.2%} of the frame)", "reframe", {"area": largest}
    contrast = statistics.median(x.contrast for x in there)
    if contrast < t.CONTRAST:
        return "legibility contrast", f"hardly stands out (contrast {contrast:.2f})", "remake", {"contrast": contrast}
    readable = [x for x in there if x.area >= least * 0.5 and x.visible >= t.VISIBLE * 0.8]
    dwell = len(readable) / len(seen) * (segment.end - segment.start)
    if dwell < t.DWELL:
        return "legibility dwell", f"is seen for {dwell:.1f} s only", "retime", {"seconds": dwell}
    return None
