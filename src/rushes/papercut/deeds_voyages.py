"""Deeds of voyages: who looks back at what is no more, who waits stranded on a floe, whose ship is a longship."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_ICY = frozenset("ice icy frozen floe".split())  # places whose ground can break
_VISITED = frozenset("keeper hermit castaway".split())
_LEFT_BEHIND = frozenset("stranded shipwrecked marooned castaway".split())
_NORTHERN = frozenset("viking norseman norsemen".split())


def look_back(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """They come to a halt, turn round and look at where they came from, one of them pointing."""
    if who.actor is None or (target is not None and "bridge" not in target):
        return False
    here = play.here(who, 0.0)
    track = play.tracks[who]
    track.start(replace(here, x=here.x - 0.3 * here.facing), pick(who, ("walk", "stand")))
    track.then(0.02, action=pick(who, ("walk",)), seconds=0.16 * play.seconds, pace="even", x=here.x)
    pose = ("point", "look") if who.number == 0 else ("gasp", "surprised", "look")
    track.then(0.2 * play.seconds, action=pick(who, pose), facing=-here.facing)
    return True


def home_boat(who: Cast, place: str) -> str:
    """The boat that is lent to somebody on water: a viking's is a longship."""
    return "gondola" if place == "venice" else "longship" if _NORTHERN & words_of(who) else "boat"


def maroon(play: Play) -> None:
    """Whoever is stranded on water waits on a floe or a rock, and is in nobody's boat yet."""
    for who, track in list(play.tracks.items()):
        leads = bool(play.groups) and who in play.groups[0].members
        left = _LEFT_BEHIND if leads else _LEFT_BEHIND | _VISITED
        if who.kind != "person" or who in play.riders or not left & words_of(who):
            continue
        play.landed.add(who)
        ledge = play.another_thing("floating ice" if "icy" in play.place else "rock in the sea")
        if ledge is None:
            continue
        play.marooned[who] = ledge
        ledge.size, ledge.depth = 1.25 * who.height / ledge.thing.width, 0.006
        here = play.here(who, 0.5 * play.seconds)
        play.add(ledge, State(here.x, 0.1 * who.height, here.facing))
        track.shift(0.0, -0.12 * who.height)
        waits = ("wave", "stand") if all(s.action in ("stand", "look") for s in track.steps) else ()
        if waits:
            track.then(0.0, action=pick(who, waits))


def alongside(play: Play, boat: Cast) -> None:
    """A boat that comes for the stranded stops before their floe: they are beyond its bow."""
    for who, ledge in play.marooned.items():
        end, here = play.here(boat, play.seconds), play.here(who, play.seconds)
        lag = end.x + end.facing * (0.5 * boat.width + 0.45 * ledge.width) - here.x
        if lag * end.facing > 0:
            for beyond in (who, ledge):
                play.tracks[beyond].shift(0.5 * lag, 0.0)
            play.tracks[boat].shift(-0.5 * lag, 0.0)


def winch(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the air one is drawn up on a line, or let down on it."""
    mark = play.find(target)
    flies = who.kind == "vehicle" and getattr(who.thing, "medium", "") == "air"
    if not flies or mark is None or mark.kind not in ("person", "animal"):
        return False
    here, floor = play.here(mark, 0.0), play.here(mark, 0.0).y
    high = floor - 2.1 * mark.height
    play.tracks[who].start(State(here.x, high, play.here(who, 0.0).facing))
    track = play.tracks[mark]
    up = pick(mark, ("cheer", "wave", "stand"))
    low, top = floor, floor - 0.75 * mark.height
    if what.verb in ("lower", "let down"):
        low, top, up = floor - 0.8 * mark.height, floor - 0.1 * mark.height, pick(mark, ("hold", "look_down", "stand"))
    track.start(replace(here, y=low), up)
    track.then(0.2 * play.seconds, action=up, seconds=0.7 * play.seconds, pace="even", y=top)
    line = play.another_thing("winch line")
    if line is not None:
        line.size, line.depth = 1.25 * mark.height / line.thing.height, mark.depth + 0.003
        play.add(line, State(here.x, floor - 0.9 * mark.height, 1))
        play.brought.append(line)
    play.brought += [who, mark]
    return True


def cling(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the planks that hang down from the rim, arms up, swinging, the deep below."""
    if who.actor is None or not play.place.startswith("broken"):
        return False
    side = play.here(who, 0.0).facing
    track = play.tracks[who]
    there = State(-1.42 * side, 1.35 + 0.75 * who.number, side)
    track.start(there, pick(who, ("climb", "reach")))
    for k in range(6):
        track.then(k * play.seconds / 6, action=pick(who, ("climb", "reach")), seconds=play.seconds / 6,
                   turn=4.0 if k % 2 else -4.0)  # fmt: skip
    play.brought.append(who)
    return True


def sink_into_ice(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ice breaks underfoot: down to the chest in dark water between shards, arms up."""
    if who.actor is None or last(target) not in ("", "ice", "water") or not _ICY & {*play.place.split()}:
        return False
    hole = play.another_thing("hole in ice")
    if hole is None:
        return False
    here, begin = play.here(who, 0.0), 0.22 * play.seconds
    hole.size, hole.depth = 1.25 * who.height / hole.thing.width, 0.004
    play.add(hole, State(here.x, 0.05 * who.height, 1, alpha=0.0)).then(begin, seconds=0.15, alpha=1.0)
    play.brought.append(hole)
    track = play.tracks[who]
    track.start(State(here.x - 0.5 * here.facing, 0.0, here.facing), pick(who, ("walk",)))
    track.then(0.01, action=pick(who, ("walk",)), seconds=begin - 0.02, pace="even", x=here.x)
    track.then(begin, action=pick(who, ("wave", "cheer", "reach")), seconds=0.4, pace="fall", y=0.52 * who.height)
    play.cut_off[who] = 0.02
    return True


def bring_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the sea's floor one swims up with it in hand."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    alone = all(m in group_of(play, who) for g in play.groups for m in g.members if m.kind == "person")
    wet = play.place in ("underwater", "sunken ship")
    if who.actor is None or not (wet and alone) or thing is None or thing.actor is not None:
        return False
    if who.number == 0:
        thing.size *= max(1.0, 0.24 * who.height / max(thing.thing.width, thing.thing.height))
        play.hold(who, thing, 0.0)
    here, track = play.here(who, 0.0), play.tracks[who]
    swim, held = pick(who, ("swim",)), play.tracks[who].step(0.0).holding
    low = 0.1 * who.number * play.frame[1]
    track.start(State(here.x, -0.06 * play.frame[1] + low, here.facing, turn=-24.0 * here.facing), swim, holding=held)
    track.then(0.02, action=swim, seconds=0.95 * play.seconds, pace="even", y=-0.46 * play.frame[1] + low,
               x=here.x + 0.16 * play.frame[0] * here.facing)  # fmt: skip
    return True


VOYAGES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("cling", "hang", "dangle", "hold on"), cling),
    **dict.fromkeys(("pick", "pick up", "rescue", "save", "winch", "winch up", "lower"), winch),
    "sink": sink_into_ice,
    **dict.fromkeys(("bring", "carry", "salvage", "raise", "lift"), bring_up),
    **dict.fromkeys(("look back", "turn round", "turn around", "turn back"), look_back),
}
