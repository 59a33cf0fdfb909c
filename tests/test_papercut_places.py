"""Places and set pieces: they fill their stage, keep the actors' middle clear, repeat, vary, and differ."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import pytest
import skia
from numpy.typing import NDArray

from rushes.papercut.camera import View
from rushes.papercut.craft import Ink, Layer, Place
from rushes.papercut.flats import hazed
from rushes.papercut.palette import palette_for
from rushes.papercut.pieces import PIECES
from rushes.papercut.places import PLACES
from rushes.shot import Setting, Shot, TimeOfDay

Pixels = NDArray[np.uint8]
INK = Ink((0.1, 0.1, 0.16), (0.35, 0.3, 0.4), (0.85, 0.25, 0.2), (1.0, 0.9, 0.6), (0.95, 0.9, 0.85))


@functools.cache
def _place(name: str, seed: int) -> Place:
    return PLACES[name](seed)


def _one_each(table: dict[str, Any]) -> list[str]:
    """One name for every builder: the others are synonyms."""
    return list({id(make): name for name, make in reversed(table.items())}.values())


PLACE_NAMES, PIECE_NAMES = _one_each(PLACES), _one_each(PIECES)


def _state(canvas: Any) -> tuple[Any, ...]:
    """What a drawing must leave as it found it."""
    matrix = canvas.getTotalMatrix()
    return (*(matrix[i] for i in range(9)), canvas.getSaveCount(), canvas.getDeviceClipBounds())


def _paint(draw: Any, box: tuple[float, float, float, float], pixels: tuple[int, int], t: float = 0.0) -> Pixels:
    """What `draw` leaves on an empty canvas of which `box` (left, top, right, bottom, metres) is shown; RGBA."""
    w, h = pixels
    surface = skia.Surface.MakeRaster(skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType))
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.scale(w / (box[2] - box[0]), h / (box[3] - box[1]))
    canvas.translate(-box[0], -box[1])
    before = _state(canvas)
    draw(canvas, INK, t)
    assert _state(canvas) == before
    return np.frombuffer(surface.makeImageSnapshot().tobytes(), np.uint8).reshape(h, w, 4)


def _shown(layers: list[Layer], box: tuple[float, float, float, float], pixels: tuple[int, int]) -> Pixels:
    """Layers drawn over one another, all as at the actors' plane."""

    def draw(canvas: Any, ink: Ink, t: float) -> None:
        for layer in layers:
            layer.draw(canvas, ink, t)

    return _paint(draw, box, pixels)


@functools.cache
def _still(name: str, seed: int) -> Pixels:
    """A place as an ordinary wide shot shows it, 160x90."""
    return _shown(list(_place(name, seed).layers), (-4.98, -4.6, 4.98, 1.0), (160, 90))


@pytest.mark.parametrize("name", PLACE_NAMES)
def test_a_place_is_drawn_alike_for_one_seed_and_otherwise_for_another(name: str) -> None:
    again = _shown(list(PLACES[name](1).layers), (-4.98, -4.6, 4.98, 1.0), (160, 90))
    assert np.array_equal(_still(name, 1), again)
    one = _still(name, 1).astype(int)
    assert any(np.mean(np.abs(one - _still(name, k).astype(int)) > 8) > 0.01 for k in (2, 3, 4, 5))


@pytest.mark.parametrize("name", PLACE_NAMES)
def test_a_place_has_flats_from_far_to_near(name: str) -> None:
    place = _place(name, 1)
    depths = [layer.depth for layer in place.layers]
    assert depths == sorted(depths, reverse=True)
    assert len({d for d in depths if d >= 0}) >= 4
    assert min(depths) < 0 < max(depths)
    assert place.interior or place.sky


