"""Palette, sky, light, weather and finish: figures can be read, nothing depends on anything but its arguments."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
import skia

from rushes.papercut.colours import blend, contrast, luminance, named_colour, of_lch, to_lch
from rushes.papercut.finish import Finish
from rushes.papercut.light import Beam, Glow, Rays, WindowShaft, lightning, lights_for
from rushes.papercut.palette import palette_for
from rushes.papercut.sky import Sky
from rushes.papercut.weather import Weather as Air
from rushes.shot import Framing, Light, Setting, Shot, TimeOfDay, Tone, Weather

W, H = 320, 180


def _shot(**setting: Any) -> Shot:
    return Shot(setting=Setting(**setting))


def _canvas(grey: int = 0) -> tuple[Any, Any]:
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(W, H))
    surface.getCanvas().clear(skia.Color(grey, grey, grey))
    return surface, surface.getCanvas()


def _pixels(draw: Any, grey: int = 0) -> np.ndarray[Any, Any]:
    surface, canvas = _canvas(grey)
    draw(canvas)
    pixels: np.ndarray[Any, Any] = surface.toarray()
    return pixels


@pytest.mark.parametrize("time", TimeOfDay)
def test_figures_contrast_with_what_is_behind_them(time: TimeOfDay) -> None:
    for weather, tone, framing in itertools.product(
        Weather, (None, *Tone), (Framing.WIDE, Framing.CLOSE_UP)
    ):  # fmt: skip
        shot = Shot(setting=Setting(time=time, weather=weather), tone=tone, framing=framing)
        for interior, surface in ((False, "ground"), (True, "ground"), (False, "underwater")):
            p = palette_for(shot, interior=interior, seed=7, surface=surface)  # type: ignore[arg-type]
            behind = [p.haze, *(c for y, c in p.sky if y >= 0.5)]
            assert min(contrast(p.ink.body, c) for c in behind) >= 3.0, (time, weather, tone, interior, surface)
            assert luminance(p.ink.body) < luminance(p.haze)
            assert contrast(p.paper, p.ink_on_paper) >= 7
            assert contrast(p.ink.accent, p.ink.body) >= 1.7


@pytest.mark.parametrize("place", ["space", "the rim of a volcano", "deep sea"])
def test_unusual_places_keep_the_contrast(place: str) -> None:
    p = palette_for(_shot(place=place), interior=False, seed=1)
    assert contrast(p.ink.body, p.haze) >= 3
    assert p.sky != palette_for(_shot(place="meadow"), interior=False, seed=1).sky or place == "deep sea"


def test_the_drawn_sky_behind_figures_is_as_light_as_promised() -> None:
    shot = _shot(time=TimeOfDay.NIGHT)
    p = palette_for(shot, interior=False, seed=3)
    sky = Sky(shot, p, W, H, 3)
    rows = _pixels(lambda c: sky.draw(c, 0.0))[int(H * 0.45) : int(H * 0.6), :, 2::-1] / 255.0
    means = [tuple(float(v) for v in row.mean(0)) for row in rows]
    assert min(contrast(m, p.ink.body) for m in means) >= 2.8  # type: ignore[arg-type]


def test_a_named_colour_becomes_the_accent() -> None:
    green = palette_for(Shot(colours=("green",)), interior=False, seed=0).ink.accent
    assert green == named_colour("green")
    assert contrast(palette_for(Shot(colours=("black",)), interior=False, seed=0).ink.accent, (0, 0, 0)) > 1.5


def test_colour_words() -> None:
    red, dark, pale = (named_colour(w) for w in ("red", "a dark-red coat", "pale red"))
    assert red is not None
    assert dark is not None
    assert pale is not None
    assert luminance(dark) < luminance(red) < luminance(pale)
    assert red[0] > 2 * red[2]
    assert named_colour("Navy!") is not None
    assert named_colour("wooden") is None


def test_colour_arithmetic_returns_where_it_came_from() -> None:
    for c in ((0.2, 0.5, 0.9), (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (0.9, 0.1, 0.05)):
        assert np.allclose(of_lch(*to_lch(c)), c, atol=2e-3)
    assert np.allclose(blend((1, 0, 0), (0, 0, 1), 0), (1, 0, 0), atol=2e-3)
    assert all(0 <= v <= 1 for v in of_lch(0.5, 0.9, 140))  # far out of gamut


@pytest.mark.parametrize("weather", Weather)
def test_every_layer_is_a_function_of_its_arguments(weather: Weather) -> None:
    shot = _shot(time=TimeOfDay.DUSK, weather=weather)
    p = palette_for(shot, interior=False, seed=5)

    def frame(t: float) -> np.ndarray[Any, Any]:
        sky, air, finish = Sky(shot, p, W, H, 5), Air(shot, W, H, 5), Finish(W, H, 5)

        def draw(canvas: Any) -> None:
            sky.draw(canvas, t, 3.7, -2.2)
            air.behind(canvas, t, 3.7)
            air.front(canvas, t, 3.7)
            finish.apply(canvas, t)

        return _pixels(draw)

    assert np.array_equal(frame(1.25), frame(1.25))
    assert not np.array_equal(frame(1.25), frame(2.5))


def test_the_same_objects_drawn_in_any_order_of_time() -> None:
    air = Air(_shot(weather=Weather.STORM), W, H, 2)
    first = _pixels(lambda c: (air.behind(c, 2.0), air.front(c, 2.0)))
    for t in (9.0, 0.0, 4.4):
        _pixels(lambda c, t=t: (air.behind(c, t), air.front(c, t)))
    assert np.array_equal(first, _pixels(lambda c: (air.behind(c, 2.0), air.front(c, 2.0))))


def test_weather_is_visible_except_when_clear() -> None:
    for weather in Weather:
        air = Air(_shot(weather=weather), W, H, 1)
        changed = _pixels(lambda c, a=air: (a.behind(c, 0.9), a.front(c, 0.9)), 90) != 90
        drawn = changed[..., :3].any(-1).mean()
        assert (drawn > 0.005) == (weather not in (Weather.CLEAR, Weather.CLOUDY)), (weather, drawn)


def test_lightning_never_flashes_more_than_three_times_a_second() -> None:
    rate = 96
    for seed in range(40):
        bright = np.array([lightning(i / rate, seed) for i in range(60 * rate)])
        assert bright.max() > 0.9
        assert bright.min() >= 0
        assert np.abs(np.diff(bright)).max() < 0.2  # no hard edge: at least five steps of 1/96 s to full light
        peaks = np.flatnonzero((bright[1:-1] > bright[:-2]) & (bright[1:-1] >= bright[2:]))
        in_a_second = [np.count_nonzero((peaks >= a) & (peaks < a + rate)) for a in peaks]
        assert max(in_a_second) <= 3


def test_a_flash_leaves_the_picture_readable() -> None:
    air = Air(_shot(weather=Weather.STORM), W, H, 4)
    peak = max((lightning(i / 50, 4), i / 50) for i in range(300))[1]
    lit = _pixels(lambda c: air.behind(c, peak), 60)[..., :3].mean()
    assert 70 < lit < 140


def test_looking_further_than_the_sky_reaches_stays_in_the_sky() -> None:
    shot = _shot(time=TimeOfDay.NOON, weather=Weather.CLOUDY)
    sky = Sky(shot, palette_for(shot, interior=False, seed=1), W, H, 1)
    for dx, dy in ((1e4, 0), (-1e4, 0), (0, 1e4), (0, -1e4)):
        assert _pixels(lambda c, dx=dx, dy=dy: sky.draw(c, 0, dx, dy))[..., :3].min() > 20  # nowhere the black below


def test_the_disc_is_where_the_sky_says() -> None:
    shot = _shot(time=TimeOfDay.DUSK)
    sky = Sky(shot, palette_for(shot, interior=False, seed=2), W, H, 2)
    assert sky.disc is not None
    picture = _pixels(lambda c: sky.draw(c, 0))[..., :3].astype(int).sum(-1)
    x, y = sky.disc
    assert picture[int(y), int(x)] > np.percentile(picture, 90)
    assert Sky(_shot(weather=Weather.RAIN), palette_for(shot, interior=False, seed=2), W, H, 2).disc is None


def test_lights_brighten_and_stay_in_their_reach() -> None:
    glow = _pixels(lambda c: Glow((160, 90), 40, (1.0, 0.8, 0.4)).draw(c, 0), 30)[..., :3]
    assert glow[90, 160].min() > 60
    assert (glow[:45] == 30).all()
    assert glow.min() >= 29  # a rounding step
    beam = _pixels(lambda c: Beam((20, 90), 0.0, 0.4, 250, (1.0, 0.9, 0.7)).draw(c, 0), 30)[..., :3]
    assert beam[90, 60].min() > 45
    assert (beam[:, :18] == 30).all()
    assert beam.min() >= 29


def test_a_turning_beam_changes_sides() -> None:
    beam = Beam((160, 90), 0.0, 0.4, 150, (1.0, 1.0, 1.0), turning=True, period=4.0)
    right, left = (_pixels(lambda c, t=t: beam.draw(c, t), 30)[..., :3] for t in (0.0, 2.0))
    assert right[90, 250].min() > 30 == left[90, 250].max()
    assert left[90, 70].min() > 30 == right[90, 70].max()


def test_default_lights() -> None:
    def of(shot: Shot, interior: bool = False, surface: Any = "ground") -> list[type]:
        return [
            type(x) for x in lights_for(shot, palette_for(shot, interior=interior, seed=1, surface=surface), W, H, 1)
        ]

    assert of(_shot(place="sea"), surface="underwater") == [Rays]
    assert of(Shot(setting=Setting(interior=True), light=(Light.WINDOW,)), interior=True) == [WindowShaft]
    assert of(_shot(place="meadow")) == []


def test_the_finish_darkens_corners_and_little_else() -> None:
    finish = Finish(W, H, 1)
    grey = _pixels(lambda c: finish.apply(c, 0.0), 128)[..., :3].astype(int)
    assert grey[:12, :12].mean() < 105
    assert abs(grey[70:110, 130:190].mean() - 128) < 2
    later = _pixels(lambda c: finish.apply(c, 0.2), 128)[..., :3].astype(int)
    moved = np.abs(grey - later)
    assert 0 < moved.mean() < 2.5  # it lives, and an encoder hardly sees it
