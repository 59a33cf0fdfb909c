"""When it was before the end: a storm sailed through is over in the harbour, a night that ends a day was day first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import NUMBERS, Noun
from rushes.minds.roles import MOVING
from rushes.minds.seasons import SKIES
from rushes.minds.setting import bag_of, phrase_of, time_of, weather_of
from rushes.minds.telling import head_of, is_alive, moved, placed, untold, verb_of
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
_AFTERWARDS = re.compile(r"\b(?:afterwards?|later|after that|once it is over|in the end)\b", re.I)
_THEN = re.compile(r"\W*(?:and|then|but|until|till|when|so)\b", re.I)
_AFLOAT = frozenset(
    "boat ship sailboat raft canoe ferry galleon trawler yacht steamer longship vessel sailor fisherman".split()
)
_RESTS = frozenset("sleep camp rest collapse doze".split())
_PORTS = frozenset("harbour harbor port dock shore coast island bay".split())
_UNTIL = re.compile(
    r"\b(?:(?:until|till) (?:(?:it|the|a|an) )?|when (?:suddenly )?it )(?:(?:sudden|heavy|cold|first|big) )*"
    r"(?:(?:start(?:s|ed)?|begins?|began)(?: to)? )?(?P<sky>rain|pour|hail|snow|storm|thunderstorm|blizzard)"
    r"(?:s|ed|ing|storm)?\b", re.I,
)  # fmt: skip
_SKIES = {"rain": Weather.RAIN, "pour": Weather.RAIN, "hail": Weather.RAIN, "snow": Weather.SNOW,
          "storm": Weather.STORM, "thunderstorm": Weather.STORM, "blizzard": Weather.SNOW}  # fmt: skip
_SAILS = frozenset("sail row drift steer paddle navigate voyage cross battle".split())

_DAY = re.compile(r"\b(?:sun (?:rises|comes up|is rising)|day (?:breaks|begins))\b", re.I)
_HOURS = (  # before dawn it is night
    (TimeOfDay.NIGHT, re.compile(r"\bbefore (?:the )?(?:dawn|sunrise|daybreak|sun-?up|first light|sun rises)\b", re.I)),
    (TimeOfDay.NIGHT, re.compile(r"\bafter (?:dark|nightfall|sunset|midnight)\b|\bbedtime\b", re.I)),
    (TimeOfDay.NIGHT, re.compile(r"\b(?:under|beneath|among|at) (?:the |a )?(?:\w+ )?(?:stars|starry sky)\b", re.I)),
    (TimeOfDay.AFTERNOON, re.compile(r"\bafter (?:school|lunch|class)\b", re.I)),
    (TimeOfDay.NOON, re.compile(r"\ball day(?: long)?\b", re.I)),
    (TimeOfDay.DUSK, re.compile(r"\bafter (?:work|dinner|supper)\b", re.I)),
    (TimeOfDay.DUSK, re.compile(r"\bbefore (?:dark|it gets dark|nightfall|sunset|sundown|the sun sets)\b", re.I)),
    (TimeOfDay.DAWN, re.compile(r"\bfirst light\b|\bcrack of dawn\b|\bfirst rays?\b", re.I)),
)  # fmt: skip
_TILL = re.compile(r"\b(?:until|till) (?:one|the|late|early|next|that) ", re.I)
_FAIR = re.compile(
    r"\b(?:in|during|all|every|until|when|each|this|last|that|one|early|late|by|through|after) (?:the |early |late )?"
    r"(?:next )?(?:spring|summer)(?:time)?\b(?! (?:rain|storm|shower|snow|fog|thunder|break))", re.I,
)  # fmt: skip
_EVE = re.compile(r"\b(?:sun (?:sets|goes down|sinks|is setting)|night (?:falls|comes|begins))\b", re.I)


def time_told(words: str, bag: Iterable[str]) -> TimeOfDay | None:
    """The time of day that a clause tells, by the sun's own doings first."""
    if (hour := next((time for time, told in _HOURS if told.search(words)), None)) is not None:
        return hour
    if _DAY.search(words):
        return TimeOfDay.DAWN
    if _EVE.search(words):
        return TimeOfDay.NIGHT if "night" in words.lower() else TimeOfDay.DUSK
    return time_of(bag)


