"""Who gets into a vehicle goes on in it: "builds a rocket, climbs in with his puppy, and they fly past the moon"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_CLIMBS = frozenset("climb get hop jump step board".split())
_INTO = frozenset("in into inside aboard onto on".split())
_GOES = frozenset("fly go drive sail travel race speed zoom soar head cruise blast lift set take roll leave".split())
_STEERS = frozenset("drive sail row ride paddle steer pilot".split())


def aboard(events: Sequence[Event]) -> list[Event]:
    """The events, those of somebody aboard told of the vehicle; it is the last one named before they got in."""
    out: list[Event] = []
    near: Noun | None = None
    craft: Noun | None = None
    riders: set[str] = set()
    for event in events:
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and category(n.name) == "vehicle"]
        near = named[-1] if named else near
        words = event.verb.split()
        doers = [n for n in (event.who, *event.others) if n is not None]
        into = bool(_INTO & set(words[1:])) or any(p in _INTO and n in named for p, n in event.to)
        if words and words[0] in _CLIMBS and (into or words[0] == "board") and near is not None:
            craft = near
            riders = {n.name for n in (*doers, *(n for p, n in event.to if p == "with"))}
            to = tuple((p, n) for p, n in event.to if n is not craft)
            event = event.model_copy(update={"verb": "board", "what": craft, "to": to})
        elif words and words[0] in _CLIMBS and "out" in words:
            craft = None
        elif craft is not None and words and words[0] in _GOES and not named and doers and doers[0].name in riders:
            if words[0] in _STEERS and event.what is None:
                event = event.model_copy(update={"what": craft})
            else:
                event = event.model_copy(update={"who": craft, "others": ()})
            if words[0] == "fly":
                up = event.setting.model_copy(update={"place": None, "pieces": ()})
                event = event.model_copy(update={"setting": up})
        out.append(event)
    return out
