"""Evidence: what the samples of a trained folder show of what was asked, against how it does on true renders.

`study` scores held-out wishes by the probe for one to eight long steps and for 32 of the plain flow, and gives the
Fréchet distance to true renders beside that of other true renders and of a random probe. `over_seeds` does the same
with small models of several seeds, which shows how much of a figure is chance, and asks whether video learns faster
from the picture model than from scratch at equal compute.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from rushes.core.effects import write_atomic
from rushes.models.codec import Codec
from rushes.models.denoiser import Denoiser
from rushes.models.vocabulary import wish_of
from rushes.train import scenes
from rushes.train.clips import ClipSet, prepare
from rushes.train.curriculum import PRESETS, latents, load, pixels, train_image, train_video
from rushes.train.probe import Probe, adherence, distance, train_probe
from rushes.train.run import Progress
from rushes.train.strips import clips_of, strip

Told = Callable[[str, Progress], None]
CASES = 128
STEPS = (1, 2, 4, 8, 32)


class _Judge:
    """The probe, a random one beside it, and true renders of the held-out wishes."""

    def __init__(self, folder: Path, clips: ClipSet, told: Told, cases: int) -> None:
        self.probe = train_probe(folder / "probe", clips, told)
        torch.manual_seed(11)
        self.blind = Probe().eval()
        true, words = prepare(folder / "unseen", 2 * CASES, unseen=True).read()
        self.true, self.other = true[:cases], true[CASES : CASES + cases]
        self.wishes = [wish_of(w.tolist()) for w in words[:cases]]

    def of(self, frames: NDArray[np.uint8]) -> dict[str, Any]:
        return {
            "adherence": adherence(self.probe, frames, self.wishes),
            "distance": distance(self.probe, frames, self.other),
            "distance, random features": distance(self.blind, frames, self.other),
        }

    def of_steps(self, net: Denoiser, codec: Codec) -> dict[str, Any]:
        return {f"{n} steps": self.of(clips_of(net, codec, self.wishes, steps=n)) for n in STEPS}


def study(folder: Path, told: Told, *, cases: int = CASES, preset: str = "cpu") -> dict[str, Any]:
    """Adherence and distance of the folder's video model; kept as `evidence.json`, with a sheet of samples."""
    codec, net = load(folder, PRESETS[preset])
    judge = _Judge(folder, ClipSet(folder / "clips", PRESETS[preset].clips), told, cases)
    # What true renders show when every wish is another one's: what guessing from the habits of the data would reach.
    turned = judge.wishes[1:] + judge.wishes[:1]
    report: dict[str, Any] = {
        "true renders": judge.of(judge.true),
        "shuffled wishes": {"adherence": adherence(judge.probe, judge.true, turned)},
        "true renders through the codec": judge.of(_through(codec, judge.true)),
        **judge.of_steps(net, codec),
    }
    strip(net, codec, folder / "evidence.png", frames=scenes.FRAMES, steps=8, rows=16)
    write_atomic(folder / "evidence.json", json.dumps(report, indent=1).encode())
    return report


@torch.no_grad()
def _through(codec: Codec, frames: NDArray[np.uint8]) -> NDArray[np.uint8]:
    x = torch.cat([codec.decode(codec.encode(pixels(frames[i : i + 32]))) for i in range(0, len(frames), 32)])
    out: NDArray[np.uint8] = ((x.clamp(-1, 1) + 1) * 127.5).round().byte().movedim(2, -1).numpy()
    return out


def over_seeds(folder: Path, told: Told, *, seeds: int = 5, cases: int = CASES) -> dict[str, Any]:
    """The `probe` preset's models of `seeds` seeds, with the codec, clips and probe of a folder of the `cpu` preset.

    Each seed: pictures, then video from them, and video from scratch at equal compute, counted in frames drawn. Kept as
    `seeds.json`: every figure's mean and standard deviation over the seeds. What a seed gave is kept too, so that the
    study goes on where it was.
    """
    preset = PRESETS["probe"]
    codec, _ = load(folder, PRESETS["cpu"], task="")
    z, words = latents(codec, ClipSet(folder / "clips", preset.clips), folder / "codec")
    judge = _Judge(folder, ClipSet(folder / "clips", PRESETS["cpu"].clips), told, cases)
    rows = []
    for seed in range(1, seeds + 1):
        home = folder / "study" / str(seed)
        if not (home / "row.json").exists():
            p = replace(preset, image=replace(preset.image, seed=seed), video=replace(preset.video, seed=seed))
            train_image(home / "image", p, z, words, told)
            net = train_video(home / "video", p, z, words, told, home / "image")
            more = p.image.steps * p.image.batch // (p.video.batch * scenes.FRAMES)
            longer = replace(p, video=replace(p.video, steps=p.video.steps + more))
            scratch = train_video(home / "scratch", longer, z, words, told)
            row = {
                "from scratch, 8 steps": judge.of(clips_of(scratch, codec, judge.wishes, steps=8)),
                **judge.of_steps(net, codec),
            }
            write_atomic(home / "row.json", json.dumps(row).encode())
        rows.append(json.loads((home / "row.json").read_text()))
    gaps = [_mean(r["8 steps"]) - _mean(r["from scratch, 8 steps"]) for r in rows]
    report = {
        "true renders": judge.of(judge.true),
        "seeds": _over(rows),
        "from pictures less from scratch": {"each": gaps, **_over(gaps)},
        "mean adherence": {k: _over([_mean(r[k]) for r in rows]) for k in rows[0]},
    }
    write_atomic(folder / "seeds.json", json.dumps(report, indent=1).encode())
    return report


def _mean(row: dict[str, Any]) -> float:
    return float(statistics.mean(row["adherence"].values()))


def _over(rows: list[Any]) -> dict[str, Any]:
    """Mean and standard deviation of each figure over the seeds."""
    if isinstance(rows[0], dict):
        return {k: _over([r[k] for r in rows]) for k in rows[0]}
    return {"mean": round(statistics.mean(rows), 4), "sd": round(statistics.stdev(rows), 4) if len(rows) > 1 else None}
