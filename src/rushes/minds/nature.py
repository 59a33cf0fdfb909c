"""Nature as a doer: what grows in stages through cracks, thaws in spring, clears after rain, or is borne by wind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, placed, untold, verb_of
from rushes.shot import Light, TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_WET = (Weather.RAIN, Weather.STORM)
_APPEARS = frozenset("appear rise form shine arch bend stand glow spread come emerge".split())
_SEEDS = frozenset("seed acorn bulb bean nut pip".split())
_GROWS = frozenset("grow sprout bloom blossom flower shoot push come emerge break climb poke rise".split())
_BLOOMS = re.compile(r"\b(?:blooms?|blooming|blossoms?|flowers)\b", re.I)
_GAPS = frozenset("crack cracks gap fissure crevice split".split())
_RAINS = frozenset("rain shower rainfall downpour storm rainstorm thunderstorm".split())
_THIRSTY = frozenset("thirsty parched".split())
_MELTING = frozenset("snowman snowwoman snowperson snow-man".split())
_WINDS = frozenset("wind gust breeze gale storm squall whirlwind".split())
_BEARS = frozenset("blow carry lift sweep take snatch bear whisk toss tear whip steal pull drive bring send".split())
_LANDS = frozenset("land fall drop settle come drift float".split())
_CLOTHS = frozenset("washing laundry sheet bedsheet tablecloth blanket towel curtain quilt clothes linen".split())
_LINES = frozenset("line clothesline rope washing-line".split())
LINE = "washing line"
_STORMS = frozenset(
    "storm thunderstorm sandstorm blizzard tornado hurricane hailstorm snowstorm rainstorm twister cyclone".split()
)
_RACES = frozenset("race outrun outride outpace flee escape beat gallop ride".split())
_MOUNTS = frozenset("horse pony mule donkey camel stallion mare".split())
_RANCHES = frozenset("rancher cowboy cowgirl cowhand gaucho wrangler rancher".split())
_GUIDES = frozenset("star moon comet".split())
_FOLLOWS = frozenset("follow trail chase seek".split())
_DRINKS = frozenset({"water"})
_REMAINS = frozenset("last rest drop half some remainder".split())
_FILLS = frozenset("fill flood soak swamp".split())
_SINKS = frozenset("sink overflow capsize tip drown founder".split())
_HEATS = frozenset("drought heat heatwave sun dryness".split())
_PARCHES = frozenset("crack parch scorch dry bake wither split burn shrivel".split())
_SOILS = frozenset("earth ground soil field land farmland mud clay riverbed lake river".split())
_SHARES = frozenset("share give offer split pour hand".split())
_FREES = frozenset({"free", "release", "set free", "rescue", "save", "help", "let go", "untangle", "heal", "feed"})
_BRINGS = frozenset("bring deliver carry take haul transport".split())
_HOSTS = {
    "monastery": "monk", "temple": "monk", "convent": "nun", "palace": "king", "village": "villager",
    "inn": "innkeeper", "hospital": "nurse", "school": "teacher", "bakery": "baker",
    "castle": "guard", "market": "market trader",
}  # fmt: skip
_TUMBLES = frozenset("roll tumble fall jump crawl peep climb drop slide".split())
_LOADS = frozenset("blanket carpet rug sack basket box chest crate trunk bag cart barrel bundle".split())


def natural(events: Sequence[Event]) -> list[Event]:
    """The events with nature as one sees it."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


_WINDS = frozenset("wind gale gust".split())
_UPROOTS = frozenset({"uproot", "blow down", "blow over", "topple", "fell", "tear up", "rip up", "knock down", "fall"})


def _uprooted(events: list[Event]) -> list[Event]:
    """A storm |uproots a tree: to the eye the tree falls, in the storm."""
    out: list[Event] = []
    for event in events:
        what = event.what
        wood = what is not None and category(what.name) == "plant" and not is_alive(event.who)
        if wood and what is not None and head_of(event.who) in _STORMS | _WINDS and event.verb in _UPROOTS:
            event = placed(event, weather=event.setting.weather or Weather.STORM)
            tree = what.model_copy(update={"role": "who"})
            event = event.model_copy(update={"who": tree, "verb": "fall", "what": None, "seen": (tree,)})
        out.append(event)
    return out


