"""Vehicles: things that carry people over land, water and air, with a place to sit."""

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

    It is drawn under way: wheels turn at `speed`, so that they roll without slipping when the scene moves it. A floating
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

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self.cutout.draw(canvas, ink, t)


VehicleMaker = Callable[[int], Vehicle]
VEHICLES: dict[str, VehicleMaker] = {}


def vehicle(
    name: str, height: float, speed: float, medium: Medium, *others: str, standing: bool = False
) -> Callable[[Callable[[Sheet], tuple[Cutout, list[Point]]]], VehicleMaker]:
    """Register what a function cuts on a sheet: it returns the cut-out and the seats as places on the sheet."""

    def register(draw: Callable[[Sheet], tuple[Cutout, list[Point]]]) -> VehicleMaker:
        def make(seed: int) -> Vehicle:
            sheet = Sheet(height, seed)
            cutout, seats = draw(sheet)
            return Vehicle(
                cutout, speed=speed, medium=medium, seats=tuple(sheet.at(*p) for p in seats), standing=standing
            )

        for key in (name, *others):
            VEHICLES[key] = make
        return make

    return register


def roll(s: Sheet, x: float, r: float, speed: float) -> Callable[[float], Any]:
    """The turning of a wheel of radius `r` (sheet units) whose axle is at (x, r), at `speed` metres a second."""
    return spin(s.at(x, r), speed / (math.tau * r * s.height / 100))


def heave(s: Sheet, degrees: float, hertz: float) -> Callable[[float], Any]:
    """The pitching of a boat about the waterline."""

    def move(t: float) -> Any:
        return skia.Matrix.RotateDeg(degrees * math.sin(math.tau * (hertz * t + s.phase)))

    return move


@vehicle("boat", 0.9, 1.2, "water", "rowing boat", "rowboat", "dinghy")
def _boat(s: Sheet) -> tuple[Cutout, list[Point]]:
    with s.moving(swing_oar(s)):
        s.line("body", 5, (-30, 62, 0), (40, -20, 0))
        s.shape("second", (34, -14), (42, -12), (62, -42), (52, -46))
    with s.moving(heave(s, 1.2, 0.4)):
        s.shape("body", (-190, 62, 0), (-120, 44), (0, 36), (120, 46), (214, 80, 0), (190, 20), (150, -22), (-140, -26),
                (-176, 0))  # fmt: skip
        s.line("second", 5, (-184, 50), (-110, 32), (0, 24), (120, 34), (206, 66))
        s.line("accent", 5, (-178, 20), (-100, 6), (0, 0), (120, 8), (192, 34))
    return s.cutout(404, hold=(200, 70)), [(-20, 44), (90, 48)]


def swing_oar(s: Sheet) -> Callable[[float], Any]:
    """The round of an oar about its rowlock: down and back through the water, up and forward through the air."""
    x, y = s.at(0, 30)

    def move(t: float) -> Any:
        a = math.tau * (0.45 * t + s.phase)
        return skia.Matrix.RotateDeg(22 * math.sin(a) + 12 * math.cos(a), skia.Point(x, y))

    return move
