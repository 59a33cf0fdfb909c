"""What is meant in races and in children's adventures: who helps with what, whom one overtakes, in what one flies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.homes import is_indoors
from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, placed, untold, verb_of
from rushes.shot import Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_UP = frozenset({"get up", "stand up", "stand", "rise", "get back up", "up", "get to", "get back", "walk"})
_HELPS = frozenset({"help", "assist", "aid"})
_SEARCHES = frozenset({"look", "look for", "search", "search for", "find", "seek", "hunt", "hunt for", "look around"})
_LOSES = frozenset({"lose", "drop", "miss", "mislay", "misplace"})
_RACERS = frozenset("cyclist runner skier skater swimmer rower sprinter sledder racer rider biker".split())
_ALL = frozenset("person rival other opponent competitor everyone everybody field pack".split())
_PASSES = frozenset({"overtake", "beat", "pass", "ride", "race", "outride", "outrun", "run", "go"})
_CLIMBS = re.compile(r"\b(?:mountain|climb|alps?|alpine|hill|uphill|summit|col|pass)\b")
_AWHEEL = frozenset("cyclist biker rider bicycle".split())
_CREWS = re.compile(
    r"\browing\b|\browers?\b|\boarsmen\b|\bregatta\b|\bcanoe|\bkayak|\bboat race\b|\bcrews? (?:row|race)"
)
_IN_BOATS = frozenset("team crew rower boat canoeist kayaker oarsman club student university school".split())
_ENDS = frozenset({"finish", "arrive", "win", "tie", "draw", "reach", "cross", "lose", "end", "come"})
_BOARDS = frozenset("skateboard snowboard scooter surfboard".split())
_LANDS = frozenset({"land", "perform", "do", "make", "nail", "manage", "stick", "try", "master"})
_TRICKS = frozenset("jump trick ollie flip kickflip stunt landing leap move".split())
_GATHERS = frozenset({"gather", "gather round", "gather around", "crowd", "crowd round", "crowd around", "huddle"})
_CLASSES = frozenset("class student pupil classmate schoolmate child kid".split())
_DIVES = frozenset("board tower platform springboard".split())
_CHEERS = frozenset({"cheer", "clap", "applaud", "watch", "shout", "cheer on"})
_SCHOOLS = frozenset("school classroom playground schoolyard kindergarten".split())
_HOUSES = frozenset({"house", "treehouse"})
_FETCHES = frozenset({"bring down", "fetch", "fetch down", "get down", "bring", "bring back", "return", "rescue"})
_FORTS = frozenset("fort den tent hideout castle".split())
_CLOTHS = frozenset("blanket sheet cushion pillow duvet quilt sofa couch".split())
_BOWLS = re.compile(
    r"\blawn bowls?\b|\bbowling green\b|\bbowls (?:final|match|game|club|tournament)\b|\bplay(?:s|ing)? bowls\b"
    r"|\bboules?\b|\bpétanque\b"
)


def contested(events: Sequence[Event]) -> list[Event]:
    """The events as a race or a children's adventure means them."""
    out = list(events)
    for rule in (
        _spoken, _trained, _outdoors, _forts, _sought_out, _helped_up, _searched, _all_passed, _crewed, _boarded,
        _gathered, _watched, _bowled, _footed, _fetched, _aloft,
    ):  # fmt: skip
        out = rule(out)
    return out


def _joined(before: Event, event: Event, **update: object) -> Event:
    """One event of two, in the words of both."""
    seen = (*before.seen, *(n for n in event.seen if n.name not in {x.name for x in before.seen}))
    words = f"{before.words} {event.words}".strip()
    return before.model_copy(update={"words": words, "seen": seen, **update})