def _stormy(events: list[Event]) -> list[Event]:
    """ "In a |desert sandstorm": in the desert."""
    out: list[Event] = []
    for event in events:
        storm = next((n for _, n in event.to if head_of(n) in _STORMS and len(n.name.split()) > 1), None)
        land = storm.name.rpartition(" ")[0] if storm is not None else ""
        if storm is not None and event.setting.place is None and category(land) in ("place", "natural"):
            event = placed(untold(event, {head_of(storm)}), place=land)
        out.append(event)
    return out


def _flooded(events: list[Event]) -> list[Event]:
    """ "Rain |fills a boat until it sinks": the boat is seen to fill, and to sink."""
    out: list[Event] = []
    vessel: Noun | None = None
    for event in events:
        rains = head_of(event.who) in _RAINS or head_of(event.who) in ("water", "wave")
        first, what = verb_of(event), event.what
        if rains and first in _FILLS and what is not None and category(what.name) == "vehicle":
            vessel = what.model_copy(update={"role": "who"})
            fills = {"who": vessel, "verb": "fill up", "what": None, "seen": (vessel,)}
            event = placed(event.model_copy(update=fills), weather=event.setting.weather or Weather.RAIN)
        elif rains and vessel is not None and what is None and first in _SINKS:
            event = event.model_copy(update={"who": vessel, "verb": "sink", "seen": (vessel,)})
        out.append(event)
    return out


def _parched(events: list[Event]) -> list[Event]:
    """ "A drought |cracks the earth until the rain comes": under the sun, then in the rain."""
    out: list[Event] = []
    dry = False
    for event in events:
        soil = head_of(event.what) in _SOILS
        if head_of(event.who) in _HEATS and verb_of(event) in _PARCHES and soil and event.what is not None:
            cracks = Noun(name="crack", count=1)
            told = {"who": cracks, "verb": "grow", "what": None, "seen": (cracks,)}
            land = (
                event.setting.place if event.setting.place not in (None, "earth", "ground", "soil") else "cracked field"
            )
            event = placed(event.model_copy(update=told), place=land, weather=Weather.CLEAR, pieces=("sun",))
            dry = True
        elif dry:
            if event.setting.place in (None, "earth", "ground", "soil") and out:
                event = placed(event, place=out[-1].setting.place)
            green = re.search(r"\b(?:green|bloom|grow|flower|sprout)", event.words) is not None
            dry = not green
            event = placed(event, weather=Weather.CLEAR, pieces=("rainbow",)) if green else event
        out.append(event)
    return out


def _gowned(events: list[Event]) -> list[Event]:
    """Who |sews a dress for the moon: then the moon has it on."""
    out: list[Event] = []
    for n, event in enumerate(events):
        out.append(event)
        brought = any(
            e.what is not None and event.what is not None and e.what.name == event.what.name for e in events[n + 1 :]
        )
        makes = verb_of(event) in ("sew", "knit", "make", "weave", "stitch", "tailor", "put", "dress")
        moon = any(head_of(n) == "moon" for p, n in event.to if p in ("for", "on", "onto"))
        moon = moon or (event.verb == "dress" and head_of(event.what) == "moon")
        if makes and moon and event.who is not None and not brought:  # up a ladder, which is seen
            gown = Noun(name="moon gown", look=event.what.look if event.what is not None else ())
            wears = {"who": gown, "verb": "shine", "what": None, "words": "", "seen": (gown,), "ends": None}
            beside = (("beside", event.who.model_copy(update={"role": "what"})),)
            there = event.model_copy(update={**wears, "to": beside, "others": ()})
            there = there.model_copy(update={"light": (Light.STARS,)})  # it is the moon
            out.append(placed(there, time=TimeOfDay.NIGHT))
    return out


