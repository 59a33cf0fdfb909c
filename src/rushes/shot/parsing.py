"""English sentences as trees: each word with its Penn Treebank tag, its head and its grammatical relation to it.

The weights are those of spaCy's `en_core_web_sm` 3.8.0 (Explosion, MIT), run here with NumPy alone: spaCy and its parts
would take a third of the room that an installation may have, and a second and a half to import. A word is looked up by
hashes of its norm, first letter, last three letters and shape; four layers of windows of three words give it its
surroundings; from them come its tag, and the scores of a greedy arc-eager parser's moves.
"""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgpack
import numpy as np
from numpy.typing import NDArray

from rushes.shot.splitting import Piece, folder, number, read, shape, split

Floats = NDArray[np.float32]
_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
_EDGE = 4  # empty rows at either end of a text, one for each layer of windows: it was trained with them


@dataclass(frozen=True)
class Word:
    """One word or mark of a text.

    `start` and `end` are characters; `tag` is a Penn Treebank tag ("VBZ"); `dep` a ClearNLP label ("nsubj", "dobj",
    "prep", "pobj", …, "ROOT"); `head` the index of the word it hangs on, its own for a root; `sentence` counts from 0.
    """

    i: int
    text: str
    start: int
    end: int
    tag: str
    dep: str
    head: int
    sentence: int


@functools.lru_cache(maxsize=1024)
def parse(text: str) -> tuple[Word, ...]:
    """The words of an English text with their tags and heads; white space has no words.

    The text may have several sentences. Raises MissingPart where the weights are not installed.
    """
    pieces = split(text)
    if not pieces:
        return ()
    model = _model()
    vectors = _encoded(pieces, model)
    tags = np.argmax(vectors @ model.tagger[0] + model.tagger[1], axis=1)
    blank = [piece.text.isspace() for piece in pieces]
    heads, deps = _lifted(*_moved(vectors, model), blank)
    begins = _begins(heads)
    place = {i: at for at, i in enumerate(i for i, space in enumerate(blank) if not space)}
    words: list[Word] = []
    sentence, last = -1, -1
    for count, (i, piece) in zip(np.cumsum(begins).tolist(), enumerate(pieces)):
        if blank[i]:
            continue
        head = heads[i]
        while blank[head] and heads[head] != head:
            head = heads[head]
        root = head == i or blank[head]
        sentence, last = sentence + (count != last), count
        words.append(Word(place[i], piece.text, piece.start, piece.start + len(piece.text), model.tags[tags[i]],
                          "ROOT" if root else deps[i], place[i] if root else place[head], sentence))  # fmt: skip
    return tuple(words)


class Layer(NamedTuple):
    """Maxout over three pieces, then layer norm. `weights` is (inputs, 3 * outputs), pieces first."""

    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats

    def __call__(self, x: Floats) -> Floats:
        y: Floats = (x @ self.weights + self.bias).reshape(len(x), -1, len(self.gain)).max(axis=1)
        y -= y.mean(axis=1, keepdims=True)
        y *= (np.square(y).mean(axis=1, keepdims=True) + np.float32(1e-8)) ** np.float32(-0.5)
        y *= self.gain
        y += self.shift
        return y


class Move(NamedTuple):
    kind: int
    label: str


class Model(NamedTuple):
    """The weights, laid out for row vectors."""

    tables: tuple[tuple[Floats, int], ...]  # embeddings of norm, prefix, suffix and shape, each with its hashes' seed
    flags: Floats  # (2, 2, 96): no space or a space follows, a word or white space
    mixed: Layer
    windows: tuple[Layer, ...]
    tagger: tuple[Floats, Floats]
    tags: list[str]
    narrow: tuple[Floats, Floats]  # 96 to the parser's 64
    states: tuple[Floats, Floats, Floats]  # (64, 8 * 128) for eight words of a state, what absent ones give, bias
    scores: Floats  # (64, moves)
    allowed: Floats  # (32, moves): the moves' bias where their kind's bit is set, else minus infinity
    moves: list[Move]


def _array(packed: dict[bytes, Any]) -> Floats:
    return np.frombuffer(packed[b"data"], packed[b"type"]).reshape(packed[b"shape"]).astype(np.float32)


def _layers(name: str, kind: str) -> list[dict[str, Any]]:
    """The parameters and settings of the layers of one kind, in the file's order."""
    data = read(name)
    return [
        {k: _array(v) for k, v in params.items()} | {k: msgpack.unpackb(v) for k, v in attrs.items()}
        for node, params, attrs in zip(data["nodes"], data["params"], data["attrs"])
        if node["name"] == kind
    ]


