"""A finished film is changed: exactly what was named, back and forth, from takes that stay; safe from kills."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import av
import pytest

import rushes
from rushes.agent import director
from rushes.agent.production import Production, find, take_names
from rushes.agent.progress import Quiet
from rushes.cli.main import main
from rushes.core.digest import digest_file
from rushes.core.effects import Store
from rushes.core.errors import BadInput
from rushes.shot import Commission, Framing

BRIEF = "a fox crosses a snowy forest at night and finds a lantern. It carries the lantern home"
COMMISSION = Commission(brief=BRIEF, seconds=10, height=360)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made")
    rushes.make(COMMISSION, workspace=root)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "w")
    return tmp_path / "w"


def name(root: Path) -> str:
    return next((root / "productions").iterdir()).name


def pictures(p: Production) -> dict[str, str]:
    """The digest of each slot's take in the film."""
    return {slot: digest_file(p.workspace / t.file) for slot, t in p.state.current_takes.items() if t.key in
            p.state.showing.values()}  # fmt: skip


class Heard(Quiet):
    """Keeps what was said."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, line: str) -> None:
        self.lines.append(line)


def test_a_changed_shot_is_shown_small_before_its_take_is_there(root: Path) -> None:
    heard = Heard()
    after = director.revise(name(root), "make the second shot slower", workspace=root, progress=heard)
    look = next(line for line in heard.lines if line.startswith("a first look at s02: "))
    with av.open(look.split(": ", 1)[1]) as small, av.open(str(after.folder / "film.mp4")) as film:
        assert small.streams.video[0].width < film.streams.video[0].width
        assert after.state.script is not None
        (shot,) = [s for s in after.state.script.slots if s.id == "s02"]
        assert small.streams.video[0].frames == round(shot.seconds * 12)
    assert not any("a first look at" in line and "s02" not in line for line in heard.lines)


def test_a_revision_makes_what_it_names_again_and_nothing_else(root: Path) -> None:
    before = find(root, name(root))
    was, film = pictures(before), digest_file(before.folder / "film.mp4")
    after = director.revise(name(root), "make the second shot closer and slower", workspace=root)
    now = pictures(after)
    assert [slot for slot in was if now[slot] != was[slot]] == ["s02"]
    assert digest_file(after.folder / "film.mp4") != film
    assert after.state.closing.startswith("Done: s02")
    assert len(after.state.takes) == len(before.state.takes) + 1  # the old take stays
    verdict = after.state.verdicts[-1]
    assert (verdict.slot, verdict.verdict, verdict.by) == ("s02", "rejected", "person")
    assert verdict.made_for is not None
    assert verdict.made_for.shot.framing is Framing.FULL  # what the rejected picture was meant to be
    assert "closer" in verdict.why
    assert Production.load(after.folder).state == after.state


def test_undo_and_redo_lead_to_the_same_bytes(root: Path) -> None:
    n = name(root)
    films = [digest_file(find(root, n).folder / "film.mp4")]
    for sentence in ("drop shot 3", "no music"):
        director.revise(n, sentence, workspace=root)
        films.append(digest_file(find(root, n).folder / "film.mp4"))
    assert len(set(films)) == 3
    records = sorted((root / ".rushes" / "effects").rglob("*.json"))
    for act, expected in ((director.undo, films[1]), (director.undo, films[0]), (director.redo, films[1])):
        p = act(n, workspace=root)
        assert digest_file(p.folder / "film.mp4") == expected
    assert sorted((root / ".rushes" / "effects").rglob("*.json")) == records  # nothing was made for it
    director.revise(n, "call it “Home”", workspace=root)  # a new branch: what was undone is no longer ahead
    with pytest.raises(BadInput, match="nothing to redo"):
        director.redo(n, workspace=root)
    for _ in range(2):
        director.undo(n, workspace=root)
    with pytest.raises(BadInput, match="nothing to undo"):
        director.undo(n, workspace=root)


def test_the_same_make_keeps_a_revised_film(root: Path) -> None:
    p = director.revise(name(root), "drop shot 3", workspace=root)
    film = digest_file(p.folder / "film.mp4")
    again = rushes.make(COMMISSION, workspace=root)
    assert again.folder == p.folder
    assert digest_file(again.folder / "film.mp4") == film
    assert again.state.version == 1


def test_an_earlier_take_is_kept_and_a_take_is_rejected(root: Path) -> None:
    n = name(root)
    first = pictures(find(root, n))
    director.revise(n, "make shot 2 a close-up", workspace=root)
    p = director.keep(n, "s02.1", why="calmer", workspace=root)
    assert pictures(p) == first
    assert (p.state.verdicts[-1].verdict, p.state.verdicts[-1].why) == ("kept", "calmer")
    slot = next(s for s in p.state.script.slots if s.id == "s02") if p.state.script else None
    assert slot is not None
    assert slot.shot.framing is Framing.FULL  # the script says again what the picture shows
    p = director.reject(n, "s01.1", why="too empty", workspace=root)
    now = pictures(p)
    assert [s for s in first if now[s] != first[s]] == ["s01"]
    assert list(take_names(p.state))[-1] == "s01.2"
    with pytest.raises(BadInput, match=r"no take 's02.9'.*s02\.1"):
        director.keep(n, "s02.9", workspace=root)
    # An unwanted take that is not in the film costs a note and no picture.
    before = digest_file(p.folder / "film.mp4")
    p = director.reject(n, "s02.2", why="too near", workspace=root)
    assert digest_file(p.folder / "film.mp4") == before
    assert p.state.verdicts[-1].why == "too near"


def test_a_plan_first_and_nothing_on_disk(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {p: p.stat().st_mtime_ns for p in root.rglob("*") if p.is_file()}
    args = ["--workspace", str(root), "revise", name(root), "make shot 2 a close-up at dawn", "--dry-run"]
    assert main([*args, "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert plan["would_make"] == ["s02"]
    assert plan["price_usd"] == 0
    assert main(args) == 0
    assert "making 1 of" in capsys.readouterr().out
    assert {p: p.stat().st_mtime_ns for p in root.rglob("*") if p.is_file()} == files


def test_what_cannot_be_done_leaves_the_film_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    p = find(root, name(root))
    film, state = digest_file(p.folder / "film.mp4"), p.state
    assert main(["--workspace", str(root), "revise", name(root), "make it funnier"]) == 2
    assert "not understood: 'funnier'" in capsys.readouterr().err
    now = find(root, name(root))
    assert digest_file(now.folder / "film.mp4") == film
    assert now.state.model_copy(update={"updated": 0}) == state.model_copy(update={"updated": 0})


def test_another_shape_keeps_the_story(root: Path) -> None:
    p = director.revise(name(root), "make it vertical", workspace=root)
    with av.open(str(p.folder / "film.mp4")) as f:
        assert (f.streams.video[0].width, f.streams.video[0].height) == (360, 640)
    assert p.state.verdicts == []  # nobody found fault with the wide takes


def test_a_killed_revision_is_finished_by_resume(made: Path, root: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(made, whole)
    sentence = "at dawn"
    expected = director.revise(name(whole), sentence, workspace=whole)
    n = name(root)
    command = [sys.executable, "-m", "rushes.cli", "--workspace", str(root), "revise", n, sentence]
    known = len(list((root / ".rushes" / "effects").rglob("*.json")))
    run = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while run.poll() is None and time.monotonic() < deadline:
        if len(list((root / ".rushes" / "effects").rglob("*.json"))) > known:
            break
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    stopped = find(root, n)
    assert stopped.state.pending == {"verb": "revise", "sentence": sentence}
    assert stopped.state.version == 0
    done = director.resume(n, workspace=root)
    assert done.state.pending is None
    assert digest_file(done.folder / "film.mp4") == digest_file(expected.folder / "film.mp4")
    assert done.state.script == expected.state.script
    assert [(v.slot, v.why) for v in done.state.verdicts] == [(v.slot, v.why) for v in expected.state.verdicts]


def test_a_lost_take_is_made_again(root: Path) -> None:
    p = find(root, name(root))
    film = digest_file(p.folder / "film.mp4")
    (root / p.state.takes[1].file).unlink()
    (p.folder / "film.mp4").unlink()
    assert digest_file(director.resume(p.folder.name, workspace=root).folder / "film.mp4") == film


def test_watch_and_preview(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    n = name(root)
    director.revise(n, "make shot 2 wider", workspace=root)
    assert main(["--workspace", str(root), "watch", n]) == 0
    seen = capsys.readouterr().out
    assert "making 1 of" in seen
    assert seen.rstrip().endswith("done")
    assert main(["--workspace", str(root), "preview", n, "--json"]) == 0
    path = Path(json.loads(capsys.readouterr().out)["preview"])
    script = find(root, n).state.script
    assert script is not None
    with av.open(str(path)) as f:
        video = f.streams.video[0]
        assert (video.width, video.height) == (480, 270)
        frames = sum(1 for _ in f.decode(video))
    assert frames / 12 == pytest.approx(script.seconds, abs=0.1)
    Store(root / ".rushes").sweep()
    assert not list((root / ".rushes").glob("scratch-*"))


def test_takes_are_listed_with_their_verdicts(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    n = name(root)
    director.revise(n, "make shot 2 wider", workspace=root)
    assert main(["--workspace", str(root), "takes", n, "--json"]) == 0
    rows = {r["take"]: r for r in json.loads(capsys.readouterr().out)["takes"]}
    assert (rows["s02.1"]["in_film"], rows["s02.1"]["verdict"]) == (False, "rejected")
    assert (rows["s02.2"]["in_film"], rows["s02.2"]["verdict"]) == (True, None)
    assert Path(rows["s02.1"]["file"]).exists()