def _thanked(events: list[Event]) -> list[Event]:
    """ "Frees a fox and |gets three acorns": from the fox, which lays them before its helper."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        what, who = event.what, event.who
        gets = (
            event.verb in ("get", "receive") and what is not None and category(what.name) in ("thing", "plant", "food")
        )
        helped = before is not None and before.verb in _FREES and before.what is not None and before.who == who
        beast = before.what if helped and before is not None else None
        told = any(p == "from" for p, _ in event.to)
        if not gets or beast is None or what is None or who is None or told or category(beast.name) != "animal":
            out.append(event)
            continue
        number = next((w for w in ("two", "three", "four", "five") if re.search(rf"\b{w}\b", event.words)), None)
        gift = what.model_copy(update={"look": (*((number,) if number else ()), *what.look)[:5], "count": 1})
        giver, owner = beast.model_copy(update={"role": "who"}), who.model_copy(update={"role": "what"})
        gives = {"who": giver, "verb": "give", "what": gift, "to": (("to", owner),), "seen": (giver,)}
        out.append(event.model_copy(update=gives))
    return out


def _sprung(events: list[Event]) -> list[Event]:
    """ "Plants an acorn and |a tiny castle grows": before the eyes of who planted it."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        who = event.who
        grows = who is not None and event.verb in ("grow", "rise", "spring up", "appear") and not event.others
        planted = before is not None and before.verb in ("plant", "sow", "bury") and before.who is not None
        if (
            grows
            and planted
            and before is not None
            and before.who is not None
            and category(before.who.name) == "person"
        ):
            event = event.model_copy(
                update={"to": (*event.to, ("beside", before.who.model_copy(update={"role": "what"})))}
            )
        out.append(event)
    return out


def _received(events: list[Event]) -> list[Event]:
    """ "Over a pass to |bring salt to a monastery": there a monk takes it."""
    out: list[Event] = []
    for event in events:
        goal = event.ends.split()[-1] if event.ends is not None else ""
        goods = event.what is not None and category(event.what.name) in ("thing", "food", "natural")
        person = event.who is not None and category(event.who.name) == "person"
        living = any(category(n.name) in ("person", "animal") for _, n in event.to)
        brings = verb_of(event) in _BRINGS and goods and person and not living
        if brings and goal in _HOSTS and event.who is not None and _HOSTS[goal] != head_of(event.who):
            host = ("to", Noun(name=_HOSTS[goal]))
            rest = tuple(x for x in event.to if head_of(x[1]) != goal)
            event = event.model_copy(update={"verb": "give", "to": (host, *rest), "ends": None})
            event = placed(event, place=goal, pieces=())
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if head_of(n) != goal)})
        path = next((p for p in event.setting.pieces if p.split()[-1] == "pass"), None)
        if path is not None:
            event = placed(event, place="mountain pass", pieces=tuple(p for p in event.setting.pieces if p != path))
        out.append(event)
    return out


def _raced(events: list[Event]) -> list[Event]:
    """ "A rancher and his horse |race a storm home": in the saddle, the storm behind, home as it breaks."""
    out: list[Event] = []
    for event in events:
        who, first = event.who, verb_of(event)
        chased = (event.what, *(n for p, n in event.to if p in ("from", "of", "before")))
        storm = next((n for n in chased if head_of(n) in _STORMS), None)
        if storm is None or who is None or category(who.name) != "person" or first not in _RACES:
            out.append(event)
            continue
        own = [n for n in (*event.others, event.what, *(n for _, n in event.to)) if head_of(n) in _MOUNTS]
        horse = own[0] if own else Noun(name="horse") if head_of(who) in _RANCHES else None
        away = untold(event, {head_of(storm), "home", "land"}).model_copy(update={"others": (), "what": None})
        if horse is not None:
            horse = horse.model_copy(update={"role": "what"})
            to = tuple(x for x in away.to if x[1].name != horse.name)
            away = away.model_copy(update={"verb": "ride", "what": horse, "to": to})
        else:
            away = away.model_copy(update={"verb": "run"})
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _STORMS)
        out.append(placed(away, weather=Weather.WIND, pieces=("black storm front", *pieces)[:4]))
        if re.search(r"\b(?:home|house|barn|shelter|stable)\b", event.words):
            here = away.model_copy(update={"verb": "ride home" if horse is not None else "run", "words": "", "to": ()})
            out.append(placed(here, place="farm", weather=Weather.STORM, pieces=pieces))
    return out


