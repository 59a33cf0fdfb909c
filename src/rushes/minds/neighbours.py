"""Neighbours and strangers: whose roof is whose in the rain, who is brought along, what gets stuck, painted or spilt.

Each rule takes the events of a story and tells what its words imply of people who meet in streets and homes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_beast, placed, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ROOFS = frozenset("umbrella parasol raincoat coat".split())
_OFFERS = frozenset("share lend offer hold open give".split())
_LUGS = frozenset("carry lug haul push pull drag move lift heave bring take squeeze".split())
_STUCK = frozenset({"get stuck", "be stuck", "become stuck", "stick", "jam"})
_LEADS = frozenset("bring take lead wheel guide accompany escort walk help push".split())
_SETS = frozenset({"set", "set out", "lay out", "place", "put out"})
_DRUMS = frozenset("dryer drier machine washer".split())
_FINDS = frozenset("find discover notice spot see take pull pick get grab".split())
_PAINTS = frozenset("paint repaint varnish".split())
_COLOURS = frozenset(
    "red yellow blue green orange purple pink white black turquoise violet gold golden silver brown grey gray teal "
    "lilac cream crimson scarlet mint turquoise navy lavender".split()
)


def neighbours(events: Sequence[Event]) -> list[Event]:
    """The events with what neighbours and strangers imply."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        event = _machine(_set_out(_repainted(event)))
        if before is not None:
            event = _meanwhile(event, before)
            event = _other_end(_loads(_fell_on(event, before), before), before)
            event = _run_after(_opposite(_own(event, before), before), before)
            event = _with_brought(_caught(_stuck(_under_roof(event, before), before), before), before)
        out.append(_down(_waved(_brought(_bagged(event)))))
    return _outdoors(_sickbed(_on_way(_for_the_bus(_walks_below(out)))))


