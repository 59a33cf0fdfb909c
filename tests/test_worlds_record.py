"""Recordings: bound by hash, the same for the same seed, read without us, finished after a kill."""

from __future__ import annotations

import io
import itertools
import json
import os
import signal
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import numpy as np
import pytest

from rushes.cli.main import main
from rushes.core.errors import BadInput, StorageTrouble
from rushes.worlds import recording
from rushes.worlds.halls import Halls
from rushes.worlds.policies import POLICIES
from rushes.worlds.recording import Recipe, Recording, Replay, record
from rushes.worlds.session import Action

SRC = Path(__file__).resolve().parents[1] / "src"
RECIPE = Recipe("halls", size=16, length=64, test_every=4)


def test_frames_answer_their_actions(tmp_path: Path) -> None:
    made = record(RECIPE, 500, tmp_path / "d")
    assert made.about["counts"] == {"episodes": 8, "frames": 512, "train": 6, "test": 2}
    episodes = [*made.episodes("train"), *made.episodes("test")]
    assert len({e.seed for e in episodes}) == 8
    world = Halls(16)
    for e in episodes:
        assert np.array_equal(world.reset(e.seed), e.frames[0])
        for action, frame in zip(e.actions, e.frames[1:], strict=True):
            assert np.array_equal(world.step(Action.of(action)), frame)
        assert e.states is not None
        assert list(e.states[-1]) == list(world.state().values())


def test_numpy_alone_reads_it_and_so_does_webdataset(tmp_path: Path) -> None:
    made = record(RECIPE, 200, tmp_path / "d")
    expected = [*made.episodes("train")]
    with tarfile.open(tmp_path / "d" / "shards" / "train-000000.tar") as tar:
        for e in expected:
            told = tar.extractfile(f"{e.key}.npz")
            assert told is not None
            assert np.array_equal(np.load(io.BytesIO(told.read()))["frames"], e.frames)
    webdataset = pytest.importorskip("webdataset")
    samples = list(webdataset.WebDataset(str(tmp_path / "d/shards/train-000000.tar"), shardshuffle=False).decode())
    assert [s["__key__"] for s in samples] == [e.key for e in expected]
    assert np.array_equal(samples[0]["npz"]["actions"], expected[0].actions)
    assert samples[0]["json"]["seed"] == expected[0].seed


def test_the_same_recipe_gives_the_same_bytes_with_any_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "SHARD_FRAMES", 128)
    one, two = record(RECIPE, 700, tmp_path / "a"), record(RECIPE, 700, tmp_path / "b", workers=2)
    assert one.digest == two.digest
    assert one.about == two.about
    assert record(Recipe("halls", 16, 1, length=64, test_every=4), 700, tmp_path / "c").digest != one.digest
    short = record(RECIPE, 300, tmp_path / "short").about["samples"]
    assert short.items() <= one.about["samples"].items()


def test_a_killed_recording_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rushes.cli", "worlds", "record", "halls", str(tmp_path / "d"), "--frames", "9000",
               "--size", "16", "--length", "64", "--test-every", "4"]  # fmt: skip
    script = "import sys; from rushes.worlds import recording; recording.SHARD_FRAMES = 512; " \
             "from rushes.cli.main import main; sys.exit(main(sys.argv[1:]))"  # fmt: skip
    env = {**os.environ, "PYTHONPATH": str(SRC)}
    process = subprocess.Popen([sys.executable, "-c", script, *command[3:]], env=env)
    for _ in range(600):
        if len(list((tmp_path / "d" / "shards").glob("*.json"))) >= 3:
            break
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = {
        p: p.stat().st_mtime_ns for p in (tmp_path / "d" / "shards").glob("*.tar") if p.with_suffix(".json").exists()
    }
    assert len(kept) >= 3
    assert not (tmp_path / "d" / "dataset.json").exists()
    subprocess.run([sys.executable, "-c", script, *command[3:]], env=env, check=True, stdout=subprocess.DEVNULL)
    assert {p: p.stat().st_mtime_ns for p in kept} == kept
    whole = record(Recipe("halls", 16, length=64, test_every=4), 9000, tmp_path / "whole")
    assert Recording.open(tmp_path / "d").digest == whole.digest


def test_exchanged_frames_are_found(tmp_path: Path) -> None:
    made = record(RECIPE, 200, tmp_path / "d")
    path = tmp_path / "d" / "shards" / "train-000000.tar"
    with tarfile.open(path) as tar:
        members = [(m.name, tar.extractfile(m).read()) for m in tar]  # type: ignore[union-attr]
    npz = [data for name, data in members if name.endswith(".npz")]
    with tarfile.open(path, "w") as tar:
        for name, data in members:
            other = npz[1] if name == "00000000.npz" else data
            info = tarfile.TarInfo(name)
            info.size = len(other)
            tar.addfile(info, io.BytesIO(other))
    with pytest.raises(StorageTrouble, match="do not belong together"):
        list(made.episodes())
    again = record(RECIPE, 200, tmp_path / "d")  # the damaged shard is made anew
    assert again.digest == made.digest
    assert len(list(again.episodes())) == 3


def test_another_recipe_is_not_mixed_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worlds", "record", "halls:3", str(tmp_path / "d"), "--frames", "20", "--length", "20", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["frames"] == 20
    assert main(["worlds", "record", "halls:4", str(tmp_path / "d"), "--frames", "20", "--length", "20"]) == 2
    assert main(["worlds", "record", "atlantis", str(tmp_path / "e")]) == 2
    assert main(["worlds", "record", "halls", str(tmp_path / "e"), "--policy", "cheat"]) == 2
    with pytest.raises(BadInput, match="no recording"):
        Recording.open(tmp_path / "e")


def test_a_recording_is_a_session(tmp_path: Path) -> None:
    made = record(RECIPE, 100, tmp_path / "d")
    first = next(made.episodes())
    session = Replay(made)
    assert np.array_equal(session.reset(0), first.frames[0])
    for t in range(70):
        frame = session.step(Action(frozenset({"jump"})))
        assert np.array_equal(frame, first.frames[min(t + 1, 64)])


def test_every_episode_of_every_shard_is_replayed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "SHARD_FRAMES", 128)
    made = record(RECIPE, 500, tmp_path / "d")
    monkeypatch.undo()
    session, episodes = Replay(made), [*made.episodes("train"), *made.episodes("test")]
    assert len(made.about["shards"]) > 3
    for n, e in enumerate(episodes * 2):
        assert np.array_equal(session.reset(n), e.frames[0])
    (tmp_path / "d" / "shards" / "train-000001.tar").write_bytes(b"")
    with pytest.raises(StorageTrouble):
        list(made.episodes())


def test_the_wanderer_gets_about_holds_its_keys_and_uses_everything() -> None:
    world, cells, changed = Halls(16), set(), 0
    world.reset(2)
    actions = list(itertools.islice(POLICIES["wander"](2), 4000))
    for action in actions:
        world.step(action)
        cells.add((int(world.x), int(world.y)))
    used = np.abs(np.array([a.vector() for a in actions])).sum(0)
    assert (used > 0).all()
    changed = sum(a.keys != b.keys for a, b in itertools.pairwise(actions))
    assert changed < len(actions) / 6
    assert len(cells) > 40
