"""Where people race, box, dive and play: each with its ropes, lines, nets or gates, and a crowd."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_plants import bush, pine, tree
from rushes.papercut.pieces_storm import ski_lift
from rushes.papercut.places_ground import grass, ground, land, near, plant, scatter, swells
from rushes.papercut.places_inside import FOOT, FURNITURE, STAND, WALL, floor, near_boxes, opening, view, wall
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_town import roofs


def crowd(b: Board, y: float, rows: int = 3, size: float = 1.0, x0: float = -SIDE, x1: float = SIDE) -> None:
    """Rows of heads and shoulders, the lowest at `y`, in every colour of paper."""
    tones = ("second", "accent", "soft", "pale", "sober", "wall", "second", "glow")
    step = 0.44 * size
    with b.unlit():
        for row in range(rows - 1, -1, -1):
            b.rect("second", x0, LOW, x1, y + 0.3 * size * row)
            x = x0 + 0.5 * step * (row % 2)
            while x < x1:
                top = y + size * (0.3 * row + 0.3) + b.rng.uniform(-0.05, 0.05)
                b.rect(b.rng.choice(tones), x - 0.17 * size, top - 0.6 * size, x + 0.17 * size, top - 0.06 * size,
                       0.1 * size)  # fmt: skip
                b.oval(b.rng.choice(("soft", "pale", "sober")), x, top, 0.1 * size, 0.12 * size)
                if b.rng.random() < 0.16:
                    b.line("soft", 0.06 * size, (x + 0.14 * size, top - 0.2 * size), (x + 0.2 * size, top + 0.3 * size))
                x += step * b.rng.uniform(0.85, 1.1)


def checks(b: Board, x0: float, x1: float, y: float, cell: float, rows: int = 2) -> None:
    """A band of a chequered flag."""
    b.rect("rim", x0, y, x1, y + rows * cell)
    with b.unlit():
        for k in range(round((x1 - x0) / cell)):
            for row in range(rows):
                if (k + row) % 2:
                    b.rect("body", x0 + k * cell, y + row * cell, x0 + (k + 1) * cell, y + (row + 1) * cell)


def finish(b: Board, x: float, half: float, foot: float, low: float) -> None:
    """A finishing arch: two posts, a red banner between chequered bands."""
    for side in (-1, 1):
        b.rect("mid", x + side * half - 0.12, foot, x + side * half + 0.12, low + 1.2)
    b.rect("accent", x - half, low, x + half, low + 1.1)
    checks(b, x - half, x + half, low - 0.06, 0.2)
    checks(b, x - half, x + half, low + 0.78, 0.2)


def barriers(b: Board, y: float, tall: float = 0.75) -> None:
    """Crowd barriers: frames with bars, and boards of colour on some."""
    for k in range(-14, 15):
        x = 1.9 * k
        with b.unlit():
            if k % 2:
                b.rect("accent" if k % 4 == 1 else "glow", x + 0.06, y + 0.22, x + 1.74, y + tall - 0.08)
            for i in range(7):
                b.line("mid", 0.035, (x + 0.3 * i, y + 0.1, 0), (x + 0.3 * i, y + tall, 0))
        b.line("mid", 0.07, (x, y, 0), (x, y + tall, 0), (x + 1.8, y + tall, 0), (x + 1.8, y, 0))


def lanes(s: Set, tone: str = "sober", line: str = "rim") -> None:
    """A track in lanes, from behind the runners to before them."""
    b = s.flat(0)
    b.rect(tone, -SIDE, LOW, SIDE, 0.0)
    with b.unlit():
        for y, wide in ((-0.1, 0.035), (-0.34, 0.05), (-0.7, 0.07)):
            b.rect(line, -SIDE, y, SIDE, y + wide)


@place("marathon street", "marathon", "city marathon", "finish line", "finishing line", "fun run", "road race",
       "race course", "racecourse", "race", "foot race")  # fmt: skip
def marathon(s: Set) -> None:
    """A street behind barriers full of people, and the finishing arch."""
    _marathon(s, watched=True)


@place("empty marathon street", "deserted marathon street")
def empty_marathon(s: Set) -> None:
    """The same when all have gone home: nobody behind the barriers, cups and paper on the road."""
    _marathon(s, watched=False)


def _marathon(s: Set, watched: bool) -> None:
    b = s.flat(7)
    roofs(b, 1.5, 1.6, 2.0, "second", 0.2)
    b = s.flat(2.2)
    roofs(b, 1.2, 1.5, 2.2, "soft", 0.1)
    b = s.flat(1.2)
    if watched:
        crowd(b, 1.15, 3)
    with b.unlit():
        for k in range(-9, 10):  # bunting
            x = 1.5 * k
            b.line("second", 0.03, (x, 4.3), (x + 0.75, 4.0), (x + 1.5, 4.3))
            for i in range(3):
                b.poly(("accent", "glow", "rim")[i], (x + 0.2 + 0.4 * i, 4.15), (x + 0.5 + 0.4 * i, 4.15),
                       (x + 0.35 + 0.4 * i, 3.8))  # fmt: skip
    finish(s.flat(0.9), s.side * 1.2, 2.0, 0.8, 2.35)
    b = s.flat(0.5)
    b.rect("second", -SIDE, LOW, SIDE, 0.5)
    barriers(b, 0.45)
    lanes(s, "second")
    if not watched:
        b = s.flat(0.0)
        for k in range(-12, 13):
            x = 1.4 * k + b.rng.uniform(-0.5, 0.5)
            b.rect("rim", x, -0.04, x + 0.16, 0.08 if k % 2 else 0.0)
    b = s.flat(-0.28)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.0)
        for x in (-s.side * 5.0, s.side * 5.3):
            b.rect("body", x - 0.5, LOW, x + 0.5, -0.2)


@place("running track", "athletics track", "track and field", "racing track", "athletics stadium")
def running_track(s: Set) -> None:
    """A red track in lanes, a stand full of people, the finishing arch."""
    b = s.flat(6)
    for x in (-5.0, 5.0, -14, 14):
        b.rect("second", x - 0.09, 1.0, x + 0.09, 4.1)
        b.rect("second", x - 0.7, 3.9, x + 0.7, 4.5)
        with b.unlit():
            for k in range(8):
                b.oval("glow", x - 0.5 + 0.33 * (k % 4), 4.05 + 0.27 * (k // 4), 0.11)
    crowd(b := s.flat(2.0), 1.5, 5, 0.8)
    b = s.flat(1.4)
    b.rect("pale", -SIDE, LOW, SIDE, 1.1)
    b.rect("accent", -SIDE, 0.98, SIDE, 1.18)
    finish(s.flat(0.9), s.side * 1.2, 2.0, 0.8, 2.35)
    b = s.flat(0.6)
    b.rect("soft", -SIDE, LOW, SIDE, 0.66)
    with b.unlit():
        for k in range(-9, 10):  # hurdles
            if k:
                x = 3.0 * k
                b.line("rim", 0.06, (x, 0.5, 0), (x, 1.0, 0), (x + 1.0, 1.0, 0), (x + 1.0, 0.5, 0))
    b = s.flat(0.3)
    b.rect("sober", -SIDE, LOW, SIDE, 0.36)
    b.rect("rim", -SIDE, 0.3, SIDE, 0.35)
    b.rect("rim", -SIDE, 0.12, SIDE, 0.16)
    lanes(s)
    b = s.flat(-0.28)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.0)


@place("boxing ring", "ring", "wrestling ring", "boxing match", "boxing hall", "wrestling match", "boxing gym",
       interior=True, sky=False)  # fmt: skip
def boxing_ring(s: Set) -> None:
    """A lit square behind three ropes with padded corners; the hall is full."""
    b = s.flat(WALL + 0.6)
    b.wash("wall", "second", box(-SIDE, LOW, SIDE, TOP), (0, 2.0), (0, 6.0))
    crowd(s.flat(WALL), 1.2, 4, 0.95)
    b = s.flat(0.7)
    with b.unlit():
        for x in (-2.2, 2.2):  # lamps over the ring, and their light
            with b.sheer(0.28):
                b.poly("glow", (x - 0.5, 4.0), (x + 0.5, 4.0), (x + 2.4, 0.5), (x - 2.4, 0.5))
            b.line("mid", 0.05, (x, 4.2), (x, TOP))
            b.poly("mid", (x - 0.65, 3.95), (x + 0.65, 3.95), (x + 0.3, 4.4), (x - 0.3, 4.4))
            b.rect("glow", x - 0.55, 3.88, x + 0.55, 3.97)
    b = s.flat(0.35)
    b.rect("wall", -SIDE, LOW, SIDE, 0.4)
    for k, tone in enumerate(("rim", "accent", "rim", "accent")):
        y = 0.72 + 0.36 * k
        b.rect(tone, -4.6, y - 0.045, 4.6, y + 0.045)
    for x, tone in ((-2.1, "accent"), (2.1, "rim"), (-4.6, "rim"), (4.6, "accent")):
        b.rect("mid", x - 0.07, 0.3, x + 0.07, 2.15)
        b.rect(tone, x - 0.17, 0.6, x + 0.17, 1.95, 0.08)
        b.oval("mid", x, 2.15, 0.1)
    b = s.flat(0)  # the canvas and its skirt
    b.rect("light", -SIDE, LOW, SIDE, 0.0)
    with b.unlit():
        b.rect("rim", -SIDE, -0.36, SIDE, -0.3)
        b.rect("accent", -SIDE, LOW, SIDE, -0.62)
        b.rect("body", -SIDE, -0.68, SIDE, -0.62)
    b = s.flat(-0.26)
    with b.unlit():
        for side in (-1, 1):
            x = side * 4.7
            b.rect("body", x - 0.12, LOW, x + 0.12, 1.9)
            for y in (0.45, 0.95, 1.45):
                b.rect("accent", side * 4.7, y - 0.06, side * SIDE, y + 0.06)
            b.rect("accent", x - 0.26, 0.2, x + 0.26, 1.7, 0.1)
        for x in scatter(b, -SIDE, SIDE, 34):
            b.oval("body", x, -1.15, 0.34, 0.4)


@place("diving tower", "diving board", "diving platform", "springboard", "high board", "ten metre board",
       "high diving board", "highest diving board", "top board", water_y=-5.4)  # fmt: skip
def diving_tower(s: Set) -> None:
    """High up on the board: its end, its rail, and the pool far below with its lanes."""
    line = land(b := s.flat(9), swells(b, 1.5, 0.2, 10), "second")
    plant(b, line, scatter(b, -20, 20, 30), 0.1, 0.16, tree)
    crowd(s.flat(5), 1.0, 3, 0.42)
    b = s.flat(3.5)
    b.rect("rim", -SIDE, LOW, SIDE, 0.95)
    b.rect("soft", -SIDE, 0.86, SIDE, 0.93)
    b = s.flat(2.5)
    b.wash("bright water", "water", box(-SIDE, LOW, SIDE, 0.7), (0, 0.7), (0, -1.6))
    b.rect("rim", -SIDE, 0.66, SIDE, 0.74)
    with b.unlit():
        for k in range(-9, 10):  # lanes that run to the far end
            for i in range(12):
                y0, y1 = 0.62 - 0.2 * i, 0.62 - 0.2 * (i + 1)
                x0, x1 = k * (0.85 + 0.11 * i), k * (0.96 + 0.11 * i)
                b.line("accent" if i % 2 else "rim", 0.03 + 0.006 * i, (x0, y0, 0), (x1, y1, 0))
    b = s.flat(1.0)  # a lower board of the same tower
    end = s.side * 0.2
    left, right = sorted((-s.side * 5.6, end - s.side * 1.2))
    b.rect("second", left, -0.75, right, -0.6)
    b = s.flat(0.02)
    left, right = sorted((-s.side * SIDE, s.side * 2.0))
    b.rect("mid", left, -0.26, right, 0.0)
    b.rect("rim", left, -0.07, right, 0.0)
    with b.unlit():
        for x in (-s.side * 2.6, -s.side * 4.4, -s.side * 6.2):
            b.line("accent", 0.08, (x, 0), (x, 1.15))
        for y in (0.6, 1.12):
            b.line("accent", 0.07, (-s.side * 2.6, y, 0), (-s.side * SIDE, y, 0))
    for x in (-s.side * 3.4, -s.side * 5.2):
        b.rect("body", x - 0.16, LOW, x + 0.16, -0.2)
    for k in range(16):
        b.line("body", 0.07, (-s.side * 3.4, -0.5 - 0.4 * k, 0), (-s.side * 5.2, -0.5 - 0.4 * k, 0))
    b = s.flat(0)
    b.rect("mid", left, -0.2, right, -0.05)
    b = s.flat(-0.25)
    with b.unlit():
        for side in (-1, 1):
            b.line("body", 0.14, (side * 5.4, LOW, 0), (side * 5.4, -0.5), (side * 5.7, -0.2), (side * 6.4, -0.2))


@place("stadium", "arena", "football pitch", "football stadium", "soccer field", "football field", "soccer pitch",
       "sports field", "pitch", "court", "penalty area", "goal line")  # fmt: skip
def stadium(s: Set) -> None:
    """A great goal with its net, white lines on mown stripes, stands full of people under floodlights."""
    _stadium(s, seats=crowd)


@place("empty stadium", "deserted stadium", "empty football pitch", "deserted football pitch")
def empty_stadium(s: Set) -> None:
    """The same when all have gone home: rows of empty seats."""
    _stadium(s, seats=_seats)


def _seats(b: Board, y: float, rows: int, size: float = 0.8) -> None:
    """Empty seats in rows, and paper that was left lying."""
    for row in range(rows, -1, -1):
        top = y + size * 0.3 * row
        b.rect("second" if row % 2 else "mid", -SIDE, LOW, SIDE, top + 0.2 * size)
        with b.unlit():
            for k in range(-30, 31):
                x = 0.7 * k + 0.35 * (row % 2)
                b.rect("soft", x - 0.2, top + 0.02, x + 0.2, top + 0.3 * size, 0.06)
    for k in range(-9, 10):
        b.rect("rim", 2.1 * k + b.rng.uniform(-0.6, 0.6), y + 0.1, 2.1 * k + 0.2, y + 0.2)


def _stadium(s: Set, seats: Callable[..., None]) -> None:
    b = s.flat(6)
    for x in (-5.2, 5.2, -15, 15):
        b.rect("second", x - 0.1, 1.2, x + 0.1, 4.0)
        b.halo(x, 4.2, 1.5, 0.5)
        b.rect("second", x - 0.75, 3.85, x + 0.75, 4.55, 0.05)
        for k in range(10):
            b.oval("glow", x - 0.56 + 0.28 * (k % 5), 4.03 + 0.32 * (k // 5), 0.11)
    seats(s.flat(2.4), 1.55, 6, 0.72)
    b = s.flat(1.7)
    with b.unlit():
        for k in range(14):
            b.rect(("accent", "glow", "rim", "sober")[k % 4], -21 + 3.1 * k, 0.9, -18.05 + 3.1 * k, 1.4)
    b.rect("wall", -SIDE, LOW, SIDE, 1.05)
    b = s.flat(0.9)
    b.rect("pale", -SIDE, LOW, SIDE, 0.86)
    with b.unlit():
        for k in range(-7, 8):
            b.poly("wall", (4 * k, 0.86), (4 * k + 2, 0.86), (4.6 * k + 2.3, -1), (4.6 * k, -1))
    left, right = s.side * 0.5 - 2.4, s.side * 0.5 + 2.4  # behind whoever plays before it
    with b.unlit():
        with b.sheer(0.75):
            for k in range(17):
                x = left + (right - left) * k / 16
                b.line("rim", 0.022, (x, 0.9, 0), (x, 3.1, 0))
            for k in range(9):
                b.line("rim", 0.022, (left, 0.9 + 0.27 * k, 0), (right, 0.9 + 0.27 * k, 0))
        b.line("rim", 0.15, (left, 0.7, 0), (left, 3.2, 0), (right, 3.2, 0), (right, 0.7, 0))
    b = s.flat(0.4)
    b.rect("soft", -SIDE, LOW, SIDE, 0.5)
    b.rect("rim", -SIDE, 0.4, SIDE, 0.48)
    line = ground(s, "second", rough=0.02)
    with (b := s.flat(0.02)).unlit():
        b.rect("rim", -SIDE, -0.3, SIDE, -0.2)
        b.oval("rim", -s.side * 2.2, -0.12, 0.2, 0.05)
    grass(b, line, "second", 0.08, density=10)
    b, line = near(s, -0.9)
    grass(b, line, "body", 0.2, density=14)
    with b.unlit():
        x = -s.side * 4.9
        b.line("body", 0.07, (x, -1.0), (x, 1.0))
        b.poly("accent", (x, 1.0), (x + 0.7, 0.75), (x, 0.5))


@place("tennis court", "tennis match", "badminton court", "volleyball court", "centre court")
def tennis_court(s: Set) -> None:
    """A net across the court, white lines, the umpire's high chair."""
    line = land(b := s.flat(6), swells(b, 2.2, 0.2, 9), "second")
    plant(b, line, scatter(b, -20, 20, 26), 0.16, 0.24, tree)
    crowd(s.flat(2.4), 1.5, 3, 0.7)
    b = s.flat(1.4)
    b.rect("accent", -SIDE, LOW, SIDE, 1.4)
    b.rect("rim", -SIDE, 1.34, SIDE, 1.42)
    b = s.flat(0.8)
    b.rect("wall", -SIDE, LOW, SIDE, 0.8)
    with b.unlit():
        b.rect("rim", -SIDE, 0.6, SIDE, 0.66)
    b = s.flat(0.5)  # the net
    with b.unlit():
        for k in range(-90, 91):
            b.line("mid", 0.014, (0.1 * k, 0.35, 0), (0.1 * k, 1.15, 0))
        for k in range(9):
            b.line("mid", 0.014, (-9, 0.35 + 0.09 * k, 0), (9, 0.35 + 0.09 * k, 0))
        b.rect("rim", -9, 1.1, 9, 1.24)
        b.rect("rim", -0.06, 0.35, 0.06, 1.15)
    x = s.side * 3.2
    for dx in (-0.35, 0.35):
        b.line("mid", 0.09, (x + dx * 1.5, 0.3), (x + dx, 2.3))
    for k in range(4):
        b.line("mid", 0.06, (x - 0.45, 0.7 + 0.4 * k), (x + 0.45, 0.7 + 0.4 * k))
    b.rect("mid", x - 0.45, 2.2, x + 0.45, 2.35)
    b.rect("mid", x + s.side * 0.3, 2.2, x + s.side * 0.42, 3.1)
    line = ground(s, "second", rough=0.0)
    with (b := s.flat(0.02)).unlit():
        b.rect("rim", -SIDE, -0.3, SIDE, -0.22)
        b.poly("rim", (-0.1, -0.3), (0.1, -0.3), (0.16, -1.2), (-0.16, -1.2))
    near(s, -1.0)


