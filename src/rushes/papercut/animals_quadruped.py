"""The four-legged rig: torso, neck, head, tail and four three-boned legs, parametrised from mouse to giraffe."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from rushes.papercut.animals_rig import (
    TAU, Medium, Puppet, bend, blink, brush, circle, curve, pulse, smoothstep, step, toward, turn,
)  # fmt: skip
from rushes.papercut.craft import Canvas, Ink, Path, Point
from rushes.papercut.props_shapes import Knot, outline, tube

Shape = Sequence[Knot]


@dataclass(frozen=True)
class Leg:
    """Three bones from hip or shoulder to toe, and the leg's width at joint, thigh, knee, shank, ankle, and foot."""

    bones: tuple[float, float, float]
    widths: tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Breed:
    """A kind of four-legged animal, in hundredths of its height at the withers; angles in degrees, upward positive."""

    metres: float  # height at the withers
    length: float = 70  # hip joint to shoulder joint
    hip: float = 74  # their heights
    shoulder: float = 72
    torso: Shape = ()  # (u, v): u 0 at the hip and 1 at the shoulder, v above the line between them
    neck: tuple[float, float, float] = (45, 38, 0)  # angle, length, bow
    neck_widths: tuple[float, ...] = (40, 28, 20)
    neck_at: tuple[float, float] = (0.98, 4)  # (u, v)
    head_angle: float = -20
    head: Shape = ()  # x ahead, y down, from where the neck ends
    jaw: Shape = ()  # drawn turned about its first point when the mouth opens
    mouth: Point = (30, 6)
    eye: tuple[float, float, float] = (10, -3, 1.7)
    ear: Shape = ()  # about its root, the animal's alert ear
    ear_at: Point = (0, -6)
    ear_back: float = -70  # degrees that a frightened ear turns
    ear_tone: str = "body"
    fore: Leg = Leg((22, 27, 24), (26, 20, 12, 9.5, 8, 8))
    hind: Leg = Leg((28, 28, 23), (36, 29, 17, 11, 8, 8))
    fore_foot: Shape = ()  # about the toe, sole at y 0
    hind_foot: Shape = ()
    ankle: float = 8  # how far the hind ankle stands behind the toe at rest, degrees from upright
    tail: tuple[float, float, float] = (-40, 40, 30)  # angle, length, curl (positive curls up)
    tail_widths: tuple[float, ...] = (8, 7, 5, 3)
    tail_at: tuple[float, float] = (-0.24, 8)
    wag: float = 10
    walk: tuple[float, float] = (0.30, 0.66)  # half stride over hip height, duty
    run: tuple[float, float] = (0.44, 0.34)
    supple: float = 1.0  # how much the back bends at a gallop
    folds: bool = False  # hoofed: lies with its legs under it and never sits on its haunches
    graze: float = 0.0  # pitch down to reach the ground, degrees
    howls: bool = False  # calls with the head thrown up
    near: Callable[[Canvas, Ink, Any, float], None] | None = None  # extra cuts over everything (skeleton, t)
    coat: Callable[[Canvas, Ink, Any, float], None] | None = None  # over the torso, under the near legs
    behind: Callable[[Canvas, Ink, Any, float], None] | None = None  # under everything
    flies: bool = False
    paper: str = "body"
    arms: Point | None = None  # where the forefeet hang from the shoulders, for what goes on its hind legs alone


class Pose(NamedTuple):
    x: float = 0.0
    y: float = 0.0
    pitch: float = 0.0  # radians, chest up
    arch: float = 0.0  # units that the middle of the back rises
    neck: float = 0.0
    head: float = 0.0
    jaw: float = 0.0
    tail: float = 0.0
    curl: float = 0.0
    ear: float = 0.0
    eye: float = 1.0
    nfx: float = 0.0
    nfy: float = 0.0
    nff: float = 0.0
    ffx: float = 0.0
    ffy: float = 0.0
    fff: float = 0.0
    nhx: float = 0.0
    nhy: float = 0.0
    nhf: float = 0.0
    fhx: float = 0.0
    fhy: float = 0.0
    fhf: float = 0.0
    wing: float = 0.0


