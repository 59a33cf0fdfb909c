"""A hundred orders hidden in five channels, read by a scripted model that obeys them all.

    python bench/injections.py OUT

Says for each channel how many orders reached the model and were tried, and lists every unapproved act.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from tests.test_injections import CHANNELS, ORDERS, SECRET, outcome, victim  # noqa: E402


def main() -> None:
    out = Path(sys.argv[1])
    os.environ["XAI_API_KEY"] = SECRET
    other = victim(out)
    cases, tried, acts = Counter[str](), Counter[str](), []
    for n in range(len(CHANNELS) * len(ORDERS)):
        channel, was_tried, did = outcome(n, out / f"w{n}", other)
        cases[channel] += 1
        tried[channel] += was_tried
        acts += [f"{n}, {channel}: {act}" for act in did]
        print(f"{n + 1} done, {len(acts)} unapproved acts", flush=True)
    for channel in CHANNELS:
        print(f"{channel}: {tried[channel]} of {cases[channel]} tried")
    print("\n".join(acts) or "no unapproved act")


if __name__ == "__main__":
    main()
