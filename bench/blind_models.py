"""Blind trial of the small model: can a reader who knows nothing say what each clip shows?

    python bench/blind_models.py make OUT [--weights FILE] [--true] [--cases 64] [--shuffle SEED]
    python bench/blind_models.py score OUT

`make` draws held-out wishes with the small model (or, with `--true`, papercut's own renders of them: the ceiling) and
writes numbered strips of four frames in shuffled order, four to a sheet, and a page that tells the reader what to do;
the key lies beside the folder, in `OUT-key.json`. Give a reader the folder; `score` reads the reader's `answers.json`.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from rushes.models.runtime import Nano
from rushes.models.vocabulary import ATTRIBUTES
from rushes.train import scenes

ASKED = ("subject", "place", "motion")
SCALE, SHOWN, A_SHEET = 4, (0, 2, 5, 7), 4


def strip(frames: np.ndarray, number: int) -> Image.Image:
    """The shown frames side by side, their number before them."""
    side = frames.shape[1] * SCALE
    out = Image.new("RGB", (60 + len(SHOWN) * (side + 6), side + 10), "white")
    ImageDraw.Draw(out).text((8, side // 2 - 14), str(number), fill="black", font=ImageFont.load_default(28))
    for k, i in enumerate(SHOWN):
        out.paste(Image.fromarray(frames[i]).resize((side, side), Image.Resampling.BICUBIC), (60 + k * (side + 6), 5))
    return out


def _key(out: Path) -> Path:
    return out.with_name(f"{out.name}-key.json")


def make(out: Path, *, weights: Path | None, true: bool, cases: int, shuffle: int) -> None:
    out.mkdir(parents=True, exist_ok=True)
    nano = None if true else Nano(weights)
    order = list(range(cases))
    random.Random(shuffle).shuffle(order)
    key, strips = {}, []
    for number, i in enumerate(order, 1):
        wish = scenes.draw_wish(i, unseen=True)
        frames = scenes.render(wish, i) if nano is None else nano.clip(wish, scenes.FRAMES, seed=1000 + i)
        key[str(number)] = wish
        strips.append(strip(frames, number))
    for at in range(0, cases, A_SHEET):
        group = strips[at : at + A_SHEET]
        sheet = Image.new("RGB", (group[0].width, sum(s.height for s in group)), "white")
        for k, s in enumerate(group):
            sheet.paste(s, (0, k * s.height))
        sheet.save(out / f"sheet-{at // A_SHEET + 1:02d}.png")
    _key(out).write_text(json.dumps(key, indent=1) + "\n")
    lists = "\n".join(f"- {a}: {', '.join(ATTRIBUTES[a])}" for a in ASKED)
    (out / "READER.md").write_text(
        f"""# What each strip shows

The sheets hold {cases} numbered strips. Each is one short clip of about a second: four frames in their order, from
left to right. Look at the pictures only. For every strip name what it shows, one
value from each list. Always answer; where you cannot tell, give your best guess.

{lists}

"still" is a subject that stays where it is, even where the camera moves past it. Values are not spread evenly.

Write `answers.json` beside the sheets, for 1 to {cases}:
{{"1": {{"subject": "...", "place": "...", "motion": "..."}}, ...}}
"""
    )
    print(f"{cases} strips, {-(-cases // A_SHEET)} sheets: {out}")


def score(out: Path) -> dict[str, Any]:
    """How many were right: each of the three, all three, with the 95% interval (Wilson)."""
    key, said = (json.loads(p.read_text()) for p in (_key(out), out / "answers.json"))
    right = {n: {a: str(said.get(n, {}).get(a, "")).strip().lower() == key[n][a] for a in ASKED} for n in key}
    rows = {a: sum(r[a] for r in right.values()) for a in ASKED}
    rows["all three"] = sum(all(r.values()) for r in right.values())
    for framing in ATTRIBUTES["framing"]:
        of = [right[n]["subject"] for n in key if key[n].get("framing") == framing]
        rows[f"subject, {framing} (of {len(of)})"] = sum(of)
    n = len(key)
    return {"cases": n, **{k: _interval(v, n) if "(of" not in k else v for k, v in rows.items()}}


def _interval(k: int, n: int) -> str:
    p, z = k / n, 1.96
    middle, half = p + z * z / (2 * n), z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    low, high = ((middle + s * half) / (1 + z * z / n) for s in (-1, 1))
    return f"{k} of {n} ({p:.2f}; {low:.2f} to {high:.2f})"


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("act", choices=["make", "score"])
    p.add_argument("out", type=Path)
    p.add_argument("--weights", type=Path)
    p.add_argument("--true", action="store_true")
    p.add_argument("--cases", type=int, default=64)
    p.add_argument("--shuffle", type=int, default=1)
    args = p.parse_args()
    if args.act == "score":
        print(json.dumps(score(args.out), indent=1))
    else:
        make(args.out, weights=args.weights, true=args.true, cases=args.cases, shuffle=args.shuffle)


if __name__ == "__main__":
    main()
