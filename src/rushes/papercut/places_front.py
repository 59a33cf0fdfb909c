"""On house fronts and heights: balconies, a cleaner's cradle, a tower's wall, a school's yard, a zoo, a busy road."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import crenels
from rushes.papercut.pieces_plants import bush, flowers, palm, tree
from rushes.papercut.pieces_town import traffic_light
from rushes.papercut.pieces_works import slide_piece, swing_set
from rushes.papercut.places_ground import grass, ground, land, leaves, near, peaks, plant, scatter, swells
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_sport import crowd, lanes
from rushes.papercut.places_town import pavement, roofs


def _window(b: Board, x: float, y: float, wide: float, tall: float, *, lit: bool, shutters: bool = True) -> None:
    b.rect("rim", x - wide / 2 - 0.09, y - 0.09, x + wide / 2 + 0.09, y + tall + 0.09)
    with b.unlit():
        b.rect("glow" if lit else "soft", x - wide / 2, y, x + wide / 2, y + tall)
        b.line("rim", 0.06, (x, y), (x, y + tall))
        b.line("rim", 0.06, (x - wide / 2, y + tall * 0.6), (x + wide / 2, y + tall * 0.6))
        if shutters:
            for side in (-1, 1):
                sx = x + side * (wide / 2 + 0.32)
                b.rect("sober", sx - 0.2, y - 0.05, sx + 0.2, y + tall + 0.05)


def _rail(b: Board, x0: float, x1: float, y: float, tall: float, tone: str) -> None:
    """A balcony's slab and its bars."""
    b.rect(tone, x0 - 0.1, y - 0.2, x1 + 0.1, y)
    b.rect(tone, x0 - 0.05, y + tall - 0.07, x1 + 0.05, y + tall)
    with b.unlit():
        for k in range(round((x1 - x0) / 0.16) + 1):
            x = x0 + 0.16 * k
            b.line(tone, 0.035, (x, y), (x, y + tall))


def _flowerpots(b: Board, x0: float, x1: float, y: float, count: int) -> None:
    for k in range(count):
        x = x0 + (x1 - x0) * (k + 0.5) / count
        b.poly("accent", (x - 0.13, y), (x + 0.13, y), (x + 0.19, y + 0.26), (x - 0.19, y + 0.26))
        with b.standing(x, y + 0.2, 0.5):
            flowers(b)


@place("balcony", "balconies", "balcony garden", "facing balconies", "loggia", "fire escape")
def balcony(s: Set) -> None:
    """High on two house fronts that face each other across a narrow gap: windows, rails, pots, washing on a line."""
    b = s.flat(9)
    roofs(b, 0.4, 1.6, 1.5, "second", 0.2)
    for side in (-1, 1):
        b = s.flat(1.5 if side == s.side else 1.4)
        left, right = sorted((side * 0.5, side * SIDE))
        b.rect("pale" if side == s.side else "wall", left, LOW, right, TOP)
        b.rect("soft", side * 0.5 - 0.12, LOW, side * 0.5 + 0.12, TOP)
        for k in range(5):
            for level in range(-1, 3):
                x, y = side * (1.9 + 2.7 * k), 0.85 + 2.9 * level
                _window(b, x, y, 1.0, 1.7, lit=b.rng.random() < 0.3)
                _rail(b, x - 0.95, x + 0.95, y - 0.12, 0.62, "second")
                if (k + level) % 2 == 0:
                    _flowerpots(b, x - 0.9, x + 0.9, y - 0.1, 3)
    b = s.flat(0.9)
    with b.unlit():  # washing across the gap
        b.line("mid", 0.03, (-3.6, 3.5), (0, 3.2), (3.6, 3.5))
        for k, tone in enumerate(("rim", "accent", "water", "rim", "glow", "accent")):
            x = -2.6 + 1.0 * k
            b.poly(tone, (x, 3.27), (x + 0.55, 3.25), (x + 0.5, 2.65), (x + 0.04, 2.68))
    b = s.flat(0.25)  # the actors' own balcony: its rail behind them, the gap in the middle
    for side in (-1, 1):
        left, right = sorted((side * 0.28, side * 9))
        _rail(b, left, right, 0.16, 0.95, "mid")
        _flowerpots(b, side * 3.9 - 1.3, side * 3.9 + 1.3, 1.1, 4)
    b = s.flat(0)
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.0))
    with b.unlit():
        b.rect("soft", -SIDE, -0.1, SIDE, -0.03)
        b.rect("body", -0.12, LOW, 0.12, -0.03)
    b = s.flat(-0.26)
    with b.unlit():
        for side in (-1, 1):
            b.rect("body", side * 4.8 - 0.5, LOW, side * 4.8 + 0.5, -0.5)
            leaves(b, lambda x: -0.5, "body", 0.7, [side * 4.8])


