"""Words of a tree hung where they belong: each rule is one of syntax, told with the wording that it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from rushes.minds.misjoined import MISJOINED
from rushes.minds.misplaced import MISPLACED
from rushes.minds.misread import MISREAD
from rushes.minds.nouns import MANY_OF, TIME_NOUNS
from rushes.shot.lexicon import glosses, may_be_verb
from rushes.shot.parsing import Word
from rushes.shot.words import category, lemma

RESULTS = frozenset("open shut free loose".split())  # what comes of a deed: "cracks |open the shell"
_FINITE = ("VBZ", "VBP", "VBD")


def respelt(text: str) -> str:
    """ "Practises" as "practices", "apologises" as "apologizes", which the parser has read: as long a word."""
    text = re.sub(r"\b(practi)s(?=e[sd]?\b|ing\b)", r"\1c", text, flags=re.I)
    return re.sub(r"\b(apologi)s(?=e[sd]?\b|ing\b)", r"\1z", text, flags=re.I)


def regrafted(words: Sequence[Word]) -> list[Word]:
    """The words with those hung anew that hang on what they cannot."""
    out = list(words)
    for rule in (
        _doing,
        _number_alone,
        _with_thing,
        _goes_on,
        _late_object,
        _given_object,
        _many_of,
        _ends_up,
        _comes_running,
        _results,
        _series,
        _let_do,
        _too_much,
        _let_in,
        _manner,
        _joined_verb,
        _climbed_to,
        _made_it,
        _until,
        _of_whole,
        _sleeping,
        _owned_bags,
        _washing,
        _stray_it,
        _round,
        *MISJOINED,
        *MISPLACED,
        *MISREAD,
    ):
        out = rule(out)
    return out


def _stray_it(words: list[Word]) -> list[Word]:
    """ "At the fair a tall clown catches |it": a pronoun right after a verb, and no object of one before it."""
    out = list(words)
    for w, before in zip(words[1:], words, strict=False):
        far = w.dep == "punct" or (w.dep == "dobj" and w.head < before.i and w.text.lower() == "it")
        if w.tag == "PRP" and before.tag in _FINITE and far:
            out[w.i] = replace(w, dep="dobj", head=before.i)
    return out


def _round(words: list[Word]) -> list[Word]:
    """ "Chases |it |round the yard": it is chased, and goes round nothing itself."""
    out = list(words)
    for it, w in pairwise(words):
        v, n = words[w.head], next((x for x in words if (x.head, x.dep) == (w.i, "dobj") and x.i > w.i), None)
        led = (it.tag, it.dep, it.head) == ("PRP", "nsubj", w.i) and v.i == it.i - 1 and w.dep == "ccomp"
        if led and n is not None and w.text.lower() in ("round", "around") and v.tag in _FINITE:
            out[it.i] = replace(it, dep="dobj", head=v.i)
            out[w.i] = replace(w, text="around", tag="IN", dep="prep", head=v.i)
            out[n.i] = replace(n, dep="pobj")
    return out


def _washing(words: list[Word]) -> list[Word]:
    """ "Hangs |washing on the balcony": what hangs there."""
    out = list(words)
    for w in words:
        over = words[w.head]
        bare = w.text.lower() in ("washing", "laundry") and w.dep in ("xcomp", "acomp") and w.i == over.i + 1
        if not bare or any(x.head == w.i and x.dep == "dobj" for x in words):
            continue
        out[w.i] = replace(w, tag="NN", dep="dobj")
        out = [replace(x, head=over.i) if x.head == w.i and x.dep in ("prep", "cc", "conj") else x for x in out]
    return out


def _owned_bags(words: list[Word]) -> list[Word]:
    """ "Carries a woman's shopping |bags up the stairs": after an owner a verb's form is what is carried."""
    out = list(words)
    for w in words[2:]:
        kind, owner, over = words[w.i - 1], words[w.i - 2], words[w.head]
        owned = owner.tag == "POS" and kind.head == w.i and kind.dep == "nsubj" and kind.tag == "NN"
        if w.dep != "ccomp" or w.tag != "VBZ" or not owned or any(x.head == over.i and x.dep == "dobj" for x in words):
            continue
        out[w.i] = replace(w, tag="NNS", dep="dobj")
        out[kind.i] = replace(kind, dep="compound")
        for x in words:
            if x.head == w.i and x.dep in ("prt", "prep", "advmod"):
                out[x.i] = replace(x, dep="prep" if x.dep == "prt" else x.dep, head=over.i)
    return out


