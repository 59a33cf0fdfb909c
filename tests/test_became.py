"""What a shot's words became is told where the drawing is not what they say, and it reaches a language model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import rushes
from chat_server import Reply, chat_server
from rushes.papercut import Stage, became
from rushes.shot import Commission, Shot


def told(**shot: Any) -> list[str]:
    stage = Stage(Shot.model_validate(shot), size=(640, 360), fps=24, seconds=3, seed=1)
    return became(stage)


@pytest.mark.parametrize(
    ("shot", "line"),
    [
        ({"subjects": [{"name": "crane"}], "setting": {"place": "construction site"}}, "crane: heron (animal)"),
        ({"subjects": [{"name": "cat"}], "setting": {"pieces": ["scaffold"]}}, "scaffold: stage (piece)"),
        (
            {"subjects": [{"name": "cat", "action": "sit"}], "setting": {"place": "top of the town wall"}},
            "place: rampart",
        ),
        ({"subjects": [{"name": "cat", "look": ["wet"]}]}, "not drawn: cat 'wet'"),
        ({"subjects": [{"name": "man", "look": ["dripping"]}]}, "not drawn: man 'dripping'"),
    ],
)
def test_what_differs_is_told(shot: dict[str, Any], line: str) -> None:
    assert line in told(**shot)


@pytest.mark.parametrize(
    "shot",
    [
        {"subjects": [{"name": "black cat", "look": ["black"], "action": "sit"}], "setting": {"place": "garden"}},
        {"subjects": [{"name": "witch", "look": ["old"], "wears": ["red cloak"], "holds": ["lantern"]}]},
        {"subjects": [{"name": "man", "look": ["covered in blue paint"]}], "setting": {"place": "harbour"}},
        {"subjects": [{"name": "construction crane", "look": ["yellow"]}], "setting": {"place": "construction site"}},
        {"text": {"lines": ["A crane"], "role": "title"}},
    ],
)
def test_what_is_drawn_as_said_is_not_told(shot: dict[str, Any]) -> None:
    assert told(**shot) == []


def test_a_language_model_hears_it_at_once_and_the_record_keeps_it(tmp_path: Path) -> None:
    shots = [{"subjects": [{"name": "crane", "action": a}], "setting": {"place": "meadow"}} for a in ("walk", "fly")]
    slots = [{"id": f"s{n}", "shot": shot, "seconds": 2.5} for n, shot in enumerate(shots, 1)]
    heard: list[Any] = []

    def mind(body: dict[str, Any]) -> Reply:
        answers = [m for m in body["messages"] if m["role"] == "tool"]
        if not answers:
            return "write_script", {"script": {"title": "T", "slots": slots}, "why": "as asked"}
        if len(answers) == 1:
            return "make_takes", {}
        heard.append(json.loads(answers[0]["content"]))
        return ""  # the keyless director finishes it

    with chat_server(mind) as chat:
        brief = Commission(brief="a crane walks and flies", seconds=5, height=360)
        made = rushes.make(brief, workspace=tmp_path, model=chat.url)
    assert heard[0]["drawn"] == {"s1": ["crane: heron (animal)"], "s2": ["crane: heron (animal)"]}
    assert made.state.current_takes["s1"].drawn == ["crane: heron (animal)"]
    assert "crane: heron (animal)" in (made.folder / "report.html").read_text()


@pytest.mark.parametrize("noun", ["projector", "planetarium", "thing"])
def test_whatever_stands_about_can_be_told(noun: str) -> None:
    """A drawing without a name of its own once ended the film."""
    shot = {"subjects": [{"name": "girl"}], "setting": {"place": "planetarium", "pieces": [noun, "star"]}}
    assert isinstance(told(**shot), list)


def test_a_water_is_no_missing_target_where_there_is_one() -> None:
    beat = {"at": 0.2, "who": "troll", "verb": "jump into", "target": "river"}
    assert told(subjects=[{"name": "troll"}], setting={"place": "stone bridge"}, beats=[beat]) == ["also drawn: splash"]
    assert told(subjects=[{"name": "troll"}], setting={"place": "kitchen"}, beats=[beat]) == ["not drawn: river"]
