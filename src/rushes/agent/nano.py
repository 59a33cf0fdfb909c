"""Takes from our own small model, free and made here: its picture is 64 pixels wide, and the film shows that it is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rushes.agent.generators import TakeJob
from rushes.agent.production import TakeRecord
from rushes.core.digest import digest_file
from rushes.core.effects import Answer
from rushes.models.runtime import Nano
from rushes.models.vocabulary import sentence
from rushes.models.wording import read
from rushes.shot.prose import prose

if TYPE_CHECKING:
    from rushes.agent.studio import Studio

VERSION = 2
SAME = ("count", "colour", "subject", "place", "time", "framing")  # what must not change where a shot goes on


@dataclass(frozen=True)
class Made:
    """A take, what it was asked as, and the latents of its last frames."""

    take: TakeRecord
    wish: dict[str, str]
    last: Path


def shoot(studio: Studio, job: TakeJob, model: Nano, before: Made | None = None) -> tuple[Made | None, list[str]]:
    """The slot's take, and what of its shot the model has no word for; None where it does not know the subject.

    A shot that shows what the one `before` it showed, in the same place, light and framing, goes on from its last
    frames.
    """
    wish, unheard = read(prose(job.slot.shot, "long"))
    if "subject" not in wish:
        return None, ["the small model knows nothing that this shot shows; the drawn take stays"]
    if before is not None and any(before.wish.get(a) != wish.get(a) for a in SAME):
        before = None
    frame = job.frame
    request = {
        "wish": wish, "weights": digest_file(model.graph), "frames": job.frames, "size": list(frame.size),
        "fps": frame.fps, "keyframes": list(job.keyframes), "seed": job.slot.seed,
        "from": before and before.take.key,
    }  # fmt: skip

    def make(folder: Path) -> Answer:
        from rushes.media.frames import encode

        needed = math.ceil(job.frames / frame.fps * model.fps) + 1
        tail = None if before is None else np.load(before.last, allow_pickle=False)
        small, end = model.go_on(wish, needed, tail, seed=job.slot.seed + 1)
        out, last = folder / "take.mp4", folder / "last.npy"
        np.save(last, end)
        encode(_enlarged(small, model.fps, job), out, size=frame.size, fps=frame.fps, keyframes=job.keyframes)
        return Answer(None, {"video": out, "last": last})

    from rushes.media.frames import VERSION as ENCODER

    made = studio.store.effect("nano", VERSION * 1000 + ENCODER, request, make)
    said = [f"asked of the small model as: {sentence(wish)}"]
    if before is not None:
        said.append("it goes on from the last frames of the shot before")
    if unheard:
        said.append(f"not in its vocabulary: {', '.join(unheard[:8])}")
    take = TakeRecord(
        slot=job.slot.id,
        key=made.key,
        generator="nano",
        file=str(made.files["video"].relative_to(studio.store.root.parent)),
        seconds=job.slot.seconds,
        handle=job.frames / frame.fps - job.slot.seconds,
        made_in=round(made.seconds, 3),
        notes=said,
        made_for=job.slot,
    )
    return Made(take, wish, made.files["last"]), said


def _enlarged(small: NDArray[np.uint8], fps: float, job: TakeJob) -> Iterator[NDArray[np.uint8]]:
    """The square picture in the middle of the frame, over its own blur; frames between are mixed of their neighbours.

    RGBA [h, w, 4], `job.frames` of them.
    """
    from PIL import Image

    w, h = job.frame.size
    side = min(w, h)
    left, top = (w - side) // 2, (h - side) // 2
    for i in range(job.frames):
        at = i / job.frame.fps * fps
        k, mix = int(at), at - int(at)
        low, high = (small[min(j, len(small) - 1)].astype(np.float32) for j in (k, k + 1))
        picture = Image.fromarray((low + (high - low) * mix).astype(np.uint8))
        whole = picture.resize((4, 4), Image.Resampling.BOX).resize((w, h), Image.Resampling.BICUBIC).convert("RGBA")
        whole.paste(picture.resize((side, side), Image.Resampling.BICUBIC), (left, top))
        yield np.asarray(whole)


class Shots:
    """The takes of a film in its order, each told what the one before it showed."""

    def __init__(self, studio: Studio, model: Nano) -> None:
        self._studio, self._model = studio, model
        self._before: Made | None = None

    def __call__(self, job: TakeJob) -> tuple[TakeRecord | None, list[str]]:
        self._before, said = shoot(self._studio, job, self._model, self._before)
        return self._before.take if self._before is not None else None, said
