"""Rooms where people work, learn, are healed and eat."""

from __future__ import annotations

import math

import skia

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_room import (
    bar_counter,
    blackboard,
    books,
    chair,
    desk,
    potted_plant,
    wardrobe,
)
from rushes.papercut.pieces_works import gear, ladder, machine
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    HIGH,
    STAND,
    WALL,
    floor,
    near_boxes,
    near_chair,
    near_table,
    opening,
    panels,
    pendant,
    picture,
    pot,
    stand,
    stripes,
    tiles,
    view,
    wall,
)
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place


@place("library", "study", "archive", "bookstore", "reading room", "bookshop", interior=True)
def library(s: Set) -> None:
    view(s)
    b = wall(s, high=4.6, tone="wall", to="pale")
    x = s.side * 0.9
    opening(b, x - 0.95, 1.7, x + 0.95, 4.2, shape="arched", across=4, down=4)
    for x0, x1 in ((-SIDE, x - 1.25), (x + 1.25, SIDE)):  # shelves from the floor to the ceiling
        left = x0 if x0 > -SIDE else x - 1.25 - 1.55 * 16
        while left < min(x1, 24) - 0.5:
            b.rect("second", left, FOOT - 0.05, left + 1.55, 4.6)
            for row in range(8):
                y = FOOT + 0.1 + 0.46 * row
                b.rect("mid", left + 0.07, y, left + 1.48, y + 0.4)
                with b.unlit():
                    if abs(left) < 9:
                        books(b, left + 0.1, left + 1.46, y, 0.38)
                    else:
                        b.rect("second", left + 0.1, y, left + 1.4, y + 0.3)
            left += 1.55
    with b.unlit():
        b.rect("soft", -SIDE, 4.5, SIDE, 4.64)
    b = s.flat(FURNITURE)
    with b.standing(-s.side * 2.7, STAND, 1.12, turn=5 * s.side):
        ladder(b)
    stand(b, s.side * 3.6, desk, 1.05)
    stand(b, s.side * 2.3, chair, 0.95, flip=s.side < 0)
    with b.standing(-s.side * 4.3, STAND), b.fainter():  # a globe
        b.line("body", 0.06, (-0.3, 0), (0, 0.5), (0.3, 0))
        b.oval("second", 0, 0.95, 0.42)
        b.shape("deep", (-0.3, 1.1), (-0.05, 1.25), (0.1, 1.05), (-0.1, 0.85))
        b.shape("deep", (0.1, 0.95), (0.3, 0.9), (0.2, 0.65))
        b.ring("body", 0, 0.95, 0.48, 0.04)
    floor(s, rug=True)
    b = s.flat(-0.3)
    with b.unlit():
        for side in (-1, 1):
            left = 4.35 if side > 0 else -6.0
            b.rect("body", left, LOW, left + 1.65, 3.0)
            b.rect("body", left - 0.12, 2.95, left + 1.77, 3.1)
            for row in range(4):
                y = -0.5 + 0.95 * row
                b.rect("dark", left + 0.12, y, left + 1.53, y + 0.8)
                books(b, left + 0.14, left + 1.5, y, 0.75)


