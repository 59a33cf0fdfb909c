"""What a verb says is seen: things open and break and are mended, two bodies meet, a tool and its thing are at hand."""

from itertools import pairwise

import numpy as np
import pytest

from rushes.papercut import Stage
from rushes.papercut.openings import way_of
from rushes.shot import Beat, Framing, Setting, Shot, Subject

LAST = 46


def stage(who, verb, target=None, place="room", others=(), framing=Framing.FULL, facing="right", **more):
    shot = Shot(
        subjects=(Subject(name=who, facing=facing, **more), *others),
        setting=Setting(place=place),
        framing=framing,
        beats=(Beat(at=0.12, who=who, verb=verb, target=target),),
    )
    return Stage(shot, size=(320, 180), fps=12.0, seconds=4.0, seed=3)


def member(s, name):
    return next(m for m in s.scene.play.tracks if m.name.split()[-1] == name.split()[-1])


def outline(s, thing, i):
    return s.mask((thing,), i, seen=False)


def hand(s, who, i):
    figures, t = s.scene.figures, i / 12
    return figures.part(who, "hand", figures.doing(who, t, s.scene.palette.ink), figures.seen(who, t).state)


@pytest.mark.parametrize(("name", "place"), [
    ("chest", "attic"), ("door", "room"), ("gate", "castle"), ("window", "room"), ("gift box", "room"),
])  # fmt: skip
def test_what_is_opened_has_another_outline_when_it_is_open(name, place):
    s = stage("woman", "open", name, place)
    thing = member(s, name)
    assert s.scene.play.here(thing, 0.0).open == 0
    assert s.scene.play.here(thing, 3.9).open == 1
    shut, wide = outline(s, thing, 0), outline(s, thing, LAST)
    assert (shut ^ wide).sum() > 0.1 * shut.sum()


def test_a_lid_rises_over_its_chest_and_closing_brings_it_down():
    s = stage("woman", "open", "lid", "attic", others=(Subject(name="chest"),))
    chest = member(s, "chest")
    top = [np.flatnonzero(outline(s, chest, i).any(1))[0] for i in (0, LAST)]
    assert top[1] < top[0] - 5
    s = stage("woman", "close", "chest", "attic")
    chest = member(s, "chest")
    assert np.flatnonzero(outline(s, chest, LAST).any(1))[0] > np.flatnonzero(outline(s, chest, 0).any(1))[0] + 5


def test_what_the_words_call_open_or_broken_is_so_from_the_first_frame():
    for look in ("open", "broken"):
        whole, changed = (
            Stage(
                Shot(subjects=(Subject(name="chest", look=words),), setting=Setting(place="attic")),
                size=(160, 90), fps=12.0, seconds=1.0, seed=3,
            )
            for words in ((), (look,))
        )  # fmt: skip
        a, b = (x.truth(0).subjects["chest"].mask for x in (whole, changed))
        assert (a ^ b).sum() > 0.2 * a.sum()


def test_a_stone_does_not_open():
    assert way_of("stone") is None
    assert way_of("old wooden chests") == way_of("chest")


def test_masks_stay_exact_while_a_thing_in_the_hand_opens():
    shot = Shot(
        subjects=(Subject(name="woman", facing="right"), Subject(name="gift box")),
        setting=Setting(place="room"), framing=Framing.FULL,
        beats=(Beat(at=0.1, who="woman", verb="open", target="gift box"),),
    )  # fmt: skip
    s = Stage(shot, size=(320, 180), fps=12.0, seconds=4.0, seed=3)
    box = member(s, "gift box")
    assert s.scene.figures.seen(box, 3.8).held
    assert (outline(s, box, 2) ^ outline(s, box, LAST)).sum() > 20


def test_two_who_hug_touch_and_face_each_other():
    s = stage("man", "hug", "woman", "street", others=(Subject(name="woman"),))
    man, woman = member(s, "man"), member(s, "woman")
    before = outline(s, man, 0) & outline(s, woman, 0)
    after = outline(s, man, 30) & outline(s, woman, 30)
    assert not before.any()
    assert after.sum() > 0.12 * outline(s, woman, 30).sum()
    assert s.scene.play.here(man, 3).facing == -s.scene.play.here(woman, 3).facing


def test_who_shakes_hands_has_the_others_hand():
    s = stage("mother", "shake hands", "man", "street", others=(Subject(name="man"),))
    one, other = (hand(s, member(s, n), 36) for n in ("mother", "man"))
    assert np.hypot(one[0] - other[0], one[1] - other[1]) < 0.35