@place("skyscraper", "skyscraper front", "skyscraper facade", "glass front", "window cleaner's cradle",
       "cradle of a skyscraper", "glass tower", "high-rise", "side of a skyscraper", "facade")  # fmt: skip
def skyscraper_front(s: Set) -> None:
    """In a cleaner's cradle on ropes, before great panes: offices with desk and lamp behind; the city far below."""
    b = s.flat(10)
    roofs(b, 0.2, 1.2, 1.8, "second", 0.4)
    edge = s.side * -3.1  # the building's corner: beyond it, air
    b = s.flat(1.6)  # offices behind the glass
    left, right = sorted((edge, s.side * SIDE))
    b.rect("wall", left, LOW, right, TOP)
    with b.unlit():
        for level in (-3.0, 0.4, 3.8):
            for k in range(7):
                x = s.side * (-0.9 + 3.0 * k)
                b.rect("light", x - 1.4, level, x + 1.4, level + 3.0)
                b.halo(x, level + 2.4, 1.6, 0.5)
                b.rect("glow", x - 0.7, level + 2.72, x + 0.7, level + 2.84)
                b.rect("soft", x - 0.2, level + 0.85, x + 1.2, level + 0.97)  # desk, screen, chair, files
                b.rect("soft", x + 1.02, level, x + 1.14, level + 0.9)
                b.rect("second", x + 0.35, level + 1.0, x + 1.0, level + 1.45, 0.03)
                b.line("pale", 0.12, (x - 0.65, level + 0.55, 0), (x - 0.3, level + 0.55))
                b.line("pale", 0.12, (x - 0.7, level + 0.5), (x - 0.78, level + 1.2))
                for i in range(4):
                    b.rect(("sober", "soft", "pale")[i % 3], x - 1.3 + 0.17 * i, level + 1.6, x - 1.16 + 0.17 * i,
                           level + 2.0)  # fmt: skip
    b = s.flat(1.0)  # the glass and its frames
    with b.unlit():
        with b.sheer(0.25):
            for k in range(-3, 12):
                x = s.side * (-2.6 + 2.6 * k)
                if s.side * x > -3.2:
                    b.poly("rim", (x, 0.2), (x + 0.7, 0.2), (x + 1.9, 3.4), (x + 1.2, 3.4))
        for k in range(12):
            x = edge + s.side * 2.35 * k
            b.rect("second", x - 0.09, LOW, x + 0.09, TOP)
        for level in (-3.2, 0.3, 3.55, 6.8):
            b.rect("second", left, level - 0.13, right, level + 0.13)
    b = s.flat(0.2)
    with b.unlit():
        for x in (-3.4, 3.4):  # the ropes, and the cradle's rail
            b.line("mid", 0.055, (x, 0), (x, TOP))
            b.ring("mid", x, 1.5, 0.2, 0.07)
        b.rect("mid", -3.7, 0.92, 3.7, 1.0)
        b.rect("accent", -3.7, 0.1, 3.7, 0.42)
        for k in range(13):
            b.line("mid", 0.04, (-3.7 + 7.4 * k / 12, 0.1), (-3.7 + 7.4 * k / 12, 0.95))
    b = s.flat(0.4)
    _window_wall_below(b, left, right, edge, s.side)
    b = s.flat(0)
    b.rect("mid", -3.8, -0.2, 3.8, 0.0)
    with b.unlit():
        for k in range(20):
            b.poly("glow" if k % 2 else "body", (-3.8 + 0.38 * k, -0.2), (-3.42 + 0.38 * k, -0.2),
                   (-3.32 + 0.38 * k, -0.06), (-3.7 + 0.38 * k, -0.06))  # fmt: skip
    b = s.flat(-0.25)
    with b.unlit():
        b.line("body", 0.05, (s.side * 4.9, LOW), (s.side * 4.9, TOP))
        b.poly("body", (-s.side * 4.6, -1.1), (-s.side * 4.1, -1.1), (-s.side * 4.0, -0.4), (-s.side * 4.7, -0.4))