@place("classroom", "school", "lecture hall", "schoolroom", "university", interior=True)
def classroom(s: Set) -> None:
    view(s)
    b = wall(s)
    panels(b, 1.35, 1.2)
    with b.standing(-s.side * 1.9, 1.0, 1.15):
        blackboard(b)
    for k in range(4):
        x = s.side * (1.55 + 2.2 * k)
        opening(b, x - 0.75, 1.8, x + 0.75, 3.6, across=2, down=3)
    with b.unlit():
        for k, tone in enumerate(
            ("accent", "rim", "sober", "rim", "accent", "rim", "sober")
        ):  # paper flags along the top
            x = -3.6 + 0.9 * k
            b.poly(tone, (x, 4.05 - 0.05 * math.sin(k)), (x + 0.5, 4.05), (x + 0.25, 3.68))
        b.line("second", 0.02, (-SIDE, 4.1), (0, 4.02), (SIDE, 4.1))
        picture(b, -s.side * 4.35, 2.3, 1.0, 1.3)
    b = s.flat(FURNITURE)
    with b.fainter():
        for x in (-4.2, -2.9, 2.6, 3.9, 8, 9.3, -8.2, -9.5):
            px = s.side * x
            b.rect("body", px - 0.45, STAND + 0.66, px + 0.45, STAND + 0.74)
            for dx in (-0.36, 0.36):
                b.line("body", 0.05, (px + dx, STAND), (px + dx, STAND + 0.68))
            b.rect("body", px - 0.28, STAND + 0.4, px + 0.28, STAND + 0.46)
            b.line("body", 0.05, (px - 0.24, STAND + 0.44), (px - 0.3, STAND + 1.0))
            b.rect("sober", px - 0.2, STAND + 0.74, px + 0.15, STAND + 0.8)
    stand(b, s.side * 1.4, potted_plant, 0.5, y=1.9)
    floor(s)
    b = s.flat(-0.28)
    with b.unlit():
        for side in (-1, 1):  # the backs of the front row
            x = 4.75 * side
            b.rect("body", x - 0.7, LOW, x + 0.7, -0.15, 0.05)
            b.rect("body", x - 0.5, -0.2, x - 0.4, 0.25)
            b.rect("body", x + 0.4, -0.2, x + 0.5, 0.25)
            b.rect("body", x - 0.55, 0.12, x + 0.55, 0.42, 0.08)


@place("office", "newsroom", "police station", "bank", "boardroom", "conference room", interior=True)
def office(s: Set) -> None:
    view(s, town=True)
    b = wall(s)
    for k in range(-4, 5):
        x = 2.55 * k + 0.5 * s.side
        opening(b, x - 1.05, 1.6, x + 1.05, 3.7, across=2, down=1)
        with b.unlit():  # the blind, half down
            for row in range(1 + (k * k) % 3 * 3):
                b.rect("rim", x - 1.0, 3.6 - 0.12 * row, x + 1.0, 3.66 - 0.12 * row)
    b = s.flat(FURNITURE)
    for x in (-3.0, 3.4, -8.6, 8.8):
        with b.standing(s.side * x, STAND), b.fainter():
            b.rect("body", -1.1, 0.72, 1.1, 0.8)
            b.rect("body", -1.0, 0, -0.4, 0.72)
            b.rect("body", 0.95, 0, 1.05, 0.74)
            b.halo(0.2, 1.15, 0.9, 0.3)
            b.rect("body", -0.15, 0.92, 0.65, 1.46, 0.03)
            b.rect("glow", -0.1, 0.98, 0.6, 1.41)
            b.line("body", 0.06, (0.25, 0.95), (0.25, 0.8))
            b.rect("body", 0.08, 0.78, 0.42, 0.84)
            b.rect("rim", -0.8, 0.8, -0.4, 0.9)
            for k in range(3):
                b.rect("second", -0.95, 0.08 + 0.22 * k, -0.45, 0.24 + 0.22 * k)
            for k in range(3):
                b.line("soft", 0.025, (-0.02, 1.3 - 0.11 * k), (0.2 + 0.13 * ((k + 1) % 3), 1.3 - 0.11 * k))
    stand(b, -s.side * 4.6, wardrobe, 0.72)
    stand(b, s.side * 1.75, potted_plant, 0.9)
    for x in (-2.2, 2.2, 6.6, -6.6):
        with b.fainter():
            b.line("body", 0.03, (x, 4.0), (x, TOP))
            b.halo(x, 3.95, 1.3, 0.3)
            b.rect("body", x - 0.8, 3.95, x + 0.8, 4.07, 0.03)
            b.rect("glow", x - 0.74, 3.92, x + 0.74, 3.97)
    floor(s)
    pot(s, -s.side)
    near_chair(s, s.side)


