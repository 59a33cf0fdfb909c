"""Training the spotter: samples by number, what counts as spoken, an export that the spotter reads."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

import torch

from rushes.train import voice, voices
from rushes.train.voices import Said, ends_of, resampled
from rushes.worlds.hearing import COLUMNS, MELS, RATE, Spotter
from rushes.worlds.session import WORDS


def tones() -> list[Said]:
    """Words that are chords, so that no program must speak."""
    said, at = [], np.arange(RATE // 3) / RATE
    for n, word in enumerate((*WORDS, "planet", "four")):
        for k in range(4):
            sound = np.sin(2 * np.pi * (200 + 150 * n) * at) + np.sin(2 * np.pi * (3500 - 220 * n + 10 * k) * at)
            said.append(Said(word, "chords", f"v{k}", k == 3, (0.2 * sound).astype(np.float32)))
    return said


def test_a_sample_is_its_number_and_half_of_them_are_commands() -> None:
    words = voice.sorted_words(tones(), tune=False)
    assert [len(c) for c in words.commands[0]] == [3] * len(WORDS)
    assert len(words.others[0]) == 6
    pictures, labels = voice.batch_of(words, np.arange(120))
    again, _ = voice.batch_of(words, np.array([7]))
    assert pictures.shape == (120, COLUMNS, MELS)
    assert torch.equal(again[0], pictures[7])
    assert 0.3 < (labels == voice.NONE).float().mean() < 0.8
    assert set(labels.tolist()) == {*range(len(WORDS)), voice.NONE}


def test_a_run_goes_on_and_the_spotter_reads_its_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(voice.PRESETS, "probe", dataclasses.replace(voice.PRESETS["probe"], steps=3, batch=8))
    monkeypatch.setattr(voice, "speak", lambda told, rounds: tones())
    monkeypatch.setattr(voice, "TESTED", 40)
    torch.set_num_threads(1)
    voice.train_voice(tmp_path, "probe", lambda _: None, limit_s=0.0)
    run = voice.train_voice(tmp_path, "probe", lambda _: None)
    assert run.done
    monkeypatch.setattr(voice, "speak", lambda told, rounds: pytest.fail("the words are there already"))
    out = voice.export_voice(tmp_path, "probe")
    card = json.loads(out.with_suffix(".json").read_text())
    assert card["voices kept back"] == ["chords v3"]
    assert card["words"] == {"commands": 32, "others": 8}
    assert Spotter(out).hear(np.zeros(RATE, np.int16)) in ("", *WORDS)
    assert out.stat().st_size < 1_000_000


def test_a_sound_keeps_its_pitch_at_another_rate_and_its_ends_are_found() -> None:
    tone = np.sin(2 * np.pi * 440 * np.arange(22_050) / 22_050).astype(np.float32)
    sound = resampled(tone, 22_050)
    assert len(sound) == RATE
    assert np.allclose(sound[100:-100], np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)[100:-100], atol=0.02)
    begin, end = ends_of(np.pad(sound, 3200))
    assert abs(begin - 3200) <= 80
    assert abs(end - 3200 - RATE) <= 80


def test_who_speaks_must_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices.shutil, "which", lambda _: None)
    with pytest.raises(voices.MissingPart, match="espeak-ng"):
        next(voices.speak(lambda _: None))
