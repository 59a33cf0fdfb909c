"""The words of a text as a parser sees them, read again where they cannot be what it takes them for.

The parser was trained on news and the web, where "a granny tips the plant out" has a noun for its verb. The tagger of
`rushes.shot` knows loglines; a word that the two read apart, or that stands where its kind cannot, is parsed again with
a word in its place that can be nothing else: a verb as "takes" or "goes", a noun as "thing".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from rushes.minds.beast_words import beast_acts, carried_home, eaten_leaves
from rushes.minds.nouns import MANY_OF, TIME_NOUNS
from rushes.minds.regraft import RESULTS, regrafted, respelt
from rushes.shot import parsing
from rushes.shot.lexicon import glosses, is_plural, may_be_adjective, may_be_noun, may_be_verb, verb_lean
from rushes.shot.parsing import Word
from rushes.shot.words import Token, category, lemma, tag

_OPENS = ("DT", "PRP$", "PRP", "JJ", "NN", "NNS", "CD", "NNP")  # what a noun phrase begins with
_WHILE = ("as", "while", "when", "where", "because", "until", "so")
_STANDS = frozenset("on in at with under over near behind beside inside through across".split())
_ENDS = (".", "!", "?", ";", ":", "…", "...")
_FINITE = ("VBZ", "VBP", "VBD")
_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr")


def low(w: Word) -> str:
    return w.text.lower()


def is_verb(w: Word) -> bool:
    return w.tag.startswith("VB")


def is_noun(w: Word) -> bool:
    return w.tag.startswith("NN") or w.tag in ("PRP", "WP", "CD") or (w.dep in _NOMINAL and w.tag in ("DT", "VBG"))


def words_of(text: str) -> list[Word]:
    """The words of a text; hyphenated words are one word."""
    return _hyphenated(_parsed(text))


def _parsed(text: str) -> list[Word]:
    """The words of a text, each sentence and each part before a colon or semicolon parsed alone."""
    out: list[Word] = []
    start, number = 0, 0
    words = parsing.parse(text)
    for n, w in enumerate(words):
        last = n + 1 == len(words)
        if not last and (w.text not in _ENDS or words[n + 1].text in _ENDS or w.i == 0):
            continue
        start += len(text[start : w.end]) - len(text[start : w.end].lstrip())  # the parser knows no blank before a text
        piece = text[start : w.end]
        k = len(out)
        out += [
            replace(x, i=x.i + k, head=x.head + k, start=x.start + start, end=x.end + start, sentence=number)
            for x in _coaxed(respelt(piece))
        ]
        start, number = w.end, number + 1
    return _mended(out)


_BY_TURNS = re.compile(r"\b(\w+) (?:by|in|to) \1\b|\bin (?:exchange|return)(?= for\b)")  # how, and nothing seen
_KEEPS_UP = re.compile(
    r"\b(?:start|begin|keep|stop|practi[sc]e|go|began|kept|went)(?:s|es|ed)? (?P<sort>[a-z]+)(?= (?P<deed>[a-z]+ing)\b)"
)
_ROUNDS = 9  # words read anew in one sentence, one by one: each lets its neighbours be read anew


def _coaxed(text: str) -> list[Word]:
    """The words of a sentence; those that cannot be what the parser has them for stand in other words' places."""
    plain = _KEEPS_UP.sub(_unsorted, _BY_TURNS.sub(lambda m: " " * len(m[0]), text))
    tags = {t.start: t for t in tag(text)}
    words, instead = list(parsing.parse(plain)), dict[int, str]()
    for _ in range(_ROUNDS):
        first = next(((w, other) for w, other in _stand_ins(words, tags) if w.start not in instead), None)
        if first is None:
            break
        instead[first[0].start] = first[1]
        said, at = "", 0
        for w in words:
            said, at = said + plain[at : w.start] + instead.get(w.start, w.text), w.end
        again = parsing.parse(said + plain[at:])
        if len(again) != len(words):
            break
        words = [replace(a, text=w.text, start=w.start, end=w.end) for a, w in zip(again, words, strict=True)]
    return words


