"""The training loop: any model, any loss; can be killed at any moment and goes on to the same bits.

Whatever is random at a step is drawn from the seed and the step's number, so that the state of a run is its weights,
their moving average, the optimiser's moments and the step. They are kept in one safetensors file,
written whole or not at all.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from rushes.core.digest import digest_json
from rushes.core.errors import BadInput
from rushes.train.plan import Plan, extend


@dataclass(frozen=True)
class RunConfig:
    """What a run does beside its model. Equal configurations on one machine give equal bits."""

    steps: int
    batch: int
    seed: int = 1
    rate: float = 1e-3  # the highest learning rate
    warm: int = 200  # steps up to it; the last fifth goes down to a hundredth of it
    decay: float = 0.01
    average: float = 0.999  # of the moving average of the weights (EMA)
    about: dict[str, Any] = field(default_factory=dict)  # model, data and codec: part of the run's identity

    @property
    def key(self) -> str:
        return digest_json(asdict(self))


Loss = Callable[[nn.Module, nn.Module, Any, int, torch.Generator], Tensor]


@dataclass
class Progress:
    step: int
    of: int
    loss: float  # mean since the last report
    rate: float  # samples a second since the last report
    left: float  # seconds


class Run:
    """`model`, its moving average `average`, and the optimiser; `train` goes on from where the state stands."""

    def __init__(self, folder: Path, config: RunConfig, model: nn.Module, average: nn.Module) -> None:
        self.folder, self.config, self.model, self.average = folder, config, model, average
        self.average.load_state_dict(model.state_dict())
        self.average.requires_grad_(False)
        self.optimiser = torch.optim.AdamW(
            model.parameters(), lr=config.rate, betas=(0.9, 0.98), weight_decay=config.decay
        )
        self.step, self.seen, self.seconds = 0, "", 0.0
        folder.mkdir(parents=True, exist_ok=True)
        if self.state.exists():
            self._load()

    @property
    def state(self) -> Path:
        return self.folder / "state.safetensors"

    @property
    def done(self) -> bool:
        return self.step >= self.config.steps

    def train(
        self,
        samples: int,
        fetch: Callable[[Any], Any],
        loss: Loss,
        *,
        limit_s: float | None = None,
        keep_every_s: float = 60.0,
        told: Callable[[Progress], None] | None = None,
        look: Callable[[], None] | None = None,
        device: str = "cpu",
    ) -> None:
        """Run to the last step, or for `limit_s` seconds; the state is kept on leaving, whatever the reason.

        `fetch(sample numbers)` gives a batch, `loss(model, average, batch, step, generator)` its loss.
        """
        rank, world = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
        if world > 1 and not torch.distributed.is_initialized():
            torch.distributed.init_process_group("nccl" if device.startswith("cuda") else "gloo")
        if device == "cuda" and world > 1:
            device = f"cuda:{os.environ.get('LOCAL_RANK', '0')}"
        self._move(device)
        plan = Plan(samples, self.config.batch, self.config.seed)
        began = kept = told_at = time.monotonic()
        total, counted = 0.0, 0
        self.model.train()
        try:
            while not self.done and (limit_s is None or time.monotonic() - began < limit_s):
                generator = torch.Generator(device).manual_seed(self.config.seed * 1_000_003 + self.step * world + rank)
                batch = _on(device, fetch(plan.at(self.step, rank, world)))
                for group in self.optimiser.param_groups:
                    group["lr"] = self._rate()
                with torch.autocast(device.split(":")[0], torch.bfloat16, enabled=device.startswith("cuda")):
                    value = loss(self.model, self.average, batch, self.step, generator)
                self.optimiser.zero_grad(set_to_none=True)
                value.backward()  # type: ignore[no-untyped-call]
                if world > 1:
                    for p in self.model.parameters():
                        if p.grad is not None:
                            torch.distributed.all_reduce(p.grad)
                            p.grad /= world
                nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
                self.optimiser.step()
                self._average()
                self.seen = extend(self.seen, plan.at(self.step))
                self.step += 1
                total, counted, now = total + float(value.detach()), counted + 1, time.monotonic()
                if told is not None and rank == 0 and (now - told_at > 10 or self.done):
                    pace = counted / (now - told_at)
                    left = (self.config.steps - self.step) / pace
                    told(Progress(self.step, self.config.steps, total / counted, pace * self.config.batch, left))
                    total, counted, told_at = 0.0, 0, now
                if now - kept > keep_every_s and rank == 0:
                    self.seconds += now - kept
                    kept = now
                    self._keep()
                    if look is not None:
                        look()
        finally:
            self.seconds += time.monotonic() - kept
            if rank == 0:
                self._keep()
            self._move("cpu")

    def _move(self, device: str) -> None:
        """Model, moving average and moments to a device."""
        if next(self.average.parameters()).device != torch.device(device):
            self.model.to(device)
            self.average.to(device)
            self.optimiser.load_state_dict(self.optimiser.state_dict())  # moments follow their weights

    def _rate(self) -> float:
        c, at = self.config, self.step
        down = max(1, c.steps // 5)
        late = max(0.01, (c.steps - at) / down) if at > c.steps - down else 1.0
        return c.rate * min(1.0, (at + 1) / max(1, c.warm)) * late

    @torch.no_grad()
    def _average(self) -> None:
        keep = min(self.config.average, (self.step + 1) / (self.step + 10))  # the first steps are forgotten soon
        mine: list[Tensor] = list(self.average.parameters())
        theirs: list[Tensor] = list(self.model.parameters())
        torch._foreach_lerp_(mine, theirs, 1 - keep)
        for a, b in zip(self.average.buffers(), self.model.buffers()):
            a.copy_(b)

    def _keep(self) -> None:
        tensors = {f"model.{k}": v for k, v in self.model.state_dict().items()}
        tensors |= {f"average.{k}": v for k, v in self.average.state_dict().items()}
        for k, moments in self.optimiser.state_dict()["state"].items():
            tensors |= {f"moments.{k}.{name}": v for name, v in moments.items()}
        tensors = {k: v.detach().contiguous().clone() for k, v in tensors.items()}
        note = {"key": self.config.key, "step": str(self.step), "seen": self.seen, "seconds": f"{self.seconds:.1f}"}
        half = self.state.with_suffix(".tmp")
        save_file(tensors, half, note)
        with half.open("rb") as file:
            os.fsync(file.fileno())
        half.replace(self.state)
        (self.folder / "run.json").write_text(json.dumps(asdict(self.config) | note, indent=1) + "\n")

    def _load(self) -> None:
        tensors, note = _read(self.state)
        if note["key"] != self.config.key:
            raise BadInput(
                "the folder holds a run of another configuration",
                where=str(self.folder),
                next_step="name a new folder, or give the configuration that run.json shows",
            )

        def part(head: str) -> dict[str, Tensor]:
            return {k.removeprefix(head): v for k, v in tensors.items() if k.startswith(head)}

        self.model.load_state_dict(part("model."))
        self.average.load_state_dict(part("average."))
        state: dict[int, dict[str, Tensor]] = {}
        for name, value in part("moments.").items():
            number, moment = name.split(".")
            state.setdefault(int(number), {})[moment] = value
        self.optimiser.load_state_dict(self.optimiser.state_dict() | {"state": state})
        self.step, self.seen, self.seconds = int(note["step"]), note["seen"], float(note["seconds"])


def _on(device: str, batch: Any) -> Any:
    """A batch, a tensor or a tuple of them, on a device."""
    if device == "cpu":
        return batch
    return batch.to(device) if isinstance(batch, Tensor) else tuple(x.to(device) for x in batch)


def load_average(folder: Path, model: nn.Module) -> None:
    """The moving average of a run's weights, into `model`."""
    tensors, _ = _read(folder / "state.safetensors")
    model.load_state_dict({k.removeprefix("average."): v for k, v in tensors.items() if k.startswith("average.")})


def _read(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    """All tensors of a safetensors file, and its note."""
    opened: Any = safe_open(path, "pt")
    with opened as file:
        return {k: file.get_tensor(k) for k in list(file.keys())}, file.metadata()
