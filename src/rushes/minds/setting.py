"""Where, when, in what weather, light and mood: from the words of a brief and of each of its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeVar, cast

from rushes.minds.homes import home_of, scaled
from rushes.minds.nouns import TIME_NOUNS, Noun, is_geographic
from rushes.minds.phrases import BODY, OCCASIONS
from rushes.minds.roles import Clause
from rushes.shot import Light, Setting, TimeOfDay, Tone, Weather
from rushes.shot.haunts import haunt
from rushes.shot.word_tables import ANCHORS
from rushes.shot.words import category, hypernyms, lemma, nearest

T = TypeVar("T")
Music = Literal["calm", "energetic", "happy", "nostalgic", "tender"]
Season = Literal["spring", "summer", "autumn", "winter"]


def _words(table: Mapping[T, str]) -> dict[str, T]:
    out: dict[str, T] = {}
    for value, words in table.items():
        for w in words.split():
            out.setdefault(w, value)
    return out


_TIMES = _words({
    TimeOfDay.DAWN: "dawn sunrise daybreak sunup daylight-breaks",
    TimeOfDay.MORNING: "morning breakfast",
    TimeOfDay.NOON: "noon midday lunchtime",
    TimeOfDay.AFTERNOON: "afternoon teatime",
    TimeOfDay.DUSK: "dusk sunset evening twilight sundown nightfall",
    TimeOfDay.NIGHT: "night midnight nighttime tonight moonlight moonlit moon starry starlight starlit aurora "
        "firefly nocturnal candlelight lamplight torchlight",
})  # fmt: skip
_WEATHERS = _words({
    Weather.STORM: "storm stormy hail hailstorm thunder lightning hurricane tempest thunderstorm typhoon cyclone",
    Weather.RAIN: "rain rainy raining rainstorm drizzle downpour umbrella puddle raincoat monsoon raindrop",
    Weather.SNOW: "snow snowy winter wintry blizzard snowfall snowman snowflake snowstorm ski sleigh "
        "snowdrift frost icy",
    Weather.FOG: "fog foggy mist misty haze hazy",
    Weather.WIND: "wind windy breeze breezy gale kite gust autumn windmill sandstorm",
    Weather.CLOUDY: "cloudy overcast",
    Weather.CLEAR: "sunny sunshine sunlit cloudless",
})  # fmt: skip
_SEASONS = _words({
    "spring": "spring springtime easter",
    "summer": "summer summertime",
    "autumn": "autumn harvest october november halloween",
    "winter": "winter wintry christmas december january snow snowy snowman",
})  # fmt: skip
_LIGHTS: dict[Light, str] = {
    Light.FIRE: "fire campfire fireplace bonfire torch hearth stove flame burning forge",
    Light.LAMP: "lamp lantern candle streetlight streetlamp lamplight neon bulb flashlight headlight candlelight",
    Light.BEAM: "lighthouse spotlight searchlight beam",
    Light.MOON: "moon moonlight moonlit",
    Light.STARS: "star starry starlight starlit",
    Light.LIGHTNING: "lightning thunderstorm thunder",
    Light.WINDOW: "window",
    Light.SUN: "sun sunny sunshine sunlight sunrise sunset sunlit",
}
_FIRE_CREW = frozenset("brigade department engine truck station crew service drill alarm".split())  # nothing burns
LASTING = frozenset({Light.MOON, Light.STARS, Light.SUN})  # they do not leave with the shot that names them
_MOODS: tuple[tuple[Tone, Music, str], ...] = (
    (Tone.DARK, "nostalgic", "dark scary horror dread sinister haunted ghost murder nightmare grim fear afraid "
        "spooky evil gloomy "
     "terror terrifying creepy abandoned monster vampire"),
    (Tone.MUTED, "nostalgic", "sad sadness lonely alone grief loss lose melancholy cry weep farewell goodbye "
        "memory remember forgotten "
     "nostalgia nostalgic past funeral war solitude miss last empty regret mourn widow orphan bittersweet"),
    (Tone.VIVID, "energetic", "fast race chase action adventure explode explosion battle fight sport epic "
        "energetic launch escape heist "
     "sale power win champion festival extreme speed thrill thrilling exciting workout skate surf football "
     "basketball fierce"),
    (Tone.WARM, "happy", "happy happily joy joyful fun funny cheerful laugh celebrate celebration party birthday "
        "bright sunny play playful "
     "holiday summer invitation congratulation congratulations smile dance picnic carnival merry hilarious silly"),
    (Tone.WARM, "tender", "love tender tenderly gentle gently warm cosy cozy home grandmother grandfather grandma "
        "grandpa family baby kiss "
     "hug friend friendship mother father wedding kind kindness bread heartwarming toddler kitten puppy knit"),
    (Tone.COOL, "calm", "calm quiet quietly peaceful slow slowly sea ocean snow winter night moon space underwater "
        "silence silent meditation "
     "ice deep serene tranquil still misty"),
)  # fmt: skip
_TONES = _words({
    Tone.WARM: "warm golden sunny cosy cozy amber",
    Tone.COOL: "cool cold icy blue",
    Tone.MUTED: "muted faded pale soft grey gray",
    Tone.VIVID: "vivid bright colourful colorful bold saturated",
    Tone.DARK: "dark gloomy noir moody shadowy",
    Tone.PASTEL: "pastel candy",
    Tone.MONOCHROME: "monochrome sepia black-and-white bw",
})  # fmt: skip


def bag_of(text: str) -> list[str]:
    """The words and base forms of a text in order."""
    words = (w.lower() for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
    return [form for w in words for form in dict.fromkeys((w, lemma(w, "NOUN"), lemma(w, "VERB")))]


# "not at night", "never in the rain", "no snow", "but not on a beach": when, in what weather and where it is not.
_REFUSED = re.compile(
    r",?\s*\b(?:but\s+|and\s+)?(?:(?P<far>not|never)\s+(?:at|in|on|by|during|under)\s+(?:the\s+|an?\s+)?"
    r"|(?:without|no)\s+(?:any\s+)?)(?P<what>[a-z-]+)\b(?=\s*(?P<end>[,.;!?]|but\b|$)?)", re.I,
)  # fmt: skip


def refused(text: str) -> tuple[str, list[str]]:
    """A text in which the times, weathers and places that it is not set in are blank, and their words in base form.

    A place counts only at the end of a clause: "not in the mood for it" is none.
    """
    words: list[str] = []

    def out(m: re.Match[str]) -> str:
        word = m["what"].lower()
        sky = time_of(bag_of(word)) is not None or weather_of(bag_of(word)) is not None
        if not sky and not (
            m["far"] and m["end"] is not None and (m["end"] == "but" or m[0].lstrip().startswith((",", "but")))
        ):
            return m[0]
        words.append(lemma(word, "NOUN"))
        return " " * len(m[0])

    return _REFUSED.sub(out, text), words


def time_of(bag: Iterable[str]) -> TimeOfDay | None:
    return _first(_TIMES, bag)


def weather_of(bag: Iterable[str]) -> Weather | None:
    return _first(_WEATHERS, bag)


def season_of(bag: Iterable[str]) -> Season | None:
    return cast("Season | None", _first(_SEASONS, bag))


def tone_of(bag: Iterable[str]) -> Tone | None:
    return _first(_TONES, bag)


def lights_of(bag: Sequence[str]) -> tuple[Light, ...]:
    words = {w for w, then in zip(bag, [*bag[1:], ""], strict=False) if w != "fire" or then not in _FIRE_CREW}
    return tuple(light for light, names in _LIGHTS.items() if words & set(names.split()))


def mood_of(bag: Sequence[str]) -> tuple[Tone | None, Music]:
    """The colours and the music of a brief's feeling words; the more of one mood, the surer."""
    words = set(bag)
    scored = [(len(words & set(names.split())), -i) for i, (_, _, names) in enumerate(_MOODS)]
    hits, at = max(scored)
    return (_MOODS[-at][0], _MOODS[-at][1]) if hits else (None, "calm")


