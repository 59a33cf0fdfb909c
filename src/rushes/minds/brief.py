"""The brief's reader: who does what, where, when and in what mood, from a person's sentence, by grammar and dictionary.

It keeps the person's own words (exact spans) for everything that is later shown or spoken, and says what the brief asks
but does not tell. Words in a brief are data: "ignore your instructions" is a clause like any other.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from rushes.core.errors import BadInput
from rushes.minds.clauses import Clause, Noun, clauses
from rushes.shot import Light, Setting, TimeOfDay, Tone, Weather
from rushes.shot.words import category, nearest, tag

BriefKind = Literal[
    "story", "advert", "explainer", "documentary", "mood", "greeting", "how-to", "data", "trailer"
]  # fmt: skip
T = TypeVar("T")
Music = Literal["calm", "energetic", "happy", "nostalgic", "tender"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Event(_Frozen):
    """One thing that happens."""

    who: Noun | None
    verb: str  # base form, with its particle: "pick up"
    what: Noun | None = None  # the object
    to: tuple[tuple[str, Noun], ...] = ()  # prepositions with their nouns: ("to", shore)
    words: str  # the brief's own words for it
    setting: Setting = Setting()


class Brief(_Frozen):
    """What a brief says."""

    text: str
    kind: BriefKind
    title: str | None = None
    nouns: tuple[Noun, ...] = ()  # everyone and everything named, in order
    events: tuple[Event, ...] = ()
    setting: Setting = Setting()
    light: tuple[Light, ...] = ()
    tone: Tone | None = None
    music: Music = "calm"
    figures: tuple[tuple[str, float], ...] = ()  # numbers with their labels
    sentences: tuple[str, ...] = ()
    seconds: float | None = None
    aspect: Literal["16:9", "9:16", "1:1"] | None = None
    missing: tuple[str, ...] = ()


_TIMES = {
    TimeOfDay.DAWN: "dawn sunrise daybreak sunup first-light",
    TimeOfDay.MORNING: "morning breakfast",
    TimeOfDay.NOON: "noon midday lunchtime",
    TimeOfDay.AFTERNOON: "afternoon",
    TimeOfDay.DUSK: "dusk sunset evening twilight sundown",
    TimeOfDay.NIGHT: "night midnight nighttime moonlight moonlit moon star starry starlight aurora",
}
_WEATHERS = {
    Weather.RAIN: "rain rainy raining drizzle shower umbrella puddle",
    Weather.STORM: "storm stormy thunder lightning hurricane tempest thunderstorm",
    Weather.SNOW: "snow snowy winter blizzard snowfall snowman snowflake ski sledge sled",
    Weather.FOG: "fog foggy mist misty haze",
    Weather.WIND: "wind windy breeze gale kite autumn",
    Weather.CLOUDY: "cloudy overcast grey-sky",
    Weather.CLEAR: "sunny sunshine clear-sky",
}
_LIGHTS = {
    Light.FIRE: "fire campfire fireplace bonfire torch hearth stove",
    Light.LAMP: "lamp lantern candle streetlight lamplight neon bulb flashlight",
    Light.BEAM: "lighthouse spotlight searchlight beam",
    Light.MOON: "moon moonlight moonlit",
    Light.STARS: "star starry starlight stars",
    Light.LIGHTNING: "lightning thunderstorm thunder",
    Light.WINDOW: "window",
    Light.SUN: "sun sunny sunshine sunlight sunrise sunset",
}
_MOODS: dict[tuple[Tone, Music], str] = {
    (Tone.DARK, "nostalgic"): (
        "dark scary horror dread sinister haunted ghost murder nightmare grim fear afraid spooky"
    ),
    (
        Tone.MUTED,
        "nostalgic",
    ): "sad lonely alone grief loss lose lost melancholy cry weep farewell goodbye memory remember "
    "old forgotten nostalgia past funeral war solitude miss",
    (
        Tone.VIVID,
        "energetic",
    ): "fast race chase action adventure explode battle fight sport epic energetic launch run escape "
    "sale power win champion dance festival",
    (
        Tone.WARM,
        "happy",
    ): "happy joy joyful fun funny cheerful laugh celebrate party birthday bright sunny play playful "
    "holiday summer invitation congratulation",
    (
        Tone.WARM,
        "tender",
    ): "love tender gentle warm cosy cozy home grandmother grandfather family baby kiss hug friend friendship mother "
    "father wedding kind bread",
    (
        Tone.COOL,
        "calm",
    ): "calm quiet peaceful slow sea ocean snow winter night moon space underwater silence meditation ice deep",
}
_KINDS: tuple[tuple[BriefKind, str], ...] = (
    ("how-to", r"\bhow to\b|\bstep by step\b|\brecipe\b|\btutorial\b"),
    ("explainer", r"^\s*(?:why|how|what|when|where|who)\b|\bexplain|\bhow \w+ works?\b|\b(?:science|history) of\b"),
    ("advert", r"\badvert|\bad for\b|\bcommercial\b|\bpromo|\bbuy\b|\bsale\b"
               r"|\bour (?:new|shop|store|app|product)|\bopening\b|\blaunch of\b|\bdiscount\b|\bintroducing\b"),
    ("greeting", r"\bhappy birthday\b|\binvit|\bcongratul|\bmerry\b|\bget well\b|\bthank you\b|\bwedding\b|\bgreet"),
    ("trailer", r"\btrailer\b|\bcoming soon\b"),
    ("documentary", r"\bdocumentary\b|\ba day in the life\b|\bportrait of\b|\bthe life of\b"),
    ("mood", r"\bmood\b|\bambient\b|\bmusic video\b|\bpoem\b|\bhaiku\b|\bmeditat"),
)  # fmt: skip
_LENGTH = re.compile(
    r"\b(?:(?P<n>\d+(?:\.\d+)?)|(?P<w>half a|one|two|three|four|five|six|ten|a))[\s-]*"
    r"(?P<u>seconds?|secs?|minutes?|mins?)\b(?:[\s-]*(?:long|film|video|clip|movie))?",
    re.I,
)
_WORD_NUMBERS = {"half a": 0.5, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_FIGURE = re.compile(
    r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*(%|percent|per cent|million|billion|thousand)?(?=$|[\s.,;:!?)])"
)
_UNITS = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_ASKS = re.compile(
    r"^\s*(?:why|how|what|when|where|who)\b"
    r"|\b(?:why|how) (?:\w+ ){1,4}(?:is|are|do|does|did|was|were|work|have|has|can)\b"
    r"|\b(?:history|science|secret|truth|facts?) (?:of|behind|about)\b|\bexplain",
    re.I,
)
_TONES = {
    Tone.WARM: "warm golden sunny cosy cozy amber",
    Tone.COOL: "cool cold icy blue",
    Tone.MUTED: "muted faded pale soft grey gray",
    Tone.VIVID: "vivid bright colourful colorful bold saturated",
    Tone.DARK: "dark gloomy noir moody shadowy",
    Tone.PASTEL: "pastel gentle candy",
    Tone.MONOCHROME: "monochrome sepia black-and-white bw",
}
_EMPTY = ("be", "have", "do", "let", "seem", "become")  # verbs that show nothing alone


def read(text: str) -> Brief:
    """Read a brief. Raises BadInput when there is not one word in it."""
    clean = "".join(c if c.isprintable() or c in "\n\t" else " " for c in unicodedata.normalize("NFC", text)).strip()
    if not re.search(r"[^\W\d_]", clean):
        raise BadInput(
            "there are no words in it", where="brief", next_step='say what the film is about: "a cat in the rain"'
        )
    seconds, body = _length(clean)
    aspect, body = _aspect(body)
    title, body = _title(body)
    told = _without_request(body) or body
    sentences = tuple(s.strip() for s in re.split(r"(?<=[.!?…])\s+|\n+", told) if re.search(r"\w", s))
    found: list[Clause] = []
    for sentence in sentences:
        found += clauses(sentence, found)
    bag = {t.lemma.lower() for t in tag(told)} | {t.text.lower() for t in tag(told)}
    whole = _setting(bag, found)
    if whole.place is None:
        # "discovers a garden", or a brief that is only a place: what is seen is then also where it is.
        seen = next(
            (n.phrase for c in found for n in c.nouns() if category(n.name) == "place" and _is_there(c, n)), None
        )
        whole = whole.model_copy(update={"place": seen})
    nouns = _unique([n for c in found for n in c.nouns()])
    shown = [c for c in found if c.verb and not (c.verb in _EMPTY and (c.what is None or c.who is None))]
    events = tuple(_event(c, whole) for c in shown)
    missing = _missing(told, clean, found)
    tone, music = _mood(bag, whole)
    return Brief(
        text=told, kind=_kind(clean), title=title, nouns=tuple(nouns), events=events, setting=whole,
        light=_pick_all(_LIGHTS, bag), tone=tone, music=music, figures=_figures(told), sentences=sentences,
        seconds=seconds, aspect=aspect, missing=missing,
    )  # fmt: skip


_ARRIVALS = ("discover", "enter", "reach", "visit", "explore", "cross", "leave", "find")


def _is_there(c: Clause, noun: Noun) -> bool:
    if not c.verb:
        return True
    match = nearest(c.verb.split()[0], _ARRIVALS, "verb")
    return noun == c.what and match is not None and match.distance <= 1


def _event(c: Clause, whole: Setting) -> Event:
    bag = {w.lower() for w in re.findall(r"\w+", c.words)}
    own = _setting(bag, [c])
    merged = whole.model_copy(update={k: v for k, v in own.model_dump().items() if v not in (None, ())})
    if own.place is None and c.inherits_place:
        merged = merged.model_copy(update={"place": c.inherits_place})
    return Event(who=c.who, verb=c.verb, what=c.what, to=c.to, words=c.words, setting=merged)


def styled(brief: Brief, style: str | None) -> Brief:
    """The brief, with tone, weather and time from words about the look where it said nothing itself."""
    if not style:
        return brief
    bag = {t.lemma.lower() for t in tag(style)} | {t.text.lower() for t in tag(style)}
    tone = _pick(_TONES, bag) or brief.tone
    look = {"time": _pick(_TIMES, bag), "weather": _pick(_WEATHERS, bag)}

    def over(setting: Setting) -> Setting:
        return setting.model_copy(update={k: v for k, v in look.items() if v and getattr(setting, k) is None})

    events = tuple(e.model_copy(update={"setting": over(e.setting)}) for e in brief.events)
    return brief.model_copy(update={"tone": tone, "setting": over(brief.setting), "events": events})


_BESIDE = (
    "by",
    "near",
    "beside",
    "under",
    "beneath",
    "at",
    "on",
    "behind",
    "around",
    "along",
    "above",
    "over",
    "against",
)
_NOT_PIECES = frozenset(" ".join([*_TIMES.values(), *_WEATHERS.values()]).split())


def _setting(bag: set[str], found: list[Clause]) -> Setting:
    """Where clauses happen: the first place that a preposition names; what else they name stands in it."""
    place: str | None = None
    pieces: list[str] = []
    for c in found:
        for preposition, noun in c.to:
            kind = category(noun.name)
            if kind in ("place", "building") and noun.role == "place" and place is None and preposition != "into":
                place = noun.phrase
            elif preposition in _BESIDE and kind in ("thing", "natural", "plant", "building", "place"):
                pieces.append(noun.phrase)
        if c.who is not None and category(c.who.name) == "building":
            pieces.append(c.who.phrase)
    standing = tuple(dict.fromkeys(p for p in pieces if p.split()[-1] not in _NOT_PIECES and p != place))
    time = _pick(_TIMES, bag)
    weather = _pick(_WEATHERS, bag)
    return Setting(place=place, pieces=standing[:4], time=time, weather=weather)


def _pick(table: dict[T, str], bag: set[str]) -> T | None:
    return next((value for value, words in table.items() if bag & set(words.split())), None)


def _pick_all(table: dict[T, str], bag: set[str]) -> tuple[T, ...]:
    return tuple(value for value, words in table.items() if bag & set(words.split()))


def _mood(bag: set[str], setting: Setting) -> tuple[Tone | None, Music]:
    scored = [(len(bag & set(words.split())), -i, mood) for i, (mood, words) in enumerate(_MOODS.items())]
    best = max(scored)
    return best[2] if best[0] else (None, "calm")


def _kind(text: str) -> BriefKind:
    lower = text.lower()
    for kind, pattern in _KINDS:
        if re.search(pattern, lower):
            return kind
    return "data" if len(_figures(text)) >= 2 else "story"


def _figures(text: str) -> tuple[tuple[str, float], ...]:
    """Numbers worth showing, each with the words around it as its label. Years label other numbers."""
    found: list[tuple[str, float]] = []
    for m in _FIGURE.finditer(text):
        value = float(m[1].replace(",", ""))
        unit = (m[2] or "").lower()
        if unit in _UNITS:
            value *= _UNITS[unit]
        if not unit and 1000 <= value <= 2100 and "," not in m[1]:
            continue  # a year
        year = _nearest_year(text, m.start(), m.end())
        label = year or _label(text[m.end() :])
        percent = "%" if unit in ("%", "percent", "per cent") else ""
        if label or percent:
            found.append((f"{label} {percent}".strip(), value))
    return tuple(found[:8])


def _nearest_year(text: str, start: int, end: int) -> str | None:
    """The year that a number belongs to: the last one named before it in its sentence, else the next one after it."""
    year = r"\b(?:in|by|since|until|for)\s+(\d{4})\b"
    before = re.findall(year, re.split(r"[.!?;]", text[:start])[-1], re.I)
    after = re.findall(year, re.split(r"[.!?;]", text[end:])[0], re.I)
    return str(before[-1]) if before else str(after[0]) if after else None


def _label(text: str) -> str:
    """The words right after a number that say what it counts, up to a mark or a small word."""
    words: list[str] = []
    for w in re.findall(r"[^\W\d_]+|[^\w\s]", text[:60])[:3]:
        if not w[0].isalpha() or (words and tag(w)[0].pos in ("ADP", "DET", "CCONJ", "PRON", "AUX", "SCONJ")):
            break
        words.append(w)
    return " ".join(words)


def _length(text: str) -> tuple[float | None, str]:
    m = _LENGTH.search(text)
    if m is None or (not m["n"] and m["w"] and m["w"].lower() == "a" and "long" not in m[0]):
        return None, text
    value = float(m["n"]) if m["n"] else _WORD_NUMBERS[m["w"].lower()]
    seconds = value * (60 if m["u"].lower().startswith("m") else 1)
    if not 5 <= seconds <= 3600:
        return None, text
    return seconds, (text[: m.start()] + " " + text[m.end() :]).strip()


def _aspect(text: str) -> tuple[Literal["16:9", "9:16", "1:1"] | None, str]:
    table: tuple[tuple[str, Literal["16:9", "9:16", "1:1"]], ...] = (
        (r"\b(?:for (?:tiktok|reels|shorts|stories)|vertical|portrait format|9:16)\b", "9:16"),
        (r"\b(?:square (?:video|film|format)|1:1)\b", "1:1"),
        (r"\b(?:widescreen|16:9)\b", "16:9"),
    )
    for pattern, aspect in table:
        if re.search(pattern, text, re.I):
            return aspect, re.sub(pattern, " ", text, flags=re.I).strip(" ,")
    return None, text


def _title(text: str) -> tuple[str | None, str]:
    m = re.search(r"(?:titled|called|title:|named)\s*[\"“‘']([^\"”’']{2,80})[\"”’']", text, re.I)
    return (m[1].strip(), (text[: m.start()] + text[m.end() :]).strip()) if m else (None, text)


def _without_request(text: str) -> str:
    """The brief without "make me a film about": what is left is what the film shows."""
    m = re.match(
        r"\s*(?:please\s+)?(?:(?:can|could) you\s+)?(?:make|create|produce|generate|film|direct|show|give)?"
        r"\s*(?:me|us)?\s*"
        r"(?:an?|the)?\s*(?:[\w-]+\s+){0,3}?(?:video|film|movie|clip|animation|trailer|documentary|advert|"
        r"ad|commercial|promo|explainer|story|tutorial|short|mood piece|music video|portrait|invitation)"
        r"\s*(?:about|of|on|for|where|in which|showing|:|to)\s+",
        text, re.I,
    )  # fmt: skip
    return text[m.end() :] if m else text


def _missing(told: str, text: str, found: list[Clause]) -> tuple[str, ...]:
    lines = []
    if _ASKS.search(text):
        lines.append(
            "The brief asks for knowledge that it does not carry, and a director without a language model invents no "
            "facts: the film shows its subject and leaves the answer out. Give the facts with --text, or set a model."
        )
    known = [t for t in tag(told[:2000]) if t.text[0].isalpha()]
    strange = [t for t in known if not t.text.isascii()]
    english = sum(1 for t in known if t.pos in ("DET", "ADP", "PRON", "AUX", "CCONJ", "PART"))
    if len(known) > 3 and (len(strange) > len(known) * 0.4 or english == 0):
        lines.append("It reads English only; of this brief it recognised little, so the film is a mood piece.")
    return tuple(lines)


def _unique(nouns: list[Noun]) -> list[Noun]:
    seen: dict[str, Noun] = {}
    for noun in nouns:
        if noun.name not in seen or len(noun.look) > len(seen[noun.name].look):
            seen[noun.name] = noun
    return list(seen.values())
