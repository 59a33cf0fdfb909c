"""Memory of `rushes footage build` over one long file: three hours of a real clip, repeated without encoding again.

    python bench/footage_memory.py CLIP OUT [--hours 3]

Samples, each second, the resident memory of every process of the run, and says the largest of each tenth of each stage.
Stages are told by the guarded process that runs: the decoder of `measure`, FFmpeg of `cut`, none of `write`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

import imageio_ffmpeg
import psutil

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
MB = 1e6


def long_film(clip: Path, out: Path, hours: float) -> Path:
    """`clip` at 256 pixels across, its packets repeated for `hours`."""
    small, long = out / "small.mp4", out / "raw" / "long.mp4"
    long.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([FFMPEG, "-v", "error", "-y", "-i", str(clip), "-vf", "scale=256:-2", "-threads", "1", "-c:v",
                    "libx264", "-preset", "veryfast", "-c:a", "aac", str(small)], check=True)  # fmt: skip
    subprocess.run([FFMPEG, "-v", "error", "-y", "-stream_loop", "-1", "-i", str(small), "-t", str(hours * 3600),
                    "-c", "copy", str(long)], check=True)  # fmt: skip
    return long


def watch(process: psutil.Popen) -> list[tuple[str, float, float]]:
    """(stage, MB of the build, MB of its largest helper) each second until the process ends."""
    seen, stage = [], "start"
    while process.poll() is None:
        try:
            helpers = process.children(recursive=True)
            own = process.memory_info().rss / MB
            names = " ".join(" ".join(h.cmdline()) for h in helpers)
            most = max((h.memory_info().rss / MB for h in helpers), default=0.0)
        except psutil.Error:
            continue
        if "rushes.measure.decode" in names:
            stage = "measure"
        elif "ffmpeg" in names:
            stage = "cut"
        seen.append((stage, own, most))
        time.sleep(1)
    return seen


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("clip", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--hours", type=float, default=3)
    p.add_argument("--cut", type=float, default=30, help="minutes of it that become clips, each an encode of its own")
    a = p.parse_args()
    long = long_film(a.clip, a.out, a.hours)
    print(f"{long.stat().st_size / MB:.0f} MB", flush=True)
    command = [sys.executable, "-m", "rushes.cli", "--workspace", str(a.out), "footage", "build", str(long.parent),
               "--out", str(a.out / "dataset"), "--keep-duplicates", "--filter", f"end<={a.cut * 60}",
               "--workers", "1", "--json"]  # fmt: skip
    began = time.monotonic()
    process = psutil.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    seen = watch(process)
    told = json.loads(process.stdout.read())
    print(f"{told['counts']} in {time.monotonic() - began:.0f} s")
    for stage in ("measure", "cut"):
        rows = [r for r in seen if r[0] == stage]
        tenths = [
            rows[len(rows) * k // 10 : max(len(rows) * k // 10 + 1, len(rows) * (k + 1) // 10)] for k in range(10)
        ]
        print(f"{stage}, largest of each tenth, MB")
        print("  the build     ", *(f"{max((r[1] for r in t), default=0):6.0f}" for t in tenths))
        print("  its helper    ", *(f"{max((r[2] for r in t), default=0):6.0f}" for t in tenths))


if __name__ == "__main__":
    main()
