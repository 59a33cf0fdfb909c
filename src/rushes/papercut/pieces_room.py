"""Furniture: what stands in rooms, seen from the front or the side as it reads best in silhouette."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_plants import leaf
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import flicker, swing


def books(b: Board, x0: float, x1: float, y: float, tall: float) -> None:
    """A row of books on a shelf, some leaning, some lying."""
    rng = b.rng
    x = x0
    while x < x1 - 0.05:
        wide = rng.uniform(0.035, 0.085)
        if x + wide > x1:
            break
        high = tall * rng.uniform(0.62, 0.96)
        roll = rng.random()
        tone = ("second", "mid", "second", "pale", "sober", "deep")[rng.randrange(6)]
        if roll < 0.05:
            x += wide * 1.5
            continue
        if roll < 0.12:
            b.poly(
                tone,
                (x, y),
                (x + wide, y),
                (x + wide + high * 0.22, y + high * 0.93),
                (x + high * 0.22, y + high * 0.97),
            )
            x += high * 0.22
        else:
            b.rect(tone, x, y, x + wide, y + high)
            b.rect("body", x, y + high * 0.75, x + wide, y + high * 0.8)
        x += wide + 0.006


@piece("bookcase", "bookshelf", "shelf", "shelves", "books")
def bookcase(b: Board) -> None:
    b.rect("body", -0.85, -0.03, 0.85, 2.5, 0.02)
    b.rect("body", -0.95, 2.42, 0.95, 2.56)
    b.rect("body", -0.92, -0.04, 0.92, 0.12)
    for i in range(5):
        y = 0.2 + 0.45 * i
        b.rect("deep", -0.75, y, 0.75, y + 0.39)
        books(b, -0.73, 0.74, y, 0.37)


@piece("bed", "cot", "couch bed")
def bed(b: Board) -> None:
    b.shape("body", (-1.15, -0.03, 0), (-1.15, 1.15, 0), (-1.08, 1.25), (-1.0, 1.15, 0), (-1.0, -0.03, 0))
    b.rect("body", 1.0, -0.03, 1.12, 0.78, 0.03)
    b.rect("body", -1.08, 0.22, 1.05, 0.4)
    b.shape("rim", (-0.98, 0.42, 0), (-0.98, 0.66), (-0.86, 0.8), (-0.5, 0.74), (-0.42, 0.5), (-0.42, 0.42, 0))
    b.shape("second", (-0.6, 0.36, 0), (-0.55, 0.64), (-0.2, 0.7), (0.5, 0.62), (1.02, 0.62, 0), (1.05, 0.16, 0),
            (0.6, 0.1), (0.0, 0.17), (-0.5, 0.12, 0))  # fmt: skip
    b.line("mid", 0.025, (-0.3, 0.6), (-0.1, 0.35), (-0.2, 0.16))
    b.line("mid", 0.025, (0.4, 0.58), (0.55, 0.35), (0.45, 0.14))
    b.rect("sober", -0.6, 0.5, -0.42, 0.68, 0.04)


@piece("table", "dining table", "kitchen table", "wooden table")
def table(b: Board) -> None:
    b.rect("body", -0.95, 0.7, 0.95, 0.79, 0.02)
    b.rect("deep", -0.85, 0.6, 0.85, 0.7)
    for x in (-0.78, 0.78):
        b.lathe("body", (0.04, -0.02, 0), (0.07, 0.15), (0.045, 0.25), (0.07, 0.5), (0.06, 0.7, 0), x=x)


@piece("chair", "stool", "wooden chair", "seat")
def chair(b: Board) -> None:
    b.rect("body", -0.24, 0.42, 0.26, 0.5, 0.02)
    b.line("body", 0.055, (-0.22, 0.0), (-0.22, 0.45), (-0.28, 1.02))
    b.line("body", 0.055, (0.22, 0.0), (0.22, 0.45))
    for y in (0.66, 0.8, 0.94):
        b.line("body", 0.045, (-0.24, y), (-0.15, y))
    b.line("body", 0.04, (-0.22, 0.2), (0.22, 0.2))
    b.rect("second", -0.2, 0.5, 0.24, 0.55, 0.03)


@piece("armchair", "easy chair", "rocking chair")
def armchair(b: Board) -> None:
    b.shape("body", (-0.52, 0.08, 0), (-0.6, 0.6), (-0.62, 1.1), (-0.48, 1.28), (-0.3, 1.2), (-0.26, 0.55, 0),
            (0.3, 0.5, 0), (0.46, 0.52), (0.5, 0.1, 0))  # fmt: skip
    b.shape("second", (-0.32, 0.46, 0), (-0.3, 0.74), (0.28, 0.74), (0.46, 0.72), (0.48, 0.5), (0.36, 0.44, 0))
    b.shape("body", (-0.26, 0.44, 0), (-0.24, 0.55), (0.34, 0.5), (0.42, 0.44, 0))
    for x in (-0.42, 0.4):
        b.line("body", 0.07, (x, 0.0), (x, 0.1))
    for y in (0.75, 0.98):
        b.oval("deep", -0.44, y, 0.025)


@piece("sofa", "couch", "settee")
def sofa(b: Board) -> None:
    b.rect("body", -1.0, 0.4, 1.0, 0.98, 0.14)
    for x in (-0.5, 0.5):
        b.rect("deep", x - 0.44, 0.5, x + 0.44, 0.9, 0.1)
    b.rect("second", -0.94, 0.3, 0.94, 0.5, 0.07)
    for x in (-1.05, 1.05):
        b.rect("body", x - 0.14, 0.1, x + 0.14, 0.66, 0.12)
    b.rect("body", -1.05, 0.08, 1.05, 0.34, 0.04)
    for x in (-0.95, 0.95):
        b.line("body", 0.07, (x, 0), (x, 0.1))
    b.rect("accent", 0.5, 0.5, 0.82, 0.8, 0.06)


@piece("stove", "oven", "cooker", "range")
def stove(b: Board) -> None:
    b.rect("body", -0.55, 0.08, 0.55, 0.95, 0.03)
    for x in (-0.45, 0.45):
        b.line("body", 0.07, (x, 0), (x, 0.1))
    b.rect("second", -0.62, 0.92, 0.62, 1.0)
    b.halo(-0.15, 0.45, 0.9, 0.45)
    b.rect("ember", -0.4, 0.3, 0.12, 0.6, 0.04)
    for x in (-0.27, -0.14, -0.01):
        b.line("body", 0.035, (x, 0.3), (x, 0.6))
    b.rect("second", 0.22, 0.25, 0.46, 0.8, 0.02)
    b.rect("body", 0.3, 0.98, 0.5, 2.6)
    b.rect("body", 0.26, 1.4, 0.54, 1.46)
    b.lathe("body", (0.22, 1.0, 0), (0.24, 1.15), (0.2, 1.26, 0), x=-0.2)
    b.oval("body", -0.2, 1.31, 0.05)
    b.line("body", 0.03, (-0.44, 1.18), (-0.2, 1.5), (0.04, 1.18))
    b.lamp(-0.15, 0.45)


@piece("fireplace", "hearth", "chimney piece")
def fireplace(b: Board) -> None:
    b.rect("body", -1.05, -0.03, 1.05, 1.35)
    b.rect("second", -1.22, 1.3, 1.22, 1.44, 0.02)
    b.poly("body", (-0.8, 1.44), (0.8, 1.44), (0.62, 3.4), (-0.62, 3.4))
    b.arch("dark", -0.6, 0.6, 0, 0.55)
    b.halo(0, 0.35, 1.9, 0.6)
    for x, tall, wide, tone in ((-0.22, 0.5, 0.14, "ember"), (0.2, 0.55, 0.15, "ember"), (0.0, 0.8, 0.2, "ember"),
            (0, 0.48, 0.12, "glow")):  # fmt: skip
        with b.moving(flicker(b.at(x, 0.12), 0.14, x * 8)):
            b.shape(tone, (x - wide * 0.7, 0.12), (x - wide, tall * 0.4), (x - wide * 0.2, tall * 0.65), (x, tall, 0),
                    (x + wide * 0.4, tall * 0.62), (x + wide, tall * 0.35), (x + wide * 0.7, 0.12))  # fmt: skip
    b.line("body", 0.11, (-0.4, 0.08), (0.4, 0.1))
    b.line("body", 0.09, (-0.3, 0.16), (0.25, 0.08))
    for x in (-0.78, 0.78):
        for y in (0.15, 0.45, 0.75, 1.02):
            b.rect("deep", x - 0.16, y, x + 0.16, y + 0.2, 0.02)
    b.lathe("second", (0.09, 1.44, 0), (0.12, 1.6), (0.05, 1.72), (0.08, 1.8, 0), x=-0.85)
    b.rect("second", 0.65, 1.44, 0.95, 1.8)
    b.lamp(0, 0.4)


@piece("desk", "writing desk", "workbench", "worktable")
def desk(b: Board) -> None:
    b.rect("body", -0.95, 0.72, 0.95, 0.8, 0.02)
    b.rect("body", -0.88, -0.02, -0.3, 0.72)
    for y in (0.08, 0.3, 0.52):
        b.rect("deep", -0.82, y, -0.36, y + 0.17)
        b.oval("second", -0.59, y + 0.085, 0.025)
    b.rect("body", 0.76, -0.02, 0.86, 0.72)
    for i, (w, tone) in enumerate(((0.4, "second"), (0.36, "sober"), (0.38, "mid"))):
        b.rect(tone, 0.3, 0.8 + 0.07 * i, 0.3 + w, 0.86 + 0.07 * i)
    b.line("body", 0.035, (-0.55, 0.82), (-0.42, 1.12), (-0.2, 1.28))
    b.halo(-0.12, 1.08, 0.8, 0.5)
    b.shape("body", (-0.3, 1.3, 0), (-0.14, 1.36), (0.02, 1.1, 0), (-0.26, 1.12, 0))
    b.oval("glow", -0.12, 1.1, 0.07, 0.04)
    b.oval("body", -0.55, 0.82, 0.13, 0.035)
    b.lamp(-0.12, 1.06)


@piece("bar counter", "bar", "counter", "reception")
def bar_counter(b: Board) -> None:
    b.rect("body", -1.7, -0.03, 1.7, 1.05)
    b.rect("second", -1.82, 1.02, 1.82, 1.14, 0.03)
    for i in range(5):
        x = -1.36 + 0.68 * i
        b.rect("deep", x - 0.26, 0.18, x + 0.26, 0.88, 0.03)
    b.line("second", 0.04, (-1.7, 0.16), (1.7, 0.16))
    for i, tall in enumerate((0.34, 0.42, 0.3)):
        x = -1.3 + 0.2 * i
        b.lathe("mid" if i % 2 else "sober", (0.06, 1.14, 0), (0.065, 1.14 + tall * 0.5), (0.025, 1.14 + tall * 0.68),
                (0.028, 1.14 + tall, 0), x=x)  # fmt: skip
    b.halo(1.1, 1.4, 0.8, 0.45)
    b.lathe("body", (0.1, 1.14, 0), (0.03, 1.22), (0.02, 1.3, 0), x=1.1)
    b.poly("glow", (0.94, 1.3), (1.26, 1.3), (1.18, 1.52), (1.02, 1.52))
    b.lamp(1.1, 1.4)


@piece("piano", "grand piano", "upright piano", "organ")
def piano(b: Board) -> None:
    b.shape("body", (-1.1, 0.72, 0), (-1.1, 1.02, 0), (1.1, 1.02, 0), (1.1, 0.72, 0))
    b.shape("body", (-0.7, 1.02, 0), (-0.35, 2.0, 0), (0.4, 1.9), (1.05, 1.45), (1.1, 1.02, 0))
    b.shape("second", (-0.5, 1.06, 0), (-0.24, 1.8, 0), (0.35, 1.7), (0.9, 1.32), (0.95, 1.06, 0))
    for i in range(10):
        x = -0.4 + 0.13 * i
        b.line("body", 0.012, (x, 1.06), (x + 0.05, 1.6 - 0.03 * i))
    b.rect("rim", -1.24, 0.72, -0.8, 0.79)
    for i in range(6):
        b.rect("body", -1.2 + 0.07 * i, 0.75, -1.17 + 0.07 * i, 0.79)
    b.rect("body", -1.26, 0.62, -0.7, 0.73)
    for x in (-0.9, 0.85):
        b.lathe("body", (0.05, -0.02, 0), (0.04, 0.1), (0.07, 0.55), (0.09, 0.75, 0), x=x)
    b.line("body", 0.04, (-0.15, 0.02), (-0.15, 0.7))
    b.rect("body", -1.85, 0.42, -1.4, 0.5, 0.02)
    for x in (-1.78, -1.47):
        b.line("body", 0.05, (x, 0), (x, 0.45))


@piece("wardrobe", "closet", "cupboard", "cabinet", "dresser")
def wardrobe(b: Board) -> None:
    b.rect("body", -0.75, 0.08, 0.75, 2.2, 0.02)
    b.shape("body", (-0.85, 2.16, 0), (-0.4, 2.26), (0, 2.45), (0.4, 2.26), (0.85, 2.16, 0))
    for x in (-0.62, 0.62):
        b.line("body", 0.1, (x, 0), (x, 0.1))
    for side in (-1, 1):
        b.rect("deep", side * 0.06, 0.5, side * 0.66, 2.05, 0.03)
        b.rect("body", side * 0.14, 0.58, side * 0.58, 1.97, 0.03)
        b.oval("second", side * 0.1, 1.2, 0.03)
    b.rect("deep", -0.66, 0.16, 0.66, 0.42, 0.02)


@piece("chest of drawers", "bedside table", "nightstand", "drawers", "sideboard")
def chest_of_drawers(b: Board) -> None:
    b.rect("body", -0.5, 0.06, 0.5, 0.76, 0.02)
    b.rect("body", -0.56, 0.74, 0.56, 0.82, 0.02)
    for x in (-0.42, 0.42):
        b.line("body", 0.06, (x, 0), (x, 0.08))
    for y in (0.13, 0.34, 0.54):
        b.rect("deep", -0.43, y, 0.43, y + 0.16, 0.02)
        b.oval("second", 0, y + 0.08, 0.035)


@piece("grandfather clock", "tall clock", "pendulum clock", "longcase clock")
def grandfather_clock(b: Board) -> None:
    b.rect("body", -0.34, -0.02, 0.34, 0.55)
    b.rect("body", -0.24, 0.5, 0.24, 1.6)
    b.rect("body", -0.34, 1.55, 0.34, 2.15)
    b.shape("body", (-0.4, 2.12, 0), (-0.2, 2.2), (0, 2.42), (0.2, 2.2), (0.4, 2.12, 0))
    b.rect("second", -0.15, 0.62, 0.15, 1.5)
    with b.moving(swing(b.at(0, 1.5), 7, 0.5)):
        b.line("body", 0.025, (0, 1.5), (0, 0.85))
        b.oval("glow", 0, 0.82, 0.09)
    b.oval("rim", 0, 1.85, 0.23)
    b.line("body", 0.03, (0, 1.85), (0.1, 1.92))
    b.line("body", 0.022, (0, 1.85), (-0.03, 2.03))
    for k in range(12):
        a = math.tau * k / 12
        b.oval("body", 0.19 * math.sin(a), 1.85 + 0.19 * math.cos(a), 0.012)


@piece("blackboard", "chalkboard", "whiteboard", "easel board")
def blackboard(b: Board) -> None:
    b.rect("second", -1.3, 0.85, 1.3, 2.3, 0.03)
    b.rect("body", -1.22, 0.93, 1.22, 2.22)
    for x in (-0.95, 0.95):
        b.line("second", 0.06, (x, 0), (x * 0.9, 0.9))
    for row, (x0, x1) in enumerate(((-1.0, 0.1), (-1.0, -0.2), (-1.0, 0.3))):
        b.line("light", 0.03, *[(x0 + (x1 - x0) * k / 9, 2.0 - 0.25 * row + 0.03 * (-1) ** k) for k in range(10)])
    b.poly("light", (0.5, 1.2), (1.0, 1.2), (0.75, 1.7))
    b.poly("body", (0.56, 1.235), (0.94, 1.235), (0.75, 1.62))
    b.rect("second", -1.2, 0.82, 1.2, 0.88)


@piece("easel", "painting", "canvas")
def easel(b: Board) -> None:
    b.line("body", 0.05, (-0.5, 0), (-0.1, 1.9))
    b.line("body", 0.05, (0.5, 0), (0.1, 1.9))
    b.line("body", 0.04, (0.0, 0.1), (0.0, 2.0))
    b.rect("body", -0.5, 0.68, 0.5, 0.75)
    b.rect("rim", -0.48, 0.75, 0.48, 1.6)
    b.shape("second", (-0.48, 0.75, 0), (-0.48, 1.05, 0), (-0.2, 1.25), (0.1, 1.0), (0.48, 1.15, 0), (0.48, 0.75, 0))
    b.oval("accent", 0.2, 1.38, 0.09)


@piece("mirror", "looking glass")
def mirror(b: Board) -> None:
    b.oval("body", 0, 1.15, 0.5, 0.85)
    b.oval("light", 0, 1.15, 0.4, 0.74)
    b.line("rim", 0.04, (-0.2, 1.0), (0.05, 1.5))
    b.line("rim", 0.03, (-0.05, 0.9), (0.14, 1.3))
    b.line("body", 0.08, (-0.4, 0), (-0.25, 0.5))
    b.line("body", 0.08, (0.4, 0), (0.25, 0.5))
    b.oval("body", 0, 2.06, 0.1)


@piece("door", "doorway", "front door")
def room_door(b: Board) -> None:
    b.rect("body", -0.62, -0.02, 0.62, 2.3, 0.02)
    b.rect("second", -0.5, -0.02, 0.5, 2.16)
    for x in (-0.23, 0.23):
        for y0, y1 in ((0.18, 0.95), (1.1, 2.0)):
            b.rect("body", x - 0.16, y0, x + 0.16, y1, 0.02)
            b.rect("mid", x - 0.11, y0 + 0.05, x + 0.11, y1 - 0.05, 0.02)
    b.oval("glow", 0.41, 1.02, 0.04)


@piece("window", "shutters")
def window_piece(b: Board) -> None:
    b.halo(0, 1.7, 1.6, 0.45)
    b.rect("body", -0.68, 0.85, 0.68, 2.45, 0.02)
    b.rect("glow", -0.56, 0.98, 0.56, 2.33)
    b.line("body", 0.07, (0, 0.98), (0, 2.33))
    b.line("body", 0.06, (-0.56, 1.7), (0.56, 1.7))
    b.rect("body", -0.8, 0.78, 0.8, 0.9, 0.02)
    for side in (-1, 1):
        b.shape("second", (side * 0.86, 2.5, 0), (side * 0.2, 2.5, 0), (side * 0.42, 1.6), (side * 0.62, 0.9, 0),
                (side * 0.9, 0.86, 0))  # fmt: skip
    b.line("body", 0.05, (-0.95, 2.52), (0.95, 2.52))
    b.lamp(0, 1.7)


@piece("floor lamp", "standing lamp", "lamp", "reading lamp")
def floor_lamp(b: Board) -> None:
    b.oval("body", 0, 0.02, 0.24, 0.05)
    b.line("body", 0.045, (0, 0), (0, 1.5))
    b.halo(0, 1.55, 1.3, 0.6)
    b.poly("glow", (-0.3, 1.38), (0.3, 1.38), (0.18, 1.8), (-0.18, 1.8))
    b.line("body", 0.03, (-0.3, 1.38), (0.3, 1.38))
    b.line("body", 0.03, (-0.18, 1.8), (0.18, 1.8))
    b.lamp(0, 1.55)


@piece("potted plant", "houseplant", "pot plant", "plant", "fern")
def potted_plant(b: Board) -> None:
    for i in range(11):
        turn = 25 + 13 * i + b.rng.uniform(-5, 5)
        b.put("body" if i % 2 else "deep", leaf(0, 0.4, b.rng.uniform(0.6, 1.0), 0.1, turn))
    b.poly("second", (-0.17, 0), (0.17, 0), (0.25, 0.44), (-0.25, 0.44))
    b.rect("second", -0.29, 0.4, 0.29, 0.5, 0.02)


@piece("throne", "king's chair")
def throne(b: Board) -> None:
    b.rect("body", -0.62, -0.02, 0.62, 0.18)
    b.shape(
        "body",
        (-0.46, 0.15, 0),
        (-0.46, 2.0, 0),
        (-0.3, 2.1),
        (0, 2.55, 0),
        (0.3, 2.1),
        (0.46, 2.0, 0),
        (0.46, 0.15, 0),
    )
    b.shape("accent", (-0.32, 0.68, 0), (-0.32, 1.85), (0, 2.2), (0.32, 1.85), (0.32, 0.68, 0))
    b.rect("body", -0.5, 0.15, 0.5, 0.62)
    b.rect("accent", -0.42, 0.6, 0.42, 0.72, 0.04)
    for side in (-1, 1):
        b.rect("body", side * 0.42, 0.18, side * 0.58, 0.98, 0.03)
        b.oval("body", side * 0.5, 1.0, 0.12)
        b.oval("glow", side * 0.46, 2.05, 0.06)
    b.oval("glow", 0, 2.36, 0.07)


@piece("chandelier")
def chandelier(b: Board) -> None:
    b.line("body", 0.04, (0, 2.3), (0, 4.2))
    b.halo(0, 2.5, 2.2, 0.5)
    for side in (-1, 1):
        for reach in (0.42, 0.85):
            b.line("body", 0.045, (0, 2.3), (side * reach * 0.5, 2.05), (side * reach, 2.3))
            b.rect("body", side * reach - 0.03, 2.28, side * reach + 0.03, 2.48)
            b.put("glow", leaf(side * reach, 2.47, 0.2, 0.07, 90))
    b.lathe("body", (0.02, 1.9, 0), (0.1, 2.05), (0.05, 2.25), (0.08, 2.6), (0.02, 2.8, 0))
    b.lamp(0, 2.5)


@piece("cradle", "crib", "baby bed")
def cradle(b: Board) -> None:
    b.shape("body", (-0.5, 0.18, 0), (-0.58, 0.62, 0), (0.58, 0.62, 0), (0.5, 0.18, 0))
    b.shape("body", (-0.62, 0.6, 0), (-0.66, 1.02), (-0.4, 1.05), (-0.3, 0.62, 0))
    b.shape("rim", (-0.42, 0.6, 0), (-0.2, 0.76), (0.3, 0.72), (0.52, 0.6, 0))
    b.line("body", 0.07, (-0.6, 0.12), (0, 0.02), (0.6, 0.12))
    for x in (-0.3, 0.0, 0.3):
        b.oval("second", x, 0.4, 0.06)


@piece("bathtub", "tub", "bath")
def bathtub(b: Board) -> None:
    b.shape("body", (-0.9, 0.72, 0), (-0.8, 0.25), (-0.5, 0.12), (0.5, 0.12), (0.78, 0.25), (0.85, 0.62, 0))
    b.line("second", 0.06, (-1.0, 0.8), (-0.85, 0.7), (0.8, 0.62), (0.92, 0.66))
    for x in (-0.55, 0.5):
        b.shape("body", (x - 0.06, 0.15, 0), (x - 0.12, 0.0, 0), (x + 0.08, 0.0, 0), (x + 0.08, 0.15, 0))
    for x, y, r in ((-0.4, 0.75, 0.14), (-0.15, 0.78, 0.17), (0.12, 0.72, 0.13)):
        b.oval("rim", x, y, r)


@piece("bus seat", "tram seat", "train seat")
def bus_seat(b: Board) -> None:
    b.shape("accent", (-0.3, 0.42, 0), (-0.4, 1.25), (-0.3, 1.38), (-0.14, 1.25), (-0.06, 0.66, 0), (0.44, 0.66, 0),
            (0.5, 0.52), (0.44, 0.42, 0))  # fmt: skip
    b.line("body", 0.06, (-0.4, 1.36), (-0.3, 1.5), (-0.18, 1.36))
    b.line("body", 0.09, (0.06, 0.43), (0.06, 0.02))
    b.line("body", 0.07, (-0.2, 0.0), (0.34, 0.0))
