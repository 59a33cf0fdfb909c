"""Weather that comes and stays: rain after a drought, sun after a storm, spring after winter, tides, avalanches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.summits import topped, watched
from rushes.minds.telling import head_of, placed, verb_of
from rushes.shot import Light, TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

GATHERING = "gathering clouds"
_CLOUDS = frozenset("cloud thundercloud stormcloud".split())
_GATHERS = frozenset("gather come roll appear build approach loom darken cover hang move form".split())
_SEES = frozenset("see watch notice spot look".split())
_HOPES = frozenset("await want need wish beg pray".split())
_POURS = re.compile(r"\b(?:it|rain) (?:\w+ )?(?:rains|pours|comes|falls)\b", re.I)
_RESTS = frozenset("sleep dance skate walk sit camp ski ride sing lie rest dream kiss".split())
_AURORA = re.compile(r"\b(?:northern|polar|southern) lights?\b|\baurora", re.I)
_FIRES = frozenset("flame fire".split())
_RAINS = frozenset("rain shower rainfall downpour raindrop".split())
_COMES = frozenset("come fall arrive start begin pour return break drop patter land hit".split())
_DRY = re.compile(r"\b(?:dry|dried|drought|thirsty|parched|cracked|dusty|wither\w*|barren|brown)\b", re.I)
_LANDS = frozenset("field farm farmland land garden orchard village".split())
_STORMS = frozenset("storm rain thunderstorm shower blizzard cloud downpour".split())
_ENDS = frozenset("end pass stop clear fade part lift vanish disappear open".split())
_SUNS = frozenset("sun sunshine sunlight".split())
_SUN_COMES = frozenset("come break shine return appear peek rise burst emerge".split())
_TIDES = frozenset("tide wave sea ocean water surf".split())
_WASHES = frozenset("wash destroy smash sweep knock flatten swallow ruin carry take crash hit".split())
_CASTLE = re.compile(r"\bsand ?castles?\b", re.I)
_OWNERS = re.compile(r"\b(\w+)['’]s?'? (?:\w+ )?sand ?castle", re.I)
_SPRINGS = frozenset("spring springtime".split())
_WAKES = frozenset("wake waken awaken rouse stir".split())
_SLIDES = frozenset("avalanche snowslide".split())
_FROSTS = frozenset("frost ice".split())
_OUTDOORS = (None, "street", "window", "frost", "house")
_DRAWS = frozenset("draw write paint trace scratch".split())
_PONDS = frozenset("pond lake river stream creek reservoir waterhole well watering".split())
_HEATS = frozenset("drought heat heatwave sun dryness summer".split())
_COVERS = frozenset("cover bury blanket hide swallow smother".split())
_SETTLED = frozenset("village town hamlet city house street".split())
_AMONG = (None, "house", "houses", "street", "village", "mountain village", "town")
_DIGS = frozenset("dig shovel clear".split())
_VEILS = frozenset("fog mist haze smoke".split())
_LIFTS = frozenset("lift rise clear part vanish disappear dissolve fade thin".split())
_GAPS = frozenset("crack hole gap hollow split cleft trunk stump".split())
_WINGED = frozenset("bee wasp hornet bird owl woodpecker bat starling sparrow butterfly".split())
_TREES = frozenset("tree oak pine fir beech willow trunk".split())
_FLOCKS = frozenset("flock swarm cloud herd crowd mass".split())
_SNOWS = frozenset("snow snowflake snowfall".split())


def turned(events: Sequence[Event]) -> list[Event]:
    """The events with the sky and the land as what came has left them."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


def _alone(event: Event, who: Noun, verb: str, **update: object) -> Event:
    """Somebody doing something by themselves at a time that the event gives."""
    told = {"who": who.model_copy(update={"role": "who"}), "verb": verb, "what": None, "to": (), "others": ()}
    return event.model_copy(update={**told, "seen": (who,), "ends": None, "hidden": False, **update})


def _living(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) in ("person", "animal")


