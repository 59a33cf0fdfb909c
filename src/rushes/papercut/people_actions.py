"""Every action of a person by name: its pose in time, its pace, and what hands and head do with an aim."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from rushes.papercut import people_deeds as deeds
from rushes.papercut import people_gaits as gaits
from rushes.papercut import people_poses as poses
from rushes.papercut import people_sport as sport
from rushes.papercut.craft import Point
from rushes.papercut.people_body import Body, Pose, Skeleton
from rushes.papercut.people_poses import GRASP, palm_to, pulse

Play = Callable[[Body, float], Pose]


def _nowhere(b: Body) -> float:
    return 0.0


def _always(t: float) -> float:
    return 1.0


@dataclass(frozen=True)
class Action:
    """How one action is played: its pose in time, and what it does with the place it is aimed at."""

    pose: Play
    speed: Callable[[Body], float] = _nowhere  # metres a second
    hand: bool = False  # the near hand goes to the aim
    bend: bool = False  # and the body bends, crouches and leans as far as that takes
    gaze: bool = True  # the head turns to the aim
    upright: Play | None = None  # the pose to bend from, where the pose itself is already bent
    share: Callable[[float], float] = _always  # seconds → how far (0..1) the hand is on its way to the aim


def _taking(t: float) -> float:
    return pulse(t, 0.0, GRASP - 0.06, GRASP + 0.06, 1.6)


def _going(gait: gaits.Gait) -> Callable[[Body], float]:
    return gait.speed


PLAYS: dict[str, Action] = {
    "stand": Action(poses.stand),
    "walk": Action(gaits.walk, gaits.walk_speed),
    "run": Action(gaits.run, _going(gaits.RUN)),
    "sneak": Action(gaits.sneak, _going(gaits.CREEP)),
    "crawl": Action(gaits.crawl, gaits.crawl_speed),
    "skate": Action(gaits.skate, lambda b: 2.6 * b.k),
    "sit": Action(poses.sit),
    "sit_ground": Action(poses.sit_ground),
    "kneel": Action(poses.kneel),
    "kneel_pray": Action(poses.kneel_pray, gaze=False),
    "crouch": Action(poses.crouch),
    "bow": Action(poses.bow, gaze=False),
    "bend": Action(poses.crouch, hand=True, bend=True, upright=poses.stand),
    "look": Action(poses.look),
    "look_up": Action(poses.look_up),
    "look_down": Action(poses.look_down),
    "look_far": Action(poses.shield),
    "shiver": Action(poses.shiver),
    "reach": Action(poses.reach, hand=True, bend=True),
    "pick_up": Action(deeds.pick_up, hand=True, bend=True, upright=deeds.taken, share=_taking),
    "hold": Action(poses.hold),
    "carry": Action(gaits.carry, _going(gaits.STROLL)),
    "carry_overhead": Action(gaits.carry_overhead, _going(gaits.STROLL)),
    "push": Action(gaits.push, _going(gaits.STROLL)),
    "pull": Action(gaits.pull, _going(gaits.STROLL)),
    "limp": Action(gaits.limp, _going(gaits.SHUFFLE), gaze=False),
    "support": Action(gaits.support, _going(gaits.SHUFFLE), gaze=False),
    "climb": Action(gaits.climb, gaits.climb_speed, gaze=False),
    "swim": Action(gaits.swim, lambda b: 0.9 * b.k, gaze=False),
    "float": Action(gaits.float_, gaze=False),
    "fly": Action(gaits.fly, lambda b: 2.6 * b.k, gaze=False),
    "wave": Action(poses.greet),
    "point": Action(poses.point, hand=True),
    "knock": Action(poses.knock),
    "read": Action(deeds.read, gaze=False),
    "write": Action(deeds.write, gaze=False),
    "paint": Action(deeds.paint, hand=False),
    "play": Action(deeds.play, gaze=False),
    "play_flute": Action(deeds.flute, gaze=False),
    "cook": Action(deeds.cook, gaze=False),
    "work": Action(deeds.work, gaze=False),
    "dig": Action(deeds.dig, gaze=False),
    "sweep": Action(deeds.sweep, gaze=False),
    "row": Action(deeds.row),
    "fish": Action(deeds.fish),
    "sleep": Action(poses.sleep, gaze=False),
    "doze": Action(poses.doze, gaze=False),
    "lie": Action(poses.lie, gaze=False),
    "fall": Action(deeds.fall, gaze=False),
    "jump": Action(gaits.jump),
    "dance": Action(gaits.dance, gaze=False),
    "hug": Action(poses.hug, gaze=False),
    "cry": Action(poses.cry, gaze=False),
    "sad": Action(poses.sad, gaze=False),
    "close_eyes": Action(poses.bliss, gaze=False),
    "laugh": Action(poses.laugh, gaze=False),
    "think": Action(poses.think),
    "talk": Action(poses.talk),
    "phone": Action(poses.phone),
    "spread": Action(poses.spread, gaze=False),
    "photograph": Action(poses.photograph),
    "eat": Action(deeds.eat),
    "drink": Action(deeds.drink),
    "spoon": Action(deeds.spoon),
    "sup": Action(deeds.sup),
    "munch": Action(deeds.munch),
    "strap": Action(poses.strap),
    "astride": Action(poses.astride),
    "cross_arms": Action(poses.cross_arms, gaze=False),
    "sulk": Action(poses.sulk, gaze=False),
    "throw": Action(deeds.throw),
    "kick": Action(deeds.kick),
    "fight": Action(deeds.fight),
    "ride": Action(poses.ride),
    "drive": Action(poses.drive),
    "cheer": Action(poses.cheer),
    "clap": Action(deeds.clap),
    "salute": Action(deeds.salute),
    "hammer": Action(deeds.hammer, gaze=False),
    "knit": Action(deeds.knit, gaze=False),
    "sew": Action(deeds.knit, gaze=False),
    "sneeze": Action(deeds.sneeze, gaze=False),
    "slip": Action(deeds.slip, gaze=False),
    "open": Action(deeds.open_, hand=True, share=lambda t: 1 - pulse(t, 0.7, 1.3, 2.2, 3.0)),
    "close": Action(deeds.open_, hand=True),
    "give": Action(deeds.give),
    "pour": Action(deeds.pour),
    "water": Action(deeds.pour),
    "pat": Action(deeds.pat, hand=True, bend=True),
    **{name: Action(pose, gaze=False) for name, pose in sport.PLAYS.items()},
}


def key_of(action: str) -> str:
    """An action's name as the table has it."""
    return action.replace(" ", "_")


