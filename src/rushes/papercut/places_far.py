"""Off the ground: space, the moon, the sky, and the deck of a ship."""

from __future__ import annotations

import math

import skia

from rushes.papercut.pieces_board import Board, blob, box
from rushes.papercut.pieces_land import rock
from rushes.papercut.pieces_works import moon_base, rocket
from rushes.papercut.places_ground import (
    bank,
    cloud_floor,
    drift,
    flank,
    ground,
    land,
    near,
    peaks,
    pebbles,
    scatter,
)
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_water import headland, row, slide
from rushes.papercut.props_shapes import bob


def globe(b: Board, x: float, y: float, r: float, tone: str, inner: str, *, rings: bool = False, side: int = 1) -> None:
    """A planet: a disc, bands or seas on it, its night side, and rings."""
    b.halo(x, y, r * 1.5, 0.25, "rim")
    b.oval(tone, x, y, r)
    disc = skia.Path()
    disc.addOval(skia.Rect(x - r, y - r, x + r, y + r))
    marks = skia.Path()
    for k in range(4):
        dy = r * (0.72 - 0.46 * k) + b.rng.uniform(-0.06, 0.06) * r
        h = r * b.rng.uniform(0.1, 0.2)
        marks.addOval(
            skia.Rect(x - r * b.rng.uniform(0.8, 1.3), y + dy - h / 2, x + r * b.rng.uniform(0.5, 1.2), y + dy + h / 2)
        )
    with b.unlit():
        b.put(inner, skia.Op(disc, marks, skia.PathOp.kIntersect_PathOp) or marks)
        shadow = skia.Path()
        shadow.addOval(skia.Rect(x - r - side * r * 0.55, y - r * 1.1, x + r - side * r * 0.55, y + r * 1.1))
        with b.sheer(0.35):
            b.put("body", skia.Op(disc, shadow, skia.PathOp.kDifference_PathOp) or disc)
        if rings:
            with b.standing(x, y, turn=-16 * side):
                for reach, width in ((1.95, 0.11), (1.66, 0.07), (1.45, 0.04)):
                    p = skia.Path()
                    p.arcTo(skia.Rect(-r * reach, -0.3 * r * reach, r * reach, 0.3 * r * reach), 152, 236, True)
                    b.put("rim", p, width * r)


@place("space", "outer space", "orbit", "cosmos", "galaxy", "universe", "solar system", "asteroid belt", surface="air")
def space(s: Set) -> None:
    b = s.flat(16)
    globe(b, -s.side * 3.1, 3.55, 0.62, "second", "soft", rings=True, side=s.side)
    b = s.flat(9)  # the limb of a world fills a lower corner
    x, y, r = s.side * 3.4, -3.6, 4.9
    b.halo(x, y, r * 1.25, 0.5, "rim")
    b.oval("pale", x, y, r * 1.012)
    b.oval("second", x, y, r)
    with b.unlit():
        for _ in range(9):
            a, k = b.rng.uniform(1.0, 2.3), b.rng.uniform(0.72, 0.93)
            b.scallop("soft", blob(b.rng, x + r * k * math.cos(a), y + r * k * math.sin(a), b.rng.uniform(0.4, 1.0),
                      b.rng.uniform(0.1, 0.28), 9, 0.25), 0.3)  # fmt: skip
        with b.sheer(0.6):
            for k in range(26):
                a = 0.75 + 1.7 * k / 25
                b.oval("glow", x + r * 0.86 * math.cos(a) + b.rng.uniform(-0.3, 0.3),
                       y + r * 0.86 * math.sin(a) + b.rng.uniform(-0.5, 0.3), 0.018)  # fmt: skip
    b = s.flat(5)
    globe(b, s.side * 1.2, 2.6, 0.34, "pale", "soft", side=s.side)
    for depth, count, size in ((3.0, 9, 0.22), (0.9, 6, 0.42)):
        b = s.flat(depth, moving=True)
        for k, x in enumerate(scatter(b, -22, 22, count, clear=1.4)):
            with b.moving(bob(0.12, 0.06, 0.05, k * 0.21)):
                _asteroid(
                    b, x, b.rng.uniform(-0.6, 4.2), size * b.rng.uniform(0.5, 1.3), "second" if depth > 2 else "mid"
                )
    b = s.flat(-0.26)
    with b.unlit():
        for x, y, r in ((-s.side * 5.2, -0.7, 1.0), (s.side * 5.6, 4.4, 0.7), (-s.side * 6.4, 4.0, 0.6)):
            _asteroid(b, x, y, r, "body")


