"""Films from a person's own clips: measured, heard, filled and never stretched; a bad file costs one line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import rushes
from rushes.agent.clips import scan
from rushes.agent.progress import Quiet
from rushes.core.effects import Store
from rushes.core.errors import BadInput
from rushes.media.frames import decode, encode
from rushes.media.guard import ffmpeg, file_url
from rushes.minds import speech, transcribe
from rushes.shot import Commission, frame_size


def pictures(seconds: float, seed: int, size: tuple[int, int] = (320, 180)) -> Iterator[np.ndarray]:
    """A textured ground that drifts, with a white circle in the middle."""
    w, h = size
    ground = np.random.default_rng(seed).integers(20, 120, (h, w + 400), np.uint8)
    ground = np.repeat(np.repeat(ground[::6, ::6], 6, 0), 6, 1)[:h, : w + 400]
    y, x = np.mgrid[:h, :w]
    circle = (x - w / 2) ** 2 + (y - h / 2) ** 2 < (h * 0.3) ** 2
    frame = np.full((h, w, 4), 255, np.uint8)
    for i in range(round(seconds * 24)):
        frame[:, :, :3] = ground[:, i : i + w, None]
        frame[circle, :3] = 250
        yield frame


def clip(path: Path, seconds: float, seed: int) -> Path:
    encode(pictures(seconds, seed), path, size=(320, 180), fps=24)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    footage = tmp_path / "footage"
    footage.mkdir()
    clip(footage / "a garden.mp4", 4, 1)
    clip(footage / "-b %03d\nx.mp4", 3, 2)
    (footage / "empty.mp4").touch()
    (footage / "text.mp4").write_text("ffconcat version 1.0\nfile /etc/passwd\n")
    (footage / "notes.txt").write_text("not a film")
    outside = clip(tmp_path / "outside.mp4", 2, 3)
    (footage / "link.mp4").symlink_to(outside)
    return footage


def test_good_files_are_found_and_bad_ones_cost_a_line(folder: Path, tmp_path: Path) -> None:
    found = scan(folder, Store(tmp_path / ".rushes"), Quiet())
    assert {c.name for c in found.seen} == {"a garden.mp4", "-b %03d?x.mp4"}
    assert sum(c.seconds for c in found.seen) == pytest.approx(7, abs=0.2)
    assert len(found.skipped) == 3
    assert any("link out of the folder" in line for line in found.skipped)
    assert all("\n" not in line for line in found.skipped)


def test_a_folder_without_films_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    with pytest.raises(BadInput, match="no usable footage"):
        scan(tmp_path / "f", Store(tmp_path / ".rushes"), Quiet())


@pytest.mark.parametrize("aspect", ["9:16", "1:1"])
def test_a_film_in_another_frame_keeps_circles_round(folder: Path, tmp_path: Path, aspect: str) -> None:
    commission = Commission(brief="our garden", seconds=6, aspect=aspect)  # type: ignore[arg-type]
    made = rushes.make(commission, workspace=tmp_path / "w", footage=folder)
    script = made.state.script
    assert script is not None
    assert script.seconds == pytest.approx(6, rel=0.02)
    assert {s.footage is not None for s in script.slots} == {True, False}
    w, h = frame_size(aspect)
    rgb = next(rgb for at, rgb in decode(made.folder / "film.mp4") if at > script.slots[0].seconds + 1)
    assert rgb.shape == (h, w, 3)
    white = rgb.mean(axis=2) > 200
    rows, columns = np.flatnonzero(white.any(axis=1)), np.flatnonzero(white.any(axis=0))
    assert np.ptp(rows) == pytest.approx(np.ptp(columns), rel=0.06)
    assert any("left out of the footage" in note for note in made.state.notes)


needs_ears = pytest.mark.skipif(
    not (transcribe.installed() and speech.installed()), reason="the extras `speech` and `voice` are not installed"
)


@needs_ears
def test_what_is_said_chooses_the_clip_and_stays_whole(tmp_path: Path) -> None:
    footage = tmp_path / "footage"
    footage.mkdir()
    words = {
        "a.mp4": "The weather was fine and the sea was calm.",
        "b.mp4": "The price of the boat is nine hundred dollars.",
    }
    for n, (name, text) in enumerate(words.items()):
        spoken = speech.say(text, tmp_path / f"{n}.wav")
        silent = clip(tmp_path / name, spoken.seconds + 3, n)
        late = ["-c:v", "copy", "-c:a", "aac", "-af", "adelay=1500:all=1"]
        ffmpeg(["-i", file_url(silent), "-i", file_url(spoken.path), *late, file_url(footage / name)], where=name)
    commission = Commission(brief="what the boat costs, its price in dollars", seconds=7)
    made = rushes.make(commission, workspace=tmp_path / "w", footage=footage)
    script = made.state.script
    assert script is not None
    heard = [s for s in script.slots if s.footage is not None and s.footage.keep_sound]
    assert heard
    assert any("price" in (s.caption or "").lower() for s in heard)
    said = next(c for c in made.state.footage if "price" in c.speech.lower())
    chosen = next(s for s in heard if s.footage is not None and s.footage.clip == said.clip)
    assert chosen.seconds >= said.seconds - 0.1


def test_another_encoding_of_a_clip_is_not_used_beside_it(tmp_path: Path) -> None:
    footage = tmp_path / "footage"
    footage.mkdir()
    first = clip(footage / "a walk.mp4", 4, 1)
    clip(footage / "b garden.mp4", 3, 2)
    ffmpeg(["-i", file_url(first), "-vf", "scale=240:136", "-t", "3", "-crf", "30", file_url(footage / "c copy.mp4")],
           where="copy")  # fmt: skip
    data = first.read_bytes()
    (footage / "d cut off.mp4").write_bytes(data[: len(data) * 9 // 10])
    found = scan(footage, Store(tmp_path / ".rushes"), Quiet())
    assert [c.name for c in found.seen] == ["a walk.mp4", "b garden.mp4"]
    assert any(
        line.startswith("c copy.mp4") and line.endswith("it shows what a walk.mp4 shows") for line in found.skipped
    )
