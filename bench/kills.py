"""Films killed at random moments and made again: nothing lost, the same bytes, no finished work repeated.

python bench/kills.py OUT [--kills 100] [--productions 30] [--seed N] [--minutes M]

With RUSHES_QUEUE set (`sqlite`, or a PostgreSQL address) the killed runs make their takes through that queue; the
unkilled ones never do, so that equal bytes say the queue changes nothing.

Each production is made once without a kill, in a workspace of its own, and once with kills. A kill is SIGKILL at a
seeded random share of the time that the last whole run took: three in five hit the whole process group, the others
only one worker or only the parent. Then the same command runs again. Prints one JSON line a production, and one for
all together.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from rushes.core import runs
from rushes.core.digest import digest_file

WHO = ["a fox", "a lighthouse keeper", "two children", "an old fisherman", "a cat", "a robot"]
DOES = ["crosses a snowy forest", "finds a lantern", "waits at a station", "walks through the rain", "watches the sea"]


def command(n: int, workspace: Path) -> list[str]:
    """The `rushes make` of production `n`."""
    brief = f"{WHO[n % len(WHO)]} {DOES[n % len(DOES)]}"
    aspect = ("16:9", "9:16", "1:1")[n % 3]
    return [
        sys.executable, "-m", "rushes.cli", "make", brief, "--seconds", str(5 + n % 3), "--height", "360",
        "--aspect", aspect, "--seed", str(1 + n), "--no-voice", "--workspace", str(workspace),
    ]  # fmt: skip


def start(n: int, workspace: Path) -> subprocess.Popen[bytes]:
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    env = {k: v for k, v in os.environ.items() if k != "RUSHES_QUEUE" or workspace.name.startswith("rough")}
    return subprocess.Popen(command(n, workspace), start_new_session=True, env=env, **quiet)


def film(workspace: Path) -> Path | None:
    return next(iter((workspace / "productions").glob("*/film.mp4")), None)


def finished(workspace: Path) -> dict[str, int]:
    """Records of finished effects, by name, with the inode that a rewrite would change."""
    return {p.stem: p.stat().st_ino for p in (workspace / ".rushes" / "effects").rglob("*.json")}


def workers(pid: int) -> list[int]:
    """Drawing workers of `rushes make` with this process id."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            if parent == pid and b"spawn_main" in (stat.parent / "cmdline").read_bytes():
                found.append(int(stat.parent.name))
        except (OSError, IndexError):
            continue
    return found


def kill(run: subprocess.Popen[bytes], how: str, rng: random.Random) -> str:
    """Kill what `how` says; answers what was hit."""
    if how == "worker":
        found = workers(run.pid)
        if found:
            os.kill(rng.choice(sorted(found)), signal.SIGKILL)
            return "worker"
        how = "group"
    if how == "parent":
        os.kill(run.pid, signal.SIGKILL)
    else:
        os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    return how


def production(n: int, kills: int, out: Path, rng: random.Random) -> dict[str, Any]:
    """Make production `n` without a kill, then with `kills`."""
    calm, rough = out / f"calm-{n:02}", out / f"rough-{n:02}"
    began = time.monotonic()
    if start(n, calm).wait() != 0:
        raise SystemExit(f"the unkilled run failed: {' '.join(command(n, calm))}")
    whole = time.monotonic() - began
    wanted = film(calm)
    assert wanted is not None
    hit: list[str] = []
    lost = 0
    before: dict[str, int] = {}
    last = whole
    while sum(h != "after the end" for h in hit) < kills and len(hit) < 3 * kills:
        run, since = start(n, rough), time.monotonic()
        how = rng.choice(["group", "group", "group", "worker", "parent"])
        try:
            run.wait(timeout=rng.uniform(0.05, 0.95) * last)
            hit.append("after the end")  # it was done before the blow: counted apart
            last = time.monotonic() - since  # the next one only finds that everything is there: it is hit earlier
        except subprocess.TimeoutExpired:
            hit.append(kill(run, how, rng))
            if hit[-1] == "worker":
                run.wait()
        after = finished(rough)
        lost += sum(1 for key, inode in before.items() if after.get(key) != inode)
        before = after
    code = start(n, rough).wait()
    after = finished(rough)
    lost += sum(1 for key, inode in before.items() if after.get(key) != inode)
    log, made = runs.tally(rough / ".rushes"), film(rough)
    return {
        "production": n, "kills": sum(h != "after the end" for h in hit), "hit": hit, "exit": code, "lost": lost,
        "same": made is not None and digest_file(made) == digest_file(wanted), "repeated": len(log.repeated),
        "remade": len(log.remade), "cut_off": log.cut_off, "begun": log.begun,
        "scratch": len(list((rough / ".rushes").glob("scratch-*"))), "unkilled_s": round(whole, 1),
    }  # fmt: skip


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("out", type=Path)
    p.add_argument("--kills", type=int, default=100)
    p.add_argument("--productions", type=int, default=30)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--minutes", type=float, default=None, help="begin no further production after this time")
    args = p.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    rng, began, rows = random.Random(args.seed), time.monotonic(), []
    for n in range(args.productions):
        if args.minutes is not None and time.monotonic() - began > args.minutes * 60:
            break
        share = args.kills * (n + 1) // args.productions - args.kills * n // args.productions
        rows.append(production(n, share, args.out.resolve(), rng))
        print(json.dumps(rows[-1]), flush=True)
    total = {k: sum(r[k] for r in rows) for k in ("kills", "lost", "repeated", "remade", "cut_off", "begun", "scratch")}
    total |= {
        "productions": len(rows),
        "same": sum(r["same"] for r in rows),
        "failed": sum(r["exit"] != 0 for r in rows),
    }
    print(json.dumps({"total": total}))
    good = len(rows) > 0 and total["same"] == len(rows) and not (total["lost"] or total["repeated"] or total["scratch"])
    return 0 if good and not total["failed"] else 1


if __name__ == "__main__":
    sys.exit(main())
