"""Checks of the picture: black, frozen, flashing, blank, burnt out, blurred."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from rushes.measure import thresholds as t
from rushes.measure.cut import Cut
from rushes.measure.finding import Finding
from rushes.measure.look import STILL_LAGS, Looked
from rushes.shot import CameraMove, Shot

Flags = npt.NDArray[np.bool_]


def runs(flags: Flags) -> Iterator[tuple[int, int]]:
    """(first, end) of each run of True; `end` is exclusive."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    yield from ((int(a), int(b)) for a, b in edges.reshape(-1, 2))


def _spans(seen: Looked, flags: Flags, shortest: float, *, before: float = 0.0) -> Iterator[tuple[float, float]]:
    """(start, end) in seconds of each run of at least `shortest`; a flag speaks for `before` seconds before it too."""
    for a, b in runs(flags):
        start, end = max(0.0, float(seen.times[a]) - before), float(seen.times[b - 1]) + seen.frame
        if end - start >= shortest - 1e-3:
            yield start, end


def _held(sampled: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Values for every frame from those that were looked at: each holds until the next one."""
    known = np.flatnonzero(~np.isnan(sampled))
    if not len(known):
        return sampled
    nearest = np.clip(np.searchsorted(known, np.arange(len(sampled)), side="right") - 1, 0, None)
    return sampled[known[nearest]]


def _dark(seen: Looked) -> Flags:
    return seen.dark > t.BLACK_SHARE


def black(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Nothing to see, outside the fades that were asked for and the film's own beginning and end."""
    for start, end in _spans(seen, _dark(seen) & ~cut.in_transitions(seen.times), t.BLACK_SECONDS):
        at_edge = start <= 0.05 or end >= seen.times[0] + seen.seconds - 0.05
        if at_edge and end - start <= t.EDGE_BLACK and not cut.alone:
            continue
        yield Finding(
            check="black", severity="error", slot_id=cut.slot_at(start, end), start=start, end=end, mend="remake",
            what=f"The picture is black for {end - start:.1f} s at {start:.1f} s: make this shot again.",
            evidence={"seconds": round(end - start, 3)},
        )  # fmt: skip


def frozen(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A picture that should move stands still. A card may: it is there to be read."""
    still = (seen.moved < t.STILL_CELLS) & ~cut.on_cards(seen.times) & ~_dark(seen)
    still &= ~(_held(seen.detail) < t.BLANK_DETAIL)
    for start, end in _spans(seen, still, t.FROZEN_SECONDS, before=max(STILL_LAGS)):
        segment = cut.at((start + end) / 2)
        asked = segment is not None and _asked_still(segment.slot.shot)
        yield Finding(
            check="frozen", severity="note" if asked else "error", slot_id=segment.slot_id if segment else None,
            start=start, end=end, mend="none" if asked else "remake",
            what=f"The picture stands still for {end - start:.1f} s at {start:.1f} s"
            + (", as was asked." if asked else ": make this shot again, or shorten it."),
            evidence={"seconds": round(end - start, 3)},
        )  # fmt: skip


def _asked_still(shot: Shot) -> bool:
    """Nobody was asked to do anything, and the camera was asked to stand."""
    acts = shot.action or shot.beats or any(s.action for s in shot.subjects)
    return not acts and shot.camera is CameraMove.STATIC


def flashing(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """More than three flashes in any second over a quarter of the picture can cause seizures."""
    for kind, share in (("", seen.flash), ("red ", seen.red)):
        turns = _turns(share)
        times = seen.times[turns]
        inside = np.searchsorted(times, times + 1.0) - np.arange(len(times))
        over = inside > 2 * t.FLASHES
        for a, b in runs(over):
            start, end = float(times[a]), float(times[b - 1 + inside[b - 1] - 1])
            flashes = int(inside[a:b].max()) / 2
            yield Finding(
                check="flashing", severity="error", slot_id=cut.slot_at(start, end), start=start, end=end,
                mend="remake", evidence={"flashes": flashes, "kind": kind.strip() or "general"},
                what=f"{flashes:g} {kind}flashes within a second from {start:.1f} s can cause seizures: "
                "make it slower, smaller or dimmer.",
            )  # fmt: skip


def _turns(share: npt.NDArray[np.float32]) -> list[int]:
    """Frames at which a quarter of the picture had turned, up and down by turns.

    A change may take two or three frames to pass the line in all its cells, so neighbouring shares are added.
    """
    found: list[int] = []
    last = 0.0
    for i in map(int, np.flatnonzero(share)):
        sign = float(np.sign(share[i]))
        near = share[max(0, i - 2) : i + 1]
        if sign != last and float(np.abs(near[np.sign(near) == sign]).sum()) >= t.FLASH_AREA:
            found.append(i)
            last = sign
    return found


def blank(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """No edge and no thing where a scene should be."""
    empty = (_held(seen.detail) < t.BLANK_DETAIL) & ~cut.on_cards(seen.times) & ~_dark(seen)
    for start, end in _spans(seen, empty & ~cut.in_transitions(seen.times), t.BLANK_SECONDS):
        yield Finding(
            check="blank", severity="error", slot_id=cut.slot_at(start, end), start=start, end=end, mend="remake",
            what=f"There is nothing in the picture for {end - start:.1f} s at {start:.1f} s: make this shot again.",
            evidence={"seconds": round(end - start, 3)},
        )  # fmt: skip


def exposure(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Burnt-out pictures. Paper may be white: cards are left out."""
    burnt = (seen.bright > t.BURNT_SHARE) & ~cut.on_cards(seen.times)
    for start, end in _spans(seen, burnt, t.BURNT_SECONDS):
        share = float(seen.bright[seen.index(start) : seen.index(end) + 1].max())
        yield Finding(
            check="exposure", severity="warning", slot_id=cut.slot_at(start, end), start=start, end=end,
            mend="remake", evidence={"seconds": round(end - start, 3), "burnt": round(share, 3)},
            what=f"{share:.0%} of the picture is burnt out at {start:.1f} s: make this shot darker.",
        )  # fmt: skip


def blur(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A picture whose sharpest edges are soft."""
    soft = (_held(seen.edge) > t.SOFT_EDGE) & ~cut.in_transitions(seen.times) & ~_dark(seen)
    for start, end in _spans(seen, soft, t.SOFT_SECONDS):
        width = float(np.nanmedian(seen.edge[seen.index(start) : seen.index(end) + 1]))
        yield Finding(
            check="blur", severity="warning", slot_id=cut.slot_at(start, end), start=start, end=end, mend="remake",
            what=f"The picture is blurred for {end - start:.1f} s at {start:.1f} s: make it again, or take other "
            "footage.",
            evidence={"seconds": round(end - start, 3), "edge_pixels": round(width, 2)},
        )  # fmt: skip
