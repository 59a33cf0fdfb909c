"""A vision model over real HTTP looks at every take without being told what was asked; the comparison decides."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import rushes
from chat_server import Reply, chat_server
from rushes.agent.eyes import CHECK, ENOUGH, score, unlike
from rushes.agent.terms import Terms
from rushes.core.ledger import Ledger
from rushes.shot import Beat, Commission, Framing, Setting, Shot, Slot, Subject
from rushes.shot.compare import compare

CAT = Commission(brief="a cat walks in a forest", seconds=6, height=360)
SEEN = {"subjects": [{"name": "cat"}], "setting": {"place": "forest"}, "beats": [{"who": "cat", "verb": "walk"}]}
WRONG = {"subjects": [{"name": "bicycle"}], "setting": {"place": "kitchen"}}


def pictures(body: dict[str, Any]) -> tuple[str, ...]:
    parts = [p for m in body["messages"] if m["role"] == "user" for p in m["content"]]
    return tuple(p["image_url"]["url"] for p in parts if p["type"] == "image_url")


def test_eyes_that_see_what_was_asked_find_nothing_and_are_told_nothing(tmp_path: Path) -> None:
    with chat_server(lambda _: ("final_result", SEEN)) as chat:
        made = rushes.make(CAT, workspace=tmp_path, eyes=f"{chat.url}#eye-1")
        asked = len(chat.asked)
        again = rushes.make(CAT, workspace=tmp_path, eyes=f"{chat.url}#eye-1")
        assert len(chat.asked) == asked  # a take is looked at once
    state = made.state
    assert state.script is not None
    drawn = [s.id for s in state.script.slots if not s.shot.is_card]
    assert asked == len(drawn)
    assert not [f for f in state.findings if f.check == CHECK]
    assert {t.seen_by for t in state.current_takes.values() if t.slot in drawn} == {"eye-1"}
    assert again.state.current_takes[drawn[0]].seen == Shot.model_validate(SEEN)
    for body in chat.asked:
        assert len(pictures(body)) == 6
        told = json.dumps([m for m in body["messages"] if m["role"] != "user"])
        told += "".join(p["text"] for m in body["messages"] if m["role"] == "user" for p in m["content"] if "text" in p)
        assert not {"cat", "forest"} & set(told.lower().split())


def test_a_take_that_shows_something_else_is_rejected_and_made_again(tmp_path: Path) -> None:
    first: list[tuple[str, ...]] = []

    def mind(body: dict[str, Any]) -> Reply:
        first.append(pictures(body))
        return "final_result", WRONG if pictures(body) == first[0] else SEEN

    with chat_server(mind) as chat:
        made = rushes.make(CAT, workspace=tmp_path, eyes=f"{chat.url}#eye-1")
    state = made.state
    (rejected,) = [v for v in state.verdicts if v.verdict == "rejected"]
    assert rejected.by == "critic"
    # Which take is looked at first is the threads' affair; one of the place alone asks for no cat.
    assert "asked cat, seen bicycle" in rejected.why or "asked forest, seen kitchen" in rejected.why
    assert len([t for t in state.takes if t.slot == rejected.slot]) == 2
    assert state.current_takes[rejected.slot].seen == Shot.model_validate(SEEN)
    assert not [f for f in state.findings if f.check == CHECK]


def test_a_take_that_stays_unlike_is_left_and_said(tmp_path: Path) -> None:
    with chat_server(lambda _: ("final_result", WRONG)) as chat:
        made = rushes.make(CAT, workspace=tmp_path, eyes=f"{chat.url}#eye-1")
        assert len(chat.asked) < 30
    left = [f for f in made.state.findings if f.check == CHECK]
    assert left
    assert all(f.evidence["by"] == "eye-1" and f.evidence["score"] < ENOUGH for f in left)
    assert "sees something else" in (made.folder / "report.html").read_text()


def test_eyes_that_have_no_budget_are_a_note_and_the_film_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rushes.minds import metered

    monkeypatch.setattr(metered, "is_local", lambda url: False)
    with chat_server(lambda _: ("final_result", SEEN)) as chat:
        poor = rushes.make(CAT, workspace=tmp_path, eyes=Terms(f"{chat.url}#eye-2", price=(1.0, 10.0)))
        assert chat.asked == []
    (note,) = [f for f in poor.state.findings if f.check == CHECK]
    assert note.severity == "note"
    assert "did not look at" in note.what
    assert (poor.folder / "film.mp4").exists()
    with chat_server(lambda _: ("final_result", SEEN)) as chat:
        rich = Terms(f"{chat.url}#eye-2", price=(1.0, 10.0), budget_usd=1.0)
        made = rushes.make(CAT.model_copy(update={"seed": 3}), workspace=tmp_path, eyes=rich)
        bill = Ledger(tmp_path / ".rushes" / "money.sqlite3").bill(made.folder.name)
        assert bill.paid_usd == pytest.approx(len(chat.asked) * 0.0003)
        assert bill.held_usd == 0


def slot(shot: Shot) -> Slot:
    return Slot(id="s01", shot=shot, seconds=3)


def test_only_what_a_picture_can_tell_decides() -> None:
    asked = Shot(
        subjects=(Subject(name="dog"),), setting=Setting(place="beach"), framing=Framing.WIDE, style="linocut",
        beats=(Beat(who="dog", verb="run"),),
    )  # fmt: skip
    blind = asked.model_copy(update={"framing": Framing.CLOSE_UP, "style": None})
    assert score(compare(asked, blind)) == 1
    assert unlike(slot(asked), blind, "eye", 0) is None
    stranger = blind.model_copy(update={"subjects": (Subject(name="teapot"),), "beats": ()})
    assert score(compare(asked, stranger)) == 0  # the right place without the one asked for is still another picture
    found = unlike(slot(asked), stranger, "eye", 4.0)
    assert found is not None
    assert (found.start, found.end, found.mend) == (4.0, 7.0, "reframe")
    nothing = Shot(unknown=("subjects", "setting", "beats"))
    assert score(compare(asked, nothing)) is None
    assert unlike(slot(asked), nothing, "eye", 0) is None
