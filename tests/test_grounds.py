"""Where each event is, and who and what is with it there."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.nouns import Noun


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A knight rides through the snow to warn the king", "throne room"),
        ("A girl rides her bicycle across a bridge to bring medicine to her grandfather", "doorstep"),
        ("A messenger gallops through the night to warn the general", "camp"),
        ("A postwoman carries a parcel up the mountain to a hermit's hut", "mountain"),
        ("A fisherman rows home across the lake", "lake"),
    ],
)
def test_who_arrives_is_where_they_went(text: str, place: str) -> None:
    last = read(text).events[-1]
    assert (last.setting.place, last.ends) == (place, None)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("A pigeon lands on a postman's bicycle", "postman"),
        ("A monkey jumps onto a fruit seller's cart and steals a banana", "fruit seller"),
    ],
)
def test_whose_cart_it_is_stands_by_it(text: str, owner: str) -> None:
    assert owner in [n.name for _, n in read(text).events[0].to]


@pytest.mark.parametrize(
    "text",
    [
        "A boy rides his bicycle through the park and crashes into a tree",
        "A postman on a bicycle crashes into a policeman",
        "A cyclist crashes into a fruit stall",
    ],
)
def test_who_crashes_on_wheels_has_them(text: str) -> None:
    assert read(text).events[-1].verb == "crash bicycle"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A girl scores the winning goal in the mud", "football pitch"),
        ("A goalkeeper falls asleep against the post while his team plays at the other end", "football pitch"),
        ("The army marches out at dawn", "camp"),
        ("A storm splits an old oak and an owl flies out", "forest"),
    ],
)
def test_a_word_that_is_a_place_elsewhere_is_none_here(text: str, place: str) -> None:
    assert read(text).events[-1].setting.place == place


def test_awaited_letters_are_brought_by_the_postman() -> None:
    last = read("A widow waits at the gate until a letter comes from her son").events[-1]
    assert last.who == Noun(name="postman", role="who", holds=("letter",))
    assert [n.name for _, n in last.to] == ["widow"]


def test_a_coach_of_a_team_is_no_bus() -> None:
    event = read("A coach shouts at his team").events[0]
    assert [n.name for n in (event.who,) if n] == ["trainer"]


def test_who_falls_in_a_race_of_cyclists_falls_off_a_bicycle() -> None:
    assert [e.verb for e in read("A cyclist stops to help a rival who has fallen").events][-2:] == [
        "crash bicycle",
        "help",
    ]


@pytest.mark.parametrize(
    ("text", "verb", "what", "place"),
    [
        ("A farmer gives a cyclist a lift on his tractor", "ride", "tractor", "road"),
        ("A cyclist gets a flat tyre in the rain", "repair", "bicycle", "road"),
        ("A troll lives under a bridge", "live", None, "under a bridge"),
        ("The ducks build a nest under the bridge", "build", "nest", "under a bridge"),
        ("A postman gets his trousers caught in his bicycle chain", "crash bicycle", None, "park"),
    ],
)
def test_what_goes_with_a_turn_of_phrase(text: str, verb: str, what: str | None, place: str) -> None:
    event = read(text).events[0]
    assert (event.verb, event.what.name if event.what else None, event.setting.place) == (verb, what, place)


def test_the_enemy_of_soldiers_are_soldiers() -> None:
    event = read("Three soldiers play football with the enemy").events[0]
    assert [(n.name, n.count) for _, n in event.to] == [("enemy soldier", 3)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lightning sets a haystack on fire", ("haystack", "burn", None, None)),
        ("A dragon sets a barn on fire", ("dragon", "set fire", "barn", None)),
        ("A bricklayer builds a wall and falls asleep", ("bricklayer", "sleep", None, "construction site")),
        ("A messenger is thrown into the dungeon", ("guard", "lock up", "messenger", "dungeon")),
        ("A nurse in the First World War reads a letter", ("nurse", "read", "letter", "hospital")),
        ("A goose chases a referee until a farmer calls her back", ("farmer", "call back", "goose", "football pitch")),
        ("A Viking sails home in his longship but the ship sinks", ("longship", "sink", None, "high seas")),
        ("A doctor helps a woman give birth", ("woman", "rock", "baby", "bedroom")),
    ],
)
def test_what_it_comes_to(text: str, told: tuple[str, str, str | None, str | None]) -> None:
    event = read(text).events[-1]
    named = (event.who.name if event.who else None, event.verb, event.what.name if event.what else None)
    assert (*named, event.setting.place) == told


def test_the_captain_of_a_team_is_no_sailor() -> None:
    last = read("A winger dribbles past two defenders and passes the ball to the captain").events[-1]
    assert [n.name for _, n in last.to] == ["captain footballer"]
    assert last.setting.place == "football pitch"


@pytest.mark.parametrize(
    ("text", "verb", "place", "pieces"),
    [
        ("A fox leaves its tracks in the churchyard", "walk", "churchyard", ("animal tracks",)),
        ("A founder casts a new bell", "forge", "foundry", ()),
        ("A postman slips on the ice", "slip", "street", ()),
    ],
)
def test_where_and_how_it_is_done(text: str, verb: str, place: str, pieces: tuple[str, ...]) -> None:
    event = read(text).events[-1]
    assert (event.verb, event.setting.place, event.setting.pieces) == (verb, place, pieces)


def test_whose_letters_blow_away_is_there() -> None:
    last = read("A postman slips on the ice and his letters blow all over the village").events[-1]
    assert "postman" in [n.name for _, n in last.to]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two boys fall into a ditch", ("fall", "road", ("dug ditch",))),
        ("A postman rides his bicycle into a ditch", ("crash bicycle", "road", ("dug ditch",))),
        ("A woman on a bicycle carries a basket up a steep street", ("ride", "steep street", ())),
    ],
)
def test_what_is_under_them(text: str, told: tuple[str, str, tuple[str, ...]]) -> None:
    event = read(text).events[-1]
    assert (event.verb, event.setting.place, event.setting.pieces) == told