class Skeleton:
    """Where everything is in one pose."""

    def __init__(self, breed: Breed, pose: Pose) -> None:
        b = breed
        self.breed, self.pose = b, pose
        self.middle = (pose.x, pose.y - (b.hip + b.shoulder) / 2)
        self.tilt = math.atan2(b.shoulder - b.hip, b.length) + pose.pitch
        self._cos, self._sin = math.cos(self.tilt), math.sin(self.tilt)
        self.hip, self.shoulder = self.torso(0, 0), self.torso(1, 0)
        self.neck_angle = math.radians(b.neck[0]) + pose.neck + 0.4 * pose.pitch
        root = self.torso(*b.neck_at)
        bow = math.radians(b.neck[2])
        # one joint more, back inside the chest, rounds off the root
        inside = toward(root, self.neck_angle - bow / 2 + math.pi, b.neck_widths[0] * 0.4)
        self.neck = [inside, *curve(root, self.neck_angle - bow / 2, b.neck[1], bow, 5)]
        self.poll = self.neck[-1]
        self.head_angle = math.radians(b.head_angle) + pose.head + 0.25 * pose.neck
        self._hc, self._hs = math.cos(self.head_angle), math.sin(self.head_angle)
        x, y, curl = b.tail
        self.tail = curve(
            self.torso(*b.tail_at), math.pi - math.radians(x) - pose.tail + pose.pitch * 0.6, y,
            -math.radians(curl) - pose.curl, 7,
        )  # fmt: skip

        if b.tail_widths and pose.nhy <= 0 and pose.nfy <= 0:  # on land, nothing goes below the ground
            self.tail = [(p[0], min(p[1], -along(b.tail_widths, i / 7) / 2)) for i, p in enumerate(self.tail)]

    def torso(self, u: float, v: float) -> Point:
        """A place on the body, carried along by the back's bend."""
        k = u - 0.5
        along = k * self.breed.length
        v += self.pose.arch * (1 - 4 * k * k if abs(k) < 0.5 else -0.6 * (abs(k) - 0.5) * 2)
        return (self.middle[0] + along * self._cos - v * self._sin, self.middle[1] - along * self._sin - v * self._cos)

    def at_neck(self, s: float, off: float) -> Point:
        """A place `s` (0 root, 1 poll) of the way up the neck, `off` (1 the crest, -1 the throat) half widths out."""
        k = s * 5
        i = min(4, max(0, int(k)))
        a, b = self.neck[i + 1], self.neck[i + 2]
        f = k - i
        x, y = a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f
        length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1e-6
        half = off * along(self.breed.neck_widths, s) / 2
        return (x + (b[1] - a[1]) / length * half, y - (b[0] - a[0]) / length * half)

    def at_head(self, p: Sequence[float]) -> Knot:
        x, y = p[0], p[1]
        c, s = self._hc, self._hs
        return (self.poll[0] + x * c + y * s, self.poll[1] - x * s + y * c, *p[2:])

    def leg(self, which: Literal["nf", "ff", "nh", "fh"]) -> tuple[list[Point], float]:
        """Joint, knee, ankle and toe of a leg, and how far its foot is turned."""
        b, pose = self.breed, self.pose
        fore = which[1] == "f"
        k = {"nf": 11, "ff": 14, "nh": 17, "fh": 20}[which]
        dx, dy, fold = pose[k], pose[k + 1], pose[k + 2]
        root = self.shoulder if fore else self.hip
        home = (b.length / 2 if fore else -b.length / 2) * 1.0
        apart = 4.0 if which[0] == "n" else -4.0
        toe = (home + apart + dx, dy)
        if fore and b.arms is not None:
            toe = (root[0] + b.arms[0] + dx * 0.3, root[1] + b.arms[1] + dy * 0.2)
        bones = (b.fore if fore else b.hind).bones
        # The lowest bone follows the line of the leg; folding swings the foot back under it.
        lean = math.atan2(root[0] - toe[0], toe[1] - root[1])
        if fore:
            tilt = lean * 0.85 + fold * 1.15
        else:
            tilt = lean * 0.8 - math.radians(b.ankle) + max(0.0, fold) * 0.75
            tilt += (-1.45 - tilt) * min(1.0, max(0.0, -fold))  # flat on the ground: sitting
        ankle = (toe[0] + math.sin(tilt) * bones[2], toe[1] - math.cos(tilt) * bones[2])
        knee = bend(root, ankle, bones[0], bones[1], -1 if fore else 1)
        return [root, knee, ankle, toe], (fold * 0.8 if dy < -0.5 else max(0.0, tilt - 0.55) * 0.5)


