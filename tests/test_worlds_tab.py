"""A trained world as one page: made, refused where it cannot be, and played in a real browser without a server."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("onnxruntime")

from rushes.cli.main import main
from rushes.core.errors import BadInput
from rushes.web.tab import PARTS, export_tab
from rushes.worlds.catalogue import LEARNED

CHROMIUM = shutil.which("chromium")


def test_a_page_holds_everything_and_names_no_host(tmp_path: Path) -> None:
    runtime = tmp_path / "dist"
    runtime.mkdir()
    for part in PARTS:
        (runtime / part).write_bytes(b"export default 1")
    out = export_tab(LEARNED, tmp_path / "a.html", runtime)
    text = out.read_text()
    assert export_tab(LEARNED, tmp_path / "b.html", runtime).read_bytes() == out.read_bytes()
    assert "http://" not in text
    assert "https://" not in text
    assert "<!--BLOBS-->" not in text
    assert text.count('type="text/plain"') == 6


def test_what_cannot_play_without_a_server_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BadInput, match="not there"):
        export_tab(LEARNED, tmp_path / "a.html", tmp_path)
    assert main(["worlds", "export-web", "planet", str(tmp_path / "b.html")]) == 2
    assert "only a trained world" in capsys.readouterr().err
    alone = shutil.copy(LEARNED, tmp_path / "alone.onnx")
    shutil.copy(LEARNED.with_suffix(".prime.onnx"), tmp_path / "alone.prime.onnx")
    with pytest.raises(BadInput, match="begin from"):
        export_tab(Path(alone), tmp_path / "c.html", tmp_path)


@pytest.mark.skipif(not (CHROMIUM and shutil.which("npm")), reason="needs Chromium, and npm for the runtime")
def test_the_page_plays_in_a_browser_tab(tmp_path: Path) -> None:
    api = pytest.importorskip("playwright.sync_api")
    assert main(["worlds", "export-web", "learned", str(tmp_path / "world.html")]) == 0
    troubles: list[str] = []
    with api.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page: Any = browser.new_page(offline=True)
        page.on("pageerror", lambda e: troubles.append(str(e)))
        page.goto((tmp_path / "world.html").as_uri())
        page.wait_for_function("window.meter && meter.frames > 30", timeout=60_000)
        picture = "document.getElementById('picture').toDataURL()"
        page.wait_for_timeout(300)
        still = page.evaluate(picture)
        page.keyboard.down("d")
        page.wait_for_function(f"{picture} !== {still!r}", timeout=10_000)
        page.keyboard.up("d")
        page.click("#another")
        before = page.evaluate("meter.frames")
        page.wait_for_function(f"meter.frames > {before + 30}", timeout=60_000)
        print(page.inner_text("#meters"))
        browser.close()
    assert troubles == []
