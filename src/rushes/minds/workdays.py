"""What a day's work leaves unsaid: who slips has something in hand, who gets up before dawn lies in bed till then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, placed, verb_of
from rushes.shot import Light, TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_WITHIN = frozenset("in inside into within at through".split())
_INSIDE = re.compile(r"\b(?:inside|into|within)\b")
_ROOMS = {"hotel": "hotel lobby", "pyramid": "pyramid interior", "caravan": "caravan"}
_SHOPS = {"baker": "bakery", "breadmaker": "bakery"}
_OVENS = frozenset("oven stove hearth".split())
_ERRANDS = frozenset("deliver distribute".split())
_GOES = frozenset("walk run ride go travel sail fly climb march follow chase drive cycle wander journey".split())
_RISES = frozenset({"get up", "rise", "wake", "wake up", "awake", "arise"})
_EARLY = re.compile(r"\b(?:before|ahead of) (?:the )?(?:dawn|sunrise|daybreak|sun|cock)\b|\bat (?:mid)?night\b"
                    r"|\bmiddle of the night\b|\b(?:very )?early\b|\bat (?:two|three|four|five|[2-5])\b")  # fmt: skip
_HAIRY = frozenset("moustache mustache beard hair whisker eyebrow sideburn curl lock ponytail braid plait".split())
_SHEARS = frozenset("snip cut shave trim clip shear crop".split())
_BARBERS = frozenset("barber hairdresser stylist".split())
_STICKS = frozenset("stick glue put paste fix attach".split())
_WAKES = frozenset({"wake", "wake up", "awake", "awaken", "stir", "get up"})
_OUT_OF = frozenset({"from", "out of", "out"})
_INTO = frozenset({"inside", "in", "within", "into"})
_LAP_PETS = frozenset("puppy kitten bunny rabbit hamster kitty".split())
_DRIVES = frozenset("hurry rush hustle drive shoo chase herd bring lead take get".split())
_PAST = frozenset("through around round across along down up over in at before past about".split())
_SCHOOLS = ("school", "class", "classroom", "kindergarten")  # where one is brought, and none is driven
_SAME_PLURAL = frozenset("sheep cattle deer livestock fish".split())
_FINDS = frozenset("find discover".split())
_LARGE = frozenset("piano organ clock wardrobe sofa armchair drawer desk cupboard cabinet violin cello".split())
_RESCUES = frozenset("carry rescue save bring fetch get take help".split())
_GAMES = frozenset("chess draughts draught checkers checker backgammon domino dominoes".split())
_CARDS = frozenset("card cards poker".split())
_SLIPS = frozenset("slip trip stumble skid".split())
_CARRIES = frozenset("carry bring balance serve bear hold".split())
_LANDS = frozenset("land fall fly drop splash crash come".split())
_ONTO = frozenset("on onto upon in into over at".split())
_SERVERS = frozenset("waiter waitress butler".split())


def at_work(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to their trades."""
    out = list(events)
    for rule in (
        _indoors,
        _workshops,
        _before_dawn,
        _asleep,
        _at_chess,
        _barbered,
        _slipped,
        _from_oven,
        _herded,
        _from_within,
        _fetched_down,
    ):
        out = rule(out)
    return out


def _indoors(events: list[Event]) -> list[Event]:
    """ "In a fancy |hotel" is in its lobby, "inside the |pyramid" in its chamber, "in his |caravan" there."""
    out: list[Event] = []
    moved: str | None = None
    for event in events:
        place = event.setting.place
        within = {n.name.split()[-1] for p, n in event.to if p in _WITHIN}
        room = next((_ROOMS[w] for w in _ROOMS if w in within and (w == (place or w).split()[-1])), None)
        room = room if room is not None or place is not None else moved
        if (place or "").endswith("pyramid") and not _INSIDE.search(event.words):
            room = None  # "in the desert by a pyramid"
        if room is not None:
            to = tuple((p, n) for p, n in event.to if not (p in _WITHIN and n.name.split()[-1] in _ROOMS))
            seen = tuple(n for n in event.seen if n.name.split()[-1] not in _ROOMS)
            setting = event.setting.model_copy(update={"place": room})
            event = event.model_copy(update={"setting": setting, "to": to, "seen": seen})
            moved = room
        out.append(event)
    at_once = [e.setting.place for e in out if e.setting.place in _ROOMS.values()]
    if at_once and out[0].setting.place is not None and out[0].setting.place.split()[-1] in ("hotel", "caravan"):
        out[0] = out[0].model_copy(update={"setting": out[0].setting.model_copy(update={"place": at_once[0]})})
    return out


