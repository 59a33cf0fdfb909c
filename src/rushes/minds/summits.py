"""Summits that are reached and the sun that is seen to rise or set from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rushes.minds.telling import head_of, placed
from rushes.shot import TimeOfDay, Weather

if TYPE_CHECKING:
    from rushes.minds.brief import Event


_TURNS = {"sun rise": "sunrise", "sun set": "sunset"}


def watched(events: list[Event]) -> list[Event]:
    """ "Sees the |sun rise": the sunrise, and all that day's light with it."""
    out: list[Event] = []
    for event in events:
        what = event.what
        turn = _TURNS.get(what.name) if what is not None else None
        if what is not None and turn is not None:
            now = what.model_copy(update={"name": turn, "said": turn})
            seen = tuple(now if n.name == what.name else n for n in event.seen)
            event = event.model_copy(update={"what": now, "seen": seen})
            time = TimeOfDay.DAWN if turn == "sunrise" else TimeOfDay.DUSK
            event = placed(event, time=time, weather=Weather.CLEAR)
        out.append(event)
    return out


def topped(events: list[Event]) -> list[Event]:
    """ "Reaches the |top of a mountain and sees the sun": from then on they are on the peak."""
    out: list[Event] = []
    top: str | None = None
    for event in events:
        place = event.setting.place or ""
        to = (event.what, *(n for p, n in event.to if p in ("to", "on", "onto", "at")))
        if place.split()[-1:] == ["mountain"] and any(head_of(n) in ("top", "summit", "peak") for n in to):
            top = place
            seen = tuple(n for n in event.seen if head_of(n) not in ("top", "summit", "peak", "mountain"))
            event = event.model_copy(update={"seen": seen})
        out.append(placed(event, place="mountain peak") if top is not None and place in ("", top) else event)
    return out
