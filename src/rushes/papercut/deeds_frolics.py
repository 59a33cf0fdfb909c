"""Deeds of frolic: pillows and snowballs thrown, feathers in the air, a swing pushed high, a nap in a mitten."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.deeds_ways import swing
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def _feathers(play: Play, tall: float, many: int, begin: float) -> None:
    """Feathers all over the air, slowly coming down."""
    for n in range(many):
        x, y = ((n * 0.618) % 1.0 - 0.5) * 4.2 * tall, -(0.5 + (n * 0.37) % 1.0 * 1.3) * tall
        one = placed(play, "feather", State(x, y, 1 if n % 2 else -1, alpha=0.0), high=0.26 * tall, depth=-0.008)
        if one is None:
            return
        track = play.tracks[one]
        if begin <= 0:
            track.start(State(x, y, 1, turn=37.0 * n))
        track.then(begin + 0.02, seconds=0.2, alpha=1.0, turn=37.0 * n)
        track.then(begin + 0.25, seconds=play.seconds, y=y + 0.5 * tall, turn=37.0 * n + 90.0, sway=0.15)
        play.brought.remove(one)


def pelted(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two sides that throw at each other; from pillows feathers fly."""
    crew = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
    if who.kind != "person" or len(crew) < 2:
        return False
    if who is not crew[0]:
        return True
    pillows = what.verb.startswith("pillow")
    tall, noun = crew[0].height, "pillow" if pillows else "snowball"
    for k, member in enumerate(crew):
        side = 1 if k % 2 == 0 else -1
        x = -side * ((0.62 if pillows else 1.1) + 0.5 * (k // 2)) * tall
        track = play.tracks[member]
        track.start(State(x, 0.0, side), pick(member, ("carry_overhead" if pillows else "throw", "throw")))
        track.settle()
        for n in range(int(play.seconds / 0.8)):
            turn = (n + k) % 2 == 0
            acts = ("throw", "cheer") if turn else ("carry_overhead", "laugh") if pillows else ("scared", "laugh")
            track.then(
                0.05 + 0.8 * n, action=pick(member, acts), seconds=0.5, x=x + (0.12 * side * tall if turn else 0)
            )
        thing = play.another_thing(noun)
        if thing is None:
            continue
        thing.size = (0.24 if pillows else 0.13) * tall / thing.thing.height
        if pillows:
            play.hold(member, thing, 0.0)
            continue
        thing.depth = -0.006
        fly, far = play.add(thing, State(x + 0.3 * side * tall, -0.8 * tall)), -x - 0.2 * side * tall
        for n in range(int(play.seconds / 1.2) + 1):
            begin = 0.1 + 1.2 * n + 0.3 * (k % 2)
            fly.then(begin, x=x + 0.3 * side * tall, y=-0.8 * tall)
            fly.then(begin + 0.02, seconds=0.9, pace="even", x=far, y=-0.7 * tall, hop=0.4 * tall)
    if pillows:
        storm = what.verb == "pillow storm" or at <= 0
        _feathers(play, tall, 26 if storm else 12, 0.0 if storm else 0.3 * play.seconds)
    play.tall = max(play.tall, 2.0 * tall)
    return True


def push_on_swing(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Somebody sits on a swing and flies to and fro, whoever pushes stands behind; above are the clouds."""
    rider = play.find(target) or next(iter(others(play, who)), None)
    if who.kind != "person" or rider is None or rider.actor is None or rider is who:
        return False
    hide(play, ("swing",))
    tall = rider.height
    play.tracks[rider].start(State(0.25 * tall, 0.0, 1), pick(rider, ("sit",)))
    play.seats.pop(rider, None)
    swing(play, rider, 0.0)
    track = play.tracks[who]
    track.start(State(-0.85 * tall - 0.2 * who.height, 0.0, 1), pick(who, ("reach", "push")))
    track.settle()
    who.depth = 0.004
    for n in range(1 + int(play.seconds / 1.6)):
        track.then(0.02 + 1.6 * n, action=pick(who, ("reach",)), aim=rider)
        track.then(0.9 + 1.6 * n, action=pick(who, ("cheer",)), aim=rider)
    if what.verb == "push to the sky":
        for x, y, wide in ((1.25, 1.5, 0.9), (2.1, 1.95, 1.2)):
            cloud = placed(play, "cloud", State(x * tall, -y * tall, 1), wide=wide * tall, depth=0.01)
            if cloud is not None:
                cloud.kind = "prop"
    play.tall = max(play.tall, 2.4 * tall)
    return True


def nap_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small beast in what it sleeps in: the head looks out above the edge, the rest is inside."""
    if who.kind != "animal" or not target or last(target) in ("chest", "trunk", "coffer", "box"):
        return False
    bed = play.find(target) or play.another_thing(target)
    if bed is None or bed.actor is not None:
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    bed.size = max(1.15 * who.width / bed.thing.width, 0.95 * who.height / bed.thing.height)
    bed.depth = who.depth - 0.01
    rim = last(target) in ("mitten", "glove", "sock", "hat", "cap")  # drawn with the opening below
    spot = State(0.0, 0.0, 1, turn=180.0 if rim else 0.0)
    if bed not in play.tracks:
        play.add(bed, spot)
    play.tracks[bed].start(spot)
    high = -0.84 * bed.height
    for k, member in enumerate(crew):
        track = play.tracks[member]
        x = (k - 0.5 * (len(crew) - 1)) * 0.4 * member.width
        track.start(State(x, high, 1), pick(member, ("sleep", "lie", "sit")))
        track.settle()
        for n in range(int(play.seconds / 0.9)):
            track.then(0.05 + 0.9 * n, seconds=0.9, y=high - (0.03 * bed.height if n % 2 else 0.0))
    for k, member in enumerate(m for m in others(play, who) if m.kind == "person"):
        aside = State(0.5 * bed.width + (0.35 + 0.4 * k) * member.height, 0.0, -1)
        play.tracks[member].start(aside, pick(member, ("look_down", "look")))
    for k, member in enumerate(m for m in others(play, who) if m.kind == "animal"):
        aside = State(-0.5 * bed.width - (0.5 + 0.9 * k) * member.width, 0.0, 1)
        play.tracks[member].start(aside, pick(member, ("sleep", "sit", "stand")))
        play.tracks[member].settle()
    play.brought.append(bed)
    play.tall = max(play.tall, 2.4 * bed.height)
    return True


def skate_along(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On their feet upon a board that rolls."""
    if who.kind != "person" or last(target) not in ("skateboard", "scooter"):
        return False
    board = play.find(target) or play.another_thing(target or "skateboard")
    if board is None or board.actor is not None:
        return False
    tall, way = who.height, 0.35 * play.frame[0]
    board.size, board.depth = 0.55 * tall / max(board.thing.width, 0.55 * board.thing.height), -0.004
    if board not in play.tracks:
        play.add(board, State(0.0, 0.0, 1))
    low = -0.8 * min(board.height, 0.14 * tall)
    for member, y in ((board, 0.0), (who, low)):
        track = play.tracks[member]
        act = pick(who, ("skate", "spread")) if member is who else "stand"
        track.start(State(-0.5 * way, y, 1), act)
        track.then(0.01, action=act, seconds=0.95 * play.seconds, pace="even", x=0.5 * way)
        track.settle()
    for k, member in enumerate(m for m in others(play, who) if m.kind == "person"):
        track = play.tracks[member]
        track.start(State(-0.5 * way - (0.7 + 0.5 * k) * tall, 0.0, 1), pick(member, ("cheer",)))
        track.settle()
    play.brought.append(board)
    return True


FROLICS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("pillow fight", "pillow storm", "snowball fight"), pelted),
    "push on swing": push_on_swing, "push to the sky": push_on_swing, "sleep in": nap_in, "ride": skate_along,
}  # fmt: skip
