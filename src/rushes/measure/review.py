"""The critic: what a film should be (`Cut`) against what was seen of it (`Looked`), as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rushes.measure import checks_picture, checks_sound, checks_story
from rushes.measure.cut import Cut, Segment, Truth
from rushes.measure.finding import Finding
from rushes.measure.look import Looked, look

__all__ = ["CHECKS", "Cut", "Segment", "Truth", "review"]


@dataclass(frozen=True)
class _Check:
    name: str
    run: Callable[[Cut, Looked], Iterator[Finding]]
    needs_script: bool = False  # says something only where it is known what the film should be


CHECKS: tuple[_Check, ...] = (
    _Check("black", checks_picture.black),
    _Check("frozen", checks_picture.frozen),
    _Check("flashing", checks_picture.flashing),
    _Check("blank", checks_picture.blank),
    _Check("exposure", checks_picture.exposure),
    _Check("blur", checks_picture.blur),
    _Check("format", checks_picture.form),
    _Check("silent", checks_sound.silent),
    _Check("clipped", checks_sound.clipped),
    _Check("loudness", checks_sound.loud),
    _Check("drift", checks_sound.drift),
    _Check("duration", checks_story.duration, True),
    _Check("missing cut", checks_story.missing_cut, True),
    _Check("repeated picture", checks_story.repeated, True),
    _Check("rhythm", checks_story.rhythm, True),
    _Check("captions", checks_story.captions, True),
    _Check("unsafe text", checks_story.unsafe_text, True),
    _Check("legibility", checks_story.legibility, True),
)
_ORDER = {"error": 0, "warning": 1, "note": 2}


def review(path: Path, cut: Cut | None) -> list[Finding]:
    """All findings on a film, worst first. Without a `cut` only what can be judged of any film is judged."""
    seen = look(path)
    asked = cut or Cut(fps=seen.fps, size=seen.size)
    found = [f for check in CHECKS if cut is not None or not check.needs_script for f in check.run(asked, seen)]
    return sorted(found, key=lambda f: (_ORDER[f.severity], f.start, f.check))
