"""Is a rewritten brief shown better than the brief itself with as many words? Judged from what was drawn.

    python bench/rewrite_truth.py

For each brief of tests/briefs.py that tells a deed, two films of the same number of shots are drawn: the rewritten one,
and one whose every shot is the user's own words, padded with neutral detail to as many words as the rewritten shot has
in prose, read by the same reader and drawn as it says. What a film should show stands in tests/briefs.py, written by
hand: who and what. Seen is what the drawing's ground truth says is seen: at three instants of each shot, a figure of
that name with 0.4 % of the frame or more, of which nothing hides more than half. No field of a `Shot` is looked at.
Intervals are of 2,000 draws of the briefs.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from briefs import BRIEFS  # noqa: E402
from rushes.minds.brief import read  # noqa: E402
from rushes.minds.rewrite import check  # noqa: E402
from rushes.minds.storyboard import storyboard  # noqa: E402
from rushes.papercut import Stage  # noqa: E402
from rushes.shot import Script, Slot  # noqa: E402
from rushes.shot.prose import prose  # noqa: E402
from rushes.shot.words import nearest  # noqa: E402

SECONDS, SIZE, FPS = 20.0, (320, 180), 6
INSTANTS = (0.25, 0.55, 0.9)
LARGE, FREE = 0.004, 0.5
NEUTRAL = (
    "in clear detail", "with even light", "sharp from front to back", "in natural colours", "with nothing added",
    "as a camera would see it", "in good focus", "with plain contrast", "carefully composed", "with fine texture",
)  # fmt: skip


def board(text: str) -> Script:
    return storyboard(read(text), seconds=SECONDS, aspect="16:9", seed=1)


def rewritten(text: str) -> tuple[list[Slot], int]:
    """The shots of the rewrite, mended from the user's words, and the contradictions that are left."""
    slots = [s for s in board(text).slots if not s.shot.is_card]
    _, mended = check(text, {s.id: s.shot for s in slots})
    slots = [s.model_copy(update={"shot": mended[s.id]}) for s in slots]
    return slots, len(check(text, mended)[0])


def padded(text: str, words: int) -> str:
    """The user's words with neutral detail after them, `words` long where they are shorter."""
    said = text.rstrip(" .!?")
    details = itertools.cycle(NEUTRAL)
    while len(said.split()) < words:
        said += f", {next(details)}"
    return f"{' '.join(said.split()[: max(words, len(text.split()))])}."


def literal(text: str, slot: Slot) -> Slot:
    """The slot with the shot that the words alone give: the first in which something is done, else the first."""
    shots = [s for s in board(padded(text, len(prose(slot.shot, "long").split()))).slots if not s.shot.is_card]
    first = next((s for s in shots if s.purpose == "act"), shots[0])
    return slot.model_copy(update={"shot": first.shot})


def seen(slots: Sequence[Slot]) -> list[set[str]]:
    """The names of the figures that are seen, by shot and instant."""
    found = []
    for slot in slots:
        stage = Stage(slot.shot, size=SIZE, fps=FPS, seconds=slot.seconds, seed=slot.seed)
        for at in INSTANTS:
            truth = stage.truth(int(at * (stage.frames - 1))).subjects
            found.append({n.lower() for n, t in truth.items() if t.area >= LARGE and t.visible >= FREE})
    return found


def among(thing: str, names: set[str]) -> bool:
    head = thing.lower().split()[-1]
    if any(head == n.split()[-1] for n in names):
        return True
    match = nearest(thing, sorted(names), "noun") if names else None
    return match is not None and match.distance <= 1


def score(facts: Sequence[tuple[str, str, str]], frames: Sequence[set[str]]) -> tuple[float, float]:
    """The share of who and what that is ever seen, and of deeds whose doer and object are ever seen in one picture."""
    things = list(dict.fromkeys(x for who, _, what in facts for x in (who, what) if x))
    shown = sum(any(among(x, f) for f in frames) for x in things) / len(things)
    pairs = [(who, what) for who, _, what in facts if who and what]
    both = sum(any(among(a, f) and among(b, f) for f in frames) for a, b in pairs) / len(pairs) if pairs else shown
    return shown, both


def interval(rows: Sequence[float]) -> tuple[float, float, float]:
    rng = random.Random(1)
    means = sorted(sum(rng.choices(rows, k=len(rows))) / len(rows) for _ in range(2000))
    return sum(rows) / len(rows), means[50], means[-51]


def main() -> None:
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    left, words = 0, []
    for text, facts, _ in BRIEFS:
        told = [f for f in facts if f[0] or f[2]]
        if not told:
            continue
        slots, wrong = rewritten(text)
        plain = [literal(text, s) for s in slots]
        left += wrong
        words.append(sum(len(prose(s.shot, "long").split()) for s in slots) / len(slots))
        ours.append(score(told, seen(slots)))
        theirs.append(score(told, seen(plain)))
        print(f"{ours[-1][0]:.2f} {theirs[-1][0]:.2f}  {ours[-1][1]:.2f} {theirs[-1][1]:.2f}  {text[:80]}", flush=True)
    print(f"{len(ours)} briefs, {sum(words) / len(words):.0f} words a shot; contradictions left: {left}")
    for k, what in enumerate(("who and what are seen", "doer and object in one picture")):
        for name, rows in (("rewritten", ours), ("as many words", theirs)):
            print(f"{what}, {name}: {interval([r[k] for r in rows])}")
        print(f"{what}, the difference: {interval([a[k] - b[k] for a, b in zip(ours, theirs, strict=True)])}")


if __name__ == "__main__":
    main()
