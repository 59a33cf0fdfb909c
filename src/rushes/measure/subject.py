"""Where a film that is cut narrower should look: at what moves by itself and what stands out of the frame's edge.

Two maps tell it, both without a model: the shift that is left of each part of the picture once the camera's own move
is taken out, and the distance of each colour from the colours at the frame's edge near it. The window glides and rests
as an operator would, and stays in the middle where another place does not hold clearly more. Weights were chosen on
drawn films (docs/benchmarks.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.measure.analysers.camera import fit, moved
from rushes.media.frames import open_ours, raw_frames, rgb_of

VERSION = 1  # raise when the same clip would be framed otherwise
RATE = 8.0  # looks a second
LONG, SHORT = 128, 72  # pixels of a look
CELL = 2  # pixels of a cell of the maps
MOST_SHIFT = 2.0  # pixels a look: faster counts no more
EDGE_WEIGHT = 0.7  # of standing out against moving
MIDDLE = 0.6  # of their weight that both lose at the frame's sides
CLEARLY = 0.07  # share of the maps that another place must hold more than the middle
MOVE, START = 2.0, 0.05  # what a move over the whole range costs, and any move at all, in shares of the maps
SETTLE = 1.0  # seconds over which the path is smoothed

Floats = npt.NDArray[np.float32]


def follow(path: Path, start: float, seconds: float, aspect: float) -> list[tuple[float, float, float]]:
    """Where to put a window of shape `aspect` (width by height) over a piece of one of OUR files.

    Answers (seconds from `start`, x, y), x and y the window's middle in shares of the picture; straight in between.
    One point in the middle where the shapes are alike, or where nothing stands out.
    """
    with open_ours(path) as container:
        stream = container.streams.video[0]
        own = stream.codec_context.width / stream.codec_context.height
    if abs(np.log(aspect / own)) < 0.04:
        return [(0.0, 0.5, 0.5)]
    return path_of(_looks(path, start, seconds), own, aspect)


def path_of(
    looks: Iterable[tuple[float, npt.NDArray[np.uint8]]], own: float, aspect: float
) -> list[tuple[float, float, float]]:
    """The same from (seconds, RGB uint8 [72, 128, 3]) of pictures of shape `own`, about RATE a second."""
    across = aspect < own  # the window is narrower than the picture, else lower
    times, rows = [], []
    before: Floats | None = None
    edge: Floats | None = None
    for n, (at, rgb) in enumerate(looks):
        luma = rgb.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
        if edge is None or n % 2 == 0:
            edge = _apart(rgb)
        shift = _own_shift(before, luma, own) if before is not None else np.zeros_like(edge)
        before = luma
        maps = _even(np.minimum(shift, MOST_SHIFT)) + EDGE_WEIGHT * _even(edge)
        times.append(at)
        rows.append(maps.sum(axis=0 if across else 1))
    if len(rows) < 3:
        return [(0.0, 0.5, 0.5)]
    found = _path(np.array(rows), times, aspect / own if across else own / aspect)
    return [(t, x, 0.5) if across else (t, 0.5, x) for t, x in found]


def _looks(path: Path, start: float, seconds: float) -> Iterator[tuple[float, npt.NDArray[np.uint8]]]:
    due = start
    for at, frame in raw_frames(path, start=start, end=start + seconds):
        if at >= due - 1e-6:
            due = max(due + 1 / RATE, at)
            yield at - start, rgb_of(frame, (LONG, SHORT))


def _even(values: Floats) -> Floats:
    return values / np.float32(values.mean() + 1e-6)


def _cells(values: Floats) -> Floats:
    h, w = values.shape
    means: Floats = values.reshape(h // CELL, CELL, w // CELL, CELL).mean(axis=(1, 3))
    return means


def _own_shift(a: Floats, b: Floats, aspect: float) -> Floats:
    """Pixels that each cell moved from look a to look b besides the camera, along its own edges; faint ones little."""
    model = fit(a, b, (LONG / SHORT) / aspect)
    there = b if model is None else moved(b, np.array(model[:4]), (LONG / SHORT) / aspect)
    mean = (a + there) / 2
    x, y = np.zeros_like(a), np.zeros_like(a)
    x[:, 1:-1], y[1:-1] = (mean[:, 2:] - mean[:, :-2]) / 2, (mean[2:] - mean[:-2]) / 2
    t = there - a
    xx, yy, xt, yt = (_blurred(p) for p in (x * x, y * y, x * t, y * t))
    shift: Floats = np.hypot(xt, yt) / (xx + yy + 4)
    shift[:3] = shift[-3:] = 0
    shift[:, :3] = shift[:, -3:] = 0
    return _cells(shift)


def _blurred(values: Floats, reach: int = 3) -> Floats:
    """Mean over a square of 2 reach + 1 pixels."""
    side = 2 * reach + 1
    sums = np.pad(np.pad(values, reach, mode="edge"), ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    means: Floats = (sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]) / side**2
    return means


def _apart(rgb: npt.NDArray[np.uint8]) -> Floats:
    """How far each cell's colour is from the nearest colours at the frame's edge, those near it counting most."""
    h, w = SHORT // CELL, LONG // CELL
    small = rgb.reshape(h, CELL, w, CELL, 3).mean(axis=(1, 3)).astype(np.float32)
    luma = small @ np.array([0.299, 0.587, 0.114], np.float32)
    colours = np.stack([luma, 0.84 * (small[..., 2] - luma), 1.065 * (small[..., 0] - luma)], axis=-1)
    y, x = np.mgrid[:h, :w].astype(np.float32)
    rim = np.zeros((h, w), bool)
    rim[:2] = rim[-2:] = rim[:, :2] = rim[:, -2:] = True
    there, rx, ry = colours[rim][::3], x[rim][::3], y[rim][::3]
    flat = colours.reshape(-1, 3)
    squares = (flat * flat).sum(1)[:, None] + (there * there).sum(1)[None] - 2 * flat @ there.T
    far = np.hypot((x.reshape(-1, 1) - rx) / w, (y.reshape(-1, 1) - ry) / h)
    apart = np.sqrt(np.maximum(squares, 0)) / (1 + 1.5 * far)
    least = max(1, int(len(there) * 0.08))
    nearest: Floats = np.partition(apart, least, axis=1)[:, :least].mean(axis=1).reshape(h, w).astype(np.float32)
    return nearest


def _path(rows: npt.NDArray[np.float64], times: list[float], share: float) -> list[tuple[float, float]]:
    """(seconds, middle 0..1) of a window of `share` of the line; `rows` holds the maps summed across it, [n, cells]."""
    n, cells = rows.shape
    side = np.abs((np.arange(cells) + 0.5) / cells * 2 - 1)
    rows = _smooth(rows * (1 - MIDDLE * side**2), round(SETTLE * RATE) + 1)
    wide = max(1, min(cells - 1, round(share * cells)))
    sums = np.concatenate([np.zeros((n, 1)), rows.cumsum(axis=1)], axis=1)
    held = (sums[:, wide:] - sums[:, :-wide]) / (rows.sum(axis=1, keepdims=True) + 1e-6)
    places = held.shape[1]
    gap = np.abs(np.arange(places)[:, None] - np.arange(places)[None])
    cost = MOVE * gap / places + START * (gap > 0)
    best, came = held[0], np.zeros((n, places), int)
    for k in range(1, n):
        sums_k = best[None] - cost
        came[k] = sums_k.argmax(axis=1)
        best = sums_k.max(axis=1) + held[k]
    where = np.zeros(n, int)
    where[-1] = best.argmax()
    for k in range(n - 1, 0, -1):
        where[k - 1] = came[k][where[k]]
    middle = (cells - wide) // 2
    if held[np.arange(n), where].mean() < held[:, middle].mean() + CLEARLY:
        return [(0.0, 0.5)]
    line = _smooth((where + wide / 2)[:, None] / cells, round(SETTLE * RATE) + 1)[:, 0]
    return _few([(t, round(float(x), 4)) for t, x in zip(times, line, strict=True)])


def _smooth(values: npt.NDArray[np.float64], width: int) -> npt.NDArray[np.float64]:
    """A running mean down the first axis, the ends held."""
    width |= 1
    padded = np.pad(values, ((width // 2, width // 2), (0, 0)), mode="edge")
    sums = np.vstack([np.zeros((1, values.shape[1])), padded.cumsum(axis=0)])
    smooth: npt.NDArray[np.float64] = (sums[width:] - sums[:-width]) / width
    return smooth


def _few(points: list[tuple[float, float]], off: float = 0.003) -> list[tuple[float, float]]:
    """The fewest of the points whose straight lines stay within `off` of all (Douglas and Peucker)."""
    (t0, x0), (t1, x1) = points[0], points[-1]
    errors = [abs(x - (x0 + (x1 - x0) * (t - t0) / max(1e-9, t1 - t0))) for t, x in points]
    worst = int(np.argmax(errors))
    if errors[worst] <= off or len(points) < 3:
        return [points[0]] if x0 == x1 else [points[0], points[-1]]
    left, right = _few(points[: worst + 1], off), _few(points[worst:], off)
    return [*left, *(p for p in ([points[worst]] if left[-1] != points[worst] else []) + right if p not in left)]