def _window_wall_below(b: Board, left: float, right: float, edge: float, side: int) -> None:
    """The front under the cradle, and the streets beside it."""
    b.rect("pale", -SIDE, LOW, SIDE, 0.0)
    b.rect("soft", left, LOW, right, 0.02)
    with b.unlit():
        for k in range(12):
            x = edge + side * 2.0 * k
            b.rect("second", x - 0.07, LOW, x + 0.07, 0.02)


@place("tower wall", "castle wall", "foot of the tower", "outer wall", "tower front", "city wall",
       "fortress wall", "town wall", "town walls", "foot of the wall", "foot of the walls")  # fmt: skip
def tower_wall(s: Set) -> None:
    """The outside of a tower: courses of stone, a lit pointed window high up, ivy, a battlement."""
    line = land(b := s.flat(12), peaks(b, 1.8, 1.0, 6.0, 0.4), "second")
    plant(b := s.flat(6), land(b, swells(b, 1.4, 0.2, 9), "soft"), scatter(b, -20, 20, 24), 0.14, 0.24, tree)
    b = s.flat(0.8)
    half, d = 2.5, s.side
    for x0, x1 in ((d * half, d * SIDE),):  # a lower wall goes on to one side
        left, right = sorted((x0, x1))
        b.rect("soft", left, LOW, right, 2.0)
        crenels(b, left, right, 2.0, 0.4, 24, "soft")
    b.wash("wall", "pale", box(-half, LOW, half, 4.35), (-half * d, 2), (half * d, 2))
    b.rect("second", -half - 0.22, 4.05, half + 0.22, 4.4)
    crenels(b, -half - 0.22, half + 0.22, 4.4, 0.5, 7, "second")
    with b.unlit():
        for row in range(24):
            y = -1.2 + 0.24 * row
            for k in range(9):
                x = -half + 0.1 + 0.58 * k + 0.29 * (row % 2)
                if x < half - 0.5 and b.rng.random() < 0.45:
                    b.rect("soft", x, y, x + 0.48, y + 0.17, 0.03)
    b.halo(0, 3.2, 1.6, 0.5)
    b.arch("second", -0.62, 0.62, 2.3, 3.1, point=0.3)
    with b.unlit():
        b.arch("glow", -0.46, 0.46, 2.4, 3.1, point=0.25)
        b.line("second", 0.06, (0, 2.4), (0, 3.75))
        b.line("second", 0.05, (-0.46, 3.0), (0.46, 3.0))
        b.rect("second", -0.78, 2.2, 0.78, 2.36)
        for k in range(26):  # ivy
            y = 0.6 + 0.11 * k
            x = -d * (1.9 - 0.5 * math.sin(0.5 * k)) + b.rng.uniform(-0.2, 0.2)
            b.oval("second", x, y, 0.15, 0.11)
    b = s.flat(0.4)
    plant(b, land(b, swells(b, 0.4, 0.05, 8), "second"), [-3.3, 3.2, -6, 6.5, 9, -9], 0.4, 0.6, bush)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.14)
    b, line = near(s)
    grass(b, line, "body", 0.4)


