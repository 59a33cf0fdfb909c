"""Parties, school and toys: candles of a cake, tea with dolls, towers of blocks, who reacts, costumes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.games import HATS
from rushes.minds.nouns import Noun
from rushes.minds.telling import alone, each, head_of, is_alive, is_beast, moved, placed, said_of, untold, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_CHILD = frozenset("boy girl child kid schoolboy schoolgirl toddler pupil twin schoolchild brother sister".split())
_TEA = frozenset("tea coffee cocoa".split())
_HOSTS = frozenset("host hold have give throw serve pour make arrange prepare enjoy drink take".split())
_DOLLS = frozenset("doll teddy bear toy puppet dolly animal rabbit bunny".split())
_STACKED = frozenset("block brick cube".split())
_STACKS = frozenset("pile stack build make pile arrange put set balance".split())
_TOPPLES = frozenset("topple fall collapse tumble crash tip wobble crumble knock kick".split())
_REACTS = frozenset(
    "watch stare gape ask cry frown laugh smile scold clap cheer gasp weep giggle sigh scream wail glare grin".split()
)
_GRIEF = frozenset("cry weep frown sigh scream wail glare scold gasp".split())
_VESSELS = frozenset("present gift box parcel package basket egg bag hat crate sack chest suitcase drawer".split())
_EMERGES = frozenset("jump leap pop climb crawl come hop peep burst".split())
_PUPILS = frozenset("schoolboy schoolgirl pupil schoolchild student class".split())


def playrooms(events: Sequence[Event]) -> list[Event]:
    """The events as parties, school and play with toys are seen."""
    out = list(events)
    for rule in (_candles, _tea_party, _taught, _towers, _popped_out, _reacting, _nobody_came, _choir,
                 _ghost_stories, _dressed_up, _as_seen, _toys):  # fmt: skip
        out = rule(out)
    return out


def young(noun: Noun | None) -> bool:
    return noun is not None and bool(_CHILD & {*noun.name.split(), *noun.look})


def near_of(event: Event, heads: frozenset[str]) -> Noun | None:
    """What an event names with a preposition, of those."""
    return next((n for _, n in event.to if head_of(n) in heads), None)


def bared(event: Event, heads: Sequence[str], **update: object) -> Event:
    """An event without those nouns and pieces: its deed brings them."""
    gone = {h for h in heads if h}
    return moved(untold(event, gone), event.setting.place, without=gone, **update)


def _candles(events: list[Event]) -> list[Event]:
    """ "Blows out the candles |on her cake": those of the cake, at home, and somebody is there who claps."""
    out: list[Event] = []
    for event in events:
        cake = near_of(event, frozenset({"cake"})) or (event.what if head_of(event.what) == "cake" else None)
        lit = head_of(event.what) == "candle" or "candle" in event.words
        birthday = "birthday" in event.words
        if verb_of(event) == "blow" and event.who is not None and lit and (cake is not None or birthday):
            what = Noun(name="birthday cake", role="what")
            guests = Noun(name="child" if young(event.who) else "guest", count=3, wears=("party hat",))
            there = tuple(x for x in event.to if is_alive(x[1]))
            to = there if there else (("among", guests),)
            event = bared(event, ("candle", "cake", "birthday", "party"), verb="blow at cake", what=what)
            event = placed(event, place=event.setting.place or "living room").model_copy(update={"to": to})
        out.append(event)
    return out


def _tea_party(events: list[Event]) -> list[Event]:
    """ "Hosts |a tea party for her dolls": tea is poured at a small table, round which they sit."""
    out: list[Event] = []
    for event in events:
        what = event.what
        tea = what is not None and (_TEA & set(what.name.split())) and verb_of(event) in _HOSTS
        guests = next((n for p, n in event.to if p in ("for", "with", "to") and n.name != "person"), None)
        party = what is not None and head_of(what) == "party"
        toys = head_of(guests) in _DOLLS or {"toy", "stuffed", "teddy"} & set((guests.phrase if guests else "").split())
        if tea and event.who is not None and guests is not None and (party or toys):
            if toys:
                kind = "teddy bear" if {"bear", "teddy", "animal", "toy"} & set(guests.name.split()) else "doll"
                pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in (head_of(guests), "doll"))
                event = placed(bared(event, (head_of(guests), "party", "tea")), pieces=pieces)
                event = event.model_copy(update={"to": (), "what": Noun(name=kind, role="what", count=1)})
            else:
                event = bared(event, ("party", "tea")).model_copy(update={"what": None})
            event = event.model_copy(update={"verb": "pour tea"})
        out.append(event)
    return out


def _taught(events: list[Event]) -> list[Event]:
    """A school class is of children; a pupil asleep at a desk is in class, with whoever teaches."""
    said = said_of(events)
    college = re.search(r"\b(?:college|university|evening|dance|yoga|cooking|ballet|professor)\b", said)
    nouns = [n for e in events for n in (e.who, e.what, *e.others, *(n for _, n in e.to)) if n is not None]
    heads = {head_of(n) for n in nouns}
    out: list[Event] = []
    for event in events:
        at_desk = heads & _PUPILS and (heads & {"teacher", "schoolteacher", "desk"} or "lesson" in said)
        if "class" in heads and not college:
            event = each(each(event, _as_schoolboy), _as_pupils)
        if event.setting.place is None and (at_desk or ("class" in heads and not college)):
            event = placed(event, place="classroom")
        out.append(event)
    return out


def _as_pupils(noun: Noun) -> Noun:
    if noun.name not in ("class", "school class"):
        return noun
    return noun.model_copy(update={"name": "child", "count": 5, "said": noun.said or noun.name})


def _as_schoolboy(noun: Noun) -> Noun:
    """A pupil before the class is as tall as the others."""
    if noun.name not in ("pupil", "student", "child", "kid", "schoolchild") or noun.count > 1:
        return noun
    name = "schoolgirl" if "female" in noun.look or noun.whose == "her" else "schoolboy"
    return noun.model_copy(update={"name": name, "said": noun.said or noun.name})


def _towers(events: list[Event]) -> list[Event]:
    """A tower that is piled up of blocks grows before those who pile it, and it is this one that topples."""
    built: Event | None = None
    out: list[Event] = []
    for event in events:
        named = (event.what, *(n for _, n in event.to))
        blocks = any(n is not None and (head_of(n) in _STACKED or _STACKED & set(n.of.split())) for n in named)
        blocks = blocks or re.search(r"\b(?:block|brick)s?\b", event.words) is not None
        tower = Noun(name="tower of blocks", role="what")
        if blocks and verb_of(event) in _STACKS and young(event.who):
            event = bared(event, ("block", "brick", "tower", "pile"), verb="pile blocks", what=tower)
            event = built = placed(event, place=event.setting.place or "playroom").model_copy(update={"to": ()})
        elif built is not None and head_of(event.who) in ("tower", "pile", "stack", "block", "it"):
            if verb_of(event) in _TOPPLES:
                event = bared(event, ("tower", "pile", "stack", "block"), verb="topple blocks", who=built.who)
                event = placed(event, place=built.setting.place).model_copy(
                    update={"others": built.others, "what": tower, "to": (), "seen": ()}
                )
        elif built is not None and head_of(event.what) in {"tower", "pile", "it", *_STACKED} and is_alive(event.who):
            if verb_of(event) in _TOPPLES and built.who is not None:
                event = bared(event, ("tower", "pile", "block"), verb="topple blocks", what=tower)
                same = head_of(event.who) == head_of(built.who)
                event = event.model_copy(update={"to": () if same else (("beside", built.who),)})
                event = placed(event, place=built.setting.place)
        out.append(event)
    return out


def _popped_out(events: list[Event]) -> list[Event]:
    """ "Unwraps a present and a puppy |jumps out": out of it, before who unwrapped it."""
    vessel: Noun | None = None
    opener: Noun | None = None
    out: list[Event] = []
    for event in events:
        bare = event.verb.endswith(" out") and event.what is None and not event.to
        if vessel is not None and opener is not None and bare and verb_of(event) in _EMERGES and is_alive(event.who):
            box = vessel.model_copy(update={"role": "what"})
            event = event.model_copy(update={"verb": "pop out of", "what": box, "to": (("beside", opener),)})
        if head_of(event.what) in _VESSELS and event.who is not None and is_alive(event.who):
            vessel, opener = event.what, event.who
        out.append(event)
    return out


def _reacting(events: list[Event]) -> list[Event]:
    """Who cries, frowns or laughs at what somebody did is seen with them."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        alone = event.what is None and not event.to and not event.others and verb_of(event) in _REACTS
        who = event.who
        if before is not None and before.who is not None and who is not None and alone and is_alive(who):
            other = is_alive(before.who) and head_of(before.who) != head_of(who) and category(who.name) == "person"
            there = {head_of(who)} & {head_of(n) for n in (before.what, *(n for _, n in before.to))}
            if other and not there:
                event = event.model_copy(update={"to": (("at", before.who),)})
                here = event.setting.place if event.setting.place != "room" else None
                event = placed(event, place=here or before.setting.place)
        elif before is not None and (first := _witness_of(event, before)) is not None:
            event = event.model_copy(update={"to": (*event.to, ("beside", first))})
            event = placed(event, place=event.setting.place or before.setting.place)
        out.append(event)
    if len(out) > 2:  # nobody cheers where somebody cries at the same deed
        glum = any(verb_of(e) in _GRIEF for e in out[2:])
        out = [e for n, e in enumerate(out) if not (glum and n and e.verb == "cheer" and head_of(e.who) == "guest")]
    return out