@pytest.mark.parametrize("name", [n for n in PLACE_NAMES if _place(n, 1).surface != "air"])
@pytest.mark.parametrize("seed", [1, 2])
def test_ground_reaches_every_edge_at_any_time(name: str, seed: int) -> None:
    layers = _place(name, seed).layers
    for t in (0.0, 1.7):
        ground = _paint(
            lambda canvas, ink, _, t=t: [layer.draw(canvas, ink, t) for layer in layers],
            (-24, 0.3, 24, 6), (480, 57), t,
        )  # fmt: skip
        assert ground[..., 3].min() == 255


@pytest.mark.parametrize("name", [n for n in PLACE_NAMES if not _place(n, 1).sky])
def test_a_place_without_sky_covers_the_frame(name: str) -> None:
    assert _shown(list(_place(name, 1).layers), (-24, -16, 24, 6), (240, 110))[..., 3].min() == 255


@pytest.mark.parametrize("name", [n for n in PLACE_NAMES if _place(n, 1).interior and _place(n, 1).sky])
def test_a_room_is_closed_but_for_its_window(name: str) -> None:
    still = [layer for layer in _place(name, 1).layers if layer.depth < 5]  # less what stands outside
    alpha = _shown(still, (-4.98, -4.6, 4.98, 1.0), (320, 180))[..., 3]
    assert 0.01 < np.mean(alpha < 128) < 0.45


@pytest.mark.parametrize("name", PLACE_NAMES)
@pytest.mark.parametrize("seed", [1, 2])
def test_near_flats_leave_the_middle_to_the_actors(name: str, seed: int) -> None:
    near = [layer for layer in _place(name, seed).layers if layer.depth < 0]
    middle = _shown(near, (-3.0, -4.6, 3.0, -0.02), (120, 92))[..., 3]
    # A heap of cloud or the swell that a boat floats in may lap over the feet, and a curtain hang from the top.
    assert np.mean(middle[14:88] > 0) < 0.02
    assert np.mean(middle[:14] > 0) < 0.75


@pytest.mark.parametrize("name", PLACE_NAMES)
def test_only_moving_flats_depend_on_time(name: str) -> None:
    for layer in _place(name, 1).layers:
        box = (-6.0, -6.0, 6.0, 3.0)
        same = np.array_equal(_paint(layer.draw, box, (240, 180), 0.0), _paint(layer.draw, box, (240, 180), 1.1))
        assert same is not layer.moving


def test_places_are_told_apart() -> None:
    small = {n: _still(n, 1).reshape(30, 3, 32, 5, 4).mean((1, 3)) for n in PLACE_NAMES}
    for i, a in enumerate(PLACE_NAMES):
        for b in PLACE_NAMES[i + 1 :]:
            assert np.mean(np.abs(small[a] - small[b])) > 5, (a, b)


@pytest.mark.parametrize("time", [TimeOfDay.MORNING, TimeOfDay.NIGHT])
@pytest.mark.parametrize("name", PLACE_NAMES)
def test_a_figure_stands_out(name: str, time: TimeOfDay) -> None:
    """Behind head and trunk the paper is clearly lighter than the figure's, at whatever end of the stage's middle."""
    place = _place(name, 1)
    palette = palette_for(
        Shot(setting=Setting(place=name, time=time)), interior=place.interior, seed=1, surface=place.surface
    )
    view = View(0.0, -1.8, 9.95, 5.6).at(0.0)
    assert view is not None
    thick = 0.5 if place.interior else 1.0

    def draw(canvas: Any, _: Ink, t: float) -> None:
        canvas.clear(skia.Color4f(*palette.sky[-1][1], 1))
        for layer in place.layers:
            if layer.depth >= 0:
                layer.draw(canvas, hazed(palette.ink, palette.haze, layer.depth, thick), t)

    behind = _paint(draw, (-2.0, -1.75, 2.0, -0.95), (80, 16))[..., :3] / 255
    light = np.where(behind <= 0.04045, behind / 12.92, ((behind + 0.055) / 1.055) ** 2.4) @ [0.2126, 0.7152, 0.0722]
    body = np.array(palette.ink.body)
    figure = np.where(body <= 0.04045, body / 12.92, ((body + 0.055) / 1.055) ** 2.4) @ [0.2126, 0.7152, 0.0722]
    contrast = (light + 0.05) / (figure + 0.05)
    assert np.median(contrast) > 1.6
    assert np.quantile(contrast, 0.1) > 1.15


