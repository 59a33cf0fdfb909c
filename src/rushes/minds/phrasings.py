"""What a turn of phrase means: steps taken, a game in which one is beaten, what came first though told last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun, lives
from rushes.minds.telling import head_of, moved, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_DONE_AS = {
    "have": dict.fromkeys("breakfast lunch dinner supper tea picnic meal snack".split(), "eat") | {"fight": "fight"},
    "do": {
        **dict.fromkeys("dish dishes laundry washing".split(), "wash"), "ironing": "iron", "shopping": "shop",
        **dict.fromkeys("homework crossword sum spelling".split(), "write"), "hair": "comb", "painting": "paint",
        **dict.fromkeys("puzzle jigsaw".split(), "assemble"), **dict.fromkeys("dance jig twist".split(), "dance"),
        **dict.fromkeys("cartwheel somersault handstand backflip trick magic show stunt yoga".split(), "perform"),
        **dict.fromkeys("housework cleaning chore".split(), "clean"),
    },
}  # fmt: skip
_STEPS = re.compile(r"\b(?:takes?|took|taking|makes?|made)\b(?: [\w-]+){0,4} steps?\b", re.I)
_GROUND = frozenset("step carpet floor rug".split())
_ON_ROPES = frozenset({"lower", "let down", "pull up", "haul up", "hoist", "hoist up", "draw up", "haul"})
_PLAYS = frozenset("play beat defeat win challenge outplay face lose".split())
_WINS = frozenset("beat defeat win outplay".split())
_GOES = frozenset("run escape flee leave go travel hurry race rush speed come arrive set disappear return".split())
_CROSSES = re.compile(r"\bcross", re.I)
_SHIPS = frozenset("ship longship sailboat galleon yacht schooner raft ferry steamer".split())
_MOUNTS = frozenset("horse donkey mule camel pony elephant broom broomstick".split())
_GAMES = {
    "play table tennis": re.compile(r"\btable[ -]tennis\b|\bping[ -]?pong\b", re.I),
    "play chess": re.compile(r"\bchess\b", re.I),
    "play cards": re.compile(r"\bat cards\b", re.I),
}
_GAME_WORDS = frozenset("table tennis ping pong pingpong ping-pong chess card game match".split())


def phrasings(events: Sequence[Event]) -> list[Event]:
    """The events as their turns of phrase mean them."""
    return _in_order(
        [_ablaze(_lifted(_without(_sailed(_away_on(_tended(_roped(_played(_stepped(e))))))))) for e in events]
    )


def _ablaze(event: Event) -> Event:
    """ "Sets a barn |on fire": who has hands lights it, lightning and sparks leave it burning."""
    if verb_of(event) not in ("set", "light") or event.what is None or event.who is None:
        return event
    if not any(p == "on" and n.name == "fire" for p, n in event.to):
        return event
    acts = lives(event.who)
    place = None if event.setting.place == "fire" else event.setting.place
    to = tuple(x for x in event.to if x[1].name != "fire")
    bolt = () if acts else ("lightning bolt",) if head_of(event.who) in ("lightning", "bolt") else ()
    seen = tuple(n for n in event.seen if n.name != "fire" and (acts or n.name != event.who.name))
    event = moved(event, place, *bolt, without=("fire",), to=to, seen=seen)
    done = {"verb": "set fire"} if acts else {"who": event.what, "verb": "burn", "what": None}
    return event.model_copy(update=done)


def _lifted(event: Event) -> Event:
    """ "Gives her a |lift on his tractor": both ride it; with a flat |tyre one kneels at the bicycle or the car."""
    who, head = event.who, head_of(event.what)
    if who is None or event.what is None or category(who.name) != "person":
        return event
    on = next((n for p, n in event.to if p in ("on", "in") and category(n.name) == "vehicle"), None)
    if head in ("lift", "ride") and (verb_of(event) in ("give", "offer", "hitch") or event.verb in ("get", "have")):
        whom = next((n for p, n in event.to if p == "to" and category(n.name) == "person"), None)
        own = next((v for w, v in _DRIVEN.items() if w in who.name.split()), "car")
        if whom is None and on is None:
            return event
        craft = on.model_copy(update={"role": "what"}) if on is not None else Noun(name=own, role="what")
        to = tuple(x for x in event.to if x[1] not in (whom, on))
        others = (*event.others, whom.model_copy(update={"role": "who"})) if whom is not None else event.others
        place = "road" if event.setting.place in (None, head) else event.setting.place
        told = moved(event, place, verb="ride", what=craft, to=to, others=others, seen=(who, *others, craft))
        return untold(told, {head})
    flat = head == "puncture" or (head in ("tyre", "tire") and {"flat", "burst", "punctured"} & {*event.what.look})
    flat = flat or event.what.name in ("flat tyre", "flat tire", "burst tyre", "burst tire")
    if flat and event.verb in ("get", "have", "suffer", "catch", "receive"):
        on_two = re.search(r"\b(?:cycl|bike|bicycl|postm)", event.words.lower())
        craft = Noun(name="bicycle" if on_two else "car", role="what")
        place = "road" if event.setting.place is None or event.setting.place == "lift" else event.setting.place
        return moved(event, place, verb="repair", what=craft, seen=(who, craft), without=(head,))
    return event


_DRIVEN = {"farmer": "tractor", "lorry": "truck", "truck": "truck", "carter": "cart", "biker": "motorbike",
           "motorcyclist": "motorbike", "bus": "bus", "taxi": "taxi", "carriage": "carriage"}  # fmt: skip


def _tended(event: Event) -> Event:
    """ "Takes care of a plant", "looks after his sick dog": it is watered, fed, sat by."""
    care = event.verb == "take" and head_of(event.what) == "care"
    if not care and not (event.verb in ("look", "care") and event.what is None):
        return event
    whom = next((n for p, n in event.to if p == ("of" if care else "after" if event.verb == "look" else "for")), None)
    if whom is None:
        return event
    kind = category(whom.name)
    verb = "water" if kind == "plant" else "feed" if kind == "animal" else "nurse" if kind == "person" else "mend"
    to = tuple(x for x in event.to if x[1] is not whom)
    seen = tuple(n for n in event.seen if head_of(n) != "care")
    return event.model_copy(
        update={"verb": verb, "what": whom.model_copy(update={"role": "what"}), "to": to, "seen": seen}
    )


def _without(event: Event) -> Event:
    """ "A king |without a crown": it is not there; the head is bare."""
    lacks = [n for p, n in event.to if p == "without"]
    if not lacks:
        return event
    bare = event.who is not None and any(head_of(n) in ("crown", "hat", "cap", "helmet") for n in lacks)
    who = event.who.model_copy(update={"look": ("bareheaded", *event.who.look)}) if bare and event.who else event.who
    told = untold(event, {head_of(n) for n in lacks})
    return told.model_copy(update={"who": who})


def _sailed(event: Event) -> Event:
    """ "Cross the ocean |in a longship": nobody rides a ship."""
    if event.verb != "ride" or head_of(event.what) not in _SHIPS or not _CROSSES.search(event.words):
        return event
    return event.model_copy(update={"verb": "sail"})


def _away_on(event: Event) -> Event:
    """ "Runs away from her wedding |on a motorbike": she rides it."""
    on = next((n for p, n in event.to if p == "on" and (category(n.name) == "vehicle" or head_of(n) in _MOUNTS)), None)
    person = event.who is not None and category(event.who.name) == "person"
    if on is None or event.what is not None or not person or verb_of(event) not in _GOES:
        return event
    to = tuple(x for x in event.to if x[1] is not on)
    return event.model_copy(update={"verb": "ride", "what": on.model_copy(update={"role": "what"}), "to": to})


def _stepped(event: Event) -> Event:
    """ "Takes her first steps": she walks."""
    if event.verb not in ("take", "make") or not _STEPS.search(event.words):
        return event
    whom = next((n for p, n in event.to if p in ("to", "toward", "towards") and lives(n)), None)
    to = tuple((p, n) for p, n in event.to if n.name not in _GROUND and n is not whom)
    seen = tuple(n for n in event.seen if n.name not in _GROUND)
    setting = event.setting.model_copy(update={"pieces": tuple(p for p in event.setting.pieces if p not in _GROUND)})
    return event.model_copy(
        update={"verb": "toddle" if whom else "walk", "what": whom, "to": to, "seen": seen, "setting": setting}
    )


def _played(event: Event) -> Event:
    """ "Beats him |at table tennis": with bat and ball, not with fists."""
    first = verb_of(event)
    game = next((g for g, said in _GAMES.items() if said.search(event.words)), None)
    if first not in _PLAYS or game is None or event.verb == game:
        return event

    def named(n: Noun) -> bool:
        return set(n.name.split()) <= _GAME_WORDS

    what = event.what if event.what is not None and not named(event.what) else None
    if first == "lose" and game == "play chess":
        event, what = _lost_to(event, what)
    pieces = tuple(p for p in event.setting.pieces if not set(p.split()) <= _GAME_WORDS)
    verb = f"win at {game.removeprefix('play ')}" if first in _WINS and game == "play table tennis" else game
    return event.model_copy(
        update={
            "verb": verb, "what": what, "to": tuple((p, n) for p, n in event.to if not named(n)),
            "seen": tuple(n for n in event.seen if not named(n)),
            "setting": event.setting.model_copy(update={"pieces": pieces}),
        }
    )  # fmt: skip


def _lost_to(event: Event, what: Noun | None) -> tuple[Event, Noun | None]:
    """ "Loses |at chess against his sister": she wins."""
    winner = next((n for p, n in event.to if p in ("against", "to", "with") and category(n.name) == "person"), None)
    winner = winner or Noun(name="rival child" if event.who is not None and _young(event.who) else "rival")
    if event.who is None:
        return event, what
    to = tuple(x for x in event.to if x[1] != winner)
    update = {"who": winner.model_copy(update={"role": "who"}), "others": (), "to": to}
    return event.model_copy(update={**update, "words": f"{event.words} wins"}), event.who


def _young(noun: Noun) -> bool:
    return bool({"girl", "boy", "child", "kid", "pupil"} & set(noun.name.split()))


def _roped(event: Event) -> Event:
    """ "In a tree house |lower a basket": down from it, so one sees its tree from the ground up."""
    if event.verb not in _ON_ROPES or event.setting.place not in ("tree house", "treehouse"):
        return event
    seen = tuple(n for n in event.seen if n.name not in ("tree house", "treehouse"))
    to = tuple((p, n) for p, n in event.to if n.name not in ("tree house", "treehouse"))
    setting = event.setting.model_copy(update={"place": "garden", "pieces": ("treehouse",)})
    return event.model_copy(update={"to": to, "seen": seen, "setting": setting})


def _in_order(events: Sequence[Event]) -> list[Event]:
    """ "Lands her jump |after falling": the fall comes first."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        last = before is not None and before.sentence == event.sentence and event.words.lower().startswith("after ")
        told = before is not None and before.words and before.verb  # no picture that was only put before it
        who = before.who if before is not None and last and told else None
        if before is not None and who is not None and event.who is not None and who.name == event.who.name:
            setting = event.setting.model_copy(update={"place": event.setting.place or before.setting.place})
            out[-1:] = [event.model_copy(update={"who": who, "setting": setting}), before]
            continue
        out.append(event)
    return out


def done_as(verb: str, things: Sequence[str]) -> str | None:
    """What one does who |has breakfast, |does the dishes or |does his homework."""
    told = _DONE_AS.get(verb, {})
    return next((told[thing] for thing in things if thing in told), None)
