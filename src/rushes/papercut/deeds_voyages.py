"""Deeds of voyages: who looks back at what is no more, who waits stranded on a floe, whose ship is a longship."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_LEFT_BEHIND = frozenset("stranded shipwrecked marooned castaway".split())
_NORTHERN = frozenset("viking norseman norsemen".split())


def look_back(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """They come to a halt, turn round and look at where they came from, one of them pointing."""
    if who.actor is None:
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
        if who.kind != "person" or who in play.riders or not _LEFT_BEHIND & words_of(who):
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
        ahead = 1 if here.x >= play.here(boat, 0.0).x else -1
        gap = 0.5 * boat.width + 0.45 * ledge.width - ahead * (here.x - end.x)
        if gap > 0:
            play.tracks[who].shift(0.5 * ahead * gap, 0.0)
            play.tracks[ledge].shift(0.5 * ahead * gap, 0.0)
            play.tracks[boat].shift(-0.5 * ahead * gap, 0.0)


VOYAGES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("look back", "turn round", "turn around", "turn back"), look_back),
}
