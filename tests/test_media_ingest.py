"""What a person's camera makes, turned into one kind of file: upright, square pixels, constant rate, plain colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import hostile
from rushes.core.errors import BadMedia
from rushes.media.frames import decode, first_frame
from rushes.media.probe import ingest, ingest_sound, probe
from rushes.media.sound import load

# Red on the left, blue on the right; 96x64, 12 frames.
HALVES = "color=red:s=48x64:r=24:d=0.5[a];color=blue:s=48x64:r=24:d=0.5[b];[a][b]hstack"


def halves(path: Path, *extra: str) -> Path:
    hostile.ffmpeg("-filter_complex", HALVES, "-pix_fmt", "yuv420p", *extra, str(path))
    return path


def taken_in(path: Path, size: tuple[int, int] = (96, 64)) -> Path:
    return ingest(path, path.parent, max_seconds=10, size=size)


def test_a_turned_clip_stands_upright(tmp_path: Path) -> None:
    halves(tmp_path / "a.mp4")
    hostile.ffmpeg("-display_rotation", "90", "-i", str(tmp_path / "a.mp4"), "-c", "copy", str(tmp_path / "turned.mp4"))
    found = probe(tmp_path / "turned.mp4")
    assert (found.width, found.height) == (96, 64)
    assert found.shown == (64, 96)
    rgb = first_frame(taken_in(tmp_path / "turned.mp4"))
    assert rgb.shape == (96, 64, 3)
    # Turned against the clock: what was on the right is now at the top.
    assert rgb[10, 32, 2] > 200 > 60 > rgb[85, 32, 2]


def test_wide_pixels_become_square(tmp_path: Path) -> None:
    path = halves(tmp_path / "a.mp4", "-aspect", "3")
    assert probe(path).shown == (192, 64)
    assert first_frame(taken_in(path, (400, 400))).shape == (64, 192, 3)


def test_a_large_clip_is_scaled_down_to_cover_and_a_small_one_is_left(tmp_path: Path) -> None:
    path = halves(tmp_path / "a.mp4")
    assert first_frame(taken_in(path, (32, 32))).shape == (32, 48, 3)
    assert first_frame(taken_in(path, (1000, 1000))).shape == (64, 96, 3)


@pytest.mark.parametrize(("codec", "reach"), [("libx264", "tv"), ("libx264", "pc"), ("mjpeg", "pc"), ("ffv1", "tv")])
def test_colours_stay_through_ranges_and_codecs(tmp_path: Path, codec: str, reach: str) -> None:
    path = tmp_path / "a.mkv"
    graph = f"{HALVES},scale=out_range={reach},format=yuv420p"
    hostile.ffmpeg("-filter_complex", graph, "-c:v", codec, "-color_range", reach, str(path))
    rgb = first_frame(taken_in(path)).astype(int)
    assert rgb[32, 20] == pytest.approx([255, 0, 0], abs=12)
    assert rgb[32, 76] == pytest.approx([0, 0, 255], abs=12)


def test_high_dynamic_range_is_brought_down(tmp_path: Path) -> None:
    """White at 203 nits in PQ (code 0.58 of full) is a bright picture, neither clipped nor grey."""
    path = tmp_path / "a.mkv"
    tags = "setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc"
    source = f"color=0x949494:s=96x64:r=24:d=0.5,format=yuv420p10le,{tags}"
    hostile.ffmpeg("-f", "lavfi", "-i", source, "-c:v", "ffv1", str(path))
    assert probe(path).hdr
    level = float(first_frame(taken_in(path)).mean())
    assert 150 < level < 252


def test_sound_stays_with_its_picture(tmp_path: Path) -> None:
    """A flash and a beep at 0.5 s stay together."""
    path = tmp_path / "a.mkv"
    hostile.ffmpeg(
        "-f", "lavfi", "-i", "color=black:s=64x64:r=24:d=1,drawbox=c=white:t=fill:enable='gte(n,12)'",
        "-f", "lavfi", "-i", "sine=1000:d=1:r=44100,volume='gte(t,0.5)':eval=frame",
        "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "libmp3lame", str(path),
    )  # fmt: skip
    out = taken_in(path)
    flash = next(at for at, rgb in decode(out) if rgb.mean() > 128)
    sound = np.abs(load(out)[:, 0])
    beep = int(np.argmax(sound > 0.5 * sound.max())) / 48_000
    assert flash == 0.5
    assert beep == pytest.approx(flash, abs=1 / 24)


def test_a_rate_in_milliseconds_is_read_as_it_was_meant(tmp_path: Path) -> None:
    for rate, due in (("24000/1001", 24000 / 1001), ("30", 30), ("12.5", 12.5)):
        path = tmp_path / "a.mkv"
        hostile.ffmpeg("-f", "lavfi", "-i", f"testsrc2=s=64x64:r={rate}:d=2", "-pix_fmt", "yuv420p", str(path))
        assert probe(path).fps == pytest.approx(due, rel=0.003)
        assert probe(taken_in(path)).fps == pytest.approx(due, rel=1e-4)


def test_sound_alone_is_taken_in_for_the_sound_tracks(tmp_path: Path) -> None:
    path = hostile.audio_only(tmp_path)
    x = load(ingest_sound(path, tmp_path, max_seconds=10))
    assert len(x) == pytest.approx(48_000, abs=3000)
    assert np.abs(x).max() > 0.05
    with pytest.raises(BadMedia):
        ingest_sound(halves(tmp_path / "mute.mp4"), tmp_path, max_seconds=10)
    with pytest.raises(BadMedia):
        ingest_sound(path, tmp_path, max_seconds=0.5)
    assert {p.name for p in tmp_path.iterdir()} == {"audio.mp4", "sound.flac", "mute.mp4"}
