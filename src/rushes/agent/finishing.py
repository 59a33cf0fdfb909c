"""Finished takes: an effect on a take that is there. Whoever made it, nothing is bought or drawn anew for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from rushes.agent.cutting import FPS, handles
from rushes.agent.generators import Frame, TakeJob
from rushes.agent.production import TakeRecord
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput
from rushes.shot import Finish, Laid, Slot, Transition

if TYPE_CHECKING:
    from rushes.agent.studio import Studio

VERSION = 1
MARGIN = 0.05  # of the frame's shorter side, between what is laid over and the frame's edge


@dataclass(frozen=True)
class FinishJob:
    """One take to be finished: picklable, so that it can travel to a worker process."""

    slot: str
    take: str  # its file
    finish: Finish
    frame: Frame
    frames: int
    keyframes: tuple[int, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()  # (name, file) of what is laid over


def finish_all(studio: Studio, made: Mapping[str, TakeJob], showing: dict[str, TakeRecord]) -> None:
    """Put a finished take in the place of each that wants it, or that is too short for its slot, in `showing`."""
    tails, wanted, root = handles(studio.script), {}, studio.store.root.parent
    for slot in studio.script.slots:
        base = showing[slot.id]
        has, needs = round((base.seconds + base.handle) * FPS), made[slot.id].frames
        if slot.finish is None and has >= needs:
            continue
        frames, keyframes = _length(slot, tails[slot.id])
        pictures = tuple((p, str(picture_file(studio, p))) for x in _laid(slot) if (p := x.picture))
        asked = slot.finish or Finish()
        job = FinishJob(slot.id, str(root / base.file), asked, studio.frame, frames, keyframes, pictures)
        own = round((made[slot.id].slot.skip + made[slot.id].slot.seconds) * FPS)
        wanted[slot.id] = (job, max(0.0, (own - has) / FPS / asked.speed))
    for done, (job, answer) in enumerate(studio.pool.run(make_finished, [j for j, _ in wanted.values()]), 1):
        studio.progress.step("finishing takes", done, len(wanted))
        showing[job.slot] = _record(studio, job, answer, showing[job.slot], wanted[job.slot][1])
    known = {(t.slot, t.key): n for n, t in enumerate(studio.state.takes)}
    for slot_id in wanted:
        new = showing[slot_id]
        if (new.slot, new.key) in known:
            studio.state.takes[known[new.slot, new.key]] = new
        else:
            studio.state.takes.append(new)


def _length(slot: Slot, handle: float) -> tuple[int, tuple[int, ...]]:
    """Frames of a slot's finished take, and where cuts may fall in it."""
    first = round(slot.skip * FPS)
    own = first + round(slot.seconds * FPS)
    frames = own + round(handle * FPS)
    begins = round(slot.transition_seconds * FPS) if slot.transition is not Transition.CUT else 0
    return frames, tuple(k for k in sorted({first, first + begins, own}) if 0 < k < frames)


def _laid(slot: Slot) -> tuple[Laid, ...]:
    return slot.finish.laid if slot.finish is not None else ()


def picture_file(studio: Studio, name: str) -> Path:
    """The file of a picture of the film, its cut-out where there is one. BadInput lists those that there are."""
    there = {r.name.lower(): r for r in studio.state.references}
    if (found := there.get(name.lower())) is None:
        have = ", ".join(r.name for r in there.values()) or "none"
        raise BadInput(f"the film has no picture called {name!r}", next_step=f"it has: {have} (--reference NAME=FILE)")
    return studio.production.folder / (found.cut_out or found.file)


def make_finished(store_root: str, job: FinishJob) -> Answer:
    """In a worker: the finished take as an effect, files {"video": ...}."""
    from rushes.media.finish import VERSION as MEDIA
    from rushes.media.finish import finish
    from rushes.media.frames import VERSION as ENCODER

    request = {
        "finish": job.finish.model_dump(mode="json", exclude_defaults=True), "size": list(job.frame.size),
        "fps": job.frame.fps, "frames": job.frames, "keyframes": list(job.keyframes),
    }  # fmt: skip
    inputs = {"take": Path(job.take)} | {f"picture {name}": Path(file) for name, file in job.pictures}

    def make(folder: Path) -> Answer:
        over = lay(job.finish.laid, dict(job.pictures), job.frame.size) if job.finish.laid else None
        finish(Path(job.take), folder / "take.mp4", job.finish, frames=job.frames, size=job.frame.size,
               fps=job.frame.fps, keyframes=job.keyframes, laid=over)  # fmt: skip
        return Answer(None, {"video": folder / "take.mp4"})

    version = VERSION * 1_000_000 + MEDIA * 1000 + ENCODER
    return Store(Path(store_root)).effect("finish", version, request, make, inputs=inputs)


