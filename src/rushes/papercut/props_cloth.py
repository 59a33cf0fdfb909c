"""Clothes and linen as they hang, lie folded or are held up."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("button", 0.05, "buttons", "coat button")
def _button(s: Sheet) -> Cutout:
    """Round, with a raised rim and four holes with a thread through them."""
    s.oval("accent", 0, 50, 50)
    s.ring("russet", 0, 50, 40, 5)
    for x in (-13, 13):
        for y in (37, 63):
            s.oval("dark", x, y, 7)
    s.line("chalk", 4, (-13, 37, 0), (13, 63, 0))
    s.line("chalk", 4, (-13, 63, 0), (13, 37, 0))
    return s.cutout()


@cut("patch", 0.3, "cloth patch", "mending patch")
def _patch(s: Sheet) -> Cutout:
    """A square of cloth with stitches along its edge."""
    s.rect("chalk", -50, 0, 50, 100, 8)
    for k in range(5):
        a = 8 + 20 * k
        for x in (-42, 42):
            s.line("body", 5, (x, a, 0), (x, a + 9, 0))
        for y in (8, 92):
            s.line("body", 5, (a - 50, y, 0), (a - 41, y, 0))
    return s.cutout()


@cut("cracks in the ice", 0.5)
def _ice_cracks(s: Sheet) -> Cutout:
    """Dark jagged lines along flat ice."""
    for y, shift in ((30, 0), (70, 90)):
        knots = [
            (x + shift, y + (14 if k % 2 else -12) * (1 if k % 3 else 0.4), 0)
            for k, x in enumerate(range(-560, 561, 70))
        ]
        s.line("body", 9, *knots)
        for k, (x, at, _) in enumerate(knots[1:-1]):
            s.line("body", 5, (x, at, 0), (x + 24, at + (34 if k % 2 else -30), 0))
    return s.cutout()


def _trunk(s: Sheet, paper: str, low: float = 0.0, wide: float = 30.0) -> None:
    s.shape(paper, (-wide, low, 0.2), (wide, low, 0.2), (26, 60), (30, 84, 0.3), (14, 96, 0.2), (0, 90),
            (-14, 96, 0.2), (-30, 84, 0.3), (-26, 60))  # fmt: skip


def _sleeves(s: Sheet, paper: str, low: float, wide: float = 15.0) -> None:
    for k in (-1, 1):
        s.shape(paper, (k * 16, 95, 0.3), (k * 34, 86, 0.3), (k * 52, low + 4, 0.2), (k * (52 - wide), low, 0.2),
                (k * 26, 62, 0.3))  # fmt: skip


@cut("shirt", 0.62, "blouse")
def _shirt(s: Sheet) -> Cutout:
    _sleeves(s, "pale", 22)
    _trunk(s, "pale")
    s.poly("rim", (-15, 97), (0, 88), (-8, 76))
    s.poly("rim", (15, 97), (0, 88), (8, 76))
    s.line("second", 2, (0, 86, 0), (0, 2, 0))
    for y in (14, 30, 46, 62):
        s.oval("second", 4, y, 2)
    return s.cutout(hold=(0, 92))


@cut("t-shirt", 0.6, "tee shirt", "tshirt", "jersey", "vest")
def _tee(s: Sheet) -> Cutout:
    _sleeves(s, "accent", 58, 18)
    _trunk(s, "accent")
    s.shape("pale", (-14, 95, 0), (0, 89), (14, 95, 0), (0, 83))
    return s.cutout(hold=(0, 90))


@cut("sweater", 0.62, "jumper", "pullover", "cardigan", "hoodie")
def _sweater(s: Sheet) -> Cutout:
    _sleeves(s, "accent", 20)
    _trunk(s, "accent", 6)
    s.rect("russet", -31, 0, 31, 9, 2)
    for k in (-1, 1):
        s.line("russet", 8, (k * 38, 20, 0), (k * 52, 24, 0))
    s.shape("russet", (-15, 97, 0), (0, 91), (15, 97, 0), (0, 84))
    for y in (40, 52):
        s.line("pale", 4, *[(x, y + (5 if i % 2 else 0), 0) for i, x in enumerate(range(-26, 27, 6))])
    return s.cutout(hold=(0, 92))


@cut("jacket", 0.66, "blazer", "waistcoat", "suit jacket", "uniform")
def _jacket(s: Sheet) -> Cutout:
    _sleeves(s, "body", 18)
    _trunk(s, "body")
    s.poly("pale", (-13, 96), (13, 96), (0, 58))
    s.poly("second", (-15, 97), (-26, 76), (0, 52), (-12, 82))
    s.poly("second", (15, 97), (26, 76), (0, 52), (12, 82))
    s.line("second", 1.6, (0, 52, 0), (0, 0, 0))
    for y in (18, 34):
        s.oval("glow", 5, y, 2.4)
    return s.cutout(hold=(0, 92))


@cut("coat", 0.95, "overcoat", "robe", "gown", "bathrobe", "dressing gown", "lab coat")
def _coat(s: Sheet) -> Cutout:
    _sleeves(s, "body", 36, 12)
    s.shape("body", (-38, 0, 0.2), (38, 0, 0.2), (24, 60), (30, 86, 0.3), (13, 97, 0.2), (-13, 97, 0.2),
            (-30, 86, 0.3), (-24, 60))  # fmt: skip
    s.poly("second", (-13, 98), (-20, 80), (0, 66), (20, 80), (13, 98), (0, 86))
    s.line("second", 1.6, (0, 68, 0), (0, 0, 0))
    s.rect("russet", -25, 50, 25, 55)
    return s.cutout(hold=(0, 94))


@cut("raincoat", 0.95, "anorak", "parka", "oilskin", "mackintosh")
def _raincoat(s: Sheet) -> Cutout:
    _sleeves(s, "straw", 36, 13)
    s.shape("straw", (-36, 0, 0.2), (36, 0, 0.2), (26, 60), (30, 82, 0.3), (0, 90), (-30, 82, 0.3), (-26, 60))
    s.shape("ember", (-15, 84), (-14, 98), (0, 104), (14, 98), (15, 84), (0, 78))
    s.line("body", 1.6, (0, 78, 0), (0, 0, 0))
    for y in (14, 34, 54):
        s.line("body", 2.4, (-5, y, 0), (5, y, 0))
    return s.cutout(hold=(0, 92))


@cut("dress", 0.9, "wedding dress", "costume", "ball gown", "nightgown", "tutu", "kimono", "sari")
def _dress(s: Sheet) -> Cutout:
    s.shape("accent", (-44, 0, 0.2), (-14, -3), (14, -3), (44, 0, 0.2), (14, 58, 0.3), (18, 84, 0.3), (14, 97, 0.2),
            (8, 84), (-8, 84), (-14, 97, 0.2), (-18, 84, 0.3), (-14, 58, 0.3))  # fmt: skip
    s.rect("pale", -14, 55, 14, 61, 2)
    for x in (-22, 0, 22):
        s.line("russet", 1.6, (x * 0.5, 54, 0), (x, 4, 0))
    return s.cutout(hold=(0, 88))


@cut("skirt", 0.5, "kilt", "petticoat")
def _skirt(s: Sheet) -> Cutout:
    s.shape("accent", (-56, 0, 0.2), (0, -5), (56, 0, 0.2), (26, 92, 0), (-26, 92, 0))
    s.rect("russet", -27, 88, 27, 100, 2)
    for x in (-30, -10, 10, 30):
        s.line("russet", 2, (x * 0.6, 88, 0), (x * 1.1, 2, 0))
    return s.cutout(hold=(0, 95))


@cut("trousers", 0.85, "pants", "jeans", "leggings", "pajamas", "pyjamas", "overalls", "dungarees", "tights")
def _trousers(s: Sheet) -> Cutout:
    s.shape("second", (-24, 0, 0), (-7, 0, 0), (0, 62, 0), (7, 0, 0), (24, 0, 0), (20, 98, 0.2), (-20, 98, 0.2))
    s.rect("body", -20.5, 93, 20.5, 100, 1)
    s.line("body", 1.4, (0, 93, 0), (0, 62, 0))
    for k in (-1, 1):
        s.line("body", 1.4, (k * 18, 86, 0), (k * 10, 90, 0))
    return s.cutout(hold=(0, 96))


@cut("shorts", 0.42, "swimsuit", "swimming trunks", "underpants", "bathing suit")
def _shorts(s: Sheet) -> Cutout:
    s.shape("accent", (-50, 0, 0), (-8, 0, 0), (0, 40, 0), (8, 0, 0), (50, 0, 0), (38, 98, 0.2), (-38, 98, 0.2))
    s.rect("pale", -39, 88, 39, 100, 2)
    return s.cutout(hold=(0, 94))


@cut("sock", 0.3, "socks", "stocking", "stockings")
def _sock(s: Sheet) -> Cutout:
    s.shape("accent", (-26, 98, 0.2), (4, 98, 0.2), (4, 46), (12, 28), (46, 20), (52, 6), (36, 0), (-8, 2), (-26, 20),
            (-24, 50))  # fmt: skip
    s.rect("pale", -27, 84, 5, 100, 3)
    s.shape("pale", (34, 22), (52, 14), (40, -1), (30, 4))
    s.line("pale", 5, (-24, 64, 0), (4, 64, 0))
    return s.cutout(hold=(-11, 94))


@cut("slipper", 0.13, "slippers", "sandal", "sandals", "clog", "clogs", "moccasin")
def _slipper(s: Sheet) -> Cutout:
    s.shape("accent", (-96, 14, 0.2), (-92, 62, 0.3), (-70, 60, 0.3), (-10, 40), (10, 80), (60, 92), (108, 60),
            (112, 14, 0.2))  # fmt: skip
    s.shape("pale", (-12, 42), (6, 84), (26, 92), (24, 74), (6, 50))
    s.rect("body", -100, 0, 114, 16, 8)
    s.oval("glow", 66, 84, 15)
    return s.cutout(hold=(-60, 50))


@cut("glove", 0.24, "gloves", "mitten", "mittens")
def _glove(s: Sheet) -> Cutout:
    s.shape("accent", (-24, 26, 0.3), (24, 26, 0.3), (44, 54), (40, 70), (27, 56), (28, 84), (0, 100), (-28, 84))
    s.rect("pale", -26, 0, 26, 26, 5)
    for x in (-14, 0, 14):
        s.line("russet", 2, (x, 2, 0), (x, 24, 0))
    return s.cutout(hold=(0, 12))


@cut("shadow", 1.2, "torn shadow", "lost shadow", "silhouette")
def _shadow(s: Sheet) -> Cutout:
    s.shape("dark", (-16, 0, 0), (-9, 4, 0), (-3, 0, 0), (-1, 30), (3, 3, 0), (10, 6, 0), (16, 1, 0), (17, 40),
        (14, 62), (30, 40), (36, 44), (20, 72), (8, 78), (12, 90), (0, 100), (-12, 90), (-8, 78), (-20, 72), (-38, 48),
        (-31, 42), (-14, 60), (-17, 40))  # fmt: skip
    return s.cutout(hold=(0, 98))


@cut("cast shadow", 0.2)
def _cast_shadow(s: Sheet) -> Cutout:
    """A whole figure lying on the ground, its feet ahead."""
    s.shape("dark", (400, 14), (396, 34), (150, 40), (120, 50), (380, 66), (384, 86), (100, 84), (-100, 88), (-210, 66),
        (-230, 56), (-300, 92), (-372, 84), (-400, 50), (-372, 16), (-300, 8), (-230, 44), (-210, 34), (-60, 4),
        (60, 0), (90, 12), (-40, 20), (100, 14))  # fmt: skip
    return s.cutout()


@cut("wig", 0.34, "toupee", "powdered wig", "hairpiece")
def _wig(s: Sheet) -> Cutout:
    s.shape("russet", (-48, 0), (-64, 20), (-56, 44), (-62, 66), (-38, 92), (0, 100), (38, 92), (62, 66), (56, 44),
        (64, 20), (48, 0), (30, 6), (38, 26), (30, 46), (26, 60, 0.3), (8, 56), (-14, 64), (-28, 58, 0.3), (-30, 44),
        (-38, 26), (-30, 6))  # fmt: skip
    for k in (-1, 1):
        for x in (10, 24, 38):
            s.line("dark", 2.2, (0, 97), (k * x, 90 - 0.2 * x), (k * (x + 8), 62), (k * (x + 6), 44 if x > 20 else 60))
        s.line("dark", 2.2, (k * 44, 44), (k * 50, 24), (k * 42, 6))
    return s.cutout(hold=(0, 90))


@cut("cloth", 0.62, "fabric", "finest cloth", "silk", "silk cloth", "velvet", "brocade", "bolt of cloth")
def _bolt(s: Sheet) -> Cutout:
    s.shape("accent", (-30, 84, 0.2), (-34, 50), (-26, 24), (-36, 4, 0.2), (-10, 0), (12, 8), (34, 0, 0.2), (28, 30),
        (36, 54), (30, 84, 0.2))  # fmt: skip
    for x in (-16, 2, 18):
        s.line("russet", 2.4, (x, 78), (x - 3, 44), (x + 2, 10))
    s.line("glow", 4, (-32, 14), (-8, 9), (14, 17), (32, 10))
    s.rect("accent", -42, 78, 42, 100, 9)
    s.line("russet", 2, (-40, 84), (40, 84))
    s.oval("pale", 43, 89, 5, 10)
    s.oval("russet", 43, 89, 2, 5)
    return s.cutout(hold=(0, 92))


@cut("leaf bed", 0.34, "bed of leaves", "winter bed", "winter nest", "bed of straw", "straw bed", "bed of moss")
def _leaf_bed(s: Sheet) -> Cutout:
    s.shape("russet", (-130, 0, 0.2), (-138, 34), (-112, 62), (-60, 44), (0, 38), (60, 44), (112, 62), (138, 34),
        (130, 0, 0.2))  # fmt: skip
    for k in range(15):
        x, y = -126 + 18 * k, 22 + 30 * abs(k - 7) / 7 + 9 * (k % 3)
        lean = 16 if k % 2 else -16
        s.shape("ember" if k % 3 else "straw", (x - 20, y - 9, 0), (x, y + lean * 0.5), (x + 20, y + 7, 0), (x, y - 14))
        s.line("russet", 1.6, (x - 16, y - 7), (x + 16, y + 5))
    return s.cutout()


@cut("cap", 0.15, "baseball cap", "beret", "beanie")
def _cap(s: Sheet) -> Cutout:
    s.shape("accent", (-66, 18, 0.2), (-56, 76), (0, 98), (52, 70), (62, 18, 0.2))
    s.shape("body", (30, 18, 0.3), (112, 4), (122, 16), (60, 36, 0.3))
    s.oval("pale", 0, 98, 8, 5)
    s.line("body", 4, (-66, 20, 0), (62, 20, 0))
    return s.cutout(hold=(90, 14))


@cut("helmet", 0.26, "hard hat", "crash helmet", "bike helmet")
def _helmet(s: Sheet) -> Cutout:
    s.shape("accent", (-58, 20, 0.2), (-60, 56), (-30, 94), (20, 96), (56, 66), (62, 22, 0.2))
    s.rect("body", -66, 10, 78, 24, 7)
    s.shape("pale", (-8, 96), (-6, 26, 0), (6, 26, 0), (10, 97))
    s.line("body", 4, (-40, 12, 0), (-10, -4), (20, 12, 0))
    return s.cutout(hold=(60, 16))


@cut("belt", 0.12, "strap", "leash", "collar")
def _belt(s: Sheet) -> Cutout:
    s.line("body", 14, (-120, 20, 0), (-50, 60), (20, 30), (90, 66))
    s.ring("glow", 104, 72, 20, 9)
    return s.cutout(hold=(-110, 26))


@cut("tie", 0.46, "necktie")
def _tie(s: Sheet) -> Cutout:
    s.poly("accent", (-8, 100), (8, 100), (5, 84), (-5, 84))
    s.poly("accent", (-5, 84), (5, 84), (15, 18), (0, 0), (-15, 18))
    for y in (28, 46, 64):
        s.line("pale", 4, (-11 + y * 0.07, y - 6, 0), (11 - y * 0.07, y + 6, 0))
    return s.cutout(hold=(0, 92))


@cut("apron", 0.75, "bib", "smock")
def _apron(s: Sheet) -> Cutout:
    s.line("second", 3, (-14, 92, 0), (-16, 108), (0, 114), (16, 108), (14, 92, 0))
    s.line("second", 3, (-28, 58, 0), (-52, 50))
    s.line("second", 3, (28, 58, 0), (52, 50))
    s.shape("pale", (-32, 0, 0.2), (32, 0, 0.2), (29, 58, 0.2), (15, 96, 0), (-15, 96, 0), (-29, 58, 0.2))
    s.rect("accent", -17, 20, 17, 42, 3)
    return s.cutout(hold=(0, 106))


@cut("towel", 0.5, "tea towel", "napkin", "rag", "diaper", "dishcloth", "washcloth", "handkerchief", "tissue")
def _towel(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 98), 3, 0.4, s.phase)):
        s.shape("pale", (-36, 98, 0.2), (36, 98, 0.2), (33, 50), (38, 2, 0.2), (-34, 0, 0.2), (-38, 50))
        for y in (12, 20, 84):
            s.line("accent", 4, (-36, y, 0), (37, y, 0))
    return s.cutout(hold=(0, 97))


@cut("linen", 1.25, "bedsheet", "bed sheet", "sheets", "tablecloth", "table cloth", "duvet", "laundry", "washing",
     "sail", "sailcloth", "bedding")  # fmt: skip
def _linen(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 100), 3, 0.35, s.phase)):
        s.shape("chalk", (-62, 98, 0.1), (-20, 95), (20, 98), (62, 96, 0.1), (58, 50), (66, 4, 0.2), (30, 0), (0, 6),
                (-34, 0), (-64, 5, 0.2), (-58, 50))  # fmt: skip
        for x in (-36, -6, 28):
            s.line("grey", 1.6, (x, 93), (x + 5, 50), (x - 3, 8))
    return s.cutout(hold=(-58, 94))


@cut("sleeping bag", 0.4, "bedroll")
def _bedroll(s: Sheet) -> Cutout:
    s.rect("accent", -90, 4, 90, 96, 40)
    for x in (-46, 46):
        s.rect("body", x - 7, 2, x + 7, 98, 3)
    s.oval("russet", 84, 50, 20, 46)
    s.ring("pale", 84, 50, 14, 4)
    return s.cutout(hold=(0, 90))


@cut("yarn", 0.2, "wool", "ball of wool", "ball of yarn", "skein", "ball of string", "string", "twine")
def _yarn(s: Sheet) -> Cutout:
    s.oval("accent", 0, 48, 48)
    for k in range(5):
        s.line("russet", 3.5, (-44 + 10 * k, 26 + 12 * k), (-4 + 4 * k, 52 + 6 * k), (40 - 2 * k, 42 + 10 * k))
    s.line("accent", 6, (34, 12, 0), (80, 2), (120, 10))
    return s.cutout(hold=(0, 50))


@cut("parachute", 3.0, "paraglider")
def _parachute(s: Sheet) -> Cutout:
    s.shape("accent", (-60, 60, 0.1), (-50, 86), (0, 100), (50, 86), (60, 60, 0.1), (30, 66), (0, 60), (-30, 66))
    for x in (-30, 0, 30):
        s.line("pale", 1.4, (x, 64, 0), (x * 0.7, 94))
    for x in (-60, -30, 0, 30, 60):
        s.line("body", 0.7, (x, 62, 0), (0, 2, 0))
    return s.cutout(hold=(0, 4))


@cut("saddle", 0.4)
def _saddle(s: Sheet) -> Cutout:
    s.shape("russet", (-72, 62), (-64, 92), (-40, 72), (10, 62), (44, 78), (56, 100), (70, 92), (62, 60), (30, 40),
            (34, 10), (-10, 6), (-26, 40))  # fmt: skip
    s.shape("body", (-30, 44), (-8, 8), (32, 10), (28, 40))
    s.line("second", 4, (0, 14, 0), (2, -16, 0))
    s.ring("second", 2, -24, 10, 5)
    return s.cutout(hold=(50, 90))
