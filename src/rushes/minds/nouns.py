"""Noun phrases of a tagged sentence: who or what, how many, how they look, whose they are."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict

from rushes.shot.lexicon import gloss_table, graded
from rushes.shot.words import Token, glosses, is_plural, lemma


class Noun(BaseModel):
    """A noun phrase: its head as a person would name it, how it looks, wears and holds, and how many there are."""

    model_config = ConfigDict(frozen=True)
    name: str  # base form with the nouns before it: "lighthouse keeper"
    look: tuple[str, ...] = ()
    wears: tuple[str, ...] = ()  # clothes, and what belongs to the body: "white beard"
    holds: tuple[str, ...] = ()
    count: int = 1
    role: Literal["who", "what", "place", "owner"] = "who"
    of: str = ""  # what it is of or whose: "caravan" of "camels", "kitchen" of "grandmother"
    proper: bool = False  # a name: "Anna"
    whose: str = ""  # the possessive before it: "her"
    said: str = ""  # its nouns as the brief has them: "lighthouse keepers"

    @property
    def phrase(self) -> str:
        return " ".join([*self.look, self.name])


NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "several": 4, "many": 7, "few": 3, "some": 3, "couple": 2, "pair": 2,
    "dozen": 12, "dozens": 12, "both": 2, "all": 5, "hundreds": 12, "thousands": 12, "millions": 12, "countless": 12,
    "twenty": 12, "thirty": 12, "hundred": 12, "duo": 2, "trio": 3, "quartet": 4,
}  # fmt: skip
PRONOUNS = frozenset("i you he she it we they me him her us them".split())
SOMEBODY = {
    "someone": "person", "somebody": "person", "everyone": "person", "everybody": "person", "anyone": "person",
    "something": "thing",
}  # fmt: skip
_EMPTY_PRONOUNS = frozenset(
    "himself herself itself themselves myself yourself ourselves nothing nobody everything anything none each both "
    "there "
    "that this these those which what whatever other all".split()
)
_MANY_OF = frozenset(
    "group pair couple crowd flock herd pack team swarm number lot bunch caravan convoy fleet army troop gang band row "
    "line stack pile heap handful dozen dozens colony pod litter trio duo quartet queue parade procession series "
    "variety "
    "collection set bouquet kind sort type hundreds thousands millions plenty piece pieces slice bit lots tons glimpse "
    "wave stream audience".split()
)
_TOLD_OF = frozenset("day life story portrait tale picture image adventure photo close-up shot footage view".split())
_VAGUE = frozenset("kind sort type piece pieces slice bit glimpse variety wave stream".split())
TIME_NOUNS = frozenset(
    "day night morning evening afternoon noon midnight week month year summer winter spring autumn fall time "
    "moment hour "
    "minute second today tonight tomorrow yesterday weekend dawn dusk sunrise sunset monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december "
    "christmas halloween century decade season lunchtime dinnertime bedtime".split()
)
_PAIRS = frozenset("twin parent grandparent hand eye ear foot boot shoe glove wing arm leg".split())
_TIMELY = frozenset("every each one this that last next all some once".split())
_POSSESSIVE = frozenset("my your his her its our their".split())
_DEGREES = frozenset("very so too quite rather really extremely highly brightly freshly newly half".split())


_GEOGRAPHIC = re.compile(
    r"\b(?:planet|city|town|capital|port|village|island|country|republic|kingdom|state|mountains?|peak|river|lake|region"
    r"|borough|"
    r"district|desert|province|county|peninsula|continent|sea|ocean)\b"
)


def is_geographic(noun: Noun) -> bool:
    """Whether the dictionary has a name as a place's: "Kyoto: a city in central Japan"."""
    return noun.proper and any(_GEOGRAPHIC.search(g[:50]) for g in gloss_table().get(noun.name.lower(), ()))


class Phrase:
    """A noun phrase where it stands: tokens `i` to `j` (exclusive)."""

    def __init__(
        self, noun: Noun, i: int, j: int, *, pronoun: str = "", owner: Noun | None = None, timely: bool = False
    ):
        self.noun, self.i, self.j = noun, i, j
        self.pronoun, self.owner, self.timely = pronoun, owner, timely


