"""A person's bones: measures of a body, a pose as numbers that can be blended, and the joints that a pose puts them in.

Metres, y down, the soles at y = 0. Angles are degrees: a limb hangs at 0, points ahead at 90 and up at 180; a lean or a
nod is positive forward. Knees bend ahead and elbows behind, as they do.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from rushes.papercut.craft import Point
from rushes.papercut.people_looks import PersonLook

_ADULT_LEG = 0.93  # of the man whose measures the poses were drawn with
GRIP = 0.085  # from the wrist to the middle of the palm, of a grown man


@dataclass(frozen=True)
class Body:
    """Lengths between joints, metres."""

    head: float  # chin to crown
    neck: float
    trunk: float  # hip joint to the base of the neck
    thigh: float
    shin: float
    ankle: float  # above the sole
    foot: float
    upper: float
    fore: float
    grip: float
    depth: float  # of the trunk from front to back, 1 for a medium man
    stoop: float  # degrees that the upper back is bent at rest
    height: float

    @property
    def leg(self) -> float:
        return self.thigh + self.shin + self.ankle

    @property
    def arm(self) -> float:
        """Shoulder to the middle of the palm, stretched."""
        return self.upper + self.fore + self.grip

    @property
    def k(self) -> float:
        """This body's legs over the legs of the man for whom poses are written."""
        return self.leg / _ADULT_LEG


_FRAMES = {  # head, neck, trunk, thigh, shin, ankle, foot, upper, fore, depth
    ("child", "man"): (0.246, 0.035, 0.335, 0.255, 0.255, 0.06, 0.175, 0.19, 0.165, 0.80),
    ("child", "woman"): (0.244, 0.038, 0.33, 0.255, 0.255, 0.058, 0.168, 0.185, 0.165, 0.76),
    ("adult", "man"): (0.284, 0.05, 0.51, 0.435, 0.42, 0.08, 0.25, 0.30, 0.26, 1.0),
    ("adult", "woman"): (0.27, 0.056, 0.455, 0.425, 0.41, 0.072, 0.22, 0.275, 0.24, 0.86),
    ("old", "man"): (0.284, 0.036, 0.48, 0.40, 0.39, 0.078, 0.25, 0.30, 0.26, 1.02),
    ("old", "woman"): (0.27, 0.04, 0.425, 0.375, 0.365, 0.07, 0.22, 0.27, 0.235, 0.98),
}
_BUILDS = {
    "slim": (0.84, 1.02),
    "medium": (1.0, 1.0),
    "stout": (1.4, 0.97),
    "huge": (1.9, 1.02),
    "tall": (0.96, 1.07),
    "small": (0.95, 0.9),
}


def body_for(look: PersonLook) -> Body:
    figure = "woman" if look.figure == "woman" else "man"
    head, neck, trunk, thigh, shin, ankle, foot, upper, fore, depth = _FRAMES[look.age, figure]
    girth, k = _BUILDS[look.build]
    trunk, thigh, shin, upper, fore = trunk * k, thigh * k, shin * k, upper * k, fore * k
    if look.age == "child" and look.build == "small":  # the smallest: mostly head
        head, neck, trunk, thigh, shin, ankle, foot, upper, fore = (
            x * q for x, q in zip((head, neck, trunk, thigh, shin, ankle, foot, upper, fore), (0.9, 0.6, *[0.72] * 7))
        )
    grip = GRIP * (upper + fore) / 0.56
    height = thigh + shin + ankle + trunk + neck + head * 0.93
    stoop = {"old": 20.0, "adult": 4.0, "child": 2.0}[look.age]
    return Body(head, neck, trunk, thigh, shin, ankle, foot, upper, fore, grip, depth * girth, stoop, height)