def test_a_ball_lies_at_the_foot_until_it_is_kicked_and_is_in_no_hand():
    s = stage("athlete", "kick", "ball", "stadium")
    who, ball = member(s, "athlete"), member(s, "ball")
    track, here = s.scene.play.tracks[ball], s.scene.play.here(who, 0)
    assert all(ball not in step.holding for step in s.scene.play.tracks[who].steps)
    assert abs(track.state(0.5).x - here.x) < 0.6
    assert track.state(0.5).y == 0
    assert track.state(3.9).x - here.x > 1.5
    kicked = next(step.at for step in s.scene.play.tracks[who].steps if step.action == "kick")
    foot = np.flatnonzero(outline(s, who, round(12 * (kicked + 0.45))).any(0))[-1]
    near = np.flatnonzero(outline(s, ball, round(12 * (kicked + 0.45))).any(0))[0]
    assert near < foot + 16


def test_who_saves_a_ball_stops_it_in_the_air_and_has_it():
    s = stage("goalkeeper", "save", "ball", "stadium")
    who, ball = member(s, "goalkeeper"), member(s, "ball")
    assert abs(s.scene.play.here(ball, 0.1).x - s.scene.play.here(who, 0.1).x) > 1
    assert ball in s.scene.play.tracks[who].step(2.6).holding


@pytest.mark.parametrize(("verb", "target", "tools"), [
    ("sew", "scarf", {"scarf", "needle"}), ("write", "letter", {"note", "pen"}), ("hammer", "flag", {"hammer"}),
    ("water", "seedling", {"watering can"}), ("fish", None, {"fishing rod"}), ("pour", "tea", {"teapot"}),
])  # fmt: skip
def test_the_tool_is_in_the_hand_from_the_beginning(verb, target, tools):
    s = stage("woman", verb, target)
    track = s.scene.play.tracks[member(s, "woman")]
    for t in (0.1, 3.0):
        assert {h.name for h in track.step(t).holding} == tools


@pytest.mark.parametrize(("verb", "target", "noun"), [
    ("hammer", "flag", "flag"), ("water", "seedling", "seedling"), ("pour", "tea", "cup"), ("glue", "vase", "vase"),
])  # fmt: skip
def test_what_the_deed_is_done_to_is_within_reach(verb, target, noun):
    s = stage("woman", verb, target)
    thing, who = s.scene.play.here(member(s, noun), 3.0), s.scene.play.here(member(s, "woman"), 3.0)
    assert 0 < (thing.x - who.x) * who.facing < 1.5
    seen = s.truth(36)
    assert seen.subjects["woman"].mask.any()
    assert outline(s, member(s, noun), 36).any()


def test_water_runs_out_of_the_can():
    s = stage("woman", "water", "seedling", "garden")
    who = member(s, "woman")
    before, after = outline(s, who, 1), outline(s, who, 30)
    metre = 320 / s.scene.camera.views[30].width
    plant = s.scene.play.here(member(s, "seedling"), 2.5).x
    column = round((plant - s.scene.camera.views[30].x) * metre + 160)
    around = slice(max(0, column - 4), column + 5)
    assert after[:, around].sum() > before[:, around].sum()


def test_what_is_glued_becomes_whole():
    s = stage("woman", "glue", "vase")
    vase = s.scene.play.tracks[member(s, "vase")]
    assert vase.state(0.0).split == 1
    assert vase.state(3.9).split == 0


def test_who_finds_a_trunk_does_not_carry_it_before_the_face():
    s = stage("girl", "find", "old wooden chest", "attic")
    chest = member(s, "chest")
    assert not s.scene.figures.seen(chest, 3.5).held
    girl = s.truth(LAST).subjects["girl"]
    assert girl.mask.sum() > 0.75 * girl.alone.sum()


def test_what_is_taken_out_comes_out_of_the_open_chest():
    box = Subject(name="chest", look=("open",), facing="right")
    s = stage("girl", "take out", "crown", "attic", others=(box,))
    crown, chest = member(s, "crown"), member(s, "chest")
    assert abs(s.scene.play.here(crown, 0.1).x - s.scene.play.here(chest, 0.1).x) < 0.1
    assert crown in s.scene.play.tracks[member(s, "girl")].step(3.8).holding


