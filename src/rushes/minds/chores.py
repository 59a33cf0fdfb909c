"""Chores, meals and comings at home: whose hair is done sits for it, dishes are done at the sink, two carry one load.

Each rule takes the events of a story and tells what its words imply of everyday life in a household.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_fare, moved, placed, untold, verb_of
from rushes.shot import TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_DISHES = frozenset("dish plate pot pan cup bowl cutlery saucepan mug glass teacup crockery spoon".split())
_WASHES = {"wash": "wash dishes", "scrub": "wash dishes", "rinse": "wash dishes", "clean": "wash dishes",
           "dry": "dry dishes", "wipe": "dry dishes"}  # fmt: skip
_TAPS = frozenset("tap faucet pipe sink drain plughole".split())
_MENDS = frozenset("fix repair mend tighten unblock plumb unclog".split())
_LOCKED = re.compile(r"\block(?:s|ed)? (?:himself|herself|themselves|myself|itself) out\b", re.I)
_DELIGHTS = frozenset("surprise delight welcome greet cheer thank congratulate console comfort".split())
_FETCHES = frozenset("give bring serve carry take offer deliver".split())
_MEALS = frozenset("breakfast meal tea coffee soup lunch dinner supper tray toast pancake".split())
_STORIES = frozenset({"story", "book", "tale", "fairytale", "poem", "bedtime story", "picture book"})
_RUBBISH = frozenset("rubbish trash garbage bin bins litter waste recycling".split())
_WEATHERS = {"rain": Weather.RAIN, "snow": Weather.SNOW, "storm": Weather.STORM, "thunderstorm": Weather.STORM,
             "downpour": Weather.RAIN, "shower": Weather.RAIN, "drizzle": Weather.RAIN}  # fmt: skip
_BABIES = frozenset("baby infant toddler newborn".split())
_PETS = frozenset("dog puppy cat kitten poodle".split())
_TUBS = frozenset("bath bathtub tub washtub".split())
_INDOORS = frozenset("bedroom kitchen hall hallway office parlour".split()) | {"living room"}
_DEEP = frozenset("soup cake pie bread salad".split())  # dishes that something may be found in
_FLOORS = frozenset("carpet rug floor room house stairs".split())
_BEGINS = frozenset("start begin come arrive set break fall pour".split())
_MINDS = frozenset("complain laugh cry wake grumble cheer protest worry shout moan yell applaud smile".split())
_STEPS = frozenset("step steps doorstep porch stoop".split())


def chores(events: Sequence[Event]) -> list[Event]:
    """The events with what chores, meals and comings imply."""
    out = list(events)
    for one in (_combed, _locked, _given, _to_bed, _found_in, _dishes, _floors, _fixed, _left, _cared):
        out = [one(e) for e in out]
    for rule in (_side_by_side, _in_hold, _good_night, _ironed, _made_for, _cause_first, _both_carry, _begins,
                 _awaited, _rubbish, _on_steps, _bathroom_door):  # fmt: skip
        out = rule(out)
    return out


def _is_person(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) == "person"


def _combed(event: Event) -> Event:
    """ "Combs |the hair of her grandmother": the grandmother is there, and it is she who sits for it."""
    what = event.what
    if what is None or (head_of(what) != "hair" and what.name.split()[0] != "hair") or not _is_person(event.who):
        return event
    if verb_of(event) not in ("comb", "brush", "braid", "plait", "style", "untangle") or event.who is None:
        return event
    whose = next((n for _, n in event.to if _is_person(n)), None)
    if whose is None and what.of and category(what.of.split()[-1]) == "person":
        whose = Noun(name=what.of)
    if whose is None:
        return event
    whose = whose.model_copy(update={"role": "what"})
    if any(p == "before" and head_of(n) in ("bed", "bedtime", "sleep") for p, n in event.to):
        event = placed(event, place=event.setting.place or "bedroom")
    to = tuple(x for x in event.to if x[1].name != whose.name)
    return untold(event.model_copy(update={"what": whose, "to": to}), {"hair", what.name.split()[-1]})


def _locked(event: Event) -> Event:
    """ "Locks |himself out": he stands before his own door."""
    if not _LOCKED.search(event.words) or event.who is None:
        return event
    who = event.who
    told = {"verb": "get locked out", "what": None, "to": (), "seen": (who,), "ends": None}
    return placed(event.model_copy(update=told), place="doorstep", pieces=())


def _given(event: Event) -> Event:
    """ "Surprises her mother |with flowers": she hands them to her; at a front door they are before the house."""
    gift = next((n for p, n in event.to if p == "with" and category(n.name) in ("thing", "food", "plant")), None)
    if verb_of(event) in _DELIGHTS and gift is not None and event.what is not None and is_alive(event.what):
        whom = event.what.model_copy(update={"role": "who"})
        to = (("to", whom), *(x for x in event.to if x[1] is not gift))
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(gift))
        gift = gift.model_copy(update={"role": "what"})
        event = placed(event.model_copy(update={"verb": "give", "what": gift, "to": to}), pieces=pieces)
    if event.setting.place is None and "front door" in {n.phrase for _, n in event.to} and _is_person(event.who):
        to = tuple(x for x in event.to if head_of(x[1]) != "door")
        event = moved(event, "doorstep", without=("door",), to=to)
    return event


def _to_bed(event: Event) -> Event:
    """Who is |read a bedtime story, or brought |breakfast in bed, lies there."""
    whom = next((n for p, n in event.to if p in ("to", "for") and _is_person(n)), None)
    if whom is None or not _is_person(event.who) or whom.count > 1:
        return event
    night = "bedtime" in event.words.lower() or {"sleepy", "sick", "ill"} & {*whom.look}
    reads = verb_of(event) == "read" and (event.what is None or head_of(event.what) in _STORIES) and night
    bed = any(p in ("in", "to") and head_of(n) == "bed" for p, n in event.to)
    serves = verb_of(event) in _FETCHES and bed and event.what is not None and head_of(event.what) in _MEALS
    if not reads and not serves:
        return event
    lies = whom.model_copy(update={"role": "what", "wears": whom.wears or ("pyjamas",)})
    gone = {"bed", head_of(event.what), "story", "book"}
    told = {"verb": "read at bedside" if reads else "bring to bed", "what": lies, "to": ()}
    event = untold(placed(event, place="bedroom", pieces=()), gone).model_copy(update=told)
    seen = tuple(lies if n.name == whom.name else n for n in event.seen)
    time = event.setting.time or (TimeOfDay.NIGHT if reads else TimeOfDay.MORNING)
    return placed(event.model_copy(update={"seen": seen}), time=time)


def _found_in(event: Event) -> Event:
    """ "Finds her ring |in the soup": she holds it up out of the dish."""
    dish = next((n for p, n in event.to if p in ("in", "inside", "from") and category(n.name) == "food"), None)
    finds = verb_of(event) in ("find", "discover", "spot", "fish") and event.what is not None
    if not finds or dish is None or not _is_person(event.who) or is_alive(event.what):
        return event
    to = tuple(x for x in event.to if x[1] is not dish)
    event = untold(event, {head_of(dish)})
    verb = f"find in {head_of(dish) if head_of(dish) in _DEEP else 'soup'}"
    return placed(event, place=event.setting.place or "kitchen", pieces=()).model_copy(update={"verb": verb, "to": to})


def _dishes(event: Event) -> Event:
    """Dishes are washed and dried at a sink."""
    what = event.what
    if what is None or head_of(what) not in _DISHES or verb_of(event) not in _WASHES or not _is_person(event.who):
        return event
    if (event.setting.place or "").split()[-1:] in (["roof"], ["rooftop"], ["rooftops"], ["chimney"]):
        return event  # chimney pots
    done = event.model_copy(update={"verb": _WASHES[verb_of(event)], "what": None})
    return moved(untold(done, {head_of(what), "sink"}), event.setting.place or "kitchen", without=("sink", "dish"))


def _floors(event: Event) -> Event:
    """What is vacuumed lies under the vacuum cleaner; what was eaten before a deed is gone."""
    what = event.what
    if verb_of(event) in ("vacuum", "hoover") and what is not None and head_of(what) in _FLOORS:
        event = untold(event.model_copy(update={"what": None}), {head_of(what)})
    meals = {head_of(n) for p, n in event.to if p in ("after", "before") and head_of(n) in _MEALS}
    return untold(event, meals) if meals else event


def _fixed(event: Event) -> Event:
    """Who mends a |tap kneels under the sink it drips into."""
    what = event.what
    if what is None or verb_of(event) not in _MENDS or head_of(what) not in _TAPS or not _is_person(event.who):
        return event
    to = tuple(x for x in event.to if head_of(x[1]) not in _TAPS)
    event = untold(event, _TAPS).model_copy(update={"verb": "fix tap", "what": None, "to": to})
    return moved(event, event.setting.place or "kitchen", without=tuple(_TAPS))


def _cared(event: Event) -> Event:
    """A baby is fed with a spoon in its chair, who is bathed sits in the tub; at home things hang on no garden wall."""
    what, first = event.what, verb_of(event)
    named = {head_of(n) for _, n in event.to}
    if "wall" in named and first in ("hang", "put", "nail", "pin") and event.setting.place in (None, "room", *_INDOORS):
        to = tuple(x for x in event.to if head_of(x[1]) != "wall")
        event = moved(untold(event, {"wall"}), event.setting.place, without=("wall",), to=to)
    if first == "slam" and head_of(what) == "door" and event.setting.place is None:
        event = placed(event, place="hall")
    if first == "water" and head_of(what) in ("flower", "plant", "rose") and event.setting.place is None:
        indoors = named & {"window", "sill", "windowsill", "pot", "shelf", "balcony"}
        event = moved(event, "living room" if indoors else "garden", without=("sill",))
        event = untold(event, {"sill", "windowsill"})
    if what is None or not _is_person(event.who):
        return event
    if first in ("feed", "spoon-feed") and head_of(what) in _BABIES:
        gone = {"spoon", "chair", "highchair"}
        event = moved(untold(event, gone), event.setting.place or "kitchen", without=tuple(gone), verb="spoon feed")
        return event.model_copy(update={"who": event.who.model_copy(update={"holds": ()})}) if event.who else event
    washed = head_of(what) in _BABIES | _PETS or (is_alive(what) and named & _TUBS)
    if first in ("bathe", "wash", "shampoo", "scrub", "bath") and washed and event.setting.place in (None, "bathroom"):
        return moved(untold(event, _TUBS), "bathroom", without=tuple(_TUBS), verb="bathe in tub")
    return event


def _left(event: Event) -> Event:
    """ "Leaves her husband |a letter": it lies on the table; he is not there."""
    note = next((n for n in (*event.seen, *(n for _, n in event.to)) if head_of(n) in ("letter", "note")), None)
    if event.verb != "leave" or note is None or not _is_person(event.who):
        return event
    whom = {head_of(n) for n in (event.what, *(n for p, n in event.to if p in ("to", "for"))) if _is_person(n)}
    told = {"verb": "put", "what": note.model_copy(update={"role": "what"})}
    event = untold(event.model_copy(update=told), whom)
    pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(note))
    return placed(event, pieces=(*pieces, "table"), place=event.setting.place or "living room")


def _in_hold(events: list[Event]) -> list[Event]:
    """Who dances |slowly does so in hold."""
    out = []
    for e in events:
        if e.verb == "dance" and "slow" in e.words.lower() and e.what is None and _is_person(e.who):
            e = e.model_copy(update={"verb": "slow dance"})
        out.append(e)
    return out


def _good_night(events: list[Event]) -> list[Event]:
    """Who is tucked in lies in bed, and is kissed there."""
    out: list[Event] = []
    lies: Noun | None = None
    for e in events:
        tucks = verb_of(e) == "tuck" or (verb_of(e) == "put" and any(head_of(n) == "bed" for _, n in e.to))
        awake = e.what is not None and _is_person(e.what) and "sleeping" not in e.what.look
        if tucks and awake and e.what is not None and _is_person(e.who):
            lies = e.what.model_copy(update={"wears": e.what.wears or ("pyjamas",)})
        same = lies is not None and head_of(e.what) == head_of(lies)
        if same and (tucks or verb_of(e) in ("kiss", "hug", "cuddle")):
            e = untold(e.model_copy(update={"verb": "tuck at bedside", "what": lies, "to": ()}), {"bed"})
            e = placed(e, place="bedroom", pieces=(), time=e.setting.time or TimeOfDay.NIGHT)
        out.append(e)
    return out


def _ironed(events: list[Event]) -> list[Event]:
    """Shirts are ironed at home, and |a hole is burnt with the iron."""
    out: list[Event] = []
    for e in events:
        before = out[-1] if out else None
        if verb_of(e) == "iron" and _is_person(e.who) and e.setting.place is None:
            e = placed(e, place="living room")
        holed = head_of(e.what) in ("hole", "mark", "collar", "shirt") or e.what is None
        if before is not None and before.verb == "iron" and verb_of(e) in ("burn", "scorch", "singe") and holed:
            e = untold(e, {"hole", "mark"}).model_copy(update={"verb": "scorch", "what": before.what})
            e = placed(e, place=before.setting.place)
        out.append(e)
    return out


def _made_for(events: list[Event]) -> list[Event]:
    """What is |made for somebody is handed to them then."""
    out: list[Event] = []
    for n, e in enumerate(events):
        whom = next((x for x in e.to if x[0] in ("to", "for") and _is_person(x[1])), None)
        makes = verb_of(e) in ("make", "cook", "bake", "brew", "prepare") and e.what is not None
        given = any(x.verb in ("give", "bring", "serve", "hand") for x in events[n + 1 :])
        if not makes or whom is None or given or not _is_person(e.who) or e.what is None or not is_fare(e.what):
            out.append(e)
            continue
        to = tuple(x for x in e.to if x is not whom)
        seen = tuple(x for x in e.seen if x.name != whom[1].name)
        out.append(e.model_copy(update={"to": to, "seen": seen}))
        made = e.model_copy(update={"verb": "give", "to": (("to", whom[1]),), "words": "", "seen": e.seen})
        out.append(made)
    return out


def _side_by_side(events: list[Event]) -> list[Event]:
    """She washes |while he dries: they do so beside each other."""
    out = list(events)
    for i, (a, b) in enumerate(pairwise(events)):
        both = {a.verb, b.verb} == {*_WASHES.values()} and a.who is not None and b.who is not None
        if both and a.who is not None and b.who is not None and head_of(a.who) != head_of(b.who):
            out[i] = a.model_copy(update={"to": (*a.to, ("beside", b.who))})
            out[i + 1] = b.model_copy(update={"to": (*b.to, ("beside", a.who))})
    return out


def _cause_first(events: list[Event]) -> list[Event]:
    """ "The neighbours complain |when a boy drums": he drums, and then they do, with him in sight."""
    out = list(events)
    for i, (a, b) in enumerate(pairwise(events)):
        late = re.match(r"\W*(?:when|because|as)\b", b.words, re.I) and verb_of(a) in _MINDS and a.what is None
        if late and is_alive(a.who) and is_alive(b.who) and head_of(a.who) != head_of(b.who) and not a.to:
            assert b.who is not None
            plays = b.what.name if b.verb == "play" and b.what is not None else "drum" if b.verb == "drum" else ""
            cause = b.who.model_copy(update={"holds": (plays,)}) if plays else b.who
            out[i], out[i + 1] = b, placed(a, place=b.setting.place).model_copy(update={"to": (("at", cause),)})
    return out


def _both_carry(events: list[Event]) -> list[Event]:
    """ "A boy helps a neighbour |carry her bags": both have hold of them."""
    out: list[Event] = []
    for e in events:
        before = out[-1] if out else None
        helped = before is not None and before.verb == "help" and _is_person(before.who) and before.what is not None
        same = helped and before is not None and head_of(before.what) == head_of(e.who) and e.who is not None
        if same and before is not None and before.who is not None and verb_of(e) in ("carry", "lift", "move", "lug"):
            to = tuple(x for x in e.to if x[1].name != before.who.name)
            assert e.who is not None
            hers = e.what is not None and e.what.whose == "her"
            other = e.who.model_copy(update={"look": ("female", *e.who.look)}) if hers else e.who
            told = {"who": before.who, "others": (other,), "to": to, "words": f"{before.words} {e.words}"}
            out[-1] = e.model_copy(update=told)
            continue
        out.append(e)
    return out


def _begins(events: list[Event]) -> list[Event]:
    """ "Grills in the yard |when rain starts": it rains on who is there."""
    out = list(events)
    late = re.compile(r"\W*(?:when|as)\b", re.I)
    if len(out) > 1 and head_of(out[0].who) in _WEATHERS and late.match(out[0].words) and is_alive(out[1].who):
        out[:2] = [out[1], out[0]]
    for n, (a, b) in enumerate(pairwise(out)):
        kind = _WEATHERS.get(head_of(b.who))
        if kind is not None and b.what is None and verb_of(b) in _BEGINS and is_alive(a.who):
            out[n + 1] = placed(a, weather=kind).model_copy(update={"words": b.words})
    return out


_COMES_HOME = re.compile(
    r"\b(?:comes?|came|returns?|returned|sails?|gets|travels?|rides?|flies) (?:back )?home\b|\breturn(?:s|ed)? from\b"
)
_FOR_WHOM = re.compile(r"\bwait(?:s|ing|ed)? for (?:him|her|them)\b")


def _awaited(events: list[Event]) -> list[Event]:
    """Who is |waited for, and comes home, is hugged where they wait."""
    out: list[Event] = []
    for e in events:
        before = out[-1] if out else None
        came = before.who if before is not None and _COMES_HOME.search(before.words) else None
        last = e is events[-1] and e.verb == "wait" and _is_person(e.who) and _FOR_WHOM.search(e.words)
        if last and came is not None and _is_person(came):
            told = {"verb": "hug", "what": came.model_copy(update={"role": "what"}), "to": (), "ends": None}
            out += [e, e.model_copy(update={**told, "seen": (*e.seen, came)})]
            continue
        waits = before is not None and before.verb == "wait" and _is_person(before.who)
        comes = verb_of(e) in ("come", "return") and _is_person(e.who) and e.what is None
        if before is not None and waits and comes and before.who is not None and head_of(e.who) != head_of(before.who):
            seen = (*e.seen, before.who)
            told = {"verb": "hug", "what": before.who.model_copy(update={"role": "what"}), "to": (), "ends": None}
            e = placed(e, place=before.setting.place, pieces=before.setting.pieces)
            e = e.model_copy(update={**told, "seen": seen})
        out.append(e)
    return out


def _rubbish(events: list[Event]) -> list[Event]:
    """Rubbish is taken out behind the house, and what is met there is no beast of the woods."""
    takes = any(e.verb in ("take out", "put out", "carry out", "empty") and head_of(e.what) in _RUBBISH for e in events)
    if not takes or any(e.setting.place not in (None, "forest", "street") for e in events):
        return events
    return [placed(e, place="backyard", time=e.setting.time or TimeOfDay.NIGHT) for e in events]


def _on_steps(events: list[Event]) -> list[Event]:
    """One's own |front steps are before the house."""
    if any(e.setting.place is not None for e in events):
        return events
    out = []
    for e in events:
        step = next((n for p, n in e.to if n.name == "front step" or head_of(n) == "doorstep"), None)
        if step is not None and _is_person(e.who):
            to = tuple(x for x in e.to if x[1] is not step)
            e = moved(untold(e, {head_of(step)}), "doorstep", without=_STEPS, to=to)
        out.append(e)
    return out


def _bathroom_door(events: list[Event]) -> list[Event]:
    """Those who fight |over the bathroom are loud before its door."""
    out = []
    for e in events:
        room = next(
            (n for p, n in e.to if p in ("over", "about", "for") and head_of(n) in ("bathroom", "shower")), None
        )
        if room is not None and verb_of(e) in ("fight", "quarrel", "argue", "squabble", "bicker", "row"):
            to = tuple(x for x in e.to if x[1] is not room)
            e = moved(untold(e, {head_of(room)}), "bathroom", "door", to=to, verb="quarrel")
        out.append(e)
    return out
