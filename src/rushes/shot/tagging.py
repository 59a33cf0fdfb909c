"""Words, numbers and marks of a text with universal tags: the tagger's readings, chosen by dictionary and grammar.

The perceptron decides word by word and was trained on the web, where "knits" and "row" are nouns. Here the dictionary
says what a word can be, the perceptron's scores are searched with a small beam, and readings that break the structure
of English sentences (two noun phrases side by side without a verb, "a" before a plural, a preposition before a finite
verb) pay for it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from rushes.shot import lexicon
from rushes.shot.lexicon import is_base_form, is_plural, lemma, may_be_adjective, may_be_noun, may_be_verb, verb_forms
from rushes.shot.word_tables import IRREGULAR_VERBS, PLURAL_ONLY

_TOKEN = re.compile(
    r"(?:n['’]t|['’](?:s|re|ll|ve|d|m))(?![^\W\d_])"  # "n't", "'s": words of their own, as the treebank has them
    r"|[^\W\d_]+?(?=n['’]t(?![^\W\d_]))"
    r"|[^\W\d_]+(?:['’](?!(?:s|re|ll|ve|d|m)(?![^\W\d_]))[^\W\d_]+|-[^\W_]+)*"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?%?(?:-[^\W\d_]+)*"
    r"|[^\w\s]"
)
AMBIGUOUS = 0.8  # how far the perceptron is trusted with a word that can be a noun and a verb
BEAM = 8
LONGEST = 200  # tokens tagged together: a run without a full stop is cut here
_START = "<s>"


@dataclass(frozen=True)
class Token:
    """One word, number or mark: `pos` is a universal tag (NOUN, VERB, …), `start` and `end` index the text.

    `form` is a verb's: "Fin", "Inf", "Part", "Ger"; empty for other words.
    """

    text: str
    lemma: str
    pos: str
    start: int
    end: int
    form: str = ""

    @property
    def low(self) -> str:
        return self.text.lower()


def tag(text: str) -> list[Token]:
    """The words, numbers and marks of a text with universal tags and base forms."""
    tokens: list[Token] = []
    sentence: list[re.Match[str]] = []
    for m in _TOKEN.finditer(text):
        sentence.append(m)
        if m.group() in ".!?;…" or len(sentence) >= LONGEST:
            tokens += _sentence(sentence)
            sentence = []
    return tokens + _sentence(sentence)


def _sentence(found: list[re.Match[str]]) -> list[Token]:
    labels = _decode(_lowered([m.group() for m in found]))
    tokens = []
    for m, label in zip(found, labels, strict=True):
        pos, _, form = label.partition("|")
        base = lemma(m.group(), pos) if pos in ("NOUN", "PROPN", "VERB", "AUX") else m.group().lower()
        tokens.append(Token(m.group(), base, pos, m.start(), m.end(), "" if form == "-" else form))
    return tokens


def _lowered(words: list[str]) -> list[str]:
    """A sentence's first word in lower case where the dictionary knows it so: its capital says nothing."""
    if len(words) > 3 and all(w.isupper() or not w[0].isalpha() for w in words):
        return [w.lower() for w in words]  # a brief shouted in capitals
    first = next((i for i, w in enumerate(words) if w[0].isalpha()), None)
    if first is None or not words[first][1:].islower():
        return words
    low = words[first].lower()
    known = low in lexicon.tagger().vocabulary or may_be_noun(lemma(low)) or may_be_verb(lemma(low, "VERB"))
    known = known and (low in lexicon.graded() or lemma(low) in lexicon.graded())  # "Leo" is no lion
    return [low if i == first and known else w for i, w in enumerate(words)]


# What a word can be


_CLOSED = frozenset("ADP|- AUX|Fin AUX|Inf AUX|Part CCONJ|- DET|- INTJ|- NUM|- PART|- PRON|- SCONJ|- ADV|-".split())
_NO_PARTICIPLES = frozenset(
    "evening morning building wedding ceiling clothing lightning pudding thing something".split()
)
_MISSING = {
    **dict.fromkeys("himself herself itself themselves myself yourself ourselves".split(), "PRON|-"),
    "every": "DET|-",
    "cannot": "AUX|Fin",
    **dict.fromkeys("asleep awake aloft ashore overhead nearby upstairs downstairs indoors outdoors".split(), "ADV|-"),
    **dict.fromkeys("beneath underneath atop amid amidst alongside throughout aboard astride via".split(), "ADP|-"),
}  # fmt: skip