def weather_told(words: str, bag: Iterable[str]) -> Weather | None:
    """The weather that a clause tells; in spring and summer it is fair where nothing else is said."""
    end = _TILL.search(words)
    if end is not None and end.start() and weather_of(bag_of(words[: end.start()])) is None:
        bag = [w for w in bag if w not in bag_of(words[end.start() :])]  # "every day |until one winter"
    return weather_of(bag) or (Weather.CLEAR if _FAIR.search(words) else None)


def timed(events: Sequence[Event]) -> list[Event]:
    """The events, each at its own hour, under its own sky, on the way to where it ends."""
    out = [_struck(_aged(e)) for e in _passing(_rained(_until_sky(events)))]
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
        rests = event.what is None and (verb_of(event) in _RESTS or re.search(r"\bhome\b", event.words) is not None)
        hour = _WHEN.search(event.words) or (rests and time_told(event.words, bag_of(event.words)) is not None)
        if (arrives or other or rests) and hour and not any(_ANY.search(out[i].words) for i in early):
            time = event.setting.time
            for i in early:
                if out[i].setting.time == time and time in _BEFORE:
                    out[i] = placed(out[i], time=_BEFORE[time])
        night = re.search(r"\ball night\b", out[k - 1].words) and out[k - 1].setting.place != event.setting.place
        if night and event.setting.place is not None and time_told(event.words, bag_of(event.words)) is None:
            out[k] = event = placed(event, time=TimeOfDay.MORNING)
        ended = _AFTERWARDS.search(event.words) or _AFTERWARDS.search(out[k - 1].words[-15:])
        through = arrives and _THROUGH.search(out[k - 1].words)
        over = through or (ended is not None and out[k - 1].setting.weather is not None)
        if over and not _SKY.search(event.words):
            past = out[k - 1].setting.weather
            later = [e.setting.weather == past and not _SKY.search(e.words) for e in out[k:]]
            out[k:] = [placed(e, weather=Weather.CLEAR) if x else e for e, x in zip(out[k:], later, strict=True)]
            out[k] = event = placed(event, weather=Weather.CLEAR)
        goal = head_of(event.what)
        voyage = verb_of(out[k - 1]) in _SAILS and head_of(out[k - 1].who) in _AFLOAT
        if arrives and goal in _PORTS and voyage and out[k - 1].setting.place == event.setting.place:
            out[k - 1] = placed(out[k - 1], place="sea")
    return out


def after_waking(events: Sequence[Event]) -> list[Event]:
    """Who |wakes in the morning sees what comes next by day, whatever night the story began in."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        woke = before is not None and (verb_of(before) == "wake" or event.sentence == before.sentence)
        woke = woke and any(verb_of(e) == "wake" and e.setting.time in _WAKES for e in out)
        night = event.setting.time is TimeOfDay.NIGHT and not re.search(r"\b(?:night|dark|asleep|moon)", event.words)
        out.append(placed(event, time=before.setting.time) if woke and night and before is not None else event)
    return out


_WAKES = (TimeOfDay.DAWN, TimeOfDay.MORNING)


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


def in_order(events: Sequence[Event]) -> list[Event]:
    """ "|Before the storm comes they carry the hay in", "a dog howls |after its master leaves": as things happen."""
    out: list[Event] = []
    late: Event | None = None
    for event in events:
        begun = [e for e in out if e.sentence == event.sentence]
        if begun and len(begun) == 1 and _is_late(begun[0]):
            sky = weather_of(bag_of(begun[0].words))
            if sky is not None and event.setting.weather == sky and weather_of(bag_of(event.words)) != sky:
                event = placed(event, weather=Weather.WIND if sky in (Weather.STORM, Weather.RAIN) else Weather.CLEAR)
            late = out[-1]
            out.insert(len(out) - 1, event)
        elif begun and late is out[-1] and not _is_late(event):
            out.insert(len(out) - 1, event)
        elif begun and head_of(event.who) in _CLOCKS and _AS.match(event.words) and event.what is None:
            time = event.setting.time
            mine = time_told(out[-1].words, bag_of(out[-1].words))
            out[-1] = placed(out[-1], time=mine or time)
            out.insert(len(out) - 1, event)
        elif len(begun) > 1 and _has_passed(begun[-1], event):
            who = begun[-2].who
            out.append(event.model_copy(update={"who": who, "seen": tuple(filter(None, (who, event.what)))}))
        elif begun and _EARLY.match(event.words) and not _told_by(event, "after"):
            out.insert(len(out) - 1, event)
        else:
            out.append(event)
    return out


def _is_late(event: Event) -> bool:
    """Whether it is a clause of its own that comes after what is told next: "before the storm |comes"."""
    return _LATE.match(event.words) is not None and not _told_by(event, "before") and event.verb != ""


def _told_by(event: Event, preposition: str) -> bool:
    """Whether a preposition of the event's own, and no clause, begins its words: "before dawn a baker kneads"."""
    words = event.words.lower().lstrip()
    return any(
        p == preposition
        and re.match(rf"{preposition} (?:[\w'-]+ )*?{re.escape(n.name.split()[-1])}", words) is not None
        for p, n in event.to
    )


