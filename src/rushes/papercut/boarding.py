"""What the play is given to stand, sit and float on: a table, a seat, a bed, a boat."""

from __future__ import annotations

import re
from dataclasses import replace

from rushes.papercut.casting import Cast, exact
from rushes.papercut.choreography import Play
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_caravan import BEASTS, lead_on_foot
from rushes.papercut.deeds_parts import last
from rushes.papercut.deeds_voyages import alongside, home_boat, maroon
from rushes.papercut.tracks import State
from rushes.papercut.vehicles import VEHICLES
from rushes.shot import Shot

_NO_BED = frozenset(
    "boxing ring, gym, circus, theatre, bus, lift, museum, restaurant, cafe, barber shop, forge, bakery, shop, office, "
    "corridor, staircase, cellar, cave, mine, sewer, tomb, church, factory, laundromat, library, classroom, ballroom, "
    "cinema, foundry, mill, burrow, mouse hole, beehive, table top, dining room, ship dining room".split(", ")
)  # there one lies on the floor
_SEATS = {"bus": "bus seat", "train compartment": "bus seat", "train": "bus seat", "corridor": "chair",
          "cinema": "bus seat", "railway station": "chair", "airport": "chair"}  # fmt: skip
_LOWER = 0.72  # a coach's seat as low as a chair
BED = -0.6  # metres: the height of a made bed
_BOATMEN = ("gondolier", "ferryman")
_SEATED = frozenset({"sit", "read", "write", "knit", "sew", "play", "eat"})  # where a body's seat is low


_ON_WHEELS = frozenset("hoover skateboard scooter trolley pram rollerskate".split())  # at home on the floor


def set_table(play: Play, lead: Cast) -> None:
    """Put a small thing that lies about indoors on a table, with what lies beside it."""
    table = play.prop("table", ("piece",))
    if lead.name.split()[-1] in _ON_WHEELS or "vacuum" in lead.name.split():
        return
    if table is None or table.kind != "piece" or table in play.tracks:
        return
    table.depth = 0.01
    play.add(table, State(play.here(lead, 0.0).x, 0.0))
    for member, track in play.tracks.items():
        if member.actor is None and member.kind == "prop" and member.height < 0.7:
            track.shift(0.0, -table.height)


def furnish(play: Play, *, interior: bool) -> None:
    """Give whoever sits a seat and whoever sleeps indoors a bed, where the play brings them to it."""
    for who in [m for m in play.tracks if m.kind == "person" and m not in play.riders]:
        for k, step in enumerate(play.tracks[who].steps):
            lies = step.action in ("sleep", "lie") and interior and play.place not in _NO_BED
            dozes = step.action in ("sleep", "lie") and interior and play.place in _SEATS and who.actor is not None
            table = next((w for x in play.pieces if (w := x.split()[-1]) in ("table", "desk")), None)
            dozes = dozes or (lies and table is not None and who.actor is not None)  # at it, and not on it
            lies = lies and not dozes
            sits = not lies and _sits(who, step.action)
            if not (lies or sits or dozes) or step.at > 0.97 * play.seconds:
                continue
            seat_here = "chair" if table is not None else _SEATS.get(play.place, "chair")
            noun = seat_here if dozes else "bed" if lies else "chair" if interior else "bench"
            seat = play.seats.get(who) or play.find(noun) or play.prop(noun, ("piece", "prop"))
            if seat is not None and seat not in play.tracks:
                seat.depth = 0.01
                play.add(seat, State(step.to.x, step.to.y, step.to.facing))
            if dozes:
                if seat is not None and seat.name == "bus seat":
                    seat.size = _LOWER * who.size
                    play.tracks[seat].shift(-0.2 * who.size * step.to.facing, 0.0)
                play.tracks[who].steps = [
                    replace(s, action="doze") if s.action in ("sleep", "lie") else s for s in play.tracks[who].steps
                ]
            if lies:
                steps = play.tracks[who].steps
                steps[k] = replace(step, origin=replace(step.origin, y=BED), to=replace(step.to, y=BED))
            break


