"""Deeds: what hands do with things, once or again and again. Times are seconds, lengths those of a man's arms."""

from __future__ import annotations

import math

from rushes.papercut.craft import ease
from rushes.papercut.people_body import FIST, FLAT, OPEN, Body, Pose, blend
from rushes.papercut.people_poses import (
    arms_to,
    crouch,
    face_to,
    far_foot,
    feet,
    laid,
    mounted,
    near_foot,
    pulse,
    rest,
    seated,
    stand,
    stretched,
    wave,
)

SNEEZE = 1.9  # seconds from one sneeze to the next
RELEASE = 0.45  # seconds into `throw` at which the hand lets go


def _steady(b: Body, t: float, wide: float = 0.16, drop: float = 0.97) -> Pose:
    """Feet apart, ready to work."""
    p = stand(b, t)
    p = p._replace(hip_y=p.hip_y * drop)
    return feet(b, p, -wide, wide)


def pick_up(b: Body, t: float) -> Pose:
    """Down to the ground by `GRASP`, up again with what was taken by 1.6 s."""
    up = taken(b, t)
    low = crouch(b, 0.0)._replace(near_hand=OPEN, nod=30, lean=48, hip_x=-0.2 * b.k, hip_y=-0.46 * b.k)
    low = arms_to(b, low, (0.24, 0.6), (0.3, 0.3))
    down = pulse(t, 0.0, 0.72, 0.86, 1.6)
    return blend(up, low, down)._replace(near_hand=OPEN if t < 0.78 else FIST)


def taken(b: Body, t: float) -> Pose:
    """What was picked up, held before the body: `pick_up` without its bend."""
    p = stand(b, t)._replace(nod=16)
    p = far_foot(b, near_foot(b, p, -0.12), 0.12)
    return arms_to(b, p, (0.3, 0.26))._replace(near_hand=OPEN if t < 0.78 else FIST)


def give(b: Body, t: float) -> Pose:
    k = ease((t - 0.1) / 0.7)
    p = stand(b, t)._replace(near_hand=FIST, lean=2 + 5 * k, nod=2, smile=1)
    p = far_foot(b, near_foot(b, p, -0.1 * k - 0.05, 0, 10 * k), 0.07 + 0.06 * k)
    return arms_to(b, p, (0.26 + 0.26 * k, 0.28 - 0.1 * k))


def throw(b: Body, t: float) -> Pose:
    """Back, and away at `RELEASE`; then after it with the arm."""
    p = _steady(b, t, 0.14)
    back, away = pulse(t, 0.0, 0.26, 0.3, RELEASE), ease((t - 0.3) / 0.22)
    after = away * (1 - 0.6 * ease((t - 0.9) / 0.8))
    p = p._replace(lean=-14 * back + 20 * after, twist=(0.07 * back - 0.05 * after) * b.k, nod=-4,
        near_hand=FIST if t < RELEASE else OPEN,
                   hip_x=(-0.08 * back + 0.08 * after) * b.k, far=40 * back - 20 * after, far_elbow=30)  # fmt: skip
    p = p._replace(near=10 + 190 * back * (1 - away) + 84 * after, near_elbow=20 + 66 * back * (1 - away))
    return near_foot(b, p, -0.2, 0, 34 * after)


def kick(b: Body, t: float) -> Pose:
    w = t % 1.4
    back, away = pulse(w, 0.0, 0.26, 0.3, 0.44), pulse(w, 0.3, 0.48, 0.56, 1.1)
    p = stand(b, t)
    p = p._replace(hip_x=0.0, lean=8 * back - 14 * away, near=30 * back - 40 * away, near_elbow=30,
        far=-30 * back + 50 * away, far_elbow=30)  # fmt: skip
    p = far_foot(b, p, 0.02)
    return near_foot(b, p, -0.04 - 0.36 * back + 0.6 * away, 0.16 * back + 0.34 * away, 40 * back - 20 * away)


def fall(b: Body, t: float) -> Pose:
    """Over the own feet, flat on the face by 0.8 s, and there."""
    trip = rest(b)._replace(lean=30, nod=-10, mouth=1, near=120, near_elbow=10, far=96, far_elbow=20, hip_x=0.1 * b.k,
        near_hand=OPEN, far_hand=OPEN)  # fmt: skip
    trip = near_foot(b, trip, -0.28, 0.14, 50)
    flat = laid(b, -0.13 * b.depth, 91)
    flat = stretched(b, flat, -4, 1, 0.96)._replace(near_pitch=60, far_pitch=50)
    flat = flat._replace(near=164, near_elbow=10, far=150, far_elbow=30, nod=-20, lid=1, near_hand=OPEN, far_hand=OPEN)
    if t < 0.3:
        return trip
    return blend(trip, flat, min(1.0, (t - 0.3) / 0.5) ** 2)


