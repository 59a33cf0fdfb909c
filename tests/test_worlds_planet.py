"""The planet as an exact simulator: round, seeded, in its own colours, with flowers that stay."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest

from rushes.core.errors import BadInput
from rushes.worlds.planet import GRID, HOP, LANTERN, PALETTE, Planet
from rushes.worlds.policies import wander
from rushes.worlds.session import Action, Simulator

EAST, WEST = Action(frozenset({"right"})), Action(frozenset({"turn_left"}))


def free_row(world: Planet) -> int:
    """A row of tiles that can be walked all round, once its things are cleared away."""
    row = int((world.ground > 0).sum(1).argmax())
    world.ground[row] = 3
    world.things[row] = 0
    return row


def test_the_same_seed_and_actions_give_the_same_pictures() -> None:
    a, b = Planet(land=3), Planet(land=3)
    assert isinstance(a, Simulator)
    assert np.array_equal(a.reset(4), b.reset(4))
    assert not np.array_equal(a.reset(4), b.reset(5))
    assert not np.array_equal(Planet(land=3).reset(4), Planet(land=2).reset(4))
    b.reset(4)
    for action in islice(wander(1), 200):
        assert np.array_equal(a.step(action), b.step(action))


def test_every_pixel_is_one_of_its_colours_at_any_size() -> None:
    world, wide = Planet(land=1), Planet(128, land=1)
    known = {tuple(c) for c in PALETTE.tolist()}
    assert len(known) == len(PALETTE)  # by night as many as by day: nothing is lost in the dark
    for action in islice(wander(2), 120):
        small, large = world.step(action), wide.step(action)
        assert {tuple(c) for c in small.reshape(-1, 3).tolist()} <= known
        assert np.array_equal(large[::2, ::2], small)
    for size in (32, 100, 1024):
        with pytest.raises(BadInput, match="pixels"):
            Planet(size)


def test_who_walks_on_comes_back_to_where_they_began() -> None:
    world = Planet(land=1)
    row = free_row(world)
    world.x, world.y, world.night = 4, row * 8 + 6, False
    world.step(EAST)
    first = world.render()
    for n in range(GRID * 8):
        shown = world.step(EAST)
        assert world.x == (6 + n) % (GRID * 8)
    assert np.array_equal(shown, first)
    assert not np.array_equal(world.step(WEST), first)  # turned round


def test_nobody_walks_into_water_trees_or_houses() -> None:
    world = Planet(land=2)
    for action in islice(wander(3), 2000):
        world.step(action)
        assert world._free(world.x, world.y)


def test_a_flower_that_was_planted_stays_and_can_be_picked() -> None:
    world = Planet(land=1)
    row = free_row(world)
    world.x, world.y = 4 * 8 + 4, row * 8 + 6
    world.step(EAST)
    before = world.state()["flowers"]
    use = Action(frozenset({"use"}))
    twin = world.fork()
    assert world.step(use) is not None
    assert world.state()["flowers"] == before + 1
    world.step(use)  # still held: nothing more
    assert world.state()["flowers"] == before + 1
    assert twin.state()["flowers"] == before
    for _ in range(GRID * 8):
        world.step(EAST)
    assert world.state()["flowers"] == before + 1
    world.step(Action(word="use"))
    assert world.state()["flowers"] == before


def test_a_jump_ends_and_a_lantern_lights_the_night() -> None:
    world = Planet(land=1)
    world.reset(1)
    world.night = False
    day = world.render()
    heights = []
    for n in range(len(HOP)):
        world.step(Action(frozenset({"jump"})) if n == 0 else Action())
        heights.append(world.state()["height"])
    assert max(heights) == max(HOP)
    assert heights[-1] == 0
    assert np.array_equal(world.step(Action()), day)
    night = world.step(Action(buttons=frozenset({"secondary"})))
    same = (night == day).all(-1)
    y, x = np.mgrid[0:64, 0:64]
    near = (y - 31) ** 2 + (x - 32) ** 2 < (LANTERN - 3) ** 2
    assert same[near].all()
    assert same[~near].mean() < 0.5
    world.step(Action())
    assert np.array_equal(world.step(Action(word="light")), day)


def test_the_mouse_shifts_the_view_and_the_walker_stays() -> None:
    world = Planet(land=1)
    before = world.state()
    still = world.render()
    shifted = world.step(Action(dx=12.0))
    assert (world.state()["x"], world.state()["aside"]) == (before["x"], 2.0)
    assert np.array_equal(shifted[:, :-2], still[:, 2:])
    for _ in range(30):
        world.step(Action(dx=60.0))
    assert world.state()["aside"] == 12
