"""Sea, sky and wild as they are seen: what a storm sinks goes down, who drowns is in the water, caravans are camels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import alone, head_of, is_alive, moved, placed, untold, verb_of
from rushes.shot import Light, TimeOfDay, Weather
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_SINKS = frozenset("sink capsize overturn swallow wreck drown founder smash destroy crush".split())
_SINKERS = frozenset(
    "storm wave hurricane gale tempest typhoon sea whirlpool maelstrom tsunami thunderstorm tide iceberg ice reef "
    "rock kraken octopus squid whale torpedo cannonball".split()
)
_STORMS = frozenset("storm hurricane gale tempest typhoon thunderstorm".split())
_HULLS = frozenset(
    "ship boat canoe raft yacht sailboat trawler galleon ferry steamer rowboat dinghy kayak longship schooner liner "
    "warship submarine vessel".split()
)
_ROCKETS = frozenset("rocket spaceship spacecraft shuttle spaceshuttle ufo saucer capsule".split())
_LAUNCHES = frozenset("blast lift take launch soar shoot rise roar start climb fly".split())
_SANDS = frozenset("dune desert sand sahara".split())
_SPACEFOLK = frozenset("astronaut cosmonaut spaceman spacewoman satellite spaceship shuttle spacecraft rocket".split())
_SAVES = frozenset("pull rescue save drag haul fish carry bring".split())
_WATERS = frozenset("sea ocean wave surf river lake pool water pond current flood breaker tide rapids".split())
_SALT = frozenset("sea ocean wave surf breaker tide".split())
_WHITE = frozenset("blizzard snowstorm snow arctic antarctic pole".split())
_POLAR = re.compile(r"\b(?:polar|arctic|antarctic)\b", re.I)
_TWISTERS = frozenset("tornado twister whirlwind cyclone hurricane".split())
_THROWS = frozenset("throw toss hurl cast fling drop launch send".split())
_GAZES = frozenset("gaze look stare watch see spot peer notice observe count admire wish wait".split())
_STARS = frozenset("star meteor comet constellation sky milky galaxy".split())
_FALLING = re.compile(r"\b(?:meteors?|comets?|shooting stars?|falling stars?)\b", re.I)
_FELLOWS = frozenset("friend partner companion colleague mate teammate fellow buddy comrade".split())
_CLIMBERS = frozenset("climber mountaineer alpinist hiker".split())
_WRECKED = frozenset("castaway shipwrecked stranded marooned".split())
_FLOODS = frozenset("flood tide river wave tsunami floodwater water torrent".split())
_SWEEPS = frozenset("sweep carry wash drag tear float".split())
_HOMES = frozenset("house cottage hut barn home cabin village shed farmhouse".split())
_CLINGS = frozenset("cling hang hold climb sit wait stand huddle escape clamber flee".split())
_HOLDS = frozenset("cling hold hang grip clutch grab".split())
_ROOFS = frozenset("roof rooftop chimney gable".split())
_WINDS = frozenset("wind gust gale breeze storm thunderstorm hurricane blizzard".split())
_BLOWS = frozenset("blow snatch whip take carry sweep tear toss lift steal".split())
_HATS = frozenset("hat cap wig bonnet".split())
_WEARS = _HATS | frozenset("scarf umbrella shawl kite balloon newspaper map letter parasol tent".split())
_GRIPS = frozenset("hand head grip finger arm".split())
_SAILS = frozenset("fisherman sailor captain pirate rower crew boatman fishermen seaman oarsman".split())
_DEEP = re.compile(
    r"\b(?:deep|far|down) (?:in|under|below|beneath|at the bottom of)\b|\bunder(?:water| the sea)\b", re.I
)
_PALM = re.compile(r"\bpalms?\b", re.I)
_BONES = frozenset("skeleton bone fossil skull".split())


def elemental(events: Sequence[Event]) -> list[Event]:
    """The events with sea, sky and land as they are when these happen."""
    out = list(events)
    for rule in _STORIES:
        out = rule(out)
    return _thawed(_afloat([_told(e) for e in out]))


def _told(event: Event) -> Event:
    for rule in _EACH:
        event = rule(event)
    return event


def _sunk(event: Event) -> Event:
    """ "A |storm sinks a boat": the boat goes down in it."""
    what = event.what
    if (
        head_of(event.who) not in _SINKERS
        or verb_of(event) not in _SINKS
        or what is None
        or head_of(what) not in _HULLS
    ):
        return event
    by = event.who
    place = event.setting.place if event.setting.place not in ("ice", "reef", "rock") else None
    berg = ("iceberg",) if head_of(by) in ("iceberg", "ice") else ()
    event = untold(event, {head_of(by)})
    event = alone(event, what, "sink", words=event.words)
    weather = Weather.STORM if head_of(by) in _STORMS else event.setting.weather
    return placed(event, place=place or ("icy sea" if berg else "sea"), pieces=berg, weather=weather)


def _launched(event: Event) -> Event:
    """Rockets rise on their fire, whatever word is said for it."""
    off = event.verb.endswith(("off", "up", "launch", "blast", "soar", "away")) or bool(event.to)
    if head_of(event.who) not in _ROCKETS or verb_of(event) not in _LAUNCHES or event.what is not None or not off:
        return event
    if any(p in ("over", "past", "through", "around", "toward", "towards") for p, _ in event.to):
        return event
    return event.model_copy(update={"verb": "blast off", "to": (), "ends": None})


def _caravans(event: Event) -> Event:
    """A |caravan that crosses sand is a merchant who leads laden camels."""
    if head_of(event.who) != "caravan" or event.who is None:
        return event
    lands = [n for n in (event.what, *(n for _, n in event.to)) if n is not None]
    land = next((n for n in lands if category(n.name) == "place"), None)
    if not {w for n in lands for w in n.name.split()} & _SANDS and "desert" not in (event.setting.place or "desert"):
        return event
    place = "desert" if land is None or head_of(land) in _SANDS else event.setting.place or "desert"
    camels = Noun(name="camel", role="what", count=3)
    leads = {"what": camels, "seen": (Noun(name="merchant"), camels), "words": event.words}
    sun = ("sun",) if any(head_of(n) == "sun" for n in lands) else ()
    return placed(alone(event, Noun(name="merchant", count=1), "lead", **leads), place=place, pieces=sun)


def _afloat(events: list[Event]) -> list[Event]:
    """Who |clings to the mast when the ship has gone down does so in the water."""
    sea: str | None = None
    out: list[Event] = []
    for event in events:
        if head_of(event.who) in _HULLS and event.verb == "sink":
            sea = event.setting.place if event.setting.place in ("sea", "lake", "river", "icy sea") else "sea"
        elif sea is not None and is_alive(event.who) and verb_of(event) in _HOLDS:
            event = placed(event, place=sea, weather=out[-1].setting.weather, pieces=())
        out.append(event)
    return out


def _thawed(events: list[Event]) -> list[Event]:
    """ "The |sun melts a snowman": it melts in sunshine, which lasts."""
    out: list[Event] = []
    warm = False
    for event in events:
        melts = head_of(event.who) in ("sun", "sunshine", "spring", "heat", "warmth") and verb_of(event) == "melt"
        if melts and event.what is not None and head_of(event.what) in ("snowman", "snow", "ice", "igloo", "icicle"):
            event = alone(event, event.what, "melt", words=event.words)
            warm = True
        if warm:
            event = placed(event, weather=Weather.CLEAR)
            event = event.model_copy(update={"light": (Light.SUN,)})
        out.append(event)
    return out


def _caught_out(event: Event) -> Event:
    """Who is |caught in a storm is out in it: on the sea, if they are of it."""
    sky = next((n for p, n in event.to if p in ("in", "by") and head_of(n) in _STORMS | {"rain", "fog", "snow"}), None)
    if event.verb != "catch" or event.who is not None or not is_alive(event.what) or sky is None or not event.what:
        return event
    sails = head_of(event.what) in _SAILS
    verb = "row" if sails else "trudge"
    place = "sea" if sails and event.setting.place in (None, "harbour", "port", "shore") else event.setting.place
    return placed(alone(event, event.what, verb, words=event.words), place=place)


def _surfaced(event: Event) -> Event:
    """A boat that a beast of the sea |circles or |lifts is afloat."""
    boat = head_of(event.what) in _HULLS - {"submarine"} and event.what is not None
    sunken = boat and event.what is not None and {"sunken", "wrecked", "old"} & {*event.what.look}
    beast = event.who is not None and category(event.who.name) == "animal"
    if boat and beast and not sunken and event.setting.place == "underwater":
        return placed(event, place="sea")
    return event


def _dewy(event: Event) -> Event:
    """Dew is on the ground and no thing of its own."""
    dewy = any(head_of(n) == "dew" for n in (*event.seen, *(n for _, n in event.to)))
    return moved(untold(event, {"dew"}), event.setting.place, without=("dew",)) if dewy else event


def _worlds(event: Event) -> Event:
    """ "On |mars" is where it happens."""
    world = next((n for p, n in event.to if p in ("on", "across", "over") and n.name in ("mars", "venus")), None)
    return placed(untold(event, {world.name}), place="mars") if world is not None else event


def _through_telescope(event: Event) -> Event:
    """Who looks |through a telescope, or discovers a |planet, is at one under the stars, and not on it."""
    glass = any(head_of(n) == "telescope" for n in (event.what, *(n for _, n in event.to)))
    found = head_of(event.what) in ("planet", "comet", "star", "galaxy", "moon")
    seers = event.who is not None and head_of(event.who) in ("scientist", "astronomer", "stargazer", "professor")
    if not is_alive(event.who) or not (glass or (found and seers and verb_of(event) in ("discover", "find", "see"))):
        return event
    far = event.setting.place is None or event.setting.place.split()[-1] in (
        "planet",
        "comet",
        "star",
        "galaxy",
        "moon",
    )
    if not far:
        return event
    glass_noun = Noun(name="telescope", role="what")
    told = {"verb": "look through", "what": glass_noun, "to": (), "ends": None}
    told["seen"] = tuple(n for n in (event.who, glass_noun) if n is not None)
    return placed(event.model_copy(update=told), place="observatory", time=TimeOfDay.NIGHT, pieces=())


def _in_orbit(event: Event) -> Event:
    """Whoever is |above the earth is in space."""
    far = any(p in ("above", "around", "over", "round") and head_of(n) in ("earth", "planet") for p, n in event.to)
    if head_of(event.who) in _SPACEFOLK and far:
        return moved(untold(event, {"earth", "planet"}), "space", without=("earth",))
    return event


def _drowning(events: list[Event]) -> list[Event]:
    """ "Pulls a |drowning boy out of the surf": he is seen in the water, is swum to, and carried ashore."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        wet = next((n for p, n in event.to if p in ("from", "out of", "in") and head_of(n) in _WATERS), None)
        drowns = what is not None and "drowning" in (*what.look, *what.name.split())
        saves = (
            verb_of(event) in _SAVES
            and is_alive(what)
            and (drowns or wet is not None or event.verb == "save from water")
        )
        if (
            not saves
            or who is None
            or what is None
            or category(who.name) != "person"
            or category(what.name) != "person"
        ):
            out.append(event)
            continue
        near = {"lakeside": "lake", "riverbank": "river"}.get(event.setting.place or "", event.setting.place or "")
        fresh = head_of(wet) if wet is not None and head_of(wet) not in _SALT else ""
        water = fresh if fresh in ("river", "lake", "pool", "pond") else near if near in _WATERS else "sea"
        shore = "beach" if water == "sea" else water
        name = what.name.removeprefix("drowning ")
        victim = what.model_copy(update={"name": name, "look": tuple(x for x in what.look if x != "drowning")})
        target = victim.model_copy(update={"role": "what"})
        out.append(placed(alone(event, victim, "swim", words=event.words), place=water, pieces=()))
        swims = {"others": (victim,), "seen": (who, victim)}
        out.append(placed(alone(event, who, "swim", **swims), place=water, pieces=()))
        out.append(placed(alone(event, who, "carry ashore", what=target, seen=(who, victim)), place=shore, pieces=()))
    return out


