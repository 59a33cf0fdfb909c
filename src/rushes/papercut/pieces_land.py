"""Rock, ice, water and what people leave lying in the open."""

from __future__ import annotations

import math
from typing import Any

import skia

from rushes.papercut.craft import Point
from rushes.papercut.pieces_board import Board, blob
from rushes.papercut.pieces_plants import branches, palm
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import Motion, bob, flicker, swing


def facets(b: Board, points: list[Point], tone: str = "body", inner: str = "deep") -> None:
    """A boulder or crag: an angular outline, one side of it in a second plane."""
    b.poly(tone, *points)
    top = max(range(len(points)), key=lambda i: points[i][1])
    ridge = [points[top]]
    x, y = points[top]
    low = min(p[1] for p in points)
    for k in (0.35, 0.7, 1.0):
        ridge.append((x + b.rng.uniform(-0.1, 0.12) * (y - low), y + (low - y) * k))
    right = [p for p in points if p[0] > x]
    right.sort(key=lambda p: -p[1])
    b.poly(inner, *ridge, *reversed(right))


@piece("rock", "boulder", "stone", "rocks", "stones")
def rock(b: Board) -> None:
    rng = b.rng
    for x, size in ((0.75, 0.55), (-0.1, 1.0)):
        with b.standing(x, 0, size):
            points = [
                (-0.95, -0.06),
                (-0.85, 0.35),
                (-0.5, 0.78),
                (-0.12, 0.98),
                (0.3, 0.88),
                (0.72, 0.5),
                (0.95, -0.06),
            ]
            facets(b, [(px + rng.uniform(-0.06, 0.06), py + rng.uniform(-0.05, 0.05) * (py > 0)) for px, py in points])


@piece("cliff", "crag", "precipice")
def cliff(b: Board) -> None:
    rng = b.rng
    face: list[Point] = [(-6.4, -0.2), (-5.2, 2.4), (-4.4, 4.9), (-3.4, 6.2), (-1.8, 6.75), (-0.4, 7.0),
                         (1.4, 6.85), (1.9, 6.6)]  # fmt: skip
    y = 6.3
    x = 1.6
    while y > 0.2:
        face.append((x + rng.uniform(-0.35, 0.35), y))
        y -= rng.uniform(0.45, 0.9)
        x += rng.uniform(-0.2, 0.28)
    face.append((2.6, -0.2))
    b.poly("body", *face)
    for _ in range(9):
        y0, x0 = rng.uniform(0.8, 6.2), rng.uniform(-3.4, 0.9)
        b.poly(
            "deep",
            (x0, y0),
            (x0 + rng.uniform(0.4, 1.1), y0 + rng.uniform(-0.1, 0.2)),
            (x0 + 0.5, y0 - rng.uniform(0.5, 1.1)),
        )
    for x0 in (-3.0, -1.2, 0.7):
        b.line("body", 0.05, (x0, 6.7), (x0 + 0.1, 7.25))
        b.line("body", 0.04, (x0 + 0.2, 6.7), (x0 + 0.4, 7.15))


@piece("mountain", "peak", "hill")
def mountain(b: Board) -> None:
    rng = b.rng
    left = [(-6.0 + 1.2 * i + rng.uniform(-0.2, 0.2), -0.2 + 1.5 * i + rng.uniform(-0.25, 0.25)) for i in range(5)]
    right = [(1.3 + 1.2 * i + rng.uniform(-0.2, 0.2), 5.9 - 1.5 * i + rng.uniform(-0.25, 0.25)) for i in range(4)]
    top = (0.0, 7.6)
    points = [(-6.2, -0.2), *left[1:], top, *right, (6.2, -0.2)]
    facets(b, points, "body", "deep")
    a, c = left[-1], right[0]
    snow = [top, (c[0] * 0.55, top[1] + (c[1] - top[1]) * 0.55), (0.62, 6.35), (0.35, 6.75), (0.0, 6.05), (-0.3, 6.6),
            (-0.62, 6.3), (a[0] * 0.52, top[1] + (a[1] - top[1]) * 0.52)]  # fmt: skip
    b.poly("rim", *snow)


