"""The studio: what the director's tools do to a production. Nothing else changes the film.

Every method is plain and deterministic given the recorded effects, so running a commission again fast-forwards through
everything that was already made.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from rushes import __version__
from rushes.agent import clips, cutting
from rushes.agent.cutting import FPS
from rushes.agent.generators import Frame, TakeJob, generator_for
from rushes.agent.handover import Recut, as_script
from rushes.agent.pool import Pool, draw_still, make_draft
from rushes.agent.production import Coming, Decision, Production, SpeechRecord, State, TakeRecord, Verdict, Version
from rushes.agent.progress import Progress
from rushes.core.digest import digest_file, digest_json
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput
from rushes.core.money import FREE
from rushes.measure.finding import Finding
from rushes.minds import continuity
from rushes.minds.rewrite import check as contradictions
from rushes.minds.speech import voices
from rushes.shot import Commission, Script, Slot, Transition

if TYPE_CHECKING:
    from rushes.agent.eyes import Eyes

PREVIEW_WIDTH = 480  # pixels of the longer side
SPEAKERS = 2  # voice programs at a time
FIRST_LOOKS = 2  # changed shots that are shown as drafts while their takes are drawn
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
        self.eyes: Eyes | None = None  # a vision model, where one is set
        self.revising: str | None = None  # the sentence that this run carries out
        self._sources: dict[str, clips.Source] = {}
        self._stills_shown = False
        self.begun = False  # whether this run's director has written its script
        self.acting = ""  # who decides just now, where it is not the director
        self._verdicts: list[Verdict] = []  # of this run; they count once it has ended
        self._changed_slots: dict[str, None] = {}
        self._before = production.state

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
        return cutting.frame_of(self.script)

    def begin(self, act: dict[str, str]) -> None:
        """Begin a change where the film stands; until it ends, a stopped run carries it out again."""
        self.revising = act.get("sentence") or " ".join(act.values())
        self._verdicts, self._changed_slots = [], {}
        self._before = self.state.model_copy()
        self.state.restore(self.state.version)
        self.state.pending, self.state.decisions = act, []
        self.production.save()

    def abandon(self) -> None:
        """End a change that changed nothing."""
        self.production.state = self._before
        self.state.pending = None
        self.production.save()

    def start(self, director: str) -> None:
        """Begin a director's run: the old decisions and findings give way, the takes stay."""
        state = self.state
        state.rushes, state.director = __version__, director
        state.decisions, state.findings, state.notes, state.timings, state.stood_in = [], [], [], {}, []
        state.quote, state.spent_usd = FREE, 0.0
        self.production.save()

    def finish(self) -> None:
        """End a run: the film as it stands becomes a version; what was spent, what is missing, whose work is in it."""
        state = self.state
        if self.dry_run:
            return
        if state.film:
            cutting.final_sheet(self.production, self.store)
        state.spent_usd = round(sum(t.cost_usd for t in state.takes), 4)
        state.notes = cutting.notes(self.production)
        state.licences = cutting.licences(self.production)
        self._commit()
        self._time("total")
        self.production.save()

    def _commit(self) -> None:
        state = self.state
        state.pending = None
        state.verdicts += [v for v in self._verdicts if v not in state.verdicts]
        now = state.versions[state.version] if state.versions else None
        if now is not None and (now.script, now.order, now.kept) == (self.script, state.asked, state.kept):
            return
        did = "; ".join(d.why for d in state.decisions if self.revising is not None)
        new = Version(script=self.script, order=state.asked, said=self.revising or "", did=did, kept=dict(state.kept),
                      findings=list(state.findings))  # fmt: skip
        state.versions = [*state.versions[: state.version + 1], new]
        state.version = len(state.versions) - 1

    def settle(self) -> None:
        """Make, or find, everything that the plan as it stands needs: after an undo, a lost file, a crash."""
        film = self.production.folder / "film.mp4"
        before = digest_file(film) if film.exists() else ""
        if self.state.footage_folder:
            self.look()
        self._speak()
        self.make_takes()
        self.assemble()
        if digest_file(film) != before:
            self.state.findings = self._findings()

    def preview(self) -> Path:
        """Draw the whole script small, at half the frames and with plain cuts: a look, not the film."""
        from rushes.media.join import Part, join

        if self.state.footage_folder:
            self.look()
        script = cutting.on_whole_frames(self.script, FPS // 2)
        frame, jobs = self._drafts(script.slots)
        files, done = {}, 0.0
        for job, answer in self.pool.run(make_draft, jobs):
            files[job.slot.id] = Part(answer.files["video"], 0, job.frames)
            done += job.slot.seconds
            self.progress.step("drawing a preview", round(done, 1), round(script.seconds, 1))
        out = self.production.folder / "preview.mp4"
        with self.store.scratch() as folder:
            join([files[s.id] for s in script.slots], None, folder / "preview.mp4", frame.fps)
            (folder / "preview.mp4").replace(out)
        return out

    def _drafts(self, slots: Sequence[Slot]) -> tuple[Frame, list[TakeJob]]:
        """Small pictures, half the frames: what a draft of each slot takes."""
        w, h = self.frame.size
        scale = PREVIEW_WIDTH / max(w, h)
        frame = Frame((round(w * scale / 2) * 2, round(h * scale / 2) * 2), FPS // 2)
        return frame, [TakeJob(s, frame, round(s.seconds * frame.fps), (), self._clips(s)) for s in slots]

    def _clips(self, slot: Slot) -> dict[str, tuple[str, float, float]]:
        """Where the clips lie that a slot may use: clip id → (mezzanine, start, seconds)."""
        if slot.footage is None:
            return {}
        own = {c: (file, 0.0, 3600.0) for c, file in self.state.own.items()}
        return own | {c: (str(s.path), s.start, s.seconds) for c, s in self._sources.items()}

    # What the director sees

    def look(self) -> dict[str, Any]:
        """The production as it stands: the person's footage, the script, the findings."""
        if self.state.footage_folder and not self._sources:
            found = clips.scan(Path(self.state.footage_folder), self.store, self.progress, self.state.asked.brief)
            self._sources = found.sources
            self.state.footage = found.seen
            self.state.skipped_footage = found.skipped
            for line in found.skipped:
                self.progress.say(f"left out: {line}")
        shown = self.begun or self.revising is not None
        return {
            "footage": [c.model_dump(mode="json") for c in self.state.footage],
            # A stopped run again must see the same, or a language model's recorded answers would not fit.
            "script": self.state.script.model_dump(mode="json") if self.state.script and shown else None,
            "order": self.state.asked.model_dump(mode="json"),
            "voices": sorted(voices()),
            "findings": [f.model_dump(mode="json") for f in self.state.findings],
        }

    # What the director does

    def write_script(self, script: Script, why: str) -> dict[str, Any]:
        """Set the whole script; says what it costs and where spoken words outrun their slots."""
        self.begun = True
        return self._set(script, "write_script", why, [s.id for s in script.slots])

    def check(self, slots: Sequence[Slot], *, whole: bool = False) -> None:
        """Refuse, with the reason, slots that cannot be made: raises BadInput."""
        clips = {c.clip: c for c in self.state.footage}
        for slot in slots:
            if slot.footage is not None and slot.footage.clip not in clips:
                have = ", ".join(list(clips)[:20]) or "none"
                raise BadInput(f"no clip {slot.footage.clip!r}", where=slot.id, next_step=f"the clips are: {have}")
        if not whole:
            return
        if not slots:
            raise BadInput("the script has no slots", next_step="write at least one")
        seconds, wanted = sum(s.seconds for s in slots), self.state.asked.seconds
        most = 1.3 if self.state.asked.text is None else float("inf")  # a person's own words take the time they take
        least = 0.0 if self.state.footage_folder else 0.7  # of a person's clips there is no more than there is
        if wanted is not None and not least <= seconds / wanted <= most:
            raise BadInput(f"the slots last {seconds:.1f} s together", next_step=f"{wanted:g} s were asked for")

    def change_slots(self, slots: list[Slot], why: str) -> dict[str, Any]:
        """Replace slots by id."""
        new = {s.id: s for s in slots}
        old = {s.id for s in self.script.slots}
        if strange := sorted(set(new) - old):
            raise BadInput(f"no such slot: {', '.join(strange)}", next_step=f"the slots are {', '.join(sorted(old))}")
        merged = tuple(new.get(s.id, s) for s in self.script.slots)
        return self._set(self.script.model_copy(update={"slots": merged}), "change_slots", why, sorted(new))

    def arrange_slots(self, order: list[str], new: list[Slot], why: str) -> dict[str, Any]:
        """Set which slots the film has, and in which order."""
        slots = {s.id: s for s in (*self.script.slots, *new)}
        if strange := [i for i in order if i not in slots]:
            raise BadInput(f"no such slot: {', '.join(strange)}", next_step=f"the slots are {', '.join(slots)}")
        if not order or len(set(order)) != len(order):
            raise BadInput("an order names each slot once", next_step="give every slot that stays, once")
        chosen = tuple(slots[i] for i in order)
        return self._set(self.script.model_copy(update={"slots": chosen}), "arrange_slots", why, order)

    def set_film(self, why: str, **fields: Any) -> dict[str, Any]:
        """Change title, aspect, music, length, voice or captions of the whole film; None leaves one as it is."""
        given = {k: v for k, v in fields.items() if v is not None}
        of_script = {k: v for k, v in given.items() if k in ("title", "aspect", "music")}
        of_order = {k: v for k, v in given.items() if k in ("seconds", "voice", "captions")}
        try:
            self.state.order = Commission.model_validate({**self.state.asked.model_dump(), **of_order})
            script = Script.model_validate({**dict(self.script), **of_script})
        except ValidationError as e:
            raise BadInput(e.errors()[0]["msg"], where=", ".join(given), next_step="give another value") from None
        return self._set(script, "set_film", why, [s.id for s in script.slots] if "aspect" in given else [])

    def keep(self, take: TakeRecord, why: str) -> None:
        """A person chooses a take: its slot shows it, as the shot that it was made for, until that is changed."""
        then = take.made_for
        if then is not None:
            same = {k: getattr(then, k) for k in ("shot", "seconds", "skip", "seed", "footage")}
            slots = tuple(s.model_copy(update=same) if s.id == take.slot else s for s in self.script.slots)
            self.state.script = cutting.on_whole_frames(self.script.model_copy(update={"slots": slots}), FPS)
        self.state.kept[take.slot] = take.key
        self.judge_take(take, "kept", why, "person")
        self._decide("keep", why, {"slots": [take.slot]})

    def take_in(self, take: TakeRecord) -> None:
        """Put a take that was made elsewhere into the film."""
        known = next((t for t in self.state.takes if (t.slot, t.key) == (take.slot, take.key)), None)
        if known is None:
            self.state.takes.append(take)
        else:
            known.references = take.references
        self.state.kept[take.slot] = take.key
        self._changed_slots[take.slot] = None  # looked at anew
        self._decide("shoot", f"shot with {take.generator} for ${take.cost_usd:.2f}", {"slots": [take.slot]})
        self.production.save()

    def reject(self, take: TakeRecord, why: str) -> None:
        """A person rejects a take; where it is in the film, its slot gets another one."""
        self.judge_take(take, "rejected", why, "person")
        self._decide("reject", why, {"slots": [take.slot]})
        if self.state.showing.get(take.slot) == take.key:
            slots = tuple(
                s.model_copy(update={"seed": s.seed + 1}) if s.id == take.slot else s for s in self.script.slots
            )
            self.state.kept.pop(take.slot, None)
            self._changed_slots[take.slot] = None
            self.state.script = self.script.model_copy(update={"slots": slots})

    def recut(self, cut: Recut, why: str) -> None:
        """Take over a person's cut: their order, trims and transitions, on the takes that they cut."""
        self.state.own |= cut.own
        self._set(as_script(self.script, cut), "import", why, [s.id for s in cut.slots])
        self.state.kept |= cut.kept

    def judge_take(self, take: TakeRecord, verdict: Literal["kept", "rejected"], why: str, by: str) -> None:
        """Record a verdict on a take with what it was meant to be."""
        self._verdicts.append(
            Verdict(slot=take.slot, key=take.key, verdict=verdict, why=why, by=by, made_for=take.made_for)
        )

    def _set(self, script: Script, tool: str, why: str, ids: list[str]) -> dict[str, Any]:
        """Put a script in place. A slot whose picture changed rejects the take that it had."""
        carried: list[str] = []
        if self._by_a_model:
            script, carried = continuity.carry(script)
        new = cutting.on_whole_frames(script, FPS)
        old = {s.id: s for s in self.state.script.slots} if self.state.script else {}
        takes = self.state.current_takes
        for slot in new.slots:
            before = old.get(slot.id)
            if before is None or (before.shot, before.seed, before.footage) == (slot.shot, slot.seed, slot.footage):
                continue
            self.state.kept.pop(slot.id, None)
            self._changed_slots[slot.id] = None
            if slot.id in takes and self.state.showing.get(slot.id) == takes[slot.id].key:
                by = "person" if self.revising is not None else "critic"
                self.judge_take(takes[slot.id], "rejected", self.revising or why, by)
        for slot in new.slots:
            if slot.id not in old:
                self._changed_slots[slot.id] = None
        self.state.script = new
        answer = self._changed(tool, why, ids)
        if carried:
            self._decide("continuity", f"said again where a shot left it unsaid: {'; '.join(carried)}"[:2000], {})
            answer["carried"] = carried
        return answer | self._told()

    @property
    def _by_a_model(self) -> bool:
        """Whether a language model writes the first cut; a revision may overrule the brief and the bible."""
        director = self.acting or self.state.director
        return director != "keyless" and self.revising is None and not self.state.footage_folder

    def _told(self) -> dict[str, list[str]]:
        """Where a language model's first cut contradicts the person's words or itself: told to it, and written down.

        Only told: the checks read by rules and are wrong at times.
        """
        if not self._by_a_model:
            return {}
        found, _ = contradictions(self.state.asked.brief, {s.id: s.shot for s in self.script.slots})
        jumps = continuity.breaks(self.script)
        told = {
            "contradicts_brief": [
                f"{c.slot or 'no slot'}, {c.field}: the brief says {c.said}, it shows {c.shown}" for c in found
            ],
            "contradicts_itself": [f"{b.slot}, {b.field}: {b.what}" for b in jumps],
        }
        for tool, key, slots in (
            ("check the words", "contradicts_brief", {c.slot for c in found if c.slot}),
            ("check the cuts", "contradicts_itself", {b.slot for b in jumps}),
        ):
            if told[key]:
                self._decide(tool, "; ".join(told[key])[:2000], {"slots": sorted(slots)})
        return {k: v for k, v in told.items() if v}

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
        jobs = self.jobs()
        showing: dict[str, str] = {}
        rest: list[TakeJob] = []
        for job in jobs:
            take = self._kept(job) or self._longer(job)
            if take is not None and self.store.recall(take.key) is not None:
                showing[job.slot.id] = take.key
            else:
                rest.append(job)
        there, missing = self.pool.recorded(rest)
        price = sum((generator_for(job.slot).quote(job.slot) for job in missing), start=FREE)
        self.production.coming = Coming([j.slot.id for j in missing], len(jobs) - len(missing), price)
        if self.dry_run:
            raise PlanReady
        if self.revising is not None and missing:
            self.progress.say(str(self.production.coming))
        notes = self._make(there, missing, showing)
        self.state.showing = showing
        self._time("takes")
        self.production.save()
        return {"takes": len(jobs), "notes": notes}

    def _kept(self, job: TakeJob) -> TakeRecord | None:
        """The take that a person chose for a slot, where it is long enough for it."""
        key = self.state.kept.get(job.slot.id)
        take = next((t for t in self.state.takes if (t.slot, t.key) == (job.slot.id, key)), None)
        long_enough = take is not None and take.seconds + take.handle >= job.frames / FPS - 1e-6
        return take if long_enough else None

    def _longer(self, job: TakeJob) -> TakeRecord | None:
        """In a revision, a take of the same picture whose tail is long enough: a new neighbour remakes no shot."""
        if self.revising is None:
            return None
        wanted = _picture(job)
        tail = job.frames / FPS - job.slot.seconds
        fitting = [
            t for t in self.state.takes if (t.slot, t.picture) == (job.slot.id, wanted) and t.handle >= tail - 1e-6
        ]
        return fitting[-1] if fitting else None

    def _make(
        self, there: list[tuple[TakeJob, tuple[str, Answer]]], missing: list[TakeJob], showing: dict[str, str]
    ) -> dict[str, list[str]]:
        total = sum(j.frames for j in missing) / FPS
        done = 0.0
        notes: dict[str, list[str]] = {}
        records: dict[str, TakeRecord] = {job.slot.id: self._take(job, *made) for job, made in there}
        self._first_pictures(missing)
        if self.revising is not None:
            drawn = [j.slot for j in missing if generator_for(j.slot).name == "papercut"][:FIRST_LOOKS]

            def seen(job: TakeJob, file: Path) -> None:
                if job.slot.id not in records:
                    self.progress.say(f"a first look at {job.slot.id}: {file}")

            self.pool.first_look(self._drafts(drawn)[1], seen)
        for job, (generator, answer) in self.pool.takes(missing):
            done += job.frames / FPS
            self.progress.step("making takes", round(done, 1), round(total, 1))
            records[job.slot.id] = self._take(job, generator, answer)
            if self.revising is not None:
                self.progress.say(f"{job.slot.id} is there: {answer.files['video']}")
        # In script order, not in the order the workers finished: the record is the same on every run. Two slots may
        # show the same take, so a take is known by its slot and its key together.
        known = {(t.slot, t.key) for t in self.state.takes}
        for new in (records[s.id] for s in self.script.slots if s.id in records):
            showing[new.slot] = new.key
            if (new.slot, new.key) not in known:
                self.state.takes.append(new)
            if new.notes:
                notes[new.slot] = new.notes
        return notes

    def jobs(self) -> list[TakeJob]:
        handles = cutting.handles(self.script)
        jobs = []
        for slot in self.script.slots:
            first = round(slot.skip * FPS)
            own, handle = first + round(slot.seconds * FPS), round(handles[slot.id] * FPS)
            begins = round(slot.transition_seconds * FPS) if slot.transition is not Transition.CUT else 0
            keyframes = tuple(k for k in sorted({first, first + begins, own}) if 0 < k < own + handle)
            jobs.append(TakeJob(slot, self.frame, own + handle, keyframes, self._clips(slot)))
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
            picture=_picture(job),
            made_for=job.slot,
        )

    def _first_pictures(self, jobs: list[TakeJob]) -> None:
        """A contact sheet of stills before the slow work starts, once."""
        drawable = [j for j in jobs if j.slot.footage is None]
        if self._stills_shown or not drawable or self.state.versions:
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
        self.state.findings = self._findings()
        self._time("review")
        self.production.save()
        return {
            "findings": [f.model_dump(mode="json") for f in self.state.findings],
            "slots": [s.model_dump(mode="json") for s in self.script.slots],
        }

    # Parts

    def _findings(self) -> list[Finding]:
        """Of the whole film; a revision has only its own shots looked at, and keeps what was found in the others."""
        slots = [s.id for s in self.script.slots]
        if self.revising is None:
            return cutting.review_film(self.production, self.frame, self.progress) + self._unlike(slots)
        changed = [s for s in slots if s in self._changed_slots]
        before = self.state.versions[self.state.version].findings
        old = [f for f in before if f.slot_id in set(slots) - set(changed)]
        return old + cutting.review_takes(self.production, self.frame, changed) + self._unlike(changed)

    def _unlike(self, slots: Sequence[str]) -> list[Finding]:
        """Where the vision model, if there is one, sees something else in a take than was asked."""
        if self.eyes is None:
            return []
        return self.eyes.review(self.production, self.frame, slots, self.progress)

    def _speak(self) -> None:
        """Speak each slot's narration, so that its true length is known before pictures are made to fit it."""
        if self.dry_run:
            return
        if not self.state.asked.voice:
            self.state.speech = []
            return
        from rushes.minds.speech import VERSION, say

        def speak(slot: Slot) -> SpeechRecord:
            text = slot.narration or ""

            def make(folder: Path) -> Answer:
                return Answer(say(text, folder / "speech.wav").seconds, {"audio": folder / "speech.wav"})

            answer = self.store.effect("speech", VERSION, {"text": text}, make)
            file = str(answer.files["audio"].relative_to(self.store.root.parent))
            return SpeechRecord(slot=slot.id, file=file, seconds=float(answer.value), text=text)

        wanted = [s for s in self.script.slots if s.narration]
        with ThreadPoolExecutor(SPEAKERS) as voices_at_once:
            spoken = [voices_at_once.submit(speak, slot) for slot in wanted]
            if not self._stills_shown and not self.state.versions:
                self._first_pictures(self.pool.recorded(self.jobs())[1])  # drawn while the voice reads
            for i, one in enumerate(spoken):
                one.result()
                self.progress.step("speaking", i + 1, len(wanted))
        self.state.speech = [one.result() for one in spoken]

    def _decide(self, tool: str, why: str, detail: dict[str, Any]) -> None:
        decision = Decision(tool=tool, why=why, by=self.acting or self.state.director, detail=detail)
        self.state.decisions.append(decision)

    def _time(self, stage: str) -> None:
        self.state.timings[stage] = round(time.monotonic() - self.began, 2)


def _picture(job: TakeJob) -> str:
    """The digest of what a take shows, without what the next slot's transition needs of it at the end."""
    slot, generator = job.slot, generator_for(job.slot)
    picture = slot.model_dump(
        mode="json", include={"shot", "seed", "footage", "seconds", "skip"}, exclude_defaults=True
    )
    return digest_json([picture, generator.name, generator.version(), list(job.frame.size), job.frame.fps])
