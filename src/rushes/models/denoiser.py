"""The denoiser: one transformer for pictures and for video. A picture is a clip of one frame.

Each frame is a grid of latent patches (N tokens). A token attends to all tokens of its own and earlier frames and to
the words of the wish; noise level, step size and the wish's gist scale and shift every layer (adaLN, one table for
all layers). Positions turn queries and keys (RoPE) along time, height and width.

Sources: DiT (adaLN), PixArt (the shared table), Stable Diffusion 3 and ViT-22B (QK norm), shortcut models (step size).
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from rushes.models import vocabulary

STEPS = (0, 1, 2, 4, 8)  # samplers of so many steps have a number of their own; 0 is the plain flow


@dataclass(frozen=True)
class DenoiserConfig:
    channels: int = 16  # of a latent cell
    cells: int = 8  # latent cells along a side
    patch: int = 2  # cells along a token's side
    width: int = 256
    layers: int = 6
    heads: int = 4
    words: int = vocabulary.SIZE
    length: int = vocabulary.LENGTH
    frames: int = 16  # the longest clip whose positions are known

    @property
    def tokens(self) -> int:
        return (self.cells // self.patch) ** 2

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def _wave(x: Tensor, width: int) -> Tensor:
    """Sines and cosines of x in 0..1, [..., width]."""
    half = width // 2
    rates = torch.exp(torch.arange(half, device=x.device) * (-math.log(1000.0) / half)) * 1000.0
    angles = x[..., None] * rates
    return torch.cat([angles.cos(), angles.sin()], -1)


class _TextBlock(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))
        self.n1, self.n2 = nn.RMSNorm(width), nn.RMSNorm(width)

    def forward(self, x: Tensor) -> Tensor:
        q, k, v = self.qkv(self.n1(x)).unflatten(-1, (3, self.heads, -1)).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(-2)
        x = x + self.out(a)
        y: Tensor = x + self.mlp(self.n2(x))
        return y


class TextEncoder(nn.Module):
    """Words of a wish, int [B, L] → their meaning in context [B, L, D]. Word 0 is "not asked"."""

    def __init__(self, c: DenoiserConfig) -> None:
        super().__init__()
        self.words = nn.Embedding(c.words, c.width)
        self.places = nn.Parameter(torch.randn(c.length, c.width) * 0.02)
        self.blocks = nn.ModuleList(_TextBlock(c.width, c.heads) for _ in range(2))
        self.norm = nn.RMSNorm(c.width)

    def forward(self, words_BL: Tensor) -> Tensor:
        x = self.words(words_BL) + self.places
        for block in self.blocks:
            x = block(x)
        y: Tensor = self.norm(x)
        return y


class _Block(nn.Module):
    def __init__(self, c: DenoiserConfig) -> None:
        super().__init__()
        d = c.width
        self.heads = c.heads
        self.qkv, self.out = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d)
        self.text_kv = nn.Linear(d, 2 * d, bias=False)
        self.q_norm, self.k_norm = nn.RMSNorm(d // c.heads), nn.RMSNorm(d // c.heads)
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.norm = nn.RMSNorm(d, elementwise_affine=False)
        self.table = nn.Parameter(torch.randn(6, d) * 0.02)

    def forward(self, x: Tensor, mod: Tensor, text: Tensor, turn: tuple[Tensor, Tensor], mask: Tensor) -> Tensor:
        """x [B, T, N, D]; mod [B, T, 6, D]; text [B, L, D]; turn: cosines and sines; mask [T * N, L + T * N]."""
        b, t, n, d = x.shape
        s1, g1, o1, s2, g2, o2 = (mod + self.table).unsqueeze(2).unbind(3)
        h = (self.norm(x) * (1 + g1) + s1).reshape(b, t * n, d)
        q, k, v = self.qkv(h).unflatten(-1, (3, self.heads, -1)).permute(2, 0, 3, 1, 4)
        tk, tv = self.text_kv(text).unflatten(-1, (2, self.heads, -1)).permute(2, 0, 3, 1, 4)
        q, k = _turned(self.q_norm(q), turn), _turned(self.k_norm(k), turn)
        k, v = torch.cat([self.k_norm(tk), k], 2), torch.cat([tv, v], 2)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, t, n, d)
        x = x + o1 * self.out(a)
        h = self.norm(x) * (1 + g2) + s2
        y: Tensor = x + o2 * self.down(F.gelu(self.up(h), approximate="tanh"))
        return y


def _turned(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """RoPE: the two halves of every head turned by the token's angles."""
    cos, sin = turn
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


