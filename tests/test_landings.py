"""Mishaps: what one ends in, is covered with and is hit by, and what rolls away."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def _stage(who: Subject, verb: str, target: str | None, place: str = "street", pieces: tuple[str, ...] = ()) -> Stage:
    beats = (Beat(at=0.12, who=who.name, verb=verb, target=target),)
    shot = Shot(subjects=(who,), beats=beats, setting=Setting(place=place, pieces=pieces), framing=Framing.FULL)
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


@pytest.mark.parametrize(
    ("text", "verb", "what"),
    [
        ("A waiter runs through a restaurant and lands in the wedding cake.", "end in", "wedding cake"),
        ("A clown slips and falls into a fountain in the square.", "end in", "fountain"),
        ("A kitten plays with a ball of wool and gets tangled in it.", "tangle up", "wool"),
        ("A pumpkin rolls down the hill and the farmer runs after it.", "chase", "pumpkin"),
        ("An apple falls on the head of a sleeping professor.", "suffer blow", "apple"),
        ("A mother chases a runaway pram down the street.", "chase", "pram"),
    ],
)
def test_how_a_mishap_ends(text: str, verb: str, what: str) -> None:
    last = read(text).events[-1]
    assert (last.verb, last.what.name if last.what else None) == (verb, what)


def test_what_sticks_on_somebody_does_so_ever_after() -> None:
    events = read("A baker is covered in flour. The baker laughs.").events
    assert [e.who.look[:1] for e in events if e.who] == [("flour-covered",), ("flour-covered",)]


def test_who_falls_into_a_cake_sits_in_it_with_cream_on_the_body() -> None:
    play = _stage(Subject(name="waiter"), "end in", "wedding cake", "restaurant").scene.play
    waiter, cake = play.groups[0].members[0], play.find("wedding cake")
    assert cake is not None
    assert play.coats[waiter].stuff == "foam"
    assert abs(play.here(waiter, 3.9).x - play.here(cake, 3.9).x) < cake.width


def test_what_rolls_away_turns_over_ahead_of_who_runs_after_it() -> None:
    play = _stage(Subject(name="farmer"), "chase", "pumpkin", "hill").scene.play
    farmer, pumpkin = play.groups[0].members[0], play.find("pumpkin")
    assert pumpkin is not None
    side = play.here(farmer, 2.0).facing
    for t in (0.5, 3.5):
        assert side * (play.here(pumpkin, t).x - play.here(farmer, t).x) > 0
    assert play.here(pumpkin, 3.5).turn != play.here(pumpkin, 0.5).turn


def test_paint_has_the_colour_that_is_named() -> None:
    play = _stage(Subject(name="painter", look=("blue paint-covered",)), "get covered", None).scene.play
    hue = play.coats[play.groups[0].members[0]].hue
    assert hue is not None
    assert hue[2] > hue[0]


def test_who_falls_off_a_ladder_was_up_on_it() -> None:
    play = _stage(Subject(name="painter"), "fall", None, pieces=("ladder",)).scene.play
    painter = play.groups[0].members[0]
    assert play.here(painter, 0.3).y < -1.0
    assert play.here(painter, 3.9).y == 0.0


def test_what_is_dropped_into_the_soup_falls_out_of_the_hand_into_the_bowl() -> None:
    event = read("A grandmother drops her glasses into the soup.").events[0]
    assert event.who is not None
    assert (event.verb, event.who.holds) == ("drop into", ("glasses",))
    assert event.what is not None
    assert event.what.name == "soup"
    play = _stage(Subject(name="grandmother", holds=("glasses",)), "drop into", "soup", "kitchen").scene.play
    glasses, soup = (next(m for m in play.tracks if m.actor is None and w in m.name) for w in ("glasses", "soup"))
    last = play.seconds - 0.1
    assert play.here(glasses, 0.0).y < play.here(glasses, last).y < -0.5 * soup.height
    assert abs(play.here(glasses, last).x - play.here(soup, last).x) < 0.5 * soup.width