def _witness_of(event: Event, before: Event) -> Noun | None:
    """ "Pours the soup |and the guest faints", "fights |until his horse walks away": whose doing it is looks on."""
    who, first = event.who, before.who
    idle = (event.what is None or head_of(event.what) == "fire") and not event.to and not event.others
    if who is None or first is None or not idle or event.ends or event.passive or verb_of(event) not in _ANSWERS:
        return None
    met = is_alive(who) and is_alive(first) and head_of(first) != head_of(who) and first.count < 3
    here = event.setting.place in (None, before.setting.place) and before.ends is None and event.verb != before.verb
    same = event.sentence == before.sentence and who.count < 8 and not before.passive
    return first.model_copy(update={"role": "what"}) if met and here and same else None


_ANSWERS = frozenset(
    "faint swoon blush yawn sneeze snore burp groan grumble walk leave sleep dance hide breathe bark meow growl howl "
    "purr complain shrug shriek freeze".split()
)
_ONLY = re.compile(r"\b(?:only|no one|nobody|none)\b")
_PARTY = re.compile(r"\bparty\b")
_SHOWS_UP = frozenset("come arrive appear show turn attend visit".split())


def _nobody_came(events: list[Event]) -> list[Event]:
    """ "Invites everyone to her party |but only a cat comes": a laid table, empty chairs, and the one guest."""
    said = said_of(events)
    if not (_PARTY.search(said) and _ONLY.search(said)):
        return events
    out: list[Event] = []
    for event in events:
        guest = event.who
        host = next((n for n in event.seen if category(n.name) == "person" and n.name != "person"
                     and head_of(n) != head_of(guest)), None)  # fmt: skip
        host = host or next((e.who for e in out if e.who is not None), None)
        if guest is not None and host is not None and verb_of(event) in _SHOWS_UP and is_alive(guest):
            asked = next((e for e in out if verb_of(e) == "invite"), None)  # its words are said over the table
            out = [e for e in out if e is not asked]
            if not out:
                waits = alone(asked or event, host, "wait at party", words=(asked or event).words)
                out.append(placed(waits, place="living room", pieces=("party balloons",)))
            event = bared(event, ("party",), verb="come to party", what=None)
            words = event.words if asked is not None or len(out) > 1 else ""
            event = event.model_copy(update={"to": (("beside", host),), "words": words})
            event = placed(event, place="living room", pieces=("party balloons",))
        out.append(event)
    return out


