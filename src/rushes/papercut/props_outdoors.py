"""What grows, lies or stands out of doors: flowers and shells, camps and streets."""

from __future__ import annotations

import math

from rushes.papercut.props_hand import flame
from rushes.papercut.props_shapes import Cutout, Knot, Maker, Sheet, bob, spin, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


def bloom(s: Sheet, x: float, y: float, r: float, petals: int, tone: str = "accent", eye: str = "glow") -> None:
    for i in range(petals):
        a = math.tau * i / petals + 0.3
        c, n = math.cos(a), math.sin(a)
        s.shape(tone, (x, y, 0.3), (x + r * 0.7 * c - r * 0.34 * n, y + r * 0.7 * n + r * 0.34 * c),
            (x + r * c, y + r * n),
                (x + r * 0.7 * c + r * 0.34 * n, y + r * 0.7 * n - r * 0.34 * c))  # fmt: skip
    s.oval(eye, x, y, r * 0.3)


@cut("flower", 0.4, "daisy", "poppy", "wildflower", "blossom")
def _flower(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 0), 2.5, 0.35, s.phase)):
        s.line("body", 3.4, (0, 0), (-3, 40), (0, 76))
        s.shape("body", (-2, 26), (-22, 36), (-28, 54), (-10, 46))
        s.shape("body", (-2, 16), (18, 28), (24, 44), (8, 36))
        bloom(s, 0, 78, 22, 8)
    return s.cutout(hold=(0, 14))


@cut("rose", 0.45, "red rose")
def _rose(s: Sheet) -> Cutout:
    s.line("body", 3, (4, 0), (-2, 36), (0, 70))
    for y, side in ((20, 1), (40, -1)):
        s.shape("body", (0, y, 0), (side * 10, y + 12), (side * 24, y + 14, 0), (side * 14, y + 2))
    s.shape("accent", (0, 62), (18, 70), (20, 88), (10, 94), (0, 99), (-10, 94), (-20, 88), (-18, 70))
    s.line("russet", 2.4, (-16, 82), (-4, 74), (10, 78), (8, 90), (-4, 90), (-2, 82), (3, 83))
    s.shape("body", (-12, 66), (0, 60), (12, 66), (0, 72))
    return s.cutout(hold=(2, 12))


@cut("tulip", 0.4, "tulips")
def _tulip(s: Sheet) -> Cutout:
    s.line("body", 3.4, (0, 0), (2, 40), (0, 68))
    s.shape("body", (0, 2, 0), (-14, 30), (-18, 58, 0), (-4, 34))
    s.shape("body", (0, 2, 0), (14, 26), (22, 48, 0), (6, 30))
    s.shape("accent", (0, 62), (16, 68), (17, 98, 0), (8, 84, 0.3), (0, 99, 0), (-8, 84, 0.3), (-17, 98, 0), (-16, 68))
    return s.cutout(hold=(0, 10))


@cut("sunflower", 1.6, "sunflowers")
def _sunflower(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 0), 1.5, 0.3, s.phase)):
        s.line("body", 2.6, (0, 0), (-2, 40), (0, 80))
        for y, side in ((26, 1), (44, -1), (58, 1)):
            s.shape("body", (0, y, 0), (side * 8, y + 8), (side * 20, y + 6, 0), (side * 9, y - 3))
        bloom(s, 0, 82, 17, 14, "straw", "russet")
        s.oval("russet", 0, 82, 8)
    return s.cutout(hold=(0, 30))


@cut("bouquet", 0.4, "bunch of flowers", "flowers")
def _bouquet(s: Sheet) -> Cutout:
    for x in (-12, -4, 4, 12):
        s.line("body", 2.4, (x * 0.5, 2, 0), (x, 60, 0))
    for x, y, r, name in (
        (-26, 66, 15, "accent"),
        (26, 66, 15, "ember"),
        (-12, 82, 16, "ember"),
        (14, 84, 15, "accent"),
        (0, 66, 15, "pale"),
    ):
        bloom(s, x, y, r, 7, name)
    s.shape("pale", (-30, 54, 0), (-14, 60), (0, 52), (14, 60), (30, 54, 0), (9, 20), (12, 2, 0), (-12, 2, 0), (-9, 20))
    s.poly("accent", (0, 20), (-14, 27), (-14, 13))
    s.poly("accent", (0, 20), (14, 27), (14, 13))
    s.oval("accent", 0, 20, 4)
    return s.cutout(hold=(0, 20))


