"""What hangs, stands or grows about: a tapestry, a periscope, a barometer, a container, a ramp, fruit and flowers."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Knot, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("tapestry", 2.3, "wall hanging", "gobelin", "arras")
def _tapestry(s: Sheet) -> Cutout:
    """A cloth on a rod down to the floor, fringed, with a white stag between two trees on it."""
    s.rect("golden", -44, 96, 44, 99, 1)
    for x in (-45, 45):
        s.oval("golden", x, 97.5, 3)
    s.rect("accent", -38, 6, 38, 97)
    s.rect("golden", -34, 10, 34, 93)
    s.rect("russet", -32, 12, 32, 91)
    for x in range(-36, 38, 6):
        s.poly("golden", (x - 2, 6), (x + 3, 6), (x + 0.5, 0))
    for x in (-22, 22):
        s.rect("dark", x - 1.5, 24, x + 1.5, 50)
        s.oval("leaf", x, 62, 9, 15)
    s.shape("chalk", (-13, 42), (-10, 50), (6, 50), (11, 64, 0.3), (17, 66, 0.2), (15, 58, 0.3), (13, 46), (10, 40),
            (-10, 38))  # fmt: skip
    for x in (-10, -6, 7, 10):
        s.line("chalk", 2.2, (x, 42, 0), (x, 24, 0))
    for x, y in ((9, 78), (19, 76)):
        s.line("chalk", 1.6, (13, 65, 0), (x, y, 0))
    s.rect("leaf", -32, 12, 32, 25)
    return s.cutout()


@cut("periscope", 1.7)
def _periscope(s: Sheet) -> Cutout:
    """A tube from above, bent at its upper end, with an eyepiece and two handles at a head's height."""
    s.rect("grey", -7, 0, 7, 130, 2)
    s.shape(
        "grey", (-7, 126, 0), (-7, 146, 0.4), (4, 152, 0.4), (34, 152, 0.1), (34, 136, 0.1), (8, 134, 0.3), (7, 126, 0)
    )
    s.oval("glow", 34, 144, 3, 8)
    s.rect("dark", -14, 78, 14, 100, 4)
    s.rect("body", -26, 84, -14, 95, 3)
    s.oval("glow", -26, 89.5, 2.5, 5)
    for x in (-1, 1):
        s.line("dark", 5, (x * 12, 80, 0), (x * 30, 72, 0))
        s.line("accent", 7, (x * 24, 75, 0), (x * 36, 69, 0))
    s.rect("dark", -16, 0, 16, 6, 2)
    return s.cutout(hold=(30, 72))


@cut("barometer", 0.45, "weather glass")
def _barometer(s: Sheet) -> Cutout:
    """A round dial on a board: a cloud at its left, a sun at its right, a hand between."""
    s.shape("russet", (-20, 2), (20, 2), (34, 40), (18, 92), (0, 104), (-18, 92), (-34, 40))
    s.oval("golden", 0, 42, 42)
    s.oval("chalk", 0, 42, 36)
    for x, r in ((-24, 6), (-16, 8), (-9, 5)):
        s.oval("water", x, 52, r)
    s.oval("ember", 18, 54, 7)
    for n in range(8):
        a = math.pi * n / 4
        s.line(
            "ember",
            2,
            (18 + 9 * math.cos(a), 54 + 9 * math.sin(a), 0),
            (18 + 13 * math.cos(a), 54 + 13 * math.sin(a), 0),
        )
    s.poly("dark", (-4, 40), (4, 44), (-20, 68))
    s.oval("dark", 0, 42, 4)
    return s.cutout()


@cut("underpants", 0.34, "underwear", "pants on the line", "boxer shorts", "boxers", "knickers", "undies", "briefs",
     "pair of underpants", "bloomers")  # fmt: skip
def _underpants(s: Sheet) -> Cutout:
    s.poly("chalk", (-62, 92), (62, 92), (74, 6), (14, 0), (0, 36), (-14, 0), (-74, 6))
    s.rect("accent", -62, 84, 62, 98, 3)
    for x, y in ((-38, 60), (36, 62), (0, 66), (-50, 28), (50, 28)):
        s.oval("accent", x - 4, y + 3, 5)
        s.oval("accent", x + 4, y + 3, 5)
        s.poly("accent", (x - 8.5, y + 1), (x + 8.5, y + 1), (x, y - 10))
    return s.cutout(hold=(0, 90))


