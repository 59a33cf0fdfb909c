"""Clips cut narrower look at their subject: what moves by itself or stands out is held, else the middle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from rushes.agent.generators import Footage, Frame, TakeJob
from rushes.core.effects import Store
from rushes.measure.subject import LONG, RATE, SHORT, path_of
from rushes.media.frames import decode, encode
from rushes.shot import ClipRef, Shot, Slot

W, H = 320, 180


def walk(seconds: float, begin: float, end: float, *, pan: float = 0.0, fps: float = RATE) -> Iterator[np.ndarray]:
    """RGB pictures of a red figure that goes from `begin` to `end` (0..1 of the width) before a textured ground."""
    rng = np.random.default_rng(5)
    coarse = rng.integers(60, 120, (12, 60)).astype(np.float32)
    ground = np.repeat(np.repeat(coarse, H // 12, 0), 12, 1)
    ground = (ground + np.roll(ground, 3, 1) + np.roll(ground, 5, 0)) / 3
    n = round(seconds * fps)
    y, x = np.mgrid[:H, :W]
    for i in range(n):
        first = 100 + round(pan * i / fps * W)
        picture = np.repeat(ground[:, first : first + W, None], 3, 2)
        at = (begin + (end - begin) * i / max(1, n - 1)) * W
        body = (np.abs(x - at) < 14) & (np.abs(y - 100 + 3 * np.sin(i * 1.7)) < 50)
        picture[body] = (200, 40, 30)
        yield picture.astype(np.uint8)


def looks(frames: Iterator[np.ndarray]) -> list[tuple[float, np.ndarray]]:
    rows = np.linspace(0, H - 1, SHORT).astype(int)
    columns = np.linspace(0, W - 1, LONG).astype(int)
    return [(i / RATE, f[rows][:, columns]) for i, f in enumerate(frames)]


@pytest.mark.parametrize(("begin", "end", "pan"), [(0.15, 0.2, 0.0), (0.85, 0.2, 0.0), (0.2, 0.2, 0.03)])
def test_the_window_holds_who_walks_wherever_he_is(begin: float, end: float, pan: float) -> None:
    seen = looks(walk(4, begin, end, pan=pan))
    points = path_of(seen, W / H, 9 / 16)
    share = (9 / 16) / (W / H)
    for k in range(2, len(seen) - 2):
        at = begin + (end - begin) * k / (len(seen) - 1)
        x = float(np.interp(seen[k][0], [p[0] for p in points], [p[1] for p in points]))
        x = min(max(x, share / 2), 1 - share / 2)
        assert abs(at - x) < share / 2 - 0.03, f"at {k} the figure stands at {at:.2f}, the window at {x:.2f}"


def test_a_tall_picture_gets_a_low_window_by_the_same_rule() -> None:
    seen = [(t, np.ascontiguousarray(np.rot90(f))) for t, f in looks(walk(3, 0.15, 0.2))]
    seen = [(t, np.repeat(np.repeat(f, 2, 0), 2, 1)[::2, ::2]) for t, f in seen]
    fitted = [(t, f[np.linspace(0, LONG - 1, SHORT).astype(int)][:, np.linspace(0, SHORT - 1, LONG).astype(int)])
              for t, f in seen]  # fmt: skip
    points = path_of(fitted, H / W, 16 / 9)
    assert all(x == 0.5 for _, x, _ in points)
    assert np.mean([y for _, _, y in points]) > 0.65  # turned left, who stood at the left stands low


def test_where_nothing_stands_out_it_stays_in_the_middle() -> None:
    ground = [(t, f) for t, f in looks(walk(3, 9.0, 9.0))]
    assert path_of(ground, W / H, 9 / 16) == [(0.0, 0.5, 0.5)]
    assert path_of(ground[:1], W / H, 9 / 16) == [(0.0, 0.5, 0.5)]


def test_the_take_shows_the_figure_whole(tmp_path: Path) -> None:
    frames = (np.dstack([f, np.full((H, W), 255, np.uint8)]) for f in walk(3, 0.85, 0.25, fps=24))
    encode(frames, tmp_path / "clip.mp4", size=(W, H), fps=24)
    slot = Slot(id="s01", shot=Shot(), seconds=3, footage=ClipRef(clip="c1", start=0))
    job = TakeJob(slot, Frame((180, 320)), 72, (), {"c1": (str(tmp_path / "clip.mp4"), 0.0, 3.0)})
    take = Footage().make(job, Store(tmp_path / ".rushes"))
    for at, rgb in decode(take.files["video"]):
        red = (rgb[..., 0].astype(int) - rgb[..., 2]) > 80
        columns = np.flatnonzero(red.sum(axis=0) > 20)
        if 0.3 < at < 2.7:
            assert len(columns) > 40, f"at {at:.2f} s the figure is cut off"
