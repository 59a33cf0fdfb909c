"""What one climbs, and what one digs: a bent tower, a tall ladder, a pit and its heap, a well cut open."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import crenels
from rushes.papercut.pieces_stock import piece


@piece("crooked tower", "leaning tower", "bent tower", "twisted tower", "wonky tower")
def crooked_tower(b: Board) -> None:
    """It leans one way, then the other, with stones that jut out like rungs, and a cap that hangs askew."""

    def middle(y: float) -> float:
        return 0.5 * math.sin(0.62 * y) + 0.09 * y

    ys = [0.45 * k for k in range(17)]
    half = [1.35 - 0.05 * y if y > 0.4 else 1.55 for y in ys]
    left = [(middle(y) - h, y) for y, h in zip(ys, half)]
    right = [(middle(y) + h, y) for y, h in zip(ys, half)]
    b.shape("mid", (left[0][0], -0.1, 0), *left, (left[-1][0], ys[-1], 0), (right[-1][0], ys[-1], 0), *reversed(right),
            (right[0][0], -0.1, 0))  # fmt: skip
    with b.unlit():
        for k in range(34):
            y = 0.2 + 0.205 * k
            x = middle(y) + b.rng.uniform(-0.9, 0.6)
            b.rect("second" if k % 2 else "deep", x, y, x + 0.34, y + 0.14, 0.03)
        for y, side in ((1.5, 0.3), (3.3, -0.25), (5.2, 0.2)):
            b.arch("body", middle(y) + side - 0.24, middle(y) + side + 0.24, y, y + 0.5, point=0.1)
            b.arch("glow", middle(y) + side - 0.15, middle(y) + side + 0.15, y + 0.07, y + 0.5, point=0.08)
    top = ys[-1]
    with b.standing(middle(top), top, turn=-9):
        crenels(b, -1.35, 1.35, -0.05, 0.5, 6)
        b.shape("accent", (-1.2, 0.42, 0), (-0.5, 1.3), (0.35, 2.6, 0), (0.6, 1.2), (1.2, 0.42, 0))
    b.arch("body", -0.35, 0.45, -0.1, 1.0, point=0.1)


@piece("tall ladder", "long ladder", "high ladder", "fire ladder", "fire escape ladder")
def tall_ladder(b: Board) -> None:
    for x in (-0.3, 0.3):
        b.line("body", 0.09, (x * 1.2, 0), (x, 5.6))
    for k in range(17):
        b.line("second", 0.07, (-0.32, 0.3 + 0.32 * k), (0.32, 0.3 + 0.32 * k))


@piece("open pit", "pit mouth")
def open_pit(b: Board) -> None:
    """A black hole with a ragged edge in the ground, and before whom one stands the heap that came out of it."""
    rim = [(math.cos(a), math.sin(a)) for a in (math.tau * k / 22 for k in range(22))]
    edge = [(x * (0.86 + 0.06 * (k % 3)), 0.24 * y * (0.9 + 0.1 * (k % 2)) - 0.13) for k, (x, y) in enumerate(rim)]
    b.poly("second", *[(1.12 * x, 1.2 * y + 0.02) for x, y in edge])
    with b.unlit():
        b.poly("dark", *edge)


@piece("earth heap", "heap of earth", "pile of dirt", "mound of earth", "dirt heap")
def earth_heap(b: Board) -> None:
    b.shape("body", (-0.75, -0.05, 0), (-0.5, 0.3), (-0.12, 0.62), (0.2, 0.55), (0.5, 0.26), (0.8, -0.05, 0))
    with b.unlit():
        for x, y in ((-0.35, 0.2), (0.0, 0.4), (0.3, 0.18), (-0.1, 0.12), (0.5, 0.06), (-0.55, 0.05)):
            b.oval("mid", x, y, 0.07, 0.05)


@piece("dug pit", "dug trench", "dug ditch", "dug grave")
def dug_pit(b: Board) -> None:
    """The pit and its heap, as they stay."""
    with b.standing(0.0, 0.0, 1.2):
        open_pit(b)
    with b.standing(1.35, 0.05):
        earth_heap(b)


@piece("cut well", "open shaft")
def cut_well(b: Board) -> None:
    """The ground cut open beside a well: the dark shaft between its stones, the rim and the roof above it."""
    for x in (-0.66, 0.66):
        b.line("mid", 0.1, (x, 1.6), (x, 3.5))
    b.poly("accent", (-1.05, 3.35), (1.05, 3.35), (0.4, 4.0), (-0.4, 4.0))
    b.line("body", 0.1, (-0.66, 3.1), (0.8, 3.1))
    b.rect("second", -9.0, -0.6, 9.0, 1.6)
    b.rect("mid", -9.0, 1.46, 9.0, 1.62)
    with b.unlit():
        for _ in range(40):
            x, y = b.rng.uniform(-4.0, 4.0), b.rng.uniform(0.1, 1.3)
            b.oval("mid", x, y, b.rng.uniform(0.06, 0.16), b.rng.uniform(0.04, 0.09))
        b.wash("light", "mid", box(-0.62, -0.6, 0.62, 1.75), (0, 1.5), (0, -0.4))
        b.rect("water", -0.6, -0.6, 0.6, 0.1)
    for x in (-0.72, 0.72):
        b.rect("body", x - 0.13, -0.6, x + 0.13, 1.95, 0.03)
        for k in range(9):
            b.rect("second", x - 0.1, -0.3 + 0.26 * k, x + (0.0 if k % 2 else 0.1), -0.12 + 0.26 * k, 0.03)


@piece("flight of stairs", "broad stairs")
def flight(b: Board) -> None:
    """Eight broad steps up to the right, a banister behind them."""
    for k in range(9):
        x, y = -3.0 + 0.75 * k, 0.3 * k
        b.line("deep", 0.06, (x, y), (x, y + 1.15))
    b.line("deep", 0.13, (-3.1, 1.12), (3.1, 3.6))
    points: list[tuple[float, float]] = [(-3.0, -0.1)]
    for k in range(8):
        points += [(-3.0 + 0.75 * k, 0.3 * (k + 1)), (-3.0 + 0.75 * (k + 1), 0.3 * (k + 1))]
    b.poly("second", *points, (9.0, 2.4), (9.0, -0.1))
    with b.unlit():
        for k in range(8):
            b.rect("soft", -3.0 + 0.75 * k, 0.3 * (k + 1) - 0.06, -3.0 + 0.75 * (k + 1) + 0.05, 0.3 * (k + 1))


@piece("parked plane", "landed plane", "waiting plane")
def parked_plane(b: Board) -> None:
    """A biplane on its wheels, tail down, its propeller at rest."""
    with b.unlit():
        for x in (-0.35, 0.9):
            b.line("body", 0.06, (x, 0.95), (x + 0.15, 2.15))
        b.shape("accent", (-2.7, 1.1), (-1.4, 1.55), (0.3, 1.75), (1.8, 1.8), (2.15, 1.4), (1.8, 0.98), (0.0, 0.85),
                (-2.6, 0.9, 0))  # fmt: skip
        b.shape("accent", (-2.9, 1.85, 0), (-2.55, 1.9, 0), (-2.1, 1.25, 0), (-2.7, 0.95, 0))
        b.poly("body", (-0.85, 2.1), (1.45, 2.15), (1.5, 2.3), (-0.85, 2.25))
        b.poly("body", (-0.85, 0.85), (1.3, 0.9), (1.35, 1.04), (-0.85, 1.0))
        b.line("body", 0.09, (0.75, 0.9), (0.95, 0.3))
        b.oval("body", 0.98, 0.24, 0.25)
        b.line("body", 0.07, (-2.5, 0.95), (-2.6, 0.1))
        b.poly("body", (2.12, 0.5), (2.24, 0.5), (2.2, 1.4), (2.26, 2.3), (2.1, 2.3), (2.16, 1.4))
        b.ring("rim", -1.0, 1.35, 0.2, 0.08)


@piece("crashed plane", "plane wreck", "wrecked plane", "broken plane")
def crashed_plane(b: Board) -> None:
    """A biplane on its nose, a wing broken off, smoke going up from it."""
    for k in range(5):
        with b.sheer(0.78 - 0.03 * k), b.unlit():
            b.oval("body" if k % 2 else "soft", 1.5 - 0.22 * k, 1.1 + 0.62 * k, 0.36 + 0.12 * k, 0.32 + 0.1 * k)
    with b.unlit():
        b.shape("accent", (-2.3, 2.5), (-1.1, 2.2), (0.5, 1.35), (1.9, 0.45), (2.0, -0.1, 0), (1.0, -0.1, 0),
                (0.2, 0.5), (-2.2, 2.2, 0))  # fmt: skip
        b.shape("accent", (-2.2, 3.2, 0), (-1.85, 3.15, 0), (-1.7, 2.4, 0), (-2.35, 2.2, 0))
        b.poly("body", (-0.4, 2.75), (1.5, 1.7), (1.57, 1.85), (-0.33, 2.9))
        for x, y in ((-0.1, 1.75), (0.9, 1.2)):
            b.line("body", 0.06, (x, y), (x + 0.35, y + 0.85))
        b.poly("body", (-1.9, -0.05), (-0.1, 0.3), (-0.14, 0.46), (-1.95, 0.12))
        b.oval("body", -0.6, 0.25, 0.24)
        b.poly("body", (2.0, 0.1), (2.75, 0.35), (2.7, 0.48), (1.95, 0.26))
        b.ring("rim", -0.75, 1.85, 0.2, 0.08)


def _torn_top(b: Board, half: float, high: float) -> None:
    """Walls up to where the roof was, beams standing up out of them."""
    edge = [(-half + 2 * half * k / 10, high + (0.28 if k % 2 else -0.1)) for k in range(11)]
    b.poly("body", (-half, -0.1), *edge, (half, -0.1))
    for k in range(5):
        x = -0.8 * half + 0.4 * half * k
        b.line("second", 0.09, (x, high - 0.3), (x + 0.22, high + 0.9 - 0.2 * (k % 2)))


@piece("roofless barn", "roofless stable", "roofless farmhouse")
def roofless_barn(b: Board) -> None:
    _torn_top(b, 2.3, 2.5)
    for x in (-0.62, 0.62):
        b.rect("second", x - 0.58, 0, x + 0.58, 2.0)
        b.rect("body", x - 0.5, 0.08, x + 0.5, 1.92)
        b.line("second", 0.09, (x - 0.5, 0.08), (x + 0.5, 1.92))


@piece("roofless house", "roofless cottage", "roofless home")
def roofless_house(b: Board) -> None:
    _torn_top(b, 1.8, 2.3)
    b.rect("second", -0.4, 0, 0.4, 1.6)
    for x in (-1.1, 1.1):
        b.rect("glow", x - 0.34, 0.8, x + 0.34, 1.5)
        b.line("body", 0.05, (x, 0.8), (x, 1.5))
