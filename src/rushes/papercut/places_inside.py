"""What rooms share: a lit wall with real openings, a floor, furniture a step lighter than the actors, a dark frame."""

from __future__ import annotations

import math
from typing import Literal

import skia

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_plants import leaf, petals, tree
from rushes.papercut.pieces_stock import Drawing
from rushes.papercut.places_ground import land, plant, scatter, swells
from rushes.papercut.places_set import LOW, SIDE, TOP, Set

WALL = 1.0  # depth of a back wall
FOOT = 0.8  # where the wall meets the floor
FURNITURE = 0.45  # depth of what stands in the room
STAND = 0.5  # where it stands
HIGH = 5.3  # where the wall meets the ceiling: above the frame of an ordinary wide shot


def wall(s: Set, high: float = HIGH, *, tone: str = "light", to: str = "wall", floor: str = "second") -> Board:
    """The back wall up to `high`, lit from the middle, with skirting, floorboards and a ceiling."""
    b = s.flat(WALL)
    b.wash(tone, to, box(-SIDE, FOOT, SIDE, high), (0, 2.0), (0, high))
    b.rect("second", -SIDE, high, SIDE, TOP)
    with b.unlit():
        b.rect("mid", -SIDE, high + 0.22, SIDE, TOP)
        for k in range(-16, 17):  # the ends of the beams
            b.rect("second", 1.6 * k - 0.16, high - 0.2, 1.6 * k + 0.16, high)
        b.rect("soft", -SIDE, high - 0.32, SIDE, high - 0.2)
        b.rect("soft", -SIDE, FOOT, SIDE, FOOT + 0.16)
    b.wash(floor, "mid", box(-SIDE, LOW, SIDE, FOOT), (0, FOOT), (0, -0.4))
    with b.unlit():
        for k in range(-22, 23):
            b.line("mid", 0.018, (k * 0.62, FOOT), (k * 1.25, -1.0))
    return b


def stripes(b: Board, y0: float, y1: float, step: float, tone: str = "wall") -> None:
    """Wallpaper in stripes, with a border along the top."""
    with b.unlit(), b.sheer(0.45):
        p = skia.Path()
        x = -SIDE
        while x < SIDE:
            p.addRect(skia.Rect(x, y0, x + step * 0.45, y1))
            x += step
        b.put(tone, p)


def panels(b: Board, y1: float, step: float, tone: str = "soft") -> None:
    """Wainscot from the floor up to `y1`."""
    with b.unlit():
        b.rect(tone, -SIDE, FOOT, SIDE, y1)
        b.rect("second", -SIDE, y1, SIDE, y1 + 0.08)
        x = -SIDE
        while x < SIDE:
            b.rect("pale", x + 0.1, FOOT + 0.24, x + step - 0.1, y1 - 0.12, 0.02)
            b.rect(tone, x + 0.15, FOOT + 0.29, x + step - 0.15, y1 - 0.17, 0.02)
            x += step


def tiles(b: Board, y0: float, y1: float, step: float, tone: str = "wall") -> None:
    """Square tiles as their joints."""
    with b.unlit():
        x = -SIDE
        while x < SIDE:
            b.line(tone, 0.02, (x, y0), (x, y1))
            x += step
        y = y0
        while y <= y1 + 0.01:
            b.line(tone, 0.02, (-SIDE, y), (SIDE, y))
            y += step


