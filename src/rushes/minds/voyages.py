"""What belongs to a voyage and no clause tells: the ice about a boat, the ship one rows, what one hides behind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.homes import is_indoors
from rushes.minds.nouns import Noun
from rushes.minds.telling import moved, verb_of
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ICE = frozenset("iceberg floe".split())
_WATERS = frozenset("sea ocean shore coast arctic water ice".split())
_NORTHERN = frozenset("viking norseman norsemen".split())
_ROWS = frozenset("row paddle sail steer".split())
_LANDS = frozenset("land arrive reach wash".split())
_ISLES = frozenset("island islet isle beach shore coast land".split())
_AS_ROWED = dict.fromkeys(("sail", "sail home", "sail away", "sail off", "row home", "row away", "ride"), "row")
_ISLANDS = frozenset("island islet isle".split())
_HULLS = frozenset("ship boat longship galleon sailboat canoe raft yacht".split())
_SMALL = frozenset("little tiny small toy wooden model miniature paper".split())
_MAKES = frozenset("carve whittle build make fold craft finish float launch paint".split())
_MAPS = frozenset("map chart plan compass".split())
_BOXES = frozenset("chest box trunk coffer crate casket".split())
_RICHES = frozenset("coin gold jewel gem treasure pearl silver diamond ruby".split())
_BREAKS = frozenset("break collapse snap fall crumble tear give crash".split())
_DECKS = frozenset("longship ship boat galleon ferry steamer deck liner nest".split())
_PLANES = frozenset("plane aeroplane airplane biplane helicopter".split())
_LIVES = ("person", "animal")
_CLINGS = frozenset("hang cling hold dangle grab grip clutch".split())
_PERCHES = frozenset("roof rooftop cliff ledge island rock boat raft mountain floe".split())
_NETS = frozenset("net rope wire string line".split())
_FREES = frozenset("free save rescue release untangle cut pull loosen".split())
_LOST = frozenset("stranded lost injured snowbound".split())


def voyaged(events: Sequence[Event]) -> list[Event]:
    """The events of a voyage, with what belongs to them."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


def _head(noun: Noun | None) -> str:
    return lemma(noun.name.split()[-1]) if noun is not None else ""


def _named(event: Event) -> list[Noun]:
    return [n for n in (event.who, event.what, *event.others, *(n for _, n in event.to)) if n is not None]


def _departed(events: list[Event]) -> list[Event]:
    """ "Push their boat into the water and |head out to sea": in it, whatever it is that they had in hand."""
    out: list[Event] = []
    craft: Noun | None = None
    owner = ""
    for event in events:
        who = event.who.name if event.who is not None else ""
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None]
        vehicles = [n for n in named if category(n.name) == "vehicle" and n.count == 1]
        way = event.what is None or category(event.what.name) in ("place", "natural")
        if vehicles and who:
            craft, owner = vehicles[-1].model_copy(update={"role": "what"}), who
        elif craft is not None and who == owner and way and not event.passive and _sets_out(event):
            event = _under_way(event, craft)
        out.append(event)
    return out


def _sets_out(event: Event) -> bool:
    first, _, rest = event.verb.partition(" ")
    return first in ("depart", "sail", "embark") or f"{first} {rest}".strip() in _DEPARTS


def _under_way(event: Event, craft: Noun) -> Event:
    """Somebody leaves in a craft, on the water, in the air or on the road."""
    place, kind = event.setting.place, _head(craft)
    bound = {_head(n) for _, n in event.to}
    aimed = tuple(x for x in event.to if x[0] not in ("for", "to", "towards"))
    gone = (kind, *bound)
    if kind in _HULLS or (kind.endswith(("boat", "ship")) and kind not in ("spaceship", "airship")):
        wet = place is not None and _head_of(place) in ("river", "lake", "canal", "rapid", "pond", "stream")
        return moved(event, place if wet else "high seas", without=gone, verb="sail", what=craft, to=())
    if kind in ("rocket", "spaceship", "spacecraft"):
        return moved(event, "space", without=(kind,), verb="fly", what=craft)
    if kind in (*_PLANES, "balloon", "airship", "zeppelin", "glider"):
        return moved(event, place, without=(kind,), verb="fly", what=craft)
    snowy = kind in ("sled", "sledge", "sleigh", "toboggan")
    road = "mountain road" if "mountain" in bound else "country road"
    off = place is None or is_indoors(place) or _head_of(place) in ("farm", "market", "mountain", "garage")
    there = place if snowy or not off else road
    return moved(event, there, without=gone, verb="ride", what=craft, to=aimed)