def _doing(words: list[Word]) -> list[Word]:
    """ "An acrobat |balancing plates falls", "a wolf |wearing pyjamas serves tea": what somebody does meanwhile."""
    out = list(words)
    for who, g in pairwise(words):
        if not g.text.lower().endswith("ing") or not who.tag.startswith("NN"):
            continue
        v = words[g.head]
        if g.dep == "csubj" and who.dep == "npadvmod" and who.head == g.i:
            out[who.i], out[g.i] = replace(who, dep="nsubj", head=v.i), replace(g, dep="acl", head=who.i)
        many = next((x for x in words[g.i + 1 :] if x.tag == "NNS" and g.i in (x.i - 1, x.i - 2)), None)
        one = next((x for x in words if many and x.head == many.i and x.text.lower() in ("a", "an")), None)
        if many is None or one is None or one.i > who.i or not may_be_verb(lemma(g.text, "VERB")):
            continue
        out = [replace(x, head=who.i) if x.head == many.i and x.i < who.i else x for x in out]
        out[who.i] = replace(who, dep=many.dep, head=who.i if many.head == many.i else many.head)
        out[g.i] = replace(g, tag="VBG", dep="acl", head=who.i)
        out[many.i] = replace(many, dep="dobj", head=g.i)
    return out


def _number_alone(words: list[Word]) -> list[Word]:
    """ "Sets the table for |two and a neighbour knocks": two of nobody's."""
    out = list(words)
    for w in words:
        before, over = words[w.i - 1] if w.i else w, words[w.head]
        joined = any(x.tag == "CC" for x in words[w.i : over.i])
        if w.tag != "CD" or before.tag != "IN":
            continue
        if w.dep == "nummod" and joined:
            out[w.i] = replace(w, dep="pobj", head=before.i)
        one = next((x for x in words if (x.head, x.dep) == (w.i, "conj")), None)
        if w.dep == "nsubj" and before.dep == "mark" and over.tag == "VBZ" and one is not None:
            out[before.i] = replace(before, dep="prep", head=over.head)
            out[w.i] = replace(w, dep="pobj", head=before.i)
            out[one.i] = replace(one, dep="nsubj", head=over.i)
            out[over.i] = replace(over, dep="conj")
    return out


def _with_thing(words: list[Word]) -> list[Word]:
    """ "A hedgehog |with |an apple stuck on its back tries": what stands after a bare preposition is its object."""
    out = list(words)
    for w in words:
        left = min((x.i for x in words if x.head == w.i and x.dep in ("det", "poss", "amod")), default=w.i)
        p = words[left - 1] if left else w
        bare = p.tag == "IN" and p.dep == "prep" and not any(x.head == p.i for x in words)
        doer = any(x.head == w.head and x.dep == "nsubj" and x.i < p.i for x in words)
        if w.dep == "nsubj" and w.tag in ("NN", "NNS") and bare and doer:
            out[w.i] = replace(w, dep="pobj", head=p.i)
    return out


def _goes_on(words: list[Word]) -> list[Word]:
    """ "Get a sofa |stuck on the stairs and |sit down": a verb joined to a state goes on from the verb before it."""
    out = list(words)
    for w in words:
        state = words[w.head]
        verb = words[state.head]
        joined = w.dep == "conj" and w.tag.startswith("VB") and w.tag != "VBN"
        if joined and state.dep == "acomp" and verb.tag.startswith("VB"):
            out = [replace(x, head=verb.i) if x is w or (x.head == state.i and x.dep == "cc") else x for x in out]
    return out


