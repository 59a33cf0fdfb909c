"""What belongs to a journey and no clause tells: what a thing is found in, on what one flees, where one arrives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.shot import Subject
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_FINDS = frozenset("find discover see spot reveal meet uncover".split())
_BOXES = frozenset("chest box trunk coffer crate casket suitcase basket barrel jar case parcel present".split())
_INSIDE = ("inside", "within", "in it", "in there")


def journeyed(events: Sequence[Event]) -> list[Event]:
    """The events of a journey, with what belongs to them."""
    out = list(events)
    for rule in (_inside,):
        out = rule(out)
    return out


def _head(noun: Noun) -> str:
    return noun.name.split()[-1]


def _inside(events: list[Event]) -> list[Event]:
    """ "Dig up a chest and find only a parrot |inside": in the chest, which they have opened."""
    out: list[Event] = []
    box: Noun | None = None
    for event in events:
        if box is not None and event.verb in _FINDS and event.what is not None and event.words.endswith(_INSIDE):
            opened = box.model_copy(update={"look": ("open", *box.look)})
            event = event.model_copy(update={"to": (*event.to, ("inside", opened))})
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and _head(n) in _BOXES]
        box = named[0] if named else box
        out.append(event)
    return out


def found_in(event: Event, cast: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """The cast of a picture with the open box in which somebody or something is found, lying in it."""
    box = next((n for p, n in event.to if p == "inside" and "open" in n.look), None)
    found = event.what
    if box is None or found is None:
        return cast
    act = ("sleep" if "sleeping" in found.look else "sit" if category(found.name) == "animal" else "lie") + " in "
    inside = next((s for s in cast if s.name == found.name), None) or Subject(name=found.name, look=found.look)
    inside = inside.model_copy(update={"action": act + box.name})
    rest = tuple(s for s in cast if s.name not in (found.name, box.name))
    return (*rest, inside, Subject(name=box.name, look=box.look))[:4]
