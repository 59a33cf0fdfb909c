"""The finish: one sheet over the whole picture, with the paper's grain and a vignette that holds the eye."""

from __future__ import annotations

from typing import Any

import numpy as np
import skia
from numpy.typing import NDArray

from rushes.papercut.craft import Canvas

_TILES = 3
_STEPS = 8  # grain changes a second
_VIGNETTE = 0.34  # darkening in the corners
_WEAVE = 0.007  # the paper's own unevenness, still
_GRAIN = 0.006  # what moves: under the step of an 8-bit picture, it dithers rather than shows


class Finish:
    """Vignette and grain for frames of `w` x `h` pixels; drawn last, over everything but captions."""

    def __init__(self, w: int, h: int, seed: int) -> None:
        rng = np.random.default_rng(seed)
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        # An ellipse of the frame's own shape: the same darkness reaches the sides of a tall and of a wide picture.
        far = np.hypot((x / w - 0.5) / 0.5, (y / h - 0.48) / 0.5) / np.sqrt(2)
        vignette = _VIGNETTE * np.clip((far - 0.42) / 0.58, 0, 1) ** 1.8
        weave = _weave(rng, w, h)
        self._sheets: list[Any] = []
        for _ in range(_TILES):
            light = weave * _WEAVE + rng.standard_normal((h, w)).astype(np.float32) * _GRAIN
            # Darkening is black paper of some opacity; lightening is white: one premultiplied sheet holds both.
            white = np.clip(light, 0, None)
            black = np.clip(vignette - np.clip(light, None, 0), 0, None)
            alpha = 1 - (1 - black) * (1 - white)
            pixels = np.empty((h, w, 4), np.uint8)
            pixels[..., :3] = np.round(white * 255)[..., None]
            pixels[..., 3] = np.maximum(np.round(alpha * 255), pixels[..., 0])
            self._sheets.append(native(pixels))

    def apply(self, canvas: Canvas, t: float) -> None:
        """Lay the sheet over the picture at `t` seconds."""
        canvas.drawImage(self._sheets[int(t * _STEPS) % _TILES], 0, 0)


def native(pixels: NDArray[np.uint8]) -> Any:
    """An image of uint8 [h, w, 4] premultiplied RGBA in the canvas's own pixel order: it draws forty times faster."""
    h, w = pixels.shape[:2]
    info = skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
    surface.getCanvas().writePixels(info, np.ascontiguousarray(pixels), w * 4, 0, 0)
    return surface.makeImageSnapshot()


def _weave(rng: np.random.Generator, w: int, h: int) -> NDArray[np.float32]:
    """Uneven paper, float32 [h, w], about zero with unit spread: short fibres and broad clouds."""
    total = np.zeros((h, w), np.float32)
    unit = min(w, h) / 720
    for tall, wide, amount in ((2, 5, 1.0), (5, 2, 0.8), (48, 48, 0.7)):
        cell_y, cell_x = max(1, round(tall * unit)), max(1, round(wide * unit))
        small = rng.standard_normal((h // cell_y + 2, w // cell_x + 2)).astype(np.float32)
        for axis, cell, size in ((0, cell_y, h), (1, cell_x, w)):
            at = np.arange(size, dtype=np.float32) / cell
            low = at.astype(np.int64)
            part = (at - low).astype(np.float32).reshape((-1, 1) if axis == 0 else (1, -1))
            small = np.take(small, low, axis) * (1 - part) + np.take(small, low + 1, axis) * part
        total += amount * small
    even: NDArray[np.float32] = total / np.float32(total.std())
    return even
