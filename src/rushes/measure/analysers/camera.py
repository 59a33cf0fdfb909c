"""How the camera moves and how much else does: a shift, a zoom and a turn fitted to what most of the picture does."""

from __future__ import annotations

import functools
from collections import deque
from typing import Any

import numpy as np

from rushes.measure.analysers.base import Floats, Samples, Seen

BLOCK = 8  # pixels of a block's side in the small picture
SURE = 0.75  # share of the picture that a fit from no motion must explain to be taken at once
FAINT, STRONG = 8.0, 900.0  # a block's sum of squared gradients: from which it says anything, and all it can
LEAST = 0.12  # share of the picture that must move as one for its move to have a name
STATIC = 0.006  # frame widths a second: slower is no move
TURN = 1.2  # degrees a second
ZOOM = 0.012  # share a second
SHAKE = 0.012  # frame widths a second that a hand's unsteadiness exceeds
FAST, SLOW = 0.25, 0.06  # frame widths (or shares) a second
HAZE = 28.0  # sum of squared gradients of half of a picture's blocks under which a look says little by itself …
BACK = 4  # … so that it is also compared with so many looks ago: a codec stores a faint ground once in a while only
HAZE_SHAKE = 1.7  # of the unsteadiness that is left when half a second is averaged


class Camera:
    """Measures `camera` (a move's name or None), its speeds, `camera_sure`, `shake` and `subject_motion`."""

    name, version, rate = "camera", 3, 8.0

    def __init__(self) -> None:
        # a second: right and up in frame widths, log of scale, degrees clockwise; share that fits; motion of the rest
        self._rows = Samples(6)
        self._before: tuple[float, Floats] | None = None
        self._haze = Samples(7)  # the same over BACK looks, and where in time the first of them lies
        self._looks: deque[tuple[float, Floats, Any]] = deque(maxlen=BACK + 1)  # with the move from the look before

    def see(self, seen: Seen) -> None:
        now = seen.small.astype(np.float32)
        before, self._before = self._before, (seen.at, now)
        if before is None or before[1].shape != now.shape or not 0 < seen.at - before[0] < 1:
            self._looks.clear()
            self._looks.append((seen.at, now, np.zeros(4)))
            return
        h, w = now.shape
        tall = (w / h) / seen.shape.aspect  # a small pixel's height by its width, as shown
        move = fit(before[1], now, tall)
        self._looks.append((seen.at, now, np.array(move[:4]) if move is not None else np.zeros(4)))
        self._far(tall)
        if move is None:
            self._rows.add(seen.at, 0, 0, 0, 0, -1, 0)
            return
        x, y, zoom, turn, fits, rest = move
        step = seen.at - before[0]
        # The picture moves against the camera.
        self._rows.add(seen.at, -x / w / step, y * tall / w / step, zoom / step, -np.degrees(turn) / step,
                       fits, rest / w / step)  # fmt: skip

    def _far(self, tall: float) -> None:
        """Compare a hazy look with the one BACK looks ago, beginning from the moves in between."""
        (first, a, _), (last, b, _) = self._looks[0], self._looks[-1]
        if len(self._looks) <= BACK or float(np.median(_blocks(_squares(b)))) > HAZE:
            return
        move = _refit(a, b, sum(k for _, _, k in list(self._looks)[1:]), tall)
        if move is not None:
            (x, y, zoom, turn), fits, rest = move
            w, step = b.shape[1], last - first
            self._haze.add(last, -x / w / step, y * tall / w / step, zoom / step, -np.degrees(turn) / step, fits,
                           rest / w / step, last - first)  # fmt: skip

    def measure(self, start: float, end: float) -> dict[str, Any]:
        times, rows = self._rows.times(start, end), self._rows.between(start, end)
        known = rows[:, 4] >= 0 if len(rows) else np.zeros(0, bool)
        if len(known):
            known[0] = False  # seen against the shot before
        rows = rows[known]
        times = times[known]
        nothing: dict[str, Any] = dict.fromkeys(
            ("camera", "camera_speed", "pan", "tilt", "zoom", "roll", "shake", "subject_motion", "camera_sure")
        )
        if len(rows) < 2:
            return nothing
        said = rows
        far, far_at = self._haze.between(start, end), self._haze.times(start, end)
        far = far[far_at - far[:, 6] > start - 1e-6] if len(far) else far  # both looks in this shot
        hazy = len(far) >= 3 and len(far) > 0.5 * (len(rows) - BACK)
        if hazy:
            said = far
        pan, tilt, zoom, roll = (float(np.median(said[:, k])) for k in range(4))
        # A hand moves to and fro within a second; a slow change of speed is the operator's.
        second = max(3, round(len(rows) / max(times[-1] - times[0], 0.1)) // 2 * 2 + 1)
        rough = said[:, :2] - _smooth(said[:, :2], second)
        # The median: a subject may win now and then.
        shake = (HAZE_SHAKE if hazy else 1.2) * float(np.median(np.hypot(rough[:, 0], rough[:, 1])))
        sure = float(np.clip(np.median(rows[:, 4]), 0, 1))
        move, speed = name_of(pan, tilt, zoom, roll, shake)
        return {
            "camera": move if sure > LEAST else None, "camera_speed": speed if sure > LEAST else None,
            "pan": round(pan, 4), "tilt": round(tilt, 4), "zoom": round(zoom, 4), "roll": round(roll, 3),
            "shake": round(shake, 4), "subject_motion": round(float(rows[:, 5].mean()), 4),
            "camera_sure": round(sure, 3),
        }  # fmt: skip


def name_of(pan: float, tilt: float, zoom: float, roll: float, shake: float) -> tuple[str, str | None]:
    """The move that shifts the picture's edge most, and its speed. Zoom and push look alike from one picture."""
    moved = {
        "pan right" if pan > 0 else "pan left": abs(pan) / STATIC,
        "tilt up" if tilt > 0 else "tilt down": abs(tilt) / STATIC,
        "push in" if zoom > 0 else "pull out": abs(zoom) / ZOOM,
        "roll right" if roll > 0 else "roll left": abs(roll) / TURN,
    }
    move, strength = max(moved.items(), key=lambda m: m[1])
    if strength < 1 or (shake > SHAKE and strength < max(3.5, 0.8 * shake / SHAKE)):
        return ("handheld", None) if shake > SHAKE else ("static", None)
    edge = {"pan": abs(pan), "tilt": abs(tilt), "push": abs(zoom), "pull": abs(zoom)}.get(
        move.split()[0], abs(np.radians(roll))
    )
    return move, "slow" if edge < SLOW else "fast" if edge > FAST else "normal"


def _smooth(values: Floats, width: int) -> Floats:
    """A running mean over `width` samples, the ends held."""
    padded = np.pad(values, ((width // 2, width // 2), (0, 0)), mode="edge")
    sums = np.cumsum(np.vstack([np.zeros((1, values.shape[1]), np.float32), padded]), axis=0)
    smooth: Floats = ((sums[width:] - sums[:-width]) / width).astype(np.float32)
    return smooth


@functools.cache
def _window(h: int, w: int) -> Floats:
    return np.outer(np.hanning(h), np.hanning(w)).astype(np.float32)


def shift_of(a: Floats, b: Floats) -> tuple[int, int]:
    """(right, down) in whole pixels by which `b` shows what `a` showed, by phase correlation."""
    h, w = a.shape
    window = _window(h, w)
    fa, fb = np.fft.rfft2((a - a.mean()) * window), np.fft.rfft2((b - b.mean()) * window)
    cross = fb * np.conj(fa)
    peak = np.fft.irfft2(cross / np.maximum(np.abs(cross), 1e-3), s=(h, w))
    y, x = divmod(int(peak.argmax()), w)
    return (x - w if x > w // 2 else x), (y - h if y > h // 2 else y)


@functools.cache
def _centres(h: int, w: int) -> tuple[Floats, Floats]:
    """x and y of each block's middle, from the picture's middle."""
    y, x = np.mgrid[: h // BLOCK, : w // BLOCK].astype(np.float32)
    return (x + 0.5) * BLOCK - w / 2, (y + 0.5) * BLOCK - h / 2


def fit(a: Floats, b: Floats, tall: float) -> tuple[float, float, float, float, float, float] | None:
    """(right, down, log scale, radians clockwise, share that fits, motion of the rest) from picture a to b.

    Pixels of the small picture; None where it has too little to see. `tall` is a pixel's height by its width.
    """
    h, w = a.shape
    x, y = _centres(h, w)
    model, fits, rest, known = _refined(a, b, np.zeros(4), x, y, tall)
    if known < 6:
        return None
    if fits < SURE:  # a large move, or a large subject: begin from what the whole picture seems to do, too
        dx, dy = shift_of(a, b)
        if (dx or dy) and abs(dx) <= w // 3 and abs(dy) <= h // 3:
            other = _refined(a, b, np.array([dx, dy, 0.0, 0.0]), x, y, tall)
            if other[1] > fits + 0.08 and other[3] >= 6:
                model, fits, rest, known = other
    size = max(abs(model[0]), abs(model[1]), abs(model[2]) * w / 2, abs(model[3]) * w / 2)
    if size > 0.5:
        again = _refined(a, b, model, x, y, tall)
        if again[1] >= fits - 0.05 and again[3] >= 6:
            model, fits, rest, known = again
    return float(model[0]), float(model[1]), float(model[2]), float(model[3]), fits, rest


def _refit(a: Floats, b: Floats, start: Any, tall: float) -> tuple[Any, float, float] | None:
    """(model, share that fits, motion of the rest) from a far look, begun from `start` and from no motion; or None."""
    x, y = _centres(*a.shape)
    best: tuple[Any, float, float] | None = None
    for model in (start, np.zeros(4)):
        model, fits, rest, known = _refined(a, b, model, x, y, tall)
        again = _refined(a, b, model, x, y, tall)
        if known < 6:
            return None
        if again[1] >= fits - 0.02 and again[3] >= 6:
            model, fits, rest = again[:3]
        if best is None or fits > best[1] + 0.03:
            best = (model, fits, rest)
    return best


def _refined(a: Floats, b: Floats, model: Any, x: Any, y: Any, tall: float) -> tuple[Any, float, float, int]:
    """(model, share that fits, motion of the rest, blocks known) after one look from a given model."""
    there = b if not model.any() else moved(b, model, tall)
    sums = _gradients(a, there)
    known = int(np.count_nonzero(sums[0] + sums[1] > FAINT))
    if known < 6:
        return model, 0.0, 0.0, known
    step, fits, rest = _robust(sums, _outer(*a.shape), x, y, tall)
    return model + step, fits, rest, known


@functools.cache
def _outer(h: int, w: int) -> Floats:
    """Blocks near the frame's edge count more: a subject stands in the middle, the ground reaches the edge."""
    x, y = _centres(h, w)
    weights: Floats = (0.2 + np.maximum(np.abs(x) / (w / 2), np.abs(y) / (h / 2)) ** 3).astype(np.float32)
    return weights


def _at(model: Any, x: Any, y: Any, tall: float) -> tuple[Any, Any]:
    """Where the model moves the points (x, y): a shift, a scale and a turn about the middle, in small pixels."""
    right, down, scale, turn = model
    return right + scale * x - turn * y * tall, down + scale * y + turn * x / tall


def moved(b: Floats, model: Any, tall: float) -> Floats:
    """What `b` shows where `model` says that a's pixels went, so that it looks like `a`."""
    h, w = b.shape
    y, x = np.mgrid[:h, :w].astype(np.float32)
    u, v = _at(model, x - (w - 1) / 2, y - (h - 1) / 2, tall)
    sx, sy = np.clip(x + u, 0, w - 1.001), np.clip(y + v, 0, h - 1.001)
    ix, iy = sx.astype(np.intp), sy.astype(np.intp)
    fx, fy = sx - ix, sy - iy
    flat = b.ravel()
    at = iy * w + ix
    top = flat[at] * (1 - fx) + flat[at + 1] * fx
    low = flat[at + w] * (1 - fx) + flat[at + w + 1] * fx
    moved: Floats = (top * (1 - fy) + low * fy).astype(np.float32)
    return moved


def _blocks(values: Floats) -> Floats:
    h, w = values.shape
    sums: Floats = values.reshape(h, w // BLOCK, BLOCK).sum(axis=2).reshape(h // BLOCK, BLOCK, w // BLOCK).sum(axis=1)
    return sums


def _squares(a: Floats) -> Floats:
    """Squared gradient of each pixel."""
    squares = np.zeros_like(a)
    squares[:, 1:-1] += (a[:, 2:] - a[:, :-2]) ** 2 * 0.25
    squares[1:-1] += (a[2:] - a[:-2]) ** 2 * 0.25
    return squares


def _gradients(a: Floats, b: Floats) -> Any:
    """[5, rows, columns]: each block's sums of xx, yy, xy, xt, yt, products of gradients in space and time."""
    mean = (a + b) * 0.5
    gx, gy = np.zeros_like(a), np.zeros_like(a)
    gx[:, 1:-1] = (mean[:, 2:] - mean[:, :-2]) * 0.5
    gy[1:-1] = (mean[2:] - mean[:-2]) * 0.5
    gt = b - a
    gt[:, 0] = gt[:, -1] = gt[0] = gt[-1] = 0
    return np.stack([_blocks(p) for p in (gx * gx, gy * gy, gx * gy, gx * gt, gy * gt)])


def _robust(sums: Any, outer: Floats, x: Any, y: Any, tall: float) -> tuple[Any, float, float]:
    """(model, share of the picture that it fits, mean motion of the rest): blocks that disagree lose their say.

    A block speaks only across its edges: a horizon knows of tilts and nothing of pans. Its error is the shift, in
    pixels along its gradients, that the model leaves: not what is left of the difference, most of which is a codec's
    noise where the ground is faint.
    """
    xx, yy, xy, xt, yt = (k.ravel().astype(np.float64) for k in sums)
    x, y = x.ravel().astype(np.float64), y.ravel().astype(np.float64)
    trace = xx + yy
    weight = outer.ravel() * np.minimum(trace / STRONG, 1.0) ** 0.3 * (trace > FAINT)
    total = float(weight.sum())
    one, none = np.ones_like(x), np.zeros_like(x)
    ju, jv = np.stack([one, none, x, -y * tall], 1), np.stack([none, one, y, x / tall], 1)
    tu, tv = xx[:, None] * ju + xy[:, None] * jv, xy[:, None] * ju + yy[:, None] * jv
    model = np.zeros(4)
    error = np.zeros_like(x)
    for scale in (2.0, 1.0, 0.6, 0.4, 0.3, 0.25, 0.25):
        u, v = ju @ model, jv @ model
        error = np.hypot(xt + xx * u + xy * v, yt + xy * u + yy * v) / (trace + FAINT)
        trust = weight / (trace + FAINT) / (1 + (error / scale) ** 2) ** 2
        normal = (ju * trust[:, None]).T @ tu + (jv * trust[:, None]).T @ tv
        goal = -(ju * trust[:, None]).T @ xt - (jv * trust[:, None]).T @ yt
        model = np.linalg.solve(normal + np.diag([1e-4, 1e-4, 1e-1, 1e-1]) * max(total, 1e-3), goal)
    fits = error < 0.35
    return (
        model,
        float(weight[fits].sum()) / max(total, 1e-6),
        float((weight * np.where(fits, 0, error)).sum()) / max(total, 1e-6),
    )
