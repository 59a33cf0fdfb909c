"""What cards are made of besides words: hills, openings, borders and sprigs of cut paper, and how they come in."""

from __future__ import annotations

import math
import random
from typing import Any, Protocol

import skia

from rushes.papercut.colours import blend, lift_to_contrast, luminance, sink_to_contrast
from rushes.papercut.craft import Canvas, Colour, Path, Point, ease, paint, smooth
from rushes.papercut.palette import Palette
from rushes.papercut.sky import colour4, fine_stops


class Part(Protocol):
    """A part of a card."""

    def draw(self, canvas: Canvas, t: float) -> None:
        """Draw it as it is `t` seconds into the card."""
        ...


class Piece:
    """An image that comes to rest at (x, y) px: from `delay` s on it moves up `rise` px and appears, for `over` s."""

    def __init__(self, image: Any, x: float, y: float, *, delay: float, rise: float = 0.0, over: float = 0.8) -> None:
        self.image, self.x, self.y = image, round(x), round(y)
        self.delay, self.rise, self.over = delay, rise, over

    def draw(self, canvas: Canvas, t: float) -> None:
        go = ease((t - self.delay) / self.over)
        if go > 0:
            y = self.y + round((1 - go) * self.rise)
            canvas.drawImage(self.image, self.x, y, skia.SamplingOptions(), skia.Paint(Alphaf=min(1.0, go * 1.6)))


class Sprig:
    """A branch that grows to both sides from the middle at `at`, leaf after leaf; `reach` px to each side."""

    def __init__(self, at: Point, reach: float, ink: Colour, accent: Colour, *, delay: float) -> None:
        self.at, self.reach, self.ink, self.accent, self.delay = at, reach, ink, accent, delay

    def draw(self, canvas: Canvas, t: float) -> None:
        go = ease((t - self.delay) / 1.3)
        if go <= 0:
            return
        canvas.save()
        canvas.translate(*self.at)
        for side in (-1, 1):
            canvas.save()
            canvas.scale(side * self.reach, self.reach)
            stem = skia.Path()
            stem.moveTo(0.09, 0.0)
            stem.quadTo(0.09 + 0.455 * go, -0.09 * go, 0.09 + 0.91 * go, 0.03 * go)
            canvas.drawPath(stem, paint(self.ink, stroke=0.016))
            for i in range(_LEAVES):
                along = (i + 0.7) / _LEAVES
                size = ease((go - along * 0.75) / 0.25) * (1 - 0.45 * along)
                if size <= 0:
                    continue
                x = 0.09 + 0.91 * along
                y = -0.18 * along * (1 - along) + 0.03 * along * along
                canvas.save()
                canvas.translate(x, y)
                canvas.rotate((-38 if i % 2 else 38) * (1 - 0.3 * along))
                canvas.scale(size, size)
                canvas.drawPath(_LEAF, paint(self.ink))
                canvas.restore()
            canvas.restore()
        r = 0.075 * self.reach * ease((t - self.delay) / 0.5)
        canvas.rotate(45)
        canvas.drawRect(skia.Rect.MakeLTRB(-r * 0.8, -r * 0.8, r * 0.8, r * 0.8), paint(self.accent))
        canvas.restore()


WHOLE = 0.9999  # of a line that is being drawn: from here on Skia makes no trim of it
_LEAVES = 7
_LEAF = smooth([(0, 0), (0.07, -0.035), (0.17, -0.022), (0.2, 0.0), (0.15, 0.025), (0.06, 0.022)], tension=0.45)


class Border:
    """A silent film's border: two lines that are drawn round the frame, with fans in the corners."""

    def __init__(self, w: int, h: int, inset: float, colour: Colour, accent: Colour, *, over: float = 1.1) -> None:
        self.colour, self.accent, self.over = colour, accent, over
        self._thick = inset * 0.055
        self._lines = []
        for k, notch in ((0.55, 0.62), (0.78, 0.5)):
            a, n = inset * k, inset * notch
            self._lines.append(_notched(a, a, w - a, h - a, n))
        self._corners = ((0, 0), (w, 0), (w, h), (0, h))
        self._fan_at, self._fan_reach = inset * 0.66, inset * 0.40

    def draw(self, canvas: Canvas, t: float) -> None:
        go = ease(t / self.over)
        for i, line in enumerate(self._lines):
            p = paint(self.colour, stroke=self._thick * (1.5 if i == 0 else 0.7))
            if go < WHOLE:
                p.setPathEffect(skia.TrimPathEffect.Make(0.0, max(0.001, go)))
            canvas.drawPath(line, p)
        for k, (x, y) in enumerate(self._corners):
            size = ease((t - 0.2 - 0.22 * k) / 0.6) * self._fan_reach
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(90 * k)
            canvas.translate(self._fan_at, self._fan_at)
            canvas.scale(size, size)
            for i in range(5):
                canvas.save()
                canvas.rotate(-22.5 + 33.75 * i)
                canvas.scale(3.6, 3.6)
                canvas.drawPath(_LEAF, paint(self.accent if i == 2 else self.colour))
                canvas.restore()
            canvas.restore()


