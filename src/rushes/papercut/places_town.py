"""Where people have built, under the open sky."""

from __future__ import annotations

import math

import skia

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import (
    church,
    cottage,
    house,
    tower,
)
from rushes.papercut.pieces_plants import bush, flowers, pine, tree
from rushes.papercut.pieces_town import (
    apartment,
    bench,
    fountain,
    lanterns,
    laundry_line,
    market_stall,
    shop_front,
    sign_post,
    skyscraper,
    street_lamp,
    well,
)
from rushes.papercut.places_ground import (
    grass,
    ground,
    land,
    near,
    pebbles,
    plant,
    scatter,
    sides,
    swells,
)
from rushes.papercut.places_set import LOW, SIDE, Set, place


def pavement(s: Set) -> None:
    """A street's ground: a kerb, and before it the dark road."""
    b = s.flat(0)
    b.wash("mid", "deep", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -0.5))
    with b.unlit():
        b.rect("second", -SIDE, -0.16, SIDE, -0.11)
        for k in range(34):
            b.line("deep", 0.02, (-SIDE + 1.55 * k, -0.02), (-SIDE + 1.55 * k - 0.06, -0.1))
    b = s.flat(-0.2)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -0.62)


def cobbles(s: Set) -> None:
    """A square's ground: rows of rounded stones."""
    b = s.flat(0)
    b.wash("mid", "body", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.2))
    with b.unlit():
        p = skia.Path()
        for row in range(4):
            y, size = -0.06 - 0.16 * row - 0.02 * row * row, 0.3 + 0.07 * row
            x = -SIDE + (row % 2) * size / 2
            while x < SIDE:
                p.addRoundRect(skia.Rect(x + 0.02, y - 0.1 - 0.02 * row, x + size - 0.03, y), 0.05, 0.05)
                x += size
        b.put("deep", p)


def roofs(b: Board, y: float, step: float, tall: float, tone: str, lit: float) -> None:
    """A line of house fronts and gables shoulder to shoulder, their feet at `y`."""
    rng = b.rng
    x = -SIDE
    panes = skia.Path()
    p = skia.Path()
    stacks = skia.Path()  # apart: two outlines that run opposite ways would cancel where they overlap
    while x < SIDE:
        wide, top = step * rng.uniform(0.7, 1.3), y + tall * rng.uniform(0.55, 0.9)
        peak = top + wide * rng.uniform(0.25, 0.6)
        shape = rng.random()
        if shape < 0.45:
            outline = [(x, LOW), (x, top), (x + wide / 2, peak), (x + wide, top), (x + wide, LOW)]
        elif shape < 0.8:
            outline = [(x, LOW), (x, top), (x + wide * 0.16, (top + peak) / 2), (x + wide * 0.84, (top + peak) / 2),
                       (x + wide, top), (x + wide, LOW)]  # fmt: skip
        else:
            outline = [(x, LOW), (x, top), (x + wide, top), (x + wide, LOW)]
        p.addPoly([skia.Point(*q) for q in outline], True)
        cx = x + wide * rng.uniform(0.2, 0.75)
        stacks.addRect(skia.Rect(cx, top - 0.1, cx + wide * 0.11, peak + wide * 0.12))
        size = wide / 4.2
        for i in range(3):
            for j in range(int((top - y) / (size * 1.5))):
                if rng.random() < lit:
                    wx, wy = x + wide * (0.16 + 0.27 * i), top - size * 0.4 - size * 1.45 * (j + 1)
                    panes.addRect(skia.Rect(wx, wy, wx + size * 0.6, wy + size * 0.85))
        x += wide
    b.put(tone, stacks)
    b.put(tone, p)
    with b.unlit():
        b.put("glow", panes)


