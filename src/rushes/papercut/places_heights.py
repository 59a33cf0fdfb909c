"""Where people work high up or in little room: a cathedral's scaffold, a caravan on wheels with its bunk and stove."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_plants import pine
from rushes.papercut.places_ground import land, peaks, plant, scatter, swells
from rushes.papercut.places_inside import FOOT, FURNITURE, STAND, floor, near_boxes, wall
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_town import roofs


def _pinnacle(b: Board, x: float, y: float, wide: float, tall: float, tone: str) -> None:
    """A slender spire with crockets and a knob on its tip."""
    b.rect(tone, x - wide / 2, LOW, x + wide / 2, y)
    b.rect(tone, x - 0.65 * wide, y - 0.12, x + 0.65 * wide, y + 0.1)
    b.poly(tone, (x - wide / 2, y), (x + wide / 2, y), (x + 0.03, y + tall), (x - 0.03, y + tall))
    for k in range(1, 5):
        h = y + tall * k / 5.5
        half = 0.5 * wide * (1 - k / 5.5) + 0.07
        for side in (-1, 1):
            b.oval(tone, x + side * half, h, 0.09, 0.07)
    b.line(tone, 0.07, (x - 0.16, y + tall + 0.12), (x + 0.16, y + tall + 0.12))
    b.line(tone, 0.07, (x, y + tall - 0.1), (x, y + tall + 0.36))


def _gargoyle(b: Board, x: float, y: float, side: int, tone: str) -> None:
    """A beast of stone that leans out over the drop."""
    b.tube(tone, [(x, y), (x + side * 0.7, y + 0.12), (x + side * 1.15, y + 0.34)], [0.42, 0.32, 0.24])
    b.oval(tone, x + side * 1.3, y + 0.42, 0.24, 0.18)
    b.poly(tone, (x + side * 1.42, y + 0.46), (x + side * 1.76, y + 0.5), (x + side * 1.42, y + 0.34))
    b.poly(tone, (x + side * 1.42, y + 0.3), (x + side * 1.7, y + 0.22), (x + side * 1.36, y + 0.24))
    b.poly(tone, (x + side * 1.12, y + 0.5), (x + side * 1.06, y + 0.86), (x + side * 1.3, y + 0.58))
    b.poly(tone, (x + side * 0.3, y + 0.2), (x + side * 0.1, y + 0.95), (x + side * 0.75, y + 0.3))


@place("cathedral heights", "cathedral scaffold", "high on a cathedral", "cathedral tower", "cathedral roof",
       "top of a cathedral", "church scaffold", "church roof")  # fmt: skip
def cathedral_heights(s: Set) -> None:
    """On a wooden scaffold far up a cathedral: spires, a rose window, a gargoyle; the town far below."""
    b = s.flat(12)
    roofs(b, -1.2, 0.8, 0.9, "second", 0.3)
    b = s.flat(6)
    roofs(b, -2.4, 1.1, 1.1, "soft", 0.3)
    b.rect("soft", -SIDE, LOW, SIDE, -1.2)
    s.flat(2.8).rect("pale", -SIDE, LOW, SIDE, -0.28)  # the haze over the street
    d = s.side
    b = s.flat(1.6)  # the west front behind, to one side; beyond it air
    left, right = sorted((d * 1.2, d * SIDE))
    b.wash("wall", "pale", box(left, LOW, right, 4.2), (d * 1.2, 2), (d * 8, 2))
    b.rect("soft", left - 0.1, 4.1, right + 0.1, 4.4)
    b.poly("pale", (d * 1.6, 4.4), (d * 7.0, 4.4), (d * 4.3, 8.4))
    with b.unlit():
        x, y = d * 4.3, 2.4
        b.ring("second", x, y, 1.35, 0.24)
        for k, tone in enumerate(("water", "accent", "glow", "water", "accent", "glow", "water", "accent")):
            a = 0.785 * k
            px, py = x + 0.74 * math.cos(a), y + 0.74 * math.sin(a)
            b.oval(tone, px, py, 0.33)
        b.oval("glow", x, y, 0.34)
        for row in range(20):
            h = -1.5 + 0.28 * row
            for k in range(12):
                bx = d * (1.5 + 0.8 * k + 0.4 * (row % 2))
                if abs(bx - x) > 1.8 or abs(h - y) > 1.7:
                    b.line("soft", 0.02, (bx, h), (bx + d * 0.6, h))
    for k, tall in ((0, 2.9), (1, 2.1)):
        _pinnacle(b, d * (1.4 + 6.0 * k), 4.6, 0.8, tall, "soft")
    _gargoyle(b, d * 1.3, 3.3, -d, "soft")
    b = s.flat(2.6)
    _pinnacle(b, -d * 4.6, 1.9, 0.7, 2.4, "pale")
    _pinnacle(b, -d * 7.4, 2.6, 0.9, 3.0, "pale")
    b = s.flat(0.25)  # the scaffold: poles, lashings, a rail of rope
    with b.unlit():
        for x in (-4.2, 4.2, -9.0, 9.0):
            b.line("mid", 0.15, (x, LOW), (x, TOP))
            for y in (0.1, 2.9):
                b.line("accent", 0.2, (x, y - 0.1), (x, y + 0.1))
        b.line("mid", 0.1, (-SIDE, 3.0), (SIDE, 3.0))
        b.line("mid", 0.07, (-9.0, 0.0), (-4.2, 2.9))
        b.line("mid", 0.07, (9.0, 0.0), (4.2, 2.9))
    b = s.flat(0)
    with b.unlit():
        b.rect("mid", -SIDE, -0.2, SIDE, 0.0)
        for k in range(-20, 21):
            b.line("soft", 0.03, (0.9 * k, -0.2), (0.9 * k, 0.0))
        for x in (-4.2, 4.2):
            b.line("body", 0.12, (x, LOW), (x, -0.1))
    b = s.flat(-0.25)  # the rope of the hoist, and the top of a ladder
    with b.unlit():
        b.line("body", 0.06, (d * 5.0, LOW), (d * 5.0, TOP))
        for k in (0, 1):
            b.line("body", 0.1, (-d * (4.7 + 0.5 * k), LOW), (-d * (4.7 + 0.5 * k), -0.4))
        for k in range(4):
            b.line("body", 0.08, (-d * 4.7, -0.6 - 0.4 * k), (-d * 5.2, -0.6 - 0.4 * k))


@place("caravan", "circus caravan", "camper van", "trailer", "wagon interior", "circus wagon", "motorhome",
       "mobile home", "showman's wagon", "horse-drawn caravan", interior=True, sky=False)  # fmt: skip
def caravan(s: Set) -> None:
    """A narrow room under a rounded roof: plank walls, small curtained windows, a bunk, a stove, lamp and pans."""
    b = wall(s, 4.0, tone="wall", to="pale")
    d = s.side
    with b.unlit():
        for k in range(-40, 41):
            b.line("soft", 0.03, (0.5 * k, FOOT), (0.5 * k, 4.0))
        b.shape("mid", (-SIDE, 3.7, 0), (-5.4, 3.0), (-3.4, 4.0), (0, 4.45), (3.4, 4.0), (5.4, 3.0), (SIDE, 3.7, 0),
                (SIDE, TOP, 0), (-SIDE, TOP, 0))  # fmt: skip
        b.line("accent", 0.14, (-5.4, 2.98), (-3.4, 3.96), (0, 4.4), (3.4, 3.96), (5.4, 2.98))
        for x in (-d * 2.6, d * 0.9):
            b.rect("accent", x - 0.72, 1.85, x + 0.72, 3.2, 0.1)
            b.rect("water", x - 0.6, 1.97, x + 0.6, 3.08, 0.06)
            b.line("accent", 0.06, (x, 1.97), (x, 3.08))
            for side in (-1, 1):
                b.shape("rim", (x + side * 0.6, 3.1, 0), (x + side * 0.1, 3.1, 0), (x + side * 0.34, 2.4),
                        (x + side * 0.6, 1.95, 0))  # fmt: skip
        for k, tone in enumerate(("accent", "glow", "water", "accent", "glow", "water", "accent", "glow", "water")):
            x = -3.2 + 0.8 * k  # bunting under the roof
            b.poly(tone, (x - 0.26, 3.74), (x + 0.26, 3.74), (x, 3.32))
    b = s.flat(FURNITURE)
    left, right = sorted((d * 2.6, d * 5.6))
    with b.fainter():
        b.rect("body", left, STAND, right, STAND + 0.75)  # a bunk over drawers
        b.rect("accent", left, STAND + 0.75, right, STAND + 1.0, 0.08)
        b.oval("rim", d * 5.0, STAND + 1.12, 0.42, 0.18)
        for k in range(3):
            x = left + 0.5 + 1.0 * k
            b.rect("second", x - 0.4, STAND + 0.15, x + 0.4, STAND + 0.6, 0.03)
            b.oval("glow", x, STAND + 0.38, 0.05)
        x = -d * 4.3  # a small iron stove and its pipe
        b.rect("body", x - 0.45, STAND, x + 0.45, STAND + 1.0, 0.06)
        b.rect("body", x - 0.1, STAND + 1.0, x + 0.1, TOP)
        b.rect("glow", x - 0.25, STAND + 0.3, x + 0.25, STAND + 0.62, 0.04)
        b.halo(x, STAND + 0.45, 0.9, 0.5)
    with b.unlit():
        b.line("mid", 0.04, (-d * 0.9, 4.3), (-d * 0.9, 3.5))
    b.lamp(-d * 0.9, 3.35)
    b = s.flat(0.15)
    with b.unlit():  # the ribs of the roof on both sides
        for x in (-5.9, 5.9):
            b.rect("mid", x - 0.14, LOW, x + 0.14, TOP)
    floor(s, "second")
    near_boxes(s, -s.side, 5.8)


@place("crow's nest", "crows nest", "masthead", "top of the mast", "lookout post on a mast", water_y=-3.2)
def crows_nest(s: Set) -> None:
    """High on a mast in a round tub of planks: the sea far below on all sides, ropes, a full sail, a pennant."""
    b = s.flat(12)
    b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, 1.5), (0, 1.5), (0, -0.4))
    b = s.flat(3)
    b.wash("bright water", "deep water", box(-SIDE, LOW, SIDE, 0.5), (0, 0.5), (0, -4.0))
    with b.unlit():
        for k in range(26):  # small waves, seen from above
            x, y = -13 + 1.05 * k, 0.25 - 0.42 * ((7 * k) % 9)
            b.line("far water", 0.07, (x - 0.5, y), (x, y + 0.1), (x + 0.5, y))
    d = s.side
    b = s.flat(0.6)
    for x in (-d * 6.2, d * 5.4):  # the bellies of the sails below
        b.shape("pale", (x - 3.6, -1.1, 0), (x + 3.6, -1.1, 0), (x + 4.2, -4.0), (x + 3.4, LOW, 0), (x - 3.4, LOW, 0),
                (x - 4.2, -4.0))  # fmt: skip
        b.rect("mid", x - 4.0, -1.2, x + 4.0, -0.98, 0.08)
    b = s.flat(0.3)
    with b.unlit():
        for x in (-3.6, -2.4, 2.4, 3.6):
            b.line("body", 0.06, (x * 1.5, LOW), (-d * 1.0, 5.2))
        b.rect("mid", -d * 1.0 - 0.2, LOW, -d * 1.0 + 0.2, 5.4, 0.1)
        b.poly("accent", (-d * 1.0, 5.3), (-d * 1.0, 4.7), (-d * 3.0, 4.9))
    b = s.flat(0.1)  # the far rim of the tub, behind who stands in it
    b.poly("wall", (-3.0, 0.95), (3.0, 0.95), (2.8, 0.0), (-2.8, 0.0))
    with b.unlit():
        for k in range(-7, 8):
            b.line("soft", 0.03, (0.4 * k, 0.9), (0.37 * k, 0.0))
        b.rect("body", -3.1, 0.88, 3.1, 1.04, 0.06)
    s.flat(0).rect("mid", -2.9, -0.2, 2.9, 0.08, 0.05)
    b = s.flat(-0.08)  # and the near side below their feet
    b.poly("wall", (-2.9, 0.0), (2.9, 0.0), (2.3, -1.2), (-2.3, -1.2))
    with b.unlit():
        for k in range(-7, 8):
            b.line("soft", 0.03, (0.39 * k, -0.02), (0.31 * k, -1.18))
        for y, half in ((-0.1, 3.0), (-1.0, 2.5)):
            b.rect("body", -half, y - 0.09, half, y + 0.07, 0.06)
        b.rect("mid", -0.2, LOW, 0.2, -1.2)


@place("rampart", "ramparts", "battlement", "battlements", "wall walk", "top of the wall", "on top of the wall",
       "top of a city wall", "top of the town wall", "top of the city wall", "top of the castle wall",
       "hadrian's wall", "parapet", "roman wall")  # fmt: skip
def rampart(s: Set) -> None:
    """Up on the wall of a fort: merlons, a watchtower with a flag, a fire basket; far below the wild hills."""
    b = s.flat(14)
    line = land(b, peaks(b, 1.9, 0.9, 6.0), "light")
    b = s.flat(7)
    line = land(b, swells(b, 1.2, 0.3, 8), "soft")
    plant(b, line, scatter(b, -22, 22, 40), 0.14, 0.24, pine)
    s.flat(3).rect("pale", -SIDE, LOW, SIDE, 0.2)  # the haze over the low ground
    d = s.side
    b = s.flat(1.0)  # the wall runs on to a tower
    left, right = sorted((d * 3.6, d * 8.4))
    b.rect("second", left, LOW, right, 3.4)
    for k in range(4):
        x = left + 0.15 + 1.28 * k
        b.rect("second", x, 3.3, x + 0.75, 4.0)
    with b.unlit():
        b.rect("body", d * 6.0 - 0.35, 1.3, d * 6.0 + 0.35, 2.5, 0.3)
        b.line("body", 0.1, (d * 6.0, 3.9), (d * 6.0, 6.3))
        b.poly("accent", (d * 6.0, 6.2), (d * 6.0, 5.4), (d * 4.4, 5.8))
        for k in range(26):
            x, y = left + 0.3 + (0.83 * k) % 4.2, -0.4 + 0.32 * (k % 11)
            b.line("soft", 0.05, (x, y), (x + 0.36, y))
    b = s.flat(0.4)  # the breastwork: merlons and gaps
    b.rect("wall", -SIDE, LOW, SIDE, 0.62)
    for k in range(-16, 17):
        b.rect("wall", 1.7 * k, 0.5, 1.7 * k + 1.0, 1.3)
    with b.unlit():
        b.line("soft", 0.06, (-SIDE, 0.56), (SIDE, 0.56))
        for k in range(-40, 41):
            b.line("soft", 0.04, (0.66 * k, 0.28), (0.66 * k + 0.4, 0.28))
            b.line("soft", 0.04, (0.66 * k + 0.3, 0.04), (0.66 * k + 0.66, 0.04))
    b = s.flat(0.15)
    x = -d * 3.4  # a basket of fire on a pole
    with b.unlit():
        b.line("body", 0.08, (x, -0.1), (x, 1.5))
        b.poly("body", (x - 0.34, 1.9), (x + 0.34, 1.9), (x + 0.2, 1.45), (x - 0.2, 1.45))
        b.shape("glow", (x - 0.24, 1.9, 0), (x - 0.2, 2.2), (x, 2.6, 0.2), (x + 0.2, 2.2), (x + 0.24, 1.9, 0))
    b = s.flat(0)
    b.rect("soft", -SIDE, LOW, SIDE, 0.0)
    with b.unlit():
        for k in range(-20, 21):
            b.line("second", 0.04, (1.3 * k, -0.35), (1.3 * k + 0.8, -0.35))
    b = s.flat(-0.3)  # the inner breastwork, at the sides
    for side in (-1, 1):
        left, right = sorted((side * 4.3, side * 6.0))
        b.rect("body", left, LOW, right, 0.3)
        b.rect("body", left - 0.1, 0.2, right + 0.1, 0.4)
