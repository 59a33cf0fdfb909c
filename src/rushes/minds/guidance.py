"""Who shows another the way: first they walk, the guide ahead; then both are where it led, and who waits there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_LEADS = frozenset("lead guide escort usher herd shepherd accompany".split())
_BRINGS = frozenset("bring take return walk".split())
_HELPS = frozenset("help assist aid".split())
_GOES = frozenset("find get return come go make reach arrive head".split())
_WAYS = frozenset("way path road route home trail".split())
_WAY = re.compile(r"\b(?:way|path|road|route|trail)\b", re.I)
_WAY_TO = re.compile(
    r"\bway (?:back |home |out )*to (?:the|an?|his|her|its|their) (pond|lake|river|sea|forest|farm|meadow|castle|"
    r"village|city|town|beach|harbou?r|station|school|nest|cave|camp|market|zoo|park|barn)\b", re.I,
)  # fmt: skip
_OUT = re.compile(r"\bout of\b", re.I)
_BACK = re.compile(r"\b(?:home|back|by the hand)\b", re.I)
_HOME = re.compile(r"\bhome\b", re.I)
_TO = ("to", "into", "back to", "home to", "toward", "towards")
_KIN = frozenset(
    "mother father mum mom dad mama papa parent family owner brother sister flock herd grandmother grandfather".split()
)
_TOGETHER = frozenset(  # who teaches or helps does it too
    "cross fish cook bake knit paint dance ski skate row sail hunt read write plant garden sing pray sew weave "
    "milk surf fence box".split()
)
_GRASS = frozenset("meadow pasture field grass grassland hill hillside".split())
_WATERS = frozenset("pond lake river sea ocean creek stream lagoon".split())
_SWIMMERS = frozenset(
    "duck duckling swan cygnet goose gosling frog fish turtle otter seal whale dolphin beaver salmon penguin".split()
)
_HERDS = frozenset("lamb sheep ewe ram goat kid cow calf hen chicken goose pig piglet donkey flock herd".split())
_OF_SEA = frozenset("whale dolphin orca porpoise".split())
_TOWN = frozenset(
    "station museum hotel library school bakery hospital theatre theater cinema bank restaurant cafe market shop "
    "office airport".split()
)
_RURAL = frozenset("castle village inn church monastery palace temple farm mill tower town cottage".split())
_UNDERGROUND = frozenset("cave cavern mine tunnel dungeon cellar catacomb underground".split())
_WOODS = frozenset("forest wood woods jungle maze labyrinth swamp thicket rainforest".split())
_BOATS = frozenset("ship boat vessel tanker freighter ferry sailboat steamer galleon fleet".split())
_PARENT = {"duckling": "duck", "lamb": "sheep", "kitten": "cat", "puppy": "dog", "chick": "hen", "calf": "cow",
           "foal": "horse", "gosling": "goose", "fawn": "deer", "piglet": "pig", "cygnet": "swan", "pup": "dog",
           "cub": "bear", "fledgling": "bird", "owlet": "owl"}  # fmt: skip


def guided(events: Sequence[Event]) -> list[Event]:
    """The events with the way and the end of it, wherever somebody shows it to another."""
    return [x for e in _joined(_ways(list(events))) for x in _arrived(e)]


def _at(event: Event, place: str | None, pieces: tuple[str, ...] = ()) -> Event:
    return event.model_copy(update={"setting": event.setting.model_copy(update={"place": place, "pieces": pieces})})


def _ways(events: list[Event]) -> list[Event]:
    """ "Helps him |find his way to the pond", "shows him |the way", "brings the lost child |home": leads him there."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        helps = before is not None and before.verb in _HELPS and before.sentence == event.sentence
        led = before.what if before is not None and helps and is_alive(before.what) else None
        first = verb_of(event)
        if head_of(event.what) in _WAYS and event.ends is None and (goal := _WAY_TO.search(event.words)):
            event = event.model_copy(update={"ends": goal[1].lower()})  # "its way |back to the pond"
        if before is not None and led is not None and event.verb == "find" and _kin(event.what):
            event = _found(event, before, led)
        if before is not None and led is not None and _way_of(event, led, before.who):
            out[-1] = _lead(event.model_copy(update={"who": before.who, "others": before.others}), led)
            continue
        beside = next((n for p, n in event.to if p == "beside" and is_alive(n)), None)
        bare = event.what is None or head_of(event.what) in _WAYS
        told = next((n for p, n in event.to if p == "to" and is_alive(n)), None) if bare else None
        if first == "show" and told is not None and _WAY.search(event.words) and is_alive(event.who):
            rest = tuple(x for x in event.to if x[1] is not told)
            event = event.model_copy(update={"what": told.model_copy(update={"role": "what"}), "to": rest})
        if event.verb == "search for" and head_of(event.what) in _WAYS and beside is not None:
            event = _lead(event, beside)
        elif event.what is not None and is_alive(event.what) and is_alive(event.who):
            beast = (
                category(event.what.name) == "animal"
                and event.verb in ("bring", "take", "fetch")
                and event.ends is None
            )
            lost = beast or {"lost", "blind", "stray"} & {*event.what.look}
            shown = first == "show" and _WAY.search(event.words)
            if shown or (
                first in _BRINGS
                and event.verb != "take in"
                and _BACK.search(event.words)
                and (lost or "hand" in event.words)
            ):
                event = _lead(event, event.what)
        out.append(event)
    return out