_DEPARTS = frozenset(
    {
        *(f"{v} {p}" for v in ("set", "head", "take", "start", "move", "push", "put", "go") for p in ("off", "out")),
        *(f"{v} {p}" for v in ("go", "head", "get", "speed", "move") for p in ("away", "off", "forth")),
        "leave", "leave behind", "set sail", "set forth", "put to sea", "head", "take to sea", "set",
    }
) - {"put out", "put off", "take out", "go out", "get off", "move out", "start out"}  # fmt: skip


def _in_ice(events: list[Event]) -> list[Event]:
    """ "Steer their boat between |icebergs to reach a friend": the whole voyage is among the ice."""
    afloat = any(_head(n) in _HULLS or verb_of(e) in _ROWS for e in events for n in _named(e))
    if not afloat or not any(_head(n) in _ICE for e in events for n in (e.what, *(n for _, n in e.to)) if n):
        return events
    out = []
    for event in events:
        place = event.setting.place
        here = place is None or lemma(place.split()[-1]) in _ICE | _WATERS
        to = tuple((p, n) for p, n in event.to if _head(n) not in _ICE)
        out.append(moved(event, "icy sea", without=tuple(_ICE), to=to) if here else event)
    return out


def _toy_boats(events: list[Event]) -> list[Event]:
    """ "Carves a little wooden |ship and sails it": a toy, that floats at the shore beside a longship."""
    made = [
        e.what
        for e in events
        if e.what is not None
        and _head(e.what) in _HULLS
        and (verb_of(e) in _MAKES or {"toy", "paper", "model"} & {*e.what.look, *e.what.name.split()})
    ]
    toy = next((n for n in made if _SMALL & {*n.look, *n.name.split()}), None)
    if toy is None:
        return events
    paper = "paper" in (*toy.look, *toy.name.split())
    boat = toy.model_copy(update={"name": "paper boat" if paper else "toy boat", "look": ()})
    out = []
    for event in events:
        seen = tuple(boat if n.phrase == toy.phrase else n for n in event.seen)
        to = tuple((p, boat if n.phrase == toy.phrase else n) for p, n in event.to)
        event = event.model_copy(update={"to": to, "seen": seen})
        if event.what is not None and event.what.phrase == toy.phrase:
            sails = verb_of(event) in _ROWS
            great = next((n for p, n in event.to if p in ("beside", "alongside", "near", "behind", "by")
                          and _head(n) in _HULLS), None)  # fmt: skip
            event = event.model_copy(update={"what": boat, "verb": "set afloat" if sails else event.verb})
            if great is not None:
                event = moved(
                    event, "shore", without=(_head(great), "ship"), to=(("beside", great),), seen=(boat, great)
                )
            elif sails and event.setting.place is None:
                event = moved(event, "lakeside")
        out.append(event)
    return out


def _is_northern(noun: Noun | None) -> bool:
    return noun is not None and bool(_NORTHERN & {lemma(w) for w in noun.name.split()})


def _northern(events: list[Event]) -> list[Event]:
    """Vikings |row and sail a longship, and it is seen upon the sea."""
    out = []
    for event in events:
        bare = event.what is None or _head(event.what) in ("ship", "boat", "longship", "longboat")
        sails = verb_of(event) in _ROWS or (verb_of(event) == "ride" and event.what is not None)
        if _is_northern(event.who) and sails and bare:
            place = event.setting.place
            known = place is not None and _head_of(place) in (_WATERS | _ISLES) - {"sea", "ocean"}
            ship = Noun(name="longship", role="what")
            event = moved(event, place if known else "high seas", what=ship, verb=_AS_ROWED.get(event.verb, event.verb))
        out.append(event)
    return out


def _towards(events: list[Event]) -> list[Event]:
    """ "Steers a ship through a storm |to an island": upon the sea, the island lies ahead."""
    out = []
    for event in events:
        place, sails = event.setting.place, verb_of(event) in _ROWS
        isle = next((n for p, n in event.to if p in ("to", "towards") and _head(n) in _ISLANDS), None)
        if sails and isle is not None and place in (None, isle.phrase):
            event = moved(event, "high seas", isle.phrase)
        out.append(event)
    return out


def _head_of(place: str) -> str:
    return lemma(place.split()[-1])