@place(
    "ski slope",
    "slope",
    "slopes",
    "snowy slope",
    "piste",
    "ski run",
    "slalom",
    "slalom slope",
    "ski resort",
    "ski jump",
    "bobsleigh run",
)
def ski_slope(s: Set) -> None:
    """A white run with flagged gates between pines, under a chair lift."""
    b = s.flat(12)
    b.poly("second", (-SIDE, LOW), (-SIDE, 2.2), (-9, 2.8), (-4, 4.6), (-1.5, 3.0), (2, 4.9), (6, 2.6), (12, 4.0),
           (SIDE, 2.0), (SIDE, LOW))  # fmt: skip
    with b.unlit():
        for x, y in ((-4.0, 4.6), (2.0, 4.9)):
            b.poly("rim", (x, y), (x + 1.2, y - 0.85), (x + 0.5, y - 0.65), (x, y - 1.0), (x - 0.5, y - 0.6),
                   (x - 1.3, y - 0.8))  # fmt: skip
    b = s.flat(4)
    d = s.side
    b.poly("light", (-SIDE, LOW), (-SIDE, 2.3 + d * 2.0), (SIDE, 2.3 - d * 2.0), (SIDE, LOW))
    plant(b, lambda x: 2.2 - d * x / 13, scatter(b, -18, 18, 26), 0.16, 0.3, pine)
    b = s.flat(1.6)
    b.poly("rim", (-SIDE, LOW), (-SIDE, 1.35 + d * 2.0), (SIDE, 1.35 - d * 2.0), (SIDE, LOW))
    with b.unlit():
        for k in range(-4, 5):
            if k:
                b.line("wall", 0.05, (2.0 * k - d * 2, 1.35), (2.0 * k, 0.9), (2.0 * k - d, 0.4))
    with b.standing(-d * 3.6, 1.3, 0.8, flip=d > 0):
        ski_lift(b)
    b = s.flat(0.5)
    b.rect("light", -SIDE, LOW, SIDE, 0.45)
    for i, x in enumerate((-5.4, -2.5, 1.9, 4.6, 9.0, -9.5)):  # gates
        tone = "accent" if i % 2 else "water"
        for dx in (0.0, 0.9):
            b.line("mid", 0.05, (x + dx, 0.3), (x + dx, 2.0))
        b.rect(tone, x, 1.35, x + 0.9, 1.95)
    b = s.flat(0)
    b.wash("rim", "soft", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.4))
    with b.unlit():
        for y in (-0.3, -0.42):
            b.line("pale", 0.035, *((0.5 * k, y - 0.1 * (k % 8 > 3)) for k in range(-50, 51, 2)))
    b, line = near(s, -1.0)
    plant(b, line, [s.side * 5.2, -s.side * 5.0], 0.5, 0.7, pine)