def _has_passed(late: Event, event: Event) -> bool:
    """ "Waits |until the train has passed |and then crosses": who waited does."""
    past = re.match(r"\W*(?:until|till|after|when) .*\b(?:has|have|is|are) \w+", late.words, re.I) is not None
    same = event.who is not None and late.who is not None and event.who.name == late.who.name
    return past and same and re.match(r"\W*and then\b", event.words, re.I) is not None


_CLOCKS = frozenset("sun moon star night day morning evening dawn spring summer winter autumn".split())
_AS = re.compile(r"\W*(?:when|as|once|as soon as|every time)\b", re.I)
_SOON = r"\W*(?:(?:just|right|shortly|soon|long|moments?|minutes?|years?|days?|hours?) )*"
_LATE = re.compile(_SOON + r"(?:before|by the time|until|till) (?!long\b|then\b)", re.I)
_EARLY = re.compile(_SOON + r"after (?!all\b|that\b|a while\b)", re.I)


def _passing(events: Sequence[Event]) -> list[Event]:
    """The events with a picture for each hour, sky and land that they last through; what follows is at the last."""
    out: list[Event] = []
    for event in events:
        if out and event.sentence == out[-1].sentence and out[-1].words == "" != event.words:
            first, last = next((e for e in reversed(out) if e.words), out[-1]).setting, out[-1].setting
            if event.setting.time == first.time != last.time and time_told(event.words, bag_of(event.words)) is None:
                event = placed(event, time=last.time)
            if event.setting.weather == first.weather != last.weather:
                sky = weather_of(bag_of(event.words))
                event = placed(event, weather=last.weather if sky is None else sky)
        out += [z for x in _lasting(event) for y in _by_stages(x) for z in _by_craft(y)]
    return out