def _workshops(events: list[Event]) -> list[Event]:
    """Who works with an oven is there with it, whoever comes in, until they go out to others."""
    out: list[Event] = []
    shop: str | None = None
    for event in events:
        trade = event.who.name.split()[-1] if event.who is not None else ""
        place = event.setting.place
        out_of_doors = verb_of(event) in _ERRANDS
        shop = _SHOPS.get(trade, shop)
        if shop is not None and out_of_doors:
            event = placed(event, place=place or "street")
        elif shop is not None and place in (None, "shop", "street") and verb_of(event) not in _GOES:
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _OVENS)  # it has its own
            seen = tuple(n for n in event.seen if n.name.split()[-1] not in _OVENS)
            event = placed(event, place=shop)
            setting = event.setting.model_copy(update={"pieces": pieces})
            event = event.model_copy(update={"setting": setting, "seen": seen})
        out.append(event)
    return out


def _before_dawn(events: list[Event]) -> list[Event]:
    """Who gets up before dawn lies in bed, and it is night still."""
    out: list[Event] = []
    for event in events:
        person = event.who is not None and category(event.who.name) == "person"
        if person and event.verb in _RISES and event.what is None and _EARLY.search(event.words):
            setting = event.setting.model_copy(update={"place": "bedroom", "time": TimeOfDay.NIGHT, "pieces": ()})
            event = event.model_copy(update={"setting": setting, "light": (Light.MOON,)})
        out.append(event)
    return out


def _asleep(events: list[Event]) -> list[Event]:
    """ "Finds the postman |asleep against the oven": asleep is how he is found."""
    out: list[Event] = []
    for event in events:
        before, who = out[-1] if out else None, event.who
        what = before.what if before is not None else None
        same = what is not None and who is not None and what.name == who.name and event.what is None
        if before is not None and what is not None and same and event.verb == "sleep" and "asleep" in event.words:
            found = what.model_copy(update={"look": ("asleep", *what.look)[:5]})
            to = tuple(x for x in before.to if x[0] != "against")
            out[-1] = before.model_copy(update={"what": found, "to": to, "words": f"{before.words} {event.words}"})
            continue
        out.append(event)
    return out


def _barbered(events: list[Event]) -> list[Event]:
    """Whose hair or moustache it is sits in the chair all the while, and he is the one who wakes."""
    customer: Noun | None = None
    barber: Noun | None = None
    out: list[Event] = []
    for event in events:
        who = event.who
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None]
        part = next((n for n in named if _HAIRY & {*n.name.split()}), None)
        cuts = who is not None and (verb_of(event) in _SHEARS or who.name.split()[-1] in _BARBERS)
        owner = None
        if part is not None and part.of and cuts:
            owner = next((n for n in event.seen if n.name.split()[-1] == part.of.split()[-1]), None)
        if part is None and cuts and who is not None and any(_HAIRY & {*n.name.split()} for n in event.seen):
            others = [n for n in event.seen if category(n.name) == "person" and n.name != who.name]
            owner = others[0] if len(others) == 1 else None  # "half of a |general's moustache"
        if who is not None and owner is not None and category(owner.name) == "person":
            off = "half-shaven" if re.search(r"\bhalf\b", event.words) else "shaven"
            sleeps = any(re.search(r"\b(?:he|she) (?:wakes|is asleep|sleeps|naps|snores)\b", e.words) for e in events)
            pose = "asleep" if sleeps or "sleeping" in owner.look else "seated"
            grown = ("bearded",) if any("beard" in n.name.split() for n in named) else ()
            customer = owner.model_copy(update={"role": "who", "look": (pose, *grown, *owner.look)[:5]})
            barber = who
            out.append(_on_chair(event, customer))
            customer = customer.model_copy(update={"look": (off, *customer.look)[:5]})
        elif customer is not None and who == barber and event.verb in _WAKES:
            awake = tuple(x for x in customer.look if x != "asleep")
            woken = customer.model_copy(update={"look": ("seated", *awake)[:5]})
            woke = {"who": woken, "verb": "look", "to": (("beside", barber),), "seen": (woken,)}
            out.append(placed(event.model_copy(update=woke), place=event.setting.place or "barbershop"))
        elif customer is not None and barber is not None and who == barber and verb_of(event) in _STICKS:
            stuck = event.what or next((n for p, n in event.to if _is_thing(n)), None)
            if stuck is not None:
                barber = barber.model_copy(update={"holds": (stuck.phrase,)})
                event, barber = event.model_copy(update={"who": barber}), who
                bearded = f"{stuck.name.split()[-1]}-bearded"
                customer = customer.model_copy(update={"look": (bearded, *customer.look)[:5]})
            out.append(_on_chair(event, customer))
        else:
            out.append(event)
    return out


