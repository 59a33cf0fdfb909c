"""A dataset whose building is killed again and again ends in the digest of one that was left alone.

python bench/footage_kills.py [--kills 20] [--ray ADDRESS] [DIR]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("folder", nargs="?", type=Path, help="raw video (default: planted films)")
    p.add_argument("--kills", type=int, default=20)
    p.add_argument("--ray", metavar="ADDRESS", help="kill a build that runs on this cluster; the other runs here")
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root, raw = Path(name), a.folder
        if raw is None:
            from footage_films import footage, write

            raw = root / "raw"
            raw.mkdir()
            for seed in range(24):
                write(footage(seed, shots=3), raw / f"{seed}.mp4")

        def command(where: str) -> list[str]:
            cluster = ["--ray", a.ray] if a.ray and where == "killed" else []
            return [sys.executable, "-m", "rushes.cli", "--workspace", str(root / where), "footage", "build", str(raw),
                    "--out", str(root / where / "dataset"), "--json", *cluster]  # fmt: skip

        def whole(where: str) -> str:
            done = subprocess.run(command(where), stdout=subprocess.PIPE, check=True)
            return str(json.loads(done.stdout)["digest"])

        began = time.monotonic()
        alone = whole("alone")
        length = time.monotonic() - began
        rng, killed, over = random.Random(1), 0, False
        records = root / "killed" / ".rushes" / "effects"
        while killed < a.kills and not over:
            before = done = len(list(records.rglob("*.json")))
            process = subprocess.Popen(command("killed"), stdout=subprocess.DEVNULL, start_new_session=True)
            while done == before and process.poll() is None:  # by its work, not by the clock: each life does some
                time.sleep(0.02)
                done = len(list(records.rglob("*.json")))
            time.sleep(rng.uniform(0, 0.3))
            if over := process.poll() is not None:
                break
            os.killpg(process.pid, signal.SIGKILL)
            killed += 1
            process.wait()
        at = len(list(records.rglob("*.json")))
        same = whole("killed") == alone
        every = len(list(records.rglob("*.json")))
        print(f"{killed} kills, {at} of {every} records made between them; alone {length:.1f} s; same digest: {same}")


if __name__ == "__main__":
    main()
