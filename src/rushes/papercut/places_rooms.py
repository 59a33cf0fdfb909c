"""Rooms at home and small rooms elsewhere."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import skia

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_land import chest
from rushes.papercut.pieces_room import (
    armchair,
    bathtub,
    bed,
    bookcase,
    chair,
    chest_of_drawers,
    desk,
    fireplace,
    floor_lamp,
    grandfather_clock,
    mirror,
    room_door,
    sofa,
    stove,
    table,
    wardrobe,
)
from rushes.papercut.pieces_works import ladder, telescope
from rushes.papercut.places_ground import land, swells
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    HIGH,
    STAND,
    WALL,
    curtains,
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


@place("plain room", "interior", "indoors", "inside", "hall", "hallway", "apartment", "flat", interior=True)
def plain_room(s: Set) -> None:
    view(s)
    b = wall(s)
    panels(b, 1.7, 0.9)
    opening(b, *sorted_pair(s.side * 0.9, s.side * 2.6, 1.95, 3.65))
    for x in (-s.side * 7.0, s.side * 9.5):
        opening(b, x - 0.85, 1.95, x + 0.85, 3.65)
    stand(b, -s.side * 2.6, room_door, 1.0, y=FOOT)
    b = s.flat(FURNITURE)
    stand(b, -s.side * 4.3, chair, 0.9, flip=s.side < 0)
    floor(s)
    near_chair(s, -s.side)


def sorted_pair(x0: float, x1: float, y0: float, y1: float) -> tuple[float, float, float, float]:
    """Corners from two sides in either order."""
    return (min(x0, x1), y0, max(x0, x1), y1)


@place("room", "living room", "lounge", "parlour", "sitting room", "house interior", "home", interior=True)
def room(s: Set) -> None:
    view(s)
    b = wall(s)
    stripes(b, FOOT, HIGH - 0.3, 0.55)
    x0, x1 = sorted((s.side * 0.7, s.side * 2.9))
    opening(b, x0, 1.75, x1, 3.65, across=3, down=2)
    curtains(b, x0, x1, 1.75, 3.65)
    for k, (x, y) in enumerate(((-2.3, 2.5), (-3.4, 2.35), (-4.3, 2.75))):
        picture(b, s.side * x, y, (0.9, 0.62, 0.7)[k], (0.75, 0.9, 0.55)[k])
    b = s.flat(FURNITURE)
    stand(b, -s.side * 3.2, sofa, 1.02)
    stand(b, s.side * 3.7, armchair, 1.0, flip=s.side > 0)
    stand(b, -s.side * 4.75, floor_lamp, 1.05)
    stand(b, s.side * 8.0, bookcase, 1.0)
    stand(b, -s.side * 8.5, fireplace, 1.0)
    stand(b, s.side * 4.85, grandfather_clock, 1.0)
    floor(s, rug=True)
    near_table(s, s.side)
    pot(s, -s.side)


@place("bedroom", "hotel room", "dormitory", interior=True)
def bedroom(s: Set) -> None:
    view(s)
    b = wall(s)
    with b.unlit():
        for x in range(-40, 41):  # wallpaper of little flowers
            for y in range(6):
                px, py = 0.62 * x + 0.31 * (y % 2), 1.2 + 0.52 * y
                for turn in (90, 210, 330):
                    a = math.radians(turn)
                    b.oval("wall", px + 0.05 * math.cos(a), py + 0.05 * math.sin(a), 0.035)
    x0, x1 = sorted((-s.side * 0.5, -s.side * 1.9))
    opening(b, x0, 1.85, x1, 3.5)
    curtains(b, x0, x1, 1.85, 3.5, "sober")
    picture(b, s.side * 2.9, 2.4, 0.95, 0.75)
    b = s.flat(FURNITURE)
    stand(b, s.side * 2.9, bed, 1.25, flip=s.side > 0)
    stand(b, -s.side * 3.7, wardrobe, 1.05)
    stand(b, s.side * 4.75, chest_of_drawers, 0.9)
    with b.standing(s.side * 4.75, STAND + 0.74, 0.55):
        b.halo(0, 0.75, 1.6, 0.5)
        b.line("mid", 0.06, (0, 0), (0, 0.5))
        b.poly("glow", (-0.35, 0.45), (0.35, 0.45), (0.2, 0.95), (-0.2, 0.95))
    stand(b, -s.side * 8, mirror, 1.0)
    stand(b, s.side * 8.5, armchair, 1.0)
    floor(s, rug=True)
    near_chair(s, -s.side)


@place("kitchen", "pantry", "dining room", interior=True)
def kitchen(s: Set) -> None:
    view(s)
    b = wall(s)
    tiles(b, FOOT, 2.1, 0.26)
    x0, x1 = sorted((s.side * 0.4, s.side * 1.9))
    opening(b, x0, 2.15, x1, 3.6)
    with b.unlit():
        p = skia.Path()
        for k in range(7):  # a short, scalloped curtain across the top
            p.addCircle(x0 + 0.12 + 0.21 * k, 3.35, 0.13)
        p.addRect(skia.Rect(x0 - 0.1, 3.35, x1 + 0.1, 3.68))
        b.put("accent", p)
    for y in (2.35, 3.0):  # shelves with jars, plates on edge and cups on hooks
        left, right = sorted((-s.side * 0.7, -s.side * 3.9))
        b.rect("second", left, y, right, y + 0.07)
        x = left + 0.2
        while x < right - 0.2:
            kind = b.rng.randrange(4)
            if kind == 0:
                b.rect("soft", x - 0.1, y + 0.07, x + 0.1, y + 0.36, 0.05)
                b.rect("second", x - 0.08, y + 0.34, x + 0.08, y + 0.42, 0.02)
            elif kind == 1:
                b.oval("pale", x, y + 0.27, 0.2)
                b.ring("soft", x, y + 0.27, 0.12, 0.02)
            elif kind == 2:
                b.shape("sober", (x - 0.13, y + 0.07, 0), (x - 0.15, y + 0.25), (x - 0.06, y + 0.38, 0),
                        (x + 0.06, y + 0.38, 0), (x + 0.15, y + 0.25), (x + 0.13, y + 0.07, 0))  # fmt: skip
            else:
                b.rect("second", x - 0.09, y + 0.07, x + 0.09, y + 0.25, 0.03)
                b.ring("second", x + 0.12, y + 0.17, 0.05, 0.025)
            x += b.rng.uniform(0.33, 0.46)
    b = s.flat(FURNITURE)
    stand(b, s.side * 3.3, stove, 1.1)
    with b.fainter():
        left, right = sorted((-s.side * 1.3, -s.side * 6.2))
        b.rect("body", left, STAND, right, STAND + 0.82)
        b.rect("second", left - 0.06, STAND + 0.8, right + 0.06, STAND + 0.9)
        for k in range(6):
            x = left + 0.12 + 0.8 * k
            b.rect("deep", x, STAND + 0.14, x + 0.68, STAND + 0.7, 0.02)
            b.oval("second", x + 0.34, STAND + 0.6, 0.04)
        b.line("body", 0.06, (-s.side * 2.6, STAND + 0.9), (-s.side * 2.6, STAND + 1.3),
               (-s.side * 2.35, STAND + 1.36), (-s.side * 2.3, STAND + 1.2))  # fmt: skip
        b.line("body", 0.05, (s.side * 2.2, 3.9), (s.side * 4.6, 3.9))  # pans on a rail
        for k in range(4):
            x = s.side * (2.4 + 0.55 * k)
            b.line("body", 0.045, (x, 3.9), (x, 3.5))
            b.oval("body", x, 3.34, 0.2 - 0.02 * k)
    stand(b, s.side * 8.4, table, 1.1)
    stand(b, s.side * 7.2, chair, 1.0)
    stand(b, -s.side * 8.6, wardrobe, 1.0)
    pendant(b, -s.side * 1.5, 3.6, 0.42)
    floor(s)
    tiles_floor(s)


def tiles_floor(s: Set) -> None:
    """A chequered edge to the floor."""
    b = s.flat(0.01)
    with b.unlit():
        for k in range(-18, 19):
            b.poly("deep", (k * 1.2, -0.02), (k * 1.2 + 0.6, -0.02), (k * 1.32 + 0.66, -0.3), (k * 1.32, -0.3))
    near_table(s, s.side)


@place("bathroom", "washroom", "restroom", "toilet", interior=True)
def bathroom(s: Set) -> None:
    view(s)
    b = wall(s)
    tiles(b, FOOT, 2.4, 0.3)
    opening(b, s.side * 1.3 - 0.6, 2.2, s.side * 1.3 + 0.6, 3.4, shape="round", across=2, down=2)
    b = s.flat(FURNITURE)
    stand(b, s.side * 3.0, bathtub, 1.25)
    with b.standing(-s.side * 2.7, STAND), b.fainter():
        b.rect("body", -0.07, 0, 0.07, 0.75)
        b.shape("body", (-0.42, 0.95, 0), (-0.3, 0.72), (0.3, 0.72), (0.42, 0.95, 0))
        b.oval("second", 0, 1.95, 0.42, 0.55)
        b.oval("light", 0, 1.95, 0.34, 0.46)
        b.line("body", 0.05, (0, 0.95), (0, 1.18), (0.14, 1.18))
    with b.fainter():
        b.line("body", 0.05, (s.side * 1.5, 3.6), (s.side * 4.6, 3.6))
        b.shape("rim", (s.side * 4.6, 3.6, 0), (s.side * 3.9, 3.6, 0), (s.side * 4.0, 2.2), (s.side * 3.9, 0.9, 0),
                (s.side * 4.6, 0.9, 0))  # fmt: skip
    stand(b, -s.side * 4.2, chest_of_drawers, 0.9)
    floor(s)
    tiles_floor(s)
    pot(s, -s.side)


@place("workshop", "garage", "studio", "toolshed", "carpenter's workshop", "basement", interior=True)
def workshop(s: Set) -> None:
    view(s)
    b = wall(s, tone="wall", to="pale")
    with b.unlit():
        for k in range(60):
            b.line("pale", 0.025, (-SIDE + 0.9 * k, FOOT), (-SIDE + 0.9 * k, HIGH - 0.3))
    x0, x1 = sorted((s.side * 0.6, s.side * 2.8))
    opening(b, x0, 2.0, x1, 3.55, across=4, down=3)
    left, right = sorted((-s.side * 0.6, -s.side * 4.0))
    b.rect("soft", left, 2.0, right, 3.7, 0.03)
    for k in range(8):
        with b.standing(left + 0.3 + 0.41 * k, 3.45, 1.0):
            _tool(b, b.rng.randrange(6))
    b = s.flat(FURNITURE)
    with b.fainter():
        for side_x, wide in ((-s.side * 2.6, 1.9), (s.side * 8, 1.8), (-s.side * 9, 1.7)):
            b.rect("body", side_x - wide, STAND + 0.78, side_x + wide, STAND + 0.92)
            for dx in (-wide + 0.2, wide - 0.2):
                b.rect("body", side_x + dx - 0.09, STAND, side_x + dx + 0.09, STAND + 0.8)
            b.rect("body", side_x - wide + 0.2, STAND + 0.2, side_x + wide - 0.2, STAND + 0.28)
        x = -s.side * 2.6
        b.rect("body", x - 1.5, STAND + 0.92, x - 1.15, STAND + 1.14)  # a vice
        b.rect("body", x - 1.35, STAND + 1.1, x - 1.2, STAND + 1.26)
        b.shape("second", (x + 0.3, STAND + 0.92, 0), (x + 0.4, STAND + 1.3), (x + 0.9, STAND + 1.3),
                (x + 1.0, STAND + 0.92, 0))  # fmt: skip
        for k in range(5):
            b.rect("body", x - 1.1 + 0.35 * k, STAND + 0.28, x - 0.85 + 0.35 * k, STAND + 0.28 + b.rng.uniform(0.15,
                   0.36))  # fmt: skip
    with b.standing(s.side * 3.6, STAND, 1.0), b.fainter():  # an anvil on its block
        b.rect("body", -0.32, 0, 0.32, 0.5)
        b.shape("body", (-0.75, 0.86, 0), (0.42, 0.9, 0), (0.42, 0.72, 0), (0.16, 0.68), (0.24, 0.5, 0),
                (-0.24, 0.5, 0), (-0.16, 0.68), (-0.34, 0.74))  # fmt: skip
    stand(b, s.side * 4.8, ladder, 0.95)
    pendant(b, -s.side * 2.2, 3.3, 0.4)
    floor(s)
    b = s.flat(-0.28)
    with b.unlit():
        for k in range(7):
            b.line("body", 0.14, (-s.side * (4.5 + 0.24 * k), LOW),
                   (-s.side * (4.6 + 0.24 * k), 0.4 + 0.5 * b.rng.random()))  # fmt: skip


def _tool(b: Board, kind: int) -> None:
    """A tool hanging from its nail at the origin."""
    match kind:
        case 0:  # hammer
            b.rect("second", -0.03, -0.75, 0.03, -0.1)
            b.rect("second", -0.18, -0.16, 0.16, 0.0, 0.03)
        case 1:  # saw
            b.poly("second", (-0.12, 0.0), (0.12, 0.0), (0.05, -1.05), (-0.04, -1.05))
            b.rect("sober", -0.15, -0.12, 0.15, 0.14, 0.06)
        case 2:  # spanner
            b.rect("second", -0.04, -0.7, 0.04, -0.1)
            b.ring("second", 0, -0.06, 0.08, 0.06)
            b.ring("second", 0, -0.76, 0.08, 0.06)
        case 3:  # pliers
            b.line("second", 0.05, (-0.12, -0.7), (-0.02, -0.25), (0.06, 0.0))
            b.line("second", 0.05, (0.12, -0.7), (0.02, -0.25), (-0.06, 0.0))
        case 4:  # chisel
            b.rect("sober", -0.05, -0.28, 0.05, 0.0, 0.03)
            b.poly("second", (-0.03, -0.28), (0.03, -0.28), (0.05, -0.68), (-0.05, -0.62))
        case _:  # a coil of rope
            for r in (0.22, 0.16):
                b.ring("second", 0, -0.24, r, 0.045)


@place("attic", "loft", "garret", interior=True)
def attic(s: Set) -> None:
    view(s, town=True)
    b = s.flat(WALL)
    b.wash("light", "wall", _gable_wall(), (0, 1.6), (0, 4.2))
    with b.unlit():
        for k in range(19):
            x = -5.4 + 0.6 * k
            b.line("wall", 0.03, (x, FOOT), (x, 5.0 - abs(x) * 0.76))
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, FOOT), (0, FOOT), (0, -0.4))
    x = s.side * 0.9
    opening(b, x - 0.75, 2.0, x + 0.75, 3.5, shape="round")
    for k in range(10):
        b.line("mid", 0.018, ((k - 4.5) * 1.1, FOOT), ((k - 4.5) * 2.2, -1))
    b = s.flat(0.7)  # the roof in section: rafters inside, tiles outside, and the sky beyond
    for side in (-1, 1):
        b.poly("mid", (0, 4.6), (side * 6.3, -0.3), (side * 8.6, -0.9), (side * 8.9, -0.55), (0, 6.0))
        b.rect("mid", side * 6.0, LOW, side * SIDE, 0.35)
        with b.unlit():
            for k in range(15):
                u = (k + 0.5) / 15
                b.oval("second", side * (0.2 + 8.5 * u), 5.88 - 6.35 * u, 0.36, 0.13)
            for k in range(1, 6):
                u = k / 6
                b.line("deep", 0.05, (side * 6.3 * u, 4.66 - 4.9 * u), (side * (6.3 * u + 0.35), 5.2 - 4.9 * u))
    b.rect("mid", 2.4 * s.side, 4.0, 3.1 * s.side, 5.6)
    b.rect("second", 2.3 * s.side, 5.55, 3.2 * s.side, 5.7)
    b.rect("mid", -2.2, 3.45, 2.2, 3.62)
    b = s.flat(FURNITURE)
    stand(b, -s.side * 2.6, chest, 1.0)
    with b.fainter():
        for bx, by, w, h in ((-3.7, 0, 0.9, 0.7), (-3.6, 0.7, 0.7, 0.5), (2.9, 0, 1.0, 0.6), (3.1, 0.6, 0.6, 0.45),
                (3.9, 0, 0.7, 0.8)):  # fmt: skip
            x = s.side * bx
            b.rect("body", x - w / 2, STAND + by, x + w / 2, STAND + by + h, 0.02)
            b.rect("deep", x - 0.06, STAND + by, x + 0.06, STAND + by + h)
        with b.standing(s.side * 2.1, STAND):  # a dressmaker's bust
            b.line("body", 0.05, (0, 0), (0, 0.5))
            b.shape("body", (-0.2, 0.5, 0), (-0.13, 0.9), (-0.24, 1.25), (-0.06, 1.42, 0), (0.06, 1.42, 0),
                    (0.24, 1.25), (0.13, 0.9), (0.2, 0.5, 0))  # fmt: skip
    floor(s)
    near_boxes(s, s.side)
    near_boxes(s, -s.side, 5.6)


def _gable_wall() -> Any:
    p = skia.Path()
    p.addPoly([skia.Point(*q) for q in ((-6.0, FOOT), (6.0, FOOT), (0.4, 5.0), (-0.4, 5.0))], True)
    return p


@place("observatory", "lighthouse room", "lamp room", "lantern room", "lookout tower", "control tower",
       interior=True)  # fmt: skip
def observatory(s: Set) -> None:
    land(b := s.flat(12), swells(b, 1.55, 0.04, 12), "soft")
    b.rect("second", s.side * 2.2, LOW, s.side * SIDE, 1.75)
    b = wall(s, high=3.95, tone="wall", to="pale")
    p = skia.Path()  # a window all the way round: seen from inside, its panes narrow toward the sides
    xs = [4.9 * math.sin(math.radians(t)) for t in (-75, -52, -31, -10.5, 10.5, 31, 52, 75)]
    for x0, x1 in pairwise(xs):
        p.addRect(skia.Rect(x0 + 0.05, 1.75, x1 - 0.05, 3.7))
    for side in (-1, 1):
        for k in range(4):
            p.addRect(
                skia.Rect(
                    side * (5.3 + 2.2 * k) - (2.0 if side < 0 else 0),
                    1.75,
                    side * (5.3 + 2.2 * k) + (2.0 if side > 0 else 0),
                    3.7,
                )
            )
    b.halo(0, 2.7, 4.5, 0.3)
    b.put("hole", skia.Path(p))
    with b.unlit():
        b.put("second", p, 0.08)
        b.rect("second", -SIDE, 1.6, SIDE, 1.75)
        b.rect("second", -SIDE, 3.72, SIDE, 3.84)
        b.line("second", 0.04, (-SIDE, 2.7), (SIDE, 2.7))
    b = s.flat(FURNITURE)
    stand(b, -s.side * 3.3, telescope, 0.85, flip=s.side > 0)
    stand(b, s.side * 3.5, desk, 0.95)
    stand(b, s.side * 2.2, chair, 0.9, flip=s.side < 0)
    with b.fainter():
        for side in (-1, 1):  # the great lamp's iron cage hangs overhead
            b.line("body", 0.09, (side * 0.2, TOP), (side * 0.35, 4.4), (side * 1.4, 4.05))
    b = s.flat(0.2)
    with b.fainter():
        left, right = sorted((s.side * 4.3, s.side * 9))
        for k in range(12):  # the rail of the winding stair
            b.line("body", 0.05, (left + 0.4 * k, 0.1), (left + 0.4 * k, 1.15))
        b.line("body", 0.09, (left, 1.15), (right, 1.15))
    floor(s)
    near_boxes(s, -s.side)


@place(
    "train compartment",
    "train",
    "railway carriage",
    "train carriage",
    "compartment",
    "coach",
    interior=True,
)
def compartment(s: Set) -> None:
    land(b := s.flat(14), swells(b, 2.4, 0.4, 10), "second")
    b = s.flat(3.0, moving=True)  # the country going by
    with b.moving(lambda t: skia.Matrix.Translate(-((2.2 * t) % 6.0), 0)):
        for k in range(-2, 5):
            x = -6.0 + 6.0 * k
            b.line("second", 0.07, (x, 1.0), (x, 3.4))
            b.line("second", 0.06, (x - 0.4, 3.2), (x + 0.4, 3.2))
            b.line("second", 0.02, (x, 3.25), (x + 3, 2.95), (x + 6, 3.25))
            b.oval("second", x + 2.4, 1.7, 0.7, 0.45)
            b.oval("second", x + 4.3, 1.65, 0.5, 0.3)
        b.rect("second", -18, LOW, 30, 1.72)
    b = s.flat(WALL)
    b.wash("wall", "pale", box(-SIDE, FOOT, SIDE, 4.1), (0, 2.0), (0, 4.1))
    b.rect("second", -SIDE, 4.1, SIDE, TOP)
    b.rect("second", -SIDE, LOW, SIDE, FOOT)
    for k in range(-3, 4):
        x = 5.6 * k
        opening(b, x - 1.75, 1.7, x + 1.75, 3.35, across=2, down=1)
        curtains(b, x - 1.75, x + 1.75, 1.7, 3.35, "accent")
        b.rect("second", x + 2.1, FOOT, x + 2.3, 4.1)
        b.line("second", 0.06, (x - 2.4, 3.7), (x + 2.4, 3.7))
        with b.unlit():  # the luggage rack
            for i in range(13):
                b.line("second", 0.02, (x - 2.3 + 0.36 * i, 3.7), (x - 2.2 + 0.36 * i, 3.9))
            b.rect("sober", x - 1.7, 3.74, x - 0.8, 4.06, 0.05)
            b.rect("soft", x + 0.3, 3.74, x + 1.3, 4.0, 0.06)
    b = s.flat(FURNITURE)
    with b.fainter():
        for x, flip in ((-3.1, 1), (3.1, -1), (-9.2, 1), (9.2, -1)):
            b.shape("body", (x - flip * 0.85, STAND, 0), (x - flip * 0.95, STAND + 1.75),
                    (x - flip * 0.5, STAND + 1.85), (x - flip * 0.4, STAND + 0.75, 0),
                    (x + flip * 0.7, STAND + 0.7), (x + flip * 0.74, STAND + 0.3, 0),
                    (x + flip * 0.55, STAND, 0))  # fmt: skip
            b.shape("accent", (x - flip * 0.45, STAND + 0.72, 0), (x - flip * 0.4, STAND + 0.9),
                    (x + flip * 0.66, STAND + 0.84), (x + flip * 0.72, STAND + 0.62, 0))  # fmt: skip
            b.rect("rim", x - flip * 0.85, STAND + 1.35, x - flip * 0.45, STAND + 1.72, 0.05)
    floor(s)
    b = s.flat(-0.28)
    for x in (-5.2, 5.2, 12, -12):  # the backs of the next seats
        b.shape("body", (x - 0.95, LOW, 0), (x - 0.9, 0.2), (x - 0.6, 0.55), (x + 0.6, 0.55), (x + 0.9, 0.2),
                (x + 0.95, LOW, 0))  # fmt: skip
        b.rect("sober", x - 0.55, 0.1, x + 0.55, 0.5, 0.08)


@place("prison", "prison cell", "jail", "cell", "dungeon", interior=True)
def prison(s: Set) -> None:
    view(s)
    b = wall(s, tone="pale", to="soft")
    with b.unlit():
        for row in range(9):
            y = FOOT + 0.39 * row
            b.line("soft", 0.025, (-SIDE, y), (SIDE, y))
            for k in range(48):
                x = -SIDE + 1.1 * k + 0.55 * (row % 2)
                b.line("soft", 0.025, (x, y), (x, y + 0.39))
    x = s.side * 1.2
    opening(b, x - 0.62, 2.5, x + 0.62, 3.7, shape="arched", across=5, down=1)
    for k, n in enumerate((5, 5, 3)):  # days counted on the wall
        for i in range(n):
            px = -s.side * 2.2 + 0.6 * k + 0.1 * i
            b.line("soft", 0.03, (px, 2.2), (px, 2.5))
        if n == 5:
            b.line("soft", 0.03, (-s.side * 2.2 + 0.6 * k - 0.06, 2.25), (-s.side * 2.2 + 0.6 * k + 0.46, 2.45))
    b = s.flat(FURNITURE)
    with b.standing(-s.side * 3.2, STAND), b.fainter():
        b.rect("body", -1.1, 0.5, 1.1, 0.62)
        b.rect("rim", -1.05, 0.62, 1.05, 0.74, 0.05)
        for x in (-1.0, 1.0):
            b.line("body", 0.035, (x, 0.6), (x * 0.9, 2.0))
    with b.standing(s.side * 3.3, STAND), b.fainter():
        b.poly("body", (-0.2, 0), (0.2, 0), (0.26, 0.4), (-0.26, 0.4))
        b.line("body", 0.03, (-0.26, 0.4), (0, 0.62), (0.26, 0.4))
        b.line("body", 0.05, (0.9, 1.5), (1.0, 1.1), (0.9, 0.7), (1.0, 0.3))
    floor(s)
    b = s.flat(-0.3)
    with b.unlit():
        for side in (-1, 1):  # a wall of bars, its door open in the middle
            for k in range(40):
                b.line("body", 0.11, (side * (3.5 + 0.55 * k), LOW), (side * (3.5 + 0.55 * k), TOP))
            for y in (-0.6, 3.6, 9.0):
                b.rect("body", side * 3.4, y, side * SIDE, y + 0.16)
