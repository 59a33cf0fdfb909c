"""Furniture and what stands about in a house."""

from __future__ import annotations

import math

from rushes.papercut.props_hand import flame
from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, spin, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("chair", 0.95, "wooden chair")
def _chair(s: Sheet) -> Cutout:
    s.line("body", 5, (-20, 2, 0), (-19, 46), (-25, 97))
    s.line("body", 5, (22, 2, 0), (20, 46, 0))
    s.line("body", 3, (-19, 20, 0), (21, 20, 0))
    s.rect("body", -23, 44, 25, 51, 2)
    s.rect("accent", -21, 50, 24, 54, 2)
    for y in (68, 82):
        s.line("body", 4, (-22, y, 0), (-16, y + 1, 0))
    s.shape("body", (-28, 97), (-20, 99), (-15, 66), (-20, 58, 0), (-23, 60))
    return s.cutout(hold=(-20, 80))


@cut("stool", 0.5)
def _stool(s: Sheet) -> Cutout:
    s.line("body", 7, (-24, 86, 0), (-34, 3, 0))
    s.line("body", 7, (24, 86, 0), (34, 3, 0))
    s.line("body", 5, (-30, 36, 0), (30, 36, 0))
    s.rect("russet", -40, 84, 40, 98, 6)
    return s.cutout(hold=(0, 90))


@cut("armchair", 1.0, "throne", "rocking chair", "easy chair")
def _armchair(s: Sheet) -> Cutout:
    s.rect("body", -34, 0, -26, 12)
    s.rect("body", 26, 0, 34, 12)
    s.shape(
        "accent", (-38, 10, 0.2), (38, 10, 0.2), (40, 36, 0.3), (-14, 40), (-16, 92), (-26, 99), (-40, 94), (-42, 40)
    )
    s.shape("russet", (-30, 50), (-12, 48), (38, 48, 0.4), (44, 56), (38, 62), (-20, 62))
    s.rect("russet", -12, 34, 36, 44, 4)
    for y in (62, 74, 86):
        s.oval("body", -27, y, 1.6)
    return s.cutout()


@cut("table", 0.76, "wooden table", "kitchen table", "dining table")
def _table(s: Sheet) -> Cutout:
    s.rect("body", -92, 88, 92, 99, 2)
    s.rect("russet", -80, 74, 80, 88)
    for x in (-76, 76):
        s.lathe("body", (4, 0), (6, 30), (4, 50), (7, 74, 0), x=x)
    return s.cutout()


@cut("desk", 0.76, "writing desk")
def _desk(s: Sheet) -> Cutout:
    s.rect("body", -94, 90, 94, 99, 2)
    s.rect("russet", 26, 14, 86, 90)
    for y in (22, 46, 68):
        s.rect("ember", 31, y, 81, y + 18, 1)
        s.oval("body", 56, y + 9, 3)
    for x in (32, 80):
        s.poly("body", (x - 4, 0), (x + 4, 0), (x + 5, 14), (x - 5, 14))
    s.line("body", 7, (-84, 3, 0), (-84, 90, 0))
    return s.cutout()


@cut("bed", 1.0)
def _bed(s: Sheet) -> Cutout:
    s.shape("body", (-104, 0, 0), (-96, 0, 0), (-96, 90), (-101, 99), (-106, 90))
    s.shape("body", (98, 0, 0), (104, 0, 0), (104, 54), (101, 60), (97, 54))
    s.rect("body", -98, 16, 100, 30, 2)
    s.rect("pale", -96, 30, 98, 46, 6)
    s.shape("pale", (-92, 46, 0.3), (-58, 46, 0.3), (-56, 60), (-74, 66), (-92, 60))
    s.shape("accent", (-54, 36, 0.2), (-54, 54), (-30, 60), (20, 56), (92, 54), (99, 44), (98, 22, 0.2), (-40, 24, 0.2))
    for x in (-20, 20, 60):
        s.line("russet", 1.5, (x, 26, 0), (x + 2, 55, 0))
    s.line("pale", 6, (-52, 40, 0), (-50, 54, 0))
    return s.cutout()


