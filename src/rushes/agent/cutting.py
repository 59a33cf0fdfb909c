"""From takes to a film: the timeline, the render, the pages beside it, and the critic's look at the result."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from rushes.agent import references
from rushes.agent.generators import Frame
from rushes.agent.production import Production, State, TakeRecord, find
from rushes.agent.progress import Progress
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput
from rushes.measure.finding import Finding
from rushes.shot import Script, Slot, Transition, frame_size

if TYPE_CHECKING:
    from rushes.measure.review import Segment, Truth
    from rushes.media.captions import Cue

FPS = 24
SHEET_WIDTH = 1600  # pixels
SHEET_MOST = 24  # pictures on a contact sheet; more are spread evenly


def on_whole_frames(script: Script, fps: int) -> Script:
    """The same script with every cut on a frame: rounding the running total keeps the sum exact to one frame."""
    slots: list[Slot] = []
    at, frame = 0.0, 0
    for slot in script.slots:
        at += slot.seconds
        end = max(frame + 1, round(at * fps))
        slots.append(slot.model_copy(update={"seconds": (end - frame) / fps}))
        frame = end
    return script.model_copy(update={"slots": tuple(slots)})


def handles(script: Script) -> dict[str, float]:
    """Seconds that each take runs on after its slot, for the dissolve into the next one."""
    after = [*script.slots[1:], None]
    return {
        slot.id: following.transition_seconds
        if following is not None and following.transition is Transition.DISSOLVE
        else 0.0
        for slot, following in zip(script.slots, after, strict=True)
    }


def sheet(folder: Path, pictures: Sequence[tuple[npt.NDArray[np.uint8], str]]) -> Path:
    """Write `contact-sheet.png`; pictures are (RGB uint8 [h, w, 3], label)."""
    from rushes.media.stills import contact_sheet

    path = folder / "contact-sheet.png"
    columns = 3 if len(pictures) <= 9 else 4
    contact_sheet(pictures, path, columns=columns, width=SHEET_WIDTH)
    return path


def frame_of(state: State) -> Frame:
    """The size and rate of the film as it stands."""
    assert state.script is not None
    return Frame(frame_size(state.script.aspect, state.commission.height), FPS)


def cues_of(state: State) -> list[Cue]:
    """The captions of the film as it stands."""
    from rushes.media import captions

    assert state.script is not None
    return captions.cues(state.script, spoken={s.slot: s.seconds for s in state.speech})


def timeline_of(production: Production, store: Store, *, files_only: bool = False) -> Any:
    """The film as it stands as an OTIO timeline; with `files_only` without what is made and has no file."""
    from rushes.media import timeline

    state = production.state
    assert state.script is not None
    root = store.root.parent
    now = state.current_takes
    takes = {
        s.id: timeline.Take(
            path=root / now[s.id].file, seconds=s.seconds, skip=s.skip,
            handle_seconds=max(0.0, now[s.id].seconds + now[s.id].handle - s.seconds),
        )
        for s in state.script.slots
    }  # fmt: skip
    film = timeline.build(
        state.script, takes, narration={s.slot: (root / s.file, s.seconds) for s in state.speech}, fps=FPS
    )
    if files_only:
        for track in [t for t in film.audio_tracks() if t.name.lower().startswith(("music", "ambience"))]:
            film.tracks.remove(track)
    return film


def assemble(production: Production, store: Store, frame: Frame, progress: Progress) -> dict[str, Any]:
    """Build `film.otio`, render `film.mp4` from it, and write captions and contact sheet beside it."""
    from rushes.media import captions, timeline
    from rushes.media.render import render

    state, folder = production.state, production.folder
    root = store.root.parent
    cues = cues_of(state)
    film = timeline_of(production, store)
    timeline.save(film, folder / "film.otio", root=root)
    burn = None
    if state.asked.captions == "burn":
        from rushes.papercut.cards_caption import caption_image

        burn = caption_image
    report = render(
        timeline.load(folder / "film.otio", root=root),
        folder / "film.mp4",
        size=frame.size,
        fps=frame.fps,
        store=store,
        cues=cues,
        draw_caption=burn,
        progress=progress.step,
    )
    for name, write in (("film.vtt", captions.write_vtt), ("film.srt", captions.write_srt)):
        if state.asked.captions == "off":
            (folder / name).unlink(missing_ok=True)
        else:
            write(cues, folder / name)
    return report.as_dict()


def final_sheet(production: Production, store: Store) -> None:
    """One picture of each slot's take, and the poster of the report."""
    from rushes.media.stills import save_jpeg

    state = production.state
    assert state.script is not None
    slots = state.script.slots
    step = max(1.0, len(slots) / SHEET_MOST)
    chosen = [slots[i] for i in sorted({int(i * step) for i in range(min(len(slots), SHEET_MOST))})]
    takes, size = state.current_takes, _thumb(state.script)
    pictures = [(_still(store, takes[s.id], s.seconds * 0.6, size), _label(state.script, s)) for s in chosen]
    sheet(production.folder, pictures)
    save_jpeg(pictures[min(1, len(pictures) - 1)][0], production.folder / "poster.jpg")


