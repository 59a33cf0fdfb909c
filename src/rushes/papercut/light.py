"""Light drawn as light: glows, pools on the floor, beams, shafts through windows, rays through water, lightning.

Lights are drawn over what they fall on, in whatever unit the canvas has (a scene's metres, or pixels); y is DOWN,
angles are radians from the x axis, clockwise as seen. A light lays luminous paper over the picture: where its alpha is,
its colour comes instead of what was there, which for bright papers looks as added light does and never overflows.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

import skia

from rushes.papercut.colours import blend
from rushes.papercut.craft import Canvas, Colour, Point, paint
from rushes.papercut.palette import Palette
from rushes.shot import Light, Shot

_SPRITE = 512  # px; large enough that a glow is never visibly blocky, so that it need not be filtered
_WHITE: Colour = (1.0, 1.0, 1.0)


class Lit(Protocol):
    """Anything that shines."""

    def draw(self, canvas: Canvas, t: float) -> None:
        """Draw the light at `t` seconds; same t, same light."""
        ...


def _argb(c: Colour, alpha: float) -> int:
    r, g, b, a = (round(255 * min(1.0, max(0.0, v))) for v in (*c, alpha))
    return (a << 24) | (r << 16) | (g << 8) | b


@lru_cache(maxsize=24)
def _halo(r: int, g: int, b: int) -> Any:
    """A round glow of one colour on a clear sheet: a hot middle, a long soft fall."""
    colour = (r / 255, g / 255, b / 255)
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(_SPRITE, _SPRITE))
    falls = ((0.0, 1.0), (0.06, 0.78), (0.14, 0.52), (0.28, 0.27), (0.48, 0.105), (0.74, 0.025), (1.0, 0.0))
    p = skia.Paint(Dither=True)
    p.setShader(
        skia.GradientShader.MakeRadial(
            skia.Point(_SPRITE / 2, _SPRITE / 2),
            _SPRITE / 2,
            [_argb(blend(colour, _WHITE, 0.65 * max(0.0, f - 0.4)), f) for _, f in falls],
            [place for place, _ in falls],
        )
    )
    surface.getCanvas().drawPaint(p)
    return surface.makeImageSnapshot()


def flame(t: float, phase: float = 0.0) -> float:
    """How a fire's light wavers: -1..1, about 0."""
    t += phase * 17.3
    return 0.5 * math.sin(t * 7.1 + phase) + 0.3 * math.sin(t * 12.7 + 2.1 * phase) + 0.2 * math.sin(t * 3.3)


@dataclass(frozen=True)
class Glow:
    """A glow about `point`, fading to nothing at `radius`; `flat` < 1 squashes it to a pool on the floor."""

    point: Point
    radius: float
    colour: Colour
    strength: float = 0.8  # 0..1, opacity in the middle
    flicker: float = 0.0  # 0 steady .. 1 a dying candle
    flat: float = 1.0
    phase: float = 0.0  # so that two flames do not waver together

    def draw(self, canvas: Canvas, t: float) -> None:
        waver = flame(t, self.phase) * self.flicker
        alpha = self.strength * (1 + 0.45 * waver - 0.2 * self.flicker)
        reach = self.radius * (1 + 0.05 * waver)
        image = _halo(*(round(255 * v) for v in self.colour))
        x, y = self.point
        rect = skia.Rect.MakeLTRB(x - reach, y - reach * self.flat, x + reach, y + reach * self.flat)
        canvas.drawImageRect(image, rect, skia.SamplingOptions(), skia.Paint(Alphaf=min(1.0, max(0.0, alpha))))


