"""Ways that lead by a thing: onto a table, into a bucket, out of a well, over a house, under a bed, up the stairs.

They are played where no deed of a tale plays the verb already: whoever goes such a way is seen before it, on it and
at its end, and the thing that it leads by stands there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_BEGIN = 0.16  # of a shot, at the earliest: who is to go is seen before
_STAIRS = frozenset("stair stairs staircase stairway step steps flight".split())
_RISE = 0.5  # metres up for a metre ahead, as a flight of stairs is cut
_SLOPES = frozenset("hill hillside slope mountain mountainside dune bank".split())
_SLOPE = 0.52
_STATIC = frozenset("stand hide sit perch roost".split())
_PERCHES = frozenset("treehouse tree wall fence rock log stump crate barrel gate roof haystack".split())
_RIM = {  # how high one stands on it, or goes in, over the whole
    **dict.fromkeys("chair sofa bench treehouse".split(), 0.48), **dict.fromkeys("armchair throne".split(), 0.42),
    **dict.fromkeys("boat bathtub".split(), 0.8), "well": 0.34, "bed": 0.55, "car": 0.6, "tree": 0.6, "cart": 0.7,
}  # fmt: skip


def follow(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Go the deed's way; False where it names none, or nothing that it could lead by."""
    if what.way is None or not target or who.actor is None or who in play.riders:
        return False
    if last(target) in _STAIRS:
        return what.way in ("up", "down") and _incline(play, who, what, "flight of stairs", _RISE)
    if last(target) in _SLOPES:
        return what.way == "down" and _incline(play, who, what, "hillside", _SLOPE)
    way = _WAYS.get("onto" if what.gaits[0] == "sit" else what.way)
    thing = play.find(target) if way is not None else None
    thing = thing or (play.another_thing(target, ("prop", "piece", "vehicle")) if way is not None else None)
    if way is None or thing is None or thing is who or thing.kind in ("shape", "body", "person"):
        return False
    enters = what.way in ("onto", "into", "out", "under") and last(target) not in _PERCHES
    if enters and category(target) in ("building", "place"):
        return False  # one goes into a school by its door
    if what.gaits[0] == "sit" and (what.way not in ("onto", "into") or last(target) not in _PERCHES):
        return False  # a seat is another matter
    if thing.actor is not None and what.way not in ("over", "past", "toward"):
        return False
    return way(play, who, thing, what, max(at, _BEGIN * play.seconds))


def _stood(play: Play, who: Cast, thing: Cast, *, high: tuple[float, float], wide: float = 0.0, depth: float) -> State:
    """Set the thing ahead of who goes, as high as the way needs it (times who's own height), and say where."""
    here = play.here(who, 0.0)
    if thing.actor is None:
        low, top = (k * who.height for k in high)
        thing.size *= min(max(thing.height, low), top) / thing.height
        thing.size *= max(1.0, wide * who.width / thing.width)
        thing.depth = depth
    x = here.x + here.facing * (0.5 * thing.width + 0.75 * max(who.width, 0.5 * who.height))
    shift = min(0.0, 0.36 * play.frame[0] - abs(x) - 0.5 * thing.width) * (1 if x > 0 else -1)  # in the frame
    if thing in play.tracks:
        spot = play.here(thing, 0.0)
        if thing.actor is None and not who.number:  # the others of a group go by the same one
            spot = replace(spot, x=x + shift, y=0.0)
            play.tracks[thing].start(spot)
    else:
        spot = State(x + shift, 0.0, 1)
        play.add(thing, spot)
    play.brought.append(thing)
    return spot


def _before(play: Play, who: Cast, thing: Cast, spot: State, at: float) -> tuple[int, float]:
    """Let who goes stand before the thing until then; the side it comes from, and where that is."""
    side = play.here(who, 0.0).facing
    edge = spot.x - side * (0.5 * thing.width + 0.5 * who.width + 0.12 * who.height + 0.7 * who.width * who.number)
    track = play.tracks[who]
    held = track.step(0.0).holding
    pace = pace_of(who, pick(who, ("walk",))) or 1.2
    begin = edge - side * min(0.6 * who.height, pace * max(0.1, at - 0.1))
    track.start(State(begin, 0.0, side), pick(who, ("walk", "stand")), held)
    track.then(0.04, action=pick(who, ("walk", "stand")), seconds=max(0.1, at - 0.06), pace="even", x=edge)
    track.settle()
    return side, edge


def _end(play: Play, who: Cast, at: float) -> None:
    if at < 0.97 * play.seconds:
        play.tracks[who].then(at, action=pick(who, ("stand", "sit")))


