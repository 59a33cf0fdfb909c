"""What everything made of paper shares: inks, smooth outlines, and the protocol of a thing that can stand in a scene.

Units are metres, x to the right, y DOWN, the origin on the ground under the middle of the thing: a person 1.7 m tall
fills y from -1.7 to 0. A scene scales the canvas; a drawing never knows its size in pixels, never clears the canvas,
and leaves the canvas's matrix and clip as it found them. Everything is drawn facing right; a scene mirrors it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import skia

Colour = tuple[float, float, float]  # sRGB, 0..1
Point = tuple[float, float]  # metres
Canvas = Any  # skia.Canvas: skia-python ships no types
Path = Any  # skia.Path


@dataclass(frozen=True)
class Ink:
    """The papers one thing is cut from, at its depth and in its light.

    `body` is the silhouette; `second` a neighbouring tone for clothes, roofs, inner shapes; `accent` the one bright
    paper (a red scarf, a flag); `glow` what light shines through (windows, lamps, eyes); `rim` the lit edge.
    """

    body: Colour
    second: Colour
    accent: Colour
    glow: Colour
    rim: Colour
    water: Colour | None = None  # what seas and lakes are cut from; None: of the other papers

    def toward(self, colour: Colour, amount: float) -> Ink:
        """The same papers seen through `amount` (0..1) of haze of one colour: how distance is shown."""
        return Ink(
            body=mix(self.body, colour, amount),
            second=mix(self.second, colour, amount),
            accent=mix(self.accent, colour, amount),
            glow=mix(self.glow, colour, amount * 0.5),
            rim=mix(self.rim, colour, amount),
            water=None if self.water is None else mix(self.water, colour, 0.2 * amount),
        )


class Thing(Protocol):
    """Anything that can stand in a scene: a set piece, a prop, an animal, a person."""

    width: float  # metres, at rest
    height: float  # metres, at rest

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        """Draw the thing at `t` seconds of its own life (flags wave, sails fill); same t, same picture."""
        ...


def mix(a: Colour, b: Colour, amount: float) -> Colour:
    k = min(1.0, max(0.0, amount))
    return (a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k)


def shade(c: Colour, factor: float) -> Colour:
    """Darker (factor < 1) or lighter (factor > 1), clipped."""
    return (min(1.0, c[0] * factor), min(1.0, c[1] * factor), min(1.0, c[2] * factor))


def paint(c: Colour, alpha: float = 1.0, *, stroke: float = 0.0) -> Any:
    """An antialiased skia paint; `stroke` is a line width in metres (0 fills)."""
    p = skia.Paint(AntiAlias=True, Color4f=skia.Color4f(c[0], c[1], c[2], alpha))
    if stroke > 0:
        p.setStyle(skia.Paint.kStroke_Style)
        p.setStrokeWidth(stroke)
        p.setStrokeCap(skia.Paint.kRound_Cap)
        p.setStrokeJoin(skia.Paint.kRound_Join)
    return p


def polygon(points: Iterable[Point]) -> Path:
    """A closed path with straight edges, as scissors cut it."""
    p = skia.Path()
    p.addPoly([skia.Point(x, y) for x, y in points], True)
    return p


def smooth(points: Sequence[Point], *, closed: bool = True, tension: float = 0.5) -> Path:
    """A path through every point, rounded as a Catmull-Rom spline (tension 0 straight, 0.5 round)."""
    n = len(points)
    p = skia.Path()
    p.moveTo(*points[0])
    for i in range(n if closed else n - 1):
        p0 = points[(i - 1) % n] if closed else points[max(i - 1, 0)]
        p1, p2 = points[i], points[(i + 1) % n]
        p3 = points[(i + 2) % n] if closed else points[min(i + 2, n - 1)]
        k = tension / 1.5
        p.cubicTo(
            p1[0] + (p2[0] - p0[0]) * k, p1[1] + (p2[1] - p0[1]) * k,
            p2[0] - (p3[0] - p1[0]) * k, p2[1] - (p3[1] - p1[1]) * k,
            p2[0], p2[1],
        )  # fmt: skip
    if closed:
        p.close()
    return p


def limb(a: Point, b: Point, wide: float, narrow: float) -> Path:
    """A tapering piece with round ends from `a` (diameter `wide`) to `b` (diameter `narrow`): arms, legs, branches."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1e-6
    nx, ny = -dy / length, dx / length
    ra, rb = wide / 2, narrow / 2
    p = polygon(
        [
            (a[0] + nx * ra, a[1] + ny * ra), (b[0] + nx * rb, b[1] + ny * rb),
            (b[0] - nx * rb, b[1] - ny * rb), (a[0] - nx * ra, a[1] - ny * ra),
        ]
    )  # fmt: skip
    p.addCircle(a[0], a[1], ra)
    p.addCircle(b[0], b[1], rb)
    # The quad's winding follows its direction; a union keeps round ends from cutting holes where windings differ.
    p.setFillType(skia.PathFillType.kWinding)
    return skia.Simplify(p) or p


