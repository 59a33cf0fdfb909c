"""Number cards and charts: figures that count up, bars and lines of cut paper, each labelled with its value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import skia

from rushes.papercut.cards_paper import WHOLE, Piece, Sprig, cut, panel
from rushes.papercut.cards_text import Block, Type, clean, set_text
from rushes.papercut.colours import blend, sink_to_contrast
from rushes.papercut.craft import Canvas, Colour, Path, Point, ease, paint

if TYPE_CHECKING:
    from rushes.papercut.cards import Card

_COUNT = 1.3  # seconds that a figure takes to count up
_TABLETS = 4  # figures on one number card


def places_for(values: Sequence[float]) -> int:
    """How many decimals a row of figures needs: what they have, but no more than a glance can read."""
    finite = [v for v in values if math.isfinite(v)]
    big = max(map(abs, finite), default=0.0)
    most = 2 if big < 10 else 1 if big < 1000 else 0
    return next((n for n in range(most) if all(abs(v - round(v, n)) < 1e-9 for v in finite)), most)


def figure_text(value: float, places: int) -> str:
    """A figure as it is read: `places` decimals, digits in groups from 10 000 on (a year keeps together)."""
    if not math.isfinite(value):
        return "–"
    if abs(value) >= 1e15:
        return f"{value:.2e}"
    text = f"{abs(value):,.{places}f}".replace(",", "\u00a0" if abs(value) >= 10000 else "")
    return ("\u2212" if round(value, places) < 0 else "") + text


class _Counter:
    """A figure that counts up in the middle of a box."""

    def __init__(
        self,
        card: Card,
        value: float,
        kind: Type,
        colour: Colour,
        area: tuple[float, float, float, float],
        delay: float,
    ) -> None:
        self._value, self._colour, self._delay, self._area = value, colour, delay, area
        self._places = places_for([value])
        whole = self._set(value, kind)
        self._kind = Type(size=whole.size, least=whole.size, weight=kind.weight, lines=1)
        self._y = math.floor((area[1] + area[3] - whole.image.height()) / 2) - whole.top
        self._whole = whole
        self._x = math.floor((area[0] + area[2] - whole.image.width()) / 2)
        card.note(whole, self._x, self._y + whole.top)

    def _set(self, value: float, kind: Type) -> Block:
        x0, y0, x1, y1 = self._area
        block = set_text((figure_text(value, self._places),), kind, self._colour, x1 - x0, y1 - y0)
        assert block is not None  # a figure is never without a character
        return block

    def draw(self, canvas: Canvas, t: float) -> None:
        go = (t - self._delay) / _COUNT
        if go <= 0:
            return
        if go >= 1 or not math.isfinite(self._value):
            canvas.drawImage(self._whole.image, self._x, self._y + self._whole.top)
            return
        block = self._set(self._value * (1 - (1 - go) ** 3), self._kind)
        x = math.floor((self._area[0] + self._area[2] - block.image.width()) / 2)
        canvas.drawImage(block.image, x, self._y + block.top, skia.SamplingOptions(), skia.Paint(Alphaf=min(1, go * 5)))


def number_parts(card: Card) -> None:
    """A heading, and each figure on a sheet of its own with its label below."""
    u = card.u
    x0, y0, x1, y1 = card.safe
    figures = card.text.figures[:_TABLETS]
    card.truncated |= len(card.text.figures) > _TABLETS
    top = y0
    if any(map(clean, card.text.lines)):
        kind = Type(size=u * 0.075, least=card.least, weight=700, leading=1.1)
        limit = y0 + (y1 - y0) * (0.26 if figures else 0.8)
        box = card.put(card.text.lines, kind, card.words, (x0, y0, x1, limit), delay=0.1, high=0.0)
        top = (box[3] if box else y0) + round(u * 0.05)
    gap = u * 0.04
    if card.w < card.h * 1.2 and len(figures) > 1:  # in a narrow frame they stand one above the other
        most = int((y1 - top + gap) / (card.least * 1.6 + u * 0.05 + gap))
        card.truncated |= len(figures) > most
        figures = figures[:most]
        high = min((y1 - top + gap) / max(1, len(figures)) - gap, u * 0.4)
        for i, (label, value) in enumerate(figures):
            y = top + i * (high + gap)
            _tablet(card, label, value, (x0, y, x1, y + high), delay=0.2 + 0.25 * i)
        return
    high = min(y1 - top, u * 0.62)
    wide = min((x1 - x0 + gap) / max(1, len(figures)) - gap, u * 0.85)
    left = (x0 + x1 - len(figures) * (wide + gap) + gap) / 2
    y = (top + y1 - high) / 2
    for i, (label, value) in enumerate(figures):
        x = left + i * (wide + gap)
        _tablet(card, label, value, (x, y, x + wide, y + high), delay=0.2 + 0.25 * i)


def _tablet(card: Card, label: str, value: float, box: tuple[float, float, float, float], *, delay: float) -> None:
    """A sheet with a figure and its label: below it, or beside it on a low sheet."""
    u, p = card.u, card.palette
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    margin = math.ceil(u * 0.05)
    path = panel(wide, high, u * 0.035)
    path.offset(margin, margin)
    sheet = cut(path, wide + 2 * margin, high + 2 * margin, p.paper, p.ink.body, u * 0.014)
    card.parts.append(Piece(sheet, left - margin, top - margin, delay=delay - 0.2, rise=u * 0.05))
    kind = Type(size=u * 0.3, least=card.least, weight=850, lines=1)
    small = Type(size=u * 0.062, least=card.least, weight=560, leading=1.12)
    accent = sink_to_contrast(p.ink.accent, p.paper, 3.2)
    if high < u * 0.34:
        pad = u * 0.022
        split = left + wide * 0.45
        figure, words = (
            (left + pad, top + pad, split, bottom - pad),
            (split + pad, top + pad, right - pad, bottom - pad),
        )
    else:
        pad = u * 0.035
        split = top + high * 0.62
        figure = (left + pad, top + pad, right - pad, split)
        words = (left + pad, split + u * 0.01, right - pad, bottom - pad)
    card.parts.append(_Counter(card, value, kind, accent, figure, delay))
    card.put((label,), small, p.ink_on_paper, words, delay=delay + 0.3, high=0.5 if high < u * 0.34 else 0.0)


class _Bar:
    """A strip of paper that grows from `x0` to `x1`."""

    def __init__(self, x0: float, x1: float, y0: float, y1: float, colour: Colour, ink: Colour, delay: float) -> None:
        self._x0, self._x1, self._y0, self._y1 = x0, x1, y0, y1
        self._colour, self._ink, self._delay = colour, ink, delay

    def draw(self, canvas: Canvas, t: float) -> None:
        go = ease((t - self._delay) / 0.9)
        if go <= 0:
            return
        tip = self._x0 + (self._x1 - self._x0) * go
        drop = (self._y1 - self._y0) * 0.09
        for off, p in ((drop, paint(self._ink, 0.22)), (0.0, paint(self._colour))):
            canvas.drawRect(
                skia.Rect.MakeLTRB(min(self._x0, tip), self._y0 + off, max(self._x0, tip), self._y1 + off), p
            )


class _Line:
    """A line through points that is drawn from left to right, with a dot on each."""

    def __init__(self, points: list[Point], colour: Colour, accent: Colour, width: float, delay: float) -> None:
        self._points, self._colour, self._accent, self._width, self._delay = points, colour, accent, width, delay
        self._path: Path = skia.Path()
        self._path.moveTo(*points[0])
        for x, y in points[1:]:
            self._path.lineTo(x, y)

    def draw(self, canvas: Canvas, t: float) -> None:
        go = ease((t - self._delay) / 1.4)
        if go <= 0:
            return
        p = paint(self._colour, stroke=self._width)
        if go < WHOLE:
            p.setPathEffect(skia.TrimPathEffect.Make(0.0, go))
        canvas.drawPath(self._path, p)
        for i, (x, y) in enumerate(self._points):
            size = ease((go - i / len(self._points)) * 6)
            last = i == len(self._points) - 1
            canvas.drawCircle(
                x, y, self._width * (2.1 if last else 1.4) * size, paint(self._accent if last else self._colour)
            )


def chart_parts(card: Card) -> None:
    """Bars, or a line where the labels are a growing row of numbers (years), on one sheet of paper."""
    u, p = card.u, card.palette
    x0, y0, x1, y1 = card.safe
    margin = math.ceil(u * 0.05)
    spread = round(u * 0.05)  # the sheet reaches over the safe area, its words do not
    wide, high = x1 - x0 + 2 * spread, y1 - y0 + 2 * spread
    path = panel(wide, high, u * 0.03)
    path.offset(margin, margin)
    sheet = cut(path, wide + 2 * margin, high + 2 * margin, p.paper, p.ink.body, u * 0.014)
    card.parts.append(Piece(sheet, x0 - spread - margin, y0 - spread - margin, delay=-0.2, rise=u * 0.06))
    ink = p.ink_on_paper
    top = float(y0)
    if any(map(clean, card.text.lines)):
        kind = Type(size=u * 0.075, least=card.least, weight=760, leading=1.1, align="left")
        box = card.put(card.text.lines, kind, ink, (x0, y0, x1, y0 + (y1 - y0) * 0.28), delay=0.1, high=0.0)
        top = (box[3] if box else y0) + u * 0.05
    figures = [(label, value) for label, value in card.text.figures if math.isfinite(value)]
    card.truncated |= len(figures) < len(card.text.figures)
    if not figures:
        card.parts.append(Sprig(((x0 + x1) / 2, (top + y1) / 2), u * 0.2, ink, p.ink.accent, delay=0.4))
        return
    if len(figures) >= 4 and _row_of_numbers([label for label, _ in figures]):
        _line_chart(card, figures, (x0, top, x1, y1))
    else:
        _bar_chart(card, figures, (x0, top, x1, y1))


def _row_of_numbers(labels: list[str]) -> bool:
    try:
        numbers = [float(label) for label in labels]
    except ValueError:
        return False
    return all(a < b for a, b in pairwise(numbers))


def _bar_chart(card: Card, figures: list[tuple[str, float]], area: tuple[float, float, float, float]) -> None:
    u, p, least = card.u, card.palette, card.least
    left, top, right, bottom = area
    stacked = card.w <= card.h * 1.2  # in a narrow frame each label stands over its bar
    most = max(1, int((bottom - top) / (least * (2.9 if stacked else 1.75))))
    card.truncated |= len(figures) > most
    figures = figures[:most]
    row = min((bottom - top) / len(figures), u * 0.22)
    top += (bottom - top - row * len(figures)) / 2
    kind = Type(size=min(row * 0.42, u * 0.055), least=least, weight=560, align="left", leading=1.05)
    strong = Type(size=kind.size, least=least, weight=760, align="left")
    ink = p.ink_on_paper
    places = places_for([v for _, v in figures])
    values = [set_text((figure_text(v, places),), strong, ink, (right - left) * 0.4, row) for _, v in figures]
    value_wide = max(b.image.width() for b in values if b) + u * 0.025
    label_wide = 0.0 if stacked else (right - left) * 0.30
    if not stacked:
        blocks = [set_text((label,), kind, ink, label_wide, row * 0.96) for label, _ in figures]
        label_wide = max((b.image.width() for b in blocks if b), default=0) + u * 0.03
    zero = left + label_wide
    long = right - value_wide - zero
    low, high = min(0.0, *(v for _, v in figures)), max(0.0, *(v for _, v in figures))
    reach = (high - low) or 1.0
    base = zero + long * (-low / reach)
    biggest = max(range(len(figures)), key=lambda i: abs(figures[i][1]))
    plain = sink_to_contrast(blend(p.ink.second, p.haze, 0.12), p.paper, 2.2)
    accent = sink_to_contrast(p.ink.accent, p.paper, 2.2)
    for i, ((label, value), block) in enumerate(zip(figures, values, strict=True)):
        y = top + i * row
        delay = 0.25 + 0.14 * i
        if stacked:
            card.put((label,), kind, ink, (left, y, right, y + row * 0.46), delay=delay, high=0.7)
            bar_top, bar_bottom = y + row * 0.52, y + row * 0.90
        else:
            card.put((label,), kind, ink, (left, y, left + label_wide, y + row), delay=delay)
            bar_top, bar_bottom = y + row * 0.17, y + row * 0.83
        tip = base + long * value / reach
        card.parts.append(_Bar(base, tip, bar_top, bar_bottom, accent if i == biggest else plain, p.ink.body, delay))
        if block is not None:
            at = math.floor(max(base, tip) + u * 0.018)
            card.place(block, at, math.floor((bar_top + bar_bottom - block.image.height()) / 2), delay=delay + 0.5)


def _line_chart(card: Card, figures: list[tuple[str, float]], area: tuple[float, float, float, float]) -> None:
    u, p, least = card.u, card.palette, card.least
    left, top, right, bottom = area
    kind = Type(size=u * 0.045, least=least, weight=560)
    strong = Type(size=u * 0.055, least=least, weight=760)
    ink = p.ink_on_paper
    labels = bottom - kind.size * 1.6
    inner = (left + u * 0.06, top + strong.size * 1.5, right - u * 0.06, labels - strong.size * 1.7)
    xs = [float(label) for label, _ in figures]
    low, high = min(v for _, v in figures), max(v for _, v in figures)
    reach = (high - low) or 1.0

    def at(x: float, v: float) -> Point:
        return (
            inner[0] + (inner[2] - inner[0]) * (x - xs[0]) / (xs[-1] - xs[0]),
            inner[3] - (inner[3] - inner[1]) * (0.02 + 0.98 * (v - low) / reach),
        )

    points = [at(x, v) for x, (_, v) in zip(xs, figures, strict=True)]
    ground = skia.Path()
    ground.addRect(skia.Rect.MakeLTRB(left, labels - u * 0.018, right, labels - u * 0.014))
    card.parts.append(Piece(cut(ground, right, bottom, ink, ink, 0.5), 0, 0, delay=0.1))
    plain = sink_to_contrast(blend(p.ink.second, p.haze, 0.12), p.paper, 2.2)
    card.parts.append(_Line(points, plain, sink_to_contrast(p.ink.accent, p.paper, 2.2), u * 0.011, 0.3))
    taken: list[tuple[int, int]] = []
    for i in [0, len(figures) - 1, *range(1, len(figures) - 1)]:  # the ends first, others where there is room
        block = set_text((figures[i][0],), kind, ink, right - left, kind.size * 1.6)
        if block is None:
            continue
        wide = block.image.width()
        x = math.floor(min(right - wide, max(left, points[i][0] - wide / 2)))
        if all(x + wide + u * 0.03 < a or x > b + u * 0.03 for a, b in taken):
            taken.append((x, x + wide))
            card.place(block, x, math.floor(labels + u * 0.005), delay=0.4)
    places = places_for([v for _, v in figures])
    peak = max(range(len(figures)), key=lambda i: figures[i][1])
    for i in sorted({0, len(figures) - 1, peak}):
        block = set_text((figure_text(figures[i][1], places),), strong, ink, right - left, strong.size * 1.4)
        if block is None:
            continue
        wide, tall = block.image.width(), block.image.height()
        x = math.floor(min(right - wide, max(left, points[i][0] - wide / 2)))
        near = [points[k][1] for k in (i - 1, i + 1) if 0 <= k < len(points)]
        below = max(near) < points[i][1] - u * 0.02  # the line comes from above: the words go below
        y = points[i][1] + u * 0.03 if below else points[i][1] - u * 0.035 - tall
        card.place(block, x, math.floor(y), delay=0.5 + 1.2 * i / len(figures))