@place("village", "hamlet", "small town", "countryside village")
def village(s: Set) -> None:
    land(b := s.flat(12), swells(b, 2.5, 0.7, 14), "second")
    line = land(b := s.flat(5), swells(b, 1.75, 0.2, 11), "second")
    xs = scatter(b, -18, 18, 22)
    plant(b, line, xs, 0.2, 0.28, house, cottage, house, tree)
    with b.standing(s.side * 1.9, line(s.side * 1.9), 0.3):
        church(b)
    line = land(b := s.flat(2), swells(b, 1.15, 0.08, 10), "second")
    plant(b, line, [-3.1, 3.3, -7.5, 7.8, -11.5, 12, -16, 16], 0.5, 0.58, house, cottage, cottage)
    plant(b, line, [-4.9, 1.7, 5.4, -9.6], 0.3, 0.4, tree, bush)
    line = land(b := s.flat(0.7), swells(b, 0.6, 0.05, 10), "mid")
    with b.standing(-s.side * 4.3, 0.5, 0.88):
        cottage(b)
    for x, kind, size in ((s.side * 2.6, well, 0.72), (s.side * 9, house, 0.9), (-s.side * 10, house, 0.9)):
        with b.standing(x, 0.5, size):
            kind(b)
    line = ground(s)
    b = s.flat(0.02)
    grass(b, line, "mid", 0.12, density=4)
    pebbles(b, line, "mid", 14, 0.08)
    b, line = near(s)
    grass(b, line, "body", 0.32)
    with b.unlit():
        plant(b, line, [s.side * 4.7, s.side * 12], 0.95, 1.0, sign_post)
        plant(b, line, [-s.side * 4.9, -s.side * 5.8], 0.7, 0.9, bush)


@place("street", "town", "high street", "main street", "downtown", "neighbourhood", "neighborhood", "lane",
       "old town")  # fmt: skip
def street(s: Set) -> None:
    b = s.flat(9)
    roofs(b, 1.4, 1.3, 2.0, "second", 0.25)
    with b.standing(s.side * 2.2, 1.5, 0.42):
        tower(b)
    b = s.flat(3.6)
    roofs(b, 1.1, 1.9, 2.0, "second", 0.35)
    b = s.flat(1.2)
    b.rect("second", -SIDE, LOW, SIDE, 0.95)
    x = -SIDE
    while x < SIDE:  # the house fronts, with a gap that the eye goes through behind the actors
        wide = b.rng.uniform(2.7, 3.0)
        if not -1.7 < x + wide / 2 - 0.4 * s.side < 1.7:
            with b.standing(x + wide / 2, 0.75, 0.68):
                b.rng.choice((apartment, shop_front, apartment, house))(b)
        x += wide
    b = s.flat(0.35)
    for x in (-2.7, 2.7, -8, 8, -13.5, 13.5):
        with b.standing(x + 0.5 * s.side, 0.1, 0.95):
            street_lamp(b)
    b.rect("mid", -SIDE, LOW, SIDE, 0.16)
    pavement(s)
    b = s.flat(-0.28)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -0.98)
        for x in (-4.9, 4.9, -11, 11):
            b.lathe("body", (0.16, -1.0, 0), (0.13, -0.2), (0.2, -0.1), (0.18, 0.05), (0.05, 0.16), x=x)
        for x0 in (-11, 4.9):
            b.line("body", 0.05, (x0, -0.1), (x0 + 3.05, -0.42), (x0 + 6.1, -0.1))


@place("city", "skyline", "metropolis", "big city", "cityscape")
def city(s: Set) -> None:
    for depth, low, tall, tone, lit in ((14.0, 1.7, 2.4, "second", 0.2), (6.0, 1.4, 3.0, "second", 0.35),
            (2.6, 1.1, 3.2, "second", 0.45)):  # fmt: skip
        _towers(s.flat(depth), low, tall, tone, lit, calm=depth < 4)
    b = s.flat(1.0)
    b.rect("mid", -SIDE, LOW, SIDE, 0.7)
    for x, size in ((s.side * 4.4, 0.62), (-s.side * 4.9, 0.5), (s.side * 9.5, 0.7), (-s.side * 9, 0.75),
            (s.side * 14, 0.6)):  # fmt: skip
        with b.standing(x, 0.6, size):
            skyscraper(b)
    b = s.flat(0.4)
    for x in (-3.4, 3.4, -8.4, 8.4, -13.4, 13.4):
        with b.standing(x, 0.15, 0.86):
            street_lamp(b)
    b.rect("mid", -SIDE, LOW, SIDE, 0.2)
    with b.unlit():
        for k in range(26):
            b.line("deep", 0.045, (-SIDE + 2.0 * k, 0.2), (-SIDE + 2.0 * k, 0.62))
        b.line("deep", 0.06, (-SIDE, 0.62), (SIDE, 0.62))
        b.line("deep", 0.03, (-SIDE, 0.42), (SIDE, 0.42))
    pavement(s)