@place(
    "hospital",
    "hospital room",
    "ward",
    "clinic",
    "doctor's office",
    "sickroom",
    "surgery",
    "operating room",
    interior=True,
)
def hospital(s: Set) -> None:
    view(s, town=True)
    b = wall(s)
    with b.unlit():
        b.rect("wall", -SIDE, FOOT, SIDE, 1.75)
        b.rect("sober", -SIDE, 1.75, SIDE, 1.83)
    x = s.side * 1.2
    opening(b, x - 0.9, 2.05, x + 0.9, 3.6)
    for k in (-8.5, 9.0):
        opening(b, k - 0.9, 2.05, k + 0.9, 3.6)
    with b.unlit():
        x = -s.side * 1.3
        b.rect("rim", x - 0.42, 2.7, x + 0.42, 3.54, 0.06)
        b.rect("accent", x - 0.11, 2.8, x + 0.11, 3.44)
        b.rect("accent", x - 0.32, 3.01, x + 0.32, 3.23)
    b = s.flat(FURNITURE)
    for x in (-3.4, 0.9, 8.5, -9.5):  # iron beds in a row, the sheet turned down, a chart at the foot
        with b.standing(s.side * x, STAND, 1.15, flip=s.side * x > 0), b.fainter():
            for end, tall in ((-1.15, 1.25), (1.05, 0.9)):
                for k in range(3):
                    b.line("body", 0.05, (end + 0.07 * k, 0), (end + 0.07 * k, tall))
                b.line("body", 0.07, (end, tall), (end + 0.14, tall))
            b.rect("light", -1.05, 0.45, 1.05, 0.78, 0.1)
            b.rect("rim", -1.0, 0.72, -0.45, 0.98, 0.1)
            b.rect("sober", -0.2, 0.4, 1.05, 0.82, 0.06)
            b.rect("rim", 1.12, 0.5, 1.32, 0.85)
    with b.standing(-s.side * 1.75, STAND), b.fainter():  # the drip on its stand
        b.line("body", 0.05, (0, 0.1), (0, 2.2))
        b.line("body", 0.05, (-0.3, 0), (0, 0.14), (0.3, 0))
        b.line("body", 0.04, (-0.25, 2.2), (0.25, 2.2))
        b.shape("rim", (-0.34, 2.1, 0), (-0.36, 1.7), (-0.25, 1.55, 0), (-0.14, 1.7), (-0.16, 2.1, 0))
        b.line("body", 0.02, (-0.25, 1.55), (-0.3, 1.1), (-0.7, 0.75))
    with b.standing(s.side * 3.2, STAND), b.fainter():  # the monitor
        b.line("body", 0.07, (0, 0), (0, 1.2))
        b.line("body", 0.06, (-0.35, 0), (0.35, 0))
        b.rect("body", -0.55, 1.1, 0.55, 1.9, 0.06)
        b.rect("deep", -0.47, 1.18, 0.47, 1.82, 0.03)
        b.halo(0, 1.5, 0.8, 0.3)
        b.line("glow", 0.035, (-0.45, 1.48, 0), (-0.2, 1.48, 0), (-0.1, 1.72, 0), (0.0, 1.26, 0), (0.1, 1.56, 0),
               (0.16, 1.48, 0), (0.45, 1.48, 0))  # fmt: skip
    with b.fainter():
        b.line("body", 0.05, (s.side * 3.9, 3.9), (s.side * 12, 3.9))
        left, right = sorted((s.side * 4.0, s.side * 5.2))
        for k in range(6):
            w = (right - left) / 6
            b.shape("rim" if k % 2 else "light", (left + w * k, 3.86, 0), (left + w * (k + 1), 3.86, 0),
                    (left + w * (k + 1), 0.75, 0), (left + w * (k + 0.5), 0.68), (left + w * k, 0.75, 0))  # fmt: skip
    floor(s)
    near_table(s, -s.side)