@cut("crib", 0.9, "cradle", "cot")
def _crib(s: Sheet) -> Cutout:
    s.line("russet", 5, (-62, 10), (-30, 3), (0, 1), (30, 3), (62, 10))
    s.poly("body", (-50, 20), (50, 20), (64, 62), (-64, 62))
    for i in range(9):
        x = -44 + i * 11
        s.line("second", 2, (x, 24, 0), (x * 1.22, 58, 0))
    s.shape("body", (44, 60, 0), (64, 62, 0), (70, 96), (54, 100), (38, 88))
    s.shape("pale", (-56, 62), (-20, 72), (30, 70), (50, 62))
    s.line("body", 5, (-40, 20, 0), (-44, 6, 0))
    s.line("body", 5, (40, 20, 0), (44, 6, 0))
    return s.cutout()


@cut("bench", 0.85, "park bench")
def _bench(s: Sheet) -> Cutout:
    for x in (-78, 78):
        s.line("body", 6, (x - 6, 2), (x - 4, 44), (x - 10, 98))
        s.line("body", 6, (x + 12, 2), (x + 8, 44))
    s.rect("russet", -94, 44, 94, 52, 2)
    for y in (62, 76, 90):
        s.rect("russet", -96, y, 94, y + 9, 2)
    return s.cutout()


@cut("sofa", 0.9, "couch")
def _sofa(s: Sheet) -> Cutout:
    for x in (-96, 96):
        s.rect("body", x - 4, 0, x + 4, 14)
    s.rect("accent", -104, 44, 104, 98, 16)
    s.rect("russet", -112, 12, -84, 66, 10)
    s.rect("russet", 84, 12, 112, 66, 10)
    s.rect("accent", -90, 12, 90, 34, 3)
    s.rect("ember", -84, 32, -2, 52, 7)
    s.rect("ember", 2, 32, 84, 52, 7)
    return s.cutout()


@cut("door", 2.1, "wooden door")
def _door(s: Sheet) -> Cutout:
    s.rect("body", -27, 0, 27, 100, 1)
    s.rect("russet", -22, 0, 22, 96)
    for y0, y1 in ((52, 90), (6, 44)):
        for x in (-17, 3):
            s.rect("body", x, y0, x + 14, y1, 1)
            s.rect("russet", x + 2, y0 + 2, x + 12, y1 - 2, 1)
    s.oval("glow", 18.6, 47, 1.8)
    return s.cutout(hold=(18, 47))


def _chalk_lines(s: Sheet) -> None:
    for p in (((-21, 0), (-20.4, 50), (-21, 96, 0), (0, 96.6), (21, 95.6, 0), (20.5, 48), (21, 0)),
              ((-14, 58, 0), (-14, 88, 0), (14, 88, 0), (14, 58, 0), (-14, 58, 0)),
              ((-14, 10, 0), (-14, 40, 0), (14, 40, 0), (14, 10, 0), (-14, 10, 0))):  # fmt: skip
        s.line("chalk", 1.7, *p)
    s.ring("chalk", 16.4, 49, 2.2, 1.3)


@cut("chalk door", 1.9, "chalked door", "door in chalk", "door of chalk")
def _chalk_door(s: Sheet) -> Cutout:
    """The lines of a door on a brick wall."""
    s.rect("body", -66, 0, 66, 112)
    s.rect("second", -69, 110, 69, 118, 1)
    for row in range(9):
        for k in range(-4, 5):
            x = 15.4 * k + (row % 2) * 7 - 7
            if (row * 7 + k * 5) % 3 and -63 < x < 49:
                s.rect("mid", x, 3 + 12 * row, x + 13, 12 + 12 * row, 1)
    _chalk_lines(s)
    return s.cutout(hold=(16, 49))


@cut("lines of a door", 1.9)
def _door_lines(s: Sheet) -> Cutout:
    _chalk_lines(s)
    return s.cutout(hold=(16, 49))


@cut("window", 1.4, "lit window", "windowsill", "window sill")
def _window(s: Sheet) -> Cutout:
    s.rect("body", -44, 4, 44, 100, 2)
    s.rect("glow", -36, 12, 36, 93)
    s.line("body", 5, (0, 12, 0), (0, 93, 0))
    s.line("body", 5, (-36, 54, 0), (36, 54, 0))
    s.shape("accent", (-36, 93, 0), (-4, 93, 0), (-14, 62), (-34, 40), (-36, 20, 0))
    s.shape("accent", (36, 93, 0), (4, 93, 0), (14, 62), (34, 40), (36, 20, 0))
    s.rect("body", -52, 0, 52, 8, 1)
    return s.cutout(light=(0, 54))


