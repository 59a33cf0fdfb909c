"""What is cut into a wall is a picture there from then on, and whoever it is of does not come to stand before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rushes.minds.brief import Event
from rushes.minds.nouns import Noun
from rushes.minds.telling import verb_of
from rushes.minds.visible import is_part
from rushes.shot.words import category

_CUTS = frozenset("carve chisel engrave scratch sculpt hew etch cut".split())
_INTO = frozenset("on in into onto at inside high above over across".split())
_WALLS = frozenset(
    "wall rock stone tomb pyramid cathedral church temple cave cliff ceiling pillar column gate facade tower castle "
    "block slab palace bridge gravestone headstone tombstone arch portal monastery abbey chapel".split()
)
_HIGH = frozenset("cathedral church abbey minster steeple spire".split())
_LIVING = ("person", "animal")


def carved(events: Sequence[Event]) -> list[Event]:
    """The events with what is carved as a carving; one "of a face" shows the face alone."""
    out: list[Event] = []
    made: dict[str, tuple[str, ...]] = {}  # who is carved → how the carving looks
    for event in events:
        what = event.what
        told = {what.name, *what.of.split()[-1:]} if what is not None else set[str]()
        if verb_of(event) in _CUTS and what is not None and _upon(event):
            event = _cut(event, what, made)
        elif what is not None and is_part(what.name) and told & made.keys():
            whole = next(w for w in (*what.of.split()[-1:], what.name) if w in made)
            event = event.model_copy(update={"what": Noun(name=whole, look=made[whole], role="what")})
        elif what is not None and what.name in made and event.who is not None and event.verb in ("see", "find"):
            event = event.model_copy(update={"what": what.model_copy(update={"look": made[what.name]})})
        out.append(event)
    return [_outside(e) for e in out] if made else out


def _outside(event: Event) -> Event:
    """ "|On a cathedral" is on its scaffold, high up."""
    place = event.setting.place
    high = place is not None and place.split()[-1] in _HIGH and not re.search(r"\b(?:in|inside)\b the", event.words)
    if not high:
        return event
    seen = tuple(n for n in event.seen if n.name.split()[-1] not in _HIGH)
    setting = event.setting.model_copy(update={"place": "cathedral heights"})
    return event.model_copy(update={"setting": setting, "seen": seen})


def _upon(event: Event) -> bool:
    """Whether there is a wall for it, by what is said or by where it is."""
    named = [n.name.split()[-1] for p, n in event.to if p in _INTO]
    here = (event.setting.place or "").split()[-1:]
    return bool(_WALLS & {*named, *here, *(p.split()[-1] for p in event.setting.pieces)})


def _cut(event: Event, what: Noun, made: dict[str, tuple[str, ...]]) -> Event:
    look: tuple[str, ...] = ("carved", "relief")
    name = what.name
    if is_part(name) and what.of:
        name, look = what.of.split()[-1], ("carved", "relief", "face")
    if category(name) not in _LIVING:
        return event
    look = (*look, *(x for x in what.look if x not in look))[:5]
    made[name] = look
    if is_part(what.name):
        made[what.name] = look  # "can see |it": the face
    what = what.model_copy(update={"name": name, "look": look, "of": "", "whose": "", "count": what.count})
    setting = event.setting
    pieces = tuple(p for p in setting.pieces if p.split()[-1] not in ("wall", "rock", "stone"))  # it has its own
    seen = tuple(n for n in event.seen if n.name.split()[-1] not in (name.split()[-1], *made, "wall"))
    to = tuple((p, n) for p, n in event.to if n.name != "wall")
    setting = setting.model_copy(update={"pieces": pieces})
    return event.model_copy(update={"verb": "carve", "what": what, "seen": seen, "to": to, "setting": setting})
