"""Great rooms: theatres, churches, museums, throne rooms."""

from __future__ import annotations

import math
from typing import Any

import skia

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_plants import leaf
from rushes.papercut.pieces_room import throne
from rushes.papercut.pieces_town import statue
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    STAND,
    WALL,
    floor,
    opening,
    panels,
    picture,
    stand,
    view,
    wall,
)
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place


@place("theatre", "theater", "stage", "opera", "concert hall", "cinema", "opera house", "auditorium",
       interior=True, sky=False)  # fmt: skip
def theatre(s: Set) -> None:
    b = s.flat(6)  # the painted backdrop: a moonlit hill, a castle, a cardboard cloud
    b.wash("light", "soft", box(-SIDE, LOW, SIDE, TOP), (0, 1.4), (0, 5.0))
    b.oval("rim", s.side * 1.6, 3.3, 0.55)
    b = s.flat(4)
    b.shape("soft", (-SIDE, LOW, 0), (-SIDE, 1.6, 0), (-5, 1.9), (-2, 2.5), (1.5, 1.7), (5, 2.1), (SIDE, 1.6, 0),
            (SIDE, LOW, 0))  # fmt: skip
    b = s.flat(2.5)
    for k in range(-4, 5):  # cut-out trees on struts
        x = 2.7 * k + 0.4 * s.side
        if abs(x) > 1.2:
            b.rect("second", x - 0.08, 0.9, x + 0.08, 2.0)
            for i in range(3):
                b.poly("second", (x - 0.75 + 0.16 * i, 1.6 + 0.5 * i), (x + 0.75 - 0.16 * i, 1.6 + 0.5 * i),
                       (x, 2.5 + 0.5 * i))  # fmt: skip
    b.rect("second", -SIDE, LOW, SIDE, 1.2)
    b = s.flat(1.2)  # side wings and the stage floor
    b.wash("pale", "second", box(-SIDE, LOW, SIDE, 0.85), (0, 0.85), (0, -0.2))
    with b.unlit():
        for k in range(-22, 23):
            b.line("soft", 0.02, (k * 0.7, 0.85), (k * 1.25, -1.0))
    for side in (-1, 1):
        b.put("second", _drop(side, 3.5, 18.5, 0.7))
        b.put("accent", _drop(side, 2.2, 3.6, 0.7))
        with b.unlit():
            for k in range(4):
                b.line("sober", 0.07, (side * (2.4 + 0.32 * k), TOP), (side * (2.42 + 0.32 * k), 0.85))
            b.rect("glow", side * 2.15, 1.75, side * 3.65, 1.92, 0.05)  # its cord, with a tassel
            b.poly("glow", (side * 2.3, 1.8), (side * 2.2, 1.3), (side * 2.4, 1.3))
    b.put("accent", _swag(3.6, 0.5, 1.6))
    b.put("sober", _swag(3.95, 0.3, 1.6))
    b = s.flat(0)
    b.wash("mid", "body", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -0.6))
    b = s.flat(-0.16)  # footlights
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -0.42)
        for k in range(-14, 15):
            x = 0.95 * k
            b.halo(x, -0.3, 0.55, 0.5)
            p = skia.Path()
            p.arcTo(skia.Rect(x - 0.2, -0.62, x + 0.2, -0.22), 0, 180, True)
            p.close()
            b.put("body", p)
            b.oval("glow", x, -0.31, 0.09, 0.045)
    b = s.flat(-0.24)  # the proscenium and the house curtain drawn aside
    with b.unlit():
        for side in (-1, 1):
            b.put("accent", _drop(side, 4.1, 6.2, -0.9))
            for k in range(5):
                x = side * (4.35 + 0.36 * k)
                b.line("sober", 0.05, (x, TOP), (x + 0.03, 1.5), (x - 0.03, -0.9))
            b.rect("body", side * 6.1, LOW, side * SIDE, TOP)
            for k in range(6):  # boxes, one above another, with people in them
                x, y = side * (7.6 + 2.6 * (k // 2)), 0.9 + 3.1 * (k % 2)
                b.halo(x, y + 1.1, 1.6, 0.4)
                b.arch("dim", x - 0.85, x + 0.85, y + 0.5, y + 1.3)
                for dx in (-0.4, 0.3):
                    b.oval("body", x + dx, y + 1.0, 0.16, 0.2)
                    b.oval("body", x + dx, y + 0.6, 0.3, 0.25)
                b.shape("accent", (x - 1.0, y + 0.6, 0), (x + 1.0, y + 0.6, 0), (x + 0.85, y), (x, y - 0.15),
                        (x - 0.85, y))  # fmt: skip
        b.put("accent", _swag(4.3, 0.42, 1.45))
        b.put("sober", _swag(4.62, 0.3, 1.45))
        b.rect("body", -SIDE, 5.5, SIDE, TOP)
        b.rect("sober", -6.2, 5.3, 6.2, 5.55)
    b = s.flat(-0.34)  # heads in the stalls, at the sides
    with b.unlit():
        for side in (-1, 1):
            for k in range(9):
                x, y = side * (3.5 + 0.62 * k), -1.2 + 0.12 * (k % 2) + 0.04 * k
                b.oval("body", x, y + 0.28, 0.17, 0.21)
                b.shape("body", (x - 0.36, LOW, 0), (x - 0.3, y - 0.1), (x, y + 0.1), (x + 0.3, y - 0.1),
                        (x + 0.36, LOW, 0))  # fmt: skip


def _drop(side: int, inner: float, outer: float, foot: float) -> Any:
    """A curtain hanging straight, its foot in folds."""
    p = skia.Path()
    p.moveTo(side * inner, TOP)
    p.lineTo(side * inner, foot + 0.06)
    x = inner
    while x < outer:
        p.quadTo(side * (x + 0.16), foot - 0.12, side * (x + 0.32), foot + 0.06)
        x += 0.32
    p.lineTo(side * x, TOP)
    p.close()
    return p


def _swag(y: float, drop: float, wide: float) -> Any:
    """A valance of hanging swags with their lower edge about `y`."""
    p = skia.Path()
    p.moveTo(-SIDE, TOP)
    x = -wide * math.ceil(SIDE / wide) - wide / 2
    p.lineTo(x, y + 0.3)
    while x < SIDE:
        p.quadTo(x + wide / 2, y - drop * 1.4, x + wide, y + 0.3)
        x += wide
    p.lineTo(x, TOP)
    p.close()
    return p


@place("church", "cathedral", "chapel", "monastery", "abbey", "nave", "temple interior", interior=True)
def church(s: Set) -> None:
    b = s.flat(6)
    with b.sheer(0.9):
        b.rect("light", -SIDE, LOW, SIDE, 1.2)
    b = wall(s, high=9.0, tone="wall", to="soft")
    for k in range(-5, 6):
        x = 2.6 * k
        if k == 0:
            opening(b, -1.15, 1.9, 1.15, 5.6, shape="pointed", across=4, down=5)
            continue
        opening(b, x - 0.55, 2.0, x + 0.55, 4.5, shape="pointed", across=2, down=4)
    b = s.flat(WALL + 0.02)
    with b.unlit(), b.sheer(0.55):  # coloured panes, seen through the openings
        for k in range(-5, 6):
            for i in range(4):
                for j in range(8):
                    wide = 0.575 if k == 0 else 0.275
                    x = 2.6 * k + (i - 2) * wide
                    if b.rng.random() < 0.75:
                        y = (2.0 if k else 1.95) + (0.55 if k == 0 else 0.37) * j
                        b.rect(b.rng.choice(("accent", "glow", "sober", "ember")),
                               x + 0.03, y, x + wide - 0.03, y + (0.48 if k == 0 else 0.32))  # fmt: skip
    b = s.flat(0.7)  # the arcade
    for side in (-1, 1):
        for k in range(5):
            x = side * (2.55 + 3.3 * k)
            b.rect("second", x - 0.28, 0.4, x + 0.28, 3.7)
            for dx in (-0.32, 0.32):
                b.rect("second", x + dx - 0.09, 0.4, x + dx + 0.09, 3.7)
            b.rect("second", x - 0.5, 0.35, x + 0.5, 0.7)
            b.rect("second", x - 0.52, 3.6, x + 0.52, 3.82)
            with b.unlit():
                for dx in (-0.14, 0.06):
                    b.line("mid", 0.03, (x + dx, 0.75), (x + dx, 3.55))
    b.put("second", _vault())
    b = s.flat(0.6)
    with b.standing(0.0, STAND + 0.05, 1.0), b.fainter():  # the altar
        b.rect("body", -0.95, 0, 0.95, 0.12)
        b.rect("rim", -0.75, 0.12, 0.75, 0.85)
        b.rect("accent", -0.22, 0.12, 0.22, 0.83)
        b.rect("body", -0.82, 0.83, 0.82, 0.92)
        b.line("body", 0.06, (0, 0.9), (0, 1.75))
        b.line("body", 0.06, (-0.22, 1.48), (0.22, 1.48))
        for x in (-0.6, -0.4, 0.4, 0.6):
            b.rect("rim", x - 0.03, 0.92, x + 0.03, 1.25)
            b.halo(x, 1.32, 0.4, 0.5)
            b.put("glow", leaf(x, 1.25, 0.16, 0.05, 90))
    b = s.flat(FURNITURE)
    with b.fainter():  # two rows of benches at both sides of the aisle
        for side in (-1, 1):
            for y, inner in ((0.34, 1.75), (0.0, 1.95)):
                left, right = sorted((side * inner, side * (inner + 16)))
                b.rect("body", left, STAND - 0.1 + y, right, STAND + 0.62 + y)
                b.rect("second", left, STAND + 0.6 + y, right, STAND + 0.68 + y)
                for k in range(9):
                    x = side * (inner + 2.0 * k)
                    b.rect("body", x - 0.1, STAND - 0.1 + y, x + 0.1, STAND + 0.85 + y)
                    b.oval("body", x, STAND + 0.92 + y, 0.12, 0.14)
    floor(s)
    b = s.flat(0.01)
    with b.unlit():
        b.poly("sober", (-0.9, -0.02), (0.9, -0.02), (1.5, -1.4), (-1.5, -1.4))
    b = s.flat(-0.3)
    with b.unlit():
        for side in (-1, 1):
            x = side * 5.0
            for dx in (-0.45, 0.0, 0.45):
                b.rect("body", x + dx - 0.2, LOW, x + dx + 0.2, TOP)
            b.rect("body", x - 0.85, LOW, x + 0.85, -0.3)


def _vault() -> Any:
    """Pointed arches on the arcade's columns, and the wall above them."""
    p = skia.Path()
    p.addRect(skia.Rect(-SIDE, 3.8, SIDE, TOP))
    holes = [(-2.2, 2.2, 6.4)]
    for k in range(7):
        for side in (-1, 1):
            x0, x1 = 2.95 + 3.3 * k, 2.95 + 3.3 * k + 2.5
            holes.append((min(side * x0, side * x1), max(side * x0, side * x1), 5.7))
    for x0, x1, top in holes:
        q = skia.Path()
        m = (x0 + x1) / 2
        q.moveTo(x0, 3.0)
        q.lineTo(x0, 3.82)
        q.cubicTo(x0, 3.82 + (top - 3.82) * 0.6, m - (x1 - x0) * 0.1, top - 0.1, m, top)
        q.cubicTo(m + (x1 - x0) * 0.1, top - 0.1, x1, 3.82 + (top - 3.82) * 0.6, x1, 3.82)
        q.lineTo(x1, 3.0)
        q.close()
        p = skia.Op(p, q, skia.PathOp.kDifference_PathOp) or p
    return p


@place("museum", "gallery", "art gallery", "exhibition", "natural history museum", interior=True)
def museum(s: Set) -> None:
    view(s)
    b = wall(s, high=5.6)
    panels(b, 1.5, 1.4)
    x = -s.side * 0.6
    opening(b, x - 1.0, 2.9, x + 1.0, 5.0, shape="arched", across=4, down=2)
    for px, y, wide, tall in ((2.2, 2.1, 1.3, 1.0), (3.9, 2.0, 1.0, 1.35), (-2.6, 2.0, 1.1, 1.4),
            (-4.3, 2.2, 1.4, 1.0)):  # fmt: skip
        picture(b, s.side * px, y, wide, tall)
        picture(b, s.side * (px + math.copysign(9, px)), y, wide, tall)
    b = s.flat(0.7)
    for x in (-5.6, 5.6, -12, 12):
        b.rect("second", x - 0.34, 0.4, x + 0.34, TOP)
        b.rect("second", x - 0.52, 0.35, x + 0.52, 0.72)
        with b.unlit():
            for dx in (-0.18, 0.0, 0.18):
                b.line("soft", 0.03, (x + dx, 0.8), (x + dx, TOP))
    b = s.flat(FURNITURE)
    with b.standing(s.side * 3.2, STAND, 0.92, flip=s.side > 0), b.fainter():
        _dinosaur(b)
    stand(b, -s.side * 3.2, statue, 0.78)
    for x in (-s.side * 1.6, s.side * 1.35):  # busts on plinths
        with b.standing(x, STAND, 1.0), b.fainter():
            b.rect("body", -0.3, 0, 0.3, 1.0)
            b.rect("body", -0.38, 0.94, 0.38, 1.06)
            b.shape("second", (-0.3, 1.06, 0), (-0.2, 1.4), (0, 1.46), (0.2, 1.4), (0.3, 1.06, 0))
            b.oval("second", 0.03, 1.64, 0.17, 0.22)
    stand(b, -s.side * 9, statue, 0.8)
    with b.standing(-s.side * 4.5, STAND), b.fainter():  # a vase under glass
        b.rect("body", -0.38, 0, 0.38, 0.95)
        with b.sheer(0.35):
            b.rect("rim", -0.34, 0.95, 0.34, 1.75)
        b.lathe("accent", (0.1, 0.95, 0), (0.22, 1.2), (0.1, 1.42), (0.15, 1.52, 0))
    floor(s)
    b = s.flat(-0.26)
    with b.unlit():
        for x in (-5.4, -4.2, 4.2, 5.4):  # a rope on posts
            b.lathe("body", (0.2, LOW, 0), (0.05, -0.75), (0.05, 0.0), (0.1, 0.08), (0.02, 0.18, 0), x=x)
        for x0 in (-5.4, 4.2):
            b.line("accent", 0.07, (x0, -0.02), (x0 + 0.6, -0.35), (x0 + 1.2, -0.02))
        b.rect("body", -SIDE, LOW, SIDE, -1.0)


def _dinosaur(b: Board) -> None:
    """The skeleton of a great lizard, 3 m high, on its plinth."""
    b.rect("body", -2.0, 0, 1.9, 0.22)
    spine = [(-2.3, 1.0), (-1.5, 1.1), (-0.7, 1.6), (0.2, 1.8), (0.9, 2.0), (1.3, 2.6), (1.6, 2.95)]
    b.tube("body", spine, [0.03, 0.07, 0.13, 0.14, 0.12, 0.1, 0.09])
    for k in range(16):
        u = k / 15
        x = -2.0 + 3.4 * u
        y = 1.02 + 1.5 * u**1.7
        b.line("body", 0.035, (x, y), (x - 0.06, y + 0.2 * math.sin(math.pi * min(1, u * 1.1)) + 0.06))
    for k in range(7):
        x = -0.45 + 0.2 * k
        b.line("body", 0.045, (x, 1.72 + 0.03 * k), (x + 0.16, 1.3), (x + 0.02, 0.98 + 0.03 * k))
    b.shape("body", (1.4, 2.85), (1.55, 3.2), (2.0, 3.22), (2.55, 2.98, 0), (2.5, 2.88, 0), (2.0, 2.9),
            (1.95, 2.8, 0), (2.4, 2.72, 0), (2.0, 2.65), (1.55, 2.72))  # fmt: skip
    b.oval("light", 1.78, 3.06, 0.07)
    for k in range(4):
        b.poly("body", (2.05 + 0.12 * k, 2.92), (2.13 + 0.12 * k, 2.92), (2.09 + 0.12 * k, 2.82))
    for x, lean in ((-0.6, 0.0), (-0.35, 0.22)):
        b.line("body", 0.1, (x, 1.6), (x + 0.35 + lean, 1.0), (x - 0.05 + lean, 0.6), (x + 0.1 + lean, 0.22))
        b.line("body", 0.06, (x + 0.1 + lean, 0.25), (x + 0.42 + lean, 0.24))
    b.line("body", 0.05, (0.95, 1.85), (1.2, 1.55), (1.42, 1.65))


@place(
    "throne room",
    "great hall",
    "palace interior",
    "ballroom",
    "castle hall",
    "banquet hall",
    "castle interior",
    interior=True,
)
def throne_room(s: Set) -> None:
    view(s)
    b = wall(s, high=7.0, tone="wall", to="pale")
    with b.unlit():
        for row in range(14):
            y = FOOT + 0.42 * row
            for k in range(40):
                x = -SIDE + 1.3 * k + 0.65 * (row % 2)
                if b.rng.random() < 0.4:
                    b.rect("pale", x, y, x + b.rng.uniform(0.6, 1.1), y + 0.34, 0.03)
    for x in (-3.0, 3.0, -9.0, 9.0):
        opening(b, x - 0.6, 2.0, x + 0.6, 4.3, shape="pointed", across=2, down=4)
    for x in (-1.45, 1.45, -4.7, 4.7, -7.2, 7.2):
        b.rect("accent", x - 0.36, 2.0, x + 0.36, 4.6)
        b.poly("accent", (x - 0.36, 2.02), (x + 0.36, 2.02), (x, 1.55))
        with b.unlit():
            b.oval("glow", x, 3.4, 0.2)
            b.poly("glow", (x - 0.18, 2.6), (x + 0.18, 2.6), (x, 3.0))
            b.rect("second", x - 0.44, 4.56, x + 0.44, 4.66)
    b = s.flat(0.6)
    with b.fainter():
        for k in range(3):
            b.rect("body", -1.9 + 0.3 * k, 0.3 + 0.14 * k, 1.9 - 0.3 * k, 0.46 + 0.14 * k)
    with b.standing(0, 0.72, 1.0), b.fainter():
        throne(b)
    b = s.flat(FURNITURE)
    for x in (-2.3, 2.3, -6.3, 6.3):
        with b.standing(x, STAND), b.fainter():  # candle trees
            b.line("body", 0.06, (0, 0), (0, 1.7))
            b.line("body", 0.06, (-0.25, 0), (0, 0.2), (0.25, 0))
            b.line("body", 0.05, (-0.36, 1.85), (-0.3, 1.55), (0, 1.45), (0.3, 1.55), (0.36, 1.85))
            for dx, y in ((-0.36, 1.85), (0, 1.7), (0.36, 1.85)):
                b.rect("rim", dx - 0.035, y, dx + 0.035, y + 0.22)
                b.halo(dx, y + 0.3, 0.6, 0.5)
                b.put("glow", leaf(dx, y + 0.22, 0.17, 0.05, 90))
    floor(s)
    b = s.flat(0.01)
    with b.unlit():
        b.poly("accent", (-0.9, -0.02), (0.9, -0.02), (1.5, -1.4), (-1.5, -1.4))
    b = s.flat(-0.3)
    with b.unlit():
        for side in (-1, 1):
            x = side * 5.1
            b.rect("body", x - 0.5, LOW, x + 0.5, TOP)
            b.rect("body", x - 0.75, LOW, x + 0.75, -0.35)
            for dx in (-0.25, 0.0, 0.25):
                b.line("deep", 0.03, (x + dx, -0.3), (x + dx, TOP))
