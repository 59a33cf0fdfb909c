"""Things that neighbours have to do with: bags of shopping, a dryer, a balcony above the street, a window at dawn."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("groceries", 0.55, "grocery bag", "bag of groceries", "shopping bag", "bag of shopping", "paper bag",
     "grocery bags", "shopping bags", "shopping")  # fmt: skip
def _groceries(s: Sheet) -> Cutout:
    """A brown paper bag, full to above its rim: a long loaf, leek, oranges."""
    s.line("crumb", 17, (-16, 50, 0), (-27, 96))
    for x, y in ((-21, 70), (-24, 84)):
        s.line("russet", 3, (x - 6, y - 2), (x + 6, y + 4))
    s.line("leaf", 9, (14, 50, 0), (17, 78))
    for tip in ((4, 98), (18, 102), (32, 95)):
        s.line("leaf", 6, (17, 76), tip)
    for x, y in ((-5, 66), (7, 60), (26, 62)):
        s.oval("golden", x, y, 11)
    s.poly("sack", (-36, 62), (-28, 56), (-20, 62), (-12, 56), (-4, 62), (4, 56), (12, 62), (20, 56), (28, 62),
           (36, 57), (34, 0), (-34, 0))  # fmt: skip
    s.line("sackcloth", 2, (-12, 54, 0), (-10, 0, 0))
    s.line("sackcloth", 2, (-33, 22, 0), (33, 22, 0))
    return s.cutout(hold=(0, 30))


@cut("dryer", 0.95, "tumble dryer", "tumble drier", "drier")
def _dryer(s: Sheet) -> Cutout:
    """A machine with its round door open on a dark drum."""
    s.rect("chalk", -42, 0, 42, 100, 4)
    s.rect("grey", -42, 82, 42, 100, 4)
    s.oval("ember", 28, 91, 4)
    s.rect("dark", -34, 87, -4, 95, 2)
    s.oval("grey", 0, 42, 32)
    s.oval("dark", 0, 42, 26)
    s.shape("rim", (-20, 22), (-8, 32), (4, 24), (16, 30), (22, 26), (14, 18), (-10, 17))
    s.oval("grey", -46, 42, 8, 32)
    s.oval("water", -47, 42, 4, 25)
    return s.cutout()


@cut("round sun", 0.6)
def _round_sun(s: Sheet) -> Cutout:
    s.oval("glow", 0, 50, 50)
    s.oval("chalk", 0, 50, 40)
    return s.cutout()


@piece("house balcony", "upstairs balcony")
def house_balcony(b: Board) -> None:
    """A house front with a balcony on its upper floor, as one sees it from the street; its floor is at 2.6 metres."""
    b.rect("mid", -2.2, -0.05, 1.5, 6.2)
    b.rect("second", -2.2, -0.05, 1.5, 0.4)
    for k in range(5):
        b.rect("second", -2.0 + 0.72 * k, 5.4 - 0.25 * (k % 2), -1.7 + 0.72 * k, 5.5 - 0.25 * (k % 2))
    b.rect("body", -0.55, 0, 0.45, 1.95, 0.03)
    b.rect("deep", -0.43, 0.0, 0.33, 1.82, 0.02)
    b.oval("glow", 0.2, 0.9, 0.05)
    b.rect("body", -1.95, 2.6, -0.45, 4.95, 0.03)
    with b.unlit():
        b.rect("glow", -1.82, 2.6, -0.58, 4.82)
    b.line("body", 0.06, (-1.2, 2.6), (-1.2, 4.82))
    for x in (-1.75, 1.1):
        b.line("body", 0.1, (x, 2.0), (x, 2.5))
    b.rect("body", -2.3, 2.42, 1.75, 2.62, 0.02)


@piece("balcony rail")
def balcony_rail(b: Board) -> None:
    """The bars and the flower box of a balcony, before whoever stands on it."""
    b.line("body", 0.09, (-2.0, 0.85, 0), (2.0, 0.85, 0))
    for k in range(17):
        b.line("body", 0.05, (-2.0 + 0.25 * k, 0.0, 0), (-2.0 + 0.25 * k, 0.85, 0))
    b.rect("accent", -1.9, 0.56, -0.5, 0.8, 0.04)
    for k in range(6):
        b.oval("soft" if k % 2 else "ember", -1.8 + 0.23 * k, 0.92 + 0.05 * (k % 2), 0.13)


@piece("dawn window")
def dawn_window(b: Board) -> None:
    """A wide window with curtains, the sky of an early morning behind it."""
    b.rect("body", -1.7, 0.7, 1.7, 3.2, 0.03)
    with b.unlit():
        b.rect("dim", -1.56, 0.84, 1.56, 3.06)
        b.rect("ember", -1.56, 0.84, 1.56, 1.6)
        b.rect("glow", -1.56, 0.84, 1.56, 1.15)


@piece("window cross")
def window_cross(b: Board) -> None:
    """What is before the sky in a window: its bars, its sill, hills at the foot and the curtains."""
    with b.unlit():
        b.shape("mid", (-1.56, 0.84, 0), (-1.56, 1.2), (-0.8, 1.0), (0.1, 1.26), (0.9, 1.04), (1.56, 1.2),
                (1.56, 0.84, 0))  # fmt: skip
    for x in (-0.52, 0.52):
        b.line("body", 0.08, (x, 0.84, 0), (x, 3.06, 0))
    b.line("body", 0.07, (-1.56, 2.2, 0), (1.56, 2.2, 0))
    b.rect("body", -1.9, 0.6, 1.9, 0.82, 0.03)
    for side in (-1, 1):
        b.shape("accent", (side * 2.0, 3.35, 0), (side * 1.2, 3.35, 0), (side * 1.45, 2.2), (side * 1.6, 0.5, 0),
                (side * 2.05, 0.5, 0))  # fmt: skip
    b.line("body", 0.08, (-2.15, 3.36), (2.15, 3.36))


@cut("angry words", 0.3)
def _angry_words(s: Sheet) -> Cutout:
    """A jagged burst, as it stands over those who shout."""
    points = []
    for k in range(14):
        r = 50 if k % 2 == 0 else 26
        points.append((r * math.cos(math.tau * k / 14), 50 + r * math.sin(math.tau * k / 14), 0.0))
    s.shape("ember", *points)
    s.line("glow", 7, (-20, 62, 0), (-6, 40, 0), (4, 62, 0), (18, 40, 0))
    return s.cutout()


@cut("lock of hair", 0.1)
def _lock(s: Sheet) -> Cutout:
    """A curl that was cut off."""
    for k in (-14, 0, 14):
        s.line("dark", 9, (k - 22, 78), (k, 60), (k - 6, 34), (k + 20, 20))
    return s.cutout()


@cut("barbecue", 0.95, "bbq", "barbecue grill", "charcoal grill", "kettle grill", "grill")
def _barbecue(s: Sheet) -> Cutout:
    """A round bowl of embers on three legs, a grate across it."""
    for x in (-30, 0, 30):
        s.line("second", 5, (0.5 * x, 62, 0), (x, 0, 0))
    s.shape("dark", (-52, 84, 0), (52, 84, 0), (40, 62), (0, 52), (-40, 62))
    s.rect("ember", -48, 82, 48, 87, 2)
    s.line("body", 3, (-58, 89, 0), (58, 89, 0))
    for x in range(-48, 49, 12):
        s.line("body", 2, (x, 89, 0), (x, 84, 0))
    s.line("second", 5, (52, 78, 0), (66, 78, 0))
    return s.cutout(hold=(60, 78))


@cut("high chair", 1.0, "highchair", "baby chair")
def _high_chair(s: Sheet) -> Cutout:
    """Long splayed legs, a seat with a back, and a tray in front."""
    s.line("body", 5, (-14, 50, 0), (-30, 0, 0))
    s.line("body", 5, (16, 50, 0), (30, 0, 0))
    s.line("body", 4, (-24, 18, 0), (24, 18, 0))
    s.rect("body", -20, 47, 20, 54, 2)
    s.rect("accent", -24, 50, -15, 92, 4)
    s.line("body", 5, (-18, 70, 0), (34, 70, 0))
    s.rect("pale", 12, 68, 42, 74, 2)
    return s.cutout()


@cut("ironing table", 0.85)
def _ironing_table(s: Sheet) -> Cutout:
    """The board alone, on crossed legs."""
    s.line("second", 4, (-46, 0, 0), (46, 88, 0))
    s.line("second", 4, (46, 0, 0), (-46, 88, 0))
    s.shape("pale", (-96, 88, 0.2), (60, 88, 0.3), (96, 94), (60, 99, 0.3), (-96, 99, 0.2))
    return s.cutout()


@cut("folded cloth", 0.2)
def _folded_cloth(s: Sheet) -> Cutout:
    """A shirt that lies flat, a sleeve over the edge."""
    s.shape("accent", (-96, 4), (-60, 22), (40, 20), (90, 10), (96, 0, 0), (-96, 0, 0))
    s.shape("accent", (30, 10), (64, 10), (76, -60, 0), (48, -60, 0))
    s.line("pale", 4, (-60, 12), (20, 12))
    return s.cutout(hold=(0, 12))


@cut("scorch mark", 0.1)
def _scorch_mark(s: Sheet) -> Cutout:
    """A black hole with glowing edges."""
    s.shape("ember", (-60, 10), (0, 46), (60, 10), (0, -16))
    s.shape("dark", (-46, 12), (0, 36), (46, 12), (0, -8))
    return s.cutout(hold=(0, 12))
