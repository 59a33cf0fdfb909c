"""When it was before the end: a storm sailed through is over in the harbour, a night that ends a day was day first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.telling import head_of, placed, verb_of
from rushes.shot import TimeOfDay, Weather

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_WHEN = re.compile(
    r"\b(?:at|by|until|till|in the|before) (?:the )?(?:next )?(dawn|daybreak|sunrise|morning|night|midnight|nightfall|"
    r"dusk|sunset|evening)\b|\bthat (night|evening)\b|\bthe next (morning)\b",
    re.I,
)
_ANY = re.compile(
    r"\b(?:dawn|daybreak|sunrise|morning|noon|afternoon|night|midnight|nightfall|dusk|sunset|evening|moon\w*|stars?|day)\b",
    re.I,
)
_BEFORE = {TimeOfDay.DAWN: TimeOfDay.NIGHT, TimeOfDay.NIGHT: TimeOfDay.AFTERNOON, TimeOfDay.DUSK: TimeOfDay.AFTERNOON}
_ARRIVES = frozenset("reach arrive return land dock anchor wake come get make".split())
_THROUGH = re.compile(
    r"\b(?:through|across|in|into|despite) (?:an? |the )?(?:\w+ )?(storm|thunderstorm|rain|snow|blizzard|fog|gale)",
    re.I,
)
_SKY = re.compile(r"\b(?:storm\w*|thunder\w*|rain\w*|snow\w*|blizzard|fog\w*|gale|hail\w*|wet)\b", re.I)
_THEN = re.compile(r"\W*(?:and|then|but|until|till|when|so)\b", re.I)
_AFLOAT = frozenset(
    "boat ship sailboat raft canoe ferry galleon trawler yacht steamer longship vessel sailor fisherman".split()
)
_PORTS = frozenset("harbour harbor port dock shore coast island bay".split())
_SAILS = frozenset("sail row drift steer paddle navigate voyage cross battle".split())


def timed(events: Sequence[Event]) -> list[Event]:
    """The events, each at its own hour, under its own sky, on the way to where it ends."""
    out = list(events)
    for k, event in enumerate(out):
        if not k or event.sentence != out[0].sentence:
            continue
        arrives = verb_of(event) in _ARRIVES and not (verb_of(event) in ("get", "make") and event.what is not None)
        other = (
            _THEN.match(event.words)
            and event.who is not None
            and out[0].who is not None
            and event.who.name != out[0].who.name
        )
        early = range(k)
        if (arrives or other) and _WHEN.search(event.words) and not any(_ANY.search(out[i].words) for i in early):
            time = event.setting.time
            for i in early:
                if out[i].setting.time == time and time in _BEFORE:
                    out[i] = placed(out[i], time=_BEFORE[time])
        if arrives and _THROUGH.search(out[k - 1].words) and not _SKY.search(event.words):
            out[k] = placed(event, weather=Weather.CLEAR)
        goal = head_of(event.what)
        voyage = verb_of(out[k - 1]) in _SAILS and head_of(out[k - 1].who) in _AFLOAT
        if arrives and goal in _PORTS and voyage and out[k - 1].setting.place == event.setting.place:
            out[k - 1] = placed(out[k - 1], place="sea")
    return out
