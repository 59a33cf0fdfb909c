"""What happens at one time is seen at one time, and what happened before the story is not seen at all."""

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard


def acts(text, seconds=30.0):
    slots = storyboard(read(text), seconds=seconds, aspect="16:9").slots
    return [(s.shot.setting.place, {b.who: b.verb for b in s.shot.beats}) for s in slots if s.purpose == "act"]


@pytest.mark.parametrize(("text", "deeds"), [
    ("gulls circle above while baby turtles crawl to the sea", {"gull": "circle", "baby turtle": "crawl"}),
    ("wolves howl on a hill while a shepherd guards his sheep", {"wolf": "howl", "shepherd": "guard"}),
    ("two thieves climb through a window while the old lady snores", {"thief": "climb", "lady": "snore"}),
    ("while the parents sleep, a little boy eats all the chocolate", {"parent": "sleep", "boy": "eat"}),
])  # fmt: skip
def test_two_deeds_of_one_time_share_a_picture(text, deeds):
    assert any(beats == deeds for _, beats in acts(text)), acts(text)


@pytest.mark.parametrize("text", [
    "a knight fights a dragon as a hero", "a baker bakes bread and a cat sleeps on the roof",
    "a nurse works in the city while a farmer ploughs his field in the country",
])  # fmt: skip
def test_what_is_of_two_times_or_places_does_not(text):
    assert all(len(beats) < 2 for _, beats in acts(text)), acts(text)


def test_who_does_it_at_the_same_time_is_at_the_same_place():
    places = [p for p, beats in acts("children dance around a maypole while an old man plays the accordion")]
    assert set(places) == {"village"}


@pytest.mark.parametrize("text", [
    "an old man sets two cups of tea on the table every evening although his wife has died",
    "an old man sets the table for two every evening although his wife died last year",
    "after her husband died a woman learns to sail his boat alone",
])  # fmt: skip
def test_who_is_dead_has_a_grave_and_does_not_die_again(text):
    told = acts(text)
    assert not any("die" in beats.values() for _, beats in told), told
    assert any(place == "grave" for place, _ in told), told


def test_who_dies_in_the_story_dies():
    assert read("a king dies and his son takes the crown").events[0].verb == "die"


def test_all_who_are_sent_up_fly_and_who_sent_them_stays_below():
    up, below = read("the Montgolfier brothers send a sheep, a duck and a rooster up in a balloon").events
    assert (up.who.name, [n.name for n in up.others], up.verb, up.what.name) == (
        "sheep", ["duck", "rooster"], "ride", "hot air balloon")  # fmt: skip
    assert (below.who.count, below.verb) == (2, "wave")


def test_nobody_catches_the_cup_of_a_cup_final():
    event = read("a goalkeeper saves the last penalty in a village cup final").events[0]
    assert (event.verb, event.what.name, event.to) == ("catch", "football", ())


@pytest.mark.parametrize(("text", "place"), [
    ("a frog leaps into the pond", "lakeside"), ("a man jumps off a pier into the sea", "pier"),
    ("a boy jumps into the water", "riverbank"),
])  # fmt: skip
def test_who_jumps_into_the_water_dives(text, place):
    event = read(text).events[0]
    assert (event.verb, event.setting.place) == ("dive", place)


@pytest.mark.parametrize(("text", "who", "verb"), [
    ("a boy sits on a wall eating an apple", "boy", "eat"),
    ("a girl stands on a bridge waving at a ship", "girl", "wave"),
    ("a cat lies on the piano watching a bird", "cat", "watch"), ("a clock falls off a wall ticking", "clock", "fall"),
])  # fmt: skip
def test_no_wall_eats_what_somebody_eats_on_it(text, who, verb):
    assert (who, verb) in [(e.who.name, e.verb) for e in read(text).events if e.who is not None]
