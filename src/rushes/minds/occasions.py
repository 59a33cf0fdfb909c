"""What belongs to an occasion that a story names and no clause tells: a party's guests, a race's rivals, a buyer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.contests import contested
from rushes.minds.games import games
from rushes.minds.nouns import Noun
from rushes.minds.phrasings import phrasings
from rushes.minds.telling import placed, verb_of
from rushes.shot import Light, Setting, TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ALIVE = ("person", "animal")
_AMID = ("in", "into", "at", "on", "onto", "through")
_COMES = frozenset("land fall drop stumble crash tumble burst walk climb step arrive run sneak wander".split())
_DARK = frozenset("window house street alley room shop".split())
_BURNT = {"fire": "burnt forest", "wildfire": "burnt forest", "bushfire": "burnt forest"}
_WOODS = frozenset("forest wood woods bush wild woodland tree".split())
_TRADES = frozenset("trade swap exchange barter".split())
_RACES = frozenset("race regatta".split())
_BOATS = {"rower": "rowing boat", "oarsman": "rowing boat", "canoeist": "canoe", "kayaker": "kayak"}
_LATER = re.compile(r"\b(?:overnight|next morning|by morning|at dawn)\b", re.I)
_EATEN = frozenset("grass clover hay thistle meadow pasture".split())
_MILLS = frozenset("mill watermill windmill".split())
_SEATED = frozenset("bus tram train coach".split())
_FLIERS = frozenset("balloonist aeronaut".split())
_MENDS = frozenset("patch mend repair fix sew".split())
_BREAKS = frozenset("break crack split shatter".split())
_LOSES = frozenset("lose drop".split())
_TO = ("to", "with", "at", "beside")
_PARLOUR = "living room"
_DRAWS = frozenset("draw paint sketch chalk".split())


def occasions(events: Sequence[Event]) -> list[Event]:
    """The events with who and what belongs to them."""
    out = phrasings(contested(games(events)))
    for rule in (_summed, _burnt, _night, _seated, _freed, _outside, _drawn, _another):
        out = rule(out)
    out = [_grounded(e) for e in out]
    out = [e for x in out for y in _partied(_traded(x)) for z in _rowed(y) for e in _led(z)]
    party = any(a.setting.place == _PARLOUR and b.verb == "cheer" for a, b in pairwise(out))
    return [placed(e, place=_PARLOUR) if party and e.setting.place == "room" else e for e in out]


def _to(event: Event, *without: Noun) -> tuple[tuple[str, Noun], ...]:
    return tuple((p, n) for p, n in event.to if n not in without)


def _summed(events: list[Event]) -> list[Event]:
    """ "Finishes |by paddling": the paddling is the deed."""
    out: list[Event] = []
    words = ""
    for i, event in enumerate(events):
        then = events[i + 1] if i + 1 < len(events) else None
        bare = event.verb in ("finish", "end", "start", "begin") and event.what is None and not event.to
        if bare and event.words.endswith(" by") and then is not None and then.who == event.who:
            words = event.words
            continue
        out.append(event.model_copy(update={"words": f"{words} {event.words}"}) if words else event)
        words = ""
    return out


def _burnt(events: list[Event]) -> list[Event]:
    """ "|After a forest fire": the forest is burnt from the beginning, and no fire is seen."""
    fire = next((n for e in events for p, n in e.to if p == "after" and n.name.split()[-1] in _BURNT), None)
    if fire is None or not _WOODS & {*fire.phrase.split(), *fire.of.split()}:
        return events
    place = _BURNT[fire.name.split()[-1]]
    return [
        placed(e, place=e.setting.place or place).model_copy(
            update={
                "to": _to(e, fire),
                "seen": tuple(n for n in e.seen if n.name != fire.name),
                "light": tuple(x for x in e.light if x is not Light.FIRE),
            }
        )
        for e in events
    ]


def _night(events: list[Event]) -> list[Event]:
    """A dark window is one at night; who sleeps at night, and what grows overnight, wakes and stands in the morning."""
    out: list[Event] = []
    dark = slept = False
    for event in events:
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None]
        dark = dark or any("dark" in n.look and n.name.split()[-1] in _DARK for n in named)
        if dark and event.setting.time is None:
            event = placed(event, time=TimeOfDay.NIGHT)
        if dark:
            event = event.model_copy(update={"light": tuple(x for x in event.light if x is not Light.WINDOW)})
        night = event.setting.time is TimeOfDay.NIGHT
        told = "night" in re.sub(r"overnight", "", event.words)
        if slept and night and event.verb in ("wake", "wake up", "awake", "get up") and not told:
            event = placed(event, time=TimeOfDay.DAWN)
        if (
            _LATER.search(event.words)
            and event.verb == "grow"
            and out
            and event.setting.time in (None, TimeOfDay.NIGHT)
        ):
            out = [placed(e, time=e.setting.time or TimeOfDay.NIGHT) for e in out]
            event = placed(event, time=TimeOfDay.MORNING)
        slept = slept or (event.verb in ("sleep", "fall asleep", "doze") and night)
        out.append(event)
    return out


def _seated(events: list[Event]) -> list[Event]:
    """Who falls asleep on a bus sits there."""
    out: list[Event] = []
    for event in events:
        aboard = next((n for p, n in event.to if p in ("on", "in", "aboard") and n.name.split()[-1] in _SEATED), None)
        who = event.who
        if (
            event.verb == "sleep"
            and event.what is None
            and aboard is not None
            and who
            and category(who.name) == "person"
        ):
            seat = Noun(name=f"{aboard.name.split()[-1]} seat", role="what")
            sleeper = who.model_copy(update={"look": tuple(dict.fromkeys(("sleepy", *who.look)))[:5]})
            event = event.model_copy(update={"verb": "sit", "who": sleeper, "to": (("on", seat), *_to(event, aboard))})
        out.append(event)
    return out


def _grounded(event: Event) -> Event:
    """Who patches the balloon one flies in has it beside one; the ice of an iceberg breaks as one."""
    who, what = event.who, event.what
    flier = who is not None and who.name.split()[-1] in _FLIERS
    if flier and what is not None and what.name == "balloon" and verb_of(event) in _MENDS:
        return event.model_copy(update={"what": what.model_copy(update={"name": "hot air balloon"})})
    berg = (event.setting.place or "").endswith("iceberg")
    if berg and who is not None and who.name == "ice" and verb_of(event) in _BREAKS:
        floe = who.model_copy(update={"name": "iceberg", "said": "iceberg"})
        seen = tuple(floe if n.name == "ice" else n for n in event.seen)
        return event.model_copy(update={"who": floe, "verb": "break apart", "seen": seen})
    return event


def _freed(events: list[Event]) -> list[Event]:
    """ "Trades a saddle for a caged |eagle and sets |it free": the eagle."""
    out: list[Event] = []
    for event in events:
        what = event.what
        sets = event.verb in ("set", "let", "set free") and re.search(r"\b(?:free|loose)\b", event.words)
        if sets and what is not None and category(what.name) not in _ALIVE:
            beasts = [n for e in out for n in e.seen if category(n.name) == "animal"]
            caged = [n for n in beasts if {"caged", "trapped", "captive", "tethered"} & {*n.look}] or beasts
            if caged:
                beast = caged[-1].model_copy(update={"role": "what"})
                seen = tuple(beast if n.name == what.name else n for n in event.seen)
                event = event.model_copy(update={"verb": "free", "what": beast, "seen": seen})
        out.append(event)
    return out


def _outside(events: list[Event]) -> list[Event]:
    """ "Under the mill", planted and grown: before the mill, where there is earth."""
    under = next((n for e in events for p, n in e.to if p in ("under", "beneath", "below") and n.name in _MILLS), None)
    if under is None or not any(e.verb in ("plant", "sow", "grow") for e in events):
        return events
    place = f"meadow by the {under.phrase}"
    out = []
    for e in events:
        if e.setting.place in (under.phrase, under.name, None):
            e = placed(e, place=place)
        out.append(e.model_copy(update={"to": tuple(x for x in e.to if x[1].name != under.name)}))
    return out


def _drawn(events: list[Event]) -> list[Event]:
    """What is drawn on a wall stays on it: the wall stands there, and no door beside it."""
    out: list[Event] = []
    wall: tuple[str, ...] = ()
    drawn: Noun | None = None
    for event in events:
        if event.verb in _DRAWS and event.what is not None and any(p == "on" for p, _ in event.to):
            drawn = event.what
            wall = tuple(p for p in event.setting.pieces if p.split()[-1] in ("wall", "fence", "pavement", "board"))
        elif drawn is not None and drawn.phrase in event.setting.pieces:
            pieces = tuple(p for p in event.setting.pieces if p != drawn.phrase)
            event = placed(event, pieces=tuple(dict.fromkeys((*wall, *pieces))))
        out.append(event)
    return out


def _another(events: list[Event]) -> list[Event]:
    """ "Another child knocks": the first one is there."""
    out: list[Event] = []
    for event in events:
        first = out[0].who if out else None
        who, told = event.who, {n.name for n in (event.who, event.what, *event.others, *(n for _, n in event.to)) if n}
        other = who is not None and re.search(rf"\banother (?:\w+ )?{re.escape(who.name.split()[-1])}\b", event.words)
        same = out and out[-1].setting.place == event.setting.place
        if other and first is not None and same and category(first.name) == "person" and first.name not in told:
            event = event.model_copy(update={"to": (*event.to, ("beside", first))})
        out.append(event)
    return out


def _traded(event: Event) -> Event:
    """Who trades one thing for another has somebody to trade with, who has the other."""
    who = event.who
    if event.verb not in _TRADES or event.what is None or who is None or category(who.name.split()[-1]) != "person":
        return event
    price = next((n for p, n in event.to if p == "for"), None)
    if price is None or who.count > 1 or event.others or category(price.name) not in ("thing", "food", "animal"):
        return event
    if any(p in _TO and category(n.name) in _ALIVE for p, n in event.to) or category(event.what.name) in _ALIVE:
        return event
    trader = Noun(name="trader" if who.name != "trader" else "merchant", wears=("turban",))
    if category(price.name) != "animal":
        trader = trader.model_copy(update={"holds": (price.phrase,)})
        seen = tuple(n for n in event.seen if n.name != price.name)
        return event.model_copy(update={"to": (("to", trader), *_to(event, price)), "seen": seen})
    return event.model_copy(
        update={"to": (("to", trader), *((("beside", n) if n is price else (p, n)) for p, n in event.to))}
    )


def _partied(event: Event) -> list[Event]:
    """Who comes upon a party finds its guests there, and they cheer."""
    party = next(
        (n for p, n in event.to if p in _AMID and n.name.split()[-1] == "party" and "wedding" not in n.phrase), None
    )
    who = event.who
    if party is None or who is None or category(who.name) not in _ALIVE:
        return [event]
    if verb_of(event) in ("light", "blow", "blow out"):
        return [event]  # candles: on its cake
    comes = verb_of(event) in _COMES and event.what is None
    lights = event.what is not None and event.what.name.split()[-1] == "candle"  # its cake is seen
    if not comes and (lights or event.setting.place not in (None, "room", _PARLOUR)):
        return [event]
    young = bool({"boy", "girl", "child", "kid"} & {*who.name.split()})
    guests = Noun(
        name="child" if young else "guest", count=4, wears=("party hat",) if "birthday" in party.phrase else ()
    )
    pieces = ("birthday cake",) if "birthday" in party.phrase else ()
    room = placed(event, place=_PARLOUR, pieces=(*pieces, *event.setting.pieces)[:4])
    seen = tuple(n for n in event.seen if n.name != party.name)
    lands = room.model_copy(
        update={"to": (*_to(event, party), ("among", guests)), "seen": seen, "ends": None, "light": (Light.LAMP,)}
    )
    if not comes:
        return [room.model_copy(update={"to": (*_to(event, party), ("beside", guests)), "seen": (*seen, guests)})]
    cheer = {"who": guests, "others": (), "verb": "cheer", "what": None, "to": (("at", who),), "words": "", "seen": ()}
    return [lands, lands.model_copy(update=cheer)]


def _rowed(event: Event) -> list[Event]:
    """A rower in a race sits in a boat among others; oars lost drift off; who paddles with a hat has it in hand."""
    who = event.who
    boat = _BOATS.get(who.name.split()[-1]) if who is not None else None
    if who is None or boat is None:
        return [event]
    tool = next((n for p, n in event.to if p == "with" and category(n.name) in ("thing", "food")), None)
    own = Noun(name=boat, role="what")
    wet = placed(event, place=event.setting.place or "river")
    if event.verb in ("paddle", "row") and event.what is None and tool is not None:
        holder = who.model_copy(update={"holds": (tool.phrase,)})
        seen = tuple(n for n in event.seen if n.name != tool.name)
        row = {"verb": "row", "who": holder, "what": own, "to": _to(event, tool), "seen": seen}
        return [wet.model_copy(update=row)]
    race = next((n for p, n in event.to if p in ("in", "at", "during") and n.name.split()[-1] in _RACES), None)
    if race is None:
        return [wet]
    rivals = ("against", Noun(name="rowing boat" if boat != "rowing boat" else "canoe", count=2))
    rows = wet.model_copy(update={"verb": "row", "what": own, "to": (rivals,), "seen": (who,)})
    if event.what is None:
        return [rows]
    seen = tuple(n for n in event.seen if n.name != race.name)
    rest = wet.model_copy(update={"to": _to(event, race), "seen": seen, "words": ""})
    if event.verb in _LOSES and event.what.name in ("oar", "paddle"):
        adrift = event.what.model_copy(update={"role": "who"})
        rest = rest.model_copy(update={"who": adrift, "verb": "float", "what": None, "to": ()})
    return [rows, rest]


def _led(event: Event) -> list[Event]:
    """ "Leads a horse |through a river to the grass": on the way first, then they graze."""
    grass = next((n for p, n in event.to if p == "to" and n.name.split()[-1] in _EATEN), None)
    beasts = [n for n in (event.who, *event.others, event.what) if n is not None]
    if grass is None or event.verb != "lead" or not all(category(n.name) == "animal" for n in beasts):
        return [event]
    seen = tuple(n for n in event.seen if n.name != grass.name)
    first = event.model_copy(update={"to": _to(event, grass), "seen": seen, "ends": None})
    there = Setting(place="meadow", time=event.setting.time, weather=event.setting.weather)
    graze = {"verb": "graze", "what": None, "others": tuple(beasts[1:]), "to": (), "setting": there, "words": ""}
    return [first, event.model_copy(update={**graze, "seen": (), "ends": None})]