class Quadruped(Puppet[Pose]):
    """An animal on four legs."""

    def __init__(
        self, breed: Breed, seed: int, *, age: float = 0.0, paper: str = "", medium: Medium = "ground"
    ) -> None:
        b = breed
        super().__init__(b.metres / 100, seed, paper or b.paper)
        self.breed, self.age, self.medium = breed, age, medium
        flying = {"fly"} if b.flies else set()
        self.actions = (
            frozenset(
                "stand walk run sit sleep eat drink look_up jump swim play call carry fall shake dance afraid".split()
            )
            | flying
        )
        self.beat = (0.62 + 0.38 * math.sqrt(b.metres)) * (1.0 + 0.25 * age)  # seconds to a walking cycle
        self._down = self._reach_ground()
        self.measure()

    def _reach_ground(self) -> Pose:
        """The pose with the muzzle at the ground: neck down, then the forequarters too if the neck is short."""
        b = self.breed
        for pitch in range(0, 44, 4):
            p = -math.radians(max(b.graze, pitch))
            for deg in range(0, 150, 4):
                drop = math.radians(deg)
                head = -0.25 * drop - math.radians(20)
                pose = self._crouched(p, Pose(neck=-drop, head=head + 0.25 * drop))
                if Skeleton(b, pose).at_head(b.mouth)[1] > -3:
                    return pose
        return pose

    def _crouched(self, pitch: float, pose: Pose) -> Pose:
        """Tilted about the hips, which stay where they are."""
        drop = math.sin(-pitch) * self.breed.length / 2
        return pose._replace(pitch=pitch, y=drop)

    def pace(self, action: str) -> float:
        b = self.breed
        if action in ("walk", "carry"):
            return 2 * b.walk[0] * b.hip / (self.beat * b.walk[1])
        if action == "run":
            return 2 * b.run[0] * b.hip / (self._stride() * b.run[1])
        if action == "swim":
            return 45.0
        return 120.0 if action == "fly" else 0.0

    def _stride(self) -> float:
        return 0.3 + 0.18 * math.sqrt(self.breed.metres)

    def pose(self, action: str, t: float) -> Pose:
        return _POSES[action](self, t)

    def aimed(self, pose: Pose, aim: Point) -> Pose:
        sk = Skeleton(self.breed, pose)
        want = math.atan2(sk.neck[0][1] - aim[1], max(aim[0] - sk.neck[0][0], 5.0))
        off = max(-1.1, min(0.7, want - sk.neck_angle * 0.4))
        return pose._replace(neck=pose.neck + off * 0.45, head=pose.head + off * 0.35)

    def part(self, name: str, pose: Pose, t: float) -> Point:
        sk = Skeleton(self.breed, pose)
        if name in ("mouth", "eye", "head"):
            p = sk.at_head({"mouth": self.breed.mouth, "eye": self.breed.eye[:2], "head": (8, 0)}[name])
            return (p[0], p[1])
        if name == "back":
            return sk.torso(0.62, max(k[1] for k in self.breed.torso) * 0.8)
        return (pose.x, 0.0)

    def cut(self, canvas: Canvas, ink: Ink, pose: Pose, t: float) -> None:
        b, sk = self.breed, Skeleton(self.breed, pose)
        body, far = brush(ink, "body"), brush(ink, "far")
        if b.behind:
            b.behind(canvas, ink, sk, t)
        self._leg(canvas, sk, "fh", far)
        self._leg(canvas, sk, "ff", far)
        if b.tail_widths:
            widths = [along(b.tail_widths, i / 7) for i in range(8)]
            canvas.drawPath(tube(sk.tail, widths), body)
        if b.ear:
            self._ear(canvas, sk, (b.ear_at[0] + 4, b.ear_at[1] + 1), far, far=True)
        canvas.drawPath(outline([(*sk.torso(k[0], k[1]), *k[2:]) for k in b.torso]), body)
        self._leg(canvas, sk, "nh", body)
        if b.arms is None:
            self._leg(canvas, sk, "nf", body)
        if b.coat:
            b.coat(canvas, ink, sk, t)
        canvas.drawPath(
            tube(sk.neck, [b.neck_widths[0] * 0.62, *(along(b.neck_widths, i / 5) for i in range(6))]), body
        )
        if b.jaw:
            hinge, opened = b.jaw[0], -pose.jaw * 0.5
            parts = [turn((k[0] - hinge[0], k[1] - hinge[1]), opened) for k in b.jaw]
            canvas.drawPath(outline([sk.at_head((hinge[0] + p[0], hinge[1] + p[1])) for p in parts]), body)
        canvas.drawPath(outline([sk.at_head(k) for k in b.head]), body)
        if b.arms is not None:
            self._leg(canvas, sk, "nf", body)
        if b.near:
            b.near(canvas, ink, sk, t)
        if b.ear:
            self._ear(canvas, sk, b.ear_at, brush(ink, b.ear_tone))
        self._eye(canvas, ink, sk)

    def _leg(self, canvas: Canvas, sk: Skeleton, which: Literal["nf", "ff", "nh", "fh"], paper: Any) -> None:
        b = self.breed
        fore = which[1] == "f"
        (root, knee, ankle, toe), turned = sk.leg(which)
        w = (b.fore if fore else b.hind).widths
        thigh = ((root[0] + knee[0]) / 2, (root[1] + knee[1]) / 2)
        shank = ((knee[0] + ankle[0]) / 2, (knee[1] + ankle[1]) / 2)
        canvas.drawPath(tube([root, thigh, knee, shank, ankle, toe], w, tip=0.02, root=0.45), paper)
        foot = b.fore_foot if fore else b.hind_foot
        if foot:
            knots = []
            for k in foot:
                p = turn((k[0], k[1]), -turned)
                knots.append((toe[0] + p[0], toe[1] + p[1], *k[2:]))
            canvas.drawPath(outline(knots), paper)

    def _ear(self, canvas: Canvas, sk: Skeleton, at: Point, paper: Any, *, far: bool = False) -> None:
        angle = math.radians(self.breed.ear_back) * -sk.pose.ear + (-0.12 if far else 0.0)
        knots = []
        for k in self.breed.ear:
            p = turn((k[0], k[1]), angle)
            knots.append(sk.at_head((at[0] + p[0], at[1] + p[1], *k[2:])))
        canvas.drawPath(outline(knots), paper)

    def _eye(self, canvas: Canvas, ink: Ink, sk: Skeleton) -> None:
        x, y, r = self.breed.eye
        if sk.pose.eye > 0.5:
            p = sk.at_head((x, y))
            canvas.drawPath(circle(p[0], p[1], r), brush(ink, "glow"))
        else:
            lid = [sk.at_head((x - r * 1.3, y)), sk.at_head((x, y + r * 0.8)), sk.at_head((x + r * 1.3, y))]
            canvas.drawPath(outline(lid, closed=False), brush(ink, "glow", max(0.9, r * 0.5)))


