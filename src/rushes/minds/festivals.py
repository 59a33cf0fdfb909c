"""What a feast brings with it that no clause tells: its hour and weather, its lights and signs, who goes masked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.roles import MOVING
from rushes.minds.telling import head_of, moved, verb_of
from rushes.shot import TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_NIGHT = TimeOfDay.NIGHT


@dataclass(frozen=True)
class _Feast:
    """How a feast looks: `inside` and `outside` are where it is kept when no place is told."""

    place: str
    signs: tuple[str, ...]
    time: TimeOfDay | None = None
    weather: Weather | None = None


_FEASTS: tuple[tuple[re.Pattern[str], _Feast], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.I), feast)
    for words, feast in (
        (r"christmas(?! lights)(?: eve| day| morning| night| party| dinner)?|xmas|yule",
         _Feast("living room", ("christmas tree",), _NIGHT, Weather.SNOW)),
        (r"hanukkah|chanukah|hanukah", _Feast("living room", (), _NIGHT)),
        (r"diwali|deepavali|festival of lights?", _Feast("doorstep", ("row of oil lamps",), _NIGHT)),
        (r"(?:chinese|lunar) new year|lantern festival|dragon boat festival",
         _Feast("street", ("string of red lanterns",), _NIGHT)),
        (r"new year'?s eve|new year'?s|new year|fireworks night|bonfire night|independence day",
         _Feast("square", ("fireworks",), _NIGHT)),
        (r"halloween(?: party| night| ball)?|hallowe'en", _Feast("living room", ("grinning pumpkin",), _NIGHT)),
        (r"easter(?: sunday| morning)?", _Feast("garden", ("flower bed",))),
        (r"(?:day of the dead|dia de los muertos)", _Feast("graveyard", ("row of oil lamps",), _NIGHT)),
        (r"(?:spring|color|colour|powder|holi) festival|holi|festival of colou?rs", _Feast("village", ("bunting",))),
        (r"harvest (?:festival|feast)|thanksgiving(?: dinner)?", _Feast("farm", ("hay bale", "pumpkin"))),
        (r"midsummer(?: night| eve)?|solstice", _Feast("meadow", ("bonfire",), TimeOfDay.DUSK)),
        (r"carnival(?: parade| procession| ball)?|mardi gras|masquerade(?: ball)?|(?:street|flower|summer) parade",
         _Feast("street", ("bunting",))),
        (r"(?:village|town|summer|street|folk|autumn) (?:festival|feast)", _Feast("village", ("bunting",))),
    )
)  # fmt: skip
_HOUSES = frozenset("house home cottage mansion villa".split())
_ALOFT = frozenset({"roof", "rooftop", "sky"})
_MASKS = ("witch", "ghost", "pirate", "skeleton")
_CANDLES = frozenset("candle candles light lights menorah".split())
_DRAGONS = re.compile(r"\b(?:paper|dancing|silk|cloth|parade|chinese|festival) dragon\b", re.I)
_PARADES = frozenset("prance dance parade march wind twist twirl snake weave leap jump wriggle move go pass".split())
_LANTERNS = frozenset("lantern lanterns".split())
_CARRIES = frozenset("carry hold bear bring walk march parade swing wave lift take".split())


def festivals(events: Sequence[Event]) -> list[Event]:
    """The events at a feast as one keeps it."""
    out = list(events)
    said = " ".join(e.words for e in events)
    feast = next(((m, f) for pattern, f in _FEASTS if (m := pattern.search(said))), None)
    if feast is not None:
        out = [_kept(e, feast[0][0], feast[1]) for e in _where_they_are(out)]
    return [_lanterned(_dragoned(e)) for e in out]


def _where_they_are(events: list[Event]) -> list[Event]:
    """Soldiers who keep Christmas |between the trenches are there before, too."""
    out = list(events)
    for i in range(len(out) - 2, -1, -1):
        a, b = out[i], out[i + 1]
        unsaid = a.setting.place is None or any(told.search(a.setting.place) for told, _ in _FEASTS)
        there = b.setting.place is not None and unsaid and b.ends is None and a.ends is None
        if there and verb_of(b) not in MOVING and a.who is not None and b.who is not None and a.who.name == b.who.name:
            out[i] = moved(a, b.setting.place)
    return out


def _kept(event: Event, said: str, feast: _Feast) -> Event:
    """An event without the feast's name among its nouns, and with its place, signs, hour and weather."""
    word = said.lower()

    def named(noun: Noun) -> bool:
        return noun.phrase.lower() in word or word in noun.phrase.lower() or word == noun.of.lower()

    to = tuple(x for x in event.to if not named(x[1]))
    seen = tuple(n for n in event.seen if not (n.phrase.lower() in word or word in n.phrase.lower()))
    place = event.setting.place
    if (
        place in (None, "room")
        or place is None
        or place.lower() in word
        or word in place.lower()
        or place in feast.signs
    ):
        place = feast.place
    if place.split()[-1] in _HOUSES and "halloween" in word:
        place = "living room"  # a party is inside
        to = tuple(x for x in to if head_of(x[1]) not in _HOUSES)
        seen = tuple(n for n in seen if head_of(n) not in _HOUSES)
    weather = None if place in ("living room",) else feast.weather
    setting = event.setting.model_copy(update={"time": event.setting.time or feast.time,
                                               "weather": event.setting.weather or weather})  # fmt: skip
    event = event.model_copy(update={"setting": setting, "to": to, "seen": seen})
    signs = tuple(s for s in feast.signs if s not in event.setting.pieces) if place not in _ALOFT else ()
    event = moved(event, place, *signs)
    what = event.what
    if "anuk" in word and what is not None and head_of(what) in _CANDLES:
        menorah = what.model_copy(update={"name": "menorah", "look": (), "of": "", "count": 1, "said": "menorah"})
        others = tuple(n for n in event.seen if n.name != what.name)
        event = event.model_copy(update={"what": menorah, "seen": (*others, menorah), "to": ()})
    if "halloween" in word and what is not None and head_of(what) == "guest":
        guests = tuple(Noun(name=m, role="who") for m in _MASKS if m != head_of(event.who))[:3]
        seen = tuple(n for n in event.seen if head_of(n) != "guest")
        extra = tuple(("beside", g) for g in guests[1:])
        event = event.model_copy(update={"what": guests[0], "seen": seen, "to": (*extra, *event.to)})
    return event


def _dragoned(event: Event) -> Event:
    """A dragon of paper is danced: people carry it on poles."""
    who = event.who
    if who is None or not _DRAGONS.search(who.phrase) or verb_of(event) not in _PARADES:
        return event
    dancers = Noun(name="dancer", count=4, role="who", wears=("red tunic",))
    seen = tuple(n for n in event.seen if n.name != who.name)
    return event.model_copy(update={"who": dancers, "verb": "dance dragon", "what": None, "seen": seen, "to": ()})


def _lanterned(event: Event) -> Event:
    """Lanterns that many carry along hang on sticks."""
    what = event.what
    many = event.who is not None and event.who.count > 1 and category(event.who.name) == "person"
    if what is None or not many or head_of(what) not in _LANTERNS or verb_of(event) not in _CARRIES:
        return event
    stick = what.model_copy(update={"name": "lantern", "look": ("hanging",), "said": "hanging lantern"})
    seen = tuple(stick if n.name == what.name else n for n in event.seen)
    time = event.setting.time or _NIGHT
    setting = event.setting.model_copy(update={"time": time})
    return event.model_copy(update={"what": stick, "seen": seen, "setting": setting})
