"""What the synthetic films sound like: plucked chords, something like speech, a master at the usual loudness."""

from __future__ import annotations

import math
import re
import subprocess
from typing import Any

import imageio_ffmpeg
import numpy as np

RATE = 48_000
Rng = np.random.Generator


def music(rng: Rng, n: int) -> Any:
    """Plucked chords on a beat over a soft hiss."""
    x = np.zeros((n, 2))
    beat = rng.uniform(0.28, 0.6)
    root = 110 * 2 ** (rng.integers(0, 12) / 12)
    chords = [rng.choice([0, 3, 4, 5, 7, 9, 12], 3, replace=False) for _ in range(4)]
    longest = np.arange(int(1.6 * RATE)) / RATE
    waves = {}
    for f in {root * 2 ** (tone / 12) * m for chord in chords for tone in chord for m in (1, 2)}:
        waves[f] = sum(np.sin(2 * np.pi * f * m * longest + m) / m**1.6 for m in (1, 2, 3, 4, 5))
    at = 0.0
    while at < n / RATE:
        chord = chords[int(at / beat / 4) % 4]
        length = int(rng.uniform(0.8, 1.6) * RATE)
        t = np.arange(length) / RATE
        for tone in chord:
            f = root * 2 ** (tone / 12) * rng.choice([1, 2])
            pan = rng.uniform(0.3, 0.7)
            sound = waves[f][:length] * np.exp(-t * rng.uniform(1.5, 4)) * np.minimum(1, t / 0.004)
            i = int(at * RATE)
            x[i : i + length] += 0.12 * (sound[: n - i, None] * [pan, 1 - pan])[: max(0, n - i)]
        at += beat
    return (x + 0.003 * rng.normal(size=(n, 2))).astype(np.float32)


def voice(rng: Rng, seconds: float) -> Any:
    """Something like speech: voiced syllables of changing pitch and formants, in words."""
    n = max(1, int(seconds * RATE))
    out = np.zeros(n)
    at, pitch = 0.0, rng.uniform(95, 190)
    while at < seconds - 0.12:
        length = float(rng.uniform(0.1, 0.24))
        t = np.arange(int(length * RATE)) / RATE
        f0 = pitch * (1 + 0.08 * math.sin(3 * at)) * (1 - 0.1 * t / length)
        first, second = rng.uniform(300, 800), rng.uniform(900, 2300)
        phase = 2 * np.pi * np.cumsum(f0) / RATE
        tone = sum(
            (1 / (1 + ((k * pitch - first) / 150) ** 2) + 0.6 / (1 + ((k * pitch - second) / 200) ** 2))
            * np.sin(k * phase)
            for k in range(1, 18)
        )
        tone = 0.3 * tone * np.sin(np.pi * np.minimum(1, t / length)) ** 0.5 + 0.01 * rng.normal(size=len(t))
        i = int(at * RATE)
        out[i : i + len(tone)] += tone[: n - i]
        at += length + float(rng.choice([0.02, 0.02, 0.09]))
    return (0.5 * out / max(1e-6, np.abs(out).max())).astype(np.float32)


def master(x: Any) -> Any:
    """At -14 LUFS with peaks under -2.5 dB, by FFmpeg's meter and limiter."""
    x = (
        x * np.minimum(1, np.arange(len(x)) / (0.05 * RATE)).astype(np.float32)[:, None]
    )  # AAC overshoots at a hard start
    for i in range(6):
        lufs = loudness(x)
        if not math.isfinite(lufs) or (i and abs(lufs + 14) < 0.4):
            break
        x = through(x * np.float32(10 ** ((-14 - lufs) / 20)), "alimiter=limit=0.6:attack=4:release=60:level=0")
    return x


def through(x: Any, chain: str) -> Any:
    raw = ["-f", "f32le", "-ar", str(RATE), "-ac", "2"]
    done = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *raw, "-i", "pipe:0", "-af", chain, *raw, "pipe:1"],
        input=np.ascontiguousarray(x, np.float32).tobytes(), stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    return np.frombuffer(done.stdout, np.float32).reshape(-1, 2)[: len(x)].copy()


def loudness(x: Any) -> float:
    done = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostats", "-f", "f32le", "-ar", str(RATE), "-ac", "2",
         "-i", "pipe:0", "-af", "ebur128=framelog=quiet", "-f", "null", "-"],
        input=np.ascontiguousarray(x, np.float32).tobytes(), stderr=subprocess.PIPE, check=True,
    )  # fmt: skip
    found = re.findall(r"I:\s+(-?[\d.]+|-inf) LUFS", done.stderr.decode())
    return float(found[-1]) if found else -math.inf
