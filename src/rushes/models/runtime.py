"""The small model at work, without PyTorch: ONNX Runtime, the sampler and the decoder in one graph.

Graph inputs: words int64 [1, L]; noise and given float32 [1, T, C, h, w]; known float32 [1, T] (1 where `given`
holds that frame). Outputs: frames uint8 [1, T, H, W, 3]; latents float32 [1, T, C, h, w]. T is
free up to the longest trained.
"""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rushes.core.errors import BadInput, MissingPart
from rushes.models.vocabulary import SIZE, Wish, tokens

WEIGHTS = Path(__file__).parent / "weights"
_OVERLAP = 3  # frames of a clip from which the next piece goes on


class Nano:
    """Text to picture, text to clip, and a clip gone on with, in the closed vocabulary."""

    def __init__(self, graph: Path | None = None, *, threads: int = 2) -> None:
        graph = graph or WEIGHTS / "nano.onnx"
        card = graph.with_suffix(".json")
        if not graph.exists() or not card.exists():
            raise MissingPart(
                "the small model's weights are not here",
                where=str(graph),
                next_step="train them: `rushes train whole FOLDER --preset cpu`, then `rushes train export FOLDER`",
            )
        self.graph, self.threads = graph, threads
        self.card: dict[str, Any] = json.loads(card.read_text())
        if self.card["vocabulary"] != SIZE:
            raise BadInput(
                "these weights were trained with another vocabulary", where=str(graph), next_step="train them anew"
            )

    @cached_property
    def _session(self) -> Any:
        try:
            import onnxruntime
        except ImportError:
            raise MissingPart(
                "ONNX Runtime is not installed", where="the small model", next_step="pip install 'rushes[nano]'"
            ) from None
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return onnxruntime.InferenceSession(self.graph, options, providers=["CPUExecutionProvider"])

    @property
    def fps(self) -> float:
        return float(self.card["fps"])

    def clip(self, wish: Wish, frames: int, *, seed: int = 1) -> NDArray[np.uint8]:
        """`frames` frames of the wish, uint8 [T, H, W, 3]; one frame is a picture. Longer clips go on from their last
        frames. The same wish, number and seed give the same pixels on one machine. Raises BadInput below one frame."""
        if frames < 1:
            raise BadInput("a clip has one frame or more", where="frames", next_step="ask for 1 or more")
        c, cells, most = self.card["channels"], self.card["cells"], int(self.card["frames"])
        words = np.array([tokens(wish)], np.int64)
        rng = np.random.default_rng(seed)
        pieces: list[NDArray[np.uint8]] = []
        tail: NDArray[np.float32] | None = None
        made = 0
        while made < frames:
            length = 1 if frames == 1 else most
            noise = rng.standard_normal((1, length, c, cells, cells), np.float32)
            given, known = np.zeros_like(noise), np.zeros((1, length), np.float32)
            old = 0
            if tail is not None:
                old = tail.shape[1]
                given[:, :old], known[:, :old] = tail, 1
            pictures, z = self._session.run(None, {"words": words, "noise": noise, "given": given, "known": known})
            pieces.append(pictures[0, old:])
            made += length - old
            tail = z[:, -_OVERLAP:]
        return np.concatenate(pieces)[:frames]
