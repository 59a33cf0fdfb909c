"""Home and family: a bath is in a bathroom, a burglar comes in by a window, a bride is at her wedding.

Each rule takes the events of a story and tells what its words imply of people at home and among neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.pronouns import gendered_female
from rushes.minds.telling import head_of, is_alive, moved, placed, untold, verb_of
from rushes.minds.visible import LANDS
from rushes.shot import Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_TUBS = frozenset("bath bathtub tub".split())
_SOAKS = frozenset("sit lie relax climb get soak sink rest settle slip step bathe hop doze fall lounge".split())
_ENTERS = frozenset({"break", "break in", "sneak", "sneak in", "climb", "climb in", "get in", "burgle", "rob", "creep"})
_THIEVES = frozenset("burglar thief robber intruder".split())
_DWELLINGS = frozenset("house home flat apartment cottage villa mansion bungalow farmhouse cabin".split())
_NURSERY = frozenset("baby cradle cot crib infant newborn toddler".split())
_SEARCHES = frozenset("search look hunt rummage comb".split())
_ROWS = frozenset("quarrel argue bicker squabble fight row disagree fall".split())
_ASKS = re.compile(r"\W*(?:who|whose|which|what|where|when|whether|how)\b", re.I)
_GAWKS = frozenset("come look gather stare watch see admire gaze gape stop flock".split())
_MADE = frozenset("paint build decorate make grow bake plant carve put".split())
_SILENT = re.compile(r"\b(?:stop|stops|stopped|quit|refuse|refuses) (?:speaking|talking|to speak|to talk)\b", re.I)
_UNTIL = re.compile(r"\b(?:until|till) it (?:starts to |begins to )?(snow|rain)s?\b", re.I)
_HOLIDAY = re.compile(r"\b(\w+)['’]s?s? (?:day|eve)\b", re.I)
_BARRIERS = frozenset("fence hedge gate".split())


def household(events: Sequence[Event]) -> list[Event]:
    """The events with what home and family imply."""
    out = [_holiday(_searched(e)) for e in events]
    for rule in (_quarrelled, _worn_by, _until_weather, _bathed, _broken_in, _rapped, _wed, _gawked):
        out = rule(out)
    return out


def _holiday(event: Event) -> Event:
    """On |Mother's Day no mother need be there."""
    day = _HOLIDAY.search(event.words)
    if day is None:
        return event
    acting = {head_of(n) for n in (event.who, event.what, *event.others)}
    gone = {"day", "eve", "Day", "Eve", *({day[1], day[1].lower()} - acting)}
    return untold(event, gone)


def _searched(event: Event) -> Event:
    """ "Searches the whole |house for her keys": in its rooms, where they are not seen."""
    sought = [n for p, n in event.to if p == "for" and category(n.name) == "thing"]
    if verb_of(event) not in _SEARCHES or not sought or not is_alive(event.who):
        return event
    house = next((n for n in (event.what, *(n for _, n in event.to)) if head_of(n) in _DWELLINGS), None)
    event = untold(event, {head_of(n) for n in sought})
    if house is None:
        return event
    told = {"what": None} if event.what is house else {}
    to = tuple(x for x in event.to if x[1] is not house)
    return moved(event, "living room", without=(house.name.split()[-1],), verb="look around", to=to, **told)