def _lasting(event: Event) -> list[Event]:
    """ "Works |from morning until night", "waits |through rain and sun": a picture for each hour, and for each sky."""
    hours = _FROM_TO.search(event.words)
    times = [t for t in (time_of([hours[1].lower()]), time_of([hours[2].lower()])) if t] if hours else []
    if hours is None and (around := _ROUND.search(event.words)):
        times = [TimeOfDay.NOON, TimeOfDay.NIGHT] if around["clock"] else []
    if len(times) == 2 and event.verb:
        bare = untold(event, {w.lower() for w in hours.groups()} if hours else {"day", "night", "clock"})
        return [placed(bare.model_copy(update={"light": ()}), time=t) for t in times[:1]] + [
            placed(bare.model_copy(update={"words": "", "light": ()}), time=t) for t in times[1:]
        ]
    grows = event.who is not None and (category(event.who.name) == "plant" or head_of(event.who) in _GROWN)
    named = [head_of(n) for p, n in event.to if p in ("through", "in", "over", "during", "under")]
    skies = [w for w in dict.fromkeys(named) if w in SKIES]
    if re.search(r"\brain or shine\b|\b(?:all|any|every) (?:kinds? of )?weathers?\b", event.words, re.I):
        skies = ["rain", "sun"]
    elif re.search(r"\b(?:all|four|the|every|changing)(?: the| four)? seasons?\b|\ball year\b", event.words, re.I):
        skies = [] if event.what is not None and head_of(event.what) in ("season", "year") else [*_YEAR]
    if len(skies) < 2 or grows or not event.verb or not is_alive(event.who):
        return [event]
    gone = (*SKIES, "weather", "season", "year", "shine")
    bare = moved(untold(event, gone), event.setting.place, without=gone, light=())
    return [
        placed(bare.model_copy(update={"words": "" if n else event.words}), weather=SKIES[w])
        for n, w in enumerate(skies)
    ]


_GROWN = frozenset("seed acorn nut tree".split())
_YEAR = ("spring", "autumn", "winter")
_FROM_TO = re.compile(
    r"\bfrom (?:the |early |late )*(\w+) (?:until|till|to|through to|through) (?:the |early |late )*(\w+)\b", re.I
)
_ROUND = re.compile(r"\b(?P<clock>day and night|night and day|around the clock)\b", re.I)


_CRAFT = {"train": "countryside", "boat": "sea", "ship": "sea", "ferry": "sea", "camel": "desert", "plane": "sky",
          "airplane": "sky", "bus": "road", "car": "road", "bicycle": "road", "bike": "road", "horse": "meadow",
          "balloon": "sky", "sledge": "snowfield", "sled": "snowfield", "helicopter": "sky"}  # fmt: skip


_TICKETED = frozenset("train bus ferry plane airplane".split())


def _by_craft(event: Event) -> list[Event]:
    """ "Travel |by train, boat and camel": on each of them, where it goes."""
    takes = event.verb in ("take", "catch", "board") and head_of(event.what) in _TICKETED and is_alive(event.who)
    if takes and event.setting.place is not None and event.setting.place.split()[-1] not in event.words:
        event = placed(event, place=_CRAFT[head_of(event.what)])
    event = event.model_copy(update={"verb": "ride"}) if takes else event
    first = event.what if event.verb == "ride" and head_of(event.what) in _CRAFT else None
    rest = [n for p, n in event.to if p in ("on", "by", "in") and head_of(n) in _CRAFT]
    if first is None or not rest or not is_alive(event.who):
        return [event]
    heads = {head_of(n) for n in (first, *rest)}
    bare = moved(untold(event, heads), None, without=heads, ends=None)
    return [
        placed(bare, place=_CRAFT[head_of(n)]).model_copy(
            update={"what": n.model_copy(update={"role": "what"}), "words": "" if k else event.words}
        )
        for k, n in enumerate((first, *rest))
    ]


def _by_stages(event: Event) -> list[Event]:
    """ "Rides |through forest and desert", "over hills |and across a river": a picture for each land on the way."""
    legs = [(p, n) for p, n in event.to if p in _OVERLAND and _is_stage(n)]
    whole = [(p, n) for p, n in event.to if p in (*_OVERLAND, "from", "to", "into") and _is_stage(n)]
    legs = whole if legs and len(whole) > 2 else legs
    lands = dict.fromkeys(head_of(n) for _, n in legs)
    if verb_of(event) not in MOVING | _JOURNEYS or len(lands) < 2 or len(lands) != len(legs):
        return [event]
    if not is_alive(event.who) or any(head_of(n) in _PASSED for _, n in legs):
        return [event]
    out: list[Event] = []
    for n, (p, land) in enumerate(legs):
        leg = untold(event, lands.keys() - {head_of(land)})
        on = ((p, land),) if p in _OVERLAND else ()  # where one starts or arrives, one is
        leg = leg.model_copy(update={"to": (*on, *(x for x in leg.to if not _is_stage(x[1])))})
        leg = placed(leg, place=phrase_of(land), pieces=())
        out.append(leg if not n else leg.model_copy(update={"words": ""}))
        if n < len(legs) - 1 or len(legs) > 2:
            out[-1] = out[-1].model_copy(update={"ends": None})
    return out