def _sits(who: Cast, action: str) -> bool:
    """Whether an action is done on a seat: the body's seat is at the height of a chair, with the feet on the ground."""
    if who.actor is None or action not in _SEATED or action not in who.actor.actions:
        return False
    low = who.actor.anchor("seat", Doing(action, 1.5, action))[1] * who.size
    if who.kind == "person" and abs(low - who.actor.anchor("seat", Doing("stand", 1.5, "stand"))[1] * who.size) < 0.08:
        return False  # children stand no higher
    return -0.62 * max(1.0, who.size) < low < -0.3


_CRAFT = {
    "balloonist": "hot-air balloon", "aeronaut": "hot-air balloon", "cyclist": "bicycle", "biker": "motorbike",
    "motorcyclist": "motorbike", "jockey": "horse", "surfer": "surfboard", "camel driver": "camel", "cameleer": "camel",
    "camel herder": "camel", "camel trader": "camel", "rider": "horse", "horseman": "horse",
    "horsewoman": "horse", "camel man": "camel", "charioteer": "horse", "sledger": "sleigh",
    "camel rider": "camel",
}  # fmt: skip
_UPRIGHT = frozenset({"stand", "walk", "run", "sit", "hold", "carry"})  # not done in a small boat
_ALOFT = 2.2  # metres: how high over the ground a balloon hangs
_AFOOT = frozenset("sleep lie kneel climb swim fall dance crawl dig sew work".split())  # not done in a saddle


def craft_of(who: Cast) -> str | None:
    """What somebody rides whose name says so: a cyclist a bicycle, a camel driver a camel."""
    words = who.name.lower().split()
    return _CRAFT.get(" ".join(words[-2:])) or _CRAFT.get(words[-1]) if words else None


def mount_of(play: Play, who: Cast, target: str | None) -> Cast | None:
    """What the target names for somebody to ride; a beast rides vehicles alone."""
    found = play.find(target)
    if who.kind != "animal":
        return found if who.kind == "person" else None
    if (found is None or found.kind != "vehicle") and target and exact(target, VEHICLES) is not None:
        found = play.prop(target, ("vehicle",))
    return found if found is not None and found.kind == "vehicle" else None


def fit_beast(who: Cast, craft: Cast) -> tuple[str, ...]:
    """Draw a beast as large as its craft bears, and answer how it sits: a duck is seen, no elephant hides the boat.

    Nothing for whoever is no beast.
    """
    if who.kind != "animal":
        return ()
    least = max(0.5, min(0.28 * craft.width, 1.0))
    who.size *= min(max(1.0, least / who.height), 0.6 * craft.width / who.width, 1.3 / who.height)
    return ("sit", "stand")


def mount(play: Play, *, interior: bool) -> None:
    """Put a balloonist into a basket over the land, and out of doors a cyclist on a bicycle, a jockey on a horse."""
    for who in [m for m in play.tracks if m.kind == "person" and m not in play.riders]:
        noun = craft_of(who)
        track = play.tracks[who]
        if noun is None or any(s.action in _AFOOT for s in track.steps):
            continue
        acts = {s.action for s in track.steps}
        fallen = any(s.action == "sit_ground" for m in play.tracks for s in play.tracks[m].steps)
        if fallen and acts & {"reach", "pat", "sit_ground"}:
            continue  # who helps another up has got off, and who is helped has fallen off
        if last(who.name) in ("rider", "horseman", "horsewoman") and (
            not acts <= _UPRIGHT or sum(m.kind == "person" for m in play.tracks) > 1
        ):
            continue  # got off to do something else
        hangs = noun.endswith("balloon")
        if interior and not hangs:
            continue
        craft = next((m for m in play.tracks if m.name == noun and m not in play.riders.values()), None)
        craft = craft or play.prop(noun, ("vehicle", "animal", "prop"))
        if craft is not None and craft in play.riders.values():  # each has one
            craft = play.another_thing(noun, ("vehicle", "animal", "prop"))
        if craft is None or craft in play.riders.values():
            continue
        if craft.kind == "animal" and last(craft.name) in BEASTS:  # who drives it leads it
            lead_on_foot(play, who, craft)
            continue
        here = play.here(who, 0.0)
        fresh = craft not in play.tracks
        if fresh:
            play.add(craft, State(here.x, -_ALOFT if hangs else here.y, here.facing))
        if fresh and not hangs:  # it goes where its rider would
            gait = "walk" if craft.kind == "animal" else "stand"
            play.tracks[craft].steps = [
                replace(s, action=gait if s.seconds > 0 or craft.kind != "animal" else "stand", holding=(), aim=None)
                for s in track.steps
            ]
        standing = hangs or noun == "surfboard"
        play.riders[who] = craft
        track.steps = [replace(s, carrier=craft, action=_seat(s.action, standing)) for s in track.steps]


