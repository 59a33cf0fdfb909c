"""A director is told the manner of whoever makes this film's takes, and in the same words when a run is repeated."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from rushes.agent.instructions import INSTRUCTIONS, of
from rushes.agent.production import State, TakeRecord, Version
from rushes.agent.tools import TOOLS
from rushes.shot import Commission, Script, Shot, Slot, Subject

CAT = Commission(brief="a cat in the rain", seconds=6)
SCRIPT = Script(
    title="T", slots=tuple(Slot(id=i, shot=Shot(subjects=(Subject(name="cat"),)), seconds=3) for i in ("s1", "s2"))
)


def film(**kept: str) -> State:
    """A finished film of two shots with the takes named in `kept` (slot=generator) chosen for them."""
    drawn = [TakeRecord(slot=s.id, key=f"d{s.id}", generator="papercut", file="f", seconds=3) for s in SCRIPT.slots]
    other = [TakeRecord(slot=i, key=f"k{i}", generator=g, file="f", seconds=3) for i, g in kept.items()]
    version = Version(script=SCRIPT, order=CAT, kept={t.slot: t.key for t in other})
    return State(commission=CAT, script=SCRIPT, takes=[*drawn, *other], versions=[version], version=0)


def test_a_film_that_papercut_draws_is_told_of_papercut_alone() -> None:
    new = State(commission=CAT)
    told = of(new)
    assert told.startswith(INSTRUCTIONS)
    assert "The takes are drawn by Papercut" in told
    assert "video model" not in told
    assert "clip of the person's own" not in told
    # A run that was stopped after its takes were made asks in the same words.
    assert of(new.model_copy(update={"script": SCRIPT, "takes": film().takes, "kept": {"s1": "ds1"}})) == told
    assert of(film()) == told


def test_shots_of_a_video_model_are_told_as_prose_that_is_executed_literally() -> None:
    told = of(film(s1="xai:480p", s2="nano"))
    assert "Papercut" not in told  # it draws nothing of this film
    assert "s1: the video model xai:480p executes each shot literally" in told
    assert "s2: the video model nano" in told
    mixed = of(film(s2="xai:480p"))
    assert "s2: the video model xai:480p" in mixed
    assert "All other takes are drawn by Papercut" in mixed


def test_a_persons_clips_are_told_of_where_there_are_some() -> None:
    told = of(State(commission=CAT, footage_folder="/clips"))
    assert "clip of the person's own" in told
    assert "All other takes are drawn by Papercut" in told


def test_the_form_of_a_slot_is_told_once_and_checked_everywhere() -> None:
    forms = {t.name: t.function_schema for t in TOOLS}
    assert sum('"Beat"' in json.dumps(f.json_schema) for f in forms.values()) == 1
    assert sum(len(json.dumps(f.json_schema)) for f in forms.values()) / 4 < 5500  # tokens of every request
    wrong = {"id": "s1", "seconds": 2, "shot": {"subjects": [{"name": "cat", "colour": "red"}]}}
    for tool, field in (("change_slots", "slots"), ("arrange_slots", "new")):
        with pytest.raises(ValidationError, match=r"subjects\.0\.colour"):
            forms[tool].validator.validate_python({field: [wrong], "order": ["s1"], "why": "x"})
