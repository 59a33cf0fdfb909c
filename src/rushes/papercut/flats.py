"""Flats: what of a scene does not move is drawn once, larger than the frame, and then only slid and scaled.

Everything is composed in the native pixel order with plain source-over blending: the one case in which the drawing
library's bilinear scaling is fast (about 4 ms for a full 1280x720 flat, against 40 ms otherwise).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import skia
from numpy.typing import NDArray

from rushes.papercut.camera import View, Window
from rushes.papercut.craft import Canvas, Colour, Ink, smooth

_LARGEST = 9_000_000  # pixels of one cached flat
_SHADOW_SCALE = 6  # shadows are blurred at a sixth of the size: they have no detail to lose
LINEAR = skia.SamplingOptions(skia.FilterMode.kLinear)
_ERASE = skia.Paint(BlendMode=skia.BlendMode.kDstOut)


def enter(canvas: Canvas, window: Window, size: tuple[int, int]) -> None:
    """From here on the canvas is in the metres of a flat of which `window` fills the frame."""
    canvas.scale(size[0] / window.width, size[1] / window.height)
    canvas.translate(-window.left, -window.top)


@dataclass
class Flat:
    """One layer of the theatre at one depth: `paint(canvas, t)` draws it in its metres."""

    depth: float
    paint: Callable[[Canvas, float], None]
    moving: bool = False
    shadow: float = 0.0  # opacity of the soft shadow it throws on what is behind
    image: Any = field(default=None, repr=False)
    left: float = 0.0
    top: float = 0.0
    metre: float = 1.0  # pixels of `image` in a metre
    solid: float | None = None  # metres: from here down the image is opaque from side to side, and reaches the bottom

    def floor(self, view: View, size: tuple[int, int]) -> int:
        """The pixel row from which on this flat hides all that is behind it; the frame's height where it does not."""
        window = view.at(self.depth)
        if window is None or self.solid is None:
            return size[1]
        return min(size[1], max(0, math.ceil((self.solid - window.top) * size[1] / window.height) + 2))

    def draw(
        self, canvas: Canvas, view: View, size: tuple[int, int], t: float, *, erase: bool = False,
        above: int | None = None,
    ) -> None:  # fmt: skip
        """Compose the flat as `view` sees it; `erase` cuts its shape out of what is there instead.

        Rows from `above` on may be left out: a nearer flat hides them.
        """
        window = view.at(self.depth)
        if window is None or above == 0:
            return
        if above is not None and above < size[1]:
            canvas.save()
            canvas.clipRect(skia.Rect.MakeWH(size[0], above))
            self.draw(canvas, view, size, t, erase=erase)
            canvas.restore()
            return
        if self.image is None:
            count = canvas.saveLayer(None, _ERASE) if erase else canvas.save()
            enter(canvas, window, size)
            self.paint(canvas, t)
            canvas.restoreToCount(count)
            return
        zoom = size[0] / window.width / self.metre
        x = (self.left - window.left) * size[0] / window.width
        y = (self.top - window.top) * size[1] / window.height
        paint = _ERASE if erase else None
        if abs(zoom - 1) < 1e-4:
            if max(abs(x - round(x)), abs(y - round(y))) < 0.02:
                x, y = round(x), round(y)
            canvas.drawImage(self.image, x, y, LINEAR, paint)
        else:
            w, h = self.image.width() * zoom, self.image.height() * zoom
            canvas.drawImageRect(self.image, skia.Rect.MakeXYWH(x, y, w, h), LINEAR, paint)


