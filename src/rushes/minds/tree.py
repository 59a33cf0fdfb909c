"""The dependency tree of a text: each word, what it hangs on, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rushes.minds.sentence import is_noun, is_verb, low, words_of
from rushes.shot.parsing import Word
from rushes.shot.words import lemma, tag

__all__ = ["Tree", "base", "is_noun", "is_verb", "low"]


# Things of two words of which the second is a verb too: "pull their |teddy bears up".
_PAIRS = re.compile(r"\b(teddy|guinea|hot|rubber|spinning|toy) (bears?|pigs?|dogs?|ducks?|tops?|trains?)\b", re.I)


def parted(name: str) -> str:
    """Such a name as it is written: "teddy bear"."""
    return re.sub(r"^(teddy|guinea|hot|rubber|spinning|toy)-", r"\1 ", name)


class Tree:
    """The words of a text with their children. Hyphenated words are one word."""

    def __init__(self, text: str) -> None:
        self.words = words_of(_PAIRS.sub(r"\1-\2", text))
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


def base(w: Word) -> str:
    """The base form of a verb or noun."""
    return lemma(w.text, "VERB" if is_verb(w) else "NOUN")
