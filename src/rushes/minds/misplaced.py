"""Places that the parser took for part of another phrase: "in the |desert and riders carry him", "down |a stream"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from rushes.shot.lexicon import may_be_verb, verb_lean
from rushes.shot.parsing import Word
from rushes.shot.words import category, lemma

_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_WAYS = frozenset("down up along across over through past around".split())


def _and_riders(words: list[Word]) -> list[Word]:
    """ "Crashes in the |desert and camel |riders carry him": the desert is where, and it is the riders who do."""
    out = list(words)
    for w, v in pairwise(words):
        d = next((x for x in words if (x.head, x.dep) == (w.i, "nmod")), None)
        m = next((x for x in words if d is not None and (x.head, x.dep) == (d.i, "conj") and x.i == w.i - 1), None)
        p, over = words[w.head], words[v.head]
        if d is None or m is None or w.dep != "pobj" or v.tag not in _FINITE or not over.tag.startswith("VB"):
            continue
        if v.dep != "conj" or any(x.head == v.i and x.dep == "nsubj" for x in words):
            continue
        if category(lemma(w.text, "NOUN")) not in ("person", "animal"):
            continue
        out = [replace(x, head=d.i) if x.i < d.i and x.head == w.i else x for x in out]
        out = [replace(x, head=over.i) if (x.head, x.dep) == (d.i, "cc") else x for x in out]
        out[d.i] = replace(d, dep="pobj", head=p.i)
        out[m.i] = replace(m, dep="compound", head=w.i)
        out[w.i] = replace(w, dep="nsubj", head=v.i)
    return out


def _homeward(words: list[Word]) -> list[Word]:
    """ "Carries a piece of |cheese home": it is cheese that goes home, and no home of cheese."""
    out = list(words)
    for n, home in pairwise(words):
        v = words[home.head]
        while not v.tag.startswith("VB") and v.head != v.i:
            v = words[v.head]
        led = home.text.lower() == "home" and (n.dep, n.head) == ("compound", home.i) and home.dep in ("dobj", "pobj")
        goods = category(lemma(n.text, "NOUN")) in ("thing", "food", "plant", "animal")
        if led and goods and lemma(v.text, "VERB") in _BRINGS:
            out = [replace(x, head=n.i) if x.head == home.i and x.i < n.i else x for x in out]
            out[n.i] = replace(n, dep=home.dep, head=home.head)
            out[home.i] = replace(home, dep="npadvmod", head=v.i)
    return out


_BRINGS = frozenset("carry bring take drag lead fetch haul pull push follow lug send drive ride walk steer".split())


def _her_thing(words: list[Word]) -> list[Word]:
    """ "Loses |her |thimble": it is a thing, and nothing that she is."""
    out = list(words)
    for her, w in pairwise(words):
        v = words[w.head]
        led = her.head == w.i and her.dep == "poss" and v.tag.startswith("VB") and v.i == her.i - 1
        if led and (w.tag, w.dep) == ("JJ", "ccomp") and category(lemma(w.text, "NOUN")) in ("thing", "food"):
            out[her.i], out[w.i] = replace(her, tag="PRP$"), replace(w, tag="NN", dep="dobj")
    return out


def _down_what(words: list[Word]) -> list[Word]:
    """ "Sail a boat |down |a stream": where it goes, and no time."""
    return [
        replace(w, dep="pobj") if w.dep == "npadvmod" and words[w.head].text.lower() in _WAYS and w.i > w.head else w
        for w in words
    ]


def _in_time_for(words: list[Word]) -> list[Word]:
    """ "Stops just in time |for |a cow": it is what one stops for, and no time's."""
    out = list(words)
    for w in words:
        time = words[w.head]
        p = words[time.head]
        v = words[p.head]
        joined = w.dep == "prep" and w.text.lower() == "for" and time.text.lower() == "time" and time.dep == "pobj"
        if joined and p.text.lower() == "in" and v.tag in _FINITE:
            out[w.i] = replace(w, head=v.i)
    return out


