"""Beasts among themselves: what their tales leave unsaid, and how it is played."""

from __future__ import annotations

import pytest

from rushes.minds.brief import Event, read
from rushes.papercut import Stage
from rushes.papercut.animals import ANIMALS
from rushes.papercut.casting import Cast
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _told(text: str) -> tuple[Event, ...]:
    return read(text).events


def test_the_wife_of_a_beast_is_of_its_kind() -> None:
    event = _told("A penguin walks across the ice to bring his wife a fish")[-1]
    assert event.verb == "bring prey"
    assert [n.name for p, n in event.to if p == "beside"] == ["wife penguin"]


def test_what_one_cannot_remember_is_looked_for() -> None:
    event = _told("A squirrel hides its nuts in the garden and then can't remember where")[-1]
    assert event.verb == "search for"
    assert "thought nut" in event.setting.pieces


def test_it_is_the_thief_who_is_chased_and_round_the_yard() -> None:
    event = _told("A goat eats the washing off the line while the woman chases it round the yard")[-1]
    assert event.who is not None
    assert event.who.name == "woman"
    assert (event.verb, event.what and event.what.name) == ("chase", "goat")
    assert event.setting.place == "yard"


def test_who_is_fed_is_no_food_and_then_goes() -> None:
    events = _told("A stubborn donkey refuses to cross the bridge until a little girl feeds it a carrot")
    assert [n.name for p, n in events[1].to if p == "to"] == ["donkey"]
    last = events[-1]
    assert (last.who and last.who.name, last.verb, [n.name for n in last.others]) == ("donkey", "walk", ["girl"])


def test_a_heron_stands_on_the_bank_of_the_water_and_sees_what_leaps() -> None:
    leaps, looks = _told("A salmon leaps up a waterfall while a heron watches from the bank")
    assert (leaps.verb, leaps.setting.place) == ("leap up", "waterfall")
    assert (looks.what and looks.what.name, looks.setting.place) == ("salmon", "waterfall")


def test_who_keeps_himself_company_sits_by_what_he_built_out_of_doors() -> None:
    events = _told("The bear wakes up too early in winter and builds a snowman to keep himself company")
    assert {e.setting.place for e in events} == {"forest"}
    assert events[-1].verb == "sit"
    assert [n.name for p, n in events[-1].to if p == "beside"] == ["snowman"]


def test_a_beast_begged_to_come_down_is_still_on_the_roof() -> None:
    up, begs = _told("A goat jumps onto the roof of a church and the priest begs it to come down")
    assert (up.verb, up.what and up.what.name) == ("jump up", "church")
    assert begs.what is not None
    assert "on church roof" in begs.what.look


def test_who_flies_from_afar_leaves_the_one_land_and_lands_in_the_other() -> None:
    away, home = _told("A swallow flies from Africa to the barn where it was born")
    assert (away.setting.place, home.setting.place) == ("Africa", "farm")
    assert (home.verb, home.what and home.what.name) == ("land up", "barn")


def test_an_adopted_beast_is_carried_home() -> None:
    events = _told("A duckling follows a mailman all over town and he adopts it")
    assert [e.verb for e in events[-2:]] == ["adopt", "carry home"]
    assert "cottage" in events[-1].setting.pieces


def test_all_who_dive_with_the_others_are_of_one_kind() -> None:
    event = _told("A young penguin learns to swim and dives off an iceberg with the others")[-1]
    assert [n.name for n in event.others] == ["fellow penguin"]
    assert (event.verb, event.what and event.what.name) == ("jump off", "iceberg")