@functools.lru_cache(8192)
def _readings(word: str) -> Mapping[str, float]:
    """The labels that a word can have, each with its own score: 0 for what the treebank and dictionary both know."""
    model, low = lexicon.tagger(), word.lower()
    if low in _MISSING:
        return {_MISSING[low]: 0.0}
    base, verb_base = lemma(low), lemma(low, "VERB")
    noun, verb = may_be_noun(base), may_be_verb(verb_base) and low not in _NO_PARTICIPLES
    fixed = model.tagdict.get(low)
    row = model.weights.get(f"w {low}") or {}
    closed = max((weight for label, weight in row.items() if label in _CLOSED), default=0.0) > 3
    if closed:
        # "out", "down", "well": rare nouns and verbs stay out where the treebank did not meet them.
        noun = noun and row.get("NOUN|-", 0.0) > 0
        verb = verb and max(row.get("VERB|Fin", 0.0), row.get("VERB|Inf", 0.0)) > 0
    if fixed is not None and not (noun and verb and fixed.startswith(("NOUN", "VERB"))):
        return {fixed: 0.0}
    out = {label: 0.0 for label, weight in row.items() if label in _CLOSED and weight > 0}
    lean = min(6.0, max(-6.0, 2 * lexicon.verb_lean(verb_base) + 3)) if noun and verb else 0.0
    if verb:
        out.update({f"VERB|{form}": lean for form in verb_forms(low)})
    if noun:
        out["NOUN|-"] = -lean
    if not noun and not verb and not closed and low not in lexicon.gloss_table():
        out["NOUN|-"] = 0.0
    if row.get("ADJ|-", -1) > 0 or may_be_adjective(low):
        out["ADJ|-"] = 0.0
    if low.endswith("ly") and len(low) > 4:
        out["ADV|-"] = 0.0
        if low[:-2] in lexicon.nouns() or low[:-2] not in lexicon.graded():
            out["ADJ|-"] = 0.0  # "elderly", "friendly", "ugly"
    if low.endswith("ing") and not noun:
        out["NOUN|-"] = -10.0
    if word[0].isupper():
        out["PROPN|-"] = 0.0
    if fixed is not None:
        out[fixed] = out.get(fixed, 0.0) + 12
    if not out or (set(out) <= {"PROPN|-"} and not word[0].isupper()):
        out = {"NOUN|-": 0.0, "PROPN|-": -6.0, "ADJ|-": -8.0}
    return out


def _static(n: int, word: str, context: list[str]) -> list[tuple[str, float]]:
    """(label, score) from the word and the words around it, before any label of a neighbour is known."""
    readings = _readings(word)
    if len(readings) == 1:
        return list(readings.items())
    model, low = lexicon.tagger(), word.lower()
    at = [_START, _START, *context, "</s>", "</s>"]
    near = (f"w-1 {at[n + 1]}", f"w-2 {at[n]}", f"w+1 {at[n + 3]}", f"w+2 {at[n + 4]}")
    own = ("bias", f"suf3 {low[-3:]}", f"suf2 {low[-2:]}", f"suf1 {low[-1:]}", f"pre1 {low[:1]}",
           f"shape {'X' if word[0].isupper() else 'x'}", f"w {low}")  # fmt: skip
    # A word the treebank never saw is judged by its letters alone there: the dictionary's word weighs more.
    trust = 1.0 if low in model.vocabulary else 0.4
    if any(r.startswith("NOUN") for r in readings) and any(r.startswith("VERB") for r in readings):
        trust *= AMBIGUOUS
    scores = dict.fromkeys(readings, 0.0)
    for features, weight in ((own, trust), (near, 1.0)):
        for feature in features:
            row = model.weights.get(feature)
            if row is not None:
                for label in readings:
                    scores[label] += weight * row.get(label, 0.0)
    return [(label, scores[label] + bonus) for label, bonus in readings.items()]


# The search


