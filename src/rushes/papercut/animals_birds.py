"""The bird rig: a body on two legs, a neck of any length, and two wings that fold, beat and glide."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from rushes.papercut.animals_rig import (
    TAU,
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
from rushes.papercut.animals_skeleton import Shape, along
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import Knot, outline, tube

Extra = Callable[[Canvas, Ink, Any, float], None]

# (span 0..1, chord 0..1): the leading edge out, the fingers, the trailing edge home
BROAD = (
    (0.0, 0.0), (0.3, -0.12), (0.55, -0.08), (0.85, 0.06), (1.0, 0.3, 0), (0.93, 0.3, 0), (0.98, 0.52, 0),
        (0.86, 0.5, 0),
    (0.9, 0.74, 0), (0.76, 0.68, 0), (0.76, 0.9, 0), (0.62, 0.8), (0.5, 0.96), (0.36, 0.9), (0.2, 1.04), (0.0, 0.95),
)  # fmt: skip
POINTED = (
    (0.0, 0.0), (0.3, -0.16), (0.5, -0.12), (0.8, 0.14), (1.0, 0.56, 0), (0.8, 0.58), (0.62, 0.72), (0.44, 0.8),
        (0.22, 0.94),
    (0.0, 0.95),
)  # fmt: skip


@dataclass(frozen=True)
class Fowl:
    """A kind of bird, in hundredths of its standing height; places are from the hip, x ahead, y down."""

    metres: float  # standing height
    hip: float = 24
    body: Shape = ()
    pitch: float = 0.0  # degrees the body is tipped in flight, from standing
    neck_at: Point = (16, -26)
    neck: tuple[float, float, float] = (62, 20, 0)  # angle, length, bow
    flight_neck: tuple[float, float] = (-40, 0)  # what flight adds to angle and bow
    neck_widths: tuple[float, ...] = (38, 33, 30)
    head_angle: float = 0
    head: Shape = ()
    bill: Shape = ()
    lower: Shape = ()
    bill_tone: str = "accent"
    mouth: Point = (26, 2)
    eye: tuple[float, float, float] = (6, -4, 2.4)
    tail: Shape = ()  # about its root
    tail_at: Point = (-30, -14)
    tail_tone: str = "body"
    wing: Shape = ()  # folded, on the body
    wing_tone: str = "second"
    shoulder: Point = (14, -28)
    spread: Shape = BROAD
    span: float = 95
    chord: float = 46
    beat: float = 2.4  # wing beats a second
    glide: float = 0.0  # 0 always beats, 1 mostly glides
    leg: tuple[float, float] = (14, 14)
    leg_width: float = 3.2
    leg_tone: str = "mid"
    toe: float = 9
    thigh: tuple[float, float] = (12, 7)
    waddle: float = 0.0
    stride: float = 0.55  # half stride over hip height
    upright: bool = False  # a penguin: flippers for wings, cannot fly
    swims: float = 0.0  # how deep it floats, in units above the lowest of its body; 0 does not
    flies: bool = True
    extra: Extra | None = None
    behind: Extra | None = None
    paper: str = "body"


class Perch(NamedTuple):
    x: float = 0.0
    y: float = 0.0
    pitch: float = 0.0
    neck: float = 0.0
    bow: float = 0.0
    head: float = 0.0
    bill: float = 0.0
    tail: float = 0.0
    eye: float = 1.0
    spread: float = 0.0  # 0 folded, 1 open wings
    inner: float = 0.0  # angle of the arm, and of the hand
    outer: float = 0.0
    nx: float = 0.0
    ny: float = 0.0
    fx: float = 0.0
    fy: float = 0.0
    tuck: float = 0.0  # legs drawn up behind; 2 hides them
    flipper: float = 0.0


class Frame:
    """Where a bird's parts are in one pose."""

    def __init__(self, fowl: Fowl, pose: Perch) -> None:
        self.fowl, self.pose = fowl, pose
        self.hip = (pose.x, pose.y - fowl.hip)
        angle, length, bow = fowl.neck
        at = self.at_body(fowl.neck_at)
        root = (at[0], at[1])
        start = math.radians(angle) + pose.neck + 0.5 * pose.pitch
        curl = math.radians(bow) + pose.bow
        self.neck_angle = start
        back = toward(root, start - curl / 2 + math.pi, fowl.neck_widths[0] * 0.3)
        self.neck = [back, *curve(root, start - curl / 2, length, curl, 6)]
        self.crown = self.neck[-1]
        self.head_angle = math.radians(fowl.head_angle) + pose.head

    def at_body(self, p: Sequence[float]) -> Knot:
        x, y = turn((p[0], p[1]), self.pose.pitch)
        return (self.hip[0] + x, self.hip[1] + y, *p[2:])

    def at_head(self, p: Sequence[float]) -> Knot:
        x, y = turn((p[0], p[1]), self.head_angle)
        return (self.crown[0] + x, self.crown[1] + y, *p[2:])

    def wing(self, near: bool, places: Shape) -> list[Knot]:
        """Places (span, chord) on the spread wing, seen a little from above so that it never vanishes edge-on."""
        f, pose = self.fowl, self.pose
        root = self.at_body(f.shoulder)
        size = pose.spread
        view = 0.6 if near else -0.62
        sweep = 0.16

        def at(s: float, c: float) -> Point:
            arm, hand = min(s, 0.45), max(0.0, s - 0.45)
            x = -sweep * s * f.span * 0.4
            y = 0.0
            for part, angle in ((arm, pose.inner), (hand, pose.outer)):
                y -= part * f.span * (math.sin(angle) - view * math.cos(angle))
                x += part * f.span * math.cos(angle) * (-0.34 if near else 0.34)
            return (root[0] + (x - c * f.chord * (1 - 0.35 * s)) * size, root[1] + y * size)

        return [(*at(k[0], k[1]), *k[2:]) for k in places]


