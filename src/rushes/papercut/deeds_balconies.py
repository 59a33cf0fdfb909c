"""Deeds at balconies: a wave down to the street, a cup raised to the house opposite, what falls on who is below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_mishaps import smeared
from rushes.papercut.deeds_neighbours import emptied, people_of
from rushes.papercut.deeds_parts import burst, group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_FLOOR = 2.6  # metres: where one stands on a balcony
_SOFT = frozenset("tomato egg tomatoes pie cake water".split())


def from_above(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the balcony of a house one waves to somebody in the street, who waves back up."""
    below = play.partner(who, None)
    if who.kind != "person" or below is None or not _upstairs(play, who, below):
        return False
    for member in group_of(play, who):
        play.tracks[member].then(0.0, action=pick(member, ("wave", "look_down")))
        play.tracks[member].settle()
    for member in group_of(play, below):
        play.tracks[member].then(0.5 * play.seconds, action=pick(member, ("wave", "greet")), facing=-1)
    return True


def drop_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the balcony it falls into the hands of who waits below, or on the head of who does not."""
    below = play.partner(who, None)
    thing = play.another_thing(target) if target else None
    if who.kind != "person" or below is None or thing is None or thing.actor is not None:
        return False
    if "upstairs balcony" in play.pieces:
        emptied(play, who)
    if not _upstairs(play, who, below):
        return False
    for named in [m for m in play.tracks if m.actor is None and last(m.name) == last(target)]:
        play.tracks[named].start(replace(play.here(named, 0.0), alpha=0.0))
    hit = what.verb == "drop on"
    top, foot = play.here(who, 0.0), play.here(below, 0.0)
    thing.size, thing.depth = 0.42 * who.height / max(thing.thing.height, thing.thing.width), -0.02
    goal = (foot.x, foot.y - 0.98 * below.height) if hit else (foot.x - 0.3 * below.height, foot.y - 0.6 * below.height)
    track = play.add(thing, State(top.x + 0.42 * who.height, top.y - 0.5 * who.height, 1))
    begin, long = 0.16 * play.seconds, 0.4 * play.seconds
    track.then(begin, seconds=long, pace="fall", x=goal[0], y=goal[1], turn=160.0 if hit else 0.0)
    play.tracks[who].then(0.0, action=pick(who, ("reach", "look_down")), aim=(top.x + 0.4 * who.height, top.y - 0.5))
    play.tracks[who].settle()
    mate = play.tracks[below]
    if hit:
        mate.start(foot, pick(below, ("stand",)))
        mate.settle()
        mate.then(begin + long, action=pick(below, ("cheer", "look_up")))
        if last(target) in _SOFT:
            smeared(play, below, begin + long, target or "")
    else:
        mate.then(0.1, action=pick(below, ("reach", "look_up")), facing=-1, aim=goal)
    play.brought.append(thing)
    return True


def _upstairs(play: Play, who: Cast, below: Cast) -> bool:
    """The front of a house, one on its balcony and one before it."""
    if "upstairs balcony" not in play.pieces or below.kind != "person":
        return False
    house, rail = play.another_thing("house balcony"), play.another_thing("balcony rail")
    if house is None or rail is None:
        return False
    x = play.here(who, 0.0).x
    house.depth, rail.depth, house.name = 0.03, -0.006, "upstairs balcony"
    play.add(house, State(x - 0.8, 0.0, 1))
    play.add(rail, State(x - 1.1, -_FLOOR, 1))
    play.tall = max(play.tall, _FLOOR + 1.25 * who.height)
    for k, member in enumerate(group_of(play, who)):
        track = play.tracks[member]
        track.start(State(x - 0.1 - 0.6 * k, -_FLOOR, 1), pick(member, ("look_down", "stand")))
        track.settle()
        member.depth = 0.004
    for k, member in enumerate(group_of(play, below)):
        track = play.tracks[member]
        track.start(State(x + 1.5 + 0.6 * k, 0.0, -1), pick(member, ("look_up",)))
        track.settle()
    play.brought += [house, rail]
    return True


def across(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the balconies of two houses that face each other, one raises a cup or a hand to the other, who does so too."""
    other = next((m for m in people_of(play) if m.subject is not who.subject), None)
    if who.kind != "person" or "facing balconies" not in play.pieces or other is None:
        return False
    if who is not group_of(play, who)[0]:
        return True
    x = play.here(who, 0.0).x
    play.tall = max(play.tall, _FLOOR + 1.3 * max(who.height, other.height))
    heard = what.verb in ("listen", "hear", "clap", "applaud")  # what the other plays
    cup = target if target and play.find(target) is not other and not heard else None
    tune = play.tracks[other].step(0.0).holding if heard else ()
    for member, side, begin in ((who, -1, 0.12), (other, 1, 0.5)):
        house, rail = play.another_thing("house balcony"), play.another_thing("balcony rail")
        if house is None or rail is None:
            return False
        house.depth, rail.depth, house.name = 0.03, -0.006, "facing balconies"
        play.add(house, State(x - side * 2.7, 0.0, side))
        play.add(rail, State(x - side * 3.0, -_FLOOR, side))
        for k, mate in enumerate(group_of(play, member)[1:], 1):
            play.tracks[mate].start(State(x - side * (1.75 + 0.55 * k), -_FLOOR, side), pick(mate, ("look", "stand")))
            play.tracks[mate].settle()
            mate.depth = 0.004
        member.depth = 0.004
        if member is other and tune:
            track = play.tracks[member]
            track.start(State(x - side * 1.75, -_FLOOR, side), pick(member, ("play", "hold")))
            track.settle()
            track.steps = [replace(s, holding=tune) for s in track.steps]
            tune[-1].size = 0.36 * member.height / max(tune[-1].thing.height, tune[-1].thing.width)
            for n in range(int(play.seconds / 0.7)):
                root = (x - side * (1.4 - 0.2 * (n % 2)), -_FLOOR - 0.9 * member.height)
                burst(play, "musical notes", root, (root[0] - side * 0.9, root[1] - 0.5), 0.7 * n, 0.7 * n + 0.9)
            play.brought += [house, rail]
            continue
        emptied(play, member)
        spot = (x - side * 1.75, -_FLOOR)
        raised = (spot[0] + side * 0.34 * member.height, spot[1] - 0.95 * member.height)
        track = play.tracks[member]
        track.start(State(*spot, side), pick(member, ("hold", "stand") if cup else ("stand",)))
        track.settle()
        mug = play.another_thing(cup) if cup else None
        if mug is not None:
            mug.size = 0.17 * member.height / max(mug.thing.height, mug.thing.width)
            play.hold(member, mug, 0.0)
        if mug is not None:
            track.then(begin * play.seconds, action=pick(member, ("reach", "hold")), facing=side, aim=raised)
        else:
            does = ("clap",) if heard else ("wave", "greet")
            track.then((0.5 if heard else begin) * play.seconds, action=pick(member, does), facing=side)
        play.brought += [house, rail]
    return True


BALCONIES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(
        ("wave", "wave to", "wave at", "greet", "call", "call down", "shout", "wave down", "sing", "smile"),
        lambda *a: from_above(*a) or across(*a),
    ),
    **dict.fromkeys(("toast", "raise", "listen", "clap", "applaud"), across),
    **dict.fromkeys(("drop", "drop down", "throw", "throw down", "drop on", "toss"), drop_down),
}
