"""The sky: a luminous gradient, sun or moon as rings of paper, stars, and clouds cut from paper that drift.

What does not move is one image, larger than the frame so that the camera can look about; clouds are sprites.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import skia

from rushes.papercut.colours import blend, of_lch, to_lch
from rushes.papercut.craft import Canvas, Colour, Path, Point, paint, polygon
from rushes.papercut.palette import Palette, time_of
from rushes.shot import Light, Shot, TimeOfDay, Weather

HORIZON = 0.6  # of the frame's height: where the sky's last colour lies
MARGIN = 0.25  # of the frame, on each side: how far the sky can be looked along
_DISC = {
    TimeOfDay.DAWN: (0.515, 0.085), TimeOfDay.MORNING: (0.27, 0.058), TimeOfDay.NOON: (0.13, 0.052),
    TimeOfDay.AFTERNOON: (0.25, 0.066), TimeOfDay.DUSK: (0.53, 0.11), TimeOfDay.NIGHT: (0.22, 0.07),
}  # fmt: skip # height of the sun's or moon's centre, and radius, in frame heights
_OVERCAST = frozenset({Weather.CLOUDY, Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG})


def colour4(c: Colour, alpha: float = 1.0) -> Any:
    return skia.Color4f(c[0], c[1], c[2], alpha).toColor()


def fine_stops(stops: tuple[tuple[float, Colour], ...], count: int = 28) -> tuple[list[float], list[Colour]]:
    """The same gradient in many steps blended in OKLab, so that a plain sRGB gradient stays luminous between stops."""
    places, colours = [], []
    for i in range(count):
        y = i / (count - 1)
        k = max(j for j in range(len(stops)) if stops[j][0] <= y or j == 0)
        nxt = min(k + 1, len(stops) - 1)
        span = stops[nxt][0] - stops[k][0]
        places.append(y)
        colours.append(blend(stops[k][1], stops[nxt][1], (y - stops[k][0]) / span if span else 0.0))
    return places, colours


@dataclass(frozen=True)
class _Cloud:
    images: tuple[Any, ...]  # the same cloud at each quarter of a pixel: it drifts evenly, yet is never resampled
    x: float  # px at t = 0
    y: float
    speed: float  # px per second
    near: float  # share of the sky's own slide
    width: float  # 0: a curtain as wide as the sky, that repeats


class Sky:
    """The sky of one shot, for a frame of `w` x `h` pixels.

    `disc` is the sun's or moon's centre in the unmoved frame, px, or None where neither shows.
    """

    def __init__(self, shot: Shot, palette: Palette, w: int, h: int, seed: int) -> None:
        self.w, self.h, self.palette = w, h, palette
        self._mx, self._my = round(w * MARGIN), round(h * MARGIN)
        rng = random.Random(seed * 7919 + 11)
        weather = shot.setting.weather or Weather.CLEAR
        time = time_of(shot)
        lights = set(shot.light)
        earth = palette.realm == "earth"
        moon = time is TimeOfDay.NIGHT or Light.MOON in lights
        covered = weather in _OVERCAST and not lights & {Light.SUN, Light.MOON, Light.BACKLIGHT}
        place_y, radius = _DISC[TimeOfDay.NIGHT if moon else time]
        place_x = rng.choice((0.26, 0.74)) + rng.uniform(-0.05, 0.05)
        if Light.BACKLIGHT in lights:
            place_x, place_y, radius = 0.5 + rng.uniform(-0.06, 0.06), 0.46, max(radius, 0.13)
        short = min(h, w * 1.1)
        self._radius = radius * short
        self.disc: Point | None = (place_x * w, place_y * h) if earth and not covered else None
        starry = palette.realm == "space" or (earth and (time is TimeOfDay.NIGHT) and not covered)
        self._still = self._paint_still(rng, starry=starry, moon=moon, backlit=Light.BACKLIGHT in lights)
        self._twinkles = self._make_twinkles(rng, short) if starry or Light.STARS in lights else []
        self._clouds = self._make_clouds(rng, weather, time) if earth else []

    def _paint_still(self, rng: random.Random, *, starry: bool, moon: bool, backlit: bool) -> Any:
        w, h = self.w + 2 * self._mx, self.h + 2 * self._my
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
        canvas = surface.getCanvas()
        places, colours = fine_stops(self.palette.sky)
        gradient = skia.Paint(Dither=True)
        gradient.setShader(
            skia.GradientShader.MakeLinear(
                [skia.Point(0, self._my), skia.Point(0, self._my + HORIZON * self.h)],
                [colour4(c) for c in colours],
                places,
            )
        )
        canvas.drawPaint(gradient)
        canvas.translate(self._mx, self._my)
        if self.palette.realm == "space" and to_lch(self.palette.sky[-1][1])[1] > 0.06:  # beside a world it is black
            self._nebula(canvas, rng)
        if starry:
            self._stars(canvas, rng)
        if self.disc is not None:
            self._glow(canvas, self.disc, 0.30 if moon else 0.55)
            if backlit:
                self._shafts(canvas, self.disc, rng)
            (self._moon if moon else self._sun)(canvas, self.disc, rng)
        if self.palette.realm == "underwater":
            self._glow(canvas, (self.w * rng.uniform(0.35, 0.65), -0.12 * self.h), 0.75)
        return surface.makeImageSnapshot()

    def _glow(self, canvas: Canvas, at: Point, strength: float) -> None:
        """Light scattered in the air around a source."""
        light = self.palette.key
        reach = 0.95 * max(self.h, self.w * 0.6)
        p = skia.Paint(Dither=True, BlendMode=skia.BlendMode.kScreen)
        falls = (1.0, 0.55, 0.24, 0.08, 0.0)
        p.setShader(
            skia.GradientShader.MakeRadial(
                skia.Point(*at), reach, [colour4(light, strength * f) for f in falls], [0.0, 0.12, 0.32, 0.62, 1.0]
            )
        )
        canvas.drawPaint(p)

    def _shafts(self, canvas: Canvas, at: Point, rng: random.Random) -> None:
        """Wedges of light that fan out from a source behind the figures."""
        light = blend(self.palette.key, (1.0, 1.0, 1.0), 0.3)
        reach = 1.3 * math.hypot(self.w, self.h)
        a = rng.uniform(0, 0.3)
        while a < math.tau:
            wide = rng.uniform(0.05, 0.14)
            wedge = polygon([at, *((at[0] + reach * math.cos(b), at[1] + reach * math.sin(b)) for b in (a, a + wide))])
            p = skia.Paint(AntiAlias=True, Dither=True)
            fall = [colour4(light, 0.20), colour4(light, 0.09), colour4(light, 0.0)]
            p.setShader(skia.GradientShader.MakeRadial(skia.Point(*at), reach * 0.6, fall, [0.0, 0.45, 1.0]))
            canvas.drawPath(wedge, p)
            a += wide + rng.uniform(0.08, 0.22)

    def _sun(self, canvas: Canvas, at: Point, rng: random.Random) -> None:
        r = self._radius
        for k, alpha in ((3.6, 0.11), (2.5, 0.15), (1.65, 0.25)):
            canvas.drawCircle(*at, r * k, paint(blend(self.palette.key, (1.0, 1.0, 1.0), 0.2), alpha))
        canvas.drawCircle(*at, r, paint(blend(self.palette.key, (1.0, 1.0, 0.94), 0.62)))

    def _moon(self, canvas: Canvas, at: Point, rng: random.Random) -> None:
        r = self._radius
        pale = blend(self.palette.key, (1.0, 0.98, 0.9), 0.5)
        for k, alpha in ((3.4, 0.05), (2.3, 0.07), (1.5, 0.10)):
            canvas.drawCircle(*at, r * k, paint(pale, alpha))
        if rng.random() < 0.5:
            canvas.drawCircle(*at, r, paint(pale))
            for dx, dy, k in ((-0.32, -0.22, 0.26), (0.25, 0.1, 0.34), (-0.2, 0.42, 0.17), (0.36, -0.45, 0.13)):
                canvas.drawCircle(at[0] + dx * r, at[1] + dy * r, k * r, paint(self.palette.sky[-1][1], 0.32))
        else:
            disc, bite = skia.Path(), skia.Path()
            disc.addCircle(*at, r)
            bite.addCircle(at[0] + 0.48 * r, at[1] - 0.2 * r, 0.88 * r)
            canvas.drawPath(skia.Op(disc, bite, skia.PathOp.kDifference_PathOp), paint(pale))

    def _stars(self, canvas: Canvas, rng: random.Random) -> None:
        space = self.palette.realm == "space"
        low = 1.3 if space else HORIZON * 0.95
        pale = blend(self.palette.key, (1.0, 1.0, 1.0), 0.5)
        unit = min(self.w, self.h) / 720
        for _ in range(420 if space else 230):
            x = rng.uniform(-MARGIN, 1 + MARGIN) * self.w
            y = (rng.random() if space else rng.random() ** 1.5) * (low + MARGIN) * self.h - MARGIN * self.h
            fade = 1.0 if space else max(0.0, 1 - y / (low * self.h)) ** 0.7
            canvas.drawCircle(x, y, unit * (0.6 + 1.1 * rng.random() ** 3), paint(pale, fade * rng.uniform(0.25, 0.9)))

    def _nebula(self, canvas: Canvas, rng: random.Random) -> None:
        lightness, chroma, hue = to_lch(self.palette.sky[-1][1])
        tilt = rng.uniform(-0.5, -0.25)
        for i in range(34):
            along = rng.uniform(-0.7, 0.7)
            x, y = self.w * (0.5 + along), self.h * (0.42 + along * tilt + rng.gauss(0, 0.09))
            r = self.h * rng.uniform(0.1, 0.34)
            c = of_lch(min(0.8, lightness * rng.uniform(0.7, 1.05)), chroma * 1.4, hue + rng.uniform(-60, 70))
            p = skia.Paint(BlendMode=skia.BlendMode.kScreen, Dither=True)
            p.setShader(
                skia.GradientShader.MakeRadial(skia.Point(x, y), r, [colour4(c, 0.12 + 0.025 * (i % 5)), colour4(c, 0)])
            )
            canvas.drawCircle(x, y, r, p)

    def _make_twinkles(self, rng: random.Random, short: float) -> list[tuple[Path, float, float]]:
        """(path, phase, rate) of the few stars cut with four points."""
        out = []
        for _ in range(13):
            x, y = rng.uniform(0, 1) * self.w, rng.random() ** 1.3 * 0.42 * self.h
            r = short * rng.uniform(0.006, 0.013)
            path = skia.Path()
            for i in range(8):
                reach = r if i % 2 == 0 else r * 0.24
                a = math.tau * i / 8
                (path.moveTo if i == 0 else path.lineTo)(x + reach * math.sin(a), y - reach * math.cos(a))
            path.close()
            out.append((path, rng.uniform(0, math.tau), rng.uniform(0.8, 2.2)))
        return out

    def _make_clouds(self, rng: random.Random, weather: Weather, time: TimeOfDay) -> list[_Cloud]:
        """Single clouds in an open sky; under a closed one, curtains of cloud that hang before each other."""
        out: list[_Cloud] = []
        gale = 3.0 if weather in (Weather.WIND, Weather.STORM) else 1.0
        if weather in (Weather.CLOUDY, Weather.RAIN, Weather.STORM, Weather.SNOW):
            heavy = {Weather.RAIN: 0.34, Weather.STORM: 0.62}.get(weather, 0.13)
            for low, dark, lift in ((0.36, 0.3, 0.16), (0.25, 0.65, 0.08), (0.13, 1.0, 0.0)):
                tone = blend(self._at(low), self.palette.ink.second, heavy * dark)
                images = _curtain_images(
                    rng,
                    self.w,
                    self._my,
                    low * self.h,
                    blend(tone, (1.0, 1.0, 1.0), lift * (1 - heavy)),
                    self.palette.ink.body,
                )
                speed = self.w * 0.006 * gale * (1.3 - low * 2)
                out.append(_Cloud(images, 0.0, 0.0, speed, 1.2 - low, 0.0))
        count = {Weather.CLEAR: 4, Weather.WIND: 6, Weather.CLOUDY: 3}.get(weather, 0)
        long = time in (TimeOfDay.DAWN, TimeOfDay.DUSK)
        for i in range(count):
            share = (i + rng.uniform(0.2, 0.8)) / count
            y = (0.04 + 0.36 * share) * self.h
            if weather is Weather.CLOUDY:
                y += 0.08 * self.h
            if self.disc is not None and abs(y - self.disc[1]) < 1.3 * self._radius:  # leave the sun its own sky
                y = self.disc[1] + math.copysign(1.5 * self._radius, y - self.disc[1])
            behind = self._at(y / self.h)
            if time is TimeOfDay.NIGHT:
                top, under = blend(behind, self.palette.key, 0.16), blend(behind, self.palette.sky[0][1], 0.3)
            else:
                top = blend(behind, blend(self.palette.key, (1.0, 1.0, 1.0), 0.25), 0.7)
                under = blend(behind, self.palette.haze, 0.5)
            size = max(self.w, 0.8 * self.h) * rng.uniform(0.2, 0.34) * (1.25 - 0.5 * share)
            images = _cloud_images(rng, size, 0.16 if long else 0.27, top, under, self.palette.ink.body)
            wide, tall = images[0].width(), images[0].height()
            speed = self.w * rng.uniform(0.004, 0.008) * gale * (1.2 - share)
            x = (rng.random() / count + (i * 0.618) % 1) * (self.w + wide)
            out.append(_Cloud(images, x, y - tall / 2, speed, 1.3 - 0.4 * share, wide))
        return out

    def _at(self, y: float) -> Colour:
        """The sky's colour at a share of the frame's height."""
        y = min(1.0, max(0.0, y / HORIZON))
        for (y0, c0), (y1, c1) in pairwise(self.palette.sky):
            if y <= y1:
                return blend(c0, c1, (y - y0) / (y1 - y0))
        return self.palette.sky[-1][1]

    def draw(self, canvas: Canvas, t: float, dx: float = 0.0, dy: float = 0.0) -> None:
        """Fill the frame with the sky at `t` seconds, slid by (dx, dy) px; a slide stops at the sky's edge."""
        dx = min(self._mx, max(-self._mx, dx))
        dy = min(self._my, max(-self._my, dy))
        canvas.drawImage(self._still, round(dx) - self._mx, round(dy) - self._my)
        pale = (1.0, 0.98, 0.92)
        for path, phase, rate in self._twinkles:
            shine = 0.62 + 0.38 * math.sin(phase + rate * t)
            canvas.save()
            canvas.translate(dx, dy)
            canvas.drawPath(path, paint(pale, shine))
            canvas.restore()
        for c in self._clouds:
            x = c.x + c.speed * t + dx * c.near
            if c.width:
                x = x % (self.w + c.width) - c.width
            whole = math.floor(x)
            image = c.images[int((x - whole) * len(c.images))]
            if c.width:
                canvas.drawImage(image, whole, round(c.y + dy))
                continue
            for left in range(whole % image.width() - image.width(), self.w, image.width()):
                canvas.drawImage(image, left, round(dy) - self._my)


