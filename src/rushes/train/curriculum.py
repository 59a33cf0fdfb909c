"""The curriculum: codec, then pictures, then video from the picture model. Each is a function of frozen presets.

`probe` asks a question in minutes, `cpu` makes the best that two cores can in two hours, `gpu` is for one large GPU.
A folder holds one curriculum: `clips/`, `codec/`, `image/`, `video/`; calling again goes on where it was.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from rushes.core.errors import BadInput
from rushes.data.dataset import Dataset
from rushes.models.codec import Codec, CodecConfig, Kind, make_codec
from rushes.models.denoiser import STEPS, Denoiser, DenoiserConfig
from rushes.models.flow import KNOWN, noised, shortcut_target
from rushes.train.clips import ClipSet, from_dataset, prepare
from rushes.train.run import Progress, Run, RunConfig, load_average
from rushes.train.strips import strip

Told = Callable[[str, Progress], None]


@dataclass(frozen=True)
class Preset:
    clips: int
    moving: int  # of them, the first so many, for video
    codec: RunConfig
    image: RunConfig
    video: RunConfig
    codec_net: CodecConfig = field(default_factory=CodecConfig)
    net: DenoiserConfig = field(default_factory=DenoiserConfig)


PRESETS: dict[str, Preset] = {
    "probe": Preset(
        clips=2048,
        moving=2048,
        codec=RunConfig(steps=400, batch=32, rate=2e-3, warm=50),
        image=RunConfig(steps=400, batch=64, rate=2e-3, warm=50, average=0.99),
        video=RunConfig(steps=100, batch=16, rate=1e-3, warm=30, average=0.98),
        net=DenoiserConfig(width=128, layers=2, heads=2),
    ),
    "cpu": Preset(
        clips=16 * 1024,
        moving=9 * 1024,
        codec=RunConfig(steps=2600, batch=32, rate=2e-3, warm=100),
        image=RunConfig(steps=6000, batch=64, rate=1e-3),
        video=RunConfig(steps=1600, batch=16, rate=7e-4, warm=100),
        net=DenoiserConfig(width=192, layers=6, heads=3),
    ),
    "gpu": Preset(
        clips=96 * 1024,
        moving=96 * 1024,
        codec=RunConfig(steps=12000, batch=256, rate=2e-3),
        image=RunConfig(steps=60000, batch=512, rate=1e-3),
        video=RunConfig(steps=20000, batch=128, rate=7e-4),
        net=DenoiserConfig(width=384, layers=8, heads=6),
    ),
}
LONG_STEPS_FROM = 0.6  # of a run: before, only the plain flow is taught, for a teacher must know something
GUIDANCE = 2.5
_DROPPED = 0.1  # of the wishes are withheld altogether, for guidance; as many single attributes


def pixels(frames: NDArray[np.uint8]) -> Tensor:
    """uint8 [..., H, W, 3] → float [..., 3, H, W] in -1..1."""
    return torch.from_numpy(np.ascontiguousarray(frames)).movedim(-1, -3).float() / 127.5 - 1


def codec_loss(model: nn.Module, _: nn.Module, video: Tensor, step: int, g: torch.Generator) -> Tensor:
    """Error of the picture after a noisy latent, plus that of its slopes, plus a leash on the latents' size."""
    codec = cast(Codec, model)
    raw = codec.raw(video)
    shaky = raw + 0.05 * torch.randn(raw.shape, generator=g, device=raw.device)
    pictures, state = [], None
    for k in range(raw.shape[1]):
        frames, state = codec.pictures(shaky[:, k], state)
        pictures.append(frames)
    x = torch.cat(pictures, 1)
    slopes: Tensor = sum((F.l1_loss(x.diff(dim=d), video.diff(dim=d)) for d in (-1, -2)), torch.zeros(()))
    return F.mse_loss(x, video) + 0.3 * F.l1_loss(x, video) + 0.3 * slopes + 1e-4 * raw.square().mean()


