"""Sentences that change a script: each does what it says, exactly there, or says why not."""

from __future__ import annotations

import pytest

from rushes.minds.revision import Revised, understand
from rushes.minds.targets import choose, shots_of
from rushes.shot import (
    Angle,
    CameraMove,
    Commission,
    Framing,
    Light,
    Script,
    Slot,
    TimeOfDay,
    Tone,
    Transition,
    Weather,
)

BRIEF = "a lighthouse keeper finds a message in a bottle on the beach at dawn. He reads it and waves to a ship"
ORDER = Commission(brief=BRIEF, voice=True)


def _slot(id: str, purpose: str, seconds: float, **shot: object) -> Slot:
    return Slot.model_validate({"id": id, "purpose": purpose, "seconds": seconds, "shot": shot, "seed": 7})


@pytest.fixture(scope="module")
def script() -> Script:
    keeper = {"name": "lighthouse keeper"}
    beach = {"place": "beach", "time": "dawn"}

    def card(role: str, words: str) -> dict[str, object]:
        return {"role": role, "lines": (words,)}

    def beat(verb: str, target: str) -> dict[str, object]:
        return {"who": "lighthouse keeper", "verb": verb, "target": target}

    slots = (
        _slot("title", "title", 2.7, text=card("title", "The Lighthouse Keeper")),
        _slot("s01", "establish", 4.0, setting=beach, framing="extreme wide", camera="push in"),
        _slot("card1", "card", 4.0, text=card("intertitle", "A lighthouse keeper finds a message in a bottle")),
        _slot("s02", "act", 3.3, subjects=(keeper,), beats=(beat("find", "bottle"),), setting=beach, framing="full",
              action="a lighthouse keeper finds a message in a bottle"),
        _slot("card2", "card", 2.0, text=card("intertitle", "He reads it")),
        _slot("s03", "act", 4.0, subjects=(keeper,), beats=(beat("read", "message"),), setting=beach, framing="medium"),
        _slot("s04", "act", 3.5, subjects=(keeper, {"name": "ship"}), beats=(beat("wave", "ship"),), setting=beach,
              framing="full", action="he waves to a ship"),
        _slot("s05", "resolve", 5.0, subjects=(keeper, {"name": "ship"}), setting=beach, framing="wide"),
    )  # fmt: skip
    return Script(title="The Lighthouse Keeper", slots=slots)


def revised(sentence: str, script: Script) -> Revised:
    return understand(sentence, script, ORDER, voices=("joe",))


def shot(script: Script, n: int) -> Slot:
    return script.slots[shots_of(script)[n - 1]]


def changed(script: Script, new: Script) -> list[str]:
    """The slots that are not as before, by id."""
    old = {s.id: s for s in script.slots}
    return [s.id for s in new.slots if old.get(s.id) != s]


def test_shots_are_counted_as_a_viewer_would(script: Script) -> None:
    numbered = [script.slots[i].id for i in shots_of(script)]
    assert numbered == [f"s{n:02}" for n in range(1, len(numbered) + 1)]
    for words, expected in (
        ("shot 2", [2]), ("the second shot", [2]), ("the last shot", [len(numbered)]), ("shots 2-4", [2, 3, 4]),
        ("shots 1, 3 and 4", [1, 3, 4]), ("the first two shots", [1, 2]), ("s03", [3]),
        ("the shot where he waves to the ship", [4]), ("every shot", list(range(1, len(numbered) + 1))),
    ):  # fmt: skip
        chosen = choose(words + ": closer", script)
        assert [numbered.index(script.slots[i].id) + 1 for i in chosen.indices] == expected, words


@pytest.mark.parametrize(
    ("sentence", "where", "field", "value"),
    [
        ("make shot 2 a close-up", [2], "framing", Framing.CLOSE_UP),
        ("shot 3: from above, handheld", [3], "angle", Angle.HIGH),
        ("shot 3: from above, handheld", [3], "camera", CameraMove.HANDHELD),
        ("pan left in shot 2", [2], "camera", CameraMove.PAN_LEFT),
        ("make the second shot slower", [2], "camera_speed", "slow"),
        ("the last shot in black and white", [-1], "tone", Tone.MONOCHROME),
        ("shot 1 backlit", [1], "light", (Light.BACKLIGHT,)),
    ],
)
def test_a_named_shot_changes_and_no_other(
    script: Script, sentence: str, where: list[int], field: str, value: object
) -> None:
    done = revised(sentence, script)
    assert done.refused == ()
    numbered = [script.slots[i].id for i in shots_of(script)]
    assert changed(script, done.script) == [numbered[n - 1 if n > 0 else n] for n in where]
    assert getattr(shot(done.script, where[0] if where[0] > 0 else len(numbered)).shot, field) == value


def test_closer_and_slower(script: Script) -> None:
    done = revised("make the second shot closer and slower", script)
    before, after = shot(script, 2), shot(done.script, 2)
    assert (before.shot.framing, after.shot.framing) == (Framing.FULL, Framing.MEDIUM)
    assert after.seconds > before.seconds
    assert after.shot.camera_speed == "slow"
    assert changed(script, done.script) == ["s02"]


