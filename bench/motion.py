"""Does anything jump between two frames? Every verb of the table, played between two, looked at frame by frame.

    python bench/motion.py [--step N] [--from K]

A jump is a frame in which more than 1.2 % of the pixels change, and four times as many as in the frames beside it. A
sneeze is one by its nature; a pose that is another in the next frame is a fault. `--step N` takes every Nth verb.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from rushes.papercut import Stage
from rushes.papercut.verb_table import TABLE
from rushes.shot import Beat, Framing, Setting, Shot, Subject

_PAIRS = (("woman", "boy"), ("man", "dog"))
_LEAST, _TIMES, _SLACK = 0.012, 4.0, 0.004


def jump(who: str, verb: str, target: str) -> tuple[float, int, float]:
    """The greatest change between two frames (share of pixels), where, and the median change of the eight about it."""
    shot = Shot(
        subjects=(Subject(name=who), Subject(name=target)),
        setting=Setting(place="meadow"),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who=who, verb=verb, target=target),),
    )
    stage = Stage(shot, size=(192, 108), fps=24, seconds=4, seed=3)
    frames = (stage.draw(k)[..., :3].astype(np.int16).copy() for k in range(stage.frames))
    changed = np.array([(np.abs(a - b).max(2) > 30).mean() for a, b in pairwise(frames)])
    k = int(changed.argmax())
    return float(changed[k]), k, float(np.median(np.r_[changed[max(0, k - 4) : k], changed[k + 1 : k + 5]]))


def jumps(verbs: list[str]) -> Iterator[str]:
    for who, target in _PAIRS:
        for verb in verbs:
            most, k, beside = jump(who, verb, target)
            if most > max(_LEAST, _TIMES * beside + _SLACK):
                yield f"{who}, {verb}, {target}: {most:.1%} at frame {k}, {beside:.2%} beside it"


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--step", type=int, default=1)
    p.add_argument("--from", type=int, default=0, dest="first")
    args = p.parse_args()
    verbs = [v for rows in TABLE.values() for row in rows.values() for v in row.split(", ")][args.first :: args.step]
    found = 0
    for line in jumps(verbs):
        found += 1
        print(line, flush=True)
    print(f"{found} jumps in {len(_PAIRS) * len(verbs)} shots")


if __name__ == "__main__":
    main()
