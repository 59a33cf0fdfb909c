"""What the seasons leave: petals, a flower without them, thick fog, a leaf that floats, a bale of hay."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("petal", 0.1, "petals", "flower petal", "rose petal")
def _petal(s: Sheet) -> Cutout:
    s.shape("accent", (0, 0, 0), (34, 30), (30, 78), (0, 100), (-30, 78), (-34, 30))
    s.line("russet", 3, (0, 8), (3, 40), (0, 78))
    return s.cutout()


@cut("bare bloom", 0.9)
def _bare_bloom(s: Sheet) -> Cutout:
    """A stalk that has nothing but the heart of its flower, and one petal left."""
    with s.moving(swing(s.at(0, 0), 1.8, 0.3, s.phase)):
        s.line("leaf", 4, (0, 0), (-2, 40), (6, 74))
        for y, side in ((14, 1), (28, -1), (44, 1)):
            s.shape("leaf", (0, y, 0), (side * 12, y + 6), (side * 28, y + 4, 0), (side * 12, y - 4))
        s.shape("accent", (12, 76, 0), (24, 70), (30, 60, 0), (16, 64))
        s.oval("straw", 6, 77, 9)
    return s.cutout(hold=(0, 20))


@cut("thick fog", 2.4, "fog cloud", "cloud of fog")
def _thick_fog(s: Sheet) -> Cutout:
    """A wall of it, which nothing is seen through."""
    for x, y, r in ((-70, 46, 34), (-36, 66, 34), (4, 62, 38), (44, 70, 32), (76, 44, 32), (-20, 36, 40), (34, 34, 40)):
        s.oval("chalk", x, y, r, 0.8 * r)
    s.rect("chalk", -100, 0, 104, 46, 22)
    return s.cutout()


@cut("leaf boat", 0.5, "floating leaf")
def _leaf_boat(s: Sheet) -> Cutout:
    """A curled leaf on the water, its stalk up like a prow."""
    s.shape("ember", (-110, 62, 0), (-64, 26), (0, 14), (70, 22), (112, 66, 0), (60, 54), (0, 48), (-60, 50))
    s.shape("accent", (-110, 62, 0), (-56, 34), (0, 26), (60, 32), (112, 66, 0), (56, 44), (0, 38), (-56, 42))
    s.line("body", 7, (104, 60), (124, 82), (120, 100))
    for x in (-60, -24, 14, 50):
        s.line("russet", 3, (x, 22), (x + 10, 46))
    return s.cutout()


@cut("bale of hay", 0.62, "hay bale", "sheaf of hay")
def _bale(s: Sheet) -> Cutout:
    s.rect("golden", -66, 0, 66, 90, 8)
    for k in range(11):
        x = -58 + 11.6 * k
        s.line("crumb", 3, (x, 8 + 5 * (k % 3)), (x + 5, 80 - 6 * (k % 2)))
    for x in (-30, 30):
        s.line("russet", 5, (x, 0, 0), (x, 90, 0))
    for x, side in ((-66, -1), (66, 1)):
        for y in (14, 36, 60, 78):
            s.line("golden", 4, (x, y), (x + side * 12, y + 6))
    return s.cutout(hold=(0, 20))


@cut("pond ice", 0.5, "lake ice", "river ice")
def _pond_ice(s: Sheet) -> Cutout:
    """A sheet of ice from a low eye, split into floes with black water between them."""
    s.shape("body", (-330, 50), (-230, 96), (0, 106), (230, 96), (330, 52), (230, 2), (0, -6), (-230, 4))
    for plate in (
        ((-318, 50), (-226, 92), (-120, 98), (-150, 62), (-214, 40)), ((-104, 98), (-10, 100), (-26, 64), (-132, 66)),
        ((8, 101), (136, 96), (104, 60), (-8, 66)), ((154, 96), (228, 90), (316, 54), (240, 44), (124, 60)),
        ((-206, 32), (-140, 52), (-104, 10), (-222, 8)), ((-124, 54), (-14, 54), (-22, 0), (-88, 8)),
        ((0, 54), (108, 50), (88, 4), (0, -1)), ((124, 50), (236, 36), (226, 8), (106, 6)),
    ):  # fmt: skip
        s.poly("chalk", *plate)
    for x, y in ((-200, 70), (-60, 84), (70, 80), (200, 70), (-60, 26), (50, 26)):
        s.line("water", 3, (x - 26, y), (x, y + 4), (x + 26, y - 1))
    return s.cutout()


@cut("baker's peel", 0.12, "bread peel", "oven peel")
def _peel(s: Sheet) -> Cutout:
    """A flat blade on a long pole."""
    s.rect("sack", -180, 34, 560, 66, 16)
    s.rect("sack", -560, 20, -150, 80, 30)
    return s.cutout(hold=(420, 50))


@cut("flood water", 2.4, "floodwater", "flood wave")
def _flood_water(s: Sheet) -> Cutout:
    waves = [(40.0 * k - 160, 100.0 if k % 2 else 92.0) for k in range(9)]
    s.shape("water", *waves, (160, 0, 0), (-160, 0, 0))
    for row, y in enumerate((76, 54, 30)):
        for k in range(5):
            x = -120 + 60 * k + 24 * (row % 2)
            s.line("chalk", 3, (x - 18, y), (x, y + 6), (x + 18, y))
    return s.cutout()


@cut("iceberg ledge", 2.0)
def _iceberg_ledge(s: Sheet) -> Cutout:
    """Ice with a flat top that ends in a steep edge over the water, its peak behind."""
    s.poly("pale", (-170, -10), (-160, 54), (-128, 100), (-96, 84), (-74, 70), (100, 70), (92, 30), (108, -10))
    s.poly("rim", (-128, 100), (-96, 84), (-74, 70), (-104, 44), (-112, 10))
    s.poly("mid", (100, 70), (92, 30), (108, -10), (70, -10), (76, 36))
    for x in (-40, 6, 44):
        s.line("mid", 2, (x, 62, 0), (x + 8, 40), (x + 2, 16, 0))
    return s.cutout()


@cut("upturned boat", 0.8, "overturned boat")
def _upturned_boat(s: Sheet) -> Cutout:
    """Keel up, its rim on two blocks: dark beneath."""
    s.rect("dark", -120, 2, 120, 30)
    s.shape("body", (-170, 26, 0), (-120, 74), (-40, 98), (40, 98), (120, 74), (170, 26, 0), (0, 18))
    s.line("accent", 6, (-166, 32), (0, 25), (166, 32))
    s.line("mid", 3, (-132, 60), (0, 58), (132, 60))
    s.rect("body", -14, 94, 14, 104)
    for x in (-128, 100):
        s.rect("russet", x, 0, x + 28, 28)
    return s.cutout()