class _State(NamedTuple):
    """What a reading has seen since the last clause boundary."""

    verb: bool = False  # a finite verb, an imperative or an auxiliary
    lets: bool = False  # a verb after which a bare infinitive may stand
    subject: bool = False
    joined: bool = False  # "and" stands in the subject
    noun: str = ""  # the last word of the noun phrase that is open now
    opened: str = ""  # the word that opened it; "to" before an infinitive
    hangs: bool = False  # it hangs on a preposition
    participle: bool = False
    leads: bool = False  # a verb whose "to" leads to another: "teaches a cub to dance"
    bound: str = ""  # the word that opened a subordinate clause: it must have a verb
    owed: bool = False  # the clause around a relative clause still waits for its verb
    third: bool = False  # a verb in -s was seen since the last full stop: its fellows end alike
    any_verb: bool = False  # since the last full stop
    until: bool = False  # a preposition of time was seen that can open a clause: "before", "until"
    compound: bool = False  # the last words were a bare singular noun and a form in -ing: "car parking"
    orders: bool = False  # its verb stands without a subject: "fill the tub"
    chance: bool = False  # some word since the last clause boundary could have been its verb


_FRESH = _State()


@dataclass(frozen=True)
class _Reading:
    score: float = 0.0
    labels: tuple[str, ...] = ()
    prev: str = _START  # the last two labels of words: the treebank's marks were dropped
    prev2: str = _START
    state: _State = _FRESH


def _decode(words: list[str]) -> list[str]:
    model = lexicon.tagger()
    context = [w.lower() for w in words if _is_word(w)]
    beam, n = [_Reading()], 0
    for i, w in enumerate(words):
        if not _is_word(w):
            beam = [_mark(r, w) for r in beam]
            continue
        grown, low = [], w.lower()
        trust = AMBIGUOUS if _could(w, "NOUN") and _could(w, "VERB") else 1.0
        opens, lone = _opens_picture(words, i), _stands_alone(words, i)
        acts = _acts(words, i)
        for label, static in _static(n, w, context):
            static -= 22.0 if opens and label.startswith("VERB") else 0.0
            for r in beam:
                score = r.score + static
                for feature in (
                    f"t-1 {r.prev}",
                    f"t-2 {r.prev2}",
                    f"t-1t-2 {r.prev} {r.prev2}",
                    f"t-1 w {r.prev} {low}",
                ):
                    score += trust * (model.weights.get(feature) or {}).get(label, 0.0)
                cost, state = _grammar(r, w, label)
                cost += 24.0 if lone and label.startswith("VERB") and not r.state.any_verb else 0.0
                cost += 40.0 if acts and not label.startswith("VERB") and acts in (r.prev, r.state.third) else 0.0
                grown.append(_Reading(score - cost, (*r.labels, label), label, r.prev, state))
        beam, n = _best(grown), n + 1
    return list(max(beam, key=lambda r: (r.score - _fragment(r.state), r.labels)).labels)


def _stands_alone(words: list[str], i: int) -> bool:
    """Whether a word stands between two commas: "wheat, |swallows, a scarecrow"."""
    between = 0 < i < len(words) - 1 and words[i - 1] == "," and words[i + 1] in (",", ".")
    return between and (is_plural(words[i]) or is_base_form(words[i])) and _could(words[i], "NOUN")


def _acts(words: list[str], i: int) -> str | bool:
    """Whether a word that may be a noun is a verb by its place: what the word before must be; True after a verb in -s.

    "the clouds |part above her", "a king climbs out |bowing", "sips hot soup, |smiles, and".
    """
    word, before = words[i].lower(), words[i - 1].lower() if i else ""
    follows = words[i + 1].lower() if i + 1 < len(words) else "."
    if not _could(word, "NOUN") or not _could(word, "VERB"):
        return False
    next_ones = {label[:3] for label in _readings(follows)} if _is_word(follows) else set()
    ends = not next_ones or (bool(next_ones & {"ADP", "SCO"}) and not next_ones & {"NOU", "VER"})
    if word.endswith("ing") and before in _PARTICLES and i > 1 and _could(words[i - 2], "VERB"):
        return "ADP|-"
    if ends and is_base_form(word) and not is_plural(word) and is_plural(before) and words[i - 2].lower() == "the":
        return "NOUN|-"
    lean = lexicon.verb_lean(lemma(word, "VERB"))
    third = word.endswith("s") and not is_base_form(word)
    listed = i > 1 and before == "," and not is_plural(words[i - 2])
    return third and listed and lean > -1.2 and (follows in (",", "and") or bool(next_ones & {"DET", "ADJ", "PRO"}))


def _opens_picture(words: list[str], i: int) -> bool:
    """Whether a plural before a form in -ing opens a picture: "fog lifting, |cranes waking"; not "stops crying"."""
    starts = i == 0 or not (words[i - 1][0].isalnum() or words[i - 1] in ("'", "’"))
    acts = i + 1 < len(words) and words[i + 1].lower().endswith("ing") and _could(words[i + 1], "VERB")
    return starts and acts and is_plural(words[i]) and lemma(words[i], "VERB") not in _GOES_ON


