"""Sharpness, noise and exposure."""

from __future__ import annotations

from typing import Any

import numpy as np

from rushes.measure.analysers.base import Bytes, Samples, Seen

DARK, BRIGHT = 10, 246  # luma under and over which a pixel shows nothing any more


class Exposure:
    """Measures `brightness` (mean luma 0..1), `dark` and `bright` (shares of the picture), `contrast`."""

    name, version, rate = "exposure", 1, 4.0

    def __init__(self) -> None:
        self._rows = Samples(4)

    def see(self, seen: Seen) -> None:
        counts = np.bincount(seen.small.ravel(), minlength=256)
        total = seen.small.size
        self._rows.add(
            seen.at, float(counts @ np.arange(256)) / total / 255, float(counts[:DARK].sum()) / total,
            float(counts[BRIGHT:].sum()) / total, float(seen.small.std()) / 255,
        )  # fmt: skip

    def measure(self, start: float, end: float) -> dict[str, Any]:
        return _means(self._rows.between(start, end), ("brightness", "dark", "bright", "contrast"))


class Sharpness:
    """Measures `edge_width`: pixels of a 720-line picture that the sharpest edges take; None without clear edges."""

    name, version, rate = "sharpness", 1, 1.0

    def __init__(self) -> None:
        self._rows = Samples(1)

    def see(self, seen: Seen) -> None:
        width = edge_width(seen.luma)
        if width == width:
            self._rows.add(seen.at, width)

    def measure(self, start: float, end: float) -> dict[str, Any]:
        rows = self._rows.between(start, end)
        return {"edge_width": round(float(np.median(rows)), 3) if len(rows) else None}


class Noise:
    """Measures `noise`: standard deviation of the luma's grain, 0..255, in the flattest parts of the picture."""

    name, version, rate = "noise", 1, 1.0

    def __init__(self) -> None:
        self._rows = Samples(1)

    def see(self, seen: Seen) -> None:
        sigma = grain(seen.luma)
        if sigma is not None:
            self._rows.add(seen.at, sigma)

    def measure(self, start: float, end: float) -> dict[str, Any]:
        rows = self._rows.between(start, end)
        return {"noise": round(float(np.median(rows)), 3) if len(rows) else None}


def edge_width(luma: Bytes) -> float:
    """Width of the sharpest tenth of a picture's strong edges, in pixels of a 720-line picture; NaN without any.

    `luma` is uint8 [h, w]. An edge's width is (sum of steps)² / (sum of squared steps) over a window: 1 for a clean
    step, twice the square root of pi times sigma for one blurred by sigma.
    """
    lines = min(luma.shape)
    window = max(8, round(lines / 720 * 28))
    widths = []
    for rows in (luma[8::16], luma[:, 8::16].T):
        picture = np.ascontiguousarray(rows).astype(np.int32)
        step = np.diff(picture, axis=1)
        squares = np.cumsum(step * step, axis=1)
        inside = (squares[:, window:] - squares[:, :-window]).ravel()
        across = np.abs(picture[:, window + 1 :] - picture[:, 1:-window]).ravel()
        strong = across > 30
        if np.count_nonzero(strong) < 40:
            continue
        quiet = inside[across < 6]
        noise = float(np.median(quiet)) if len(quiet) else 0.0
        found = across[strong].astype(np.float64) ** 2 / np.maximum(inside[strong] - noise, 1.0)
        widths.append(float(np.percentile(found, 10)))
    return max(1.0, min(widths)) * 720 / lines if widths else float("nan")


def grain(luma: Bytes) -> float | None:
    """Grain of a picture: a second difference in both directions cancels all that is smooth (Immerkær 1996)."""
    h, w = luma.shape
    if h < 40 or w < 40:
        return None
    found = []
    side = 16
    for k in (1, 3, 5):
        top = min(h - side - 2, h * k // 6)
        strip = luma[top : top + side + 2].astype(np.int16)
        across = strip[:, :-2] - 2 * strip[:, 1:-1] + strip[:, 2:]
        both = (across[:-2] - 2 * across[1:-1] + across[2:])[:, : (w - 2) // side * side]
        blocks = both.reshape(side, -1, side).astype(np.float32)
        lit = strip[1:-1, 1:-1][:, : (w - 2) // side * side].reshape(side, -1, side).mean(axis=(0, 2))
        sigma = np.sqrt((blocks * blocks).mean(axis=(0, 2))) / 6
        found.append(sigma[(lit > 24) & (lit < 230)])  # black and white cut the grain off
    all_of_them = np.concatenate(found)
    return float(np.percentile(all_of_them, 15)) if len(all_of_them) >= 8 else None


def _means(rows: Any, names: tuple[str, ...]) -> dict[str, Any]:
    if not len(rows):
        return dict.fromkeys(names)
    return {name: round(float(rows[:, k].mean()), 4) for k, name in enumerate(names)}
