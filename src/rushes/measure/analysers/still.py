"""Frames that repeat: stills, duplicates, and the steady pattern that a changed frame rate leaves."""

from __future__ import annotations

from typing import Any

import numpy as np

from rushes.measure.analysers.base import Floats, Samples, Seen

SAME = 0.55  # of 0..255: no cell changed by more …
LIVELY = 20.0  # of 0..255: what the most changed cell of a clearly moving shot changes from frame to frame
LITTLE = 0.3  # … and not by more than this share of what a moving frame of the same shot changes


class Still:
    """Measures `duplicates` (of the frame before), `still` (their share), `cadence` (every how manyth)."""

    name, version, rate = "still", 1, 0.0

    def __init__(self) -> None:
        self._rows = Samples(2)
        self._before: Floats | None = None

    def see(self, seen: Seen) -> None:
        before, self._before = self._before, seen.cells
        if before is None or before.shape != seen.cells.shape:
            self._rows.add(seen.at, 255, 255)
            return
        apart = np.abs(seen.cells - before)
        self._rows.add(seen.at, float(apart.max()), float(apart.mean()))

    def measure(self, start: float, end: float) -> dict[str, Any]:
        rows = self._rows.between(start, end)[1:]
        if not len(rows):
            return {"duplicates": 0, "still": 0.0, "cadence": None}
        same = rows[:, 0] < SAME
        moving = rows[~same]
        usual = np.median(moving, axis=0) if len(moving) else np.zeros(2)
        if usual[0] > LIVELY:  # a codec stores a repeated frame a little otherwise, next to nothing against real motion
            same |= (rows[:, 0] < 0.05 * usual[0]) & (rows[:, 1] < LITTLE * usual[1])
        if len(moving) > len(rows) * 0.2:  # a slow, smooth shot changes little all the time and repeats nothing
            same &= rows[:, 1] < LITTLE * float(np.median(moving[:, 1]))
        at = np.flatnonzero(same)
        gaps = np.diff(at)
        cadence = None
        if len(gaps) >= 4 and 2 <= (step := int(np.median(gaps))) <= 12 and (np.abs(gaps - step) <= 1).mean() > 0.9:
            cadence = step
        return {"duplicates": len(at), "still": round(len(at) / len(rows), 4), "cadence": cadence}