class Denoiser(nn.Module):
    """Noisy latents and their wish → clean latents (x-prediction)."""

    cos: Tensor
    sin: Tensor

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        c = self.config = config
        d = c.width
        per = c.channels * c.patch**2
        self.text = TextEncoder(c)
        self.enter = nn.Linear(2 * per, d)
        self.level = nn.Sequential(nn.Linear(d, d), nn.SiLU(), nn.Linear(d, d))
        self.step = nn.Embedding(len(STEPS), d)
        self.gist = nn.Linear(d, d)
        self.mod = nn.Linear(d, 6 * d)
        self.blocks = nn.ModuleList(_Block(c) for _ in range(c.layers))
        self.last = nn.Linear(d, 2 * d)
        self.leave = nn.Linear(d, per)
        self.norm = nn.RMSNorm(d, elementwise_affine=False)
        cos, sin = _angles(c)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        for layer in (self.mod, self.last, self.leave):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)
        nn.init.zeros_(self.step.weight)

    def forward(self, z: Tensor, level: Tensor, step: Tensor, words: Tensor) -> Tensor:
        """z [B, T, C, h, w] at `level` [B, T] (0 noise, 1 clean), `step` [B] into STEPS, words [B, L] → clean z."""
        c = self.config
        t = z.shape[1]
        x = _patches(z, c.patch)  # [B, T, N, P]
        before = torch.cat([torch.zeros_like(x[:, :1]), x[:, :-1]], 1)
        x = self.enter(torch.cat([x, before], -1))
        text = self.text(words)
        cond = self.level(_wave(level, c.width)) + (self.step(step) + self.gist(text.mean(1)))[:, None]
        cond = F.silu(cond)
        mod = self.mod(cond).unflatten(-1, (6, c.width))
        n = c.tokens
        turn = (self.cos[: t * n], self.sin[: t * n])
        mask = _mask(t, n, c.length, z.device)
        for block in self.blocks:
            x = block(x, mod, text, turn, mask)
        shift, scale = self.last(cond).unsqueeze(2).chunk(2, -1)
        x = self.leave(self.norm(x) * (1 + scale) + shift)
        return _grid(x, c.patch, c.cells)


def _mask(t: int, n: int, length: int, device: torch.device) -> Tensor:
    """True where a token may look: all words, and frames up to its own. [T * N, L + T * N]."""
    frame = torch.arange(t * n, device=device) // n
    words = torch.ones(t * n, length, dtype=torch.bool, device=device)
    return torch.cat([words, frame[:, None] >= frame[None, :]], 1)


def _angles(c: DenoiserConfig) -> tuple[Tensor, Tensor]:
    """Cosines and sines [frames * N, D / heads / 2]: a quarter for time, the rest halved between height and width."""
    half = c.width // c.heads // 2
    sizes = (half - 2 * (half * 3 // 8), half * 3 // 8, half * 3 // 8)
    side = c.cells // c.patch
    t, y, x = torch.meshgrid(torch.arange(c.frames), torch.arange(side), torch.arange(side), indexing="ij")
    parts = []
    for place, m, top in zip((t, y, x), sizes, (100.0, 20.0, 20.0)):
        rates = top ** (-torch.arange(m) / max(1, m))
        parts.append(place.flatten()[:, None] * rates)
    angles = torch.cat(parts, 1)
    return angles.cos(), angles.sin()


def _patches(z: Tensor, p: int) -> Tensor:
    """[B, T, C, h, w] → [B, T, N, C * p * p]."""
    return F.pixel_unshuffle(z, p).flatten(-2).transpose(-1, -2)


def _grid(x: Tensor, p: int, cells: int) -> Tensor:
    """The way back."""
    x = x.transpose(-1, -2)
    return F.pixel_shuffle(x.reshape(*x.shape[:-1], cells // p, cells // p), p)
