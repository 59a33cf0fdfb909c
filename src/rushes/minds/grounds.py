"""Where each event is, when its own words or what is done there need another place than the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.homes import is_indoors
from rushes.minds.roles import MOVING
from rushes.minds.telling import head_of, is_alive, moved, placed, verb_of
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ROOM_OF = {  # furniture that is in one room of a house
    **dict.fromkeys("table stove oven sink fridge cooker".split(), "kitchen"),
    **dict.fromkeys("bed bunk cot cradle crib wardrobe pillow blanket".split(), "bedroom"),
    **dict.fromkeys("sofa couch armchair fireplace hearth television".split(), "living room"),
    **dict.fromkeys("bathtub bath shower".split(), "bathroom"), "desk": "study",
}  # fmt: skip
_ANYWHERE = frozenset("table desk blanket shower pillow".split())  # also in the open, in a café, at work
_AT = frozenset("at in on into onto under by beside behind".split())
_SKIES = frozenset("sun moon star rainbow comet cloud snow rain snowflake raindrop storm".split())
_IN_SIGHT = re.compile(r"\b(?:window|through|into|inside|roof|door|curtains?|room)\b", re.I)
_OUT = re.compile(r"\b(?:outside|outdoors|out of doors|into the open)\b(?! (?:the|his|her|their|its|a|an|of)\b)", re.I)
_YOUNG = frozenset("child boy girl kid toddler pupil sibling brother sister dog puppy cat kitten family".split())
_KNITS = frozenset("knit sew read spin embroider crochet weave darn".split())


def grounded(events: Sequence[Event]) -> list[Event]:
    """The events, each where it can be."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        for rule in (_furnished, _by_hearth, _under_sky, _gone_out, _won, _meanwhile):
            event = rule(event, before)
        out.append(event)
    return out


def _is_carried(event: Event) -> bool:
    """Whether its place was told of another event, and not of this one."""
    place = event.setting.place
    return place is None or place.split()[-1] not in event.words.lower()


def _furnished(event: Event, before: Event | None) -> Event:
    """ "Works in the field and falls asleep |at the table": in the kitchen by then."""
    head = next((head_of(n) for p, n in event.to if p in _AT and head_of(n) in _ROOM_OF), "")
    place = event.setting.place
    if not head or not is_alive(event.who) or event.who is None or not _is_carried(event):
        return event
    carried = before is not None and before.setting.place == place and before.sentence == event.sentence
    if place is None and (head in _ANYWHERE or haunt([event.who.name]) is not None):
        return event
    if place is not None and (is_indoors(place) or not carried or (before and haunt([event.who.name]) == place)):
        return event
    if place is not None and not _is_open(place):
        return event
    return placed(event, place=_ROOM_OF[head])


def _is_open(place: str) -> bool:
    return place.split()[-1] in _OPEN or category(place) == "natural"


_OPEN = frozenset(
    "field meadow forest wood woods hill hills mountain beach sea street road farm garden park river lake harbour "
    "desert snowfield jungle shore village town city vineyard orchard pasture".split()
)


def _by_hearth(event: Event, before: Event | None) -> Event:
    """Who knits or reads |by the fire does so in a room, also while it snows outside."""
    fire = any(p in ("by", "beside", "near", "at", "before") and head_of(n) == "fire" for p, n in event.to)
    home = fire and event.setting.place is None and verb_of(event) in _KNITS
    return moved(event, "living room", "fireplace", without=("fire",)) if home and is_alive(event.who) else event


def _under_sky(event: Event, before: Event | None) -> Event:
    """What the sun, the moon or the rain does is seen out of doors."""
    place = event.setting.place
    alone = head_of(event.who) in _SKIES and event.what is None and not any(is_alive(n) for _, n in event.to)
    if not alone or place is None or not is_indoors(place) or _IN_SIGHT.search(event.words):
        return event
    return placed(event, place="street", pieces=())


def _gone_out(event: Event, before: Event | None) -> Event:
    """Who runs |outside is in the garden or in the street, and so is what they do there."""
    place = event.setting.place
    inside = place is None or (is_indoors(place) and _is_carried(event))
    goes = is_alive(event.who) and verb_of(event) in MOVING | {"play", "step", "dance"}
    if inside and goes and _OUT.search(event.words):
        return placed(event, place="garden" if head_of(event.who) in _YOUNG else "street", pieces=())
    follows = before is not None and before.sentence == event.sentence and _OUT.search(before.words) is not None
    if place is None and follows and before is not None and before.setting.place in ("garden", "street"):
        return placed(event, place=before.setting.place)
    return event


def _won(event: Event, before: Event | None) -> Event:
    """ "Race to school and the smallest one |wins": where they raced, before all who did."""
    who, rivals = event.who, before.who if before is not None else None
    raced = before is not None and verb_of(before) in ("race", "run", "swim", "ski", "row", "sprint")
    if before is None or not raced or who is None or rivals is None or verb_of(event) not in ("win", "finish"):
        return event
    if head_of(who) == head_of(rivals) and rivals.count > 1 and event.what is None:
        rest = rivals.model_copy(update={"count": rivals.count - 1, "role": "what"})
        event = event.model_copy(update={"to": (("beside", rest),)})
    return placed(event, place=before.setting.place) if _is_carried(event) else event


_WHILE = re.compile(r"\W*(?:while|as)\b", re.I)


def _meanwhile(event: Event, before: Event | None) -> Event:
    """ "A bear sleeps |while a mouse eats its honey": beside the bear."""
    sleeper = before.who if before is not None and verb_of(before) in ("sleep", "doze", "nap", "snore") else None
    joined = re.match(r"\W*(?:while|as)\b", event.words, re.I) or (
        before and re.match(r"\W*while\b", before.words, re.I)
    )
    if before is None or sleeper is None or not joined or before.setting.place != event.setting.place:
        return event
    told = (event.who, event.what, *event.others, *(n for _, n in event.to))
    if not is_alive(event.who) or any(head_of(n) == head_of(sleeper) for n in told):
        return event
    asleep = sleeper.model_copy(update={"look": tuple(dict.fromkeys(("sleeping", *sleeper.look)))[:5], "role": "what"})
    return event.model_copy(update={"to": (*event.to, ("beside", asleep))})
