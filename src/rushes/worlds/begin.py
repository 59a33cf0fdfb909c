"""Two sessions begun at the same place: a trained world is shown what the simulator shows, then both go on alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rushes.worlds.policies import wander
from rushes.worlds.session import ACTION_SIZE, Frame, Primed, Session, Simulator


def begin(sessions: Sequence[Session], seed: int) -> list[Frame]:
    """Reset all of them; the first picture of each.

    Where one is a simulator, it walks on for as many frames as a primed session wants, and those are what the primed
    sessions are told; the other simulators walk the same way. Without a simulator each begins on its own.
    """
    truth = next((s for s in sessions if isinstance(s, Simulator)), None)
    context = max([s.context for s in sessions if isinstance(s, Primed)], default=0)
    if truth is None or not context:
        return [s.reset(seed) for s in sessions]
    some = wander(seed)
    actions = [next(some) for _ in range(context - 1)]
    frames = np.stack([truth.reset(seed), *(truth.step(a) for a in actions)])
    vectors = np.array([a.vector() for a in actions], np.float32).reshape(context - 1, ACTION_SIZE)
    shown = []
    for s in sessions:
        if s is truth:
            shown.append(np.array(frames[-1]))
        elif isinstance(s, Primed):
            shown.append(s.prime(frames[context - s.context :], vectors[context - s.context :], seed))
        else:
            first = s.reset(seed)
            shown.append([s.step(a) for a in actions][-1] if actions else first)
    return shown
