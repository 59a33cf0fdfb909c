"""What is seen on a head: a new hairdo, the face of a knight without a helmet; and what comes out of a mouth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, placed
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_HAIRDOS = frozenset("mohawk afro bob ponytail braid pigtail bun hair".split())
_TINTED = frozenset("pink green blue purple orange red yellow turquoise violet".split())
_SALONS = frozenset({"barber shop", "barbershop", "barber", "salon", "hair salon", "hairdresser"})
_DOZES = frozenset({"sleep", "fall asleep", "doze", "nap", "doze off", "nod off", "snooze"})
_MASKS = frozenset("helmet visor helm mask hood".split())
_BARES = frozenset({"lose", "take off", "remove", "pull off", "drop", "lift", "raise"})
_IS_HER = re.compile(r"\b(?:is|was) (?:actually |really )?(?:a )?(?:young )?(?:woman|girl|lady|princess|queen)\b")
_NOTES = frozenset({"hit", "hold", "reach", "strike", "belt", "belt out"})
_SINGERS = re.compile(r"\b(?:singer|soprano|tenor|diva|choir\w*|baritone|alto|cantor)$")
_LISTS = frozenset({"tournament", "joust"})
_FIGHTERS = frozenset("knight squire jouster".split())


def on_heads(events: Sequence[Event]) -> list[Event]:
    """The events with what is on their heads."""
    out: list[Event] = []
    look: dict[str, tuple[str, ...]] = {}
    if any(
        n.of.split()[-1:] in (["barber"], ["hairdresser"]) for e in events for _, n in e.to
    ):  # in the barber's chair
        events = [e if e.setting.place else placed(e, place="barber shop") for e in events]
    for event in map(_sung, map(_jousted, events)):
        event = _coiffed(event, look)
        out += _unmasked(event)
    return out


def _worn(noun: Noun, *looks: str) -> Noun:
    return noun.model_copy(update={"look": tuple(dict.fromkeys((*looks, *noun.look)))[:5]})


def _coiffed(event: Event, look: dict[str, tuple[str, ...]]) -> Event:
    """ "Wakes up with a pink |mohawk": it is on the head from then on; at the barber's one dozes in the chair."""
    who = event.who
    if who is None or category(who.name) != "person":
        return event
    hair = next((n for p, n in event.to if p == "with" and n.name.split()[-1] in _HAIRDOS), None)
    dyes = tuple(f"{w}-haired" for w in (*hair.name.split(), *hair.look) if w in _TINTED) if hair is not None else ()
    if hair is not None and (dyes or hair.name.split()[-1] != "hair"):
        cut = hair.name.split()[-1]
        look[who.name] = (cut, *dyes) if cut != "hair" else dyes
        to = tuple(x for x in event.to if x[1] is not hair)
        seen = tuple(n for n in event.seen if n.name != hair.name)
        event = event.model_copy(update={"to": to, "seen": seen})
    salon = event.setting.place in _SALONS
    pose = ("asleep",) if salon and event.verb in _DOZES else ("seated",) if salon and hair is not None else ()
    if pose == ("seated",):
        event = event.model_copy(update={"verb": "look"})
    looks = (*pose, *look.get(who.name, ()))
    if pose and not {"barber", "hairdresser"} & {head_of(n) for n in (event.who, *(n for _, n in event.to)) if n}:
        event = event.model_copy(update={"to": (*event.to, ("beside", Noun(name="barber", holds=("scissors",))))})
    return event.model_copy(update={"who": _worn(who, *looks)}) if looks else event


def _unmasked(event: Event) -> list[Event]:
    """ "Loses his |helmet, and everyone sees |she is a woman": her bare head, before those who stare."""
    who, what = event.who, event.what
    bares = what is not None and what.name.split()[-1] in _MASKS and event.verb in _BARES
    if who is None or what is None or not bares or not _IS_HER.search(event.words):
        return [event]
    to = tuple(x for x in event.to if category(x[1].name) in ("place", "building"))
    lost = event.model_copy(update={"verb": "drop", "to": to, "seen": (who,),
                                    "who": _worn(who, "bareheaded", "female")})  # fmt: skip
    crowd = Noun(name="spectator", count=3)
    her = _worn(who, "bareheaded", "female").model_copy(update={"role": "what"})
    shown = event.model_copy(update={"who": crowd, "verb": "stare", "what": her, "to": (), "seen": (crowd, her)})
    return [lost, shown]


def _sung(event: Event) -> Event:
    """Who |hits a high note sings it."""
    who, what = event.who, event.what
    note = what is not None and what.name.split()[-1] == "note" and ("high" in {*what.name.split(), *what.look})
    sings = who is not None and (note or (what is not None and _SINGERS.search(who.name)))
    if not sings or what is None or what.name.split()[-1] != "note" or event.verb not in _NOTES:
        return event
    seen = tuple(n for n in event.seen if n.name.split()[-1] != "note")
    return event.model_copy(update={"verb": "sing", "what": None, "seen": seen})


def _jousted(event: Event) -> Event:
    """A knights' tournament is held below a castle, not in a stadium."""
    named = [n for n in (event.who, event.what, *event.seen) if n is not None]
    if event.setting.place != "stadium" or not any(n.name.split()[-1] in _FIGHTERS for n in named):
        return event
    seen = tuple(n for n in event.seen if n.name.split()[-1] not in _LISTS)
    to = tuple(x for x in event.to if x[1].name.split()[-1] not in _LISTS)
    setting = event.setting.model_copy(update={"place": "castle"})
    return event.model_copy(update={"setting": setting, "to": to, "seen": seen})
