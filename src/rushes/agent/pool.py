"""Worker processes for takes and stills: every core draws, one interrupt stops them all, finished work stays."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from rushes.agent.generators import Footage, Papercut, TakeJob, generator_for
from rushes.core.effects import Answer, Asking, Store, Unmade
from rushes.core.errors import ToolFailed

J = TypeVar("J")
R = TypeVar("R")


def make_take(store_root: str, job: TakeJob) -> tuple[str, Answer]:
    """In a worker: the generator's name and its answer."""
    generator = generator_for(job.slot)
    return generator.name, generator.make(job, Store(Path(store_root)))


def make_draft(store_root: str, job: TakeJob) -> Answer:
    """In a worker: a take that costs nothing, whatever generator the slot is meant for."""
    return (Footage() if job.slot.footage is not None else Papercut()).make(job, Store(Path(store_root)))


def draw_still(store_root: str, job: TakeJob) -> npt.NDArray[np.uint8]:
    """In a worker: the middle of a papercut shot as RGB, uint8 [h, w, 3], before any take is made."""
    from rushes.papercut import Stage

    half = (job.frame.size[0] // 2, job.frame.size[1] // 2)  # a contact sheet shows no more
    fps = job.frame.fps
    stage = Stage(job.slot.shot, size=half, fps=fps, seconds=job.frames / fps, seed=job.slot.seed)
    return np.ascontiguousarray(stage.draw(int(job.frames * 0.6))[:, :, :3])


class Pool:
    """A pool of spawned processes. Use as a context; leaving it on an error ends the workers at once."""

    def __init__(self, store_root: Path, workers: int | None = None) -> None:
        self.root = str(store_root)
        self.workers = workers or os.cpu_count() or 1
        self._executor = self._begin()

    def _begin(self) -> ProcessPoolExecutor:
        # Spawned, not forked: the parent has threads (FFmpeg pipes, the event loop) that a fork would copy mid-step.
        return ProcessPoolExecutor(
            self.workers, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_the_parent
        )

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            for process in list((self._executor._processes or {}).values()):
                process.terminate()
        self._executor.shutdown(wait=kind is None, cancel_futures=True)

    def recorded(self, jobs: Sequence[TakeJob]) -> tuple[list[tuple[TakeJob, tuple[str, Answer]]], list[TakeJob]]:
        """The takes that are there already, with their generators' names, and the jobs still to be done. No worker."""
        asking = Asking(Path(self.root))
        there: list[tuple[TakeJob, tuple[str, Answer]]] = []
        missing: list[TakeJob] = []
        for job in jobs:
            generator = generator_for(job.slot)
            try:
                there.append((job, (generator.name, generator.make(job, asking))))
            except Unmade:
                missing.append(job)
        return there, missing

    def run(self, work: Callable[[str, J], R], jobs: Sequence[J]) -> Iterator[tuple[J, R]]:
        """(job, result) in the order they finish. When a worker dies, what was not finished is tried once more."""
        left = dict(enumerate(jobs))
        for last_try in (False, True):
            try:
                futures: dict[Future[R], int] = {
                    self._executor.submit(work, self.root, job): n for n, job in left.items()
                }
                for future in as_completed(futures):
                    result = future.result()
                    yield left.pop(futures[future]), result
                return
            except BrokenProcessPool as e:
                self._executor.shutdown(wait=False, cancel_futures=True)
                if last_try:
                    raise ToolFailed(
                        "a worker process died, and once more when its work was tried again",
                        where=getattr(work, "__name__", "worker"),
                        next_step="free some memory and run the same command again (finished takes are kept)",
                    ) from e
                self._executor = self._begin()


def _end_with_the_parent(*_: Any) -> None:
    """In a new worker: an interrupt ends it, and so does the end of the process that started it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os.kill(os.getpid(), signal.SIGKILL)  # its scratch folder is swept by the next run
