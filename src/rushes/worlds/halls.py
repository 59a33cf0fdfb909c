"""Halls: a small walled garden seen by who walks in it. Seeded, exact, and quick enough to make training data from.

A grid of walls under an open sky, drawn by casting one ray a column. The sun stands in one direction, and walls and
floor are coloured by place, so that a picture tells where one is. Paint put on a wall stays: a model that forgets what
is behind it can be caught. Only +, -, *, / and square roots touch the pixels, so the same seed and actions give the
same bytes on every machine whose `math.sin` agrees.
"""

from __future__ import annotations

import copy
import math
from functools import cache
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput
from rushes.worlds.session import FPS, Action, Frame

GRID = 17  # cells along a side, walls included; odd
EYE, RADIUS = 0.5, 0.3  # the eye's height and the walker's girth, in cells
SPAN = 0.75  # half of what is seen at distance 1: a view of 74 degrees
WALK, TURN = 2.4 / FPS, math.radians(100) / FPS  # cells and radians a frame
LOOK = math.radians(0.2)  # radians a mouse count
PITCH = 0.5  # how far the horizon goes up or down, in units of SPAN
JUMP, GRAVITY = 2.0 / FPS, 6.0 / FPS**2
PAINTS = np.array([[250, 240, 60], [60, 230, 240], [250, 90, 200]], np.float32)
WALLS = np.array([[176, 84, 66], [214, 170, 92], [96, 138, 84], [84, 116, 168], [150, 100, 160], [180, 180, 172],
                  [90, 160, 160], [200, 120, 140]], np.float32)  # fmt: skip
FLOORS = np.array([[120, 104, 84], [92, 108, 84], [100, 100, 112], [130, 116, 110]], np.float32)
TEXEL, LEVELS = 32, 5


