"""What to show where a shot names something that nobody has drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rushes.papercut.choreography import Group
from rushes.shot import Subject


def drawable(groups: list[Group], pieces: Sequence[str], cast: Callable[[Subject], Group]) -> list[Group]:
    """The groups without those of which nothing can be drawn.

    Where none is left, what the setting names besides stands in their place; else they stay, as blank paper.
    """
    known = [g for g in groups if any(m.kind != "shape" for m in g.members)]
    if known or not groups:
        return known
    for noun in pieces:
        group = cast(Subject(name=noun))
        if all(m.kind in ("prop", "piece", "animal", "vehicle") for m in group.members):
            return [group]
    return groups
