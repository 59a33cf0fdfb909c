"""Worlds made ill on purpose: what ails each is known, so the meters can be held to it."""

from __future__ import annotations

import time
from collections import deque

import numpy as np

from rushes.worlds.halls import Halls
from rushes.worlds.session import IDLE, Action, Frame


class Faulty:
    """A halls session that is no simulator to others; each fault is off unless asked for.

    `lag`: actions count so many frames late. `noise`: standard deviation added to every picture, in grey levels.
    `turn`: mouse counts of drift to the right, every frame. `deaf`: no action counts. `slow`: ms more a frame.
    `deaf_after`: no action counts after so many frames.
    """

    def __init__(
        self, size: int = 32, *, lag: int = 0, noise: float = 0, turn: float = 0, deaf: bool = False, slow: float = 0,
        deaf_after: int = 10**9,
    ) -> None:  # fmt: skip
        self._world = Halls(size)
        self.lag, self.noise, self.turn, self.deaf, self.slow = lag, noise, turn, deaf, slow
        self.deaf_after = deaf_after
        self._unrest = np.random.default_rng(0)  # goes on over resets: such a world is never twice the same

    def reset(self, seed: int) -> Frame:
        self._queue: deque[Action] = deque([IDLE] * self.lag)
        self._number = 0
        return self._seen(self._world.reset(seed))

    def step(self, action: Action) -> Frame:
        time.sleep(self.slow / 1000)
        self._number += 1
        self._queue.append(action)
        action = self._queue.popleft()
        if self.deaf or self._number > self.deaf_after:
            action = IDLE
        return self._seen(
            self._world.step(Action(action.keys, action.dx + self.turn, action.dy, action.buttons, action.word))
        )

    def close(self) -> None:
        self._world.close()

    def _seen(self, frame: Frame) -> Frame:
        if not self.noise:
            return frame
        grain = self._unrest.normal(0, self.noise, frame.shape)
        return np.clip(frame + np.round(grain), 0, 255).astype(np.uint8)
