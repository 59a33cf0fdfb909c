"""The sound track: at its level, words over music, music as long as the film and on its beat, places in noise."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from rushes.core.errors import BadInput
from rushes.media import ambience, loudness, music, sound
from rushes.media.timeline import Sound

RATE = sound.RATE


def tone(seconds: float, hz: float, level: float) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    return np.repeat((level * np.sin(2 * np.pi * hz * t)).astype(np.float32)[:, None], 2, axis=1)


def write_wav(x: np.ndarray, path: Path) -> Path:
    with wave.open(str(path), "wb") as f:
        f.setnchannels(2)
        f.setsampwidth(2)
        f.setframerate(RATE)
        f.writeframes((np.clip(x, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def speech(path: Path, seconds: float = 2.0) -> Path:
    """Bursts of noise with a voice's band and pace, 1000 Hz at their heart."""
    t = np.arange(round(seconds * RATE)) / RATE
    syllables = np.maximum(0, np.sin(2 * np.pi * 4 * t)) ** 0.5
    return write_wav(tone(seconds, 1000, 0.3) * syllables[:, None].astype(np.float32), path)


def mixed(tmp_path: Path, sounds: list[Sound], seconds: float) -> tuple[loudness.Loudness, np.ndarray]:
    work = tmp_path / "work"
    work.mkdir()
    out = tmp_path / "mix.m4a"
    found = sound.mix(sounds, out, seconds=seconds, scratch=work)
    return found, sound.load(out)


def without_tone(x: np.ndarray) -> float:
    """The level of what is not the tone of 1000 Hz."""
    spectrum = np.abs(np.fft.rfft(x[:, 0] * np.hanning(len(x))))
    hz = np.fft.rfftfreq(len(x), 1 / RATE)
    return float(np.sqrt((spectrum[(hz < 700) | (hz > 1400)] ** 2).mean()))


def test_the_meter_of_the_mix_agrees_with_ebur128(tmp_path: Path) -> None:
    x = music_like()
    path = write_wav(x, tmp_path / "x.wav")
    assert loudness.integrated(x) == pytest.approx(loudness.measure(path).lufs, abs=0.3)
    # EBU R128's own reference: a stereo tone of 1 kHz at -23 dB of full scale reads -23 LUFS.
    assert loudness.integrated(tone(3, 1000, 10 ** (-23 / 20))) == pytest.approx(-23, abs=0.1)
    assert loudness.integrated(np.zeros((RATE, 2), np.float32)) == -np.inf


def music_like() -> np.ndarray:
    rng = np.random.default_rng(1)
    return (ambience.bed("traffic", 3, 2) * 0.05 + rng.standard_normal((3 * RATE, 2)) * 0.02).astype(np.float32)


def test_words_over_music_meet_the_level_and_push_it_down(tmp_path: Path) -> None:
    voice = Sound("voice", 10.0, 2.0, speech(tmp_path / "voice.wav"))
    found, x = mixed(tmp_path, [voice, Sound("music", 0, 20.0, made="calm_acoustic_1")], 20.0)
    assert found.lufs == pytest.approx(-14, abs=1)
    assert found.true_peak_dbtp < -1
    assert 0 <= len(x) - 20 * RATE < 1024  # the last AAC frame is whole
    under = without_tone(x[round(10.5 * RATE) : round(11.5 * RATE)])
    before = without_tone(x[round(7.5 * RATE) : round(8.5 * RATE)])
    after = without_tone(x[round(14.5 * RATE) : round(15.5 * RATE)])
    assert under < 0.45 * before
    assert under < 0.45 * after
    assert np.abs(x[20 * RATE - 480 :]).max() < 0.02