def _on_chair(event: Event, customer: Noun) -> Event:
    seen = tuple(n for n in event.seen if event.who is not None and n.name == event.who.name)
    setting = event.setting.model_copy(update={"place": event.setting.place or "barbershop", "pieces": ()})
    update = {"verb": "shave", "what": customer, "to": (), "seen": (*seen, customer), "setting": setting}
    return event.model_copy(update=update)


def _at_chess(events: list[Event]) -> list[Event]:
    """ "Plays |chess with him": that is what is seen."""
    out: list[Event] = []
    for event in events:
        what = event.what
        if event.verb == "play" and what is not None and what.name in _GAMES | _CARDS:
            panes = ("pane", "window", "glass")
            seen = tuple(n for n in event.seen if n.name not in (what.name, *panes))
            to = tuple((p, n) for p, n in event.to if category(n.name) in ("person", "animal"))  # and no shop behind
            verb = "play cards" if what.name in _CARDS else "play chess"
            event = event.model_copy(update={"verb": verb, "what": None, "seen": seen, "to": to})
        out.append(event)
    return out


def _slipped(events: list[Event]) -> list[Event]:
    """ "Slips on a peel and a |cake lands on the mayor": it was on the waiter's tray, and stays on the mayor."""
    out = list(events)
    for i, (event, then) in enumerate(pairwise([*events, None])):
        who = event.who if event is not None else None
        if event is None or who is None or verb_of(event) not in _SLIPS or category(who.name) != "person":
            continue
        before = events[i - 1] if i else None
        load: Noun | None = None
        if before is not None and verb_of(before) in _CARRIES and before.who == who:
            load = before.what
        if then is not None and then.who is not None and verb_of(then) in _LANDS and _is_thing(then.who):
            load = then.who
            victim = next((n for p, n in then.to if p in _ONTO and category(n.name) == "person"), None)
            heads = [n.of.split()[-1] for p, n in then.to if p in _ONTO and n.of]  # "on the |mayor's head"
            owned = next((n for n in then.seen if head_of(n) in heads and category(n.name) == "person"), None)
            if victim := victim or owned:
                event = event.model_copy(update={"to": (*event.to, ("beside", victim))})
                look = (f"{load.name.split()[-1]}-topped", *victim.look)[:5]
                mess = victim.model_copy(update={"look": look, "role": "who"})
                floored = who.model_copy(update={"look": ("fallen", *who.look)[:5], "holds": ()})
                seen = tuple(
                    n for n in then.seen if n.name not in (load.name, victim.name, "head", *load.of.split()[-1:])
                )
                out[i + 1] = then.model_copy(
                    update={"who": mess, "verb": "stand", "what": None, "to": (("beside", floored),), "seen": seen}
                )
        elif then is not None and verb_of(then) == "catch" and then.what is not None and then.who == who:
            load = then.what.model_copy(update={"count": 1})
            if lost := next((n for p, n in then.to if p in ("except", "but")), None):
                kept = then.what.model_copy(update={"look": ("all but one",)})
                seen = tuple(n for n in then.seen if n.name not in (lost.name, load.name))
                out[i + 1] = then.model_copy(
                    update={"what": kept, "to": tuple(x for x in then.to if x[1] is not lost), "seen": seen}
                )
        laden = any(h.split()[-1] in ("tray", "plate", "glass", "cake", "dish") for h in who.holds)
        if load is None and not laden and who.name.split()[-1] in _SERVERS:
            load = Noun(name="plate")
        if load is not None and load.phrase not in who.holds and category(load.name) in ("thing", "food"):
            event = event.model_copy(update={"who": who.model_copy(update={"holds": (*who.holds, load.phrase)})})
        out[i] = event
    return out