def _phases(
    paths: list[tuple[Path, Colour, float]], w: int, h: int, ink: Colour, soft: float, count: int
) -> tuple[Any, ...]:
    """Pieces of paper (path, colour, opacity), each with a soft shadow, at `count` fractions of a pixel."""
    images = []
    for phase in range(count):
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
        canvas = surface.getCanvas()
        canvas.translate(phase / count, 0)
        for path, colour, opacity in paths:
            shadow = paint(ink, 0.18)
            shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, soft))
            canvas.save()
            canvas.translate(0, soft)
            canvas.drawPath(path, shadow)
            canvas.restore()
            canvas.drawPath(path, paint(colour, opacity))
        images.append(surface.makeImageSnapshot())
    return tuple(images)


def _cloud_images(
    rng: random.Random, size: float, rise: float, top: Colour, under: Colour, ink: Colour
) -> tuple[Any, ...]:
    """A cloud of two papers about `size` px wide, a lit one behind a shaded one."""
    pad = size * 0.06 + 2
    height = size * rise
    paths = []
    for tone, shift, scale in ((top, 0.0, 1.0), (under, 0.32, 0.72)):
        path = _cloud_path(rng, size * scale, height * scale)
        path.offset(pad + size * (1 - scale) * rng.uniform(0.2, 0.8), pad + height * shift)
        paths.append((path, tone, 0.92))
    return _phases(paths, int(size + 2 * pad), int(height * 1.35 + 2 * pad), ink, size * 0.012, 4)