def _towers(b: Board, low: float, tall: float, tone: str, lit: float, *, calm: bool) -> None:
    """High houses side by side, each with its own head, some of their windows lit."""
    rng = b.rng
    x = -SIDE
    b.rect(tone, -SIDE, LOW, SIDE, low)
    while x < SIDE:
        wide = rng.uniform(0.55, 1.25)
        top = low + tall * rng.uniform(0.25, 1.0) * (0.5 if calm and abs(x + 0.4) < 2.2 else 1.0)
        b.rect(tone, x, LOW, x + wide, top)
        head = rng.random()
        if head < 0.2:
            b.poly(tone, (x, top), (x + wide, top), (x + wide / 2, top + wide * 0.8))
        elif head < 0.45:
            b.rect(tone, x + wide * 0.2, top, x + wide * 0.8, top + 0.22)
            b.line(tone, 0.03, (x + wide * 0.5, top), (x + wide * 0.5, top + 0.7))
        elif head < 0.6:
            b.poly(tone, (x, top), (x + wide, top), (x + wide, top + 0.4))
        elif head < 0.7:  # a water tank
            b.rect(tone, x + wide * 0.3, top + 0.12, x + wide * 0.62, top + 0.4)
            b.poly(tone, (x + wide * 0.27, top + 0.4), (x + wide * 0.65, top + 0.4), (x + wide * 0.46, top + 0.54))
            for k in (0.33, 0.59):
                b.line(tone, 0.02, (x + wide * k, top), (x + wide * k, top + 0.2))
        with b.unlit():
            columns, rows = max(2, round(wide / 0.22)), max(1, round((top - low) / 0.26))
            panes = skia.Path()
            for i in range(columns):
                for j in range(rows):
                    if rng.random() < lit:
                        px, py = x + wide * (i + 0.28) / columns, low + (top - low) * (j + 0.3) / rows
                        panes.addRect(skia.Rect(px, py, px + wide * 0.45 / columns, py + (top - low) * 0.45 / rows))
            b.put("glow", panes)
        x += wide + rng.uniform(-0.02, 0.1)


@place("market", "marketplace", "bazaar", "fair", "market square", "festival", "carnival",
       "school fair", "village fair", "church fair", "school fete", "village fete", "school bazaar")  # fmt: skip
def market(s: Set) -> None:
    b = s.flat(8)
    roofs(b, 1.4, 1.5, 2.1, "second", 0.2)
    with b.standing(-s.side * 2.4, 1.4, 0.4):
        church(b)
    b = s.flat(2.8)
    b.rect("second", -SIDE, LOW, SIDE, 1.3)
    for k, x in enumerate(scatter(b, -19, 19, 15)):
        if abs(x) > 1.1:
            with b.standing(x, 1.2, 0.5, flip=k % 2 == 0):
                market_stall(b)
    b = s.flat(0.9)
    b.rect("mid", -SIDE, LOW, SIDE, 0.7)
    for x in (s.side * 3.3, -s.side * 3.6, s.side * 8, -s.side * 8.4, s.side * 12.5, -s.side * 13):
        with b.standing(x, 0.6, 0.86, flip=x < 0):
            market_stall(b)
    for x0 in (-18.0, -9.0, 0.0, 9.0):
        lanterns(b, (x0, 4.1), (x0 + 9, 4.1), 9, 0.5)
    cobbles(s)
    b = near(s, -0.85, 0.02)[0]
    with b.unlit():
        for x in (-4.9, -4.35, 4.6, 5.2, 11, -11):  # baskets and crates
            b.poly("body", (x - 0.42, -0.9), (x + 0.42, -0.9), (x + 0.5, -0.25), (x - 0.5, -0.25))
            for k in range(5):
                b.oval("body", x - 0.36 + 0.18 * k, -0.2, 0.14)


@place("park", "city park", "public garden", "campus")
def park(s: Set) -> None:
    b = s.flat(12)
    _towers(b, 1.7, 1.5, "second", 0.12, calm=False)
    line = land(b := s.flat(6), swells(b, 1.75, 0.12, 9), "second")
    plant(b, line, scatter(b, -21, 21, 30), 0.2, 0.34, tree)
    line = land(b := s.flat(2.4), swells(b, 1.25, 0.06, 9), "soft")
    with b.standing(-s.side * 1.9, 1.15, 0.55):
        fountain(b)
    plant(b, line, sides(b, 3.0, 18, 5), 0.45, 0.55, tree)
    line = land(b := s.flat(0.8), swells(b, 0.62, 0.04, 9), "second")
    for x in (3.3, -5.4, 10, -12):
        with b.standing(s.side * x, 0.5, 0.92):
            bench(b)
    for x in (-3.4, 5.0, -10, 12):
        with b.standing(s.side * x, 0.5, 0.85):
            street_lamp(b)
    with b.standing(s.side * 6.6, 0.5, 0.9):
        tree(b)
    b = s.flat(0)
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -0.5))
    pebbles(b, lambda x: -0.02, "mid", 20, 0.05)
    b, line = near(s, -0.62)
    grass(b, line, "body", 0.3, density=14)
    with b.unlit():
        plant(b, line, sides(b, 4.0, 13, 4), 0.9, 1.2, flowers)
        plant(b, line, [-s.side * 5.4], 0.9, 1.0, bush)


