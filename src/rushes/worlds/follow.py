"""Reading a planet out of a picture: what land, who stands where, by day or by night.

A planet shows all of itself, so its state can be followed from picture to picture, also through those that a model
drew: the land is laid upon the land of the picture before, the walker is looked for near where he was, and each tile
becomes the one that it is most like. A wrong pixel or a blot changes nothing; a tree that turned into a bush is a bush
from now on. It is a meter (does the walker stand where the simulator has him?) and a teacher (what would be true after
this picture? see `train.living`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.worlds.planet import (
    CLEAR,
    DAY,
    GRID,
    HOP,
    PALETTE,
    PAN,
    ROUND,
    THINGS,
    TILE,
    VIEW,
    WAYS,
    Planet,
    atlas,
    walkers,
)  # fmt: skip
from rushes.worlds.session import Action, Frame

REACH = 3  # pixels that land and walker may be elsewhere than the state before says
FAITH = 4  # pixels of a tile's 64 by which another must be liker before it counts as changed
DARK = 0.4  # share of night colours that makes it night; the lantern leaves 0.83


@dataclass(frozen=True)
class Sight:
    """What `follow` found: the share of pixels that the state then draws just so, and of tiles that became others."""

    fit: float
    changed: float


@cache
def _tiles() -> tuple[npt.NDArray[np.intp], npt.NDArray[np.uint8]]:
    """Every tile there can be: (ground, thing) [n, 2] and its colours for even and odd places [2, n, 64]."""
    kinds = np.array([(g, t) for g, t in product(range(atlas().shape[0]), range(len(THINGS))) if g > 1 or not t])
    return kinds, atlas()[kinds[:, 0], :, kinds[:, 1]].swapaxes(0, 1).reshape(2, len(kinds), -1)


@cache
def _codes() -> tuple[npt.NDArray[np.int64], npt.NDArray[np.intp]]:
    code = PALETTE.astype(np.int64) @ (65536, 256, 1)
    order = code.argsort()
    return code[order], order


def numbers(frame: Frame) -> npt.NDArray[np.uint8]:
    """The numbers [64, 64] of a picture's colours in PALETTE; a colour that is not in it counts as its neighbour."""
    k = len(frame) // VIEW
    code, order = _codes()
    found = np.searchsorted(code, frame[::k, ::k].astype(np.int64) @ (65536, 256, 1))
    return np.asarray(order[found.clip(0, len(order) - 1)], np.uint8)


def follow(world: Planet, frame: Frame) -> Sight:
    """Make `world` the planet that `frame` shows, near the state that it has; jumps and pressed keys stay."""
    seen = numbers(frame)
    world.night = bool((seen >= DAY).mean() > DARK)
    day = seen % DAY
    _find_walker(world, day)
    left, top = world.corner()
    hidden = _hidden(world)
    land = world.land_view()
    down, right = _shift(land, day, hidden)
    world.x, world.y = (world.x - right) % ROUND, (world.y - down) % ROUND
    changed = _take_tiles(world, np.roll(day, (top - down, left - right), (0, 1)),
                          np.roll(hidden, (top - down, left - right), (0, 1)))  # fmt: skip
    return Sight(float((numbers(world.render()) == seen).mean()), changed)


