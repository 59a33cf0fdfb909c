"""What plain words ask for is drawn as they say: a gift named in the verb, somebody's shadow, a vest, a needle."""

from __future__ import annotations

from typing import Any

import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import Cast, cast_noun
from rushes.papercut.people import Person, look_for
from rushes.shot import Shot


def stage(*subjects: dict[str, Any], place: str = "meadow", **shot: Any) -> Stage:
    made = Shot.model_validate({"subjects": subjects, "setting": {"place": place}, **shot})
    return Stage(made, size=(320, 180), fps=12, seconds=4, seed=1)


def member(s: Stage, name: str) -> Cast:
    return next(m for m in s.scene.play.tracks if m.name == name)


@pytest.mark.parametrize("verb", ["give the golden needle to", "hand the golden needle"])
def test_a_gift_that_the_verb_names_is_in_the_givers_hand_and_goes_over(verb: str) -> None:
    s = stage({"name": "witch"}, {"name": "girl"}, beats=[{"at": 0.2, "who": "witch", "verb": verb, "target": "girl"}])
    tracks = s.scene.play.tracks
    names = [[h.name for h in tracks[member(s, who)].step(t).holding] for who, t in (("witch", 0.1), ("girl", 3.9))]
    assert names == [["golden needle"], ["golden needle"]]
    assert all(m.name != "parcel" for m in tracks)


def test_a_receiver_that_the_verb_names_is_no_gift() -> None:
    s = stage({"name": "witch"}, {"name": "girl"}, beats=[{"who": "witch", "verb": "give the girl", "target": "girl"}])
    assert all(h.kind == "prop" for t in s.scene.play.tracks.values() for step in t.steps for h in step.holding)


@pytest.mark.parametrize("name", ["shadow", "girl's shadow"])
def test_somebodys_shadow_lies_at_their_feet_and_goes_along(name: str) -> None:
    s = stage({"name": "girl", "action": "walk"}, {"name": name})
    girl, shadow = member(s, "girl"), member(s, name)
    assert shadow.height < 0.25 * shadow.width < 0.25 * girl.height
    for t in (0.0, 2.0, 3.9):
        heels, lies = s.scene.play.here(girl, t), s.scene.play.here(shadow, t)
        assert lies.y == 0
        assert (heels.x - lies.x) * heels.facing == pytest.approx(0.5 * shadow.width)


@pytest.mark.parametrize(
    ("shadow", "shot"),
    [
        ({"name": "shadow", "look": ["lost"]}, {}),
        ({"name": "shadow"}, {"beats": [{"who": "shadow", "verb": "walk"}]}),
        ({"name": "shadow"}, {"beats": [{"who": "girl", "verb": "give", "target": "shadow"}]}),
    ],
)
def test_a_shadow_by_itself_stands(shadow: dict[str, Any], shot: dict[str, Any]) -> None:
    s = stage({"name": "girl"}, shadow, **shot)
    assert member(s, "shadow").thing.height > member(s, "shadow").thing.width


def test_a_safety_vest_has_no_number_and_keeps_its_colour() -> None:
    vest, jersey = (look_for("worker", (), (w,), 1) for w in ("orange safety vest", "orange vest"))
    assert (vest.garment, jersey.garment) == ("safety vest", "vest")
    assert dict(vest.colours)["top"] == dict(jersey.colours)["top"]


@pytest.mark.parametrize(("place", "packed"), [("top of the wall", False), ("castle", False), ("street", True)])
def test_soldiers_of_the_middle_ages_carry_no_packs(place: str, packed: bool) -> None:
    for name in ("soldier", "soldiers"):
        things = [m.thing for m in stage({"name": name}, place=place).scene.play.tracks]
        assert {"backpack" in t.look.extras for t in things if isinstance(t, Person)} == {packed}


def test_a_needle_is_no_spool() -> None:
    needle, thread = (cast_noun(n, 1, []) for n in ("golden needle", "spool of thread"))
    assert (needle.drawn, thread.drawn) == ("needle", "spool")
    assert needle.thing.height > 3 * needle.thing.width
