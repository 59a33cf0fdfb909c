"""Props of the kitchen and the table: vessels, tools and food."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Knot, Maker, Sheet, bob, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


def steam(s: Sheet, x: float, y: float, high: float) -> None:
    """Two wisps over something hot."""
    for i, dx in enumerate((-0.16, 0.16)):
        with s.moving(bob(0.0, 0.008, 0.5, i * 0.4 + s.phase)), s.sheer(0.55):
            s.line("rim", high * 0.09, (x + dx * high, y), (x + dx * high + high * 0.14, y + high * 0.35),
                   (x + dx * high - high * 0.1, y + high * 0.65), (x + dx * high + high * 0.06, y + high))  # fmt: skip


@cut("cup", 0.1, "mug", "cup of tea", "cup of coffee", "coffee", "tea")
def _cup(s: Sheet) -> Cutout:
    s.ring("body", 46, 40, 20, 9)
    s.lathe("body", (30, 0, 0.3), (40, 12), (44, 66, 0), (44, 72, 0))
    s.oval("second", 0, 71, 43, 5)
    s.rect("accent", -43, 48, 43, 56)
    steam(s, 0, 74, 30)
    return s.cutout(hold=(64, 40))


@cut("teapot", 0.18, "kettle")
def _teapot(s: Sheet) -> Cutout:
    s.line("body", 9, (-48, 66), (-84, 68), (-84, 34), (-52, 26))
    s.shape("body", (44, 20), (62, 26), (74, 52), (92, 76, 0), (80, 82, 0), (58, 62), (44, 54))
    s.lathe("body", (38, 0, 0.3), (52, 12), (58, 36), (50, 62), (30, 76), (28, 80, 0))
    s.lathe("second", (30, 78, 0), (24, 88), (8, 93, 0.3), (5, 95, 0))
    s.oval("accent", 0, 96, 6)
    s.line("second", 4, (-55, 40), (0, 33), (56, 40))
    return s.cutout(hold=(-84, 50))


@cut("pot", 0.24, "cauldron", "saucepan", "cooking pot")
def _pot(s: Sheet) -> Cutout:
    s.line("body", 6, (-52, 74, 0), (-68, 74), (-68, 60), (-54, 58))
    s.line("body", 6, (52, 74, 0), (68, 74), (68, 60), (54, 58))
    s.lathe("body", (44, 0, 0.4), (56, 10), (56, 78, 0), (60, 79, 0), (60, 84, 0))
    s.lathe("second", (57, 84, 0), (46, 92), (10, 97), (8, 97, 0))
    s.oval("accent", 0, 99, 7, 5)
    s.line("second", 3, (-46, 20, 0), (-46, 70, 0))
    return s.cutout(hold=(-68, 66))


@cut("pan", 0.07, "frying pan")
def _pan(s: Sheet) -> Cutout:
    s.shape("body", (-150, 6, 0.3), (70, 0, 0.4), (90, 40), (110, 78, 0), (-200, 78, 0), (-180, 40))
    s.line("body", 26, (110, 66, 0), (360, 90, 0))
    s.rect("second", -196, 74, 106, 90, 4)
    return s.cutout(hold=(300, 86))


@cut("spoon", 0.2)
def _spoon(s: Sheet) -> Cutout:
    s.shape("second", (-2, 0), (2, 0), (3, 62), (10, 74), (11, 88), (0, 100), (-11, 88), (-10, 74), (-3, 62))
    s.shape("rim", (-5, 76), (-7, 88), (-1, 95), (-4, 84))
    return s.cutout(hold=(0, 20))


@cut("fork", 0.2)
def _fork(s: Sheet) -> Cutout:
    s.shape("second", (-2, 0), (2, 0), (3, 56), (9, 64), (9, 100, 0), (6, 100, 0), (5, 74, 0), (2, 74, 0),
        (1.6, 100, 0), (-1.6, 100, 0), (-2, 74, 0),
            (-5, 74, 0), (-6, 100, 0), (-9, 100, 0), (-9, 64), (-3, 56))  # fmt: skip
    return s.cutout(hold=(0, 20))


@cut("bowl", 0.1, "soup", "bowl of soup", "porridge")
def _bowl(s: Sheet) -> Cutout:
    s.lathe("body", (34, 0, 0), (34, 8, 0.3), (70, 30), (92, 72, 0), (92, 78, 0))
    s.oval("ember", 0, 77, 88, 8)
    s.line("second", 4, (-78, 52), (0, 40), (78, 52))
    steam(s, 0, 80, 40)
    return s.cutout(hold=(0, 10))


@cut("plate", 0.04, "dish")
def _plate(s: Sheet) -> Cutout:
    s.lathe("pale", (120, 0, 0), (140, 20, 0.3), (300, 80, 0.3), (310, 100, 0))
    s.rect("second", -290, 84, 290, 94)
    return s.cutout()


@cut("glass", 0.14, "glass of water", "tumbler")
def _glass(s: Sheet) -> Cutout:
    with s.sheer(0.45):
        s.lathe("rim", (26, 0, 0.2), (36, 100, 0))
    s.lathe("second", (27, 4, 0.2), (32.5, 66, 0))
    s.line("rim", 3, (-30, 94, 0), (-24, 12, 0))
    return s.cutout()


@cut("wine", 0.2, "goblet", "wine glass", "chalice", "grail")
def _goblet(s: Sheet) -> Cutout:
    s.lathe("body", (26, 0, 0.2), (24, 5, 0.4), (5, 12), (4, 40), (12, 48), (30, 62), (32, 98, 0))
    s.lathe("accent", (10, 52), (27, 64), (29, 84, 0))
    s.oval("second", 0, 97, 31, 3)
    return s.cutout(hold=(0, 26))


@cut("trophy", 0.4, "gold cup", "golden cup", "silver cup", "winner cup", "world cup", "prize cup", "champion cup")
def _trophy(s: Sheet) -> Cutout:
    for side in (-1, 1):
        s.line("golden", 6, (side * 30, 88), (side * 58, 90), (side * 58, 62), (side * 22, 52))
    s.lathe("golden", (30, 0, 0), (30, 12, 0), (9, 16), (7, 34), (20, 44), (38, 68), (40, 100, 0))
    s.rect("second", -32, 0, 32, 11)
    s.oval("glow", 0, 98, 38, 3)
    s.line("glow", 4, (-22, 62), (-26, 90))
    return s.cutout(hold=(0, 30))


@cut("vase", 0.34, "flower vase", "glass vase")
def _vase(s: Sheet) -> Cutout:
    s.lathe("body", (22, 0, 0.3), (38, 22), (36, 44), (14, 74), (12, 84), (24, 100, 0))
    s.line("second", 4, (-36, 30), (0, 25), (36, 30))
    s.line("rim", 3, (-24, 46), (-28, 26))
    s.oval("second", 0, 98, 23, 3)
    return s.cutout(hold=(0, 60))


@cut("jug", 0.28, "pitcher", "jar", "urn", "pottery", "amphora")
def _jug(s: Sheet) -> Cutout:
    s.line("body", 6, (16, 84), (44, 78), (46, 52), (34, 42))
    s.lathe("body", (20, 0, 0.3), (36, 20), (40, 44), (24, 70), (16, 82), (22, 98, 0), (20, 100, 0))
    s.line("accent", 4, (-38, 50), (0, 45), (38, 50))
    s.line("second", 3, (-36, 24), (0, 18), (36, 24))
    for i in range(-3, 4):
        s.poly("second", (i * 10 - 4, 40 - abs(i)), (i * 10 + 4, 40 - abs(i)), (i * 10, 30 - abs(i)))
    return s.cutout(hold=(46, 62))


@cut(
    "bread",
    0.12,
    "loaf",
    "loaf of bread",
    "dumpling",
    "bagel",
    "baguette",
    "toast",
)
def _bread(s: Sheet) -> Cutout:
    s.shape(
        "golden",
        (-108, 8, 0.3),
        (108, 8, 0.3),
        (124, 40),
        (110, 76),
        (60, 94),
        (0, 98),
        (-60, 94),
        (-110, 76),
        (-124, 40),
    )
    for x in (-60, -12, 36):
        s.shape("crumb", (x, 88), (x + 16, 92), (x + 36, 50), (x + 24, 44))
    return s.cutout(hold=(0, 40))


@cut("baguette", 0.6)
def _baguette(s: Sheet) -> Cutout:
    s.shape("golden", (-5, 0), (5, 1), (8, 50), (5, 99), (-4, 100), (-7, 50))
    for y in (18, 36, 54, 72):
        s.shape("pale", (-5, y), (5, y + 10), (4, y + 13), (-5, y + 4))
    return s.cutout(hold=(0, 30))


@cut("cake", 0.26, "birthday cake")
def _cake(s: Sheet) -> Cutout:
    s.lathe("second", (64, 0, 0), (66, 4, 0.3), (20, 8, 0))
    s.rect("body", -54, 8, 54, 44, 4)
    s.rect("body", -38, 44, 38, 72, 4)
    for half, top in ((54, 44), (38, 72)):
        drips: list[Knot] = [(half, top + 3, 0.2)]
        n = 7 if half > 40 else 5
        for i in range(n):
            x = half - 2 * half * i / n
            drips += [(x - half / n * 0.4, top - 7 - 5 * (i % 2)), (x - 2 * half / n * 0.95, top - 2)]
        s.shape("pale", *drips, (-half, top + 3, 0.2))
    for i, x in enumerate((-24, -8, 8, 24)):
        s.rect("accent", x - 1.8, 75, x + 1.8, 88)
        with s.moving(bob(0.0, 0.003, 3 + i * 0.3, i * 0.2)):
            s.shape("glow", (x - 2.4, 92), (x, 89), (x + 2.4, 92), (x, 100, 0))
    return s.cutout(hold=(0, 2), light=(0, 94))


@cut("towering cake", 1.0, "tall cake", "tiered cake", "layer cake", "huge cake", "giant cake")
def _tiers(s: Sheet) -> Cutout:
    s.lathe("second", (40, 0, 0), (42, 2, 0.3), (14, 5, 0))
    for k, half in enumerate((34, 28, 22, 16, 10)):
        low = 5 + 17 * k
        s.rect("pale", -half, low, half, low + 17, 2)
        s.rect("accent" if k % 2 else "rose", -half, low, half, low + 4, 1)
        drips: list[Knot] = [(half + 1, low + 17.6, 0.2)]
        n = 9 - k
        for i in range(n):
            x = half - 2 * half * i / n
            drips += [(x - half / n * 0.4, low + 12 - 2 * (i % 2)), (x - 2 * half / n * 0.95, low + 15)]
        s.shape("glow", *drips, (-half - 1, low + 17.6, 0.2))
    s.oval("accent", 0, 95, 5)
    return s.cutout(hold=(0, 2))


@cut("pie", 0.12)
def _pie(s: Sheet) -> Cutout:
    s.poly("second", (-70, 0), (70, 0), (98, 40), (-98, 40))
    s.shape("russet", (-104, 42, 0.2), (104, 42, 0.2), (84, 66), (0, 88), (-84, 66))
    for i in range(9):
        x = -92 + i * 23
        s.oval("ember", x, 42, 13, 9)
    for x in (-30, 0, 30):
        s.line("body", 6, (x, 62, 0), (x, 74, 0))
    steam(s, 0, 86, 34)
    return s.cutout(hold=(0, 10))


@cut("apple", 0.08, "fruit", "red apple")
def _apple(s: Sheet) -> Cutout:
    s.shape(
        "accent",
        (-14, 2),
        (0, 6, 0.6),
        (14, 2),
        (40, 26),
        (44, 58),
        (24, 80),
        (0, 72, 0.6),
        (-24, 80),
        (-44, 58),
        (-40, 26),
    )
    s.line("body", 5, (0, 72), (3, 86), (8, 96))
    s.shape("second", (6, 84), (18, 98), (38, 96), (26, 84))
    s.shape("ember", (-34, 52), (-26, 70), (-18, 68), (-30, 46))
    return s.cutout()


@cut("pear", 0.1)
def _pear(s: Sheet) -> Cutout:
    s.lathe("straw", (14, 2), (36, 20), (32, 44), (16, 66), (12, 82), (4, 88))
    s.line("body", 5, (0, 86), (4, 100))
    s.shape("body", (4, 92), (18, 98), (30, 92), (16, 88))
    return s.cutout()


@cut("orange", 0.08, "peach", "tangerine")
def _orange(s: Sheet) -> Cutout:
    s.oval("ember", 0, 44, 46, 44)
    s.oval("body", 2, 86, 5, 3)
    s.shape("body", (4, 86), (20, 100), (36, 92), (20, 86))
    s.shape("straw", (-34, 54), (-22, 74), (-16, 70), (-28, 48))
    return s.cutout()


@cut("banana", 0.2, "bananas")
def _banana(s: Sheet) -> Cutout:
    s.shape(
        "straw",
        (-44, 96, 0.3),
        (-36, 98, 0.3),
        (-30, 60),
        (0, 26),
        (46, 16, 0.4),
        (46, 8, 0.4),
        (4, 6),
        (-36, 34),
        (-46, 70),
    )
    s.shape("body", (-46, 94, 0.3), (-36, 98, 0.3), (-37, 88), (-44, 86))
    s.shape("body", (42, 8), (50, 9), (49, 17), (42, 16))
    return s.cutout(hold=(-40, 90))


@cut("cherries", 0.07, "cherry", "berries")
def _cherries(s: Sheet) -> Cutout:
    s.line("body", 5, (-26, 40), (-8, 76), (12, 98))
    s.line("body", 5, (28, 30), (20, 70), (12, 98))
    s.oval("accent", -28, 24, 24)
    s.oval("accent", 30, 20, 20)
    s.oval("ember", -36, 32, 6)
    s.shape("second", (12, 96), (-16, 100), (-28, 86), (-6, 86))
    return s.cutout()


@cut("grapes", 0.16)
def _grapes(s: Sheet) -> Cutout:
    for row, count in enumerate((4, 5, 4, 3, 2, 1)):
        for i in range(count):
            s.oval("rose" if (i + row) % 3 else "accent", (i - (count - 1) / 2) * 18, 72 - row * 13, 10)
    s.line("body", 5, (0, 80), (2, 98))
    s.shape("second", (4, 84), (20, 100), (42, 92), (28, 82))
    return s.cutout(hold=(2, 96))


@cut("pumpkin", 0.35)
def _pumpkin(s: Sheet) -> Cutout:
    for x, rx in ((-36, 26), (36, 26), (-18, 26), (18, 26), (0, 22)):
        s.oval("ember" if abs(x) != 18 else "accent", x, 40, rx, 40)
    s.shape("body", (-8, 78, 0.3), (8, 78, 0.3), (10, 92), (20, 98, 0.3), (8, 100, 0.3), (-4, 92))
    return s.cutout(hold=(0, 90))


@cut("carrot", 0.22)
def _carrot(s: Sheet) -> Cutout:
    for a in (-0.5, -0.15, 0.2, 0.5):
        s.line("second", 4, (0, 66), (math.sin(a) * 18, 84), (math.sin(a) * 34, 100))
    s.shape("ember", (0, 0, 0), (12, 40), (14, 64), (0, 70), (-14, 64), (-12, 40))
    for y, side in ((52, -1), (38, 1), (24, -1)):
        s.line("accent", 2, (side * 12, y), (side * 3, y - 2))
    return s.cutout(hold=(0, 74))


@cut("cabbage", 0.2, "lettuce", "vegetable")
def _cabbage(s: Sheet) -> Cutout:
    s.shape("second", (-40, 6), (40, 6), (60, 34), (56, 66), (34, 92), (0, 99), (-34, 92), (-56, 66), (-60, 34))
    s.shape("pale", (-24, 4), (24, 4), (38, 36), (28, 72), (0, 84), (-28, 72), (-38, 36))
    s.line("second", 3, (0, 6), (0, 76))
    for y in (24, 40, 56):
        s.line("second", 2, (0, y), (18, y + 14))
        s.line("second", 2, (0, y), (-18, y + 14))
    return s.cutout()


@cut("mushroom", 0.1, "toadstool")
def _mushroom(s: Sheet) -> Cutout:
    s.lathe("pale", (18, 0), (16, 20), (12, 52, 0))
    s.shape("accent", (-58, 48, 0.4), (0, 42), (58, 48, 0.4), (46, 80), (0, 100), (-46, 80))
    for x, y, r in ((-24, 68, 8), (8, 80, 9), (32, 62, 6), (-2, 58, 5)):
        s.oval("pale", x, y, r)
    return s.cutout(hold=(0, 20))


@cut("cheese", 0.1)
def _cheese(s: Sheet) -> Cutout:
    s.poly("straw", (-100, 0), (80, 0), (80, 60), (-100, 60))
    s.shape("glow", (-100, 60, 0), (80, 60, 0), (60, 96), (20, 100, 0))
    for x, y, r in ((-60, 24, 14), (-6, 40, 10), (34, 18, 15), (58, 46, 7)):
        s.oval("ember", x, y, r, r * 0.9)
    return s.cutout()


@cut("egg", 0.06, "eggs")
def _egg(s: Sheet) -> Cutout:
    s.lathe("pale", (12, 0), (34, 18), (36, 44), (22, 82), (6, 99))
    s.shape("rim", (-24, 40), (-16, 72), (-8, 80), (-16, 46))
    return s.cutout()


@cut("ice cream", 0.2, "ice-cream")
def _ice(s: Sheet) -> Cutout:
    s.poly("ember", (0, 0), (22, 56), (-22, 56))
    for x in (-12, 0, 12):
        s.line("russet", 1.6, (x * 0.3, 8, 0), (x * 1.4, 54, 0))
    s.shape(
        "pale",
        (-27, 54),
        (-28, 74),
        (-16, 92),
        (0, 98),
        (16, 92),
        (28, 74),
        (27, 54),
        (18, 50),
        (9, 56),
        (0, 50),
        (-9, 56),
        (-18, 50),
    )
    s.oval("accent", 2, 97, 7)
    return s.cutout(hold=(0, 22))


@cut("pizza", 0.3)
def _pizza(s: Sheet) -> Cutout:
    s.shape("russet", (-52, 84), (0, 100), (52, 84), (46, 74), (0, 84), (-46, 74))
    s.shape("straw", (-46, 76, 0.2), (0, 86), (46, 76, 0.2), (0, 0, 0))
    for x, y, r in ((-16, 62, 9), (14, 66, 8), (4, 42, 8), (-2, 22, 5)):
        s.oval("accent", x, y, r)
    return s.cutout(hold=(0, 90))


@cut("sandwich", 0.12, "burger", "hamburger")
def _burger(s: Sheet) -> Cutout:
    s.shape("ember", (-60, 4, 0.3), (60, 4, 0.3), (64, 24, 0.3), (-64, 24, 0.3))
    s.rect("body", -66, 24, 66, 42, 8)
    s.shape("second", (-72, 44), (-50, 38), (-30, 46), (-8, 38), (16, 46), (40, 38), (72, 46), (70, 54), (-70, 54))
    s.shape("ember", (-64, 54, 0.3), (64, 54, 0.3), (56, 84), (0, 98), (-56, 84))
    for x, y in ((-30, 78), (0, 86), (28, 76)):
        s.oval("pale", x, y, 5, 3)
    return s.cutout()


@cut("honey", 0.2, "honey pot", "pot of honey")
def _honey(s: Sheet) -> Cutout:
    s.lathe("russet", (34, 0, 0.3), (50, 18), (50, 56), (38, 76, 0), (42, 78, 0), (42, 88, 0))
    s.shape(
        "glow", (-42, 90, 0.2), (42, 90, 0.2), (40, 66), (28, 52), (20, 68), (6, 40), (-6, 66), (-22, 58), (-40, 70)
    )
    s.line("body", 5, (10, 86, 0), (34, 100, 0))
    return s.cutout()


@cut("seed", 0.03, "seeds", "sunflower seed", "pumpkin seed", "bean seed", "pip", "grain of wheat")
def _seed(s: Sheet) -> Cutout:
    s.shape("body", (0, 0, 0.2), (24, 34), (22, 66), (0, 100, 0), (-22, 66), (-24, 34))
    for x in (-11, 0, 11):
        s.line("pale", 4, (x, 14), (1.25 * x, 46), (0.5 * x, 84))
    return s.cutout()


@cut("pollen", 0.06, "nectar", "pollen grains")
def _pollen(s: Sheet) -> Cutout:
    for x, y, r in ((0, 40, 26), (-30, 24, 18), (28, 22, 20), (-20, 62, 16), (22, 64, 18), (0, 84, 12), (4, 10, 12)):
        s.oval("glow", x, y, r)
    for x, y in ((-6, 46), (30, 26), (-28, 28), (20, 66)):
        s.oval("ember", x, y, 5)
    return s.cutout()