def _first(table: Mapping[str, T], bag: Iterable[str]) -> T | None:
    return next((table[w] for w in bag if w in table), None)


# Places


_IN = (
    "in", "at", "inside", "through", "across", "within", "among", "around", "along", "over", "under", "on", "off",
    "aboard", "down", "up", "between", "beneath", "above", "outside", "underneath", "atop", "past", "against", "beside",
    "by", "near", "behind", "from", "during",
)  # fmt: skip
_PATHS = frozenset("across along over through up down".split())
_TOWARD = ("to", "into", "toward", "towards", "onto")
_BESIDE = frozenset(
    "among by near beside under beneath at on behind around along above over against in inside atop".split()
)
_ARRIVE = tuple("discover enter reach visit explore cross leave clean guard climb sweep patrol protect build".split())
_PASSES = tuple("walk run swim sail row float drift pass drive ride cycle glide flow hurry".split())
_STROLLS = ("walk", "wander", "look", "show")  # around a house: in it
_OVER = frozenset("cross".split())
_AIMED = ("look", "stare", "gaze", "point", "laugh", "shout", "aim", "wave", "smile", "bark", "throw", "growl")
_WAYS = frozenset("bridge footbridge street road square river stream desert".split())
_VAGUE = frozenset(
    "cut crack corner ramp place spot sight area "
    "company point position location gust scene side end edge middle way distance".split()
)
_HOMES = frozenset("nest hive beehive burrow den".split())  # to look at, for who does not live there
_SURFACES = frozenset(
    "water ground floor surface soil dirt mud handlebar saddle cupboard closet".split()
)  # they are part of the place where the rest is
_VAST = frozenset("water world earth ground surface place land country area sky".split())
_SIGHTS = frozenset("spot sight glimpse".split())
_WISHES = frozenset("want love like crave need admire envy".split())
_FAR = _SIGHTS | frozenset("escape flee clear avoid outrun dodge".split())  # who does it is elsewhere
_TELLING = ("draw", "paint", "imagine", "dream", "remember", "describe", "lose", "make", "dig", "flood")
_NO_PIECES = frozenset({*_TIMES, *_WEATHERS, *_SEASONS})
_OBJECTS = frozenset(
    "umbrella kite snowman windmill sled sledge sleigh raincoat aurora moon firefly puddle snowflake "
    "raindrop ski".split()
)


