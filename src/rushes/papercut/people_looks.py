"""Who a person is to look at: a table of roles, and the words that change a look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rushes.papercut.craft import Colour


@dataclass(frozen=True)
class PersonLook:
    """What a person looks like. `colours` maps a part to a paper's name or to a colour."""

    age: Literal["child", "adult", "old"] = "adult"
    build: Literal["slim", "medium", "stout", "tall", "small"] = "medium"
    figure: Literal["man", "woman", "neutral"] = "neutral"
    hair: str = "short"
    beard: str = "none"
    hat: str = "none"
    garment: str = "shirt"
    scarf: bool = False
    extras: tuple[str, ...] = ()
    colours: tuple[tuple[str, str | Colour], ...] = ()


ROLES: dict[str, PersonLook] = {
    "man": PersonLook(figure="man", hair="quiff"),
    "woman": PersonLook(figure="woman", hair="bun", garment="dress"),
    "boy": PersonLook(age="child", figure="man", hair="messy"),
    "girl": PersonLook(age="child", figure="woman", hair="braid", garment="dress"),
}


def look_for(name: str, look: Sequence[str], wears: Sequence[str], seed: int) -> PersonLook:
    """The look of a person noun with its adjectives and clothing words."""
    words = name.lower().split()
    return next((ROLES[w] for w in reversed(words) if w in ROLES), ROLES["man" if seed % 2 else "woman"])