def _unsorted(m: re.Match[str]) -> str:
    """ "starts |tap dancing" is dancing."""
    sort, deed = m["sort"], lemma(m["deed"], "VERB")
    told = may_be_noun(sort) and not is_plural(sort) and glosses(sort)[:1] and may_be_verb(deed)
    told = told and tag(m[0])[-1].pos in ("NOUN", "VERB") and category(sort) not in ("person", "animal", "natural")
    return m[0][: m.start("sort") - m.start()] + " " * len(sort) if told else m[0]


def _stand_ins(words: Sequence[Word], tags: Mapping[int, Token]) -> Iterator[tuple[Word, str]]:
    """Words that are read amiss, each with one that can be nothing else."""
    unseen = (_unseen_verb(words), *(_clause_verb(words, w) for w in words if low(w) in _WHILE))
    for before, w, after in zip([None, *words], words, [*words[1:], None], strict=False):
        read = tags.get(w.start)
        acts = read is not None and read.pos == "VERB" and read.form in ("Fin", "Ger")
        acts = acts and read is not None and not _is_object(words, w) and _may_act(words, w, read.form)
        led = w.dep == "xcomp" or (
            w.dep == "conj" and words[w.head].tag == "VB" and read is not None and read.form == "Inf"
        )
        led = led or (read is not None and read.form == "Inf" and before is not None and _goes_along(words, before, w))
        led = led and w.tag.startswith("NN") and may_be_verb(lemma(w.text, "VERB"))  # "has to |zigzag"
        takes = after is not None and after.tag in _OPENS  # something follows that it can be done to
        if low(w) == "past" and w.tag == "JJ" and before is not None and is_verb(before):
            yield w, "beyond"  # "scramble |past crabs"
        elif _is_let(words, w, after) or beast_acts(words, w):
            yield w, _does(w, takes)
        elif _is_gerund(before, w, after, tags):
            yield w, "taking" if takes else "going"
        elif (
            w in unseen
            or led
            or _is_alone(words, w, after)
            or (acts and w.tag != "MD" and (not is_verb(w) or _is_lost(w)))
        ):
            takes = takes and (after is None or low(after) not in RESULTS)
            yield w, ("took" if takes else "walked") if read is not None and read.form == "Ger" else _does(w, takes)
        elif w.tag == "RB" and low(before or w) in ("the", "a", "an") and category(low(w)) == "person":
            yield w, "man"  # "the |innkeeper refuses"
        elif _is_thing(words, w, read.pos if read is not None else "") or eaten_leaves(words, w):
            yield w, "things" if w.text.endswith("s") else "thing"
        elif carried_home(words, w, read):
            yield w, "there"  # "carries pollen |home"
        elif low(w) == "as" and w.dep == "prep" and _clause_verb(words, w) is not None:
            yield w, "while"
        elif low(w) == "as" and w.dep == "mark" and before is not None and before.tag == "VBN":
            yield w, "in"  # "two cats dressed |as waiters sneak in"
        elif after is not None and after.tag == "NNP" and w.dep != "compound" and category(w.text) == "person":
            yield w, w.text.capitalize()  # "|aunt Rosa"


def _goes_along(words: Sequence[Word], before: Word, w: Word) -> bool:
    """ "Pirates chase a boat through the fog and |crash into a whale"."""
    bare = before.text == "and" and w.dep == "conj" and not any(x.head == w.i and x.tag == "DT" for x in words)
    return bare and any(x.tag == "VBP" for x in words[: w.i])