EASE = 0.4  # seconds from one pose into the next


def ease(x: float) -> float:
    """Slow in, slow out on 0..1 (smootherstep)."""
    x = min(1.0, max(0.0, x))
    return x * x * x * (x * (6 * x - 15) + 10)


@dataclass(frozen=True)
class Doing:
    """What an actor is doing at one instant."""

    action: str  # one of the actor's `actions`
    t: float  # seconds since this action began
    before: str = "stand"  # the action it came from, eased out of over the first 0.4 s
    aim: Point | None = None  # what hands and head go to, in the actor's own metres (x > 0 is ahead)
    holding: tuple[Thing, ...] = ()  # drawn in the hand, mouth or beak
    came: Doing | None = None  # what it is still coming from, as it was left: in `before`'s place where it is known
    eased: float = 1.0  # how far it has come from there, 0 to 1


class Actor(Thing, Protocol):
    """A thing with joints: a person or an animal, in profile, facing right."""

    actions: frozenset[str]

    def act(self, canvas: Canvas, ink: Ink, doing: Doing) -> None:
        """Draw the actor doing it; feet keep their place on the ground through a walk cycle at `speed`."""
        ...

    def anchor(self, name: str, doing: Doing) -> Point:
        """Where a part is: "hand", "head", "eye", "mouth", "back", "feet"; in the actor's own metres."""
        ...

    def speed(self, action: str) -> float:
        """Metres per second that this action carries the actor ahead (0 for standing)."""
        ...


@dataclass(frozen=True)
class Layer:
    """One flat of the theatre: drawn in the metres of the plane where the actors stand, as large as it should look.

    `depth` 0 is the actors' plane, 1 about the middle distance, 4 the horizon, negative nearer than the actors. A scene
    slides a layer by 1/(1+depth) of the camera's move and hazes its ink by its depth.
    """

    depth: float
    draw: Callable[[Canvas, Ink, float], None]  # (canvas, ink, t); fills x from -24 to 24, y from about -16 to 6
    moving: bool = False  # True: drawn anew for every frame (sea, fire); False: drawn once


@dataclass(frozen=True)
class Place:
    """A setting to stand in: its flats from far to near, and where things go in it."""

    name: str
    layers: tuple[Layer, ...]
    interior: bool = False
    surface: Literal["ground", "water", "underwater", "air"] = "ground"  # what the actors' plane is made of
    sky: bool = True  # False: the layers cover the whole frame
    water_y: float | None = None  # where boats float and swimmers swim, in metres, if there is water at depth 0


class Plain:
    """A torn sheet of blank paper, small in its room: what stands for a thing that nobody has drawn claims nothing."""

    width, height = 0.5, 0.46

    def __init__(self, seed: int) -> None:
        self._lean = ((seed * 37) % 11 - 5) / 300

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        k = self._lean
        edge = [(-0.11, 0.0), (-0.12 + k, -0.1), (-0.1 + k, -0.21), (-0.05, -0.2), (-0.02, -0.22), (0.03, -0.195),
                (0.07, -0.215), (0.11 + k, -0.2), (0.1, -0.09), (0.115, 0.0)]  # fmt: skip
        sheet = skia.Path()
        sheet.addPoly([skia.Point(*p) for p in edge], True)
        canvas.drawPath(sheet, paint(mix(ink.second, ink.rim, 0.6)))
