"""Causes and ends told beside a deed: who flinches from what, who falls in, by what one laughs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.telling import head_of, is_alive, moved, placed, untold, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event


def caused(events: Sequence[Event]) -> list[Event]:
    """The events with what causes and ends them."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


def _by_doing(events: list[Event]) -> list[Event]:
    """ "Makes the queen laugh |by juggling apples": the jester does, before she laughs."""
    out: list[Event] = []
    for event in events:
        who, before = event.who, out[-1] if out else None
        led = before is not None and who is not None and before.who is not None and before.who.name == who.name
        by = any(e.words.endswith(" by") for e in out[-2:]) and event.verb != ""
        causer = next((n for p, n in before.to if p in ("at", "with") and is_alive(n)), None) if before else None
        if before is None or who is None or not led or not by or causer is None:
            out.append(event)
            continue
        did = [e for e in out[:-1] if e.who is None or e.who.name != causer.name or not e.words.endswith(" by")]
        doer, other = causer.model_copy(update={"role": "who"}), who.model_copy(update={"role": "what"})
        seen = (doer, *(n for n in event.seen if n.name != who.name))
        first = untold(event, ("feast",)).model_copy(update={"who": doer, "to": (("beside", other),), "seen": seen})
        after = {"to": tuple(("at" if n is causer else p, n) for p, n in before.to), "words": ""}
        out = [*did, first, before.model_copy(update=after)]
    return out


def _led_to(events: list[Event]) -> list[Event]:
    """Who is led |to a treasure finds it there."""
    out = []
    for event in events:
        out.append(event)
        goal = next((n for p, n in event.to if p == "to" and category(n.name) == "thing"), None)
        if verb_of(event) not in ("lead", "guide", "take") or goal is None or event.what is None:
            continue
        if is_alive(event.what) and event.who is not None:
            who, what = event.what.model_copy(update={"role": "who"}), goal.model_copy(update={"role": "what"})
            found = {"who": who, "verb": "find", "what": what, "to": (("beside", event.who),), "seen": (who, what)}
            out[-1] = untold(event, (head_of(goal),))
            out.append(event.model_copy(update={**found, "words": "", "ends": None}))
    return out


def _fallen_in(events: list[Event]) -> list[Event]:
    """Who |falls into the river is in the water at last, and not flat on its bank."""
    out: list[Event] = []
    for event in events:
        wet = next((n for p, n in event.to if p in ("into", "in") and head_of(n) in _WATERS), None)
        saved = [e for e in out if e.verb == "fall in water" and event.what and e.who and e.who.name == event.what.name]
        if saved and verb_of(event) in _SAVES and is_alive(event.who):
            told = {"verb": "save from water", "to": (), "ends": None}
            event = moved(event, saved[-1].setting.place, **told, without=("sled", "rope"))
        falls = verb_of(event) in _FALLS and is_alive(event.who) and event.what is None
        if wet is not None and falls and not {"frozen", "icy"} & {*wet.look, *(event.setting.place or "").split()}:
            place = event.setting.place or ""
            stays = place.split()[-1:] and place.split()[-1] in _OVER
            told = {"verb": "fall in water", "ends": None}
            event = moved(
                untold(event, (head_of(wet),)), place if stays else _BANKS[head_of(wet)], **told, without=_SHIPS
            )
        out.append(event)
    return out


_BANKS = {
    **dict.fromkeys(("river", "stream", "canal", "creek", "water", "brook"), "riverbank"),
    **dict.fromkeys(("lake", "pond", "lagoon"), "lakeside"),
    **dict.fromkeys(("sea", "ocean", "harbour", "waves"), "shore"),
    "moat": "castle moat",
    "pool": "pool",
}
_WATERS = frozenset(_BANKS)
_SHIPS = ("ship", "boat", "sailboat", "rowboat")
_SAVES = frozenset("pull drag fish haul lift rescue save help".split())
_OVER = frozenset(
    "bridge drawbridge footbridge pier dock jetty quay bank riverbank lakeside shore beach harbour street garden park "
    "zoo farm meadow moat castle forest jungle canal".split()
)
_FALLS = frozenset("fall tumble topple plunge slip stumble splash trip crash drop".split())