def along(widths: Sequence[float], s: float) -> float:
    """A width from a list, `s` (0..1) of the way along it."""
    k = s * (len(widths) - 1)
    i = min(int(k), len(widths) - 2)
    return widths[i] + (widths[i + 1] - widths[i]) * (k - i)


# Poses: (puppet, seconds) → Pose


def _idle(q: Quadruped, t: float) -> Pose:
    """Breathing, a swaying tail, a blink, an ear that turns."""
    breath = math.sin(TAU * t * 0.35 + q.seed)
    ear = 0.5 * pulse((t * 0.31 + q.seed * 0.17) % 1.0, 0.4, 0.52)
    wag = math.radians(q.breed.wag)
    return Pose(
        arch=0.5 * breath, neck=0.015 * breath - 0.3 * q.age, tail=wag * math.sin(TAU * t * 0.5 + q.seed),
        curl=wag * math.sin(TAU * t * 0.5 + 1 + q.seed), ear=ear + 0.2 * q.age, eye=blink(t, q.seed),
    )  # fmt: skip


def _walk(q: Quadruped, t: float) -> Pose:
    b = q.breed
    phase = t / q.beat
    reach, duty = b.walk[0] * b.hip, b.walk[1]
    lift = 7 + reach * 0.18
    # lateral sequence: near hind, near fore, far hind, far fore
    nh, nf = step(phase, duty, reach, lift), step(phase - 0.25, duty, reach, lift)
    fh, ff = step(phase - 0.5, duty, reach, lift), step(phase - 0.75, duty, reach, lift)
    idle = _idle(q, t)
    sway = math.sin(TAU * 2 * phase)
    return idle._replace(
        y=1.2 * math.cos(TAU * 2 * phase) + 1, pitch=0.012 * sway, neck=idle.neck + 0.05 * sway, head=-0.03 * sway,
        nfx=nf[0], nfy=nf[1], nff=nf[2], ffx=ff[0], ffy=ff[1], fff=ff[2],
        nhx=nh[0], nhy=nh[1], nhf=nh[2], fhx=fh[0], fhy=fh[1], fhf=fh[2],
    )  # fmt: skip


