"""The last look: who is there at the end, and what came of the deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rushes.minds.brief import Event
from rushes.minds.cast import FINDING, Side, alive, carried, cast_of, held, subject_of, target_of
from rushes.minds.homes import is_indoors, one_picture
from rushes.minds.idea import Idea
from rushes.minds.journeys import found_in
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.pictured import TRAVEL, is_like
from rushes.minds.telling import head_of, verb_of
from rushes.shot import CameraMove, Framing, Subject
from rushes.shot.words import category

_SHELTERS = {("plant", "under"), ("plant", "beneath")}
_LEAVING = tuple("leave exit escape flee vanish disappear go depart appear".split())
_MAKING = tuple("sew knit make weave stitch tailor".split())
_BEARS = frozenset("carry bear lead bring".split())
_CHESTS = frozenset("chest trunk coffer".split())
_LANDFALLS = frozenset("island islet isle coast shore land".split())


def still_at_it(deed: Idea, look: Idea) -> Idea:
    """The last look at a deed that goes on or has its end before the eye: a film that ends on people who only stand
    there undoes what they did."""
    event = deed.event
    over = not deed.beats or carried(event, target_of(event)) or there(event) is not event
    clad = {s.name: s.wears for s in deed.subjects}
    on = event.verb in _TO_THE_LAST  # whoever else is there
    over = over or any(clad[s.name] != s.wears for s in look.subjects if s.name in clad and not on)  # what is worn
    seen = target_of(event)
    afar = seen is not None and head_of(seen) in _LANDFALLS  # land ahead is there to the last
    chest = seen is not None and event.verb == "open" and head_of(seen) in _CHESTS  # it stays open
    if not chest and (over or (is_like(event.verb, (*FINDING, *_LEAVING), 0.9) and not afar)):
        return look
    goes = is_like(event.verb, _CHASING) or deed.goes
    # Who goes on going is seen on the way; any other deed is done by now, and this is what came of it.
    beats = tuple(b.model_copy(update={"at": 0.12 if goes else -_DONE}) for b in deed.beats)
    look = replace(look, moves=(CameraMove.FOLLOW,)) if goes else look
    look = replace(look, framings=(Framing.FULL,)) if is_like(event.verb, _WHOLE) else look
    kept = {s.name: s.holds for s in look.subjects}
    cast = [
        s.model_copy(update={"holds": tuple(dict.fromkeys((*s.holds, *kept.get(s.name, ()))))}) for s in deed.subjects
    ]
    cast += [s for s in look.subjects if s.name not in clad]  # who came before and is there still
    return replace(look, event=event, number=deed.number, subjects=tuple(cast), beats=beats)


_CHASING, _DONE = tuple("chase pursue race flee".split()), 0.8  # of a shot: how long ago
_WHOLE = tuple("dance jump fall climb skate leap".split())  # from head to foot
_TO_THE_LAST = frozenset({"play in", "bob in", "keep shop", "sleep in"})


def remaining(last: Event, side: Side) -> tuple[Subject, ...]:
    """Who is there at the end: all who live, before things; under what they fled to, in what was made for them."""
    cast = [s for i, s in enumerate(cast_of(last, side)[:3]) if i < 2 or category(s.name) == "person"]
    cast = list(found_in(last, tuple(cast)))
    if (over := shelter(last)) is not None:
        still = {} if last.verb == "sleep" else {"action": None}
        return (*(s.model_copy(update=still) for s in cast), subject_of(over, side))
    made, given = target_of(last), {n.name for p, n in last.to if p == "for"}
    if last.verb.partition(" ")[0] in _BEARS - {"lead"} and alive(made):
        cast = [s.model_copy(update={"action": None}) for s in cast]  # who was carried stands beside who bore them
    if made is not None and is_clothing(head_of(made)) and is_like(last.verb, _MAKING):
        cast = [s.model_copy(update={"wears": (held(made),)}) if s.name in given else s for s in cast]
    if made is not None and made.name.startswith("hung "):
        cast.append(subject_of(made, side))
    return tuple(cast)


def still_with(events: Sequence[Event]) -> Noun | None:
    """Whom the last deed but one was done to or with, where its doer has stayed since: helped, taught, shared with."""
    if len(events) < 2:
        return None
    first, last = events[-2:]
    if first.who is None or last.who is None or first.who.name != last.who.name or not alive(first.who):
        return None
    if first.setting.place != last.setting.place or is_like(last.verb, (*TRAVEL, *_LEAVING)):
        return None
    with_whom = (first.what, *(n for p, n in first.to if p in ("to", "with", "for")))
    met = next((n for n in with_whom if n is not None and category(n.name) in ("person", "animal")), None)
    return met if verb_of(first) in _STAYS_WITH else None


_STAYS_WITH = frozenset(
    "help share braid mend topple overtake give feed rescue comfort teach cure heal hug bandage beat catch".split()
)


def shelter(event: Event) -> Noun | None:
    """What somebody is under or in: a tree, a nest."""
    held = ((p, n) for p, n in event.to if (category(n.name), p) in _SHELTERS or (p, head_of(n)) == ("in", "nest"))
    return next((n for _, n in held), None)


def there(event: Event) -> Event:
    """An event that leads somewhere, there; the sea into which a bottle goes is in the picture already."""
    here = event.setting.time
    if event.ends is None or one_picture((event.ends, here), (event.setting.place, here)):
        return event
    verb = "walk" if verb_of(event) in _WHEELED and is_indoors(event.ends) else event.verb  # no car in a ward
    setting = event.setting.model_copy(update={"place": event.ends, "pieces": ()})
    return event.model_copy(update={"verb": verb, "setting": setting})


_WHEELED = frozenset("drive ride cycle race speed".split())