def _rim(thing: Cast) -> float:
    return _RIM.get(last(thing.name), 1.0) * thing.height


def onto(play: Play, who: Cast, thing: Cast, what: Deed, at: float) -> bool:
    """Up onto it, and there to stay; who stands on it has been there."""
    sits = what.gaits[0] == "sit"
    spot = _stood(play, who, thing, high=(0.28, 3.4 if sits else 1.5), wide=0.8, depth=0.006)
    track, top = play.tracks[who], -0.98 * _rim(thing)
    x = spot.x + (0.5 * who.number - 0.2 * (who.number > 0)) * who.width
    if what.verb.split()[0] in _STATIC:
        side, act = play.here(who, 0.0).facing, pick(who, ("sit", "stand") if sits else ("stand", "sit"))
        seat = who.actor.anchor("seat", Doing(act, 1.5, act))[1] if sits and who.kind == "person" and who.actor else 0.0
        track.start(State(x, top - seat * who.size, side), act, track.step(0.0).holding)
        track.settle()
        play.tall = max(play.tall, 1.15 * thing.height)
        return True
    _before(play, who, thing, spot, at)
    hop = 0.3 * who.height if what.gaits[0] != "climb" else 0.0
    track.then(at, action=pick(who, what.gaits), seconds=0.8, x=x, y=top, hop=hop)
    _end(play, who, at + 0.85)
    return True


def into(play: Play, who: Cast, thing: Cast, what: Deed, at: float) -> bool:
    """Up over its rim and down into it: what is in it is hidden by it, the head looks out."""
    spot = _stood(play, who, thing, high=(0.55, 1.6), wide=0.75, depth=-0.006)
    track = play.tracks[who]
    _before(play, who, thing, spot, at)
    low = -max(0.0, _rim(thing) - 0.7 * who.height)
    track.then(at, action=pick(who, what.gaits), seconds=0.5, x=spot.x, y=-0.9 * _rim(thing), hop=0.25 * who.height)
    track.then(at + 0.5, seconds=0.3, pace="fall", y=low)
    track.then(at + 0.85, action=pick(who, ("spread", "look_up", "stand")))
    return True


def out(play: Play, who: Cast, thing: Cast, what: Deed, at: float) -> bool:
    """It is in there at first; then up over the rim and beside it."""
    spot = _stood(play, who, thing, high=(0.55, 1.6), wide=0.75, depth=-0.006)
    side, track = play.here(who, 0.0).facing, play.tracks[who]
    low = -max(0.0, _rim(thing) - 0.45 * who.height)
    beside = spot.x + side * (0.5 * thing.width + 0.6 * who.width + 0.1 * who.height)
    track.start(State(spot.x, low, side), pick(who, ("look", "stand")), track.step(0.0).holding)
    at = max(at, 0.3 * play.seconds)
    track.then(at, action=pick(who, what.gaits), seconds=0.7, y=-0.92 * _rim(thing))
    track.then(at + 0.72, action=pick(who, ("jump", "walk")), seconds=0.6, x=beside, y=0.0, hop=0.15 * who.height)
    _end(play, who, at + 1.35)
    return True


def over(play: Play, who: Cast, thing: Cast, what: Deed, at: float) -> bool:
    """Over it and down beyond; what flies has been in the air."""
    flies = what.gaits[0] == "fly"
    top = 0.5 * play.frame[1] / max(0.3, who.height)
    spot = _stood(play, who, thing, high=(0.2, max(0.4, top) if flies else 0.9), depth=0.01 if flies else 0.004)
    side, track = play.here(who, 0.0).facing, play.tracks[who]
    act, reach = pick(who, what.gaits), 0.5 * thing.width + 0.7 * who.width + 0.4
    if flies:
        y = -(thing.height + 0.35 * who.height + 0.2)
        play.tall = max(play.tall, 0.6 - y + who.height)
        track.start(State(spot.x - side * (reach + 0.5), y, side), act)
        track.settle()
        track.then(0.04, action=act, seconds=0.95 * play.seconds, pace="even", x=spot.x + side * (reach + 0.3))
        return True
    _before(play, who, thing, spot, at)
    track.then(at, action=act, seconds=0.9, pace="even", x=spot.x + side * reach, hop=thing.height + 0.2 * who.height)
    _end(play, who, at + 0.95)
    return True