def _white(event: Event) -> Event:
    """Who is out |in a blizzard, and polar explorers anywhere, are in a land of snow."""
    polar = event.who is not None and _POLAR.search(event.who.phrase)
    white = any(p in ("in", "through", "during") and head_of(n) in _WHITE - {"snow"} for p, n in event.to)
    if event.setting.place not in (None, "tent", "snow", "ice", "camp") or not (polar or white):
        return event
    return placed(event, place="snowfield", weather=event.setting.weather or Weather.SNOW)


def _boned(event: Event) -> Event:
    """Bones that are dug up are in the ground, and stand about nowhere as somebody."""
    if event.what is None or not _BONES & {lemma(w) for w in event.what.name.split()}:
        return event
    keep = event.what
    bones = [n for n in event.seen if n is not keep and (head_of(n) in _BONES or n.name in keep.name)]
    return event.model_copy(update={"seen": tuple(n for n in event.seen if n not in bones)})


def _farmland(event: Event) -> Event:
    """A tornado is seen over open land, and what it lifts before its barn."""
    if head_of(event.who) not in _TWISTERS or not (event.setting.place or "").startswith("yard"):
        return event
    return placed(event, place="farm")


def _messages(event: Event) -> Event:
    """ "Throws a bottle |with a message |into the waves": it is in the bottle, and she stands at the sea."""
    into = next((n for p, n in event.to if p in ("into", "in", "on", "onto") and head_of(n) in _SALT), None)
    if verb_of(event) not in _THROWS or event.what is None:
        return event
    note = next((n for p, n in event.to if p == "with" and head_of(n) in ("message", "letter", "note")), None)
    if head_of(event.what) == "bottle" and note is not None:
        event = untold(event, {head_of(note)})
        bottle = event.what.model_copy(update={"name": "message in a bottle"}) if event.what is not None else None
        event = event.model_copy(update={"what": bottle})
        if event.who is not None:
            event = event.model_copy(update={"who": event.who.model_copy(update={"holds": ()})})
    if into is not None and event.setting.place in (None, "room", "sea", "ocean"):
        event = placed(untold(event, {head_of(into)}), place="beach").model_copy(update={"verb": "throw into sea"})
    return event


