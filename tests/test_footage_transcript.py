"""Films cut by what is said: the wish, the choice, cuts that lie in the quiet between words."""

from __future__ import annotations

import json
import wave
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from rushes.agent import paper
from rushes.agent.director import make
from rushes.cli.main import main
from rushes.core.errors import BadInput
from rushes.media.guard import OURS, ffmpeg, file_url, run
from rushes.minds import speech, transcribe
from rushes.minds.paper_edit import plan, script_of, wish_of
from rushes.shot import ClipSeen, Commission

TALK = {
    "baker.mp4": [
        "When do you get up?", "At two in the morning.", "What does a loaf cost?", "Four euros fifty.",
        "I cannot sell it for less.", "Who taught you?", "My father did.",
    ],
    "boats.mp4": [
        "How much does the boat cost?", "Nine hundred dollars.", "Do you go out sailing yourself?",
        "Every Sunday in summer.",
    ],
}  # fmt: skip


def seen() -> list[ClipSeen]:
    """The talk as sentences of two seconds, half a second apart."""
    clips = []
    for name, lines in TALK.items():
        for n, words in enumerate(lines):
            clips.append(ClipSeen(clip=f"c{len(clips):04}", start=2.5 * n, seconds=2.0, score=0.5, motion=0.0,
                                  speech=words, name=name))  # fmt: skip
    return clips


def kept(wish: str, seconds: float | None = None) -> list[str]:
    return [x.clip.speech for x in plan(wish, seen(), seconds) or () if x.kept]


@pytest.mark.parametrize(
    ("wish", "keep", "drop", "questions", "answers"),
    [
        ("keep the answers about the price, two minutes", ("the price",), (), False, True),
        ("Please cut together everything she says about sailing and the sea.", ("sailing", "the sea"), (), True, True),
        ("only the parts about his father, but leave out the questions", ("his father",), (), False, True),
        ("keep the questions and answers about bread in 30 seconds", ("bread",), (), True, True),
        ("keep all that is said, without the bits about money", (), ("money",), True, True),
        ("keep the bits where she talks about the war", ("the war",), (), True, True),
    ],
)
def test_a_wish_is_read(
    wish: str, keep: tuple[str, ...], drop: tuple[str, ...], questions: bool, answers: bool
) -> None:
    found = wish_of(wish)
    assert found is not None
    assert (found.keep, found.drop, found.questions, found.answers) == (keep, drop, questions, answers)


@pytest.mark.parametrize("brief", ["our week at the sea", "a fox who keeps a secret", "the parts of a clock"])
def test_other_briefs_are_no_wish(brief: str) -> None:
    assert wish_of(brief) is None


def test_answers_stay_whole_in_their_order_and_questions_go() -> None:
    assert kept("keep the answers about the price") == [
        "Four euros fifty.",
        "I cannot sell it for less.",
        "Nine hundred dollars.",
    ]
    assert "Who taught you?" in kept("leave out the parts about the price")
    assert not any("cost" in s for s in kept("leave out the parts about the price"))


def test_the_length_is_kept_and_what_found_no_room_says_so() -> None:
    lines = plan("keep the answers about the price", seen(), 4.6)
    assert lines is not None
    assert sum(x.clip.seconds for x in lines if x.kept) <= 4.6
    assert any(x.why.endswith("there is no room for it") for x in lines if not x.kept)


def test_a_breath_stays_and_what_was_left_between_does_not() -> None:
    wish = "keep the answers about the price"
    script = script_of(plan(wish, seen(), None) or [], wish, title="t", aspect="16:9", seconds=None)
    first, second, third = script.slots
    assert first.seconds == pytest.approx(2.5)  # up to the next sentence: they are spoken in one breath
    assert second.footage is not None
    assert second.footage.start == pytest.approx(12.5 - 2.5, abs=1e-3)
    assert third.seconds == pytest.approx(2.0)
    assert all(s.footage is not None and s.footage.keep_sound for s in script.slots)


def test_nothing_is_made_up_where_nothing_fits() -> None:
    wish = "keep the answers about volcanoes"
    with pytest.raises(BadInput, match="volcanoes"):
        script_of(plan(wish, seen(), None) or [], wish, title="t", aspect="16:9", seconds=None)


