"""How somebody is at the end: "and a child is |sad" is seen by what the sad, the proud and the frightened do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import alone, head_of, is_alive
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_SHOWN = {
    word: verb
    for verb, words in (
        ("cry", "sad unhappy heartbroken upset disappointed lonely sorry miserable"),
        ("cheer", "happy glad delighted overjoyed thrilled relieved grateful pleased merry saved safe"),
        ("clap", "proud impressed"),
        ("scold", "angry furious cross mad annoyed"),
        ("tremble", "afraid scared frightened terrified"),
        ("marvel", "amazed astonished surprised speechless"),
        ("yawn", "tired exhausted sleepy"),
    )
    for word in words.split()
}
_END = re.compile(
    r"\b(?:and|but|while|so)\s+(?:(?:a|an|the|his|her|their|its|all the|the whole)\s+)?(?:\w+\s+)?(?P<who>\w+)"
    r"\s+(?:is|are|feels?|becomes?|gets?)\s+(?:very |so |really |truly |quite )?(?P<how>\w+)\s*[.!]?$",
    re.I,
)
_SAME = frozenset("he she it they".split())


def felt(events: Sequence[Event]) -> list[Event]:
    """The events, and at their end the one who is sad or glad of it."""
    out = list(events)
    ended = _END.search(out[-1].words.strip()) if out else None
    verb = _SHOWN.get(ended["how"].lower()) if ended is not None else None
    if ended is None or verb is None:
        return out
    name, last = lemma(ended["who"].lower(), "NOUN"), out[-1]
    who = last.who if ended["who"].lower() in _SAME else next((n for n in last.seen if head_of(n) == name), None)
    if who is None and category(name) in ("person", "animal"):
        who = Noun(name=name, count=1)
    if who is None or not is_alive(who) or (last.who is not None and last.who.name == who.name and last.verb == verb):
        return out
    return [*out, alone(last, who, verb)]
