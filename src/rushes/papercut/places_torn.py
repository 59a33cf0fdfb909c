"""Where a house is being torn down: half of the front stands, beams stick out of the gap, a crane with its ball."""

from __future__ import annotations

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_buildings import door, window
from rushes.papercut.places_ground import ground, near, scatter
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.places_town import roofs

_EDGE = ((-1.9, -0.1), (-1.9, 1.4), (-1.5, 2.0), (-1.7, 2.6), (-1.0, 3.1), (-1.1, 3.9), (-0.4, 4.4), (-0.3, 5.0))


def _house(b: Board) -> None:
    b.poly("wall", *_EDGE, (0.4, 5.6), (4.6, 5.6), (4.6, -0.1))
    b.rect("sober", 0.3, 5.5, 4.8, 5.75)
    for y in (2.0, 3.7):
        for x in (0.3, 1.7, 3.1):
            window(b, x, y, 0.7, 0.95, lit=False)
    door(b, 2.4, 0.9, 1.7)


def _theatre(b: Board) -> None:
    b.poly("wall", *_EDGE, (5.0, 5.0), (5.0, -0.1))
    b.poly("sober", (0.1, 4.95), (5.2, 4.95), (2.9, 6.4), (1.5, 5.9))
    b.rect("sober", -0.3, 4.75, 5.2, 5.0)
    with b.unlit():
        for x in (1.3, 2.75, 4.2):
            b.rect("dark", x - 0.4, 0, x + 0.4, 1.75)
        b.rect("accent", 0.5, 2.0, 4.9, 2.5)  # the canopy with its lamps
        for k in range(12):
            b.oval("glow", 0.7 + 0.36 * k, 2.24, 0.09)
        for x, smile in ((1.27, 1), (2.73, -1)):  # the laughing mask and the weeping one
            b.oval("rim", x, 3.6, 0.62, 0.75)
            for eye in (-0.22, 0.22):
                b.oval("dark", x + eye, 3.8, 0.13, 0.09)
            y = 3.25 + 0.1 * smile
            b.line("dark", 0.12, (x - 0.3, y), (x, y - 0.2 * smile), (x + 0.3, y))
    for k, top in enumerate((2.1, 4.75, 4.75, 4.75)):  # columns, the first broken off
        x = -0.9 + 1.45 * k
        b.rect("pale", x - 0.17, 0, x + 0.17, top)


def _site(s: Set, theatre: bool) -> None:
    d = s.side
    roofs(s.flat(8), 0.6, 2.0, 2.2, "second", 0.4)
    b = s.flat(1.2)
    with b.standing(-d * 0.6, 0.8, 0.62, flip=d < 0):
        with b.unlit():  # the crane
            b.line("mid", 0.24, (-5.6, 0.3, 0), (-3.0, 7.4, 0))
            b.line("mid", 0.1, (-4.9, 0.3, 0), (-3.0, 7.4, 0))
            b.line("mid", 0.07, (-3.0, 7.4, 0), (-1.9, 4.2, 0))
            b.rect("accent", -6.4, 0.2, -4.3, 1.3, 0.1)
            b.rect("glow", -4.9, 0.6, -4.45, 1.15)
            b.rect("dark", -6.6, 0.0, -4.1, 0.35, 0.15)
        (_theatre if theatre else _house)(b)
        with b.unlit():
            for x0, y0, x1, y1 in ((-1.9, 1.9, -2.9, 2.3), (-1.5, 2.9, -2.4, 3.4), (-0.9, 3.8, -1.5, 4.5)):
                b.line("mid", 0.12, (x0, y0, 0), (x1, y1, 0))
        b.oval("dark", -1.8, 3.9, 0.46)
    b = s.flat(0.9)
    b.rect("soft", -SIDE, LOW, SIDE, 0.86)
    b = s.flat(0.6)
    b.rect("second", -SIDE, LOW, SIDE, 0.56)
    for x in (-2.6, -1.9, -3.3, -1.3, -2.2, -3.9):
        r = 0.3 + 0.3 * b.rng.random()
        px = -d * 0.6 + d * 0.62 * x
        b.poly("pale", (px - r, 0.5), (px - 0.5 * r, 0.5 + r), (px + 0.5 * r, 0.5 + 0.8 * r), (px + r, 0.5))
    ground(s)
    b, _ = near(s, -1.0)
    for x in scatter(b, -16, 16, 14):
        r = b.rng.uniform(0.12, 0.3)
        b.poly("body", (x - r, -1.05), (x - 0.4 * r, -0.95 + r), (x + r, -1.05))


@place("demolition site", "demolition", "torn house", "building being torn down", "wrecking site")
def demolition_site(s: Set) -> None:
    """Before a house of which half is gone."""
    _site(s, theatre=False)


@place("torn theatre", "torn theater", "torn cinema", "theatre being torn down", "theater being torn down")
def torn_theatre(s: Set) -> None:
    """Before a theatre with its masks, of which half is gone."""
    _site(s, theatre=True)