def _seat(action: str, standing: bool) -> str:
    """What a rider does instead of going about on foot."""
    if standing:
        return "stand" if action in ("walk", "run", "sit") else action
    return "ride" if action in ("stand", "walk", "run", "sit", "jump", "carry", "follow") else action


_BATHES = re.compile(r"\b(?:bath|wad|splash|paddl|soak|dip)\w*\b")


def bathe(play: Play, shot: Shot, water_y: float) -> None:
    """Whoever bathes or wades stands in the water, deep enough to be seen in it."""
    acts = {s.name: s.action or "" for s in shot.subjects}
    for member, track in play.tracks.items():
        words = [acts.get(member.name, ""), *(b.verb for b in shot.beats if b.who == member.name)]
        if member.actor is not None and member not in play.riders and any(_BATHES.search(w) for w in words):
            track.shift(0.0, max(0.0, -water_y) + 0.31 * member.height)


def embark(play: Play, *, lent: bool = True, level: float = 0.0) -> None:
    """On water, seat everyone who neither swims nor rides in the boat that is there; `lent`: or in one brought."""
    for member, track in play.tracks.items():  # indoors the flood lifts what floats
        if level < 0 and member.actor is None and getattr(member.thing, "medium", "") == "water":
            track.shift(0.0, min(0.0, level - play.here(member, 0.0).y))
    if lent:
        maroon(play)
    afloat = ("swim", "float", "fly")
    on_foot = [
        m
        for m, track in play.tracks.items()
        if m.kind == "person"
        and m not in play.riders
        and m not in play.landed
        and not any(s.action in afloat for s in track.steps)
    ]
    if not on_foot:
        return
    boat = next((m for m in play.tracks if getattr(m.thing, "medium", "") == "water" and m.actor is None), None)
    lent = lent or any(m.name.split()[-1] in _BOATMEN for m in on_foot)
    named = next((p for p in play.pieces if exact(p, VEHICLES) is not None and "sinking" not in p), None)
    if boat is None and named is not None:
        floating = play.prop(named, ("vehicle",))
        boat = floating if floating is not None and getattr(floating.thing, "medium", "") == "water" else None
    if boat is None and not lent:
        return
    boat = boat or play.prop(home_boat(on_foot[0], play.place), ("vehicle",))
    if boat is None or boat.kind != "vehicle":
        return
    if boat not in play.tracks:
        here = play.here(on_foot[0], 0.0)
        play.add(boat, replace(here, y=min(here.y, level)))
    still = all(s.to.x == s.origin.x for s in play.tracks[boat].steps)
    if still and any(s.seconds > 0 for s in play.tracks[on_foot[0]].steps):  # it goes where its crew would
        track = play.tracks[on_foot[0]]
        y = play.here(boat, 0.0).y
        play.tracks[boat].steps = [
            replace(s, origin=replace(s.origin, y=y), to=replace(s.to, y=y), action="stand", holding=(), aim=None)
            for s in track.steps
        ]
    alongside(play, boat)
    for who in on_foot:
        play.riders[who] = boat
        if not getattr(boat.thing, "standing", False):  # no legs below the hull
            play.cut_off[who] = play.here(boat, 0.0).y - 0.06 * boat.height
        play.tracks[who].steps = [
            replace(s, carrier=boat, action="sit" if s.action in _UPRIGHT else s.action) for s in play.tracks[who].steps
        ]
    for chaser, ahead in play.pursuits:  # behind the boat, not in it
        if play.riders.get(ahead) is boat:
            side, here = play.here(ahead, 0.0).facing, play.here(chaser, 0.0)
            gap = 0.5 * boat.width + 0.5 * chaser.width + 0.2
            play.tracks[chaser].shift(play.here(boat, 0.0).x - side * gap - here.x, 0.0)