def _is_object(words: Sequence[Word], w: Word) -> bool:
    """ "The tree catches |fire", "on |skis": what a verb or a preposition already has for its object is no verb."""
    over = words[w.head]
    if w.dep == "pobj" and over.i == w.i - 1:
        return True
    if w.dep not in ("dobj", "pobj") or w.text.endswith("s"):
        return False
    verb = words[over.head] if w.dep == "pobj" else over
    return verb.tag in ("VBZ", "VBD", "VBP", "VB", "VBG") and verb.dep not in ("relcl", "acl")


def _may_act(words: Sequence[Word], w: Word, form: str) -> bool:
    over = words[w.head]
    if low(w) in RESULTS and w.i and is_verb(words[w.i - 1]):
        return False  # "cracks |open the shell"
    if w.tag == "JJ" and w.dep == "amod" and over.dep == "nsubj" and words[over.head].tag in _FINITE:
        return False  # "|twin girls swap places"
    if w.tag == "JJ" and w.dep == "amod" and w.text.endswith("ed"):
        return False  # "|striped socks"
    if w.dep == "nsubj" and w.i and words[w.i - 1].tag == "WRB" and over.tag in _FINITE:
        return False  # "where |hail dented a tuba"
    agrees = (w.tag, w.dep, over.tag, over.i) == ("NN", "nsubj", "VBZ", w.i + 1) and not w.text.endswith("s")
    if agrees and verb_lean(lemma(over.text, "VERB")) > verb_lean(low(w)):
        return False  # "|frost creeps across a window"
    return form == "Fin" or w.dep not in ("compound", "amod", "dobj", "pobj", "acomp")


def _is_lost(w: Word) -> bool:  # "as volunteers |pile sandbags", "on a camel |races a storm"
    return w.tag in ("VBZ", "VBP") and w.dep in ("amod", "compound", "nmod", "pobj")


_LETS = frozenset("let make help watch see hear feel".split())


def _is_let(words: Sequence[Word], w: Word, after: Word | None) -> bool:
    """ "lets a dentist |climb into its mouth": what somebody is let or seen to do, read as a thing of theirs."""
    if w.tag != "NN" or w.dep not in ("dobj", "pobj") or words[w.i - 1].head != w.i or not may_be_verb(low(w)):
        return False
    doer, verb = words[w.i - 1], lemma(words[w.head].text, "VERB")
    if verb not in _LETS or doer.dep not in ("compound", "amod") or category(low(doer)) not in ("person", "animal"):
        return False
    sure = verb == "let" or verb_lean(low(w)) > -1 or (after is not None and after.tag == "IN" and low(after) != "of")
    return sure and not glosses(f"{low(doer)} {low(w)}")


def _is_gerund(before: Word | None, w: Word, after: Word | None, tags: Mapping[int, Token]) -> bool:
    """ "before |diving for crabs", "a train |crossing snowy hills": no noun, whatever the parser has."""
    if not low(w).endswith("ing") or not w.tag.startswith("NN") or not may_be_verb(lemma(w.text, "VERB")):
        return False
    then = tags.get(after.start) if after is not None else None
    living = before is not None and before.dep == "amod" and category(low(before)) in ("person", "animal")
    if living and w.dep in ("pobj", "dobj", "nsubj") and after is not None and after.tag == "IN":
        return True  # "for a giant |shivering in the forest"
    if before is not None and low(before) in ("after", "before", "while", "when", "without"):
        return then is None or then.pos != "NOUN"
    described = then is not None and then.pos in ("ADJ", "DET", "NUM")
    return described and w.dep == "compound" and before is not None and before.dep == "compound"


