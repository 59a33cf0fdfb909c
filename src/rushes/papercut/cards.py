"""Cards: titles, intertitles, numbers, charts, signs and endings, of the same paper as the pictures between them.

A card is a backdrop and pieces that come in one after another. All text stays inside the title-safe area (10% from
every edge); `text_boxes` says exactly where it is once everything has come to rest.
"""

from __future__ import annotations

import math
import random
from typing import Any

import skia

from rushes.papercut.cards_text import Box, Type, least_size, set_text, unit
from rushes.papercut.colours import blend, lift_to_contrast
from rushes.papercut.craft import Canvas, Colour, Path, ease, paint
from rushes.papercut.palette import Palette
from rushes.papercut.sky import colour4, fine_stops
from rushes.shot import TextOnScreen

SAFE = 0.10  # of each side: the title-safe margin


class Piece:
    """An image that comes to rest at (x, y): from `delay` seconds on it rises and appears within `over` seconds."""

    def __init__(self, image: Any, x: float, y: float, *, delay: float, rise: float = 0.0, over: float = 0.8) -> None:
        self.image, self.x, self.y = image, round(x), round(y)
        self.delay, self.rise, self.over = delay, rise, over

    def draw(self, canvas: Canvas, t: float) -> None:
        go = ease((t - self.delay) / self.over)
        if go <= 0:
            return
        y = self.y + round((1 - go) * self.rise)
        canvas.drawImage(self.image, self.x, y, skia.SamplingOptions(), skia.Paint(Alphaf=min(1.0, go * 1.6)))


class Card:
    """One card, `w` x `h` px. `truncated` is True where its text did not fit at a legible size and was cut short."""

    def __init__(self, text: TextOnScreen, palette: Palette, w: int, h: int, seed: int) -> None:
        self.text, self.palette, self.w, self.h = text, palette, w, h
        self.rng = random.Random(seed * 31 + 5)
        self.u = unit(w, h)
        self.truncated = False
        self.pieces: list[Piece] = []
        self._boxes: list[Box] = []
        self.backdrop: Any = None
        self._title()

    def put(
        self, lines: tuple[str, ...], kind: Type, colour: Colour, area: tuple[float, float, float, float], *,
        delay: float, shadow: float = 0.0, rise: float = 0.03,
    ) -> Box | None:  # fmt: skip
        """Set `lines` in the middle of `area` (px: left, top, right, bottom); returns the box of the ink, if any."""
        block = set_text(lines, kind, colour, area[2] - area[0], area[3] - area[1])
        if block is None:
            return None
        self.truncated |= block.truncated
        wide, high = block.image.width(), block.image.height()
        shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[kind.align]
        x = round(area[0] + (area[2] - area[0] - wide) * shift)
        y = round((area[1] + area[3] - high) / 2)
        if shadow:
            image, pad = shadowed(block.image, self.palette.ink_on_paper, self.u * 0.012 * shadow)
            self.pieces.append(Piece(image, x - pad, y - pad, delay=delay, rise=rise * self.u))
        else:
            self.pieces.append(Piece(block.image, x, y, delay=delay, rise=rise * self.u))
        box = (x, y, x + wide, y + high)
        self._boxes.append(box)
        return box

    def text_boxes(self) -> list[Box]:
        """Where text is at rest: (left, top, right, bottom) px, right and bottom outside."""
        return list(self._boxes)

    def draw(self, canvas: Canvas, t: float, seconds: float) -> None:
        """The whole frame at `t` of the card's `seconds`."""
        canvas.drawImage(self.backdrop, 0, 0)
        for piece in self.pieces:
            piece.draw(canvas, t)

    # --- title -----------------------------------------------------------------------------------------------------

    def _title(self) -> None:
        w, h, u, p = self.w, self.h, self.u, self.palette
        self.backdrop = self._glowing(0.44)
        self.pieces += self._theatre()
        area = (w * SAFE, h * 0.24, w * (1 - SAFE), h * 0.66)
        kind = Type(size=u * 0.17, least=least_size(w, h), weight=850, leading=1.05, cut=True, spacing=0.01)
        box = self.put(self.text.lines[:1], kind, p.ink_on_paper, area, delay=0.35, shadow=1.0)
        bottom = box[3] if box else h * 0.45
        if len(self.text.lines) > 1:
            below = (area[0], bottom + u * 0.03, area[2], min(h * 0.78, bottom + u * 0.2))
            small = Type(size=u * 0.055, least=least_size(w, h), weight=500)
            self.put(self.text.lines[1:], small, p.ink_on_paper, below, delay=0.8)

    def _glowing(self, middle: float) -> Any:
        """The sky of the film's hour as one light behind the words, with rings of paper round it."""
        w, h, p = self.w, self.h, self.palette
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
        canvas = surface.getCanvas()
        centre = skia.Point(w / 2, h * middle)
        reach = math.hypot(w / 2, h * max(middle, 1 - middle))
        # From the horizon's light in the middle to the sky's top in the corners; light enough for ink where words go.
        stops = tuple((1 - y, lift_to_contrast(c, p.ink_on_paper, 4.6) if y > 0.25 else c) for y, c in reversed(p.sky))
        places, colours = fine_stops(stops)
        gradient = skia.Paint(Dither=True)
        gradient.setShader(skia.GradientShader.MakeRadial(centre, reach, [colour4(c) for c in colours], places))
        canvas.drawPaint(gradient)
        light = blend(p.key, (1.0, 1.0, 1.0), 0.3)
        for k, alpha in ((0.62, 0.10), (0.47, 0.13), (0.34, 0.2)):
            canvas.drawCircle(centre, self.u * k, paint(light, alpha))
        return surface.makeImageSnapshot()

    def _theatre(self) -> list[Piece]:
        """Paper hills that rise from below and a curtain of scallops from above, nearer ones darker and later."""
        w, h, p, rng = self.w, self.h, self.palette, self.rng
        out = []
        for i, (top, haze) in enumerate(((0.20, 0.62), (0.15, 0.36), (0.09, 0.0))):
            colour = p.ink.toward(p.haze, haze).body
            path = _hills(rng, w, h * top, h * 0.04)
            image = _cut(path, w, int(h * (top + 0.05)), colour, p.ink.body, self.u * 0.01)
            out.append(Piece(image, 0, h - image.height(), delay=0.0 + 0.12 * i, rise=h * 0.14, over=1.0))
        return out


