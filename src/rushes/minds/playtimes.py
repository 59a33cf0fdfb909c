"""Children at play out of doors: snow fights, sled rides, boats in puddles, balls over fences, heaps leapt into."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.playrooms import bared, near_of, playrooms, young
from rushes.minds.telling import head_of, is_alive, is_beast, placed, said_of, untold, verb_of
from rushes.shot import Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_SLEDS = frozenset("sled sledge sleigh toboggan bobsled luge".split())
_DOWN = frozenset("slide ride go race speed whizz zoom glide sled sledge toboggan fly rush hurtle come shoot".split())
_MISSILES = frozenset("snowball pillow balloon cake pie tomato egg mud ball leaf water".split())
_EACH_OTHER = re.compile(
    r"\b(?:at|with) (?:each other|one another)\b|\b(?:snowball|pillow|food) (?:fight|battle|war)\b"
)
_PUDDLES = frozenset("puddle gutter".split())
_FLOATS = frozenset("float sail launch set put race push".split())
_STAMPS = frozenset("stomp stamp splash jump hop leap play dance skip wade run walk".split())
_BARRIERS = frozenset("fence wall hedge gate".split())
_SENDS = frozenset("bounce throw kick hit toss knock bat shoot lob hurl send lose".split())
_BALLS = frozenset("ball football baseball frisbee basketball snowball tennis volleyball shuttlecock shoe".split())
_PANES = frozenset("window windowpane pane greenhouse".split())
_HEAPS = frozenset("heap pile mound stack haystack".split())
_HEAPS_UP = frozenset("sweep gather pile collect blow push".split())
_LEAPS = frozenset("leap jump fall dive run hop tumble plunge roll crash land".split())
_YARD = frozenset("build play skip jump chase throw run hop kick make".split())


def playtimes(events: Sequence[Event]) -> list[Event]:
    """The events as children's play is seen."""
    out = list(events)
    for rule in (_fights, _sledding, _afloat, _splashing, _in_yard, _lost, _over_fence, _through_pane, _leapt_in,
                 _on_seesaw, _picked, _drenched, _turning, _helped_on, _pulled, _slid):  # fmt: skip
        out = rule(out)
    return playrooms(out)


def _fights(events: list[Event]) -> list[Event]:
    """ "Throw snowballs |at each other": two sides; of snow where it lies."""
    out: list[Event] = []
    snow = any(w in said_of(events) for w in ("snowball", "sled", "snowman", "toboggan"))
    for event in events:
        what, who = event.what, event.who
        throws = verb_of(event) in ("throw", "hurl", "toss", "pelt", "fling", "lob", "have", "fight", "start")
        many = who is not None and who.count + len(event.others) > 1
        kind = next((w for w in (what.name.split() if what else ()) if w in _MISSILES), None)
        if throws and many and kind is not None and _EACH_OTHER.search(event.words.lower()):
            fight = "pillow fight" if kind == "pillow" else "snowball fight"
            thing = None if kind in ("pillow", "snowball") else what
            event = bared(event, (kind, "fight"), verb=fight, what=thing)
            event = placed(event, place=event.setting.place or ("bedroom" if kind == "pillow" else "park"))
        elif kind == "snowball" and throws and (mark := _near_alive(event)) is not None:
            event = bared(event, ("snowball",), verb="snowball fight", what=None)
            event = event.model_copy(update={"to": (("at", mark),)})
        if snow and event.setting.weather is None:
            event = placed(event, weather=Weather.SNOW)
        out.append(event)
    return out


def _near_alive(event: Event) -> Noun | None:
    return next((n for p, n in event.to if p in ("at", "with", "against") and is_alive(n)), None)


def _sledding(events: list[Event]) -> list[Event]:
    """ "Slides |down a hill on a sled": they sit on it, and it goes down."""
    out: list[Event] = []
    for event in events:
        named = (event.what, *(n for _, n in event.to))
        sled = next((n for n in named if n is not None and head_of(n) in _SLEDS), None)
        said = verb_of(event) in _SLEDS
        down = any(p == "down" for p, _ in event.to) or re.search(r"\b(?:down|downhill)\b", event.words)
        drawn = is_beast(event.who) or is_beast(event.what)
        if (said or (sled is not None and verb_of(event) in _DOWN)) and is_alive(event.who) and down and not drawn:
            thing = Noun(name="wooden sled", role="what")
            others = tuple(n for p, n in event.to if p == "with" and category(n.name) == "person")
            to = tuple(x for x in event.to if x[1] is not sled and x[1] not in others and x[0] != "down")
            event = bared(event, (head_of(sled), "sled"), verb="sled down", what=thing)
            event = event.model_copy(update={"to": to, "others": (*event.others, *others), "ends": None})
            event = placed(event, place="snowy hill", weather=event.setting.weather or Weather.SNOW)
        out.append(event)
    return out


