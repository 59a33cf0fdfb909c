"""Artifacts and effects: immutable files named by their content, and answers recorded under what was asked.

Layout of a store (one `.rushes/` folder per workspace):

    artifacts/ab/abcd….mp4        the file, named by its sha256
    effects/ab/abcd….json         one record per effect: request, answer, artifacts, seconds, cost
    runs.jsonl                    a line when an effect begins and one when it ends (core.runs)
    scratch-…/                    work in progress, held by a lock that the system frees when its process dies

A record is written after the files it names, by temp → fsync → rename, so a reader never sees half of one. The records
are the truth: there is no database that could disagree with them. An effect asked for by two processes at once is made
by one of them; the other waits and gets the same answer.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import shutil
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from rushes.core import runs
from rushes.core.digest import digest_file, digest_json
from rushes.core.errors import Held, StorageTrouble

_UMASK = os.umask(0o022)
os.umask(_UMASK)
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG}
# Every artifact carries this time of change. A file with another one was touched since it was stored, and its digest is
# taken again before it is used: that finds a changed file of the same length for the price of a look at its times.
SEAL = 1_000_000_000 * 10**9  # nanoseconds: 9 September 2001


@contextlib.contextmanager
def storage(path: Path) -> Iterator[None]:
    """Turn operating-system trouble with `path` into one clear error."""
    try:
        yield
    except OSError as e:
        raise StorageTrouble(
            f"cannot write ({e.strerror or e})", where=str(path), next_step="free space or choose a writable folder"
        ) from e


def write_atomic(path: Path, data: bytes) -> None:
    """Write a whole file so that a crash leaves the old one or the new one, never a part."""
    with storage(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        fd, tmp = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
        try:
            with os.fdopen(fd, "wb") as f:
                os.fchmod(fd, 0o666 & ~_UMASK)  # a temporary file is private; a finished one is like any other
                f.write(data)
                f.flush()
                os.fsync(f.fileno())
            os.replace(tmp, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(tmp)
            raise


@contextlib.contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold `folder` for this process; raises Held when another process works on it. Freed by the system on a crash."""
    with storage(folder):
        folder.mkdir(parents=True, exist_ok=True)
        f = (folder / ".lock").open("a+")
    with f:
        try:
            fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as e:
            f.seek(0)
            owner = f.read().strip() or "another process"
            raise Held(f"{owner} is working on it", where=str(folder), next_step="wait for it, or stop it") from e
        f.seek(0)
        f.truncate()
        f.write(f"process {os.getpid()}")
        f.flush()
        yield


@dataclass(frozen=True)
class Answer:
    """What an effect gave: a JSON value, and files by role ("video", "audio", ...)."""

    value: Any = None
    files: dict[str, Path] = field(default_factory=dict)
    cost_usd: float = 0.0
    seconds: float = 0.0
    key: str = ""
    fresh: bool = True


def alive(pid: int) -> bool:
    """Whether a process still runs; one that was killed and waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False


def effect_key(name: str, version: int, request: Any, take: int = 1, inputs: dict[str, str] | None = None) -> str:
    """The key that an effect is recorded under; `inputs` are content digests by role."""
    return digest_json({"name": name, "version": version, "request": request, "take": take, "inputs": inputs or {}})


class Unmade(Exception):
    """Raised by a store that only asks: the effect under `key` has no answer yet."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _claim(folder: Path, *, wait: bool) -> IO[str] | None:
    """Make `folder` and hold it by a lock file inside; None when another holds it and `wait` is false."""
    while True:
        with contextlib.suppress(FileExistsError):  # Path.mkdir would look again, and its holder may have removed it
            os.mkdir(folder)
        try:
            lock = (folder / ".lock").open("a")
        except FileNotFoundError:  # its last holder removed it between the two lines
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            if os.path.samestat(os.fstat(lock.fileno()), os.stat(folder / ".lock")):
                return lock
        except BlockingIOError:
            lock.close()
            return None
        except FileNotFoundError:
            pass
        except BaseException:
            lock.close()
            raise
        lock.close()


def _remove(folder: Path) -> None:
    """Remove a folder that this process holds: out of its name first, so that nobody claims it half empty."""
    with contextlib.suppress(OSError):
        gone = Path(tempfile.mkdtemp(dir=folder.parent, prefix="scratch-gone-"))
        os.replace(folder, gone)
        folder = gone
    shutil.rmtree(folder, ignore_errors=True)


