"""Frames to H.264 and back: their colours, their times, their keyframes; pieces cut from clips and fitted."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

import hostile
from rushes.core.errors import BadMedia
from rushes.media.frames import cut_clip, decode, encode, first_frame
from rushes.media.join import look
from rushes.media.probe import ingest
from rushes.media.sound import load
from test_media_render import FPS, SIZE, coded, foreign, number, square

COLOURS = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (200, 120, 40), (30, 90, 160), (255, 255, 255), (0, 0, 0)]


def counted(path: Path, frames: int, **more: object) -> Path:
    encode((coded(i, 60) for i in range(frames)), path, size=SIZE, fps=FPS, **more)  # type: ignore[arg-type]
    return path


def test_colours_come_back_and_are_tagged(tmp_path: Path) -> None:
    frame = np.full((32, 32 * len(COLOURS), 4), 255, np.uint8)
    for i, colour in enumerate(COLOURS):
        frame[:, i * 32 : (i + 1) * 32, :3] = colour
    encode([frame] * 3, tmp_path / "c.mp4", size=(frame.shape[1], 32), fps=FPS)
    rgb = first_frame(tmp_path / "c.mp4")
    for i, colour in enumerate(COLOURS):
        assert rgb[16, i * 32 + 16] == pytest.approx(colour, abs=5)
    with av.open(str(tmp_path / "c.mp4")) as container:
        context = container.streams.video[0].codec_context
        tags = (context.color_primaries, context.color_trc, context.colorspace, context.color_range)
        assert [int(t) for t in tags] == [1, 1, 1, 1]  # BT.709 three times, limited range


def test_keyframes_lie_where_they_are_asked_for(tmp_path: Path) -> None:
    shape = look(counted(tmp_path / "k.mp4", 60, keyframes=[7, 31]), FPS)
    assert {0, 7, 31} <= set(shape.keys)
    assert shape.frames == 60
    assert max(b - a for a, b in zip(shape.keys, [*shape.keys[1:], 60])) <= FPS


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    a, b = counted(tmp_path / "a.mp4", 30), counted(tmp_path / "b.mp4", 30)
    assert a.read_bytes() == b.read_bytes()


def test_a_range_is_decoded_exactly_and_thinned(tmp_path: Path) -> None:
    path = counted(tmp_path / "r.mp4", 72)
    assert [number(rgb) for _, rgb in decode(path, start=30 / FPS, end=36 / FPS)] == list(range(30, 36))
    assert [number(rgb) for _, rgb in decode(path, every=24)] == [0, 24, 48]
    assert next(decode(path, size=(80, 48)))[1].shape == (48, 80, 3)
    assert [round(at * FPS) for at, _ in decode(path, start=2.5)] == list(range(60, 72))


def test_a_buffer_may_be_used_again_for_the_next_frame(tmp_path: Path) -> None:
    one = coded(0, 60)

    def frames() -> object:
        for i in range(20):
            one[:] = coded(i, 60)
            yield one

    encode(frames(), tmp_path / "f.mp4", size=SIZE, fps=FPS)  # type: ignore[arg-type]
    assert [number(rgb) for _, rgb in decode(tmp_path / "f.mp4")] == list(range(20))


def test_a_piece_is_cut_to_the_frame_and_held_at_its_end(tmp_path: Path) -> None:
    path, out = counted(tmp_path / "p.mp4", 48), tmp_path / "out.mp4"
    cut_clip(path, out, start=0.5, frames=48, size=SIZE, fps=FPS, keep_sound=False, keyframes=[10])
    assert [number(rgb) for _, rgb in decode(out)] == [*range(12, 48), *[47] * 12]
    assert 10 in look(out, FPS).keys


def test_a_piece_of_any_clip_can_be_joined_with_drawn_takes(tmp_path: Path) -> None:
    drawn = look(counted(tmp_path / "drawn.mp4", 12), FPS).header
    for i, extra in enumerate(([], ["-color_range", "pc", "-vf", "scale=out_range=pc"], ["-aspect", "3"])):
        clip = hostile.good(tmp_path / f"{i}.mkv", extra=extra)
        home = tmp_path / str(i)
        home.mkdir()
        for source in (clip, ingest(clip, home, max_seconds=5, size=SIZE)):
            cut_clip(source, home / "out.mp4", start=0, frames=12, size=SIZE, fps=FPS, keep_sound=True)
            assert look(home / "out.mp4", FPS).header == drawn


@pytest.mark.parametrize(("fit", "wide"), [("fill", 48), ("pad", 14)])
def test_a_piece_is_fitted_without_stretching(tmp_path: Path, fit: str, wide: int) -> None:
    out = tmp_path / "out.mp4"
    clip = foreign(tmp_path / "f.mp4")
    cut_clip(clip, out, start=0, frames=6, size=SIZE, fps=FPS, keep_sound=False, fit=fit)  # type: ignore[arg-type]
    rgb = first_frame(out)
    assert rgb.shape == (SIZE[1], SIZE[0], 3)
    assert square(rgb) == pytest.approx((wide, wide), abs=3)


@pytest.mark.parametrize(("x", "red"), [(0.0, True), (0.5, False), (9.0, False)])
def test_a_piece_is_framed_around_its_centre(tmp_path: Path, x: float, red: bool) -> None:
    out = tmp_path / "out.mp4"
    clip = foreign(tmp_path / "f.mp4", (320, 96))
    cut_clip(clip, out, start=0, frames=2, size=SIZE, fps=FPS, keep_sound=False, centre=[(0.0, x, 0.5)])
    edge = first_frame(out)[48, 2].astype(int)
    assert (edge[0] - edge[1] > 100) == red


def test_kept_sound_lasts_as_long_as_its_picture(tmp_path: Path) -> None:
    clip = hostile.good(tmp_path / "s.mp4", seconds=1)
    cut_clip(clip, tmp_path / "out.mp4", start=0.25, frames=36, size=SIZE, fps=FPS, keep_sound=True)
    sound = load(tmp_path / "out.mp4")
    assert len(sound) == pytest.approx(1.5 * 48_000, abs=2100)
    assert np.abs(sound[:24_000]).max() > 0.05
    assert np.abs(sound[48_000:70_000]).max() < 0.01
    assert len(list(decode(tmp_path / "out.mp4"))) == 36


def test_a_file_without_pictures_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(BadMedia, match="no pictures"):
        list(decode(hostile.audio_only(tmp_path)))
