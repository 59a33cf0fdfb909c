"""The dependency tree of a text: each word, what it hangs on, and what hangs on it.

The parser was trained on news and the web, where "a granny tips the plant out" has a noun for its verb. The tagger of
`rushes.shot` knows loglines; a word that it reads as a finite verb and the parser does not is parsed again as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from rushes.minds.nouns import TIME_NOUNS
from rushes.shot import parsing
from rushes.shot.lexicon import may_be_verb, verb_lean
from rushes.shot.parsing import Word
from rushes.shot.words import lemma, tag

_OPENS = ("DT", "PRP$", "PRP", "JJ", "NN", "NNS", "CD", "NNP")  # what a noun phrase begins with
_ENDS = (".", "!", "?", ";", ":", "…", "...")


class Tree:
    """The words of a text with their children. Hyphenated words are one word."""

    def __init__(self, text: str) -> None:
        self.words = _hyphenated(_parsed(text))
        self.pos = {t.start: t.pos for t in tag(text)}  # as the tagger of loglines sees the words
        self._kids: list[list[Word]] = [[] for _ in self.words]
        for w in self.words:
            if w.head != w.i:
                self._kids[w.head].append(w)

    def kids(self, w: Word, *deps: str) -> list[Word]:
        """What hangs on a word, in order; only with some labels where they are given."""
        return [k for k in self._kids[w.i] if not deps or k.dep in deps]

    def kid(self, w: Word, *deps: str) -> Word | None:
        return next(iter(self.kids(w, *deps)), None)

    def head(self, w: Word) -> Word:
        return self.words[w.head]

    def up(self, w: Word) -> Iterator[Word]:
        """The words that a word hangs on, the nearest first."""
        while w.head != w.i:
            w = self.words[w.head]
            yield w

    def left(self, w: Word) -> Word:
        """The first word of all that hangs on a word."""
        first = w
        for k in self._kids[w.i]:
            first = min(first, self.left(k), key=lambda x: x.i)
        return first

    def listed(self, w: Word) -> list[Word]:
        """A word and those joined to it: "a cat, |a dog and |a bird"."""
        return [w, *(y for x in self.kids(w, "conj") if is_noun(x) for y in self.listed(x))]

    def after(self, w: Word, n: int = 1) -> Word | None:
        return self.words[w.i + n] if w.i + n < len(self.words) else None


def low(w: Word) -> str:
    return w.text.lower()


def base(w: Word) -> str:
    """The base form of a verb or noun."""
    return lemma(w.text, "VERB" if is_verb(w) else "NOUN")


def is_verb(w: Word) -> bool:
    return w.tag.startswith("VB")


def is_noun(w: Word) -> bool:
    return w.tag.startswith("NN") or w.tag in ("PRP", "WP", "CD") or (w.dep in _NOMINAL and w.tag in ("DT", "VBG"))


_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr")


def _parsed(text: str) -> list[Word]:
    """The words of a text, each sentence and each part before a colon or semicolon parsed alone."""
    out: list[Word] = []
    start, number = 0, 0
    words = parsing.parse(text)
    for n, w in enumerate(words):
        last = n + 1 == len(words)
        if not last and (w.text not in _ENDS or words[n + 1].text in _ENDS or w.i == 0):
            continue
        piece = text[start : w.end]
        k = len(out)
        out += [
            replace(x, i=x.i + k, head=x.head + k, start=x.start + start, end=x.end + start, sentence=number)
            for x in _coaxed(piece)
        ]
        start, number = w.end, number + 1
    return _mended(out)


def _coaxed(text: str) -> list[Word]:
    words = parsing.parse(text)
    read_so = [t for t in tag(text) if t.pos == "VERB" and t.form in ("Fin", "Ger")]
    verbs = {t.start: t for t in read_so if not _is_object(words, t.start, t.text)}
    more = _unseen_verb(words)
    plain, at = "", 0
    for w, after in zip_longest(words, words[1:]):
        read = verbs.get(w.start)
        instead = ""
        led = w.dep == "xcomp" and w.tag.startswith("NN") and may_be_verb(lemma(w.text, "VERB"))  # "has to |zigzag"
        if w is more or led or (read is not None and not is_verb(w) and w.tag != "MD" and _may_act(w, read.form)):
            takes = after is not None and after.tag in _OPENS  # something follows that it can be done to
            instead = ("took" if takes else "walked") if read is not None and read.form == "Ger" else _does(w, takes)
        elif read is None and is_verb(w) and not may_be_verb(lemma(w.text, "VERB")):
            instead = "things" if w.text.endswith("s") else "thing"  # "leaps to |rooftop"
        if instead:
            plain += text[at : w.start] + instead
            at = w.end
    if not plain:
        return list(words)
    again = parsing.parse(plain + text[at:])
    if len(again) != len(words):
        return list(words)
    return [replace(a, text=w.text, start=w.start, end=w.end) for a, w in zip(again, words, strict=True)]


def _is_object(words: Sequence[Word], start: int, text: str) -> bool:
    """ "The tree catches |fire": what a finite verb already has for its object is no verb."""
    w = next((w for w in words if w.start == start and w.dep in ("dobj", "pobj") and not text.endswith("s")), None)
    if w is None:
        return False
    over = words[w.head]
    verb = words[over.head] if w.dep == "pobj" else over
    return verb.tag in ("VBZ", "VBD", "VBP") and verb.dep not in ("relcl", "acl")


def _may_act(w: Word, form: str) -> bool:
    return form == "Fin" or w.dep not in ("compound", "amod", "dobj", "pobj", "acomp")


def _does(w: Word, takes: bool) -> str:
    """A verb that nothing else can be, in the form of the word that it stands for."""
    return ("take" if takes else "go") + ("" if not w.text.endswith("s") else "s" if takes else "es")


def _unseen_verb(words: Sequence[Word]) -> Word | None:
    """The noun that must be the verb: of a sentence that has none, or what somebody does next, after "and"."""
    for before, w, after in zip(words, words[1:], [*words[2:], None], strict=False):
        could = w.tag in ("NN", "NNS") and may_be_verb(lemma(w.text, "VERB"))
        leans = could and verb_lean(lemma(w.text, "VERB")) > -1
        follows = after is None or after.tag in ("IN", "DT", "PRP$", "PRP", "RB", "RP", "TO", ".", ",")
        lacking = (
            not any(is_verb(x) and lemma(x.text, "VERB") not in ("do", "be") for x in _part(words, w))
            and before.tag in ("NN", "NNS", "NNP")
            and (w.text.endswith("s") != before.text.endswith("s") or after is None or after.tag in (".", ","))
        )
        joined = before.text == "and" and w.text.endswith("s") and after is not None and after.tag not in (".", ",")
        series = before.text == "," and w.dep == "nsubj" and w.tag == "NNS" and after is not None and after.tag == "IN"
        series = series and any(x.tag == "VBZ" for x in words[: w.i])  # "paints the railings, |naps in his chair"
        if could and follows and (series or (leans and (lacking or (joined and _has_object(words, w))))):
            return w
    return None


def _part(words: Sequence[Word], w: Word) -> Sequence[Word]:
    """What stands before a word, and after it up to the next comma."""
    comma = next((x.i for x in words[w.i :] if x.text == ","), len(words))
    return words[:comma]


def _has_object(words: Sequence[Word], w: Word) -> bool:
    """Whether the noun before "and" is the one object of a verb in -s: "makes |tea and dances"."""
    first = words[w.i - 2] if w.i > 1 else None
    verb = words[first.head] if first is not None and first.dep == "dobj" else None
    return verb is not None and verb.tag == "VBZ" and first is not None and first.tag == "NN"


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
    "drop throw carry hold take bring find pick pour put place collect gather catch lift spill see grab".split()
)


def _mended(words: list[Word]) -> list[Word]:
    """ "drops glowing powder": a participle right before its object, on a verb without one, describes the object."""
    out = list(words)
    for w in words[:-1]:
        noun, verb = words[w.i + 1], words[w.head]
        mine = w.dep == "xcomp" and w.tag == "VBG" and noun.dep == "dobj" and noun.head == w.i
        if mine and lemma(verb.text, "VERB") in _HANDLED:
            out = [replace(x, head=verb.i) if x.head == w.i and x.i != w.i else x for x in out]
            out[w.i] = replace(w, dep="amod", head=noun.i)
    for w in words:
        finite = w.tag in ("VBZ", "VBP", "VBD")
        subjectless = finite and not any(x.head == w.i and x.dep.startswith("nsubj") for x in words)
        for x in (x for x in words if subjectless and x.head == w.i and x.tag.startswith("NN")):
            if x.dep == "compound":  # "the |village hunts |a wolf": the tags know better than the tree
                out = [replace(y, head=x.i) if y.head == w.i and y.i < x.i else y for y in out]
                out[x.i] = replace(x, dep="nsubj")
            elif x.dep == "npadvmod" and x.i > w.i and lemma(x.text, "NOUN") not in TIME_NOUNS:
                out[x.i] = replace(x, dep="dobj")
    return out
