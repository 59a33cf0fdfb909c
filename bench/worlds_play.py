"""Play for a while in a real browser and say how it went: python bench/worlds_play.py MINUTES [WORLD [BESIDE]].

A key goes down or up every 200 ms. Every 10 s the page's own meters and the server's memory are read; one JSON line
at the end: frames a second, input to paint, missed deadlines, memory at the first minute and at the last.
"""

from __future__ import annotations

import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

KEYS = ("ArrowLeft", "w", "ArrowRight", "s", "Space", "a", "d", "e")


def memory(pid: int) -> float:
    """Resident megabytes."""
    return int(re.findall(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[0]) / 1024


def main() -> None:
    minutes, world = float(sys.argv[1]), (sys.argv[2:] or ["halls:7"])[0]
    beside = ["--beside", sys.argv[3]] if len(sys.argv) > 3 else []
    with tempfile.TemporaryDirectory() as films, sync_playwright() as p:
        command = [sys.executable, "-m", "rushes.cli", "play", world, *beside, "--films", films]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        browser = p.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(server.stdout.readline().split()[1])
        page.wait_for_timeout(3000)
        rows, end, n, read = [], time.monotonic() + minutes * 60, 0, time.monotonic()
        while time.monotonic() < end:
            key = KEYS[n // 2 % len(KEYS)]
            (page.keyboard.up if n % 2 else page.keyboard.down)(key)
            n += 1
            page.wait_for_timeout(200)
            if time.monotonic() - read > 10:
                read = time.monotonic()
                p50, p95 = (float(x) for x in page.inner_text("#photon").split("/"))
                heap = page.evaluate("() => performance.memory.usedJSHeapSize / 1e6")
                frame = [float(page.inner_text(i).split("/")[1]) for i in ("#arrived", "#painted")]
                rows.append((float(page.inner_text("#fps")), p50, p95, memory(server.pid), heap, *frame))
        missed = int(page.inner_text("#missed"))
        browser.close()
        server.terminate()
        server.wait()
    fps, p50, p95, resident, heap, arrived, painted = zip(*rows)
    minute = max(1, len(rows) // max(1, int(minutes)))
    told = {
        "world": world, "minutes": minutes, "fps median": statistics.median(fps), "fps lowest 10 s": min(fps),
        "input to paint p50": statistics.median(p50), "p95 median": statistics.median(p95), "p95 worst": max(p95),
        "frame to frame p99 of 30 s, median and worst": {
            k: [statistics.median(v), max(v)] for k, v in (("arrived", arrived), ("painted", painted))},
        "missed": missed, "inputs": n,
        "server MB": [round(statistics.median(x), 1) for x in (resident[:minute], resident[-minute:])],
        "page heap MB": [round(statistics.median(x), 1) for x in (heap[:minute], heap[-minute:])],
    }  # fmt: skip
    print(json.dumps(told))


if __name__ == "__main__":
    main()
