"""Speak to a play in a real browser: python bench/voice_page.py WORDS [WORLD].

WORDS holds VOICE/WORD-N.wav (see voice_words.py). Every second command of each voice is laid into one sound, 1.3 s from
beginning to beginning, and Chromium takes it for its microphone. `V` is held all the while, and a walking key goes down
or up every 300 ms. Says how many were heard in their order, what else was heard, and the page's own time from a word's
last loud sound to the painted frame that obeys it.
"""

from __future__ import annotations

import difflib
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
import wave
from pathlib import Path

import numpy as np
from playwright.sync_api import sync_playwright

from rushes.train.voices import ends_of, resampled
from rushes.worlds.hearing import RATE
from rushes.worlds.session import WORDS

EVERY = 1.3  # s
WATCH = """() => { window.found = []; new MutationObserver(() => window.found.push(document.querySelector('#heard')
  .textContent)).observe(document.querySelector('#heard'), { childList: true }) }"""


def spoken(folder: Path) -> tuple[list[str], np.ndarray]:
    """The commands in their order, and all of them as 16-bit sound."""
    files = [f for f in sorted(folder.glob("*/*.wav")) if f.stem.rpartition("-")[0] in WORDS][::2]
    random.Random(3).shuffle(files)
    out = np.random.default_rng(0).normal(0, 0.002, int((len(files) * EVERY + 3) * RATE))
    for n, file in enumerate(files):
        with wave.open(str(file)) as f:
            raw = np.frombuffer(f.readframes(f.getnframes()), "<i2") / np.float32(32768)
            word = resampled(raw, f.getframerate())
        begin, end = ends_of(word)
        word = word[begin:end] * (0.4 / np.abs(word).max())
        at = int((1.5 + n * EVERY) * RATE)
        out[at : at + len(word)] += word
    return [f.stem.rpartition("-")[0] for f in files], (out.clip(-1, 1) * 32767).astype("<i2")


def main() -> None:
    said, sound = spoken(Path(sys.argv[1]))
    world = sys.argv[2] if len(sys.argv) > 2 else "learned"
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as p:
        path = Path(scratch) / "said.wav"
        with wave.open(str(path), "wb") as f:
            f.setparams((1, 2, RATE, 0, "NONE", ""))
            f.writeframes(sound.tobytes())
        command = [sys.executable, "-m", "rushes.cli", "play", world, "--films", scratch]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        fake = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                f"--use-file-for-fake-audio-capture={path}%noloop"]  # fmt: skip
        browser = p.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", *fake])
        page = browser.new_page()
        page.goto(server.stdout.readline().split()[1])
        page.wait_for_timeout(2000)
        page.evaluate(WATCH)
        page.keyboard.down("v")
        end, n = time.monotonic() + len(sound) / RATE + 1, 0
        while time.monotonic() < end:
            (page.keyboard.up if n % 2 else page.keyboard.down)("wasd"[n // 2 % 4])
            n += 1
            page.wait_for_timeout(300)
        heard = [w for w in page.evaluate("() => window.found") if w in WORDS]
        told = {
            "world": world, "said": len(said), "heard in order": sum(
                b.size for b in difflib.SequenceMatcher(None, said, heard, False).get_matching_blocks()),
            "heard": len(heard), "word to paint, ms p50 / p95 of the last 50": page.inner_text("#spoken"),
            "frames a second": page.inner_text("#fps"), "input to paint": page.inner_text("#photon"),
        }  # fmt: skip
        browser.close()
        server.terminate()
        server.wait()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
