"""Ambience: the sound of a place, synthesised from noise and a few small voices. Nothing here is a recording.

Samples are 48 kHz stereo float32 [n, 2], of no set level: the mix sets it. Same kind, length and seed, same samples.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

RATE = 48_000
_BLOCK = 16  # seconds made at a time; blocks overlap by _SEAM
_SEAM = 2

Samples = npt.NDArray[np.float32]
Mono = npt.NDArray[Any]
Rng = np.random.Generator

# Word beginnings, as a director writes them, and what they sound like here.
_WORDS: tuple[tuple[str, str], ...] = (
    (r"wave|surf|sea\b|seas\b|ocean|shore|beach|tide", "waves"),
    (r"rain|drizzle|downpour", "rain"),
    (r"storm|thunder", "rain wind"),
    (r"wind|breeze|gust|blizzard", "wind"),
    (r"fire|flame|crackl|hearth|burn", "fire"),
    (r"bird|gull|chirp|song ?bird|twitter", "birds"),
    (r"cricket|cicada|night|frog", "night"),
    (r"traffic|city|street|car\b|cars\b|road", "traffic"),
    (r"crowd|people|market|caf[eé]|chatter|voices|applause", "crowd"),
    (r"stream|river|brook|water|lake|bubbl|fountain|drip", "water"),
    (r"hum\b|engine|machine|room|space|ship|motor|train", "hum"),
)


def kinds(words: Iterable[str]) -> tuple[str, ...]:
    """What can be made of a shot's sounds, each once: "waves", "rain", ...; words without a sound here are left out."""
    found: list[str] = []
    for word in words:
        for pattern, kind in _WORDS:
            if re.search(rf"\b(?:{pattern})", word, re.I):
                found += [k for k in kind.split() if k not in found]
                break
    return tuple(found)


