"""Growth, bloom and frost as they are seen: seeds on the breeze, trees in blossom, lakes that freeze, rainbows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import alone, head_of, is_alive, placed, untold, verb_of
from rushes.shot import Light, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_RAINS = frozenset("rain storm shower thunderstorm downpour cloudburst".split())
_APPEARS = frozenset("appear form shine arch stretch glow rise emerge span curve come stand".split())
_DOWN = frozenset("dandelion thistle blowball".split())
_BLOSSOM = re.compile(r"\b(?:in (?:full )?(?:blossom|bloom|flower)|(?:blossoming|blooming|flowering))\b", re.I)
_TREES = frozenset("tree orchard apple cherry almond plum peach".split())
_AVERTED = frozenset("burn explode sink crash fall collapse flood spread die drown break catch erupt".split())
_SAVED = frozenset(
    "put stop save rescue defuse catch plug close extinguish douse quench halt prevent repair fix".split()
)
_WEATHERS = frozenset("frost winter snow night rain cold autumn".split())
_ICED = frozenset("lake pond river stream canal sea bay fjord".split())
_AUTUMN = re.compile(r"\b(?:autumn|autumnal|october|november|fall (?:woods?|forest|leaves))\b", re.I)
_WOODEN = frozenset("oak maple elm beech birch chestnut linden lime ash tree poplar".split())
_WINDS = frozenset("wind gust gale breeze storm".split())


def flourish(events: Sequence[Event]) -> list[Event]:
    """The events with what grows and freezes as it is then."""
    out = list(events)
    for story in (_bloomed, _leaf_fall, _rainbows, _seeds_blown, _averted, _frozen, _same_field):
        out = story(out)
    for rule in (_through_snow, _downy, _frosted, _blossoming, _autumnal, _sunny):
        out = [rule(e) for e in out]
    return out


_BLOOMS = frozenset("bloom blossom sprout wilt wither".split())


def _bloomed(events: list[Event]) -> list[Event]:
    """ "Waters a flower, and |it begins to bloom": no robot does."""
    out: list[Event] = []
    for event in events:
        plant = out[-1].what if out else None
        if verb_of(event) in _BLOOMS and is_alive(event.who) and plant is not None and category(plant.name) == "plant":
            event = alone(event, plant, event.verb, words=event.words)
        out.append(event)
    return out


def _blossoming(event: Event) -> Event:
    """A tree |in full blossom is so."""
    if not _BLOSSOM.search(event.words):
        return event

    def clad(noun: Noun | None) -> Noun | None:
        tree = noun is not None and category(noun.name) == "plant" and head_of(noun) in _TREES
        return noun.model_copy(update={"name": "blossoming tree"}) if noun is not None and tree else noun

    if not any(clad(n) is not n for n in (event.who, event.what, *event.seen)):
        return event
    event = untold(event, {"blossom", "bloom", "flower"})
    pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in ("blossom", "bloom", "flower"))
    seen = tuple(filter(None, map(clad, event.seen)))
    return placed(
        event.model_copy(update={"who": clad(event.who), "what": clad(event.what), "seen": seen}), pieces=pieces
    )


def _autumnal(event: Event) -> Event:
    """A tree that a leaf falls from, and trees of autumn, are golden."""
    tree = next((n for p, n in event.to if p in ("from", "off") and head_of(n) in _WOODEN), None)
    if head_of(event.who) == "leaf" and tree is not None:
        event = untold(event, {head_of(tree)})
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _WOODEN)
        return placed(event, pieces=("autumn tree", *pieces)[:4], weather=Weather.WIND)
    if _AUTUMN.search(event.words) and event.setting.place in ("wood", "woods", "forest", "park", "autumn woods"):
        pieces = ("autumn tree", *(p for p in event.setting.pieces if "autumn" not in p))[:4]
        return placed(untold(event, {"autumn", "fall"}), pieces=pieces)
    return event


def _downy(event: Event) -> Event:
    """A |dandelion's seeds hang under little white parachutes, and there is a breeze."""
    words = " ".join((event.words, *(n.phrase for n in event.seen)))
    about = head_of(event.who) in _DOWN or any(w in words for w in _DOWN)
    seeds = next((n for n in (event.who, event.what) if head_of(n) == "seed"), None)
    if head_of(event.who) in _DOWN and seeds is event.what and seeds is not None:
        downy = seeds.model_copy(update={"name": "dandelion seed", "count": 1})
        event = event.model_copy(update={"what": downy, "seen": (event.who, downy) if event.who else (downy,)})
        return placed(event, place=event.setting.place or "meadow", weather=Weather.WIND)
    if about and seeds is not None:
        downy = seeds.model_copy(update={"name": "dandelion seed", "count": max(5, seeds.count)})
        return event.model_copy(update={"who" if seeds is event.who else "what": downy})
    return event


def _through_snow(event: Event) -> Event:
    """The first flower that |pokes through the snow grows out of it, in a white land."""
    snow = re.search(r"\b(?:through|out of|in|under) the (?:\w+ )?snow\b", event.words, re.I)
    plant = event.who is not None and category(event.who.name) == "plant"
    verbs = ("poke", "push", "peek", "break", "grow", "bloom", "sprout", "rise", "trudge")
    if not (snow and plant) or verb_of(event) not in verbs:
        return event
    event = untold(event, {"snow", "spring"}).model_copy(update={"verb": "grow"})
    place = event.setting.place if event.setting.place not in (None, "garden", "meadow") else "snowfield"
    return placed(event, place=place, weather=Weather.CLEAR)


