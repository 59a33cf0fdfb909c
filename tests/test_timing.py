"""What was before the end was at another hour and under another sky; turns of speech mean their deed."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.shot import TimeOfDay, Weather

DAWN, NIGHT, NOON = TimeOfDay.DAWN, TimeOfDay.NIGHT, TimeOfDay.AFTERNOON


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("A little boat sails through a storm and reaches the harbour at dawn", [NIGHT, DAWN]),
        ("A girl builds a snowman in the garden and it waves to her at night", [NOON, NIGHT]),
        ("A man sleeps on a bench and wakes up at dawn", [NIGHT, DAWN]),
        ("A girl dances and sings at night", [NIGHT, NIGHT]),
    ],
)
def test_the_hour_before_the_end(text: str, times: list[TimeOfDay]) -> None:
    assert [e.setting.time for e in read(text).events] == times


def test_a_storm_is_over_in_the_harbour() -> None:
    sea, harbour = read("A little boat sails through a storm and reaches the harbour at dawn").events
    assert (sea.setting.place, sea.setting.weather) == ("sea", Weather.STORM)
    assert (harbour.setting.place, harbour.setting.weather) == ("harbour", Weather.CLEAR)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A robot finds a small plant and takes care of it", ("robot", "water", "plant")),
        ("A boy looks after his sick dog", ("boy", "feed", "dog")),
        ("A bride runs away from her wedding on a motorbike", ("bride", "ride", "motorbike")),
        ("A girl saves her money and buys her mother flowers", ("girl", "buy", "flower")),
        ("A clown can't stop sneezing", ("clown", "sneeze", None)),
        ("Sailors cross the ocean in a longship and land on a green shore", ("sailor", "come ashore", None)),
    ],
)
def test_turns_of_speech(text: str, told: tuple[str, str, str | None]) -> None:
    event = read(text).events[-1]
    assert (event.who and event.who.name, event.verb, event.what and event.what.name) == told


def test_a_party_has_its_guests() -> None:
    (event,) = read("A dog eats the cake at a birthday party").events
    assert event.setting.place == "living room"
    assert [(p, n.name) for p, n in event.to] == [("beside", "guest")]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("By the time the fire brigade arrives the cat has already climbed down", ["climb down", "arrive"]),
        ("A dog howls after its master leaves", ["leave", "howl"]),
        ("A baker opens his shop when the sun rises", ["rise", "open"]),
    ],
)
def test_events_are_in_the_order_in_which_they_happen(text: str, verbs: list[str]) -> None:
    assert [e.verb for e in read(text).events] == verbs


def test_what_lasts_is_seen_at_each_hour_and_under_each_sky_and_in_each_land() -> None:
    works = read("A farmer works in the field from morning until night and falls asleep at the table").events
    assert [e.setting.time for e in works] == [TimeOfDay.MORNING, NIGHT, NIGHT]
    assert [e.setting.place for e in works] == ["field", "field", "kitchen"]
    waits = read("A dog waits at the station through rain and sun until his master comes back").events
    assert [e.setting.weather for e in waits] == [Weather.RAIN, Weather.CLEAR, Weather.CLEAR]
    fished = read("A thunderstorm rolls over the lake, and afterwards a heron comes back to fish").events
    assert [(e.verb, e.setting.weather) for e in fished][-1] == ("fish", Weather.CLEAR)
    rides = read("A knight rides through forest and desert to reach the castle").events
    assert [e.setting.place for e in rides] == ["forest", "desert", "castle"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Three children race to school and the smallest one wins", ["schoolyard", "schoolyard"]),
        ("A stork returns to its nest on the church chimney and waits for its mate", ["rooftops"] * 2),
        ("A student studies all night in the library and falls asleep during the exam", ["library", "classroom"]),
        ("A mother tucks her son into bed and drives to the hospital", ["bedroom", "road"]),
        ("Two sisters build a snowman in the park and run home for soup", ["park", "street", "kitchen"]),
        ("A crow steals a button from a scarecrow and hides it in the church tower", [None, "church tower"]),
        ("Two rival bakers compete in the village square to bake the tallest cake", ["village square"]),
        ("A girl takes bread through the forest to her grandmother", ["forest", "doorstep"]),
        ("A pirate buries his treasure and forgets where he put it", ["wild beach"] * 2),
        ("A cellist plays on the roof and all the cats of the city gather to listen", ["roof"] * 3),
        ("A girl and her grandfather carry a ladder to the apple tree", ["garden"]),
        ("An old donkey shares his barn with three hedgehogs on a cold night", ["barn"]),
    ],
)
def test_each_event_is_where_it_can_be(text: str, places: list[str | None]) -> None:
    assert [e.setting.place for e in read(text).events] == places
