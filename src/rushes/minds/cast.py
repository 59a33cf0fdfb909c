"""Who and what is in the picture of an event: nouns as subjects, what a deed is done to, who has it in hand."""

from __future__ import annotations

from typing import Literal

from rushes.minds.brief import Event
from rushes.minds.games import lasting_with
from rushes.minds.journeys import found_in
from rushes.minds.nouns import Noun
from rushes.minds.pictured import TRAVEL, UPON, is_like
from rushes.minds.setting import FURNITURE
from rushes.minds.visible import is_part
from rushes.shot import Subject
from rushes.shot.words import category

Side = Literal["left", "right"]

FINDING = tuple("find discover notice see spot meet open read reveal recognise uncover".split())
TAKING = tuple("find discover unearth take hold carry catch get pick steal receive collect grab keep lift".split())
_BEARING = frozenset("carry balance deliver haul lug".split())
GIVING = tuple("give hand offer bring show sell lend serve trade pass return present award".split())
_IN_SIGHT = frozenset(
    "with for to by at before behind from past around over through among between under beside near after toward "
    "towards against".split()
)
_LASTING = (*TRAVEL, *"sleep sit stand dance sing play read wait watch knit cook paint float drift work laugh".split())
_ALONGSIDE = frozenset("after beside against past".split())  # who rides so goes the same way
_CHASING = ("chase", "follow", "pursue", "lead")
_GROUPS = {
    "townsfolk": ("townsperson", 5), "folk": ("person", 5), "couple": ("spouse", 2), "crowd": ("person", 7),
    "queue": ("person", 6), "swarm": ("bee", 8), "flock": ("bird", 6), "shoal": ("fish", 7),
    "family": ("person", 4), "team": ("person", 5),
    "crew": ("sailor", 4), "band": ("musician", 4), "choir": ("singer", 6), "orchestra": ("musician", 7),
    "audience": ("person", 7), "army": ("soldier", 7), "class": ("student", 6), "gang": ("person", 4),
    "tribe": ("person", 5), "jury": ("juror", 5), "congregation": ("person", 6),
    "duo": ("person", 2), "trio": ("person", 3),
}  # fmt: skip
_LENGTHS = frozenset("long short big large huge small".split())  # of a queue, and of nobody in it
_STATES = {  # "a sleeping bear" sleeps until it is told otherwise
    "sleeping": "sleep", "snoring": "sleep", "asleep": "sleep", "sitting": "sit", "crying": "cry", "dancing": "dance",
    "laughing": "laugh", "kneeling": "kneel",
}  # fmt: skip
_ABOARD_DEEDS = frozenset("fight duel argue dance sing play sleep sit stand wait".split())


def subject_of(noun: Noun, facing: Side, *, action: str | None = None, holds: tuple[str, ...] = ()) -> Subject:
    """A noun as the subject of a picture; a couple is two people."""
    head = noun.name.split()[-1]
    name, count = _GROUPS.get(head, (noun.name, noun.count))
    whose = " ".join(noun.name.split()[:-1])
    name = whose if head in _GROUPS and whose and category(whose) == "person" else name  # a viking crew
    return Subject(
        name=short(name), count=min(12, max(count, noun.count)),
        look=tuple(short(x) for x in noun.look if head not in _GROUPS or x not in _LENGTHS),
        wears=tuple(short(x) for x in noun.wears),
        holds=tuple(short(x) for x in dict.fromkeys((*noun.holds, *holds))),
        action=action or next((_STATES[x] for x in noun.look if x in _STATES), None), facing=facing,
    )  # fmt: skip


def short(words: str) -> str:
    return words[:120].strip() or "thing"


def held(noun: Noun) -> str:
    """What an act is done to, as the picture names it: somebody by the name of the cast, a thing with its look."""
    return short(noun.name if alive(noun) else " ".join((*noun.look, noun.name)))


def is_person(noun: Noun) -> bool:
    return category(noun.name) == "person"


def alive(noun: Noun | None) -> bool:
    return noun is not None and (noun.proper or category(noun.name) in ("person", "animal", "vehicle"))


