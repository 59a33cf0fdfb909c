"""Deeds at the water's edge: aboard in one leap, down the gangway, out of the boat onto a beach, a hull that fills."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Event, Group, Play, pick
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.deeds_voyages import home_boat
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_TALL, _SHIP = 2.3, 3.4  # how many times as tall as a beast a boat, a ship is seen beside it
_LEAST = 0.4  # of a rowing boat's height: no frog is seen smaller in it
_SWARM = 1.25  # times as tall as people: beasts that are said to be giant


def moor(groups: Sequence[Group], events: Sequence[Event]) -> None:
    """Before the picture is framed: a boat that is boarded or left, and giants on a shore, do not ask for its width."""
    for event in events:
        verb, doers = event.deed.verb, event.group.members
        beast = doers[0] if doers and doers[0].kind == "animal" else None
        for other in [m for g in groups for m in g.members if g is not event.group]:
            wet = other.kind == "vehicle" and getattr(other.thing, "medium", "") == "water"
            if wet and beast is not None and verb in ("board", "disembark"):
                _fit(other, beast, _SHIP if verb == "disembark" else _TALL)
            elif wet and doers and verb in ("set", "float", "launch") and other.thing.height > 2 * doers[0].height:
                _fit(other, doers[0], 1.9)  # a ship that lies there, beside the toy
                other.depth = 0.05
            elif other.kind == "animal" and verb == "come ashore" and "giant" in words_of(other):
                other.depth = 0.1 + 0.12 * other.number
                other.size = _SWARM * doers[0].height / other.thing.height


def _fit(craft: Cast, beast: Cast, times: float) -> None:
    small = craft.thing.height < 1.5
    if small:
        beast.size = max(beast.size, _LEAST * craft.height / beast.thing.height)
    craft.size = min(1.0, times * beast.height / craft.thing.height)
    craft.depth = 0.02


def _vessel(play: Play, target: str | None) -> Cast | None:
    craft = play.find(target) or (play.prop(target, ("vehicle",)) if target else None)
    return craft if craft is not None and getattr(craft.thing, "medium", "") == "water" else None


def _deck(craft: Cast, x: float, side: int) -> tuple[float, float]:
    sx, sy = getattr(craft.thing, "seats", ((0.0, -0.6 * craft.thing.height),))[0]
    return x + sx * craft.size * side, sy * craft.size


def aboard(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A beast runs up and leaps onto the deck in an arc; a boat on dry land it climbs."""
    craft = _vessel(play, target)
    if who.kind != "animal" or craft is None or craft is who:
        return False
    _fit(craft, who, _TALL)
    side = play.here(who, 0.0).facing
    x = play.here(who, 0.0).x + side * 0.3 * craft.width
    if craft not in play.tracks:
        play.add(craft, State(x, 0.06, side))
    play.tracks[craft].start(State(x, 0.06, side))
    play.brought.append(craft)
    to_x, to_y = _deck(craft, x, side)
    foot = x - side * (0.5 * craft.width + 0.4 * who.width)
    off, flight = 0.24 * play.seconds, 0.3 * play.seconds
    track = play.tracks[who]
    track.start(State(foot - side * 0.5 * who.width, 0.0, side), pick(who, ("walk", "stand")))
    track.then(0.01, action=pick(who, ("run", "walk", "stand")), seconds=off - 0.02, pace="even", x=foot)
    track.then(off, action=pick(who, ("jump", "climb", "stand")), seconds=flight, pace="even", x=to_x, y=to_y,
               hop=0.7 * who.height)  # fmt: skip
    track.then(off + flight, action=pick(who, ("sit", "stand")))
    return True


