"""What vehicles are made with: the `Vehicle` itself, its register, and how wheels roll, sails fill and smoke rises."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Literal

import skia

from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import Cutout, Sheet, spin

Medium = Literal["road", "rail", "water", "air", "space", "snow"]


class Vehicle:
    """A `Thing` that goes: `speed` in metres a second, its `medium`, and `seats`, each where a person's hips rest.

    It is drawn under way: wheels turn at `speed`,
        so that they roll without slipping when the scene moves it. A floating
    one has y 0 at the waterline and its keel below it; a flying one has y 0 at its lowest part.
    """

    def __init__(
        self, cutout: Cutout, *, speed: float, medium: Medium, seats: tuple[Point, ...], standing: bool = False
    ) -> None:
        self.cutout = cutout
        self.width, self.height = cutout.width, cutout.height
        self.hold, self.light = cutout.hold, cutout.light
        self.speed, self.medium, self.seats, self.standing = speed, medium, seats, standing

    @property
    def seat(self) -> Point:
        """Where the first person's hips rest, or feet where one stands; metres, y down."""
        return self.seats[0]

    @property
    def low(self) -> bool:
        """Whether one sits on its floor, the legs stretched out, as in a car."""
        return self.medium == "road" and not self.standing and 0.25 < -self.seat[1] < 0.42

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self.cutout.draw(canvas, ink, t)


VehicleMaker = Callable[[int], Vehicle]
Drawing = Callable[[Sheet], tuple[Cutout, list[Point]]]


def fleet(table: dict[str, VehicleMaker]) -> Callable[..., Callable[[Drawing], VehicleMaker]]:
    """A decorator for one table: `@vehicle("car", height, speed, medium, *other names)` over a function that cuts it.

    The function returns the cut-out and the seats as places on the sheet.
    """

    def vehicle(
        name: str, height: float, speed: float, medium: Medium, *others: str, standing: bool = False
    ) -> Callable[[Drawing], VehicleMaker]:
        def register(draw: Drawing) -> VehicleMaker:
            def make(seed: int) -> Vehicle:
                sheet = Sheet(height, seed)
                cutout, seats = draw(sheet)
                places = tuple(cutout.placed(sheet.at(*p)) for p in seats)
                return Vehicle(cutout, speed=speed, medium=medium, seats=places, standing=standing)

            for key in (name, *others):
                table[key] = make
            return make

        return register

    return vehicle


def roll(s: Sheet, x: float, r: float, speed: float) -> Callable[[float], Any]:
    """The turning of a wheel of radius `r` (sheet units) whose axle is at (x, r), at `speed` metres a second."""
    return spin(s.at(x, r), speed / (math.tau * r * s.height / 100))


def heave(s: Sheet, degrees: float, hertz: float) -> Callable[[float], Any]:
    """The pitching of a boat about the waterline."""

    def move(t: float) -> Any:
        return skia.Matrix.RotateDeg(degrees * math.sin(math.tau * (hertz * t + s.phase)))

    return move


def wheel(
    s: Sheet, x: float, r: float, speed: float, *, spokes: int = 5, rim: str = "body", hub: str = "second"
) -> None:
    """A wheel standing on the ground that rolls at `speed`."""
    with s.moving(roll(s, x, r, speed)):
        s.oval(rim, x, r, r)
        s.oval(hub, x, r, r * 0.6)
        for i in range(spokes):
            a = math.tau * i / spokes
            s.line(rim, r * 0.13, (x, r, 0), (x + r * 0.62 * math.cos(a), r + r * 0.62 * math.sin(a), 0))
        s.oval(rim, x, r, r * 0.2)


def pane(s: Sheet, *corners: tuple[float, float, float]) -> None:
    """A window through which one sees who is in it."""
    s.shape("hole", *corners)
    with s.sheer(0.3):
        s.shape("glow", *corners)


def port(s: Sheet, x: float, y: float, rx: float, ry: float | None = None) -> None:
    """A round window through which one sees who is in it."""
    s.oval("hole", x, y, rx, ry)
    with s.sheer(0.3):
        s.oval("glow", x, y, rx, ry)


def spoked(s: Sheet, x: float, r: float, speed: float, spokes: int, tone: str = "russet", width: float = 0.12) -> None:
    """An open wheel: a cart's, a bicycle's."""
    with s.moving(roll(s, x, r, speed)):
        s.ring(tone, x, r, r * (1 - width / 2), r * width)
        for i in range(spokes):
            a = math.tau * i / spokes
            s.line(tone, r * width * 0.5, (x, r, 0), (x + r * 0.92 * math.cos(a), r + r * 0.92 * math.sin(a), 0))
        s.oval(tone, x, r, r * 0.16)


def billow(s: Sheet, x: float, y: float, amount: float) -> Callable[[float], Any]:
    """A sail filling: it stretches to and fro along x about its mast at `x`."""
    ax, ay = s.at(x, y)

    def move(t: float) -> Any:
        m = skia.Matrix.Translate(ax, ay)
        m.preScale(1 + amount * math.sin(math.tau * (0.32 * t + s.phase)), 1)
        m.preTranslate(-ax, -ay)
        return m

    return move


def puffs(s: Sheet, x: float, y: float, size: float, drift: float = -1.0) -> None:
    """Smoke that rises and thins from a funnel."""
    for i in range(5):
        x0, y0 = s.at(x, y)
        high = size * 4.2 * s.height / 100

        def move(t: float, i: int = i, x0: float = x0, y0: float = y0, high: float = high) -> Any:
            p = (0.35 * t + i / 5 + s.phase) % 1.0
            k = 0.35 + 1.1 * p * (1 if p < 0.8 else (1 - p) * 5)
            m = skia.Matrix.Translate(x0 + drift * high * 0.7 * p * p, y0 - high * p)
            m.preScale(k, k)
            m.preTranslate(-x0, -y0)
            return m

        with s.moving(move), s.sheer(0.5):
            s.oval("rim", x, y, size * 0.6)


def swing_oar(s: Sheet) -> Callable[[float], Any]:
    """The round of an oar about its rowlock: down and back through the water, up and forward through the air."""
    x, y = s.at(0, 30)

    def move(t: float) -> Any:
        a = math.tau * (0.45 * t + s.phase)
        return skia.Matrix.RotateDeg(22 * math.sin(a) + 12 * math.cos(a), skia.Point(x, y))

    return move


def rotor(s: Sheet, x: float, y: float) -> Callable[[float], Any]:
    """A rotor seen from the side: its span comes and goes."""
    ax, ay = s.at(x, y)

    def move(t: float) -> Any:
        m = skia.Matrix.Translate(ax, ay)
        m.preScale(math.cos(math.tau * 3.3 * t), 1)
        m.preTranslate(-ax, -ay)
        return m

    return move


def coupling(s: Sheet, r: float, speed: float) -> Callable[[float], Any]:
    """A coupling rod, carried round by wheels of radius `r`."""
    turns = speed / (math.tau * r * s.height / 100)
    reach = 0.55 * r * s.height / 100

    def move(t: float) -> Any:
        a = math.tau * turns * t
        return skia.Matrix.Translate(reach * math.cos(a), reach * math.sin(a))

    return move