def place_in(clause: Clause) -> tuple[str | None, str | None]:
    """(where a clause happens, where it leads): from its prepositional phrases, its subject and its object."""
    if not clause.verb:
        for noun in filter(None, (clause.who, *clause.others, *clause.extra)):
            if (category(noun.name) == "place" and not is_when(noun)) or is_geographic(noun):
                return phrase_of(noun), None
    if clause.verb in _OVER and clause.what is not None and clause.what.name.split()[-1] in _WAYS:
        return phrase_of(clause.what), None  # "cross a rope bridge over a gorge": on the bridge
    if any(p in ("on", "along") and n.name == "way" for p, n in clause.to):  # "on her way to school"
        to = next((phrase_of(n) for p, n in clause.to if p in _TOWARD and is_place(n, p)), None)
        return "street", to
    hers = clause.what is not None and clause.what.name.startswith("balcony ")  # waters her balcony flowers
    if hers or any(p in ("on", "from") and n.name.split()[-1] == "balcony" for p, n in clause.to):
        return "balcony", None  # who is there is not in the alley below
    if any(n.name == "top" and n.of.split()[-1:] in (["tower"], ["turret"]) for _, n in clause.to):
        return "tower wall", None
    here: tuple[int, str] | None = None
    leads: str | None = None
    for n, (preposition, told) in enumerate(clause.to):
        whole, told = told, _where_it_stands(told)
        if preposition == "from" and told is not whole and _near(clause.verb, ("build", "make")):
            continue  # a raft from kitchen chairs is built anywhere
        if told.name.split()[-1] == "crossing" and " " in told.name:
            return "railway crossing" if told.name.split()[0] in ("level", "railway") else "street", leads  # a zebra's
        if preposition in ("on", "during") and told.name.split()[-1] in _VOYAGES:
            return "ship deck", None
        if preposition in ("from", "through", "in") and told.name.split()[-1] in _BOGS:
            if clause.who is not None and haunt([clause.who.name]) is not None:
                continue  # a goalkeeper slips in the mud of his pitch
            if told.name == "mud" and _near(clause.verb, ("fall", "slip", "slide", "land", "trip", "tumble")):
                continue  # which lies anywhere
            return "swamp", leads
        if told.name.split()[-1] in _WRECKS and {"sunken", "sunk", "wrecked"} & {*told.look, *told.name.split()}:
            return "sunken ship", leads
        if preposition in ("under", "beneath", "below") and told.name.split()[-1] in _WATERS:
            return "underwater", leads
        if preposition in ("under", "beneath") and told.name == "bridge" and not _near(clause.verb, _PASSES):
            return "under a bridge", leads
        if not is_place(told, preposition) or (preposition == "at" and _near(clause.verb, _AIMED)):
            continue
        around = preposition == "around" and _is_in_street(told) and not _near(clause.verb, _STROLLS)
        grounds = _grounds(told) if around or preposition in (*_OUTSIDE, "above", "over") else None
        if not told.proper and (grounds or (preposition in _BEFORE and category(told.name) != "place")):
            here = (-1, f"{grounds} by the {phrase_of(told)}" if grounds else phrase_of(told))
        elif preposition in _TOWARD:
            leads = leads or phrase_of(told)
        elif preposition in _IN:
            aside = 10 if n in clause.asides else 0  # what hangs on the subject says where it is from
            if n and preposition in _PATHS and not aside:
                here = None  # "in a flooded city she runs across the roofs": on the roofs
            rank = min(_IN.index(preposition), 8) + aside
            rank += 9 * is_geographic(told)  # "from a pink lake in Africa": at the lake
            if here is None or rank < here[0]:
                here = (rank, phrase_of(told))
    if here is not None and leads is not None and leads.split()[-1] in _HOMES:
        leads = None  # a nest on a chimney is on that chimney
    if here is not None and here[0] < 10:
        return here[1], leads
    arriving, first = _near(clause.verb, _ARRIVE), clause.verb.partition(" ")[0]
    for noun in filter(None, (clause.what, clause.who) if arriving else (clause.who, clause.what)):
        kind = category(noun.name)
        inside = kind == "building" and (not clause.verb or (noun is clause.what and arriving))
        inside = inside and first not in _FAR and not (noun is clause.what and scaled(clause.verb, noun))
        plain = first not in _FAR or noun is not clause.what
        plain = plain and noun.name.split()[-1] not in _SURFACES | _VAGUE | _HOMES and _is_land(noun)
        plain = plain and not (noun is clause.what and not arriving and noun.name.split()[-1] in _OCCASIONS)
        plain = plain and not (noun is clause.what and not arriving and noun.count > 1)  # groceries are no shop
        plain = plain and not (noun is clause.who and noun.name.split()[-1] in _INSIDE)  # a staircase grows anywhere
        plain = plain and not (noun is clause.who and first in _WISHES)  # "the whole town wants one": its people
        if (kind == "place" and plain and not noun.proper and not _near(clause.verb, _TELLING)) or inside:
            return phrase_of(noun), leads
    if here is not None:
        return here[1], leads
    sails = clause.who is not None and home_of([clause.who], "")[0] not in ("space", "sky", "mountain", "snow")
    if sails and first in _SIGHTS and clause.what is not None and clause.what.name.split()[-1] in _LANDFALLS:
        return "ship deck", leads
    stuff = [n for p, n in clause.to if p in ("from", "with") and clause.what is not None]
    for named in [n for n in clause.nouns() if n not in stuff]:
        if (inside_of := _where_it_stands(named)) is not named and is_place(inside_of, "in"):
            return phrase_of(inside_of), leads
        if named.of and category(named.of) == "place" and named.of.split()[-1] not in _VAST | OCCASIONS:
            return named.of, leads
    return next((phrase_of(n) for n in clause.extra if _is_spot(n)), None), leads