def flow_loss(
    model: nn.Module, average: nn.Module, batch: tuple[Tensor, Tensor], step: int, g: torch.Generator, of: int
) -> Tensor:
    """Squared error of the clean latents; from half way on a quarter of the batch learns long steps instead."""
    clean, words = batch
    b, t = clean.shape[:2]
    device = clean.device

    def chance(*shape: int) -> Tensor:
        return torch.rand(shape, generator=g, device=device)

    words = words * (chance(*words.shape) > _DROPPED) * (chance(b, 1) > _DROPPED)
    noise = torch.randn(clean.shape, generator=g, device=device)
    level = torch.sigmoid(torch.randn((b, 1), generator=g, device=device) - 0.4).expand(b, t).clone()
    free = torch.ones(b, t, device=device)
    if t > 1:  # in half of the clips the first frames are given
        known = torch.randint(1, t, (b, 1), generator=g, device=device) * (chance(b, 1) < 0.5)
        given = torch.arange(t, device=device)[None] < known
        level, free = torch.where(given, KNOWN, level), torch.where(given, 0.0, 1.0)
    index = torch.zeros(b, dtype=torch.long, device=device)
    target = clean
    if step >= LONG_STEPS_FROM * of:
        k = b // 4
        index[:k] = torch.randint(1, len(STEPS), (k,), generator=g, device=device)
        parts = torch.tensor(STEPS, device=device)[index[:k]]
        start = (chance(k) * parts).floor() / parts
        level[:k] = torch.where(free[:k] == 1, start[:, None].expand(k, t), level[:k])
        z = noised(clean, noise, level)
        long = shortcut_target(average, z[:k], level[:k], index[:k], words[:k], free[:k], GUIDANCE)
        target = torch.cat([torch.where(free[:k, :, None, None, None] == 1, long, clean[:k]), clean[k:]])
    else:
        z = noised(clean, noise, level)
    error: Tensor = (model(z, level, index, words) - target).square().mean((2, 3, 4))
    value: Tensor = (error * free).sum() / free.sum()
    return value


def train_codec(folder: Path, preset: Preset, clips: ClipSet, told: Told, *, kind: Kind = "frame", **go: Any) -> Codec:
    """A codec of `kind`, trained on the frames of the clips; kept in `folder`."""
    net = replace(preset.codec_net, kind=kind, channels=24 if kind == "causal" else preset.codec_net.channels)
    config = replace(preset.codec, about={"codec": net.as_json(), "clips": preset.clips})
    torch.manual_seed(config.seed)  # of the first weights
    run = Run(folder, config, make_codec(net), make_codec(net))
    frames, _ = clips.read()

    def fetch(samples: NDArray[np.int64]) -> Tensor:
        if kind == "causal":
            return pixels(frames[samples[::4]])  # whole clips are dear: fewer of them
        return pixels(frames[samples, -1])[:, None]

    run.train(len(frames), fetch, codec_loss, told=lambda p: told(f"codec {kind}", p), **go)
    codec = cast(Codec, run.average)
    codec.settle(pixels(frames[:512:4]))
    save_file(codec.state_dict(), folder / "codec.safetensors")
    return codec.eval()


@torch.no_grad()
def latents(codec: Codec, clips: ClipSet, keep: Path | None = None) -> tuple[Tensor, Tensor]:
    """All clips as latents, half precision [count, T, C, h, w], and their words [count, L].

    With `keep` they are cached there, bound to the digests of the codec's weights and of the clips they are of.
    """
    frames, tokens = clips.read()
    words = torch.from_numpy(tokens).long()
    of = hashlib.sha256(tokens.tobytes() + frames[:, -1].tobytes())
    for name, value in codec.state_dict().items():
        of.update(name.encode() + value.numpy().tobytes())
    cache = None if keep is None else keep / f"latents-{of.hexdigest()[:16]}.safetensors"
    if cache is not None and cache.exists():
        return load_file(cache)["z"], words
    z = torch.cat([codec.encode(pixels(frames[i : i + 64])).half() for i in range(0, len(frames), 64)])
    if cache is not None:
        half = cache.with_suffix(".tmp")
        save_file({"z": z}, half, {"codec and clips": of.hexdigest()})
        half.replace(cache)
    return z, words