def _starlit(events: list[Event]) -> list[Event]:
    """ "Follows |the stars to an oasis": by night on the way, and there by day."""
    out: list[Event] = []
    for event in events:
        what, goal = event.what, event.ends
        if head_of(what) not in _GUIDES or verb_of(event) not in _FOLLOWS or event.who is None:
            out.append(event)
            continue
        out = [placed(e, time=e.setting.time or TimeOfDay.AFTERNOON) for e in out]
        before = out[-1].setting.place if out else None
        place = event.setting.place if event.setting.place != goal else before
        way = placed(event, time=TimeOfDay.NIGHT, weather=Weather.CLEAR, place=place)
        out.append(way.model_copy(update={"ends": None, "to": tuple(x for x in event.to if x[1].phrase != goal)}))
        if goal is not None:
            rest = {
                "verb": "cheer",
                "what": None,
                "to": (),
                "ends": None,
                "words": "",
                "seen": (event.who,),
                "light": (),
            }
            there = event.model_copy(update=rest)
            out.append(placed(there, place=goal, time=TimeOfDay.MORNING, weather=Weather.CLEAR, pieces=()))
    return out


def _slaked(event: Event) -> Event:
    """Who |saves his thirsty caravan gives it to drink."""
    what = event.what
    if what is None or event.verb not in ("save", "rescue", "help", "refresh") or not _THIRSTY & {*what.look}:
        return event
    camels = Noun(name="camel", count=2) if head_of(what) == "caravan" else what.model_copy(update={"role": "who"})
    beside = (("beside", event.who.model_copy(update={"role": "what"})),) if event.who is not None else ()
    drinks = event.model_copy(update={"who": camels, "verb": "drink", "what": None, "to": beside, "seen": (camels,)})
    return placed(drinks, pieces=tuple(dict.fromkeys(("well", *event.setting.pieces)))[:4])


_STABLED = frozenset("donkey mule horse pony foal cow calf ox goat sheep lamb pig elephant".split())


def _watered(events: list[Event]) -> list[Event]:
    """Who |shares water with somebody gives it to them in a skin, and they drink."""
    out: list[Event] = []
    for event in map(_slaked, events):
        other = next((n for p, n in event.to if p in ("with", "to") and category(n.name) in ("person", "animal")), None)
        rest_of = event.what is not None and event.what.name in _REMAINS  # "the |last of his water"
        water = event.what is not None and (head_of(event.what) in _DRINKS or rest_of)
        water = water and any(head_of(n) in _DRINKS for n in event.seen)
        shares = verb_of(event) in _SHARES and water
        if not shares or other is None or event.who is None:
            out.append(event)
            continue
        if head_of(other) in _STABLED:  # out of a bucket
            bucket = Noun(name="bucket", role="what")
            beside = (("beside", event.who.model_copy(update={"role": "what"})),)
            told = {"who": other.model_copy(update={"role": "who"}), "verb": "drink", "what": bucket, "to": beside}
            out.append(event.model_copy(update={**told, "seen": (other, event.who)}))
            continue
        skin = Noun(name="water skin", role="what")
        rest = tuple(x for x in event.to if x[1] is not other)
        seen = tuple(n for n in event.seen if head_of(n) not in _DRINKS | _REMAINS)
        gives = event.model_copy(update={"verb": "give", "what": skin, "to": (("to", other), *rest), "seen": seen})
        drinks = {"who": other.model_copy(update={"role": "who", "holds": (skin.name,)}), "verb": "drink", "what": None}
        beside = (("beside", event.who.model_copy(update={"role": "what"})),)
        out += [gives, event.model_copy(update={**drinks, "to": beside, "words": "", "seen": (other,)})]
    return out