_SEAFARERS = frozenset(
    "viking pirate sailor explorer soldier settler crew mariner navigator admiral captain castaway legionary "
    "fisherman conquistador pilgrim smuggler invader raider norman".split()
)


def _rowed_ashore(events: list[Event]) -> list[Event]:
    """ "|Rows through fog and lands on a green shore": at sea first; who came in a boat steps out of it."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        isle = next((n for n in (event.what, *(n for _, n in event.to)) if _head(n) in _ISLES), None)
        rowed = before is not None and verb_of(before) in _ROWS and before.sentence == event.sentence
        if before is not None and rowed and isle is not None and verb_of(event) in _LANDS:
            craft = before.what or Noun(name="rowing boat", role="what")
            if before.setting.place in (None, isle.phrase, event.setting.place):
                out[-1] = before = moved(before, "high seas", without=(_head(isle),))
            out[-1] = before.model_copy(update={"what": craft})
            to = (*(x for x in event.to if x[1] is not isle), ("on", isle))
            event = event.model_copy(update={"verb": "come ashore", "what": None, "to": to})
            goal = next((n for p, n in to if p == "with" and category(n.name) in ("building", "natural")), None)
            if goal is not None:  # what the island is known by
                to = tuple(x for x in to if x[1] is not goal)
                event = moved(event, event.setting.place, goal.phrase, without=(_head(goal),), to=to)
        coast = next((n for p, n in event.to if p in ("on", "at", "in") and _head(n) in _ISLES), None)
        by_sea = event.verb == "land" and event.what is None and event.who is not None
        if by_sea and coast is not None and (_head(event.who) or "").lower().removesuffix("s") in _SEAFARERS:
            event = event.model_copy(update={"verb": "come ashore"})
        out.append(event)
    return out


def _stowed(events: list[Event]) -> list[Event]:
    """ "|Hides aboard a longship": behind a barrel on its deck."""
    out = []
    for event in events:
        place = event.setting.place
        deck = place is not None and _head_of(place) in _DECKS
        if event.verb in ("hide", "stow away") and deck and event.what is None:
            event = event.model_copy(update={"verb": "hide", "to": (("behind", Noun(name="barrel", role="what")),)})
        out.append(event)
    return out


_SIGHTS = frozenset("spot see sight spy discover find notice".split())
_MASTS = frozenset("mast masthead".split())
_NESTS = frozenset({"nest", "crow", "mast", "masthead"})
_SEAMEN = frozenset(
    "lookout sailor captain columbus explorer cabin viking crew mariner navigator admiral pirate".split()
)


def _in_crows_nest(events: list[Event]) -> list[Event]:
    """ "From the |crow's nest" and "from the |masthead" one looks out, high over the sea, till others are about."""
    out: list[Event] = []
    aloft: Noun | None = None
    for event in events:
        up = next((n for _, n in event.to if (_head(n) == "nest" and "crow" in n.of) or _head(n) in _MASTS), None)
        climbs = verb_of(event) in ("climb", "shin", "clamber", "repair", "fix", "hoist")
        person = event.who is not None and category(event.who.name) == "person"
        nest = up is not None and not climbs and person and event.setting.place != "longship"
        if nest and up is not None:
            aloft = event.who
            to = tuple(x for x in event.to if x[1] is not up)
            event = moved(event, "crow's nest", without=_NESTS, to=to)
        elif aloft is not None and event.who == aloft and verb_of(event) in (*_SIGHTS, "shout", "cry", "call", "point"):
            event = moved(event, "crow's nest", without=_NESTS)
        elif aloft is not None and event.setting.place in ("nest", "crow's nest", "mast"):
            event = moved(event, "ship deck", without=_NESTS)
        out.append(event)
    return out


def _on_board(events: list[Event]) -> list[Event]:
    """ "A lookout |sees land": from his ship."""
    afloat = [n for e in events for n in _named(e) if _head(n) in _DECKS or {*n.name.lower().split()} & _SEAMEN]
    voyage = any(_head(n) in ("voyage", "crossing", "sea", "ocean") for e in events for n in _named(e))
    out: list[Event] = []
    for event in events:
        what, place = event.what, event.setting.place
        lives = event.who is not None and category(event.who.name) == "person"
        spots = event.verb in _SIGHTS and what is not None and _head(what) in ("land", "coast", "shore", "coastline")
        if (
            spots
            and lives
            and (afloat or voyage)
            and (place is None or _head_of(place) in ("land", "sea", "ocean", "coast"))
        ):
            north = any({*n.name.lower().split()} & _NORTHERN for e in events for n in _named(e))
            event = moved(event, "longship" if north else "ship deck", without=("land", "sea", "ocean"))
        out.append(event)
    return out


def _sighted(events: list[Event]) -> list[Event]:
    """Land that is spotted from a ship lies at the horizon, and stands nowhere near."""
    out: list[Event] = []
    for event in events:
        place, before = event.setting.place, out[-1] if out else None
        aboard = before.setting.place if before is not None and before.who == event.who else None
        ashore = place is not None and _head_of(place) in _ISLES and event.verb in ("spot", "see", "sight", "spy")
        if ashore and aboard is not None and _head_of(aboard) in _DECKS:
            place = aboard  # "hides on a ship and is the first |to see land"
        deck = place is not None and _head_of(place) in _DECKS
        if deck and event.verb in _SIGHTS and _head(event.what) in _ISLES:
            event = moved(event, place, without=(_head(event.what),), verb="spot")
            if _head(event.what) not in _ISLANDS:  # land is seen as an island is
                isle = Noun(name="island", role="what")
                event = event.model_copy(update={"what": isle, "seen": (*event.seen, isle)})
        out.append(event)
    return out


def _charted(events: list[Event]) -> list[Event]:
    """ "|Follow a torn map into a cave": they walk, map in hand."""
    out = []
    for event in events:
        what, who = event.what, event.who
        if event.verb in ("follow", "study", "use") and what is not None and who is not None and _head(what) in _MAPS:
            holder = who.model_copy(update={"holds": (*who.holds, what.phrase)[-2:]})
            event = event.model_copy(update={"verb": "walk", "what": None, "who": holder})
        out.append(event)
    return out


def _riches(events: list[Event]) -> list[Event]:
    """ "Opens a chest |full of gold coins": they lie in it, and stand nowhere about."""
    out = []
    for event in events:
        full = event.what is not None and _head(event.what) in _BOXES and "full of" in event.words
        riches = tuple(_head(n) for n in event.seen if full and _head(n) in _RICHES)
        if riches and event.what is not None:
            filled = event.what.model_copy(update={"name": "treasure chest", "look": ("glowing", *event.what.look)})
            verb = "open" if event.verb in ("find", "discover", "uncover") else event.verb
            event = moved(event, event.setting.place, without=riches, verb=verb, what=filled)
        out.append(event)
    return out


def _broken(events: list[Event]) -> list[Event]:
    """ "They cross just before the bridge |breaks": from the far side they look back at what hangs there."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        behind = any(
            p in ("behind", "under", "beneath") and category(n.name) in ("person", "animal") for p, n in event.to
        )
        gone = not behind and _head(event.who) == "bridge" and verb_of(event) in _BREAKS
        if gone and before is not None and before.who is not None and category(before.who.name) in _LIVES:
            where = tuple(p for p in before.setting.pieces if "bridge" not in p)
            place = "broken rope bridge"
            event = moved(event, place, *where, who=before.who, verb="look back", what=None, to=(), seen=())
        out.append(event)
    return out


