"""Frames a second of our world beside DIAMOND's and tinyworlds' public code, on one thread of this machine.

python bench/world_peers.py DIAMOND_CHECKOUT TINYWORLDS_CHECKOUT [FRAMES]

Both are run with random weights: speed does not depend on them. DIAMOND: its Atari world model as its configuration
sets it (64 x 64, 4 pictures of context, 3 steps of Euler), with and without its net for reward and end. tinyworlds:
tokenizer and dynamics of its training configuration (64 x 64, patches of 4), the loop of its inference script (context
of 2, 10 steps). Ours: PyTorch, and the exported graph that is played. They need einops, omegaconf and torcheval; wandb
is replaced by nothing. Each is measured in a process of its own, in turns, three rounds.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS = 3


def clock(frame: Callable[[], Any], count: int) -> list[float]:
    """Milliseconds a frame, after three to warm up."""
    for _ in range(3):
        frame()
    took = []
    for _ in range(count):
        began = time.perf_counter()
        frame()
        took.append((time.perf_counter() - began) * 1000)
    return took


def parameters(*nets: Any) -> int:
    return sum(p.numel() for n in nets for p in n.parameters())


def diamond(folder: Path, count: int) -> dict[str, Any]:
    import torch

    sys.path.insert(0, str(folder / "src"))
    sys.modules["wandb"] = types.ModuleType("wandb")
    from models.diffusion import Denoiser, DenoiserConfig, DiffusionSampler, DiffusionSamplerConfig, InnerModelConfig
    from models.rew_end_model import RewEndModel, RewEndModelConfig

    inner = InnerModelConfig(3, 4, 256, [2] * 4, [64] * 4, [0] * 4, num_actions=4)
    denoiser = Denoiser(DenoiserConfig(inner, 0.5, 0.3)).eval()
    sampler = DiffusionSampler(denoiser, DiffusionSamplerConfig(num_steps_denoising=3))
    judge = RewEndModel(RewEndModelConfig(512, 3, 64, 128, [2] * 4, [32] * 4, [0] * 4, num_actions=4)).eval()
    pictures, actions = torch.randn(1, 4, 3, 64, 64).clamp(-1, 1), torch.zeros(1, 4, dtype=torch.long)
    state = [pictures, None]

    @torch.no_grad()
    def frame() -> None:
        shown, _ = sampler.sample(state[0], actions)
        state[0] = torch.cat([state[0][:, 1:], shown[:, None].clamp(-1, 1)], 1)

    @torch.no_grad()
    def judged() -> None:
        last = state[0][:, -1:]
        frame()
        _, _, state[1] = judge.predict_rew_end(last, actions[:, -1:], state[0][:, -1:], state[1])

    return {"DIAMOND, pictures only": (clock(frame, count), parameters(denoiser)),
            "DIAMOND, with reward and end": (clock(judged, count), parameters(denoiser, judge))}  # fmt: skip


def tinyworlds(folder: Path, count: int) -> dict[str, Any]:
    import torch

    sys.path.insert(0, str(folder))
    from models.dynamics import DynamicsModel
    from models.video_tokenizer import VideoTokenizer

    size: dict[str, Any] = {"frame_size": (64, 64), "patch_size": 4, "latent_dim": 5, "num_bins": 4}
    width: dict[str, Any] = {"embed_dim": 32, "num_heads": 8, "hidden_dim": 128}
    tokens = VideoTokenizer(**size, **width, num_blocks=4).eval()
    dynamics = DynamicsModel(**size, **width, num_blocks=8, conditioning_dim=2).eval()
    state = [torch.randn(1, 2, 3, 64, 64).clamp(-1, 1)]
    action = torch.ones(1, 3, 2)

    @torch.no_grad()
    def frame() -> None:
        known = tokens.quantizer.get_latents_from_indices(tokens.tokenize(state[0]))
        told = dynamics.forward_inference(
            context_latents=known, prediction_horizon=1, num_steps=10, conditioning=action, temperature=0.5,
            index_to_latents_fn=lambda i: tokens.quantizer.get_latents_from_indices(i, dim=-1),
        )  # fmt: skip
        shown = tokens.detokenize(told)
        state[0] = torch.cat([state[0][:, 1:], shown[:, -1:]], 1)

    return {"tinyworlds": (clock(frame, count), parameters(tokens, dynamics))}


def ours(folder: Path, count: int) -> dict[str, Any]:
    import torch

    from rushes.models.world import WorldConfig, WorldNet
    from rushes.worlds.catalogue import LEARNED
    from rushes.worlds.model_session import ModelSession
    from rushes.worlds.session import Action

    net = WorldNet(WorldConfig()).eval()
    net.palette.copy_(torch.randint(256, net.palette.shape))
    x = torch.randint(44, (1, 64, 64))
    state = [x, x, net.blank(1)]
    action = torch.zeros(1, 20)

    @torch.no_grad()
    def frame() -> None:
        drawn, memory = net(state[0], state[1], action, state[2])
        state[:] = [state[1], drawn.likeliest(), memory]
        net.paint(state[1])

    session = ModelSession(LEARNED, threads=1)
    session.reset(0)
    key = Action(frozenset({"forward"}))
    return {"ours, PyTorch": (clock(frame, count), parameters(net)),
            "ours, as it is played (ONNX)": (clock(lambda: session.step(key), count), parameters(net))}  # fmt: skip


KINDS = {"ours": ours, "diamond": diamond, "tinyworlds": tinyworlds}


def main() -> None:
    if sys.argv[1] in KINDS:
        import torch

        torch.set_num_threads(1)
        print(json.dumps(KINDS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))))
        return
    count = sys.argv[3] if len(sys.argv) > 3 else "40"
    folders = {"ours": ".", "diamond": sys.argv[1], "tinyworlds": sys.argv[2]}
    took: dict[str, list[float]] = {}
    sizes: dict[str, int] = {}
    for _ in range(ROUNDS):
        for kind, folder in folders.items():
            command = [sys.executable, __file__, kind, str(Path(folder).resolve()), count]
            done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
            if done.returncode:
                sys.exit(done.stderr)
            for name, (ms, size) in json.loads(done.stdout.splitlines()[-1]).items():
                took.setdefault(name, []).extend(ms)
                sizes[name] = size
    base = statistics.median(took["ours, as it is played (ONNX)"])
    print(f"load {os.getloadavg()[0]:.1f}")
    for name, ms in took.items():
        middle = statistics.median(ms)
        print(f"{name}: {middle:.1f} ms a frame (fastest {min(ms):.1f}), {1000 / middle:.1f} a second, "
              f"{middle / base:.1f} times ours, {sizes[name] / 1e6:.2f}M parameters")  # fmt: skip


if __name__ == "__main__":
    main()