@cut("mirror", 0.6, "hand mirror", "looking glass")
def _mirror(s: Sheet) -> Cutout:
    s.lathe("russet", (5, 0), (7, 10), (4, 36, 0))
    s.oval("russet", 0, 66, 31, 34)
    s.oval("rim", 0, 66, 25, 28)
    s.poly("pale", (-14, 52), (-8, 46), (14, 80), (8, 86))
    s.poly("pale", (-2, 48), (2, 45), (18, 70), (15, 74))
    return s.cutout(hold=(0, 14))


@cut("picture frame", 0.6, "picture", "painting", "framed picture")
def _picture(s: Sheet) -> Cutout:
    s.rect("straw", -62, 0, 62, 100, 2)
    s.rect("russet", -54, 8, 54, 92)
    s.rect("pale", -48, 13, 48, 87)
    s.oval("accent", 22, 66, 9)
    s.shape("second", (-48, 13, 0), (-48, 40, 0), (-26, 62), (-4, 38), (18, 50), (48, 30, 0), (48, 13, 0))
    s.shape("body", (-48, 13, 0), (-48, 26, 0), (0, 24), (48, 20, 0), (48, 13, 0))
    return s.cutout()


@cut("easel", 1.6, "canvas")
def _easel(s: Sheet) -> Cutout:
    s.line("russet", 2.4, (0, 98, 0), (-26, 1, 0))
    s.line("russet", 2.4, (0, 98, 0), (26, 1, 0))
    s.line("russet", 2, (2, 90, 0), (6, 4, 0))
    s.rect("pale", -30, 40, 30, 86)
    s.shape("accent", (-22, 52), (-8, 72), (2, 56), (-8, 46))
    s.shape("ember", (0, 50), (14, 78), (22, 60), (12, 48))
    s.shape("second", (-26, 44), (0, 48), (26, 44), (0, 42))
    s.rect("russet", -34, 36, 34, 41, 1)
    return s.cutout()


@cut("stove", 1.0, "oven", "cooker")
def _stove(s: Sheet) -> Cutout:
    s.rect("body", 20, 70, 32, 100)
    for x in (-34, 34):
        s.line("body", 7, (x, 14, 0), (x * 1.15, 2, 0))
    s.rect("body", -44, 12, 44, 70, 5)
    s.rect("second", -50, 66, 50, 74, 2)
    s.rect("dark", -26, 22, 26, 52, 6)
    s.rect("glow", -21, 26, 21, 47, 4)
    flame(s, -8, 26, 18)
    flame(s, 8, 26, 15)
    for x in (-9, 9):
        s.line("body", 3, (x, 24, 0), (x, 50, 0))
    s.rect("accent", -16, 58, 16, 62, 2)
    return s.cutout(light=(0, 36))


@cut("fireplace", 1.3, "hearth")
def _fireplace(s: Sheet) -> Cutout:
    s.rect("body", -60, 0, 60, 88)
    s.rect("second", -72, 86, 72, 96, 2)
    s.rect("body", -78, 94, 78, 100, 2)
    for row in range(6):
        for i in range(5):
            x = -60 + i * 26 + (row % 2) * -13
            s.rect("second", max(-59, x + 1), 4 + row * 14, min(59, x + 23), 14 + row * 14, 1)
    s.shape("dark", (-38, 0, 0), (-38, 46, 0.6), (0, 64), (38, 46, 0.6), (38, 0, 0))
    with s.sheer(0.5):
        s.shape("ember", (-30, 0, 0), (-28, 30), (0, 52), (28, 30), (30, 0, 0))
    flame(s, -12, 6, 32)
    flame(s, 12, 6, 28)
    flame(s, 0, 6, 42)
    s.line("russet", 8, (-26, 6, 0), (26, 9, 0))
    s.line("body", 7, (-24, 10, 0), (24, 5, 0))
    return s.cutout(light=(0, 26))


@cut("lamp", 0.5, "table lamp", "desk lamp", "bedside lamp", "light")
def _lamp(s: Sheet) -> Cutout:
    s.lathe("body", (22, 0, 0.2), (22, 4, 0.3), (6, 10), (12, 26), (4, 42), (3, 54, 0))
    s.poly("glow", (-38, 50), (38, 50), (22, 96), (-22, 96))
    s.poly("ember", (-38, 50), (38, 50), (36.3, 55), (-36.3, 55))
    s.poly("ember", (-23.5, 92), (23.5, 92), (22, 97), (-22, 97))
    s.line("body", 1.4, (14, 50, 0), (14, 38, 0))
    return s.cutout(hold=(0, 24), light=(0, 70))