@place("road", "highway", "roadside", "crossroads", "path", "trail", "country road", "track", "motorway", "dirt road")
def road(s: Set) -> None:
    land(b := s.flat(12), swells(b, 2.2, 0.5, 12), "second")
    b = s.flat(5)
    line = land(b, swells(b, 1.75, 0.12, 12), "second")
    x = 0.9 * s.side
    bends = ((x, 1.86, 0.03), (x - 0.4, 1.66, 0.1), (x + 0.5, 1.4, 0.26), (x - 0.6, 1.0, 0.6), (x, 0.5, 1.5))
    b.shape("light", *[(bx - w, y) for bx, y, w in bends], *[(bx + w, y) for bx, y, w in reversed(bends)])
    plant(b, line, scatter(b, -20, 20, 12, clear=1.8), 0.16, 0.24, tree, pine)
    b = s.flat(1.6)
    land(b, swells(b, 1.0, 0.06, 9), "second")
    grass(b, lambda x: 1.0, "second", 0.2, density=12)
    for k in range(9):
        px = -20.5 + 5.1 * k + 0.8 * s.side
        b.line("second", 0.09, (px, 0.8), (px, 4.3))
        b.line("second", 0.07, (px - 0.45, 4.0), (px + 0.45, 4.0))
        if k:
            for dx, dy in ((-0.4, 4.05), (0.4, 4.05)):
                b.line("second", 0.018, (px - 5.1 + dx, dy), (px - 2.55 + dx, dy - 0.4), (px + dx, dy))
    b = s.flat(0.4)
    land(b, swells(b, 0.34, 0.03, 9), "mid")
    grass(b, lambda x: 0.34, "mid", 0.18, density=10)
    for k in range(15):
        b.rect("second", -21 + 3 * k - 0.07, 0.2, -21 + 3 * k + 0.07, 0.72)
        b.rect("rim", -21 + 3 * k - 0.07, 0.52, -21 + 3 * k + 0.07, 0.64)
    b = s.flat(0)
    b.wash("mid", "deep", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -0.6))
    with b.unlit():
        for k in range(20):
            b.poly("light", (-SIDE + 2.7 * k, -0.3), (-SIDE + 2.7 * k + 1.3, -0.3), (-SIDE + 2.7 * k + 1.24, -0.36),
                   (-SIDE + 2.7 * k - 0.06, -0.36))  # fmt: skip
    b, line = near(s, -0.84, 0.06)
    grass(b, line, "body", 0.42)
    with b.unlit():
        plant(b, line, [s.side * 4.8, s.side * 13], 1.0, 1.05, sign_post)
        plant(b, line, [-s.side * 5.2], 0.8, 1.0, bush)