@piece("volcano", "crater")
def volcano(b: Board) -> None:
    b.halo(0, 5.6, 3.4, 0.5, "ember")
    for i, (x, r) in enumerate(((0.0, 0.75), (0.5, 0.95), (0.1, 1.15), (0.8, 1.3))):
        with b.moving(bob(0.12, 0.05, 0.1, i * 0.3)):
            b.scallop("second", blob(b.rng, x + 0.1 * i, 6.3 + 0.85 * i, r, r * 0.6, 9), 0.4)
    for i in range(7):
        lean = (i - 3) * 0.3
        with b.moving(flicker(b.at(0, 5.2), 0.12, i)):
            b.line(
                "ember", 0.09, (0.1 * (i - 3), 5.2), (lean, 6.3 - 0.1 * abs(i - 3)), (lean * 2.2, 5.7 - 0.12 * i % 3)
            )
    b.shape("body", (-5.4, -0.2, 0), (-2.9, 1.7), (-1.5, 4.1), (-0.95, 5.3, 0), (-0.3, 5.05), (0.4, 5.15),
            (1.0, 5.35, 0), (1.6, 4.0), (3.0, 1.6), (5.4, -0.2, 0))  # fmt: skip
    b.shape("ember", (-0.75, 5.14, 0), (0.0, 5.0), (0.75, 5.18, 0), (0.55, 4.3), (0.75, 3.4), (0.4, 2.2),
            (0.52, 1.3, 0), (0.2, 2.3), (0.3, 3.4), (-0.05, 4.1), (-0.35, 3.3), (-0.3, 2.5, 0), (-0.55, 3.4),
            (-0.4, 4.4))  # fmt: skip
    b.lamp(0, 5.3)


@piece("iceberg", "ice", "glacier", "floe")
def iceberg(b: Board) -> None:
    points: list[Point] = [(-2.9, -0.2), (-2.5, 0.9), (-1.7, 1.4), (-1.3, 2.9), (-0.5, 3.7), (0.2, 2.7), (0.8, 3.0),
                           (1.5, 1.6), (2.3, 1.2), (2.9, -0.2)]  # fmt: skip
    b.poly("light", *points)
    b.poly("rim", (-0.5, 3.7), (-1.3, 2.9), (-1.7, 1.4), (-1.2, 0.4), (-0.7, 1.9))
    b.poly("pale", (0.8, 3.0), (1.5, 1.6), (2.3, 1.2), (2.9, -0.2), (1.2, -0.2), (0.9, 1.4))
    b.poly("wall", (0.2, 2.7), (0.8, 3.0), (0.9, 1.4), (0.2, 0.5))


@piece("island", "desert island", "islet")
def island(b: Board) -> None:
    b.shape("body", (-3.6, -0.15, 0), (-2.6, 0.15), (-1.3, 0.55), (0.2, 0.75), (1.7, 0.5), (2.8, 0.15), (3.7, -0.15, 0))
    b.shape("second", (-2.6, 0.0, 0), (-1.0, 0.35), (0.8, 0.3), (2.2, 0.0, 0))
    with b.standing(-0.5, 0.55, 0.8):
        palm(b)
    with b.standing(0.9, 0.5, 0.6, flip=True):
        palm(b)
    with b.standing(1.9, 0.15, 0.5):
        rock(b)


