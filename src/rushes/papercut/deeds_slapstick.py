"""Slapstick: down on a cake, trousers that rip, the branch one sits on, a curtain on the head, flour in the air."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.coats import Coat
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_gags import lift_weight
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_SQUASHED = frozenset("cake pie trifle pudding gateau tart pizza custard".split())


def sit_on_cake(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In the air over it, then down on it: flat it is, and cream shoots out on both sides."""
    if who.kind not in ("person", "animal") or last(target) not in _SQUASHED:
        return False
    hide(play, tuple(_SQUASHED))
    tall, side = who.height, play.here(who, 0.0).facing
    lands = 0.46 * play.seconds if at > 0 else 0.0
    cake = placed(play, target or "cake", State(0.0, 0.0, 1), high=0.34 * tall, depth=-0.002)
    flat = placed(play, "squashed cake", State(0.0, 0.0, 1, alpha=0.0 if lands else 1.0), high=0.24 * tall,
                  depth=-0.004)  # fmt: skip
    if cake is None or flat is None:
        return False
    cake.size = min(cake.size, 0.6 * tall / cake.thing.width)
    mine = play.tracks[who]
    mine.steps = [replace(s, holding=()) for s in mine.steps]
    act, back = pick(who, ("sit_ground", "sit")), -side * 0.02 * tall
    mine.start(State(back, -0.42 * tall if lands else -0.06 * tall, side), act)
    mine.settle()
    play.tracks[cake].start(State(0.0, 0.0, 1, alpha=1.0 if lands else 0.0))
    if lands:
        mine.then(lands - 0.3, seconds=0.3, pace="fall", y=-0.06 * tall)
        play.tracks[cake].then(lands - 0.05, seconds=0.05, alpha=0.0)
        play.tracks[flat].then(lands - 0.05, seconds=0.05, alpha=1.0)
    play.tall = max(play.tall, 1.25 * tall)
    return True


