"""Ways of getting along: feet that stay where they are put while the body goes on over them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rushes.papercut.craft import ease
from rushes.papercut.people_body import Body, Pose
from rushes.papercut.people_poses import rest


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


def walk(b: Body, t: float) -> Pose:
    p = rest(b)
    g = WALK
    u = t / g.time(b)
    nx, ny, np_ = g.foot(b, u)
    fx, fy, fp = g.foot(b, u + 0.5)
    swing = math.cos(math.tau * u)  # near leg ahead at 1
    high = math.cos(2 * math.tau * (u - 0.02))
    return p._replace(
        hip_x=0.0, hip_y=-(b.leg - (g.crouch + g.bob * high) * b.k), lean=3 + p.lean, nod=p.nod + 1.2 * high,
        twist=0.018 * swing * b.k, near=-2 - 24 * swing, near_elbow=18 - 10 * swing, far=4 + 24 * swing,
        far_elbow=20 + 10 * swing, near_x=nx, near_y=ny, near_pitch=np_, far_x=fx, far_y=fy, far_pitch=fp,
        flow=0.16 + 0.05 * math.sin(2 * math.tau * u),
    )  # fmt: skip
