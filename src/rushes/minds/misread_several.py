"""Several who do it or are found, a bear that bears nothing, and what only was before."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from rushes.minds.misread_doers import FINITE
from rushes.shot.parsing import Word
from rushes.shot.words import category, lemma


def and_squirrels(words: list[Word]) -> list[Word]:
    """ "Knocks down a tree and |squirrels |look for a home": several beasts or people before a verb do it."""
    out = list(words)
    for c, w, v in zip(words, words[1:], words[2:], strict=False):
        taken = c.dep == "cc" and (w.tag, w.dep) == ("VBZ", "conj") and v.tag in ("VBP", "VB") and v.head == w.head
        one = lemma(w.text.lower(), "NOUN")
        if not taken or one == w.text.lower() or category(one) not in ("person", "animal"):
            continue
        if any(x.head == v.i and x.dep in ("nsubj", "aux") for x in words) or any(x.head == w.i for x in words):
            continue
        out[w.i] = replace(w, tag="NNS", dep="nsubj", head=v.i)
        out[v.i] = replace(v, tag="VBP", dep="conj")
    return out


def after_the_rain(words: list[Word]) -> list[Word]:
    """ "A rainbow appears |after the rain and a farmer |takes off his hat": one does it, and the rain is over."""
    out = list(words)
    for m in words:
        v = words[m.head]
        main = words[v.head]
        if m.dep != "mark" or m.text.lower() not in _TIMED or v.tag != "VBZ" or main.i >= m.i:
            continue
        n = next((x for x in words[m.i : v.i] if (x.head, x.dep) == (v.i, "nsubj")), None)
        c = next((x for x in words if n is not None and (x.head, x.dep) == (n.i, "cc")), None)
        who = next((x for x in words if n is not None and (x.head, x.dep) == (n.i, "conj")), None)
        if n is None or c is None or who is None or category(lemma(n.text, "NOUN")) in ("person", "animal"):
            continue
        out[m.i], out[c.i] = replace(m, tag="IN", dep="prep", head=main.i), replace(c, head=main.i)
        out[n.i], out[who.i] = replace(n, dep="pobj", head=m.i), replace(who, dep="nsubj", head=v.i)
        out[v.i] = replace(v, dep="conj")
    return out


_TIMED = frozenset("after before until till since".split())


def finds_asleep(words: list[Word]) -> list[Word]:
    """ "Finds |her two children asleep in a basket": they are found, and that is where."""
    out = list(words)
    for n, k in pairwise(words):
        v = words[n.head]
        found = n.dep == "ccomp" and n.tag.startswith("NN") and v.tag in FINITE and v.i < n.i
        if not found or (k.dep, k.head) != ("amod", n.i) or k.text.lower() not in ("asleep", "awake", "alone"):
            continue
        out[n.i] = replace(n, dep="dobj")
        out = [replace(x, head=v.i) if x.head == k.i and x.dep == "prep" else x for x in out]
    return out


def teddy_bear(words: list[Word]) -> list[Word]:
    """ "Gives her |teddy |bear |an injection": a bear, and nothing is borne."""
    out = list(words)
    for n, w in pairwise(words):
        if w.text.lower() != "bear" or not w.tag.startswith("VB") or n.text.lower() not in _BEARS:
            continue
        v = words[n.head]
        late = next((x for x in words[w.i + 1 :] if (x.head, x.dep) == (w.i, "dobj")), None)
        out = [replace(x, head=w.i) if x.head == n.i and x.i < n.i else x for x in out]
        out = [replace(x, head=v.i) if x.head == w.i and x.i > w.i else x for x in out]
        out[n.i] = replace(n, tag="NN", dep="compound", head=w.i)
        dep = "dative" if late is not None and n.dep == "dobj" else n.dep
        out[w.i] = replace(w, tag="NN", dep=dep, head=v.i)
    return out


_BEARS = frozenset("teddy polar grizzly brown black panda koala baby toy".split())