def _walks_below(events: list[Event]) -> list[Event]:
    """ "On her balcony soaks the postman |walking below": he walks in the street, and it comes down on him there."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        below = {"below", "beneath", "past", "by"} & {*event.words.lower().split()} and verb_of(event) in _PASSES
        above = before is not None and before.setting.place == "balcony" and before.who != event.who
        if before is not None and below and above and _is_person(event.who) and event.what is None:
            told = _waved(before.model_copy(update={"words": f"{before.words} below"}))
            out[-1:] = [placed(event, place="street", pieces=("upstairs balcony",)), told]
        else:
            out.append(event)
    return out


_PASSES = frozenset("walk pass stroll stand go march wait hurry run cycle".split())


_ON_WAY = re.compile(r"\bon (?:the|his|her|their|my|our) way to (?:the |a |an )?(?:\w+ )?(\w+)\b", re.I)
_TOWN_GOALS = frozenset(
    "bus tram train school work station market shop supermarket office bakery library church hospital cinema "
    "kindergarten nursery party".split()
)
_IN_HOUSE = frozenset("flat apartment block house home".split())


def _on_way(events: list[Event]) -> list[Event]:
    """ "Share an umbrella |on the way to the bus": in the street, wherever they live and are bound for."""
    out: list[Event] = []
    streets = False
    for event in events:
        on = _ON_WAY.search(event.words)
        place = event.setting.place
        lives = place is None or place.split()[-1] in _IN_HOUSE or (on is not None and on[1].lower() in place.split())
        if on is not None and on[1].lower() in _TOWN_GOALS and lives and event.verb not in _WALKS_TO:
            drop = {on[1].lower(), *_IN_HOUSE}
            seen = tuple(n for n in event.seen if head_of(n) not in drop)
            to = tuple(x for x in event.to if head_of(x[1]) not in drop)
            streets = True
            event = placed(event.model_copy(update={"seen": seen, "to": to, "ends": None}), place="street",
                        pieces=("bus stop",) if on[1].lower() == "bus" else ())  # fmt: skip
        out.append(event)
    return out if streets else events


_WALKS_TO = frozenset("go walk run ride drive cycle hurry travel be".split())


def _is_person(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) == "person"


_HEDGES = frozenset("fence hedge".split())
_STREET_FOLK = frozenset("beggar busker tramp".split())
_SPILLS = frozenset("drop spill lose scatter".split())


def _outdoors(events: list[Event]) -> list[Event]:
    """Neighbours with a fence between them are in their gardens; who has no home is in the street, and so is who drops
    a bag."""
    named = [n for e in events for n in (e.who, *e.others, e.what, *(n for _, n in e.to)) if n is not None]
    heads = {head_of(n) for n in named}
    homeless = any("homeless" in n.look or head_of(n) in _STREET_FOLK for n in named)
    bags = any(e.verb in _SPILLS and head_of(e.what) == "bag" for e in events)
    place = (
        "garden" if heads & _HEDGES and heads & {"neighbour", "neighbor"} else "street" if homeless or bags else None
    )
    if place is None or any(e.setting.place is not None for e in events):
        return events
    return [placed(e, place=place) for e in events]


def _under_roof(event: Event, before: Event) -> Event:
    """ "Misses his bus and |a stranger shares her umbrella": with him, where he stands."""
    who, other = event.who, before.who
    alone = who is not None and who.count == 1 and not event.others
    told = any(_is_person(n) for _, n in event.to)
    if event.verb not in _OFFERS or head_of(event.what) not in _ROOFS or not alone or told or other is None:
        return event
    if not _is_person(other) or who is None or other.name == who.name:
        return event
    event = event.model_copy(update={"verb": "share", "to": (*event.to, ("with", other))})
    return placed(event, place=event.setting.place or before.setting.place,
               pieces=tuple(dict.fromkeys((*event.setting.pieces, *before.setting.pieces)))[:4])  # fmt: skip


def _stuck(event: Event, before: Event) -> Event:
    """ "Carry a sofa up the stairs and |get stuck": with the sofa."""
    who, load = event.who, before.what
    same = who is not None and before.who is not None and who.name == before.who.name
    if event.verb not in _STUCK or event.what is not None or not same or load is None:
        return event
    if verb_of(before) not in _LUGS or category(load.name) != "thing":
        return event
    return event.model_copy(update={"verb": "wedge", "what": load})


_GROCERIES = frozenset("grocery shopping".split())


def _bagged(event: Event) -> Event:
    """Groceries are a bag of them, in the arms."""
    what = event.what
    if what is None or what.name not in _GROCERIES or (what.name == "grocery" and what.count == 1):
        return event
    if verb_of(event) not in _LUGS | {"drop", "unpack", "hold", "fetch", "lose", "spill"}:
        return event
    bag = what.model_copy(update={"name": "grocery bag", "count": 1, "role": "what"})
    seen = tuple(bag if n.name == what.name else n for n in event.seen)
    return event.model_copy(update={"what": bag, "seen": seen})


def _caught(event: Event, before: Event) -> Event:
    """ "Carries groceries and |his neighbour catches the oranges": out of his bag."""
    who, load, other = event.who, before.what, before.who
    if event.verb != "catch" or event.what is None or who is None or load is None or other is None:
        return event
    if not (_is_person(who) and _is_person(other)) or who.name == other.name or load.name == event.what.name:
        return event
    if verb_of(before) not in _LUGS | {"drop", "spill", "lose"} or category(load.name) != "thing":
        return event
    bearer = other.model_copy(update={"holds": tuple(dict.fromkeys((*other.holds, load.phrase)))[-2:]})
    return event.model_copy(update={"to": (*event.to, ("from", bearer))})


_HAILS = frozenset("wave call shout sing greet blow smile".split())
_BELOW = frozenset("street courtyard yard garden square pavement alley lane road market below".split())


def _waved(event: Event) -> Event:
    """From a balcony or window one waves, drops or pours |to somebody below: both are seen, one above the other."""
    words = {*event.words.lower().replace(",", " ").split()}
    up, high = next(((p, n) for p, n in event.to if head_of(n) in _HIGH and p in _UPON), (None, None))
    if event.who is None or not (event.setting.place == "balcony" or high is not None):
        return event
    wets = verb_of(event) in _WETS and _is_person(event.what)
    drops = verb_of(event) in _DROPS and event.what is not None and not is_alive(event.what)
    if not drops and not wets and verb_of(event) not in _HAILS:
        return event
    aimed = ((p, n) for p, n in event.to if p in ("to", "at", "on", "onto", "over", "for"))
    way, whom = next(
        ((p, n) for p, n in aimed if _is_person(n)), ("to", event.what if _is_person(event.what) else None)
    )
    low = next((n for p, n in event.to if p in ("in", "on", "below", "down") and head_of(n) in _BELOW), None)
    down = low is not None or up in ("from", "out of") or bool({"down", "below", "beneath", "downstairs"} & words)
    if whom is None or not down or is_beast(event.who):
        return event
    place = low.name if low is not None and low.name != "below" else "street"
    seen = tuple(n for n in event.seen if n is not high and (low is None or n.name != low.name))
    deed: dict[str, object] = {"verb": "sing" if verb_of(event) == "sing" else "wave", "what": None}
    if wets or (drops and head_of(event.what) == "water"):
        deed = {"verb": "drop on", "what": Noun(name="water", role="what")}
    elif drops:
        deed = {"verb": "drop down" if way in ("to", "for") else "drop on"}
    event = event.model_copy(update={**deed, "to": (("to", whom),), "seen": seen})
    return placed(event, place=place, pieces=("upstairs balcony",))


_HIGH = frozenset("balcony window".split())
_UPON = frozenset(("from", "on", "at", "in", "out of", "out"))
_WETS = frozenset("soak drench splash wet douse shower".split())
_DROPS = frozenset("drop throw toss lower pour tip empty spill knock".split())


def _fell_on(event: Event, before: Event) -> Event:
    """ "Waters tomatoes on the balcony and one |falls on the landlord's head": he is in the street below."""
    thing, above = event.who, before.who
    if verb_of(event) not in ("fall", "drop", "land", "tumble") or thing is None or above is None:
        return event
    if before.setting.place != "balcony" or category(thing.name) not in ("thing", "food", "plant"):
        return event
    whom = next((n for p, n in event.to if p in ("on", "onto") and _is_person(n)), None)
    whom = whom or next((n for n in event.seen if _is_person(n) and n.name != above.name), None)
    if whom is None or not _is_person(above):
        return event
    whom = whom.model_copy(update={"role": "who"})
    told = {"who": above, "verb": "drop on", "what": thing.model_copy(update={"count": 1}), "to": (("on", whom),)}
    event = event.model_copy(update={**told, "seen": (above, thing, whom)})
    return placed(event, place="street", pieces=("upstairs balcony",))


def _loads(event: Event, before: Event) -> Event:
    """ "Carry a tree up the stairs and |it gets stuck": with those who carry it."""
    load, who = before.what, event.who
    if event.verb not in _STUCK or event.what is not None or load is None or who is None or who.name != load.name:
        return event
    if verb_of(before) not in _LUGS:
        return event
    told = {"who": before.who, "others": before.others, "verb": "wedge", "what": load}
    to = tuple(x for x in event.to if head_of(x[1]) not in ("doorway", "door", "stairs", "staircase", "corner"))
    return event.model_copy(update={**told, "to": to})


def _other_end(event: Event, before: Event) -> Event:
    """ "Carries a pram and a stranger lifts |the other end": they carry it between them."""
    what, load, who = event.what, before.what, before.who
    if what is None or load is None or who is None or what.name not in ("end", "side", "half", "handle"):
        return event
    if verb_of(before) not in _LUGS or category(load.name) == "person":
        return event
    seen = tuple(load if n.name == what.name else n for n in event.seen)
    told = {"verb": before.verb, "what": load, "others": (*event.others, who), "seen": seen}
    return event.model_copy(update=told)


def _down(event: Event) -> Event:
    """Who carries something |down the stairs goes down."""
    stairs = any(p == "down" and head_of(n) in ("stairs", "stair", "staircase", "steps") for p, n in event.to)
    stairs = stairs or "downstairs" in event.words.lower().split()
    if verb_of(event) not in _LUGS or not stairs or event.what is None:
        return event
    if any(p == "to" and category(n.name) == "vehicle" for p, n in event.to):  # the ambulance waits in the street
        to = tuple(x for x in event.to if x[0] != "down")
        seen = tuple(n for n in event.seen if head_of(n) not in ("stairs", "stair", "staircase", "steps"))
        return placed(event.model_copy(update={"to": to, "seen": seen, "verb": "carry"}), place="street", pieces=())
    return event.model_copy(update={"verb": "carry down"})


_CRAFTS = frozenset("bus tram coach".split())


def _for_the_bus(events: list[Event]) -> list[Event]:
    """A driver who |waits for an old lady has stopped; who runs then runs to the bus."""
    out: list[Event] = []
    craft: Noun | None = None
    driver: Noun | None = None
    for event in events:
        words = event.who.name.split() if event.who is not None else []
        whom = next((n for p, n in event.to if p == "for" and _is_person(n)), None)
        if words[-1:] == ["driver"] and words[0] in _CRAFTS and event.verb == "wait" and whom is not None:
            craft, driver = Noun(name=words[0], role="what"), event.who
            to = tuple(x for x in event.to if x[1] is not whom)
            seen = tuple(n for n in event.seen if n.name not in ("stop", whom.name))
            stops = {"verb": "pull up", "what": craft, "to": to, "seen": seen}
            event = placed(event.model_copy(update=stops), place="street", pieces=("bus stop",))
        elif craft is not None and event.verb in ("run", "hurry", "rush", "come") and event.what is None:
            waits = (("beside", driver),) if driver is not None else ()
            event = event.model_copy(update={"verb": "run", "to": (*event.to, ("to", craft), *waits)})
            event = placed(event, place="street", pieces=("bus stop",))
        out.append(event)
    return out


def _sickbed(events: list[Event]) -> list[Event]:
    """Who is sick is at home in nightclothes, by the bed."""
    ill = next((n for e in events for _, n in e.to if _is_person(n) and {"sick", "ill", "feverish"} & {*n.look}), None)
    if ill is None:
        return events
    clad = ill.model_copy(update={"wears": ill.wears or ("pyjamas",)})
    out: list[Event] = []
    for event in events:
        to = tuple((p, clad if n == ill else n) for p, n in event.to)
        seen = tuple(clad if n == ill else n for n in event.seen)
        event = event.model_copy(update={"to": to, "seen": seen})
        out.append(placed(event, place="bedroom") if event.setting.place is None else event)
    return out


_ACROSS = frozenset("courtyard street alley yard lane road square canal river garden".split())


def _own(event: Event, before: Event) -> Event:
    """ "Sets out a cup and he raises |his own": a cup too."""
    what, other = event.what, before.what
    if what is None or what.name != "own" or other is None or category(other.name) not in ("thing", "food"):
        return event
    like = other.model_copy(update={"count": 1, "whose": what.whose, "look": ()})
    seen = tuple(like if n.name == "own" else n for n in event.seen)
    return event.model_copy(update={"what": like, "seen": seen})


def _opposite(event: Event, before: Event) -> Event:
    """The man |across the courtyard is on a balcony too, opposite the one before him."""
    who, other = event.who, before.who
    far = next((n for p, n in event.to if p == "across" and head_of(n) in _ACROSS), None)
    theirs = next((n for p, n in event.to if p in ("from", "at", "on") and head_of(n) in ("window", "balcony")), None)
    far = far or (theirs if theirs is not None and (theirs.whose or theirs.count > 1) else None)
    if far is None or before.setting.place != "balcony" or who is None or other is None or who.name == other.name:
        return event
    if not (_is_person(who) and _is_person(other)):
        return event
    if before.verb.startswith(("play", "strum")) and before.what is not None and not other.holds:
        other = other.model_copy(update={"holds": (before.what.phrase,)})
    verb = "toast" if event.verb in ("raise", "lift", "hold up", "drink") and event.what is not None else event.verb
    to = (*(x for x in event.to if x[1] is not far and x[1].name != other.name), ("to", other))
    seen = tuple(n for n in event.seen if n.name != far.name)
    event = event.model_copy(update={"verb": verb, "to": to, "seen": seen})
    return placed(event, place="balcony", pieces=("facing balconies",))


def _set_out(event: Event) -> Event:
    """ "Sets two cups on her balcony": on a table, both of them."""
    what = event.what
    if event.verb not in _SETS or what is None or category(what.name) not in ("thing", "food"):
        return event
    if event.verb == "put out" and head_of(what) in ("lamp", "light", "candle", "lantern", "torch"):
        return event.model_copy(update={"verb": "blow out" if head_of(what) == "candle" else "switch off"})
    if head_of(what) in ("table", "boat", "raft", "ship", "fire", "trap", "clock", "alarm") or any(
        p in ("on", "in", "into", "onto", "under", "at") and category(n.name) not in ("place", "building")
        for p, n in event.to
    ):
        return event
    many = {1: (), 2: ("two",)}.get(what.count, ("several",))
    return event.model_copy(update={"verb": "set out", "what": what.model_copy(update={"look": (*many, *what.look)})})


def _machine(event: Event) -> Event:
    """ "Finds a sock |in his dryer": the dryer stands there open, and the sock comes out of it."""
    drum = next((n for p, n in event.to if p in ("in", "inside", "from", "out of") and head_of(n) in _DRUMS), None)
    if drum is None or verb_of(event) not in _FINDS or event.what is None:
        return event
    to = tuple(x for x in event.to if x[1] is not drum and category(x[1].name) != "place")
    seen = tuple(n for n in event.seen if n.name != drum.name)
    pieces = tuple(p for p in event.setting.pieces if p != drum.phrase)
    return placed(event.model_copy(update={"to": to, "seen": seen}), pieces=("open dryer", *pieces)[:4])


def _run_after(event: Event, before: Event) -> Event:
    """Who finds a sock and |runs after the mother has it in hand; she is on her way out in the street."""
    who, thing = event.who, before.what
    whom = next((n for p, n in event.to if p == "after" and _is_person(n)), None)
    whom = whom or (event.what if event.verb in ("run after", "chase after", "catch up with") else None)
    if whom is None or who is None or thing is None or before.who is None or who.name != before.who.name:
        return event
    if not _is_person(whom) or verb_of(before) not in _FINDS or category(thing.name) != "thing":
        return event
    bearer = who.model_copy(update={"holds": (thing.phrase,)})
    event = event.model_copy(update={"who": bearer, "verb": "run after", "what": whom, "to": ()})
    inside = event.setting.place is None or event.setting.place == before.setting.place
    return placed(event, place="street", pieces=()) if inside else event


def _brought(event: Event) -> Event:
    """Who is |brought to a window walks there beside who brings them."""
    what = event.what
    if verb_of(event) not in _LEADS or what is None or not _is_person(what):
        return event
    spot = next((n for p, n in event.to if p in ("to", "toward", "towards") and head_of(n) == "window"), None)
    if spot is None:
        return event
    to = tuple((p, n) for p, n in event.to if n is not spot)
    seen = tuple(n for n in event.seen if n.name != spot.name)
    return event.model_copy(update={"verb": "lead", "to": to, "seen": seen, "ends": None})


def _with_brought(event: Event, before: Event) -> Event:
    """Who is brought somewhere |to watch the sunrise watches it too."""
    who, guest = event.who, before.what
    same = who is not None and before.who is not None and who.name == before.who.name
    if not same or before.verb != "lead" or guest is None or not _is_person(guest):
        return event
    told = {n.name for n in (event.who, event.what, *event.others, *(n for _, n in event.to)) if n is not None}
    if guest.name in told or event.verb == "leave":
        return event
    return event.model_copy(update={"others": (*event.others, guest)})


def _repainted(event: Event) -> Event:
    """ "Paint the door |bright yellow": it gets that colour, and no yellow thing is seen beside it."""
    what = event.what
    if event.verb not in _PAINTS or what is None or what.name in _COLOURS:
        return event
    *rest, colour = what.name.split()
    if colour in _COLOURS and rest:  # "the garden fence blue" as one name
        bare = what.model_copy(update={"name": " ".join(rest), "look": (*what.look, colour)[-5:]})
        seen = tuple(bare if n.name == what.name else n for n in event.seen)
        return _yard(event.model_copy(update={"what": bare, "seen": seen}))
    after = event.words.lower().rpartition(what.said.split()[-1] if what.said else what.name)[2]
    m = re.search(rf"\b(?:(?:bright|dark|deep|light|pale) )?(?:{'|'.join(sorted(_COLOURS))})\b", after)
    if m is None:
        return _yard(event)
    painted = what.model_copy(update={"look": (*(x for x in what.look if x != "old"), m[0])[-5:]})
    seen = tuple(painted if n.name == what.name else n for n in event.seen if n.name not in _COLOURS)
    to = tuple(x for x in event.to if x[1].name not in _COLOURS)
    return _yard(event.model_copy(update={"what": painted, "seen": seen, "to": to}))


def _yard(event: Event) -> Event:
    """A fence is painted out of doors."""
    outside = event.setting.place is None and head_of(event.what) in ("fence", "gate", "shed", "henhouse", "birdhouse")
    return placed(event, place="garden") if outside else event


def _meanwhile(event: Event, before: Event) -> Event:
    """What happens |while they paint happens there."""
    same = event.sentence == before.sentence and "while" in f"{before.words} {event.words}".lower().split()
    return placed(event, place=before.setting.place) if same and event.setting.place is None else event
