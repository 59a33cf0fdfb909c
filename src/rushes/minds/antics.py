"""Mischief and mishaps in plain words: what one lets go of, knocks over, loses to a beast, or sleeps through."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.phrases import BODY
from rushes.minds.telling import alone, head_of, is_alive, is_beast, is_fare, moved, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_TIMES = frozenset(
    "try attempt deadline go guard duty shift watch".split()
)  # "on the last |try", "on |guard": no person
_HURTS = frozenset("burn scald singe hurt bruise stub sprain twist scrape".split())
_COOKS = frozenset("cook bake fry grill roast make prepare boil toast heat".split())
_SETS_OFF = frozenset({"set off", "trigger", "set", "activate"})
_WATCH = frozenset("guard duty watch".split())
_KEEPS = frozenset("stand keep mount hold".split())
_VIGILS = frozenset("guard watch lookout vigil sentry".split())
_RAMPARTS = frozenset("wall rampart battlement tower gate".split())
_GUARDS = frozenset("soldier guard guardsman sentry knight watchman warrior legionary samurai".split())
_ADVERBS = ("on", "after", "before", "at", "in", "off")
_TRADES = frozenset("trade swap exchange barter".split())
_STALLS = frozenset("market bazaar fair shop store street".split())
_KNOCKS = frozenset("knock tip push kick topple bump".split())
_WATCHES = frozenset("watch see hear observe oversee supervise".split())
_LOOKS = frozenset("look stare gaze watch gape marvel".split())
_SLYLY = frozenset("sneak steal tiptoe creep slip escape snatch take grab draw paint run".split())
_STOLEN = re.compile(
    r"\b(?:while|as|and|but|before|until) (?:the|his|her|their|its|all the|all his|all her) ((?:\w+ )?\w+) "
    r"(?:is|are|gets?|get|is being|are being) (?:stolen|robbed|nicked|taken away|snatched)\b"
)


def antics(events: Sequence[Event]) -> list[Event]:
    """The events as such sentences mean them."""
    out = [_hurt(_let_go(_set_free(_knocked_over(_bargained(_no_people(e)))))) for e in events]
    for rule in (
        _from_post,
        _toppled,
        _alarmed,
        _stolen,
        _lost_to,
        _slept_through,
        _watched,
        _looked_at,
        _ridden_wave,
        _posed,
        _off_to,
    ):
        out = rule(out)
    return out


def _no_people(event: Event) -> Event:
    """ "On the last |try", "stands |guard", "before the |deadline" are nobody one sees."""
    if verb_of(event) in _KEEPS and event.what is not None and event.what.name in _VIGILS and is_alive(event.who):
        event = untold(event, _VIGILS).model_copy(update={"verb": "stand guard", "what": None})
        wall = next((n for p, n in event.to if p in _ADVERBS and head_of(n) in _RAMPARTS), None)
        if wall is not None and head_of(event.who) in _GUARDS:
            event = moved(event, "rampart", without=_RAMPARTS, to=tuple(x for x in event.to if x[1] is not wall))
    times = {head_of(n) for p, n in event.to if p in _ADVERBS and n.name in _TIMES}
    if times & _WATCH and event.setting.place is None and head_of(event.who) in _GUARDS:
        event = placed(event, place="rampart")
    return untold(event, times) if times else event


def _from_post(events: list[Event]) -> list[Event]:
    """Who stands guard on a wall and |sees smoke| sees it from there."""
    out = events[:1]
    for event in events[1:]:
        before = out[-1]
        post = before.verb == "stand guard" and before.setting.place == "rampart" and event.who == before.who
        if post and verb_of(event) in ("see", "spot", "notice", "hear", "watch", "sight"):
            event = placed(event, place="rampart")
        out.append(event)
    return out


def _hurt(event: Event) -> Event:
    """Who |burns his fingers| is not on fire, but hops about with pain."""
    if verb_of(event) in _HURTS and head_of(event.what) in BODY and is_alive(event.who):
        return untold(event, (head_of(event.what),)).model_copy(update={"verb": "hop", "what": None})
    return event


def _let_go(event: Event) -> Event:
    """ "Lets go |of his balloon": he releases it."""
    thing = next((n for p, n in event.to if p == "of" and not is_alive(n)), None)
    if thing is None or event.what is not None or not re.search(r"\b(?:lets?|letting) go of\b", event.words.lower()):
        return event
    to = tuple(x for x in event.to if x[1] is not thing)
    return event.model_copy(update={"verb": "release", "what": thing.model_copy(update={"role": "what"}), "to": to})


def _set_free(event: Event) -> Event:
    """ "Sets it |free": it is freed."""
    free = re.search(r"\bsets? (?:\w+ ){1,3}(?:free|loose)\b|\bsets? free\b", event.words.lower())
    if event.verb in ("set", "set free") and free and is_alive(event.what):
        return event.model_copy(update={"verb": "free"})
    return event


def _knocked_over(event: Event) -> Event:
    """ "Knocks |over the wedding cake": no knock at a door."""
    over = next((n for p, n in event.to if p == "over" and not is_alive(n)), None)
    if over is None or event.what is not None or verb_of(event) not in _KNOCKS or not is_alive(event.who):
        return event
    to = tuple(x for x in event.to if x[1] is not over)
    if over.phrase == "wedding cake":  # theirs who stand by
        to = (*to, *(("beside", Noun(name=n)) for n in ("bride", "groom")))
        event = placed(event, place=event.setting.place or "banquet hall")
    return event.model_copy(update={"verb": "knock over", "what": over.model_copy(update={"role": "what"}), "to": to})


def _toppled(events: list[Event]) -> list[Event]:
    """Who slips and |knocks the cake over| slips there."""
    out = list(events)
    for k, (before, event) in enumerate(pairwise(events)):
        same = before.who is not None and event.who is not None and head_of(before.who) == head_of(event.who)
        if event.verb == "knock over" and same and before.setting.place is None and event.setting.place is not None:
            out[k] = placed(before, place=event.setting.place)
    return out


def _alarmed(events: list[Event]) -> list[Event]:
    """Who cooks and |sets off the fire alarm| has burnt it: one sees the smoke."""
    out = events[:1]
    for before, event in pairwise(events):
        cooks = verb_of(before) in _COOKS and before.what is not None and is_fare(before.what)
        if cooks and event.verb in _SETS_OFF and head_of(event.what) in ("alarm", "detector"):
            event = untold(event, ("alarm", "detector")).model_copy(update={"verb": "burn", "what": before.what})
            event = placed(event, place=before.setting.place)
        out.append(event)
    return out


def _bargained(event: Event) -> Event:
    """Who trades a crown |for a bicycle does so with somebody, who has it there."""
    who, what = event.who, event.what
    price = next((n for p, n in event.to if p == "for" and not is_alive(n)), None)
    dealer = any(is_alive(n) for p, n in event.to if p in ("to", "with"))
    if event.verb not in _TRADES or price is None or dealer or what is None or is_alive(what):
        return event
    if who is None or category(who.name) != "person" or who.count + len(event.others) > 1:
        return event  # two swap with each other
    sells = bool(_STALLS & set((event.setting.place or "market").split()))
    other = Noun(name="merchant" if sells else "stranger", role="what")
    return event.model_copy(update={"to": (("to", other), *event.to), "seen": (*event.seen, other)})


def _stolen(events: list[Event]) -> list[Event]:
    """ "While the treasure |is stolen": a thief takes it."""
    out: list[Event] = []
    for event in events:
        found = _STOLEN.search(event.words.lower())
        head = found[1].split()[-1] if found is not None else ""
        thing = next((n for n in event.seen if head_of(n) == head or f"{head_of(n)}s" == head), None)
        if thing is None or is_alive(thing) or thing in (event.who, event.what):
            out.append(event)
            continue
        out.append(untold(moved(event, event.setting.place, without=(head_of(thing),)), (head_of(thing),)))
        steals = {"what": thing.model_copy(update={"role": "what"}), "ends": None}
        out.append(alone(out[-1], Noun(name="thief", role="who"), "steal", **steals))
    return out


def _lost_to(events: list[Event]) -> list[Event]:
    """ "Loses his helmet |to a goat": the goat takes it from him."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        taker = next((n for p, n in event.to if p == "to" and is_beast(n)), None)
        worn = what is not None and category(what.name) in ("thing", "food")
        if verb_of(event) == "lose" and taker is not None and who is not None and what is not None and worn:
            robbed = (("from", who.model_copy(update={"role": "what"})),)
            event = event.model_copy(
                update={"who": taker.model_copy(update={"role": "who"}), "verb": "steal", "to": robbed, "ends": None}
            )
        out.append(event)
    return out


