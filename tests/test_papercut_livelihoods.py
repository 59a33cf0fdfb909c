"""Deeds of work and homecoming: a question over a head, a dog on its hind legs, a bus that waits, a plough."""

from __future__ import annotations

import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import Cast
from rushes.papercut.people import Person
from rushes.papercut.places import PLACES
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _stage(verb: str, target: str | None, *who: Subject, place: str = "street", pieces: tuple[str, ...] = ()) -> Stage:
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place, pieces=pieces),
        subjects=who,
        beats=(Beat(at=0.12, who=who[0].name, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


def _named(stage: Stage, word: str) -> Cast:
    return next(m for m in stage.scene.play.tracks if word in m.name)


def test_ones_own_house_has_a_front_and_a_torn_one_half_of_it() -> None:
    assert PLACES["doorstep"](1).name == "doorstep"
    assert PLACES["torn theater"](1).name == "torn theatre"
    assert PLACES["ploughed field"](1).name == "ploughed field"


def test_who_is_not_known_is_met_with_a_question() -> None:
    stage = _stage("shrug", "sailor", Subject(name="wife"), Subject(name="sailor"), place="doorstep")
    mark = _named(stage, "question")
    assert stage.scene.play.tracks[mark].state(3.5).alpha > 0.9
    assert stage.scene.play.tracks[_named(stage, "sailor")].step(1.0).action in ("reach", "give")


def test_a_dog_stands_up_against_who_comes_home() -> None:
    stage = _stage("jump up at", "sailor", Subject(name="dog"), Subject(name="sailor"), place="doorstep")
    dog, play = _named(stage, "dog"), stage.scene.play
    assert abs(play.tracks[dog].state(0.1).turn) < 5
    assert abs(play.tracks[dog].state(3.0).turn) > 30
    assert abs(play.here(dog, 3.0).x - play.here(_named(stage, "sailor"), 3.0).x) < dog.width


def test_the_driver_waits_at_the_door_of_the_bus_for_who_runs() -> None:
    stage = _stage("run", "bus", Subject(name="lady"), Subject(name="bus"), Subject(name="bus driver"))
    play, lady, bus = stage.scene.play, _named(stage, "lady"), _named(stage, "bus")
    driver = next(m for m in play.tracks if m.name == "bus driver")
    assert play.here(bus, 0.1).x == play.here(bus, 3.9).x
    assert abs(play.here(lady, 3.9).x - play.here(driver, 3.9).x) < lady.height
    assert play.here(lady, 0.1).x < play.here(lady, 3.9).x


def test_the_plough_is_between_the_beast_and_who_ploughs() -> None:
    stage = _stage("plough", "ox", Subject(name="farmer"), Subject(name="ox"), place="ploughed field")
    xs = [stage.scene.play.here(_named(stage, w), 2.0).x for w in ("farmer", "plough", "ox")]
    assert xs in (sorted(xs), sorted(xs, reverse=True))


@pytest.mark.parametrize("place", ["torn theatre", "demolition site"])
def test_workers_leave_a_heap_of_rubble(place: str) -> None:
    stage = _stage("tear down", None, Subject(name="worker", count=3), place=place)
    assert _named(stage, "rubble")


def test_two_who_talk_face_each_other() -> None:
    stage = _stage("talk", None, Subject(name="teenager", count=2))
    one, two = (m for m in stage.scene.play.tracks if m.name == "teenager")
    here = [stage.scene.play.here(m, 2.0) for m in (one, two)]
    assert here[0].facing == -here[1].facing
    assert (here[1].x - here[0].x) * here[0].facing > 0


def test_a_cat_sleeps_on_among_the_books() -> None:
    stage = _stage("stroke", "cat", Subject(name="librarian"), Subject(name="cat", look=("asleep",)),
                   place="library", pieces=("low pile of books",))  # fmt: skip
    cat = _named(stage, "cat")
    assert stage.scene.play.here(cat, 2.0).y < 0
    assert stage.scene.play.tracks[cat].step(2.0).action in ("sleep", "lie")


def test_of_a_pair_of_spouses_the_one_is_a_woman_the_other_a_man() -> None:
    stage = _stage("dance", None, Subject(name="spouse", look=("old",), count=2), place="kitchen")
    figures = [m.thing.look.figure for m in stage.scene.play.tracks if isinstance(m.thing, Person)]
    assert sorted(figures) == ["man", "woman"]


def test_a_horse_is_shod_at_its_hoof_with_hammer_and_iron() -> None:
    stage = _stage("shoe", "horse", Subject(name="blacksmith"), Subject(name="horse"), place="forge")
    smith, horse, iron = (_named(stage, w) for w in ("blacksmith", "horse", "horseshoe"))
    play = stage.scene.play
    assert [t.name for t in play.tracks[smith].step(2.0).holding] == ["hammer"]
    assert abs(play.here(iron, 2.0).x - play.here(horse, 2.0).x) < 0.5 * horse.width