def _asteroid(b: Board, x: float, y: float, r: float, tone: str) -> None:
    points = blob(b.rng, x, y, r, r * 0.78, 9, 0.2)
    b.poly(tone, *points)
    inner = {"body": "deep", "mid": "second", "second": "soft"}[tone]
    for dx, dy, k in ((-0.3, 0.2, 0.2), (0.25, -0.15, 0.26), (0.1, 0.4, 0.12)):
        b.oval(inner, x + dx * r, y + dy * r, k * r, k * r * 0.8)


@place("moon", "crater", "planet", "mars", "lunar surface", "asteroid", "alien planet", "another planet", "red planet")
def moon(s: Set) -> None:
    b = s.flat(18)
    globe(b, s.side * 2.5, 3.1, 0.95, "water", "pale", side=s.side)
    line = land(b := s.flat(10), peaks(b, 1.75, 1.1, 4.5, 0.5), "second")
    flank(b, line, "soft", 1.7, s.side)
    b = s.flat(4.5)
    line = land(b, peaks(b, 1.45, 0.3, 3.5, 0.3), "soft")
    with b.standing(-s.side * 2.8, 1.3, 0.4):
        moon_base(b)
    with b.standing(-s.side * 6.5, 1.3, 0.36):
        rocket(b)
    b = s.flat(1.8)
    land(b, peaks(b, 1.0, 0.12, 4.0, 0.2), "pale")
    _craters(b, 0.45, 1.0, 0.8, "soft", "light")
    b = s.flat(0.5)
    land(b, peaks(b, 0.36, 0.06, 4.0, 0.15), "soft")
    _craters(b, 0.1, 0.3, 0.9, "second", "pale")
    line = ground(s, "second", 0.05)
    pebbles(s.flat(0.02), line, "mid", 30, 0.12)
    b, line = near(s, -0.82, 0.14)
    pebbles(b, line, "body", 30, 0.16)
    with b.unlit():
        for x, size in ((s.side * 4.8, 1.4), (-s.side * 5.4, 1.1), (s.side * 12, 1.6)):
            with b.standing(x, -0.85, size):
                rock(b)


def _craters(b: Board, y0: float, y1: float, wide: float, tone: str, lip: str) -> None:
    with b.unlit():
        for x in scatter(b, -22, 22, 26):
            y, w = b.rng.uniform(y0, y1 - 0.1), wide * b.rng.uniform(0.35, 1.0)
            b.oval(lip, x, y - 0.02, w * 1.12, w * 0.17)
            b.oval(tone, x, y, w, w * 0.13)


@place("sky", "clouds", "cloud", "air", "heaven", "above the clouds", "in the air", surface="air")
def sky(s: Set) -> None:
    b = s.flat(14)
    for x in scatter(b, -22, 22, 9):
        bank(b, x, b.rng.uniform(2.0, 2.5), b.rng.uniform(2.4, 4.2), b.rng.uniform(0.7, 1.2), "light")
    b = s.flat(8)
    for x in (s.side * 3.3, -s.side * 7, s.side * 12, -s.side * 15):  # towering heaps
        for k in range(4):
            bank(b, x + b.rng.uniform(-0.3, 0.3), 1.3 + 0.6 * k, 4.0 - 0.75 * k, 1.15, "rim" if k % 2 else "light")
    cloud_floor(b, 1.5, 1.5, "light")
    b = s.flat(4, moving=True)
    with b.moving(drift(0.5, 40)):
        cloud_floor(b, 0.75, 1.7, "wall")
    b = s.flat(1.6, moving=True)
    with b.moving(drift(0.7, 34, 0.4)):
        cloud_floor(b, -0.15, 1.9, "pale")
    b = s.flat(-0.2, moving=True)
    with b.moving(drift(0.6, 30, 0.7)), b.unlit():
        cloud_floor(b, -1.35, 2.0, "soft")
    b = s.flat(-0.3)
    with b.unlit():
        for x, y in ((-5.4, -0.9), (5.7, -0.6)):
            bank(b, x, y - 0.5, 3.4, 1.1, "second")


