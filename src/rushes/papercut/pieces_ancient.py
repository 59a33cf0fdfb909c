"""Old and far-off buildings: temples, gates, pyramids, ruins, an igloo."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_buildings import bricks
from rushes.papercut.pieces_stock import piece


@piece("temple", "shrine", "parthenon", "monument")
def temple(b: Board) -> None:
    for i in range(3):
        b.rect("body", -3.4 + 0.22 * i, -0.1 + 0.22 * i, 3.4 - 0.22 * i, 0.16 + 0.22 * i)
    b.rect("deep", -2.6, 0.5, 2.6, 3.6)
    b.rect("glow", -0.45, 0.6, 0.45, 2.4)
    b.halo(0, 1.4, 2.0, 0.4)
    for i in range(6):
        x = -2.5 + i
        b.poly("body", (x - 0.25, 0.6), (x + 0.25, 0.6), (x + 0.2, 3.3), (x - 0.2, 3.3))
        b.rect("body", x - 0.33, 0.55, x + 0.33, 0.72)
        b.poly("body", (x - 0.2, 3.25), (x + 0.2, 3.25), (x + 0.36, 3.5), (x - 0.36, 3.5))
        for k in (-0.09, 0.03, 0.15):
            b.line("deep", 0.025, (x + k - 0.03, 0.8), (x + k - 0.03, 3.2))
    b.rect("body", -3.05, 3.5, 3.05, 4.0)
    for i in range(15):
        b.rect("second", -2.85 + 0.4 * i, 3.66, -2.85 + 0.4 * i + 0.16, 3.92)
    b.poly("body", (-3.3, 4.0), (3.3, 4.0), (0, 5.3))
    b.poly("second", (-2.4, 4.12), (2.4, 4.12), (0, 5.0))
    b.oval("body", 0, 4.45, 0.2)
    b.lamp(0, 1.4)


@piece("pagoda", "japanese temple", "chinese temple", "buddhist temple")
def pagoda(b: Board) -> None:
    y = 0.0
    b.rect("body", -2.2, -0.1, 2.2, 0.3)
    for i in range(4):
        half, tall = 1.5 - 0.28 * i, 1.25 - 0.1 * i
        b.rect("body", -half, y + 0.2, half, y + tall + 0.3)
        for k in range(3):
            x = (k - 1) * half * 0.62
            b.rect("glow" if k == 1 or b.rng.random() < 0.5 else "second", x - 0.2, y + 0.45, x + 0.2, y + tall - 0.1)
            b.line("body", 0.04, (x, y + 0.45), (x, y + tall - 0.1))
        y += tall
        over = half + 0.75
        b.shape("second", (-over, y + 0.3, 0), (-half * 0.8, y + 0.32), (-half * 0.4, y + 0.75, 0),
                (half * 0.4, y + 0.75, 0), (half * 0.8, y + 0.32), (over, y + 0.3, 0), (half, y + 0.02),
                (0, y - 0.02), (-half, y + 0.02))  # fmt: skip
        y += 0.5
    b.line("body", 0.09, (0, y), (0, y + 1.4))
    for k in range(4):
        b.oval("body", 0, y + 0.45 + 0.22 * k, 0.2 - 0.03 * k, 0.06)
    b.lamp(0, 0.8)


@piece("torii", "torii gate", "shrine gate")
def torii(b: Board) -> None:
    for x in (-1.5, 1.5):
        b.poly(
            "accent", (x * 1.08 - 0.2, -0.05), (x * 1.08 + 0.2, -0.05), (x * 0.94 + 0.15, 3.8), (x * 0.94 - 0.15, 3.8)
        )
        b.rect("body", x * 1.08 - 0.27, -0.05, x * 1.08 + 0.27, 0.35)
    b.rect("accent", -1.9, 2.85, 1.9, 3.12)
    b.rect("accent", -0.16, 3.1, 0.16, 3.8)
    b.shape("accent", (-2.3, 3.9, 0), (-1.2, 3.72), (1.2, 3.72), (2.3, 3.9, 0), (2.35, 4.15, 0), (1.2, 3.98),
            (-1.2, 3.98), (-2.35, 4.15, 0))  # fmt: skip
    b.shape("body", (-2.38, 4.12, 0), (-1.2, 3.95), (1.2, 3.95), (2.38, 4.12, 0), (2.5, 4.4, 0), (1.2, 4.18),
            (-1.2, 4.18), (-2.5, 4.4, 0))  # fmt: skip


@piece("pyramid", "pyramids")
def pyramid(b: Board) -> None:
    b.poly("body", (-5.2, -0.1), (1.1, -0.1), (-0.6, 6.6))
    b.poly("second", (1.1, -0.1), (5.2, -0.1), (-0.6, 6.6))
    courses = 16
    for i in range(1, courses):
        k = i / courses
        y = -0.1 + 6.7 * k
        left, edge, right = -5.2 + 4.6 * k, 1.1 - 1.7 * k, 5.2 - 5.8 * k
        b.line("deep", 0.022, (left, y), (edge, y))
        b.line("mid", 0.022, (edge, y), (right, y))
        for _ in range(max(0, 6 - i // 3)):
            x = b.rng.uniform(left, edge - 0.3)
            b.line("deep", 0.02, (x, y), (x, y - 0.4))
    b.poly("dark", (-1.7, -0.1), (-1.0, -0.1), (-1.1, 0.9), (-1.55, 0.9))


@piece("igloo")
def igloo(b: Board) -> None:
    b.shape("rim", (-1.7, -0.05, 0), (-1.6, 0.8), (-0.9, 1.65), (0, 1.9), (0.9, 1.65), (1.6, 0.8), (1.7, -0.05, 0))
    for i in range(4):
        y = 0.42 * (i + 1)
        half = 1.7 * math.sqrt(max(0.0, 1 - (y / 1.95) ** 2))
        b.line("second", 0.025, (-half, y - 0.03), (0, y + 0.03), (half, y - 0.03))
        for k in range(7 - i):
            x = -half + 2 * half * (k + 0.5 * (i % 2) + 0.25) / (7 - i)
            if abs(x) < half:
                b.line("second", 0.025, (x, y), (x * 1.06, y - 0.4))
    b.shape("light", (0.7, -0.05, 0), (0.72, 0.7), (1.25, 1.05), (1.9, 0.75), (2.0, -0.05, 0))
    b.halo(1.35, 0.35, 1.0, 0.4)
    b.arch("ember", 1.05, 1.68, -0.05, 0.35)
    b.lamp(1.35, 0.35)


@piece("arch", "triumphal arch", "archway", "aqueduct")
def arch(b: Board) -> None:
    b.rect("body", -2.6, -0.1, 2.6, 5.0)
    b.arch("hole", -1.15, 1.15, -0.2, 2.5)
    b.rect("second", -2.8, 4.1, 2.8, 4.3)
    b.rect("second", -2.8, 4.95, 2.8, 5.2)
    bricks(b, -2.4, 0.3, -1.3, 3.8, 14)
    bricks(b, 1.3, 0.3, 2.4, 3.8, 14)


@piece("ruined tower", "broken tower", "ruined lighthouse", "ruined windmill", "crumbling tower", "ruined castle",
       "broken castle", "crumbling castle")  # fmt: skip
def ruined_tower(b: Board) -> None:
    """Round, its top broken off aslant, a hole in its side, its stones about it."""
    b.poly("body", (-1.7, -0.1), (1.7, -0.1), (1.5, 3.4), (1.2, 3.1), (1.0, 4.1), (0.6, 4.0), (0.35, 5.1), (-0.1, 4.9),
           (-0.4, 6.2), (-0.8, 5.9), (-1.0, 6.6), (-1.4, 6.5))  # fmt: skip
    b.arch("hole", -0.55, 0.55, -0.1, 1.3)
    b.poly("hole", (0.5, 2.2), (1.2, 2.0), (1.1, 3.0), (0.7, 2.8))
    b.arch("hole", -0.9, -0.4, 3.6, 4.3)
    bricks(b, -1.5, 1.7, 0.2, 3.4, 12)
    bricks(b, -1.2, 4.5, -0.3, 5.6, 6)
    for x, y in ((2.1, 0.0), (2.7, 0.1), (-2.2, 0.0), (3.3, -0.05)):
        b.poly("body", (x - 0.34, y - 0.1), (x + 0.3, y - 0.1), (x + 0.22, y + 0.4), (x - 0.2, y + 0.46))


@piece("ruin", "ruined wall", "ancient ruin", "ruined temple", "broken temple", "ruined chapel", "ruined church",
       "ruined abbey", "ruined house")  # fmt: skip
def ruin(b: Board) -> None:
    rng = b.rng
    top = [(-2.6 + 0.4 * i, 3.9 - 0.42 * i * rng.uniform(0.5, 1.25)) for i in range(9)]
    b.poly("body", (-2.6, -0.1), (2.4, -0.1), (2.2, 0.6), (1.5, 0.5), *reversed(top), (-2.7, 4.4))
    b.arch("hole", -1.9, -0.9, 0.0, 1.5, point=0.3)
    b.arch("hole", 0.0, 0.8, 0.5, 0.95)
    bricks(b, -2.4, 0.1, 1.4, 1.4, 16)
    bricks(b, -2.5, 2.2, -1.2, 3.6, 7)
    for x, tall in ((2.9, 1.7), (4.1, 3.1)):
        b.poly("body", (x - 0.26, -0.1), (x + 0.26, -0.1), (x + 0.2, tall), (x, tall - 0.25), (x - 0.2, tall + 0.1))
        b.rect("body", x - 0.38, -0.1, x + 0.38, 0.2)
        for k in (-0.1, 0.04):
            b.line("deep", 0.025, (x + k, 0.3), (x + k, tall - 0.35))
    b.poly("body", (3.1, -0.1), (3.9, -0.1), (3.85, 0.18), (3.2, 0.3))
