"""Inserts: a thing seen from near, where the story has it.

What somebody does something with is in the hand before it is done; what is made, found or won is there after it; what
is given is with the one who got it. A thing that floats alone in the picture could be anybody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rushes.minds.brief import Event
from rushes.minds.cast import Side, carried, gives, held, is_person, subject_of, taken, target_of
from rushes.minds.journeys import HATS
from rushes.minds.nouns import Noun
from rushes.minds.pictured import is_like
from rushes.minds.setting import FURNITURE
from rushes.minds.telling import head_of, is_alive, verb_of
from rushes.shot import Subject
from rushes.shot.words import category

When = Literal["before", "after"]

MAKING = tuple(
    "make build bake cook grow paint draw carve sew knit write find discover plant forge craft whittle".split()
)
_MADE = frozenset(
    "make forge craft whittle crochet bake cook sew knit write draw carve weave stitch embroider brew sculpt".split()
)
_HANDLES = frozenset(
    """eat drink bite lick taste sip nibble munch chew gobble swallow devour throw toss hurl fling juggle read repair
    mend fix polish clean wash peel cut slice chop pour light sharpen shake swing wave raise hold hide bury drop lose
    wrap unwrap sell show trade swap share post mail send sprinkle put place lay set feed bring return deliver carry use
    fold roll spin balance blow play wind stamp swallow crack pack smuggle offer lend aim shoot fire burn spill
    plant sow practise practice stroke tune squeeze grate stuff fill stir""".split()
)
STAYS = frozenset(
    "sign poster wall fence boat house bell statue piano organ drum oven stove tree machine cannon".split()
)
_STAYS = STAYS | frozenset(  # handled where it stands
    "river road floor wood treasure fire candle match lamp light water milk soup tea coffee potion ball table bread "
    "dough field trap signal music game film tape gun torch song card cards chess football basketball".split()
)


_WRITTEN = frozenset("message letter note map scroll".split())
BULKY = STAYS | frozenset("chest trunk coffer treasure vein ship wreck plane temple skeleton fossil car bed".split())


def insert_of(event: Event, target: Noun, side: Side) -> tuple[Subject, When] | None:
    """Whoever has the thing of an event in hand, with it, and whether before or after the deed; None: nobody has."""
    who = event.who
    thing = category(target.name) in ("thing", "food") and target.name.split()[-1] not in FURNITURE
    if who is None or not event.verb or not thing or not is_alive(who) or target.count > 9:
        return None
    own = held(taken(event) or target)
    if (goal := event.what) is not None and head_of(goal) in _WRITTEN:
        own = held(goal)  # what was in the bottle has been taken out of it by then
    if carried(event, target_of(event)) and head_of(target) not in BULKY:
        return subject_of(who, side, holds=(own,)), "after"
    if head_of(target) in HATS:  # it is on a head
        return None
    if gives(event, target):
        getter = next((n for p, n in event.to if p in ("to", "for") and is_person(n)), None)
        away: Side = "left" if side == "right" else "right"
        return (subject_of(getter, away, holds=(own,)), "after") if getter else (bearer(event, target, side), "before")
    if verb_of(event) in _MADE and is_person(who):
        return bearer(event, target, side), "after"
    if in_hand(event, target):
        return bearer(event, target, side), "before"
    return None


def bearer(event: Event, target: Noun, side: Side) -> Subject:
    """The doer of an event, and its thing in hand."""
    return subject_of(event.who or Noun(name="person"), side, holds=(held(target),))


def buried(event: Event) -> bool:
    """Whether an event ends with its thing out of sight: a seed in the ground."""
    return verb_of(event) in _BURIES


_BURIES = frozenset("plant sow bury hide stash".split())


def in_hand(event: Event, target: Noun) -> bool:
    """Whether the doer has the thing in hand before anything is done with it."""
    handy = category(target.name) in ("thing", "food") and not {*target.name.split()} & (FURNITURE | _STAYS | HATS)
    return handy and event.what is not None and event.what.name == target.name and verb_of(event) in _HANDLES


def comes_after(event: Event) -> bool:
    """Whether what the event is about is not yet there before it."""
    return is_like(event.verb, MAKING)


def kept_by(events: Sequence[Event], name: str) -> str | None:
    """What somebody has taken and not let go of since."""
    has: str | None = None
    for event in events:
        target = target_of(event)
        if event.who is None or event.who.name != name or not event.verb or not is_person(event.who):
            continue
        if target is not None and carried(event, target) and target.count < 3 and event.verb != "take off":
            has = held(taken(event) or target)
        elif has is not None and target is not None and held(target) == has:
            has = None  # put down, thrown, given or eaten
    return has
