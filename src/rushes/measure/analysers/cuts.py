"""Where shots begin and end: hard cuts, dissolves and fades, found a stretch of frames at a time.

A hard cut is a change that stands out of those around it, that no shift of the picture explains, and after which the
old picture does not come back (a flash does). A dissolve is a run of frames that lie on the straight line between its
two ends, which are different pictures. A fade passes through a picture without any contrast.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

import numpy as np

from rushes.measure.analysers.base import Bytes, Floats, Samples, Seen

CHUNK = 384  # frames looked at together …
MARGIN = 96  # … and how many of them are looked at again with the next ones
LEAST = 5.0  # mean change of a cell (0..255) that a hard cut exceeds
STANDS_OUT = 2.6  # times the typical change around it
JUMP = 12.0  # times the change around it, over which a shift explains nothing
UNLIKE = 0.33  # share of the picture's contrast that stays different under the best shift
FLASH = 5  # frames within which a flash is over, or fading
BACK = 0.6  # share of a jump that is left then; of cuts 0.8 and more is left
HALVES = (4, 5, 7, 10, 14, 19, 26, 36)  # half lengths of dissolves that are tried, in frames
LINE = 0.8  # distance from the straight line, as a share of the distance of its ends; much where things move
DIFFERENT = 0.7  # correlation that the two ends of a dissolve stay below
DIP = 0.75  # what is left of the edges in the middle of a dissolve; half where its ends share none
MIX = 0.14  # distance of the edges' energy from what a mix of two pictures has, as a share of what its ends have
CLEAR = 1.7  # sum of these three, each by its limit, up to which nothing else is asked
OTHER = 0.58  # as UNLIKE, of a dissolve's two ends
BLANK = 3.0  # contrast (standard deviation) of a picture that shows nothing …
FAINT = 8.0  # … and of the faintest one that a quick fade may leave


@dataclass(frozen=True)
class Boundary:
    """Between two shots: the old one ends before `end_before`, the new one begins at `start_after` (frame numbers)."""

    kind: str  # "cut", "dissolve" or "fade"
    end_before: int
    start_after: int
    start: float  # seconds of those frames
    end: float


class Cuts:
    name, version, rate = "cuts", 2, 0.0

    def __init__(self) -> None:
        self.boundaries: list[Boundary] = []
        self.frames = Samples(3)  # a frame: mean change, largest change of a cell, mean luma
        self._kept: deque[tuple[float, Bytes, Floats, float]] = deque()  # (time, small, cells, change)
        self._first = 0  # number of the first frame kept
        self._done = 0  # boundaries before this frame are known
        self._before: Seen | None = None

    def see(self, seen: Seen) -> None:
        change = largest = 0.0
        before = self._before
        if before is not None and before.cells.shape == seen.cells.shape:
            apart = np.abs(seen.cells - before.cells)
            colour = np.abs(seen.colour_cells - before.colour_cells)
            change, largest = float(apart.mean()) + float(colour.mean()), float(apart.max())
        elif before is not None:
            change = largest = 255.0
        self.frames.add(seen.at, change, largest, float(seen.cells.mean()))
        if self._kept and self._kept[-1][1].shape != seen.small.shape:
            self._look(last=True)  # the picture changed its shape: nothing compares across
            self._first += len(self._kept)
            self._done = self._first
            self.boundaries.append(Boundary("cut", self._first, self._first, seen.at, seen.at))
            self._kept.clear()
        self._kept.append((seen.at, seen.small, seen.cells, change))
        self._before = seen
        if len(self._kept) >= CHUNK + MARGIN:
            self._look(last=False)
            for _ in range(CHUNK):
                self._kept.popleft()
            self._first += CHUNK

    def finish(self) -> list[Boundary]:
        """Every boundary, in order, once all frames were seen."""
        if self._kept:
            self._look(last=True)
            self._kept.clear()
        self.boundaries.sort(key=lambda b: b.end_before)
        return self.boundaries

    def measure(self, start: float, end: float) -> dict[str, Any]:
        rows = self.frames.between(start, end)[1:]
        return {"change": round(float(rows[:, 0].mean()), 3) if len(rows) else 0.0}

    def _look(self, *, last: bool) -> None:
        times = [k[0] for k in self._kept]
        smalls = [k[1] for k in self._kept]
        cells = np.stack([k[2].ravel() for k in self._kept])
        changes = np.array([k[3] for k in self._kept], np.float32)
        ready = len(times) if last else CHUNK + MARGIN // 2  # later ones wait for the frames after them
        cuts = hard_cuts(changes, cells, smalls)
        soft = [*fades(cells, cuts), *dissolves(cells, cuts, smalls)]
        spans: list[tuple[int, int, str]] = []
        for a, b, kind in soft:
            if not any(a <= y and x <= b for x, y, _ in spans):
                spans.append((a, b, kind))
        found = [(i, i, "cut") for i in cuts if not any(a < i < b for a, b, _ in spans)] + spans
        for a, b, kind in sorted(found):
            middle = self._first + (a + b) // 2
            if not self._done <= middle < self._first + ready:
                continue
            end = times[b] if b < len(times) else times[-1]
            self.boundaries.append(Boundary(kind, self._first + a, self._first + b, times[a], end))
        self._done = self._first + ready


def hard_cuts(changes: Floats, cells: Floats, smalls: list[Bytes]) -> list[int]:
    """Frames that begin a new shot. `changes` [n] is each frame's change from the one before, `cells` [n, c]."""
    cuts: list[int] = []
    for i in map(int, np.flatnonzero(changes > LEAST)):
        if i == 0:
            continue
        around = np.concatenate([changes[max(1, i - 5) : i], changes[i + 1 : i + 6]])
        typical = float(np.percentile(around, 70)) if len(around) else 0.0
        if changes[i] < STANDS_OUT * typical + 2 or changes[i] < changes[max(0, i - 2) : i + 3].max():
            continue
        # A sudden move is not one frame long: far out of a calm shot, no likeness under a shift explains it.
        jump = changes[i] > JUMP * (typical + 1)
        if _comes_back(cells, i) or (not jump and _unlike(smalls[i - 1], smalls[i]) < UNLIKE):
            continue
        cuts.append(i)
    return cuts