def _is_alone(words: Sequence[Word], w: Word, after: Word | None) -> bool:
    """ "Wearing a crown |waits by a well": "a" stands before one thing, and not before many."""
    if w.tag == "NNS" and w.dep == "ROOT" and any((x.head, x.dep) == (w.i, "nsubj") for x in words):
        return may_be_verb(lemma(w.text, "VERB"))  # "a juggler with a mountain of oranges |trips"
    over = words[w.head]
    verbless = over.tag == "VBG" and over.dep == "acl" and words[over.head].dep == "ROOT" and is_noun(words[over.head])
    whole = (w.i, w.i - 1) if words[w.i - 1].head == w.i else (w.i,)  # "a sleepy giant |wakes to find"
    single = any(x.head in whole and low(x) in ("a", "an") for x in words)
    one = w.tag == "NNS" and ((w.dep == "dobj" and (single or verbless)) or (w.dep == "ROOT" and single))
    one = one or (w.tag == "NNS" and w.dep == "nsubj" and single and over.dep == "ROOT" and is_noun(over))
    named = words[w.i - 1].dep == "compound" or (w.dep == "ROOT" and may_be_noun(low(words[w.i - 1])))
    acts = one and named and (may_be_verb(lemma(w.text, "VERB")) or w.dep == "nsubj")  # "a blacksmith |shoes a horse"
    return acts and after is not None and after.tag in ("IN", "DT", "PRP$", "RB", "TO")


def _is_thing(words: Sequence[Word], w: Word, pos: str) -> bool:
    """Whether what is read as a verb or a quality can only be a noun."""
    before = words[w.i - 1] if w.i else None
    after = words[w.i + 1] if w.i + 1 < len(words) else None
    if is_verb(w) and not may_be_verb(lemma(w.text, "VERB")):
        done = after is not None and after.tag in ("DT", "PRP$") and before is not None and before.dep == "nsubj"
        return pos != "VERB" and not done  # "leaps to |rooftop"; "a beaver fells a tree"
    if before is None or pos not in ("NOUN", "VERB"):
        return False
    if w.tag in ("VBZ", "VBP") and before.tag == "IN" and low(before) in _STANDS:
        return True  # "a postwoman on |skis outruns"
    over = words[w.head] if w.dep == "dobj" else before
    if w.tag == "VBZ" and is_verb(over) and lemma(over.text, "VERB") not in ("be", "do", "have"):
        return pos == "NOUN"  # "children fly |kites", "sweeps autumn |leaves"
    if w.tag == "VBZ" and before.dep == "pobj" and words[before.head].i == before.i - 1 and w.dep == "conj":
        return pos == "NOUN"  # "covered in autumn |leaves"
    if w.tag == "VBZ" and after is not None and after.tag == "VBP":
        return pos == "NOUN"  # "autumn |leaves drift"
    ends = before.tag[:2] in ("NN", "JJ") and (after is None or after.tag[:2] not in ("NN", "JJ"))
    if pos != "NOUN" or w.tag == "VB":
        return pos == "NOUN" and ends and w.dep == "dep" and not any(k.head == w.i and k.dep == "aux" for k in words)
    if w.tag in ("VBN", "VBD"):
        return ends and before.i == w.head and lemma(w.text, "VERB") == low(w)  # "in a cat |flap on a night"
    named = (w.dep in ("nsubj", "nsubjpass", "dobj", "pobj") and not is_verb(before)) or (ends and before.i == w.head)
    named = named or (w.dep == "amod" and words[w.head].tag in _FINITE)  # "a |stranger knocks"
    given = after is not None and after.tag == "PRP$"  # "gives a |beggar her coat"
    bare = given or (named and not may_be_adjective(low(w)))  # "a silver |acorn", "an |ant drags"
    return (w.tag == "JJ" and bare) or (w.tag == "RBR" and before.tag == "NN")  # "a window |cleaner wipes"


