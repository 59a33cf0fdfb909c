"""The clip browser and the caption desk, driven in a real browser; exports and search."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("fastapi")

from footage_films import Footage, Planted, write
from rushes.core.effects import Store
from rushes.core.errors import BadInput
from rushes.data.clip import Clip
from rushes.data.dataset import Dataset
from rushes.data.export import LAYOUTS, diff, export
from rushes.footage.build import Options, build
from rushes.footage.captions import append, given
from rushes.footage.desk import Desk, agreement, report
from rushes.footage.measured import written
from rushes.footage.search import Index
from rushes.shot import Beat, CameraMove, Framing, Setting, Shot, Subject

SRC = Path(__file__).resolve().parents[1] / "src"
CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    where = tmp_path_factory.mktemp("web")
    shots = [Planted(kind, 5 * n, move, 0.05, 2.0) for n, (kind, move) in enumerate(
        [("texture", "pan left"), ("hills", "static"), ("water", "push in")])]  # fmt: skip
    (where / "raw").mkdir()
    write(Footage((320, 180), 24, shots, [("cut", 0.0)] * 2), where / "raw" / "walk.mp4")
    return build(where / "raw", where / "dataset", Store(where / ".rushes"), Options(test_share=0))


@pytest.fixture
def address(dataset: Dataset, tmp_path: Path) -> Iterator[str]:
    shutil.copytree(dataset.folder, tmp_path / "dataset")
    command = [sys.executable, "-m", "rushes.cli", "footage", "desk", "--dataset", str(tmp_path / "dataset"),
               "--person", "anna"]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(SRC)})
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()


def test_without_its_token_the_server_says_nothing(address: str) -> None:
    bare = address.split("?")[0].replace("/desk", "/api/clips")
    for url, headers in ((bare, {}), (bare + "?token=wrong", {}), (bare, {"Host": "evil.example"})):
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(urllib.request.Request(url, headers=headers))


@pytest.fixture
def page(address: str) -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no chromium")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.problems = []
        page.on("pageerror", lambda e: page.problems.append(str(e)))
        page.goto(address)
        yield page
        assert page.problems == []
        browser.close()


def test_a_clip_is_described_by_keyboard_alone(page: Any, tmp_path: Path) -> None:
    page.wait_for_selector("#instruction:has-text('blind person')")
    assert "token" not in page.url
    assert page.eval_on_selector("[name=camera]", "e => e.value") in ("pan left", "static", "push in")
    page.keyboard.type("walker")
    page.keyboard.press("Tab")
    page.keyboard.type("dark, paper")
    page.keyboard.press("Alt+Digit2")
    page.wait_for_selector("#preview:has-text('dark paper walker')")
    if shots := os.environ.get("RUSHES_SCREENSHOTS"):
        page.screenshot(path=f"{shots}/desk.png", full_page=True)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#progress:has-text('1 described')")
    said = [c for list_ in given(tmp_path / "dataset").values() for c in list_]
    assert [c.author for c in said] == ["person anna"]
    assert said[0].shot["subjects"][0]["look"] == ["dark", "paper"]
    assert said[0].shot["framing"] == "wide"
    page.keyboard.press("Alt+KeyB")
    until(page, "() => document.querySelector('[name=look]').value === 'dark, paper'")  # mine comes back to be mended
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#progress:has-text('1 described')")
    first = page.inner_text("#measured")
    page.keyboard.press("Alt+KeyS")
    until(page, f"() => document.querySelector('#measured').textContent !== {json.dumps(first)}")
    page.reload()
    page.wait_for_selector("#progress:has-text('1 described')")
    for n in (2, 3):
        page.keyboard.type("walker")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(f"#progress:has-text('{n} described')" if n < 3 else "#progress:has-text('all clips')")


def until(page: Any, condition: str) -> None:
    """Wait for a function of the page; Playwright's own wait needs eval, which the page's policy forbids."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {condition}")


def test_clips_are_found_and_play_on_hover(page: Any) -> None:
    page.goto(re.sub(r"/desk.*", "/", page.url))
    page.wait_for_selector(".clip >> nth=2")
    page.fill("#q", "slow push in")
    until(page, "() => document.querySelectorAll('.clip').length < 3")
    first = page.locator(".clip").first
    assert "push in" in first.inner_text().lower()
    first.hover()
    until(page, "() => document.querySelector('.clip video')?.currentTime > 0.1")
    if shots := os.environ.get("RUSHES_SCREENSHOTS"):
        page.screenshot(path=f"{shots}/browse.png")
    first.click()
    page.wait_for_selector("dialog[open] dl")
    assert "push in" in page.inner_text("dialog")


def test_the_desk_scores_against_gold_and_between_people(dataset: Dataset, tmp_path: Path) -> None:
    folder = tmp_path / "dataset"
    shutil.copytree(dataset.folder, folder)
    clip = dataset.clips("accepted")[0]
    known = Shot(subjects=(Subject(name="walker"),), framing=Framing.WIDE, camera=CameraMove.PAN_LEFT)
    append(folder, [written(known, author="gold", clip=clip.sha256)])
    right = Desk(folder, "anna").say(clip.id, {"subject": "walker", "framing": "wide", "camera": "pan left"})
    wrong = Desk(folder, "ben").say(clip.id, {"subject": "walker", "framing": "wide", "camera": "static"})
    assert right.score == 1.0
    assert wrong.score == pytest.approx(2 / 3, abs=0.01)
    assert report(folder)["agreement"] == pytest.approx(2 / 3, abs=0.01)
    assert agreement(known, known) == 1
    with pytest.raises(BadInput):
        Desk(folder, "anna").say(clip.id, {"framing": "sideways"})
    with pytest.raises(BadInput, match="tokens"):
        Desk(folder, "anna").say(clip.id, {"subject": "walker " * 60})


