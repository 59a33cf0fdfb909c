"""How much of the figures a 9:16 (1:1) window over a 16:9 shot holds: following what `measure.subject` finds, or still
in the middle. The shots are drawn by papercut from briefs, which knows where its figures are; the measure does not.

    python bench/footage_framing.py [--first 15] [--last 30]

Briefs are those of `tests/briefs.py`; the weights were chosen on the first fifteen.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from briefs import BRIEFS
from rushes.measure.subject import RATE, path_of
from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.shot import Slot


def held(slot: Slot) -> dict[str, tuple[float, float]] | None:
    """By aspect, the mean share of the figures' pixels in the window: following, and in the middle."""
    fps = round(RATE)
    n = max(fps, round(slot.seconds * fps))
    stage = Stage(slot.shot, size=(256, 144), fps=fps, seconds=n / fps, seed=slot.seed)
    if not stage.scene.groups:
        return None
    looks, masks = [], []
    for i in range(n):
        rgb = stage.draw(i)[..., :3].reshape(72, 2, 128, 2, 3).mean(axis=(1, 3))
        looks.append((i / fps, rgb.astype(np.uint8)))
        masks.append(np.any([stage.mask(g.members, i, seen=True, shrink=2) for g in stage.scene.groups], axis=0))
    columns = np.array(masks).sum(axis=1).astype(float)  # [n, 128]
    if columns.sum() < 0.003 * np.array(masks).size:
        return None
    found = {}
    for name, aspect in (("9:16", 9 / 16), ("1:1", 1.0)):
        share = aspect / (16 / 9)
        points = path_of(looks, 16 / 9, aspect)
        path = np.interp([t for t, _ in looks], [p[0] for p in points], [p[1] for p in points])
        found[name] = (_share(columns, path, share), _share(columns, np.full(n, 0.5), share))
    return found


def _share(columns: np.ndarray, middle: np.ndarray, share: float) -> float:
    n, w = columns.shape
    first = np.round((np.clip(middle, share / 2, 1 - share / 2) - share / 2) * w).astype(int)
    last = np.minimum(w, first + round(share * w))
    sums = np.concatenate([np.zeros((n, 1)), columns.cumsum(axis=1)], axis=1)
    there = columns.sum(axis=1) > 0
    rows = np.arange(n)
    return float(((sums[rows, last] - sums[rows, first])[there] / columns.sum(axis=1)[there]).mean())


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--first", type=int, default=15)
    p.add_argument("--last", type=int, default=30)
    a = p.parse_args()
    rows: dict[str, list[tuple[float, float]]] = {"9:16": [], "1:1": []}
    for k, text in list(enumerate(BRIEFS))[a.first : a.last]:
        brief = read(text if isinstance(text, str) else text[0])
        script = storyboard(
            brief, seconds=20, aspect="16:9", style=None, title=None, narration=None, voice=False, seed=k
        )
        for slot in script.slots:
            if not slot.shot.is_card and (found := held(slot)):
                for name, pair in found.items():
                    rows[name].append(pair)
    for name, pairs in rows.items():
        ours, middle = np.array(pairs).T
        print(f"{name}: {len(pairs)} shots; held following {ours.mean():.3f}, in the middle {middle.mean():.3f}; "
              f"whole (over 0.95) {(ours > 0.95).sum()} and {(middle > 0.95).sum()}; better by over 0.02 in "
              f"{(ours > middle + 0.02).sum()}, worse in {(ours < middle - 0.02).sum()}, at worst "
              f"{(ours - middle).min():+.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
