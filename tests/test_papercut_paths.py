"""Ways that lead by a thing: where somebody is before it, on it and at the end."""

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def stage(who, verb, target, place="meadow", pieces=()):
    beat = Beat(at=0.12, who=who, verb=verb, target=target)
    shot = Shot(
        subjects=(Subject(name=who),), setting=Setting(place=place, pieces=pieces), framing=Framing.FULL, beats=(beat,)
    )
    return Stage(shot, size=(192, 108), fps=12, seconds=4, seed=3)


def both(s, target):
    tracks = s.scene.play.tracks
    return s.scene.groups[0].members[0], next(m for m in tracks if m.name.split()[-1] == target)


def at(s, member, t):
    return s.scene.figures.seen(member, t).state


@pytest.mark.parametrize(("who", "verb", "target"), [
    ("cat", "leap onto", "table"), ("boy", "climb onto", "chair"), ("frog", "jump on", "stool"),
    ("girl", "hop up onto", "crate"), ("goat", "jump onto the bench", None),
])  # fmt: skip
def test_onto_a_thing_ends_on_top_of_it(who, verb, target):
    s = stage(who, verb, target)
    jumper, thing = both(s, target or "bench")
    assert at(s, jumper, 0.1).y == 0
    assert -thing.height <= at(s, jumper, 3.8).y < -0.4 * thing.height
    assert abs(at(s, jumper, 3.8).x - at(s, thing, 3.8).x) < 0.6 * thing.width


@pytest.mark.parametrize(("who", "target"), [("cat", "bucket"), ("boy", "barrel"), ("boy", "well"), ("fox", "basket")])
def test_into_a_thing_ends_in_it_partly_hidden_and_out_of_it_begins_so(who, target):
    s = stage(who, "fall into", target)
    inside, thing = both(s, target)
    assert abs(at(s, inside, 3.8).x - at(s, thing, 3.8).x) < 0.4 * thing.width
    shown = s.mask((inside,), 45, seen=True).sum() / s.mask((inside,), 45, seen=False).sum()
    assert 0.1 < shown < 0.97
    s = stage(who, "climb out of", target)
    outside, thing = both(s, target)
    assert abs(at(s, outside, 0.1).x - at(s, thing, 0.1).x) < 0.4 * thing.width
    assert abs(at(s, outside, 3.8).x - at(s, thing, 3.8).x) > 0.4 * thing.width or at(s, outside, 3.8).y < 0


def test_over_a_house_flies_over_it():
    s = stage("owl", "fly over", "house", place="village")
    owl, house = both(s, "house")
    sides = [at(s, owl, t).x - at(s, house, t).x for t in (0.2, 3.8)]
    assert sides[0] * sides[1] < 0
    assert all(at(s, owl, t).y < -house.height for t in (0.2, 2.0, 3.8))


def test_under_a_bed_is_behind_it_and_under_a_fence_leads_beyond():
    s = stage("boy", "crawl under", "bed", place="bedroom")
    boy, bed = both(s, "bed")
    assert abs(at(s, boy, 3.8).x - at(s, bed, 3.8).x) < 0.3 * bed.width
    assert s.mask((boy,), 45, seen=True).sum() < 0.8 * s.mask((boy,), 45, seen=False).sum()
    s = stage("pig", "squeeze under", "fence")
    pig, fence = both(s, "fence")
    assert (at(s, pig, 0.1).x - at(s, fence, 0).x) * (at(s, pig, 3.9).x - at(s, fence, 0).x) < 0


@pytest.mark.parametrize(("verb", "target", "rises"), [
    ("walk up", "stairs", True), ("run down", "stairs", False), ("slide down", "hill", False),
])  # fmt: skip
def test_stairs_and_slopes_are_gone_up_and_down(verb, target, rises):
    s = stage("king", verb, target, place="hall")
    king = s.scene.groups[0].members[0]
    first, end = at(s, king, 0.1).y, at(s, king, 3.8).y
    assert (end < first - 0.5) if rises else (end > first + 0.5)


def test_what_is_no_way_by_a_thing_stays_what_it_was():
    for who, verb, target in (("man", "look into", "box"), ("girl", "walk", None), ("boy", "run into", "school")):
        s = stage(who, verb, target)
        assert at(s, s.scene.groups[0].members[0], 3.8).y >= -0.01


@pytest.mark.parametrize(("text", "verb", "target"), [
    ("a cat leaps onto the table", "leap onto", "table"), ("a cat falls into a bucket", "fall into", "bucket"),
    ("a boy climbs out of a well", "climb out of", "well"), ("an owl flies over a house", "fly over", "house"),
    ("a boy crawls under the bed", "crawl under", "bed"), ("a king walks up the stairs", "walk up", "stairs"),
    ("a baby crawls toward the fireplace", "crawl toward", "fireplace"),
    ("a clown steps out of a tiny car", "step out of", "car"),
])  # fmt: skip
def test_the_way_of_a_wish_is_in_its_picture(text, verb, target):
    slots = storyboard(read(text), seconds=30.0, aspect="16:9").slots
    beats = [b for s in slots if s.purpose == "act" for b in s.shot.beats]
    assert any(b.verb == verb and b.target is not None and b.target.split()[-1] == target for b in beats), beats


@pytest.mark.parametrize(("who", "perch"), [("girl", "treehouse"), ("bird", "tree"), ("cat", "wall"), ("owl", "fence")])
def test_who_sits_on_a_wall_or_in_a_tree_is_up_there(who, perch):
    s = stage(who, "sit in" if perch.startswith("tree") else "sit on", perch, place="garden")
    sitter, thing = both(s, perch)
    assert -thing.height < at(s, sitter, 0.1).y < -0.15 * thing.height
    assert at(s, sitter, 0.1).y == at(s, sitter, 3.8).y


def test_who_sits_on_a_bench_has_the_feet_on_the_ground():
    s = stage("man", "sit on", "bench", place="street")
    assert at(s, s.scene.groups[0].members[0], 3.8).y == 0
