"""More of sport and mishap: over which bar, what rains that is no rain, wet paint that one sits down on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.telling import head_of, is_alive, placed, untold, verb_of
from rushes.shot import Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_OVERS = frozenset({"bar", "crossbar", "goal", "pole"})
_LEAPS = frozenset("fly jump leap vault sail soar clear".split())
_LEGWEAR = frozenset("trousers trouser pants shorts short trunks trunk breeches kilt swimsuit skirt".split())
_SEATS = frozenset("bench chair seat stool swing fence step".split())
_LITTER = frozenset("confetti petal rice flower money banknote feather glitter balloon streamer coin leaf".split())
_PINS = frozenset("pin pins skittle skittles ninepin".split())
_BY_HAND = re.compile(r"\b(?:karate|judo|kung fu|bare hands?)\b|\bwith (?:her|his|one|a|their) (?:\w+ )?hands?\b")
_BOARDS = frozenset("plank board brick block tile log".split())


def feints(events: Sequence[Event]) -> list[Event]:
    """The events as such scenes have them."""
    out = list(events)
    for rule in (
        _over_bar,
        _bowled,
        _chopped,
        _bare,
        _wet_paint,
        _littered,
        _crowned,
        _thrown,
        _collided,
        _in_face,
        _regatta,
        _race_cars,
    ):
        out = rule(out)
    return out


def _over_bar(events: list[Event]) -> list[Event]:
    """ "Kicks the ball |over the bar", "flies |over the bar": no place to drink at."""
    out: list[Event] = []
    for event in events:
        over = any(p in ("over", "across", "above") and head_of(n) in _OVERS for p, n in event.to)
        over = over or (head_of(event.what) in ("bar", "crossbar") and verb_of(event) in ("clear", "vault"))
        if over and is_alive(event.who):
            ball = event.what is not None and head_of(event.what) in ("ball", "football", "penalty", "shot")
            jumps = verb_of(event) in _LEAPS and not ball
            if ball or jumps:
                update = {"verb": "shoot over" if ball else "clear bar", "to": (), "ends": None}
                event = untold(event, _OVERS).model_copy(update={**update, "what": event.what if ball else None})
        out.append(event)
    barred = any(e.verb in ("shoot over", "clear bar") for e in out)
    ground = "stadium" if any(e.verb == "shoot over" for e in out) else "running track"
    pieces = tuple(_OVERS)
    return [
        placed(e, place=ground, pieces=tuple(p for p in e.setting.pieces if p.split()[-1] not in pieces))
        if barred and e.setting.place in (None, "bar", "crossbar", "pole")
        else e
        for e in out
    ]  # fmt: skip


def _bowled(events: list[Event]) -> list[Event]:
    """ "Throws the ball and |knocks down all ten pins": one ball."""
    out: list[Event] = []
    for event in events:
        pins = event.what is not None and head_of(event.what) in _PINS
        if pins and verb_of(event) in ("knock", "hit", "topple", "strike", "bowl", "throw") and is_alive(event.who):
            before = out[-1] if out else None
            threw = before is not None and verb_of(before) in ("throw", "roll", "bowl", "toss")
            words = f"{out.pop().words} {event.words}" if threw else event.words
            event = untold(event, (*_PINS, "ball")).model_copy(
                update={"verb": "bowl over", "what": None, "to": (), "words": words}
            )
            event = placed(event, place=event.setting.place or "gym")
        out.append(event)
    return out


def _chopped(events: list[Event]) -> list[Event]:
    """Who breaks a board by |hand chops it."""
    out: list[Event] = []
    for event in events:
        karate = _BY_HAND.search(event.words.lower())
        board = event.what is not None and head_of(event.what) in _BOARDS
        if karate and board and verb_of(event) in ("break", "smash", "split", "chop", "snap", "crack"):
            event = untold(event, ("hand", "hands")).model_copy(update={"verb": "chop", "to": ()})
            event = placed(event, place=event.setting.place or "gym")
        out.append(event)
    return out


def _bare(events: list[Event]) -> list[Event]:
    """Who |loses the trousers stands there in drawers."""
    out: list[Event] = []
    for event in events:
        off = event.what is not None and head_of(event.what) in _LEGWEAR and is_alive(event.who)
        if off and verb_of(event) in ("lose", "drop") and not re.search(r"\bbet\b", event.words):
            sex = {"her": "female", "his": "male"}.get(event.what.whose) if event.what is not None else None
            who = event.who
            if who is not None and sex is not None and not {"male", "female"} & {*who.look}:
                who = who.model_copy(update={"look": (sex, *who.look)[:5]})
            event = untold(event, _LEGWEAR).model_copy(update={"verb": "lose trousers", "who": who, "what": None})
        out.append(event)
    return out


def _wet_paint(events: list[Event]) -> list[Event]:
    """ "Paints a |bench and a policeman sits on |it": the paint is on him."""
    wet: Event | None = None
    out: list[Event] = []
    for event in events:
        seat = event.what is not None and head_of(event.what) in _SEATS
        if seat and verb_of(event) == "paint":
            wet = event = placed(event, place=event.setting.place or "park")
        elif wet is not None and _sits_elsewhere(event, wet) and event.who is not None:
            who = event.who.model_copy(update={"look": ("paint-splattered", *event.who.look)[:5]})
            event = placed(event.model_copy(update={"who": who}), place=wet.setting.place)
        out.append(event)
    return out


def _sits_elsewhere(event: Event, wet: Event) -> bool:
    return verb_of(event) in ("sit", "lean") and head_of(event.who) != head_of(wet.who)


def _littered(events: list[Event]) -> list[Event]:
    """ "Confetti |rains on the stadium" is no rain."""
    litter = any(head_of(e.who) in _LITTER and verb_of(e) in ("rain", "shower") for e in events)
    said = " ".join(e.words for e in events).lower()
    if not litter or re.search(r"\bin the rain\b|\brainy\b|\bin the snow\b|\bstorm", said):
        return events
    return [placed(e, weather=None) if e.setting.weather in (Weather.RAIN, Weather.SNOW) else e for e in events]


def _crowned(events: list[Event]) -> list[Event]:
    """Who |lifts the trophy has it over the head, in the confetti that falls on it."""
    cup: Event | None = None
    out: list[Event] = []
    for event in events:
        what, who = event.what, event.who
        won = what is not None and (head_of(what) == "trophy" or what.name in ("world cup", "winner cup", "gold cup"))
        if won and who is not None and is_alive(who) and verb_of(event) in ("lift", "raise", "hold", "hoist", "win"):
            if head_of(who) == "champion":
                who = who.model_copy(update={"name": "champion athlete"})
            cup = event = event.model_copy(update={"verb": "raise trophy", "who": who})
            event = placed(event, place=event.setting.place or "stadium")
        elif cup is not None and head_of(event.who) in ("confetti", "streamer"):
            continue
        out.append(event)
    return out


_MOUNTS = frozenset("horse pony donkey camel mule elephant bull zebra".split())
_HARD = frozenset("door post lamppost pole wall tree window pillar".split())


def _thrown(events: list[Event]) -> list[Event]:
    """A horse that |throws its rider, a jockey who |falls off his horse: out of the saddle."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        horse = next((n for p, n in event.to if p in ("off", "from") and head_of(n) in _MOUNTS), None)
        if head_of(who) in _MOUNTS and is_alive(what) and verb_of(event) in ("throw", "buck", "toss", "shake"):
            event = event.model_copy(update={"verb": "throw off"})
        elif horse is not None and who is not None and is_alive(who) and what is None and verb_of(event) in _FALLS:
            update = {"who": horse.model_copy(update={"role": "who"}), "verb": "throw off"}
            event = untold(event, ("last",)).model_copy(
                update={**update, "what": who, "to": tuple(x for x in event.to if x[1] is not horse)}
            )
        out.append(event)
    return out


