"""Rectified flow: noise and picture on a straight line, the loss that teaches it, and the samplers that walk it.

z(t) = (1 - t) * noise + t * clean. The denoiser predicts `clean` (x-prediction); its velocity is (clean - z) / (1 - t).
In the same run it learns to take long steps: what two steps of half the size reach, with guidance, one step should
(shortcut models, Frans et al. 2024); so one model samples in 1, 2, 4 or 8 steps, or in any number by the plain flow.
"""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor

from rushes.models.denoiser import STEPS


class Net(Protocol):
    def __call__(self, z: Tensor, level: Tensor, step: Tensor, words: Tensor) -> Tensor: ...


def noised(clean: Tensor, noise: Tensor, level: Tensor) -> Tensor:
    """Latents [B, T, C, h, w] at `level` [B, T]."""
    t = level[..., None, None, None]
    return (1 - t) * noise + t * clean


def _velocity(net: Net, z: Tensor, level: Tensor, step: Tensor, words: Tensor) -> Tensor:
    return (net(z, level, step, words) - z) / (1 - level[..., None, None, None]).clamp_min(0.02)


def guided(net: Net, z: Tensor, level: Tensor, step: Tensor, words: Tensor, scale: float) -> Tensor:
    """Velocity with classifier-free guidance: away from the picture without words, towards the one with them."""
    both = _velocity(
        net, torch.cat([z, z]), torch.cat([level, level]), torch.cat([step, step]),
        torch.cat([words, torch.zeros_like(words)]),
    )  # fmt: skip
    with_words, without = both.chunk(2)
    return without + scale * (with_words - without)


@torch.no_grad()
def shortcut_target(
    net: Net, z: Tensor, level: Tensor, index: Tensor, words: Tensor, free: Tensor, scale: float
) -> Tensor:
    """Where one step of number `index` (into STEPS, 1 or more) should say the clean picture is, [B, T, C, h, w].

    Two steps of half the size are taken by `net`: guided steps of the plain flow below the shortest, own steps else.
    `free` [B, T] is 1 where a frame is to be made and 0 where it is given (given frames stay as they are).
    """
    sizes = torch.tensor([0.0, *(1.0 / s for s in STEPS[1:])], device=z.device)
    half = torch.where(index == len(STEPS) - 1, 0, index + 1)
    hop = (sizes[index] / 2)[:, None] * free
    space = (..., None, None, None)

    plain = half == 0

    def go(z: Tensor, level: Tensor) -> Tensor:
        v = torch.empty_like(z)
        if plain.any():
            v[plain] = guided(net, z[plain], level[plain], half[plain], words[plain], scale)
        if not plain.all():
            own = ~plain
            v[own] = _velocity(net, z[own], level[own], half[own], words[own])
        return v

    v1 = go(z, level)
    v2 = go(z + hop[space] * v1, level + hop)
    return z + (1 - level[space]) * (v1 + v2) / 2


@torch.no_grad()
def sample(
    net: Net,
    noise: Tensor,
    words: Tensor,
    *,
    steps: int,
    scale: float = 3.0,
    given: Tensor | None = None,
    known: Tensor | None = None,
) -> Tensor:
    """Clean latents [B, T, C, h, w] from noise of that shape and words [B, L].

    `steps` 1, 2, 4 or 8 use the model's own long steps (guidance is learned into them); any other number walks the
    plain flow with guidance `scale`. Frames of `given` [B, T, C, h, w] whose `known` [B, T] is 1 are kept: a clip goes
    on from them.
    """
    z = noise
    known = torch.zeros(noise.shape[:2], device=z.device) if known is None else known
    given = noise if given is None else given
    fixed = known[..., None, None, None]
    index = torch.full_like(words[:, 0], STEPS.index(steps) if steps in STEPS else 0)
    for i in range(steps):
        z = fixed * given + (1 - fixed) * z
        level = KNOWN * known + (1 - known) * (i / steps)
        v = _velocity(net, z, level, index, words) if steps in STEPS else guided(net, z, level, index, words, scale)
        z = z + v * (1 - fixed) / steps
    return fixed * given + (1 - fixed) * z


KNOWN = 0.98  # the level told for frames that are given: a little doubt about them makes long clips drift less
