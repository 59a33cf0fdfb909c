"""Errands of street and home: who comes home with what, whose child it is, what goes from hand to hand, a dark house.

Each rule takes the events of a story and tells what its words imply of people who live next to one another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.roles import MOVING
from rushes.minds.telling import placed, verb_of
from rushes.shot import Light, TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_BEARING = frozenset("shoulder carry bring take haul deliver lug drag lead push pull drive walk smuggle".split())
_RETURNS = frozenset({"bring", "deliver", "return", "give back", "bring back", "take back", "hand back"})
_PARENTS = frozenset(
    "father mother dad daddy mum mom mummy mama papa parent stepfather stepmother widower grandmother grandfather "
    "grandma grandpa granny nanny babysitter".split()
)
_CHILDREN = frozenset("girl boy child kid toddler schoolgirl schoolboy".split())
_OF_PARENTS = frozenset("daughter son grandson granddaughter grandchild child".split())
_ROYAL = frozenset("king queen emperor sultan duke".split())
_SIBLINGS = frozenset("brother sister sibling".split())
_GROWN = frozenset("old elderly adult grown older elder big".split())
_COACHES = frozenset("bus tram coach trolleybus streetcar minibus".split())
_RAILED = frozenset("train metro underground".split())
_DRIVERS = {"bus": "bus", "tram": "tram", "taxi": "taxi", "cab": "taxi", "truck": "truck", "lorry": "truck",
            "van": "van", "coach": "bus"}  # fmt: skip
_HALTS = frozenset({"stop", "halt", "pull over", "brake", "pull up"})
_DARK = re.compile(
    r"\b(?:power (?:cut|outage|failure)|blackout|power goes out|(?:lights?|lamps?|electricity|power) "
    r"(?:go(?:es)?|went) (?:out|off)|lights? fail)\b",
    re.I,
)
_LAMPS = frozenset("light lamp bulb electricity power".split())
_SWAPS = frozenset("swap exchange trade barter switch".split())


def errands(events: Sequence[Event]) -> list[Event]:
    """The events with what street and home imply."""
    out = _along(_young(_darkened(list(events))))
    out = [_shouldered(_let_down(_halted(_missed(_returned(e))))) for e in _on_stairs(out)]
    out = [x for e in out for x in _swapped(_railed(_among(e)))]
    return _homeward(_written(_owners(_roused(_scented(out)))))


def _without_home(noun: Noun | None) -> Noun | None:
    """ "Carries a |cake home": the cake."""
    if noun is None or not noun.name.endswith(" home"):
        return noun
    name = noun.name.removesuffix(" home")
    if category(name) in ("place", "building", "abstract"):
        return noun
    return noun.model_copy(update={"name": name, "said": noun.said.removesuffix(" home")})


def _homeward(events: list[Event]) -> list[Event]:
    """Who carries a cake home has it at the door at last."""
    out: list[Event] = []
    for n, event in enumerate(events):
        first = verb_of(event)
        if first in _BEARING and event.what is not None and event.what.name == "home" and n:  # "takes |her home"
            whom = events[n - 1].who
            if whom is not None and event.who is not None and whom.name != event.who.name:
                seen = tuple(x for x in event.seen if x.name != "home")
                event = placed(event.model_copy(update={"verb": "lead", "what": whom, "seen": seen}), pieces=())
        who, what = event.who, _without_home(event.what) if first in _BEARING else event.what
        if what is not event.what and event.what is not None and what is not None:
            old = event.what
            seen = tuple(what if x.name == old.name else x for x in event.seen)
            pieces = tuple(p for p in event.setting.pieces if p != old.phrase)
            event = placed(event.model_copy(update={"what": what, "seen": seen}), pieces=pieces)
        person = who is not None and category(who.name) == "person"
        home = person and first in MOVING | _BEARING and re.search(r"(?<!at )(?<!from )\bhome\b", event.words)
        if home and event.ends is None and n + 1 == len(events) and event.setting.place != "doorstep":
            event = event.model_copy(update={"ends": "doorstep"})
        if home and who is not None and what is not None and category(what.name) in ("thing", "food") and not who.holds:
            event = event.model_copy(update={"who": who.model_copy(update={"holds": (what.phrase,)})})
        out.append(event)
    return out


def _young(events: list[Event]) -> list[Event]:
    """A father's daughter and a girl's brother are children, where nothing says that they are grown."""
    doers = [n for e in events for n in (e.who, *e.others) if n is not None]
    heads = {n.name.split()[-1] for n in doers if not _GROWN & {*n.look} or n.name.split()[-1] in _PARENTS}
    kin = (_OF_PARENTS if heads & _PARENTS else frozenset()) | (_SIBLINGS if heads & _CHILDREN else frozenset())
    of_king = bool(heads & _ROYAL)
    owned = any(
        n.name in _OF_PARENTS and (n.of.split()[-1] not in _ROYAL if n.of else bool(n.whose) and not of_king)
        for e in events
        for n in e.seen
    )
    kin |= _OF_PARENTS if owned else frozenset()
    if not kin:
        return events

    def small(noun: Noun | None) -> Noun | None:
        if noun is None or noun.name.split()[-1] not in kin or _GROWN & {*noun.look} or "little" in noun.look:
            return noun
        return noun.model_copy(update={"look": ("little", *noun.look)[:5]})

    def all_small(nouns: Sequence[Noun]) -> tuple[Noun, ...]:
        return tuple(x for n in nouns if (x := small(n)) is not None)

    return [
        e.model_copy(
            update={
                "who": small(e.who),
                "what": small(e.what),
                "others": all_small(e.others),
                "seen": all_small(e.seen),
                "to": tuple((p, small(n)) for p, n in e.to),
            }
        )
        for e in events
    ]


def _along(events: list[Event]) -> list[Event]:
    """Whom somebody carries or leads later was with them before."""
    out = list(events)
    for n, event in enumerate(events[1:], 1):
        kin, before = event.what, events[n - 1]
        if kin is None or not kin.whose or category(kin.name) != "person" or event.who is None or before.who is None:
            continue
        told = {x.name for x in (before.what, *before.others, *(x for _, x in before.to)) if x is not None}
        same = before.who.name == event.who.name and before.sentence == event.sentence
        if verb_of(event) in _BEARING and same and before.verb and kin.name not in told:
            out[n - 1] = before.model_copy(update={"to": (*before.to, ("beside", kin))})
    return out


def _let_down(event: Event) -> Event:
    """From a treehouse something is let down to who stands beside its tree."""
    high = next((n for p, n in event.to if p in ("from", "out of") and n.name == "treehouse"), None)
    if event.verb not in ("lower", "let down", "drop", "send", "throw") or high is None:
        return event
    seen = tuple(n for n in event.seen if n.name != high.name)
    to = tuple(x for x in event.to if x[1] is not high)
    what = event.what
    if what is not None and what.name in ("basket", "hamper") and what.of:
        what = what.model_copy(update={"name": "lunch basket", "of": ""})
    return placed(event.model_copy(update={"seen": seen, "to": to, "what": what}), place="garden", pieces=(high.name,))


_SHOULDERS = frozenset("shoulder back arm".split())


def _shouldered(event: Event) -> Event:
    """ "Carries his daughter |on his shoulders": one sees it, and no picture of shoulders."""
    if verb_of(event) not in _BEARING or not any(n.name in _SHOULDERS for _, n in event.to):
        return event
    to = tuple((p, n) for p, n in event.to if n.name not in _SHOULDERS)
    return event.model_copy(update={"to": to, "seen": tuple(n for n in event.seen if n.name not in _SHOULDERS)})


def _on_stairs(events: list[Event]) -> list[Event]:
    """Who met on the stairs is still there at what follows."""
    out = events[:1]
    for event in events[1:]:
        before = out[-1]
        stairs = tuple(p for p in before.setting.pieces if p.split()[-1] in ("stairs", "staircase", "steps"))
        if stairs and event.setting.pieces[:1] != stairs and event.setting.place == before.setting.place:
            event = placed(event, pieces=tuple(dict.fromkeys((*stairs, *event.setting.pieces)))[:4])
        out.append(event)
    return out


def _returned(event: Event) -> Event:
    """ "Returns an umbrella |to a man": it is given to him, who lacks it till then."""
    to = any(p == "to" and category(n.name) in ("person", "animal") for p, n in event.to)
    if event.verb not in _RETURNS or event.what is None or not to or category(event.what.name) not in ("thing", "food"):
        return event
    return event.model_copy(update={"verb": "give"})


def _missed(event: Event) -> Event:
    """ "Misses the |bus": it leaves the stop without him."""
    what = event.what
    if event.verb != "miss" or what is None:
        return event
    head = what.name.split()[-1]
    place = "railway station" if head in _RAILED else "street" if head in _COACHES else None
    if place is None:
        return event
    pieces = ("bus stop",) if place == "street" else ()
    return placed(event, place=place, pieces=pieces)


def _halted(event: Event) -> Event:
    """A bus driver who stops does so in a bus."""
    words = event.who.name.split() if event.who is not None else []
    craft = next((_DRIVERS[w] for w in words if w in _DRIVERS), None)
    if craft is None or words[-1:] != ["driver"] or event.verb not in _HALTS or event.what is not None:
        return event
    event = placed(event, place=event.setting.place or "street")
    return event.model_copy(update={"verb": "pull up", "what": Noun(name=craft, role="what")})


def _darkened(events: list[Event]) -> list[Event]:
    """When the lights go out it is night: first the lamp goes out, then all else happens by candle."""
    if not any(_DARK.search(e.words) for e in events):
        return events

    def out_of(e: Event) -> bool:
        lamp = e.who is not None and e.who.name.split()[-1] in _LAMPS
        return lamp and verb_of(e) in ("go", "fail", "die")

    others = [e for e in events if not out_of(e)]
    if not others:
        return events
    if not any(e.setting.place for e in events):  # where people have lamps
        others = [placed(e, place="living room") for e in others]
    first = next((e for e in events if out_of(e)), None)
    cause = others[0].model_copy(
        update={
            "who": Noun(name="lamp", count=1), "others": (), "verb": "go out", "what": None, "seen": (), "ends": None,
            "to": tuple(("beside", n) for n in (others[0].who, *others[0].others) if n is not None),
            "words": first.words if first is not None else "", "light": (),
        }
    )  # fmt: skip
    cause = placed(cause, time=TimeOfDay.NIGHT, pieces=())
    told = [
        placed(
            e.model_copy(update={"light": (Light.FIRE,), "seen": tuple(n for n in e.seen if n.name not in _LAMPS)}),
            time=TimeOfDay.NIGHT,
            pieces=tuple(dict.fromkeys((*e.setting.pieces, "candle")))[:4],
        )
        for e in others
    ]
    return [cause, *told]


def _swapped(event: Event) -> list[Event]:
    """Two who swap one thing for another: the one has this in hand, the other that."""
    who, what = event.who, event.what
    price = next((n for p, n in event.to if p in ("for", "with")), None)
    pair = who is not None and who.count == 2 and category(who.name) == "person"
    if event.verb not in _SWAPS or not pair or who is None or what is None or price is None:
        return [event]
    things = ("thing", "food")
    if category(price.name) not in things or category(what.name) not in things:
        return [event]
    one = who.model_copy(update={"count": 1, "holds": (what.phrase,)})
    apron = () if who.name.split()[-1] in _CHILDREN else ("apron",)  # to tell the one from the other
    two = Noun(name=f"fellow {who.name}", look=who.look, wears=who.wears or apron, holds=(price.phrase,))
    to = tuple((p, n) for p, n in event.to if n is not price)
    first = event.model_copy(update={"who": one, "to": (*to, ("with", two))})
    done = {"who": one.model_copy(update={"holds": two.holds}), "verb": "", "what": None, "words": "", "seen": ()}
    other = two.model_copy(update={"holds": one.holds})
    return [first, event.model_copy(update={**done, "to": (("with", other),)})]


def _railed(event: Event) -> Event:
    """ "Across their balcony |railing": on the balcony, with the rail between them."""
    rail = next((n for _, n in event.to if "balcony" in n.phrase.split()[:-1]), None)
    if rail is None or event.setting.place not in (None, "kitchen"):
        return event
    seen = tuple(n for n in event.seen if n.name.split()[-1] != rail.name.split()[-1])
    to = tuple(x for x in event.to if x[1] is not rail)
    return placed(event.model_copy(update={"seen": seen, "to": to}), place="balcony", pieces=("rail-between",))


def _scented(events: list[Event]) -> list[Event]:
    """ "The neighbour smells it |through the window": outside it, and the cook within."""
    out: list[Event] = []
    for n, event in enumerate(events):
        window = next(
            (x for p, x in event.to if p in ("through", "at", "from") and x.name.split()[-1] == "window"), None
        )
        who, cook = event.who, events[n - 1].who if n else None
        if window is not None and who is not None and event.verb in ("smell", "sniff") and event.what is not None:
            to = tuple(x for x in event.to if x[1] is not window)
            if cook is not None and cook.name != who.name and category(cook.name) == "person":
                to = (*to, ("beside", cook))
            light = tuple(x for x in event.light if x is not Light.WINDOW)
            seen = tuple(x for x in event.seen if x.name != window.name)
            event = event.model_copy(update={"verb": "smell", "to": to, "light": light, "seen": seen})
            shop = category(window.name.split()[0]) in ("building", "place") and "kitchen" not in window.name
            event = placed(
                event,
                place="street" if shop else "garden",
                pieces=(" ".join(w for w in window.name.split() if w != "open"),),
            )
        out.append(event)
    return out


_SCENTS = frozenset("smell scent aroma fragrance whiff".split())
_ROUSES = frozenset("wake rouse awaken fill draw attract lure tempt reach drift spread".split())
_QUARTERS = frozenset("street village town neighbourhood neighborhood city block road quarter".split())


def _roused(events: list[Event]) -> list[Event]:
    """ "The smell |wakes up the whole street": the neighbours, out of bed, sniff before the house it comes from."""
    out: list[Event] = []
    for event in events:
        quarter = next((n for n in (event.what, *(n for _, n in event.to)) if n is not None), None)
        last = quarter.name.split()[-1] if quarter is not None else ""
        if event.who is not None and event.who.name.split()[-1] in _SCENTS and event.verb.split()[0] in _ROUSES:
            lives = quarter is not None and category(quarter.name) in ("person", "animal")
            if quarter is not None and (lives or last in _QUARTERS):
                wakes = event.verb.split()[0] in ("wake", "rouse", "awaken")
                many = Noun(name="neighbour", count=3, wears=("pyjamas",) if wakes else ())
                who = quarter.model_copy(update={"role": "who"}) if lives else many
                event = event.model_copy(update={"who": who, "verb": "sniff", "what": None, "to": (), "seen": (who,)})
                if not lives:
                    # the high street: a baker is in the shop, not in the street
                    event = placed(event, place="village" if last == "village" else "high street", pieces=())
        out.append(event)
    return out


_LETTERS = frozenset("letter postcard telegram note".split())
_FRONTS = {"soldier": "camp", "sailor": "ship deck", "prisoner": "prison", "astronaut": "spaceship"}


def _written(events: list[Event]) -> list[Event]:
    """ "Brings a |soldier's letter": he is seen to write it, far away, before it is handed over."""
    out: list[Event] = []
    for event in events:
        what = event.what
        letter = what is not None and what.name in _LETTERS and event.verb in ("give", "read")
        writer = next((n for n in event.seen if what is not None and what.of and n.phrase == what.of), None)
        if letter and writer is not None and category(writer.name) == "person" and out and event.who != writer:
            author = writer.model_copy(update={"role": "who"})
            place = _FRONTS.get(writer.name.split()[-1], "room")
            writes = {
                "who": author,
                "others": (),
                "verb": "write",
                "what": None,
                "to": (),
                "seen": (author,),
                "words": "",
                "ends": None,
            }
            out.append(placed(event.model_copy(update=writes), place=place, pieces=()))
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if n is not writer)})
        out.append(event)
    return out


_FINDS = frozenset("find discover spot notice see lose hide".split())


def _among(event: Event) -> Event:
    """ "Finds a sock |among his shirts": it is in a heap of them."""
    others = next((n for p, n in event.to if p in ("among", "amid", "amongst") and category(n.name) == "thing"), None)
    if others is None or event.verb not in _FINDS or event.what is None or category(event.what.name) != "thing":
        return event
    pieces = tuple(p for p in event.setting.pieces if p != others.phrase)
    seen = tuple(n for n in event.seen if n.name != others.name)
    return placed(event.model_copy(update={"seen": seen}), pieces=(f"heaped-{others.name}", *pieces)[:4])


def _owners(events: list[Event]) -> list[Event]:
    """Who looks for the owner of what was found shows it to one after the other; a tiny thing's owner is a child."""
    out: list[Event] = []
    found: Noun | None = None
    for event in events:
        owner = next((n for _, n in event.to if n.name == "owner"), None)
        owner = owner or (event.what if event.what is not None and event.what.name == "owner" else None)
        if owner is not None and found is not None and verb_of(event) in ("search", "look", "seek", "hunt"):
            tiny = bool({"tiny", "small", "little", "baby"} & {*found.look})
            whom = owner.model_copy(update={"name": "child" if tiny else "stranger", "role": "who"})
            seen = tuple(n for n in event.seen if n.name != "owner")
            event = event.model_copy(update={"verb": "show", "what": found, "to": (("to", whom),), "seen": seen})
        if event.what is not None and category(event.what.name) == "thing":
            found = event.what
        out.append(event)
    return out
