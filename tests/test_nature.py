"""Nature as a doer: what grows, thaws and flies in the wind changes before the eyes, and stays changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject, TimeOfDay, Weather


def _shots(text: str) -> list[Shot]:
    return [s.shot for s in storyboard(read(text), seconds=30, aspect="16:9").slots if not s.shot.is_card]


def _played(shot: Shot) -> Stage:
    return Stage(shot, size=(160, 90), fps=8.0, seconds=4.0, seed=3)


def _pixels(stage: Stage, noun: str, i: int) -> int:
    truth = stage.truth(i)
    found = {**truth.subjects, **truth.things}.items()
    return max((int(t.mask.sum()) for name, t in found if noun in name), default=0)


@pytest.mark.parametrize(
    ("text", "verbs", "weathers"),
    [
        ("A bean sprouts through a crack in a wall and blooms after the storm", ["sprout", "grow", "bloom"],
         [Weather.CLEAR, Weather.RAIN, Weather.CLEAR]),
        ("A gale blows a sheet off the line and over the roofs onto a cow", ["fly away", "sail by", "drape"],
         [Weather.WIND] * 3),
        ("A cowboy and his horse race a tornado home across the prairie", ["ride", "ride home"],
         [Weather.WIND, Weather.STORM]),
        ("Rain fills a rowing boat until it sinks", ["fill up", "sink"], [Weather.RAIN] * 2),
        ("A drought cracks the earth until the rain comes and the fields turn green", ["grow", "come", "turn"],
         [Weather.CLEAR, Weather.RAIN, Weather.CLEAR]),
        ("A nomad follows a star to an oasis", ["follow", "cheer"], [Weather.CLEAR] * 2),
        ("A storm passes over a valley and a rainbow appears above the barn", ["pass", "appear"],
         [Weather.STORM, Weather.CLEAR]),
    ],
)  # fmt: skip
def test_weather_and_deeds_follow_one_another(text: str, verbs: list[str], weathers: list[Weather]) -> None:
    events = read(text).events
    assert [e.verb for e in events] == verbs
    assert [e.setting.weather for e in events] == weathers


def test_a_snowman_is_gone_in_spring_and_what_is_left_lies_among_flowers() -> None:
    shots = _shots("A snowman on a hill watches spring come and melts into a patch of flowers")
    assert shots[0].setting.weather is Weather.SNOW
    assert shots[-1].setting.weather is Weather.CLEAR
    assert "melted" in shots[-1].subjects[0].look
    assert "flower" in shots[-1].setting.pieces


def test_what_the_wind_laid_over_somebody_hangs_there_at_the_end() -> None:
    last = _shots("Wind lifts a bedsheet off a farm and carries it over hills until it lands on a goat")[-1]
    assert {s.name for s in last.subjects} == {"bedsheet", "goat"}
    assert _pixels(_played(last), "draped sheet", 28) > 40


@pytest.mark.parametrize(
    ("who", "verb", "look", "first", "then"),
    [
        ("seed", "sprout", (), "seed", "green shoot"),
        ("seed", "grow", ("sprouted",), "green shoot", "flower bud"),
        ("seed", "bloom", ("grown",), "flower bud", "wild bloom"),
        ("plant", "bloom", (), "plant", "blooming plant"),
        ("rose", "grow", (), "green shoot", "rose"),
        ("snowman", "melt", (), "snowman", "melted snowman"),
    ],
)
def test_one_stage_follows_another(who: str, verb: str, look: tuple[str, ...], first: str, then: str) -> None:
    shot = Shot(
        subjects=(Subject(name=who, look=look),),
        setting=Setting(place="meadow"),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who=who, verb=verb),),
    )
    stage = _played(shot)
    tracks = stage.scene.play.tracks
    seen = [[m.name for m, t in tracks.items() if t.state(at).alpha > 0.5] for at in (0.05, 3.8)]
    assert first in seen[0]
    assert then in seen[1]
    assert _pixels(stage, then, 30) > 20


def test_who_gets_lost_by_day_follows_stars_by_night_and_arrives_by_day() -> None:
    shots = _shots("A camel driver gets lost in a desert sandstorm and follows the stars to an oasis")
    hours = [(s.setting.time, s.setting.place) for s in shots]
    assert hours[0] == (TimeOfDay.AFTERNOON, "desert")
    assert (TimeOfDay.NIGHT, "desert") in hours
    assert hours[-1] == (TimeOfDay.MORNING, "oasis")


def _acted(who: str, verb: str, target: str | None = None, other: str | None = None, place: str = "desert") -> Stage:
    subjects = (Subject(name=who), *((Subject(name=other),) if other else ()))
    beats = (Beat(at=0.12, who=who, verb=verb, target=target),)
    return _played(Shot(subjects=subjects, setting=Setting(place=place), framing=Framing.FULL, beats=beats))


@pytest.mark.parametrize(
    ("stage", "noun"),
    [
        (lambda: _acted("camel driver", "walk"), "camel load"),
        (lambda: _acted("camel driver", "get lost"), "question mark"),
        (lambda: _acted("nomad", "follow", "star"), "star"),
        (lambda: _acted("salt trader", "unload", "camel", "camel"), "salt slab"),
        (lambda: _acted("child", "roll", "blanket"), "unrolled blanket"),
        (lambda: _acted("trader", "lead", "yak", "yak", "mountain"), "camel load"),
    ],
)
def test_a_caravan_is_told_by_what_it_has(stage: Callable[[], Stage], noun: str) -> None:
    assert max(_pixels(stage(), noun, i) for i in (10, 24)) > 15


def test_a_driver_of_camels_leads_on_foot() -> None:
    play = _acted("camel driver", "walk").scene.play
    camel = next(m for m in play.tracks if m.name == "camel")
    driver = next(m for m in play.tracks if m.kind == "person")
    assert driver not in play.riders
    assert play.strings[camel] is driver
    assert play.here(driver, 2.0).x > play.here(camel, 2.0).x + 1.0


def test_what_is_brought_to_a_monastery_is_given_to_a_monk() -> None:
    event = read("A trader leads his yaks over a mountain pass to bring tea to a monastery").events[-1]
    assert event.setting.place == "monastery"
    assert ("to", "monk") in [(p, n.name) for p, n in event.to]


def test_an_animal_is_seen_in_the_trap_and_then_free() -> None:
    shot = Shot(
        subjects=(Subject(name="hunter"), Subject(name="wolf"), Subject(name="trap")),
        setting=Setting(place="forest"),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who="hunter", verb="free", target="wolf"),),
    )
    play = _played(shot).scene.play
    wolf, trap = (next(m for m in play.tracks if m.name == n) for n in ("wolf", "trap"))
    assert abs(play.here(wolf, 0.5).x - play.here(trap, 0.5).x) < 0.6 * wolf.width
    assert play.here(trap, 3.8).alpha == 0.0
    assert abs(play.here(wolf, 3.8).x - play.here(trap, 3.8).x) > wolf.width


def test_who_frees_an_animal_gets_from_it_as_many_as_are_told() -> None:
    last = _shots("A shepherd frees a hare from a trap and gets three silver nuts")[-1]
    assert {s.name for s in last.subjects} == {"hare", "shepherd"}
    assert sum("nut" in m.name for m in _played(last).scene.play.tracks) == 3


def test_a_tiny_castle_grows_before_whom_planted_it() -> None:
    act = next(
        s for s in _shots("A beggar plants a seed and a tiny castle grows") if any(b.verb == "grow" for b in s.beats)
    )
    play = _played(act).scene.play
    castle, beggar = (next(m for m in play.tracks if m.name == n) for n in ("castle", "beggar"))
    assert castle.height < 0.6 * beggar.height


def test_who_shares_water_with_a_beast_has_it_in_a_skin_and_the_beast_drinks() -> None:
    events = read("A nomad gives the last of his water to a thirsty dog in the desert").events
    assert [e.verb for e in events] == ["give", "drink"]
    assert events[1].who is not None
    assert events[1].who.name == "dog"


def test_the_moon_has_on_what_was_sewn_for_it() -> None:
    last = _shots("A tailor sews a silver dress for the moon")[-1]
    assert "moon gown" in {s.name for s in last.subjects}


def test_what_has_melted_or_landed_does_not_do_so_again() -> None:
    shot = Shot(
        subjects=(Subject(name="snowman", look=("melted",)),),
        setting=Setting(place="meadow"),
        framing=Framing.FULL,
        beats=(Beat(at=0.0, who="snowman", verb="melt"),),
    )
    stage = _played(shot)
    assert [m.name for m in stage.scene.play.tracks] == ["melted snowman"]
    assert _pixels(stage, "snowman", 28) > 40


def test_a_thirsty_caravan_that_is_saved_drinks_at_a_well() -> None:
    saved = read("A camel driver finds an old well in the desert and saves his thirsty caravan").events[-1]
    assert (saved.who.name if saved.who else "", saved.verb) == ("camel", "drink")
    assert "well" in saved.setting.pieces