def _starry(event: Event) -> Event:
    """Who gazes at |stars, or sees a |meteor, looks up to the night sky, where these are."""
    what = next((n for n in (event.what, *(n for _, n in event.to)) if head_of(n) in _STARS), None)
    if what is None or not is_alive(event.who) or verb_of(event) not in _GAZES:
        return event
    hay = tuple(n.name for _, n in event.to if head_of(n) in ("haystack", "hay", "tent", "rock"))
    watched = verb_of(event) == "watch" and what is event.what and head_of(what) == "comet"  # it is up there for long
    falls = ("comet",) if _FALLING.search(what.phrase) else ()
    keep = tuple(p for p in event.setting.pieces if p.split()[-1] not in _STARS)
    if not watched:
        event = untold(event, {*_STARS, *(h.split()[-1] for h in hay)})
        event = event.model_copy(update={"verb": "point" if falls else "look up", "what": None, "ends": None})
    event = event.model_copy(update={"light": (Light.STARS,)})
    place = event.setting.place if event.setting.place not in (None, "sky", "space") else "hill"
    pieces = tuple(dict.fromkeys((*falls, *hay, *keep)))[:4]
    return placed(event, place=place, time=TimeOfDay.NIGHT, pieces=pieces, weather=Weather.CLEAR)


