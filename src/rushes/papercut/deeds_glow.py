"""Lights and spells: a swallowed star shines out of the belly and keeps all awake, sparks bless, a frog is kissed."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import burst, last, mouth, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_SUCKERS = frozenset({"vacuum", "hoover", "cleaner", "robot"})
_LIGHTS = frozenset("star moon sun sunbeam moonbeam firefly spark lightbulb bulb candle lightning".split())
_SMALL = frozenset("coin key ring pearl button marble pill seed bee fly stone pebble whistle bell pea gem".split())
AGLOW = "aglow"  # what is said of somebody with a light inside


def swallow(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the hand into the open mouth, and down; a light goes on shining from within."""
    if who.actor is None and last(who.name) in _SUCKERS:
        return _sucked_in(play, who, target)
    if who.kind != "person" or last(target) not in _LIGHTS | _SMALL:
        return False
    thing = play.another_thing(target or "star")
    if thing is None or thing.actor is not None:
        return False
    for sky in [m for m in play.tracks if m.actor is None and last(m.name) == last(target)]:
        play.tracks[sky].steps = [replace(s, origin=replace(s.origin, alpha=0.0), to=replace(s.to, alpha=0.0))
                                  for s in play.tracks[sky].steps[:1]]  # fmt: skip
    here, side, act = play.here(who, 0.0), play.here(who, 0.0).facing, pick(who, ("look_up", "stand"))
    thing.size, thing.depth = 0.24 * who.height / thing.thing.height, who.depth - 0.006
    x, y = mouth(play, who, 0.0, act)
    half, high = 0.5 * thing.height, 0.22 * who.height
    light = 1.0 if last(target) in _LIGHTS else 0.0
    play.add(thing, State(x + side * 0.1 * who.height, y - high + half, side, lit=light))
    its, gone = play.tracks[thing], 0.5 * play.seconds
    its.then(gone - 0.9, seconds=0.8, x=x, y=y + 0.3 * half, scale=0.3)
    its.then(gone, seconds=0.25, y=y + 0.12 * who.height, alpha=0.0)
    mine = play.tracks[who]
    mine.start(replace(here, facing=side), act, ())
    mine.settle()
    mine.then(gone, action=pick(who, ("look_down", "stand")), aim=None)
    play.brought.append(thing)
    if light:
        shine(play, who, gone + 0.2)
    return True


def _sucked_in(play: Play, who: Cast, target: str | None) -> bool:
    """What lies before a vacuum cleaner slides into its mouth."""
    thing = play.find(target) or play.another_thing(target or "")
    if thing is None or thing.actor is not None or thing is who:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    thing.size, thing.depth = 0.8 * max(0.34, min(0.45, who.height)) / thing.thing.height, who.depth + 0.004
    edge = here.x + side * 0.4 * who.width
    lies = State(edge + side * (0.6 * thing.width + 0.25), here.y, side)
    if thing in play.tracks:
        play.tracks[thing].start(lies, play.tracks[thing].steps[0].action, ())
    else:
        play.add(thing, lies)
    its, mine = play.tracks[thing], play.tracks[who]
    its.then(0.4 * play.seconds, seconds=0.2 * play.seconds, x=edge - side * 0.1, scale=0.5)
    its.then(0.62 * play.seconds, seconds=0.15, alpha=0.0)
    mine.then(0.2 * play.seconds, seconds=0.3 * play.seconds, x=here.x + side * 0.15)
    play.brought.append(thing)
    return True


def shine(play: Play, who: Cast, at: float) -> None:
    """A star in the belly and its rays all round, from `at` on."""
    here = play.here(who, 0.0)
    for noun, size, depth in (("rays of light", 1.25, 0.004), ("star", 0.2, -0.006)):
        thing = play.another_thing(noun)
        if thing is None:
            return
        thing.size, thing.depth = size * who.height / thing.thing.height, who.depth + depth
        middle = here.y - 0.5 * who.height + 0.5 * thing.height
        play.add(thing, State(here.x, middle, here.facing, lit=1.0, alpha=0.0 if at > 0 else 1.0))
        if at > 0:
            play.tracks[thing].then(at, seconds=0.6, alpha=1.0)
        play.brought.append(thing)


def aglow(play: Play) -> None:
    """Whoever has a light inside shines in every picture, unless the light is only now swallowed."""
    for who in [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]:
        if AGLOW in words_of(who) and not any(m.name == "rays of light" for m in play.tracks):
            shine(play, who, 0.0)


def kept_awake(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Hands over the eyes against the light, or sunk together with tiredness, to either side of who shines."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark is who or mark.actor is None:
        return False
    there, k = play.here(mark, 0.0), who.number
    side = 1 if k % 2 else -1
    x = there.x - side * (0.7 + 0.5 * (k // 2)) * max(who.height, mark.height)
    acts = (("look_far", "close_eyes"), ("sulk", "look_far"), ("close_eyes", "look_far"))[k % 3]
    track = play.tracks[who]
    track.start(State(x, 0.0, side), pick(who, acts[:1]), ())
    track.settle()
    track.then(0.5 * play.seconds, action=pick(who, acts[1:]), facing=side)
    return True


def bless(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Sparks from the wand over to somebody, about whom they go on glittering."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark is who or mark.actor is None:
        return False
    side, gap = play.toward(who, 0.0, play.here(mark, 0.0).x), 0.42 * (who.height + mark.height)
    middle, act = 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x), pick(who, ("point", "give"))
    mine, its = play.tracks[who], play.tracks[mark]
    mine.start(replace(mine.state(0.0), x=middle - side * 0.5 * gap, facing=side), act, mine.steps[0].holding)
    its.start(replace(its.state(0.0), x=middle + side * 0.5 * gap, facing=-side), pick(mark, ("stand",)), ())
    root = (middle - side * 0.5 * gap + side * 0.4 * who.height, -0.7 * who.height)
    chest = (middle + side * 0.42 * gap, -0.6 * mark.height)
    mine.then(0.02, action=act, facing=side, aim=mark)
    burst(play, "sparks", root, chest, 0.1 * play.seconds, 0.6 * play.seconds)
    spark = play.another_thing("sparks")
    if spark is not None:
        spark.size, spark.depth = 0.7 * mark.height / spark.thing.height, 0.003
        play.add(spark, State(middle + side * 0.5 * gap, -0.3 * mark.height, side, alpha=0.0, scale=0.4))
        play.tracks[spark].then(0.25 * play.seconds, seconds=0.4, alpha=1.0, scale=1.5)
    its.then(0.4 * play.seconds, action=pick(mark, ("cheer", "look_up")), facing=-side)
    return True


def kiss_small(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A frog or a mouse is held in the hand, up to the mouth."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.kind != "animal" or mark.height > 0.4 * who.height:
        return False
    here, side, act = play.here(who, 0.0), play.here(who, 0.0).facing, pick(who, ("hold",))
    mark.size *= 0.2 * who.height / max(mark.height, 0.8 * mark.width)
    mark.depth = who.depth - 0.004
    x, y = mouth(play, who, 0.0, act)
    mine, its = play.tracks[who], play.tracks[mark]
    mine.start(here, act, ())
    mine.settle()
    near = x + side * (0.5 * mark.width + 0.02 * who.height)
    its.start(State(near, y + 0.7 * mark.height, -side), pick(mark, ("sit", "stand")))
    its.settle()
    mine.then(0.02, action=pick(who, ("reach", "hold")), facing=side, aim=(near, y + 0.7 * mark.height))
    return True
