"""Generators: what can turn a slot into a moving picture. Each says what it can do, what it costs, and does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from rushes.core.effects import Answer, Store
from rushes.core.money import FREE, Quote
from rushes.shot import Slot

if TYPE_CHECKING:
    from rushes.papercut import Stage


@dataclass(frozen=True)
class Frame:
    """What every take of a production shares: size in pixels and frames per second."""

    size: tuple[int, int]
    fps: int = 24


@dataclass(frozen=True)
class TakeJob:
    """One slot to be shot: picklable, so that it can travel to a worker process."""

    slot: Slot
    frame: Frame
    frames: int  # whole frames, the tail that the next transition needs included
    keyframes: tuple[int, ...] = ()  # where its own transition ends and the next one's tail begins
    clips: dict[str, tuple[str, float, float]] = field(default_factory=dict)  # clip id → (mezzanine, start, seconds)


class Generator(Protocol):
    """A way to make takes. Local and free ones answer at once; paid ones get their own contract with their issue."""

    name: str

    def version(self) -> int:
        """Rises whenever the same slot would give another picture."""
        ...

    def can(self, slot: Slot) -> bool: ...

    def quote(self, slot: Slot) -> Quote: ...

    def make(self, job: TakeJob, store: Store) -> Answer:
        """The take as an effect: files {"video": ...}, value {"notes": [...], "legibility": [...], "boxes": [...]}.

        Where words are drawn, "drawn" says what they became.
        """
        ...


class Papercut:
    """Draws any shot; free, and always there."""

    name = "papercut"

    def version(self) -> int:
        from rushes.papercut import VERSION

        return VERSION

    def can(self, slot: Slot) -> bool:
        return slot.footage is None

    def quote(self, slot: Slot) -> Quote:
        return FREE

    def make(self, job: TakeJob, store: Store) -> Answer:
        from rushes.media.frames import VERSION as ENCODER
        from rushes.papercut import VERSION

        request = {
            "shot": job.slot.shot.model_dump(mode="json", exclude_defaults=True),
            "size": list(job.frame.size),
            "fps": job.frame.fps,
            "frames": job.frames,
            "keyframes": list(job.keyframes),
            "seed": job.slot.seed,
            "encoder": ENCODER,
        }
        return store.effect("papercut", VERSION, request, lambda folder: self._draw(job, folder))

    def _draw(self, job: TakeJob, folder: Path) -> Answer:
        from rushes.media.frames import encode
        from rushes.papercut import Stage, became

        fps = job.frame.fps
        stage = Stage(job.slot.shot, size=job.frame.size, fps=fps, seconds=job.frames / fps, seed=job.slot.seed)
        out = folder / "take.mp4"
        encode((stage.draw(i) for i in range(job.frames)), out, size=job.frame.size, fps=fps, keyframes=job.keyframes)
        return Answer(
            {
                "notes": list(stage.notes),
                "drawn": became(stage),
                "legibility": list(legible(stage, job.frames)),
                "boxes": _boxes(stage),
            },
            {"video": out},
        )


def legible(stage: Stage, frames: int) -> Iterator[dict[str, Any]]:
    """The ground truth at five instants: how large, how visible and how contrasted each subject is."""
    riders = stage.scene.play.riders if not stage.shot.is_card else {}
    mounted = {g.name: {riders[m] for m in g.members if m in riders} for g in stage.scene.groups} if riders else {}
    for i in sorted({round((frames - 1) * k / 4) for k in range(5)}):
        for name, seen in stage.truth(i).subjects.items():
            area = float(seen.area)
            if mounts := mounted.get(name):  # who rides is read with what they ride
                area = max(area, area + float(stage.mask(tuple(mounts), i, seen=True).mean()))
            yield {
                "at": i / max(1, frames - 1),
                "subject": name,
                "area": round(area, 5),
                "visible": round(float(seen.visible), 3),
                "contrast": round(float(seen.contrast), 3),
            }


def _boxes(stage: Stage) -> list[list[float]]:
    return [[b.left, b.top, b.right, b.bottom] for b in stage.truth(0).text]


class Footage:
    """The person's own clips: a piece of a mezzanine, reframed without stretching when the film is rendered."""

    name = "footage"

    def version(self) -> int:
        from rushes.media.frames import VERSION

        return VERSION

    def can(self, slot: Slot) -> bool:
        return slot.footage is not None

    def quote(self, slot: Slot) -> Quote:
        return FREE

    def make(self, job: TakeJob, store: Store) -> Answer:
        from rushes.measure import subject
        from rushes.media.frames import VERSION, cut_clip

        ref = job.slot.footage
        assert ref is not None
        path, _, _ = job.clips[ref.clip]
        source = Path(path)
        request = {
            "start": ref.start, "size": list(job.frame.size), "fps": job.frame.fps, "frames": job.frames,
            "keyframes": list(job.keyframes), "sound": ref.keep_sound, "framing": subject.VERSION,
        }  # fmt: skip

        def cut(folder: Path) -> Answer:
            out = folder / "take.mp4"
            w, h = job.frame.size
            centre = subject.follow(source, ref.start, job.frames / job.frame.fps, w / h)
            cut_clip(
                source, out, start=ref.start, frames=job.frames, size=job.frame.size, fps=job.frame.fps,
                keep_sound=ref.keep_sound, keyframes=job.keyframes, centre=centre,
            )  # fmt: skip
            return Answer({"notes": [], "legibility": [], "boxes": []}, {"video": out})

        return store.effect("footage", VERSION, request, cut, inputs={"clip": source})


GENERATORS: tuple[Generator, ...] = (Footage(), Papercut())


def generator_for(slot: Slot) -> Generator:
    """The first generator that can shoot this slot."""
    return next(g for g in GENERATORS if g.can(slot))