@piece("waterfall", "cascade")
def waterfall(b: Board) -> None:
    rng = b.rng
    for side in (-1, 1):
        points: list[Point] = [(side * 3.2, -0.2), (side * 3.4, 6.4), (side * 1.0, 6.6)]
        y = 6.2
        while y > 0.3:
            points.append((side * (0.95 + rng.uniform(0, 0.4)), y))
            y -= rng.uniform(0.6, 1.1)
        points.append((side * 1.2, -0.2))
        b.poly("body", *points)
        for _ in range(5):
            y0 = rng.uniform(1, 6)
            b.poly("deep", (side * 1.6, y0), (side * 2.5, y0 + 0.15), (side * 2.2, y0 - 0.7))
    b.shape("light", (-1.05, -0.1, 0), (-1.0, 5.9), (-0.85, 6.45), (0.85, 6.45), (1.0, 5.9), (1.05, -0.1, 0))
    for i in range(9):
        x = -0.8 + 0.2 * i
        with b.moving(fall(i * 0.37)):
            b.line("wall" if i % 2 else "rim", 0.06, (x, 5.6 - 0.4 * (i % 3)), (x, 4.3 - 0.5 * (i % 4)))
            b.line("wall" if i % 2 else "rim", 0.06, (x, 3.2 - 0.4 * (i % 4)), (x, 2.0 - 0.3 * (i % 3)))
    for i in range(5):
        with b.moving(bob(0.06, 0.05, 0.5, i * 0.23)):
            b.scallop("rim", blob(rng, -1.1 + 0.55 * i, 0.05, 0.42, 0.3, 8), 0.4)


def fall(phase: float) -> Motion:
    def move(t: float) -> Any:
        return skia.Matrix.Translate(0, 0.9 * ((1.1 * t + phase) % 1.0))

    return move


@piece("cave mouth", "cave", "grotto", "cavern", "den")
def cave_mouth(b: Board) -> None:
    b.shape("body", (-3.6, -0.15, 0), (-3.1, 1.7), (-2.1, 3.3), (-0.6, 4.1), (1.1, 3.9), (2.5, 2.9), (3.3, 1.4),
            (3.7, -0.15, 0))  # fmt: skip
    b.shape(
        "second", (-1.75, -0.15, 0), (-1.7, 1.2), (-1.0, 2.35), (0.1, 2.7), (1.2, 2.3), (1.75, 1.1), (1.8, -0.15, 0)
    )
    b.shape("dark", (-1.4, -0.15, 0), (-1.4, 1.1), (-0.8, 2.05), (0.1, 2.35), (1.0, 2.0), (1.45, 1.0), (1.5, -0.15, 0))
    for x, y, long in ((-0.7, 2.3, 0.5), (-0.2, 2.5, 0.75), (0.35, 2.5, 0.45), (0.8, 2.35, 0.6)):
        b.poly("second", (x - 0.14, y + 0.1), (x + 0.14, y + 0.1), (x, y - long))
    for x, y, k in ((-2.55, 1.5, 1.0), (2.35, 1.6, -1.0), (-1.5, 2.95, 1.2), (1.35, 3.05, -1.1), (-2.7, 0.6, 0.8),
            (2.7, 0.6, -0.8)):  # fmt: skip
        b.poly("deep", (x - 0.25 * k, y - 0.3), (x - 0.1 * k, y + 0.25), (x + 0.35 * k, y + 0.4),
               (x + 0.1 * k, y - 0.05))  # fmt: skip


@piece("pier", "jetty", "dock", "wharf")
def pier(b: Board) -> None:
    b.rect("body", -4.2, 0.85, 4.2, 1.05)
    for i in range(22):
        b.line("deep", 0.022, (-4.1 + 0.39 * i, 0.87), (-4.1 + 0.39 * i, 1.04))
    for i in range(6):
        x = -3.9 + 1.56 * i
        b.poly("body", (x - 0.1, -0.5), (x + 0.1, -0.5), (x + 0.09, 1.45), (x - 0.09, 1.45))
        b.rect("second", x - 0.13, 1.4, x + 0.13, 1.48)
        if i < 5:
            b.line("body", 0.035, (x, 1.35), (x + 0.78, 1.18), (x + 1.56, 1.35))
            b.line("body", 0.06, (x, 0.8), (x + 1.56, 0.0))


