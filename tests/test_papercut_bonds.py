"""Deeds that bind two: what is carried is in the arms, what is given goes over, who is in old Egypt wears a kilt."""

from __future__ import annotations

import pytest

from rushes.papercut import Stage
from rushes.papercut.attire import attired, bedded
from rushes.papercut.casting import Cast
from rushes.papercut.people import Person
from rushes.papercut.places import PLACES
from rushes.papercut.scene import Scene
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _stage(who: str, verb: str, target: str, *others: str, place: str = "street") -> Stage:
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place),
        subjects=tuple(Subject(name=n) for n in (who, *others)),
        beats=(Beat(at=0.12, who=who, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)


def _named(stage: Stage, word: str) -> Cast:
    return next(m for m in stage.scene.play.tracks if word in m.name)


def test_a_duckling_is_carried_in_the_arms() -> None:
    play = _stage("goalkeeper", "carry", "duckling", "duckling", place="pitch").scene.play
    assert [m.name for m in play.arms] == ["duckling"]


def test_a_hedgehog_has_its_glove_before_the_mouth_and_takes_it_along() -> None:
    stage = _stage("hedgehog", "drag", "glove", place="forest")
    play, who, glove = stage.scene.play, _named(stage, "hedgehog"), _named(stage, "glove")
    for t in (0.5, 2.5):
        here, there = play.here(who, t), play.here(glove, t)
        assert (there.x - here.x) * here.facing > 0
    assert abs(play.here(glove, 2.9).x - play.here(glove, 0.1).x) > 0.1


def test_what_is_sent_goes_along_a_rope_to_the_other() -> None:
    stage = _stage("widower", "send", "bread", "neighbour")
    play, other, basket = stage.scene.play, _named(stage, "neighbour"), _named(stage, "basket")
    gaps = [abs(play.here(basket, t).x - play.here(other, t).x) for t in (0.1, 2.9)]
    assert gaps[1] < 0.5 * gaps[0]


@pytest.mark.parametrize(("place", "garment"), [("egypt", "kilt"), ("rome", "tunic"), ("street", "")])
def test_clothes_are_of_the_land(place: str, garment: str) -> None:
    painter = attired(Subject(name="painter"), PLACES[place](0))
    assert (garment in " ".join(painter.wears)) if garment else not painter.wears


def test_giants_tower_outdoors_and_foxes_sleep_on_leaves() -> None:
    stage = _stage("seamstress", "see", "giant", "giant", place="valley")
    giant = _named(stage, "giant")
    assert isinstance(giant.thing, Person)
    assert giant.height > 4 * 1.6
    assert bedded("bed", [Subject(name="fox")]) == "leaf bed"
    assert bedded("bed", [Subject(name="girl")]) == "bed"


def test_a_cake_flies_from_who_slips_onto_the_other() -> None:
    shot = Shot(
        subjects=(Subject(name="waiter", holds=("cake",), facing="right"), Subject(name="mayor", facing="left")),
        setting=Setting(place="restaurant"),
        beats=(Beat(at=0.12, who="waiter", verb="slip", target="banana peel"),),
    )
    stage = Stage(shot, size=(160, 90), fps=8, seconds=4.0, seed=1)
    play = stage.scene.play
    cake = next(m for m in play.tracks if m.name == "cake" and play.here(m, 3.9).alpha > 0.5)
    mayor = next(m for m in play.tracks if m.name == "mayor")
    assert abs(play.here(cake, 0.1).x - play.here(mayor, 0.1).x) > 1.0
    assert abs(play.here(cake, 3.9).x - play.here(mayor, 3.9).x) < 0.1
    assert play.coats[mayor].stuff == "foam"


def test_a_shop_window_fills_shelf_by_shelf() -> None:
    setting = Setting(place="bakery", pieces=("fresh bread",))
    beats = (Beat(at=0.12, who="baker", verb="fill", target="shop window"),)
    shot = Shot(subjects=(Subject(name="baker"),), setting=setting, beats=beats)
    play = Stage(shot, size=(160, 90), fps=8, seconds=4.0, seed=1).scene.play
    loaves = [m for m in play.tracks if m.name == "fresh bread"]
    seen = [sum(play.here(m, t).alpha > 0.5 for m in loaves) for t in (0.1, 2.0, 3.9)]
    assert seen[0] < seen[1] < seen[2]
    assert seen[2] >= 12


def test_a_wall_knocked_down_is_a_gap_with_a_heap_before_it() -> None:
    play = _stage("clown", "knock down", "wall", place="caravan").scene.play
    gap, heap = (next(m for m in play.tracks if m.name == n) for n in ("gap in a wall", "heap of rubble"))
    assert play.here(gap, 0.1).alpha < 0.1
    assert min(play.here(gap, 2.9).alpha, play.here(heap, 2.9).alpha) > 0.9


def test_a_carved_bird_goes_into_the_wall_of_a_tomb_and_a_block_before_it() -> None:
    beats = (Beat(at=0.12, who="stonemason", verb="hide", target="bird"),)
    subjects = (Subject(name="stonemason"), Subject(name="bird", look=("small", "carved")))
    shot = Shot(subjects=subjects, setting=Setting(place="tomb"), beats=beats)
    play = Stage(shot, size=(160, 90), fps=8, seconds=4.0, seed=1).scene.play
    wall, block, bird = (
        next(m for m in play.tracks if m.name == n) for n in ("wall with a niche", "niche block", "bird")
    )
    assert bird.actor is None
    assert play.here(bird, 3.9).x == pytest.approx(play.here(wall, 3.9).x)
    assert play.here(block, 1.0).alpha < 0.1 < 0.9 < play.here(block, 3.9).alpha


def test_chess_on_a_glass_front_is_played_through_the_pane() -> None:
    stage = _stage("window cleaner", "play chess", "clerk", "clerk", place="skyscraper front")
    play, cleaner, clerk = stage.scene.play, _named(stage, "cleaner"), _named(stage, "clerk")
    pane, board = _named(stage, "pane"), _named(stage, "chessboard")
    assert cleaner.depth < pane.depth < clerk.depth
    a, b, c = (play.here(m, 1.0).x for m in (cleaner, board, clerk))
    assert min(a, c) < b < max(a, c)


def _seen(
    *subjects: Subject, beats: tuple[Beat, ...] = (), place: str = "stadium", at: float = 2.8
) -> dict[str, float]:
    """The height above the ground of everyone and everything of a shot, late in it."""
    shot = Shot(subjects=subjects, beats=beats, setting=Setting(place=place), framing=Framing.FULL)
    play = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3).scene.play
    return {m.name: -play.here(m, at).y for m in play.tracks}


