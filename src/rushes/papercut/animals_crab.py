"""A crab: ten limbs under a shell, eyes on stalks."""

from __future__ import annotations

import math
from typing import NamedTuple

from rushes.papercut.animals_rig import TAU, Puppet, bend, blink, brush, circle, pulse, smoothstep, step, toward
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import outline, tube


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
