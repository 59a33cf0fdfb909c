"""Deeds at the water in tales: pushed in from a bridge, saved ashore, what falls in, what follows a pipe into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Colour
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_SEA: Colour = (0.45, 0.7, 0.76)
_DECK = 0.95  # metres: the planks of a low bridge over the water
_ON_HEADS = frozenset("crown hat helmet cap wig tiara bonnet turban".split())


def gone(play: Play, target: str | None) -> None:
    """The thing of that name which stands about is not there: the deed has its own."""
    found = play.find(target)
    if found is not None and found.actor is None:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))


def _pool(play: Play, edge: float, side: int, tall: float, depth: float) -> None:
    """The sea from `edge` on, in front of whoever is in it, and as high as that above their feet."""
    water = play.another_thing("long waves")
    if water is None:
        return
    water.size, water.depth, water.colour = 1.0 / water.thing.height, depth - 0.02, _SEA
    play.add(water, State(edge + side * 0.5 * water.width, 1.0 - tall, 1))


def _splash(play: Play, x: float, tall: float, depth: float, at: float) -> None:
    splash = play.another_thing("splash")
    if splash is None:
        return
    splash.size, splash.depth = tall / splash.thing.height, depth - 0.01
    track = play.add(splash, State(x, 0.0, 1, alpha=0.0, scale=0.3))
    track.then(at, seconds=0.25, alpha=1.0, scale=1.0)
    track.then(min(at + 0.7, 0.9 * play.seconds), seconds=0.4, alpha=0.0, scale=0.7)
    play.brought.append(splash)


def push_in_water(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One runs at the other, who tips over the edge, of the bank or of a bridge, and stands in the water."""
    mark = play.find(target)
    if mark is None or mark is who or mark.actor is None or who.actor is None:
        return False
    bridge = play.another_thing("plank bridge") if "plank bridge" in play.pieces else None
    deck = 0.0
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    edge = 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x)
    if bridge is not None:
        bridge.size, bridge.depth, deck = 1.0, 0.006, -_DECK
        play.add(bridge, State(edge, 0.0, side))
        play.tall = max(play.tall, 1.25 * (_DECK + max(who.height, mark.height)))
    hit, down = 0.3 * play.seconds, 0.52 * play.seconds
    mine, its = play.tracks[who], play.tracks[mark]
    stands = edge - side * (0.5 * mark.width + 0.1)
    near = stands - side * (0.3 * mark.width + 0.5 * who.width)
    mine.start(State(near - side * 1.1, deck, side), pick(who, ("run", "walk")))
    mine.settle()
    mine.then(0.05, action=pick(who, ("run", "walk")), seconds=hit, pace="even", x=near, facing=side)
    mine.then(hit + 0.06, action=pick(who, ("push", "eat", "stand")), facing=side)
    mine.then(down + 0.6, action=pick(who, ("cheer", "look_down", "stand")), facing=side)
    its.start(State(stands, deck, -side), pick(mark, ("stand",)))
    its.settle()
    wet = edge + side * (0.6 + 0.5 * mark.width)
    its.then(hit, action=pick(mark, ("fall", "spread", "stand")), seconds=down - hit, pace="fall", x=wet,
             y=0.5 * mark.height, turn=34.0 * side, hop=0.2)  # fmt: skip
    its.then(down, seconds=0.3, turn=0.0, action=pick(mark, ("spread", "wave", "swim", "stand")))
    _pool(play, edge + side * 0.1, side, 0.06 * mark.height, min(mark.depth, who.depth))
    _splash(play, wet, 0.7 * mark.height, mark.depth - 0.02, down - 0.1)
    return True


def save_from_water(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """To the breast in the waves, arms up; then held by the one who swam there, and ashore."""
    mark = play.find(target)
    if mark is None or mark is who or mark.actor is None or who.actor is None:
        return False
    side = 1
    middle = 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x)
    shore, deep = middle + side * 0.1, middle - side * 0.9
    finned = who.kind == "animal" or "mermaid" in words_of(who)
    low = (0.3 if finned else 0.45) * who.height
    mine, its = play.tracks[who], play.tracks[mark]
    gap = 0.34 * mark.height + 0.2 * who.width
    its.start(State(deep, 0.52 * mark.height, side), pick(mark, ("spread", "wave", "swim")))
    its.settle()
    mine.start(State(deep - side * (gap + 1.3), low, side), pick(who, ("swim", "reach")))
    mine.settle()
    there, out, land = 0.26 * play.seconds, 0.4 * play.seconds, 0.7 * play.seconds
    mine.then(0.05, action=pick(who, ("swim", "reach")), seconds=there, pace="even", x=deep - side * gap)
    mine.then(there + 0.06, action=pick(who, ("reach", "hug", "hold")), facing=side, aim=mark)
    its.then(out, action=pick(mark, ("walk", "stand")), seconds=land - out, pace="even", x=shore + side * 0.6, y=0.0,
             facing=side)  # fmt: skip
    mine.then(out, action=pick(who, ("reach", "hold")), seconds=land - out, pace="even", aim=mark,
              x=shore + side * (0.6 - gap), y=0.12 * who.height if finned else 0.0)  # fmt: skip
    its.then(land + 0.05, action=pick(mark, ("sit_ground", "sit")), facing=-side)
    _pool(play, shore, -side, 0.1 * mark.height, min(mark.depth, who.depth))
    return True


