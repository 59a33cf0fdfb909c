"""Training a world: endless play in a simulator, pictures to come from the true ones, then from the model's own.

A sample is its number: it seeds where the player stands and what they do, so nothing is stored and a resumed run sees
what it would have seen. Every sequence begins with true pictures, which the model only watches; then it draws, frame
after frame from what it drew itself, and every one of them is compared with what the simulator showed for the same
actions. The stretch that it must go alone grows through the run.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from rushes.core.errors import ToolFailed
from rushes.models.world import WorldConfig, WorldNet
from rushes.train.curriculum import pixels
from rushes.train.run import Progress, Run, RunConfig, load_average
from rushes.worlds.catalogue import open_simulator
from rushes.worlds.model_session import write_starts
from rushes.worlds.policies import wander
from rushes.worlds.session import ACTION_SIZE, IDLE

Told = Callable[[Progress], None]
Batch = tuple[Tensor, Tensor]  # pictures [B, T, 3, H, W] and the actions that led to each [B, T, A]
SHAKE = 0.03  # noise on true pictures, so that small faults of its own do not surprise the model
WALK_IN = 24  # frames, at most, that are played before a sequence begins
STILL = 0.08  # share of the sequences in which nothing is pressed
FIRST_SEED = 1_000_000  # training seeds begin here: beginnings of meters and films lie below


@dataclass(frozen=True)
class WorldPreset:
    run: RunConfig
    watched: int = 4  # true pictures at the start of a sequence
    # Frames drawn from its own, in each twelfth of the run: first to draw, then to live with it.
    alone: tuple[int, ...] = (2, 2, 2, 2, 2, 2, 6, 6, 6, 12, 12, 20)
    net: WorldConfig = field(default_factory=WorldConfig)


PRESETS = {
    "probe": WorldPreset(RunConfig(steps=120, batch=8, rate=1e-3, warm=20, average=0.98)),
    "cpu": WorldPreset(RunConfig(steps=2850, batch=8, rate=1e-3, warm=100, average=0.995)),
    "gpu": WorldPreset(RunConfig(steps=20_000, batch=64, rate=8e-4), net=WorldConfig(widths=(48, 96, 160, 224))),
}


def played(simulator: str, size: int, numbers: NDArray[np.int64], length: int) -> Batch:
    """Sequences of `length` pictures from the simulator, each by its number."""
    world = open_simulator(simulator, size)
    pictures = np.empty((len(numbers), length, size, size, 3), np.uint8)
    actions = np.zeros((len(numbers), length, ACTION_SIZE), np.float32)
    for i, number in enumerate(numbers.tolist()):
        dice = np.random.default_rng([number, 5])
        seed = FIRST_SEED + number
        world.reset(seed)
        some = wander(seed)
        for action in islice(some, int(dice.integers(1, WALK_IN + 1))):
            pictures[i, 0] = world.step(action)
        still = dice.random() < STILL
        for t in range(1, length):
            action = IDLE if still else next(some)
            pictures[i, t], actions[i, t] = world.step(action), action.vector()
    return pixels(pictures), torch.from_numpy(actions)


def world_loss(model: nn.Module, batch: Batch, generator: torch.Generator, watched: int) -> Tensor:
    """Mean error of the pictures from `watched` on; those before them only fill the memory and count a little."""
    net = cast(WorldNet, model)
    x, actions = batch
    memory = net.blank(len(x)).to(x.device)
    true = x[:, :watched] + SHAKE * torch.randn(x[:, :watched].shape, generator=generator, device=x.device)
    before = now = true[:, 0]
    total, weight = torch.zeros((), device=x.device), 0.0
    for t in range(1, x.shape[1]):
        drawn, memory = net(before, now, actions[:, t], memory)
        error = F.mse_loss(drawn, x[:, t]) + 0.4 * F.l1_loss(drawn, x[:, t])
        share = 1.0 if t >= watched else 0.3
        total, weight = total + share * error, weight + share
        before, now = now, (true[:, t] if t < watched else drawn)
    return total / weight


def train_world(folder: Path, preset: WorldPreset, simulator: str, told: Told, **go: Any) -> Run:
    """The run of a world of `simulator` (such as "halls:7"), kept in `folder`; calling again goes on."""
    about = {"net": preset.net.as_json(), "simulator": simulator, "watched": preset.watched, "alone": preset.alone}
    config = RunConfig(**{**preset.run.__dict__, "about": json.loads(json.dumps(about))})
    torch.manual_seed(config.seed)  # the first weights
    run = Run(folder, config, WorldNet(preset.net), WorldNet(preset.net))

    def fetch(samples: NDArray[np.int64]) -> Batch:
        part = min(len(preset.alone) - 1, run.step * len(preset.alone) // config.steps)
        return played(simulator, preset.net.size, samples, preset.watched + preset.alone[part])

    def loss(model: nn.Module, _: nn.Module, batch: Batch, step: int, generator: torch.Generator) -> Tensor:
        return world_loss(model, batch, generator, preset.watched)

    run.train(config.steps * config.batch, fetch, loss, told=told, **go)
    return run


class _Step(nn.Module):
    """What `worlds.model_session` runs for every frame."""

    def __init__(self, net: WorldNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, action: Tensor, past: Tensor, memory: Tensor) -> tuple[Tensor, Tensor]:
        x = past.float().permute(0, 1, 4, 2, 3) / 127.5 - 1
        drawn, memory = self.net(x[:, 0], x[:, 1], action, memory)
        frame = ((drawn.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8).permute(0, 2, 3, 1)
        return frame, memory


class _Prime(_Step):
    """Only the memory: what it keeps of a true picture."""

    def forward(self, action: Tensor, past: Tensor, memory: Tensor) -> Tensor:  # type: ignore[override]
        x = past.float().permute(0, 1, 4, 2, 3) / 127.5 - 1
        _, _, memory = self.net.see(x[:, 0], x[:, 1], action, memory)
        return memory


def export_world(folder: Path, preset: WorldPreset, simulator: str, out: Path | None = None) -> Path:
    """FILE.onnx, FILE.prime.onnx and FILE.starts.npz from the folder's moving average; ToolFailed where they differ."""
    import onnx

    from rushes.train.export import halve

    net = WorldNet(preset.net).eval()
    load_average(folder, net)
    out = out or folder / "world.onnx"
    size, note = preset.net.size, json.loads((folder / "run.json").read_text())
    inputs = (torch.zeros(1, ACTION_SIZE), torch.zeros(1, 2, size, size, 3, dtype=torch.uint8), net.blank(1))
    names = ["action", "past", "cache.memory"]
    about = {
        "simulator": simulator, "net": preset.net.as_json(), "parameters": sum(p.numel() for p in net.parameters()),
        "run": {k: note[k] for k in ("step", "steps", "batch", "seed", "rate", "seconds", "key")},
        "watched": preset.watched, "alone": list(preset.alone),
    }  # fmt: skip
    for part, path, outputs in (
        (_Step(net), out, ["frame", "next.memory"]),
        (_Prime(net), out.with_suffix(".prime.onnx"), ["next.memory"]),
    ):
        whole = path.with_suffix(".float32.onnx")
        program = torch.onnx.export(
            part.eval(), inputs, dynamo=True, opset_version=20, verbose=False, input_names=names, output_names=outputs
        )
        assert program is not None
        program.save(str(whole), external_data=False)
        whole.with_suffix(".json").write_text(json.dumps(about, indent=1) + "\n")
        halve(whole, path)
        graph = onnx.load(path)
        onnx.helper.set_model_props(graph, {"rushes.world": json.dumps(about)})
        onnx.save(graph, path)
        path.with_suffix(".json").unlink()
        whole.with_suffix(".json").unlink()
        whole.unlink()
    out.with_suffix(".json").write_text(json.dumps(about, indent=1) + "\n")
    write_starts(out, open_simulator(simulator, size), context=16)
    if (off := parity(net, out)) > 1.0:
        raise ToolFailed(f"the graph differs from PyTorch by {off:.2f} of 255", where=str(out), next_step="report it")
    return out


