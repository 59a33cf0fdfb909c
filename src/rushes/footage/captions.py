"""Captions of a dataset's clips: bound to the clip they describe by its hash, the best of them on its row.

`captions.jsonl` in the dataset's folder holds what people and vision models wrote, one `Caption` a line, appended only;
building again keeps it. Measured captions are made anew each time.
"""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from rushes.core.effects import storage
from rushes.data.clip import Caption, Clip
from rushes.footage import measured

TOKENS = {"short": 40, "medium": 120, "long": 512}  # at most, counted generously; T5 encoders cut at 226 to 512


def tokens(text: str) -> int:
    """An upper estimate of a text's tokens: words cost one for each started five letters, signs one each."""
    return sum(-(-len(w) // 5) if w[0].isalnum() else 1 for w in re.findall(r"\w+|[^\w\s]", text))


def gate(caption: Caption) -> str | None:
    """Why a caption's lengths cannot stand; None where they can."""
    for length, most in TOKENS.items():
        text: str = getattr(caption, length)
        if not text.strip():
            return f"its {length} text is empty"
        if (n := tokens(text)) > most:
            return f"its {length} text has about {n} tokens, more than {most}"
    return None


def given(folder: Path) -> dict[str, list[Caption]]:
    """What people and models wrote, by the hash of the clip. A damaged line (a killed writer's last) is passed over."""
    found: defaultdict[str, list[Caption]] = defaultdict(list)
    path = folder / "captions.jsonl"
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                caption = Caption.model_validate_json(line)
            except ValidationError:
                continue
            found[caption.clip].append(caption)
    return found


def append(folder: Path, new: Iterable[Caption]) -> None:
    """Add captions, each whole on the disk before the next."""
    path = folder / "captions.jsonl"
    with storage(path), path.open("a+b") as f:
        if f.tell() and _last_byte(path) != b"\n":
            f.write(b"\n")  # a writer was killed in the middle of a line
        for caption in new:
            f.write(json.dumps(caption.model_dump(mode="json"), ensure_ascii=False).encode() + b"\n")
        f.flush()
        os.fsync(f.fileno())


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as f:
        f.seek(-1, os.SEEK_END)
        return f.read(1)


def apply(clips: Iterable[Clip], others: dict[str, list[Caption]]) -> None:
    """Give each accepted clip its captions; the best stands on its row: a known answer, a person's, a model's."""
    for clip in clips:
        if not clip.accepted:
            continue
        latest: dict[str, Caption] = {}
        for caption in [measured.caption(clip), *others.get(clip.sha256, [])]:
            if caption.author.startswith("measured") or gate(caption) is None:
                latest[caption.author] = caption
        best = max(enumerate(latest.values()), key=lambda c: (_rank(c[1].author), c[1].score or 0, c[0]))[1]
        clip.caption_author = best.author
        clip.caption_short, clip.caption_medium, clip.caption_long = best.short, best.medium, best.long
        clip.shot = json.dumps(best.shot, sort_keys=True, ensure_ascii=False)
        clip.captions = json.dumps([c.model_dump(mode="json") for c in latest.values()], ensure_ascii=False)


def _rank(author: str) -> int:
    return {"gold": 3, "person": 2, "vision": 1}.get(author.split()[0], 0)
