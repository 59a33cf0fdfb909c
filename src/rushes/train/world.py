"""Training a world: endless play in a simulator, pictures to come from the true ones, then from the model's own.

A sample is its number: it seeds where the player stands and what they do, so nothing is stored and a resumed run sees
what it would have seen. Every sequence begins with true pictures, which the model only watches; then it draws, frame
after frame from what it drew itself, and every one of them is compared with what the simulator showed for the same
actions. The stretch that it must go alone grows through the run; only the last frames of it are learned from, so that a
long one costs little. Where a simulator can take its state from a picture (the planet), a second run goes on from the
first: there the model lives in its own pictures (`train.living`).
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
from numpy.typing import NDArray
from torch import Tensor, nn

from rushes.core.errors import ToolFailed
from rushes.models.world import WorldConfig, WorldNet
from rushes.train.living import STILL, WALK_IN, Living
from rushes.train.run import Progress, Run, RunConfig, load_average
from rushes.worlds.catalogue import open_simulator
from rushes.worlds.model_session import write_starts
from rushes.worlds.planet import Planet
from rushes.worlds.policies import wander
from rushes.worlds.session import ACTION_SIZE, IDLE

Told = Callable[[Progress], None]
Batch = tuple[Tensor, Tensor]  # pictures [B, T, H, W, 3] uint8 and the actions that led to each [B, T, A]
SHAKE = 0.01  # share of a true picture's pixels with a wrong colour, so that faults of its own are no surprise
SAME = 0.9  # of a picture's pixels must be true, or nothing is learned from it: who is elsewhere would learn to average
LIVING = "living"  # folder of the second run
FIRST_SEED = 1_000_000  # training seeds begin here: beginnings of meters and films lie below


@dataclass(frozen=True)
class WorldPreset:
    run: RunConfig
    watched: int = 4  # true pictures at the start of a sequence
    learned: int = 6  # of its own frames, how many at the end of a sequence are learned from
    # Frames drawn from its own, in equal parts of the run: first to draw, then to live with it.
    alone: tuple[int, ...] = (1, 1, 1, 1, 1, 1, 2, 2, 4, 4, 6, 6)
    living: RunConfig | None = None  # the second run: its batch is of plays beside each other,
    lived: int = 2  # and each step goes on with them for so many frames
    net: WorldConfig = field(default_factory=WorldConfig)


PRESETS = {
    "probe": WorldPreset(RunConfig(steps=100, batch=8, rate=1e-3, warm=20, average=0.98)),
    "cpu": WorldPreset(
        RunConfig(steps=2400, batch=8, rate=1.5e-3, warm=100, average=0.995),
        living=RunConfig(steps=2400, batch=8, rate=1e-3, warm=50, average=0.995),
    ),
    "gpu": WorldPreset(
        RunConfig(steps=20_000, batch=64, rate=8e-4),
        net=WorldConfig(widths=(48, 96, 160, 224)),
        living=RunConfig(steps=10_000, batch=64, rate=5e-4),
    ),
}


def palette_of(simulator: str, config: WorldConfig) -> Tensor:
    """The colours [K, 3] that a simulator shows; where they are more, the K that stand for them best."""
    colours = getattr(open_simulator(simulator, config.size), "palette", None)
    if colours is None:
        shown = played(simulator, config.size, np.arange(48), 8)[0].numpy().reshape(-1, 3)
        colours = np.unique(shown, axis=0)
    if len(colours) > config.colours:
        from PIL import Image

        few = Image.fromarray(colours[None]).quantize(config.colours, Image.Quantize.MAXCOVERAGE)
        colours = np.array(few.getpalette() or (), np.uint8).reshape(-1, 3)[: config.colours]
    palette = np.full((config.colours, 3), colours[0], np.uint8)  # of equal ones only the first is ever chosen
    palette[: len(colours)] = colours
    return torch.from_numpy(palette).float()


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
    return torch.from_numpy(pictures), torch.from_numpy(actions)


def world_loss(model: nn.Module, batch: Batch, generator: torch.Generator, watched: int, learned: int) -> Tensor:
    """Mean -log chance of the true colours in the last `learned` frames; in all that were drawn, where they are few."""
    net = cast(WorldNet, model)
    pictures, actions = batch
    x = net.number(pictures)
    memory = net.blank(len(x)).to(x.device)
    first = max(watched, x.shape[1] - learned)
    true = x[:, :watched]
    wrong = torch.rand(true.shape, generator=generator, device=x.device) < SHAKE
    other = torch.randint(net.config.colours, true.shape, generator=generator, device=x.device)
    true = torch.where(wrong, other, true)
    before = now = true[:, 0]
    total, weight = torch.zeros((), device=x.device), 0.0
    for t in range(1, x.shape[1]):
        share = 1.0 if t >= first or first == watched else 0.0
        with torch.set_grad_enabled(share > 0 and torch.is_grad_enabled()):
            drawn, memory = net(before, now, actions[:, t], memory)
        if share:
            near = (now == x[:, t - 1]).float().mean((1, 2)) > SAME
            near = near.float() / near.sum().clamp(min=1)  # a share of each sequence
            total = total - share * (near * drawn.chance(x[:, t]).log().mean((1, 2))).sum()
            weight += share
        with torch.no_grad():
            before, now = now, (true[:, t] if t < watched else drawn.likeliest())
    return total / weight


def train_world(folder: Path, preset: WorldPreset, simulator: str, told: Told, **go: Any) -> Run:
    """The run of a world of `simulator` (such as "halls:7"), kept in `folder`; calling again goes on."""
    about = {"net": preset.net.as_json(), "simulator": simulator, "watched": preset.watched,
             "learned": preset.learned, "alone": preset.alone}  # fmt: skip
    config = RunConfig(**{**preset.run.__dict__, "about": json.loads(json.dumps(about))})
    torch.manual_seed(config.seed)  # the first weights
    net = WorldNet(preset.net)
    net.palette.copy_(palette_of(simulator, preset.net))
    run = Run(folder, config, net, WorldNet(preset.net))

    def fetch(samples: NDArray[np.int64]) -> Batch:
        part = min(len(preset.alone) - 1, run.step * len(preset.alone) // config.steps)
        return played(simulator, preset.net.size, samples, preset.watched + preset.alone[part])

    def loss(model: nn.Module, _: nn.Module, batch: Batch, step: int, generator: torch.Generator) -> Tensor:
        return world_loss(model, batch, generator, preset.watched, preset.learned)

    run.train(config.steps * config.batch, fetch, loss, told=told, **go)
    if run.done and preset.living and isinstance(open_simulator(simulator, preset.net.size), Planet):
        return _live_on(run, preset, preset.living, simulator, told, **go)
    return run


def _live_on(first: Run, preset: WorldPreset, living: RunConfig, simulator: str, told: Told, **go: Any) -> Run:
    """The second run, in a folder within the first one's; its weights begin as the first one's average."""
    about = {**first.config.about, "frames": preset.lived, "from": first.config.key}
    net, average = WorldNet(preset.net), WorldNet(preset.net)
    net.load_state_dict(first.average.state_dict())
    run = Run(first.folder / LIVING, RunConfig(**{**living.__dict__, "about": about}), net, average)
    plays = Living(
        simulator, living.batch, preset.lived, preset.watched, FIRST_SEED + first.config.steps * first.config.batch
    )

    def loss(
        model: nn.Module, _: nn.Module, numbers: NDArray[np.int64], step: int, generator: torch.Generator
    ) -> Tensor:
        return plays.loss(model, numbers)

    run.train(living.steps * living.batch, lambda samples: samples, loss, told=told, **go)
    return run


class _Step(nn.Module):
    """What `worlds.model_session` runs for every frame."""

    def __init__(self, net: WorldNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, action: Tensor, past: Tensor, memory: Tensor) -> tuple[Tensor, Tensor]:
        x = self.net.number(past)
        drawn, memory = self.net(x[:, 0], x[:, 1], action, memory)
        return self.net.paint(drawn.likeliest()), memory


class _Prime(_Step):
    """Only the memory: what it keeps of a true picture."""

    def forward(self, action: Tensor, past: Tensor, memory: Tensor) -> Tensor:  # type: ignore[override]
        x = self.net.number(past)
        _, _, memory = self.net.see(x[:, 0], x[:, 1], action, memory)
        return memory


def export_world(folder: Path, preset: WorldPreset, simulator: str, out: Path | None = None) -> Path:
    """FILE.onnx, FILE.prime.onnx and FILE.starts.npz from the folder's moving average; ToolFailed where they differ."""
    import onnx

    from rushes.train.export import write_graph

    net = WorldNet(preset.net).eval()
    runs = [f for f in (folder, folder / LIVING) if (f / "run.json").is_file()]
    load_average(runs[-1], net)
    out = out or folder / "world.onnx"
    size, notes = preset.net.size, [json.loads((f / "run.json").read_text()) for f in runs]
    inputs = (torch.zeros(1, ACTION_SIZE), torch.zeros(1, 2, size, size, 3, dtype=torch.uint8), net.blank(1))
    names = ["action", "past", "cache.memory"]
    about = {
        "simulator": simulator, "net": preset.net.as_json(), "parameters": sum(p.numel() for p in net.parameters()),
        "runs": [{k: n[k] for k in ("step", "steps", "batch", "seed", "rate", "seconds", "key")} for n in notes],
        "watched": preset.watched, "alone": list(preset.alone),
    }  # fmt: skip
    for part, path, outputs in (
        (_Step(net), out, ["frame", "next.memory"]),
        (_Prime(net), out.with_suffix(".prime.onnx"), ["next.memory"]),
    ):
        write_graph(part, inputs, path, names, outputs, half=True)
        graph = onnx.load(path)
        onnx.helper.set_model_props(graph, {"rushes.world": json.dumps(about)})
        onnx.save(graph, path)
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
        x, led = net.number(torch.from_numpy(z["frames"][:1])), torch.from_numpy(z["actions"][:1])
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
            before, now = now, drawn.likeliest()
            total += float(np.abs(net.paint(now)[0].numpy().astype(np.float32) - shown).mean())
    return total / frames
