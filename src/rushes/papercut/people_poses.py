"""Poses that are held: standing, sitting, lying, kneeling; and the small parts from which all poses are built.

Every play gives the pose of one body `t` seconds into an action. Lengths are written for a man's arms and legs.
"""

from __future__ import annotations

import math

from rushes.papercut.craft import Point, ease
from rushes.papercut.people_body import FIST, FLAT, OPEN, POINTING, Body, Pose, Skeleton, two_bones

SEAT = 0.45  # metres: the height of the chair under someone who sits
GRASP = 0.8  # seconds into `pick_up` at which the hand closes on the thing


def wave(t: float, seconds: float, phase: float = 0.0) -> float:
    return math.sin(math.tau * (t / seconds + phase))


def pulse(t: float, begin: float, top: float, hold: float, end: float) -> float:
    """0 before `begin`, 1 from `top` to `hold`, 0 from `end` on."""
    if t <= top:
        return ease((t - begin) / (top - begin))
    return 1 - ease((t - hold) / (end - hold))


def near_foot(b: Body, p: Pose, ankle: float, up: float = 0.0, pitch: float = 0.0) -> Pose:
    """The near foot put down: its ankle `ankle` ahead, its sole `up` above the ground, its heel raised by `pitch`."""
    x, y = _ball(b, ankle, up, pitch)
    return p._replace(near_x=x, near_y=y, near_pitch=pitch)


def far_foot(b: Body, p: Pose, ankle: float, up: float = 0.0, pitch: float = 0.0) -> Pose:
    x, y = _ball(b, ankle, up, pitch)
    return p._replace(far_x=x, far_y=y, far_pitch=pitch)


def _ball(b: Body, ankle: float, up: float, pitch: float) -> Point:
    r = math.radians(pitch)
    back, high = 0.46 * b.foot, b.ankle
    x = ankle * b.k + back * math.cos(r) - high * math.sin(r)
    return x, -up * b.k - high + back * math.sin(r) + high * math.cos(r)


def feet(b: Body, p: Pose, near: float, far: float) -> Pose:
    """Both feet flat on the ground, ankles at these places."""
    return far_foot(b, near_foot(b, p, near), far)


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


def wrist_to(b: Body, p: Pose, target: Point, hand: float, *, near: bool = True) -> Pose:
    """The wrist brought to `target` and the hand turned to an angle: hands that bear weight."""
    s = Skeleton(b, p)
    upper, flex = two_bones(s.near_shoulder if near else s.far_shoulder, target, b.upper, b.fore)
    if near:
        return p._replace(near=upper, near_elbow=flex, near_wrist=hand - upper - flex)
    return p._replace(far=upper, far_elbow=flex, far_wrist=hand - upper - flex)


def face_to(b: Body, p: Pose, x: float, y: float, *, far: bool = False) -> Pose:
    """The palm brought to a place on the head (see `Skeleton.on_head`)."""
    s = Skeleton(b, p)
    return palm_to(b, p, s.on_head(x, y), s, near=not far)


# Standing and looking


def rest(b: Body) -> Pose:
    """Upright, at ease, quite still."""
    old = b.stoop > 10
    p = Pose(
        hip_x=-0.01 * b.k, hip_y=-b.leg * (0.98 if old else 0.995), lean=2.0 if old else -1.0, curve=b.stoop, nod=2.0,
        near=6.0 if old else -3.0, near_elbow=30 if old else 16, far=6.0, far_elbow=20.0,
    )  # fmt: skip
    return feet(b, p, -0.05, 0.07)


def stand(b: Body, t: float) -> Pose:
    p = rest(b)
    breath, sway = wave(t, 3.7), wave(t, 6.1, 0.2)
    return p._replace(
        hip_x=p.hip_x + 0.006 * sway * b.k, lean=p.lean + 0.5 * sway, curve=p.curve - 0.8 * breath,
        nod=p.nod + 0.8 * wave(t, 5.3, 0.1), near=p.near + 1.2 * breath, far=p.far + 1.2 * breath,
    )  # fmt: skip


