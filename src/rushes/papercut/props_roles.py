"""What tells a trade from afar: a waiter's tray of glasses, a legionary's shield, a shepherd's crook, a palette."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("waiter's tray", 0.42, "tray of glasses", "tray of drinks")
def _waiters_tray(s: Sheet) -> Cutout:
    """A broad silver tray with tall glasses, a bottle and a domed dish."""
    s.shape("grey", (-96, 10, 0.1), (96, 10, 0.1), (80, 0, 0.2), (-80, 0, 0.2))
    s.line("chalk", 3, (-94, 11, 0), (94, 11, 0))
    with s.sheer(0.85):
        for x, tone in ((-72, "rose"), (-44, "golden")):
            s.poly("rim", (x - 12, 66), (x + 12, 66), (x + 3, 34), (x - 3, 34))
            s.poly(tone, (x - 10, 60), (x + 10, 60), (x + 3, 36), (x - 3, 36))
    for x in (-72, -44):
        s.line("rim", 3, (x, 36, 0), (x, 13, 0))
        s.line("rim", 3, (x - 9, 13, 0), (x + 9, 13, 0))
    s.lathe("leaf", (13, 12, 0.1), (13, 62, 0.3), (5, 78), (5, 100, 0), x=-12.0)
    s.rect("chalk", -24, 30, 0, 52, 1)
    s.shape("grey", (10, 14, 0.1), (18, 42), (48, 58), (78, 42), (86, 14, 0.1))
    s.oval("golden", 48, 62, 6)
    return s.cutout(hold=(0, 4))


@cut("roman shield", 1.05, "scutum", "legionary shield")
def _scutum(s: Sheet) -> Cutout:
    """Tall, curved and red, with a gilt edge, wings and a boss."""
    s.shape("golden", (-27, 96, 0.2), (0, 100), (27, 96, 0.2), (30, 50), (27, 4, 0.2), (0, 0), (-27, 4, 0.2), (-30, 50))
    s.shape("ember", (-23, 92, 0.2), (0, 96), (23, 92, 0.2), (26, 50), (23, 8, 0.2), (0, 4), (-23, 8, 0.2), (-26, 50))
    for side in (-1, 1):
        for up in (-1, 1):
            s.shape("golden", (side * 6, 50 + up * 12, 0.2), (side * 20, 50 + up * 38, 0.2), (side * 18, 50 + up * 22),
                    (side * 12, 50 + up * 10, 0.2))  # fmt: skip
    s.oval("grey", 0, 50, 9)
    s.oval("golden", 0, 50, 4)
    return s.cutout(hold=(0, 46))


@cut("round shield", 0.7, "buckler", "viking shield")
def _round_shield(s: Sheet) -> Cutout:
    s.oval("body", 0, 50, 50)
    s.oval("ember", 0, 50, 44)
    for a, b, c, d in ((0, 94, 44, 50), (0, 6, -44, 50)):
        s.poly("chalk", (0, 50), (a, b), (0.72 * (a + c), 50 + 0.72 * (b - 50 + d - 50)), (c, d))
    s.oval("grey", 0, 50, 13)
    s.oval("golden", 0, 50, 6)
    return s.cutout(hold=(0, 46))


@cut("shepherd's crook", 1.7, "shepherds crook", "bishop's crook", "pharaoh's crook")
def _crook(s: Sheet) -> Cutout:
    s.line("russet", 2.6, (0, 0, 0), (0, 82), (3, 94), (10, 99), (17, 95), (18, 86), (12, 82), (9, 86))
    return s.cutout(hold=(0, 50))


@cut("palette", 0.34, "painter's palette", "palette of paint")
def _palette(s: Sheet) -> Cutout:
    s.shape("crumb", (-70, 40), (-40, 90), (30, 96), (76, 60), (60, 16), (20, 6), (4, 26, 0.6), (-20, 22), (-52, 12))
    for x, y, tone in ((-44, 56, "ember"), (-22, 76, "golden"), (8, 82, "leaf"), (38, 74, "water"), (54, 50, "russet")):
        s.oval(tone, x, y, 11)
    s.oval("body", -34, 32, 8)
    return s.cutout(hold=(-30, 30))


@cut("blowpipe", 1.1, "blow pipe", "glassblower's pipe")
def _blowpipe(s: Sheet) -> Cutout:
    """Held upright by its lower end, a glowing bubble of glass on its tip."""
    s.line("dark", 2.4, (0, 0, 0), (0, 76, 0))
    with s.sheer(0.9):
        s.shape("ember", (-3, 72), (-14, 84), (-10, 98), (10, 98), (14, 84), (3, 72))
        s.oval("glow", -3, 88, 5, 7)
    return s.cutout(hold=(0, 22))


@cut("doctor's bag", 0.3, "doctors bag", "medical bag", "vet's bag")
def _doctors_bag(s: Sheet) -> Cutout:
    s.line("dark", 6, (-22, 70), (-16, 94), (16, 94), (22, 70))
    s.shape("dark", (-60, 4, 0.2), (60, 4, 0.2), (64, 40), (38, 76, 0.3), (-38, 76, 0.3), (-64, 40))
    s.rect("golden", -40, 66, 40, 74, 2)
    s.rect("chalk", -8, 20, 8, 56, 1)
    s.rect("chalk", -18, 30, 18, 46, 1)
    s.rect("ember", -5, 23, 5, 53, 0)
    s.rect("ember", -15, 33, 15, 43, 0)
    return s.cutout(hold=(0, 93))


@cut("chimney brush", 1.5, "sweep's brush")
def _chimney_brush(s: Sheet) -> Cutout:
    """A pole with a round head of stiff bristles all about."""
    s.line("russet", 2.2, (0, 0, 0), (0, 86, 0))
    for k in range(16):
        x, y = ((1, 0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92))[k % 4]
        x, y = ((x, y), (-y, x), (-x, -y), (y, -x))[k // 4]
        s.line("dark", 1.6, (0, 86, 0), (15 * x, 86 + 14 * y, 0))
    s.oval("dark", 0, 86, 5)
    return s.cutout(hold=(0, 40))


@cut("hand press", 1.9, "screw press")
def _hand_press(s: Sheet) -> Cutout:
    """Two posts with beams, the great screw with its bar to the left, the plate, and a sheet on the bed."""
    for x in (-34, 34):
        s.rect("russet", x - 5, 0, x + 5, 100, 1)
    for y in (90, 58, 26):
        s.rect("russet", -39, y, 39, y + 8, 1)
    s.rect("grey", -5, 50, 5, 92, 1)
    for y in range(52, 90, 5):
        s.line("dark", 1, (-5, y, 0), (5, y + 3, 0))
    s.line("dark", 3, (0, 62, 0), (-46, 66, 0))
    s.oval("golden", -46, 66, 3.5)
    s.rect("dark", -24, 44, 24, 50, 1)
    s.rect("chalk", -26, 34, 26, 37, 0)
    s.rect("grey", -44, 28, 44, 34, 1)
    s.rect("body", -44, -1, -26, 4, 1)
    s.rect("body", 26, -1, 44, 4, 1)
    return s.cutout(hold=(-46, 66))


@cut("printed page", 0.5, "printed sheet", "first printed page")
def _printed_page(s: Sheet) -> Cutout:
    """A white sheet with a great red initial and two columns of black lines."""
    s.rect("chalk", -36, 0, 36, 100, 1)
    s.rect("ember", -29, 74, -12, 92, 1)
    for k in range(13):
        y = 90 - 6.6 * k
        left = -8 if k < 3 else -29
        s.line("dark", 2.4, (left, y, 0), (-3, y, 0))
        s.line("dark", 2.4, (4, y, 0), (29 - 6 * (k % 3 == 2), y, 0))
    return s.cutout(hold=(0, 4))


@cut("blow iron", 0.05)
def _blow_iron(s: Sheet) -> Cutout:
    """A glassblower's pipe, lying: its mouthpiece to the left."""
    s.rect("dark", -1000, 30, 1000, 70, 20)
    s.rect("russet", -900, 15, -620, 85, 20)
    return s.cutout()