@piece("wrecked ship", "shipwreck", "wreck", "sunken ship")
def wrecked_ship(b: Board) -> None:
    with b.standing(0, 0.1, turn=9):
        b.line("body", 0.2, (-0.6, 1.2), (-0.75, 5.6))
        b.line("body", 0.13, (-2.2, 4.1), (0.9, 4.4))
        b.line("body", 0.16, (1.9, 1.2), (2.1, 3.4))
        b.shape(
            "second",
            (-2.0, 4.05, 0),
            (-1.9, 3.0),
            (-1.3, 2.3, 0),
            (-1.1, 2.9),
            (-0.7, 2.5, 0),
            (-0.4, 3.3),
            (0.7, 4.3, 0),
        )
        for x in (-2.1, 0.8):
            b.line("body", 0.03, (-0.72, 5.4), (x * 1.6, 1.4))
        b.shape("body", (-3.6, 1.9, 0), (-2.2, 1.35), (0.6, 1.25), (2.6, 1.5), (3.9, 2.3, 0), (3.4, 0.6),
                (2.4, -0.7, 0), (-2.2, -0.7, 0), (-3.2, 0.5))  # fmt: skip
        for y in (0.95, 0.5, 0.05):
            b.line("deep", 0.03, (-3.1, y + 0.15), (0, y - 0.05), (3.4, y + 0.25))
        b.shape("hole", (-1.4, 0.7, 0), (-1.0, 1.0, 0), (-0.5, 0.75, 0), (-0.1, 0.95, 0), (0.1, 0.3, 0), (-0.5, 0.1, 0),
                (-1.2, 0.2, 0))  # fmt: skip
        for x in (-1.0, -0.5):
            b.line("body", 0.09, (x, 0.0), (x + 0.05, 1.1))
        b.tube("body", [(3.7, 2.1), (4.5, 2.75), (5.2, 3.0)], [0.16, 0.12, 0.07])


@piece("snowman")
def snowman(b: Board) -> None:
    for y, r in ((0.48, 0.55), (1.18, 0.4), (1.72, 0.28)):
        b.oval("rim", 0, y, r, r * 0.97)
        b.shape("light", (r * 0.35, y - r * 0.85), (r * 0.75, y - r * 0.35), (r * 0.8, y + r * 0.3), (r * 0.98, y))
    b.rect("accent", -0.27, 1.42, 0.27, 1.54, 0.05)
    b.shape("accent", (0.12, 1.5, 0), (0.24, 1.48, 0), (0.3, 1.1, 0), (0.16, 1.08, 0))
    b.rect("body", -0.32, 1.9, 0.32, 1.96, 0.02)
    b.rect("body", -0.2, 1.94, 0.2, 2.28, 0.03)
    b.rect("accent", -0.2, 1.97, 0.2, 2.04)
    b.oval("body", 0.06, 1.8, 0.035)
    b.oval("body", 0.2, 1.8, 0.03)
    b.poly("ember", (0.13, 1.76), (0.5, 1.68), (0.13, 1.67))
    for y in (1.05, 1.2, 1.33):
        b.oval("body", 0.12, y, 0.035)
    for side in (-1, 1):
        branches(b, "body", side * 0.33, 1.28, 0.62, 90 - side * 62, 0.055, 1)


@piece("scarecrow")
def scarecrow(b: Board) -> None:
    b.line("body", 0.1, (0, -0.05), (0, 1.9))
    b.line("body", 0.08, (-0.85, 1.45), (0.85, 1.45))
    b.shape("second", (-0.82, 1.58, 0), (0.82, 1.58, 0), (0.8, 1.28, 0), (0.38, 1.3), (0.42, 0.62, 0), (0.2, 0.72, 0),
            (0.02, 0.58, 0), (-0.2, 0.72, 0), (-0.42, 0.6, 0), (-0.36, 1.3), (-0.8, 1.28, 0))  # fmt: skip
    b.rect("accent", -0.2, 0.85, 0.0, 1.05)
    for side in (-1, 1):
        for k in range(4):
            b.line("body", 0.025, (side * 0.8, 1.34 + 0.06 * k), (side * 1.0, 1.26 + 0.09 * k))
    b.oval("second", 0, 1.82, 0.2, 0.22)
    b.shape("body", (-0.4, 1.94, 0), (-0.18, 2.0), (-0.12, 2.3), (0, 2.38), (0.14, 2.28), (0.18, 2.0), (0.4, 1.94, 0))
    for x in (-0.07, 0.08):
        b.oval("body", x, 1.84, 0.025)
    b.line("body", 0.02, (-0.09, 1.74), (0, 1.72), (0.1, 1.75))


