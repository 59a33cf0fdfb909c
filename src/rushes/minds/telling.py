"""What the rules of a story ask of its events and nouns, and how they tell one anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event


def head_of(noun: Noun | None) -> str:
    """The last word of a noun's name: "keeper" of a "lighthouse keeper"; nothing where there is none."""
    return noun.name.split()[-1] if noun is not None else ""


def verb_of(event: Event) -> str:
    """The verb without its particles: "pick" of "pick up"."""
    return event.verb.partition(" ")[0]


def is_alive(noun: Noun | None) -> bool:
    """Whether it is a person or an animal."""
    return noun is not None and category(noun.name) in ("person", "animal")


def is_beast(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) == "animal"


def is_crowd(noun: Noun | None) -> bool:
    """Three and more, or what is always many."""
    return noun is not None and (noun.count > 2 or head_of(noun) in _CROWDS)


_CROWDS = frozenset(
    "street village town neighbourhood neighborhood crowd class team family school audience crew people".split()
)


def is_fare(noun: Noun) -> bool:
    """Food, or a cup of some: "a |cup of tea"."""
    return "food" in (category(noun.name), category(noun.of) if noun.of else "")


def each(event: Event, new: Callable[[Noun], Noun]) -> Event:
    """An event with all of its nouns as `new` has them."""
    who, what = (None if n is None else new(n) for n in (event.who, event.what))
    others, seen = tuple(map(new, event.others)), tuple(map(new, event.seen))
    to = tuple((p, new(n)) for p, n in event.to)
    return event.model_copy(update={"who": who, "what": what, "others": others, "seen": seen, "to": to})


def placed(event: Event, **update: object) -> Event:
    """An event with fields of its setting (`place`, `pieces`, `time`, `weather`) told anew."""
    return event.model_copy(update={"setting": event.setting.model_copy(update=update)})


def untold(event: Event, heads: Collection[str]) -> Event:
    """An event without the nouns of those names: other pictures tell them."""
    to = tuple(x for x in event.to if head_of(x[1]) not in heads)
    return event.model_copy(update={"to": to, "seen": tuple(n for n in event.seen if head_of(n) not in heads)})


def moved(event: Event, place: str | None, *pieces: str, without: Collection[str] = (), **update: object) -> Event:
    """An event at another place, with set pieces more, and without those and the nouns of some names."""

    def kept(words: str) -> bool:
        last = words.split()[-1]
        return last not in without and lemma(last) not in without

    standing = tuple(dict.fromkeys((*filter(kept, event.setting.pieces), *pieces)))
    seen = tuple(n for n in event.seen if kept(n.name))
    return placed(event, place=place, pieces=standing).model_copy(update={"seen": seen, **update})


def alone(event: Event, who: Noun | None, verb: str, **update: object) -> Event:
    """Only that one doing only that, where and when the event is."""
    doer = who.model_copy(update={"role": "who"}) if who is not None else None
    seen = (doer,) if doer is not None else ()
    told = {"who": doer, "verb": verb, "what": None, "to": (), "others": (), "ends": None, "passive": False}
    return event.model_copy(update={**told, "seen": seen, "words": "", **update})


def said_of(events: Iterable[Event]) -> str:
    """The brief's own words for these events, in small letters."""
    return " ".join(e.words for e in events).lower()