def _schoolhouse(s: Set) -> None:
    b = s.flat(7)
    plant(b, land(b, swells(b, 1.7, 0.2, 9), "second"), scatter(b, -20, 20, 26), 0.2, 0.3, tree)
    b = s.flat(1.4)
    b.rect("wall", -6.2, 0.6, 6.2, 3.4)
    b.poly("sober", (-6.5, 3.4), (6.5, 3.4), (6.0, 4.0), (-6.0, 4.0))
    x = s.side * 0.9
    b.rect("wall", x - 1.05, 0.6, x + 1.05, 4.05)
    b.poly("accent", (x - 1.3, 4.0), (x + 1.3, 4.0), (x, 4.75))
    with b.unlit():
        b.oval("rim", x, 3.5, 0.42)
        b.ring("mid", x, 3.5, 0.42, 0.07)
        b.line("mid", 0.06, (x, 3.5), (x, 3.78))
        b.line("mid", 0.06, (x, 3.5), (x + 0.2, 3.4))
        b.rect("soft", x - 0.55, 0.9, x + 0.55, 2.3)
        b.line("rim", 0.07, (x, 0.9), (x, 2.3))
        b.rect("second", x - 0.8, 2.4, x + 0.8, 2.75)
        for k in range(5):  # children's paper in the panes
            b.rect("rim", x - 0.66 + 0.28 * k, 2.5, x - 0.52 + 0.28 * k, 2.65)
        for k in (-2, -1, 1, 2):
            for y in (1.15, 2.4):
                wx = x + (1.15 * k if abs(k) == 1 else 1.35 * k) + (0.75 if k > 0 else -0.75)
                if abs(wx) < 5.9:
                    _window(b, wx, y, 0.9, 0.8, lit=(k + int(y)) % 3 == 0, shutters=False)
    b.rect("mid", x - 0.3, 4.68, x - 0.22, 5.4)  # the bell
    b.rect("mid", x + 0.22, 4.68, x + 0.3, 5.4)
    b.lathe("glow", (0.2, 4.75, 0), (0.12, 4.95), (0.04, 5.1, 0), x=x)


@place("schoolyard", "school yard", "school front", "school playground", "playground of the school", "school gate",
       "school grounds", "school courtyard", "school entrance")  # fmt: skip
def schoolyard(s: Set) -> None:
    """The school with its clock and bell, rows of windows with cut-out stars, hopscotch in chalk, bars to climb."""
    _schoolhouse(s)
    b = s.flat(0.9)
    b.rect("pale", -SIDE, LOW, SIDE, 0.86)
    for k in range(-24, 25):
        if abs(k) > 3:
            b.poly("second", (0.42 * k, 0.8), (0.42 * k + 0.26, 0.8), (0.42 * k + 0.26, 1.5), (0.42 * k + 0.13, 1.64),
                   (0.42 * k, 1.5))  # fmt: skip
    b = s.flat(0.5)
    b.rect("soft", -SIDE, LOW, SIDE, 0.52)
    with b.unlit():
        bars = -s.side * 3.9
        for k in range(5):
            b.line("mid", 0.07, (bars - 1.0 + 0.5 * k, 0.4), (bars - 1.0 + 0.5 * k, 2.1))
        for y in (0.9, 1.5, 2.1):
            b.line("mid", 0.07, (bars - 1.0, y), (bars + 1.0, y))
        post = s.side * 3.9
        b.line("mid", 0.1, (post, 0.4), (post, 3.0))
        b.rect("rim", post - 0.55, 2.5, post + 0.55, 3.3)
        b.line("accent", 0.07, (post - 0.28, 2.6), (post + 0.28, 2.6))
    b = s.flat(0)
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, 0.0), (0, 0), (0, -1.2))
    with b.unlit():
        cells = ((0, 0), (1, 0), (2, -1), (2, 1), (3, 0), (4, -1), (4, 1), (5, 0))
        for i, j in cells:  # hopscotch
            x0, y0 = -1.9 + 0.72 * i, -0.42 + 0.15 * j
            tall = 0.15 if j else 0.16
            for w in ("rim",):
                b.line(w, 0.035, (x0, y0 - tall, 0), (x0 + 0.72, y0 - tall, 0), (x0 + 0.78, y0 + tall, 0),
                       (x0 + 0.06, y0 + tall, 0), (x0, y0 - tall, 0))  # fmt: skip
    b = s.flat(-0.27)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.05)


