"""Worker processes for takes and stills: every core draws, one interrupt stops them all, finished work stays."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from rushes.agent.generators import TakeJob, generator_for
from rushes.core.effects import Answer, Store
from rushes.core.errors import ToolFailed

J = TypeVar("J")
R = TypeVar("R")


def make_take(store_root: str, job: TakeJob) -> tuple[str, Answer]:
    """In a worker: the generator's name and its answer."""
    generator = generator_for(job.slot)
    return generator.name, generator.make(job, Store(Path(store_root)))


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
        # Spawned, not forked: the parent has threads (FFmpeg pipes, the event loop) that a fork would copy mid-step.
        self._executor = ProcessPoolExecutor(
            self.workers, mp_context=multiprocessing.get_context("spawn"), initializer=_let_interrupts_end_me
        )

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            for process in list((self._executor._processes or {}).values()):
                process.terminate()
        self._executor.shutdown(wait=kind is None, cancel_futures=True)

    def run(self, work: Callable[[str, J], R], jobs: Sequence[J]) -> Iterator[tuple[J, R]]:
        """(job, result) in the order they finish. Jobs already recorded come back at once."""
        futures: dict[Future[R], J] = {self._executor.submit(work, self.root, job): job for job in jobs}
        try:
            for future in as_completed(futures):
                yield futures[future], future.result()
        except BrokenProcessPool as e:
            raise ToolFailed(
                "a worker process died", where=getattr(work, "__name__", "worker"),
                next_step="run the same command again (finished takes are kept); if it dies again, free some memory",
            ) from e  # fmt: skip


def _let_interrupts_end_me(*_: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
