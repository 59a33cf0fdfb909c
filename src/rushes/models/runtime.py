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
        return self.go_on(wish, frames, None, seed=seed)[0]

    def go_on(
        self, wish: Wish, frames: int, tail: NDArray[np.float32] | None, *, seed: int = 1
    ) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """The same from where another clip ended: `tail`, the latents float32 [1, S, C, h, w] that it gave; and the new
        clip's own."""
        if frames < 1:
            raise BadInput("a clip has one frame or more", where="frames", next_step="ask for 1 or more")
        c, cells, most = self.card["channels"], self.card["cells"], int(self.card["frames"])
        words = np.array([tokens(wish)], np.int64)
        rng = np.random.default_rng(seed)
        pictures: list[NDArray[np.uint8]] = []
        latents: list[NDArray[np.float32]] = []
        made, end = 0, tail
        while made < frames:
            length = 1 if frames == 1 and end is None else most
            noise = rng.standard_normal((1, length, c, cells, cells), np.float32)
            given, known = np.zeros_like(noise), np.zeros((1, length), np.float32)
            old = 0
            if end is not None:
                old = end.shape[1]
                given[:, :old], known[:, :old] = end, 1
            seen, z = self._session.run(None, {"words": words, "noise": noise, "given": given, "known": known})
            pictures.append(seen[0, old:])
            latents.append(z[:, old:])
            made += length - old
            end = z[:, -_OVERLAP:]
        return np.concatenate(pictures)[:frames], np.concatenate(latents, 1)[:, :frames][:, -_OVERLAP:]
