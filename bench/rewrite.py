"""Planted contradictions in sixty rewrites, and sixty clean ones, by a scripted model over real HTTP.

python bench/rewrite.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from tests.test_rewrite import trial  # noqa: E402


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        missed, alarms, unmended = trial(range(60), Path(folder))
    print(f"missed {len(missed)} of 60, false alarms {len(alarms)} of 60, not mended {len(unmended)}")
    for line in (*missed, *alarms, *unmended):
        print(line)


if __name__ == "__main__":
    main()
