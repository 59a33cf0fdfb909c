"""Weather that comes and stays: what the sky and the land are after it, and who is there."""

from __future__ import annotations

import numpy as np
import pytest

from rushes.minds.brief import Event, read
from rushes.papercut import Stage
from rushes.shot import Setting, Shot, Weather


def _told(event: Event) -> tuple[str | None, str, str | None, Weather | None]:
    return (event.who.name if event.who else None, event.verb, event.setting.place, event.setting.weather)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "a farmer watches dark clouds gather over her dry field until the rain finally comes",
            [
                ("farmer", "look up", "dry field", Weather.WIND),
                ("farmer", "cheer", "dry field", Weather.RAIN),
                ("farmer", "cheer", "farm field", Weather.CLEAR),
            ],
        ),
        (
            "spring comes to the forest and wakes a sleeping bear",
            [
                ("bear", "sleep", "forest", Weather.SNOW),
                ("bear", "wake up", "forest", Weather.CLEAR),
                ("bear", "walk", "forest", Weather.CLEAR),
            ],
        ),
        (
            "the tide comes in and washes away a boy's sand castle",
            [
                ("boy", "build", "beach", None),
                ("wave", "wash away", "beach", None),
                ("boy", "cry", "beach", None),
            ],
        ),
        (
            "a drought dries up the pond and the ducks have to leave",
            [
                ("duck", "swim", "pond", Weather.CLEAR),
                ("crack", "grow", "cracked field", Weather.CLEAR),
                ("duck", "leave", "cracked field", Weather.CLEAR),
            ],
        ),
        (
            "dark storm clouds gather over the village and everyone runs home",
            [("person", "look up", "village", Weather.WIND), ("person", "run", "village", Weather.STORM)],
        ),
        (
            "an old farmer prays for rain on her dry land and at last it pours",
            [
                ("farmer", "pray", "dry land", Weather.CLEAR),
                ("farmer", "cheer", "dry land", Weather.RAIN),
                ("farmer", "cheer", "farm field", Weather.CLEAR),
            ],
        ),
        (
            "lightning strikes an old oak tree and it bursts into flames",
            [("lightning", "strike", None, Weather.STORM), ("oak tree", "burn", None, Weather.STORM)],
        ),
        (
            "a boy and his dog watch the northern lights over a frozen lake",
            [("boy", "look up", "northern lights", None)],
        ),
    ],
)
def test_what_has_come_stays(text: str, told: list[tuple[str, str, str, Weather | None]]) -> None:
    assert [_told(e) for e in read(text).events] == told


def test_after_the_storm_the_storm_is_seen_before_the_sun() -> None:
    first, *then = read("after the storm the sun comes out and a fisherman walks down to his boat").events
    assert first.setting.weather is Weather.STORM
    assert [e.setting.weather for e in then] == [Weather.CLEAR, Weather.CLEAR]


def test_an_avalanche_brings_no_thunderstorm() -> None:
    events = read("an avalanche thunders down the mountain and a skier races to escape it").events
    assert {e.setting.weather for e in events} == {Weather.SNOW}
    assert not any(e.light for e in events)


def test_a_heart_is_drawn_on_the_frosted_window_of_a_room() -> None:
    *_, last = read("a boy wakes up and finds frost on his window and draws a heart in it").events
    assert last.setting.place == "bedroom"
    assert last.setting.pieces[0] == "frosted window"


def test_clouds_draw_together_over_the_sky() -> None:
    def sky(pieces: tuple[str, ...]) -> list[float]:
        shot = Shot(framing="full", setting=Setting(place="field", weather=Weather.WIND, pieces=pieces))
        stage = Stage(shot, size=(240, 136), fps=4, seconds=4.0, seed=1)
        return [float(np.asarray(stage.draw(i))[:45, :, :3].mean()) for i in (0, stage.frames - 1)]

    begin, end = sky(("gathering clouds",))
    assert end < 0.8 * begin
    assert end < 0.8 * sky(())[1]
