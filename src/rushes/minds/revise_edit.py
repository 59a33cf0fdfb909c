"""A wish while its words are taken one by one, and the edit that they add up to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from rushes.shot import Shot, Slot

Change = Callable[[Slot], Slot]


@dataclass
class Edit:
    """What a wish does to each chosen slot; `unknown` holds the words that no rule took."""

    changes: list[Change] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    only: tuple[int, ...] | None = None  # where no shots are named: those that the change concerns
    unknown: str = ""

    @property
    def told(self) -> str:
        return ", ".join(self.words)


class Wish:
    """The words of a wish; a rule takes what it understands."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: str) -> re.Match[str] | None:
        m = re.search(pattern, self.text, re.I)
        if m is not None:
            self.text = f"{self.text[: m.start()]} | {self.text[m.end() :]}"
        return m


def reshot(slot: Slot, **fields: object) -> Slot:
    """The slot with fields of its shot changed and checked."""
    return slot.model_copy(update={"shot": Shot.model_validate({**dict(slot.shot), **fields})})
