"""Continuity: what a shot leaves unsaid is said again, and what changes at a cut without a reason is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefs import BRIEFS
from chat_server import Reply, chat_server
from rushes.agent.director import plan
from rushes.minds.brief import read
from rushes.minds.continuity import bible, breaks, carry
from rushes.minds.storyboard import storyboard
from rushes.shot import Beat, Commission, Framing, Script, Setting, Shot, Slot, Subject, TextOnScreen, TimeOfDay

KEEPER = Subject(name="keeper", look=("old", "bearded"), wears=("red coat",))
SHORE = Setting.model_validate({"place": "shore", "time": "dusk", "weather": "rain"})


def film(*shots: Shot) -> Script:
    return Script(title="T", slots=tuple(Slot(id=f"s{n}", shot=s, seconds=3) for n, s in enumerate(shots, 1)))


def shown(subject: Subject = KEEPER, setting: Setting = SHORE, *beats: Beat) -> Shot:
    return Shot(subjects=(subject,), setting=setting, beats=beats)


def other(**changes: Any) -> Subject:
    return KEEPER.model_copy(update=changes)


@pytest.mark.parametrize(
    ("second", "field", "words"),
    [
        (shown(other(wears=("blue coat",))), "wears", "red coat in s1, now blue coat"),
        (shown(other(look=("young",))), "look", "old in s1, now young"),
        (shown(setting=SHORE.model_copy(update={"time": "noon"})), "time", "dusk in s1 to noon"),
        (shown(setting=SHORE.model_copy(update={"weather": "clear"})), "weather", "rain in s1 to clear"),
    ],
)
def test_a_jump_is_told_with_both_shots(second: Shot, field: str, words: str) -> None:
    (found,) = breaks(film(shown(), second))
    assert (found.slot, found.since, found.field) == ("s2", "s1", field)
    assert words in found.what


def test_screen_direction_props_and_numbers() -> None:
    walks = shown(other(facing="right", holds=("lantern",), action="walk"))
    back = shown(other(facing="left", holds=("bottle",), action="walk"))
    assert [b.field for b in breaks(film(walks, back))] == ["holds", "direction"]
    turns = shown(other(facing="left", holds=("lantern",)), SHORE, Beat(who="keeper", verb="turn back"))
    assert breaks(film(walks, turns)) == []
    three, two = (Shot(subjects=(Subject(name="gull", count=n),)) for n in (3, 2))
    assert [b.field for b in breaks(film(three, two))] == ["number"]
    assert breaks(film(three, Shot(subjects=(Subject(name="gull"),)))) == []  # one of them, seen near
    assert [(b.slot, b.field) for b in breaks(film(three, three))] == [("s2", "repeat")]


def test_a_deed_a_card_or_a_night_explains_a_change() -> None:
    dresses = shown(KEEPER, SHORE, Beat(who="keeper", verb="take off", target="red coat"))
    blue = shown(other(wears=("blue coat",)))
    card = Shot(text=TextOnScreen(role="intertitle", lines=("A year later",)))
    assert breaks(film(dresses, blue)) == []
    young_noon = shown(setting=SHORE.model_copy(update={"time": "noon", "weather": "clear"}))
    assert breaks(film(shown(), card, young_noon)) == []
    night, dawn = (shown(setting=SHORE.model_copy(update={"time": t})) for t in ("night", "dawn"))
    assert breaks(film(night, dawn)) == []


def test_what_a_shot_leaves_unsaid_is_said_again() -> None:
    bare = Shot(subjects=(Subject(name="keeper"), Subject(name="gull")), setting=Setting(place="tower"))
    script, said = carry(film(shown(), bare))
    assert script.slots[1].shot.subjects[0] == KEEPER
    assert script.slots[1].shot.subjects[1] == Subject(name="gull")
    assert script.slots[1].shot.setting == Setting.model_validate({"place": "tower", "time": "dusk"})
    assert said == ["s2: keeper: old, bearded, red coat; dusk"]
    (who,) = bible(script)
    assert (who.name, who.wears, who.slots) == ("keeper", ("red coat",), ("s1", "s2"))
    assert carry(script) == (script, [])


def test_whose_look_changes_on_the_way_is_left_as_written() -> None:
    changes = shown(Subject(name="keeper"), SHORE, Beat(who="keeper", verb="take off", target="red coat"))
    for script in (film(shown(), changes), film(shown(), shown(other(wears=("blue coat",))), shown(other(wears=())))):
        assert carry(script) == (script, [])


@pytest.mark.parametrize("text", [text for text, *_ in BRIEFS])
def test_the_keyless_director_jumps_nowhere_and_leaves_nothing_unsaid(text: str) -> None:
    script = storyboard(read(text), seconds=30, aspect="16:9")
    assert breaks(script) == []
    assert carry(script) == (script, [])


def test_a_language_model_is_told_and_its_shots_are_completed(tmp_path: Path) -> None:
    told: list[str] = []

    def mind(body: dict[str, Any]) -> Reply:
        returned = [m["content"] for m in body["messages"] if m["role"] == "tool"]
        told[:] = returned
        if len(returned) != 1:
            return ("look_at_production" if not returned else "make_takes"), {}
        near = shown(Subject(name="keeper")).model_copy(update={"framing": Framing.CLOSE_UP})
        bare = (shown(), near)
        shots = (*bare, shown(other(wears=("blue coat",))))
        script = film(*(shots if "jump" in body["messages"][1]["content"] else bare))
        return "write_script", {"script": script.model_dump(mode="json"), "why": "scripted"}

    with chat_server(mind) as chat:
        brief = "an old keeper in a red coat walks on the shore at dusk in the rain"
        calm = plan(Commission(brief=brief, seconds=6), workspace=tmp_path, model=chat.url).state
        assert "said again" in " ".join(d.why for d in calm.decisions)
        assert calm.script is not None
        assert calm.script.slots[1].shot.subjects[0].wears == ("red coat",)
        assert "contradicts_itself" not in told[-1]
        jumpy = plan(Commission(brief=f"{brief}, jump cuts", seconds=9), workspace=tmp_path, model=chat.url).state
    assert "s3, wears: keeper: red coat in s1, now blue coat" in told[-1]
    assert "check the cuts" in {d.tool for d in jumpy.decisions}


def test_what_is_said_again_goes_with_the_words_that_it_came_from(tmp_path: Path) -> None:
    told: list[dict[str, Any]] = []

    def mind(body: dict[str, Any]) -> Reply:
        returned = [json.loads(m["content"]) for m in body["messages"] if m["role"] == "tool"]
        told[:] = returned
        small = film(shown(Subject(name="keeper", look=("small",))), shown(Subject(name="keeper")))
        if len(returned) == 0:
            return "look_at_production", {}
        if len(returned) == 1:
            return "write_script", {"script": small.model_dump(mode="json"), "why": "scripted"}
        if len(returned) == 2:
            bare = small.slots[0].model_copy(update={"shot": shown(Subject(name="keeper"))})
            return "change_slots", {"slots": [bare.model_dump(mode="json")], "why": "he is not small"}
        return "make_takes", {}

    with chat_server(mind) as chat:
        state = plan(
            Commission(brief="a keeper walks on the shore", seconds=6), workspace=tmp_path, model=chat.url
        ).state
    assert told[1]["carried"] == ["s2: keeper: small"]
    assert "carried" not in told[2]
    assert state.script is not None
    assert [s.shot.subjects[0].look for s in state.script.slots] == [(), ()]


def test_a_language_model_is_shown_the_words_that_the_drawer_knows(tmp_path: Path) -> None:
    seen: list[dict[str, Any]] = []

    def mind(body: dict[str, Any]) -> Reply:
        seen[:] = [body]
        return ("make_takes" if len(body["messages"]) > 4 else "look_at_production"), {}

    with chat_server(mind) as chat:
        plan(Commission(brief="an engineer tightens the last bolt", seconds=6), workspace=tmp_path, model=chat.url)
    looked = next(json.loads(m["content"]) for m in seen[0]["messages"] if m["role"] == "tool")
    assert {b["verb"] for shot in looked["draft"] for b in shot["beats"]} == {"tighten bolt"}
    assert "drawn by Papercut" in json.dumps(seen[0]["messages"][0])
    (write,) = (t["function"] for t in seen[0]["tools"] if t["function"]["name"] == "write_script")
    beat = write["parameters"]["$defs"]["Beat"]["properties"]
    assert "base form" in beat["verb"]["description"]


def test_a_story_that_goes_elsewhere_too_contradicts_no_brief(tmp_path: Path) -> None:
    told: list[dict[str, Any]] = []

    def mind(body: dict[str, Any]) -> Reply:
        told[:] = [json.loads(m["content"]) for m in body["messages"] if m["role"] == "tool"]
        girl = shown(Subject(name="girl"))
        where = (("workshop", TimeOfDay.NOON), ("forest", TimeOfDay.NIGHT))
        shots = [girl.model_copy(update={"setting": Setting(place=p, time=t)}) for p, t in where]
        if not told:
            return "look_at_production", {}
        if len(told) == 1:
            script = film(*(shots[:1] * 2 if "Alone" in body["messages"][1]["content"] else shots))
            return "write_script", {"script": script.model_dump(mode="json"), "why": "scripted"}
        return "make_takes", {}

    with chat_server(mind) as chat:
        plan(Commission(brief="A girl walks in the forest at night.", seconds=6), workspace=tmp_path, model=chat.url)
        assert "setting." not in str(told[1].get("contradicts_brief"))
        plan(
            Commission(brief="Alone a girl walks in the forest at night.", seconds=6),
            workspace=tmp_path,
            model=chat.url,
        )
        assert "the brief says forest, it shows workshop" in str(told[1]["contradicts_brief"])
        assert "the brief says night, it shows noon" in str(told[1]["contradicts_brief"])


@pytest.mark.parametrize("seconds", [36, 45, 60])
def test_what_came_of_a_find_stays_in_the_hands(seconds: float) -> None:
    """However often a longer film sees its one event again, the letter once read is not back in its bottle."""
    slots = storyboard(read("a lighthouse keeper finds a message in a bottle"), seconds=seconds, aspect="16:9").slots
    acts = [s.shot.subjects[0].holds for s in slots if s.purpose in ("act", "reaction", "resolve")]
    assert len(acts) >= 5
    assert acts[0] == ()
    assert all("message" in holds for holds in acts[1:]), acts


def test_how_somebody_is_for_a_while_is_not_said_again() -> None:
    """Who comes out of the river wet is not wet for ever, and nobody wears before what they are given at the end."""
    script = film(*(shown(Subject(name="troll", look=look)) for look in ((), ("angry",), ("old", "wet"), ())))
    said, _ = carry(script)
    assert [s.shot.subjects[0].look for s in said.slots] == [(), ("angry",), ("old", "wet"), ("old",)]
    princess = [Subject(name="princess", wears=w) for w in (("gown",), (), ("silver coat",), ())]
    said, _ = carry(film(*map(shown, princess)))
    assert [s.shot.subjects[0].wears for s in said.slots] == [
        ("gown",), ("gown",), ("silver coat", "gown"), ("silver coat", "gown")]  # fmt: skip
