"""Things of tales that deeds need: fire out of a mouth, a sneeze, sparks, stacks, cloths in the wind, drawn lines."""

from __future__ import annotations

import math

from rushes.papercut.props_hand import flame
from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, flicker, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("forest fire", 2.6, "wildfire", "bushfire", "burning forest", "burning trees", "burning woods")
def _forest_fire(s: Sheet) -> Cutout:
    """Black trunks with flames up to their crowns, smoke over them."""
    for x, y, r in ((-34, 92, 15), (-8, 104, 18), (24, 98, 16), (48, 90, 11)):
        with s.sheer(0.55):
            s.oval("mid", x, y, r, 0.62 * r)
    for x, high in ((-52, 62), (-22, 84), (12, 92), (46, 70)):
        flame(s, x - 6, 0, 0.8 * high)
        s.tube("dark", ((x, -1), (x + 1, 0.5 * high), (x - 1, high)), (7, 4.5, 1.5))
        for k, side in ((0.45, 1), (0.6, -1), (0.75, 1)):
            s.line("dark", 1.8, (x, k * high, 0), (x + side * 9, (k + 0.13) * high, 0))
            flame(s, x + side * 8, (k + 0.08) * high, 0.3 * high)
        flame(s, x + 7, 0, 0.55 * high)
    return s.cutout(light=(0, 40))


@cut("tangle of cords", 0.5, "tangled cords", "snare", "tangled line")
def _tangle(s: Sheet) -> Cutout:
    """Loops of pale cord, over and under, with loose ends."""
    for turn in range(4):
        knots = [
            ((36 - 3 * turn) * math.cos(a), 50 + 34 * math.sin(a + 0.5 * turn)) for a in (0.9 * k for k in range(7))
        ]
        s.line("rim" if turn % 2 else "glow", 3.2, *knots)
    s.line("rim", 3.2, (20, 20), (34, 4), (24, -14))
    s.line("glow", 3.2, (-22, 24), (-36, 2), (-26, -20))
    return s.cutout()


@cut("musical notes", 0.5, "music notes")
def _notes(s: Sheet) -> Cutout:
    """Three notes on their way, each higher than the one before."""
    for x, y, pair in ((-90, 8, False), (-14, 34, True), (74, 60, False)):
        s.oval("glow", x, y, 13, 10)
        s.line("glow", 5, (x + 11, y + 2, 0), (x + 11, y + 52, 0))
        if pair:
            s.oval("glow", x + 40, y + 6, 13, 10)
            s.line("glow", 5, (x + 51, y + 8, 0), (x + 51, y + 58, 0))
            s.line("glow", 9, (x + 11, y + 50, 0), (x + 51, y + 56, 0))
        else:
            s.line("glow", 7, (x + 11, y + 50, 0), (x + 28, y + 34, 0))
    return s.cutout()


@cut("clods of earth", 0.3)
def _clods(s: Sheet) -> Cutout:
    """Crumbs that fly away from the left."""
    for k in range(16):
        x, y = 37 * k % 200 - 100, 53 * k % 100
        s.oval("dark" if k % 3 else "russet", x, y, 5 + 4 * (k % 3), 4 + 3 * (k % 2))
    return s.cutout()


@cut("breath of fire", 0.6, "jet of fire", "fiery breath")
def _breath(s: Sheet) -> Cutout:
    """Its root is at the left."""
    for tone, k, ph in (("ember", 1.0, 0.0), ("straw", 0.68, 0.3), ("glow", 0.4, 0.6)):
        with s.moving(flicker(s.at(0, 50), 0.07, s.phase + ph)):
            edge = ((70, 20), (150, 48), (170, 26), (230, 38, 0), (214, 10), (270, 0, 0), (212, -12), (232, -36, 0),
                    (164, -26), (140, -46), (70, -20))  # fmt: skip
            s.shape(tone, (0, 50, 0), *[(x * k, 50 + y * k, *corner) for x, y, *corner in edge])
    return s.cutout(hold=(0, 50), light=(150, 50))