def _notched(x0: float, y0: float, x1: float, y1: float, n: float) -> Path:
    """A rectangle whose corners are cut in as quarter circles of radius `n`."""
    path = skia.Path()
    path.moveTo(x0 + n, y0)
    path.lineTo(x1 - n, y0)
    path.arcTo(skia.Rect.MakeLTRB(x1 - n, y0 - n, x1 + n, y0 + n), 180, -90, False)
    path.lineTo(x1, y1 - n)
    path.arcTo(skia.Rect.MakeLTRB(x1 - n, y1 - n, x1 + n, y1 + n), 270, -90, False)
    path.lineTo(x0 + n, y1)
    path.arcTo(skia.Rect.MakeLTRB(x0 - n, y1 - n, x0 + n, y1 + n), 0, -90, False)
    path.lineTo(x0, y0 + n)
    path.arcTo(skia.Rect.MakeLTRB(x0 - n, y0 - n, x0 + n, y0 + n), 90, -90, False)
    path.close()
    return path


class Iris:
    """A sheet of dark paper with a round opening that closes in to `radius` about `at`, rings of paper on its edge."""

    def __init__(self, w: int, h: int, at: Point, radius: float, palette: Palette) -> None:
        self.at, self.radius = at, radius
        self._sheet = skia.Rect.MakeLTRB(0, 0, w, h)
        self._open = 0.66 * math.hypot(w, h)
        # The far sheet's opening is the smallest and the sheet the lightest: light comes from behind.
        self._sheets = [
            (k, palette.ink.toward(palette.haze, haze).body) for k, haze in ((1.0, 0.5), (1.09, 0.26), (1.19, 0))
        ]

    def draw(self, canvas: Canvas, t: float) -> None:
        for i, (k, tone) in enumerate(self._sheets):
            go = ease((t - 0.12 * i) / 1.4)
            r = self._open + (self.radius * k - self._open) * go
            sheet = skia.Path()
            sheet.setFillType(skia.PathFillType.kEvenOdd)
            sheet.addRect(self._sheet)
            sheet.addCircle(*self.at, r)
            canvas.drawPath(sheet, paint(tone))


def shadowed(image: Any, ink: Colour, reach: float) -> tuple[Any, int]:
    """(`image` with a soft shadow below it, the margin in px that this adds on every side)."""
    pad = math.ceil(reach * 3)
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(image.width() + 2 * pad, image.height() + 2 * pad))
    drop = skia.ImageFilters.DropShadow(0, reach * 0.8, reach * 0.7, reach * 0.7, colour4(ink, 0.42))
    surface.getCanvas().drawImage(image, pad, pad, skia.SamplingOptions(), skia.Paint(ImageFilter=drop))
    return surface.makeImageSnapshot(), pad


def cut(path: Path, w: float, h: float, colour: Colour, ink: Colour, reach: float) -> Any:
    """A piece of paper on a clear sheet of `w` x `h` px, with a soft shadow `reach` px wide round it."""
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(max(1, int(w)), max(1, int(h))))
    shadow = paint(ink, 0.4)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, reach))
    canvas = surface.getCanvas()
    canvas.save()
    canvas.translate(0, reach * 0.5)
    canvas.drawPath(path, shadow)
    canvas.restore()
    canvas.drawPath(path, paint(colour))
    return surface.makeImageSnapshot()