@cut("floor lamp", 1.6)
def _floor_lamp(s: Sheet) -> Cutout:
    s.lathe("body", (12, 0, 0.2), (12, 2, 0.3), (1.6, 5), (1.2, 74, 0))
    s.poly("glow", (-17, 72), (17, 72), (10, 98), (-10, 98))
    s.poly("ember", (-17, 72), (17, 72), (16, 75), (-16, 75))
    return s.cutout(light=(0, 84))


@cut("light bulb", 0.12, "lightbulb", "bulb", "idea")
def _bulb(s: Sheet) -> Cutout:
    s.lathe("glow", (14, 28, 0), (18, 40), (34, 62), (26, 90), (8, 99))
    s.line("ember", 3, (-8, 34, 0), (-10, 62, 0), (-3, 54, 0), (3, 64, 0), (10, 56, 0), (8, 34, 0))
    s.rect("body", -14, 8, 14, 29, 3)
    for y in (13, 19, 25):
        s.line("second", 2, (-14, y, 0), (14, y + 1, 0))
    s.shape("body", (-8, 8), (8, 8), (0, 0))
    return s.cutout(hold=(0, 14), light=(0, 66))


@cut("clock", 0.32, "wall clock", "alarm clock")
def _clock(s: Sheet) -> Cutout:
    for x in (-22, 22):
        s.line("body", 8, (x, 14, 0), (x * 1.5, 3, 0))
        s.shape("body", (x * 0.4, 92), (x * 1.6, 78), (x * 1.7, 94), (x, 100))
    s.oval("body", 0, 50, 46)
    s.oval("pale", 0, 50, 37)
    for i in range(12):
        a = math.tau * i / 12
        s.line("body", 2.6, (31 * math.sin(a), 50 + 31 * math.cos(a), 0), (34 * math.sin(a), 50 + 34 * math.cos(a), 0))
    with s.moving(spin(s.at(0, 50), 1 / 60)):
        s.line("body", 4, (0, 50, 0), (10, 68, 0))
    with s.moving(spin(s.at(0, 50), 1 / 12)):
        s.line("accent", 3, (0, 50, 0), (-18, 70, 0))
    s.oval("body", 0, 50, 4)
    return s.cutout(hold=(0, 10))


@cut("grandfather clock", 2.1, "pendulum clock")
def _grandfather(s: Sheet) -> Cutout:
    s.rect("body", -16, 0, 16, 8, 1)
    s.rect("russet", -12, 8, 12, 70)
    s.shape("body", (-16, 68, 0), (16, 68, 0), (16, 92, 0), (8, 96, 0.4), (0, 100, 0), (-8, 96, 0.4), (-16, 92, 0))
    s.oval("pale", 0, 81, 10.5)
    for i in range(12):
        a = math.tau * i / 12
        s.line(
            "body", 0.7, (8.6 * math.sin(a), 81 + 8.6 * math.cos(a), 0), (9.6 * math.sin(a), 81 + 9.6 * math.cos(a), 0)
        )
    with s.moving(spin(s.at(0, 81), 1 / 40)):
        s.line("body", 1.2, (0, 81, 0), (4, 87, 0))
    s.line("accent", 0.9, (0, 81, 0), (-5, 84, 0))
    s.rect("dark", -8, 18, 8, 64, 1)
    with s.moving(swing(s.at(0, 66), 6, 0.5)):
        s.line("straw", 0.8, (0, 64, 0), (0, 28, 0))
        s.oval("straw", 0, 27, 4)
    return s.cutout()


@cut("watch", 0.06, "pocket watch", "stopwatch")
def _watch(s: Sheet) -> Cutout:
    s.ring("straw", 0, 92, 7, 4)
    s.oval("straw", 0, 43, 42)
    s.oval("pale", 0, 43, 34)
    for i in range(12):
        a = math.tau * i / 12
        s.oval("body", 28 * math.sin(a), 43 + 28 * math.cos(a), 2.2)
    s.line("body", 4, (0, 43, 0), (10, 56, 0))
    with s.moving(spin(s.at(0, 43), 1 / 20)):
        s.line("accent", 3, (0, 43, 0), (-16, 60, 0))
    return s.cutout(hold=(0, 95))


