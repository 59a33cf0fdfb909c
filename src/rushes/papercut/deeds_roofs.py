"""Beasts on roofs: up in one bound, and there above whoever stands before the house."""

from __future__ import annotations

import re

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_ON_ROOF = re.compile(r"^on (?P<house>\w+) roof$")
_RIDGE = {"church": (0.45, 0.12), "chapel": (0.45, 0.12), "cathedral": (0.45, 0.12)}  # share of the height, of it aside
_EAVES = (0.88, 0.0)
_FIRST = 1.5  # how many times as high as a person the ridge is


def _house(play: Play, noun: str, tall: float) -> tuple[Cast, float, float] | None:
    """The house with its ridge that high: (it, x and y of the ridge)."""
    share, aside = _RIDGE.get(noun, _EAVES)
    house = next((m for m in play.tracks if m.kind == "piece" and last(m.name) == noun), None)
    house = house or play.another_thing(noun, ("piece",))
    if house is None or house.actor is not None:
        return None
    house.size, house.depth = tall / share / house.thing.height, 0.03
    if house not in play.tracks:
        play.add(house, State(0.0, 0.0, 1))
    play.tracks[house].start(State(0.0, 0.0, 1))
    play.brought.append(house)
    play.tall = max(play.tall, min(1.08 * house.height, 2.1 * tall))
    return house, aside * house.height, -share * house.height


def _grown(play: Play, who: Cast) -> float:
    people = [m.height for g in play.groups for m in g.members if m.kind == "person"]
    return max(people, default=1.5 * who.height)


def up_on_roof(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the ground before the house in an arc up to its ridge."""
    found = _house(play, last(target), _FIRST * _grown(play, who)) if who.kind == "animal" and target else None
    if found is None:
        return False
    house, x, y = found
    who.size *= max(1.0, 0.22 * house.height * _RIDGE.get(last(target), _EAVES)[0] / who.height * 1.4)
    top, track = State(x, y, 1), play.tracks[who]
    if at < 0.05 * play.seconds:
        track.start(top, pick(who, ("stand",)))
        return True
    play.brought.append(who)
    if what.verb == "land up":  # out of the air
        track.start(State(x - 0.6 * house.width, 1.5 * y, 1), pick(who, ("fly",)))
        track.settle()
        track.then(0.02, action=pick(who, ("fly",)), seconds=0.55 * play.seconds, x=x, y=y)
        track.then(0.57 * play.seconds, action=pick(who, ("stand",)))
        return True
    track.start(State(x - 0.5 * house.width - 0.7 * who.width, 0.0, 1), pick(who, ("run", "walk")))
    track.then(0.06 * play.seconds, action=pick(who, ("jump", "run")), seconds=0.42 * play.seconds, pace="rise", x=x,
               y=y - 0.1 * who.height)  # fmt: skip
    track.then(0.5 * play.seconds, action=pick(who, ("stand",)), seconds=0.1, y=y)
    return True


def roofed(play: Play) -> None:
    """After all is written: who is on a roof stands there, and whoever speaks to it is below and looks up."""
    beasts = [m for g in play.groups for m in g.members if m.kind == "animal" and m in play.tracks and m.subject]
    for beast in beasts:
        looks = beast.subject.look if beast.subject is not None else ()
        said = next((m for w in looks if (m := _ON_ROOF.match(w))), None)
        found = _house(play, said["house"], _FIRST * _grown(play, beast)) if said is not None else None
        if found is None:
            continue
        house, x, y = found
        people = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
        beast.size *= max(1.0, 0.75 * _grown(play, beast) / beast.height) if people else 1.6
        track = play.tracks[beast]
        track.start(State(x, y, -1), pick(beast, ("stand",)))
        track.steps = track.steps[:1]
        track.then(0.5 * play.seconds, action=pick(beast, ("call", "stand")))
        for k, person in enumerate(people):
            own = play.tracks[person]
            own.start(State(-0.5 * house.width - (0.5 + 0.7 * k) * person.height, 0.0, 1), pick(person, ("look_up",)))
            own.steps = own.steps[:1]
            for n, act in enumerate((("beckon", "wave"), ("cheer", "reach"), ("beckon", "wave"), ("cheer", "reach"))):
                own.then(0.02 + 0.24 * n * play.seconds, action=pick(person, (*act, "look_up")), aim=beast)
        play.brought += [beast, *people]