def _comes_back(cells: Floats, i: int) -> bool:
    """Whether the picture before frame i shows again a few frames later, or the one after it was there before."""
    apart = float(np.abs(cells[i] - cells[i - 1]).mean())
    after = [float(np.abs(cells[k] - cells[i - 1]).mean()) for k in range(i + 1, min(len(cells), i + 1 + FLASH))]
    before = [float(np.abs(cells[k] - cells[i]).mean()) for k in range(max(0, i - 1 - FLASH), i - 1)]
    return min([*after, *before], default=255.0) < BACK * apart


def _unlike(a: Bytes, b: Bytes) -> float:
    """What the best shift leaves of the difference of two pictures, as a share of their contrast; 0 is alike."""
    from rushes.measure.analysers.camera import shift_of

    x, y = a.astype(np.float32), b.astype(np.float32)
    dx, dy = shift_of(x, y)
    h, w = x.shape
    best = 2.0
    for sx, sy in {(0, 0), (dx, dy)}:
        if abs(sx) > w * 0.3 or abs(sy) > h * 0.3:
            continue
        p = x[max(0, -sy) : h - max(0, sy), max(0, -sx) : w - max(0, sx)]
        q = y[max(0, sy) : h - max(0, -sy), max(0, sx) : w - max(0, -sx)]
        spread = max(float(p.std() * q.std()), 9.0)
        alike = float(((p - p.mean()) * (q - q.mean())).mean()) / spread
        best = min(best, 1.0 - alike + min(0.4, abs(float(p.mean() - q.mean())) / 100))
    return best


def fades(cells: Floats, cuts: list[int]) -> list[tuple[int, int, str]]:
    """(first frame of the fade out, first whole frame of the fade in, "fade") of each passage through nothing."""
    spread = cells.std(axis=1)
    n = len(spread)
    found: list[tuple[int, int, str]] = []
    for low in range(n):
        least = float(spread[low])
        if least > FAINT or least > spread[max(0, low - 2) : low + 3].min() or (found and low < found[-1][1]):
            continue
        still = max(BLANK, 1.1 * least)
        a = b = low
        while a > 0 and spread[a - 1] < still and a not in cuts:
            a -= 1
        while b + 1 < n and spread[b + 1] < still and b + 1 not in cuts:
            b += 1
        first, last = _ramp(cells, spread, a, -1, cuts), _ramp(cells, spread, b, +1, cuts)
        # What a flash lights up falls dark again: it began with a jump.
        flash = first in cuts or (first > 0 and spread[first - 1] < 0.7 * spread[first])
        out, into = a - first >= 3 and not flash, last - b >= 3
        dark = least < min(BLANK, 0.2 * max(spread[first], spread[last]))
        if (dark and (out or into)) or (out and into and least < 0.2 * min(spread[first], spread[last])):
            found.append((first + 1 if out else a, min(last if into else b + 1, n), "fade"))
    return found