def _fellows(events: list[Event]) -> list[Event]:
    """A climber's |partner is one, too."""
    first = next((e.who for e in events if e.who is not None and head_of(e.who) in _CLIMBERS), None)
    if first is None:
        return events

    def named(noun: Noun | None) -> Noun | None:
        if noun is None or head_of(noun) not in _FELLOWS:
            return noun
        return noun.model_copy(update={"name": "climber" if first.name != "climber" else "mountaineer"})

    return [
        e.model_copy(
            update={"who": named(e.who), "what": named(e.what), "seen": tuple(filter(None, map(named, e.seen)))}
        )
        for e in events
    ]


def _escaped(event: Event) -> Event:
    """Who leaves |an island by boat or raft is out on the sea, the island behind."""
    isle = next((n for p, n in event.to if p in ("from", "off") and head_of(n) in ("island", "isle", "islet")), None)
    if isle is None or head_of(event.what) not in _HULLS or event.setting.place not in (None, isle.phrase, isle.name):
        return event
    return moved(untold(event, {head_of(isle)}), "high seas", isle.name, without=("raft",), ends=None)


def _vined(events: list[Event]) -> list[Event]:
    """ "A bridge breaks and a girl |swings to safety on a vine": over the gorge, away from what is left of it."""
    out: list[Event] = []
    for event in events:
        line = next((n for p, n in event.to if head_of(n) in ("vine", "rope", "liana", "line", "chandelier")), None)
        if verb_of(event) == "swing" and is_alive(event.who) and line is not None and event.what is None:
            bridge = any("bridge" in (e.setting.place or "") for e in out)
            event = untold(event, {"safety", "side", "vine", "liana", "rope"})
            line = line.model_copy(update={"role": "what"})
            told = {"verb": "swing across", "what": line, "ends": None, "seen": (*event.seen, line)}
            place = "broken jungle rope bridge" if bridge else event.setting.place or "jungle"
            event = placed(event.model_copy(update=told), place=place, pieces=())
        out.append(event)
    return out


