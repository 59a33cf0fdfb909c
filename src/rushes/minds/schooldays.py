"""School as its wishes tell it: sports days, pets of a class, who is at school unsaid; what is only spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.playrooms import young
from rushes.minds.telling import each, head_of, is_alive, is_beast, moved, placed, said_of, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_SPORTS_DAY = re.compile(r"\b(?:sports|field|school sports) day\b|\bsports festival\b")
_RELAY = re.compile(r"\brelay\b|\bbaton\b.*\brace\b")
_AT_SCHOOL = re.compile(
    r"\b(?:principal|head ?teacher|headmaster|headmistress|classmates?|schoolmates?|class (?:hamster|guinea pig|rabbit|"
    r"mouse|pet|turtle|tortoise|goldfish|parrot)|class (?:photo|trip)|science (?:experiment|lesson|class|fair)|"
    r"spelling test|math(?:s|ematics)? (?:test|lesson))\b"
)
_AT_BREAK = re.compile(r"\b(?:sandwich|lunch|snack|apple|break|recess|marbles|skip\w*|ball|football|cookies?)\b")
_AHEAD = frozenset(
    "tournament race match game show concert exam test wedding performance competition contest festival premiere "
    "battle final parade recital".split()
)
_OF_OLD = re.compile(r"\b(?:stone age|stone-age|prehistoric|caveman|cavemen|cave people|ice age)\b")
_CAVE_KIN = {
    "family": "caveman", "tribe": "caveman", "man": "caveman",
    "woman": "cavewoman", "mother": "cavewoman", "father": "caveman", "hunter": "caveman", "people": "caveman",
}  # fmt: skip
_WHO_FORGOT = re.compile(r"\bwho (?:has |had |have )?(?:forgot|forgotten|lost|left)\b")
_INTO_BALL = re.compile(r"\binto an? (?:tight |little |small |spiky |prickly )*ball\b")


def schooldays(events: Sequence[Event]) -> list[Event]:
    """The events as such wishes mean them."""
    out = list(events)
    for rule in (
        _page_boy,
        _sports_day,
        _class_pet,
        _at_school,
        _ahead,
        _of_old,
        _who_forgot,
        _curled,
        _halted,
        _after,
        _helped,
        _outrun,
    ):
        out = rule(out)
    return out


def _page_boy(events: list[Event]) -> list[Event]:
    """A |page who polishes, serves or carries for a knight or a court is a boy in its service, and no sheet."""
    served = _COURT.search(said_of(events))
    if not served or not any(e.who is not None and e.who.name in _PAGES and e.verb not in _LEAF for e in events):
        return events

    def known(noun: Noun) -> Noun:
        return noun.model_copy(update={"name": "squire"}) if noun.name in _PAGES else noun

    return [each(e, known) for e in events]


_PAGES = ("page", "page boy", "pageboy")
_LEAF = frozenset("flutter fly turn fall tear burn glow drift blow".split())
_COURT = re.compile(r"\b(?:knights?|king|queen|prince|princess|lord|lady|duke|castle|court|palace|tournament)\b")


def _sports_day(events: list[Event]) -> list[Event]:
    """On |sports day, in a |relay race: out on the field, and not among desks; a relay is nobody."""
    said = said_of(events)
    day, relay = _SPORTS_DAY.search(said), _RELAY.search(said)
    if not day and not relay:
        return events
    gone = ("day",) if day and not relay else ("day", "race", "relay")
    place = "running track" if relay else "meadow"
    return [
        placed(untold(e, gone), place=place if e.setting.place in (None, "classroom", "school") else e.setting.place)
        for e in events
    ]


def _class_pet(events: list[Event]) -> list[Event]:
    """The |class hamster is a hamster, in its classroom."""

    def plain(noun: Noun) -> Noun:
        first, _, pet = noun.name.partition(" ")
        return (
            noun.model_copy(update={"name": pet})
            if first in ("class", "school") and category(pet) == "animal"
            else noun
        )

    told = [each(e, plain) for e in events]
    if told == events:
        return events
    return [placed(e, place="classroom") if e.setting.place in (None, "living room", "cage") else e for e in told]


def _at_school(events: list[Event]) -> list[Event]:
    """A principal, a classmate, a spelling test: at school, where none says another place; what is shared, at break."""
    said = said_of(events)
    if any(e.setting.place for e in events) or not _AT_SCHOOL.search(said):
        return events
    place = "schoolyard" if re.search(r"\bclassmate|\bschoolmate", said) and _AT_BREAK.search(said) else "classroom"
    return [placed(e, place=place) for e in events]


def _ahead(events: list[Event]) -> list[Event]:
    """ "Polishes the armour |before the big tournament": that is still to come."""
    out: list[Event] = []
    for event in events:
        heads = {head_of(n) for p, n in event.to if p == "before" and head_of(n) in _AHEAD}
        out.append(untold(event, heads) if heads else event)
    return out


def _of_old(events: list[Event]) -> list[Event]:
    """Whoever is of the |stone age is dressed so, with all their kin, and at home in a cave."""
    if not _OF_OLD.search(said_of(events)):
        return events
    old = next((e.who for e in events if e.who is not None and _OF_OLD.search(e.who.phrase)), None)

    def dressed(noun: Noun) -> Noun:
        name = _CAVE_KIN.get(head_of(noun))
        if name is None and young(noun):
            look = tuple(x for x in noun.look if x not in ("prehistoric", "stone", "age"))
            wears = noun.wears or ("rags",)
            return noun.model_copy(update={"name": head_of(noun), "look": look, "wears": wears})
        if name is None:
            return noun
        look = tuple(x for x in noun.look if x not in ("prehistoric", "stone"))
        count = 3 if head_of(noun) in ("family", "tribe") else noun.count
        return noun.model_copy(update={"name": name, "count": count, "look": look, "said": noun.said or noun.name})

    out: list[Event] = []
    for event in events:
        kin = head_of(event.who) in ("family", "tribe") and old is not None and not event.others
        event = each(event, dressed)
        if kin and old is not None:
            event = event.model_copy(update={"others": (dressed(old),)})
        out.append(placed(event, place="cave") if event.setting.place is None else event)
    return out


def _who_forgot(events: list[Event]) -> list[Event]:
    """ "Shares it with a friend |who forgot his lunch": that is why, and was before."""
    out = [
        e for k, e in enumerate(events) if not (k and verb_of(e) in ("forget", "lose") and _WHO_FORGOT.search(e.words))
    ]
    return out or events


def _curled(events: list[Event]) -> list[Event]:
    """ "Rolls |into a ball |when a fox sniffs at it": there is no ball, and the fox comes first."""
    out: list[Event] = []
    for k, event in enumerate(events):
        if _INTO_BALL.search(event.words) and is_beast(event.who) and verb_of(event) in ("roll", "curl"):
            event = untold(event, ("ball",)).model_copy(update={"verb": "curl up", "what": None, "ends": None})
            after = events[k + 1] if k + 1 < len(events) else None
            if after is not None and re.match(r"\W*(?:when|as|because)\b", after.words) and is_beast(after.who):
                foe = after.who
                shown = event.model_copy(update={"to": (*event.to, ("before", foe)), "words": event.words})
                return [*out, after, shown, *events[k + 2 :]]
        out.append(event)
    return out


def _halted(events: list[Event]) -> list[Event]:
    """ "Crosses the road while |the cars |stop": before them."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        cars = event.who is not None and category(event.who.name) == "vehicle" and event.what is None and not event.to
        if cars and verb_of(event) in ("stop", "wait", "brake", "halt", "honk") and before is not None and before.who:
            walkers = tuple(n for n in (before.who, before.what) if n is not None and is_alive(n))
            if walkers and event.who is not None:
                car = event.who.model_copy(update={"count": 1})
                first = before.model_copy(update={"words": event.words})
                place = event.setting.place or before.setting.place
                event = moved(first, place, to=(*before.to, ("before", car.model_copy(update={"role": "to"}))))
                event = event.model_copy(update={"seen": (*event.seen, car)})
        out.append(event)
    return out


