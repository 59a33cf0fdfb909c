"""Takes from a text-to-video model on this machine's own GPU, through Diffusers: a folder with its weights.

Weights are read from safetensors only, nothing is fetched, and no code from the folder is run.
"""

from __future__ import annotations

import inspect
import json
import math
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from rushes.agent.generators import TakeJob
from rushes.agent.production import TakeRecord
from rushes.core.digest import digest_bytes, digest_json
from rushes.core.effects import Answer
from rushes.core.errors import BadInput, MissingPart, ToolFailed
from rushes.shot.prose import prose

Rgb = npt.NDArray[np.uint8]

if TYPE_CHECKING:
    from rushes.agent.studio import Studio

VERSION = 1
SIDE = 480  # pixels of the shorter side unless asked otherwise
EDGE = 1 << 20  # bytes at each end of a file of weights that it is known by
# Frames a second that families of models were trained at; "@SIDE,FPS" says otherwise.
RATES = {"Wan": 16, "CogVideoX": 8, "LTX": 24, "HunyuanVideo": 15, "Mochi": 30, "Latte": 8}


class Model:
    """A pipeline in a folder, as `DiffusionPipeline.save_pretrained` writes it; loaded when it is first asked."""

    def __init__(self, spec: str) -> None:
        """`FOLDER`, `FOLDER@SIDE` or `FOLDER@SIDE,FPS`. Raises BadInput where it holds no pipeline."""
        name, _, size = spec.partition("@")
        side, _, rate = size.partition(",")
        self.folder = Path(name).expanduser()
        try:
            self.kind = str(json.loads((self.folder / "model_index.json").read_text())["_class_name"])
            self.side = int(side or SIDE) // 16 * 16
            known = next((v for k, v in RATES.items() if self.kind.startswith(k)), 16)
            self.fps = int(rate or known)
            if self.side < 16 or not 1 <= self.fps <= 60:
                raise ValueError("no size or rate")
        except (OSError, ValueError, KeyError, TypeError) as e:
            raise BadInput(f"no model of Diffusers there ({e})", where="--with diffusers",
                           next_step="diffusers:FOLDER@SIDE,FPS with FOLDER/model_index.json") from e  # fmt: skip

    @cached_property
    def digest(self) -> str:
        """What the folder holds: names, sizes, settings, and both ends of each file of weights."""
        rows = []
        for path in sorted(
            p for p in self.folder.rglob("*") if p.suffix in (".json", ".safetensors", ".model", ".txt")
        ):
            with path.open("rb") as f:
                head = f.read(EDGE)
                f.seek(max(0, path.stat().st_size - EDGE))
                rows.append([str(path.relative_to(self.folder)), path.stat().st_size, digest_bytes(head + f.read())])
        return digest_json(rows)

    @cached_property
    def _pipeline(self) -> Any:
        try:
            import torch
            from diffusers import DiffusionPipeline
        except ImportError as e:
            raise MissingPart(f"Diffusers is not installed ({e})", where="--with diffusers",
                              next_step="pip install 'rushes[diffusers]' -c constraints.txt") from e  # fmt: skip
        gpu = torch.cuda.is_available()
        kind = torch.bfloat16 if gpu else torch.float32
        try:
            pipeline = DiffusionPipeline.from_pretrained(
                self.folder, dtype=kind, local_files_only=True, use_safetensors=True
            )
        except (OSError, ValueError, RuntimeError, AttributeError) as e:
            raise BadInput(f"Diffusers cannot load it ({str(e)[:300]})", where=self.folder.name,
                           next_step="save it by DiffusionPipeline.save_pretrained, as safetensors") from e  # fmt: skip
        pipeline.set_progress_bar_config(disable=True)
        if gpu:
            pipeline.enable_model_cpu_offload()  # the parts are on the GPU one at a time: a card holds larger models
        return pipeline

    def clip(self, words: str, seconds: float, aspect: tuple[int, int], seed: int) -> Rgb:
        """RGB uint8 [t, h, w, 3] at `fps`, at least `seconds` long; `aspect` is any (w, h) of the film's shape."""
        import torch

        pipeline = self._pipeline
        takes = inspect.signature(pipeline.__call__).parameters
        if "num_frames" not in takes or "prompt" not in takes:
            raise BadInput(f"{self.kind} makes no video from words", where=self.folder.name)
        names = ("vae_scale_factor_temporal", "vae_temporal_compression_ratio")
        every = next((int(x) for n in names if (x := getattr(pipeline, n, None))), 4)
        frames = math.ceil((math.ceil(seconds * self.fps) - 1) / every) * every + 1
        w, h = aspect
        wide, high = (max(16, round(self.side * x / min(w, h) / 16) * 16) for x in (w, h))
        asked: dict[str, Any] = {
            "prompt": words, "num_frames": frames, "width": wide, "height": high, "output_type": "np",
            "generator": torch.Generator("cpu").manual_seed(seed),
        }  # fmt: skip
        if "frame_rate" in takes:
            asked["frame_rate"] = self.fps
        try:
            made = np.asarray(pipeline(**asked).frames[0])
        except (RuntimeError, ValueError, TypeError) as e:
            raise ToolFailed(f"the model failed: {str(e)[:300]}", where=self.folder.name,
                             next_step="try a smaller size: diffusers:FOLDER@320") from e  # fmt: skip
        rgb: Rgb = np.round(np.clip(made, 0, 1) * 255).astype(np.uint8)
        return rgb


def shoot(studio: Studio, job: TakeJob, model: Model) -> tuple[TakeRecord | None, list[str]]:
    """The slot's take, made here for nothing; None with the reason where the model failed at it."""
    words, frame = prose(job.slot.shot, "long"), job.frame
    request = {
        "prompt": words, "weights": model.digest, "side": model.side, "rate": model.fps, "frames": job.frames,
        "size": list(frame.size), "fps": frame.fps, "keyframes": list(job.keyframes), "seed": job.slot.seed,
    }  # fmt: skip

    def make(folder: Path) -> Answer:
        from rushes.media.frames import cut_clip, encode

        clip = model.clip(words, job.frames / frame.fps, frame.size, job.slot.seed)
        full = np.full((*clip.shape[1:3], 1), 255, np.uint8)
        encode((np.concatenate([x, full], axis=2) for x in clip), folder / "clip.mp4",
               size=(clip.shape[2], clip.shape[1]), fps=model.fps, crf=12)  # fmt: skip
        cut_clip(folder / "clip.mp4", folder / "take.mp4", start=0.0, frames=job.frames, size=frame.size, fps=frame.fps,
                 keep_sound=False, keyframes=job.keyframes)  # fmt: skip
        return Answer(None, {"video": folder / "take.mp4"})

    from rushes.media.frames import VERSION as ENCODER

    try:
        made = studio.store.effect("diffusers", VERSION * 1000 + ENCODER, request, make)
    except ToolFailed as e:
        return None, [str(e), "the drawn take stays"]
    take = TakeRecord(
        slot=job.slot.id, key=made.key, generator=f"diffusers:{model.kind}", seconds=job.slot.seconds,
        file=str(made.files["video"].relative_to(studio.store.root.parent)), made_for=job.slot,
        handle=job.frames / frame.fps - job.slot.seconds, made_in=round(made.seconds, 3),
    )  # fmt: skip
    return take, []
