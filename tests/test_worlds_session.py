"""Sessions: the vocabulary of actions, and the halls as an exact simulator."""

from __future__ import annotations

import hashlib
import math

import numpy as np
import pytest

from rushes.core.errors import BadInput
from rushes.worlds.halls import GRID, TURN, Halls
from rushes.worlds.session import ACTION_SIZE, BUTTONS, IDLE, KEYS, WORDS, Action, Session, Simulator, flipped

AHEAD = Action(frozenset({"forward"}))
TURNING = Action(frozenset({"turn_left"}))


def wandering(seed: int, frames: int) -> list[Action]:
    rng = np.random.default_rng(seed)
    return [
        Action(
            frozenset(k for k in KEYS if rng.random() < 0.3),
            float(rng.integers(-20, 21)),
            float(rng.integers(-20, 21)),
            frozenset(b for b in BUTTONS if rng.random() < 0.1),
            str(rng.choice(["", *WORDS])),
        )
        for _ in range(frames)
    ]


def test_an_action_is_the_same_after_its_vector() -> None:
    for action in wandering(1, 50):
        assert action.vector().shape == (ACTION_SIZE,)
        assert Action.of(action.vector()) == action


def test_what_is_outside_the_vocabulary_is_refused() -> None:
    for bad in ({"keys": frozenset({"fly"})}, {"word": "abracadabra"}, {"buttons": frozenset({"x"})}, {"dx": math.nan}):
        with pytest.raises(BadInput):
            Action(**bad)  # type: ignore[arg-type]
    assert Action(dx=1e9).dx == 64
    with pytest.raises(BadInput, match="20 numbers"):
        Action.of(np.zeros(3))


def test_the_flipped_action_is_another_one_and_flips_back() -> None:
    for action in [IDLE, AHEAD, TURNING, *wandering(2, 50)]:
        assert flipped(action) != action
    assert flipped(flipped(TURNING)) == TURNING


def test_same_seed_and_actions_same_bytes() -> None:
    def told(seed: int) -> str:
        world, digest = Halls(), hashlib.sha256()
        digest.update(world.reset(seed).tobytes())
        for action in wandering(3, 200):
            digest.update(world.step(action).tobytes())
        return digest.hexdigest()

    assert told(5) == told(5)
    assert told(5) != told(6)


def test_the_state_is_what_the_actions_say() -> None:
    world = Halls()
    assert isinstance(world, Session)
    assert isinstance(world, Simulator)
    world.reset(7)
    before = world.state()
    for _ in range(30):
        world.step(TURNING)
    assert (world.state()["angle"] - before["angle"]) % math.tau == pytest.approx(-30 * TURN % math.tau)
    assert (world.state()["x"], world.state()["y"]) == (before["x"], before["y"])
    world.step(Action(dx=10, dy=-10))
    assert (world.state()["angle"] - before["angle"]) % math.tau == pytest.approx(math.radians(262))
    assert world.state()["pitch"] > 0


def test_nobody_walks_through_a_wall_and_every_cell_can_be_reached() -> None:
    world = Halls(16)
    for seed in range(20):
        world.reset(seed)
        free = {(int(r), int(c)) for r, c in np.argwhere(~world.walls)}
        found, edge = set(), [next(iter(free))]
        while edge:
            r, c = edge.pop()
            if (r, c) in free and (r, c) not in found:
                found.add((r, c))
                edge += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
        assert found == free
        for action in wandering(seed, 150):
            world.step(action)
            s = world.state()
            assert not world.walls[int(s["y"]), int(s["x"])]
            assert 0 < s["x"] < GRID
            assert s["height"] >= 0


def test_every_kind_of_input_is_seen() -> None:
    world = Halls()
    for action in (AHEAD, TURNING, Action(dx=8), Action(dy=8), Action(frozenset({"jump"})), Action(word="light"),
                   Action(word="forward")):  # fmt: skip
        world.reset(11)
        still = world.fork().step(IDLE)
        assert np.any(world.step(action) != still), action


def test_paint_stays_while_nobody_looks() -> None:
    world = Halls()
    world.reset(1)
    clean = world.render()
    painted = world.step(Action(buttons=frozenset({"primary"})))
    assert np.abs(painted.astype(int) - clean).mean() > 5
    world.step(IDLE)
    turns = round(math.tau / TURN)
    start = world.angle
    seen = [world.step(Action(dx=math.degrees(math.tau / turns) / 0.2)) for _ in range(turns)]
    assert world.angle == pytest.approx(start) or abs(world.angle - start) == pytest.approx(math.tau)
    assert np.abs(seen[turns // 2].astype(int) - painted).mean() > 10
    assert np.abs(seen[-1].astype(int) - painted).mean() < 1


def test_a_fork_goes_its_own_way() -> None:
    world = Halls()
    world.reset(4)
    twin = world.fork()
    for action in wandering(9, 60):
        assert np.array_equal(world.step(action), twin.step(action))
    before = world.state()
    for action in wandering(10, 60):
        twin.step(action)
    assert world.state() == before


def test_a_picture_too_small_or_large_is_refused() -> None:
    with pytest.raises(BadInput):
        Halls(4)
    assert Halls(128).reset(0).shape == (128, 128, 3)