def _record(studio: Studio, job: FinishJob, answer: Answer, base: TakeRecord, held: float) -> TakeRecord:
    """The finished take's record; what is known of its picture goes on to it where that still holds."""
    slot = next(s for s in studio.script.slots if s.id == job.slot)
    notes = list(base.notes)
    if held > 0:
        notes.append(
            f"its last picture is held for {held:.1f} s: it is shorter than its shot until it is shot anew"
        )  # fmt: skip
    lasts = (base.seconds + base.handle) / job.finish.speed / (job.frames / FPS)  # of the finished one
    moved = job.finish.zoom > 1 or job.finish.stabilise or job.finish.mirror
    return base.model_copy(
        update={
            "slot": slot.id, "key": answer.key, "of": base.key, "made_in": round(answer.seconds, 3), "cost_usd": 0.0,
            "file": str(answer.files["video"].relative_to(studio.store.root.parent)), "seconds": slot.seconds,
            "handle": job.frames / FPS - slot.seconds, "notes": notes, "boxes": [] if moved else base.boxes,
            "legibility": [] if job.finish.zoom > 1 else [
                row | {"at": row["at"] * lasts} for row in base.legibility if row["at"] * lasts <= 1
            ],
            "picture": "", "made_for": slot, "seen": None, "seen_by": "",
        }
    )  # fmt: skip


def lay(laid: Sequence[Laid], files: Mapping[str, str], size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    """What lies over the picture: RGBA uint8 [h, w, 4] with straight alpha. `files` are pictures' files by name."""
    import skia

    from rushes.papercut.cards_text import Type, least_size, set_text

    w, h = size
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
    canvas = surface.getCanvas()
    margin = MARGIN * min(w, h)
    for x in laid:
        image: Any = None
        paint = skia.Paint(AntiAlias=True, Alphaf=x.opacity)
        if x.picture:
            image = skia.Image.open(files[x.picture])
            scale = min(x.size * w / image.width(), (h - 2 * margin) / image.height())
        elif x.words:
            kind = Type(size=x.size * h, least=least_size(w, h), lines=3)
            block = set_text((x.words,), kind, (0.985, 0.965, 0.92), w - 2 * margin, h - 2 * margin)
            image, scale = (block.image, 1.0) if block is not None else (None, 1.0)
            paint.setImageFilter(skia.ImageFilters.DropShadow(0, 0, h / 180, h / 180, skia.Color(0, 0, 0, 190)))
        if image is None:
            continue
        wide, high = image.width() * scale, image.height() * scale
        left = margin if "left" in x.at else w - margin - wide if "right" in x.at else (w - wide) / 2
        top = margin if "top" in x.at else h - margin - high if "bottom" in x.at else (h - high) / 2
        linear = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        canvas.drawImageRect(image, skia.Rect.MakeXYWH(left, top, wide, high), linear, paint)
    out = np.empty((h, w, 4), np.uint8)
    straight = skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType)
    surface.readPixels(straight, out, w * 4, 0, 0)
    return out


def told(finish: Finish | None) -> str:
    """What is done to a take, in a few words; "" where nothing is."""
    said = finish.model_dump(mode="json", exclude_defaults=True) if finish is not None else {}
    words = []
    for name, value in said.items():
        if name == "laid":
            words += [f"over it: {x.get('words') or x.get('picture')}" for x in value]
        elif value is True:
            words.append(name)
        elif isinstance(value, int | float):
            words.append(f"{name} {value:+g}" if name in ("exposure", "warmth") else f"{name} {value:g}")
        else:
            words.append(name)
    return ", ".join(words)
