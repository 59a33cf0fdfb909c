"""The second part of a world's training: it lives in its own pictures, and a twin says what would be true after each.

Against a simulator that goes its own way, a model that stands one pixel aside learns the average of all misplacements.
So each play has a twin, a simulator that takes its state from every picture that the model draws (`worlds.follow`). The
next picture is compared with what the twin shows for the same action: a land without the blot, the walker whole again,
wherever the model has brought him. A play goes on from step to step of the run, for up to some hundred frames, and
another begins when it is over or lost. Who stops the run and goes on begins all plays anew.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from rushes.models.world import WorldNet
from rushes.worlds.catalogue import open_simulator
from rushes.worlds.follow import follow
from rushes.worlds.planet import VIEW, Planet
from rushes.worlds.policies import idle, wander
from rushes.worlds.session import ACTION_SIZE, Action

HIM = 8.0  # as much counts a pixel about the walker as so many others
LOST = 0.8  # of a picture's pixels must fit its twin's state, or the play begins anew
SHORT, LONG = 8, 512  # frames that a play lasts, evenly in their logarithm
STILL = 0.08  # share of sequences and plays in which nothing is pressed
WALK_IN = 24  # frames, at most, that are played before a sequence or a play begins


@dataclass
class _Play:
    twin: Planet
    actions: Iterator[Action]
    left: int  # frames until it ends


class Living:
    """So many plays beside each other; `loss` goes on with all of them."""

    def __init__(self, simulator: str, plays: int, frames: int, watched: int, first_seed: int) -> None:
        self.simulator, self.frames, self.watched, self.first_seed = simulator, frames, watched, first_seed
        self.plays: list[_Play | None] = [None] * plays
        self.fit = 0.0  # of the last step: how well the pictures fit
        self._before = self._now = self._memory = torch.zeros(0)

    def loss(self, model: nn.Module, numbers: NDArray[np.int64]) -> Tensor:
        """Weighted mean -log chance of the twins' colours in the next `frames` frames.

        `numbers` are of plays that may begin.
        """
        net = cast(WorldNet, model)
        device = net.palette.device
        if not len(self._now):
            size = net.config.size
            self._before = self._now = torch.zeros(len(self.plays), size, size, dtype=torch.long, device=device)
            self._memory = net.blank(len(self.plays)).to(device)
        self._memory = self._memory.detach().clone()
        for i, number in enumerate(numbers.tolist()):
            if self.plays[i] is None:
                self._begin(net, i, int(number))
        memory, total, fits = self._memory, torch.zeros((), device=device), []
        for _ in range(self.frames):
            plays = cast(list[_Play], self.plays)
            actions = [next(p.actions) for p in plays]
            true = net.number(torch.from_numpy(np.stack([p.twin.step(a) for p, a in zip(plays, actions)])).to(device))
            led = torch.from_numpy(np.stack([a.vector() for a in actions])).to(device)
            drawn, memory = net(self._before, self._now, led, memory)
            total = total - (drawn.chance(true).log() * self._weight(plays, device)).mean()
            with torch.no_grad():
                self._before, self._now = self._now, drawn.likeliest()
                shown = net.paint(self._now).cpu().numpy()
            fits.append([follow(p.twin, picture).fit for p, picture in zip(plays, shown)])
        self._memory = memory
        for i, p in enumerate(plays):
            p.left -= self.frames
            if fits[-1][i] < LOST or p.left <= 0:
                self.plays[i] = None
        self.fit = float(np.mean(fits))
        return total / self.frames

    def _weight(self, plays: list[_Play], device: torch.device) -> Tensor:
        """How much each pixel counts: the walker is small, and the picture stands or falls with him. Mean 1."""
        weight = torch.ones(len(plays), *self._now.shape[1:])
        for w, p in zip(weight, plays):
            x, y = VIEW // 2 - p.twin.aside, VIEW // 2 + 2 - p.twin.down
            w[y - 12 : y + 5, x - 8 : x + 8] = HIM
        return (weight / weight.mean()).to(device)

    @torch.no_grad()
    def _begin(self, net: WorldNet, i: int, number: int) -> None:
        """Play `i` anew, from true pictures."""
        dice = np.random.default_rng([number, 5])
        seed = self.first_seed + number
        twin: Any = open_simulator(self.simulator, net.config.size)
        shown, some = twin.reset(seed), wander(seed)
        for action in islice(some, int(dice.integers(1, WALK_IN + 1))):
            shown = twin.step(action)
        if dice.random() < STILL:
            some = idle(seed)
        before = now = net.number(torch.from_numpy(shown)[None].to(net.palette.device))
        memory = net.blank(1).to(now.device)
        led = torch.zeros(1, ACTION_SIZE, device=now.device)
        _, _, memory = net.see(before, now, led, memory)
        for action in islice(some, self.watched - 1):
            led = torch.from_numpy(action.vector())[None].to(now.device)
            _, _, memory = net.see(before, now, led, memory)
            before, now = now, net.number(torch.from_numpy(twin.step(action))[None].to(now.device))
        self._before[i], self._now[i], self._memory[i] = before[0], now[0], memory[0]
        self.plays[i] = _Play(twin, some, int(SHORT * math.exp(dice.random() * math.log(LONG / SHORT))))
