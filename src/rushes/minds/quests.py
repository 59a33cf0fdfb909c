"""Beasts in need and what they seek: stuck in a tree, looked for, woken, let across a road, met on the beach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.dwellings import den_of
from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, untold, verb_of
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_TREES = frozenset("tree oak pine fir birch branch treetop chestnut palm".split())
_FETCHES = frozenset("bring get fetch help carry take lift rescue save herd lead".split())
_SEEKS = frozenset("look search seek hunt wander".split())
_DOZES = frozenset("hibernation sleep nap slumber dream".split())
_LOCKS = frozenset("lock shut put throw trap carry take bring chase".split())
_SHORE = frozenset("crab lobster starfish gull seagull turtle seal pelican".split())
_DIVES = frozenset("diver mermaid swimmer scuba fisherman sailor captain pirate".split())
_CROSSES = frozenset("cross lead walk waddle guide run crawl".split())


def quests(events: Sequence[Event]) -> list[Event]:
    """The events with who is stuck, sought and helped as one sees it."""
    out = list(events)
    for rule in (_stuck_up, _sought_kin, _woken, _not_yet_shut, _ashore, _let_across, _by_mouth,
                 _on_sled, _delivered, _buried):  # fmt: skip
        out = rule(out)
    return out


def _delivered(events: list[Event]) -> list[Event]:
    """ "Carries a message |over the bridges to the emperor": on the way with it, and then it is given to him."""
    out: list[Event] = []
    for event in events:
        way = next((n for p, n in event.to if p in _WAYS and not is_alive(n)), None)
        whom = next((n for p, n in event.to if p == "to" and category(n.name) == "person"), None)
        bears = (
            verb_of(event) in ("carry", "take", "bring", "deliver", "give") and category(head_of(event.what)) in _GOODS
        )
        if way is None or whom is None or not bears or event.what is None or event.who is None:
            out.append(event)
            continue
        on_way = untold(event, {head_of(whom)})
        out.append(on_way.model_copy(update={"verb": "carry"}))
        told = {"verb": "give", "to": (("to", whom),), "words": "", "ends": None, "seen": (event.who, event.what, whom)}
        place = haunt([whom.name]) or ("doorstep" if head_of(whom) in _KIN else None)
        out.append(placed(event, place=place, pieces=()).model_copy(update=told))
    return out


_WAYS = frozenset("over across through along past down up".split())
_KIN = frozenset("grandmother grandma granny grandfather grandpa mother father aunt uncle friend neighbour".split())
_GOODS = ("thing", "food", "plant")


def _buried(events: list[Event]) -> list[Event]:
    """Where nothing else is said, pirates bury their treasure on a beach."""
    pirate = any({"pirate", "buccaneer"} & {*(e.who.name.split() if e.who is not None else ())} for e in events)
    if not pirate or not any(verb_of(e) == "bury" for e in events):
        return events
    return [placed(e, place="wild beach") if e.setting.place in (None, "ship deck") else e for e in events]


def _stuck_up(events: list[Event]) -> list[Event]:
    """ "A kitten |is stuck high up in a tree and a fireman brings it down": he takes it out of the tree."""
    out: list[Event] = []
    up: tuple[Noun, Noun] | None = None
    for event in events:
        what = event.what
        if event.passive and verb_of(event) == "stick" and what is not None and is_beast(what) and event.who is None:
            doer = what.model_copy(update={"role": "who"})
            event = event.model_copy(update={"who": doer, "what": None, "verb": "get stuck", "passive": False})
        tree = next((n for p, n in event.to if p in ("in", "on", "up") and head_of(n) in _TREES), None)
        if event.verb in ("get stuck", "be stuck", "sit", "climb", "climb up") and is_beast(event.who) and event.who:
            tree = tree or (event.what if head_of(event.what) in _TREES else None)
            up = (event.who, tree) if tree is not None else up
        elif up is not None and what is not None and what.name == up[0].name and verb_of(event) in _FETCHES:
            if is_alive(event.who) and not is_beast(event.who):
                to = (*(x for x in event.to if x[0] == "with"), ("from", up[1]))
                event = event.model_copy(update={"verb": "rescue", "to": to})
            up = None
        out.append(event)
    return out


def _sought_kin(events: list[Event]) -> list[Event]:
    """ "Looks |for its cubs": who is sought is not there until they are found."""
    out: list[Event] = []
    for event in events:
        kin = next((x for p, x in event.to if p == "for" and is_beast(x)), None)
        sought = kin or (event.what if event.verb in ("seek", "search for", "look for") else None)
        seeks = verb_of(event) in _SEEKS and is_beast(event.who) and sought is not None and is_beast(sought)
        if seeks and sought is not None:
            gone = untold(event, {head_of(sought)})
            seen = tuple(x for x in gone.seen if x.name != sought.name)
            event = gone.model_copy(update={"verb": "search for", "what": None, "seen": seen})
        out.append(event)
    return out


def _woken(events: list[Event]) -> list[Event]:
    """ "Wakes up |from hibernation": in its den."""
    out: list[Event] = []
    for event in events:
        doze = next((x for p, x in event.to if p == "from" and head_of(x) in _DOZES), None)
        if doze is not None and is_beast(event.who) and verb_of(event) in ("wake", "awake", "get", "awaken"):
            place = event.setting.place
            if place is None or place.split()[-1] in _DOZES:
                place = den_of(event.who) or "forest"
            to = tuple(x for x in event.to if x[1] is not doze)
            event = moved(event, place, without=(head_of(doze),), verb="wake up", to=to)
        out.append(event)
    return out


def _not_yet_shut(events: list[Event]) -> list[Event]:
    """ "Crows every morning |until they lock him in the cellar": till then it is not there."""
    out = list(events)
    for n, event in enumerate(events[1:], 1):
        before = out[n - 1]
        into = any(p in ("in", "into") and x.phrase == event.setting.place for p, x in event.to)
        shut = verb_of(event) in _LOCKS and into and re.match(r"(?:until|till|so|and)\b", event.words) is not None
        same = event.what is not None and before.who is not None and event.what.name == before.who.name
        if shut and same and is_beast(before.who) and before.setting.place == event.setting.place and n == 1:
            out[n - 1] = placed(before, place=None)
    return out


def _ashore(events: list[Event]) -> list[Event]:
    """ "A crab steals |a tourist's sandal": on the beach."""
    sea = any(head_of(n) in _SHORE for e in events for n in (e.who, e.what))
    folk = [n for e in events for n in (e.who, e.what, *(x for _, x in e.to)) if is_alive(n) and not is_beast(n)]
    dry = bool(folk) and not any(_DIVES & {*n.name.split()} for n in folk if n is not None)
    if not sea or not dry or any(e.setting.place not in (None, "underwater") or e.ends for e in events):
        return events
    return [placed(e, place="beach") for e in events]


def _let_across(events: list[Event]) -> list[Event]:
    """ "Leads her ducklings across a road |and a policeman stops the cars": for them, who are still there."""
    out: list[Event] = []
    crossing: tuple[Noun, ...] = ()
    for event in events:
        road = any(p in ("across", "over") for p, _ in event.to) or head_of(event.what) in ("road", "street")
        if is_beast(event.who) and event.who is not None and verb_of(event) in _CROSSES and road:
            crossing = (event.who, *((event.what,) if event.what is not None and is_beast(event.what) else ()))
        stops = verb_of(event) in ("stop", "halt", "hold") and head_of(event.what) in ("car", "traffic", "bus", "truck")
        if stops and crossing and not any(is_beast(n) for _, n in event.to):
            beside = tuple(("beside", n.model_copy(update={"role": "what"})) for n in crossing[-1:])
            event = event.model_copy(update={"to": (*event.to, *beside), "seen": (*event.seen, *crossing[-1:])})
        out.append(event)
    return out


_YOUNG = frozenset("cub kitten puppy pup kit baby duckling chick cygnet whelp leveret".split())
_MOUTHS = frozenset(
    "fox vixen cat dog wolf lioness tigress lion tiger leopard otter bear eagle hawk falcon owl stork crocodile "
    "squirrel badger weasel mouse rat hyena".split()
)
_TEAMS = frozenset("dog husky reindeer".split())


def _by_mouth(events: list[Event]) -> list[Event]:
    """ "A fox |carries her cubs to a new den", "an eagle |brings a rabbit to its nest": in the mouth."""
    out: list[Event] = []
    for event in events:
        what = event.what
        bears = verb_of(event) in ("carry", "bring", "take", "lift") and head_of(event.who) in _MOUTHS
        small = what is not None and is_beast(what) and bool(_YOUNG & {*what.name.split()} or head_of(what) in _PREY)
        others = any(is_alive(n) for _, n in event.to)
        if bears and small and not others and event.verb not in ("bring prey", "carry off"):
            from_fire = any(head_of(n) in ("fire", "flood", "storm") for _, n in event.to)
            event = event.model_copy(update={"verb": "carry in mouth", "passive": False})
            event = untold(event, {"fire"}) if from_fire else event
            nest = event.ends is not None and event.ends.split()[-1] == "nest"
            if nest or any(head_of(n) == "nest" for _, n in event.to):
                to = tuple(x for x in event.to if head_of(x[1]) != "nest")
                event = moved(event, "nest", without=("nest",), to=to, ends=None)
        out.append(event)
    return out


_PREY = frozenset("rabbit hare mouse rat fish hen chicken squirrel frog duck lamb bird vole".split())


def _on_sled(events: list[Event]) -> list[Event]:
    """ "A dog team |pulls a doctor through a blizzard": on a sled."""
    out: list[Event] = []
    for event in events:
        team = head_of(event.who) in _TEAMS and verb_of(event) in ("pull", "draw", "haul", "drag")
        by = any(p == "by" for p, _ in event.to)  # by the sleeve
        saves = by or re.search(r"\bpulls? (?:\w+ )?\w+ (?:out|free|up|away|off|back)\b", event.words)
        if team and is_alive(event.what) and not is_beast(event.what) and not saves:
            event = event.model_copy(update={"verb": "pull"})
            event = placed(event, pieces=tuple(dict.fromkeys(("sled", *event.setting.pieces)))[:4])
        out.append(event)
    return out