def _ramp(cells: Floats, spread: Floats, start: int, step: int, cuts: list[int]) -> int:
    """How far from a blank frame one picture grows steadily: the frame at which it is whole."""
    i, limit = start, len(spread)
    while 0 <= i + step < limit:
        k = i + step
        grows = spread[k] > spread[i] * 1.005 + 0.02
        crossing = max(i, k) in cuts
        if crossing or not grows:
            break
        if spread[i] > FAINT and _alike(cells[i], cells[k]) < 0.9:
            break
        i = k
    return i


def _alike(a: Floats, b: Floats) -> float:
    """Correlation of two pictures."""
    p, q = a - a.mean(), b - b.mean()
    return float((p * q).sum() / max(1e-3, float(np.sqrt((p * p).sum() * (q * q).sum()))))


def dissolves(cells: Floats, cuts: list[int], smalls: list[Bytes]) -> list[tuple[int, int, str]]:
    """(last whole old frame + 1, first whole new frame, "dissolve"), best first.

    Where nothing moves, a mix lies on the straight line between its ends. Whatever moves, the energy of its edges is
    (1 - a)² of the old picture's and a² of the new one's (Fernando et al. 1999), which nothing else looks like.
    """
    n = len(cells)
    candidates: list[tuple[float, int, int]] = []
    known: dict[int, float] = {}

    def energy(k: int) -> float:
        if k not in known:
            known[k] = _edges(smalls[k])
        return known[k]

    for half in HALVES:
        centres = np.arange(half, n - half, 1 if half < 10 else 2)
        if not len(centres):
            continue
        a, b = cells[centres - half], cells[centres + half]
        apart = np.sqrt(((b - a) ** 2).mean(axis=1))
        pa, pb = a - a.mean(axis=1, keepdims=True), b - b.mean(axis=1, keepdims=True)
        va, vb = (pa * pa).mean(axis=1), (pb * pb).mean(axis=1)
        alike = (pa * pb).mean(axis=1) / np.maximum(np.sqrt(va * vb), 1e-3)
        clear = (apart > 9) & (alike < DIFFERENT) & (np.sqrt(np.minimum(va, vb)) > BLANK * 2)
        for k in np.flatnonzero(clear):
            c = int(centres[k])
            if any(c - half < cut <= c + half for cut in cuts):
                continue
            at = c + np.round(_WAY * half).astype(int)
            edges = np.array([energy(int(i)) for i in at])
            dip = float(edges[3:6].mean() / max(1e-3, (edges[0] + edges[-1]) / 2))
            if dip > DIP:
                continue
            ends = _FROM_ENERGY @ edges
            whole = max(1e-3, float(ends.clip(0).sum()) / 2)
            off = float(np.sqrt(((_TO_ENERGY @ ends - edges) ** 2).mean())) / whole
            if off > MIX:
                continue
            error = _line_error(cells, c, half, float(apart[k]))
            if error < LINE:
                candidates.append((error / LINE + off / MIX + dip / DIP, c, half))
    kept: list[tuple[int, int, str]] = []
    for score, c, half in sorted(candidates):
        before, after = c - half, c + half
        if any(before <= y and x <= after for x, y, _ in kept):
            continue
        if score > CLEAR and _unlike(smalls[before], smalls[after]) < OTHER:
            continue  # one picture, moved
        kept.append((before + 1, after, "dissolve"))
    return kept


_WAY = np.linspace(-1, 1, 9)  # from a window's beginning to its end
_TO_ENERGY = np.stack([((1 - _WAY) / 2) ** 2, ((1 + _WAY) / 2) ** 2], axis=1)  # [9, 2]
_FROM_ENERGY = np.linalg.pinv(_TO_ENERGY)


def _edges(luma: Bytes) -> float:
    """Mean energy of a picture's edges: what moves keeps them, a mix has weak ones."""
    y = luma.astype(np.int16)
    across, down = np.diff(y, axis=1)[:-1], np.diff(y, axis=0)[:, :-1]
    return float((across * across + down * down).mean())


def _line_error(cells: Floats, c: int, half: int, apart: float) -> float:
    """How far the frames between c - half and c + half lie from an even mix of those two; 0 is a perfect dissolve."""
    a, b = cells[c - half], cells[c + half]
    along = b - a
    inside = np.unique(np.linspace(c - half + 1, c + half - 1, 7).round().astype(int))
    off = cells[inside] - a
    share = off @ along / max(1e-6, float(along @ along))
    rest = np.sqrt(((off - share[:, None] * along) ** 2).mean(axis=1)) / apart
    even = (inside - (c - half)) / (2 * half)
    return float(rest.max() + np.abs(share - even).max())