@cut("acorn", 0.03, "nut", "hazelnut")
def _acorn(s: Sheet) -> Cutout:
    s.shape("russet", (0, 0, 0.3), (30, 26), (34, 62, 0), (-34, 62, 0), (-30, 26))
    s.shape("body", (-40, 58, 0.4), (0, 52), (40, 58, 0.4), (34, 78), (0, 90), (-34, 78))
    s.line("body", 7, (0, 88), (3, 99))
    s.line("ember", 4, (-16, 48), (-18, 30), (-8, 16))
    return s.cutout()


@cut("sprout", 0.12, "seedling", "sapling")
def _sprout(s: Sheet) -> Cutout:
    s.shape("russet", (-50, 0, 0), (50, 0, 0), (26, 16), (-26, 16))
    s.line("body", 7, (0, 12), (-3, 40), (0, 66))
    s.shape("body", (0, 62, 0), (-34, 66), (-52, 94, 0.3), (-18, 92))
    s.shape("body", (0, 66, 0), (30, 66), (54, 98, 0.3), (20, 98))
    s.line("second", 2.4, (0, 64, 0), (-40, 88, 0))
    s.line("second", 2.4, (0, 68, 0), (40, 92, 0))
    return s.cutout(hold=(0, 20))


@cut("leaf", 0.12, "autumn leaf", "leaves")
def _leaf(s: Sheet) -> Cutout:
    s.line("body", 4, (8, 0), (2, 20), (0, 34))
    s.shape("ember", (0, 26, 0), (24, 22, 0), (22, 34), (46, 40, 0), (34, 52), (44, 70, 0), (24, 66), (20, 80),
        (0, 100, 0), (-20, 80), (-24, 66), (-44, 70, 0),
            (-34, 52), (-46, 40, 0), (-22, 34), (-24, 22, 0))  # fmt: skip
    for x, y in ((32, 42), (30, 64), (-32, 42), (-30, 64)):
        s.line("accent", 2, (0, 32, 0), (x, y, 0))
    s.line("accent", 2.4, (0, 28, 0), (0, 90, 0))
    return s.cutout(hold=(6, 4))


@cut("feather", 0.26, "quill pen")
def _feather(s: Sheet) -> Cutout:
    s.shape("pale", (-14, 24), (-26, 50), (-16, 80), (22, 100, 0), (20, 74), (8, 44), (-6, 24))
    s.line("second", 2, (-24, 0), (-12, 26), (18, 94))
    for x, y in ((-10, 44), (2, 60), (-4, 36)):
        s.line("body", 1.6, (x, y, 0), (x - 10, y - 2, 0))
    return s.cutout(hold=(-20, 8))


@cut("shell", 0.12, "seashell", "scallop")
def _shell(s: Sheet) -> Cutout:
    rim: list[Knot] = []
    for i in range(9):
        a = math.pi * (0.08 + 0.84 * i / 8)
        rim.append((-56 * math.cos(a), 16 + 80 * math.sin(a)))
        if i < 8:
            a = math.pi * (0.08 + 0.84 * (i + 0.5) / 8)
            rim.append((-53 * math.cos(a), 16 + 74 * math.sin(a), 0.2))
    s.shape("rose", (-16, 2, 0), (16, 2, 0), *reversed(rim))
    s.shape("rose", (-26, 14, 0.3), (-18, 0, 0.3), (18, 0, 0.3), (26, 14, 0.3))
    for i in range(7):
        a = math.pi * (0.16 + 0.68 * i / 6)
        s.line("pale", 2.4, (-8 * math.cos(a), 14, 0), (-50 * math.cos(a), 16 + 68 * math.sin(a), 0))
    return s.cutout()


@cut("starfish", 0.2, "sea star")
def _starfish(s: Sheet) -> Cutout:
    knots = []
    for i in range(10):
        a = math.pi * i / 5
        r = 53 if i % 2 == 0 else 22
        knots.append((r * math.sin(a), 46 + r * math.cos(a), 0.8))
    s.shape("ember", *knots)
    for i in range(5):
        a = math.tau * i / 5
        for r in (12, 22, 32, 41):
            s.oval("accent", r * math.sin(a), 46 + r * math.cos(a), 3.6 - r * 0.05)
    return s.cutout()


