"""Along what somebody goes: "leaps |onto the table" is not a leap, and a table is in the picture."""

from __future__ import annotations

import re

from rushes.minds.brief import Event
from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive
from rushes.shot.words import category

_OUT = frozenset("jump leap climb clamber crawl creep step come emerge rise burst pop hop tumble".split())
_LEAPS = _OUT | frozenset("spring bound pounce scramble squeeze fall stand".split())
_SITS = frozenset({"sit", "perch", "roost"})
_PERCHES = frozenset("treehouse tree wall fence rock log stump crate barrel gate haystack".split())
_MOVES = (
    _LEAPS
    | _SITS
    | frozenset(
        "walk stride march tiptoe go run rush dash race charge gallop fly soar glide flutter swoop slide roll topple "
        "drop wriggle slither sneak slip duck".split()
    )
)
_ALWAYS = frozenset("onto into inside over under underneath beneath past toward towards".split())
_STAIRS = frozenset("stair stairs step steps staircase stairway".split())
_SLOPES = frozenset("hill hillside slope".split())
_FIXED = frozenset("fireplace hearth altar throne gate door stage".split())
_SOLID = ("thing", "vehicle", "building", "plant", "food")
_LEFT = re.compile(r"\bout of (?:an?|the|his|her|its|their) (?:\w+ )?(\w+)")


def way_of(event: Event, target: Noun | None) -> tuple[str, Noun] | None:
    """The verb with its preposition and what it leads by; None where the event goes no such way."""
    verb, place = event.verb, (event.setting.place or "").split()
    if event.what is not None or " " in verb or verb not in _MOVES:
        return None
    for prep, noun in event.to:
        head = head_of(noun)
        slope = (prep in ("up", "down") and head in _STAIRS) or (prep == "down" and head in _SLOPES)
        solid = (category(noun.name) in _SOLID or head in _FIXED | _PERCHES) and not is_alive(noun)
        there = head not in place or "by" in place  # it stands in the picture, and is not all of it
        here = prep in _ALWAYS or (prep in ("on", "in") and verb in _LEAPS | _SITS) or (prep == "from" and verb in _OUT)
        if verb in _SITS and (head not in _PERCHES or prep not in ("in", "on", "atop")):
            continue  # a seat is another matter
        if slope or (solid and there and here and target in (None, noun)):
            return f"{verb} {'out of' if prep == 'from' else prep}", noun
    left = _LEFT.search(event.words)
    if left is not None and verb in _OUT and left[1] in _HOLLOW:
        return f"{verb} out of", Noun(name=left[1], role="what")
    return None


_HOLLOW = frozenset("well barrel box chest basket trunk sack bag bucket pot jar crate coffin cupboard wardrobe".split())
