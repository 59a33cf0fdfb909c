"""The studio: what the director's tools do to a production. Nothing else changes the film.

Every method is plain and deterministic given the recorded effects, so running a commission again fast-forwards through
everything that was already made.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from rushes import __version__
from rushes.agent import clips, cutting, finishing, making, speaking
from rushes.agent.cutting import FPS
from rushes.agent.generators import Frame, TakeJob, generator_for
from rushes.agent.handover import Recut, as_script
from rushes.agent.pool import Pool
from rushes.agent.production import Decision, Production, State, TakeRecord, Verdict, Version
from rushes.agent.progress import Progress
from rushes.core.digest import digest_file
from rushes.core.effects import Store
from rushes.core.errors import BadInput
from rushes.core.money import FREE
from rushes.measure.finding import Finding
from rushes.minds import continuity
from rushes.minds.meanings import as_meant
from rushes.minds.rewrite import check as contradictions
from rushes.minds.speech import voices
from rushes.shot import Commission, Finish, Script, Slot, finished

if TYPE_CHECKING:
    from rushes.agent.eyes import Eyes

SPEECH_ROOM = 0.5  # seconds of quiet after the last word of a slot


class Studio:
    """One production, its store and its workers."""

    def __init__(self, production: Production, store: Store, progress: Progress, *, dry_run: bool = False) -> None:
        self.production, self.store, self.progress, self.dry_run = production, store, progress, dry_run
        self.began = time.monotonic()
        self.pool = Pool(store.root)
        self.eyes: Eyes | None = None  # a vision model, where one is set
        self.revising: str | None = None  # the sentence that this run carries out
        self._sources: dict[str, clips.Source] = {}
        self.stills_shown = False
        self.begun = False  # whether this run's director has written its script
        self.acting = ""  # who decides just now, where it is not the director
        self._verdicts: list[Verdict] = []  # of this run; they count once it has ended
        self._changed_slots: dict[str, None] = {}
        self._written: dict[str, tuple[Slot, Slot]] = {}  # as put → as a language model wrote it
        self._said: set[str] = set()  # what was told of contradictions: once is enough
        self._undone: set[str] = set()  # the steps that a change has made necessary again
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
        return cutting.frame_of(self.production.state)

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
        self.time("total")
        self.production.save()

    def _commit(self) -> None:
        state = self.state
        state.pending = None
        state.verdicts += [v for v in self._verdicts if v not in state.verdicts]
        now = state.versions[state.version] if state.versions else None
        same = now is not None and (now.script, now.order, now.kept) == (self.script, state.asked, state.kept)
        if same and now is not None and now.references in (None, state.references):
            return
        did = "; ".join(d.why for d in state.decisions if self.revising is not None)
        new = Version(script=self.script, order=state.asked, said=self.revising or "", did=did, kept=dict(state.kept),
                      findings=list(state.findings), references=list(state.references))  # fmt: skip
        state.versions = [*state.versions[: state.version + 1], new]
        state.version = len(state.versions) - 1

    def settle(self) -> None:
        """Make, or find, everything that the plan as it stands needs: after an undo, a lost file, a crash."""
        film = self.production.folder / "film.mp4"
        before = digest_file(film) if film.exists() else ""
        if self.state.footage_folder:
            self.look()
        speaking.speak(self)
        self.make_takes()
        self.assemble()
        if digest_file(film) != before:
            self.state.findings = self._findings()

    def preview(self) -> Path:
        """Draw the whole script small, at half the frames and with plain cuts: a look, not the film."""
        return making.preview(self)

    def clips_for(self, slot: Slot) -> dict[str, tuple[str, float, float]]:
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
        draft = {}
        if self._by_a_model and not shown:
            from rushes.minds import keyless  # the loop has it anyway; elsewhere it would cost a second

            draft = {"draft": keyless.draft(self.state.asked)}
        return draft | {
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
        return self.put(script, "write_script", why, [s.id for s in script.slots])

    def check(self, slots: Sequence[Slot], *, whole: bool = False) -> None:
        """Refuse, with the reason, slots that cannot be made: raises BadInput."""
        clips = {c.clip: c for c in self.state.footage}
        for slot in slots:
            if slot.footage is not None and slot.footage.clip not in clips:
                have = ", ".join(list(clips)[:20]) or "none"
                raise BadInput(f"no clip {slot.footage.clip!r}", where=slot.id, next_step=f"the clips are: {have}")
            for laid in slot.finish.laid if slot.finish is not None else ():
                if laid.picture is not None:
                    finishing.picture_file(self, laid.picture)
        if not whole:
            return
        if not slots:
            raise BadInput("the script has no slots", next_step="write at least one")
        seconds, wanted = sum(s.seconds for s in slots), self.state.asked.seconds
        most = 1.3 if self.state.asked.text is None else float("inf")  # a person's own words take the time they take
        least = 0.0 if self.state.footage_folder else 0.7  # of a person's clips there is no more than there is
        if wanted is not None and not least <= seconds / wanted <= most:
            raise BadInput(f"the slots last {seconds:.1f} s together", next_step=f"{wanted:g} s were asked for")

    def change_slots(self, slots: list[Slot], why: str, tool: str = "change_slots") -> dict[str, Any]:
        """Replace slots by id."""
        new = {s.id: s for s in slots}
        old = {s.id for s in self.script.slots}
        if strange := sorted(set(new) - old):
            raise BadInput(f"no such slot: {', '.join(strange)}", next_step=f"the slots are {', '.join(sorted(old))}")
        merged = tuple(new.get(s.id, s) for s in self.script.slots)
        return self.put(self.script.model_copy(update={"slots": merged}), tool, why, sorted(new))

    def arrange_slots(self, order: list[str], new: list[Slot], why: str) -> dict[str, Any]:
        """Set which slots the film has, and in which order."""
        slots = {s.id: s for s in (*self.script.slots, *new)}
        if strange := [i for i in order if i not in slots]:
            raise BadInput(f"no such slot: {', '.join(strange)}", next_step=f"the slots are {', '.join(slots)}")
        if not order or len(set(order)) != len(order):
            raise BadInput("an order names each slot once", next_step="give every slot that stays, once")
        chosen = tuple(slots[i] for i in order)
        return self.put(self.script.model_copy(update={"slots": chosen}), "arrange_slots", why, order)

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
        return self.put(script, "set_film", why, [s.id for s in script.slots] if "aspect" in given else [])

    def keep(self, take: TakeRecord, why: str) -> None:
        """A person chooses a take: its slot shows it, as the shot that it was made for, until that is changed."""
        then = take.made_for
        if then is not None:
            same = {k: getattr(then, k) for k in ("shot", "seconds", "skip", "seed", "footage", "finish")}
            slots = tuple(s.model_copy(update=same) if s.id == take.slot else s for s in self.script.slots)
            self.state.script = cutting.on_whole_frames(self.script.model_copy(update={"slots": slots}), FPS)
        self.state.kept[take.slot] = take.of or take.key
        self.judge_take(take, "kept", why, "person")
        self.decide("keep", why, {"slots": [take.slot]})

    def take_in(self, take: TakeRecord) -> None:
        """Put a take that was made elsewhere into the film."""
        known = next((t for t in self.state.takes if (t.slot, t.key) == (take.slot, take.key)), None)
        if known is None:
            self.state.takes.append(take)
        else:
            known.references, known.picture = take.references, take.picture
        self.state.kept[take.slot] = take.key
        self._changed_slots[take.slot] = None  # looked at anew
        self.decide("shoot", f"shot with {take.generator} for ${take.cost_usd:.2f}", {"slots": [take.slot]})
        self.production.save()

    def reject(self, take: TakeRecord, why: str) -> None:
        """A person rejects a take; where it is in the film, its slot gets another one."""
        self.judge_take(take, "rejected", why, "person")
        self.decide("reject", why, {"slots": [take.slot]})
        shown = self.state.current_takes.get(take.slot)
        if shown is not None and take.key in (shown.key, shown.of):
            slots = tuple(
                s.model_copy(update={"seed": s.seed + 1}) if s.id == take.slot else s for s in self.script.slots
            )
            self.state.kept.pop(take.slot, None)
            self._changed_slots[take.slot] = None
            self.state.script = self.script.model_copy(update={"slots": slots})

    def finish_shots(self, ids: list[str], finish: Finish, why: str) -> dict[str, Any]:
        """Do to the takes of some slots what `finish` says, in place of what was done to them before."""
        slots = [finished(s, **dict(finish)) for s in self._slots(ids)]
        self.check(slots)
        return self.change_slots(slots, why, "finish_shots")

    def retake_shots(self, ids: list[str], why: str) -> dict[str, Any]:
        """Another take of some slots; the ones that they have stay in the record."""
        slots = [s.model_copy(update={"seed": s.seed + 1}) for s in self._slots(ids)]
        return self.change_slots(slots, why, "retake_shots")

    def _slots(self, ids: list[str]) -> list[Slot]:
        there = {s.id: s for s in self.script.slots}
        if strange := [i for i in ids if i not in there]:
            raise BadInput(f"no such slot: {', '.join(strange)}", next_step=f"the slots are {', '.join(there)}")
        return [there[i] for i in ids]

    def look_again(self, slot_id: str) -> None:
        """Have the critic look at a slot although its shot stayed what it was."""
        self._changed_slots[slot_id] = None

    def recut(self, cut: Recut, why: str) -> None:
        """Take over a person's cut: their order, trims and transitions, on the takes that they cut."""
        self.state.own |= cut.own
        self.put(as_script(self.script, cut), "import", why, [s.id for s in cut.slots])
        self.state.kept |= cut.kept

    def judge_take(self, take: TakeRecord, verdict: Literal["kept", "rejected"], why: str, by: str) -> None:
        """Record a verdict on a take with what it was meant to be."""
        self._verdicts.append(
            Verdict(slot=take.slot, key=take.key, verdict=verdict, why=why, by=by, made_for=take.made_for)
        )

    def must_be_done(self, *steps: str) -> None:
        """Refuse what would show the film as it was before a change: raises BadInput."""
        if missing := [s for s in steps if s in self._undone]:
            raise BadInput("the script has changed since", next_step=f"call {missing[0]} first")

    def put(self, script: Script, tool: str, why: str, ids: list[str]) -> dict[str, Any]:
        """Put a script in place. A slot whose picture changed rejects the take that it had."""
        carried: list[str] = []
        if self._by_a_model:
            script = self._as_written(script)
            said, carried = continuity.carry(self._as_meant(script))
            self._written = {
                s.id: (s, w) for s, w in zip(cutting.on_whole_frames(said, FPS).slots, script.slots, strict=True)
            }
            script = said
        new = cutting.on_whole_frames(script, FPS)
        old = {s.id: s for s in self.state.script.slots} if self.state.script else {}
        takes = self.state.current_takes
        for slot in new.slots:
            before = old.get(slot.id)
            if before is not None and before.finish != slot.finish:
                self._changed_slots[slot.id] = None  # looked at anew; its take stays
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
                # Repeated, it shows the take that was chosen for the shot that it repeats.
                picture = (slot.shot, slot.seed, slot.footage)
                same = [i for i, s in old.items() if (s.shot, s.seed, s.footage) == picture and i in self.state.kept]
                if same:
                    self.state.kept[slot.id] = self.state.kept[same[0]]
        self.state.script = new
        self._undone = {"make_takes", "assemble_film"}
        answer = self._changed(tool, why, ids)
        if self._model_directs and (drawn := making.foretold(self, ids)):
            answer["drawn"] = drawn
        if carried:
            self.decide("continuity", f"said again where a shot left it unsaid: {'; '.join(carried)}"[:2000], {})
            answer["carried"] = carried
        return answer | self._told()

    def _as_meant(self, script: Script) -> Script:
        """The script with nouns of two meanings told apart by the words around them, as in a brief."""
        brief = self.state.asked.brief
        slots = (s.model_copy(update={"shot": as_meant(s.shot, brief)}) for s in script.slots)
        return script.model_copy(update={"slots": tuple(slots)})

    def _as_written(self, script: Script) -> Script:
        """The script in the model's own words: what was said again for it is not said of what it changes since."""
        slots = (self._written.get(s.id, (None, s)) for s in script.slots)
        own = (w if put == s else s for s, (put, w) in zip(script.slots, slots, strict=True))
        return script.model_copy(update={"slots": tuple(own)})

    @property
    def _by_a_model(self) -> bool:
        """Whether a language model writes the first cut; a revision may overrule the brief and the bible."""
        return self._model_directs and self.revising is None and not self.state.footage_folder

    @property
    def _model_directs(self) -> bool:
        return (self.acting or self.state.director) != "keyless"

    def _told(self) -> dict[str, list[str]]:
        """Where a language model's first cut contradicts the person's words or itself: told to it, and written down.

        Only told: the checks read by rules and are wrong at times.
        """
        if not self._by_a_model:
            return {}
        found, _ = contradictions(self.state.asked.brief, {s.id: s.shot for s in self.script.slots})
        # What is shown once is shown: a story goes on elsewhere, later and with others.
        for field in ("subjects", "setting.place", "setting.time", "setting.weather"):
            other = [c for c in found if c.field == field and c.said != "none" and not c.said.startswith("not ")]
            if any(attrgetter(field)(s.shot) and s.id not in {c.slot for c in other} for s in self.script.slots):
                found = [c for c in found if c not in other]
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
                self.decide(tool, "; ".join(told[key])[:2000], {"slots": sorted(slots)})
        fresh = {k: [x for x in v if x not in self._said] for k, v in told.items()}
        self._said.update(*told.values())
        return {k: v for k, v in fresh.items() if v}

    def _changed(self, tool: str, why: str, ids: list[str]) -> dict[str, Any]:
        self.decide(tool, why, {"slots": ids})
        speaking.speak(self)
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
        made = making.make_takes(self)
        self._undone = {"assemble_film"}
        return made

    def jobs(self) -> list[TakeJob]:
        """What each slot's take must be, before anything is done to it."""
        return making.jobs(self)

    def assemble(self) -> dict[str, Any]:
        """Cut the takes together with voice, music and captions into the film and its files."""
        report = cutting.assemble(self.production, self.store, self.frame, self.progress)
        self.state.film = report
        self._undone.discard("assemble_film")
        self.time("assembly")
        self.production.save()
        return report

    def review(self) -> dict[str, Any]:
        """What the critic finds in the film as rendered."""
        self.state.findings = self._findings()
        self.time("review")
        self.production.save()
        return {
            "findings": [f.model_dump(mode="json") for f in self.state.findings],
            "slots": [s.model_dump(mode="json", exclude_defaults=True) for s in self.script.slots],
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

    def decide(self, tool: str, why: str, detail: dict[str, Any]) -> None:
        """Write down what was decided, and by whom."""
        decision = Decision(tool=tool, why=why, by=self.acting or self.state.director, detail=detail)
        self.state.decisions.append(decision)

    def time(self, stage: str) -> None:
        """Note how long the run has taken up to the end of a stage."""
        self.state.timings[stage] = round(time.monotonic() - self.began, 2)