_JOURNEYS = frozenset("wander roam journey hike follow chase pursue carry lead".split())


def _is_stage(noun: Noun) -> bool:
    land = category(noun.name) in ("place", "natural", "building") and not noun.proper
    return land and head_of(noun) not in SKIES and head_of(noun) not in _PASSED


_OVERLAND = frozenset("through across over past".split())
_PASSED = frozenset("street road path door gate window bridge fence wall crowd door town city village house".split())


def _rained(events: Sequence[Event]) -> list[Event]:
    """ "|It rains for days until a rainbow appears": that it rains is seen before."""
    out: list[Event] = []
    for event in events:
        told = _IT_RAINS.match(event.words)
        if told is not None and event.verb and verb_of(event) not in _FALLS and event.who is not None:
            sky = _SKIES[told[1].lower()]
            rain = Noun(name="snow" if sky is Weather.SNOW else "rain")
            fall = {"who": rain, "others": (), "verb": "fall", "what": None, "to": (), "seen": (rain,), "ends": None}
            out.append(placed(event, weather=sky, pieces=()).model_copy(update={**fall, "words": "", "light": ()}))
            event = placed(event, weather=event.setting.weather if event.setting.weather != sky else Weather.CLEAR)
        out.append(event)
    return out


_IT_RAINS = re.compile(
    r"\W*(?:after )?it (?:has |had |is |was |keeps )?(?:been )?(rain|pour|snow|storm|hail)(?:s|ing|ed)?\b"
    r"(?=.*\b(?:until|till|before|and then)\b)", re.I,
)  # fmt: skip


def _struck(event: Event) -> Event:
    """ "Until the clock strikes |six": an hour is no thing that is struck; at six it is light."""
    what = event.what
    hour = what is not None and (what.name in NUMBERS or what.name in ("midnight", "noon", "hour"))
    if head_of(event.who) not in ("clock", "bell") or verb_of(event) not in ("strike", "chime", "ring") or not hour:
        return event
    head = what.name if what is not None else ""
    time = {"midnight": TimeOfDay.NIGHT, "noon": TimeOfDay.NOON}.get(head, event.setting.time)
    dawn = head in ("five", "six", "seven") and event.setting.time is TimeOfDay.NIGHT
    seen = tuple(n for n in event.seen if n.name != head)
    event = event.model_copy(update={"what": None, "verb": "ring", "seen": seen})
    return placed(event, time=TimeOfDay.DAWN if dawn else time)


def _aged(event: Event) -> Event:
    """ "Returns |years later with a grey beard": old by then."""
    beard = next((n for p, n in event.to if p == "with" and head_of(n) in ("beard", "hair", "moustache")), None)
    grey = beard is not None and bool({"grey", "gray", "white", "long"} & {*beard.look})
    late = _YEARS.search(event.words) is not None
    if not (grey or late) or event.who is None or category(event.who.name) != "person":
        return event
    look = dict.fromkeys(x for x in event.who.look if x not in ("young", "little"))
    look |= {"old": None} | ({"bearded": None} if beard is not None and head_of(beard) == "beard" else {})
    old = event.who.model_copy(update={"look": tuple(look)[-5:]})
    event = untold(event, {head_of(beard)}) if beard is not None else event
    seen = tuple(old if n.name == old.name else n for n in event.seen)
    return event.model_copy(update={"who": old, "seen": seen})


_YEARS = re.compile(
    r"\b(?:(?:many|fifty|forty|thirty|sixty|seventy|decades|long) )?(?:years|decades|a lifetime) later\b"
    r"|\bafter (?:many|fifty|forty|thirty|sixty) years\b|\bas an old (?:man|woman|lady)\b", re.I,
)  # fmt: skip