def _while_and(words: list[Word]) -> list[Word]:
    """ "Kneads bread while |the town sleeps and |hands a loaf to …": whoever kneads does, no sleepers."""
    out = list(words)
    for w in words:
        mid = words[w.head]
        main = words[mid.head]
        joined = w.dep == "conj" and w.tag in _FINITE and mid.dep == "advcl" and main.tag in _FINITE and main.i < mid.i
        mark = next((x for x in words if x.head == mid.i and x.dep in ("mark", "advmod") and x.i < mid.i), None)
        other = next((x for x in words if x.head == mid.i and x.dep == "nsubj"), None)
        led = any(x.head == w.i and x.dep in ("nsubj", "nsubjpass") for x in words)
        if not joined or led or other is None or mark is None or mark.text.lower() not in ("while", "as"):
            continue
        whole = any(x.head == w.i and x.dep == "dobj" for x in words)
        idle = lemma(mid.text, "VERB") in _IDLE and not any(x.head == mid.i and x.dep == "dobj" for x in words)
        several = mid.tag == "VBP" and w.tag == "VBZ"
        if several or (whole and idle):
            out = [replace(x, head=main.i) if x.head == mid.i and x.dep == "cc" and x.i < w.i else x for x in out]
            out[w.i] = replace(w, head=main.i)
    return out


_IDLE = frozenset(
    "sleep doze nap snore dream rest wait watch look rain snow pour storm thunder blow burn shine rise fall set "
    "dance sing cheer clap laugh".split()
)


def _comes_to_fish(words: list[Word]) -> list[Word]:
    """ "Comes back |to fish among the reeds": without an article it is done, and nobody comes to a fish."""
    out = list(words)
    for p, n in pairwise(words):
        v = words[p.head]
        v = words[v.head] if v.dep in ("advmod", "prt") else v
        bare = n.tag == "NN" and (n.dep, n.head) == ("pobj", p.i) and p.text.lower() == "to"
        if bare and lemma(v.text, "VERB") in _COMES and n.text.lower() in _DONE_THERE:
            out[p.i] = replace(p, tag="TO", dep="aux", head=n.i)
            out[n.i] = replace(n, tag="VB", dep="advcl", head=v.i)
            out = [replace(x, head=n.i) if x.i > n.i and x.head == v.i and x.dep == "prep" else x for x in out]
    return out


_COMES = frozenset("come go return run walk fly swim stop sit travel head gather meet climb".split())
_DONE_THERE = frozenset(
    "fish hunt swim rest play dance sleep drink feed skate dive bathe nest fight shop picnic".split()
)


def _and_melts(words: list[Word]) -> list[Word]:
    """ "Saves a puppy in a blizzard |and melts in the sun": no melts beside a blizzard, but what comes next."""
    out = list(words)
    for c, w, after in zip(words, words[1:], words[2:], strict=False):
        n = words[w.head]
        v = n
        while v.head != v.i and v.tag not in _FINITE:
            v = words[v.head]
        listed = (w.tag, w.dep, c.text.lower(), c.head) == ("NNS", "conj", "and", n.i) and n.dep in ("pobj", "dobj")
        one = n.tag == "NN" and any(x.head == n.i and x.dep == "det" for x in words)
        base = lemma(w.text.lower(), "VERB")
        if not (
            listed and one and v.tag == "VBZ" and v.i < n.i and after.tag in ("IN", "TO", "RP", "RB", "DT", "PRP$")
        ):
            continue
        if not may_be_verb(base) or verb_lean(base) < -0.8 or category(lemma(w.text, "NOUN")) in _BEINGS:
            continue
        if any(x.head == w.i and x.i < w.i for x in words):
            continue
        out = [replace(x, head=w.i) if x.i > w.i and x.head in (v.i, n.i) and x.dep in ("prep", "advmod") else x
               for x in out]  # fmt: skip
        out[c.i], out[w.i] = replace(c, head=v.i), replace(w, tag="VBZ", dep="conj", head=v.i)
    return out