@cut("shipping container", 2.4, "freight container", "cargo container", "sea container")
def _container(s: Sheet) -> Cutout:
    """Of ribbed iron, its two doors with bars at the right."""
    s.rect("accent", -116, 0, 116, 96, 1)
    for x in range(-108, 50, 10):
        s.rect("russet", x, 8, x + 4, 90)
    s.rect("dark", -116, 92, 116, 98, 1)
    s.rect("dark", -116, 0, 116, 5, 1)
    s.line("dark", 1.6, (84, 5, 0), (84, 92, 0))
    s.line("dark", 1.6, (54, 5, 0), (54, 92, 0))
    for x in (64, 74, 94, 104):
        s.line("rim", 2, (x, 8, 0), (x, 90, 0))
        s.rect("rim", x - 3, 40, x + 5, 44)
    return s.cutout()


@cut("ramp", 1.1, "skate ramp", "skateboard ramp", "half pipe", "wooden ramp", "jump ramp")
def _ramp(s: Sheet) -> Cutout:
    """Of planks on posts: level at its top, then curved down to the right."""
    s.shape("russet", (-130, 0, 0), (-130, 92, 0), (-84, 92, 0), (-62, 54), (-6, 18), (110, 4), (150, 0, 0))
    s.shape("sack", (-134, 91, 0), (-134, 100, 0), (-80, 100, 0), (-56, 58), (-2, 26), (110, 10), (152, 2, 0), (110, 4),
            (-6, 18), (-62, 54), (-84, 91, 0))  # fmt: skip
    for x, top in ((-110, 90), (-88, 90), (-62, 50), (-36, 30), (-8, 16)):
        s.line("dark", 3, (x, 0, 0), (x, top, 0))
    s.line("dark", 3, (-128, 2, 0), (-88, 88, 0))
    return s.cutout()


@cut("gallows", 2.9, "gibbet", "scaffold with a noose")
def _gallows(s: Sheet) -> Cutout:
    s.rect("russet", -54, 0, 54, 22)
    for x in (-36, -18, 0, 18, 36):
        s.line("dark", 1, (x, 0, 0), (x, 22, 0))
    s.rect("body", -38, 22, -32, 100)
    s.rect("body", -38, 95, 30, 100)
    s.line("body", 4, (-34, 78, 0), (-14, 96, 0))
    s.line("straw", 1.8, (22, 96, 0), (22, 74, 0))
    s.ring("straw", 22, 67, 6.5, 1.8)
    s.rect("straw", 20, 73, 24, 81, 1)
    return s.cutout()


@cut("pomegranate", 0.18)
def _pomegranate(s: Sheet) -> Cutout:
    """A crown on its top, a piece cut out full of seeds."""
    s.oval("accent", 0, 42, 46, 42)
    s.poly("accent", (-10, 80), (-18, 102), (-6, 94), (0, 106), (6, 94), (18, 102), (10, 80))
    s.poly("crumb", (2, 44), (44, 66), (50, 28), (20, 10))
    for x, y in ((16, 42), (30, 50), (32, 34), (20, 26), (41, 42), (40, 56), (30, 20)):
        s.oval("rose", x, y, 5.5, 6.5)
    return s.cutout(hold=(0, 20))


@cut("celery", 0.4, "celery stick", "stick of celery", "rhubarb")
def _celery(s: Sheet) -> Cutout:
    for x, lean in ((-14, -16), (14, 18), (0, 0)):
        s.tube("leaf", [(x, 0), (x + 0.2 * lean, 30), (x + lean, 64)], [11, 9, 5])
        s.line("glow", 2, (x - 3, 6, 0), (x + 0.2 * lean - 2, 34), (x + 0.9 * lean, 60, 0))
        for dx, dy in ((-12, 76), (12, 78), (0, 90)):
            s.oval("leaf", x + 1.3 * lean + dx, dy, 11, 10)
    return s.cutout(hold=(0, 20))


