"""Trees of every age and season: young, in blossom, golden, bare under snow; and ice that has broken up."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_plants import branches, crown, trunk
from rushes.papercut.pieces_stock import piece


def _young(b: Board) -> None:
    trunk(b, 1.5, 0.13, 0.05)
    for turn, y in ((40, 0.8), (140, 1.0), (62, 1.3)):
        branches(b, "body", 0.04, y, 0.4, turn, 0.07, 0)


@piece("young tree", "young oak", "little tree", "slender tree", "sapling tree")
def young_tree(b: Board) -> None:
    """A thin stem with a few leaves, no taller than a person."""
    _young(b)
    for x, y, r in ((0.05, 1.75, 0.36), (-0.34, 1.35, 0.22), (0.4, 1.2, 0.2)):
        crown(b, x, y, r, 0.8 * r, holes=0)


@piece("wintry young tree")
def wintry_young_tree(b: Board) -> None:
    _young(b)
    for x, y in ((0.3, 1.1), (-0.3, 1.3), (0.22, 1.66)):
        b.oval("rim", x, y, 0.16, 0.07)


@piece("wintry tree", "wintry oak", "wintry elm", "wintry beech", "wintry maple", "wintry oak tree",
       "wintry apple tree", "snowy tree")  # fmt: skip
def wintry_tree(b: Board) -> None:
    """Bare boughs as wide as its crown was, snow on every fork."""
    trunk(b, 2.6, 0.6, 0.1)
    for turn in (22, 48, 74, 104, 132, 158):
        branches(b, "body", 0.1, 2.2, b.rng.uniform(1.3, 1.7), turn + b.rng.uniform(-6, 6), 0.26, 3)
    for k in range(13):
        a = math.radians(18 + 12 * k)
        r = 1.2 + 0.5 * (k % 3)
        b.oval("rim", 0.1 + r * math.cos(a), 2.3 + r * math.sin(a), 0.34, 0.11)
    b.oval("rim", 0.1, 2.5, 0.4, 0.13)
    b.oval("rim", 0.0, 0.0, 1.2, 0.14)


def _leafy(b: Board, tone: str, other: str) -> None:
    trunk(b, 2.4, 0.5, 0.05)
    for turn in (30, 66, 112, 148):
        branches(b, "body", 0.05, 2.2, 1.3, turn, 0.2, 1)
    for x, y, rx, ry, paper in (
        (0.0, 3.9, 1.8, 1.25, tone),
        (-1.3, 3.3, 0.9, 0.7, other),
        (1.35, 3.2, 0.9, 0.7, other),
    ):
        crown(b, x, y, rx, ry, paper, holes=5)


@piece("autumn tree", "golden tree", "autumn oak", "autumn elm", "autumn beech", "autumn maple", "autumn oak tree",
       "autumn apple tree")  # fmt: skip
def autumn_tree(b: Board) -> None:
    """Its leaves like fire, some of them on the ground."""
    _leafy(b, "accent", "glow")
    for k in range(16):
        b.oval("accent" if k % 2 else "glow", -2.2 + 0.28 * k, -0.02 + 0.05 * (k % 3), 0.14, 0.06)


@piece("blossoming tree", "tree in blossom", "spring tree", "blossoming apple tree", "blossoming cherry tree")
def blossoming_tree(b: Board) -> None:
    _leafy(b, "rim", "light")
    for k in range(30):
        a, r = 2.4 * k, 0.28 * math.sqrt(k)
        b.oval("accent", 1.1 * r * math.cos(a), 3.8 + 0.75 * r * math.sin(a), 0.08)


@piece("halted engine", "halted train", "halted locomotive", "stopped train")
def halted_engine(b: Board) -> None:
    """The engine of a train that stands, small beside who crosses before it, steam about its wheels."""
    with b.standing(0.0, 0.0, 0.62):
        _engine(b)


def _engine(b: Board) -> None:
    b.rect("accent", -2.1, 0.7, -0.5, 2.9, 0.05)
    b.rect("body", -2.35, 2.85, -0.25, 3.1, 0.05)
    b.rect("body", -0.5, 0.9, 2.3, 2.1, 0.3)
    b.rect("body", -2.15, 0.6, 2.3, 0.95)
    b.poly("body", (1.5, 3.0), (2.1, 3.0), (1.98, 2.0), (1.62, 2.0))
    b.shape("body", (0.1, 2.0, 0), (0.2, 2.5), (0.5, 2.6), (0.8, 2.5), (0.9, 2.0, 0))
    with b.unlit():
        b.rect("glow", -1.9, 1.75, -0.75, 2.6, 0.04)
        b.oval("glow", 2.36, 1.7, 0.18)
        for x in (0.2, 0.95, 1.7):
            b.rect("glow", x, 0.95, x + 0.06, 2.08)
    b.poly("accent", (2.1, 0.8), (2.5, 0.8), (3.1, 0.04), (2.1, 0.04))
    for x, r in ((-1.6, 0.52), (-0.35, 0.52), (0.85, 0.52), (1.75, 0.32)):
        b.oval("second", x, r, r)
        b.oval("body", x, r, 0.72 * r)
        b.oval("second", x, r, 0.2 * r)
    b.rect("glow", -1.6, 0.48, 0.85, 0.58)
    with b.sheer(0.75):
        for x, y, r in ((1.8, 3.4, 0.3), (1.5, 3.8, 0.42), (1.0, 4.2, 0.5), (2.4, 0.3, 0.34), (1.4, 0.2, 0.3)):
            b.oval("rim", x, y, r, 0.75 * r)


@piece("ice floe", "ice floes", "drift ice")
def floe(b: Board) -> None:
    b.poly("rim", (-1.0, 0.3), (-0.7, 0.42), (0.5, 0.4), (1.0, 0.26), (0.7, 0.12), (-0.8, 0.12))
    b.poly("light", (-0.8, 0.12), (0.7, 0.12), (0.6, 0.0), (-0.7, 0.0))


@piece("brick oven", "baker's oven", "bread oven")
def brick_oven(b: Board) -> None:
    """A dome of bricks with its mouth to the right, fire in it."""
    b.shape("body", (-1.6, 0, 0), (-1.6, 1.5), (-1.0, 2.3), (0, 2.6), (0.9, 2.2), (1.3, 1.5), (1.3, 0, 0))
    b.rect("body", -0.9, 2.2, -0.3, 4.2)
    with b.unlit():
        for k in range(26):
            y = 0.15 + 0.3 * (k // 4)
            x = -1.4 + 0.62 * (k % 4) + 0.3 * ((k // 4) % 2)
            if x + 0.4 < 1.2 - 0.25 * max(0.0, y - 1.3):
                b.rect("second", x, y, x + 0.42, y + 0.16, 0.03)
        b.arch("dark", 0.1, 1.34, 0.85, 1.05)
        b.arch("accent", 0.3, 1.34, 0.9, 0.8)
        b.arch("glow", 0.55, 1.34, 0.9, 0.5)
    b.rect("second", 0.0, 0.7, 1.55, 0.88)
    b.halo(1.0, 1.3, 1.4, 0.6)


@piece("maypole", "may pole")
def maypole(b: Board) -> None:
    """A tall pole with a wreath at its top, from which ribbons go down to all sides."""
    b.rect("wall", -0.07, 0, 0.07, 4.2)
    for k in range(7):
        b.line("accent", 0.05, (-0.07, 0.5 + 0.55 * k), (0.07, 0.75 + 0.55 * k))
    for k, x in enumerate((-2.3, -1.55, -0.8, 0.8, 1.55, 2.3)):
        tone = ("accent", "glow", "rim")[k % 3]
        b.line(tone, 0.06, (0, 3.95), (0.55 * x, 2.5), (x, 1.15))
    b.ring("mid", 0, 3.95, 0.42, 0.16)
    for k in range(8):
        b.oval(("accent", "glow")[k % 2], 0.42 * math.cos(0.785 * k), 3.95 + 0.42 * math.sin(0.785 * k), 0.1)
    b.poly("accent", (0, 4.15), (0.7, 4.4), (0, 4.6))


@piece("snowy hillside", "snow slope", "sledding hill")
def snowy_hillside(b: Board) -> None:
    """A long even slope of snow with a flat run at its foot."""
    b.shape("rim", (-4.0, -0.3, 0), (-3.36, 0.0, 0.3), (3.4, 3.52, 0.3), (4.0, 3.84, 0), (4.0, -0.3, 0))
    for x, drop in ((-1.6, 0.5), (0.2, 0.8), (1.4, 1.2), (2.6, 0.9), (2.2, 2.0)):
        y = (x + 3.36) * 0.52 - drop
        b.line("pale", 0.04, (x - 0.5, y - 0.25), (x, y), (x + 0.5, y + 0.25))