@place("bridge", "city bridge", "road bridge", water_y=1.6)
def bridge(s: Set) -> None:
    b = s.flat(10)
    roofs(b, 1.55, 0.9, 1.0, "second", 0.2)
    b = s.flat(6)
    b.wash("light", "pale", box(-SIDE, LOW, SIDE, 1.5), (0, 1.5), (0, 0.2))
    b = s.flat(2.6)
    b.line("second", 0.16, (-SIDE, 1.75), (SIDE, 1.75))
    for x in (-12.9, -4.3, 4.3, 12.9):  # a second, hung bridge up the river
        b.rect("second", x - 0.16, 0, x + 0.16, 4.0)
        b.rect("second", x - 0.28, 3.9, x + 0.28, 4.1)
        for k in range(19):
            hang = 1.85 + 2.1 * (abs(k - 9) / 9.5) ** 2
            b.line("second", 0.02, (x - 4.3 + 0.478 * k + 4.3, 1.75), (x + 0.478 * k, hang))
        b.line("second", 0.06, *[(x + 0.478 * k, 1.85 + 2.1 * (abs(k - 9) / 9.5) ** 2) for k in range(19)])
    for k in range(-2, 3):
        with b.unlit():
            b.oval("wall", 3.1 * k + 0.7, 0.7, 0.8, 0.02)
    b = s.flat(0)  # the deck that the actors stand on, its arches below
    b.wash("mid", "deep", box(-SIDE, -0.6, SIDE, 0), (0, 0), (0, -0.6))
    b.wash("deep", "body", arcade(), (0, -0.6), (0, -3))
    with b.unlit():
        b.rect("second", -SIDE, -0.16, SIDE, -0.1)
    b = s.flat(0.12)
    b.rect("second", -SIDE, 0.72, SIDE, 0.84)
    b.rect("second", -SIDE, -0.1, SIDE, 0.1)
    for k in range(88):
        b.lathe("second", (0.05, 0.1, 0), (0.11, 0.28), (0.05, 0.5), (0.08, 0.72, 0), x=-SIDE + 0.6 * k)
    for k in range(8):
        x = -21 + 6 * k
        b.rect("second", x - 0.2, -0.1, x + 0.2, 1.0)
        with b.standing(x, 0.9, 0.68):
            street_lamp(b)
    b = s.flat(-0.04)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -3.6)


def arcade() -> object:
    """The bridge's side below its deck, down into the water, pierced by arches."""
    p = skia.Path()
    p.addRect(skia.Rect(-SIDE, LOW, SIDE, -0.55))
    for k in range(8):
        x = -24 + 6 * k
        q = skia.Path()
        q.addOval(skia.Rect(x - 2.3, -6.5, x + 2.3, -1.0))
        p = skia.Op(p, q, skia.PathOp.kDifference_PathOp) or p
    return p


@place("railway station", "train station", "station", "railway", "platform", "subway", "metro station", "bus station")
def station(s: Set) -> None:
    b = s.flat(9)
    roofs(b, 1.5, 1.3, 1.2, "second", 0.2)
    b = s.flat(3)
    for k in range(6):  # the great arched hall
        x = -13 + 6.5 * k + 1.2 * s.side
        for r, w in ((3.15, 0.16), (2.6, 0.08)):
            p = skia.Path()
            p.arcTo(skia.Rect(x - r, 1.2 - r * 0.84, x + r, 1.2 + r * 0.84), 0, 180, True)
            b.put("second", p, w)
        for i in range(1, 12):
            a = math.pi * i / 12
            b.line("second", 0.035, (x + 2.6 * math.cos(a), 1.2 + 2.18 * math.sin(a)),
                   (x + 3.15 * math.cos(a), 1.2 + 2.65 * math.sin(a)))  # fmt: skip
        b.rect("second", x - 3.35, 0, x - 3.15, 1.6)
    b.rect("second", -SIDE, LOW, SIDE, 1.15)
    b = s.flat(1.2)
    b.rect("mid", -SIDE, LOW, SIDE, 0.72)
    for k, (wide, x) in enumerate(
        ((3.3, s.side * 4.1), (3.3, s.side * 7.7), (3.3, s.side * 11.3), (3.3, s.side * 14.9))
    ):
        _carriage(b, x, 0.8, wide, first=k == 0)
    b = s.flat(0.45)
    for x in (-9.6, -3.3, 3.3, 9.6, 15.9, -15.9):
        b.lathe("mid", (0.22, 0.2, 0), (0.14, 0.6), (0.1, 0.8), (0.09, 3.4), (0.16, 3.5, 0), x=x + 0.9 * s.side)
        for side in (-1, 1):
            b.tube("mid", [(x + 0.9 * s.side, 3.0), (x + 0.9 * s.side + side * 0.5, 3.4),
                   (x + 0.9 * s.side + side * 1.1, 3.85)], [0.1, 0.08, 0.08])  # fmt: skip
            b.ring("mid", x + 0.9 * s.side + side * 0.34, 3.58, 0.17, 0.04)
    b.rect("mid", -SIDE, 3.85, SIDE, 4.05)
    for k in range(130):
        b.poly("mid", (-SIDE + 0.4 * k, 3.87), (-SIDE + 0.4 * k + 0.4, 3.87), (-SIDE + 0.4 * k + 0.2, 3.6))
    b.rect("mid", -SIDE, 4.0, SIDE, 4.5)
    with b.standing(-s.side * 1.4, 1.15, 0.7):
        _hanging_clock(b)
    for x in (-5.4, 8.5, -12):
        with b.standing(s.side * x, 0.3, 0.9):
            bench(b)
    b.rect("mid", -SIDE, LOW, SIDE, 0.34)
    b = s.flat(0)
    b.wash("mid", "deep", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -0.7))
    with b.unlit():
        b.rect("light", -SIDE, -0.3, SIDE, -0.24)
    b = s.flat(-0.2)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -0.78)
        b.rect("mid", -SIDE, -0.68, SIDE, -0.62)
        for k in range(44):
            b.rect("body", -SIDE + 1.2 * k, -0.8, -SIDE + 1.2 * k + 0.5, -0.66)


