"""What nature leaves: cracked ground, a bud, a snowman's hat in a puddle, a sheet over somebody's back, bare lines."""

from __future__ import annotations

import math

from rushes.papercut.props_outdoors import bloom
from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("crack", 0.3, "cracks", "crack in the ground", "fissure", "crevice")
def _crack(s: Sheet) -> Cutout:
    """Flat plates of ground, seen from a low eye, with dark gaps between them and one wide one in the middle."""
    s.shape("second", (-280, 46), (-190, 92), (0, 104), (190, 94), (280, 50), (200, 8), (0, -6), (-190, 6))
    for knots in (
        ((-262, 62), (-180, 50), (-120, 66), (-60, 48)),
        ((262, 66), (190, 52), (120, 62), (60, 46)),
        ((-150, 96), (-130, 72), (-120, 64)), ((150, 96), (126, 76), (118, 62)),
        ((-160, 8), (-120, 30), (-60, 46)), ((170, 10), (110, 28), (60, 46)),
        ((-20, 98), (-6, 78), (0, 56)), ((30, -2), (14, 18), (0, 40)),
    ):  # fmt: skip
        s.line("dark", 7, *[(x, y, 0) for x, y in knots])
    s.poly("dark", (-96, 52), (-60, 62), (-30, 54), (0, 66), (34, 54), (66, 60), (98, 48), (60, 40), (30, 44), (0, 32),
           (-34, 42), (-62, 38))  # fmt: skip
    for x in (-1, 1):  # lifted edges
        s.poly("pale", (x * 96, 53), (x * 60, 63), (x * 30, 55), (x * 32, 62), (x * 62, 71), (x * 98, 60))
    return s.cutout()


@cut("flower bud", 0.7, "bud")
def _bud(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 0), 2.0, 0.35, s.phase)):
        s.line("leaf", 4.4, (0, 0), (-2, 40), (0, 78))
        for y, side in ((18, 1), (34, -1), (50, 1)):
            s.shape("leaf", (0, y, 0), (side * 11, y + 12), (side * 27, y + 14, 0), (side * 12, y - 1))
        s.shape("accent", (0, 76), (10, 84), (0, 100, 0), (-10, 84))
        s.shape("leaf", (0, 70), (13, 80), (9, 92, 0), (3, 82), (0, 90, 0), (-3, 82), (-9, 92, 0), (-13, 80))
    return s.cutout(hold=(0, 20))


@cut("green shoot", 0.3, "shoot")
def _shoot(s: Sheet) -> Cutout:
    """Two leaves on a short stalk, and no heap of earth: it comes out of the ground where that is."""
    with s.moving(swing(s.at(0, 0), 2.5, 0.4, s.phase)):
        s.line("leaf", 8, (0, 0), (-3, 36), (0, 64))
        s.shape("leaf", (0, 58, 0), (-34, 62), (-58, 92, 0.3), (-20, 90))
        s.shape("leaf", (0, 62, 0), (30, 62), (60, 98, 0.3), (20, 97))
        s.line("body", 2, (0, 60, 0), (-40, 84, 0))
        s.line("body", 2, (0, 64, 0), (42, 90, 0))
    return s.cutout(hold=(0, 20))


@cut("wild bloom", 0.9)
def _wild_bloom(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 0), 1.8, 0.3, s.phase)):
        s.line("leaf", 4, (0, 0), (-2, 40), (0, 76))
        for y, side in ((14, 1), (28, -1), (44, 1)):
            s.shape("leaf", (0, y, 0), (side * 12, y + 12), (side * 28, y + 14, 0), (side * 12, y - 2))
        bloom(s, 0, 78, 22, 9)
    return s.cutout(hold=(0, 14))


@cut("blooming plant", 0.6)
def _blooming_plant(s: Sheet) -> Cutout:
    for a, length in ((-0.9, 56), (-0.4, 78), (0.1, 92), (0.55, 72), (1.0, 52)):
        x, y = math.sin(a) * length, 34 + math.cos(a) * length
        s.line("leaf", 4, (0, 32, 0), (x * 0.4, 34 + (y - 34) * 0.5), (x, y, 0))
        bloom(s, x, y, 17, 7)
    s.poly("russet", (-19, 0), (19, 0), (25, 32), (-25, 32))
    s.rect("ember", -28, 28, 28, 37, 2)
    return s.cutout(hold=(0, 16))