def _kin(noun: Noun | None) -> bool:
    return noun is not None and bool({head_of(noun), noun.name.split()[0]} & _KIN)


def _found(event: Event, before: Event, led: Noun) -> Event:
    """ "Helps a lost girl |find her parents": they have her in their arms, and who helped is by."""
    kin, helper = event.what, before.who
    if kin is None or helper is None:
        return event
    kin = kin.model_copy(update={"role": "who"})
    if category(led.name) == "animal" and kin.name.split()[0] in ("mother", "father"):
        kin = kin.model_copy(update={"name": f"{kin.name.split()[0]} {_PARENT.get(head_of(led), head_of(led))}"})
    meets = {"verb": "hug", "who": kin, "what": led.model_copy(update={"role": "what"})}
    return event.model_copy(update={**meets, "to": (("beside", helper),), "seen": (led, kin, helper), "others": ()})


def _way_of(event: Event, led: Noun, guide: Noun | None) -> bool:
    """Whether an event is the way of somebody who is helped along."""
    if verb_of(event) not in _GOES or (event.what is not None and head_of(event.what) not in _WAYS):
        return False
    same = event.who is None or event.who.name in (led.name, guide.name if guide is not None else "")
    return same and (event.ends is not None or bool(_HOME.search(event.words)))


def _lead(event: Event, led: Noun) -> Event:
    to = tuple((p, n) for p, n in event.to if p != "beside" and head_of(n) not in ("night", "hand"))
    seen = tuple(n for n in (event.who, led) if n is not None)
    led = led.model_copy(update={"role": "what"})
    return event.model_copy(update={"verb": "lead", "what": led, "to": to, "seen": seen})


