"""Music that lasts as long as the film: a track's beginning and its ending, and jumps on the beat in between.

A jump goes where the track sounds most like itself a whole number of beats away, so that the ear follows it.
Samples are 48 kHz stereo float32 [n, 2]. Same track, same length, same samples.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput, MissingPart

RATE = 48_000
HOP = 480  # samples between two looks at the spectrum: 10 ms
_WINDOW = 2048
_BANDS = 48
_CROSS = 0.06  # seconds of crossfade at a jump, ending on the beat

Samples = npt.NDArray[np.float32]


def tracks(mood: str) -> list[Path]:
    """The bundled music of one mood, by name. Raises MissingPart when none is installed, BadInput for no such mood."""
    try:
        from immich_memories_music import tracks_dir
    except ImportError as e:
        raise MissingPart(
            "no music is installed", next_step="pip install immich-memories-music, or --music none"
        ) from e
    folder = Path(tracks_dir())
    moods = sorted(p.name for p in folder.iterdir() if p.is_dir())
    if mood not in moods:
        raise BadInput(f"no music is called {mood!r}", next_step=f"choose one of {', '.join(moods)}")
    return sorted((folder / mood).glob("*.opus"))


def choose(mood: str, digest: str) -> Path:
    """One track of a mood, the same for the same hexadecimal digest."""
    found = tracks(mood)
    return found[int(digest[:8], 16) % len(found)]


def named(track: str) -> Path:
    """A bundled track by its name without suffix."""
    for path in tracks(track.split("_")[0]):
        if path.stem == track:
            return path
    raise BadInput(f"there is no track called {track[:60]!r}", next_step="choose other music")


@dataclass(frozen=True)
class Run:
    """A stretch of the track: samples `start` to `end` of it sound from sample `at` of the film."""

    start: int
    end: int
    at: int


def spectrum(x: Samples) -> npt.NDArray[np.float32]:
    """Log energy in bands from 40 Hz to 12 kHz every 10 ms: float32 [n, bands]."""
    mono = x.mean(axis=1)
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(mono, (_WINDOW // 2, _WINDOW // 2)), _WINDOW)[::HOP]
    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW).astype(np.float32), axis=1)) ** 2
    edges = np.geomspace(40, 12_000, _BANDS + 1) * _WINDOW / RATE
    low = np.floor(edges[:-1]).astype(int)
    high = np.maximum(np.ceil(edges[1:]).astype(int), low + 1)
    sums = np.concatenate([np.zeros((len(power), 1)), np.cumsum(power, axis=1)], axis=1)
    return np.asarray(np.log10((sums[:, high] - sums[:, low]) / (high - low) + 1e-6), np.float32)


def beat(bands: npt.NDArray[np.float32]) -> float:
    """The beat's period in seconds (0.35 to 1), by autocorrelation of onsets; refined over sixteen beats."""
    onset = np.maximum(0.0, np.diff(bands, axis=0)).mean(axis=1)
    onset = np.convolve(onset - onset.mean(), np.hanning(5), "same")
    n = len(onset)
    full = np.fft.irfft(np.abs(np.fft.rfft(onset, 2 * n)) ** 2)[:n] / np.maximum(n - np.arange(n), n // 4)

    def strength(period: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Mean correlation at the period's first multiples: a beat repeats, and an accident does not."""
        multiples = [np.interp(period * k, np.arange(n), full) for k in (1, 2, 3, 4, 6, 8, 12, 16)]
        return np.asarray(np.mean(multiples, axis=0))

    # In frames of 10 ms. A period near half a second is preferred among those that fit equally.
    periods = np.linspace(35, 100, 1301)
    scores = strength(periods) * np.exp(-0.5 * (np.log2(periods / 55) / 0.9) ** 2)
    return float(periods[int(np.argmax(scores))]) * HOP / RATE


def arrange(x: Samples, seconds: float) -> list[Run]:
    """The runs of track `x` that fill `seconds`, from its first sample to its last.

    The film's length rarely is the track's plus whole beats: what is left over, less than two beats, is silence
    before the first note. A film of seconds, or a track of minutes that
    is longer than the film, gets only the beginning.
    """
    want, have = round(seconds * RATE), len(x)
    if want <= min(have, 10 * RATE) or (want <= have and have > 120 * RATE):
        return [Run(0, want, 0)]
    bands = spectrum(x)
    period = beat(bands) * RATE
    jumps = _jumps(bands, want - have, have, period)
    lead = want - have - sum(jumps)
    runs: list[Run] = []
    start, at = 0, lead
    for jump in jumps:
        leave = _best_place(bands, start, jump, have, period)
        runs.append(Run(start, leave, at))
        at += leave - start
        start = leave - jump + _aligned(x, leave, leave - jump)
    runs.append(Run(start, have, at))
    # What the alignment moved is made good in the silence before the first note, where nobody hears it.
    late = want - (at + have - start)
    return [Run(r.start, r.end, r.at + late) for r in runs]


def _jumps(bands: npt.NDArray[np.float32], missing: int, have: int, period: float) -> list[int]:
    """How far back (or, below zero, ahead) each jump goes, in samples, to gain `missing` or up to two beats less."""
    longest = max(4, math.floor(max(have - 8 * RATE, 4 * period) / period / 4) * 4)
    jumps: list[int] = []
    while missing < 0 or missing >= 2 * period:
        # Whole bars while there is far to go; the last jump takes what is left in pairs of beats.
        pairs = math.floor(missing / period / 2) if missing > 0 else math.ceil(-missing / period / 2)
        far = min(longest, 2 * pairs)
        # The tempo is known to a percent or so: the track's likeness to itself says where the bar really is.
        lags = np.arange(round((far - 0.4) * period / HOP), round((far + 0.4) * period / HOP) + 1)
        unlike = [float(np.abs(bands[lag:] - bands[:-lag]).mean()) for lag in lags]
        jump = int(lags[int(np.argmin(unlike))]) * HOP
        jumps.append(jump if missing > 0 else -jump)
        missing -= jumps[-1]
    return jumps


def _best_place(bands: npt.NDArray[np.float32], start: int, jump: int, have: int, period: float) -> int:
    """The sample to leave at, for `leave - jump`, where two seconds around both places sound most alike."""
    lag = abs(round(jump / HOP))
    far = np.abs(bands[lag:] - bands[:-lag]).mean(axis=1)  # at frame f: how unlike frame f + lag is
    wide = np.hanning(201)
    far = np.convolve(np.pad(far, 100, mode="edge"), wide / wide.sum(), "valid")
    onset = np.maximum(0.0, np.diff(bands, axis=0, prepend=bands[:1])).mean(axis=1)
    # Leave from the later place when going back, from the earlier one when going forward.
    at = np.arange(len(far)) + (lag if jump > 0 else 0)
    # On a beat, where a new sound hides the seam, and well inside the track.
    cost = far - 0.15 * onset[at] / max(float(onset.max()), 1e-6)
    first = (start + round(2 * period)) / HOP
    last = (have - 3 * RATE) / HOP - (0 if jump > 0 else lag)
    allowed = (at >= first) & (at <= last) & (at * HOP - jump >= RATE)
    if not allowed.any():
        return int(min(have - RATE, max(start + period, jump if jump > 0 else 0)))
    return int(at[np.argmin(np.where(allowed, cost, np.inf))]) * HOP


def _aligned(x: Samples, leave: int, enter: int) -> int:
    """A shift of `enter`, up to 15 ms, at which the two waves run most in step around the seam."""
    wide, reach = round(0.05 * RATE), round(0.015 * RATE)
    if min(leave, enter) < wide + reach or max(leave, enter) + wide + reach > len(x):
        return 0
    a = x[leave - wide : leave + wide].mean(axis=1)
    b = x[enter - wide - reach : enter + wide + reach].mean(axis=1)
    products = np.correlate(b, a, "valid")
    return int(np.argmax(products)) - reach


def play(x: Samples, runs: list[Run], out: Samples) -> None:
    """Add the arranged track to `out` (float32 [n, 2], zeros), with short equal-power crossfades at the jumps."""
    cross = round(_CROSS * RATE)
    up = np.sin(np.linspace(0, math.pi / 2, cross, dtype=np.float32))[:, None]
    for i, run in enumerate(runs):
        first = max(0, run.start - cross) if i else run.start
        piece = x[first : run.end].copy()
        if i:
            piece[: run.start - first] *= up[cross - (run.start - first) :]
        if i + 1 < len(runs):
            piece[-cross:] *= up[::-1][-len(piece) :]
        at = run.at - (run.start - first)
        piece = piece[max(0, -at) : max(0, len(out) - at)]
        at = max(0, at)
        out[at : at + len(piece)] += piece


def ending(x: Samples) -> float:
    """Seconds to fade at the end: short where the track rings out by itself, longer where it breaks off."""
    if not len(x):
        return 0.0
    whole = float(np.sqrt((x**2).mean()))
    tail = float(np.sqrt((x[-round(0.3 * RATE) :] ** 2).mean()))
    return 0.4 if tail < whole * 0.2 else 2.5
