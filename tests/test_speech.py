"""The voice: lines, missing parts, and words that repeat byte for byte where a voice is installed."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from rushes.core.errors import BadInput, MissingPart, ToolFailed
from rushes.minds import speech

needs_voice = pytest.mark.skipif(not speech.installed(), reason="no voice is installed")


def test_text_becomes_lines_without_control_characters() -> None:
    assert speech.spoken_lines("One.\x00 Two!\nThree?") == ["One.", "Two!", "Three?"]
    long = speech.spoken_lines("word, " * 300)
    assert all(len(line) <= speech.LINE for line in long)
    assert " ".join(long).split() == ("word, " * 300).split()


@pytest.mark.parametrize("text", ["", " \n", "...", "a " * 20_001])
def test_nothing_or_too_much_to_speak(text: str) -> None:
    with pytest.raises(BadInput):
        speech.spoken_lines(text)


def test_a_missing_voice_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "voices", dict)
    with pytest.raises(MissingPart, match="pip install"):
        speech.say("Hello.", tmp_path / "a.wav")


def test_a_voice_that_hangs_or_fails_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "voices", lambda: {"any": tmp_path / "model.onnx"})

    def hang(*args: object, **kwargs: object) -> None:
        raise subprocess.TimeoutExpired("piper", 1)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(ToolFailed, match="too long"):
        speech.say("Hello.", tmp_path / "a.wav")
    failed = subprocess.CompletedProcess([], 1, b"", b"model is broken")
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: failed)
    with pytest.raises(ToolFailed, match="model is broken"):
        speech.say("Hello.", tmp_path / "a.wav")


@needs_voice
def test_the_same_words_sound_the_same(tmp_path: Path) -> None:
    a = speech.say("A fox chases the moon. It falls asleep.", tmp_path / "a.wav")
    b = speech.say("A fox chases the moon. It falls asleep.", tmp_path / "b.wav")
    assert 1 < a.seconds < 10
    assert hashlib.sha256(a.path.read_bytes()).digest() == hashlib.sha256(b.path.read_bytes()).digest()
