"""Deeds on duty: the traffic stopped for ducks, an operation, a ride on the strap, a ticket checked."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_crafts import CRAFTS
from rushes.papercut.deeds_neighbours import emptied, people_of
from rushes.papercut.deeds_parts import group_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def patient_of(play: Play, who: Cast, target: str | None) -> Cast | None:
    found = play.find(target)
    near = [m for m in (found, *others(play, who)) if m is not None and m is not who and m.actor is not None]
    return near[0] if near and who.kind == "person" else None


def face_to_face(
    play: Play, who: Cast, mark: Cast, apart: float, acts: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    """The two before each other, close, the one at work on the other."""
    emptied(play, who)
    play.tracks[who].start(State(-0.5 * apart, 0.0, 1), pick(who, acts))
    play.tracks[mark].start(State(0.5 * apart, 0.0, -1), pick(mark, theirs))
    play.tracks[who].settle()
    play.tracks[mark].settle()


def cross_before(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Before the car that waits beasts go across in a row, past who holds up a hand to it."""
    car = next((m for m in play.tracks if m.kind == "vehicle"), None)
    guard = next((m for m in people_of(play) if m is not who), None)
    if who.kind != "animal" or car is None or guard is None:
        return False
    row = group_of(play, who)
    tall, wide = guard.height, play.frame[0]
    k = row.index(who)
    who.size *= max(1.0, 0.4 * tall / who.height)
    who.depth = -0.02 - 0.001 * k
    step = max(0.5 * tall, 1.1 * who.width)
    begin = -0.36 * wide + step * (len(row) - 1 - k)
    act = pick(who, ("walk", "run"))
    play.tracks[who].start(State(begin, 0.0, 1), act)
    play.tracks[who].then(0.01, action=act, seconds=play.seconds, pace="even", x=begin + 0.24 * wide)
    play.tracks[who].settle()
    if k == 0:
        car.depth = 0.012
        play.tracks[car].start(State(0.18 * wide + 0.5 * car.width, 0.0, -1))
        play.tracks[car].settle()
        guard.depth = 0.006
        play.tracks[guard].start(State(0.06 * wide, 0.0, 1), pick(guard, ("refuse", "point", "wave")))
        play.tracks[guard].settle()
    return True


def operate(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The patient lies on a table, and who operates is bent over with the blade at work."""
    mark = patient_of(play, who, target)
    if mark is None:
        return False
    tall = who.height
    hide(play, ("bed", "table"))
    table = placed(play, "table", State(0.0, 0.0, 1), high=0.46 * tall, depth=-0.004)
    if table is None:
        return False
    emptied(play, who)
    if mark.kind == "animal":
        mark.size = min(mark.size, 0.8 * table.width / mark.thing.width)
    mark.depth = -0.008
    play.tracks[mark].start(State(0.0, -0.46 * tall, -1), pick(mark, ("lie", "sleep", "stand")))
    play.tracks[mark].settle()
    who.depth = 0.004
    blade, track = play.another_thing("scalpel") or play.another_thing("knife"), play.tracks[who]
    track.start(State(-0.1 * tall, 0.0, 1), pick(who, ("bend", "work")))
    if blade is not None:
        blade.size, blade.depth = 0.2 * tall / max(blade.thing.height, blade.thing.width), -0.02
        play.hold(who, blade, 0.0)
    for k in range(1 + int(play.seconds / 0.8)):
        cut = ((0.14 + 0.06 * (k % 2)) * tall, -0.62 * tall)
        track.then(0.01 + 0.8 * k, action=pick(who, ("bend", "work")), facing=1, aim=cut)
    return True


def ride_within(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a tram or a train one stands, a hand on the strap."""
    if target is not None or who.kind != "person" or not _CABINS & {*play.place.split()} or who in play.riders:
        return False
    play.tracks[who].then(0.0, action=pick(who, ("strap", "stand")))
    play.tracks[who].settle()
    return True


def check_ticket(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ticket is held out by who sits there, and taken."""
    mark = next((m for m in others(play, who) if m.kind == "person"), None)
    ticket = play.another_thing("ticket")
    if who.kind != "person" or mark is None or ticket is None:
        return False
    tall = who.height
    face_to_face(play, who, mark, 0.74 * tall, ("reach", "give"), ("sit",))
    spot = (0.04 * tall, -0.58 * tall)
    ticket.size, ticket.depth = 0.15 * tall / max(ticket.thing.width, ticket.thing.height), -0.02
    play.add(ticket, State(spot[0], spot[1] + 0.5 * ticket.height, 1))
    play.brought.append(ticket)
    play.tracks[who].then(0.01, action=pick(who, ("reach", "give")), aim=spot)
    play.tracks[mark].then(0.01, aim=spot)
    return True


_CABINS = frozenset("tram bus train metro subway compartment carriage".split())
DUTIES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **CRAFTS, "ride": ride_within, "check ticket": check_ticket,
    **dict.fromkeys(("operate", "operate on", "stitch up"), operate),
    **dict.fromkeys(("cross", "pass", "walk", "waddle", "walk across"), cross_before),
}  # fmt: skip
