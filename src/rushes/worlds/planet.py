"""Planet: so small a world that all of it is seen at once, from above, in 44 colours. Seeded and exact.

Who walks on comes back to where they began, and every seed has a planet of its own: a model of it must understand what
it sees, not learn a map by heart. Tiles of eight pixels: lakes, beaches, meadows, woods, deserts and snow, with trees,
rocks, cacti, flowers and houses. Every step moves whole pixels and nothing is blended, so a model can be judged pixel
by pixel. What a picture does not show is little: what the walker stands upon, and how long a jump has lasted.
"""

from __future__ import annotations

import copy
import math
from functools import cache
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput
from rushes.worlds.session import Action, Frame

GRID, TILE, VIEW = 8, 8, 64  # tiles round the planet, pixels a tile, pixels of the view
ROUND = GRID * TILE  # pixels once round
PAN = 12  # pixels that the mouse can shift the view, each way
MOUSE_STEP = 6.0  # mouse counts a pixel
HOP = (0, 1, 2, 3, 3, 4, 4, 4, 3, 3, 2, 1)  # pixels above the ground, frame after frame of a jump
WATER = 0.2  # share of the tiles
LANTERN = 15  # pixels that the lantern lights at night

_COLOURS = {
    "deep": (38, 84, 148), "shallow": (74, 140, 196), "foam": (160, 208, 230), "sand": (232, 208, 150),
    "dune": (206, 172, 112), "grass": (126, 182, 84), "blade": (98, 152, 70), "moss": (76, 124, 68),
    "leaf": (36, 84, 54), "sprout": (62, 138, 76), "bark": (104, 70, 48), "snow": (240, 244, 248),
    "drift": (202, 214, 228), "rock": (138, 138, 148), "shade": (90, 92, 104), "red": (206, 58, 56),
    "yellow": (246, 206, 72), "violet": (154, 90, 178), "skin": (238, 190, 150), "ink": (38, 32, 44),
    "roof": (172, 82, 62), "wall": (226, 212, 190)
}  # fmt: skip
_AT = {name: i for i, name in enumerate(_COLOURS)}
_DAY = np.array(list(_COLOURS.values()), np.float64)
DAY = len(_DAY)  # colours by day; as many again by night, each from one of them
PALETTE = np.concatenate([_DAY, _DAY * (0.3, 0.32, 0.42) + (6, 8, 26)]).astype(np.uint8)

GROUNDS = ("deep", "shallow", "sand", "grass", "moss", "dune", "snow")
_SPECKS = {"deep": "shallow", "shallow": "foam", "sand": "dune", "grass": "blade", "moss": "leaf", "dune": "sand",
           "snow": "drift"}  # fmt: skip
THINGS = ("", "tree", "fir", "rock", "cactus", "house", "poppy", "buttercup", "lilac", "bush")
FLOWERS = tuple(THINGS.index(n) for n in ("poppy", "buttercup", "lilac"))
_SOLID = np.array([n in ("tree", "fir", "rock", "cactus", "house", "bush") for n in THINGS])
_INK = {"g": "leaf", "G": "sprout", "b": "bark", "w": "snow", "r": "rock", "s": "shade", "R": "red", "y": "yellow",
        "v": "violet", "k": "ink", "o": "roof", "W": "wall", "p": "skin", "d": "deep"}  # fmt: skip
