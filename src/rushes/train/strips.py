"""What a model makes of wishes: clips as frames, and strips of them to look at while it learns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from rushes.models.codec import Codec
from rushes.models.denoiser import Denoiser
from rushes.models.flow import sample
from rushes.models.vocabulary import Wish, tokens
from rushes.train import scenes


@torch.no_grad()
def clips_of(
    net: Denoiser, codec: Codec, wishes: Sequence[Wish], *, steps: int, frames: int = scenes.FRAMES, seed: int = 1
) -> NDArray[np.uint8]:
    """A clip for each wish, uint8 [B, T, H, W, 3]."""
    c = net.config
    g = torch.Generator().manual_seed(seed)
    made = []
    for at in range(0, len(wishes), 32):
        words = torch.tensor([tokens(w) for w in wishes[at : at + 32]])
        noise = torch.randn((len(words), frames, c.channels, c.cells, c.cells), generator=g)
        device = next(net.parameters()).device  # while it learns, the model may be elsewhere than the codec
        x = codec.decode(sample(net, noise.to(device), words.to(device), steps=steps).cpu()).clamp(-1, 1)
        made.append(((x + 1) * 127.5).round().byte().movedim(2, -1).numpy())
    return np.concatenate(made)


def strip(net: Denoiser, codec: Codec, out: Path, *, frames: int, steps: int, rows: int = 8, scale: int = 2) -> None:
    """A picture of the first held-out wishes, one a row, frame after frame."""
    from PIL import Image

    wishes = [scenes.draw_wish(i, unseen=True) for i in range(rows)]
    made = clips_of(net, codec, wishes, steps=steps, frames=frames)
    sheet = made.transpose(0, 2, 1, 3, 4).reshape(made.shape[0] * made.shape[2], made.shape[1] * made.shape[3], 3)
    Image.fromarray(sheet.repeat(scale, 0).repeat(scale, 1)).save(out)
