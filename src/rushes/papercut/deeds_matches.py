"""Deeds of matches: a knock-out, a dunk, a dive into mud, a shot that misses, a swing on rings, a hurdle that falls."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.coats import Coat
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_heights import EARTH
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_BALLS = ("ball", "football", "basketball", "handball", "volleyball")


def _free_hands(play: Play) -> None:
    for track in play.tracks.values():
        track.steps = [replace(s, holding=()) for s in track.steps]


def _foe(play: Play, who: Cast, target: str | None) -> Cast | None:
    mark = play.partner(who, target)
    return mark if mark is not None and mark.kind == "person" and mark is not who else None


def knock_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A blow, and the other one falls flat and stays there; who struck throws up both arms."""
    mark = _foe(play, who, target)
    if who.kind != "person" or mark is None:
        return False
    if who is not group_of(play, who)[0]:
        return True
    _free_hands(play)
    side, tall, blow = play.here(who, 0.0).facing, who.height, 0.3 * play.seconds if at > 0 else 0.0
    mine, theirs = play.tracks[who], play.tracks[mark]
    mine.start(State(-side * 0.5 * tall, 0.0, side), pick(who, ("fight", "push")) if blow else pick(who, ("cheer",)))
    mark.depth, who.depth = 0.004, 0.0
    foot = side * 0.22 * tall
    if blow:
        mine.then(blow, seconds=0.2, x=-side * 0.36 * tall)
        mine.then(blow + 1.1, action=pick(who, ("cheer",)), seconds=0.3, x=-side * 0.45 * tall)
        theirs.start(State(foot, 0.0, -side), pick(mark, ("fight", "stand")))
        theirs.then(blow + 0.1, action=pick(mark, ("slip", "fall")), seconds=0.4, x=foot + side * 0.35 * tall)
        theirs.then(blow + 1.0, action=pick(mark, ("lie", "fall")))
    else:
        theirs.start(State(foot + side * 0.35 * tall, 0.0, -side), pick(mark, ("lie", "fall")))
    play.tall = max(play.tall, 1.5 * tall)
    return True


def shove_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Breast to breast, then with a push the other one is over the rope and on the back."""
    mark = _foe(play, who, target)
    if who.kind != "person" or mark is None:
        return False
    _free_hands(play)
    side, tall, push = play.here(who, 0.0).facing, who.height, 0.42 * play.seconds if at > 0 else 0.0
    rope = placed(play, "ring edge", State(side * 0.75 * tall, 0.06 * tall, 1), wide=0.34 * tall, depth=-0.004)
    mine, theirs = play.tracks[who], play.tracks[mark]
    far = side * 1.45 * tall
    mine.start(State(-side * (0.45 if push else -0.1) * tall, 0.0, side), pick(who, ("push",) if push else ("cheer",)))
    mark.depth = 0.004
    if push:
        mine.then(0.01, seconds=push, pace="even", x=-side * 0.1 * tall)
        mine.then(push, seconds=0.25, x=side * 0.1 * tall)
        mine.then(push + 0.9, action=pick(who, ("cheer",)))
        theirs.start(State(side * 0.1 * tall, 0.0, -side), pick(mark, ("push", "stand")))
        theirs.then(0.01, seconds=push, pace="even", x=side * 0.45 * tall)
        theirs.then(push, action=pick(mark, ("slip", "fall")), seconds=0.7, x=far)
    else:
        theirs.start(State(far, 0.0, -side), pick(mark, ("sit_ground", "lie")))
    play.tall = max(play.tall, 1.6 * tall)
    return rope is not None


def dunk(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A run and a leap to the ring, the ball through it from above; down again with arms up."""
    if who.kind not in ("person", "animal") or (target is not None and last(target) not in (*_BALLS, "basket", "hoop")):
        return False
    if who is not group_of(play, who)[0]:
        return True
    _free_hands(play)
    hide(play, (*_BALLS, "basket", "hoop"))
    tall, side = who.height, 1
    ball = play.another_thing("basketball")
    hoop = placed(play, "basketball hoop", State(1.15 * tall, 0.0, 1), high=2.35 * tall, depth=0.006)
    if ball is None or hoop is None:
        return False
    ball.size, ball.depth = 0.2 * tall / ball.thing.height, 0.003
    ring = (1.15 * tall - 4.5 * hoop.height / 100, -0.79 * hoop.height)
    top = State(ring[0] - 0.26 * tall, ring[1] + 1.08 * tall, side)
    leap, drop = (0.2 * play.seconds, 0.42 * play.seconds) if at > 0 else (0.0, 0.0)
    mine, its = play.tracks[who], play.add(ball, State(ring[0], ring[1], 1))
    if at > 0:
        mine.start(State(-1.1 * tall, 0.0, side), pick(who, ("run", "walk")))
        mine.then(0.01, seconds=leap, pace="even", x=-0.3 * tall)
        mine.settle()
        mine.then(leap, action=pick(who, ("raise_up", "jump")), seconds=0.45, pace="rise", x=top.x, y=top.y)
        its.start(State(-0.85 * tall, -0.6 * tall, 1))
        its.then(0.01, seconds=leap, pace="even", x=-0.05 * tall, y=-0.75 * tall)
        its.then(leap, seconds=0.45, pace="rise", x=ring[0] - 0.03 * tall, y=ring[1] - 0.26 * tall)
        its.then(drop, seconds=0.5, pace="fall", x=ring[0], y=-0.02)
        mine.then(drop + 0.1, seconds=0.5, pace="fall", x=top.x - 0.15 * tall, y=0.0)
        mine.then(drop + 0.7, action=pick(who, ("cheer", "jump")))
    else:
        mine.start(State(top.x - 0.15 * tall, 0.0, side), pick(who, ("cheer", "jump")))
        its.start(State(ring[0], -0.02, 1))
    play.brought.append(ball)
    play.tall = max(play.tall, 1.02 * hoop.height)
    return True


