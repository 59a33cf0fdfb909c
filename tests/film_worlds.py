"""What the synthetic films show: grounds of paper, a walking figure, weather, night, cards."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import skia

if TYPE_CHECKING:
    from films import Scene

Rng = np.random.Generator
HEIGHT = {"extreme wide": 0.17, "wide": 0.36, "full": 0.75, "medium": 1.2, "close-up": 1.7}  # of a figure, in frames


def _paint(rgb: Any, alpha: float = 1.0) -> Any:
    r, g, b = (float(min(1, max(0, c))) for c in rgb)
    return skia.Paint(AntiAlias=True, Color4f=skia.Color4f(r, g, b, alpha))


def _image(rgb: Any) -> Any:
    rgba = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return skia.Image.fromarray(np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType)


def _noise(rng: Rng, shape: tuple[int, int], slope: float = 1.0) -> Any:
    """Fractal noise 0..1: its spectrum falls as 1 / f**slope."""
    h, w = shape
    f = np.hypot(np.fft.fftfreq(h)[:, None] * h, np.fft.rfftfreq(w)[None, :] * w)
    spectrum = (rng.normal(size=f.shape) + 1j * rng.normal(size=f.shape)) / np.maximum(f, 1) ** slope
    spectrum[0, 0] = 0
    x = np.fft.irfft2(spectrum, s=shape)
    low, high = np.percentile(x, [1, 99])
    return np.clip((x - low) / (high - low), 0, 1)


def _luminance(rgb: Any) -> float:
    return float((np.asarray(rgb) / 255.0) ** 2.2 @ np.array([0.2126, 0.7152, 0.0722]))


class World:
    """A ground that overfills the frame by a quarter on each side, a figure on it, and what stands before it."""

    low, high = 0.15, 0.85  # its darkest and lightest papers
    tint = True

    def __init__(self, scene: Scene) -> None:
        self.s, self.rng = scene, scene.rng
        self.w, self.h = scene.size
        self.colour = self.rng.uniform(0.55, 1.0, 3) if self.tint else np.ones(3)
        self.backdrop = _image((np.clip(self.paper(), 0, 1) * 255).astype(np.uint8))
        self.x0, self.speed = self.rng.uniform(0.3, 0.7), self.rng.choice([-1, 1]) * self.rng.uniform(0.06, 0.14)
        self.dark = self._darker()
        self.lean = self.rng.uniform(0, 6)
        self.parts()

    def _darker(self) -> bool:
        """Whether a dark figure stands out better than a light one where it does so worst on its way."""
        dark, light = [], []
        papers = self.backdrop.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3]
        for t in np.linspace(0, self.s.seconds, 5):
            x, feet, tall = self.where(float(t))
            value = _luminance(np.median(self._behind(papers, x, feet, tall, 0.25), axis=0))
            dark.append((value + 0.05) / 0.053)
            light.append(0.95 / (value + 0.05))
        return min(dark) > min(light)

    def _behind(self, picture: Any, x: float, feet: float, tall: float, margin: float = 0.0) -> Any:
        """The pixels [n, 3] of a picture behind a figure; `margin` says by which share it overfills the frame."""
        h, w = picture.shape[:2]
        a, b, c, d = (
            int(np.clip(round(v), 1, n - 2))
            for v, n in (
                (feet - tall + margin * self.h, h), (feet + margin * self.h, h),
                (x - 0.17 * tall + margin * self.w, w), (x + 0.17 * tall + margin * self.w, w),
            )
        )  # fmt: skip
        return picture[a : b + 1, c : d + 1].reshape(-1, 3)

    def parts(self) -> None:
        """Draws more random numbers of its own."""

    def paper(self) -> Any:
        """The backdrop, float [1.5 h, 1.5 w, 3]."""
        h, w = int(self.h * 1.5), int(self.w * 1.5)
        grey = self.low + (self.high - self.low) * _noise(self.rng, (h, w), 1.2)
        return grey[..., None] * self.colour

    def ground(self, canvas: Any, t: float) -> None:
        canvas.drawImage(self.backdrop, -self.w * 0.25, -self.h * 0.25)

    def ink(self) -> Any:
        return (0.04, 0.05, 0.07) if self.dark else (0.97, 0.95, 0.9)

    def where(self, t: float) -> tuple[float, float, float]:
        """x of the figure's middle, y of its feet, its height, in pixels."""
        tall = HEIGHT[self.s.framing or "wide"] * self.s.figure * self.h
        x = (self.x0 + self.s.shift + self.speed * (t - self.s.seconds / 2)) * self.w
        feet = self.h * (0.86 if tall < self.h else 0.55 + 0.5 * tall / self.h)
        if tall < 0.3 * self.h:
            feet = self.h * 0.72
        return x, feet, tall

    def figure(self, canvas: Any, t: float) -> None:
        x, feet, tall = self.where(t)
        paint = _paint(self.ink())
        if self.s.camouflage:
            paint = _paint(self.camouflage)
        swing = 0.12 * math.sin(7 * t + self.lean)
        body = skia.Path()
        body.addOval(skia.Rect.MakeXYWH(x - 0.17 * tall, feet - 0.82 * tall, 0.34 * tall, 0.5 * tall))
        canvas.drawPath(body, paint)
        canvas.drawCircle(x + 0.05 * tall, feet - 0.9 * tall, 0.1 * tall, paint)
        for k in (-1, 1):
            leg = skia.Path()
            leg.addPoly(
                [skia.Point(x - 0.08 * tall, feet - 0.4 * tall), skia.Point(x + 0.08 * tall, feet - 0.4 * tall),
                 skia.Point(x + (0.06 + k * swing) * tall, feet), skia.Point(x + (-0.04 + k * swing) * tall, feet)],
                True,
            )  # fmt: skip
            canvas.drawPath(leg, paint)

    @cached_property
    def camouflage(self) -> Any:
        """The colour, 0..1, of what is behind the figure in the middle of the shot."""
        out = np.zeros((self.h, self.w, 4), np.uint8)
        t = self.s.seconds / 2
        self.ground(skia.Surface(out, colorType=skia.kRGBA_8888_ColorType).getCanvas(), t)
        return np.median(self._behind(out[..., :3], *self.where(t)), axis=0) / 255

    def before(self, canvas: Any, t: float) -> None:
        if self.s.hidden:
            x, feet, tall = self.where(t)
            wall = _paint(self.colour * 0.45)
            canvas.drawRect(skia.Rect.MakeLTRB(x - 0.45 * tall, feet - 1.05 * tall, x + 0.12 * tall, feet + 2), wall)
            canvas.drawRect(skia.Rect.MakeLTRB(x - 0.6 * tall, feet - 0.75 * tall, x + 0.6 * tall, feet + 2), wall)


