"""Introductions: whoever the film meets is at what they do, feel or want by then, and does not only stand there."""

from __future__ import annotations

import re

from rushes.minds.brief import Event
from rushes.minds.cast import FINDING, GIVING, Side, is_person, subject_of
from rushes.minds.inserts import STAYS, comes_after, in_hand
from rushes.minds.journeys import HATS
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.pictured import TRAVEL, is_like
from rushes.minds.setting import FURNITURE
from rushes.minds.telling import head_of, is_alive, verb_of
from rushes.minds.visible import is_part, trade_of
from rushes.shot import Beat, Subject
from rushes.shot.words import category

_MOODS = {
    "mourn": "sad lonely unhappy heartbroken homesick gloomy miserable disappointed forlorn lonesome grieving "
    "neglected forgotten mourning",
    "frown": "grumpy angry cross jealous sulking moody bitter furious bad-tempered crabby sullen envious",
    "shiver": "shivering freezing cold frozen",
    "tremble": "scared frightened afraid terrified fearful anxious nervous worried trembling",
    "cheer": "happy cheerful joyful excited overjoyed merry",
}
_MOOD = {word: pose for pose, words in _MOODS.items() for word in words.split()}
_AFOOT = {
    "chase": "run",
    "pursue": "run",
    "race": "run",
    "flee": "run",
    "run": "run",
    "march": "walk",
    "follow": "walk",
}
_AFOOT |= {"walk": "walk", "wander": "walk", "hike": "walk", "trudge": "walk", "hurry": "run", "rush": "run"}
_SUFFERS = dict.fromkeys("rescue save free defend protect".split(), "tremble")
_SUFFERS |= dict.fromkeys("comfort console soothe".split(), "cry") | {"chase": "run", "pursue": "run"}
_MOVING = frozenset("run dance skate ski sing juggle row surf swim drum".split())  # trades seen without any tool
_WAKES = frozenset("wake oversleep awake awaken".split())
_ALIGHT = frozenset(
    "come arrive enter return meet discover find spot see notice catch grab receive get lose land".split()
)


def first_met(noun: Noun, event: Event, target: Noun | None, side: Side, holds: tuple[str, ...]) -> Subject:
    """Somebody as the story first meets them, before anything is done."""
    pose = None
    verb, own = verb_of(event), noun is event.who
    if target is None and event.verb.split()[:1] in ([v] for v in TRAVEL):
        pose = event.verb
    elif own and event.verb == "play awake":
        pose = "play music"
    elif is_person(noun) and not holds:
        pose = next((_MOOD[x] for x in noun.look if x in _MOOD), None)
        wakes = verb in _WAKES or (event.verb == "get up" and re.search(r"\bw[ao]ke", event.words) is not None)
        pose = "sleep" if wakes and own is (event.what is None) else pose
        pose = pose or (_AFOOT if own else _SUFFERS).get(verb)
        trade = trade_of(noun) if own else None
        pose = pose or (trade[0] if trade is not None and trade[0] in _MOVING else None)
    return subject_of(noun, side, action=pose, holds=holds)


def wanted_by(event: Event, target: Noun | None, side: Side) -> Subject | None:
    """What somebody stands before and is about to do something with: a wall, a car, a tower, a tree."""
    if target is None or event.who is None or not is_person(event.who) or not event.verb or event.hidden:
        return None
    there = category(target.name) in ("building", "plant", "vehicle") or head_of(target) in (FURNITURE | STAYS) - {
        "mirror"
    }
    small = in_hand(event, target) or head_of(target) in HATS or is_clothing(head_of(target)) or is_part(target.name)
    late = comes_after(event) or is_like(event.verb, (*FINDING, *GIVING)) or verb_of(event) in _ALIGHT
    if (
        not there
        or target.count > 3
        or small
        or late
        or event.what is not target
        or (target.whose and is_alive(target))
    ):
        return None
    return subject_of(target, side)


def looks_at(who: Subject, what: Subject) -> tuple[Beat, ...]:
    """Somebody before what they want."""
    return (Beat(at=0.0, who=who.name, verb="look at", target=what.name),)
