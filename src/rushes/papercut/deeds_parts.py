"""Small parts of deeds: what a noun is by its head, what is said of somebody, and what bursts out of a mouth."""

from __future__ import annotations

import math

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play
from rushes.papercut.craft import Doing, Point
from rushes.papercut.tracks import State
from rushes.shot.words import lemma


def last(noun: str | None) -> str:
    """The head noun of what a beat names."""
    return lemma(noun.split()[-1].lower()) if noun else ""


def words_of(who: Cast) -> set[str]:
    look = who.subject.look if who.subject is not None else ()
    return {lemma(w) for w in (*who.name.lower().split(), *(p for part in look for p in part.lower().split()))}


def group_of(play: Play, who: Cast) -> tuple[Cast, ...]:
    """Those of one name, and all who do the same deed with them: a boy and his sister do it together, and not in each
    other's place."""
    own = next((g for g in play.groups if who in g.members), None)
    deeds = {(e.deed.verb, e.target) for e in play.events if own is not None and e.group is own}
    same = [g for g in play.groups if any(e.group is g and (e.deed.verb, e.target) in deeds for e in play.events)]
    return tuple(m for g in play.groups if g is own or g in same for m in g.members) if own is not None else (who,)


def mouth(play: Play, who: Cast, at: float, action: str, seconds: float = 1.5) -> Point:
    """Where somebody's mouth will be, that long into an action."""
    here = play.here(who, at)
    x, y = who.actor.anchor("mouth", Doing(action, seconds, action)) if who.actor else (0.0, -0.5 * who.thing.height)
    return here.x + x * who.size * here.facing, here.y + y * who.size


def burst(
    play: Play, noun: str, root: Point, to: Point, at: float, until: float, *, long: float | None = None
) -> Cast | None:
    """Something shoots out of `root` toward `to`, as long as the way is, and is gone at `until`."""
    thing = play.another_thing(noun)
    if thing is None:
        return None
    dx, dy = to[0] - root[0], to[1] - root[1]
    way = math.hypot(dx, dy) or 1.0
    long = long or way
    ux, uy, side = dx / way, dy / way, 1 if dx >= 0 else -1
    thing.size, thing.depth = long / thing.thing.width, -0.02
    half = 0.5 * thing.height
    small = State(root[0], root[1] + 0.05 * half, side, scale=0.05, alpha=0.0,
                  turn=math.degrees(math.atan2(side * uy, side * ux)))  # fmt: skip
    track = play.add(thing, small)
    track.then(at, seconds=0.25, pace="rise", alpha=1.0, scale=1.0, x=root[0] + 0.5 * long * ux,
               y=root[1] + 0.5 * long * uy + half)  # fmt: skip
    track.then(min(until, 0.99 * play.seconds), seconds=0.3, alpha=0.0)
    play.brought.append(thing)
    return thing
