"""What happens at one time is seen in one picture: gulls circle |while turtles crawl below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rushes.minds.brief import Event
from rushes.minds.homes import home_of
from rushes.minds.idea import Idea
from rushes.minds.telling import placed
from rushes.shot import Framing

_WHILE = re.compile(r"\W*(?:and )?(?:while|whilst|meanwhile|as(?! (?:if|though|soon|well|long|an?)\b))\b", re.I)
_ROOM = 8  # more would not be told apart


def meanwhile(ideas: Sequence[Idea]) -> list[Idea]:
    """The second of two deeds of one time and place is seen with the first going on beside it."""
    out: list[Idea] = []
    for idea in ideas:
        before = next((i for i in reversed(out) if i.purpose == "act" and i.number == idea.number - 1), None)
        together = before is not None and idea.purpose == "act" and _at_once(before, idea)
        out.append(_both(before, idea) if together and before is not None else idea)
    return out


def in_one_place(events: Sequence[Event]) -> list[Event]:
    """Of two deeds of one time the second, where it names no place, is where the first is at home."""
    out = list(events)
    for n, (a, b) in enumerate(pairwise(events)):
        if _joined(a, b) and b.setting.place is None and b.who is not None:
            nouns = [x for x in (a.who, a.what, *(x for _, x in a.to)) if x is not None]
            place = out[n].setting.place or home_of(nouns, a.verb)[0]
            if place not in (None, "sky"):
                out[n] = placed(out[n], place=place)
                out[n + 1] = placed(out[n + 1], place=place)
    return out


def _joined(a: Event, b: Event) -> bool:
    return a.sentence == b.sentence and bool(_WHILE.match(b.words) or _WHILE.match(a.words)) and not a.hidden


def _at_once(one: Idea, two: Idea) -> bool:
    a, b = one.event.setting.place, two.event.setting.place
    apart = None not in (a, b) and a != b
    return _joined(one.event, two.event) and not apart and bool(one.beats and two.beats)


def _both(one: Idea, two: Idea) -> Idea:
    """Both casts with both beats, where they fit into one picture and nobody does two things at once."""
    names = {s.name for s in two.subjects}
    cast = (*two.subjects, *(s for s in one.subjects if s.name not in names))
    busy = {b.who for b in two.beats} | {b.target for b in two.beats}  # who is chased runs already
    beats = (*two.beats, *(b for b in one.beats if b.who not in busy))
    if len(beats) == len(two.beats) or len(cast) > 4 or sum(s.count for s in cast) > _ROOM:
        return two
    acting = {b.who for b in beats}
    cast = tuple(s.model_copy(update={"action": None}) if s.name in acting else s for s in cast)
    return replace(two, subjects=cast, beats=beats, framings=(Framing.FULL,))
