"""Cards: titles, intertitles, numbers, charts, signs and endings, of the same paper as the pictures between them.

A card is a backdrop and parts that come in one after another. All text stays inside the title-safe area (10% from every
edge); `text_boxes` says exactly where it is once everything has come to rest.
"""

from __future__ import annotations

import math
import random
from typing import Any

import skia

from rushes.papercut.cards_figures import chart_parts, number_parts
from rushes.papercut.cards_paper import (
    Border,
    Iris,
    Part,
    Piece,
    Sprig,
    cut,
    glowing,
    hills,
    night_paper,
    opening,
    panel,
    shadowed,
)
from rushes.papercut.cards_text import Block, Box, Type, clean, least_size, set_text, unit
from rushes.papercut.craft import Canvas, Colour, ease
from rushes.papercut.palette import Palette
from rushes.shot import TextOnScreen

SAFE = 0.10  # of each side: the title-safe margin


class Card:
    """One card, `w` x `h` px.

    `truncated` is True where its text or figures did not fit at a legible size and were cut short.
    """

    def __init__(self, text: TextOnScreen, palette: Palette, w: int, h: int, seed: int) -> None:
        self.text, self.palette, self.w, self.h = text, palette, w, h
        self.u = unit(w, h)
        self.least = least_size(w, h)
        self.safe = (math.ceil(w * SAFE), math.ceil(h * SAFE), math.floor(w * (1 - SAFE)), math.floor(h * (1 - SAFE)))
        self.words = palette.paper if palette.darkness > 0.6 else palette.ink_on_paper  # on the card's own sky
        self.truncated = False
        self.parts: list[Part] = []
        self._boxes: list[Box] = []
        self._rng = random.Random(seed * 31 + 5)
        self.backdrop: Any = None
        match text.role:
            case "title":
                self._title()
            case "intertitle":
                self._intertitle()
            case "number":
                self.backdrop = glowing(palette, w, h, self.u, 0.46, self.words)
                number_parts(self)
            case "chart":
                self.backdrop = glowing(palette, w, h, self.u, 0.46, self.words)
                chart_parts(self)
            case "end":
                self._end()
            case "sign":
                self._sign()

    def text_boxes(self) -> list[Box]:
        """Where text is at rest: (left, top, right, bottom) px, right and bottom outside."""
        return list(self._boxes)

    def draw(self, canvas: Canvas, t: float, seconds: float) -> None:
        """The whole frame at `t` of the card's `seconds`; a card shorter than 3 s comes in faster."""
        t *= max(1.0, 3.0 / max(seconds, 0.1))
        canvas.drawImage(self.backdrop, 0, 0)
        for part in self.parts:
            part.draw(canvas, t)

    def put(
        self, lines: tuple[str, ...], kind: Type, colour: Colour, area: tuple[float, float, float, float], *,
        delay: float, shadow: float = 0.0, high: float = 0.5,
    ) -> Box | None:  # fmt: skip
        """Set `lines` in `area` (px: left, top, right, bottom), at `high` (0 top .. 1 bottom) of it; the ink's box."""
        block = set_text(lines, kind, colour, area[2] - area[0], area[3] - area[1])
        if block is None:
            return None
        shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[kind.align]
        x = math.floor(area[0] + (area[2] - area[0] - block.image.width()) * shift)
        # By set lines, not by ink: words with and without tails stand on one line. Ink never leaves the area.
        y = math.floor(area[1] + (area[3] - area[1] - block.height) * high) + block.top
        y = max(math.ceil(area[1]), min(y, math.floor(area[3]) - block.image.height()))
        return self.place(block, x, y, delay=delay, shadow=shadow)

    def place(self, block: Block, x: int, y: int, *, delay: float, shadow: float = 0.0) -> Box:
        """Put words already set at (x, y) px; returns their box."""
        self.truncated |= block.truncated
        image, pad = block.image, 0
        if shadow:
            image, pad = shadowed(block.image, self.palette.ink_on_paper, self.u * 0.011 * shadow)
        self.parts.append(Piece(image, x - pad, y - pad, delay=delay, rise=0.03 * self.u))
        return self.note(block, x, y)

    def note(self, block: Block, x: int, y: int) -> Box:
        """Record that `block` rests at (x, y); returns its box."""
        self.truncated |= block.truncated
        box = (x, y, x + block.image.width(), y + block.image.height())
        self._boxes.append(box)
        return box

    def _title(self) -> None:
        w, h, u, p = self.w, self.h, self.u, self.palette
        self.backdrop = glowing(p, w, h, u, 0.44, self.words)
        self.parts += hills(p, self._rng, w, h, u)
        self.parts += opening(p, self._rng, w, h, u)
        x0, y0, x1, _ = self.safe
        rest = tuple(line for line in self.text.lines[1:] if clean(line))
        kind = Type(size=u * 0.17, least=self.least, weight=850, leading=1.04, cut=True, spacing=0.008)
        bottom = h * (0.60 if rest else 0.66)
        box = self.put(self.text.lines[:1], kind, self.words, (x0, y0 + u * 0.02, x1, bottom), delay=0.35,
                       shadow=1.0, high=0.62)  # fmt: skip
        below = (box[3] if box else h * 0.45) + u * 0.065
        self.parts.append(Sprig((w / 2, below), u * 0.21, self.words, p.ink.accent, delay=0.7))
        if rest:
            small = Type(size=u * 0.055, least=self.least, weight=560)
            self.put(rest, small, self.words, (x0, below + u * 0.05, x1, h * 0.80), delay=0.9, high=0.0)

    def _intertitle(self) -> None:
        w, h, u, p = self.w, self.h, self.u, self.palette
        self.backdrop = night_paper(p, w, h)
        inset = min(w, h) * 0.09
        gold = p.ink.glow
        self.parts.append(Border(w, h, inset, gold, p.ink.accent))
        x0, y0, x1, y1 = self.safe
        kind = Type(size=u * 0.088, least=self.least, weight=520, leading=1.32)
        area = (x0 + u * 0.03, y0 + u * 0.03, x1 - u * 0.03, y1 - u * 0.11)
        self.put(self.text.lines, kind, p.paper, area, delay=0.25, high=0.52)
        self.parts.append(Sprig((w / 2, y1 - u * 0.045), u * 0.13, gold, p.ink.accent, delay=0.6))

    def _end(self) -> None:
        w, h, u, p = self.w, self.h, self.u, self.palette
        rest = tuple(line for line in self.text.lines[1:] if clean(line))
        at = (w / 2, h * (0.40 if rest else 0.48))
        radius = min((0.30 if rest else 0.37) * u, 0.42 * w)
        self.backdrop = glowing(p, w, h, u, at[1] / h, p.ink_on_paper)
        self.parts.append(Iris(w, h, at, radius, p))
        x0, _, x1, y1 = self.safe
        kind = Type(size=u * 0.13, least=self.least, weight=850, leading=1.08, cut=True)
        half_w, half_h = radius * 0.82, radius * 0.46
        inside = (at[0] - half_w, at[1] - half_h, at[0] + half_w, at[1] + half_h)
        self.put(self.text.lines[:1], kind, p.ink_on_paper, inside, delay=0.9, shadow=1.0)
        small = Type(size=u * 0.055, least=self.least, weight=520, leading=1.3)
        self.put(rest, small, p.paper, (x0, at[1] + radius * 1.2 + u * 0.02, x1, y1), delay=1.4, high=0.3)

    def _sign(self) -> None:
        w, h, u, p = self.w, self.h, self.u, self.palette
        self.backdrop = glowing(p, w, h, u, 0.46, self.words)
        self.parts += hills(p, self._rng, w, h, u)
        x0, y0, x1, _ = self.safe
        kind = Type(size=u * 0.13, least=self.least, weight=760, leading=1.12)
        pad = round(u * 0.07)
        area = (x0 + pad, y0 + pad + u * 0.06, x1 - pad, h * 0.74)
        block = set_text(self.text.lines, kind, p.ink_on_paper, area[2] - area[0], area[3] - area[1])
        if block is None:
            return
        x = math.floor((w - block.image.width()) / 2)
        y = math.floor((area[1] + area[3] - block.image.height()) / 2)
        self.note(block, x, y)
        self.parts.append(_Board(self, block, x, y, pad))