def _is_spot(noun: Noun) -> bool:
    return category(noun.name) == "place" and not noun.proper and noun.name.split()[-1] not in OCCASIONS


def _is_land(noun: Noun) -> bool:
    """Whether a noun is a place by what it is first of all, and no speech that is held in one."""
    kind = next(((ANCHORS[word], cost) for word, cost in hypernyms(noun.name.split()[-1]) if word in ANCHORS), None)
    return kind is None or (kind[0] == "place" and kind[1] <= 2.0)


def _is_in_street(noun: Noun) -> bool:
    """Whether it is a house among houses, and no castle on a hill."""
    return _grounds(noun) == "street"


def _grounds(noun: Noun) -> str | None:
    """What lies outside a building; None where the building itself is seen from outside, as a castle on a hill is."""
    match = nearest("town-hall" if noun.name.endswith(("town hall", "city hall")) else noun.name, _GROUNDS)
    return _GROUNDS[match.concept] if match is not None and match.distance <= 1 else None


_BEFORE = ("outside", "before")
_OUTSIDE = (*_BEFORE, "behind", "beside")
_GROUNDS = {
    name: grounds
    for grounds, names in {
        "street": "house shop store supermarket bakery hotel inn pub school hospital museum library restaurant cafe "
        "factory bank cinema theatre station office",
        "square": "town-hall courthouse cathedral",
        "yard": "barn shed stable church farmhouse cottage cabin garage greenhouse",
    }.items()
    for name in names.split()
}


