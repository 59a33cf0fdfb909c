"""Sky and seasons, the rails, a glass front and fog: as the reader tells them and as the stage plays them."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.shot import Weather


def _told(text: str) -> list[tuple[str, str, str | None, Weather | None]]:
    return [(e.who.name if e.who else "", e.verb, e.setting.place, e.setting.weather) for e in read(text).events]


def test_a_plant_grows_a_stage_under_each_sky() -> None:
    told = _told("an acorn on a hill grows into a huge oak through sun, rain and snow")
    assert [w for *_, w in told] == [Weather.CLEAR, Weather.CLEAR, Weather.RAIN, Weather.SNOW]
    assert told[0][:2] == ("acorn", "sprout")
    assert told[-1][0] == "wintry oak"
    names = [n for n, *_ in _told("a maple grows on a hill through all four seasons")]
    assert names == ["young tree", "maple", "autumn maple", "wintry maple"]


def test_who_crosses_the_rails_does_so_before_the_train() -> None:
    brief = read("a train driver stops in the snow to let a herd of deer cross the tracks")
    assert {e.setting.place for e in brief.events} == {"railway track"}
    crossing = brief.events[-1]
    assert crossing.who is not None
    assert crossing.who.name == "deer"
    assert [n.name for _, n in crossing.to] == ["halted train"]


def test_dark_clouds_come_before_the_rain_and_the_hay_is_dry_in_the_barn() -> None:
    told = _told("a farmer sees dark clouds coming and hurries to save his hay before the thunderstorm")
    assert [(v, p) for _, v, p, _ in told][-2:] == [("carry", "farm"), ("put down", "barn")]
    assert Weather.STORM not in [w for *_, w in told[:-1]]


@pytest.mark.parametrize(
    ("text", "brought"),
    [
        ("a rose drops its petals in a garden", "petal"),
        ("fog swallows a village until only a goat on a roof shows", "thick fog"),
        ("a window cleaner on a skyscraper waves to a bored clerk", "pane of glass"),
        ("a tulip closes at night in a garden", "flower bud"),
        ("a river floods a village", "flood water"),
        ("a leaf floats away on a pond with a ladybird aboard", "leaf boat"),
    ],
)
def test_what_is_seen_of_it_comes_into_the_picture(text: str, brought: str) -> None:
    script = storyboard(read(text), seconds=20.0, aspect="16:9")
    seen = set()
    for slot in script.slots:
        if not slot.shot.is_card:
            stage = Stage(slot.shot, size=(160, 90), fps=8, seconds=slot.seconds, seed=slot.seed)
            seen |= {c.name for c in stage.scene.play.tracks}
    assert brought in seen


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("a lonely apple tree blossoms in spring and stands in snow", ("wintry tree", "stand", Weather.SNOW)),
        ("a class watches a rainbow over the school after the storm", ("child", "point", Weather.CLEAR)),
        ("a postman fights through a snowstorm", ("postman", "trudge", Weather.SNOW)),
        ("a leaf carries an ant down a stream", ("ant", "sail", None)),
        ("the wind blows the leaves off a tree in the park", ("autumn tree", "drop", Weather.WIND)),
        ("a farmer hurries his cows into the barn", ("farmer", "show", None)),
        ("a nurse finds an old letter inside a piano in a hospital", ("nurse", "pull out", None)),
        ("a fireman carries a girl down a ladder from a burning house", ("fireman", "carry down", None)),
    ],
)
def test_what_is_seen_of_weather_and_work(text: str, last: tuple[str, str, Weather | None]) -> None:
    name, verb, _, weather = _told(text)[-1]
    assert (name, verb, weather) == last
