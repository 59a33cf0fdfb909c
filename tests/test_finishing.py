"""What is done to takes that are there: every operation on real video, by sentence, undone, never paid for again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import rushes
from chat_server import Reply, chat_server
from paid_server import paid_server
from rushes.agent import director
from rushes.agent.finishing import lay
from rushes.agent.production import Production
from rushes.core.digest import digest_file
from rushes.core.errors import BadInput
from rushes.media.finish import finish
from rushes.media.frames import decode, encode
from rushes.shot import Box, Commission, Finish, Laid

SIZE, FRAMES = (320, 180), 24
NOISE = np.random.default_rng(1).integers(40, 215, (40, 60, 1), np.uint8)
GROUND = np.kron(NOISE, np.ones((8, 8, 3), np.uint8))  # greys, so that a colour cast shows


def clip(path: Path, shake: int = 0) -> Path:
    """A still, textured picture; with `shake` it jumps by up to so many pixels from frame to frame."""
    rng = np.random.default_rng(2)

    def frames() -> object:
        for _ in range(FRAMES):
            x, y = rng.integers(-shake, shake + 1, 2) if shake else (0, 0)
            frame = np.full((SIZE[1], SIZE[0], 4), 255, np.uint8)
            frame[:, :, :3] = GROUND[60 + y : 240 + y, 60 + x : 380 + x]
            yield frame

    encode(frames(), path, size=SIZE, fps=24)  # type: ignore[arg-type]
    return path


def seen(path: Path) -> np.ndarray:
    return np.array([rgb for _, rgb in decode(path)], np.float32)


def done(take: Path, asked: Finish, frames: int = FRAMES, **more: object) -> np.ndarray:
    out = take.with_name("finished.mp4")
    finish(take, out, asked, frames=frames, size=SIZE, fps=24, **more)  # type: ignore[arg-type]
    return seen(out)


def test_each_operation_does_what_it_says_to_the_pixels(tmp_path: Path) -> None:
    take = clip(tmp_path / "it's a: take.mp4")  # a name that FFmpeg's filters would read as options
    plain = seen(take)
    brighter = done(take, Finish(exposure=0.5))
    mid = (plain > 60) & (plain < 160)
    assert np.median(brighter[mid] / plain[mid]) == pytest.approx(2 ** (0.5 / 2.2), abs=0.03)  # half a stop of light
    warm, cool = done(take, Finish(warmth=0.5)).mean((0, 1, 2)), done(take, Finish(warmth=-0.5)).mean((0, 1, 2))
    assert warm[0] - warm[2] > 15
    assert cool[2] - cool[0] > 15
    assert done(take, Finish(contrast=1.5)).std() / plain.std() == pytest.approx(1.5, abs=0.15)
    assert np.abs(done(take, Finish(mirror=True)) - plain[:, :, ::-1]).mean() < 3
    half = done(take, Finish(speed=0.5), 2 * FRAMES)
    assert len(half) == 2 * FRAMES
    zoomed = done(take, Finish(zoom=2, centre=(0.25, 0.25)))
    corner = plain[0][:90, :160].repeat(2, 0).repeat(2, 1)
    assert np.corrcoef(zoomed[0].ravel(), corner.ravel())[0, 1] > 0.9
    over = lay((Laid(words="HELLO", at="top left", size=0.2),), {}, SIZE)
    laid = np.abs(done(take, Finish(), laid=over) - plain).mean((0, 3))
    assert laid[:60, :160].mean() > 10
    assert laid[90:, 160:].mean() < 2
    spot = done(take, Finish(remove=Box(left=0.4, top=0.4, right=0.6, bottom=0.6)))
    inside = np.s_[0, 80:100, 140:180]
    assert np.abs(spot[inside] - plain[inside]).mean() > 15
    assert np.abs(spot[0, :, :100] - plain[0, :, :100]).mean() < 2
    held = done(take, Finish(), FRAMES + 12)
    assert len(held) == FRAMES + 12
    assert np.abs(held[-1] - held[FRAMES - 1]).mean() < 2


def test_a_shaken_picture_stands_still(tmp_path: Path) -> None:
    def unrest(frames: np.ndarray) -> float:
        return float(np.abs(np.diff(frames[:, 40:140, 60:260], axis=0)).mean())

    take = clip(tmp_path / "take.mp4", shake=4)
    assert unrest(done(take, Finish(stabilise=True))) < 0.25 * unrest(seen(take))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Production:
    root = tmp_path_factory.mktemp("film")
    return rushes.make(Commission(brief="a cat in the rain", seconds=5, height=360), workspace=root)


def test_a_sentence_finishes_takes_and_undo_brings_them_back(made: Production) -> None:
    root, name = made.workspace, made.folder.name
    before, film = dict(made.state.showing), digest_file(made.folder / "film.mp4")
    assert made.state.script is not None
    shots = [s.id for s in made.state.script.slots if not s.shot.is_card]
    one = director.revise(name, "make the first shot brighter", workspace=root)
    was, now = one.state.takes[-1], one.state.current_takes[shots[0]]
    assert now is was
    assert now.of == before[shots[0]]  # another file, made of the take that was there
    assert {k: v for k, v in one.state.showing.items() if k != shots[0]} == {
        k: v for k, v in before.items() if k != shots[0]
    }
    base = next(t for t in one.state.takes if t.key == now.of)
    assert seen(root / now.file).mean() > 1.1 * seen(root / base.file).mean()
    assert "exposure +0.6" in (made.folder / "report.html").read_text()
    assert one.state.verdicts == []  # a graded take is not a rejected one
    two = director.revise(name, "play the first shot at half speed", workspace=root)
    assert two.state.script is not None
    slot = next(s for s in two.state.script.slots if s.id == shots[0])
    assert two.state.current_takes[shots[0]].of == before[shots[0]]  # of the take as it was made: nothing is degraded
    assert slot.seconds == pytest.approx(2 * base.seconds, abs=0.05)
    assert {t.key for t in two.state.takes if not t.of} == set(before.values())  # nothing was drawn anew
    director.undo(name, workspace=root)
    back = director.undo(name, workspace=root)
    assert back.state.showing == before
    assert digest_file(made.folder / "film.mp4") == film
    with pytest.raises(BadInput, match="no picture called"):
        director.revise(name, 'lay the picture "logo" over the first shot', workspace=root)


def twenty(body: dict[str, Any]) -> Reply:
    """A model that writes twenty short shots and asks for no more."""
    called = [c["function"]["name"] for m in body["messages"] for c in m.get("tool_calls") or []]
    after = {"write_script": "make_takes", "make_takes": "assemble_film", "assemble_film": "review_film"}
    if not called:
        who = ("fox", "cow", "cat", "dog", "horse")
        slots = [
            {
                "id": f"s{n:02}",
                "seconds": 0.5,
                "shot": {"subjects": [{"name": who[n % 5]}], "framing": "full"},
                "seed": n,
            }
            for n in range(1, 21)
        ]
        return "write_script", {"script": {"title": "Twenty", "slots": slots, "music": "none"}, "why": "twenty shots"}
    return (after[called[-1]], {}) if called[-1] in after else "Done."


def test_a_line_about_one_of_twenty_bought_shots_buys_that_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brief = Commission(brief="animals", seconds=10, aspect="1:1")
    with chat_server(twenty) as chat:
        made = rushes.make(brief, workspace=tmp_path, model=f"{chat.url}#twenty")
    name = made.folder.name
    monkeypatch.setenv("XAI_API_KEY", "test-key")

    def shot() -> Production:
        return director.shoot(name, "xai:480p", budget_usd=9, agreed=True, workspace=tmp_path)

    with paid_server("xai", (tmp_path / made.state.takes[0].file).read_bytes(), polls=0) as server:
        monkeypatch.setenv("XAI_BASE_URL", server.url)
        assert len(shot().state.takes) == 40
        assert len(server.starts) == 20
        director.revise(name, "make shot 7 a wide shot", workspace=tmp_path)
        shot()
        assert len(server.starts) == 21
        assert "wide shot" in server.starts[-1].lower()
        # What is done to takes that are there, and what neighbours do to them, buys nothing and gives none up.
        line = "grade shot 3 warm, play shot 5 at half speed, dissolve into shot 9, repeat shot 2"
        director.revise(name, line, workspace=tmp_path)
        after = shot()
        assert len(server.starts) == 21
        takes, script = after.state.current_takes, after.state.script
        assert script is not None
        assert {takes[s.id].generator.partition(":")[0] for s in script.slots} == {"xai"}
        assert len(script.slots) == 21
        longer = director.revise(name, "make shot 12 one second longer", workspace=tmp_path)
        assert any("s11: its last picture is held" in n for n in longer.state.notes)
        shot()
        assert len(server.starts) == 22  # that one was named