def sneeze(b: Body, t: float) -> Pose:
    """Head back and the mouth open, then thrown forward; again every `SNEEZE` seconds."""
    w = t % SNEEZE
    back, out = pulse(w, 0.0, 0.5, 0.56, 0.7), pulse(w, 0.56, 0.7, 1.2, 1.8)
    p = _steady(b, t, 0.12, 0.99)._replace(lean=-14 * back + 34 * out, curve=b.stoop - 6 * back + 16 * out,
        nod=-40 * back + 34 * out, mouth=1, lid=1, near_hand=OPEN, far_hand=OPEN,
        hip_x=(0.05 * back - 0.16 * out) * b.k)  # fmt: skip
    raised = arms_to(b, p, (0.3, -0.02), (0.34, 0.06))
    thrown = p._replace(near=-62, near_elbow=8, far=-50, far_elbow=8)
    return blend(raised, thrown, out)._replace(mouth=1, lid=1)


def slip(b: Body, t: float) -> Pose:
    """The legs fly up ahead, the arms out; then hard on the seat, and there."""
    up = rest(b)._replace(hip_x=-0.1 * b.k, hip_y=-0.62 * b.k, lean=-44, nod=-6, mouth=1, near=-96, near_elbow=8,
        far=118, far_elbow=8, near_hand=OPEN, far_hand=OPEN)  # fmt: skip
    up = far_foot(b, near_foot(b, up, 0.6, 0.86, -50), 0.66, 0.56, -40)
    down = rest(b)._replace(hip_x=-0.2 * b.k, hip_y=-0.11 * b.depth, lean=-22, curve=b.stoop + 8, nod=4, mouth=0.6,
        near=-40, near_elbow=6, far=60, far_elbow=30, near_hand=OPEN, far_hand=OPEN)  # fmt: skip
    down = far_foot(b, near_foot(b, down, 0.58, 0.03, -50), 0.5, 0.16, -44)
    if t < 0.3:
        return blend(stand(b, t), up, ease(t / 0.3))
    return blend(up, down, min(1.0, max(0.0, (t - 0.75) / 0.35)) ** 2)


def open_(b: Body, t: float) -> Pose:
    """A door or a lid: the hand on it, then drawn back."""
    k = pulse(t, 0.5, 1.2, 2.2, 3.0)
    p = _steady(b, t, 0.12, 0.985)._replace(lean=8 - 12 * k, near_hand=FIST, far=-10)
    return arms_to(b, p, (0.54 - 0.2 * k, 0.34 - 0.02 * k))


