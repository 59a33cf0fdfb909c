"""Who does the second of two deeds: "catches |a fish and the whole village |eats it", which is not caught too."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from rushes.shot.lexicon import may_be_verb
from rushes.shot.parsing import Word
from rushes.shot.words import category, lemma

FINITE = frozenset({"VBZ", "VBP", "VBD"})
AGAIN = frozenset("it them him her".split())


def and_all(words: list[Word]) -> list[Word]:
    """ "A fisherman catches |a fish and the whole village |eats |it": the fish is caught, and the village eats."""
    out = list(words)
    for v in words:
        e = words[v.head]
        n = next((x for x in words if (x.head, x.dep) == (e.i, "nsubj") and x.i > v.i), None)
        led = v.dep in ("dep", "ccomp") and v.tag in FINITE and e.tag in FINITE and v.i < e.i
        if n is None or not led or any(x.head == v.i and x.dep in ("dobj", "mark") for x in words):
            continue
        c = next((x for x in words if (x.head, x.dep) == (n.i, "cc")), None)
        m = next((x for x in words if (x.head, x.dep) == (n.i, "conj") and x.i < e.i), None)
        again = any(x.head == e.i and x.dep in ("dobj", "prep") and x.text.lower() in AGAIN for x in words) or any(
            x.text.lower() in AGAIN and words[x.head].head == e.i and x.dep == "pobj" for x in words
        )
        if c is None or m is None or not again or not v.i < n.i < c.i < m.i:
            continue
        out[n.i] = replace(n, dep="dobj", head=v.i)
        out[c.i], out[m.i] = replace(c, head=v.i), replace(m, dep="nsubj", head=e.i)
        out[v.i] = replace(v, dep=e.dep, head=v.i if e.head == e.i else e.head)
        out[e.i] = replace(e, dep="conj", head=v.i)
        out = [replace(x, head=v.i) if x.head == e.i and x.dep == "punct" else x for x in out]
    return out


def and_the_man(words: list[Word]) -> list[Word]:
    """ "Lifts |a weight and the strongest |man in the world |cries": he is not lifted, he cries."""
    out = list(words)
    for w in words:
        v = words[w.head]
        bare = w.dep in ("ccomp", "dep", "advcl", "conj") and w.tag in FINITE and v.tag in FINITE and v.i < w.i
        if not bare or any(x.head == w.i and x.dep in ("nsubj", "nsubjpass", "mark", "aux", "cc") for x in words):
            continue
        m = next((x for x in words[v.i : w.i] if x.dep == "conj" and words[x.head].head == v.i), None)
        n = words[m.head] if m is not None else v
        c = next((x for x in words if m is not None and (x.head, x.dep) == (n.i, "cc") and x.i < m.i), None)
        if m is None or c is None or n.dep != "dobj" or category(lemma(m.text, "NOUN")) not in ("person", "animal"):
            continue
        if any(x.text in (",", "and", "who", "that") for x in words[m.i : w.i]):
            continue
        out[m.i], out[c.i] = replace(m, dep="nsubj", head=w.i), replace(c, head=v.i)
        out[w.i] = replace(w, dep="conj")
    return out


def trips_and(words: list[Word]) -> list[Word]:
    """ "A |waiter |trips and drops a tray": one waiter, who trips."""
    out = list(words)
    for n, w in pairwise(words):
        root = w.tag == "NNS" and (n.dep, n.head) == ("compound", w.i) and w.head == w.i
        then = any(x.dep == "conj" and x.head == w.i and x.tag in FINITE for x in words)
        if (
            root
            and then
            and category(lemma(n.text, "NOUN")) in ("person", "animal")
            and may_be_verb(lemma(w.text, "VERB"))
        ):
            out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
            out[n.i], out[w.i] = replace(n, dep="nsubj"), replace(w, tag="VBZ")
    return out


def worker(words: list[Word]) -> list[Word]:
    """ "A |mechanic looks": with an article before it and a verb after it, it is who does so, and no quality."""
    out = list(words)
    for n in words:
        lives = category(lemma(n.text, "NOUN")) == "person"
        if n.tag in ("JJ", "JJR") and n.dep in ("nsubj", "dobj", "pobj") and lives:  # "a lion |tamer"
            out[n.i] = replace(n, tag="NN")
    return out


def waves_goodbye(words: list[Word]) -> list[Word]:
    """ "Smiles and |waves |goodbye": it is done."""
    out = list(words)
    for w, n in pairwise(words):
        v = words[n.head]
        if (w.tag, w.dep, n.text.lower()) == ("NNS", "compound", "goodbye") and n.dep == "conj" and v.tag in FINITE:
            out[w.i], out[n.i] = replace(w, tag=v.tag, dep="conj", head=v.i), replace(n, dep="dobj", head=w.i)
    return out


def sleeping_beast(words: list[Word]) -> list[Word]:
    """ "Wakes a |sleeping |hedgehog": the one that sleeps is woken, whatever word of quality its name was taken for."""
    out = list(words)
    for g, n in pairwise(words):
        v = words[n.head]
        led = (g.dep, g.head, n.dep) == ("nsubj", n.i, "ccomp") and g.tag in ("VBG", "VBN", "NN", "JJ")
        if led and n.tag in ("JJ", "NN") and v.i < g.i and category(lemma(n.text, "NOUN")) in ("person", "animal"):
            out = [replace(x, head=n.i) if x.head == g.i and x.i < g.i else x for x in out]
            out[g.i], out[n.i] = replace(g, dep="amod"), replace(n, tag="NN", dep="dobj")
    return out


def who_all_laughed_at(words: list[Word]) -> list[Word]:
    """ "A boxer |who everyone laughed at |knocks out the champion": the boxer does; all others only laughed."""
    out = list(words)
    for w in words[2:]:
        p = words[w.i - 1]
        r = p if p.tag == "VBD" else words[p.head]
        n = words[r.head]
        swallowed = w.tag == "NNS" and w.dep in ("pobj", "dobj") and w.head == p.i and (p.dep == "prep" or p is r)
        if not swallowed or r.dep != "relcl" or r.tag != "VBD" or n.dep != "ROOT" or not n.tag.startswith("NN"):
            continue
        over = any(x.text.lower() in ("who", "whom", "that", "which") for x in words[n.i : r.i])
        if not over or not may_be_verb(lemma(w.text, "VERB")):
            continue
        out = [replace(x, head=w.i) if x.i > w.i and x.head < w.i else x for x in out]
        out = [replace(x, dep="dobj", head=w.i) if x.i > w.i and x.head == w.i and x.dep == "pobj" else x for x in out]
        for x in out[w.i + 1 : w.i + 2]:  # "knocks |out"
            if x.tag == "RP":
                out = [replace(y, dep="dobj", head=w.i) if y.head == x.i and y.dep == "pobj" else y for y in out]
                out[x.i] = replace(x, dep="prt", head=w.i)
        out[n.i], out[w.i] = replace(n, dep="nsubj", head=w.i), replace(w, tag="VBZ", dep="ROOT", head=w.i)
    return out


_GIVES_WAY = frozenset("break snap crack shatter".split())


def ones_own_breaks(words: list[Word]) -> list[Word]:
    """ "A |rower's oar |breaks": to the eye the rower breaks it, for who has it is there."""
    out = list(words)
    for s in words:
        o = words[s.head]
        n = words[o.head]
        v = words[n.head]
        owned = (s.dep, o.dep, n.dep) == ("case", "poss", "nsubj") and v.tag in FINITE
        if not owned or category(lemma(o.text, "NOUN")) != "person" or lemma(v.text, "VERB") not in _GIVES_WAY:
            continue
        if category(lemma(n.text, "NOUN")) == "thing" and not any(x.head == v.i and x.dep == "dobj" for x in words):
            out[s.i], out[o.i] = replace(s, dep="punct"), replace(o, dep="nsubj", head=v.i)
            out[n.i] = replace(n, dep="dobj")
    return out


_CHEERS = frozenset(
    "cheer clap weep laugh smile cry sing dance watch wave shout yell scream whistle bark howl applaud sob faint jump "
    "grin shriek giggle roar".split()
)


def and_cheers(words: list[Word]) -> list[Word]:
    """ "Hits a home run and his |father |cheers": he does, and no cheers of a father's are hit."""
    out = list(words)
    for n, w in pairwise(words):
        thing = words[w.head]
        joined = w.dep == "conj" and thing.tag.startswith("NN") and w.tag in ("NNS", "VBZ") and thing.i < n.i
        v = thing
        while not v.tag.startswith("VB") and v.head != v.i:
            v = words[v.head]
        whose = category(lemma(n.text, "NOUN")) in ("person", "animal") or n.text.lower() in _CROWDS
        if not joined or (n.dep, n.head) != ("compound", w.i) or not whose or v.tag not in FINITE:
            continue
        if lemma(w.text, "VERB") not in _CHEERS:
            continue
        out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
        out = [replace(x, head=v.i) if (x.head, x.dep) == (thing.i, "cc") else x for x in out]
        out[n.i], out[w.i] = replace(n, dep="nsubj"), replace(w, tag=v.tag, dep="conj", head=v.i)
    return out