def _spoken(events: list[Event]) -> list[Event]:
    """Turns of speech: a hug that is |given, children who |crowd round|, the class one brings a pet to, mars."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        what = event.what
        if event.verb == "give" and what is not None and what.name in ("hug", "kiss", "cuddle") and before is not None:
            whom = next((n for _, n in event.to if category(n.name) == "person" and n.name != what.name), before.who)
            seen = tuple(n for n in event.seen if n.name != what.name)
            event = event.model_copy(update={"verb": "hug", "what": whom, "to": (), "seen": seen})
        if event.verb in _GATHERS and what is not None and what.name == "round":
            seen = tuple(n for n in event.seen if n.name != "round")
            event = event.model_copy(update={"verb": "gather", "what": None, "seen": seen})
        looks = event.verb in ("see", "look", "watch", "pet", "admire", "stroke")
        if before is not None and looks and before.verb in _GATHERS and before.who == event.who:
            out[-1] = _joined(before, event, seen=before.seen)
            continue
        to_class = any(p in ("to", "into") and n.name == "class" for p, n in event.to) and not _heard(event)
        if to_class:
            to = tuple(x for x in event.to if x[1].name != "class")
            seen = tuple(n for n in event.seen if n.name != "class")
            event = event.model_copy(update={"to": to, "seen": seen})
        if (to_class or any(o.setting.place == "school" for o in out)) and event.setting.place is None:
            event = placed(event, place="school")
        if _heard(event) and event.setting.place in (None, "living room", "school"):
            event = placed(event, place="classroom")
        if any(n.name == "mar" for _, n in event.to):
            to = tuple(
                (p, n.model_copy(update={"name": "mars", "count": 1}) if n.name == "mar" else n) for p, n in event.to
            )
            event = event.model_copy(update={"to": to, "seen": tuple(n for n in event.seen if n.name != "mar")})
        out.append(event)
    return out


def _heard(event: Event) -> bool:
    """Read, told or shown to |the class: those who sit there, and not where it is."""
    return (
        verb_of(event) in _TELLS
        and re.search(r"\bto (?:the|his|her|their|a) (?:\w+ )?class\b", event.words) is not None
    )


_TELLS = frozenset("read tell show explain sing speak talk teach present perform play".split())
_ATHLETES = frozenset(
    "vaulter hurdler sprinter keeper wrestler judoka gymnast swimmer runner skater boxer footballer team diver cyclist "
    "rower goalkeeper".split()
)


def _trained(events: list[Event]) -> list[Event]:
    """An athlete's |coach| is no bus, and the beam of a gymnast stands in a gym."""
    nouns = [n for e in events for n in (e.who, e.what) if n is not None]
    if not any(_ATHLETES & set(n.name.split()) for n in nouns):
        return events

    def person(n: Noun | None) -> Noun | None:
        return n.model_copy(update={"name": "trainer"}) if n is not None and n.name == "coach" else n

    out: list[Event] = []
    for e in events:
        to = tuple((p, x) for p, n in e.to if (x := person(n)) is not None)
        seen = tuple(x for n in e.seen if (x := person(n)) is not None)
        e = e.model_copy(update={"who": person(e.who), "what": person(e.what), "to": to, "seen": seen})
        if e.setting.place in ("beam", "bar", "mat", "balance beam", "high bar", "parallel bars", "horizontal bar"):
            e = placed(e, place="gym")
        out.append(e)
    return out


_PLAYED_OUTSIDE = (
    (re.compile(r"\bsnow ?balls?\b|\bsledg?es?\b|\bsnowm[ae]n\b"), "park"),
    (re.compile(r"\bswing(?:s|ing)?\b|\bslides?\b|\bseesaw\b|\bsandpit\b|\bclimbing frame\b"), "playground"),
    (
        re.compile(
            r"\bbik(?:e|es)\b|\bbicycles?\b|\bscooters?\b|\bskateboard(?:er|ing)?s?\b|\broller ?skates?\b|\bfrisbee\b"
        ),
        "park",
    ),
    (re.compile(r"\bdiv(?:e|es|ing)\b.*\bboard\b|\bjumps?\b.*\bdiving board\b"), "pool"),
    (re.compile(r"\b(?:rocket|spaceship)\b.*\bboxes\b"), "bedroom"),
)
# The things themselves: a beast |slides down an iceberg and |swings from tree to tree.
_SWING_OR_SLIDE = re.compile(
    r"\b(?:the|a|an|his|her|their|its|big|tall|long|high|red) (?:swings?|slide)\b|\b(?:on|the) (?:swings|slides)\b"
    r"|\bseesaw\b|\bsandpit\b|\bclimbing frame\b"
)