def under(play: Play, who: Cast, thing: Cast, what: Deed, at: float) -> bool:
    """Down on the ground and under it, or under it to the other side where it is a fence or a gate; a tree has room."""
    if thing.height > 1.3 * who.height and last(thing.name) not in _PASSED:
        spot = _stood(play, who, thing, high=(1.3, 3.2), depth=0.006)
        track, (side, _) = play.tracks[who], _before(play, who, thing, spot, at)
        beneath = spot.x - side * 0.6 * who.width * who.number
        track.then(at, action=pick(who, what.gaits), seconds=1.2, pace="even", x=beneath)
        _end(play, who, at + 1.25)
        return True
    spot = _stood(play, who, thing, high=(0.45, 1.6), wide=0.9, depth=-0.006)
    track, act = play.tracks[who], pick(who, ("crawl", *what.gaits))
    side, _ = _before(play, who, thing, spot, at)
    passes = last(thing.name) in _PASSED
    far = spot.x + side * (0.5 * thing.width + 0.6 * who.width + 0.2) if passes else spot.x
    left = 0.9 * play.seconds - at
    track.then(at, action=act, seconds=left if passes else min(left, 2.2), pace="even", x=far)
    return True


def past(play: Play, who: Cast, thing: Cast, what: Deed, at: float) -> bool:
    """From before it to beyond it, in front."""
    spot = _stood(play, who, thing, high=(0.2, 2.2), depth=0.01)
    side, track, act = play.here(who, 0.0).facing, play.tracks[who], pick(who, what.gaits)
    reach = 0.5 * thing.width + 0.8 * who.width + 0.3
    own = -0.02 if thing.actor is not None else 0.0
    who.depth = min(who.depth, own)
    track.start(State(spot.x - side * reach, 0.0, side), act, track.step(0.0).holding)
    track.settle()
    track.then(0.04, action=act, seconds=0.95 * play.seconds, pace="even", x=spot.x + side * reach)
    return True


def toward(play: Play, who: Cast, thing: Cast, what: Deed, at: float) -> bool:
    """Nearer and nearer to it."""
    spot = _stood(play, who, thing, high=(0.2, 2.2), depth=0.006)
    side, track, act = play.here(who, 0.0).facing, play.tracks[who], pick(who, what.gaits)
    near = spot.x - side * (0.5 * thing.width + 0.6 * who.width + 0.15)
    track.start(State(near - side * 0.3 * play.frame[0], 0.0, side), act, track.step(0.0).holding)
    track.settle()
    track.then(0.04, action=act, seconds=0.9 * play.seconds, pace="even", x=near - side * 0.7 * who.width * who.number)
    return True


def _incline(play: Play, who: Cast, what: Deed, noun: str, rise: float) -> bool:
    """Up a flight of stairs or down a hillside, which stands there."""
    down, here = what.way == "down", play.here(who, 0.0)
    slope = play.find(noun) or play.another_thing(noun, ("piece",))
    if slope is None or slope.actor is not None:
        return False
    if slope not in play.tracks:
        slope.depth = 0.012
        slope.size *= max(0.3, min(1.0, 1.1 * play.frame[0] / slope.width)) if noun == "hillside" else 1.0
        play.add(slope, State(here.x, 0.0, here.facing))
    play.tall = max(play.tall, 1.9 + 1.2 * who.height)
    side, half = here.facing, 0.5 * slope.width
    foot = 0.62 if noun != "hillside" else 0.8  # of the half width: where it begins to rise
    low, high = -0.62 * half, -0.1 * half
    first, end = (high, low) if down else (low, high)
    gap = 0.8 * who.width * who.number * (1 if down else -1)

    def spot(k: float) -> State:
        return State(here.x + side * (k + gap), -max(0.0, k + gap + foot * half) * rise, -side if down else side)

    slides = what.gaits[0] == "fall" and what.verb.split()[0] != "fall"
    act = pick(who, ("sit_ground", "slip", "sit") if slides else what.gaits)
    track, held = play.tracks[who], play.tracks[who].step(0.0).holding
    track.start(spot(first), act, held)
    track.settle()
    there = spot(end)
    pace = abs(end - first) / (0.9 * play.seconds) / (pace_of(who, act) or 1.0)
    track.then(0.04, action=act, seconds=0.9 * play.seconds, pace="even", x=there.x, y=there.y, rate=min(1.2, pace))
    return True


_PASSED = frozenset("fence gate rope hedge barrier turnstile wire net".split())
_WAYS: dict[str, Callable[[Play, Cast, Cast, Deed, float], bool]] = {
    "onto": onto, "into": into, "out": out, "over": over, "under": under, "past": past, "toward": toward,
}  # fmt: skip
