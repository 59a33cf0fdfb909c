"""Care of the small and the sick: who is born, pricked and put to bed, what is brewed for them, who is tangled up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, moved, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_BABIES = frozenset("baby newborn infant twin triplet".split())
_HELPERS = frozenset("doctor midwife nurse paramedic surgeon medic policeman policewoman officer driver".split())
_HANDS = frozenset("give hand bring pass return".split())
_SHOTS = frozenset("injection vaccine vaccination jab shot syringe".split())
_GIVES = frozenset("give get administer do".split())
_BEDDING = frozenset("pillow bed mattress duvet quilt".split())
_TALL = frozenset(
    "sunflower beanstalk tree oak pine palm tower mountain hill ladder mast pole wall cliff skyscraper lighthouse "
    "flower stalk castle pyramid haystack statue snowman".split()
)
_TRAPS = frozenset("rope net ribbon hose cable light garland wool yarn tape scarf string thread bandage".split())


def caring(events: Sequence[Event]) -> list[Event]:
    """The events with what care is taken of whom."""
    out = list(events)
    for rule in (
        _asleep,
        _northern,
        _lame,
        _born,
        _given_birth,
        _in_arms,
        _pricked,
        _bedside,
        _to_the_top,
        _ends_tangled,
        _lowered,
        _on_team,
    ):
        out = rule(out)
    return out


def _asleep(events: list[Event]) -> list[Event]:
    """ "Finds her children |asleep": they are."""
    out = []
    for event in events:
        what = event.what
        dozes = verb_of(event) in _FINDS and re.search(r"\basleep\b", event.words) is not None
        if dozes and what is not None and is_alive(what) and not {"sleeping", "asleep"} & {*what.look}:
            seen = tuple(n for n in event.seen if n.name != what.name)
            what = what.model_copy(update={"look": ("sleeping", *what.look)})
            event = event.model_copy(update={"what": what, "seen": (*seen, what)})
        out.append(event)
    return out


_FINDS = frozenset("find discover catch spot see notice leave".split())


def _northern(events: list[Event]) -> list[Event]:
    """A |Viking mother is a woman of them, a Viking girl a girl."""

    def own(n: Noun | None) -> Noun | None:
        if n is None or not n.name.startswith("mother ") or category(head_of(n)) != "person":
            return n
        return n.model_copy(update={"name": "woman", "look": (head_of(n), *n.look)})

    out = []
    for event in events:
        seen = tuple(own(n) or n for n in event.seen)
        out.append(event.model_copy(update={"who": own(event.who), "what": own(event.what), "seen": seen}))
    return out


def _lame(events: list[Event]) -> list[Event]:
    """Who has a |broken leg goes on a crutch."""

    def on_crutch(n: Noun | None) -> Noun | None:
        if n is None or "crutch" in n.holds or not any(w.split()[-1] in _LEGS and w in _HURT for w in n.wears):
            return n
        return n.model_copy(update={"holds": ("crutch", *n.holds)[:2]})

    out = []
    for event in events:
        seen = tuple(on_crutch(n) or n for n in event.seen)
        out.append(event.model_copy(update={"who": on_crutch(event.who), "what": on_crutch(event.what), "seen": seen}))
    return out


_LEGS = frozenset("leg ankle foot knee".split())
_HURT = frozenset(f"{how} {leg}" for how in "broken sprained injured hurt twisted bandaged".split() for leg in _LEGS)


def _born(events: list[Event]) -> list[Event]:
    """A doctor |delivers a baby: it is born, and given to its mother."""
    out = []
    for event in events:
        who, what = event.who, event.what
        birth = event.verb == "deliver" and head_of(what) in _BABIES and not any(p == "to" for p, _ in event.to)
        if birth and what is not None and head_of(who) in _HELPERS:
            mother = Noun(name="mother", role="place")
            event = event.model_copy(update={"verb": "give", "to": (("to", mother), *event.to)})
            event = event.model_copy(update={"seen": (*event.seen, mother)})
            on_way = (event.setting.place or "").split()[-1:]
            if on_way and on_way[0] in ("river", "street", "road", "field", "snow") and on_way[0] not in event.words:
                event = placed(event, place="bedroom")
        out.append(event)
    return out


_NEWBORN = {"cow": "calf", "sheep": "lamb", "ewe": "lamb", "horse": "foal", "mare": "foal", "cat": "kitten",
            "dog": "puppy", "pig": "piglet", "sow": "piglet", "goat": "kid goat", "donkey": "foal", "deer": "fawn",
            "elephant": "elephant calf", "giraffe": "giraffe calf", "whale": "whale calf", "bear": "bear cub",
            "lion": "lion cub", "lioness": "lion cub", "llama": "foal", "panda": "panda cub"}  # fmt: skip


def _given_birth(events: list[Event]) -> list[Event]:
    """ "Helps a cow |give birth|": the cow lies and is cared for; then her calf stands beside her."""
    out: list[Event] = []
    for event in events:
        named = [n for n in (event.who, *event.others) if n is not None]
        dam = next((n for n in reversed(named) if head_of(n) in _NEWBORN), None)
        births = (verb_of(event), head_of(event.what)) == ("give", "birth") or event.verb in ("calve", "foal", "lamb")
        if dam is None or not births:
            out.append(event)
            continue
        event = untold(event, {"birth"})
        helper = next((n for n in named if n is not dam), out[-1].who if out and is_alive(out[-1].who) else None)
        if out and out[-1].verb in ("help", "come help", "assist") and head_of(out[-1].what) == head_of(dam):
            out.pop()  # what it comes to is seen
        young = next((n for p, n in event.to if p == "to" and is_alive(n)), None)
        young = young or Noun(name=_NEWBORN[head_of(dam)], look=("little",))
        to = tuple(x for x in event.to if not is_alive(x[1]))
        lying = dam.model_copy(update={"look": ("lying", *dam.look)[:5], "role": "what"})
        place = event.setting.place or "barn"
        if helper is not None and head_of(helper) != head_of(dam):
            helps = {"who": helper, "verb": "stroke", "what": lying, "others": (), "to": to, "seen": (helper, lying)}
            out.append(placed(event.model_copy(update=helps), place=place))
        beside = tuple(
            ("beside", n) for n in (dam, helper) if n is not None and (n is dam or head_of(n) != head_of(dam))
        )
        up = {"who": young.model_copy(update={"role": "who"}), "verb": "stand up", "what": None, "others": ()}
        told = {**up, "to": (*beside, *to), "seen": (young, dam), "words": event.words if helper is None else ""}
        out.append(placed(event.model_copy(update=told), place=place))
    return out


def _in_arms(events: list[Event]) -> list[Event]:
    """Whom a |baby is given to has it in the arms then; before that the giver has."""
    out = []
    for event in events:
        who, what = event.who, event.what
        to = next((n for p, n in event.to if p == "to" and category(n.name) == "person"), None)
        if verb_of(event) not in _HANDS or head_of(what) not in _BABIES or to is None or who is None or what is None:
            out.append(event)
            continue
        rest = tuple(x for x in event.to if x[1] is not to)
        baby = what.model_copy(update={"name": "baby", "count": 1})
        gets = {"who": to.model_copy(update={"role": "who"}), "verb": "rock", "what": baby, "words": ""}
        out.append(event.model_copy(update={"verb": "rock", "what": baby, "to": (("beside", to), *rest)}))
        out.append(event.model_copy(update={**gets, "to": (("beside", who), *rest)}))
    return out


def _pricked(events: list[Event]) -> list[Event]:
    """ "Gives a boy |an injection": the needle is at the arm."""
    out = []
    for event in events:
        one = next((n for p, n in event.to if p in ("to", "for") and n.role != "owner"), None)
        given = verb_of(event) in _GIVES and head_of(event.what) in _SHOTS and one is not None
        if given and one is not None:
            rest = tuple(x for x in event.to if x[1] is not one)
            event = untold(event, _SHOTS).model_copy(update={"what": one.model_copy(update={"role": "what"})})
            event = event.model_copy(update={"verb": "inject", "to": rest})
        elif verb_of(event) in ("vaccinate", "inject") and is_alive(event.what):
            event = event.model_copy(update={"verb": "inject"})
        out.append(event)
    return out


def _bedside(events: list[Event]) -> list[Event]:
    """What is put |under one's pillow is so at home, wherever one was before."""
    out = []
    for event in events:
        under = any(p in ("under", "beneath") and head_of(n) in _BEDDING and n.whose for p, n in event.to)
        told = [n for p, n in event.to if p in ("in", "at", "on") and n.role == "place"]
        if under and not told and event.setting.place not in (None, "bedroom", "hospital", "dormitory"):
            event = placed(event, place="bedroom", pieces=(), time=event.setting.time or "night")
        out.append(event)
    return out