_BEINGS = ("person", "animal", "plant", "food")


def _lost_ones(words: list[Word]) -> list[Word]:
    """ "Leads |lost |hikers to their hut": they are lost, and nobody loses them."""
    out = list(words)
    for v, w, n in zip(words, words[1:], words[2:], strict=False):
        led = v.tag in _FINITE and w.head == v.i and w.dep in ("xcomp", "ccomp", "advcl", "acomp")
        if led and w.text.lower() in _STATES and (n.dep, n.head) == ("dobj", w.i):
            out = [replace(x, head=v.i) if x.head == w.i and x.i > w.i else x for x in out]
            out[w.i], out[n.i] = replace(w, tag="JJ", dep="amod", head=n.i), replace(n, head=v.i)
    return out


_STATES = frozenset("lost stolen wounded injured stranded trapped frozen broken stray frightened hidden fallen".split())


def _for_whom(words: list[Word]) -> list[Word]:
    """ "Sell lemonade |to buy their mother a present": a present is bought, and for her."""
    out = list(words)
    for w in words:
        g = next((x for x in words if w.head < x.i < w.i and lemma(x.text, "VERB") in _FOR_OTHERS), None)
        n = next((x for x in words if g is not None and (x.head, x.dep) == (g.i, "dobj") and x.i < w.i), None)
        if w.dep != "dobj" or g is None or n is None or not g.tag.startswith("VB"):
            continue
        if category(lemma(n.text, "NOUN")) in ("person", "animal"):
            out = [replace(x, dep="compound", head=w.i) if x.dep == "npadvmod" and n.i < x.i < w.i else x for x in out]
            out[n.i], out[w.i] = replace(n, dep="dative"), replace(w, head=g.i)
    return out


_FOR_OTHERS = frozenset("buy give bring make send get bake cook build knit sew write show teach tell offer".split())


def _they_dance(words: list[Word]) -> list[Word]:
    """ "A king and a |beggar |dance in the square": a sentence has a verb, and that one is what both do."""
    out = list(words)
    if any(x.tag.startswith("VB") for x in words):
        return out
    for w in words:  # the tree has it already, the tag not
        who = next((x for x in words if (x.head, x.dep) == (w.i, "nsubj") and x.i < w.i), None)
        several = who is not None and any((x.head, x.dep) == (who.i, "conj") and x.i < w.i for x in words)
        if w.head == w.i and w.tag == "NN" and several and may_be_verb(lemma(w.text, "VERB")):
            return [replace(x, tag="VBP") if x.i == w.i else x for x in out]
    for y, w in pairwise(words):
        x = words[w.head]
        pair = w.dep == "conj" and x.dep == "ROOT" and y.head == w.i and y.dep in ("amod", "compound", "nmod")
        beings = all(category(lemma(n.text.lower(), "NOUN")) in ("person", "animal") for n in (x, y))
        if not pair or not beings or w.tag != "NN" or not may_be_verb(lemma(w.text, "VERB")):
            continue
        out = [replace(k, head=y.i) if k.head == w.i and k.i < y.i else k for k in out]
        out[x.i], out[y.i] = replace(x, dep="nsubj", head=w.i), replace(y, tag="NN", dep="conj", head=x.i)
        out[w.i] = replace(w, tag="VBP", dep="ROOT", head=w.i)
        out = [replace(k, head=w.i) if k.head == x.i and k.dep in ("prep", "punct") and k.i > w.i else k for k in out]
    return out


MISPLACED: Sequence[Callable[[list[Word]], list[Word]]] = (
    _down_what, _and_riders, _homeward, _her_thing, _in_time_for, _while_and, _comes_to_fish, _and_melts, _lost_ones,
    _for_whom, _they_dance,
)  # fmt: skip
