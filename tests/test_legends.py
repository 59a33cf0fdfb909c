"""What feasts and tales leave unsaid: their hour and signs, who falls into which water, who is who in truth."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A goat butts an ogre off the pier into the lake", ("goat", "push in water", "ogre")),
        ("A queen drops her ring in the pond", ("queen", "lose in water", "ring")),
        ("A messenger gallops to the castle", ("royal messenger", "ride", "horse")),
        ("A witch stirs a pot in her hut", ("witch", "stir cauldron", "iron cauldron")),
        ("A genie pops out of a bottle", ("genie", "rise from lamp", "bottle")),
        ("A bard plays under the window of a princess", ("bard", "serenade", "princess")),
        ("Robin Hood helps the poor", ("outlaw", "help", "peasant")),
        ("A silk dragon dances through the town at the lantern festival", ("dancer", "dance dragon", None)),
    ],
)
def test_tales_are_read_as_one_sees_them(text: str, event: tuple[str, str, str | None]) -> None:
    told = [(e.who.name if e.who else None, e.verb, e.what.name if e.what else None) for e in read(text).events]
    assert event in told


@pytest.mark.parametrize(
    ("text", "place", "sign", "time"),
    [
        ("A family eats cake on Christmas Eve", "living room", "christmas tree", "night"),
        ("Children dance at the carnival", "street", "bunting", None),
        ("A cat scares a witch at a Halloween party", "living room", "grinning pumpkin", "night"),
    ],
)
def test_a_feast_has_its_place_its_signs_and_its_hour(text: str, place: str, sign: str, time: str | None) -> None:
    setting = read(text).events[0].setting
    assert (setting.place, setting.time.value if setting.time else None) == (place, time)
    assert sign in setting.pieces


def test_lightning_strikes_before_the_fire_is_found() -> None:
    events = read("A hunter discovers fire when lightning hits a tree").events
    assert [e.verb for e in events] == ["see lightning strike", "discover"]