class Bird(Puppet[Perch]):
    """A bird, on the ground, in the air or on the water."""

    def __init__(self, fowl: Fowl, seed: int, *, age: float = 0.0, paper: str = "") -> None:
        super().__init__(fowl.metres / 100, seed, paper or fowl.paper)
        self.fowl, self.age = fowl, age
        some = {
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
            "carry",
            "fall",
        }
        some |= {"shake", "afraid", "dance"} | ({"fly"} if fowl.flies else set()) | ({"swim"} if fowl.swims else set())
        self.actions = frozenset(some)
        self.cycle = 0.42 + 0.35 * math.sqrt(fowl.metres * fowl.hip / 50)
        self.measure()

    def pace(self, action: str) -> float:
        f = self.fowl
        if action in ("walk", "carry"):
            return 2 * f.stride * f.hip / (self.cycle * 0.6)
        if action == "run":
            return 2 * f.stride * 1.25 * f.hip / (self.cycle * 0.6 * 0.45)
        if action == "swim":
            return 60.0
        return 90 + 2.2 / f.metres**0.5 * 60 if action == "fly" else 0.0

    def pose(self, action: str, t: float) -> Perch:
        return _POSES[action](self, t)

    def aimed(self, pose: Perch, aim: Point) -> Perch:
        frame = Frame(self.fowl, pose)
        want = math.atan2(frame.neck[1][1] - aim[1], max(aim[0] - frame.neck[1][0], 5.0))
        off = max(-0.9, min(0.8, want))
        return pose._replace(neck=pose.neck + off * 0.25, head=pose.head + off * 0.5)

    def part(self, name: str, pose: Perch, t: float) -> Point:
        frame = Frame(self.fowl, pose)
        if name in ("mouth", "eye", "head"):
            p = frame.at_head({"mouth": self.fowl.mouth, "eye": self.fowl.eye[:2], "head": (0.0, 0.0)}[name])
            return (p[0], p[1])
        if name == "back":
            p = frame.at_body((0, min(k[1] for k in self.fowl.body)))
            return (p[0], p[1])
        return (pose.x, 0.0)

    def cut(self, canvas: Canvas, ink: Ink, pose: Perch, t: float) -> None:
        f, frame = self.fowl, Frame(self.fowl, pose)
        body = brush(ink, "body")
        legs = pose.tuck < 1.5
        if f.behind:
            f.behind(canvas, ink, frame, t)
        if pose.spread > 0.15:
            canvas.drawPath(outline(frame.wing(False, f.spread)), brush(ink, "far"))
        if legs:
            self._leg(canvas, ink, frame, (pose.fx - 2.5, pose.fy), "far")
        if f.tail:
            root = frame.at_body(f.tail_at)
            knots = []
            for k in f.tail:
                x, y = turn((k[0], k[1]), pose.tail + pose.pitch)
                y += root[1]
                knots.append((root[0] + x, min(y, -0.6) if pose.tuck < 0.5 else y, *k[2:]))
            canvas.drawPath(outline(knots), brush(ink, f.tail_tone))
        if f.upright:
            self._flipper(canvas, ink, frame, near=False)
        canvas.drawPath(outline([frame.at_body(k) for k in f.body]), body)
        widths = [f.neck_widths[0] * 0.7, *(along(f.neck_widths, i / 6) for i in range(7))]
        canvas.drawPath(tube(frame.neck, widths), body)
        if legs:
            self._leg(canvas, ink, frame, (pose.nx + 2.5, pose.ny), f.leg_tone)
        hinge = f.lower[0] if f.lower else (0.0, 0.0)
        jaw = []
        for k in f.lower:
            x, y = turn((k[0] - hinge[0], k[1] - hinge[1]), -0.55 * pose.bill)
            jaw.append(frame.at_head((hinge[0] + x, hinge[1] + y, *k[2:])))
        if jaw:
            canvas.drawPath(outline(jaw), brush(ink, f.bill_tone))
        canvas.drawPath(outline([frame.at_head(k) for k in f.bill]), brush(ink, f.bill_tone))
        canvas.drawPath(outline([frame.at_head(k) for k in f.head]), body)
        if f.extra:
            f.extra(canvas, ink, frame, t)
        if f.upright:
            self._flipper(canvas, ink, frame, near=True)
        elif pose.spread > 0.15:
            canvas.drawPath(outline(frame.wing(True, f.spread)), body)
            self._feathers(canvas, ink, frame)
        elif f.wing:
            canvas.drawPath(outline([frame.at_body(k) for k in f.wing]), brush(ink, f.wing_tone))
        x, y, r = f.eye
        if pose.eye > 0.5:
            p = frame.at_head((x, y))
            canvas.drawPath(circle(p[0], p[1], r), brush(ink, "glow"))
        else:
            lid = [frame.at_head((x - r, y)), frame.at_head((x, y + r * 0.7)), frame.at_head((x + r, y))]
            canvas.drawPath(outline(lid, closed=False), brush(ink, "glow", r * 0.5))

    def _feathers(self, canvas: Canvas, ink: Ink, frame: Frame) -> None:
        """Cuts between the flight feathers of the near wing."""
        line = brush(ink, "second", max(0.7, self.fowl.chord * 0.02))
        for s in (0.25, 0.4, 0.55, 0.7, 0.82):
            a, b = frame.wing(True, ((s * 0.9, 0.42), (s, 0.78)))
            canvas.drawPath(outline([a, b], closed=False), line)

    def _flipper(self, canvas: Canvas, ink: Ink, frame: Frame, *, near: bool) -> None:
        root = frame.at_body(self.fowl.shoulder)
        angle = -math.pi / 2 - 0.25 + (1 if near else -1) * frame.pose.flipper + frame.pose.pitch
        mid, tip = (
            toward((root[0], root[1]), angle, self.fowl.span * 0.5),
            toward((root[0], root[1]), angle - 0.1, self.fowl.span),
        )
        paper = brush(ink, "second" if near else "far")
        canvas.drawPath(tube([(root[0], root[1]), mid, tip], [9, 12, 5]), paper)

    def _leg(self, canvas: Canvas, ink: Ink, frame: Frame, foot: Point, paper: str) -> None:
        f, pose = self.fowl, frame.pose
        hip = frame.at_body((0, -2))
        root = (hip[0], hip[1])
        toe = (pose.x + foot[0], foot[1]) if pose.tuck < 0.98 else root
        if pose.tuck > 0:  # trailing behind in flight
            back = frame.at_body((-(f.leg[0] + f.leg[1]) * 0.93, 1))
            toe = (toe[0] + (back[0] - toe[0]) * pose.tuck, toe[1] + (back[1] - toe[1]) * pose.tuck)
        ankle = bend(root, toe, f.leg[0], f.leg[1], -1)
        brush_leg = brush(ink, paper)
        canvas.drawPath(tube([root, ankle], f.thigh, tip=0.2), brush(ink, "far" if paper == "far" else "body"))
        canvas.drawPath(tube([ankle, toe], [f.leg_width * 1.15, f.leg_width * 0.9], tip=0.3), brush_leg)
        droop = 0.5 * smoothstep(-toe[1] / 6) + 1.9 * pose.tuck * smoothstep(-toe[1] / 6)
        line = brush(ink, paper, f.leg_width * 0.8)
        half = f.leg_width * 0.4
        for k, length in ((0.0, f.toe), (math.pi, f.toe * 0.5)):
            end = toward(toe, k - droop, length)
            low = min(end[1], -half) if toe[1] <= 0 < end[1] else end[1]
            canvas.drawPath(
                outline([(toe[0], min(toe[1], -half) if toe[1] <= 0 else toe[1]), (end[0], low)], closed=False), line
            )


