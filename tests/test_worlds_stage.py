"""The stage without a page: what hands hold, time, two worlds beside each other, films, trouble."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rushes.core.errors import BadInput
from rushes.media.frames import decode
from rushes.worlds.halls import Halls
from rushes.worlds.session import BUTTONS, IDLE, Action
from rushes.worlds.stage import WORD_FRAMES, Hands, Shown, Stage


def wait(condition: Callable[[], Any], seconds: float = 10.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "never"
        time.sleep(0.005)


def test_a_tap_between_two_frames_counts_once_and_the_mouse_adds_up() -> None:
    hands = Hands()
    hands.hold(Action(frozenset({"jump"}), 5, 1, frozenset({BUTTONS[0]})), 1)
    hands.hold(Action(frozenset(), 4, 1), 2)
    action, seq = hands.take()
    assert (action, seq) == (Action(frozenset({"jump"}), 9, 2, frozenset({"primary"})), 2)
    assert hands.take() == (IDLE, 2)


def test_a_word_holds_a_while_and_release_lets_everything_go() -> None:
    hands = Hands()
    hands.hold(Action(frozenset({"forward"}), word="light"), 1)
    words = [hands.take()[0].word for _ in range(WORD_FRAMES + 3)]
    assert words == ["light"] * WORD_FRAMES + [""] * 3
    assert hands.take()[0].keys == {"forward"}
    hands.release()
    assert hands.take()[0] == IDLE


def test_two_worlds_get_the_same_input_and_a_film_is_made(tmp_path: Path) -> None:
    seen: list[Shown] = []
    stage = Stage([Halls(32), Halls(32)], seed=3, films=tmp_path, on_frame=seen.append)
    stage.start()
    try:
        wait(lambda: len(seen) > 3)
        stage.hands.hold(Action(frozenset({"forward", "turn_left"})), 7)
        name = stage.film_begin()
        wait(lambda: len(seen) > 40)
        assert stage.film_end() == name
    finally:
        stage.stop()
    world = Halls(32)
    expected = world.reset(3)
    for shown in seen:
        if shown.number > 1:
            expected = world.step(Action(frozenset({"forward", "turn_left"})) if shown.seq == 7 else IDLE)
        for pane in shown.panes:
            assert np.array_equal(pane, expected)
    frames = [rgb for _, rgb in decode(tmp_path / name)]
    assert frames[0].shape == (256, 512, 3)
    assert 25 <= len(frames) <= 40
    assert np.abs(frames[5][:, :250].astype(int) - frames[5][:, 256:506]).mean() < 3


def test_it_keeps_time_and_rests_unwatched(tmp_path: Path) -> None:
    watched, seen = [True], []
    stage = Stage([Halls(16)], films=tmp_path, watched=lambda: watched[0], on_frame=seen.append)
    stage.start()
    try:
        wait(lambda: len(seen) > 45)
        assert np.median(stage.intervals) == pytest.approx(1000 / 30, abs=4)
        watched[0] = False
        time.sleep(0.1)
        rested = len(seen)
        time.sleep(0.3)
        assert len(seen) == rested
    finally:
        stage.stop()


class Uneven(Halls):
    """Every third frame takes 45 ms; the mean is well under a frame's time."""

    def step(self, action: Action) -> Any:
        self.steps = getattr(self, "steps", 0) + 1
        time.sleep(0.045 if self.steps % 3 == 0 else 0.002)
        return super().step(action)


def test_an_uneven_world_keeps_its_mean_rate(tmp_path: Path) -> None:
    """The best of three: a busy machine makes a rate only worse."""
    rates, missed = [], 0
    for _ in range(3):
        seen: list[float] = []
        stage = Stage([Uneven(16)], films=tmp_path, on_frame=lambda _, seen=seen: seen.append(time.monotonic()))
        stage.start()
        try:
            wait(lambda seen=seen: len(seen) > 62)
        finally:
            stage.stop()
        rates.append((seen[61] - seen[1]) / 60)
        missed = max(missed, stage.missed)
        if rates[-1] == pytest.approx(1 / 30, rel=0.06):
            break
    assert min(rates, key=lambda x: abs(x - 1 / 30)) == pytest.approx(1 / 30, rel=0.06)
    assert missed >= 15  # late is late, though the next one came sooner


class Breaks(Halls):
    def step(self, action: Action) -> Any:
        if self.x and action.word == "stop":
            raise BadInput("it broke", next_step="mend it")
        return super().step(action)


def test_a_world_that_fails_is_said(tmp_path: Path) -> None:
    stage = Stage([Breaks(16)], films=tmp_path)
    stage.start()
    wait(lambda: stage.latest)
    stage.hands.hold(Action(word="stop"), 1)
    wait(lambda: stage.trouble)
    assert "it broke" in stage.trouble
    stage.stop()
