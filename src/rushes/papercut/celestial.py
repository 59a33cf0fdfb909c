"""Sun, moon, star, planet, comet, rainbow as members of the cast: they stand in the sky and may rise, set or shine."""

from __future__ import annotations

import math
import random

import skia

from rushes.papercut.craft import Canvas, Ink, Point, mix, paint, polygon
from rushes.papercut.sky import Sky

BODIES = frozenset(
    {"sun", "moon", "star", "planet", "earth", "comet", "meteor", "rainbow", "sunrise", "sunset", "festooned moon"}
    | {"full moon", "half moon", "crescent moon", "new moon", "changing moon"}
)
_LIT = {"full moon": 1.0, "half moon": 0.5, "crescent moon": 0.18, "new moon": 0.03}  # how much of it is light
_MONTH = 6.0  # seconds in which a changing moon goes from a sickle to the full and back


class Body:
    """A `Thing` of light: 1.1 m across as it looks from the stage. `light` is its middle."""

    width, height = 1.1, 1.1
    light: Point = (0.0, -0.55)

    def __init__(self, name: str, seed: int) -> None:
        self.name = {"sunrise": "sun", "sunset": "sun", "meteor": "comet", "earth": "planet"}.get(name, name)
        self._festooned = name == "festooned moon"  # strung with coloured lights
        self._lit, self._changes = _LIT.get(name), name == "changing moon"
        self.name = "moon" if name.endswith(" moon") else self.name
        self._crescent = not self._festooned and random.Random(seed).random() < 0.5
        if self.name == "rainbow":
            self.width, self.height = 9.0, 4.5

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        canvas.save()
        canvas.translate(0, -self.height / 2)
        getattr(self, f"_{self.name}")(canvas, ink, t)
        canvas.restore()

    def _halo(self, canvas: Canvas, ink: Ink, t: float, strength: float) -> None:
        breath = 1 + 0.03 * math.sin(1.3 * t)
        for k, alpha in ((2.6, 0.4), (1.9, 0.6), (1.35, 1.0)):
            canvas.drawCircle(0, 0, 0.55 * k * breath, paint(ink.glow, 0.2 * alpha * strength))

    def _sun(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self._halo(canvas, ink, t, 1.0)
        canvas.drawCircle(0, 0, 0.55, paint(mix(ink.glow, (1, 1, 1), 0.45)))

    def _moon(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self._halo(canvas, ink, t, 0.45)
        pale = mix(ink.rim, (1.0, 0.98, 0.9), 0.75)
        lit = 0.06 + 0.47 * (1 - math.cos(math.tau * t / _MONTH)) if self._changes else self._lit
        if lit is not None and lit < 1:
            canvas.drawCircle(0, 0, 0.55, paint(pale, 0.14))
            canvas.drawPath(_phase(0.55, lit), paint(pale))
            return
        if self._crescent and lit is None:
            disc, bite = skia.Path(), skia.Path()
            disc.addCircle(0, 0, 0.55)
            bite.addCircle(0.25, -0.1, 0.47)
            canvas.drawPath(skia.Op(disc, bite, skia.PathOp.kDifference_PathOp), paint(pale))
            return
        canvas.drawCircle(0, 0, 0.55, paint(pale))
        for x, y, r in ((-0.18, -0.12, 0.14), (0.14, 0.06, 0.18), (-0.1, 0.24, 0.09), (0.2, -0.25, 0.07)):
            canvas.drawCircle(x, y, r, paint(mix(pale, ink.second, 0.3), 0.7))
        for k in range(14 if self._festooned else 0):
            a, row = 0.36 + 0.4 * (k % 7), k // 7
            x, y = -0.5 * math.cos(a), 0.02 + 0.3 * row + (0.22 - 0.16 * row) * math.sin(a) - 0.2
            hue = ((0.9, 0.2, 0.16), (0.16, 0.6, 0.3), (0.95, 0.6, 0.05), (0.15, 0.4, 0.9))[k % 4]
            canvas.drawCircle(x, y, 0.062, paint(hue))
            canvas.drawCircle(x, y, 0.13, paint(hue, 0.25))

    def _star(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self._halo(canvas, ink, t, 0.5)
        points = []
        for i in range(10):
            reach, a = (0.52 if i % 2 == 0 else 0.22), math.tau * i / 10 + 0.04 * math.sin(2 * t)
            points.append((reach * math.sin(a), -reach * math.cos(a)))
        canvas.drawPath(polygon(points), paint(mix(ink.glow, (1, 1, 1), 0.35)))

    def _planet(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self._halo(canvas, ink, t, 0.3)
        disc = skia.Path()
        disc.addCircle(0, 0, 0.55)
        canvas.drawPath(disc, paint(ink.accent))
        canvas.save()
        canvas.clipPath(disc, True)
        for y, h in ((-0.3, 0.12), (0.02, 0.17), (0.36, 0.1)):
            canvas.drawRect(skia.Rect.MakeXYWH(-0.6, y, 1.2, h), paint(mix(ink.accent, ink.second, 0.45)))
        canvas.restore()
        canvas.save()
        canvas.rotate(-18)
        canvas.drawOval(skia.Rect.MakeLTRB(-0.95, -0.14, 0.95, 0.14), paint(ink.rim, 0.9, stroke=0.05))
        canvas.drawArc(skia.Rect.MakeLTRB(-0.55, -0.55, 0.55, 0.55), 198, 180, False, paint(ink.accent, stroke=0.001))
        canvas.restore()

    def _comet(self, canvas: Canvas, ink: Ink, t: float) -> None:
        for k, alpha in ((1.0, 0.18), (0.62, 0.3), (0.35, 0.5)):
            canvas.drawPath(
                polygon([(0, -0.22 * k - 0.05), (-3.2 * k, -0.9 * k), (0, 0.22 * k)]), paint(ink.glow, alpha)
            )
        canvas.drawCircle(0, 0, 0.24, paint(mix(ink.glow, (1, 1, 1), 0.6)))

    def _rainbow(self, canvas: Canvas, ink: Ink, t: float) -> None:
        bows = ("d8342c", "f08228", "f6cf35", "3f8f4c", "2f62b8", "713a94")
        for i, name in enumerate(bows):
            c = tuple(int(name[j : j + 2], 16) / 255 for j in (0, 2, 4))
            r = 4.3 - 0.2 * i
            colour = mix((c[0], c[1], c[2]), ink.rim, 0.25)
            oval = skia.Rect.MakeLTRB(-r, 2.2 - r, r, 2.2 + r)
            canvas.drawArc(oval, 180, 180, False, paint(colour, 0.55, stroke=0.2))


class EmptySky(Sky):
    """A sky whose sun or moon is a member of the cast: its own is left out, its light stays."""

    def _sun(self, canvas: Canvas, at: Point, rng: random.Random) -> None:
        return

    def _moon(self, canvas: Canvas, at: Point, rng: random.Random) -> None:
        return


def _phase(r: float, lit: float) -> skia.Path:
    """The light part of a disc of radius `r`, 0 to 1 of its width, from the right."""
    path = skia.Path()
    path.addArc(skia.Rect(-r, -r, r, r), -90, 180)
    wide = r * abs(1 - 2 * lit)
    path.arcTo(skia.Rect(-wide, -r, wide, r), 90, -180 if lit < 0.5 else 180, False)
    path.close()
    return path