@place("laboratory", "lab", "science lab", "observation room", "research station", "chemistry lab", interior=True)
def laboratory(s: Set) -> None:
    view(s)
    b = wall(s)
    tiles(b, FOOT, 2.0, 0.32)
    x = s.side * 1.0
    opening(b, x - 0.95, 2.1, x + 0.95, 3.6, across=4, down=2)
    for y in (2.3, 3.1):
        left, right = sorted((-s.side * 0.7, -s.side * 4.6))
        b.rect("second", left, y, right, y + 0.06)
        k = left + 0.2
        while k < right - 0.15:
            _vessel(b, k, y + 0.06, b.rng.uniform(0.75, 1.0), b.rng.randrange(4))
            k += b.rng.uniform(0.3, 0.46)
    with b.unlit():  # formulas chalked on a dark sheet
        left, right = sorted((s.side * 2.4, s.side * 4.3))
        b.rect("second", left, 2.2, right, 3.5, 0.03)
        for row in range(4):
            y = 3.25 - 0.26 * row
            b.line("light", 0.022, *[(left + 0.15 + 0.13 * i,
                   y + 0.04 * (-1) ** i * b.rng.random()) for i in range(7 + row)])  # fmt: skip
        b.ring("light", right - 0.35, 2.55, 0.17, 0.022)
    b = s.flat(FURNITURE)
    with b.fainter():
        for mid, wide in ((-s.side * 3.0, 1.75), (-s.side * 9, 1.8), (s.side * 9, 1.8)):
            b.rect("body", mid - wide, STAND, mid + wide, STAND + 0.86)
            b.rect("second", mid - wide - 0.08, STAND + 0.84, mid + wide + 0.08, STAND + 0.94)
            for k in range(4):
                b.rect("deep", mid - wide + 0.1 + wide * 0.49 * k, STAND + 0.12, mid - wide + wide * 0.46 * (k + 1),
                       STAND + 0.72, 0.02)  # fmt: skip
    y = STAND + 0.94
    for k, kind in enumerate((0, 3, 1, 0, 2)):
        _vessel(b, -s.side * (1.6 + 0.62 * k), y, 1.5, kind, glow=k % 2 == 0)
    with b.fainter():  # tubes from flask to flask
        b.line("body", 0.03, (-s.side * 1.6, y + 0.75), (-s.side * 1.9, y + 1.05), (-s.side * 2.2, y + 0.6))
        b.line("body", 0.03, (-s.side * 2.84, y + 0.7), (-s.side * 3.2, y + 1.2), (-s.side * 3.46, y + 0.72))
    stand(b, s.side * 3.5, machine, 0.85, flip=s.side > 0)
    pendant(b, -s.side * 2.6, 3.75, 0.36)
    floor(s)
    near_chair(s, s.side)


def _vessel(b: Board, x: float, y: float, size: float, kind: int, *, glow: bool = False) -> None:
    """A flask, a bottle, a jar or a rack of tubes standing at (x, y)."""
    tone = "glow" if glow else ("sober", "soft", "second", "pale")[kind]
    with b.standing(x, y, size):
        if glow:
            b.halo(0, 0.15, 0.5, 0.5)
        match kind:
            case 0:
                b.shape("rim", (-0.16, 0, 0), (-0.05, 0.26), (-0.045, 0.44, 0), (0.045, 0.44, 0), (0.05, 0.26),
                        (0.16, 0, 0))  # fmt: skip
                b.shape(tone, (-0.15, 0.01, 0), (-0.08, 0.16, 0), (0.08, 0.16, 0), (0.15, 0.01, 0))
            case 1:
                b.rect(tone, -0.09, 0, 0.09, 0.3, 0.04)
                b.rect("second", -0.05, 0.28, 0.05, 0.42, 0.02)
            case 2:
                b.oval("rim", 0, 0.15, 0.15)
                b.shape(tone, (-0.14, 0.14, 0), (0.14, 0.14, 0), (0.09, 0.03), (-0.09, 0.03))
                b.rect("rim", -0.04, 0.26, 0.04, 0.46)
            case _:
                for k in (-0.12, 0.0, 0.12):
                    b.rect("rim", k - 0.035, 0.04, k + 0.035, 0.42, 0.03)
                    b.rect("glow" if glow else "sober", k - 0.028, 0.05, k + 0.028, 0.24, 0.025)
                b.rect("second", -0.2, 0.24, 0.2, 0.28)
                b.rect("second", -0.2, 0.0, 0.2, 0.05)