@cut("hourglass", 0.25, "sandglass")
def _hourglass(s: Sheet) -> Cutout:
    with s.sheer(0.5):
        s.lathe("rim", (24, 8, 0), (26, 24), (4, 50), (26, 76), (24, 92, 0))
    s.lathe("straw", (23, 8, 0), (22, 18), (4, 32, 0.4), (0.5, 36, 0))
    s.lathe("straw", (2, 50), (18, 68), (19, 72, 0))
    s.line("straw", 1.4, (0, 52, 0), (0, 34, 0))
    for y in (0, 92):
        s.rect("russet", -32, y, 32, y + 8, 3)
    for x in (-28, 28):
        s.line("russet", 4, (x, 6, 0), (x, 94, 0))
    return s.cutout(hold=(0, 50))


@cut("shelf", 1.8, "bookshelf", "bookcase", "library shelf")
def _shelf(s: Sheet) -> Cutout:
    s.rect("body", -34, 0, 34, 100, 1)
    s.rect("dark", -31, 5, 31, 97)
    names = ("accent", "second", "russet", "ember", "pale", "second", "accent", "russet")
    for row in range(4):
        y, x, i = 6 + row * 23, -30.0, row * 3
        while x < 26:
            w = 3.0 + (i * 7 % 3)
            s.rect(names[i % 8], x, y, x + w, y + 13 + (i * 5 % 5), 0.4)
            x += w + 0.4
            i += 1
        s.rect("body", -34, y - 3, 34, y)
    return s.cutout()


@cut("carpet", 0.06, "rug", "flying carpet", "magic carpet")
def _carpet(s: Sheet) -> Cutout:
    with s.moving(bob(0.0, 0.01, 0.5, s.phase)):
        s.shape(
            "accent",
            (-1400, 30, 0),
            (-700, 60),
            (0, 20),
            (700, 60),
            (1400, 30, 0),
            (1400, 70, 0),
            (700, 100),
            (0, 60),
            (-700, 100),
            (-1400, 70, 0),
        )
        for x in (-1400, 1400):
            for i in range(4):
                s.line("straw", 10, (x, 36 + i * 10, 0), (x + (70 if x > 0 else -70), 30 + i * 12, 0))
    return s.cutout()


@cut("pillow", 0.2, "cushion")
def _pillow(s: Sheet) -> Cutout:
    s.shape("pale", (-130, 6, 0.2), (-60, 14), (0, 8), (60, 14), (130, 6, 0.2), (116, 50), (128, 96, 0.2), (60, 88),
        (0, 94), (-60, 88), (-128, 96, 0.2),
            (-116, 50))  # fmt: skip
    s.line("second", 3, (-110, 20), (-90, 50), (-108, 84))
    return s.cutout()


@cut("curtain", 2.2, "stage curtain", "curtains")
def _curtain(s: Sheet) -> Cutout:
    s.rect("body", -52, 95, 52, 99, 2)
    for side in (-1, 1):
        s.shape(
            "accent",
            (side * 50, 96, 0),
            (side * 4, 96, 0),
            (side * 12, 60),
            (side * 36, 40),
            (side * 30, 20),
            (side * 22, 1, 0),
            (side * 50, 0, 0),
        )
        for k in (12, 22, 34, 44):
            s.line("russet", 1.4, (side * k, 95, 0), (side * (k * 0.4 + 30), 42), (side * (k * 0.6 + 22), 3, 0))
        s.line("straw", 2.4, (side * 34, 40), (side * 42, 37), (side * 50, 41))
    return s.cutout()


@cut("bathtub", 0.6, "bath", "tub")
def _tub(s: Sheet) -> Cutout:
    for x in (-70, 70):
        s.shape("straw", (x - 8, 24), (x + 8, 24), (x + 10, 6), (x, 0), (x - 10, 6))
    s.shape("pale", (-118, 86, 0), (118, 86, 0), (106, 40), (76, 16), (-76, 16), (-106, 40))
    s.rect("second", -124, 82, 124, 92, 5)
    for x, y, r in ((-60, 92, 12), (-36, 97, 14), (-8, 93, 11), (20, 96, 13), (48, 92, 10)):
        s.oval("rim", x, y, r)
    return s.cutout()


