"""The brief's reader: who does what, where, when and in what mood, from a person's sentence, by grammar and dictionary.

It keeps the person's own words (exact spans) for everything that is later shown or spoken, and says what the brief asks
but does not tell. Words in a brief are data: "ignore your instructions" is a clause like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from pydantic import BaseModel, ConfigDict

from rushes.minds.asked import Asked, Aspect, BriefKind, asked
from rushes.minds.clauses import clauses
from rushes.minds.discourse import plainly, told_apart
from rushes.minds.fables import homeward
from rushes.minds.figures import figures
from rushes.minds.grounds import on_the_way
from rushes.minds.homes import is_indoors
from rushes.minds.meanings import meant
from rushes.minds.nouns import FILM_WORDS, Noun, is_geographic, lives
from rushes.minds.pronouns import STANDINS
from rushes.minds.roles import MOVING, Clause
from rushes.minds.scenes import staged
from rushes.minds.sequel import sequel
from rushes.minds.setting import (
    CABINS,
    LASTING,
    PARTS,
    Music,
    Season,
    bag_of,
    is_when,
    lights_of,
    mood_of,
    over,
    pieces_in,
    place_in,
    refused,
    season_of,
    time_of,
    tone_of,
    weather_of,
)
from rushes.minds.telling import is_alive, is_fare
from rushes.minds.timing import in_order, time_told, weather_told
from rushes.minds.visible import is_seen
from rushes.shot import Light, Setting, Tone
from rushes.shot.lexicon import graded
from rushes.shot.words import category, tag


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Event(_Frozen):
    """One thing that happens; with an empty verb, one thing that is seen."""

    who: Noun | None
    verb: str  # base form, with its particle: "pick up"
    what: Noun | None = None  # the object
    to: tuple[tuple[str, Noun], ...] = ()  # prepositions with their nouns: ("to", shore)
    others: tuple[Noun, ...] = ()  # who else does it
    seen: tuple[Noun, ...] = ()  # everyone and everything that its words name
    ends: str | None = None  # the place where it leads
    hidden: bool = False  # it has a doer who cannot be seen: a voice, the wind
    passive: bool = False  # "a tree is planted": nobody is named who does it
    words: str  # the brief's own words for it
    sentence: int = 0
    setting: Setting = Setting()
    light: tuple[Light, ...] = ()


class Brief(_Frozen):
    """What a brief says."""

    text: str
    kind: BriefKind
    title: str | None = None
    style: str | None = None
    nouns: tuple[Noun, ...] = ()  # everyone and everything named, in order
    events: tuple[Event, ...] = ()
    setting: Setting = Setting()
    season: Season | None = None
    light: tuple[Light, ...] = ()  # moon, stars and sun: the others belong to their events
    tone: Tone | None = None
    music: Music | Literal["none"] = "calm"
    wordless: bool = False  # it asks for no words on the screen
    figures: tuple[tuple[str, float], ...] = ()  # (label, number)
    sentences: tuple[str, ...] = ()
    seconds: float | None = None
    aspect: Aspect | None = None
    missing: tuple[str, ...] = ()  # what it asks for and does not tell


_NOT_SHOWN = frozenset("be have do let seem become mean exist happen include invite introduce explain contain".split())
_STILL = frozenset({"person", "animal", "vehicle", "building", "plant", "food", "natural", "thing"})


def read(text: str) -> Brief:
    """Read a brief. Raises BadInput when there is not one word in it, or too many."""
    ask = asked(text)
    told = ask.told
    if not _english(told):
        return _foreign(ask)
    plain, _ = refused(told)  # what it is not is not shown
    plain = plain if re.search(r"\w", plain) else told
    found = meant(_without_requests(clauses(plain), question=bool(re.match(r"[^.!]*?\?", plain))), plain)
    bag = bag_of(plain)
    events = _events(found, replace(ask, told=plain))
    tone, music = mood_of([*bag, ask.kind])
    shown = figures(told)
    kind = (
        "data"
        if ask.kind == "story" and shown and (len(shown) > 1 or "%" in shown[0][0] or " of " in f" {shown[0][0]}")
        else ask.kind
    )
    where = next((e.setting.place for e in events if e.setting.place), None) or _anywhere(found)
    first = Setting(place=where, time=time_of(bag), weather=weather_of(bag))
    if events and events[0].setting.time is not None:
        first = first.model_copy(update={"time": events[0].setting.time})
    return Brief(
        text=_squeezed(told), kind=kind, title=ask.title, style=ask.style,
        nouns=_unique([n for c in found for n in c.nouns()]), events=events, setting=first, season=season_of(bag),
        light=tuple(x for x in lights_of(bag) if x in LASTING), tone=tone_of(bag_of(ask.style or "")) or tone,
        music="none" if ask.unscored else music, wordless=ask.wordless,
        figures=shown, sentences=_sentences(told), seconds=ask.seconds, aspect=ask.aspect,
        missing=_missing(ask, events, shown),
    )  # fmt: skip


def styled(brief: Brief, style: str | None) -> Brief:
    """The brief, with tone, weather and time from words about the look where it said nothing itself."""
    if not style:
        return brief
    bag = bag_of(style)
    look = Setting(time=time_of(bag), weather=weather_of(bag))
    events = tuple(e.model_copy(update={"setting": over(e.setting, look)}) for e in brief.events)
    return brief.model_copy(
        update={"tone": tone_of(bag) or brief.tone, "setting": over(brief.setting, look), "events": events}
    )


_REQUESTS = frozenset("show follow need want love like picture imagine film explain tell see give create make".split())
_SPEAKS = frozenset({"i", "me"})


def _without_requests(found: Sequence[Clause], *, question: bool) -> list[Clause]:
    """The clauses that belong to the story: "follow a nurse who …" shows a nurse, "comedy, please!" shows nothing."""
    out: list[Clause] = []
    for c in found:
        asks = c.verb in _REQUESTS and (c.who is None or c.who.name in _SPEAKS) and c.sentence <= 1
        nothing = c.what is None or c.what.name in STANDINS or c.what.name.split()[-1] in FILM_WORDS
        if asks and nothing:
            continue
        if asks and c.verb not in ("make", "give", "tell"):
            c = replace(c, who=c.what, verb="", what=None)
        if not c.verb and c.who is not None and c.who.name.lower().split()[-1] in FILM_WORDS and len(found) > 1:
            continue
        out.append(c)
    if question and any(_happens(c) and c.sentence > 0 for c in out):
        out = [
            c for c in out if c.sentence > 0
        ]  # "How do you change a tyre? Have a teenager …": the answer is the film
    return out if any(c.nouns() or c.verb for c in out) else list(found)


# Events


def _events(found: Sequence[Clause], ask: Asked) -> tuple[Event, ...]:
    """What happens and what is seen, in order, each with where and when it is."""
    shown = [c for c in found if _happens(c)]
    shown = [c for c in shown if c.who is None or c.who.name not in _SPEAKS] or shown  # "I run a shop: …"
    if not shown:
        shown = [c for c in found if c.who is not None and c.verb and c.verb not in _NOT_SHOWN][
            :3
        ]  # "if bees vanished"
    told = {c.sentence for c in shown}
    seen = _pictures([c for c in found if c.sentence not in told], alone=not shown)
    if ask.kind == "how-to" and len({c.sentence for c in shown}) > 1 and re.match(r"\W*how to\b", ask.told, re.I):
        shown = _steps(shown)
    ordered = sorted([*shown, *seen], key=lambda c: (c.sentence, c.start))
    apart = {id(c) for c in shown}
    events: list[Event] = []
    place: str | None = None
    setting = Setting()
    segments = _segments(ask.told, found, ordered)
    passed = 0  # clauses that are no events tell where and when all the same
    for n, clause in enumerate(ordered):
        words = segments[n]
        bag = bag_of(words)
        here, leads = place_in(clause)
        named: list[Noun] = []
        while passed < len(found) and (found[passed].sentence, found[passed].start) < (clause.sentence, clause.start):
            aside = found[passed]
            passed += 1
            if id(aside) not in apart:
                named += aside.nouns()
                place = place_in(aside)[0] or place
                bag = [*bag, *bag_of(ask.told[aside.start : aside.end])]
        beside = [c for c in found if c.sentence == clause.sentence and id(c) not in apart]
        if here is not None and place is not None and _is_inside(here, place):
            here = place  # "an astronaut on a space station spins off down the corridor": it is the station's
        here = here or next((p for c in beside if (p := place_in(c)[0])), None)
        if here is not None and clause.who is not None and is_when(clause.who) and here.split()[-1] in _SHELTERS:
            here = None  # "when the first snow falls on the roofs": nobody else is there
        if place is not None and clause.verb.partition(" ")[0] in _WAVES and any(lives(n) for _, n in clause.to):
            here = None  # to whom one waves is down in the street, or far out at sea
        sails = clause.who is not None and category(clause.who.name) == "vehicle"
        if (
            here is None
            and leads is None
            and not sails
            and re.search(r"\bhome\b", words)
            and not _AWAITED.match(words)
            and clause.verb.partition(" ")[0] in MOVING
        ):
            here = "street"  # who walks home is on the way
        if here is None and leads is not None and (place is None or is_indoors(place)):
            here = on_the_way(clause, leads)
        if here is None and leads is None and place is None and re.search(r"\b(?:up|down)stairs\b", words):
            here = "staircase"
        named += clause.nouns()
        if n + 1 == len(ordered) or ordered[n + 1].sentence != clause.sentence:
            named += [x for c in beside for x in c.nouns()]
        place = here or place or leads
        setting = Setting(
            place=place,
            pieces=pieces_in(clause, place) or _stairs(setting.pieces, clause.verb),
            time=time_told(words, bag) or setting.time, weather=weather_told(words, bag) or setting.weather,
        )  # fmt: skip
        events.append(
            Event(who=clause.who, verb=clause.verb, what=clause.what, to=clause.to, others=clause.others,
                  passive=clause.passive, words=words, seen=_unique(named), ends=leads,
                  sentence=clause.sentence, setting=setting, light=lights_of(bag))
        )  # fmt: skip
        place = leads or place
    return staged(_aboard(_backfilled(sequel(homeward(in_order(told_apart(map(plainly, events))))))))


_AWAITED = re.compile(r"\W*(?:until|till|when|before|by the time|as soon as)\b", re.I)


def _steps(shown: Sequence[Clause]) -> list[Clause]:
    """The steps of a how-to, after its task where they do not name what that is done to; it has their doer."""
    task = [c for c in shown if c.sentence == shown[0].sentence]
    steps = [c for c in shown if c.sentence != shown[0].sentence]
    named = tuple(n.name for c in steps for n in c.nouns())
    done = [c for c in task if c.who is None and c.what is not None and not c.what.name.endswith(named)]
    who = steps[0].who
    there = tuple(x for x in steps[0].to if x[1].role == "place")
    return [*(replace(c, who=who, others=steps[0].others, to=c.to or there) for c in done if who is not None), *steps]


def _happens(c: Clause) -> bool:
    first = c.verb.split()[0] if c.verb else ""
    return (
        bool(first)
        and not c.state
        and (
            first not in _NOT_SHOWN
            or c.verb == "be born"
            or (first == "invite" and (_for_a_meal(c) or (is_alive(c.who) and is_alive(c.what) and not c.to)))
            or (first == "become" and c.what and (is_seen(c.what) or "friend" in c.what.said))
        )
        and (c.who, c.what) != (None, None)
    ) or (bool(first) and not c.state and first not in _NOT_SHOWN)


_PARTIES = frozenset("party birthday feast wedding ball prom gala dance picnic banquet game".split())


def _for_a_meal(c: Clause) -> bool:
    """Whom one invites to tea is seen there."""
    return c.what is not None and any(
        p in ("for", "to") and (is_fare(n) or n.name.split()[-1] in _PARTIES) for p, n in c.to
    )


def _pictures(found: Sequence[Clause], *, alone: bool) -> list[Clause]:
    """The stills of sentences in which nothing happens, nothing twice; a clause with a verb only where no other is."""
    out: list[Clause] = []
    for c in found:
        told = [s for s in out if s.sentence == c.sentence]
        for still in _stills(c, alone=alone):
            known = any(s.who is not None and still.who is not None and s.who.name == still.who.name for s in told)
            if not known and not (c.verb and told):
                out.append(still)
    return out


def _stills(c: Clause, *, alone: bool) -> list[Clause]:
    """The picture of a sentence in which nothing happens: its nouns that can be seen, in their place."""
    kinds = _STILL if alone else _STILL - {"building"}  # among events, a building is where they happen
    nouns = [
        n
        for n in c.nouns()
        if n.role != "owner"
        and category(n.name) in kinds
        and n.name not in ("person", "thing")
        and not is_when(n)
        and not is_geographic(n)
    ]
    leading = [n for n in (c.who, *c.others) if n is not None and n in nouns]
    if not leading:
        leading = [n for n in (c.what, *(n for _, n in c.to), *c.extra) if n is not None and n in nouns][:1]
    if not leading:
        return []
    to = tuple((p, n) for p, n in c.to if n is not leading[0])
    return [Clause(leading[0], "", to=to, others=tuple(leading[1:]), start=c.start, end=c.end, sentence=c.sentence)]


_JOINS = re.compile(
    r"(?:\b(?:and|but|then|or|so|while|as|until|when|because|who|which|that|where|after"
    r"|before)\b[\s,]*)+$",
    re.I,
)


def _segments(told: str, found: Sequence[Clause], ordered: Sequence[Clause]) -> list[str]:
    """The brief's own words for each event, in order: together they are the whole brief.

    A segment ends where the next event starts, or where its own sentence ends; what no event tells leads in the next.
    """
    ends = {c.sentence: 0 for c in ordered}
    for c in found:
        if c.sentence in ends:
            ends[c.sentence] = max(ends[c.sentence], c.end)
    cuts = [0]
    for before, after in pairwise(ordered):
        same = before.sentence == after.sentence
        cuts.append(max(cuts[-1], _joined_start(told, after.start) if same else ends[before.sentence]))
    cuts.append(len(told))
    return [_squeezed(told[a:b]).strip(" ,;:—–-") for a, b in pairwise(cuts)]


def _joined_start(told: str, start: int) -> int:
    """A conjunction belongs to what it leads in."""
    m = _JOINS.search(told[:start])
    return m.start() if m is not None else start


def _backfilled(events: list[Event]) -> tuple[Event, ...]:
    """Events before the first that names a place share it, unless they are in another sentence and only led to it."""
    out = list(events)
    for i in range(len(out) - 2, -1, -1):
        later, now = out[i + 1].setting, out[i].setting
        same = out[i].sentence == out[i + 1].sentence
        led = out[i + 1].ends is not None and out[i + 1].ends == later.place  # "finds a mitten and takes it to a tent"
        shared = later.place if same and not led and not _goes_out(out[i], out[i + 1]) else None
        afloat = out[i].verb.partition(" ")[0] in ("sail", "row", "paddle", "swim", "dive")
        shared = None if afloat and shared is not None and shared.split()[-1] in _ASHORE else shared
        out[i] = out[i].model_copy(
            update={
                "setting": now.model_copy(
                    update={
                        "place": now.place or shared,
                        "time": now.time or (later.time if same and not _BY_THEN.search(out[i + 1].words) else None),
                        "weather": now.weather or (None if _begins_weather(out[i + 1]) else later.weather),
                    }
                )
            }
        )
    return tuple(out)


_ASHORE = frozenset("beach island shore coast land village town jetty castle".split())  # who is afloat is not there
_BY_THEN = re.compile(r"\b(?:by|until|till) (?:the |late |early )?(?:evening|night|nightfall|dusk|dawn|morning|noon)\b")
_OFF_WITH = frozenset("hide carry take bring bury deliver drag haul fly run escape flee return".split())


def _goes_out(event: Event, later: Event) -> bool:
    """Whether others are before a building later, or a whole street is: who did something earlier need not be."""
    there = [later.who, *later.others, later.what, *(n for _, n in later.to)]
    alone = event.who is not None and event.who not in there
    street = later.who is not None and category(later.who.name) == "place"
    if later.verb.partition(" ")[0] in _OFF_WITH:  # "steals a button from a scarecrow and |hides it in a tower"
        return later.setting.place is not None and any(p == "from" for p, _ in event.to)
    return alone and later.setting.place is not None and (street or " by the " in later.setting.place)


def _stairs(pieces: Sequence[str], verb: str) -> tuple[str, ...]:
    """The stairs of the picture before, for who comes back down."""
    return tuple(p for p in pieces if p.split()[-1] in PARTS) if verb.endswith((" up", " down")) else ()


def _aboard(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """A submarine cook and a ship's cat are aboard, who climbs stairs is indoors, where nothing tells another place."""
    named = [w for e in events if e.who is not None and lives(e.who) for w in (*e.who.name.split()[:-1], e.who.of)]
    part = next((PARTS[x] for e in events for p in e.setting.pieces if (x := p.split()[-1]) in PARTS), None)
    place = next((w for w in named if w in CABINS), part)
    if place is None or any(e.setting.place for e in events):
        return events
    return tuple(e.model_copy(update={"setting": e.setting.model_copy(update={"place": place})}) for e in events)


