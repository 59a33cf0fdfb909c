"""What an event means after those before it: who is aboard, who has the hat, whether the cook is a man."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.hideaways import hidden_away
from rushes.minds.homes import home_of, is_indoors
from rushes.minds.journeys import journeyed
from rushes.minds.nouns import Noun, lives
from rushes.minds.outings import outings
from rushes.minds.phrases import is_clothing
from rushes.minds.pronouns import gendered
from rushes.minds.spells import by_magic
from rushes.minds.telling import head_of, verb_of
from rushes.minds.thanks import thanked
from rushes.minds.visible import is_part, is_seen
from rushes.minds.voyages import voyaged
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_CLIMBS = frozenset("climb get hop jump step board".split())
_INTO = frozenset("in into inside aboard onto on".split())
_GOES = frozenset(
    "float drift glide shoot plunge rush hurtle fly go drive sail travel race speed zoom soar head cruise blast lift "
    "set take roll leave gallop trot row paddle charge dash ride "
    "arrive swerve weave wobble zigzag".split()
)
_WITH_OBJECT = frozenset(  # whose object is whom one races, or the way that one goes
    "overtake dodge race flee escape outrun outpace outride cross chase follow pursue lead search explore patrol roam "
    "hunt circle".split()
)
_MOUNTS = {
    "cyclist": "bicycle",
    "motorcyclist": "motorbike",
    "biker": "motorbike",
    "jockey": "horse",
    "horseman": "horse",
    "ferryman": "boat",
    "boatman": "boat",
    "gondolier": "gondola",
    "kayaker": "kayak",
    "canoeist": "canoe",
    "rowing": "rowing boat",  # "a rowing team"
}
_THROUGH = frozenset("cross search explore patrol roam circle".split())
_FLEES = frozenset("flee escape outrun outpace outride".split())
_ABOARD = frozenset("on in aboard inside atop".split())
_STEERS = frozenset("drive sail row ride paddle steer pilot".split())


_TAKES = frozenset("take steal grab snatch catch find pick".split())
_CHASES = frozenset("chase follow pursue hunt".split())
_MAKES = frozenset("build make craft construct create assemble".split())
_NEVER_MADE = frozenset("volcano mountain planet moon sun star island solar-system earth world dinosaur".split())
_TURNS = frozenset("become turn change transform grow morph".split())
_WORKS = frozenset("hammer beat forge reforge bend melt knit weave carve whittle".split())  # a sword into a spade
_DRIVEN = frozenset("nail peg stake pin tack spike".split())  # into what stays as it is
_HELPS = frozenset("teach help show watch".split())
_SHAPED = frozenset("roll shape form press fold twist braid plait".split())
_HURRIES = frozenset("race speed rush hurry".split())
_SHORT_DEEDS = {  # "takes a sip"
    "sip": "drink", "drink": "drink", "bite": "eat", "nap": "sleep", "bow": "bow", "walk": "walk", "stroll": "walk",
    "jump": "jump", "leap": "jump", "dive": "dive", "swim": "swim", "rest": "sit", "seat": "sit",
    "root": "grow", "bath": "bathe", "shower": "wash",
}  # fmt: skip
_BALL = re.compile(r"\b(?:basket|foot|volley|hand|soccer |tennis )ball\b", re.I)
_SAVES = frozenset("stop save block parry hold".split())  # a penalty, a shot
_KICKS = frozenset("penalty kick shot".split())
_PLAYS = frozenset("dribble score shoot pass dunk".split())
_TRIES = frozenset("take dare try risk attempt perform".split())
_EARTH = frozenset("soil dirt earth ground mud sand".split())
_GROUNDS = frozenset("park garden yard backyard lawn field beach meadow playground orchard".split())  # dug up as wholes
_GENDER = {"his": "male", "her": "female"}


def sequel(events: Sequence[Event]) -> list[Event]:
    """The events, each told of what those before and beside it say."""
    events = _wheeled(_fed(events))
    ball = next((m[0].lower() for e in events if (m := _BALL.search(e.words))), None)
    found = [
        _played(_dressing(_worked(_hailed(e))), ball)
        for x in _taught(_chased(_aboard([y for e in _turned(events) for y in _leapt(_after_boats(e))])))
        for z in _tried(x)
        for e in _at_heels(z)
    ]
    return hidden_away(outings(journeyed(voyaged(thanked(found)))))


def _wheeled(events: Sequence[Event]) -> list[Event]:
    """Who is in a wheelchair once is in it to the end."""
    seated = {e.who.name for e in events if e.who is not None and any(n.name == "wheelchair" for _, n in e.to)}
    out: list[Event] = []
    for event in events:
        if event.who is not None and event.who.name in seated and "wheelchair" not in event.setting.pieces:
            pieces = ("wheelchair", *event.setting.pieces)[:4]
            event = event.model_copy(update={"setting": event.setting.model_copy(update={"pieces": pieces})})
        out.append(event)
    return out


def _leapt(event: Event) -> list[Event]:
    """ "Leaps from a horse onto a train": one rides beside it, then on it."""
    off = next((n for p, n in event.to if p == "from" and category(n.name) in ("animal", "vehicle")), None)
    onto = next(
        (n for p, n in event.to if p in ("onto", "on", "into") and category(n.name) in ("animal", "vehicle")), None
    )
    if off is None or onto is None or event.what is not None or verb_of(event) not in _LEAPS:
        return [event]
    rest = tuple((p, n) for p, n in event.to if n not in (off, onto))
    seen = tuple(n for n in event.seen if n != onto)
    first = {"verb": "ride", "what": off, "to": (*rest, ("beside", onto)), "seen": seen}
    then = {"verb": "ride", "what": onto, "to": rest, "words": "", "seen": (onto,)}
    return [event.model_copy(update=first), event.model_copy(update=then)]


def _tried(event: Event) -> list[Event]:
    """ "Tries on a thimble, a boot and a cup": one after the other."""
    first = verb_of(event)
    on = [n for p, n in event.to if p == "on" and category(n.name) in ("thing", "food", "animal")]
    if first != "try" or not on or event.what is not None:
        return [event]
    rest = tuple((p, n) for p, n in event.to if n not in on)
    beast = event.who is not None and category(event.who.name) == "animal"
    pieces = tuple(p for p in event.setting.pieces if p not in {n.phrase for n in on})
    tries: dict[str, object] = {"verb": "touch" if beast else "try on", "to": rest}
    tries |= {"setting": event.setting.model_copy(update={"pieces": pieces})}
    return [
        event.model_copy(update={**tries, "what": n, "words": event.words if n is on[0] else "", "seen": (n,)})
        for n in on
    ]


def _hailed(event: Event) -> Event:
    """ "Is mistaken for the king", "is applauded": by those who are there."""
    if not event.passive or event.verb not in _HAILS or event.who is not None or event.what is None:
        return event
    taken = tuple((p, n) for p, n in event.to if p != "for")
    seen = tuple(n for n in event.seen if ("for", n) not in event.to)
    guests = Noun(name="guest", count=3)
    return event.model_copy(update={"who": guests, "verb": "cheer", "to": taken, "passive": False, "seen": seen})


def _after_boats(event: Event) -> Event:
    """Who chases a boat at sea has one too."""
    boat = event.what if event.what is not None and category(event.what.name) == "vehicle" else None
    who = event.who if event.who is not None and category(event.who.name) == "person" else None
    if boat is None or who is None or event.verb not in _CHASES or home_of([boat], "")[0] != "sea":
        return event
    own = Noun(name="pirate ship" if who.name.endswith("pirate") else "boat")
    return event.model_copy(update={"to": (("on", own), *event.to)})


_WRECKS = frozenset("crash sink capsize collide".split())
_LEAPS = frozenset("leap jump spring vault hop climb".split())
_HAILS = frozenset("mistake take applaud cheer crown elect praise congratulate celebrate hail welcome".split())


_DRESSES = frozenset("slip change get step wriggle climb squeeze zip jump".split())
_HEELS = re.compile(r"\bclose behind\b|\b(?:on|at) \w+ (?:tail|heels?|trail)\b|\bin (?:hot |close )?pursuit\b")


def _at_heels(event: Event) -> list[Event]:
    """ "bolts across the wires, a magpie |on its tail": the one is chased by the other."""
    behind = _HEELS.search(event.words)
    told = [n for n in (event.who, *event.others, event.what) if n is not None]
    with_it = [n for p, n in event.to if p == "with"]
    after = [n for n in (*with_it, *reversed(event.seen)) if category(n.name) in ("person", "animal")]
    after = [n for n in after if n.name not in {*(x.name for x in told), "tail", "heel"} and not is_part(n.name)]
    if behind is None or not after or event.who is None:
        return [event]
    to = tuple((p, n) for p, n in event.to if n != after[0] and n.name not in ("tail", "heel", "trail", "pursuit"))
    seen = tuple(n for n in event.seen if n.name != after[0].name)
    chase = {
        "who": after[0],
        "verb": "chase",
        "what": event.who,
        "others": (),
        "to": (),
        "words": "",
        "seen": (after[0],),
    }
    return [event.model_copy(update={"to": to, "seen": seen}), event.model_copy(update=chase)]


def _fed(events: Sequence[Event]) -> list[Event]:
    """Who takes a bite or a sip has it of the food named last."""
    out: list[Event] = []
    food: Noun | None = None
    for event in events:
        named = [n for n in event.seen if category(n.name) == "food" and n.name not in _SHORT_DEEDS]
        bit = event.verb == "take" and event.what is not None and _SHORT_DEEDS.get(event.what.name) in ("eat", "drink")
        if bit and event.what is not None and (of := next(iter(named), food)) is not None:
            verb, seen = _SHORT_DEEDS[event.what.name], tuple(n for n in event.seen if n is not event.what)
            event = event.model_copy(update={"verb": verb, "what": of.model_copy(update={"count": 1}), "seen": seen})
        food = named[-1] if named else food
        out.append(event)
    return out


def _turned(events: Sequence[Event]) -> list[Event]:
    """Who turns into somebody is seen as the one, then as the other, who does what follows."""
    out: list[Event] = []
    now: dict[str, Noun] = {}
    for told in events:
        event = _renamed(told, now) if now else told
        first = verb_of(event)
        wrought = (
            first in _WORKS
            and event.what is not None
            and event.what.name not in _DRIVEN
            and category(event.what.name) in ("thing", "plant", "food")
        )
        into = event.what if first == "become" else next((n for p, n in event.to if p == "into"), None)
        if first == "grow" and into is not None and category(into.name) in ("natural", "place"):
            into = None  # up into the clouds
        if not (wrought or first in _TURNS) or into is None or not is_seen(into) or is_clothing(into.name.split()[-1]):
            out.append(event)
            continue
        to = _without(event, into)
        whom = event.who if first == "become" or event.what is None else event.what
        verb = "grow" if first == "grow" else "appear"
        turned = {"who": into.model_copy(update={"role": "who"}), "verb": verb, "what": None, "others": (), "to": to}
        known = {n.name for e in out for n in e.seen}
        former = (("out of", whom),) if whom is not None and by_magic(whom, event, into) else ()
        if whom is None or (whom is event.who and whom.name in known):
            out.append(event.model_copy(update={**turned, "to": (*to, *former)}))
        else:
            done = whom is not event.who
            before = {"what": whom if done else None, "verb": event.verb if done else ""}
            seen = tuple(n for n in event.seen if n.name != into.name)
            out.append(event.model_copy(update={"to": to, "seen": seen, **before}))
            turned |= {"to": (*to, *former), "passive": False, "words": "", "seen": (into,)}
            out.append(event.model_copy(update=turned))
        if whom is not None:
            now[whom.name] = out[-1].who or into
    return out


def _renamed(event: Event, now: dict[str, Noun]) -> Event:
    roles = {role: now.get(n.name, n) for role, n in (("who", event.who), ("what", event.what)) if n is not None}
    return event.model_copy(update={**roles, "seen": tuple(now.get(n.name, n) for n in event.seen)})


def _dressing(event: Event) -> Event:
    """ "slips into her slippers", "kicks off his boots": clothes are put on and taken off."""
    first, _, particle = event.verb.partition(" ")
    into = next((n for p, n in event.to if p == "into" and is_clothing(n.name.split()[-1])), None)
    if into is not None and event.what is None and first in _DRESSES:
        return event.model_copy(update={"verb": "put on", "what": into, "to": _without(event, into)})
    on = next((n for p, n in event.to if p == "on" and is_clothing(n.name.split()[-1])), None)
    if on is not None and first in ("pull", "slip", "try", "put") and event.what is None:
        bare = event.setting.model_copy(update={"pieces": tuple(p for p in event.setting.pieces if p != on.phrase)})
        return event.model_copy(update={"verb": "put on", "what": on, "to": _without(event, on), "setting": bare})
    off = particle == "off" and first in ("kick", "pull", "throw", "slip", "shrug", "peel", "toss", "strip")
    worn = event.what is not None and is_clothing(event.what.name.split()[-1])
    return event.model_copy(update={"verb": "take off"}) if off and worn else event


def _played(event: Event, ball: str | None) -> Event:
    """A game of ball is played with its ball: who dribbles runs with it, who scores throws or kicks it."""
    kicked = event.what is not None and event.what.name.split()[-1] in _KICKS
    ball = "football" if kicked else ball
    if ball is not None and event.verb in _SAVES and event.what is not None and category(event.what.name) == "abstract":
        return event.model_copy(
            update={"verb": "catch", "what": Noun(name=ball), "seen": (*event.seen, Noun(name=ball))}
        )
    if ball is None or event.verb not in _PLAYS or event.who is None:
        return event
    thing = Noun(name="ball")
    if event.verb == "dribble":
        who = event.who.model_copy(update={"holds": (ball,)})
        return event.model_copy(update={"verb": "run", "who": who, "what": None})
    if event.verb == "score" and ball in ("football", "soccer ball"):
        return event.model_copy(update={"what": Noun(name=ball), "seen": (*event.seen, Noun(name=ball))})
    verb = "kick" if ball in ("football", "soccer ball") else "throw"
    return event.model_copy(update={"verb": verb, "what": thing, "to": (), "seen": (*event.seen, thing)})


def _taught(events: Sequence[Event]) -> list[Event]:
    """Who teaches or helps somebody to do a thing is there while it is done."""
    out = list(events[:1])
    for before, event in pairwise(events):
        helped = before.verb in _HELPS and before.who is not None and event.who is not None
        same = event.who is not None and before.what is not None and event.who.name == before.what.name
        if helped and same and event.sentence == before.sentence:
            event = event.model_copy(update={"to": (*event.to, ("beside", before.who))})
        out.append(event)
    return out


def _worked(event: Event) -> Event:
    """What hands do at a table: dough is kneaded to the eye however it is shaped, a volcano built is a model."""
    if event.what is not None and event.verb in _MAKES and event.what.name in _NEVER_MADE:
        return event.model_copy(update={"what": event.what.model_copy(update={"look": ("model", *event.what.look)})})
    if event.what is not None and event.verb in _HURRIES and category(event.what.name) == "vehicle":
        return event.model_copy(update={"verb": "drive"})  # who races his tractor sits on it
    if event.what is not None and event.verb in _TRIES and event.what.name in _SHORT_DEEDS:
        seen = tuple(n for n in event.seen if n.name != event.what.name)
        bare = event.setting.model_copy(
            update={"pieces": tuple(p for p in event.setting.pieces if p != event.what.phrase)}
        )
        deed = {"verb": _SHORT_DEEDS[event.what.name], "what": None, "seen": seen, "setting": bare}
        return event.model_copy(update=deed)
    if event.what is not None and event.verb in ("dig", "dig up") and event.what.name in _EARTH:
        return event.model_copy(update={"verb": "dig", "what": None})
    if event.what is not None and event.verb in ("dig", "dig up") and event.what.name.split()[-1] in _GROUNDS:
        ground = event.setting.model_copy(update={"place": event.what.name})
        seen = tuple(n for n in event.seen if n.name != event.what.name)
        return event.model_copy(update={"verb": "dig", "what": None, "seen": seen, "setting": ground})
    if event.verb == "shoot" and event.what is None and not any(p in ("at", "with") for p, _ in event.to):
        return event.model_copy(update={"verb": "race"})  # over a waterfall, past a post
    food = event.what is not None and category(event.what.name) == "food"
    return event.model_copy(update={"verb": "knead"}) if food and event.verb in _SHAPED else event


def _chased(events: Sequence[Event]) -> list[Event]:
    """Who chases a thing that somebody has, chases the one who has it."""
    out: list[Event] = []
    has: dict[str, Noun] = {}
    for event in events:
        first = event.verb.split()[0] if event.verb else ""
        if first in _TAKES and event.who is not None and lives(event.who) and event.what is not None:
            has[event.what.name] = event.who.model_copy(update={"holds": (event.what.name,)})
        holder = has.get(event.what.name) if event.what is not None else None
        if first in _CHASES and holder is not None and event.who is not None and event.who.name != holder.name:
            event = event.model_copy(update={"what": holder, "seen": (*event.seen, holder)})
        out.append(event)
    return out


def _paired(event: Event) -> Event:
    """An old |couple is a man and a woman."""
    who = event.who
    if who is None or who.name != "couple" or who.count > 2:
        return event
    man = who.model_copy(update={"name": "man", "count": 1})
    woman = man.model_copy(update={"name": "woman"})
    seen = tuple(x for n in event.seen for x in ((man, woman) if n.name == "couple" else (n,)))
    return event.model_copy(update={"who": man, "others": (woman, *event.others), "seen": seen})


def men_and_women(events: Sequence[Event]) -> list[Event]:
    """Who has something of "his" own is a man, where no word for him tells: "a stonemason carves his daughter"."""
    known: dict[str, str] = {}
    events = [_paired(e) for e in events]
    for event in events:
        own = [n for n in (event.what, *event.seen) if n is not None]
        others = [n for n in own if n.whose in _GENDER and n != event.who]
        who = event.who
        alone = who is not None and who.count == 1 and not who.proper and category(who.name) == "person"
        if who is not None and alone and others and not gendered(who):
            known.setdefault(who.name, _GENDER[others[0].whose])
    if not known:
        return events

    def told(noun: Noun | None) -> Noun | None:
        if noun is None or noun.name not in known or known[noun.name] in noun.look:
            return noun
        return noun.model_copy(update={"look": (known[noun.name], *noun.look)[:5]})

    def all_told(nouns: Sequence[Noun]) -> tuple[Noun, ...]:
        return tuple(n for n in map(told, nouns) if n is not None)

    return [
        e.model_copy(update={"who": told(e.who), "what": told(e.what), "others": all_told(e.others),
                             "seen": all_told(e.seen), "to": tuple((p, told(n)) for p, n in e.to)})
        for e in events
    ]  # fmt: skip


_GETS_CRAFT = frozenset("build make craft construct find discover borrow steal buy repair patch carve".split())
_AFLOAT = frozenset("raft boat canoe rowboat dinghy ship kayak sailboat".split())
_FLOATS = frozenset("float drift sail row paddle cross".split())


def _afloat(event: Event, craft: Noun) -> Event:
    """ "Build a raft and |float down the river": on the raft, and it is no river that is sailed."""
    way = event.what if event.what is not None and category(event.what.name) in ("place", "natural") else None
    if event.what is not None and way is None:
        return event
    particle = event.verb.partition(" ")[2] or "across"
    to = event.to if way is None else ((particle, way), *event.to)
    verb = verb_of(event) if verb_of(event) in ("sail", "row", "paddle") else "ride"
    seen = tuple(n for n in event.seen if way is None or n.name != way.name)
    return event.model_copy(
        update={"verb": verb, "what": craft.model_copy(update={"role": "what"}), "to": to, "seen": seen}
    )


def _ridden(event: Event) -> Noun | None:
    """What who goes sits in or on: a vehicle, or a beast that carries somebody."""
    kinds = [(n, category(n.name)) for p, n in event.to if p in _ABOARD and n.name != "wheelchair"]  # it is sat in
    kinds = kinds[::-1] if event.passive else kinds  # "hens in a balloon are chased by a fox in a |biplane"
    on = next((n for n, kind in kinds if kind == "vehicle"), None)
    named = reversed(event.who.phrase.split()) if event.who is not None else ()
    own = next((craft for w in named if (craft := _MOUNTS.get(w)) is not None), None)
    if on is None and own is not None:
        return Noun(name=own, count=event.who.count if event.who is not None else 1)  # a cyclist goes on a bicycle
    mounts = [n for p, n in event.to if p in ("on", "atop") and category(n.name) == "animal"]
    return on or next((n for n in mounts if event.who is not None and n.name != event.who.name), None)


def _of_vehicle(noun: Noun | None) -> Noun | None:
    """The vehicle that a thing is a part of: the bicycle of a "bicycle tyre"."""
    first, _, rest = noun.name.partition(" ") if noun is not None else ("", "", "")
    return Noun(name=first) if rest and category(first) == "vehicle" else None


def _without(event: Event, noun: Noun) -> tuple[tuple[str, Noun], ...]:
    return tuple((p, n) for p, n in event.to if n is not noun)


def _goes(event: Event) -> bool:
    """Whether it is the going of somebody who sits in or on something, or it takes somebody along."""
    first = verb_of(event)
    if event.what is None:
        return first in _GOES | _FLEES
    return first in _WITH_OBJECT or (first in _STEERS | {"take", "carry"} and category(event.what.name) == "person")


def _riding(event: Event, on: Noun) -> Event:
    """The ride: whom they take along rides too, whom or what they race or flee stays in the picture."""
    to, others = _without(event, on), event.others
    if event.what is not None and verb_of(event) not in _WITH_OBJECT:
        others = (*others, event.what.model_copy(update={"role": "who"}))
    elif event.what is not None:
        way = "across" if event.verb in _THROUGH else "from" if event.verb in _FLEES else "after"
        way = {"race": "against", "lead": "with", "dodge": "past"}.get(event.verb, way)
        to = ((way, event.what), *to)
    return event.model_copy(update={"verb": "ride", "what": on, "to": to, "others": others})


def _aboard(events: Sequence[Event]) -> list[Event]:
    """The events, those of somebody aboard told of the vehicle; it is the last one named before they got in.

    "builds a rocket, climbs in with his puppy, and they fly past the moon"
    """
    out: list[Event] = []
    near: Noun | None = None
    craft: Noun | None = None
    rides: Noun | None = None
    own: tuple[Noun, str] | None = None  # a raft and who built it
    riders: set[str] = set()
    for event in events:
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and category(n.name) == "vehicle"]
        near = named[-1] if named else _of_vehicle(event.what) or near
        words = event.verb.split()
        doers = [n for n in (event.who, *event.others) if n is not None]
        into = bool(_INTO & set(words[1:])) or any(p in _INTO and n in named for p, n in event.to)
        if words and words[0] in _GETS_CRAFT and event.what in named and doers and head_of(event.what) in _AFLOAT:
            own = (named[0], doers[0].name)
        elif own is not None and not named and doers and doers[0].name == own[1] and words[0] in _FLOATS:
            out.append(_afloat(event, own[0]))
            continue
        if words and words[0] in _CLIMBS and (into or words[0] == "board") and near is not None:
            craft = near
            riders = {n.name for n in (*doers, *(n for p, n in event.to if p == "with"))}
            to = tuple((p, n) for p, n in event.to if n is not craft)
            event = event.model_copy(update={"verb": "board", "what": craft, "to": to})
        elif words and words[0] in _CLIMBS and "out" in words:
            craft = None
        elif words and words[0] == "ride" and event.what is None and near is not None and not _ridden(event):
            indoors = event.setting.place is not None and is_indoors(event.setting.place)
            place = "street" if indoors and {"away", "off", "out"} & set(words) else event.setting.place
            setting = event.setting.model_copy(update={"place": place})  # "mends a bicycle tyre and |rides away"
            event = event.model_copy(update={"verb": "ride", "what": near, "setting": setting})
        elif (on := _ridden(event)) is not None and doers and _goes(event):
            near, riders = on, {n.name for n in doers}  # "two sisters on a raft race down a river"
            out.append(_riding(event, on))
            rides = on
            fled = event.what if words[0] in _FLEES else next((n for p, n in event.to if p == "from"), None)
            if fled is not None and category(fled.name) in ("person", "animal"):
                after = {"who": fled, "verb": "chase", "what": on, "others": (), "words": ""}
                out.append(event.model_copy(update={**after, "to": _without(event, on), "seen": ()}))
            continue
        elif rides is not None and words and words[0] in _WRECKS and doers and doers[0].name in riders:
            event = event.model_copy(update={"who": rides, "others": ()})  # their ship crashes into a whale
        elif rides is not None and words and words[0] in _GOES and event.what is None and not named:
            if doers and doers[0].name in riders:
                event = event.model_copy(update={"verb": "ride", "what": rides})
        elif craft is not None and words and words[0] in _GOES and not named and doers and doers[0].name in riders:
            if words[0] in _STEERS and event.what is None:
                event = event.model_copy(update={"what": craft})
            else:
                event = event.model_copy(update={"who": craft, "others": ()})
            if words[0] == "fly":
                up = event.setting.model_copy(update={"place": None, "pieces": ()})
                event = event.model_copy(update={"setting": up})
        out.append(event)
    return out
