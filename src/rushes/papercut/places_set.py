"""How a place is built: a set of flats, each cut on its own board, and how they are registered.

Heights are metres above the actors' ground. On a flat at depth d the ground seems to lie `rise(d)` higher, as the
camera at 1.8 m sees it, so that flats stand one behind another up to the horizon.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Literal

from rushes.papercut.craft import Layer, Place
from rushes.papercut.pieces_board import Board

Surface = Literal["ground", "water", "underwater", "air"]
SIDE = 26.0  # metres: flats reach this far to both sides
LOW = -6.5  # and down to here
TOP = 17.0  # and walls up to here
EDGE = 0.016  # width of the light on the upper edges of flats behind the actors, metres
_EYE = 1.8

PLACES: dict[str, Callable[[int], Place]] = {}


class Set:
    """The flats of one place while they are cut. `side` is 1 or -1: which way round the place is composed."""

    def __init__(self, name: str, seed: int) -> None:
        self._name = f"{name}/{seed}"
        self._flats: list[tuple[float, Board, bool]] = []
        self.rng = random.Random(self._name)
        self.side = self.rng.choice((-1, 1))
        self.size = 1.0  # of all that is cut from here on

    def flat(self, depth: float, *, moving: bool = False) -> Board:
        """A new board, to stand at `depth`; `moving` has it drawn for every frame."""
        board = Board(f"{self._name}/{len(self._flats)}", self.size)
        self._flats.append((depth, board, moving))
        return board

    def layers(self) -> tuple[Layer, ...]:
        """From far to near."""
        flats = sorted(self._flats, key=lambda f: -f[0])
        return tuple(Layer(d, b.done(EDGE if d >= 0 and not m else 0.0, still=not m).draw, m) for d, b, m in flats)


def place(
    name: str,
    *others: str,
    interior: bool = False,
    surface: Surface = "ground",
    sky: bool = True,
    water_y: float | None = None,
) -> Callable[[Callable[[Set], None]], Callable[[Set], None]]:
    """Register a function that cuts a place's flats, under its name and other words for it."""

    def register(build: Callable[[Set], None]) -> Callable[[Set], None]:
        def make(seed: int) -> Place:
            s = Set(name, seed)
            build(s)
            return Place(name, s.layers(), interior, surface, sky, water_y)

        for key in (name, *others):
            PLACES[key] = make
        return build

    return register


def rise(depth: float) -> float:
    """How much higher than the actors' ground the ground at `depth` seems to lie."""
    return _EYE * depth / (1 + depth)
