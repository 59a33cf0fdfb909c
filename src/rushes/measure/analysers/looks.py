"""A fingerprint of what is shown: 64 bits that survive re-encoding, scaling and small changes of colour."""

from __future__ import annotations

import functools
from array import array
from typing import Any

import numpy as np

from rushes.measure.analysers.base import Doubles, Floats, Seen
from rushes.measure.analysers.borders import bars

WIDE = 8  # cosines a side


class Looks:
    """Measures `looks`: one perceptual hash (16 hex digits) every half second, of the picture without its bars."""

    name, version, rate = "looks", 1, 2.0

    def __init__(self) -> None:
        self._times = array("d")
        self._hashes = array("Q")

    def see(self, seen: Seen) -> None:
        small = seen.small
        found = bars(small)
        left, top, right, bottom = found or (0, 0, 0, 0)
        h, w = small.shape
        inside = small[top : h - bottom, left : w - right]
        if min(inside.shape) < 24:
            inside = small
        if inside.std() < 2:
            return  # nothing to know again
        self._times.append(seen.at)
        self._hashes.append(perceptual_hash(inside.astype(np.float32)))

    def measure(self, start: float, end: float) -> dict[str, Any]:
        times = np.array(self._times)
        a, b = np.searchsorted(times, [start - 1e-6, end - 1e-6])
        return {"looks": [f"{h:016x}" for h in self._hashes[a:b]]}


@functools.lru_cache(64)
def _cosines(n: int) -> Floats:
    """[WIDE + 1, n]: the slowest cosines over n pixels."""
    k, x = np.arange(WIDE + 1)[:, None], np.arange(n)[None]
    waves: Doubles = np.cos(np.pi * k * (2 * x + 1) / (2 * n)) / np.sqrt(n)
    return waves.astype(np.float32)


def perceptual_hash(luma: Floats) -> int:
    """64 signs of the picture's slow cosines against their median (DCT hash, Zauner 2010); luma [h, w]."""
    h, w = luma.shape
    waves = _cosines(h) @ luma @ _cosines(w).T
    signs = (waves[1:, 1:] > np.median(waves[1:, 1:])).ravel()
    return int.from_bytes(np.packbits(signs).tobytes(), "big")