@place("gym", "gymnasium", "sports hall", "fitness studio", "basketball court", "weight room", "dojo", interior=True)
def gym(s: Set) -> None:
    """Wall bars, a basket on its board, rings, a vaulting horse, mats."""
    view(s)
    b = wall(s, high=5.6, tone="light", to="wall")
    opening(b, -s.side * 1.0 - 1.5, 3.2, -s.side * 1.0 + 1.5, 4.6, across=4, down=2)
    for x in (-s.side * 3.4, -s.side * 4.8, -s.side * 6.2):
        with b.unlit():
            for k in range(10):
                b.line("second", 0.06, (x - 0.6, FOOT + 0.25 + 0.26 * k, 0), (x + 0.6, FOOT + 0.25 + 0.26 * k, 0))
            for dx in (-0.62, 0.62):
                b.line("mid", 0.1, (x + dx, FOOT, 0), (x + dx, FOOT + 2.9, 0))
    b = s.flat(0.7)
    x = s.side * 2.7
    b.rect("rim", x - 0.8, 2.9, x + 0.8, 4.1)
    with b.unlit():
        b.line("accent", 0.06, (x - 0.3, 3.15, 0), (x - 0.3, 3.65, 0), (x + 0.3, 3.65, 0), (x + 0.3, 3.15, 0))
        b.line("accent", 0.09, (x - 0.36, 3.0), (x + 0.36, 3.0))
        for k in range(5):
            b.line("rim", 0.03, (x - 0.32 + 0.16 * k, 3.0), (x - 0.18 + 0.09 * k, 2.45))
        for dx in (-1.9, -1.3):
            b.line("mid", 0.04, (s.side * dx, 2.6), (s.side * dx, TOP))
            b.ring("mid", s.side * dx, 2.42, 0.19, 0.06)
    b = s.flat(FURNITURE)
    with b.fainter(), b.standing(s.side * 3.6, STAND):
        for x in (-0.6, 0.6):
            b.line("body", 0.09, (x * 1.2, 0), (x, 0.9))
        b.rect("accent", -0.9, 0.8, 0.9, 1.2, 0.15)
        b.rect("body", -2.6, 0, -1.2, 0.16)
    floor(s, "soft")
    near_boxes(s, -s.side)


