"""Worker processes for takes and stills: every core draws, one interrupt stops them all, finished work stays.

Where the environment's RUSHES_QUEUE names a database (`sqlite`, or an SQLAlchemy address), takes go through its queue
(`core.durable`), and `rushes worker` in other processes, or on other machines that see the same folder, draws with us.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import numpy.typing as npt
from pydantic import TypeAdapter

from rushes.agent import idle
from rushes.agent.generators import Footage, Papercut, TakeJob, generator_for
from rushes.core.effects import Answer, Asking, Store, Unmade
from rushes.core.errors import ToolFailed

if TYPE_CHECKING:
    from rushes.core.durable import Durable

J = TypeVar("J")
R = TypeVar("R")
_JOB = TypeAdapter(TakeJob)


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
    """A pool of spawned processes. Use as a context; leaving it on an error ends the workers at once, otherwise they
    wait a while for this process's next run."""

    def __init__(self, store_root: Path, workers: int | None = None) -> None:
        self.root = str(store_root)
        self.workers = workers or os.cpu_count() or 1
        self._hired: idle.Workers | None = None
        self._asked: set[Future[Any]] = set()
        self._looks: list[threading.Event] = []  # set when the draft's teller has heard of it
        self._mending = threading.Lock()
        self._ended = False
        self.told: Callable[[str], None] | None = None  # is told of every take that this process made for the queue
        self._queue: Durable | None = None

    def _crew(self) -> idle.Workers:
        with self._mending:  # threads of the queue ask for it too
            if self._hired is None:
                self._hired = idle.hire(self.workers)
            return self._hired

    def _submit(self, work: Callable[..., R], *args: Any) -> Future[R]:
        try:
            folder = os.getcwd()
        except FileNotFoundError:
            folder = ""
        future = self._crew().executor.submit(idle.there, dict(os.environ), folder, work, *args)
        self._asked.add(future)
        future.add_done_callback(self._asked.discard)
        return future

    def warm(self) -> None:
        """Start the workers now: they load what they draw with while this process loads what it thinks with."""
        crew = self._crew()
        for _ in range(0 if crew.runs else self.workers):
            crew.executor.submit(_load)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._ended = kind is not None
        if self._queue is not None:
            self._queue.__exit__(kind)
        crew = self._hired
        if crew is None:
            return
        if kind is not None:
            for process in list((crew.executor._processes or {}).values()):
                process.terminate()
            crew.executor.shutdown(wait=False, cancel_futures=True)
            return
        wait([future for future in list(self._asked) if not future.cancel()])
        for told in self._looks:
            told.wait()
        idle.dismiss(crew)

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

    def takes(self, jobs: Sequence[TakeJob]) -> Iterator[tuple[TakeJob, tuple[str, Answer]]]:
        """Each job with its generator's name and its take, in the order they finish; by a queue where one is set."""
        if not os.environ.get("RUSHES_QUEUE"):
            yield from self.run(make_take, jobs)
            return
        asking = Asking(Path(self.root))
        by_key: dict[str, list[TakeJob]] = {}
        for job in jobs:
            try:
                yield job, (generator_for(job.slot).name, generator_for(job.slot).make(job, asking))
            except Unmade as e:  # two slots may show the same picture
                by_key.setdefault(e.key, []).append(job)
        asked = {key: _JOB.dump_python(same[0], mode="json") for key, same in by_key.items()}
        for key, answer in _outside_the_loop(lambda: self.queue().each("take", asked)):
            yield from ((job, (generator_for(job.slot).name, answer)) for job in by_key[key])

    def first_look(self, jobs: Sequence[TakeJob], told: Callable[[TakeJob, Path], None]) -> None:
        """Draw drafts beside the takes, without waiting for them; `told` hears of each, in another thread."""
        for job in jobs:
            heard = threading.Event()
            self._looks.append(heard)

            def done(made: Future[Answer], job: TakeJob = job, heard: threading.Event = heard) -> None:
                try:
                    if not made.cancelled() and made.exception() is None:
                        told(job, made.result().files["video"])
                finally:
                    heard.set()

            self._submit(make_draft, self.root, job).add_done_callback(done)

    def queue(self) -> Durable:
        """The queue that RUSHES_QUEUE names, opened once; from then on this process works on it too."""
        if self._queue is None:
            from rushes.core.durable import Durable

            named = os.environ.get("RUSHES_QUEUE", "sqlite")
            url = None if named == "sqlite" else named
            queue = Durable(Store(Path(self.root)), {"take": self._take}, url=url, workers=self.workers)
            self._queue = queue.__enter__()
        return self._queue

    def _take(self, _: Store, job: dict[str, Any]) -> Answer:
        """In a thread of the queue: one take, drawn by a worker process."""
        ((done, (generator, answer)),) = self.run(make_take, [_JOB.validate_python(job)])
        if self.told is not None:
            self.told(f"{done.slot.id}, {done.slot.seconds:g} s, by {generator} in {answer.seconds:.1f} s")
        return answer

    def run(self, work: Callable[[str, J], R], jobs: Sequence[J]) -> Iterator[tuple[J, R]]:
        """(job, result) in the order they finish. When a worker dies, what was not finished is tried once more."""
        left = dict(enumerate(jobs))
        for last_try in (False, True):
            crew = self._crew()
            try:
                futures: dict[Future[R], int] = {self._submit(work, self.root, job): n for n, job in left.items()}
                for future in as_completed(futures):
                    result = future.result()
                    yield left.pop(futures[future]), result
                return
            except BrokenProcessPool as e:
                crew.executor.shutdown(wait=False, cancel_futures=True)
                if last_try or self._ended:
                    raise ToolFailed(
                        "a worker process died, and once more when its work was tried again",
                        where=getattr(work, "__name__", "worker"),
                        next_step="free some memory and run the same command again (finished takes are kept)",
                    ) from e
                with self._mending:  # threads of the queue may find the same pool broken
                    if self._hired is crew:
                        self._hired = idle.begin(self.workers)


def _outside_the_loop(work: Callable[[], Iterator[R]]) -> Iterator[R]:
    """What `work` yields, run in a thread of its own: DBOS refuses where an event loop runs, as in the agent."""
    results: SimpleQueue[tuple[R | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            for result in work():
                results.put((result, None))
            results.put((None, StopIteration()))
        except BaseException as e:
            results.put((None, e))

    threading.Thread(target=run, daemon=True).start()
    while True:
        result, trouble = results.get()
        if isinstance(trouble, StopIteration):
            return
        if trouble is not None:
            raise trouble
        yield result  # type: ignore[misc]


def _load() -> None:
    from rushes.media import frames  # noqa: F401
    from rushes.papercut import Stage  # noqa: F401


def work(store_root: Path, told: Callable[[str], None]) -> None:
    """Make takes for other processes by the queue, until interrupted; a take that was begun is finished first."""
    stopping = threading.Event()
    # No exception out of a signal: it could end the queue's own work half way.
    before = signal.signal(signal.SIGINT, lambda *_: stopping.set())
    try:
        with Pool(store_root) as pool:
            pool.told = told
            pool.queue().serve(stopping.is_set)
    finally:
        signal.signal(signal.SIGINT, before)