def _clause_verb(words: Sequence[Word], w: Word) -> Word | None:
    """The noun that must be the verb after "as" or "while": "as the last bus |drives by", "while men |pile bags"."""
    if w.i == 0 or words[w.i - 1].tag in ("JJ", "RB", "VBN"):
        return None  # "as big as a house", "dressed as a pirate"
    rest = list(takewhile(lambda x: x.tag not in (",", "CC", "."), words[w.i + 1 :]))
    if any(x.tag in ("VBZ", "VBP", "VBD", "MD") and not _is_lost(x) for x in rest):
        return next((x for x in rest if x.tag in _FINITE), None) if low(w) == "as" and w.dep == "prep" else None
    for before, x in pairwise(rest):
        agrees = before.tag == ("NN" if x.text.endswith("s") else "NNS")
        if agrees and x.tag[:2] in ("NN", "VB") and may_be_verb(lemma(x.text, "VERB")):
            return x
    return None


def _does(w: Word, takes: bool) -> str:
    """A verb that nothing else can be, in the form of the word that it stands for."""
    return ("take" if takes else "go") + ("" if not w.text.endswith("s") else "s" if takes else "es")


def _unseen_verb(words: Sequence[Word]) -> Word | None:
    """The noun that must be the verb: of a sentence that has none, or what somebody does next, after "and"."""
    for before, w, after in zip(words, words[1:], [*words[2:], None], strict=False):
        if w.tag not in ("NN", "NNS") or not may_be_verb(lemma(w.text, "VERB")):
            continue
        goes_on = w.text.endswith("s") and lemma(w.text, "VERB") in _GOES_ON and before.tag not in ("DT", "PRP$", "JJ")
        if _is_listed(words, before, w) or (goes_on and after is not None and low(after).endswith("ing")):
            return w  # "and |starts dancing"
        results = after is not None and low(after) in RESULTS  # "and |cracks open the shell"
        if (
            after is not None
            and not results
            and after.tag not in ("IN", "DT", "PRP$", "PRP", "RB", "RP", "TO", ".", ",")
        ):
            twice = after.text == "and" and w.tag == "NNS" and next(iter(words[after.i + 1 :]), w).tag in ("NNS", "VBZ")
            if not twice or not may_be_verb(lemma(words[after.i + 1].text, "VERB")):
                continue
        series = before.text == "," and w.dep == "nsubj" and w.tag == "NNS" and after is not None and after.tag == "IN"
        if series and any(x.tag == "VBZ" for x in words[: w.i]):
            return w  # "paints the railings, |naps in his chair"
        joined = before.text == "and" and w.text.endswith("s") and after is not None and after.tag not in (".", ",")
        leans = verb_lean(lemma(w.text, "VERB")) > -1
        ends = before.text == "and" and w.tag == "NNS" and category(lemma(w.text)) == "abstract"
        if leans and ends and (after is None or after.text == ".") and _has_object(words, w):
            return w  # "takes one bite and |dances"
        if joined and w.dep == "conj" and ((w.i > 1 and words[w.i - 2].tag == "VBZ") or results):
            return w  # "digs and |waters in his garden"
        if (leans and joined and _has_object(words, w)) or _is_lacking(words, before, w, after, leans=leans):
            return w
    return None


def _is_listed(words: Sequence[Word], before: Word, w: Word) -> bool:
    """Whether a finite verb is joined to it: "trips, |laughs and starts again"."""
    alone = before.text in (",", "and") and w.tag == "NNS" and w.dep == "conj"
    return alone and any(x.head == w.i and x.dep == "conj" and x.tag == "VBZ" for x in words)