@place("shop", "store", "grocery", "supermarket", "boutique", "pharmacy", "toy shop", interior=True)
def shop(s: Set) -> None:
    view(s, town=True)
    b = wall(s)
    stripes(b, FOOT, HIGH - 0.3, 0.8)
    x = s.side * 1.6
    opening(b, x - 1.35, 1.45, x + 1.35, 3.5, across=3, down=1)
    with b.unlit():
        for k in range(9):  # the awning outside, seen through the glass, and a bell
            b.rect("accent" if k % 2 else "rim", x - 1.35 + 0.3 * k, 3.22, x - 1.05 + 0.3 * k, 3.5)
    for row in range(4):  # shelves of goods
        y = 1.35 + 0.68 * row
        for left, right in (sorted((-s.side * 0.6, -s.side * 5.5)), sorted((s.side * 3.5, s.side * 9.5))):
            b.rect("second", left, y, right, y + 0.07)
            at = left + 0.12
            while at < right - 0.3:
                wide, tall = b.rng.uniform(0.14, 0.34), b.rng.uniform(0.2, 0.5)
                tone = b.rng.choice(("soft", "sober", "second", "pale", "accent", "rim"))
                if b.rng.random() < 0.3:
                    b.oval(tone, at + wide / 2, y + 0.07 + wide / 2, wide / 2)
                else:
                    b.rect(tone, at, y + 0.07, at + wide, y + 0.07 + tall, 0.03)
                    b.rect("second", at + 0.03, y + 0.14, at + wide - 0.03, y + 0.2)
                at += wide + b.rng.uniform(0.02, 0.1)
    b = s.flat(FURNITURE)
    stand(b, -s.side * 3.2, bar_counter, 0.95, flip=s.side < 0)
    with b.standing(-s.side * 2.4, STAND + 1.05, 0.9), b.fainter():  # the till
        b.shape("body", (-0.42, 0, 0), (-0.42, 0.3, 0), (-0.2, 0.55), (0.2, 0.55), (0.42, 0.3, 0), (0.42, 0, 0))
        b.rect("glow", -0.2, 0.56, 0.2, 0.78, 0.02)
        for k in range(4):
            b.oval("second", -0.24 + 0.16 * k, 0.32, 0.05)
    with b.standing(s.side * 4.2, STAND), b.fainter():  # baskets
        for k in range(2):
            b.poly("body", (-0.5 + k, 0), (0.2 + k, 0), (0.32 + k, 0.5), (-0.62 + k, 0.5))
            for i in range(5):
                b.oval(("accent", "ember")[k], -0.46 + k + 0.16 * i, 0.56, 0.11)
    pendant(b, -s.side * 2.6, 3.5, 0.3)
    pendant(b, s.side * 4.2, 3.6, 0.3)
    floor(s)
    near_boxes(s, s.side)


@place("cafe", "coffee shop", "bar", "pub", "tavern", "diner", "inn", "saloon", "coffeehouse", interior=True)
def cafe(s: Set) -> None:
    view(s, town=True)
    b = wall(s)
    panels(b, 1.55, 0.8)
    x = s.side * 1.5
    opening(b, x - 1.5, 1.8, x + 1.5, 3.75, across=3, down=1)
    with b.unlit():
        b.rect("second", x - 1.5, 3.3, x + 1.5, 3.36)
        for k in range(12):  # a short curtain on rings
            b.shape("accent", (x - 1.5 + 0.25 * k, 2.5, 0), (x - 1.25 + 0.25 * k, 2.5, 0),
                    (x - 1.27 + 0.25 * k, 1.82, 0), (x - 1.375 + 0.25 * k, 1.86),
                    (x - 1.48 + 0.25 * k, 1.82, 0))  # fmt: skip
        b.line("second", 0.04, (x - 1.5, 2.52), (x + 1.5, 2.52))
        left, right = sorted((-s.side * 1.3, -s.side * 3.3))
        b.rect("second", left, 2.1, right, 3.6, 0.04)  # the board with the day's dishes
        b.rect("mid", left + 0.09, 2.19, right - 0.09, 3.51)
        for row in range(5):
            y = 3.3 - 0.22 * row
            b.line("light", 0.03, (left + 0.3, y), (left + 0.3 + (0.9, 0.7, 1.0, 0.6, 0.8)[row], y))
            b.line("light", 0.03, (right - 0.45, y), (right - 0.25, y))
    b = s.flat(FURNITURE)
    stand(b, -s.side * 3.6, bar_counter, 0.98, flip=s.side < 0)
    for x in (2.9, 8.2, 11):
        with b.standing(s.side * x, STAND), b.fainter():
            b.oval("body", 0, 0.02, 0.35, 0.05)
            b.line("body", 0.08, (0, 0), (0, 0.72))
            b.rect("body", -0.55, 0.7, 0.55, 0.78, 0.03)
            b.rect("rim", -0.28, 0.78, -0.1, 0.92, 0.04)
            b.lathe("accent", (0.06, 0.78, 0), (0.07, 0.9), (0.03, 1.0, 0), x=0.2)
            b.line("body", 0.02, (0.2, 1.0), (0.22, 1.25))
            b.oval("accent", 0.22, 1.28, 0.06)
        for side in (-1, 1):
            stand(b, s.side * x + 0.95 * side, chair, 0.95, flip=side > 0)
    for x in (-4.4, -2.6, 2.9, 8, -8):
        pendant(b, s.side * x, 3.2, 0.28)
    floor(s)
    near_table(s, s.side)
    near_chair(s, -s.side)


