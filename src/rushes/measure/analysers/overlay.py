"""Marks that stay where they are while the picture changes: watermarks, logos, burnt-in clocks' frames."""

from __future__ import annotations

from typing import Any

import numpy as np

from rushes.measure.analysers.base import Floats, Samples, Seen

NEW = 0.35  # correlation of edges below which a look counts as another picture than the last
ENOUGH = 8  # other pictures that must have been seen
STEADY = 0.8  # share of an edge's strength that is the same in all of them
STRONG = 3.5  # luma a small pixel


class Overlay:
    """Measures `overlay` (x, y, w, h in shares of the upright picture, or None) and `overlay_seen` (share of looks)."""

    name, version, rate = "overlay", 1, 2.0

    def __init__(self) -> None:
        self._sum: Floats | None = None  # [2, h, w] of gradients, over looks at different pictures
        self._squares: Floats | None = None
        self._count = 0
        self._last: Floats | None = None
        self._seen = Samples(1)

    def see(self, seen: Seen) -> None:
        y = seen.small.astype(np.float32)
        edges = np.zeros((2, *y.shape), np.float32)
        edges[0, :, 1:-1] = (y[:, 2:] - y[:, :-2]) / 2
        edges[1, 1:-1] = (y[2:] - y[:-2]) / 2
        if self._last is not None and self._last.shape != edges.shape:
            self._sum = self._squares = None
            self._count = 0
        elif self._last is not None:
            both = float((edges * edges).sum() * (self._last * self._last).sum())
            if float((edges * self._last).sum()) > NEW * max(1.0, both) ** 0.5:
                return
        self._last = edges
        if self._sum is None or self._squares is None:
            self._sum, self._squares = np.zeros_like(edges), np.zeros(y.shape, np.float32)
        mask = self._mask()
        if mask is not None and mask.any():
            known = self._sum[:, mask]
            along = (edges[:, mask] * known).sum() / max(1e-3, float((known * known).sum())) * self._count
            self._seen.add(seen.at, float(along > 0.5))
        self._sum += edges
        self._squares += (edges * edges).sum(axis=0)
        self._count += 1

    def _mask(self) -> Any:
        """bool [h, w]: pixels whose edges stay; None while too little was seen."""
        if self._count < ENOUGH or self._sum is None or self._squares is None:
            return None
        mean = self._sum / self._count
        strength = np.sqrt((mean * mean).sum(axis=0))
        typical = np.sqrt(self._squares / self._count)
        mask = (strength > STRONG) & (strength > STEADY * typical)
        mask[:3] = mask[-3:] = mask[:, :3] = mask[:, -3:] = False  # the picture's own edge
        return mask

    def measure(self, start: float, end: float) -> dict[str, Any]:
        nothing: dict[str, Any] = {"overlay": None, "overlay_seen": 0.0}
        mask = self._mask()
        if mask is None:
            return nothing
        box = _box(mask)
        if box is None:
            return nothing
        rows = self._seen.between(start, end)
        share = float(rows.mean()) if len(rows) else 1.0
        h, w = mask.shape
        x0, y0, x1, y1 = box
        found = [round(x0 / w, 3), round(y0 / h, 3), round((x1 - x0) / w, 3), round((y1 - y0) / h, 3)]
        return {"overlay": found if share > 0.5 else None, "overlay_seen": round(share, 3)}


def _box(mask: Any) -> tuple[int, int, int, int] | None:
    """(x0, y0, x1, y1) of the densest patch of marked pixels; None for a few strays or for bars across the picture."""
    h, w = mask.shape
    side = 9
    padded = np.pad(mask.astype(np.int32), ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    sums = padded[side:, side:] - padded[:-side, side:] - padded[side:, :-side] + padded[:-side, :-side]
    if sums.max() < 9:
        return None
    y, x = divmod(int(sums.argmax()), sums.shape[1])
    keep = np.zeros_like(mask)
    keep[y : y + side, x : x + side] = True
    for _ in range(64):  # grow over marks within three pixels
        wide = keep.copy()
        for k in range(1, 5):
            wide[k:] |= keep[:-k]
            wide[:-k] |= keep[k:]
            wide[:, k:] |= keep[:, :-k]
            wide[:, :-k] |= keep[:, k:]
        grown = (wide & mask) | (keep & mask)
        if grown.sum() == (keep & mask).sum() and (keep == grown).all():
            break
        keep = grown
    rows, columns = np.flatnonzero(keep.any(axis=1)), np.flatnonzero(keep.any(axis=0))
    x0, y0, x1, y1 = int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
    if (
        (x1 - x0) * (y1 - y0) > 0.35 * h * w
        or (x1 - x0) > 0.97 * w
        or (y1 - y0) > 0.97 * h
        or x1 - x0 < 3
        or y1 - y0 < 3
    ):
        return None
    return x0, y0, x1, y1
