"""The keyword spotter: the same words in pieces of any size, nothing in noise, files that are no listener."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("onnxruntime")

from rushes.core.errors import BadInput, MissingPart
from rushes.worlds.catalogue import LEARNED
from rushes.worlds.hearing import COLUMNS, MELS, RATE, Spotter, log_mel
from rushes.worlds.session import WORDS


def heard(spotter: Spotter, sound: np.ndarray, piece: int = 320) -> list[tuple[str, float]]:
    """What was heard and at which second, from silence."""
    spotter.clear()
    pcm = (sound.clip(-1, 1) * 32767).astype(np.int16)
    found = [(spotter.hear(pcm[at : at + piece]), (at + piece) / RATE) for at in range(0, len(pcm), piece)]
    return [(word, at) for word, at in found if word]


@pytest.fixture(scope="module")
def spoken() -> dict[str, np.ndarray]:
    """Words by Piper, in a second of faint hiss before and after each."""
    from rushes.train.voices import joe_says

    words = [*WORDS, "planet", "water", "seven", "hello"]
    try:
        sounds = joe_says([f"{w}." for w in words], noise=0, uneven=0)
    except MissingPart as e:
        pytest.skip(str(e))
    rng = np.random.default_rng(1)
    return {w: np.pad(s / np.abs(s).max() / 2, RATE) + rng.normal(0, 0.001, len(s) + 2 * RATE)
            for w, s in zip(words, sounds)}  # fmt: skip


def test_a_second_is_a_picture() -> None:
    tone = np.sin(np.arange(RATE + 80) * 2 * np.pi * 1000 / RATE).astype(np.float32)
    picture = log_mel(tone)
    assert picture.shape == (COLUMNS + 1, MELS)
    assert (picture.argmax(1) == picture.argmax(1)[0]).all()
    assert picture.argmax(1)[0] < log_mel(np.sin(np.arange(RATE) * 2 * np.pi * 3000 / RATE)).argmax(1)[0]
    assert np.allclose(log_mel(tone[160 * 7 :]), picture[7:], atol=1e-5)


def test_commands_are_heard_soon_and_other_words_are_not(spoken: dict[str, np.ndarray]) -> None:
    spotter, right = Spotter(), 0
    for word, sound in spoken.items():
        found = heard(spotter, sound)
        if word not in WORDS:
            assert found == []
        elif [w for w, _ in found] == [word]:
            right += 1
            assert found[0][1] < len(sound) / RATE - 1 + 0.4  # seconds: 400 ms after its end
    assert right >= 7  # of 8


def test_pieces_of_any_size_are_one_sound(spoken: dict[str, np.ndarray]) -> None:
    spotter, sound = Spotter(), np.concatenate([spoken[w] for w in ("left", "jump", "stop")])
    whole = [w for w, _ in heard(spotter, sound)]
    assert len(whole) >= 2
    assert [w for w, _ in heard(spotter, sound, 97)] == [w for w, _ in heard(spotter, sound, 1111)] == whole


def test_nothing_is_heard_in_noise() -> None:
    spotter, rng = Spotter(), np.random.default_rng(5)
    for loud in (0, 0.001, 0.03, 0.3):
        assert heard(spotter, rng.normal(0, 1, 8 * RATE) * loud, 1600) == []


def test_a_file_that_is_no_listener_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="listens to"):
        Spotter(LEARNED)
    (tmp_path / "x.onnx").write_text("no")
    with pytest.raises(BadInput, match="cannot load"):
        Spotter(tmp_path / "x.onnx")
