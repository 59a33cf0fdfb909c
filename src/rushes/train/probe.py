"""The probe: a small net that reads the wish off a clip, scored on true renders first, then on what a model made.

It looks at three frames of a clip (first, middle, last). Its last layer gives the features of the Fréchet distance; the
same distance with a random, untrained net is the control.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from rushes.models.vocabulary import ATTRIBUTES, PAD, tokens
from rushes.train.clips import ClipSet
from rushes.train.curriculum import Told, pixels
from rushes.train.run import Run, RunConfig

STILL = ("count", "colour", "subject", "place", "time", "framing")  # what one frame can show
_FEATURES = 64
CONFIG = RunConfig(steps=1500, batch=64, rate=2e-3, warm=100, average=0.99, about={"net": "probe 1"})


class Probe(nn.Module):
    """Three frames [B, 9, H, W] → features [B, 64] and for each attribute the odds of its values (0: not said)."""

    def __init__(self) -> None:
        super().__init__()
        widths = (9, 32, 64, 96, 128)
        layers: list[nn.Module] = []
        for a, b in pairwise(widths):
            layers += [nn.Conv2d(a, b, 3, stride=2, padding=1), nn.GroupNorm(8, b), nn.SiLU()]
        self.body = nn.Sequential(*layers, nn.Conv2d(128, 128, 3, padding=1), nn.SiLU(), nn.Flatten())
        self.features = nn.Linear(128 * 16, _FEATURES * 4)
        self.narrow = nn.Linear(_FEATURES * 4, _FEATURES)
        self.heads = nn.ModuleDict({a: nn.Linear(_FEATURES * 4, len(v) + 1) for a, v in ATTRIBUTES.items()})

    def forward(self, x: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        h = F.silu(self.features(self.body(x)))
        return self.narrow(h), {a: head(h) for a, head in self.heads.items()}


def glance(frames: NDArray[np.uint8]) -> Tensor:
    """uint8 [B, T, H, W, 3] → first, middle and last frame, float [B, 9, H, W]."""
    t = frames.shape[1]
    return pixels(frames[:, [0, t // 2, t - 1]]).flatten(1, 2)


def _labels(words: NDArray[np.uint8]) -> Tensor:
    """Tokens [B, L] → numbers of values within their attribute, 0 for not said."""
    first = np.cumsum([0] + [len(v) for v in ATTRIBUTES.values()])[:-1]
    return torch.from_numpy(np.where(words == PAD, 0, words - first).astype(np.int64))


def train_probe(folder: Path, clips: ClipSet, told: Told) -> Probe:
    """A probe trained on true renders; in a third of the batches only the middle frame is shown, three times."""
    run = Run(folder, CONFIG, Probe(), Probe())
    frames, words = clips.read()

    def fetch(samples: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        return glance(frames[samples]), _labels(words[samples])

    def loss(m: nn.Module, _: nn.Module, batch: tuple[Tensor, Tensor], step: int, g: torch.Generator) -> Tensor:
        x, y = batch
        still = step % 3 == 2
        if still:
            x = x[:, 3:6].repeat(1, 3, 1, 1)
        x = x + 0.05 * torch.randn(x.shape, generator=g)
        _, odds = m(x)
        kinds = [i for i, a in enumerate(ATTRIBUTES) if not still or a in STILL]
        names = list(ATTRIBUTES)
        return sum((F.cross_entropy(odds[names[i]], y[:, i]) for i in kinds), torch.zeros(()))

    run.train(len(frames), fetch, loss, told=lambda p: told("probe", p))
    return cast(Probe, run.average).eval()


@torch.no_grad()
def adherence(probe: Probe, frames: NDArray[np.uint8], wishes: Sequence[Mapping[str, str]]) -> dict[str, float]:
    """For each attribute, the share of clips [B, T, H, W, 3] in which the probe reads what was asked, where asked."""
    x = glance(frames)
    _, odds = probe(x)
    said = _labels(np.array([tokens(w) for w in wishes], np.uint8))
    out = {}
    for i, a in enumerate(ATTRIBUTES):
        asked = said[:, i] > 0
        if asked.any() and (frames.shape[1] > 1 or a in STILL):
            out[a] = float((odds[a].argmax(1) == said[:, i])[asked].float().mean())
    return out


@torch.no_grad()
def distance(probe: Probe, a: NDArray[np.uint8], b: NDArray[np.uint8]) -> float:
    """The Fréchet distance between two sets of clips in the probe's features (Gaussians fitted to each)."""
    x, y = (probe(glance(v))[0].double() for v in (a, b))
    cx, cy = torch.cov(x.T), torch.cov(y.T)
    values, vectors = torch.linalg.eigh(cx)
    root = vectors @ torch.diag(values.clamp_min(0).sqrt()) @ vectors.T
    cross = torch.linalg.eigvalsh(root @ cy @ root).clamp_min(0).sqrt().sum()
    return float((x.mean(0) - y.mean(0)).square().sum() + cx.trace() + cy.trace() - 2 * cross)