def _late_object(words: list[Word]) -> list[Word]:
    """ "Opens a chest and an octopus steals |her lamp": a thing that is no time is the last verb's object."""
    out = list(words)
    for x in words:
        over = words[x.head]
        if x.dep != "npadvmod" or not x.tag.startswith("NN") or lemma(x.text, "NOUN") in TIME_NOUNS:
            continue
        near = list(takewhile(lambda y: y.text != ",", reversed(words[over.i + 1 : x.i])))
        u = next((y for y in near if y.tag in _FINITE), None)
        if u is not None and not any(y.head == u.i and y.dep == "dobj" for y in words):
            out[x.i] = replace(x, dep="dobj", head=u.i)
    return out


def _given_object(words: list[Word]) -> list[Word]:
    """ "Saves his coins to |buy his mother |a scarf": what is bought, not saved."""
    out = list(words)
    for d in words:
        u = words[d.head]
        if d.dep != "dative" or not u.i < d.i or any((x.head, x.dep) == (u.i, "dobj") for x in words):
            continue
        late = next((x for x in words[d.i :] if x.dep == "dobj" and x.head < u.i), None)
        if late is not None:
            out[late.i] = replace(late, head=u.i)
    return out


def _ends_up(words: list[Word]) -> list[Word]:
    """ "They end up |buried in snow": it is what they come to, and no time or reason."""
    led = [w for w in words if w.tag == "VBN" and w.dep == "advcl" and lemma(words[w.head].text, "VERB") == "end"]
    return [replace(w, dep="xcomp") if w in led and words[w.i - 1].dep == "prt" else w for w in words]


def _comes_running(words: list[Word]) -> list[Word]:
    """ "And the whole street comes |running": it is the street that runs."""
    out = list(words)
    for v, g in pairwise(words):
        comes = v.tag in _FINITE and lemma(v.text, "VERB") in ("come", "go")
        if comes and (g.tag, g.dep) == ("VBG", "advcl") and g.head == v.head:
            out[g.i] = replace(g, dep="xcomp", head=v.i)
    return out


def _results(words: list[Word]) -> list[Word]:
    """ "Cracks |open |the shell", "sets |free |a bear": what comes of it belongs to the verb, and the thing is its."""
    out = list(words)
    for v, w in pairwise(words):
        if w.text.lower() not in RESULTS or not v.tag.startswith("VB") or words[-1] is w:
            continue
        n = next((x for x in words[w.i + 1 :] if x.tag.startswith("NN") and x.head in (w.i, v.i, v.head)), None)
        if n is None or words[w.i + 1].tag not in ("DT", "PRP$") or w.head not in (v.i, v.head):
            continue
        out = [replace(x, head=v.i) if x.head == w.i else x for x in out]
        out[w.i] = replace(w, tag="RP", dep="prt", head=v.i)
        out[n.i] = replace(out[n.i], dep="dobj", head=v.i)
    return out


def _series(words: list[Word]) -> list[Word]:
    """ "Tries a thimble, |a boot and a cup": three things, and not one under two names."""
    joined = {x.head for x in words if x.dep == "cc" and x.text.lower() == "and"}
    apart = [w for w in words if w.dep == "appos" and w.i in joined and w.tag == "NN" and words[w.head].tag == "NN"]
    return [replace(w, dep="conj") if w in apart and words[w.i - 1].tag == "DT" else w for w in words]


def _let_do(words: list[Word]) -> list[Word]:
    """ "Lets |a family |cross": a bare verb right after the object is what that is let do."""
    out = list(words)
    for n, w in pairwise(words):
        v = words[n.head]
        lets = v.tag.startswith("VB") and lemma(v.text, "VERB") in ("let", "make", "watch", "see", "hear", "help")
        if lets and n.dep == "dobj" and (w.tag, w.dep) == ("VB", "conj") and v.i < n.i:
            out[n.i] = replace(n, dep="nsubj", head=w.i)
            out[w.i] = replace(w, dep="ccomp", head=v.i)
        v = words[w.head]  # "helps |a starfish |climb": taken for a climb of some sort
        lets = v.tag.startswith("VB") and lemma(v.text, "VERB") in ("let", "make", "watch", "see", "hear", "help")
        sort = n.dep in ("amod", "compound") and n.head == w.i
        if (
            lets
            and (w.tag, w.dep) == ("VB", "dobj")
            and sort
            and category(lemma(n.text, "NOUN")) in ("person", "animal")
        ):
            out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i and x.dep != "advmod" else x for x in out]
            out[n.i] = replace(n, tag="NN", dep="nsubj", head=w.i)
            out[w.i] = replace(w, dep="ccomp")
    return out


