"""People: joints that reach, feet that stay where they are put, actions and roles that look like themselves."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
import skia
from numpy.typing import NDArray

from rushes.papercut.attire import attired
from rushes.papercut.colours import named_colour
from rushes.papercut.craft import Doing, Ink, Point
from rushes.papercut.people import GRASP, ROLES, Person, PersonLook, look_for
from rushes.papercut.people_actions import PLAYS
from rushes.papercut.people_garments import GARMENTS
from rushes.papercut.people_hair import STYLES
from rushes.papercut.people_hats import HATS
from rushes.papercut.people_heads import BEARDS
from rushes.papercut.people_words import role_of
from rushes.papercut.places import PLACES
from rushes.papercut.trades import tools_of
from rushes.shot import Subject

INK = Ink((0.1, 0.08, 0.1), (0.4, 0.25, 0.2), (0.85, 0.2, 0.15), (1.0, 0.85, 0.5), (0.95, 0.9, 0.8))
SIZES = ("man", "woman", "girl", "grandfather")


@cache
def person(role: str) -> Person:
    return Person(ROLES[role], 3)


def picture(who: Person, doing: Doing, *, pixels: int = 160, span: float = 3.2) -> NDArray[np.uint8]:
    """RGBA [pixels, pixels, 4], the feet at three quarters of the height."""
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(pixels, pixels))
    canvas = surface.getCanvas()
    canvas.translate(pixels / 2, pixels * 0.75)
    canvas.scale(pixels / span, pixels / span)
    before = [canvas.getTotalMatrix()[i] for i in range(9)]
    who.act(canvas, INK, doing)
    assert [canvas.getTotalMatrix()[i] for i in range(9)] == before
    assert canvas.getSaveCount() == 1
    return np.array(surface.toarray())


def difference(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> float:
    """Share of the pixels covered in either picture that differ visibly."""
    covered = (a[..., 3] > 0) | (b[..., 3] > 0)
    changed = np.abs(a.astype(int) - b.astype(int)).max(-1) > 24
    return float((changed & covered).sum() / covered.sum())


@pytest.mark.parametrize("role", SIZES)
@pytest.mark.parametrize("action", ["reach", "point", "pick_up", "bend"])
def test_the_hand_reaches_what_is_in_range(role: str, action: str) -> None:
    who = person(role)
    long = who.body.arm
    for x, y in ((0.6, -0.55), (0.75, -0.75), (0.5, -0.95), (0.45, -0.62)):
        aim: Point = (x * long, y * who.height)
        if action == "point" and y > -0.7:
            continue  # one points with a straight back
        doing = Doing(action, GRASP, action, aim)
        assert math.dist(who.anchor("hand", doing), aim) < 0.01


@pytest.mark.parametrize("role", SIZES)
def test_picking_up_reaches_the_ground_and_brings_the_hand_back_up(role: str) -> None:
    who = person(role)
    aim: Point = (0.42 * who.body.k, -0.06)
    assert math.dist(who.anchor("hand", Doing("pick_up", GRASP, "stand", aim)), aim) < 0.01
    assert who.anchor("hand", Doing("pick_up", 2.0, "stand", aim))[1] < -0.45 * who.height


def test_out_of_range_the_arm_is_stretched_toward_it() -> None:
    who = person("man")
    s = who.skeleton(Doing("point", 1.0, "point", (6.0, -4.0)))
    hand = s.palm(s.near_arm)
    toward = math.atan2(-4.0 - s.near_shoulder[1], 6.0 - s.near_shoulder[0])
    assert math.dist(hand, s.near_shoulder) == pytest.approx(who.body.arm, abs=0.002)
    assert math.atan2(hand[1] - s.near_shoulder[1], hand[0] - s.near_shoulder[0]) == pytest.approx(toward, abs=0.02)


def test_the_head_turns_to_the_aim() -> None:
    who = person("woman")

    def gaze(aim: Point) -> float:
        return who.skeleton(Doing("stand", 1.0, "stand", aim)).pose.nod

    assert gaze((2.0, -4.0)) < -15 < 0 < 15 < gaze((1.0, 0.0))


@pytest.mark.parametrize("role", SIZES)
@pytest.mark.parametrize("action", ["walk", "run", "sneak", "carry", "push", "pull"])
def test_a_standing_foot_stays_where_it_is_put(role: str, action: str) -> None:
    who = person(role)
    speed = who.speed(action)
    assert speed > 0.3
    worst, start, held = 0.0, None, 0
    for i in range(600):
        t = 1.0 + i / 200
        s = who.skeleton(Doing(action, t, action))
        x, y = s.ball(s.near_leg)
        if s.pose.near_y == 0 and s.pose.near_pitch >= 0:  # the sole, or the ball of the foot, is on the ground
            assert abs(y) < 0.015
            start = x + speed * t if start is None else start
            worst = max(worst, abs(x + speed * t - start))
            held += 1
            if s.ball(s.far_leg)[1] < -0.03:
                assert who.anchor("feet", Doing(action, t, action)) == (x, y)  # the anchor is the foot that stands
        else:
            start = None
    assert held > 60
    assert worst < 0.02


def test_standing_stays_in_place() -> None:
    assert person("man").speed("stand") == 0


@pytest.mark.parametrize("action", sorted(set(PLAYS) - {"stand"}))
def test_every_action_looks_like_no_mere_standing(action: str) -> None:
    who = person("man")
    times = (0.35, 0.7, 1.1)
    shots = [picture(who, Doing(action, t, action)) for t in times]
    assert all((s[..., 3] > 0).sum() > 400 for s in shots)
    still = picture(who, Doing("stand", 1.0, "stand"))
    assert max(difference(s, still) for s in shots) > 0.03


@pytest.mark.parametrize("role", ["princess", "wizard", "astronaut", "superhero", "angel", "grandmother"])
def test_every_action_can_be_drawn_in_any_dress(role: str) -> None:
    who = person(role)
    for action in PLAYS:
        for t in (0.1, 1.3):
            assert (picture(who, Doing(action, t, "sit"), pixels=64)[..., 3] > 0).any()


def test_an_action_may_be_written_with_spaces() -> None:
    who = person("man")
    assert {"pick up", "pick_up"} <= who.actions
    a, b = (picture(who, Doing(name, 0.7, "stand")) for name in ("pick up", "pick_up"))
    assert np.array_equal(a, b)


def test_the_same_time_gives_the_same_picture() -> None:
    for action in ("walk", "talk", "dance"):
        doing = Doing(action, 1.37, "stand", holding=())
        first = picture(person("king"), doing)
        picture(person("king"), Doing("sit", 0.2, "walk"))
        assert np.array_equal(first, picture(person("king"), doing))
        assert np.array_equal(first, picture(Person(ROLES["king"], 3), doing))


def test_an_action_begins_where_the_one_before_was() -> None:
    who = person("man")
    sitting = who.skeleton(Doing("sit", 0.0, "sit")).hip
    rising = who.skeleton(Doing("stand", 0.0, "sit")).hip
    assert math.dist(sitting, rising) < 0.01
    steps = [who.skeleton(Doing("stand", i / 48, "sit")).hip[1] for i in range(22)]
    assert max(abs(b - a) for a, b in pairwise(steps)) < 0.12


def test_idle_life() -> None:
    who = person("woman")
    shots = [picture(who, Doing("stand", 1 + i / 4, "stand"), pixels=320) for i in range(24)]
    assert len({s.tobytes() for s in shots}) > 12  # breath and sway
    assert max(difference(shots[0], s) for s in shots) < 0.35  # but no wandering


def test_soles_are_on_the_ground_and_seats_at_their_height() -> None:
    for role in SIZES:
        who = person(role)
        rows = np.flatnonzero(picture(who, Doing("stand", 1.0, "stand"), pixels=320)[..., 3].any(1))
        assert abs(rows[-1] - 240) <= 2
        assert abs((240 - rows[0]) / 100 - who.height) < 0.2
        assert who.anchor("seat", Doing("sit", 1.0, "sit"))[1] == pytest.approx(-0.45, abs=0.02)
        assert abs(who.anchor("seat", Doing("ride", 0.62, "ride"))[1]) < 0.06


class Rod:
    """A stick of 1 m, held in its middle."""

    width, height, hold = 0.02, 1.0, (0.0, -0.5)

    def __init__(self) -> None:
        self.centre: Point = (0.0, 0.0)

    def draw(self, canvas: object, ink: Ink, t: float) -> None:
        point = canvas.getTotalMatrix().mapXY(0.0, -0.5)  # type: ignore[attr-defined]
        self.centre = (point.x(), point.y())


@pytest.mark.parametrize("action", ["hold", "walk", "sleep", "fight"])
def test_what_is_held_is_in_the_hand(action: str) -> None:
    who, rod = person("man"), Rod()
    doing = Doing(action, 1.2, action, holding=(rod,))
    picture(who, doing, pixels=200, span=2.0)
    x, y = who.anchor("hand", doing)
    assert math.dist(rod.centre, (100 + x * 100, 150 + y * 100)) < 0.5


def test_roles_look_distinct() -> None:
    shots = {
        role: picture(Person(look, 1), Doing("stand", 1.0, "stand"), pixels=96, span=2.4)
        for role, look in ROLES.items()
    }
    names = sorted(shots)
    alike = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :] if difference(shots[a], shots[b]) < 0.06]
    assert not alike
    assert len(ROLES) >= 60
    assert all(name.isalpha() and name.islower() for name in ROLES)


def test_looks_name_what_can_be_drawn() -> None:
    for look in ROLES.values():
        assert look.hat in HATS
        assert look.hair in STYLES
        assert look.beard in BEARDS
        assert look.garment in GARMENTS


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("lighthouse keeper", "keeper"), ("old fisherman", "fisherman"), ("grandma", "grandmother"), ("women", "woman"),
        ("police officer", "policeman"), ("three firemen", "firefighter"), ("two girls", "girl"),
        ("girl in a red coat", "girl"), ("space robot", None), ("king of the sea", "king"),
    ],
)  # fmt: skip
def test_a_noun_phrase_names_a_role(name: str, role: str | None) -> None:
    assert role_of(name) == role


def test_words_change_a_look() -> None:
    red, blue = named_colour("red"), named_colour("blue")
    girl = look_for("girl in a red coat", (), (), 1)
    assert (girl.garment, girl.age) == ("coat", "child")
    assert dict(girl.colours)["top"] == red
    black = look_for("black knight", (), (), 1)
    assert {dict(black.colours)[p] for p in ("top", "sleeve", "legs", "hat")} == {named_colour("black")}
    assert look_for("scientist in a lab coat", (), (), 1).garment == "lab coat"
    assert look_for("man", (), ("long white beard",), 1).beard == "long"
    keeper = look_for("lighthouse keeper", ("young",), ("blue scarf", "top hat"), 1)
    assert (keeper.age, keeper.hat, keeper.scarf) == ("adult", "top hat", True)
    assert dict(keeper.colours)["scarf"] == blue
    man = look_for("man", ("old", "bald"), ("glasses", "striped shirt", "red boots"), 1)
    assert (man.age, man.hair, man.beard, man.garment) == ("old", "bald", "full", "striped shirt")
    assert "glasses" in man.extras
    assert dict(man.colours)["shoes"] == red
    assert "top" not in dict(look_for("red-haired woman", (), (), 1).colours)
    assert look_for("female astronaut", (), (), 1).figure == "woman"
    assert look_for("old woman", (), (), 1).beard == "none"


def test_strangers_differ_and_keep_their_looks() -> None:
    looks = {look_for("zorbler", (), (), seed) for seed in range(12)}
    assert len(looks) > 6
    assert look_for("zorbler", (), (), 4) == look_for("zorbler", (), (), 4)


def test_a_named_colour_is_seen() -> None:
    red = picture(Person(look_for("girl in a red coat", (), (), 1)), Doing("stand", 1.0, "stand"))
    green = picture(Person(look_for("girl in a green coat", (), (), 1)), Doing("stand", 1.0, "stand"))
    assert difference(red, green) > 0.25


def test_look_is_a_value() -> None:
    assert PersonLook() == PersonLook()
    assert len({PersonLook(), PersonLook(hat="crown")}) == 2


def test_a_roman_soldier_shows_his_face_under_a_crest_and_carries_the_tall_shield() -> None:
    look = look_for("roman soldier", (), (), 1)
    assert (look.hat, look.garment) == ("roman helmet", "breastplate")
    assert tools_of("roman soldier") == ("roman shield", "spear")
    assert tools_of("tailor's daughter") == ()
    dressed = attired(Subject(name="roman soldier"), PLACES["rome"](1))
    assert not dressed.wears  # and no toga over it


@pytest.mark.parametrize(("name", "garment"), [("man", "rags"), ("woman", "rag dress"), ("girl", "rag dress")])
def test_the_poor_go_patched_and_barefoot(name: str, garment: str) -> None:
    look = look_for(name, ("poor",), (), 1)
    assert (look.garment, GARMENTS[garment].shoes) == (garment, "bare")


def test_a_fat_king_is_broader_than_a_king() -> None:
    assert look_for("king", ("fat",), (), 1).build == "huge" != look_for("king", (), (), 1).build
