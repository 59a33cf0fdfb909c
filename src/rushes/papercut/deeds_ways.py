"""Deeds with a way of their own: up a slope, out of an egg, out of bed, a line of washing, a growing pile."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick, touching
from rushes.papercut.craft import Doing
from rushes.papercut.props_cloth import THINGS as LINEN
from rushes.papercut.props_wear import THINGS as WORN
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import lemma

SLOPES = frozenset(
    "mountain hill slope dune volcano glacier ridge bank hillside mountainside summit peak pyramid cliff crag steps "
    "embankment incline sandhill knoll alp glass-mountain top".split()
)
_RISE = 0.52  # metres up for a metre ahead
_BEAT, _BOARD = 0.12, 0.55  # seconds between two places on a swing; metres of its board above the ground
_LINE = 1.95  # metres: the height of a washing line


def ascend(play: Play, who: Cast, at: float, target: str | None) -> bool:
    """Go up the side of a hill, on foot; False where the object is no hill."""
    target = target or play.place
    if not target or lemma(target.split()[-1]) not in SLOPES or play.free:
        return False
    side = play.here(who, at).facing
    slope = play.prop("hillside", ("piece",))
    if slope is None:
        return False
    wide = slope.thing.width
    if slope not in play.tracks:
        slope.size = max(0.25, min(1.0, 1.15 * play.frame[0] / wide))
        slope.depth = 0.004
        x = play.here(who, at).x + side * (0.5 * slope.width - 0.3 * play.frame[0])
        play.add(slope, State(x, 0.0, side))
        play.tracks[slope].start(State(x, 0.02, side))
    foot = play.here(slope, 0.0).x - side * 0.5 * slope.width
    start = foot + side * (0.12 * play.frame[0] - 0.5 * who.number * touching(who, who))
    action = pick(who, ("walk", "crawl", "run", "climb"))
    pace = min(0.75 * (pace_of(who, action) or 1.0), 0.5 * play.frame[0] / play.seconds)
    way = pace * play.seconds

    def level(x: float) -> float:
        return -max(0.0, (x - foot) * side - 0.08 * slope.width) * _RISE

    track, begin = play.tracks[who], start
    track.steps = track.steps[:1]
    track.start(State(begin, level(begin), side), action, track.steps[0].holding)
    track.then(0.0, action=action, seconds=play.seconds, pace="even", rate=pace / (pace_of(who, action) or 1.0),
               x=begin + side * way, y=level(begin + side * way))  # fmt: skip
    track.settle()
    return True


def hatch(play: Play, who: Cast, at: float) -> None:
    """An egg stands there, cracks, and whoever was in it stands among the shells."""
    egg = play.prop("egg", ("prop",))
    track, here = play.tracks[who], play.here(who, at)
    when = max(at + 0.9, 0.34 * play.seconds) + 0.18 * who.number
    if egg is not None and egg in play.tracks:
        egg = play.another(egg)
    if egg is not None:
        egg.size = 1.05 * max(who.height, 0.6 * who.width) / egg.thing.height
        egg.depth = 0.004
        play.add(egg, replace(here, y=min(0.0, here.y)))
        play.tracks[egg].then(max(0.2, when - 0.7), seconds=0.7, shake=0.035)
        play.tracks[egg].then(when, seconds=0.4, pace="fall", split=1.0)
        play.brought.append(egg)
    track.start(replace(here, alpha=0.0, scale=0.4), pick(who, ("stand",)))
    track.then(when, seconds=0.5, pace="rise", alpha=1.0, scale=0.92)
    track.then(when + 0.5, action=pick(who, ("look", "walk", "stand")))


_TOWERS = 5.0  # metres


def wake(play: Play, who: Cast, at: float) -> None:
    """Whoever lay asleep gets up."""
    track = play.tracks[who]
    up = max(at + 0.8, 0.42 * play.seconds)
    track.then(0.0, action=pick(who, ("sleep", "lie")))
    track.settle()
    track.then(up, action=pick(who, ("sit ground", "sit", "look")))
    if who.height < _TOWERS:  # giants would rise out of the picture
        track.then(min(up + 1.1, 0.9 * play.seconds), action=pick(who, ("cheer", "stand")))


def vault(play: Play, who: Cast, at: float, mark: Cast) -> None:
    """Run up, and over the thing in an arc."""
    there = play.here(mark, at)
    side = play.toward(who, at, there.x)
    gap = min(0.5 * mark.width, 0.8 * who.size) + 0.3 * who.size
    off = max(0.3, 0.5 * play.seconds - 0.97)  # it is over in the middle, for which the picture is composed
    track = play.tracks[who]
    track.then(0.0, x=there.x - side * (gap + 0.22 * play.frame[0]), facing=side)
    track.then(0.01, action=pick(who, ("run", "walk")), seconds=off, pace="even", x=there.x - side * gap)
    track.then(off + 0.02, action=pick(who, ("jump",)), seconds=0.9, pace="even", x=there.x + side * gap,
               hop=mark.height + 0.3 * who.height)  # fmt: skip
    track.then(off + 0.95, action=pick(who, ("run", "walk")), seconds=0.5, pace="even",
               x=there.x + side * (gap + 0.1 * play.frame[0]))  # fmt: skip
    track.then(off + 1.5, action=pick(who, ("cheer", "stand")))


def blow(play: Play, who: Cast, thing: Cast, at: float) -> None:
    """Bubbles rise before the mouth."""
    here, side = play.here(who, at), play.here(who, at).facing
    fan = play.tracks[who]
    play.add(thing, State(here.x + side * (0.45 * who.size + 0.5 * thing.width), -0.62 * who.height, side))
    play.tracks[thing].then(0.0, seconds=play.seconds, pace="even", y=-0.95 * who.height,
                            x=here.x + side * (0.6 * who.size + 0.5 * thing.width), sway=0.06)  # fmt: skip
    play.brought.append(thing)
    fan.then(at, action=pick(who, ("drink", "stand")))


def swing(play: Play, who: Cast, at: float) -> None:
    """To and fro on a swing."""
    seat = play.prop("swing", ("prop",))
    track, here = play.tracks[who], play.here(who, at)
    if seat is None:
        return
    if seat not in play.tracks:
        seat.depth = 0.008
        play.add(seat, replace(here, y=0.0))
        play.brought.append(seat)
    play.seats[who] = seat
    move = next((p.move for p in getattr(seat.thing, "pieces", ()) if p.move is not None), None)
    if move is None or who.actor is None:
        return
    action = pick(who, ("sit",))
    hip = who.actor.anchor("seat", Doing(action, 1.5, action))[1] * who.size if who.kind == "person" else 0.0
    for k in range(1 + int(play.seconds / _BEAT)):  # where the board will be at the end of each step
        p = move((k + 1) * _BEAT).mapXY(0.0, -_BOARD)
        track.then(k * _BEAT, action=action, seconds=_BEAT, pace="even", x=here.x + p.x() * seat.size * here.facing,
                   y=p.y() * seat.size - hip)  # fmt: skip
    track.settle()


def is_cloth(noun: str) -> bool:
    last = lemma(noun.lower().split()[-1])
    return last in LINEN or noun.lower().split()[-1] in LINEN or last in WORN


def hang(play: Play, who: Cast, thing: Cast, at: float) -> None:
    """Washing goes up on a line before the hands; a picture or a lantern to its place on the wall."""
    here, side = play.here(who, at), play.here(who, at).facing
    cloth = is_cloth(thing.name)
    thing.size = min(thing.size, 1.15 / thing.thing.height)
    high = _LINE * who.height / 1.7
    ahead = 0.3 * who.size + 0.5 * thing.width
    if cloth:
        line = play.prop("washing line", ("piece",))
        if line is not None and line not in play.tracks and line.actor is None:
            line.depth = 0.006
            line.size *= high / line.height
            play.add(line, State(here.x + side * 0.5 * min(line.width, 0.6 * play.frame[0]), 0.0, side))
    thing.depth = 0.003
    play.add(thing, State(here.x + side * ahead, -high + thing.height, side))
    play.brought.append(thing)
    for holder in play.tracks.values():
        holder.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in holder.steps]
    play.tracks[who].then(at, action=pick(who, ("reach", "point")),
                          aim=(here.x + side * (ahead - 0.3 * thing.width), -0.96 * high))  # fmt: skip


def pile(play: Play, who: Cast, what: Deed, thing: Cast, x: float) -> None:
    """What is stacked lies there already, three high; the one in the hand comes to lie on it."""
    wide, high = 0.92 * thing.width, 0.86 * thing.height
    for row, count in ((0, 4), (1, 3)):
        for k in range(count):
            more = play.another(thing)
            more.size, more.depth = thing.size, 0.004
            play.add(more, State(x + (k - 0.5 * (count - 1)) * wide, -row * high, 1))
            play.brought.append(more)
