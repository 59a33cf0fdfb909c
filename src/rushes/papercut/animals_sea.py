"""Swimmers: fish and whales on one flexing rig, and those that go their own way: octopus, jellyfish, turtle, crab."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from rushes.papercut.animals_quadruped import Shape, along
from rushes.papercut.animals_rig import (
    TAU,
    Medium,
    Puppet,
    bend,
    blink,
    brush,
    circle,
    curve,
    pulse,
    smoothstep,
    step,
    toward,
    turn,
)
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import Knot, outline, tube

SWIMS = frozenset(
    {"stand", "swim", "sleep", "eat", "look_up", "jump", "play", "call", "carry", "fall", "shake", "dance"}
)


class Afloat(NamedTuple):
    x: float = 0.0
    y: float = 0.0
    pitch: float = 0.0
    beat: float = 0.0  # phase of the tail, radians
    power: float = 0.4  # how hard it beats
    jaw: float = 0.0
    eye: float = 1.0
    fin: float = 0.0
    roll: float = 0.0  # 1 belly up


def _swimming(action: str, t: float, seed: int, rate: float) -> Afloat:
    """The moods of anything that swims: how it hangs in the water, how hard and how fast it beats."""
    drift = 2.5 * math.sin(TAU * t * 0.3 + seed)
    idle = Afloat(y=drift, pitch=0.02 * math.sin(TAU * t * 0.3 + 1 + seed), beat=TAU * rate * 0.45 * t, power=0.35,
                  eye=1.0, fin=math.sin(TAU * t * 0.8 + seed))  # fmt: skip
    if action == "swim":
        return idle._replace(beat=TAU * rate * t, power=1.0)
    if action == "carry":
        return idle._replace(beat=TAU * rate * 0.8 * t, power=0.8, jaw=0.25)
    if action == "sleep":
        return idle._replace(power=0.12, eye=0.0, pitch=-0.06)
    if action == "eat":
        bite = pulse(t % 0.9, 0.1, 0.5)
        return idle._replace(x=6 * bite, jaw=bite, pitch=-0.22)
    if action == "look_up":
        k = smoothstep(t / 0.6)
        return idle._replace(pitch=0.5 * k)
    if action == "call":
        return idle._replace(jaw=0.5 + 0.5 * math.sin(TAU * t * 1.4), pitch=0.15)
    if action == "jump":
        # out of the water and back, every 1.8 s; y 0 is where it swims
        p = (t % 1.8) / 1.8
        return idle._replace(
            y=20 - 150 * math.sin(math.pi * p), pitch=1.0 * math.cos(math.pi * p), beat=TAU * rate * 2 * t, power=0.8
        )
    if action == "play":
        a = TAU * t / 2.4
        return idle._replace(
            x=34 * math.sin(a), y=-26 + 26 * math.cos(a), pitch=0.4 * math.sin(a), beat=TAU * rate * t, power=0.9
        )
    if action == "dance":
        a = TAU * t * 0.9
        return idle._replace(
            x=10 * math.sin(a), y=-10 * abs(math.sin(a)), pitch=0.5 * math.sin(a), beat=TAU * rate * t, power=0.7
        )
    if action == "shake":
        return idle._replace(x=1.2 * math.sin(TAU * t * 11), pitch=-0.08, power=0.2, fin=math.sin(TAU * t * 6))
    if action == "fall":
        k = smoothstep(t / 1.6)
        return idle._replace(y=30 * k, roll=k, power=0.1, eye=1 - k)
    return idle


@dataclass(frozen=True)
class Finned:
    """A fish or a whale, in hundredths of its length: snout ahead (+x), y down, the middle of the body at 0."""

    metres: float  # length
    body: Shape = ()  # snout to tail root and back
    tail: Shape = ()  # about its root
    tail_at: float = -38
    sideways: bool = True  # a fish's tail beats toward us; a whale's up and down
    rate: float = 1.8
    speed: float = 90
    fins: tuple[tuple[str, Shape], ...] = ()  # (paper, outline) that bend with the body
    paddle: tuple[Point, Shape] | None = None  # where the near flipper sits, and its outline about it
    belly: Shape = ()
    belly_tone: str = "pale"
    eye: tuple[float, float, float] = (34, -4, 2.2)
    mouth: Point = (47, 2)
    jaw: Shape = ()
    lines: tuple[tuple[str, float, Shape], ...] = ()
    blows: bool = False
    paper: str = "body"


class Swimmer(Puppet[Afloat]):
    """A fish, shark, whale or dolphin."""

    medium: Medium = "water"
    actions = SWIMS

    def __init__(self, finned: Finned, seed: int, *, paper: str = "") -> None:
        super().__init__(finned.metres / 100, seed, paper or finned.paper)
        self.finned = finned
        self.measure()

    def pace(self, action: str) -> float:
        return self.finned.speed if action in ("swim", "carry") else 0.0

    def pose(self, action: str, t: float) -> Afloat:
        return _swimming(action, t, self.seed, self.finned.rate)

    def bent(self, pose: Afloat, p: Sequence[float]) -> Knot:
        """A place on the body as the beat passes through it: stronger toward the tail."""
        x, y = p[0], p[1]
        back = max(0.0, (30 - x) / 68)
        wave = math.sin(pose.beat + x * 0.035) * pose.power * back**1.6
        if self.finned.sideways:
            x += abs(min(0.0, x - 8)) * 0.16 * pose.power * back * (1 + math.sin(2 * pose.beat + x * 0.03)) * 0.5
            y += 1.6 * wave
        else:
            y += 9 * wave
        y *= 1 - 1.7 * pose.roll if pose.roll < 0.6 else -0.6 - (pose.roll - 0.6)
        x, y = turn((x, y), pose.pitch)
        return (pose.x + x, pose.y + y, *p[2:])

    def part(self, name: str, pose: Afloat, t: float) -> Point:
        f = self.finned
        places = {"mouth": f.mouth, "eye": f.eye[:2], "head": (30.0, 0.0), "back": (2.0, min(k[1] for k in f.body))}
        p = self.bent(pose, places.get(name, (0.0, max(k[1] for k in f.body))))
        return (p[0], p[1])

    def cut(self, canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
        f = self.finned
        root = self.bent(pose, (f.tail_at, 0))
        wave = math.sin(pose.beat - 1.2)
        tail: list[Knot] = []
        for k in f.tail:
            x, y = k[0], k[1]
            if f.sideways:
                x *= 1 - 0.55 * pose.power * (0.5 + 0.5 * wave)  # it swings toward us and away
                p = turn((x, y), pose.pitch)
            else:
                p = turn((x, y * (0.75 + 0.25 * wave)), pose.pitch - 0.5 * wave * pose.power)
            tail.append((root[0] + p[0], root[1] + p[1], *k[2:]))
        canvas.drawPath(outline(tail), brush(ink, "body"))
        for tone, fin in f.fins:
            canvas.drawPath(outline([self.bent(pose, k) for k in fin]), brush(ink, tone))
        if f.jaw:
            hinge = f.jaw[0]
            parts = [turn((k[0] - hinge[0], k[1] - hinge[1]), -0.4 * pose.jaw) for k in f.jaw]
            canvas.drawPath(
                outline([self.bent(pose, (hinge[0] + x, hinge[1] + y)) for x, y in parts]), brush(ink, "body")
            )
        canvas.drawPath(outline([self.bent(pose, k) for k in f.body]), brush(ink, "body"))
        if f.belly:
            canvas.drawPath(outline([self.bent(pose, k) for k in f.belly]), brush(ink, f.belly_tone))
        for tone, width, line in f.lines:
            canvas.drawPath(outline([self.bent(pose, k) for k in line], closed=False), brush(ink, tone, width))
        if f.paddle:
            at, shape = f.paddle
            knots = []
            for k in shape:
                x, y = turn((k[0], k[1]), 0.28 * pose.fin)
                knots.append(self.bent(pose, (at[0] + x, at[1] + y, *k[2:])))
            canvas.drawPath(outline(knots), brush(ink, "second"))
        x, y, r = f.eye
        p = self.bent(pose, (x, y))
        if pose.eye > 0.5 and blink(t, self.seed) > 0.5:
            canvas.drawPath(circle(p[0], p[1], r), brush(ink, "glow"))
            if r > 2:
                canvas.drawPath(circle(p[0] + r * 0.2, p[1], r * 0.5), brush(ink, "body"))
        else:
            canvas.drawPath(
                outline([(p[0] - r, p[1]), (p[0], p[1] + r * 0.6), (p[0] + r, p[1])], closed=False),
                brush(ink, "glow", r * 0.4),
            )
        if f.blows and pose.jaw > 0:
            self._spout(canvas, ink, pose, t)

    def _spout(self, canvas: Canvas, ink: Ink, pose: Afloat, t: float) -> None:
        x, y, *_ = self.bent(pose, (30, min(k[1] for k in self.finned.body) + 2))
        for side in (-1, 1):
            high = 20 * (0.8 + 0.2 * math.sin(TAU * t * 1.4))
            points = [(x, y), (x + side * 2, y - high * 0.7), (x + side * 8, y - high), (x + side * 13, y - high * 0.6)]
            canvas.drawPath(tube(points, [2.2, 2.4, 2.2, 0.8]), brush(ink, "rim"))


FISH = Finned(
    metres=0.4,
    body=((48, 3, 0.4), (42, -8), (26, -17), (6, -20), (-16, -14), (-38, -4), (-38, 5), (-16, 14), (6, 19), (26, 16), (42, 9)),
    tail=((4, -4), (-6, -10), (-22, -22, 0.3), (-14, 0), (-22, 22, 0.3), (-6, 10), (4, 5)), tail_at=-37,
    fins=(("second", ((16, -18), (2, -32, 0.4), (-14, -26, 0.3), (-18, -12))), ("second", ((0, 17), (-10, 29, 0.3), (-18, 13)))),
    paddle=((14, 5), ((4, -3), (-10, -2, 0.3), (-14, 6, 0.3), (-4, 7), (3, 4))),
    lines=(("second", 1.2, ((28, -13), (23, -2), (27, 12))), ("second", 0.9, ((12, -8), (9, -4), (12, 0))),
           ("second", 0.9, ((2, -9), (-1, -5), (2, -1))), ("second", 0.9, ((-8, -8), (-11, -4), (-8, 0))),
           ("second", 0.9, ((3, 5), (0, 9), (3, 13))), ("second", 0.9, ((-7, 3), (-10, 7), (-7, 10)))),
    eye=(35, -5, 3.2), mouth=(48, 4), jaw=((34, 4), (48, 3, 0.3), (42, 9), (34, 12)),
)  # fmt: skip

GOLDFISH = Finned(
    metres=0.14, rate=1.5, speed=70, paper="russet",
    body=((44, 4, 0.4), (38, -10), (22, -21), (2, -23), (-16, -13), (-30, -4), (-30, 6), (-14, 16), (6, 24), (26, 20), (40, 11)),
    tail=((4, -5), (-10, -20), (-38, -28, 0.3), (-28, -8), (-40, 4, 0.3), (-28, 12), (-34, 32, 0.3), (-8, 20), (4, 6)), tail_at=-28,
    fins=(("body", ((16, -20), (6, -42, 0.4), (-14, -34, 0.3), (-16, -14))), ("body", ((2, 20), (-10, 38, 0.3), (-16, 14)))),
    paddle=((12, 8), ((4, -3), (-12, -2, 0.3), (-16, 8, 0.3), (-4, 8), (3, 4))), eye=(30, -6, 4.2), mouth=(44, 4),
    lines=(("second", 1.3, ((22, -16), (17, -2), (21, 15))),), jaw=((30, 5), (44, 4, 0.3), (38, 11), (30, 14)),
)  # fmt: skip

SHARK = Finned(
    metres=3.2, rate=0.9, speed=60,
    body=((50, -1, 0.4), (40, -7), (20, -12), (0, -12), (-22, -7), (-42, -2), (-42, 2), (-22, 5), (0, 9), (22, 9), (38, 6), (44, 3)),
    tail=((4, -2), (-6, -8), (-16, -24, 0.2), (-11, -6), (-8, 1), (-12, 13, 0.2), (-2, 4), (4, 2)), tail_at=-41,
    fins=(("body", ((14, -10), (6, -17), (-1, -28, 0), (-4, -10))), ("body", ((-24, -6), (-30, -11, 0), (-31, -5))),
          ("body", ((-22, 4), (-29, 11, 0), (-29, 4)))),
    paddle=((18, 6), ((4, -2), (-6, 6), (-14, 17, 0), (-8, 4), (-4, -1))),
    belly=((46, 2), (36, 4), (16, 6), (-8, 6), (-30, 3), (-8, 9.4), (16, 10), (36, 7)), belly_tone="second",
    lines=(("second", 0.8, ((26, -5), (24.5, 0), (26, 4))), ("second", 0.8, ((23, -5), (21.5, 0), (23, 4))),
           ("second", 0.8, ((20, -5), (18.5, 0), (20, 4))), ("glow", 0.7, ((44, 2.6), (40, 3.6), (36, 2)))),
    eye=(39, -3, 1.0), mouth=(43, 4), jaw=((34, 3), (44, 3), (40, 6), (32, 7)),
)  # fmt: skip

DOLPHIN = Finned(
    metres=2.3, sideways=False, rate=1.1, speed=80,
    body=((50, 1, 0.4), (42, -2), (37, -3, 0.6), (32, -10), (18, -14), (0, -14), (-20, -9), (-42, -2), (-42, 2), (-20, 6), (2, 10),
          (22, 9), (34, 6), (41, 3.5)),
    tail=((5, -1.5), (-4, -3), (-16, -7, 0.2), (-11, 0), (-15, 6, 0.2), (-4, 3), (5, 1.5)), tail_at=-41,
    fins=(("body", ((6, -13), (-2, -20), (-11, -25, 0), (-9, -12))),),
    paddle=((17, 5), ((4, -2), (-4, 6), (-11, 14, 0), (-7, 3), (-4, -1))),
    belly=((40, 3.5), (30, 3), (10, 4), (-16, 3), (2, 10), (22, 9.4), (33, 6.4)), eye=(31, -3, 1.1), mouth=(48, 2),
    jaw=((34, 2), (48, 2.4), (42, 4.6), (34, 6)), lines=(("second", 0.7, ((49, 1.4), (40, 1.6), (34, -0.4))),),
)  # fmt: skip

WHALE = Finned(
    metres=9.0, sideways=False, rate=0.35, speed=22, blows=True,
    body=((48, 0, 0.5), (46, -10), (36, -18), (18, -21), (-4, -18), (-24, -8), (-42, -2), (-42, 2), (-24, 5), (-4, 12), (16, 18),
          (34, 17), (45, 9)),
    tail=((6, -2), (-3, -5), (-14, -16), (-20, -17, 0.2), (-13, -3), (-12, 0), (-15, 9, 0.2), (-4, 4), (6, 2)), tail_at=-41,
    paddle=((14, 11), ((6, -3), (0, 8), (-12, 16, 0.2), (-10, 6), (-6, -1))),
    belly=((46, 4), (32, 5), (12, 6), (-10, 8), (-4, 12.6), (16, 18.6), (34, 17.6), (44, 10)),
    lines=tuple(("second", 0.5, ((44 - i * 2, 7 + i * 2.2), (24 - i * 3, 8.5 + i * 2.4), (4 - i * 3, 9 + i * 1.6))) for i in range(4)),
    eye=(30, 0, 1.1), mouth=(47, 4), jaw=((26, 6), (46, 2), (44, 10), (34, 17), (20, 18), (12, 12)),
)  # fmt: skip

ORCA = Finned(
    metres=6.0, sideways=False, rate=0.6, speed=35, blows=True,
    body=((48, 1, 0.5), (44, -8), (30, -14), (10, -16), (-14, -12), (-42, -2), (-42, 2), (-16, 8), (6, 13), (28, 12), (43, 7)),
    tail=WHALE.tail, tail_at=-41, fins=(("body", ((8, -14), (2, -26), (-3, -36, 0), (-9, -13))),),
    paddle=((18, 8), ((6, -3), (2, 8), (-8, 14), (-12, 6), (-6, -1))),
    belly=((46, 4), (32, 6), (8, 8), (-18, 2), (-12, 9), (6, 13.4), (28, 12.4), (42, 8)), eye=(34, -1, 0.9), mouth=(47, 4),
    lines=(("pale", 4, ((27, -7), (36, -6))),), jaw=((28, 5), (47, 3), (42, 8), (26, 11)),
)  # fmt: skip

SEAL = Finned(
    metres=1.5, sideways=False, rate=1.0, speed=60,
    body=((49, -6, 0.6), (44, -13), (34, -16), (24, -12), (6, -13), (-16, -10), (-40, -2), (-40, 2), (-16, 8), (8, 12), (26, 9), (38, 1),
          (47, -2)),
    tail=((5, -2), (-10, -10, 0.3), (-16, -4, 0.3), (-11, 1), (-15, 7, 0.3), (-8, 8), (5, 2)), tail_at=-39,
    paddle=((16, 7), ((5, -3), (0, 8), (-10, 15, 0.3), (-12, 10, 0.3), (-5, -1))), eye=(38, -10, 1.9), mouth=(48, -4),
    jaw=((36, -4), (47, -4), (44, 0), (36, 1)),
    lines=(("second", 0.5, ((45, -6), (52, -4))), ("second", 0.5, ((45, -5), (51, -1)))),
)  # fmt: skip

FINNED: dict[str, Finned] = {
    "fish": FISH, "goldfish": GOLDFISH, "shark": SHARK, "dolphin": DOLPHIN, "whale": WHALE, "orca": ORCA, "seal": SEAL,
}  # fmt: skip


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
        return _swimming(action, t, self.seed, self.rate)

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
    head = ((-20, -34), (-22, -46), (-17, -56), (-25, -72), (-20, -92), (0, -101), (20, -92), (25, -72), (17, -56), (22, -46), (20, -34),
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
    body = ((58, 0, 0.3), (40, -10 * squeeze), (14, -12 * squeeze), (-2, -9), (-16, -10), (-20, 0), (-16, 10), (-2, 9), (14, 12 * squeeze),
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
    rim: list[Knot] = [(-wide, -55), (-wide * 0.98, -55 - tall * 0.5), (-wide * 0.6, -55 - tall), (0, -55 - tall * 1.24),
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
    head = ((2, -78), (-3, -88), (1, -95), (4, -101, 0), (7, -96), (10, -101, 0), (13, -95), (19, -90), (24, -84), (37, -80, 0.4), (38, -76, 0.4),
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
    for shape in (((24, -24), (10, -30), (2, -16), (12, -8), (26, -12)), ((2, -31), (-14, -30), (-18, -14), (-4, -12), (-1, -18)),
                  ((-20, -27), (-34, -17), (-38, -7), (-24, -9), (-22, -16)), ((30, -18), (36, -10), (32, -5), (29, -10))):  # fmt: skip
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
    "octopus": (0.8, octopus, {"mouth": (0, -34), "eye": (11, -52), "head": (0, -75), "back": (0, -100)}, "body", 0.55, 45),
    "squid": (1.0, squid, {"mouth": (-22, 0), "eye": (-9, -1), "head": (10, 0), "back": (10, -12)}, "body", 0.8, 70),
    "jellyfish": (0.5, jellyfish, {"mouth": (0, -50), "eye": (0, -75), "head": (0, -75), "back": (0, -97)}, "body", 0.5, 18),
    "seahorse": (0.16, seahorse, {"mouth": (38, -78), "eye": (14, -87), "head": (14, -88), "back": (-6, -60)}, "body", 0.7, 25),
    "turtle": (0.9, turtle, {"mouth": (67, -11), "eye": (58, -15), "head": (56, -14), "back": (-2, -35)}, "body", 0.5, 40),
}  # fmt: skip


class Scuttle(NamedTuple):
    x: float = 0.0
    y: float = 0.0
    walk: float = 0.0  # phase of the legs, in cycles
    stride: float = 0.0  # half a step, units
    claw: float = 0.3  # how open
    raise_: float = 0.0  # how high the claws are held
    eye: float = 1.0


class Crab(Puppet[Scuttle]):
    """A crab: it goes sideways, which for us is ahead."""

    actions = frozenset(
        {
            "stand",
            "walk",
            "run",
            "sleep",
            "eat",
            "look_up",
            "jump",
            "play",
            "call",
            "carry",
            "fall",
            "shake",
            "dance",
            "swim",
            "sit",
        }
    )

    def __init__(self, seed: int, *, paper: str = "") -> None:
        super().__init__(0.18 / 100, seed, paper or "russet")
        self.measure()

    def pace(self, action: str) -> float:
        return {
            "walk": 2 * 11 / (0.5 * 0.6),
            "carry": 2 * 11 / (0.5 * 0.6),
            "run": 2 * 13 / (0.26 * 0.6),
            "swim": 40.0,
        }.get(action, 0.0)

    def pose(self, action: str, t: float) -> Scuttle:
        idle = Scuttle(
            y=0.8 * math.sin(TAU * t * 0.5), claw=0.25 + 0.15 * math.sin(TAU * t * 0.4), eye=blink(t, self.seed)
        )
        if action in ("walk", "carry", "swim"):
            return idle._replace(walk=t / 0.5, stride=11, raise_=0.2)
        if action == "run":
            return idle._replace(walk=t / 0.26, stride=13, raise_=0.5)
        if action in ("sleep", "fall", "sit"):
            return idle._replace(y=12 * smoothstep(t / 0.5), eye=1.0 if action == "sit" else 0.0, raise_=-0.3)
        if action == "eat":
            return idle._replace(claw=0.5 + 0.5 * math.sin(TAU * t * 2), raise_=-0.2 + 0.3 * math.sin(TAU * t))
        if action in ("dance", "play"):
            s = math.sin(TAU * t * 1.4)
            return idle._replace(x=8 * s, y=-4 * abs(s), raise_=0.9, claw=0.5 + 0.5 * math.sin(TAU * t * 2.8))
        if action == "jump":
            return idle._replace(y=-40 * pulse(t % 1.0, 0.2, 0.8), raise_=0.6)
        if action == "shake":
            return idle._replace(x=0.8 * math.sin(TAU * t * 12), raise_=1.0, claw=1.0)
        if action in ("look_up", "call"):
            return idle._replace(raise_=0.8, claw=0.5 + 0.5 * math.sin(TAU * t * 2))
        return idle

    def part(self, name: str, pose: Scuttle, t: float) -> Point:
        if name == "mouth":
            return (pose.x + 58, pose.y - 46 - 26 * pose.raise_)
        return (pose.x, {"eye": -56.0, "head": -42.0, "back": -48.0}.get(name, 0.0) + pose.y * (name != "feet"))

    def cut(self, canvas: Canvas, ink: Ink, pose: Scuttle, t: float) -> None:
        body = brush(ink, "body")
        airborne = min(0.0, pose.y + 4)
        for side in (-1, 1):
            for i in range(4):
                root = (pose.x + side * (20 + i * 3), pose.y - 22 + i)
                dx, dy, _ = (
                    step(pose.walk + 0.25 * i + (0.5 if side < 0 else 0.0), 0.6, pose.stride, 7)
                    if pose.stride
                    else (0, 0, 0)
                )
                toe = (side * (34 + i * 9) + dx, dy + airborne)
                knee = bend(root, toe, 24 + i * 2, 24 + i * 2, side * 1.0)
                canvas.drawPath(
                    tube([root, knee, toe], [7, 6.5, 1.6], tip=0.1), brush(ink, "far") if i in (0, 3) else body
                )
            lift = pose.raise_
            shoulder = (pose.x + side * 27, pose.y - 32)
            elbow = (pose.x + side * 50, pose.y - 34 - 10 * lift)
            wrist = (pose.x + side * 52, pose.y - 46 - 22 * lift)
            canvas.drawPath(tube([shoulder, elbow, wrist], [9, 9, 8]), body)
            up = math.pi / 2 + side * -0.35
            for jaw, length in ((1, 24), (-1, 20)):
                angle = up + jaw * (0.2 + 0.35 * pose.claw)
                mid = toward(toward(wrist, angle, length * 0.55), angle + jaw * math.pi / 2, 3)
                tip = toward(wrist, angle - jaw * 0.35 * 0.5, length)
                canvas.drawPath(tube([wrist, mid, tip], [12, 11, 1.5]), body)
        shell = ((-36, -30), (-30, -42), (-12, -49), (12, -49), (30, -42), (36, -30), (26, -16), (0, -11), (-26, -16))
        canvas.drawPath(outline([(pose.x + x, pose.y + y) for x, y in shell]), body)
        arc = [(pose.x - 18, pose.y - 22), (pose.x, pose.y - 18), (pose.x + 18, pose.y - 22)]
        canvas.drawPath(outline(arc, closed=False), brush(ink, "second", 1.8))
        for x, y, r in ((-14, -38, 2.6), (-4, -42, 1.8), (15, -37, 2.4)):
            canvas.drawPath(circle(pose.x + x, pose.y + y, r), brush(ink, "second"))
        for x in (-9, 9):
            canvas.drawPath(tube([(pose.x + x, pose.y - 46), (pose.x + x * 1.2, pose.y - 56)], [3.4, 3]), body)
            canvas.drawPath(circle(pose.x + x * 1.2, pose.y - 58, 4.6), body)
            if pose.eye > 0.5:
                canvas.drawPath(circle(pose.x + x * 1.2 + 0.6, pose.y - 58.4, 2.5), brush(ink, "glow"))