def _marooned(events: list[Event]) -> list[Event]:
    """A |castaway's beach is an island's; to the ship that comes they wave."""
    lone = next((e.who for e in events if e.who is not None and _WRECKED & {e.who.name, *e.who.look}), None)
    if lone is None:
        return events
    out = [
        placed(e, place="island") if e.setting.place in ("beach", "sea", None) and "sand" not in e.verb else e
        for e in events
    ]
    last = out[-1]
    if (
        len(out) > 1
        and head_of(last.who) in _HULLS
        and verb_of(last) in ("come", "arrive", "appear", "pass", "approach")
    ):
        out.append(alone(last, lone, "signal to ship"))
    return out


def _deep(event: Event) -> Event:
    """What happens |deep in the ocean is under water."""
    sea = (event.setting.place or "").split()[-1:] in (["ocean"], ["sea"], ["water"])
    under = _DEEP.search(event.words) or head_of(event.who) == "submarine"
    if sea and under:
        return placed(untold(event, {"ocean", "sea"}), place="underwater")
    return event


def _erupted(events: list[Event]) -> list[Event]:
    """Who flees a volcano |by boat is on the sea before it."""
    hot = next((i for i, e in enumerate(events) if head_of(e.who) == "volcano"), None)
    afloat = [i for i, e in enumerate(events) if head_of(e.what) in _HULLS and e.setting.place in ("volcano", None)]
    if hot is None or not afloat or afloat[0] < hot:
        return events
    return [placed(e, place="volcanic island", pieces=()) if i >= afloat[0] else e for i, e in enumerate(events)]


def _swept(events: list[Event]) -> list[Event]:
    """ "A |flood sweeps a house away and a family clings to the roof": it floats off; they are above the water."""
    out: list[Event] = []
    wet = False
    for event in events:
        what = event.what
        sweeps = head_of(event.who) in _FLOODS and verb_of(event) in _SWEEPS and head_of(what) in _HOMES
        roof = any(head_of(n) in _ROOFS for n in (what, *(n for _, n in event.to)))
        if sweeps and what is not None:
            wet = True
            event = alone(event, what, "drift", words=event.words)
            event = placed(event, place="flooded meadow", pieces=(), weather=event.setting.weather or Weather.RAIN)
        elif wet and roof and is_alive(event.who) and verb_of(event) in _CLINGS:
            told = {"verb": "wave", "what": None, "ends": None}
            event = placed(untold(event, _ROOFS).model_copy(update=told), place="drowned roofs", pieces=())
        out.append(event)
    return out