def _is_word(w: str) -> bool:
    return w[0].isalpha() or (w[0] in "'’" and len(w) > 1)


def _best(grown: list[_Reading]) -> list[_Reading]:
    """The best readings that differ in what follows from them."""
    grown.sort(key=lambda r: (-r.score, r.labels))
    kept: dict[tuple[str, str, _State], _Reading] = {}
    for r in grown:
        kept.setdefault((r.prev, r.prev2, r.state), r)
        if len(kept) == BEAM:
            break
    return list(kept.values())


# Grammar: what a label costs after a reading. The perceptron's margins are 5 to 20.


_SINGULAR = frozenset("a an each every another one".split())
_POSSESSIVE = frozenset("my your his its our their".split())
_TIMELY = frozenset("every each one this that last next all both some today tomorrow".split())
_SPANS = frozenset(
    "day days night morning evening afternoon week month year summer winter spring autumn time hour moment".split()
)
_PARTICLES = frozenset("up down out away off back apart together".split())
_GOES_ON = frozenset("start stop keep begin go come love like enjoy hate finish remember practise".split())
_LETS = frozenset("let make help watch see hear feel".split())
_GROUPS = frozenset("family team couple crowd band group class crew pair trio people police audience".split())
_SAME = frozenset("sheep fish deer cattle poultry folk salmon trout".split())  # in the plural too
_WHILE = frozenset("while when after before until though although if once".split())
_LEADS = frozenset(
    "teach want ask tell help learn decide try begin start love like need force invite wish hope dare".split()
)
_RELATIVE = frozenset("who which that whom whose where".split())


def _mark(r: _Reading, mark: str) -> _Reading:
    """A number, or a punctuation mark, which ends a clause."""
    s, cost = r.state, 0.0
    if mark[0].isdigit():
        return replace(r, labels=(*r.labels, "NUM|-"), state=s._replace(noun="", opened=mark))
    if r.prev.startswith("DET") or (r.prev.startswith("ADJ") and s.opened and not s.noun):
        cost = 8.0
    if mark in ".!?;:…":
        cost += _fragment(s)
        s = _State()
    elif mark in ",–—()":
        cost += _fragment(s) / 2
        s = _State(any_verb=s.any_verb, third=s.third, subject=s.subject and not s.verb, orders=s.orders)
    return replace(r, score=r.score - cost, labels=(*r.labels, "PUNCT|-"), state=s)


def _fragment(s: _State) -> float:
    """A clause that could have had a verb and has none."""
    if s.verb or not s.chance:
        return 8.0 if s.owed else 0.0
    if s.participle and not s.bound:
        return 3.0  # "a fox chasing the moon" is a whole brief
    return 14.0 if s.bound else 9.0 if s.any_verb else 11.0


def _grammar(r: _Reading, word: str, label: str) -> tuple[float, _State]:
    pos, _, form = label.partition("|")
    s, low = r.state, word.lower()
    before = "PUNCT" if r.labels and r.labels[-1].startswith("PUNCT") else r.prev.partition("|")[0]
    nominal = before in ("NOUN", "PROPN", "PRON") and bool(s.noun)
    cost = 0.0
    if _could(word, "VERB") and s.subject and (s.noun or not s.hangs):
        s = s._replace(chance=True)
    if pos == "SCONJ" and s.subject:
        cost += _fragment(s)
    if pos == "PROPN" and word[0].islower():
        cost += 8
    span = s.noun in _SPANS and s.opened in (*_TIMELY, "")  # "one night a ship answered"
    begins = pos in ("DET", "PRON", "NUM") or (pos == "PROPN" and before == "PRON")
    if begins and nominal and not span and low not in (*_TIMELY, *_RELATIVE):
        cost += (24 if not s.verb else 4) if not s.hangs else (16 if not s.verb else 6)
    if before == "DET" or (s.opened in _POSSESSIVE and not s.noun and before == "PRON"):
        cost += {"ADP": 14, "SCONJ": 14, "CCONJ": 14, "PART": 10, "AUX": 14, "PRON": 10, "DET": 4}.get(pos, 0)
        cost += 14 if pos == "VERB" and form in ("Fin", "Inf") else 0
    if (
        (pos in ("ADP", "CCONJ", "SCONJ", "AUX") or low in _MISSING or low in _RELATIVE)
        and before == "ADJ"
        and s.opened
        and not s.noun
    ):
        cost += 12  # "the old with …": an article wants a noun
    if pos == "NOUN" and before == "NOUN" and s.opened in _SINGULAR and is_plural(word):
        cost += 26
    if pos == "ADJ" and nominal and before == "NOUN" and (not s.verb or s.opened) and _could(word, "NOUN"):
        cost += 5
    if pos == "NOUN" and _could(word, "VERB"):
        cost += _no_noun(r, s, word, before)
    if pos in ("ADV", "ADP") and low in _PARTICLES and nominal and not s.verb and not s.hangs:
        cost += 6
    if pos == "VERB" and before == "NOUN" and s.noun and lexicon.glosses(f"{s.noun} {lemma(word)}"):
        cost += 14  # "a treasure hunt" is in the dictionary
    if pos == "VERB" and s.opened == "her" and before == "PRON" and form in ("Fin", "Inf") and not s.lets:
        cost += 26  # "her scale", "at her loom"
    if pos == "VERB":
        cost += _verb(r, s, word, form, before, nominal)
    elif s.opened == "to" and pos not in ("AUX", "ADV"):
        cost += 14
    return cost, _after(s, low, pos, form, before)


