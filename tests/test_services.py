"""Whose work it is tells what a word means, who is there and what is seen of it."""

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Setting, Shot, Subject


def _told(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(e.who and e.who.name, e.verb, e.what and e.what.name) for e in read(text).events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A judge bangs his hammer in the courtroom", [("judge", "bang", "gavel")]),
        ("A mechanic looks under the hood of a broken car", [("mechanic", "repair", "car")]),
        ("A fisherman sells his catch at the market", [("fisherman", "sell", "basket of fish")]),
        ("Lovers kiss under a street lamp", [("woman", "kiss", "man")]),
        ("A firefighter rescues a woman from a burning building", [("firefighter", "carry", "woman")]),
        (
            "A clerk meets a dancer in the elevator and falls in love",
            [("clerk", "meet", "dancer"), ("clerk", "fall in love", "dancer")],
        ),
        (
            "A waiter trips and drops a tray of glasses in a cafe",
            [("waiter", "trip", "tray"), ("waiter", "smash up", "glass")],
        ),
    ],
)
def test_words_mean_what_they_do_at_work(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(text) == told


def test_a_driver_takes_somebody_in_the_cab_and_there_they_are() -> None:
    ride, there = read("A taxi driver takes a bride to the church").events
    assert ride.what is not None
    assert (ride.what.name, [n.name for n in ride.others]) == ("taxi", ["bride"])
    assert there.who is not None
    assert (there.who.name, there.setting.place) == ("bride", "church")


def test_what_is_grabbed_is_in_the_hand_of_who_runs_and_a_view_is_seen_from_the_roof() -> None:
    grab, run = read("A thief grabs a purse and runs through the market").events
    assert [n.name for _, n in grab.to][:1] == ["woman"]
    assert run.who is not None
    assert run.who.holds == ("purse",)
    sit, look = read("A chimney sweep sits on a roof and admires the city").events
    assert sit.setting.place == look.setting.place == "roof"


@pytest.mark.parametrize(
    ("who", "verb", "target", "other", "seen"),
    [
        ("doctor", "listen", "boy", "boy", "listening tube"),
        ("tailor", "measure", "customer", "customer", "body tape"),
        ("builder", "lay", "brick", None, "course of bricks"),
        ("mayor", "cut", "ribbon", None, "fallen ribbon"),
        ("shopkeeper", "weigh", "apple", "old lady", "scales"),
    ],
)
def test_work_is_done_with_what_belongs_to_it(who: str, verb: str, target: str, other: str | None, seen: str) -> None:
    subjects = tuple(Subject(name=n) for n in (who, other) if n is not None)
    shot = Shot(subjects=subjects, beats=(Beat(who=who, verb=verb, target=target),), setting=Setting(place="room"))
    stage = Stage(shot, size=(160, 90), fps=8, seconds=3.0, seed=3)
    assert seen in {m.name for m in stage.scene.play.tracks}


def test_who_rides_in_a_car_sits_low_behind_its_panes() -> None:
    shot = Shot(
        subjects=(Subject(name="man"), Subject(name="car")), beats=(Beat(who="man", verb="drive", target="car"),)
    )
    play = Stage(shot, size=(160, 90), fps=8, seconds=3.0, seed=3).scene.play
    man = next(m for m in play.tracks if m.name == "man")
    assert {s.action for s in play.tracks[man].steps} == {"sit_ground"}
