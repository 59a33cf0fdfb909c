"""Queued effects on real databases: killed in the middle, gone on by another process; the store stays the truth."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rushes.core import runs

pytest.importorskip("dbos", reason="the extra `queue` is not installed")

ASK = """
import sys, time
from pathlib import Path
from rushes.core.durable import Durable
from rushes.core.effects import Answer, Store, effect_key
from rushes.core.errors import ToolFailed
root, url, text, seconds = Path(sys.argv[1]), sys.argv[2], sys.argv[3], float(sys.argv[4])
def make(store, job):
    def write(folder):
        (folder / "a.txt").write_text(job["text"])
        (root / "busy").write_text("")
        time.sleep(seconds)
        if job["text"] == "bad" and not (root / "mended").exists():
            raise ValueError("a bad word")
        return Answer(None, {"text": folder / "a.txt"})
    return store.effect("slow", 1, job, write)
with Durable(Store(root), {"slow": make}, url=url) as queue:
    job = {"text": text}
    try:
        print(queue.run("slow", effect_key("slow", 1, job), job).files["text"].read_text())
    except ToolFailed as e:
        print("failed:", e)
"""


def _programs() -> Path | None:
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


@pytest.fixture(scope="module")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of our own, on a socket in a temporary folder."""
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    # Not under pytest's folder: that one is closed to other users, and PostgreSQL refuses to run as root.
    home = Path(
        subprocess.run(["mktemp", "-d", "/tmp/rushes-pg-XXXXXX"], capture_output=True, text=True).stdout.strip()
    )
    user: dict[str, str] = {}
    if os.geteuid() == 0:
        user = {"user": "postgres"}
        os.chown(home, pwd.getpwnam("postgres").pw_uid, -1)
    run = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/", **user}
    try:
        subprocess.run([programs / "initdb", "-D", home / "data", "-A", "trust", "-U", "rushes", "-N"], **run)
        options = f"-k {home} -c listen_addresses=''"
        subprocess.run(
            [programs / "pg_ctl", "-D", home / "data", "-o", options, "-l", home / "log", "-w", "start"], **run
        )
        yield f"postgresql://rushes@/queue?host={home}"
    finally:
        subprocess.run([programs / "pg_ctl", "-D", home / "data", "-m", "immediate", "stop"], **{**run, "check": False})
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/queue.sqlite3"
    return str(request.getfixturevalue("postgres"))


def _ask(root: Path, url: str, text: str, seconds: float = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ASK, str(root), url, text, str(seconds)], stdout=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip


def _answer(run: subprocess.Popen[str]) -> str:
    try:
        return run.communicate(timeout=60)[0].strip()
    finally:
        run.kill()


def test_killed_in_the_middle_another_process_goes_on(tmp_path: Path, url: str) -> None:
    first = _ask(tmp_path / "s", url, "film", 60)
    deadline = time.monotonic() + 60
    while not (tmp_path / "s" / "busy").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    assert _answer(_ask(tmp_path / "s", url, "film")) == "film"
    log = runs.tally(tmp_path / "s")
    assert (log.begun, log.ended, log.cut_off, log.repeated) == (2, 1, 1, ())


def test_two_processes_that_ask_at_once_make_it_once(tmp_path: Path, url: str) -> None:
    both = [_ask(tmp_path / "s", url, "pair", 1) for _ in range(2)]
    assert [_answer(b) for b in both] == ["pair", "pair"]
    log = runs.tally(tmp_path / "s")
    assert (log.begun, log.ended) == (1, 1)


def test_a_failure_is_said_and_asking_again_is_a_new_attempt(tmp_path: Path, url: str) -> None:
    said = _answer(_ask(tmp_path / "s", url, "bad"))
    assert "a bad word" in said
    assert "again" in said
    (tmp_path / "s" / "mended").write_text("")
    assert _answer(_ask(tmp_path / "s", url, "bad")) == "bad"


def test_without_its_database_nothing_finished_is_lost(tmp_path: Path) -> None:
    root = tmp_path / "s"
    url = f"sqlite:///{root}/queue.sqlite3"
    assert _answer(_ask(root, url, "keep")) == "keep"
    for path in root.glob("queue.sqlite3*"):
        path.unlink()
    assert _answer(_ask(root, url, "keep")) == "keep"
    assert runs.tally(root).begun == 1


def _rushes(workspace: Path, url: str, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "rushes.cli", *words, "--workspace", str(workspace)], text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "RUSHES_QUEUE": url}, start_new_session=True,
    )  # fmt: skip


def test_a_worker_finishes_the_takes_of_a_film_whose_maker_was_killed(tmp_path: Path, url: str) -> None:
    film = ("make", "a cat walks through the rain", "--seconds", "5", "--height", "360", "--no-voice")
    maker = _rushes(tmp_path, url, *film)
    log = tmp_path / ".rushes" / "runs.jsonl"
    deadline = time.monotonic() + 60
    while not (log.exists() and '"papercut"' in log.read_text()) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(maker.pid, signal.SIGKILL)
    maker.wait()
    worker = _rushes(tmp_path, url, "worker")
    try:
        assert worker.stdout is not None
        assert "by papercut" in worker.stdout.readline()  # what the dead one had asked for
        os.kill(worker.pid, signal.SIGINT)
        assert worker.wait(timeout=60) == 0
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(worker.pid, signal.SIGKILL)
    again = _rushes(tmp_path, url, *film)
    assert again.communicate(timeout=120)[1] is not None
    assert again.returncode == 0
    tally = runs.tally(tmp_path / ".rushes")
    assert tally.repeated == ()
    assert tally.cut_off <= 2  # the two that were being drawn


def test_a_queue_that_cannot_be_opened_is_one_clear_error(tmp_path: Path) -> None:
    film = _rushes(tmp_path, "postgresql://rushes:secret@127.0.0.1:1/queue", "make", "a cat sleeps", "--seconds", "5")
    said = film.communicate(timeout=120)[1]
    assert film.returncode == 6
    assert "the queue's database cannot be used" in said
    assert "secret" not in said
