"""A keyword spotter of our own: hears the eight commands in speech, on this machine, while one plays.

Sound is 16 kHz, mono. Every 40 ms a small net looks at the last second as a picture of loudness by pitch and time
(log-mel) and says which command has just been spoken, or none. Nothing is sent anywhere and nothing is kept.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput, MissingPart
from rushes.worlds.session import WORDS

RATE = 16_000  # samples a second
STEP, FRAME, FFT = 160, 400, 512  # samples from one column of the picture to the next, that one looks at, of its FFT
MELS, COLUMNS = 40, 98  # of the picture: a second
EVERY = 4  # columns from one look to the next
LISTENERS = Path(__file__).parent / "weights" / "voice.onnx"
LOUD, QUIET = 0.75, 0.3  # chance that counts as spoken; and under which the same word may come again
REST = 10  # looks after a word in which no other is heard


@cache
def _filters() -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """The window of a column [FRAME], and the mel filters [FFT / 2 + 1, MELS]."""
    low, high = (2595 * math.log10(1 + f / 700) for f in (60, 7600))
    edges = np.linspace(low, high, MELS + 2)
    hz = 700 * (10 ** (edges / 2595) - 1)
    at = np.arange(FFT // 2 + 1)[:, None] * RATE / FFT
    up, down = (at - hz[:-2]) / (hz[1:-1] - hz[:-2]), (hz[2:] - at) / (hz[2:] - hz[1:-1])
    return np.hanning(FRAME).astype(np.float32), np.maximum(0, np.minimum(up, down)).astype(np.float32)


def log_mel(sound: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Sound [..., n] in -1..1 → [..., columns, MELS], about -2..2. A second gives COLUMNS."""
    window, mel = _filters()
    frames = np.lib.stride_tricks.sliding_window_view(sound, FRAME, -1)[..., ::STEP, :]
    power = np.abs(np.fft.rfft(frames * window, FFT)) ** 2
    return np.asarray(np.log(power.astype(np.float32) @ mel + 1e-5) / 5, np.float32)


class Spotter:
    """Hears sound as it comes. Raises MissingPart without ONNX Runtime, BadInput for a file that is no listener."""

    def __init__(self, path: Path = LISTENERS) -> None:
        try:
            import onnxruntime as ort
        except ImportError as e:
            raise MissingPart("hearing needs ONNX Runtime", where="extra `worlds`",
                              next_step="pip install 'rushes[worlds]'") from e  # fmt: skip
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            self._net = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
            shape = self._net.get_inputs()[0].shape
        except Exception as e:  # its errors have no common class
            raise BadInput(f"ONNX Runtime cannot load it ({str(e)[:200]})", where=path.name,
                           next_step="train it again: rushes train voice FOLDER") from e  # fmt: skip
        if shape != [1, COLUMNS, MELS]:
            raise BadInput(f"it listens to {shape}, not {[1, COLUMNS, MELS]}", where=path.name)
        self.clear()

    def clear(self) -> None:
        """Forget what was heard: the next sound comes after silence."""
        self._rest = np.zeros(FRAME - STEP, np.float32)
        self._picture = np.repeat(log_mel(np.zeros((1, FRAME), np.float32))[0], COLUMNS, 0)
        self._new, self._before, self._last, self._since = 0, np.zeros(len(WORDS)), "", REST

    def hear(self, samples: npt.NDArray[np.int16]) -> str:
        """The next samples, any number; the command that has been spoken by then, or ""."""
        sound = np.concatenate([self._rest, samples.astype(np.float32) / 32768])
        columns = max(0, (len(sound) - FRAME) // STEP + 1)
        self._rest = sound[columns * STEP :]
        if not columns:
            return ""
        new, word = log_mel(sound[: (columns - 1) * STEP + FRAME]), ""
        for column in new:
            self._picture = np.concatenate([self._picture[1:], column[None]])
            self._new += 1
            if self._new % EVERY == 0:
                word = self._look() or word
        return word

    def _look(self) -> str:
        found: Any = self._net.run(None, {"picture": self._picture[None]})[0]
        now = found[0, : len(WORDS)]
        chance, self._before = (now + self._before) / 2, now  # of the last two looks
        self._since += 1
        if self._last and chance[WORDS.index(self._last)] < QUIET:
            self._last = ""
        best = int(chance.argmax())
        if chance[best] < LOUD or WORDS[best] == self._last or self._since < REST:
            return ""
        self._last, self._since = WORDS[best], 0
        return WORDS[best]