_SHY = frozenset(
    "scared afraid frightened terrified shy timid nervous proud polite".split()
)  # these are seen in the face


def _too_much(words: list[Word]) -> list[Word]:
    """ "A bear |is too fat to squeeze through": it is the bear who tries to."""
    out = list(words)
    for u in words:
        a = words[u.head]
        v = words[a.head]
        too = any((x.head, x.dep, x.text.lower()) == (a.i, "advmod", "too") for x in words)
        if (u.tag, u.dep, a.dep) != ("VB", "xcomp", "acomp") or not too or a.text.lower() in _SHY:
            continue
        if lemma(v.text, "VERB") != "be" or not any((x.head, x.dep) == (v.i, "nsubj") for x in words):
            continue
        out = [replace(x, head=u.i) if x.head == v.i and x.i not in (v.i, a.i) else x for x in out]
        out[u.i] = replace(out[u.i], dep=v.dep, head=u.i if v.head == v.i else v.head)
        out[v.i] = replace(v, tag="MD", dep="aux", head=u.i)
        out[a.i] = replace(a, dep="advmod", head=u.i)
    return out


def _let_in(words: list[Word]) -> list[Word]:
    """ "Invites |in |the neighbour": somebody comes in, and nothing is done within them."""
    out = list(words)
    for v, p in pairwise(words):
        n = next((x for x in words if x.head == p.i and x.dep == "pobj"), None)
        asks = v.tag in _FINITE and lemma(v.text, "VERB") in ("invite", "let", "call", "wave", "take")
        if asks and p.text.lower() == "in" and n is not None and category(lemma(n.text)) in ("person", "animal"):
            out[p.i] = replace(p, tag="RP", dep="prt", head=v.i)
            out[n.i] = replace(n, dep="dobj", head=v.i)
    return out


def _joined_verb(words: list[Word]) -> list[Word]:
    """ "Trades a comb for shoes and |walks home", "hides and |gets stuck": a verb is joined to a verb, as one."""
    out = list(words)
    for w in words[1:]:
        if w.tag == "JJ" and any(x.head == w.i and x.dep == "auxpass" for x in words):
            out[w.i] = replace(w, tag="VBN")
        over, owned = words[w.head], any(x.head == w.i and x.dep.startswith("nsubj") for x in words)
        bare = over.tag == "VB" and over.i < w.i  # "convinces her to sing and |steals": who convinces
        if w.tag != "VBZ" or w.dep != "conj" or owned or words[w.i - 1].tag != "CC":
            continue
        if not over.tag.startswith("NN") and not bare:
            continue
        for _ in words:
            if over.tag in _FINITE or over.head == over.i:
                break
            over = words[over.head]
        if over.tag in _FINITE:
            out[w.i] = replace(w, head=over.i)
    return out


def _manner(words: list[Word]) -> list[Word]:
    """ "Rises |smoking from the sea": where is told of the going, and not of how one goes."""
    out = list(words)
    for v, g in pairwise(words):
        moves = v.tag in _FINITE and lemma(v.text, "VERB") in _COMES
        if moves and (g.tag, g.dep, g.head) == ("VBG", "xcomp", v.i):
            out = [replace(x, head=v.i) if x.head == g.i and x.dep in ("prep", "conj", "cc") else x for x in out]
    return out


_COMES = frozenset("rise emerge appear arrive return stand sit lie leave".split())


