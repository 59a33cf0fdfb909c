"""Children at play, at parties and in class: what is read of it, and what the pictures show."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.papercut.choreography import Play
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _told(text: str) -> list[tuple[str, str, str]]:
    """Who does what where, of each event."""
    return [(e.who.name if e.who else "", e.verb, e.setting.place or "") for e in read(text).events]


def _play(subjects: list[Subject], verb: str, target: str | None, place: str = "garden", at: float = 0.12) -> Play:
    beat = Beat(at=at, who=subjects[0].name, verb=verb, target=target)
    shot = Shot(subjects=tuple(subjects), setting=Setting(place=place), framing=Framing.FULL, beats=(beat,))
    return Stage(shot, size=(320, 180), fps=8.0, seconds=4.0, seed=3).scene.play


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Twins blow out the candles on their cake", [("twin girl", "blow at cake", "living room")]),
        ("Children throw snowballs at each other in the park", [("child", "snowball fight", "park")]),
        ("A boy slides down a snowy hill on a sledge", [("boy", "sled down", "snowy hill")]),
        ("A boy floats a paper boat in a puddle", [("boy", "float in puddle", "street")]),
        ("Schoolchildren race to the bus in the rain", [("schoolchild", "race", "street")]),
        ("Brothers pile up blocks and the tower topples",
         [("brother", "pile blocks", "playroom"), ("brother", "topple blocks", "playroom")]),
        ("A girl throws a ball through the classroom window", [("girl", "smash", "schoolyard")]),
        ("A schoolboy naps at his desk and the teacher frowns",
         [("schoolboy", "nap", "classroom"), ("teacher", "frown", "classroom")]),
        ("A boy pulls his sister on a sled through the snow", [("boy", "pull on sled", "park")]),
    ],
)  # fmt: skip
def test_childrens_play_is_read_as_deeds_of_its_own(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(text) == told


def test_only_one_guest_comes_to_a_laid_table_and_whoever_reacts_is_seen_with_the_doer() -> None:
    party = read("A girl invites everyone to her party but only a cat comes").events
    assert [e.verb for e in party] == ["wait at party", "come to party"]
    assert [n.name for _, n in party[1].to] == ["girl"]
    assert [n.name for _, n in read("A boy bursts a balloon and the baby cries").events[-1].to] == ["boy"]


def test_a_costume_is_worn_and_toy_animals_are_no_animals() -> None:
    queen = read("A girl dresses up as a queen in front of the mirror").events[0]
    assert queen.who is not None
    assert queen.who.wears == ("crown", "gown")
    clown = read("A clown makes balloon animals for the children at a party").events[0]
    assert clown.what is not None
    assert clown.what.name == "balloon dog"


def test_what_is_lost_lies_behind_who_walks_on_and_a_rider_sits_on_the_sled() -> None:
    p = _play([Subject(name="girl")], "lose on the way", "teddy bear", "playground")
    girl = p.groups[0].members[0]
    bear = next(m for m in p.tracks if m.name == "teddy bear")
    end = p.tracks[girl].state(p.seconds)
    assert (end.x - p.tracks[bear].state(p.seconds).x) * end.facing > 0.5 * girl.height
    p = _play([Subject(name="child")], "sled down", "wooden sled", "snowy hill")
    child, sled = p.groups[0].members[0], next(m for m in p.tracks if m.name == "wooden sled")
    for t in (0.0, 3.0):
        assert abs(p.tracks[child].state(t).x - p.tracks[sled].state(t).x) < 0.3 * child.height


def test_two_on_a_seesaw_are_never_equally_high_at_its_turns() -> None:
    p = _play([Subject(name="boy"), Subject(name="girl")], "ride seesaw", None, "playground")
    one, other = (g.members[0] for g in p.groups)
    heights = [p.tracks[one].state(t).y - p.tracks[other].state(t).y for t in (0.0, 1.1, 2.2)]
    assert all(abs(h) > 0.2 * one.height for h in heights)
    assert min(heights) < 0 < max(heights)
