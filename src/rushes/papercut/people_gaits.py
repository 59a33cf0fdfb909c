"""Ways of getting along: feet that stay where they are put while the body goes on over them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rushes.papercut.craft import ease
from rushes.papercut.people_body import FIST, FLAT, OPEN, Body, Pose, Skeleton
from rushes.papercut.people_poses import arms_to, far_foot, laid, near_foot, rest, stretched, wave, wrist_to


@dataclass(frozen=True)
class Gait:
    """One way of going, for a man's legs; another body's are scaled by its own."""

    stride: float  # metres, two steps
    period: float  # seconds, two steps
    stance: float  # share of the period that a foot stands
    ahead: float  # metres that a foot is put down ahead of the hip
    lift: float  # metres
    strike: float  # degrees that the toes are up when the heel comes down
    push: float  # degrees that the heel is up when the toes leave
    crouch: float  # how far the hip is below its height at rest, metres
    bob: float  # metres up and down

    def time(self, b: Body) -> float:
        """A shorter leg is a faster pendulum."""
        return self.period * math.sqrt(b.k)

    def speed(self, b: Body) -> float:
        return self.stride * b.k / self.time(b)

    def foot(self, b: Body, u: float) -> tuple[float, float, float]:
        """(x, y, pitch) of the sole under the ball at phase `u` (0..1 from heel down to heel down)."""
        u %= 1.0
        k = b.k
        if u < self.stance:
            w = u / self.stance
            x = (self.ahead - self.stride * u) * k
            down = 1 - ease(w / 0.16)
            pitch = -self.strike * down
            if pitch < 0:  # the heel stands, the ball is still in the air
                r = math.radians(self.strike * down)
                reach = 0.73 * b.foot
                return x - reach * (1 - math.cos(r)), -reach * math.sin(r), pitch
            return x, 0.0, self.push * ease((w - 0.58) / 0.42) if w > 0.58 else 0.0
        w = (u - self.stance) / (1 - self.stance)
        start, end = self.ahead - self.stride * self.stance, self.ahead
        e = ease(w) * 0.75 + w * 0.25
        r = math.radians(self.strike)
        reach = 0.73 * b.foot
        y = -self.lift * k * math.sin(math.pi * w**0.8) - reach * math.sin(r) * ease(w)
        pitch = (self.push + 14 * math.sin(math.pi * min(1.0, w * 2.2))) * (1 - ease(w * 1.15)) - self.strike * ease(w)
        return (start + (end - start) * e) * k - reach * (1 - math.cos(r)) * ease(w), y, pitch


WALK = Gait(1.24, 1.04, 0.6, 0.40, 0.07, 20, 44, 0.022, 0.014)
STROLL = Gait(1.0, 1.16, 0.62, 0.34, 0.05, 14, 36, 0.02, 0.01)  # with a load, or against one
SHUFFLE = Gait(0.8, 1.1, 0.64, 0.28, 0.035, 8, 28, 0.03, 0.008)  # the old
RUN = Gait(2.3, 0.72, 0.34, 0.36, 0.2, 6, 58, 0.075, -0.035)
CREEP = Gait(0.86, 1.7, 0.64, 0.36, 0.17, -24, 40, 0.13, 0.012)


def _go(b: Body, t: float, g: Gait) -> tuple[Pose, float, float]:
    """The legs of a gait: the pose, where the near leg swings (1 ahead, -1 behind), how high the body is (-1..1)."""
    p = rest(b)
    u = t / g.time(b)
    nx, ny, np_ = g.foot(b, u)
    fx, fy, fp = g.foot(b, u + 0.5)
    swing = math.cos(math.tau * u)
    high = math.cos(2 * math.tau * (u - 0.02))
    p = p._replace(
        hip_x=0.0, hip_y=-(b.leg - (g.crouch + g.bob * high) * b.k), near_x=nx, near_y=ny, near_pitch=np_,
        far_x=fx, far_y=fy,
        far_pitch=fp, twist=0.018 * swing * b.k, nod=p.nod + 1.2 * high, flow=0.14 + 0.04 * math.sin(2 * math.tau * u),
    )  # fmt: skip
    return p, swing, high


def _step(b: Body) -> Gait:
    return SHUFFLE if b.stoop > 10 else WALK


def walk(b: Body, t: float) -> Pose:
    p, swing, _ = _go(b, t, _step(b))
    k = 0.55 if b.stoop > 10 else 1.0
    return p._replace(
        lean=3 + p.lean, near=-2 - 24 * k * swing, near_elbow=p.near_elbow - 10 * k * swing, far=4 + 24 * k * swing,
        far_elbow=20 + 10 * k * swing,
    )  # fmt: skip


def walk_speed(b: Body) -> float:
    return _step(b).speed(b)


def run(b: Body, t: float) -> Pose:
    p, swing, high = _go(b, t, RUN)
    return p._replace(
        lean=17, curve=b.stoop * 0.5 + 4, nod=2, near=-8 - 48 * swing, near_elbow=84 - 14 * swing, far=-4 + 48 * swing,
        far_elbow=84 + 14 * swing, twist=0.04 * swing * b.k, near_hand=FIST, far_hand=FIST,
        flow=0.62 + 0.08 * high, mouth=0.4,
    )  # fmt: skip


def sneak(b: Body, t: float) -> Pose:
    p, swing, high = _go(b, t, CREEP)
    p = p._replace(lean=16, curve=b.stoop + 16, nod=2 + 2 * high, flow=0.0)
    return arms_to(b, p, (0.3 - 0.05 * swing, 0.14), (0.38 + 0.05 * swing, 0.1))._replace(near_wrist=38, far_wrist=38)


def carry(b: Body, t: float) -> Pose:
    p, _, high = _go(b, t, STROLL)
    p = p._replace(lean=-5, near_hand=FIST, far_hand=FIST)
    return arms_to(b, p, (0.3, 0.33 + 0.008 * high), (0.34, 0.33 + 0.008 * high))


def carry_overhead(b: Body, t: float) -> Pose:
    p, _, high = _go(b, t, STROLL)
    p = p._replace(near_hand=FLAT, far_hand=FLAT)
    p = arms_to(b, p, (-0.06, -0.56 + 0.01 * high), (0.2, -0.54 + 0.01 * high))
    return p._replace(near_wrist=0)


def push(b: Body, t: float) -> Pose:
    p, _, _ = _go(b, t, STROLL)
    p = p._replace(hip_x=-0.1 * b.k, hip_y=p.hip_y * 0.95, lean=30, curve=b.stoop + 4, nod=14, near_hand=FLAT,
        far_hand=FLAT, flow=0.0)  # fmt: skip
    p = arms_to(b, p, (0.52, 0.1), (0.56, 0.06))
    return p._replace(near_wrist=70, far_wrist=70)


def pull(b: Body, t: float) -> Pose:
    p, _, _ = _go(b, t, STROLL)
    p = p._replace(hip_x=0.08 * b.k, hip_y=p.hip_y * 0.96, lean=24, curve=b.stoop + 8, nod=16, near_hand=FIST,
        far_hand=FIST, twist=0.05 * b.k)  # fmt: skip
    return p._replace(near=-48, near_elbow=8, far=-34, far_elbow=14)


def limp(b: Body, t: float) -> Pose:
    """Bent and slow, an arm over the shoulders of whoever goes ahead."""
    p, swing, _ = _go(b, t, SHUFFLE)
    p = p._replace(lean=14, curve=b.stoop + 12, nod=20, hip_y=p.hip_y * (0.97 - 0.03 * swing), far=-10, far_elbow=20)
    return arms_to(b, p, (0.5, -0.1))


def support(b: Body, t: float) -> Pose:
    """Upright and slow, an arm back round the waist of whoever leans on one."""
    p, _, _ = _go(b, t, SHUFFLE)
    p = p._replace(lean=4, nod=0, smile=1)
    return arms_to(b, p, (-0.34, 0.3), (0.16, 0.0))


def crawl(b: Body, t: float) -> Pose:
    period = 1.2 * math.sqrt(b.k)
    u = t / period
    p = rest(b)
    back = -0.3 - b.shin * 0.9 / b.k
    p = p._replace(
        hip_x=-0.3 * b.k,
        hip_y=-(b.thigh * 0.94 + 0.05 * b.k),
        lean=84,
        curve=0.3 * b.stoop,
        nod=10,
        near_hand=FLAT,
        far_hand=FLAT,
    )
    for place, phase in ((near_foot, 0.0), (far_foot, 0.5)):
        w = (u + phase) % 1.0
        x = 0.13 - 0.26 * w / 0.6 if w < 0.6 else -0.13 + 0.26 * ease((w - 0.6) / 0.4)
        up = 0.0 if w < 0.6 else 0.04 * math.sin(math.pi * (w - 0.6) / 0.4)
        p = place(b, p, back + x, up - 0.015, 158)
    neck = Skeleton(b, p).neck[0]
    for near, phase in ((True, 0.5), (False, 0.0)):
        w = (u + phase) % 1.0
        x = 0.13 - 0.26 * w / 0.6 if w < 0.6 else -0.13 + 0.26 * ease((w - 0.6) / 0.4)
        up = 0.0 if w < 0.6 else 0.06 * math.sin(math.pi * (w - 0.6) / 0.4)
        p = wrist_to(b, p, (neck + (x + 0.02) * b.k, -0.035 - up * b.k), 88, near=near)
    return p


def crawl_speed(b: Body) -> float:
    return 0.26 / 0.6 * b.k / (1.2 * math.sqrt(b.k))


RUNG = 0.3  # metres from one rung of a ladder to the next


def climb(b: Body, t: float) -> Pose:
    """Up a ladder ahead: the body rises steadily, so a hand or a foot that holds goes down at that speed."""
    u = t / (2 * RUNG * b.k / climb_speed(b))
    p = rest(b)._replace(hip_x=-0.12 * b.k, hip_y=-b.leg * 0.9, lean=9, nod=-14, near_hand=FIST, far_hand=FIST)

    def rung(phase: float) -> float:
        """How far above its lowest place, 0..1."""
        w = (u + phase) % 1.0
        return 1 - w / 0.7 if w < 0.7 else 0.5 - 0.5 * math.cos(math.pi * (w - 0.7) / 0.3)

    a, c = rung(0.0), rung(0.5)
    p = near_foot(b, p, 0.1, 2 * RUNG * 0.7 * a, 12)
    p = far_foot(b, p, 0.12, 2 * RUNG * 0.7 * c, 12)
    p = p._replace(twist=0.03 * (c - a) * b.k)
    return arms_to(b, p, (0.3, -0.06 - 0.4 * c), (0.33, -0.06 - 0.4 * a))


def climb_speed(b: Body) -> float:
    return 0.5 * b.k


def swim(b: Body, t: float) -> Pose:
    """A crawl at the surface, which is at y = 0."""
    period = 1.5
    u = math.tau * t / period
    p = laid(b, 0.02, 84)
    kick = 9 * wave(t, 0.5)
    p = stretched(b, p, 4 + kick, 2 - kick)
    roll = 3 * math.sin(u)
    return p._replace(
        near=180 + math.degrees(u) % 360 - (360 if math.degrees(u) % 360 > 180 else 0),
        near_elbow=24 + 18 * math.sin(u),
        far=180 + (math.degrees(u) + 180) % 360 - (360 if (math.degrees(u) + 180) % 360 > 180 else 0),
        far_elbow=24 - 18 * math.sin(u),
        nod=-52 + roll, curve=b.stoop * 0.3 - 8, near_hand=FLAT, far_hand=FLAT, near_pitch=62, far_pitch=62, flow=0.0,
    )  # fmt: skip


def float_(b: Body, t: float) -> Pose:
    """Weightless."""
    p = laid(b, -b.leg * 0.98 + 0.05 * wave(t, 5.0) * b.k, 10 + 9 * wave(t, 7.0))
    p = stretched(b, p, 34 + 6 * wave(t, 4.1), 8 + 7 * wave(t, 5.3, 0.3), 0.84)
    return p._replace(
        near=58 + 10 * wave(t, 4.7), near_elbow=30, far=84 + 9 * wave(t, 3.9, 0.2), far_elbow=24, nod=-4,
        near_hand=OPEN, far_hand=OPEN,
        flow=0.2, curve=b.stoop + 6,
    )  # fmt: skip


def fly(b: Body, t: float) -> Pose:
    p = laid(b, -b.leg * 0.7 + 0.04 * wave(t, 2.0) * b.k, 70)
    p = stretched(b, p, 6 + 3 * wave(t, 1.1), -7 - 3 * wave(t, 1.1))
    return p._replace(near=164, near_elbow=4, far=140 + 3 * wave(t, 1.7), far_elbow=10, nod=-58, near_hand=FIST,
        far_hand=FLAT, near_pitch=64, far_pitch=60, flow=0.85, curve=-4)  # fmt: skip


def skate(b: Body, t: float) -> Pose:
    swing = wave(t, 1.8)
    p = rest(b)._replace(hip_x=0.0, hip_y=-b.leg * 0.9, lean=26, curve=b.stoop + 8, nod=4, flow=0.6,
        near=-20 - 40 * swing, near_elbow=20, far=-16 + 40 * swing, far_elbow=24)  # fmt: skip
    a, c = max(0.0, swing), max(0.0, -swing)
    p = near_foot(b, p, 0.08 - 0.5 * a, 0.16 * a, 30 * a)
    return far_foot(b, p, 0.1 - 0.5 * c, 0.16 * c, 30 * c)


def jump(b: Body, t: float) -> Pose:
    """Up and down on the spot, again and again."""
    w = (t / 1.15) % 1.0
    p = rest(b)
    if w < 0.3 or w > 0.78:  # on the ground: down and up like a spring
        q = w / 0.3 if w < 0.3 else 0.0
        dip = math.sin(math.pi * q) if w < 0.3 else math.sin(math.pi * (w - 0.78) / 0.22) * 0.6
        return p._replace(hip_x=-0.08 * dip * b.k, hip_y=p.hip_y + 0.26 * dip * b.k, lean=26 * dip, nod=-6,
            near=-34 * dip, near_elbow=24, far=-26 * dip)  # fmt: skip
    q = (w - 0.3) / 0.48
    up = 0.52 * 4 * q * (1 - q) * b.k
    tuck = math.sin(math.pi * q)
    p = p._replace(hip_y=p.hip_y - up, lean=4, nod=-12, mouth=0.6, smile=1, near_hand=OPEN, far_hand=OPEN, flow=0.3)
    p = p._replace(near=60 + 100 * tuck, near_elbow=14, far=50 + 100 * tuck, far_elbow=18)
    p = near_foot(b, p, -0.05 - 0.16 * tuck, up / b.k + 0.16 * tuck, 46 * tuck)
    return far_foot(b, p, 0.07 + 0.1 * tuck, up / b.k + 0.12 * tuck, 40 * tuck)


def dance(b: Body, t: float) -> Pose:
    u = t / 1.3
    a, c = math.sin(math.tau * u), math.cos(math.tau * u)
    hop = abs(c)
    p = rest(b)
    p = p._replace(hip_x=0.06 * a * b.k, hip_y=p.hip_y - (0.04 * hop - 0.04) * b.k, lean=-7 * a,
        curve=p.curve + 6 * a, nod=-8 + 6 * a,
                   smile=1, near_hand=OPEN, far_hand=OPEN, flow=0.3 + 0.2 * hop)  # fmt: skip
    p = p._replace(near=58 + 98 * a, near_elbow=34 - 14 * a, far=58 - 98 * a, far_elbow=34 + 14 * a)
    near, far = max(0.0, a), max(0.0, -a)
    p = near_foot(b, p, -0.06 + 0.34 * near, 0.26 * near, 24 * near + 10)
    return far_foot(b, p, 0.08 + 0.3 * far, 0.22 * far, 24 * far + 10)