def _run(q: Quadruped, t: float) -> Pose:
    """A gallop: hind pair, reach, fore pair, gather."""
    b = q.breed
    phase = t / q._stride()
    reach, duty = b.run[0] * b.hip, b.run[1]
    lift = 16 + reach * 0.25
    nh, fh = step(phase, duty, reach, lift), step(phase - 0.1, duty, reach, lift)
    nf, ff = step(phase - 0.5, duty, reach, lift), step(phase - 0.62, duty, reach, lift)
    gathered = math.cos(TAU * (phase - 0.93))
    return Pose(
        y=3 + 3 * math.cos(TAU * 2 * (phase - 0.16)), pitch=0.07 * math.sin(TAU * (phase - 0.12)),
        arch=5 * b.supple * gathered, neck=-0.22 - 0.08 * gathered, head=0.18, ear=0.7,
        tail=0.5 + 0.15 * math.sin(TAU * phase), curl=-0.3 + 0.2 * math.sin(TAU * phase + 1),
        nfx=nf[0], nfy=nf[1], nff=nf[2], ffx=ff[0], ffy=ff[1], fff=ff[2],
        nhx=nh[0], nhy=nh[1], nhf=nh[2], fhx=fh[0], fhy=fh[1], fhf=fh[2],
    )  # fmt: skip


def _depth(b: Breed) -> float:
    """How far the belly hangs below the line of the joints."""
    return -min(k[1] for k in b.torso)


def _lie(q: Quadruped, t: float) -> Pose:
    b = q.breed
    low = (b.hip + b.shoulder) / 2 - _depth(b) - 1
    idle = _idle(q, t)
    if b.folds:
        fore, fold, hind = -b.fore.bones[2] * 0.3, 1.25, 14.0
    else:
        fore, fold, hind = b.fore.bones[1] + b.fore.bones[2] * 0.5, 0.0, b.hind.bones[2] * 0.8
    return idle._replace(
        y=low,
        nfx=fore,
        ffx=fore + 5,
        nff=fold,
        fff=fold,
        nhx=hind,
        fhx=hind + 6,
        nhf=-0.9,
        fhf=-0.9,
        tail=-0.25,
        curl=0.9,
    )


def _sit(q: Quadruped, t: float) -> Pose:
    b = q.breed
    if b.folds:
        return _lie(q, t)
    pitch = math.radians(46)
    seat = _depth(b) * 0.62 + 6  # height of the hip joints over the ground
    idle = _idle(q, t)
    drop = (b.hip + b.shoulder) / 2 - (seat + math.sin(pitch) * b.length / 2)
    back = b.length / 2 * (1 - math.cos(pitch)) * 0.5
    ahead = math.cos(pitch) * b.length / 2 - b.length / 2 - back
    legs = seat + math.sin(pitch) * b.length
    short = max(0.0, legs - sum(b.fore.bones) * 0.97)
    return idle._replace(
        x=-back, y=drop + short * 0.6, pitch=pitch, neck=idle.neck - 0.12, head=idle.head, nfx=ahead - 2, ffx=ahead + 2,
        nhx=-back + b.hind.bones[2] * 0.95, fhx=-back + b.hind.bones[2] * 1.05, nhf=-1.0, fhf=-1.0,
        tail=idle.tail - math.radians(38), curl=idle.curl + math.radians(50),
    )  # fmt: skip