def _idle(b: Bird, t: float) -> Perch:
    """Breathing, a quick turn of the head now and then, a blink."""
    breath = math.sin(TAU * t * 0.45 + b.seed)
    k = (t * 0.37 + b.seed * 0.19) % 1.0
    peer = smoothstep((k - 0.3) * 14) * smoothstep((0.62 - k) * 14)
    return Perch(
        neck=0.01 * breath + 0.08 * peer - 0.15 * b.age, head=0.22 * peer, tail=0.04 * math.sin(TAU * t * 0.5 + b.seed),
        eye=blink(t, b.seed), y=0.25 * breath,
    )  # fmt: skip


def _gait(b: Bird, t: float, cycle: float, duty: float, reach: float, lift: float) -> Perch:
    phase = t / cycle
    n, f = step(phase, duty, reach, lift), step(phase - 0.5, duty, reach, lift)
    nod = math.sin(TAU * 2 * phase)
    roll = b.fowl.waddle * math.sin(TAU * phase)
    return _idle(b, t)._replace(
        y=0.02 * b.fowl.hip * math.cos(TAU * 2 * phase) + 1, pitch=0.02 * nod + roll, neck=0.09 * nod, head=-0.05 * nod,
        nx=n[0], ny=n[1], fx=f[0], fy=f[1], flipper=0.25 + roll,
    )  # fmt: skip


