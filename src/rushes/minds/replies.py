"""What answers the deed before: who waves back waves to its doer, who joins a dance dances, what is dug for in vain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.telling import verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_BACKS = frozenset("wave nod bow salute".split())
_DANCES = frozenset("dance waltz sway twirl tango".split())
_SEARCHES = frozenset("dig fish search".split())
_FINDS = frozenset({"find", "discover", "catch", "dig up", "pull up", "pull out", "unearth"})
_FLAGS = frozenset("flag banner".split())


def replies(events: Sequence[Event]) -> list[Event]:
    """The events with what each has of the one before."""
    out: list[Event] = []
    kitchen = False
    for event in events:
        before = out[-1] if out else None
        burnt = event.verb == "burn" and event.what is not None and category(event.what.name) == "food"
        kitchen = event.setting.place is None and (kitchen or burnt)
        if kitchen:  # where food is burnt, and what is eaten instead
            event = event.model_copy(update={"setting": event.setting.model_copy(update={"place": "kitchen"})})
        if before is not None and before.who is not None and event.who is not None:
            out[-1], event = _in_vain(before, event)
            event = _waved_back(event, before)
            for earlier in out[:-3:-1]:
                event = _joined(event, earlier)  # "he dances, a neighbour knocks, |joins him"
        out.append(event)
    return out


def _waved_back(event: Event, before: Event) -> Event:
    """ "And an alien |waves back": at who was there before."""
    first, _, way = event.verb.partition(" ")
    if first not in _BACKS or way != "back" or event.what is not None or before.who is None:
        return event
    other = next((n for _, n in before.to if category(n.name) in ("person", "animal")), before.who)
    if before.what is not None and event.who is not None and before.what.name == event.who.name:
        other = before.who
    stays = event.setting.pieces
    if before.verb == "plant" and before.what is not None and before.what.name.split()[-1] in _FLAGS:
        stays = (*stays, before.what.name)
    setting = event.setting.model_copy(update={"pieces": stays})
    return event.model_copy(update={"verb": first, "to": (("to", other),), "setting": setting})


def _joined(event: Event, before: Event) -> Event:
    """ "Dances alone until his daughter |joins him": they dance together."""
    other = event.what
    if event.verb not in ("join", "join in") or verb_of(before) not in _DANCES or before.who is None:
        return event
    if other is not None and other.name != before.who.name:
        return event
    seen = tuple(n for n in (event.who, before.who) if n is not None)
    return event.model_copy(update={"verb": "dance", "what": None, "others": (before.who,), "seen": seen})


def _in_vain(before: Event, event: Event) -> tuple[Event, Event]:
    """ "Digs |for treasure and finds only a spoon": no treasure is seen."""
    sought = next((n for p, n in before.to if p == "for"), None)
    same = event.who is not None and before.who is not None and event.who.name == before.who.name
    if before.verb not in _SEARCHES or sought is None or not same or event.verb not in _FINDS or event.what is None:
        return before, event
    if event.what.name == sought.name:
        return before, event
    to = tuple(x for x in before.to if x[1] is not sought)
    return before.model_copy(update={"to": to, "seen": tuple(n for n in before.seen if n.name != sought.name)}), event
