"""Several who do it or are found, a bear that bears nothing, and what only was before."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from rushes.minds.misread_doers import FINITE
from rushes.shot.lexicon import glosses, may_be_verb
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


def sees_smoke_rising(words: list[Word]) -> list[Word]:
    """ "Sees |smoke |rising from the hills": it is smoke that rises, and nobody smokes."""
    out = list(words)
    for v, w, g in zip(words, words[1:], words[2:], strict=False):
        led = (w.dep, w.head, g.tag, g.dep, g.head) == ("ccomp", v.i, "VBG", "advcl", v.i)
        if led and w.tag in ("VB", "VBP") and lemma(v.text, "VERB") in _PERCEIVES and glosses(w.text.lower()):
            out[w.i], out[g.i] = replace(w, tag="NN", dep="nsubj", head=g.i), replace(g, dep="ccomp")
    return out


_PERCEIVES = frozenset("see spot notice watch hear feel find smell discover".split())


def lays_down_his(words: list[Word]) -> list[Word]:
    """ "Lays |down |his sword": it is laid down; a particle of a verb has no place of its own."""
    out = list(words)
    for w in words:
        p = words[w.head]
        v = words[p.head]
        late = (w.dep, p.dep) == ("pobj", "prt") and v.tag.startswith("VB") and w.i > p.i
        if late and lemma(v.text, "VERB") in _LAYS and not any(x.head == v.i and x.dep == "dobj" for x in words):
            out[w.i] = replace(w, dep="dobj", head=v.i)
    return out


def smuggler_hid(words: list[Word]) -> list[Word]:
    """ "Long ago a smuggler |hid barrels": he hid them; they are no kind of barrels."""
    out = list(words)
    for n, w, b in zip(words, words[1:], words[2:], strict=False):
        led = (n.dep, n.head, w.dep, w.head, b.dep) == ("npadvmod", w.i, "amod", b.i, "ROOT")
        if not led or w.tag not in ("VBN", "VBD") or category(lemma(n.text, "NOUN")) not in ("person", "animal"):
            continue
        out = [replace(x, head=w.i) if x.head == b.i and x.dep not in ("det", "compound") else x for x in out]
        out[n.i], out[b.i] = replace(n, dep="nsubj"), replace(b, dep="dobj", head=w.i)
        out[w.i] = replace(w, tag="VBD", dep="ROOT", head=w.i)
    return out


def fog_lighting(words: list[Word]) -> list[Word]:
    """ "Walks through the |fog |lighting one lamp after another": in the fog, and the lamps are lit."""
    out = list(words)
    for n, g in pairwise(words):
        p = words[g.head]
        v = words[p.head]
        led = (n.dep, n.head, g.tag, g.dep, p.dep) == ("compound", g.i, "VBG", "pobj", "prep") and v.tag in FINITE
        o = next((x for x in words[g.i + 1 : g.i + 4] if x.dep in ("npadvmod", "dobj") and x.head == v.i), None)
        if not led or o is None:
            continue
        out = [replace(x, head=n.i) if x.head == g.i and x.i < n.i else x for x in out]
        out[n.i] = replace(n, dep="pobj", head=p.i)
        out[g.i], out[o.i] = replace(g, dep="advcl", head=v.i), replace(o, dep="dobj", head=g.i)
    return out


def mayor_forbids(words: list[Word]) -> list[Word]:
    """ "Storks build a nest and the |mayor |forbids it": he does."""
    out = list(words)
    for n, w in pairwise(words):
        v = words[n.head]
        led = (w.dep, w.head, w.tag) == ("appos", n.i, "NNS") and v.tag in FINITE and v.i < n.i
        done = may_be_verb(lemma(w.text, "VERB")) or not glosses(lemma(w.text, "NOUN"))
        if led and done and category(lemma(n.text, "NOUN")) in ("person", "animal"):
            out[n.i] = replace(n, dep="nsubj", head=w.i)
            out[w.i] = replace(w, tag="VBZ", dep="conj", head=v.i)
            out = [replace(x, dep="xcomp") if (x.head, x.dep) == (w.i, "acl") else x for x in out]
    return out


_LAYS = frozenset("lay put set throw cut chop tear pull burn hand".split())


def stop(words: list[Word]) -> list[Word]:
    """ "At the bus |stop with an umbrella": what has an article and stands after a preposition is a thing."""
    out = list(words)
    for w in words:
        told = any(x.head == w.i and x.dep in ("det", "poss") and x.tag != "PRP" for x in words)
        if w.tag in ("VB", "VBP") and w.dep == "pobj" and words[w.head].tag == "IN" and told:
            out[w.i] = replace(w, tag="NN")
    return out


def mends_it(words: list[Word]) -> list[Word]:
    """ "Fixes |an old tractor on a farm": what stands after a verb without an object is its object."""
    out = list(words)
    for w in words:
        v = words[w.head]
        after = w.dep == "appos" and w.tag in ("NN", "NNS") and v.tag in ("VBZ", "VBP", "VBD") and w.i > v.i
        if after and not any(x.head == v.i and x.dep in ("dobj", "attr", "ccomp") for x in words):
            out[w.i] = replace(w, dep="dobj")
    return out


def ready(words: list[Word]) -> list[Word]:
    """ "Has warm rolls |ready for the firemen": what comes of what is done, and for whom."""
    out = list(words)
    for w in words:
        n = words[w.head]
        v = words[n.head] if w.dep == "amod" else n
        after = w.dep == "oprd" or (w.dep == "amod" and n.dep == "dobj" and w.i > n.i)
        if w.text.lower() in ("ready", "prepared") and after and lemma(v.text, "VERB") in ("have", "keep", "get"):
            out[w.i] = replace(w, dep="acomp", head=v.i)
    return out


def runs_to_hug(words: list[Word]) -> list[Word]:
    """ "Runs |to |hug his grandpa": he hugs him, and "to" leads to no place."""
    out = list(words)
    for to, w in pairwise(words):
        v = words[to.head]
        if (to.dep, w.dep, w.head, w.tag) == ("prep", "pobj", to.i, "VB") and v.tag.startswith("VB"):
            out[to.i] = replace(to, tag="TO", dep="aux", head=w.i)
            out[w.i] = replace(w, dep="advcl", head=v.i)
    return out


def shows_him_his(words: list[Word]) -> list[Word]:
    """ "Shows |him |his toy truck": a noun after whom it is shown to is shown."""
    out = list(words)
    for w in words:
        v = words[w.head]
        given = any((x.head, x.dep) == (v.i, "dative") and x.i < w.i for x in words)
        if given and w.dep == "ccomp" and w.tag in ("NN", "NNS") and v.tag.startswith("VB"):
            out[w.i] = replace(w, dep="dobj")
    return out


def and_a_kitten(words: list[Word]) -> list[Word]:
    """ "Knits by the fire and |a kitten |plays with her wool", "|a puppy |chews on it": the young one does it."""
    out = list(words)
    for n, w in pairwise(words):
        beside = n.dep in ("amod", "compound", "nmod", "npadvmod") and n.head == w.i and n.tag == "NN"
        if not beside or w.dep != "conj" or w.tag not in ("VBZ", "NNS") or not may_be_verb(lemma(w.text, "VERB")):
            continue
        led = next((x for x in words[: n.i] if x.head in (w.i, n.i) and x.dep in ("det", "poss")), None)
        after = words[w.i + 1].tag if w.i + 1 < len(words) else ""
        sure = w.tag == "VBZ" or (led is not None and led.text.lower() in ("a", "an") and after in _GO_ON)
        if led is None or not sure or words[led.i - 1].dep != "cc":
            continue
        if category(lemma(n.text, "NOUN")) not in ("person", "animal"):
            continue
        if any(x.head == w.i and x.dep in ("nsubj", "nsubjpass") for x in words):
            continue
        over = words[w.head]
        while over.tag not in FINITE and over.head != over.i:
            over = words[over.head]
        out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
        out[n.i] = replace(n, dep="nsubj")
        out[w.i] = replace(w, tag="VBZ", head=over.i)
        out[led.i - 1] = replace(out[led.i - 1], head=over.i)
    return out


_GO_ON = ("IN", "DT", "PRP$", "PRP", "TO", "RP", "RB")


def no_pronoun(words: list[Word]) -> list[Word]:
    """ "For a tiny |elf": a noun of the dictionary with an article before it is no pronoun."""
    led = {x.head for x in words if x.dep in ("det", "poss", "amod")}
    return [replace(w, tag="NN") if w.tag == "PRP" and w.i in led and glosses(w.text.lower()) else w for w in words]


def makes_her(words: list[Word]) -> list[Word]:
    """ "Makes |her |smile", "lets |her |sleep": she does it."""
    out = list(words)
    for her, w in pairwise(words):
        v = words[w.head]
        led = (her.tag, her.head, w.dep) == ("PRP$", w.i, "ccomp") and v.i == her.i - 1
        if (
            led
            and w.tag in ("NN", "VB", "VBP")
            and lemma(v.text, "VERB") in ("make", "let", "help")
            and may_be_verb(w.text.lower())
        ):
            out[her.i], out[w.i] = replace(her, tag="PRP", dep="nsubj"), replace(w, tag="VB")
    return out