def _outdoors(events: list[Event]) -> list[Event]:
    """What is played with out of doors is played there, wherever else its players would be at home."""
    if any(e.setting.place is not None for e in events):
        return events
    said = " ".join(e.words for e in events).lower()
    place = next((p for words, p in _PLAYED_OUTSIDE if words.search(said)), None)
    people = any(category(n.name) == "person" for e in events for n in (e.who, e.what) if n is not None)
    if place is None or (place == "playground" and not people and not _SWING_OR_SLIDE.search(said)):
        return events
    snow = _PLAYED_OUTSIDE[0][0].search(said) is not None
    school = "school playground" if snow and re.search(r"\bteachers?\b|\bpupils?\b", said) else place
    update = {"place": school, **({"weather": Weather.SNOW} if snow else {})}
    return [placed(e, **update) for e in events]


def _sought_out(events: list[Event]) -> list[Event]:
    """Who |looks for her everywhere| turns about before what she hides in."""
    out: list[Event] = []
    for event in events:
        hider = next((e for e in out if verb_of(e) == "hide" and e.what is None), None)
        seeks = event.verb in ("look", "look for", "search", "search for", "seek", "hunt for")
        same = (
            hider is not None and event.who is not None and hider.who is not None and event.who.name != hider.who.name
        )
        if seeks and same and hider is not None and (event.what is None or event.what == hider.who):
            event = event.model_copy(update={"verb": "look around", "what": None, "to": ()})
            pieces = dict.fromkeys((*event.setting.pieces, *hider.setting.pieces))
            event = placed(event, pieces=tuple(pieces)[:4], place=event.setting.place or hider.setting.place)
        out.append(event)
    return out


