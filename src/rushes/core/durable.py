"""Effects that are paid, queued or take minutes, run through DBOS on SQLite or PostgreSQL (extra `queue`).

The record in the store stays the truth: an effect that has one is never queued, and deleting the database loses no
finished work. The database only remembers what was asked for, so that another process can go on with it.

A workflow's id is the effect's key and a number of the attempt, because DBOS answers a known id with its old outcome,
a failure too. Its one step returns no file and no value, only that it ended; what it made is read from the store.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from rushes.core.effects import Answer, Store, storage
from rushes.core.errors import MissingPart, StorageTrouble, ToolFailed

QUEUE = "rushes"
VERSION = "1"  # of the workflow below; pinned, so that a new release of Rushes goes on with the queue it finds
SLOTS = 64  # processes that may work on one store at once
POLL = 0.25  # seconds between two looks at the queue
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
        self._slot: IO[str] | None = None

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
                "application_version": VERSION, "executor_id": f"rushes-{number}",
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
            DBOS.register_queue(QUEUE, worker_concurrency=self.workers, polling_interval_sec=POLL)
        except Exception as e:
            self.__exit__()
            raise StorageTrouble(
                f"the queue's database cannot be used ({type(e).__name__})", where=_without_password(self.url),
                next_step="start it, or delete it: finished work lies in the store",
            ) from e  # fmt: skip
        self._adopt()
        return self

    def __exit__(self, *_: object) -> None:
        self._dbos.destroy(destroy_registry=True)
        if self._slot is not None:
            self._slot.close()

    def run(self, kind: str, key: str, job: dict[str, Any]) -> Answer:
        """The answer of the effect under `key`, from the store or by the queue; waits for whoever makes it.

        `job` is JSON and small; it goes into the database, so no secrets. Raises ToolFailed with what a maker said.
        Calling again after a failure is a new attempt.
        """
        known = self.store.recall(key)
        if known is not None:
            return known
        from dbos import SetWorkflowID

        attempt = 1
        while (seen := self._dbos.get_workflow_status(f"{key}-{attempt}")) is not None and seen.status not in _WAITING:
            attempt += 1
        name = f"{key}-{attempt}"
        if seen is None:
            with SetWorkflowID(name):
                self._dbos.enqueue_workflow(QUEUE, self._workflow, kind, job)
        while True:
            now = self._dbos.get_workflow_status(name)
            if now is None or now.status not in _WAITING:
                break
            self._adopt()
            time.sleep(POLL)
        answer = self.store.recall(key)
        if answer is None:
            said = now.output if now is not None and isinstance(now.output, dict) else {}
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
        try:
            self.makers[kind](self.store, job)
        except Exception as e:
            what = str(getattr(e, "what", f"{type(e).__name__}: {e}"))
            return {"what": what, "where": str(getattr(e, "where", kind)), "next_step": getattr(e, "next_step", "")}
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
                    self._dbos._recover_pending_workflows([f"rushes-{path.stem}"])

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