_FALLS = frozenset("fall tumble slip slide drop".split())


def _collided(events: list[Event]) -> list[Event]:
    """Two who |crash into each other, and one who |walks into a door."""
    out: list[Event] = []
    for event in events:
        who = event.who
        crash = verb_of(event) in ("crash", "bump", "collide", "run", "smash", "ride", "skate", "walk")
        pair = who is not None and who.count + len(event.others) == 2
        if crash and pair and event.what is None and re.search(r"\b(?:each other|one another|collide)\b", event.words):
            event = event.model_copy(update={"verb": "collide", "to": (), "ends": None})
        hard = next((n for p, n in event.to if p in ("into", "against") and head_of(n) in _HARD), None)
        walks = verb_of(event) in ("walk", "run", "bump", "stroll")
        alone = who is not None and who.count == 1 and category(who.name) == "person"
        if hard is not None and walks and alone and event.what is None:
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _HARD)
            update = {"verb": "bump into", "what": hard.model_copy(update={"role": "what"}), "to": (), "ends": None}
            event = placed(untold(event, _HARD), pieces=pieces).model_copy(update=update)
        out.append(event)
    return out


_PIES = frozenset("pie cake tomato egg custard pudding pancake pizza snowball".split())


def _in_face(events: list[Event]) -> list[Event]:
    """ "A pie lands |in the face of the president": there it sticks."""
    out: list[Event] = []
    for event in events:
        face = next((n for p, n in event.to if p in ("in", "on", "into") and head_of(n) in ("face", "head")), None)
        whose = next((n for n in event.seen if category(n.name) == "person"), None) if face is not None else None
        if whose is not None and head_of(event.who) in _PIES and verb_of(event) in ("land", "hit", "fly", "splat"):
            look = (f"{head_of(event.who)}-topped", *whose.look)[:5]
            hit = whose.model_copy(update={"look": look, "role": "who"})
            event = untold(event, ("face", "head", "speech", head_of(event.who), head_of(whose)))
            event = event.model_copy(update={"who": hit, "verb": "stand", "to": (), "ends": None})
            event = placed(event, place=event.setting.place or "stage")
        out.append(event)
    return out


def _regatta(events: list[Event]) -> list[Event]:
    """Rowers who |race their boats sit in two of them, side by side."""
    out: list[Event] = []
    for event in events:
        who = event.who
        crew = who is not None and head_of(who) in ("rower", "oarsman", "crew", "canoeist") and who.count > 1
        if who is not None and crew and head_of(event.what) in ("boat", "canoe") and re.search(r"\brac", event.words):
            rowers = who.model_copy(update={"count": 4, "name": "rower"})
            event = untold(event, ("boat", "canoe", "rower", "crew")).model_copy(
                update={"who": rowers, "verb": "race in boats", "what": None, "to": ()}
            )
        out.append(event)
    return out


def _race_cars(events: list[Event]) -> list[Event]:
    """A |race car goes round a track, and its finish is no thing of its own."""
    if not any(e.who is not None and re.search(r"\b(?:race|racing) car$", e.who.name) for e in events):
        return events
    out: list[Event] = []
    for event in events:
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != "line")
        place = event.setting.place
        event = placed(event, place="racetrack" if place in (None, "marathon street") else place, pieces=pieces)
        if event.what is not None and event.what.name in ("finish line", "finishing line"):
            to = tuple(x for x in event.to if head_of(x[1]) != "line")
            event = untold(event, ("line",)).model_copy(update={"verb": "speed", "what": None, "to": to})
        out.append(event)
    return out
