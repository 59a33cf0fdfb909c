"""Optional analysers: words that are spoken and written get into the rows, the search and the filters."""

from __future__ import annotations

import importlib.util
import json
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skia

pytest.importorskip("duckdb")

from footage_films import Footage, Planted, write
from rushes.core.effects import Store
from rushes.core.errors import MissingPart
from rushes.data.clip import Clip
from rushes.footage import hearing
from rushes.footage.build import Options, build
from rushes.footage.filters import chosen, split
from rushes.footage.search import Index, spoken
from rushes.measure.footage import Contract
from rushes.media.guard import ffmpeg, file_url
from rushes.minds import speech, transcribe


def contract(**facts: Any) -> Contract:
    return Contract(
        container="mov", codec="h264", width=64, height=64, rotation=0, sample_aspect=1, fps=25, variable_rate=False,
        shortest_gap=0.04, longest_gap=0.04, pixel_format="yuv420p", interlaced=False, field_order="progressive",
        matrix="bt709", primaries="bt709", transfer="bt709", full_range=False, hdr=False, **facts,
    )  # fmt: skip


def clip(id: str, start: float, seconds: float) -> Clip:
    return Clip(id=id, source="a.mp4", source_digest="d", start=start, end=start + seconds, first=0, frames=50,
                seconds=seconds, fps=25, caption_long="A static camera.")  # fmt: skip


def test_each_word_goes_to_the_clip_in_which_it_is_spoken() -> None:
    one, two = clip("one", 10.0, 4.0), clip("two", 14.0, 4.0)  # the file's clock begins at ten seconds
    heard: hearing.Spoken = [[0.5, 0.9, "The"], [1.0, 1.4, "price"], [3.9, 4.2, "is"], [4.3, 4.8, "nine."]]
    hearing.apply([one, two], {"d": contract(file_start=10.0)}, {"d": heard})
    assert (one.speech, two.speech) == ("The price", "is nine.")
    assert json.loads(two.words or "")[1] == [0.3, 0.8, "nine."]
    hits = Index([one, two]).search("prices")
    assert [h.clip.id for h in hits] == ["one"]
    assert spoken(one, "price") == [(1.0, "The price")]


def test_a_search_may_hold_filters() -> None:
    words, tests = split("boat at dusk, seconds>=3 split==test, slow pan")
    assert words == "boat at dusk, slow pan"
    assert [str(t) for t in tests] == ["seconds>=3.0", "split==test"]


def test_what_is_not_installed_is_said_before_anything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingPart, match="reads text"):
        build(tmp_path, tmp_path / "d", Store(tmp_path / ".rushes"), Options(also=("text",)))


def _written(picture: Any, _: int) -> Any:
    surface = skia.Surface(picture.shape[1], picture.shape[0])
    canvas = surface.getCanvas()
    canvas.drawImage(skia.Image.fromarray(np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)]),
                                          colorType=skia.kRGBA_8888_ColorType), 0, 0)  # fmt: skip
    canvas.drawRect(skia.Rect.MakeXYWH(60, 120, 520, 80), skia.Paint(Color=0xFF101010))
    canvas.drawString("FERRY LEAVES AT NOON", 80, 175, skia.Font(skia.Typeface("DejaVu Sans"), 42),
                      skia.Paint(Color=0xFFFFFFFF, AntiAlias=True))  # fmt: skip
    return np.ascontiguousarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3])


@pytest.mark.skipif(
    importlib.util.find_spec("rapidocr_onnxruntime") is None, reason="the extra `text` is not installed"
)
def test_written_words_are_read_once_and_may_be_filtered_by(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    shots = [Planted("hills", 5, "pan left", 0.05, 1.5), Planted("water", 10, "pan left", 0.05, 1.5)]
    film = Footage((640, 360), 24, shots, [("cut", 0.0)])
    film.changes.append(lambda picture, i: _written(picture, i) if i < 36 else picture)
    write(film, tmp_path / "raw" / "a.mp4")
    store, filters = Store(tmp_path / ".rushes"), ["overlay<=9"]
    options = Options(filters=chosen(filters), also=("text",), test_share=0)
    made = build(tmp_path / "raw", tmp_path / "d", store, options)
    first, second = made.clips("accepted")
    assert first.text == "FERRY LEAVES AT NOON"
    assert 0.05 < (first.text_area or 0) < 0.3
    assert (second.text, second.text_area) == ("", 0.0)
    assert [h.clip.id for h in Index(made.clips("accepted")).search("ferry at noon")] == [first.id]
    strict = Options(filters=chosen([*filters, "text_area<=0.01"]), also=("text",), test_share=0)
    again = build(tmp_path / "raw", tmp_path / "d", store, strict)
    assert [c.id for c in again.clips("accepted")] == [second.id]
    assert "text_area is" in again.clips("id = ?", (first.id,))[0].why[0]
    assert {s["name"]: s["fresh"] for s in again.about["stages"]}["read"] == 0


@pytest.mark.skipif(not (transcribe.installed() and speech.installed()), reason="the extras `speech`, `voice`")
def test_spoken_words_are_in_the_dataset(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    said = speech.say("The price of the boat is nine hundred dollars.", tmp_path / "said.wav")
    with wave.open(str(said.path)) as f:
        assert f.getnframes() > 1000
    film = write(
        Footage((320, 180), 24, [Planted("hills", 5, "pan left", 0.05, said.seconds + 1)], []), tmp_path / "a.mp4"
    )
    ffmpeg(["-i", file_url(film), "-i", file_url(said.path), "-c:v", "copy", "-c:a", "aac", "-af", "adelay=500:all=1",
            file_url(tmp_path / "raw" / "a.mp4")], where="a")  # fmt: skip
    made = build(tmp_path / "raw", tmp_path / "d", Store(tmp_path / ".rushes"), Options(also=("speech",), test_share=0))
    (row,) = made.clips("accepted")
    assert "price of the boat" in (row.speech or "").lower()
    price = next(w for w in json.loads(row.words or "[]") if "price" in w[2].lower())
    assert 0.5 < price[0] < 1.5
    sample = next(made.samples("train"))[1]
    assert "price of the boat" in json.loads(sample["json"])["speech"].lower()