@place("racetrack", "race track", "horse race", "horse racing track", "hippodrome", "motor race", "speedway",
       "racing circuit", "grand prix")  # fmt: skip
def racetrack(s: Set) -> None:
    """White rails, a grandstand full of people, the finishing post with its chequered board."""
    line = land(b := s.flat(8), swells(b, 1.8, 0.3, 9), "second")
    plant(b, line, scatter(b, -20, 20, 24), 0.16, 0.24, tree)
    b = s.flat(2.8)
    b.poly("second", (-9, 4.1), (9, 4.1), (9.6, 3.7), (-9.6, 3.7))
    for k in range(-4, 5):
        b.rect("second", 2.2 * k - 0.06, 1.2, 2.2 * k + 0.06, 3.8)
    crowd(s.flat(2.0), 1.5, 4, 0.7)
    b = s.flat(1.3)
    b.rect("pale", -SIDE, LOW, SIDE, 1.0)
    finish(s.flat(0.9), s.side * 1.6, 1.7, 0.8, 2.5)
    for depth, y in ((0.7, 0.6), (0.35, 0.3)):
        b = s.flat(depth)
        b.rect("soft" if depth > 0.5 else "second", -SIDE, LOW, SIDE, y)
        if depth > 0.5:
            b.rect("rim", -SIDE, y + 0.62, SIDE, y + 0.74)
            for k in range(-16, 17):
                b.line("rim", 0.07, (1.5 * k, y), (1.5 * k, y + 0.66))
    line = ground(s, "second", 0.03)
    b, line = near(s, -0.95)
    with b.unlit():
        b.rect("body", -SIDE, -0.75, SIDE, -0.62)
        for k in range(-10, 11):
            b.rect("body", 2.2 * k - 0.06, LOW, 2.2 * k + 0.06, -0.66)


