"""Home and family: a bath is in a bathroom, a burglar comes in by a window, a bride is at her wedding.

Each rule takes the events of a story and tells what its words imply of people at home and among neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.nouns import NUMBERS, Noun
from rushes.minds.telling import head_of, is_alive, is_fare, moved, placed, untold, verb_of
from rushes.minds.visible import LANDS
from rushes.shot import TimeOfDay
from rushes.shot.haunts import haunt
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
_TUSSLES = frozenset("fight squabble wrestle struggle tussle scuffle battle".split())
_ASKS = re.compile(r"\W*(?:who|whose|which|what|where|when|whether|how)\b", re.I)
_GAWKS = frozenset("come look gather stare watch see admire gaze gape stop flock".split())
_MADE = frozenset("paint build decorate make grow bake plant carve put".split())
_SILENT = re.compile(r"\b(?:stop|stops|stopped|quit|refuse|refuses) (?:speaking|talking|to speak|to talk)\b", re.I)
_SIGHTED = re.compile(r"\b(glasses|spectacles|sunglasses|goggles)\b", re.I)
_ON_HEAD = re.compile(r"\bon (?:his|her|their|my) (?:own )?(?:head|forehead|nose|face)\b", re.I)
_HOLIDAY = re.compile(r"\b(\w+)['’]s?s? (?:day|eve)\b", re.I)
_SPREADS = frozenset("rug carpet mat doormat".split())
_LOUNGE = frozenset(
    {"sofa", "couch", "armchair", "television", "tv", "remote", "remote control", "rug", "carpet", "album"}
)
_BEFORE = re.compile(r"\bbefore (?:school|class)\b", re.I)
_OF_SO_MANY = re.compile(r"\bfamily of (\w+)\b", re.I)
_SEEDS = frozenset("seed bulb acorn pip nut".split())
_LONG = re.compile(
    r"\b(?:all (?:summer|spring|year|week|month)|every (?:day|morning|evening)|for (?:weeks|months))\b", re.I
)
_NEXT_DOOR = frozenset({"neighbour", "neighbor"})
_BARRIERS = frozenset("fence hedge gate".split())


def household(events: Sequence[Event]) -> list[Event]:
    """The events with what home and family imply."""
    out = [_holiday(_searched(e)) for e in events]
    for rule in (
        _by_window,
        _at_home,
        _on_sofa,
        _dozed,
        _phoned,
        _pieces,
        _invited,
        _own_hair,
        _quarrelled,
        _worn_by,
        _bathed,
        _broken_in,
        _rapped,
        _wed,
        _gawked,
        _raised,
        _reared,
        _outside,
    ):
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
        bare = event.what is None and event.setting.place is None
        return placed(event, place="living room").model_copy(update={"verb": "look around"}) if bare else event
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
        if first in _ROWS - {"fall"} and over in ("over", "about"):
            event = event.model_copy(update={"verb": "quarrel"})
        event = _about(event)
        out.append(event)
    return out


def _about(event: Event) -> Event:
    """ "Fights a snail |over the last lettuce": both pull at it."""
    kinds = ("thing", "food", "plant")
    prize = next((n for p, n in event.to if p == "over" and _is_prize(n, kinds)), None)
    if event.verb not in _TUSSLES or prize is None or head_of(prize) in _BARRIERS or event.who is None:
        return event
    if event.what is not None and not is_alive(event.what):
        return event
    rival = () if event.what is None else (("with", event.what.model_copy(update={"role": "who"})),)
    to = tuple(x for x in event.to if x[0] != "over")
    pieces = tuple(x for x in event.setting.pieces if x != prize.phrase)
    prize = prize.model_copy(
        update={"name": "remote" if prize.phrase == "remote control" else prize.name, "role": "what"}
    )
    told = {"verb": "quarrel", "what": prize, "to": (*rival, *to)}
    return placed(event.model_copy(update=told), pieces=pieces)


def _is_prize(noun: Noun, kinds: Sequence[str]) -> bool:
    return category(noun.name) in kinds or noun.phrase == "remote control"


def _dozed(events: list[Event]) -> list[Event]:
    """ "Falls asleep |while reading": first he reads, then he sleeps, and is asleep when somebody tucks him in."""
    out = list(events)
    for i, (a, b) in enumerate(pairwise(events)):
        drops = a.verb in ("sleep", "fall asleep", "doze off", "nod off") and a.who is not None
        if drops and head_of(a.who) == head_of(b.who) and re.match(r"\W*while\b", b.words, re.I):
            bed = placed(a, place=a.setting.place or ("bedroom" if "bedtime" in b.words else None))
            out[i : i + 2] = [placed(b, place=bed.setting.place), bed]
            for k, e in enumerate(out[i + 2 :], i + 2):
                if head_of(e.what) == head_of(a.who) and e.what is not None:
                    asleep = e.what.model_copy(update={"look": ("sleeping", *e.what.look)[:5]})
                    out[k] = placed(e, place=bed.setting.place).model_copy(update={"what": asleep})
    return out


def _phoned(events: list[Event]) -> list[Event]:
    """Whom one |phones is elsewhere, with a phone of their own."""
    out: list[Event] = []
    for e in events:
        whom = e.what if e.what is not None else next((n for p, n in e.to if p in ("to", "with")), None)
        if e.verb in ("phone", "telephone", "ring up", "call up") and is_alive(whom) and whom is not None:
            to = tuple(x for x in e.to if x[1] is not whom)
            seen = tuple(n for n in e.seen if n.name != whom.name)
            out.append(e.model_copy(update={"verb": "phone", "what": None, "to": to, "seen": seen}))
            there = {
                "who": whom.model_copy(update={"role": "who"}),
                "verb": "phone",
                "what": None,
                "to": (),
                "words": "",
            }
            there |= {"seen": (whom,), "others": ()}
            home = "bedroom" if e.setting.place in (None, "living room", "room") else "living room"
            out.append(placed(e.model_copy(update=there), place=home, pieces=()))
            continue
        out.append(e)
    return out


def _pieces(events: list[Event]) -> list[Event]:
    """ "Breaks a vase and hides |the pieces": its shards."""
    out: list[Event] = []
    broke = False
    for e in events:
        if broke and e.what is not None and e.what.name in ("piece", "bit", "remains", "fragment") and not e.what.of:
            shards = e.what.model_copy(update={"name": "shards", "count": 1})
            e = e.model_copy(update={"what": shards, "seen": tuple(n for n in e.seen if n.name != e.what.name)})
        cloth = next((n for p, n in e.to if p in ("under", "beneath") and head_of(n) in _SPREADS), None)
        if e.verb in ("hide", "sweep", "push", "shove", "stuff", "put") and cloth is not None and e.what is not None:
            to = tuple(x for x in e.to if x[1] is not cloth)
            e = placed(e.model_copy(update={"verb": "hide under rug", "to": to}), pieces=())
            e = untold(e, {head_of(cloth)})
        broke = broke or verb_of(e) in ("break", "smash", "drop", "shatter", "knock")
        out.append(e)
    return out


def _invited(events: list[Event]) -> list[Event]:
    """Who is |invited for tea sits down to it with the host, and what guests bring, the host is given."""
    out: list[Event] = []
    host: Noun | None = None
    for e in events:
        meal = next((n for p, n in e.to if p in ("for", "to") and is_fare(n)), None)
        if e.verb == "invite" and meal is not None and is_alive(e.what) and e.what is not None and e.who is not None:
            host, guests = e.who, e.what.model_copy(update={"role": "who"})
            e = untold(e, {head_of(meal)})
            meal = Noun(name=meal.of) if meal.of else meal  # "for a cup |of tea"
            told = {"verb": "share", "what": meal.model_copy(update={"role": "what"}), "to": (("with", guests),)}
            e = placed(e.model_copy(update=told), place=e.setting.place or "living room")
        elif (
            host is not None and e.verb == "bring" and e.what is not None and e.who and head_of(e.who) != head_of(host)
        ):
            e = e.model_copy(update={"verb": "give", "to": (("to", host), *e.to)})
            e = placed(e, place=e.setting.place or out[-1].setting.place)
        out.append(e)
    return out


def _own_hair(events: list[Event]) -> list[Event]:
    """Who cuts her |own hair holds the scissors to her head, and who sees |it sees her."""
    out: list[Event] = []
    cut: Noun | None = None
    for e in events:
        if head_of(e.what) == "hair" and e.who is not None and verb_of(e) in ("cut", "chop", "snip", "trim"):
            cut = e.who
            e = e.model_copy(update={"verb": "cut hair", "what": None, "seen": (cut,)})
        elif cut is not None and head_of(e.what) == "hair":
            if out and verb_of(e) in ("see", "notice", "look", "find"):
                continue  # "cries |when she sees it"
        elif cut is not None and e.who is not None and head_of(e.who) != head_of(cut) and e.what is None:
            e = e.model_copy(update={"to": (*e.to, ("beside", cut))})
        out.append(e)
    return out


def _at_home(events: list[Event]) -> list[Event]:
    """Where sofas and televisions are is a living room; before school one is still at home."""
    out = list(events)
    if any(_BEFORE.search(e.words) for e in events):
        out = [placed(e, place=None) if "school" in (e.setting.place or "") else untold(e, {"school"}) for e in events]
    if any(e.setting.place is not None for e in out):
        return out
    named = {
        head_of(n) for e in out for n in (e.who, *e.others, e.what, *e.seen, *(n for _, n in e.to)) if n is not None
    }
    named |= {w for e in out for w in re.findall(r"remote control|couch", e.words)}
    people = any(e.who is not None and category(e.who.name) == "person" for e in out)
    trades = (haunt([e.who.name]) for e in out if e.who is not None)
    place = next((p for p in trades if p in ("classroom", "library", "hospital", "office")), "living room")
    return [placed(e, place=place) for e in out] if people and named & _LOUNGE else out


def _by_window(events: list[Event]) -> list[Event]:
    """Who sneaks |out of the window was in a room, and is outside then."""
    out: list[Event] = []
    for e in events:
        window = next((n for p, n in e.to if p in ("from", "out of", "through") and head_of(n) == "window"), None)
        leaves = verb_of(e) in ("sneak", "climb", "slip", "escape", "creep", "crawl") and "out" in e.words.split()
        if window is not None and leaves and e.setting.place is None and e.who and category(e.who.name) == "person":
            seen = tuple(n for n in e.seen if n.name == e.who.name)
            e = e.model_copy(update={"verb": "climb out of window", "what": None, "to": (), "seen": seen})
            e = placed(e, place="bedroom", pieces=())
        out.append(e)
    return out


def _on_sofa(events: list[Event]) -> list[Event]:
    """Who |squeeze onto a sofa sit there, a family |of five are five, and a film is watched on a screen."""
    out: list[Event] = []
    for e in events:
        many = next((n for x in events if (m := _OF_SO_MANY.search(x.words)) and (n := NUMBERS.get(m[1].lower()))), 0)
        if many and head_of(e.who) == "family" and e.who is not None:
            e = untold(e.model_copy(update={"who": e.who.model_copy(update={"count": many})}), set(NUMBERS))
        seat = any(head_of(n) in ("sofa", "couch", "armchair", "bench") for _, n in e.to)
        if seat and e.what is None and verb_of(e) in ("squeeze", "cram", "huddle", "snuggle", "flop", "curl", "pile"):
            e = e.model_copy(update={"verb": "sit", "to": tuple(("on" if p == "onto" else p, n) for p, n in e.to)})
        home = e.setting.place == "living room"
        if (
            home
            and verb_of(e) == "watch"
            and head_of(e.what) in ("movie", "film", "show", "series", "match", "cartoon")
        ):
            seen = tuple(n for n in e.seen if e.what is None or n.name != e.what.name)
            e = e.model_copy(update={"verb": "watch television", "what": None, "seen": seen})
        out.append(e)
    return out


def _worn_by(events: list[Event]) -> list[Event]:
    """ "Searches for her glasses, which are |on her head": she looks for what she wears, and feels it there at last."""
    words = " ".join(e.words for e in events)
    thing = _SIGHTED.search(words)
    seeker = next((e for e in events if e.who is not None and category(e.who.name) == "person"), None)
    if thing is None or seeker is None or seeker.who is None or not _ON_HEAD.search(words):
        return events
    wearer = seeker.who.model_copy(update={"wears": (*seeker.who.wears, f"{thing[1].lower()} on head")})
    out = [e for e in events if head_of(e.who) != thing[1].lower()]
    out = [e.model_copy(update={"who": wearer}) if head_of(e.who) == head_of(wearer) else e for e in out]
    last = next((e for e in events if e not in out and head_of(e.who) == thing[1].lower()), None)
    touch = {"who": wearer, "verb": "touch head", "what": None, "to": (), "others": (), "seen": (wearer,)}
    touch["words"] = last.words if last is not None else ""
    return [*out, placed(out[-1].model_copy(update=touch), pieces=())]


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
            e = placed(e, time=e.setting.time or TimeOfDay.NIGHT)
        elif room is not None and (e.setting.place is None or e.setting.place.split()[-1] in _DWELLINGS):
            e = placed(moved(e, room, without=_DWELLINGS), time=e.setting.time or out[-1].setting.time)
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
            theirs = re.findall(r"(\w+)['’]s? wedding", e.words)  # the sister whose wedding it is, is the bride
            e = untold(e, {"wedding", *({*theirs} - named)})
        if couple and e.setting.place == "church":
            e = e.model_copy(update={"to": (*e.to, *(("beside", n) for n in couple))})
        elif e.setting.place == "church" and named & _BARRIERS:
            e = placed(e, place="garden")
        out.append(_silent(e))
    return out


def _silent(event: Event) -> Event:
    """Who |stop speaking turn their backs; who make up hug."""
    if event.verb in ("make up", "reconcile") and event.what is None:
        return event.model_copy(update={"verb": "make up"})
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
            e = placed(
                e.model_copy(update={"verb": "crowd before", "to": to}), place=sight.setting.place or e.setting.place
            )
            if before is not None and before.verb == "crowd before" and before.to == to:
                out[-1] = before.model_copy(update={"words": f"{before.words} {e.words}"})
                continue
        out.append(e)
    return out


def _raised(events: list[Event]) -> list[Event]:
    """ "Plants a sunflower |seed and waters it |all summer": it grows tall by then."""
    out: list[Event] = []
    for e in events:
        seed = e.what.name.rpartition(" ")[0] if e.what is not None and head_of(e.what) in _SEEDS else ""
        out.append(e)
        if e.verb in ("water", "tend") and category(seed) == "plant" and _LONG.search(e.words) and e.who:
            plant = Noun(name=seed)
            seen = tuple(n for n in e.seen if n is not e.what and e.what and n.name != e.what.name)
            sprout = Noun(name="seedling", role="what")
            out[-1] = e.model_copy(update={"what": sprout, "seen": seen})
            grow = {"who": plant, "verb": "grow", "what": None, "to": (("beside", e.who),), "words": "", "seen": ()}
            out.append(e.model_copy(update=grow))
    return out


def _reared(events: list[Event]) -> list[Event]:
    """ "Raises |an orphaned lamb": it is fed or held close, and lifted by nobody."""
    out: list[Event] = []
    for e in events:
        kin = is_alive(e.what) and is_alive(e.who) and not any(p in ("from", "into", "to") for p, _ in e.to)
        if e.verb in _REARS and kin and not _UP.search(e.words):
            young = category(e.what.name) == "animal" if e.what is not None else False
            person = e.who is not None and category(e.who.name) == "person"
            e = e.model_copy(update={"verb": "feed" if young and person else "nuzzle" if not person else "hug"})
        out.append(e)
    return out


_REARS = frozenset({"raise", "rear", "bring up", "foster", "mother"})
_UP = re.compile(r"\b(?:above|over|high|dead|spirits?|head)\b", re.I)


def _outside(events: list[Event]) -> list[Event]:
    """Who share an umbrella are in the street; who knock at a house or have neighbours are before their door."""
    if any(e.setting.place is not None for e in events):
        return events
    walks = any(e.verb == "walk" and e.what is not None for e in events)
    named = {head_of(n) for e in events for n in (e.who, *e.others, e.what, *(n for _, n in e.to)) if n is not None}
    beasts = any(category(n.name) == "animal" for e in events for n in (e.who, *e.others) if n is not None)
    knocks = any(verb_of(e) in ("knock", "ring") and named & {"door", "doorbell"} for e in events)
    place = "street" if named & {"umbrella"} or walks else "doorstep" if knocks or named & _NEXT_DOOR else None
    if place is None or beasts:
        return events
    return [moved(e, place, without=_DWELLINGS) for e in events]