@functools.cache
def _model() -> Model:
    embeds = _layers("tok2vec/model", "hashembed")
    tables = tuple((layer["E"], int(layer["seed"])) for layer in embeds)
    flags = [_looked_up(table, _rows(np.arange(2, dtype=np.uint64), seed, len(table))) for table, seed in tables[4:]]
    layers = [
        Layer(_pieces_first(maxout["W"]).T.copy(), _pieces_first(maxout["b"]), norm["G"], norm["b"])
        for maxout, norm in zip(_layers("tok2vec/model", "maxout"), _layers("tok2vec/model", "layernorm"))
    ]
    tagger = _layers("tagger/model", "softmax")[0]
    narrow, upper = sorted(_layers("parser/model", "linear"), key=lambda layer: len(layer["b"]))
    lower = _layers("parser/model", "precomputable_affine")[0]
    weights = lower["W"].swapaxes(1, 2).reshape(-1, lower["W"].shape[-1])  # (words, outputs, pieces, inputs)
    moves = [
        Move(int(kind), label)
        for kind, labels in sorted(json.loads(read("parser/moves")["moves"]).items())
        for _, label in sorted(((count, label) for label, count in labels.items()), reverse=True)
    ]
    kinds = np.array([1 << move.kind for move in moves])
    allowed = np.where(np.arange(32)[:, None] & kinds, upper["b"], np.float32(-np.inf)).astype(np.float32)
    return Model(
        tables[:4], np.stack(flags), layers[0], tuple(layers[1:]),
        (tagger["W"].T.copy(), tagger["b"]), json.loads((folder() / "tagger/cfg").read_text())["labels"],
        (narrow["W"].T.copy(), narrow["b"]),
        (weights.T.copy(), lower["pad"].swapaxes(2, 3).reshape(-1), lower["b"].T.reshape(-1)),
        upper["W"].T.copy(), allowed, moves,
    )  # fmt: skip


def _pieces_first(a: Floats) -> Floats:
    """(outputs, pieces, ...) with the pieces' outputs side by side."""
    return a.swapaxes(0, 1).reshape(-1, *a.shape[2:])


def _rows(keys: NDArray[np.uint64], seed: int, rows: int) -> NDArray[np.uint64]:
    """The four rows of a table that stand for each key (MurmurHash3, 128 bits, as the embeddings were trained)."""
    c1, c2, s = np.uint64(0x87C37B91114253D5), np.uint64(0x4CF5AD432745937F), np.uint64(seed)
    h = keys * c1
    h = (h << np.uint64(31) | h >> np.uint64(33)) * c2 ^ s ^ np.uint64(8)
    g = s ^ np.uint64(8)
    h = h + g
    a, b = _stirred(h), _stirred(h + g)
    a = a + b
    b = b + a
    low = np.uint64(0xFFFFFFFF)
    return np.stack([a & low, a >> np.uint64(32), b & low, b >> np.uint64(32)], axis=-1) % np.uint64(rows)


def _stirred(h: NDArray[np.uint64]) -> NDArray[np.uint64]:
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        h = (h ^ h >> np.uint64(33)) * np.uint64(factor)
    return h ^ h >> np.uint64(33)


def _looked_up(table: Floats, rows: NDArray[np.uint64]) -> Floats:
    found: Floats = table[rows].sum(axis=1)
    return found


@functools.lru_cache(maxsize=20_000)
def _keys(text: str, norm: str) -> tuple[int, int, int, int]:
    return number(norm), number(text[0]), number(text[-3:]), number(shape(text))


def _encoded(pieces: list[Piece], model: Model) -> Floats:
    """Each piece in its surroundings: (pieces, 96)."""
    keys = np.array([_keys(piece.text, piece.norm) for piece in pieces], np.uint64)
    columns = [_looked_up(table, _rows(keys[:, k], seed, len(table))) for k, (table, seed) in enumerate(model.tables)]
    columns.append(model.flags[0][[int(piece.spaced) for piece in pieces]])
    columns.append(model.flags[1][[int(piece.text.isspace()) for piece in pieces]])
    x = np.zeros((len(pieces) + 2 * _EDGE + 2, len(model.mixed.gain)), np.float32)
    inner = slice(_EDGE + 1, _EDGE + 1 + len(pieces))
    x[inner] = model.mixed(np.concatenate(columns, axis=1))
    for layer in model.windows:  # the first and the last row stay empty: what stands beyond the edge
        x[1:-1] += layer(np.concatenate([x[:-2], x[1:-1], x[2:]], axis=1))
    return x[inner]


