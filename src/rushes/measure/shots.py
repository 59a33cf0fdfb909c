"""The shots of a clip: where its hard cuts are, and how steady, sharp and well exposed each shot is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.measure.analysers.looks import perceptual_hash
from rushes.media.frames import decode

VERSION = 2  # raise when the same file would give other shots
LOOK = (160, 90)  # pixels: enough for cuts, motion and exposure; sharpness is relative within one person's footage
CUT = 22.0  # mean absolute change of luma (0..255) that a hard cut exceeds …
STANDS_OUT = 3.5  # … and by how much it must stand out of the changes around it: fast motion is not a cut
SHORTEST = 0.4  # seconds


@dataclass(frozen=True)
class ShotSeen:
    """One shot of a clip: seconds, and measures that say how usable it is."""

    start: float
    end: float
    motion: float  # mean absolute luma change per frame, 0..255
    sharpness: float  # variance of the Laplacian of the luma
    exposure: float  # 1 well exposed, 0 black or blown out
    steadiness: float  # 1 steady, 0 jerking
    looks: tuple[str, ...] = ()  # perceptual hashes, one every half second

    @property
    def score(self) -> float:
        """0..1: how good a piece of film it is; the weakest of its measures counts most."""
        sharp = min(1.0, self.sharpness / 200.0)
        return round(float(np.cbrt(max(0.0, self.exposure) * sharp * self.steadiness)), 4)


def find_shots(path: Path) -> list[ShotSeen]:
    """The shots of one of our own files, in order; one decode."""
    times: list[float] = []
    changes: list[float] = []
    sharp: list[float] = []
    exposed: list[float] = []
    looks: list[str] = []
    before: npt.NDArray[np.float32] | None = None
    for at, rgb in decode(path, size=LOOK):
        luma = rgb.astype(np.float32) @ np.array([0.2126, 0.7152, 0.0722], np.float32)
        times.append(at)
        changes.append(float(np.abs(luma - before).mean()) if before is not None else 0.0)
        inner = luma[1:-1, 1:-1] * 4 - luma[:-2, 1:-1] - luma[2:, 1:-1] - luma[1:-1, :-2] - luma[1:-1, 2:]
        sharp.append(float(inner.var()))
        mean = float(luma.mean())
        exposed.append(float(np.clip(min(mean / 40.0, (255.0 - mean) / 40.0), 0, 1)))
        half = int(at * 2) > int(times[-2] * 2) if len(times) > 1 else True
        looks.append(f"{perceptual_hash(luma):016x}" if half and luma.std() >= 2 else "")
        before = luma
    if not times:
        return []
    frame = float(np.median(np.diff(times))) if len(times) > 1 else 0.04
    cuts = [0, *_cuts(np.array(changes), times), len(times)]
    found = []
    for a, b in pairwise(cuts):
        start, end = times[a], (times[b] if b < len(times) else times[-1] + frame)
        if end - start < SHORTEST:
            continue
        inside = np.array(changes[a + 1 : b]) if b - a > 1 else np.zeros(1)
        jerk = float(np.abs(np.diff(inside)).mean()) if len(inside) > 1 else 0.0
        found.append(
            ShotSeen(
                round(start, 4),
                round(end, 4),
                round(float(inside.mean()), 3),
                round(float(np.median(sharp[a:b])), 2),
                round(float(np.mean(exposed[a:b])), 3),
                round(1.0 / (1.0 + jerk / 2.0), 3),
                tuple(h for h in looks[a:b] if h),
            )
        )
    return found


def _cuts(changes: npt.NDArray[np.float64], times: list[float]) -> list[int]:
    cuts: list[int] = []
    for i in map(int, np.flatnonzero(changes > CUT)):
        around = np.concatenate([changes[max(1, i - 6) : i], changes[i + 1 : i + 7]])
        apart = not cuts or times[i] - times[cuts[-1]] > SHORTEST
        if apart and changes[i] > STANDS_OUT * (float(np.median(around)) if len(around) else 0.0) + 4:
            cuts.append(i)
    return cuts
