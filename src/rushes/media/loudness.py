"""Loudness: how loud people hear it (ITU-R BS.1770, EBU R128), and the last gain that brings a film to its level."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.media.guard import ffmpeg, file_url, input_args

RATE = 48_000
TARGET_LUFS = -14.0  # what streaming platforms play at
MOST_DBTP = -1.0
_CEILING = -1.8  # of the limiter: AAC adds some tenths
_BLOCK = 19_200  # samples: 0.4 s

Samples = npt.NDArray[np.float32]


def _k_weights() -> npt.NDArray[np.float64]:
    """The power gain of BS.1770's two filters (its coefficients for 48 kHz) at the frequencies of one block."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(_BLOCK))
    head = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    low_cut = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.asarray(np.abs(head * low_cut) ** 2)


def integrated(x: Samples) -> float:
    """LUFS of samples [n, 2] at 48 kHz, gated; -inf for silence. Within 0.2 of a meter, for balancing a mix."""
    weights, power = _k_weights(), []
    for at in range(0, len(x) // _BLOCK * _BLOCK, 25 * _BLOCK):
        blocks = x[at : at + 25 * _BLOCK]
        blocks = blocks[: len(blocks) // _BLOCK * _BLOCK].reshape(-1, _BLOCK, 2)
        spectra = np.abs(np.fft.rfft(blocks, axis=1)) ** 2 * weights[None, :, None]
        power.append(2 * spectra.sum(axis=(1, 2)) / _BLOCK**2)
    if not power:
        return -math.inf
    levels = np.concatenate(power)
    for gate in (10 ** ((-70 + 0.691) / 10), None):
        if gate is None:
            gate = float(levels.mean()) * 0.1
        levels = levels[levels > gate]
        if not len(levels):
            return -math.inf
    return float(-0.691 + 10 * np.log10(levels.mean()))


@dataclass(frozen=True)
class Loudness:
    """Integrated loudness and true peak; -inf for silence."""

    lufs: float
    true_peak_dbtp: float

    @property
    def silent(self) -> bool:
        return not math.isfinite(self.lufs)


RAW = ["-f", "f32le", "-ar", str(RATE), "-ac", "2"]


def measure(path: Path, *, raw: bool = False) -> Loudness:
    """Loudness of the first sound track of one of OUR files (`raw`: float32 stereo samples), by FFmpeg's meter."""
    text = ffmpeg(
        [*(RAW if raw else []), *input_args(path), "-map", "0:a:0", "-af", "ebur128=peak=true:framelog=quiet",
         "-f", "null", "-"], where=path.name,
    )  # fmt: skip
    summary = text[text.rfind("Summary:") :]
    lufs = re.search(r"I:\s+(-?[\d.]+|-inf) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+|-inf) dBFS", summary)
    level = float(lufs[1]) if lufs else -math.inf
    # The meter's gate is at -70: that number says that nothing was louder.
    return Loudness(level if level > -70 else -math.inf, float(peak[1]) if peak else -math.inf)


def master(raw: Path, out: Path, *, samples: int) -> Loudness:
    """Encode float32 stereo samples to AAC at `TARGET_LUFS` under `MOST_DBTP`; answers what the result measures.

    One gain for the whole film, then a limiter that works at four times the rate, so that peaks between samples are
    seen too. What the limiter takes from the loudness and what AAC adds to the peaks is measured and made good.
    Silence stays silence.
    """
    found = measure(raw, raw=True)
    gain = 0.0 if found.silent else TARGET_LUFS - found.lufs
    ceiling = _CEILING
    for _ in range(3):
        limit = "" if found.silent else (
            f"volume={gain:.2f}dB,aresample=192000,alimiter=limit={10 ** (ceiling / 20):.5f}:attack=5:release=80:"
            "level=0:asc=1:latency=1,aresample=48000,"
        )  # fmt: skip
        ffmpeg(
            [
                *RAW, *input_args(raw), "-af", f"{limit}apad=whole_len={samples},atrim=end_sample={samples}",
                "-c:a", "aac", "-b:a", "192k", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact",
                "-f", "mp4", file_url(out),
            ],
            where="sound track",
        )  # fmt: skip
        result = measure(out)
        if result.silent or (abs(result.lufs - TARGET_LUFS) < 0.5 and result.true_peak_dbtp < MOST_DBTP - 0.1):
            break
        gain += TARGET_LUFS - result.lufs
        ceiling -= max(0.0, result.true_peak_dbtp - (MOST_DBTP - 0.3))
    return result