def _to_the_top(events: list[Event]) -> list[Event]:
    """ "A snail climbs |to the top": of what grew there just before."""
    out: list[Event] = []
    for event in events:
        top = next((n for p, n in event.to if p in ("to", "onto") and head_of(n) == "top" and not n.of), None)
        tall = next(
            (n for e in reversed(out) for n in (e.who, e.what, *e.seen) if n is not None and head_of(n) in _TALL), None
        )
        if verb_of(event) in ("climb", "crawl", "creep", "clamber") and top is not None and tall is not None:
            up = tall.model_copy(update={"role": "what"})
            event = untold(event, {"top"}).model_copy(update={"verb": "climb", "to": (), "what": up})
            event = moved(event, event.setting.place, up.name, seen=(*event.seen, up))
        out.append(event)
    return out


def _ends_tangled(events: list[Event]) -> list[Event]:
    """ "Ends up |tangled": in what was there before; of hair, in its ribbons."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        tangled = event.verb in ("tangle", "entangle") and event.what is None and before is not None
        if not tangled or before is None or before.who is None or any(head_of(n) in _TRAPS for _, n in event.to):
            out.append(event)
            continue
        if before.verb == "end up":
            out.pop()
        trap = next((n for e in reversed(out) for n in e.seen if head_of(n) in _TRAPS), None) or Noun(name="ribbon")
        whom = [e.what for e in out[-1:] if is_alive(e.what) and e.what is not None]
        to = tuple(("beside", n) for n in whom)
        update = {"who": event.who or before.who, "verb": "tangle up", "what": trap, "to": to, "passive": False}
        out.append(event.model_copy(update=update))
    return out


def _lowered(events: list[Event]) -> list[Event]:
    """ "Is |lowered from a helicopter": on its line."""
    out = []
    for event in events:
        craft = next((n for p, n in event.to if p == "from" and head_of(n) in ("helicopter", "airship")), None)
        if craft is not None and event.verb in ("lower", "let down", "drop", "winch down") and is_alive(event.what):
            to = tuple(x for x in event.to if x[1] is not craft)
            who = craft.model_copy(update={"role": "who"})
            event = moved(event, event.setting.place, without={head_of(craft)}, who=who, verb="lower", to=to)
            event = event.model_copy(update={"passive": False, "seen": tuple(n for n in (who, event.what) if n)})
        elif craft is not None and is_alive(event.who) and verb_of(event) in ("abseil", "descend", "rappel", "climb"):
            to = tuple(x for x in event.to if x[1] is not craft)
            who, what = craft.model_copy(update={"role": "who"}), event.who
            event = moved(event, event.setting.place, without={head_of(craft)}, who=who, what=what, verb="lower", to=to)
        out.append(event)
    return out


def _on_team(events: list[Event]) -> list[Event]:
    """ "His |team wins the final": some who play, in the stadium, where nothing tells of another game."""
    if any(e.setting.place for e in events):
        return events
    out, child = [], any(head_of(e.who) in ("boy", "girl", "child", "schoolboy") for e in events)
    mine = any(
        head_of(e.who) == "team" and verb_of(e) in ("win", "lose", "score") and head_of(e.what) in _GAMES
        for e in events
    )
    for event in events if mine else ():
        who = event.who
        if who is not None and head_of(who) == "team":
            name = "boy footballer" if child else "footballer"
            who = who.model_copy(update={"name": name, "count": max(4, who.count), "said": who.said or who.name})
        place = "stadium"
        out.append(placed(event.model_copy(update={"who": who}), place=place))
    return out or events


_GAMES = frozenset("final match game cup championship goal trophy league tournament".split())