@cut("pearl", 0.1, "oyster")
def _pearl(s: Sheet) -> Cutout:
    s.shape("second", (-60, 30, 0), (-40, 80), (0, 98), (40, 80), (60, 30, 0), (0, 40))
    s.shape("body", (-64, 28), (0, 36), (64, 28), (46, 6), (0, 0), (-46, 6))
    s.shape("rose", (-50, 30), (0, 42), (50, 30), (0, 22))
    s.oval("pale", 0, 40, 15)
    s.oval("rim", -5, 45, 4)
    return s.cutout(light=(0, 40))


@cut("stone", 0.25, "rock", "pebble", "boulder")
def _stone(s: Sheet) -> Cutout:
    s.shape("body", (-76, 0, 0.2), (-80, 36), (-52, 78), (-6, 98), (44, 84), (78, 44), (74, 0, 0.2))
    s.shape("second", (-52, 72), (-6, 94), (30, 84), (-4, 70), (-30, 58))
    s.line("second", 3, (20, 60), (34, 40), (30, 22))
    return s.cutout()


@cut("gem", 0.06, "diamond", "jewel", "crystal", "ruby", "emerald")
def _gem(s: Sheet) -> Cutout:
    s.poly("accent", (0, 0), (-56, 62), (-34, 98), (34, 98), (56, 62))
    s.poly("ember", (-56, 62), (-34, 98), (-18, 62))
    s.poly("ember", (56, 62), (34, 98), (18, 62))
    s.poly("glow", (-18, 62), (0, 98), (18, 62))
    s.poly("rose", (0, 0), (-18, 62), (18, 62))
    return s.cutout()


@cut("bone", 0.2)
def _bone(s: Sheet) -> Cutout:
    s.shape(
        "pale",
        (-60, 40),
        (40, 40),
        (64, 22),
        (84, 36),
        (78, 50),
        (84, 66),
        (64, 80),
        (40, 62),
        (-60, 62),
        (-84, 80),
        (-104, 66),
        (-96, 50),
        (-104, 36),
        (-84, 22),
    )
    return s.cutout()


@cut("log", 0.4, "firewood", "wood", "driftwood")
def _log(s: Sheet) -> Cutout:
    s.rect("russet", -110, 10, 90, 90, 10)
    s.line("body", 3, (-90, 66, 0), (50, 66, 0))
    s.line("body", 3, (-60, 40, 0), (60, 40, 0))
    s.line("russet", 16, (-30, 84, 0), (-14, 112, 0))
    s.oval("straw", 92, 50, 24, 40)
    s.ring("russet", 92, 50, 15, 3)
    s.ring("russet", 92, 50, 7, 3)
    return s.cutout()


@cut("nest", 0.16, "bird's nest", "bird nest")
def _nest(s: Sheet) -> Cutout:
    for x in (-24, 2, 26):
        s.oval("pale", x, 66, 17, 24)
    s.shape("russet", (-84, 62), (-40, 54), (0, 60), (44, 54), (84, 62), (66, 18), (0, 0), (-66, 18))
    for i in range(9):
        y = 10 + (i * 7 % 44)
        s.line("ember" if i % 2 else "body", 3, (-70 + i * 6, y + 20), (-20 + i * 4, y), (20 + i * 8, y + 14))
    return s.cutout(hold=(0, 10))


@cut("beehive", 0.8, "hive")
def _hive(s: Sheet) -> Cutout:
    for i, w in enumerate((36, 40, 40, 36, 28, 16)):
        s.rect("straw" if i % 2 else "ember", -w, i * 16, w, i * 16 + 18, 9)
    s.shape("body", (-11, 0, 0), (-11, 14), (0, 22), (11, 14), (11, 0, 0))
    return s.cutout()