def and_orders(words: list[Word]) -> list[Word]:
    """ "Burns the pancakes and |orders |pizza": it is done, and nothing of orders is burnt."""
    out = list(words)
    for c, w, n in zip(words, words[1:], words[2:], strict=False):
        thing = words[n.head]
        joined = c.text.lower() in ("and", "then", "but") and (w.tag, w.dep, w.head) == ("NNS", "compound", n.i)
        if not joined or n.dep != "conj" or thing.dep not in ("dobj", "pobj") or w.text.lower() in _PLURAL:
            continue
        v = thing
        while not v.tag.startswith("VB") and v.head != v.i:
            v = words[v.head]
        if v.tag != "VBZ":
            continue
        out = [replace(x, head=w.i) if x.i > n.i and x.head == v.i and x.dep == "prep" else x for x in out]
        out[w.i], out[n.i] = replace(w, tag="VBZ", dep="conj", head=v.i), replace(n, dep="dobj", head=w.i)
        out[c.i] = replace(c, head=v.i)
    return out


_PLURAL = frozenset("sports arms clothes glasses goods greens news savings customs sales games".split())
_CROWDS = frozenset("crowd audience town village family crew team class".split())


def news_that(words: list[Word]) -> list[Word]:
    """ "Hears the news that the war is over and |runs outside": who hears it runs, and no war does."""
    out = list(words)
    for w in words:
        told = words[w.head]
        news = words[told.head]
        v = words[news.head]
        if told.dep != "acl" or not (news.dep == "dobj" and v.tag in FINITE and news.i < told.i < w.i):
            continue
        who = next((x for x in words if (x.head, x.dep) == (told.i, "nsubj")), None)
        that = any((x.head, x.dep, x.text.lower()) == (told.i, "mark", "that") for x in words)
        own = any(x.head == w.i and x.dep in ("nsubj", "nsubjpass", "mark") for x in words)
        lives = who is None or category(lemma(who.text, "NOUN")) in ("person", "animal")
        if that and not own and not lives and (w.dep, w.tag) == ("conj", v.tag):
            out[w.i] = replace(w, head=v.i)
            out = [replace(x, head=v.i) if (x.head, x.dep) == (told.i, "cc") and x.i < w.i else x for x in out]
    return out


