"""Black bars, to the pixel, and pictures woven of two moments (interlace)."""

from __future__ import annotations

from typing import Any

import numpy as np

from rushes.measure.analysers.base import Bytes, Samples, Seen

BLACK = 34  # stored luma that a bar does not exceed (16 is black; codecs ring)
EVEN = 14  # and within which a bar's line stays
STEP = 8  # mean luma by which the picture differs from the bar at its edge


class Borders:
    """Measures `bars`: pixels of the upright picture that are bars at left, top, right and bottom; None if all is dark.

    The smallest of all looks counts: a bar is there all the time.
    """

    name, version, rate = "borders", 1, 2.0

    def __init__(self) -> None:
        self._rows = Samples(4)

    def see(self, seen: Seen) -> None:
        found = bars(seen.luma)
        if found is not None:
            turns = seen.shape.rotation // 90
            self._rows.add(seen.at, *map(float, _turned(found, turns)))

    def measure(self, start: float, end: float) -> dict[str, Any]:
        rows = self._rows.between(start, end)
        if not len(rows):
            return {"bars": None}
        least = [int(v) for v in rows.min(axis=0)]
        # One dark line is the edge of a sensor or of a codec's block, no bar.
        return {"bars": [v if v > 2 else 0 for v in least]}


def _turned(found: tuple[int, int, int, int], turns: int) -> tuple[int, ...]:
    """(left, top, right, bottom) after so many quarter turns clockwise: the left side goes up, the top goes right."""
    for _ in range(turns):
        left, top, right, bottom = found
        found = (bottom, left, top, right)
    return found


def bars(luma: Bytes) -> tuple[int, int, int, int] | None:
    """Dark even lines at the (left, top, right, bottom) of a picture; None when it is dark altogether."""
    h, w = luma.shape
    rows, columns = luma[:, w // 16 :: max(1, w // 96)], luma[h // 16 :: max(1, h // 96)].T
    top, bottom = _dark_lines(rows)
    left, right = _dark_lines(columns)
    if top + bottom >= h or left + right >= w:
        return None
    return left, top, right, bottom


def _dark_lines(lines: Bytes) -> tuple[int, int]:
    """How many lines at the beginning and the end are a bar."""
    if min(np.median(lines[0]), np.median(lines[-1])) > BLACK:
        return 0, 0  # neither side begins dark
    # A codec rings into the bar where the picture's edge is strong: a tenth of a line may be lighter.
    k = lines.shape[1] * 9 // 10
    most, least = np.partition(lines, k, axis=1)[:, k].astype(np.int16), lines.min(axis=1).astype(np.int16)
    plain = (most <= BLACK) & (most - least <= EVEN)
    light = np.flatnonzero(~plain)
    if not len(light):
        return len(lines), len(lines)
    first, last = int(light[0]), int(len(lines) - 1 - light[-1])
    mean = lines.mean(axis=1)

    def real(inside: float, bar: float) -> bool:
        return inside - bar > STEP

    n = len(lines)
    first = first if first and real(mean[first : first + 3].mean(), mean[:first].mean()) else 0
    last = last if last and real(mean[n - last - 3 : n - last].mean(), mean[n - last :].mean()) else 0
    return first, last


class Weave:
    """Measures `combed`: the share of looks in which neighbouring lines belong to two moments."""

    name, version, rate = "weave", 1, 2.0

    def __init__(self) -> None:
        self._rows = Samples(1)

    def see(self, seen: Seen) -> None:
        self._rows.add(seen.at, combing(seen.luma))

    def measure(self, start: float, end: float) -> dict[str, Any]:
        rows = self._rows.between(start, end)
        return {"combed": round(float((rows > 0.015).mean()), 3) if len(rows) else 0.0}


def combing(luma: Bytes) -> float:
    """Share of pixels that differ from both lines around them alike, while those two agree."""
    step = max(1, luma.shape[1] // 160)
    picture = luma[: luma.shape[0] // 2 * 2, ::step].astype(np.int16)
    if len(picture) < 8:
        return 0.0
    up, here, down = picture[:-2], picture[1:-1], picture[2:]
    out = np.minimum(np.abs(here - up), np.abs(here - down))
    return float(((out > 14) & ((here > up) == (here > down)) & (np.abs(up - down) < 6)).mean())