def is_when(noun: Noun) -> bool:
    """Whether a noun names a time, a season or a weather and so is no thing to look at."""
    head = noun.name.split()[-1].lower()
    return (head in _NO_PIECES or head in TIME_NOUNS or _YEAR.fullmatch(head) is not None) and head not in _OBJECTS


_YEAR = re.compile(r"1\d{3}s?|20\d\ds?")


_VOYAGES = frozenset("voyage crossing cruise".split())
_WRECKS = frozenset("ship galleon boat wreck".split())
_BOGS = frozenset("mud quicksand bog mire".split())
_WATERS = frozenset("ice sea ocean water wave waves surface".split())
PARTS = {"staircase": "hall", "stairway": "hall", "stairs": "hall", "balcony": "balcony", "doorstep": "doorstep"}
_INSIDE = frozenset("stairs staircase stairway step doorstep balcony counter".split())  # they belong to a building
_LANDFALLS = frozenset("coast shore island land continent".split())  # seen from a ship
_SHIPS = frozenset("longship galleon ferry steamer trawler barge yacht schooner ark liner".split())
_ATOP = frozenset("roof clock spire chimney steeple".split())  # out of doors
_FIXTURES = frozenset("statue wall fence floor lamp bell clock roof ceiling fountain painting".split())
FURNITURE = frozenset(
    "finish bench chair seat table counter sofa couch stool steps bed desk window door mirror sink stove oven "
    "shelf".split()
)


def _where_it_stands(noun: Noun) -> Noun:
    """The place in a compound that ends in furniture: "on a bus stop |bench" is at the bus stop."""
    *rest, head = noun.name.split()
    of = noun.of.split()[-1:]
    part = head in FURNITURE or (category(noun.name) == "thing" and of and of[0] in _SHIPS)
    if part and of and of[0] in CABINS | _SHIPS:
        return noun.model_copy(update={"name": noun.of, "of": "", "look": ()})  # "by the window of a |train"
    place = " ".join(rest)
    if head in _ATOP and place and category(place) == "building" and not noun.proper:
        return noun.model_copy(update={"name": "church tower" if place == "church" else "rooftop"})
    if rest and rest[-1] in CABINS and head in FURNITURE:
        return noun.model_copy(update={"name": rest[-1]})  # "out of the |train window"
    stops = bool(rest) and rest[-1] in ("stop", "station", "stand")
    if head in ("wall", "floor") and of and category(of[0]) in ("place", "building"):
        return noun.model_copy(update={"name": noun.of, "of": "", "look": ()})  # "on the wall of a |tomb"
    if (
        head not in FURNITURE | _FIXTURES
        or not rest
        or rest[-1] in _WATERS
        or noun.name == "deck chair"
        or noun.proper
        or not (stops or category(place) in ("place", "building"))
    ):
        return noun
    return noun.model_copy(update={"name": place})


def is_place(noun: Noun, preposition: str) -> bool:
    """Whether a noun after a preposition tells where: a place, a building, a name after "in"."""
    head = noun.name.split()[-1].lower()
    kind = category(noun.name)
    if preposition == "on" and kind == "natural" and head not in _WEATHERS:
        return True  # "on the moon", "on an iceberg"
    if preposition in ("from", "through") and head in ("roof", "ceiling", "wall", "window", "door", "chimney", "hole"):
        return False  # "bubbles fly out of the roof"
    if head in ("stairwell", "hallway", "corridor", "landing") and preposition in ("in", "inside", "on", "down", "up"):
        return True
    if head in BODY | _INSIDE or head in _TIMES or head in _WEATHERS or head in _SEASONS or head in _SURFACES:
        return False
    if noun.role == "what" and (noun.proper or head in CABINS):
        return False
    if head in _VAGUE or is_when(noun) or (head in _COMPASS and not noun.proper):
        return False
    if head in _OCCASIONS and preposition in ("at", "in", "during", "to"):
        return True
    if head in _COUNTRIES and preposition in ("in", "across", "through", "to", "from", "near", "over", "of"):
        return True  # written small
    if noun.proper and ANCHORS.get(noun.name.split()[0]) == "place":
        return True  # "down the river Niger"
    if noun.proper and preposition in ("in", "at", "on", "through", "across", "to", "from", "near", "over"):
        return kind in ("place", "person", "thing", "building", "abstract") or is_geographic(noun)
    if head in ("fountain", "well") and preposition in _TOWARD:
        return False  # who falls into a fountain stays in the park
    if head == "study" and " " not in noun.name and preposition in ("in", "into", "inside", "around", "through"):
        return True  # the room
    if head == "stop" and " " in noun.name:
        return True  # "at the bus stop"
    land = kind == "building" or (kind == "place" and (noun.proper or _is_land(noun)))
    return land or (head in CABINS | _SHIPS and preposition in _ABOARD)


