"""Captions: when which words are read, and the files that say so."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from rushes.core.effects import write_atomic
from rushes.shot import Script

LINE = 42  # characters: two lines of it fit every frame
CPS = 17.0  # characters a second that most people can read
GAP = 2 / 24  # seconds between two captions, so that a change is seen
SHORTEST = 1.0  # seconds


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
    Cards show their words themselves and get no caption unless a voice reads other words.
    """
    found: list[Cue] = []
    at = 0.0
    for slot in script.slots:
        text = clean(slot.caption or slot.narration or "")
        if text and not (slot.shot.is_card and not (spoken or {}).get(slot.id)):
            lines = textwrap.wrap(text, LINE)
            pieces = ["\n".join(lines[i : i + 2]) for i in range(0, len(lines), 2)]
            needs = [max(SHORTEST, len(p) / CPS) + GAP for p in pieces]
            room = min(slot.seconds, max((spoken or {}).get(slot.id, 0.0), sum(needs)))
            begin = at
            for piece, need in zip(pieces, needs, strict=True):
                end = begin + need * room / sum(needs)
                found.append(Cue(start=round(begin, 3), end=round(end - GAP, 3), text=piece, slot_id=slot.id))
                begin = end
        at += slot.seconds
    return found


def _stamp(seconds: float, comma: bool) -> str:
    ms = round(seconds * 1000)
    text = f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"
    return text.replace(".", ",") if comma else text


def write_vtt(found: Sequence[Cue], path: Path) -> None:
    """WebVTT; &, < and > are escaped, so that words are never markup."""
    body = "WEBVTT\n\n"
    for cue in found:
        words = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        body += f"{_stamp(cue.start, False)} --> {_stamp(cue.end, False)}\n{words}\n\n"
    write_atomic(path, body.encode())


def write_srt(found: Sequence[Cue], path: Path) -> None:
    """SubRip; an arrow in the words is changed, since players would read it as a time line."""
    body = ""
    for n, cue in enumerate(found, 1):
        words = cue.text.replace("-->", "→").replace("<", "‹").replace(">", "›")
        body += f"{n}\n{_stamp(cue.start, True)} --> {_stamp(cue.end, True)}\n{words}\n\n"
    write_atomic(path, body.encode())
