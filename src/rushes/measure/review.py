"""The critic: what a film should be (`Cut`) against what was seen of it (`Looked`), as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from rushes.measure import checks_cuts, checks_file, checks_legibility, checks_picture, checks_sound, checks_words
from rushes.measure.cut import Cut, Segment, Truth
from rushes.measure.finding import Finding
from rushes.measure.look import Looked, look

__all__ = ["CHECKS", "Cut", "Segment", "Truth", "judge", "review"]

Check = Callable[[Cut, Looked], Iterator[Finding]]

CHECKS: dict[str, Check] = {
    "black": checks_picture.black,
    "frozen": checks_picture.frozen,
    "flashing": checks_picture.flashing,
    "blank": checks_picture.blank,
    "exposure": checks_picture.exposure,
    "blur": checks_picture.blur,
    "format": checks_file.form,
    "silent": checks_sound.silent,
    "clipped": checks_sound.clipped,
    "loudness": checks_sound.loud,
    "drift": checks_sound.drift,
    "sync": checks_sound.sync,
    "duration": checks_cuts.duration,
    "missing cut": checks_cuts.missing_cut,
    "stray cut": checks_cuts.stray_cut,
    "order": checks_cuts.order,
    "repeated picture": checks_cuts.repeated,
    "rhythm": checks_cuts.rhythm,
    "captions": checks_words.captions,
    "unsafe text": checks_words.unsafe_text,
    "legibility": checks_legibility.legibility,
}
_ORDER = {"error": 0, "warning": 1, "note": 2}


def review(path: Path, cut: Cut | None) -> list[Finding]:
    """All findings on a film of ours, worst first. Without a `cut` only what can be judged of any film is judged."""
    seen = look(path)
    return judge(cut or Cut(fps=seen.fps, size=seen.size, has_music=False), seen)


def judge(cut: Cut, seen: Looked) -> list[Finding]:
    """All findings on a film that has been looked at, worst first, then in the film's order."""
    found = [f for check in CHECKS.values() for f in check(cut, seen)]
    return sorted(found, key=lambda f: (_ORDER[f.severity], f.start, f.check))