def _afloat(events: list[Event]) -> list[Event]:
    """A boat in a puddle is of paper or a toy, and whoever floats it is on a street or in a yard, not at sea."""
    if not any(near_of(e, _PUDDLES) for e in events):
        return events
    sea = ("sea", "ocean", "lake", "river")
    out: list[Event] = []
    for event in events:
        puddle = near_of(event, _PUDDLES)
        if event.setting.place is None or event.setting.place.split()[-1] in (*sea, *_PUDDLES):
            event = placed(event, place="street")
        if puddle is not None and verb_of(event) in _FLOATS and category(head_of(event.what)) in ("vehicle", "thing"):
            event = bared(event, (head_of(puddle),), verb="float in puddle")
        out.append(event)
    return out


def _splashing(events: list[Event]) -> list[Event]:
    """Who stamps or jumps in puddles makes the water fly."""
    out: list[Event] = []
    for event in events:
        puddle = near_of(event, _PUDDLES)
        alive = event.who is not None and is_alive(event.who)
        pool = verb_of(event) == "splash" and {"pool", "pond", "bath", "fountain"} & set(
            (event.setting.place or "").split()
        )
        if alive and event.what is None and pool:
            event = bared(event, ("water",), verb="splash in puddles").model_copy(update={"to": ()})
        elif puddle is not None and alive and event.what is None and verb_of(event) in _STAMPS:
            event = bared(event, ("puddle", "way"), verb="splash in puddles", what=puddle)
            event = event.model_copy(update={"to": tuple(x for x in event.to if head_of(x[1]) != "school")})
            event = placed(event, place=event.setting.place or "street")
        out.append(event)
    return out


def _in_yard(events: list[Event]) -> list[Event]:
    """In front of their school children are in its yard; whoever races there to a bus is in the street."""
    out: list[Event] = []
    for event in events:
        place = event.setting.place or ""
        outside = place.endswith(" by the school") or (
            place == "school" and verb_of(event) in _YARD and young(event.who) and "throw" not in event.words
            and event.setting.weather is not None
        )  # fmt: skip
        bus = near_of(event, frozenset({"bus", "tram"})) is not None and verb_of(event) in (
            "race",
            "run",
            "rush",
            "hurry",
        )
        if bus and event.setting.place in (None, "road"):
            event = placed(event, place="street")
        if outside and young(event.who):
            event = placed(untold(event, ("villager",)), place="schoolyard")  # its own people are children
        out.append(event)
    return out


def _lost(events: list[Event]) -> list[Event]:
    """What is lost lies behind who lost it, and they look for it in vain."""
    out: list[Event] = []
    for event in events:
        what, who = event.what, event.who
        toy = bool({"toy", "teddy", "doll", "stuffed"} & set(what.name.split() if what is not None else ()))
        thing = what is not None and (toy or category(what.name) in ("thing", "food"))
        thing = thing and head_of(what) not in _NOT_DROPPED
        child = young(who) and who is not None and who.count == 1
        if (
            event.verb == "lose"
            and thing
            and child
            and not any(p == "in" and category(n.name) == "abstract" for p, n in event.to)
        ):
            event = event.model_copy(update={"verb": "lose on the way"})
        out.append(event)
    return out


_NOT_DROPPED = frozenset("tooth race game match kite balloon hat way voice fight job bet patience ball".split())


def _over_fence(events: list[Event]) -> list[Event]:
    """ "Bounces a ball |over the fence into the yard of a grumpy man": he is on the other side of it."""
    out: list[Event] = []
    for event in events:
        wall = next((n for p, n in event.to if p == "over" and head_of(n) in _BARRIERS), None)
        what = event.what
        if wall is None or what is None or verb_of(event) not in _SENDS or head_of(what) not in _BALLS:
            out.append(event)
            continue
        told = {head_of(n) for n in (event.who, what, wall)}
        yard = next((n for p, n in event.to if p in ("into", "to", "in", "onto") and n.of), None)
        near = [n for n in event.seen if category(n.name) == "person" and head_of(n) not in told]
        owner = next((n for n in near if yard is None or head_of(n) in yard.of.split()), None)
        to = (("over", wall), *((("beside", owner.model_copy(update={"role": "who"})),) if owner is not None else ()))
        event = bared(event, (head_of(wall), head_of(yard), head_of(owner)), verb="send over")
        out.append(placed(event, place="backyard").model_copy(update={"to": to, "ends": None}))
    return out