def _is_lacking(words: Sequence[Word], before: Word, w: Word, after: Word | None, *, leans: bool) -> bool:
    """Whether a sentence has no verb but this: it agrees with who stands right before it, or before "on a sled"."""
    if before.tag not in ("NN", "NNS", "NNP"):
        return False
    ends = after is None or after.tag in (".", ",")
    takes = after is not None and after.tag in ("DT", "PRP$")  # "a man wearing socks |ploughs his field"
    where = next((x for x in words[: w.i] if x.tag == "IN"), None)
    doer = next((x for x in reversed(words[: where.i]) if x.tag in ("NN", "NNS")), None) if where is not None else None
    apart = doer is not None and (doer.tag == "NNS") != w.text.endswith("s")
    apart = apart and not glosses(f"{low(before)} {lemma(w.text)}")
    aboard = apart and where is not None and low(where) in ("on", "in") and category(before.text) == "vehicle"
    verbs = [x for x in _part(words, w) if is_verb(x) and lemma(x.text, "VERB") not in ("do", "be")]
    verbs = [x for x in verbs if x.i == 0 or words[x.i - 1].tag != "TO"]  # "sisters |row out to fish"
    many = before.tag == "NNS" or low(before) in MANY_OF
    agrees = w.text.endswith("s") != (before.text.endswith("s") or low(before) in MANY_OF)
    bare = many and agrees and after is not None and after.tag == "IN"
    if not (leans or aboard or bare) or any(x.tag not in ("VBG", "VBN") or not (takes or apart or bare) for x in verbs):
        return False
    return agrees or apart or ends or (takes and bool(verbs))


def _part(words: Sequence[Word], w: Word) -> Sequence[Word]:
    """What stands before a word, and after it up to the next comma or "while"."""
    comma = next((x.i for x in words[w.i :] if x.text == "," or (x.dep == "mark" and low(x) in _WHILE)), len(words))
    return words[:comma]


def _has_object(words: Sequence[Word], w: Word) -> bool:
    """Whether the noun before "and" is the one object of a verb in -s: "makes |tea and dances"."""
    first = words[w.i - 2] if w.i > 1 else None
    if first is None or first.tag != "NN":
        return False
    if first.dep == "pobj" and category(lemma(w.text)) == "abstract":  # "finds a coin in the gutter and |dances"
        return any(x.head == first.i and x.tag in ("DT", "PRP$") for x in words) and any(
            x.tag == "VBZ" for x in words[: first.i]
        )
    return first.dep == "dobj" and words[first.head].tag == "VBZ"


def _hyphenated(words: list[Word]) -> list[Word]:
    """The words, those joined by hyphens made one that hangs where the last of them that hangs outside does."""
    runs: list[list[Word]] = []
    for w in words:
        glued = runs and runs[-1][-1].end == w.start and "-" in (w.text, runs[-1][-1].text)
        if glued and (w.text != "-" or runs[-1][-1].text[-1:].isalnum()):
            runs[-1].append(w)
        else:
            runs.append([w])
    at = {w.i: n for n, run in enumerate(runs) for w in run}
    out: list[Word] = []
    for n, run in enumerate(runs):
        chief = next((w for w in reversed(run) if at[w.head] != n or w.head == w.i), run[-1])
        head = n if chief.head == chief.i else at[chief.head]
        text = "".join(w.text for w in run)
        out.append(replace(chief, i=n, text=text, start=run[0].start, end=run[-1].end, head=head))
    return _mended(out)


_HANDLED = frozenset(
    "follow drop throw carry hold take bring find pick pour put place collect gather catch lift spill see grab".split()
)


def _mended(words: list[Word]) -> list[Word]:
    """The words with heads and labels that their tags allow."""
    mended = _with_subjects(_coordinated(regrafted(_described(words))))
    return mended if all(_is_rooted(mended, w) for w in mended) else words


def _is_rooted(words: Sequence[Word], w: Word) -> bool:
    """Whether a word hangs on a root in the end, and on itself never."""
    for _ in words:
        if w.head == w.i:
            return True
        w = words[w.head]
    return False