@place("ship deck", "ship", "deck", "sailing ship", "boat deck", "pirate ship", "aboard a ship", water_y=-2.2)
def ship_deck(s: Set) -> None:
    headland(s, 12, 0.8, 2.2, -s.side)
    b = s.flat(8)
    b.wash("light", "pale", box(-SIDE, LOW, SIDE, 1.62), (0, 1.62), (0, 0.8))
    for i, (depth, y, tone, to) in enumerate(
        ((4.0, 1.35, "wall", "pale"), (2.0, 1.05, "pale", "soft"), (1.2, 0.75, "soft", "second"))
    ):
        row(s, depth, y, 0.6 + 0.3 * i, tone, to, slide(0.35 + 0.1 * i, 0.05 + 0.03 * i, 5.0 - 0.4 * i, 0.3 * i))
    b = s.flat(0.5)  # the rail
    b.rect("mid", -SIDE, 0.98, SIDE, 1.1)
    b.rect("mid", -SIDE, 0.2, SIDE, 0.34)
    for k in range(75):
        b.lathe("mid", (0.05, 0.3, 0), (0.09, 0.5), (0.045, 0.72), (0.06, 1.0, 0), x=-SIDE + 0.7 * k)
    b = s.flat(0.25)  # mast, shrouds, sails
    for x in (s.side * 3.2, -s.side * 9.0):
        b.poly("mid", (x - 0.2, 0), (x + 0.2, 0), (x + 0.12, TOP), (x - 0.12, TOP))
        for y in (0.25, 1.3, 2.9):
            b.rect("second", x - 0.23, y, x + 0.23, y + 0.14)
        for side in (-1, 1):
            b.line("mid", 0.035, (x + side * 1.9, 1.05), (x + side * 0.15, 8.0))
            b.line("mid", 0.035, (x + side * 1.3, 1.05), (x + side * 0.15, 8.0))
            b.line("mid", 0.035, (x + side * 1.6, 1.05), (x + side * 0.15, 8.0))
            for k in range(9):
                y = 1.4 + 0.5 * k
                u = (y - 1.05) / 6.95
                b.line("mid", 0.022, (x + side * (1.9 - 1.75 * u), y), (x + side * (1.3 - 1.15 * u), y))
    x = s.side * 3.2
    b.line("mid", 0.14, (x - 3.3, 5.0), (x + 3.3, 5.0))
    b.shape("rim", (x - 3.1, 4.95, 0), (x - 2.9, 4.4), (x - 3.0, 3.75, 0), (x - 1.5, 4.25), (x, 4.35),
            (x + 1.5, 4.25), (x + 3.0, 3.75, 0), (x + 2.9, 4.4), (x + 3.1, 4.95, 0))  # fmt: skip
    with b.unlit():
        for dx in (-2.0, -1.0, 0.0, 1.0, 2.0):
            b.line("light", 0.03, (x + dx, 4.9), (x + dx, 4.25))
    with b.standing(-s.side * 3.3, 0.02, 1.0):  # the wheel
        b.rect("mid", -0.1, 0, 0.1, 0.95)
        b.ring("mid", 0, 1.2, 0.5, 0.09)
        for k in range(8):
            a = math.tau * k / 8
            b.line("mid", 0.055, (0, 1.2), (0.72 * math.cos(a), 1.2 + 0.72 * math.sin(a)))
        b.oval("second", 0, 1.2, 0.12)
    for x in (-s.side * 4.6, s.side * 8):
        b.shape("mid", (x - 0.36, 0, 0), (x - 0.46, 0.45), (x - 0.34, 0.9, 0), (x + 0.34, 0.9, 0), (x + 0.46, 0.45),
                (x + 0.36, 0, 0))  # fmt: skip
        for y in (0.16, 0.68):
            b.rect("second", x - 0.42, y, x + 0.42, y + 0.06)
    b = s.flat(0)
    b.wash("mid", "body", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.2))
    with b.unlit():
        for k in range(4):
            y = -0.1 - 0.2 * k - 0.04 * k * k
            b.line("deep", 0.022, (-SIDE, y), (SIDE, y))
            for x in scatter(b, -SIDE, SIDE, 18):
                b.line("deep", 0.022, (x, y), (x, y - 0.22))
    b = s.flat(-0.28)
    with b.unlit():
        for x, side in ((-5.2, -1), (5.2, 1)):
            for dx in (0.0, 0.45, 0.9):
                b.line("body", 0.09, (x + side * dx, LOW), (x + side * (dx - 1.2), TOP))
            for k in range(14):
                y = -1.0 + 0.5 * k
                lean = side * 1.2 * (y - LOW) / (TOP - LOW)
                b.line("body", 0.05, (x - lean, y), (x + side * 0.9 - lean, y))
            b.shape("body", (x - 0.8, LOW, 0), (x - 0.7, -0.75), (x, -0.5), (x + 0.7, -0.75), (x + 0.8, LOW, 0))