def _through_pane(events: list[Event]) -> list[Event]:
    """ "Kicks a ball |through a window": it is broken, and they stand outside."""
    out: list[Event] = []
    for event in events:
        pane = next(
            (n for p, n in event.to if p in ("through", "into", "at", "against") and head_of(n) in _PANES), None
        )
        ball = event.what
        if pane is not None and ball is not None and head_of(ball) in _BALLS and verb_of(event) in _SENDS:
            school = {"classroom", "school"} & {*pane.name.split(), *(event.setting.place or "").split()}
            place = "schoolyard" if school else "backyard"
            window = Noun(name="window", role="what")
            event = bared(event, (head_of(pane), head_of(ball)), verb="smash", what=window, ends=None)
            event = placed(event, place=place).model_copy(update={"to": (("with", ball),)})
        out.append(event)
    return out


def _leapt_in(events: list[Event]) -> list[Event]:
    """ "Rakes leaves into a heap and his sister |leaps in": into the heap, on which the leaves fly up."""
    heap: Noun | None = None
    raker: Noun | None = None
    out: list[Event] = []
    for event in events:
        into = next((n for p, n in event.to if p in ("into", "in", "onto") and head_of(n) in _HEAPS), None)
        leaves = "leaf" in {head_of(event.what)} or re.search(r"\bleaves\b", event.words)
        leaps = verb_of(event) in _LEAPS and event.what is None and is_alive(event.who)
        if leaps and re.search(r"\b(?:heap|pile|mound) of (?:\w+ )?leaves\b", event.words):
            into = near_of(event, frozenset({"leaf", "heap", "pile", "mound"}))
        if leaves and event.who is not None and (verb_of(event) == "rake" or (into and verb_of(event) in _HEAPS_UP)):
            heap = Noun(name="heap of leaves", role="what")
            raker = event.who
            event = bared(event, ("heap", "pile", "leaf"), verb="rake", what=heap)
            event = placed(event, place=event.setting.place or "garden").model_copy(
                update={"to": tuple(x for x in event.to if x[1] is not into)}
            )
        elif leaps and ((into is not None and leaves) or (heap is not None and event.verb.endswith(" in"))):
            other = (("beside", raker),) if raker is not None and raker != event.who else ()
            what = Noun(name="heap of leaves", role="what")
            event = bared(event, ("heap", "pile", "leaf"), verb="leap into", what=what)
            event = event.model_copy(update={"to": other, "ends": None})
            event = placed(event, place=event.setting.place or "garden")
        out.append(event)
    return out


def _on_seesaw(events: list[Event]) -> list[Event]:
    """On a seesaw two sit, one up and one down; who makes a friend there does too."""
    out: list[Event] = []
    for event in events:
        seesaw = near_of(event, frozenset({"seesaw", "teeter-totter"}))
        seesaw = seesaw or (event.what if head_of(event.what) == "seesaw" else None)
        if seesaw is not None and event.who is not None and is_alive(event.who):
            made = event.what if event.what is not None and is_alive(event.what) else None
            others = tuple(n for n in (made, *(n for _, n in event.to)) if n is not None and is_alive(n))
            others = others or (() if event.who.count + len(event.others) > 1 else (Noun(name="child"),))
            event = bared(event, ("seesaw",), verb="ride seesaw", what=None)
            event = placed(event, place=event.setting.place or "playground")
            event = event.model_copy(update={"others": (*event.others, *others), "to": (), "seen": ()})
        out.append(event)
    return out


_BERRIES = frozenset("strawberry raspberry blueberry blackberry berry tomato pea bean flower carrot gooseberry".split())


def _picked(events: list[Event]) -> list[Event]:
    """What is picked grows in a garden, and what is eaten at once is eaten there."""
    picks = any(verb_of(e) in ("pick", "gather", "pluck", "harvest") and head_of(e.what) in _BERRIES for e in events)
    if not picks or any(e.setting.place for e in events):
        return events
    return [placed(untold(e, ("supper", "dinner", "lunch")), place="garden") for e in events]