@place("golf course", "golf", "golf green", "minigolf", "putting green")
def golf(s: Set) -> None:
    """A smooth green with a flag in its hole, a sand bunker, trees."""
    line = land(b := s.flat(10), swells(b, 2.2, 0.5, 9), "second")
    plant(b, line, scatter(b, -20, 20, 26), 0.16, 0.26, tree)
    line = land(b := s.flat(4), swells(b, 1.6, 0.3, 8), "soft")
    plant(b, line, scatter(b, -20, 20, 10, clear=2.0), 0.3, 0.4, tree)
    b = s.flat(1.2)
    land(b, swells(b, 1.0, 0.12, 9), "pale")
    with b.unlit():
        x = -s.side * 2.6
        b.oval("second", x, 0.8, 1.5, 0.2)
        b.oval("glow", x, 0.77, 1.4, 0.16)
    b = s.flat(0.6)
    land(b, swells(b, 0.55, 0.04, 9), "wall")
    x = s.side * 2.0
    with b.unlit():
        b.oval("body", x, 0.42, 0.24, 0.06)
    b.line("rim", 0.07, (x, 0.42), (x, 3.1))
    b.poly("accent", (x, 3.1), (x + s.side * 1.2, 2.75), (x, 2.4))
    line = ground(s, "soft", 0.02)
    b, line = near(s)
    grass(b, line, "body", 0.3, density=12)
    plant(b, line, [-s.side * 5.2], 0.6, 0.8, bush)
