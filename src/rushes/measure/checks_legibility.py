"""Legibility: whether the subject of a shot can be read, by ground truth where it is known."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rushes.measure import thresholds as t
from rushes.measure.cut import Cut, Truth
from rushes.measure.finding import Finding, Mend
from rushes.measure.look import Looked
from rushes.shot import Framing


def legibility(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """The main subject of each shot is large, free, clear and there for long enough to be read."""
    by_slot: dict[str, dict[str, list[Truth]]] = defaultdict(lambda: defaultdict(list))
    for truth in cut.truths:
        by_slot[truth.slot_id][truth.subject].append(truth)
    for segment in cut.segments:
        subjects = by_slot.get(segment.slot_id)
        if not subjects:
            continue
        # The first subject of a shot is the one it is about; the others may come and go.
        first = next((s.name for s in segment.slot.shot.subjects if s.name in subjects), next(iter(subjects)))
        problem = illegible(segment.slot.shot.framing, segment.seconds, subjects[first])
        if problem is not None:
            check, what, mend, evidence = problem
            yield Finding(
                check=f"legibility {check}", severity="warning", slot_id=segment.slot_id, start=segment.start,
                end=segment.end, mend=mend, what=f"In {segment.slot_id} the {first} {what}.", evidence=evidence,
            )  # fmt: skip


def illegible(
    framing: Framing | None, seconds: float, seen: Sequence[Truth]
) -> tuple[str, str, Mend, dict[str, float]] | None:
    """(check, what, mend, evidence) of the worst trouble with one subject's samples, or None."""
    least = t.AREA.get(framing.value, t.AREA_UNSTATED) if framing else t.AREA_UNSTATED
    there = [x for x in seen if x.area > 0]
    if not there:
        return "absent", "is never seen: make it again", "remake", {"area": 0.0}
    best = max(x.visible for x in there)
    if best < t.VISIBLE:
        what = f"is hidden, {best:.0%} of it shows at best: move what stands before it"
        return "hidden", what, "remake", {"visible": best}
    largest = max(x.area for x in there)
    if largest < least:
        return "small", f"is too small, {largest:.2%} of the frame: go nearer", "reframe", {"area": largest}
    contrast = statistics.median(x.contrast for x in there)
    if contrast < t.CONTRAST:
        what = f"hardly stands out, contrast {contrast:.2f}: give it other light or another ground"
        return "contrast", what, "remake", {"contrast": contrast}
    readable = [x for x in there if x.area >= least * 0.5 and x.visible >= t.VISIBLE * 0.8]
    dwell = len(readable) / len(seen) * seconds
    if dwell < min(t.DWELL, t.DWELL_SHARE * seconds):
        return "dwell", f"is seen for {dwell:.1f} s only: hold the shot longer", "retime", {"seconds": round(dwell, 2)}
    return None
