"""Sky and seasons as doers: trees grow through them, fog hides a place, ice breaks up, storms are seen to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, placed, untold, verb_of
from rushes.shot import Light, Setting, TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_YEAR = ("spring", "summer", "autumn", "winter")
SKIES = {
    "sun": Weather.CLEAR, "sunshine": Weather.CLEAR, "heat": Weather.CLEAR, "spring": Weather.CLEAR,
    "summer": Weather.CLEAR, "rain": Weather.RAIN, "shower": Weather.RAIN, "storm": Weather.STORM,
    "thunderstorm": Weather.STORM, "wind": Weather.WIND, "autumn": Weather.WIND, "fall": Weather.WIND,
    "fog": Weather.FOG, "snow": Weather.SNOW, "winter": Weather.SNOW, "frost": Weather.SNOW,
}  # fmt: skip
_SUNNY = frozenset({"sun", "sunshine", "heat", "summer", "spring"})
_TREES = frozenset("tree oak elm beech maple".split())
_SEEDS = frozenset("seed acorn nut pip conker chestnut".split())
_LOOKS = dict.fromkeys(("winter", "snow", "frost"), "wintry") | dict.fromkeys(("autumn", "fall"), "autumn")
_OPEN = dict.fromkeys(("", "hill", "hills", "hilltop"), "bare hill")  # no other trees on it
_ICED = frozenset("pond lake river stream puddle sea water".split())
_CRACKS = frozenset("crack break split melt thaw burst shatter groan".split())
_AFLOAT = frozenset({"float away", "float", "float off", "drift", "drift away", "sail", "sail away", "drift off"})
_VEILS = frozenset("fog mist smoke cloud haze".split())
_HIDES = frozenset("swallow cover hide engulf envelop wrap blanket veil bury".split())
_HEIGHTS = frozenset("roof rooftop chimney gable".split())
_COMES = frozenset("come gather roll approach near loom arrive build appear".split())
_CLOUDS = frozenset("cloud thundercloud storm thunderstorm".split())
_HAY = frozenset("hay straw wheat corn grain crop harvest barley haystack".split())
_SAVES = frozenset("save bring rescue gather load protect take haul carry fetch".split())
_TRAINS = frozenset("train locomotive tram".split())
_DRIVES = frozenset({"train driver", "engine driver", "locomotive driver", "engineer", "conductor", "tram driver"})
_CREW = frozenset("engineer conductor motorman".split())
_HALTS = frozenset("stop brake halt wait pull slow".split())
_GAPS = frozenset("crack gap fissure crevice split".split())
_AFTER = re.compile(r"\bafter (?:the |a )?(?:\w+ )?(?:rain|shower|storm)\b", re.I)
_RAILS = frozenset("rail track railway line crossing".split())
_WATERS = frozenset("river sea rain water flood lake stream wave tide dam".split())
_STREAMS = frozenset("river stream creek brook flood floodwater water tide".split())
_SWELLS = frozenset({"rise", "swell", "overflow", "burst", "flood", "surge", "rise up", "come up"})
_FLOODS = frozenset("flood drown swallow cover fill submerge engulf".split())
_AGAINST = frozenset("snowstorm blizzard storm snow wind rain sandstorm gale hail thunderstorm".split())
_STRUGGLES = frozenset("fight battle struggle push press wade plough plow trudge force work".split())
_CLEANERS = re.compile(r"\bwindow (?:cleaner|washer)\b")


def seasoned(events: Sequence[Event]) -> list[Event]:
    """The events with the sky that each of them happens under."""
    out = list(events)
    for rule in (
        _after_rain,
        _shed,
        _grown_through,
        _clad,
        _halted,
        _iced,
        _veiled,
        _inundated,
        _rainbowed,
        _braved,
        _clouded,
        _harvested,
        _glazed,
    ):
        out = rule(out)
    return out


def _after_rain(events: list[Event]) -> list[Event]:
    """What blooms |after the rain stands dry before it and sprouts in it; the crack it grows in stays about it."""
    out: list[Event] = []
    wet = next((i for i, e in enumerate(events) if _AFTER.search(e.words) and _plant(e.who)), None)
    if wet is None:
        return events
    gap = any(head_of(n) in _GAPS for e in events for n in (e.what, *(n for _, n in e.to)))
    gap = gap or any(p.split()[-1] in _GAPS for e in events for p in e.setting.pieces)
    lain = False
    for i, event in enumerate(events):
        mine = _plant(event.who)
        lain = lain or any(head_of(n) in _GAPS for _, n in event.to) or bool(_GAPS & {*event.setting.pieces})
        event = untold(event, _GAPS | {"rain"}) if mine else event
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _GAPS)
        pieces = ("crack", *pieces)[:4] if mine and gap and lain else pieces
        event = placed(event, weather=Weather.CLEAR, pieces=pieces)
        sprouted = any(e.verb in ("sprout", "grow") for e in events[:i])
        if i == wet and event.verb in ("bloom", "blossom", "flower"):
            verb = "grow" if sprouted else "sprout"
            out.append(placed(event.model_copy(update={"verb": verb, "words": ""}), weather=Weather.RAIN))
            event = placed(event, pieces=(*pieces, "rainbow")[:4])
        out.append(event)
    return out


def _plant(noun: Noun | None) -> bool:
    return noun is not None and (category(noun.name) == "plant" or head_of(noun) in _SEEDS)


def _shed(events: list[Event]) -> list[Event]:
    """A plant |loses its leaves: they drop."""
    out: list[Event] = []
    for event in events:
        if (
            _plant(event.who)
            and head_of(event.what) in ("petal", "leaf", "blossom")
            and event.verb in ("lose", "shed", "cast")
        ):
            event = event.model_copy(update={"verb": "drop"})
        tree = next((n for p, n in event.to if p in ("off", "from") and _plant(n)), None)
        blown = head_of(event.who) in _AGAINST | {"gust", "breeze"} and head_of(event.what) in (
            "petal",
            "leaf",
            "blossom",
        )
        if blown and tree is not None:  # the wind is seen by what it does
            name = "autumn tree" if head_of(tree) in _TREES else tree.name
            who = tree.model_copy(update={"name": name, "role": "who"})
            event = event.model_copy(update={"who": who, "verb": "drop", "to": (), "seen": (who,)})
            event = placed(event, weather=Weather.WIND)
        out.append(event)
    return out


def _grown_through(events: list[Event]) -> list[Event]:
    """ "Grows into an oak |through sun, rain and snow": a picture for each sky, the plant larger in each."""
    out: list[Event] = []
    for k, event in enumerate(events):
        who, before = event.who, out[-1] if out else None
        after = events[k + 1] if k + 1 < len(events) else None
        if head_of(event.who) in ("season", "year") and len(out) > 1 and out[-1].verb == "sway":
            continue  # told in the pictures of its growth
        named = [head_of(n) for p, n in event.to if p in ("through", "in", "over", "during")]
        skies = [w for w in named if w in SKIES]
        passing = after is not None and head_of(after.who) in ("season", "year")
        if "season" in named or "year" in named or passing:
            skies = [*_YEAR]
        plant = who is not None and (category(who.name) == "plant" or head_of(who) in _SEEDS or head_of(who) == "tree")
        if who is None or not plant or len(skies) < 2 or event.verb not in ("grow", "stand", "age", "live", "grow up"):
            out.append(event)
            continue
        seed = None
        if before is not None and before.who is not None and head_of(before.who) in _SEEDS and not before.verb:
            seed, _ = before.who, out.pop()
        tree = who.name if head_of(who) not in _SEEDS else "tree"
        words = before.words if seed is not None and before is not None else event.words
        base = untold(event, {*SKIES, "season", "year"}).model_copy(update={"light": (), "ends": None, "words": ""})
        if seed is not None:
            first = {"who": seed, "verb": "sprout", "seen": (seed,), "to": ()}
            out.append(_sky(base.model_copy(update={**first, "words": words}), skies[0]))
        for n, sky in enumerate(skies):
            grown = n == len(skies) - 1
            wooden = tree.split()[-1] in _TREES
            name = "young tree" if n == 0 else tree
            clad = _LOOKS.get(sky, "blossoming" if sky == "spring" and n else "")
            name = f"{clad} {name}" if clad and wooden and (n or clad == "wintry") else name
            noun = who.model_copy(update={"name": name, "look": ("huge",) if grown else (), "count": 1})
            stage = {"who": noun, "verb": "grow" if not grown or len(skies) < 3 else "sway", "seen": (noun,), "to": ()}
            event = base.model_copy(update={**stage, "words": words if n == 0 and seed is None else ""})
            out.append(_sky(event, sky))
    return out


def _sky(event: Event, word: str) -> Event:
    light = (Light.SUN,) if word in _SUNNY else ()
    pieces = tuple(p for p in event.setting.pieces if p not in ("sun", "rain", "snow"))
    event = placed(
        event, weather=SKIES[word], place=_OPEN.get(event.setting.place or "", event.setting.place), pieces=pieces
    )
    return event.model_copy(update={"light": light})


def _clad(events: list[Event]) -> list[Event]:
    """A tree that is told of |in autumn, |in the snow, is so."""
    out: list[Event] = []
    for event in events:
        who = event.who
        sky = next((head_of(n) for p, n in event.to if p in ("in", "under", "during") and head_of(n) in _LOOKS), None)
        spring = event.verb in ("blossom", "bloom", "flower") or any(head_of(n) == "spring" for _, n in event.to)
        tree = who is not None and head_of(who) in _TREES and not {"wintry", "autumn", "young"} & {*who.name.split()}
        if who is not None and tree and (sky is not None or spring):
            look = _LOOKS[sky] if sky is not None else "blossoming"
            event = untold(event, {*SKIES})
            noun = who.model_copy(update={"name": f"{look} tree"})
            seen = tuple(noun if n.name == who.name else n for n in event.seen)
            verb = "sway" if spring and sky is None else event.verb
            event = event.model_copy(update={"who": noun, "seen": seen, "verb": verb})
            event = placed(event, weather=SKIES[sky] if sky is not None else Weather.CLEAR)
            event = placed(event, place=_OPEN.get(event.setting.place or "", event.setting.place))
        out.append(event)
    return out


def _halted(events: list[Event]) -> list[Event]:
    """A train |driver stops for what crosses the rails: the train stands there with him, and it crosses before it."""
    out: list[Event] = []
    train: Noun | None = None
    weather = next((e.setting.weather for e in events if e.setting.weather is not None), None)
    for event in events:
        who, first = event.who, verb_of(event)
        driver = who is not None and (who.name in _DRIVES or head_of(who) in _CREW)
        own = next((n for n in (who, event.what) if head_of(n) in _TRAINS), None)
        if (
            first in _HALTS
            and (driver or own is not None)
            and (own is not None or "driver" in (who.name if who else ""))
        ):
            train = Noun(name="halted train" if own is None or own.name == "train" else own.name)
            snowy = weather or (Weather.SNOW if "snow" in (event.setting.place or "") else None)
            event = untold(event, {"field", *_RAILS, *_TRAINS})
            told = {"who": train, "verb": "stop", "what": None, "seen": (train,), "to": (), "others": ()}
            mine = event.model_copy(update=told)
            out.append(placed(mine, place="railway track", weather=snowy, pieces=()))
            if driver and who is not None:
                who = who.model_copy(update={"name": "train driver"})
                beside = (("beside", train.model_copy(update={"role": "what"})),)
                waits = {"verb": "wave", "what": None, "to": beside, "seen": (who,), "words": "", "others": ()}
                out.append(placed(event.model_copy(update=waits), place="railway track", weather=snowy, pieces=()))
            crossing = next((n for n in _ahead(event) if who is None or n.name != who.name), None)
            if crossing is not None:  # "stops just in time for |a cow on the tracks"
                stands = {"who": crossing.model_copy(update={"role": "who"}), "verb": "stand", "seen": (crossing,)}
                beside = (("beside", train.model_copy(update={"role": "what"})),)
                stood = event.model_copy(update={**stands, "what": None, "to": beside, "words": "", "others": ()})
                out.insert(len(out) - driver, placed(stood, place="railway track", weather=snowy, pieces=()))
            continue
        on_rails = any(head_of(n) in _RAILS for n in (event.what, *(n for _, n in event.to)))
        if train is not None and who is not None and (first in ("cross", "pass") or on_rails):
            event = untold(event, {*_RAILS, *_TRAINS, "driver", "engineer"})
            beside = (("beside", train.model_copy(update={"role": "what"})),)
            verb = "walk" if first in ("cross", "pass", "walk", "go") else event.verb
            event = event.model_copy(update={"verb": verb, "what": None, "to": beside, "ends": None})
            event = placed(event, place="railway track", weather=out[-1].setting.weather, pieces=())
        out.append(event)
    return out


def _ahead(event: Event) -> list[Noun]:
    """Who is on the rails before a train."""
    return [n for p, n in event.to if p in ("for", "before", "on", "of") and is_alive(n)]


def _iced(events: list[Event]) -> list[Event]:
    """ "A frozen |pond cracks": its ice does; what floats afterwards does so on open water, and bears who is aboard."""
    out: list[Event] = []
    broken = False
    for event in events:
        who, first = event.who, verb_of(event)
        frozen = who is not None and head_of(who) in _ICED and ({"frozen", "icy"} & {*who.name.split(), *who.look})
        ice = head_of(who) == "ice" and who is not None
        if (frozen or ice) and first in _CRACKS and who is not None and event.what is None:
            water = who.name.split()[-1] if frozen else event.setting.place or "lake"
            sheet = Noun(name="pond ice")
            event = untold(event, {water, "spring"})
            event = event.model_copy(update={"who": sheet, "verb": "crack", "to": (), "seen": (sheet,)})
            event = placed(event, place="frozen pond")
            broken = True
        elif (event.verb in _AFLOAT or event.verb == "carry") and who is not None and head_of(who) == "leaf":
            carried = event.what if event.what is not None and category(event.what.name) == "animal" else None
            rider = carried or next(
                (n for p, n in event.to if p in ("with", "beside") and category(n.name) == "animal"), None
            )
            where = "melting pond" if broken else event.setting.place
            if rider is not None:
                sails = {"who": rider.model_copy(update={"role": "who", "look": ("leaf-borne", *rider.look)[:5]})}
                event = event.model_copy(
                    update={**sails, "verb": "sail", "what": None, "to": (), "ends": None, "seen": (rider,)}
                )
            event = placed(event, place=where)
        elif broken and (event.setting.place or "").split()[-1:] in [[w] for w in _ICED]:
            event = placed(event, place="melting pond")
        out.append(event)
    return out


def _veiled(events: list[Event]) -> list[Event]:
    """ "Fog |swallows a hamlet until only a goat on a roof shows": over the houses, then roofs stand out."""
    out: list[Event] = []
    veiled: str | None = None
    for event in events:
        who, what, first = event.who, event.what, verb_of(event)
        place = what is not None and category(what.name) in ("place", "building", "natural")
        if head_of(who) in _VEILS and first in _HIDES and place and who is not None and what is not None:
            veiled = what.name
            bank = Noun(name="fog cloud")
            told = {"who": bank, "verb": "swallow up", "what": None, "seen": (bank,), "to": (), "ends": None}
            event = placed(event.model_copy(update=told), place=what.phrase, weather=Weather.FOG)
        elif (
            veiled is not None
            and who is not None
            and first in ("show", "remain", "stick", "peek", "see", "stand", "rise")
        ):
            if category(who.name) in ("building", "vehicle", "plant", "thing"):
                event = placed(event, place="fog-covered coast", pieces=())
            high = head_of(next((n for _, n in event.to if head_of(n) in _HEIGHTS), None))
            if high or category(who.name) in ("person", "animal"):
                event = untold(event, _HEIGHTS)
                event = event.model_copy(update={"verb": "look", "to": (), "ends": None})
                event = placed(event, place="fog-bound roofs", pieces=())
        out.append(event)
    return out


def _inundated(events: list[Event]) -> list[Event]:
    """ "A river |floods a village": the water rises over its houses; whoever gets onto the roofs is above it; where a
    river |rises it does over its banks."""
    out: list[Event] = []
    wet = False
    for event in events:
        who, what, first = event.who, event.what, verb_of(event)
        place = what is not None and category(what.name) in ("place", "building")
        if head_of(who) in _STREAMS and event.verb in _SWELLS and what is None:
            wet = True
            land = out[-1].setting.place if out else None
            land = land if land is not None and head_of(who) not in land else "meadow"
            still = {"who": None, "verb": "", "to": (), "ends": None, "seen": ()}
            sky = event.setting.weather or Weather.RAIN
            river = placed(event.model_copy(update=still), place=event.setting.place or "river", weather=sky)
            out.append(river)
            event = placed(river.model_copy(update={"words": ""}), place=f"flooded {land}")
        elif head_of(who) in _WATERS and first in _FLOODS and place and what is not None:
            wet = True
            water = Noun(name="flood wave")
            told = {"who": water, "verb": "swallow up", "what": None, "seen": (water,), "to": (), "ends": None}
            event = placed(
                event.model_copy(update=told), place=what.phrase, weather=event.setting.weather or Weather.RAIN
            )
        elif wet and who is not None and any(head_of(n) in _HEIGHTS for n in (event.what, *(n for _, n in event.to))):
            event = untold(event, _HEIGHTS)
            event = event.model_copy(update={"verb": "wave", "what": None, "ends": None})
            event = placed(event, place="drowned roofs", pieces=())
        out.append(event)
    return out


def _rainbowed(events: list[Event]) -> list[Event]:
    """Who |watches a rainbow stands under it, and the rain is over."""
    out: list[Event] = []
    for event in events:
        people = event.who is not None and category(event.who.name) not in ("thing", "natural")
        if people and head_of(event.what) == "rainbow" and event.verb in ("watch", "see", "admire", "look", "spot"):
            event = untold(event, {"rainbow", *_CLOUDS, *SKIES}).model_copy(update={"verb": "point", "what": None})
            pieces = ("rainbow", *(p for p in event.setting.pieces if p != "rainbow"))[:4]
            event = placed(event, weather=Weather.CLEAR, pieces=pieces)
        out.append(event)
    return out


def _braved(events: list[Event]) -> list[Event]:
    """Who |fights through a snowstorm walks bent against it."""
    out: list[Event] = []
    for event in events:
        through = any(p in ("through", "against") and head_of(n) in _AGAINST for p, n in event.to)
        if through and event.what is None and verb_of(event) in _STRUGGLES:
            event = untold(event, _AGAINST).model_copy(update={"verb": "trudge"})
        out.append(event)
    return out


def _clouded(events: list[Event]) -> list[Event]:
    """Who |sees dark clouds coming stands in dry weather yet, with the dark of them drawing together above."""
    out: list[Event] = []
    dry: Setting | None = None
    for event in events:
        who, what = event.who, event.what
        cloud = head_of(what) in _CLOUDS and event.verb in ("see", "notice", "spot", "watch", "look")
        comes = head_of(who) == "cloud" and verb_of(event) in _COMES and who is not None
        if cloud and who is not None and category(who.name) == "person":
            event = untold(event, _CLOUDS).model_copy(update={"verb": "look up", "what": None})
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _CLOUDS)
            event = placed(event, weather=Weather.WIND, pieces=("gathering clouds", *pieces)[:4])
            event = placed(event, time=event.setting.time or TimeOfDay.AFTERNOON)
            dry = event.setting
        elif dry is not None and event.what is None and who is not None and event.verb in ("hurry", "run", "rush"):
            event = placed(event, weather=dry.weather, pieces=dry.pieces, time=dry.time)
        elif comes and out and any(p == "gathering clouds" for p in out[-1].setting.pieces):
            continue  # they are seen already
        out.append(event)
    return out


def _harvested(events: list[Event]) -> list[Event]:
    """Who |saves the hay before the storm carries it into the barn, and there it is dry."""
    out: list[Event] = []
    for event in events:
        who, first = event.who, verb_of(event)
        hay = event.what is not None and head_of(event.what) in _HAY
        person = who is not None and category(who.name) == "person"
        if not (hay and person and first in _SAVES) or who is None:
            out.append(event)
            continue
        event = untold(event, {*_CLOUDS, *_HAY, "barn"})
        time = event.setting.time or TimeOfDay.AFTERNOON
        bale = Noun(name="bale of hay", role="what")
        laden = who.model_copy(update={"holds": (bale.name,)})
        takes = {"who": laden, "verb": "carry", "what": bale, "to": (), "ends": None, "seen": (who,)}
        place = event.setting.place if event.setting.place not in ("barn", None) else "farm"
        field = placed(event, place=place, weather=Weather.WIND, time=time, pieces=("black storm front",))
        out.append(field.model_copy(update=takes))
        home = {**takes, "who": laden, "verb": "put down", "words": ""}
        out.append(placed(event.model_copy(update=home), place="barn", weather=Weather.STORM, time=time, pieces=()))
    return out


def _glazed(events: list[Event]) -> list[Event]:
    """Who looks in from a cleaner's cradle stays in the picture with whom they look at."""
    out: list[Event] = []
    cleaner: Noun | None = None
    other: Noun | None = None
    female = any(re.search(r"\b(?:her|she)\b", e.words) for e in events)
    for event in events:
        who = event.who
        if who is not None and _CLEANERS.search(who.name):
            cleaner = who
            seen = next((n for _, n in event.to if category(n.name) == "person"), None)
            if seen is not None:
                other = seen.model_copy(update={"look": ("female", *seen.look)[:5]}) if female else seen
                event = event.model_copy(update={"to": tuple((p, other if n == seen else n) for p, n in event.to)})
            if event.verb == "make" and head_of(event.what) == "face":
                event = untold(event.model_copy(update={"verb": "wave", "what": None}), {"face"})
            if event.verb in ("draw", "paint", "write") and event.what is not None:  # on the pane, for them
                people = tuple(x for x in event.to if category(x[1].name) == "person")
                figure = (
                    event.what if event.what.name not in ("smile", "face") else Noun(name="smiling face", role="what")
                )
                event = event.model_copy(update={"what": figure, "to": people, "seen": (who, *(n for _, n in people))})
                event = placed(event, pieces=tuple(p for p in event.setting.pieces if p != "soap"))
            glad = other is not None and re.search(r"\b(?:she|he|they) (?:laughs?|smiles?)\b", event.words)
            if glad and other is not None:  # whom it was for
                event = event.model_copy(update={"who": other, "to": (("beside", cleaner),), "seen": (other,)})
        elif cleaner is not None and who is not None and other is not None and who.name == other.name:
            beside = ("beside", cleaner.model_copy(update={"role": "what"}))
            event = event.model_copy(update={"who": other, "to": (*event.to, beside), "seen": (other,)})
        out.append(event)
    return out