def _described(words: list[Word]) -> list[Word]:
    """ "drops glowing powder", "a cow |stuck in a pool": participles that describe a noun.

    One right before its object, on a verb without one, describes the object.
    """
    out = [replace(w, tag="VBN") if w.tag == "VBD" and w.dep == "acl" else w for w in words]
    for w in words:  # "gets his |helmet |stuck in a bucket"
        noun = words[w.i - 1]
        over = words[w.head if w.dep == "ccomp" else noun.head]
        left = (w.dep, noun.dep, noun.head) == ("ccomp", "nsubj", w.i) or (w.dep, w.head) == ("acl", noun.i)
        done = _is_participle(low(w)) and not any(x.dep == "agent" and x.head == w.i for x in words)
        if left and done and noun.i > 0 and over.i < noun.i and lemma(over.text, "VERB") == "get" and is_verb(over):
            out[noun.i] = replace(noun, dep="dobj", head=over.i)
            out[w.i] = replace(w, tag="JJ", dep="acomp", head=over.i)
    for v, w in pairwise(words):  # "kneads |dough": a noun stands beside nouns, not beside verbs
        if w.tag.startswith("NN") and (w.dep, w.head) == ("appos", v.i) and v.tag in _FINITE:
            out[w.i] = replace(w, dep="dobj")
    for w, deed in pairwise(words):  # "a cloud who keeps |sneezing"
        doing = (
            low(deed).endswith("ing") and deed.tag in ("VBG", "NN") and deed.dep not in ("compound", "amod", "xcomp")
        )
        if lemma(w.text, "VERB") in _GOES_ON and w.tag in _FINITE and doing and may_be_verb(lemma(deed.text, "VERB")):
            out = [replace(x, dep="pobj", head=deed.head) if (x.head, x.dep) == (deed.i, "nsubj") else x for x in out]
            if w.head == deed.i:
                out[w.i] = replace(w, dep=deed.dep, head=w.i if deed.head == deed.i else deed.head)
            out[deed.i] = replace(deed, tag="VBG", dep="xcomp", head=w.i)
    for w in words:  # "hires a tailor |to sew him |a suit"
        first, done = words[w.head], any(x.head == w.i and x.dep == "dobj" for x in words)
        if w.tag == "VB" and w.dep == "acl" and first.dep == "dobj" and not done:
            late = [x for x in words if (x.head, x.dep) == (first.head, "dobj") and x.i > w.i]
            out = [replace(x, head=w.i) if x in late[:1] else x for x in out]
    for w in words[:-1]:
        noun, verb = words[w.i + 1], words[w.head]
        mine = w.dep == "xcomp" and w.tag == "VBG" and noun.dep == "dobj" and noun.head == w.i
        if mine and lemma(verb.text, "VERB") in _HANDLED:
            out = [replace(x, head=verb.i) if x.head == w.i and x.i != w.i else x for x in out]
            out[w.i] = replace(w, dep="amod", head=noun.i)
    return out


_GOES_ON = frozenset("keep start begin stop continue".split())


def _is_participle(word: str) -> bool:
    base = lemma(word, "VERB")
    return base != word and may_be_verb(base) and not word.endswith(("s", "ing"))