@dataclass(frozen=True)
class Beam:
    """A beam from `point` along `angle`, opening by `spread`: a torch, a searchlight, a lighthouse.

    `sweep` swings it that many radians to either side in `period` seconds. `turning` makes it go round like a
    lighthouse's instead: its length swings through zero as it comes toward the eye, and it changes sides.
    """

    point: Point
    angle: float
    spread: float
    length: float
    colour: Colour
    strength: float = 0.5
    width: float = 0.0  # at the source
    sweep: float = 0.0
    turning: bool = False
    period: float = 8.0

    def draw(self, canvas: Canvas, t: float) -> None:
        turn = math.tau * t / self.period
        angle, length, strength = self.angle + self.sweep * math.sin(turn), self.length, self.strength
        if self.turning:
            along = math.cos(turn)
            length *= max(0.04, abs(along))
            strength *= 0.55 + 0.45 * abs(along)
            angle = self.angle if along >= 0 else math.pi - self.angle
        ux, uy = math.cos(angle), math.sin(angle)
        points, colours = [], []
        for i in range(_ACROSS):
            side = 2 * i / (_ACROSS - 1) - 1  # -1..1 across the beam
            soft = (1 - side * side) ** 1.5
            for far, fade in _ALONG:
                d = far * length
                off = side * (self.width / 2 + d * math.tan(self.spread / 2))
                points.append(skia.Point(self.point[0] + ux * d - uy * off, self.point[1] + uy * d + ux * off))
                colours.append(_argb(self.colour, strength * soft * fade))
        mesh = skia.Vertices(skia.Vertices.kTriangles_VertexMode, points, None, colours, _BEAM_FACES)
        canvas.drawVertices(mesh, skia.Paint(Color=0xFFFFFFFF))  # the paint's colour multiplies the corners'


_ACROSS = 9
_ALONG = ((0.0, 1.0), (0.25, 0.62), (0.6, 0.26), (1.0, 0.0))
_BEAM_FACES = [
    q
    for i in range(_ACROSS - 1)
    for j in range(len(_ALONG) - 1)
    for a in [i * len(_ALONG) + j]
    for q in (a, a + 1, a + len(_ALONG), a + 1, a + len(_ALONG) + 1, a + len(_ALONG))
]


class Rays:
    """Sunlight that comes down through water: two sheets of slanting rays that drift and waver. Frame px."""

    def __init__(self, colour: Colour, w: int, h: int, seed: int, strength: float) -> None:
        rng = random.Random(seed * 13 + 3)
        self._w = w
        self._sheets = [self._sheet(rng, colour, w, h, strength) for _ in range(2)]

    def _sheet(self, rng: random.Random, colour: Colour, w: int, h: int, strength: float) -> Any:
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(int(w * 1.3), h))
        canvas = surface.getCanvas()
        for _ in range(6):
            x = rng.uniform(0.05, 0.95) * w * 1.3
            lean = math.pi / 2 + 0.32 * (0.5 - x / (w * 1.3)) + rng.uniform(-0.05, 0.05)
            wide = w * rng.uniform(0.015, 0.06)
            Beam(
                (x, -0.08 * h), lean, rng.uniform(0.05, 0.13), h * rng.uniform(0.75, 1.1), colour,
                strength=strength * rng.uniform(0.5, 1.0), width=wide,
            ).draw(canvas, 0.0)  # fmt: skip
        return surface.makeImageSnapshot()

    def draw(self, canvas: Canvas, t: float) -> None:
        for i, sheet in enumerate(self._sheets):
            x = -0.15 * self._w + 0.12 * self._w * math.sin(0.23 * t * (1 - 2 * i) + 1.7 * i)
            alpha = 0.68 + 0.32 * math.sin(0.9 * t + 2.4 * i)
            canvas.drawImage(sheet, round(x), 0, skia.SamplingOptions(), skia.Paint(Alphaf=alpha))