def _stage(*subjects: Subject, verb: str, target: str | None, place: str, at: float = 0.12) -> Stage:
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place),
        subjects=subjects,
        beats=(Beat(at=at, who=subjects[0].name, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


def _named(stage: Stage, word: str) -> Cast:
    return next(m for m in stage.scene.play.tracks if word in m.name)


def test_washing_hangs_from_the_mouth_that_eats_it() -> None:
    stage = _stage(Subject(name="goat"), verb="eat", target="washing", place="yard")
    play, goat = stage.scene.play, _named(stage, "goat")
    cloth = next(m for m in play.tracks if m.kind == "prop" and play.here(m, 0.5).alpha == 1.0)
    ahead = (play.here(cloth, 0.5).x - play.here(goat, 0.5).x) * play.here(goat, 0.5).facing
    assert 0.2 * goat.width < ahead < goat.width


def test_a_salmon_rises_along_the_fall_and_a_goat_to_the_ridge() -> None:
    stage = _stage(Subject(name="salmon"), verb="leap up", target="waterfall", place="waterfall")
    play, fish = stage.scene.play, _named(stage, "salmon")
    assert play.here(fish, 3.4).y < play.here(fish, 0.1).y - 1.5 * fish.width
    stage = _stage(Subject(name="goat"), verb="jump up", target="church", place="village")
    play, goat = stage.scene.play, _named(stage, "goat")
    assert play.here(goat, 0.0).y == 0.0
    assert play.here(goat, 3.9).y < -goat.height


def test_whoever_speaks_to_a_beast_on_a_roof_is_below() -> None:
    goat = Subject(name="goat", look=("on church roof",))
    stage = _stage(Subject(name="priest"), goat, verb="beg", target="goat", place="village")
    play = stage.scene.play
    assert play.here(_named(stage, "goat"), 2.0).y < -1.2 * _named(stage, "priest").height
    assert play.here(_named(stage, "priest"), 2.0).y == 0.0


def test_who_is_lost_from_sight_is_gone() -> None:
    calf = Subject(name="elephant", look=("little",))
    stage = _stage(calf, Subject(name="mother elephant"), verb="lose", target="mother elephant", place="waterhole")
    play = stage.scene.play
    assert play.here(_named(stage, "mother"), 0.2).alpha == 1.0
    assert play.here(_named(stage, "mother"), 3.9).alpha == 0.0


@pytest.mark.parametrize("kind", ["pelican", "swallow"])
def test_birds_of_their_own_shape(kind: str) -> None:
    own = ANIMALS[kind](1, ())
    for other in ("gull", "bird"):
        assert own.fowl != ANIMALS[other](1, ()).fowl  # type: ignore[attr-defined]


def test_the_way_back_leads_where_it_is_said_to() -> None:
    events = _told("A hedgehog helps a lost duckling find its way back to the pond at night")
    assert (events[0].verb, events[-1].setting.place) == ("lead", "pond")


def test_another_of_a_kind_is_a_second_one() -> None:
    event = _told("A lonely whale sings all night until another whale answers")[-1]
    assert (event.who and event.who.name, event.what and event.what.name) == ("fellow whale", "whale")


def test_a_buried_head_is_down_at_the_ground() -> None:
    stage = _stage(Subject(name="ostrich"), verb="bury head", target=None, place="savanna")
    play, bird = stage.scene.play, _named(stage, "ostrich")
    assert any("mound" in m.name for m in play.tracks)
    assert play.tracks[bird].step(2.0).action in ("eat", "drink")


def test_who_saves_from_drowning_does_not_drown() -> None:
    (event,) = _told("A spider saves a ladybug from drowning in a puddle")
    assert (event.verb, event.what and event.what.name) == ("save", "ladybug")


def test_sheep_that_dance_do_so_around_a_boy_in_the_fields() -> None:
    event = _told("A shepherd boy plays the flute and the sheep dance around him")[-1]
    assert (event.who and event.who.name, event.verb) == ("sheep", "dance")


def test_what_a_cat_brings_is_not_thanked_and_no_morning_does_anything() -> None:
    brings, gives = _told("A stray cat brings a mouse to the baker every morning and he gives it milk")
    assert (brings.verb, gives.who and gives.who.name) == ("bring prey", "baker")
    assert [n.name for p, n in gives.to if p == "to"] == ["cat"]


def test_the_baby_of_an_egg_is_of_who_laid_it() -> None:
    event = _told("A hen sits on a crocodile's egg and raises the baby as her own")[-1]
    assert event.what is not None
    assert event.what.name == "baby crocodile"


def test_a_dam_is_logs_in_a_river() -> None:
    assert _told("A beaver builds a dam")[0].setting.place == "river"
    stage = _stage(Subject(name="beaver"), verb="build", target="dam", place="river")
    play = stage.scene.play
    logs = [m for m in play.tracks if m.name == "log"]
    assert sum(play.here(m, 0.1).alpha for m in logs) < sum(play.here(m, 3.9).alpha for m in logs)


def test_a_cat_comes_to_a_baker_where_he_bakes() -> None:
    events = _told("A stray cat brings a mouse to the baker every morning and he gives it milk")
    assert {e.setting.place for e in events} == {"bakery"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A lost duckling follows a farm dog home and finds its mother", [
            ("duckling", "follow", "farm dog"), ("duckling", "reunite", "mother duck")]),
        ("A hedgehog gets an apple home before the cat wakes up", [
            ("hedgehog", "carry", "apple"), ("hedgehog", "carry", "apple")]),
        ("A lioness stalks a zebra but it gets away", [("lioness", "stalk", "zebra"), ("zebra", "escape", "")]),
        ("A girl finds a baby bird that fell out of its nest and puts it back", [
            ("baby bird", "fall", ""), ("girl", "find", "baby bird"), ("girl", "put in nest", "baby bird")]),
        ("A young owl is afraid to fly until a firefly lights the way", [
            ("owl", "shiver", ""), ("firefly", "light", "way"), ("owl", "fly", "")]),
        ("A mother hen hatches five chicks and one of them turns out to be a duck", [
            ("mother hen", "hatch", "chick"), ("duckling", "walk", "")]),
        ("A caterpillar eats leaves all summer and spins a cocoon", [
            ("caterpillar", "eat", "leaf"), ("caterpillar", "wrap in cocoon", "")]),
    ],
)  # fmt: skip
def test_beasts_have_their_own_homes_prey_and_young(text: str, told: list[tuple[str, str, str]]) -> None:
    names = [(e.who.name if e.who else "", e.verb, e.what.name if e.what else "") for e in _told(text)]
    assert names == told


