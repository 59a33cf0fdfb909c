"""A net that says which of a few words has just been spoken: convolutions over a second of log-mel, then the mean.

Shapes: B batch, T columns of time, F mel bands, K words and "none of them" as the last.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


class _Block(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.one = nn.Sequential(nn.Conv2d(width, width, 3, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU())
        self.two = nn.Sequential(nn.Conv2d(width, width, 3, padding=1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x + self.two(self.one(x)))


class SpotterNet(nn.Module):
    """[B, T, F] → logits [B, K]."""

    def __init__(self, words: int, width: int = 40) -> None:
        super().__init__()
        self.enter = nn.Sequential(
            nn.Conv2d(1, width // 2, 5, stride=2, padding=2, bias=False), nn.BatchNorm2d(width // 2), nn.ReLU(),
            nn.Conv2d(width // 2, width, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU(),
        )  # fmt: skip
        self.blocks = nn.Sequential(_Block(width), _Block(width), _Block(width))
        self.squeeze = nn.Sequential(nn.Conv2d(width, 64, (1, 10)), nn.ReLU())  # all bands of a moment
        self.leave = nn.Sequential(nn.Dropout(0.2), nn.Linear(128, words))

    def forward(self, picture: Tensor) -> Tensor:
        x = self.squeeze(self.blocks(self.enter(picture[:, None])))[..., 0]  # [B, 64, T / 4]
        y: Tensor = self.leave(torch.cat([x.mean(-1), x.amax(-1)], -1))
        return y
