"""Props, vehicles and glyphs: each draws what it declares, is held where it can be held, and repeats exactly."""

from __future__ import annotations

import functools
import math

import numpy as np
import pytest
import skia

from rushes.papercut import glyphs
from rushes.papercut.casting import cast_noun
from rushes.papercut.craft import Ink, Thing
from rushes.papercut.glyphs import contours, fill_outer, find, glyph
from rushes.papercut.props import PROPS
from rushes.papercut.vehicles import VEHICLES

INK = Ink((0.13, 0.12, 0.17), (0.36, 0.33, 0.40), (0.75, 0.25, 0.2), (1.0, 0.85, 0.5), (0.8, 0.7, 0.6))
SIDE = 160
PROP_NAMES = sorted({make: name for name, make in reversed(PROPS.items())}.values())
VEHICLE_NAMES = sorted({make: name for name, make in reversed(VEHICLES.items())}.values())


@functools.cache
def thing_of(name: str) -> Thing:
    return VEHICLES[name](3) if name in VEHICLE_NAMES else PROPS[name](3)


def pixels(thing: Thing, t: float = 0.0, side: int = SIDE) -> np.ndarray:
    surface = skia.Surface(side, side)
    canvas = surface.getCanvas()
    k = side / (2.4 * max(thing.width, thing.height))
    canvas.translate(side / 2, side * 0.7)
    canvas.scale(k, k)
    thing.draw(canvas, INK, t)
    drawn: np.ndarray = surface.toarray()
    return drawn


@pytest.mark.parametrize("name", [*PROP_NAMES, *VEHICLE_NAMES])
def test_a_thing_fills_the_size_it_declares(name: str) -> None:
    thing = thing_of(name)
    side = 400
    ys, xs = np.nonzero(pixels(thing, side=side)[..., 3] > 160)  # smoke and steam do not count
    k = 2.4 * max(thing.width, thing.height) / side
    slack = 2 * k
    assert 0.65 * thing.width - slack < (xs.max() - xs.min() + 1) * k < 1.35 * thing.width + slack
    top = (side * 0.7 - ys.min()) * k
    assert 0.65 * thing.height - slack < top < 1.35 * thing.height + slack


@pytest.mark.parametrize("name", [*PROP_NAMES, *VEHICLE_NAMES])
def test_the_same_moment_is_the_same_picture(name: str) -> None:
    maker = VEHICLES[name] if name in VEHICLE_NAMES else PROPS[name]
    assert (pixels(maker(5), 1.37) == pixels(maker(5), 1.37)).all()


@pytest.mark.parametrize("name", PROP_NAMES)
def test_a_prop_is_held_on_itself(name: str) -> None:
    thing = PROPS[name](3)
    x, y = thing.hold
    assert abs(x) <= thing.width * 0.6
    assert -1.05 * thing.height <= y <= 0.1 * thing.height


def test_lamps_say_where_they_glow() -> None:
    for name in ("lantern", "candle", "lamp", "campfire", "fireplace", "window", "street lamp", "torch"):
        light = PROPS[name](1).light
        assert light is not None, name
        assert -1.1 * PROPS[name](1).height < light[1] < 0
    assert PROPS["chair"](1).light is None


def test_flames_flicker_and_not_all_as_one() -> None:
    one, other = PROPS["candle"](1), PROPS["candle"](2)
    assert (pixels(one, 0.0) != pixels(one, 0.2)).any()
    assert (pixels(one, 0.2) != pixels(other, 0.2)).any()


@pytest.mark.parametrize("name", ["car", "cart", "bicycle", "tractor"])
def test_wheels_roll_without_slipping(name: str) -> None:
    """After one turn of its wheel a vehicle has gone the wheel's way round."""
    from rushes.papercut.props_shapes import Sheet
    from rushes.papercut.vehicles_kit import roll

    speed = VEHICLES[name](1).speed
    sheet = Sheet(2.0)
    radius = 25.0
    turn = roll(sheet, 40.0, radius, speed)
    round_trip = math.tau * radius * 2.0 / 100 / speed
    hub = skia.Point(*sheet.at(40.0, radius))
    top = skia.Point(*sheet.at(40.0, 2 * radius))
    for t, x, y in ((0.0, 0.0, -0.5), (round_trip / 4, 0.5, 0.0), (round_trip, 0.0, -0.5)):
        moved = turn(t).mapXY(top.x(), top.y())
        assert (moved.x() - hub.x(), moved.y() - hub.y()) == pytest.approx((x, y), abs=1e-3)