def bed(kind: str, seconds: float, seed: int) -> Samples:
    """The sound of one kind for so many seconds. Raises KeyError for a kind that is not in `MAKERS`."""
    make = MAKERS[kind]
    n, seam = round(seconds * RATE), _SEAM * RATE
    up = np.sin(np.linspace(0, math.pi / 2, seam, dtype=np.float32))[:, None]
    # Three stretches in turn: long enough that nobody hears a wave come back, and made in no time.
    length = min(_BLOCK * RATE, n + seam)
    step = length - seam
    blocks = []
    for i in range(min(3, -(-n // step))):
        block = make(np.random.default_rng([seed, i]), length).astype(np.float32)
        block[-seam:] *= up[::-1]
        blocks.append(block)
    out = np.zeros((n, 2), np.float32)
    for i, at in enumerate(range(0, n, step)):
        piece = blocks[i % 3].copy()
        if i:
            piece[:seam] *= up  # a seam of equal power between two noises is not heard
        piece = piece[: n - at]
        out[at : at + len(piece)] += piece
    return out


def _noise(rng: Rng, n: int, shape: Callable[[Mono], Mono]) -> Mono:
    """Noise [n] of unit RMS whose spectrum's amplitude follows `shape` (of hertz)."""
    size = 1 << (n - 1).bit_length()  # a power of two: three times as fast
    # Noise has a random phase at every frequency; its spectrum can be drawn at once.
    gain = shape(np.fft.rfftfreq(size, 1 / RATE)).astype(np.float32)
    drawn = rng.standard_normal((2, len(gain)), dtype=np.float32) * gain
    x = np.fft.irfft(drawn[0] + 1j * drawn[1], size)[:n]
    return np.asarray(x / max(float(np.sqrt((x**2).mean())), 1e-9))


def _band(low: float, high: float, tilt: float = 0.0) -> Callable[[Mono], Mono]:
    """A soft band; `tilt` -1 falls like brown noise, -0.5 like pink, 0 is white."""

    def shape(hz: Mono) -> Mono:
        f = np.maximum(hz, 10.0)
        return np.asarray((f / 1000) ** tilt / np.sqrt(1 + (low / f) ** 4) / np.sqrt(1 + (f / high) ** 4))

    return shape


def _wander(rng: Rng, n: int, period: float, low: float = 0.0) -> Mono:
    """A slow random curve [n] between `low` and 1, that turns about every `period` seconds."""
    points = rng.uniform(low, 1, int(n / RATE / period) + 4)
    x = np.arange(n) / RATE / period
    i = x.astype(int)
    t = (1 - np.cos(math.pi * (x - i))) / 2
    return np.asarray(points[i] * (1 - t) + points[i + 1] * t)


def _stereo(rng: Rng, n: int, shape: Callable[[Mono], Mono]) -> Mono:
    """Wide noise [n, 2]: half of it shared by both ears."""
    middle, side = 0.85 * _noise(rng, n, shape), 0.5 * _noise(rng, n, shape)
    return np.stack([middle + side, middle - side], axis=1)


def _put(out: Mono, at: int, voice: Mono, pan: float) -> None:
    """Add a mono voice [m] at sample `at`, from left (-1) to right (1)."""
    piece = voice[: max(0, len(out) - at)]
    angle = (pan + 1) * math.pi / 4
    out[at : at + len(piece)] += piece[:, None] * np.array([math.cos(angle), math.sin(angle)])


def _waves(rng: Rng, n: int) -> Mono:
    late = RATE // 2  # the foam follows the water
    swell = np.zeros(n + late)
    at = -rng.uniform(0, 6) * RATE
    while at < n + late:
        length = int(rng.uniform(7, 11) * RATE)
        t = np.linspace(0, 1, length)
        crest = np.minimum(t / 0.45, (1 - t) / 0.55) ** 1.7 * rng.uniform(0.6, 1)
        first = max(0, int(at))
        piece = crest[first - int(at) :][: n + late - first]
        swell[first : first + len(piece)] += piece
        at += length * rng.uniform(0.55, 0.8)
    deep = _stereo(rng, n, _band(50, 500, -0.5)) * (0.2 + 0.8 * swell[late:])[:, None]
    foam = _stereo(rng, n, _band(800, 7000, -0.3)) * (0.03 + 0.9 * swell[:n] ** 2)[:, None]
    return np.asarray(deep + foam)


def _wind(rng: Rng, n: int) -> Mono:
    out = _stereo(rng, n, _band(60, 300, -0.5)) * (0.3 + 0.7 * _wander(rng, n, 3.0))[:, None]
    for centre, period in ((350, 2.0), (600, 1.4), (1100, 1.1)):
        gust = _wander(rng, n, period) ** 2
        out += _stereo(rng, n, _band(centre * 0.8, centre * 1.3)) * (gust * 250 / centre)[:, None]
    return np.asarray(out)


def _rain(rng: Rng, n: int) -> Mono:
    out = _stereo(rng, n, _band(700, 9000, -0.35)) * (0.7 + 0.3 * _wander(rng, n, 4.0))[:, None]
    for _ in range(int(n / RATE * 40)):
        m = int(rng.uniform(0.004, 0.02) * RATE)
        drop = rng.standard_normal(m) * np.exp(-np.linspace(0, 6, m)) * rng.exponential(0.7)
        _put(out, int(rng.integers(n)), drop, rng.uniform(-0.9, 0.9))
    return out


def _fire(rng: Rng, n: int) -> Mono:
    out = _stereo(rng, n, _band(40, 300, -0.7)) * (0.5 + 0.5 * _wander(rng, n, 0.6))[:, None]
    out += 0.15 * _stereo(rng, n, _band(1500, 6000, -0.4))
    for _ in range(int(n / RATE * 9)):
        m = int(rng.uniform(0.002, 0.012) * RATE)
        crack = rng.standard_normal(m) * np.exp(-np.linspace(0, 7, m)) * min(6.0, rng.exponential(1.6))
        _put(out, int(rng.integers(n)), crack, rng.uniform(-0.6, 0.6))
    return out


def _water(rng: Rng, n: int) -> Mono:
    out = _stereo(rng, n, _band(300, 3500, -0.5)) * (0.6 + 0.4 * _wander(rng, n, 0.25))[:, None]
    for _ in range(int(n / RATE * 14)):
        m = int(rng.uniform(0.02, 0.07) * RATE)
        t = np.arange(m) / RATE
        hz = rng.uniform(350, 1300) * (1 + 6 * t)
        drop = np.sin(2 * math.pi * np.cumsum(hz) / RATE) * np.sin(np.linspace(0, math.pi, m)) ** 2
        _put(out, int(rng.integers(n)), drop * rng.uniform(0.1, 0.5), rng.uniform(-0.7, 0.7))
    return out


def _birds(rng: Rng, n: int) -> Mono:
    out = 0.06 * _stereo(rng, n, _band(300, 5000, -0.5))
    for _ in range(4):
        centre, pan, loud = rng.uniform(2600, 5200), rng.uniform(-0.9, 0.9), rng.uniform(0.25, 1)
        # A bird's own phrase: each note's length, pitch and slide stay the same whenever it sings.
        notes = [(rng.uniform(0.05, 0.16), rng.uniform(0.85, 1.2), rng.uniform(-0.25, 0.25)) for _ in range(5)]
        at = rng.uniform(0, 5)
        while at * RATE < n:
            when = at
            for length, pitch, slide in notes[: int(rng.integers(2, 6))]:
                m = int(length * RATE)
                t = np.linspace(0, 1, m)
                hz = centre * pitch * (1 + slide * (t - 0.5)) * (1 + 0.02 * np.sin(2 * math.pi * 28 * t * length))
                tone = np.sin(2 * math.pi * np.cumsum(hz) / RATE) * np.sin(math.pi * t) ** 1.5
                if when * RATE < n:
                    _put(out, int(when * RATE), tone * loud * 0.5, pan)
                when += length + 0.06
            at = when + rng.uniform(1.5, 6)
    return out


def _night(rng: Rng, n: int) -> Mono:
    out = 0.012 * _stereo(rng, n, _band(200, 2500, -0.6))
    t = np.arange(n) / RATE
    for _ in range(4):
        hz, pace, pan = rng.uniform(3900, 4900), rng.uniform(1.6, 2.4), rng.uniform(-0.9, 0.9)
        # Chirps: three or four quick pulses, then a rest; a cricket seldom misses one.
        place = (t * pace + rng.uniform()) % 1
        pulses = np.sin(math.pi * np.clip(place / 0.22, 0, 1)) * (place < 0.22)
        trill = np.maximum(0, np.sin(2 * math.pi * 17 * place)) ** 2
        sound = np.sin(2 * math.pi * hz * t) * pulses * trill * (0.5 + 0.5 * _wander(rng, n, 5.0))
        _put(out, 0, sound * rng.uniform(0.12, 0.4), pan)
    return out


def _traffic(rng: Rng, n: int) -> Mono:
    out = _stereo(rng, n, _band(40, 220, -0.6)) * (0.7 + 0.3 * _wander(rng, n, 3.0))[:, None]
    out += 0.25 * _stereo(rng, n, _band(200, 1200, -0.5))
    at = rng.uniform(0, 4)
    while at * RATE < n:
        m = int(rng.uniform(3, 6) * RATE)
        t = np.linspace(-1, 1, m)
        car = _noise(rng, m, _band(120, 1400, -0.4)) * np.exp(-((t * 2.6) ** 2)) * rng.uniform(0.3, 0.9)
        across = (t if rng.uniform() < 0.5 else -t) * 0.9
        first = int(at * RATE)
        piece = (car[:, None] * np.stack([np.sqrt((1 - across) / 2), np.sqrt((1 + across) / 2)], axis=1))[: n - first]
        out[first : first + len(piece)] += piece
        at += rng.uniform(2.5, 7)
    return out


def _crowd(rng: Rng, n: int) -> Mono:
    out = 0.3 * _stereo(rng, n, _band(150, 900, -0.6))
    for _ in range(6):
        centre = rng.uniform(250, 1100)
        syllables = _wander(rng, n, rng.uniform(0.11, 0.17)) ** 3 * _wander(rng, n, 1.5)
        _put(out, 0, _noise(rng, n, _band(centre * 0.7, centre * 1.5)) * syllables * 0.5, rng.uniform(-0.9, 0.9))
    return out


def _hum(rng: Rng, n: int) -> Mono:
    t = np.arange(n) / RATE
    base = rng.uniform(48, 62)
    tones = sum(np.sin(2 * math.pi * base * k * t + rng.uniform(0, 6)) / k**1.6 for k in range(1, 7))
    steady = 0.5 * np.asarray(tones) * (0.85 + 0.15 * _wander(rng, n, 2.5))
    return np.asarray(steady[:, None] + 0.6 * _stereo(rng, n, _band(60, 400, -0.7)))


MAKERS: dict[str, Callable[[Rng, int], Mono]] = {
    "waves": _waves,
    "wind": _wind,
    "rain": _rain,
    "fire": _fire,
    "water": _water,
    "birds": _birds,
    "night": _night,
    "traffic": _traffic,
    "crowd": _crowd,
    "hum": _hum,
}
