"""Words that the parser took for another kind of word, read again: "autumn |leaves", "a seed |blooms", "a way down"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from rushes.minds.beast_words import cut_free, leaves_there, mother_hen, that_fell_and
from rushes.minds.misread_doers import (
    AGAIN,
    FINITE,
    all_alone,
    and_all,
    and_cheers,
    and_orders,
    and_the_man,
    goes_skating,
    helps_do,
    news_that,
    ones_own_breaks,
    puts_it_on,
    sleeping_beast,
    trips_and,
    waves_goodbye,
    who_all_laughed_at,
    worker,
)
from rushes.minds.misread_several import (
    after_the_rain,
    and_a_kitten,
    and_squirrels,
    finds_asleep,
    fog_lighting,
    lays_down_his,
    makes_her,
    mayor_forbids,
    mends_it,
    no_pronoun,
    ready,
    runs_to_hug,
    sees_smoke_rising,
    shows_him_his,
    smuggler_hid,
    stop,
    teddy_bear,
)
from rushes.shot.lexicon import glosses, may_be_adjective, may_be_verb
from rushes.shot.parsing import Word
from rushes.shot.words import category, lemma


def _bare_noun(words: list[Word]) -> list[Word]:
    """ "Collects |autumn |leaves on its spikes": a season leaves nobody; the two words are one thing."""
    out = list(words)
    for n, w in pairwise(words):
        v = words[w.head]
        led = w.dep == "ccomp" and w.tag == "VBZ" and v.i == n.i - 1 and (n.dep, n.head, n.tag) == ("nsubj", w.i, "NN")
        thing = bool(glosses(lemma(w.text, "NOUN"))) and not any(
            x.head in (n.i, w.i) and x.dep == "dobj" for x in words
        )
        if led and thing and category(lemma(n.text, "NOUN")) not in ("person", "animal"):
            out[n.i], out[w.i] = replace(n, dep="compound"), replace(w, tag="NNS", dep="dobj")
    return out


def _eats_leaves(words: list[Word]) -> list[Word]:
    """ "A wolf |howls", "a giraffe |eats |leaves": where a beast or a person stands, it is they who do it."""
    out = list(words)
    for n, w in pairwise(words):
        v = words[w.head]
        doer = n.tag == "NNP" or category(lemma(n.text.lower(), "NOUN")) in ("person", "animal")
        alone = not any(x.head == w.i and x.dep in ("nsubj", "nsubjpass") for x in words)
        if doer and (n.dep, n.head, w.tag) == ("npadvmod", w.i, "VBZ") and alone:
            out[n.i] = replace(n, dep="nsubj")
        led = (n.dep, w.tag, w.dep, v.i) == ("compound", "NNS", "nsubj", w.i + 1) and v.tag in ("VBZ", "VBP")
        thing = led and v.dep == "ROOT" and lemma(w.text, "VERB") in _EATS and bool(glosses(lemma(v.text, "NOUN")))
        if doer and thing and not any(x.head == v.i and x.dep == "dobj" for x in words):
            out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
            out = [replace(x, head=w.i) if x.head == v.i and x.i > v.i else x for x in out]
            out[n.i] = replace(out[n.i], dep="nsubj", head=w.i)
            out[w.i] = replace(w, tag="VBZ", dep="ROOT", head=w.i)
            out[v.i] = replace(v, tag="NNS" if v.tag == "VBZ" else "NN", dep="dobj", head=w.i)
    return out


_EATS = frozenset("spot sight plant eat chew munch nibble collect gather pick rake crunch gobble".split())


def _listed_verb(words: list[Word]) -> list[Word]:
    """ "A seed sprouts, |blooms after rain, and drops its petals": what is joined to a verb is one."""
    out = list(words)
    for w in words[1:]:
        v, before = words[w.head], words[w.i - 1]
        bare = not any(x.head == w.i and x.dep in ("det", "poss", "amod", "nummod", "compound") for x in words)
        joined = w.dep == "conj" and w.tag == "NNS" and v.tag == "VBZ" and before.text in (",", "and", "then")
        if joined and bare and may_be_verb(lemma(w.text, "VERB")):
            out[w.i] = replace(w, tag="VBZ")
    return out


def _meanwhile(words: list[Word]) -> list[Word]:
    """ "A waiter slips through a restaurant |balancing a cake": it is the waiter who does, and not the place."""
    out = list(words)
    for g in words:
        n = words[g.head]
        p = words[n.head]
        v = words[p.head] if n.dep == "pobj" else p  # "climbs |up a hill" or "climbs |a hill"
        led = (n.dep, p.dep) == ("pobj", "prep") or n.dep == "dobj"
        if (g.tag, g.dep) != ("VBG", "acl") or not led or not v.tag.startswith("VB"):
            continue
        acts = any(x.head == g.i and x.dep == "dobj" for x in words)
        if acts and category(lemma(n.text, "NOUN")) in ("place", "building", "natural"):
            out[g.i] = replace(g, dep="advcl", head=v.i)
    return out


def _way(words: list[Word]) -> list[Word]:
    """ "Two teams race |down |a river": it is where they race, and not what is raced."""
    out = list(words)
    for v, p in pairwise(words):
        n = next((x for x in words if (x.head, x.dep) == (v.i, "dobj") and x.i > p.i), None)
        goes = p.dep == "prt" and p.text.lower() in _WAYS and lemma(v.text, "VERB") in _GOES and n is not None
        if goes and n is not None and category(lemma(n.text, "NOUN")) in ("place", "natural"):
            out[p.i], out[n.i] = replace(p, tag="IN", dep="prep"), replace(n, dep="pobj", head=p.i)
    return out


_WAYS = frozenset("down up along across over through past around".split())
_GOES = frozenset("race speed run rush walk ride ski slide roll row paddle sail drift march gallop fly cycle".split())


def _bare_of(words: list[Word]) -> list[Word]:
    """ "A herd |of |deer cross the tracks": it is they who cross, and what they are is no word of the deed."""
    out = list(words)
    for p, w in pairwise(words):
        v = words[w.head]
        bare = p.text.lower() == "of" and not any(x.head == p.i and x.dep == "pobj" for x in words)
        if bare and w.dep == "compound" and v.tag.startswith("VB") and w.i == v.i - 1:
            out[w.i] = replace(w, dep="pobj", head=p.i)
    return out


def _lost(words: list[Word]) -> list[Word]:
    """ "Collects |lost |spoons and builds": they are lost before."""
    out = list(words)
    for v, w in pairwise(words):
        n = next((x for x in words if (x.head, x.dep) == (w.i, "dobj") and x.i == w.i + 1), None)
        over = v.dep == "ccomp" and v.head == w.i
        told = (over or (w.dep, w.head) == ("conj", v.i)) and w.tag in ("VBD", "VBN") and v.tag in ("VBZ", "VBP")
        if n is None or not told or any(x.head == v.i and x.dep == "dobj" for x in words):
            continue
        out = [replace(x, head=v.i) if x.head == w.i and x is not n else x for x in out]
        if over:
            out[v.i] = replace(v, dep=w.dep, head=v.i if w.head == w.i else w.head)
        out[n.i] = replace(n, dep="dobj", head=v.i)
        out[w.i] = replace(w, tag="JJ", dep="amod", head=n.i)
    return out


def _one_of(words: list[Word]) -> list[Word]:
    """ "The |youngest of seven |ringers swallows a star": a young ringer does."""
    out = list(words)
    for w, p in pairwise(words):
        n = next((x for x in words if (x.head, x.dep) == (p.i, "pobj")), None)
        if w.tag != "JJS" or w.dep not in ("nsubj", "dobj", "pobj") or p.text.lower() != "of" or n is None:
            continue
        out = [replace(x, dep="dep", head=p.i) if x.head == n.i and x.dep == "nummod" else x for x in out]
        out[n.i] = replace(n, text=lemma(n.text, "NOUN"), tag="NN", dep=w.dep, head=w.head)
        out[w.i] = replace(w, dep="amod", head=n.i)
        out[p.i] = replace(p, dep="dep", head=n.i)
    return out


def _and_blooms(words: list[Word]) -> list[Word]:
    """ "Lands in a crack |and |blooms": it does so, and is no second place."""
    out = list(words)
    for c, w in pairwise(words):
        n = words[w.head]
        v = words[words[n.head].head]
        if (c.text, w.dep, n.dep) == ("and", "conj", "pobj") and w.text in _BLOOMS and v.tag.startswith("VB"):
            out = [replace(x, head=w.i) if x.i > w.i and x.head == n.i else x for x in out]
            out[w.i], out[c.i] = replace(w, tag="VBZ", head=v.i), replace(c, head=v.i)
    return out


_BLOOMS = frozenset("blooms blossoms sprouts".split())


def _of_stems(words: list[Word]) -> list[Word]:
    """ "A rope of braided |flower |stems": the last word is the thing, and nothing that is done."""
    out = list(words)
    for n, w in pairwise(words):
        p = words[n.head]
        alone = not any(x.head == w.i and x.dep in ("nsubj", "dobj", "prep", "prt") for x in words)
        told = n.dep == "pobj" and p.text.lower() == "of" and w.tag == "VBZ" and w.dep in ("advcl", "conj", "ccomp")
        if told and alone and n.i > p.i + 1 and glosses(lemma(w.text, "NOUN")):
            out = [replace(x, head=w.i) if x.head == n.i else x for x in out]
            out[n.i] = replace(n, dep="compound", head=w.i)
            out[w.i] = replace(w, tag="NNS", dep="pobj", head=p.i)
    return out


def _and_who(words: list[Word]) -> list[Word]:
    """ "Loses it at the fair |and |a clown on stilts |catches it": the clown is no second place, but who catches it."""
    out = list(words)
    for w in words:
        if w.tag not in ("VBZ", "VBP") or any(x.head == w.i and x.dep in ("nsubj", "nsubjpass") for x in words):
            continue
        v = words[w.head]
        n = next((x for x in reversed(words[: w.i]) if x.dep == "conj" and words[x.head].dep == "pobj"), None)
        c = next((x for x in words if n is not None and (x.head, x.dep) == (n.head, "cc")), None)
        if n is None or c is None or not v.i < c.i < n.i or not v.tag.startswith("VB"):
            continue
        kinds = [category(lemma(x.text, "NOUN")) for x in (n, words[n.head])]
        if kinds[0] not in ("person", "animal") or kinds[1] in ("person", "animal"):
            continue
        out = [replace(x, head=w.i) if x.i > w.i and x.head == v.i else x for x in out]
        out = [replace(x, head=n.i) if n.i < x.i < w.i and x.head == v.i else x for x in out]
        out[n.i], out[c.i] = replace(n, dep="nsubj", head=w.i), replace(c, head=v.i)
        out[w.i] = replace(out[w.i], dep="conj", head=v.i)
    return out


def _lights(words: list[Word]) -> list[Word]:
    """ "The power goes out and |the family |lights candles": the family does so."""
    out = list(words)
    for n, w in pairwise(words):
        k = words[w.head]
        led = (n.dep, w.tag, w.dep, k.dep) == ("compound", "NNS", "compound", "conj") and n.head in (w.i, k.i)
        joined = led and words[k.head].tag in ("VBZ", "VBP") and may_be_verb(lemma(w.text, "VERB"))
        if joined and category(lemma(n.text, "NOUN")) == "person":
            out = [replace(x, head=n.i) if x.i < n.i and x.head == k.i else x for x in out]
            out = [
                replace(x, head=w.i) if x.i > k.i and x.head == k.head and x.dep in ("conj", "cc") else x for x in out
            ]
            out[n.i] = replace(n, dep="nsubj", head=w.i)
            out[w.i] = replace(w, tag="VBZ", dep="conj", head=k.head)
            out[k.i] = replace(k, dep="dobj", head=w.i)
    return out


def _and_play(words: list[Word]) -> list[Word]:
    """ "Get stuck |in a lift and |play cards": they play, and the lift is no card."""
    out = list(words)
    for c, w in pairwise(words):
        n = words[w.head]
        k = words[n.head]
        p = words[k.head]
        v = words[p.head]
        does = w.tag == "VB" or (w.tag == "NNS" and v.tag == "VBZ" and lemma(w.text, "VERB") in _SPOTS)
        told = does and (w.dep, k.dep, p.dep) == ("conj", "pobj", "prep") and n.dep in ("nmod", "compound")
        if c.text == "and" and told and v.tag.startswith("VB") and n.i < w.i < k.i:
            out = [replace(x, head=n.i) if x.i < n.i and x.head == k.i else x for x in out]
            out[n.i] = replace(n, dep="pobj", head=p.i)
            out[c.i], out[w.i] = replace(c, head=v.i), replace(w, head=v.i, tag=w.tag if w.tag == "VB" else v.tag)
            out[k.i] = replace(k, dep="dobj", head=w.i)
    return out


_SPOTS = frozenset("spot sight spy plant paint light hunt hook land ship carve plough dam fish hug kiss trade".split())


def _they_built(words: list[Word]) -> list[Word]:
    """ "The |sandcastle |two children built": two nouns side by side, of which the one has made the other."""
    out = list(words)
    for a, m in pairwise(words):
        h = words[m.head]
        v = next((x for x in words if (x.head, x.dep) == (h.i, "acl") and x.tag in ("VBN", "VBD")), None)
        apart = a.dep in ("amod", "compound") and a.head == h.i and m.dep in ("nummod", "det", "poss") and v is not None
        if v is None or not apart or category(lemma(h.text, "NOUN")) not in ("person", "animal"):
            continue
        if category(lemma(a.text, "NOUN")) not in ("thing", "food", "building", "vehicle") or may_be_adjective(a.text):
            continue
        out = [replace(x, head=a.i) if x.i < a.i and x.head == h.i else x for x in out]
        out[a.i] = replace(a, tag="NN", dep=h.dep, head=h.head)
        out[h.i] = replace(h, dep="nsubj", head=v.i)
        out[v.i] = replace(v, tag="VBD", dep="relcl", head=a.i)
    return out


def _lost_bear(words: list[Word]) -> list[Word]:
    """ "Finds her |lost teddy |bear": a noun is no deed, and it was lost before."""
    out = list(words)
    for n, w in pairwise(words):
        v = words[w.head]
        if w.dep == "ccomp" and w.tag.startswith("NN") and (n.dep, n.head) == ("nsubj", w.i) and v.tag.startswith("VB"):
            out = [replace(x, head=w.i) if x.head == n.i else x for x in out]
            out[n.i], out[w.i] = replace(n, dep="compound"), replace(w, dep="dobj")
    for her, w in pairwise(words):
        v = words[w.head]
        own = next((x for x in words if (x.head, x.dep) == (w.i, "dobj")), None)
        led = (her.dep, her.head, w.dep, w.tag) == ("nsubj", w.i, "ccomp", "VBN") and v.i == her.i - 1
        if led and own is not None and her.text.lower() == "her":
            out = [replace(x, head=v.i) if x.head == w.i and x.i > own.i else x for x in out]
            out[her.i] = replace(her, tag="PRP$", dep="poss", head=own.i)
            out[w.i] = replace(w, dep="amod", head=own.i)
            out[own.i] = replace(own, head=v.i)
    return out


def _stuck_and(words: list[Word]) -> list[Word]:
    """ "Sees a cat |stuck on a ledge and |rescues it": who sees it does."""
    out = list(words)
    for w in words:
        s = words[w.head]
        own = next((x for x in words if (x.head, x.dep) == (s.i, "nsubj")), None)  # "sees |a cat stuck"
        n = words[s.head] if s.dep in ("acl", "amod") else own
        v = words[s.head if s.dep == "ccomp" else n.head] if n is not None else s
        told = w.dep == "conj" and w.tag in FINITE and (s.tag, s.dep) in _STATES and v.tag in FINITE
        if n is None or not told or v is w or n.dep not in ("dobj", "nsubj"):
            continue
        if n.i < v.i or any(x.head == w.i and x.dep == "nsubj" for x in words):
            continue
        out[w.i] = replace(w, head=v.i)
        out = [replace(x, head=v.i) if (x.head, x.dep) == (s.i, "cc") else x for x in out]
    return out


_STATES = (("VBN", "acl"), ("JJ", "amod"), ("VBN", "ccomp"))


def _given_it(words: list[Word]) -> list[Word]:
    """ "Walks across the ice to bring |his wife |a fish": the fish is brought, and does not walk."""
    out = list(words)
    for w in words:
        v = next((x for x in words if (x.head, x.dep) == (w.i, "nsubj") and x.tag in FINITE), None)
        left = min((x.i for x in words if x.head == w.i and x.dep in ("det", "amod", "compound")), default=0)
        n = words[left - 1] if left else w
        g = words[n.head]
        if w.head != w.i or not w.tag.startswith("NN") or v is None or n.dep != "dobj" or g.i < v.i:
            continue
        if lemma(g.text, "VERB") in _HANDS_OVER and category(lemma(n.text, "NOUN")) in ("person", "animal"):
            out = [replace(x, head=v.i) if x.head == w.i and x.dep in ("punct", "cc", "conj") else x for x in out]
            out[v.i] = replace(v, dep="ROOT", head=v.i)
            out[n.i], out[w.i] = replace(n, dep="dative"), replace(w, dep="dobj", head=g.i)
    return out


_HANDS_OVER = frozenset("bring give feed buy show hand send offer cook bake build make".split())


def _and_they(words: list[Word]) -> list[Word]:
    """ "Plays the flute and |the sheep |dance around him": they do so, and it is no dance of sheep."""
    out = list(words)
    for n, w in pairwise(words):
        k = words[w.head]
        v = words[k.head]
        joined = (n.dep, n.head, w.dep, k.dep) == ("compound", w.i, "conj", "dobj") and v.tag in FINITE
        led = any(x.head == w.i and x.tag == "DT" and x.i == n.i - 1 for x in words)
        if not (joined and led and may_be_verb(w.text.lower()) and category(lemma(w.text, "NOUN")) == "abstract"):
            continue
        if category(lemma(n.text, "NOUN")) in ("person", "animal"):
            out = [replace(x, head=n.i) if x.head == w.i and x.i < n.i else x for x in out]
            out = [replace(x, head=v.i) if (x.head, x.dep) == (k.i, "cc") else x for x in out]
            out[n.i] = replace(n, dep="nsubj")
            out[w.i] = replace(w, tag="VBP", head=v.i)
    return out


def _and_march(words: list[Word]) -> list[Word]:
    """ "Build a bridge over a river and |march across it": they march, and it is no month."""
    out = list(words)
    for c, w in pairwise(words):
        n = words[w.head]
        v = words[n.head]
        while not v.tag.startswith("VB") and v.head != v.i:
            v = words[v.head]
        joined = c.text.lower() == "and" and w.dep == "conj" and n.dep in ("pobj", "dobj") and v.tag in FINITE
        led = any(x.head == w.i and x.dep in ("det", "poss", "amod", "compound") for x in words)
        way = words[w.i + 1] if w.i + 1 < len(words) else w
        lands = w.text.lower() in ("land", "lands") and way.text.lower() in ("on", "at")
        form = w.tag == ("NNS" if v.tag == "VBZ" else "NN") and (lemma(w.text, "VERB") in _MARCHES or lands)
        way_on = way.tag in ("IN", "TO", "RB", "RP") or way.text.lower() in ("hard", "just")
        if not joined or not form or led or not way_on:
            continue
        out = [replace(x, head=w.i) if x.i > w.i and x.head in (v.i, n.i) else x for x in out]
        out[c.i], out[w.i] = replace(c, head=v.i), replace(w, tag=v.tag, head=v.i)
    return out


def _march_by(words: list[Word]) -> list[Word]:
    """ "Children in costumes |march through the town": no month."""
    out = list(words)
    for w in words:
        n = next((x for x in words[: w.i] if (x.head, x.dep) == (w.i, "nsubj")), None)
        if n is not None and w.tag in ("NN", "NNP", "NNS") and lemma(w.text, "VERB") in _MARCHES and n.tag == "NNS":
            out[w.i] = replace(w, tag="VBP")
            out = [replace(x, tag="VBP") if (x.head, x.dep, x.tag) == (w.i, "conj", "VB") else x for x in out]
    return out


def _makes_laugh(words: list[Word]) -> list[Word]:
    """ "Makes the sad |queen |laugh by juggling": she laughs."""
    out = list(words)
    for n, w in pairwise(words):
        v = words[w.head]
        led = (n.dep, n.head, w.dep) == ("compound", w.i, "dobj") and lemma(v.text, "VERB") in ("make", "let", "help")
        if not led or w.text.lower() not in _FEELS or category(lemma(n.text, "NOUN")) not in ("person", "animal"):
            continue
        out = [replace(x, head=n.i if x.i < n.i else v.i) if x.head == w.i else x for x in out]
        out[n.i], out[w.i] = replace(n, dep="nsubj", head=w.i), replace(w, tag="VB", dep="ccomp")
    return out


_FEELS = frozenset("laugh smile cry dance sneeze jump cheer sigh blush scream run".split())


def _drops_it(words: list[Word]) -> list[Word]:
    """ "A cook drops |the cake and the dogs |eat it": the cake is dropped, and the dogs eat."""
    out = list(words)
    for e in words:
        v = words[e.head]
        n = next((x for x in words if (x.head, x.dep) == (e.i, "nsubj") and v.i < x.i < e.i), None)
        m = next((x for x in words if n is not None and (x.head, x.dep) == (n.i, "conj") and x.i < e.i), None)
        c = next((x for x in words if n is not None and (x.head, x.dep) == (n.i, "cc")), None)
        both = e.dep == "ccomp" and e.tag in FINITE and v.tag in FINITE
        if not both or n is None or m is None or c is None or any(x.head == v.i and x.dep == "dobj" for x in words):
            continue
        if not any(x.head == e.i and x.dep in ("dobj", "prep") and x.text.lower() in AGAIN for x in words):
            continue
        out[n.i], out[m.i] = replace(n, dep="dobj", head=v.i), replace(m, dep="nsubj", head=e.i)
        out[c.i], out[e.i] = replace(c, head=v.i), replace(e, dep="conj")
    return out


_MARCHES = _GOES | frozenset(
    "dance climb jump parade float fall dive fight sleep camp feast drink sprint dash brake".split()
)


MISREAD: Sequence[Callable[[list[Word]], list[Word]]] = (
    _given_it,
    _and_they,
    _bare_noun,
    _eats_leaves,
    _listed_verb,
    _meanwhile,
    makes_her,
    _way,
    _bare_of,
    _lost,
    _one_of,
    _and_blooms,
    _and_march,
    _march_by,
    _makes_laugh,
    _drops_it,
    _of_stems,
    _and_who,
    _lights,
    _and_play,
    _they_built,
    _lost_bear,
    cut_free,
    leaves_there,
    mother_hen,
    that_fell_and,
    and_all,
    and_the_man,
    goes_skating,
    and_cheers,
    news_that,
    trips_and,
    worker,
    sleeping_beast,
    who_all_laughed_at,
    ones_own_breaks,
    waves_goodbye,
    and_squirrels,
    after_the_rain,
    finds_asleep,
    teddy_bear,
    sees_smoke_rising,
    lays_down_his,
    smuggler_hid,
    fog_lighting,
    mayor_forbids,
    _stuck_and,
    stop,
    mends_it,
    ready,
    runs_to_hug,
    shows_him_his,
    and_a_kitten,
    no_pronoun,
    helps_do,
    all_alone,
    and_orders,
    puts_it_on,
)
