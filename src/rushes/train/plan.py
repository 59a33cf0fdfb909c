"""The sample ledger: which sample is seen at which step, known beforehand and proved afterwards.

Each epoch is a permutation of all samples, drawn from the seed and the epoch's number alone; a step's batch is a slice
of it, shared out among the workers. So a resumed run needs no saved state but its step, and no sample is skipped
or seen twice in an epoch whatever the number of workers.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Plan:
    count: int  # samples in the set
    batch: int  # samples a step, all workers together
    seed: int

    def at(self, step: int, rank: int = 0, world: int = 1) -> NDArray[np.int64]:
        """The sample numbers that worker `rank` of `world` sees at `step` (from 0)."""
        first = step * self.batch
        places = range(first, first + self.batch)[rank::world]
        epochs = {p // self.count for p in (first, first + self.batch - 1)}
        orders = {e: _order(self.count, self.seed, e) for e in range(min(epochs), max(epochs) + 1)}
        return np.array([orders[p // self.count][p % self.count] for p in places])


@lru_cache(maxsize=4)
def _order(count: int, seed: int, epoch: int) -> NDArray[np.int64]:
    return np.random.default_rng([seed, epoch, 7]).permutation(count)


def extend(digest: str, samples: NDArray[np.int64]) -> str:
    """The running digest of all samples seen, after these."""
    return hashlib.sha256(digest.encode() + samples.astype("<i8").tobytes()).hexdigest()
