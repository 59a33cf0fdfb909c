"""What mishaps leave: a banana's peel with its flaps, a plate seen from above, shards, a splash of cream."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, stock
from rushes.papercut.props_table import steam

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("banana peel", 0.17, "banana skin", "peel", "skin of a banana")
def _peel(s: Sheet) -> Cutout:
    for x, y in ((-96, 6), (-46, 2), (50, 2), (100, 8)):
        s.tube("straw", [(0, 78), (0.62 * x, 62), (x, y + 10)], [22, 32, 12])
        s.line("pale", 8, (0.2 * x, 66), (0.6 * x, 50), (0.86 * x, y + 18))
    s.shape("straw", (-14, 70), (-9, 104, 0.2), (9, 104, 0.2), (14, 70))
    s.rect("dark", -9, 98, 9, 110)
    return s.cutout(hold=(0, 80))


@cut("flying plate", 0.34)
def _flying_plate(s: Sheet) -> Cutout:
    s.oval("rim", 0, 50, 50, 46)
    s.ring("second", 0, 50, 40, 4)
    s.oval("pale", 0, 50, 30, 27)
    return s.cutout(hold=(0, 50))


@cut("broken plate", 0.16, "broken plates", "shards", "smashed plate", "broken crockery")
def _shards(s: Sheet) -> Cutout:
    bits = ((-150, 14, 62), (-60, 34, 74), (44, 26, 70), (140, 12, 58), (0, 4, 50), (-104, 4, 40))
    for k, (x, y, r) in enumerate(bits):
        a = 0.9 * k
        points = [(x + r * math.cos(a + t) * k2, max(0.0, y + 0.6 * r * math.sin(a + t) * k2))
                  for t, k2 in ((0.0, 1.0), (1.2, 0.9), (2.2, 0.5), (3.6, 1.0), (5.0, 0.6))]  # fmt: skip
        s.poly("rim", *points)
        s.line("second", 7, points[0], points[1])
    return s.cutout()


@cut("splash of cream", 0.5, "splat", "mess of cake")
def _splash(s: Sheet) -> Cutout:
    knots = []
    for k in range(18):
        a, r = math.tau * k / 18, 50 if k % 2 else 32
        knots.append((r * math.cos(a), 50 + r * math.sin(a)))
    s.shape("chalk", *knots)
    for k in range(7):
        a = math.tau * k / 7 + 0.3
        s.oval("chalk", 66 * math.cos(a), 50 + 62 * math.sin(a), 7)
    return s.cutout(hold=(0, 50))


@cut("laughter", 0.5, "ha ha")
def _laughter(s: Sheet) -> Cutout:
    """Three times HA, each larger than the one before, rising; light letters with a dark edge, on any ground."""
    for k, (x, y, r) in enumerate(((-78, 0, 20), (-16, 34, 25), (62, 74, 31))):
        with s.moving(bob(0.03, 0.02, 0.5, 0.2 * k)):
            for tone, wide in (("dark", 0.62), ("chalk", 0.32)):
                for x0 in (x - 0.9 * r, x - 0.1 * r):
                    s.line(tone, wide * r, (x0, y, 0), (x0, y + 2 * r, 0))
                s.line(tone, wide * r, (x - 0.9 * r, y + r, 0), (x - 0.1 * r, y + r, 0))
                s.line(tone, wide * r, (x + 0.4 * r, y, 0), (x + 0.9 * r, y + 2 * r, 0), (x + 1.4 * r, y, 0))
                s.line(tone, wide * r, (x + 0.65 * r, y + 0.6 * r, 0), (x + 1.15 * r, y + 0.6 * r, 0))
    return s.cutout()


@cut("running sauce", 0.5)
def _running(s: Sheet) -> Cutout:
    """What was poured over somebody, on its way down in drops and strings."""
    s.shape("body", (-40, 104), (0, 116), (42, 104), (46, 84), (-44, 84))
    for x, low, wide in ((-34, 46, 12), (-14, 10, 15), (8, 34, 12), (30, 20, 13)):
        s.line("body", wide, (x, 92, 0), (x, low, 0))
        s.oval("body", x, low - 3, 0.72 * wide, 0.9 * wide)
    return s.cutout()


@cut("meatball", 0.12, "meat ball")
def _meatball(s: Sheet) -> Cutout:
    """Round and brown, with crumbs and a stroke of sauce."""
    s.oval("ember", 0, 50, 50, 50)
    s.line("accent", 9, (-34, 74), (-10, 90), (24, 84))
    for x, y in ((-22, 34), (10, 24), (28, 54), (-4, 58), (-34, 54), (12, 76)):
        s.oval("dark", x, y, 5)
    return s.cutout(hold=(0, 50))


@cut("wound wool", 0.5)
def _wound(s: Sheet) -> Cutout:
    """Threads about a body, crossing, with a loose end."""
    for k in range(6):
        y = 12 + 14 * k
        s.line("accent", 3.4, (-36, y), (-12, y + 9), (15, y - 6), (36, y + 12))
        s.line("rose", 3.0, (-34, y + 16), (-6, y - 2), (18, y + 10), (35, y - 4))
    s.line("accent", 3.4, (32, 10), (50, 4), (64, 10), (74, 2))
    return s.cutout()


@cut("wedding cake", 1.0, "giant wedding cake", "huge wedding cake", "enormous wedding cake")
def _wedding_cake(s: Sheet) -> Cutout:
    """White tiers with hearts, and a bride and a groom on top."""
    s.lathe("second", (46, 0, 0), (48, 2, 0.3), (14, 4, 0))
    for k, half in enumerate((40, 30, 20)):
        low = 4 + 22 * k
        s.rect("chalk", -half, low, half, low + 22, 3)
        n = 7 - 2 * k
        for i in range(n):
            x = -half + (2 * i + 1) * half / n
            s.oval("rose", x, low + 20, half / n, 3)
            s.oval("accent", x - 2, low + 10.5, 2.6)
            s.oval("accent", x + 2, low + 10.5, 2.6)
            s.poly("accent", (x - 4.4, low + 9.6), (x + 4.4, low + 9.6), (x, low + 4.5))
    s.rect("body", -9, 70, -1, 84, 2)  # the groom in black
    s.rect("body", -9, 91, -2, 97)
    s.oval("rose", -5, 87.5, 4)
    s.poly("rim", (1, 70), (15, 70), (8, 86))  # the bride in white
    s.oval("rose", 7, 87.5, 4)
    s.shape("chalk", (3, 90), (8, 93), (13, 88), (16, 74), (11, 76))
    return s.cutout(hold=(0, 2))


@cut("shop window", 1.9, "shop-window", "display window", "showcase")
def _shop_window(s: Sheet) -> Cutout:
    """A wide pane in its frame, three shelves behind it, a striped awning above."""
    s.rect("russet", -62, 0, 62, 100)
    s.rect("crumb", -57, 6, 57, 88)
    for y in (13, 42, 70):
        s.rect("russet", -57, y, 57, y + 2.6)
    for k in range(8):
        s.shape("accent" if k % 2 else "chalk", (-66 + 16.5 * k, 100, 0), (-49.5 + 16.5 * k, 100, 0),
                (-49.5 + 16.5 * k, 88, 0), (-57.7 + 16.5 * k, 83), (-66 + 16.5 * k, 88, 0))  # fmt: skip
    with s.sheer(0.3):
        s.poly("chalk", (-40, 6), (-26, 6), (4, 82), (-10, 82))
    return s.cutout()


@cut("gap in a wall", 2.2)
def _gap(s: Sheet) -> Cutout:
    """A jagged hole: sky, sun and a green hill behind, broken boards round it."""
    edge = [(-48, 0), (-44, 22), (-52, 34), (-42, 52), (-50, 70), (-36, 82), (-24, 96), (-6, 88), (8, 100), (24, 90),
            (40, 94), (46, 72), (38, 58), (50, 40), (42, 22), (48, 0)]  # fmt: skip
    s.poly("russet", *[(1.1 * x, 1.05 * y) for x, y in edge])
    s.poly("water", *edge)
    s.oval("glow", 14, 66, 9)
    s.shape("leaf", (-46, 0, 0), (-42, 26), (-10, 40), (20, 28), (44, 34), (46, 0, 0))
    return s.cutout()


@cut("heap of rubble", 0.5)
def _rubble(s: Sheet) -> Cutout:
    planks = ((-90, 0, 70, 26), (-30, 10, 110, 40), (-110, 30, 20, 62), (10, 44, 100, 70), (-60, 60, 50, 92))
    for k, (x0, y0, x1, y1) in enumerate(planks):
        s.poly(("russet", "sackcloth", "sack")[k % 3], (x0, y0), (x1, y1 - 14), (x1 + 4, y1), (x0 + 4, y0 + 16))
    for x in (-96, -50, 4, 60, 104):
        s.poly("grey", (x - 16, 0), (x + 16, 0), (x + 10, 22), (x - 12, 20))
    return s.cutout()


@cut("cloud of dust", 0.9)
def _dust(s: Sheet) -> Cutout:
    with s.sheer(0.75):
        for x, y, r in ((-60, 24, 30), (0, 30, 40), (56, 22, 30), (-30, 60, 30), (34, 62, 32), (4, 86, 20)):
            s.oval("sack", x, y, r)
    return s.cutout()


@cut("tuft of moustache", 0.1, "moustache tuft")
def _tuft(s: Sheet) -> Cutout:
    s.shape("dark", (-10, 60), (40, 90), (110, 50), (150, 80), (140, 20), (70, 0), (0, 20))
    return s.cutout()


@cut("shoe brush", 0.12, "shoe-brush", "clothes brush", "scrubbing brush")
def _shoe_brush(s: Sheet) -> Cutout:
    """An oval back of wood over a thick row of dark bristles."""
    for k in range(15):
        x = -100 + 14.3 * k
        s.line("dark", 9, (x * 0.92, 54, 0), (x, 0, 0))
    s.shape("golden", (-116, 50, 0.3), (116, 50, 0.3), (104, 88), (0, 100), (-104, 88))
    s.line("crumb", 5, (-80, 78), (0, 88), (80, 78))
    return s.cutout(hold=(0, 90))


@cut("wall with a niche", 1.9)
def _niche(s: Sheet) -> Cutout:
    """Courses of stone with one block missing."""
    s.rect("sackcloth", -62, 0, 62, 100)
    for row in range(5):
        for k in range(-2, 3):
            x = 31 * k + (8 if row % 2 else -8)
            s.rect("sack", max(-60, x - 14.5), 20 * row + 1, min(60, x + 14.5), 20 * row + 19, 1)
    s.rect("dark", -17, 42, 17, 78, 1)
    return s.cutout()


@cut("niche block", 0.6)
def _block(s: Sheet) -> Cutout:
    s.rect("sack", -50, 0, 50, 100, 3)
    s.line("sackcloth", 4, (-50, 2), (50, 2), (50, 98))
    for x, y in ((-30, 70), (8, 40), (-14, 22)):
        s.line("sackcloth", 3, (x, y), (x + 18, y + 5))
    return s.cutout()


@cut("sleeping breath", 0.5, "zzz")
def _zzz(s: Sheet) -> Cutout:
    """Three Zs that grow as they rise."""
    for k, (x, y, r) in enumerate(((-30, 4, 9), (-6, 30, 13), (26, 62, 18))):
        with s.moving(bob(0.0, 0.03, 0.5, 0.2 * k)):
            s.line("chalk", 0.42 * r, (x - r, y + 2 * r, 0), (x + r, y + 2 * r, 0), (x - r, y, 0), (x + r, y, 0))
    return s.cutout()


@cut("bun", 0.13, "warm bun", "fresh bun", "roll", "bread roll", "sweet bun", "brioche")
def _bun(s: Sheet) -> Cutout:
    """Round and golden, a cross cut on top, and steam over it."""
    s.shape("golden", (-70, 4, 0.3), (70, 4, 0.3), (84, 34), (58, 72), (0, 86), (-58, 72), (-84, 34))
    s.shape("crumb", (-52, 62), (0, 84), (52, 62), (0, 72))
    s.line("crumb", 7, (-20, 58), (14, 78))
    s.line("crumb", 7, (20, 58), (-14, 78))
    steam(s, 0, 92, 60)
    return s.cutout(hold=(0, 10))


@cut("caught cloth", 0.6)
def _caught_cloth(s: Sheet) -> Cutout:
    """A skirt of a robe that is drawn out to a point."""
    s.shape("body", (60, 100, 0), (20, 62), (-64, 48, 0), (-64, 34, 0), (10, 28), (60, 0, 0))
    s.line("second", 4, (-60, 42), (50, 70))
    s.line("second", 4, (-60, 40), (50, 30))
    return s.cutout()


@cut(
    "metal letters", 0.14, "metal letter", "metal type", "printing letters", "lead type", "wooden letter", "type block"
)
def _type(s: Sheet) -> Cutout:
    """Small blocks of lead, each with a letter on its face."""
    for k, (x, y) in enumerate(((-104, 0), (-30, 4), (46, 0))):
        s.rect("grey", x, y, x + 62, y + 84, 4)
        s.rect("pale", x + 8, y + 12, x + 54, y + 74, 3)
        if k % 2:
            s.line("dark", 9, (x + 20, y + 20, 0), (x + 20, y + 66, 0), (x + 44, y + 66, 0))
            s.line("dark", 9, (x + 20, y + 44), (x + 38, y + 44))
        else:
            s.line("dark", 9, (x + 16, y + 20, 0), (x + 31, y + 68, 0), (x + 46, y + 20, 0))
            s.line("dark", 8, (x + 22, y + 36), (x + 40, y + 36))
    return s.cutout(hold=(0, 40))


@cut("horsehair", 0.34, "strand of hair", "bow hair", "gut string", "violin string")
def _horsehair(s: Sheet) -> Cutout:
    """A hank of long hair, tied at the top."""
    for k in range(7):
        x = -24 + 8 * k
        s.line("dark", 4, (0.3 * x, 92), (0.8 * x, 60), (x + 6, 30), (1.2 * x, 2))
    s.rect("accent", -12, 84, 12, 95, 3)
    return s.cutout(hold=(0, 88))


@cut("veil", 0.5, "bridal veil", "bride's veil", "lace veil")
def _veil(s: Sheet) -> Cutout:
    """A white cloth that falls in folds from a band of flowers."""
    with s.sheer(0.85):
        s.shape("chalk", (-34, 92), (0, 100), (34, 92), (52, 40), (62, 0, 0), (20, 8), (-10, 0), (-38, 10), (-60, 0, 0),
                (-50, 44))  # fmt: skip
    for x in (-26, 0, 26):
        s.line("second", 3, (0.6 * x, 86), (x, 46), (1.3 * x, 8))
        s.oval("rose", 0.9 * x, 94, 8)
    return s.cutout(hold=(0, 92))
