"""What of a noun can be seen: a voice cannot, the bikes of "bike trips" can, and a baker is seen baking."""

from __future__ import annotations

import re

from rushes.minds.nouns import Noun, is_geographic
from rushes.minds.setting import is_when
from rushes.shot.lexicon import glosses, may_be_noun, may_be_verb
from rushes.shot.words import category, lemma

AIR = frozenset(
    "thunderstorm blizzard lightning fog mist haze rain drizzle snow wind breeze gust gale storm thunder tide "
    "sandstorm duststorm dust hail hailstorm frost weather air sky darkness flood heat soil dirt mud".split()
)
LANDS = frozenset("sea ocean city town village country land world earth space kingdom street district region".split())
SOLID = frozenset({"person", "animal", "vehicle", "building", "plant", "food", "natural", "thing"})
FACES = frozenset("face eye smile hair beard nose ear mouth head tear wrinkle moustache".split())
HANDS = frozenset("hand finger palm fist thumb fingertip".split())
_PARTS = (
    FACES
    | HANDS
    | frozenset(
        "foot leg arm heart brain back belly stomach knee toe skin neck shoulder chest "
        "tusk beak claw paw hoof whisker snout tail mane fang fin finger".split()
    )
)
_UNSEEN = frozenset(
    "person thing something friend enemy help hope light heat cold dark peace sleep rest way world end side part "
    "top bottom edge middle front inside outside everything others one place home air name word words step minute use "
    "firelight candlelight moonlight sunlight starlight daylight lamplight torchlight twilight "
    "stilt handlebar saddle pedal brake mould tide i me comedy headfirst piece".split()
)
_COLOURS = frozenset("red orange yellow green blue purple pink brown black white grey gray golden silver".split())
_KNOWN_LONG = frozenset("friend schoolfriend classmate schoolmate colleague comrade rival enemy flame".split())
_NO_TRADE = frozenset("waiter mother father brother sister daughter tailor stranger master minister".split())
_STONES = frozenset("stone marble bronze granite clay wooden".split())
_MADE = frozenset("painting building drawing carving railing crossing clothing bedding wedding stocking".split())
_AGES = frozenset("old ancient young medieval modern imperial roman".split())  # of a land: nobody in it
_DONE = frozenset("play drive ride run walk climb sail fly paint row swim dance sing".split())


def visible(noun: Noun) -> Noun | None:
    """A noun as one would see it, or None: a trip is no picture, its bike is; "Nadia, a drummer" is a drummer."""
    fruit = noun.name == "orange" and (noun.count > 1 or noun.look)  # "paints it orange" is none
    if (noun.name in _COLOURS and not fruit) or noun.name in ("i", "me"):
        return None  # who asks for the film is not in it
    if noun.name.split()[-1] in _KNOWN_LONG and "old" in noun.look:  # not by their age
        noun = noun.model_copy(update={"look": tuple(x for x in noun.look if x != "old")})
    if noun.name.split()[-1] in ("face", "head", "bust") and _STONES & {*noun.name.split(), *noun.look}:
        return noun.model_copy(update={"name": "statue", "look": (), "of": ""})  # "a stone face"
    if is_part(noun.name) and noun.of and category(noun.of) in ("thing", "vehicle", "building"):
        return noun.model_copy(update={"name": noun.of, "look": (), "of": ""})  # the hand of a clock
    if is_part(noun.name) and noun.of and category(noun.of) in ("person", "animal"):
        *look, head = noun.of.split()  # "grandmother's hands knead" are hers
        return noun.model_copy(update={"name": head, "look": tuple(look)[:5], "of": "", "count": 1})
    if noun.proper and category(noun.name) in ("place", "building"):
        return None
    if noun.proper:
        trade = next((x for x in reversed(noun.look) if " " in x or may_be_noun(x)), None)
        if trade is not None and category(trade) in ("person", "animal", "vehicle"):
            return noun.model_copy(update={"name": trade, "look": tuple(x for x in noun.look if x != trade)})
        known = next((w for w in noun.name.split()[:-1] if w.islower() and category(w) in ("person", "animal")), None)
        if known is not None:
            return noun.model_copy(update={"name": known})  # "our dog Biscuit"
        *brand, head = noun.name.lower().split()
        if brand and may_be_noun(head) and category(head) in ("food", "thing", "vehicle"):
            return noun.model_copy(update={"name": head, "proper": False})  # "Zippo Lemonade"
        return None if is_geographic(noun) else noun
    if noun.name.split()[-1].lower() in AIR | LANDS:
        return None
    if category(noun.name) != "abstract" and not _is_doing(noun.name):
        return noun
    for part in reversed([*noun.name.split()[:-1]]):
        if category(part) in SOLID and not is_part(part) and part not in _AGES:
            return noun.model_copy(update={"name": lemma(part), "look": ()})
    if noun.of and category(noun.of) in SOLID - {"person"}:
        *look, head = noun.of.split()
        return noun.model_copy(update={"name": head, "look": tuple(look)[:5], "of": "", "count": 1})
    return None


def _is_doing(name: str) -> bool:
    """ "car parking": a compound whose head is a form in -ing names what is done."""
    head = name.split()[-1].lower()
    return " " in name and head.endswith("ing") and head not in _MADE and may_be_verb(lemma(head, "VERB"))


def is_part(name: str) -> bool:
    """Whether a noun names a part of a body."""
    return name.split()[-1].lower() in _PARTS


def is_seen(noun: Noun) -> bool:
    """Whether a noun is worth a picture of its own."""
    head = noun.name.split()[-1].lower()
    kinds = SOLID if not noun.proper else {"person", "animal"}
    if noun.proper and noun.role == "place":
        return False  # "in Aspen"
    return (
        noun.role != "owner"
        and category(noun.name) in kinds
        and head not in _UNSEEN
        and not is_when(noun)
        and not is_geographic(noun)
    )


def trade_of(noun: Noun) -> tuple[str, str | None] | None:
    """(verb, what) that somebody is named by: a "clock repairer" repairs a clock, a "night baker" bakes."""
    words = noun.name.lower().split()
    head = words[-1] if words else ""
    m = re.fullmatch(r"(\w{3,}?)(?:er|or|ist)", head)
    if m is None or head in _NO_TRADE or category(noun.name) != "person":
        return None
    stem = m[1]
    undoubled = [stem[:-1]] if len(stem) > 3 and stem[-1] == stem[-2] else []
    for verb in (*undoubled, stem, stem + "e"):
        told = any(w == verb or (may_be_verb(verb) and lemma(w, "VERB") == verb) for w in _words_of(head))
        if may_be_verb(verb) and (told or verb in _DONE):
            thing = next(
                (w for w in reversed(words[:-1]) if category(w) in ("thing", "food", "plant", "vehicle")), None
            )
            return verb, thing
    return None


def _words_of(head: str) -> list[str]:
    return [w for g in glosses(head)[:3] for w in re.findall(r"[a-z]+", g.lower())]


def tools_of(noun: Noun) -> tuple[str, ...]:
    """What stands around somebody named by it: the radio of a "radio operator"."""
    if category(noun.name) != "person":
        return ()
    return tuple(
        w for w in noun.name.lower().split()[:-1] if category(w) == "thing" and w != "figure" and not is_part(w)
    )[:2]
