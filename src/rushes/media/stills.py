"""Still pictures: contact sheets, PNG and JPEG, drawn and written by Skia."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import skia

from rushes.core.effects import write_atomic

Rgb = npt.NDArray[np.uint8]


def _image(rgb: Rgb) -> skia.Image:
    rgba = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return skia.Image.fromarray(np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType)


def save_png(rgb: Rgb, path: Path) -> None:
    """Write RGB uint8 [h, w, 3] as PNG."""
    write_atomic(path, bytes(_image(rgb).encodeToData(skia.kPNG, 100)))


def save_jpeg(rgb: Rgb, path: Path, quality: int = 85) -> None:
    """Write RGB uint8 [h, w, 3] as JPEG."""
    write_atomic(path, bytes(_image(rgb).encodeToData(skia.kJPEG, quality)))


def contact_sheet(pictures: Sequence[tuple[Rgb, str]], path: Path, *, columns: int = 4, width: int = 1600) -> None:
    """Write pictures (RGB uint8 [h, w, 3], label) as one PNG, row by row; an empty label leaves no room for words."""
    gap = max(6, width // 120)
    cell = (width - gap * (columns + 1)) // columns
    labelled = any(label for _, label in pictures)
    words = width // 60 if labelled else 0
    high = max((round(cell * p.shape[0] / p.shape[1]) for p, _ in pictures), default=cell)
    rows = max(1, -(-len(pictures) // columns))
    surface = skia.Surface(width, rows * (high + words + gap) + gap)
    canvas = surface.getCanvas()
    canvas.clear(skia.Color(24, 22, 20))
    font = skia.Font(_typeface(), words * 0.62)
    ink = skia.Paint(AntiAlias=True, Color=skia.Color(214, 204, 188))
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    for i, (picture, label) in enumerate(pictures):
        x = gap + (i % columns) * (cell + gap)
        y = gap + (i // columns) * (high + words + gap)
        canvas.drawImageRect(_image(picture), skia.Rect.MakeXYWH(x, y, cell, high), sampling)
        if label:
            canvas.drawString(label[:40], x, y + high + words * 0.75, font, ink)
    write_atomic(path, bytes(surface.makeImageSnapshot().encodeToData(skia.kPNG, 100)))


def _typeface() -> skia.Typeface:
    import manimgx_fonts

    font = Path(manimgx_fonts.__file__).parent / "NotoSans[wght].ttf"
    return skia.Typeface.MakeFromFile(str(font))
