"""Places hidden behind something: a temple or a cave behind a waterfall, a cave behind creepers."""

from __future__ import annotations

from rushes.papercut.pieces_ancient import temple
from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_land import fall, rock
from rushes.papercut.pieces_plants import leaf, palm
from rushes.papercut.places_ground import ground, leaves, near, pebbles, plant, sides
from rushes.papercut.places_hidden import woods
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.places_water import row, slide
from rushes.papercut.props_shapes import bob


def _walls(b: Board, gap: float, top: float) -> None:
    """Overgrown rock on both sides of a gap and over it, palms beside it."""
    for side in (-1, 1):
        b.shape("mid", (side * gap, LOW, 0), (side * (gap + 0.1), 1.8), (side * (gap - 0.1), top), (0, top + 0.1, 0),
                (0, top + 0.5), (side * 1.6, top + 0.6), (side * (gap + 1.3), top + 0.1), (side * (gap + 2.2), 2.3),
                (side * (gap + 3.6), 1.3), (side * (gap + 4.6), LOW, 0))  # fmt: skip
        for x, y in ((0.5, 1.2), (0.4, 2.3), (0.5, 3.5), (1.2, 1.7), (1.1, 2.9), (1.9, 1.3), (1.8, 2.3), (2.7, 1.2)):
            leaves(b, dict.fromkeys(at := [side * (gap + x)], y).__getitem__, "second", 0.6, at)
        spots = {side * x: top + 0.45 for x in (0.5, 1.3, 2.2)}
        leaves(b, spots.__getitem__, "second", 0.7, list(spots))
    for x, y, size in ((gap + 2.9, 1.2, 0.8), (-gap - 2.7, 1.2, 0.75), (gap + 4.6, 0.7, 0.9), (-gap - 4.8, 0.7, 0.95)):
        with b.standing(x, y, size, flip=x < 0):
            palm(b)


def _curtain_of_water(b: Board, half: float, top: float, gap: float) -> None:
    """Falling water one sees through, parted in the middle where one goes in."""
    with b.unlit():
        for side in (-1, 1):
            with b.sheer(0.8):
                b.poly("light", (side * gap * 0.5, top), (side * half, top), (side * half, 0.7), (side * gap, 0.7),
                       (side * gap * 0.8, top - 1.6))  # fmt: skip
        for i in range(25):
            x = -half + 2 * half * i / 24
            tone = "wall" if i % 2 else "rim"
            with b.moving(fall(i * 0.37)), b.sheer(0.75 if abs(x) < gap else 1.0):
                for y, long in ((top - 0.5, 0.8), (2.6, 0.7), (1.9, 0.6)):
                    b.line(tone, 0.045, (x, y - 0.2 * (i % 3)), (x, y - long - 0.1 * (i % 4)))
        for i in range(11):  # spray
            with b.moving(bob(0.06, 0.05, 0.5, i * 0.23)):
                b.oval("rim", -half + 2 * half * i / 10, 0.78, 0.24, 0.16)


def _pool(s: Set) -> None:
    b = s.flat(1.2)
    with b.unlit():
        b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, 0.8), (0, 0.8), (0, 0.2))
        b.oval("rim", 0.0, 0.78, 1.9, 0.08)
    plant(b, lambda x: 0.7, sides(b, 2.4, 12, 4), 0.5, 0.8, rock)
    row(s, 0.5, 0.4, 0.9, "bright water", "water", slide(0.4, 0.015, 5.5, 0.2))


def _path(s: Set) -> None:
    line = ground(s, rough=0.08)
    pebbles(s.flat(0.03), line, "second", 30, 0.14)
    b, line = near(s, -0.9)
    leaves(b, line, "body", 1.2, sides(b, 3.6, 16, 8))


@place("temple behind a waterfall", "palace behind a waterfall", "city behind a waterfall")
def temple_behind_water(s: Set) -> None:
    """The lit door of an old temple behind falling water, between overgrown rocks in the jungle."""
    woods(s)
    b = s.flat(2.4)
    b.rect("body", -2.6, LOW, 2.6, 4.1)
    with b.standing(0.0, 0.7, 0.66):
        temple(b)
    b = s.flat(2.0, moving=True)
    _curtain_of_water(b, 1.9, 4.0, 1.3)
    _walls(s.flat(1.6), 1.75, 3.6)
    _pool(s)
    _path(s)


@place("cave behind a waterfall", "tunnel behind a waterfall", "passage behind a waterfall")
def cave_behind_water(s: Set) -> None:
    """A dark mouth in the rock behind falling water that parts before it."""
    woods(s)
    b = s.flat(2.4)
    b.rect("body", -2.6, LOW, 2.6, 4.1)
    b.shape("dark", (-1.15, 0.5, 0), (-1.1, 1.7), (-0.6, 2.7), (0.1, 2.9), (0.7, 2.6), (1.1, 1.6), (1.15, 0.5, 0))
    b = s.flat(2.0, moving=True)
    _curtain_of_water(b, 1.9, 4.0, 0.9)
    _walls(s.flat(1.6), 1.75, 3.6)
    _pool(s)
    _path(s)


@place("cave behind vines", "door behind vines", "tunnel behind vines")
def cave_behind_vines(s: Set) -> None:
    """A dark mouth in an overgrown rock, half hidden by hanging creepers with leaves."""
    woods(s)
    b = s.flat(1.8)
    b.shape("soft", (-5.5, LOW, 0), (-5.0, 2.4), (-3.2, 4.4), (0, 5.0), (3.4, 4.3), (5.2, 2.2), (5.6, LOW, 0))
    b.shape("dark", (-0.95, 0.3, 0), (-0.92, 1.7), (-0.6, 2.7), (0.05, 3.0), (0.6, 2.7), (0.92, 1.6), (0.95, 0.3, 0))
    for x in (-4.2, -3.1, -2.2, 2.2, 3.2, 4.3):
        leaves(b, lambda x: 0.7, "second", 0.8, [x])
    b = s.flat(1.5)
    with b.unlit():
        for k, x in enumerate((-1.5, -1.2, -0.9, -0.6, 0.55, 0.85, 1.15, 1.45)):
            low = (0.6, 0.9, 1.3, 1.9, 2.0, 1.4, 0.8, 0.5)[k]
            b.line("deep", 0.07, (x, 4.6), (x + 0.08, 0.5 * (4.6 + low)), (x - 0.03, low))
            for j in range(9):
                y = low + (4.4 - low) * j / 9
                for turn in (-35, 215):
                    b.put("deep" if j % 2 else "mid", leaf(x, y, 0.34, 0.1, turn + b.rng.uniform(-9, 9)))
    _path(s)
