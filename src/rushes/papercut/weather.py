"""Weather: rain, storm, snow, fog and wind before and behind the figures, each a function of time alone.

What falls is drawn once on sheets that wrap round and slide by whole pixels; only what must move by itself (near
snowflakes, leaves, splashes) is drawn anew.
"""

from __future__ import annotations

import math
import random
import re
from typing import Any

import skia

from rushes.papercut.colours import blend
from rushes.papercut.craft import Canvas, Colour, Path, paint
from rushes.papercut.light import lightning
from rushes.papercut.palette import palette_for
from rushes.shot import Light, Shot
from rushes.shot import Weather as Kind

_HAIL = re.compile(r"\bhail(?:stones?|storms?)?\b")
_SANDY = frozenset("desert sahara dunes dune sand sandy gobi egypt".split())
_SAND = (0.86, 0.68, 0.42)
GATHERING = "gathering clouds"
_CLOUD, _BROW = (0.16, 0.17, 0.19), (0.34, 0.35, 0.38)
_FLASH = 0.26  # opacity of the brightest flash


class Weather:
    """The weather of one shot out of doors, for a frame of `w` x `h` px; clear and cloudy air draw nothing."""

    def __init__(self, shot: Shot, w: int, h: int, seed: int) -> None:
        self.kind = shot.setting.weather or Kind.CLEAR
        self.w, self.h, self.seed = w, h, seed
        self._u = min(w, h) / 720
        self._flashes = self.kind is Kind.STORM or Light.LIGHTNING in shot.light
        self._gathers = GATHERING in shot.setting.pieces
        self._palette = palette_for(shot, interior=False, seed=seed)
        rng = random.Random(seed * 101 + 7)
        self._far: list[_Sheet] = []
        self._near: list[_Sheet] = []
        self._flakes: list[tuple[Path, float, float, float, float]] = []
        self._hops: list[tuple[float, float, float]] = []
        self._leaves: list[tuple[Path, Colour, float, float, float, float]] = []
        match self.kind:
            case Kind.RAIN | Kind.STORM:
                self._rain(rng, heavy=self.kind is Kind.STORM)
                if _HAIL.search(" ".join([*shot.setting.pieces, *(s.name for s in shot.subjects)]).lower()):
                    self._hail(rng)
            case Kind.SNOW:
                self._snow(rng)
            case Kind.FOG:
                self._fog(rng)
            case Kind.WIND if _SANDY & {*(shot.setting.place or "").lower().split()}:
                self._sand(rng)
            case Kind.WIND:
                self._wind(rng)

    def behind(self, canvas: Canvas, t: float, dx: float = 0.0) -> None:
        """What lies between the sky and the figures, slid by `dx` px."""
        if self._flashes:
            self._flash(canvas, t)
        if self._gathers:
            self._gather(canvas, t)
        for sheet in self._far:
            sheet.draw(canvas, t, dx)

    def front(self, canvas: Canvas, t: float, dx: float = 0.0) -> None:
        """What lies before the figures, slid by `dx` px."""
        for sheet in self._near:
            sheet.draw(canvas, t, dx)
        if self.kind in (Kind.RAIN, Kind.STORM):
            self._splashes(canvas, t, dx)
        self._bounce(canvas, t, dx)
        self._draw_flakes(canvas, t, dx)
        self._draw_leaves(canvas, t, dx)

    # --- rain and storm --------------------------------------------------------------------------------------------

    def _rain(self, rng: random.Random, *, heavy: bool) -> None:
        lean = rng.choice((-1, 1)) * (0.34 if heavy else 0.13)
        pale = blend(self._palette.key, (0.86, 0.92, 0.98), 0.7)
        for sheets, count, long, thick, alpha, speed in (
            (self._far, 210, 0.055, 1.5, 0.55, 1.15),
            (self._near, 90, 0.11, 2.5, 0.6, 1.9),
        ):
            many = int(count * (1.5 if heavy else 1.0))

            def drops(
                canvas: Canvas, many: int = many, long: float = long, thick: float = thick, a: float = alpha
            ) -> None:
                for _ in range(many):
                    x, y = rng.uniform(0, self.w), rng.uniform(0, self.h)
                    fall = long * self.h * rng.uniform(0.6, 1.2)
                    p = paint(pale, a * rng.uniform(0.5, 1.0), stroke=thick * self._u)
                    for ox in (-self.w, 0, self.w):
                        for oy in (-self.h, 0):
                            canvas.drawLine(x + ox, y + oy, x + ox + lean * fall, y + oy + fall, p)

            sheets.append(_Sheet(self.w, self.h, drops, vx=lean * speed * self.h, vy=speed * self.h, near=speed))

    def _hail(self, rng: random.Random) -> None:
        """White balls that fall fast and steep, and others that leap up from the ground."""
        for sheets, count, size, speed in ((self._far, 70, 4.0, 1.0), (self._near, 34, 7.5, 1.5)):

            def balls(canvas: Canvas, count: int = count, size: float = size) -> None:
                for _ in range(count):
                    x, y, r = rng.uniform(0, self.w), rng.uniform(0, self.h), size * self._u * rng.uniform(0.7, 1.2)
                    for oy in (-self.h, 0, self.h):
                        canvas.drawCircle(x, y + oy, r, paint((1.0, 1.0, 1.0), 0.95))

            sheets.append(_Sheet(self.w, self.h, balls, vx=0, vy=speed * self.h, near=speed))
        self._hops = [(rng.random(), rng.uniform(0.8, 0.98), rng.random()) for _ in range(26)]

    def _bounce(self, canvas: Canvas, t: float, dx: float) -> None:
        """Hailstones that bounce."""
        for x, y, phase in self._hops:
            k = (1.6 * t + phase) % 1.0
            up = 0.16 * 4 * k * (1 - k)
            canvas.drawCircle((x * self.w + dx) % self.w, (y - up) * self.h, 6 * self._u, paint((1.0, 1.0, 1.0)))

    def _splashes(self, canvas: Canvas, t: float, dx: float) -> None:
        """Rings where drops meet the ground."""
        path = skia.Path()
        for i in range(16):
            life = 0.42
            age, turn = math.modf(t / life + i / 16)
            rng = random.Random(self.seed * 71 + i * 7919 + int(turn) * 104729)
            y = rng.uniform(0.86, 0.99)
            x = (rng.random() * self.w + dx) % self.w
            r = self._u * (3 + 15 * age) * (y - 0.5) * 2
            path.addArc(skia.Rect.MakeLTRB(x - r, y * self.h - r * 0.3, x + r, y * self.h + r * 0.3), 180, 180)
        canvas.drawPath(path, paint((0.9, 0.95, 1.0), 0.22, stroke=1.2 * self._u))

    def _flash(self, canvas: Canvas, t: float) -> None:
        bright = lightning(t, self.seed)
        if bright <= 0:
            return
        canvas.drawColor(skia.Color4f(0.86, 0.9, 1.0, _FLASH * bright).toColor())
        k = int(t // 3.2)
        path = _bolt(random.Random(self.seed * 7 + k), self.w, self.h)
        canvas.drawPath(path, paint((0.8, 0.86, 1.0), 0.30 * bright, stroke=9 * self._u))
        canvas.drawPath(path, paint((1.0, 0.99, 0.95), min(1.0, 1.3 * bright), stroke=2.6 * self._u))

    # --- snow ------------------------------------------------------------------------------------------------------

    def _snow(self, rng: random.Random) -> None:
        for sheets, count, size, alpha, speed in (
            (self._far, 240, 2.0, 0.8, 0.07),
            (self._far, 120, 3.2, 0.9, 0.11),
            (self._near, 70, 4.8, 0.95, 0.17),
        ):

            def dots(canvas: Canvas, count: int = count, size: float = size, alpha: float = alpha) -> None:
                for _ in range(count):
                    x, y = rng.uniform(0, self.w), rng.uniform(0, self.h)
                    r = size * self._u * rng.uniform(0.6, 1.2)
                    for ox in (-self.w, 0, self.w):
                        for oy in (-self.h, 0, self.h):
                            canvas.drawCircle(x + ox, y + oy, r, paint((1.0, 1.0, 1.0), alpha))

            sway = self.w * 0.012 * speed * 9
            sheets.append(_Sheet(self.w, self.h, dots, vx=0, vy=speed * self.h, near=speed * 6, sway=sway))
        for _ in range(14):
            r = self._u * rng.uniform(6, 12.5)
            self._flakes.append((_snowflake(r), rng.random(), rng.random(), rng.uniform(0.2, 0.3), rng.uniform(0, 6.3)))

    def _draw_flakes(self, canvas: Canvas, t: float, dx: float) -> None:
        for path, x0, y0, speed, phase in self._flakes:
            span = 1.1
            y = ((y0 + speed * t) % span - 0.05) * self.h
            x = ((x0 + dx * 1.4 / self.w + 0.03 * math.sin(0.9 * t + phase)) % 1.1 - 0.05) * self.w
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(math.degrees(0.4 * t + phase))
            canvas.drawPath(path, paint((1.0, 1.0, 1.0), 0.9, stroke=2.0 * self._u))
            canvas.restore()

    # --- fog -------------------------------------------------------------------------------------------------------

    def _fog(self, rng: random.Random) -> None:
        pale = self._palette.haze
        for sheets, y, high, alpha, speed in (
            (self._far, 0.52, 0.22, 0.75, 0.012),
            (self._far, 0.64, 0.20, 0.70, -0.02),
            (self._near, 0.82, 0.34, 0.40, 0.03),
        ):
            tall = int(high * self.h)

            def bank(canvas: Canvas, tall: int = tall, alpha: float = alpha) -> None:
                for _ in range(9):
                    x, cy = rng.uniform(0, self.w), tall * rng.uniform(0.4, 0.6)
                    rx, ry = self.w * rng.uniform(0.18, 0.36), tall * rng.uniform(0.3, 0.45)
                    for ox in (-self.w, 0, self.w):
                        p = skia.Paint(Dither=True)
                        stops = [skia.Color4f(*pale, alpha * a).toColor() for a in (0.6, 0.45, 0.16, 0.0)]
                        p.setShader(skia.GradientShader.MakeRadial(skia.Point(0, 0), 1, stops, [0, 0.4, 0.75, 1]))
                        canvas.save()
                        canvas.translate(x + ox, cy)
                        canvas.scale(rx, ry)
                        canvas.drawCircle(0, 0, 1, p)
                        canvas.restore()

            sheet = _Sheet(self.w, tall, bank, vx=speed * self.w, vy=0, near=0.5 + abs(speed) * 20)
            sheet.top = int(y * self.h - tall / 2)
            sheets.append(sheet)

    # --- clouds that draw together ---------------------------------------------------------------------------------

    def _gather(self, canvas: Canvas, t: float) -> None:
        """Dark clouds come in from both sides and close over the sky."""
        come = 1.0 - math.exp(-0.9 * t)
        for k in range(8):
            side, rank = (1 if k % 2 else -1), k // 2
            x = self.w * (0.5 + side * (0.03 + 0.15 * rank + 0.55 * (1.0 - come)))
            y, r = self.h * (0.1 + 0.05 * ((k * 3) % 4)), self.h * (0.19 - 0.015 * rank)
            for tone, lift in ((_BROW, 0.1 * r), (_CLOUD, 0.0)):
                for dx, dy, size in ((-1.3, 0.1, 0.6), (-0.6, -0.25, 0.8), (0.2, -0.35, 0.95), (1.0, 0.0, 0.7)):
                    canvas.drawCircle(x + dx * r, y + dy * r - lift, size * r, paint(tone))
                box = skia.Rect.MakeLTRB(x - 1.9 * r, y - 0.1 * r - lift, x + 1.7 * r, y + 0.68 * r - lift)
                canvas.drawRoundRect(box, 0.34 * r, 0.34 * r, paint(tone))

    # --- wind ------------------------------------------------------------------------------------------------------

    def _wind(self, rng: random.Random) -> None:
        pale = blend(self._palette.key, (1.0, 1.0, 1.0), 0.3)

        def streaks(canvas: Canvas) -> None:
            for _ in range(11):
                x, y = rng.uniform(0, self.w), rng.uniform(0.08, 0.9) * self.h
                long, rise = self.w * rng.uniform(0.12, 0.26), self.h * rng.uniform(-0.03, 0.03)
                for ox in (-self.w, 0):
                    path = skia.Path()
                    path.moveTo(x + ox, y)
                    path.cubicTo(
                        x + ox + long * 0.3, y - rise, x + ox + long * 0.7, y + rise, x + ox + long, y - rise * 0.6
                    )
                    canvas.drawPath(path, paint(pale, 0.28, stroke=1.5 * self._u))

        self._far.append(_Sheet(self.w, self.h, streaks, vx=0.75 * self.w, vy=0, near=0.6))
        ink = self._palette.ink
        for i in range(12):
            size = self._u * rng.uniform(9, 17)
            colour = (ink.body, ink.second, ink.accent)[i % 3]
            self._leaves.append(
                (_leaf(size), colour, rng.random(), rng.random(), rng.uniform(0.24, 0.5), rng.uniform(0, 6.3))
            )

    def _sand(self, rng: random.Random) -> None:
        """Grains in long streaks, swirls, and a veil of dust."""
        for sheets, count, long, thick, alpha, speed in (
            (self._far, 120, 0.09, 2.4, 0.5, 0.8),
            (self._near, 70, 0.16, 3.2, 0.6, 1.3),
        ):

            def grains(
                canvas: Canvas, count: int = count, long: float = long, thick: float = thick, a: float = alpha
            ) -> None:
                canvas.drawRect(skia.Rect(0, 0, self.w, self.h), paint(_SAND, 0.2))
                for k in range(count):
                    x, y = rng.uniform(0, self.w), rng.uniform(0, self.h)
                    way = long * self.w * rng.uniform(0.3, 1.3)
                    tone = blend(_SAND, (1.0, 1.0, 1.0) if k % 3 else (0.4, 0.26, 0.12), 0.35)
                    p = paint(tone, a * rng.uniform(0.5, 1.0), stroke=thick * self._u)
                    for ox in (-self.w, 0):
                        path = skia.Path()
                        path.moveTo(x + ox, y)
                        path.quadTo(x + ox + 0.5 * way, y - 0.02 * self.h, x + ox + way, y + 0.006 * self.h)
                        canvas.drawPath(path, p)
                for _ in range(count // 12):  # billows that roll along
                    x, y, r = rng.uniform(0, self.w), rng.uniform(0.1, 1.0) * self.h, rng.uniform(0.08, 0.2) * self.h
                    for ox in (-self.w, 0, self.w):
                        canvas.drawOval(skia.Rect.MakeXYWH(x + ox, y, 3.2 * r, r), paint(_SAND, 0.3))

            sheets.append(_Sheet(self.w, self.h, grains, vx=speed * self.w, vy=0, near=speed))

    def _draw_leaves(self, canvas: Canvas, t: float, dx: float) -> None:
        for path, colour, x0, y0, speed, phase in self._leaves:
            gust = 0.06 * math.sin(1.3 * t + phase)  # ahead of and behind the even wind
            x = ((x0 + speed * t + gust + dx / self.w) % 1.15 - 0.07) * self.w
            y = (0.12 + 0.8 * y0 + 0.05 * math.sin(1.9 * t + phase) + 0.02 * math.sin(4.3 * t)) * self.h
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(math.degrees(2.4 * t * speed * 3 + phase))
            canvas.scale(1, 0.35 + 0.65 * abs(math.sin(2.2 * t + phase)))
            canvas.drawPath(path, paint(colour))
            canvas.restore()


class _Sheet:
    """A clear sheet with things on it that wraps at its edges and slides by whole pixels."""

    def __init__(
        self, w: int, h: int, draw: Any, *, vx: float, vy: float, near: float, sway: float = 0.0
    ) -> None:  # fmt: skip
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
        draw(surface.getCanvas())
        self._image = surface.makeImageSnapshot()
        self._w, self._h, self._vx, self._vy, self._near, self._sway = w, h, vx, vy, near, sway
        self.top = 0

    def draw(self, canvas: Canvas, t: float, dx: float) -> None:
        x = round(self._vx * t + dx * self._near + self._sway * math.sin(0.7 * t)) % self._w
        y = round(self._vy * t) % self._h
        for left in (x - self._w, x) if x else (0,):
            for top in (y - self._h, y) if y else (0,):
                canvas.drawImage(self._image, left, top + self.top)


def _bolt(rng: random.Random, w: int, h: int) -> Path:
    """Lightning: a crooked line from the clouds to the horizon, with one branch."""
    path = skia.Path()
    x, y = w * rng.uniform(0.15, 0.85), h * 0.06
    path.moveTo(x, y)
    steps = 8
    fork = rng.randint(2, 4)
    for i in range(steps):
        x, y = x + w * rng.uniform(-0.035, 0.035), y + h * 0.52 / steps
        path.lineTo(x, y)
        if i == fork:
            bx, by, lean = x, y, rng.choice((-1, 1))
    path.moveTo(bx, by)
    for _ in range(4):
        bx, by = bx + lean * w * rng.uniform(0.01, 0.035), by + h * 0.05
        path.lineTo(bx, by)
    return path


def _snowflake(r: float) -> Path:
    """Six arms, each with two barbs, as folded and cut paper gives them."""
    path = skia.Path()
    for i in range(6):
        a = math.tau * i / 6
        path.moveTo(0, 0)
        path.lineTo(r * math.cos(a), r * math.sin(a))
        for side in (-1, 1):
            b = a + side * 0.9
            path.moveTo(0.55 * r * math.cos(a), 0.55 * r * math.sin(a))
            path.lineTo(
                0.55 * r * math.cos(a) + 0.32 * r * math.cos(b), 0.55 * r * math.sin(a) + 0.32 * r * math.sin(b)
            )
    return path


def _leaf(size: float) -> Path:
    path = skia.Path()
    path.moveTo(-size, 0)
    path.cubicTo(-size * 0.4, -size * 0.75, size * 0.5, -size * 0.6, size, 0)
    path.cubicTo(size * 0.5, size * 0.6, -size * 0.4, size * 0.75, -size, 0)
    path.close()
    return path