@cut("black truffle", 0.16, "truffle", "truffles")
def _truffle(s: Sheet) -> Cutout:
    """A dark warty lump, its cut face marbled."""
    s.shape("dark", (-60, 14, 0.4), (-70, 50, 0.4), (-40, 88, 0.4), (4, 98, 0.4), (50, 84, 0.4), (70, 44, 0.4),
            (46, 6, 0.4), (-10, 0, 0.4))  # fmt: skip
    for x, y in ((-44, 30), (-50, 58), (-24, 78), (-22, 46), (8, 86), (-10, 18)):
        s.oval("body", x, y, 9, 7)
    s.oval("sackcloth", 30, 46, 30, 36)
    for n in range(5):
        s.line("chalk", 2.5, (14 + 8 * n, 22), (20 + 6 * n, 44), (12 + 9 * n, 68))
    return s.cutout(hold=(0, 20))


def _stem(s: Sheet, x: float, top: float, lean: float = 0.0) -> None:
    s.line("leaf", 3, (x, 0, 0), (x + 0.4 * lean, 0.5 * top), (x + lean, top))


@cut("lavender", 0.6, "lavender bush", "lavender plant", "sprig of lavender", "lavender flowers")
def _lavender(s: Sheet) -> Cutout:
    """A bush of narrow leaves, a spike of small flowers on each stem."""
    for k in range(-5, 6):
        lean, top = 9.0 * k, 62 - 1.1 * k * k
        _stem(s, 3.0 * k, top, lean)
        for n in range(6):
            wide = 6.5 - 0.7 * n
            s.oval("violet", 3.0 * k + lean + 0.15 * n * k, top + 6 * n, wide, 4.6)
    for k in (-4, -2, 0, 2, 4):
        s.shape("leaf", (4 * k - 4, 0, 0), (9 * k - 3, 30), (11 * k, 44, 0), (9 * k + 4, 28), (4 * k + 4, 0, 0))
    return s.cutout(hold=(0, 20))


@cut("violet", 0.34, "violets", "pansy", "iris")
def _violets(s: Sheet) -> Cutout:
    for x, top, lean in ((-10, 56, -24), (10, 60, 26), (0, 80, 0)):
        _stem(s, x, top, lean)
        for n in range(5):
            a = math.pi * (0.5 + 2 * n / 5)
            s.oval("violet", x + lean + 11 * math.cos(a), top + 11 * math.sin(a), 10)
        s.oval("glow", x + lean, top, 5)
    for side in (-1, 1):
        s.shape("leaf", (0, 0, 0), (side * 20, 34), (side * 50, 30, 0), (side * 30, 6))
    return s.cutout(hold=(0, 16))


@cut("lily", 0.8, "lilies", "white lily", "amaryllis")
def _lily(s: Sheet) -> Cutout:
    """A white trumpet of six petals bent back, yellow threads out of it, long leaves below."""
    _stem(s, 0, 60)
    for side in (-1, 1):
        s.shape("leaf", (0, 4, 0), (side * 16, 34), (side * 40, 48, 0), (side * 24, 20))
    for side in (-1, 1):
        s.shape("chalk", (0, 56, 0), (side * 26, 72), (side * 46, 92, 0), (side * 38, 66))
    s.shape("chalk", (-9, 56, 0), (-22, 84), (-30, 106, 0), (0, 92), (30, 106, 0), (22, 84), (9, 56, 0))
    s.shape("rim", (-5, 62, 0), (-8, 84), (0, 98, 0), (8, 84), (5, 62, 0))
    for x in (-10, 0, 10):
        s.line("golden", 1.8, (0, 72, 0), (x, 96))
        s.oval("ember", x, 97, 3)
    return s.cutout(hold=(0, 24))


@cut("thistle", 0.6, "thistles", "teasel")
def _thistle(s: Sheet) -> Cutout:
    """Spiny leaves, and a purple brush on a green ball."""
    _stem(s, 0, 62)
    for y, side in ((14, -1), (24, 1), (40, -1)):
        knots: list[Knot] = [(0, y, 0), (side * 14, y + 16, 0), (side * 18, y + 8, 0), (side * 32, y + 16, 0),
                 (side * 34, y + 6, 0), (side * 52, y + 8, 0), (side * 30, y - 2, 0), (side * 24, y - 8, 0),
                 (side * 16, y, 0), (side * 8, y - 6, 0)]  # fmt: skip
        s.shape("leaf", *knots)
    for n in range(9):
        x = 4.5 * (n - 4)
        s.poly("violet", (0.5 * x - 4, 74), (0.5 * x + 4, 74), (1.4 * x, 104 - 0.3 * abs(x)))
    s.oval("leaf", 0, 68, 17, 14)
    for x in (-9, 0, 9):
        s.line("rim", 1.6, (x, 60, 0), (0.6 * x, 76, 0))
    return s.cutout(hold=(0, 20))


