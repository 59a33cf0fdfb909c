"""The planted-defect benchmark of the critic: recall and precision for each kind, false alarms on clean films.

    python bench/critic.py OUT [--draw WORD] [--each 10] [--clean 39] [--only KIND] [--jobs 2]

Films come from tests/films.py, defects from tests/plants.py; neither imports the critic. The seed of each film is the
digest of a word, the kind and a number. By default that word is the digest of the critic's own source, so the films are
drawn only when the critic is finished, and any later change to it draws new ones; `--draw` gives another word, for work
on the critic. Films lie in OUT with what the critic is told of them; films and findings that are there are not made
again, so a run that was stopped goes on. The table is written to OUT/critic.md.

A plant is answered by a finding of one of its checks that overlaps it by time, 0.3 s more or less. Precision of a kind
is that of its checks' findings over all films: answers, against findings that no plant accounts for. What a plant
entails besides (`also` in tests/plants.py: a film that lost a slot is too short as well) counts neither way, and notes
never count.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import films  # noqa: E402
import plants  # noqa: E402
from asked import cut_of, describe  # noqa: E402
from rushes.measure.review import review  # noqa: E402

SLACK = 0.3  # seconds


def digest_of(folder: Path) -> str:
    h = hashlib.sha256()
    for path in sorted(folder.glob("*.py")):
        h.update(path.read_bytes())
    return h.hexdigest()[:16]


def seed_of(word: str, kind: str, k: int) -> int:
    return int(hashlib.sha256(f"{word}:{kind}:{k}".encode()).hexdigest()[:8], 16)


def make(folder: Path, kind: str, seed: int) -> None:
    """Write film, facts and middle pictures of one case; the facts last, so that they stand for the whole."""
    folder.mkdir(parents=True, exist_ok=True)
    if kind.startswith("clean "):
        film, planted = films.clean(seed, kind.removeprefix("clean ")), None
    else:
        film, planted = plants.planted(kind, seed)
    facts, middles = describe(film, planted)
    np.savez_compressed(folder / "middles.npz", middles=middles)
    films.write(film, folder / "film.mp4")
    temporary = folder / "facts.tmp"
    temporary.write_text(json.dumps(facts))
    os.replace(temporary, folder / "facts.json")


def judge(folder: Path, critic: str) -> list[dict[str, Any]]:
    """The critic's findings on one case, kept under the critic's digest."""
    path = folder / f"findings-{critic}.json"
    if not path.exists():
        facts = json.loads((folder / "facts.json").read_text())
        with np.load(folder / "middles.npz") as stored:
            cut = cut_of(facts, stored["middles"])
        began = time.process_time()
        found = [f.model_dump(mode="json") for f in review(folder / "film.mp4", cut)]
        record = {"findings": found, "cpu_seconds": round(time.process_time() - began, 3)}
        path.write_text(json.dumps(record))
    findings: list[dict[str, Any]] = json.loads(path.read_text())["findings"]
    return findings


def one(
    out: Path, kind: str, seed: int, k: int, critic: str
) -> tuple[str, dict[str, Any] | None, list[dict[str, Any]]]:
    """(name, what was planted, findings) of one case, made if it is not there."""
    folder = out / f"{kind.replace(' ', '-')}-{k}"
    if not (folder / "facts.json").exists():
        make(folder, kind, seed)
    planted: dict[str, Any] | None = json.loads((folder / "facts.json").read_text())["planted"]
    return folder.name, planted, judge(folder, critic)


def answers(finding: dict[str, Any], planted: dict[str, Any]) -> bool:
    apart = finding["start"] > planted["end"] + SLACK or finding["end"] < planted["start"] - SLACK
    return finding["check"] in planted["checks"] and not apart


class Score:
    def __init__(self) -> None:
        self.planted: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.right: Counter[str] = Counter()  # by check
        self.wrong: Counter[str] = Counter()
        self.kinds: dict[str, set[str]] = defaultdict(set)  # the checks of a kind
        self.clean = self.alarmed = 0
        self.log: list[str] = []

    def add(self, case: str, planted: dict[str, Any] | None, findings: list[dict[str, Any]]) -> None:
        serious = [f for f in findings if f["severity"] != "note"]
        if planted is None:
            self.clean += 1
            self.alarmed += bool(serious)
        else:
            self.planted[planted["kind"]] += 1
            self.kinds[planted["kind"]] |= set(planted["checks"])
            if any(answers(f, planted) for f in serious):
                self.answered[planted["kind"]] += 1
            else:
                self.log.append(f"missed   {case}: {planted['start']:.2f}-{planted['end']:.2f}")
        for f in serious:
            if planted is not None and answers(f, planted):
                self.right[f["check"]] += 1
            elif planted is None or f["check"] not in planted["also"]:
                self.wrong[f["check"]] += 1
                self.log.append(f"false    {case}: {f['check']} {f['start']:.2f}-{f['end']:.2f} {f['evidence']}")

    def table(self, word: str, critic: str) -> str:
        lines = [
            f"Critic `{critic}`, seeds drawn from `{word}`. {self.clean} clean films, "
            f"{self.alarmed} of them with a false alarm.",
            "",
            "| planted defect | answered | recall | precision of its checks |",
            "| --- | --- | --- | --- |",
        ]
        for kind in self.kinds:
            n, hit = self.planted[kind], self.answered[kind]
            right, wrong = (sum(c[x] for x in self.kinds[kind]) for c in (self.right, self.wrong))
            precision = f"{right / (right + wrong):.2f}" if right + wrong else "–"
            lines.append(f"| {kind} | {hit} of {n} | {hit / n:.2f} | {precision} |")
        n, hit = sum(self.planted.values()), sum(self.answered.values())
        right, wrong = sum(self.right.values()), sum(self.wrong.values())
        if n:
            lines.append(f"| **all** | {hit} of {n} | {hit / n:.3f} | {right / max(1, right + wrong):.3f} |")
        return "\n".join(lines) + "\n"


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out", type=Path)
    p.add_argument("--draw", default=None)
    p.add_argument("--each", type=int, default=10)
    p.add_argument("--clean", type=int, default=39)
    p.add_argument("--only", default=None)
    p.add_argument("--jobs", type=int, default=2)
    args = p.parse_args()
    critic = digest_of(ROOT / "src" / "rushes" / "measure")
    word = args.draw or critic
    cases = [(kind, k) for kind in plants.PLANTS for k in range(args.each)]
    cases += [(f"clean {films.FLAVOURS[k % len(films.FLAVOURS)]}", k) for k in range(args.clean)]
    cases = [c for c in cases if not args.only or args.only in c[0]]
    score = Score()
    began = time.monotonic()
    with ProcessPoolExecutor(args.jobs) as pool:
        work = ((args.out / word, kind, seed_of(word, kind, k), k, critic) for kind, k in cases)
        for name, planted, findings in pool.map(one, *zip(*work, strict=True)):
            score.add(name, planted, findings)
            print(f"\r{name:<30} {time.monotonic() - began:6.0f} s", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print("\n".join(score.log))
    text = score.table(word, critic)
    (args.out / "critic.md").write_text(text)
    print(f"\n{text}\n{len(cases)} films in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