@cut("sneeze", 0.5, "cloud of dust", "puff of breath")
def _sneeze(s: Sheet) -> Cutout:
    """Drops that burst out of a nose at the left."""
    for k, y in enumerate((50, 82, 18, 66, 34, 96, 4)):
        with s.moving(bob(0.05, 0.0, 1.6, 0.13 * k)):
            s.line("rim", 5, (14, 50 + (y - 50) * 0.16, 0), (78 + 9 * (k % 3), 50 + (y - 50) * 0.72, 0))
            s.oval("rim", 108 + 16 * (k % 3), y, 7, 6)
            s.oval("rim", 140 - 12 * (k % 2), 50 + (y - 50) * 0.6, 5)
    return s.cutout(hold=(0, 50))


@cut("sparks", 0.4, "spark")
def _sparks(s: Sheet) -> Cutout:
    for k in range(9):
        a = math.pi * (0.06 + 0.11 * k)
        far = 58 + 22 * (k % 3)
        with s.moving(flicker(s.at(0, 0), 0.35, 0.21 * k)):
            s.line("glow", 5, (26 * math.cos(a), 26 * math.sin(a), 0), (far * math.cos(a), far * math.sin(a), 0))
            s.oval("ember", (far + 16) * math.cos(a), (far + 16) * math.sin(a), 4)
    return s.cutout(light=(0, 10))


def _stacked(s: Sheet, rows: int, wide: float) -> None:
    for k in range(rows):
        y, x = 100 * k / rows, wide * 0.07 * math.sin(1.9 * k + 6 * s.phase) * (k / rows)
        s.shape("pale", (x - 0.55 * wide, y, 0.2), (x + 0.55 * wide, y, 0.2), (x + wide, y + 84 / rows, 0.2),
                (x + wide, y + 94 / rows), (x - wide, y + 94 / rows), (x - wide, y + 84 / rows, 0.2))  # fmt: skip
        s.rect("second", x - 0.94 * wide, y + 74 / rows, x + 0.94 * wide, y + 88 / rows)


@cut("stack of plates", 0.62, "tower of plates", "pile of plates", "plates", "dishes", "stack of dishes",
     "pile of dishes", "tower of dishes")  # fmt: skip
def _plates(s: Sheet) -> Cutout:
    _stacked(s, 11, 27)
    return s.cutout(hold=(0, 1))


@cut("stack of books", 0.6, "tower of books", "pile of books")
def _books(s: Sheet) -> Cutout:
    for k, tone in enumerate(("accent", "second", "straw", "russet", "pale", "ember", "body")):
        x, y, wide = 5 * math.sin(2.3 * k), 14.2 * k, 30 - 5 * (k % 3)
        s.rect(tone, x - wide, y, x + wide, y + 13.4, 2)
        s.rect("rim", x - wide + 6, y + 3, x + wide, y + 10)
    return s.cutout(hold=(0, 1))


@cut("low pile of books", 0.3, "heap of books")
def _low_pile(s: Sheet) -> Cutout:
    for k, tone in enumerate(("accent", "second", "straw", "russet")):
        x, y = 8 * math.sin(2.3 * k), 24.0 * k
        s.rect(tone, x - 92, y, x + 92, y + 23, 2)
        s.rect("rim", x - 78, y + 5, x + 92, y + 17)
    return s.cutout(hold=(0, 1))


@cut("flying scarf", 0.5, "scarf in the wind")
def _flying_scarf(s: Sheet) -> Cutout:
    """A long cloth that the wind bears, in strips that wave one after the other."""
    for k in range(9):
        x, rise = 30.0 * k, 14 * math.sin(0.8 * k)
        with s.moving(bob(0.0, 0.05, 0.9, -0.09 * k)):
            s.shape("russet" if k % 4 == 3 else "accent", (x - 6, 30 + rise, 0), (x + 33, 30 + rise, 0),
                    (x + 33, 72 + rise, 0), (x - 6, 72 + rise, 0))  # fmt: skip
    for k in range(4):
        for x in (-6.0, 267.0):
            with s.moving(bob(0.0, 0.05, 0.9, -0.003 * x)):
                y = 34 + 11 * k + (0 if x < 0 else 14 * math.sin(6.4))
                s.line("accent", 4, (x, y, 0), (x + (-22 if x < 0 else 22), y - 5, 0))
    return s.cutout(hold=(130, 50))