def _joined(events: list[Event]) -> list[Event]:
    """Who helps another across the street crosses it too; who teaches another to fish fishes too."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        helper = before.who if before is not None and before.verb in (*_HELPS, "teach") else None
        to = tuple(x for x in event.to if helper is None or (x[0], x[1].name) != ("beside", helper.name))
        if helper is not None and len(to) < len(event.to) and not event.others and event.verb in _TOGETHER:
            event = event.model_copy(update={"others": (helper,), "to": to})
        out.append(event)
    return out


def _arrived(event: Event) -> list[Event]:
    """The way, then the place it leads to with both of them, and with who waits there."""
    guide, led = event.who, event.what
    if guide is None or led is None or verb_of(event) not in _LEADS:
        return [event]
    goal = event.ends
    if head_of(led) in _BOATS and goal is not None:
        return _into_port(event, guide, led, goal)
    if not is_alive(led) or not is_alive(guide):
        return [event]
    kin = next((n for p, n in event.to if p in _TO and {head_of(n), n.name.split()[0]} & _KIN), None)
    beast = category(led.name) == "animal"
    home = goal == "doorstep" or bool(_HOME.search(event.words))
    young = beast and "lost" in led.look and led.count == 1 and head_of(led) in _PARENT
    swims = head_of(led) in _SWIMMERS and (goal or "").split()[-1:] != [] and (goal or "").split()[-1] in _WATERS
    if kin is None and young and (home or swims):
        kin = Noun(name="mother")
    if kin is not None and beast and {head_of(kin), kin.name.split()[0]} & {"mother", "father", "family", "parent"}:
        kin = Noun(name=f"mother {_PARENT.get(head_of(led), head_of(led))}", role="what")
    goal = _outside(event) if goal is None and kin is None else goal
    goal = None if goal == "doorstep" and beast else goal
    if home and kin is None and goal is None and head_of(led) in _HERDS and event.setting.place != "farm":
        goal = "farm"
    if goal in (None, "doorstep") and kin is None:
        return [event]
    goal = goal or ("doorstep" if home and not beast else event.setting.place)
    if goal is None and category(guide.name) == "person":
        goal = "street"
    if swims and goal == "sea" and category(guide.name) == "person":
        goal = "beach"
    to = tuple((p, n) for p, n in event.to if p not in (*_TO, "from", "out of") and n.phrase != goal)
    way = _at(event.model_copy(update={"ends": None, "to": to, "seen": (guide, led)}), _on_the_way(event, goal))
    there: dict[str, object] = {"verb": "show", "words": "", "ends": None, "to": (), "others": (), "seen": (guide, led)}
    of_led = {"who": led, "what": None, "to": (("beside", guide),)}
    head = (goal or "").split()[-1:]
    if kin is not None:
        kin = kin.model_copy(update={"role": "what"})
        beside = (("beside", guide),)
        meets = {"who": led, "verb": "reunite", "what": kin} if beast else {"who": kin, "verb": "hug", "what": led}
        there |= {**meets, "others": (), "to": beside, "seen": (led, kin, guide)}
    elif swims and head_of(guide) in _SWIMMERS:
        there |= {"verb": "swim", "what": None, "others": (led,)}
    elif swims:
        there |= of_led | {"verb": "swim"}
    elif head_of(guide) in _OF_SEA and not beast:  # it stays in the water before the shore
        there |= of_led | {"verb": "wave", "to": (("at", guide),)}
        return [way, _at(event.model_copy(update=there), "sea", ("beach",))]
    elif {"thirsty"} & {*led.look} and head and head[0] in (*_WATERS, "oasis", "waterhole", "well"):
        there |= of_led | {"verb": "drink"}
    elif beast and led.count > 1 and head and head[0] in _GRASS:
        there |= of_led | {"verb": "graze"}
    elif not beast and event.ends is None and _OUT.search(event.words):
        there |= of_led | {"verb": "cheer"}
    if goal is not None and category(goal) == "thing":  # a beehive in the forest
        return [way, _at(event.model_copy(update=there), way.setting.place, (goal,))]
    return [way, _at(event.model_copy(update=there), goal)]


def _into_port(event: Event, guide: Noun, ship: Noun, port: str) -> list[Event]:
    """A keeper swings his lantern by the lighthouse for a ship at sea, which then lies in the harbour."""
    way = event.model_copy(update={"ends": None, "to": (), "seen": (guide, ship)})
    if category(guide.name) == "person":
        lamp = Noun(name="lantern", role="what")
        way = way.model_copy(update={"verb": "wave", "what": lamp, "to": (("at", ship),), "seen": (guide, ship)})
        way = _at(way, None, (ship.phrase, "lighthouse"))
    else:
        way = _at(way, "sea")
    sails = {"who": ship, "verb": "sail", "what": None, "to": (), "seen": (ship,), "words": "", "ends": None}
    return [way, _at(event.model_copy(update=sails), port)]


def _outside(event: Event) -> str | None:
    """Where one comes out who is led out of a cave or of a forest."""
    told = [head_of(n) for p, n in event.to if p in ("from", "out of")] + (event.setting.place or "").split()[-1:]
    if not told or not _OUT.search(event.words):
        return None
    return "hills" if told[0] in _UNDERGROUND else "meadow" if told[0] in _WOODS else None


def _on_the_way(event: Event, goal: str | None) -> str | None:
    """Where they walk before they are there."""
    place = event.setting.place
    if place is not None and place != goal and not (place == "sea" and goal == "beach"):
        return place
    if head_of(event.what) in _OF_SEA or head_of(event.who) in _OF_SEA:
        return "sea"
    if goal in ("street", "beach"):
        return goal
    head = (goal or "").split()[-1:]
    if category(event.what.name if event.what else "") == "animal" or not head:
        return "forest" if head and head[0] in (*_WATERS, "doorstep") else None
    if head[0] in _TOWN:
        return "street"
    return "village" if head[0] in _RURAL else "street" if head[0] == "doorstep" else "forest"