def _drenched(events: list[Event]) -> list[Event]:
    """Whom one soaks or splashes with water is wet."""
    out: list[Event] = []
    for event in events:
        what = event.what
        wets = verb_of(event) in ("soak", "drench", "splash", "squirt", "spray", "douse", "hose", "wet")
        if wets and what is not None and is_alive(what) and is_alive(event.who):
            event = event.model_copy(update={"verb": "drench"})
        out.append(event)
    return out


_ROUNDS = frozenset("carousel merry-go-round roundabout carrousel".split())


def _turning(events: list[Event]) -> list[Event]:
    """On a merry-go-round one rides, whatever the verb; who gets dizzy of it staggers there."""
    out: list[Event] = []
    round_ = next((n for e in events for _, n in e.to if head_of(n) in _ROUNDS), None)
    for event in events:
        if near_of(event, _ROUNDS) is not None and is_alive(event.who):
            what = Noun(name="merry-go-round", role="what")
            event = bared(event, tuple(_ROUNDS), verb="ride", what=what)
            event = event.model_copy(update={"to": tuple(x for x in event.to if head_of(x[1]) not in _ROUNDS)})
        if round_ is not None and event.setting.place in (None, "room"):
            event = placed(event, place="fairground")
        if re.search(r"\b(?:dizzy|giddy)\b", event.words) and verb_of(event) in ("feel", "get", "be", "become", "grow"):
            event = event.model_copy(update={"verb": "feel dizzy", "what": None})
        out.append(event)
    return out


_WHEELS = frozenset("bicycle bike tricycle scooter".split())


def _helped_on(events: list[Event]) -> list[Event]:
    """ "Learns to ride a bicycle |with her father": he runs behind and holds the saddle."""
    out: list[Event] = []
    for event in events:
        if out and out[-1].verb == "ride" and event.verb in ("run", "follow", "run along") and is_alive(event.who):
            runs = re.search(r"\b(?:behind|beside|alongside|after|next to)(?: (?:her|him|them|it))?\W*$", event.words)
            before = out[-1]
            if runs and head_of(before.what) in _WHEELS and young(before.who) and event.who is not None:
                with_one = (*before.to, ("beside", event.who))
                words = f"{before.words} {event.words}"
                out[-1] = before.model_copy(update={"verb": "learn to ride", "to": with_one, "words": words})
                continue
        helper = next((n for p, n in event.to if p in ("with", "from") and category(n.name) == "person"), None)
        learns = re.search(r"\b(?:learn|teach|taught|practis|practic|first time)", event.words) is not None
        child = next((n for n in (event.who, event.what) if n is not None and young(n)), None)
        bike = next(
            (n for n in (event.what, *(n for _, n in event.to)) if n is not None and head_of(n) in _WHEELS), None
        )
        if learns and helper is not None and event.who is not None and bike is not None and child is event.who:
            event = event.model_copy(update={"verb": "learn to ride", "what": bike, "to": (("beside", helper),)})
        out.append(event)
    return out


def _pulled(events: list[Event]) -> list[Event]:
    """ "Pulls his sister |on a sled": she sits on it."""
    out: list[Event] = []
    for event in events:
        sled = next((n for p, n in event.to if p in ("on", "in") and head_of(n) in _SLEDS), None)
        if sled is not None and is_alive(event.what) and verb_of(event) in ("pull", "drag", "tow", "push", "take"):
            event = bared(event, (head_of(sled),), verb="pull on sled")
            event = event.model_copy(update={"to": tuple(x for x in event.to if x[1] is not sled)})
            event = placed(event, place=event.setting.place or "park")
        out.append(event)
    return out


def _slid(events: list[Event]) -> list[Event]:
    """ "Slides |down the slide" of a playground."""
    out: list[Event] = []
    for event in events:
        slide = next((n for p, n in event.to if p in ("down", "on") and head_of(n) == "slide"), None)
        if slide is not None and is_alive(event.who) and event.what is None and event.verb not in ("climb", "stand"):
            event = bared(event, ("slide",), verb="go down slide")
            event = placed(event, place=event.setting.place or "playground")
            event = event.model_copy(update={"to": tuple(x for x in event.to if x[1] is not slide)})
        out.append(event)
    return out