@cut("blanket", 0.6, "quilt", "bedspread")
def _blanket(s: Sheet) -> Cutout:
    """A patchwork with a fringe, hanging a little in the middle."""
    tones = ("accent", "straw", "russet", "pale", "ember")
    for c in range(8):
        for r in range(4):
            x, y = -100 + 25 * c, 8 + 22 * r - 3 * math.cos(0.9 * c)
            s.poly(tones[(2 * c + 3 * r) % 5], (x, y), (x + 25.5, y), (x + 25.5, y + 22.5), (x, y + 22.5))
    for c in range(25):
        edge = -98 + 8.2 * c
        s.line("accent", 3, (edge, 8 - 3 * math.cos(0.9 * (c // 3)), 0), (edge, 0, 0))
    return s.cutout(hold=(-60, 88))


@cut("stone block", 1.25, "block of stone", "block", "granite block", "limestone block", "marble block", "huge stone")
def _block(s: Sheet) -> Cutout:
    s.poly("second", (-84, 0), (62, 0), (62, 76), (-84, 76))
    s.poly("pale", (-84, 76), (62, 76), (84, 100), (-60, 100))
    s.poly("mid", (62, 0), (84, 22), (84, 100), (62, 76))
    for x, y in ((-60, 58), (-20, 30), (22, 52), (-44, 14), (40, 20)):
        s.line("mid", 2, (x, y, 0), (x + 13, y + 3, 0))
    return s.cutout(hold=(0, 90))


@cut("paper lantern", 0.5, "paper light", "sky lantern", "floating lantern", "glowing lantern", "floating light",
     "paper lanterns", "paper lights", "sky lanterns", "floating lanterns", "water lantern")  # fmt: skip
def _paper_lantern(s: Sheet) -> Cutout:
    s.shape("ember", (-30, 8, 0.3), (30, 8, 0.3), (40, 50), (30, 92, 0.3), (-30, 92, 0.3), (-40, 50))
    s.shape("glow", (-20, 14), (20, 14), (28, 50), (20, 86), (-20, 86), (-28, 50))
    for y in (26, 42, 58, 74):
        s.line("ember", 2, (-37, y, 0), (0, y - 3), (37, y, 0))
    s.rect("body", -40, 0, 40, 9, 2)
    s.rect("body", -30, 90, 30, 97, 2)
    return s.cutout(hold=(0, 97), light=(0, 50))


@cut("smiling face", 0.5, "drawn face", "smiley", "smiley face", "happy face", "face")
def _face(s: Sheet) -> Cutout:
    """Lines as a finger draws them."""
    s.ring("rim", 0, 50, 44, 6)
    for x in (-16, 16):
        s.oval("rim", x, 62, 5, 8)
    s.line("rim", 6, (-24, 38), (-12, 26), (0, 23), (12, 26), (24, 38))
    return s.cutout(hold=(0, 50))


@cut("curled hedgehog", 0.5)
def _curled(s: Sheet) -> Cutout:
    """A ball of spines with the nose tucked in."""
    spikes = []
    for k in range(40):
        a, r = math.tau * k / 40, 50.0 if k % 2 else 38.0
        spikes.append((r * math.cos(a), 50 + r * math.sin(a), 0))
    s.shape("body", *spikes)
    for k in range(26):
        a, r = 2.4 * k, 7.0 * math.sqrt(k + 1)
        x, y = r * math.cos(a), 50 + r * math.sin(a)
        s.line("second", 1.8, (x, y, 0), (x + 7 * math.cos(a + 0.5), y + 7 * math.sin(a + 0.5), 0))
    s.shape("second", (8, 30), (34, 30), (42, 20), (30, 10), (12, 14))
    s.oval("dark", 41, 21, 5)
    s.oval("glow", 26, 25, 3.4)
    return s.cutout()


@cut("mast", 6.0, "ship mast", "ship's mast")
def _mast(s: Sheet) -> Cutout:
    s.rect("russet", -1.6, 0, 1.6, 100)
    s.rect("russet", -19, 72, 19, 74, 1)
    s.shape("pale", (-18, 72, 0), (18, 72, 0), (17, 58), (20, 44, 0), (0, 46), (-20, 44, 0), (-17, 58))
    for x in (-10, 0, 10):
        s.line("accent", 1.8, (x, 72, 0), (x, 46, 0))
    s.shape("russet", (-7, 78, 0), (7, 78, 0), (9, 86, 0), (-9, 86, 0))
    s.poly("accent", (1, 99), (20, 95), (1, 91))
    return s.cutout()


@cut("anvil on a stump", 0.86)
def _anvil(s: Sheet) -> Cutout:
    s.shape("russet", (-32, 0, 0.2), (32, 0, 0.2), (27, 46, 0.2), (-27, 46, 0.2))
    for x in (-12, 6, 18):
        s.line("body", 2, (x, 4, 0), (x - 2, 40, 0))
    s.shape("dark", (-26, 46, 0.2), (26, 46, 0.2), (14, 58), (16, 74, 0.2), (34, 78, 0.2), (36, 100, 0), (-30, 100, 0),
            (-66, 94), (-34, 80), (-14, 74, 0.2), (-14, 58))  # fmt: skip
    return s.cutout()


@cut("diving tower", 3.1, "diving board", "high diving board", "diving platform", "springboard")
def _diving_tower(s: Sheet) -> Cutout:
    """The board reaches out to the right; its top is what one stands on."""
    for x in (-20, -6):
        s.rect("second", x - 1.2, 0, x + 1.2, 97)
    for y in range(8, 96, 9):
        s.rect("second", -20, y, -6, y + 1.8)
    s.rect("accent", -26, 96, 26, 100, 1)
    s.line("second", 2, (-6, 70, 0), (14, 96, 0))
    return s.cutout()


@cut("snowy chimney", 1.2)
def _chimney(s: Sheet) -> Cutout:
    s.rect("russet", -34, 0, 34, 92)
    for r in range(9):
        for c in range(4):
            x = -32 + 17 * c + (4 if r % 2 else -2)
            s.rect("ember", max(-33, x), 2 + 10 * r, min(33, x + 14), 9.5 + 10 * r, 1)
    s.rect("body", -40, 90, 40, 100, 2)
    s.shape("rim", (-90, 0, 0), (-60, 10), (-20, 8), (20, 10), (60, 9), (90, 0, 0))
    return s.cutout()


@cut("slab of stone", 1.9)
def _slab(s: Sheet) -> Cutout:
    s.shape("sack", (-44, 0, 0), (44, 0, 0), (44, 94, 0), (30, 100, 0.1), (-38, 98, 0.1), (-44, 90, 0))
    s.shape("sackcloth", (44, 0, 0), (52, 4, 0), (52, 92, 0), (44, 94, 0))
    for x, y in ((-34, 84), (20, 10), (-30, 14)):
        s.line("sackcloth", 1.4, (x, y, 0), (x + 12, y + 3, 0))
    return s.cutout()


@cut("pane of glass", 1.9, "window pane")
def _pane(s: Sheet) -> Cutout:
    with s.sheer(0.24):
        s.rect("water", -46, 0, 46, 100)
    with s.sheer(0.6):
        s.poly("rim", (-30, 60), (-10, 96), (-2, 96), (-22, 60))
    for x in (-47, 47):
        s.rect("body", x - 2.5, 0, x + 2.5, 101)
    s.rect("body", -47, 98, 47, 103)
    return s.cutout()


@cut("chessboard", 0.34, "chess board", "game of chess", "chess game")
def _chessboard(s: Sheet) -> Cutout:
    s.rect("russet", -120, 0, 120, 16, 3)
    for k in range(8):
        s.rect("pale" if k % 2 else "body", -112 + 28 * k, 16, -84 + 28 * k, 24)
    for x, tone, high in ((-100, "pale", 70), (-66, "pale", 52), (-30, "pale", 90), (10, "body", 56), (50, "body", 92),
                          (92, "body", 66)):  # fmt: skip
        s.lathe(tone, (13, 22, 0.3), (6, 34), (6, 0.7 * high), (10, 0.78 * high), (3, high, 0.4), x=x)
    return s.cutout(hold=(0, 10))


@cut("wind", 1.0, "gust of wind", "gust", "breeze", "gale", "blast of wind")
def _wind(s: Sheet) -> Cutout:
    """Curls in the air."""
    for k, (y, long) in enumerate(((30, 150), (55, 190), (80, 130))):
        with s.moving(bob(0.08, 0.0, 0.5, 0.3 * k)), s.sheer(0.8):
            s.line("rim", 4, (-0.5 * long, y), (0, y - 3), (0.36 * long, y), (0.5 * long, y + 9), (0.44 * long, y + 17),
                   (0.37 * long, y + 11))  # fmt: skip
    return s.cutout()


@cut("hung rope", 3.0)
def _hung_rope(s: Sheet) -> Cutout:
    """A long rope straight down, with knots for the hands."""
    s.line("ember", 1.1, (0, 0), (0.5, 40), (0, 100))
    for k in range(9):
        s.oval("russet", 0.2, 8 + 10.5 * k, 1.1, 0.8)
    return s.cutout()


@cut("tow rope", 0.2)
def _tow_rope(s: Sheet) -> Cutout:
    s.line("dark", 16, (-500, 20), (0, 44), (500, 90))
    return s.cutout()


@cut("rapping", 0.3)
def _rapping(s: Sheet) -> Cutout:
    """Arcs of sound about a place at the left."""
    for k, r in enumerate((30, 58, 86)):
        a = (0.62, 0.31, 0.0, -0.31, -0.62)
        s.line("glow" if k < 2 else "rim", 7, *[(r * math.cos(x), 50 + r * math.sin(x)) for x in a])
    return s.cutout(hold=(30, 50))


@cut("large canvas", 1.9)
def _large_canvas(s: Sheet) -> Cutout:
    """A white sheet on a stand, for who paints in a room."""
    for x, foot in ((-26, -38), (26, 38)):
        s.line("russet", 4, (x * 0.6, 98, 0), (foot, 0, 0))
    s.rect("russet", -46, 24, 46, 29)
    s.rect("pale", -42, 29, 42, 95)
    s.rect("rim", -39, 32, 39, 92)
    return s.cutout()


@cut("football", 0.24, "soccer ball")
def _football(s: Sheet) -> Cutout:
    s.oval("rim", 0, 50, 50)
    for k in range(5):
        a = math.tau * (k + 0.25) / 5
        x, y = 40 * math.cos(a), 50 + 40 * math.sin(a)
        s.line("dark", 4, (16 * math.cos(a), 50 + 16 * math.sin(a), 0), (0.8 * x, 50 + 0.8 * (y - 50), 0))
        s.shape(
            "dark", *[(x * 1.02 + 10 * math.cos(a + t), y + 10 * math.sin(a + t), 0) for t in (1.57, 2.6, 3.7, 4.71)]
        )
    s.poly("dark", *[(16 * math.cos(math.tau * (k + 0.25) / 5), 50 + 16 * math.sin(math.tau * (k + 0.25) / 5))
                     for k in range(5)])  # fmt: skip
    s.ring("dark", 0, 50, 48, 3)
    return s.cutout(hold=(0, 50))