def test_a_team_holds_somebody_aloft_to_the_end() -> None:
    team, keeper = Subject(name="footballer", count=4), Subject(name="goalkeeper")
    beat = Beat(at=0.12, who="footballer", verb="lift up", target="goalkeeper")
    assert _seen(team, keeper, beats=(beat,))["goalkeeper"] > 1.2
    still = team.model_copy(update={"action": "lift up goalkeeper"})
    assert _seen(still, keeper, at=0.1)["goalkeeper"] > 1.2


def test_a_penalty_has_a_kicker_and_a_goal_has_a_keeper() -> None:
    keeper, girl = Subject(name="goalkeeper"), Subject(name="girl")
    saved = _seen(keeper, beats=(Beat(at=0.12, who="goalkeeper", verb="save", target="penalty"),))
    assert {"footballer", "football"} <= saved.keys()
    scored = _seen(girl, beats=(Beat(at=0.12, who="girl", verb="score", target="goal"),), place="beach")
    assert {"goalkeeper", "football", "goal"} <= scored.keys()


def test_two_turn_the_rope_that_another_skips() -> None:
    boy, twins = Subject(name="boy"), Subject(name="twin girl", count=2)
    skip = Beat(at=0.12, who="boy", verb="skip", target="skipping rope")
    shot = Shot(subjects=(boy, twins), beats=(skip,), setting=Setting(place="playground"))
    play = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3).scene.play
    xs = {m.name + str(m.number): play.here(m, 1.0).x for m in play.tracks}
    assert xs["twin girl0"] < xs["boy0"] < xs["twin girl1"]
    assert any(m.name == "turning rope" for m in play.tracks)