@cut("tent", 1.7, "camping tent")
def _tent(s: Sheet) -> Cutout:
    s.poly("body", (-12, 98), (12, 98), (100, 0), (20, 0))
    s.poly("accent", (-80, 0), (0, 100), (80, 0))
    s.shape("glow", (-26, 0, 0), (0, 72, 0), (26, 0, 0))
    s.shape("russet", (-26, 0, 0), (0, 72, 0), (-10, 30), (-36, 0, 0))
    s.line("body", 2, (0, 104, 0), (0, 70, 0))
    s.line("rim", 1, (-40, 50, 0), (-100, 1, 0))
    s.line("rim", 1, (48, 60, 0), (112, 1, 0))
    return s.cutout(light=(0, 24))


@cut("campfire", 0.7, "bonfire", "fire", "flame", "flames")
def _campfire(s: Sheet) -> Cutout:
    flame(s, -16, 10, 46)
    flame(s, 16, 10, 42)
    flame(s, 0, 10, 84)
    for a, b in (((-44, 4), (34, 22)), ((44, 4), (-34, 22)), ((-50, 8), (50, 8))):
        s.line("russet", 10, (*a, 0), (*b, 0))
    for x in (-62, -38, -8, 22, 46, 66):
        s.oval("body", x, 4, 11, 7)
    for i, (x, y) in enumerate(((-12, 92), (10, 100), (22, 82))):
        with s.moving(bob(0.01, 0.03, 0.9, i * 0.3 + s.phase)):
            s.oval("glow", x, y, 1.6)
    return s.cutout(light=(0, 36))


@cut("scarecrow", 1.9)
def _scarecrow(s: Sheet) -> Cutout:
    s.line("russet", 3, (0, 0, 0), (0, 82, 0))
    s.line("russet", 3, (-44, 66, 0), (44, 66, 0))
    s.shape("body", (-12, 72), (12, 72), (44, 70, 0), (44, 60, 0), (16, 58), (18, 26, 0), (10, 30, 0), (6, 24, 0),
        (0, 29, 0), (-6, 24, 0), (-10, 30, 0), (-18, 26, 0),
            (-16, 58), (-44, 60, 0), (-44, 70, 0))  # fmt: skip
    for side in (-1, 1):
        for k in (-4, 0, 4):
            s.line("straw", 1.4, (side * 43, 65 + k * 0.6, 0), (side * 52, 63 + k * 1.4, 0))
    s.rect("accent", -4, 44, 4, 52)
    s.oval("straw", 0, 80, 10, 11)
    s.shape("body", (-20, 86), (20, 86), (10, 90), (6, 100), (-6, 99), (-10, 90))
    for x in (-4, 4):
        s.oval("body", x, 81, 1.4)
    s.line("body", 1, (-4, 76), (0, 74), (4, 76))
    s.poly("accent", (-8, 72), (8, 72), (0, 66))
    return s.cutout()


@cut("well", 2.0, "water well", "wishing well")
def _well(s: Sheet) -> Cutout:
    for x in (-28, 28):
        s.rect("russet", x - 3, 34, x + 3, 78)
    s.poly("body", (-50, 72), (0, 100), (50, 72), (44, 68), (0, 91), (-44, 68))
    s.line("russet", 3.4, (-32, 64, 0), (34, 64, 0))
    s.line("rim", 1, (0, 64, 0), (0, 48, 0))
    s.poly("body", (-6, 38), (6, 38), (8, 49), (-8, 49))
    s.rect("body", -40, 0, 40, 36, 2)
    for row in range(3):
        for i in range(5):
            x = -40 + i * 17 - (row % 2) * 8
            s.rect("second", max(-38, x), 2 + row * 11, min(38, x + 14), 11 + row * 11, 3)
    s.rect("body", -44, 33, 44, 39, 2)
    return s.cutout()


@cut("mailbox", 1.2, "letter box", "postbox", "letterbox")
def _mailbox(s: Sheet) -> Cutout:
    s.rect("russet", -4, 0, 4, 62)
    s.shape("accent", (-34, 60, 0), (34, 60, 0), (34, 84, 0.8), (18, 98), (-18, 98), (-34, 84, 0.8))
    s.line("russet", 2, (14, 61, 0), (14, 84), (6, 97))
    s.rect("body", 20, 72, 30, 76, 1)
    s.line("body", 3, (-20, 78, 0), (-20, 94, 0))
    s.rect("glow", -20, 90, -8, 97)
    return s.cutout()


