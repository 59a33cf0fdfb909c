"""What stands in towns and along roads: shops, towers of flats, lamps, walls, bridges, stalls."""

from __future__ import annotations

import math

import skia

from rushes.papercut.craft import Point
from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_buildings import bricks, door, flag, window
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import flicker, swing


def pane_grid(b: Board, x0: float, y0: float, x1: float, y1: float, columns: int, rows: int, lit: float) -> None:
    """Rows of small windows, a share `lit` of them lit."""
    wide, tall = (x1 - x0) / columns, (y1 - y0) / rows
    bright, dull = skia.Path(), skia.Path()
    for i in range(columns):
        for j in range(rows):
            p = bright if b.rng.random() < lit else dull
            x, y = x0 + wide * (i + 0.2), y0 + tall * (j + 0.22)
            p.addRect(skia.Rect(x, y, x + wide * 0.6, y + tall * 0.56))
    b.put("deep", dull)
    b.put("glow", bright)


@piece("skyscraper", "office building", "high-rise", "tower block", "office tower")
def skyscraper(b: Board) -> None:
    rng = b.rng
    tall = rng.uniform(11.5, 13)
    b.rect("body", -2.0, -0.1, 2.0, tall * 0.62)
    b.rect("body", -1.45, 0, 1.45, tall * 0.84)
    b.rect("body", -0.85, 0, 0.85, tall * 0.95)
    b.poly("second", (-0.85, tall * 0.95), (0.85, tall * 0.95), (0.3, tall * 1.02), (-0.3, tall * 1.02))
    b.line("body", 0.09, (0, tall), (0, tall * 1.13))
    b.oval("accent", 0, tall * 1.135, 0.09)
    pane_grid(b, -1.85, 1.7, 1.85, tall * 0.6, 7, 11, 0.45)
    pane_grid(b, -1.3, tall * 0.635, 1.3, tall * 0.825, 5, 4, 0.5)
    pane_grid(b, -0.7, tall * 0.85, 0.7, tall * 0.94, 3, 2, 0.6)
    b.rect("glow", -0.5, 0, 0.5, 1.1)
    b.line("body", 0.06, (0, 0), (0, 1.1))
    b.rect("second", -0.9, 1.15, 0.9, 1.32)
    b.lamp(0, 0.7)


@piece("apartment", "apartment building", "block of flats", "tenement", "townhouse", "building", "hotel", "inn")
def apartment(b: Board) -> None:
    rng = b.rng
    floors = rng.randint(3, 4)
    top = 1.2 + 1.35 * floors
    b.rect("body", -1.8, -0.1, 1.8, top)
    b.rect("second", -1.98, top, 1.98, top + 0.2)
    b.poly("body", (-1.8, top + 0.2), (1.8, top + 0.2), (1.5, top + 1.1), (-1.5, top + 1.1))
    for x in (-0.85, 0.85):
        b.rect("body", x - 0.38, top + 0.3, x + 0.38, top + 0.95)
        b.poly("second", (x - 0.5, top + 0.92), (x + 0.5, top + 0.92), (x, top + 1.3))
        window(b, x, top + 0.4, 0.36, 0.4, lit=rng.random() < 0.4)
    b.rect("body", 1.0, top + 0.9, 1.35, top + 1.65)
    for floor in range(floors):
        y = 1.65 + 1.35 * floor
        b.rect("deep", -1.8, y - 0.32, 1.8, y - 0.26)
        for x in (-1.15, 0.0, 1.15):
            window(b, x, y, 0.52, 0.8, lit=rng.random() < 0.55)
            if rng.random() < 0.3:
                b.rect("body", x - 0.4, y - 0.04, x + 0.4, y + 0.02)
                for k in range(5):
                    b.line("second", 0.025, (x - 0.36 + 0.18 * k, y - 0.02), (x - 0.36 + 0.18 * k, y + 0.22))
                b.line("second", 0.03, (x - 0.4, y + 0.22), (x + 0.4, y + 0.22))
    door(b, -1.0, 0.75, 1.25)
    b.rect("glow", 0.0, 0.3, 1.4, 1.0)
    b.line("body", 0.05, (0.7, 0.3), (0.7, 1.0))
    b.lamp(0.7, 0.7)