@functools.lru_cache(16384)
def _could(word: str, pos: str) -> bool:
    return any(label.startswith(pos) for label in _readings(word))


def _no_noun(r: _Reading, s: _State, word: str, before: str) -> float:
    """What it costs to read as a noun a word that could be the verb here."""
    bare = is_base_form(word) and not is_plural(word) and not s.opened
    if s.orders and bare and before in ("CCONJ", "PUNCT") and lexicon.verb_lean(word.lower()) > -2.5:
        return 20.0  # "fill the tub, rub in the soap"
    after_verb = len(r.labels) > 1 and r.labels[-2].startswith(("VERB", "ADV", "ADP"))
    if before in ("CCONJ", "PUNCT") and after_verb and not s.opened:
        return 14.0  # "wakes up and dances", "falls, laughs"
    if s.leads and s.opened == "toward" and is_base_form(word) and lexicon.verb_lean(word.lower()) > -1.5:
        return 10.0  # "teaches a cub to dance"
    if s.lets and before in ("NOUN", "PRON", "PROPN") and is_base_form(word) and s.noun:
        return 8.0  # "watching the snow fall"
    if r.prev == "VERB|Fin" and is_base_form(word) and not is_plural(word) and lexicon.verb_lean(word.lower()) > -2:
        return 13.0  # "autumn leaves drift": a bare noun is a rare object
    lean = lexicon.verb_lean(lemma(word, "VERB"))
    if before == "NOUN" and s.joined and (s.opened or is_plural(s.noun)) and is_base_form(word) and lean > -2.5:
        return 16.0  # "a tortoise and a hare race"
    if before == "NOUN" and s.until and s.opened and is_plural(word) and not is_plural(s.noun) and lean > -2:
        return 14.0  # "before the dam |breaks"
    if before == "NOUN" and not s.verb and lean > -2.5:
        if is_plural(s.noun) and s.noun not in PLURAL_ONLY:
            return 20.0  # "strangers plan", "blossoms fall": compounds start in the singular
        if is_plural(word) and s.opened == "the":
            return 7.0 + (8.0 if lean > -1.2 else 0.0)  # "the sun sets"
    return 0.0


