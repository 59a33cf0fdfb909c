"""How long `rushes --help` takes, beside an empty Python program: medians of 11, alternating, in one run.

python bench/startup.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time


def seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "rushes --help": [sys.executable, "-m", "rushes.cli", "--help"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(11):
        for name, command in commands.items():
            times[name].append(seconds(command))
    empty, full = (statistics.median(t) for t in times.values())
    print(f"python -c pass {empty:.3f} s, rushes --help {full:.3f} s, ratio {full / empty:.1f}")


if __name__ == "__main__":
    main()
