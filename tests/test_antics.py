"""Mischief and mishaps in plain words."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut.casting import is_place


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("a boy lets go of his balloon at the fair", ("boy", "release", "balloon")),
        ("a bee gets stuck in a web and an ant sets it free", ("ant", "free", "bee")),
        ("a man slips and knocks over the wedding cake", ("man", "knock over", "cake")),
        ("a knight falls asleep while the treasure is stolen", ("thief", "steal", "treasure")),
        ("a fisherman loses his lunch to a seagull on the pier", ("seagull", "steal", "lunch")),
        ("a princess trades her crown for a bicycle at a market", ("princess", "ride", "bicycle")),
        ("a sunflower grows in the street and people stop to look", ("person", "look", "sunflower")),
        ("a photographer takes a picture of a model in the studio", ("photographer", "take", "woman")),
        ("a cook burns his fingers in front of the cave", ("cook", "hop", "")),
        ("two friends cook spaghetti and set off the fire alarm", ("friend", "burn", "spaghetti")),
        ("two campers pitch a tent and the storm blows their tent away", ("camper", "lose to wind", "tent")),
    ],
)
def test_what_such_a_sentence_means(text: str, event: tuple[str, str, str]) -> None:
    told = [(e.who.name if e.who else "", e.verb, e.what.name.split()[-1] if e.what else "") for e in read(text).events]
    assert event in told


def test_the_room_of_an_event_and_the_sleeper_beside_what_is_done_on_the_sly() -> None:
    late = read("a student oversleeps and runs to the exam in his pyjamas").events[-1]
    assert late.setting.place == "classroom"
    assert late.to[0][1].name == "student"
    watch, theft = read("a soldier falls asleep on guard and a goat steals his helmet").events
    assert watch.setting.place == theft.setting.place == "rampart"
    assert [n.name for _, n in (*watch.to, *theft.to)] == ["soldier"]


def test_campers_are_people() -> None:
    assert not is_place("camper")
    assert is_place("caravan")
