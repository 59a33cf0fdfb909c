"""Who shows another the way: they walk, the guide ahead, and the film ends where it led, with both of them there."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.shot import Shot


def _shots(text: str) -> list[Shot]:
    return [s.shot for s in storyboard(read(text), seconds=30, aspect="16:9").slots if not s.shot.is_card]


def _verbs(shots: list[Shot]) -> list[str]:
    return [b.verb for s in shots for b in s.beats]


@pytest.mark.parametrize(
    ("text", "end", "there"),
    [
        ("A hedgehog helps a lost duckling find its way to the pond at night", "lakeside", {"hedgehog", "duckling"}),
        ("A local girl shows a tourist the way to the castle", "castle", {"girl", "tourist"}),
        ("A teacher leads the children out of the dark cave", "hills", {"teacher", "child"}),
        ("A fox shows a little rabbit the way out of the forest", "meadow", {"fox", "rabbit"}),
    ],
)  # fmt: skip
def test_they_walk_first_and_both_are_at_the_end_of_the_way(text: str, end: str, there: set[str]) -> None:
    shots = _shots(text)
    assert "lead" in _verbs(shots)
    assert shots[0].setting.place != shots[-1].setting.place == end
    assert there <= {s.name for s in shots[-1].subjects}


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("A policeman brings a lost child home to her worried mother", "hug", {"policeman", "child", "mother"}),
        ("A taxi driver helps a lost girl find her parents at the fair", "hug", {"taxi driver", "girl", "parent"}),
        ("A dog helps a lost kitten find its way home", "reunite", {"dog", "kitten", "mother cat"}),
        ("A fox guides a lost lamb back to its mother on the meadow", "reunite", {"fox", "lamb", "mother sheep"}),
    ],
)
def test_who_is_brought_home_is_met_there(text: str, verb: str, names: set[str]) -> None:
    last = _shots(text)[-1]
    assert [b.verb for b in last.beats] == [verb]
    assert names <= {s.name for s in last.subjects}


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("A boy scout helps an old woman cross the busy street", "cross", ["woman", "boy scout"]),
        ("A grandfather teaches his grandson to fish at the lake", "fish", ["grandson", "grandfather"]),
    ],
)
def test_who_helps_or_teaches_does_it_too(text: str, verb: str, names: list[str]) -> None:
    event = read(text).events[-1]
    assert event.verb == verb
    assert event.who is not None
    assert [event.who.name, *(n.name for n in event.others)] == names


def test_a_ship_is_guided_from_the_lighthouse_and_lies_in_the_harbour() -> None:
    shots = _shots("A lighthouse keeper guides a ship safely into the harbour during a storm")
    assert shots[0].setting.place != shots[-1].setting.place == "harbour"
    assert "wave" in _verbs(shots)
    assert "ship" in {s.name for s in shots[-1].subjects}