def _witnessed(events: list[Event]) -> list[Event]:
    """ "And a child |rolls out of the blanket": before the eyes of whoever had it."""
    out: list[Event] = []
    for event in events:
        before = out[-1].who if out else None
        wrap = next((n for p, n in event.to if p in ("from", "out of", "out") and head_of(n) in _LOADS), None)
        alive = event.who is not None and category(event.who.name) in ("person", "animal")
        tumbles = verb_of(event) in _TUMBLES and wrap is not None and alive
        if tumbles and before is not None and before != event.who and category(before.name) == "person":
            event = event.model_copy(update={"to": (*event.to, ("beside", before.model_copy(update={"role": "what"})))})
        if tumbles and wrap is not None:  # it comes into the picture with them
            event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(wrap)))
        out.append(event)
    return out


def _cleared(events: list[Event]) -> list[Event]:
    """When a |rainbow appears, the rain is over."""
    out: list[Event] = []
    clear = False
    for event in events:
        wet = event.setting.weather in _WET
        meanwhile = re.match(r"(?:while|as)\b", event.words, re.I) is not None
        clear = clear or (head_of(event.who) == "rainbow" and verb_of(event) in _APPEARS and not meanwhile)
        if clear and wet and len(events) > 1:
            yard, _, house = (event.setting.place or "").partition(" by the ")
            event = placed(event, weather=Weather.CLEAR)
            if yard == "yard" and house.split()[-1] in (
                "farmhouse",
                "barn",
                "stable",
            ):  # seen in its land, under the sky
                event = placed(event, place="farm", pieces=(house, *event.setting.pieces)[:4])
        out.append(event)
    return out


def _grown(events: list[Event]) -> list[Event]:
    """A plant that grows |through a crack has it about its foot; what blooms |after the rain was a sprout before."""
    out: list[Event] = []
    for event in events:
        who = event.who
        plant = who is not None and (category(who.name) == "plant" or head_of(who) in _SEEDS)
        if who is None or not plant or verb_of(event) not in _GROWS or event.what is not None:
            out.append(event)
            continue
        gap = next((n for _, n in event.to if head_of(n) in _GAPS), None)
        blooms = _BLOOMS.search(event.words) is not None
        rain = any(head_of(n) in _RAINS for p, n in event.to if p == "after")
        event = untold(event, _GAPS | _RAINS | {"bloom", "blossom"})
        if gap is not None:
            event = placed(event, pieces=tuple(dict.fromkeys(("crack", *event.setting.pieces)))[:4])
        if not blooms or event.verb in ("bloom", "blossom"):
            out.append(event)
            continue
        dry = Weather.CLEAR if rain else event.setting.weather
        out.append(placed(event.model_copy(update={"verb": "sprout"}), weather=dry))
        grows = event.model_copy(update={"verb": "grow" if head_of(who) in _SEEDS else "sway", "words": ""})
        out.append(placed(grows, weather=Weather.RAIN if rain else dry))
        pieces = (*event.setting.pieces, *(("rainbow",) if rain else ()))[:4]
        out.append(placed(grows.model_copy(update={"verb": "bloom"}), weather=dry, pieces=pieces))
    return out


def _melted(events: list[Event]) -> list[Event]:
    """ "Snow melts on a hillside and a stream flows": white first, then green, under the sun, to the end."""
    out: list[Event] = []
    spring = False
    for event in events:
        if head_of(event.who) not in ("snow", "frost") or event.verb not in ("melt", "thaw", "melt away"):
            out.append(placed(event, weather=Weather.CLEAR) if spring else event)
            continue
        spring = True
        here = event.setting.place or "hills"
        still = event.model_copy(update={"who": None, "verb": "", "to": ()})
        out.append(placed(still, place=f"snowy {here}", weather=Weather.SNOW, pieces=()))
        green = still.model_copy(update={"words": "", "seen": ()})
        out.append(placed(green, place=here, weather=Weather.CLEAR, pieces=("sun",)))
    return out