def goes_skating(words: list[Word]) -> list[Word]:
    """ "Goes |skating": that is what is done, as in "goes fishing"."""
    out = list(words)
    for v, w in pairwise(words):
        what = (w.dep, w.head, w.tag) == ("dobj", v.i, "NN") and w.text.lower().endswith("ing")
        if what and lemma(v.text, "VERB") == "go" and may_be_verb(lemma(w.text, "VERB")):
            out[w.i] = replace(w, tag="VBG", dep="xcomp")
    return out


def helps_do(words: list[Word]) -> list[Word]:
    """ "Helps her |father |paint |walls": he paints them, they are no father's."""
    out = list(words)
    for n, w in pairwise(words):
        o = words[w.head]
        v = words[o.head]
        led = (n.dep, w.dep, o.dep) == ("compound", "compound", "dobj") and n.head in (w.i, o.i) and w.i + 1 <= o.i
        if not led or lemma(v.text, "VERB") not in _HELPS or not may_be_verb(w.text.lower()) or v.i > n.i:
            continue
        if category(lemma(n.text, "NOUN")) not in ("person", "animal") or not (
            o.tag in ("NNS", "NNPS") or w.text.lower() in _WORKS
        ):
            continue
        out = [replace(x, head=n.i) if x.head == o.i and x.i < n.i else x for x in out]
        out = [replace(x, head=w.i) if (x.head, x.dep) == (v.i, "prep") and x.i > o.i else x for x in out]
        out[n.i], out[w.i] = replace(n, dep="nsubj", head=w.i), replace(w, tag="VB", dep="ccomp", head=v.i)
        out[o.i] = replace(o, head=w.i)
    return out


_HELPS = frozenset("help make let watch see hear".split())
_WORKS = frozenset(
    "plant paint build clean carry milk fix cook harvest hunt find feed repair water plough sow reap dig move push "
    "pull catch bake wash load sort stack saw chop weave polish sweep cross reach pick mend".split()
)


def all_alone(words: list[Word]) -> list[Word]:
    """ "Sits |alone in the playground": how one sits, and nothing that is sat on."""
    return [replace(w, tag="RB", dep="advmod") if w.text.lower() == "alone" and w.dep in _OBJECTS else w for w in words]


_OBJECTS = ("oprd", "dobj", "acomp", "npadvmod", "attr")


def puts_it_on(words: list[Word]) -> list[Word]:
    """ "Takes the glasses and puts |them |on": they are worn; nothing is left to stand on."""
    out = list(words)
    for it, p in pairwise(words):
        v = words[it.head]
        bare = not any(x.head == p.i for x in words) and (p.dep, p.head) in (("prep", v.i), ("advmod", v.i))
        worn = p.text.lower() == "on" and lemma(v.text, "VERB") in ("put", "try", "slip", "pull")
        if bare and worn and (it.tag, it.dep) == ("PRP", "dobj"):
            out[p.i] = replace(p, tag="RP", dep="prt")
    return out
