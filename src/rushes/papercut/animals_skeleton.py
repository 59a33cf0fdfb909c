"""What a four-legged animal is built of: its breed's proportions, a pose, and where every joint is in that pose."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from rushes.papercut.animals_rig import bend, curve, toward
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import Knot

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
    ear_back: float = 70  # degrees that a frightened ear turns back
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
    reach: float = 3.0  # how high over the ground the mouth takes its food
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
        if dy <= 0:
            knee = (knee[0], min(knee[1], -(b.fore if fore else b.hind).widths[2] / 2))
        return [root, knee, ankle, toe], (fold * 0.8 if dy < -0.5 else max(0.0, tilt - 0.55) * 0.5)


def along(widths: Sequence[float], s: float) -> float:
    """A width from a list, `s` (0..1) of the way along it."""
    k = s * (len(widths) - 1)
    i = min(int(k), len(widths) - 2)
    return widths[i] + (widths[i + 1] - widths[i]) * (k - i)