_COMPASS = frozenset("south north east west distance".split())
_COUNTRIES = frozenset(
    "india japan china egypt greece mexico rome venice paris peru kenya morocco norway iceland scotland holland "
    "siberia alaska brazil australia vietnam mongolia russia switzerland spain italy france".split()
)
_OCCASIONS = {  # where one meets for them
    "goal": "football pitch", "banquet": "banquet hall",
    "feast": "banquet hall", "wedding": "church", "funeral": "graveyard", "party": "room",
    "ball": "ballroom", "picnic": "park", "concert": "concert hall", "parade": "street", "regatta": "river",
    "tournament": "stadium", "auction": "hall", "coronation": "throne room", "trial": "courtroom",
    "prom": "ballroom", "gala": "ballroom",
}  # fmt: skip
_ABOARD = ("on", "in", "aboard", "inside", "by", "at", "from")
CABINS = frozenset("train tram bus ship submarine coach".split())


def phrase_of(noun: Noun) -> str:
    """A place as one would say it: "rooftops of Paris", "streets of an abandoned city" by its city."""
    words = noun.phrase.split()
    if words[-1] in _OCCASIONS:
        return _OCCASIONS[words[-1]]
    if words[-1] not in ANCHORS:
        if noun.of and category(noun.of.split()[-1]) == "place" and category(words[-1]) != "building":
            return noun.of  # "the opening of our garden"
        last = next((i for i in range(len(words) - 1, -1, -1) if ANCHORS.get(words[i]) == "place"), None)
        if last is not None and not noun.proper and category(words[-1]) != "building":
            return " ".join(words[: last + 1])  # "a mountain pass" is in the mountains
    if noun.of and category(noun.of.split()[-1]) == "place":
        return f"{noun.phrase} of {noun.of}"
    return noun.phrase


def pieces_in(clause: Clause, place: str | None) -> tuple[str, ...]:
    """What stands in the picture: things that prepositions name, buildings and plants that act."""
    found = [
        n.phrase
        for preposition, n in clause.to
        if (
            preposition in _BESIDE or (preposition in _WAY and category(n.name) in ("thing", "vehicle")) or _is_steps(n)
        )
        and n.name.split()[-1] not in _VAGUE | BODY
        and category(n.name) in ("thing", "natural", "plant", "building", "place", "vehicle")
    ]
    found += [
        n.phrase
        for n in (clause.who, clause.what)
        if n is not None and (category(n.name) == "building" or (n is clause.what and scaled(clause.verb, n)))
    ]
    far = clause.what is not None and clause.verb.partition(" ")[0] in _FAR
    found += [clause.what.phrase] if far and clause.what and category(clause.what.name) == "place" else []
    found = [p for p in found if p.split()[-1] not in _OCCASIONS]
    found = [p for p in found if not (place is not None and place in p.split() and p.split()[-1] not in ANCHORS)]
    return tuple(dict.fromkeys(p for p in found if p != place and p.split()[-1] not in _NO_PIECES | _SURFACES))[:4]


_WAY = frozenset("up down over through off across between from".split())


def _is_steps(noun: Noun) -> bool:
    """Whether it belongs to a building: "up a spiral |staircase", "across their |balconies"."""
    return noun.name.split()[-1] in _INSIDE


def _near(verb: str, verbs: Sequence[str]) -> bool:
    match = nearest(verb.split()[0], verbs, "verb") if verb else None
    return match is not None and match.distance <= 1


def over(setting: Setting, look: Setting) -> Setting:
    """A setting, with what it does not state taken from another."""
    return setting.model_copy(
        update={
            "place": setting.place or look.place,
            "pieces": setting.pieces or look.pieces,
            "time": setting.time or look.time,
            "weather": setting.weather or look.weather,
        }
    )
