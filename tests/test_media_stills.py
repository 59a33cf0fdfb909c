"""Still pictures: sheets that show what they are given, and strangers' pictures that cannot hurt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import skia

import hostile
from rushes.core.errors import BadInput, BadMedia
from rushes.media.stills import contact_sheet, load_image, save_jpeg, save_png


def plain(colour: tuple[int, int, int], w: int = 32, h: int = 18) -> np.ndarray:
    return np.full((h, w, 3), colour, np.uint8)


def test_a_png_comes_back_as_it_was(tmp_path: Path) -> None:
    rgb = np.random.default_rng(1).integers(0, 256, (20, 30, 3), dtype=np.uint8)
    save_png(rgb, tmp_path / "a.png")
    assert np.array_equal(load_image(tmp_path / "a.png"), rgb)
    save_jpeg(plain((200, 30, 40)), tmp_path / "a.jpg")
    assert load_image(tmp_path / "a.jpg")[9, 16] == pytest.approx([200, 30, 40], abs=4)


def test_a_sheet_shows_each_picture_in_its_shape(tmp_path: Path) -> None:
    pictures = [(plain((255, 0, 0)), ""), (plain((0, 255, 0), 18, 32), ""), (plain((0, 0, 255)), "")]
    contact_sheet(pictures, tmp_path / "sheet.png", columns=2, width=400)
    sheet = load_image(tmp_path / "sheet.png").astype(int)
    assert sheet.shape[1] == 400
    red = (sheet[..., 0] > 200) & (sheet[..., 1] < 60)
    green = (sheet[..., 1] > 200) & (sheet[..., 0] < 60)
    for mask, shape in ((red, 32 / 18), (green, 18 / 32)):
        assert mask.any(axis=0).sum() / mask.any(axis=1).sum() == pytest.approx(shape, rel=0.06)


def test_labels_take_room_and_long_ones_stay_in_their_column(tmp_path: Path) -> None:
    pictures = [(plain((0, 0, 0)), "x" * 500 + "\n\0"), (plain((0, 0, 0)), "")]
    contact_sheet(pictures, tmp_path / "words.png", columns=2, width=400)
    contact_sheet([(p, "") for p, _ in pictures], tmp_path / "none.png", columns=2, width=400)
    words, none = load_image(tmp_path / "words.png"), load_image(tmp_path / "none.png")
    assert words.shape[0] > none.shape[0]
    ink = words.max(axis=2) > 120
    assert ink[:, :199].any()
    assert not ink[:, 200:].any()
    with pytest.raises(BadInput):
        contact_sheet([], tmp_path / "empty.png")


def test_a_turned_picture_is_stood_upright_and_loses_its_place(tmp_path: Path) -> None:
    rgb = load_image(hostile.turned_jpeg(tmp_path))
    assert rgb.shape == (40, 20, 3)
    # Clockwise: what was on the left is now at the top.
    assert rgb[5, 10, 0] > 200 > 60 > rgb[35, 10, 0]


@pytest.mark.parametrize("turn", range(1, 9))
def test_every_orientation_is_undone_as_skia_does(tmp_path: Path, turn: int) -> None:
    path = hostile.turned_jpeg(tmp_path)
    tag = b"\x01\x12\x00\x03\x00\x00\x00\x01\x00"
    path.write_bytes(path.read_bytes().replace(tag + b"\x06", tag + bytes([turn])))
    peer = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(path.read_bytes()))
    peer = peer.toarray(colorType=skia.kRGBA_8888_ColorType)
    assert np.abs(load_image(path).astype(int) - peer[:, :, :3]).max() <= 2


@pytest.mark.parametrize(
    "make", [hostile.bomb_png, hostile.lying_png, hostile.nothing_png, hostile.huge_gif, hostile.empty, hostile.noise]
)
def test_a_picture_that_would_hurt_is_refused(tmp_path: Path, make: hostile.Make) -> None:
    path = make(tmp_path)
    with pytest.raises(BadMedia) as caught:
        load_image(path)
    assert "\n" not in str(caught.value)
    assert caught.value.where == path.name


def test_a_drawing_that_names_others_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadMedia):
        load_image(hostile.svg(tmp_path, "http://127.0.0.1:9/x.png"))


def test_half_a_picture_is_refused(tmp_path: Path) -> None:
    save_png(np.random.default_rng(1).integers(0, 256, (200, 300, 3), dtype=np.uint8), tmp_path / "a.png")
    (tmp_path / "half.png").write_bytes((tmp_path / "a.png").read_bytes()[:50_000])
    with pytest.raises(BadMedia):
        load_image(tmp_path / "half.png")
