"""The stage: steps one session, or two beside each other, in time, with whatever the player holds at that moment.

One thread of its own. What is shown is always the newest picture; nothing queues, so a slow viewer costs nobody a
frame and memory stays as it is for hours.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import RushesError
from rushes.media.frames import encode
from rushes.worlds.begin import begin
from rushes.worlds.session import FPS, Action, Frame, Session

WORD_FRAMES = 10  # a spoken command holds for a third of a second
FILM_SECONDS = 600  # a film ends by itself after so long


class Hands:
    """What the player holds. A key tapped between two frames counts in the next one; mouse counts add up until then."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seq = 0
        self.release()

    def release(self) -> None:
        """Let everything go: the player left, or is not heard any more."""
        with self._lock:
            self._held: frozenset[str] = frozenset()
            self._buttons: frozenset[str] = frozenset()
            self._tapped: set[str] = set()
            self._clicked: set[str] = set()
            self._dx = self._dy = 0.0
            self._word, self._word_left = "", 0

    def hold(self, action: Action, seq: int) -> None:
        """From now on `action` is held; `seq` is the player's own number of this input, told back with its frame."""
        with self._lock:
            self._held, self._buttons = action.keys, action.buttons
            self._tapped |= action.keys
            self._clicked |= action.buttons
            self._dx, self._dy = self._dx + action.dx, self._dy + action.dy
            if action.word:
                self._word, self._word_left = action.word, WORD_FRAMES
            self._seq = seq

    def say(self, word: str) -> None:
        """A command was spoken; what is held stays held."""
        with self._lock:
            self._word, self._word_left = word, WORD_FRAMES

    def take(self) -> tuple[Action, int]:
        """The action of the next frame, and the number of the last input in it."""
        with self._lock:
            word = self._word if self._word_left > 0 else ""
            self._word_left -= 1
            action = Action(self._held | self._tapped, self._dx, self._dy, self._buttons | self._clicked, word)
            self._tapped, self._clicked = set(), set()
            self._dx = self._dy = 0.0
            return action, self._seq


@dataclass(frozen=True)
class Shown:
    """One moment: the picture of every session, under the input number `seq` and the command `word`."""

    number: int
    seq: int
    panes: tuple[Frame, ...]
    ms: tuple[float, ...]  # that each session took
    missed: int  # deadlines so far
    word: str = ""


