"""Who races against whom: a race that is entered, won or swum has rivals in it, on wheels, on foot or in the water."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

# What a race is called, by the kind of those in it, and where it is.
_KINDS = {
    "cyclist": re.compile(r"\b(?:bi(?:cycle|ke)|cycling|cycle) (?:race|rally|tour|championship)s?\b|\btour de\b"),
    "skier": re.compile(r"\b(?:ski(?:ing)?|slalom|downhill) (?:race|championship)s?\b"),
    "skater": re.compile(r"\b(?:ice )?skating (?:race|championship)s?\b"),
    "swimmer": re.compile(r"\bswim(?:ming)? (?:race|championship|contest)s?\b"),
    "runner": re.compile(
        r"\b(?:running|foot|egg and spoon|sack|relay|village|school|fun) (?:race|run)s?\b|\bmarathons?\b|\bsprint\b"
    ),
}
_ROADS = {"cyclist": "marathon street", "swimmer": "racing pool", "skier": "ski slope", "skater": "skating rink"}
_RACERS = frozenset("runner cyclist skier skater swimmer sprinter hurdler marathoner jogger athlete walker".split())
_ENTERS = frozenset("enter join compete take participate sign run ride swim race start ski go skate cycle".split())
_PASSES = frozenset("pass overtake beat outrun outpace outswim".split())
_ALL = frozenset("person everyone everybody rival other opponent competitor field pack runner cyclist racer".split())
_RACES = frozenset("race marathon medal championship competition contest sprint relay gold".split())
_ORDER = re.compile(r"\b(?:finish\w*|comes?|came|coming|place[sd]?)(?: in)? (first|last|second|third)\b", re.I)
_WATER = re.compile(r"\b(?:pool|race|lane|olympic|medal|championship|relay|finish)")


def races(events: Sequence[Event]) -> list[Event]:
    """The events with who else is in the race, and where it is."""
    out = list(events)
    for rule in (_another, _in_race, _in_pool):
        out = rule(out)
    return out


def _another(events: list[Event]) -> list[Event]:
    """ "A swimmer helps |another swimmer": somebody else, in another cap or vest."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        same = who is not None and what is not None and head_of(who) == head_of(what) and what.count == 1
        other = re.search(rf"\b(?:another|fellow|other) (?:\w+ )?{head_of(what)}\b", event.words) if same else None
        if what is not None and other and is_alive(what) and what.name.split()[0] not in ("rival", "other"):
            wears = what.wears or (("blue cap",) if head_of(what) == "swimmer" else ("blue vest",))
            one = what.model_copy(update={"name": f"rival {head_of(what)}", "wears": wears})
            event = event.model_copy(update={"what": one, "seen": (*event.seen, one)})
        out.append(event)
    return out


def _kind(events: Sequence[Event]) -> str | None:
    """Which kind of racers are meant: told by the race, or by who is in it."""
    said = " ".join(e.words for e in events).lower()
    told = next((kind for kind, words in _KINDS.items() if words.search(said)), None)
    named = next((head_of(e.who) for e in events if head_of(e.who) in _RACERS), None)
    return told or named


def _is_race(noun: Noun | None) -> bool:
    return head_of(noun) in _RACES


def _in_race(events: list[Event]) -> list[Event]:
    """Who enters a race goes in it among others, passes them, and is before them at the line."""
    said = " ".join(e.words for e in events).lower()
    kind = _kind(events)
    if kind is None or kind == "skier" or not re.search(r"\brace|\bmarathon|\bmedal|\bchampionship", said):
        return events
    racer = next((e.who for e in events if e.who is not None and category(e.who.name) == "person"), None)
    if racer is None:
        return events
    foes = Noun(name=f"rival {kind}", count=3, role="what", wears=() if kind == "swimmer" else ("blue vest",))
    place = None if kind in ("runner", "sprinter", "athlete", "jogger", "hurdler", "walker") else _ROADS.get(kind)
    place = "schoolyard" if place is None and re.search(r"\bschool", said) else place
    out: list[Event] = []
    for event in events:
        named = (event.what, *(n for _, n in event.to))
        race = next((n for n in named if _is_race(n)), None)
        mine = event.who is not None and event.who.name == racer.name
        verb: str | None = None
        order = _ORDER.search(event.words)
        raced = race is not None or (event.what is None and any(e.verb == "race along" for e in out))
        if mine and order is not None:
            verb = "win race" if order[1].lower() == "first" else "lose race"
        elif mine and raced and verb_of(event) == "win":
            verb = "win race"
        elif mine and race is not None and verb_of(event) in _ENTERS:
            verb = "race along"
        elif mine and verb_of(event) in _PASSES and (event.what is None or head_of(event.what) in _ALL):
            verb = "overtake"
        if verb is not None:
            heads = {head_of(n) for n in named if n is not None and head_of(n) in _RACES | _ALL}
            event = untold(event, heads).model_copy(update={"verb": verb, "what": foes})
        if place is not None and (event.setting.place or "mountain").split()[-1] in (
            "mountain",
            "street",
            "race",
            "school",
        ):
            steep = kind == "cyclist" and "mountain" in said
            event = placed(event, place="mountain road" if steep else place)
        out.append(event)
    return out


def _in_pool(events: list[Event]) -> list[Event]:
    """Swimmers race in a pool with lanes: who stops there has swum, and helps another by holding them up."""
    said = " ".join(e.words for e in events).lower()
    racer = next((e.who for e in events if head_of(e.who) == "swimmer"), None)
    if racer is None or not _WATER.search(said) or re.search(r"\b(?:sea|lake|river|ocean|channel|beach)\b", said):
        return events
    out: list[Event] = []
    for event in events:
        event = placed(event, place="racing pool" if event.setting.place in (None, "pool") else event.setting.place)
        mine = event.who is not None and head_of(event.who) == "swimmer"
        other = event.what if head_of(event.what) == "swimmer" else None
        other = other or next((n for _, n in event.to if head_of(n) == "swimmer"), None)
        if mine and event.verb in ("stop", "pause", "halt", "turn back", "turn") and event.what is None:
            foes = Noun(name="rival swimmer", count=2, role="what")
            event = untold(event, _RACES | {"middle"}).model_copy(update={"verb": "stop racing", "what": foes})
        elif mine and other is not None and verb_of(event) in _SAVES:
            event = event.model_copy(update={"verb": "help afloat", "what": other})
        out.append(event)
    return out


_SAVES = frozenset("help save rescue assist aid support carry pull drag".split())