def _many_of(words: list[Word]) -> list[Word]:
    """ "Sets hundreds of |glowing lights afloat on the river": they glow, and it is the river that they are set on."""
    out = list(words)
    for g in words:
        p = words[g.head]
        many = words[p.head]
        n = next((x for x in words if x.head == g.i and x.dep == "dobj" and x.i > g.i), None)
        if g.dep != "pcomp" or p.text.lower() != "of" or many.text.lower() not in MANY_OF or n is None:
            continue
        over = words[many.head]
        out = [replace(x, head=over.i) if x.head == g.i and x.i > n.i else x for x in out]
        out[n.i] = replace(n, dep="pobj", head=p.i)
        out[g.i] = replace(g, dep="amod", head=n.i)
    return out


def _climbed_to(words: list[Word]) -> list[Word]:
    """ "Climbs |the tower |to free a pigeon": the tower is climbed, and frees nobody."""
    out = list(words)
    for to, v in pairwise(words):
        n = next((x for x in words if x.head == v.i and x.dep == "nsubj" and x.i == to.i - 1), None)
        over = words[v.head]
        if to.tag != "TO" or v.dep != "ccomp" or n is None or not over.tag.startswith("VB") or over.i > n.i:
            continue
        if category(lemma(n.text, "NOUN")) in ("place", "building", "thing", "plant", "natural"):
            out[n.i] = replace(n, dep="dobj", head=over.i)
            out[v.i] = replace(v, dep="advcl")
    return out


def _made_it(words: list[Word]) -> list[Word]:
    """ "Makes |it |a bed for her cubs": it becomes the bed."""
    out = list(words)
    for w in words:
        it = next((x for x in words if x.head == w.i and x.dep == "nsubj" and x.text.lower() in ("it", "them")), None)
        v = words[w.head]
        if (
            w.dep != "ccomp"
            or not w.tag.startswith("NN")
            or it is None
            or lemma(v.text, "VERB") not in ("make", "call")
        ):
            continue
        out[it.i] = replace(it, dep="dative", head=v.i)
        out[w.i] = replace(w, dep="dobj")
        out = [replace(x, head=v.i) if x.head == w.i and x.dep == "prep" else x for x in out]
    return out


def _until(words: list[Word]) -> list[Word]:
    """ "Until the |deer |return": they do it."""
    out = list(words)
    for who, v in pairwise(words):
        p = words[v.head]
        beast = category(lemma(who.text, "NOUN")) in ("person", "animal")
        told = who.dep == "compound" and who.head == v.i and v.dep == "pobj" and p.text.lower() in ("until", "till")
        if told and beast and v.tag == "NN" and may_be_verb(v.text.lower()):
            out = [replace(x, head=who.i) if x.head == v.i and x.i < who.i else x for x in out]
            out[who.i] = replace(who, dep="nsubj")
            out[v.i] = replace(v, tag="VBP", dep="advcl", head=p.head)
            out[p.i] = replace(p, dep="mark", head=v.i)
    return out


def _of_whole(words: list[Word]) -> list[Word]:
    """ "|Her |long freight train", "the |frozen village pond": the train is hers, the pond is frozen; air is hot."""
    out = list(words)
    for w in words:
        part = words[w.head]
        whole = words[part.head]
        if part.dep != "compound" or w.i > part.i or not whole.tag.startswith("NN"):
            continue
        looks = w.dep == "amod" and w.tag == "JJ" and not glosses(f"{w.text} {part.text}".lower())
        if w.tag == "PRP$" or looks:
            out[w.i] = replace(w, head=whole.i)
    return out


def _sleeping(words: list[Word]) -> list[Word]:
    """ "Finds only a |sleeping |parrot": what stands between an article and a noun tells of the noun."""
    out = list(words)
    for w, noun in pairwise(words):
        led = w.i > 0 and words[w.i - 1].text.lower() in ("a", "an", "the") and words[w.i - 1].head == w.i
        if w.tag == "VBG" and led and noun.tag in ("NN", "NNS") and (noun.dep, noun.head) == ("acl", w.i):
            out = [replace(x, head=noun.i) if x.head == w.i and x.i != w.i else x for x in out]
            out[noun.i] = replace(noun, dep=w.dep, head=noun.i if w.head == w.i else w.head)
            out[w.i] = replace(w, dep="amod", head=noun.i)
    return out
