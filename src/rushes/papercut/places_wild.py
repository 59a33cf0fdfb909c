"""Edges and wastes: a cliff, a peak, a hut under snow, ice floes, cracked ground."""

from __future__ import annotations

import math

import skia

from rushes.papercut.craft import Path
from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_land import rock
from rushes.papercut.pieces_plants import bush, dead_tree, pine
from rushes.papercut.pieces_storm import smoke
from rushes.papercut.places_ground import (
    bank,
    caps,
    grass,
    land,
    near,
    peaks,
    plant,
    scatter,
    sides,
    swells,
)
from rushes.papercut.places_set import LOW, SIDE, Set, place, rise
from rushes.papercut.places_water import row, sea, slide


def crag(b: Board, x: float, side: int, top: float, tone: str, inner: str) -> None:
    """A wall of rock from `x` outward, its upper edge at `top`, with ledges and cracks."""
    b.poly(tone, (x, LOW), (x + side * 0.35, -3.0), (x + side * 0.05, -1.6), (x + side * 0.4, -0.7), (x, top - 0.35),
           (x + side * 0.25, top), (x + side * 2.0, top + 0.05), (x + side * 3.2, top + 0.5),
           (x + side * 6.0, top + 0.8), (side * SIDE, top + 1.2), (side * SIDE, LOW))  # fmt: skip
    with b.unlit():
        for k in range(7):
            y = top - 0.5 - 0.8 * k
            b.poly(
                inner,
                (x + side * 0.5, y),
                (x + side * 1.6, y + 0.12),
                (x + side * 2.6, y - 0.1),
                (x + side * 1.4, y - 0.3),
            )
            b.poly(inner, (x + side * 3.4, y + 0.4), (x + side * 4.8, y + 0.5), (x + side * 5.6, y + 0.2),
                   (x + side * 4.2, y + 0.1))  # fmt: skip


@place("cliff", "clifftop", "cliff top", "headland", "precipice", "edge of a cliff", "cliff edge",
       "edge of the cliff", "sea cliff",
       "cliffs")  # fmt: skip
def cliff(s: Set) -> None:
    """On the brink: the grassy edge breaks off sheer at one side; far below the sea, surf and stacks."""
    sea(s, rows=1)
    d = s.side
    b = s.flat(1.8)
    for x, tall in ((d * 2.2, 1.6), (d * 5.4, 2.3)):  # stacks in the sea, white at the foot
        b.poly(
            "second", (x - 0.7, 0.2), (x - 0.45, tall), (x - 0.1, tall + 0.18), (x + 0.4, tall - 0.1), (x + 0.75, 0.2)
        )
        with b.unlit():
            b.line("soft", 0.06, (x - 0.1, tall - 0.1), (x, 0.9), (x - 0.15, 0.3))
            bank(b, x, 0.2, 2.0, 0.26, "rim")
    b = s.flat(0.9)
    crag(b, -d * 1.3, -d, 2.6, "wall", "soft")
    with b.unlit():
        for k in range(3):  # gulls
            x, y = d * (0.6 + 0.9 * k), 2.9 + 0.35 * (k % 2)
            wings = ((x - 0.3, y + 0.12), (x - 0.1, y + 0.14), (x, y), (x + 0.1, y + 0.14), (x + 0.3, y + 0.12))
            b.line("second", 0.05, *wings)
    b.rect("pale", -SIDE, LOW, SIDE, -3.6)
    with b.unlit():
        for x in scatter(b, -12, 12, 26):
            bank(b, x, b.rng.uniform(-3.4, -2.4), 1.3, 0.22, "rim")
    b = s.flat(0.05)  # the brink
    edge = d * 2.1
    b.wash("mid", "second", _face(edge, d), (edge, 0), (edge, -5))
    with b.unlit():
        for k in range(9):
            y = -0.4 - 0.5 * k
            x = edge - d * (0.2 + 0.22 * (k % 3))
            b.line("deep", 0.06, (x, y), (x - d * 0.9, y - 0.12), (x - d * 2.4, y + 0.05))
            b.line("soft", 0.04, (x - d * 0.2, y - 0.16), (x - d * 0.5, y - 0.4))
    b = s.flat(0)
    with b.unlit():
        left, right = sorted((-d * SIDE, edge - d * 0.1))
        grass(b, lambda x: -0.02, "mid", 0.22, left, right, 10)
        b.line("second", 0.07, *((edge - d * (0.2 + 0.6 * k), -0.05 - 0.03 * (k % 2)) for k in range(20)))
    b = s.flat(0.2)
    plant(b, lambda x: 0.1, [-d * 3.9, -d * 6], 0.6, 0.7, bush)
    b = s.flat(-0.26)
    with b.unlit():
        b.poly("body", (-d * 4.6, LOW), (-d * 4.4, -0.7), (-d * SIDE, -0.5), (-d * SIDE, LOW))