def _curtain_images(rng: random.Random, w: int, above: int, low: float, colour: Colour, ink: Colour) -> tuple[Any, ...]:
    """A curtain of cloud from `above` px over the frame to `low` px into it; 1.3 frames wide, then it repeats."""
    wide = int(w * 1.3)
    top = float(above)
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(-9, -9, wide + 9, top + low * 0.72))
    x = 0.0
    while x < wide:
        r = w * rng.uniform(0.035, 0.085)
        y = top + low * 0.72 + rng.uniform(-0.5, 0.25) * r
        for ox in (-wide, 0, wide):
            path.addOval(skia.Rect.MakeLTRB(x + ox - r * 1.25, y - r * 0.8, x + ox + r * 1.25, y + r * 0.8))
        x += r * 1.45
    path.setFillType(skia.PathFillType.kWinding)
    return _phases([(path, colour, 0.96)], wide, int(top + low * 0.72 + w * 0.11), ink, w * 0.006, 2)


def _cloud_path(rng: random.Random, size: float, height: float) -> Path:
    """Scallops over a flat, rounded base: widest bumps in the middle."""
    path = skia.Path()
    base = height * 0.9
    thick = height * 0.3
    path.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(0, base - thick, size, base), thick / 2, thick / 2))
    bumps = rng.randint(4, 6)
    for i in range(bumps):
        u = (i + 0.5 + rng.uniform(-0.2, 0.2)) / bumps
        tall = height * (0.34 + 0.56 * math.sin(math.pi * u) ** 1.3) * rng.uniform(0.75, 1.0)
        wide = size / bumps * rng.uniform(0.62, 0.8)
        oval = skia.Path()
        oval.addOval(skia.Rect.MakeLTRB(u * size - wide, base - tall, u * size + wide, base - tall + 2 * tall))
        keep = skia.Path()
        keep.addRect(skia.Rect.MakeLTRB(thick / 2, 0, size - thick / 2, base - thick * 0.3))
        path = skia.Op(path, skia.Op(oval, keep, skia.PathOp.kIntersect_PathOp), skia.PathOp.kUnion_PathOp)
    return path