@piece("grave", "gravestone", "tombstone", "tomb")
def grave(b: Board) -> None:
    b.arch("body", -0.4, 0.4, -0.05, 0.72)
    b.line("second", 0.05, (0, 0.5), (0, 0.95))
    b.line("second", 0.05, (-0.13, 0.8), (0.13, 0.8))
    for y in (0.22, 0.34):
        b.line("second", 0.025, (-0.22, y), (0.22, y))
    b.shape("body", (-0.62, -0.06, 0), (-0.5, 0.08), (0.5, 0.09), (0.64, -0.06, 0))


@piece("cross", "crucifix")
def cross(b: Board) -> None:
    b.poly("body", (-0.13, -0.1), (0.13, -0.1), (0.1, 2.1), (-0.1, 2.1))
    b.rect("body", -0.62, 1.42, 0.62, 1.62, 0.02)
    b.shape("body", (-0.6, -0.08, 0), (-0.3, 0.16), (0.3, 0.18), (0.6, -0.08, 0))


@piece("campfire", "bonfire", "fire")
def campfire(b: Board) -> None:
    b.halo(0, 0.45, 1.9, 0.6)
    for x, tall, wide, tone in ((0.0, 1.1, 0.34, "ember"), (-0.2, 0.75, 0.24, "ember"), (0.2, 0.8, 0.26, "ember"),
            (0.02, 0.7, 0.2, "glow")):  # fmt: skip
        with b.moving(flicker(b.at(x, 0.08), 0.14, x * 9)):
            b.shape(tone, (x - wide * 0.7, 0.08), (x - wide, tall * 0.35), (x - wide * 0.2, tall * 0.62), (x, tall, 0),
                    (x + wide * 0.35, tall * 0.6), (x + wide, tall * 0.32), (x + wide * 0.6, 0.08))  # fmt: skip
    for x0, x1 in ((-0.55, 0.4), (0.55, -0.4)):
        b.line("body", 0.14, (x0, 0.06), (x1, 0.26))
    b.line("body", 0.14, (-0.45, 0.06), (0.45, 0.06))
    b.lamp(0, 0.5)


@piece("hay bale", "haystack", "hay", "straw")
def haystack(b: Board) -> None:
    b.shape("second", (-1.2, -0.05, 0), (-1.15, 0.7), (-0.7, 1.5), (0, 1.95), (0.7, 1.5), (1.15, 0.7), (1.2, -0.05, 0))
    for _ in range(34):
        x, y = b.rng.uniform(-1, 1), b.rng.uniform(0.05, 1.6)
        if abs(x) < 1.1 - y * 0.5:
            b.line("body", 0.02, (x, y), (x + b.rng.uniform(-0.05, 0.05), y + 0.2))
    b.line("body", 0.06, (0, 1.8), (0, 2.3))


@piece("stump", "tree stump")
def stump(b: Board) -> None:
    b.shape("body", (-0.75, -0.05, 0), (-0.45, 0.12), (-0.36, 0.62, 0), (0.36, 0.66, 0), (0.44, 0.14), (0.8, -0.05, 0))
    b.oval("second", 0, 0.64, 0.36, 0.09)
    b.oval("body", 0.02, 0.64, 0.2, 0.045)
    b.oval("second", 0.02, 0.64, 0.12, 0.025)
    for x in (-0.2, 0.05, 0.24):
        b.line("deep", 0.025, (x * 1.1, 0.1), (x, 0.5))


@piece("woodpile", "log", "logs", "firewood")
def woodpile(b: Board) -> None:
    for row in range(3):
        for k in range(5 - row):
            x, y = -0.88 + 0.44 * k + 0.22 * row, 0.2 + 0.38 * row
            b.oval("body", x, y, 0.22)
            b.oval("second", x, y, 0.17)
            b.ring("body", x, y, 0.09, 0.02)