@piece("shop front", "shop", "store", "bakery", "boutique", "restaurant", "cafe front", "bookshop", "post office")
def shop_front(b: Board) -> None:
    b.rect("body", -2.2, -0.1, 2.2, 4.3)
    b.rect("second", -2.35, 4.25, 2.35, 4.45)
    for k in range(12):
        b.oval("second", -2.2 + 0.4 * k, 4.2, 0.11)
    for x in (-1.3, 0.0, 1.3):
        window(b, x, 3.0, 0.6, 0.8, lit=b.rng.random() < 0.5)
    b.rect("second", -2.0, 2.42, 2.0, 2.78, 0.04)
    for k in range(9):  # the sign's letters, unreadable as they should be
        b.rect("glow", -0.9 + 0.2 * k, 2.52, -0.9 + 0.2 * k + b.rng.uniform(0.07, 0.13), 2.68, 0.02)
    b.halo(-0.6, 1.3, 2.0, 0.35)
    b.rect("glow", -1.9, 0.55, 0.65, 1.95)
    for x in (-1.9, -0.62, 0.65):
        b.line("body", 0.07, (x, 0.5), (x, 2.0))
    b.line("body", 0.06, (-1.9, 1.0), (0.65, 1.0))
    for i in range(9):  # wares
        x = -1.75 + 0.28 * i
        tall = b.rng.uniform(0.16, 0.4)
        b.rect("mid", x, 1.02, x + 0.18, 1.02 + tall, 0.02 if i % 2 else 0.08)
    b.rect("second", 0.95, 0, 1.9, 2.05)
    b.rect("glow", 1.08, 0.7, 1.77, 1.92)
    b.line("body", 0.05, (1.42, 0.7), (1.42, 1.92))
    count = 12
    for i in range(count):  # the striped awning
        x = -2.25 + 4.5 * i / count
        w = 4.5 / count
        tone = "accent" if i % 2 else "rim"
        b.shape(tone, (x * 0.96, 2.4, 0), ((x + w) * 0.96, 2.4, 0), (x + w, 2.02, 0), (x + w * 0.5, 1.86), (x, 2.02, 0))
    b.lamp(-0.6, 1.4)


@piece("tent", "camp", "teepee")
def tent(b: Board) -> None:
    b.poly("body", (-1.7, -0.03), (1.7, -0.03), (0.08, 2.15), (-0.08, 2.15))
    b.poly("second", (0.0, 2.1), (1.7, -0.03), (0.75, -0.03))
    b.halo(-0.05, 0.6, 1.4, 0.4)
    b.shape("glow", (-0.5, -0.03, 0), (-0.2, 0.6), (0, 1.45, 0), (0.22, 0.6), (0.42, -0.03, 0))
    b.shape("body", (-0.5, -0.03, 0), (-0.24, 0.5), (0, 1.45, 0), (-0.34, 0.5), (-0.6, -0.03, 0))
    b.line("body", 0.05, (-0.08, 2.05), (0.16, 2.5))
    b.line("body", 0.05, (0.08, 2.05), (-0.16, 2.5))
    for side in (-1, 1):
        b.line("body", 0.025, (side * 1.0, 0.9), (side * 2.15, 0))
        b.line("body", 0.05, (side * 2.15, -0.03), (side * 2.1, 0.14))
    b.lamp(0, 0.6)


@piece("circus tent", "big top", "circus", "marquee")
def circus_tent(b: Board) -> None:
    for i in range(8):
        x0, x1 = -3.4 + 0.85 * i, -3.4 + 0.85 * (i + 1)
        tone = "accent" if i % 2 else "body"
        b.poly(tone, (x0 * 0.94, 0), (x1 * 0.94, 0), (x1, 2.3), (x0, 2.3))
        b.shape(tone, (x0, 2.3, 0), (x1, 2.3, 0), (x1 * 0.42, 3.6), (0, 5.4, 0), (x0 * 0.42, 3.6))
    for i in range(12):
        x = -3.4 + 6.8 * i / 12
        b.shape("second", (x, 2.42, 0), (x + 0.567, 2.42, 0), (x + 0.567, 2.24, 0), (x + 0.28, 2.02), (x, 2.24, 0))
    b.shape("glow", (-0.75, 0, 0), (-0.35, 1.1), (0, 1.95, 0), (0.35, 1.1), (0.75, 0, 0))
    b.halo(0, 0.9, 2.0, 0.4)
    flag(b, 0, 5.35, 0.8)
    b.lamp(0, 0.9)


