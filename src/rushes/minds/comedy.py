"""What comedy leaves unsaid: the plates that somebody sneezes over, whose head a runaway hat lands on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_CROCKERY = frozenset("plate dish crockery saucer cup glass tray".split())
_BEARS = frozenset("carry bring balance serve bear hold".split())
_JOLTS = frozenset("sneeze cough dodge sidestep swerve avoid slip trip stumble".split())
_LANDS = frozenset("land settle perch alight fall drop rest stop end come blow".split())
_PURSUES = frozenset("chase pursue follow lose run".split())
_ONTO = frozenset("on onto upon in over atop".split())
_ALIVE = ("person", "animal")


def comedy(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to such scenes."""
    out = list(events)
    for rule in (_jolted, _hat_lands):
        out = rule(out)
    return out


def _last(noun: Noun | None) -> str:
    return noun.name.split()[-1] if noun is not None else ""


def _first(event: Event) -> str:
    return event.verb.partition(" ")[0]


def _at(event: Event, **update: object) -> Event:
    return event.model_copy(update={"setting": event.setting.model_copy(update=update)})


def _jolted(events: list[Event]) -> list[Event]:
    """Who carries plates and sneezes has them in hand as it happens."""
    out: list[Event] = []
    load: dict[str, str] = {}
    for event in events:
        who, what = event.who, event.what
        if who is not None and _first(event) in _BEARS and what is not None and _last(what) in _CROCKERY:
            load[who.name] = what.name
        if who is not None and _first(event) in _JOLTS and who.name in load and not who.holds:
            event = event.model_copy(update={"who": who.model_copy(update={"holds": (load.pop(who.name),)})})
        out.append(event)
    return out


def _hat_lands(events: list[Event]) -> list[Event]:
    """ "Chases his hat |until it lands on a statue": there in the same street, and he looks up at it."""
    out = events[:1]
    for before, event in pairwise(events):
        hat = event.who
        on = next((n for p, n in event.to if p in _ONTO and category(n.name) not in ("place", "natural")), None)
        same = hat is not None and before.what is not None and _last(hat) == _last(before.what)
        worn = hat is not None and (is_clothing(_last(hat)) or _last(hat) in ("wig", "kite", "balloon"))
        owner = before.who
        if not (same and worn and on is not None and owner is not None and _first(before) in _PURSUES) or (
            _first(event) not in _LANDS or hat is None or on is None
        ):
            out.append(event)
            continue
        if _last(on) in ("head", "shoulder", "arm", "antlers", "horn", "nose") and on.of:  # "on the statue's head"
            *look, head = on.of.split()
            on = on.model_copy(update={"name": head, "look": tuple(look), "of": "", "role": "who"})
        alive = category(on.name) in _ALIVE
        pieces = before.setting.pieces if alive else tuple(dict.fromkeys((on.phrase, *before.setting.pieces)))[:4]
        done = event.model_copy(
            update={"who": owner, "others": (), "verb": "settle on", "what": hat.model_copy(update={"role": "what"}),
                    "to": (("beside", on),) if alive else (), "seen": (), "light": before.light, "ends": None}
        )  # fmt: skip
        out.append(_at(done, place=before.setting.place, pieces=pieces))
    return out
