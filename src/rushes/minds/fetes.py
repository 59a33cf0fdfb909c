"""Sports days and family days: spoon and sack races, judges' cards, goals let in, a house moved into, hands held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.playfields import playfields
from rushes.minds.telling import each, head_of, is_alive, moved, placed, said_of, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ODD_RACES = (
    ("spoon race", re.compile(r"\begg[- ]and[- ]spoon\b|\begg race\b|\bspoon race\b")),
    ("sack race", re.compile(r"\bsack[- ]race|\bpotato sack\b|\bjump\w* (?:\w+ )?in (?:\w+ )?sacks?\b")),
)
_IN_RACE = frozenset("run win enter join lead do have beat race compete hop jump take lose start hold start".split())
_LACES = frozenset("shoelace lace bootlace shoestring".split())
_VANS = frozenset("van truck lorry car trailer".split())
_HOMES = frozenset("house home flat apartment cottage bungalow town city village country place street farm".split())
_ATHLETES = re.compile(
    r"\b(?:div(?:er|ers|es|e|ing)|gymnast\w*|skat(?:er|ers|es|e|ing)|danc\w*|athlet\w*|jump\w*|surf\w*|cook\w*|cakes?|"
    r"bak\w*|pumpkins?|vegetables?|dogs?|cats?|talent|contest|show)\b"
)
_COURT = re.compile(r"\b(?:court|trial|prison|jail|guilty|sentence\w*|thief|accused|lawyer|innocent|crime)\b")


def fetes(events: Sequence[Event]) -> list[Event]:
    """The events as such days mean them."""
    out = list(events)
    for rule in (
        _hand_in_hand,
        _odd_races,
        _laces,
        _let_in,
        _scored,
        _moved_house,
        _at_the_car,
        _ballpark,
        _mates,
        _everyone,
        _whom,
    ):
        out = rule(out)
    return playfields(out)


def _hand_in_hand(events: list[Event]) -> list[Event]:
    """ "Holding |hands": nobody holds a hand as one holds a thing."""

    def free(n: Noun) -> Noun:
        holds = tuple(h for h in n.holds if h.split()[-1] not in ("hand", "arm", "breath", "hands"))
        return n if holds == n.holds else n.model_copy(update={"holds": holds})

    return [each(e, free) for e in events]


def _odd_races(events: list[Event]) -> list[Event]:
    """In an egg-and-spoon race one balances an egg, in a sack race one hops in a sack, others beside."""
    said = said_of(events)
    kind = next((k for k, words in _ODD_RACES if words.search(said)), None)
    if kind is None:
        return events
    gone = ("egg", "spoon", "race", "sack", "day", "school", "everyone", "person")
    place = "school race"
    out: list[Event] = []
    for event in events:
        who, last = event.who, out[-1] if out else None
        if event.setting.place in (None, "school", "schoolyard", "classroom", "meadow", "kitchen", "room", "field"):
            event = placed(event, place=place)
        event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] not in gone))
        goes = verb_of(event) in (*_IN_RACE, "spoon", "sack", "trip", "fall", "stumble")
        if who is not None and is_alive(who) and goes:
            verb = "spoon" if kind.startswith("spoon") else "sack"
            wins = verb_of(event) in ("win", "beat")
            falls = verb_of(event) in ("trip", "fall", "stumble")
            verb = f"win {verb} race" if wins else f"fall in {verb} race" if falls else f"run {verb} race"
            foes = Noun(name="rival girl" if "boy" in who.name.split() else "rival boy", count=2, wears=("blue vest",))
            foes = foes.model_copy(update={"role": "who"})
            same = last is not None and last.who == who and last.verb.endswith(" race") and not (wins or falls)
            if same and last is not None:
                out[-1] = last.model_copy(update={"words": f"{last.words} {event.words}"})
                continue
            update = {"verb": verb, "what": None, "to": (("beside", foes),), "ends": None, "seen": (who, foes)}
            event = event.model_copy(update=update)
        elif who is not None and verb_of(event) == "drop" and head_of(event.what) == "egg" and kind == "spoon race":
            event = untold(event, gone).model_copy(update={"verb": "drop in spoon race", "what": None, "to": ()})
        out.append(event)
    return out


def _laces(events: list[Event]) -> list[Event]:
    """Another's laces are tied on one's knees before them; a lace that |comes undone is what one falls over."""
    out: list[Event] = []
    for event in events:
        what, before = event.what, out[-1] if out else None
        loose = head_of(event.who) in _LACES
        if loose:
            owner = next((n for n in event.seen if is_alive(n)), None)
            event = event.model_copy(update={"who": owner, "verb": "look at lace", "what": None, "to": ()})
            event = untold(event, _LACES)
            out.append(event)
            continue
        if head_of(what) in (*_LACES, "shoe", "boot") and verb_of(event) in ("tie", "lace", "fasten", "do", "buckle"):
            whom = next((n for p, n in event.to if p in ("for", "of") and is_alive(n)), None)
            event = untold(event, _LACES | {"run", "race"})
            verb = "tie laces of" if whom is not None else "tie"
            lace = Noun(name="shoelace", role="what")
            to = (("beside", whom),) if whom is not None else event.to
            event = event.model_copy(update={"verb": verb, "what": whom or lace, "to": () if whom else to})
        elif verb_of(event) in ("trip", "stumble", "fall") and any(head_of(n) in _LACES for _, n in event.to):
            event = untold(event, (*_LACES, "finish", "line"))
            event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] not in _LACES))
            if before is not None and before.verb == "look at lace" and before.who is None:
                out[-1] = before.model_copy(update={"who": event.who})
        out.append(event)
    if any(e.verb == "look at lace" for e in out):
        racer = next((e.who for e in out if e.who is not None), None)
        out = [e if e.who is not None else e.model_copy(update={"who": racer}) for e in out]
        if re.search(r"\brace\b", said_of(out)):
            out = [placed(e, pieces=()) for e in out]
    return out


def _let_in(events: list[Event]) -> list[Event]:
    """The goals that a keeper |lets in are shot by another, past the keeper."""
    out: list[Event] = []
    for event in events:
        keeper = head_of(event.who) in ("goalkeeper", "goalie", "keeper")
        lets = verb_of(event) in ("concede", "miss") and re.search(r"\bgoals?\b|\bpast\b", event.words)
        if keeper and lets and event.who is not None and head_of(event.what) not in ("penalty",):
            shooter = Noun(name="rival footballer", wears=("blue vest",))
            ball = Noun(name="football", role="what")
            event = untold(event, ("goal", "ball")).model_copy(
                update={"who": shooter, "verb": "score", "what": ball, "to": (("beside", event.who),)}
            )
        out.append(event)
    return out


def _scored(events: list[Event]) -> list[Event]:
    """The judge of a contest sits in no court, and holds up a card with what the athlete scored."""
    said = said_of(events)
    judged = any(head_of(n) in ("judge", "jury", "referee") for e in events for n in (e.who, e.what))
    if not judged or _COURT.search(said) or not _ATHLETES.search(said):
        return events

    def dived(n: Noun) -> Noun:  # from a board, without a bottle on the back
        return n.model_copy(update={"name": "swimmer"}) if head_of(n) == "diver" else n

    out: list[Event] = []
    for event in [each(e, dived) for e in events]:
        who, scores = event.who, re.search(r"\b(?:scores?|points|marks?|tens?|10s?|zeros?|full marks)\b", event.words)
        if head_of(who) in ("judge", "referee", "jury") and who is not None:
            judge = who.model_copy(update={"wears": who.wears or ("suit",)})
            event = event.model_copy(
                update={"who": judge, "seen": (judge, *(n for n in event.seen if n.name != who.name))}
            )
            if scores and verb_of(event) in ("give", "award", "hold", "show", "raise", "lift", "score", "mark"):
                athlete = next((n for n in (event.what, *(n for _, n in event.to)) if n and is_alive(n)), None)
                to = (("beside", athlete),) if athlete is not None else ()
                seen = (judge, athlete) if athlete is not None else (judge,)
                event = event.model_copy(update={"verb": "hold up score", "what": None, "to": to, "seen": seen})
            if event.setting.place in (None, "courtroom", "court"):
                pool = re.search(r"\bdiv(?:er|es|ing|e)\b|\bbelly flop\b|\bswim", said)
                ice = re.search(r"\bskat|\bice\b", said)
                place = "diving tower" if pool else "skating rink" if ice else "stage"
                event = placed(event, place=place, pieces=())
        out.append(event)
    return out


def _moved_house(events: list[Event]) -> list[Event]:
    """Who |moves to a new house carries boxes from a van to its door; who packs up carries them to the van."""
    out: list[Event] = []
    for event in events:
        who = event.who
        if who is None and verb_of(event) in ("load", "pack") and re.match(r"(?:we|i)\b", event.words):
            who = Noun(name="family") if event.words.startswith("we") else Noun(name="person")
            event = event.model_copy(update={"who": who, "seen": (who, *event.seen)})
        if who is None or category(who.name) != "person":
            out.append(event)
            continue
        home = next((n for p, n in event.to if p in ("to", "into", "in") and head_of(n) in _HOMES), None)
        gone = re.search(r"\b(?:moves?|moved|moving)(?: (?:house|home|out|away|in))?\b", event.words)
        van = next((n for p, n in event.to if p in ("into", "onto", "in", "on") and head_of(n) in _VANS), None)
        loads = verb_of(event) in ("load", "pack", "stack", "put", "stuff", "cram") and van is not None
        if loads and van is not None:
            car = van.model_copy(update={"role": "what"})
            event = untold(event, (head_of(van), "box", "house", "everything", "furniture", "thing"))
            event = event.model_copy(update={"verb": "load van", "what": car, "to": (), "ends": None})
            event = placed(event, place="doorstep", pieces=())
        elif verb_of(event) == "move" and gone and (home is not None or event.verb != "move"):
            van = Noun(name="van", role="what")
            sea = re.search(r"\b(?:sea|beach|coast|ocean|seaside)\b", event.words)
            shore, pieces = ("beach", ("cottage",)) if sea else ("doorstep", ())
            event = moved(event, shore, *pieces, without=("house", "sea", "street", "home"), what=van)
            event = untold(event, (head_of(home), "sea", "street", "house"))
            event = placed(event, place=shore, pieces=pieces).model_copy(
                update={"verb": "move house", "to": (), "ends": None}
            )
        out.append(event)
    return out


def _at_the_car(events: list[Event]) -> list[Event]:
    """A car is washed out of doors; with the hose one sprays each other."""
    said = said_of(events)
    car = any(verb_of(e) in ("wash", "clean", "polish", "scrub") and head_of(e.what) in _VANS for e in events)
    hose = re.search(r"\bhose\b|\bwater (?:gun|pistol|fight|balloon)", said) is not None
    if not car and not hose:
        return events
    out: list[Event] = []
    for event in events:
        each_other = re.search(r"\beach other\b|\bone another\b", event.words)
        if hose and each_other and verb_of(event) in ("spray", "squirt", "splash", "soak", "drench", "spraying"):
            event = untold(event, ("hose", "water", "end")).model_copy(
                update={"verb": "spray each other", "what": None, "to": ()}
            )
            event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] != "hose"))
        if event.setting.place in (None, "room", "living room"):
            event = placed(event, place="doorstep")
        out.append(event)
    return out


_MATCH = re.compile(r"\b(?:team|match|game|stadium|player|pitcher|(?:ball|baseball ?)park|final|fans?|home run)\b")
_BALLPARK = re.compile(r"\bbaseball\b|\bhome run\b|\bball ?park\b|\bsoftball\b")


def _ballpark(events: list[Event]) -> list[Event]:
    """Baseball is played on its own field, among many who look on."""
    said = said_of(events)
    if not _BALLPARK.search(said) or not _MATCH.search(said):
        return events
    vague = (None, "park", "baseball park", "stadium", "field", "ballpark", "baseball field", "baseball stadium")
    return [placed(e, place="ballpark") if e.setting.place in vague else e for e in events]


_PLAY = re.compile(r"\b(?:football|soccer|goal|penalty|rugby|basketball|baseball|hockey|match|team)\b")


def _mates(events: list[Event]) -> list[Event]:
    """Those who carry a player off are of one team, and "the worst player |on the team" is not upon it."""
    if not _PLAY.search(said_of(events)):
        return events
    out: list[Event] = []
    for event in events:
        to = tuple(
            x for x in event.to if not (x[0] in ("on", "in", "of") and head_of(x[1]) in ("footballer", "team", "side"))
        )
        if to != event.to:
            event = untold(event, ("footballer", "team", "side")).model_copy(update={"to": to})
        who = event.who
        bears = verb_of(event) in ("carry", "lift", "hoist", "hug", "cheer", "raise", "toss", "shoulder")
        if who is not None and who.count > 1 and head_of(who) in ("friend", "mate", "teammate") and bears:
            who = who.model_copy(update={"name": "footballer", "said": who.said or who.name})
            event = event.model_copy(update={"who": who, "seen": tuple(n for n in event.seen if n != event.who)})
        out.append(event)
    return out


_LOOK_ON = frozenset("clap cheer laugh applaud watch smile sing gasp stare rise celebrate admire".split())


def _everyone(events: list[Event]) -> list[Event]:
    """ "Two teams tug and |everyone falls": they themselves, and no others."""
    out: list[Event] = []
    for event in events:
        who, before = event.who, out[-1] if out else None
        all_ = who is not None and who.name == "person" and re.search(r"\b(?:everyone|everybody|all)\b", event.words)
        crew = before.who if before is not None else None
        if all_ and crew is not None and crew.count > 2 and is_alive(crew) and verb_of(event) not in _LOOK_ON:
            event = event.model_copy(update={"who": crew, "seen": tuple(n for n in event.seen if n != who)})
        out.append(event)
    return out


_CARES = frozenset("hug kiss comfort carry lift cheer thank embrace congratulate console cuddle console help".split())
_PRAISE = frozenset("applause ovation cheer clap".split())
_ROBS = frozenset({"dig up", "eat", "pull up", "steal", "eat up", "gobble up", "trample", "pick", "water", "break"})


def _whom(events: list[Event]) -> list[Event]:
    """ "Her teammates |hug her": who did it before; "digs |them up": the tomatoes; no pool shouts."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        if before is not None and before.who is not None and event.who is not None:
            first = next((e.who for e in out if e.who is not None and e.who.name != event.who.name), None)
            ends = re.search(r"\b(?:her|him)\W*$", event.words)
            if verb_of(event) in _CARES and event.what is None and ends and first is not None and first.count == 1:
                event = event.model_copy(update={"what": first.model_copy(update={"role": "what"})})
            things = before.what if before.what is not None and before.what.count > 1 else None
            them = re.search(r"\bthem\b", event.words) and things is not None and not is_alive(things)
            if them and event.verb in _ROBS and is_alive(event.what):
                event = event.model_copy(update={"what": things})
            doer = head_of(event.who)
            praised = verb_of(event) in ("get", "receive", "earn", "win") and head_of(event.what) in _PRAISE
            if praised and event.who is not None:
                whom = event.who.model_copy(update={"role": "what"})
                fans = Noun(name="spectator", count=5)
                event = untold(event, _PRAISE).model_copy(
                    update={"who": fans, "verb": "clap", "what": None, "to": (("at", whom),), "seen": (fans, whom)}
                )
            if category(doer) == "place" and verb_of(event) in ("shout", "cheer", "call", "yell", "scream"):
                event = untold(event, (doer,)).model_copy(update={"who": before.who})
                event = event.model_copy(update={"setting": before.setting})
        out.append(event)
    return out