class _Board:
    """A board that hangs from two strings, swings when it comes, and soon hangs still."""

    def __init__(self, card: Card, block: Block, x: int, y: int, pad: int) -> None:
        p, u = card.palette, card.u
        margin = math.ceil(u * 0.05)
        wide, high = block.image.width() + 2 * pad, block.image.height() + 2 * pad
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(wide + 2 * margin, high + 2 * margin))
        canvas = surface.getCanvas()
        for grow, tone in ((0.0, p.ink.body), (-0.016 * u, p.paper)):
            path = panel(wide + 2 * grow, high + 2 * grow, u * 0.03 + grow * 0.5)
            path.offset(margin - grow, margin - grow)
            canvas.drawImage(cut(path, wide + 2 * margin, high + 2 * margin, tone, p.ink.body, u * 0.012), 0, 0)
        canvas.drawImage(block.image, margin + pad, margin + pad)
        self._image = surface.makeImageSnapshot()
        self._x, self._y = x - pad - margin, y - pad - margin
        self._hang = (card.w / 2, -card.h * 0.3)
        self._string = skia.Paint(
            AntiAlias=True, Color4f=skia.Color4f(*p.ink.body, 1), StrokeWidth=u * 0.006, Style=skia.Paint.kStroke_Style
        )
        self._ends = [(x + block.image.width() * k, y - pad) for k in (0.16, 0.84)]
        self._drop = y + block.image.height() + pad + margin

    def draw(self, canvas: Canvas, t: float) -> None:
        swing = 5.0 * math.exp(-1.9 * t) * math.sin(4.4 * t) * ease((2.6 - t) / 0.8)  # degrees; still from 2.6 s on
        fall = round((1 - ease(t / 0.7)) * self._drop)
        canvas.save()
        canvas.translate(0, -fall)
        if swing:
            canvas.rotate(swing, *self._hang)
        for x, y in self._ends:
            canvas.drawLine(x, -fall - 50, x, y, self._string)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear) if swing else skia.SamplingOptions()
        canvas.drawImage(self._image, self._x, self._y, sampling)
        canvas.restore()
