"""Words beside a beast's name that the parser takes for a part of it: "a caterpillar |eats leaves", "a dog |home"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rushes.shot.lexicon import glosses, is_plural, may_be_verb
from rushes.shot.parsing import Word
from rushes.shot.words import Token, category, lemma

_TAKES_HOME = frozenset(
    "follow carry bring take get lead drag roll chase push pull walk ride drive guide escort herd see help fetch haul "
    "tow steer roll send".split()
)


_NO_VERB = ("prep", "compound", "dobj", "ROOT", "conj")


def beast_acts(words: Sequence[Word], w: Word) -> bool:
    """ "A chameleon |changes colour": after one beast a word in -s is no thing of several, but what it does."""
    if w.text.lower() == "thanks" and 0 < w.i < len(words) - 1 and w.dep in _NO_VERB:
        given = words[w.i + 1].tag in ("DT", "PRP", "PRP$", "NNP")  # "a lion |thanks a mouse"
        return given and category(words[w.i - 1].text.lower()) in ("animal", "person")
    if w.i < 2 or w.tag != "NNS" or not may_be_verb(lemma(w.text, "VERB")):
        return False
    beast = words[w.i - 1]
    name = beast.text.lower()
    if category(name) != "animal" or is_plural(name) or glosses(f"{name} {lemma(w.text.lower(), 'NOUN')}"):
        return False
    led = w.i - 2
    while led > 0 and words[led].tag in ("JJ", "NN", "VBN", "VBG"):
        led -= 1
    return words[led].text.lower() in ("a", "an")


def eaten_leaves(words: Sequence[Word], w: Word) -> bool:
    """ "Eats |leaves all summer": after a verb they are things."""
    return w.i > 0 and w.text.lower() == "leaves" and w.tag == "VBZ" and words[w.i - 1].tag in ("VBZ", "VBP", "VBG")


def carried_home(words: Sequence[Word], w: Word, read: Token | None) -> bool:
    """ "Follows a dog |home", "gets an apple |home": that is where, and no home of that kind."""
    if w.text.lower() != "home":
        return False
    if w.dep in ("dobj", "npadvmod") and read is not None and read.pos == "ADV":
        return True
    before = words[w.i - 1] if w.i else w
    verb = next((x for x in reversed(words[: w.i]) if x.tag.startswith("VB") and x.tag != "VBN"), None)
    joined = before.head == w.i and before.dep in ("compound", "amod", "nmod")
    kind = category(lemma(before.text.lower(), "NOUN"))
    carried = kind in ("person", "animal", "food", "thing", "plant") or before.text.lower() in ("nut", "seed")
    return verb is not None and joined and carried and lemma(verb.text, "VERB") in _TAKES_HOME


def leaves_there(words: list[Word]) -> list[Word]:
    """ "Eats |leaves all summer": things, and nothing that is done next."""
    out = list(words)
    for v, w in pairwise(words):
        led = w.text.lower() == "leaves" and w.tag == "VBZ" and w.head == v.i and v.tag in ("VBZ", "VBP", "VBG")
        if led and not any(x.head == v.i and x.dep == "dobj" for x in words):
            out = [replace(x, head=v.i) if x.head == w.i else x for x in out]
            out[w.i] = replace(w, tag="NNS", dep="dobj")
    return out


def mother_hen(words: list[Word]) -> list[Word]:
    """ "A |mother |hen hatches": one hen, and no mother beside her."""
    out = list(words)
    for n, w in pairwise(words):
        beast = category(lemma(w.text.lower(), "NOUN")) == "animal" and w.tag.startswith("NN")
        if not beast or n.text.lower() not in _KIN or (w.dep, w.head) != ("appos", n.i):
            continue
        out = [replace(x, head=w.i) if x.head == n.i else x for x in out]
        out[w.i] = replace(w, dep=n.dep, head=w.i if n.head == n.i else n.head)
        out[n.i] = replace(n, dep="compound", head=w.i)
    return out


_KIN = frozenset("mother father mama papa mum dad grandmother grandfather baby brother sister parent".split())


def that_fell_and(words: list[Word]) -> list[Word]:
    """ "Finds a bird |that fell from its nest and |puts it back": who finds it does, for the fall was before."""
    out = list(words)
    for w in words:
        fell = words[w.head]
        if w.dep != "conj" or w.tag not in ("VBZ", "VBP") or (fell.dep, fell.tag) not in _BEFORE or fell.i > w.i:
            continue
        main = words[fell.head]
        while not main.tag.startswith("VB") and main.head != main.i:
            main = words[main.head]
        own = any(x.head == w.i and x.dep.startswith("nsubj") for x in words)
        if main.tag == w.tag and not own and main.i < fell.i:
            out[w.i] = replace(w, head=main.i)
            out = [replace(x, head=main.i) if (x.head, x.dep) == (fell.i, "cc") and x.i < w.i else x for x in out]
    return out


_BEFORE = frozenset({("relcl", "VBD"), ("acl", "VBN"), ("relcl", "VBN")})


def cut_free(words: list[Word]) -> list[Word]:
    """ "Cuts |it |free", "pulls a turtle |loose": what comes of it belongs to the verb, and it is what is freed."""
    out = list(words)
    for n, w in pairwise(words):
        v = next((x for x in reversed(words[: n.i]) if x.tag.startswith("VB")), None)
        if w.text.lower() not in ("free", "loose") or v is None or lemma(v.text, "VERB") not in _FREEING:
            continue
        it = n.tag == "PRP" and v.i == n.i - 1
        thing = n.tag.startswith("NN") and (n.head, n.dep) == (v.i, "dobj") and w.head in (n.i, v.i)
        if not it and not thing:
            continue
        out = [replace(x, head=v.i) if x.head == w.i else x for x in out]
        out[n.i] = replace(n, dep="dobj", head=v.i)
        out[w.i] = replace(w, tag="RP", dep="prt", head=v.i)
    return out


_FREEING = frozenset("cut set pull let shake dig work help break tear get".split())