def test_a_machines_draft_is_corrected_and_loses_nothing(dataset: Dataset, tmp_path: Path) -> None:
    folder = tmp_path / "dataset"
    shutil.copytree(dataset.folder, folder)
    clip = dataset.clips("accepted")[0]
    saw = Shot(
        subjects=(Subject(name="man", look=("tall",), holds=("lamp",)), Subject(name="dog", look=("brown",))),
        sound=("rain",), beats=(Beat(at=0.5, who="dog", verb="bark"),),
    )  # fmt: skip
    append(folder, [written(saw, author="vision eye", clip=clip.sha256)])
    anna = Desk(folder, "anna")
    task = anna.next(clip_id=clip.id)
    assert task is not None
    assert task.draft["subjects"][1]["look"] == ["brown"]
    said = anna.say(clip.id, {"subject": "man", "look": "short", "others": "dog, boat", "place": "pier"}).shot
    assert [s["name"] for s in said["subjects"]] == ["man", "dog", "boat"]
    assert (said["subjects"][0]["look"], said["subjects"][0]["holds"]) == (["short"], ["lamp"])
    assert said["subjects"][1]["look"] == ["brown"]
    assert (said["sound"], said["beats"][0]["verb"]) == (["rain"], "bark")
    without = anna.say(clip.id, {"subject": "man"}).shot
    assert "beats" not in without  # the dog is gone, and so is what it did


def test_nobody_is_shown_what_another_person_said(dataset: Dataset, tmp_path: Path) -> None:
    folder = tmp_path / "dataset"
    shutil.copytree(dataset.folder, folder)
    clip = dataset.clips("accepted")[0]
    Desk(folder, "me", gold=True).say(clip.id, {"subject": "walker", "framing": "wide"})
    Desk(folder, "ben").say(clip.id, {"subject": "giant", "framing": "wide"})
    raw, store = dataset.folder.parent / "raw", Store(dataset.folder.parent / ".rushes")
    again = build(raw, folder, store, Options(test_share=0))
    assert again.clips("id = ?", (clip.id,))[0].caption_author == "gold"
    task = Desk(folder, "anna").next(clip_id=clip.id)
    assert task is not None
    assert "subjects" not in task.draft
    found = report(folder)
    assert found["described"] == {"person ben": 1}
    assert 0 < found["gold"]["person ben"] < 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_exports_hold_what_their_trainer_reads(dataset: Dataset, tmp_path: Path, layout: str) -> None:
    assert export(dataset, layout, tmp_path / "out") == 3
    told = tomllib.loads((tmp_path / "out" / "dataset.toml").read_text())
    media = sorted((tmp_path / "out").glob("*clips/*.mp4" if layout != "kohya" else "*clips/*.jpg"))
    assert [m.stem for m in media] == sorted(c.id for c in dataset.clips("accepted"))
    assert all(m.with_suffix(".txt").read_text() for m in media)
    if layout == "musubi-tuner":
        lines = [json.loads(x) for x in (tmp_path / "out" / "clips.jsonl").read_text().splitlines()]
        assert {Path(x["video_path"]) for x in lines} == set(media)
        assert all((n - 1) % 4 == 0 for n in told["datasets"][0]["target_frames"])
    with pytest.raises(BadInput, match="not empty"):
        export(dataset, layout, tmp_path / "out")


def test_diff_says_what_changed(dataset: Dataset, tmp_path: Path) -> None:
    from rushes.footage.filters import chosen

    raw, store = dataset.folder.parent / "raw", Store(dataset.folder.parent / ".rushes")
    other = build(raw, tmp_path / "d", store, Options(filters=chosen(["camera!=static"]), test_share=0))
    changes = diff(dataset, other)
    assert changes["left out"] == [c.id for c in dataset.clips("camera = 'static'")]
    assert not any(v for k, v in changes.items() if k != "left out")
    assert not any(diff(dataset, dataset).values())


def test_search_among_ten_thousand_ranks_by_words_and_measures() -> None:
    moves = ["pan left", "pan right", "static", "tilt up"]
    things = ["boat", "harbour", "street", "child", "dog", "mountain", "train"]
    times = ["dawn", "dusk", "noon", "night"]
    clips = [
        Clip(id=f"{n:05}", source="x.mp4", source_digest=str(n), start=0, end=2, first=0, frames=48, seconds=2, fps=24,
             camera=moves[n // 28 % 4], camera_speed="slow" if n % 3 else "fast",
             caption_long=written(Shot(subjects=(Subject(name=things[n % 7]),),
                                       setting=Setting.model_validate({"time": times[n // 7 % 4]})),
                                  author="x", clip="").long)
        for n in range(10_000)
    ]  # fmt: skip
    hits = Index(clips).search("boats at dusk, slow panning left")
    assert len(hits) == 20
    for h in hits:
        assert "boat" in h.clip.caption_long.lower()
        assert "dusk" in h.clip.caption_long.lower()
        assert h.clip.camera == "pan left"
        assert h.clip.camera_speed == "slow"
