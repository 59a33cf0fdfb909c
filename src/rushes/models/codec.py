"""Codecs: pixels to a small grid of latents and back, behind one interface, so that their trade-off can be measured.

`PatchCodec` only rearranges pixels (nothing lost, nothing saved), `FrameCodec` is a convolutional autoencoder that
treats each frame alone (a picture is there as soon as its latent is), `CausalCodec` packs four frames into one latent
and remembers the one before (fewer latents, later pictures). Pixels are floats in -1..1; latents have unit variance.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Kind = Literal["patch", "frame", "causal"]


@dataclass(frozen=True)
class CodecConfig:
    kind: Kind = "frame"
    size: int = 64  # pixels, both ways
    factor: int = 8  # pixels a latent cell covers, both ways
    channels: int = 16  # of a latent cell; `patch` has 3 * factor**2
    width: int = 64  # features at half the factor; half as many again at the full factor

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


class Codec(nn.Module):
    """encode: [B, T, 3, H, W] → [B, T / stride_t, C, h, w]; decode: back. T is a multiple of `stride_t`."""

    stride_t = 1
    mean: Tensor
    std: Tensor

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self.config = config
        self.cells = config.size // config.factor
        self.register_buffer("mean", torch.zeros(config.channels))
        self.register_buffer("std", torch.ones(config.channels))

    def encode(self, video: Tensor) -> Tensor:
        return (self.raw(video) - self.mean[:, None, None]) / self.std[:, None, None]

    def decode(self, z: Tensor) -> Tensor:
        """All frames of a clip, [B, T, 3, H, W]."""
        pictures, state = [], None
        for k in range(z.shape[1]):
            frames, state = self.decode_step(z[:, k], state)
            pictures.append(frames)
        return torch.cat(pictures, 1)

    def decode_step(self, z: Tensor, state: Tensor | None = None) -> tuple[Tensor, Tensor | None]:
        """The next `stride_t` frames, [B, stride_t, 3, H, W], of a latent [B, C, h, w]; hand the state on."""
        return self.pictures(z * self.std[:, None, None] + self.mean[:, None, None], state)

    def raw(self, video: Tensor) -> Tensor:
        """Latents before they are scaled to unit variance."""
        raise NotImplementedError

    def pictures(self, raw: Tensor, state: Tensor | None) -> tuple[Tensor, Tensor | None]:
        raise NotImplementedError

    @torch.no_grad()
    def settle(self, video: Tensor) -> None:
        """Measure each channel's mean and spread on clips, so that `encode` gives unit variance."""
        z = self.raw(video)
        self.mean.copy_(z.mean((0, 1, 3, 4)))
        self.std.copy_(z.std((0, 1, 3, 4)).clamp_min(1e-4))


class PatchCodec(Codec):
    """Pixels rearranged: `factor` x `factor` x 3 channels a cell."""

    def raw(self, video: Tensor) -> Tensor:
        return F.pixel_unshuffle(video, self.config.factor)

    def pictures(self, raw: Tensor, state: Tensor | None) -> tuple[Tensor, Tensor | None]:
        return F.pixel_shuffle(raw, self.config.factor)[:, None], None


class _Res(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.a = nn.Conv2d(width, width, 3, padding=1)
        self.b = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = x + self.b(F.silu(self.a(F.silu(x))))
        return y


class _Down(nn.Sequential):
    """[B, 3, H, W] → [B, out, H / factor, W / factor]: pixels are folded first, so that no filter runs at full size."""

    def __init__(self, c: CodecConfig, out: int) -> None:
        wide = c.width * 3 // 2
        super().__init__(
            nn.PixelUnshuffle(c.factor // 2),
            nn.Conv2d(3 * (c.factor // 2) ** 2, c.width, 3, padding=1),
            _Res(c.width),
            nn.PixelUnshuffle(2),
            nn.Conv2d(4 * c.width, wide, 1),
            _Res(wide),
            _Res(wide),
            nn.Conv2d(wide, out, 3, padding=1),
        )


class _Up(nn.Sequential):
    """The way back; pixels are unfolded last."""

    def __init__(self, c: CodecConfig, into: int) -> None:
        wide = c.width * 3 // 2
        super().__init__(
            nn.Conv2d(into, wide, 3, padding=1),
            _Res(wide),
            _Res(wide),
            nn.Conv2d(wide, 4 * c.width, 1),
            nn.PixelShuffle(2),
            _Res(c.width),
            _Res(c.width),
            nn.Conv2d(c.width, 3 * (c.factor // 2) ** 2, 3, padding=1),
            nn.PixelShuffle(c.factor // 2),
        )


class FrameCodec(Codec):
    def __init__(self, config: CodecConfig) -> None:
        super().__init__(config)
        self.down, self.up = _Down(config, config.channels), _Up(config, config.channels)

    def raw(self, video: Tensor) -> Tensor:
        z: Tensor = self.down(video.flatten(0, 1))
        return z.reshape(*video.shape[:2], *z.shape[1:])

    def pictures(self, raw: Tensor, state: Tensor | None) -> tuple[Tensor, Tensor | None]:
        return self.up(raw)[:, None], None


class CausalCodec(Codec):
    """Four frames to one latent, knowing the latent before; nothing looks ahead of its own four frames."""

    stride_t = 4

    def __init__(self, config: CodecConfig) -> None:
        super().__init__(config)
        wide = config.width * 3 // 2
        self.down, self.up = _Down(config, wide), _Up(config, wide)
        self.pack = nn.Sequential(
            nn.Conv2d(4 * wide, 2 * wide, 3, padding=1), _Res(2 * wide), nn.Conv2d(2 * wide, config.channels, 1)
        )
        self.unpack = nn.Sequential(
            nn.Conv2d(2 * config.channels, 2 * wide, 3, padding=1), _Res(2 * wide), nn.Conv2d(2 * wide, 4 * wide, 1)
        )

    def raw(self, video: Tensor) -> Tensor:
        b, t = video.shape[:2]
        x: Tensor = self.down(video.flatten(0, 1))
        z: Tensor = self.pack(x.reshape(b * t // 4, 4 * x.shape[1], *x.shape[2:]))
        return z.reshape(b, t // 4, *z.shape[1:])

    def pictures(self, raw: Tensor, state: Tensor | None) -> tuple[Tensor, Tensor | None]:
        before = torch.zeros_like(raw) if state is None else state
        x: Tensor = self.unpack(torch.cat([raw, before], 1))
        frames: Tensor = self.up(x.reshape(4 * len(raw), -1, *x.shape[2:]))
        return frames.reshape(len(raw), 4, *frames.shape[1:]), raw


def make_codec(config: CodecConfig) -> Codec:
    return {"patch": PatchCodec, "frame": FrameCodec, "causal": CausalCodec}[config.kind](config)