def parity(net: WorldNet, path: Path, frames: int = 8) -> float:
    """The mean difference of pixels (0..255) between PyTorch and the graph, each over its own `frames` frames."""
    from rushes.worlds.model_session import ModelSession

    session = ModelSession(path)
    shown = session.reset(0)
    with np.load(path.with_suffix(".starts.npz"), allow_pickle=False) as z:
        x, led = pixels(z["frames"][:1]), torch.from_numpy(z["actions"][:1])
    memory, before, now = net.blank(1), x[:, 0], x[:, 0]
    total = 0.0
    with torch.no_grad():
        _, _, memory = net.see(before, now, torch.zeros(1, ACTION_SIZE), memory)
        for t in range(1, x.shape[1]):
            _, _, memory = net.see(before, now, led[:, t - 1], memory)
            before, now = now, x[:, t]
        for action in islice(wander(1), frames):
            shown = session.step(action)
            drawn, memory = net(before, now, torch.from_numpy(action.vector())[None], memory)
            drawn = ((drawn.clamp(-1, 1) + 1) * 127.5).round() / 127.5 - 1
            before, now = now, drawn
            mine = ((drawn + 1) * 127.5).round()[0].permute(1, 2, 0).numpy()
            total += float(np.abs(mine - shown).mean())
    return total / frames