_DRAWN = {
    "tree": "..gggg...gGGGgg.gGGGGggggGGGgggggggGGggg.gggggg....bb.....sbbs..",
    "fir": "...ww.....gwwg....gGGg...ggwwgg..gGGGGg.ggwwwwgg...bb.....sbbs..",
    "rock": "...........rrr....rrrrr..rrwrrrs.rwrrrrsrrrrrrssrrrrrsss.sssss..",
    "cactus": "...GG....G.GG....G.GG.G..GGGG.G....GGGG....GG......GG.....sGGs..",
    "house": "...oo.....oooo...oooooo.oooooooo.WWWWWW..WyWWkW..WyWWkW..WWWWkW.",
    "poppy": "...........RR.....RyyR....RyyR.....RR......G.....G.G......GG....",
    "buttercup": "..........y.y....y.y.y....yyy......y.......G......GG.......G....",
    "lilac": "...v......vvv....vvvvv....vvv......v.......G.....G.G......GG....",
    "bush": "..........ggg....gGGRgg.gGGgGGg.gRGGGggggGGGgRgg.gggggg...ssss..",
}
_WALKER = {  # facing away, towards, left; right is left turned round. Two steps each.
    "back": ("..kkkk...kkkkkk..kkkkkk...kkkk...RRRRRR.pRRRRRRp..RRRR....k..k..",
             "..kkkk...kkkkkk..kkkkkk...kkkk...RRRRRR.pRRRRRRp..RRRR....k....."),
    "forward": ("..kkkk...kppppk..pkppkp...pppp...RRRRRR.pRRyyRRp..RRRR....k..k..",
                "..kkkk...kppppk..pkppkp...pppp...RRRRRR.pRRyyRRp..RRRR.......k.."),
    "left": ("..kkkk...ppkkkk..kpkkkk..pppkk....RRRR....RpRR....RRRR....k.k...",
             "..kkkk...ppkkkk..kpkkkk..pppkk....RRRR....RpRR....RRRR.....k...."),
}  # fmt: skip
WAYS = {"north": (0, -1), "south": (0, 1), "west": (-1, 0), "east": (1, 0)}
CLEAR = 255


