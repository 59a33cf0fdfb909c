"""From a trained folder to one ONNX graph with sampler and decoder inside, checked against PyTorch, and its card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from rushes.core.errors import ToolFailed
from rushes.models.codec import Codec
from rushes.models.denoiser import Denoiser
from rushes.models.flow import sample
from rushes.models.vocabulary import LENGTH, SIZE, tokens
from rushes.train import scenes
from rushes.train.curriculum import Preset, load


class Whole(nn.Module):
    """Words and noise → pictures: what `models.runtime` runs."""

    def __init__(self, net: Denoiser, codec: Codec, steps: int) -> None:
        super().__init__()
        self.net, self.codec, self.steps = net, codec, steps

    def forward(self, words: Tensor, noise: Tensor, given: Tensor, known: Tensor) -> tuple[Tensor, Tensor]:
        z = sample(self.net, noise, words, steps=self.steps, given=given, known=known)
        b, t = z.shape[:2]
        x, _ = self.codec.decode_step(z.flatten(0, 1))
        frames = ((x.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
        return frames.reshape(b, t, *frames.shape[-3:]).permute(0, 1, 3, 4, 2), z


def export(net: Denoiser, codec: Codec, out: Path, *, steps: int = 2, about: dict[str, Any] | None = None) -> None:
    """Write the graph `out` and its card beside it."""
    c = net.config
    shape = (1, scenes.FRAMES, c.channels, c.cells, c.cells)
    inputs = (torch.zeros(1, LENGTH, dtype=torch.long), torch.randn(shape), torch.zeros(shape), torch.zeros(shape[:2]))
    t = torch.export.Dim("t", min=1, max=c.frames)
    names = (["words", "noise", "given", "known"], ["frames", "latents"])
    write_graph(Whole(net, codec, steps), inputs, out, *names, shapes=({}, {1: t}, {1: t}, {1: t}))
    card = {
        "vocabulary": SIZE, "channels": c.channels, "cells": c.cells, "frames": scenes.FRAMES, "fps": scenes.FPS,
        "size": scenes.SIZE, "steps": steps, **(about or {}),
    }  # fmt: skip
    out.with_suffix(".json").write_text(json.dumps(card, indent=1) + "\n")


def write_graph(
    module: nn.Module, inputs: tuple[Tensor, ...], out: Path, given: list[str], made: list[str], *,
    shapes: Any = None, half: bool = False,
) -> None:  # fmt: skip
    """A module as the ONNX graph `out`, its inputs and outputs named; `half`: as `halve` writes it."""
    program = torch.onnx.export(
        module.eval(), inputs, dynamo=True, opset_version=20, verbose=False, input_names=given, output_names=made,
        dynamic_shapes=shapes,
    )  # fmt: skip
    assert program is not None
    out.parent.mkdir(parents=True, exist_ok=True)
    program.save(str(out), external_data=False)
    if half:
        halve(out, out)


def halve(graph: Path, out: Path) -> None:
    """The same graph with its weights kept as float16: half the bytes; computed in float32 all the same."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    model = onnx.load(graph)
    casts, kept = [], []
    for tensor in model.graph.initializer:
        value = numpy_helper.to_array(tensor)
        if value.dtype != np.float32 or value.size < 256:
            kept.append(tensor)
            continue
        name = tensor.name
        kept.append(numpy_helper.from_array(value.astype(np.float16), f"{name}.half"))
        casts.append(helper.make_node("Cast", [f"{name}.half"], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    for node in [*model.graph.node, *model.graph.value_info, *model.graph.input, *model.graph.output, model.graph]:
        del node.metadata_props[:]  # where each line of code lay on the machine that exported it
        node.doc_string = ""
    del model.metadata_props[:]
    onnx.save(model, out)


def parity(net: Denoiser, codec: Codec, graph: Path, *, steps: int, cases: int = 8) -> float:
    """The mean difference of pixels (0..255) between PyTorch and the graph over random cases."""
    import onnxruntime

    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    whole, c, total = Whole(net, codec, steps).eval(), net.config, 0.0
    g = torch.Generator().manual_seed(3)
    for _ in range(cases):
        noise = torch.randn((1, scenes.FRAMES, c.channels, c.cells, c.cells), generator=g)
        words = torch.from_numpy(np.array([tokens(scenes.draw_wish(int(torch.randint(9999, (1,), generator=g))))]))
        feed = (words, noise, torch.zeros_like(noise), torch.zeros(noise.shape[:2]))
        with torch.no_grad():
            frames, _ = whole(*feed)
        names = ("words", "noise", "given", "known")
        got = session.run(["frames"], {k: v.numpy() for k, v in zip(names, feed)})[0]
        total += float(np.abs(frames.numpy().astype(int) - got.astype(int)).mean())
    return total / cases


def export_folder(folder: Path, preset: Preset, *, steps: int = 2) -> Path:
    """`nano.onnx` and its card in the training folder, of its codec and video runs; ToolFailed where it differs."""
    codec, net = load(folder, preset)
    full, out = folder / "nano-float32.onnx", folder / "nano.onnx"
    runs = {k: json.loads((folder / k / "run.json").read_text()) for k in ("codec", "image", "video")}
    about = {
        "parameters": sum(p.numel() for m in (net, codec) for p in m.parameters()),
        "data": json.loads((folder / "clips" / "clips.json").read_text()) | {"clips": preset.clips},
        "runs": {
            k: {n: r[n] for n in ("steps", "batch", "seed", "rate", "seconds", "key")} for k, r in runs.items()
        },
    }  # fmt: skip
    export(net, codec, full, steps=steps, about=about)
    off = parity(net, codec, full, steps=steps)
    if off > 0.05:
        raise ToolFailed(f"the graph differs from PyTorch by {off:.3f} of 255", where=str(full), next_step="report it")
    halve(full, out)
    out.with_suffix(".json").write_text(full.with_suffix(".json").read_text())
    return out