def _helped_up(events: list[Event]) -> list[Event]:
    """ "Helps a fallen rival |get up": that is the help, and there is no second rising."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        helped = before is not None and before.verb in _HELPS and before.what is not None and event.who is not None
        same = helped and before is not None and head_of(before.what) == head_of(event.who)
        if same and before is not None and event.verb in _UP and event.what is None:
            out[-1] = _joined(before, event)
            continue
        out.append(event)
    return out


def _searched(events: list[Event]) -> list[Event]:
    """ "Everyone helps him |look": they look for what was lost, on the ground, and he with them."""
    out: list[Event] = []
    lost: Noun | None = None
    for event in events:
        before = out[-1] if out else None
        if event.verb in _LOSES and event.what is not None:
            lost = event.what
        helps = before is not None and before.verb in _HELPS and before.who is not None and before.what is not None
        same = helps and before is not None and event.who is not None and head_of(before.what) == head_of(event.who)
        if before is not None and same and event.verb in _SEARCHES and (event.what or lost) is not None:
            crew = before.who
            young = bool(_SCHOOLS & set((event.setting.place or "").split()))
            if crew is not None and crew.name == "person" and young:
                crew = crew.model_copy(update={"name": "child", "count": max(4, min(5, crew.count))})
            thing = event.what or lost
            update = {"who": crew, "verb": "search for", "what": thing, "to": (("beside", event.who),)}
            out[-1] = _joined(before, event, **update)
            continue
        out.append(event)
    return out


def _all_passed(events: list[Event]) -> list[Event]:
    """Whom a cyclist overtakes are cyclists, in a mountain race on a mountain road."""
    racer = next((e.who for e in events if head_of(e.who) in _RACERS), None)
    if racer is None:
        return events
    said = " ".join(e.words for e in events)
    steep = bool(_CLIMBS.search(said)) and bool(_AWHEEL & set(racer.name.split()))
    kind = racer.name.split()[-1]
    out: list[Event] = []
    for event in events:
        if steep and (event.setting.place or "street") in ("street", "road", "mountain", "hill", "climb"):
            event = placed(event, place="mountain road")
        if event.verb in _PASSES and head_of(event.who) == kind:
            rivals = {
                n.name: n
                for n in (event.what, *(n for _, n in event.to))
                if n is not None and head_of(n) in _ALL | _RACERS
            }
            if rivals:
                event = _passed(event, rivals, Noun(name=f"rival {kind}", count=3, wears=("blue vest",)))
        out.append(event)
    return out


def _passed(event: Event, rivals: dict[str, Noun], others: Noun) -> Event:
    to = tuple((p, n) for p, n in event.to if n.name not in rivals and head_of(n) not in ("climb", "hill", "lap"))
    seen = tuple(n for n in event.seen if n.name not in rivals and head_of(n) not in ("climb", "hill", "lap"))
    return event.model_copy(update={"verb": "overtake", "what": others, "to": to, "seen": seen})


def _crewed(events: list[Event]) -> list[Event]:
    """Crews that race are in their boats to the end, level or one ahead."""
    said = " ".join(e.words for e in events)
    race = any(
        e.verb in ("ride", "race", "row", "compete", "paddle") or head_of(e.what) in ("race", "regatta") for e in events
    )
    if not (_CREWS.search(said) and race and re.search(r"\brac(?:e|es|ing)\b|regatta|finish|win|against", said)):
        return events
    out: list[Event] = []
    crews = next((e.who for e in events if head_of(e.who) in _IN_BOATS), None)
    if crews is None or (crews.count < 2 and head_of(crews) not in ("team", "crew")):
        return events  # one rower among others is told otherwise
    for event in events:
        told = event.who
        if told is None or (told.name != crews.name and head_of(told) not in _IN_BOATS):
            out.append(_swum_past(event, crews))
            continue
        end = verb_of(event) in _ENDS and head_of(event.what) not in ("oar", "paddle", "hat")
        if not end and event.verb not in ("ride", "race", "row", "paddle", "compete"):
            out.append(event)
            continue
        alone = told.name != crews.name or event.verb == "win" or re.search(r"\bone\b", event.words)
        verb = "finish ahead" if end and alone else "finish level" if end else "race in boats"
        who = told.model_copy(update={"name": "rower", "look": (), "count": 4})
        event = placed(event, place="regatta" if event.setting.place in (None, "river", "lake", "canal") else
                    event.setting.place)  # fmt: skip
        seen = tuple(n for n in event.seen if n.name != told.name and category(n.name) in ("person", "animal"))
        out.append(event.model_copy(update={"who": who, "verb": verb, "what": None, "to": (), "seen": (who, *seen)}))
    return out


def _swum_past(event: Event, crews: Noun) -> Event:
    """ "And a |swan overtakes them": past the boats, with the crews in them."""
    beast = event.who if event.who is not None and category(event.who.name) == "animal" else None
    rivals = (event.what, *(n for _, n in event.to))
    passes = verb_of(event) in ("overtake", "pass", "beat", "outrun", "outpace", "swim", "race")
    if beast is None or not passes or not any(n is not None and n.name == crews.name for n in rivals):
        return event
    who = crews.model_copy(update={"name": "rower", "look": (), "count": 4, "role": "who"})
    event = placed(event, place="regatta" if event.setting.place in (None, "river", "lake", "canal") else
                event.setting.place)  # fmt: skip
    ahead = {"who": who, "verb": "race in boats", "what": None, "to": (("beside", beast),), "seen": (who, beast)}
    return event.model_copy(update=ahead)


def _boarded(events: list[Event]) -> list[Event]:
    """A girl on a skateboard falls off it and lands a jump with it."""
    said = " ".join(e.words for e in events)
    board = next((b for b in _BOARDS if b in said), None)
    rider = (
        re.search(r"\b(surf|skate(?=r|park))\w*", said) if re.search(r"\b(?:board|trick|skatepark)\b", said) else None
    )
    board = f"{rider[1]}board" if board is None and rider is not None else board
    if board is None:
        return events
    out: list[Event] = []
    for event in events:
        event = each(event, lambda n: n.model_copy(update={"name": board}) if n.name == "board" else n)
        trick = event.verb in _LANDS and head_of(event.what) in _TRICKS
        jumps = event.verb in ("jump", "leap", "land") and event.what is None
        falls = verb_of(event) in ("fall", "tumble", "crash", "slip", "trip")
        if event.who is not None and (trick or jumps or falls):
            pieces = tuple(p for p in event.setting.pieces if board not in p.split())
            event = untold(event, (board, "board"))
            verb = "fall off" if falls else "jump"
            event = placed(event, pieces=pieces).model_copy(
                update={"verb": verb, "what": Noun(name=board, role="what")}
            )
        out.append(event)
    return out


def _gathered(events: list[Event]) -> list[Event]:
    """The class gathers |round| whoever came, and round what was brought."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        group = event.who is not None and (event.who.count > 2 or head_of(event.who) == "class")
        if before is not None and before.who is not None and group and event.verb in _GATHERS and event.what is None:
            what = before.what
            what = what if what is not None and category(what.name) in ("animal", "thing") else None
            who = event.who
            if who is not None and head_of(who) in _CLASSES:
                who = who.model_copy(update={"name": "school child", "look": (), "count": 4})
            told = {n.name for _, n in event.to}
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if head_of(n) not in _CLASSES)})
            if before.who.name not in told and who is not None:
                company = (("beside", before.who),)
                event = event.model_copy(
                    update={"who": who, "verb": "gather round", "what": what or before.who,
                            "to": (*company, *event.to) if what is not None else event.to}
                )  # fmt: skip
        out.append(event)
    return out