def _still(store: Store, take: TakeRecord, at: float, size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    """The picture of a take at a time (seconds), as an effect: a sheet of sixty shots need not decode sixty takes."""
    from rushes.media.frames import decode
    from rushes.media.stills import load_ours, save_png

    path = store.root.parent / take.file

    def make(folder: Path) -> Answer:
        rgb = next(rgb for _, rgb in decode(path, size=size, start=max(0.0, min(at, take.seconds) - 1e-6)))
        save_png(rgb, folder / "still.png")
        return Answer(files={"picture": folder / "still.png"})

    answer = store.effect("still", 1, {"take": path.stem, "at": round(at, 3), "size": list(size)}, make)
    return load_ours(answer.files["picture"])


def _label(script: Script, slot: Slot) -> str:
    """How a person may speak of it: the number that a viewer would count, and the slot's own name."""
    shots = [s.id for s in script.slots if not s.shot.is_card]
    return f"shot {shots.index(slot.id) + 1} · {slot.id}" if slot.id in shots else slot.id


def _thumb(script: Script) -> tuple[int, int]:
    return frame_size(script.aspect, 360)


def review_film(production: Production, frame: Frame, progress: Progress) -> list[Finding]:
    """The critic's findings on the rendered film against its script and ground truth."""
    from rushes.measure.review import Cut, review

    state = production.state
    script = state.script
    assert script is not None
    takes = state.current_takes
    segments, truths, boxes = [], [], []
    at = 0.0
    for slot in script.slots:
        take = takes[slot.id]
        segments.append(_segment(slot, take, at))
        truths += _truths(slot, take, at)
        boxes += [(at, at + slot.seconds, *box) for box in take.boxes]
        at += slot.seconds
    cut = Cut(
        fps=frame.fps,
        size=frame.size,
        segments=tuple(segments),
        cues=tuple(cues_of(state)),
        seconds=state.asked.seconds,
        text_boxes=tuple(boxes),
        truths=tuple(truths),
        has_voice=bool(state.speech),
        has_music=script.music != "none",
    )
    progress.step("reviewing", 0, 1)
    findings = review(production.folder / "film.mp4", cut)
    progress.step("reviewing", 1, 1)
    return findings


def review_takes(production: Production, frame: Frame, slots: Sequence[str]) -> list[Finding]:
    """The critic's findings on some slots' takes alone: what a revision changed, without the rest of the film."""
    state = production.state
    assert state.script is not None
    takes, found, at = state.current_takes, [], 0.0
    for slot in state.script.slots:
        if slot.id in slots:
            for f in review_take(production, frame, slot, takes[slot.id]):
                found.append(f.model_copy(update={"start": f.start + at, "end": f.end + at}))
        at += slot.seconds
    return found


def review_take(production: Production, frame: Frame, slot: Slot, take: TakeRecord) -> list[Finding]:
    """The critic's findings on one take as its slot shows it, in seconds of the take."""
    from rushes.measure.review import Cut, review

    segment = _segment(slot, take, 0.0)
    cut = Cut(
        fps=frame.fps, size=frame.size, segments=(segment,), truths=tuple(_truths(slot, take, 0.0)),
        text_boxes=tuple((0.0, slot.seconds, *box) for box in take.boxes), has_music=False,
        alone=True,
    )  # fmt: skip
    return [f for f in review(production.workspace / take.file, cut) if f.check not in OF_A_FILM]


def _segment(slot: Slot, take: TakeRecord, at: float) -> Segment:
    """The place of a slot in a film in which it starts at `at` seconds."""
    from rushes.measure.review import Segment

    drawn = take.generator == "papercut"
    return Segment(slot_id=slot.id, start=at, end=at + slot.seconds, slot=slot, drawn=drawn)


# What can only be judged on the whole film, with its sound.
OF_A_FILM = frozenset(("format", "silent", "clipped", "loudness", "drift", "sync", "duration", "rhythm", "order"))


def _truths(slot: Slot, take: TakeRecord, at: float) -> list[Truth]:
    """The ground truth of a take in a film in which its slot starts at `at` seconds."""
    from rushes.measure.review import Truth

    return [
        Truth(
            slot_id=slot.id, at=at + seen, subject=row["subject"], area=row["area"], visible=row["visible"],
            contrast=row["contrast"],
        )
        for row in take.legibility
        if 0 <= (seen := row["at"] * (take.seconds + take.handle) - slot.skip) <= slot.seconds
    ]  # fmt: skip


def review_any(name: str, workspace: Path) -> list[Finding]:
    """Review a production again, or any video file with nothing known about it."""
    from rushes.agent.progress import Quiet
    from rushes.measure.review import review

    if (workspace / "productions" / name / "production.json").exists():
        production = find(workspace, name)
        if not (production.folder / "film.mp4").exists() or production.state.script is None:
            raise BadInput("it has no film yet", where=name, next_step="run the same `rushes make` again")
        return review_film(production, frame_of(production.state), Quiet())
    path = Path(name)
    if not path.is_file():
        raise BadInput("no production and no file of this name", where=name, next_step="see `rushes status`")
    return review(path, None)


def notes(production: Production) -> list[str]:
    """What a person should know about the film as it came out."""
    state = production.state
    lines = [f"{t.slot}: {note}" for t in state.current_takes.values() for note in t.notes]
    if state.stood_in:
        steps = ", ".join(sorted({s.tool or "closing words" for s in state.stood_in}))
        lines.insert(0, f"{len(state.stood_in)} steps were done by the keyless director for {state.director}: {steps}.")
    if state.script and state.asked.seconds and state.script.seconds > 1.3 * state.asked.seconds:
        lines.append(f"{state.script.seconds:.1f} s long, not {state.asked.seconds:g}: its words need the time.")
    lines += [f"Asked and not answered: {d.detail['open']}" for d in state.decisions if "open" in d.detail]
    lines += references.notes(state)
    lines += [f"left out of the footage: {line}" for line in state.skipped_footage]
    heard = state.script is not None and any(s.footage and s.footage.keep_sound for s in state.script.slots)
    if not state.asked.voice and not heard:
        lines.append("No voice: a silent film with cards and music (install the voice with `make film` or `.[voice]`).")
    if state.script and state.script.music == "none" and not state.speech and not heard:
        lines.append("No voice and no music: the film has a silent sound track.")
    return lines


def licences(production: Production) -> list[str]:
    """Whose work is in the film besides ours and the person's."""
    state = production.state
    used = ["Lettering: Noto Sans and Noto Emoji, SIL Open Font License 1.1 (package manimgx-fonts)."]
    if state.script and state.script.music != "none":
        used.append("Music: a track of the package immich-memories-music, MIT.")
    if state.speech:
        used.append("Voice: Piper (GPL-3.0, run as a separate program) with the voice joe-us, CC0.")
    if any("glyph" in note for t in state.current_takes.values() for note in t.notes):
        used.append("Background icons: Material Design Icons, Apache-2.0.")
    return used