def _clinging(events: list[Event]) -> list[Event]:
    """ "A bridge snaps and an explorer |hangs on": it gives way under the explorer, who clings to what is left."""
    out = list(events)
    for k, (first, then) in enumerate(pairwise(events)):
        gone = _head(first.who) == "bridge" and first.verb.partition(" ")[0] in _BREAKS and k == 0
        who = then.who
        if not gone or who is None or category(who.name) not in _LIVES or then.sentence != first.sentence:
            continue
        holds = verb_of(then) in _CLINGS
        out[0] = moved(first, "collapsing rope bridge", who=who, verb="cross", what=first.who, to=())
        if holds:
            out[1] = moved(then, "broken rope bridge", verb="cling", what=None, to=())
    return out


def _through_ice(events: list[Event]) -> list[Event]:
    """ "|Falls through the ice": on a lake in the snow, to the end."""
    if not any(_head(n) == "ice" and p in ("through", "into") for e in events for p, n in e.to):
        return events
    out = []
    for event in events:
        broke = any(_head(n) == "ice" for _, n in event.to)
        to = tuple((p, n) for p, n in event.to if _head(n) != "ice")
        place = event.setting.place
        place = "frozen mountain lake" if place is None or _head_of(place) in ("ice", "lake") else place
        event = moved(event, place, without=("ice",), to=to)
        out.append(event.model_copy(update={"verb": "sink into ice"}) if broke else event)
    return out