def phrase_at(tokens: list[Token], i: int) -> Phrase | None:
    """The noun phrase that starts at token `i`, without its prepositional phrases; None where none starts."""
    first = tokens[i]
    if first.pos == "PRON":
        if first.low in SOMEBODY:
            j = i + 1
            look = []
            while j < len(tokens) and tokens[j].pos == "ADJ":
                look.append(tokens[j].low)
                j += 1
            many = 6 if first.low.startswith("every") else 1
            return Phrase(Noun(name=SOMEBODY[first.low], look=tuple(look), count=many), i, j)
        if first.low in PRONOUNS and not (first.low == "her" and _continues(tokens, i + 1)):
            return Phrase(Noun(name=first.low), i, i + 1, pronoun=first.low)
        if first.low in _EMPTY_PRONOUNS:
            return None
    if (apart := _one_of(tokens, i)) is not None:
        return apart
    start, owner = i, None
    built = _core(tokens, i)
    while built is not None and built.j < len(tokens) and tokens[built.j].low in ("'s", "’s", "'", "’"):
        after = _core(tokens, built.j + 1) if built.j + 1 < len(tokens) else None
        if after is None:
            break
        owner = built.noun
        built = after
    if built is None:
        return None
    noun = built.noun
    if owner is not None:
        noun = noun.model_copy(update={"of": owner.phrase, "said": f"{owner.said or owner.name}'s {noun.said}"})
    return Phrase(noun, start, built.j, owner=owner, timely=built.timely)


def _one_of(tokens: list[Token], i: int) -> Phrase | None:
    """ "one is sent away and the other stays": one of those named before."""
    j = i + 1 if tokens[i].low in ("the", "an") else i
    if (
        j >= len(tokens)
        or tokens[j].low not in ("other", "others", "another", "one")
        or (j == i and tokens[j].low == "other")
    ):
        return None
    follows = tokens[j + 1] if j + 1 < len(tokens) else None
    if follows is None or follows.form not in ("Fin", "Inf"):
        return None
    word = "others" if tokens[j].low == "others" else "other"
    return Phrase(Noun(name=word), i, j + 1, pronoun=word)


def _continues(tokens: list[Token], i: int) -> bool:
    """Whether a possessive's noun follows."""
    return i < len(tokens) and (tokens[i].pos in ("NOUN", "ADJ", "PROPN", "NUM") or _modifies(tokens, i))


def _modifies(tokens: list[Token], i: int) -> bool:
    """Whether a participle stands before the noun that it describes: "a sleeping cat", "abandoned cities"."""
    t = tokens[i]
    if t.pos != "VERB" or t.form not in ("Part", "Ger"):
        return False
    j = i + 1
    while j < len(tokens) and tokens[j].pos in ("ADJ", "NUM") and tokens[j].low not in NUMBERS:
        j += 1
    return j < len(tokens) and tokens[j].pos in ("NOUN", "PROPN")