def _slept_through(events: list[Event]) -> list[Event]:
    """What is done on the sly |while somebody sleeps| is done beside the sleeper."""
    out = events[:1]
    for before, event in pairwise(events):
        who, sleeper = event.who, before.who
        dozes = before.verb in ("sleep", "doze", "nap", "snore", "doze off", "nod off", "fall asleep")
        if not dozes or sleeper is None or who is None or verb_of(event) not in _SLYLY or not is_alive(who):
            out.append(event)
            continue
        sleeping = sleeper.model_copy(
            update={"role": "what", "look": tuple(dict.fromkeys((*sleeper.look, "sleeping")))}
        )
        named = {head_of(n) for n in (who, event.what)}
        if head_of(sleeper) not in named and is_alive(sleeper):
            to = tuple((p, n) for p, n in event.to if head_of(n) != head_of(sleeper))
            owned = any(p == "from" and is_alive(n) for p, n in to)
            company = (("from" if event.verb == "steal" and not owned else "beside", sleeping),)
            event = event.model_copy(update={"to": (*company, *to)})
            if event.setting.place is None:
                event = placed(event, place=before.setting.place)
        out.append(event)
    return out


def _watched(events: list[Event]) -> list[Event]:
    """Whom one |watches drag a stone to the pyramid| one watches there."""
    out = list(events)
    for k, (before, event) in enumerate(pairwise(events)):
        same = before.what is not None and event.who is not None and head_of(before.what) == head_of(event.who)
        if verb_of(before) in _WATCHES and same and before.setting.place is None and event.setting.place is not None:
            out[k] = placed(before, place=event.setting.place)
    return out