def _darkened(events: list[Event]) -> list[Event]:
    """ "Dark |clouds gather over the village": who runs home afterwards looks up to them first."""
    out: list[Event] = []
    under: str | None = None
    for n, event in enumerate(events):
        comes = head_of(event.who) in _CLOUDS and verb_of(event) in _GATHERS and event.what is None
        near = [*events[n + 1 :], *reversed(events[:n])]
        person = next((e.who for e in near if e.who is not None and category(e.who.name) == "person"), None)
        seen = any(verb_of(e) in _SEES for e in events[max(0, n - 1) : n])  # by somebody, who is told already
        if comes and person is not None and not seen:
            sky = {"weather": Weather.WIND, "time": event.setting.time or TimeOfDay.AFTERNOON}
            event = _alone(event, person, "look up", light=())
            event = placed(event, pieces=(GATHERING,), **sky)
            under = event.setting.place
        elif under is not None and event.setting.place in (None, "street"):
            event = placed(event, place=under, time=event.setting.time or TimeOfDay.AFTERNOON)
        out.append(event)
    return out


def _prayed(events: list[Event]) -> list[Event]:
    """Who |prays for rain is dry yet; where it then pours, it does on them."""
    out: list[Event] = []
    for event in events:
        out.append(event)
        hopes = any(p in ("for", "to") and head_of(n) in _RAINS for p, n in event.to) and _living(event.who)
        hopes = hopes or (_living(event.who) and head_of(event.what) in _RAINS and verb_of(event) in _HOPES)
        if not hopes:
            continue
        to = tuple(x for x in event.to if head_of(x[1]) not in _RAINS)
        seen = tuple(n for n in event.seen if head_of(n) not in _RAINS)
        what = event.what if head_of(event.what) not in _RAINS else None
        out[-1] = placed(event.model_copy(update={"to": to, "seen": seen, "what": what}), weather=Weather.CLEAR)
        if _POURS.search(event.words) and event is events[-1]:
            rain = _alone(event, Noun(name="rain", count=1), "fall", words="")
            out.append(placed(rain, weather=Weather.RAIN))
    return out


