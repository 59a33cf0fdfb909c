"""What one decode tells, against planted truth: boundaries, camera, exact counts of faults, the pixel contract."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
import pytest

from footage_films import Footage, Planted, footage, write
from hostile import variable_rate
from rushes.core.errors import BadMedia
from rushes.measure.footage import Measured, measure

Change = Any


def ffmpeg(*args: str) -> None:
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *args], check=True)


def one(
    path: Path,
    *,
    seconds: float = 3.0,
    kind: str = "texture",
    move: str = "pan right",
    speed: float = 0.06,
    seed: int = 11,
    size: tuple[int, int] = (320, 180),
    changes: list[Change] | None = None,
    extra: list[str] | None = None,
) -> Path:
    film = Footage(size, 24, [Planted(kind, seed, move, speed, seconds)], [], changes or [])
    return write(film, path, extra)  # fmt: skip


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Footage, Measured]]:
    """Films of seeds that no threshold was set by."""
    folder = tmp_path_factory.mktemp("planted")
    films = [footage(seed, shots=6) for seed in range(500, 504)]
    return [(f, measure(write(f, folder / f"{n}.mp4"))) for n, f in enumerate(films)]


def _f1(planted: list[tuple[Footage, Measured]], soft: bool) -> float:
    hits = asked = found = 0
    for film, seen in planted:
        truth = [t for t in film.truth() if (t[0] != "cut") == soft]
        boundaries = [b for b in seen.boundaries if (b[0] != "cut") == soft]
        asked, found = asked + len(truth), found + len(boundaries)
        for _, start, end in truth:
            if soft:
                mine = [
                    b for b in boundaries if min(end, b[2]) - max(start, b[1]) > 0.5 * min(end - start, b[2] - b[1])
                ]
            else:
                mine = [b for b in boundaries if abs(b[1] - start) < 1.1 / film.fps]
            if mine:
                boundaries.remove(mine[0])
                hits += 1
    return 2 * hits / (asked + found)


def test_hard_cuts_are_found_on_their_frame(planted: list[tuple[Footage, Measured]]) -> None:
    assert _f1(planted, soft=False) >= 0.99


def test_dissolves_and_fades_are_found(planted: list[tuple[Footage, Measured]]) -> None:
    assert _f1(planted, soft=True) >= 0.8  # a floor for four films; bench/footage_measure.py has the figure


@pytest.mark.parametrize("move", ["static", "pan left", "pan right", "tilt up", "tilt down", "push in", "pull out",
                                  "roll left", "roll right", "handheld"])  # fmt: skip
def test_camera_moves_over_a_ground_with_something_to_see(tmp_path: Path, move: str) -> None:
    found = measure(one(tmp_path / "a.mp4", move=move))
    assert [s.measures["camera"] for s in found.spans] == [move]


def test_speed_is_in_frame_widths_a_second(tmp_path: Path) -> None:
    found = measure(one(tmp_path / "a.mp4"))
    assert found.spans[0].measures["pan"] == pytest.approx(0.06, rel=0.08)
    assert found.spans[0].measures["camera_speed"] in ("slow", "normal")


def test_repeated_frames_are_counted_exactly(tmp_path: Path) -> None:
    held: dict[str, Any] = {}

    def stutter(picture: Any, i: int) -> Any:
        if i in (10, 11, 12, 30, 50):
            return held["last"]
        held["last"] = picture
        return picture

    found = measure(one(tmp_path / "a.mp4", changes=[stutter]))
    assert found.spans[0].measures["duplicates"] == 5
    still = measure(one(tmp_path / "b.mp4", changes=[lambda p, i: held.setdefault("first", p)]))
    assert still.spans[0].measures["still"] == 1.0
    pulldown = measure(one(tmp_path / "c.mp4", extra=["-vf", "fps=30"]))
    assert pulldown.spans[0].measures["cadence"] == 5


@pytest.mark.parametrize(
    ("left", "top", "right", "bottom"), [(0, 22, 0, 22), (40, 0, 40, 0), (0, 0, 0, 0), (8, 12, 16, 4)]
)
def test_bars_are_measured_to_the_pixel(tmp_path: Path, left: int, top: int, right: int, bottom: int) -> None:
    def bars(picture: Any, i: int) -> Any:
        framed = np.zeros_like(picture)
        framed[top : 180 - bottom, left : 320 - right] = picture[top : 180 - bottom, left : 320 - right]
        return framed

    found = measure(one(tmp_path / "a.mp4", changes=[bars]))
    assert found.spans[0].measures["bars"] == [left, top, right, bottom]


def test_a_watermark_is_found_where_it_is_and_nowhere_else(tmp_path: Path) -> None:
    def mark(picture: Any, i: int) -> Any:
        y, x = np.mgrid[:180, :320]
        ring = np.abs(np.hypot(x - 270, y - 35) - 16) < 4
        letter = (abs(x - 270) < 3) & (abs(y - 35) < 12)
        marked = picture.copy()
        marked[ring | letter] = (marked[ring | letter] * 0.45 + 255 * 0.55).astype(np.uint8)
        return marked

    kinds = ("texture", "hills", "water", "texture", "room", "hills", "texture", "water", "texture", "hills")
    shots = [Planted(k, 5 * n, "static", 0, 1.2) for n, k in enumerate(kinds)]
    joins = [("cut", 0.0)] * (len(shots) - 1)
    clean = measure(write(Footage((320, 180), 24, shots, joins), tmp_path / "clean.mp4"))
    assert all(s.measures["overlay"] is None for s in clean.spans)
    marked = measure(write(Footage((320, 180), 24, shots, joins, [mark]), tmp_path / "marked.mp4"))
    for span in marked.spans[-3:]:
        x, y, w, h = span.measures["overlay"]
        assert x <= 270 / 320 <= x + w
        assert y <= 35 / 180 <= y + h
        assert w * h < 0.1


def test_the_contract_of_turned_and_tagged_pixels(tmp_path: Path) -> None:
    upright = one(tmp_path / "a.mp4", extra=["-vf", "setparams=color_trc=bt709:color_primaries=bt709:colorspace=bt709"])
    turned = tmp_path / "turned.mp4"
    ffmpeg("-display_rotation:v:0", "90", "-i", str(upright), "-c", "copy", str(turned))
    plain, side = measure(upright).contract, measure(turned).contract
    assert (plain.rotation, plain.shown, plain.matrix, plain.transfer) == (0, (320, 180), "bt709", "bt709")
    assert side.rotation in (90, 270)
    assert side.shown == (180, 320)
    # The picture panned right as stored: shown on its side it moves up or down.
    assert measure(turned).spans[0].measures["camera"] in ("tilt up", "tilt down")
    hlg = one(
        tmp_path / "hlg.mp4",
        extra=["-vf", "setparams=color_trc=arib-std-b67:color_primaries=bt2020:colorspace=bt2020nc"],
    )
    assert measure(hlg).contract.hdr
    wide = one(tmp_path / "wide.mp4", extra=["-vf", "setsar=4/3"])
    assert measure(wide).contract.shown == (427, 180)


def test_interlaced_film_is_combed_and_clean_film_is_not(tmp_path: Path) -> None:
    clean = one(tmp_path / "a.mp4", speed=0.3, seconds=2, extra=["-crf", "14"])
    woven = tmp_path / "woven.mp4"
    weave = ["-vf", "tinterlace=interleave_top,fieldorder=tff", "-flags", "+ilme+ildct"]
    ffmpeg("-i", str(clean), *weave, "-c:v", "libx264", "-crf", "14", str(woven))
    assert measure(clean).spans[0].measures["combed"] == 0
    seen = measure(woven)
    assert seen.contract.interlaced
    assert seen.contract.field_order == "top first"
    assert seen.spans[0].measures["combed"] > 0.5


def test_frame_times_are_the_files_own(tmp_path: Path) -> None:
    varied = measure(variable_rate(tmp_path))
    assert varied.contract.variable_rate
    assert varied.frames == 30
    late = tmp_path / "late.mp4"
    ffmpeg("-i", str(one(tmp_path / "a.mp4")), "-itsoffset", "0.25", "-f", "lavfi", "-i", "sine=d=2", "-c:v", "copy",
           "-c:a", "aac", str(late))  # fmt: skip
    assert measure(late).contract.audio_offset == pytest.approx(0.25, abs=0.03)


def test_noise_exposure_and_colour(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)

    def grainy(picture: Any, i: int) -> Any:
        return (picture * 0.5 + 60 + rng.normal(0, 6, picture.shape[:2])[..., None]).clip(0, 255).astype(np.uint8)

    fine = ["-crf", "4"]
    noisy = (
        measure(one(tmp_path / "a.mp4", changes=[grainy], seconds=1.2, size=(640, 360), extra=fine)).spans[0].measures
    )
    assert noisy["noise"] == pytest.approx(6, rel=0.25)
    red = (
        measure(one(tmp_path / "b.mp4", changes=[lambda p, i: (p * (0.9, 0.1, 0.1)).astype(np.uint8)]))
        .spans[0]
        .measures
    )
    assert red["colours"][:1] == ["red"]
    dark = measure(one(tmp_path / "c.mp4", changes=[lambda p, i: p // 40])).spans[0].measures
    assert dark["brightness"] < 0.05


def test_what_is_no_film_is_refused_with_a_reason(tmp_path: Path) -> None:
    text = tmp_path / "text.mp4"
    text.write_text("not a film")
    with pytest.raises(BadMedia, match="not a video"):
        measure(text)


def test_memory_does_not_grow_with_length(tmp_path: Path) -> None:
    short = one(tmp_path / "short.mp4", seconds=2, size=(160, 90))
    ffmpeg("-stream_loop", "59", "-i", str(short), "-c", "copy", str(tmp_path / "long.mp4"))
    brief, long = measure(short), measure(tmp_path / "long.mp4")
    assert long.frames == 60 * brief.frames
    assert long.peak_bytes - brief.peak_bytes < 24 << 20