def _face(edge: float, d: int) -> Path:
    """The outline of the brink: level, then sheer."""
    p = skia.Path()
    points = ((-d * SIDE, 0), (edge - d * 0.2, 0), (edge, -0.12), (edge - d * 0.25, -0.7), (edge - d * 0.1, -1.5),
              (edge - d * 0.6, -2.4), (edge - d * 0.45, LOW), (-d * SIDE, LOW))  # fmt: skip
    p.addPoly([skia.Point(*q) for q in points], True)
    return p


@place("mountain peak", "peak", "summit", "mountain top", "mountaintop", "himalaya", "everest", "mount everest",
       "snowy peak",
       "mountain summit", "top of the mountain", "ridge", "crag", "glacier top")  # fmt: skip
def peak(s: Set) -> None:
    """On a summit above the clouds: white teeth of rock on all sides, a cairn with a flag."""
    line = land(b := s.flat(12), peaks(b, 1.9, 2.3, 4.0), "second")
    caps(b, line, 2.8, 0.7)
    b = s.flat(6)
    x = s.side * 2.5
    b.poly(
        "soft",
        (x - 2.6, LOW),
        (x - 2.4, 1.0),
        (x - 0.9, 3.3),
        (x - 0.1, 4.3),
        (x + 0.6, 3.4),
        (x + 2.4, 1.0),
        (x + 2.6, LOW),
    )
    with b.unlit():
        b.poly("rim", (x - 0.1, 4.32), (x + 0.6, 3.4), (x + 1.1, 2.75), (x + 0.5, 2.95), (x + 0.2, 2.6), (x - 0.2, 3.0),
               (x - 0.7, 2.7), (x - 1.1, 3.0), (x - 0.9, 3.3))  # fmt: skip
    b = s.flat(3)
    for k in range(-7, 8):
        bank(b, 3.0 * k + b.rng.uniform(-0.8, 0.8), 1.0, 3.6, 0.8, "light")
    b.rect("light", -SIDE, LOW, SIDE, 1.05)
    b = s.flat(1.1)
    x = -s.side * 3.2
    b.poly(
        "second",
        (x - 2.4, LOW),
        (x - 1.8, 0.9),
        (x - 0.5, 2.6),
        (x, 3.1),
        (x + 0.5, 2.3),
        (x + 1.7, 0.7),
        (x + 2.2, LOW),
    )
    with b.unlit():
        b.poly("rim", (x, 3.12), (x + 0.5, 2.3), (x + 0.75, 1.95), (x + 0.3, 2.1), (x, 1.75), (x - 0.4, 2.1),
                (x - 0.8, 1.85),
               (x - 0.5, 2.6))  # fmt: skip
    b = s.flat(0.4)
    b.poly("soft", (-SIDE, LOW), (-SIDE, -2.4), (-4.6, -0.9), (-2.4, 0.25), (0, 0.3), (2.6, 0.2), (4.8, -1.0),
            (SIDE, -2.6),
           (SIDE, LOW))  # fmt: skip
    x = s.side * 1.9
    for k in range(4):  # the cairn
        b.oval("second", x, 0.3 + 0.2 * k, 0.5 - 0.1 * k, 0.15)
    b.line("mid", 0.06, (x, 0.9), (x, 2.5))
    b.poly("accent", (x, 2.5), (x + s.side * 1.0, 2.2), (x, 1.9))
    b = s.flat(0)
    b.poly("light", (-SIDE, LOW), (-SIDE, -3.0), (-5.6, -1.3), (-3.4, -0.02), (0, 0), (3.4, -0.02), (5.8, -1.3),
            (SIDE, -3.2),
           (SIDE, LOW))  # fmt: skip
    with b.unlit():
        for x in (-2.9, -1.2, 0.6, 2.3):
            b.poly("second", (x - 0.5, -0.5), (x - 0.1, -0.18), (x + 0.3, -0.3), (x + 0.7, -0.9), (x - 0.3, -1.0))
    b = s.flat(0.2)
    b.rect("soft", -SIDE, LOW, SIDE, -4.4)
    b = s.flat(-0.25)
    with b.unlit():
        for side in (-1, 1):
            b.poly("body", (side * 4.6, LOW), (side * 5.2, -1.3), (side * 6.4, -0.6), (side * 8, LOW))


