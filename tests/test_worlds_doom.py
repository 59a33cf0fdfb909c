"""Freedoom as a session: exact again by seed and actions, and answering to keys and mouse."""

from __future__ import annotations

import math

import numpy as np
import pytest

pytest.importorskip("vizdoom")

from rushes.core.errors import BadInput
from rushes.worlds.begin import begin
from rushes.worlds.catalogue import open_simulator
from rushes.worlds.policies import wander
from rushes.worlds.session import IDLE, Action, Simulator


def test_the_same_seed_and_actions_give_the_same_bytes() -> None:
    one, two = open_simulator("doom"), open_simulator("doom")
    assert isinstance(one, Simulator)
    firsts = []
    for seed in (1, 2):
        a, b = begin([one, two], seed)
        assert np.array_equal(a, b)
        firsts.append(a)
        for _, action in zip(range(80), wander(seed)):
            assert np.array_equal(one.step(action), two.step(action))
        assert one.state() == two.state()
    assert not np.array_equal(*firsts)
    twin = one.fork()
    assert twin.state() == one.state()
    for world in (one, two, twin):
        world.close()


def test_keys_and_mouse_do_what_they_say() -> None:
    world = open_simulator("doom:1", 128)
    assert world.reset(5).shape == (128, 128, 3)
    for _ in range(40):
        world.step(IDLE)
    before = world.state()
    for _ in range(10):
        world.step(Action(dx=20))
    turned = (before["angle"] - world.state()["angle"]) % math.tau  # the game counts angles to the left
    assert turned == pytest.approx(math.radians(40), abs=0.02)
    level = world.state()["pitch"]
    for _ in range(5):  # the game counts pitch downwards
        world.step(Action(dy=20))
    assert world.state()["pitch"] - level == pytest.approx(math.radians(20), abs=0.05)
    here = world.state()
    for _ in range(15):
        world.step(Action(frozenset({"forward"})))
    there = world.state()
    assert math.hypot(there["x"] - here["x"], there["y"] - here["y"]) > 20
    world.close()


def test_what_is_not_there_is_refused() -> None:
    for name, size in (("doom:99", 64), ("doom", 63)):
        with pytest.raises(BadInput):
            open_simulator(name, size)