def read(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(nod=26 + 2 * wave(t, 3.1), curve=b.stoop + 8, near_hand=FIST, far_hand=FIST)
    return arms_to(b, p, (0.29, 0.16), (0.35, 0.18))


def write(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(nod=34, curve=b.stoop + 12, near_hand=FIST, far_hand=FLAT, tool=-24 + 6 * wave(t, 0.5))
    x, y = 0.03 * wave(t, 2.1), 0.014 * wave(t, 0.33)
    return arms_to(b, p, (0.34 + x, 0.26 + y), (0.38, 0.34))


def paint(b: Body, t: float) -> Pose:
    p = _steady(b, t, 0.1, 0.99)._replace(nod=2, near_hand=FIST, far_hand=FLAT, tool=58, lean=-2)
    a, c = wave(t, 1.5), wave(t, 2.3, 0.2)
    return arms_to(b, p, (0.48 + 0.03 * c, 0.03 + 0.1 * a), (0.24, 0.34))


def play(b: Body, t: float) -> Pose:
    """Strum what is held across the body."""
    a = wave(t, 0.46)
    p = stand(b, t)._replace(nod=12 + 5 * wave(t, 0.92), lean=-3 + 2 * wave(t, 1.84), near_hand=FIST, far_hand=FIST,
        tool=58, smile=1)  # fmt: skip
    return arms_to(b, p, (0.15, 0.33 + 0.05 * a), (0.42, 0.12))


def flute(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(nod=4 + 4 * wave(t, 1.8), lean=2 * wave(t, 1.8), near_hand=FIST, far_hand=FIST, tool=-24)
    p = face_to(b, p, 84, 4, far=True)
    return face_to(b, p, 62, 8)


def cook(b: Body, t: float) -> Pose:
    u = math.tau * t / 1.1
    p = stand(b, t)._replace(nod=28, curve=b.stoop + 8, near_hand=FIST, far_hand=FIST, tool=8 * math.cos(u))
    return arms_to(b, p, (0.42 + 0.07 * math.cos(u), 0.36 + 0.03 * math.sin(u)), (0.32, 0.42))


def work(b: Body, t: float) -> Pose:
    """Busy hands before the body."""
    a, c = wave(t, 0.8), wave(t, 1.1, 0.3)
    p = stand(b, t)._replace(nod=26, curve=b.stoop + 10, lean=5, near_hand=FIST, far_hand=FIST)
    return arms_to(b, p, (0.38 + 0.05 * a, 0.34 + 0.03 * c), (0.4 - 0.04 * c, 0.36 - 0.03 * a))


def dig(b: Body, t: float) -> Pose:
    """Drive it in, lift, toss."""
    w = (t % 2.0) / 2.0
    down = pulse(w, 0.0, 0.3, 0.42, 0.62)
    toss = pulse(w, 0.55, 0.72, 0.78, 1.0)
    p = _steady(b, t, 0.24, 0.94)
    p = p._replace(lean=20 + 22 * down - 16 * toss, curve=b.stoop + 14, nod=22 - 10 * toss, near_hand=FIST,
        far_hand=FIST, tool=-34 - 18 * toss, hip_x=(-0.04 + 0.08 * down) * b.k)  # fmt: skip
    return arms_to(b, p, (0.2 + 0.06 * down + 0.14 * toss, 0.32 + 0.14 * down - 0.2 * toss),
        (0.36 + 0.06 * down + 0.16 * toss, 0.5 + 0.1 * down - 0.24 * toss))  # fmt: skip


def sweep(b: Body, t: float) -> Pose:
    a = wave(t, 1.2)
    p = _steady(b, t, 0.18, 0.97)._replace(lean=15 + 3 * a, curve=b.stoop + 12, nod=26, near_hand=FIST, far_hand=FIST,
        tool=-24 - 13 * a)  # fmt: skip
    return arms_to(b, p, (0.2 + 0.05 * a, 0.2), (0.3 + 0.1 * a, 0.46))


def row(b: Body, t: float) -> Pose:
    """On the thwart, at the origin: lean, dip, pull."""
    w = (t % 2.2) / 2.2
    pull = pulse(w, 0.06, 0.46, 0.5, 1.0)
    dip = pulse(w, 0.0, 0.1, 0.46, 0.56)
    p = mounted(b, t)
    p = p._replace(lean=26 - 44 * pull, curve=b.stoop + 12 - 6 * pull, nod=4, near_hand=FIST, far_hand=FIST,
        tool=-58 + 78 * pull - 14 * (1 - dip))  # fmt: skip
    p = near_foot(b, p, 0.58, -0.14, -34)
    p = far_foot(b, p, 0.62, -0.12, -34)
    return arms_to(b, p, (0.46 - 0.24 * pull, 0.24 - 0.06 * dip), (0.5 - 0.24 * pull, 0.22 - 0.06 * dip))


def fish(b: Body, t: float) -> Pose:
    tug = pulse(t % 5.0, 3.2, 3.4, 3.5, 4.1)
    p = _steady(b, t, 0.12, 0.985)._replace(lean=-3 - 8 * tug, near_hand=FIST, far_hand=FIST,
        tool=2 * wave(t, 2.7) - 14 * tug, nod=8)  # fmt: skip
    return arms_to(b, p, (0.22, 0.34 - 0.05 * tug), (0.4, 0.26 - 0.08 * tug))


def eat(b: Body, t: float) -> Pose:
    k = pulse(t % 2.4, 0.2, 0.9, 1.3, 2.0)
    p = stand(b, t)._replace(nod=8, near_hand=FIST, mouth=0.7 * k * (1 - pulse(t % 2.4, 1.0, 1.2, 1.2, 1.4)))
    low = arms_to(b, p, (0.28, 0.26))
    return blend(low, face_to(b, p, 56, 4), 0.25 + 0.75 * k)


def spoon(b: Body, t: float) -> Pose:
    """A bowl before the chest in the far hand, and the near one goes from it to the mouth."""
    k = pulse(t % 2.6, 0.2, 0.9, 1.4, 2.1)
    p = stand(b, t)._replace(nod=12 - 6 * k, near_hand=FIST, far_hand=FIST, mouth=0.6 * k)
    bowl = (0.34, 0.2)
    dip = arms_to(b, p, (0.3, 0.12), bowl)
    return blend(dip, face_to(b, arms_to(b, p, None, bowl), 52, 2), 0.1 + 0.9 * k)._replace(tool=62 - 12 * k)


def sup(b: Body, t: float) -> Pose:
    """The same, seated."""
    k = pulse(t % 2.6, 0.2, 0.9, 1.4, 2.1)
    p = seated(b, t)._replace(nod=12 - 6 * k, near_hand=FIST, far_hand=FIST, mouth=0.6 * k)
    bowl = (0.34, 0.24)
    dip = arms_to(b, p, (0.3, 0.16), bowl)
    return blend(dip, face_to(b, arms_to(b, p, None, bowl), 52, 2), 0.1 + 0.9 * k)._replace(tool=14 - 8 * k)


def munch(b: Body, t: float) -> Pose:
    """Eating out of the hand, seated."""
    k = pulse(t % 2.4, 0.2, 0.9, 1.3, 2.0)
    p = seated(b, t)._replace(nod=8, near_hand=FIST, mouth=0.7 * k)
    low = arms_to(b, p, (0.28, 0.3), (0.32, 0.46))
    return blend(low, face_to(b, p, 56, 4), 0.25 + 0.75 * k)


def drink(b: Body, t: float) -> Pose:
    k = pulse(t % 3.6, 0.2, 0.9, 2.2, 3.0)
    p = stand(b, t)._replace(nod=2 - 20 * k, near_hand=FIST, tool=-52 * k, lid=0.6 * k)
    low = arms_to(b, p, (0.28, 0.24))
    return blend(low, face_to(b, p, 60, -4), 0.2 + 0.8 * k)._replace(tool=-52 * k)


def fight(b: Body, t: float) -> Pose:
    w = (t % 1.5) / 1.5
    near, far = pulse(w, 0.0, 0.12, 0.16, 0.4), pulse(w, 0.46, 0.58, 0.62, 0.86)
    p = _steady(b, t, 0.24, 0.93)
    p = p._replace(lean=10 + 8 * near + 5 * far, twist=(0.06 * far - 0.06 * near) * b.k, near_hand=FIST,
        far_hand=FIST, nod=4, tool=40 + 50 * near, hip_x=0.04 * (near + far) * b.k)  # fmt: skip
    p = near_foot(b, p, -0.26, 0, 26)
    return arms_to(b, p, (0.22 + 0.4 * near, 0.06 - 0.06 * near), (0.34 + 0.3 * far, 0.0))


def hammer(b: Body, t: float) -> Pose:
    w = (t % 0.95) / 0.95
    up = pulse(w, 0.0, 0.5, 0.58, 0.7)
    p = _steady(b, t, 0.16, 0.97)._replace(lean=16 - 14 * up, curve=b.stoop + 10, nod=22 - 8 * up, near_hand=FIST,
        far_hand=FLAT, tool=78 - 112 * up)  # fmt: skip
    high = p._replace(near=104, near_elbow=86)
    return blend(arms_to(b, p, (0.42, 0.36), (0.4, 0.42)), arms_to(b, high, None, (0.4, 0.4)),
        up)._replace(near_hand=FIST, far_hand=FLAT)  # fmt: skip


def knit(b: Body, t: float) -> Pose:
    a = wave(t, 0.55)
    p = seated(b, t)._replace(nod=26, curve=b.stoop + 12, near_hand=FIST, far_hand=FIST, tool=14 * a)
    return arms_to(b, p, (0.25 + 0.015 * a, 0.3), (0.3 - 0.015 * a, 0.29 + 0.012 * a))


def pour(b: Body, t: float) -> Pose:
    k = 0.5 - 0.5 * math.cos(math.tau * min(1.0, t / 1.2) / 2)
    p = stand(b, t)._replace(nod=22, lean=5, near_hand=FIST, tool=46 * k)
    return arms_to(b, p, (0.44, 0.2 + 0.01 * wave(t, 1.4)))


def pat(b: Body, t: float) -> Pose:
    p = _steady(b, t, 0.12, 0.96)._replace(lean=20, curve=b.stoop + 10, nod=20, near_hand=FLAT, smile=1)
    return arms_to(b, p, (0.46, 0.34 + 0.05 * wave(t, 0.8)))


def salute(b: Body, t: float) -> Pose:
    p = stand(b, t)._replace(lean=-3, nod=-3, near_hand=FLAT, curve=b.stoop * 0.5)
    return face_to(b, p, 40, 70)._replace(near_wrist=10)


def clap(b: Body, t: float) -> Pose:
    a = abs(wave(t, 0.56))
    p = stand(b, t)._replace(near_hand=FLAT, far_hand=FLAT, smile=1, nod=-4)
    return arms_to(b, p, (0.3 - 0.1 * a, 0.12 + 0.06 * a), (0.36 + 0.06 * a, 0.1 - 0.06 * a))
