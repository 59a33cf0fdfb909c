"""Things that other drawings were taken for: sacks of sand, a flask for soup, a tuba, a leaf of cabbage, a pickaxe."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock, swing
from rushes.papercut.props_table import steam

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


def _sack(s: Sheet, x: float, y: float, k: float = 1.0, tone: str = "sack") -> None:
    """One lying sack, its tied neck to the right."""

    def at(*knots: tuple[float, ...]) -> list[tuple[float, ...]]:
        return [(x + k * p[0], y + k * p[1], *p[2:]) for p in knots]

    s.shape(tone, *at((-44, 6), (-48, 22), (-34, 33), (0, 36), (30, 33), (44, 22), (42, 6), (0, 0)))
    s.poly(tone, *[(p[0], p[1]) for p in at((40, 22), (58, 30), (62, 18), (58, 8), (42, 12))])
    s.line("body", 3.4 * k, *at((44, 27), (47, 17), (44, 8)))
    s.line("body", 1.6 * k, *at((-36, 12), (-10, 7), (24, 9)))
    s.line("rim", 1.6 * k, *at((-36, 28), (-6, 32), (24, 29)))


@cut("sandbag", 0.4, "sack of sand")
def _sandbag(s: Sheet) -> Cutout:
    _sack(s, -6, 0, 2.2)
    return s.cutout(hold=(0, 60))


@cut("sandbags", 0.95, "sandbag wall", "wall of sandbags", "pile of sandbags", "sandbag barrier")
def _sandbags(s: Sheet) -> Cutout:
    for row, n in enumerate((4, 3, 3)):
        for k in range(n):
            x = (k - (n - 1) / 2) * 66 + (8 if row == 2 else 0)
            _sack(s, x, 26 * row, 0.78, ("sack", "sackcloth")[(row + k) % 2])
    return s.cutout(hold=(0, 60))


@cut("thermos", 0.34, "thermos flask", "vacuum flask", "hip flask", "water bottle")
def _thermos(s: Sheet) -> Cutout:
    s.rect("second", -17, 0, 17, 68, 5)
    s.rect("rim", -13, 4, -7, 64, 2)
    s.rect("accent", -17, 22, 17, 40)
    s.poly("body", (-17, 68), (17, 68), (12, 76), (-12, 76))
    s.poly("pale", (-15, 74), (15, 74), (19, 98), (-19, 98))
    s.line("pale", 4, (17, 94), (30, 92), (28, 80), (16, 78))
    return s.cutout(hold=(0, 30))


@cut("tuba", 0.85, "euphonium", "sousaphone", "french horn", "trombone")
def _tuba(s: Sheet) -> Cutout:
    s.line("ember", 9, (-16, 62), (-30, 40), (-26, 14), (0, 7), (24, 14), (28, 40), (14, 66))
    s.line("straw", 7, (-12, 54), (-14, 24), (0, 18), (12, 26), (10, 50))
    s.shape("straw", (10, 40), (14, 66), (6, 84, 0.2), (-10, 100, 0), (52, 108, 0), (34, 84, 0.2), (28, 60), (26, 40))
    s.oval("ember", 21, 104, 31, 6)
    for x in (-8, 0, 8):
        s.rect("straw", x - 3, 26, x + 3, 52, 1)
        s.oval("body", x, 56, 3.4, 2.4)
    s.line("straw", 4, (-16, 62), (-30, 68), (-38, 66))
    s.oval("body", -40, 66, 4, 5)
    return s.cutout(hold=(-4, 40))


@cut("cabbage leaf", 0.5, "lettuce leaf", "big leaf", "green leaf", "leaf of cabbage")
def _cabbage_leaf(s: Sheet) -> Cutout:
    edge = [(-120, 12), (-96, 2), (-60, 10), (-24, 0), (16, 8), (56, 0), (90, 10), (112, 30), (104, 60), (70, 80),
            (26, 96), (-30, 94), (-78, 82), (-112, 52)]  # fmt: skip
    s.shape("leaf", *edge)
    s.line("pale", 6, (-126, 18, 0), (-40, 40), (86, 48))
    for x, y, dx in ((-76, 31, 18), (-36, 41, 22), (6, 44, 24), (46, 46, 22)):
        s.line("pale", 3, (x, y, 0), (x + dx, y + 34))
        s.line("pale", 3, (x, y, 0), (x + dx + 6, y - 28))
    return s.cutout(hold=(-110, 20))


@cut("pickaxe", 0.95, "pick", "pick-axe", "pickax")
def _pickaxe(s: Sheet) -> Cutout:
    s.poly("russet", (-3, 0), (3, 0), (3, 96), (-3, 96))
    s.shape("second", (-46, 76, 0), (-24, 92), (0, 98), (24, 92), (46, 76, 0), (22, 84), (0, 88), (-22, 84))
    return s.cutout(hold=(0, 34))


@cut("dumplings", 0.34, "ravioli", "pierogi", "gyoza", "tray of dumplings", "plate of dumplings")
def _dumplings(s: Sheet) -> Cutout:
    s.poly("russet", (-150, 8), (150, 8), (166, 22), (-166, 22))
    s.rect("body", -140, 0, 140, 9, 3)
    for k, (x, y) in enumerate(((-104, 20), (-36, 20), (34, 20), (102, 20), (-70, 52), (0, 52), (68, 52))):
        s.shape("pale", (x - 34, y, 0.3), (x + 34, y, 0.3), (x + 30, y + 20), (x, y + 38), (x - 30, y + 20))
        for j in range(5):
            s.oval("rim" if (j + k) % 2 else "pale", x - 24 + 12 * j, y + 22 + 13 * (1 - abs(j - 2) / 2), 6)
        s.line("second", 2, (x - 14, y + 8), (x, y + 24), (x + 14, y + 8))
    steam(s, 0, 92, 22)
    return s.cutout(hold=(0, 6))


@cut(
    "soup",
    0.2,
    "bowl of soup",
    "hot soup",
    "broth",
    "stew",
    "porridge",
    "chowder",
    "gruel",
    "oatmeal",
    "chili con carne",
)
def _soup(s: Sheet) -> Cutout:
    s.line("second", 5, (16, 52, 0), (62, 92))
    s.lathe("body", (30, 0, 0), (30, 6, 0.3), (60, 22), (82, 56, 0), (84, 60, 0))
    s.oval("ember", 0, 59, 80, 8)
    s.line("accent", 5, (-70, 40), (0, 30), (70, 40))
    steam(s, -20, 64, 34)
    steam(s, 24, 64, 34)
    return s.cutout(hold=(0, 8))


@cut("splash", 0.7, "spray", "splash of water")
def _splash(s: Sheet) -> Cutout:
    with s.sheer(0.9):
        for x, y in ((-88, 40), (-54, 74), (-18, 96), (20, 100), (56, 78), (92, 44)):
            s.tube("water", [(0.3 * x, 0), (0.62 * x, 0.8 * y), (0.86 * x, y), (x, 0.84 * y)], [15, 11, 7, 3])
            s.oval("water", 1.1 * x, 0.62 * y, 4, 6)
            s.oval("water", 0.8 * x + 6, 1.14 * y, 4, 5)
        s.oval("water", 0, 3, 70, 8)
    return s.cutout()


@cut("hoop", 1.2, "hula hoop", "ring of fire", "circus hoop")
def _hoop(s: Sheet) -> Cutout:
    s.ring("accent", 0, 56, 42, 5)
    s.rect("body", -3, 0, 3, 14)
    s.rect("body", -18, 0, 18, 3)
    return s.cutout(hold=(0, 12))


@cut("gumball machine", 1.25, "candy machine", "bubblegum machine")
def _gumballs(s: Sheet) -> Cutout:
    s.poly("accent", (-20, 0), (20, 0), (12, 12), (-12, 12))
    s.rect("body", -5, 10, 5, 34)
    s.poly("accent", (-15, 34), (15, 34), (21, 56), (-21, 56))
    s.rect("body", -6, 37, 6, 46, 2)
    s.oval("straw", 0, 51, 3)
    with s.sheer(0.5):
        s.oval("rim", 0, 74, 25, 21)
    for k, (x, y) in enumerate(((-14, 62), (-5, 60), (4, 61), (13, 63), (-18, 70), (-9, 69), (0, 70), (9, 70), (18, 71),
                                (-13, 77), (-4, 78), (6, 77), (14, 78))):  # fmt: skip
        s.oval(("accent", "straw", "leaf", "body")[k % 4], x, y, 4.4)
    s.poly("accent", (-15, 93), (15, 93), (8, 99), (-8, 99))
    return s.cutout(hold=(0, 40))


@cut("vending machine", 1.9, "slot machine", "ticket machine", "drinks machine", "jukebox")
def _vending(s: Sheet) -> Cutout:
    s.rect("accent", -26, 0, 26, 100, 3)
    s.rect("body", -21, 30, 10, 92, 2)
    for row in range(4):
        for k in range(4):
            s.rect(
                ("straw", "pale", "ember", "rim")[(row + k) % 4],
                -19 + 7 * k,
                34 + 14 * row,
                -14 + 7 * k,
                43 + 14 * row,
                1,
            )
    s.rect("body", -18, 8, 10, 20, 2)
    for k in range(3):
        s.oval("straw", 18, 60 + 8 * k, 2.4)
    s.rect("body", 15, 44, 21, 52, 1)
    return s.cutout(hold=(0, 40))


@cut("lever", 1.1, "brake lever", "emergency brake")
def _lever(s: Sheet) -> Cutout:
    s.shape("body", (-14, 0, 0), (14, 0, 0), (12, 9, 0), (6, 14), (-6, 14), (-12, 9, 0))
    s.line("second", 5, (0, 8), (0, 86, 0))
    s.oval("accent", 0, 91, 8, 9)
    s.line("rim", 1.4, (-3, 95), (2, 97))
    return s.cutout(hold=(0, 88))


@cut("frost", 1.0, "ice flower", "ice flowers", "frost flowers")
def _frost(s: Sheet) -> Cutout:
    """Ferns of ice from one corner, as they grow on a pane."""
    for turn, long in ((18, 88), (42, 100), (66, 92), (88, 84), (2, 70)):
        a = math.radians(turn)
        ux, uy = math.cos(a), math.sin(a)
        s.line("rim", 2.4, (-48, 2, 0), (-48 + long * ux, 2 + long * uy, 0))
        for k in range(2, 9):
            x, y, twig = -48 + 0.11 * k * long * ux, 2 + 0.11 * k * long * uy, 20 - 1.9 * k
            for side in (0.85, -0.85):
                s.line("rim", 1.5, (x, y, 0), (x + twig * math.cos(a + side), y + twig * math.sin(a + side), 0))
    return s.cutout(hold=(0, 50))


@cut("web", 1.0, "spider web", "spiderweb", "cobweb", "spider's web")
def _web(s: Sheet) -> Cutout:
    spokes = [math.tau * k / 9 + 0.1 * math.sin(3 * k) for k in range(9)]
    for a in spokes:
        s.line("rim", 1.2, (0, 50, 0), (49 * math.cos(a), 50 + 49 * math.sin(a), 0))
    for ring in range(1, 7):
        r = 7.4 * ring
        for a, b in zip(spokes, [*spokes[1:], spokes[0] + math.tau]):
            m, low = (a + b) / 2, 0.84 * r  # the threads sag inward
            s.line("rim", 1.0, (r * math.cos(a), 50 + r * math.sin(a), 0), (low * math.cos(m), 50 + low * math.sin(m)),
                   (r * math.cos(b), 50 + r * math.sin(b), 0))  # fmt: skip
    return s.cutout(hold=(0, 50))


@cut("stone face", 1.9, "stone head", "giant head", "carved face")
def _stone_face(s: Sheet) -> Cutout:
    """A head of stone out of the ground, with closed eyes."""
    s.shape("sack", (-40, 0, 0), (-44, 30), (-38, 66), (-30, 92), (0, 100), (30, 92), (38, 66), (44, 30), (40, 0, 0))
    s.shape("sackcloth", (-34, 78), (0, 84), (34, 78), (33, 68), (9, 70), (8, 40), (15, 34), (0, 29), (-15, 34),
            (-8, 40), (-9, 70), (-33, 68))  # fmt: skip
    for side in (-1, 1):
        s.line("body", 3.2, (side * 12, 57), (side * 20, 53), (side * 28, 58))
    s.line("body", 3.4, (-18, 18), (0, 15), (18, 18))
    s.line("body", 2, (-38, 96 - 40), (-30, 44), (-34, 36))
    return s.cutout(hold=(0, 50))


@cut("crane hook", 4.0)
def _crane_hook(s: Sheet) -> Cutout:
    s.line("body", 0.9, (0, 6, 0), (0, 100, 0))
    s.rect("accent", -2.4, 4, 2.4, 9, 0.6)
    s.line("body", 1.2, (0, 5), (2.4, 2.4), (1.4, 0), (-1, 0.4), (-1.6, 2))
    for side in (-1, 1):
        s.line("body", 0.6, (0, 2, 0), (side * 9, -6, 0))
    return s.cutout(hold=(0, 50))


@cut("jelly", 0.34, "wobbling jelly", "blancmange", "jello", "gelatin")
def _jelly(s: Sheet) -> Cutout:
    s.shape("rim", (-46, 6), (-30, 1, 0), (30, 1, 0), (46, 6), (0, 10))
    with s.moving(swing(s.at(0, 6), 7, 0.9)):
        s.shape("accent", (-36, 7, 0), (-33, 40), (-24, 60), (-24, 70), (-14, 90), (0, 98), (14, 90), (24, 70),
                (24, 60), (33, 40), (36, 7, 0))  # fmt: skip
        for x in (-18, 0, 18):
            s.line("rose", 3, (x * 1.1, 14), (x, 48), (x * 0.7, 62))
        s.oval("glow", -9, 84, 4, 3)
    return s.cutout(hold=(0, 3))
