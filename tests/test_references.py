"""Reference pictures: read as a stranger's file, kept by digest, sent with exactly the shots that they belong to."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import rushes
from paid_server import paid_server
from rushes.agent import director, references
from rushes.agent.production import Production
from rushes.cli.main import main
from rushes.core.digest import digest_bytes
from rushes.core.errors import BadInput, BadMedia, StorageTrouble
from rushes.media.stills import filling, load_image, save_jpeg, save_png
from rushes.minds.continuity import shows
from rushes.shot import Commission, Setting, Shot, Subject


def picture(path: Path, size: tuple[int, int] = (640, 480), seed: int = 1) -> Path:
    h, w = size[1], size[0]
    rgb = np.random.default_rng(seed).integers(0, 255, (h // 20, w // 20, 3), dtype=np.uint8)
    save_png(np.kron(rgb, np.ones((20, 20, 1), np.uint8)).astype(np.uint8), path)
    return path


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("the keeper", True), ("Lighthouse Keeper", True), ("the old keeper", True), ("the young keeper", False),
        ("lighthouse", True), ("the harbour", True), ("keep", False), ("the", False), ("the dog", False),
    ],
)  # fmt: skip
def test_a_shot_shows_whom_a_person_names(name: str, shown: bool) -> None:
    keeper = Subject(name="lighthouse keeper", look=("old",))
    assert (
        shows(Shot(subjects=(keeper,), setting=Setting(place="small harbour", pieces=("lighthouse",))), name) == shown
    )


def test_what_is_kept_is_our_own_picture_small_enough_for_every_provider(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (1800, 2400, 3), dtype=np.uint8)
    save_jpeg(noise, tmp_path / "big.jpg", 95)
    production = Production.open(tmp_path, Commission(brief="a keeper"), None)
    production.folder.mkdir(parents=True)
    references.keep(production, references.read({"the  keeper": tmp_path / "big.jpg"}))
    (kept,) = production.state.references
    data = (production.folder / kept.file).read_bytes()
    assert (kept.name, kept.digest) == ("the keeper", digest_bytes(data))
    assert len(data) <= references.HEAVIEST
    assert load_image(production.folder / kept.file).shape == (960, 1280, 3)
    again = production.state.model_copy(deep=True)
    references.keep(production, references.read({"The keeper": tmp_path / "big.jpg"}))
    assert production.state.references == again.references
    assert Production.load(production.folder).state.references == again.references
    references.keep(production, references.read({"the keeper": None}))
    assert production.state.references == []


def test_hostile_pictures_and_names_are_refused_before_anything_is_begun(tmp_path: Path) -> None:
    (tmp_path / "svg.png").write_text('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>')
    (tmp_path / "cut.png").write_bytes(picture(tmp_path / "whole.png").read_bytes()[:200])
    (tmp_path / "link.png").symlink_to(tmp_path / "whole.png")
    for name in ("svg.png", "cut.png", "link.png"):
        with pytest.raises(BadMedia):
            rushes.make(Commission(brief="a cat"), workspace=tmp_path, reference={"the cat": tmp_path / name})
    picture(tmp_path / "strip.png", (2000, 200))
    with pytest.raises(BadInput, match="too small or too long"):
        references.read({"the cat": tmp_path / "strip.png"})
    with pytest.raises(BadInput, match="no such file"):
        references.read({"the cat": tmp_path / "none.png"})
    for bad in ("", " ", "a\x1b[31mcat", "x" * 81):
        with pytest.raises(BadInput, match="no name"):
            references.read({bad: tmp_path / "whole.png"})
    assert not (tmp_path / "productions").exists()


def test_a_picture_that_fills_a_frame_keeps_its_upper_part() -> None:
    tall = np.zeros((400, 100, 3), np.uint8)
    tall[:100] = 255  # a face
    wide = filling(tall, (160, 90))
    assert wide.shape == (90, 160, 3)
    assert filling(tall, (50, 200)).shape == (200, 50, 3)


def test_a_film_with_references_is_shot_and_a_changed_one_makes_its_shots_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cat, other, room = (picture(tmp_path / f"{n}.png", seed=i) for i, n in enumerate(("cat", "other", "room")))
    brief = "A cat sits in a kitchen. A dog runs in a forest. The cat sleeps in a kitchen."
    made = rushes.make(Commission(brief=brief, seconds=9, height=360, voice=False), workspace=tmp_path,
                       reference={"the cat": cat, "the dragon": room})  # fmt: skip
    name, state = made.folder.name, made.state
    assert state.script is not None
    drawn = {s.id: s for s in state.script.slots if not s.shot.is_card}
    cats = [i for i, s in drawn.items() if shows(s.shot, "the cat")]
    assert 0 < len(cats) < len(drawn)
    assert f"Made by papercut without the reference picture of the cat in {', '.join(cats)}." in state.notes
    assert any("Nothing in the film is called 'the dragon'" in n for n in state.notes)
    assert "references/" in (made.folder / "report.html").read_text()

    film = next(tmp_path / t.file for t in state.takes if t.slot in drawn).read_bytes()
    monkeypatch.setenv("XAI_API_KEY", "test-key")
    with paid_server("xai", film, polls=0) as server:
        monkeypatch.setenv("XAI_BASE_URL", server.url)

        def shot(**given: Path | None) -> Production:
            server.starts.clear()
            server.pictures.clear()
            return director.shoot(name, "xai:480p", budget_usd=20, agreed=True, workspace=tmp_path,
                                  reference={f"the {k}": v for k, v in given.items()})  # fmt: skip

        first = shot()
        kept = {r.name: (made.folder / r.file).read_bytes() for r in first.state.references}
        assert sorted(server.pictures) == sorted([[kept["the cat"]]] * len(cats) + [[]] * (len(drawn) - len(cats)))
        assert all("Reference picture 1 shows the cat." in p for p in server.starts if "cat" in p)
        assert not any("without the reference" in n for n in first.state.notes)
        shot()
        assert server.starts == []  # nothing changed
        shot(cat=other)
        assert len(server.starts) == len(cats)
        assert all(p and p != [kept["the cat"]] for p in server.pictures)
        shot(kitchen=room)
        assert len(server.starts) == len([s for s in drawn.values() if shows(s.shot, "the kitchen")]) > 0
        assert {len(p) for p in server.pictures} <= {1, 2}
        gone = shot(dragon=None)
        assert server.starts == []
        assert not any("dragon" in n for n in gone.state.notes)
        with pytest.raises(BadInput, match="no shot shows the dragon") as refused:
            shot(dragon=room)
        assert "cat" in refused.value.next_step
        kept_file = made.folder / next(r.file for r in gone.state.references if r.name == "the cat")
        kept_file.write_bytes(b"something else")
        with pytest.raises(StorageTrouble, match="gone or changed"):
            shot()

    with paid_server("fal", film, polls=0) as server:
        monkeypatch.setenv("FAL_KEY", "test-key")
        monkeypatch.setenv("FAL_QUEUE_URL", server.url)
        monkeypatch.setenv("FAL_FORMS_URL", server.url)
        picture(cat)
        told = director.shoot(name, "fal:fal-ai/some/text-to-video@0.01", budget_usd=20, agreed=True,
                              workspace=tmp_path, reference={"the cat": cat})  # fmt: skip
        assert sum("takes no reference pictures" in n for n in told.state.notes) == 1
        assert sum("without the reference picture" in n for n in told.state.notes) == 1
        assert server.pictures == [[]] * len(drawn)

    assert main(["--workspace", str(tmp_path), "shoot", name, "--with", "nano", "--reference", "the cat"]) == 2
    assert "no NAME=FILE" in capsys.readouterr().err