def rip_trousers(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With a crack in letters the seat is open, and spotted drawers are in the gap."""
    if who.kind != "person":
        return False
    here, tall, rips = play.here(who, 0.0), who.height, 0.2 * play.seconds if at > 0 else 0.0
    bar = lift_weight(play, who, what, 0.0, target) if target and last(target) == "barbell" else False
    track, side = play.tracks[who], here.facing
    if not bar:
        track.start(here, pick(who, ("crouch", "bend")))
        track.then(rips + 0.6, action=pick(who, ("spread", "shiver")))
    seat = State(here.x - side * 0.06 * tall, -0.44 * tall, side, alpha=0.0 if rips else 1.0)
    hole = placed(play, "spotted drawers", seat, high=0.17 * tall, depth=-0.006)
    word = placed(play, "rip", State(here.x - side * 0.62 * tall, -0.5 * tall, 1, alpha=seat.alpha), high=0.2 * tall,
                  depth=-0.008)  # fmt: skip
    for thing in (hole, word):
        if thing is not None and rips:
            play.tracks[thing].then(rips, seconds=0.1, alpha=1.0)
    play.tall = max(play.tall, 1.75 * tall if bar else 1.2 * tall)
    return hole is not None


def saw_own_branch(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Astride the far end of a branch, the saw between himself and the trunk; down with it he comes."""
    if who.kind not in ("person", "animal"):
        return False
    hide(play, ("branch", "bough", "limb", "tree"))
    tall = who.height
    high, falls = 1.25 * tall, 0.5 * play.seconds if at > 0 else 0.0
    tree = play.another_thing("tree", ("piece", "prop"))
    bough = placed(play, "sawn bough", State(0.2 * tall, 0.0, 1), wide=1.7 * tall, depth=0.003)
    if tree is None or bough is None:
        return False
    tree.size, tree.depth = 3.1 * tall / tree.thing.height, 0.014
    play.add(tree, State(-0.72 * tall, 0.0, 1))
    x, track, its = 0.45 * tall, play.tracks[who], play.tracks[bough]
    thick = 0.55 * bough.height
    saw = play.prop("saw", ("prop",))
    if falls:
        its.start(State(0.2 * tall, -high, 1))
        its.then(falls, seconds=0.45, pace="fall", x=0.35 * tall, y=0.0, turn=14.0)
        act = pick(who, ("astride", "ride", "sit_ground"))
        seat = 0.42 * tall if act in ("astride", "ride") else 0.05 * tall
        track.start(State(x, -high - thick + seat, -1), act)
        track.settle()
        track.then(0.01, action=act, aim=(-0.12 * tall, -high - thick))
        track.then(
            falls, seconds=0.45, pace="fall", action=pick(who, ("sit_ground", "lie")), y=-thick, x=x + 0.1 * tall
        )
    else:
        its.start(State(0.35 * tall, 0.0, 1, turn=8.0))
        track.start(State(x + 0.1 * tall, -thick, -1), pick(who, ("sit_ground", "lie")))
    if saw is not None and saw.actor is None:
        play.hold(who, saw, 0.0)
    play.brought.append(tree)
    play.tall = max(play.tall, 2.55 * tall)
    return True


def pull_curtain(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A tug at the hem, and the whole curtain is down in a heap on whoever pulled."""
    if who.kind not in ("person", "animal") or last(target) not in ("curtain", "curtains", "drape", "backdrop"):
        return False
    hide(play, ("curtain", "curtains", "drape", "backdrop"))
    side, tall, drops = play.here(who, 0.0).facing, who.height, 0.5 * play.seconds if at > 0 else 0.0
    x = side * 0.75 * tall
    heap = placed(play, "fallen curtain", State(0.0, 0.06 * tall, 1, alpha=0.0 if drops else 1.0), high=0.72 * tall,
                  depth=-0.004)  # fmt: skip
    cloth = placed(play, "hanging curtain", State(x, -0.2 * tall, 1, alpha=1.0 if drops else 0.0), high=2.3 * tall,
                   depth=0.003)  # fmt: skip
    if heap is None or cloth is None:
        return False
    mine = play.tracks[who]
    mine.start(State(0.0, 0.0, side), pick(who, ("pull", "reach") if drops else ("spread", "shiver")))
    mine.then(0.01, aim=(x - side * 0.35 * tall, -0.8 * tall))
    if drops:
        play.tracks[cloth].then(0.1 * play.seconds, seconds=0.35 * play.seconds, turn=7.0 * side)
        play.tracks[cloth].then(drops - 0.3, seconds=0.3, pace="fall", y=1.4 * tall, alpha=0.0)
        play.tracks[heap].then(drops - 0.1, seconds=0.15, alpha=1.0)
        mine.then(drops, action=pick(who, ("spread", "shiver")), aim=None)
    play.tall = max(play.tall, 1.8 * tall)
    return True


def flour_burst(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A sneeze, and white clouds stand in the room; everybody in it is white too."""
    if who.kind not in ("person", "animal"):
        return False
    people = [m for m in (*group_of(play, who), *others(play, who)) if m.actor is not None]
    if who is not people[0]:
        return True
    hide(play, ("flour", "pepper", "powder", "sugar", "dust"))
    tall, side = who.height, play.here(who, 0.0).facing
    begin = 0.25 * play.seconds if at > 0 else 0.0
    for member in people:
        play.coats[member] = Coat("flour", at=begin, seconds=0.4)
    play.tracks[who].start(play.here(who, 0.0), pick(who, ("sneeze",)))
    if not begin:
        play.tracks[who].then(0.01, action=pick(who, ("spread", "stand")))
    x = play.here(who, 0.0).x
    for k, (dx, y, high) in enumerate(((0.75, 0.5, 0.6), (-0.8, 0.15, 0.7), (1.6, 0.0, 0.8), (-1.7, 0.6, 0.6),
                                       (0.2, 1.35, 0.5), (2.3, 0.7, 0.6))):  # fmt: skip
        cloud = placed(play, "flour cloud", State(x + side * 0.3 * tall, -0.75 * tall, 1, scale=0.2, alpha=0.0),
                       high=high * tall, depth=-0.012 if k % 2 == 0 and abs(dx) > 0.7 else 0.012)  # fmt: skip
        if cloud is None:
            continue
        goal = x + side * dx * tall
        if begin:
            play.tracks[cloud].then(begin + 0.1 * k, seconds=0.5, x=goal, y=-y * tall, scale=1.0, alpha=0.92)
        else:
            play.tracks[cloud].start(State(goal, -y * tall, 1, alpha=0.92))
    play.tall = max(play.tall, 1.5 * tall)
    return True


SLAPSTICK: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "sit": sit_on_cake, "sit down": sit_on_cake, "sit on": sit_on_cake, "rip trousers": rip_trousers,
    "cut own branch": saw_own_branch, "tear down": pull_curtain, "pull down": pull_curtain,
    "flour burst": flour_burst,
}  # fmt: skip
