"""What belongs to an outing and no clause tells: the rod of who fishes, the plane of who crashes, a birthday's cake."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.telling import head_of, is_alive, moved, placed, untold, verb_of
from rushes.shot import Light, TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_FISHERS = frozenset("fisherman fisherwoman fisher angler".split())
_FISHES = frozenset("fish angle".split())
_HOOKS = frozenset(
    "catch, hook, reel in, pull in, pull up, pull out, land, fish out, fish up, haul up, haul in, find".split(", ")
)
_ROWS = frozenset("row paddle sail punt".split())
_WATERS = frozenset("lake sea ocean river pond bay lagoon lakeside shore".split())
_BACK = frozenset({"throw back", "toss back", "put back", "release", "throw", "toss", "let go", "free", "set free"})
_CATCH = frozenset("fish shark turtle crab lobster octopus seal dolphin salmon trout cod eel squid starfish".split())
_DECKS = frozenset("boat trawler deck ship ferry raft".split())
_FLIERS = frozenset("pilot aviator aviatrix airman flier flyer airwoman".split())
_PLANES = frozenset("plane aeroplane airplane biplane glider aircraft".split())
_TAKES = frozenset(
    {"find", "discover", "catch", "hook", "dig up", "pull out", "fish out", "unearth", "uncover", "reel in"}
)
_MARKS = frozenset({"celebrate", "have", "mark", "spend"})
_INDOOR = frozenset("write read knit sew cook bake paint draw sleep wake eat study polish mend sing play".split())
_ROPES = frozenset("rope line cable vine liana".split())
_GORGES = frozenset("canyon gorge ravine chasm abyss valley river crevasse".split())
_DOORS = frozenset("door doorway gate entrance portal gateway".split())
_ROCKS = frozenset("rock cliff stone mountain rockface wall mountainside cliffside".split())
_SEA_BEASTS = frozenset("dolphin whale seal turtle orca porpoise narwhal shark fish".split())
_SOILS = {"sand": "beach", "snow": "snowfield", "mud": "garden", "earth": "garden", "soil": "garden", "dirt": "garden"}
_BONES = frozenset("bone fossil skeleton skull".split())
_GALES = frozenset("hurricane storm wind tornado gale cyclone typhoon whirlwind gust".split())
_MAWS = frozenset("whale monster leviathan serpent fish shark".split())
_BELLIES = frozenset("belly stomach tummy mouth".split())
_FRAIL = frozenset("dry little tiny small thirsty wilted withered dying".split())
_TALLER = re.compile(
    r"\b(?:tall|high|bigg|larg|big|large)(?:er)? (?:than|as) (?:\w+ )?(?:house|roof|chimney|church|tree|school|barn)\b"
)
_CARVED = re.compile(
    r"\b(?:carved|cut|hidden|set|built|hewn|chiselled) (?:in|into|out of) (?:the |a |solid )*"
    r"(?:rock|cliff|stone|mountain)"
)
_ALOFT = frozenset("moon mars planet space satellite asteroid comet".split())
_SEES = frozenset("see watch spot notice admire enjoy find recognise recognize".split())
_LIGHTS = frozenset("light lamp lantern bulb".split())
_STRUNG = frozenset("christmas fairy xmas coloured colored colourful colorful party string twinkling festive".split())


def outings(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to them."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


def _at_light(events: list[Event]) -> list[Event]:
    """A lighthouse keeper |writes letters up in the lighthouse, and in no parlour."""
    return [
        placed(e, place="lighthouse room")
        if e.who is not None and "lighthouse" in e.who.name and e.setting.place is None and verb_of(e) in _INDOOR
        else e
        for e in events
    ]


def _crashed(events: list[Event]) -> list[Event]:
    """ "A pilot |crashes in the desert": in a plane, which lies there for as long as one is there."""
    out: list[Event] = []
    wreck: str | None = None
    for event in events:
        who, place = event.who, event.setting.place
        flier = head_of(who) in _FLIERS or head_of(event.what) in _PLANES
        if who is not None and flier and verb_of(event) == "crash":
            plane = Noun(name="biplane", role="what")
            to = tuple(x for x in event.to if head_of(x[1]) not in _PLANES)
            gone = tuple(_PLANES)
            wreck = place or "desert"
            event = moved(event, wreck, without=gone, verb="crash", what=plane, to=to)
        elif wreck is not None and place in (wreck, None):
            event = moved(event, wreck, "crashed plane")
        out.append(event)
    return out


def _bareheaded(events: list[Event]) -> list[Event]:
    """Who gets back |his own lost hat had nothing on the head till then."""
    for event in events:
        who, what = event.who, event.what
        lost = what is not None and is_clothing(head_of(what)) and {"lost", "missing"} & {*what.look}
        if who is None or what is None or not lost or what.whose not in ("his", "her", "their"):
            continue
        bare = who.model_copy(update={"look": tuple(dict.fromkeys((*who.look, "bareheaded")))[:5]})
        return [e.model_copy(update={"who": bare}) if e.who is not None and e.who.name == who.name else e
                for e in events]  # fmt: skip
    return events


def _fished(events: list[Event]) -> list[Event]:
    """A fisherman |catches a boot with his rod, out of the water that he has rowed out on."""
    out: list[Event] = []
    boat: Noun | None = None
    fishes = False
    for event in events:
        who, what, place = event.who, event.what, event.setting.place
        afloat = place is None or place.split()[-1] in _WATERS
        if who is not None and category(who.name) == "person":
            fishes = fishes or head_of(who) in _FISHERS or verb_of(event) in _FISHES
        if verb_of(event) in _ROWS and afloat:
            craft = event.what is not None and category(event.what.name) == "vehicle"
            boat = event.what if craft else Noun(name="rowing boat", role="what")
        nothing = event.verb == "catch" and what is None and re.search(r"\bnothing\b", event.words)
        small = what is not None and category(what.name) in ("thing", "food", "animal") and "net" not in what.name
        if fishes and nothing:
            event = event.model_copy(update={"verb": "fish"})
        elif fishes and afloat and small and event.verb in _HOOKS and not event.passive:
            aboard = (boat.name,) if boat is not None else ()
            if boat is not None and place is None:
                place = "lake"
                out = [placed(e, place=e.setting.place or place) for e in out]
            event = moved(event, place, *aboard, verb="reel in")
        out.append(event)
    return out


def _over_gorge(events: list[Event]) -> list[Event]:
    """ "Cross a shaky |rope over a canyon": a bridge of ropes."""
    out: list[Event] = []
    for event in events:
        what = event.what
        deep = any(p in ("over", "across", "above") and head_of(n) in _GORGES for p, n in event.to)
        if verb_of(event) == "cross" and what is not None and head_of(what) in _ROPES and deep:
            bridge = what.model_copy(update={"name": "rope bridge"})
            to = tuple(x for x in event.to if head_of(x[1]) not in _GORGES)
            gone = (*_GORGES, *_ROPES)
            event = moved(event, bridge.phrase, without=gone, what=bridge, to=to)
        out.append(event)
    return out


def _in_rock(events: list[Event]) -> list[Event]:
    """ "A door |carved in the rock": it stands in a wall of rock."""
    out: list[Event] = []
    for event in events:
        what = event.what
        told = what is not None and head_of(what) in _DOORS and _CARVED.search(event.words)
        if told and event.verb in _TAKES | {"see", "spot", "reach"}:
            door = Noun(name="rock door", role="what")
            place = event.setting.place
            place = "canyon" if place is None or place.endswith("bridge") else place
            event = moved(event, place, "rock door", without=(*_ROCKS, *_DOORS), what=door)
        out.append(event)
    return out


def _thrown_back(events: list[Event]) -> list[Event]:
    """ "|Throws the smallest fish back": over the rail and into the water."""
    out: list[Event] = []
    for event in events:
        place = event.setting.place or ""
        caught = any(is_alive(n) for p, n in event.to if p in ("to", "at"))  # a seal has it
        aboard = place.split()[-1:] and place.split()[-1] in _DECKS | _WATERS
        swims = head_of(event.what) in _CATCH
        if event.verb in _BACK and aboard and swims and not caught:
            into = tuple(x for x in event.to if head_of(x[1]) not in _WATERS)
            event = moved(event, event.setting.place, verb="throw overboard", to=into)
        out.append(event)
    return out


def _treasure(events: list[Event]) -> list[Event]:
    """A |treasure that is found lies in its chest, which they open."""
    out: list[Event] = []
    for event in events:
        what = event.what
        if what is not None and what.name == "treasure" and event.verb in _TAKES and not event.hidden:
            look = ("glowing", *(x for x in what.look if x not in ("hidden", "secret", "lost")))[:5]
            chest = what.model_copy(update={"name": "treasure chest", "look": look, "count": 1})
            if event.who is not None and category(event.who.name) == "person":
                event = untold(event, {"treasure"}).model_copy(update={"verb": "open", "what": chest})
        out.append(event)
    return out


def _one_of(events: list[Event]) -> list[Event]:
    """ "Three pirates find |an old boot": one for all of them."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        many = who is not None and (who.count > 1 or event.others) and category(who.name) == "person"
        if many and what is not None and what.count == 1 and event.verb in _TAKES and category(what.name) == "thing":
            single = what.model_copy(update={"look": ("single", *what.look)[:5]})
            seen = tuple(single if n.name == what.name else n for n in event.seen)
            event = event.model_copy(update={"what": single, "seen": seen})
        out.append(event)
    return out


