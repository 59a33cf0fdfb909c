"""The codecs' trade-off on the same unseen clips: what a second of video costs in latents, quality and waiting."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import numpy as np
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

    w, h, edge = 720, 420, 70
    image = Image.new("RGB", (w, h), "white")
    d, font = ImageDraw.Draw(image), ImageFont.load_default(15)
    waits = [float(r["input→picture ms"]) for r in rows]
    quality = [min(60.0, float(r["PSNR dB"])) for r in rows]
    most, low, high = max(waits) * 1.25 + 1, min(quality) - 4, max(quality) + 4
    d.line([(edge, 20), (edge, h - edge), (w - 20, h - edge)], fill="black", width=2)
    d.text((w // 2 - 120, h - 30), f"input to picture, ms at {scenes.FPS:g} fps", fill="black", font=font)
    d.text((8, 4), "PSNR, dB (60 and above: lossless)", fill="black", font=font)
    for tick in np.linspace(low, high, 5):
        y = h - edge - (tick - low) / (high - low) * (h - edge - 40)
        d.text((20, y - 8), f"{tick:.0f}", fill="black", font=font)
    for r, x0, q, colour in zip(rows, waits, quality, ("#888888", "#d9822b", "#2b6cb0")):
        x = edge + x0 / most * (w - edge - 60)
        y = h - edge - (q - low) / (high - low) * (h - edge - 40)
        radius = max(5.0, 6 * float(r["kB/s (fp16)"]) ** 0.5)
        d.ellipse([x - radius, y - radius, x + radius, y + radius], fill=colour)
        label = f"{r['codec']}: {r['kB/s (fp16)']} kB/s, {x0:.0f} ms"
        d.text((min(x + radius + 6, w - 190), y - 8), label, fill="black", font=font)
    image.save(out)
    return out
