"""Everyday wishes, as they are read and as they are played."""

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject, TimeOfDay


def told(text):
    return [(e.who.name if e.who else None, e.verb, e.what.name if e.what else None) for e in read(text).events]


def play(subjects, place, verb, target=None):
    """The play of one full shot in which the first subject does a deed."""
    cast = tuple(s if isinstance(s, Subject) else Subject(name=s) for s in subjects)
    beat = Beat(at=0.12, who=cast[0].name, verb=verb, target=target)
    shot = Shot(subjects=cast, setting=Setting(place=place), framing=Framing.FULL, beats=(beat,))
    return Stage(shot, size=(320, 180), fps=8.0, seconds=4.0, seed=3).scene.play


def state(p, name, t=None):
    return next(p.tracks[m].state(p.seconds if t is None else t) for m in p.tracks if m.name == name)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A wave washes away the sandcastle two children built on the beach.",
            [("child", "build", "sandcastle"), ("wave", "wash away", "sandcastle")],
        ),
        ("A girl finds her lost teddy bear under the bed.", [("girl", "find", "teddy bear")]),
        (
            "Two neighbours get stuck in a lift and play cards.",
            [("neighbour", "get stuck", None), ("neighbour", "play cards", None)],
        ),
        (
            "The power goes out and the family lights candles.",
            [("lamp", "go out", None), ("family", "light", "candle")],
        ),
        (
            "A boy drops his ice cream and his sister shares hers.",
            [("boy", "drop", "ice cream"), ("sister girl", "share", "ice cream")],
        ),
        (
            "A woman waits at the airport and hugs her brother when he arrives.",
            [("woman", "wait", None), ("brother", "arrive", None), ("woman", "hug", "brother")],
        ),
        (
            "A boy flies a kite on the hill and the string snaps.",
            [("boy", "fly", "kite"), ("kite", "fly away", None)],
        ),
    ],
)
def test_everyday_sentences(text, events):
    assert told(text)[: len(events)] == events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A girl finds her lost teddy bear under the bed.", "bedroom"),
        ("A hamster escapes from its cage.", "living room"),
        ("The power goes out and the family lights candles.", "living room"),
        ("A woman writes a letter to her sister.", "room"),
    ],
)
def test_life_at_home_is_at_home(text, place):
    assert {e.setting.place for e in read(text).events} == {place}


def test_a_letter_is_written_far_from_her_for_whom_it_is():
    write, post = read("A woman writes a letter to her sister and posts it.").events
    assert "sister" not in {n.name for n in (*write.seen, *(n for _, n in write.to))}
    assert (post.verb, post.setting.place) == ("post", "street")


def test_two_sides_pull_on_one_rope():
    p = play([Subject(name="child", count=6)], "meadow", "tug of war")
    kids = p.groups[0].members
    middle = state(p, "tug rope").x
    for kid in kids:
        at = p.tracks[kid].state(p.seconds)
        assert at.facing == (1 if at.x < middle else -1)
    assert sum(p.tracks[k].state(p.seconds).x < middle for k in kids) == 3
    assert middle < 0.0  # one side gives way


@pytest.mark.parametrize("verb", ["play chess", "play cards"])
def test_two_of_one_kind_play_face_to_face(verb):
    p = play([Subject(name="man", count=2)], "park", verb)
    one, two = (p.tracks[m].state(p.seconds) for m in p.groups[0].members)
    assert one.facing == -two.facing
    assert (two.x - one.x) * one.facing > 0


def test_a_posted_letter_is_gone_into_the_box_and_a_bandage_stays_on_the_paw():
    p = play(["woman", "letter"], "street", "post", "letter")
    assert state(p, "letter", 0.5).alpha == 1.0
    assert state(p, "letter").alpha == pytest.approx(0.0)
    p = play(["vet", "dog"], "hospital", "bandage", "dog")
    cloth, dog = state(p, "wrapped bandage"), state(p, "dog")
    assert abs(cloth.x - dog.x) < 0.5 * next(m for m in p.tracks if m.name == "dog").width


def test_what_one_leaves_with_goes_along() -> None:
    assert told("A stray cat sneaks into a fish shop and leaves with a sardine")[-1] == ("cat", "carry off", "sardine")
    thief = read("A thief leaves the shop with a necklace").events[0].who
    assert thief is not None
    assert thief.holds == ("necklace",)
    girl = read("A girl leaves the shop with her friend").events[0].who
    assert girl is not None
    assert girl.holds == ()


def test_a_small_beast_hangs_from_the_teeth_of_who_carries_it_off() -> None:
    p = play(("cat", "sardine"), "shop", "carry off", "sardine")
    cat, fish = (next(m for m in p.tracks if m.name == n) for n in ("cat", "sardine"))
    assert p.riders[fish] is cat
    assert fish.width < cat.width


def test_it_right_after_a_verb_is_its_object() -> None:
    wish = "A little girl loses her balloon at the fair and a tall clown catches it"
    assert told(wish)[-1][1:] == ("catch", "balloon")


def test_a_sun_that_is_seen_to_rise_is_the_sunrise_from_the_peak_that_was_reached() -> None:
    event = read("A climber reaches the top of a snowy mountain and sees the sun rise").events[-1]
    assert event.what is not None
    assert (event.what.name, event.setting.place, event.setting.time) == ("sunrise", "mountain peak", TimeOfDay.DAWN)


def test_beasts_slide_and_swing_where_they_live_and_dig_up_the_place_they_are_in() -> None:
    places = {
        "A penguin slides down an iceberg and bumps into a walrus": None,
        "A monkey swings from tree to tree": None,
        "A dog waits beside the swings": "playground",
        "A squirrel digs up the whole park": "park",
        "A boy swings very high": "playground",
    }
    for wish, place in places.items():
        assert read(wish).events[0].setting.place == place, wish
    assert told("A squirrel digs up the whole park") == [("squirrel", "dig", None)]


def test_who_is_pulled_out_of_a_muddy_water_hole_is_pulled_out_and_muddy() -> None:
    event = read("An old elephant pulls a baby zebra out of a muddy water hole").events[0]
    assert event.verb == "pull out"
    assert event.what is not None
    assert "muddy" in event.what.look