def _struck(events: list[Event]) -> list[Event]:
    """ "Lightning strikes a tree and |it bursts into flames": the tree does."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        hit = before.what if before is not None and head_of(before.who) == "lightning" else None
        fires = head_of(event.what) in _FIRES or any(head_of(n) in _FIRES for _, n in event.to) or event.verb == "burn"
        if hit is not None and head_of(event.who) == "lightning" and fires:
            light = tuple(x for x in event.light if x != Light.LIGHTNING)
            event = _alone(event, hit, "burn", light=light)
        elif head_of(event.who) == "lightning" and event.what is not None:  # the bolt itself
            event = placed(event, pieces=("lightning bolt", *event.setting.pieces)[:4])
        out.append(event)
    return out


def _quenched(events: list[Event]) -> list[Event]:
    """Who waits on dry land |until the rain comes stands cheering in it, and the land turns green."""
    dry = any(_DRY.search(e.words) or _DRY.search(e.setting.place or "") for e in events)
    out: list[Event] = []
    wet = False
    for n, event in enumerate(events):
        before = next((e for e in reversed(out) if e.who is not None and category(e.who.name) == "person"), None)
        comes = head_of(event.who) in _RAINS and verb_of(event) in _COMES and event.what is None
        later = any(e.who is not None and category(e.who.name) == "person" for e in events[n + 1 :])
        if not (dry and comes and before is not None and before.who is not None):
            still = wet and _living(event.who)
            out.append(placed(event, place=out[-1].setting.place, weather=Weather.CLEAR) if still else event)
            continue
        place = before.setting.place or event.setting.place or "dry field"
        time = before.setting.time or event.setting.time or TimeOfDay.AFTERNOON
        sky = {"weather": Weather.RAIN, "time": time, "pieces": ()}
        out.append(placed(_alone(event, before.who, "cheer"), place=place, **sky))
        words = [w for w in place.split() if not _DRY.search(w)]
        green = "farm field" if not words or words[-1] in _LANDS - {"garden", "orchard", "village"} else " ".join(words)
        wet = True
        if not later:
            glad = _alone(event, before.who, "cheer", words="")
            out.append(placed(glad, place=green, weather=Weather.CLEAR, time=TimeOfDay.MORNING, pieces=("rainbow",)))
        else:
            out[-1] = placed(out[-1], place=place)
    return out


def _brightened(events: list[Event]) -> list[Event]:
    """ "|After the storm the sun comes out": first the storm is seen, and from the sun on the sky is clear."""
    sun = next(
        (i for i, e in enumerate(events) if head_of(e.who) in _SUNS and verb_of(e) in _SUN_COMES and e.what is None),
        None,
    )
    if sun is None:
        return events
    event = events[sun]
    after = any(p == "after" and head_of(n) in _STORMS for p, n in event.to)
    over = [i for i in range(sun) if head_of(events[i].who) in _STORMS and verb_of(events[i]) in _ENDS]
    stormy = any(e.setting.weather in (Weather.RAIN, Weather.STORM) for e in events)
    if not (after or over or stormy):
        return events
    place = next((e.setting.place for e in (*events[sun:], *events[:sun]) if e.setting.place), None)
    rain = Noun(name="rain", count=1)
    wet = placed(_alone(event, rain, "fall", words="", light=()), place=place, weather=Weather.STORM, pieces=())
    out = [
        placed(_alone(e, rain, "fall", light=()), weather=Weather.STORM, pieces=()) if i in over else e
        for i, e in enumerate(events[:sun])
    ]
    if not out:
        out.append(wet)
    for e in events[sun:]:
        to = tuple(x for x in e.to if x[0] != "after" and head_of(x[1]) not in _STORMS)
        seen = tuple(n for n in e.seen if head_of(n) not in _STORMS)
        bright = {"to": to, "seen": seen, "light": (Light.SUN,)}
        out.append(placed(e.model_copy(update=bright), weather=Weather.CLEAR))
    return out


def _washed(events: list[Event]) -> list[Event]:
    """ "The |tide washes away a boy's sand castle": he built it on the beach, a wave takes it, he is sad."""
    text = " ".join(e.words for e in events)
    if not _CASTLE.search(text) or not any(head_of(e.who) in _TIDES for e in events):
        return events
    owner = next((e.who for e in events if e.who is not None and category(e.who.name) == "person"), None)
    named = _OWNERS.search(text)
    if owner is None:
        owner = Noun(name=named[1].lower() if named and category(named[1].lower()) == "person" else "child")
    owner = owner.model_copy(update={"look": tuple(x for x in owner.look if not _CASTLE.search(x))})
    castle = Noun(name="sandcastle", role="what")
    out: list[Event] = []
    gone = False
    for n, event in enumerate(events):
        event = placed(event, place="beach", pieces=())
        mine = head_of(event.who) in _TIDES
        takes = mine and verb_of(event) in _WASHES
        if mine and not takes and any(head_of(e.who) in _TIDES and verb_of(e) in _WASHES for e in events[n + 1 :]):
            continue  # one wave
        if not mine:
            if not (gone and verb_of(event) in ("build", "make")):  # "that they have built" was before
                out.append(event)
            continue
        if not any(e.who is not None and e.who.name == owner.name for e in out):
            builds = _alone(event, owner, "build", what=castle, words="")
            out.append(builds.model_copy(update={"seen": (owner, castle)}))
        beside = (("beside", owner.model_copy(update={"role": "what"})),)
        wave = Noun(name="wave", count=1)
        takes_it = {"what": castle, "to": beside, "seen": (wave, castle, owner)}
        out.append(_alone(event, wave, "wash away").model_copy(update=takes_it))
        gone = True
    if gone and out[-1].who is not None and out[-1].who.name == "wave":
        out.append(placed(_alone(out[-1], owner, "cry", words=""), pieces=()))
    return out


def _woken(events: list[Event]) -> list[Event]:
    """ "|Spring wakes the bear": it sleeps in the snow, wakes among flowers and walks out."""
    verbs = [e.verb == "spring" for e in events]  # "when spring melts the snow", misread
    if any(verbs) and any(head_of(e.what) in _SNOWS and verb_of(e) == "melt" for e in events):
        spring = Noun(name="spring", count=1)
        melts = [head_of(e.what) in _SNOWS and verb_of(e) == "melt" for e in events]
        rest = [e for e, v, m in zip(events, verbs, melts, strict=True) if not (v or m)]
        events = [_alone(events[verbs.index(True)], spring, "come"), *rest]
    at = [i for i, e in enumerate(events) if head_of(e.who) in _SPRINGS or _thaws(e)]
    sleeper = next(
        (n for i in at for n in (events[i].what,) if n is not None and _living(n) and verb_of(events[i]) in _WAKES),
        None,
    )
    young: tuple[Noun, ...] = ()
    if sleeper is None and at:
        later = next((e for e in events[at[0] :] if _living(e.who) and verb_of(e) in _WAKES), None)
        sleeper = later.who if later is not None else None
        young = later.others if later is not None else ()
    if sleeper is None:
        return _thawed(events)
    name = sleeper.name.removeprefix("sleeping ")
    noun = sleeper.model_copy(
        update={"name": name, "role": "who", "look": tuple(x for x in sleeper.look if x not in ("sleeping", "asleep"))}
    )
    place = next((e.setting.place for e in events if e.setting.place), None) or "forest"
    out: list[Event] = []
    for i, event in enumerate(events):
        if i in at and out:
            continue
        if i in at:
            sleeps = placed(_alone(event, noun, "sleep"), place=place, weather=Weather.SNOW, pieces=())
            wakes = placed(
                _alone(event, noun, "wake up", words=""), place=place, weather=Weather.CLEAR, pieces=("flowers",)
            )
            told = [sleeps, wakes]
            later_on = [e for k, e in enumerate(events) if k not in at and k > i and verb_of(e) not in _WAKES]
            if not later_on:
                told.append(_alone(wakes, noun, "walk"))
            out += [e.model_copy(update={"others": young, "seen": (noun, *young)}) for e in told]
            continue
        waking = event.who is not None and event.who.name == sleeper.name and verb_of(event) in _WAKES
        if not waking:
            out.append(placed(event, weather=Weather.CLEAR) if out else event)
    return out


def _thaws(event: Event) -> bool:
    snow = head_of(event.who) in _SNOWS or (head_of(event.what) in _SNOWS and not _living(event.who))
    return snow and verb_of(event) in ("melt", "thaw", "disappear", "vanish")


def _thawed(events: list[Event]) -> list[Event]:
    """When |the snow melts it lies there first, and flowers stand where it lay."""
    out: list[Event] = []
    clear = False
    for event in events:
        if _thaws(event):
            out.append(placed(_still(event).model_copy(update={"words": event.words}), weather=Weather.SNOW))
            clear = True
            continue
        if clear and event.setting.weather in (None, Weather.SNOW, Weather.CLEAR):
            event = placed(event, weather=Weather.CLEAR, pieces=("flowers", *event.setting.pieces)[:4])
        out.append(event)
    return out


def _slid(events: list[Event]) -> list[Event]:
    """An |avalanche that thunders brings no thunderstorm: it comes down through snow."""
    if not any(head_of(e.who) in _SLIDES or head_of(e.what) in _SLIDES for e in events):
        return events
    skis = re.search(r"\b(?:ski\w*|snowboard\w*|resort|lifts?)\b", " ".join(e.words for e in events), re.I)
    slope = "ski slope" if skis else "snowfield"
    out: list[Event] = []
    for event in events:
        verb = (
            "move" if head_of(event.who) in _SLIDES and verb_of(event) in ("thunder", "roar", "rumble") else event.verb
        )
        light = tuple(x for x in event.light if x != Light.LIGHTNING)
        wet = event.setting.weather in (Weather.RAIN, Weather.STORM, None)
        event = event.model_copy(update={"verb": verb, "light": light})
        place = event.setting.place if event.setting.place not in ("mountain", "slope", None) else slope
        out.append(placed(event, place=place, weather=Weather.SNOW if wet else event.setting.weather))
    return out


def _frosted(events: list[Event]) -> list[Event]:
    """Who finds |frost on the window is in a room, at its pane, and what they draw is on the pane."""
    text = " ".join(e.words for e in events)
    if not re.search(r"\b(?:frost\w*|ice|icy|fogg\w+|steam\w*) .*\bwindow|window.* frost", text, re.I):
        return events
    out: list[Event] = []
    for event in events:
        person = event.who is not None and category(event.who.name) == "person"
        if person and event.setting.place in _OUTDOORS:
            event = placed(event, place="bedroom", weather=Weather.SNOW, time=event.setting.time or TimeOfDay.MORNING)
        sights = {*_FROSTS, "window", "pane"}
        if person and (head_of(event.what) in sights or any(head_of(n) in sights for _, n in event.to)):
            to = tuple(x for x in event.to if head_of(x[1]) not in sights)
            seen = tuple(n for n in event.seen if head_of(n) not in sights)
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in sights)
            event = placed(event.model_copy(update={"to": to, "seen": seen}), pieces=pieces)
            pane = Noun(name="frosted window", role="what")
            if verb_of(event) in _DRAWS and event.what is not None:
                event = placed(event, pieces=(pane.name, *pieces)[:4])
            else:
                event = event.model_copy(update={"verb": "touch", "what": pane, "seen": (*seen, pane)})
        out.append(event)
    return out


def _drained(events: list[Event]) -> list[Event]:
    """ "A |drought dries up the pond and the ducks leave": they swam in it, then its ground is cracked."""
    out: list[Event] = []
    dry = False
    for n, event in enumerate(events):
        pool = event.what if head_of(event.who) in _HEATS else event.who
        drains = verb_of(event) in ("dry", "evaporate", "empty", "drain", "shrink") and head_of(pool) in _PONDS
        if drains and pool is not None:
            guests = next((e.who for e in events[n + 1 :] if _living(e.who)), None)
            guests = next((e.who for e in events[:n] if _living(e.who)), guests)
            if guests is not None and not out:
                verb = "swim" if category(guests.name) == "animal" else "stand"
                out.append(placed(_alone(event, guests, verb, words=""), place=head_of(pool), weather=Weather.CLEAR))
            cracks = Noun(name="crack", count=1)
            event = placed(_alone(event, cracks, "grow"), place="cracked field", weather=Weather.CLEAR, pieces=("sun",))
            dry = True
        elif dry and (event.setting.place is None or event.setting.place.split()[-1] in _PONDS):
            rains = head_of(event.who) in _RAINS
            event = event if rains else placed(event, place="cracked field", weather=Weather.CLEAR)
            dry = not rains
        out.append(event)
    return out


def _snowed(events: list[Event]) -> list[Event]:
    """Who comes out |to play in the first snow throws it."""
    snowy = any(head_of(e.who) in _SNOWS and verb_of(e) in ("fall", "cover", "come", "start") for e in events)
    out: list[Event] = []
    for event in events:
        plays = event.who is not None and event.verb == "play" and category(event.who.name) == "person"
        if snowy and plays and event.what is None and not any(p == "with" for p, _ in event.to):
            ball = Noun(name="snowball", role="what")
            event = event.model_copy(update={"verb": "throw", "what": ball, "seen": (*event.seen, ball)})
            event = placed(event, weather=Weather.SNOW)
        out.append(event)
    return out


def _lit(events: list[Event]) -> list[Event]:
    """Who watches the |northern lights looks up to them, and they are no lamps."""
    out: list[Event] = []
    for event in events:
        lights = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and _AURORA.search(n.phrase)]
        if lights and _living(event.who):
            to = tuple(x for x in event.to if x[1] not in lights)
            seen = tuple(n for n in event.seen if n not in lights)
            verb = event.verb if verb_of(event) in _RESTS else "look up"
            event = event.model_copy(update={"verb": verb, "what": None, "to": to, "seen": seen, "ends": None})
            event = placed(event, place="northern lights", time=TimeOfDay.NIGHT)
        out.append(event)
    return out


def _swept(events: list[Event]) -> list[Event]:
    """Whom a |flood carries away is in the river, and so is who saves them."""
    wet = False
    out: list[Event] = []
    for event in events:
        wet = wet or (event.verb == "float" and re.match(r"(?:a|the) (?:\w+ )?flood\b", event.words, re.I) is not None)
        out.append(placed(event, place="river") if wet and event.setting.place is None else event)
    return out


def _lifted(events: list[Event]) -> list[Event]:
    """ "Fog |lifts and shows a whale", "after the rain |stops": from then on the air is clear."""
    out: list[Event] = []
    clear = False
    for event in events:
        if clear and event.setting.weather in (None, Weather.FOG, Weather.RAIN, Weather.STORM):
            event = placed(event, weather=Weather.CLEAR)
        ends = (head_of(event.who) in _VEILS and verb_of(event) in _LIFTS) or (
            head_of(event.who) in _STORMS and verb_of(event) in _ENDS - {"part", "open"}
        )
        clear = clear or (ends and event.what is None)
        out.append(event)
    return out


def _nested(events: list[Event]) -> list[Event]:
    """ "Lightning splits a tree and bees move |into the crack": to that tree, when the storm is over."""
    out: list[Event] = []
    tree = False
    for event in events:
        gap = (
            any(head_of(n) in _GAPS for _, n in event.to) and category(event.who.name if event.who else "") == "animal"
        )
        if tree and gap and event.who is not None:
            told = {"verb": "fly" if head_of(event.who) in _WINGED else "go", "what": None, "to": (), "ends": None,
                    "seen": (event.who,), "light": ()}  # fmt: skip
            event = placed(event.model_copy(update=told), weather=Weather.CLEAR, pieces=("dead tree",))
        struck = event.what if event.what is not None else event.who
        tree = tree or head_of(struck) in _TREES
        out.append(event)
    return out


def _camped(events: list[Event]) -> list[Event]:
    """Who |camps on open land is there by a tent, and stands before it when they |step out."""
    out: list[Event] = []
    land: str | None = None
    for event in events:
        tents = [n for _, n in event.to if head_of(n) == "tent"]
        leaves = tents and any(p == "from" for p, n in event.to if n in tents) and event.what is None
        if _living(event.who) and verb_of(event) == "camp" and event.setting.place not in (None, "camp", "tent"):
            land = event.setting.place
            told = {"to": (), "seen": (event.who,)}
            event = placed(event.model_copy(update=told), pieces=("tent", *event.setting.pieces)[:4])
        elif leaves and _living(event.who) and event.setting.place in (None, "tent", "camp"):
            event = placed(event, place=land or event.setting.place, pieces=("tent", *event.setting.pieces)[:4])
            event = event.model_copy(update={"ends": None})
        elif land is not None and event.setting.place == "tent":
            event = placed(event, place=land)
        out.append(event)
    return out


def _buried(events: list[Event]) -> list[Event]:
    """ "Snow |covers a village and everyone digs |tunnels between the houses": all in the white village."""
    out: list[Event] = []
    white: str | None = None
    for event in events:
        what = event.what
        if (
            head_of(event.who) in _SNOWS
            and verb_of(event) in _COVERS
            and what is not None
            and head_of(what) in _SETTLED
        ):
            white = "snowy village"
            out.append(event)
            event = placed(_still(event), place=white, weather=Weather.SNOW)
        elif white is not None and _living(event.who) and event.setting.place in _AMONG:
            event = placed(event, place=white, weather=Weather.SNOW)
            if verb_of(event) in _DIGS and event.who is not None:
                drift = Noun(name="snowdrift", role="what")
                event = event.model_copy(update={"what": drift, "to": (), "seen": (event.who, drift)})
        out.append(event)
    return out


def _still(event: Event) -> Event:
    """Nobody there: the land alone."""
    return event.model_copy(update={"who": None, "verb": "", "what": None, "to": (), "words": "", "seen": ()})


def _flocked(events: list[Event]) -> list[Event]:
    """ "The birds fly away |in a huge flock": there are many."""
    out: list[Event] = []
    for event in events:
        flock = next((n for p, n in event.to if p in ("in", "as") and head_of(n) in _FLOCKS), None)
        if flock is not None and event.who is not None and category(event.who.name) == "animal":
            many = event.who.model_copy(update={"count": max(6, event.who.count)})
            to = tuple(x for x in event.to if x[1] is not flock)
            event = event.model_copy(update={"who": many, "to": to, "seen": (many,)})
        out.append(event)
    return out


_RULES = (
    _darkened, _prayed, _quenched, _brightened, _washed, _woken, _slid, _frosted, _drained, _snowed, _struck, _lit,
    _swept, _lifted, _nested, _camped, _buried, _flocked, watched, topped,
)  # fmt: skip
