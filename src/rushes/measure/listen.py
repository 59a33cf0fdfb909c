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
_FLOOR = 1e-6  # power in that band (-60 dB) below which nothing is heard, and differences mean nothing
_BINS = 400  # of the histogram of amplitudes, up to _TOP
_TOP = 1.6  # AAC swings over full scale


@dataclass(frozen=True)
class Heard:
    """The sound of one film."""

    start: float  # seconds of its first sample
    seconds: float  # how long it is
    level: Floats  # dB of full scale (RMS over both channels) every HOP
    peak: Floats  # largest sample every HOP, 0..1 and over
    voice: Floats  # dB by which the middle stands out from the sides in the band of speech, every VOICE_HOP
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
        self._half: npt.NDArray[np.float64] = np.zeros(_BINS)
        self._tops: list[npt.NDArray[np.uint16]] = []
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
        self.peak.append(float(np.abs(x).max()))
        self._crests(x)
        middle, side = (self._band(y) for y in ((x[:, 0] + x[:, 1]) / 2, (x[:, 0] - x[:, 1]) / 2))
        self.voice += [_db(m) - _db(s) for m, s in zip(middle, side, strict=True)]

    def _band(self, y: npt.NDArray[np.floating]) -> list[float]:
        """The power in the band of speech every VOICE_HOP, not below the floor."""
        parts = y[: self._parts * len(self._window)].reshape(self._parts, -1) * self._window
        power = (np.abs(np.fft.rfft(parts, axis=1)[:, self._in_band]) ** 2).sum(axis=1) / len(self._window) ** 2
        return [max(float(p), _FLOOR) for p in power]

    def _crests(self, x: Floats) -> None:
        """Adds each half wave to the piles of its peak: samples over half of its peak, and over nine tenths of it."""
        tops: npt.NDArray[np.float64] = np.zeros(_BINS)
        for channel in (0, 1):
            signs = np.signbit(x[:, channel])
            begins = np.concatenate([[0], np.flatnonzero(signs[1:] != signs[:-1]) + 1])
            size = np.abs(x[:, channel])
            peaks = np.maximum.reduceat(size, begins)
            own = np.repeat(peaks, np.diff(np.append(begins, len(x))))
            bins = (peaks * (_BINS / _TOP)).astype(np.int64).clip(0, _BINS - 1)
            for pile, share in ((self._half, 0.5), (tops, 0.9)):
                np.add(
                    pile, np.bincount(bins, np.add.reduceat((size > share * own).astype(np.int32), begins), _BINS), pile
                )
        self._tops.append(tops.astype(np.uint16))

    def ceiling(self) -> float:
        """The level at which a wave's crests are flat, as they are where it was cut off; 0 where there is none.

        A crest of a sine is over nine tenths of its peak for 0.43 of the time that it is over half of it, whatever a
        limiter did to its height; a crest that was cut off is longer. What AAC swings over the ceiling is rare.
        """
        tops: npt.NDArray[np.float64] = np.zeros(_BINS)
        for pile_of_hop in self._tops:
            tops = tops + pile_of_hop
        over = np.append(np.cumsum(tops[::-1])[::-1], 0.0)
        best, found = t.FLAT_CREST, 0.0
        for k in range(30, _BINS):
            near = slice(k - _smear(k), k + _smear(k) + 1)
            pile = float(tops[near].sum())
            if pile < t.CLIP_SAMPLES or over[min(near.stop, _BINS)] > 0.5 * pile:
                continue
            if pile / self._half[near].sum() > best:
                best, found = pile / self._half[near].sum(), k * _TOP / _BINS
        return found

    def at(self, ceiling: float) -> npt.NDArray[np.int64]:
        """Samples on crests that reach the ceiling in each HOP."""
        if not ceiling:
            return np.zeros(len(self._tops), np.int64)
        k = round(ceiling * _BINS / _TOP)
        return np.array([int(p[k - _smear(k) : k + _smear(k) + 1].sum()) for p in self._tops], np.int64)


def _smear(k: int) -> int:
    """Bins of amplitude by which AAC smears a flat top at bin `k`: about 6 % of it."""
    return max(2, k // 16)


def _db(power: float) -> float:
    return float(10 * np.log10(max(power, 1e-12)))
