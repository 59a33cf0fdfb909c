"""Plain words → a wish in the closed vocabulary, and what of them the small models have no word for."""

from __future__ import annotations

import re
from typing import Final

from rushes.models.vocabulary import ATTRIBUTES

_LIKE: Final = {
    "evening": "dusk", "sunset": "dusk", "twilight": "dusk", "sunrise": "morning", "dawn": "morning",
    "noon": "afternoon",
    "midday": "afternoon", "midnight": "night", "ocean": "sea", "shore": "beach", "coast": "beach", "wood": "forest",
    "jungle": "forest", "city": "street", "town": "street", "village": "street", "road": "street", "field": "hills",
    "meadow": "hills", "hill": "hills", "mountain": "mountains", "kitten": "cat", "puppy": "dog", "pony": "horse",
    "bunny": "rabbit", "hare": "rabbit", "sailboat": "boat", "lady": "woman", "gallop": "run", "trot": "run",
    "stroll": "walk", "hop": "jump", "leap": "jump", "stand": "still", "rest": "still", "wait": "still", "float": "fly",
    "hover": "fly", "glide": "fly", "medium shot": "full", "extreme wide": "wide", "extreme close-up": "close-up",
    "close up": "close-up", "closeup": "close-up", "zoom in": "push in", "zoom out": "pull out", "leftwards": "left",
    "rightwards": "right", "under water": "underwater", "under the sea": "underwater", "living room": "room",
    "2": "two", "3": "three", "2 x": "two", "3 x": "three", "single": "one", "women": "woman", "men": "man",
    "golden": "yellow",
}  # fmt: skip
_EMPTY: Final = frozenset(
    "a an the in on at of to by with and is are it its through across over into along from up down there this that "
    "shot camera view picture scene doing slow fast normal colours mostly direction towards toward some x".split()
)
_VALUES: Final = {value: a for a, values in ATTRIBUTES.items() for value in values}
_PHRASES: Final = sorted((p for p in (*_VALUES, *_LIKE) if " " in p or "-" in p), key=len, reverse=True)


def read(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """The wish that the text holds, and its words that have no counterpart, in order.

    The first word of an attribute wins; a noun without a number is one. "two red cats run left on the beach" gives
    count, colour, subject, motion, direction and place.
    """
    rest = text.lower()
    heard: dict[str, str] = {}
    unheard: list[str] = []
    for phrase in _PHRASES:
        found = re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", rest)
        if found:
            value = _LIKE.get(phrase, phrase)
            heard.setdefault(_VALUES[value], value)
            rest = rest[: found.start()] + " , " + rest[found.end() :]
    for word in re.findall(r"[\w'-]+", rest):
        meant = next((v for f in _forms(word) for v in (_LIKE.get(f, f),) if v in _VALUES), None)
        if meant is None:
            if word not in _EMPTY and not word.isdigit():
                unheard.append(word)
        elif heard.setdefault(_VALUES[meant], meant) != meant:
            unheard.append(word)
    if "subject" in heard:
        heard.setdefault("count", "one")
    return heard, tuple(dict.fromkeys(unheard))


def _forms(word: str) -> list[str]:
    """The word and what it may be a form of, likeliest first: "running" → running, runn, run, runne."""
    word = word.removesuffix("'s")
    forms = [word]
    for end in ("s", "es", "ing", "ed", "ies"):
        if word.endswith(end) and len(word) > len(end) + 1:
            stem = word.removesuffix(end)
            forms += [stem + ("y" if end == "ies" else ""), stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms
