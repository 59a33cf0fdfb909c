"""Captions: when which words are read, and the files that say so."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from rushes.core.effects import write_atomic
from rushes.shot import Script, Slot

LINE = 42  # characters: two lines of it fit every frame
CPS = 17.0  # characters a second that most people can read
GAP = 2 / 24  # seconds between two captions, so that a change is seen
SHORTEST = 1.0  # seconds
VOICE_LEAD = 0.2  # seconds of a slot before its narration begins


class Cue(BaseModel):
    """One caption: seconds in the film, and its words (at most two lines)."""

    model_config = ConfigDict(frozen=True)
    start: float
    end: float
    text: str
    slot_id: str = ""


def clean(text: str) -> str:
    """Words without control characters, and with plain spaces."""
    return re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()


def cues(script: Script, *, spoken: Mapping[str, float] | None = None) -> list[Cue]:
    """Captions of a script: each slot's caption or narration, split into readable pieces over the time it is spoken.

    `spoken` gives a slot's speech in seconds where a voice reads it; else the words last as long as reading takes.
    Words that stand on a card already are shown again only while a voice reads other ones. Cues never overlap; where
    a slot is too short for its words they are read faster than `CPS`, which the critic reports.
    """
    found: list[Cue] = []
    at = 0.0
    for slot in script.slots:
        text = clean(slot.caption or slot.narration or "")
        voice = (spoken or {}).get(slot.id, 0.0)
        if text and not _on_card(slot, text):
            begin = at + (VOICE_LEAD if voice else 0.0)
            pieces = split(text)
            reading = max(SHORTEST * len(pieces), len(text) / CPS + GAP * len(pieces))
            room = at + slot.seconds - begin
            found += _timed(pieces, begin, min(room, max(voice, reading)), slot.id)
        at += slot.seconds
    return found


def _on_card(slot: Slot, text: str) -> bool:
    shown = slot.shot.text
    if not slot.shot.is_card or shown is None:
        return False
    return _letters(text) in _letters(" ".join(shown.lines))


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _timed(pieces: Sequence[str], begin: float, length: float, slot_id: str) -> list[Cue]:
    """The pieces one after the other, each as long as its share of the letters."""
    total = sum(len(p) for p in pieces)
    found = []
    for piece in pieces:
        share = length * len(piece) / total
        end = begin + max(share - GAP, share / 2)
        found.append(Cue(start=round(begin, 3), end=round(end, 3), text=_lines(piece), slot_id=slot_id))
        begin += share
    return found


def split(text: str) -> list[str]:
    """Pieces that fit two lines, broken after sentences and clauses where the words allow it."""
    words = [part for word in text.split() for part in textwrap.wrap(word, LINE)]
    pieces: list[str] = []
    while words:
        # The most that fits, then back to the last full stop or comma after its first third, else to an even share.
        most = max(n for n in range(1, min(len(words), LINE) + 1) if n == 1 or _fits(" ".join(words[:n])))
        cut = most
        if most < len(words):
            ends = list(accumulate(len(word) + 1 for word in words[: 4 * LINE]))
            share = ends[-1] / math.ceil(ends[-1] / (2 * LINE))
            cut = max((n for n in range(1, most + 1) if ends[n - 1] <= share + 1), default=1)
            for marks in (".!?…。", ",;:–—"):
                stops = [n for n in range(1, most + 1) if words[n - 1].rstrip("\"'”’)")[-1:] in set(marks)]
                if stops and ends[stops[-1] - 1] >= ends[most - 1] / 3:
                    cut = stops[-1]
                    break
        pieces.append(" ".join(words[:cut]))
        del words[:cut]
    return pieces


def _fits(text: str) -> bool:
    return len(text) <= 2 * LINE + 1 and len(textwrap.wrap(text, LINE)) <= 2


def _lines(text: str) -> str:
    """One line, or two as even as the words allow."""
    if len(text) <= LINE:
        return text
    breaks = [m.start() for m in re.finditer(" ", text) if m.start() <= LINE and len(text) - m.start() - 1 <= LINE]
    middle = min(breaks, key=lambda i: abs(i - len(text) / 2))
    return text[:middle] + "\n" + text[middle + 1 :]


def _stamp(seconds: float, point: str) -> str:
    ms = round(max(0.0, seconds) * 1000)
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{point}{ms % 1000:03}"


def _words(cue: Cue) -> str:
    """Words that no player reads as a time line, and without blank lines, which would end the cue."""
    lines = (clean(line).replace("-->", "→") for line in cue.text.split("\n"))
    return "\n".join(line for line in lines if line)


def write_vtt(found: Sequence[Cue], path: Path) -> None:
    """WebVTT; &, < and > are escaped, so that words are never markup."""
    body = "WEBVTT\n\n"
    for cue in found:
        words = _words(cue).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        body += f"{_stamp(cue.start, '.')} --> {_stamp(cue.end, '.')}\n{words}\n\n"
    write_atomic(path, body.encode())


def write_srt(found: Sequence[Cue], path: Path) -> None:
    """SubRip; it has no escapes, so what players read as markup (< and {) is written as its look-alike."""
    body = ""
    for n, cue in enumerate(found, 1):
        words = _words(cue).translate(str.maketrans("<>{}", "‹›❴❵"))
        body += f"{n}\n{_stamp(cue.start, ',')} --> {_stamp(cue.end, ',')}\n{words}\n\n"
    write_atomic(path, body.encode())
