"""The sound track: voices in their place, music to the film's length and under the words, places heard from afar.

Everything is 48 kHz stereo float32 [n, 2] until it is encoded, on disk where it is as long as the film: an hour's
sound takes no more memory than a minute's. Same inputs, same samples.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.media import ambience, music
from rushes.media.frames import open_ours
from rushes.media.loudness import Loudness, integrated, master
from rushes.media.loudness import measure as loudness
from rushes.media.timeline import Sound

__all__ = ["VERSION", "load", "loudness", "mix"]

VERSION = 3  # raise when the same inputs would give other samples
RATE = 48_000
# LUFS before the last gain. Under words, music lies 17 below them: heard, and never in their way.
_VOICE, _MUSIC, _DUCKED, _ROOM = -16.0, -23.0, -10.0, -37.0
_STEP = RATE // 100  # samples between two values of a gain curve: 10 ms
_CHUNK = 10 * RATE  # samples mixed at a time

Samples = npt.NDArray[np.float32]
Curve = npt.NDArray[Any]  # a gain every 10 ms


def load(path: Path, *, start: float = 0.0, seconds: float = math.inf) -> Samples:
    """The sound of one of OUR files from second `start`, as float32 [n, 2] at 48 kHz; empty where it has none."""
    import av

    parts: list[npt.NDArray[Any]] = []
    first, want = round(start * RATE), seconds * RATE
    have = 0
    with open_ours(path) as container:
        if not container.streams.audio:
            return np.zeros((0, 2), np.float32)
        resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
        for frame in _frames_and_none(container):
            for piece in resampler.resample(frame):
                parts.append(piece.to_ndarray().reshape(-1, 2))
                have += len(parts[-1])
            if have - first >= want:
                break
    if not parts:
        return np.zeros((0, 2), np.float32)
    whole = np.concatenate(parts).astype(np.float32, copy=False)[first:]
    return whole if math.isinf(want) else whole[: round(want)]


def _frames_and_none(container: Any) -> Any:
    yield from container.decode(container.streams.audio[0])
    yield None  # empties the resampler


def mix(sounds: Sequence[Sound], out: Path, *, seconds: float, scratch: Path) -> Loudness:
    """Mix the timeline's sounds into `out` (AAC in MP4, exactly `seconds` long); answers its loudness.

    `scratch` is an empty folder for work in progress. Where nothing sounds, the track is silent and its loudness -inf.
    """
    n = round(seconds * RATE)
    layers = {kind: _layer(scratch / f"{kind}.f32", n) for kind in dict.fromkeys(s.kind for s in sounds)}
    for sound in sounds:
        _add(sound, layers[sound.kind])
    levels = dict.fromkeys(("voice", "clip", "music", "ambience"), -math.inf)
    levels |= {kind: integrated(layer) for kind, layer in layers.items()}
    talk = np.zeros(n // _STEP + 1, np.float32)
    for kind in ("voice", "clip"):
        if math.isfinite(levels[kind]):
            talk = np.maximum(talk, _talking(layers[kind], levels[kind]))
    has_words = bool(talk.any())
    gains: dict[str, float | Curve] = {
        "voice": _to(levels["voice"], _VOICE),
        "clip": _to(levels["clip"], _VOICE - 2),
        "music": _to(levels["music"], _MUSIC if has_words else _VOICE) * 10 ** (_DUCKED / 20 * talk),
        "ambience": _to(levels["ambience"], _ROOM) * 10 ** (-3 / 20 * talk),
    }
    film = _layer(scratch / "film.f32", n)
    for at in range(0, n, _CHUNK):
        part = slice(at, min(n, at + _CHUNK))
        for kind, layer in layers.items():
            film[part] += layer[part] * _gain(gains[kind], part)
    del film, layers  # what is still in memory goes to the disk
    return master(scratch / "film.f32", out, samples=n)


def _layer(path: Path, n: int) -> Samples:
    return np.memmap(path, np.float32, "w+", shape=(max(1, n), 2))


def _add(sound: Sound, layer: Samples) -> None:
    """Put one sound into its layer at its place, with ends that do not click."""
    first = max(0, round(sound.at * RATE))
    room = layer[first : first + round(sound.seconds * RATE)]
    if not len(room):
        return
    if sound.kind == "music":
        track = music.named(sound.made) if sound.path is None else sound.path
        x = load(track, start=sound.start, seconds=max(sound.seconds, 240.0))
        if not len(x):
            return
        tune = np.zeros_like(room)
        music.play(x, music.arrange(x, len(room) / RATE), tune)
        ends = music.ending(x) if len(room) > 10 * RATE else 1.5
        room += tune * _fades(len(room), 0.02, min(ends, len(room) / RATE / 3))
    elif sound.path is None:
        if sound.made in ambience.MAKERS:
            x = ambience.bed(sound.made, len(room) / RATE, sound.seed)
            level = integrated(x)
            # Each place equally loud: which of two beds was made from more noise should not be heard.
            room += x * np.float32(_to(level, _ROOM)) * _fades(len(room), 0.8, 0.8)
    else:
        x = load(sound.path, start=sound.start, seconds=sound.seconds)[: len(room)]
        room[: len(x)] += x * _fades(len(x), 0.01, 0.02)


def _fades(n: int, rise: float, fall: float) -> Samples:
    """A gain [n, 1] that rises and falls along a quarter of a sine; seconds, each at most half of the whole."""
    gain = np.ones(n, np.float32)
    a, b = min(n // 2, round(rise * RATE)), min(n // 2, round(fall * RATE))
    gain[:a] *= np.sin(np.linspace(0, math.pi / 2, a, dtype=np.float32))
    gain[n - b :] *= np.sin(np.linspace(math.pi / 2, 0, b, dtype=np.float32))
    return gain[:, None]


def _to(level: float, target: float) -> float:
    """The factor that brings a layer to its level; 0 for a silent one."""
    return float(10 ** ((target - level) / 20)) if math.isfinite(level) else 0.0


def _gain(curve: float | Curve, part: slice) -> Samples | np.float32:
    if isinstance(curve, float):
        return np.float32(curve)
    at = np.arange(part.start, part.stop)
    return np.interp(at, np.arange(len(curve)) * _STEP, curve).astype(np.float32)[:, None]


def _talking(layer: Samples, level: float) -> Curve:
    """How much somebody is talking, 0 to 1 every 10 ms: rising before a word and lasting over short pauses."""
    power = np.zeros(len(layer) // _STEP + 1)
    for at in range(0, len(layer) // _STEP * _STEP, 1000 * _STEP):
        blocks = layer[at : at + 1000 * _STEP]
        blocks = blocks[: len(blocks) // _STEP * _STEP].reshape(-1, _STEP * 2)
        power[at // _STEP : at // _STEP + len(blocks)] = (blocks**2).mean(axis=1)
    loud = power > 10 ** ((level - 20) / 10)
    # Half a second of pause on either side still counts as talk: music that comes up between two words pumps.
    held = np.convolve(loud, np.ones(91), "same") > 0
    soft = np.hanning(61)
    return np.clip(np.convolve(held, soft / soft.sum(), "same"), 0, 1).astype(np.float32)
