"""Deeds of street and stairs: who misses a bus is left behind, a child rides on the shoulders, a basket comes down."""

from __future__ import annotations

import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import Cast
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


def test_who_misses_the_bus_sees_it_drive_off() -> None:
    stage = _stage("miss", "bus", Subject(name="father"), Subject(name="daughter", look=("little",)))
    play, bus, father = stage.scene.play, _named(stage, "bus"), _named(stage, "father")
    gaps = [play.here(bus, t).x - play.here(father, t).x for t in (0.2, 3.8)]
    assert 0 < gaps[0] < gaps[1]
    assert play.here(_named(stage, "daughter"), 2.0).x < play.here(father, 2.0).x


def test_a_child_sits_astride_the_shoulders_and_a_sick_one_lies_in_the_arms() -> None:
    play = _stage("carry", "son", Subject(name="mother"), Subject(name="son", look=("little",))).scene.play
    child = next(iter(play.riders))
    assert play.tracks[child].step(2.0).action == "astride"
    assert child not in play.arms
    sick = _stage("carry", "son", Subject(name="mother"), Subject(name="son", look=("little", "sick"))).scene.play
    assert sick.arms


def test_soup_is_shared_face_to_face_with_a_bowl_each() -> None:
    who = (Subject(name="grandmother"), Subject(name="neighbour"))
    stage = _stage("share", "soup", *who, place="hall", pieces=("stairs",))
    play, one, two = stage.scene.play, _named(stage, "grandmother"), _named(stage, "neighbour")
    assert play.here(one, 2.0).facing == -play.here(two, 2.0).facing
    for member in (one, two):
        assert {h.name for h in play.tracks[member].step(2.0).holding} == {"bowl", "spoon"}


def test_a_basket_is_let_down_from_the_treehouse() -> None:
    who = (Subject(name="girl"), Subject(name="brother", look=("little", "sulking")))
    stage = _stage("lower", "basket", *who, place="garden", pieces=("treehouse",))
    play, basket = stage.scene.play, _named(stage, "basket")
    assert play.here(_named(stage, "girl"), 2.0).y < -1.0
    assert play.here(basket, 3.9).y > play.here(basket, 0.1).y + 0.5


def test_when_the_lamp_goes_out_it_is_dark() -> None:
    stage = _stage("go out", None, Subject(name="lamp"), place="hall")
    dark = _named(stage, "darkness")
    assert [round(stage.scene.play.here(dark, t).alpha, 2) for t in (1.0, 3.8)] == [0.0, 0.72]


def test_a_bus_driver_steps_out_of_the_halted_bus() -> None:
    stage = _stage("pull up", "bus", Subject(name="bus driver"), Subject(name="bus"))
    play, driver, bus = (
        stage.scene.play,
        _named(stage, "driver"),
        next(m for m in stage.scene.play.tracks if m.kind == "vehicle"),
    )
    assert play.here(driver, 0.2).alpha == 0.0
    assert play.here(driver, 3.8).alpha == 1.0
    assert play.here(bus, 2.5).x == pytest.approx(play.here(bus, 3.8).x)


def test_two_who_swap_hand_each_other_what_they_have() -> None:
    who = (Subject(name="neighbour", holds=("pot",)), Subject(name="fellow neighbour", holds=("loaf",)))
    stage = _stage("swap", "pot", *who, place="garden", pieces=("garden fence",))
    play = stage.scene.play
    one, two = (next(m for m in play.tracks if m.name == s.name) for s in who)
    assert [h.name for h in play.tracks[one].step(3.9).holding] == ["loaf"]
    assert [h.name for h in play.tracks[two].step(3.9).holding] == ["pot"]
    fence = _named(stage, "fence")
    assert play.here(one, 1.0).x < play.here(fence, 1.0).x < play.here(two, 1.0).x


def test_a_pie_on_the_sill_is_smelt_from_outside() -> None:
    who = (Subject(name="neighbour"), Subject(name="grandma"))
    stage = _stage("smell", "pie", *who, place="garden", pieces=("kitchen window",))
    play = stage.scene.play
    assert _named(stage, "grandma") in play.cut_off
    assert play.here(_named(stage, "pie"), 1.0).x < play.here(_named(stage, "neighbour"), 1.0).x


def test_a_sock_is_drawn_out_of_a_heap_of_shirts() -> None:
    stage = _stage("find", "tiny red sock", Subject(name="widower"), place="laundromat", pieces=("heaped-shirt",))
    play, who = stage.scene.play, _named(stage, "widower")
    assert sum(m.name == "heaped-shirt" for m in play.tracks) > 3
    assert [h.name for h in play.tracks[who].step(3.9).holding] == ["tiny red sock"]


def test_groceries_go_up_the_stairs_in_the_arms() -> None:
    stage = _stage("carry", "grocery bag", Subject(name="man"), place="staircase")
    play, man = stage.scene.play, _named(stage, "man")
    assert [h.name for h in play.tracks[man].step(2.0).holding] == ["grocery bag"]
    assert play.here(man, 3.8).y < play.here(man, 0.2).y - 0.4


def test_a_painted_door_has_its_new_colour_from_the_top_down() -> None:
    stage = _stage("paint", "bright yellow front door", Subject(name="grandmother"))
    play = stage.scene.play
    coats = [m for m in play.tracks if m.name == "bright yellow front door" and m.actor is None and m.colour]
    assert any(m in play.cut_off for m in coats)
    assert all(play.here(m, 3.8).alpha == 1.0 for m in coats)


def test_who_waves_from_a_balcony_is_above_who_waves_back() -> None:
    who = (Subject(name="grandmother"), Subject(name="mailman"))
    stage = _stage("wave", "mailman", *who, pieces=("upstairs balcony",))
    play = stage.scene.play
    assert play.here(_named(stage, "grandmother"), 2.0).y < -2.0
    assert play.here(_named(stage, "mailman"), 2.0).y == 0.0