@piece("fence", "picket fence", "railing", "railings")
def fence(b: Board) -> None:
    for i in range(13):
        x = -1.8 + 0.3 * i
        b.poly("body", (x - 0.08, -0.05), (x + 0.08, -0.05), (x + 0.08, 0.82), (x, 0.97), (x - 0.08, 0.82))
    for y in (0.28, 0.66):
        b.rect("body", -1.95, y, 1.95, y + 0.08)


@piece("gate", "iron gate", "garden gate")
def gate(b: Board) -> None:
    for x in (-1.55, 1.55):
        b.rect("body", x - 0.27, -0.1, x + 0.27, 2.5)
        b.rect("second", x - 0.36, 2.45, x + 0.36, 2.6)
        b.oval("body", x, 2.84, 0.26)
    for i in range(13):
        x = -1.2 + 0.2 * i
        top = 1.75 + 0.65 * (1 - (x / 1.3) ** 2)
        b.line("body", 0.045, (x, 0.05), (x, top))
        b.poly("body", (x - 0.06, top), (x, top + 0.17), (x + 0.06, top))
    for y in (0.2, 1.3, 1.65):
        b.line("body", 0.055, (-1.3, y), (1.3, y))
    for k in (-0.9, -0.3, 0.3, 0.9):
        b.ring("body", k, 1.475, 0.15, 0.035)


@piece("wall", "stone wall", "brick wall", "barrier")
def stone_wall(b: Board) -> None:
    rng = b.rng
    b.rect("body", -2.6, -0.1, 2.6, 1.45)
    b.rect("second", -2.7, 1.42, 2.7, 1.6, 0.04)
    for row in range(5):
        y = 0.06 + 0.27 * row
        x = -2.55 + (row % 2) * 0.25
        while x < 2.3:
            wide = rng.uniform(0.34, 0.56)
            if rng.random() < 0.55:
                b.rect("deep", x, y, min(2.55, x + wide), y + 0.22, 0.05)
            x += wide + 0.05


@piece("well", "wishing well")
def well(b: Board) -> None:
    for x in (-0.68, 0.68):
        b.line("body", 0.13, (x, 0.5), (x, 2.0))
    b.poly("second", (-1.1, 1.85), (1.1, 1.85), (0.45, 2.6), (-0.45, 2.6))
    for i in range(1, 3):
        b.line("body", 0.025, (-1.1 + 0.22 * i, 1.85 + 0.25 * i), (1.1 - 0.22 * i, 1.85 + 0.25 * i))
    b.line("body", 0.1, (-0.68, 1.6), (0.8, 1.6))
    b.line("body", 0.05, (0.8, 1.6), (0.95, 1.6), (0.95, 1.35))
    b.line("body", 0.03, (0, 1.6), (0, 1.15))
    b.poly("body", (-0.15, 1.18), (0.15, 1.18), (0.11, 0.92), (-0.11, 0.92))
    b.rect("body", -0.95, -0.06, 0.95, 0.78, 0.05)
    b.rect("second", -1.05, 0.74, 1.05, 0.9, 0.04)
    bricks(b, -0.85, 0.05, 0.85, 0.55, 11, 0.3)


@piece("bridge", "stone bridge", "footbridge")
def bridge(b: Board) -> None:
    b.shape("body", (-5.2, -0.2, 0), (-4.6, 0.35), (-2.4, 1.35), (0, 1.7), (2.4, 1.35), (4.6, 0.35), (5.2, -0.2, 0))
    for x, r, top in ((-2.55, 0.75, 0.2), (0, 1.05, 0.15), (2.55, 0.75, 0.2)):
        b.arch("hole", x - r, x + r, -0.3, top - 0.15)
    b.line("body", 0.12, (-4.9, 0.75), (-2.5, 1.85), (0, 2.2), (2.5, 1.85), (4.9, 0.75))
    for i in range(15):
        x = -4.5 + 9.0 * i / 14
        y = 1.7 - 1.5 * (x / 4.7) ** 2
        b.line("body", 0.07, (x, max(0, y - 0.1)), (x, y + 0.5))
    for x in (-4.9, 4.9):
        b.rect("body", x - 0.25, -0.2, x + 0.25, 1.15)
        b.oval("body", x, 1.3, 0.2)
    bricks(b, -1.7, 0.3, -1.1, 1.2, 4)
    bricks(b, 1.1, 0.3, 1.7, 1.2, 4)


