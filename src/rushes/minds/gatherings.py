"""What many who come together leave unsaid: whom they laugh at, what they pick up for whom, which animals they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.homes import is_indoors
from rushes.minds.nouns import Noun, lives
from rushes.minds.telling import head_of, is_crowd, placed, verb_of
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_DROPS = frozenset("drop spill scatter upset lose tip knock".split())
_PICKS = frozenset({"pick up", "gather", "gather up", "collect", "pick"})
_SEARCHES = frozenset("search comb explore scour roam".split())
_BUILDS = frozenset("build rebuild raise construct erect".split())
_YARDS = {"barn": "farm", "stable": "farm", "mill": "farm", "school": "village", "church": "village", "bridge": "river",
          "playground": "park", "house": "village", "cottage": "village", "home": "village"}  # fmt: skip
_STOPS = re.compile(r"\b(?:stop|stops|stopped|quit|quits)\s+(?:[a-z]+ing)\b", re.I)
_SHOPPERS = frozenset("baker butcher grocer greengrocer fishmonger florist".split())
_BEASTS = {
    "farm": ("cow", "pig", "sheep", "hen", "horse"), "farmyard": ("cow", "pig", "sheep", "hen", "horse"),
    "barn": ("cow", "pig", "sheep", "hen", "horse"), "zoo": ("elephant", "giraffe", "lion", "monkey", "penguin"),
    "jungle": ("monkey", "elephant", "tiger", "parrot", "snake"), "savanna": ("elephant", "giraffe", "lion", "zebra"),
    "safari": ("elephant", "giraffe", "lion", "zebra"), "circus": ("elephant", "lion", "monkey", "horse"),
    "sea": ("dolphin", "turtle", "octopus", "fish"), "ocean": ("dolphin", "turtle", "octopus", "fish"),
    "ark": ("elephant", "giraffe", "lion", "sheep"), "ship": ("elephant", "giraffe", "lion", "sheep"),
    "house": ("dog", "cat", "rabbit", "parrot"), "shelter": ("dog", "cat", "rabbit", "puppy"),
    "vet": ("dog", "cat", "rabbit", "parrot"), "waiting room": ("dog", "cat", "rabbit", "parrot"),
    "pet shop": ("dog", "cat", "rabbit", "parrot"),
}  # fmt: skip
_WOODLAND = ("bear", "fox", "rabbit", "deer", "hedgehog")


def gatherings(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to such scenes."""
    out = _named_beasts(list(events))
    for rule in (
        _lent_hands,
        _picked_up,
        _silent,
        _searched,
        _guessed,
        _built,
        _won,
        _got_out,
        _conducted,
        _stays,
    ):
        out = rule(out)
    return out


def _named_beasts(events: list[Event]) -> list[Event]:
    """ "All the |animals" of a farm, a zoo or a forest are some of each kind that lives there."""
    plain = {"animal", "creature", "beast"}
    words = " ".join(e.words.lower() for e in events)
    many = [n for e in events for n in (e.who, e.what, *e.others, *(n for _, n in e.to)) if n is not None]
    crowd = next((n for n in many if n.count > 2 and head_of(n) in plain), None)
    if crowd is None:
        return events
    spots = {w for e in events for w in (e.setting.place or "").split()} | {*crowd.name.split()}
    kinds = next((k for w, k in _BEASTS.items() if w in spots or re.search(rf"\b{w}s?\b", words)), _WOODLAND)
    told = {n.name for n in many}
    kinds = tuple(k for k in kinds if k not in told)[:4]
    first = crowd.model_copy(update={"name": kinds[0], "count": 1})
    rest = tuple(first.model_copy(update={"name": k}) for k in kinds[1:])

    def one(noun: Noun) -> Noun:
        return first.model_copy(update={"role": noun.role}) if noun.name == crowd.name else noun

    out: list[Event] = []
    for event in events:
        update: dict[str, object] = {"seen": tuple(one(n) for n in event.seen)}
        if event.who is not None and event.who.name == crowd.name:
            update |= {"who": first, "others": (*rest, *event.others)}
            update["verb"] = event.verb.removesuffix(" together")
        if event.what is not None and event.what.name == crowd.name:
            update["what"] = one(event.what)
            update["to"] = (*(("beside", n) for n in rest), *event.to)
        else:
            update["to"] = tuple(
                x
                for p, n in event.to
                for x in ([(p, one(n)), *((p, r) for r in rest)] if n.name == crowd.name else [(p, n)])
            )
        out.append(event.model_copy(update=update))
    return out


