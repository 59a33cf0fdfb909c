"""Swimmers: fish and whales on one flexing rig."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rushes.papercut.animals_rig import (
    TAU,
    Medium,
    Puppet,
    blink,
    brush,
    circle,
    pulse,
    smoothstep,
    turn,
)
from rushes.papercut.animals_skeleton import Shape
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


def swimming(action: str, t: float, seed: int, rate: float) -> Afloat:
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
        return swimming(action, t, self.seed, self.finned.rate)

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
            hinge, shape = f.paddle
            knots = []
            for k in shape:
                x, y = turn((k[0], k[1]), 0.28 * pose.fin)
                knots.append(self.bent(pose, (hinge[0] + x, hinge[1] + y, *k[2:])))
            canvas.drawPath(outline(knots), brush(ink, "second"))
        x, y, r = f.eye
        eye = self.bent(pose, (x, y))
        p = (eye[0], eye[1])
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
    body=((48, 3, 0.4), (42, -8), (26, -17), (6, -20), (-16, -14), (-38, -4), (-38, 5), (-16, 14), (6, 19), (26, 16),
        (42, 9)),
    tail=((4, -4), (-6, -10), (-22, -22, 0.3), (-14, 0), (-22, 22, 0.3), (-6, 10), (4, 5)), tail_at=-37,
    fins=(("second", ((16, -18), (2, -32, 0.4), (-14, -26, 0.3), (-18, -12))), ("second", ((0, 17), (-10, 29, 0.3),
        (-18, 13)))),
    paddle=((14, 5), ((4, -3), (-10, -2, 0.3), (-14, 6, 0.3), (-4, 7), (3, 4))),
    lines=(("second", 1.2, ((28, -13), (23, -2), (27, 12))), ("second", 0.9, ((12, -8), (9, -4), (12, 0))),
           ("second", 0.9, ((2, -9), (-1, -5), (2, -1))), ("second", 0.9, ((-8, -8), (-11, -4), (-8, 0))),
           ("second", 0.9, ((3, 5), (0, 9), (3, 13))), ("second", 0.9, ((-7, 3), (-10, 7), (-7, 10)))),
    eye=(35, -5, 3.2), mouth=(48, 4), jaw=((34, 4), (48, 3, 0.3), (42, 9), (34, 12)),
)  # fmt: skip

GOLDFISH = Finned(
    metres=0.14, rate=1.5, speed=70, paper="russet",
    body=((44, 4, 0.4), (38, -10), (22, -21), (2, -23), (-16, -13), (-30, -4), (-30, 6), (-14, 16), (6, 24),
        (26, 20), (40, 11)),
    tail=((4, -5), (-10, -20), (-38, -28, 0.3), (-28, -8), (-40, 4, 0.3), (-28, 12), (-34, 32, 0.3), (-8, 20),
        (4, 6)), tail_at=-28,
    fins=(("body", ((16, -20), (6, -42, 0.4), (-14, -34, 0.3), (-16, -14))), ("body", ((2, 20), (-10, 38, 0.3),
        (-16, 14)))),
    paddle=((12, 8), ((4, -3), (-12, -2, 0.3), (-16, 8, 0.3), (-4, 8), (3, 4))), eye=(30, -6, 4.2), mouth=(44, 4),
    lines=(("second", 1.3, ((22, -16), (17, -2), (21, 15))),), jaw=((30, 5), (44, 4, 0.3), (38, 11), (30, 14)),
)  # fmt: skip

SHARK = Finned(
    metres=3.2, rate=0.9, speed=60,
    body=((50, -1, 0.4), (40, -7), (20, -12), (0, -12), (-22, -7), (-42, -2), (-42, 2), (-22, 5), (0, 9), (22, 9),
        (38, 6), (44, 3)),
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
    body=((50, 1, 0.4), (42, -2), (37, -3, 0.6), (32, -10), (18, -14), (0, -14), (-20, -9), (-42, -2), (-42, 2),
        (-20, 6), (2, 10),
          (22, 9), (34, 6), (41, 3.5)),
    tail=((5, -1.5), (-4, -3), (-16, -7, 0.2), (-11, 0), (-15, 6, 0.2), (-4, 3), (5, 1.5)), tail_at=-41,
    fins=(("body", ((6, -13), (-2, -20), (-11, -25, 0), (-9, -12))),),
    paddle=((17, 5), ((4, -2), (-4, 6), (-11, 14, 0), (-7, 3), (-4, -1))),
    belly=((40, 3.5), (30, 3), (10, 4), (-16, 3), (2, 10), (22, 9.4), (33, 6.4)), eye=(31, -3, 1.1), mouth=(48, 2),
    jaw=((34, 2), (48, 2.4), (42, 4.6), (34, 6)), lines=(("second", 0.7, ((49, 1.4), (40, 1.6), (34, -0.4))),),
)  # fmt: skip

WHALE = Finned(
    metres=9.0, sideways=False, rate=0.35, speed=22, blows=True,
    body=((48, 0, 0.5), (46, -10), (36, -18), (18, -21), (-4, -18), (-24, -8), (-42, -2), (-42, 2), (-24, 5),
        (-4, 12), (16, 18),
          (34, 17), (45, 9)),
    tail=((6, -2), (-3, -5), (-14, -16), (-20, -17, 0.2), (-13, -3), (-12, 0), (-15, 9, 0.2), (-4, 4), (6, 2)),
        tail_at=-41,
    paddle=((14, 11), ((6, -3), (0, 8), (-12, 16, 0.2), (-10, 6), (-6, -1))),
    belly=((46, 4), (32, 5), (12, 6), (-10, 8), (-4, 12.6), (16, 18.6), (34, 17.6), (44, 10)),
    lines=tuple(("second", 0.5, ((44 - i * 2, 7 + i * 2.2), (24 - i * 3, 8.5 + i * 2.4),
        (4 - i * 3, 9 + i * 1.6))) for i in range(4)),
    eye=(30, 0, 1.1), mouth=(47, 4), jaw=((26, 6), (46, 2), (44, 10), (34, 17), (20, 18), (12, 12)),
)  # fmt: skip

ORCA = Finned(
    metres=6.0, sideways=False, rate=0.6, speed=35, blows=True,
    body=((48, 1, 0.5), (44, -8), (30, -14), (10, -16), (-14, -12), (-42, -2), (-42, 2), (-16, 8), (6, 13), (28, 12),
        (43, 7)),
    tail=WHALE.tail, tail_at=-41, fins=(("body", ((8, -14), (2, -26), (-3, -36, 0), (-9, -13))),),
    paddle=((18, 8), ((6, -3), (2, 8), (-8, 14), (-12, 6), (-6, -1))),
    belly=((46, 4), (32, 6), (8, 8), (-18, 2), (-12, 9), (6, 13.4), (28, 12.4), (42, 8)), eye=(34, -1, 0.9),
        mouth=(47, 4),
    lines=(("pale", 4, ((27, -7), (36, -6))),), jaw=((28, 5), (47, 3), (42, 8), (26, 11)),
)  # fmt: skip

SEAL = Finned(
    metres=1.5, sideways=False, rate=1.0, speed=60,
    body=((49, -6, 0.6), (44, -13), (34, -16), (24, -12), (6, -13), (-16, -10), (-40, -2), (-40, 2), (-16, 8),
        (8, 12), (26, 9), (38, 1),
          (47, -2)),
    tail=((5, -2), (-10, -10, 0.3), (-16, -4, 0.3), (-11, 1), (-15, 7, 0.3), (-8, 8), (5, 2)), tail_at=-39,
    paddle=((16, 7), ((5, -3), (0, 8), (-10, 15, 0.3), (-12, 10, 0.3), (-5, -1))), eye=(38, -10, 1.9), mouth=(48, -4),
    jaw=((36, -4), (47, -4), (44, 0), (36, 1)),
    lines=(("second", 0.5, ((45, -6), (52, -4))), ("second", 0.5, ((45, -5), (51, -1)))),
)  # fmt: skip

WALRUS = replace(
    SEAL, metres=3.0, speed=35, rate=0.7, eye=(36, -10, 1.2), mouth=(47, 0),
    body=((49, -4, 0.6), (46, -12), (36, -17), (22, -20), (4, -20), (-18, -14), (-40, -3), (-40, 3), (-16, 12),
        (8, 17), (26, 15),
          (38, 9), (47, 4)),
    fins=(("pale", ((45, 1, 0.3), (48, 1, 0.3), (46, 20, 0))), ("pale", ((40, 2, 0.3), (43, 2, 0.3), (41, 19, 0)))),
)  # fmt: skip

SWORDFISH = replace(
    SHARK, metres=2.4, rate=1.3, speed=110, lines=(), eye=(26, -3, 1.6), mouth=(32, 4), jaw=(),
    body=((62, -1, 0.1), (34, -5), (22, -10), (4, -11), (-20, -6), (-42, -2), (-42, 2), (-20, 5), (2, 9), (22, 7),
        (34, 2)),
    fins=(("body", ((18, -9), (10, -28, 0), (-4, -15), (-18, -6))), ("body", ((-4, 7), (-14, 16, 0), (-14, 6)))),
    belly=((30, 3), (14, 5), (-10, 5), (2, 9.2), (20, 7.4)),
)  # fmt: skip

PUFFER = replace(
    FISH, metres=0.25, speed=50, eye=(24, -8, 4.4), mouth=(37, 4), jaw=((28, 4), (38, 2), (38, 8), (30, 9)),
    body=((38, 2, 0.5), (32, -14), (14, -28), (-8, -27), (-26, -13), (-36, -4), (-36, 4), (-26, 16), (-6, 28),
        (16, 27), (33, 14)),
    tail=((4, -4), (-14, -12, 0.3), (-12, 0), (-14, 12, 0.3), (4, 4)), tail_at=-35, lines=(),
    fins=tuple(("body", ((x - 3, y), (x * 1.22, y * 1.28, 0), (x + 3, y))) for x, y in
               ((24, -20), (8, -28), (-10, -25), (-22, -15), (24, 20), (6, 28), (-12, 25), (-24, 16))),
    belly=((30, 10), (10, 14), (-18, 12), (-6, 27), (14, 26), (28, 17)),
)  # fmt: skip

FINNED: dict[str, Finned] = {
    "fish": FISH, "goldfish": GOLDFISH, "shark": SHARK, "dolphin": DOLPHIN, "whale": WHALE, "orca": ORCA,
        "seal": SEAL, "walrus": WALRUS, "swordfish": SWORDFISH,
    "pufferfish": PUFFER,
}  # fmt: skip
