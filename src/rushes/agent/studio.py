"""The studio: what the director's tools do to a production. Nothing else changes the film.

Every method is plain and deterministic given the recorded effects, so running a commission again fast-forwards through
everything that was already made.
"""

from __future__ import annotations

import itertools
import time
from pathlib import Path
from typing import Any

from rushes import __version__
from rushes.agent import clips, cutting
from rushes.agent.generators import Frame, TakeJob, generator_for
from rushes.agent.pool import Pool, draw_still, make_take
from rushes.agent.production import Decision, Production, SpeechRecord, State, TakeRecord
from rushes.agent.progress import Progress
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput
from rushes.core.money import FREE
from rushes.measure.finding import Finding
from rushes.shot import FRAME_SIZE, Script, Slot, Transition

FPS = 24
STILLS = 9  # how many first pictures are shown before the takes are made
SPEECH_ROOM = 0.5  # seconds of quiet after the last word of a slot


class PlanReady(Exception):
    """A dry run has come to the first step that makes something."""


class Studio:
    """One production, its store and its workers."""

    def __init__(self, production: Production, store: Store, progress: Progress, *, dry_run: bool = False) -> None:
        self.production, self.store, self.progress, self.dry_run = production, store, progress, dry_run
        self.began = time.monotonic()
        self.pool = Pool(store.root)
        self._sources: dict[str, clips.Source] = {}
        self._stills_shown = False

    @property
    def state(self) -> State:
        return self.production.state

    @property
    def script(self) -> Script:
        if self.state.script is None:
            raise BadInput("there is no script yet", next_step="call write_script first")
        return self.state.script

    @property
    def frame(self) -> Frame:
        return Frame(FRAME_SIZE[self.script.aspect], FPS)

    def start(self, director: str) -> None:
        """Begin a run: the old decisions and findings give way, the takes stay."""
        state = self.state
        state.rushes, state.director = __version__, director
        state.decisions, state.findings, state.notes, state.timings = [], [], [], {}
        state.quote, state.spent_usd = FREE, 0.0
        self.store.sweep()
        self.production.save()

    def finish(self) -> None:
        """End a run: what was spent, what is missing, whose work is in the film."""
        state = self.state
        if state.film:
            cutting.final_sheet(self.production)
        state.spent_usd = round(sum(t.cost_usd for t in state.takes), 4)
        state.notes = cutting.notes(self.production)
        state.licences = cutting.licences(self.production)
        self._time("total")
        self.production.save()

    # What the director sees

    def look(self) -> dict[str, Any]:
        """The production as it stands: the person's footage, the script, the findings."""
        if self.state.footage_folder and not self._sources:
            found = clips.scan(Path(self.state.footage_folder), self.store, self.progress)
            self._sources = found.sources
            self.state.footage = found.seen
            self.state.skipped_footage = found.skipped
            for line in found.skipped:
                self.progress.say(f"left out: {line}")
        return {
            "footage": [c.model_dump(mode="json") for c in self.state.footage],
            "script": self.state.script.model_dump(mode="json") if self.state.script else None,
            "findings": [f.model_dump(mode="json") for f in self.state.findings],
        }

    # What the director does

    def write_script(self, script: Script, why: str) -> dict[str, Any]:
        """Set the whole script; says what it costs and where spoken words outrun their slots."""
        self.state.script = cutting.on_whole_frames(script, FPS)
        self.state.takes = [t for t in self.state.takes if t.slot in {s.id for s in script.slots}]
        return self._changed("write_script", why, [s.id for s in script.slots])

    def change_slots(self, slots: list[Slot], why: str) -> dict[str, Any]:
        """Replace slots by id."""
        new = {s.id: s for s in slots}
        old = {s.id for s in self.script.slots}
        if strange := sorted(set(new) - old):
            raise BadInput(f"no such slot: {', '.join(strange)}", next_step=f"the slots are {', '.join(sorted(old))}")
        merged = tuple(new.get(s.id, s) for s in self.script.slots)
        self.state.script = cutting.on_whole_frames(self.script.model_copy(update={"slots": merged}), FPS)
        return self._changed("change_slots", why, sorted(new))

    def _changed(self, tool: str, why: str, ids: list[str]) -> dict[str, Any]:
        self._decide(tool, why, {"slots": ids})
        self._speak()
        self.state.quote = sum((generator_for(s).quote(s) for s in self.script.slots), start=FREE)
        over = []
        spoken = {s.slot: s.seconds for s in self.state.speech}
        for slot in self.script.slots:
            needs = spoken.get(slot.id, 0.0) + SPEECH_ROOM
            if slot.narration and needs > slot.seconds:
                over.append({"slot": slot.model_dump(mode="json"), "needs_seconds": round(needs + 1 / FPS, 3)})
        self.production.save()
        return {
            "seconds": self.script.seconds,
            "slots": len(self.script.slots),
            "quote": str(self.state.quote),
            "speech_over": over,
        }

    def make_takes(self) -> dict[str, Any]:
        """Make every take that the script needs and that is not there yet."""
        if self.dry_run:
            raise PlanReady
        jobs = self._jobs()
        total = sum(j.frames for j in jobs) / FPS
        done = 0.0
        notes: dict[str, list[str]] = {}
        records: dict[str, TakeRecord] = {}
        there, missing = self.pool.recorded(jobs)
        self._first_pictures(jobs if missing else [])
        for job, (generator, answer) in itertools.chain(there, self.pool.run(make_take, missing)):
            done += job.frames / FPS
            self.progress.step("making takes", round(done, 1), round(total, 1))
            records[job.slot.id] = self._take(job, generator, answer)
            if answer.value["notes"]:
                notes[job.slot.id] = answer.value["notes"]
        # In script order, not in the order the workers finished: the record is the same on every run. Two slots may
        # show the same take, so a take is known by its slot and its key together.
        for job in jobs:
            new = records[job.slot.id]
            self.state.takes = [t for t in self.state.takes if (t.slot, t.key) != (new.slot, new.key)]
            self.state.takes.append(new)
        self._time("takes")
        self.production.save()
        return {"takes": len(records), "notes": notes}

    def _jobs(self) -> list[TakeJob]:
        handles = cutting.handles(self.script)
        sources = {c: (str(s.path), s.start, s.seconds) for c, s in self._sources.items()}
        jobs = []
        for slot in self.script.slots:
            own, handle = round(slot.seconds * FPS), round(handles[slot.id] * FPS)
            begins = round(slot.transition_seconds * FPS) if slot.transition is not Transition.CUT else 0
            keyframes = tuple(k for k in (begins, own) if 0 < k < own + handle)
            clips_of = sources if slot.footage is not None else {}
            jobs.append(TakeJob(slot, self.frame, own + handle, keyframes, clips_of))
        return jobs

    def _take(self, job: TakeJob, generator: str, answer: Answer) -> TakeRecord:
        return TakeRecord(
            slot=job.slot.id,
            key=answer.key,
            generator=generator,
            file=str(answer.files["video"].relative_to(self.store.root.parent)),
            seconds=job.slot.seconds,
            handle=job.frames / FPS - job.slot.seconds,
            made_in=round(answer.seconds, 3),
            cost_usd=answer.cost_usd,
            notes=answer.value["notes"],
            legibility=answer.value["legibility"],
            boxes=answer.value["boxes"],
        )

    def _first_pictures(self, jobs: list[TakeJob]) -> None:
        """A contact sheet of stills before the slow work starts, once."""
        drawable = [j for j in jobs if j.slot.footage is None]
        if self._stills_shown or not drawable:
            return
        self._stills_shown = True
        step = max(1, len(drawable) / STILLS)
        chosen = [drawable[int(i * step)] for i in range(min(STILLS, len(drawable)))]
        stills = {job.slot.id: rgb for job, rgb in self.pool.run(draw_still, chosen)}
        path = cutting.sheet(self.production.folder, [(stills[j.slot.id], j.slot.id) for j in chosen])
        self.progress.say(f"first pictures after {time.monotonic() - self.began:.1f} s: {path}")
        self._time("first_pictures")

    def assemble(self) -> dict[str, Any]:
        """Cut the takes together with voice, music and captions into the film and its files."""
        report = cutting.assemble(self.production, self.store, self.frame, self.progress)
        self.state.film = report
        self._time("assembly")
        self.production.save()
        return report

    def review(self) -> dict[str, Any]:
        """What the critic finds in the film as rendered."""
        findings: list[Finding] = cutting.review_film(self.production, self.frame, self.progress)
        self.state.findings = findings
        self._time("review")
        self.production.save()
        return {
            "findings": [f.model_dump(mode="json") for f in findings],
            "slots": [s.model_dump(mode="json") for s in self.script.slots],
        }

    # Parts

    def _speak(self) -> None:
        """Speak each slot's narration, so that its true length is known before pictures are made to fit it."""
        if not self.state.commission.voice or self.dry_run:
            return
        from rushes.minds.speech import VERSION, say

        wanted = [s for s in self.script.slots if s.narration]
        spoken = []
        for i, slot in enumerate(wanted):
            text = slot.narration or ""

            def speak(folder: Path, text: str = text) -> Answer:
                audio = say(text, folder / "speech.wav")
                return Answer(audio.seconds, {"audio": folder / "speech.wav"})

            answer = self.store.effect("speech", VERSION, {"text": text}, speak)
            file = str(answer.files["audio"].relative_to(self.store.root.parent))
            spoken.append(SpeechRecord(slot=slot.id, file=file, seconds=float(answer.value), text=text))
            self.progress.step("speaking", i + 1, len(wanted))
        self.state.speech = spoken

    def _decide(self, tool: str, why: str, detail: dict[str, Any]) -> None:
        decision = Decision(tool=tool, why=why, by=self.state.director, detail=detail)
        self.state.decisions.append(decision)

    def _time(self, stage: str) -> None:
        self.state.timings[stage] = round(time.monotonic() - self.began, 2)
