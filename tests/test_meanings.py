"""Nouns of two meanings are what their company makes them."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.meanings import as_meant
from rushes.shot import Beat, Setting, Shot, Subject

_BOTH = (
    ("an engineer climbs a high crane to tighten the last bolt", "construction crane"),
    ("a white crane catches a fish in the pond", "crane"),
    ("a tailor unrolls a bolt of red silk for the queen", "roll of cloth"),
    ("a worker screws the last bolt into the bridge", "screw"),
    ("a boy swings his bat and hits the ball over the fence", "baseball bat"),
    ("a bat flies out of the cave and scares a girl", "bat"),
    ("a king presses his seal into the hot wax of a letter", "rubber stamp"),
    ("a seal balances a ball on its nose", "seal"),
    ("a girl ties a red bow in her hair", "ribbon"),
    ("an archer draws his bow and hits the apple", "bow"),
    ("a caveman swings his club at a bear", "wooden club"),
    ("workers leave the plant after the shift", "factory"),
    ("a boy waters his plant on the windowsill", "plant"),
    ("a star sings in front of a thousand fans", "singer"),
    ("a fan runs onto the pitch and hugs the goalkeeper", "spectator"),
    ("a lady cools herself with a fan", "hand fan"),
    ("a guest raises a toast to the bride", "wine glass"),
    ("a boy burns his toast at breakfast", "toast"),
    ("a carpenter smooths the wood with a plane", "jack plane"),
    ("a plane lands on the ice", "plane"),
    ("a fish swims in circles in its tank", "aquarium"),
    ("soldiers drive a tank through the village", "tank"),
)


def _nouns(text: str) -> set[str]:
    events = read(text).events
    return {n.name for e in events for n in (e.who, e.what, *(n for _, n in e.to)) if n is not None}


@pytest.mark.parametrize(("text", "meant"), _BOTH)
def test_a_noun_of_two_meanings_is_what_its_company_makes_it(text: str, meant: str) -> None:
    assert meant in _nouns(text)


def test_who_tightens_a_bolt_turns_a_spanner_on_it() -> None:
    assert [e.verb for e in read("a mechanic turns a rusty bolt with a spanner").events] == ["tighten bolt"]


def test_what_a_language_model_calls_by_such_a_noun_is_meant_likewise() -> None:
    shot = Shot(
        subjects=(Subject(name="bridge engineer", holds=("wrench",)), Subject(name="tower crane")),
        beats=(Beat(who="bridge engineer", verb="climb", target="tower crane"),),
    )
    meant = as_meant(shot, "an engineer tightens the last bolt")
    assert [s.name for s in meant.subjects] == ["bridge engineer", "tower construction crane"]
    assert meant.beats[0].target == "tower construction crane"
    bird = Shot(subjects=(Subject(name="crane"),), setting=Setting(place="pond", pieces=("nest",)))
    assert as_meant(bird, "a crane feeds its young") == bird
    tight = Shot(
        subjects=(Subject(name="woman"), Subject(name="bolt")), setting=Setting(pieces=("clouds",)),
        beats=(Beat(who="woman", verb="tighten", target="bolt"),),
    )  # fmt: skip
    assert as_meant(tight, "").beats[0].target == "screw"
