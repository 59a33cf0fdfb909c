"""What a verb asks of the theatre: the kind of deed, and which of an actor's actions shows it best."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rushes.papercut.business import business
from rushes.papercut.verb_table import TABLE, Kind
from rushes.shot.words import category, lemma, nearest

PLAYTHINGS = frozenset("paper cardboard newspaper toy model homemade".split())  # of these nothing is ridden or nailed

INSTRUMENTS = {
    "violin": "violin",
    "fiddle": "violin",
    "cell": "cello",
    "drum": "drum",
    "flut": "flute",
    "trumpet": "trumpet",
    "horn": "horn",
    "harp": "harp",
    "accordion": "accordion",
    "banjo": "banjo",
    "lute": "lute",
    "guitar": "guitar",
    "music": "guitar",
    "song": "guitar",
    "tune": "guitar",
    "bugle": "bugle",
    "ukulele": "ukulele",
    "pipe": "flute",
}  # what of a word tells the instrument → its name
_WINDS = re.compile(r"flute|recorder|whistle|pipe|clarinet|oboe|piccolo|trumpet|bugle|horn|cornet")


def playing(instrument: str) -> tuple[str, ...]:
    """The actions that play an instrument: what is blown is at the mouth."""
    return ("play flute", "play") if _WINDS.search(instrument) else ("play",)


# Kinds of deed that only someone with a will does.
ALIVE: frozenset[Kind] = frozenset(
    {
        "stay",
        "take",
        "give",
        "throw",
        "use",
        "look",
        "ride",
        "climb",
        "chase",
        "meet",
        "kick",
        "catch",
        "mend",
        "cover",
        "pour",
    }
)
# Actions whose detail is the hand.
HANDY = frozenset(
    {
        "pick_up",
        "reach",
        "open",
        "close",
        "write",
        "paint",
        "cook",
        "work",
        "knit",
        "sew",
        "pour",
        "water",
        "hammer",
        "pat",
    }
)


@dataclass(frozen=True)
class Deed:
    """How one verb is played: `actions` of an actor in order of preference."""

    verb: str
    kind: Kind
    actions: tuple[str, ...]
    target: str | None = None  # what the verb phrase itself names: "row a boat" → "boat"
    exact: bool = True  # False: the verb was not known and the nearest known one stands for it
    way: str | None = None  # how its target lies on the way: "onto", "into", "out", "over", "under", …
    gaits: tuple[str, ...] = ()  # the actions by which one gets along that way


_NEAR = 1.5  # farther kin of a verb show something else: "gulp" is no drawing, "peel" no coming
_FILLER = re.compile(
    r"^(?:(?:at|to|toward|towards|with|for|on|onto|in|into|over|from|by|up|down|out|through|across|along|around|about|"
    r"of|off|near|after|behind|beside|under|past|away|a|an|the|his|her|its|their|my|some|this|that|one|each|other)\s+)+"
)


@cache
def _verbs() -> dict[str, Deed]:
    return {
        verb: Deed(verb, kind, (*actions.split(", "), "stand"))
        for kind, rows in TABLE.items()
        for actions, verbs in rows.items()
        for verb in verbs.split(", ")
    }


def bare(phrase: str) -> str | None:
    """A noun phrase without the little words before it: "at the sea" → "sea"; None where nothing is left."""
    return _FILLER.sub("", phrase.strip().lower() + " ").strip() or None


@cache
def deed(phrase: str) -> Deed | None:
    """The deed that a verb phrase in base form asks for: "pick up", "row a boat", "look at the sea".

    The longest known beginning wins; what follows it is the target. A verb that is not known is played by the nearest
    known one in meaning (`exact` False); None where nothing is near.
    """
    words = _first_clause(phrase.lower()).split()
    if words[:1] in (["plant"], ["raise"]) and words[-1] in ("flag", "banner", "cross", "standard"):
        words[:1] = ["place"]
    if len(words) > 1 and words[0] == "play" and any(part in phrase.lower() for part in INSTRUMENTS):
        words[:1] = ["play", "music"] if words[1] != "music" else ["play"]
    if len(words) > 1 and words[-1] in ("arm", "arms", "hand", "hands") and lemma(words[0], "VERB") in _LIFTS:
        words = ["cheer"]
    if " ".join(words) not in _verbs() and (pose := business(" ".join(words))) is not None:
        return Deed(" ".join(words), "stay", (pose, "stand"))
    for first in dict.fromkeys((words[0], lemma(words[0], "VERB"))) if words else ():  # "climbs" is to climb
        for n in range(min(4, len(words)), 0, -1):
            known = _verbs().get(" ".join((first, *words[1:n])))
            if known is not None:
                return Deed(known.verb, known.kind, known.actions, _object(words[n:]))
    for n in range(min(2, len(words)), 0, -1):
        near = nearest(" ".join(words[:n]), _verbs().keys(), "verb")
        if near is not None and near.distance <= _NEAR:
            known = _verbs()[near.concept]
            return Deed(known.verb, known.kind, known.actions, _object(words[n:]), exact=False)
    return None


def _first_clause(phrase: str) -> str:
    """A verb phrase up to its comma, or to the "and" that a second verb follows: one deed is played at a time."""
    first = phrase.split(",")[0]
    for m in re.finditer(r"\s(?:and|then)\s(?:then\s)?(\w+)", first):
        if m[1] in _verbs() or (lemma(m[1], "VERB") != m[1] and lemma(m[1], "VERB") in _verbs()):
            return first[: m.start()]
    return first


def _object(words: list[str]) -> str | None:
    """What a deed is done to: "the cauldron up the stairs" is the cauldron; no limb of one's own is lifted by hand."""
    named = bare(" ".join(words))
    named = _ASIDE.split(named)[0] if named else None
    return None if named is None or named in _NOTHING or named.startswith(("and ", "then ")) else named


_ASIDE = re.compile(
    r"\s(?:at|to|towards?|with|for|on|onto|in|into|over|from|by|up|down|out|through|across|along|around|against|"
    r"off|near|after|behind|beside|under|past|away)\b"
)
_LIFTS = frozenset({"raise", "lift"})
_NOTHING = frozenset(  # limbs of one's own, and ways
    "arm arms hand hands head leg legs foot feet eye eyes fist fists finger fingers back backward backwards forward "
    "forwards ahead aside sideways alone".split()
)


def flown(what: Deed, target: str) -> tuple[Deed, str | None]:
    """A kite is flown on its string, and a plane from within."""
    if target.split()[-1] in ("kite", "kites"):
        return deed("fly a kite") or what, target
    manned = category(bare(target) or target) == "vehicle" and not PLAYTHINGS & set(target.split())
    return (deed("pilot") or what, target) if manned else (what, target)
