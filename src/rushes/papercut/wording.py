"""What a beat's words ask for, before it is known how a deed is played: whose verb, done to what, along which way."""

from __future__ import annotations

import re
from dataclasses import replace

from rushes.papercut.business import business
from rushes.papercut.casting import exact
from rushes.papercut.props import PROPS
from rushes.papercut.verbs import INSTRUMENTS, Deed, bare, deed, flown, playing
from rushes.shot import Subject
from rushes.shot.words import lemma

WATERS = frozenset("sea river lake pond water ocean stream canal bay creek brook lagoon wave surf".split())
_LEAPS = frozenset("jump leap plunge dive hop spring".split())
_FALLS = frozenset("fall tumble slip topple drop splash crash".split())
_CLIMBED_UP = frozenset("stairs staircase stairway steps ladder rope tree beanstalk fence wall".split())
_SET = frozenset("table clock alarm watch trap snare fire sail sails course stage record".split())  # not put anywhere
_PLAYED = frozenset("tuba trombone euphonium sousaphone bagpipes cornet whistle harmonica accordion".split())
_GAITS = {
    **dict.fromkeys("jump leap hop spring bound pounce vault burst pop dive".split(), ("jump", "run")),
    **dict.fromkeys("climb clamber scramble".split(), ("climb", "jump", "walk")),
    **dict.fromkeys(
        "crawl creep squeeze wriggle slither burrow sneak slip duck hide".split(), ("crawl", "sneak", "walk")
    ),
    **dict.fromkeys("walk step stride march tiptoe come go get emerge stroll hurry stand".split(), ("walk", "run")),
    **dict.fromkeys("sit perch roost".split(), ("sit", "stand")),
    **dict.fromkeys("run rush dash race charge gallop".split(), ("run", "walk")),
    **dict.fromkeys("fall tumble topple drop plop slide roll".split(), ("fall", "slip", "jump")),
    **dict.fromkeys("fly soar glide flutter swoop".split(), ("fly", "glide", "jump")),
}  # how one gets along
_WAYS = {
    "onto": ("onto", "on top of", "up onto", "up on", "on"),
    "into": ("into", "inside", "in", "down into", "headfirst into"),
    "out": ("out of", "out from", "out", "from inside", "from within"),
    "over": ("over", "across"),
    "under": ("under", "underneath", "beneath", "below"),
    "up": ("up",),
    "down": ("down",),
    "past": ("past", "by"),
    "toward": ("toward", "towards", "up to"),
}
_WAY_OF = {words: way for way, phrases in _WAYS.items() for words in phrases}


def wet(what: Deed, target: str | None) -> tuple[Deed, str | None]:
    """A deed whose goal is a water, which is nobody's drawing but a place: in it goes by a leap or a fall."""
    if target is None or lemma(target.split()[-1].lower()) not in WATERS or exact(target, PROPS) is not None:
        return what, target
    first = what.verb.split()[0]
    verb = "dive" if first in _LEAPS else "fall in water" if first in _FALLS else what.verb
    return replace(what, verb=verb) if verb == what.verb else deed(verb) or what, None


def way_of(phrase: str, target: str | None) -> tuple[str, tuple[str, ...], str] | None:
    """The way that a verb phrase names, the gaits for it, and the thing it leads by: "leap onto", "table"."""
    first, *rest = phrase.lower().split() or [""]
    gaits = _GAITS.get(lemma(first, "VERB"))
    for n in range(min(3, len(rest)), 0, -1):
        way = _WAY_OF.get(" ".join(rest[:n]))
        thing = bare(target or " ".join(rest[n:])) if way is not None else None
        if gaits is not None and way is not None and thing:
            return way, gaits, thing
    return None


def played(phrase: str, target: str | None, who: Subject, others: frozenset[str]) -> tuple[Deed | None, str | None]:
    """The deed that a beat's verb and target ask for, and what it is then done to. `others`: the shot's subjects."""
    if target and target not in others and business(f"{phrase} {target}"):
        return deed(f"{phrase} {target}"), None
    what, last = deed(phrase), target.split()[-1] if target else ""
    if (way := way_of(phrase, target)) is not None and lemma(way[2].split()[-1]) not in WATERS:
        climbed = phrase.split()[-1] in ("up", "over") and last in _CLIMBED_UP
        base = deed("climb") if climbed else what if what is not None and what.exact else None
        base = base or Deed(phrase.split()[0].lower(), "go", (*way[1], "stand"))
        return replace(base, way=way[0], gaits=way[1]), way[2]
    if what is None:
        return None, target
    if what.verb == "play" and target is not None:
        what = deed(f"play {bare(target)}") or what
        if last in ("piano", "organ", "keyboard", "harpsichord"):
            what = deed("press") or what
    if what.verb == "plant" and last in ("flag", "banner", "sign", "cross"):
        what = deed("place") or what
    if what.verb in ("fly", "launch", "steer") and (target or what.target):
        what, target = flown(what, target or what.target or "")
    if what.verb == "take off" and target:
        what = deed("remove") or what  # "takes the wheel off": no plane does
    if target and last in _CLIMBED_UP and phrase.split()[-1] in ("up", "over"):
        what = deed("climb") or what
    if what.verb == "play" and target and lemma(last) in _PLAYED:
        what = deed("play music") or what
    if what.verb == "play" and _musical(who):
        what, target = deed("play music") or what, None
    if what.verb == "play music":
        named = " ".join((target or "", who.name, *who.holds))
        what = replace(what, actions=(*playing(named.lower()), *what.actions))
    if phrase == "set" and target and last not in _SET:
        return deed("put"), target
    return wet(what, target)


def _musical(who: Subject) -> bool:
    """Whether who plays is a player of music by name or by what is in the hand."""
    words = " ".join((who.name, *who.holds)).lower()
    return "music" in words or any(re.search(rf"\b{part}", words) for part in INSTRUMENTS)