def _is_thing(noun: Noun) -> bool:
    return category(noun.name) in ("thing", "food")


def _from_oven(events: list[Event]) -> list[Event]:
    """ "Pulls bread |from the oven": out of the one that the shop has."""
    out: list[Event] = []
    for event in events:
        oven = next((n for p, n in event.to if p in _OUT_OF and n.name.split()[-1] in _OVENS), None)
        if oven is not None and event.what is not None and category(event.what.name) == "food":
            to = tuple(x for x in event.to if x[1] is not oven and x[1].name not in ("dawn", "night", "morning"))
            event = event.model_copy(update={"verb": "pull out", "to": to})
            event = placed(event, place=event.setting.place or "bakery")
        out.append(event)
    return out


def _herded(events: list[Event]) -> list[Event]:
    """Who |hurries his cows into the barn drives them before him, and there they stand."""
    out: list[Event] = []
    for event in events:
        beasts = event.what is not None and category(event.what.name) == "animal"
        person = event.who is not None and category(event.who.name) == "person"
        pet = event.what is not None and (event.what.name.split()[0] == "pet" or event.ends in _SCHOOLS)
        young = event.what is not None and event.what.name.split()[-1] in _LAP_PETS and event.what.count == 1
        pet = pet or (event.verb == "take in" and event.what is not None and event.what.count == 1)  # by the fire
        pet = pet or (young and event.verb in ("bring", "get", "take") and event.ends is None)
        driven = event.ends is not None or any(p not in _PAST for p, _ in event.to)
        chases = verb_of(event) == "chase" and not driven  # nowhere, or all over a place: it is hunted
        if beasts and person and not pet and not chases and verb_of(event) in _DRIVES:
            many = event.what is not None and event.what.count == 1 and event.what.name in _SAME_PLURAL
            what = event.what.model_copy(update={"count": 4}) if many and event.what is not None else event.what
            event = event.model_copy(update={"verb": "herd", "what": what})
            if event.ends is not None and event.setting.place in (event.ends, None):
                event = placed(event, place="meadow")
        out.append(event)
    return out


def _from_within(events: list[Event]) -> list[Event]:
    """ "Finds a letter |inside an old piano": draws it out of that, which stands there once, and has it in hand."""
    out: list[Event] = []
    for event in events:
        within = next((n for p, n in event.to if p in _INTO and _is_thing(n)), None)
        found = event.what is not None and _is_thing(event.what) and verb_of(event) in _FINDS
        if found and within is not None and event.who is not None and within.name.split()[-1] in _LARGE:
            head = within.name.split()[-1]
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head)
            to = tuple(x for x in event.to if x[1] is not within and category(x[1].name) in ("person", "animal"))
            pieces = (f"opened-{head}", *pieces)[:4]
            seen = tuple(n for n in event.seen if n.name.split()[-1] != head)
            setting = event.setting.model_copy(update={"pieces": pieces})
            event = event.model_copy(update={"verb": "pull out", "to": to, "seen": seen, "setting": setting})
        out.append(event)
    return out


def _fetched_down(events: list[Event]) -> list[Event]:
    """Who climbs a ladder for somebody comes |down it with them in the arms, and has them there at the end."""
    out: list[Event] = []
    ladder: str | None = None
    for event in events:
        what, person = event.what, event.who is not None and category(event.who.name) == "person"
        on_it = next(
            (n for n in (what, *(n for _, n in event.to)) if n is not None and n.name.endswith("ladder")), None
        )
        saves = what is not None and category(what.name) in ("person", "animal") and verb_of(event) in _RESCUES
        if on_it is not None:
            ladder = on_it.phrase
        if saves and person and ladder is not None and what is not None and event.who is not None:
            to = tuple(x for x in event.to if not x[1].name.endswith("ladder"))
            seen = tuple(n for n in event.seen if not n.name.endswith("ladder"))
            pieces = (ladder, *(p for p in event.setting.pieces if not p.endswith("ladder")))[:4]
            setting = event.setting.model_copy(update={"pieces": pieces})
            event = event.model_copy(update={"verb": "carry down", "to": to, "seen": seen, "setting": setting})
        out.append(event)
    return out