def look(b: Body, t: float) -> Pose:
    p = stand(b, t)
    p = p._replace(lean=5, nod=3, hip_x=0.03 * b.k, near=-12, near_elbow=22, far=-4, far_elbow=26)
    return far_foot(b, near_foot(b, p, -0.1, 0, 10), 0.12)


def look_up(b: Body, t: float) -> Pose:
    p = stand(b, t)
    return p._replace(nod=-34, curve=p.curve * 0.4 - 6, lean=-5, near=-9, near_elbow=10, far=-2, mouth=0.4)


def look_down(b: Body, t: float) -> Pose:
    p = stand(b, t)
    return p._replace(nod=36, curve=p.curve + 10, near=4, lid=0.5)


def shield(b: Body, t: float) -> Pose:
    """A hand over the eyes, looking far."""
    p = look(b, t)
    return face_to(b, p, 52, 66)._replace(near_hand=FLAT, near_wrist=38)


def shiver(b: Body, t: float) -> Pose:
    p = stand(b, t)
    q = 0.006 * wave(t, 0.11) * b.k
    p = p._replace(hip_x=p.hip_x + q, hip_y=p.hip_y * 0.97, curve=p.curve + 14, nod=14, near_hand=FIST, far_hand=FIST,
        smile=-1)  # fmt: skip
    return arms_to(b, p, (0.2 + q, 0.16), (0.15 - q, 0.2))


def bow(b: Body, t: float) -> Pose:
    p = stand(b, t)
    k = ease(t / 0.9)
    p = p._replace(hip_x=-0.09 * b.k * k, lean=38 * k, curve=b.stoop + 26 * k, nod=52 * k, lid=k)
    return arms_to(b, p, (0.1, 0.32))._replace(near_hand=FLAT, far=-30 * k, far_elbow=14)


# Sitting


def seated(b: Body, t: float, seat: float = SEAT) -> Pose:
    """On a seat of that height, its middle behind the feet; a child's feet dangle."""
    p = stand(b, t)
    shin = b.shin + b.ankle
    dangle = max(0.0, seat - shin) / b.k
    p = p._replace(hip_x=-0.2 * b.k, hip_y=-(seat + 0.1 * b.depth), lean=-3 + 0.4 * b.stoop, curve=b.stoop + 5)
    ahead = b.thigh * 0.98 / b.k - 0.2
    if dangle < 0.04:
        return feet(b, p, ahead - 0.08, ahead + 0.05)
    swing = 0.035 * wave(t, 2.1)
    p = near_foot(b, p, ahead + swing, dangle, 12)
    return far_foot(b, p, ahead + 0.03 - swing, dangle, 8)


def sit(b: Body, t: float) -> Pose:
    return arms_to(b, seated(b, t), (0.24, 0.46), (0.32, 0.46))


def doze(b: Body, t: float) -> Pose:
    """Asleep on a seat: leaning back, the chin sunk on the breast, the hands in the lap."""
    breath = wave(t, 4.2)
    p = seated(b, t)
    p = p._replace(lid=1, lean=p.lean - 7, curve=p.curve + 10 - 1.5 * breath, nod=30 - 2 * breath)
    return arms_to(b, p, (0.2, 0.42), (0.24, 0.42))


def sit_ground(b: Body, t: float) -> Pose:
    p = stand(b, t)
    p = p._replace(hip_x=-0.2 * b.k, hip_y=-0.11 * b.depth, lean=-4, curve=b.stoop + 24, nod=6)
    p = feet(b, p, 0.2, 0.27)
    return arms_to(b, p, (0.36, 0.34), (0.38, 0.32))


def mounted(b: Body, t: float) -> Pose:
    """In a saddle or on a thwart: what bears the body is at the origin."""
    p = stand(b, t)
    return p._replace(hip_x=0.0, hip_y=-0.1 * b.depth, lean=2, curve=b.stoop + 4)