@place("school race", "school sports day", "sports day", "school field", "school sports field", "school run",
       "school playing field", "field day")  # fmt: skip
def school_race(s: Set) -> None:
    """Behind the track on the grass parents in a row before the school, bunting over them."""
    _schoolhouse(s)
    b = s.flat(1.2)
    b.rect("soft", -SIDE, LOW, SIDE, 0.8)
    crowd(b, 0.75, 1)
    with b.unlit():
        for k in range(-9, 10):
            x = 1.5 * k
            b.line("second", 0.03, (x, 4.5), (x + 0.75, 4.2), (x + 1.5, 4.5))
            for i in range(3):
                b.poly(("accent", "glow", "rim")[i], (x + 0.2 + 0.4 * i, 4.35), (x + 0.5 + 0.4 * i, 4.35),
                       (x + 0.35 + 0.4 * i, 4.0))  # fmt: skip
    b = s.flat(0.5)
    b.rect("soft", -SIDE, LOW, SIDE, 0.6)
    with b.unlit():
        b.line("rim", 0.05, (-SIDE, 0.95), (SIDE, 0.95))
        for k in range(-12, 13):
            b.line("rim", 0.06, (1.2 * k, 0.5), (1.2 * k, 1.0))
    lanes(s, "second")
    b, line = near(s, -0.95)
    grass(b, line, "body", 0.2)


@place("playground", "sandpit", "sandbox", "sand pit", "swing set", "skatepark", "skate park", "play area",
       "kindergarten yard", "nursery yard")  # fmt: skip
def playground(s: Set) -> None:
    """A great sandpit with pail and castle, a slide, swings, a seesaw."""
    line = land(b := s.flat(9), swells(b, 1.9, 0.2, 9), "second")
    plant(b, line, scatter(b, -20, 20, 26), 0.16, 0.26, tree)
    b = s.flat(4)
    roofs(b, 1.3, 1.6, 1.4, "soft", 0.1)
    line = land(b := s.flat(1.2), swells(b, 0.85, 0.04, 9), "pale")
    with b.standing(s.side * 2.9, 0.75, 0.92, flip=s.side > 0):
        slide_piece(b)
    with b.standing(-s.side * 3.2, 0.75, 0.92):
        swing_set(b)
    for x, kind in ((9.0, swing_set), (-10.0, slide_piece)):
        with b.standing(s.side * x, 0.75, 0.92):
            kind(b)
    b = s.flat(0.5)
    b.rect("soft", -SIDE, LOW, SIDE, 0.5)
    with b.unlit():
        b.line("accent", 0.1, (s.side * 5.6, 0.66), (s.side * 7.8, 1.02))
        b.poly("mid", (s.side * 6.7 - 0.2, 0.3), (s.side * 6.7 + 0.2, 0.3), (s.side * 6.7, 0.86))
    b = s.flat(0.2)  # the pit: sand from here to the front, a kerb of planks, castles and pails
    b.rect("glow", -4.0, LOW, 4.0, 0.14)
    with b.unlit():
        b.shape("glow", (-3.3, 0.1, 0), (-2.5, 0.5), (-1.7, 0.12, 0))
        for k, x in enumerate((1.6, 2.15, 2.7)):  # a castle
            tall = 0.62 if k == 1 else 0.4
            b.rect("dim", x - 0.22, 0.1, x + 0.22, 0.1 + tall)
            for dx in (-0.2, -0.05, 0.1):
                b.rect("dim", x + dx, 0.1 + tall, x + dx + 0.1, 0.2 + tall)
        b.line("mid", 0.03, (2.15, 0.7), (2.15, 1.05))
        b.poly("accent", (2.15, 1.05), (2.45, 0.96), (2.15, 0.86))
        b.poly("accent", (-1.25, 0.12), (-0.95, 0.12), (-0.88, 0.46), (-1.32, 0.46))
    for side in (-1, 1):
        left, right = sorted((side * 4.0, side * SIDE))
        b.rect("second", left, LOW, right, 0.2)
        b.rect("mid", side * 4.0 - 0.14, -0.3, side * 4.0 + 0.14, 0.34)
    b = s.flat(0)
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.2))
    b.wash("glow", "dim", box(-4.2, -0.62, 4.2, 0.0), (0, 0), (0, -0.7))
    with b.unlit():
        b.rect("mid", -4.35, -0.74, 4.35, -0.58)
        for grain in scatter(b, -3.9, 3.9, 30):
            b.oval("dim", grain, -b.rng.uniform(0.08, 0.5), 0.05, 0.02)
    b, line = near(s, -1.0)
    grass(b, line, "body", 0.2, density=12)