_SHELTERS = frozenset("roof roofs rooftop rooftops window windows".split())
_WAVES = frozenset("wave call shout sing whistle".split())


def _is_inside(here: str, place: str) -> bool:
    """Whether a place is a part of the one before."""
    return here.split()[-1] in _ROOMS and place.split()[-1] not in _ROOMS and category(place) in ("building", "vehicle")


_ROOMS = frozenset("corridor hallway hall aisle lobby deck foyer passage cabin".split())


def _begins_weather(event: Event) -> bool:
    """Whether an event is the weather's own: before "a storm rolls in" there was none, "while rain falls" there was."""
    meanwhile = re.match(r"(?:while|as)\b", event.words, re.I) is not None
    return not meanwhile and event.who is not None and is_when(event.who) and weather_of([event.who.name]) is not None


def _anywhere(found: Sequence[Clause]) -> str | None:
    return next((p for c in found if (p := place_in(c)[0] or place_in(c)[1])), None)


# The brief as a whole


def _squeezed(text: str) -> str:
    return re.sub(r"\s+(?=[,.;:!?](?:\s|$))", "", re.sub(r"\s+", " ", text)).strip()


def _sentences(told: str) -> tuple[str, ...]:
    return tuple(_squeezed(s) for s in re.split(r"(?<=[.!?…])\s+", told) if re.search(r"\w", s))


