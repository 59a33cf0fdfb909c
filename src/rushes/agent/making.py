"""Making takes: what each slot needs, what is there already, what has to be made, and what is then done to it.

A bought take is never given up for a drawn one behind a person's back: where its shot has become longer than it is, its
last picture is held and that is said, until it is shot anew.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rushes.agent import cutting, finishing
from rushes.agent.cutting import FPS
from rushes.agent.generators import GENERATORS, Frame, TakeJob, generator_for, legible
from rushes.agent.pool import draw_still, make_draft
from rushes.agent.production import Coming, TakeRecord
from rushes.core.digest import digest_json
from rushes.core.effects import Answer
from rushes.core.money import FREE
from rushes.shot import Finish, Slot, Transition

if TYPE_CHECKING:
    from rushes.agent.studio import Studio

FIRST_LOOKS = 2  # changed shots that are shown as drafts while their takes are drawn
PREVIEW_WIDTH = 480  # pixels of the longer side
_LOOK = 320  # pixels of the longer side, to know what words become
STILLS = 9  # how many first pictures are shown before the takes are made
HERE = frozenset(g.name for g in GENERATORS)  # whose takes cost nothing and can be made again at any length


class PlanReady(Exception):
    """A dry run has come to the first step that makes something."""


def base_of(slot: Slot) -> Slot:
    """The slot as its take is made, before anything is done to it: at the speed at which it is shot."""
    speed = (slot.finish or Finish()).speed
    seconds = round(slot.seconds * speed * FPS) / FPS
    return slot.model_copy(update={"finish": None, "seconds": max(seconds, 1 / FPS), "skip": slot.skip * speed})


def jobs(studio: Studio) -> list[TakeJob]:
    """What each slot's take must be, before anything is done to it."""
    handles = cutting.handles(studio.script)
    return [_job(studio, base_of(s), handles[s.id] * (s.finish or Finish()).speed) for s in studio.script.slots]


def _job(studio: Studio, slot: Slot, handle_seconds: float) -> TakeJob:
    first = round(slot.skip * FPS)
    own, handle = first + round(slot.seconds * FPS), math.ceil(handle_seconds * FPS - 1e-6)
    begins = round(slot.transition_seconds * FPS) if slot.transition is not Transition.CUT else 0
    keyframes = tuple(k for k in sorted({first, first + begins, own}) if 0 < k < own + handle)
    return TakeJob(slot, studio.frame, own + handle, keyframes, studio.clips_for(slot))


def make_takes(studio: Studio) -> dict[str, Any]:
    """Make every take that the script needs and that is not there yet, and finish those that want it."""
    wanted = jobs(studio)
    showing: dict[str, TakeRecord] = {}
    rest: list[TakeJob] = []
    for job in wanted:
        take = _kept(studio, job) or _longer(studio, job)
        if take is not None and studio.store.recall(take.key) is not None:
            showing[job.slot.id] = take
        else:
            if take is not None:
                studio.progress.say(f"{job.slot.id}: its {take.generator} take is gone from the store; another is made")
            rest.append(job)
    there, missing = studio.pool.recorded(rest)
    price = sum((generator_for(job.slot).quote(job.slot) for job in missing), start=FREE)
    studio.production.coming = Coming([j.slot.id for j in missing], len(wanted) - len(missing), price)
    if studio.dry_run:
        raise PlanReady
    if studio.revising is not None and missing:
        studio.progress.say(str(studio.production.coming))
    notes = _make(studio, there, missing, showing)
    finishing.finish_all(studio, {j.slot.id: j for j in wanted}, showing)
    studio.state.showing = {slot: take.key for slot, take in showing.items()}
    studio.time("takes")
    studio.production.save()
    return {"takes": len(wanted), "notes": notes}


def foretold(studio: Studio, ids: Sequence[str]) -> dict[str, list[str]]:
    """What the words of the drawn shots among `ids` will become, and who could not be read, before a take is made."""
    from rushes.measure.checks_legibility import illegible
    from rushes.measure.cut import Truth
    from rushes.papercut import Stage, became

    w, h = studio.frame.size
    size = (round(_LOOK * w / max(w, h)), round(_LOOK * h / max(w, h)))
    told = {}
    for slot in (base_of(s) for s in studio.script.slots if s.id in ids and not s.shot.is_card):
        if generator_for(slot).name == "papercut" and studio.state.kept.get(slot.id) is None:
            stage = Stage(slot.shot, size=size, fps=FPS, seconds=slot.seconds, seed=slot.seed)
            lines = [*stage.notes, *became(stage)]
            first = next((g.name for g in stage.scene.groups if g.members), None)
            rows = [Truth(slot_id=slot.id, **row) for row in legible(stage, stage.frames) if row["subject"] == first]
            problem = illegible(slot.shot.framing, slot.seconds, rows) if rows else None
            if problem is not None and problem[0] in ("small", "hidden", "absent"):
                lines.append(f"{first} {problem[1]}")
            if lines:
                told[slot.id] = lines
    return told


def _kept(studio: Studio, job: TakeJob) -> TakeRecord | None:
    """The take that was chosen for a slot; one that can be made again here must be long enough, but for its tail."""
    key = studio.state.kept.get(job.slot.id)
    same = [t for t in studio.state.takes if t.key == key]
    take = next((t for t in same if t.slot == job.slot.id), None)
    if take is None and same:  # a shot that was cut in two, or repeated, shows the same take
        take = same[0].model_copy(update={"slot": job.slot.id})
        studio.state.takes.append(take)
    own = job.slot.skip + job.slot.seconds
    long_enough = take is not None and take.seconds + take.handle >= own - 0.5 / FPS
    return take if take is not None and (long_enough or take.generator not in HERE) else None


