"""The best seconds of several takes, where none is right throughout; and questions that only a person can answer."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import rushes
from chat_server import Reply, able, chat_server
from rushes.agent import cutting, director
from rushes.agent.generators import Papercut, TakeJob
from rushes.agent.making import jobs
from rushes.agent.production import Production
from rushes.agent.progress import Quiet, Terminal
from rushes.agent.salvage import best
from rushes.agent.studio import Studio
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput
from rushes.media.frames import decode, encode
from rushes.shot import Commission

COMMISSION = Commission(brief="a cat in the rain", seconds=8, aspect="1:1", height=360, music="none")
SHORT = COMMISSION.model_copy(update={"seconds": 5.0})


class Torn(Papercut):
    """Draws a take and blacks a part of it out, under the key of the sound one."""

    def __init__(self, first: float, last: float) -> None:
        self.span = first, last

    def _draw(self, job: TakeJob, folder: Path) -> Answer:
        made = super()._draw(job, folder)
        sound = [rgb for _, rgb in decode(made.files["video"])]
        a, b = (round(x * len(sound)) for x in self.span)
        frames = [np.dstack([x * (not a <= i < b), np.full(x.shape[:2], 255, np.uint8)]) for i, x in enumerate(sound)]
        encode((f.astype(np.uint8) for f in frames), folder / "torn.mp4", size=job.frame.size, fps=job.frame.fps)
        return Answer(made.value, {"video": folder / "torn.mp4"})


def test_the_fewest_faulty_frames_for_the_cuts_that_they_cost() -> None:
    good, bad = [False] * 30, [True] * 30
    assert best([good + good], 0, 60) == [(0, 0, 60)]
    assert best([good + bad, bad + good], 0, 60) == [(0, 0, 30), (1, 30, 30)]
    assert best([good + bad, bad + good], 10, 40) == [(0, 10, 30)]  # ten faulty frames cost less than a cut
    assert best([bad + bad, good + good], 0, 60) == [(1, 0, 60)]
    assert best([bad + bad, bad + bad], 0, 60) == [(0, 0, 60)]


def test_torn_takes_are_joined_to_a_whole_one_and_undone(tmp_path: Path) -> None:
    script = director.plan(COMMISSION).state.script
    assert script is not None
    production = Production.open(tmp_path, COMMISSION, None)
    production.state.script = cutting.on_whole_frames(script, cutting.FPS)
    with (studio := Studio(production, Store(tmp_path / ".rushes"), Quiet())).pool:
        todo = jobs(studio)
    shot = max((j for j in todo if not j.slot.shot.is_card), key=lambda j: j.frames)
    again = TakeJob(shot.slot.model_copy(update={"seed": shot.slot.seed + 1}), shot.frame, shot.frames, shot.keyframes)
    Torn(0.55, 1.0).make(shot, studio.store)  # its first take, and the one that is made when that is found
    Torn(0.0, 0.5).make(again, studio.store)
    made = rushes.make(COMMISSION, workspace=tmp_path)
    state, slot = made.state, shot.slot.id
    assert state.script is not None
    parts = [s for s in state.script.slots if s.id.startswith(slot)]
    assert [p.id for p in parts] == [slot, f"{slot}-b"]
    assert sum(p.seconds for p in parts) == pytest.approx(shot.slot.seconds, abs=0.05)
    assert parts[1].skip == pytest.approx(parts[0].seconds, abs=0.05)  # each part at its own time
    takes = state.current_takes
    assert (takes[parts[1].id].of or takes[parts[1].id].key) != (takes[slot].of or takes[slot].key)
    assert "black" not in {f.check for f in state.findings}
    assert any(d.tool == "salvage_shot" for d in state.decisions)
    darkest = min(rgb.mean() for _, rgb in decode(made.folder / "film.mp4", size=(64, 64), start=1.5, end=5))
    assert darkest > 10
    with pytest.raises(BadInput, match="one take only"):
        director.revise(made.folder.name, "use the best parts of the takes of the first shot", workspace=tmp_path)


def asking(body: dict[str, Any]) -> Reply:
    """Asks once, then directs like the keyless director."""
    tools = [c["function"]["name"] for m in body["messages"] for c in m.get("tool_calls") or []]
    if tools == ["look_at_production"]:
        return "ask_person", {"question": "Is the cat black or white?", "options": ["black", "white"]}
    asked = [m for m in body["messages"] if "Is the cat black" not in str(m) and '"answer"' not in str(m)]
    return able({**body, "messages": asked})


class Somebody(Quiet):
    def __init__(self) -> None:
        self.heard: list[str] = []

    def ask(self, question: str, options: list[str]) -> str | None:
        self.heard.append(question)
        return options[1]


def test_a_director_asks_a_person_once_and_goes_on_where_nobody_is(tmp_path: Path) -> None:
    person = Somebody()
    with chat_server(asking) as chat:
        made = rushes.make(SHORT, workspace=tmp_path, model=f"{chat.url}#asks", progress=person)
        answers = [m["content"] for b in chat.asked for m in b["messages"] if m["role"] == "tool"]
        alone = rushes.make(SHORT.model_copy(update={"seed": 2}), workspace=tmp_path, model=f"{chat.url}#asks")
    assert person.heard == ["Is the cat black or white?"]
    assert any('"answer":"white"' in a.replace(" ", "") for a in answers)
    assert any(d.tool == "ask_person" and "Answer: white" in d.why for d in made.state.decisions)
    assert "Asked and not answered: Is the cat black or white?" in alone.state.notes
    assert (alone.folder / "film.mp4").exists()


def test_at_a_terminal_a_number_picks_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    class Typed(io.StringIO):
        def isatty(self) -> bool:
            return True

    said = io.StringIO()
    for typed, answer in (("2\n", "white"), ("grey\n", "grey"), ("\n", None), ("9\n", "9")):
        monkeypatch.setattr("sys.stdin", Typed(typed))
        assert Terminal(said).ask("Black or\x1b[2J white?", ["black", "white"]) == answer
    assert "\x1b[2J" not in said.getvalue()
    monkeypatch.setattr("sys.stdin", io.StringIO("2\n"))  # a pipe: nobody sits there
    assert Terminal(said).ask("Black or white?", ["black", "white"]) is None