def cache(flat: Flat, views: Sequence[View], size: tuple[int, int], shadow: Any) -> bool:
    """Draw a still flat once for all `views`; False when nothing of it is ever in the frame.

    `shadow` is the colour (Color4f) of the shadow it throws.
    """
    windows = [w for w in (v.at(flat.depth) for v in views) if w is not None]
    if not windows:
        return False
    left, top = min(w.left for w in windows), min(w.top for w in windows)
    right, bottom = max(w.right for w in windows), max(w.bottom for w in windows)
    metre = max(size[1] / w.height for w in windows)
    metre *= min(1.0, math.sqrt(_LARGEST / ((right - left) * (bottom - top) * metre * metre)))
    w, h = math.ceil((right - left) * metre), math.ceil((bottom - top) * metre)
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
    canvas = surface.getCanvas()
    canvas.clear(0)
    if flat.shadow > 0:
        _throw_shadow(canvas, flat, (left, top), metre, (w, h), size, shadow)
    canvas.save()
    canvas.scale(metre, metre)
    canvas.translate(-left, -top)
    flat.paint(canvas, 0.0)
    canvas.restore()
    alpha = np.frombuffer(surface.makeImageSnapshot().tobytes(), np.uint8).reshape(h, w, 4)[..., 3]
    rows, columns = np.flatnonzero(alpha.max(1)), np.flatnonzero(alpha.max(0))
    if not rows.size:
        return False
    box = (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    gaps = np.flatnonzero(alpha.min(1) < 255)
    first = int(gaps[-1]) + 1 if gaps.size else 0
    flat.solid = top + first / metre if first < h else None
    flat.image = (
        surface.makeImageSnapshot(skia.IRect.MakeLTRB(*box)) if box != (0, 0, w, h) else surface.makeImageSnapshot()
    )
    flat.left, flat.top, flat.metre = left + box[0] / metre, top + box[1] / metre, metre
    return True


def _throw_shadow(
    canvas: Canvas, flat: Flat, origin: tuple[float, float], metre: float, pixels: tuple[int, int],
    size: tuple[int, int], colour: Any,
) -> None:  # fmt: skip
    small = (max(1, pixels[0] // _SHADOW_SCALE), max(1, pixels[1] // _SHADOW_SCALE))
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*small))
    sketch = surface.getCanvas()
    sketch.clear(0)
    sketch.scale(small[0] / pixels[0] * metre, small[1] / pixels[1] * metre)
    sketch.translate(-origin[0], -origin[1])
    flat.paint(sketch, 0.0)
    unit = size[1] / 720
    p = skia.Paint(
        ImageFilter=skia.ImageFilters.Blur(9 * unit / _SHADOW_SCALE, 9 * unit / _SHADOW_SCALE),
        ColorFilter=skia.ColorFilters.Blend(colour.toColor(), skia.BlendMode.kSrcIn),
        Alphaf=flat.shadow,
    )
    blurred = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*small))
    blurred.getCanvas().clear(0)
    blurred.getCanvas().drawImage(surface.makeImageSnapshot(), 0, 0, skia.SamplingOptions(), p)
    canvas.drawImageRect(blurred.makeImageSnapshot(), skia.Rect.MakeXYWH(0, -7 * unit, pixels[0], pixels[1]), LINEAR)


def merge(flats: Sequence[Flat], views: Sequence[View], size: tuple[int, int]) -> list[Flat]:
    """Fewer flats that look the same: under a still camera, neighbours that are images become one image."""
    if any(v != views[0] for v in views):
        return list(flats)
    out: list[Flat] = []
    run: list[Flat] = []

    def close() -> None:
        if len(run) > 1:
            surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*size))
            surface.getCanvas().clear(0)
            for flat in run:
                flat.draw(surface.getCanvas(), views[0], size, 0.0)
            window = views[0].at(0.0)
            assert window is not None
            whole = Flat(run[-1].depth, run[-1].paint, image=surface.makeImageSnapshot())
            there = views[0].at(whole.depth)
            assert there is not None
            whole.left, whole.top, whole.metre = there.left, there.top, size[0] / there.width
            out.append(whole)
        else:
            out.extend(run)
        run.clear()

    for flat in flats:
        if flat.image is None:
            close()
            out.append(flat)
        else:
            run.append(flat)
    close()
    return out


def floors(order: Sequence[object], view: View, size: tuple[int, int]) -> list[int]:
    """For each thing in an order from back to front, the pixel row from which on nearer flats hide it."""
    out = []
    row = size[1]
    for item in reversed(order):
        out.append(row)
        if isinstance(item, Flat):
            row = min(row, item.floor(view, size))
    return out[::-1]


def rock(wide: float) -> Any:
    """A low rock to stand on in the water, for a thing `wide` metres wide."""
    k = 0.5 * wide + 0.6
    return smooth(
        [
            (-1.5 * k, 0.9),
            (-1.25 * k, 0.1),
            (-0.7 * k, -0.12),
            (0.0, -0.16),
            (0.75 * k, -0.1),
            (1.3 * k, 0.2),
            (1.6 * k, 0.9),
        ]
    )


def hazed(ink: Ink, haze: Colour, depth: float, thick: float) -> Ink:
    """The papers of a flat at `depth` in air of the given thickness (1 on a clear day)."""
    return ink.toward(haze, 1 - 1 / (1 + 0.3 * thick * max(0.0, depth)))


def opaque(surface: Any, size: tuple[int, int]) -> NDArray[np.bool_]:
    """Where something is drawn on a surface, bool [h, w]."""
    pixels = np.frombuffer(surface.makeImageSnapshot().tobytes(), np.uint8).reshape(size[1], size[0], 4)
    found: NDArray[np.bool_] = pixels[..., 3] > 127
    return found