def test_a_small_fish_is_lifted_and_thrown_and_a_horse_is_not():
    s = stage("boy", "throw", "fish", "lakeside", others=(Subject(name="fish"),))
    assert member(s, "fish") in s.scene.play.tracks[member(s, "boy")].step(0.2).holding
    s = stage("boy", "take", "horse", "meadow", others=(Subject(name="horse"),))
    assert member(s, "horse") not in s.scene.play.tracks[member(s, "boy")].step(3.5).holding


def test_who_lands_comes_down_onto_the_ground():
    s = stage("astronaut", "land", None, "moon")
    who = member(s, "astronaut")
    assert s.scene.play.here(who, 0.0).y < -0.5
    assert s.scene.play.here(who, 3.5).y == 0


def test_a_blanket_ends_on_the_one_who_sleeps():
    s = stage("mother", "cover", "dog", others=(Subject(name="dog", action="sleep"),), holds=("blanket",))
    blanket, dog = member(s, "blanket"), member(s, "dog")
    over = outline(s, blanket, LAST) & s.mask((dog,), LAST, seen=False)
    assert over.any()
    assert not s.scene.figures.seen(blanket, 3.8).held


def test_who_sits_on_a_pier_needs_no_bench():
    s = stage("fisherman", "sit", "pier", "pier")
    assert not [m for m in s.scene.play.tracks if m.name == "bench"]


def test_those_who_deal_with_each_other_do_not_look_apart_when_the_first_looks_left():
    others = (Subject(name="woman", facing="right"),)
    s = stage("man", "greet", "woman", "street", others=others, facing="left")
    man, woman = (s.scene.play.here(member(s, n), 0.0) for n in ("man", "woman"))
    assert (woman.x - man.x) * man.facing > 0


@pytest.mark.parametrize("first", ["grandmother", "boy"])
def test_a_child_in_the_arms_of_a_grown_person_is_not_hidden(first):
    other = "boy" if first == "grandmother" else "grandmother"
    s = stage(first, "hug", other, "street", others=(Subject(name=other),))
    boy = s.truth(30).subjects["boy"]
    assert boy.mask.sum() > 0.9 * boy.alone.sum()


def test_of_two_who_give_one_thing_one_has_it_and_the_other_stands_by():
    giver = Subject(name="brother", count=2, holds=("basket",), facing="right")
    shot = Shot(
        subjects=(giver, Subject(name="farmer")), setting=Setting(place="hill"), framing=Framing.FULL,
        beats=(Beat(at=0.12, who="brother", verb="give", target="farmer"),),
    )  # fmt: skip
    s = Stage(shot, size=(160, 90), fps=12.0, seconds=4.0, seed=3)
    tracks = s.scene.play.tracks
    assert {h.name for t in tracks.values() for step in t.steps for h in step.holding} == {"basket"}
    assert [h.name for h in tracks[member(s, "farmer")].step(3.8).holding] == ["basket"]


@pytest.mark.parametrize("who", ["dog", "fox"])
def test_what_a_mouth_takes_comes_up_to_it_and_hangs_below_the_eyes(who: str) -> None:
    shot = Shot(
        subjects=(Subject(name=who),), setting=Setting(place="park"), framing=Framing.FULL,
        beats=(Beat(at=0.1, who=who, verb="take", target="hat"),),
    )  # fmt: skip
    stage = Stage(shot, size=(240, 136), fps=24, seconds=3, seed=3)
    frames = [stage.draw(i)[:, :, :3].astype(int) for i in range(12, 48)]
    change = sorted(float(np.abs(b - a).mean()) for a, b in pairwise(frames))
    assert change[-1] < 1.6 * change[-3]  # from the ground to the mouth in no one frame
    head = stage.truth(71).subjects[who]
    assert head.visible > 0.6


@pytest.mark.parametrize("small", ["baby", "mouse", "boy"])
def test_what_is_given_to_somebody_smaller_comes_over_and_does_not_jump(small: str) -> None:
    s = stage("man", "give", small, "meadow", (Subject(name=small),), holds=("apple",))
    apple = member(s, "apple")
    middles = []
    for i in range(LAST):
        y, x = np.nonzero(outline(s, apple, i))
        middles.append((x.mean(), y.mean()))
    steps = np.hypot(*np.diff(middles, axis=0).T)
    (given,) = [round(12 * t.at) for t in s.scene.play.tracks[apple].steps if t.carrier is member(s, small)]
    assert np.hypot(*np.subtract(middles[given - 1], middles[given + 6])) > 15  # pixels: it does come over
    assert steps[given - 2 : given + 7].max() < 27
