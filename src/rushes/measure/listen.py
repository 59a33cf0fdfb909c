"""What was heard of a film: levels, clipping, the band of speech, loudness, real start and end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.measure import thresholds as t
from rushes.media.frames import open_ours
from rushes.media.loudness import measure

Floats = npt.NDArray[np.float32]
HOP = 0.1  # seconds of one level
VOICE_HOP = 0.02  # seconds of one level in the band of speech
_BAND = (250.0, 3500.0)  # hertz
_BINS = 400  # of the histogram of amplitudes, up to _TOP
_TOP = 1.6  # AAC swings over full scale


@dataclass(frozen=True)
class Heard:
    """The sound of one film."""

    start: float  # seconds of its first sample
    seconds: float  # how long it is
    level: Floats  # dB of full scale (RMS over both channels) every HOP
    peak: Floats  # largest sample every HOP, 0..1 and over
    voice: Floats  # dB in the band of speech every VOICE_HOP
    clip_level: float  # the ceiling at which the wave is cut off, 0..1; 0 where it is not
    clipped: npt.NDArray[np.int64]  # samples at that ceiling, every HOP
    lufs: float  # integrated; -inf for silence
    true_peak: float  # dBTP

    @property
    def silent(self) -> bool:
        return not bool((self.level > t.SILENT_DB).any())


def listen(path: Path) -> Heard | None:
    """Hear the first sound track of a film of ours; None where it has none."""
    import av

    with open_ours(path) as container:
        if not container.streams.audio:
            return None
        stream = container.streams.audio[0]
        rate = stream.codec_context.sample_rate
        meter = _Meter(rate)
        start: float | None = None
        resampler = av.AudioResampler(format="flt", layout="stereo")
        for frame in container.decode(stream):
            start = float(frame.time or 0.0) if start is None else start
            for piece in resampler.resample(frame):
                meter.add(piece.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False))
        if start is None:
            return None
    ceiling = meter.ceiling()
    loud = measure(path)
    return Heard(
        start=start, seconds=meter.samples / rate, level=np.array(meter.level, np.float32),
        peak=np.array(meter.peak, np.float32), voice=np.array(meter.voice, np.float32), clip_level=ceiling,
        clipped=meter.at(ceiling), lufs=loud.lufs, true_peak=loud.true_peak_dbtp,
    )  # fmt: skip


class _Meter:
    """Measures samples as they come; keeps one row of small numbers for each HOP."""

    def __init__(self, rate: int) -> None:
        self.samples = 0
        self.level: list[float] = []
        self.peak: list[float] = []
        self.voice: list[float] = []
        self._hop = round(rate * HOP)
        self._parts = round(HOP / VOICE_HOP)
        self._rest = np.zeros((0, 2), np.float32)
        self._piles: list[npt.NDArray[np.int64]] = []
        frequency = np.fft.rfftfreq(self._hop // self._parts, 1 / rate)
        self._in_band = (frequency >= _BAND[0]) & (frequency <= _BAND[1])
        self._window = np.hanning(self._hop // self._parts).astype(np.float32)

    def add(self, x: Floats) -> None:
        self.samples += len(x)
        self._rest = np.concatenate((self._rest, x))
        while len(self._rest) >= self._hop:
            self._measure(self._rest[: self._hop])
            self._rest = self._rest[self._hop :]

    def _measure(self, x: Floats) -> None:
        self.level.append(_db(float((x**2).mean())))
        size = np.abs(x)
        self.peak.append(float(size.max()))
        counts = np.bincount((size.ravel() * (_BINS / _TOP)).astype(np.int64).clip(0, _BINS - 1), minlength=_BINS)
        self._piles.append(counts)
        mono = x.mean(axis=1)[: self._parts * len(self._window)].reshape(self._parts, -1) * self._window
        power = (np.abs(np.fft.rfft(mono, axis=1)[:, self._in_band]) ** 2).sum(axis=1) / len(self._window) ** 2
        self.voice += [_db(float(p)) for p in power]

    def ceiling(self) -> float:
        """The level at which samples pile up as they do where a wave was cut off; 0 where there is no such pile."""
        if not self._piles:
            return 0.0
        counts = np.sum(self._piles, axis=0).astype(np.float64)
        louder = 1 - np.cumsum(counts) / counts.sum()
        # A ceiling stands where some hundredths of the samples are as loud; what swings over it is rare.
        first, last = int(np.argmax(louder < 0.06)), int(np.argmax(louder < 1e-4))
        best, found = t.CLIP_PILE, 0.0
        for k in range(max(30, first), last + 1):
            half = _smear(k)
            pile, under = counts[k - half : k + half + 1], counts[k - 5 * half : k - 2 * half]
            density = pile.mean() / max(float(under.mean()), 0.25)
            if density > best and pile.sum() >= t.CLIP_SAMPLES:
                best, found = density, k * _TOP / _BINS
        if not found:
            return 0.0
        # A steady tone piles up at its crest too, but its level never changes.
        levels = np.array(self.level)[self.at(found) >= t.CLIP_SAMPLES / 25]
        return found if levels.std() > t.STEADY_DB else 0.0

    def at(self, ceiling: float) -> npt.NDArray[np.int64]:
        """Samples within a few hundredths of the ceiling in each HOP."""
        if not ceiling:
            return np.zeros(len(self._piles), np.int64)
        k = round(ceiling * _BINS / _TOP)
        half = _smear(k)
        return np.array([int(p[k - half : k + half + 1].sum()) for p in self._piles], np.int64)


def _smear(k: int) -> int:
    """Bins of amplitude by which AAC smears a flat top at bin `k`: about 6 % of it."""
    return max(2, k // 16)


def _db(power: float) -> float:
    return float(10 * np.log10(max(power, 1e-12)))
