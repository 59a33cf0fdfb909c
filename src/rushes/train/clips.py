"""Training clips on disk: frames and tokens in parts of 256, each bound to the other by digest.

`part-00000.npz` holds `frames` uint8 [256, T, H, W, 3] and `tokens` uint8 [256, L]; `clips.json` names size, rate and
where the clips came from. Parts are written whole or not at all, so that an interrupted preparation goes on.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rushes.core.errors import BadInput
from rushes.data.dataset import Dataset
from rushes.models import vocabulary
from rushes.models.wording import read as read_words
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
    _claim(folder, kind)
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


def _claim(folder: Path, kind: dict[str, Any]) -> None:
    """Note what kind of clips a folder holds; refused where it holds others."""
    folder.mkdir(parents=True, exist_ok=True)
    note = folder / "clips.json"
    if note.exists() and json.loads(note.read_text()) != kind:
        raise BadInput("the folder holds other clips", where=str(folder), next_step="name a new folder, or delete it")
    note.write_text(json.dumps(kind, indent=1) + "\n")


def _part(folder: Path, k: int) -> Path:
    return folder / f"part-{k:05d}.npz"


def _draw_part(folder: Path, k: int, unseen: bool) -> None:
    wishes = [scenes.draw_wish(i, unseen=unseen) for i in range(k * PART, (k + 1) * PART)]
    frames = np.stack([scenes.render(w, k * PART + j) for j, w in enumerate(wishes)])
    tokens = np.array([vocabulary.tokens(w) for w in wishes], np.uint8)
    _write(_part(folder, k), frames, tokens)


def _write(part: Path, frames: NDArray[np.uint8], tokens: NDArray[np.uint8]) -> None:
    half = part.with_suffix(f".{os.getpid()}.tmp")
    with half.open("wb") as file:
        np.savez(file, frames=frames, tokens=tokens)
        file.flush()
        os.fsync(file.fileno())
    half.replace(part)


def from_dataset(folder: Path, dataset: Dataset, *, split: str = "train") -> ClipSet:
    """The accepted clips of a dataset, cut into training clips of the usual size and rate; what is there is kept.

    Words come of each clip's caption, as far as the vocabulary has them. Raises BadInput where no clip is long enough,
    or where `folder` holds clips of another dataset.
    """
    kind = {"format": FORMAT, "made by": f"dataset {dataset.digest}, {split}", "size": scenes.SIZE}
    kind |= {"frames": scenes.FRAMES, "fps": scenes.FPS, "vocabulary": vocabulary.SIZE}
    _claim(folder, kind)
    count = folder / "count"
    if not count.exists():
        pieces: list[tuple[NDArray[np.uint8], list[int]]] = []
        for clip, files in dataset.samples(split):
            words = vocabulary.tokens(read_words(clip.caption_long or clip.caption_medium)[0])
            frames = _small(files["mp4"])
            pieces += [(f, words) for f in frames.reshape(-1, scenes.FRAMES, *frames.shape[1:])]
        if not pieces:
            raise BadInput(
                f"no clip of its {split} split lasts {scenes.FRAMES / scenes.FPS:.1f} s", where=str(dataset.folder),
                next_step="build a dataset with longer clips",
            )  # fmt: skip
        for at in range(0, len(pieces), PART):
            part, words_of = zip(*pieces[at : at + PART])
            _write(_part(folder, at // PART), np.stack(part), np.array(words_of, np.uint8))
        count.write_text(str(len(pieces)))
    return ClipSet(folder, int(count.read_text()))


def _small(mp4: bytes) -> NDArray[np.uint8]:
    """The middle square of a film at training size and rate, [N, H, W, 3]; N a multiple of a training clip's length."""
    import av

    kept: list[NDArray[np.uint8]] = []
    opened: Any = av.open(io.BytesIO(mp4))
    with opened as film:
        for frame in film.decode(video=0):
            if frame.time is None or frame.time + 1e-6 < len(kept) / scenes.FPS:
                continue
            scale = scenes.SIZE / min(frame.width, frame.height)
            w, h = (max(scenes.SIZE, round(side * scale)) for side in (frame.width, frame.height))
            rgb = frame.reformat(w, h, format="rgb24", interpolation="AREA").to_ndarray()
            top, left = (h - scenes.SIZE) // 2, (w - scenes.SIZE) // 2
            kept.append(rgb[top : top + scenes.SIZE, left : left + scenes.SIZE])
    whole = len(kept) // scenes.FRAMES * scenes.FRAMES
    return np.stack(kept[:whole]) if whole else np.zeros((0, scenes.SIZE, scenes.SIZE, 3), np.uint8)