@place("factory", "plant", "mill", "power plant", "foundry", "warehouse", "engine room", "boiler room", interior=True)
def factory(s: Set) -> None:
    view(s, town=True)
    b = wall(s, high=6.2, tone="wall", to="pale")
    for k in range(-3, 4):
        x = 4.4 * k + 0.9 * s.side
        opening(b, x - 1.35, 2.2, x + 1.35, 4.7, shape="arched", across=5, down=5)
    b = s.flat(0.7)
    for k in range(6):
        x = -16.5 + 6.6 * k
        b.rect("second", x - 0.18, 0.4, x + 0.18, TOP)
        b.rect("second", x - 0.32, 0.4, x + 0.32, 0.75)
        for y in (1.4, 2.6, 3.8):
            b.rect("soft", x - 0.24, y, x + 0.24, y + 0.1)
    b.line("second", 0.26, (-SIDE, 4.15), (SIDE, 4.15))
    b.line("second", 0.14, (-SIDE, 3.7), (-s.side * 1.6, 3.7, 0), (-s.side * 1.6, 2.3, 0))
    for k in range(30):
        b.rect("soft", -SIDE + 1.8 * k, 3.98, -SIDE + 1.8 * k + 0.12, 4.32)
    b = s.flat(FURNITURE)
    with b.fainter():
        for x, r, y in ((-3.5, 0.95, 1.75), (-2.1, 0.55, 1.4), (-4.7, 0.6, 2.7), (9, 1.0, 1.8), (10.4, 0.6, 1.4)):
            gear(b, s.side * x, STAND + y - 0.4, r, 0.05, "body", 14)
        b.rect("body", -s.side * 1.4, STAND, -s.side * 4.9, STAND + 0.6)
        left, right = sorted((s.side * 1.9, s.side * 9))  # the belt with its goods
        b.rect("body", left, STAND + 0.62, right, STAND + 0.76, 0.05)
        for k in range(12):
            b.oval("body", left + 0.3 + 0.6 * k, STAND + 0.58, 0.12)
        for x in (left + 0.4, (left + right) / 2, right - 0.4):
            b.rect("body", x - 0.07, STAND, x + 0.07, STAND + 0.6)
    for k in range(6):
        b.rect("sober", left + 0.3 + 1.15 * k, STAND + 0.76, left + 0.9 + 1.15 * k, STAND + 1.25, 0.02)
    with b.fainter():
        b.line("body", 0.05, (s.side * 3.4, TOP), (s.side * 3.4, 3.2))
        b.line("body", 0.09, (s.side * 3.4, 3.2), (s.side * 3.55, 2.95), (s.side * 3.35, 2.78), (s.side * 3.2, 2.95))
    floor(s)
    b = s.flat(-0.28)
    with b.unlit():
        gear(b, s.side * 5.4, 0.1, 1.25, 0.0, "body", 16)
        b.rect("body", -s.side * 5.0 - 0.45, LOW, -s.side * 5.0 + 0.45, -0.2)
        x = -s.side * 5.2
        b.line("body", 0.3, (x, LOW), (x, 1.6, 0.4), (x - s.side * 0.6, 2.0, 0.4), (x - s.side * 3.0, 2.0),
               (x - s.side * 3.0, LOW))  # fmt: skip
        for y in (0.3, 1.2):
            b.rect("body", x - 0.26, y, x + 0.26, y + 0.18)
        b.oval("body", x + s.side * 0.36, 0.75, 0.24)
        b.rect("body", x, 0.7, x + s.side * 0.3, 0.8)


@place("spaceship", "spaceship interior", "cockpit", "space station", "starship", "rocket interior",
       "bridge of a spaceship", "control room", interior=True)  # fmt: skip
