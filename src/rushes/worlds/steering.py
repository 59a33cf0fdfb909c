"""An inverse-dynamics probe: which way was steered between two pictures? Trained on the simulator's own pairs.

It sees how six parts of the picture moved (by matching them at every half pixel) and a ridge regression reads three
things from that: walking ahead or back, stepping aside, turning. Who walks against a wall moves nothing, so not even
real frames tell all; its score on a trained world counts only relative to its score on those.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.worlds.session import KEYS, MOUSE_UNIT, WORDS, Frame

NAMES = ("ahead", "aside", "turn")
SMALL, REACH = 32, 6  # pixels of a small picture's side; how far a match is looked for
KEY_TURN = 16.0  # mouse counts that a turning key is worth; only the sign of the sum matters much


def small(frame: Frame) -> npt.NDArray[np.float32]:
    """Grey, SMALL x SMALL, by area; 0..1."""
    grey = frame.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    h, w = grey.shape
    rows = np.add.reduceat(grey, np.arange(SMALL) * h // SMALL, 0) / (h / SMALL)
    return np.asarray(np.add.reduceat(rows, np.arange(SMALL) * w // SMALL, 1) / (w / SMALL) / 255, np.float32)


def motion(before: Any, after: Any) -> npt.NDArray[np.float32]:
    """How each of 2 x 3 parts of small pictures [n, 32, 32] moved, sideways and up or down: [n, features]."""
    before, after = np.asarray(before, np.float32), np.asarray(after, np.float32)
    found = [np.ones((len(before), 1), np.float32)]
    for tall in (False, True):
        a, b = (before.swapaxes(1, 2), after.swapaxes(1, 2)) if tall else (before, after)
        found += _shifts(a, b, (2, 3) if not tall else (3, 2))
    x = np.concatenate(found, 1)
    return np.concatenate([x, x[:, 1:] * np.abs(x[:, 1:])], 1)


def _shifts(before: Any, after: Any, parts: tuple[int, int]) -> list[Any]:
    """By how much the columns of each part moved, from matching at every half pixel: the mean under two sharpnesses."""
    fine = np.empty((*before.shape[:2], 2 * SMALL - 1), np.float32)
    fine[..., ::2] = before
    fine[..., 1::2] = (before[..., 1:] + before[..., :-1]) / 2
    shifts = np.arange(-REACH * 2, REACH * 2 + 1)
    at = np.arange(REACH, SMALL - REACH)
    errors = np.stack([np.abs(after[..., at] - fine[..., 2 * at + s]) for s in shifts])  # [s, n, rows, columns]
    found = []
    for rows in np.array_split(np.arange(SMALL), parts[0]):
        for columns in np.array_split(np.arange(len(at)), parts[1]):
            e = errors[:, :, rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].mean((2, 3))
            e = e - e.min(0)
            for sharp in (60.0, 300.0):
                w = np.exp(-sharp * e)
                found.append(((w * shifts[:, None]).sum(0) / w.sum(0) / 2)[:, None])
    return found


def steered(vectors: Any) -> npt.NDArray[np.float32]:
    """What NAMES were in action vectors [n, 20]: [n, 3], in -1..1."""
    v = np.asarray(vectors, np.float32)
    k, words = len(KEYS), len(KEYS) + 4
    stop = 1 - v[:, words + WORDS.index("stop")]

    def axis(plus: str, minus: str) -> Any:
        by_word = v[:, words + WORDS.index(plus)] - v[:, words + WORDS.index(minus)]
        return np.clip(v[:, KEYS.index(plus)] - v[:, KEYS.index(minus)] + by_word, -1, 1)

    keys = v[:, KEYS.index("turn_right")] - v[:, KEYS.index("turn_left")]
    turn = np.clip(keys + v[:, k] * MOUSE_UNIT / KEY_TURN, -1.5, 1.5)
    return np.stack([axis("forward", "back") * stop, axis("right", "left") * stop, turn], 1)


class Steering:
    """The probe, fitted to true pairs: small pictures [n + 1, 32, 32] and the action vectors [n, 20] between them."""

    def __init__(self, runs: Sequence[tuple[Any, Any]]) -> None:
        x = np.concatenate([motion(s[:-1], s[1:]) for s, _ in runs])
        y = np.concatenate([steered(a) for _, a in runs])
        self._mean, self._spread = x.mean(0), x.std(0) + 1e-6
        self._mean[0], self._spread[0] = 0, 1
        x = (x - self._mean) / self._spread
        self._weights = np.linalg.solve(x.T @ x + 10 * np.eye(x.shape[1]), x.T @ y)

    def read(self, before: Any, after: Any) -> npt.NDArray[np.float32]:
        return np.asarray((motion(before, after) - self._mean) / self._spread @ self._weights, np.float32)

    def score(self, before: Any, after: Any, vectors: Any) -> dict[str, float]:
        """Correlation of what is read with what was done, by name; 0 where nothing was done or nothing moves."""
        told, done = self.read(before, after), steered(vectors)
        return {name: _correlation(told[:, i], done[:, i]) for i, name in enumerate(NAMES)}


def _correlation(a: Any, b: Any) -> float:
    if a.std() < 1e-6 or b.std() < 1e-6:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])
