"""Everyday wishes, as they are read and as they are played."""

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


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
