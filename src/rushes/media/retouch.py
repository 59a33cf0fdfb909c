"""Edits of a still picture: crop, cut out, recolour, fill, letter, lay over. RGBA uint8 [h, w, 4] in and out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput
from rushes.shot import Box

Rgba = npt.NDArray[np.uint8]
Colour = tuple[int, int, int]  # 0..255
ROUNDS = 200  # of smoothing when a hole is filled
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


def colour_of(code: str) -> Colour:
    """A colour from "#rrggbb". Raises BadInput."""
    try:
        if len(code) != 7 or code[0] != "#":
            raise ValueError
        return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)
    except ValueError:
        raise BadInput(f"no colour: {code[:20]!r}", next_step='write it as "#rrggbb"') from None


def crop(rgba: Rgba, box: Box) -> Rgba:
    """The part inside `box`, at least a pixel."""
    a, b, c, d = pixels(rgba, box)
    return rgba[b:d, a:c].copy()


def pixels(rgba: Rgba, box: Box) -> tuple[int, int, int, int]:
    """A box in pixels: left, top, right, bottom."""
    h, w = rgba.shape[:2]
    left, top = min(w - 1, round(box.left * w)), min(h - 1, round(box.top * h))
    return left, top, max(left + 1, round(box.right * w)), max(top + 1, round(box.bottom * h))


def cut_out(rgba: Rgba, tolerance: float = 0.12) -> Rgba:
    """Without its background: what is like the picture's edge and hangs together with it becomes clear.

    `tolerance` is a colour distance, 0..1. Meant for things on an even ground; raises BadInput where nothing, or all,
    would be left.
    """
    rgb = rgba[:, :, :3].astype(np.float32) / 255
    edge = np.concatenate([rgb[0], rgb[-1], rgb[:, 0], rgb[:, -1]])
    like = np.abs(rgb - np.median(edge, axis=0)).max(2) < tolerance
    seed = np.zeros_like(like)
    seed[0], seed[-1], seed[:, 0], seed[:, -1] = like[0], like[-1], like[:, 0], like[:, -1]
    ground = _joined(like, seed)
    if not 0.02 < ground.mean() < 0.98:
        raise BadInput(
            "it stands on no even ground that could be taken away", next_step="give it on a plain background"
        )
    out = rgba.copy()
    out[ground, 3] = 0
    return out


def _joined(mask: npt.NDArray[np.bool_], seed: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """The parts of `mask` that hang together with `seed`, along rows and columns."""
    reached = seed & mask
    while True:
        before = int(reached.sum())
        for turn in (False, True):
            m, r = (mask.T, reached.T) if turn else (mask, reached)
            # Every unbroken run of a row has a number of its own; one reached pixel reaches its run.
            runs = np.cumsum(~m, axis=1) + np.arange(len(m))[:, None] * (m.shape[1] + 1)
            hit = np.bincount(runs.ravel(), weights=(r & m).ravel(), minlength=int(runs.max()) + 1) > 0
            grown = m & hit[runs]
            reached = grown.T if turn else grown
        if int(reached.sum()) == before:
            return np.ascontiguousarray(reached)


def recolour(rgba: Rgba, old: Colour, new: Colour, tolerance: float = 0.25) -> Rgba:
    """What has the hue of `old` gets that of `new`; light and shade stay. `tolerance` is a distance of hues, 0..1."""
    rgb = rgba[:, :, :3].astype(np.float32) / 255
    light = rgb @ LUMA
    was, then = np.array(old, np.float32) / 255, np.array(new, np.float32) / 255
    hues = rgb / np.maximum(rgb.sum(2, keepdims=True), 1e-3)
    near = np.clip(1 - np.abs(hues - was / max(float(was.sum()), 1e-3)).max(2) / tolerance, 0, 1) ** 0.5
    shaded = then * (light / max(float(was @ LUMA), 1e-3))[:, :, None]
    out = rgba.copy()
    mixed = rgb * (1 - near[:, :, None]) + np.clip(shaded, 0, 1) * near[:, :, None]
    out[:, :, :3] = np.round(mixed * 255)
    return out


def fill(rgba: Rgba, box: Box) -> Rgba:
    """A box filled smoothly from what surrounds it: a spot or a logo on an even ground. It invents nothing."""
    a, b, c, d = pixels(rgba, box)
    h, w = rgba.shape[:2]
    around = np.s_[max(0, b - 1) : min(h, d + 1), max(0, a - 1) : min(w, c + 1)]
    part = rgba[around].astype(np.float32)
    hole = np.ones(part.shape[:2], bool)
    top, left = b - max(0, b - 1), a - max(0, a - 1)
    hole[:] = False
    hole[top : top + d - b, left : left + c - a] = True
    if hole.all():
        raise BadInput("the box covers the whole picture", next_step="give a smaller box")
    part[hole] = part[~hole].mean(0)
    for size in (max(hole.shape) // 2, max(hole.shape) // 6, 2, 1):  # coarse to fine
        step = max(1, size)
        for _ in range(ROUNDS // 4):
            near = (
                [np.roll(part, s, axis) for axis in (0, 1) for s in (-step, step)]
                if step == 1
                else [part[np.clip(np.arange(part.shape[0]) + s, 0, part.shape[0] - 1)] for s in (-step, step)]
                + [part[:, np.clip(np.arange(part.shape[1]) + s, 0, part.shape[1] - 1)] for s in (-step, step)]
            )
            part[hole] = np.mean(near, axis=0)[hole]
    out = rgba.copy()
    out[around] = np.round(part)
    return out


def over(rgba: Rgba, top: Rgba) -> Rgba:
    """`top`, of the same size, laid over it; both with straight alpha."""
    a, b = top[:, :, 3:].astype(np.float32) / 255, rgba[:, :, 3:].astype(np.float32) / 255
    alpha = a + b * (1 - a)
    mixed = (top[:, :, :3] * a + rgba[:, :, :3] * b * (1 - a)) / np.maximum(alpha, 1e-6)
    return np.concatenate([np.round(mixed), np.round(alpha * 255)], axis=2).astype(np.uint8)