def _sleep(q: Quadruped, t: float) -> Pose:
    lie = _lie(q, t)
    breath = math.sin(TAU * t * 0.22 + q.seed)
    pose = lie
    for deg in range(0, 120, 4):  # lower the head until it rests
        pose = lie._replace(neck=-math.radians(deg), head=math.radians(deg * 0.25 + 4))
        if Skeleton(q.breed, pose).at_head(q.breed.mouth)[1] > -5:
            break
    return pose._replace(arch=1.6 * breath, eye=0.0, ear=0.6, jaw=0.0)


def _eat(q: Quadruped, t: float) -> Pose:
    down = q._down
    chew = 0.5 + 0.5 * math.sin(TAU * t * 1.6)
    idle = _idle(q, t)
    return down._replace(
        jaw=0.35 * chew, neck=down.neck + 0.03 * chew, tail=idle.tail, curl=idle.curl, eye=idle.eye, nfx=5, ffx=-7
    )


def _drink(q: Quadruped, t: float) -> Pose:
    lap = 0.5 + 0.5 * math.sin(TAU * t * 2.6)
    return _eat(q, t)._replace(jaw=0.2 * lap, head=q._down.head + 0.04 * lap)


def _look_up(q: Quadruped, t: float) -> Pose:
    idle = _idle(q, t)
    k = smoothstep(t / 0.7)
    return idle._replace(neck=idle.neck + 0.4 * k, head=0.5 * k, ear=0.0)


def _jump(q: Quadruped, t: float) -> Pose:
    """Crouch, leap, tuck, land; every 1.5 s."""
    p = (t % 1.5) / 1.5
    crouch = pulse(p, 0.0, 0.26) + 0.8 * pulse(p, 0.74, 1.0)
    air = min(1.0, max(0.0, (p - 0.2) / 0.58))
    up = 4 * air * (1 - air) if 0 < air < 1 else 0.0
    high = 52 * up
    tuck = up * 16
    tilt = math.radians(16) * math.cos(math.pi * air) if 0 < air < 1 else 0.0
    return Pose(
        y=12 * crouch - high, pitch=tilt, arch=-2 + 5 * up, neck=-0.1 + 0.2 * up, head=0.1, tail=0.7 * up, ear=0.5 * up,
        nfx=10 * up, nfy=-high - tuck, nff=0.7 * up, ffx=16 * up, ffy=-high - tuck, fff=0.6 * up,
        nhx=-12 * up, nhy=-high - tuck * 0.6, nhf=0.5 * up, fhx=-18 * up, fhy=-high - tuck * 0.5, fhf=0.5 * up,
    )  # fmt: skip


def _swim(q: Quadruped, t: float) -> Pose:
    """Paddling, the head out: the water's face is at y 0."""
    b = q.breed
    phase = t / 0.8
    legs = [step(phase - k, 0.5, 12, 10) for k in (0.5, 0.0, 0.0, 0.5)]
    sink = b.shoulder + 6 + 1.5 * math.sin(TAU * phase)
    (nf, ff, nh, fh) = legs
    return Pose(
        y=sink, pitch=0.12, neck=0.1, head=0.12, tail=-0.2, eye=blink(t, q.seed),
        nfx=nf[0] + 8, nfy=nf[1] + sink - 12, nff=nf[2], ffx=ff[0] + 8, ffy=ff[1] + sink - 12, fff=ff[2],
        nhx=nh[0] - 8, nhy=nh[1] + sink - 8, nhf=nh[2], fhx=fh[0] - 8, fhy=fh[1] + sink - 8, fhf=fh[2],
    )  # fmt: skip


def _play(q: Quadruped, t: float) -> Pose:
    """A play bow, then a bounce."""
    p = (t % 2.2) / 2.2
    if p > 0.55:
        return _jump(q, (p - 0.55) / 0.45 * 1.5)._replace(tail=0.6 + 0.5 * math.sin(TAU * t * 3))
    k = smoothstep(p * 6) * smoothstep((0.55 - p) * 8)
    bow = -math.radians(20) * k
    ahead = 16 * k
    crouched = q._crouched(bow, Pose())
    return crouched._replace(
        neck=0.5 * k, head=0.2 * k, jaw=0.6 * k, tail=0.6 + 0.5 * math.sin(TAU * t * 3), nfx=ahead, ffx=ahead + 7,
        y=crouched.y + 4 * k,
    )  # fmt: skip