@place("snowed-in hut", "snowed-in mountain hut", "mountain hut", "snowy hut", "snowed in hut", "snow-covered hut",
       "alpine hut",
       "ski hut", "snow-covered cabin", "snowed-in cabin", "snowbound hut")  # fmt: skip
def snowed_hut(s: Set) -> None:
    """A log hut in snow up to its lit window, a thick white roof, a smoking chimney; peaks and firs."""
    line = land(b := s.flat(12), peaks(b, 2.0, 2.0, 5.0), "second")
    caps(b, line, 2.6, 0.6)
    line = land(b := s.flat(4), swells(b, 1.7, 0.25, 8), "wall")
    plant(b, line, scatter(b, -20, 20, 26), 0.2, 0.34, pine)
    b = s.flat(1.0)
    x = s.side * 1.5
    b.rect("mid", x - 1.9, 0.3, x + 1.9, 2.5)
    with b.unlit():
        for k in range(9):
            b.line("deep", 0.05, (x - 1.9, 0.5 + 0.26 * k, 0), (x + 1.9, 0.5 + 0.26 * k, 0))
        b.halo(x, 1.95, 1.7, 0.7)
        b.rect("second", x - 0.62, 1.5, x + 0.62, 2.35)
        b.rect("glow", x - 0.52, 1.55, x + 0.52, 2.28)
        b.line("second", 0.07, (x, 1.55), (x, 2.28))
        b.line("second", 0.06, (x - 0.52, 1.9), (x + 0.52, 1.9))
    b.rect("sober", x + 0.8, 3.0, x + 1.35, 4.3)
    b.rect("rim", x + 0.72, 4.2, x + 1.43, 4.4, 0.1)
    with b.standing(x + 1.08, 4.35, 0.6), b.unlit():
        smoke(b)
    b.shape("rim", (x - 2.6, 2.3), (x - 1.4, 3.2), (x, 3.95), (x + 1.4, 3.2), (x + 2.6, 2.3), (x + 2.1, 2.2),
            (x, 3.0, 0),
            (x - 2.1, 2.2))  # fmt: skip
    b.poly("mid", (x - 1.85, 2.4), (x, 3.1), (x + 1.85, 2.4))
    with b.unlit():
        for k in range(-5, 6):
            y = 2.98 - 0.17 * abs(k)
            b.poly("rim", (x + 0.38 * k - 0.05, y), (x + 0.38 * k + 0.05, y), (x + 0.38 * k, y - 0.34))
    b = s.flat(0.8)  # the drift, up to the sill
    b.shape("light", (-SIDE, LOW, 0), (-SIDE, 0.9, 0), (x - 5, 0.95), (x - 2.4, 1.3), (x - 1.2, 1.72),
            (x - 0.7, 1.5), (x, 1.45),
            (x + 0.7, 1.5), (x + 1.5, 1.75), (x + 2.8, 1.2), (x + 6, 0.9), (SIDE, 0.9, 0), (SIDE, LOW, 0))  # fmt: skip
    b = s.flat(0.35)
    land(b, swells(b, 0.4, 0.1, 6), "wall")
    plant(b, lambda x: 0.4, [-s.side * 3.4, -s.side * 4.8, s.side * 5.2], 0.42, 0.6, pine)
    b = s.flat(0)
    b.wash("rim", "soft", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.4))
    b, _ = near(s, -1.0, 0.14)


