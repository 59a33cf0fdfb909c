"""Deeds of fables: young out of the water, one umbrella for two, stolen things, clouds sewn and hung, spells."""

from __future__ import annotations

import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import Cast
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _stage(*names: str, verb: str = "", target: str | None = None, place: str = "meadow", holds: str = "") -> Stage:
    first, *others = names
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place),
        subjects=(Subject(name=first, holds=(holds,) if holds else ()), *(Subject(name=n) for n in others)),
        beats=(Beat(at=0.12, who=first, verb=verb, target=target),) if verb else (),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


def _named(stage: Stage, word: str) -> Cast:
    return next(m for m in stage.scene.play.tracks if word in m.name)


@pytest.mark.parametrize(("mother", "young"), [("mother elephant", "baby elephant"), ("dog", "puppy")])
def test_young_are_drawn_out_of_the_water_by_trunk_or_teeth(mother: str, young: str) -> None:
    stage = _stage(mother, young, verb="pull out", target=young, place="river")
    play, who, calf = stage.scene.play, _named(stage, mother), _named(stage, young)
    _named(stage, "water")
    assert play.here(calf, 0.5).y > 0.0 >= play.here(calf, 3.8).y
    assert 0.3 < calf.height / who.height < 0.8
    assert abs(play.here(calf, 3.8).x - play.here(who, 3.8).x) < who.width


def test_one_umbrella_is_over_both_wherever_they_go() -> None:
    stage = _stage("hedgehog", "duckling", verb="walk", holds="shared umbrella")
    play = stage.scene.play
    hedgehog, duckling, roof = (_named(stage, n) for n in ("hedgehog", "duckling", "umbrella"))
    for t in (0.5, 2.0, 3.8):
        low, high = sorted(play.here(m, t).x for m in (hedgehog, duckling))
        assert low < play.here(roof, t).x < high
        assert roof.width > high - low


def test_what_a_bird_steals_is_on_the_breast_and_then_in_its_beak() -> None:
    stage = _stage("crow", "scarecrow", verb="steal", target="button")
    play, crow, button = stage.scene.play, _named(stage, "crow"), _named(stage, "button")
    scarecrow = next(m for m in play.tracks if m.name == "scarecrow")
    assert button not in play.tracks[crow].step(0.2).holding
    assert abs(play.here(button, 0.2).x - play.here(scarecrow, 0.2).x) < 0.3
    assert button in play.tracks[crow].step(3.8).holding


def test_a_torn_cloud_is_whole_at_the_end_and_hangs_on_a_line() -> None:
    stage = _stage("witch", verb="sew", target="torn cloud", place="swamp")
    play = stage.scene.play
    torn, whole = _named(stage, "torn cloud"), _named(stage, "sewn cloud")
    assert play.here(torn, 0.5).alpha > 0.9 > play.here(torn, 3.9).alpha
    assert play.here(whole, 3.9).alpha > 0.9
    assert _named(_stage("witch", verb="hang", target="sewn cloud", place="swamp"), "hung")


def test_the_bewitched_one_gives_place_to_what_it_becomes() -> None:
    stage = _stage("wizard", "headmaster", "goat", verb="enchant", target="headmaster")
    play, man, goat = stage.scene.play, _named(stage, "headmaster"), _named(stage, "goat")
    assert play.here(goat, 0.5).alpha < 0.1 < 0.9 < play.here(man, 0.5).alpha
    assert play.here(man, 3.9).alpha < 0.1 < 0.9 < play.here(goat, 3.9).alpha


def test_who_turns_into_somebody_is_first_the_one_and_then_the_other() -> None:
    stage = _stage("beggar", "prince", verb="change into")
    play, beggar, prince = stage.scene.play, _named(stage, "beggar"), _named(stage, "prince")
    assert play.here(prince, 0.5).alpha < 0.1 < 0.9 < play.here(beggar, 0.5).alpha
    assert play.here(beggar, 3.9).alpha < 0.1 < 0.9 < play.here(prince, 3.9).alpha


def test_a_speech_is_in_the_goats_mouth_and_its_owner_stands_by() -> None:
    stage = _stage("goat", "mayor", verb="eat", target="written sheet", place="town square")
    play, goat, sheet = stage.scene.play, _named(stage, "goat"), _named(stage, "sheet of writing")
    assert abs(play.here(sheet, 0.5).x - play.here(goat, 0.5).x) < goat.width


def test_a_mouse_is_seen_beside_a_giant() -> None:
    stage = _stage("giant", "mouse", place="cabin")
    assert _named(stage, "mouse").height > 0.12 * _named(stage, "giant").height