@cut("melted snowman", 0.62)
def _melted(s: Sheet) -> Cutout:
    """Hat, scarf, carrot and twigs in a puddle with the last lump of snow."""
    s.shape("water", (-130, 14), (-80, 28), (0, 32), (84, 26), (136, 12), (70, -6), (-60, -5))
    s.shape("rim", (-84, 14), (-20, 22), (40, 18), (-20, 10))
    s.shape("chalk", (-52, 12), (-34, 34), (-6, 42), (26, 34), (48, 12), (0, 6))
    s.line("body", 4, (-100, 12, 0), (-62, 24), (-40, 42))
    s.line("body", 4, (64, 16, 0), (98, 30), (118, 22))
    s.line("accent", 12, (-46, 18), (-10, 26), (30, 20), (56, 6))
    s.poly("ember", (44, 30), (86, 20), (42, 18))
    s.shape("body", (-40, 44, 0), (36, 36, 0), (38, 42, 0), (-38, 51, 0))
    s.shape("body", (-24, 48, 0), (22, 42, 0), (26, 92, 0), (-14, 98, 0))
    s.poly("accent", (-23, 52), (22, 47), (23, 58), (-22, 63))
    return s.cutout()


def _over_back(s: Sheet, paper: str, fold: str) -> Cutout:
    """Over a back: round above, its edges hanging in folds on both sides."""
    s.shape(paper, (-84, 62), (-60, 92), (0, 100), (60, 93), (84, 62), (90, 14, 0.2), (70, 22), (52, 4, 0.2), (30, 18),
            (8, 2, 0.2), (-14, 18), (-36, 3, 0.2), (-58, 20), (-88, 8, 0.2))  # fmt: skip
    for x in (-66, -36, -8, 24, 54, 76):
        s.line(fold, 1.6, (x * 0.82, 84 - abs(x) * 0.25), (x, 52), (x * 1.06, 20))
    return s.cutout()


@cut("draped sheet", 0.9, "draped cloth")
def _draped(s: Sheet) -> Cutout:
    return _over_back(s, "chalk", "grey")


@cut("draped blanket", 0.9, "draped quilt")
def _draped_blanket(s: Sheet) -> Cutout:
    return _over_back(s, "accent", "straw")


@cut("bare washing line", 2.1)
def _line(s: Sheet) -> Cutout:
    for x in (-120, 120):
        s.line("body", 5, (x, 0, 0), (x, 100, 0))
        s.line("body", 4, (x - 12, 95, 0), (x + 12, 95, 0))
    s.line("rim", 1.4, (-120, 95), (0, 88), (120, 95))
    for x in (-84, -52, -20, 18, 50, 86):
        s.rect("russet", x - 1.4, 88, x + 1.4, 95, 0.4)
    return s.cutout()


@cut("straw scarecrow", 1.9)
def _scarecrow(s: Sheet) -> Cutout:
    """On its pole in the field, both arms along the bar."""
    s.line("russet", 5, (0, 0, 0), (0, 84, 0))
    s.line("russet", 4, (-54, 66, 0), (54, 66, 0))
    s.shape("body", (-12, 72), (12, 72), (46, 71, 0), (46, 60, 0), (16, 58), (18, 26, 0), (10, 30, 0), (6, 24, 0),
            (0, 29, 0), (-6, 24, 0), (-10, 30, 0), (-18, 26, 0), (-16, 58), (-46, 60, 0), (-46, 71, 0))  # fmt: skip
    for side in (-1, 1):
        for k in (-6, -3, 0, 3, 6):
            s.line("straw", 1.8, (side * 45, 65 + k * 0.6, 0), (side * 60, 64 + k * 1.6, 0))
    for x in (-10, -4, 3, 9):
        s.line("straw", 1.8, (x, 28, 0), (1.2 * x, 16, 0))
    s.oval("straw", 0, 80, 11, 12)
    s.shape("straw", (-26, 88), (26, 88), (12, 92), (8, 104), (-8, 103), (-12, 92))
    s.line("accent", 2.6, (-12, 91), (12, 91))
    for x in (-4, 4):
        s.oval("body", x, 81, 1.6)
    s.line("body", 1.2, (-5, 75), (0, 73), (5, 76))
    return s.cutout()


