"""The codecs' trade-off on the same unseen clips: what a second of video costs in latents, quality and waiting."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import torch
from torch import Tensor

from rushes.models.codec import Codec, Kind, make_codec
from rushes.train import scenes
from rushes.train.clips import prepare
from rushes.train.curriculum import PRESETS, pixels, train_codec
from rushes.train.run import Progress

Row = dict[str, Any]


def compare(folder: Path, preset: str, told: Callable[[str, Progress], None] = lambda *_: None) -> list[Row]:
    """A row for each codec. Those not trained yet in `folder` are trained first, with the preset's codec run."""
    p = PRESETS[preset]
    clips = prepare(folder / "clips", p.clips)
    unseen = pixels(prepare(folder / "unseen", 256, unseen=True).read()[0][:128])
    rows = []
    for kind in get_args(Kind):
        if kind == "patch":
            codec: Codec = make_codec(replace(p.codec_net, kind="patch", channels=3 * p.codec_net.factor**2)).eval()
        else:
            codec = train_codec(folder / ("codec" if kind == "frame" else f"codec-{kind}"), p, clips, told, kind=kind)
        rows.append(_row(kind, codec, unseen))
    return rows


@torch.no_grad()
def _row(kind: str, codec: Codec, video: Tensor) -> Row:
    z = codec.encode(video)
    back = codec.decode(z).clamp(-1, 1)
    cells = z.shape[-1] * z.shape[-2]
    a_second = scenes.FPS / codec.stride_t
    one = video[:1, : codec.stride_t]
    latent = z[:1, 0]
    encode, decode = _ms(lambda: codec.encode(one)), _ms(lambda: codec.decode_step(latent))
    wait = codec.stride_t - 1  # frames that must have happened before the first of a group can be shown
    return {
        "codec": kind,
        "latents/s": round(cells * a_second, 1),
        "kB/s (fp16)": round(2 * z.shape[2] * cells * a_second / 1000, 2),
        "PSNR dB": round(float(10 * torch.log10(4 / (back - video).square().mean())), 2),
        "SSIM": round(_ssim(back, video), 4),
        "encode ms": round(encode, 3),
        "decode ms": round(decode, 3),
        "frames late": wait,
        "input→picture ms": round(1000 * wait / scenes.FPS + encode + decode, 1),
    }


def _ms(work: Callable[[], object]) -> float:
    """The median milliseconds of thirty calls."""
    took = []
    for _ in range(30):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return 1000 * statistics.median(took)


def _ssim(a: Tensor, b: Tensor) -> float:
    """Structural similarity of the luma over 8x8 blocks (Wang et al. 2004, uniform window)."""
    x, y = ((v.flatten(0, 1).mean(1, keepdim=True) + 1) / 2 for v in (a, b))
    pool = torch.nn.functional.avg_pool2d
    mx, my = pool(x, 8, 4), pool(y, 8, 4)
    vx, vy, cov = pool(x * x, 8, 4) - mx**2, pool(y * y, 8, 4) - my**2, pool(x * y, 8, 4) - mx * my
    c1, c2 = 0.01**2, 0.03**2
    value = (2 * mx * my + c1) * (2 * cov + c2) / ((mx**2 + my**2 + c1) * (vx + vy + c2))
    return float(value.mean())


def plot(rows: list[Row], out: Path) -> Path:
    """Quality against delay, each codec a disc whose area is its latents' bytes; a PNG."""
    from PIL import Image, ImageDraw, ImageFont

    w, h, left, low, high = 760, 440, 70, 380, 60  # the frame of the plot: from `left`, between `high` and `low`
    image = Image.new("RGB", (w, h), "white")
    d, font = ImageDraw.Draw(image), ImageFont.load_default(15)
    waits = [float(r["input→picture ms"]) for r in rows]
    bytes_ = [float(r["kB/s (fp16)"]) for r in rows]
    bottom, top = 15.0, 60.0  # dB; more than the eye sees is drawn at the top
    d.line([(left, high - 30), (left, low), (w - 20, low)], fill="black", width=2)
    d.text((left + 200, h - 30), f"input to picture, ms at {scenes.FPS:g} fps", fill="black", font=font)
    d.text((left + 100, 8), "PSNR, dB (60: lossless); a disc's area is its bytes a second", fill="black", font=font)
    for tick in range(20, 61, 10):
        y = low - (tick - bottom) / (top - bottom) * (low - high)
        d.line([(left, y), (w - 20, y)], fill="#dddddd")
        d.text((30, y - 9), str(tick), fill="black", font=font)
    for r, wait, size, colour in zip(rows, waits, bytes_, ("#888888", "#d9822b", "#2b6cb0"), strict=True):
        x = left + 50 + wait / (max(waits) + 1) * (w - left - 130)
        y = low - (min(top, float(r["PSNR dB"])) - bottom) / (top - bottom) * (low - high)
        radius = max(5.0, 40 * (size / max(bytes_)) ** 0.5)
        d.ellipse([x - radius, y - radius, x + radius, y + radius], fill=colour)
        label = f"{r['codec']}: {size:.1f} kB/s, {wait:.0f} ms"
        wide = d.textlength(label, font=font)
        at = x + radius + 8 if x + radius + 8 + wide < w - 10 else x - radius - 8 - wide
        d.text((at, y - 9), label, fill="black", font=font)
    image.save(out)
    return out