class Store:
    """Artifacts and effect records under one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with storage(root):
            (root / "artifacts").mkdir(parents=True, exist_ok=True)
            (root / "effects").mkdir(parents=True, exist_ok=True)

    @contextlib.contextmanager
    def scratch(self, name: str | None = None) -> Iterator[Path]:
        """A folder on the store's own disk for work in progress; removed afterwards.

        A `name` is held by one process (and one thread) at a time: a second one waits here until the first is done.
        """
        with storage(self.root):
            path = self.root / f"scratch-{name or uuid.uuid4().hex}"
            lock = _claim(path, wait=True)
            assert lock is not None
            for left in path.iterdir():  # by a process that was killed
                if left.name != ".lock":
                    shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()
        with lock:
            try:
                yield path
            finally:
                _remove(path)

    def sweep(self) -> None:
        """Remove the scratch folders of processes that are gone (killed, or the power failed)."""
        for path in self.root.glob("scratch-*"):
            with contextlib.suppress(OSError):
                lock = _claim(path, wait=False)
                if lock is not None:
                    with lock:
                        _remove(path)

    def keep(self, path: Path) -> Path:
        """Move a finished file into the store under its digest; returns where it lies now."""
        with storage(self.root):
            digest = digest_file(path)
            home = self.root / "artifacts" / digest[:2] / (digest + path.suffix)
            if not self.intact(home, path.stat().st_size):
                home.parent.mkdir(exist_ok=True)
                with path.open("rb") as f:
                    os.fsync(f.fileno())
                os.utime(path, ns=(time.time_ns(), SEAL))
                os.replace(path, home)
            return home

    def intact(self, file: Path, size: int) -> bool:
        """Whether an artifact is there as it was stored: by length, and by digest when it was touched since."""
        try:
            seen = file.stat()
        except OSError:
            return False
        if seen.st_size != size:
            return False
        if seen.st_mtime_ns != SEAL:
            if digest_file(file) != file.stem:
                return False
            with contextlib.suppress(OSError):
                os.utime(file, ns=(seen.st_atime_ns, SEAL))
        return True

    def _digest(self, path: Path) -> str:
        """Digest of an input; a sealed artifact's is its name."""
        if path.parent.parent == self.root / "artifacts" and path.stat().st_mtime_ns == SEAL:
            return path.stem
        return digest_file(path)

    def record_path(self, key: str) -> Path:
        return self.root / "effects" / key[:2] / f"{key}.json"

    def recall(self, key: str) -> Answer | None:
        """The recorded answer, or None when there is none or one of its files is gone or damaged."""
        path = self.record_path(key)
        try:
            record = json.loads(path.read_text())
            files = {role: self.root / entry["path"] for role, entry in record["files"].items()}
            sizes = {role: int(entry["bytes"]) for role, entry in record["files"].items()}
            answer = Answer(record["value"], files, record["cost_usd"], record["seconds"], key, fresh=False)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as e:
            raise StorageTrouble(
                "this effect's record cannot be read", where=str(path), next_step="delete it to have it made again"
            ) from e
        return answer if all(self.intact(files[role], sizes[role]) for role in files) else None

    def forget(self, key: str) -> None:
        """Let a record go, so that its effect is made again when it is asked for; its files stay."""
        with storage(self.root):
            runs.note(self.root, "forget", key)
            self.record_path(key).unlink(missing_ok=True)

    def effect(
        self,
        name: str,
        version: int,
        request: Any,
        make: Callable[[Path], Answer],
        *,
        take: int = 1,
        inputs: dict[str, Path] | None = None,
    ) -> Answer:
        """Answer `request` from the record, or by `make(scratch_folder)`, whose files move into the store.

        The key is the digest of name, version, request, take number and the inputs' content digests. `request` must be
        JSON-able and hold no times, run ids or machine paths. Raise `version` whenever `make` would answer differently.
        """
        digests = {role: self._digest(p) for role, p in sorted((inputs or {}).items())}
        key = effect_key(name, version, request, take, digests)
        if (known := self.recall(key)) is not None:
            return known
        head = {"name": name, "version": version, "take": take, "request": request, "inputs": digests}
        return self._make(key, head, make)

    def _make(self, key: str, head: dict[str, Any], make: Callable[[Path], Answer]) -> Answer:
        with self.scratch(key) as folder:
            if (known := self.recall(key)) is not None:  # another process made it while this one waited
                return known
            lost = self.record_path(key).exists()
            with storage(self.root):
                runs.note(self.root, "begin", key, name=head["name"], **({"lost": True} if lost else {}))
            began = time.monotonic()
            try:
                made = make(folder)
                seconds = time.monotonic() - began
                files = {role: self.keep(p) for role, p in made.files.items()}
                record = head | {
                    "value": made.value, "cost_usd": made.cost_usd, "seconds": round(seconds, 4), "ended": time.time(),
                    "files": {
                        role: {"path": str(p.relative_to(self.root)), "bytes": p.stat().st_size}
                        for role, p in files.items()
                    },
                }  # fmt: skip
                write_atomic(self.record_path(key), json.dumps(record, ensure_ascii=False, indent=1).encode())
            except BaseException as e:
                with contextlib.suppress(OSError):
                    runs.note(self.root, "fail", key, error=type(e).__name__)
                if isinstance(e, OSError) and e.errno in _NO_ROOM:
                    with storage(self.root):
                        raise
                raise
            with storage(self.root):
                runs.note(self.root, "end", key, seconds=round(seconds, 3))
        return Answer(made.value, files, made.cost_usd, seconds, key, fresh=True)


class Asking(Store):
    """A store that answers what is recorded and makes nothing: anything else raises `Unmade` with its key."""

    def _make(self, key: str, head: dict[str, Any], make: Callable[[Path], Answer]) -> Answer:
        raise Unmade(key)
