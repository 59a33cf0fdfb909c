"""The sound track: voice in its place, music looped on the beat and ducked under speech, at broadcast-safe loudness.

Everything is 48 kHz stereo float32 [n, 2] until it is encoded. Same inputs, same samples.
"""

from __future__ import annotations

import math
import re
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import MissingPart
from rushes.media.guard import ffmpeg, input_args
from rushes.media.timeline import Sound

VERSION = 1  # raise when the same inputs would give other samples
RATE = 48_000
TARGET_LUFS = -14.0  # what streaming platforms play at
CEILING_DBTP = -1.5  # AAC adds some tenths; the film then stays under -1
VOICE_DB, MUSIC_DB = -20.0, -25.0  # levels before the final gain: RMS while sounding, dB of full scale
DUCK_DB = -11.0  # music under speech

Samples = npt.NDArray[np.float32]


def load(path: Path) -> Samples:
    """A sound file of ours, resampled: float32 [n, 2]; empty where the file has no sound."""
    import av

    parts: list[npt.NDArray[Any]] = []
    with av.open(str(path)) as container:
        if not container.streams.audio:
            return np.zeros((0, 2), np.float32)
        resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
        for frame in container.decode(container.streams.audio[0]):
            parts += [f.to_ndarray().reshape(-1, 2) for f in resampler.resample(frame)]
        parts += [f.to_ndarray().reshape(-1, 2) for f in resampler.resample(None)]
    return np.concatenate(parts).astype(np.float32, copy=False) if parts else np.zeros((0, 2), np.float32)


def tracks(mood: str) -> list[Path]:
    """The music of one mood, by name. Raises MissingPart when the package is not installed."""
    try:
        from immich_memories_music import tracks_dir
    except ImportError as e:
        raise MissingPart(
            "no music is installed", next_step="pip install immich-memories-music, or --music none"
        ) from e
    return sorted(p for p in (Path(tracks_dir()) / mood).iterdir() if p.suffix in (".opus", ".ogg", ".mp3", ".flac"))


