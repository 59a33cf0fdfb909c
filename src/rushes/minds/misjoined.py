"""What is done, taken for a thing of a kind: "a window |playing baseball", "a stream and |sail boats"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from rushes.shot.lexicon import may_be_verb, verb_lean
from rushes.shot.parsing import Word
from rushes.shot.words import category, lemma


def _while_playing(words: list[Word]) -> list[Word]:
    """ "Break a |window |playing |baseball": it is they who play, and no window of that kind."""
    out = list(words)
    for n, g, o in zip(words, words[1:], words[2:], strict=False):
        v = words[o.head]
        whole = n.tag == "NN" and n.head == o.i and n.dep in ("compound", "amod", "nmod") and o.dep == "dobj"
        plays = g.head == o.i and g.dep in ("compound", "amod") and lemma(g.text.lower(), "VERB") in _PLAYS
        if not whole or not plays or not g.text.endswith("ing") or category(lemma(n.text, "NOUN")) == "animal":
            continue
        out = [replace(x, head=n.i) if x.head == o.i and x.i < n.i else x for x in out]
        out[n.i] = replace(n, dep="dobj", head=v.i)
        out[g.i] = replace(g, tag="VBG", dep="advcl", head=v.i)
        out[o.i] = replace(o, head=g.i)
    return out


_PLAYS = frozenset("play practice practise juggle chase throw kick do learn fly ride bounce".split())


def _and_sail(words: list[Word]) -> list[Word]:
    """ "Build a dam in |a stream and |sail |paper boats": boats are sailed, and no stream is of a kind of them."""
    out = list(words)
    for n, c, w in zip(words, words[1:], words[2:], strict=False):
        o = words[w.head]
        o = words[o.head] if o.dep == "compound" else o  # "paper boats"
        p = words[o.head]
        v = words[p.head]
        while not v.tag.startswith("VB") and v.head != v.i:
            v = words[v.head]
        listed = c.text.lower() == "and" and n.head == o.i and n.tag == "NN" and n.dep in ("nmod", "compound")
        bare = (w.tag, w.dep) == ("NN", "compound") and o.tag == "NNS" and o.dep == "pobj" and v.tag == "VBP"
        led = any(x.head == o.i and x.i < n.i and x.dep in ("det", "poss") for x in words)
        if not listed or not bare or not led or lemma(w.text, "VERB") not in _HANDLES:
            continue
        out = [replace(x, head=n.i) if x.head == o.i and x.i < n.i else x for x in out]
        out = [replace(x, head=w.i) if x.i > o.i and x.head == v.i and x.dep == "prep" else x for x in out]
        out[n.i], out[c.i] = replace(n, dep="pobj", head=p.i), replace(c, head=v.i)
        out[w.i], out[o.i] = replace(w, tag="VBP", dep="conj", head=v.i), replace(o, dep="dobj", head=w.i)
    return out


_HANDLES = frozenset("sail float race launch fly throw catch watch fish plant paint pick feed hunt roast".split())


def _scared_away(words: list[Word]) -> list[Word]:
    """ "Scares |away |a wolf", "scares |off |a burglar": somebody is, and it is no time and no place."""
    out = list(words)
    for v, p in pairwise(words):
        n = next((x for x in words[p.i + 1 :] if x.tag.startswith("NN") and x.head in (v.i, p.i)), None)
        if p.text.lower() not in ("away", "off") or n is None or lemma(v.text, "VERB") not in _SCARES:
            continue
        if any(x.head == v.i and x.dep == "dobj" for x in words) or n.dep not in ("npadvmod", "pobj"):
            continue
        out[p.i] = replace(p, tag="RP", dep="prt", head=v.i)
        out[n.i] = replace(n, dep="dobj", head=v.i)
    return out


_SCARES = frozenset("scare frighten chase drive fight ward throw give".split())


def _no_adjective(words: list[Word]) -> list[Word]:
    """ "An |acorn falls": what stands between an article and a verb is who does it."""
    out = list(words)
    for w, v in pairwise(words):
        led = w.i > 0 and words[w.i - 1].tag == "DT" and words[w.i - 1].head == w.i
        alone = not any(x.head == v.i and x.dep in ("nsubj", "nsubjpass") for x in words)
        if led and alone and (w.tag, w.dep, w.head) == ("JJ", "amod", v.i) and v.tag in ("VBZ", "VBP", "VBD"):
            out[w.i] = replace(w, tag="NN", dep="nsubj")
    return out


def _meet_and(words: list[Word]) -> list[Word]:
    """ "An elephant and a mouse |meet and become friends": both do both."""
    out = list(words)
    for n, w in pairwise(words):
        first, late = words[w.head], words[words[w.head].head]
        noun = (
            w.text.lower() in _TOGETHER and w.tag == "NN" and w.dep == "conj" and (n.dep, n.head) == ("compound", w.i)
        )
        if not noun or first.dep != "nsubj" or late.i <= w.i:
            continue
        out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
        out = [replace(x, head=w.i) if x.i > w.i and x.head == first.i else x for x in out]
        out[first.i], out[n.i] = replace(first, head=w.i), replace(n, dep="conj", head=first.i)
        out[w.i] = replace(w, tag="VBP", dep=late.dep, head=w.i if late.dep == "ROOT" else late.head)
        out[late.i] = replace(late, dep="conj", head=w.i)
    return out


_TOGETHER = frozenset("meet race fight argue dance quarrel trade compete".split())


def _stings(words: list[Word]) -> list[Word]:
    """ "A bee |stings a bear", "a dog |bites a postman": where nothing else is a verb, it is one."""
    out = list(words)
    for n, w in pairwise(words):
        thing = next((x for x in words[w.i + 1 :] if x.tag.startswith("NN")), None)
        alone = w.dep == "ROOT" and w.tag == "NNS" and (n.dep, n.head) == ("compound", w.i) and thing is not None
        if not alone or thing is None or category(lemma(n.text.lower(), "NOUN")) not in ("person", "animal"):
            continue
        led = words[w.i + 1 : thing.i]
        if not led or any(x.tag not in ("DT", "PRP$", "JJ", "CD", "NN") for x in led) or led[0].tag in ("JJ", "NN"):
            continue
        out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
        out[n.i], out[w.i] = replace(n, dep="nsubj"), replace(w, tag="VBZ")
        out[thing.i] = replace(thing, dep="dobj", head=w.i)
    return out


def _autumn_leaves(words: list[Word]) -> list[Word]:
    """ "Sweeps |the autumn |leaves off his steps": leaves are swept, and no autumn leaves anything."""
    out = list(words)
    for n, w in pairwise(words):
        v = words[w.head]
        taken = w.text.lower() == "leaves" and w.tag == "VBZ" and w.dep == "ccomp" and n.tag in ("NN", "JJ")
        own = (n.dep, n.head) in (("dobj", v.i), ("nsubj", w.i)) and v.i < n.i
        if not taken or not own or category(lemma(n.text, "NOUN")) in ("person", "animal"):
            continue
        late = next((x for x in words if x.head == w.i and x.dep == "dobj"), None)
        out = [replace(x, head=w.i) if x.head == n.i else x for x in out]
        out = [replace(x, head=v.i) if x.head == w.i and x.i > w.i else x for x in out]
        out[n.i], out[w.i] = replace(n, dep="compound", head=w.i), replace(w, tag="NNS", dep="dobj")
        p = words[w.i + 1] if w.i + 1 < len(words) else w
        if late is not None and p.dep in ("prt", "prep", "advmod"):  # "|off his front steps"
            out[p.i] = replace(p, tag="IN", dep="prep", head=v.i)
            out[late.i] = replace(late, dep="pobj", head=p.i)
    return out


def _and_whistles(words: list[Word]) -> list[Word]:
    """ "Shaves before the mirror |and |whistles": a bare word that is joined to a verb is one."""
    out = list(words)
    for c, w in pairwise(words):
        v = words[w.head]
        hung = any(x.head == w.i for x in words)
        p, end = words[v.head], w.i + 1 == len(words) or words[w.i + 1].text in (".", ",")
        late = (c.dep, w.tag, w.dep, v.tag, v.dep) == ("cc", "NNS", "conj", "NN", "pobj") and end and not hung
        goes = words[p.head]
        if late and p.text.lower() in _WHERE and goes.tag == "VBZ" and verb_lean(lemma(w.text, "VERB")) > -1.7:
            out[c.i], out[w.i] = replace(c, head=goes.i), replace(w, tag="VBZ", dep="conj", head=goes.i)
            continue
        joined = c.dep == "cc" and c.head != w.i and (w.tag, w.dep, v.tag) == ("NNS", "dobj", "VBZ") and v.i < c.i
        rival = any(x.head == v.i and x.dep == "dobj" and x is not w for x in words)
        if joined and not hung and not rival and may_be_verb(lemma(w.text, "VERB")):
            out[c.i], out[w.i] = replace(c, head=v.i), replace(w, tag="VBZ", dep="conj")
    return out


def _for_mother(words: list[Word]) -> list[Word]:
    """ "Buys |her mother |flowers", "makes |his tired grandmother |a cup of tea": to her they are given."""
    out = list(words)
    for n in words:
        v = words[n.head]
        k = next(
            (x for x in words[v.i : n.i] if x.head == n.i and x.dep in ("compound", "nsubj") and x.tag == "NN"), None
        )
        given = n.dep in ("dobj", "ccomp") and n.tag.startswith("NN") and lemma(v.text.lower(), "VERB") in _GIFTS
        if not given or k is None or category(lemma(k.text.lower(), "NOUN")) != "person":
            continue
        led = words[v.i + 1 : k.i]
        if not led or led[0].tag != "PRP$" or any(x.tag not in ("PRP$", "JJ") for x in led):
            continue
        out = [replace(x, head=k.i) if x in led else x for x in out]
        out[k.i], out[n.i] = replace(k, dep="dative", head=v.i), replace(n, dep="dobj")
    return out


_GIFTS = frozenset(
    "buy give bring make bake cook send show tell write draw paint knit sew pick read sing build "
    "hand serve pour lend offer teach fetch".split()
)


_WHERE = frozenset("before in on at by near behind under beside".split())


def _race_to(words: list[Word]) -> list[Word]:
    """ "Schoolchildren |race to the bus": where nothing else is a verb, what many people before it do is one."""
    out = list(words)
    if any(x.tag.startswith("VB") or x.tag == "MD" for x in words):
        return out
    for n, w, p in zip(words, words[1:], words[2:], strict=False):
        one = lemma(n.text.lower(), "NOUN")
        many = one != n.text.lower() and category(one) in ("person", "animal")
        bare = w.dep == "ROOT" and w.tag in ("NN", "NNP") and (n.dep, n.head) == ("compound", w.i)
        if not many or not bare or p.tag not in ("IN", "TO", "DT", "PRP$", "RP") or not may_be_verb(w.text.lower()):
            continue
        out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
        out[n.i], out[w.i] = replace(n, tag="NNS", dep="nsubj"), replace(w, tag="VBP")
    return out


def _and_a_bear(words: list[Word]) -> list[Word]:
    """ "Collects |honey and a bear |watches from the trees": the bear watches, the honey is collected."""
    out = list(words)
    for n, c in pairwise(words):
        v = words[n.head]  # what was taken for its verb
        main = words[v.head]
        doer = next((x for x in words[c.i + 1 : v.i] if (x.dep, x.head) == ("conj", n.i)), None)
        taken = n.dep == "nsubj" and c.text.lower() == "and" and v.tag in ("VBZ", "VBD", "VBP") and doer is not None
        if not taken or doer is None or main.i >= n.i or v.dep not in ("dobj", "ccomp") or main.i == v.i:
            continue
        if not main.tag.startswith("VB") or any(x.head == main.i and x.dep == "dobj" and x.i < n.i for x in words):
            continue
        out[n.i], out[c.i] = replace(n, dep="dobj", head=main.i), replace(c, head=main.i)
        out[doer.i] = replace(doer, dep="nsubj", head=v.i)
        out[v.i] = replace(v, dep="conj", head=main.i)
    return out


def _elves_sewing(words: list[Word]) -> list[Word]:
    """ "Finds |elves |sewing |shoes": no kind of shoe."""
    out = list(words)
    for n, g, o in zip(words, words[1:], words[2:], strict=False):
        whole = (n.dep, n.head, g.dep, g.head, o.dep) == ("compound", o.i, "compound", o.i, "dobj")
        if not whole or not g.text.endswith("ing") or category(lemma(n.text.lower(), "NOUN")) != "person":
            continue
        out = [replace(x, head=n.i) if x.i < n.i and x.head == o.i else x for x in out]
        out[n.i] = replace(n, dep="dobj", head=o.head)
        out[g.i], out[o.i] = replace(g, tag="VBG", dep="acl", head=n.i), replace(o, head=g.i)
    return out


def _and_unpack(words: list[Word]) -> list[Word]:
    """ "A husband and wife |unpack |boxes": of a sentence without a verb this is it."""
    out = list(words)
    if any(x.tag in ("VBZ", "VBP", "VBD") for x in words):
        return out
    for n, w, o in zip(words, words[1:], words[2:], strict=False):
        first = words[n.head]
        joined = n.dep == "conj" and first.tag in ("NN", "NNS") and (w.dep, w.head) == ("compound", o.i)
        if not joined or o.tag != "NNS" or w.text.endswith("s") or not may_be_verb(w.text.lower()):
            continue
        if category(lemma(n.text, "NOUN")) not in ("person", "animal"):
            continue
        out = [replace(x, head=w.i) if x.head == first.i and x.i > o.i else x for x in out]
        out[first.i] = replace(first, dep="nsubj", head=w.i)
        out[w.i], out[o.i] = replace(w, tag="VBP", dep="ROOT", head=w.i), replace(o, dep="dobj", head=w.i)
        break
    return out


def _orders_pizza(words: list[Word]) -> list[Word]:
    """ "Burns |the soup and |orders |pizza": no pizza of that kind; who "practises" does nothing else."""
    out = list(words)
    for c, w, o in zip(words, words[1:], words[2:], strict=False):
        n = words[c.i - 1] if c.i else c
        v = words[o.head]
        bare = not any(x.head == w.i and x.i < w.i and x.dep in ("det", "poss", "amod", "nummod") for x in words)
        both = c.text.lower() == "and" and n.tag.startswith("NN") and w.tag == "NNS" and w.dep in ("compound", "conj")
        taken = both and bare and v.tag == "VBZ" and n.head in (o.i, v.i) and o.tag.startswith("NN")
        if not taken or lemma(w.text.lower(), "VERB") not in _ORDERS:
            continue
        out = [replace(x, head=n.i) if x.head == o.i and x.i < n.i else x for x in out]
        out = [replace(x, head=w.i) if x.i > o.i and x.head in (v.i, o.i) else x for x in out]
        out[n.i], out[c.i] = replace(n, dep="dobj", head=v.i), replace(c, head=v.i)
        out[w.i] = replace(w, tag="VBZ", dep="conj", head=v.i)
        out[o.i] = replace(o, dep="dobj", head=w.i)
    return out


_ORDERS = frozenset("order cook water plant paint clean pick light walk ring watch love fish dust mail iron".split())


def _practises(words: list[Word]) -> list[Word]:
    """ "A violinist |practises by the window and a bird joins in": it is he who does."""
    out = list(words)
    for n, w in pairwise(words):
        late = words[w.head]
        noun = w.text.lower() in ("practises", "practices") and (n.dep, n.head) == ("compound", w.i)
        if not noun or category(lemma(n.text.lower(), "NOUN")) not in ("person", "animal"):
            continue
        out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
        out[n.i], out[w.i] = replace(n, dep="nsubj"), replace(w, tag="VBZ", dep="ROOT", head=w.i)
        if late.i != w.i:
            out[late.i] = replace(late, dep="conj", head=w.i)
    return out


def _only_well(words: list[Word]) -> list[Word]:
    """ "Gives back |the village's only |well": a well, and not how it is done."""
    out = list(words)
    for w in words:
        before = words[w.i - 1] if w.i else w
        led = before.text.lower() in ("only", "own", "the", "a", "'s", "’s") and w.tag == "RB" and w.dep == "advmod"
        if w.text.lower() != "well" or not led:
            continue
        k = w.i - 1
        while k > 0 and words[k].text.lower() in ("only", "own"):
            out[k] = replace(words[k], tag="JJ", dep="amod", head=w.i)
            k -= 1
        owner = words[words[k].head] if words[k].tag == "POS" else None
        over = words[owner.head] if owner is not None else words[w.head]
        if owner is not None and owner.dep == "dobj":
            out[owner.i] = replace(owner, dep="poss", head=w.i)
        elif owner is None:
            out[k] = replace(words[k], dep="det", head=w.i)
        out[w.i] = replace(w, tag="NN", dep="dobj", head=over.i)
    return out


def _fools_a_girl(words: list[Word]) -> list[Word]:
    """ "Pretends to be a grandmother and |fools |a girl": she is fooled, and he is none."""
    out = list(words)
    for v, d in pairwise(words):
        n = words[d.head]
        late = v.dep == "conj" and v.tag in ("VBZ", "VBD") and d.dep == "det" and n.dep == "attr" and n.i > d.i
        if late and n.head < v.i and not any(x.head == v.i and x.dep == "dobj" for x in words):
            out[n.i] = replace(n, dep="dobj", head=v.i)
    return out


def _bully_of_a(words: list[Word]) -> list[Word]:
    """ "A |bully of a giant": a giant who is one."""
    out = list(words)
    for x, p, d in zip(words, words[1:], words[2:], strict=False):
        y = next((w for w in words if w.head == p.i and w.dep == "pobj"), None)
        if y is None or x.text.lower() not in _EPITHETS or p.text.lower() != "of" or d.text.lower() not in ("a", "an"):
            continue
        if d.head != y.i or p.head != x.i or category(lemma(y.text.lower(), "NOUN")) not in ("person", "animal"):
            continue
        out = [replace(w, head=y.i) if w.head == x.i and w.i != p.i else w for w in out]
        out[y.i] = replace(y, dep=x.dep, head=x.head if x.head != x.i else y.i)
        out[x.i] = replace(x, tag="JJ", dep="amod", head=y.i)
        out[p.i] = replace(p, dep="punct", head=y.i)
        break
    return out


_EPITHETS = frozenset("bully brute fool rascal devil angel monster coward beast wreck whale mountain slip".split())


MISJOINED: Sequence[Callable[[list[Word]], list[Word]]] = (
    _meet_and,
    _bully_of_a,
    _only_well,
    _fools_a_girl,
    _practises,
    _orders_pizza,
    _and_a_bear,
    _elves_sewing,
    _for_mother,
    _stings,
    _race_to,
    _while_playing,
    _and_sail,
    _scared_away,
    _no_adjective,
    _autumn_leaves,
    _and_unpack,
    _and_whistles,
)