class Stage:
    """Plays `sessions` at `fps` until `stop`. `on_frame` is called from its thread for every frame.

    It rests while `watched()` is false. A session that fails stops the play; `trouble` then says why.
    """

    def __init__(
        self, sessions: Sequence[Session], *, seed: int = 0, fps: int = FPS, films: Path,
        watched: Callable[[], bool] = lambda: True, on_frame: Callable[[Shown], None] = lambda _: None,
    ) -> None:  # fmt: skip
        self.sessions, self.fps, self.films = tuple(sessions), fps, films
        self.hands, self.trouble, self.missed = Hands(), "", 0
        self.steps: deque[float] = deque(maxlen=30 * fps)  # ms each frame took, all panes
        self.intervals: deque[float] = deque(maxlen=30 * fps)  # ms between frames
        self.watched, self.on_frame, self._seed = watched, on_frame, seed
        self._again: int | None = seed
        self._number = 0
        self._stop = threading.Event()
        self._film: _Film | None = None
        self.latest: Shown | None = None
        self._thread = threading.Thread(target=self._run, name="stage", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End the play, close the film and the sessions; waits for them."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self.film_end()
        for s in self.sessions:
            s.close()

    def restart(self, seed: int | None = None) -> None:
        """Begin again at the next frame, with another seed or the same."""
        self._seed = self._seed if seed is None else seed
        self._again = self._seed

    @property
    def filming(self) -> bool:
        return self._film is not None

    def film_begin(self) -> str:
        """Film what is shown from here on; the file's name."""
        if self._film is None:
            self.films.mkdir(parents=True, exist_ok=True)
            name = time.strftime("play-%Y%m%d-%H%M%S")
            taken = {p.stem for p in self.films.glob("play-*.mp4")}
            name = next(n for n in (name, *(f"{name}-{k}" for k in range(2, 1000))) if n not in taken)
            self._film = _Film(self.films / f"{name}.mp4", self.fps)
        return self._film.path.name

    def film_end(self) -> str:
        """End the film and wait until it is whole; its name, or "" where none was made."""
        film, self._film = self._film, None
        return film.close() if film else ""

    def _run(self) -> None:
        due, last = time.perf_counter(), 0.0
        while not self._stop.is_set():
            if not self.watched():
                self._stop.wait(0.05)
                due, last = time.perf_counter(), 0.0
                continue
            try:
                shown = self._frame()
            except Exception as e:  # a broken model must be said on the page, not end its thread silently
                self.trouble = str(e) if isinstance(e, RushesError) else f"the world failed ({type(e).__name__}: {e})"
                self.on_frame(self.latest or Shown(0, 0, (), (), self.missed))
                return
            self.latest = shown
            self.on_frame(shown)
            if self._film is not None:
                self._film.add(shown.panes)
            now = time.perf_counter()
            if last:
                self.intervals.append((now - last) * 1000)
            last = now
            due += 1 / self.fps
            if now > due:  # late: the next one comes sooner for it, but whole frames are not caught up
                self.missed += 1
                due = max(due, now - 1 / self.fps)
            else:
                self._stop.wait(due - now)

    def _frame(self) -> Shown:
        self._number += 1
        action, seq = self.hands.take()
        panes: list[Frame] = []
        ms: list[float] = []
        if self._again is not None:
            seed, self._again = self._again, None
            panes = begin(self.sessions, seed)
            ms = [0.0] * len(panes)
        else:
            for s in self.sessions:
                began = time.perf_counter()
                panes.append(s.step(action))
                ms.append((time.perf_counter() - began) * 1000)
            self.steps.append(sum(ms))
        return Shown(self._number, seq, tuple(panes), tuple(ms), self.missed, action.word)


class _Film:
    """An mp4 being written by a thread of its own; frames that it cannot keep up with are left out and counted."""

    def __init__(self, path: Path, fps: int) -> None:
        self.path, self.fps, self.dropped = path, fps, 0
        self._frames: queue.Queue[npt.NDArray[np.uint8] | None] = queue.Queue(120)
        self._left = FILM_SECONDS * fps
        self._thread = threading.Thread(target=self._write, daemon=True)
        self._trouble = ""

    def add(self, panes: Sequence[Frame]) -> None:
        if self._left <= 0:
            return
        picture = enlarged(panes)
        if self._thread.ident is None:
            self._size = (picture.shape[1], picture.shape[0])
            self._thread.start()
        try:
            self._frames.put_nowait(picture)
            self._left -= 1
        except queue.Full:
            self.dropped += 1

    def close(self) -> str:
        if self._thread.ident is None:
            return ""
        self._frames.put(None)
        self._thread.join()
        return "" if self._trouble else self.path.name

    def _write(self) -> None:
        temporary = self.path.with_suffix(".part")
        try:
            encode(iter(self._pictures()), temporary, size=self._size, fps=self.fps, crf=16)
            temporary.replace(self.path)
        except (RushesError, OSError) as e:
            self._trouble = str(e)
            while self._frames.get() is not None:
                pass

    def _pictures(self) -> Iterator[npt.NDArray[Any]]:
        while (frame := self._frames.get()) is not None:
            yield frame


def enlarged(panes: Sequence[Frame]) -> npt.NDArray[np.uint8]:
    """Panes beside each other as RGBA with even sides, pixels made larger until the height is 256 or more."""
    height = max(p.shape[0] for p in panes)
    by = max(1, -(-256 // height))
    wide = [np.repeat(np.repeat(p, by, 0), by, 1) for p in panes]
    tall = height * by + height * by % 2
    width = sum(w.shape[1] for w in wide)
    out = np.zeros((tall, width + width % 2, 4), np.uint8)
    out[..., 3] = 255
    x = 0
    for w in wide:
        out[: w.shape[0], x : x + w.shape[1], :3] = w
        x += w.shape[1]
    return out
