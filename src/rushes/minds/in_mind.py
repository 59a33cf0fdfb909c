"""What is only in somebody's mind is a picture over their head: what they look for, wish for, or set out to get."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import TIME_NOUNS
from rushes.minds.telling import head_of, is_alive, is_beast, placed, untold, verb_of
from rushes.shot.prose import IN_MIND
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_THING = r"(?:(?:his|her|its|their|my|our|the|an?|some|one|another) )?(?P<what>[\w' -]+?)"
_ENDS = (
    r"(?= (?:in|on|at|for|under|behind|by|near|with|from|to|until|till|while|when|before|after|and|but|so|that|who|"
    r"which|every|all|again|through|across|inside|among|along|instead|is|are|was|were|has|have|can|will|lies|lives)\b|[,.;:!?]|$)"
)
_MEANT = re.compile(
    r"\b(?:(?P<verb>search|look|hunt|dig|scour|comb|wish|hop|wait|long|yearn)(?:s|es|e|ed|ing)?\b(?: \S+){0,5}? for"
    rf"|(?:dream|think|thought)(?:s|ed|t|ing)? (?:of|about)) {_THING}{_ENDS}",
    re.I,
)
_ASKED = re.compile(
    rf"\b(?:ask|beg|plead|pray|call)(?:s|ed|ing)?\b(?: \S+){{0,5}}? for (?:one of )?{_THING}{_ENDS}", re.I
)
_TOLD = re.compile(
    r"\b(?:tell|told|explain|whisper|announce|say|said)(?:s|ed|ing)?\b(?: \S+){0,4}? (?:where|about|how|that) "
    rf"{_THING}{_ENDS}",
    re.I,
)
_TRADED = re.compile(
    r"\b(?:trad|swap|exchang|sell|sold|barter|pawn|offer|giv|gave|pay|paid)\w*\b[^,]*? for (?:one more )?"
    rf"{_THING}{_ENDS}",
    re.I,
)
_ICONS = {  # what has no shape of its own
    word: icon
    for icon, words in {
        "heart": "love life forgiveness mercy kindness friendship health heart kiss",
        "sun": "daylight sunlight sunshine day summer warmth sun morning",
        "moon": "moonlight night",
        "musical note": "song music dance dancing tune melody singing ball",
        "hourglass": "time hour minute year youth",
        "glass of water": "water drink",
        "rain cloud": "rain",
        "snowflake": "snow",
        "bread": "food meal dinner supper breakfast lunch",
        "coin bag": "money fortune riches wealth reward",
        "open cage": "freedom liberty",
        "shooting star": "magic wish miracle luck",
        "house": "home shelter house lodging",
        "bed": "sleep rest place bed",
        "trophy": "fame victory glory prize",
        "wing": "flight flying",
    }.items()
    for word in words.split()
}
_SETS_OUT = re.compile(r"\W*(?:in order )?to (?!\w+ (?:sleep|bed)\b)", re.I)
_GOALS = frozenset(
    "find get fetch buy rescue see meet steal catch win visit reach ask seek look search hunt collect "
    "gather free wake dig".split()
)
_KIN = frozenset("mother father mum mom dad mummy daddy mate brother sister parent".split())
_NO_PICTURE = frozenset(
    "it them him her way help turn fun reason sale ever good work answer news return attack thing things something "
    "somebody someone everything nothing sign signs chance end while direction directions".split()
)
_COMES = frozenset("come return arrive hug sail walk run ride land".split())
_INWARD = frozenset("dream think wish hope long yearn search look hunt seek scour comb".split())


def in_mind(events: Sequence[Event]) -> list[Event]:
    """The events with a picture of what is meant, wherever it is not there to be seen."""
    return [_minded(events, k) if is_alive(e.who) else e for k, e in enumerate(events)]


def _minded(events: Sequence[Event], k: int) -> Event:
    event, then = events[k], events[k + 1] if k + 1 < len(events) else None
    bubbles = [p for p in event.setting.pieces if p.startswith(IN_MIND)]
    asked = _phrase(_ASKED.search(event.words) or _TOLD.search(event.words), {head_of(event.who)})
    if asked is not None and bubbles in ([], ["said words"]):
        kept = tuple(p for p in event.setting.pieces if p not in bubbles)
        return placed(untold(event, {asked.split()[-1]}), pieces=(*kept, f"said {asked}"))
    if bubbles:
        return event
    shown = {head_of(n) for e in events[: k + 1] for n in (e.who, *e.others) if n is not None}
    inward = verb_of(event) in _INWARD or event.verb in ("search for", "look for", "hunt for")
    if not inward:
        shown |= {head_of(n) for n in event.seen}
    if verb_of(event) == "wait":
        shown |= {head_of(n) for e in events for n in e.seen if not is_alive(n)}
    said = _MEANT.search(event.words)
    if said is not None and said["verb"] == "wait" and event.verb not in ("wait", "look up"):
        said = None  # who else comes there is seen coming
    if said is not None and said["what"].lower() in ("it", "them"):
        lost = next((e.what for e in events if e.what is not None and verb_of(e) == "lose"), None)
        aim = lost.phrase if lost is not None else None
    else:
        aim = _phrase(said, shown)
    if aim is None and (then is None or verb_of(then) != "give"):
        price = _TRADED.search(event.words)  # "swaps places |for a day": that is how long
        aim = _phrase(price, shown) if price is None or price["what"].lower() not in TIME_NOUNS else None
    sought = event.what
    if aim is None and event.verb in ("search for", "look for", "hunt for") and sought is not None:
        aim, event = sought.phrase, untold(event, {head_of(sought)}).model_copy(update={"what": None})
    if aim is not None and inward:
        absent = {head_of(n) for p, n in event.to if p in ("for", "of", "about")} - {head_of(event.who)}
        event = untold(event, {lemma(aim.split()[-1], "NOUN"), *absent})
    if aim is None and verb_of(event) in ("get", "receive", "make", "win", "earn", "gain") and sought is not None:
        aim = _ICONS.get(head_of(sought)) if category(sought.name) == "abstract" else None
    if aim is None and then is not None:
        comes = event.verb == "wait" and verb_of(then) in _COMES and is_alive(then.who) and then.who not in event.seen
        aim = then.who.phrase if comes and then.who is not None else _goal(event, then)
    if aim is None:
        return event
    if is_beast(event.who) and aim.split()[-1] in _KIN:
        aim = f"{aim.split()[-1]} {head_of(event.who)}"  # a penguin's mother is a penguin
    return placed(event, pieces=(*event.setting.pieces, f"thought {aim.removeprefix('single ')}"))


def _phrase(said: re.Match[str] | None, shown: Collection[str]) -> str | None:
    """The thing that a match names, if it can be drawn and is not there anyway."""
    words = said["what"].lower().split() if said is not None else []
    if not words:
        return None
    head = lemma(words[-1], "NOUN")
    if head in _ICONS and _ICONS[head] not in shown:
        return _ICONS[head]
    if head in shown:
        return None
    if head not in _NO_PICTURE | TIME_NOUNS and category(head) in _PICTURED and len(words) < 5:
        return " ".join([*words[:-1], head])
    return next((_ICONS[w] for w in reversed(words) if w in _ICONS and _ICONS[w] not in shown), None)


_PICTURED = ("thing", "animal", "person", "food", "plant", "vehicle", "natural", "building")


def _goal(event: Event, then: Event) -> str | None:
    """ "Rows across the lake |to find a boat": the boat, for which they set out."""
    same = event.who is not None and then.who is not None and event.who.name == then.who.name
    what = then.what or next((n for p, n in then.to if p == "for"), None)
    if verb_of(event) in ("wake", "turn", "come", "return", "arrive") and verb_of(then) == "find":
        return None  # "wakes |to find": nobody meant to
    if not same or what is None or verb_of(then) not in _GOALS or not _SETS_OUT.match(then.words):
        return None
    there = {n.name for n in (*event.seen, event.who, event.what) if n is not None}
    return what.phrase if what.name not in there and category(what.name) in _PICTURED else None
