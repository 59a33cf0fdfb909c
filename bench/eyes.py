"""How often the eyes turn a right take away and let a wrong one through, on planted mismatches.

    python bench/eyes.py draw OUT               # 48 takes of the briefs in tests/briefs.py as sheets of six pictures
    python bench/eyes.py see OUT --model NAME   # a vision model describes them into OUT/seen.json, unprompted
    python bench/eyes.py score OUT/seen.json    # the rates (bench/eyes_seen.json: what a strong model wrote)

Each take is compared with what was asked of it, and with six requests made wrong: another film's shot, somebody else,
another place, another time of day, another deed, another number. `--fit` prints the rates of every threshold on the
even takes; the table is of the odd ones, which set none.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from briefs import BRIEFS  # noqa: E402
from rushes.agent.eyes import ENOUGH, score  # noqa: E402
from rushes.media.stills import contact_sheet, save_jpeg  # noqa: E402
from rushes.minds.brief import read  # noqa: E402
from rushes.minds.storyboard import storyboard  # noqa: E402
from rushes.minds.vision import PICTURES, describe  # noqa: E402
from rushes.shot import Shot, Slot  # noqa: E402
from rushes.shot.compare import compare  # noqa: E402

TAKES = 48


def takes() -> list[Slot]:
    """The same slots on every run: at most two of a film, those in which something happens first."""
    rng = random.Random(20)
    chosen: list[Slot] = []
    for text, *_ in BRIEFS:
        slots = [s for s in storyboard(read(text), seconds=30, aspect="16:9").slots if s.shot.subjects]
        rng.shuffle(slots)
        chosen += sorted(slots, key=lambda s: not s.shot.beats)[:2]
    rng.shuffle(chosen)
    return chosen[:TAKES]


def pictures(slot: Slot) -> list[np.ndarray]:
    from rushes.papercut import Stage

    stage = Stage(slot.shot, size=(480, 270), fps=12, seconds=slot.seconds, seed=slot.seed)
    return [stage.draw((2 * k + 1) * stage.frames // (2 * PICTURES))[..., :3].copy() for k in range(PICTURES)]


def wrong(n: int, slots: list[Slot]) -> Iterator[tuple[str, Shot]]:
    """Requests that the take `n` does not answer, by kind."""
    rng = random.Random(n)
    shot = slots[n].shot
    who = shot.subjects[0]
    others = [s.shot for s in slots if s.shot.subjects[0].name != who.name]
    yield "another film's shot", rng.choice(others)
    name = rng.choice(others).subjects[0].name
    beats = tuple(b.model_copy(update={"who": name}) if b.who == who.name else b for b in shot.beats)
    somebody = (who.model_copy(update={"name": name}), *shot.subjects[1:])
    yield "somebody else", shot.model_copy(update={"subjects": somebody, "beats": beats})
    set_in = shot.setting
    if set_in.place:
        place = rng.choice([o.setting.place for o in others if o.setting.place not in (None, set_in.place)])
        yield "another place", shot.model_copy(update={"setting": set_in.model_copy(update={"place": place})})
    if set_in.time:
        time = "noon" if set_in.time == "night" else "night"
        yield "another time of day", shot.model_copy(update={"setting": set_in.model_copy(update={"time": time})})
    if shot.beats:
        verb = rng.choice([b.verb for o in others for b in o.beats if b.verb != shot.beats[0].verb])
        deeds = tuple(b.model_copy(update={"verb": verb, "target": None}) for b in shot.beats[:1])
        yield "another deed", shot.model_copy(update={"beats": deeds})
    count = 5 if who.count == 1 else 1
    yield (
        "another number",
        shot.model_copy(update={"subjects": (who.model_copy(update={"count": count}), *shot.subjects[1:])}),
    )


def rates(slots: list[Slot], seen: list[Shot], numbers: range, enough: float) -> dict[str, tuple[int, int]]:
    """By kind, how many of how many were judged wrongly: right takes turned away, wrong ones let through."""
    counts: dict[str, tuple[int, int]] = {}

    def add(kind: str, mistaken: bool) -> None:
        bad, all_ = counts.get(kind, (0, 0))
        counts[kind] = (bad + mistaken, all_ + 1)

    for n in numbers:
        got = score(compare(slots[n].shot, seen[n]))
        add("right takes turned away", got is not None and got < enough)
        for kind, asked in wrong(n, slots):
            got = score(compare(asked, seen[n]))
            add(kind, got is None or got >= enough)
    return counts


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("act", choices=["draw", "see", "score"])
    p.add_argument("path", type=Path)
    p.add_argument("--model", default="")
    p.add_argument("--fit", action="store_true")
    args = p.parse_args()
    if args.act == "score":
        rows = json.loads(args.path.read_text())
        slots, seen = [Slot.model_validate(r["asked"]) for r in rows], [Shot.model_validate(r["seen"]) for r in rows]
        for enough in np.arange(0.1, 0.85, 0.05) if args.fit else ():
            counts = rates(slots, seen, range(0, len(slots), 2), float(enough))
            print(f"{enough:.2f}  " + "  ".join(f"{k} {bad}/{of}" for k, (bad, of) in counts.items()))
        odd = range(1, len(slots), 2)
        print(f"threshold {ENOUGH}, the {len(odd)} odd takes\n\n| | judged wrongly |\n| --- | --- |")
        for kind, (bad, of) in rates(slots, seen, odd, ENOUGH).items():
            print(f"| {kind} | {bad} of {of} |")
        return
    slots = takes()
    args.path.mkdir(parents=True, exist_ok=True)
    if args.act == "draw":
        for n, slot in enumerate(slots):
            contact_sheet([(rgb, "") for rgb in pictures(slot)], args.path / f"{n:02d}.png", columns=3, width=1200)
        return
    from rushes.minds.language import open_model

    model, out = open_model(args.model), args.path / "seen.json"
    found = json.loads(out.read_text()) if out.exists() else []
    for n, slot in list(enumerate(slots))[len(found) :]:
        files = []
        for rgb in pictures(slot):
            save_jpeg(rgb, args.path / "still.jpg", 80)
            files.append((args.path / "still.jpg").read_bytes())
        told = f"{PICTURES} pictures of one clip of {slot.seconds:.1f} s, evenly in time."
        shot = describe(model, files, told, where=str(n))
        found.append(
            {k: v.model_dump(mode="json", exclude_defaults=True) for k, v in (("asked", slot), ("seen", shot))}
        )
        out.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
