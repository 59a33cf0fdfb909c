"""A dataset whose building is killed again and again ends in the digest of one that was left alone.

python bench/footage_kills.py [--kills 20] [DIR]
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
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root, raw = Path(name), a.folder
        if raw is None:
            from footage_films import footage, write

            raw = root / "raw"
            raw.mkdir()
            for seed in range(6):
                write(footage(seed, shots=4), raw / f"{seed}.mp4")

        def command(where: str) -> list[str]:
            return [sys.executable, "-m", "rushes.cli", "--workspace", str(root / where), "footage", "build", str(raw),
                    "--out", str(root / where / "dataset"), "--json"]  # fmt: skip

        def whole(where: str) -> str:
            done = subprocess.run(command(where), stdout=subprocess.PIPE, check=True)
            return str(json.loads(done.stdout)["digest"])

        began = time.monotonic()
        alone = whole("alone")
        length = time.monotonic() - began
        rng, killed, tries = random.Random(1), 0, 0
        while killed < a.kills and tries < 3 * a.kills:
            tries += 1
            process = subprocess.Popen(command("killed"), stdout=subprocess.DEVNULL, start_new_session=True)
            time.sleep(rng.uniform(0.3, min(4.0, length / 3)))
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                killed += 1
            process.wait()
        print(f"{killed} kills; alone {length:.1f} s; same digest: {whole('killed') == alone}")


if __name__ == "__main__":
    main()
