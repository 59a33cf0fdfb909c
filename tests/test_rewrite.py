"""Rewriting: what was added is marked, and no shot says other than the person did."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.chat_server import Reply, chat_server

from rushes.agent.director import plan
from rushes.cli.main import main
from rushes.minds.rewrite import check, marks
from rushes.shot import Commission, Script, Setting, Shot, Slot, Subject, TimeOfDay, Weather

WHO = (("dog", "brown", "run"), ("horse", "white", "walk"), ("cat", "black", "sit"), ("car", "red", "drive"),
       ("boy", "", "dance"), ("woman", "", "read"))  # fmt: skip
PLACES = (("beach", "dawn", "rain"), ("forest", "night", "snow"))
PLANTS = ("subject", "count", "place", "time", "weather")


def _case(n: int) -> tuple[str, Shot]:
    """Brief `n` and a shot that says the same, both from the same facts; no director is asked."""
    name, colour, verb = WHO[n % 6]
    place, time, weather = PLACES[n // 6 % 2]
    many = n % 2 + 1
    words = {1: f"A {colour} {name} {verb}s", 2: f"Two {colour} {name}s {verb}"}[many]
    words = words.replace("womans", "women").replace("  ", " ")
    where = "on a beach" if place == "beach" else "in a forest"
    style = n // 12
    tail = ("", ", close-up", ", 10 seconds", ", warm colours", ", in widescreen")[style]
    text = f"{words} {where} at {time} in the {weather}{tail}"
    subject = Subject(name=name, count=many, look=(colour,) if colour else (), action=verb)
    return text, Shot(subjects=(subject,), setting=Setting.model_validate(
        {"place": place, "time": time, "weather": weather}))  # fmt: skip


def _planted(shot: Shot, what: str) -> Shot:
    subject = shot.subjects[0]
    if what == "subject":
        return shot.model_copy(update={"subjects": (subject.model_copy(update={"name": "elephant"}),)})
    if what == "count":
        return shot.model_copy(update={"subjects": (subject.model_copy(update={"count": 5}),)})
    other = {"place": "kitchen", "time": "noon", "weather": "fog"}[what]
    at = Setting.model_validate({**shot.setting.model_dump(), what: other})
    return shot.model_copy(update={"setting": at})


def _rewritten(text: str, shot: Shot, workspace: Path) -> Script:
    """What a scripted model's script of this one shot is once it went through the loop, over HTTP."""

    def mind(body: dict[str, Any]) -> Reply:
        done = sum(m["role"] == "tool" for m in body["messages"])
        if done != 1:
            return ("look_at_production" if not done else "make_takes"), {}
        slot = Slot(id="s1", shot=shot, seconds=5)
        return "write_script", {"script": Script(title="T", slots=(slot,)).model_dump(mode="json"), "why": "scripted"}

    with chat_server(mind) as chat:
        planned = plan(Commission(brief=text, seconds=5), workspace=workspace, model=chat.url).state
    assert planned.stood_in == []
    assert planned.script is not None
    return planned.script


