"""The rig of small creatures: a mood in a few numbers, and one function that draws it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from rushes.papercut.animals_rig import TAU, Medium, Puppet, blink, brush, circle, pulse, smoothstep
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import outline

ACTIONS = frozenset(
    {
        "stand",
        "walk",
        "run",
        "sit",
        "sleep",
        "eat",
        "drink",
        "look_up",
        "jump",
        "play",
        "call",
        "wave",
        "carry",
        "fall",
        "shake",
        "dance",
    }
)
FLIES = ACTIONS | {"fly"}


class Mood(NamedTuple):
    """What a small creature does, in a few numbers that its drawing makes its own use of."""

    x: float = 0.0
    y: float = 0.0
    lean: float = 0.0
    gone: float = 0.0  # cycles of its gait gone through
    stride: float = 0.0  # 1 while it goes
    head: float = 0.0
    mouth: float = 0.0
    eye: float = 1.0
    shut: float = 0.0  # drawn in: asleep, afraid
    flap: float = 0.0  # radians
    aloft: float = 0.0


class Small(Puppet[Mood]):
    """A creature drawn by one function of its mood."""

    def __init__(
        self, metres: float, draw: Callable[[Canvas, Ink, Mood, float], None], seed: int, *, mouth: Point, eye: Point,
        back: Point, cycle: float, gait: float, paper: str = "body", medium: Medium = "ground", flap: float = 0.0,
            hops: float = 0.0,
    ) -> None:  # fmt: skip
        super().__init__(metres / 100, seed, paper)
        self.figure, self.cycle, self.gait, self.medium, self.flapping, self.hops = (
            draw,
            cycle,
            gait,
            medium,
            flap,
            hops,
        )
        self.parts = {"mouth": mouth, "eye": eye, "head": eye, "back": back}
        self.actions = FLIES if flap else ACTIONS
        self.measure()

    def pace(self, action: str) -> float:
        return {"walk": self.gait, "carry": self.gait, "run": self.gait * 1.8, "fly": 260.0}.get(action, 0.0)

    def pose(self, action: str, t: float) -> Mood:
        breath = math.sin(TAU * t * 0.4 + self.seed)
        idle = Mood(y=0.0, head=0.03 * breath, eye=blink(t, self.seed), flap=0.15 * breath)
        if action in ("walk", "carry", "run"):
            rate = 1.8 if action == "run" else 1.0
            gone = t * rate / self.cycle
            hop = -self.hops * math.sin(math.pi * min(1.0, (gone % 1.0) / 0.55)) if self.hops else 0.0
            return idle._replace(gone=gone, stride=1.0, y=hop, aloft=-hop / max(1.0, self.hops))
        if action == "fly":
            return idle._replace(
                y=-18 + 7 * math.sin(TAU * t * 0.9 + self.seed) + 3 * math.sin(TAU * t * 2.3),
                    x=4 * math.sin(TAU * t * 0.7),
                flap=TAU * self.flapping * t, aloft=1.0, lean=0.08 * math.sin(TAU * t * 0.9),
            )  # fmt: skip
        if action == "jump":
            p = (t % 1.2) / 1.2
            up = pulse(p, 0.2, 0.8)
            return idle._replace(
                y=-70 * up,
                aloft=up,
                lean=0.3 * math.cos(math.pi * (p - 0.2) / 0.6) * (up > 0),
                flap=TAU * self.flapping * t,
            )
        if action == "sleep":
            return idle._replace(shut=0.6 * smoothstep(t / 0.5), eye=0.0, y=1.0 * breath * 0.4)
        if action == "shake":
            return idle._replace(shut=smoothstep(t / 0.25), x=0.7 * math.sin(TAU * t * 12))
        if action == "fall":
            k = smoothstep(t / 0.6)
            return idle._replace(lean=-0.5 * pulse(t / 0.6, 0, 1), shut=0.8 * k, eye=1 - k)
        if action in ("eat", "drink"):
            return idle._replace(head=-0.35, mouth=0.5 + 0.5 * math.sin(TAU * t * 1.8))
        if action == "look_up":
            return idle._replace(head=0.45 * smoothstep(t / 0.4))
        if action == "call":
            return idle._replace(mouth=0.5 + 0.5 * math.sin(TAU * t * 1.6), head=0.15)
        if action == "wave":
            return idle._replace(mouth=0.6, head=0.1)
        if action in ("dance", "play"):
            s = math.sin(TAU * t * 1.5)
            return idle._replace(
                x=5 * s, lean=0.16 * s, y=-4 * abs(math.cos(TAU * t * 1.5)), mouth=0.4, flap=TAU * self.flapping * t
            )
        return idle

    def part(self, name: str, pose: Mood, t: float) -> Point:
        x, y = self.parts.get(name, (0.0, 0.0))
        return (pose.x + x, pose.y + y if name in self.parts else 0.0)

    def cut(self, canvas: Canvas, ink: Ink, pose: Mood, t: float) -> None:
        self.figure(canvas, ink, pose, t)


def placer(m: Mood) -> Callable[[float, float], Point]:
    c, s = math.cos(m.lean), math.sin(m.lean)
    return lambda x, y: (m.x + x * c + y * s, m.y - x * s + y * c)


def eye(canvas: Canvas, ink: Ink, p: Point, r: float, opened: float, *, pupil: bool = False) -> None:
    if opened > 0.5:
        canvas.drawPath(circle(p[0], p[1], r), brush(ink, "glow"))
        if pupil:
            canvas.drawPath(circle(p[0] + r * 0.2, p[1], r * 0.5), brush(ink, "body"))
    else:
        canvas.drawPath(
            outline([(p[0] - r, p[1]), (p[0], p[1] + r * 0.6), (p[0] + r, p[1])], closed=False),
            brush(ink, "glow", r * 0.45),
        )