def dive_into(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Flat through the air with the ball between the hands, and down into the mud, which sticks and splashes."""
    if who.kind != "person":
        return False
    _free_hands(play)
    hide(play, ("ball", "football"))
    side, tall, lands = play.here(who, 0.0).facing, who.height, 0.5 * play.seconds if at > 0 else 0.0
    ball = play.another_thing("football")
    mud = placed(play, "mud patch", State(side * 0.3 * tall, 0.08, 1), wide=2.1 * tall, depth=-0.002)
    if ball is None or mud is None:
        return False
    mud.colour = EARTH
    play.coats[who] = Coat("mud", at=lands, seconds=0.3)
    ball.size, ball.depth = 0.2 * tall / ball.thing.height, -0.004
    mine, its = play.tracks[who], play.add(ball, State(0.0, 0.0, 1))
    low, down = 0.34 * tall, State(side * 0.12 * tall, 0.2 * tall, side)
    reach = 0.66 * tall
    mine.start(State(-side * 0.9 * tall, -low, side) if lands else down, pick(who, ("fly", "lie")))
    its.start(State(side * 0.3 * tall, -0.95 * tall) if lands else State(down.x + side * reach, -0.06 * tall))
    if lands:
        mine.then(0.01, seconds=0.3 * play.seconds, pace="even", x=-side * 0.1 * tall, y=-low)
        mine.then(lands - 0.35, seconds=0.35, pace="fall", x=down.x, y=down.y)
        its.then(0.01, seconds=0.3 * play.seconds, pace="even", x=side * (reach - 0.1 * tall), y=-low - 0.38 * tall)
        its.then(lands - 0.35, seconds=0.35, pace="fall", x=down.x + side * reach, y=-0.06 * tall)
        for k in range(5):
            drop = placed(play, "mud patch", State(side * (0.2 * k - 0.2) * tall, 0.0, alpha=0.0), wide=0.16 * tall)
            if drop is not None:
                drop.colour, drop.depth = EARTH, -0.006
                play.tracks[drop].then(lands, seconds=0.05, alpha=1.0)
                play.tracks[drop].then(lands + 0.06, seconds=0.7, hop=(0.5 + 0.1 * (k % 3)) * tall,
                                       x=side * (0.55 * k - 0.9) * tall)  # fmt: skip
    play.brought += [ball, mud]
    play.tall = max(play.tall, 1.5 * tall)
    return True


def miss_and_hit(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The arrow flies over the rings of the target and sticks in what stands behind it; the archer's hands go up."""
    mark = play.find(target) or (play.another_thing(target) if target else None)
    arrow, bow = play.another_thing("arrow"), play.prop("bow", ("prop",))
    if who.kind != "person" or mark is None or arrow is None or bow is None:
        return False
    tall, side = who.height, 1
    rings = placed(play, "target", State(0.2 * tall, 0.0, -1), high=0.85 * tall, depth=0.006)
    post = placed(play, "table", State(1.3 * tall, 0.0, 1), high=0.5 * tall, depth=0.004)
    if rings is None or post is None:
        return False
    post.size = min(post.size, 0.8 * tall / post.thing.width)
    if mark.actor is None:
        mark.size = 0.66 * tall / max(mark.thing.height, mark.thing.width)
    mark.depth = 0.0
    if mark not in play.tracks:
        play.add(mark, State(0.0, 0.0, 1))
    play.tracks[mark].start(State(1.3 * tall, -post.height if mark.actor is None else 0.0, -1))
    hit = (1.3 * tall - 0.2 * mark.width, -post.height - 0.5 * mark.height)
    mine, begin = play.tracks[who], 0.22 * play.seconds if at > 0 else 0.0
    mine.start(State(-1.15 * tall, 0.0, side), pick(who, ("point", "reach")))
    play.hold(who, bow, 0.0)
    mine.then(0.01, action=pick(who, ("point", "reach")), aim=(0.35 * tall, -0.8 * tall))
    arrow.size = 0.55 * tall / max(arrow.thing.width, arrow.thing.height)
    arrow.depth = -0.01
    turn = 90.0 if arrow.thing.height > arrow.thing.width else 0.0
    its = play.add(arrow, State(-0.8 * tall, -0.8 * tall, side, turn=turn))
    if begin:
        its.then(begin, seconds=0.13 * play.seconds, pace="even", x=0.3 * tall, y=-1.08 * tall)
        its.then(0.4 * play.seconds, seconds=0.15 * play.seconds, pace="even", x=hit[0], y=hit[1], turn=turn + 24.0)
        mine.then(0.62 * play.seconds, action=pick(who, ("spread", "shiver")), aim=None)
    else:
        its.start(State(hit[0], hit[1], side, turn=turn + 24.0))
        mine.then(0.02, action=pick(who, ("spread", "shiver")), aim=None)
    play.brought += [mark, arrow]
    play.tall = max(play.tall, 1.5 * tall)
    return True


def swing_rings(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """By the hands from two rings on straps, to and fro like a bell."""
    if who.kind not in ("person", "animal"):
        return False
    hide(play, ("ring", "rings", "mat"))
    tall = who.height
    up, grip = 2.25 * tall, 1.16 * tall
    for k, dx in enumerate((-0.03, 0.05)):
        strap = placed(play, "ring strap", State(dx * tall, -up + 0.03 * tall, 1), high=1.3 * tall, depth=0.004)
        if strap is not None and k == 0:
            strap.depth = -0.004
    mat = placed(play, "gym mat", State(0.0, 0.05, 1), wide=2.2 * tall, depth=0.006)
    track, beat = play.tracks[who], 0.9
    track.steps = [replace(s, holding=()) for s in track.steps]
    act = pick(who, ("raise_up", "cheer", "jump"))

    def hung(degrees: float) -> tuple[float, float]:
        a = math.radians(degrees)
        return -0.12 * tall - grip * math.sin(a), -up + grip * math.cos(a)

    track.start(State(*hung(34.0), 1, turn=34.0), act)
    track.settle()
    for n in range(1 + int(play.seconds / beat)):
        turn = -34.0 if n % 2 == 0 else 34.0
        x, y = hung(turn)
        track.then(0.01 + beat * n, seconds=beat, x=x, y=y, turn=turn)
    play.tall = max(play.tall, 3.1 * tall)
    return mat is not None


def pirouette(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Upright on the spot, arms over the head, now one side and now the other, with lines in the air about them."""
    if who.kind != "person":
        return False
    here, tall = play.here(who, 0.0), who.height
    track = play.tracks[who]
    act = pick(who, ("raise_up", "cheer"))
    track.start(here, act)
    for n in range(1 + int(play.seconds / 0.3)):
        track.then(0.01 + 0.3 * n, action=act, seconds=0.05, facing=1 if n % 2 else -1)
    lines = placed(play, "whirl lines", State(here.x, -0.05 * tall, 1), high=0.85 * tall, depth=-0.006)
    if lines is not None:
        for n in range(1 + int(play.seconds / 0.3)):
            play.tracks[lines].then(0.01 + 0.3 * n, seconds=0.05, facing=1 if n % 2 else -1)
    play.tall = max(play.tall, 1.4 * tall)
    return True


def stumble_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At a run with a foot at the bar: the hurdle tips over and who ran falls flat beyond it."""
    if who.kind not in ("person", "animal") or last(target) not in ("hurdle", "barrier", "fence"):
        return False
    hide(play, ("hurdle", "barrier"))
    side, tall, trips = play.here(who, 0.0).facing, who.height, 0.33 * play.seconds if at > 0 else 0.0
    bar = placed(play, "hurdle", State(0.0, 0.0, side), high=0.48 * tall, depth=0.004)
    if bar is None:
        return False
    for k in (-1.9, 1.9):
        placed(play, "hurdle", State(k * tall, 0.0, side), high=0.48 * tall, depth=0.006)
    mine, its = play.tracks[who], play.tracks[bar]
    mine.steps = [replace(s, holding=()) for s in mine.steps]
    mine.start(State((-side * 1.5 if trips else side * 0.45) * tall, 0.0, side),
               pick(who, ("run", "walk") if trips else ("sit_ground", "lie")))  # fmt: skip
    its.start(State(0.0, 0.0, side, turn=0.0 if trips else 80.0 * side))
    if trips:
        mine.then(0.01, seconds=trips - 0.2, pace="even", x=-side * 0.35 * tall)
        mine.settle()
        mine.then(trips - 0.19, action=pick(who, ("fall", "jump")), seconds=0.9, x=side * 0.5 * tall)
        its.then(trips - 0.05, seconds=0.5, turn=80.0 * side)
    play.tall = max(play.tall, 1.4 * tall)
    return True


def tug_apart(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The rope has snapped: both sides sit on their backs, an end of it before each."""
    crew = [m for m in (*group_of(play, who), *others(play, who)) if m.actor is not None]
    if len(crew) < 2:
        return False
    if who is not crew[0]:
        return True
    half, tall = (len(crew) + 1) // 2, max(m.height for m in crew)
    for side, team in ((-1, crew[:half]), (1, crew[half:])):
        for k, member in enumerate(team):
            x = side * (0.75 + 0.55 * k) * tall
            track = play.tracks[member]
            track.start(
                State(x, 0.0, -side), pick(member, ("pull", "stand")) if at > 0 else pick(member, ("sit_ground",))
            )
            if at > 0:
                track.then(0.12 * play.seconds, action=pick(member, ("slip", "fall")))
        end = placed(play, "tug rope", State(side * 0.95 * tall, 0.02, side), wide=1.1 * tall, depth=-0.004)
        if end is not None and at > 0:
            play.tracks[end].start(State(side * 0.62 * tall, -0.5 * tall, side))
            play.tracks[end].then(0.12 * play.seconds, seconds=0.5, pace="fall", x=side * 0.95 * tall, y=0.02)
    play.tall = max(play.tall, 0.36 * len(crew) * tall, 1.3 * tall)
    return True


MATCHES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "knock out": knock_out, "shove out": shove_out, "dunk": dunk, "dive into mud": dive_into,
    "miss and hit": miss_and_hit, "swing on rings": swing_rings, "pirouette": pirouette, "stumble over": stumble_over,
    "tug apart": tug_apart,
}  # fmt: skip
