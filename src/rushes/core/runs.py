"""The log of runs: one short line when an effect begins, one when it ends. It shows that finished work is not repeated.

`.rushes/runs.jsonl` only grows. Each line is one write to a file opened for appending, so lines of several processes
never mix, and what is true is read from their order, never from a clock. A process that is killed leaves a begin
without an end; a line cut short by a full disk is skipped.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = "runs.jsonl"


def note(root: Path, event: str, key: str, **more: Any) -> None:
    """Append one line: `begin`, `end`, `fail` or `forget`, the effect's key, this process, and whatever `more` says."""
    line = json.dumps({"event": event, "key": key, "pid": os.getpid(), **more}, ensure_ascii=False)
    fd = os.open(root / NAME, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        # The line end comes first: after a line cut short by a full disk, the next one still begins on its own.
        os.write(fd, f"\n{line}".encode())
    finally:
        os.close(fd)


def read(root: Path) -> Iterator[dict[str, Any]]:
    """The lines of the log in order, damaged ones left out."""
    try:
        text = (root / NAME).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return
    for line in text.split("\n"):
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and isinstance(entry.get("key"), str):
            yield entry


@dataclass(frozen=True)
class Tally:
    """What the log says: effects begun and ended, begun and cut off, and those that finished work was repeated for."""

    begun: int
    ended: int
    cut_off: int  # begun without an end or a failure: their process was killed
    remade: tuple[str, ...]  # made again because a file of theirs was lost or damaged, or their record was let go
    repeated: tuple[str, ...]  # made again although the record was there: never right


def tally(root: Path) -> Tally:
    """Read the log of the store at `root`."""
    begun = ended = failed = 0
    finished: set[str] = set()
    remade: list[str] = []
    repeated: list[str] = []
    for entry in read(root):
        key, event = entry["key"], entry["event"]
        if event == "begin":
            begun += 1
            if key in finished:
                (remade if entry.get("lost") else repeated).append(key)
                finished.discard(key)
        elif event == "end":
            ended += 1
            if key in finished:  # two processes made it side by side
                repeated.append(key)
            finished.add(key)
        elif event == "fail":
            failed += 1
        elif event == "forget":
            finished.discard(key)
    return Tally(begun, ended, begun - ended - failed, tuple(remade), tuple(repeated))
