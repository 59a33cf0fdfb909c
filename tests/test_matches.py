"""What matches and mishaps mean, and that they are drawn as such."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.shot import Beat, Setting, Shot, Subject


@pytest.mark.parametrize(
    ("text", "verb", "what", "place"),
    [
        ("A boxer knocks out the champion in a crowded ring", "knock out", "rival boxer", "boxing ring"),
        ("A tennis player hits the ball over the wall of the court", "hit over", "tennis ball", "tennis court"),
        ("A basketball player jumps high and dunks the ball", "dunk", "basketball", "basketball court"),
        ("An archer misses the target and hits an apple pie", "miss and hit", "apple pie", None),
        ("A golfer loses his ball in a rabbit hole", "lose in hole", "golf ball", "golf course"),
        ("A man saws off the branch he is sitting on", "cut own branch", None, "garden"),
        ("A goalkeeper dives for the ball and lands in the mud", "dive into mud", None, None),
    ],
)
def test_what_two_clauses_or_a_phrase_mean_is_one_deed(
    text: str, verb: str, what: str | None, place: str | None
) -> None:
    events = read(text).events
    assert [e.verb for e in events] == [verb]
    told = events[0].what.name if events[0].what is not None else None
    assert (told, events[0].setting.place) == (what, place)


def test_what_rips_is_on_the_one_who_lifts() -> None:
    lifts, rips = read("A weightlifter raises a heavy bar and his trousers rip").events
    assert (lifts.verb, rips.verb) == ("lift weight", "rip trousers")
    assert rips.who == lifts.who
    assert rips.setting.place == "gym"


def test_who_is_knocked_out_lies_flat_to_the_end() -> None:
    shot = Shot(
        setting=Setting(place="boxing ring"),
        subjects=(Subject(name="boxer"), Subject(name="rival boxer")),
        beats=(Beat(at=0.1, who="boxer", verb="knock out", target="rival boxer"),),
    )
    stage = Stage(shot, size=(320, 180), fps=8, seconds=4.0, seed=1)
    boxer, rival = (next(m for m in stage.scene.play.tracks if m.name == n) for n in ("boxer", "rival boxer"))
    assert stage.scene.play.tracks[rival].step(3.9).action == "lie"
    assert stage.scene.play.tracks[boxer].step(3.9).action == "cheer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A striker kicks the ball over the bar", [("shoot over", "stadium")]),
        ("A bowler throws the ball and knocks down all ten pins", [("bowl over", "gym")]),
        ("A barber falls asleep and shaves a customer completely bald", [("shave", "barber shop")]),
        ("A painter paints a bench and a policeman sits on it", [("paint", "park"), ("sit", "park")]),
    ],
)
def test_where_a_mishap_is_and_what_is_seen_of_it(text: str, told: list[tuple[str, str]]) -> None:
    assert [(e.verb, e.setting.place) for e in read(text).events] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A boxer who everyone laughed at knocks out the champion in a crowded hall",
            [("person", "laugh", "boxer"), ("boxer", "knock out", "rival boxer")],
        ),
        (
            "A schoolboy scores the winning try in a rugby match",
            [("schoolboy", "overtake", "rival schoolboy"), ("schoolboy", "celebrate", "")],
        ),
        ("A fisherman's rod snaps", [("fisherman", "snap", "rod")]),
        ("A snowdrop wakes a sleeping hedgehog", [("snowdrop", "wake", "hedgehog")]),
        ("A storm uproots the old oak tree", [("oak tree", "fall", "")]),
    ],
)
def test_who_does_it_and_to_whom(text: str, told: list[tuple[str, str, str]]) -> None:
    events = read(text).events
    assert [(e.who.name if e.who else "", e.verb, e.what.name if e.what else "") for e in events] == told


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("A widow finds a letter in a trunk in the attic", "letter"),
        ("A bookbinder repairs an old bible and discovers a secret letter inside the cover", "secret letter"),
        ("A keeper finds a message in a bottle", "bottle"),
    ],
)
def test_what_lay_in_a_trunk_is_held_and_a_message_with_its_bottle(text: str, thing: str) -> None:
    brief = read(text)
    last = storyboard(brief, seconds=30.0, aspect="16:9").slots[-1].shot
    assert thing in last.subjects[0].holds
    assert "cover" not in last.setting.pieces


def test_a_hut_that_castaways_build_stands_on_the_island() -> None:
    events = read("A sailor lands on a desert island and builds a hut").events
    assert [e.setting.place for e in events] == ["desert island", "desert island"]
