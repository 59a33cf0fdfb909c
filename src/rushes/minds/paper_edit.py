"""A film cut by its transcript: "keep the answers about the price, two minutes".

The wish is read by grammar, what was said is parted into questions and their answers, answers are ranked by topic, and
whole sentences are taken in the order in which they were spoken. Nothing is cut inside a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rushes.core.errors import BadInput
from rushes.minds.topics import about, meanings, shared_word
from rushes.shot import ClipRef, ClipSeen, Script, Shot, Slot

FPS = 24  # lengths are whole frames of the film, so that sentences spoken in one breath join without a gap
HELD = 1.0  # seconds of quiet between two kept sentences that stay; a longer pause is cut to a breath
TIGHT = 0.3  # the same where the wish says "without pauses"
PARAGRAPH = 2.0  # seconds of quiet that part two statements where nobody asks

_KIND = (
    r"(?:questions? and (?:the )?answers?|answers?|questions?|sentences?|parts?|bits?|moments?|passages?|quotes?"
    r"|statements?|everything|anything|all|what(?= (?:[\w']+ ){1,3}?(?:says?|said|tells?|told|has)\b))"
)
_SAYS = (  # "where she talks", "that is", "the baker said"
    r"(?:(?:that|which|where|when|in which)\s+)?(?:(?:[\w']+\s+){0,3}?(?:is|are|was|were|talks?|talked|talking|speaks?"
    r"|spoke|says?|said|tells?|told|has to say)\s+(?:something\s+|us\s+)?)?"
)
_ABOUT = rf"{_SAYS}(?:about|on|regarding|concerning|mentioning|that mentions?|to do with|of)"
_END = (
    r"(?=\s*(?:[,.;:!?]|$)|\s+(?:in|within|under|to|for|at most|no more than|not more than|max(?:imum)?|up to)\s+"
    r"(?:about |around |at most )?(?:\d|a |an |one|two|three|four|five|ten|half|thirty|sixty|ninety)|\s+but\b"
    r"|\s+(?:and |then )?(?:without|leave|cut|drop|remove|skip|lose|keep)\b)"
)
_TOPIC = rf"(?P<topic>[^,.;:!?]+?){_END}"
_KEEP = re.compile(
    rf"\b(?:keep|use|take|pull|pick|select|collect|gather|assemble|want|need|only|just|(?:cut|put|string) together)\b"
    rf"(?:\s+(?:out|only|just|together|all|of|the|every|her|his|their))*\s+(?P<kind>{_KIND})\s+"
    rf"{_ABOUT}\s+{_TOPIC}", re.I,
)  # fmt: skip
_DROP = re.compile(
    rf"\b(?:leave out|cut out|cut|drop|remove|skip|lose|without|except|but not|not)"
    rf"(?:\s+(?:out|all|of|the|every|her|his|their|any))*\s+(?P<kind>{_KIND})(?:\s+{_ABOUT}\s+{_TOPIC}|{_END})", re.I,
)  # fmt: skip
_PAUSES = re.compile(
    r"\b(?:without|no|cut|remove|drop|lose|tighten|trim|take)\b[^.;]*?\b(?:pauses?|silences?|gaps|dead air)\b", re.I
)
_EVERYTHING = re.compile(r"\b(?:keep|use|take)\s+(?:everything|all)(?: that(?:'s| is| was)? (?:said|spoken))?\b", re.I)


@dataclass(frozen=True)
class Wish:
    """What is to stay. No topics: everything that is said."""

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    questions: bool = True
    answers: bool = True
    tight: bool = False


@dataclass(frozen=True)
class Line:
    """One sentence of the footage, and what becomes of it."""

    clip: ClipSeen
    kept: bool
    why: str


@dataclass
class _Unit:
    """Somebody asks, somebody answers; either may be missing."""

    question: list[ClipSeen] = field(default_factory=list)
    answer: list[ClipSeen] = field(default_factory=list)

    def texts(self) -> tuple[str, str]:
        return " ".join(c.speech for c in self.question), " ".join(c.speech for c in self.answer)


def wish_of(text: str) -> Wish | None:
    """What a sentence wants of a transcript; None where it speaks of none."""
    kept, dropped = list(_KEEP.finditer(text)), list(_DROP.finditer(text))
    tight = _PAUSES.search(text) is not None
    if not kept and not any(d["topic"] for d in dropped) and not tight and not _EVERYTHING.search(text):
        return None
    kinds = " ".join(k["kind"].lower() for k in kept)
    bare = " ".join(d["kind"].lower() for d in dropped if not d["topic"])
    only_answers = "answer" in kinds and "question" not in kinds
    only_questions = "question" in kinds and "answer" not in kinds
    return Wish(
        tuple(t for k in kept for t in _topics(k["topic"])),
        tuple(t for d in dropped if d["topic"] for t in _topics(d["topic"])),
        questions=not only_answers and "question" not in bare,
        answers=not only_questions and "answer" not in bare,
        tight=tight,
    )


def _topics(words: str) -> list[str]:
    """ "the price and the wood" is two topics."""
    parts = re.split(r"\s+(?:and|or)\s+(?:about |on )?", words.strip())
    return [p.strip() for p in parts if p.strip()]


def plan(text: str, footage: Sequence[ClipSeen], seconds: float | None) -> list[Line] | None:
    """Every sentence of the footage, in order, kept or left and why; None where the text is no wish of this kind.

    `seconds` is the most that may stay; None: everything that fits the wish.
    """
    wish = wish_of(text)
    if wish is None:
        return None
    runs = _files(footage)
    said = [c for run in runs for c in run]
    place = {c.clip: n for n, c in enumerate(said)}
    units = [u for run in runs for u in _units(run)]
    near, why = _chosen(units, wish)
    fate: dict[str, tuple[bool, str]] = {}
    left = float("inf") if seconds is None else seconds * 1.02
    for n in sorted(range(len(units)), key=lambda n: (-(near[n] or 0.0), n)):
        unit = units[n]
        if near[n] is None:
            fate |= {c.clip: (False, why[n]) for c in (*unit.question, *unit.answer)}
            continue
        fate |= {c.clip: (False, "a question") for c in unit.question}
        fate |= {c.clip: (False, "an answer") for c in unit.answer}
        wanted = [*(unit.question if wish.questions else ()), *(unit.answer if wish.answers else ())]
        full = False
        for c in wanted:
            at = place[c.clip]
            length = _length(said, at, c is not wanted[-1], wish)
            full = full or length > left
            left -= 0.0 if full else length
            fate[c.clip] = (not full, why[n] if not full else f"{why[n]}, but there is no room for it")
    return [Line(c, *fate[c.clip]) for c in said]


def _chosen(units: list[_Unit], wish: Wish) -> tuple[list[float | None], list[str]]:
    """How near each unit is to what is wanted (None: left), and why."""
    texts = [u.texts() for u in units]
    near: list[float | None] = [0.0] * len(units) if not wish.keep else [None] * len(units)
    why = ["said" if not wish.keep else f"not about {' or '.join(wish.keep)}"] * len(units)
    for topic in wish.keep:
        for n, score in enumerate(about(topic, texts)):
            if score is not None and score > (near[n] or -1.0):
                near[n], why[n] = score, f"about {topic} ({_reason(topic, texts[n], score)})"
    for topic in wish.drop:
        for n, score in enumerate(about(topic, texts)):
            if score is not None:
                near[n], why[n] = None, f"about {topic}, which is to go ({_reason(topic, texts[n], score)})"
    return near, why


def _reason(topic: str, text: tuple[str, str], score: float) -> str:
    word = shared_word(topic, " ".join(text))
    said = f"“{word}”" if word else "by its meaning"
    return f"{said}, {score:.3f}" if meanings() else said


def script_of(lines: Sequence[Line], text: str, *, title: str, aspect: str, seconds: float | None) -> Script:
    """The kept sentences as a script, one slot each, cut where it is quiet; what could not be had is said."""
    wish = wish_of(text) or Wish()
    slots: list[Slot] = []
    said = [line.clip for line in lines]
    at = 0.0
    for n, line in enumerate(lines):
        if not line.kept:
            continue
        c = line.clip
        start = at if n and lines[n - 1].kept and _joined(said, n - 1, wish) else c.start
        end = c.start + _length(said, n, n + 1 < len(lines) and lines[n + 1].kept, wish)
        length = min(120.0, max(1, round((end - start) * FPS)) / FPS)
        at = start + length
        slots.append(
            Slot(
                id=f"s{len(slots) + 1:03}", shot=Shot(unknown=("subjects", "setting", "framing", "camera")),
                seconds=length, footage=ClipRef(clip=c.clip, start=round(max(0.0, start), 4), keep_sound=True),
                caption=c.speech, why=f"{c.name} {c.start:.2f} s: {line.why}",
            )
        )  # fmt: skip
    if not slots:
        what = (
            f"nothing that is said is about {' or '.join(wish.keep)}" if wish.keep else "nothing is said that may stay"
        )
        raise BadInput(what, where=text[:80], next_step="see what is said: rushes footage cut DIR WISH --dry-run")
    missing = []
    total = sum(s.seconds for s in slots)
    if seconds is not None and total < 0.9 * seconds:
        missing.append(f"What fits the wish lasts {total:.1f} s, and not {seconds:g} s: nothing was taken to fill it.")
    return Script(title=title[:200], slots=tuple(slots), aspect=aspect, music="none", missing=tuple(missing))  # type: ignore[arg-type]


def _length(said: Sequence[ClipSeen], n: int, goes_on: bool, wish: Wish) -> float:
    """Seconds of a sentence in the film: up to the next one where that stays and the pause between them does."""
    if goes_on and _joined(said, n, wish):
        return said[n + 1].start - said[n].start
    return said[n].seconds


def _joined(said: Sequence[ClipSeen], n: int, wish: Wish) -> bool:
    """Whether the pause after sentence n is short enough to stay."""
    a, b = said[n], said[n + 1]
    return a.name == b.name and -0.01 <= b.start - (a.start + a.seconds) <= (TIGHT if wish.tight else HELD)


def _files(footage: Sequence[ClipSeen]) -> list[list[ClipSeen]]:
    """What is said, by file, in order."""
    said = [c for c in footage if c.speech]
    files: list[list[ClipSeen]] = [said[:1]] if said else []
    for before, now in pairwise(said):
        if now.name != before.name or now.start < before.start:
            files.append([])
        files[-1].append(now)
    return files


def _units(run: Sequence[ClipSeen]) -> list[_Unit]:
    """Questions with their answers; where nobody asks, statements parted by long pauses."""
    units: list[_Unit] = []
    asked = any(_asks(c) for c in run)
    before: ClipSeen | None = None
    for c in run:
        pause = c.start - (before.start + before.seconds) if before else PARAGRAPH
        if _asks(c):
            if not units or units[-1].answer:
                units.append(_Unit())
            units[-1].question.append(c)
        else:
            if not units or (not asked and pause >= PARAGRAPH):
                units.append(_Unit())
            units[-1].answer.append(c)
        before = c
    return units


def _asks(c: ClipSeen) -> bool:
    return c.speech.rstrip("\"'”’) ").endswith("?")