def _birthday(events: list[Event]) -> list[Event]:
    """Who |celebrates a birthday has a cake with candles and a hat of paper, and those who are there too."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        if who is None or head_of(what) != "birthday" or verb_of(event) not in _MARKS or not is_alive(who):
            out.append(event)
            continue
        cake = Noun(name="birthday cake", role="what")
        wears = tuple(dict.fromkeys((*who.wears, "party hat")))
        glad = who.model_copy(update={"wears": wears, "look": tuple(x for x in who.look if x != "lonely")})
        event = moved(untold(event, {"birthday"}), event.setting.place, who=glad, verb="celebrate", what=cake)
        out.append(event)
    return out


def _festooned(events: list[Event]) -> list[Event]:
    """Christmas lights are a string of them; hung on the moon |so her daughter can see them: from home, up there."""

    def strung(noun: Noun) -> Noun:
        told = head_of(noun) in _LIGHTS and noun.count > 1 and _STRUNG & {w.lower() for w in noun.phrase.split()}
        return noun.model_copy(update={"name": "string of lights", "look": (), "count": 1}) if told else noun

    out: list[Event] = []
    far: str | None = None
    for event in events:
        what = strung(event.what) if event.what is not None else None
        seen = tuple(strung(n) for n in event.seen)
        event = event.model_copy(update={"what": what, "seen": seen, "to": tuple((p, strung(n)) for p, n in event.to)})
        place = event.setting.place
        if far is not None and verb_of(event) in _SEES and head_of(what) == "lights" and event.who is not None:
            event = untold(event, {"lights", *_ALOFT}).model_copy(update={"verb": "look up", "what": None})
            pieces = ("festooned moon",) if far == "moon" else ()
            event = placed(event, place="garden", pieces=pieces, time=TimeOfDay.NIGHT)
            event = event.model_copy(update={"light": (Light.STARS,)})
        elif place is not None and place.split()[-1] in _ALOFT and head_of(what) == "lights":
            far = place.split()[-1]
        out.append(event)
    return out


def _after_beast(events: list[Event]) -> list[Event]:
    """ "A sailor |follows a dolphin to an island": upon the sea, in a boat, where no shore is."""
    out: list[Event] = []
    for event in events:
        who, place = event.who, event.setting.place
        beast = head_of(event.what) in _SEA_BEASTS and verb_of(event) in ("follow", "chase", "pursue", "race")
        if beast and who is not None and category(who.name) == "person" and place in (None, event.ends, "sea", "ocean"):
            boat = Noun(name="rowing boat", role="what")
            event = placed(event.model_copy(update={"to": (("on", boat), *event.to)}), place="sea")
        out.append(event)
    return out


def _dug(events: list[Event]) -> list[Event]:
    """Who |digs in the sand is on a beach, nobody digs in a parlour; bones of a dinosaur are a skeleton."""
    out: list[Event] = []
    here = next((e.setting.place for e in events if e.setting.place is not None), None)
    for event in events:
        who, what = event.who, event.what
        person = who is not None and category(who.name) == "person"
        into = next((head_of(n) for p, n in event.to if p in ("in", "into") and head_of(n) in _SOILS), None)
        if person and verb_of(event) in ("dig", "shovel") and here is None:
            here = _SOILS[into] if into is not None else "garden"
            event = moved(event, here, without=tuple(_SOILS), to=tuple(x for x in event.to if head_of(x[1]) != into))
        if what is not None and head_of(what) in _BONES and "dinosaur" in f"{what.name} {what.of}":
            bones = what.model_copy(update={"name": "dinosaur bones", "look": (), "of": "", "count": 1})
            event = moved(event, event.setting.place, without=("dinosaur", "bone", "fossil"), what=bones, verb="dig up")
        out.append(placed(event, place=here) if out and event.setting.place is None else event)
    return out


def _unroofed(events: list[Event]) -> list[Event]:
    """ "A hurricane blows |the roof off a barn": outside, where one sees it fly."""
    out: list[Event] = []
    torn: dict[str, str] = {}
    for event in events:
        off = next((n for p, n in event.to if p in ("off", "from") and category(n.name) in ("building", "place")), None)
        storm = head_of(event.who) in _GALES and head_of(event.what) == "roof"
        if not storm or event.who is None:
            stood = event.setting.place in torn
            out.append(placed(event, place=torn[event.setting.place or ""]) if stood else event)
            continue
        house = head_of(off) or "house"
        place = "farm" if house in ("barn", "stable", "farmhouse") else "village"
        roof = Noun(name="roof panel")
        gone = (house, "roof", head_of(event.who))
        event = moved(
            event, place, f"roofless {house}", without=gone, who=roof, verb="fly away", what=None, to=(), ends=None
        )
        event = placed(event.model_copy(update={"seen": (roof,)}), weather=Weather.STORM)
        torn = {house: place}
        out = [placed(e, place=place) if e.setting.place in (None, house) else e for e in out]
        out.append(event)
    return out


def _in_belly(events: list[Event]) -> list[Event]:
    """ "Swallows a fisherman and he lights a fire |in its belly": within, between its ribs."""
    out: list[Event] = []
    eater: Noun | None = None
    for event in events:
        if event.verb in ("swallow", "swallow up", "gulp", "gulp down") and head_of(event.who) in _MAWS:
            eater = event.who
            event = placed(event, place="sea") if event.setting.place in (None, "underwater") else event
        within = any(p in ("in", "inside", "into", "within") and head_of(n) in _BELLIES for p, n in event.to)
        if within and (eater is not None or any(head_of(n) in _MAWS for n in event.seen)):
            to = tuple(x for x in event.to if head_of(x[1]) not in _BELLIES | _MAWS)
            event = moved(event, "whale belly", without=(*_BELLIES, *_MAWS), to=to)
        out.append(event)
    return out


def _in_sand(events: list[Event]) -> list[Event]:
    """ "Writes help |in the sand": with a stick, in great letters on the ground."""
    out: list[Event] = []
    for event in events:
        ground = any(p in ("in", "on", "into") and head_of(n) in _SOILS for p, n in event.to)
        if event.verb in ("write", "scratch", "draw", "spell") and ground and event.who is not None:
            cry = head_of(event.what) in ("help", "sos")
            letters = Noun(name="help letters" if cry else "letters in sand", role="what")
            if event.verb != "draw":
                to = tuple(x for x in event.to if head_of(x[1]) not in _SOILS)
                place = event.setting.place or "beach"
                event = moved(event, place, without=("help", "sos", *_SOILS), verb="write in sand", what=letters, to=to)
        out.append(event)
    return out


def _rescued(events: list[Event]) -> list[Event]:
    """ "And a plane |lands on the beach": then it stands there, and who waited for it cheers."""
    last = events[-1] if events else None
    if last is None or last.verb not in ("land", "touch down") or head_of(last.who) not in _PLANES:
        return events
    waits = next((e.who for e in reversed(events[:-1]) if e.who is not None and category(e.who.name) == "person"), None)
    if waits is None:
        return events
    glad = last.model_copy(
        update={"who": waits, "verb": "cheer", "what": None, "to": (), "words": "", "seen": (waits,)}
    )
    return [*events, moved(glad, last.setting.place, "parked plane")]


def _outgrown(events: list[Event]) -> list[Event]:
    """ "Blooms |taller than her house": a giant beside a house."""
    out: list[Event] = []
    for event in events:
        who = event.who
        plant = who is not None and category(who.name) == "plant"
        if plant and who is not None and _TALLER.search(event.words):
            giant = who.model_copy(update={"look": ("giant", *(x for x in who.look if x not in _FRAIL))[:5]})
            event = moved(event, event.setting.place or "garden", "house", who=giant, verb="outgrow", what=None, to=())
        out.append(event)
    return out


_RULES = (
    _after_beast, _dug, _unroofed, _in_belly, _in_sand, _rescued, _outgrown,
    _at_light, _crashed, _bareheaded, _fished, _over_gorge, _in_rock, _thrown_back, _treasure, _one_of, _birthday,
    _festooned,
)  # fmt: skip