class Planet:
    """The world. Keys walk (turning keys too), the mouse shifts the view, `jump` jumps.

    `use` or the primary button plants a flower ahead, or picks the one there; the secondary button, or the word
    "light", makes night or day (once a press). `size` is the picture's side, a multiple of 64. With `land` the map is
    always that of that number, and a seed only says where one stands; without, every seed has a land of its own.
    """

    def __init__(self, size: int = VIEW, land: int | None = None) -> None:
        if size % VIEW or not VIEW <= size <= 512:
            raise BadInput(f"a picture of {size} pixels", where="size", next_step="choose 64, 128, ... 512")
        self.size, self.land, self.palette = size, land, PALETTE
        self.reset(0)

    def reset(self, seed: int) -> Frame:
        rng = np.random.default_rng([seed if self.land is None else self.land, 31])
        self.ground, self.things = _land(rng)
        if self.land is not None:
            rng = np.random.default_rng([seed, 32])
        free = np.argwhere((self.ground > 1) & ~_SOLID[self.things])
        row, column = free[int(rng.integers(len(free)))]
        self.x, self.y = int(column) * TILE + 4, int(row) * TILE + 6  # between the feet
        self.way, self.aside, self.down, self.hop = "south", 0, 0, 0
        self.night, self._pressed = bool(rng.random() < 0.25), (False, False)
        return self.render()

    def step(self, action: Action) -> Frame:
        stop = action.word == "stop"
        dx = 0 if stop else int(_asked(action, "right")) - int(_asked(action, "left"))
        dy = 0 if stop else int(action.says("back")) - int(action.says("forward"))
        if dx or dy:
            self.way = ("east" if dx > 0 else "west") if dx else ("south" if dy > 0 else "north")
        caught = not self._free(self.x, self.y)  # only where a picture said so (`follow`): who is caught may leave
        self.x = (self.x + dx * (caught or self._free(self.x + dx, self.y))) % ROUND
        self.y = (self.y + dy * (caught or self._free(self.x, self.y + dy))) % ROUND
        self.aside = max(-PAN, min(PAN, self.aside + round(action.dx / MOUSE_STEP)))
        self.down = max(-PAN, min(PAN, self.down + round(action.dy / MOUSE_STEP)))
        if self.hop or action.says("jump"):
            self.hop = (self.hop + 1) % len(HOP)
        use = action.says("use") or "primary" in action.buttons
        light = "secondary" in action.buttons or action.word == "light"
        if use and not self._pressed[0]:
            self._plant()
        if light and not self._pressed[1]:
            self.night = not self.night
        self._pressed = (use, light)
        return self.render()

    def close(self) -> None:
        pass

    def state(self) -> dict[str, float]:
        dx, dy = WAYS[self.way]
        return {"x": self.x / TILE, "y": self.y / TILE, "angle": math.atan2(dy, dx), "height": float(HOP[self.hop]),
                "night": float(self.night), "aside": float(self.aside), "down": float(self.down),
                "flowers": float(np.isin(self.things, FLOWERS).sum())}  # fmt: skip

    def fork(self) -> Self:
        twin = copy.copy(self)
        twin.things = self.things.copy()
        return twin

    def corner(self) -> tuple[int, int]:
        """The place on the planet, in pixels, that the view's left upper corner shows."""
        return self.x - VIEW // 2 + self.aside, self.y - VIEW // 2 - 2 + self.down

    def land_view(self) -> npt.NDArray[np.uint8]:
        """The land in the view by day, without who walks on it: numbers in PALETTE [64, 64]."""
        left, top = self.corner()
        rows = np.arange(top // TILE, top // TILE + VIEW // TILE + 1)
        columns = np.arange(left // TILE, left // TILE + VIEW // TILE + 1)
        at = rows[:, None] % GRID, columns % GRID
        tiles = atlas()[self.ground[at], (rows[:, None] + columns) % 2, self.things[at]]  # [9, 9, 8, 8]
        wide = tiles.swapaxes(1, 2).reshape(len(rows) * TILE, -1)
        return np.array(wide[top % TILE :, left % TILE :][:VIEW, :VIEW])

    def _free(self, x: int, y: int) -> bool:
        """Whether two feet, four pixels apart, may stand there."""
        row, columns = y % ROUND // TILE, [(x - 2) % ROUND // TILE, (x + 1) % ROUND // TILE]
        return not any(self.ground[row, c] == 0 or _SOLID[self.things[row, c]] for c in columns)

    def _plant(self) -> None:
        dx, dy = WAYS[self.way]
        column, row = (self.x + dx * TILE) % ROUND // TILE, (self.y + dy * TILE) % ROUND // TILE
        if self.ground[row, column] < 2:
            return
        if self.things[row, column] in FLOWERS:
            self.things[row, column] = 0
        elif not self.things[row, column]:
            self.things[row, column] = FLOWERS[(row + column) % len(FLOWERS)]

    def render(self) -> Frame:
        """What is seen now, uint8 [size, size, 3]."""
        view = self.land_view()
        x, y = VIEW // 2 - self.aside, VIEW // 2 + 2 - self.down
        view[y + 1, x - 2 : x + 2] = _AT["shade"]
        art = walkers()[self.way, (self.x + self.y) // 3 % 2]
        feet = y + 2 - HOP[self.hop]
        over = view[feet - TILE : feet, x - 4 : x + 4]
        over[art != CLEAR] = art[art != CLEAR]
        if self.night:
            far = (np.arange(VIEW)[:, None] - y + 3) ** 2 + (np.arange(VIEW) - x) ** 2
            view = np.where(far < LANTERN**2, view, view + DAY)
        k = self.size // VIEW
        return np.asarray(PALETTE[view if k == 1 else view.repeat(k, 0).repeat(k, 1)])


def _asked(action: Action, side: str) -> bool:
    return action.says(side) or f"turn_{side}" in action.keys


def _art(text: str) -> npt.NDArray[np.uint8]:
    return np.array([CLEAR if ch == "." else _AT[_INK[ch]] for ch in text], np.uint8).reshape(TILE, TILE)


@cache
def walkers() -> dict[tuple[str, int], npt.NDArray[np.uint8]]:
    found = {}
    for step in (0, 1):
        left = _art(_WALKER["left"][step])
        found["west", step], found["east", step] = left, left[:, ::-1]
        found["north", step], found["south", step] = _art(_WALKER["back"][step]), _art(_WALKER["forward"][step])
    return found


@cache
def atlas() -> npt.NDArray[np.uint8]:
    """Palette numbers [ground, odd or even tile, thing, 8, 8]."""
    atlas = np.empty((len(GROUNDS), 2, len(THINGS), TILE, TILE), np.uint8)
    for g, name in enumerate(GROUNDS):
        for odd in (0, 1):
            plain = np.full((TILE, TILE), _AT[name], np.uint8)
            for n in range(3):  # three short strokes
                row, column = (n * 3 + odd * 2 + g) % TILE, (n * 5 + odd * 3 + g * 2) % (TILE - 1)
                plain[row, column : column + 2] = _AT[_SPECKS[name]]
            atlas[g, odd] = plain
            for t, thing in enumerate(THINGS):
                if thing:
                    art = _art(_DRAWN[thing])
                    atlas[g, odd, t][art != CLEAR] = art[art != CLEAR]
    return atlas


def _land(rng: np.random.Generator) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Grounds and things [GRID, GRID] of a round land: left and right, top and bottom meet."""
    at = np.moveaxis(np.mgrid[0:GRID, 0:GRID], 0, -1) / GRID * math.tau
    height = np.zeros((GRID, GRID))
    for _ in range(8):
        turns = rng.integers(-2, 3, 2)
        height += rng.normal() / (1 + abs(turns).sum()) * np.cos(at @ turns + rng.uniform(0, math.tau))
    order = height.argsort(axis=None)
    land = np.ones(GRID * GRID, bool)
    land[order[: round(WATER * len(order))]] = False
    land = _joined(land.reshape(GRID, GRID), divmod(int(order[-1]), GRID))
    seeds = rng.uniform(0, GRID, (3, 2))
    kinds = rng.permutation(np.array([3, 3, 4, 5, 6]))[:3]
    way = np.abs(np.moveaxis(np.mgrid[0:GRID, 0:GRID], 0, -1)[:, :, None] + 0.5 - seeds)
    ground = kinds[(np.minimum(way, GRID - way) ** 2).sum(-1).argmin(-1)]
    ground = np.where(land, np.where(_near(~land), 2, ground), np.where(_near(land), 1, 0))
    grows = {3: ("tree", "bush", "poppy", "lilac"), 4: ("tree", "tree", "fir", "bush"), 5: ("cactus", "rock", "cactus",
             "buttercup"), 6: ("fir", "fir", "rock", "lilac"), 2: ("rock", "rock", "buttercup", "rock")}  # fmt: skip
    things = np.zeros((GRID, GRID), np.intp)
    for row, column in np.argwhere(land):
        kind = int(ground[row, column])
        share = 0.08 if kind == 2 else 0.26
        if rng.random() < share:
            things[row, column] = THINGS.index(str(rng.choice(grows[kind])))
        elif kind in (3, 6) and rng.random() < 0.06:
            things[row, column] = THINGS.index("house")
    free = land & ~_SOLID[things]
    walk = max((_joined(free, start) for start in np.argwhere(free)[::3]), key=np.sum)
    things[free & ~walk] = THINGS.index("bush")  # what could never be left is no place to begin
    return np.asarray(ground, np.intp), things


def _near(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Tiles on the mask or beside it, straight or across."""
    rolled = [np.roll(mask, (r, c), (0, 1)) for r in (-1, 0, 1) for c in (-1, 0, 1)]
    return np.asarray(np.logical_or.reduce(rolled))


def _joined(mask: npt.NDArray[np.bool_], start: Any) -> npt.NDArray[np.bool_]:
    """The part of the mask that can be reached from `start`, straight steps only."""
    found = np.zeros_like(mask)
    todo = [(int(start[0]), int(start[1]))]
    while todo:
        row, column = (v % GRID for v in todo.pop())
        if mask[row, column] and not found[row, column]:
            found[row, column] = True
            todo += [(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)]
    return found