def shadowed(image: Any, ink: Colour, reach: float) -> tuple[Any, int]:
    """(`image` with a soft shadow below it, the margin in px that this adds on every side)."""
    pad = math.ceil(reach * 3)
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(image.width() + 2 * pad, image.height() + 2 * pad))
    drop = skia.ImageFilters.DropShadow(0, reach * 0.8, reach * 0.7, reach * 0.7, colour4(ink, 0.45))
    surface.getCanvas().drawImage(image, pad, pad, skia.SamplingOptions(), skia.Paint(ImageFilter=drop))
    return surface.makeImageSnapshot(), pad


def _hills(rng: random.Random, w: int, high: float, swell: float) -> Path:
    path = skia.Path()
    path.moveTo(-10, high * 3)
    path.lineTo(-10, swell + rng.uniform(0, swell))
    n = 3
    for i in range(n):
        x0, x1 = w * i / n, w * (i + 1) / n + 10
        y = swell * rng.uniform(0.3, 1.8)
        path.cubicTo(
            x0 + w / n * 0.35, y - swell, x0 + w / n * 0.6, y + swell, x1, swell + rng.uniform(-1, 1) * swell * 0.5
        )
    path.lineTo(w + 10, high * 3)
    path.close()
    return path


def _cut(path: Path, w: int, h: int, colour: Colour, ink: Colour, reach: float) -> Any:
    """A piece of paper on a clear sheet of `w` x `h` px, with its soft shadow."""
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, max(1, h)))
    shadow = paint(ink, 0.35)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, reach))
    canvas = surface.getCanvas()
    canvas.drawPath(path, shadow)
    canvas.drawPath(path, paint(colour))
    return surface.makeImageSnapshot()