def test_every_vehicle_has_a_seat_and_a_medium() -> None:
    for name in VEHICLE_NAMES:
        vehicle = VEHICLES[name](1)
        assert vehicle.speed > 0
        assert vehicle.medium in ("road", "rail", "water", "air", "space", "snow")
        assert vehicle.seat in vehicle.seats
        for x, y in vehicle.seats:
            assert abs(x) < vehicle.width * 0.6, name
            assert -vehicle.height * 1.2 < y < 0.2, name


def test_a_thing_leaves_the_canvas_as_it_found_it() -> None:
    surface = skia.Surface(8, 8)
    canvas = surface.getCanvas()
    canvas.scale(3, 3)

    def state() -> list[float]:
        matrix = canvas.getTotalMatrix()
        return [canvas.getSaveCount(), *(matrix.get(i) for i in range(9))]

    before = state()
    for thing in (PROPS["lantern"](1), PROPS["gear"](1), VEHICLES["train"](1), VEHICLES["cart"](1), glyph("teapot")):
        assert thing is not None
        thing.draw(canvas, INK, 0.4)
        assert state() == before


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("red apple", {"apple"}),
        ("old bicycle", {"bicycle"}),
        ("an accordion", {"accordion"}),
        ("circus tent", {"circus", "tent"}),
    ],
)
def test_glyphs_are_found_by_their_words(phrase: str, words: set[str]) -> None:
    found = find(phrase)
    assert found is not None
    assert words <= set(found)


@pytest.mark.parametrize(
    "phrase",
    [
        "arrow",
        "account",
        "format",
        "sort",
        "view",
        "chevron",
        "github",
        "settings",
        "widget",
        "advertisement",
        "qwertz",
        "",
        "dog bicyclette",
    ],
)
def test_interface_signs_and_unknown_words_are_refused(phrase: str) -> None:
    assert glyph(phrase) is None


def test_a_glyph_is_no_hot_dog_for_a_dog() -> None:
    assert find("dog") == ("dog",)
    assert find("hot dog") == ("hot", "dog")


@pytest.mark.parametrize(
    "name", ["teapot", "house", "mammoth", "bowling", "piano", "sailboat", "ferris wheel", "cactus"]
)
def test_a_glyphs_outer_contour_is_filled(name: str) -> None:
    found = glyph(name)
    assert found is not None
    for piece in contours(skia.Simplify(found.silhouette)):
        outside = skia.Path(piece)
        hole = skia.Op(outside, found.silhouette, skia.PathOp.kDifference_PathOp)
        assert hole.isEmpty() or hole.computeTightBounds().width() < 0.02 * found.width


def test_filling_closes_the_hole_of_a_ring() -> None:
    ring = skia.Path()
    ring.addCircle(50, 50, 40)
    ring.addCircle(50, 50, 30, skia.PathDirection.kCCW)
    assert not ring.contains(50, 50)
    assert fill_outer(ring).contains(50, 50)


def test_glyphs_are_not_read_before_they_are_asked_for() -> None:
    import subprocess
    import sys

    code = "import sys, rushes.papercut.glyphs; assert 'fonticon_mdi7' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_most_glyphs_can_be_cut() -> None:
    names = sorted(glyphs.glyphs())[::97]
    for words in names:
        found = glyph(" ".join(words))
        assert found is not None, words
        assert found.width > 0
        assert math.isfinite(found.height)


def test_words_of_arms_heaps_fruit_and_beasts_are_drawn_as_such():
    words = """rifle gun dynamite fireball torpedo coal ember debris sand ash manure nugget bullion lid wreath gong whip
        roulette crossword pawn stretcher manger tapestry periscope barometer underwear ramp gallows pomegranate maize
        celery truffle lavender lily thistle violet tusk zipper insect larva clam rattlesnake jewelry furniture spindle
        knitting cutlery shawl tiller trove latch nanny hobbit werewolf cyclops"""
    for word in words.split():
        found = cast_noun(word, 1, notes := [], prefer=("prop", "piece"))
        assert (notes, found.kind == "shape") == ([], False), word
    assert cast_noun("werewolf", 1, []).kind == "person"