def trial(numbers: range, tmp_path: Path) -> tuple[list[Any], list[Any], list[Any]]:
    """Planted contradictions missed, false alarms on clean rewrites, contradictions left after mending."""
    missed, alarms, unmended = [], [], []
    for n in numbers:
        text, shot = _case(n)
        script = _rewritten(text, shot, tmp_path / f"clean{n}")
        found, _ = check(text, {s.id: s.shot for s in script.slots})
        if found:
            alarms.append((text, found))
        what = PLANTS[(n + n // 12) % 5]
        script = _rewritten(text, _planted(shot, what), tmp_path / f"planted{n}")
        found, mended = check(text, {s.id: s.shot for s in script.slots})
        if not any(what in c.field for c in found):
            missed.append((text, what))
        elif left := check(text, mended)[0]:
            unmended.append((text, left))
    return missed, alarms, unmended


def test_planted_contradictions_are_found_and_mended_and_clean_rewrites_pass(tmp_path: Path) -> None:
    assert trial(range(0, 60, 6), tmp_path) == ([], [], [])  # all sixty: `python bench/rewrite.py`


@pytest.mark.parametrize(
    ("text", "shot", "field"),
    [
        ("A red car drives through a desert", Shot(subjects=(Subject(name="car", look=("blue",)),)), "look"),
        ("A man without a hat walks", Shot(subjects=(Subject(name="man", wears=("hat",)),)), "wears"),
        ("An empty street with no people", Shot(subjects=(Subject(name="woman"),)), "subjects"),
        ("A dog walks left", Shot(subjects=(Subject(name="dog", facing="right"),)), "facing"),
        ("A dog walks from the left", Shot(subjects=(Subject(name="dog", facing="left"),)), "facing"),
        ("A dog runs, not at night", Shot(setting=Setting(time=TimeOfDay.NIGHT)), "setting.time"),
        ("A dog runs but never in the snow", Shot(setting=Setting(weather=Weather.SNOW)), "setting.weather"),
        ("A dog runs, not on a beach", Shot(setting=Setting(place="beach")), "setting.place"),
        ("A boy sleeps", Shot(subjects=(Subject(name="boy", action="dance"),)), "action"),
    ],
)
def test_looks_negations_directions_and_actions(text: str, shot: Shot, field: str) -> None:
    found, mended = check(text, {"s1": shot})
    assert [c.field for c in found] == [field]
    assert check(text, mended)[0] == []


@pytest.mark.parametrize(
    ("text", "shot"),
    [
        ("An elderly couple dances in the kitchen", Shot(subjects=(Subject(name="couple", count=2),))),
        ("Nadia, a deaf drummer, feels the music", Shot(subjects=(Subject(name="drummer", look=("deaf",)),))),
        ("A runner passes everyone", Shot(subjects=(Subject(name="runner"), Subject(name="person", count=6)))),
        ("Two cellists play until one walks home", Shot(subjects=(Subject(name="cellist"),))),
        ("A boy builds a rocket in his backyard and they fly past the moon", Shot(setting=Setting(place="sky"))),
        ("How to fold a paper crane: fold the sheet in half", Shot(subjects=(Subject(name="person"),))),
        ("A letter travels from a mountain village to the sea", Shot(setting=Setting(place="shore"))),
    ],
)
def test_what_is_said_otherwise_contradicts_nothing(text: str, shot: Shot) -> None:
    assert check(text, {"s1": shot})[0] == []


def test_whose_each_attribute_is() -> None:
    text = "Two red cars drive through a desert at night, close-up"
    shot = Shot.model_validate(
        {"subjects": [{"name": "car", "count": 2, "look": ["red", "dusty"]}], "framing": "close-up",
         "camera": "pan left",
         "setting": {"place": "desert", "time": "night", "weather": "wind"}}
    )  # fmt: skip
    by = {(m.field, m.value): m.by for m in marks(text, shot)}
    added = {k for k, v in by.items() if v == "added"}
    assert added == {("subjects[0].look", "dusty"), ("camera", "pan left"), ("setting.weather", "wind")}


def test_the_command_mends_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief = "a dog runs left on a beach at night"
    base = ["rewrite", brief, "--seconds", "10", "--workspace", str(tmp_path)]
    assert main([*base, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    facing = [s["facing"] for r in told["shots"] for s in r["shot"]["subjects"]]
    assert "right" not in facing
    assert all(m["by"] in ("user", "added") for r in told["shots"] for m in r["marks"])
    assert main(base) == 0
    text = capsys.readouterr().out
    assert "you said: " in text
    assert "added: " in text


def test_a_model_is_told_where_its_film_contradicts_the_words_and_may_mend_it(tmp_path: Path) -> None:
    heard: list[str] = []

    def slot(place: str) -> dict[str, Any]:
        shot = Shot(subjects=(Subject(name="dog"),), setting=Setting(place=place))
        return Slot(id="s1", shot=shot, seconds=5).model_dump(mode="json")

    def mind(body: dict[str, Any]) -> Reply:
        told = [m["content"] for m in body["messages"] if m["role"] == "tool"]
        if len(told) == 1:
            script = {"title": "T", "slots": [slot("kitchen")]}
            return "write_script", {"script": script, "why": "a guess"}
        if len(told) == 2:
            heard.append(told[1])
            return "change_slots", {"slots": [slot("beach")], "why": "as the brief says"}
        heard.append(told[-1])
        return ("look_at_production" if not told else "make_takes"), {}

    with chat_server(mind) as chat:
        state = plan(Commission(brief="A dog runs on a beach", seconds=5), workspace=tmp_path, model=chat.url).state
    assert "the brief says beach, it shows kitchen" in heard[0]
    assert "contradicts_brief" not in heard[1]
    assert state.script is not None
    assert state.script.slots[0].shot.setting.place == "beach"
    assert [d.detail for d in state.decisions if d.tool == "check the words"] == [{"slots": ["s1"]}]


def test_a_deed_that_is_said_otherwise_or_only_drawn_so_contradicts_nobody() -> None:
    who = Subject(name="engineer", action="tightens the bolt with the wrench")
    found, _ = check("An engineer tightens the last bolt.", {"s1": Shot(subjects=(who,))})
    assert found == []
    man = Subject(name="man", action="fall")
    found, _ = check("A man painting his boat steps back and falls into the paint.", {"s1": Shot(subjects=(man,))})
    assert not [c for c in found if c.said == "end back in"]