def test_a_cardboard_rocket_is_flown_over_the_head() -> None:
    boy, rocket = Subject(name="boy"), Subject(name="cardboard rocket")
    fly = Beat(at=0.12, who="boy", verb="fly", target="cardboard rocket")
    assert _seen(boy, rocket, beats=(fly,), place="bedroom")["cardboard rocket"] > 0.9


def _vertical(verb: str, target: str | None, *others: str, pieces: tuple[str, ...] = (), who: str = "boy") -> Scene:
    shot = Shot(
        setting=Setting(place="meadow", pieces=pieces),
        framing=Framing.FULL,
        subjects=(Subject(name=who), *(Subject(name=x, look=("tangled",)) for x in others)),
        beats=(Beat(at=0.1, who=who, verb=verb, target=target),),
    )
    return Scene(shot, size=(160, 90), frames=24, seconds=3.0, seed=7)


def test_who_climbs_is_on_the_thing_and_its_whole_height_is_in_the_picture() -> None:
    scene = _vertical("climb", "crooked tower", pieces=("crooked tower",))
    tower, boy = scene.play.find("crooked tower"), scene.lead
    assert tower is not None
    assert boy is not None
    assert scene.play.here(boy, 2.9).y < scene.play.here(boy, 0.1).y - 0.5
    assert abs(scene.play.here(boy, 1.0).x - scene.play.here(tower, 1.0).x) < 0.5 * tower.width + 0.4 * boy.height
    view = scene.camera.views[12]
    assert view.height >= tower.height


def test_whoever_is_in_a_well_comes_up_on_a_line_over_its_rim() -> None:
    scene = _vertical("pull out", "kitten", "kitten", "well", pieces=("long red scarf",), who="dog")
    kitten = scene.play.find("kitten")
    assert kitten is not None
    assert kitten in scene.play.lines
    assert scene.play.here(kitten, 2.9).y < scene.play.here(kitten, 0.0).y - kitten.height
    assert "puppy" not in kitten.name


def test_a_pit_hides_whoever_has_not_climbed_out_of_it_and_dirt_comes_off() -> None:
    scene = _vertical("climb out", "hole")
    boy = scene.lead
    assert boy is not None
    assert boy in scene.play.cut_off
    assert boy in scene.play.coats
    shaken = _vertical("shake off snow", None)
    assert shaken.lead is not None
    coat = shaken.play.coats[shaken.lead]
    assert (coat.stuff, coat.until is not None) == ("snow", True)


def test_cords_come_off_a_tangled_beast_and_it_is_gone() -> None:
    scene = _vertical("free", "parrot", "parrot", pieces=("wind turbine",))
    parrot = scene.play.find("parrot")
    assert parrot is not None
    assert scene.play.here(parrot, 0.2).y < -1.5  # up there
    assert scene.play.here(parrot, 2.9).x != scene.play.here(parrot, 0.2).x


def test_several_work_on_a_thing_from_both_sides() -> None:
    children, build = Subject(name="child", count=3), Beat(at=0.12, who="child", verb="build", target="snowman")
    shot = Shot(subjects=(children,), beats=(build,), setting=Setting(place="garden"), framing=Framing.FULL)
    play = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3).scene.play
    snowman = next(m for m in play.tracks if m.name == "snowman")
    xs = [play.here(m, 2.5).x - play.here(snowman, 2.5).x for m in play.groups[0].members]
    assert min(xs) < 0 < max(xs)


def test_a_young_mason_is_slim_and_has_no_beard() -> None:
    beats = (Beat(at=0.12, who="stonemason", verb="look"),)
    shot = Shot(subjects=(Subject(name="stonemason", look=("young",)),), setting=Setting(place="street"), beats=beats)
    person = _named(Stage(shot, size=(160, 90), fps=4, seconds=2.0, seed=1), "stonemason").thing
    assert isinstance(person, Person)
    assert person.look.beard == "none"
    assert person.look.build == "slim"


def test_who_jumps_down_a_well_ends_below_its_rim_while_the_other_stands_above() -> None:
    stage = _stage("wolf", "jump down well", "well", "goat", place="meadow")
    play, wolf, goat = stage.scene.play, _named(stage, "wolf"), _named(stage, "goat")
    end = 0.95 * play.seconds
    assert play.here(wolf, end).y > play.here(goat, end).y + 0.3
