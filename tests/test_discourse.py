"""What an event takes from the one before: young of their kind, rain that comes later, what was too late."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.shot import Weather


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A turtle lays her eggs on the beach and the babies crawl to the sea", ("baby turtle", "crawl", None)),
        ("A shepherd counts his sheep and one is missing", ("shepherd", "look around", None)),
        ("An ice cream melts on a hot day before the boy can eat it", ("boy", "cry", None)),
        ("A knight fights a dragon but they become friends", ("knight", "befriend", "dragon")),
        ("An elephant and a mouse meet and become friends", ("elephant", "befriend", "mouse")),
        ("A sheep jumps over the fence and the whole flock follows", ("sheep", "jump", None)),
        ("Three pigs build houses and the wolf blows one down", ("wolf", "blow down", "house")),
        ("A postwoman brings a parcel to an old man and he invites her in for tea", ("man", "share", "tea")),
        ("A beekeeper collects honey and a bear watches from the trees", ("bear", "watch", "beekeeper")),
        ("A shoemaker finds tiny elves sewing shoes at night", ("elf", "sew", "shoe")),
        ("A chef burns the soup and orders pizza for the guests", ("chef", "order", "pizza")),
        ("A violinist practises by the window and a bird joins in", ("bird", "join in", None)),
        ("A cat chases a butterfly across the garden and lands in the pond", ("cat", "fall in water", None)),
        (
            "A hedgehog looks for a warm place and a badger lets him in",
            ("hedgehog", "sleep", None),
        ),
        ("At night the toys in the shop come to life", ("toy", "come alive", None)),
    ],
)
def test_the_last_event_is_told_by_those_before(text: str, last: tuple[str, str, str | None]) -> None:
    event = read(text).events[-1]
    assert (event.who and event.who.name, event.verb, event.what and event.what.name) == last


@pytest.mark.parametrize(
    ("text", "sky"),
    [
        ("Two old friends play chess in the park until it rains", Weather.RAIN),
        ("Children play football in the street until it starts to snow", Weather.SNOW),
    ],
)
def test_it_is_fine_until_it_rains(text: str, sky: Weather) -> None:
    events = read(text).events
    assert [e.setting.weather for e in events] == [Weather.CLEAR, sky]
    assert events[0].who == events[1].who


def test_who_is_asked_to_dance_dances_with_who_asked() -> None:
    event = read("A shy boy asks a girl to dance at the village fair").events[-1]
    assert (event.who and event.who.name, [n.name for n in event.others]) == ("girl", ["boy"])


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("A woman plays the piano in an empty hall and people come in to listen", "woman"),
        ("A fisherman's wife waits on the pier until his boat comes back", "wife"),
    ],
)
def test_whom_it_is_done_for_is_there(text: str, other: str) -> None:
    assert other in [n.name for _, n in read(text).events[-1].to]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A boy is scared of the dark until a firefly comes into his bedroom", ["bedroom", "bedroom"]),
        ("A girl comes last in the school race but stops to help her friend", ["school race", "school race"]),
        ("A Viking boy hides on his father's ship and is the first to see a new land", ["ship", "longship"]),
    ],
)
def test_where_the_first_of_it_was(text: str, places: list[str]) -> None:
    assert [e.setting.place for e in read(text).events] == places


def test_a_tree_grows_through_the_year() -> None:
    events = read("A small seed grows into a huge apple tree on a hill while the seasons change").events
    assert [e.setting.weather for e in events][-2:] == [Weather.WIND, Weather.SNOW]


def test_him_is_who_was_there_before_and_not_who_gives() -> None:
    event = read("A man waits all night at the station and a stranger gives him his coat").events[-1]
    assert [(p, n.name) for p, n in event.to] == [("to", "man")]


@pytest.mark.parametrize(
    ("text", "who", "receiver"),
    [
        ("A big dog chases a small dog", "dog", "small dog"),
        ("Older boys bully a small boy in the playground.", "boy", "small boy"),
        ("A boy gives his sandwich to a poor boy", "boy", "poor boy"),
        ("Two girls push a girl into a lake", "girl", "other girl"),
        ("A white cat fights with a black cat over a fish", "cat", "black cat"),
    ],
)
def test_two_of_one_kind_are_told_apart(text: str, who: str, receiver: str) -> None:
    event = read(text).events[0]
    assert event.who is not None
    assert event.who.name == who
    assert receiver in {n.name for n in (event.what, *(n for _, n in event.to)) if n is not None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A prince weds a shepherdess in a castle", ("prince", "marry", "shepherdess")),
        ("The knight kills the dragon with his sword", ("knight", "defeat", "dragon")),
        ("Police officers arrest a thief", ("police officer", "handcuff", "thief")),
        ("A sheriff draws his gun in a saloon", ("sheriff", "brandish", "gun")),
        ("A princess pricks her finger on a spindle", ("princess", "touch", "spindle")),
        ("A boy pulls the cat's tail", ("boy", "pull", "cat")),
        ("A rider cleans his horse's hoof", ("rider", "clean", "hoof")),
        ("A lion tamer cracks his whip", ("lion tamer", "crack", "whip")),
        ("An artist draws a house", ("artist", "draw", "house")),
    ],
)
def test_rare_verbs_are_told_as_what_is_played(text: str, told: tuple[str, str, str]) -> None:
    event = read(text).events[0]
    assert event.who is not None
    assert event.what is not None
    assert (event.who.name, event.verb, event.what.name) == told
