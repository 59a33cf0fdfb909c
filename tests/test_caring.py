"""Care of the small and the sick, and who is meant by a name."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("A storm knocks down a tree and squirrels look for a new home", ("squirrel", "search for", None)),
        ("The moon falls into a pond and a frog helps her", ("frog", "help to feet", "moon")),
        ("A mother finds her two children asleep in a basket", ("mother", "find", "child")),
        ("A girl gives her teddy bear an injection", ("girl", "inject", "teddy bear")),
        ("A young doctor delivers a baby in a taxi", ("mother", "rock", "baby")),
        ("A paramedic is lowered from a helicopter", ("helicopter", "lower", "paramedic")),
        ("A dad braids his daughter's hair and ends up tangled himself", ("dad", "tangle up", "ribbon")),
        ("A vet helps a cow give birth in a barn", ("calf", "stand up", None)),
        ("Florence Nightingale walks among wounded soldiers", ("nurse", "walk", None)),
    ],
)
def test_who_cares_for_whom(wish: str, told: tuple[str, str, str | None]) -> None:
    last = read(wish).events[-1]
    assert (last.who and last.who.name, last.verb, last.what and last.what.name) == told


def test_a_tooth_is_put_under_the_pillow_at_home() -> None:
    events = read("A boy loses his tooth at school and puts it under his pillow").events
    assert [e.setting.place for e in events] == ["school", "bedroom"]


def test_after_the_rain_one_does_what_follows() -> None:
    events = read("A rainbow appears over the field after the rain and a farmer takes off his hat").events
    assert events[-1].who is not None
    assert events[-1].who.name == "farmer"
    assert not events[-1].others
