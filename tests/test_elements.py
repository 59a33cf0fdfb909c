"""Sea, sky and wild as they are seen: who does what where, and what the picture of it shows."""

from __future__ import annotations

import pytest

from rushes.minds.brief import Event, read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject, Weather


def _told(event: Event) -> tuple[str | None, str, str | None, str | None]:
    what = event.what.name if event.what else None
    return event.who.name if event.who else None, event.verb, what, event.setting.place


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("A gale sinks a trawler", [("trawler", "sink", None, "sea")]),
        ("A caravan crosses the desert", [("merchant", "lead", "camel", "desert")]),
        ("An astronaut fixes a telescope above the earth", [("astronaut", "fix", "telescope", "space")]),
        (
            "A woman saves a drowning girl from the lake",
            [
                ("girl", "swim", None, "lake"),
                ("woman", "swim", None, "lake"),
                ("woman", "carry ashore", "girl", "lake"),
            ],
        ),
        (
            "A flood carries a cottage away and two children cling to the roof",
            [("cottage", "drift", None, "flooded meadow"), ("child", "wave", None, "drowned roofs")],
        ),
        ("A farmer puts out a fire before the barn burns", [("farmer", "put out", "fire", None)]),
        (
            "A sailor survives a shipwreck and swims to an island",
            [("ship", "sink", None, "sea"), ("sailor", "swim", None, "sea"), ("sailor", "crawl", None, "island")],
        ),
        ("A crocus pushes through the snow", [("crocus", "grow", None, "snowfield")]),
        ("The sun melts a snowman and a girl is sad", [("snowman", "melt", None, None), ("girl", "cry", None, None)]),
        ("A boy throws a bottle into the sea", [("boy", "throw into sea", "bottle", "beach")]),
    ],
)
def test_sea_and_sky_are_read_as_they_are_seen(text: str, events: list[tuple[str | None, str, str | None, str | None]]):
    told = [_told(e) for e in read(text).events]
    assert [(w, v, t, p if q else q) for (w, v, t, p), (_, _, _, q) in zip(told, events, strict=True)] == events


def test_a_rainbow_after_the_rain_stands_in_a_clear_sky():
    rain, bow = read("A rainbow forms over the lake after the storm").events
    assert (rain.who, rain.setting.weather) == (None, Weather.RAIN)
    assert (bow.verb, bow.setting.weather) == ("appear", Weather.CLEAR)


def _stage(who: str, verb: str, target: str | None = None, place: str = "sea", *others: str) -> Stage:
    subjects = tuple(Subject(name=n) for n in (who, *others))
    beats = (Beat(at=0.05, who=who, verb=verb, target=target),)
    shot = Shot(subjects=subjects, setting=Setting(place=place), framing=Framing.FULL, beats=beats)
    return Stage(shot, size=(160, 90), fps=8, seconds=4, seed=3)


def _height(stage: Stage, name: str, at: float) -> float:
    thing = next(m for m in stage.scene.play.tracks if m.name == name)
    return -stage.scene.play.here(thing, at).y


def test_what_sinks_goes_down_and_what_lifts_off_goes_up():
    ship = _stage("fishing boat", "sink")
    assert _height(ship, "fishing boat", 3.6) < _height(ship, "fishing boat", 0.1) - 0.5
    rocket = _stage("rocket", "blast off", None, "desert")
    assert _height(rocket, "rocket", 3.6) > 3


def test_who_parachutes_hangs_under_a_canopy_and_who_swings_on_a_vine_is_off_the_ground():
    jump = _stage("pilot", "parachute", None, "jungle")
    assert _height(jump, "parachute", 1.0) > _height(jump, "pilot", 1.0) > 1
    assert _height(jump, "pilot", 3.5) < _height(jump, "pilot", 0.5)
    swing = _stage("girl", "swing across", "vine", "jungle")
    girl = next(m for m in swing.scene.play.tracks if m.name == "girl")
    assert abs(swing.scene.play.here(girl, 3.8).x - swing.scene.play.here(girl, 0.0).x) > 1


def test_a_fire_that_is_put_out_is_gone_and_smokes():
    doused = _stage("ranger", "put out", "campfire", "camp")
    play = doused.scene.play
    fire = next(m for m in play.tracks if m.name == "campfire" and play.here(m, 0.2).alpha > 0.5)
    smoke = next(m for m in play.tracks if m.name == "smoke cloud")
    assert play.here(fire, 3.8).alpha < 0.1 < 0.9 < play.here(smoke, 3.8).alpha
