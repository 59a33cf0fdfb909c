"""A robot: boxes, tubes and a lamp for a heart, with a stiff walk of its own."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import skia

from rushes.papercut.animals_rig import TAU, Puppet, bend, blink, brush, circle, pulse, smoothstep, step, toward, turn
from rushes.papercut.craft import Canvas, Ink, Path, Point
from rushes.papercut.props_shapes import outline, tube


class Stance(NamedTuple):
    x: float = 0.0
    y: float = 0.0  # the hips' drop
    lean: float = 0.0  # radians, ahead
    head: float = 0.0  # up
    tilt: float = 0.0
    near: float = 0.0  # shoulder angles from hanging, ahead positive, radians
    near_bend: float = 0.3
    far: float = 0.0
    far_bend: float = 0.3
    grip: float = 0.4  # 1 open
    nx: float = 0.0
    ny: float = 0.0
    fx: float = 0.0
    fy: float = 0.0
    eye: float = 1.0
    mouth: float = 0.0


HIP = 36.0


class Robot(Puppet[Stance]):
    """It walks like a toy, and has hands."""

    def __init__(self, seed: int, *, paper: str = "") -> None:
        super().__init__(1.6 / 100, seed, paper or "body")
        self.actions = frozenset(_POSES)
        self.measure()

    def pace(self, action: str) -> float:
        return {
            "walk": 2 * 11 / (1.0 * 0.6),
            "carry": 2 * 11 / (1.0 * 0.6),
            "run": 2 * 14 / (0.5 * 0.5),
            "swim": 20,
            "fly": 120,
        }.get(action, 0.0)

    def pose(self, action: str, t: float) -> Stance:
        return _POSES[action](t, self.seed)

    def aimed(self, pose: Stance, aim: Point) -> Stance:
        sx, sy = self._at(pose)(0, -34)
        angle = math.atan2(aim[0] - sx, aim[1] - sy)
        up = math.atan2(sy - 16 - aim[1], max(aim[0] - sx, 4.0))
        return pose._replace(near=angle - pose.lean, near_bend=0.12, head=max(-0.5, min(0.6, up)))

    def _at(self, pose: Stance) -> Callable[[float, float], Point]:
        """Places on the trunk, from the hips."""

        def at(x: float, y: float) -> Point:
            p = turn((x, y), -pose.lean)
            return (pose.x + p[0], pose.y - HIP + p[1])

        return at

    def _hand(self, pose: Stance, near: bool) -> tuple[Point, Point, Point, float]:
        at = self._at(pose)
        shoulder = at(1 if near else 3, -34)
        angle, elbow_bend = (pose.near, pose.near_bend) if near else (pose.far, pose.far_bend)
        down = -math.pi / 2 + angle + pose.lean * 0.0
        elbow = toward(shoulder, down, 16)
        wrist = toward(elbow, down + elbow_bend, 15)
        return shoulder, elbow, wrist, down + elbow_bend

    def part(self, name: str, pose: Stance, t: float) -> Point:
        at = self._at(pose)
        if name == "mouth":  # where hands hold
            _, _, wrist, angle = self._hand(pose, True)
            return toward(wrist, angle, 5)
        if name == "feet":
            return (pose.x, 0.0)
        return at(*{"eye": (7.0, -52.0), "head": (0.0, -52.0), "back": (-12.0, -26.0)}.get(name, (0.0, 0.0)))

    def cut(self, canvas: Canvas, ink: Ink, pose: Stance, t: float) -> None:
        at = self._at(pose)
        self._arm(canvas, ink, pose, near=False)
        for near in (False, True):
            self._leg(canvas, ink, pose, near)
        body, second = brush(ink, "body"), brush(ink, "second")

        def box(
            x0: float, y0: float, x1: float, y1: float, r: float, paper: Any, angle: float = 0.0, about: Point = (0, 0)
        ) -> None:
            canvas.drawPath(_plate(at, x0, y0, x1, y1, r, angle, about), paper)

        box(-14, -40, 14, -2, 5, body)
        box(-9, -33, 9, -15, 2.5, second)
        p = at(-3, -24)
        canvas.drawPath(
            circle(p[0], p[1], 3.6), brush(ink, "glow" if (t * 1.1) % 1.0 < 0.8 or pose.eye < 0.5 else "ember")
        )
        for i, y in enumerate((-29.0, -24.0, -19.0)):
            box(3, y - 1.2, 7 - i, y + 1.2, 0.6, brush(ink, "accent" if i == 0 else "body"))
        for x in (-11.0, 11.0):
            for y in (-37.0, -5.0):
                q = at(x, y)
                canvas.drawPath(circle(q[0], q[1], 1.0), second)
        nod, about = pose.head, (0.0, -44.0)
        box(-4, -46, 4, -38, 1, second)
        box(-13, -62, 13, -43.5, 5, body, nod, about)
        box(1, -57, 12, -49, 3.4, brush(ink, "dark"), nod, about)
        head = _turned(at, nod, about)
        if pose.eye > 0.5:
            for x in (4.0, 9.4):
                q = head(x, -53)
                canvas.drawPath(circle(q[0], q[1], 1.9), brush(ink, "glow"))
        else:
            for x in (4.0, 9.4):
                canvas.drawPath(
                    outline([head(x - 1.6, -53), head(x + 1.6, -53)], closed=False), brush(ink, "glow", 0.8)
                )
        for i in range(3):
            high = 1 + 1.4 * pose.mouth * (0.5 + 0.5 * math.sin(TAU * t * 5 + i * 2))
            box(
                3 + i * 3,
                -46.6 - high,
                5 + i * 3,
                -46.6 + high,
                0.6,
                brush(ink, "glow" if pose.mouth > 0.05 else "second"),
                nod,
                about,
            )
        box(-16, -56, -12.5, -50, 1.4, second, nod, about)
        root, tip = head(-3, -61.5), head(-4 + 1.2 * math.sin(TAU * t * 1.3), -71)
        canvas.drawPath(tube([root, tip], [1.8, 1.4]), body)
        canvas.drawPath(circle(tip[0], tip[1], 2.6), brush(ink, "accent"))
        self._arm(canvas, ink, pose, near=True)

    def _arm(self, canvas: Canvas, ink: Ink, pose: Stance, *, near: bool) -> None:
        shoulder, elbow, wrist, angle = self._hand(pose, near)
        paper = brush(ink, "second" if near else "far")
        dark = brush(ink, "body" if near else "far")
        canvas.drawPath(tube([shoulder, elbow], [6.4, 5.4]), dark)
        canvas.drawPath(tube([elbow, wrist], [5.4, 5.4]), paper)
        for p, r in ((shoulder, 4.6), (elbow, 3.4)):
            canvas.drawPath(circle(p[0], p[1], r), dark)
        for side in (1, -1):
            k = 0.25 + 0.6 * pose.grip
            mid = toward(wrist, angle + side * (k + 0.5), 5)
            tip = toward(wrist, angle + side * k * 0.55, 9)
            canvas.drawPath(tube([wrist, mid, tip], [4, 3.4, 1.6]), dark)

    def _leg(self, canvas: Canvas, ink: Ink, pose: Stance, near: bool) -> None:
        dx, dy = (pose.nx, pose.ny) if near else (pose.fx, pose.fy)
        hip = (pose.x + (3 if near else -3), pose.y - HIP)
        ankle = ((3.5 if near else -3.5) + dx, dy - 6)
        knee = bend(hip, ankle, 15.6, 15.6, 1)
        paper, other = brush(ink, "body" if near else "far"), brush(ink, "second" if near else "far")
        canvas.drawPath(tube([hip, knee], [7.4, 6]), paper)
        canvas.drawPath(tube([knee, ankle], [6, 6.6]), other)
        canvas.drawPath(circle(knee[0], knee[1], 4.0), paper)
        x, y = ankle[0], ankle[1] + 6
        foot = (
            (x - 6, y, 0.2),
            (x - 6, y - 5, 0.4),
            (x - 2, y - 8),
            (x + 4, y - 8),
            (x + 11, y - 3.6, 0.5),
            (x + 12, y, 0.2),
        )
        canvas.drawPath(outline(foot), paper)


def _turned(at: Callable[[float, float], Point], angle: float, about: Point) -> Callable[[float, float], Point]:
    def place(x: float, y: float) -> Point:
        p = turn((x - about[0], y - about[1]), angle)
        return at(about[0] + p[0], about[1] + p[1])

    return place


def _plate(
    at: Callable[[float, float], Point],
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    r: float,
    angle: float,
    about: Point,
) -> Path:
    """A box with rounded corners, turned with what it sits on."""
    place = _turned(at, angle, about)
    p = skia.Path()
    corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    for i, (x, y) in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % 4]
        enter = _toward(x, y, before, r)
        leave = _toward(x, y, after, r)
        if i == 0:
            p.moveTo(*place(*enter))
        else:
            p.lineTo(*place(*enter))
        p.quadTo(*place(x, y), *place(*leave))
    p.close()
    return p


def _toward(x: float, y: float, other: Point, r: float) -> Point:
    d = math.hypot(other[0] - x, other[1] - y) or 1.0
    return (x + (other[0] - x) / d * r, y + (other[1] - y) / d * r)


def _idle(t: float, seed: int) -> Stance:
    hum = math.sin(TAU * t * 0.5 + seed)
    look = pulse((t * 0.21 + seed * 0.3) % 1.0, 0.3, 0.7)
    return Stance(y=0.3 * hum, head=0.04 * hum + 0.12 * look, near=0.05 * hum, far=-0.05 * hum, eye=blink(t, seed))


def _gait(t: float, seed: int, cycle: float, duty: float, reach: float) -> Stance:
    phase = t / cycle
    n, f = step(phase, duty, reach, 6), step(phase - 0.5, duty, reach, 6)
    s = math.sin(TAU * phase)
    return _idle(t, seed)._replace(
        y=1.4 + 1.0 * math.cos(TAU * 2 * phase), lean=0.04, near=-0.42 * math.cos(TAU * phase),
            far=0.42 * math.cos(TAU * phase),
        near_bend=0.5, far_bend=0.5, nx=n[0], ny=n[1], fx=f[0], fy=f[1], head=0.05 * s,
    )  # fmt: skip


def _walk(t: float, seed: int) -> Stance:
    return _gait(t, seed, 1.0, 0.6, 11)


def _run(t: float, seed: int) -> Stance:
    return _gait(t, seed, 0.5, 0.5, 14)._replace(lean=0.2, near_bend=1.3, far_bend=1.3)


def _sit(t: float, seed: int) -> Stance:
    k = smoothstep(t / 0.5)
    return _idle(t, seed)._replace(y=27 * k, nx=24 * k, fx=25 * k, near=0.5 * k, far=0.4 * k)


def _sleep(t: float, seed: int) -> Stance:
    return _sit(t, seed)._replace(head=-0.4 * smoothstep(t / 0.8), eye=0.0)


def _jump(t: float, seed: int) -> Stance:
    p = (t % 1.3) / 1.3
    up = 30 * pulse(p, 0.25, 0.75)
    crouch = 8 * (pulse(p, 0.0, 0.3) + pulse(p, 0.72, 1.0))
    return Stance(y=crouch - up, ny=-up, fy=-up, near=0.6 + up * 0.05, far=0.4 + up * 0.05)


def _dance(t: float, seed: int) -> Stance:
    s = math.sin(TAU * t * 1.5)
    return Stance(
        x=3 * s, y=2 + 2 * abs(s), lean=0.12 * s, head=0.2 * s, near=1.6 + 0.9 * s, near_bend=1.2, far=1.6 - 0.9 * s,
            far_bend=1.2,
        ny=-6 * max(0.0, s), fy=-6 * max(0.0, -s), mouth=0.6,
    )  # fmt: skip


_POSES: dict[str, Callable[[float, int], Stance]] = {
    "stand": _idle,
    "walk": _walk,
    "run": _run,
    "sit": _sit,
    "sleep": _sleep,
    "jump": _jump,
    "dance": _dance,
    "play": _dance,
    "carry": lambda t, s: _walk(t, s)._replace(near=0.7, near_bend=0.9, far=0.7, far_bend=0.9, grip=0.1),
    "hold": lambda t, s: _idle(t, s)._replace(near=0.5, near_bend=0.9, grip=0.1),
    "look_up": lambda t, s: _idle(t, s)._replace(head=0.55 * smoothstep(t / 0.6), lean=-0.05),
    "call": lambda t, s: _idle(t, s)._replace(mouth=1.0, head=0.1 * math.sin(TAU * t * 2),
        near=0.9 + 0.1 * math.sin(TAU * t * 2), near_bend=0.7),
    "wave": lambda t, s: _idle(t, s)._replace(near=2.5, near_bend=0.4 + 0.45 * math.sin(TAU * t * 1.8), grip=1.0),
    "point": lambda t, s: _idle(t, s)._replace(near=1.5 * smoothstep(t / 0.5), near_bend=0.05, grip=0.05),
    "reach": lambda t, s: _idle(t, s)._replace(near=1.45 * smoothstep(t / 0.6), near_bend=0.1, grip=1.0, lean=0.1),
    "pick_up": lambda t, s: _idle(t, s)._replace(
        y=12 * pulse(t / 1.6, 0, 1), lean=0.9 * pulse(t / 1.6, 0, 1), near=0.4 + 0.4 * pulse(t / 1.6, 0, 1),
            near_bend=0.1
    ),
    "eat": lambda t, s: _idle(t, s)._replace(near=0.9, near_bend=1.7 + 0.2 * math.sin(TAU * t * 1.2), mouth=0.6),
    "drink": lambda t, s: _idle(t, s)._replace(near=0.9, near_bend=1.9, mouth=0.3, head=0.1),
    "swim": lambda t, s: _idle(t, s)._replace(y=HIP + 20, ny=HIP + 20, fy=HIP + 20, near=1.8 + math.sin(TAU * t),
        far=1.8 - math.sin(TAU * t)),
    "fly": lambda t, s: _idle(t, s)._replace(
        y=-26 + 2 * math.sin(TAU * t), ny=-24 + 2 * math.sin(TAU * t), fy=-22 + 2 * math.sin(TAU * t),
            nx=-10, fx=-6, lean=0.5, near=2.2,
        near_bend=0.1, far=-0.3,
    ),
    "shake": lambda t, s: Stance(x=0.5 * math.sin(TAU * t * 11), y=5, near=1.3, near_bend=1.4, far=1.2, far_bend=1.4,
        head=-0.15),
    "fall": lambda t, s: Stance(
        y=(HIP - 13) * smoothstep(t / 0.7), lean=1.45 * smoothstep(t / 0.7),
            near=0.8, far=1.2, eye=1 - smoothstep(t), nx=-18 * smoothstep(t / 0.7),
        fx=-22 * smoothstep(t / 0.7), head=-0.2,
    ),
}  # fmt: skip