class WindowShaft:
    """Light that falls slanting through a window's panes into a room, with dust in it. Frame px.

    `window` is the left, top, right and bottom of the opening it comes through; without one it comes from above.
    """

    def __init__(
        self, colour: Colour, w: int, h: int, seed: int, strength: float,
        window: tuple[float, float, float, float] | None = None,
    ) -> None:  # fmt: skip
        rng = random.Random(seed * 17 + 1)
        side = rng.choice((-1, 1))
        high, wide = -0.06 * h, 0.072 * w
        if window is not None:
            side = 1 if window[0] + window[2] > w else -1  # toward the middle of the room
            high, wide = max(high, window[1]), min(0.14 * w, (window[2] - window[0]) / 4)
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
        canvas = surface.getCanvas()
        lean = math.pi / 2 + side * 0.62
        x0 = w * (0.5 + side * 0.30)  # of the shaft's middle at the top of the frame
        if window is not None:
            x0 = (window[0] + window[2]) / 2 + side * math.tan(0.62) * high
        slope = -side * math.tan(0.62)
        for i in range(4):  # two panes, each seen as two widths of light with the bars' shadow between
            x = x0 + slope * max(0.0, high) + (i - 1.5) * wide
            Beam((x, high), lean, 0.045, 1.35 * h, colour, strength=strength, width=0.83 * wide).draw(canvas, 0.0)
        floor = (x0 - side * math.tan(0.62) * 0.98 * h, 0.93 * h)
        Glow(floor, w * 0.26, colour, strength * 0.8, flat=0.22).draw(canvas, 0.0)
        self._image = surface.makeImageSnapshot()
        self._dust = [(rng.random(), rng.random(), rng.uniform(0.4, 1.0), rng.uniform(0, math.tau)) for _ in range(26)]
        self._x0, self._slope, self._high, self._wide = x0, slope, max(0.0, high / h), 3.8 * wide
        self._w, self._h, self._colour = w, h, blend(colour, _WHITE, 0.4)

    def draw(self, canvas: Canvas, t: float) -> None:
        canvas.drawImage(self._image, 0, 0)
        unit = min(self._w, self._h) / 720
        for across, down, size, phase in self._dust:
            y = self._high + (1 - self._high) * ((down + 0.012 * t * size) % 1)
            x = self._x0 + self._slope * y * self._h + (across - 0.5) * self._wide
            x += unit * 9 * math.sin(0.5 * t + phase)
            shine = 0.5 * (0.55 + 0.45 * math.sin(1.1 * t * size + phase)) * math.sin(math.pi * y)
            canvas.drawCircle(x, y * self._h, unit * 2.2 * size, paint(self._colour, max(0.0, shine)))


def lightning(t: float, seed: int) -> float:
    """The brightness 0..1 of a storm's flashes at `t` seconds: one gentle double flash in about every three seconds.

    Never more than two peaks in any second (three is the limit above which flashes can hurt), none with a hard edge.
    """
    k = math.floor(t / _STORM_BEAT)
    begin = random.Random(seed * 1009 + k).uniform(0.3, 1.7)
    since = t - k * _STORM_BEAT - begin
    return min(1.0, _pulse(since) + 0.4 * _pulse(since - 0.24))


_STORM_BEAT = 3.2  # seconds


def _pulse(s: float) -> float:
    """0 before 0, up to 1 within 0.08 s, and away within half a second."""
    if s <= 0 or s >= 0.55:
        return 0.0
    return (s / 0.08) if s < 0.08 else (1 - (s - 0.08) / 0.47) ** 2


def lights_for(
    shot: Shot, palette: Palette, w: int, h: int, seed: int, window: tuple[float, float, float, float] | None = None
) -> list[Lit]:
    """The lights of a shot's air, for a frame of `w` x `h` px; those of lamps and fires belong to what carries them.

    `window` is where in the frame a window is: left, top, right, bottom in px.
    """
    asked = set(shot.light)
    out: list[Lit] = []
    if palette.realm == "underwater":
        out.append(Rays(palette.key, w, h, seed, 0.42 - 0.16 * palette.darkness))
    if shot.setting.interior and Light.WINDOW in asked:
        out.append(WindowShaft(palette.key, w, h, seed, 0.2, window))  # more would veil whom it falls on
    if palette.realm == "fire" or Light.FIRE in asked:
        out.append(Glow((w * 0.5, h * 1.02), w * 0.75, palette.key, 0.42, flicker=0.35, flat=0.45))
    return out