@piece("street lamp", "lamp post", "streetlight", "street light", "lamppost", "gas lamp")
def street_lamp(b: Board) -> None:
    b.lathe(
        "body", (0.22, -0.05, 0), (0.2, 0.12, 0), (0.13, 0.2), (0.11, 0.65), (0.05, 0.8), (0.045, 3.0), (0.09, 3.05)
    )
    b.line("body", 0.05, (-0.32, 2.75), (0.32, 2.75))
    b.halo(0, 3.38, 1.5, 0.6)
    b.poly("glow", (-0.13, 3.08), (0.13, 3.08), (0.22, 3.6), (-0.22, 3.6))
    for x0, x1 in ((-0.13, -0.22), (0.13, 0.22), (0, 0)):
        b.line("body", 0.03, (x0, 3.08), (x1, 3.6))
    b.poly("body", (-0.3, 3.58), (0.3, 3.58), (0.1, 3.8), (-0.1, 3.8))
    b.oval("body", 0, 3.87, 0.07)
    b.lamp(0, 3.36)


@piece("bench", "park bench")
def bench(b: Board) -> None:
    for y in (0.44, 0.62, 0.78, 0.94):
        b.rect("body", -0.9, y, 0.9, y + (0.09 if y < 0.5 else 0.11), 0.03)
    for x in (-0.72, 0.72):
        b.shape("body", (x - 0.05, -0.04, 0), (x - 0.03, 0.45), (x - 0.06, 1.0, 0), (x + 0.06, 1.0, 0), (x + 0.05, 0.5),
                (x + 0.08, -0.04, 0))  # fmt: skip
        b.line("body", 0.055, (x - 0.14, 0.0), (x, 0.2), (x + 0.16, 0.0))
        b.line("body", 0.05, (x - 0.02, 0.72), (x + 0.18, 0.72), (x + 0.18, 0.46))


@piece("statue", "sculpture", "bust")
def statue(b: Board) -> None:
    b.rect("body", -0.75, -0.05, 0.75, 0.2)
    b.rect("body", -0.55, 0.2, 0.55, 1.35)
    b.rect("second", -0.65, 1.3, 0.65, 1.45)
    b.rect("second", -0.32, 0.6, 0.32, 0.95)
    b.shape("body", (-0.42, 1.42, 0), (-0.25, 2.3), (-0.28, 2.9), (-0.1, 3.12), (0.12, 3.12), (0.26, 2.9), (0.2, 2.3),
            (0.48, 1.42, 0))  # fmt: skip
    b.oval("body", 0.03, 3.34, 0.16, 0.2)
    b.tube("body", [(0.18, 2.98), (0.42, 3.3), (0.66, 3.75)], [0.17, 0.13, 0.09])
    b.tube("body", [(-0.2, 2.95), (-0.38, 2.55), (-0.24, 2.25)], [0.16, 0.13, 0.1])
    b.line("deep", 0.035, (-0.05, 1.5), (0.02, 2.2), (-0.1, 2.9))
    b.line("deep", 0.035, (0.2, 1.5), (0.12, 2.2))


@piece("fountain", "water fountain")
def fountain(b: Board) -> None:
    for i, (x, top) in enumerate(((-1.1, 0.75), (-0.62, 0.75), (0.62, 0.75), (1.1, 0.75))):
        with b.sheer(0.8), b.moving(flicker(b.at(0, 2.1), 0.035, i)):
            b.line("rim", 0.05, (0, 2.25), (x * 0.5, 2.72 - abs(x) * 0.25), (x, top))
    b.lathe("body", (1.75, -0.05, 0), (1.8, 0.1), (1.65, 0.2), (1.7, 0.6), (1.85, 0.72, 0))
    b.rect("second", -1.85, 0.68, 1.85, 0.8, 0.04)
    b.lathe("body", (0.35, 0.6, 0), (0.14, 0.95), (0.2, 1.4), (0.75, 1.62), (0.82, 1.74, 0), (0.1, 1.7), (0.09, 2.05),
            (0.3, 2.2), (0.32, 2.27, 0))  # fmt: skip
    b.rect("second", -0.82, 1.7, 0.82, 1.77)


