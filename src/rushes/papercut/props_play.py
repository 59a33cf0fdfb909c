"""Music, toys and celebrations."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, spin, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("guitar", 1.0, "lute", "ukulele", "banjo")
def _guitar(s: Sheet) -> Cutout:
    s.shape(
        "russet",
        (0, 0),
        (17, 5),
        (20, 18),
        (12, 30),
        (14, 42),
        (5, 50, 0.4),
        (-5, 50, 0.4),
        (-14, 42),
        (-12, 30),
        (-20, 18),
        (-17, 5),
    )
    s.oval("body", 0, 34, 5.4)
    s.rect("body", -2.2, 36, 2.2, 86)
    s.shape("body", (-3.4, 85, 0.2), (3.4, 85, 0.2), (4.4, 99, 0.3), (-4.4, 99, 0.3))
    for y in (88, 92, 96):
        s.line("second", 1.2, (-6, y, 0), (6, y, 0))
    s.rect("body", -7, 15, 7, 18, 1)
    for x in (-1.2, 0, 1.2):
        s.line("rim", 0.3, (x, 16, 0), (x, 95, 0))
    return s.cutout(hold=(0, 60))


@cut("violin", 0.6, "fiddle")
def _violin(s: Sheet) -> Cutout:
    s.shape("russet", (0, 0), (16, 5), (17, 16), (9, 25, 0.3), (11, 32, 0.3), (14, 42), (8, 52), (0, 54), (-8, 52),
        (-14, 42), (-11, 32, 0.3), (-9, 25, 0.3),
            (-17, 16), (-16, 5))  # fmt: skip
    s.poly("body", (-1.8, 26), (1.8, 26), (1.4, 88), (-1.4, 88))
    s.line("body", 2.4, (0, 88), (4, 94), (1, 99), (-2, 95))
    s.poly("body", (-2.6, 4), (2.6, 4), (2, 18), (-2, 18))
    s.line("body", 1.3, (-7, 16), (-8, 24), (-6, 30))
    s.line("body", 1.3, (7, 16), (8, 24), (6, 30))
    s.line("body", 1.3, (24, 2, 0), (30, 98, 0))
    s.line("rim", 0.6, (26.5, 3, 0), (32, 97, 0))
    return s.cutout(hold=(0, 76))


@cut("cello", 1.25, "double bass")
def _cello(s: Sheet) -> Cutout:
    s.line("body", 1.4, (0, 0, 0), (0, 12, 0))
    s.shape("russet", (0, 6), (17, 11), (19, 24), (10, 33, 0.3), (12, 41, 0.3), (15, 51), (8, 61), (0, 63), (-8, 61),
        (-15, 51), (-12, 41, 0.3),
            (-10, 33, 0.3), (-19, 24), (-17, 11))  # fmt: skip
    s.poly("body", (-1.6, 38), (1.6, 38), (1.3, 90), (-1.3, 90))
    s.line("body", 2.4, (0, 90), (4, 95), (1, 99), (-2, 96))
    s.line("body", 1.3, (-7, 25), (-8, 33), (-6, 39))
    s.line("body", 1.3, (7, 25), (8, 33), (6, 39))
    return s.cutout(hold=(0, 78))


@cut("piano", 1.1, "upright piano", "organ")
def _piano(s: Sheet) -> Cutout:
    s.rect("body", -64, 3, 64, 100, 2)
    s.rect("second", -56, 66, 56, 92, 2)
    s.rect("body", -70, 44, 70, 60, 2)
    s.rect("pale", -62, 50, 62, 57)
    for i in range(17):
        if i % 7 not in (2, 6):
            s.rect("body", -58 + i * 7, 53, -55 + i * 7, 57)
    s.rect("second", -50, 10, 50, 38, 2)
    s.rect("body", -68, 0, -60, 46)
    s.rect("body", 60, 0, 68, 46)
    s.poly("pale", (-20, 70), (-1, 68), (-1, 88), (-20, 90))
    s.poly("pale", (20, 70), (1, 68), (1, 88), (20, 90))
    return s.cutout(hold=(0, 55))


@cut("grand piano", 1.5)
def _grand(s: Sheet) -> Cutout:
    s.shape("body", (-66, 40, 0), (70, 40, 0), (74, 50, 0.3), (60, 56, 0), (-66, 56, 0))
    s.shape("second", (-40, 56, 0), (62, 56, 0), (20, 100, 0), (-20, 86))
    s.line("body", 1.6, (20, 56, 0), (4, 88, 0))
    for x in (-56, -6, 60):
        s.poly("body", (x - 4, 40), (x + 4, 40), (x + 2, 2), (x - 2, 2))
        s.oval("body", x, 2, 2.6)
    s.rect("pale", -74, 46, -58, 50)
    s.rect("body", -76, 42, -58, 46)
    s.line("body", 1.5, (4, 40, 0), (6, 12, 0))
    return s.cutout(hold=(-68, 50))


@cut("drum", 0.5, "drums")
def _drum(s: Sheet) -> Cutout:
    s.rect("accent", -56, 8, 56, 84)
    for i in range(6):
        x = -56 + i * 112 / 6
        s.line("pale", 3, (x, 82, 0), (x + 9.3, 10, 0), (x + 18.6, 82, 0))
    s.rect("body", -60, 2, 60, 14, 4)
    s.rect("body", -60, 78, 60, 90, 4)
    s.oval("pale", 0, 90, 56, 6)
    s.line("russet", 4, (-70, 70, 0), (-20, 98, 0))
    s.line("russet", 4, (74, 66, 0), (26, 99, 0))
    s.oval("russet", -18, 98, 4)
    s.oval("russet", 24, 99, 4)
    return s.cutout()


@cut("trumpet", 0.2, "horn", "bugle")
def _trumpet(s: Sheet) -> Cutout:
    s.line("straw", 10, (-116, 62, 0), (60, 62, 0))
    s.shape("straw", (50, 56, 0), (96, 50), (130, 22, 0), (130, 102, 0), (96, 74), (50, 68, 0))
    s.line("straw", 9, (-50, 62), (-66, 40), (-40, 20), (30, 20), (52, 40), (34, 62))
    for x in (-24, -2, 20):
        s.rect("ember", x - 7, 22, x + 7, 84, 3)
        s.oval("body", x, 90, 7, 5)
    s.rect("body", -124, 54, -112, 70, 3)
    return s.cutout(hold=(-2, 40))


@cut("flute", 0.04, "recorder", "whistle")
def _flute(s: Sheet) -> Cutout:
    s.rect("russet", -700, 10, 700, 90, 40)
    for i in range(6):
        s.oval("body", -60 + i * 110, 62, 26, 18)
    s.rect("body", -560, 62, -470, 96, 12)
    s.rect("accent", -380, 10, -350, 90)
    return s.cutout(hold=(200, 50))


@cut("harp", 1.4)
def _harp(s: Sheet) -> Cutout:
    for i in range(11):
        x = -24 + i * 5
        s.line("rim", 0.5, (x, 12 + i * 5.4, 0), (x + 1, 88 - 1.2 * i + 6 * math.sin(i * 0.6), 0))
    s.line("russet", 6, (-30, 4), (10, 40), (34, 84))
    s.line("russet", 5, (-30, 96), (-8, 84), (12, 92), (34, 84))
    s.line("russet", 5, (-30, 4, 0), (-30, 97, 0))
    s.rect("body", -38, 0, -8, 6, 2)
    s.oval("straw", -30, 97, 4)
    return s.cutout(hold=(0, 50))


@cut("accordion", 0.4, "concertina")
def _accordion(s: Sheet) -> Cutout:
    with s.moving(bob(0.015, 0.0, 0.6, s.phase)):
        s.rect("body", 40, 4, 74, 98, 4)
        for y in range(16, 92, 12):
            s.rect("pale", 56, y, 72, y + 8)
    for i in range(6):
        x = -40 + i * 13.4
        s.poly(
            "accent" if i % 2 else "russet", (x, 4), (x + 6.7, 9), (x + 13.6, 4), (x + 13.6, 98), (x + 6.7, 93), (x, 98)
        )
    s.rect("body", -74, 4, -40, 98, 4)
    for y in range(20, 92, 14):
        s.oval("glow", -56, y, 3.4)
        s.oval("glow", -48, y + 6, 3.4)
    return s.cutout(hold=(60, 50))


@cut("bell", 0.3, "handbell", "school bell", "jingle bell")
def _bell(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 92), 9, 0.8, s.phase)):
        s.oval("body", 0, 8, 8)
        s.lathe("straw", (44, 14, 0), (44, 20, 0.3), (30, 34), (26, 62), (16, 80), (6, 86))
        s.line("ember", 3, (-36, 26), (0, 22), (36, 26))
    s.ring("body", 0, 92, 6, 5)
    return s.cutout(hold=(0, 94))


@cut("ball", 0.22, "football", "beach ball", "soccer ball", "basketball")
def _ball(s: Sheet) -> Cutout:
    with s.moving(spin(s.at(0, 50), 0.12)):
        s.oval("accent", 0, 50, 50)
        s.shape("pale", (0, 50, 0), (-14, 97, 0.3), (20, 96, 0.3))
        s.shape("pale", (0, 50, 0), (48, 38, 0.3), (32, 12, 0.3))
        s.shape("pale", (0, 50, 0), (-34, 14, 0.3), (-49, 42, 0.3))
        s.oval("body", 0, 50, 6)
    return s.cutout()


@cut("kite", 1.0)
def _kite(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 60), 4, 0.5, s.phase)):
        s.line("rim", 0.6, (0, 40, 0), (-2, 24), (6, 14), (-4, 4), (2, 0))
        for y, side in ((26, 1), (16, -1), (6, 1)):
            s.poly("ember", (0, y), (side * 7, y + 4), (side * 7, y - 4))
            s.poly("ember", (0, y), (-side * 6, y + 3), (-side * 6, y - 4))
        s.poly("accent", (0, 100), (-28, 72), (0, 34))
        s.poly("ember", (0, 100), (28, 72), (0, 34))
        s.line("body", 1, (0, 100, 0), (0, 34, 0))
        s.line("body", 1, (-28, 72, 0), (28, 72, 0))
    return s.cutout(hold=(2, 0))


@cut("balloon", 1.2, "red balloon", "balloons")
def _balloon(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 0), 3, 0.3, s.phase)):
        s.line("rim", 0.7, (0, 0), (2, 20), (-2, 40), (0, 64))
        s.shape("accent", (0, 66, 0.2), (14, 76), (16, 90), (0, 100), (-16, 90), (-14, 76))
        s.poly("accent", (-2.4, 63.6), (2.4, 63.6), (0, 67))
        s.shape("ember", (-11, 86), (-6, 95), (-3, 95), (-8, 84))
    return s.cutout(hold=(0, 1))


@cut("doll", 0.4, "puppet", "rag doll")
def _doll(s: Sheet) -> Cutout:
    s.line("pale", 7, (-12, 60), (-34, 44))
    s.line("pale", 7, (12, 60), (34, 44))
    s.line("pale", 8, (-8, 20, 0), (-9, 4, 0))
    s.line("pale", 8, (8, 20, 0), (9, 4, 0))
    s.shape("accent", (-8, 68, 0.2), (8, 68, 0.2), (14, 40), (28, 14, 0), (0, 10), (-28, 14, 0), (-14, 40))
    s.oval("body", 0, 86, 18, 15)
    s.oval("pale", 0, 82, 13, 14)
    s.shape("body", (-14, 86), (0, 100), (14, 86), (6, 92), (-6, 92))
    for x in (-5, 5):
        s.oval("body", x, 83, 1.8)
    s.line("accent", 1.6, (-4, 76), (0, 74), (4, 76))
    s.oval("rose", -8, 78, 2.4)
    s.oval("rose", 8, 78, 2.4)
    return s.cutout(hold=(-34, 44))


@cut("teddy bear", 0.35, "toy", "teddy", "stuffed animal")
def _teddy(s: Sheet) -> Cutout:
    for x in (-18, 18):
        s.oval("russet", x, 94, 9)
        s.oval("ember", x, 94, 5)
        s.shape("russet", (x, 8), (x * 2.6, 2), (x * 2.5, 20), (x * 1.2, 26))
        s.shape("russet", (x, 54), (x * 2.2, 40), (x * 2.1, 28), (x * 1.3, 36))
        s.oval("ember", x * 2.25, 10, 6)
    s.oval("russet", 0, 34, 26, 30)
    s.oval("ember", 0, 32, 15, 18)
    s.oval("russet", 0, 76, 25, 21)
    s.oval("ember", 0, 69, 11, 8)
    s.oval("body", 0, 72, 4, 3)
    for x in (-9, 9):
        s.oval("body", x, 80, 2.6)
    s.poly("accent", (0, 56), (-11, 62), (-11, 50))
    s.poly("accent", (0, 56), (11, 62), (11, 50))
    return s.cutout(hold=(-40, 32))


@cut("gift", 0.35, "present", "gift box")
def _gift(s: Sheet) -> Cutout:
    s.rect("body", -44, 0, 44, 58, 2)
    s.rect("body", -50, 56, 50, 74, 2)
    s.rect("second", -50, 56, 50, 59)
    s.rect("accent", -8, 0, 8, 74)
    s.shape("accent", (0, 74, 0), (-14, 98), (-34, 96), (-32, 80))
    s.shape("accent", (0, 74, 0), (14, 98), (34, 96), (32, 80))
    s.shape("ember", (-6, 78), (-16, 92), (-27, 91), (-24, 82))
    s.shape("ember", (6, 78), (16, 92), (27, 91), (24, 82))
    s.oval("accent", 0, 76, 7)
    return s.cutout(hold=(0, 10))


@cut("rocking horse", 0.9)
def _rocking(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 0), 5, 0.6, s.phase)):
        s.line("russet", 5, (-52, 16), (-26, 4), (0, 2), (26, 4), (52, 16))
        s.line("body", 6, (-22, 40, 0), (-30, 8, 0))
        s.line("body", 6, (20, 40, 0), (30, 8, 0))
        s.shape(
            "body",
            (-30, 56),
            (-34, 40),
            (-20, 34),
            (16, 34),
            (26, 46),
            (30, 66),
            (46, 70),
            (48, 78),
            (36, 90),
            (26, 98, 0),
            (22, 90),
            (10, 62),
            (-16, 58),
        )
        s.shape("accent", (24, 94), (10, 84), (2, 62), (14, 66))
        s.shape("accent", (-30, 56), (-44, 50), (-48, 30), (-38, 42))
        s.shape("second", (-14, 60), (8, 60), (10, 46), (-12, 44))
        s.oval("glow", 34, 82, 1.8)
    return s.cutout()


@cut("toy boat", 0.3)
def _toyboat(s: Sheet) -> Cutout:
    s.shape("accent", (-44, 26, 0), (46, 26, 0), (34, 2, 0.3), (-32, 2, 0.3))
    s.line("body", 3, (0, 26, 0), (0, 98, 0))
    s.poly("pale", (3, 94), (3, 32), (38, 32))
    s.poly("pale", (-3, 84), (-3, 32), (-28, 32))
    return s.cutout(hold=(0, 10))


@cut("chess", 0.12, "chess piece", "chess set")
def _chess(s: Sheet) -> Cutout:
    s.lathe("second", (26, 0, 0), (28, 8, 0.3), (20, 14), (18, 20, 0))
    s.shape(
        "body",
        (-18, 20, 0),
        (18, 20, 0),
        (14, 46),
        (28, 62),
        (34, 70),
        (26, 78),
        (8, 82),
        (4, 98, 0),
        (-4, 88),
        (-22, 72),
        (-20, 44),
    )
    s.oval("glow", 6, 74, 2.6)
    return s.cutout(hold=(0, 40))


@cut("dice", 0.03, "die")
def _dice(s: Sheet) -> Cutout:
    s.rect("pale", -50, 0, 50, 100, 16)
    for x, y in ((-26, 24), (26, 24), (0, 50), (-26, 76), (26, 76)):
        s.oval("body", x, y, 9)
    return s.cutout()


@cut("medal", 0.16, "prize", "award")
def _medal(s: Sheet) -> Cutout:
    s.poly("accent", (-26, 100), (-6, 100), (8, 52), (-6, 46))
    s.poly("ember", (26, 100), (6, 100), (-8, 52), (6, 46))
    s.oval("straw", 0, 28, 27)
    s.ring("ember", 0, 28, 20, 2.5)
    s.poly(
        "ember",
        *[
            (
                (13 if i % 2 == 0 else 5) * math.sin(math.pi * i / 5),
                28 + (13 if i % 2 == 0 else 5) * math.cos(math.pi * i / 5),
            )
            for i in range(10)
        ],
    )
    return s.cutout(hold=(0, 96))


@cut("firework", 1.2, "fireworks")
def _firework(s: Sheet) -> Cutout:
    for ring_, (r, tone) in enumerate(((44, "glow"), (32, "accent"), (20, "ember"))):
        for i in range(14):
            a = math.tau * (i + ring_ * 0.5) / 14
            with s.moving(bob(0.02 * math.cos(a), -0.02 * math.sin(a), 0.8, s.phase)):
                s.tube(
                    tone,
                    [(r * 0.45 * math.cos(a), 50 + r * 0.45 * math.sin(a)), (r * math.cos(a), 50 + r * math.sin(a))],
                    [0.6, 2.6],
                )
    return s.cutout(light=(0, 50))


@cut("christmas tree", 2.0)
def _xmas(s: Sheet) -> Cutout:
    s.rect("russet", -5, 0, 5, 14)
    for y, w in ((10, 40), (32, 32), (52, 24), (70, 16)):
        s.shape(
            "body",
            (-w, y, 0),
            (-w * 0.4, y + 4),
            (0, y + 1),
            (w * 0.4, y + 4),
            (w, y, 0),
            (w * 0.34, y + 16),
            (2, y + 27, 0),
            (-2, y + 27, 0),
            (-w * 0.34, y + 16),
        )
    for i, (x, y) in enumerate(((-22, 20), (4, 18), (24, 22), (-12, 38), (14, 42), (-4, 56), (9, 62), (-5, 74))):
        s.oval(("accent", "glow", "ember")[i % 3], x, y, 2.8)
    s.poly(
        "glow",
        *[
            (
                (7 if i % 2 == 0 else 3) * math.sin(math.pi * i / 5),
                94 + (7 if i % 2 == 0 else 3) * math.cos(math.pi * i / 5),
            )
            for i in range(10)
        ],
    )
    return s.cutout(light=(0, 94))
