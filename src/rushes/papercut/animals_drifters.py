"""Sea creatures that go their own way: octopus, squid, jellyfish, seahorse, turtle."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from rushes.papercut.animals_rig import TAU, Medium, Puppet, blink, brush, circle, curve, toward, turn
from rushes.papercut.animals_sea import SWIMS, Afloat, swimming
from rushes.papercut.animals_skeleton import along
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import Knot, outline, tube


class Drifter(Puppet[Afloat]):
    """A sea creature drawn by a function of its own: (canvas, ink, pose, seconds)."""

    medium: Medium = "water"
    actions = SWIMS

    def __init__(
        self, metres: float, draw: Callable[[Canvas, Ink, Afloat, float], None], parts: dict[str, Point], seed: int,
        *, paper: str = "body", rate: float = 0.6, speed: float = 40.0,
    ) -> None:  # fmt: skip
        super().__init__(metres / 100, seed, paper)
        self.figure, self.parts, self.rate, self.swim_speed = draw, parts, rate, speed
        self.measure()

    def pace(self, action: str) -> float:
        return self.swim_speed if action in ("swim", "carry") else 0.0

    def pose(self, action: str, t: float) -> Afloat:
        return swimming(action, t, self.seed, self.rate)

    def part(self, name: str, pose: Afloat, t: float) -> Point:
        x, y = turn(self.parts.get(name, (0.0, 0.0)), pose.pitch)
        return (pose.x + x, pose.y + y)

    def cut(self, canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
        self.figure(canvas, ink, pose, t)


def _placer(pose: Afloat) -> Callable[[Sequence[float]], Knot]:
    def place(p: Sequence[float]) -> Knot:
        x, y = turn((p[0], p[1]), pose.pitch)
        return (pose.x + x, pose.y + y, *p[2:])

    return place


def octopus(canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
    """A bulging mantle and eight arms that curl each in its own time; 100 high at rest, the arms' ends at y 0."""
    place = _placer(pose)
    throb = 1 + 0.04 * math.sin(pose.beat)
    gather = 0.35 * pose.power * math.sin(pose.beat)

    def arm(i: int) -> None:
        side = (i - 3.5) / 3.5
        root = place((side * 17, -40 + abs(side) * 2))
        sway = math.sin(TAU * 0.35 * t + i * 1.3)
        start = -math.pi / 2 + side * (1.05 - gather) + pose.pitch
        points = curve((root[0], root[1]), start, 50 - 5 * abs(side), side * (2.1 + 0.4 * sway) + 0.5 * sway, 8)
        canvas.drawPath(tube(points, [13, 11, 9.5, 8, 6.6, 5.2, 4, 2.8, 1.2]), brush(ink, "far" if i % 2 else "body"))
        if i % 2 == 0:
            for j in range(2, 7):
                p, q = points[j], points[j + 1]
                a = math.atan2(p[1] - q[1], q[0] - p[0]) + (math.pi / 2 if side < 0 else -math.pi / 2)
                c = toward(p, a, (9.5 - j) * 0.32)
                canvas.drawPath(circle(c[0], c[1], 1.15), brush(ink, "second"))

    for i in (1, 3, 5, 7, 0, 2, 4, 6):
        arm(i)
    head = ((-20, -34), (-22, -46), (-17, -56), (-25, -72), (-20, -92), (0, -101), (20, -92), (25, -72), (17, -56),
        (22, -46), (20, -34),
            (0, -28))  # fmt: skip
    canvas.drawPath(outline([place((x * throb, y)) for x, y in head]), brush(ink, "body"))
    for x, y, r in ((-10, -84, 3.0), (4, -89, 2.2), (-2, -77, 1.8), (12, -80, 2.4)):
        c = place((x, y))
        canvas.drawPath(circle(c[0], c[1], r), brush(ink, "second"))
    for x in (-9, 11):
        c = place((x, -52))
        if pose.eye > 0.5 and blink(t, 3) > 0.5:
            canvas.drawPath(circle(c[0], c[1], 5.6), brush(ink, "glow"))
            pupil = [place((x - 4, -52)), place((x, -53.6)), place((x + 4, -52)), place((x, -50.4))]
            canvas.drawPath(outline(pupil), brush(ink, "body"))
        else:
            canvas.drawPath(
                outline([place((x - 5, -52)), place((x, -49)), place((x + 5, -52))], closed=False),
                brush(ink, "glow", 1.4),
            )