def target_of(event: Event) -> Noun | None:
    """What the event is about as one would see it: a message in a bottle is seen as a bottle."""
    inside = next((n for p, n in event.to if p in ("in", "inside", "into") and category(n.name) == "thing"), None)
    if event.what is not None:
        hidden = inside is not None and category(event.what.name) in ("thing", "abstract")
        return inside if hidden and is_like(event.verb, (*FINDING, *TAKING)) else event.what
    by = "at to with for from on upon over into behind against before under around".split()
    hands_on = [(p, n) for p, n in event.to if not (p in ("with", "under") and is_part(n.name))]  # with a foot
    near = [
        n
        for p, n in hands_on
        if (p in by and category(n.name) != "abstract") or (p == "through" and category(n.name) in ("natural", "thing"))
    ]
    stands = event.verb in _ABOARD_DEEDS  # on a train, and does nothing to it
    near = [n for n in near if not (stands and category(n.name) == "vehicle")]
    near = [n for n in near if ("from", n) not in event.to or category(n.name) != "place"]  # birds take off from a lake
    near = [
        n for n in near if n.phrase != event.setting.place
    ]  # "dances |on an empty square": where, and not with whom
    return next((n for n in near if alive(n)), None) or next(iter(near), None) or inside


def carried(event: Event, target: Noun | None) -> bool:
    """Whether the event ends with its target in somebody's hand, or with what was in it."""
    thing = taken(event) if target is not None and target is target_of(event) else target
    return (
        thing is not None
        and event.what is not None
        and (thing is event.what or thing is target_of(event))
        and category(thing.name) in ("thing", "food")
        and thing.name.split()[-1] not in FURNITURE
        and event.verb not in ("post", "mail", "celebrate")  # a letter is gone
        and is_like(event.verb, TAKING, 1.5)
    )


_VESSELS = frozenset(
    "bottle jar flask vial jug tin can box basket bag sack purse pouch envelope parcel package wallet cage egg shell "
    "oyster clam bowl cup pot nest net bucket crate backpack suitcase cradle web ice".split()
)


def taken(event: Event) -> Noun | None:
    """What an event that takes or finds ends with in the hand: a message's bottle, but of a trunk what lay in it."""
    target, what = target_of(event), event.what
    inside = target is not None and what is not None and target is not what
    if not inside or target is None or target.name.split()[-1] in _VESSELS:
        return target
    return what if what is not None and category(what.name) == "thing" else target


def gives(event: Event, target: Noun) -> bool:
    """Whether the event's doer has its thing in hand before, and somebody else after."""
    to = any(p in ("to", "for") and alive(x) for p, x in event.to)
    handy = category(target.name) in ("thing", "food") and target.name.split()[-1] not in FURNITURE
    gives = (to and is_like(event.verb, GIVING)) or event.verb in _BEARING
    return gives and handy and event.who is not None and is_person(event.who)


_SEEN_DONE = frozenset({"share", "lower", "smell"})  # to the last, with what it is done to


def cast_of(event: Event, facing: Side) -> tuple[Subject, ...]:
    """Who is in the picture of an event: those who do it, and those it is done to or with."""
    other: Side = "left" if facing == "right" else "right"
    target = target_of(event)
    doers = [n for n in (event.who, *event.others) if n is not None]
    if not doers and event.what is not None and (event.passive or event.hidden or not event.verb):
        doers, target = [event.what], None
    if not doers and event.verb and not event.hidden:
        doers = [Noun(name="person")]  # "fold the sheet": somebody does it
    action = event.verb if is_like(event.verb, _LASTING) else None
    if action == "ride" and target is not None and category(target.name) in ("vehicle", "animal"):
        action = f"ride {target.name}"
    if event.what is not None and (
        event.verb in _SEEN_DONE or (event.verb in ("carry", "shoulder", "lead") and alive(event.what))
    ):
        action = f"{event.verb} {held(event.what)}"
    if target is not None and lasting_with(event.verb, target):
        action = f"{event.verb} {target.name}"
    cast = [subject_of(n, facing, action=action) for n in doers]
    aboard = event.verb == "ride"  # nobody rides with those they flee: the chase shows them
    with_whom = [
        n
        for p, n in event.to
        if (p in _IN_SIGHT or (p in UPON and is_person(n))) and not (aboard and p == "from" and is_person(n))
    ]
    around = (*with_whom, target) if is_like(event.verb, GIVING) else (target, *with_whom)
    here = (event.setting.place or "").split()[-1:]  # who is in a ship does not see it
    for noun in [n for n in around if n is not None and alive(n) and [n.name] != here]:
        if noun.name not in {s.name for s in cast}:
            beside = event.verb == "ride" and (
                noun is target or any(p in _ALONGSIDE and n is noun for p, n in event.to)
            )
            cast.append(subject_of(noun, facing if beside or is_like(event.verb, _CHASING) else other))
    return found_in(event, tuple({s.name: s for s in reversed(cast)}.values())[::-1][:4])
