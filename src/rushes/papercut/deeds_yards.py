"""Deeds in yards and nurseries: pulled along on a sled, down a slide, on a rocking horse, on a tyre under a tree."""

from __future__ import annotations

import math
from collections.abc import Callable

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.deeds_playthings import leads
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def _seat_of(who: Cast, act: str) -> float:
    """How far above the feet one sits, metres; negative is up."""
    return who.actor.anchor("seat", Doing(act, 1.5, act))[1] * who.size if who.actor is not None else 0.0


def pull_on_sled(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With the rope over the shoulder before the sled, on which somebody sits."""
    rider = play.find(target) or next(iter(others(play, who)), None)
    if who.actor is None or rider is None or rider.actor is None or rider is who:
        return False
    hide(play, ("sled", "sledge", "toboggan", "sleigh"))
    tall = max(who.height, rider.height)
    way = 0.3 * play.frame[0]
    begin = -0.5 * way
    sled = placed(play, "wooden sled", State(begin - 1.1 * tall, 0.0, 1), wide=0.9 * rider.height, depth=-0.004)
    rope = placed(play, "length of thread", State(begin - 0.42 * tall, -0.2 * tall, 1), wide=0.62 * tall, depth=-0.003)
    if sled is None:
        return False
    act, walk = pick(rider, ("sit_ground", "sit")), pick(who, ("pull", "walk"))
    walk = walk if walk == "walk" or who.kind != "person" else pick(who, ("walk",))
    riders = [rider, *(m for m in others(play, who) if m is not rider and m.kind == rider.kind)][:3]
    sled.size *= 1.0 + 0.45 * (len(riders) - 1)
    back = 1.1 * tall + 0.2 * rider.height * (len(riders) - 1)
    parts = [(sled, -back, 0.0, "stand"), (who, 0.0, 0.0, walk)]
    for k, one in enumerate(riders):
        dx = 0.4 * rider.height * (k - 0.5 * (len(riders) - 1))
        parts.append((one, -back - 0.05 * tall + dx, -0.75 * sled.height, act))
    if rope is not None:
        parts.append((rope, -0.4 * tall, -0.22 * tall, "stand"))
    for member, dx, y, action in parts:
        track = play.tracks[member]
        turn = -24.0 if member is rope else 8.0 if member is who and who.kind == "person" else 0.0
        track.start(State(begin + dx, y, 1, turn=turn), action)
        track.then(0.01, action=action, seconds=play.seconds, pace="even", x=begin + way + dx)
        track.settle()
    play.tall = max(play.tall, 1.5 * tall)
    return True


def down_slide(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Seated down the chute, arms up; later at its foot."""
    if who.kind != "person":
        return False
    crew = list(group_of(play, who))
    if who is not crew[0]:
        return True
    hide(play, ("slide",))
    tall = who.height
    chute = play.another_thing("long slide", ("prop",))
    if chute is None:
        return False
    chute.size, chute.depth = 1.75 * tall / chute.thing.height, 0.002
    play.add(chute, State(0.0, 0.0, 1))
    play.brought.append(chute)
    act = pick(who, ("sit_ground", "sit"))
    top, low = (-0.62 * tall, -1.35 * tall), (1.2 * tall, -0.14 * tall)
    for k, member in enumerate(crew):
        track, lag = play.tracks[member], 0.3 * k * play.seconds
        if at <= 0:
            track.start(State(1.85 * tall + 0.45 * k * tall, 0.0, 1), pick(member, ("cheer",)))
            continue
        track.start(State(*top, 1, turn=20.0), act)
        track.then(0.08 * play.seconds + lag, action=act, seconds=0.5 * play.seconds, pace="even", x=low[0], y=low[1])
        track.then(0.6 * play.seconds + lag, action=act, seconds=0.3, x=low[0] + 0.5 * tall, y=0.0, turn=0.0)
        track.settle()
    play.tall = max(play.tall, 2.1 * tall)
    return True


def ride_rocker(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Astride a rocking horse, which goes to and fro."""
    horse = play.find(target) if target and target.endswith(("rocking horse", "hobby horse")) else None
    if horse is None and target and target.endswith("rocking horse"):
        horse = play.another_thing(target)
    if who.actor is None or who.kind != "person" or horse is None or horse.actor is not None:
        return False
    tall = who.height
    horse.size, horse.depth = 0.95 * tall / horse.thing.height, 0.004
    if horse not in play.tracks:
        play.add(horse, State(0.0, 0.0, 1))
    act = pick(who, ("astride", "ride", "sit"))
    play.riders.pop(who, None)
    play.tracks[horse].start(State(0.0, 0.0, 1))
    low = -0.58 * horse.height - _seat_of(who, act)
    track = play.tracks[who]
    held = track.steps[0].holding
    track.start(State(-0.06 * tall, low, 1), act, held)
    for n in range(1 + int(play.seconds / 0.8)):
        track.then(0.01 + 0.8 * n, action=act, seconds=0.8, turn=6.0 if n % 2 else -6.0)
    track.settle()
    play.brought.append(horse)
    play.tall = max(play.tall, 1.6 * tall)
    return True


def tyre_swing(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a tyre on a rope from a branch, to and fro."""
    if who.kind != "person" or last(target) not in ("tyre", "tire", "rope"):
        return False
    crew = leads(play, who)
    if not crew:
        return True
    hide(play, ("tyre", "tire", "tree", "rope"))
    tall = who.height
    tree = play.another_thing("oak", ("piece",))
    rope = play.another_thing("swing rope", ("piece", "prop"))
    if tree is None or rope is None:
        return False
    tree.size, tree.depth = 3.0 * tall / tree.thing.height, 0.012
    rope.size, rope.depth = 2.1 * tall / rope.thing.height, 0.003
    play.add(tree, State(-0.9 * tall, 0.0, 1))
    play.add(rope, State(0.35 * tall, 0.0, 1))
    act = pick(who, ("sit",))
    track = play.tracks[who]
    base = -0.42 * tall - _seat_of(who, act)
    track.start(State(0.35 * tall, base, 1), act)
    for n in range(1 + int(play.seconds / 0.9)):
        side = 1 if n % 2 == 0 else -1
        track.then(0.01 + 0.9 * n, seconds=0.9, x=(0.35 + 0.14 * side) * tall, turn=-side * math.degrees(0.12))
        play.tracks[rope].then(0.01 + 0.9 * n, seconds=0.9, x=(0.35 + 0.1 * side) * tall)
    track.settle()
    play.tall = max(play.tall, 2.4 * tall)
    return True


YARDS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "pull on sled": pull_on_sled, "go down slide": down_slide, "ride": ride_rocker, "swing": tyre_swing,
}  # fmt: skip