def test_order(script: Script) -> None:
    ids = [script.slots[i].id for i in shots_of(script)]

    def order(sentence: str) -> list[str]:
        done = revised(sentence, script)
        assert done.refused == (), done.refused
        return [done.script.slots[i].id for i in shots_of(done.script)]

    assert order("drop shot 4") == [i for i in ids if i != "s04"]
    assert order("swap 2 and 3") == [ids[0], ids[2], ids[1], *ids[3:]]
    assert order("swap the first shot with the last shot") == [ids[-1], *ids[1:-1], ids[0]]
    assert order("move shot 5 to the start") == ["s05", *[i for i in ids if i != "s05"]]
    assert order("move shot 1 after shot 3") == [ids[1], ids[2], ids[0], *ids[3:]]
    assert order("end with shot 2") == [*[i for i in ids if i != "s02"], "s02"]
    added = order("add a shot of a seagull flying over the sea at the end")
    assert added[:-1] == ids
    assert order("reverse the order") == ids[::-1]
    assert order("repeat shot 2")[:2] == ids[:2]
    assert len(order("repeat shot 2")) == len(ids) + 1


def test_a_card_goes_where_its_shot_goes(script: Script) -> None:
    all_ids = [s.id for s in script.slots]
    card = all_ids[all_ids.index("s02") - 1]
    assert card.startswith("card")
    assert card not in [s.id for s in revised("drop shot 2", script).script.slots]
    swapped = [s.id for s in revised("swap 1 and 2", script).script.slots]
    assert swapped.index("s02") == swapped.index(card) + 1


def test_those_who_are_in_it(script: Script) -> None:
    def keeper(sentence: str, name: str = "lighthouse keeper") -> list[object]:
        done = revised(sentence, script)
        assert done.refused == (), done.refused
        return [u for s in done.script.slots for u in s.shot.subjects if u.name == name]

    assert all(u.wears == ("red coat",) for u in keeper("the keeper wears a red coat"))  # type: ignore[attr-defined]
    assert all(u.holds == ("lantern",) for u in keeper("give the keeper a lantern"))  # type: ignore[attr-defined]
    assert all("old" in u.look for u in keeper("make the keeper older"))  # type: ignore[attr-defined]
    assert all(u.count == 2 for u in keeper("make it two keepers"))  # type: ignore[attr-defined]
    women = keeper("replace the keeper with a young woman", "woman")
    assert len(women) == len(keeper("the keeper wears a red coat"))
    done = revised("replace the keeper with a young woman", script).script
    assert all(b.who != "lighthouse keeper" for s in done.slots for b in s.shot.beats)
    assert not any(u.name == "ship" for s in revised("remove the ship", script).script.slots for u in s.shot.subjects)
    dancing = revised("let the keeper dance in the last shot", script)
    assert changed(script, dancing.script) == [script.slots[shots_of(script)[-1]].id]
    assert shot(dancing.script, len(shots_of(script))).shot.beats[-1].verb == "dance"


def test_sky_and_place(script: Script) -> None:
    assert shot(revised("make shot 3 snowy, at night", script).script, 3).shot.setting.time is TimeOfDay.NIGHT
    assert shot(revised("make it snow in the first two shots", script).script, 2).shot.setting.weather is Weather.SNOW
    assert shot(revised("set shot 3 in a forest", script).script, 3).shot.setting.place == "forest"
    assert {s.shot.tone for s in revised("warmer", script).script.slots if not s.shot.is_card} == {Tone.WARM}


def test_time(script: Script) -> None:
    assert revised("20 seconds", script).script.seconds == pytest.approx(20, abs=0.01)
    assert revised("make it 45 seconds long", script).script.seconds == pytest.approx(45, abs=0.01)
    longer = revised("hold the last shot two seconds longer", script).script
    assert longer.slots[-1].seconds == pytest.approx(script.slots[-1].seconds + 2, abs=0.01)
    assert shot(revised("shorten shot 2 by one second", script).script, 2).seconds == pytest.approx(
        shot(script, 2).seconds - 1, abs=0.01
    )
    assert shot(revised("make shot 1 5 seconds long", script).script, 1).seconds == 5


def test_the_whole_film(script: Script) -> None:
    assert revised("make it vertical", script).script.aspect == "9:16"
    assert revised("no music", script).script.music == "none"
    assert revised("happier music", script).script.music == "happy"
    assert revised("no voice", script).asked.voice is False
    assert revised("burn the captions in", script).asked.captions == "burn"
    named = revised('call it "Adrift"', script).script
    assert named.title == "Adrift"
    assert named.slots[0].shot.text is not None
    assert named.slots[0].shot.text.lines == ("Adrift",)
    assert shot(revised("dissolve into shot 4", script).script, 4).transition is Transition.DISSOLVE
    assert shot(revised('say "Nobody knows" over shot 3', script).script, 3).narration == "Nobody knows"
    again = revised("another take of shot 1", script).script
    assert again.slots[1].seed != script.slots[1].seed
    assert changed(script, again) == ["s01"]


@pytest.mark.parametrize(
    "sentence",
    [
        "make shot 99 closer", "make it funnier", "make it in 3D", "delete every shot", "another voice", "the elephant "
        "wears a hat", "make it photorealistic", "in 4K please", "2 seconds", "make it less like a postcard",
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_and_changes_nothing(script: Script, sentence: str) -> None:
    done = revised(sentence, script)
    assert done.did == ()
    assert done.refused
    assert done.script == script
    assert done.asked == ORDER


def test_two_wishes_in_a_sentence(script: Script) -> None:
    done = revised("make shot 2 closer, drop shot 4 and no music", script)
    assert shot(done.script, 2).shot.framing is Framing.MEDIUM
    assert "s04" not in [s.id for s in done.script.slots]
    assert done.script.music == "none"
    half = revised("make shot 2 closer and make it funnier", script)
    assert half.did
    assert half.refused
    assert changed(script, half.script) == ["s02"]


def test_a_refused_wish_still_says_which_shot_the_next_one_means(script: Script) -> None:
    warm = revised("make shot 2 warmer", script).script
    done = revised("make shot 2 warmer and slower", warm)
    assert changed(warm, done.script) == ["s02"]
    assert done.refused