def _blown(events: list[Event]) -> list[Event]:
    """ "The wind blows |the hat of a wanderer into the river": off the head, over the water; the wanderer reaches."""
    out: list[Event] = []
    for event in events:
        what = event.what
        owner = next((n for n in event.seen if what is not None and what.of and n.name == what.of.split()[-1]), None)
        if owner is None and any(p in ("from", "off", "out of") and head_of(n) in _GRIPS for p, n in event.to):
            owner = next((n for n in event.seen if is_alive(n)), None)
        if owner is None and what is not None and what.whose in ("his", "her", "their") and out:
            owner = out[-1].who  # "surprises two campers and blows |their tent away"
        owner = owner if is_alive(owner) else None
        takes = head_of(event.who) in _WINDS and verb_of(event) in _BLOWS and head_of(what) in _WEARS
        into = next((n for p, n in event.to if p in ("into", "in", "onto") and head_of(n) in _WATERS), None)
        streams = head_of(what) in ("scarf", "shawl") and into is None  # along the wind, before the one who had it on
        if not takes or owner is None or what is None or streams:
            out.append(event)
            continue
        place = event.setting.place or (head_of(into) if into is not None else None) or "field"
        place = "lakeside" if place == "lake" else place  # where those stand who look after it
        if out and out[-1].who == owner and out[-1].setting.place is None:
            out[-1] = placed(out[-1], place=place)
        sky = Weather.STORM if event.setting.weather == Weather.STORM else Weather.WIND
        hat = what.model_copy(update={"of": "", "role": "what"})
        look = ("bareheaded", *owner.look)[:5] if head_of(hat) in _HATS else owner.look
        bare = owner.model_copy(update={"look": look, "role": "who"})
        loses = {"what": hat, "seen": (bare, hat), "words": event.words}
        out.append(placed(alone(event, bare, "lose to wind", **loses), place=place, weather=sky, pieces=()))
        out.append(placed(alone(event, bare, "despair"), place=place, weather=sky, pieces=()))
    return out


def _shored(event: Event) -> Event:
    """Where a |palm tree stands and no land is named is an island's beach."""
    palm = any(_PALM.search(p) for p in event.setting.pieces) or any(_PALM.search(n.phrase) for _, n in event.to)
    return placed(event, place="island") if palm and event.setting.place in (None, "meadow", "garden") else event


def _wrecked(events: list[Event]) -> list[Event]:
    """ "Survives a |shipwreck and swims to an island": the ship goes down, one swims, one comes ashore."""
    out: list[Event] = []
    for n, event in enumerate(events):
        wreck = head_of(event.what) == "shipwreck" and verb_of(event) in ("survive", "escape", "outlive")
        if wreck and event.who is not None:
            ship = Noun(name="ship")
            goes = alone(event, ship, "sink", words=event.words)
            out.append(placed(goes, place="sea", weather=Weather.STORM, pieces=()))
            if len(events) == n + 1:
                out.append(placed(alone(event, event.who, "swim"), place="sea", weather=Weather.STORM, pieces=()))
            continue
        isle = next((x for p, x in event.to if p in ("to", "toward", "for") and head_of(x) in ("island", "isle")), None)
        if verb_of(event) == "swim" and isle is not None and event.who is not None:
            swims = alone(event, event.who, "swim", words=event.words)
            out.append(placed(swims, place="sea", pieces=(isle.name,)))
            out.append(placed(alone(event, event.who, "crawl"), place="island", pieces=()))
            continue
        out.append(event)
    return out


def _saucered(event: Event) -> Event:
    """An |alien that lands does so beside its saucer."""
    if head_of(event.who) in ("alien", "martian") and verb_of(event) in ("land", "arrive", "come", "touch"):
        return placed(event, pieces=("flying saucer", *event.setting.pieces)[:4])
    return event


_STORIES = (_drowning, _fellows, _vined, _marooned, _erupted, _swept, _blown, _wrecked)
_EACH = (
    _sunk, _launched, _caravans, _in_orbit, _white, _boned, _farmland, _messages, _starry, _escaped, _deep,
    _shored, _saucered, _caught_out, _surfaced, _dewy, _worlds, _through_telescope,
)  # fmt: skip
