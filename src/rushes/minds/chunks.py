"""A sentence's chunks: noun phrases, verb groups with their particles, prepositions, conjunctions, marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from rushes.minds.nouns import TIME_NOUNS, Phrase, phrase_at
from rushes.shot.lexicon import is_plural, may_be_verb, verb_lean
from rushes.shot.words import Token, category, lemma

_PARTICLES = frozenset("up down out away off over back in on together apart around asleep awake along past by".split())
_JOINT = {
    tuple(words.split()): means
    for words, means in {
        "next to": "beside", "in front of": "before", "on top of": "on", "out of": "from", "because of": "for",
        "instead of": "instead", "away from": "from", "inside of": "inside", "in the middle of": "in",
        "close to": "near",
        "at the edge of": "at", "at the end of": "at", "on the edge of": "on", "at the foot of": "at", "at the top "
        "of": "on",
        "at the bottom of": "in", "in the heart of": "in", "by the side of": "by", "on the side of": "by",
        "in the shape of": "like", "such as": "like", "along with": "with", "together with": "with", "full of": "with",
        "ahead of": "before", "in search of": "for", "on board": "aboard", "from behind": "behind",
        "on the way to": "to",
    }.items()
}  # fmt: skip
_SUBORDINATE = frozenset(
    "while as when because until till after before if since although though whenever once where so whereas".split()
)
# Verbs that only say how another begins, is wished or may be: the other is what is seen.
_LIGHT = frozenset(
    "start begin try want decide continue need learn love like go come hope dream refuse manage keep have use plan "
    "seem "
    "appear end get stop enjoy prefer wish long attempt promise agree forget remember choose happen tend dare prepare "
    "struggle finish practise practice must".split()
)
MOVING = frozenset(
    "walk run climb go come jump fall dive slide step roll leap drop crawl ride drive sail row swim fly race march "
    "wander "
    "stroll skate ski drift float flow hurry rush tumble trudge creep sneak stagger gallop trot cycle travel move "
    "pour run "
    "stream hop skip dash sprint scramble glide".split()
)
Form = Literal["fin", "inf", "ger", "part"]
Kind = Literal["np", "vp", "p", "and", "sub", "rel", "comma", "stop", "adj", "adv"]


_SHORT_OF_LOOKS = frozenset("fat muddy mad giant dwarf".split())  # looks that the tagger takes for nouns or verbs
_HANDLED = frozenset(
    "drop throw carry hold take bring find pick pour put place collect gather catch lift spill".split()
)
_STATES = frozenset("be go get become fall stay lie seem feel look remain".split())
_FRANTIC = frozenset("nuts wild crazy bananas mad berserk ballistic".split())
_WHEN = frozenset("before after until till since".split())


@dataclass
class Chunk:
    kind: Kind
    i: int  # tokens from i
    j: int  # to j, exclusive
    word: str = ""
    phrase: Phrase | None = None
    form: Form = "fin"
    passive: bool = False
    causes: str = ""  # a verb before it whose object does it: "let", "teach"
    negated: bool = False


def _retagged(tokens: list[Token]) -> list[Token]:
    """Tags put right where two words settle them: "at |dawn" names a time, "one |walks" has somebody walk."""
    out = list(tokens)
    if tokens and tokens[0].low in _SHORT_OF_LOOKS and len(tokens) > 1 and tokens[1].pos in ("NOUN", "PROPN"):
        out[0] = replace(tokens[0], pos="ADJ", form="")
    for i, (a, b) in enumerate(pairwise(tokens), 1):
        after = tokens[i + 1].pos if i + 1 < len(tokens) else "PUNCT"
        if a.pos in ("ADP", "SCONJ") and b.pos == "VERB" and b.low in TIME_NOUNS:
            out[i] = replace(b, pos="NOUN", form="")
        elif b.low in _SHORT_OF_LOOKS or (b.pos == "NOUN" and re.fullmatch(r"[a-z]+-[a-z]+ed", b.low)):
            out[i] = replace(b, pos="ADJ", form="") if after in ("NOUN", "PROPN") else b  # "a silver-haired |pilot"
        elif (
            b.low == "past" and b.pos == "ADJ" and a.pos in ("NOUN", "VERB") and after in ("NOUN", "DET", "ADJ", "PRON")
        ):
            out[i] = replace(b, pos="ADP", form="")  # "carries jars |past workers"
        elif (
            b.pos == "NOUN"
            and b.low.endswith("ing")
            and a.pos in ("DET", "ADJ")
            and after == "NOUN"
            and alive_after(tokens, i)
        ):
            out[i] = replace(b, pos="ADJ", form="")  # "a |sleeping bear"
        elif a.low == "and" and b.pos == "NOUN" and _goes_on_doing(tokens, i):
            out[i] = replace(b, pos="VERB", form="Fin", lemma=lemma(b.text, "VERB"))  # "makes tea and |dances with"
        elif a.low == "one" and b.pos == "NOUN" and b.low.endswith("s") and may_be_verb(lemma(b.text, "VERB")):
            first = i == 1 or tokens[i - 2].pos not in ("DET", "ADP", "VERB") or tokens[i - 2].low == "until"
            if first and after in ("ADP", "DET", "ADV", "PUNCT", "PRON", "CCONJ"):
                out[i] = replace(b, pos="VERB", form="Fin", lemma=lemma(b.text, "VERB"))
    return out


def alive_after(tokens: list[Token], i: int) -> bool:
    """Whether the participle at `i` is what somebody alive does: a sleeping bear, and no racing car."""
    return may_be_verb(lemma(tokens[i].text, "VERB")) and category(tokens[i + 1].low) in ("person", "animal")


def _goes_on_doing(tokens: list[Token], i: int) -> bool:
    """Whether the noun at `i`, after "and", is what somebody does next: the verb before it has its one object."""
    before, t, after = tokens[:i], tokens[i], tokens[i + 1].pos if i + 1 < len(tokens) else ""
    base = lemma(t.text, "VERB")
    if not t.low.endswith("s") or after not in ("ADP", "DET", "PRON", "ADV") or not may_be_verb(base):
        return False
    single = len(before) > 2 and before[-2].pos == "NOUN" and not is_plural(before[-2].text)
    return single and before[-3].form == "Fin" and before[-3].low.endswith("s") and verb_lean(base) > -1


def chunks(tokens: list[Token]) -> list[Chunk]:
    tokens = _retagged(tokens)
    out: list[Chunk] = []
    i = 0
    while i < len(tokens):
        t = tokens[i]
        low = t.low
        joint = next((p for p in _JOINT if tuple(x.low for x in tokens[i : i + len(p)]) == p), None)
        if joint is not None:
            out.append(Chunk("p", i, i + len(joint), _JOINT[joint]))
            i += len(joint)
            continue
        if low == "using" and out and out[-1].kind in ("comma", "np") and (i == 0 or tokens[i - 1].pos != "AUX"):
            out.append(Chunk("p", i, i + 1, "with"))
            i += 1
            continue
        verb = _verb_group(tokens, i) if t.pos in ("VERB", "AUX") or low == "to" else None
        if verb is not None and not (t.pos == "VERB" and t.form in ("Part", "Ger") and _is_modifier(tokens, i, out)):
            out.append(verb)
            i = verb.j
            continue
        phrase = phrase_at(tokens, i)
        if low == "home" and out and out[-1].kind in ("vp", "adv"):
            phrase = None  # "walks home"
        if phrase is not None and phrase.j > i:
            out.append(Chunk("np", i, phrase.j, phrase=phrase))
            i = phrase.j
            continue
        out += _small(t, i)
        i += 1
    return out


def _small(t: Token, i: int) -> list[Chunk]:
    low = t.low
    if low in (",", "–", "—", "-", "(", ")"):
        return [Chunk("comma", i, i + 1, low)]
    if t.pos == "PUNCT":
        return [] if low in "\"'“”‘’*#" else [Chunk("stop", i, i + 1, low)]
    if low in ("and", "or", "but", "then", "yet", "nor", "&"):
        return [Chunk("and", i, i + 1, low)]
    if low in ("who", "which", "whose", "whom") or (low == "that" and t.pos in ("PRON", "SCONJ")):
        return [Chunk("rel", i, i + 1, low)]
    if low == "where":
        return [Chunk("rel", i, i + 1, low)]
    if (low in _SUBORDINATE and t.pos in ("SCONJ", "ADV")) or low in ("while", "when", "because", "although"):
        return [Chunk("sub", i, i + 1, low)]
    if t.pos in ("ADP", "SCONJ"):
        return [Chunk("p", i, i + 1, low)]
    if t.pos == "ADJ":
        return [Chunk("adj", i, i + 1, low)]
    return [Chunk("adv", i, i + 1, low)]


def with_conjunctions(chunks: list[Chunk]) -> list[Chunk]:
    """ "as the storm rages": a preposition before a noun with its own verb joins clauses."""
    for n, c in enumerate(chunks[:-2]):
        verb = chunks[n + 2]
        joins = c.kind == "p" and c.word in _SUBORDINATE and chunks[n + 1].kind == "np"
        if c.kind == "sub" and c.word in _WHEN and chunks[n + 1].kind == "np" and verb.kind not in ("vp", "adv", "p"):
            c.kind = "p"  # "wakes before dawn, feeds his dog"
        if joins and verb.kind == "vp" and verb.form == "fin":
            c.kind = "sub"
    return chunks


def _is_modifier(tokens: list[Token], i: int, before: list[Chunk]) -> bool:
    """Whether a participle opens a noun phrase ("glowing jellyfish drift") and is not a verb with its object."""
    phrase = phrase_at(tokens, i)
    if phrase is None or phrase.j <= i + 1 or tokens[i + 1].pos == "DET":
        return False
    nouns_only = all(t.pos in ("NOUN", "ADJ", "VERB") for t in tokens[i + 1 : phrase.j])
    follows = tokens[phrase.j] if phrase.j < len(tokens) else None
    finite = follows is not None and follows.pos in ("VERB", "AUX") and follows.form in ("Fin", "Inf")
    hanging = (
        bool(before)
        and before[-1].kind == "p"
        and before[-1].word not in ("while", "by", "after", "before", "when", "for")
    )
    handled = bool(before) and before[-1].kind == "vp" and before[-1].word.split()[0] in _HANDLED
    return nouns_only and (finite or hanging or handled)  # "drops |glowing powder"


def _verb_group(tokens: list[Token], i: int) -> Chunk | None:
    """Auxiliaries, adverbs, light verbs and the verb that they lead to, with its particle; None where none starts."""
    j, form, passive, negated, causes = i, "fin", False, False, ""
    if tokens[i].low == "to":
        k = i + 1
        while k < len(tokens) and tokens[k].pos == "ADV":
            k += 1
        if k >= len(tokens) or tokens[k].pos not in ("VERB", "AUX") or tokens[k].form not in ("Inf", "Fin", ""):
            return None
        j, form = k, "inf"
    elif tokens[i].form in ("Ger", "Part") and (tokens[i].pos == "VERB" or tokens[i].low.endswith("ing")):
        form = "ger" if tokens[i].low.endswith("ing") else "part"
    verb, end = "", j
    helped = ""  # the last auxiliary's base form
    while j < len(tokens):
        t = tokens[j]
        if t.pos == "AUX" and not verb:
            helped = t.lemma
            negated = negated or t.low == "cannot"
        elif t.pos in ("VERB", "AUX") and (not verb or verb in ("get", "be")):
            if verb in ("get", "be") and t.form != "Part":
                break
            if helped == "get" and t.form == "Part":
                return Chunk("vp", i, j + 1, f"get {t.low}", form=form)  # type: ignore[arg-type]
            if (helped == "be" or verb in ("get", "be")) and t.form == "Part" and not t.low.endswith("ing"):
                passive = True
            verb, end = t.lemma if t.pos == "VERB" else lemma(t.text, "VERB"), j + 1
            following = _led_to(tokens, end, verb)
            if following is not None and not passive:
                verb, j, helped = "", following, ""
                continue
        elif t.pos in ("ADV", "PART") and (not verb) and t.low != "to":
            negated = negated or t.low in ("never", "not", "n't", "n’t")
        elif t.pos == "PRON" and helped and not verb and t.low in ("you", "we", "i") and j == i + 1:
            pass  # "can you make"
        else:
            break
        j += 1
    if not verb:
        if not helped or helped == "do":
            return None  # "why do cats purr": the verb comes after its subject
        verb = str(helped)
        end = next(k for k in range(j, i, -1) if tokens[k - 1].pos == "AUX")
    verb, end = _particled(tokens, verb, end)
    if verb in _STATES and end < len(tokens):
        verb, end = _with_state(tokens, verb, end)
    return Chunk("vp", i, end, verb, form=form, passive=passive, causes=causes, negated=negated)  # type: ignore[arg-type]


def _led_to(tokens: list[Token], j: int, verb: str) -> int | None:
    """Where the real verb after a light one stands: "wants to |fly", "keeps |cleaning", "learns how to |swim"."""
    if verb not in _LIGHT:
        return None
    k = j
    while k < len(tokens) and (tokens[k].low in ("how", "up", "on") or tokens[k].pos == "ADV"):
        k += 1
    if k < len(tokens) and tokens[k].pos == "VERB" and tokens[k].low.endswith("ing"):
        return k
    if (
        k + 1 < len(tokens)
        and tokens[k].low == "to"
        and tokens[k + 1].pos in ("VERB", "AUX")
        and tokens[k + 1].form != "Ger"
    ):
        return k + 1
    return None


def _particled(tokens: list[Token], verb: str, end: int) -> tuple[str, int]:
    """A verb with the particle right after it: "picks up a coin", "sets off"; not "climbs up a hill"."""
    if end >= len(tokens) or tokens[end].low not in _PARTICLES:
        return verb, end
    particle = tokens[end].low
    if particle == "back" and end + 1 < len(tokens) and tokens[end + 1].low in ("up", "down"):
        return f"{verb} {tokens[end + 1].low}", end + 2  # "gets back up"
    if particle in ("asleep", "awake"):
        return ("sleep" if particle == "asleep" else "wake up"), end + 1
    if verb in MOVING and any(tuple(x.low for x in tokens[end : end + len(p)]) == p for p in _JOINT):
        return verb, end  # "runs out of school"
    follows = tokens[end + 1] if end + 1 < len(tokens) else None
    object_next = follows is not None and follows.pos in ("DET", "NOUN", "PRON", "ADJ", "PROPN", "NUM")
    if object_next and (particle not in ("up", "away", "off", "out", "down") or verb in MOVING):
        return verb, end
    if particle == "in" and follows is not None and follows.low == "with" and verb in MOVING:
        return f"{verb} in", end + 1  # "climbs in with his puppy"
    if particle == "along" or (
        particle in ("in", "on", "over", "past", "by", "around") and follows is not None and follows.pos == "ADP"
    ):
        return verb, end
    return f"{verb} {particle}", end + 1


def _with_state(tokens: list[Token], verb: str, end: int) -> tuple[str, int]:
    """ "gets stuck", "is asleep", "falls silent": the adjective is what is seen."""
    t = tokens[end]
    if verb == "go" and t.low in _FRANTIC:
        return "cheer", end + 1
    if t.low in ("asleep", "awake"):
        return ("sleep" if t.low == "asleep" else "wake up"), end + 1
    if verb == "get" and t.pos in ("ADJ",) and (end + 1 == len(tokens) or tokens[end + 1].pos not in ("NOUN", "ADJ")):
        return f"get {t.low}", end + 1
    return verb, end