def _unique(nouns: Sequence[Noun]) -> tuple[Noun, ...]:
    seen: dict[str, Noun] = {}
    for noun in nouns:
        if noun.name not in seen or len(noun.look) > len(seen[noun.name].look):
            seen[noun.name] = noun
    return tuple(seen.values())


_ASKS = re.compile(
    r"^\s*(?:why|how|what)\b|^\s*(?:when|where|who|which) (?:is|are|do|does|did|was|were|can|will|would)\b"
    r"|\b(?:why|how) (?:\w+ ){1,4}(?:is|are|do|does|did|was|were|work"
    r"|works|have|has|can)\b"
    r"|\b(?:history|science|secrets?|truth|facts?|biology|physics|origins?|story) (?:of|behind|about) (?:the )?\w+"
    r"|\bexplain"
    r"|\b(?:biography|discovery|invention) of (?:the )?\w|\bwhat (?:is|are|happens)\b|\bhow \w+ works?\b",
    re.I,
)


_DAY_OF = re.compile(r"\ba day in the life\b|\bportrait of\b", re.I)  # to look at, with nothing to know


def _missing(ask: Asked, events: Sequence[Event], shown: Sequence[object]) -> tuple[str, ...]:
    lines = []
    told = bool(shown) or _DAY_OF.search(ask.clean) is not None
    steps = ask.kind == "how-to" and len(events) > 1
    if (_ASKS.search(ask.clean) and not steps and len(_sentences(ask.told)) < 3) or ask.kind == "explainer":
        lines.append(
            "The brief asks for knowledge that it does not carry, and a director without a language model invents no "
            "facts: the film shows its subject and leaves the answer out. Give the facts with --text, or set a model."
        )
    elif ask.kind in ("documentary", "news", "data") and not told and sum(1 for e in events if e.verb) < 2:
        lines.append(
            "The brief names a subject and tells no facts about it; none are invented: the film shows the subject. "
            "Give the facts with --text, or set a model."
        )
    elif ask.kind == "how-to" and not steps:
        lines.append("The brief names a task but not its steps; none are invented. Write the steps into the brief.")
    return tuple(lines)


def _english(told: str) -> bool:
    """Whether the words are English ones: most are in the word list, or the text is too short to tell."""
    words = [w.lower() for w in re.findall(r"[^\W\d_]+", re.sub(r"['’]s\b", "", told))]
    if not words:
        return False
    known = sum(1 for w in words if w in graded() or w in ("a", "i"))
    latin = sum(1 for w in words if w.isascii())
    return known >= 0.55 * len(words) or (len(words) < 4 and latin == len(words))


def _foreign(ask: Asked) -> Brief:
    """A mood piece from the few words that English has too; nothing is claimed about the rest."""
    nouns = tuple(
        Noun(name=t.lemma)
        for t in tag(ask.told)
        if t.pos == "NOUN" and len(t.text) > 4 and t.low in graded() and category(t.lemma) in _STILL
    )
    events = tuple(Event(who=n, verb="", words=_squeezed(ask.told)) for n in nouns[:4])
    return Brief(
        text=_squeezed(ask.told), kind="mood", title=ask.title, nouns=nouns, events=events,
        sentences=_sentences(ask.told),
        seconds=ask.seconds, aspect=ask.aspect,
        missing=("It reads English only; of this brief it recognised little, so the film is a mood piece.",),
    )  # fmt: skip