def _thawed(events: list[Event]) -> list[Event]:
    """ "A snowman watches |spring come and melts into |flowers": the snow is over, its remains stay there."""
    end = next((i for i, e in enumerate(events) if e.verb == "melt" and head_of(e.who) in _MELTING), None)
    if end is None:
        return events
    out: list[Event] = []
    spring = False
    for i, event in enumerate(events):
        mine = i <= end and event.who is not None and head_of(event.who) == head_of(events[end].who)
        spring = spring or (re.search(r"\bspring\b", events[i - 1].words if i else "") is not None) or i >= end
        if spring:
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in ("patch", "puddle"))
            event = placed(event, weather=Weather.CLEAR, pieces=tuple(dict.fromkeys(("sun", *pieces, "flower")))[:4])
        if i == end:
            event = untold(event, {"patch", "puddle", "flower", "spring"})
            event = event.model_copy(update={"to": (), "ends": None})
        elif mine and spring and event.verb in ("come", "arrive", "return", "begin"):
            event = event.model_copy(update={"verb": "look up"})
        elif mine and event.verb in ("watch", "see") and event.what is None:
            event = event.model_copy(update={"to": (), "verb": "watch"})
        out.append(event)
    return out


def _borne(events: list[Event]) -> list[Event]:
    """ "The wind blows the washing |off the line, |over the hills, |to a scarecrow": one picture for each, and there it
    stays."""
    out: list[Event] = []
    load: Noun | None = None
    place: str | None = None
    for event in events:
        windy = head_of(event.who) in _WINDS
        what = event.what if event.what is not None and head_of(event.what) in _CLOTHS else None
        first = verb_of(event)
        lands = windy and load is not None and event.what is None and first in _LANDS
        if not (windy and (lands or (what is not None and first in _BEARS))):
            out.append(event)
            continue
        load = what.model_copy(update={"role": "who"}) if what is not None else load
        assert load is not None
        before = len(out)
        off = next((n for p, n in event.to if p in ("off", "from")), None)
        over = next((n for p, n in event.to if p in ("over", "across", "above", "through")), None)
        goal = next((n for p, n in event.to if p in ("to", "on", "onto", "upon", "at", "into")), None)
        base = untold(event, _LINES | {head_of(goal), *_WINDS}).model_copy(
            update={
                "who": load,
                "others": (),
                "what": None,
                "to": (),
                "ends": None,
                "verb": "fly away",
                "seen": (load,),
            }
        )
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _LINES)
        if off is not None:
            yard = category(off.name) in ("place", "building") and head_of(off) not in _LINES
            here = off.phrase if yard else event.setting.place or "meadow"
            out.append(placed(base, place=here, pieces=(LINE, *pieces)[:4]))
        if over is not None:
            place = over.phrase if category(over.name) in ("place", "natural") else place
            out.append(placed(base.model_copy(update={"verb": "sail by"}), place=place, pieces=pieces))
        if goal is not None and (lands or off is not None or over is not None):
            if head_of(goal) == "scarecrow":  # of straw, on its pole
                goal = goal.model_copy(update={"name": "straw scarecrow"})
            target = goal.model_copy(update={"role": "what"})
            there = base.model_copy(update={"verb": "drape", "what": target, "seen": (load, target)})
            out.append(placed(there, place="field" if "scarecrow" in goal.name else place or "field", pieces=pieces))
        if len(out) == before:
            out.append(event)
        else:
            out[before] = out[before].model_copy(update={"words": event.words})
            out[before + 1 :] = [e.model_copy(update={"words": ""}) for e in out[before + 1 :]]
    return out


_RULES = (
    _uprooted, _stormy, _flooded, _parched, _gowned, _thanked, _sprung, _received, _raced, _starlit, _watered,
    _witnessed, _borne, _grown, _melted, _thawed, _cleared,
)  # fmt: skip
