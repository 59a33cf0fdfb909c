"""From a folder to a dataset: every file a row, every clip a reason, the same digest however often it is stopped."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import time
from functools import partial
from operator import truediv
from pathlib import Path

import pytest

pytest.importorskip("duckdb")

import imageio_ffmpeg

from footage_films import Footage, Planted, write
from rushes.core.effects import Store
from rushes.core.errors import BadInput, StorageTrouble, ToolFailed
from rushes.data.clip import Clip
from rushes.data.dataset import Dataset
from rushes.footage.build import Options, build
from rushes.footage.captions import append, gate, tokens
from rushes.footage.cluster import ray_runner
from rushes.footage.dedup import clusters, splits
from rushes.footage.filters import parse
from rushes.footage.measured import written
from rushes.shot import CameraMove, Setting, Shot, Subject

SRC = Path(__file__).resolve().parents[1] / "src"


def ffmpeg(*args: str) -> None:
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *args], check=True)


def _film(*kinds: str) -> Footage:
    shots = [Planted(kind, 40 * len(kinds) + n * 5, "pan left", 0.05, 2.2 + n / 2) for n, kind in enumerate(kinds)]
    return Footage((320, 180), 24, shots, [("cut", 0.0)] * (len(kinds) - 1))


@pytest.fixture(scope="session")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two films, one of them twice more (a copy, a smaller encoding), and four files that are no films."""
    folder = tmp_path_factory.mktemp("raw")
    first = write(_film("texture", "hills", "water"), folder / "first.mp4")
    write(_film("room", "texture"), folder / "second.mp4")
    shutil.copy(first, folder / "copy of first.mp4")
    ffmpeg("-i", str(first), "-vf", "scale=240:136", "-crf", "27", str(folder / "smaller.mp4"))
    still = Footage((320, 180), 24, [Planted("hills", 2, "static", 0, 2.0)], [])
    still.changes.append(lambda picture, i: picture * 0 + 90)
    write(still, folder / "grey.mp4")
    (folder / "empty.mp4").touch()
    (folder / "text.mp4").write_text("ffconcat version 1.0\nfile /etc/passwd\n")
    (folder / "notes.txt").write_text("not a film")
    return folder


