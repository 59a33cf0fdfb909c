"""What an event takes from the one before: whose young they are, what was too late, which of them is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.telling import head_of, is_alive, is_beast, placed
from rushes.shot import Weather

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_UNTIL = re.compile(
    r"\b(?:until|till|when)(?: suddenly)? it (?:(?:starts?|begins?)(?: to)? )?(rain|pour|snow|hail)(?:s|ing)?\b", re.I
)
_SKIES = {"rain": Weather.RAIN, "pour": Weather.RAIN, "hail": Weather.RAIN, "snow": Weather.SNOW}
_YOUNG = frozenset("baby young youngster little one offspring hatchling".split())
_TOO_LATE = re.compile(r"^\W*before\b.*\b(?:can|could|is able to|manages? to|gets? to)\b", re.I)
_LEAVES = frozenset("leave depart go drive sail fly".split())
_LACKS = frozenset({"missing", "miss", "go", "be", "disappear", "vanish"})
_GONE = re.compile(r"\b(?:is|are|was|were|goes|went) (?:missing|gone|lost)\b", re.I)


def discourse(events: Sequence[Event]) -> list[Event]:
    """The events, each told with what it takes from those before."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        event = _come_alive(event)
        if before is not None:
            event = _own_young(event, before)
            if _TOO_LATE.search(event.words):
                out += _too_late(event, before)
                continue
            if _GONE.search(event.words) and event.verb.split()[0] in _LACKS:
                event = _looked_for(event, before)
            if event.verb in _SKIES and not is_alive(event.who) and (told := _UNTIL.search(event.words)):
                out[-1:] = _then_sky(before, _SKIES[told[1].lower()])
                continue
        out += _then_rain(event)
    return out


def _own_young(event: Event, before: Event) -> Event:
    """ "A turtle lays her eggs and |the babies |crawl to the sea": small turtles."""
    who = event.who
    parent = next((n for n in (before.who, before.what) if is_beast(n)), None)
    if who is None or parent is None or who.name not in _YOUNG or head_of(parent) in _YOUNG:
        return event
    young = who.model_copy(update={"name": f"baby {head_of(parent)}"})
    seen = tuple(young if n.name == who.name else n for n in event.seen)
    return event.model_copy(update={"who": young, "seen": seen})


def _then_rain(event: Event) -> list[Event]:
    """ "Play chess |until it rains": in fine weather first, then they run from it."""
    told = _UNTIL.search(event.words)
    if told is None or event.verb in _SKIES or event.who is None or not is_alive(event.who):
        return [event]
    return _then_sky(event, _SKIES[told[1].lower()])


def _then_sky(event: Event, sky: Weather) -> list[Event]:
    wet = {"verb": "run away" if sky == Weather.RAIN else "look up", "what": None, "to": (), "words": ""}
    return [placed(event, weather=Weather.CLEAR), placed(event.model_copy(update=wet), weather=sky)]


def _too_late(event: Event, before: Event) -> list[Event]:
    """ "Melts |before the boy can eat it", "leaves |before he can reach it": it is spoilt or gone, and he sees it."""
    who, lost = event.who, event.what
    if who is None or not is_alive(who):
        return [event]
    leaves = before.verb.split()[0] in _LEAVES
    to = (("after" if leaves else "at", lost),) if lost is not None else ()
    seen = tuple(n for n in (who, lost) if n is not None)
    verb = "run" if leaves else "cry"
    return [event.model_copy(update={"verb": verb, "what": None, "to": to, "seen": seen})]


def _looked_for(event: Event, before: Event) -> Event:
    """ "Counts his sheep and |one is missing": he looks for it, and it is not there."""
    owner = before.who
    if owner is None or not is_alive(owner):
        return event
    return event.model_copy(update={"who": owner, "verb": "look around", "what": None, "to": (), "seen": (owner,)})


def _come_alive(event: Event) -> Event:
    """ "The toys |come to life": what never moves dances; a statue or a drawn horse walks off."""
    alive = event.verb == "come" and any(p == "to" and n.name == "life" for p, n in event.to)
    if not alive and event.verb not in ("come alive", "awaken to life"):
        return event
    walks = is_alive(event.who) or head_of(event.who) in ("statue", "sculpture", "scarecrow")
    to = tuple((p, n) for p, n in event.to if n.name not in ("life", "dance"))
    return event.model_copy(update={"verb": "walk" if walks else "dance", "to": to})
