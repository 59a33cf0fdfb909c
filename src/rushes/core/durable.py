"""Effects that are paid, queued or take minutes, run through DBOS on SQLite or PostgreSQL (extra `queue`).

The record in the store stays the truth: an effect that has one is never queued, and deleting the database loses no
finished work. The database only remembers what was asked for, so that another process can go on with it.

A workflow's id is the store's name, the effect's key and a number of the attempt, because DBOS answers a known id with
its old outcome, a failure too. Its one step returns no file and no value, only that it ended; what it made is read from
the store. One database may serve many stores: queue, ids and executors carry the digest of the store's path, so
processes that share a store over a network must see it under the same path.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from rushes.core.digest import digest_json
from rushes.core.effects import Answer, Store, storage
from rushes.core.errors import MissingPart, StorageTrouble, ToolFailed

VERSION = "1"  # of the workflow below; pinned, so that a new release of Rushes goes on with the queue it finds
SLOTS = 64  # processes that may work on one store at once
POLL = 0.25  # seconds between two looks at the queue
_AGAIN = {"again": "the process that had begun it was stopped"}
_WAITING = {"PENDING", "ENQUEUED", "DELAYED"}

Maker = Callable[[Store, dict[str, Any]], Answer]


class Durable:
    """One process's part in a queue of effects: it asks, and it works. Only one may be open in a process.

    `makers` says how each kind of job is made: a function that calls `store.effect(...)` and answers with it. `url` is
    an SQLAlchemy address (`sqlite:///path`, `postgresql://…`); without one, an SQLite file in the store.
    """

    def __init__(self, store: Store, makers: Mapping[str, Maker], *, url: str | None = None, workers: int = 2) -> None:
        self.store, self.makers, self.workers = store, dict(makers), workers
        self.url = url or f"sqlite:///{store.root / 'queue.sqlite3'}"
        self.name = f"rushes-{digest_json(str(store.root.resolve()))[:16]}"
        self._slot: IO[str] | None = None
        self._leaving = False
        self._busy: set[int] = set()  # threads that make something

    def __enter__(self) -> Durable:
        try:
            from dbos import DBOS
        except ImportError as e:
            raise MissingPart("the queue is not installed", next_step="pip install 'rushes[queue]'") from e
        self._dbos = DBOS
        number, self._slot = self._take_slot()
        try:
            if self.url.startswith("sqlite:///"):
                with contextlib.closing(sqlite3.connect(self.url.removeprefix("sqlite:///"))) as db:
                    db.execute("PRAGMA journal_mode=WAL")
            DBOS(config={
                "name": "rushes", "system_database_url": self.url, "serializer": _serializer(), "log_level": "ERROR",
                "application_version": VERSION, "executor_id": f"{self.name}-{number}",
            })  # fmt: skip

            # Registered anew each time: DBOS forgets its workflows when it is taken down.
            @DBOS.step(name="make")
            def step(kind: str, job: dict[str, Any]) -> dict[str, str] | None:
                return self._make(kind, job)

            @DBOS.workflow(name="effect")
            def effect(kind: str, job: dict[str, Any]) -> dict[str, str] | None:
                return step(kind, job)

            self._workflow = effect
            DBOS.launch()
            DBOS.register_queue(self.name, worker_concurrency=self.workers, polling_interval_sec=POLL)
        except Exception as e:
            self.__exit__()
            raise StorageTrouble(
                f"the queue's database cannot be used ({type(e).__name__})", where=_without_password(self.url),
                next_step="start it, or delete it: finished work lies in the store",
            ) from e  # fmt: skip
        self._adopt()
        return self

    def __exit__(self, kind: type[BaseException] | None = None, *_: object) -> None:
        """Stop working; unless on an error, what this process has begun is finished first."""
        self._leaving = True
        while kind is None and self._busy:
            time.sleep(0.05)
        self._dbos.destroy(destroy_registry=True)
        if self._slot is not None:
            self._slot.close()

    def run(self, kind: str, key: str, job: dict[str, Any]) -> Answer:
        """The answer of the effect under `key`, from the store or by the queue; waits for whoever makes it.

        `job` is JSON and small; it goes into the database, so no secrets. Raises ToolFailed with what a maker said.
        Calling again after a failure is a new attempt.
        """
        return next(answer for _, answer in self.each(kind, {key: job}))

    def each(self, kind: str, jobs: Mapping[str, dict[str, Any]]) -> Iterator[tuple[str, Answer]]:
        """As `run`, for many effects at once: (key, answer) in the order they are there."""
        known = {key: self.store.recall(key) for key in jobs}
        waiting = {self._ask(kind, key, job): key for key, job in jobs.items() if known[key] is None}
        yield from ((key, answer) for key, answer in known.items() if answer is not None)
        while waiting:
            for name, key in list(waiting.items()):
                now = self._dbos.get_workflow_status(name)
                if now is None or now.status not in _WAITING:
                    del waiting[name]
                    if now is not None and now.output == _AGAIN:
                        waiting[self._ask(kind, key, jobs[key])] = key
                    else:
                        yield key, self._answer(kind, key, now.output if now is not None else None)
            if waiting:
                self._adopt()
                time.sleep(POLL)

    def _ask(self, kind: str, key: str, job: dict[str, Any]) -> str:
        """Put it into the queue, where it is not there yet; answers with its workflow's id."""
        from dbos import SetWorkflowID

        attempt = 1
        while (seen := self._dbos.get_workflow_status(f"{self.name}-{key}-{attempt}")) is not None:
            if seen.status in _WAITING:
                break
            attempt += 1
        name = f"{self.name}-{key}-{attempt}"
        if seen is None:
            with SetWorkflowID(name):
                self._dbos.enqueue_workflow(self.name, self._workflow, kind, job)
        return name

    def _answer(self, kind: str, key: str, output: Any) -> Answer:
        answer = self.store.recall(key)
        if answer is None:
            said = output if isinstance(output, dict) else {}
            raise ToolFailed(
                said.get("what", "the queue ended this work without a result"), where=said.get("where", kind),
                next_step=said.get("next_step") or "run the same command again",
            )  # fmt: skip
        return answer

    def serve(self, until: Callable[[], bool]) -> None:
        """Work on what others ask for, until `until()` is true."""
        while not until():
            self._adopt()
            time.sleep(POLL)

    def _make(self, kind: str, job: dict[str, Any]) -> dict[str, str] | None:
        """In a step: None when it was made. A failure is a value, so that it needs no pickle."""
        if self._leaving:
            return _AGAIN
        self._busy.add(threading.get_ident())
        try:
            self.makers[kind](self.store, job)
        except Exception as e:
            if self._leaving:
                return _AGAIN
            what = str(getattr(e, "what", f"{type(e).__name__}: {e}"))
            return {"what": what, "where": str(getattr(e, "where", kind)), "next_step": getattr(e, "next_step", "")}
        finally:
            self._busy.discard(threading.get_ident())
        return None

    # Every process holds a numbered slot by a lock, and works under its number. A number whose lock is free belongs to
    # a process that is gone: its unfinished work goes back into the queue.

    def _locked(self, number: int) -> IO[str] | None:
        f = (self.store.root / "queue" / f"{number}.lock").open("a")
        try:
            fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            f.close()
            return None
        return f

    def _take_slot(self) -> tuple[int, IO[str]]:
        with storage(self.store.root):
            (self.store.root / "queue").mkdir(exist_ok=True)
            for number in range(SLOTS):
                if (f := self._locked(number)) is not None:
                    return number, f
        raise StorageTrouble(f"{SLOTS} processes work on this queue already", where=str(self.store.root))

    def _adopt(self) -> None:
        for path in self._others():
            lock = self._locked(int(path.stem))
            if lock is not None:
                with lock:
                    self._dbos._recover_pending_workflows([f"{self.name}-{path.stem}"])

    def _others(self) -> Iterator[Path]:
        own = os.fstat(self._slot.fileno()).st_ino if self._slot else 0
        for path in (self.store.root / "queue").glob("*.lock"):
            if path.stat().st_ino != own:
                yield path


def _without_password(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def _serializer() -> Any:
    from dbos import Serializer

    class Json(Serializer):  # type: ignore[misc, unused-ignore]
        """Plain JSON: what lies in a database is never unpickled."""

        def serialize(self, data: Any) -> str:
            return json.dumps({"error": str(data)} if isinstance(data, BaseException) else data)

        def deserialize(self, serialized_data: str) -> Any:
            value = json.loads(serialized_data)
            return RuntimeError(value["error"]) if isinstance(value, dict) and set(value) == {"error"} else value

        def name(self) -> str:
            return "rushes_json"

    return Json()
