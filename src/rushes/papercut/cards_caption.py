"""Captions burned into the picture: two lines at most, at the bottom, on a soft box that reads over any picture."""

from __future__ import annotations

import math

import numpy as np
import skia
from numpy.typing import NDArray

from rushes.papercut.cards_text import Block, Type, least_size, set_text, unit
from rushes.papercut.craft import Colour, paint

_PAPER: Colour = (0.985, 0.965, 0.92)
_INK: Colour = (0.05, 0.04, 0.06)
_SAFE = 0.10  # of the frame, left, right and below


def _set(text: str, w: int, h: int) -> Block | None:
    size = unit(w, h) * 0.056
    kind = Type(size=size, least=least_size(w, h), weight=600, leading=1.22, lines=2)
    pad = round(size * 0.5)
    return set_text((text,), kind, _PAPER, w * (1 - 2 * _SAFE) - 2 * pad, h * 0.3)


def caption_fits(text: str, w: int, h: int) -> bool:
    """Whether `caption_image` shows all of `text`."""
    block = _set(text, w, h)
    return block is None or not block.truncated


def caption_image(text: str, w: int, h: int) -> NDArray[np.uint8]:
    """A clear frame, uint8 [h, w, 4] RGBA with straight (not premultiplied) alpha, with `text` at the bottom of it.

    What two lines cannot hold is cut at a word and ends in an ellipsis: see `caption_fits`.
    """
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
    canvas = surface.getCanvas()
    block = _set(text, w, h)
    if block is not None:
        pad = round(block.size * 0.5)
        wide, high = block.image.width(), block.image.height()
        x, y = (w - wide) // 2, math.floor(h * (1 - _SAFE)) - pad - high
        box = skia.Rect.MakeLTRB(x - pad, y - pad * 0.8, x + wide + pad, y + high + pad * 0.8)
        soft = paint(_INK, 0.66)
        soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, block.size * 0.09))
        canvas.drawRoundRect(box, pad * 0.8, pad * 0.8, soft)
        canvas.drawImage(block.image, x, y)
    out = np.empty((h, w, 4), np.uint8)
    info = skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType)
    surface.readPixels(info, out, w * 4, 0, 0)
    return out
