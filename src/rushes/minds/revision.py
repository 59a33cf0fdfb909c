"""Revision without a language model: what a person's sentence changes in a script, or why it cannot be done.

A sentence is cut into wishes; each names shots (by number, by what they show, or by whom) and says what should be
otherwise. What no rule here understands is said back to the person and changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from rushes.minds import revise_film
from rushes.minds.revise_edit import Edit
from rushes.minds.revise_shot import edit_of
from rushes.minds.targets import Chosen, Unfound, choose
from rushes.shot import Commission, Script

CAN = (
    "framing, camera, angle, length, speed, grade, crop, steadiness, words and pictures laid over, place, time of day, "
    "weather, colours, who is in it, what they wear, hold and do; drop, swap, move, repeat and add shots; length, "
    "shape, music, voice, captions and title of the film"
)


@dataclass(frozen=True)
class Revised:
    """A script after a sentence: what was done and what was not, in words for the person."""

    script: Script
    asked: Commission
    did: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass
class Work:
    """The film while its wishes are carried out one after the other."""

    script: Script
    asked: Commission
    voices: tuple[str, ...] = ()  # names of the installed voices
    did: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    before: Chosen | None = None  # the shots of the wish before: what the next one means by "it"


def understand(sentence: str, script: Script, asked: Commission, *, voices: tuple[str, ...] = ()) -> Revised:
    """Carry out a sentence on a script. What could not be understood or done stands in `refused`."""
    work = Work(script, asked, voices)
    for wish in _wishes(sentence):
        try:
            _carry_out(wish, work)
        except (Unfound, revise_film.Impossible) as e:
            work.refused.append(str(e))
    return Revised(work.script, work.asked, tuple(work.did), tuple(work.refused))


# What may follow "and" or a comma as a wish of its own: a verb of change, or a word of change.
_STARTS = (
    r"(?:then\s+)?(?:also\s+)?(?:please\s+)?(?:make|drop|delete|remove|cut|lose|swap|switch|move|put|add|insert"
    r"|set|use|"
    r"give|take|replace|turn|change|hold|let|have|shorten|lengthen|extend|trim|slow|speed|zoom|push|pull|pan|tilt"
    r"|repeat|"
    r"reverse|grade|play|lay|write|stabili[sz]e|crop|punch|reframe|call|say|burn|retake|redo|try|keep|start|end|dissolve|fade|no|without|with\s+(?:a|more|less|no)"
    r"|in\s+the|at\s+"
    r"|closer|nearer|wider|tighter|slower|faster|quicker|longer|shorter|warmer|cooler|colder|darker|brighter|lower"
    r"|higher|"
    r"(?:the\s+)?(?:first|second|third|last)\s+(?:shot|scene)|shot\s+\d|an?\s+(?:wide|close|low|high|static)"
    r"|static|handheld|"
    r"louder|quieter)\b"
)
_SPLIT = re.compile(
    rf"\s*(?:;|\.(?=\s|$)|,?\s+but\s+|,?\s+then\s+|,\s*(?:and\s+)?(?={_STARTS})|\s+and\s+(?={_STARTS}))\s*", re.I
)


def _wishes(sentence: str) -> list[str]:
    """The parts of a sentence that ask for one thing each; quoted words are never cut."""
    quotes: list[str] = []

    def put_away(m: re.Match[str]) -> str:
        quotes.append(m[0])
        return f"\x00{len(quotes) - 1}\x00"

    hidden = re.sub(r"[\"“«][^\"”»]*[\"”»]", put_away, sentence.strip())
    parts = [p for p in _SPLIT.split(hidden) if p and re.search(r"\w", p)]
    return [re.sub("\x00(\\d+)\x00", lambda m: quotes[int(m[1])], p) for p in parts]


def _carry_out(wish: str, work: Work) -> None:
    for rule in revise_film.WHOLE_RULES:
        if rule(wish, work):
            return
    chosen = choose(wish, work.script)
    named = chosen.named
    for order in revise_film.ORDER_RULES:
        if order(chosen.rest if named else wish, chosen, work):
            work.before = None  # numbers mean other shots now
            return
    if named:
        work.before = chosen
    elif work.before is not None:
        chosen = replace(work.before, rest=wish)
    edit = edit_of(chosen.rest, work.script, everywhere=not chosen.named)
    if edit.unknown or not edit.changes:
        words = edit.unknown or wish
        raise revise_film.Impossible(
            f"not understood: {words!r} in {wish!r}. Without a language model I can change: {CAN}. Set a model for "
            "the rest."
        )
    _apply(edit, chosen, work)


def _apply(edit: Edit, chosen: Chosen, work: Work) -> None:
    slots = list(work.script.slots)
    touched: list[int] = []
    for i in edit.only if edit.only is not None and not chosen.named else chosen.indices:
        new = slots[i]
        for change in edit.changes:
            new = change(new)
        if new != slots[i]:
            slots[i] = new
            touched.append(i)
    if edit.changes and not touched:
        raise revise_film.Impossible(f"{edit.told}: {_which(chosen)} is like that already, or cannot be so")
    if touched:
        work.script = work.script.model_copy(update={"slots": tuple(slots)})
        work.did.append(f"{', '.join(slots[i].id for i in touched)}: {edit.told}")


def _which(chosen: Chosen) -> str:
    return chosen.said or "the film"


Rule = Callable[[str, Work], bool]