def _moved(vectors: Floats, model: Model) -> tuple[list[int], list[str]]:
    """Heads and labels by the best allowed move at each step (arc-eager, after Nivre 2003, with its later repairs).

    Words wait in a buffer and pass over a stack; an arc joins the stack's top to the buffer's first. A word that leaves
    the stack without a head goes back to the buffer once. A break marks the buffer's second word as a sentence's start.
    """
    n = len(vectors)
    weights, absent, bias = model.states
    width = len(bias)
    states = np.empty((n + 1, 8 * width), np.float32)
    np.matmul(vectors @ model.narrow[0] + model.narrow[1], weights, out=states[:n])
    states[n] = absent
    states = states.reshape(-1, width)
    heads = list(range(n))
    deps = ["ROOT"] * n
    left: defaultdict[int, list[int]] = defaultdict(list)
    right: defaultdict[int, list[int]] = defaultdict(list)
    stack: list[int] = []
    back: list[int] = []  # words that came back to the buffer, the next one last
    starts: set[int] = set()
    returned: set[int] = set()
    following = 0  # the first word that was never taken from the buffer

    while stack or back or following < n:
        waiting = len(back) + n - following
        b0 = back[-1] if back else following if following < n else n
        b1 = n if waiting < 2 else back[-2] if len(back) > 1 else following + 1 - len(back)
        s0, s1, s2 = (*reversed(stack[-3:]), n, n, n)[:3]
        seen = (b0, b1, s0, s1, s2, *(kin[-1] if (kin := arcs.get(w)) else n
                                      for arcs, w in ((left, b0), (left, s0), (right, s0))))  # fmt: skip
        total = states[[8 * w + k for k, w in enumerate(seen)]].sum(axis=0) + bias
        hidden = np.maximum(total[: width // 2], total[width // 2 :])

        can = 0
        if not stack:
            can |= 1 << _SHIFT
        else:
            can |= 1 << _REDUCE
            if waiting and b0 not in starts:
                can |= 1 << _LEFT | 1 << _RIGHT
                if waiting > 1 and b0 not in returned:
                    can |= 1 << _SHIFT
        if waiting > 1 and b1 == b0 + 1 and b1 not in starts:
            can |= 1 << _BREAK
        kind, label = model.moves[int(np.argmax(hidden @ model.scores + model.allowed[can]))]

        if kind == _BREAK:
            starts.add(b1)
        elif kind == _REDUCE:
            stack.pop()
            if heads[s0] == s0 and stack:
                returned.add(s0)
                back.append(s0)
        elif kind == _LEFT:
            if heads[s0] != s0:  # it hung on the word below it in the stack
                right[heads[s0]].pop()
            left[b0].append(s0)
            heads[s0], deps[s0] = b0, label
            returned.discard(b0)
            stack.pop()
        else:
            if kind == _RIGHT:
                right[s0].append(b0)
                heads[b0], deps[b0] = s0, label
            if back:
                back.pop()
            else:
                following += 1
            stack.append(b0)
    return heads, deps


def _lifted(heads: list[int], deps: list[str], blank: list[bool]) -> tuple[list[int], list[str]]:
    """Crossing arcs put back: "prep||dobj" is a "prep" whose head is the nearest "dobj" below where it hangs now."""
    if not any("||" in dep for dep in deps):
        return heads, deps
    lows, highs = _edges(heads)

    def children(of: int) -> Iterable[int]:
        return (i for i in range(lows[of], highs[of] + 1) if heads[i] == of != i)

    for i, dep in enumerate(deps):
        if "||" not in dep:
            continue
        deps[i], wanted = dep.split("||")
        level = [heads[i]]
        while level:
            below = [c for w in level for c in children(w) if c != i and not blank[c]]
            if found := [c for c in below if deps[c] == wanted]:
                heads[i] = found[0]
                break
            level = below
    return heads, deps


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """The first and the last word of the tree below each word."""
    lows, highs = list(range(len(heads))), list(range(len(heads)))
    grown = True
    while grown:  # one round for a tree without crossing arcs, and one to see that nothing grows
        grown = False
        for i in (*range(len(heads)), *range(len(heads) - 1, -1, -1)):
            head = heads[i]
            if lows[i] < lows[head] or highs[i] > highs[head]:
                lows[head], highs[head] = min(lows[i], lows[head]), max(highs[i], highs[head])
                grown = True
    return lows, highs


def _begins(heads: list[int]) -> list[bool]:
    """Whether each word begins a sentence: the first one below some root."""
    lows, _ = _edges(heads)
    begins = {lows[i] for i, head in enumerate(heads) if head == i}
    return [i in begins for i in range(len(heads))]
