"""Colour: how strong, how warm, and which named colours dominate."""

from __future__ import annotations

from typing import Any

import numpy as np

from rushes.measure.analysers.base import Samples, Seen

# Hue in degrees of each name's middle, for pixels that have a colour at all.
HUES = {"red": 0, "orange": 30, "yellow": 56, "green": 120, "turquoise": 178, "blue": 222, "purple": 278, "pink": 325}
COLOURED = 0.2  # chroma (largest minus smallest of R, G, B, 0..1) from which a pixel has a colour
MUCH = 0.18  # share of the picture that a colour dominates from


class Colour:
    """Measures `saturation` (mean chroma 0..1), `warmth` (mean red minus blue, -1..1), `colours` (most first)."""

    name, version, rate = "colour", 1, 2.0

    def __init__(self) -> None:
        self._names = tuple(HUES)
        self._rows = Samples(2 + len(self._names))
        middles = np.array(list(HUES.values()))
        away = np.abs((np.arange(360)[:, None] - middles[None] + 180) % 360 - 180)
        self._name_of_hue = away.argmin(axis=1)

    def see(self, seen: Seen) -> None:
        _, h, w = seen.chroma.shape
        y = seen.small[::2, ::2][:h, :w].astype(np.float32)
        u, v = (seen.chroma[k].astype(np.float32) - 128 for k in (0, 1))
        scale = 1.0 if seen.shape.full_range else 255 / 224
        u, v = u * scale, v * scale
        rgb = np.stack([y + 1.575 * v, y - 0.187 * u - 0.468 * v, y + 1.856 * u]).clip(0, 255) / 255
        top, low = rgb.max(axis=0), rgb.min(axis=0)
        chroma = top - low
        coloured = chroma > COLOURED
        shares = np.zeros(len(self._names), np.float32)
        if coloured.any():
            r, g, b = (c[coloured] for c in rgb)
            c, t = chroma[coloured], top[coloured]
            hue = np.where(t == r, (g - b) / c % 6, np.where(t == g, (b - r) / c + 2, (r - g) / c + 4)) * 60
            names = self._name_of_hue[hue.astype(np.intp) % 360]
            shares = np.bincount(names, minlength=len(self._names)) / chroma.size
        self._rows.add(seen.at, float(chroma.mean()), float((rgb[0] - rgb[2]).mean()), *map(float, shares))

    def measure(self, start: float, end: float) -> dict[str, Any]:
        rows = self._rows.between(start, end)
        if not len(rows):
            return {"saturation": None, "warmth": None, "colours": None}
        mean = rows.mean(axis=0)
        order = np.argsort(-mean[2:], kind="stable")
        return {
            "saturation": round(float(mean[0]), 4), "warmth": round(float(mean[1]), 4),
            "colours": [self._names[k] for k in order if mean[2 + k] > MUCH],
        }  # fmt: skip