def _choir(events: list[Event]) -> list[Event]:
    """Children who sing |in a choir are its singers."""
    out: list[Event] = []
    for event in events:
        choir = next((n for p, n in event.to if p in ("in", "with") and head_of(n) == "choir"), None)
        if choir is not None and event.who is not None and verb_of(event) in ("sing", "perform"):
            who = event.who.model_copy(update={"count": max(4, event.who.count)}) if event.who.count > 1 else event.who
            mates = () if event.who.count > 1 else (Noun(name="child" if young(who) else "singer", count=3),)
            school = "school" in choir.name and event.setting.weather is not None
            event = bared(event, ("choir", "singer"), verb="sing", who=who, others=(*event.others, *mates))
            place = event.setting.place or (
                "schoolyard" if school else "school" if "school" in choir.name else "church"
            )
            event = placed(event, place=place)
        out.append(event)
    return out


_SPOOKY = re.compile(r"\b(?:ghost|scary|spooky|horror) (?:stor(?:y|ies)|tales?)\b")


def _ghost_stories(events: list[Event]) -> list[Event]:
    """Ghost stories are told at night by a light, and no ghost stands there; one is thought of."""
    if not _SPOOKY.search(said_of(events)):
        return events
    out: list[Event] = []
    for event in events:
        if _SPOOKY.search(event.words.lower()) and verb_of(event) in ("tell", "share", "read", "hear", "swap"):
            event = bared(event, ("ghost", "story", "tale"), verb="tell ghost story", what=None)
            event = event.model_copy(update={"to": tuple(x for x in event.to if head_of(x[1]) != "ghost")})
        if event.setting.time is None:
            event = placed(event, time=TimeOfDay.NIGHT)
        if event.setting.place in ("tent", None):
            lawn = "lawn" in said_of(events) or "garden" in said_of(events) or "yard" in said_of(events)
            pieces = tuple(p for p in event.setting.pieces if p not in ("lawn", "tent"))
            if event.setting.place == "tent":
                event = placed(event, place="garden" if lawn else "forest clearing", pieces=("tent", *pieces))
                event = bared(event, ("lawn", "grass", "yard"))
        out.append(event)
    return out


