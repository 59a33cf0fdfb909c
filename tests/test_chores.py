"""Chores, meals and care at home, as they are read and as they are played."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.papercut.choreography import Play
from rushes.shot import Beat, Framing, Setting, Shot, Subject, Weather


def told(text: str) -> list[tuple[str, str, str]]:
    """Who does what to what, of each event."""
    return [(e.who.name if e.who else "", e.verb, e.what.name if e.what else "") for e in read(text).events]


def play(verb: str, target: str | None, *names: str, place: str = "kitchen") -> Play:
    """The play of one full shot in which the first of some people does a deed."""
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place),
        subjects=tuple(Subject(name=n) for n in names),
        beats=(Beat(at=0.12, who=names[0], verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3).scene.play


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("a man sweeps the autumn leaves off his front steps", [("man", "sweep", "autumn leaf")]),
        ("a man shaves before the mirror and whistles", [("man", "shave", ""), ("man", "whistle", "")]),
        ("a husband and wife unpack boxes in their flat", [("husband", "unpack", "box")]),
        ("a boy makes his tired mother a cup of tea", [("boy", "make", "cup"), ("boy", "give", "cup")]),
        ("a widow invites her neighbour for a cup of tea", [("widow", "share", "tea")]),
        ("a daughter surprises her mother with flowers", [("daughter", "give", "flower")]),
        ("a husband brings his wife breakfast in bed", [("husband", "bring to bed", "wife")]),
        ("a boy helps an old neighbour carry her bags", [("boy", "carry", "bag")]),
        ("the neighbours complain when a boy drums", [("boy", "drum", ""), ("neighbour", "complain", "")]),
    ],
)
def test_household_wordings(text: str, events: list[tuple[str, str, str]]) -> None:
    assert told(text) == events


def test_rain_that_starts_falls_on_who_is_there() -> None:
    first, then = read("a father grills sausages in the backyard when rain starts").events
    assert (first.verb, then.verb, then.who) == ("grill", "grill", first.who)
    assert then.setting.weather is Weather.RAIN


def test_who_is_locked_out_stands_before_the_door_and_rubbish_is_behind_the_house() -> None:
    assert read("a man locks himself out of the house").events[0].setting.place == "doorstep"
    assert read("a woman takes out the rubbish and meets a raccoon").events[1].setting.place == "backyard"


def test_who_washes_and_who_dries_stand_on_both_sides_of_the_sink() -> None:
    p = play("wash dishes", None, "girl", "boy")
    girl, boy = (g.members[0] for g in p.groups)
    sink = next(m for m in p.tracks if m.name == "sink" and p.here(m, 0.0).alpha > 0)
    assert p.here(girl, 0.0).x < p.here(sink, 0.0).x < p.here(boy, 0.0).x


def test_milk_runs_over_the_table_and_down_from_it() -> None:
    p = play("spill", "milk", "boy")
    wet = [m for m in p.tracks if m.name in ("mud patch", "running sauce")]
    assert len(wet) == 3
    assert all(p.tracks[m].state(p.seconds).alpha == 1.0 for m in wet)


def test_neighbours_talk_from_both_sides_of_a_fence() -> None:
    p = play("chat", "garden fence", "neighbour", "old woman", place="garden")
    one, other = (p.here(g.members[0], 0.0) for g in p.groups)
    assert one.x < 0.0 < other.x
    assert (one.facing, other.facing) == (1, -1)


def test_a_child_is_carried_up_the_stairs_not_past_them() -> None:
    p = play("carry", "little boy", "father", "little boy", place="staircase")
    father, child = (g.members[0] for g in p.groups)
    assert p.riders[child] is father
    assert p.tracks[father].state(p.seconds).y < p.here(father, 0.0).y - 0.5
