"""Everyday life: letters and pets are at home, hers is the same thing, who arrives comes first, two sides on a rope."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, placed
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_OWN = frozenset("her hers his their theirs mine ours".split())
_FETCHES = frozenset({"fetch", "get", "bring", "take", "bring down", "get down", "take down", "carry", "carry down"})
_SAVES = frozenset({"rescue", "save", "free", "help", "help down"})
_COMES = frozenset({"arrive", "come", "return", "appear", "land", "come home", "come back", "get home", "walk in"})
_TUG = re.compile(r"\btug[- ]of[- ]war\b", re.I)
_TEAMS = frozenset("team side squad class group".split())
_BEDDING = frozenset("bed pillow mattress blanket duvet quilt bunk cot wardrobe".split())
_TAUGHT = frozenset("ride cycle skate swim".split())
_CAGED = frozenset("hamster gerbil mouse budgie budgerigar canary parakeet parrot rabbit bunny rat finch".split())
_CAGES = frozenset("cage hutch birdcage".split())
_POSTS = frozenset({"post", "mail", "send", "send off"})
_STRINGS = frozenset("string line cord rope".split())
_FLYING = frozenset("kite balloon".split())
_LIVES = ("person", "animal")
_GOES_OFF = frozenset(
    "leave, escape, flee, run away, run off, walk away, walk off, sneak away, sneak off, sneak out, slip away, "
    "slip out, go away, go off, get away, make off, trot off, disappear, vanish, fly away, fly off, race off".split(
        ", "
    )
)
_CATCH = frozenset("fish sardine herring salmon trout mackerel tuna cod chicken hen goose duck egg".split())
_MAKES = frozenset("build make bake construct craft".split())


def everyday(events: Sequence[Event]) -> list[Event]:
    """The events with what everyday life implies."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


def _seen(event: Event, *without: str) -> tuple[Noun, ...]:
    return tuple(n for n in event.seen if n.name not in without)


def _hers(events: list[Event]) -> list[Event]:
    """ "Drops his ice cream and his sister shares |hers": she has one too, for both."""
    out: list[Event] = []
    for event in events:
        what, before = event.what, out[-1] if out else None
        same = before.what if before is not None else None
        if what is not None and what.name in _OWN and same is not None and before is not None and before.who:
            one = same.model_copy(update={"of": "", "count": 1})
            to = event.to
            if event.verb == "share" and event.who != before.who and not to:
                to = (("with", before.who),)
            seen = (*_seen(event, what.name), one)
            event = event.model_copy(update={"what": one, "to": to, "seen": seen})
        out.append(event)
    return out


def _let_go(events: list[Event]) -> list[Event]:
    """Who taught her to ride |lets go: she rides on alone."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        bare = event.verb == "go" and event.what is None and not event.to
        told = bare and re.search(r"\blets? (?:him |her |them )?go\b", event.words)
        if told and before is not None and before.verb in _TAUGHT and event.who == before.who:
            event = event.model_copy(update={"verb": before.verb, "what": before.what})
            event = placed(event, place=before.setting.place)
        out.append(event)
    return out


def _first_come(events: list[Event]) -> list[Event]:
    """ "Hugs her brother |when he arrives": he arrives before she can."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        comes = event.verb in _COMES and re.match(r"(?:when|as soon as|once)\b", event.words.strip(), re.I)
        met = before is not None and event.who is not None and event.who.name in (head_of(before.what), *_names(before))
        other = before is not None and before.sentence == event.sentence and before.who != event.who
        if (comes and met and other) or (before is not None and _was_made(before, event)):
            out.insert(len(out) - 1, event)
        else:
            out.append(event)
    return out


def _was_made(before: Event, event: Event) -> bool:
    """ "Washes away the sandcastle two children |built": first they build it."""
    made = event.verb in _MAKES and re.search(r"\b(?:built|made|baked|constructed|crafted)\b", event.words)
    same = event.what is not None and before.what is not None and event.what.name == before.what.name
    return bool(made and same and before.sentence == event.sentence and head_of(before.who) != head_of(event.who))


def _names(event: Event) -> list[str]:
    return [n.name for n in (event.what, *(n for _, n in event.to)) if n is not None]


def _tug(events: list[Event]) -> list[Event]:
    """Tug of war: two sides on one rope."""
    out: list[Event] = []
    tugs = False
    for event in events:
        if _TUG.search(event.words) and event.who is not None and category(event.who.name) != "thing":
            gone = ("tug", "war", "tug of war", "tug-of-war")
            to = tuple((p, n) for p, n in event.to if n.name not in gone)
            what = None if event.what is None or event.what.name in gone or "tug" in event.what.name else event.what
            if what is not None:
                to = (*to, ("against", what))
            who = event.who
            if who.name in _TEAMS or who.count > 2:
                who = who.model_copy(update={"count": 6, "name": "child" if who.name == "class" else who.name})
            update = {"who": who, "verb": "tug of war", "what": None, "to": to, "seen": _seen(event, *gone)}
            event = event.model_copy(update=update)
            tugs = True
        out.append(event)
    if tugs and not any(e.setting.place for e in out):
        out = [placed(e, place="meadow") for e in out]
    return out


