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
