"""The eyes: a vision model describes each take without seeing what was asked, and the comparison decides.

What a take should show (`Slot.shot`) never reaches the model. It answers with a `Shot` of its own; `shot.compare` sets
the two side by side, and only what a picture can tell counts here: who, where, when, in what weather, doing what.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rushes.agent.generators import Frame
from rushes.agent.production import Production
from rushes.agent.progress import Progress
from rushes.core.errors import RushesError
from rushes.measure.finding import Finding
from rushes.minds.record import Recorded
from rushes.minds.vision import PICTURES, describe, pictures_of
from rushes.shot import Framing, Shot, Slot
from rushes.shot.compare import Comparison, compare

CHECK = "unlike what was asked"
AT_ONCE = 4
# What each field weighs. Framing, camera, light and style are the measuring critic's, or matters of taste.
WEIGHTS = {"subjects": 3.0, "setting.place": 2.0, "beats": 2.0, "setting.time": 1.0, "setting.weather": 1.0}
ENOUGH = 0.35  # of the weighted score; `bench/eyes.py` gives what it lets through and what it turns away


class Eyes:
    """A vision model at work on one production's takes."""

    def __init__(self, model: Recorded) -> None:
        self._model = model
        self.name = model.model_name

    def review(self, production: Production, frame: Frame, only: Sequence[str], progress: Progress) -> list[Finding]:
        """The findings on the takes of the slots `only`; each take keeps what was seen in it."""
        script, takes = production.state.script, production.state.current_takes
        assert script is not None
        wanted = [s for s in script.slots if s.id in only and not s.shot.is_card and s.footage is None]
        looking = f"{self.name} looks at the takes"
        found: list[Finding] = []
        failed: dict[str, RushesError] = {}
        with ThreadPoolExecutor(AT_ONCE) as pool:
            films = {s.id: production.workspace / takes[s.id].file for s in wanted}
            jobs = [(s, pool.submit(self._describe, s, films[s.id], frame)) for s in wanted]
            for done, (slot, job) in enumerate(jobs):
                progress.step(looking, done, len(wanted))
                try:
                    seen = job.result()
                except RushesError as e:
                    failed[slot.id] = e
                    continue
                takes[slot.id].seen, takes[slot.id].seen_by = seen, self.name
                start = sum(s.seconds for s in script.slots[: script.slots.index(slot)])
                finding = unlike(slot, seen, self.name, start)
                found += [finding] if finding else []
        progress.step(looking, len(wanted), len(wanted))
        if failed:
            why = "; ".join(sorted({str(e) for e in failed.values()}))
            what = f"{self.name} did not look at {', '.join(failed)}: {why}"
            found.append(Finding(check=CHECK, severity="note", what=what))
        return found

    def _describe(self, slot: Slot, film: Path, frame: Frame) -> Shot:
        frames = round(slot.seconds * frame.fps)
        pictures = pictures_of(film, frames, frame.size, round(slot.skip * frame.fps))
        told = f"{PICTURES} pictures of one clip of {slot.seconds:.1f} s, evenly in time."
        return describe(self._model, pictures, told, where=slot.id)


def score(found: Comparison) -> float | None:
    """0 to 1 over what a picture can tell; 0 where nobody asked for is seen, None where nothing could be compared."""
    known = [(WEIGHTS[f.name], f.score) for f in found.fields if f.name in WEIGHTS and f.score is not None]
    if not known:
        return None
    if any(f.name == "subjects" and f.score == 0 for f in found.fields):
        return 0.0
    return sum(w * s for w, s in known) / sum(w for w, _ in known)


def unlike(slot: Slot, seen: Shot, by: str, start: float) -> Finding | None:
    """The finding on a take that does not show what was asked; None where it does. `start` in seconds of the film."""
    found = compare(slot.shot, seen)
    got = score(found)
    if got is None or got >= ENOUGH:
        return None
    worst = [f for f in found.fields if f.name in WEIGHTS and f.score is not None and f.score < 0.5]
    told = "; ".join(f"{f.name.split('.')[-1]}: asked {f.asked}, seen {f.seen or 'nothing'}" for f in worst)
    return Finding(
        check=CHECK, severity="warning", slot_id=slot.id, start=start, end=start + slot.seconds,
        mend="reframe" if slot.shot.framing in (Framing.EXTREME_WIDE, Framing.WIDE) else "remake",
        what=f"a vision model that was not told what was asked sees something else ({told}): show it otherwise",
        evidence={"by": by, "comparator": found.comparator, "score": round(got, 3), "enough": ENOUGH},
    )  # fmt: skip