def _because_of(events: list[Event]) -> list[Event]:
    """Hides |because a mouse is loose: it is there."""
    out = []
    for event in events:
        said = _CAUSE.search(event.words)
        named = {n.name for n in (event.who, event.what, *event.others, *(n for _, n in event.to)) if n is not None}
        cause = next((n for n in event.seen if said and head_of(n) == said[1] and n.name not in named), None)
        if cause is not None and is_alive(cause) and verb_of(event) in _FLINCHES:
            event = event.model_copy(update={"to": (*event.to, ("beside", cause.model_copy(update={"role": "who"})))})
        out.append(event)
    return out


def _cause_first(events: list[Event]) -> list[Event]:
    """ "A boy cries |because he lost the race": he loses it, and cries then."""
    out = list(events)
    for i, (a, b) in enumerate(pairwise(events)):
        late = re.match(r"\W*(?:because|since|after) (?:he|she|they|it)\b", b.words, re.I)
        same = a.who is not None and b.who is not None and a.who.name == b.who.name and a.sentence == b.sentence
        if late and same and verb_of(a) in _MOODS and verb_of(b) in _MISHAPS:
            out[i], out[i + 1] = b, placed(a, place=a.setting.place or b.setting.place)
    return out


_MOODS = frozenset("cry weep sob smile laugh cheer celebrate sulk jump dance sigh grin frown rejoice pout".split())
_MISHAPS = frozenset("lose win drop break fall miss find get see receive score trip fail beat come pass catch".split())
_CAUSE = re.compile(
    r"\b(?:because|as|since) (?:of )?(?:a|an|the|his|her|their|one|some)? ?(?:\w+ )?(\w+) "
    r"(?:is|are|has|runs?|comes?|got)\b"
)
_FLINCHES = frozenset("hide run flee jump scream climb cower tremble shiver faint shriek duck".split())
_GLOWS = frozenset("firework fireworks bonfire sparkler lantern torch".split())
_KINDLES = frozenset({"light", "light up", "set off", "release", "let go", "launch", "float", "explode", "burst"})
_SMALL = frozenset(
    "cat kitten puppy rabbit hen duck duckling chick bird frog mouse hedgehog turtle dove parrot".split()
)


def _by_night(events: list[Event]) -> list[Event]:
    """Lanterns and fireworks that rise, and bonfires that are lit, are seen by night."""
    told = any(e.setting.time for e in events)
    lit = any(e.verb in _KINDLES and _GLOWS & {head_of(e.who), head_of(e.what)} for e in events)
    return [placed(e, time=TimeOfDay.NIGHT) for e in events] if lit and not told else events


def _presented(events: list[Event]) -> list[Event]:
    """A cat that is |brought to the pharaoh is handed to him."""
    out = []
    for event in events:
        to = next((n for p, n in event.to if p == "to" and category(n.name) == "person"), None)
        if event.verb in ("herd", "bring") and to is not None and head_of(event.what) in _SMALL:
            event = event.model_copy(update={"verb": "give"})
        out.append(event)
    return out


def _maypole(events: list[Event]) -> list[Event]:
    """Who dances |round a maypole does so on the village green, before it rains."""
    out = []
    for event in events:
        if verb_of(event) in ("dance", "skip", "run", "circle") and _POLES & {head_of(n) for _, n in event.to}:
            place = event.setting.place if event.setting.place not in (None, "barn", "farm") else "village"
            event = moved(untold(event, _POLES), place, without=_POLES, verb="dance maypole")
        out.append(event)
    return out


_POLES = frozenset({"maypole"})


_RULES: Sequence[Callable[[list[Event]], list[Event]]] = (
    _by_doing,
    _led_to,
    _because_of,
    _cause_first,
    _fallen_in,
    _by_night,
    _presented,
    _maypole,
)
