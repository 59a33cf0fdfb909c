"""What a person sees while a film is made: one line that moves, and lines that stay."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from typing import Protocol, TextIO


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

    def _clear(self) -> None:
        if self.out.isatty():
            self.out.write("\r\x1b[2K")
