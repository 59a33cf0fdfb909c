"""When it was before the end: a storm sailed through is over in the harbour, a night that ends a day was day first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.telling import head_of, is_alive, placed, untold, verb_of
from rushes.shot import TimeOfDay, Weather
from rushes.shot.words import category

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
_UNTIL = re.compile(
    r"\b(?:(?:until|till) (?:(?:it|the|a|an) )?|when (?:suddenly )?it )(?:(?:sudden|heavy|cold|first|big) )*"
    r"(?:(?:start(?:s|ed)?|begins?|began)(?: to)? )?(?P<sky>rain|pour|hail|snow|storm|thunderstorm|blizzard)"
    r"(?:s|ed|ing|storm)?\b", re.I,
)  # fmt: skip
_SKIES = {"rain": Weather.RAIN, "pour": Weather.RAIN, "hail": Weather.RAIN, "snow": Weather.SNOW,
          "storm": Weather.STORM, "thunderstorm": Weather.STORM, "blizzard": Weather.SNOW}  # fmt: skip
_SAILS = frozenset("sail row drift steer paddle navigate voyage cross battle".split())


def timed(events: Sequence[Event]) -> list[Event]:
    """The events, each at its own hour, under its own sky, on the way to where it ends."""
    out = _until_sky(events)
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


def _until_sky(events: Sequence[Event]) -> list[Event]:
    """ "Play chess |until it rains", "dance |until a storm comes": in fine weather first; then they run from it."""
    out: list[Event] = []
    for event in events:
        told = _UNTIL.search(event.words)
        if told is None:
            out.append(event)
            continue
        sky = _SKIES[told["sky"].lower()]
        out = [placed(e, weather=Weather.CLEAR) if e.setting.weather in (None, sky) else e for e in out]
        falls = not is_alive(event.who) and verb_of(event) in _FALLS
        if falls and out and is_alive(out[-1].who) and _UNTIL.match(event.words.lstrip()):
            out[-1:] = _then_under(out[-1], sky)  # the sky's own clause
        elif is_alive(event.who) and told.start() > 0:
            out += _then_under(event, sky)
        else:
            out.append(event)
    return out


def _then_under(event: Event, sky: Weather) -> list[Event]:
    """Somebody's deed in fine weather, and what they do under a sky that breaks; what they forgot stands out in it."""
    dry = placed(event, weather=Weather.CLEAR)
    wet = {"verb": "look up" if sky == Weather.SNOW else "run away", "what": None, "to": (), "words": ""}
    left = next((n for n in (event.what, *(n for _, n in event.to)) if n and category(n.name) == "thing"), None)
    if verb_of(event) == "forget" and left is not None:
        dry = untold(dry, {head_of(left)}).model_copy(update={"verb": "touch head", "what": None})
        event = placed(untold(event, {head_of(left)}), pieces=(left.phrase,))
    return [dry, placed(event.model_copy(update=wet), weather=sky)]


_FALLS = frozenset("rain pour snow hail come fall start begin break arrive".split())