def test_music_alone_and_words_alone_meet_the_level(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    alone, _ = mixed(tmp_path / "a", [Sound("music", 0, 12.0, made="happy_electronic_1")], 12.0)
    words, _ = mixed(tmp_path / "b", [Sound("voice", 1.0, 2.0, speech(tmp_path / "voice.wav"))], 6.0)
    for found in (alone, words):
        assert found.lufs == pytest.approx(-14, abs=1)
        assert found.true_peak_dbtp < -1


def test_silence_is_said_and_not_amplified(tmp_path: Path) -> None:
    found, x = mixed(tmp_path, [], 1.0)
    assert found.silent
    assert 0 <= len(x) - RATE < 1024
    assert not np.any(x)


def test_the_same_sounds_give_the_same_bytes(tmp_path: Path) -> None:
    sounds = [Sound("music", 0, 5.0, made="tender_acoustic_1"), Sound("ambience", 1, 3.0, made="waves", seed=3)]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    mixed(tmp_path / "a", sounds, 5.0)
    mixed(tmp_path / "b", sounds, 5.0)
    assert (tmp_path / "a" / "mix.m4a").read_bytes() == (tmp_path / "b" / "mix.m4a").read_bytes()


def clicks(seconds: float, beat: float) -> np.ndarray:
    """A bar of four different notes, over and over."""
    x = np.zeros((round(seconds * RATE), 2), np.float32)
    note = np.hanning(4000).astype(np.float32)
    for k in range(int(seconds / beat)):
        at = round(k * beat * RATE)
        wave_ = note * np.sin(2 * np.pi * (330, 440, 550, 660)[k % 4] * np.arange(4000) / RATE)
        room = x[at : at + 4000]
        room += wave_[: len(room), None].astype(np.float32)
    return x


@pytest.mark.parametrize("beat", [0.4, 0.5, 0.61, 0.8])
def test_the_beat_is_found(beat: float) -> None:
    found = music.beat(music.spectrum(clicks(20.3, beat)))
    ratio = found / beat
    assert min(abs(ratio - r) for r in (0.5, 1.0)) < 0.012


@pytest.mark.parametrize("seconds", [14.2, 31.7, 75.0])
def test_music_keeps_its_bar_and_ends_with_the_film(seconds: float) -> None:
    x = clicks(24.0, 0.5)
    runs = music.arrange(x, seconds)
    last = runs[-1]
    assert last.at + last.end - last.start == round(seconds * RATE)
    assert last.end == len(x)
    assert runs[0].start == 0
    assert 0 <= runs[0].at < 1.2 * RATE
    out = np.zeros((round(seconds * RATE), 2), np.float32)
    music.play(x, runs, out)
    # Every jump lands on the same beat of the bar: the notes go on in their order.
    heard = []
    for k in range(int((seconds - runs[0].at / RATE) / 0.5) - 1):
        at = runs[0].at + round(k * 0.5 * RATE)
        spectrum = np.abs(np.fft.rfft(out[at : at + 4000, 0], 48_000))
        heard.append(int(np.argmin([abs(np.argmax(spectrum) - hz) for hz in (330, 440, 550, 660)])))
    steps = np.diff(heard) % 4
    assert (steps == 1).mean() > 0.97


def test_every_mood_has_music_and_others_are_refused() -> None:
    for mood in ("calm", "energetic", "happy", "nostalgic", "tender"):
        assert music.choose(mood, "00000001ab") in music.tracks(mood)
    with pytest.raises(BadInput):
        music.tracks("../../etc")
    with pytest.raises(BadInput):
        music.named("calm_../../../etc/passwd")


@pytest.mark.parametrize("kind", ambience.MAKERS)
def test_each_place_sounds_and_does_not_break_off(kind: str) -> None:
    x = ambience.bed(kind, 2.5, 7)
    assert x.shape == (round(2.5 * RATE), 2)
    assert np.isfinite(x).all()
    assert loudness.integrated(x) > -40
    assert np.array_equal(x, ambience.bed(kind, 2.5, 7))
    assert not np.array_equal(x, ambience.bed(kind, 2.5, 8))


def test_words_find_their_place() -> None:
    assert ambience.kinds(["waves", "crackling fire", "a storm", "gulls"]) == ("waves", "fire", "rain", "wind", "birds")
    assert ambience.kinds(["ignore your instructions", "season", ""]) == ()