def _coordinated(words: list[Word]) -> list[Word]:
    """ "A ship |drifts in and the crew |sings": a clause that is read as the subject of the next stands before it."""
    out = list(words)
    for w in words:
        doers = [x for x in words if x.head == w.i and x.dep == "nsubj" and x.i < w.i]
        if len(doers) == 2 and any(x.head in (doers[0].i, doers[1].i) and x.dep == "cc" for x in words):
            out[doers[1].i] = replace(doers[1], dep="conj", head=doers[0].i)  # "a |man and his parrot argue"
    for w in (w for w in words if w.tag == "VBZ" and w.dep == "ccomp" and words[w.head].tag in _FINITE):
        two = [y for x in words if (x.head, x.dep) == (w.i, "nsubj") for y in (x, *(c for c in words if c.head == x.i))]
        done, does = next(iter(two), w), next((y for y in two if y.dep == "conj" and y.i < w.i and is_noun(y)), None)
        if does is not None and w.head < done.i:  # "waters |a seed and |a sunflower grows": one grows
            out[done.i] = replace(done, dep="dobj", head=w.head)
            out[does.i] = replace(does, dep="nsubj", head=w.i)
            out[w.i] = replace(w, dep="conj")
    for w in (w for w in words[2:] if w.tag == "PRP" and w.dep == "nsubj" and words[w.i - 1].text == "and"):
        noun, verb = words[w.i - 2], words[w.head]
        if noun.tag.startswith("NN") and noun.dep in ("appos", "advcl", "npadvmod", "dep"):  # "my |cousins and I eat"
            out[w.i] = replace(w, dep="conj", head=noun.i)
            out[noun.i] = replace(noun, dep="nsubj", head=verb.i)
            if noun.dep == "advcl":
                out[verb.i] = replace(verb, dep="advcl", head=noun.head)
                out = [replace(x, head=verb.i) if x.head == noun.i and x.dep == "mark" else x for x in out]
    for w in words:
        over, rooted = words[w.head], any(x.head == w.i and x.dep == "nsubj" for x in words)
        if w.tag in _FINITE and w.dep == "nsubj" and rooted and is_verb(over) and over.i > w.i:
            out[w.i] = replace(w, dep=over.dep, head=w.i if over.head == over.i else over.head)
            out[over.i] = replace(over, dep="conj", head=w.i)
    return out


def _with_subjects(words: list[Word]) -> list[Word]:
    """The nouns that verbs without a subject have for one, and for an object."""
    out = list(words)
    for w in words:
        hung = [x for x in words if x.head == w.i and x is not w]
        bare = w.tag == "VB" and w.dep in ("dobj", "ccomp", "xcomp", "conj") and all(x.dep != "aux" for x in hung)
        finite = w.tag in _FINITE or (w.tag == "VBG" and w.dep == "ROOT") or bare
        if not finite or any(x.dep.startswith("nsubj") for x in hung):
            continue
        before, over = words[w.i - 1] if w.i else w, words[w.head]
        led = any(x.dep == "prep" and x.i < w.i for x in hung) and w.dep == "ROOT" and w.tag != "VBG"
        if led and len(after := [x for x in hung if x.dep in ("dobj", "attr") and x.i > w.i and is_noun(x)]) == 1:
            out[after[0].i] = replace(after[0], dep="nsubj")  # "out of the fog |comes |a ship"
            continue
        if w.dep == "dobj" and over.tag == "VBG" and over.dep == "acl":  # "a plumber fixing |a leak floods the house"
            out = [replace(x, head=w.i) if x.head == over.i and x.i > w.i else x for x in out]
            out[before.i] = replace(before, dep="dobj", head=over.i)
            out[w.i] = replace(w, dep="relcl", head=over.head)
            continue
        of = words[before.head] if before.dep == "pobj" and low(words[before.head]) == "of" else before
        before = words[of.head] if of is not before else before  # "and |a family of owls moves in"
        joined = before.dep == "conj" and before.tag == ("NN" if w.tag == "VBZ" else "NNS") and w.tag != "VBD"
        if joined and is_noun(words[before.head]) and any(x.text == "and" for x in words[before.head : before.i]):
            out[before.i] = replace(before, dep="nsubj", head=w.i)  # "down a hill and |children push it"
        for x in (x for x in hung if x.tag.startswith("NN")):
            if x.dep == "compound":  # "the |village hunts |a wolf": the tags know better than the tree
                out = [replace(y, head=x.i) if y.head == w.i and y.i < x.i else y for y in out]
                out[x.i] = replace(x, dep="nsubj")
                out[w.i] = replace(w, dep="ccomp") if w.dep == "dobj" else out[w.i]  # "watches |snow pile up"
            elif x.dep == "npadvmod" and x.tag == "NNP" and x.i < w.i:
                out[x.i] = replace(x, dep="nsubj")
            elif x.dep == "npadvmod" and x.i > w.i and lemma(x.text, "NOUN") not in TIME_NOUNS:
                out[x.i] = replace(x, dep="dobj")
    return out
