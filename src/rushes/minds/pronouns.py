"""Whom a pronoun can mean, by sex, number and kind."""

from __future__ import annotations

from rushes.minds.nouns import Noun, is_geographic
from rushes.shot.words import category

PRONOUN_NAMES = frozenset("i me he she it they him her them you we us".split())
STANDIN = {"he": "man", "him": "man", "she": "woman", "her": "woman", "it": "thing"}
STANDINS = frozenset({*STANDIN.values(), "person"})
_MALE = frozenset(
    "man boy father grandfather king prince son brother uncle husband gentleman monk dad grandpa lad nephew "
    "grandson granddad groom sir".split()
)
_FEMALE = frozenset(
    "woman girl mother grandmother queen princess daughter sister aunt wife lady nun mum mom grandma nan granny "
    "niece granddaughter bride widow nana witch actress".split()
)
_NEITHER = frozenset(
    "robot android alien monster ghost creature snowman scarecrow skeleton baby spirit puppet doll".split()
)


def gendered(noun: Noun) -> bool:
    """Whether a noun's own words tell a man from a woman."""
    words = noun.phrase.split()
    return any(w in _MALE | _FEMALE or w.endswith(("man", "boy", "girl", "lady", "ress")) for w in words)


def fits(pronoun: str, noun: Noun) -> int:
    """2 where a pronoun can mean a noun, 1 where it could at a pinch, 0 where it cannot."""
    kind, head = category(noun.name), noun.name.split()[-1]
    called = noun.proper and noun.role != "place" and kind not in ("place", "building")
    person = called or (kind == "person" and not is_geographic(noun))
    if pronoun in ("they", "them"):
        return 2 if noun.count > 1 else 1 if noun.role == "what" and kind == "thing" else 0
    if pronoun == "it":
        return (
            2
            if head in _NEITHER
            else 0
            if person
            else 1
            if noun.role == "place" or kind in ("place", "abstract") or noun.count > 1
            else 2
        )
    if head in (_FEMALE if pronoun in ("he", "him") else _MALE) or noun.count > 1:
        return 0
    return 2 if person else 1 if kind == "animal" else 0
