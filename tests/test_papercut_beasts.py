"""Beasts of fables with a trade, and giants with whom small people are."""

import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import Cast, cast_noun
from rushes.papercut.people import Person
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _named(stage: Stage, name: str) -> list[Cast]:
    return [m for m in stage.scene.play.tracks if m.name == name]


@pytest.mark.parametrize(("name", "hat"), [("mouse tailor", "mouse head"), ("bear knight", "bear head")])
def test_a_beast_with_a_trade_has_its_own_head_on_a_body_with_hands(name: str, hat: str) -> None:
    found = cast_noun(name, 3, [])
    assert isinstance(found.thing, Person)
    assert found.thing.look.hat == hat


@pytest.mark.parametrize("name", ["dog walker", "horse rider", "tailor", "bee keeper"])
def test_people_keep_their_heads(name: str) -> None:
    found = cast_noun(name, 3, [])
    assert isinstance(found.thing, Person)
    assert not found.thing.look.hat.endswith(" head")


def test_small_people_stand_high_in_the_hand_of_the_giant_they_thank() -> None:
    shot = Shot(
        setting=Setting(place="meadow"),
        framing=Framing.FULL,
        subjects=(Subject(name="villager", count=2), Subject(name="giant")),
        beats=(Beat(at=0.1, who="villager", verb="thank on high", target="giant"),),
    )
    stage = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)
    giant = _named(stage, "giant")[0]
    for villager in _named(stage, "villager"):
        assert stage.scene.play.here(villager, 1.5).y < -0.4 * giant.height


def test_a_giant_by_himself_stands_by_a_house_below_his_knee() -> None:
    shot = Shot(setting=Setting(place="hill"), framing=Framing.MEDIUM, subjects=(Subject(name="giant"),))
    stage = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)
    house, giant = _named(stage, "cottage")[0], _named(stage, "giant")[0]
    assert house.height < 0.3 * giant.height


def test_a_star_that_is_swallowed_is_gone_and_shines_from_within() -> None:
    shot = Shot(
        setting=Setting(place="hill"),
        framing=Framing.FULL,
        subjects=(Subject(name="boy"),),
        beats=(Beat(at=0.1, who="boy", verb="swallow", target="star"),),
    )
    stage = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)
    play, rays = stage.scene.play, _named(stage, "rays of light")[0]
    star = _named(stage, "star")[0]
    assert (play.here(star, 0.3).alpha, play.here(star, 2.9).alpha) == (1.0, 0.0)
    assert (play.here(rays, 0.3).alpha, play.here(rays, 2.9).alpha) == (0.0, 1.0)


def test_a_child_that_eats_standing_has_no_bench() -> None:
    shot = Shot(
        setting=Setting(place="meadow"),
        framing=Framing.FULL,
        subjects=(Subject(name="boy"),),
        beats=(Beat(at=0.0, who="boy", verb="eat", target="apple"),),
    )
    assert not _named(Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3), "bench")


def test_a_giant_carries_the_houses_of_a_village_over_his_head() -> None:
    shot = Shot(
        setting=Setting(place="river"),
        framing=Framing.FULL,
        subjects=(Subject(name="giant"),),
        beats=(Beat(at=0.1, who="giant", verb="carry", target="little house"),),
    )
    stage = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)
    play, giant = stage.scene.play, _named(stage, "giant")[0]
    houses = [m for m in play.tracks if m.name == "cottage" and play.here(m, 1.5).y < -giant.height]
    assert len(houses) == 5


def test_a_frog_is_kissed_at_the_mouth() -> None:
    shot = Shot(
        setting=Setting(place="castle"),
        framing=Framing.FULL,
        subjects=(Subject(name="princess"), Subject(name="frog")),
        beats=(Beat(at=0.1, who="princess", verb="kiss", target="frog"),),
    )
    stage = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)
    frog, princess = _named(stage, "frog")[0], _named(stage, "princess")[0]
    assert stage.scene.play.here(frog, 1.5).y < -0.6 * princess.height
