"""Neighbours and strangers: whose roof is whose in the rain, who is brought along, what gets stuck, painted or spilt.

Each rule takes the events of a story and tells what its words imply of people who meet in streets and homes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
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
            event = _run_after(_opposite(_own(event, before), before), before)
            event = _with_brought(_caught(_stuck(_under_roof(event, before), before), before), before)
        out.append(_waved(_brought(_bagged(event))))
    return out


def _at(event: Event, **update: object) -> Event:
    return event.model_copy(update={"setting": event.setting.model_copy(update=update)})


def _last(noun: Noun | None) -> str:
    return noun.name.split()[-1] if noun is not None else ""


def _is_person(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) == "person"


def _under_roof(event: Event, before: Event) -> Event:
    """ "Misses his bus and |a stranger shares her umbrella": with him, where he stands."""
    who, other = event.who, before.who
    alone = who is not None and who.count == 1 and not event.others
    told = any(_is_person(n) for _, n in event.to)
    if event.verb not in _OFFERS or _last(event.what) not in _ROOFS or not alone or told or other is None:
        return event
    if not _is_person(other) or who is None or other.name == who.name:
        return event
    event = event.model_copy(update={"verb": "share", "to": (*event.to, ("with", other))})
    return _at(event, place=event.setting.place or before.setting.place,
               pieces=tuple(dict.fromkeys((*event.setting.pieces, *before.setting.pieces)))[:4])  # fmt: skip


def _stuck(event: Event, before: Event) -> Event:
    """ "Carry a sofa up the stairs and |get stuck": with the sofa."""
    who, load = event.who, before.what
    same = who is not None and before.who is not None and who.name == before.who.name
    if event.verb not in _STUCK or event.what is not None or not same or load is None:
        return event
    if before.verb.partition(" ")[0] not in _LUGS or category(load.name) != "thing":
        return event
    return event.model_copy(update={"verb": "wedge", "what": load})


_GROCERIES = frozenset("grocery shopping".split())


def _bagged(event: Event) -> Event:
    """Groceries are a bag of them, in the arms."""
    what = event.what
    if what is None or what.name not in _GROCERIES or (what.name == "grocery" and what.count == 1):
        return event
    if event.verb.partition(" ")[0] not in _LUGS | {"drop", "unpack", "hold", "fetch", "lose", "spill"}:
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
    if before.verb.partition(" ")[0] not in _LUGS | {"drop", "spill", "lose"} or category(load.name) != "thing":
        return event
    bearer = other.model_copy(update={"holds": tuple(dict.fromkeys((*other.holds, load.phrase)))[-2:]})
    return event.model_copy(update={"to": (*event.to, ("from", bearer))})


_HAILS = frozenset("wave call shout sing greet blow smile".split())
_BELOW = frozenset("street courtyard yard garden square pavement alley lane road market below".split())


def _waved(event: Event) -> Event:
    """From a balcony one waves |to somebody in the street: both are seen, one above the other."""
    if event.setting.place != "balcony" or event.verb.partition(" ")[0] not in _HAILS or event.who is None:
        return event
    whom = next((n for n in (*(n for p, n in event.to if p in ("to", "at")), event.what) if _is_person(n)), None)
    low = next((n for p, n in event.to if p in ("in", "on", "below", "down") and _last(n) in _BELOW), None)
    if whom is None or (low is None and not {"down", "below", "downstairs"} & {*event.words.lower().split()}):
        return event
    place = low.name if low is not None and low.name != "below" else "street"
    seen = tuple(n for n in event.seen if low is None or n.name != low.name)
    event = event.model_copy(update={"verb": "wave", "what": None, "to": (("to", whom),), "seen": seen})
    return _at(event, place=place, pieces=("upstairs balcony",))


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
    far = next((n for p, n in event.to if p == "across" and _last(n) in _ACROSS), None)
    if far is None or before.setting.place != "balcony" or who is None or other is None or who.name == other.name:
        return event
    if not (_is_person(who) and _is_person(other)):
        return event
    verb = "toast" if event.verb in ("raise", "lift", "hold up", "drink") and event.what is not None else event.verb
    to = (*(x for x in event.to if x[1] is not far and x[1].name != other.name), ("to", other))
    seen = tuple(n for n in event.seen if n.name != far.name)
    event = event.model_copy(update={"verb": verb, "to": to, "seen": seen})
    return _at(event, place="balcony", pieces=("facing balconies",))


def _set_out(event: Event) -> Event:
    """ "Sets two cups on her balcony": on a table, both of them."""
    what = event.what
    if event.verb not in _SETS or what is None or category(what.name) not in ("thing", "food"):
        return event
    if _last(what) in ("table", "boat", "raft", "ship", "fire", "trap", "clock", "alarm") or any(
        p in ("on", "in", "into", "onto", "under", "at") and category(n.name) not in ("place", "building")
        for p, n in event.to
    ):
        return event
    many = {1: (), 2: ("two",)}.get(what.count, ("several",))
    return event.model_copy(update={"verb": "set out", "what": what.model_copy(update={"look": (*many, *what.look)})})


def _machine(event: Event) -> Event:
    """ "Finds a sock |in his dryer": the dryer stands there open, and the sock comes out of it."""
    drum = next((n for p, n in event.to if p in ("in", "inside", "from", "out of") and _last(n) in _DRUMS), None)
    if drum is None or event.verb.partition(" ")[0] not in _FINDS or event.what is None:
        return event
    to = tuple(x for x in event.to if x[1] is not drum and category(x[1].name) != "place")
    seen = tuple(n for n in event.seen if n.name != drum.name)
    pieces = tuple(p for p in event.setting.pieces if p != drum.phrase)
    return _at(event.model_copy(update={"to": to, "seen": seen}), pieces=("open dryer", *pieces)[:4])


def _run_after(event: Event, before: Event) -> Event:
    """Who finds a sock and |runs after the mother has it in hand; she is on her way out in the street."""
    who, thing = event.who, before.what
    whom = next((n for p, n in event.to if p == "after" and _is_person(n)), None)
    whom = whom or (event.what if event.verb in ("run after", "chase after", "catch up with") else None)
    if whom is None or who is None or thing is None or before.who is None or who.name != before.who.name:
        return event
    if not _is_person(whom) or before.verb.partition(" ")[0] not in _FINDS or category(thing.name) != "thing":
        return event
    bearer = who.model_copy(update={"holds": (thing.phrase,)})
    event = event.model_copy(update={"who": bearer, "verb": "run after", "what": whom, "to": ()})
    inside = event.setting.place is None or event.setting.place == before.setting.place
    return _at(event, place="street", pieces=()) if inside else event


def _brought(event: Event) -> Event:
    """Who is |brought to a window walks there beside who brings them."""
    what = event.what
    if event.verb.partition(" ")[0] not in _LEADS or what is None or not _is_person(what):
        return event
    spot = next((n for p, n in event.to if p in ("to", "toward", "towards") and _last(n) == "window"), None)
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
    after = event.words.lower().rpartition(what.said.split()[-1] if what.said else what.name)[2]
    m = re.search(rf"\b(?:(?:bright|dark|deep|light|pale) )?(?:{'|'.join(sorted(_COLOURS))})\b", after)
    if m is None:
        return event
    painted = what.model_copy(update={"look": (*(x for x in what.look if x != "old"), m[0])[-5:]})
    seen = tuple(painted if n.name == what.name else n for n in event.seen if n.name not in _COLOURS)
    to = tuple(x for x in event.to if x[1].name not in _COLOURS)
    return event.model_copy(update={"what": painted, "seen": seen, "to": to})