def _core(tokens: list[Token], i: int) -> Phrase | None:
    """Determiner, numbers, adjectives, nouns."""
    j, look, names, count = i, list[str](), list[Token](), 0
    determined = timely = False
    i_number = _ratio(tokens, i)
    j = i_number
    while j < len(tokens):
        t = tokens[j]
        low = t.low
        if names and (t.pos not in ("NOUN", "PROPN", "NUM") or _homeward(names[-1], t)):
            break
        if t.pos in ("NOUN", "PROPN"):
            names.append(t)
        elif low in NUMBERS and not names and (t.pos in ("NUM", "DET", "ADJ") or low in ("both", "all")):
            timely = timely or low in _TIMELY
            count, determined = NUMBERS[low], True
        elif t.pos == "NUM":
            if names and not (names[-1].pos == "PROPN" or names[-1].low in ("agent", "number", "unit")):
                break
            if not names:
                digits = re.sub(r"\D", "", t.text)
                if not _continues(tokens, j + 1) or re.search(r"[%.:]", t.text):
                    break
                count = max(1, min(12, int(digits[:4]))) if digits else count
                determined = True
        elif t.pos == "DET" or (t.pos == "PRON" and low in _POSSESSIVE):
            if look:
                break
            timely = timely or low in _TIMELY
            determined = True
        elif t.pos == "ADJ":
            if low not in ("other", "such", "own", "same", "certain", "next", "last", "only", "more", "first"):
                look.append(low)
            timely = timely or low in _TIMELY
        elif (t.pos == "ADV" and low in _DEGREES and j + 1 < len(tokens) and tokens[j + 1].pos in ("ADJ", "VERB")) or (
            t.pos == "ADV" and low.endswith("ly") and determined and _continues(tokens, j + 1)
        ):
            pass
        elif t.pos == "VERB" and _modifies(tokens, j) and (determined or look or j == i):
            look.append(low)
        elif low in (",", "and") and look and not names and j + 1 < len(tokens) and tokens[j + 1].pos == "ADJ":
            if not _continues(tokens, j + 2) and not (j + 2 < len(tokens) and tokens[j + 2].pos in ("PUNCT", "CCONJ")):
                break
        else:
            break
        j += 1
    while j > i and tokens[j - 1].pos in ("PUNCT", "CCONJ"):
        j -= 1
    if not names:
        return None
    return _named(tokens, i, j, look, names, count, timely)


def _ratio(tokens: list[Token], i: int) -> int:
    """Where the noun's own number starts: "4 out of |5 dentists", "three in |four people"."""
    if tokens[i].pos != "NUM" and tokens[i].low not in NUMBERS:
        return i
    j = i + 1
    if j + 1 < len(tokens) and tokens[j].low == "out" and tokens[j + 1].low == "of":
        j += 1
    if (
        j + 2 < len(tokens)
        and tokens[j].low in ("in", "of")
        and tokens[j + 1].pos == "NUM"
        and _continues(tokens, j + 2)
    ):
        return j + 1
    return i


def _homeward(before: Token, t: Token) -> bool:
    """ "the last bus home": a direction, unless the dictionary has the pair ("nursing home")."""
    return t.low == "home" and before.low != "family" and not glosses(f"{before.lemma} home")


def _named(
    tokens: list[Token], i: int, j: int, look: list[str], names: list[Token], count: int, timely: bool
) -> Phrase | None:
    head = names[-1]
    capital = head.text[0].isupper() and not head.text.isupper()
    unknown = not any(w in graded() or glosses(w) for w in (head.low, head.lemma.lower()))
    proper = (capital and (head.pos == "PROPN" or i > 0)) or (head.text[0].isupper() and unknown)
    words = [t.text if t.text[0].isupper() and (t.pos == "PROPN" or proper) else t.low for t in names]
    plural = head.pos == "NOUN" and is_plural(head.text) and not proper
    if plural:
        words[-1] = lemma(head.text, "NOUN")
    # "five strangers, a sea turtle": the last three nouns name it; a longer pile is told by its look.
    name, more = " ".join(words[-3:]), words[:-3]
    if plural and count < 2:
        count = 2 if words[-1] in _PAIRS else 3
    noun = Noun(
        name=name,
        look=tuple([*look, *more][:5]),
        count=max(1, count),
        proper=proper,
        whose=tokens[i].low if tokens[i].low in _POSSESSIVE else "",
        said=" ".join(t.text for t in names),
    )
    return Phrase(
        noun, i, j, timely=head.lemma.lower() in TIME_NOUNS and (timely or head.low in ("tonight", "today", "tomorrow"))
    )


def counted(noun: Noun, of: Noun) -> Noun:
    """A noun with its "of": "a group of children" is the children; "a cup of tea" stays a cup."""
    head = noun.name.split()[-1]
    if head in _TOLD_OF:
        return of
    if head in _MANY_OF:
        many = noun.count if head in _VAGUE else max(of.count, NUMBERS.get(head, 4), noun.count)
        return of.model_copy(update={"count": many, "look": tuple(dict.fromkeys((*of.look,)))[:5]})
    return noun.model_copy(update={"of": of.phrase})
