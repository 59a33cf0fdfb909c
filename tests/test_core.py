"""Effects and artifacts: asked again is answered from the record; damage, crashes and rivals are met."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rushes.core.digest import canonical, digest_bytes, digest_json
from rushes.core.effects import Answer, Store, hold, write_atomic
from rushes.core.errors import Held, StorageTrouble


def _maker(calls: list[int], text: str = "hello"):
    def make(folder: Path) -> Answer:
        calls.append(1)
        (folder / "a.txt").write_text(text)
        return Answer({"n": len(calls)}, {"text": folder / "a.txt"}, cost_usd=0.25)

    return make


def test_asked_again_is_answered_from_the_record(tmp_path: Path) -> None:
    calls: list[int] = []
    store = Store(tmp_path)
    first = store.effect("draw", 1, {"x": 1}, _maker(calls))
    again = Store(tmp_path).effect("draw", 1, {"x": 1}, _maker(calls))
    assert len(calls) == 1
    assert first.fresh
    assert not again.fresh
    assert again.value == first.value
    assert again.cost_usd == 0.25
    assert again.files["text"].read_text() == "hello"
    assert again.files["text"].stem == digest_bytes(b"hello")


@pytest.mark.parametrize("change", [{"version": 2}, {"request": {"x": 2}}, {"take": 2}, {"name": "paint"}])
def test_every_part_of_the_question_is_part_of_the_key(tmp_path: Path, change: dict) -> None:
    store = Store(tmp_path)
    asked = {"name": "draw", "version": 1, "request": {"x": 1}, "take": 1} | change
    base = store.effect("draw", 1, {"x": 1}, _maker([]))
    other = store.effect(asked["name"], asked["version"], asked["request"], _maker([]), take=asked["take"])
    assert other.key != base.key
    assert other.fresh


def test_inputs_count_by_content_and_not_by_name(tmp_path: Path) -> None:
    store = Store(tmp_path / "s")
    a, b = tmp_path / "a", tmp_path / "b"
    a.write_text("same")
    b.write_text("same")
    first = store.effect("cut", 1, {}, _maker([]), inputs={"clip": a})
    assert not store.effect("cut", 1, {}, _maker([]), inputs={"clip": b}).fresh
    b.write_text("other")
    assert store.effect("cut", 1, {}, _maker([]), inputs={"clip": b}).key != first.key


def test_a_lost_or_shortened_artifact_is_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    answer = store.effect("draw", 1, {}, _maker([]))
    answer.files["text"].write_text("hel")
    assert store.effect("draw", 1, {}, _maker([])).files["text"].read_text() == "hello"
    answer.files["text"].unlink()
    assert store.effect("draw", 1, {}, _maker([])).files["text"].read_text() == "hello"


def test_a_failed_effect_leaves_no_record_and_no_scratch(tmp_path: Path) -> None:
    store = Store(tmp_path)

    def fail(folder: Path) -> Answer:
        (folder / "half").write_text("x")
        raise RuntimeError("broke")

    with pytest.raises(RuntimeError):
        store.effect("draw", 1, {}, fail)
    assert not list(tmp_path.glob("scratch-*"))
    assert not list((tmp_path / "effects").rglob("*.json"))


def test_a_killed_process_leaves_only_scratch_and_sweep_removes_it(tmp_path: Path) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom rushes.core.effects import Answer, Store\n"
        "Store(Path(sys.argv[1])).effect('draw', 1, {}, lambda f: os.kill(os.getpid(), 9))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == -9
    assert list(tmp_path.glob("scratch-*"))
    store = Store(tmp_path)
    store.sweep()
    assert not list(tmp_path.glob("scratch-*"))
    assert store.effect("draw", 1, {}, _maker([])).fresh


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    store = Store(tmp_path)
    answer = store.effect("draw", 1, {}, _maker([]))
    store.record_path(answer.key).write_text("{")
    with pytest.raises(StorageTrouble, match="delete it"):
        store.effect("draw", 1, {}, _maker([]))


def test_a_folder_is_held_by_one_process_at_a_time(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom rushes.core.effects import hold\nwith hold(Path(sys.argv[1])): pass"
    )
    with hold(tmp_path):
        rival = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
        assert rival.returncode != 0
        assert Held.__name__ in rival.stderr
    free = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert free.returncode == 0


def test_atomic_writes_leave_the_old_file_when_they_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    write_atomic(path, b"old")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", broken)
    with pytest.raises(StorageTrouble, match="free space"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_canonical_json_is_one_text_per_value() -> None:
    assert canonical({"b": 1, "a": [1, "é"]}) == '{"a":[1,"é"],"b":1}'
    assert digest_json({"a": 1, "b": 2}) == digest_json({"b": 2, "a": 1})
    with pytest.raises(ValueError, match=r"[Oo]ut of range|NaN|JSON"):
        canonical(float("nan"))


def test_records_are_plain_json(tmp_path: Path) -> None:
    store = Store(tmp_path)
    answer = store.effect("draw", 3, {"q": "é"}, _maker([]))
    record = json.loads(store.record_path(answer.key).read_text())
    assert record["name"] == "draw"
    assert record["version"] == 3
    assert record["request"] == {"q": "é"}
    assert not Path(record["files"]["text"]["path"]).is_absolute()