def _quarrelled(events: list[Event]) -> list[Event]:
    """ "Quarrel |over who holds it": over the thing, and nobody holds it yet."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        left = before is not None and before.verb in _ROWS and before.words.endswith(("over", "about"))
        if before is not None and left and _ASKS.match(event.words):
            to = before.to if event.what is None else (*before.to, ("over", event.what))
            words = f"{before.words} {event.words}"
            out[-1] = before.model_copy(update={"verb": "quarrel", "to": to, "words": words})
            continue
        first, _, over = event.verb.partition(" ")
        if first in _ROWS and over in ("over", "about"):
            event = event.model_copy(update={"verb": "quarrel"})
        out.append(event)
    return out


def _worn_by(events: list[Event]) -> list[Event]:
    """ "Searches for her glasses, which are |on her head": she looks for what she wears."""
    on = next(((e, n) for e in events for p, n in e.to if p == "on" and _wears(e, n)), None)
    if on is None or on[0].who is None:
        return events
    told, wearer = on
    thing = told.who
    name = f"{thing.name} on head" if thing is not None else ""

    def clad(noun: Noun | None) -> Noun | None:
        if noun is None or noun.name != wearer.name or name in noun.wears:
            return noun
        return noun.model_copy(update={"wears": (*noun.wears, name)})

    out: list[Event] = []
    for e in events:
        if e is told:
            whom = clad(wearer)
            touch = {"who": whom, "verb": "touch head", "what": None, "to": (), "seen": (wearer,)}
            e = placed(e.model_copy(update=touch), place=events[0].setting.place, pieces=())
        out.append(e.model_copy(update={"who": clad(e.who)}))
    return out


def _wears(event: Event, wearer: Noun) -> bool:
    things = frozenset("glasses spectacles sunglasses goggles".split())
    return head_of(event.who) in things and category(wearer.name) == "person"


def _until_weather(events: list[Event]) -> list[Event]:
    """ "Forgets it |until it snows": till then it is fair."""
    at = next((i for i, e in enumerate(events) if _UNTIL.search(e.words)), None)
    if at is None:
        return events
    return [placed(e, weather=Weather.CLEAR) if i < at else e for i, e in enumerate(events)]


def _bathed(events: list[Event]) -> list[Event]:
    """ "Sits down in the |bath": in its foam, and there they are till the end."""
    tub = next(
        ((e, n) for e in events for p, n in e.to if p in ("in", "into") and head_of(n) in _TUBS and _soaks(e)), None
    )
    if tub is None:
        return events
    first, bath = tub
    bather = first.who
    out: list[Event] = []
    inside = False
    for e in events:
        inside = inside or e is first
        bare = e.setting.place in (None, "room", "living room")
        if e is first:
            to = tuple(x for x in e.to if x[1] is not bath)
            e = moved(e, "bathroom", without=_TUBS, verb="sit in bath", to=to)
        elif bare:
            e = moved(e, "bathroom", without=_TUBS)
        doers = (e.who, e.what, *e.others, *(n for _, n in e.to))
        if inside and e is not first and bather is not None and all(head_of(n) != head_of(bather) for n in doers):
            soaking = bather.model_copy(update={"look": ("bathing", *bather.look)[:5]})
            e = e.model_copy(update={"to": (*e.to, ("beside", soaking))})
        out.append(e)
    return out


def _soaks(event: Event) -> bool:
    person = event.who is not None and category(event.who.name) == "person" and event.who.count == 1
    return person and event.what is None and verb_of(event) in _SOAKS


def _broken_in(events: list[Event]) -> list[Event]:
    """A burglar climbs in by a window, and what follows is in a room of the house."""
    out: list[Event] = []
    room: str | None = None
    for e in events:
        house = next((n for p, n in e.to if p in ("into", "in") and head_of(n) in _DWELLINGS), None)
        house = house or (e.what if head_of(e.what) in _DWELLINGS else None)
        if house is not None and e.verb in _ENTERS and head_of(e.who) in _THIEVES and room is None:
            heads = {head_of(n) for x in events for n in (x.who, x.what, *(n for _, n in x.to))}
            room = "bedroom" if heads & _NURSERY else "living room"
            to = tuple(x for x in e.to if x[1] is not house)
            window = Noun(name="window", role="what")
            told = {
                "verb": "climb in through",
                "what": window,
                "to": to,
                "ends": None,
                "seen": tuple(filter(None, (e.who,))),
            }
            e = moved(e.model_copy(update=told), "living room", without=_DWELLINGS)
        elif room is not None and (e.setting.place is None or e.setting.place.split()[-1] in _DWELLINGS):
            e = moved(e, room, without=_DWELLINGS)
        out.append(e)
    return out


def _rapped(events: list[Event]) -> list[Event]:
    """ "Dances in his room, and his neighbour |knocks": at his door, behind which he is."""
    out: list[Event] = []
    for e in events:
        before = out[-1] if out else None
        inside = before is not None and before.setting.place is not None and before.setting.place == e.setting.place
        bare = verb_of(e) == "knock" and e.what is None and not e.to
        if before is not None and inside and bare and is_alive(before.who) and head_of(before.who) != head_of(e.who):
            assert before.who is not None
            e = e.model_copy(update={"to": (("at", Noun(name="door")), ("beside", before.who))})
        out.append(e)
    return out


def _wed(events: list[Event]) -> list[Event]:
    """At a wedding bride and groom are there; "over a |fence" is not in the church."""
    out: list[Event] = []
    couple: tuple[Noun, ...] = ()
    for e in events:
        feast = next((n for p, n in e.to if p in ("at", "to") and head_of(n) == "wedding"), None)
        named = {head_of(n) for n in (e.who, e.what, *e.others, *(n for _, n in e.to))}
        if feast is not None and not named & {"bride", "groom"}:
            couple = (Noun(name="bride"), Noun(name="groom"))
            hers = [n for n in e.seen if n.role == "owner" and feast.of.split()[-1:] == [head_of(n)]]
            e = untold(e, {"wedding", *(head_of(n) for n in hers if gendered_female(n))})
        if couple and e.setting.place == "church":
            e = e.model_copy(update={"to": (*e.to, *(("beside", n) for n in couple))})
        elif e.setting.place == "church" and named & _BARRIERS:
            e = placed(e, place="garden")
        out.append(_silent(e))
    return out


def _silent(event: Event) -> Event:
    """Who |stop speaking turn their backs."""
    if _SILENT.search(event.words) and verb_of(event) in ("speak", "talk"):
        return event.model_copy(update={"verb": "turn backs"})
    return event


def _gawked(events: list[Event]) -> list[Event]:
    """ "Paints his door red and the whole street |comes to look": at the door, and at him."""
    out: list[Event] = []
    sight: Event | None = None
    for e in events:
        before = out[-1] if out else None
        if e.verb in _MADE and e.what is not None and is_alive(e.who):
            sight = e
        crowd = e.who is not None and (head_of(e.who) in LANDS or e.who.count > 2) and e.what is None
        if sight is not None and crowd and e is not sight and verb_of(e) in _GAWKS and sight.what and sight.who:
            to = (("at", sight.what), ("beside", sight.who))
            e = placed(e.model_copy(update={"verb": "look", "to": to}), place=sight.setting.place or e.setting.place)
            if before is not None and before.verb == "look" and before.to == to:
                out[-1] = before.model_copy(update={"words": f"{before.words} {e.words}"})
                continue
        out.append(e)
    return out