def _lent_hands(events: list[Event]) -> list[Event]:
    """ "Everyone |helps her |push it": they all push, she among them."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        helped = before.what if before is not None and before.verb == "help" and is_crowd(before.who) else None
        same = helped is not None and event.who is not None and event.who.name == helped.name
        if before is not None and same and event.who is not None and before.who is not None:
            crowd = before.who
            to = tuple(x for x in event.to if x[1].name != crowd.name)
            words = f"{before.words} {event.words}".strip()
            out[-1] = event.model_copy(update={"who": crowd, "others": (event.who,), "to": to, "words": words})
            continue
        out.append(event)
    return out


def _picked_up(events: list[Event]) -> list[Event]:
    """ "Drops a tray of bread and |the whole street helps pick it up": out there, loaf by loaf, for the baker."""
    drop = next(
        (i for i, e in enumerate(events) if verb_of(e) in _DROPS and e.who is not None and e.what is not None), None
    )
    if drop is None:
        return events
    owner, load = events[drop].who, events[drop].what
    out = list(events[: drop + 1])
    gathered = False
    for k, event in enumerate(events[drop + 1 :], drop + 1):
        then = events[k + 1] if k + 1 < len(events) else None
        others = event.who is not None and owner is not None and event.who.name != owner.name and is_crowd(event.who)
        if others and verb_of(event) == "help" and then is not None and then.who == event.who and then.verb in _PICKS:
            continue
        things = event.what is None or category(event.what.name) in ("thing", "food", "plant")
        if others and things and (event.verb in _PICKS or verb_of(event) == "help") and owner is not None:
            to = (("for", owner.model_copy(update={"holds": ()})),)
            event = event.model_copy(update={"verb": "gather up", "what": load, "to": to, "seen": ()})
            gathered = True
        out.append(event)
    if not gathered or owner is None:
        return events
    street = any(
        w in ("street", "neighbourhood", "neighborhood", "village", "town")
        for e in events
        for w in e.words.lower().split()
    )
    shop = haunt([owner.name]) if head_of(owner) in _SHOPPERS else None
    told = {e.setting.place for e in events} - {None, shop}
    if not told and (street or shop is not None):
        out = [placed(e, place=f"street by the {shop}" if shop is not None else "street") for e in out]
    return out


def _silent(events: list[Event]) -> list[Event]:
    """ "The orchestra |stops playing" stands with its instruments, and plays none."""
    return [
        e.model_copy(update={"verb": "stand"}) if _STOPS.search(e.words) and lives_many(e) and e.what is None else e
        for e in events
    ]


def lives_many(event: Event) -> bool:
    """Whether they are many who do it."""
    return event.who is not None and (is_crowd(event.who) or head_of(event.who) in ("orchestra", "band", "choir"))


def _apart(event: Event) -> bool:
    """Whether it tells a ground of its own: "finds it |on a cliff"."""
    own = {n.phrase for p, n in event.to if p in ("on", "at", "under", "behind", "beside")}
    return event.setting.place in own


def _searched(events: list[Event]) -> list[Event]:
    """ "Searches |the forest |for a girl": in the forest, where she is not seen yet, and is found."""
    out: list[Event] = []
    spot: str | None = None
    for event in events:
        what = event.what
        if verb_of(event) in _SEARCHES and what is not None and category(what.name) in ("place", "natural"):
            spot = spot or what.phrase
            to = tuple(x for x in event.to if x[0] != "for")
            sought = {n.name for p, n in event.to if p == "for"}
            seen = tuple(n for n in event.seen if n.name not in {*sought, what.name})
            event = placed(event.model_copy(update={"to": to, "what": None, "seen": seen}), place=spot)
        elif spot is not None and verb_of(event) in ("find", "discover", "hear", "see", "spot") and not _apart(event):
            event = placed(event, place=spot)
        out.append(event)
    return out


def _guessed(events: list[Event]) -> list[Event]:
    """Who |guesses the name of a goblin says it to him."""
    out: list[Event] = []
    for event in events:
        guess = verb_of(event) == "guess" and head_of(event.what) in ("name", "riddle", "secret", "age")
        whose = next((n for n in event.seen if lives(n) and event.who is not None and n.name != event.who.name), None)
        if guess and whose is not None and not any(lives(n) for _, n in event.to):
            event = event.model_copy(update={"what": None, "to": (("to", whose), *event.to)})
        out.append(event)
    return out


def _built(events: list[Event]) -> list[Event]:
    """Who |builds a new barn is out of doors, and the old one that burned down did so before."""
    out: list[Event] = []
    for k, event in enumerate(events):
        what, after = event.what, events[k + 1] if k + 1 < len(events) else None
        anew = after is not None and verb_of(after) in _BUILDS and head_of(after.what) == head_of(event.who) != ""
        if anew and event.who is not None and event.words.lower().startswith("after"):
            old = event.who.model_copy(update={"look": ("old",)})
            yard = _YARDS.get(head_of(old), event.setting.place)
            event = placed(event.model_copy(update={"who": old, "seen": ()}), place=yard)
        built = verb_of(event) in _BUILDS and what is not None and event.setting.place in (what.phrase, what.name, None)
        if built and lives_many(event) and head_of(what) in _YARDS:
            event = placed(event, place=_YARDS[head_of(what)])
        before = out[-1] if out else None
        outside = before is not None and before.setting.place is not None and not is_indoors(before.setting.place)
        same = (
            before is not None
            and before.who is not None
            and event.who is not None
            and before.who.name == event.who.name
        )
        if (
            built and what is not None and before is not None and outside and same
        ):  # "lands on an island and builds a hut"
            event = placed(event, place=before.setting.place, pieces=(*event.setting.pieces, what.phrase))
        lost = event.who is not None and before is not None and before.what is not None and verb_of(before) in _BUILDS
        if lost and before is not None and event.who is not None and event.words.lower().startswith("after"):
            old = event.who.model_copy(update={"look": ("old",)})
            first = placed(event.model_copy(update={"who": old, "seen": ()}), place=before.setting.place)
            out[-1:] = [first, before]
            continue
        out.append(event)
    return out


_FAILS = frozenset({"break down", "stall", "conk out", "overheat", "stop"})
_WINS = frozenset("win lift raise hold celebrate receive get".split())
_PITCHES = frozenset("footballer goalkeeper striker midfielder".split())


def _won(events: list[Event]) -> list[Event]:
    """The |cup that a team wins is no teacup, and footballers are on their pitch."""
    cups = any(verb_of(e) in _WINS and head_of(e.what) == "cup" and e.who is not None for e in events)
    out: list[Event] = []
    for event in events:
        if event.what is not None and head_of(event.what) == "cup" and cups:
            trophy = event.what.model_copy(update={"name": "trophy", "look": ("golden",)})
            seen = tuple(n for n in event.seen if n.name != event.what.name)
            event = event.model_copy(update={"what": trophy, "seen": seen})
        if head_of(event.who) in _PITCHES and head_of(event.what) == "captain" and event.what is not None:
            mate = event.what.model_copy(update={"name": "captain footballer"})  # in the team's own shirt
            event = event.model_copy(update={"what": mate, "seen": tuple(n for n in event.seen if n != event.what)})
        to = tuple(x for x in event.to if not (head_of(x[1]) == "captain" and head_of(event.who) in _PITCHES))
        event = event.model_copy(update={"to": to})
        if head_of(event.who) in _PITCHES and event.setting.place in ("field", "grass"):
            event = placed(event, place="football pitch")
        out.append(event)
    return out


def _got_out(events: list[Event]) -> list[Event]:
    """Passengers who |get out do so beside what they were in."""
    out: list[Event] = []
    for event in events:
        craft = next((e.who for e in reversed(out) if e.who is not None and category(e.who.name) == "vehicle"), None)
        if craft is not None and event.verb in ("get out", "climb out", "get off", "step out") and event.what is None:
            event = event.model_copy(update={"to": (*event.to, ("from", craft))})
        if event.who is not None and category(event.who.name) == "vehicle" and event.verb in _FAILS:
            to = tuple(x for x in event.to if category(x[1].name) not in ("place", "natural", "building"))
            event = event.model_copy(update={"to": to})
        out.append(event)
    return out


def _conducted(events: list[Event]) -> list[Event]:
    """The |baton of whoever conducts is thin and white."""
    conducts = any(head_of(e.who) == "conductor" or "orchestra" in e.words.lower() for e in events)
    out: list[Event] = []
    for event in events:
        if conducts and event.what is not None and event.what.name == "baton":
            baton = event.what.model_copy(update={"name": "conducting baton"})
            seen = tuple(baton if n.name == "baton" else n for n in event.seen)
            event = event.model_copy(update={"what": baton, "seen": seen})
        out.append(event)
    return out


_FRONTS = frozenset("building skyscraper window tower house roof rooftop balcony".split())
_SHORES = frozenset("beach lake river harbour harbor sea shore pier".split())


def _stays(events: list[Event]) -> list[Event]:
    """A |ledge of a building is on that, and no cliff; who fishes for a feast on the beach does so there."""
    out: list[Event] = []
    for k, event in enumerate(events):
        before, then = out[-1] if out else None, events[k + 1] if k + 1 < len(events) else None
        here = event.setting.place
        front = before is not None and bool({*(before.setting.place or "").split()} & _FRONTS)
        if here == "ledge" and before is not None and front:
            seen = tuple(n for n in event.seen if n.name != "ledge")
            event = placed(event.model_copy(update={"seen": seen}), place=before.setting.place)
        if here is None and then is not None and (then.setting.place or "").split()[-1:] and verb_of(event) == "catch":
            place = (then.setting.place or "").split()[-1]
            event = placed(event, place=then.setting.place) if place in _SHORES else event
        out.append(event)
    return out