def squid(canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
    """Mantle ahead with two fins, arms trailing."""
    place = _placer(pose)
    squeeze = 1 - 0.12 * pose.power * (0.5 + 0.5 * math.sin(pose.beat))
    for i in range(7):
        k = (i - 3) / 3
        root = place((-14, k * 7))
        points = curve(
            (root[0], root[1]),
            math.pi + pose.pitch - 0.15 * k,
            40 + 14 * (i in (1, 5)),
            0.5 * math.sin(TAU * 0.5 * t + i),
            6,
        )
        canvas.drawPath(
            tube(points, [5, 4.4, 3.6, 3, 2.4, 1.8, 2.2 if i in (1, 5) else 0.8]),
            brush(ink, "body" if i % 2 else "far"),
        )
    canvas.drawPath(
        outline([place(k) for k in ((56, 0, 0), (40, -20, 0.3), (26, -8), (26, 8), (40, 20, 0.3))]),
        brush(ink, "second"),
    )
    body = ((58, 0, 0.3), (40, -10 * squeeze), (14, -12 * squeeze), (-2, -9), (-16, -10), (-20, 0), (-16, 10),
        (-2, 9), (14, 12 * squeeze),
            (40, 10 * squeeze))  # fmt: skip
    canvas.drawPath(outline([place(k) for k in body]), brush(ink, "body"))
    c = place((-9, -1))
    canvas.drawPath(circle(c[0], c[1], 4), brush(ink, "glow"))
    canvas.drawPath(circle(c[0], c[1], 2), brush(ink, "body"))


def jellyfish(canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
    """A bell that pulses; frills and threads follow it."""
    place = _placer(pose)
    p = math.sin(pose.beat)
    wide = 34 - 6 * pose.power * p
    tall = 34 + 5 * pose.power * p
    for i in range(9):
        k = (i - 4) / 4
        points = []
        for j in range(9):
            f = j / 8
            drag = math.sin(pose.beat - 1.0 - f * 3.2)
            points.append(
                place(
                    (
                        k * wide * (0.84 - 0.12 * f) + 4 * f * math.sin(TAU * 0.4 * t + i * 1.7 + f * 4),
                        -54 + f * (46 + 8 * math.cos(i * 2.4)) + drag,
                    )
                )
            )
        wide_thread = 3.4 if i % 2 else 1.6
        canvas.drawPath(
            tube([(q[0], q[1]) for q in points], [wide_thread * (1.2 - 0.12 * j) for j in range(9)]),
            brush(ink, "second" if i % 2 else "body"),
        )
    rim: list[Knot] = [(-wide, -55), (-wide * 0.98, -55 - tall * 0.5), (-wide * 0.6, -55 - tall),
        (0, -55 - tall * 1.24),
                       (wide * 0.6, -55 - tall), (wide * 0.98, -55 - tall * 0.5), (wide, -55)]  # fmt: skip
    n = 6
    for i in range(n):
        rim.append((wide - 2 * wide * (i + 0.5) / n, -49 - 1.5 * p, 0.6))
        rim.append((wide - 2 * wide * (i + 1) / n, -56, 0.2))
    rim.pop()
    canvas.drawPath(outline([place(k) for k in rim]), brush(ink, "body"))
    inner = [
        (-wide * 0.66, -60),
        (-wide * 0.45, -55 - tall * 0.7),
        (0, -55 - tall * 0.95),
        (wide * 0.45, -55 - tall * 0.7),
        (wide * 0.66, -60),
        (0, -63),
    ]
    canvas.drawPath(outline([place(k) for k in inner]), brush(ink, "second"))
    for x, y, r in ((-9, -76, 3.6), (3, -81, 2.8), (12, -73, 3.2)):
        c = place((x, y))
        canvas.drawPath(circle(c[0], c[1], r), brush(ink, "glow", alpha=0.85))


def seahorse(canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
    """Upright, snout ahead, the tail in a coil."""
    place = _placer(pose)
    back = [
        (10, -84),
        (1, -76),
        (-1, -64),
        (1, -52),
        (1, -40),
        (-3, -28),
        (-6, -17),
        (-2, -7),
        (6, -4),
        (11, -9),
        (9, -15),
        (4, -15),
    ]
    widths = [15, 15, 19, 22, 20, 15, 11, 8, 6.4, 5, 3.6, 2]
    fan = [(-4, -62, 0.3), (-18, -60 + 2 * pose.fin), (-22, -50 - 2 * pose.fin, 0.3), (-16, -40, 0.3), (-3, -40)]
    canvas.drawPath(outline([place(k) for k in fan]), brush(ink, "second"))
    points = [place(p) for p in back]
    canvas.drawPath(tube([(p[0], p[1]) for p in points], widths), brush(ink, "body"))
    head = ((2, -78), (-3, -88), (1, -95), (4, -101, 0), (7, -96), (10, -101, 0), (13, -95), (19, -90), (24, -84),
        (37, -80, 0.4), (38, -76, 0.4),
            (24, -77), (16, -74))  # fmt: skip
    canvas.drawPath(outline([place(k) for k in head]), brush(ink, "body"))
    for i in range(6):
        y = -70 + i * 8
        half = 8.5 - abs(i - 2) * 0.9
        canvas.drawPath(
            outline([place((-half + 2, y)), place((1, y + 2.4)), place((half + 1, y))], closed=False),
            brush(ink, "second", 1.1),
        )
    c = place((14, -87))
    canvas.drawPath(circle(c[0], c[1], 2.3), brush(ink, "glow"))


def turtle(canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
    """A sea turtle: a domed shell with plates, flippers that row."""
    place = _placer(pose)
    row = math.sin(pose.beat) * (0.25 + 0.75 * pose.power)

    def flipper(at: Point, angle: float, length: float, widths: Sequence[float], paper: str) -> None:
        root = place(at)
        points = curve((root[0], root[1]), angle + pose.pitch, length, -0.7, 5)
        canvas.drawPath(tube(points, [along(widths, i / 5) for i in range(6)]), brush(ink, paper))

    flipper((22, -6), -1.1 + 0.7 * row, 38, (10, 12, 9, 3), "far")
    flipper((-32, -4), -2.5 - 0.3 * row, 20, (8, 8, 3), "far")
    neck = place((34, -8)), place((46, -13)), place((52, -14))
    canvas.drawPath(tube([(p[0], p[1]) for p in neck], [13, 11, 10]), brush(ink, "body"))
    head = ((46, -19), (54, -22), (63, -18), (67, -12, 0.5), (62, -8), (50, -7))
    canvas.drawPath(outline([place(k) for k in head]), brush(ink, "body"))
    tail = ((-40, -6), (-54, 1, 0), (-40, 1))
    canvas.drawPath(outline([place(k) for k in tail]), brush(ink, "body"))
    shell = ((42, -4, 0.4), (36, -20), (16, -34), (-10, -35), (-34, -22), (-48, -2, 0.4), (-30, 4), (20, 5))
    canvas.drawPath(outline([place(k) for k in shell]), brush(ink, "body"))
    plate = brush(ink, "second")
    for shape in (((24, -24), (10, -30), (2, -16), (12, -8), (26, -12)), ((2, -31), (-14, -30), (-18, -14),
        (-4, -12), (-1, -18)),
                  ((-20, -27), (-34, -17), (-38, -7), (-24, -9), (-22, -16)), ((30, -18), (36, -10), (32, -5),
                      (29, -10))):  # fmt: skip
        canvas.drawPath(outline([place((*k, 0.35)) for k in shape]), plate)
    flipper((24, -1), -1.35 + 0.9 * row, 44, (11, 14, 10, 3), "body")
    flipper((-30, 0), -2.7 - 0.4 * row, 22, (9, 9, 3), "body")
    c = place((58, -15))
    if pose.eye > 0.5:
        canvas.drawPath(circle(c[0], c[1], 1.9), brush(ink, "glow"))
    mouth = [place((66, -11)), place((60, -10.5)), place((57, -12))]
    canvas.drawPath(outline(mouth, closed=False), brush(ink, "second", 0.9))


DRIFTERS: dict[str, Any] = {
    # name: (metres to 100 units, drawing, parts, paper, beats a second, units a second)
    "octopus": (0.8, octopus, {"mouth": (0, -34), "eye": (11, -52), "head": (0, -75),
        "back": (0, -100)}, "body", 0.55, 45),
    "squid": (1.0, squid, {"mouth": (-22, 0), "eye": (-9, -1), "head": (10, 0), "back": (10, -12)}, "body", 0.8, 70),
    "jellyfish": (0.5, jellyfish, {"mouth": (0, -50), "eye": (0, -75), "head": (0, -75),
        "back": (0, -97)}, "body", 0.5, 18),
    "seahorse": (0.16, seahorse, {"mouth": (38, -78), "eye": (14, -87), "head": (14, -88),
        "back": (-6, -60)}, "body", 0.7, 25),
    "turtle": (0.9, turtle, {"mouth": (67, -11), "eye": (58, -15), "head": (56, -14),
        "back": (-2, -35)}, "body", 0.5, 40),
}  # fmt: skip
