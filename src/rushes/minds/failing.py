"""What cannot be done is seen in the trying: who does not fit is stuck, who cannot find a thing looks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import alone, head_of, is_alive, placed, untold, verb_of
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_CANNOT = r"\b(?:can't|cannot|could(?:n't| not)|(?:is|are) unable to|(?:is|are|was) too \w+ to|fails? to|won't)"
_THE = r"(?:the|an?|his|her|its|their|my|our)"
_HOLES = (
    "door|doorway|window|gate|hole|chimney|tunnel|door frame|entrance|burrow|cave|car|lift|pipe|fence|gap|mousehole"
)
_STOP = r"(?=$|[,.]| (?:and|but|so|until|in|on)\b)"
_TIGHT = re.compile(
    rf"{_CANNOT} (?:fit|get|squeeze|go|come|climb|push|pull|bring|carry)(?: (?:it|them|him|her|{_THE} \w+))?"
    rf" (?:back )?(?:through|out of|into|in) {_THE} (?:\w+ )??(?P<hole>{_HOLES})\b"
    rf"(?: of {_THE} (?P<of>[\w ]+?))?{_STOP}",
    re.I,
)
_UNFOUND = re.compile(rf"{_CANNOT} find (?:{_THE} )?(?P<what>(?!anywhere|a way|any)[\w ]+?){_STOP}", re.I)
_SPENT = re.compile(rf"\bruns? out of (?:{_THE} )?(?P<what>\w+)", re.I)
_MISSING = re.compile(r"\b(?:is|are|goes) (?:missing|gone|lost)\b", re.I)
_STOPS = re.compile(r"(?<!not )(?<!'t )(?<!never )\b(?:stops|stopped|quits|quit) (?P<verb>\w+ing)\b", re.I)
_TEARS = frozenset("cry weep sob mourn grieve".split())
_UP_THERE = re.compile(rf"{_CANNOT} (?:get|come|climb) (?:back )?(?:down|out|up)\b", re.I)
_NOT = re.compile(rf"(?P<who>\w+) {_CANNOT[2:]} (?P<verb>\w+)(?: {_THE} (?P<what>[\w ]+?){_STOP})?", re.I)
_INSTEAD = {  # how it looks when one cannot
    **dict.fromkeys(("sleep", "doze", "nap"), "lie awake"), "reach": "reach for", "fly": "flap",
    **dict.fromkeys("lift carry move pull push open budge drag raise climb".split(), "struggle"),
    **dict.fromkeys("swim jump cross dive leave choose decide".split(), "hesitate"),
}  # fmt: skip
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one) (?:dares?|dared|wants?|is brave enough)\b", re.I)
_BUILT = frozenset({"building", "vehicle"})


def failing(events: Sequence[Event]) -> list[Event]:
    """The events with what fails in them as it looks."""
    out: list[Event] = []
    for event in events:
        out += _fails(event, out[-1] if out else None)
    return out


def _fails(event: Event, before: Event | None) -> list[Event]:
    doer = event.who
    if doer is None or not is_alive(doer):
        return [event]
    tight, lost, spent = (p.search(event.words) for p in (_TIGHT, _UNFOUND, _SPENT))
    if tight is not None:
        of = (tight["of"] or "").split()[-1:]
        place = event.setting.place
        if place is None and of and category(of[0]) in _BUILT:
            place = of[0]
        hole = Noun(name=tight["hole"].lower())
        told = {"what": None, "to": (("in", hole),), "ends": None}
        if verb_of(event) in ("fit", "get", "squeeze", "go", "come", "climb"):
            return [placed(untold(event, {*of}).model_copy(update={**told, "verb": "get stuck"}), place=place)]
        return [event, placed(alone(event, doer, "get stuck", **told), place=place)]
    if lost is not None and category(head := lemma(lost["what"].split()[-1], "NOUN")) not in ("place", "abstract"):
        event = untold(event, {head}).model_copy(update={"verb": "search for", "what": None})
        return [placed(event, pieces=(*event.setting.pieces, f"thought {lost['what'].lower()}"))]
    if spent is not None and verb_of(event) in ("run", "run out"):
        event = untold(event, {head_of(n) for _, n in event.to}).model_copy(update={"verb": "shrug", "what": None})
        pieces = tuple(p for p in event.setting.pieces if p != spent["what"])
        return [placed(event, pieces=(*pieces, f"thought {spent['what'].lower()}"))]
    if _MISSING.search(event.words) and event.verb in ("look around", "search for", "look for") and before is not None:
        gone = before.what
        drawn = gone is not None and category(gone.name) in ("animal", "thing", "person")
        return [placed(event, pieces=(*event.setting.pieces, f"thought {gone.name}"))] if gone and drawn else [event]
    if _NOBODY.search(event.words):
        crowd, feared = Noun(name="person", count=4), doer.model_copy(update={"role": "what"})
        return [event, alone(event, crowd, "shiver", what=feared, seen=(crowd, feared))]
    stops = _STOPS.search(event.words)
    if stops is not None and verb_of(event) == lemma(stops["verb"].lower(), "VERB"):
        return [event.model_copy(update={"verb": "smile" if verb_of(event) in _TEARS else "rest", "what": None})]
    stuck = before is not None and (before.verb == "get stuck" or _UP_THERE.search(f"{before.words} {event.words}"))
    saved = before.who if before is not None and stuck and verb_of(event) in ("come", "arrive") else None
    if saved is not None and saved.name != doer.name and event.what is None:
        return [alone(event, doer, "rescue", what=saved.model_copy(update={"role": "what"}), seen=(doer, saved))]
    cannot = _NOT.search(event.words)
    verb = lemma(cannot["verb"].lower(), "VERB") if cannot is not None else ""
    if cannot is None or verb not in _INSTEAD:
        return [event]
    if verb_of(event) == verb:
        return [event.model_copy(update={"verb": _INSTEAD[verb]})]
    return [*_before(event, cannot, _INSTEAD[verb]), event]


def _before(event: Event, cannot: re.Match[str], verb: str) -> list[Event]:
    """ "A penguin |cannot fly until the geese lend him a kite": first it cannot."""
    if not re.search(r"\buntil\b|\btill\b|\bbut\b", event.words[cannot.end() :]):
        return []
    named, thing = cannot["who"].lower(), (cannot["what"] or "").lower()
    known = [n for n in (event.who, event.what, *event.others, *(n for _, n in event.to)) if n is not None]
    who = next((n for n in known if head_of(n) == named), None) or Noun(name=named)
    if not is_alive(who):
        return []
    what = (Noun(name=thing, role="what"),) if thing and verb == "reach for" else ()
    return [alone(event, who, verb, what=what[0] if what else None, seen=(who, *what))]