@pytest.fixture(scope="session")
def made(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    where = tmp_path_factory.mktemp("made")
    return build(raw, where / "dataset", Store(where / ".rushes"))


def test_every_file_has_one_row_with_its_reason(raw: Path, made: Dataset) -> None:
    rows = {s.name: s for s in made.sources()}
    assert set(rows) == {p.name for p in raw.iterdir()}
    assert {n: rows[n].status for n in ("empty.mp4", "text.mp4", "notes.txt")} == dict.fromkeys(
        ("empty.mp4", "text.mp4", "notes.txt"), "refused"
    )
    assert rows["grey.mp4"].status == "rejected"
    assert "byte for byte" in rows["first.mp4"].why + rows["copy of first.mp4"].why
    assert all(r.why for r in rows.values() if r.status != "used")


def test_the_smaller_encoding_is_a_duplicate_and_the_larger_one_stays(made: Dataset) -> None:
    smaller = made.clips("source = ?", ("smaller.mp4",))
    assert len(smaller) == 3
    assert all(not c.accepted and c.why[0].startswith("a duplicate") for c in smaller)
    assert sum(c.accepted for c in made.clips()) == 5


def test_clips_have_exactly_the_planted_frames(raw: Path, made: Dataset, tmp_path: Path) -> None:
    import av

    film = _film("room", "texture")
    clips = made.clips("source = ?", ("second.mp4",))
    assert [c.first for c in clips] == film.starts
    for clip in clips:
        path = tmp_path / f"{clip.id}.mp4"
        path.write_bytes(made.member(clip, "mp4"))
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            assert sum(1 for _ in container.decode(stream)) == clip.frames
            assert (stream.codec_context.width, stream.codec_context.height) == (clip.width, clip.height)


def test_others_read_it_without_us(made: Dataset) -> None:
    import duckdb
    import webdataset

    shards = [str(p) for p in sorted((made.folder / "shards").glob("*.tar"))]
    samples = list(webdataset.WebDataset(shards, shardshuffle=False).decode())
    assert {s["__key__"] for s in samples} == {c.id for c in made.clips("accepted")}
    assert all(s["txt"] and s["json"]["id"] == s["__key__"] and len(s["mp4"]) == s["json"]["bytes"] for s in samples)
    with duckdb.connect() as connection:
        rows = connection.execute(
            f"SELECT count(*), sum(seconds) FROM read_parquet('{made.folder / 'clips.parquet'}') WHERE accepted"
        ).fetchone()
    assert rows is not None
    assert rows[0] == len(samples)
    assert rows[1] == pytest.approx(made.about["counts"]["seconds"], abs=0.01)


def test_samples_are_bound_to_their_hash(made: Dataset, tmp_path: Path) -> None:
    assert _read_all(made) == 5
    copy = tmp_path / "copy"
    shutil.copytree(made.folder, copy)
    shard = next((copy / "shards").glob("*.tar"))
    with tarfile.open(shard) as tar:
        member = next(m for m in tar if m.name.endswith(".mp4"))
    with shard.open("r+b") as f:
        f.seek(member.offset_data + member.size // 2)
        f.write(b"\xff\x00\xff")
    damaged = Dataset.open(copy)
    with pytest.raises(StorageTrouble, match="not the one that was described"):
        _read_all(damaged)


def _read_all(dataset: Dataset) -> int:
    return sum(1 for split in ("train", "test") for _ in dataset.samples(split))


def test_killed_anywhere_it_ends_in_the_same_digest(raw: Path, made: Dataset, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rushes.cli", "--workspace", str(tmp_path), "footage", "build", str(raw),
               "--out", str(tmp_path / "dataset"), "--json"]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    rng = random.Random(5)
    killed, effects = 0, tmp_path / ".rushes" / "effects"
    for _ in range(5):
        before = len(list(effects.rglob("*.json")))
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
        # After each piece of work that this run finishes, not after so many seconds: machines differ.
        while process.poll() is None and len(list(effects.rglob("*.json"))) == before:
            time.sleep(0.005)
        time.sleep(rng.uniform(0, 0.1))
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            killed += 1
        process.wait()
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    assert killed >= 2
    assert json.loads(done.stdout)["digest"] == made.digest


def test_a_persons_caption_replaces_the_measured_one_and_cuts_nothing_again(
    raw: Path, made: Dataset, tmp_path: Path
) -> None:
    shutil.copytree(made.folder, tmp_path / "dataset")
    clip = made.clips("accepted")[0]
    said = Shot(subjects=(Subject(name="walker", action="cross the frame"),), setting=Setting(place="hills"))
    append(tmp_path / "dataset", [written(said, author="person anna", clip=clip.sha256)])
    again = build(raw, tmp_path / "dataset", Store(made.folder.parent / ".rushes"))
    assert {s["name"]: s["fresh"] for s in again.about["stages"]}["cut"] == 0
    row = again.clips("id = ?", (clip.id,))[0]
    assert row.caption_author == "person anna"
    assert "walker" in row.caption_long.lower()
    assert len(json.loads(row.captions)) == 2
    assert again.digest != made.digest
    others = {c.id: c.sha256 for c in made.clips("accepted")}
    assert {c.id: c.sha256 for c in again.clips("accepted")} == others


def test_filters_are_plain_words(raw: Path, made: Dataset, tmp_path: Path) -> None:
    strict = build(raw, tmp_path / "d", Store(made.folder.parent / ".rushes"),
                   Options(filters=(parse("seconds>=2.5"), parse("camera!=static"))))  # fmt: skip
    assert all(c.seconds >= 2.5 and c.camera != "static" for c in strict.clips("accepted"))
    assert any("seconds is" in w for c in strict.clips("NOT accepted") for w in c.why)
    with pytest.raises(BadInput, match="not a filter"):
        parse("beauty>=7")


def test_clusters_hold_near_pictures_and_never_straddle_the_split() -> None:
    rng = random.Random(3)
    clips = []
    for n in range(600):
        base = [rng.getrandbits(64) for _ in range(6)]
        for copy in range(2 if n % 4 == 0 else 1):
            looks = [h ^ sum(1 << b for b in rng.sample(range(64), 5 * copy)) for h in base]
            clips.append(_clip(f"{n:05}-{copy}", f"file{n}-{copy}", looks))
    found = clusters(clips)
    for clip in clips:
        assert found[clip.id] == f"{clip.id[:5]}-0"
        clip.cluster = found[clip.id]
    split = splits(clips, 0.3)
    assert all(split[c.id] == split[c.cluster] for c in clips)
    assert 0.2 < sum(s == "test" for s in split.values()) / len(clips) < 0.4


def _clip(id: str, source: str, looks: list[int]) -> Clip:
    return Clip(id=id, source=source, source_digest=source, start=0, end=1, first=0, frames=24, seconds=1, fps=24,
                looks=[f"{h:016x}" for h in looks])  # fmt: skip


def test_captions_have_token_gates() -> None:
    short = written(Shot(camera=CameraMove.PAN_LEFT, subjects=(Subject(name="boat"),)), author="x", clip="y")
    assert gate(short) is None
    endless = short.model_copy(update={"long": "very " * 900})
    assert "tokens" in (gate(endless) or "")
    assert tokens("it's 5:30, 100% real") >= 9


def test_the_same_functions_on_a_ray_cluster(
    raw: Path, made: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ray = pytest.importorskip("ray")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ToolFailed, match="no Ray cluster answers"):
        ray_runner(f"127.0.0.1:{port}")
    ray.init(address="local", num_cpus=2, include_dashboard=False, configure_logging=False, log_to_driver=False)
    try:
        run = ray_runner("local")
        monkeypatch.chdir(raw.parent)
        again = build(Path(raw.name), tmp_path / "dataset", Store(tmp_path / ".rushes"), run=run)
        assert again.digest == made.digest
        with pytest.raises(BadInput, match="nonsense"):
            list(run(parse, ["nonsense"]))
        with pytest.raises(ToolFailed, match="ZeroDivisionError"):
            list(run(partial(truediv, 1), [1, 0]))
    finally:
        ray.shutdown()