def opening(
    b: Board,
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    *,
    shape: Literal["square", "arched", "pointed", "round"] = "square",
    across: int = 2,
    down: int = 2,
    frame: str = "second",
) -> None:
    """A window cut through the wall, so that the sky behind it shows, with its bars, its sill and its light."""
    wide, tall, middle = x1 - x0, y1 - y0, (x0 + x1) / 2
    b.halo(middle, (y0 + y1) / 2, max(wide, tall) * 1.15, 0.4)
    p = skia.Path()
    if shape == "round":
        p.addOval(skia.Rect(x0, y0, x1, y1))
    elif shape == "square":
        p.addRect(skia.Rect(x0, y0, x1, y1))
    else:
        spring = y1 - wide / 2 * (1.0 if shape == "arched" else 1.5)
        tip = y1
        p.moveTo(x0, y0)
        p.lineTo(x0, spring)
        lift = (tip - spring) * (0.56 if shape == "arched" else 0.6)
        p.cubicTo(x0, spring + lift, middle - wide * (0.28 if shape == "arched" else 0.1), tip, middle, tip)
        p.cubicTo(middle + wide * (0.28 if shape == "arched" else 0.1), tip, x1, spring + lift, x1, spring)
        p.lineTo(x1, y0)
        p.close()
    b.put("hole", skia.Path(p))
    with b.unlit():
        for i in range(1, across):
            x = x0 + wide * i / across
            b.line(frame, 0.055, (x, y0), (x, _top_at(x, x0, x1, y0, y1, shape)))
        for i in range(1, down):
            y = y0 + tall * i / down
            half = (
                wide / 2 * (math.sqrt(max(0.0, 1 - ((y - (y0 + y1) / 2) * 2 / tall) ** 2)) if shape == "round" else 1.0)
            )
            b.line(frame, 0.05, (middle - half, y), (middle + half, y))
        b.put(frame, p, 0.11)
        if shape != "round":
            b.rect(frame, x0 - 0.16, y0 - 0.13, x1 + 0.16, y0, 0.02)
            with b.sheer(0.22):  # its light on the floor
                b.poly("glow", (x0 - 0.3, FOOT - 0.05), (x1 - 0.1, FOOT - 0.05), (x1 + 0.5, 0.0), (x0 + 0.1, 0.0))


def _top_at(x: float, x0: float, x1: float, y0: float, y1: float, shape: str) -> float:
    k = abs(x - (x0 + x1) / 2) * 2 / (x1 - x0)
    if shape == "square":
        return y1
    if shape == "round":
        return (y0 + y1) / 2 + (y1 - y0) / 2 * math.sqrt(1 - k * k)
    return y1 - (x1 - x0) / 2 * (1 - math.sqrt(1 - k * k)) * (1.0 if shape == "arched" else 1.5)


def curtains(b: Board, x0: float, x1: float, y0: float, y1: float, tone: str = "accent") -> None:
    """A pair of tied curtains on a rod round an opening."""
    wide = (x1 - x0) * 0.3
    b.line("second", 0.06, (x0 - 0.45, y1 + 0.16), (x1 + 0.45, y1 + 0.16))
    for x, side in ((x0, 1), (x1, -1)):
        b.shape(tone, (x - side * 0.34, y1 + 0.14, 0), (x + side * wide, y1 + 0.14, 0),
                (x + side * wide * 0.55, (y0 * 0.6 + y1 * 0.4)), (x - side * 0.08, y0 + (y1 - y0) * 0.36, 0),
                (x + side * 0.12, y0 - 0.2, 0), (x - side * 0.4, y0 - 0.24, 0),
                (x - side * 0.3, y0 + (y1 - y0) * 0.36, 0))  # fmt: skip
        with b.unlit():
            b.rect("second", x - side * 0.34, y0 + (y1 - y0) * 0.33, x - side * 0.02, y0 + (y1 - y0) * 0.39)


