"""Where one races in water or hits a ball: a long pool with lanes and blocks, a ballpark with its bases."""

from __future__ import annotations

from rushes.papercut.places_ground import grass, near
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.places_sport import checks, crowd
from rushes.papercut.props_shapes import bob


@place("racing pool", "olympic pool", "swimming hall", "swimming stadium", "lap pool", "swimming competition",
       "swimming championship", water_y=0.3)  # fmt: skip
def racing_pool(s: Set) -> None:
    crowd(s.flat(4), 2.1, 4, 0.7)
    b = s.flat(2.4)
    b.rect("rim", -SIDE, LOW, SIDE, 1.9)
    checks(b, -SIDE, SIDE, 1.62, 0.14)
    b = s.flat(1.4)
    b.rect("rim", -SIDE, LOW, SIDE, 1.15)
    b.rect("soft", -SIDE, LOW, SIDE, 1.02)
    b = s.flat(1.0)
    b.rect("bright water", -SIDE, LOW, SIDE, 0.9)
    _floats(s, 0.9, 0.74)
    _floats(s, 0.45, 0.36)
    b = s.flat(0.01)  # the edge on this side, where one stands
    b.rect("soft", -SIDE, LOW, SIDE, 0.16)
    b.rect("rim", -SIDE, LOW, SIDE, 0.08)
    b = s.flat(-0.25)  # starting blocks
    for x in (-5.2, 5.2):
        b.rect("mid", x - 0.35, LOW, x + 0.35, -0.5)
        b.rect("accent", x - 0.42, -0.5, x + 0.42, -0.38)


def _floats(s: Set, depth: float, y: float, size: float = 1.0) -> None:
    """A rope of floats, red and white by turns, that rocks on the water."""
    b = s.flat(depth, moving=True)
    with b.moving(bob(0.25, 0.02, 0.2, depth)), b.unlit():
        for k in range(round(2 * SIDE / (0.34 * size))):
            x = -SIDE + 0.34 * size * k
            b.oval("accent" if k % 8 < 4 else "rim", x, y, 0.15 * size, 0.055 * size)


@place("ballpark", "baseball field", "baseball park", "baseball stadium", "baseball diamond", "softball field")
def ballpark(s: Set) -> None:
    """Rows of people behind a fence with boards, a scoreboard over them, bases on the brown of the infield."""
    b = s.flat(3)
    crowd(b, 1.3, 5)
    x = -s.side * 2.6
    b.rect("mid", x - 1.7, 2.8, x + 1.7, 4.4)
    with b.unlit():
        for k in range(5):
            for row in range(2):
                b.rect(
                    "rim" if (k + row) % 2 else "glow",
                    x - 1.4 + 0.6 * k,
                    3.1 + 0.6 * row,
                    x - 1.0 + 0.6 * k,
                    3.5 + 0.6 * row,
                )
    b = s.flat(0.9)
    b.rect("second", -SIDE, LOW, SIDE, 1.35)
    with b.unlit():
        for k in range(-9, 10):
            b.rect(("accent", "pale", "glow")[k % 3], 2.0 * k + 0.1, 0.75, 2.0 * k + 1.8, 1.25)
    b = s.flat(0.5)
    b.rect("soft", -SIDE, LOW, SIDE, 0.62)
    b = s.flat(0)
    b.rect("sober", -SIDE, LOW, SIDE, 0.0)
    with b.unlit():
        b.line("rim", 0.05, (-SIDE, -0.12), (SIDE, -0.5))
        for x in (-2.4, 0.6, 2.8):
            b.poly("rim", (x - 0.24, -0.3), (x + 0.24, -0.3), (x + 0.32, -0.44), (x - 0.32, -0.44))
    b, line = near(s, -0.95)
    grass(b, line, "body", 0.2)