def spaceship(s: Set) -> None:
    b = s.flat(9)
    b.oval("soft", s.side * 2.9, 2.1, 1.5)
    b.oval("second", s.side * 3.3, 2.0, 1.25)
    b = s.flat(WALL)
    b.wash("wall", "pale", box(-SIDE, FOOT, SIDE, 4.4), (0, 2.2), (0, 4.4))
    b.rect("second", -SIDE, 4.4, SIDE, TOP)
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, FOOT), (0, FOOT), (0, -0.3))
    p = skia.Path()
    p.addRoundRect(skia.Rect(-2.9, 1.7, 2.9, 3.75), 0.7, 0.7)
    b.halo(0, 2.7, 3.8, 0.25)
    b.put("hole", skia.Path(p))
    with b.unlit():
        b.put("second", p, 0.14)
        for x in (-1.1, 1.1):
            b.line("second", 0.09, (x, 1.7), (x * 0.8, 3.75))
        for k in range(30):  # plates and rivets
            x = -SIDE + 1.8 * k
            b.line("pale", 0.03, (x, FOOT), (x, 4.4))
            for y in (1.0, 4.2):
                b.oval("soft", x + 0.12, y, 0.035)
                b.oval("soft", x + 1.68, y, 0.035)
    for x in (-8, 8, -12.5, 12.5):
        opening(b, x - 0.7, 1.9, x + 0.7, 3.3, shape="round", across=1, down=1)
    b = s.flat(0.7)
    for side in (-1, 1):
        for k in range(4):  # the ribs of the hull
            x = side * (3.6 + 4.2 * k)
            b.shape("second", (x - 0.3, 0.2, 0), (x + side * 0.35, 2.4), (x - 0.1 * side, 5.0),
                    (x - side * 1.2, TOP, 0), (x - side * 0.6, TOP, 0), (x + 0.4 * side, 5.0),
                    (x + side * 0.85, 2.4), (x + 0.3, 0.2, 0))  # fmt: skip
    b = s.flat(FURNITURE)
    for x, wide in ((-3.2, 1.2), (3.3, 1.2), (-8.5, 1.4), (9, 1.4)):
        with b.standing(s.side * x, STAND), b.fainter():
            b.poly("body", (-wide, 0), (wide, 0), (wide * 0.9, 0.75), (-wide * 0.9, 0.75))
            b.poly("second", (-wide, 0.72), (wide, 0.72), (wide * 0.8, 1.2), (-wide * 0.8, 1.2))
            b.halo(0, 1.0, 1.2, 0.3)
            for i in range(7):
                for j in range(2):
                    tone = b.rng.choice(("glow", "accent", "body", "glow", "body"))
                    b.rect(tone, -wide * 0.72 + wide * 0.21 * i, 0.82 + 0.17 * j,
                           -wide * 0.72 + wide * 0.21 * i + 0.13, 0.92 + 0.17 * j, 0.02)  # fmt: skip
            b.rect("body", -0.5, 1.26, 0.5, 1.85, 0.05)
            b.rect("dim", -0.43, 1.32, 0.43, 1.79, 0.03)
            b.line("rim", 0.025, *[(-0.4 + 0.1 * i, 1.55 + 0.13 * math.sin(1.9 * i)) for i in range(9)])
    with b.standing(-s.side * 1.55, STAND), b.fainter():
        b.rect("body", -0.3, 0.45, 0.3, 0.6, 0.05)
        b.shape("body", (-0.42, 0.5), (-0.46, 1.4), (-0.24, 1.5), (-0.16, 0.6))
        b.line("body", 0.1, (0, 0), (0, 0.5))
        b.oval("body", 0, 0.03, 0.32, 0.06)
    b = s.flat(0)
    b.wash("mid", "body", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.1))
    with b.unlit():
        for k in range(26):
            b.rect("deep", -SIDE + 2.05 * k, -0.5, -SIDE + 2.05 * k + 1.75, -0.14, 0.05)
        b.rect("dim", -SIDE, -0.09, SIDE, -0.05)
    b = s.flat(-0.28)
    for x in (-5.0, 5.0, -12, 12):  # the backs of the pilots' seats
        b.shape("body", (x - 0.8, LOW, 0), (x - 0.85, -0.2), (x - 0.55, 0.6), (x + 0.55, 0.6), (x + 0.85, -0.2),
                (x + 0.8, LOW, 0))  # fmt: skip
        b.rect("body", x - 0.42, 0.5, x + 0.42, 1.05, 0.16)
        b.line("deep", 0.05, (x - 0.5, -0.1), (x, 0.05), (x + 0.5, -0.1))
