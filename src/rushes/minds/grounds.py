"""Where each event is, when its own words or what is done there need another place than the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.arrivals import is_carried, is_on_way, on_arrival
from rushes.minds.homes import at_home_by_verb, is_indoors
from rushes.minds.roles import MOVING, Clause
from rushes.minds.setting import CABINS
from rushes.minds.telling import head_of, is_alive, moved, placed, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ROOM_OF = {  # furniture that is in one room of a house
    **dict.fromkeys("table stove oven sink fridge cooker".split(), "kitchen"),
    **dict.fromkeys("bed bunk cot cradle crib wardrobe pillow blanket".split(), "bedroom"),
    **dict.fromkeys("sofa couch armchair fireplace hearth television".split(), "living room"),
    **dict.fromkeys("bathtub bath shower".split(), "bathroom"), "desk": "study", "manger": "stable",
}  # fmt: skip
_ANYWHERE = frozenset("table desk blanket shower pillow".split())  # also in the open, in a café, at work
_AT = frozenset("at in on into onto under by beside behind".split())
_SKIES = frozenset("sun moon star rainbow comet cloud snow rain snowflake raindrop storm".split())
_IN_SIGHT = re.compile(r"\b(?:window|through|into|inside|roof|door|curtains?|room)\b", re.I)
_OUT = re.compile(r"\b(?:outside|outdoors|out of doors|into the open)\b(?! (?:the|his|her|their|its|a|an|of)\b)", re.I)
_YOUNG = frozenset("child boy girl kid toddler pupil sibling brother sister dog puppy cat kitten family".split())
_KNITS = frozenset("knit sew read spin embroider crochet weave darn".split())


def grounded(events: Sequence[Event], read: Sequence[Event]) -> list[Event]:
    """The events, each where it can be; `read` are those that the sentence told, each where it told it."""
    told = {e.words: e.setting.place for e in read}
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        if before is not None and before.words and event.words and event.setting.place is not None:
            here = told.get(event.words)
            theirs = any(w in before.words and w not in event.words for w in (here or "").split())
            one = theirs and here == told.get(before.words) == event.setting.place and _goes_on(event, before)
            event = placed(event, place=before.setting.place or here) if one else event  # nothing moved since
        if event.setting.place in ("schoolyard", event.ends) or (event.verb == "race" and event.setting.place):
            event = event.model_copy(update={"ends": None})  # they are there
        for rule in (
            _found_lands,
            _by_pane,
            _furnished,
            _by_hearth,
            _under_sky,
            _gone_out,
            _won,
            _in_hall,
            _lasts,
            _meanwhile,
            _still_there,
        ):
            event = rule(event, before)
        event = on_arrival(event, before)
        mine = next((e for e in reversed(out) if event.who and head_of(e.who) == head_of(event.who)), before)
        event = _lasts(event, mine)
        event = _met_again(event, out)
        if event.verb == "turn out" and event.what is None and not event.to and before is not None:
            continue  # "who turns out to be the king": the next picture tells it
        if before is not None and is_on_way(before, event):
            before = out[-1] = placed(before, place="countryside")
        if before is not None and _passes_by(event, before):
            continue
        out.append(event)
    return out


def _furnished(event: Event, before: Event | None) -> Event:
    """ "Works in the field and falls asleep |at the table": in the kitchen by then."""
    during = next((_OCCASIONS[head_of(n)] for p, n in event.to if p in _WHEN and head_of(n) in _OCCASIONS), None)
    if during is not None and is_alive(event.who) and is_carried(event):
        night = before is not None and "all night" in before.words and event.setting.time is before.setting.time
        seat = ("desk",) if verb_of(event) in _DOZES and during in ("classroom", "office") else event.setting.pieces
        time = TimeOfDay.MORNING if night else event.setting.time
        return placed(event, place=during, pieces=seat, time=time)
    head = next((head_of(n) for p, n in event.to if p in _AT and n.name in _ROOM_OF), "")
    place = event.setting.place
    if not head or not is_alive(event.who) or event.who is None or not is_carried(event):
        return event
    carried = before is not None and before.setting.place == place and before.sentence == event.sentence
    if place is None and (head in _ANYWHERE or haunt([event.who.name]) is not None):
        return event
    if place is not None and (is_indoors(place) or not carried or (before and haunt([event.who.name]) == place)):
        return event
    if place is not None and not _is_open(place):
        return event
    if verb_of(event) in _DOZES and head in ("table", "desk"):  # at it, and not on it
        event = event.model_copy(update={"to": tuple(x for x in event.to if head_of(x[1]) != head)})
    return placed(event, place=_ROOM_OF[head])


_WHEN = frozenset("during at in".split())
_OCCASIONS = {
    "exam": "classroom", "examination": "classroom", "lesson": "classroom", "maths": "classroom", "meeting": "office",
    "interview": "office", "opera": "theatre", "mass": "church", "sermon": "church", "rehearsal": "theatre",
}  # fmt: skip
_DOZES = frozenset("sleep doze nap nod".split())


def _is_open(place: str) -> bool:
    return place.split()[-1] in _OPEN or category(place) == "natural"


_OPEN = frozenset(
    "field meadow forest wood woods hill hills mountain beach sea street road farm garden park river lake harbour "
    "desert snowfield jungle shore village town city vineyard orchard pasture".split()
)


def _found_lands(event: Event, before: Event | None) -> Event:
    """Who |finds a lost city stands before its ruins, and not in a town of today."""
    what = event.what
    if what is None or verb_of(event) not in _FINDS or head_of(what) not in _TOWNS or not _LOST & {*what.look}:
        return event
    land = (event.setting.place or "").split()[-1:]
    place = "jungle temple" if land in (["jungle"], ["rainforest"]) else "ruins"
    place = "underwater" if land in (["sea"], ["ocean"], ["underwater"]) else place
    return moved(event, place, without=(head_of(what),), verb="look up", what=None, to=(), ends=None)


_FINDS = frozenset("find discover reach see uncover spot enter".split())
_TOWNS = frozenset("city town kingdom village civilisation civilization".split())
_LOST = frozenset("lost hidden ancient forgotten ruined abandoned secret legendary sunken buried".split())


def _by_pane(event: Event, before: Event | None) -> Event:
    """A train has windows of its own."""
    if (event.setting.place or "").split()[-1:] not in [[c] for c in CABINS]:
        return event
    to = tuple(x for x in event.to if head_of(x[1]) != "window")
    return moved(event, event.setting.place, without=("window",), to=to)


def _by_hearth(event: Event, before: Event | None) -> Event:
    """Who knits or reads |by the fire does so in a room, also while it snows outside."""
    fire = any(p in ("by", "beside", "near", "at", "before") and head_of(n) == "fire" for p, n in event.to)
    home = fire and event.setting.place is None and verb_of(event) in _KNITS
    return moved(event, "living room", "fireplace", without=("fire",)) if home and is_alive(event.who) else event


def _under_sky(event: Event, before: Event | None) -> Event:
    """What the sun, the moon or the rain does is seen out of doors."""
    place = event.setting.place
    if place is None and head_of(event.who) in _SKIES and before is not None and is_alive(before.who):
        there = before.setting.place
        return placed(event, place=there) if there is not None and not is_indoors(there) else event
    alone = head_of(event.who) in _SKIES and event.what is None and not any(is_alive(n) for _, n in event.to)
    if not alone or place is None or not is_indoors(place) or _IN_SIGHT.search(event.words):
        return event
    return placed(event, place="street", pieces=())


def _gone_out(event: Event, before: Event | None) -> Event:
    """Who runs |outside is in the garden or in the street, and so is what they do there."""
    place = event.setting.place
    inside = place is None or (is_indoors(place) and is_carried(event))
    goes = is_alive(event.who) and verb_of(event) in MOVING | {"play", "step", "dance"}
    if inside and goes and _OUT.search(event.words):
        return placed(event, place="garden" if head_of(event.who) in _YOUNG else "street", pieces=())
    follows = before is not None and before.sentence == event.sentence and _OUT.search(before.words) is not None
    if place is None and follows and before is not None and before.setting.place in ("garden", "street"):
        return placed(event, place=before.setting.place)
    return event


def _won(event: Event, before: Event | None) -> Event:
    """ "Race to school and the smallest one |wins": where they raced, before all who did."""
    who, rivals = event.who, before.who if before is not None else None
    raced = before is not None and verb_of(before) in ("race", "run", "swim", "ski", "row", "sprint")
    if before is None or not raced or who is None or rivals is None or verb_of(event) not in ("win", "finish"):
        return event
    if head_of(who) == head_of(rivals) and rivals.count > 1 and event.what is None:
        name = f"other {rivals.name}"
        rest = rivals.model_copy(update={"name": name, "count": rivals.count - 1, "role": "what"})
        event = event.model_copy(update={"to": (("beside", rest),)})
    return placed(event, place=before.setting.place) if is_carried(event) else event


def _meanwhile(event: Event, before: Event | None) -> Event:
    """ "A bear sleeps |while a mouse eats its honey": beside the bear."""
    sleeper = before.who if before is not None and verb_of(before) in ("sleep", "doze", "nap", "snore") else None
    joined = re.match(r"\W*(?:while|as)\b", event.words, re.I) or (
        before and re.match(r"\W*while\b", before.words, re.I)
    )
    if before is None or sleeper is None or not joined or before.setting.place != event.setting.place:
        return event
    told = (event.who, event.what, *event.others, *(n for _, n in event.to))
    if not is_alive(event.who) or any(head_of(n) == head_of(sleeper) for n in told):
        return event
    asleep = sleeper.model_copy(update={"look": tuple(dict.fromkeys(("sleeping", *sleeper.look)))[:5], "role": "what"})
    return event.model_copy(update={"to": (*event.to, ("beside", asleep))})


def _still_there(event: Event, before: Event | None) -> Event:
    """What one has come to stands there while one stays: "returns to its nest on the chimney |and waits"."""
    who = event.who
    if before is None or who is None or before.who is None or head_of(before.who) != head_of(who):
        return event
    here = event.setting.place == before.setting.place and event.sentence == before.sentence
    if not here or event.setting.pieces or verb_of(event) in MOVING | _GOES or verb_of(before) in _FELLS:
        return event
    stand = tuple(p for p in before.setting.pieces if p.split()[-1] in _LANDMARKS)
    nest = next((n for p, n in before.to if p in ("to", "into", "in") and head_of(n) == "nest"), None)
    if nest is not None and category(who.name) == "animal" and event.what is None and not _has(event, "nest"):
        event = event.model_copy(update={"to": (*event.to, ("in", nest))})
    return placed(event, pieces=stand)


def _has(event: Event, head: str) -> bool:
    return any(head_of(n) == head for n in (event.what, *(n for _, n in event.to)))


_GOES = frozenset("leave return escape flee travel arrive reach move take".split())
_FELLS = frozenset("fell cut chop burn destroy break knock demolish saw blow topple leave climb".split())
_LANDMARKS = frozenset(
    "tree oak chimney tower church windmill lighthouse castle fountain statue bridge well tent campfire boat house "
    "hut cabin cottage barn fireplace window snowman scarecrow".split()
)


def _in_hall(event: Event, before: Event | None) -> Event:
    """Who plays, feasts, sleeps or reads |in a castle is in its hall, and not before its walls."""
    place = (event.setting.place or "").split()[-1:]
    inside = place in (["castle"], ["palace"])
    inside = inside and any(p in ("in", "inside") and head_of(n) == place[0] for p, n in event.to)
    home = verb_of(event) in _HOMELY or head_of(event.what) in ("piano", "organ", "harp")
    if before is not None and before.setting.place == "great hall" and place in (["castle"], ["palace"]):
        return placed(event, place="great hall") if is_carried(event) else event
    return moved(event, "great hall", without=place) if inside and home else event


_HOMELY = frozenset("sleep dance eat feast dine read write cook sew spin weave sweep scrub clean knit bathe".split())


def _goes_on(event: Event, before: Event) -> bool:
    """Whether one and the same does both, and stays."""
    same = event.who is not None and head_of(event.who) == head_of(before.who) and event.sentence == before.sentence
    return same and before.ends is None and verb_of(event) not in MOVING | _GOES and verb_of(before) not in MOVING


def _lasts(event: Event, before: Event | None) -> Event:
    """Where nothing moved, who goes on with something else is still there; who |spends the night sleeps."""
    if verb_of(event) == "spend" and head_of(event.what) == "night" and is_alive(event.who):
        event = event.model_copy(update={"verb": "sleep", "what": None})
    who = event.who
    if before is None or who is None or before.who is None or event.setting.place is not None:
        return event
    same = head_of(who) == head_of(before.who) and event.sentence == before.sentence and is_alive(who)
    moves = not _goes_on(event, before)
    if not same or moves or before.setting.place is None or at_home_by_verb(event.verb, who) is not None:
        return event if verb_of(event) != "sleep" or not same or moves else placed(event, place=before.setting.place)
    return placed(event, place=before.setting.place)


def _met_again(event: Event, told: Sequence[Event]) -> Event:
    """ "Says goodbye to his wife |and returns years later": to her, who has grown old as well."""
    who = event.who
    if who is None or verb_of(event) not in ("return", "come") or "for" in event.words.split():
        return event
    if event.verb == "come" and not re.search(r"\bback|home\b", event.words):
        return event
    left = next((e for e in told if e.verb in _FAREWELLS and head_of(e.who) == head_of(who)), None)
    other = next((n for n in ((left.what, *(n for _, n in left.to)) if left else ()) if is_alive(n)), None)
    if other is None or any(is_alive(n) for n in (event.what, *event.others, *(n for _, n in event.to))):
        return event
    look = ("old", *other.look) if "old" in who.look and "old" not in other.look else other.look
    seen = other.model_copy(update={"look": look[:5], "role": "what"})
    return event.model_copy(update={"to": (*event.to, ("to", seen)), "seen": (*event.seen, seen)})


_FAREWELLS = frozenset({"wave goodbye", "wave", "leave", "hug", "kiss", "part"})


def _passes_by(event: Event, before: Event) -> bool:
    """ "Looks out of the train window |as fields and towns pass by": the train is seen, and no mountain by itself."""
    land = event.who is not None and category(event.who.name) in ("place", "natural", "building")
    cabin = (before.setting.place or "").split()[-1:]
    goes = verb_of(event) in ("pass", "rush", "roll", "fly", "glide", "slide", "race", "slip", "drift")
    return land and goes and event.what is None and bool(cabin) and cabin[0] in CABINS


def on_the_way(clause: Clause, leads: str) -> str | None:
    """The street or the road, for who goes to where people work, learn or buy: they are not there yet."""
    first = clause.verb.partition(" ")[0]
    if clause.who is None or not is_alive(clause.who) or first not in MOVING or leads.split()[-1] not in _PUBLIC:
        return None
    return "road" if first in ("drive", "ride", "cycle") else f"street by the {leads.split()[-1]}"


_PUBLIC = frozenset(
    "school hospital shop supermarket office bakery library museum theatre cinema pharmacy bank university "
    "kindergarten factory bookshop hotel".split()
)