@piece("market stall", "stall", "stand", "kiosk", "booth")
def market_stall(b: Board) -> None:
    rng = b.rng
    for x in (-1.3, 1.3):
        b.line("body", 0.1, (x, 0), (x, 2.2))
    b.rect("body", -1.5, 0.0, 1.5, 0.95)
    for i in range(5):
        b.line("deep", 0.025, (-1.2 + 0.6 * i, 0.05), (-1.2 + 0.6 * i, 0.9))
    b.rect("second", -1.6, 0.9, 1.6, 1.02)
    for heap in range(4):
        x = -1.15 + 0.76 * heap
        tone = ("accent", "glow", "ember", "sober")[rng.randrange(4)]
        for row in range(3):
            for k in range(4 - row):
                b.oval(tone, x - 0.22 + 0.145 * k + 0.07 * row, 1.08 + 0.1 * row, 0.075)
    b.line("body", 0.025, (0.2, 2.1), (0.2, 1.75))
    b.halo(0.2, 1.68, 0.9, 0.5)
    b.oval("glow", 0.2, 1.68, 0.09)
    count = 9
    for i in range(count):
        x, w = -1.8 + 3.6 * i / count, 3.6 / count
        b.shape("accent" if i % 2 == 0 else "rim", (x * 0.9, 2.72, 0), ((x + w) * 0.9, 2.72, 0), (x + w, 2.25, 0),
                (x + w / 2, 2.02), (x, 2.25, 0))  # fmt: skip
    b.rect("body", -1.62, 2.7, 1.62, 2.78)
    b.lamp(0.2, 1.68)


@piece("traffic light", "traffic lights", "stoplight")
def traffic_light(b: Board) -> None:
    b.rect("body", -0.2, -0.05, 0.2, 0.12)
    b.line("body", 0.1, (0, 0), (0, 2.4))
    b.rect("body", -0.23, 2.3, 0.23, 3.35, 0.08)
    for i, tone in enumerate(("second", "second", "accent")):
        if tone == "accent":
            b.halo(0, 3.14, 0.7, 0.5, "accent")
        b.oval(tone, 0, 2.5 + 0.32 * i, 0.12)
        b.line("body", 0.045, (-0.14, 2.56 + 0.32 * i), (0, 2.64 + 0.32 * i), (0.17, 2.56 + 0.32 * i))
    b.lamp(0, 3.14)


@piece("bus stop", "bus shelter", "tram stop")
def bus_stop(b: Board) -> None:
    for x in (-1.3, 0.9):
        b.line("body", 0.09, (x, 0), (x, 2.4))
    b.poly("body", (-1.6, 2.35), (1.25, 2.35), (1.35, 2.55), (-1.6, 2.5))
    with b.sheer(0.4):
        b.rect("second", -1.3, 0.5, 0.9, 2.35)
    b.line("body", 0.04, (-1.3, 1.4), (0.9, 1.4))
    b.rect("body", -1.1, 0.46, 0.5, 0.55)
    for x in (-0.9, 0.3):
        b.line("body", 0.06, (x, 0), (x, 0.5))
    b.line("body", 0.08, (1.75, 0), (1.75, 2.9))
    b.oval("accent", 1.75, 2.75, 0.34)
    b.rect("rim", 1.55, 2.66, 1.95, 2.86, 0.05)
    b.rect("second", 1.6, 1.3, 1.9, 1.8)


@piece("sign post", "signpost", "road sign", "sign", "guidepost")
def sign_post(b: Board) -> None:
    b.poly("body", (-0.09, -0.05), (0.09, -0.05), (0.06, 2.55), (0, 2.66), (-0.06, 2.55))
    for y, side, long in ((2.1, 1, 1.05), (1.68, -1, 0.95), (1.28, 1, 0.75)):
        x = -0.22 * side
        b.poly("second", (x, y), (side * long, y + 0.02), (side * (long + 0.18), y + 0.17), (side * long, y + 0.32),
               (x, y + 0.3))  # fmt: skip
        b.line("body", 0.035, (x + side * 0.35, y + 0.16), (side * (long - 0.1), y + 0.17))


@piece("clock", "station clock", "street clock")
def clock(b: Board) -> None:
    b.lathe("body", (0.28, -0.05, 0), (0.22, 0.2), (0.09, 0.4), (0.07, 2.4), (0.14, 2.5))
    b.halo(0, 2.95, 1.1, 0.4)
    b.oval("body", 0, 2.95, 0.5)
    b.oval("glow", 0, 2.95, 0.42)
    for k in range(12):
        a = math.tau * k / 12
        b.line("body", 0.03, (0.34 * math.sin(a), 2.95 + 0.34 * math.cos(a)),
               (0.38 * math.sin(a), 2.95 + 0.38 * math.cos(a)))  # fmt: skip
    b.line("body", 0.05, (0, 2.95), (0.2, 3.08))
    b.line("body", 0.035, (0, 2.95), (-0.06, 3.28))
    b.lamp(0, 2.95)