def _carriage(b: Board, x: float, y: float, wide: float, *, first: bool) -> None:
    """A waiting train's carriage with lit windows."""
    half = wide / 2
    b.rect("second", x - half, y, x + half, y + 1.75, 0.14)
    b.rect("second", x - half + 0.1, y + 1.7, x + half - 0.1, y + 1.85, 0.07)
    for k in range(4):
        wx = x - half + 0.35 + 0.78 * k
        b.rect("glow", wx, y + 0.75, wx + 0.5, y + 1.38, 0.05)
    b.rect("sober", x - half, y + 0.42, x + half, y + 0.52)
    for share in (-0.32, -0.2, 0.2, 0.32):
        b.oval("mid", x + wide * share, y - 0.02, 0.19)
    b.rect("mid", x - half - 0.2, y + 0.1, x + half + 0.2, y + 0.2)


def _hanging_clock(b: Board) -> None:
    b.line("mid", 0.05, (0, 2.9), (0, 4.2))
    b.halo(0, 2.5, 1.2, 0.4)
    b.oval("mid", 0, 2.5, 0.5)
    b.oval("glow", 0, 2.5, 0.42)
    for k in range(12):
        a = math.tau * k / 12
        b.oval("mid", 0.35 * math.sin(a), 2.5 + 0.35 * math.cos(a), 0.025)
    b.line("mid", 0.05, (0, 2.5), (0.18, 2.62))
    b.line("mid", 0.035, (0, 2.5), (-0.05, 2.8))


@place("rooftop", "roof", "rooftops", "terrace")
def rooftop(s: Set) -> None:
    _towers(s.flat(12), 1.5, 1.9, "second", 0.3, calm=False)
    b = s.flat(4.5)
    roofs(b, 0.4, 1.6, 1.7, "second", 0.35)
    b = s.flat(1.7)
    roofs(b, -1.2, 2.4, 2.7, "second", 0.3)
    b = s.flat(0.6)
    for x, tall in ((s.side * 3.3, 1.6), (-s.side * 4.3, 1.2), (s.side * 8.6, 1.4), (-s.side * 9.6, 1.7)):
        b.rect("mid", x - 0.4, 0, x + 0.4, tall)
        b.rect("mid", x - 0.48, tall, x + 0.48, tall + 0.12)
        for dx in (-0.22, 0.22):
            b.rect("mid", x + dx - 0.1, tall + 0.1, x + dx + 0.1, tall + 0.42)
    with b.standing(-s.side * 2.7, 0.1, 0.8):  # an aerial
        b.line("mid", 0.05, (0, 0), (0, 3.0))
        for y, half in ((2.9, 0.5), (2.65, 0.6), (2.4, 0.42)):
            b.line("mid", 0.035, (-half, y), (half, y))
    with b.standing(s.side * 6.0, 0.1, 0.9):
        laundry_line(b)
    b.rect("mid", -SIDE, LOW, SIDE, 0.3)
    b.rect("mid", -SIDE, 0.28, SIDE, 0.38)
    b = s.flat(0)
    b.wash("mid", "body", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.1))
    with b.unlit():
        rows = skia.Path()
        for row in range(5):
            y, size = -0.08 - 0.2 * row, 0.34 + 0.03 * row
            x = -SIDE - (row % 2) * size / 2
            rows.moveTo(x, y)
            while x < SIDE:
                rows.quadTo(x + size / 2, y - 0.2, x + size, y)
                x += size
        b.put("deep", rows, 0.03)
    b = s.flat(-0.28)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -0.9)
        for x in (-4.9, 5.3, 12):
            b.rect("body", s.side * x - 0.5, -1, s.side * x + 0.5, 0.7)
            b.rect("body", s.side * x - 0.62, 0.65, s.side * x + 0.62, 0.82)