def _walk(b: Bird, t: float) -> Perch:
    return _gait(b, t, b.cycle, 0.6, b.fowl.stride * b.fowl.hip, b.fowl.hip * 0.28)


def _run(b: Bird, t: float) -> Perch:
    pose = _gait(b, t, b.cycle * 0.6, 0.45, b.fowl.stride * 1.25 * b.fowl.hip, b.fowl.hip * 0.4)
    return pose._replace(pitch=pose.pitch - 0.12, neck=pose.neck - 0.12, flipper=0.9)


def _sit(b: Bird, t: float) -> Perch:
    low = -max(k[1] for k in b.fowl.body)
    return _idle(b, t)._replace(y=b.fowl.hip + low - 0.5, nx=4, fx=4)


def _sleep(b: Bird, t: float) -> Perch:
    sit = _sit(b, t)
    breath = math.sin(TAU * t * 0.25 + b.seed)
    long = b.fowl.neck[1] > 26
    return sit._replace(
        y=sit.y + 0.6 * breath, neck=-0.25 if not long else 0.3, bow=-0.2 if not long else -1.3,
        head=-0.75 if not long else -1.0, eye=0.0, tail=-0.1,
    )  # fmt: skip


def _ground(b: Bird) -> Perch:
    """The pose with the bill at the ground."""
    best = Perch()
    for i in range(30):
        k = i / 29
        pose = Perch(pitch=-0.75 * k, neck=-1.7 * k, bow=-0.35 * k, head=-1.0 * k)
        best = pose
        if Frame(b.fowl, pose).at_head(b.fowl.mouth)[1] > -2.5:
            break
    return best


def _eat(b: Bird, t: float) -> Perch:
    down = _ground(b)
    p = (t % 1.3) / 1.3
    k = smoothstep(t / 0.4) * (1 - 0.35 * (pulse(p, 0.1, 0.4) + pulse(p, 0.45, 0.75)))
    return down._replace(
        pitch=down.pitch * k, neck=down.neck * k, bow=down.bow * k, head=down.head * k, bill=0.5 * (1 - k)
    )


def _drink(b: Bird, t: float) -> Perch:
    """Dip, then tip the head back to swallow."""
    p = (t % 2.4) / 2.4
    if p < 0.5:
        return _eat(b, 0.4)
    k = pulse(p, 0.5, 1.0)
    return _idle(b, t)._replace(head=0.75 * k, neck=0.15 * k, bill=0.3 * k)


def _look_up(b: Bird, t: float) -> Perch:
    k = smoothstep(t / 0.5)
    return _idle(b, t)._replace(neck=0.2 * k, head=0.6 * k)


def _jump(b: Bird, t: float) -> Perch:
    p = (t % 0.9) / 0.9
    air = min(1.0, max(0.0, (p - 0.2) / 0.6))
    up = 4 * air * (1 - air) * 24
    crouch = 4 * (pulse(p, 0, 0.25) + pulse(p, 0.75, 1.0))
    flutter = math.sin(TAU * t * 5)
    open_wings = pulse(p, 0.15, 0.85)
    return Perch(
        y=crouch - up, ny=-up * 0.96, fy=-up * 0.92, pitch=0.1 * open_wings, spread=0.75 * open_wings,
        inner=0.4 + 0.5 * flutter, outer=0.2 + 0.8 * flutter, flipper=1.2 * open_wings,
    )  # fmt: skip


