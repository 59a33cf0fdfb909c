"""Wide land far from towns: the range of ranchers with its wind pump and wire, a monastery on its rock."""

from __future__ import annotations

from rushes.papercut.pieces_board import Board
from rushes.papercut.places_ground import caps, ground, land, near, peaks, scatter, swells
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.props_shapes import spin


def _wind_pump(b: Board) -> None:
    for x in (-0.5, 0.5):
        b.line("body", 0.07, (x, 0, 0), (0.12 * x, 3.4, 0))
    for y in (0.8, 1.7, 2.5):
        b.line("body", 0.05, (-0.5 + 0.13 * y, y, 0), (0.5 - 0.13 * y, y, 0))
    b.poly("body", (0.1, 3.3), (1.1, 3.6), (1.1, 3.0))
    with b.moving(spin(b.at(0.0, 3.4), 0.25)):
        for k in range(8):
            with b.standing(0.0, 3.4, turn=45 * k):
                b.poly("second", (0.0, 0.02), (-0.16, 0.8), (0.16, 0.8))


def _saguaro(b: Board) -> None:
    b.line("mid", 0.3, (0, 0), (0, 2.4))
    b.line("mid", 0.22, (0, 1.0), (-0.62, 1.05), (-0.66, 1.75))
    b.line("mid", 0.22, (0, 1.3), (0.6, 1.35), (0.64, 2.0))


def _wire(b: Board, x0: float, x1: float, y: float) -> None:
    x = x0
    while x <= x1:
        b.line("body", 0.09, (x, y - 0.1, 0), (x, y + 0.9, 0))
        x += 2.0
    for dy in (0.35, 0.7):
        b.line("body", 0.025, (x0, y + dy), (x1, y + dy))


def _longhorn(b: Board) -> None:
    b.shape("body", (-0.9, 0.62), (-0.84, 1.2), (0, 1.22), (0.7, 1.24), (0.9, 0.9), (0.7, 0.6), (0, 0.5))
    for x in (-0.78, -0.52, 0.44, 0.66):
        b.line("body", 0.13, (x, 0.7, 0), (x, 0.0, 0))
    b.shape("body", (0.7, 1.2), (1.02, 1.36), (1.36, 1.12), (1.3, 0.94), (0.86, 0.94))
    b.line("rim", 0.07, (0.6, 1.62), (0.92, 1.38), (1.2, 1.42), (1.5, 1.7))
    b.line("body", 0.05, (-0.88, 1.1), (-1.02, 0.6))


@place("range", "ranchland", "cattle range", "open range", "ranch land", "texas grassland", "texas prairie",
       "texas plains", "plains")  # fmt: skip
def cattle_range(s: Set) -> None:
    """Dry grass to a flat horizon, mesas, longhorns, a wind pump, cactus and barbed wire."""
    b = s.flat(14)
    for middle, wide, high in ((-13.0, 2.4, 2.5), (-5.0, 1.6, 2.2), (9.0, 3.0, 2.6), (18.0, 2.0, 2.3)):
        b.poly(
            "second",
            (middle - wide, LOW),
            (middle - 0.8 * wide, high),
            (middle + 0.8 * wide, high),
            (middle + wide, LOW),
        )
    land(b := s.flat(8), swells(b, 1.72, 0.06, 14), "soft")
    line = land(b := s.flat(3), swells(b, 1.28, 0.05, 12), "soft")
    for x in scatter(b, -18, 18, 9, clear=2.5):
        with b.standing(x, line(x), 0.42, flip=x > 0):
            _longhorn(b)
    line = land(b := s.flat(1.2), swells(b, 0.82, 0.05, 9), "second")
    with b.standing(s.side * 3.6, line(s.side * 3.6) - 0.05, 0.95):
        _wind_pump(b)
    with b.standing(-s.side * 3.9, line(-s.side * 3.9) - 0.05, 0.8):
        _saguaro(b)
    _wire(s.flat(0.5), -SIDE, SIDE, 0.42)
    line = ground(s)
    b, line = near(s)
    for x in scatter(b, -SIDE, SIDE, 60):
        for k in (-2, -1, 0, 1, 2):
            b.line("body", 0.03, (x, line(x) - 0.05), (x + 0.09 * k, line(x) + 0.3))


def _prayer_flags(b: Board, x0: float, y0: float, x1: float, y1: float) -> None:
    b.line("body", 0.02, (x0, y0), (0.5 * (x0 + x1), 0.5 * (y0 + y1) - 0.3), (x1, y1))
    for k in range(1, 12):
        u = k / 12
        x, y = x0 + (x1 - x0) * u, y0 + (y1 - y0) * u - 1.2 * u * (1 - u)
        b.rect(("accent", "glow", "rim", "sober", "ember")[k % 5], x - 0.1, y - 0.26, x + 0.1, y)


def _gompa(b: Board) -> None:
    """White walls that lean in, dark windows, red bands, roofs of gold."""
    for x, y, wide, high in ((-2.3, 0.0, 1.5, 1.9), (2.3, 0.0, 1.4, 1.7), (0.0, 0.0, 1.9, 3.0)):
        b.poly(
            "rim", (x - wide, y - 1.0), (x - 0.88 * wide, y + high), (x + 0.88 * wide, y + high), (x + wide, y - 1.0)
        )
        with b.unlit():
            b.rect("accent", x - 0.89 * wide, y + high - 0.34, x + 0.89 * wide, y + high)
            for row in range(2 if high > 2 else 1):
                for k in range(3):
                    px, py = x + (k - 1) * 0.5 * wide, y + high - 1.1 - 0.8 * row
                    b.poly("body", (px - 0.17, py), (px - 0.13, py + 0.46), (px + 0.13, py + 0.46), (px + 0.17, py))
    b.shape("glow", (-2.2, 2.98, 0), (-1.5, 3.3), (-1.0, 3.7, 0), (1.0, 3.7, 0), (1.5, 3.3), (2.2, 2.98, 0))
    b.rect("ember", -1.0, 3.66, 1.0, 3.84)
    b.shape("glow", (-0.9, 3.84, 0), (-0.4, 4.1), (0, 4.6, 0), (0.4, 4.1), (0.9, 3.84, 0))
    b.arch("dark", -0.4, 0.4, -1.0, 0.4)


@place("mountain monastery", "buddhist monastery", "tibetan monastery", "gompa", "lamasery", "himalayan monastery")
def mountain_monastery(s: Set) -> None:
    line = land(b := s.flat(12), peaks(b, 2.6, 2.2, 5.0, 0.5), "second")
    caps(b, line, 3.0, 0.5)
    land(b := s.flat(5), peaks(b, 1.9, 1.2, 3.4, 0.5), "soft")
    b = s.flat(1.6)
    d = s.side
    b.shape(
        "mid", (d * 6.5, LOW, 0), (d * 5.4, 0.9), (d * 4.2, 1.5), (-d * 0.4, 1.5), (-d * 1.8, 0.9), (-d * 2.8, LOW, 0)
    )
    with b.standing(d * 1.9, 1.9, 0.8):
        _gompa(b)
    b = s.flat(0.8)
    _prayer_flags(b, -d * 4.2, 3.4, d * 0.2, 2.0)
    b.line("body", 0.09, (-d * 4.2, 0.0), (-d * 4.2, 3.5))
    b.rect("soft", -SIDE, LOW, SIDE, 0.62)
    ground(s, "pale")
    near(s)