class Pose(NamedTuple):
    """Every joint as a number. Feet are given by the sole under the ball of the foot and the foot's pitch."""

    hip_x: float
    hip_y: float
    lean: float = 0.0  # of the lower back
    curve: float = 0.0  # how much further the upper back leans
    nod: float = 0.0  # of the head, + looks down
    twist: float = 0.0  # metres that the near shoulder is behind its place, and the far one ahead
    turn: float = 0.0  # the whole body about the hip, clockwise
    near: float = 6.0  # near upper arm
    near_elbow: float = 12.0
    near_wrist: float = 0.0
    far: float = 2.0
    far_elbow: float = 14.0
    far_wrist: float = 0.0
    near_x: float = 0.0  # near foot
    near_y: float = 0.0
    near_pitch: float = 0.0  # + heel up
    far_x: float = 0.0
    far_y: float = 0.0
    far_pitch: float = 0.0
    tool: float = 0.0  # tilt of what is held, clockwise
    mouth: float = 0.0  # 0 shut .. 1 wide open
    lid: float = 0.0  # 0 open .. 1 closed
    smile: float = 0.0  # -1 sad .. 1 glad
    flow: float = 0.0  # how far hair and cloth are blown behind, 0 hang .. 1 stream
    near_hand: int = 0  # RELAXED, FIST, ...; never blended
    far_hand: int = 0


# The shapes of a hand, in the order in which `people_clothes` cuts them.
RELAXED, FIST, OPEN, POINTING, FLAT = range(5)
_BLENDED = len(Pose._fields) - 2


def blend(a: Pose, b: Pose, k: float) -> Pose:
    """`k` (0..1) of the way from `a` to `b`."""
    mixed = [x + (y - x) * k for x, y in zip(a[:_BLENDED], b[:_BLENDED])]
    return Pose._make((*mixed, *(b if k > 0.5 else a)[_BLENDED:]))


def along(p: Point, angle: float, length: float) -> Point:
    r = math.radians(angle)
    return (p[0] + math.sin(r) * length, p[1] + math.cos(r) * length)


def two_bones(root: Point, target: Point, first: float, second: float) -> tuple[float, float]:
    """(angle of the upper bone, flexion ≥ 0) that bring the end of two bones of these lengths from `root` to `target`.

    The joint is behind, as an elbow is; a knee is the mirror image. A target out of reach is pointed at.
    """
    dx, dy = target[0] - root[0], target[1] - root[1]
    d = math.hypot(dx, dy)
    d = min(max(d, abs(first - second) + 1e-4), first + second - 1e-6)
    heading = math.degrees(math.atan2(dx, dy))
    if heading < -110:
        heading += 360
    open_root = math.degrees(math.acos(max(-1.0, min(1.0, (first**2 + d**2 - second**2) / (2 * first * d)))))
    inner = math.degrees(math.acos(max(-1.0, min(1.0, (first**2 + second**2 - d**2) / (2 * first * second)))))
    return heading - open_root, 180.0 - inner


class Limb(NamedTuple):
    """An arm or a leg: its joints and the angles of its two bones and its end."""

    root: Point
    joint: Point
    end: Point
    upper: float
    lower: float
    tip: float  # angle of the hand, or pitch of the foot