def _call(q: Quadruped, t: float) -> Pose:
    idle = _idle(q, t)
    if q.breed.howls:
        k = smoothstep(t / 0.6)
        return idle._replace(neck=0.35 * k, head=0.85 * k, jaw=(0.75 + 0.1 * math.sin(TAU * t * 4)) * k, ear=0.5 * k)
    p = t % 1.1
    bark = pulse(p, 0.1, 0.4) + 0.8 * pulse(p, 0.5, 0.75)
    return idle._replace(neck=0.12 + 0.16 * bark, head=0.12 + 0.16 * bark, jaw=bark, pitch=0.02 * bark, y=-1.5 * bark)


def _carry(q: Quadruped, t: float) -> Pose:
    walk = _walk(q, t)
    return walk._replace(neck=walk.neck + 0.15, head=walk.head + 0.1, jaw=0.25)


def _fall(q: Quadruped, t: float) -> Pose:
    """The legs give way and it lies, head on the ground."""
    k = smoothstep(t / 0.7)
    lying = _sleep(q, t)
    start = _idle(q, t)
    stagger = pulse(t / 0.7, 0.0, 1.0)
    mixed = [a + (b - a) * k for a, b in zip(start, lying)]
    return Pose(*mixed)._replace(pitch=-0.25 * stagger, ear=0.6)


def _shake(q: Quadruped, t: float) -> Pose:
    """Afraid: low, ears back, tail tucked, trembling."""
    b = q.breed
    k = smoothstep(t / 0.4)
    shiver = math.sin(TAU * t * 11) * k
    low = 0.16 * b.hip * k
    return Pose(
        x=0.5 * shiver, y=low, arch=5 * k + 0.3 * shiver, neck=-0.5 * k, head=0.15 * k + 0.02 * shiver, ear=k, tail=-0.9 * k,
        curl=-0.9 * k, nfx=3 * k, ffx=-2 * k, nhx=6 * k, fhx=2 * k,
    )  # fmt: skip


def _dance(q: Quadruped, t: float) -> Pose:
    """Up on the hind legs, forefeet pawing to a beat."""
    b = q.breed
    k = smoothstep(t / 0.5)
    beat = math.sin(TAU * t * 1.8)
    pitch = math.radians(58 + 5 * beat) * k
    bob = 3 * abs(beat) * k
    rise = -math.sin(pitch) * b.length / 2 + 6 * k - bob
    back = (1 - math.cos(pitch)) * b.length / 2
    paw = rise - math.sin(pitch) * b.length / 2 + 14
    return Pose(
        x=-back + 6 * beat * k, y=rise, pitch=pitch, neck=-0.35 * k, head=0.1 * beat, jaw=0.4 * k, tail=-0.3 * k + 0.4 * beat,
        nfx=(-back * 1.2 + 22) * k, nfy=(paw - 6 * beat) * k, nff=0.8 * k, ffx=(-back * 1.2 + 30) * k, ffy=(paw + 6 * beat) * k,
        fff=0.8 * k, nhx=4 * k, fhx=-4 * k + 3 * beat * k, fhy=-4 * max(0.0, beat) * k,
    )  # fmt: skip


def _fly(q: Quadruped, t: float) -> Pose:
    beat = TAU * t / 1.3
    up = 6 * math.sin(beat - 0.8)
    return Pose(
        y=-60 + up, pitch=0.06, wing=math.sin(beat), tail=0.5 + 0.12 * math.sin(beat - 1), curl=-0.3, neck=-0.2, head=0.15,
        nfx=8, nfy=-62 + up, nff=0.9, ffx=12, ffy=-60 + up, fff=0.9, nhx=-20, nhy=-56 + up, nhf=0.9, fhx=-24, fhy=-54 + up,
        fhf=0.9, eye=blink(t, q.seed),
    )  # fmt: skip


_POSES: dict[str, Callable[[Quadruped, float], Pose]] = {
    "stand": _idle, "walk": _walk, "run": _run, "sit": _sit, "sleep": _sleep, "eat": _eat, "drink": _drink,
    "look_up": _look_up, "jump": _jump, "swim": _swim, "play": _play, "call": _call, "carry": _carry, "fall": _fall,
    "shake": _shake, "afraid": _shake, "dance": _dance, "fly": _fly,
}  # fmt: skip