@place("zoo", "cage", "cages", "menagerie", "zoological garden", "animal park", "enclosure")
def zoo(s: Set) -> None:
    """Barred cages with a lion and an elephant's shape behind, a giraffe's neck over the wall, palms, a gate."""
    line = land(b := s.flat(7), swells(b, 1.9, 0.2, 9), "second")
    plant(b, line, scatter(b, -20, 20, 22), 0.2, 0.34, tree, palm)
    b = s.flat(2.2)
    x, d = -s.side * 3.4, s.side
    b.tube("dim", [(x, 0.8), (x + 0.1 * d, 2.4), (x + 0.5 * d, 3.9)], [0.7, 0.42, 0.3])  # a giraffe
    b.shape("dim", (x + 0.35 * d, 3.7), (x + 0.35 * d, 4.15), (x + 0.8 * d, 4.15), (x + 1.25 * d, 3.8),
            (x + 1.0 * d, 3.65))  # fmt: skip
    with b.unlit():
        for k in range(7):
            b.oval("mid", x + (0.05 + 0.05 * k) * d + 0.06 * (-1) ** k, 1.5 + 0.38 * k, 0.12, 0.13)
        for horn in (0.4, 0.6):
            b.line("mid", 0.06, (x + horn * d, 4.1), (x + horn * d, 4.45))
    b.rect("pale", -SIDE, LOW, SIDE, 1.5)
    b = s.flat(1.1)
    for k in range(-3, 4):  # cages
        left = 4.7 * k + d * 0.9
        b.rect("soft", left - 0.1, 3.05, left + 4.0, 3.4)
        b.rect("light", left, 0.85, left + 3.9, 3.05)
        with b.unlit():
            m = left + 1.95
            if k % 2 == 0:  # a lion that lies
                b.scallop("accent", [(m + 0.75 + 0.5 * math.cos(a * 0.628), 1.75 + 0.5 * math.sin(a * 0.628))
                          for a in range(10)], 0.4)  # fmt: skip
                b.shape("dim", (m - 1.1, 0.95, 0), (m - 1.2, 1.4), (m - 0.5, 1.55), (m + 0.5, 1.7), (m + 0.9, 0.95, 0))
                b.oval("dim", m + 0.8, 1.72, 0.3, 0.28)
                b.line("dim", 0.1, (m - 1.1, 1.2), (m - 1.5, 1.7), (m - 1.3, 1.95))
            else:  # an ape on a bar
                b.line("second", 0.09, (m - 1.3, 2.6), (m + 1.3, 2.6))
                b.oval("second", m, 1.95, 0.26, 0.36)
                b.oval("second", m, 2.4, 0.2)
                for sx in (-1, 1):
                    b.line("second", 0.11, (m + 0.15 * sx, 2.15), (m + 0.55 * sx, 2.3), (m + 0.45 * sx, 2.65))
            for i in range(13):
                b.line("mid", 0.055, (left + 0.325 * i, 0.85), (left + 0.325 * i, 3.05))
            b.rect("accent", left + 1.3, 3.1, left + 2.6, 3.36)
    b.rect("pale", -SIDE, LOW, SIDE, 0.88)
    b = s.flat(0.5)
    b.rect("soft", -SIDE, LOW, SIDE, 0.5)
    for k in range(-10, 11):
        b.line("mid", 0.07, (2.0 * k, 0.4, 0), (2.0 * k, 0.95, 0))
    b.line("mid", 0.06, (-SIDE, 0.9), (SIDE, 0.9))
    pavement(s)