def _jaws(s: Sheet, lift: float) -> None:
    """Two toothed bows on a plate with a chain; `lift` is how far up they are, 1 shut."""
    s.oval("body", 0, 10, 66, 9)
    for k in range(4):
        s.ring("grey", 84 + 20 * k, 8, 9, 4)
    for side in (-1, 1):
        bow = [(side * (70 - 64 * lift * u), 12 + (22 + 66 * lift) * u) for u in (0.0, 0.5, 1.0)]
        s.line("grey", 9, *bow)
        s.line("grey", 8, (bow[-1][0] - 40 * (1 - lift), bow[-1][1]), (bow[-1][0] + 40 * (1 - lift), bow[-1][1]))
        for u in (0.25, 0.5, 0.75, 1.0):
            x, y = side * (70 - 64 * lift * u), 12 + (22 + 66 * lift) * u
            s.poly("rim", (x, y - 7), (x - side * 20, y + 4), (x, y + 9))


@cut("trap", 0.34, "leg trap", "bear trap", "fox trap", "steel trap", "hunter's trap")
def _trap(s: Sheet) -> Cutout:
    _jaws(s, 1.0)
    return s.cutout(hold=(0, 10))


@cut("open trap", 0.34)
def _open_trap(s: Sheet) -> Cutout:
    _jaws(s, 0.15)
    return s.cutout(hold=(0, 10))


@cut("moon gown", 1.7)
def _moon_gown(s: Sheet) -> Cutout:
    """The moon in a dress, up in the sky: a round face over a wide skirt with stars on it."""
    with s.moving(swing(s.at(0, 96), 2.5, 0.2, s.phase)):
        s.shape("chalk", (-15, 64, 0), (-12, 50), (-24, 26), (-44, 2, 0.2), (-22, -4), (0, 2), (22, -4), (44, 2, 0.2),
                (24, 26), (12, 50), (15, 64, 0))  # fmt: skip
        s.rect("accent", -13, 46, 13, 52, 2)
        for side in (-1, 1):
            s.shape("chalk", (side * 13, 64), (side * 30, 58), (side * 33, 48), (side * 20, 50), (side * 12, 56))
        for x, y in ((-20, 14), (6, 22), (22, 8), (-4, 6), (-10, 32), (10, 38)):
            k = 1.6
            s.poly("straw", (x, y + 5), (x + k, y + k), (x + 5, y), (x + k, y - k), (x, y - 5), (x - k, y - k),
                   (x - 5, y), (x - k, y + k))  # fmt: skip
    s.oval("glow", 0, 80, 21)
    s.oval("straw", -8, 86, 4)
    s.oval("straw", 9, 74, 3)
    for x in (-7, 7):
        s.line("body", 1.6, (x - 3, 82), (x, 80), (x + 3, 82))
    s.line("body", 1.6, (-6, 73), (0, 70), (6, 73))
    return s.cutout(light=(0, 80))


@cut("frosted window", 1.5, "icy window", "frosty window")
def _frosted_window(s: Sheet) -> Cutout:
    """Cold blue panes behind a cross of wood, ferns of ice over them from every corner."""
    s.rect("body", -52, 0, 52, 104, 2)
    s.rect("water", -45, 8, 45, 97)
    for x, y in ((-45, 8), (45, 8), (-45, 97), (45, 97)):
        dx, dy = (1 if x < 0 else -1), (1 if y < 50 else -1)
        for u, v in ((34, 6), (30, 20), (20, 32), (6, 38)):
            s.line("rim", 2.0, (x, y, 0), (x + dx * u, y + dy * v, 0))
            for t in (0.45, 0.7):
                s.line("rim", 1.4, (x + dx * t * u, y + dy * t * v, 0), (x + dx * (t * u + 9), y + dy * t * v, 0))
                s.line("rim", 1.4, (x + dx * t * u, y + dy * t * v, 0), (x + dx * t * u, y + dy * (t * v + 9), 0))
    s.rect("body", -58, 0, 58, 7, 1)
    return s.cutout()
