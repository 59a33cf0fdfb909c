"""Things of stairs and street that only a deed needs: steps to sit on, the dark, a drifting scent, a straight line."""

from __future__ import annotations

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@piece("front steps", "house steps", "stair steps")
def front_steps(b: Board) -> None:
    """A flight of stairs seen from its foot, wide enough for two to sit on, with a banister at each side."""
    for k in range(11, -1, -1):
        half, y = 1.8 - 0.04 * k, 0.24 * k
        b.rect("second" if k % 2 else "mid", -half, y - 0.02, half, y + 0.25)
        b.rect("pale", -half, y + 0.2, half, y + 0.26)
    for side in (-1, 1):
        b.line("body", 0.11, (side * 1.88, 1.1), (side * 1.42, 3.9))
        for k in range(0, 12, 2):
            x, y = side * (1.88 - 0.042 * k), 0.24 * k
            b.line("body", 0.05, (x, y + 0.1), (x, y + 1.15))
        b.rect("body", side * 1.9 - 0.12, 0, side * 1.9 + 0.12, 1.3)
        b.oval("body", side * 1.9, 1.4, 0.17)


@piece("garden rail")
def garden_rail(b: Board) -> None:
    """A short stretch of fence, seen almost from its end, with a box of flowers on it."""
    for k in range(4):
        x = -0.24 + 0.16 * k
        b.rect("body", x - 0.05, 0, x + 0.05, 0.86)
        b.poly("body", (x - 0.05, 0.85), (x + 0.05, 0.85), (x, 0.95))
    for y in (0.25, 0.66):
        b.rect("second", -0.34, y, 0.34, y + 0.08)


@piece("cottage window")
def cottage_window(b: Board) -> None:
    """The front of a house with one open window, its sill at the height of a breast."""
    b.rect("mid", -1.9, -0.05, 1.9, 4.2)
    b.rect("second", -1.9, -0.05, 1.9, 0.35)
    for k in range(4):
        b.rect("second", -1.75 + 0.95 * k, 3.2 - 0.3 * (k % 2), -1.4 + 0.95 * k, 3.3 - 0.3 * (k % 2))
    b.rect("rim", -1.0, 0.98, 1.0, 2.42)
    with b.unlit():
        b.rect("glow", -0.9, 1.05, 0.9, 2.32)
        b.poly("accent", (-0.9, 2.32), (-0.45, 2.32), (-0.8, 1.5), (-0.9, 1.45))
        b.poly("accent", (0.9, 2.32), (0.45, 2.32), (0.8, 1.5), (0.9, 1.45))
        for x in (-1.18, 1.18):
            b.rect("body", x - 0.16, 1.0, x + 0.16, 2.4)
    b.rect("body", -1.1, 0.9, 1.1, 1.04)


@cut("darkness", 12.0)
def _darkness(s: Sheet) -> Cutout:
    """So large that no frame shows where it ends."""
    s.rect("dark", -300, 0, 300, 100)
    return s.cutout(hold=(0, 50))


@cut("scent", 0.5)
def _scent(s: Sheet) -> Cutout:
    """Two ribbons of steam that drift to the right and rise."""
    s.line("rim", 7, (-150, 18, 0), (-110, 34), (-70, 12), (-20, 40), (30, 26), (80, 66), (130, 58), (150, 82))
    s.line("glow", 5, (-150, 4, 0), (-100, 12), (-60, -2), (-10, 18), (40, 8), (90, 42), (140, 38))
    return s.cutout()


@cut("taut line", 1.0)
def _taut_line(s: Sheet) -> Cutout:
    s.line("dark", 18, (0, 0, 0), (0, 100, 0))
    return s.cutout()


@cut("lunch basket", 0.42, "picnic basket", "food basket", "breakfast basket", "dinner basket")
def _lunch_basket(s: Sheet) -> Cutout:
    """A basket out of which bread, an apple and a bottle stick."""
    s.line("russet", 5, (-46, 40, 0), (-40, 84), (0, 98), (40, 84), (46, 40, 0))
    s.shape("straw", (-36, 42), (-44, 66, 0.5), (-34, 80), (-14, 74), (-8, 42))
    s.oval("ember", 8, 54, 15)
    s.rect("leaf", 22, 40, 34, 70, 4)
    s.rect("leaf", 25, 66, 31, 82, 2)
    s.poly("russet", (-52, 46), (52, 46), (40, 0), (-40, 0))
    s.rect("dark", -54, 42, 54, 50, 3)
    for row in range(3):
        for k in range(4):
            x = -36 + 20 * k + 6 * (row % 2)
            s.rect("straw", x, 6 + 12 * row, x + 11, 13 + 12 * row, 2)
    return s.cutout(hold=(0, 96))


@cut("hauled net", 1.0)
def _hauled_net(s: Sheet) -> Cutout:
    """A bag of mesh on a rope, with a fish or two and weed in it."""
    s.line("russet", 3, (0, 66, 0), (0, 100, 0))
    s.oval("second", -8, 24, 9)
    s.poly("second", (-17, 24), (-27, 32), (-27, 16))
    s.oval("leaf", 12, 13, 8)
    for x in (-34, -24, -12, 0, 12, 24, 34):
        s.line("russet", 1.8, (0, 68), (0.75 * x, 46), (x, 20), (0.6 * x, 2))
    for y, w in ((54, 15), (44, 22), (34, 28), (24, 32), (14, 30), (5, 23)):
        s.line("russet", 1.8, (-w, y), (0, y - 5), (w, y))
    for x in (-20, 0, 20):
        s.oval("accent", x, 50 - 0.2 * abs(x), 3.4)
    return s.cutout(hold=(0, 98))


@cut("parcel", 0.36, "package", "wrapped parcel")
def _parcel(s: Sheet) -> Cutout:
    """Brown paper, a string about it with a bow, and the address."""
    s.rect("straw", -60, 0, 60, 78, 3)
    s.line("russet", 5, (-60, 39, 0), (60, 39, 0))
    s.line("russet", 5, (-14, 0, 0), (-14, 78, 0))
    s.oval("russet", -27, 86, 13)
    s.oval("russet", -1, 86, 13)
    s.oval("straw", -27, 86, 7)
    s.oval("straw", -1, 86, 7)
    s.rect("pale", 6, 10, 52, 32, 1)
    for y in (15, 21, 27):
        s.line("dark", 1.6, (11, y, 0), (46 if y > 15 else 34, y, 0))
    s.rect("accent", 40, 54, 54, 70, 1)
    return s.cutout(hold=(0, 30))


@cut("lunch box", 0.26, "lunchbox", "lunch-box", "lunch tin")
def _lunch_box(s: Sheet) -> Cutout:
    """With a handle and two clasps, an apple on its lid."""
    s.line("dark", 6, (-20, 70, 0), (-18, 92), (18, 92), (20, 70, 0))
    s.rect("accent", -58, 0, 58, 72, 12)
    s.rect("dark", -58, 44, 58, 48)
    for x in (-30, 30):
        s.rect("pale", x - 6, 38, x + 6, 54, 2)
    s.oval("pale", 0, 22, 12)
    s.line("pale", 3, (0, 32, 0), (5, 40, 0))
    return s.cutout(hold=(0, 86))
