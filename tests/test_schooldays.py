"""School as wishes tell it: who listens, who helps, who is invited, what is put on, and what came first."""

from __future__ import annotations

import pytest

from rushes.minds.brief import Event, read


def _told(event: Event) -> tuple[str, str, str | None, list[str], str | None]:
    others = [n.name for n in event.others] + [n.name for _, n in event.to]
    what = event.what.name if event.what is not None else None
    return (event.who.name if event.who is not None else "", event.verb, what, others, event.setting.place)


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("A girl helps her father paint walls inside a pyramid", 0, ("girl", "paint", "wall", ["father"])),
        ("A girl sits alone in the playground until a boy invites her to play football", 0,
         ("girl", "sit", None, ["playground"])),
        ("A girl sits alone in the playground until a boy invites her to play football", 1,
         ("boy", "invite", "girl", [])),
        ("A knight's page polishes his armour before the big tournament", 0, ("squire", "polish", "armour", [])),
        ("A janitor repairs a window after a ball flew through it", 0, ("ball", "fly", None, ["window"])),
        ("A hedgehog rolls into a ball when a fox sniffs at it", 1, ("hedgehog", "curl up", None, ["fox"])),
        ("A monkey steals the teacher's glasses and puts them on", -1, ("monkey", "put on", "glasses", [])),
        ("A turtle wins a race because the rabbit falls asleep", 0, ("turtle", "race", None, ["rabbit"])),
    ],
)  # fmt: skip
def test_who_does_what_at_school(text: str, at: int, told: tuple[str, str, str | None, list[str]]) -> None:
    assert _told(read(text).events[at])[:4] == told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A teacher reads a story to the class on the carpet", "classroom"),
        ("A class hamster escapes from its cage and hides in a bag", "classroom"),
        ("A stone age boy makes fire and his family dances around it", "cave"),
    ],
)
def test_where_it_is(text: str, place: str) -> None:
    assert {e.setting.place for e in read(text).events} == {place}