def _swim(b: Bird, t: float) -> Perch:
    """Afloat: the water's face is at y 0."""
    f = b.fowl
    low = -max(k[1] for k in f.body) + f.hip + f.swims
    bob = 0.8 * math.sin(TAU * t * 0.6 + b.seed)
    if f.upright:  # a penguin rows itself along under the surface
        row = math.sin(TAU * t * 1.3)
        return _idle(b, t)._replace(
            y=f.hip + 4 + bob, pitch=-1.3, neck=0.5, head=0.1, tuck=2.0, flipper=0.4 + 0.8 * row
        )
    return _idle(b, t)._replace(y=low + bob, pitch=0.03 * math.sin(TAU * t * 0.6 + 1), tuck=2.0)


def _fly(b: Bird, t: float) -> Perch:
    f = b.fowl
    a = TAU * (t * f.beat + b.seed * 0.137)
    # gliders beat in bouts
    bout = 1.0 - f.glide * smoothstep(math.sin(TAU * t * 0.21 + b.seed) * 2 + 0.4)
    inner = 0.42 + (0.75 * math.sin(a)) * bout - 0.2 * (1 - bout)
    outer = inner + (0.55 * math.sin(a - 1.2) - 0.12) * bout
    rise = -3.5 * math.sin(a - 1.4) * bout
    return Perch(
        y=-f.hip - 10 + rise, pitch=math.radians(f.pitch), neck=math.radians(f.flight_neck[0]),
            bow=math.radians(f.flight_neck[1]),
        head=0.02, spread=1.0, inner=inner, outer=outer, tuck=1.0, tail=0.06 * math.sin(TAU * t * 0.5),
            eye=blink(t, b.seed),
    )  # fmt: skip


def _play(b: Bird, t: float) -> Perch:
    return _jump(b, t) if t % 3.6 < 1.8 else _dance(b, t)


def _call(b: Bird, t: float) -> Perch:
    p = t % 1.2
    note = pulse(p, 0.05, 0.35) + pulse(p, 0.4, 0.62) + 0.8 * pulse(p, 0.66, 1.0)
    return _idle(b, t)._replace(
        neck=0.12 + 0.06 * note, head=0.22 + 0.12 * note, bill=note, y=-0.8 * note, tail=-0.12 * note
    )


def _fall(b: Bird, t: float) -> Perch:
    """It drops on its breast, wings half open."""
    k = smoothstep(t / 0.6)
    sit = _sit(b, t)
    flap = math.sin(TAU * t * 6) * (1 - k)
    return Perch(
        y=sit.y * k, pitch=-0.35 * k, neck=-0.8 * k, head=-0.2 * k, spread=0.6 * k, inner=-0.1 + 0.6 * flap,
        outer=-0.3 + 0.6 * flap, eye=1 - k, nx=4 * k, fx=4 * k, flipper=1.0 * k,
    )  # fmt: skip


def _shake(b: Bird, t: float) -> Perch:
    """Afraid: low, neck drawn in, trembling."""
    k = smoothstep(t / 0.3)
    shiver = math.sin(TAU * t * 12) * k
    return Perch(
        y=0.3 * b.fowl.hip * k,
        x=0.4 * shiver,
        neck=-0.35 * k,
        head=0.15 * k + 0.03 * shiver,
        tail=0.25 * k,
        flipper=0.3 * k,
    )


def _dance(b: Bird, t: float) -> Perch:
    """Bobbing from leg to leg, wings lifted."""
    k = smoothstep(t / 0.4)
    a = TAU * t * 1.6
    s = math.sin(a)
    return Perch(
        y=(2 - 2.5 * abs(s)) * k, x=3 * s * k, pitch=(0.1 + 0.08 * s) * k, neck=0.1 * s * k, head=0.15 * s * k,
            spread=0.62 * k,
        inner=0.55 + 0.3 * math.sin(2 * a), outer=0.75 + 0.4 * math.sin(2 * a - 0.8), ny=-7 * max(0.0, s) * k,
        fy=-7 * max(0.0, -s) * k, bill=0.3 * k, flipper=(1.0 + 0.5 * s) * k,
    )  # fmt: skip


_POSES: dict[str, Callable[[Bird, float], Perch]] = {
    "stand": _idle, "walk": _walk, "run": _run, "sit": _sit, "sleep": _sleep, "eat": _eat, "drink": _drink,
    "look_up": _look_up, "jump": _jump, "swim": _swim, "fly": _fly, "play": _play, "call": _call, "carry": _walk,
    "fall": _fall, "shake": _shake, "afraid": _shake, "dance": _dance,
}  # fmt: skip