def _flown_in(events: list[Event]) -> list[Event]:
    """The plane that was |landed stands there for the rest of it; a frozen lake where one lands lies in the wild."""
    out: list[Event] = []
    wild = any(_head(n) in _PLANES or _LOST & {*n.look} for e in events for n in _named(e))
    plane = False
    for event in events:
        place = event.setting.place
        if wild and place is not None and {"frozen", "icy"} & {*place.split()} and _head_of(place) == "lake":
            event = moved(event, "frozen mountain lake")
        if plane and out and event.sentence == out[-1].sentence:
            event = moved(event, event.setting.place, "parked plane")
        plane = plane or (event.verb == "land" and _head(event.what) in _PLANES - {"helicopter"})
        out.append(event)
    return out


def _lifted(events: list[Event]) -> list[Event]:
    """ "A helicopter picks up a hiker |from a flooded roof": that is where it is seen, for all of it."""
    for event in events:
        roof = next((n for p, n in event.to if p in ("from", "off") and _head(n) in _PERCHES), None)
        if roof is not None and event.who is not None and _head(event.who) in _PLANES and event.setting.place is None:
            lost = event.what is not None and category(event.what.name) in _LIVES
            verb = "pick up" if lost else event.verb
            lifts = moved(event, roof.phrase, without=(_head(roof),), to=(), verb=verb)
            return [lifts if e is event else moved(e, e.setting.place or roof.phrase) for e in events]
    return events


def _netted(events: list[Event]) -> list[Event]:
    """ "Frees a crane |from his net": it is caught in it until it comes off; it is no goal."""
    out = []
    for event in events:
        net = next((n for p, n in event.to if p in ("from", "out of") and _head(n) in _NETS), None)
        beast = event.what if event.what is not None and category(event.what.name) == "animal" else None
        if net is not None and beast is not None and verb_of(event) in _FREES:
            caught = beast.model_copy(update={"look": ("netted", *beast.look)})
            to = tuple(x for x in event.to if x[1] is not net)
            event = moved(event, event.setting.place, without=(_head(net),), what=caught, to=to)
        out.append(event)
    return out


def _hauled(events: list[Event]) -> list[Event]:
    """ "A fisherman |pulls in his net at sea": aboard his boat, the full net in his hands; it is no goal."""
    out: list[Event] = []
    place = None
    for event in events:
        named = (event.what, *(n for p, n in event.to if p in ("in", "up")))
        net = next((n for n in named if n is not None and n.name in ("net", "fishing net", "nets")), None)
        who = event.who
        if net is not None and who is not None and category(who.name) == "person" and _pulls(event.verb):
            before = event.setting.place
            place = "fishing boat" if before in (None, "sea", "ocean", "shore", "harbour", "high seas") else before
            craft = ("net", "boat", "trawler")
            to = tuple(x for x in event.to if x[1] is not net and _head(x[1]) not in ("sea", "ocean", "boat"))
            what = net.model_copy(update={"name": "hauled net", "role": "what", "count": 1})
            event = moved(event, place, without=craft, verb="haul net", what=what, to=to)
        elif place is not None and event.setting.place in (None, "sea", "ocean", "shore", "harbour"):
            event = moved(event, place, without=("net", "boat"))
        out.append(event)
    return out


def _pulls(verb: str) -> bool:
    return verb.partition(" ")[0] in ("pull", "haul", "draw", "hoist", "raise", "lift", "heave")


def _under_sail(events: list[Event]) -> list[Event]:
    """Who |sails a boat has a sail on it."""
    out: list[Event] = []
    for event in events:
        boat = event.what if event.what is not None and event.what.name == "boat" else None
        if boat is not None and boat.count == 1 and verb_of(event) == "sail" and not event.passive:
            event = event.model_copy(update={"what": boat.model_copy(update={"name": "sailing boat"})})
        out.append(event)
    return out


_RULES = (
    _departed,
    _hauled,
    _in_ice,
    _toy_boats,
    _northern,
    _rowed_ashore,
    _towards,
    _clinging,
    _through_ice,
    _stowed,
    _in_crows_nest,
    _on_board,
    _sighted,
    _charted,
    _riches,
    _broken,
    _flown_in,
    _lifted,
    _netted,
    _under_sail,
)