def test_bounds_of_sentences_lie_in_the_quiet() -> None:
    rate = transcribe.RATE
    sound = np.zeros(rate * 4, np.float32)
    rng = np.random.default_rng(1)
    for a, b in ((0.5, 1.4), (1.9, 3.2)):
        sound[int(a * rate) : int(b * rate)] = rng.normal(0, 0.2, int(b * rate) - int(a * rate))
    words = [
        transcribe.Word(0.45, 1.3, "Why?"),
        transcribe.Word(1.75, 2.6, "Because"),
        transcribe.Word(2.6, 3.3, "so."),
    ]
    one, two = transcribe.sentences(words, sound)
    assert (one.start, one.end) == (pytest.approx(0.35, abs=0.02), pytest.approx(1.55, abs=0.02))
    assert (two.start, two.end) == (pytest.approx(1.75, abs=0.02), pytest.approx(3.35, abs=0.02))


needs_ears = pytest.mark.skipif(
    not (transcribe.installed() and speech.installed()), reason="the extras `speech` and `voice` are not installed"
)


@pytest.fixture(scope="module")
def interviews(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[tuple[float, float]]]]:
    """Two interviews, each of two speakers, and when each sentence sounds."""
    where = tmp_path_factory.mktemp("interviews")
    (where / "clips").mkdir()
    times: dict[str, list[tuple[float, float]]] = {}
    for name, lines in TALK.items():
        sound, spans = [np.zeros(15_000, np.int16)], []
        for n, words in enumerate(lines):
            wav = where / f"{name}{n}.wav"
            speech.say(words, wav)
            if words.endswith("?"):  # another speaker: the same voice, higher
                high = where / f"{name}{n}high.wav"
                ffmpeg(["-i", file_url(wav), "-af", "asetrate=27500,aresample=22050,atempo=0.8", file_url(high)],
                       where=wav.name)  # fmt: skip
                wav = high
            with wave.open(str(wav)) as f:
                said = np.frombuffer(f.readframes(f.getnframes()), np.int16)
            loud = np.flatnonzero(np.abs(said.astype(int)) > 200)
            begin = sum(map(len, sound))
            spans.append(((begin + loud[0]) / 22050, (begin + loud[-1]) / 22050))
            sound += [said, np.zeros(9_000 + 3_000 * (n % 3), np.int16)]
        with wave.open(str(where / f"{name}.wav"), "wb") as f:
            f.setnchannels(1)
            f.setsampwidth(2)
            f.setframerate(22050)
            f.writeframes(np.concatenate([*sound, np.zeros(15_000, np.int16)]).tobytes())
        run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=24", "-i",
             str(where / f"{name}.wav"), "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-shortest",
             str(where / "clips" / name)], OURS)  # fmt: skip
        times[name] = spans
    return where / "clips", times


@needs_ears
def test_real_speech_is_cut_between_words_and_the_film_says_what_was_asked_for(
    interviews: tuple[Path, dict[str, list[tuple[float, float]]]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clips, times = interviews
    wish = "keep the answers about the price, two minutes"
    assert main(["--workspace", str(tmp_path), "footage", "cut", str(clips), wish, "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["sentences"]
    assert len(told) >= 9
    made = make(Commission(brief=wish), workspace=tmp_path, footage=clips)  # hears nothing again
    assert made.state.script is not None
    spans = {c.clip: c for c in made.state.footage}
    for slot in made.state.script.slots:
        assert slot.footage is not None
        name = spans[slot.footage.clip].name
        for cut in (slot.footage.start, slot.footage.start + slot.seconds):
            assert not [s for s in times[name] if s[0] + 0.03 < cut < s[1] - 0.03], f"{name} {cut} lies in a sentence"
    heard = " ".join(s.text.lower() for s in transcribe.transcribe(made.folder / "film.mp4"))
    assert "fifty" in heard or "50" in heard
    assert "hundred" in heard or "900" in heard
    assert not any(w in heard for w in ("sunday", "father", "morning", "cost"))
    listing = (made.folder / paper.NAME).read_text()
    assert listing.count("\n+ ") == len(made.state.script.slots)
    assert "a question" in listing
    assert (made.folder / "film.otio").exists()