@cut("street lamp", 3.6, "lamppost", "streetlight", "street light", "lamp post")
def _street_lamp(s: Sheet) -> Cutout:
    s.lathe("body", (6, 0, 0), (6, 4, 0.3), (3, 8), (1.6, 16), (1.2, 80, 0))
    s.line("body", 1.4, (-6, 74, 0), (6, 74, 0))
    s.poly("glow", (-4, 82), (4, 82), (6.4, 94), (-6.4, 94))
    s.line("body", 0.8, (0, 82, 0), (0, 94, 0))
    s.poly("body", (-7.4, 94), (7.4, 94), (3, 98), (-3, 98))
    s.oval("body", 0, 99, 1.3)
    s.poly("body", (-4.4, 80), (4.4, 80), (4, 82.4), (-4, 82.4))
    return s.cutout(light=(0, 88))


@cut("sign", 1.5, "signpost", "road sign", "sign post")
def _sign(s: Sheet) -> Cutout:
    s.rect("russet", -3, 0, 3, 99, 1)
    s.poly("straw", (-30, 70), (30, 70), (40, 81), (30, 92), (-30, 92))
    s.poly("ember", (-26, 44), (26, 44), (26, 64), (-26, 64), (-36, 54))
    for y, x0, x1 in ((85, -22, 20), (78, -22, 10), (58, -18, 18), (51, -18, 8)):
        s.line("body", 2.4, (x0, y, 0), (x1, y, 0))
    return s.cutout()


@cut("gravestone", 1.0, "grave", "tombstone", "headstone")
def _grave(s: Sheet) -> Cutout:
    s.shape("second", (-36, 4, 0), (36, 4, 0), (36, 66, 0.9), (0, 100), (-36, 66, 0.9))
    s.line("body", 5, (0, 50, 0), (0, 82, 0))
    s.line("body", 5, (-12, 70, 0), (12, 70, 0))
    s.line("body", 2.4, (-18, 34, 0), (18, 34, 0))
    s.line("body", 2.4, (-12, 24, 0), (12, 24, 0))
    s.shape("body", (-50, 0, 0), (50, 0, 0), (30, 10), (-30, 10))
    return s.cutout()


@cut("cross", 1.6)
def _cross(s: Sheet) -> Cutout:
    s.rect("body", -6, 0, 6, 100, 1)
    s.rect("body", -30, 64, 30, 76, 1)
    return s.cutout()


@cut("totem", 2.4, "idol", "totem pole")
def _totem(s: Sheet) -> Cutout:
    for i in range(3):
        y = 4 + i * 30
        s.rect("body" if i % 2 else "russet", -16, y, 16, y + 30, 5)
        for x in (-7, 7):
            s.oval("glow", x, y + 20, 4)
            s.oval("body", x, y + 20, 1.8)
        s.poly("accent", (-4, y + 16), (4, y + 16), (0, y + 9))
        s.line("straw", 2.4, (-9, y + 6), (0, y + 4), (9, y + 6))
    s.shape("accent", (-16, 78, 0), (-44, 90, 0), (-40, 74, 0), (-16, 68, 0))
    s.shape("accent", (16, 78, 0), (44, 90, 0), (40, 74, 0), (16, 68, 0))
    s.poly("body", (-16, 94), (16, 94), (8, 100), (-8, 100))
    return s.cutout()


@cut("swing", 2.2, "tree swing")
def _swing(s: Sheet) -> Cutout:
    s.line("body", 3, (-44, 0, 0), (-30, 98, 0))
    s.line("body", 3, (44, 0, 0), (30, 98, 0))
    s.line("body", 4, (-36, 98, 0), (36, 98, 0))
    with s.moving(swing(s.at(0, 98), 12, 0.4, s.phase)):
        for x in (-10, 10):
            s.line("rim", 1, (x, 98, 0), (x, 24, 0))
        s.rect("russet", -15, 21, 15, 25, 1)
    return s.cutout()


@cut("bird cage", 0.6, "cage", "birdcage")
def _cage(s: Sheet) -> Cutout:
    s.ring("body", 0, 96, 4, 2)
    for i in range(7):
        x = -27 + i * 9
        s.line("body", 1.6, (x, 10, 0), (x, 60), (x * 0.7, 80), (0, 92, 0))
    s.line("body", 2, (-27, 40, 0), (27, 40, 0))
    s.line("russet", 2, (-14, 30, 0), (14, 30, 0))
    s.rect("body", -31, 4, 31, 12, 2)
    s.rect("body", -28, 58, 28, 61)
    return s.cutout(hold=(0, 97))