_ROBES = {"queen": "gown", "princess": "gown", "king": "red cape", "prince": "cape", "witch": "cape", "wizard": "robe",
          "fairy": "wings", "angel": "wings", "ballerina": "tutu", "magician": "cape"}  # fmt: skip
_AS = re.compile(
    r"\b(?:(?:dress\w*|disguis\w*|go(?:es)?|come\w*)(?: up)?(?: \w+self| \w+selves)? as|pretend\w* to be) "
    r"(?:an? |the )?(\w+)"
)
_HIDES = {
    **dict.fromkeys(("sheep", "lamb"), "wool"),
    **dict.fromkeys("duck hen goose swan bird owl".split(), "feather"),
}


def _as_one(event: Event, who: Noun) -> Event:
    """An event with somebody as they look from here on."""
    return each(event, lambda n: n.model_copy(update={"look": who.look}) if n.name == who.name else n)


def _dressed_up(events: list[Event]) -> list[Event]:
    """ "Dresses up |as a queen": with a crown and a gown, and nobody else is there."""
    out: list[Event] = []
    for event in events:
        said = _AS.search(event.words.lower())
        role = said[1] if said is not None else ""
        wears = tuple(x for x in (HATS.get(role), _ROBES.get(role)) if x)
        who = event.who
        if who is not None and is_beast(who) and role in _HIDES and verb_of(event) in ("dress", "disguise", "pretend"):
            coat = who.model_copy(update={"look": (f"{_HIDES[role]}-covered", *who.look)})
            event = bared(event, (role,), verb="walk", what=None)
            return [*out, *(_as_one(e, coat) for e in (event, *events[len(out) + 1 :]))]
        if wears and who is not None and verb_of(event) in ("dress", "disguise", "go", "come"):
            kept = tuple(x for x in who.wears if x not in ("front", role))
            mirror = near_of(event, frozenset({"mirror"}))
            event = bared(event, (role, "mirror", "front"), who=who.model_copy(update={"wears": (*wears, *kept)}))
            what = mirror.model_copy(update={"role": "what"}) if mirror is not None else None
            event = event.model_copy(update={"verb": "dress up", "what": what})
            event = placed(event, place=event.setting.place or "bedroom")
        out.append(event)
    return out