class Hills(World):
    def paper(self) -> Any:
        h, w = int(self.h * 1.5), int(self.w * 1.5)
        up = np.linspace(1, 0, h)[:, None, None]
        picture = (0.45 + 0.5 * (1 - up)) * self.colour * np.ones((h, w, 1))
        for k, grey in enumerate((0.6, 0.42, 0.26)):
            line = h * (0.4 + 0.14 * k + 0.1 * (_noise(self.rng, (4, w), 1.4)[0] - 0.5))
            picture = np.where(np.arange(h)[:, None, None] > line[None, :, None], grey * self.colour[::-1], picture)
        return picture + 0.03 * (_noise(self.rng, (h, w), 0.5)[..., None] - 0.5)


class Room(World):
    def paper(self) -> Any:
        h, w = int(self.h * 1.5), int(self.w * 1.5)
        picture = np.ones((h, w, 3)) * self.colour * 0.62
        picture[int(h * 0.72) :] *= 0.6
        for _ in range(7):
            x, y = self.rng.integers(0, w), self.rng.integers(0, int(h * 0.75))
            a, b = self.rng.integers(w // 16, w // 5), self.rng.integers(h // 14, h // 4)
            picture[y : y + b, x : x + a] = self.rng.uniform(0.15, 0.8) * self.rng.uniform(0.6, 1, 3)
        return picture + 0.04 * (_noise(self.rng, (h, w), 0.7)[..., None] - 0.5)


class Night(World):
    tint = False

    def paper(self) -> Any:
        h, w = int(self.h * 1.5), int(self.w * 1.5)
        picture = np.zeros((h, w, 3)) + np.array([0.02, 0.03, 0.055]) * self.rng.uniform(0.6, 1.4)
        line = h * (0.6 + 0.1 * (_noise(self.rng, (4, w), 1.4)[0] - 0.5))
        picture = np.where(np.arange(h)[:, None, None] > line[None, :, None], 0.008, picture)
        for _ in range(60):
            x, y = self.rng.integers(0, w - 2), self.rng.integers(0, int(h * 0.5))
            picture[y : y + 2, x : x + 2] = self.rng.uniform(0.3, 0.9)
        return picture

    def figure(self, canvas: Any, t: float) -> None:
        x, feet, tall = self.where(t)
        glow = skia.Paint(
            AntiAlias=True,
            Shader=skia.GradientShader.MakeRadial(
                skia.Point(x, feet - tall * 0.5), max(8, tall * 0.7),
                [skia.Color(255, 214, 140, 235), skia.Color(190, 120, 40, 90), skia.Color(0, 0, 0, 0)], [0, 0.35, 1],
            ),
        )  # fmt: skip
        canvas.drawCircle(x, feet - tall * 0.5, tall * 0.7, glow)
        if self.s.camouflage:
            return
        self.dark = False
        super().figure(canvas, t)


class Snow(World):
    low, high = 0.8, 0.92
    tint = False

    def parts(self) -> None:
        self.dark = True
        self.flakes = self.rng.uniform(0, 1, (70, 3))

    def before(self, canvas: Any, t: float) -> None:
        super().before(canvas, t)
        for x, y, s in self.flakes:
            at = ((x + 0.02 * math.sin(2 * t + 9 * s)) % 1 * self.w, (y + (0.15 + 0.2 * s) * t) % 1 * self.h)
            canvas.drawCircle(*at, (1 + 2 * s) * self.h / 360, _paint((1, 1, 1)))


class Water(World):
    def ground(self, canvas: Any, t: float) -> None:
        super().ground(canvas, t)
        for k in range(9):
            y = self.h * (0.4 + 0.08 * k)
            wave_ = skia.Path()
            points = [
                skia.Point(x * self.w, y + self.h * 0.025 * math.sin(14 * x + (1.6 - 0.1 * k) * t + 2 * k))
                for x in np.linspace(-0.25, 1.25, 40)
            ]
            wave_.addPoly([*points, skia.Point(1.3 * self.w, 2 * self.h), skia.Point(-0.3 * self.w, 2 * self.h)], True)
            canvas.drawPath(wave_, _paint(self.colour * (0.7 - 0.05 * k), 0.75))

    def parts(self) -> None:
        self.dark = False


class Rain(World):
    low, high = 0.2, 0.5

    def parts(self) -> None:
        self.dark = False
        self.drops = self.rng.uniform(0, 1, (120, 3))

    def before(self, canvas: Any, t: float) -> None:
        super().before(canvas, t)
        paint = _paint((0.8, 0.85, 0.9), 0.5)
        paint.setStrokeWidth(max(1.0, self.h / 360))
        for x, y, s in self.drops:
            y = (y + (1.6 + s) * t) % 1
            canvas.drawLine(x * self.w, y * self.h, (x - 0.008) * self.w, (y + 0.05) * self.h, paint)


class Fog(World):
    low, high = 0.55, 0.66
    tint = False

    def paper(self) -> Any:
        h, w = int(self.h * 1.5), int(self.w * 1.5)
        grey = self.low + (self.high - self.low) * _noise(self.rng, (h, w), 2.2)
        return grey[..., None] * np.array([0.97, 0.99, 1.0])

    def ink(self) -> Any:
        return (0.36, 0.38, 0.4)


class Storm(Night):
    """Night with some lightning, within the limits: one to three flashes in a second."""

    def parts(self) -> None:
        first = float(self.rng.uniform(0.3, 0.5)) * self.s.seconds
        self.bolts = [first + 0.28 * k for k in range(int(self.rng.integers(1, 4)))]

    def ground(self, canvas: Any, t: float) -> None:
        super().ground(canvas, t)
        for bolt in self.bolts:
            if 0 <= t - bolt < 0.2:
                canvas.drawPaint(_paint((0.75, 0.8, 0.95), 0.75 * math.exp(-(t - bolt) / 0.06)))


class Card(World):
    """Words on paper that appear within half a second and then stand."""

    low, high = 0.86, 0.93

    def parts(self) -> None:
        self.size = self.h / 11

    def figure(self, canvas: Any, t: float) -> None:
        alpha = min(1.0, t / 0.45)
        font = skia.Font(skia.Typeface("DejaVu Sans"), self.size)
        words, lines = self.s.text.split(), []
        while words:
            line = words.pop(0)
            while words and font.measureText(f"{line} {words[0]}") < self.w * 0.7:
                line += " " + words.pop(0)
            lines.append(line)
        for k, line in enumerate(lines):
            y = self.h / 2 + (k - len(lines) / 2 + 0.7) * self.size * 1.4
            canvas.drawString(line, (self.w - font.measureText(line)) / 2, y, font, _paint((0.1, 0.1, 0.12), alpha))


WORLDS: dict[str, type[World]] = {
    "texture": World, "hills": Hills, "room": Room, "night": Night, "snow": Snow, "water": Water, "rain": Rain,
    "fog": Fog, "storm": Storm, "card": Card,
}  # fmt: skip
