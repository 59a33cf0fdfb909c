"""What no production refers to goes, and nothing else; older records are brought up to date and kept."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import rushes
from rushes.agent import director, production
from rushes.agent.production import Production, find
from rushes.cli.main import main
from rushes.core import gc
from rushes.core.digest import digest_file
from rushes.core.effects import Answer, Store, hold
from rushes.core.errors import Held, StorageTrouble
from rushes.shot import Commission

FOX = Commission(brief="a fox crosses a snowy forest at night and finds a lantern", seconds=6, height=360)
BOAT = Commission(brief="a red boat drifts on the sea at dusk", seconds=6, height=360)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made")
    rushes.make(FOX, workspace=root)
    rushes.make(BOAT, workspace=root)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(made, tmp_path / "w")
    monkeypatch.setattr(gc, "GRACE", -60.0)
    return tmp_path / "w"


def stored(root: Path) -> set[Path]:
    return {p for p in (root / ".rushes").glob("*/*/*") if p.is_file()}


def boat(root: Path) -> Production:
    return next(Production.load(f) for f in (root / "productions").iterdir() if "boat" in f.name)


def test_what_a_film_refers_to_stays_and_a_deleted_films_work_goes(root: Path) -> None:
    before = stored(root)
    assert director.gc(workspace=root).bytes == 0
    assert stored(root) == before
    takes = [root / t.file for t in boat(root).state.takes]
    film = next(f for f in (root / "productions").iterdir() if "fox" in f.name)
    others = [root / t.file for t in Production.load(film).state.takes]
    shutil.rmtree(boat(root).folder)
    planned = director.gc(workspace=root, dry_run=True)
    assert stored(root) == before
    assert set(takes) <= set(planned.files)
    assert planned.bytes == sum(p.stat().st_size for p in planned.files)
    done = director.gc(workspace=root)
    assert (done.records, sorted(done.files)) == (planned.records, sorted(planned.files))
    assert not any(t.exists() for t in takes)
    assert all(t.exists() for t in others)
    sooner = digest_file(film / "film.mp4")
    (film / "film.mp4").unlink()
    again = director.resume(film.name, workspace=root)
    assert digest_file(again.folder / "film.mp4") == sooner
    assert rushes.make(BOAT, workspace=root).state.closing


def test_takes_of_earlier_versions_stay_and_derived_work_goes_only_when_asked(root: Path) -> None:
    name = boat(root).folder.name
    revised = director.revise(name, "make the first shot closer", workspace=root)
    waste = director.gc(workspace=root, dry_run=True).records
    assert not {t.key for t in revised.state.takes} & set(waste)
    assert "speech" not in waste.values()
    assert len(waste) == 1  # the first look at the changed shot
    gone = director.gc(workspace=root, derived=True)
    assert "segment" in gone.records.values()
    assert {k for k, what in gone.records.items() if what not in gc.DERIVED} == set(waste)
    back = director.undo(name, workspace=root)
    assert back.state.version == 0
    assert (back.folder / "film.mp4").exists()


def test_what_was_paid_for_and_what_is_young_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(root / ".rushes")
    store.effect("papercut", 1, {"n": 1}, lambda _: Answer(1, cost_usd=0.2))
    store.effect("model", 1, {"n": 2}, lambda _: Answer("words"))
    store.effect("papercut", 1, {"n": 3}, lambda _: Answer(3))
    assert list(director.gc(workspace=root, dry_run=True).records.values()) == ["papercut"]
    monkeypatch.setattr(gc, "GRACE", 3600.0)
    assert not director.gc(workspace=root, dry_run=True).records


def test_an_unfinished_production_keeps_every_take(root: Path) -> None:
    store = Store(root / ".rushes")
    store.effect("papercut", 1, {"n": 3}, lambda _: Answer(3))
    film = boat(root)
    film.state.pending = {"act": "undo"}
    film.save()
    assert not director.gc(workspace=root).records


def test_nothing_goes_while_somebody_works(root: Path, capsys: Any) -> None:
    with hold(boat(root).folder):
        with pytest.raises(Held):
            director.gc(workspace=root)
        assert main(["--workspace", str(root), "gc", "--dry-run"]) == 0
    assert "would remove nothing: 0 files" in capsys.readouterr().out
    assert main(["--workspace", str(root), "gc", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["bytes"] == 0


def test_an_older_record_is_brought_up_to_date_and_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    film = boat(root)
    old = (film.folder / "production.json").read_text()

    def renamed(data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "closing": data["closing"].upper()}

    monkeypatch.setattr(production, "FORMAT", 3)
    monkeypatch.setattr(production, "MIGRATIONS", {1: renamed})
    with pytest.raises(StorageTrouble, match="no way from format 2 to 3"):
        Production.load(film.folder)
    assert (film.folder / "production.json").read_text() == old
    monkeypatch.setattr(production, "MIGRATIONS", {1: renamed, 2: dict})
    now = find(root, film.folder.name)
    assert now.state.closing == film.state.closing.upper()
    assert now.state.format == 3
    assert (film.folder / "production.format-1.json").read_text() == old
    assert json.loads((film.folder / "production.json").read_text())["format"] == 3


def test_a_newer_record_is_refused_with_a_way_on(root: Path) -> None:
    path = boat(root).folder / "production.json"
    text = path.read_text().replace('"format": 1', '"format": 9', 1)
    path.write_text(text)
    with pytest.raises(StorageTrouble, match="newer Rushes") as e:
        Production.load(path.parent)
    assert "upgrade" in str(e.value)
    assert path.read_text() == text