def disembark(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ship lies behind, a gangway leads down from her deck, and one walks down it to the ground."""
    craft = _vessel(play, target)
    if who.actor is None or craft is None:
        return False
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    _fit(craft, who, _SHIP if who.kind == "animal" else 2.4)
    play.landed.add(who)
    high = 0.42 * craft.height
    x = here.x - side * 0.5 * craft.width
    if craft not in play.tracks:
        play.add(craft, State(x, 0.0, side))
    play.tracks[craft].start(State(x, 0.05, side))
    play.brought.append(craft)
    top, low = x + side * 0.34 * craft.width, x + side * 0.34 * craft.width + side * 1.9 * high
    plank = play.another_thing("gangway")
    if plank is not None and who.number == 0:
        plank.size = 2.1 * high / plank.thing.width
        plank.depth = 0.004
        play.add(plank, State(0.5 * (top + low), -0.5 * high, side, turn=27.0 * side))
        play.brought.append(plank)
    track = play.tracks[who]
    track.start(State(top, -high, side), pick(who, ("walk",)))
    track.then(0.02, action=pick(who, ("walk",)), seconds=0.55 * play.seconds, pace="even", x=low, y=0.0, rate=0.6)
    track.then(0.58 * play.seconds, action=pick(who, ("look", "stand")))
    return True


def ashore(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One after the other steps over the bow of the boat that lies on the sand."""
    if who.kind != "person":
        return False
    group = group_of(play, who)
    home = play.here(who, 0.0)
    side = home.facing
    back = min((play.here(m, 0.0).x * side for m in group), default=home.x * side) * side
    hull = home_boat(who, "").replace("boat", "rowing boat")
    boat = play.find(hull) or play.prop(hull, ("vehicle",))
    if boat is None or boat.kind != "vehicle":
        return False
    if boat not in play.brought:
        boat.depth = 0.012
        x = back - side * (0.5 * boat.width + 0.2)
        if boat not in play.tracks:
            play.add(boat, State(x, 0.05, side))
        play.tracks[boat].start(State(x, 0.05, side, turn=-4.0 * side))
        play.brought.append(boat)
    giants = [m for m in play.tracks if m.kind == "animal" and m.depth >= 0.1 and "giant" in words_of(m)]
    for n, giant in enumerate(giants):  # they look down at who comes
        far = (1.0 + 0.62 * giant.width * n) if n < 2 else -1.4
        play.tracks[giant].start(State(home.x + side * far, -0.2 * n, -side), pick(giant, ("look", "stand")))
    play.landed.add(who)
    x = play.here(boat, 0.0).x
    track, k = play.tracks[who], group.index(who)
    rank = sorted(group, key=lambda m: -play.here(m, play.seconds).x * side).index(who)
    off = (0.06 + 0.14 * rank) * play.seconds
    track.start(State(x + side * (0.32 - 0.3 * k) * boat.width * 0.8, -0.3, side), pick(who, ("stand",)))
    track.then(off, action=pick(who, ("jump", "walk")), seconds=0.5, pace="even", y=0.0, hop=0.2,
               x=x + side * (0.5 * boat.width + 0.3))  # fmt: skip
    track.then(off + 0.5, action=pick(who, ("walk",)), seconds=0.25 * play.seconds, pace="even", x=home.x)
    track.then(off + 0.5 + 0.25 * play.seconds, action=pick(who, ("look_up", "point", "stand")))
    return True


def fills(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Rain stands in the boat, higher and higher."""
    if who.kind != "vehicle" or getattr(who.thing, "medium", "") != "water":
        return False
    full = play.another_thing("boat full of rain")
    if full is None:
        return False
    here = play.here(who, 0.0)
    full.size, full.depth = who.height / full.thing.height, who.depth - 0.001
    play.add(full, replace(here, alpha=0.0))
    play.tracks[full].start(replace(here, alpha=0.0))
    play.tracks[full].then(0.1 * play.seconds, seconds=0.45 * play.seconds, alpha=1.0)
    play.brought.append(full)
    return True


def waits(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Beasts that wait sit side by side and look the same way."""
    if who.kind != "animal" or who.actor is None or "sit" not in who.actor.actions:
        return False
    side = play.here(who, 0.0).facing
    for member in [m for g in play.groups for m in g.members if m.kind == "animal"]:
        play.tracks[member].start(replace(play.here(member, 0.0), facing=side), pick(member, ("sit", "stand")))
        play.tracks[member].settle()
    return True


def clasp(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An octopus sinks upon a thing and rises with it in its arms."""
    if last(who.name) not in ("octopus", "squid", "kraken") or not target:
        return False
    thing = play.find(target) or play.prop(target, ("prop",))
    if thing is None or thing is who or thing.actor is not None:
        return False
    here = play.here(who, 0.0)
    thing.size = 0.5 * who.height / max(thing.thing.height, 0.8 * thing.thing.width)
    thing.depth = who.depth + 0.004
    floor, grip = 0.0, -0.62 * thing.height
    if thing in play.tracks:
        play.tracks[thing].start(replace(here, y=floor, turn=0.0))
    else:
        play.add(thing, replace(here, y=floor, turn=0.0))
    play.tracks[who].start(replace(here, y=grip - 0.8 * who.height))
    play.tracks[who].settle()
    play.tracks[who].then(0.03, seconds=0.25 * play.seconds, y=grip)
    rise = 0.45 * play.seconds
    play.tracks[who].then(rise, seconds=0.3 * play.seconds, y=grip - 0.5 * who.height)
    play.tracks[thing].then(rise, seconds=0.3 * play.seconds, y=floor - 0.5 * who.height)
    play.brought.append(thing)
    return True


def haul_net(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A full net comes up out of the water, hand over hand."""
    if who.kind != "person" or who.actor is None:
        return False
    net = play.another_thing("hauled net", ("prop",))
    if net is None:
        return False
    here, tall = play.here(who, 0.0), who.height
    net.size, net.depth = 0.86 * tall / net.thing.height, who.depth - 0.004
    x = here.x + here.facing * 0.34 * tall
    play.add(net, State(x, 0.42 * tall, 1))
    play.tracks[net].then(0.01, seconds=0.75 * play.seconds, pace="even", y=0.0)
    if at <= 0:
        play.tracks[net].start(State(x, 0.0, 1))
        play.tracks[net].settle()
    play.tracks[who].start(here, pick(who, ("reach", "pull")))
    play.tracks[who].settle()
    play.brought.append(net)
    return True


AFLOAT: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "board": aboard, "climb": lambda *a: last(a[4]) in ("boat", "ship", "raft") and aboard(*a),
    "disembark": disembark, "come ashore": ashore, "go ashore": ashore, "fill up": fills, "fill": fills,
    "haul net": haul_net, "wait": waits, "wait for": waits,
    **dict.fromkeys(("grab", "take", "steal", "snatch", "seize", "carry off", "collect", "find", "hug"), clasp),
}  # fmt: skip
