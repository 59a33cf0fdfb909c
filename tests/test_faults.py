"""Faults put in on purpose: each gives one clear error and a way on, and nothing finished is lost."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from rushes.agent.production import Production, State, slug
from rushes.cli.main import INTERRUPTED, main
from rushes.core import runs
from rushes.core.effects import Answer, Store, hold, write_atomic
from rushes.core.errors import RushesError, StorageTrouble
from rushes.media.frames import encode
from rushes.shot import Commission

BRIEF = "a fox crosses a snowy forest"
FULL = r"No space left|disk is full"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small disk needs root and the right to mount")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def _file(size: int):
    def make(folder: Path) -> Answer:
        (folder / "a.bin").write_bytes(b"x" * size)
        return Answer(size, {"data": folder / "a.bin"})

    return make


def test_a_disk_that_runs_full_loses_nothing_finished(small_disk: Path) -> None:
    store = Store(small_disk)
    done = store.effect("small", 1, {}, _file(100_000))
    with pytest.raises(StorageTrouble, match=FULL):
        store.effect("large", 1, {}, _file(2_000_000))
    assert not list(small_disk.glob("scratch-*"))
    assert not store.effect("small", 1, {}, _file(100_000)).fresh
    assert done.files["data"].stat().st_size == 100_000
    assert store.effect("fits", 1, {}, _file(300_000)).fresh  # room again: it goes on
    assert runs.tally(small_disk).repeated == ()


def test_a_disk_that_runs_full_under_the_encoder(small_disk: Path) -> None:
    noise = np.random.default_rng(1)

    def draw(folder: Path) -> Answer:
        frames = (noise.integers(0, 255, (720, 1280, 4), np.uint8) for _ in range(24))
        encode(frames, folder / "take.mp4", size=(1280, 720), fps=24)
        return Answer(files={"video": folder / "take.mp4"})

    store = Store(small_disk)
    with pytest.raises(StorageTrouble, match=FULL):
        store.effect("take", 1, {}, draw)
    assert not list(small_disk.glob("scratch-*"))
    assert not list(store.root.glob("artifacts/*/*"))


def test_a_full_disk_leaves_the_old_production(small_disk: Path) -> None:
    path = small_disk / "production.json"
    write_atomic(path, b"old")
    with pytest.raises(StorageTrouble, match="free space"):
        write_atomic(path, b"x" * 2_000_000)
    assert path.read_bytes() == b"old"
    assert [p.name for p in small_disk.iterdir()] == ["production.json"]


def test_a_read_only_disk_is_said_and_still_answers(small_disk: Path) -> None:
    store = Store(small_disk)
    known = store.effect("a", 1, {}, _file(10))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    try:
        assert not store.effect("a", 1, {}, _file(10)).fresh
        assert known.files["data"].exists()
        with pytest.raises(StorageTrouble, match=r"Read-only.*choose a writable folder"):
            store.effect("b", 1, {}, _file(10))
        with pytest.raises(StorageTrouble, match="Read-only"), hold(small_disk / "productions" / "x"):
            pass
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert store.effect("b", 1, {}, _file(10)).fresh


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 3}', '{"value": 1}', '{"files": {"a": {}}}'])
def test_a_damaged_record_names_itself_and_the_way_on(tmp_path: Path, text: str) -> None:
    store = Store(tmp_path)
    path = store.record_path(store.effect("a", 1, {}, _file(10)).key)
    path.write_text(text)
    with pytest.raises(StorageTrouble, match="delete it to have it made again") as e:
        store.effect("a", 1, {}, _file(10))
    assert e.value.where == str(path)
    path.unlink()
    assert store.effect("a", 1, {}, _file(10)).fresh


@pytest.mark.parametrize("damage", ["{", "cut", "newer", "strange"])
def test_a_damaged_or_newer_production_is_left_alone(tmp_path: Path, damage: str) -> None:
    production = Production(tmp_path / "productions" / "p", State(commission=Commission(brief=BRIEF)))
    production.save()
    path = production.folder / "production.json"
    good = path.read_text()
    record = json.loads(good)
    bad = {"{": "{", "cut": good[: len(good) // 2], "newer": json.dumps(record | {"format": 99, "wings": 2}),
           "strange": json.dumps(record | {"takes": 3})}[damage]  # fmt: skip
    path.write_text(bad)
    with pytest.raises(RushesError) as e:
        Production.load(production.folder)
    assert e.value.next_step
    assert str(path) in str(e.value)
    assert path.read_text() == bad  # nothing is written over it
    path.write_text(good)
    assert Production.load(production.folder).state == production.state


def test_a_clock_that_jumps_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(1)
    monkeypatch.setattr(time, "time", lambda: rng.uniform(0, 4e9))
    monkeypatch.setattr(time, "time_ns", lambda: int(rng.uniform(0, 4e18)))
    store = Store(tmp_path)
    first = [store.effect("a", 1, {"n": n}, _file(10 + n)) for n in range(5)]
    store.sweep()
    again = [store.effect("a", 1, {"n": n}, _file(10 + n)) for n in range(5)]
    assert not any(a.fresh for a in again)
    assert [a.key for a in again] == [f.key for f in first]
    assert all(0 <= f.seconds < 60 for f in first)
    assert runs.tally(tmp_path).repeated == ()


def test_a_second_process_is_told_who_holds_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with hold(tmp_path / "productions" / slug(BRIEF)):
        code = main(["make", BRIEF, "--seconds", "5", "--height", "360", "--no-voice", "--workspace", str(tmp_path)])
    assert code == 4
    assert f"process {os.getpid()}" in capsys.readouterr().err


def test_an_interrupt_ends_at_once_and_keeps_what_was_finished(tmp_path: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "rushes.cli", "make", BRIEF, "--seconds", "8", "--no-voice", "--workspace", tmp_path],
        start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        # A shell ignores it for what it starts in the background, these tests perhaps, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    try:
        effects = tmp_path / ".rushes" / "effects"
        deadline = time.monotonic() + 120
        while run.poll() is None and not list(effects.rglob("*.json")) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert run.poll() is None
        os.killpg(run.pid, signal.SIGINT)
        said = run.communicate(timeout=30)[1]
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
    assert run.returncode == INTERRUPTED, said
    assert "the same command goes on from here" in said
    assert "Traceback" not in said
    store = Store(tmp_path / ".rushes")
    keys = [p.stem for p in effects.rglob("*.json")]
    assert keys
    assert all(store.recall(key) is not None for key in keys)
    store.sweep()
    assert not list(store.root.glob("scratch-*"))
