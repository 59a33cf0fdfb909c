"""Everybody of a cast is to be seen: through a vehicle's panes, beside one another, behind what they hold."""

import itertools

import pytest

from rushes.papercut import Stage
from rushes.papercut.vehicles import VEHICLES
from rushes.shot import Beat, Framing, Setting, Shot, Subject

MIDDLE = 8


def stage(*subjects, beats=(), place=None, framing=Framing.FULL):
    shot = Shot(subjects=subjects, beats=beats, framing=framing, setting=Setting(place=place))
    return Stage(shot, size=(320, 180), fps=4, seconds=4, seed=3)


def seen(s, member):
    """Share of a figure that nothing hides."""
    whole = s.mask((member,), MIDDLE, seen=False).sum()
    return s.mask((member,), MIDDLE, seen=True).sum() / max(1, whole)


def rides(vehicle, count=1):
    return stage(Subject(name="child", count=count), beats=(Beat(at=0, who="child", verb="ride", target=vehicle),))


@pytest.mark.parametrize("vehicle", sorted({make: name for name, make in VEHICLES.items()}.values()))
def test_who_rides_in_any_vehicle_is_seen_in_it(vehicle):
    s = rides(vehicle)
    assert seen(s, s.scene.lead) > 0.08


@pytest.mark.parametrize("mount", ["bus", "train", "car", "canoe", "raft", "cart", "sleigh", "tram", "horse", "camel"])
def test_three_who_ride_together_are_three(mount):
    s = rides(mount, 3)
    crew = s.scene.groups[0].members
    assert all(seen(s, m) > 0.05 for m in crew)
    xs = sorted(s.scene.figures.seen(m, 2.0).state.x for m in crew)
    assert min(b - a for a, b in itertools.pairwise(xs)) > 0.12


def test_a_mount_that_three_ride_goes_as_far_as_one_that_one_rides():
    def way(count):
        s = rides("horse", count)
        horse = next(m for m in s.scene.play.tracks if m.name == "horse")
        return s.scene.play.here(horse, 4.0).x - s.scene.play.here(horse, 0.0).x

    assert 8 < way(3) == pytest.approx(way(1), rel=0.05)


def test_a_train_is_in_the_middle_of_the_picture_from_end_to_end():
    s = rides("steam train")
    train = next(m for m in s.scene.play.tracks if m.name == "steam train")
    columns = s.mask((train,), MIDDLE, seen=False).any(0).nonzero()[0]
    assert columns[0] > 8
    assert columns[-1] < 311
    assert abs((columns[0] + columns[-1]) / 2 - 160) < 24


@pytest.mark.parametrize(("who", "verb", "target"), [
    ("brother", "find", "single treasure chest"), ("soldier", "run away", None), ("neighbour", "eat", "bread"),
    ("goose", "fly", None), ("hunter", "catch", "lion"),
])  # fmt: skip
def test_nobody_stands_in_the_place_of_another_who_does_the_same(who, verb, target):
    s = stage(Subject(name=who, count=3), beats=(Beat(at=0.1, who=who, verb=verb, target=target),), place="meadow")
    crew = s.scene.groups[0].members
    for a, b in itertools.combinations(crew, 2):
        apart = [
            abs(s.scene.play.here(a, t).x - s.scene.play.here(b, t).x) >= 0.39 * min(a.width, b.width)
            or abs(s.scene.play.here(a, t).y - s.scene.play.here(b, t).y) >= 0.39 * min(a.height, b.height)
            for t in (1.4, 2.4, 3.4)
        ]
        assert sum(apart) >= 2


def test_who_hugs_stays_as_near_as_a_hug_is():
    s = stage(Subject(name="man"), Subject(name="woman"), beats=(Beat(at=0, who="man", verb="hug", target="woman"),))
    man, woman = (g.members[0] for g in s.scene.groups)
    assert abs(s.scene.play.here(man, 3.0).x - s.scene.play.here(woman, 3.0).x) < man.width


@pytest.mark.parametrize("noun", ["cardboard box", "treasure chest", "pizza box", "painting"])
def test_what_no_hand_can_hold_is_in_both_arms_and_leaves_the_face_free(noun):
    s = stage(Subject(name="woman", holds=(noun,)), place="meadow")
    woman, load = s.scene.lead, next(iter(s.scene.play.embraced))
    assert s.scene.play.here(load, 2.0).y < -0.2 * woman.height
    assert s.scene.play.here(load, 2.0).y - load.height > -0.85 * woman.height
    assert seen(s, woman) > 0.5