def glowing(palette: Palette, w: int, h: int, u: float, middle: float, words: Colour) -> Any:
    """The sky of the film's hour as one light behind the words, with rings of paper round it.

    Light or dark enough for the colour of the `words` (4.5:1) wherever they may stand.
    """
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
    canvas = surface.getCanvas()
    centre = skia.Point(w / 2, h * middle)
    reach = math.hypot(w / 2, h * max(middle, 1 - middle))
    dark = luminance(words) > 0.4
    fit = sink_to_contrast if dark else lift_to_contrast
    ratio = 6.0 if dark else 4.7  # the rings lighten a dark sky
    sky = palette.sky[:-1] if dark else palette.sky  # the horizon's yellow, darkened, would be olive
    stops = tuple((1 - y / sky[-1][0], fit(c, words, ratio) if dark or y > 0.2 else c) for y, c in reversed(sky))
    places, colours = fine_stops(stops)
    gradient = skia.Paint(Dither=True)
    gradient.setShader(skia.GradientShader.MakeRadial(centre, reach, [colour4(c) for c in colours], places))
    canvas.drawPaint(gradient)
    light = blend(palette.key, (1.0, 1.0, 1.0), 0.3)
    for k, alpha in ((0.62, 0.10), (0.47, 0.13), (0.34, 0.2)):
        canvas.drawCircle(centre, u * k, paint(light, alpha * (0.3 if dark else 1.0)))
    return surface.makeImageSnapshot()


def night_paper(palette: Palette, w: int, h: int) -> Any:
    """Dark paper, a little lighter in the middle, for light words."""
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
    edge = palette.ink_on_paper
    middle = blend(edge, palette.ink.second, 0.55)
    p = skia.Paint(Dither=True)
    reach = 0.62 * math.hypot(w, h)
    p.setShader(skia.GradientShader.MakeRadial(skia.Point(w / 2, h * 0.45), reach, [colour4(middle), colour4(edge)]))
    surface.getCanvas().drawPaint(p)
    return surface.makeImageSnapshot()


def hills(palette: Palette, rng: random.Random, w: int, h: int, u: float) -> list[Part]:
    """Paper hills that rise from below, nearer ones darker and later; nowhere higher than 22% of the frame."""
    out: list[Part] = []
    for i, (top, haze) in enumerate(((0.19, 0.62), (0.14, 0.36), (0.085, 0.0))):
        swell = u * 0.028
        n = max(3, round(4 * w / u))
        points = [
            (w * (k - 0.6 + rng.uniform(-0.2, 0.2)) / (n - 1.2), swell * rng.uniform(1.0, 2.9)) for k in range(n + 1)
        ]
        path = smooth(points, closed=False)
        path.lineTo(1.3 * w, h)
        path.lineTo(-0.3 * w, h)
        path.close()
        tone = palette.ink.toward(palette.haze, haze).body
        image = cut(path, w, h * (top + 0.03), tone, palette.ink.body, u * 0.012)
        out.append(Piece(image, 0, h - image.height(), delay=0.12 * i, rise=h * 0.14, over=1.0))
    return out


def opening(palette: Palette, rng: random.Random, w: int, h: int, u: float) -> list[Part]:
    """Two sheets hung round the picture like the arch of a paper theatre; within 6% of the frame's edges."""
    out: list[Part] = []
    for margin, haze in ((0.050, 0.30), (0.026, 0.0)):
        m, r, low = margin * u, 0.2 * u, h * 1.3
        step, hand = 0.11 * u, 0.004 * u  # between two snips; how unsteady the hand was
        side = [m + r + k * step for k in range(math.ceil((h - m - r) / step) + 1)]
        top = [
            m + r + k * (w - 2 * m - 2 * r) / n
            for n in [max(1, round((w - 2 * m - 2 * r) / step))]
            for k in range(n + 1)
        ]
        turns = [math.radians(a) for a in (22, 45, 68)]
        points = [(m, y) for y in reversed(side)]
        points += [(m + r - r * math.cos(a), m + r - r * math.sin(a)) for a in turns]
        points += [(x, m) for x in top]
        points += [(w - m - r + r * math.sin(a), m + r - r * math.cos(a)) for a in turns]
        points += [(w - m, y) for y in side]
        arch = smooth([(x + rng.uniform(-hand, hand), y + rng.uniform(-hand, hand)) for x, y in points], closed=False)
        arch.lineTo(w - m, low)
        arch.lineTo(m, low)
        arch.close()
        path = skia.Path()
        path.setFillType(skia.PathFillType.kEvenOdd)
        path.addRect(skia.Rect.MakeLTRB(-99, -99, w + 99, h * 1.5))
        path.addPath(arch)
        tone = palette.ink.toward(palette.haze, haze).body
        out.append(Piece(cut(path, w, h, tone, palette.ink.body, u * 0.012), 0, 0, delay=-2.0))
    return out


def panel(w: float, h: float, r: float) -> Path:
    """A sheet with round corners."""
    path = skia.Path()
    path.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(0, 0, w, h), r, r))
    return path