@cut("tusk", 0.5, "ivory", "tusks", "elephant tusk", "walrus tusk")
def _tusk(s: Sheet) -> Cutout:
    s.tube("chalk", [(-46, 14), (-10, 12), (34, 36), (52, 92)], [15, 14, 10, 2])
    for x in (-34, -22):
        s.line("sackcloth", 2, (x, 0), (x + 3, 26))
    return s.cutout(hold=(-30, 14))


@cut("claw", 0.3, "claws", "talon", "talons")
def _claw(s: Sheet) -> Cutout:
    """Three hooked nails on one paw."""
    s.shape("russet", (-56, 60), (-50, 96), (0, 106), (50, 96), (56, 60), (0, 48))
    for x in (-34, 0, 34):
        s.shape("chalk", (x - 11, 62, 0.2), (x + 11, 62, 0.2), (x + 8, 30), (x - 14, 0, 0), (x - 12, 34))
    return s.cutout(hold=(0, 80))


@cut("hoof", 0.3, "hooves", "hoofs")
def _hoof(s: Sheet) -> Cutout:
    s.shape("russet", (-24, 100, 0.1), (26, 100, 0.1), (22, 60), (30, 40, 0.2), (-26, 40, 0.2), (-20, 60))
    s.poly("dark", (-27, 42), (31, 42), (50, 6), (-38, 6))
    s.rect("grey", -42, 0, 54, 8, 3)
    return s.cutout(hold=(0, 80))


@cut("zipper", 0.5, "zip", "zip fastener")
def _zipper(s: Sheet) -> Cutout:
    s.poly("body", (-30, 0), (30, 0), (30, 60), (46, 100), (12, 100), (0, 62), (-12, 100), (-46, 100), (-30, 60))
    for y in range(4, 60, 7):
        s.rect("golden", -8, y, 1, y + 4, 1)
        s.rect("golden", -1, y + 3.5, 8, y + 7, 1)
    for n in range(5):
        for side in (-1, 1):
            s.oval("golden", side * (3 + 2.4 * n), 66 + 7.5 * n, 2.6)
    s.rect("grey", -9, 52, 9, 68, 3)
    s.rect("grey", -4, 26, 4, 54, 3)
    return s.cutout()


@cut("screw", 0.2, "bolt", "iron bolt", "steel bolt", "hex bolt")
def _screw(s: Sheet) -> Cutout:
    """A bolt with its six-sided head up, its thread below."""
    s.rect("grey", -12, 0, 12, 68)
    for y in range(6, 52, 9):
        s.line("dark", 2.6, (-14, y, 0), (14, y + 5, 0))
    s.rect("pale", -26, 64, 26, 71, 2)
    s.poly("grey", (-24, 71), (24, 71), (24, 96), (18, 101), (-18, 101), (-24, 96))
    for x in (-9, 9):
        s.line("dark", 2, (x, 71, 0), (x, 101, 0))
    return s.cutout()


@cut("computer mouse", 0.12)
def _computer_mouse(s: Sheet) -> Cutout:
    """From above: two buttons, a wheel and its cable."""
    s.line("dark", 3, (0, 78, 0), (4, 92), (-6, 104, 0))
    s.oval("grey", 0, 40, 27, 40)
    s.line("dark", 2, (-26, 46, 0), (26, 46, 0))
    s.line("dark", 2, (0, 46, 0), (0, 80, 0))
    s.oval("accent", 0, 60, 4, 9)
    return s.cutout()


@cut("wood plane", 0.3, "hand plane", "carpenter's plane", "jack plane")
def _wood_plane(s: Sheet) -> Cutout:
    """A low block with a knob in front, a handle behind, the iron in the middle and a curl of wood from it."""
    s.shape("russet", (-110, 0, 0), (110, 0, 0), (110, 38, 0.2), (-110, 38, 0.2))
    s.poly("grey", (-6, 30), (12, 30), (-14, 88), (-30, 84))
    s.oval("ember", 74, 54, 15, 20)
    s.shape("ember", (-86, 36), (-58, 36), (-60, 66), (-74, 92), (-92, 84), (-84, 62))
    s.line("golden", 5, (10, 38, 0), (24, 62), (42, 54), (34, 40), (24, 48, 0))
    return s.cutout(hold=(-70, 60))