def beat_seconds(x: Samples) -> float:
    """The beat's period by autocorrelation of the onset strength, 0.35 to 1.0 s."""
    hop = RATE // 100
    mono = x.mean(axis=1)
    frames = mono[: len(mono) // hop * hop].reshape(-1, hop)
    energy = np.log1p(100 * np.sqrt((frames**2).mean(axis=1)))
    onset = np.maximum(0.0, np.diff(energy))
    onset -= onset.mean()
    n = len(onset)
    spectrum = np.fft.rfft(onset, 2 * n)
    lags = np.fft.irfft(spectrum * spectrum.conj())[:n]
    low, high = 35, min(100, n - 1)
    return float(low + int(np.argmax(lags[low:high]))) / 100.0


def loop(x: Samples, seconds: float) -> Samples:
    """`x` repeated to `seconds`, each time after a whole number of beats, with an equal-power crossfade of one beat."""
    need = round(seconds * RATE)
    if len(x) >= need:
        return x[:need]
    beat = beat_seconds(x)
    fade = round(beat * RATE)
    period = int(math.floor((len(x) - fade) / (beat * 4 * RATE)) * beat * 4 * RATE)
    if period < fade * 2:
        period = len(x) - fade
    out = np.zeros((need + len(x), 2), np.float32)
    ramp = np.sin(np.linspace(0, math.pi / 2, fade, dtype=np.float32))[:, None]
    piece = x[: period + fade].copy()
    first = piece.copy()
    first[-fade:] *= ramp[::-1]
    middle = first.copy()
    middle[:fade] *= ramp
    at = 0
    while at < need:
        out[at : at + len(piece)] += first if at == 0 else middle
        at += period
    return out[:need]


def _level(x: Samples, db: float) -> Samples:
    """Scaled so that its sounding parts (RMS over 50 ms above -45 dB of its peak) average `db`."""
    if not len(x) or float(np.abs(x).max()) < 1e-4:
        return x
    window = RATE // 20
    blocks = (x[: max(window, len(x) // window * window)][: len(x) // window * window] ** 2).reshape(-1, window, 2)
    power = blocks.mean(axis=(1, 2)) if len(blocks) else np.array([float((x**2).mean())])
    sounding = power[power > power.max() * 10 ** (-4.5)]
    return x * np.float32(10 ** (db / 20) / math.sqrt(float(sounding.mean())))


def _duck(speech: Samples) -> Samples:
    """The music's gain [n, 1] under `speech`: down before a word, up after a pause, without pumping."""
    hop = RATE // 100
    n = len(speech)
    power = np.zeros(n // hop + 1, np.float32)
    whole = speech[: n // hop * hop].reshape(-1, hop, 2)
    power[: len(whole)] = np.sqrt((whole**2).mean(axis=(1, 2)))
    talking = (power > 0.01).astype(np.float32)
    held = np.convolve(talking, np.ones(80, np.float32), "same") > 0.5  # 0.4 s of hold on both sides
    smooth = np.convolve(held.astype(np.float32), np.hanning(50).astype(np.float32) / 24.5, "same")
    gain = 10 ** (DUCK_DB / 20 * np.clip(smooth, 0, 1))
    return np.interp(np.arange(n), np.arange(len(gain)) * hop, gain).astype(np.float32)[:, None]


def _limit(x: Samples, ceiling_db: float) -> Samples:
    """A look-ahead limiter: gain falls before each over and recovers over 50 ms; no sample passes the ceiling."""
    ceiling = np.float32(10 ** (ceiling_db / 20))
    peak = np.abs(x).max(axis=1)
    if float(peak.max(initial=0.0)) <= ceiling:
        return x
    block = 64
    n = -(-len(x) // block)
    padded = np.zeros(n * block, np.float32)
    padded[: len(peak)] = peak
    need = np.minimum(1.0, ceiling / np.maximum(padded.reshape(n, block).max(axis=1), 1e-9))
    wide = 37  # blocks, about 50 ms: the minimum over it, then its mean over the same width, never exceeds `need`
    stacked = np.lib.stride_tricks.sliding_window_view(np.pad(need, wide, mode="edge"), 2 * wide + 1)
    low = stacked.min(axis=1)
    kernel = np.hanning(wide + 2)[1:-1]
    gain = np.convolve(np.pad(low, wide // 2, mode="edge"), kernel / kernel.sum(), "valid")
    per_sample = np.interp(np.arange(len(x)), np.arange(len(gain)) * block + block / 2, gain).astype(np.float32)
    limited: Samples = np.clip(x * per_sample[:, None], -ceiling, ceiling)
    return limited


def loudness(path: Path) -> tuple[float, float]:
    """(integrated LUFS, true peak dBTP) of a sound or film file, by FFmpeg's EBU R128 meter."""
    text = ffmpeg([*input_args(path), "-map", "0:a:0", "-af", "ebur128=peak=true", "-f", "null", "-"], where=path.name)
    summary = text[text.rfind("Summary:") :]
    lufs = re.search(r"I:\s+(-?[\d.]+|-inf) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+|-inf) dBFS", summary)
    return (float(lufs[1]) if lufs else -math.inf, float(peak[1]) if peak else -math.inf)


def write_wav(x: Samples, path: Path) -> None:
    """16-bit WAV."""
    with wave.open(str(path), "wb") as f:
        f.setnchannels(2)
        f.setsampwidth(2)
        f.setframerate(RATE)
        f.writeframes((np.clip(x, -1, 1) * 32767).astype("<i2").tobytes())


def mix(
    out: Path, *, seconds: float, voice: Sequence[Sound], music: Path | None, beds: Sequence[tuple[Samples, float]] = ()
) -> dict[str, float]:
    """Write the film's sound as WAV of exactly `seconds`; answers its loudness. Silence where nothing sounds."""
    n = round(seconds * RATE)
    speech = np.zeros((n, 2), np.float32)
    for sound in voice:
        samples = _level(load(sound.path), VOICE_DB)[: round(sound.seconds * RATE)]
        at = round(sound.at * RATE)
        samples = samples[: max(0, n - at)]
        speech[at : at + len(samples)] += samples
    film = speech
    if music is not None:
        bed = _level(loop(load(music), seconds), MUSIC_DB)
        bed *= _fades(n, 0.6, min(2.5, seconds / 4))
        film = film + (bed * _duck(speech) if len(voice) else bed)
    for samples, at_seconds in beds:
        at = round(at_seconds * RATE)
        piece = samples[: max(0, n - at)]
        film[at : at + len(piece)] += piece
    film = _to_target(film, out)
    lufs, peak = loudness(out) if float(np.abs(film).max(initial=0.0)) > 0 else (-math.inf, -math.inf)
    return {"lufs": lufs, "true_peak_dbtp": peak}


def _fades(n: int, rise: float, fall: float) -> Samples:
    gain = np.ones(n, np.float32)
    a, b = min(n, round(rise * RATE)), min(n, round(fall * RATE))
    gain[:a] *= np.sin(np.linspace(0, math.pi / 2, a, dtype=np.float32))
    gain[n - b :] *= np.sin(np.linspace(math.pi / 2, 0, b, dtype=np.float32))
    return gain[:, None]


def _to_target(x: Samples, out: Path) -> Samples:
    """Gain and limit until the meter says the target; writes `out`."""
    write_wav(x, out)
    for _ in range(4):
        lufs, peak = loudness(out)
        if not math.isfinite(lufs) or (abs(lufs - TARGET_LUFS) < 0.3 and peak <= CEILING_DBTP):
            break
        x = _limit(x * np.float32(10 ** ((TARGET_LUFS - lufs) / 20)), CEILING_DBTP - 0.3)
        write_wav(x, out)
    return x
