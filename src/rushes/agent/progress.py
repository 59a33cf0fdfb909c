"""What a person sees while a film is made: one line that moves, and lines that stay."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TextIO


class Progress(Protocol):
    """Listens to the work. `say` is a line that stays; `step` is how far one stage has come."""

    def say(self, line: str) -> None: ...

    def step(self, stage: str, done: float, total: float) -> None: ...


class Quiet:
    """Says nothing: for `--json` and for use from Python."""

    def say(self, line: str) -> None:
        pass

    def step(self, stage: str, done: float, total: float) -> None:
        pass


class Recorded:
    """Passes everything on, and keeps the last of it in `.progress.json` for whoever watches (`rushes watch`)."""

    def __init__(self, to: Progress, folder: Path, *, silent: bool = False) -> None:
        self._to, self._path, self._silent = to, folder / ".progress.json", silent
        self._said: list[str] = []
        self._written = 0.0
        self._began = time.monotonic()
        self._writing = threading.Lock()  # first looks are told of from another thread

    def say(self, line: str) -> None:
        self._to.say(line)
        self._said = [*self._said[-19:], line]
        self._write({"stage": "", "done": 0, "total": 0})

    def step(self, stage: str, done: float, total: float) -> None:
        self._to.step(stage, done, total)
        if done >= total or time.monotonic() - self._written > 0.25:
            self._write({"stage": stage, "done": done, "total": total})

    def ask(self, question: str, options: list[str]) -> str | None:
        """What a person answers, where somebody is there to ask."""
        asker = getattr(self._to, "ask", None)
        return None if asker is None else asker(question, options)

    def done(self) -> None:
        """Nothing is under way any more."""
        self._write({"stage": "", "done": 1, "total": 1, "ended": True})

    def _write(self, row: dict[str, Any]) -> None:
        if self._silent:
            return
        self._written = time.monotonic()
        row = {**row, "said": self._said, "seconds": round(self._written - self._began, 2), "pid": os.getpid()}
        with self._writing, contextlib.suppress(OSError):  # nobody's film fails because nobody could watch it
            tmp = self._path.with_name(f".progress-{os.getpid()}")
            tmp.write_text(json.dumps(row))
            tmp.replace(self._path)


@dataclass
class Terminal:
    """A moving line on a terminal; plain lines, one per stage, where the output is a file or a pipe."""

    out: TextIO = sys.stderr
    _stage: str = ""
    _began: float = 0.0
    _drawn: float = 0.0

    def say(self, line: str) -> None:
        self._clear()
        print(line, file=self.out, flush=True)

    def step(self, stage: str, done: float, total: float) -> None:
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._began, self._drawn = stage, now, 0.0
            if not self.out.isatty():
                print(f"{stage} …", file=self.out, flush=True)
        if not self.out.isatty() or (now - self._drawn < 0.1 and done < total):
            return
        self._drawn = now
        spent = now - self._began
        left = f", {spent / done * (total - done):.0f} s left" if done > 0 and spent > 0.5 and done < total else ""
        bar = "█" * int(20 * done / max(total, 1e-9))
        self.out.write(f"\r\x1b[2K{stage:<16} {bar:<20} {done:g}/{total:g}{left}")
        if done >= total:
            self.out.write("\n")
        self.out.flush()

    def ask(self, question: str, options: list[str]) -> str | None:
        """What whoever sits at the terminal types, a number for an option; None where nobody sits there."""
        if not sys.stdin.isatty():
            return None
        self.say(f"\n{_plain(question)}")
        for n, option in enumerate(options, 1):
            self.say(f"  {n}. {_plain(option)}")
        self.out.write("> ")
        self.out.flush()
        said = sys.stdin.readline().strip()
        if said.isdigit() and 0 < int(said) <= len(options):
            return options[int(said) - 1]
        return said or None

    def _clear(self) -> None:
        if self.out.isatty():
            self.out.write("\r\x1b[2K")


def _plain(words: str) -> str:
    """A model's words without what could move a terminal's cursor or colours."""
    return "".join(c for c in words if c.isprintable())


def progress_of(folder: Path) -> str:
    """What is being done to a production just now, in a line; "" where nobody knows."""
    try:
        row = json.loads((folder / ".progress.json").read_text())
    except (OSError, ValueError):
        return ""
    if row.get("ended"):
        return ""
    return f"{row['stage']} {row['done']:g}/{row['total']:g}" if row["stage"] else str((row["said"] or [""])[-1])


def follow(folder: Path, *, as_json: bool = False, every: float = 0.25) -> Iterator[str]:
    """What happens to a production, line by line, until the process that works on it has ended."""
    path, said, last = folder / ".progress.json", 0, ""
    if not path.exists():
        yield "nothing was made here yet" if not as_json else json.dumps({"ended": True})
    while path.exists():
        try:
            row = json.loads(path.read_text())
        except (OSError, ValueError):
            time.sleep(every)
            continue
        ended = bool(row.get("ended")) or not Path(f"/proc/{row['pid']}").exists()
        if as_json:
            now = json.dumps({**row, "ended": ended}, ensure_ascii=False)
            if now != last:
                yield now
            last = now
        else:
            said = said if said <= len(row["said"]) else 0
            yield from row["said"][said:]
            said = len(row["said"])
            now = f"{row['stage']:<16} {row['done']:g}/{row['total']:g}  {row['seconds']:.0f} s" if row["stage"] else ""
            if now and now != last:
                yield now
            last = now
            if ended:
                yield "done" if row.get("ended") else "it stopped before its end: rushes resume goes on"
        if ended:
            return
        time.sleep(every)
