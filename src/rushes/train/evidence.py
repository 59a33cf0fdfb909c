"""Evidence about a trained folder: what the samples show of what was asked, against how it does on true renders.

`study` scores held-out wishes by the probe for one to eight long steps and for 32 of the plain flow, and gives the
Fréchet distance to true renders beside that of other true renders and of a random probe. `from_image` asks whether
video learns faster from the picture model, over seeds, at equal compute.
"""

from __future__ import annotations

import json
import shutil
import statistics
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from rushes.models.codec import Codec
from rushes.models.denoiser import Denoiser
from rushes.models.flow import sample
from rushes.models.vocabulary import tokens, wish_of
from rushes.train import scenes
from rushes.train.clips import ClipSet, prepare
from rushes.train.curriculum import PRESETS, Preset, latents, load, train_image, train_video
from rushes.train.probe import Probe, adherence, distance, train_probe
from rushes.train.run import Progress

Told = Callable[[str, Progress], None]
CASES = 256


@torch.no_grad()
def clips_of(
    net: Denoiser, codec: Codec, wishes: list[dict[str, str]], *, steps: int, frames: int = scenes.FRAMES, seed: int = 1
) -> NDArray[np.uint8]:
    """A clip for each wish, uint8 [B, T, H, W, 3]."""
    c = net.config
    g = torch.Generator().manual_seed(seed)
    made = []
    for at in range(0, len(wishes), 32):
        words = torch.tensor([tokens(w) for w in wishes[at : at + 32]])
        noise = torch.randn((len(words), frames, c.channels, c.cells, c.cells), generator=g)
        x = codec.decode(sample(net, noise, words, steps=steps)).clamp(-1, 1)
        made.append(((x + 1) * 127.5).round().byte().movedim(2, -1).numpy())
    return np.concatenate(made)


def study(folder: Path, preset: Preset, told: Told, *, cases: int = CASES) -> dict[str, Any]:
    """Adherence and distance of the folder's video model; kept as `evidence.json`, with a sheet of samples."""
    codec, net = load(folder, preset)
    clips = prepare(folder / "clips", preset.clips)
    probe = train_probe(folder / "probe", clips, told)
    true, words = prepare(folder / "unseen", 2 * CASES, unseen=True).read()
    wishes = [wish_of(w.tolist()) for w in words]
    torch.manual_seed(11)
    blind = Probe().eval()
    report: dict[str, Any] = {"true renders": adherence(probe, true[:cases], wishes[:cases])}
    # What true renders show when every wish is another one's: what guessing from the habits of the data would reach.
    turned = wishes[1:cases] + wishes[:1]
    report["shuffled wishes"] = adherence(probe, true[:cases], turned)
    report["distance of other true renders"] = distance(probe, true[:cases], true[cases : 2 * cases])
    for steps in (1, 2, 4, 8, 32):
        made = clips_of(net, codec, wishes[:cases], steps=steps)
        report[f"{steps} steps"] = {
            "adherence": adherence(probe, made, wishes[:cases]),
            "distance": distance(probe, made, true[cases : 2 * cases]),
            "distance, random features": distance(blind, made, true[cases : 2 * cases]),
        }
    back = _through(codec, true[:cases])
    report["true renders through the codec"] = {
        "adherence": adherence(probe, back, wishes[:cases]),
        "distance": distance(probe, back, true[cases : 2 * cases]),
    }
    (folder / "evidence.json").write_text(json.dumps(report, indent=1) + "\n")
    return report


@torch.no_grad()
def _through(codec: Codec, frames: NDArray[np.uint8]) -> NDArray[np.uint8]:
    from rushes.train.curriculum import pixels

    x = torch.cat([codec.decode(codec.encode(pixels(frames[i : i + 32]))) for i in range(0, len(frames), 32)])
    out: NDArray[np.uint8] = ((x.clamp(-1, 1) + 1) * 127.5).round().byte().movedim(2, -1).numpy()
    return out


def from_image(folder: Path, told: Told, *, seeds: int = 5) -> dict[str, Any]:
    """Video from the picture model against video from scratch at equal compute, `probe` preset, over `seeds` seeds.

    The scratch run is given as many more steps as the picture run cost. Score: mean adherence of held-out wishes.
    """
    preset = PRESETS["probe"]
    clips = ClipSet(folder / "clips", preset.clips)
    codec, _ = load(folder, PRESETS["cpu"])
    z, words = latents(codec, clips)
    probe = train_probe(folder / "probe", prepare(folder / "clips", PRESETS["cpu"].clips), told)
    _, tokens_of = prepare(folder / "unseen", 2 * CASES, unseen=True).read()
    wishes = [wish_of(w.tolist()) for w in tokens_of[:128]]
    scores: dict[str, list[float]] = {"from pictures": [], "from scratch": []}
    for seed in range(1, seeds + 1):
        home = folder / "study" / str(seed)
        p = replace(preset, image=replace(preset.image, seed=seed), video=replace(preset.video, seed=seed))
        torch.manual_seed(seed)
        train_image(home / "image", p, z, words, told)
        first = train_video(home / "video", p, z, words, told, home / "image")
        # Counted in frames seen, which costs what a clock would say, without its noise.
        pictures = p.image.steps * p.image.batch
        more = replace(p, video=replace(p.video, steps=p.video.steps + pictures // (p.video.batch * scenes.FRAMES)))
        second = train_video(home / "scratch", more, z, words, told)
        for name, net in (("from pictures", first), ("from scratch", second)):
            got = adherence(probe, clips_of(net, codec, wishes, steps=8), wishes)
            scores[name].append(statistics.mean(got.values()))
        shutil.rmtree(home)
    gaps = [a - b for a, b in zip(scores["from pictures"], scores["from scratch"])]
    report = {"scores": scores, "gap": statistics.mean(gaps), "gap, spread over seeds": statistics.stdev(gaps)}
    (folder / "from-image.json").write_text(json.dumps(report, indent=1) + "\n")
    return report
