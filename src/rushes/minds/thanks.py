"""Who pays: "is |paid with a stone", "is given a flute" after helping somebody is given it by them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, moved, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_GOTTEN = re.compile(
    r"\b(?:is|are|was|were|gets?|got|be|being) (?:\w+ly |then |later |soon )?"
    r"(?:paid|given|handed|gifted|rewarded|thanked|presented|repaid|awarded|compensated)\b"
)
_PAYS = frozenset("pay give hand gift reward thank present repay award compensate".split())
_HONOURS = frozenset("medal trophy cup prize award title job chance name order certificate crown place lift".split())
_IN_NEED = frozenset("lost wounded hurt injured sick ill trapped stuck netted drowning stranded caught".split())
_GIFTS = ("thing", "food", "natural", "plant")
_BANKS = {"river": "riverbank", "lake": "lakeside", "sea": "shore", "ocean": "shore", "strait": "shore"}
_FERRIES = frozenset("boat gondola ferry canoe raft rowboat punt".split())


def thanked(events: Sequence[Event]) -> list[Event]:
    """The events, a payment that nobody is said to make made by whoever was helped."""
    out: list[Event] = []
    for event in events:
        out.append(_paid(event, out))
    return out


def _paid(event: Event, before: Sequence[Event]) -> Event:
    paid = _GOTTEN.search(event.words) is not None and event.ends is None
    passive = event.passive and event.who is None and event.verb in _PAYS
    active = event.who is not None and verb_of(event) in ("receive", "get") and not event.passive
    if not paid or not (passive or active):
        return event
    named = [n for n in (event.who, event.what, *(n for p, n in event.to if p == "to")) if n is not None]
    taker = next((n for n in named if is_alive(n)), None)
    told = [n for p, n in event.to if p in ("with", "in")]
    gift = next((n for n in (*told, *named, *event.seen) if category(n.name) in _GIFTS), None)
    if taker is None or gift is None or head_of(gift) in _HONOURS:
        return event
    gift = gift.model_copy(update={"role": "what"})
    away = tuple(x for x in event.to if x[1] is not taker and x[0] not in ("with", "in"))
    patron, helped = _helped(taker, before)
    gone = (head_of(gift),)
    if patron is None or helped is None:
        told_as = {"who": taker, "verb": "receive", "what": gift, "passive": False, "to": away}
        return moved(event, event.setting.place, without=gone, **told_as)
    place = event.setting.place or helped.setting.place
    well = tuple(w for w in patron.look if w not in _IN_NEED)
    giver = patron.model_copy(update={"role": "who", "look": well})
    gives = {"who": giver, "verb": "give", "what": gift, "passive": False,
             "to": (("to", taker.model_copy(update={"role": "what"})),), "others": (),
             "seen": (giver, gift, taker)}  # fmt: skip
    water = place.split()[-1].lower() if place else ""
    if head_of(helped.what) in _FERRIES and water in _BANKS:  # they are across
        return moved(event, _BANKS[water], "rowing boat", without=gone, **gives)
    return moved(event, place, without=gone, **gives)


def _helped(taker: Noun, before: Sequence[Event]) -> tuple[Noun | None, Event | None]:
    """Whom the taker did something for last, and what that was."""
    for event in reversed(before):
        if event.who is None or event.who.name != taker.name:
            continue
        served = [n for p, n in event.to if p in ("for", "to", "of", "before")]
        for noun in (event.what, *event.others, *served):
            if noun is not None and is_alive(noun) and noun.name != taker.name:
                return noun, event
    return None, None