def _seeds_blown(events: list[Event]) -> list[Event]:
    """The same seeds, that |the breeze carries away."""
    down = False
    out: list[Event] = []
    for event in events:
        loses = head_of(event.who) in _DOWN and head_of(event.what) == "seed"
        down = down or loses
        if down and not loses and head_of(event.who) in _WINDS and head_of(event.what) == "seed":
            seeds = Noun(name="dandelion seed", count=6)
            event = placed(alone(event, seeds, "fly away", words=event.words), weather=Weather.WIND, place="meadow")
        out.append(event)
    return out


def _sunny(event: Event) -> Event:
    """|Sunflowers by the row are a field of them."""
    many = event.who is not None and head_of(event.who) == "sunflower" and event.who.count > 1
    return placed(event, place="sunflower field") if many and event.setting.place in (None, "farm", "garden") else event


def _same_field(events: list[Event]) -> list[Event]:
    """Who walks past the sunflowers does so along their field."""
    field = any(e.who is not None and head_of(e.who) == "sunflower" and e.who.count > 1 for e in events)
    if not field:
        return events
    return [placed(e, place="sunflower field") if e.setting.place in (None, "farm") else e for e in events]


def _frosted(event: Event) -> Event:
    """ "|Frost paints flowers on the window": over the pane, seen from the room."""
    panes = [n for p, n in event.to if head_of(n) in ("window", "pane", "glass")]
    if head_of(event.who) not in ("frost", "ice", "winter") or not panes or event.who is None:
        return event
    event = alone(event, Noun(name="window", count=1), "frost over", words=event.words)
    return placed(event, place="bedroom", weather=Weather.SNOW, pieces=())


def _leaf_fall(events: list[Event]) -> list[Event]:
    """ "|Autumn leaves swirl around a boy": leaves of autumn, about whoever walks there."""
    out: list[Event] = []
    for event in events:
        season = head_of(event.who) in ("autumn", "fall")
        if season and event.verb == "leave" and event.what is None:
            continue
        if season and verb_of(event) in ("swirl", "dance", "fall", "whirl", "drift", "blow", "tumble", "spin"):
            near = next((n for p, n in event.to if p in ("around", "about", "on", "over") and is_alive(n)), None)
            leaves = Noun(name="leaf", count=6)
            beside = (("beside", near.model_copy(update={"role": "what"})),) if near is not None else ()
            seen = (leaves, near) if near is not None else (leaves,)
            told = {"to": beside, "seen": seen, "words": event.words}
            event = placed(alone(event, leaves, "drift", **told), weather=Weather.WIND)
            if near is not None:
                out += [event, alone(event, near, "walk")]
                continue
        out.append(event)
    return out


def _frozen(events: list[Event]) -> list[Event]:
    """ "The |lake freezes": open water first, then ice, which it is from then on; one skates across it."""
    out: list[Event] = []
    ice = False
    for event in events:
        freezes = head_of(event.who) in _ICED and verb_of(event) == "freeze" and event.what is None
        side = any(head_of(n) in ("side", "shore", "bank") for _, n in event.to)
        if freezes:
            water = placed(alone(event, None, "", words=event.words), place=head_of(event.who), pieces=())
            out += [water, placed(alone(event, None, ""), place="frozen pond", weather=Weather.SNOW, pieces=())]
            ice = True
            continue
        here = event.setting.place
        if ice and (here is None or here.split()[-1] in (*_ICED, "lakeside", "side") or verb_of(event) == "skate"):
            event = placed(event, place="frozen pond", weather=event.setting.weather or Weather.SNOW)
        if side and (ice or verb_of(event) in ("skate", "swim", "row", "sail")):
            event = untold(event, {"side", "shore", "bank"}).model_copy(update={"ends": None})
        out.append(event)
    return out


def _rainbows(events: list[Event]) -> list[Event]:
    """A rainbow |after the rain: first it rains, then the sky is clear about it."""
    out: list[Event] = []
    for event in events:
        after = any(p in ("after", "following") and head_of(n) in _RAINS for p, n in event.to)
        bow = head_of(event.who) == "rainbow" and verb_of(event) in _APPEARS
        if not bow or event.who is None:
            out.append(event)
            continue
        if after and not out:
            out.append(placed(alone(event, None, "", words=event.words), weather=Weather.RAIN))
            event = event.model_copy(update={"words": ""})
        event = event.model_copy(update={"verb": "appear", "to": (), "seen": (event.who,), "light": (Light.SUN,)})
        out.append(placed(event, weather=Weather.CLEAR))
    return out


def _averted(events: list[Event]) -> list[Event]:
    """ "Puts out a campfire |before the forest burns": it never does."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        if (
            before is not None
            and (re.match(r"before\b", event.words, re.I) or re.search(r"\bbefore\s*$", before.words))
            and head_of(event.who) in _WEATHERS
            and verb_of(event) in ("come", "arrive", "start", "set", "fall", "begin")
        ):
            out[-1] = before.model_copy(update={"words": f"{before.words} {event.words}"})
            continue
        spared = re.match(r"before\b", event.words, re.I) and verb_of(event) in _AVERTED
        spared = spared or (
            before is not None and re.search(r"\bbefore\s*$", before.words) and verb_of(event) in _AVERTED
        )
        if spared and before is not None and verb_of(before) in _SAVED and before.sentence == event.sentence:
            out[-1] = before.model_copy(update={"words": f"{before.words} {event.words}"})
        else:
            out.append(event)
    return out