@cut("car jack", 0.5, "lifting jack", "jack stand")
def _car_jack(s: Sheet) -> Cutout:
    """Four bars in a diamond on a foot, the long screw with its crank through it."""
    s.rect("dark", -34, 0, 34, 8, 2)
    for side in (-1, 1):
        s.line("accent", 8, (0, 8, 0), (side * 44, 46, 0), (0, 86, 0))
    s.line("grey", 5, (-46, 46, 0), (82, 46, 0), (82, 30, 0), (96, 30, 0))
    s.rect("dark", -22, 84, 22, 96, 2)
    return s.cutout()


@cut("coil spring", 0.5, "metal coil", "coil", "spring coil", "metal spring", "mattress spring", "steel spring")
def _coil_spring(s: Sheet) -> Cutout:
    s.line("grey", 6, *((x, y, 0) for y, x in zip(range(4, 101, 8), (-24, 24) * 7, strict=False)))
    s.rect("dark", -26, 0, 26, 5, 2)
    return s.cutout()


@cut("glowing iron", 0.5, "hot iron", "red-hot iron", "white-hot iron")
def _glowing_iron(s: Sheet) -> Cutout:
    """A bar out of the fire: dark where it is held, glowing at its end."""
    s.rect("dark", -6, 0, 6, 50)
    s.rect("ember", -8, 44, 8, 98, 3)
    s.rect("glow", -5, 66, 5, 96, 2)
    return s.cutout(hold=(0, 14))


@cut("bolted girder", 1.9)
def _bolted_girder(s: Sheet) -> Cutout:
    """A steel column with rows of small bolts, and one great one at a chest's height."""
    s.rect("body", -13, 0, 13, 100)
    s.rect("grey", -9, 0, 9, 100)
    s.rect("dark", -18, 0, 18, 5, 1)
    for y in (14, 26, 38, 50, 76, 88):
        for x in (-5, 5):
            s.oval("dark", x, y, 1.5)
    s.oval("pale", 0, 62, 7)
    s.poly("dark", *((5 * math.cos(math.pi * n / 3), 62 + 5 * math.sin(math.pi * n / 3)) for n in range(6)))
    return s.cutout()


@cut("spanner on a bolt", 0.34)
def _spanner_on_bolt(s: Sheet) -> Cutout:
    """Lying, its jaws round what it turns."""
    s.poly("golden", (-100, -5), (-14, -7), (-14, 7), (-100, 5))
    s.oval("golden", -100, 0, 9)
    s.shape("golden", (-16, -12), (-2, -22), (14, -17), (16, -9, 0), (4, -10, 0), (-6, 0, 0), (4, 10, 0), (16, 9, 0),
            (14, 17), (-2, 22), (-16, 12))  # fmt: skip
    return s.cutout(hold=(-60, 0))


def _bust(s: Sheet, x: float, tone: str, size: float = 1.0) -> None:
    """Head and shoulders at `x`."""
    s.shape(tone, (x - 28 * size, 14, 0), (x - 26 * size, 32), (x, 44), (x + 26 * size, 32), (x + 28 * size, 14, 0))
    s.oval(tone, x, 44 + 16 * size, 13 * size, 17 * size)


@cut("portrait", 0.6, "framed portrait", "portrait painting")
def _portrait(s: Sheet) -> Cutout:
    s.rect("straw", -46, 0, 46, 100, 3)
    s.rect("russet", -39, 7, 39, 93)
    s.rect("pale", -33, 13, 33, 87)
    _bust(s, 0, "body")
    return s.cutout()


@cut("photo", 0.3, "photograph", "family photo", "old photo", "old photograph", "wedding photo", "snapshot")
def _photo(s: Sheet) -> Cutout:
    s.rect("pale", -66, 0, 66, 100, 2)
    s.rect("straw", -58, 10, 58, 92)
    _bust(s, -22, "body", 0.9)
    _bust(s, 24, "russet", 0.8)
    return s.cutout()