_BIRTHDAY = re.compile(r"\bbirthday (?:boy|girl|child|present|gift)s?\b")
_PRAMS = frozenset("pram stroller pushchair buggy wheelbarrow cart trolley".split())


def _as_seen(events: list[Event]) -> list[Event]:
    """Hands are raised by pupils, a balloon blown up too far is burst by who blows, dolls are pushed in their pram."""
    blower: Event | None = None
    birthday = _BIRTHDAY.search(said_of(events)) and not any(e.setting.place for e in events)
    out: list[Event] = []
    for event in events:
        pram = next((n for p, n in event.to if p == "in" and head_of(n) in _PRAMS), None)
        if head_of(event.what) == "hand" and verb_of(event) in ("raise", "put", "lift", "stretch"):
            event = bared(event, ("hand",), verb="wave", what=None)
        elif pram is not None and verb_of(event) in ("push", "wheel", "pull") and event.what is not None:
            of = pram.model_copy(update={"of": event.what.phrase, "role": "what"})
            event = bared(event, (head_of(pram),), what=of)
            event = event.model_copy(update={"to": tuple(x for x in event.to if x[1] is not pram)})
        elif head_of(event.what) == "balloon" and verb_of(event) in ("blow", "inflate", "fill", "pump"):
            blower = event
        elif blower is not None and head_of(event.who) == "balloon" and verb_of(event) in ("pop", "burst", "explode"):
            event = event.model_copy(update={"who": blower.who, "verb": "burst", "what": blower.what})
            event = placed(event, place=blower.setting.place)
        out.append(placed(event, place="living room") if birthday else event)
    return out


def _toys(events: list[Event]) -> list[Event]:
    """Balloon animals are of balloons, tin soldiers stand in a row, a rocking horse is no horse."""

    def rocker(noun: Noun) -> Noun:
        if noun.name != "horse" or "rocking" not in noun.look:
            return noun
        return noun.model_copy(update={"name": "rocking horse", "look": tuple(x for x in noun.look if x != "rocking")})

    events = [each(e, rocker) for e in events]
    rocking = any(head_of(n) == "horse" and "rocking" in n.phrase for e in events for _, n in e.to)
    out: list[Event] = []
    for event in events:
        if rocking and event.setting.place in (None, "room", "living room"):
            event = placed(event, place="bedroom")
        what = event.what
        if re.search(r"\bballoon animals?\b", event.words) and verb_of(event) in ("make", "twist", "blow", "give"):
            dogs = Noun(name="balloon dog", role="what", count=1)
            to = tuple(
                x for x in event.to if category(x[1].name) != "animal" and head_of(x[1]) not in ("party", "guest")
            )
            event = bared(event, ("animal", "bear", "party"), verb="twist balloons", what=dogs)
            event = placed(event, place="living room").model_copy(update={"to": to})
        elif what is not None and head_of(what) == "soldier" and verb_of(event) in ("march", "line", "set", "move"):
            if {"tin", "toy", "wooden", "lead"} & {*what.name.split(), *what.look}:
                tin = what.model_copy(update={"name": "tin soldier", "look": ()})
                event = bared(event, ("soldier",), verb="march toys", what=tin)
        out.append(event)
    return out