def ride(b: Body, t: float) -> Pose:
    up = wave(t, 0.62)
    p = mounted(b, t)
    p = p._replace(hip_y=p.hip_y - 0.022 * (1 + up) * b.k, lean=6 - 3 * up, curve=b.stoop + 6 + 3 * up,
        near_hand=FIST, far_hand=FIST, flow=0.45, nod=2 + 3 * up)  # fmt: skip
    p = near_foot(b, p, 0.16, -0.62, -14)
    p = far_foot(b, p, 0.2, -0.6, -14)
    return arms_to(b, p, (0.36, 0.34), (0.4, 0.32))


def astride(b: Body, t: float) -> Pose:
    """On somebody's shoulders: the legs hang down on the breast, the hands hold on."""
    p = mounted(b, t)._replace(lean=4 + 2 * wave(t, 1.3), smile=1, near_hand=FIST, far_hand=FIST)
    p = near_foot(b, p, 0.2, -0.46, -20)
    p = far_foot(b, p, 0.24, -0.44, -20)
    return arms_to(b, p, (0.26, 0.5), (0.3, 0.48))


def drive(b: Body, t: float) -> Pose:
    p = mounted(b, t)
    p = p._replace(lean=-10, curve=b.stoop + 6, near_hand=FIST, far_hand=FIST, flow=0.15)
    p = near_foot(b, p, 0.62, -0.16, -30)
    p = far_foot(b, p, 0.66, -0.14, -30)
    turn = 0.03 * wave(t, 2.6)
    return arms_to(b, p, (0.42, 0.22 + turn), (0.46, 0.2 - turn))


# Lying and kneeling


def laid(b: Body, hip_y: float, turn: float) -> Pose:
    """Stretched out with the whole body turned; the feet are where straight legs put them."""
    p = rest(b)._replace(hip_x=0.0, hip_y=hip_y, turn=turn, lean=0.0, curve=b.stoop * 0.4, nod=0.0)
    return stretched(b, p, 0.0, 0.0)


def stretched(b: Body, p: Pose, near: float, far: float, bend: float = 0.985) -> Pose:
    """Legs as the body has them in the air: swung ahead by degrees, the feet in line with them."""
    out = []
    for angle in (near, far):
        r = math.radians(angle)
        long = b.leg * bend
        x, y = p.hip_x + math.sin(r) * long, p.hip_y + math.cos(r) * long
        out.append((x + 0.46 * b.foot * math.cos(r) * 0.6, y + 0.46 * b.foot * 0.4))
    (nx, ny), (fx, fy) = out
    return p._replace(near_x=nx, near_y=ny, near_pitch=34 - near, far_x=fx, far_y=fy, far_pitch=34 - far)


def sleep(b: Body, t: float) -> Pose:
    breath = wave(t, 4.2)
    p = laid(b, -0.125 * b.depth, -90)
    p = p._replace(lid=1, nod=-6, curve=b.stoop * 0.5 - 1.5 * breath, near_x=p.near_x + 0.1 * b.k)
    p = stretched(b, p, 13, 4, 0.93)._replace(near_pitch=-10, far_pitch=-10)
    return arms_to(b, p, (0.17, 0.33 - 0.008 * breath), (0.15, 0.3 - 0.008 * breath))


def lie(b: Body, t: float) -> Pose:
    """On the back, awake, a hand under the head and a knee drawn up."""
    p = sleep(b, t)._replace(lid=0, nod=14, curve=b.stoop * 0.5 + 14)
    p = p._replace(near_x=p.hip_x - 0.125 * b.depth, near_y=p.hip_y + 0.56 * b.k, near_pitch=90)
    return face_to(b, p, -52, 34)


def kneel(b: Body, t: float) -> Pose:
    p = stand(b, t)
    p = p._replace(hip_x=0.0, hip_y=-(b.thigh * 0.98 + 0.06 * b.k), lean=4, curve=b.stoop + 4, nod=8)
    p = far_foot(b, p, b.thigh * 0.95 / b.k)
    p = near_foot(b, p, -b.shin * 0.94 / b.k, -0.015, 158)
    return arms_to(b, p, (0.2, 0.42), (0.36, 0.36))


