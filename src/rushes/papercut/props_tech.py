"""Machines of the house, instruments of science and medicine, and what goes to space."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, spin, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("telescope", 1.4)
def _telescope(s: Sheet) -> Cutout:
    for x in (-26, 2, 28):
        s.line("body", 3, (0, 58, 0), (x, 1, 0))
    s.oval("body", 0, 60, 5)
    s.poly("second", (-40, 44), (-36, 37), (14, 62), (10, 70))
    s.poly("body", (8, 71), (13, 60), (50, 80), (44, 92))
    s.poly("straw", (42, 91), (48, 79), (53, 81), (47, 94))
    s.poly("body", (-48, 42), (-43, 32), (-38, 35), (-42, 45))
    return s.cutout(hold=(-40, 40))


@cut("spyglass", 0.4)
def _spyglass(s: Sheet) -> Cutout:
    for x0, x1, h, name in ((-60, -20, 10, "straw"), (-24, 20, 13, "body"), (16, 64, 17, "straw")):
        s.rect(name, x0, 50 - h, x1, 50 + h, 2)
    s.rect("body", 60, 30, 68, 70, 2)
    return s.cutout(hold=(-10, 50))


@cut("microscope", 0.4)
def _microscope(s: Sheet) -> Cutout:
    s.rect("body", -36, 0, 40, 9, 3)
    s.shape("body", (14, 8, 0), (30, 8, 0), (38, 34), (24, 60), (10, 66, 0), (6, 58, 0), (22, 40), (20, 22))
    s.rect("body", -26, 24, 18, 30, 2)
    s.rect("glow", -14, 30, 6, 33)
    s.poly("second", (-14, 38), (-4, 34), (18, 78), (6, 84))
    s.poly("body", (-17, 37), (-9, 33), (-6, 40), (-14, 43))
    s.poly("straw", (6, 84), (18, 78), (22, 86), (10, 92))
    s.poly("body", (11, 92), (21, 87), (24, 95), (15, 99))
    s.oval("accent", 26, 46, 6)
    return s.cutout(hold=(26, 50))


@cut("camera", 0.12, "photo camera")
def _camera(s: Sheet) -> Cutout:
    s.rect("body", -66, 0, 66, 76, 9)
    s.poly("body", (-22, 74), (22, 74), (14, 96), (-14, 96))
    s.rect("second", -66, 46, 66, 60)
    s.oval("dark", 0, 36, 32)
    s.ring("second", 0, 36, 27, 5)
    s.oval("glow", 0, 36, 12)
    s.oval("rim", -7, 43, 5)
    s.rect("accent", -56, 76, -38, 84, 3)
    s.rect("glow", 38, 62, 56, 71, 2)
    return s.cutout(hold=(60, 30))


@cut("film camera", 1.5, "movie camera", "video camera")
def _film_camera(s: Sheet) -> Cutout:
    for x in (-28, 0, 26):
        s.line("body", 3, (0, 56, 0), (x, 1, 0))
    s.rect("body", -22, 54, 20, 78, 3)
    s.poly("body", (20, 60), (38, 54), (38, 78), (20, 72))
    for x in (-14, 12):
        with s.moving(spin(s.at(x, 88), 0.4)):
            s.oval("body", x, 88, 12)
            for i in range(3):
                a = math.tau * i / 3
                s.oval("second", x + 6 * math.cos(a), 88 + 6 * math.sin(a), 2.6)
    s.oval("accent", -14, 72, 2)
    return s.cutout()


@cut("film reel", 0.3, "reel")
def _reel(s: Sheet) -> Cutout:
    with s.moving(spin(s.at(0, 50), 0.25)):
        s.oval("body", 0, 50, 48)
        for i in range(5):
            a = math.tau * i / 5
            s.oval("pale", 28 * math.cos(a), 50 + 28 * math.sin(a), 12)
        s.oval("second", 0, 50, 7)
    s.poly("body", (0, 2), (80, 2), (80, 14), (10, 14))
    for i in range(6):
        s.rect("pale", 24 + i * 9, 5, 29 + i * 9, 11, 1)
    return s.cutout()


@cut("phone", 0.15, "smartphone", "mobile phone", "cellphone", "cell phone")
def _phone(s: Sheet) -> Cutout:
    s.rect("body", -26, 0, 26, 100, 8)
    s.rect("glow", -22, 12, 22, 90, 2)
    s.oval("second", 0, 6, 3)
    for i in range(3):
        for j in range(3):
            s.rect(("accent", "second", "ember")[(i + j) % 3], -18 + i * 13, 60 - j * 15, -8 + i * 13, 70 - j * 15, 2.4)
    return s.cutout(hold=(0, 30), light=(0, 52))


@cut("telephone", 0.22, "old telephone", "landline")
def _telephone(s: Sheet) -> Cutout:
    s.shape("body", (-56, 0, 0.2), (56, 0, 0.2), (50, 26), (26, 62, 0.3), (-26, 62, 0.3), (-50, 26))
    s.shape("body", (-70, 66), (-62, 88), (0, 98), (62, 88), (70, 66), (44, 64), (38, 78), (-38, 78), (-44, 64))
    s.oval("pale", 0, 32, 22)
    for i in range(9):
        a = math.tau * i / 9
        s.oval("body", 15 * math.cos(a), 32 + 15 * math.sin(a), 3.6)
    s.oval("accent", 0, 32, 6)
    return s.cutout(hold=(0, 92))


@cut("computer", 0.45, "desktop computer", "monitor", "screen")
def _computer(s: Sheet) -> Cutout:
    s.rect("body", -66, 24, 66, 100, 5)
    s.rect("glow", -59, 32, 59, 94, 1)
    s.rect("second", -52, 82, -14, 88)
    for i, w in enumerate((50, 70, 42, 60)):
        s.rect("ember" if i % 2 else "second", -52, 70 - i * 9, -52 + w, 74 - i * 9)
    s.rect("accent", 26, 40, 52, 64, 2)
    s.poly("body", (-10, 10), (10, 10), (8, 26), (-8, 26))
    s.rect("body", -30, 4, 30, 11, 3)
    s.rect("second", -56, 0, 56, 4, 2)
    return s.cutout(light=(0, 62))


@cut("laptop", 0.26, "notebook computer")
def _laptop(s: Sheet) -> Cutout:
    s.poly("body", (-84, 0), (44, 0), (44, 9), (-84, 9))
    s.poly("body", (36, 6), (46, 6), (82, 98), (72, 100))
    s.poly("glow", (34, 12), (38, 12), (70, 96), (66, 96))
    for i in range(8):
        s.rect("second", -74 + i * 13, 9, -64 + i * 13, 13, 1)
    return s.cutout(hold=(-40, 5), light=(52, 54))


@cut("television", 0.6, "tv", "television set")
def _television(s: Sheet) -> Cutout:
    s.line("body", 3, (0, 78, 0), (-26, 99, 0))
    s.line("body", 3, (0, 78, 0), (30, 97, 0))
    for x in (-40, 40):
        s.line("body", 5, (x, 12, 0), (x * 1.2, 1, 0))
    s.rect("russet", -66, 10, 66, 82, 8)
    s.rect("dark", -56, 18, 28, 74, 12)
    s.rect("glow", -51, 22, 23, 70, 10)
    s.oval("body", 46, 60, 8)
    s.oval("body", 46, 40, 8)
    for y in (20, 25, 30):
        s.line("body", 1.6, (38, y, 0), (56, y, 0))
    return s.cutout(light=(-14, 46))


@cut("radio", 0.26, "wireless")
def _radio(s: Sheet) -> Cutout:
    s.line("body", 2.6, (52, 84, 0), (78, 118, 0))
    s.shape("russet", (-72, 0, 0), (72, 0, 0), (72, 66, 0.4), (44, 90), (-44, 90), (-72, 66, 0.4))
    s.oval("body", -32, 42, 27)
    for i in range(5):
        s.line("ember", 2.4, (-52 + abs(i - 2) * 4, 30 + i * 6, 0), (-12 - abs(i - 2) * 4, 30 + i * 6, 0))
    s.rect("glow", 8, 48, 60, 66, 3)
    s.line("accent", 2.4, (30, 48, 0), (30, 66, 0))
    s.oval("body", 20, 26, 8)
    s.oval("body", 48, 26, 8)
    return s.cutout(hold=(0, 90), light=(34, 57))


@cut("record player", 0.4, "gramophone", "phonograph")
def _gramophone(s: Sheet) -> Cutout:
    s.rect("russet", -46, 0, 46, 24, 3)
    s.rect("body", -40, 24, 40, 28)
    s.line("body", 5, (-30, 28), (-36, 44), (-16, 52))
    s.shape("straw", (-22, 50), (-6, 48), (24, 58), (62, 46, 0), (74, 72), (60, 100, 0), (26, 74), (-4, 60), (-20, 58))
    s.shape("ember", (62, 46, 0), (74, 72), (60, 100, 0), (56, 74))
    s.line("body", 4, (46, 12, 0), (60, 12, 0), (60, 22, 0))
    return s.cutout()


@cut("typewriter", 0.3)
def _typewriter(s: Sheet) -> Cutout:
    s.rect("pale", -30, 62, 30, 118)
    for i in range(3):
        s.line("body", 2, (-22, 108 - i * 9, 0), (18 - i * 6, 108 - i * 9, 0))
    s.rect("body", -62, 56, 62, 74, 6)
    s.oval("body", -66, 65, 7, 9)
    s.oval("body", 66, 65, 7, 9)
    s.shape("body", (-66, 0, 0), (66, 0, 0), (60, 24, 0.3), (50, 58, 0), (-50, 58, 0), (-60, 24, 0.3))
    for row in range(3):
        for i in range(9 - row):
            s.oval("pale", -44 + row * 5 + i * 11, 10 + row * 12, 3.8)
    return s.cutout()


@cut("printing press", 1.6, "press")
def _press(s: Sheet) -> Cutout:
    for x in (-44, 44):
        s.rect("body", x - 6, 0, x + 6, 96, 1)
    s.rect("body", -54, 88, 54, 98, 2)
    s.rect("body", -54, 24, 54, 32, 2)
    s.rect("second", -36, 32, 36, 38)
    s.rect("pale", -32, 38, 32, 40)
    with s.moving(bob(0.0, 0.05, 0.4, s.phase)):
        s.rect("russet", -8, 56, 8, 88)
        for y in range(60, 88, 5):
            s.line("body", 1.4, (-8, y, 0), (8, y + 3, 0))
        s.rect("body", -32, 50, 32, 58, 2)
        s.line("russet", 4, (0, 70, 0), (70, 74, 0))
    return s.cutout()


@cut("washing machine", 0.85)
def _washer(s: Sheet) -> Cutout:
    s.rect("pale", -36, 0, 36, 100, 4)
    s.rect("second", -36, 82, 36, 100, 4)
    s.oval("body", 0, 42, 27)
    s.oval("glow", 0, 42, 20)
    with s.moving(spin(s.at(0, 42), 0.7)):
        s.shape("accent", (-14, 40), (-4, 54), (4, 42), (-6, 32))
        s.shape("second", (2, 36), (14, 44), (12, 30))
    for x in (-24, -12):
        s.oval("body", x, 91, 3.4)
    return s.cutout()


@cut("fridge", 1.8, "refrigerator")
def _fridge(s: Sheet) -> Cutout:
    s.rect("pale", -20, 2, 20, 100, 4)
    s.line("body", 1.4, (-20, 64, 0), (20, 64, 0))
    s.line("body", 2.4, (-15, 70, 0), (-15, 84, 0))
    s.line("body", 2.4, (-15, 42, 0), (-15, 58, 0))
    s.rect("accent", 4, 80, 11, 86)
    return s.cutout()


@cut("test tube", 0.16, "test tubes")
def _tube(s: Sheet) -> Cutout:
    with s.sheer(0.55):
        s.lathe("rim", (4, 0), (12, 10), (12, 92, 0))
    s.lathe("accent", (3, 3), (9.6, 12), (9.6, 52, 0))
    s.rect("second", -15, 91, 15, 97, 2)
    for x, y, r in ((-3, 28, 2.6), (4, 42, 2), (1, 60, 2.6)):
        with s.moving(bob(0.0, 0.006, 0.9, x / 9 + s.phase)):
            s.oval("glow", x, y, r)
    return s.cutout(hold=(0, 80))


@cut("laboratory flask", 0.24, "beaker", "erlenmeyer flask")
def _beaker(s: Sheet) -> Cutout:
    with s.sheer(0.55):
        s.lathe("rim", (34, 0, 0.4), (38, 6), (9, 62, 0.4), (9, 92, 0))
    s.lathe("accent", (32, 3, 0.4), (34, 7), (20, 38, 0))
    s.rect("second", -12, 91, 12, 97, 2)
    for y in (14, 24, 34):
        s.line("pale", 1.4, (0, y, 0), (10, y, 0))
    for x, y, r in ((-8, 20, 3), (2, 30, 2.4), (-2, 50, 3)):
        with s.moving(bob(0.0, 0.008, 0.8, x / 9 + s.phase)):
            s.oval("glow", x, y, r)
    return s.cutout(hold=(0, 78))


@cut("syringe", 0.16, "injection", "vaccine")
def _syringe(s: Sheet) -> Cutout:
    s.line("second", 1.4, (0, 0, 0), (0, 26, 0))
    with s.sheer(0.55):
        s.rect("rim", -9, 26, 9, 72, 2)
    s.rect("accent", -7.4, 28, 7.4, 50, 1)
    s.rect("body", -8, 50, 8, 55)
    s.rect("body", -1.8, 55, 1.8, 94)
    s.rect("body", -16, 70, 16, 75, 2)
    s.rect("body", -11, 93, 11, 99, 2)
    for y in (34, 42, 58, 66):
        s.line("body", 1, (2, y, 0), (8, y, 0))
    return s.cutout(hold=(0, 60))


@cut("pill", 0.02, "pills", "tablet", "capsule")
def _pill(s: Sheet) -> Cutout:
    s.rect("accent", -120, 0, 120, 100, 50)
    s.shape("pale", (0, 0, 0), (70, 0, 0.6), (120, 50), (70, 100, 0.6), (0, 100, 0))
    s.rect("ember", -90, 66, -20, 80, 7)
    return s.cutout()


@cut("stethoscope", 0.5)
def _stethoscope(s: Sheet) -> Cutout:
    s.line("body", 4.5, (-22, 96), (-26, 60), (0, 44), (26, 60), (22, 96))
    s.line("body", 4.5, (0, 46), (2, 22), (22, 12), (36, 24))
    s.oval("second", 38, 30, 9)
    s.oval("glow", 38, 30, 4)
    for x in (-20, 20):
        s.oval("second", x, 97, 4)
    return s.cutout(hold=(0, 44))


@cut("thermometer", 0.16)
def _thermometer(s: Sheet) -> Cutout:
    s.rect("pale", -9, 14, 9, 99, 9)
    s.oval("pale", 0, 15, 15)
    s.oval("accent", 0, 15, 10)
    s.rect("accent", -3.4, 16, 3.4, 66, 3)
    for y in range(32, 92, 8):
        s.line("body", 1.4, (5, y, 0), (9, y, 0))
    return s.cutout(hold=(0, 80))


@cut("magnet", 0.12)
def _magnet(s: Sheet) -> Cutout:
    s.shape(
        "accent",
        (-44, 0, 0),
        (-18, 0, 0),
        (-18, 50, 0.7),
        (0, 70),
        (18, 50, 0.7),
        (18, 0, 0),
        (44, 0, 0),
        (44, 52, 0.8),
        (0, 98),
        (-44, 52, 0.8),
    )
    s.rect("pale", -44, 0, -18, 20)
    s.rect("pale", 18, 0, 44, 20)
    return s.cutout(hold=(0, 86))


@cut("magnifying glass", 0.24, "magnifier", "lens")
def _magnifier(s: Sheet) -> Cutout:
    with s.sheer(0.5):
        s.oval("glow", 10, 68, 26)
    s.ring("body", 10, 68, 27, 6)
    s.line("russet", 8, (-10, 48, 0), (-40, 8, 0))
    s.line("body", 8, (-10, 48, 0), (-14, 42, 0))
    s.shape("rim", (-8, 70), (0, 88), (8, 90), (-2, 72))
    return s.cutout(hold=(-32, 18))


@cut("scales", 0.5, "balance", "scale")
def _scales(s: Sheet) -> Cutout:
    s.lathe("body", (24, 0, 0.2), (22, 5, 0.3), (3, 10), (3, 92, 0))
    s.oval("straw", 0, 95, 5)
    with s.moving(bob(0.0, 0.0, 1.0)):
        s.line("body", 4, (-46, 86), (0, 90), (46, 86))
    for side in (-1, 1):
        x = side * 46
        s.line("body", 1.2, (x, 86, 0), (x - 16, 46, 0))
        s.line("body", 1.2, (x, 86, 0), (x + 16, 46, 0))
        s.shape("straw", (x - 20, 46, 0), (x + 20, 46, 0), (x + 10, 34), (x - 10, 34))
    return s.cutout()


@cut("globe", 0.4, "world globe")
def _globe(s: Sheet) -> Cutout:
    s.lathe("body", (26, 0, 0.2), (24, 5, 0.3), (3, 12), (3, 20, 0))
    s.line("straw", 4, (-20, 90), (30, 92), (40, 50), (24, 24), (0, 18))
    s.oval("second", 0, 56, 34)
    s.shape("pale", (-24, 72), (-8, 84), (-2, 70), (-12, 58), (-8, 44), (-20, 52))
    s.shape("pale", (4, 80), (22, 78), (30, 62), (18, 56), (14, 38), (6, 46), (8, 62))
    s.shape("rim", (-28, 66), (-18, 82), (-14, 82), (-24, 62))
    return s.cutout(hold=(0, 6))


@cut("solar panel", 1.4, "solar panels")
def _solar(s: Sheet) -> Cutout:
    s.line("body", 4, (0, 2, 0), (0, 46, 0))
    s.poly("body", (-62, 26), (46, 26), (62, 96), (-46, 96))
    for i in range(4):
        for j in range(3):
            x = -57 + i * 26 + j * 5.2
            y = 31 + j * 21.5
            s.poly("second", (x, y), (x + 22, y), (x + 26, y + 18), (x + 4, y + 18))
    return s.cutout()


@cut("wind turbine", 12.0, "wind turbines")
def _turbine(s: Sheet) -> Cutout:
    s.poly("pale", (-2, 0), (2, 0), (1, 66), (-1, 66))
    with s.moving(spin(s.at(0, 66), 0.12)):
        for i in range(3):
            a = math.tau * i / 3
            c, n = math.cos(a), math.sin(a)
            pts = ((0.0, -1.0), (6.0, -1.8), (33.0, 0.0), (6.0, 1.0))
            s.shape("pale", *[(x * c - y * n, 66 + x * n + y * c, 0.3) for x, y in pts])
    s.oval("second", 0, 66, 2)
    return s.cutout()


@cut("satellite", 3.0, "space probe")
def _satellite(s: Sheet) -> Cutout:
    for side in (-1, 1):
        s.line("body", 3, (0, 44, 0), (side * 40, 44, 0))
        for i in range(3):
            x = side * (32 + i * 24)
            s.rect("second", min(x, x + side * 21), 26, max(x, x + side * 21), 62, 1)
            s.line("body", 1.6, (x + side * 10, 26, 0), (x + side * 10, 62, 0))
            s.line("body", 1.6, (x, 44, 0), (x + side * 21, 44, 0))
    s.rect("straw", -20, 20, 20, 68, 3)
    s.shape("pale", (-22, 90), (0, 76), (22, 90), (0, 80))
    s.line("body", 2, (0, 68, 0), (0, 96, 0))
    s.oval("accent", 0, 97, 3)
    s.rect("body", -12, 30, 12, 44, 2)
    return s.cutout(light=(0, 97))


@cut("antenna", 3.0, "radio tower", "satellite dish", "radar")
def _dish(s: Sheet) -> Cutout:
    s.poly("body", (-24, 0), (24, 0), (6, 44), (-6, 44))
    s.shape("second", (-36, 92, 0), (38, 40, 0), (28, 30), (-4, 36), (-34, 66), (-40, 84))
    s.shape("pale", (-36, 92, 0), (38, 40, 0), (10, 58), (-18, 78))
    s.line("body", 2, (0, 64, 0), (24, 92, 0))
    s.oval("accent", 25, 93, 4)
    return s.cutout(light=(25, 93))


@cut("battery", 0.1)
def _battery(s: Sheet) -> Cutout:
    s.rect("body", -24, 0, 24, 92, 4)
    s.rect("accent", -24, 60, 24, 92, 4)
    s.rect("second", -9, 90, 9, 100, 3)
    s.poly("glow", (4, 54), (-12, 30), (-1, 30), (-5, 10), (12, 36), (1, 36))
    return s.cutout()


@cut("rubber stamp", 0.1, "stamp", "seal")
def _stamp(s: Sheet) -> Cutout:
    s.rect("body", -46, 0, 46, 14, 2)
    s.rect("accent", -48, 0, 48, 6)
    s.lathe("russet", (40, 14, 0), (38, 28, 0.3), (12, 44), (9, 60), (18, 78), (16, 94), (6, 99))
    return s.cutout(hold=(0, 80))


@cut("newspaper", 0.38)
def _newspaper(s: Sheet) -> Cutout:
    s.poly("pale", (-40, 2), (38, 0), (40, 98), (-38, 100))
    s.rect("body", -32, 84, 32, 92)
    s.rect("second", -32, 48, 0, 78)
    for i in range(7):
        s.line("body", 1.6, (5, 76 - i * 5, 0), (32, 76 - i * 5, 0))
    for i in range(8):
        for x in (-32, -9, 14):
            s.line("body", 1.4, (x, 42 - i * 5, 0), (x + 19, 42 - i * 5, 0))
    return s.cutout(hold=(36, 40))


@cut("calendar", 0.3)
def _calendar(s: Sheet) -> Cutout:
    s.rect("pale", -44, 0, 44, 90, 4)
    s.rect("accent", -44, 70, 44, 92, 4)
    for x in (-24, 24):
        s.line("body", 5, (x, 84, 0), (x, 98, 0))
    for i in range(5):
        for j in range(4):
            s.rect("accent" if (i, j) == (3, 1) else "second", -36 + i * 15, 52 - j * 15, -25 + i * 15, 62 - j * 15, 1)
    return s.cutout()
