"""Revising one shot of a long film against making it: seconds in this process, and which takes changed.

    python bench/revise.py OUT [--minutes 5] [--voice]

Makes a film of 60 and more shots, then changes one shot three times. Reports the time of the whole work, of each
revision, and from the sentence to the new shot's file; and counts the takes that are not byte for byte as before.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from pathlib import Path

from rushes import Commission, make
from rushes.agent.director import revise
from rushes.agent.production import Production
from rushes.agent.progress import Terminal
from rushes.core.digest import digest_file

STORY = """\
An old fisherman lives alone on a small island with a grey dog. Every morning he rows out before dawn. One day
he finds a wooden box in his net. Inside the box there is a map of a drowned village. He rows along the coast
to the village. A storm comes and breaks his boat. The dog swims to a rock and barks. A young woman on a
sailing boat hears the dog. She pulls the fisherman out of the sea. They wait together in a cave while the
rain falls. In the morning the sea is calm. They dive down and find the bell of the church. They carry the
bell to the island. The fisherman hangs the bell on a tree. Now he rings the bell every evening and the woman
comes to dinner."""
SENTENCES = ("make shot 30 closer", "shot 12 at noon", "pan left in shot 45")


class Clock(Terminal):
    """Notes when the first new shot is said to be there."""

    began = 0.0
    first = 0.0

    def say(self, line: str) -> None:
        if " is there: " in line and not self.first:
            self.first = time.monotonic() - self.began


def digests(p: Production) -> dict[str, str]:
    return {slot: digest_file(p.workspace / t.file) for slot, t in p.state.current_takes.items()}


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("out", type=Path)
    a.add_argument("--minutes", type=float, default=5)
    a.add_argument("--voice", action="store_true")
    args = a.parse_args()
    began = time.monotonic()
    film = make(Commission(brief=STORY, seconds=args.minutes * 60, voice=args.voice), workspace=args.out)
    whole = time.monotonic() - began
    assert film.state.script is not None
    shots = len(film.state.script.slots)
    print(
        f"the whole film: {shots} slots, {film.state.script.seconds:.0f} s, made in {whole:.1f} s {film.state.timings}"
    )
    took = []
    for sentence in SENTENCES:
        before = digests(film)
        clock = Clock()
        clock.began = time.monotonic()
        film = revise(film.folder.name, sentence, workspace=args.out, progress=clock)
        seconds = time.monotonic() - clock.began
        after = digests(film)
        changed = [s for s in after if after[s] != before.get(s)]
        took.append(seconds)
        print(f"{sentence!r}: {seconds:.1f} s = 1/{whole / seconds:.0f}; the new shot after {clock.first:.1f} s; "
              f"changed: {', '.join(changed)}; {film.state.timings}")  # fmt: skip
    peak = max(resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(f"median 1/{whole / statistics.median(took):.1f} of the whole work; largest process {peak:.0f} MB")


if __name__ == "__main__":
    main()