def picture(b: Board, x: float, y: float, wide: float, tall: float) -> None:
    """A framed picture; what it shows is a hill, a head or a boat."""
    b.rect("second", x - wide / 2, y, x + wide / 2, y + tall, 0.02)
    with b.unlit():
        b.rect("rim", x - wide * 0.41, y + tall * 0.1, x + wide * 0.41, y + tall * 0.9)
        kind = b.rng.randrange(3)
        if kind == 0:
            b.shape("soft", (x - wide * 0.41, y + tall * 0.1, 0), (x - wide * 0.41, y + tall * 0.35, 0),
                    (x - wide * 0.1, y + tall * 0.6), (x + wide * 0.2, y + tall * 0.36),
                    (x + wide * 0.41, y + tall * 0.5, 0), (x + wide * 0.41, y + tall * 0.1, 0))  # fmt: skip
        elif kind == 1:
            b.oval("soft", x, y + tall * 0.58, wide * 0.13, tall * 0.16)
            b.shape("soft", (x - wide * 0.3, y + tall * 0.1, 0), (x - wide * 0.18, y + tall * 0.36),
                    (x + wide * 0.18, y + tall * 0.36), (x + wide * 0.3, y + tall * 0.1, 0))  # fmt: skip
        else:
            b.poly("soft", (x - wide * 0.2, y + tall * 0.36), (x + wide * 0.24, y + tall * 0.36),
                   (x + wide * 0.15, y + tall * 0.22), (x - wide * 0.14, y + tall * 0.22))  # fmt: skip
            b.poly("sober", (x, y + tall * 0.4), (x, y + tall * 0.78), (x + wide * 0.18, y + tall * 0.44))


def stand(b: Board, x: float, piece: Drawing, size: float = 0.9, *, flip: bool = False, y: float = STAND) -> None:
    """Furniture at x, a step lighter than the actors."""
    with b.standing(x, y, size, flip=flip), b.fainter():
        piece(b)


def pendant(b: Board, x: float, y: float, wide: float = 0.34) -> None:
    """A lamp hanging from the ceiling, its shade's foot at y."""
    b.line("mid", 0.03, (x, y + 0.2), (x, TOP))
    b.halo(x, y, 1.5, 0.45)
    b.shape("mid", (x - wide, y, 0), (x - wide * 0.35, y + 0.24), (x, y + 0.32), (x + wide * 0.35, y + 0.24),
            (x + wide, y, 0))  # fmt: skip
    b.oval("glow", x, y - 0.01, wide * 0.34, 0.07)


def view(s: Set, *, town: bool = False) -> None:
    """What the windows show below the sky: hills with trees, or roofs."""
    b = s.flat(8)
    if town:
        x = -SIDE
        while x < SIDE:
            wide, top = b.rng.uniform(0.5, 1.1), b.rng.uniform(1.7, 2.7)
            b.rect("second", x, LOW, x + wide, top)
            if b.rng.random() < 0.4:
                b.poly("second", (x, top), (x + wide, top), (x + wide / 2, top + wide * 0.5))
            with b.unlit():
                for _ in range(4):
                    px, py = x + wide * b.rng.choice((0.15, 0.45, 0.7)), top - b.rng.choice((0.2, 0.45, 0.7))
                    b.rect("glow", px, py, px + 0.09, py + 0.12)
            x += wide
        return
    line = land(b, swells(b, 2.0, 0.25, 8), "second")
    plant(b, line, scatter(b, -20, 20, 22), 0.1, 0.16, tree)


def floor(s: Set, tone: str = "mid", *, rug: bool = False) -> None:
    """The floor that the actors walk on, with the edge of the stage."""
    b = s.flat(0)
    b.wash(tone, "body", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.1))
    with b.unlit():
        for k in range(-16, 17):
            b.line("deep", 0.02, (k * 1.4, -0.03), (k * 1.75, -1.4))
        if rug:
            b.poly("sober", (-2.6, -0.06), (2.6, -0.06), (3.0, -0.5), (-3.0, -0.5))
            b.poly("mid", (-2.5, -0.12), (2.5, -0.12), (2.8, -0.43), (-2.8, -0.43))
            b.poly("sober", (-2.36, -0.18), (2.36, -0.18), (2.6, -0.37), (-2.6, -0.37))


# What stands dark before the actors, at one side. It rises from below and is no higher than furniture: in a very wide
# picture it is seen whole.


