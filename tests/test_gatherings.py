"""What many who come together do for one, or to one, and which animals "all the animals" are."""

from __future__ import annotations

import pytest

from rushes.minds.brief import Event, read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _told(event: Event) -> tuple[str | None, str, str | None]:
    return event.who.name if event.who else None, event.verb, event.what.name if event.what else None


def _stage(verb: str, target: str | None, *who: Subject) -> Stage:
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place="street"),
        subjects=who,
        beats=(Beat(at=0.12, who=who[0].name, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A fisherman catches a huge fish and the whole village eats it on the beach", ("villager", "eat", "fish")),
        ("A window cleaner sees a cat stuck on a ledge and rescues it", ("window cleaner", "rescue", "cat")),
        ("A postman delivers a letter to an old woman and she cries with joy", ("woman", "cry", None)),
        ("The conductor drops his baton and the whole orchestra stops playing", ("orchestra", "stand", None)),
        ("A baker drops a tray of bread and the whole street helps pick it up", ("street", "gather up", "bread")),
        ("A goose steals a guard's hat and he chases it", ("guard", "chase", "goose")),
    ],
)
def test_who_does_it_last(text: str, last: tuple[str | None, str, str | None]) -> None:
    assert _told(read(text).events[-1]) == last


def test_what_is_dropped_is_picked_up_before_the_shop_for_who_dropped_it() -> None:
    event = read("A baker drops a tray of bread at dawn and the whole street helps pick it up").events[-1]
    assert event.setting.place == "street by the bakery"
    assert [(p, n.name) for p, n in event.to] == [("for", "baker")]


def test_all_the_animals_are_those_of_the_place() -> None:
    event = read("All the animals on the farm sing together").events[0]
    assert {event.who.name if event.who else "", *(n.name for n in event.others)} == {"cow", "pig", "sheep", "hen"}
    wild = read("All the animals in the forest dance").events[0]
    assert "bear" in {wild.who.name if wild.who else "", *(n.name for n in wild.others)}


def test_who_fell_is_laughed_at_where_they_lie() -> None:
    event = read("The teacher falls off her chair and the whole class laughs").events[-1]
    assert [(p, n.name, "fallen" in n.look) for p, n in event.to] == [("at", "teacher", True)]


def test_the_old_barn_burns_before_the_new_one_is_built_at_the_farm() -> None:
    events = read("The neighbours build a new barn together after the old one burned down").events
    assert [e.verb for e in events] == ["burn down", "build"]
    assert {e.setting.place for e in events} == {"farm"}


def test_each_neighbour_bends_and_then_holds_a_loaf_out() -> None:
    stage = _stage("gather up", "bread", Subject(name="person", count=4), Subject(name="baker"))
    play = stage.scene.play
    people = next(g.members for g in play.groups if g.name == "person")
    assert not any(play.tracks[m].step(1.0).holding for m in people)
    assert all(any(h.name == "bread" for h in play.tracks[m].step(3.5).holding) for m in people)


def test_a_bus_that_breaks_down_stands_and_smokes() -> None:
    play = _stage("break down", None, Subject(name="bus")).scene.play
    bus = next(m for m in play.tracks if m.name == "bus")
    assert play.here(bus, 3.9).x == play.here(bus, 2.0).x
    assert any("smoke" in m.name and play.here(m, 3.0).alpha > 0.5 for m in play.tracks)


def test_who_burns_the_meal_stands_in_the_kitchen_before_a_smoking_stove() -> None:
    events = read("A father burns the pancakes on Sunday morning and the family eats cereal instead").events
    assert [e.setting.place for e in events] == ["kitchen", "kitchen"]
    play = _stage("burn", "pancake", Subject(name="father")).scene.play
    names = [m.name for m in play.tracks]
    assert {"stove", "smoke"} <= {*names}
    food = next(t for m, t in play.tracks.items() if m.name == "pancake")
    assert food.state(3.0).flame > 0.5
