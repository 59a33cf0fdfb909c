"""A whole place that something is done to is the people who live there; who makes another laugh is seen doing it."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A baker feeds the whole street", [("baker", "give", "bread"), ("neighbour", "eat", "bread")]),
        (
            "A cook feeds the hungry village with soup",
            [("cook", "give", "soup"), ("villager", "eat", "soup")],
        ),
        (
            "A boy surprises his class with a magic trick",
            [("boy", "surprise", "child"), ("child", "cheer", None)],
        ),
        ("A lion scares the whole circus", [("lion", "scare", "spectator"), ("spectator", "flee", None)]),
        ("A rooster wakes the whole farm too early", [("rooster", "crow", None), ("farmer", "wake up", None)]),
        ("A clown makes a sad king laugh", [("clown", "juggle", None), ("king", "laugh", None)]),
    ],
)
def test_all_of_a_place(text: str, told: list[tuple[str, str, str | None]]) -> None:
    events = read(text).events
    assert [(e.who.name if e.who else None, e.verb, e.what.name if e.what else None) for e in events] == told


def test_a_place_alone_stays_one() -> None:
    (event,) = read("A girl paints the village").events
    assert event.verb == "paint"
    assert all(n.name != "villager" for n in event.seen)


def _stage(verb: str, target: str | None, *who: Subject) -> Stage:
    beat = Beat(at=0.1, who=who[0].name, verb=verb, target=target)
    shot = Shot(framing=Framing.FULL, setting=Setting(place="street"), subjects=who, beats=(beat,))
    return Stage(shot, size=(160, 90), fps=8, seconds=4.0, seed=3)


def test_who_is_frightened_leaps_back() -> None:
    stage = _stage("frighten", "maid", Subject(name="thief"), Subject(name="maid"))
    play = stage.scene.play
    maid = next(m for m in play.tracks if m.name == "maid")
    assert not any("frighten" in note for note in stage.notes)
    assert play.here(maid, 3.9).x > play.here(maid, 0.2).x
    assert play.tracks[maid].step(3.9).action == "spread"


def test_who_finishes_last_comes_in_behind_the_others() -> None:
    events = read("An old man runs a marathon through the city and finishes last").events
    assert [e.verb for e in events] == ["race along", "lose race"]
    play = _stage("lose race", "rival runner", Subject(name="man"), Subject(name="rival runner", count=2)).scene.play
    x = {m.name: play.here(m, 3.0).x for m in play.tracks}
    assert x["man"] < min(v for n, v in x.items() if "rival" in n)


def test_a_sting_is_at_the_nose_and_startles() -> None:
    (event,) = read("A bee stings a bear on the nose").events
    assert (event.who and event.who.name, event.verb, event.what and event.what.name) == ("bee", "sting", "bear")
    play = _stage("sting", "bear", Subject(name="bee"), Subject(name="bear")).scene.play
    bee, bear = (next(m for m in play.tracks if m.name == n) for n in ("bee", "bear"))
    assert bee.height > 0.1 * bear.height
    assert play.here(bee, 3.0).y < -0.5 * bear.height


def test_a_mouse_is_seen_beside_an_elephant() -> None:
    play = _stage("meet", "mouse", Subject(name="elephant"), Subject(name="mouse")).scene.play
    mouse, elephant = (next(m for m in play.tracks if m.name == n) for n in ("mouse", "elephant"))
    assert mouse.height > 0.12 * elephant.height


def test_who_walks_with_an_umbrella_holds_it_up() -> None:
    play = _stage("walk", None, Subject(name="woman", holds=("umbrella",))).scene.play
    woman = next(m for m in play.tracks if m.name == "woman")
    assert play.tracks[woman].step(2.0).action == "carry"
