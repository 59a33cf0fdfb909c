"""Where one plays and learns, and what goes wrong there: lessons, mats, pitches, hikes, table games, hurt thumbs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, placed, said_of, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event


def playfields(events: Sequence[Event]) -> list[Event]:
    """The events as they are told of such places."""
    out = list(events)
    for rule in (
        _in_final,
        _dated,
        _lessons,
        _interrupted,
        _lost_to,
        _trained,
        _on_the_pitch,
        _eleven,
        _at_table,
        _hurt,
        _swum,
        _thrown,
        _ball_games,
    ):
        out = rule(out)
    return out


_FINALS = re.compile(r"\b(?:cup|league|championship|tournament) (?:final|match|game|tie)s?\b|\bworld cup\b", re.I)


def _in_final(events: list[Event]) -> list[Event]:
    """ "Saves a penalty |in a village cup final": nobody holds that cup yet."""
    return [
        untold(e, ("cup", "league", "championship", "tournament", "final")) if _FINALS.search(e.words) else e
        for e in events
    ]


_TABLE_GAMES = re.compile(r"\b(?:plays? cards|card game|board games?|dominoes|monopoly|puzzles?|jigsaw)\b")


def _at_table(events: list[Event]) -> list[Event]:
    """Cards and puzzles on a rainy day are played in the room."""
    if not _TABLE_GAMES.search(said_of(events)) or any(e.setting.place for e in events):
        return events
    return [placed(e, place="living room", weather=None) for e in events]


_OWN = frozenset("thumb finger toe hand knee head foot elbow".split())


def _hurt(events: list[Event]) -> list[Event]:
    """ "Hits |his thumb |with the hammer": and hops about; a plaster goes on whom it is for."""
    out: list[Event] = []
    for event in events:
        before, what = out[-1] if out else None, event.what
        own = (
            what is not None
            and head_of(what) in _OWN
            and re.search(r"\b(?:his|her|my|their) (?:own )?\w+", event.words)
        )
        tool = next((n for p, n in event.to if p == "with"), None)
        hammer = "hammer" in event.words or (tool is not None and head_of(tool) in ("hammer", "mallet"))
        if own and hammer and verb_of(event) in ("hit", "strike", "bang", "smash", "hammer") and what is not None:
            event = untold(event, (head_of(what), "hammer")).model_copy(
                update={"verb": "hit own thumb", "what": None, "to": ()}
            )
        sticks = what is not None and head_of(what) in ("plaster", "bandage", "band-aid", "ice", "bandaid")
        on = next(
            (n for p, n in event.to if p in ("on", "onto", "over", "around", "round") and head_of(n) in _OWN), None
        )
        hurt = before.who if before is not None else None
        if sticks and on is not None and hurt is not None and hurt != event.who and is_alive(hurt):
            event = untold(event, ("plaster", "bandage", head_of(on)))
            event = event.model_copy(
                update={"verb": "bandage", "what": hurt.model_copy(update={"role": "what"}), "to": ()}
            )
        out.append(event)
    return out


def _swum(events: list[Event]) -> list[Event]:
    """Swimming is learned in a pool, with a ring of air and no wings in the hands, and watched from its edge."""
    said = said_of(events)
    learns = re.search(r"\b(?:learn\w*|teach\w*|taught|lesson|first time|armbands?|swimming (?:ring|class))\b", said)
    swims = any(verb_of(e) == "swim" for e in events) and learns is not None
    out: list[Event] = []
    for event in events:
        who = event.who
        if swims and event.setting.place in (None, "village pool", "swimming pool"):
            event = placed(event, place="pool")
        if who is not None and any(h.split()[-1] in ("armband", "armbands") for h in who.holds):
            event = event.model_copy(update={"who": who.model_copy(update={"holds": ()})})
        mark = next((n for p, n in event.to if p in ("to", "toward", "towards") and is_alive(n)), None)
        wet = (event.setting.place or "").split()[-1:] in (["pool"], ["lake"], ["sea"], ["river"])
        if verb_of(event) == "swim" and mark is not None and wet and category(mark.name) == "person":
            update = {"verb": "swim into arms", "what": mark.model_copy(update={"role": "what"}), "to": ()}
            event = event.model_copy(update=update)
        out.append(event)
    return out


_MATS = re.compile(r"\b(?:judo|karate|wrestl\w+|aikido|jiu-jitsu|martial|dojo)\b")


def _thrown(events: list[Event]) -> list[Event]:
    """At judo one is thrown over the hip and lies on the mat."""
    if not _MATS.search(said_of(events)) or re.search(r"\bsumo\b", said_of(events)):
        return events
    out: list[Event] = []
    for event in events:
        if is_alive(event.what) and verb_of(event) in ("throw", "toss", "flip", "beat", "defeat", "pin", "floor"):
            event = untold(event, ("mat", "floor")).model_copy(update={"verb": "throw on mat", "to": ()})

            def robed(n: Noun) -> Noun:
                return n.model_copy(update={"wears": n.wears or ("white robe", "black belt")}) if is_alive(n) else n

            event = each(event, robed)
        if event.setting.place in (None, "mat", "room", "hall"):
            event = placed(event, place="gym", pieces=())
        out.append(event)
    return out


_BALLS = frozenset("dodgeball handball netball kickball softball volleyball".split())


def _ball_games(events: list[Event]) -> list[Event]:
    """Who plays |dodgeball throws a ball, and holds no game in the hand."""
    out: list[Event] = []
    for event in events:
        what = event.what
        if what is not None and head_of(what) in _BALLS and verb_of(event) == "play" and event.who is not None:
            ball = what.model_copy(update={"name": "ball"})
            event = untold(event, (head_of(what),)).model_copy(update={"what": ball, "verb": "throw"})
        out.append(event)
    return out


def _dated(events: list[Event]) -> list[Event]:
    """A year is no thing, and a hike goes over the hills."""
    out: list[Event] = []
    rides = any(verb_of(e) in ("ride", "gallop") and head_of(e.what) in ("horse", "pony", "donkey") for e in events)
    if rides and all(e.setting.place is None for e in events):
        events = [placed(e, place="meadow") for e in events]  # not in a room
    hike = re.search(r"\b(?:hik(?:e|es|ing)|trek\w*|nature walk)\b", said_of(events))
    for event in events:
        years = {head_of(n) for n in (*(n for _, n in event.to), *event.seen) if head_of(n).isdigit()}
        gone = years | {"sideline", "hike", "touchline"}
        event = untold(event, gone)
        event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] not in gone))
        out.append(placed(event, place="mountain path") if hike and event.setting.place is None else event)
    return out


_LESSONS = {
    "swimming": "pool", "skating": "skating rink", "dance": "ballroom", "ballet": "stage", "dancing": "ballroom",
    "skiing": "ski slope", "gym": "gym", "sports": "gym", "pe": "gym",
}  # fmt: skip


def _lessons(events: list[Event]) -> list[Event]:
    """Who gives |the swimming lesson teaches children at the pool."""
    out: list[Event] = []
    kind = re.search(
        r"\b(swimming|skating|dance|dancing|ballet|skiing|gym|sports|pe) (?:lesson|class|practice)", said_of(events)
    )
    for event in events:
        if kind is not None:
            place = _LESSONS[kind[1]]
            named = (event.what, *(n for _, n in event.to))
            lesson = any(n is not None and head_of(n) in ("lesson", "class", "practice") for n in named)
            event = untold(event, ("lesson", "class", "practice", kind[1]))
            event = placed(event, place=event.setting.place if event.setting.place not in (None, "school") else place)
            gone = ("lesson", "class", kind[1])
            event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] not in gone))
            if lesson and verb_of(event) in ("coach", "teach", "give", "lead", "take", "run", "hold"):
                pupils = Noun(name="child", count=3, role="what")
                event = event.model_copy(update={"verb": "teach", "what": pupils, "seen": (*event.seen, pupils)})
        out.append(event)
    return out


_STOPS = frozenset("interrupt stop spoil ruin end cancel halt disrupt wreck break hit surprise".split())


def _interrupted(events: list[Event]) -> list[Event]:
    """A storm that |interrupts the sports day: it comes down on the children who race."""
    out: list[Event] = []
    for event in events:
        what = event.what
        games = what is not None and head_of(what) in ("day", "race", "match", "game", "picnic", "lesson")
        storm = event.who is not None and not is_alive(event.who) and event.setting.weather is not None
        if games and storm and verb_of(event) in _STOPS and what is not None:
            runner = Noun(name="boy", wears=("red vest",))
            foes = Noun(name="rival girl", count=2, wears=("blue vest",), role="what")
            verb = "race along" if head_of(what) in ("day", "race") else "run"
            update = {"who": runner, "verb": verb, "what": foes, "to": (), "seen": (runner, foes)}
            event = event.model_copy(update=update)
            event = placed(event, place="school race" if re.search(r"\bschool", event.words) else event.setting.place)
        out.append(event)
    return out


_FIGHTS = frozenset("boxer wrestler fighter judoka fencer".split())


def _lost_to(events: list[Event]) -> list[Event]:
    """A wrestler who |loses to another is beaten by him, after what the other does to win."""
    out = list(events)
    for k, event in enumerate(events):
        foe = next((n for p, n in event.to if p in ("to", "against") and is_alive(n)), None)
        lost = verb_of(event) == "lose" and event.what is None and head_of(event.who) in _FIGHTS
        if not lost or foe is None or event.who is None:
            continue
        sumo = "sumo" in said_of(events)
        won = {"who": foe.model_copy(update={"role": "who"}), "verb": "shove" if sumo else "knock out", "to": ()}
        out[k] = event.model_copy(update={**won, "what": event.who.model_copy(update={"role": "what"})})
        if sumo:
            out[k] = out[k].model_copy(update={"verb": "shove out", "words": f"{event.words} out of the ring"})
        if k + 1 < len(events) and head_of(events[k + 1].who) == head_of(foe):
            out[k], out[k + 1] = out[k + 1], out[k]
    return out


_ON_PITCH = re.compile(
    r"\b(?:cup final|football match|goal ?net|goalposts?|sidelines?|touchline|groundsman|referees?|penalt(?:y|ies)|"
    r"free kick|own goal|winning goal|"
    r"scores? (?:a|the|his|her|their) (?:\w+ )?goal|kick-?off|half-?time|"
    r"wingers?|midfielders?|dribbles? past|left back|centre forward|football (?:team|game|final))\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:basketball|tennis|boxing|boxer|hockey|rugby|ice|gym|hall|street|garden|park|yard|pool)\b"
)


_MISREAD = (None, "swamp", "post", "goal", "match", "end", "mud", "game")  # the mud before a goal is no swamp


def _trained(events: list[Event]) -> list[Event]:
    """A |coach of a team is no bus."""
    if not _OF_TEAMS.search(said_of(events)):
        return events

    def one(n: Noun) -> Noun:
        return n.model_copy(update={"name": "trainer", "of": ""}) if n.name == "coach" else n

    return [e if verb_of(e) in ("drive", "board", "ride", "miss", "park") else each(e, one) for e in events]


_OF_TEAMS = re.compile(
    r"\b(?:teams?|pitch|players?|football|match|goals?|goalkeeper|train(?:s|ing)?|swimmers?|swim|gymnasts?|boxers?|"
    r"runners?|race|play|medal|trophy|cup|whistle|basketball|tennis|hockey|rugby|cricket|score[sd]?|bench)\b"
)


def _eleven(events: list[Event]) -> list[Event]:
    """On a pitch a |captain is no sailor, and a |defender, a winger or a midfielder plays football."""
    if not any("pitch" in (e.setting.place or "") or e.setting.place == "stadium" for e in events):
        return events
    first = next((e.who.name for e in events if e.who is not None), "")

    def one(n: Noun) -> Noun:
        head = head_of(n)
        if head not in _ELEVEN:
            return n
        rival = head in ("defender", "opponent") and n.name != first
        vest = ("blue vest",) if rival else ()
        name = "rival footballer" if rival else f"{head} footballer"
        return n.model_copy(update={"name": name, "said": n.said or n.name, "wears": n.wears or vest})

    return [each(e, one) for e in events]


_ELEVEN = frozenset("captain defender winger midfielder forward substitute opponent".split())


def _on_the_pitch(events: list[Event]) -> list[Event]:
    """Whoever comes to it, a cup final is played on a football pitch."""
    said = said_of(events)
    keeper = re.search(r"\bgoal(?:keeper|ie)s?\b", said) and any(e.setting.place in _MISREAD[1:] for e in events)
    if (
        not (_ON_PITCH.search(said) or keeper)
        or _ELSEWHERE.search(said)
        or any(e.setting.place not in _MISREAD for e in events)
    ):
        return events
    gone = ("cup", "final", "match", "football", "middle", "sideline", "game", "mud", "post")
    told = [placed(untold(e, ("final", "match", "middle", "mud", "post")), place="football pitch") for e in events]
    return [placed(e, pieces=tuple(p for p in e.setting.pieces if p.split()[-1] not in gone)) for e in told]