def _from_tree(events: list[Event]) -> list[Event]:
    """Who fetches a cat from a tree rescues it, and does not walk off with it."""
    out: list[Event] = []
    for event in events:
        tree = any(p in ("from", "out of", "off") and head_of(n) == "tree" for p, n in event.to)
        beast = event.what is not None and category(event.what.name) == "animal"
        if tree and beast and event.verb in _FETCHES | _SAVES and event.who and category(event.who.name) == "person":
            to = tuple((p, n) for p, n in event.to if head_of(n) != "tree")
            event = event.model_copy(update={"verb": "save", "to": to, "seen": _seen(event, "tree")})
            event = placed(event, pieces=("tree",))
        out.append(event)
    return out


_PLOTS = frozenset("flower river rose vegetable leaf straw seed tulip lake sea".split())  # none of them to sleep in


def _at_home(events: list[Event]) -> list[Event]:
    """A bed is in a bedroom, the cage of a hamster in a room, and whoever writes a letter sits at home."""
    known = any(e.setting.place for e in events)
    beds = any(
        head_of(n) in _BEDDING and n.name.split()[0] not in _PLOTS
        for e in events
        for p, n in e.to
        if p in ("under", "beneath", "in", "on", "behind")
    )
    out: list[Event] = []
    for event in events:
        if not known and beds:
            event = placed(event, place="bedroom")
        pet = any(head_of(n) in _CAGED for e in events for n in (e.who, e.what))
        if pet and (event.setting.place or "") in _CAGES:
            event = placed(event, place="living room")
        out.append(event)
    return out


def _letters(events: list[Event]) -> list[Event]:
    """A letter |to a sister is written at a desk, far from her, and posted in the street."""
    out: list[Event] = []
    for event in events:
        if event.verb == "write" and head_of(event.what) in ("letter", "postcard", "card") and event.who is not None:
            far = [n for p, n in event.to if p == "to" and category(n.name) == "person"]
            to = tuple((p, n) for p, n in event.to if n not in far)
            event = event.model_copy(update={"to": to, "seen": _seen(event, *(n.name for n in far))})
            event = placed(event, place=event.setting.place or "room")
        elif event.verb in _POSTS and head_of(event.what) in ("letter", "postcard", "card") and not event.to:
            event = event.model_copy(update={"verb": "post"})
            event = placed(event, place=event.setting.place or "street")
        out.append(event)
    return out


def _snapped(events: list[Event]) -> list[Event]:
    """The |string |snaps: what hung on it flies away."""
    out: list[Event] = []
    for event in events:
        kite = out[-1].what if out else None
        broken = (
            event.verb in ("snap", "break", "tear", "rip") and event.what is None and head_of(event.who) in _STRINGS
        )
        if broken and kite is not None and head_of(kite) in _FLYING:
            kite = kite.model_copy(update={"role": "who"})
            event = event.model_copy(update={"who": kite, "verb": "fly away", "to": (), "seen": (kite,)})
        out.append(event)
    return out


def _given_nose(events: list[Event]) -> list[Event]:
    """ "Build a snowman and |give it a carrot nose": it is on the snowman that they work."""
    out: list[Event] = []
    for event in events:
        before, what = out[-1] if out else None, event.what
        made = before.what if before is not None and before.verb in _MAKES else None
        itself = what is not None and any(n.name in (what.name, head_of(made)) for _, n in event.to)
        same = before is not None and head_of(event.who) == head_of(before.who)
        if event.verb == "give" and same and itself and made is not None:
            event = event.model_copy(update={"verb": "decorate", "what": made, "to": (), "seen": (made,)})
        out.append(event)
    return out


def _made_off(events: list[Event]) -> list[Event]:
    """ "Sneaks into a kitchen and leaves |with a sardine": it goes along in the hand, or between the teeth."""
    out: list[Event] = []
    for event in events:
        who = event.who
        loot = next((n for p, n in event.to if p == "with" and _borne(n)), None)
        goes = event.verb in _GOES_OFF
        if goes and who is not None and loot is not None and {category(who.name), category(loot.name)} == {"animal"}:
            to = tuple((p, n) for p, n in event.to if n is not loot)
            taken = loot.model_copy(update={"role": "what"})
            event = event.model_copy(update={"verb": "carry off", "what": taken, "to": to})
        elif goes and who is not None and loot is not None and category(who.name) in _LIVES:
            holder = who.model_copy(update={"holds": tuple(dict.fromkeys((*who.holds, loot.phrase)))[-2:]})
            to = tuple((p, n) for p, n in event.to if n is not loot)
            seen = tuple(holder if n.name == who.name else n for n in event.seen if n.name != loot.name)
            event = event.model_copy(update={"who": holder, "to": to, "seen": seen})
        out.append(event)
    return out


def _borne(noun: Noun) -> bool:
    """Whether it is carried off rather than company: a thing, food, a fish or a fowl."""
    return category(noun.name) in ("thing", "food") or head_of(noun) in _CATCH


_RULES: Sequence[Callable[[list[Event]], list[Event]]] = (
    _hers,
    _let_go,
    _first_come,
    _tug,
    _from_tree,
    _at_home,
    _letters,
    _snapped,
    _given_nose,
    _made_off,
)
