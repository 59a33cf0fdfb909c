"""Worker processes that wait a while for this process's next run: to start them costs each a second of its core."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.util import Finalize
from typing import Any, TypeVar

R = TypeVar("R")
WAIT = 30.0  # seconds; then they give their memory back
RUNS = 20  # that the same workers serve


@dataclass
class Workers:
    """Some spawned processes; `runs` counts whom they served."""

    many: int
    executor: ProcessPoolExecutor
    runs: int = 0

    @property
    def broken(self) -> bool:
        return bool(getattr(self.executor, "_broken", False))


_lock = threading.Lock()
_waiting: list[tuple[Workers, threading.Timer]] = []


def hire(many: int) -> Workers:
    """So many workers that wait, or new ones."""
    with _lock:
        while _waiting:
            found, timer = _waiting.pop()
            timer.cancel()
            if found.many == many and not found.broken:
                return found
            found.executor.shutdown(wait=False)
    return begin(many)


def begin(many: int) -> Workers:
    # Spawned, not forked: the parent has threads (FFmpeg pipes, the event loop) that a fork would copy mid-step.
    context = multiprocessing.get_context("spawn")
    return Workers(many, ProcessPoolExecutor(many, mp_context=context, initializer=_end_with_the_parent))


def dismiss(workers: Workers) -> None:
    """Take back workers that have nothing left to do: they wait for the next run, if no others do."""
    workers.runs += 1
    with _lock:
        if not _waiting and workers.runs < RUNS and not workers.broken:
            timer = threading.Timer(WAIT, _end, (workers,))
            timer.daemon = True
            _waiting.append((workers, timer))
            timer.start()
            return
    workers.executor.shutdown()


def there(environ: dict[str, str], folder: str, work: Callable[..., R], *args: Any) -> R:
    """In a worker: do the work with the environment and in the folder that its process has now."""
    if dict(os.environ) != environ:
        os.environ.clear()
        os.environ.update(environ)
    with contextlib.suppress(OSError):
        os.chdir(folder)
    return work(*args)


def _end(workers: Workers | None = None) -> None:
    """End those workers, or all, if they still wait."""
    with _lock:
        ended = [w for w, _ in _waiting if workers is None or w is workers]
        _waiting[:] = [(w, timer) for w, timer in _waiting if w not in ended]
    for w in ended:
        w.executor.shutdown(wait=False)


Finalize(None, _end, exitpriority=10)  # before a process that was itself spawned waits for its children to end


def _end_with_the_parent(*_: Any) -> None:
    """In a new worker: an interrupt ends it, and so does the end of the process that started it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os.kill(os.getpid(), signal.SIGKILL)  # its scratch folder is swept by the next run
