"""Open land for what grows and melts there: a bare hill, a pond whose ice breaks up, roofs that stand out of fog."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_plants import bush, willow
from rushes.papercut.pieces_seasons import floe
from rushes.papercut.places_ground import cloud_floor, drift, grass, ground, land, near, plant, scatter, swells
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.props_shapes import bob


@place("bare hill", "hilltop", "top of a hill", "lonely hill", "grassy hill")
def bare_hill(s: Set) -> None:
    """The round top of a green hill, nothing on it; the land far below it."""
    land(s.flat(12), swells(s.flat(12), 1.1, 0.3, 14), "pale")
    b = s.flat(7)
    line = land(b, swells(b, 0.7, 0.25, 11), "soft")
    plant(b, line, scatter(b, -22, 22, 14), 0.2, 0.3, bush)
    b = s.flat(1.2)
    b.shape("second", (-9.5, LOW, 0), (-6.5, -0.1), (-2.6, 0.75), (0, 0.9), (2.6, 0.75), (6.5, -0.1), (9.5, LOW, 0))
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.16, density=8)
    b, line = near(s, -1.0)
    grass(b, line, "body", 0.3)


@place("melting pond", "melting lake", "thawing pond", "thawing lake", "spring pond", "thawed pond", surface="water")
def melting_pond(s: Set) -> None:
    """Open water with floes of ice that drift on it, snow left on the banks, the first green and buds."""
    d = s.side
    land(b := s.flat(9), swells(b, 2.2, 0.5, 13), "pale")
    b = s.flat(2.4)
    line = land(b, swells(b, 1.5, 0.12, 9), "soft")
    plant(b, line, [d * 4.6, -d * 5.4, d * 9], 0.7, 0.9, willow)
    plant(b, line, scatter(b, -14, 14, 10), 0.3, 0.5, bush)
    with b.unlit():
        for k, x in enumerate(scatter(b, -14, 14, 14)):
            y = line(x)
            b.oval("rim" if k % 3 else "accent", x, y + 0.05, 0.9 if k % 3 else 0.12, 0.14)
    b = s.flat(0.8)
    with b.unlit():
        b.wash("water", "light", box(-SIDE, LOW, SIDE, 1.1), (0, 1.1), (0, -0.8))
    b = s.flat(0.4, moving=True)
    for k, x in enumerate((-6.4, -3.4, 2.6, 5.2, 8.4)):
        with b.moving(bob(0.25, 0.03, 0.25, 0.2 * k)), b.standing(x, 0.42 + 0.14 * (k % 2), 1.1), b.unlit():
            floe(b)
    b = s.flat(0.02)
    with b.unlit():
        b.wash("water", "body", box(-SIDE, LOW, SIDE, -0.06), (0, 0), (0, -1.6))
        for x in scatter(b, -12, 12, 12):
            b.line("rim", 0.04, (x - 0.5, -0.3), (x, -0.26), (x + 0.5, -0.3))
    b = s.flat(-0.2, moving=True)
    for k, x in enumerate((-4.4, 4.0)):
        with b.moving(bob(0.2, 0.02, 0.2, 0.3 * k)), b.standing(x, -1.15, 1.2), b.unlit():
            floe(b)


@place("fog-bound roofs", "village in the fog", "fog-bound village")
def fogged_roofs(s: Set) -> None:
    """On the ridge of the highest roof; round it a white sea, out of which gables and a steeple stand."""
    _roofs(s, "rim", "pale", cloud_floor)


@place("drowned roofs", "drowned village", "drowned town")
def flooded_roofs(s: Set) -> None:
    """On the ridge of a roof with water all round, gables and a steeple out of it."""
    _roofs(s, "water", "water", _waves)


@place("fog-covered coast", "fog-covered land")
def sea_of_fog(s: Set) -> None:
    """White banks of it, one over the other, and nothing else."""
    land(b := s.flat(12), swells(b, 2.0, 0.5, 12), "soft")
    b = s.flat(6)
    with b.unlit():
        cloud_floor(b, 1.6, 1.1, "pale")
    b = s.flat(1.5, moving=True)
    with b.moving(drift(0.25, 9.0)), b.unlit():
        cloud_floor(b, 0.8, 0.9, "rim")
    b = s.flat(0)
    with b.unlit():
        cloud_floor(b, 0.0, 0.6, "light")
    b = s.flat(-0.2, moving=True)
    with b.moving(drift(0.3, 8.0, 0.5)), b.unlit():
        cloud_floor(b, -1.0, 0.5, "rim")


def _waves(b: Board, y: float, size: float, tone: str) -> None:
    b.rect(tone, -SIDE - 2, LOW, SIDE + 2, y)
    for k in range(-14, 15):
        x = 1.5 * k + size
        b.line("rim", 0.05, (x - 0.5, y - 0.12), (x, y - 0.04), (x + 0.5, y - 0.12))


def _roofs(s: Set, tone: str, far: str, sea: Callable[[Board, float, float, str], None]) -> None:
    d = s.side
    land(b := s.flat(10), swells(b, 2.0, 0.7, 10), "pale")
    b = s.flat(4)
    with b.unlit():
        sea(b, 1.35, 1.0, far)
    b = s.flat(2.2)
    x = d * 3.1  # the steeple, to the shoulders in it
    b.rect("mid", x - 0.5, LOW, x + 0.5, 2.0)
    b.poly("mid", (x - 0.7, 1.95), (x, 4.0), (x + 0.7, 1.95))
    b.line("mid", 0.07, (x, 3.9), (x, 4.5))
    b.line("mid", 0.07, (x - 0.22, 4.25), (x + 0.22, 4.25))
    for x, y in ((-d * 2.9, 2.0), (-d * 6.2, 1.7), (d * 6.4, 1.8), (d * 9.6, 1.6)):
        b.poly("second", (x - 1.7, y - 1.4), (x, y), (x + 1.7, y - 1.4))
        b.rect("second", x + 0.5, y - 0.8, x + 0.8, y + 0.1)
    b = s.flat(1.2, moving=True)
    with b.moving(drift(0.25, 9.0)), b.unlit():
        sea(b, 0.5, 0.8, tone)
    b = s.flat(0)
    b.poly("accent", (-3.6, LOW), (-1.15, 0.0), (1.15, 0.0), (3.6, LOW))  # the roof, its ridge and rows of tiles
    with b.unlit():
        b.rect("body", -1.25, -0.07, 1.25, 0.03, 0.04)
        for row in range(7):
            y = -0.2 - 0.2 * row
            half = 1.15 - 1.1 * y
            b.line("body", 0.03, (-half, y, 0), (half, y, 0))
            for k in range(-9, 10):
                u = (k + 0.5 * (row % 2)) * 0.34
                if abs(u) < half - 0.1:
                    b.line("body", 0.025, (u, y, 0), (u * 1.04, y - 0.19, 0))
    x = -d * 0.95
    b = s.flat(0.1)
    b.rect("mid", x - 0.2, -0.4, x + 0.2, 0.62)
    b.rect("body", x - 0.27, 0.58, x + 0.27, 0.72)
    b = s.flat(-0.1, moving=True)
    with b.moving(drift(0.3, 8.0, 0.5)), b.unlit():
        sea(b, -0.6, 0.7, tone)