@cut("fountain", 2.4)
def _fountain(s: Sheet) -> Cutout:
    s.rect("body", -56, 0, 56, 16, 3)
    s.lathe("second", (7, 14, 0), (5, 40, 0), (32, 46), (36, 52, 0))
    s.lathe("second", (3, 50, 0), (3, 66, 0), (16, 70), (18, 75, 0))
    for i, (x, h) in enumerate(((6, 96), (12, 92), (20, 86))):
        for side in (-1, 1):
            with s.moving(bob(0.01 * side, 0.03, 1.6, i * 0.3)):
                s.line("rim", 1.6, (0, 74), (side * x * 0.5, h), (side * x, h - 14), (side * x * 1.3, 54))
    s.rect("rim", -52, 13, 52, 16)
    return s.cutout()


@cut("windmill toy", 0.5, "pinwheel")
def _pinwheel(s: Sheet) -> Cutout:
    s.line("russet", 3, (0, 0, 0), (0, 66, 0))
    with s.moving(spin(s.at(0, 68), 0.8)):
        for i in range(4):
            a = math.tau * i / 4
            c, n = math.cos(a), math.sin(a)
            pts = ((0.0, 0.0), (30.0, 0.0), (22.0, 20.0))
            s.shape("accent" if i % 2 else "straw", *[(x * c - y * n, 68 + x * n + y * c, 0.2) for x, y in pts])
    s.oval("body", 0, 68, 3.4)
    return s.cutout(hold=(0, 16))


@cut("puddle", 0.06)
def _puddle(s: Sheet) -> Cutout:
    s.shape("second", (-900, 40), (-500, 80), (0, 60), (500, 90), (900, 40), (400, 0), (-300, 10))
    s.shape("rim", (-500, 50), (-100, 66), (200, 56), (-100, 46))
    return s.cutout()


@cut("footprint", 0.1, "footprints")
def _footprint(s: Sheet) -> Cutout:
    s.shape("body", (-24, 10), (0, 0), (24, 10), (28, 30), (0, 48), (-28, 30))
    for x, y in ((-30, 56), (-11, 76), (11, 76), (30, 56)):
        s.oval("body", x, y, 10, 14)
    return s.cutout()


@cut("traffic light", 2.6, "traffic lights")
def _traffic(s: Sheet) -> Cutout:
    s.rect("body", -2, 0, 2, 64)
    s.rect("body", -9, 60, 9, 100, 4)
    s.oval("accent", 0, 91, 4.6)
    s.oval("second", 0, 80, 4.6)
    s.oval("second", 0, 69, 4.6)
    return s.cutout(light=(0, 91))


@cut("raindrop", 0.1, "drop", "tear", "water drop")
def _drop(s: Sheet) -> Cutout:
    s.shape("second", (0, 100, 0), (22, 58), (34, 30), (20, 5), (-20, 5), (-34, 30), (-22, 58))
    s.shape("rim", (-22, 32), (-16, 48), (-10, 46), (-14, 22))
    return s.cutout()


@cut("snowflake", 0.2)
def _snowflake(s: Sheet) -> Cutout:
    for i in range(6):
        a = math.tau * i / 6
        c, n = math.sin(a), math.cos(a)
        s.line("rim", 5, (0, 50, 0), (48 * c, 50 + 48 * n, 0))
        for k in (20, 34):
            for side in (-0.9, 0.9):
                s.line(
                    "rim",
                    4,
                    (k * c, 50 + k * n, 0),
                    (k * c + 13 * math.sin(a + side), 50 + k * n + 13 * math.cos(a + side), 0),
                )
    return s.cutout()


@cut("planet", 1.0, "saturn")
def _planet(s: Sheet) -> Cutout:
    s.oval("ember", 0, 50, 36)
    s.shape("accent", (-34, 60), (0, 66), (34, 58), (0, 56))
    s.shape("russet", (-32, 36), (0, 42), (34, 40), (10, 32))
    s.line("straw", 5, (-35, 56), (-72, 40), (-40, 34), (20, 42), (64, 60), (70, 68), (36, 60))
    return s.cutout()
