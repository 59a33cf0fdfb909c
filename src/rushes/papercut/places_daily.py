"""Everyday places in and out of doors: pool, rink, greenhouse, cabin, barn, laundromat, crops in rows, canyon."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import house
from rushes.papercut.pieces_land import rock
from rushes.papercut.pieces_plants import bush, cactus, flowers, pine, tree
from rushes.papercut.pieces_room import chair, stove, table
from rushes.papercut.pieces_works import gear
from rushes.papercut.places_ground import grass, ground, land, near, pebbles, plant, scatter, sides, swells
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    STAND,
    WALL,
    floor,
    near_boxes,
    near_chair,
    opening,
    pendant,
    pot,
    stand,
    view,
    wall,
)
from rushes.papercut.places_rooms import tiles_floor
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.props_shapes import bob


@place("swimming pool", "pool", "backyard pool", "paddling pool", "water park", water_y=-0.12)
def swimming_pool(s: Set) -> None:
    line = land(b := s.flat(6), swells(b, 1.9, 0.25, 10), "second")
    plant(b, line, scatter(b, -20, 20, 24), 0.22, 0.34, tree, pine)
    b = s.flat(2.6)
    with b.standing(s.side * 3.2, 1.2, 0.62):
        house(b)
    b = s.flat(1.9)  # a garden fence
    for k in range(int(2 * SIDE / 0.42)):
        x = -SIDE + 0.42 * k
        b.poly("soft", (x, 0.9), (x + 0.34, 0.9), (x + 0.34, 1.9), (x + 0.17, 2.06), (x, 1.9))
    b.rect("pale", -SIDE, 1.3, SIDE, 1.4)
    b = s.flat(1.0)
    b.rect("wall", -SIDE, LOW, SIDE, 0.98)
    for k in range(-20, 21):
        b.line("pale", 0.02, (1.2 * k, 0.98, 0), (1.5 * k, 0.6, 0))
    with b.standing(-s.side * 3.4, 0.95, 0.8):  # a sun umbrella and a lounger
        b.line("body", 0.06, (0, 0), (0, 1.9))
        b.shape("accent", (-1.1, 1.6, 0), (-0.6, 2.05), (0, 2.25), (0.6, 2.05), (1.1, 1.6, 0))
        b.line("second", 0.09, (0.5, 0.3), (1.3, 0.34), (1.75, 0.8))
    b = s.flat(0.7)  # the rim, and the ladder down into the water
    b.rect("rim", -SIDE, LOW, SIDE, 0.74)
    b.rect("soft", -SIDE, LOW, SIDE, 0.6)
    for x in (s.side * 4.2, s.side * 4.8):
        b.line("body", 0.07, (x, 0.2), (x, 1.15), (x + 0.26, 1.3), (x + 0.46, 1.1))
    b = s.flat(0.6)
    b.rect("bright water", -SIDE, LOW, SIDE, 0.58)
    _ripples(s, 0.5, 0.42, "rim", 0.0)
    _ripples(s, 0.2, 0.14, "rim", 0.5)
    b = s.flat(-0.03)
    b.rect("water", -SIDE, LOW, SIDE, -0.1)
    _ripples(s, -0.06, -0.3, "bright water", 0.2)
    b = s.flat(-0.2)
    b.rect("rim", -SIDE, LOW, SIDE, -1.0)
    for k in range(-30, 31):
        b.line("soft", 0.03, (0.7 * k, -1.0, 0), (0.74 * k, -2.2, 0))


def _ripples(s: Set, depth: float, y: float, tone: str, phase: float) -> None:
    b = s.flat(depth, moving=True)
    with b.moving(bob(0.25, 0.02, 0.2, phase)):
        for x in scatter(b, -18, 18, 26):
            yy = y - b.rng.uniform(0.0, 0.14)
            b.line(tone, 0.03, (x - 0.5, yy), (x - 0.2, yy + 0.05), (x + 0.1, yy), (x + 0.45, yy + 0.04))


@place("skating rink", "ice rink", "rink", "ice hockey rink")
def rink(s: Set) -> None:
    line = land(b := s.flat(7), swells(b, 2.1, 0.4, 10), "soft")
    plant(b, line, scatter(b, -20, 20, 34), 0.22, 0.4, pine)
    b = s.flat(2.2)
    line = land(b, swells(b, 1.35, 0.1, 9), "rim")
    plant(b, line, [-6.4, -4.6, 4.4, 6.8, 9.5, -9.8], 0.55, 0.8, pine)
    for x in (-7.5, -2.5, 2.5, 7.5):  # lamps on a line
        b.line("mid", 0.06, (x, 1.2), (x, 3.1))
    for k in range(-9, 10):
        u = (k % 3) / 3
        b.oval("glow", 1.66 * k, 3.02 - 0.26 * (u if u < 0.5 else 1 - u) * 2, 0.09)
    b = s.flat(1.2)  # the boards round the ice
    b.rect("wall", -SIDE, 0.9, SIDE, 1.5)
    b.rect("accent", -SIDE, 1.46, SIDE, 1.56)
    for k in range(-13, 14):
        b.line("pale", 0.04, (2 * k, 0.9, 0), (2 * k, 1.46, 0))
    b.wash("rim", "pale", box(-SIDE, LOW, SIDE, 0.98), (0, 0.9), (0, -0.6))
    b = s.flat(0.02)
    b.wash("light", "pale", box(-SIDE, LOW, SIDE, 0.03), (0, 0.0), (0, -1.2))
    with b.unlit():
        for x in scatter(b, -16, 16, 24):  # the scratches of blades, and the sheen
            y = -b.rng.uniform(0.08, 0.7)
            b.line("rim", 0.03, (x - 0.9, y), (x, y + 0.09), (x + 0.9, y - 0.02))
            b.line("soft", 0.02, (x - 0.4, y - 0.12), (x + 0.5, y - 0.05))
    b, line = near(s, -1.0)
    plant(b, line, [s.side * 4.9, -s.side * 5.6], 0.5, 0.7, pine)


@place("greenhouse", "hothouse", "glasshouse", "conservatory", "nursery garden", "plant nursery", "botanical garden",
       interior=True)  # fmt: skip
def greenhouse(s: Set) -> None:
    view(s)
    b = s.flat(WALL)
    b.rect("second", -SIDE, LOW, SIDE, 1.2)
    with b.sheer(0.6):  # panes grown over, and a whitened roof
        b.rect("rim", -SIDE, 1.2, SIDE, 2.4)
        b.rect("rim", -SIDE, 3.6, SIDE, TOP)
    with b.unlit():
        for k in range(-13, 14):
            b.line("second", 0.07, (1.3 * k, 1.2, 0), (1.3 * k, 3.6, 0), (0.5 * k, 7.5, 0))
        for y in (1.2, 2.4, 3.6):
            b.rect("second", -SIDE, y - 0.05, SIDE, y + 0.05)
        b.rect("mid", -SIDE, LOW, SIDE, FOOT)
    b = s.flat(FURNITURE)
    with b.fainter():
        for side in (-1, 1):  # benches full of pots
            left, right = sorted((side * 1.5, side * 9.0))
            b.rect("body", left, STAND + 0.74, right, STAND + 0.86)
            for k in range(5):
                x = side * (1.8 + 1.7 * k)
                b.rect("body", x - 0.05, STAND, x + 0.05, STAND + 0.76)
            for k in range(8):
                x = side * (1.9 + 0.85 * k)
                b.poly("accent", (x - 0.14, STAND + 0.86), (x + 0.14, STAND + 0.86), (x + 0.19, STAND + 1.14),
                       (x - 0.19, STAND + 1.14))  # fmt: skip
                with b.standing(x, STAND + 1.1, (0.42, 0.5, 0.34)[k % 3]):
                    (flowers, bush, cactus)[(k + (side > 0)) % 3](b)
        for k in range(-3, 4):  # hanging baskets
            x = 2.1 * k + 0.6
            b.line("body", 0.025, (x, 5.4, 0), (x, 3.5, 0))
            b.shape("body", (x - 0.3, 3.5, 0), (x, 3.16), (x + 0.3, 3.5, 0))
            for dx in (-0.26, -0.08, 0.1, 0.28):
                b.line("second", 0.06, (x + dx * 0.6, 3.46), (x + dx * 1.4, 3.3), (x + dx * 1.7, 2.95))
    floor(s, "second")
    pot(s, s.side)
    pot(s, -s.side, 5.6)


def _logs(b: Board, low: float, high: float) -> None:
    with b.unlit():
        y = low
        while y < high:
            b.line("soft", 0.03, (-SIDE, y, 0), (SIDE, y, 0))
            b.line("pale", 0.02, (-SIDE, y + 0.09, 0), (SIDE, y + 0.09, 0))
            for x in scatter(b, -14, 14, 6):
                b.oval("soft", x, y + 0.2, 0.06, 0.04)
            y += 0.42


@place("cabin", "log cabin", "fishing cabin", "mountain cabin", "lodge", "chalet", "cottage interior",
       "cabin interior", "hut interior", interior=True)  # fmt: skip
def cabin(s: Set) -> None:
    view(s)
    b = wall(s, tone="wall", to="pale")
    _logs(b, FOOT + 0.2, 5.0)
    x0, x1 = sorted((s.side * 0.5, s.side * 2.3))
    opening(b, x0, 2.1, x1, 3.5, across=2, down=2)
    with b.unlit():  # a net, a fish on its board, snow-shoes on the wall
        x = -s.side * 1.5
        b.oval("second", x, 3.1, 0.6, 0.28)
        b.oval("pale", x, 3.1, 0.5, 0.2)
        b.shape("mid", (x - 0.4, 3.1), (x, 3.24), (x + 0.3, 3.1), (x + 0.5, 3.22, 0), (x + 0.5, 2.98, 0), (x, 2.96))
        for k in range(2):
            b.ring("second", s.side * (3.4 + 0.6 * k), 3.1, 0.24, 0.05)
            b.line("second", 0.04, (s.side * (3.4 + 0.6 * k), 2.9), (s.side * (3.4 + 0.6 * k), 2.4))
        b.rect("second", -s.side * 3.0 - 1.0, 2.6, -s.side * 3.0 + 1.0, 2.68)
        for k in range(5):
            x = -s.side * 3.0 - 0.8 + 0.36 * k
            b.rect("mid", x, 2.68, x + 0.2, 2.86 + 0.1 * (k % 2), 0.03)
    b = s.flat(FURNITURE)
    stand(b, s.side * 3.6, stove, 1.05)
    with b.fainter(), b.standing(-s.side * 3.6, STAND, 1.0):  # a bunk with its blanket
        b.rect("body", -1.2, 0.5, 1.2, 0.66)
        b.rect("accent", -1.1, 0.62, 0.6, 0.84, 0.08)
        b.rect("rim", 0.6, 0.62, 1.1, 0.9, 0.1)
        for x in (-1.15, 1.15):
            b.rect("body", x - 0.06, 0, x + 0.06, 2.0)
        b.rect("body", -1.2, 1.7, 1.2, 1.84)
        b.rect("second", -1.1, 1.82, 1.1, 1.98, 0.08)
    with b.fainter():
        for row in range(3):  # split logs by the stove
            for k in range(4 - row):
                x, y = s.side * (4.7 + 0.3 * k + 0.15 * row), STAND + 0.14 + 0.25 * row
                b.oval("body", x, y, 0.14)
                b.oval("rim", x, y, 0.09)
    stand(b, s.side * 7.6, table, 1.0)
    stand(b, s.side * 6.7, chair, 0.95)
    pendant(b, -s.side * 0.6, 3.5, 0.32)
    floor(s, rug=True)
    near_chair(s, -s.side)


@place("barn", "shed", "stable", "stables", "cowshed", "henhouse", "chicken coop", "sheepfold", "hayloft", "byre",
       "barn interior", interior=True)  # fmt: skip
def barn(s: Set) -> None:
    view(s)
    b = s.flat(WALL)
    b.wash("wall", "pale", box(-SIDE, FOOT, SIDE, 6.4), (0, 2.0), (0, 5.4))
    with b.unlit():
        for k in range(-32, 33):
            b.line("soft", 0.03, (0.8 * k, FOOT, 0), (0.8 * k, 6.4, 0))
        b.rect("mid", -SIDE, 6.2, SIDE, TOP)
    b.wash("dim", "mid", box(-SIDE, LOW, SIDE, FOOT), (0, FOOT), (0, -0.4))
    x = s.side * 1.3
    opening(b, x - 0.8, 0.9, x + 0.8, 3.6, across=1, down=1)
    b = s.flat(0.7)
    with b.fainter():
        for x in (-6.2, -2.4, 3.4, 7.2):  # posts and braces
            b.rect("body", x - 0.15, LOW, x + 0.15, TOP)
            b.line("body", 0.16, (x, 3.6, 0), (x + 1.1, 4.7, 0))
            b.line("body", 0.16, (x, 3.6, 0), (x - 1.1, 4.7, 0))
        b.rect("body", -SIDE, 4.6, SIDE, 4.85)
        for x in scatter(b, -12, 12, 60):  # hay over the edge of the loft
            b.line("glow", 0.05, (x, 4.85, 0), (x + b.rng.uniform(-0.2, 0.2), 4.85 + b.rng.uniform(0.2, 0.6), 0))
            b.line("glow", 0.04, (x, 4.9, 0), (x + b.rng.uniform(-0.2, 0.2), 4.4, 0))
    b = s.flat(FURNITURE)
    with b.fainter():
        left, right = sorted((-s.side * 1.3, -s.side * 7.0))  # a stall
        for y in (0.5, 0.85, 1.2):
            b.rect("body", left, STAND + y, right, STAND + y + 0.13)
        for x in (left, (left + right) / 2, right):
            b.rect("body", x - 0.09, STAND, x + 0.09, STAND + 1.5)
        for dx, dy in ((0.0, 0.0), (1.25, 0.0), (0.6, 0.7)):  # bales
            x = s.side * 3.4 + dx
            b.rect("glow", x - 0.6, STAND + dy, x + 0.6, STAND + dy + 0.68, 0.06)
            for dk in (-0.25, 0.25):
                b.line("second", 0.035, (x + dk, STAND + dy, 0), (x + dk, STAND + dy + 0.68, 0))
    floor(s, "dim")
    b = s.flat(0.02)
    for x in scatter(b, -12, 12, 70):
        y = -b.rng.uniform(0.05, 0.6)
        b.line("glow", 0.025, (x - 0.15, y, 0), (x + 0.15, y + b.rng.uniform(-0.06, 0.06), 0))
    near_boxes(s, s.side)
    near_boxes(s, -s.side, 5.8)


@place("laundromat", "laundry", "launderette", "laundrette", "coin laundry", "laundry room", "washhouse", interior=True)
def laundromat(s: Set) -> None:
    view(s, town=True)
    b = wall(s)
    x0, x1 = sorted((-s.side * 2.5, -s.side * 4.9))
    opening(b, x0, 1.7, x1, 3.6, across=2, down=1)
    with b.unlit():
        b.rect("accent", -3.4, 3.9, 3.9, 4.3, 0.1)
        for k in range(7):
            b.oval("rim", -2.8 + k, 4.1, 0.12)
    b = s.flat(FURNITURE)
    for row, (y, r) in enumerate(((STAND, 0.36), (STAND + 1.25, 0.38))):
        for k in range(-5, 8):
            x = 1.12 * k + 0.3
            if -s.side * x > 1.9:
                continue
            b.rect("light" if row == 0 else "wall", x - 0.52, y, x + 0.52, y + 1.2, 0.04)
            b.rect("pale", x - 0.52, y + 1.0, x + 0.52, y + 1.2, 0.03)
            b.oval("accent", x + 0.34, y + 1.1, 0.05)
            b.oval("second", x, y + 0.52, r)
            b.oval("body", x, y + 0.52, r - 0.09)
            gear(b, x, y + 0.52, r - 0.14, 0.25 if (k + row) % 3 else 0.0, "soft", 5)
    with b.fainter():
        left, right = sorted((-s.side * 2.6, -s.side * 6.4))
        b.rect("body", left, STAND + 0.72, right, STAND + 0.84)  # the table for folding, with a basket
        for x in (left + 0.2, right - 0.2):
            b.rect("body", x - 0.06, STAND, x + 0.06, STAND + 0.76)
        for k in range(4):
            b.rect(("rim", "accent", "pale", "rim")[k], left + 0.5, STAND + 0.84 + 0.1 * k, left + 1.4,
                   STAND + 0.93 + 0.1 * k, 0.03)  # fmt: skip
    floor(s)
    tiles_floor(s)


def _rows(name: str, *others: str, crop: Callable[[Board, float, float, float], None]) -> None:
    """A field of one crop in rows up to the horizon."""

    @place(name, *others)
    def field(s: Set) -> None:
        line = land(b := s.flat(9), swells(b, 2.1, 0.4, 12), "soft")
        plant(b, line, scatter(b, -20, 20, 14), 0.25, 0.4, tree)
        for depth, size in ((3.4, 0.5), (2.2, 0.6), (1.4, 0.72), (0.8, 0.86)):
            b = s.flat(depth)
            y = 1.8 * depth / (1 + depth)
            b.rect("second", -SIDE, LOW, SIDE, y)
            for x in scatter(b, -15, 15, 92):
                crop(b, x, y - 0.04, size * b.rng.uniform(0.85, 1.1))
        ground(s)
        b, line = near(s)
        for x in sides(b, 3.6, 12, 20):
            crop(b, x, line(x) - 0.1, b.rng.uniform(0.9, 1.2))


def _ear(b: Board, x: float, y: float, k: float) -> None:
    lean = 0.16 * k
    b.line("glow", 0.035 * k, (x, y, 0), (x + 0.3 * lean, y + 0.5 * k), (x + lean, y + 0.85 * k))
    b.oval("glow", x + lean * 1.2, y + 0.95 * k, 0.06 * k, 0.17 * k)


def _sunflower(b: Board, x: float, y: float, k: float) -> None:
    b.line("body", 0.05 * k, (x, y, 0), (x, y + 1.1 * k, 0))
    b.shape("body", (x, y + 0.4 * k), (x + 0.28 * k, y + 0.62 * k), (x + 0.1 * k, y + 0.4 * k))
    b.oval("glow", x, y + 1.2 * k, 0.24 * k)
    b.oval("body", x, y + 1.2 * k, 0.11 * k)


def _cabbage(b: Board, x: float, y: float, k: float) -> None:
    b.oval("soft", x - 0.13 * k, y + 0.12 * k, 0.2 * k, 0.15 * k)
    b.oval("soft", x + 0.13 * k, y + 0.12 * k, 0.2 * k, 0.15 * k)
    b.oval("pale", x, y + 0.2 * k, 0.19 * k, 0.18 * k)
    b.line("second", 0.02, (x - 0.1 * k, y + 0.1 * k), (x, y + 0.3 * k), (x + 0.1 * k, y + 0.1 * k))


def _lavender(b: Board, x: float, y: float, k: float) -> None:
    for dx in (-0.14, -0.05, 0.05, 0.14):
        b.line("soft", 0.02, (x, y, 0), (x + dx * k, y + 0.36 * k))
        b.oval("accent", x + dx * 1.3 * k, y + 0.46 * k, 0.04 * k, 0.13 * k)


def _vine(b: Board, x: float, y: float, k: float) -> None:
    b.line("body", 0.05 * k, (x, y, 0), (x, y + 0.9 * k, 0))
    for dx, dy in ((-0.2, 0.8), (0.2, 0.85), (0.0, 1.0), (-0.14, 0.56), (0.16, 0.6)):
        b.oval("second", x + dx * k, y + dy * k, 0.17 * k, 0.14 * k)
    for dx, dy in ((-0.08, 0.55), (0.0, 0.55), (-0.04, 0.47)):
        b.oval("accent", x + dx * k, y + dy * k, 0.05 * k)


def _paddy(b: Board, x: float, y: float, k: float) -> None:
    for dx in (-0.1, 0.0, 0.1):
        b.line("pale", 0.025, (x, y, 0), (x + dx * k, y + 0.34 * k))


def _corn(b: Board, x: float, y: float, k: float) -> None:
    b.line("second", 0.05 * k, (x, y, 0), (x, y + 1.6 * k, 0))
    for side in (-1, 1):
        for h in (0.4, 0.8, 1.15):
            b.line("soft", 0.05 * k, (x, y + h * k), (x + side * 0.22 * k, y + (h + 0.25) * k),
                   (x + side * 0.4 * k, y + (h + 0.05) * k))  # fmt: skip
    b.oval("glow", x + 0.07 * k, y + 0.95 * k, 0.07 * k, 0.17 * k)


_rows("wheat field", "barley field", "grain field", "cornfields", "oat field", "rye field", "hay field", "hayfield",
      "field of wheat", "field of barley", crop=_ear)  # fmt: skip
_rows("sunflower field", "field of sunflowers", crop=_sunflower)
_rows("cabbage patch", "cabbage field", "pumpkin patch", "vegetable patch", "vegetable field", "allotment",
      "lettuce field", "potato field", crop=_cabbage)  # fmt: skip
_rows("lavender field", "tulip field", "flower field", "field of lavender", "poppy field", "field of flowers",
      crop=_lavender)  # fmt: skip
_rows("vineyard", "winery", "vineyards", crop=_vine)
_rows("rice field", "rice paddy", "paddy field", "rice terrace", "paddy", "tea plantation", "plantation", crop=_paddy)
_rows("cornfield", "corn field", "maize field", "corn maze", crop=_corn)


@place("canyon", "gorge", "ravine", "grand canyon", "gully")
def canyon(s: Set) -> None:
    b = s.flat(9)
    b.poly("soft", (-SIDE, LOW), (-SIDE, 3.2), (-5, 3.2), (-4.6, 2.6), (-2.2, 2.6), (-1.8, 2.0), (2, 2.0), (2.4, 2.8),
           (5, 2.8), (5.4, 3.5), (SIDE, 3.5), (SIDE, LOW))  # fmt: skip
    for depth, inner, tone, top in ((4.5, 1.5, "ember", 6.4), (2.4, 2.7, "sober", 8.0), (1.2, 4.0, "accent", 12.0)):
        b = s.flat(depth)
        for side in (-1, 1):
            k = inner * (1.0 if side == s.side else 1.25)
            edge = [(side * (k + 2.6), top), (side * (k + 1.9), top * 0.74), (side * (k + 1.1), top * 0.7),
                    (side * (k + 0.9), top * 0.45), (side * (k + 0.3), top * 0.4), (side * k, LOW)]  # fmt: skip
            b.poly(tone, (side * SIDE, LOW), (side * SIDE, top), *edge)
            with b.unlit():
                for i in range(1, 9):
                    y = top * i / 9
                    b.line("mid" if depth < 2 else "soft", 0.06, (side * (k + 0.4 + 2.3 * (y / top) ** 2), y, 0),
                           (side * (k + 5), y + 0.1), (side * SIDE, y - 0.1))  # fmt: skip
    b = s.flat(1.0)
    line = land(b, swells(b, 0.85, 0.06, 8), "dim")
    plant(b, line, [-3.2, 2.8, 5.0], 0.3, 0.5, cactus, bush)
    line = ground(s, "mid", 0.05)
    b = s.flat(0.02)
    pebbles(b, line, "second", 26, 0.12)
    b, line = near(s, -0.8)
    plant(b, line, [s.side * 5.0, -s.side * 5.6], 0.7, 1.0, rock)


@place("gas station", "petrol station", "filling station", "service station")
def gas_station(s: Set) -> None:
    line = land(b := s.flat(6), swells(b, 1.9, 0.3, 10), "second")
    plant(b, line, scatter(b, -20, 20, 16), 0.22, 0.34, tree, pine)
    b = s.flat(1.4)
    b.rect("soft", -SIDE, LOW, SIDE, 1.05)
    x = s.side * 1.4
    with b.standing(-s.side * 3.2, 1.0, 1.0):  # the shop
        b.rect("wall", -1.6, 0, 1.6, 1.9)
        b.rect("accent", -1.7, 1.7, 1.7, 2.05)
        b.rect("glow", -1.3, 0.5, 0.2, 1.4)
        b.rect("glow", 0.5, 0.0, 1.2, 1.4)
    b.rect("rim", x - 2.4, 3.4, x + 2.4, 3.95, 0.05)
    b.rect("accent", x - 2.4, 3.4, x + 2.4, 3.55)
    for dx in (-1.5, 1.5):
        b.rect("pale", x + dx - 0.1, 1.0, x + dx + 0.1, 3.4)
    b = s.flat(0.6)
    b.rect("mid", -SIDE, LOW, SIDE, 0.62)
    for dx in (-1.2, 1.0):
        with b.standing(x + dx, 0.6, 1.0):
            b.rect("accent", -0.28, 0, 0.28, 1.5, 0.06)
            b.rect("glow", -0.2, 0.95, 0.2, 1.3, 0.03)
            b.line("body", 0.06, (0.28, 1.2), (0.55, 0.9), (0.5, 0.3), (0.34, 0.7))
    ground(s, "second", 0.01)
    b, line = near(s)
    grass(b, line, "body", 0.2)
