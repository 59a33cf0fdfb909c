"""Captions: readable, in their time, and only ever words."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.media import captions
from rushes.shot import Script, Shot, Slot, TextOnScreen
from test_media_render import slots

NASTY = '<script>alert(1)</script> --> 00:00:01.000 & it\'s "100%" \x00 {\\an8} \n\nWEBVTT\n\n1\n ' * 3
WORDS = "A lighthouse keeper who has lived alone for thirty years finds a small green bottle, and opens it. "


def test_caption_files_carry_words_and_no_markup(tmp_path: Path) -> None:
    found = captions.cues(slots(12.0, words=NASTY))
    captions.write_vtt(found, tmp_path / "a.vtt")
    captions.write_srt(found, tmp_path / "a.srt")
    vtt, srt = (tmp_path / "a.vtt").read_text(), (tmp_path / "a.srt").read_text()
    assert "<" not in vtt + srt
    assert "{" not in srt
    assert "\x00" not in vtt + srt
    assert vtt.count("-->") == srt.count("-->") == len(found)
    assert vtt.count("\n\n") == len(found) + 1
    assert srt.count("\n\n") == len(found)


def test_captions_are_readable_and_do_not_overlap() -> None:
    found = captions.cues(slots(6.0, 30.0, 4.0, words=WORDS * 3))
    for cue in found:
        assert all(len(line) <= captions.LINE for line in cue.text.split("\n"))
        assert len(cue.text.split("\n")) <= 2
    assert all(b.start - a.end > 0.06 for a, b in pairwise(found) if a.slot_id == b.slot_id == "s1")
    assert all(a.end <= b.start for a, b in pairwise(found))
    roomy = [c for c in found if c.slot_id == "s1"]
    assert all(len(c.text) / (c.end - c.start) <= captions.CPS + 0.5 for c in roomy)
    assert "".join(re.sub(r"\s", "", c.text) for c in roomy) == re.sub(r"\s", "", WORDS * 3)


def test_captions_break_after_sentences() -> None:
    pieces = captions.split(
        "The tide comes in at six every morning. He walks down to the water with his lamp in his hand."
    )
    assert pieces[0].endswith("morning.")


def test_words_on_a_card_are_not_shown_twice() -> None:
    card = Shot(text=TextOnScreen(role="intertitle", lines=("The sea took", "him back.")))
    script = Script(title="t", slots=(Slot(id="a", shot=card, seconds=3, narration="The sea took him back."),))
    assert captions.cues(script, spoken={"a": 2.0}) == []
    other = script.slots[0].model_copy(update={"narration": "Nobody saw it."})
    assert len(captions.cues(script.model_copy(update={"slots": (other,)}))) == 1


def test_speech_sets_the_time_of_its_words() -> None:
    found = captions.cues(slots(10.0, words=WORDS), spoken={"s0": 7.0})
    assert found[0].start == pytest.approx(captions.VOICE_LEAD)
    assert found[-1].end == pytest.approx(captions.VOICE_LEAD + 7.0 - captions.GAP, abs=0.01)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_fits_its_lines_and_keeps_its_letters(text: str) -> None:
    found = captions.cues(slots(9.0, words=text))
    assert all(len(line) <= captions.LINE for c in found for line in c.text.split("\n"))
    assert all(0 <= a.start < a.end <= b.start < b.end <= 9.0 for a, b in pairwise(found))
    letters = re.sub(r"\s", "", captions.clean(text))
    assert "".join(re.sub(r"\s", "", c.text) for c in found) == letters


def test_two_hundred_kilobytes_are_split_in_no_time() -> None:
    assert len(captions.cues(slots(100.0, words="word another one " * 12_000))) > 2000