@cut("flowerpot", 0.3, "flower pot", "clay pot", "plant pot", "terracotta pot", "planter")
def _flowerpot(s: Sheet) -> Cutout:
    s.poly("russet", (-32, 0), (32, 0), (44, 78), (-44, 78))
    s.rect("ember", -52, 76, 52, 100, 3)
    s.oval("dark", 0, 98, 46, 5)
    return s.cutout(hold=(0, 80))


@cut("fishbowl", 0.36, "fish bowl", "goldfish bowl", "fish tank", "aquarium")
def _fishbowl(s: Sheet) -> Cutout:
    s.rect("body", -30, 0, 30, 6, 3)
    with s.sheer(0.5):
        s.shape(
            "rim", (-28, 5, 0.2), (28, 5, 0.2), (50, 44), (32, 88), (34, 98, 0.2), (-34, 98, 0.2), (-32, 88), (-50, 44)
        )
    s.shape("second", (-28, 7, 0.2), (28, 7, 0.2), (48, 42), (42, 70, 0), (-42, 70, 0), (-48, 42))
    s.shape("accent", (-22, 40), (-4, 52), (16, 40), (30, 50, 0), (30, 28, 0), (16, 36), (-4, 28))
    s.oval("glow", -12, 42, 2.6)
    s.line("body", 3, (30, 10), (34, 26), (28, 40))
    return s.cutout(hold=(0, 4))


@cut("bedsheet", 0.5, "sheet", "tablecloth")
def _blanket(s: Sheet) -> Cutout:
    s.shape("accent", (-100, 0, 0.2), (-94, 56), (-70, 92), (0, 100), (70, 92), (94, 56), (100, 0, 0.2), (62, 9),
        (30, 1), (0, 10), (-30, 1), (-62, 9))  # fmt: skip
    for x in (-72, -36, 0, 36, 72):
        s.line("russet", 3, (x * 0.8, 92 - abs(x) * 0.1), (x * 1.04, 50), (x * 1.1, 14))
    s.line("pale", 5, (-94, 20), (-46, 26), (0, 27), (46, 26), (94, 20))
    return s.cutout(hold=(0, 92))


@cut("plant in pot", 0.5, "potted plant", "pot plant", "houseplant", "plant")
def _plant(s: Sheet) -> Cutout:
    for a, length in ((-1.0, 48), (-0.55, 60), (-0.1, 66), (0.35, 62), (0.85, 50)):
        x, y = math.sin(a) * length, 34 + math.cos(a) * length
        s.shape("body", (0, 32, 0), (x * 0.4 - 7 * math.cos(a), 32 + (y - 32) * 0.5 + 7 * math.sin(a)), (x, y, 0),
                (x * 0.55 + 8 * math.cos(a), 32 + (y - 32) * 0.5 - 8 * math.sin(a)))  # fmt: skip
        s.line("second", 1.4, (0, 34, 0), (x * 0.85, 34 + (y - 34) * 0.85, 0))
    s.poly("russet", (-19, 0), (19, 0), (25, 32), (-25, 32))
    s.rect("ember", -28, 28, 28, 37, 2)
    return s.cutout(hold=(0, 16))


@cut("umbrella stand", 0.7, "coat rack")
def _rack(s: Sheet) -> Cutout:
    s.lathe("body", (20, 0, 0.2), (18, 4), (3, 8), (2.4, 98, 0))
    for side in (-1, 1):
        s.line("body", 3, (0, 84), (side * 12, 84), (side * 16, 92))
    s.shape("accent", (10, 90), (24, 88), (28, 40), (8, 38))
    return s.cutout()


@cut("wardrobe", 2.0, "closet")
def _wardrobe(s: Sheet) -> Cutout:
    s.rect("body", -34, 0, -28, 6)
    s.rect("body", 28, 0, 34, 6)
    s.rect("russet", -36, 4, 36, 94)
    s.shape("body", (-40, 92, 0), (40, 92, 0), (38, 97, 0.3), (0, 101), (-38, 97, 0.3))
    for x in (-32, 2):
        s.rect("body", x, 10, x + 30, 88, 1)
        s.rect("ember", x + 3, 14, x + 27, 84, 1)
    s.oval("straw", -4, 50, 1.6)
    s.oval("straw", 4, 50, 1.6)
    return s.cutout()