@cut("glowing drop", 0.3, "drop of glass", "molten glass")
def _glowing_drop(s: Sheet) -> Cutout:
    s.shape("accent", (-40, 62, 0.2), (-10, 90), (40, 84), (58, 40), (26, 4), (-18, 10), (-40, 44, 0.2))
    with s.sheer(0.9):
        s.shape("golden", (-28, 58), (0, 78), (34, 72), (44, 42), (20, 16), (-10, 20))
        s.oval("glow", 8, 52, 16, 18)
    return s.cutout()


@cut("dull rock", 1.8)
def _dull_rock(s: Sheet) -> Cutout:
    s.shape(
        "mid", (-46, 0, 0), (-40, 34), (-26, 60, 0.2), (-22, 84), (8, 100, 0.2), (40, 92), (56, 60, 0.2), (60, 0, 0)
    )
    s.line("dark", 1.6, (-26, 60), (-6, 52), (4, 70))
    s.line("dark", 1.6, (-6, 52), (2, 26), (26, 18))
    return s.cutout()


@cut("ore rock", 1.8, "gold vein", "vein of gold", "lode")
def _gold_rock(s: Sheet) -> Cutout:
    """A rock with a broad bright vein across it, and rays about it."""
    s.shape(
        "mid", (-46, 0, 0), (-40, 34), (-26, 60, 0.2), (-22, 84), (8, 100, 0.2), (40, 92), (56, 60, 0.2), (60, 0, 0)
    )
    s.shape("golden", (-40, 30), (-24, 52), (-4, 48), (12, 68), (34, 70), (50, 86), (54, 72), (36, 56), (20, 54),
            (4, 34), (-18, 36), (-36, 16))  # fmt: skip
    with s.sheer(0.9):
        for x, y in ((-24, 42), (-2, 44), (18, 62), (40, 72)):
            s.poly("glow", (x, y + 11), (x + 3, y + 3), (x + 11, y), (x + 3, y - 3), (x, y - 11), (x - 3, y - 3),
                   (x - 11, y), (x - 3, y + 3))  # fmt: skip
    return s.cutout()


@cut("inkwell", 0.16, "ink", "ink bottle", "inkpot", "bottle of ink", "jar of ink", "pot of ink")
def _inkwell(s: Sheet) -> Cutout:
    s.shape("dark", (-46, 0, 0.2), (46, 0, 0.2), (50, 40), (24, 62, 0.2), (-24, 62, 0.2), (-50, 40))
    s.rect("dark", -18, 58, 18, 76, 3)
    s.rect("chalk", -34, 14, 34, 40, 2)
    s.line("chalk", 6, (0, 74, 0), (24, 150), (44, 190, 0))
    return s.cutout()