def lose_in_water(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It slips from the head or the hand and falls into the water, where one sees it go under."""
    thing = play.another_thing(target or "ring")
    if who.actor is None or thing is None or thing.actor is not None:
        return False
    gone(play, target)
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    worn = last(target) in _ON_HEADS
    thing.size, thing.depth = 0.24 * who.height / max(thing.thing.width, thing.thing.height), -0.01
    x = here.x - side * 0.5 * who.height
    wet = x + side * 0.95 * who.height
    top = -0.93 * who.height if worn else -0.5 * who.height
    track, mine = play.add(thing, State(x + side * (0.04 if worn else 0.3) * who.height, top, side)), play.tracks[who]
    mine.start(State(x, 0.0, side), pick(who, ("look_down", "bend", "stand")), ())
    mine.settle()
    begin, hit = 0.16 * play.seconds, 0.48 * play.seconds
    track.then(begin, seconds=hit - begin, pace="fall", x=wet, y=-0.02 * who.height, turn=70.0 * side)
    track.then(hit, seconds=0.3 * play.seconds, y=0.02 * who.height, turn=24.0 * side)
    mine.then(begin, action=pick(who, ("look_down", "look")), facing=side)
    mine.then(hit + 0.3, action=pick(who, ("spread", "sad", "look_down")), facing=side)
    _pool(play, wet - side * 0.4 * who.height, side, 0.06 * who.height, thing.depth)
    _splash(play, wet, 0.42 * who.height, thing.depth - 0.02, hit - 0.1)
    play.brought.append(thing)
    return True


def into_fountain(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a bow through the air into the basin, and the water spurts."""
    basin = next((p for p in play.pieces if last(p) == "fountain"), None)
    thing = play.another_thing(target) if basin is not None and target else None
    fountain = play.another_thing("fountain") if thing is not None else None
    if who.kind != "person" or thing is None or thing.actor is not None or fountain is None:
        return False
    gone(play, target)
    gone(play, basin)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    fountain.size, fountain.depth, fountain.name = 1.15 * tall / fountain.thing.height, 0.006, basin or "fountain"
    thing.size, thing.depth = 0.2 * tall / max(thing.thing.width, thing.thing.height), -0.01
    middle = here.x + side * (0.9 * tall + 0.5 * fountain.width)
    play.add(fountain, State(middle, 0.0, side))
    wet = middle - side * 0.32 * fountain.width
    fly, hit = 0.3 * play.seconds, 0.56 * play.seconds
    track = play.add(thing, State(here.x + side * 0.1 * tall, -0.95 * tall, side))
    track.then(fly, seconds=hit - fly, pace="even", x=wet, y=-0.14 * tall, hop=0.5 * tall, turn=160.0 * side)
    track.then(hit, seconds=0.3, y=-0.05 * tall)
    mine = play.tracks[who]
    mine.start(here, pick(who, ("throw",)), ())
    mine.then(max(0.02, fly - 0.42), action=pick(who, ("throw",)), facing=side)
    mine.then(hit + 0.2, action=pick(who, ("look", "stand")), facing=side)
    _splash(play, wet, 0.5 * tall, -0.02, hit - 0.05)
    play.brought += [fountain, thing]
    return True


def lead_into_water(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The one stands on the bank and plays or points; the others go past in a file, and under."""
    mark = play.find(target)
    if mark is None or mark is who or mark.actor is None or who.actor is None:
        return False
    herd = group_of(play, mark)
    middle = play.here(who, 0.0).x
    mine = play.tracks[who]
    pipe = next((h for s in mine.steps for h in s.holding), None) or play.another_thing("flute")
    mine.start(State(middle - 0.2, 0.0, 1), pick(who, ("play_flute", "play", "point")), ())
    if pipe is not None and pipe.actor is None:
        play.hold(who, pipe, 0.0)
    mine.settle()
    edge = middle + 0.6 * who.height
    for k, member in enumerate(herd):
        member.size *= max(1.0, 0.2 * who.height / member.height)
        member.depth = -0.006
        start = middle + 0.3 - 0.95 * member.width * k
        track, act = play.tracks[member], pick(member, ("run", "walk"))
        gone = edge + (0.9 + 0.5 * (len(herd) - k) * 0.8 * member.width)
        there = (0.18 + 0.14 * k) * play.seconds
        track.start(State(start, 0.0, 1), act)
        track.settle()
        track.then(0.02, action=act, seconds=there, pace="even", x=edge, facing=1)
        track.then(there + 0.03, action=pick(member, ("swim", "run", "walk")), seconds=0.3 * play.seconds, pace="even",
                   x=gone, y=0.55 * member.height, turn=16.0)  # fmt: skip
        track.then(there + 0.03 + 0.3 * play.seconds, seconds=0.2 * play.seconds, y=0.95 * member.height)
    _pool(play, edge, 1, 0.06 * who.height, -0.01)
    return True


WATERS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "push in water": push_in_water, "save from water": save_from_water, "lose in water": lose_in_water,
    **dict.fromkeys(("throw", "toss", "drop", "lob", "hurl", "fling"), into_fountain),
    "usher into water": lead_into_water,
}  # fmt: skip
