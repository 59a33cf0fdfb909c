"""Finished work is made once: by rival processes, after a kill, after damage. The log of runs shows it."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from rushes.agent.pool import Pool
from rushes.core import runs
from rushes.core.effects import SEAL, Answer, Asking, Store, Unmade
from rushes.core.errors import ToolFailed

SLOW = """
import sys, time
from pathlib import Path
from rushes.core.effects import Answer, Store
def make(folder):
    (folder / "a.txt").write_text("made")
    time.sleep(float(sys.argv[2]))
    return Answer(None, {"text": folder / "a.txt"})
print(Store(Path(sys.argv[1])).effect("slow", 1, {}, make).fresh)
"""


def _write(text: str):
    def make(folder: Path) -> Answer:
        (folder / "a.txt").write_text(text)
        return Answer(text, {"text": folder / "a.txt"})

    return make


def _slow(root: Path, seconds: float) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SLOW, str(root), str(seconds)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )


def test_two_processes_that_ask_at_once_make_it_once(tmp_path: Path) -> None:
    rivals = [_slow(tmp_path, 1.0) for _ in range(3)]
    said = sorted(r.communicate(timeout=60)[0].strip() for r in rivals)
    assert said == ["False", "False", "True"]
    log = runs.tally(tmp_path)
    assert (log.begun, log.ended, log.repeated) == (1, 1, ())
    assert not list(tmp_path.glob("scratch-*"))


def test_two_threads_that_ask_at_once_make_it_once(tmp_path: Path) -> None:
    store, fresh = Store(tmp_path), []

    def make(folder: Path) -> Answer:
        time.sleep(0.3)
        return Answer(1)

    threads = [threading.Thread(target=lambda: fresh.append(store.effect("t", 1, {}, make).fresh)) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join(timeout=30)
    assert sorted(fresh) == [False, False, False, True]


def test_a_scratch_folder_that_comes_and_goes_is_held_by_one_thread_at_a_time(tmp_path: Path) -> None:
    store, inside, crowds = Store(tmp_path), [], []

    def work() -> int:
        for _ in range(60):
            with store.scratch("one"):
                inside.append(1)
                crowds.append(len(inside))
                inside.pop()
        return 60

    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        assert [f.result() for f in [pool.submit(work) for _ in range(6)]] == [60] * 6
    assert set(crowds) == {1}
    assert not list(tmp_path.glob("scratch-*"))


def test_a_killed_maker_frees_its_work_for_the_next(tmp_path: Path) -> None:
    first = _slow(tmp_path, 60)
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob("scratch-*/a.txt")) and time.monotonic() < deadline:
        time.sleep(0.02)
    second = _slow(tmp_path, 0)  # waits for the first
    time.sleep(0.5)
    assert second.poll() is None
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    assert second.communicate(timeout=30)[0].strip() == "True"
    log = runs.tally(tmp_path)
    assert (log.begun, log.ended, log.cut_off, log.repeated) == (2, 1, 1, ())


def test_the_log_names_work_that_was_repeated_and_work_that_was_lost(tmp_path: Path) -> None:
    store = Store(tmp_path)
    lost = store.effect("a", 1, {}, _write("a"))
    lost.files["text"].unlink()
    store.effect("a", 1, {}, _write("a"))
    let_go = store.effect("b", 1, {}, _write("b"))
    store.forget(let_go.key)
    store.effect("b", 1, {}, _write("b"))
    assert runs.tally(tmp_path).remade == (lost.key,)
    assert runs.tally(tmp_path).repeated == ()
    store.record_path(let_go.key).unlink()  # behind the store's back: what a bug would look like
    store.effect("b", 1, {}, _write("b"))
    assert runs.tally(tmp_path).repeated == (let_go.key,)
    with (tmp_path / runs.NAME).open("a") as f:
        f.write('\n{"event": "beg')  # a disk ran full here
    store.effect("c", 1, {}, _write("c"))
    assert runs.tally(tmp_path).ended == 6


def test_a_changed_artifact_of_the_same_length_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    answer = store.effect("draw", 1, {}, _write("hello"))
    assert answer.files["text"].stat().st_mtime_ns == SEAL
    answer.files["text"].write_text("jello")
    again = store.effect("draw", 1, {}, _write("hello"))
    assert again.fresh
    assert again.files["text"].read_text() == "hello"
    os.utime(again.files["text"])  # touched, as by a copy to another disk, but whole
    assert not store.effect("draw", 1, {}, _write("hello")).fresh
    assert again.files["text"].stat().st_mtime_ns == SEAL


def test_a_store_that_only_asks_makes_nothing(tmp_path: Path) -> None:
    store, asking = Store(tmp_path), Asking(tmp_path)
    with pytest.raises(Unmade) as unmade:
        asking.effect("draw", 1, {}, _write("x"))
    made = store.effect("draw", 1, {}, _write("x"))
    assert unmade.value.key == made.key
    assert asking.effect("draw", 1, {}, _write("x")).value == "x"


def test_an_input_from_the_store_is_known_by_its_name(tmp_path: Path) -> None:
    store = Store(tmp_path / "s")
    inside = store.effect("draw", 1, {}, _write("clip")).files["text"]
    outside = tmp_path / "clip.txt"
    outside.write_text("clip")
    cut = store.effect("cut", 1, {}, _write("cut"), inputs={"clip": inside})
    assert store.effect("cut", 1, {}, _write("cut"), inputs={"clip": outside}).key == cut.key


# Workers


def die_once(root: str, job: int) -> int:
    mark = Path(root) / f"died-{job}"
    if job == 2 and not mark.exists():
        mark.write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return job * 10


def die_always(root: str, job: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return job


def wait_long(root: str, job: int) -> int:
    (Path(root) / f"worker-{os.getpid()}").write_text("")
    time.sleep(120)
    return job


def hold_a_pool(root: str) -> None:
    with Pool(Path(root), 2) as pool:
        list(pool.run(wait_long, [1, 2]))


def test_the_work_of_a_worker_that_died_is_tried_once_more(tmp_path: Path) -> None:
    with Pool(tmp_path, 2) as pool:
        assert sorted(pool.run(die_once, [1, 2, 3])) == [(1, 10), (2, 20), (3, 30)]


def test_a_worker_that_dies_again_is_reported(tmp_path: Path) -> None:
    with Pool(tmp_path, 1) as pool, pytest.raises(ToolFailed, match=r"worker process died.*run the same command again"):
        list(pool.run(die_always, [1]))


def fail(root: str, job: int) -> int:
    raise OSError("told")


def who(root: str, job: int) -> tuple[int, str | None, str]:
    return os.getpid(), os.environ.get("RUSHES_ASKED"), os.getcwd()


def test_workers_wait_for_the_next_run_and_see_what_its_process_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked() -> tuple[int, str | None, str]:
        with Pool(tmp_path, 1) as pool:
            ((_, told),) = pool.run(who, [1])
        return told

    worker = asked()[0]
    monkeypatch.setenv("RUSHES_ASKED", "now")
    monkeypatch.chdir(tmp_path)
    assert asked() == (worker, "now", str(tmp_path))
    with pytest.raises(OSError, match="told"), Pool(tmp_path, 1) as pool:
        list(pool.run(fail, [1]))
    assert asked()[0] != worker  # an error ends them


def test_workers_end_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    parent = multiprocessing.get_context("spawn").Process(target=hold_a_pool, args=(str(tmp_path),))
    parent.start()
    deadline = time.monotonic() + 60
    while len(list(tmp_path.glob("worker-*"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    workers = [int(p.name.partition("-")[2]) for p in tmp_path.glob("worker-*")]
    assert len(workers) == 2
    assert parent.pid is not None
    os.kill(parent.pid, signal.SIGKILL)
    parent.join()
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{w}").exists() for w in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{w}").exists() for w in workers)


# The whole, killed at random moments (the large version is bench/kills.py)


def test_a_film_killed_again_and_again_is_the_same_film(tmp_path: Path) -> None:
    sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
    try:
        import kills
    finally:
        sys.path.pop(0)
    row = kills.production(0, 3, tmp_path, random.Random(3))
    assert (row["exit"], row["lost"], row["repeated"], row["remade"], row["scratch"]) == (0, 0, 0, 0, 0)
    assert row["same"]
    assert row["kills"] >= 2