class Halls:
    """The world. Keys walk and turn, the mouse turns and looks up and down, `jump` jumps.

    `use` or the primary button paints the wall ahead; the secondary button, or the word "light", turns the lamp on and
    off (once a press). `size` is the picture's side in pixels. With `maze` the walls are always those of that number,
    and a seed only says where one stands; without, every seed has walls of its own.
    """

    def __init__(self, size: int = 64, maze: int | None = None) -> None:
        if not 16 <= size <= 512:
            raise BadInput(f"a picture of {size} pixels", where="size", next_step="choose 16 to 512")
        self.size, self.maze = size, maze
        self._across = (np.arange(size, dtype=np.float64) + 0.5) * (2 / size) - 1
        self._drops = (np.arange(size, dtype=np.float64) + 0.5) * (2 / size) - 1
        self.reset(0)

    def reset(self, seed: int) -> Frame:
        rng = np.random.default_rng(seed if self.maze is None else self.maze)
        self.walls = _maze(rng)
        self._colour = WALLS[_regions(rng, len(WALLS))]
        self._kind = rng.integers(0, 6, (GRID, GRID))
        self._floor = FLOORS[_regions(rng, len(FLOORS))]
        sun = float(rng.uniform(0, math.tau))
        self._sun = (math.cos(sun), math.sin(sun))
        self._paint = np.zeros((GRID, GRID, 4), np.int8)
        if self.maze is not None:
            rng = np.random.default_rng(seed)
        free = np.argwhere(~self.walls)
        row, column = free[int(rng.integers(len(free)))]
        self.x, self.y, self.angle = float(column) + 0.5, float(row) + 0.5, float(rng.uniform(0, math.tau))
        self.pitch, self.height, self.rise = 0.0, 0.0, 0.0
        self.lamp, self._pressed = True, (False, False)
        return self.render()

    def step(self, action: Action) -> Frame:
        stop = action.word == "stop"
        ahead = 0 if stop else action.says("forward") - action.says("back")
        aside = 0 if stop else action.says("right") - action.says("left")
        turn = ("turn_right" in action.keys) - ("turn_left" in action.keys)
        self.angle = (self.angle + turn * TURN + action.dx * LOOK) % math.tau
        self.pitch = max(-PITCH, min(PITCH, self.pitch - action.dy * LOOK / SPAN))
        c, s = math.cos(self.angle), math.sin(self.angle)
        pace = WALK if not (ahead and aside) else WALK * math.sqrt(0.5)
        self._walk(pace * (ahead * c - aside * s), pace * (ahead * s + aside * c))
        if action.says("jump") and self.height == 0:
            self.rise = JUMP
        if self.rise or self.height:
            self.height, self.rise = self.height + self.rise, self.rise - GRAVITY
            if self.height <= 0:
                self.height = self.rise = 0.0
        use = action.says("use") or "primary" in action.buttons
        light = "secondary" in action.buttons or action.word == "light"
        if use and not self._pressed[0]:
            self._put_paint()
        if light and not self._pressed[1]:
            self.lamp = not self.lamp
        self._pressed = (use, light)
        return self.render()

    def close(self) -> None:
        pass

    def state(self) -> dict[str, float]:
        return {"x": self.x, "y": self.y, "angle": self.angle, "pitch": self.pitch, "height": self.height,
                "lamp": float(self.lamp), "painted": float(np.count_nonzero(self._paint))}  # fmt: skip

    def fork(self) -> Self:
        twin = copy.copy(self)  # the maze is never changed, only the paint
        twin._paint = self._paint.copy()
        return twin

    def _walk(self, dx: float, dy: float) -> None:
        if dx and self._free(self.x + dx, self.y):
            self.x += dx
        if dy and self._free(self.x, self.y + dy):
            self.y += dy

    def _free(self, x: float, y: float) -> bool:
        return not any(self.walls[int(y + b), int(x + a)] for a in (-RADIUS, RADIUS) for b in (-RADIUS, RADIUS))

    def _put_paint(self) -> None:
        c, s = math.cos(self.angle), math.sin(self.angle)
        _, row, column, face, _ = self._cast(np.array([c]), np.array([s]))
        at = (int(row[0]), int(column[0]), int(face[0]))
        self._paint[at] = self._paint[at] % len(PAINTS) + 1

    def _cast(self, rx: Any, ry: Any) -> tuple[Any, ...]:
        """First wall of each ray: distance in ray lengths, row, column, face (0..3), place along the wall (0..1)."""
        rx, ry = np.where(rx == 0, 1e-9, rx), np.where(ry == 0, 1e-9, ry)
        steps, rays = np.arange(GRID), np.arange(len(rx))
        right, down = rx > 0, ry > 0
        line_x = math.floor(self.x) + np.where(right[:, None], 1 + steps, -steps)  # [rays, GRID]
        line_y = math.floor(self.y) + np.where(down[:, None], 1 + steps, -steps)
        tx, ty = (line_x - self.x) / rx[:, None], (line_y - self.y) / ry[:, None]
        y_at, x_at = self.y + tx * ry[:, None], self.x + ty * rx[:, None]
        cx, ry_ = np.clip(line_x - ~right[:, None], 0, GRID - 1), np.clip(y_at, 0, GRID - 1).astype(np.intp)
        rows, cx_ = np.clip(line_y - ~down[:, None], 0, GRID - 1), np.clip(x_at, 0, GRID - 1).astype(np.intp)
        i, j = self.walls[ry_, cx].argmax(1), self.walls[rows, cx_].argmax(1)
        ax, ay = tx[rays, i], ty[rays, j]
        by_x = ax < ay
        far = np.maximum(np.where(by_x, ax, ay), 1e-3)
        row = np.where(by_x, ry_[rays, i], rows[rays, j])
        column = np.where(by_x, cx[rays, i], cx_[rays, j])
        face = np.where(by_x, np.where(right, 0, 1), np.where(down, 2, 3))
        along = np.where(by_x, y_at[rays, i], x_at[rays, j])
        return far, row, column, face, along - np.floor(along)

    def render(self) -> Frame:
        """What is seen now, uint8 [size, size, 3]."""
        n, eye = self.size, EYE + self.height
        c, s = math.cos(self.angle), math.sin(self.angle)
        rx, ry = c - s * SPAN * self._across, s + c * SPAN * self._across
        far, row, column, face, along = self._cast(rx, ry)
        slope = ((self.pitch - self._drops) * SPAN)[:, None]  # [rows, 1]: up is positive
        tall = eye + slope * far  # [rows, columns]: where the wall would be met, above the floor
        paint = self._paint[row, column, face]
        base = np.where(paint[:, None] > 0, PAINTS[paint - 1], self._colour[row, column])  # [columns, 3]
        dim = _light(far, self.lamp) * np.where(face < 2, 1.0, 0.8)
        v = (np.clip(tall, 0, 0.999) * TEXEL).astype(np.intp)
        u = (along * TEXEL).astype(np.intp)
        level = _level(far, n)
        wall = _textures()[level, self._kind[row, column], v, u] * dim
        picture = wall[..., None] * base
        under, over = tall < 0, tall > 1
        if under.any():
            r, k = np.nonzero(under)
            d = -eye / slope[r, 0]
            fx, fy = self.x + d * rx[k], self.y + d * ry[k]
            ix, iy = np.clip(fx, 0, GRID - 0.01), np.clip(fy, 0, GRID - 0.01)
            jx, jy = ix.astype(np.intp), iy.astype(np.intp)
            tu, tv = ((ix - jx) * TEXEL).astype(np.intp), ((iy - jy) * TEXEL).astype(np.intp)
            shade = _textures()[_level(d * 1.5, n), 6, tv, tu] * _light(d, self.lamp)
            picture[r, k] = shade[:, None] * self._floor[jy, jx]
        if over.any():
            r, k = np.nonzero(over)
            toward = (rx * self._sun[0] + ry * self._sun[1]) / np.sqrt(rx * rx + ry * ry)
            glow = np.maximum(toward, 0)
            glow = (glow * glow) * (glow * glow)
            up = np.clip(slope, 0, 1)[r, 0]
            picture[r, k] = np.array([96, 146, 214]) - up[:, None] * np.array([50, 50, 30])
            picture[r, k] += (glow[k] * (1 - up))[:, None] * np.array([150, 90, -40])
        return np.asarray(np.clip(picture, 0, 255), np.uint8)


