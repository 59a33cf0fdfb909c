"""Policies: endless streams of actions. A hand holds a key for a while; noise on every frame would teach little."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from rushes.core.errors import BadInput
from rushes.worlds.session import IDLE, WORDS, Action

Policy = Callable[[int], Iterator[Action]]  # a seed → actions without end


def wander(seed: int) -> Iterator[Action]:
    """Walks, turns by key or by mouse, stops, jumps, presses: each for 4 to 30 frames; now and then a word."""
    rng = np.random.default_rng([seed, 1])
    while True:
        keys = set()
        walk, turn, rest = rng.random(3)
        if walk < 0.62:
            keys.add("forward")
        elif walk < 0.72:
            keys.add(str(rng.choice(["back", "left", "right"])))
        if turn < 0.45:
            keys.add(str(rng.choice(["turn_left", "turn_right"])))
        mouse = rng.normal(0, 9, 2) * (1, 0.35) if turn > 0.65 else np.zeros(2)
        word = str(rng.choice(WORDS)) if rest < 0.08 else ""
        press = rng.random(3)
        for n in range(int(rng.integers(4, 31))):
            now = set(keys)
            if n == 0:  # a tap, not held
                now |= {k for k, p in zip(("jump", "use"), press) if p < 0.06}
            button = "primary" if press[2] < 0.03 else "secondary" if press[2] < 0.06 else ""
            buttons = frozenset({button} if button and n == 0 else ())
            dx, dy = np.round(mouse + rng.normal(0, 1.5, 2) * (turn > 0.65))
            yield Action(frozenset(now), float(dx), float(dy), buttons, word)


def idle(seed: int) -> Iterator[Action]:
    """Nothing at all: what moves then is drift."""
    while True:
        yield IDLE


def turning(seed: int) -> Iterator[Action]:
    """Turns on the spot, one way for 20 to 60 frames, then the other."""
    rng = np.random.default_rng([seed, 2])
    while True:
        for key in ("turn_left", "turn_right"):
            for _ in range(int(rng.integers(20, 61))):
                yield Action(frozenset({key}))


POLICIES: dict[str, Policy] = {"wander": wander, "idle": idle, "turning": turning}


def policy(name: str) -> Policy:
    """Raises BadInput for a name that is not in POLICIES."""
    if name not in POLICIES:
        raise BadInput("no such policy", where=name, next_step=f"choose one of {', '.join(POLICIES)}")
    return POLICIES[name]