@piece("crops", "wheat", "corn", "wheat field", "cornfield", "crop")
def crops(b: Board) -> None:
    for i in range(30):
        x = -1.6 + 3.2 * i / 29 + b.rng.uniform(-0.04, 0.04)
        tall = b.rng.uniform(0.8, 1.1)
        with b.moving(swing(b.at(x, 0), 2.2, 0.25, i * 0.07)):
            b.line("body", 0.028, (x, -0.04), (x + 0.03, tall * 0.6), (x + 0.1, tall))
            for k in range(4):
                y = tall * (0.78 + 0.07 * k)
                for side in (-1, 1):
                    b.line("second", 0.045, (x + 0.07, y), (x + 0.07 + side * 0.06, y + 0.07))


@piece("seaweed", "kelp", "algae")
def seaweed(b: Board) -> None:
    for i in range(7):
        x = -0.6 + 0.2 * i
        tall = b.rng.uniform(1.2, 2.8)
        with b.moving(swing(b.at(x, 0), 4.0, 0.14, i * 0.15)):
            lean = b.rng.uniform(-0.15, 0.15)
            spine = [(x + lean * k + 0.13 * math.sin(4.2 * k + i), tall * k) for k in (0, 0.2, 0.4, 0.6, 0.8, 1.0)]
            b.tube("body" if i % 2 else "second", spine, [0.06, 0.13, 0.15, 0.14, 0.1, 0.02])


@piece("coral", "corals", "coral reef", "reef", "sea anemone")
def coral(b: Board) -> None:
    b.shape("body", (-1.3, -0.1, 0), (-0.9, 0.3), (0, 0.42), (0.9, 0.3), (1.3, -0.1, 0))
    for x, turn, tone, long in ((-0.5, 105, "accent", 0.62), (0.4, 80, "second", 0.75), (0.0, 92, "sober", 0.5)):
        for k in (-22, 0, 24):
            branches(b, tone, x, 0.25, long, turn + k, 0.17, 2)


@piece("treasure chest", "chest", "trunk", "coffer")
def chest(b: Board) -> None:
    b.rect("body", -0.55, -0.02, 0.55, 0.45, 0.03)
    b.halo(0, 0.6, 0.9, 0.5)
    b.shape("glow", (-0.48, 0.44, 0), (-0.3, 0.56), (0, 0.6), (0.3, 0.56), (0.48, 0.44, 0))
    b.shape("body", (-0.56, 0.5, 0), (-0.6, 0.86), (-0.3, 1.02), (0.3, 1.02), (0.6, 0.86), (0.56, 0.5, 0), (0.5, 0.74),
            (0, 0.78), (-0.5, 0.74))  # fmt: skip
    for x in (-0.38, 0.38):
        b.rect("second", x - 0.05, -0.02, x + 0.05, 0.45)
    b.rect("second", -0.1, 0.26, 0.1, 0.46, 0.02)
    b.lamp(0, 0.55)


def icicles(b: Board, x0: float, x1: float, y: float, tall: float, tone: str = "rim") -> None:
    """Ice hanging in a row."""
    x = x0
    p = skia.Path()
    while x < x1:
        wide = b.rng.uniform(0.06, 0.16)
        p.addPoly(
            [skia.Point(x, y), skia.Point(x + wide, y), skia.Point(x + wide / 2, y - tall * b.rng.uniform(0.3, 1))],
            True,
        )
        x += wide
    b.put(tone, p)


def snow_cap(b: Board, x0: float, x1: float, y: float, thick: float) -> None:
    """Snow lying on an edge."""
    points: list[tuple[float, ...]] = [(x0, y, 0)]
    n = max(3, round((x1 - x0) / 0.5))
    for i in range(n):
        points.append((x0 + (x1 - x0) * (i + 0.5) / n, y + thick * b.rng.uniform(0.6, 1.0)))
    points += [(x1, y, 0), ((x0 + x1) / 2, y - thick * 0.25)]
    b.shape("rim", *points)