def near_chair(s: Set, side: int, x: float = 4.75) -> None:
    """The back of a chair."""
    b = s.flat(-0.28)
    with b.standing(x * side, -1.0):
        for dx in (-0.5, 0.5):
            b.tube("body", [(dx * 0.9, -5), (dx * 0.9, 0.4), (dx, 1.45)], [0.14, 0.14, 0.11])
            b.oval("body", dx, 1.52, 0.09)
        b.shape("body", (-0.5, 1.1, 0), (-0.5, 1.34, 0), (0, 1.5), (0.5, 1.34, 0), (0.5, 1.1, 0), (0, 1.2))
        for dx in (-0.26, 0.0, 0.26):
            b.line("body", 0.09, (dx, 0.3), (dx, 1.25))
        b.rect("body", -0.6, -5.4, 0.6, 0.34, 0.05)


def near_table(s: Set, side: int, x: float = 5.6) -> None:
    """The end of a laid table: a vase of flowers, a bottle, a cup."""
    b = s.flat(-0.28)
    with b.standing(x * side, -0.42, flip=side < 0):
        b.rect("body", -1.75, -0.12, 2.2, 0.03, 0.03)
        with b.sheer(1.0):
            b.shape("body", (-1.55, -0.1, 0), (2.0, -0.1, 0), (2.0, -0.5), (1.2, -0.42), (0.4, -0.55), (-0.5, -0.42),
                    (-1.2, -0.52), (-1.55, -0.45, 0))  # fmt: skip
        for dx in (-1.5, 1.9):
            b.rect("body", dx - 0.09, LOW, dx + 0.09, -0.1)
        b.lathe("body", (0.12, 0.0, 0), (0.2, 0.2), (0.1, 0.42), (0.15, 0.5, 0), x=-0.75)
        for k, turn in enumerate((62, 84, 104, 122)):
            a = math.radians(turn)
            tip = (-0.75 + math.cos(a) * 0.85, 0.45 + math.sin(a) * (0.75 + 0.08 * (k % 2)))
            b.line("body", 0.03, (-0.75, 0.4), tip)
            petals(b, *tip, 0.11, "accent" if k % 2 else "sober")
            b.put("body", leaf(-0.75 + math.cos(a) * 0.4, 0.45 + math.sin(a) * 0.35, 0.26, 0.06,
                  turn + 40 - 80 * (k % 2)))  # fmt: skip
        b.rect("body", -1.45, 0.0, -1.2, 0.2, 0.04)
        b.ring("body", -1.5, 0.1, 0.07, 0.03)
        b.lathe("body", (0.12, 0.0, 0), (0.12, 0.36), (0.04, 0.52), (0.05, 0.72, 0), x=0.1)


def near_boxes(s: Set, side: int, x: float = 5.1) -> None:
    """Crates on one another, and a sack."""
    b = s.flat(-0.28)
    with b.standing(x * side, -1.3, flip=side < 0):
        for x0, y, w, h in ((-0.8, -5, 1.1, 5.75), (-0.6, 0.7, 0.8, 0.6), (0.4, -5, 1.2, 6.1)):
            b.rect("body", x0, y, x0 + w, y + h, 0.02)
            for k in (0.3, 0.66):
                b.line("deep", 0.025, (x0 + 0.05, max(0, y) + (h if y > 0 else h - 5) * k),
                       (x0 + w - 0.05, max(0, y) + (h if y > 0 else h - 5) * k))  # fmt: skip
        b.shape("body", (-1.7, -5, 0), (-1.65, 0.2), (-1.35, 0.6), (-1.2, 0.75, 0), (-1.05, 0.6), (-0.8, 0.2),
                (-0.75, -5, 0))  # fmt: skip


def pot(s: Set, side: int, x: float = 4.9) -> None:
    """A big dark plant in the foreground."""
    b = s.flat(-0.25)
    with b.unlit():
        for i in range(13):
            b.put("body", leaf(x * side, -0.5, b.rng.uniform(0.9, 1.6), 0.13, 20 + 11.6 * i + b.rng.uniform(-6, 6)))
        b.poly("body", (x * side - 0.5, -0.4), (x * side + 0.5, -0.4), (x * side + 0.34, -1.5), (x * side - 0.34, -1.5))
