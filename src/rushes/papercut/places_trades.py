"""Indoors where people work, ride or dine: forge, bakery, barber's, restaurant, bus, lift, mansion, submarine."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_plants import leaf
from rushes.papercut.pieces_room import chandelier
from rushes.papercut.pieces_works import gear
from rushes.papercut.places_ground import scatter
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    STAND,
    WALL,
    curtains,
    floor,
    near_boxes,
    near_chair,
    opening,
    panels,
    pendant,
    picture,
    pot,
    stripes,
    tiles,
    view,
    wall,
)
from rushes.papercut.places_rooms import tiles_floor
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.props_shapes import bob


def _bricks(b: Board, x0: float, y0: float, x1: float, y1: float, tone: str, count: int) -> None:
    with b.unlit():
        for _ in range(count):
            x, y = b.rng.uniform(x0, x1 - 0.4), y0 + 0.22 * b.rng.randrange(max(1, int((y1 - y0) / 0.22)))
            b.rect(tone, x, y, x + 0.38, y + 0.16, 0.02)


@place("forge", "smithy", "blacksmith's forge", "blacksmith's", "blacksmith shop", "foundry forge", "farrier's",
       interior=True)  # fmt: skip
def forge(s: Set) -> None:
    """A hearth of glowing coals under its hood, bellows, the anvil, tongs and horseshoes on the wall."""
    view(s)
    b = wall(s, tone="wall", to="pale")
    _bricks(b, -9, FOOT + 0.2, 9, 4.8, "pale", 90)
    x = -s.side * 3.6
    opening(b, x - 0.7, 2.0, x + 0.7, 3.5)
    b.rect("second", -s.side * 1.9 - 0.9, 3.1, -s.side * 1.9 + 0.9, 3.2)
    with b.unlit():
        for k in range(4):  # horseshoes
            hx = -s.side * 1.9 - 0.66 + 0.44 * k
            b.line("mid", 0.07, (hx - 0.13, 2.6), (hx - 0.16, 2.85), (hx, 3.04), (hx + 0.16, 2.85), (hx + 0.13, 2.6))
        for k in range(4):  # tongs and hammers
            hx = s.side * (0.05 + 0.3 * k)
            b.line("mid", 0.05, (hx, 2.35), (hx, 3.2))
            b.rect("mid", hx - 0.1, 2.2, hx + 0.1, 2.42, 0.03)
    b = s.flat(FURNITURE + 0.1)
    x = s.side * 2.4
    b.halo(x, STAND + 1.4, 3.0, 0.75)
    b.poly("second", (x - 1.6, 3.3), (x + 1.6, 3.3), (x + 0.6, 4.6), (x + 0.55, TOP), (x - 0.55, TOP), (x - 0.6, 4.6))
    for dx in (-1.4, 1.15):
        b.rect("second", x + dx, STAND, x + dx + 0.25, 3.4)
    b.rect("mid", x - 1.6, STAND, x + 1.6, STAND + 0.95)
    _bricks(b, x - 1.5, STAND + 0.06, x + 1.5, STAND + 0.9, "second", 16)
    with b.unlit():
        b.halo(x, STAND + 1.2, 1.5, 0.9)
        b.shape("accent", (x - 1.1, STAND + 0.95, 0), (x - 0.7, STAND + 1.25), (x, STAND + 1.42),
                (x + 0.7, STAND + 1.25), (x + 1.1, STAND + 0.95, 0))  # fmt: skip
        for k in range(9):
            fx = x - 0.8 + 0.2 * k
            tall = 0.35 + 0.75 * math.sin(math.pi * (k + 0.5) / 9) * b.rng.uniform(0.7, 1.1)
            b.put("ember" if k % 2 else "glow", leaf(fx, STAND + 0.98, tall, 0.16, 90 + b.rng.uniform(-12, 12)))
    d = s.side  # the bellows
    b.shape("mid", (x - d * 1.5, STAND + 1.05, 0), (x - d * 2.2, STAND + 1.5), (x - d * 2.9, STAND + 1.4, 0),
            (x - d * 2.9, STAND + 0.7, 0), (x - d * 2.2, STAND + 0.6))  # fmt: skip
    b = s.flat(0.2)  # the anvil on its block, a hot iron on it
    x = -s.side * 2.0
    with b.unlit():
        b.rect("mid", x - 0.3, 0.16, x + 0.3, 0.72, 0.04)
        b.shape("body", (x - 0.3, 0.7, 0), (x + 0.3, 0.7, 0), (x + 0.16, 0.86), (x + 0.4, 1.0, 0), (x + 0.42, 1.12, 0),
                (x - 0.4, 1.12, 0), (x - 0.95, 1.08, 0), (x - 0.4, 0.94), (x - 0.16, 0.86))  # fmt: skip
        b.halo(x, 1.16, 0.8, 0.7)
        b.line("ember", 0.09, (x - 0.3, 1.17), (x + 0.36, 1.17))
    b = s.flat(0.15, moving=True)  # sparks
    for k in range(3):
        with b.moving(bob(0.1, 0.22, 0.9, 0.33 * k)), b.unlit():
            for _ in range(5):
                b.oval("glow", x + b.rng.uniform(-0.6, 0.6), 1.3 + b.rng.uniform(0, 0.6), 0.022)
    floor(s)
    near_boxes(s, -s.side, 5.4)


@place("bakery", "bakehouse", "baker's shop", "baker's", "bakeshop", "bread oven", "patisserie", "pizzeria",
       "pastry shop", interior=True)  # fmt: skip
def bakery(s: Set) -> None:
    """The brick oven with its fire, shelves full of loaves, a floury table."""
    view(s, town=True)
    b = wall(s, tone="light", to="wall")
    tiles(b, FOOT, 2.1, 0.36)
    x = -s.side * 0.6
    opening(b, x - 0.6, 2.4, x + 0.6, 3.7)
    b = s.flat(FURNITURE + 0.1)
    with b.fainter():
        x = s.side * 2.8
        b.shape("body", (x - 1.7, STAND, 0), (x - 1.7, STAND + 1.4), (x - 1.1, STAND + 2.4), (x, STAND + 2.75),
                (x + 1.1, STAND + 2.4), (x + 1.7, STAND + 1.4), (x + 1.7, STAND, 0))  # fmt: skip
        b.rect("body", x - 0.4, STAND + 2.5, x + 0.4, TOP)
    _bricks(b, x - 1.4, STAND + 0.1, x + 1.5, STAND + 2.2, "soft", 34)
    with b.unlit():
        b.halo(x, STAND + 1.2, 2.4, 0.7)
        b.arch("dark", x - 0.85, x + 0.85, STAND + 0.85, STAND + 1.15)
        b.arch("ember", x - 0.7, x + 0.7, STAND + 0.85, STAND + 1.0)
        for k in range(7):
            b.put("glow", leaf(x - 0.5 + 0.17 * k, STAND + 0.87, 0.3 + 0.25 * b.rng.random(), 0.12, 90))
        b.rect("second", x - 1.0, STAND + 0.7, x + 1.0, STAND + 0.87)
        for k in range(3):  # loaves before the mouth
            b.oval("dim", x - 0.5 + 0.5 * k, STAND + 0.95, 0.22, 0.12)
    for row in range(4):  # shelves of loaves
        y = STAND + 0.65 + 0.68 * row
        left, right = sorted((-s.side * 1.6, -s.side * 7.5))
        b.rect("second", left, y - 0.08, right, y)
        for k in range(10):
            x = left + 0.32 + 0.58 * k
            with b.unlit():
                if row % 2:
                    b.oval("dim", x, y + 0.16, 0.25, 0.16)
                    for i in (-0.1, 0.02):
                        b.line("second", 0.03, (x + i, y + 0.1), (x + i + 0.08, y + 0.26))
                else:
                    b.put("ember" if k % 3 else "dim", leaf(x - 0.1, y, 0.56, 0.13, 82))
    with b.unlit():
        for end in (left, right):
            b.rect("second", end - 0.06, STAND, end + 0.06, STAND + 3.2)
    pendant(b, s.side * 0.6, 3.6)
    floor(s)
    pot(s, s.side, 5.6)
    b = s.flat(-0.24)
    with b.unlit():
        x = -s.side * 5.0
        for k in range(3):  # sacks of flour
            b.shape("body", (x - 0.5 + 0.5 * k, LOW, 0), (x - 0.55 + 0.5 * k, -0.6), (x - 0.3 + 0.5 * k, -0.2, 0),
                    (x + 0.1 + 0.5 * k, -0.2, 0), (x + 0.3 + 0.5 * k, -0.6), (x + 0.25 + 0.5 * k, LOW, 0))  # fmt: skip


@place("barber shop", "barbershop", "barber's", "barber's shop", "salon", "hair salon", "hairdresser's",
       "beauty salon", interior=True)  # fmt: skip
def barber_shop(s: Set) -> None:
    """Mirrors over a shelf of bottles, the high chair with its rests, the striped pole."""
    view(s, town=True)
    b = wall(s, tone="light", to="wall")
    tiles(b, FOOT, 1.7, 0.4)
    for k, x in enumerate((-2.2, -0.1, 2.0, -9, 9)):
        x *= s.side
        b.halo(x, 2.8, 1.4, 0.35)
        b.rect("second", x - 0.85, 2.0, x + 0.85, 3.75, 0.12)
        with b.unlit():
            b.rect("rim", x - 0.74, 2.1, x + 0.74, 3.65, 0.08)
            for i in range(3):
                b.line("wall", 0.07, (x - 0.5 + 0.25 * i, 2.3), (x + 0.1 + 0.25 * i, 3.3))
            for i in range(5):
                b.oval("glow", x - 0.7 + 0.35 * i, 3.9, 0.08)
        b.rect("second", x - 1.0, 1.78, x + 1.0, 1.9)
        with b.unlit():
            for i in range(5):
                bx = x - 0.75 + 0.36 * i
                b.rect(("accent", "mid", "glow")[(i + k) % 3], bx - 0.07, 1.9, bx + 0.07, 2.12 + 0.06 * (i % 2))
    opening(b, s.side * 4.4 - 0.8, 1.8, s.side * 4.4 + 0.8, 3.8)
    b = s.flat(FURNITURE)
    x = s.side * 3.1  # the pole
    b.rect("mid", x - 0.24, 1.6, x + 0.24, 1.75)
    b.rect("rim", x - 0.2, 1.75, x + 0.2, 3.4)
    with b.unlit():
        for k in range(6):
            y = 1.75 + 0.27 * k
            b.poly("accent" if k % 2 else "water", (x - 0.2, y), (x + 0.2, y + 0.2), (x + 0.2, y + 0.33),
                   (x - 0.2, y + 0.13))  # fmt: skip
    b.rect("mid", x - 0.24, 3.4, x + 0.24, 3.55)
    b.oval("mid", x, 3.6, 0.2)
    with b.fainter():
        for x, d in ((-s.side * 1.3, s.side), (-s.side * 3.6, s.side), (s.side * 1.5, -s.side)):
            with b.standing(x, STAND, 1.0, flip=d < 0):  # the chair
                b.rect("body", -0.4, 0, 0.4, 0.1, 0.05)
                b.rect("body", -0.1, 0.05, 0.1, 0.6)
                b.rect("accent", -0.5, 0.55, 0.5, 0.8, 0.1)
                b.shape("accent", (-0.55, 0.7, 0), (-0.4, 0.7, 0), (-0.52, 1.6), (-0.66, 1.62))
                b.rect("accent", -0.74, 1.6, -0.5, 1.9, 0.09)
                b.line("body", 0.09, (-0.5, 1.1), (0.35, 1.1))
                b.line("body", 0.08, (0.45, 0.6), (0.75, 0.25), (1.0, 0.25))
    tiles_floor(s)
    near_chair(s, -s.side, 5.2)


@place("restaurant", "dining hall", "bistro", "trattoria", "brasserie", "dining car", "steakhouse", interior=True)
def restaurant(s: Set) -> None:
    """Round tables under white cloths laid with plates, glasses and candles; a lit chandelier, curtained windows."""
    view(s, town=True)
    b = wall(s, tone="light", to="wall")
    stripes(b, 1.7, 5.0, 0.7)
    panels(b, 1.7, 1.1)
    for x in (-3.6, 3.6, -10, 10):
        opening(b, x - 0.75, 1.9, x + 0.75, 4.0, shape="arched")
        curtains(b, x - 0.75, x + 0.75, 1.9, 4.0)
    picture(b, s.side * 1.3, 2.4, 1.1, 0.9)
    b = s.flat(0.7)
    with b.fainter(), b.standing(-s.side * 0.4, 1.75, 0.9):
        chandelier(b)
    b = s.flat(FURNITURE)
    for x in (-8.0, -4.9, -1.8, 1.8, 4.9, 8.0):
        with b.standing(x, STAND, 1.2):
            for side in (-1, 1):  # chairs
                with b.fainter():
                    b.rect("body", side * 1.0 - 0.05, 0, side * 1.0 + 0.05, 0.5)
                    b.line("body", 0.09, (side * 0.72, 0.5, 0), (side * 1.08, 0.5, 0), (side * 1.16, 1.3))
            b.shape("rim", (-0.78, 0.82, 0), (0.78, 0.82, 0), (0.84, 0.3), (0.74, 0.06, 0), (0.4, 0.16), (0.1, 0.05, 0),
                    (-0.2, 0.16), (-0.5, 0.05, 0), (-0.84, 0.2))  # fmt: skip
            with b.unlit():
                for k in (-0.45, -0.1, 0.3):
                    b.line("wall", 0.035, (k, 0.2), (k * 0.9, 0.78))
                b.rect("accent", -0.8, 0.78, 0.8, 0.85)
                for k in (-0.45, 0.45):
                    b.oval("pale", k, 0.88, 0.24, 0.05)
                    b.poly("second", (k - 0.02 + 0.3 * (k < 0), 0.86), (k + 0.02 + 0.3 * (k < 0), 0.86),
                           (k + 0.09 + 0.3 * (k < 0), 1.2), (k - 0.09 + 0.3 * (k < 0), 1.2))  # fmt: skip
                b.halo(0, 1.3, 0.6, 0.6)
                b.rect("light", -0.035, 0.85, 0.035, 1.15)
                b.put("glow", leaf(0, 1.14, 0.17, 0.05, 90))
    floor(s, rug=True)
    pot(s, s.side, 5.5)
    pot(s, -s.side, 5.7)


@place("bus", "night bus", "tram", "streetcar", "school bus", "trolleybus", "double-decker", "double-decker bus",
       "coach interior", "bus interior", "tram car", "minibus", "underground train", "subway car", "metro train",
       interior=True)  # fmt: skip
def bus(s: Set) -> None:
    """Wide windows on the town, rows of seats with heads above them, poles, straps on a rail, a lit door."""
    view(s, town=True)
    b = s.flat(WALL)
    b.rect("light", -SIDE, LOW, SIDE, TOP)
    for k in range(-8, 9):
        x = 2.7 * k
        b.rect("hole", x + 0.14, 1.75, x + 2.56, 3.35, 0.22)
        with b.unlit():
            b.line("second", 0.05, (x + 0.2, 3.0), (x + 2.5, 3.0))
    with b.unlit():
        b.rect("second", -SIDE, 1.5, SIDE, 1.62)
        b.rect("wall", -SIDE, FOOT, SIDE, 1.4)
        b.rect("pale", -SIDE, 3.5, SIDE, TOP)
        for k in range(-8, 9):  # notices over the windows, lamps
            b.rect(("accent", "rim", "glow")[k % 3], 2.7 * k + 0.5, 3.62, 2.7 * k + 2.2, 4.0)
        b.rect("rim", -SIDE, 4.1, SIDE, 4.28)
    b.rect("second", -SIDE, LOW, SIDE, FOOT)
    b = s.flat(FURNITURE)
    for k in range(-7, 8):  # seats in rows, one behind the other
        x = 1.55 * k + 0.35
        with b.standing(x, STAND, 1.0, flip=s.side < 0), b.unlit():
            if k % 3:
                b.oval("pale" if k % 2 else "soft", 0.12, 1.62, 0.16, 0.19)
                b.shape("pale" if k % 2 else "soft", (-0.2, 0.7, 0), (-0.16, 1.3), (0.1, 1.44), (0.38, 1.25),
                        (0.44, 0.7, 0))  # fmt: skip
            b.shape("sober", (-0.4, 0.42, 0), (-0.52, 1.4), (-0.4, 1.52), (-0.22, 1.4), (-0.14, 0.72, 0), (0.5, 0.72),
                    (0.56, 0.5), (0.5, 0.42, 0))  # fmt: skip
            b.line("second", 0.07, (-0.5, 1.52), (-0.42, 1.66), (-0.28, 1.5))
            b.line("second", 0.08, (0.0, 0.45), (0.0, 0.0))
    b = s.flat(0.25)
    with b.unlit():
        b.rect("glow", -SIDE, 2.84, SIDE, 2.91)
        for x in (-3.4, -1.15, 2.5, 5.2, -6.4):
            b.rect("glow", x - 0.035, 0.1, x + 0.035, TOP)
        for k in range(-16, 17):  # straps
            x = 0.72 * k
            b.line("mid", 0.05, (x, 2.84), (x, 2.4))
            b.ring("mid", x, 2.26, 0.14, 0.055)
    floor(s, "second")
    b = s.flat(-0.26)
    with b.unlit():
        for x in (-5.0, 5.0):
            b.rect("body", x - 0.09, LOW, x + 0.09, TOP)
        b.shape("body", (-s.side * 6.4, LOW, 0), (-s.side * 6.2, -0.3), (-s.side * 5.6, -0.2), (-s.side * 5.4, LOW, 0))


@place("lift", "elevator", "elevator car", "lift cabin", interior=True, sky=False)
def lift(s: Set) -> None:
    """A narrow car: doors that meet in the middle, buttons in two rows, the dial of floors above."""
    s.flat(WALL + 0.4).rect("second", -SIDE, LOW, SIDE, TOP)
    b = s.flat(WALL)
    b.rect("pale", -SIDE, LOW, SIDE, TOP)
    b.rect("second", -1.75, FOOT - 0.1, 1.75, 3.75)
    b.wash("light", "wall", box(-1.62, FOOT, 1.62, 3.62), (-1.6, 2), (1.6, 2))
    with b.unlit():
        b.rect("mid", -0.04, FOOT, 0.04, 3.62)
        for k in (-1.3, -0.9, -0.5, 0.5, 0.9, 1.3):
            b.line("wall", 0.05, (k, FOOT + 0.1), (k, 3.55))
        b.shape("second", (-0.95, 3.95, 0), (-0.7, 4.6), (0, 4.85), (0.7, 4.6), (0.95, 3.95, 0))
        b.shape("rim", (-0.8, 4.02, 0), (-0.58, 4.5), (0, 4.72), (0.58, 4.5), (0.8, 4.02, 0))
        for k in range(7):
            a = math.pi * (k + 0.5) / 7
            b.oval("mid", 0.6 * math.cos(a), 4.05 + 0.5 * math.sin(a), 0.05)
        b.line("accent", 0.07, (0, 4.06), (s.side * 0.35, 4.5))
        x = s.side * 2.35  # buttons, the lowest lit
        b.rect("second", x - 0.3, 1.4, x + 0.3, 3.3, 0.06)
        for k in range(10):
            b.oval("glow" if k == 0 else "rim", x - 0.13 + 0.26 * (k % 2), 1.62 + 0.34 * (k // 2), 0.095)
        b.rect("second", -SIDE, 1.9, -2.1, 2.02)
        b.rect("second", 2.9, 1.9, SIDE, 2.02)
        for k in (-3.4, -4.8, 3.6, 5.0):
            b.rect("soft", k - 0.55, 2.2, k + 0.55, 4.2, 0.05)
        b.rect("soft", -SIDE, LOW, SIDE, FOOT)
    b = s.flat(0.5)
    b.halo(0, 4.9, 3.0, 0.6)
    b.rect("glow", -1.3, 5.0, 1.3, 5.12)
    b = s.flat(0.2)
    for x in (-3.4, 3.4):
        b.rect("mid", x - 0.16, LOW, x + 0.16, TOP)
    floor(s, "soft")
    near_boxes(s, -s.side, 5.8)


@place("mansion", "manor", "manor house", "entrance hall", "villa", "stately home", "country house", "haunted house",
       "haunted mansion", "grand hall", "grand staircase", "foyer", "hotel lobby", "lobby", interior=True)  # fmt: skip
def mansion(s: Set) -> None:
    """A sweeping staircase, a chandelier, portraits in gold frames, a tall window."""
    view(s)
    b = wall(s, high=6.4, tone="light", to="wall")
    panels(b, 1.6, 1.2)
    opening(b, -s.side * 1.0 - 0.65, 2.0, -s.side * 1.0 + 0.65, 4.3, shape="arched", across=2, down=3)
    curtains(b, -s.side * 1.0 - 0.65, -s.side * 1.0 + 0.65, 2.0, 4.3)
    for k, x in enumerate((0.5, -2.9, -4.4, 9.0, -9.0)):  # portraits
        x *= s.side
        b.rect("dim", x - 0.5, 2.05, x + 0.5, 3.4, 0.03)
        with b.unlit():
            b.rect("second", x - 0.39, 2.16, x + 0.39, 3.29)
            b.shape("mid", (x - 0.34, 2.16, 0), (x - 0.26, 2.5), (x, 2.62), (x + 0.26, 2.5), (x + 0.34, 2.16, 0))
            b.oval("wall", x, 2.83, 0.16, 0.2)
            if k % 2:
                b.rect("mid", x - 0.2, 2.96, x + 0.2, 3.16)
            else:
                b.oval("mid", x, 3.0, 0.19, 0.1)
    b = s.flat(FURNITURE + 0.1)
    d = s.side
    steps = 12
    with b.fainter():
        for k in range(steps):  # the staircase rises outward
            x0, y = d * (1.5 + 0.36 * k), STAND + 0.24 * (k + 1)
            b.rect("body", x0, STAND, d * 9, y)
            b.rect("second", x0, y - 0.05, x0 + d * 0.42, y + 0.03)
    with b.unlit():
        for k in range(steps):
            x, y = d * (1.62 + 0.36 * k), STAND + 0.24 * (k + 1)
            b.rect("accent", x - 0.02 - 0.1, y - 0.04, x + 0.3, y + 0.03)
            b.line("mid", 0.06, (x, y), (x, y + 0.85))
        b.line("mid", 0.13, (d * 1.5, STAND + 1.1), (d * 5.7, STAND + 3.9))
        b.rect("mid", d * 1.42 - 0.11, STAND, d * 1.42 + 0.11, STAND + 1.35)
        b.oval("mid", d * 1.42, STAND + 1.45, 0.18)
    b = s.flat(0.4)
    with b.fainter(), b.standing(d * 1.4, 1.5, 1.15):
        chandelier(b)
    floor(s, rug=True)
    pot(s, -d, 5.4)


@place("submarine", "inside of a submarine", "submarine interior", "bathyscaphe", "diving bell", "u-boat",
       interior=True)  # fmt: skip
def submarine(s: Set) -> None:
    """Riveted ribs, round portholes on the deep, pipes, dials and wheels, the periscope."""
    b = s.flat(6)
    b.wash("bright water", "deep water", box(-SIDE, LOW, SIDE, TOP), (0, 4), (0, 0))
    with b.unlit():
        for x in scatter(b, -16, 16, 22):
            y = b.rng.uniform(1.6, 3.6)
            b.oval("second", x, y, 0.2, 0.09)
            b.poly("second", (x + 0.15, y), (x + 0.32, y + 0.1), (x + 0.32, y - 0.1))
    b = s.flat(WALL)
    b.wash("wall", "pale", box(-SIDE, LOW, SIDE, TOP), (0, 2.0), (0, 5.0))
    for x in (-7.6, -2.7, 0.2, 3.1, 7.6):
        b.oval("hole", x, 2.6, 0.85)
        b.ring("second", x, 2.6, 0.95, 0.2)
        with b.unlit():
            for k in range(10):
                a = math.tau * k / 10
                b.oval("rim", x + 0.95 * math.cos(a), 2.6 + 0.95 * math.sin(a), 0.05)
    for x in (-4.4, -1.25, 1.65, 4.7):
        b.rect("second", x - 0.14, LOW, x + 0.14, TOP)
        with b.unlit():
            for k in range(14):
                b.oval("pale", x, 0.9 + 0.32 * k, 0.045)
    with b.unlit():
        for y, tone in ((4.0, "accent"), (4.25, "second"), (1.2, "second")):
            b.rect(tone, -SIDE, y, SIDE, y + 0.14)
    b.rect("second", -SIDE, LOW, SIDE, FOOT)
    b = s.flat(FURNITURE)
    x = -s.side * 1.9  # the periscope
    with b.fainter():
        b.rect("body", x - 0.13, 1.9, x + 0.13, TOP)
        b.rect("body", x - 0.3, 1.5, x + 0.3, 2.1, 0.1)
        b.line("body", 0.09, (x - 0.6, 1.62), (x + 0.6, 1.62))
        for k, gx in enumerate((s.side * 2.0, s.side * 3.0, s.side * 4.0)):  # dials on a desk
            b.rect("body", gx - 0.5, STAND, gx + 0.5, STAND + 1.0)
            with b.unlit():
                b.oval("rim", gx, STAND + 0.65, 0.28)
                b.line("accent", 0.05, (gx, STAND + 0.65), (gx + 0.14 * (k - 1), STAND + 0.86))
        gear(b, s.side * 4.6, 3.3, 0.42, 0.0, "accent", 8)
    floor(s, "second")
    near_boxes(s, s.side, 5.6)
