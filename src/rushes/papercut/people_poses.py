"""Poses that are held, and deeds done once: standing, sitting, taking, giving, throwing, falling, feelings.

Every function gives the pose of one body `t` seconds into an action. `PLAYS` maps the names of actions to plays.
"""

from __future__ import annotations

import math

from rushes.papercut.craft import Point, ease
from rushes.papercut.people_body import (
    OPEN,
    Body,
    Pose,
    Skeleton,
    two_bones,
)

SEAT = 0.45  # metres: the height of the chair under someone who sits
GRASP = 0.8  # seconds into `pick_up` at which the hand closes on the thing


def wave(t: float, seconds: float, phase: float = 0.0) -> float:
    return math.sin(math.tau * (t / seconds + phase))


def pulse(t: float, begin: float, top: float, hold: float, end: float) -> float:
    """0 before `begin`, 1 from `top` to `hold`, 0 from `end` on."""
    if t <= top:
        return ease((t - begin) / (top - begin))
    return 1 - ease((t - hold) / (end - hold))


def foot_x(b: Body, ankle: float) -> float:
    """Where the ball of a foot is whose ankle is at `ankle`."""
    return ankle + 0.46 * b.foot


def arms_to(b: Body, p: Pose, near: Point | None = None, far: Point | None = None) -> Pose:
    """Palms brought to places given from the neck, in metres of a man's arms (x ahead, y down)."""
    s = Skeleton(b, p)
    q = b.arm / 0.645
    if near is not None:
        p = palm_to(b, p, (s.neck[0] + near[0] * q, s.neck[1] + near[1] * q), s)
    if far is not None:
        p = palm_to(b, p, (s.neck[0] + far[0] * q, s.neck[1] + far[1] * q), s, near=False)
    return p


def palm_to(b: Body, p: Pose, target: Point, s: Skeleton | None = None, *, near: bool = True) -> Pose:
    """The palm of one hand brought to `target`, before the body's turn."""
    s = s or Skeleton(b, p)
    if near:
        upper, flex = two_bones(s.near_shoulder, target, b.upper, b.fore + b.grip)
        return p._replace(near=upper, near_elbow=flex, near_wrist=0.0)
    upper, flex = two_bones(s.far_shoulder, target, b.upper, b.fore + b.grip)
    return p._replace(far=upper, far_elbow=flex, far_wrist=0.0)


def face_to(b: Body, p: Pose, x: float, y: float, *, far: bool = False) -> Pose:
    """The palm brought to a place on the head (see `Skeleton.on_head`)."""
    s = Skeleton(b, p)
    return palm_to(b, p, s.on_head(x, y), s, near=not far)


# Standing and looking


def rest(b: Body) -> Pose:
    """Upright, at ease, quite still."""
    old = b.stoop > 10
    return Pose(
        hip_x=-0.01 * b.k, hip_y=-(b.leg * (0.985 if old else 0.995)), lean=2.0 if old else -1.0, curve=b.stoop,
        nod=2.0, near=-2.0 + (8 if old else 0), near_elbow=14 + (16 if old else 0), far=5.0, far_elbow=18.0,
        near_x=foot_x(b, -0.05 * b.k), far_x=foot_x(b, 0.06 * b.k),
    )  # fmt: skip


def stand(b: Body, t: float) -> Pose:
    p = rest(b)
    breath, sway = wave(t, 3.7), wave(t, 6.1, 0.2)
    return p._replace(
        hip_x=p.hip_x + 0.006 * sway * b.k, lean=p.lean + 0.5 * sway, curve=p.curve - 0.8 * breath,
        nod=p.nod + 0.8 * wave(t, 5.3, 0.1), near=p.near + 1.2 * breath, far=p.far + 1.2 * breath,
    )  # fmt: skip


def look_up(b: Body, t: float) -> Pose:
    p = stand(b, t)
    return p._replace(nod=-32, curve=p.curve * 0.4 - 5, lean=-5, near=-8, near_elbow=10)


def look_down(b: Body, t: float) -> Pose:
    p = stand(b, t)
    return p._replace(nod=34, curve=p.curve + 9)


def look(b: Body, t: float) -> Pose:
    p = stand(b, t)
    return p._replace(lean=4, nod=4, hip_x=p.hip_x + 0.01, near=-10, near_elbow=20)


def sit(b: Body, t: float) -> Pose:
    p = stand(b, t)
    shin = b.shin + b.ankle
    hip_y = -(SEAT + 0.1 * b.depth)
    dangle = max(0.0, SEAT - shin)  # a child's feet do not reach the ground
    ahead = b.thigh * 0.96
    p = p._replace(
        hip_x=-0.22 * b.k, hip_y=hip_y, lean=-4 + 0.4 * b.stoop, curve=b.stoop + 6,
        near_x=foot_x(b, ahead - 0.26 * b.k), near_y=-dangle, far_x=foot_x(b, ahead - 0.15 * b.k), far_y=-dangle,
        near_pitch=12 * (dangle > 0.05), far_pitch=6 * (dangle > 0.05),
    )  # fmt: skip
    if dangle > 0.05:
        p = p._replace(near_x=p.near_x + 0.03 * wave(t, 2.3), far_x=p.far_x + 0.03 * wave(t, 2.3, 0.45))
    return arms_to(b, p, (0.26, 0.47), (0.33, 0.46))


def reach(b: Body, t: float) -> Pose:
    p = stand(b, t)
    p = p._replace(lean=8, hip_x=0.03 * b.k, near_hand=OPEN, far=-14, far_elbow=24, near_x=foot_x(b, -0.14 * b.k),
                   near_pitch=14, far_x=foot_x(b, 0.16 * b.k), hip_y=p.hip_y * 0.985)  # fmt: skip
    return arms_to(b, p, (0.56, 0.06))
