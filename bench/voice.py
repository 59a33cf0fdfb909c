"""What the spotter hears, and how soon: python bench/voice.py WORDS [VOICE.onnx].

WORDS holds VOICE/WORD-N.wav (see voice_words.py). Each word is played to the spotter as a page sends it, 20 ms at a
time, with a hiss 35 dB below it; then again with one 15 dB below. Timed from the end of its sound (the last 5 ms over
2 % of the loudest) to the arrival of the last piece that told it, computing included. Then ten minutes of noise.
"""

from __future__ import annotations

import json
import sys
import time
import wave
from pathlib import Path

import numpy as np

from rushes.train.voices import ends_of, resampled
from rushes.worlds.hearing import LISTENERS, RATE, Spotter
from rushes.worlds.session import WORDS

PIECE = 320


def listen(spotter: Spotter, sound: np.ndarray) -> tuple[list[tuple[str, float]], float]:
    """What was heard and when (s from the beginning, computing included), and the slowest piece, ms."""
    spotter.clear()
    pcm = (sound.clip(-1, 1) * 32767).astype(np.int16)
    heard, slowest = [], 0.0
    for at in range(0, len(pcm) - PIECE + 1, PIECE):
        began = time.perf_counter()
        word = spotter.hear(pcm[at : at + PIECE])
        took = time.perf_counter() - began
        slowest = max(slowest, took * 1000)
        if word:
            heard.append((word, (at + PIECE) / RATE + took))
    return heard, slowest


def main() -> None:
    spotter, rng = Spotter(Path(sys.argv[2]) if len(sys.argv) > 2 else LISTENERS), np.random.default_rng(0)
    told: dict[str, object] = {}
    slow = 0.0
    for below in (35, 15):
        rows, confused = {}, {}
        for voice in sorted(p for p in Path(sys.argv[1]).iterdir() if p.is_dir()):
            right, commands, alarms, others, delays = 0, 0, 0, 0, []
            for path in sorted(voice.glob("*.wav")):
                with wave.open(str(path)) as f:
                    raw = np.frombuffer(f.readframes(f.getnframes()), "<i2") / np.float32(32768)
                    word = resampled(raw, f.getframerate())
                begin, end = ends_of(word)
                word = word[begin:end] * (0.3 / np.abs(word).max())
                sound = rng.normal(0, np.sqrt(np.mean(word**2)) * 10 ** (-below / 20), len(word) + 2 * RATE)
                sound[RATE : RATE + len(word)] += word
                heard, slowest = listen(spotter, sound)
                slow = max(slow, slowest)
                name = path.stem.rpartition("-")[0]
                if name not in WORDS:
                    others, alarms = others + 1, alarms + bool(heard)
                    if heard:
                        confused[f"{name} > {heard[0][0]}"] = confused.get(f"{name} > {heard[0][0]}", 0) + 1
                    continue
                commands += 1
                if [w for w, _ in heard] == [name]:
                    right += 1
                    delays.append((heard[0][1] - 1) * 1000 - len(word) / RATE * 1000)
                else:
                    key = f"{name} > {' '.join(w for w, _ in heard) or 'nothing'}"
                    confused[key] = confused.get(key, 0) + 1
            rows[voice.name] = {
                "commands": commands, "right": round(right / max(1, commands), 3),
                "ms from end of word, p50 p95 max": [round(float(np.percentile(delays, q))) for q in (50, 95, 100)],
                "other words": others, "taken for commands": round(alarms / max(1, others), 3),
            }  # fmt: skip
        told[f"hiss {below} dB below"] = {**rows, "wrong": dict(sorted(confused.items(), key=lambda i: -i[1]))}
    alarms = 0
    for n in range(10):  # a minute each: silence, hisses, hums, knocks
        noise = rng.normal(0, 1, 60 * RATE)
        if n % 2:
            spectrum = np.fft.rfft(noise) / np.arange(1, 30 * RATE + 2) ** (0.25 * n / 2)
            noise = np.fft.irfft(spectrum)
        noise *= (0 if n == 0 else 10 ** (-n / 4)) / noise.std()
        for at in rng.integers(0, 59 * RATE, 30 if n > 5 else 0):
            noise[at : at + 800] += rng.normal(0, 0.2, 800) * np.exp(-np.arange(800) / 150)
        alarms += len(listen(spotter, noise)[0])
    print(json.dumps({**told, "alarms in 10 minutes of noise": alarms, "slowest piece, ms": round(slow, 1)}, indent=1))


if __name__ == "__main__":
    main()
