"""Salvage: where no take of a shot is right throughout, the best seconds of several fill its place in the film.

The parts are slots of their own that show takes which are there: nothing is made or bought, each cut stands in the
timeline like any other, and undo brings the one take back. What is good is told by the critic, on each take alone, and
by what a vision model saw in it, where one looked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rushes.agent import cutting, eyes
from rushes.agent.cutting import FPS
from rushes.agent.making import base_of
from rushes.agent.production import TakeRecord
from rushes.core.errors import BadInput
from rushes.shot import Finish, Slot, Transition, finished

if TYPE_CHECKING:
    from rushes.agent.studio import Studio

SWITCH = FPS // 2  # a cut more costs as much as so many faulty frames
AROUND = 2  # frames at both ends of a fault that are left out with it
PUNCH_IN = 1.25  # every second part is seen from nearer, or the cut would be a jump
Run = tuple[int, int, int]  # number of the take, its first frame, frames


def salvage(studio: Studio, slot_id: str, why: str) -> dict[str, Any]:
    """Fill a slot with the best seconds of its takes. Answers with the slots that show them, or why none do better."""
    slot = next((s for s in studio.script.slots if s.id == slot_id), None)
    if slot is None:
        have = ", ".join(s.id for s in studio.script.slots)
        raise BadInput(f"no such slot: {slot_id}", next_step=f"the slots are {have}")
    now = studio.state.current_takes.get(slot_id)
    takes = _takes(studio, slot, now)
    if now is None or len(takes) < 2:
        return {"slot": slot_id, "salvaged": [], "why": "it has one take only: have another made first (retake_shots)"}
    base = base_of(slot)
    first, frames = round(base.skip * FPS), round(base.seconds * FPS)
    faulty = [_faulty(studio, base, t, first + frames) for t in takes]
    runs = best(faulty, first, first + frames)
    bad = sum(faulty[k][n] for k, a, length in runs for n in range(a, a + length))
    if bad >= sum(faulty[0][first : first + frames]):
        return {"slot": slot_id, "salvaged": [], "why": "no other take of it is better anywhere"}
    parts = _parts(slot, runs, {s.id for s in studio.script.slots})
    slots = tuple(p for s in studio.script.slots for p in (parts if s.id == slot_id else [s]))
    answer = studio.put(studio.script.model_copy(update={"slots": slots}), "salvage_shot", why, [p.id for p in parts])
    for part, (k, _, _) in zip(parts, runs, strict=True):
        studio.state.kept[part.id] = takes[k].key
        studio.look_again(part.id)
    return answer | {"slot": slot_id, "salvaged": [p.id for p in parts], "faulty_frames_left": bad}


def _takes(studio: Studio, slot: Slot, now: TakeRecord | None) -> list[TakeRecord]:
    """The takes of this very shot by whoever made the one that is shown, that one first."""
    if now is None:
        return []
    shown = now.of or now.key
    found = [
        t
        for t in studio.state.takes
        if t.slot == slot.id and not t.of and t.generator == now.generator
        and t.made_for is not None and t.made_for.shot == slot.shot and studio.store.recall(t.key) is not None
    ]  # fmt: skip
    return sorted(found, key=lambda t: t.key != shown)


def _faulty(studio: Studio, slot: Slot, take: TakeRecord, frames: int) -> list[bool]:
    """Of each frame of a take, whether something is wrong there; of all where it is not the shot asked for."""
    has = round((take.seconds + take.handle) * FPS)
    out = [n >= has for n in range(frames)]
    whole = slot.model_copy(update={"skip": 0.0, "seconds": has / FPS})
    if take.seen is not None and eyes.unlike(slot, take.seen, take.seen_by, 0.0) is not None:
        return [True] * frames
    for f in cutting.review_take(studio.production, studio.frame, whole, take):
        if f.severity != "note":
            a, b = round(f.start * FPS) - AROUND, round(f.end * FPS) + AROUND
            out[max(0, a) : max(0, b)] = [True] * len(out[max(0, a) : max(0, b)])
    return out


def best(faulty: Sequence[Sequence[bool]], first: int, last: int) -> list[Run]:
    """The runs of takes, each shown at its own time, with the fewest faulty frames for their number of cuts.

    `faulty` has one row a take, one entry a frame; frames `first` to before `last` are filled.
    """
    takes = range(len(faulty))
    cost = [float(faulty[k][first]) for k in takes]
    came: list[list[int]] = []
    for n in range(first + 1, last):
        best_before = min(takes, key=lambda k: cost[k])
        row = [k if cost[k] <= cost[best_before] + SWITCH else best_before for k in takes]
        cost = [min(cost[k], cost[best_before] + SWITCH) + faulty[k][n] for k in takes]
        came.append(row)
    k = min(takes, key=lambda k: cost[k])
    path = [k]
    for row in reversed(came):
        k = row[k]
        path.append(k)
    path.reverse()
    runs: list[Run] = []
    for n, k in enumerate(path, first):
        if runs and runs[-1][0] == k:
            runs[-1] = (k, runs[-1][1], runs[-1][2] + 1)
        else:
            runs.append((k, n, 1))
    return runs


def _parts(slot: Slot, runs: Sequence[Run], taken: set[str]) -> list[Slot]:
    """The slots that show the runs; the first keeps the slot's id, words and transition."""
    speed = (slot.finish or Finish()).speed
    names = (f"{slot.id}-{x}" for x in "bcdefghijklmnopqrstuvwxyz")
    parts = []
    for i, (_, start, frames) in enumerate(runs):
        part = slot.model_copy(update={"skip": start / FPS / speed, "seconds": frames / FPS / speed})
        if i:
            alone = {"narration": None, "caption": None, "transition": Transition.CUT, "transition_seconds": 0.0}
            part = part.model_copy(update={"id": next(n for n in names if n not in taken), **alone})
        if i % 2:
            part = finished(part, zoom=min(4.0, (slot.finish or Finish()).zoom * PUNCH_IN))
        parts.append(part)
    return parts