def _watched(events: list[Event]) -> list[Event]:
    """Who cheers by the pool while somebody dives sees it: both are in one picture."""
    out: list[Event] = []
    pool = False
    for before, event in pairwise([None, *events]):
        if event is None:
            continue
        dives = event.verb in ("jump", "dive", "leap") and any(head_of(n) in _DIVES for _, n in event.to)
        if dives and event.who is not None and (event.setting.place or "pool") in ("pool", "swimming pool"):
            pool = True
            who = event.who.model_copy(update={"wears": ("swimsuit", *event.who.wears)})
            board = Noun(name="diving board", role="what")
            to = tuple((p, board if head_of(n) in _DIVES else n) for p, n in event.to)
            seen = tuple(board if head_of(n) in _DIVES else n for n in event.seen)
            event = event.model_copy(update={"who": who, "verb": "jump", "to": to, "seen": seen})
        if pool and event.verb in _CHEERS and event.who is not None and before is not None and before.who is not None:
            who = event.who
            if head_of(who) in ("team", "teammate", "friend", "class", "club"):
                name = "child" if {"girl", "boy", "child"} & set(before.who.name.split()) else event.who.name
                who = who.model_copy(update={"name": name, "wears": ("swimsuit",), "count": 4})
            to = tuple((p, n) for p, n in event.to if head_of(n) != "pool")
            if not any(category(n.name) == "person" for _, n in to):
                to = (*to, ("beside", out[0].who or before.who))
            seen = tuple(n for n in event.seen if head_of(n) not in ("team", "pool"))
            event = event.model_copy(update={"who": who, "verb": "cheer", "to": to, "seen": seen})
        out.append(event)
    return out


def _forts(events: list[Event]) -> list[Event]:
    """A fort indoors is one of blankets over chairs."""
    names = {
        e.what.name
        for e in events
        if e.what is not None and e.verb in ("build", "make", "put up") and head_of(e.what) in _FORTS
        and not re.search(r"\bsnow|\bice\b|\bsand", f"{e.what.name} {e.words}".lower())
        and (_CLOTHS & set(f"{e.what.name} {e.words}".lower().replace("blankets", "blanket").split())
             or (head_of(e.what) in ("fort", "den") and e.setting.place is not None and is_indoors(e.setting.place)))
    }  # fmt: skip
    if not names:
        return events
    fort = "blanket fort"

    def named(n: Noun | None) -> Noun | None:
        return n.model_copy(update={"name": fort, "look": (), "of": ""}) if n is not None and n.name in names else n

    out: list[Event] = []
    for e in events:
        pieces = tuple(p for p in e.setting.pieces if head_of(Noun(name=p)) not in _FORTS | _CLOTHS)
        seen = tuple(x for n in e.seen if (x := named(n)) is not None and head_of(n) not in _CLOTHS)
        to = tuple((p, x) for p, n in e.to if (x := named(n)) is not None and head_of(n) not in _CLOTHS)
        into = next((n for p, n in to if p in ("on", "onto", "into", "through") and n.name == fort), None)
        if into is not None and e.what is None and e.verb in ("jump", "run", "leap", "fall", "crash", "pounce", "land"):
            e = e.model_copy(update={"verb": "knock down", "what": into})
            to = tuple(x for x in to if x[1] is not into)
        builders = out[0].who if out else None
        if (
            builders is not None
            and e.who is not None
            and e.who.name != builders.name
            and head_of(named(e.what)) == "fort"
        ):
            to = (*to, ("beside", builders))  # they see it fall
        if (e.setting.place or "").split()[-1:] in (["den"], ["fort"], ["tent"]):
            e = placed(e, place=out[-1].setting.place if out else "living room")
        update = {"who": named(e.who), "what": named(e.what), "to": to, "seen": seen}
        out.append(placed(e, pieces=pieces).model_copy(update=update))
    return out