class Skeleton:
    """The joints of one body in one pose, before the whole is turned."""

    def __init__(self, b: Body, p: Pose) -> None:
        self.body, self.pose = b, p
        self.hip: Point = (p.hip_x, p.hip_y)
        half = b.trunk / 2
        self.waist = along(self.hip, 180 - (p.lean + 0.2 * p.curve), half)
        self.chest_lean = p.lean + 0.85 * p.curve
        self.neck = along(self.waist, 180 - self.chest_lean, half)
        drop = 0.1 * b.trunk
        across = 0.028 * b.trunk / 0.5
        top = along(self.neck, -self.chest_lean, drop)
        ahead = (math.cos(math.radians(self.chest_lean)), math.sin(math.radians(self.chest_lean)))
        near, far = -across * 1.1 - p.twist, across * 0.9 + p.twist
        self.near_shoulder: Point = (top[0] + ahead[0] * near, top[1] + ahead[1] * near)
        self.far_shoulder: Point = (top[0] + ahead[0] * far, top[1] + ahead[1] * far)
        self.near_arm = self._arm(self.near_shoulder, p.near, p.near_elbow, p.near_wrist)
        self.far_arm = self._arm(self.far_shoulder, p.far, p.far_elbow, p.far_wrist)
        self.near_leg = self._leg(-0.008, p.near_x, p.near_y, p.near_pitch)
        self.far_leg = self._leg(0.012, p.far_x, p.far_y, p.far_pitch)
        carried = 0.5 * self.chest_lean + 14  # the neck slants ahead, less than the back does
        self.skull = along(self.neck, 180 - carried, b.neck + 0.1 * b.head)

    def _arm(self, shoulder: Point, upper: float, flex: float, wrist: float) -> Limb:
        b = self.body
        elbow = along(shoulder, upper, b.upper)
        hand = along(elbow, upper + flex, b.fore)
        return Limb(shoulder, elbow, hand, upper, upper + flex, upper + flex + wrist)

    def _leg(self, across: float, x: float, y: float, pitch: float) -> Limb:
        b = self.body
        hip = (self.hip[0] + across * b.k, self.hip[1])
        r = math.radians(pitch)
        back, up = 0.46 * b.foot, b.ankle
        ankle = (x - back * math.cos(r) + up * math.sin(r), y - back * math.sin(r) - up * math.cos(r))
        mirrored, flex = two_bones((-hip[0], hip[1]), (-ankle[0], ankle[1]), b.thigh, b.shin)
        knee = along(hip, -mirrored, b.thigh)
        end = along(knee, -mirrored - flex, b.shin)
        return Limb(hip, knee, end, -mirrored, -mirrored - flex, pitch)

    def palm(self, arm: Limb) -> Point:
        return along(arm.end, arm.tip, self.body.grip)

    def on_head(self, x: float, y: float) -> Point:
        """A place on the head, in hundredths of its height: x ahead of its middle, y above the chin."""
        s = self.body.head / 100
        px, py = (x + 12) * s, -(y - 12) * s
        r = math.radians(self.pose.nod)
        c, n = math.cos(r), math.sin(r)
        return (self.skull[0] + px * c - py * n, self.skull[1] + px * n + py * c)

    def spine(self, s: float, d: float) -> Point:
        """A place on the trunk: `s` 0 at the hip .. 1 at the neck, `d` metres ahead of the spine."""
        a, m, z = self.hip, self.waist, self.neck
        u = 1 - s
        x = u * u * a[0] + 2 * u * s * m[0] + s * s * z[0]
        y = u * u * a[1] + 2 * u * s * m[1] + s * s * z[1]
        tx = u * (m[0] - a[0]) + s * (z[0] - m[0])
        ty = u * (m[1] - a[1]) + s * (z[1] - m[1])
        n = math.hypot(tx, ty) or 1e-9
        return (x - ty / n * d, y + tx / n * d)

    def turned(self, p: Point) -> Point:
        """A place after the whole body is turned about the hip."""
        if not self.pose.turn:
            return p
        r = math.radians(self.pose.turn)
        c, n = math.cos(r), math.sin(r)
        dx, dy = p[0] - self.hip[0], p[1] - self.hip[1]
        return (self.hip[0] + dx * c - dy * n, self.hip[1] + dx * n + dy * c)

    def ball(self, leg: Limb) -> Point:
        """The sole under the ball of a foot, as its bones put it."""
        r = math.radians(leg.tip)
        back, up = 0.46 * self.body.foot, self.body.ankle
        return (leg.end[0] + back * math.cos(r) - up * math.sin(r), leg.end[1] + back * math.sin(r) + up * math.cos(r))

    @property
    def stance(self) -> Point:
        """The sole, under the ball, of the foot that stands: the lower one."""
        return max(self.ball(self.near_leg), self.ball(self.far_leg), key=lambda q: q[1])
