"""Mishaps as they are seen: where a ball is lost, whose head is hit, who is helped up, what is used for a ring."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_beast, placed, untold, verb_of

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_BALLS = frozenset("ball football puck shuttlecock baseball volleyball basketball".split())
_HOLES = frozenset("hole burrow den rabbithole molehill".split())
_OVER = frozenset("wall fence hedge roof net".split())
_STRIKES = frozenset("hit strike kick smash shoot bat whack knock throw slam lob send".split())
_FALLS = frozenset("collapse fall trip stumble slip tumble drop faint crash".split())
_VESSELS = frozenset("bucket pail pot tub bowl".split())
_DROPPED = frozenset("surprise dropping droppings poop present poo mess blob".split())
_LANDS = frozenset("drift land float fall drop sail glide come descend crash".split())
_BOARDS = frozenset({"diving board", "springboard", "high board", "diving tower"})
_PARTIES = {"wedding party": ("bride", "groom"), "wedding": ("bride", "groom"), "garden party": (), "party": (),
            "picnic": (), "barbecue": ()}  # fmt: skip


def mixups(events: Sequence[Event]) -> list[Event]:
    """The events as mishaps show them."""
    out = list(events)
    for rule in (_lost, _over_wall, _helped, _him, _tickled, _chess, _stepped, _dropped, _parachuted, _boards,
                 _in_chimney, _dozing, _doughnut, _salted, _on_ice, _motors, _beside_owner):  # fmt: skip
        out = rule(out)
    return out


def _said(events: Sequence[Event]) -> str:
    return " ".join(e.words for e in events).lower()


def _lost(events: list[Event]) -> list[Event]:
    """ "Loses his ball |in a rabbit hole": it rolls into it."""
    out: list[Event] = []
    for event in events:
        hole = any(p in ("in", "into", "down", "to") and head_of(n) in _HOLES for p, n in event.to)
        if hole and head_of(event.what) in _BALLS and is_alive(event.who):
            event = untold(event, (*_HOLES, "rabbit")).model_copy(update={"verb": "lose in hole", "to": ()})
            if event.setting.place is None or event.setting.place.split()[-1] in _HOLES:
                event = placed(event, place="meadow", pieces=())
        out.append(event)
    return out


def _over_wall(events: list[Event]) -> list[Event]:
    """ "Hits the ball |over the wall"."""
    out: list[Event] = []
    for event in events:
        wall = next((n for p, n in event.to if p in ("over", "across", "beyond") and head_of(n) in _OVER), None)
        if wall is not None and head_of(event.what) in _BALLS and verb_of(event) in _STRIKES and is_alive(event.who):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _OVER)
            event = placed(untold(event, _OVER), pieces=pieces).model_copy(update={"verb": "hit over", "to": ()})
        out.append(event)
    return out


def _helped(events: list[Event]) -> list[Event]:
    """Who |collapses is helped to the feet by whoever helps."""
    out: list[Event] = []
    for event in events:
        down = next((e for e in out if verb_of(e) in _FALLS and e.who is not None), None)
        helps = verb_of(event) in ("help", "assist", "support", "aid") and event.verb != "help afloat"
        if down is not None and helps and event.who is not None and head_of(event.what) == head_of(down.who):
            event = event.model_copy(update={"verb": "help to feet"})
        out.append(event)
    return out


def _him(events: list[Event]) -> list[Event]:
    """ "A runner collapses and a rival helps |him": the runner is a man; |her|, a woman."""
    first = next((e.who for e in events if e.who is not None), None)
    told = re.search(r"\b(him|her)\b(?! \w)", " ".join(e.words for e in events[1:]))
    sexed = first is not None and {"male", "female"} & {*first.look}
    if first is None or told is None or sexed or is_beast(first) or first.count > 1:
        return events
    if not any(e.what is not None and e.what.name == first.name for e in events[1:]):
        return events
    sex = "male" if told[1] == "him" else "female"

    def one(n: Noun | None) -> Noun | None:
        return n.model_copy(update={"look": (sex, *n.look)[:5]}) if n is not None and n.name == first.name else n

    return [
        e.model_copy(update={"who": one(e.who), "what": one(e.what), "seen": tuple(one(n) or n for n in e.seen),
                             "to": tuple((p, one(n) or n) for p, n in e.to)})
        for e in events
    ]  # fmt: skip


def _tickled(events: list[Event]) -> list[Event]:
    """Who is tickled awake stands there and laughs."""
    out: list[Event] = []
    for event in events:
        awake = event.what is not None and not {"sleeping", "asleep", "giant"} & {
            *event.what.look,
            *event.what.name.split(),
        }
        one = event.who is not None and event.who.count == 1 and not is_beast(event.who) and not event.others
        by_hand = event.verb == "tickle" and not re.search(r"\bfeather|\bnose", event.words)
        if awake and one and by_hand and is_alive(event.what) and not is_beast(event.what):
            event = untold(event, ("mat", "floor")).model_copy(update={"verb": "tickle ribs", "to": ()})
        out.append(event)
    return out


def _chess(events: list[Event]) -> list[Event]:
    """ "|Beats his grandfather at chess": at the end one cheers."""
    won = re.compile(r"\b(?:beat|beats|defeats?|wins?|checkmates?)\b")
    return [
        e.model_copy(update={"verb": "win chess"}) if e.verb == "play chess" and won.search(e.words.lower()) else e
        for e in events
    ]


def _stepped(events: list[Event]) -> list[Event]:
    """ "Steps |backward into a bucket": with one foot."""
    out: list[Event] = []
    for event in events:
        pail = next((n for p, n in event.to if p in ("into", "in", "onto") and head_of(n) in _VESSELS), None)
        if pail is not None and event.what is None and verb_of(event) in ("step", "walk", "stumble", "tread", "back"):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _VESSELS)
            event = placed(untold(event, (*_VESSELS, "paint")), pieces=pieces)
            update = {"verb": "step into", "what": pail.model_copy(update={"role": "what"}), "to": (), "ends": None}
            event = event.model_copy(update=update)
        out.append(event)
    return out


def _dropped(events: list[Event]) -> list[Event]:
    """What a pigeon |drops on a bride is white and runs."""
    out: list[Event] = []
    for event in events:
        mark = next((n for p, n in event.to if p in ("on", "onto", "upon", "over") and is_alive(n)), None)
        soils = head_of(event.what) in _DROPPED and verb_of(event) in ("drop", "leave", "release", "land")
        soils = soils or (event.what is None and verb_of(event) in ("poop", "poo", "splatter"))
        if mark is not None and is_beast(event.who) and soils:
            event = untold(event, _DROPPED).model_copy(
                update={"verb": "drop on head", "what": mark.model_copy(update={"role": "what"}), "to": ()}
            )
            if (event.setting.place or "").startswith("yard by the church"):
                event = placed(event, place="village square by the church")
        out.append(event)
    return out


def _parachuted(events: list[Event]) -> list[Event]:
    """Who drifts down |into a wedding party by parachute lands among the guests, out of doors."""
    out: list[Event] = []
    for event in events:
        flier = re.search(r"\bparachut|\bskydiver|\bparaglid", event.words.lower())
        if event.who is not None and flier and verb_of(event) in _LANDS and is_alive(event.who):
            party = next((n for _, n in event.to if n.name in _PARTIES), None)
            update: dict[str, object] = {"verb": "float in", "ends": None}
            if party is not None:
                wed = tuple(("among", Noun(name=w)) for w in _PARTIES[party.name])
                guests = (*wed, ("among", Noun(name="guest", count=2 if wed else 4)))
                event = untold(event, (head_of(party), "garden")).model_copy(update={"to": guests})
            garden = event.setting.place in (None, "room", "sky", "living room")
            event = placed(event.model_copy(update=update), place="garden" if garden else event.setting.place)
        out.append(event)
    return out


def _boards(events: list[Event]) -> list[Event]:
    """Who |breaks the diving board goes down with it, in what one swims in."""
    out: list[Event] = []
    for event in events:
        board = event.what is not None and event.what.name in _BOARDS
        if board and event.what is not None and event.who is not None and verb_of(event) in ("break", "snap", "crack"):
            who = event.who.model_copy(update={"wears": event.who.wears or ("swimming trunks",)})
            plank = Noun(name="springboard", role="what")
            event = untold(event, ("board", "springboard", "tower", head_of(who)))
            event = event.model_copy(update={"verb": "break board", "who": who, "what": plank, "to": ()})
            event = placed(event, place="racing pool", pieces=())
        out.append(event)
    return out


def _in_chimney(events: list[Event]) -> list[Event]:
    """ "Wakes |in a chimney": the head looks out of it."""
    out: list[Event] = []
    for event in events:
        stuck = "stuck" in event.verb
        flues = ("chimney", "barrel", *(_TIGHT if stuck and not is_beast(event.who) else ()))
        flue = next((n for p, n in event.to if p in ("in", "inside") and head_of(n) in flues), None)
        if (
            flue is not None
            and event.what is None
            and verb_of(event) in ("wake", "awake", "sit", "get", "end", "stick")
        ):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(flue))
            verb = "stuck in chimney" if stuck and not is_beast(event.who) else "pop out"
            update = {"verb": verb, "what": flue.model_copy(update={"role": "what"}), "to": ()}
            event = placed(untold(event, (head_of(flue),)), pieces=pieces).model_copy(update=update)
        if event.who is not None and head_of(event.who) == "sleepwalker" and not event.who.wears:
            clad = event.who.model_copy(update={"wears": ("nightshirt", "nightcap")})
            event = event.model_copy(update={"who": clad, "seen": tuple(clad if n.name == clad.name else n
                                                                        for n in event.seen)})  # fmt: skip
        out.append(event)
    return out


_TIGHT = frozenset("bin dustbin crate basket suitcase box cauldron trunk".split())


def _dozing(events: list[Event]) -> list[Event]:
    """ "A barber |falls asleep and shaves a customer bald": with shut eyes, at work."""
    asleep = next((e for e in events if e.verb in ("sleep", "fall asleep", "doze off", "nod off")), None)
    works = [e for e in events if e.verb in ("shave", "cut", "cut hair", "trim", "comb")]
    if asleep is None or asleep.who is None or not works or head_of(works[0].who) != head_of(asleep.who):
        return events
    sleepy = asleep.who.model_copy(update={"look": ("sleepy", *asleep.who.look)[:5]})
    out = []
    for event in events:
        if event is asleep:
            continue
        if event in works:
            what = event.what
            if what is not None and re.search(r"\bbald\b", event.words):
                what = what.model_copy(update={"look": ("bald", *what.look)[:5]})
            words = f"{asleep.words} {event.words}"
            event = event.model_copy(update={"who": sleepy, "what": what, "words": words})
        out.append(event)
    return out


def _doughnut(events: list[Event]) -> list[Event]:
    """ "|Uses a doughnut at the altar": it is for the bride, who stands there all the while."""
    wed = re.search(r"\baltar\b|\bvows?\b|\bwedding\b", _said(events))
    who = next((e.who for e in events if head_of(e.who) in ("groom", "bride")), None)
    if who is None or not wed:
        return events
    other = Noun(name="bride" if head_of(who) == "groom" else "groom")
    if any(head_of(n) == other.name for e in events for n in (e.who, e.what, *(n for _, n in e.to))):
        return events
    out: list[Event] = []
    for event in events:
        mine = head_of(event.who) == head_of(who)
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != "altar")
        event = placed(untold(event, ("altar",)), pieces=pieces)
        if mine and event.what is not None and verb_of(event) in ("use", "offer", "give", "take", "pull", "present"):
            event = event.model_copy(update={"verb": "give", "to": (("to", other),)})
        elif mine and verb_of(event) in ("forget", "lose", "drop", "mislay"):
            event = event.model_copy(update={"verb": "despair", "what": None, "to": (("beside", other),)})
        elif mine:
            event = event.model_copy(update={"to": (*event.to, ("beside", other))})
        out.append(event)
    return out


def _salted(events: list[Event]) -> list[Event]:
    """ "|Mistakes salt for sugar": it is poured into the bowl."""
    out: list[Event] = []
    for event in events:
        took = verb_of(event) in ("mistake", "confuse", "use", "take", "swap", "mix")
        other = next((n for p, n in event.to if p in ("for", "with", "as", "of")), None)
        food = event.what is not None and {"salt", "pepper", "chilli", "mustard", "soap", "glue", "flour"} & {
            *event.what.name.split()}  # fmt: skip
        if took and other is not None and food and event.what is not None:
            bowl = ("into", Noun(name="mixing bowl"))
            event = untold(event, (head_of(other),)).model_copy(update={"verb": "pour", "to": (bowl,)})
        out.append(event)
    return out


def _on_ice(events: list[Event]) -> list[Event]:
    """A |puck is struck with a stick, not thrown."""
    out: list[Event] = []
    for event in events:
        if head_of(event.what) == "puck" and verb_of(event) in (*_STRIKES, "score", "pass", "fire"):
            horn = next((n for p, n in event.to if p in ("into", "in", "at") and head_of(n) in _HORNS), None)
            event = event.model_copy(update={"verb": "hit"})
            if horn is not None:
                player = Noun(name="musician", holds=(horn.name,))
                update = {"verb": "shoot into", "to": (("beside", player),)}
                event = untold(event, (*_HORNS, "band", "musician")).model_copy(update=update)
        out.append(event)
    return out


_HORNS = frozenset("trombone tuba trumpet horn saxophone".split())


def _motors(events: list[Event]) -> list[Event]:
    """A |race car driver is at the track, in a helmet."""
    out: list[Event] = []
    racing = re.search(r"\b(?:race|racing)[ -]?(?:car )?driver\b|\bformula one\b|\bgrand prix\b", _said(events))
    for event in events:
        who = event.who
        if racing and who is not None and head_of(who) in ("driver", "racer"):
            clad = who.model_copy(update={"wears": who.wears or ("red overalls", "helmet")})
            event = event.model_copy(update={"who": clad})
            event = placed(event, place=event.setting.place or "racetrack")
            if (verb_of(event) in ("change", "replace", "swap", "fix", "repair") and event.what is not None) or (
                verb_of(event) in ("win", "finish", "cross") and event.what is None
            ):
                event = event.model_copy(update={"to": (*event.to, ("beside", Noun(name="racing car")))})
        out.append(event)
    return out


def _beside_owner(events: list[Event]) -> list[Event]:
    """ "Pours soup into the |hat of a guest": the guest is there."""
    out: list[Event] = []
    for event in events:
        owned = next((n for p, n in event.to if p in ("into", "onto", "on", "over") and n.of and not is_alive(n)), None)
        owner = Noun(name=owned.of, role="owner") if owned is not None else None
        named = {head_of(n) for n in (event.who, event.what, *(n for _, n in event.to))}
        poured = verb_of(event) in ("pour", "spill", "drop", "put", "empty", "ladle", "tip")
        if poured and owner is not None and is_alive(owner) and owner.name.split()[-1] not in named:
            event = event.model_copy(update={"to": (*event.to, ("beside", owner))})
        out.append(event)
    return out