def _verb(r: _Reading, s: _State, word: str, form: str, before: str, nominal: bool) -> float:
    low, cost = word.lower(), 0.0
    if s.compound and before == "VERB" and not low.endswith("ing"):
        cost += 24  # "car parking |emptied": the form in -ing is the noun
    if form == "Fin":
        if before in ("ADP", "DET", "NUM", "PART"):
            cost += 22 if before == "NUM" and low.endswith("s") else 14  # "two levers"
        elif before == "ADJ":
            cost += 14
        third = low.endswith("s") and not is_base_form(word)
        if s.third and is_base_form(word) and not nominal:
            cost += 7  # "pushes …, sweat pouring": a noun
        alone = (before in (_START, "PUNCT") and not s.any_verb) or before == "SCONJ"
        if third and not s.subject and alone:
            cost += 20  # "balloons flying", "while sparks fly": nobody does it
        lean = lexicon.verb_lean(lemma(low, "VERB"))
        if third and lean < -2 and s.opened not in _SINGULAR:
            cost += 12 if lean < -3 else 8  # "wool blankets"
        if s.verb and before != "CCONJ" and not s.owed:
            cost += 12
        if nominal and not s.hangs and not low.endswith("ed"):
            joined = s.joined and (s.opened != "" or before == "PROPN")  # not: "figs and lemon |tart"
            plural = joined or s.noun in ("i", "you", "we", "they") or is_plural(s.noun)
            bare = is_base_form(word) and IRREGULAR_VERBS.get(low) != low  # "put", "cut": a past as well
            if plural and third:
                cost += 9
            elif not plural and is_base_form(word) and s.noun not in _GROUPS:
                # "rye bread": a bare form agrees with no singular, so it is a noun; the lean says how surely.
                cost += 12 if s.opened in _SINGULAR and bare and not s.lets else 0  # "a night |train"
                cost += 9 + (max(0.0, 2 - 4 * lexicon.verb_lean(low)) if bare and s.noun not in _SAME else 0.0)
    elif form == "Part" and nominal and not s.verb and not s.hangs and not s.opened and r.labels[0].startswith("ADP"):
        cost += 7  # "after the storm, volunteers planted trees": they did
    elif form == "Inf":
        if s.third and s.opened != "to" and not s.lets and before not in ("AUX", "PART"):
            cost += 7  # "pushes …, sweat pouring": a noun
        if (
            s.opened != "to"
            and before != "AUX"
            and not s.lets
            and s.subject
            and before not in ("PART", "CCONJ", "PUNCT")
        ):
            cost += 9
        if before == "ADJ" and s.opened and not s.noun:
            cost += 8
    return cost


def _after(s: _State, low: str, pos: str, form: str, before: str) -> _State:
    if pos in ("CCONJ", "SCONJ") or (pos in ("PRON", "ADV") and low in _RELATIVE) or low == "when":
        return _State(
            any_verb=s.any_verb, orders=s.orders and pos == "CCONJ",
            third=s.third, subject=(s.subject and pos == "CCONJ") or pos == "PRON", bound=low if pos != "CCONJ" else "",
            joined=pos == "CCONJ" and not s.verb,
            owed=s.owed if pos == "CCONJ" else s.subject and not s.verb and low in _RELATIVE,
        )  # fmt: skip
    if pos == "NUM" and before == "ADP":
        return s._replace(noun=low)  # "a family of five"
    if pos in ("DET", "NUM") or (pos == "PRON" and low in (*_POSSESSIVE, "her")):
        return s._replace(opened=low, noun="" if low != "her" else low, hangs=s.hangs and before == "ADP")
    if pos in ("NOUN", "PROPN", "PRON"):
        fresh = before not in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PRON", "VERB", "PART")
        return s._replace(noun=low, subject=s.subject or not s.hangs, hangs=s.hangs and not fresh)
    if pos == "ADP":
        until = low in ("before", "after", "until", "till", "since", "as")
        return s._replace(noun="", opened="toward" if low == "to" else "", hangs=True, until=until)
    if pos == "PART" and low == "to":
        return s._replace(noun="", opened="to")
    if pos == "VERB" and form in ("Ger", "Part") and before in ("NUM", "DET") and s.opened and not s.noun:
        return s  # "two retired |sisters": it describes
    if pos in ("VERB", "AUX"):
        asks = pos == "AUX" and not s.subject  # "do cats purr"
        walks = form in ("Ger", "Part") and not s.subject and s.bound in ("", *_WHILE)
        finite = form == "Fin" or (form == "Inf" and s.opened != "to") or pos == "AUX" or walks
        return s._replace(
            orders=s.orders or (form in ("Fin", "Inf") and not s.subject and s.opened != "to" and is_base_form(low)),
            compound=low.endswith("ing") and before == "NOUN" and not s.opened and not is_plural(s.noun or "s"),
            verb=s.verb or finite, any_verb=True, noun="", opened="", hangs=False, subject=True,
            lets=s.lets or asks or lemma(low, "VERB") in _LETS, leads=s.leads or lemma(low, "VERB") in _LEADS,
            participle=s.participle or form in ("Ger", "Part"),
            third=s.third or (form == "Fin" and pos == "VERB" and low.endswith("s")),
            owed=s.owed and not (s.verb and form == "Fin"),
        )  # fmt: skip
    return s
