"""What is found, dug up, fired and hung: arms and powder, coal and heaps, parts of ships, a gong, a wreath, flowers."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, flicker, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("rifle", 0.3, "musket", "shotgun", "hunting rifle", "blunderbuss", "hunting gun", "air gun", "air rifle")
def _rifle(s: Sheet) -> Cutout:
    """Level, its barrel to the right, a wooden stock with a trigger under it."""
    s.shape("russet", (-170, 30, 0.2), (-168, 78, 0.2), (-90, 84), (-30, 92, 0.2), (60, 92, 0.2), (62, 74, 0.2),
            (-20, 70), (-70, 58), (-120, 40))  # fmt: skip
    s.rect("dark", -36, 86, 210, 99, 3)
    s.rect("dark", 196, 99, 204, 108)
    s.rect("grey", -40, 82, 30, 97, 4)
    s.ring("dark", -34, 58, 14, 5)
    s.line("dark", 5, (-36, 70), (-30, 56))
    return s.cutout(hold=(10, 80))


@cut("dynamite", 0.36, "stick of dynamite", "sticks of dynamite", "bundle of dynamite", "tnt")
def _dynamite(s: Sheet) -> Cutout:
    """Three red sticks tied together, and a fuse that burns."""
    for x in (-26, 26, 0):
        s.rect("accent", x - 15, 0, x + 15, 66, 3)
        s.oval("chalk", x, 66, 15, 4)
    s.rect("dark", -42, 22, 42, 32)
    s.line("dark", 3.5, (0, 66), (6, 84), (24, 86), (34, 94))
    with s.moving(flicker(s.at(36, 98), 0.3, s.phase)):
        spark = [(36 + (20 if n % 2 else 7) * math.cos(math.pi * n / 6), 98 + (20 if n % 2 else 7) *
                  math.sin(math.pi * n / 6)) for n in range(12)]  # fmt: skip
        s.poly("glow", *spark)
    return s.cutout(hold=(0, 30), light=(36, 98))


@cut("grenade", 0.2, "hand grenade")
def _grenade(s: Sheet) -> Cutout:
    s.oval("leaf", 0, 40, 34, 40)
    for x in (-16, 0, 16):
        s.line("dark", 3, (x, 6), (1.2 * x, 40), (x, 74))
    for y in (24, 42, 58):
        s.line("dark", 3, (-32, y), (32, y))
    s.rect("grey", -14, 76, 14, 90, 2)
    s.line("grey", 7, (0, 90), (30, 84), (38, 50))
    s.ring("grey", -26, 88, 12, 5)
    return s.cutout(hold=(0, 40))


@cut("fireball", 0.6, "ball of fire", "fire ball")
def _fireball(s: Sheet) -> Cutout:
    """A round core, its flames all round."""
    with s.moving(flicker(s.at(0, 50), 0.08, s.phase)):
        for name, r, deep in (("accent", 50, 32), ("ember", 40, 26)):
            s.shape(name, *((r0 * math.cos(a), 50 + r0 * math.sin(a), 0.25 if n % 2 else 1.0) for n in range(22)
                            for a, r0 in [(math.pi * n / 11, r if n % 2 else deep)]))  # fmt: skip
        s.oval("glow", 0, 50, 20)
    return s.cutout(light=(0, 50))


@cut("torpedo", 0.5)
def _torpedo(s: Sheet) -> Cutout:
    s.shape("grey", (-120, 30, 0.2), (-120, 70, 0.2), (80, 82), (128, 50), (80, 18))
    s.shape("accent", (84, 81, 0), (110, 72), (128, 50), (110, 28), (84, 19, 0))
    for y0, y1 in ((68, 100), (32, 0)):
        s.poly("dark", (-80, y0), (-118, y1), (-134, y1), (-120, y0))
    s.oval("dark", -134, 50, 5, 30)
    return s.cutout()


def _lumps(s: Sheet, tones: tuple[str, str, str], rows: tuple[int, ...]) -> None:
    """A heap of edged lumps, row upon row, each lit from above."""
    for row, n in enumerate(rows):
        for k in range(n):
            x, y = 48 * (k - (n - 1) / 2), 30 * row
            r = 24 + 5 * ((k + 2 * row) % 3)
            s.poly(tones[(k + row) % 2], (x - r, y + 4), (x - 0.8 * r, y + r), (x - 0.1 * r, y + 1.4 * r),
                   (x + 0.8 * r, y + r), (x + r, y + 6), (x + 0.3 * r, y))  # fmt: skip
            s.poly(tones[2], (x - 0.6 * r, y + r), (x - 0.1 * r, y + 1.25 * r), (x + 0.3 * r, y + 0.9 * r))


@cut("coal", 0.34, "lump of coal", "lumps of coal", "charcoal", "pile of coal", "heap of coal", "coals", "cinder")
def _coal(s: Sheet) -> Cutout:
    _lumps(s, ("dark", "body", "grey"), (4, 3, 1))
    return s.cutout(hold=(0, 40))


@cut("embers", 0.3, "ember", "glowing coals", "hot coals", "glowing embers")
def _embers(s: Sheet) -> Cutout:
    _lumps(s, ("dark", "accent", "ember"), (4, 3))
    return s.cutout(light=(0, 40))


@cut("heap of rubble", 1.0, "pile of rubble", "debris", "heap of stones and planks", "wreckage", "pile of debris")
def _rubble(s: Sheet) -> Cutout:
    """Broken stones, a beam and a piece of wall that stick out."""
    s.poly("russet", (-84, 10), (-30, 96), (-20, 92), (-66, 4))
    s.poly("sackcloth", (40, 4), (78, 86), (90, 82), (66, 2))
    _lumps(s, ("grey", "sack", "rim"), (5, 4, 2))
    s.rect("russet", -20, 60, 22, 80)
    for x in (-6, 8):
        s.line("chalk", 2, (x, 60, 0), (x, 80, 0))
    s.line("chalk", 2, (-20, 70, 0), (22, 70, 0))
    return s.cutout()


def _mound(s: Sheet, tone: str, light: str, wide: float = 130) -> None:
    s.shape(tone, (-wide, 0, 0), (-0.72 * wide, 40), (-34, 88), (4, 100), (0.5 * wide, 70), (wide, 0, 0))
    s.shape(light, (-26, 84), (4, 96), (0.42 * wide, 70), (0.1 * wide, 74), (-24, 66))


@cut("heap of sand", 0.7, "sand pile", "mound of sand", "sand heap", "sand dune")
def _sand(s: Sheet) -> Cutout:
    _mound(s, "golden", "crumb")
    for x, y in ((-50, 12), (-20, 26), (16, 16), (48, 14), (-34, 40), (6, 42)):
        s.oval("sackcloth", x, y, 2.5)
    return s.cutout()


@cut("heap of ash", 0.4, "ash", "ashes", "pile of ash", "pile of ashes", "heap of ashes", "heap of dust", "soot")
def _ash(s: Sheet) -> Cutout:
    _mound(s, "grey", "rim")
    for x, y in ((-46, 12), (20, 20), (50, 10), (-16, 34)):
        s.oval("dark", x, y, 6, 3)
    return s.cutout()


@cut("dung", 0.45, "manure", "dung heap", "dunghill", "manure heap", "heap of manure", "pile of manure", "muck")
def _dung(s: Sheet) -> Cutout:
    """Brown, with straws in it and a smell over it."""
    _mound(s, "russet", "sackcloth")
    for x, y, turn in ((-52, 16, 14), (-20, 40, -12), (14, 22, 16), (44, 26, -14), (-4, 70, 10)):
        s.line("straw", 3, (x - 14, y, 0), (x + 14, y + turn, 0))
    with s.moving(swing(s.at(0, 100), 4, 0.7)):
        for x in (-26, 0, 26):
            s.line("leaf", 3, (x, 102), (x + 8, 114), (x - 6, 126), (x + 4, 140))
    return s.cutout()


@cut("gold nugget", 0.16, "nugget", "nugget of gold", "gold nuggets", "lump of gold")
def _nugget(s: Sheet) -> Cutout:
    s.shape("golden", (-58, 8, 0.4), (-70, 40, 0.4), (-40, 82, 0.4), (0, 98, 0.4), (44, 84, 0.4), (70, 46, 0.4),
            (52, 6, 0.4), (0, 0, 0.4))  # fmt: skip
    s.poly("glow", (-40, 46), (-20, 76), (10, 80), (-4, 54))
    s.poly("crumb", (14, 30), (40, 60), (52, 40), (34, 18))
    return s.cutout(hold=(0, 30))


@cut("gold bars", 0.34, "gold bullion", "bullion", "gold bar", "bar of gold", "bars of gold", "ingot", "gold ingot",
     "ingots", "gold ingots")  # fmt: skip
def _gold_bars(s: Sheet) -> Cutout:
    for x, y in ((-52, 0), (52, 0), (0, 48)):
        s.poly("golden", (x - 50, y), (x + 50, y), (x + 36, y + 44), (x - 36, y + 44))
        s.poly("glow", (x - 36, y + 44), (x + 36, y + 44), (x + 42, y + 52), (x - 28, y + 52))
        s.line("crumb", 3, (x - 22, y + 14, 0), (x + 22, y + 14, 0))
    return s.cutout(hold=(0, 40))


@cut("pot lid", 0.2, "lid", "saucepan lid")
def _lid(s: Sheet) -> Cutout:
    s.shape("grey", (-92, 14, 0), (-66, 48), (0, 66), (66, 48), (92, 14, 0))
    s.rect("dark", -100, 4, 100, 17, 6)
    s.oval("dark", 0, 82, 17)
    s.line("rim", 4, (-60, 32), (-30, 50), (0, 55))
    return s.cutout(hold=(0, 78))


@cut("wreath", 0.5, "garland", "flower wreath", "wreath of flowers", "christmas wreath", "wreath of roses",
     "advent wreath", "wreath of leaves")  # fmt: skip
def _wreath(s: Sheet) -> Cutout:
    """A ring of leaves with flowers in it, a bow below."""
    s.ring("leaf", 0, 54, 36, 17)
    for n in range(16):
        a = math.pi * n / 8
        for r, turn in ((44, 0.2), (28, -0.2)):
            s.oval("leaf", r * math.cos(a + turn), 54 + r * math.sin(a + turn), 7, 6)
    for n in range(7):
        a = math.pi * (0.5 + 2 * n / 7)
        s.oval("accent", 36 * math.cos(a), 54 + 36 * math.sin(a), 8)
        s.oval("glow", 36 * math.cos(a), 54 + 36 * math.sin(a), 3)
    for side in (-1, 1):
        s.poly("accent", (0, 18), (side * 26, 30), (side * 26, 8))
        s.poly("accent", (0, 18), (side * 20, -6), (side * 8, -6))
    return s.cutout(hold=(0, 90))


@cut("gong", 1.5)
def _gong(s: Sheet) -> Cutout:
    """A disc of bronze that hangs in a frame."""
    for x in (-52, 52):
        s.rect("accent", x - 4, 0, x + 4, 100, 1)
        s.poly("accent", (x - 14, 0), (x + 14, 0), (x + 4, 7), (x - 4, 7))
    s.shape("accent", (-66, 96, 0), (0, 102), (66, 96, 0), (66, 104, 0), (0, 108), (-66, 104, 0))
    with s.moving(swing(s.at(0, 100), 3, 0.9)):
        for x in (-22, 22):
            s.line("dark", 1.6, (x, 98, 0), (x, 80, 0))
        s.oval("golden", 0, 52, 39)
        s.ring("ember", 0, 52, 31, 2.5)
        s.oval("crumb", 0, 52, 12)
    return s.cutout()


@cut("whip", 0.5, "bullwhip", "riding whip", "lash")
def _whip(s: Sheet) -> Cutout:
    """A thick handle, and a long lash that curls away from it."""
    s.line("dark", 10, (-56, 10, 0), (-20, 50, 0))
    s.line("russet", 5.5, (-22, 48), (10, 84), (60, 98), (110, 78), (120, 44), (92, 26), (74, 46), (92, 62))
    s.line("russet", 3, (90, 62), (128, 70), (160, 50), (176, 58))
    return s.cutout(hold=(-44, 22))


@cut("roulette wheel", 0.9, "roulette", "roulette table")
def _roulette(s: Sheet) -> Cutout:
    """On a green table: a bowl with red and black pockets around a cross of brass, and a white ball."""
    for x in (-84, 84):
        s.rect("russet", x - 6, 0, x + 6, 60)
    s.rect("leaf", -104, 56, 104, 68, 3)
    s.rect("russet", -108, 50, 108, 58, 3)
    s.oval("russet", 0, 84, 76, 25)
    for n in range(16):
        a, b = math.pi * n / 8, math.pi * (n + 1) / 8
        s.poly("accent" if n % 2 else "dark", (0, 86), (66 * math.cos(a), 86 + 20 * math.sin(a)),
               (66 * math.cos(b), 86 + 20 * math.sin(b)))  # fmt: skip
    s.oval("golden", 0, 86, 34, 10)
    s.line("crumb", 4, (-24, 92, 0), (24, 92, 0))
    s.lathe("golden", (5, 86), (3, 98), (6, 104), (0, 110))
    s.oval("chalk", 48, 80, 7, 6)
    return s.cutout()


@cut("crossword", 0.42, "crossword puzzle", "sudoku")
def _crossword(s: Sheet) -> Cutout:
    """A sheet with a grid of white and black squares, some filled in."""
    s.rect("chalk", -46, 0, 46, 100, 2)
    s.rect("body", -38, 8, 38, 84)
    black = {(0, 0), (1, 2), (2, 4), (4, 1), (3, 3), (4, 4), (0, 3)}
    for i in range(5):
        for k in range(5):
            if (i, k) not in black:
                s.rect("chalk", -37 + 15 * i, 9 + 15 * k, -24 + 15 * i, 22 + 15 * k)
    for i, k in ((1, 3), (2, 3), (0, 4), (1, 4)):
        s.line(
            "accent", 3, (-34 + 15 * i, 12 + 15 * k, 0), (-30 + 15 * i, 20 + 15 * k, 0), (-27 + 15 * i, 12 + 15 * k, 0)
        )
    s.rect("dark", -38, 89, 10, 95)
    return s.cutout()


@cut("pawn", 0.3, "chess pawn", "chess piece", "chessman")
def _pawn(s: Sheet) -> Cutout:
    s.lathe("chalk", (36, 0, 0.1), (36, 12, 0.2), (24, 20), (13, 40), (12, 56), (22, 62, 0.2), (10, 68))
    s.oval("chalk", 0, 82, 20, 19)
    s.line("sackcloth", 3, (-32, 13), (0, 9), (32, 13))
    return s.cutout(hold=(0, 50))


@cut("stretcher", 0.28, "gurney")
def _stretcher(s: Sheet) -> Cutout:
    """Canvas between two poles, as long as who lies on it."""
    s.shape("accent", (-290, 76, 0.1), (290, 76, 0.1), (270, 40), (0, 26), (-270, 40))
    s.rect("sackcloth", -350, 70, 350, 88, 8)
    for x in (-250, 250):
        s.rect("dark", x - 8, 0, x + 8, 72, 2)
    s.rect("chalk", -24, 36, 24, 48)
    s.rect("chalk", -8, 28, 8, 58)
    return s.cutout(hold=(0, 78))


@cut("manger", 0.62, "feeding trough", "hay trough", "hayrack")
def _manger(s: Sheet) -> Cutout:
    """Boards between two crosses, full of hay."""
    for x in (-52, 52):
        s.line("russet", 8, (x - 18, 0, 0), (x + 20, 84, 0))
        s.line("russet", 8, (x + 18, 0, 0), (x - 20, 84, 0))
    s.shape("straw", (-70, 66, 0.3), (-60, 90), (-24, 100), (20, 98), (58, 90), (72, 66, 0.3))
    for x, turn in ((-58, -14), (-30, -6), (6, 6), (34, 10), (60, 16)):
        s.line("straw", 3, (x, 84, 0), (x + turn, 108, 0))
        s.line("golden", 2, (x - 8, 78, 0), (x + turn, 98, 0))
    s.poly("russet", (-80, 74), (80, 74), (60, 32), (-60, 32))
    s.line("sackcloth", 3, (-74, 60, 0), (74, 60, 0))
    s.line("sackcloth", 3, (-66, 46, 0), (66, 46, 0))
    return s.cutout(hold=(0, 80))