def _after(events: list[Event]) -> list[Event]:
    """ "Mends the window |after a ball |flew through it": the ball first."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        late = re.match(r"\W*after (?:an?|the|his|her|their|its|some|two|three) ", event.words) and before is not None
        mine = before is not None and before.who is not None and event.who is not None
        if late and before is not None and mine and before.sentence == event.sentence and _shown(event):
            out[-1:] = [event, before]
            continue
        out.append(event)
    return out


def _shown(event: Event) -> bool:
    """Whether it is a deed, and no match that has ended."""
    return event.verb != "" and verb_of(event) not in _ENDS and head_of(event.who) not in _AHEAD


_ENDS = frozenset("end finish stop close begin start happen pass".split())


def _helped(events: list[Event]) -> list[Event]:
    """ "Helps her father |paint": the two at it together are all that is seen of help."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        help_ = before is not None and before.verb == "help" and not before.to and before.what is not None
        if (
            help_
            and before is not None
            and before.what is not None
            and before.who is not None
            and event.who is not None
        ):
            both = (
                event.what is not None
                and event.verb not in ("find", "cross", "get", "reach")  # ways that one is helped along
                and event.who.name == before.what.name
                and {n.name for n in event.others} <= {before.who.name}
            )
            if both:
                to = tuple(x for x in event.to if x[1].name != before.who.name)
                update = {"who": before.who, "others": (event.who,), "to": to, "words": f"{before.words} {event.words}"}
                out[-1] = event.model_copy(update=update)
                continue
        out.append(event)
    return out


def _outrun(events: list[Event]) -> list[Event]:
    """ "A turtle wins the race |because the rabbit |sleeps": they race, one sleeps, the other is first."""
    if len(events) != 2 or not all(is_beast(e.who) and e.who is not None and e.who.count == 1 for e in events):
        return events
    won, slept = events
    raced = (
        won.verb == "win"
        and head_of(won.what) == "race"
        and re.match(r"\W*(?:because|as|since|when|while)\b", slept.words)
    )
    if not raced or won.who is None or slept.who is None or won.who.name == slept.who.name:
        return events
    foe = slept.who.model_copy(update={"role": "to"})
    start = won.model_copy(
        update={"verb": "race", "what": None, "others": (foe,), "seen": (won.who, foe), "words": won.words}
    )
    slept = untold(slept, ("tree", "bush"))  # as big as a whole frame, and the sleeper lost at its foot
    slept = placed(slept, pieces=tuple(dict.fromkeys((*slept.setting.pieces, "tree"))))
    start, last = (placed(e, place=e.setting.place or "meadow") for e in (start, won))
    return [start, slept, last.model_copy(update={"verb": "cross", "what": _LINE, "words": ""})]


_LINE = Noun(name="finish line", role="what")
