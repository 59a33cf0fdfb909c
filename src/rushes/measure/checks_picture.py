"""Checks of the picture: black, frozen, flashing, blank, over-exposed, blurred, wrong form."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from rushes.measure import thresholds as t
from rushes.measure.cut import Cut
from rushes.measure.finding import Finding
from rushes.measure.look import Looked

Flags = npt.NDArray[np.bool_]


def runs(flags: Flags) -> Iterator[tuple[int, int]]:
    """(first, end) of each run of True; `end` is exclusive."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    yield from ((int(a), int(b)) for a, b in edges.reshape(-1, 2))


def _spans(cut: Cut, seen: Looked, flags: Flags, shortest: float) -> Iterator[tuple[float, float, str | None]]:
    """(start, end, slot) in seconds of each run of at least `shortest`."""
    frame = 1 / seen.fps if seen.fps else 0.04
    for a, b in runs(flags):
        start, end = float(seen.times[a]), float(seen.times[b - 1]) + frame
        if end - start >= shortest:
            segment = cut.at((start + end) / 2)
            yield start, end, segment.slot_id if segment else None


def black(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Nothing to see for longer than a dip to black."""
    for start, end, slot in _spans(cut, seen, (seen.black > 0.98) & (seen.mean < 20), t.BLACK_SECONDS):
        if (start <= 0.05 and end <= t.EDGE) or (end >= seen.seconds - 0.05 and end - start <= t.EDGE):
            continue  # a fade in or out
        yield Finding(
            check="black",
            severity="error",
            slot_id=slot,
            start=start,
            end=end,
            mend="remake",
            what=f"The picture is black for {end - start:.1f} s at {start:.1f} s.",
            evidence={"seconds": end - start},
        )


def frozen(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A picture that should move stands still. Cards may: they are there to be read."""
    still = seen.change < t.FROZEN_CHANGE
    still[0] = False
    for segment in cut.segments:
        if segment.is_card:
            still &= ~((seen.times >= segment.start - 0.02) & (seen.times < segment.end + 0.06))
    still &= ~((seen.black > 0.98) & (seen.mean < 20))
    for start, end, slot in _spans(cut, seen, still, t.FROZEN_SECONDS):
        yield Finding(
            check="frozen",
            severity="error",
            slot_id=slot,
            start=start,
            end=end,
            mend="remake",
            what=f"The picture stands still for {end - start:.1f} s at {start:.1f} s.",
            evidence={"seconds": end - start},
        )


def flashing(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """More than three flashes in any second over a quarter of the picture can cause seizures."""
    for name, share in (("general", seen.flashing), ("red", seen.red)):
        # A turn may take two or three frames to cross the line in all its cells.
        joined = np.convolve(share, np.ones(2, np.float32))[: len(share)]
        turns = (
            [float(seen.times[i]) for i, _ in runs(joined >= t.FLASH_AREA)] if name == "red" else _peaks(joined, seen)
        )
        for i in range(len(turns)):
            inside = [x for x in turns[i:] if x < turns[i] + 1.0]
            if len(inside) >= 2 * t.FLASHES + 2:
                segment = cut.at(turns[i])
                yield Finding(
                    check="flashing",
                    severity="error",
                    start=turns[i],
                    end=inside[-1],
                    mend="remake",
                    slot_id=segment.slot_id if segment else None,
                    what=f"{len(inside) // 2} {name} flashes within a second at {turns[i]:.1f} s can cause seizures.",
                    evidence={"flashes": len(inside) // 2, "kind": name},
                )
                break


def _peaks(share: npt.NDArray[np.float32], seen: Looked) -> list[float]:
    """Moments at which a quarter of the picture turned, each counted once."""
    found: list[float] = []
    last = -2
    for i in np.flatnonzero(share >= t.FLASH_AREA):
        if i - last >= 2:
            found.append(float(seen.times[i]))
            last = int(i)
    return found


def blank(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A picture of one colour where a scene should be."""
    empty = (seen.spread < t.BLANK_SPREAD) & ~((seen.black > 0.98) & (seen.mean < 20))
    for segment in cut.segments:
        if segment.is_card:
            empty &= ~((seen.times >= segment.start - 0.02) & (seen.times < segment.end))
    for start, end, slot in _spans(cut, seen, empty, 0.8):
        yield Finding(
            check="blank",
            severity="error",
            slot_id=slot,
            start=start,
            end=end,
            mend="remake",
            what=f"There is nothing in the picture for {end - start:.1f} s at {start:.1f} s.",
            evidence={"seconds": end - start},
        )


def exposure(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Burnt-out pictures."""
    for start, end, slot in _spans(cut, seen, seen.bright > t.OVEREXPOSED, 0.5):
        yield Finding(
            check="exposure",
            severity="warning",
            slot_id=slot,
            start=start,
            end=end,
            mend="remake",
            what=f"The picture is burnt out for {end - start:.1f} s at {start:.1f} s.",
            evidence={"seconds": end - start},
        )


def blur(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A picture with something in it and not one sharp edge."""
    soft = (seen.sharp < t.BLURRED) & (seen.spread >= t.BLANK_SPREAD * 2)
    for start, end, slot in _spans(cut, seen, soft, 0.8):
        yield Finding(
            check="blur",
            severity="warning",
            slot_id=slot,
            start=start,
            end=end,
            mend="remake",
            what=f"The picture is blurred for {end - start:.1f} s at {start:.1f} s.",
            evidence={"seconds": end - start},
        )


def form(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Size, rate, pixels, codec and index as they were asked."""
    wrong = []
    if seen.size != tuple(cut.size):
        wrong.append(f"its size is {seen.size[0]}x{seen.size[1]}, not {cut.size[0]}x{cut.size[1]}")
    if abs(seen.fps - cut.fps) > 0.01:
        wrong.append(f"it has {seen.fps:g} frames a second, not {cut.fps:g}")
    if not seen.square_pixels:
        wrong.append("its pixels are not square")
    if cut.segments and seen.codec != "h264":
        wrong.append(f"its codec is {seen.codec}, not h264")
    if not seen.faststart:
        wrong.append("its index stands at the end, so that it plays only when it is whole")
    for what in wrong:
        yield Finding(
            check="format",
            severity="error" if cut.segments else "warning",
            end=seen.seconds,
            mend="none",
            what=f"The file is not as asked: {what}.",
        )