@place("ice floe", "ice", "ice floes", "arctic ice", "pack ice", "drift ice", "floe", "arctic", "arctic ocean",
       "north pole", "south pole",
       "antarctica", "greenland", "polar sea", "polar ice", water_y=-0.5)  # fmt: skip
def floes(s: Set) -> None:
    """Flat white floes on dark water, icebergs, an igloo far off."""
    b = s.flat(12)
    b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, rise(12)), (0, rise(12)), (0, 1.0))
    b = s.flat(5)
    for x, tall in ((s.side * 2.6, 2.6), (-s.side * 3.4, 1.7), (s.side * 8, 2.0), (-s.side * 9, 2.4)):
        b.poly("rim", (x - 1.6, 1.3), (x - 1.1, 1.3 + tall * 0.55), (x - 0.4, 1.3 + tall * 0.7), (x, 1.3 + tall),
               (x + 0.5, 1.3 + tall * 0.6), (x + 1.5, 1.3))  # fmt: skip
        with b.unlit():
            b.poly("wall", (x, 1.3 + tall), (x + 0.5, 1.3 + tall * 0.6), (x + 1.5, 1.3), (x + 0.2, 1.3))
    row(s, 3.0, 1.32, 0.6, "bright water", "water", slide(0.3, 0.015, 6.0, 0.2))
    b = s.flat(1.4)
    for k in range(-7, 8):
        _floe(b, 3.2 * k + b.rng.uniform(-0.4, 0.4), 0.9, b.rng.uniform(0.9, 1.4), 0.2)
    row(s, 1.2, 0.68, 0.9, "bright water", "water", slide(0.35, 0.02, 5.4, 0.6))
    b = s.flat(0.6)
    for k in range(-5, 6):
        _floe(b, 4.3 * k + 2.2 * s.side, 0.5, 1.6, 0.26)
    with b.standing(-s.side * 2.6, 0.5, 0.7):
        _igloo(b)
    row(s, 0.4, 0.22, 1.1, "water", "deep water", slide(0.4, 0.02, 5.0, 0.3))
    b = s.flat(0)
    b.wash("rim", "wall", box(-SIDE, -0.3, SIDE, 0.0), (0, 0), (0, -0.4))
    with b.unlit():
        b.rect("pale", -SIDE, -0.5, SIDE, -0.28)
        for x in scatter(b, -SIDE, SIDE, 20):
            b.line("pale", 0.03, (x, -0.02), (x + 0.2, -0.14), (x + 0.1, -0.28))
    row(s, -0.1, -0.5, 1.3, "deep water", "deep water", slide(0.4, 0.02, 5.0, 0.0))
    b = s.flat(-0.26)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.3)


def _floe(b: Board, x: float, y: float, half: float, thick: float) -> None:
    b.poly("rim", (x - half, y), (x - half * 0.7, y + 0.1), (x + half * 0.8, y + 0.1), (x + half, y),
            (x + half * 0.8, y - thick),
           (x - half * 0.9, y - thick))  # fmt: skip
    with b.unlit():
        b.poly("pale", (x - half, y), (x + half, y), (x + half * 0.8, y - thick), (x - half * 0.9, y - thick))


def _igloo(b: Board) -> None:
    b.shape("rim", (-1.7, 0, 0), (-1.5, 1.0), (0, 1.8), (1.5, 1.0), (1.7, 0, 0))
    with b.unlit():
        for k, y in enumerate((0.4, 0.85, 1.3)):
            b.line("pale", 0.05, (-1.6 + 0.3 * k, y), (1.6 - 0.3 * k, y))
            for i in range(4):
                b.line("pale", 0.04, (-1.1 + 0.7 * i + 0.3 * (k % 2), y - 0.4), (-1.1 + 0.7 * i + 0.3 * (k % 2), y))
        b.arch("mid", 0.1, 0.9, 0.0, 0.4)