def _shift(land: npt.NDArray[np.uint8], day: npt.NDArray[np.uint8], hidden: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """How far down and right `day` shows the land; of equal ones the nearest."""
    shifts = sorted(product(range(-REACH, REACH + 1), repeat=2), key=lambda s: abs(s[0]) + abs(s[1]))
    fits = []
    for s in shifts:
        fits.append(np.count_nonzero((np.roll(land, s, (0, 1)) == day) & ~hidden))
        if fits[0] > 0.98 * VIEW**2:  # no other place is as good: every tile has strokes
            break
    down, right = shifts[int(np.argmax(fits))]
    return down, right


def _find_walker(world: Planet, day: npt.NDArray[np.uint8]) -> None:
    """Where the walker stands in the view, and which way he faces."""
    aside = np.arange(max(-PAN, world.aside - REACH), min(PAN, world.aside + REACH) + 1)
    down = np.arange(max(-PAN, world.down - REACH), min(PAN, world.down + REACH) + 1)
    left, top = VIEW // 2 - aside[-1] - 4, VIEW // 2 + 4 - down[-1] - HOP[world.hop] - TILE
    near = day[top : top + len(down) - 1 + TILE, left : left + len(aside) - 1 + TILE]
    places = np.lib.stride_tricks.sliding_window_view(near, (TILE, TILE))[::-1, ::-1]  # [down, aside, 8, 8]
    ways = [world.way, *WAYS]
    arts = np.stack([walkers()[way, (world.x + world.y) // 3 % 2] for way in ways])
    solid = arts != CLEAR
    same = ((places[:, :, None] == arts) & solid).sum((3, 4)) / solid.sum((1, 2))
    far = np.abs(down - world.down)[:, None, None] + np.abs(aside - world.aside)[:, None]
    d, a, w = np.unravel_index(int((same - 1e-6 * far).argmax()), same.shape)  # of equal ones the nearest
    if same[d, a, w] > 0.5:  # else he is lost among other things, and stands where he stood
        world.aside, world.down, world.way = int(aside[a]), int(down[d]), ways[w]


def _hidden(world: Planet) -> npt.NDArray[np.bool_]:
    """The pixels of the view behind walker and shadow."""
    x, y = VIEW // 2 - world.aside, VIEW // 2 + 2 - world.down
    hidden = np.zeros((VIEW, VIEW), bool)
    hidden[y + 1, x - 2 : x + 2] = True
    feet = y + 2 - HOP[world.hop]
    hidden[feet - TILE : feet, x - 4 : x + 4] |= walkers()[world.way, (world.x + world.y) // 3 % 2] != CLEAR
    return hidden


def _take_tiles(world: Planet, land: npt.NDArray[np.uint8], hidden: npt.NDArray[np.bool_]) -> float:
    """Make every tile the one that it is most like; the share that changed."""
    kinds, drawn = _tiles()
    seen, open_ = (a.reshape(GRID, TILE, GRID, TILE).swapaxes(1, 2).reshape(GRID * GRID, -1) for a in (land, ~hidden))
    row, column = np.divmod(np.arange(GRID * GRID), GRID)
    odd = (row + column) % 2
    same = np.empty((GRID * GRID, len(kinds)), np.int64)
    for o in (0, 1):
        at = odd == o
        same[at] = ((seen[at, None] == drawn[o]) & open_[at, None]).sum(2)
    now = (kinds[None] == np.stack([world.ground.ravel(), world.things.ravel()], 1)[:, None]).all(2)
    best = (same + FAITH * now).argmax(1)
    changed = ~now[np.arange(len(best)), best]
    world.ground, world.things = (kinds[best, i].reshape(GRID, GRID) for i in (0, 1))
    return float(changed.mean())


class StateProbe:
    """Reads the state out of a session's pictures, one after the other, beside a simulator under the same actions."""

    NAMES = ("fit", "obeys", "off", "off_kept", "land", "way", "night")

    def __init__(self, truth: Planet) -> None:
        self._twin, self._start = truth.fork(), (truth.x, truth.y)

    def look(self, action: Action, shown: Frame, truth: Planet) -> tuple[float, ...]:
        """What NAMES are after a frame; the simulator has made it already. On the simulator's own pictures: 1s and 0s.

        fit      share of the picture's pixels that the state read from it draws just so
        obeys    whether the action did to that state what it would have done to a planet; nan where it would do nothing
        off      pixels from where the walker stands to where the simulator's stands, round the planet
        off_kept the same for who never moved from where both began
        land     share of tiles that are the simulator's
        way      whether he faces as the simulator's does
        night    whether day or night is the same
        """
        twin = self._twin
        before = _pose(twin)
        twin.step(action)
        due = _pose(twin)
        fit = follow(twin, shown).fit
        land = float(((twin.ground == truth.ground) & (twin.things == truth.things)).mean())
        obeys = float(_pose(twin) == due) if due != before else float("nan")
        off, kept = _far((twin.x, twin.y), truth), _far(self._start, truth)
        return fit, obeys, off, kept, land, float(twin.way == truth.way), float(twin.night == truth.night)


def _pose(world: Planet) -> tuple[Any, ...]:
    return world.x, world.y, world.aside, world.down, world.way, world.night


def _far(place: tuple[int, int], truth: Planet) -> float:
    right, down = ((a - b + ROUND // 2) % ROUND - ROUND // 2 for a, b in zip(place, (truth.x, truth.y)))
    return float(np.hypot(right, down))
