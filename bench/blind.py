"""Blind trial: can a reader who knows nothing tell what each film is about?

    python bench/blind.py BRIEFS.txt OUT [--shuffle SEED] [--model MODEL --budget USD]

Makes a film of each brief (one a line), then one wordless contact sheet per film (no title, no cards, no labels), under
shuffled letters, and `key.json` with the answers. Give a reader the sheets and the shuffled briefs, not the key.
"""

from __future__ import annotations

import argparse
import json
import random
import string
from pathlib import Path

import numpy as np

from rushes import Commission, make
from rushes.agent.production import Production
from rushes.agent.terms import Terms
from rushes.media.frames import decode
from rushes.media.stills import contact_sheet

_MOMENTS = 4  # of a shot: two, as in trials 1 to 14, leave out much of what moves
_FADE = 0.6  # seconds


def wordless_sheet(production: Production, out: Path) -> None:
    """Four moments of every shot that is not a card, one shot a row; none of them where two pictures mix."""
    script = production.state.script
    assert script is not None
    wanted: list[float] = []
    at = 0.0
    for slot in script.slots:
        if not slot.shot.is_card:
            wanted += [at + _FADE + (slot.seconds - 1.5 * _FADE) * k / (_MOMENTS - 1) for k in range(_MOMENTS)]
        at += slot.seconds
    pictures: list[tuple[np.ndarray, str]] = []
    for seconds, rgb in decode(production.folder / "film.mp4", size=(480, 270)):
        while wanted and seconds >= wanted[0]:
            pictures.append((rgb.copy(), ""))
            wanted.pop(0)
    contact_sheet(pictures, out, columns=_MOMENTS, width=1600)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("briefs", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--shuffle", type=int, default=0)
    p.add_argument("--model", help="a language model that directs; without it nobody but the keyless director does")
    p.add_argument("--budget", type=float, help="US dollars that it may cost, for each film")
    args = p.parse_args()
    briefs = [line.strip() for line in args.briefs.read_text().splitlines() if line.strip()]
    letters = list(string.ascii_uppercase[: len(briefs)])
    random.Random(args.shuffle).shuffle(letters)
    args.out.mkdir(parents=True, exist_ok=True)
    for letter, brief in zip(letters, briefs, strict=True):
        order = Commission(brief=brief, height=360)  # sheets are smaller yet
        terms = Terms(args.model, budget_usd=args.budget) if args.model else None
        production = make(order, workspace=args.out / "work", model=terms)
        wordless_sheet(production, args.out / f"{letter}.png")
        print(f"{letter}.png done", flush=True)
    (args.out / "key.json").write_text(json.dumps(dict(zip(letters, briefs, strict=True)), indent=1))
    shuffled = list(briefs)
    random.Random(args.shuffle + 1).shuffle(shuffled)
    (args.out / "briefs.txt").write_text("\n".join(f"{i}. {b}" for i, b in enumerate(shuffled, 1)) + "\n")


if __name__ == "__main__":
    main()