@place("cracked field", "cracked dry field", "dry field", "cracked ground", "dry riverbed", "dry lake",
       "parched field", "drought", "dry lakebed", "lakebed", "dry lake bed", "dry riverbed", "dried lake",
       "cracked desert ground", "cracked earth", "dry land", "salt flat", "salt flats", "barren land",
       "parched land")  # fmt: skip
def cracked(s: Set) -> None:
    """Ground broken into plates, withered maize, a bare tree, a dry cattle skull, a wind pump far off."""
    land(b := s.flat(12), swells(b, 2.1, 0.3, 12), "second")
    b = s.flat(5)
    x = -s.side * 2.8  # the wind pump
    b.line("second", 0.06, (x - 0.5, 1.4), (x, 3.3))
    b.line("second", 0.06, (x + 0.5, 1.4), (x, 3.3))
    with b.unlit():
        for k in range(8):
            a = math.tau * k / 8
            b.line("second", 0.09, (x + 0.15 * math.cos(a), 3.3 + 0.15 * math.sin(a)), (x + 0.6 * math.cos(a),
                   3.3 + 0.6 * math.sin(a)))  # fmt: skip
    b.rect("soft", -SIDE, LOW, SIDE, 1.5)
    b = s.flat(1.8)
    b.rect("dim", -SIDE, LOW, SIDE, 1.12)
    _cracks(b, 1.05, 0.2, 0.1, 0.85, "mid")
    with b.standing(s.side * 3.0, 0.95, 0.85):
        dead_tree(b)
    b = s.flat(0.7)
    b.rect("dim", -SIDE, LOW, SIDE, 0.62)
    _cracks(b, 0.6, -0.4, 0.16, 1.2, "mid")
    for x in sides(b, 1.6, 14, 7):  # withered stalks
        with b.unlit():
            b.line("second", 0.05, (x, 0.4), (x + 0.08, 1.0), (x + 0.3, 1.3))
            b.line("second", 0.06, (x + 0.05, 0.8), (x - 0.2, 0.95), (x - 0.32, 0.65))
    b = s.flat(0)
    b.wash("dim", "second", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.4))
    _cracks(b, -0.04, -1.2, 0.22, 1.3, "body")
    with b.unlit():
        x = -s.side * 2.4  # a skull
        b.shape(
            "rim", (x - 0.16, -0.2, 0), (x - 0.28, 0.05), (x, 0.16), (x + 0.28, 0.05), (x + 0.16, -0.2, 0), (x, -0.34)
        )
        b.line("rim", 0.07, (x - 0.24, 0.06), (x - 0.5, 0.1), (x - 0.55, 0.3))
        b.line("rim", 0.07, (x + 0.24, 0.06), (x + 0.5, 0.1), (x + 0.55, 0.3))
        for dx in (-0.12, 0.12):
            b.oval("mid", x + dx, 0.0, 0.06)
    b, line = near(s, -1.1)
    plant(b, line, [s.side * 5.3], 0.7, 0.8, rock)


def _cracks(b: Board, y0: float, y1: float, tall: float, wide: float, tone: str) -> None:
    """Plates of dried mud: a net of cracks that widens toward the audience."""
    with b.unlit():
        y, n = y0, 0
        while y > y1:
            x = -SIDE + wide * 0.5 * (n % 2)
            while x < SIDE:
                dx = b.rng.uniform(-0.12, 0.12) * wide
                b.line(tone, 0.03 + 0.1 * tall, (x, y, 0), (x + wide * 0.5 + dx, y + tall * 0.3, 0), (x + wide, y, 0))
                b.line(tone, 0.03 + 0.1 * tall, (x + wide * 0.5 + dx, y + tall * 0.3, 0), (x + wide * 0.5, y + tall, 0))
                x += wide
            y -= tall
            tall *= 1.25
            n += 1
