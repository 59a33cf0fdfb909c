"""A planet's state read out of pictures: exact on true ones, through blots and jolts; the probe says known faults."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest

from rushes.worlds.follow import StateProbe, follow
from rushes.worlds.planet import PAN, ROUND, Planet
from rushes.worlds.policies import wander
from rushes.worlds.session import IDLE, Action

RIGHT = Action(frozenset({"right"}))


def planet(seed: int) -> Planet:
    world = Planet()
    world.reset(seed)
    return world


def test_a_state_that_is_off_is_found_again_from_one_picture() -> None:
    rng = np.random.default_rng(4)
    for seed in range(60_000, 60_004):
        world = planet(seed)
        for action in islice(wander(seed), 40):
            shown, twin = world.step(action), world.fork()
            twin.x, twin.y = ((v + int(rng.integers(-2, 3))) % ROUND for v in (twin.x, twin.y))
            twin.aside, twin.down = (int(np.clip(v + rng.integers(-1, 2), -PAN, PAN)) for v in (twin.aside, twin.down))
            twin.night, twin.way = not twin.night, "north"
            sight = follow(twin, shown)
            assert (sight.fit, twin.state()) == (1.0, world.state())


def test_blots_are_not_believed_and_a_new_thing_is() -> None:
    world = planet(60_001)
    rng = np.random.default_rng(2)
    shown = world.render()
    blots = shown.copy()
    blots[rng.random((64, 64)) < 0.1] = (206, 58, 56)
    twin = world.fork()
    sight = follow(twin, blots)
    assert 0.85 < sight.fit < 0.95
    assert sight.changed == 0
    assert twin.state() == world.state()
    assert np.array_equal(twin.render(), shown)  # what would be true after the blots: none
    other = planet(60_002)
    other.x, other.y, other.night = world.x, world.y, world.night
    assert follow(twin, other.render()).changed > 0.5
    assert (twin.ground == other.ground).mean() > 0.9


def test_who_is_caught_in_a_tree_may_leave_and_nobody_else_may_enter() -> None:
    world = planet(60_000)
    world.ground[:], world.things[:] = 3, 0
    world.things[2, 3] = 1
    world.x, world.y = 24 + 4, 16 + 4
    for _ in range(12):
        world.step(RIGHT)
    assert world.x == 40
    for _ in range(12):
        world.step(Action(frozenset({"left"})))
    assert world.x == 32 + 2


@pytest.mark.parametrize("fault", ["none", "deaf", "other planet", "no walker"])
def test_the_probe_says_the_fault(fault: str) -> None:
    truth = planet(60_003)
    truth.ground[:], truth.things[:], truth.night = 4, 0, False
    probe, shown = StateProbe(truth), truth.fork()
    if fault == "other planet":
        shown.ground = np.where(np.arange(8) < 4, 4, 6) + np.zeros((8, 1), int)
    rows = []
    for n in range(20):
        action = RIGHT if n < 12 else IDLE
        truth.step(action)
        picture = shown.step(IDLE if fault == "deaf" else action).copy()
        if fault == "no walker":
            picture[24:40, 24:40] = picture[8:24, 8:24]
        rows.append(probe.look(action, picture, truth))
    at = dict(zip(StateProbe.NAMES, np.nanmean(rows, 0)))
    last = dict(zip(StateProbe.NAMES, rows[-1]))
    assert last["off_kept"] == 12
    if fault == "none":
        assert at["fit"] == at["obeys"] == at["land"] == at["way"] == at["night"] == 1
        assert last["off"] == 0
    if fault == "deaf":
        assert at["fit"] == 1
        assert at["obeys"] == 0
        assert last["off"] == 12
    if fault == "other planet":
        assert at["obeys"] > 0.9
        assert at["land"] == 0.5
    if fault == "no walker":
        assert 0.97 < at["fit"] < 1
        assert last["off"] == 0
    assert np.isnan(rows[-1][1])  # nothing was pressed: nothing to obey