def _looked_at(events: list[Event]) -> list[Event]:
    """ "And people stop |to look": at what was told before."""
    out = events[:1]
    for before, event in pairwise(events):
        seen = before.who
        bare = verb_of(event) in _LOOKS and event.what is None and not event.to
        if bare and seen is not None and event.who is not None and head_of(seen) != head_of(event.who):
            thing = seen.model_copy(update={"role": "what"})
            event = event.model_copy(update={"verb": "look", "what": thing, "seen": (*event.seen, thing)})
        out.append(event)
    return out


def _ridden_wave(events: list[Event]) -> list[Event]:
    """A surfer |catches a wave| out at sea, and what swims beneath him is in that same sea."""
    out: list[Event] = []
    surfs: Noun | None = None
    for event in events:
        who, wave = event.who, head_of(event.what) in ("wave", "breaker", "swell")
        under = [n.name for p, n in event.to if p in ("under", "beneath", "below")]
        beneath = surfs is not None and surfs.name in under
        if who is not None and wave and verb_of(event) in ("catch", "ride", "surf", "take", "master"):
            surfs = who
            ashore = event.setting.place in (None, "beach", "shore")
            event = placed(event.model_copy(update={"verb": "surf"}), place="sea" if ashore else event.setting.place)
        elif surfs is not None and is_beast(who) and beneath:
            to = tuple((("beside", n) if head_of(n) == head_of(surfs) else (p, n)) for p, n in event.to)
            event = placed(event.model_copy(update={"to": to, "verb": "circle"}), place="sea")
        elif surfs is not None and event.setting.place is None:
            event = placed(event, place="sea")
        out.append(event)
    return out


_PICTURES = re.compile(
    r"\b(?:photo\w*|pictures?|portraits?|selfies?|paint\w*|sketch\w*|draw\w*|fashion|catwalk|runway)\b"
)


def _posed(events: list[Event]) -> list[Event]:
    """The |model| of a photographer or a painter is a person."""
    if not _PICTURES.search(" ".join(e.words for e in events).lower()):
        return events
    person = Noun(name="woman", said="model", wears=("dress",))

    def one(n: Noun | None) -> Noun | None:
        return (
            person.model_copy(update={"role": n.role, "count": n.count}) if n is not None and n.name == "model" else n
        )

    out = []
    for e in events:
        to = tuple((p, x) for p, n in e.to if (x := one(n)) is not None)
        seen = tuple(x for n in e.seen if (x := one(n)) is not None)
        out.append(e.model_copy(update={"who": one(e.who), "what": one(e.what), "to": to, "seen": seen}))
    return out


_ROOMS = {
    "exam": "classroom", "test": "classroom", "class": "classroom", "lesson": "classroom", "lecture": "classroom",
    "interview": "office", "meeting": "office", "work": "office", "audition": "theatre", "rehearsal": "theatre",
}  # fmt: skip
_YOUNG = frozenset("boy girl child kid pupil schoolboy schoolgirl".split())
_RUNS = frozenset("run rush hurry sprint race dash arrive come go walk show".split())


def _off_to(events: list[Event]) -> list[Event]:
    """ "Runs |to the exam": into the room where the others sit already."""
    out: list[Event] = []
    for event in events:
        to = next((n for p, n in event.to if p in ("to", "into", "at", "for", "in") and n.name in _ROOMS), None)
        if to is not None and event.what is None and verb_of(event) in _RUNS and event.setting.place is None:
            room = _ROOMS[to.name]
            event = placed(untold(event, (to.name,)), place=room)
            if room == "classroom":
                young = head_of(event.who) in _YOUNG
                pupils = Noun(name="pupil" if young else "student", count=3, role="what")
                event = event.model_copy(update={"to": (*event.to, ("beside", pupils))})
        out.append(event)
    return out
