"""Checks of the words: captions that can be read in time, and words that no screen cuts off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rushes.measure import thresholds as t
from rushes.measure.cut import Cut
from rushes.measure.finding import Finding
from rushes.measure.look import Looked


def captions(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Captions can be read, one at a time, while their picture is there."""
    places = {s.slot_id: s for s in cut.segments}
    for cue in cut.cues:
        length = cue.end - cue.start
        letters = len(" ".join(cue.text.split()))
        speed = letters / max(length, 1e-3)
        slot = cue.slot_id or None
        if speed > t.CPS:
            yield Finding(
                check="caption speed", severity="warning", slot_id=slot, start=cue.start, end=cue.end, mend="retime",
                what=f"A caption at {cue.start:.1f} s runs at {speed:.0f} characters a second where {t.CPS:g} can be "
                "read: give its slot more time or fewer words.",
                evidence={"cps": round(speed, 1)},
            )  # fmt: skip
        elif length < t.CAPTION_SECONDS:
            yield Finding(
                check="caption speed", severity="warning", slot_id=slot, start=cue.start, end=cue.end,
                mend="recaption", evidence={"seconds": round(length, 3)},
                what=f"A caption at {cue.start:.1f} s stands for {length:.2f} s only: join it with its neighbour.",
            )  # fmt: skip
        place = places.get(cue.slot_id)
        begin, end = (place.start, place.end) if place else (0.0, seen.seconds)
        out = max(begin - cue.start, cue.end - end, cue.end - seen.seconds)
        if out > t.CAPTION_OUT:
            yield Finding(
                check="caption time", severity="warning", slot_id=slot, start=cue.start, end=cue.end,
                mend="recaption", evidence={"seconds": round(out, 2)},
                what=f"A caption at {cue.start:.1f} s stands {out:.1f} s outside its picture: time it again.",
            )  # fmt: skip
    for a, b in pairwise(sorted(cut.cues, key=lambda c: (c.start, c.end))):
        if a.end > b.start + 0.001:
            yield Finding(
                check="caption overlap", severity="warning", slot_id=b.slot_id or None, start=b.start,
                end=min(a.end, b.end), mend="recaption", evidence={"seconds": round(a.end - b.start, 3)},
                what=f"Two captions stand over each other at {b.start:.1f} s: end the first one sooner.",
            )  # fmt: skip


def unsafe_text(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Words that a screen's edge may cut off."""
    w, h = cut.size
    for start, end, left, top, right, bottom in cut.text_boxes:
        out = max(t.SAFE - left / w, t.SAFE - top / h, right / w - (1 - t.SAFE), bottom / h - (1 - t.SAFE))
        if out > 1e-3:
            yield Finding(
                check="unsafe text", severity="error", slot_id=cut.slot_at(start, end), start=start, end=end,
                mend="remake", evidence={"box": [left, top, right, bottom], "outside": round(out, 4)},
                what=f"Words at {start:.1f} s stand {out:.1%} of the frame outside the safe area: set them smaller, or "
                "nearer to the middle.",
            )  # fmt: skip