def _light(far: Any, lamp: bool) -> Any:
    return 0.35 + 0.75 / (1 + 0.12 * far * far) if lamp else 0.25 + 0.3 / (1 + 0.12 * far * far)


def _level(far: Any, size: int) -> Any:
    """Which shrunken texture has about one texel a pixel at this distance."""
    texels = far * (TEXEL * 2 * SPAN / size)
    return (texels > 1.4).astype(np.intp) + (texels > 2.8) + (texels > 5.6) + (texels > 11.2)


@cache
def _textures() -> npt.NDArray[np.float32]:
    """Brightness [level, kind, v, u] of six walls and a floor; each level averages squares twice as wide."""
    v, u = np.mgrid[0:TEXEL, 0:TEXEL]
    course = v // 8
    kinds = [
        np.where((v % 8 == 0) | ((u + course % 2 * 8) % 16 == 0), 0.6, 1.0),  # bricks
        np.where(u // 4 % 2 == 0, 1.0, 0.72),  # planks
        np.where((u // 8 + v // 8) % 2 == 0, 1.0, 0.7),  # tiles
        np.where((u - 16) ** 2 + (v - 16) ** 2 < 90, 1.25, 0.85),  # a disc
        np.where(v // 5 % 2 == 0, 1.0, 0.75),  # bands
        np.where(abs(u - 16) + abs(v - 16) < 12, 0.65, 1.05),  # a lozenge
        np.where((u // 16 + v // 16) % 2 == 0, 1.05, 0.8),  # the floor
    ]
    base = np.stack(kinds).astype(np.float32)
    levels: list[npt.NDArray[np.float32]] = [base]
    for _ in range(LEVELS - 1):
        side = 2 ** len(levels)
        small = base.reshape(len(kinds), TEXEL // side, side, TEXEL // side, side).mean((2, 4))
        levels.append(small.repeat(side, 1).repeat(side, 2))
    return np.stack(levels)


def _maze(rng: np.random.Generator) -> npt.NDArray[np.bool_]:
    """Walls of a maze with loops: every free cell can be reached."""
    walls = np.ones((GRID, GRID), bool)
    walls[1, 1] = False
    path = [(1, 1)]
    while path:
        r, c = path[-1]
        ways = [(dr, dc) for dr, dc in ((0, 2), (2, 0), (0, -2), (-2, 0))
                if 0 < r + dr < GRID and 0 < c + dc < GRID and walls[r + dr, c + dc]]  # fmt: skip
        if not ways:
            path.pop()
            continue
        dr, dc = ways[int(rng.integers(len(ways)))]
        walls[r + dr // 2, c + dc // 2] = walls[r + dr, c + dc] = False
        path.append((r + dr, c + dc))
    inner = np.zeros_like(walls)
    inner[1:-1, 1:-1] = True
    return walls & ~(inner & (rng.random(walls.shape) < 0.4) & _beside_free(walls))


def _beside_free(walls: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Cells with a free neighbour: only those may be opened, or closed rooms would be left."""
    near = np.zeros_like(walls)
    near[1:] |= ~walls[:-1]
    near[:-1] |= ~walls[1:]
    near[:, 1:] |= ~walls[:, :-1]
    near[:, :-1] |= ~walls[:, 1:]
    return near


def _regions(rng: np.random.Generator, kinds: int) -> npt.NDArray[np.intp]:
    """[GRID, GRID] of region numbers: each cell belongs to the nearest of twelve seeds."""
    seeds = rng.random((12, 2)) * GRID
    cells = np.moveaxis(np.mgrid[0:GRID, 0:GRID], 0, -1)[:, :, None, :] + 0.5
    nearest = ((cells - seeds) ** 2).sum(-1).argmin(-1)
    return np.asarray(rng.permutation(np.arange(12) % kinds)[nearest], np.intp)