def train_image(
    folder: Path, preset: Preset, z: Tensor, words: Tensor, told: Told, *, codec: Codec | None = None, **go: Any
) -> Denoiser:
    """Pictures: the last frame of each clip, in which a motion has gone farthest."""
    count, length = z.shape[:2]
    config = replace(preset.image, about={"net": preset.net.as_json(), "task": "image"})
    torch.manual_seed(config.seed)  # of the first weights
    run = Run(folder, config, Denoiser(preset.net), Denoiser(preset.net))

    def fetch(samples: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        clip = torch.from_numpy(samples // length)
        return z[clip, -1:].float(), words[clip]

    def loss(m: nn.Module, a: nn.Module, batch: Any, step: int, g: torch.Generator) -> Tensor:
        return flow_loss(m, a, batch, step, g, config.steps)

    look = _look(run, codec, frames=1)
    run.train(count * length, fetch, loss, told=lambda p: told("image", p), look=look, **go)
    return cast(Denoiser, run.average).eval()


def train_video(
    folder: Path,
    preset: Preset,
    z: Tensor,
    words: Tensor,
    told: Told,
    start: Path | None = None,
    *,
    codec: Codec | None = None,
    **go: Any,
) -> Denoiser:
    """Video, from the picture model's run folder `start` (or from scratch); every fifth batch is pictures still."""
    config = replace(preset.video, about={"net": preset.net.as_json(), "task": "video", "from": start is not None})
    torch.manual_seed(config.seed)  # of the first weights
    model = Denoiser(preset.net)
    if start is not None:
        load_average(start, model)
    run = Run(folder, config, model, Denoiser(preset.net))

    def loss(m: nn.Module, a: nn.Module, batch: Any, step: int, g: torch.Generator) -> Tensor:
        clean, tokens = batch
        if step % 5 == 4:
            clean, tokens = clean.flatten(0, 1)[:, None], tokens.repeat_interleave(clean.shape[1], 0)
        return flow_loss(m, a, (clean, tokens), step, g, config.steps)

    def fetch(samples: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        at = torch.from_numpy(samples)
        return z[at].float(), words[at]

    look = _look(run, codec, frames=z.shape[1])
    run.train(len(z), fetch, loss, told=lambda p: told("video", p), look=look, **go)
    return cast(Denoiser, run.average).eval()


def _look(run: Run, codec: Codec | None, *, frames: int) -> Callable[[], None] | None:
    """Keeps a strip of samples in the run's folder, where the codec is there to show them."""
    if codec is None:
        return None
    return lambda: strip(cast(Denoiser, run.average), codec, run.folder / "samples.png", frames=frames, steps=4, rows=4)


def train(
    folder: Path,
    preset: Preset,
    told: Told,
    *,
    only: str | None = None,
    dataset: Path | None = None,
    limit_s: float | None = None,
    **go: Any,
) -> bool:
    """Clips, codec, pictures, video, export, in this order; or `only` one, after what it needs. Whether it is finished.

    The clips are papercut scenes, or those of a `dataset` folder. With `limit_s` each training stage stops after so
    many seconds and the next ones wait for another call.
    """
    stages = ("clips", "codec", "image", "video", "export") if only is None else (only,)

    def of_clips(done: int, of: int) -> None:
        told("clips", Progress(done, of, 0.0, 0.0, 0.0))

    if dataset is None:
        clips = prepare(folder / "clips", preset.clips, told=of_clips)
    else:
        clips = from_dataset(folder / "clips", Dataset.open(dataset))
    if stages == ("clips",):
        return True
    codec = train_codec(folder / "codec", preset, clips, told, limit_s=limit_s, **go)
    if not _finished(folder / "codec", preset.codec) or stages == ("codec",):
        return _finished(folder / "codec", preset.codec)
    if {"image", "video"} & set(stages):
        z, words = latents(codec, clips, folder / "codec")
        if "image" in stages:
            train_image(folder / "image", preset, z, words, told, codec=codec, limit_s=limit_s, **go)
        if not _finished(folder / "image", preset.image) or "video" not in stages:
            return _finished(folder / "image", preset.image)
        z, words = z[: preset.moving], words[: preset.moving]
        train_video(folder / "video", preset, z, words, told, folder / "image", codec=codec, limit_s=limit_s, **go)
        if not _finished(folder / "video", preset.video):
            return False
    if "export" in stages:
        from rushes.train.export import export_folder

        export_folder(folder, preset)
    return True


def _finished(folder: Path, config: RunConfig) -> bool:
    note = folder / "run.json"
    return note.exists() and int(json.loads(note.read_text())["step"]) >= config.steps


def load(folder: Path, preset: Preset, task: str = "video") -> tuple[Codec, Denoiser]:
    """The trained codec and the denoiser of a folder's run `task` (an untrained one without)."""
    for stage, file in (("codec", "codec.safetensors"), (task, "state.safetensors")):
        if stage and not (folder / stage / file).exists():
            raise BadInput(
                f"its {stage} is not trained", where=str(folder), next_step="rushes train whole FOLDER --preset cpu"
            )
    codec, net = make_codec(preset.codec_net), Denoiser(preset.net)
    codec.load_state_dict(load_file(folder / "codec" / "codec.safetensors"))
    if task:
        load_average(folder / task, net)
    return codec.eval(), net.eval()