def _longer(studio: Studio, job: TakeJob) -> TakeRecord | None:
    """In a revision, a take of the same picture whose tail is long enough: a new neighbour remakes no shot."""
    if studio.revising is None:
        return None
    wanted = picture_of(job)
    tail = job.frames / FPS - job.slot.seconds
    fitting = [
        t for t in studio.state.takes if (t.slot, t.picture) == (job.slot.id, wanted) and t.handle >= tail - 1e-6
    ]
    return fitting[-1] if fitting else None


def _make(
    studio: Studio,
    there: list[tuple[TakeJob, tuple[str, Answer]]],
    missing: list[TakeJob],
    showing: dict[str, TakeRecord],
) -> dict[str, list[str]]:
    total = sum(j.frames for j in missing) / FPS
    done = 0.0
    notes: dict[str, list[str]] = {}
    records: dict[str, TakeRecord] = {job.slot.id: _take(studio, job, *made) for job, made in there}
    first_pictures(studio, missing)
    if studio.revising is not None:
        drawn = [j.slot for j in missing if generator_for(j.slot).name == "papercut"][:FIRST_LOOKS]

        def seen(job: TakeJob, file: Path) -> None:
            if job.slot.id not in records:
                studio.progress.say(f"a first look at {job.slot.id}: {file}")

        studio.pool.first_look(drafts(studio, drawn)[1], seen)
    for job, (generator, answer) in studio.pool.takes(missing):
        done += job.frames / FPS
        studio.progress.step("making takes", round(done, 1), round(total, 1))
        records[job.slot.id] = _take(studio, job, generator, answer)
        if studio.revising is not None:
            studio.progress.say(f"{job.slot.id} is there: {answer.files['video']}")
    # In script order, not in the order the workers finished: the record is the same on every run. Two slots may
    # show the same take, so a take is known by its slot and its key together.
    known = {(t.slot, t.key): t for t in studio.state.takes}
    for new in (records[s.id] for s in studio.script.slots if s.id in records):
        if (new.slot, new.key) not in known:
            studio.state.takes.append(new)
        showing[new.slot] = known.get((new.slot, new.key), new)
        if new.notes:
            notes[new.slot] = new.notes
    return notes


def _take(studio: Studio, job: TakeJob, generator: str, answer: Answer) -> TakeRecord:
    return TakeRecord(
        slot=job.slot.id,
        key=answer.key,
        generator=generator,
        file=str(answer.files["video"].relative_to(studio.store.root.parent)),
        seconds=job.slot.seconds,
        handle=job.frames / FPS - job.slot.seconds,
        made_in=round(answer.seconds, 3),
        cost_usd=answer.cost_usd,
        notes=answer.value["notes"],
        drawn=answer.value.get("drawn", []),  # none of a person's clip
        legibility=answer.value["legibility"],
        boxes=answer.value["boxes"],
        picture=picture_of(job),
        made_for=job.slot,
    )


def first_pictures(studio: Studio, wanted: list[TakeJob]) -> None:
    """A contact sheet of stills before the slow work starts, once."""
    drawable = [j for j in wanted if j.slot.footage is None]
    if studio.stills_shown or not drawable or studio.state.versions:
        return
    studio.stills_shown = True
    step = max(1, len(drawable) / STILLS)
    chosen = [drawable[int(i * step)] for i in range(min(STILLS, len(drawable)))]
    stills = {job.slot.id: rgb for job, rgb in studio.pool.run(draw_still, chosen)}
    path = cutting.sheet(studio.production.folder, [(stills[j.slot.id], j.slot.id) for j in chosen])
    studio.progress.say(f"first pictures after {time.monotonic() - studio.began:.1f} s: {path}")
    studio.time("first_pictures")


def picture_of(job: TakeJob) -> str:
    """The digest of what a take shows, without what the next slot's transition needs of it at the end."""
    slot, generator = job.slot, generator_for(job.slot)
    picture = slot.model_dump(
        mode="json", include={"shot", "seed", "footage", "seconds", "skip"}, exclude_defaults=True
    )
    return digest_json([picture, generator.name, generator.version(), list(job.frame.size), job.frame.fps])


def preview(studio: Studio) -> Path:
    """Draw the whole script small, at half the frames and with plain cuts: a look, not the film."""
    from rushes.media.join import Part, join

    if studio.state.footage_folder:
        studio.look()
    script = cutting.on_whole_frames(studio.script, FPS // 2)
    frame, jobs = drafts(studio, script.slots)
    files, done = {}, 0.0
    for job, answer in studio.pool.run(make_draft, jobs):
        files[job.slot.id] = Part(answer.files["video"], 0, job.frames)
        done += job.slot.seconds
        studio.progress.step("drawing a preview", round(done, 1), round(script.seconds, 1))
    out = studio.production.folder / "preview.mp4"
    with studio.store.scratch() as folder:
        join([files[s.id] for s in script.slots], None, folder / "preview.mp4", frame.fps)
        (folder / "preview.mp4").replace(out)
    return out


def drafts(studio: Studio, slots: Sequence[Slot]) -> tuple[Frame, list[TakeJob]]:
    """Small pictures, half the frames: what a draft of each slot takes."""
    w, h = studio.frame.size
    scale = PREVIEW_WIDTH / max(w, h)
    frame = Frame((round(w * scale / 2) * 2, round(h * scale / 2) * 2), FPS // 2)
    return frame, [TakeJob(s, frame, round(s.seconds * frame.fps), (), studio.clips_for(s)) for s in slots]
