"""Tools: what people dig, build, fish, sail, sew and clean with."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, spin, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("rope", 0.4, "coil of rope")
def _rope(s: Sheet) -> Cutout:
    for k, (rx, ry) in enumerate(((34, 44), (28, 39), (22, 34), (39, 47))):  # a hank, hung by its wrapping
        ring = [(rx * math.cos(a), 50 + ry * math.sin(a)) for a in (math.tau * i / 12 for i in range(13))]
        s.line("russet" if k % 2 else "ember", 5.4, *ring)
    s.rect("ember", -15, 78, 15, 99, 4)
    for x in (-9, -2, 5):
        s.line("russet", 2, (x, 79, 0), (x + 5, 98, 0))
    s.line("ember", 5, (26, 12), (44, 4), (62, 10), (72, 3, 0))
    return s.cutout(hold=(0, 88))


@cut("ladder", 2.4)
def _ladder(s: Sheet) -> Cutout:
    for i in range(8):
        s.line("second", 1.4, (-9.6 + i * 0.2, 8 + i * 12, 0), (9.6 - i * 0.2, 8 + i * 12, 0))
    s.line("body", 2.2, (-10, 1, 0), (-8, 99, 0))
    s.line("body", 2.2, (10, 1, 0), (8, 99, 0))
    return s.cutout(hold=(0, 50))


@cut("chisel", 0.3, "stone chisel")
def _chisel(s: Sheet) -> Cutout:
    s.rect("russet", -7, 0, 7, 40)
    s.rect("grey", -5, 40, 5, 84)
    s.poly("grey", (-5, 84), (5, 84), (13, 100), (-13, 100))
    return s.cutout(hold=(0, 20))


@cut("hammer", 0.32, "mallet")
def _hammer(s: Sheet) -> Cutout:
    s.shape("russet", (-4, 0), (4, 0), (5, 20), (3, 80, 0), (-3, 80, 0), (-5, 20))
    s.shape(
        "body",
        (-26, 80, 0.2),
        (-10, 79, 0.2),
        (-7, 77, 0),
        (7, 77, 0),
        (12, 82),
        (34, 76, 0),
        (16, 96),
        (-8, 97, 0.2),
        (-12, 94, 0),
        (-26, 95, 0.2),
    )
    return s.cutout(hold=(0, 16))


@cut("axe", 0.7, "hatchet")
def _axe(s: Sheet) -> Cutout:
    s.shape("russet", (-4, 0), (3, 1), (3, 50), (1, 100, 0), (-4, 100, 0), (-2, 40))
    s.shape("second", (-6, 76, 0), (-6, 95, 0), (8, 94), (30, 100, 0), (34, 84), (30, 66, 0), (10, 78))
    s.line("rim", 1.5, (30, 99), (33.5, 84), (30, 67))
    return s.cutout(hold=(0, 20))


@cut("saw", 0.2, "handsaw")
def _saw(s: Sheet) -> Cutout:
    teeth = [(150 - i * 12 - (6 if j else 0), 14 if j else 22) for i in range(15) for j in (0, 1)]
    s.poly("second", (150, 50), *teeth, (-40, 14), (-40, 92))
    s.shape("russet", (-40, 6, 0.3), (-34, 96, 0.3), (-74, 96), (-92, 60), (-80, 8))
    s.oval("hole", -62, 48, 12, 26)
    return s.cutout(hold=(-66, 50))


@cut("shovel", 1.2, "spade")
def _shovel(s: Sheet) -> Cutout:
    s.shape("second", (0, 0, 0.3), (8, 10), (9, 30, 0.2), (3, 33), (-3, 33), (-9, 30, 0.2), (-8, 10))
    s.line("russet", 3.2, (0, 30, 0), (0, 92, 0))
    s.line("body", 3, (-6, 98, 0.3), (0, 92, 0.3), (6, 98, 0.3))
    s.line("body", 3.2, (-7, 98.4, 0), (7, 98.4, 0))
    return s.cutout(hold=(0, 62))


@cut("rake", 1.5, "hoe", "pitchfork")
def _rake(s: Sheet) -> Cutout:
    s.line("russet", 2, (0, 0, 0), (0, 82, 0))
    s.line("body", 2, (-12, 84, 0), (12, 84, 0))
    for x in (-12, -6, 0, 6, 12):
        s.line("body", 1.6, (x, 84, 0), (x * 1.05, 100, 0))
    return s.cutout(hold=(0, 46))


@cut("scythe", 1.6, "sickle")
def _scythe(s: Sheet) -> Cutout:
    s.line("russet", 2, (-10, 0), (-3, 40), (-6, 94))
    s.shape("second", (-8, 96, 0), (-4, 90, 0), (24, 88), (52, 66, 0), (34, 92), (10, 100))
    s.line("body", 2.4, (-4, 46, 0), (6, 47, 0))
    return s.cutout(hold=(-3, 46))


@cut("broom", 1.4, "broomstick", "mop")
def _broom(s: Sheet) -> Cutout:
    s.line("russet", 2, (0, 30, 0), (0, 99, 0))
    s.shape(
        "straw",
        (-12, 1, 0),
        (-7, 4, 0),
        (-4, 0, 0),
        (0, 4, 0),
        (4, 0, 0),
        (7, 4, 0),
        (12, 1, 0),
        (8, 22),
        (3, 34, 0.3),
        (-3, 34, 0.3),
        (-8, 22),
    )
    s.line("accent", 1.6, (-5.6, 29, 0), (5.6, 29, 0))
    s.line("accent", 1.6, (-7, 24, 0), (7, 24, 0))
    return s.cutout(hold=(0, 62))


@cut("bucket", 0.34, "pail")
def _bucket(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 68), 3, 0.6, s.phase)):
        s.line("body", 3.4, (-37, 66), (-30, 90), (0, 99), (30, 90), (37, 66))
    s.poly("second", (-27, 0), (27, 0), (39, 68), (-39, 68))
    s.oval("body", 0, 68, 39, 6)
    s.line("body", 3.4, (-29, 14), (0, 11), (29, 14))
    s.line("body", 3.4, (-35, 48), (0, 45), (35, 48))
    return s.cutout(hold=(0, 98))


@cut("watering can", 0.34)
def _can(s: Sheet) -> Cutout:
    s.line("body", 6, (-28, 60), (-56, 80), (-60, 40), (-34, 14))
    s.line("body", 9, (34, 16, 0), (84, 78, 0))
    s.poly("second", (76, 84), (86, 70), (100, 82), (90, 98))
    s.poly("body", (-36, 0), (38, 0), (32, 64), (-30, 64))
    s.line("body", 6, (-24, 62), (0, 86), (28, 62))
    s.line("accent", 4, (-34, 40, 0), (35, 40, 0))
    return s.cutout(hold=(-60, 58))


@cut("basket", 0.34, "picnic basket")
def _basket(s: Sheet) -> Cutout:
    s.line("russet", 6, (-48, 50), (-36, 92), (36, 92), (48, 50))
    s.poly("russet", (-44, 0), (44, 0), (58, 52), (-58, 52))
    for i in range(4):
        for j in range(6):
            if (i + j) % 2:
                y, w = 4 + i * 12, 44 + (4 + i * 12) * 0.27
                x = -w + 2 * w * j / 6
                s.rect("ember", x + 1, y, x + 2 * w / 6 - 1, y + 8, 2)
    s.rect("body", -60, 48, 60, 57, 3)
    return s.cutout(hold=(0, 97))


@cut("barrel", 0.9, "cask", "keg")
def _barrel(s: Sheet) -> Cutout:
    s.lathe("russet", (30, 0, 0), (38, 30), (40, 50), (38, 70), (30, 100, 0))
    for x in (-20, -7, 7, 20):
        s.line("body", 1.2, (x * 0.8, 1), (x * 1.1, 50), (x * 0.8, 99))
    for y in (8, 30, 70, 92):
        s.line("body", 5, (-38 + abs(y - 50) * 0.14, y), (0, y - 3), (38 - abs(y - 50) * 0.14, y))
    return s.cutout()


@cut("box", 0.45, "crate", "wooden box")
def _box(s: Sheet) -> Cutout:
    s.rect("body", -62, 0, 62, 100, 2)
    s.rect("second", -54, 8, 54, 92)
    for y in (28, 50, 72):
        s.line("body", 2, (-54, y, 0), (54, y, 0))
    s.line("body", 8, (-50, 14, 0), (50, 86, 0))
    for x in (-58, 58):
        for y in (6, 94):
            s.oval("rim", x, y, 2)
    return s.cutout(hold=(0, 20))


@cut("chest", 0.6, "treasure chest", "trunk", "coffer")
def _chest(s: Sheet) -> Cutout:
    s.rect("russet", -80, 0, 80, 56, 3)
    s.shape("russet", (-80, 58, 0), (80, 58, 0), (80, 70, 0.3), (60, 96), (0, 100, 0.4), (-60, 96), (-80, 70, 0.3))
    s.line("body", 5, (-80, 57, 0), (80, 57, 0))
    for x in (-58, 58):
        s.rect("body", x - 6, 0, x + 6, 97)
    s.rect("glow", -11, 42, 11, 66, 3)
    s.oval("body", 0, 56, 3.6)
    s.poly("body", (-2, 55), (2, 55), (3, 46), (-3, 46))
    return s.cutout(hold=(0, 20))


@cut("anvil", 0.45)
def _anvil(s: Sheet) -> Cutout:
    s.shape("body", (-48, 0, 0), (48, 0, 0), (44, 14, 0), (22, 22), (20, 46), (40, 60, 0), (56, 64, 0), (58, 96, 0),
        (-60, 96, 0), (-60, 88, 0), (-96, 84, 0),
            (-60, 64), (-24, 52), (-20, 24), (-44, 14, 0))  # fmt: skip
    s.rect("second", -60, 90, 58, 100)
    return s.cutout()


@cut("wheel", 0.8, "cartwheel")
def _wheel(s: Sheet) -> Cutout:
    with s.moving(spin(s.at(0, 50), 0.08)):
        s.ring("body", 0, 50, 44, 10)
        for i in range(8):
            a = math.tau * i / 8
            s.line("russet", 4, (0, 50, 0), (41 * math.cos(a), 50 + 41 * math.sin(a), 0))
        s.oval("body", 0, 50, 11)
        s.oval("second", 0, 50, 4)
    return s.cutout()


@cut("gear", 0.5, "cog", "machine", "gears", "engine")
def _gear(s: Sheet) -> Cutout:
    def cog(tone: str, x: float, y: float, r: float, teeth: int, turns: float) -> None:
        with s.moving(spin(s.at(x, y), turns)):
            points = []
            for i in range(teeth):
                for k, rr in ((0.0, r), (0.22, r * 1.2), (0.5, r * 1.2), (0.72, r)):
                    a = math.tau * (i + k) / teeth
                    points.append((x + rr * math.cos(a), y + rr * math.sin(a)))
            s.poly(tone, *points)
            s.oval("dark", x, y, r * 0.62)
            for i in range(4):
                a = math.tau * i / 4
                s.line(tone, r * 0.2, (x, y, 0), (x + r * 0.7 * math.cos(a), y + r * 0.7 * math.sin(a), 0))
            s.oval(tone, x, y, r * 0.26)

    cog("second", 40, 68, 22, 9, -0.24)
    cog("body", -14, 43, 35, 14, 0.15)
    return s.cutout()


@cut("fishing rod", 2.0, "fishing pole")
def _rod(s: Sheet) -> Cutout:
    s.line("russet", 1.6, (-30, 0), (10, 60), (44, 97))
    s.line("body", 2.2, (-30, 0, 0), (-22, 13, 0))
    s.oval("second", -17, 17, 3)
    with s.moving(swing(s.at(44, 97), 3, 0.4, s.phase)):
        s.line("rim", 0.4, (44, 97, 0), (45, 40, 0))
        s.line("second", 0.9, (45, 40), (45, 36), (43, 35), (42, 37))
        s.oval("accent", 45, 50, 1.7)
    return s.cutout(hold=(-26, 7))


@cut("net", 0.9, "fishing net", "butterfly net")
def _net(s: Sheet) -> Cutout:
    s.line("russet", 2.2, (-34, 0, 0), (8, 62, 0))
    with s.moving(swing(s.at(22, 82), 4, 0.5, s.phase)):
        for i in range(5):
            x = 4 + i * 9
            s.line("rim", 0.9, (x, 90 - abs(i - 2) * 3), (16 + i * 4, 56), (30 + i * 2, 36 + abs(i - 2) * 2))
        for i in range(4):
            y = 84 - i * 13
            s.line("rim", 0.9, (4 + i * 4.5, y), (24 + i, y - 4), (46 - i * 2.4, y - 2))
    s.shape(
        "body",
        (0, 82),
        (12, 70),
        (36, 74),
        (48, 88),
        (34, 99),
        (10, 96),
        (2, 84),
        (5, 84),
        (12, 93),
        (33, 96),
        (44, 88),
        (34, 77),
        (14, 73),
        (4, 82),
    )
    return s.cutout(hold=(-28, 9))


@cut("anchor", 1.0)
def _anchor(s: Sheet) -> Cutout:
    s.ring("body", 0, 92, 6, 4)
    s.line("body", 7, (0, 84, 0), (0, 8, 0))
    s.line("body", 6, (-20, 74, 0), (20, 74, 0))
    s.shape("body", (0, 0, 0.3), (26, 8), (40, 32, 0), (46, 28, 0), (44, 44, 0), (28, 36, 0), (34, 32, 0), (20, 14),
        (0, 9, 0.3), (-20, 14), (-34, 32, 0),
            (-28, 36, 0), (-44, 44, 0), (-46, 28, 0), (-40, 32, 0), (-26, 8))  # fmt: skip
    return s.cutout(hold=(0, 92))


@cut("oar", 2.0, "paddle")
def _oar(s: Sheet) -> Cutout:
    s.line("russet", 1.8, (0, 30, 0), (0, 99, 0))
    s.shape("russet", (-3.6, 2), (0, 0), (3.6, 2), (4, 18), (1, 34), (-1, 34), (-4, 18))
    s.line("accent", 1.4, (-3.8, 12, 0), (3.8, 12, 0))
    return s.cutout(hold=(0, 70))


@cut("flag", 2.2, "banner", "pennant")
def _flag(s: Sheet) -> Cutout:
    s.line("body", 1.4, (-24, 0, 0), (-24, 99, 0))
    s.oval("glow", -24, 98.6, 1.6)
    # a wave runs out along the cloth: three strips, each swaying after the one before it
    for i in range(3):
        x0 = -23.4 + i * 16
        with s.moving(bob(0.0, 0.012 + 0.02 * i, 0.9, -0.16 * i + s.phase)):
            s.shape(
                "accent" if i != 1 else "ember",
                (x0 - 0.8, 64, 0),
                (x0 + 8, 62),
                (x0 + 17, 65, 0),
                (x0 + 17, 97, 0),
                (x0 + 8, 94),
                (x0 - 0.8, 96, 0),
            )
    return s.cutout(hold=(-24, 40))


@cut("sewing machine", 0.36)
def _sewing(s: Sheet) -> Cutout:
    s.rect("body", -72, 0, 72, 12, 3)
    s.shape("body", (40, 12, 0), (66, 12, 0), (66, 70), (56, 92), (30, 96, 0.3), (-52, 92, 0.3), (-60, 78),
        (-58, 44, 0), (-44, 44, 0), (-40, 62), (20, 62),
            (40, 50))  # fmt: skip
    with s.moving(spin(s.at(70, 76), 0.7)):
        s.ring("second", 70, 76, 14, 6)
        s.line("second", 4, (70, 64, 0), (70, 88, 0))
    with s.moving(bob(0.0, 0.012, 3.0)):
        s.line("rim", 3, (-51, 50, 0), (-51, 18, 0))
    s.rect("accent", -22, 92, -6, 106, 2)
    s.line("accent", 1.2, (-20, 100, 0), (-50, 84, 0))
    s.shape("accent", (-72, 12, 0), (-72, 16, 0), (-20, 15), (10, 12, 0))
    s.line("glow", 2, (-20, 76, 0), (20, 78, 0))
    return s.cutout()


@cut("spinning wheel", 1.1)
def _spinning(s: Sheet) -> Cutout:
    s.line("body", 4, (-46, 2, 0), (-30, 40, 0))
    s.line("body", 4, (48, 0, 0), (36, 26, 0))
    s.line("body", 4, (20, 0, 0), (24, 24, 0))
    s.poly("body", (-50, 42), (54, 22), (54, 28), (-50, 49))
    with s.moving(spin(s.at(24, 62), 0.5)):
        s.ring("russet", 24, 62, 33, 5)
        for i in range(8):
            a = math.tau * i / 8
            s.line("russet", 2, (24, 62, 0), (24 + 31 * math.cos(a), 62 + 31 * math.sin(a), 0))
        s.oval("body", 24, 62, 5)
    s.line("body", 4, (20, 28, 0), (24, 62, 0))
    s.line("body", 4, (-34, 46, 0), (-34, 76, 0))
    s.lathe("pale", (4, 62, 0), (8, 70), (3, 84, 0), x=-34)
    s.line("rim", 0.8, (-34, 76, 0), (14, 92, 0))
    return s.cutout()


@cut("loom", 1.6)
def _loom(s: Sheet) -> Cutout:
    for i in range(17):
        x = -38 + i * 4.75
        s.line("pale", 0.7, (x, 18, 0), (x, 90, 0))
    for i, name in enumerate(("accent", "second", "ember", "second", "accent", "pale")):
        s.rect(name, -39, 16 + i * 6, 39, 22 + i * 6)
    for x in (-46, 46):
        s.rect("body", x - 3, 0, x + 3, 100, 1)
        s.poly("body", (x - 9, 0), (x + 9, 0), (x + 4, 5), (x - 4, 5))
    for y in (10, 90):
        s.rect("body", -48, y - 3, 48, y + 3, 2)
    with s.moving(bob(0.12, 0.0, 0.35, s.phase)):
        s.shape("russet", (-14, 54), (0, 51), (14, 54), (0, 57))
    return s.cutout()


@cut("needle", 0.24, "sewing needle", "needle and thread")
def _needle(s: Sheet) -> Cutout:
    s.line("accent", 1.6, (0, 93), (16, 74), (10, 44), (24, 20))
    s.tube("rim", ((0, 0), (0, 92)), (1.5, 6))
    s.ring("rim", 0, 93, 6, 3.4)
    return s.cutout(hold=(0, 55))


@cut("spool", 0.08, "spool of thread", "thread", "reel of thread")
def _spool(s: Sheet) -> Cutout:
    s.lathe("russet", (26, 0, 0), (26, 12, 0), (18, 16, 0), (18, 66, 0), (26, 70, 0), (26, 82, 0))
    for y in range(20, 66, 7):
        s.line("accent", 6, (-19, y), (0, y - 2), (19, y))
    s.line("accent", 2, (18, 60), (40, 70), (50, 40), (58, 84))
    s.line("rim", 3, (48, 10, 0), (60, 96, 0))
    return s.cutout()


@cut("scissors", 0.2)
def _scissors(s: Sheet) -> Cutout:
    s.poly("second", (-3, 40), (2, 36), (14, 100), (8, 92))
    s.poly("second", (3, 40), (-2, 36), (-14, 100), (-8, 92))
    s.ring("accent", -13, 14, 10, 6)
    s.ring("accent", 13, 14, 10, 6)
    s.line("accent", 6, (-8, 23, 0), (3, 42, 0))
    s.line("accent", 6, (8, 23, 0), (-3, 42, 0))
    s.oval("body", 0, 40, 3)
    return s.cutout(hold=(0, 14))


@cut("pencil", 0.18, "pen", "quill", "crayon")
def _pencil(s: Sheet) -> Cutout:
    s.poly("straw", (-7, 20), (7, 20), (7, 88), (-7, 88))
    s.rect("ember", -2, 20, 2, 88)
    s.poly("pale", (-7, 20), (7, 20), (0, 0))
    s.poly("body", (-2.4, 7), (2.4, 7), (0, 0))
    s.rect("second", -7, 86, 7, 92)
    s.rect("accent", -7, 92, 7, 100, 3)
    return s.cutout(hold=(0, 30))


@cut("brush", 0.3, "paintbrush", "paint brush")
def _brush(s: Sheet) -> Cutout:
    s.shape("russet", (-2, 0), (2, 0), (4, 50), (3, 72, 0), (-3, 72, 0), (-4, 50))
    s.rect("second", -4.4, 70, 4.4, 82)
    s.shape("accent", (-4.4, 82, 0), (4.4, 82, 0), (6, 90), (1, 100, 0), (-5, 90))
    return s.cutout(hold=(0, 30))


@cut("nail", 0.08)
def _nail(s: Sheet) -> Cutout:
    s.poly("second", (-5, 92), (5, 92), (5, 14), (0, 0), (-5, 14))
    s.rect("body", -15, 90, 15, 100, 3)
    return s.cutout()


@cut("wrench", 0.24, "spanner")
def _wrench(s: Sheet) -> Cutout:
    s.shape(
        "second",
        (-6, 10),
        (0, 2),
        (6, 10),
        (5, 66),
        (16, 76),
        (16, 92),
        (8, 100, 0),
        (6, 84, 0),
        (-6, 84, 0),
        (-8, 100, 0),
        (-16, 92),
        (-16, 76),
        (-5, 66),
    )
    return s.cutout(hold=(0, 24))


@cut("brick", 0.1, "bricks")
def _brick(s: Sheet) -> Cutout:
    s.rect("russet", -108, 0, 108, 100, 4)
    s.rect("ember", -100, 84, 100, 92)
    for x in (-50, 0, 50):
        s.oval("body", x, 46, 14, 20)
    return s.cutout()


@cut("soap", 0.05)
def _soap(s: Sheet) -> Cutout:
    s.rect("rose", -90, 0, 90, 74, 30)
    s.rect("pale", -50, 24, 50, 48, 12)
    for x, y, r in ((-60, 84, 14), (-30, 92, 9), (62, 86, 18)):
        with s.moving(bob(0.0, 0.004, 0.7, x / 50)), s.sheer(0.7):
            s.oval("rim", x, y, r)
    return s.cutout()


@cut("plough", 1.0, "plow")
def _plough(s: Sheet) -> Cutout:
    s.line("russet", 5, (-70, 92), (-34, 60), (10, 40), (84, 38))
    s.line("russet", 5, (-62, 98), (-40, 50), (-6, 20))
    s.shape("second", (-14, 24), (16, 40), (24, 20), (46, 0, 0), (0, 4), (-18, 8))
    s.ring("body", 74, 16, 14, 4)
    s.line("body", 4, (74, 16, 0), (74, 38, 0))
    return s.cutout(hold=(-66, 94))


@cut("match", 0.06, "matchstick")
def _match(s: Sheet) -> Cutout:
    s.line("straw", 8, (0, 4, 0), (0, 70, 0))
    s.oval("accent", 0, 72, 7, 9)
    with s.moving(bob(0.0, 0.002, 4.0, s.phase)):
        s.shape("glow", (-9, 82), (0, 70), (9, 82), (0, 104, 0))
    return s.cutout(hold=(0, 14), light=(0, 84))