@place("busy road", "busy street", "crossing", "crosswalk", "zebra crossing", "traffic", "traffic jam", "rush hour",
       "main road", "intersection", "street crossing")  # fmt: skip
def busy_road(s: Set) -> None:
    """Cars, a bus and a lorry nose to tail before the houses; stripes to cross on; a traffic light."""
    b = s.flat(7)
    roofs(b, 1.5, 1.4, 2.2, "second", 0.3)
    b = s.flat(2.4)
    roofs(b, 1.1, 1.8, 2.0, "soft", 0.15)
    b.rect("pale", -SIDE, LOW, SIDE, 1.3)
    b = s.flat(1.3)
    b.rect("soft", -SIDE, LOW, SIDE, 1.0)
    for k in range(-4, 5):
        _car(b, 4.4 * k + 1.2, 0.95, 1.0, ("accent", "rim", "glow", "water")[k % 4], bus=k % 3 == 0)
    b = s.flat(0.6)
    b.rect("second", -SIDE, LOW, SIDE, 0.62)
    with b.unlit():
        for k in range(-14, 15):
            b.rect("rim", 1.8 * k, 0.36, 1.8 * k + 0.9, 0.44)
    for k in range(-3, 4):
        if k:
            _car(b, 4.6 * k - s.side * 0.6, 0.5, 1.15, ("water", "accent", "glow", "rim")[k % 4])
    with b.standing(s.side * 2.2, 0.5, 0.9):
        traffic_light(b)
    b = s.flat(0)
    b.wash("mid", "deep", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -0.9))
    with b.unlit():
        for k in range(-3, 4):
            b.poly("rim", (0.86 * k - 0.2, -0.04), (0.86 * k + 0.24, -0.04), (1.05 * k + 0.32, -0.95),
                   (1.05 * k - 0.24, -0.95))  # fmt: skip
    b = s.flat(-0.26)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.05)


def _car(b: Board, x: float, y: float, size: float, tone: str, *, bus: bool = False) -> None:
    with b.standing(x, y, size), b.unlit():
        if bus:
            b.rect(tone, -2.0, 0.2, 2.0, 2.0, 0.15)
            for k in range(5):
                b.rect("soft", -1.8 + 0.74 * k, 1.1, -1.2 + 0.74 * k, 1.7, 0.05)
        else:
            b.shape(tone, (-1.5, 0.2, 0), (-1.55, 0.65), (-0.9, 0.78, 0), (-0.55, 1.25), (0.5, 1.28), (0.95, 0.78, 0),
                    (1.5, 0.65), (1.55, 0.2, 0))  # fmt: skip
            b.poly("soft", (-0.75, 0.78), (-0.48, 1.15), (-0.05, 1.15), (-0.05, 0.78))
            b.poly("soft", (0.05, 0.78), (0.05, 1.15), (0.42, 1.15), (0.75, 0.78))
        for w in (-1.3 if bus else -0.9, 1.3 if bus else 0.9):
            b.oval("body", w, 0.24, 0.28)
            b.oval("pale", w, 0.24, 0.12)
        b.oval("glow", 1.9 if bus else 1.42, 0.5, 0.1)