def test_a_returning_bird_lands_in_the_nest_that_is_still_there() -> None:
    stage = _stage(Subject(name="stork"), verb="return to nest", target="chimney", place="rooftops")
    play, bird, nest = stage.scene.play, _named(stage, "stork"), _named(stage, "nest")
    assert play.here(bird, 0.1).y < play.here(nest, 0.1).y - 0.8 * bird.height
    assert abs(play.here(bird, 3.8).y - play.here(nest, 3.8).y) < nest.height
    assert play.here(nest, 3.8).y < -0.5 * bird.height


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A baby seal gets caught in a net and a diver cuts it free", ("diver", "free from net", "baby seal")),
        ("Two goats meet on a narrow bridge and neither wants to step back", ("goat", "stand", "fellow goat")),
        ("A tortoise and a hare race and the tortoise wins", ("tortoise", "win race", "hare")),
        ("Two squirrels quarrel over an acorn and a jay flies off with it", ("jay", "fly off", "")),
    ],
)
def test_the_last_deed_of_beasts_among_themselves(text: str, last: tuple[str, str, str]) -> None:
    event = _told(text)[-1]
    assert (event.who.name if event.who else "", event.verb, event.what.name if event.what else "") == last


def test_beasts_in_need_are_where_and_with_whom_they_are() -> None:
    stuck, saved = _told("A kitten is stuck high up in a tree and a fireman brings it down")
    assert (stuck.verb, saved.verb, [n.name for _, n in saved.to]) == ("call in tree", "rescue", ["tree"])
    woken, seeks = _told("A bear wakes up from hibernation and looks for its cubs along the river")
    assert (woken.setting.place, seeks.verb, seeks.what) == ("bear's den", "search for", None)
    _, stops = _told("A mother duck leads her ducklings across a road and a policeman stops the cars")
    assert [n.name for p, n in stops.to if p == "beside"] == ["duckling"]


def test_young_and_prey_hang_from_the_mouth() -> None:
    assert _told("A mother fox carries her cubs to a new den")[-1].verb == "carry in mouth"
    cubs = Subject(name="baby fox", count=2)
    stage = _stage(Subject(name="fox"), cubs, verb="carry in mouth", target="baby fox", place="forest")
    play, fox, cub = stage.scene.play, _named(stage, "fox"), _named(stage, "baby fox")
    assert play.here(cub, 3.8).x > play.here(fox, 3.8).x + 0.2 * fox.width
    assert play.here(cub, 3.8).x - play.here(cub, 0.0).x > 0.2 * fox.width
