"""Deeds of creatures: what is caught is in the mouth, what is shared comes in two, leaves stay on spikes."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.papercut.casting import Cast, cast_noun
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _stage(*names: str, verb: str, target: str | None, place: str = "meadow", at: float = 0.12) -> Stage:
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place),
        subjects=tuple(Subject(name=n) for n in names),
        beats=(Beat(at=at, who=names[0], verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


def _named(stage: Stage, word: str) -> Cast:
    return next(m for m in stage.scene.play.tracks if word in m.name)


@pytest.mark.parametrize("hunter", ["fox", "bear", "cat", "heron"])
def test_a_fish_is_smaller_than_who_catches_it_and_ends_in_the_mouth(hunter: str) -> None:
    stage = _stage(hunter, "fish", verb="catch", target="fish", place="river")
    play, who, fish = stage.scene.play, _named(stage, hunter), _named(stage, "fish")
    assert fish.width < 0.6 * max(who.width, who.height)
    assert play.here(fish, 0.4).y > play.here(fish, 3.8).y
    assert abs(play.here(fish, 3.8).x - play.here(who, 3.8).x) < 0.8 * max(who.width, who.height)


def test_leaves_lie_before_a_hedgehog_and_then_on_its_spikes() -> None:
    stage = _stage("hedgehog", verb="collect", target="autumn leaf")
    play, who = stage.scene.play, _named(stage, "hedgehog")
    leaves = [m for m in play.tracks if "leaf" in m.name]
    assert len(leaves) > 5
    end = [play.here(m, 3.9) for m in leaves]
    assert all(abs(s.x - play.here(who, 3.9).x) < 0.6 * who.width for s in end)
    assert sum(s.y < -0.3 * who.height for s in end) > 3


def test_shared_food_lies_between_two_beasts_and_comes_in_two() -> None:
    stage = _stage("fox", "hedgehog", verb="share", target="apple")
    play = stage.scene.play
    fox, apple, hedgehog = (_named(stage, n) for n in ("fox", "apple", "hedgehog"))
    assert play.here(fox, 1.0).x < play.here(apple, 1.0).x < play.here(hedgehog, 1.0).x
    assert play.here(apple, 0.5).split == 0.0 < play.here(apple, 3.9).split


def test_nuts_fall_from_a_bird_and_are_cracked_under_wheels() -> None:
    dropped = _stage("crow", verb="drop", target="walnut", place="zebra crossing")
    nut = _named(dropped, "walnut")
    assert dropped.scene.play.here(nut, 0.0).y < -0.4 < dropped.scene.play.here(nut, 3.9).y
    cracked = _stage("car", "crow", verb="crack", target="walnut", place="zebra crossing")
    nut, car = _named(cracked, "walnut"), _named(cracked, "car")
    assert cracked.scene.play.here(nut, 0.1).split == 0.0 < cracked.scene.play.here(nut, 3.9).split
    assert cracked.scene.play.here(car, 3.9).split == 0.0


@pytest.mark.parametrize(
    ("young", "grown"), [("calf", "cow"), ("foal", "horse"), ("lamb", "sheep"), ("bear cub", "bear")]
)
def test_young_animals_are_smaller_than_their_parents(young: str, grown: str) -> None:
    assert cast_noun(young, 1, []).height < 0.75 * cast_noun(grown, 1, []).height


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A lost penguin follows a seal across the ice back to its family", "penguin reunite fellow penguin"),
        ("A lost puppy follows a postman through the village until he finds his home", "puppy reunite girl"),
        ("A stray dog follows a boy home from school", "dog reunite boy"),
        ("A lost lamb finds its mother on the hill", "lamb reunite mother sheep"),
        ("A cat brings a mouse to her kittens in the barn", "cat bring prey mouse"),
        ("An octopus collects lost spoons and builds a fence around its den", "octopus build spoon fence"),
    ],
)
def test_tales_of_creatures_end_as_they_are_told(text: str, told: str) -> None:
    event = read(text).events[-1]
    assert event.who is not None
    assert event.what is not None
    assert f"{event.who.name} {event.verb} {event.what.name}" == told


def test_who_is_pulled_out_of_the_mud_is_muddy_at_a_waterhole() -> None:
    event = read("An old elephant pulls a baby zebra out of the mud at the waterhole").events[0]
    assert event.setting.place == "waterhole"
    assert event.what is not None
    assert "muddy" in event.what.look


def test_a_beetle_has_its_funeral_in_one_place_with_all_who_join() -> None:
    events = read("Behind the garages, twins hold a funeral for a beetle and half the street joins them").events
    assert [e.verb for e in events] == ["mourn", "mourn"]
    assert events[1].setting.place == events[0].setting.place
    stage = _stage("boy", "beetle", verb="mourn", target="beetle")
    play, boy, beetle = stage.scene.play, _named(stage, "boy"), _named(stage, "beetle")
    assert play.here(beetle, 2.0).turn == 180.0
    assert beetle.height > 0.08 * boy.height
    assert _named(stage, "cross") in play.tracks


def test_a_magpie_puts_what_it_hides_among_twigs() -> None:
    stage = _stage("magpie", verb="hide", target="ring", place="nest")
    play, ring = stage.scene.play, _named(stage, "ring")
    assert play.here(ring, 0.2).y < play.here(ring, 3.8).y
    assert any("stick" in m.name for m in play.tracks)


def test_a_mouse_is_seen_beside_the_elephant_with_whom_it_shares() -> None:
    stage = _stage("elephant", "mouse", verb="share", target="peanut")
    assert _named(stage, "mouse").height > 0.2 * _named(stage, "elephant").height


def test_a_fish_may_be_buried_with_all_honours() -> None:
    assert read("Children bury a goldfish in the garden").events[0].verb == "mourn"
    assert read("A dog buries a bone in the garden").events[0].verb == "bury"


def test_an_octopus_has_what_it_collects_in_its_arms() -> None:
    stage = _stage("octopus", verb="collect", target="spoon", place="underwater")
    play, who = stage.scene.play, _named(stage, "octopus")
    spoons = [m for m in play.tracks if "spoon" in m.name]
    assert len(spoons) == 5
    assert all(play.here(m, 0.1).y > play.here(m, 3.9).y for m in spoons)
    assert play.here(who, 0.1).y == play.here(who, 3.9).y