def _bowled(events: list[Event]) -> list[Event]:
    """In lawn bowls the ball is a dark wood, rolled over the green to a small white one."""
    if not any(_BOWLS.search(e.words) for e in events):
        return events
    out: list[Event] = []
    for e in events:
        seen = tuple(n for n in e.seen if "bowl" not in n.name.split())

        def wood(n: Noun | None) -> Noun | None:
            return n.model_copy(update={"name": "lawn ball", "of": ""}) if head_of(n) in ("ball", "bowl") and n else n

        nouns = tuple(x for n in seen if (x := wood(n)) is not None)
        to = tuple((p, x) for p, n in e.to if (x := wood(n)) is not None)
        e = e.model_copy(update={"who": wood(e.who), "what": wood(e.what), "seen": nouns, "to": to})
        if e.verb == "play" and head_of(e.what) == "ball" and e.what is not None:
            e = e.model_copy(update={"verb": "roll", "what": e.what.model_copy(update={"count": 1}), "to": ()})
        if e.who is not None and "ball" in e.who.holds:
            e = e.model_copy(update={"who": e.who.model_copy(update={"holds": ("lawn ball",)})})
        if out and out[0].who is not None and head_of(e.who) == "ball" and category(out[0].who.name) == "person":
            e = e.model_copy(update={"to": (*e.to, ("beside", out[0].who))})
        out.append(placed(e, place=e.setting.place or "bowling green"))
    return out


def _fetched(events: list[Event]) -> list[Event]:
    """A beast that brings down what was lost brings it to those who lost it, who wait below."""
    out: list[Event] = []
    for event in events:
        first = out[0] if out else None
        same = first is not None and first.what is not None and head_of(first.what) == head_of(event.what)
        beast = event.who is not None and category(event.who.name) == "animal"
        loser = first.who if first is not None and same and beast and event.verb in _FETCHES else None
        if loser is not None and category(loser.name) == "person" and all(n.name != loser.name for _, n in event.to):
            high = "down" in event.verb or any("tree" in p.split() for p in (first.setting.pieces if first else ()))
            verb = "bring down" if high else event.verb
            event = event.model_copy(update={"verb": verb, "to": (*event.to, ("beside", loser))})
        out.append(event)
    return out


def _aloft(events: list[Event]) -> list[Event]:
    """Who has built a tree house sleeps up in it."""
    out: list[Event] = []
    built = False
    for event in events:
        high = event.what is not None and event.what.name in ("tree house", "treehouse")
        if high and event.verb in ("build", "make", "construct"):
            built = True
            event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] not in _HOUSES))
        if built and event.verb in ("sleep", "camp", "nap", "doze", "spend", "fall asleep") and event.who is not None:
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in {*_HOUSES, "star"})
            to = tuple((p, n) for p, n in event.to if head_of(n) not in {*_HOUSES, "star"})
            event = placed(event, pieces=pieces).model_copy(update={"verb": "sleep aloft", "what": None, "to": to})
        out.append(event)
    return out


def _footed(events: list[Event]) -> list[Event]:
    """A penalty stopped |with the foot| is stopped on the ground."""
    out: list[Event] = []
    for e in events:
        muddy = any(n.name.split()[-1] == "mud" for _, n in e.to)
        if muddy and e.who is not None and e.verb in ("slip", "fall", "slide", "trip", "stumble") and e.what is None:
            to = tuple(x for x in e.to if head_of(x[1]) != "mud")
            e = e.model_copy(update={"verb": "slip in mud", "to": to, "who": e.who.model_copy(update={"holds": ()})})
        with_foot = any(p == "with" and head_of(n) in ("foot", "leg", "toe", "knee", "boot") for p, n in e.to)
        if with_foot and e.who is not None and e.verb in ("catch", "stop", "save", "block", "parry"):
            keeper = e.who.model_copy(update={"holds": ()})
            e = e.model_copy(update={"who": keeper, "verb": "block with foot", "what": None, "to": ()})
        out.append(e)
    return out