def knees(b: Body, t: float) -> Pose:
    """On both knees, sitting back a little."""
    p = stand(b, t)
    p = p._replace(hip_x=-0.14 * b.k, hip_y=-(b.thigh * 0.93 + 0.05 * b.k), lean=4, curve=b.stoop + 8)
    back = -0.14 - b.shin * 0.9 / b.k
    return far_foot(b, near_foot(b, p, back, -0.015, 158), back + 0.04, -0.015, 158)


def kneel_pray(b: Body, t: float) -> Pose:
    p = knees(b, t)._replace(nod=30, curve=b.stoop + 16, lid=1, near_hand=FLAT, far_hand=FLAT)
    return arms_to(b, p, (0.25, 0.14), (0.26, 0.14))


def crouch(b: Body, t: float) -> Pose:
    p = stand(b, t)
    p = p._replace(hip_x=-0.16 * b.k, hip_y=-0.34 * b.k, lean=30, curve=b.stoop + 18, nod=6)
    p = far_foot(b, near_foot(b, p, -0.06, 0, 24), 0.14)
    return arms_to(b, p, (0.3, 0.36), (0.36, 0.34))


# Hands and feelings


def hold(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(near_hand=FIST, nod=10)
    return arms_to(b, p, (0.29, 0.27 + 0.006 * wave(t, 3.7)))


def reach(b: Body, t: float) -> Pose:
    p = stand(b, t)
    p = p._replace(lean=8, hip_x=0.03 * b.k, near_hand=OPEN, far=-14, far_elbow=24, hip_y=p.hip_y * 0.985)
    p = far_foot(b, near_foot(b, p, -0.16, 0, 16), 0.15)
    return arms_to(b, p, (0.55, 0.05))


def point(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(near_hand=POINTING, lean=3, far=-6)
    return arms_to(b, p, (0.62, -0.04 + 0.008 * wave(t, 1.9)))


def knock(b: Body, t: float) -> Pose:
    """A raised fist raps twice, rests, and raps again."""
    p = stand(b, t)._replace(near_hand=FIST, lean=4, far=-6)
    k = pulse(t % 1.8, 0.0, 0.2, 0.24, 0.42) + pulse(t % 1.8, 0.5, 0.7, 0.74, 0.92)
    return arms_to(b, p, (0.42 + 0.13 * k, -0.12))


def greet(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(near_hand=OPEN, smile=1, nod=-4, lean=-2)
    swing = wave(t, 0.62)
    p = arms_to(b, p, (0.36 + 0.1 * swing, -0.36))
    return p._replace(near_wrist=8 * swing)


def strap(b: Body, t: float) -> Pose:
    """A hand up at the strap of a bus, swaying with it."""
    p = stand(b, t)._replace(lean=3 * wave(t, 2.4), near_hand=FIST)
    return arms_to(b, p, (0.1, -0.5))


def cheer(b: Body, t: float) -> Pose:
    up = abs(wave(t, 0.9))
    p = stand(b, t)
    p = p._replace(hip_y=p.hip_y + (0.05 - 0.05 * up) * b.k, nod=-14, lean=-5, mouth=1, smile=1, near_hand=FIST,
        far_hand=OPEN)  # fmt: skip
    p = arms_to(b, p, (0.16, -0.5 - 0.05 * up), (0.32, -0.46 - 0.06 * up))
    return far_foot(b, near_foot(b, p, -0.09, 0, 22 * up), 0.11, 0, 22 * up)


def hug(b: Body, t: float) -> Pose:
    p = stand(b, t)
    p = p._replace(lean=9, hip_x=0.04 * b.k, nod=12, lid=1, smile=1, curve=p.curve + 6)
    p = far_foot(b, near_foot(b, p, -0.14, 0, 18), 0.12)
    p = p._replace(near_hand=FIST, far_hand=FIST)  # palms on the other's back
    return arms_to(b, p, (0.27, 0.22 + 0.01 * wave(t, 1.6)), (0.3, 0.08))


def cry(b: Body, t: float) -> Pose:
    sob = abs(wave(t, 0.8)) ** 3
    p = stand(b, t)
    p = p._replace(nod=36 + 4 * sob, curve=b.stoop + 24 - 5 * sob, lean=6, lid=1, smile=-1, near_hand=FLAT,
        far_hand=FLAT, hip_y=p.hip_y * 0.985)  # fmt: skip
    p = face_to(b, p, 47, 40, far=True)
    return face_to(b, p, 44, 30)._replace(near_wrist=8)


def sad(b: Body, t: float) -> Pose:
    p = stand(b, t)
    return p._replace(nod=38, curve=b.stoop + 20, lean=4, smile=-1, lid=0.5, near=10, near_elbow=6, far=14, far_elbow=6)


def sulk(b: Body, t: float) -> Pose:
    """Arms folded, chin on the breast, on the ground."""
    p = sit_ground(b, t)._replace(nod=26, curve=b.stoop + 22, smile=-1, lid=0.4, near_hand=FIST, far_hand=FIST)
    return arms_to(b, p, (0.2, 0.24), (0.12, 0.2))


def cross_arms(b: Body, t: float) -> Pose:
    """Standing with the arms folded and the chin raised: not a word."""
    p = stand(b, t)._replace(nod=-8, lean=-5, smile=-1, lid=0.6, near_hand=FIST, far_hand=FIST)
    return arms_to(b, p, (0.2, 0.3), (0.14, 0.26))


def bliss(b: Body, t: float) -> Pose:
    """The eyes shut in peace, the face a little raised, a hand on the heart."""
    p = stand(b, t)._replace(lid=1, smile=1, nod=-10 + 2 * wave(t, 3.7), near_hand=FLAT, lean=-3)
    return arms_to(b, p, (0.13, 0.22))


def laugh(b: Body, t: float) -> Pose:
    shake = wave(t, 0.26)
    p = stand(b, t)
    p = p._replace(nod=-24 + 3 * shake, lean=-9, curve=p.curve + 4 + 2 * shake, mouth=1, smile=1, lid=0.5,
        near_hand=FLAT, far=24 + 3 * shake, far_elbow=52, far_hand=OPEN)  # fmt: skip
    return arms_to(b, p, (0.15, 0.32 + 0.01 * shake))


def think(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(nod=10 + 3 * wave(t, 4.9), near_hand=POINTING, far_hand=FIST, hip_x=-0.02 * b.k)
    return arms_to(b, face_to(b, p, 44, -6), None, (0.34, 0.33))


def speak(t: float) -> float:
    """How far the mouth is open, as in speech."""
    return max(0.0, 0.55 * wave(t, 0.31) + 0.45 * wave(t, 0.47, 0.3) + 0.15)


def talk(b: Body, t: float) -> Pose:
    p = stand(b, t)
    a, c = wave(t, 1.7), wave(t, 2.3, 0.4)
    p = p._replace(mouth=speak(t), nod=2 + 5 * wave(t, 1.3), lean=3 + 1.5 * a, near_hand=OPEN, far_hand=OPEN)
    return arms_to(b, p, (0.36 + 0.06 * a, 0.2 - 0.07 * c), (0.3 - 0.04 * c, 0.34 + 0.04 * a))


def phone(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(mouth=speak(t), nod=6, near_hand=FIST, far=20, far_elbow=70)
    return face_to(b, p, 8, 30)


def spread(b: Body, t: float) -> Pose:
    """Both arms straight out, as on a pole."""
    sway = 0.015 * wave(t, 2.7)
    return arms_to(b, rest(b)._replace(near_hand=OPEN, far_hand=OPEN), (-0.6, 0.03 + sway), (0.62, 0.03 - sway))


def photograph(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(near_hand=FIST, far_hand=FIST, lean=4)
    p = face_to(b, p, 66, 34, far=True)
    return face_to(b, p, 60, 38)