@place("doorstep", "house front", "front of the house", "front garden", "front yard", "porch", "home front",
       "driveway", "cottage door", "front step", "stoop")  # fmt: skip
def doorstep(s: Set) -> None:
    """Before one's own house: the door under a little roof, windows with shutters, a path, a fence, a letter box."""
    d = s.side
    line = land(b := s.flat(7), swells(b, 1.9, 0.25, 9), "pale")
    plant(b, line, scatter(b, -20, 20, 16), 0.5, 0.8, tree)
    b = s.flat(1.0)
    left, right = sorted((-d * 4.6, d * 4.0))
    b.rect("wall", left, 0.5, right, 4.0)
    for x in (left + 1.3, right - 1.6):
        b.rect("sober", x - 0.3, 4.6, x + 0.3, 6.9)
    b.poly("sober", (left - 0.5, 3.85), (right + 0.5, 3.85), (right - 0.9, 6.3), (left + 0.9, 6.3))
    door = d * 1.5
    with b.unlit():
        for k in range(3):
            b.line("mid", 0.04, (left - 0.3 + 0.45 * k, 4.4 + 0.6 * k), (right + 0.3 - 0.45 * k, 4.4 + 0.6 * k))
        for x in (-d * 3.2, -d * 1.0, d * 3.2):
            _window(b, x, 1.55, 0.95, 1.15, lit=True)
            b.rect("mid", x - 0.65, 1.25, x + 0.65, 1.5)
        b.halo(door, 2.6, 2.0, 0.5)
        b.rect("rim", door - 0.72, 0.6, door + 0.72, 3.1)
        b.rect("accent", door - 0.6, 0.6, door + 0.6, 2.95)
        for x in (-0.27, 0.27):
            for y0, y1 in ((0.85, 1.6), (1.75, 2.7)):
                b.rect("sober", door + x - 0.19, y0, door + x + 0.19, y1)
        b.oval("glow", door + d * 0.45, 1.68, 0.07)
        b.poly("sober", (door - 1.15, 3.1), (door + 1.15, 3.1), (door, 3.85))
        b.oval("glow", door - d * 0.95, 2.65, 0.15)
        for x in (-d * 3.2, -d * 1.0, d * 3.2):
            with b.standing(x, 1.42, 0.42):
                flowers(b)
    b = s.flat(0.75)
    b.rect("soft", -SIDE, LOW, SIDE, 0.74)
    with b.unlit():
        b.rect("rim", door - 1.0, 0.62, door + 1.0, 0.82)
        b.poly("pale", (door - 0.8, 0.62), (door + 0.8, 0.62), (door + 1.9, LOW), (door - 1.9, LOW))
    b = s.flat(0.6)
    for x in (left - 1.2, right + 1.2):
        with b.standing(x, 0.5, 1.0):
            bush(b)
    for k in range(-40, 41):
        x = 0.5 * k
        if not left - 0.6 < x < right + 0.6:
            b.poly("rim", (x, 0.4), (x, 1.35), (x + 0.14, 1.5), (x + 0.28, 1.35), (x + 0.28, 0.4))
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.12, density=6)
    b = s.flat(0.3)  # the letter box by the path
    x = -d * 3.4
    b.rect("mid", x - 0.06, 0.2, x + 0.06, 1.3)
    b.rect("accent", x - 0.34, 1.25, x + 0.34, 1.65, 0.1)
    b, line = near(s, -1.05)
    grass(b, line, "body", 0.3)
