"""Training clips on disk: frames and tokens in parts of 256, each bound to the other by digest.

`part-00000.npz` holds `frames` uint8 [256, T, H, W, 3] and `tokens` uint8 [256, L]; `clips.json` names size, rate and
where the clips came from. Parts are written whole or not at all, so that an interrupted preparation goes on.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rushes.core.errors import BadInput
from rushes.models import vocabulary
from rushes.papercut import VERSION as PAPERCUT
from rushes.train import scenes

PART = 256
FORMAT = 1


@dataclass(frozen=True)
class ClipSet:
    """Prepared clips. `frames` and `tokens` are read part by part and kept in memory once read."""

    folder: Path
    count: int

    def read(self) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """All clips: frames uint8 [count, T, H, W, 3] and tokens uint8 [count, L]."""
        parts = [np.load(_part(self.folder, k), allow_pickle=False) for k in range(-(-self.count // PART))]
        return (
            np.concatenate([p["frames"] for p in parts])[: self.count],
            np.concatenate([p["tokens"] for p in parts])[: self.count],
        )


def prepare(
    folder: Path, count: int, *, unseen: bool = False, workers: int = 2, told: Callable[[int, int], None] | None = None
) -> ClipSet:
    """Draw `count` papercut clips into `folder` (what is there already is kept) and return them.

    `unseen` draws the held-out combinations. `told(done, of)` is called after each part. Raises BadInput where the
    folder holds clips of another kind.
    """
    kind = {"format": FORMAT, "made by": f"papercut {PAPERCUT}", "unseen": unseen, "size": scenes.SIZE}
    kind |= {"frames": scenes.FRAMES, "fps": scenes.FPS, "vocabulary": vocabulary.SIZE}
    folder.mkdir(parents=True, exist_ok=True)
    note = folder / "clips.json"
    if note.exists() and json.loads(note.read_text()) != kind:
        raise BadInput("the folder holds other clips", where=str(folder), next_step="name a new folder, or delete it")
    note.write_text(json.dumps(kind, indent=1) + "\n")
    of = -(-count // PART)
    missing = [k for k in range(of) if not _part(folder, k).exists()]
    if missing:
        with ProcessPoolExecutor(workers) as pool:
            jobs = [pool.submit(_draw_part, folder, k, unseen) for k in missing]
            for n, job in enumerate(as_completed(jobs)):
                job.result()
                if told is not None:
                    told(of - len(missing) + n + 1, of)
    return ClipSet(folder, count)


def _part(folder: Path, k: int) -> Path:
    return folder / f"part-{k:05d}.npz"


def _draw_part(folder: Path, k: int, unseen: bool) -> None:
    wishes = [scenes.draw_wish(i, unseen=unseen) for i in range(k * PART, (k + 1) * PART)]
    frames = np.stack([scenes.render(w, k * PART + j) for j, w in enumerate(wishes)])
    tokens = np.array([vocabulary.tokens(w) for w in wishes], np.uint8)
    half = _part(folder, k).with_suffix(f".{os.getpid()}.tmp")
    with half.open("wb") as file:
        np.savez(file, frames=frames, tokens=tokens)
        file.flush()
        os.fsync(file.fileno())
    half.replace(_part(folder, k))
