"""Artifacts and effects: immutable files named by their content, and answers recorded under what was asked.

Layout of a store (one `.rushes/` folder per workspace):

    artifacts/ab/abcd….mp4        the file, named by its sha256
    effects/ab/abcd….json         one record per effect: request, answer, artifacts, seconds, cost

A record is written after the files it names, by temp → fsync → rename, so a reader never sees half of one. The records
are the truth: there is no database that could disagree with them.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rushes.core.digest import digest_file, digest_json
from rushes.core.errors import Held, StorageTrouble

_UMASK = os.umask(0o022)
os.umask(_UMASK)


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


def _alive(pid: int) -> bool:
    """Whether a process still runs; one that was killed and waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False


class Store:
    """Artifacts and effect records under one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with storage(root):
            (root / "artifacts").mkdir(parents=True, exist_ok=True)
            (root / "effects").mkdir(parents=True, exist_ok=True)

    @contextlib.contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder on the store's own disk for work in progress; removed afterwards."""
        with storage(self.root):
            path = Path(tempfile.mkdtemp(dir=self.root, prefix=f"scratch-{os.getpid()}-"))
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def sweep(self) -> None:
        """Remove the scratch folders of processes that are gone (killed, or the power failed)."""
        for path in self.root.glob("scratch-*"):
            pid = path.name.split("-")[1]
            if pid.isdigit() and not _alive(int(pid)):
                shutil.rmtree(path, ignore_errors=True)

    def keep(self, path: Path) -> Path:
        """Move a finished file into the store under its digest; returns where it lies now."""
        with storage(self.root):
            digest = digest_file(path)
            home = self.root / "artifacts" / digest[:2] / (digest + path.suffix)
            # A file of another length under this name was damaged after it was written: the new one takes its place.
            if not home.exists() or home.stat().st_size != path.stat().st_size:
                home.parent.mkdir(exist_ok=True)
                with path.open("rb") as f:
                    os.fsync(f.fileno())
                os.replace(path, home)
            return home

    def record_path(self, key: str) -> Path:
        return self.root / "effects" / key[:2] / f"{key}.json"

    def recall(self, key: str) -> Answer | None:
        """The recorded answer, or None when there is none or one of its files is gone or damaged in length."""
        path = self.record_path(key)
        try:
            record = json.loads(path.read_text())
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as e:
            raise StorageTrouble(
                "this effect's record cannot be read", where=str(path), next_step="delete it to have it made again"
            ) from e
        files = {}
        for role, entry in record["files"].items():
            file = self.root / entry["path"]
            if not file.exists() or file.stat().st_size != entry["bytes"]:
                return None
            files[role] = file
        return Answer(record["value"], files, record["cost_usd"], record["seconds"], key, fresh=False)

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
        digests = {role: digest_file(p) for role, p in sorted((inputs or {}).items())}
        key = digest_json({"name": name, "version": version, "request": request, "take": take, "inputs": digests})
        if (known := self.recall(key)) is not None:
            return known
        began = time.monotonic()
        with self.scratch() as folder:
            made = make(folder)
            seconds = time.monotonic() - began
            files = {role: self.keep(p) for role, p in made.files.items()}
        record = {
            "name": name, "version": version, "take": take, "request": request, "inputs": digests,
            "value": made.value, "cost_usd": made.cost_usd, "seconds": round(seconds, 4), "ended": time.time(),
            "files": {
                role: {"path": str(p.relative_to(self.root)), "bytes": p.stat().st_size} for role, p in files.items()
            },
        }  # fmt: skip
        write_atomic(self.record_path(key), json.dumps(record, ensure_ascii=False, indent=1).encode())
        return Answer(made.value, files, made.cost_usd, seconds, key, fresh=True)