@piece("mailbox", "letter box", "post box", "letterbox")
def mailbox(b: Board) -> None:
    b.rect("body", -0.34, -0.05, 0.34, 0.12)
    b.rect("accent", -0.29, 0.1, 0.29, 1.3, 0.05)
    b.shape("accent", (-0.36, 1.26, 0), (-0.26, 1.48), (0, 1.56), (0.26, 1.48), (0.36, 1.26, 0))
    b.rect("body", -0.18, 1.05, 0.18, 1.12)
    b.rect("rim", -0.16, 0.66, 0.16, 0.92, 0.02)


@piece("telephone box", "phone booth", "phone box", "telephone booth")
def phone_box(b: Board) -> None:
    b.rect("accent", -0.5, -0.05, 0.5, 2.45, 0.04)
    b.shape("accent", (-0.56, 2.4, 0), (-0.4, 2.62), (0, 2.7), (0.4, 2.62), (0.56, 2.4, 0))
    b.rect("rim", -0.4, 2.22, 0.4, 2.36)
    b.halo(0, 1.3, 1.3, 0.4)
    for i in range(3):
        for j in range(5):
            b.rect("glow", -0.38 + 0.265 * i, 0.42 + 0.35 * j, -0.15 + 0.265 * i, 0.72 + 0.35 * j)
    b.lamp(0, 1.4)


@piece("laundry line", "washing line", "clothesline", "clothes line")
def laundry_line(b: Board) -> None:
    for x in (-1.9, 1.9):
        b.line("body", 0.08, (x, 0), (x, 2.1))
        b.line("body", 0.06, (x - 0.25, 2.0), (x + 0.25, 2.0))
    b.line("body", 0.02, (-1.9, 2.0), (0, 1.82), (1.9, 2.0))
    for i, (tone, wide, long) in enumerate(
        (("rim", 0.5, 0.75), ("accent", 0.55, 0.5), ("second", 0.3, 0.65), ("rim", 0.6, 0.55), ("sober", 0.4, 0.7))
    ):
        x = -1.5 + 0.66 * i
        top = 1.84 + 0.02 * abs(i - 2)
        with b.moving(swing(b.at(x + wide / 2, top), 5, 0.35, 0.12 * i)):
            b.shape(tone, (x, top, 0), (x + wide, top, 0), (x + wide * 1.05, top - long, 0),
                    (x + wide / 2, top - long + 0.04), (x - 0.03, top - long, 0))  # fmt: skip


def lanterns(b: Board, a: Point, c: Point, count: int, sag: float = 0.5) -> None:
    """A string of small lights from `a` to `c`."""

    def at(k: float) -> Point:
        return (a[0] + (c[0] - a[0]) * k, a[1] + (c[1] - a[1]) * k - sag * 4 * k * (1 - k))

    b.line("body", 0.025, *[at(i / 12) for i in range(13)])
    for i in range(count):
        x, y = at((i + 0.5) / count)
        b.halo(x, y - 0.1, 0.4, 0.45)
        b.oval("glow", x, y - 0.1, 0.07, 0.09)


@piece("upstairs window", "upper window", "house window", "open window", "neighbour's window")
def house_window(b: Board) -> None:
    """A strip of house front: somebody looks out of the lit window upstairs, between shutters, over flowers."""
    b.rect("second", -1.6, 0, 1.6, 4.6)
    b.rect("rim", -0.75, 1.9, 0.75, 3.7)
    with b.unlit():
        b.halo(0, 2.8, 1.6, 0.5)
        b.rect("glow", -0.64, 2.0, 0.64, 3.6)
        for side in (-1.0, 1.0):
            b.rect("accent", side * 1.08 - 0.28, 1.92, side * 1.08 + 0.28, 3.68)
        b.shape("body", (-0.42, 2.0, 0), (-0.36, 2.55), (0, 2.72), (0.36, 2.55), (0.42, 2.0, 0))
        b.oval("body", 0, 3.0, 0.25, 0.3)
        b.line("body", 0.13, (0.34, 2.45), (0.7, 2.2), (0.98, 2.55))  # it waves
        b.rect("body", -0.85, 1.78, 0.85, 1.95)
        for k in range(6):
            b.oval("accent" if k % 2 else "rim", -0.65 + 0.26 * k, 2.0, 0.12)
