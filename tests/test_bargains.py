"""Bargains of tales: rides for crowns, water for rings, sleepers woken by what is played to them."""

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard


def _acts(words: str) -> list[tuple[str, str | None]]:
    return [(e.verb, e.what.name if e.what else None) for e in read(words).events]


def test_a_ride_that_was_paid_for_is_ridden() -> None:
    told = _acts("a princess trades her crown to a frog for a ride across the moonlit pond")
    assert told == [("trade", "crown"), ("ride", "frog")]


def test_what_was_paid_for_is_given() -> None:
    events = read("a queen trades her crown to a toad for one bucket of water from the last well").events
    assert [e.verb for e in events] == ["trade", "give"]
    giver = events[1].who
    assert giver is not None
    assert giver.name == "toad"
    assert {e.setting.place for e in events} == {"village well"}


def test_a_crown_is_on_the_head_or_in_the_hand() -> None:
    film = storyboard(
        read("a prince trades his crown to a dragon for a ride over the castle"), seconds=30.0, aspect="16:9"
    )
    for shot in [s.shot for s in film.slots if not s.shot.is_card]:
        for prince in [s for s in shot.subjects if s.name == "prince" and "crown" in s.holds]:
            assert "bareheaded" in prince.look


def test_who_wakes_a_giant_by_playing_has_the_instrument_and_the_sleeper_at_once() -> None:
    events = read("a shepherd girl wakes a sleeping giant by playing her flute on a hill").events
    assert [(e.verb, e.what.name if e.what else None) for e in events] == [("play awake", "giant")]
    player = events[0].who
    assert player is not None
    assert player.holds == ("flute",)


def test_who_climbs_up_to_thank_a_giant_is_up_there_with_him() -> None:
    events = read("a lonely giant plants a tiny garden and the villagers climb up to thank him").events
    assert [(e.verb, e.what.name if e.what else None) for e in events] == [
        ("plant", "flower bed"),
        ("climb up", "giant"),
        ("thank on high", "giant"),
    ]
    assert {e.setting.place for e in events} == {"meadow"}


def test_a_cloak_of_moonlight_is_silver() -> None:
    cloak = read("a mouse tailor sews a cloak of moonlight for a princess").events[0].what
    assert cloak is not None
    assert cloak.look == ("silver",)


def test_nobody_sleeps_by_the_light_of_who_swallowed_a_star() -> None:
    events = read(
        "the youngest of seven bell ringers swallows a star and glows so brightly that nobody can sleep"
    ).events
    assert [e.verb for e in events] == ["swallow", "glow", "keep awake"]
    others, shines = events[2].who, events[2].what
    assert others is not None
    assert shines is not None
    assert (others.count, "aglow" in shines.look, events[2].setting.place) == (3, True, "bedroom")