@pytest.mark.parametrize("name", PIECE_NAMES)
def test_a_piece_fits_the_size_it_declares_and_says_where_its_light_is(name: str) -> None:
    for seed in (1, 2):
        thing = PIECES[name](seed)
        again = PIECES[name](seed)
        left, right = thing.left - 1, thing.right + 1
        box = (left, -thing.height - 1, right, 1.5)
        scale = 240 / max(right - left, thing.height + 2.5)
        size = (round((right - left) * scale), round((thing.height + 2.5) * scale))
        still = _paint(thing.draw, box, size)
        assert np.array_equal(still, _paint(again.draw, box, size))
        solid = np.argwhere(still[..., 3] > 150)
        top, first = solid.min(0) / scale - 1
        last = solid.max(0)[1] / scale - 1
        assert abs(top) < 0.12 + 0.03 * thing.height
        assert abs(first) < 0.25 + 0.05 * thing.width
        assert abs(last - thing.width) < 0.25 + 0.05 * thing.width
        if thing.light is not None:
            x, y = thing.light
            assert thing.left <= x <= thing.right
            assert -thing.height <= y <= 0


def test_pieces_differ_from_one_another_and_trees_from_seed_to_seed() -> None:
    pictures = {n: _paint(PIECES[n](1).draw, (-6, -12, 6, 1), (96, 104)) for n in PIECE_NAMES}
    for i, a in enumerate(PIECE_NAMES):
        for b in PIECE_NAMES[i + 1 :]:
            assert not np.array_equal(pictures[a], pictures[b]), (a, b)
    for n in ("tree", "pine", "palm", "rock", "castle", "bookcase"):
        assert not np.array_equal(pictures[n], _paint(PIECES[n](2).draw, (-6, -12, 6, 1), (96, 104)))


def test_things_that_burn_turn_or_wave_move() -> None:
    for n in ("campfire", "windmill", "castle", "willow", "grandfather clock", "ferris wheel", "fountain"):
        thing = PIECES[n](1)
        box = (thing.left - 1, -thing.height - 1, thing.right + 1, 1)
        assert not np.array_equal(_paint(thing.draw, box, (200, 200), 0.0), _paint(thing.draw, box, (200, 200), 0.7)), n


def test_what_directors_ask_for_is_in_stock() -> None:
    places = """sea shore beach cliff island lake river harbour underwater hills meadow field farm garden forest jungle
        swamp mountain snowfield arctic cave desert savanna village street town city market park road bridge space moon
        sky rooftop castle ruins graveyard room bedroom kitchen workshop library classroom office hospital laboratory
        shop cafe theatre stage church museum factory attic stadium battlefield playground plain"""
    phrases = ("railway station", "tower room", "lighthouse room", "ship deck", "train compartment",
               "spaceship interior", "plain room")  # fmt: skip
    assert not {*places.split(), *phrases} - set(PLACES)
    pieces = """lighthouse house cottage hut cabin tower castle church windmill barn skyscraper tent temple pyramid
        bridge fence gate wall well tree pine palm willow bush rock cactus reeds flowers mushroom mountain volcano
        iceberg island waterfall pier crane bench statue fountain bookcase bed table stove fireplace desk piano
        telescope machine rocket planet cliff ladder staircase snowman scarecrow grave cross chimney"""
    phrases = ("shop front", "dead tree", "apple tree", "street lamp", "market stall", "bar counter", "moon base",
               "wrecked ship", "cave mouth", "sign post", "traffic light", "bus stop", "factory chimney")  # fmt: skip
    assert not {*pieces.split(), *phrases} - set(PIECES)