def pose_of(b: Body, action: str, t: float, aim: Point | None) -> Pose:
    """The pose of a body `t` seconds into an action; hand and head go to the aim where the action lets them."""
    play = PLAYS[action]
    if aim is None:
        return play.pose(b, t)
    p = (play.upright or play.pose)(b, t)
    if play.hand and (share := play.share(t)) > 0:
        p = _touch(b, p, aim, share, play.bend)
    if play.gaze:
        p = _gaze(b, p, aim)
    return p


def _gaze(b: Body, p: Pose, aim: Point) -> Pose:
    """The head turned to look at the aim, as far as a neck turns; what is behind is not looked at."""
    s = Skeleton(b, p)
    x, y = aim[0] - s.skull[0], aim[1] - (s.skull[1] - 0.4 * b.head)
    if x <= 0.05:
        return p
    want = math.degrees(math.atan2(y, x)) * 0.85
    lean = s.chest_lean
    return p._replace(nod=max(-38.0 + 0.3 * lean, min(46.0 + 0.6 * lean, want)))


def _touch(b: Body, p: Pose, aim: Point, share: float, bend: bool) -> Pose:
    """The near palm brought `share` of its way to the aim; `bend` lets the body come after it."""
    if bend:
        p = _bent(b, p, aim, share)
    s = Skeleton(b, p)
    if share >= 1:
        return palm_to(b, p, aim, s)
    x, y = s.palm(s.near_arm)
    return palm_to(b, p, (x + (aim[0] - x) * share, y + (aim[1] - y) * share), s)


def _bent(b: Body, p: Pose, aim: Point, share: float) -> Pose:
    """Lean and crouch by as little as brings the shoulder within reach of the aim."""
    low = max(0.0, aim[1] + b.leg + 0.25 * b.trunk) / (b.leg + 0.25 * b.trunk)  # 0 at the chest .. 1 on the ground
    floor = -(0.36 + 0.3 * (1 - low)) * b.k

    def at(amount: float) -> Pose:
        hip = p.hip_y + max(0.0, floor - p.hip_y) * min(1.0, amount * 1.1) * low
        return p._replace(
            lean=p.lean + (22 + 40 * low - max(0.0, p.lean)) * amount, hip_y=hip,
            hip_x=p.hip_x + (0.08 - 0.2 * low) * b.k * amount,
            curve=p.curve + 16 * low * amount,
        )  # fmt: skip

    def gap(q: Pose) -> float:
        s = Skeleton(b, q)
        return math.dist(s.near_shoulder, aim) - 0.985 * b.arm

    if gap(p) <= 0:
        return p
    lo, hi = 0.0, 1.0
    for _ in range(12):
        mid = (lo + hi) / 2
        lo, hi = (lo, mid) if gap(at(mid)) <= 0 else (mid, hi)
    whole = at(hi)
    return p._replace(
        lean=p.lean + (whole.lean - p.lean) * share, hip_y=p.hip_y + (whole.hip_y - p.hip_y) * share,
        hip_x=p.hip_x + (whole.hip_x - p.hip_x) * share, curve=p.curve + (whole.curve - p.curve) * share,
    )  # fmt: skip
