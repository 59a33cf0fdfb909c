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
_GIVES = frozenset("unravel collapse break fall crumble snap fray give burn sway tear come".split())
_LIVES = ("person", "animal")
_INSIDE = ("inside", "within", "in it", "in there")


def journeyed(events: Sequence[Event]) -> list[Event]:
    """The events of a journey, with what belongs to them."""
    out = list(events)
    for rule in (_inside, _behind):
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


def _behind(events: list[Event]) -> list[Event]:
    """ "Crosses a rope bridge that |unravels behind her": they go on, over what gives way."""
    out: list[Event] = []
    for event in events:
        bridge = event.who if event.who is not None and _head(event.who) == "bridge" else None
        walker = next(
            (n for p, n in event.to if p in ("behind", "under", "beneath") and category(n.name) in _LIVES), None
        )
        if bridge is None or walker is None or event.verb.partition(" ")[0] not in _GIVES:
            out.append(event)
            continue
        gorge = next((n.phrase for p, n in event.to if p in ("above", "over", "across")), "")
        setting = event.setting.model_copy(
            update={"place": "collapsing rope bridge", "pieces": (gorge,) if gorge else ()}
        )
        who = next((e.who for e in out if e.who is not None and e.who.name == walker.name), walker)
        seen = tuple(n for n in event.seen if n.name != gorge.split(" ")[-1])
        on = {"who": who, "verb": "cross", "what": bridge, "to": (), "setting": setting, "seen": seen}
        if gorge and out:
            first = out[-1].setting
            out[-1] = out[-1].model_copy(
                update={"setting": first.model_copy(update={"pieces": (*first.pieces, gorge)})}
            )
        out.append(event.model_copy(update=on))
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
