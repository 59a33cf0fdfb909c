"""Small things that people carry: vessels and lights, letters and books, keys, weapons, treasures and signs."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, flicker, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


def flame(s: Sheet, x: float, y: float, high: float) -> None:
    """A flame rooted at (x, y): an outer and an inner paper, each restless in its own way."""
    w = high * 0.28
    with s.moving(flicker(s.at(x, y), 0.16, s.phase)):
        s.shape("ember", (x - w, y + high * 0.3), (x, y, 0.6), (x + w, y + high * 0.3), (x + w * 0.2, y + high, 0))
    with s.moving(flicker(s.at(x, y), 0.2, s.phase + 0.4)):
        s.shape("glow", (x - w * 0.6, y + high * 0.24), (x, y + high * 0.03), (x + w * 0.6, y + high * 0.24),
                (x + w * 0.1, y + high * 0.72, 0))  # fmt: skip


@cut("bottle", 0.30, "glass bottle")
def _bottle(s: Sheet) -> Cutout:
    s.lathe(
        "body", (14, 0, 0.5), (15, 3), (15, 50), (13, 60), (6, 70), (5.5, 88, 0.2), (7, 89, 0), (7, 93, 0), (5.5, 94, 0)
    )
    s.lathe("mid", (4, 92, 0), (4.6, 100, 0.3))
    s.shape("rim", (-11.5, 10), (-10, 8), (-9.5, 50), (-8.5, 58), (-11.5, 52))
    s.shape("second", (-6, 14, 0.2), (11, 14, 0.2), (11, 42, 0.2), (-6, 42, 0.2))
    return s.cutout(hold=(0, 60))


@cut("message in a bottle", 0.30, "bottle with a message", "message bottle")
def _message_bottle(s: Sheet) -> Cutout:
    s.lathe(
        "body", (16, 0, 0.5), (18, 3), (18, 50), (14, 62), (7, 72), (6.5, 86, 0.2), (8, 87, 0), (8, 91, 0), (6.5, 92, 0)
    )
    s.lathe("hole", (14.5, 5, 0.5), (14.8, 48), (11, 59), (4, 70), (3.6, 84, 0))
    with s.sheer(0.35):
        s.lathe("second", (14.5, 5, 0.5), (14.8, 48), (11, 59), (4, 70), (3.6, 84, 0))
    s.poly("pale", (-9, 8), (6, 12), (9, 52), (-5, 50))
    s.shape("glow", (3, 11), (6, 9), (9, 12), (11, 50), (8.5, 54), (5.5, 51))
    s.rect("accent", -5, 29, 10, 32)
    s.lathe("mid", (4, 88, 0), (5, 100, 0.3))
    s.shape("rim", (-16.5, 10), (-15.8, 8), (-15.6, 46), (-16.6, 44))
    return s.cutout(hold=(0, 60))


@cut("letter", 0.16, "envelope", "mail", "love letter")
def _letter(s: Sheet) -> Cutout:
    s.rect("pale", -72, 0, 72, 100, 3)
    s.line("body", 3.5, (-70, 97, 0), (0, 40, 0), (70, 97, 0))
    s.line("body", 2, (-70, 3, 0), (-22, 56, 0))
    s.line("body", 2, (70, 3, 0), (22, 56, 0))
    s.oval("accent", 0, 42, 12)
    return s.cutout(hold=(60, 30))


@cut("note", 0.2, "paper", "message", "page", "document", "sheet of paper")
def _note(s: Sheet) -> Cutout:
    s.shape("pale", (-36, 0, 0.2), (30, 3, 0.2), (36, 100, 0.2), (-30, 97, 0.2))
    for i, end in enumerate((22, 26, 18, 25, 8)):
        s.line("body", 3, (-24 + i * 0.4, 84 - i * 16, 0), (end, 84.6 - i * 16, 0))
    return s.cutout(hold=(26, 40))


@cut("book", 0.22, "diary", "novel", "notebook", "bible", "psalter", "hymnal")
def _book(s: Sheet) -> Cutout:
    s.rect("body", -36, 0, 36, 100, 3)
    s.poly("pale", (33, 4), (36, 4), (36, 96), (33, 96))
    s.rect("accent", -36, 0, -26, 100, 2)
    s.rect("second", -17, 58, 26, 84, 2)
    s.rect("second", -17, 16, 26, 20)
    s.line("glow", 2, (-10, 75, 0), (19, 75, 0))
    s.line("glow", 2, (-4, 67, 0), (13, 67, 0))
    return s.cutout(hold=(0, 30))


@cut("open book", 0.16, "bible")
def _open_book(s: Sheet) -> Cutout:
    s.shape("body", (-98, 0, 0), (0, 12, 0), (98, 0, 0), (98, 74, 0), (0, 84, 0), (-98, 74, 0))
    s.shape("pale", (-90, 10, 0), (-46, 24), (0, 16, 0), (0, 94, 0), (-48, 100), (-90, 82, 0))
    s.shape("pale", (90, 10, 0), (46, 24), (0, 16, 0), (0, 94, 0), (48, 100), (90, 82, 0))
    s.line("body", 2.5, (0, 14, 0), (0, 94, 0))
    for i in range(4):
        for side in (-1, 1):
            y = 38 + i * 14
            s.line("second", 3, (side * 14, y, 0), (side * 46, y + 6), (side * 78, y - 2, 0))
    return s.cutout(hold=(0, 10))


@cut("lantern", 0.38, "oil lamp", "hurricane lamp")
def _lantern(s: Sheet) -> Cutout:
    s.line("body", 3, (-22, 52), (-25, 78), (0, 97), (25, 78), (22, 52))
    s.lathe("glow", (15, 19, 0.3), (21, 34), (17, 55), (11, 60, 0.3))
    flame(s, 0, 22, 26)
    s.lathe("body", (27, 0, 0.2), (27, 5, 0.2), (20, 16, 0.4), (16, 20, 0))
    s.lathe("body", (18, 58, 0), (18, 62, 0.2), (10, 70), (11, 75, 0), (5, 82, 0))
    s.line("body", 2.4, (-20, 20, 0), (-24, 40), (-18, 60, 0))
    s.line("body", 2.4, (20, 20, 0), (24, 40), (18, 60, 0))
    s.line("body", 1.8, (-21, 42, 0), (21, 42, 0))
    return s.cutout(hold=(0, 97), light=(0, 36))


@cut("candle", 0.24, "candlelight")
def _candle(s: Sheet) -> Cutout:
    s.lathe("body", (30, 0, 0.2), (32, 5, 0.2), (14, 8, 0.3), (12, 14, 0))
    s.ring("body", 33, 9, 8, 4)
    s.shape("pale", (-10, 12, 0), (10, 12, 0), (10, 66, 0.3), (4, 64), (-2, 67), (-10, 65, 0.3))
    s.shape("second", (-10, 66, 0), (-5, 66), (-6, 44), (-9, 40), (-10, 46))
    s.line("dark", 1.6, (0, 64, 0), (0.6, 72))
    flame(s, 0.6, 69, 30)
    return s.cutout(hold=(34, 9), light=(0, 82))


@cut("torch", 0.6, "flaming torch")
def _torch(s: Sheet) -> Cutout:
    s.lathe("body", (3, 0), (4, 20), (6, 58), (9, 64, 0), (9, 72, 0))
    s.line("second", 2, (-8, 60, 0), (8, 64, 0))
    s.line("second", 2, (-8, 66, 0), (8, 70, 0))
    with s.moving(flicker(s.at(0, 70), 0.14, s.phase)):
        s.shape("accent", (-11, 76), (-6, 68), (7, 68), (11, 77), (7, 88), (3, 101, 0), (0, 90), (-5, 95, 0), (-8, 86))
    flame(s, 0, 70, 22)
    return s.cutout(hold=(0, 24), light=(0, 82))


@cut("flashlight", 0.2, "electric torch")
def _flashlight(s: Sheet) -> Cutout:
    s.poly("body", (-110, 26), (40, 26), (70, 0), (88, 0), (88, 100), (70, 100), (40, 74), (-110, 74))
    s.rect("glow", 86, 4, 96, 96, 4)
    s.rect("accent", -30, 72, 0, 80, 3)
    for x in (-96, -84, -72):
        s.line("second", 3, (x, 30, 0), (x, 70, 0))
    return s.cutout(hold=(-40, 50), light=(96, 50))


@cut("key", 0.12, "golden key", "old key")
def _key(s: Sheet) -> Cutout:
    s.ring("accent", 0, 78, 17, 9)
    s.oval("accent", -16, 92, 6)
    s.oval("accent", 16, 92, 6)
    s.rect("accent", -4.5, 0, 4.5, 62, 2)
    s.lathe("accent", (8, 50, 0), (8, 55, 0.4), (5, 60, 0))
    s.rect("accent", 3, 3, 24, 10)
    s.rect("accent", 3, 15, 18, 21)
    s.rect("accent", 19, 3, 24, 17)
    return s.cutout(hold=(0, 78))


@cut("lock", 0.1, "padlock")
def _lock(s: Sheet) -> Cutout:
    s.line("second", 11, (-22, 50, 0), (-22, 72, 0.8), (0, 94), (22, 72, 0.8), (22, 50, 0))
    s.rect("body", -38, 0, 38, 58, 8)
    s.oval("glow", 0, 34, 8)
    s.poly("glow", (-4, 32), (4, 32), (7, 12), (-7, 12))
    return s.cutout()


@cut("umbrella", 0.95, "parasol")
def _umbrella(s: Sheet) -> Cutout:
    s.line("body", 2.2, (0, 96, 0), (0, 8), (4, 1), (9, 3), (10, 9))
    s.shape("accent", (-58, 54, 0), (-40, 84), (0, 96), (40, 84), (58, 54, 0), (48, 60), (38.5, 54, 0), (28, 61),
        (19, 54, 0),
            (9, 61), (0, 54, 0), (-9, 61), (-19, 54, 0), (-28, 61), (-38.5, 54, 0), (-48, 60))  # fmt: skip
    for x in (-38.5, -19, 0, 19, 38.5):
        s.line("body", 0.9, (x, 54, 0), (x * 0.8, 76), (0, 96, 0))
    s.line("body", 2, (0, 95, 0), (0, 100, 0))
    return s.cutout(hold=(0, 14))


@cut("thimble", 0.12, "silver thimble", "golden thimble")
def _thimble(s: Sheet) -> Cutout:
    s.shape("grey", (-34, 0, 0), (34, 0, 0), (26, 78), (12, 98), (-12, 98), (-26, 78))
    s.rect("second", -38, 0, 38, 12, 4)
    for k in range(3):
        for x in (-14, 0, 14):
            s.oval("second", x, 34 + 18 * k, 3.4)
    return s.cutout(hold=(0, 40))


@cut("closed umbrella", 0.85, "folded umbrella", "furled umbrella", "rolled umbrella")
def _closed_umbrella(s: Sheet) -> Cutout:
    s.line("body", 2.4, (0, 4, 0), (0, 92), (3, 99), (9, 99), (11, 93))
    s.shape("accent", (-1, 2, 0), (-9, 46), (-7, 70, 0), (0, 74, 0), (7, 70, 0), (9, 46), (1, 2, 0))
    s.line("body", 1.4, (-8, 58, 0), (8, 55, 0))
    return s.cutout(hold=(0, 90))


@cut("suitcase", 0.5, "luggage", "case", "briefcase")
def _suitcase(s: Sheet) -> Cutout:
    s.line("body", 6, (-20, 82, 0.3), (-18, 96, 0.4), (18, 96, 0.4), (20, 82, 0.3))
    s.rect("body", -62, 0, 62, 84, 7)
    s.rect("second", -44, 0, -34, 84)
    s.rect("second", 34, 0, 44, 84)
    s.line("dark", 2.4, (-62, 60, 0), (62, 60, 0))
    s.rect("glow", -6, 55, 6, 66, 2)
    for x, y in ((-62, 0), (62, 0), (-62, 84), (62, 84)):
        s.oval("second", x * 0.93, y * 0.9 + 4, 6)
    return s.cutout(hold=(0, 96))


@cut("bag", 0.38, "handbag", "purse")
def _bag(s: Sheet) -> Cutout:
    s.line("body", 5, (-26, 52, 0.4), (-20, 92), (20, 92), (26, 52, 0.4))
    s.shape("body", (-44, 0, 0.4), (44, 0, 0.4), (50, 10), (36, 58, 0.3), (-36, 58, 0.3), (-50, 10))
    s.shape("second", (-37, 56, 0.2), (37, 56, 0.2), (24, 32), (0, 26), (-24, 32))
    s.oval("glow", 0, 29, 4.5)
    return s.cutout(hold=(0, 92))


@cut("backpack", 0.5, "rucksack", "satchel", "school bag")
def _backpack(s: Sheet) -> Cutout:
    s.line("body", 5, (-10, 88), (0, 98), (10, 88))
    s.shape("body", (-32, 0, 0.4), (32, 0, 0.4), (37, 20), (35, 66), (22, 92), (-22, 92), (-35, 66), (-37, 20))
    s.shape("second", (-26, 8, 0.4), (26, 8, 0.4), (28, 36, 0.3), (-28, 36, 0.3))
    s.line("second", 3, (-32, 66, 0.4), (0, 56), (32, 66, 0.4))
    s.rect("accent", -4, 48, 4, 64, 2)
    s.line("dark", 3, (-24, 30, 0), (24, 30, 0))
    return s.cutout(hold=(0, 98))


@cut("sack", 0.6, "bag of grain", "bundle")
def _sack(s: Sheet) -> Cutout:
    s.shape("body", (-40, 2), (0, 0), (40, 2), (46, 30), (34, 66), (10, 80, 0.4), (20, 98), (4, 94), (-18, 100),
        (-10, 80, 0.4),
            (-36, 64), (-46, 28))  # fmt: skip
    s.line("accent", 4, (-11, 80), (0, 78), (11, 80))
    s.line("second", 2, (-6, 74), (-16, 56), (-18, 40))
    s.line("second", 2, (7, 74), (14, 60), (15, 48))
    return s.cutout(hold=(0, 80))


@cut("bag of money", 0.42, "money bag", "money", "treasure")
def _money(s: Sheet) -> Cutout:
    s.shape("body", (-36, 0), (36, 0), (46, 24), (30, 60), (9, 76, 0.4), (20, 96), (0, 90), (-20, 96), (-9, 76, 0.4),
        (-30, 60),
            (-46, 24))  # fmt: skip
    s.line("accent", 5, (-10, 75), (0, 73), (10, 75))
    s.oval("glow", 0, 32, 18)
    s.line("body", 5, (8, 40), (0, 44), (-7, 39), (0, 32), (7, 26), (0, 20), (-8, 24))
    s.line("body", 4, (0, 16, 0), (0, 48, 0))
    return s.cutout(hold=(0, 78))


def star(x: float, y: float, outer: float, inner: float, points: int = 5) -> list[tuple[float, float, float]]:
    return [
        (x + (outer if i % 2 == 0 else inner) * math.sin(math.pi * i / points),
         y + (outer if i % 2 == 0 else inner) * math.cos(math.pi * i / points), 0.0)
        for i in range(2 * points)
    ]  # fmt: skip


@cut("star", 0.4, "golden star")
def _paper_star(s: Sheet) -> Cutout:
    s.shape("glow", *star(0, 45, 55, 23))
    for i in range(5):
        a = math.tau * i / 5
        s.poly("ember", (0, 45), (55 * math.sin(a), 45 + 55 * math.cos(a)),
               (23 * math.sin(a + math.pi / 5), 45 + 23 * math.cos(a + math.pi / 5)))  # fmt: skip
    return s.cutout(hold=(0, 45), light=(0, 45))


@cut("heart", 0.3, "love heart")
def _heart(s: Sheet) -> Cutout:
    s.shape("accent", (0, 0, 0), (-32, 32), (-52, 68), (-28, 99), (0, 80, 0), (28, 99), (52, 68), (32, 32))
    s.shape("ember", (-38, 70), (-26, 88), (-18, 88), (-30, 68))
    return s.cutout(hold=(0, 30))


@cut("map", 0.32, "treasure map", "chart")
def _map(s: Sheet) -> Cutout:
    s.shape("pale", (-70, 6, 0), (-35, 0, 0), (0, 6, 0), (35, 0, 0), (70, 6, 0), (70, 100, 0), (35, 94, 0), (0, 100, 0),
            (-35, 94, 0), (-70, 100, 0))  # fmt: skip
    for x in (-35, 0, 35):
        s.line("second", 1.5, (x, 1 if x else 6, 0), (x, 94 if x else 100, 0))
    for i in range(7):
        a, b = i / 7, i / 7 + 0.08
        way = [(-54 + 96 * k, 26 + 26 * math.sin(3.4 * k) + 20 * k) for k in (a, b)]
        s.line("body", 3.4, *way)
    s.line("accent", 6, (38, 44, 0), (54, 62, 0))
    s.line("accent", 6, (38, 62, 0), (54, 44, 0))
    s.shape("second", (-58, 66), (-40, 60), (-26, 74), (-38, 86), (-56, 82))
    return s.cutout(hold=(60, 20))


@cut("scroll", 0.3, "parchment")
def _scroll(s: Sheet) -> Cutout:
    s.rect("pale", -32, 10, 32, 90)
    for y in (4, 86):
        s.rect("second", -40, y - 2, 40, y + 12, 6)
        s.oval("body", -42, y + 5, 7)
        s.oval("body", 42, y + 5, 7)
    for i, end in enumerate((22, 18, 24, 10)):
        s.line("body", 3, (-22, 74 - i * 14, 0), (end, 74 - i * 14, 0))
    s.oval("accent", 16, 24, 7)
    return s.cutout(hold=(-36, 50))


@cut("compass", 0.09)
def _compass(s: Sheet) -> Cutout:
    s.oval("body", 0, 42, 42)
    s.ring("second", 0, 91, 7, 4)
    s.oval("pale", 0, 42, 33)
    for i in range(8):
        a = math.tau * i / 8
        s.line("body", 2, (27 * math.sin(a), 42 + 27 * math.cos(a), 0), (31 * math.sin(a), 42 + 31 * math.cos(a), 0))
    with s.moving(swing(s.at(0, 42), 9, 0.7, s.phase)):
        s.poly("accent", (6, 36), (-6, 48), (20, 64))
        s.poly("body", (6, 36), (-6, 48), (-20, 20))
    return s.cutout()


@cut("crystal ball", 0.26, "snow globe", "orb")
def _crystal(s: Sheet) -> Cutout:
    s.lathe("body", (36, 0, 0.2), (34, 8, 0.3), (20, 16, 0.4), (24, 24, 0))
    s.oval("second", 0, 60, 40)
    with s.sheer(0.8):
        s.oval("glow", 2, 58, 27)
    s.shape("rim", (-30, 66), (-18, 88), (-10, 92), (-22, 76))
    s.shape("body", *star(4, 58, 12, 3, 4))
    return s.cutout(hold=(0, 10), light=(0, 60))


@cut(
    "potion",
    0.2,
    "flask",
    "potion bottle",
    "poison",
    "medicine",
    "syrup",
    "cough syrup",
    "cough medicine",
    "tonic",
    "remedy",
    "elixir",
    "antidote",
)
def _potion(s: Sheet) -> Cutout:
    s.lathe("body", (18, 0, 0.4), (36, 12), (38, 34), (24, 56), (9, 64, 0.4), (9, 80, 0), (13, 81, 0), (13, 86, 0))
    s.lathe("accent", (14, 5, 0.4), (29, 14), (30, 38, 0))
    s.lathe("mid", (8, 84, 0), (9, 100, 0.2))
    for x, y, r in ((-10, 28, 4), (8, 20, 3), (4, 34, 2.5)):
        with s.moving(bob(0, 0.006, 0.8, x / 9)):
            s.oval("glow", x, y, r)
    s.shape("rim", (-34, 22), (-31, 40), (-22, 54), (-29, 40))
    return s.cutout(hold=(0, 72))


@cut("magic wand", 0.36, "wand")
def _wand(s: Sheet) -> Cutout:
    s.line("body", 4.5, (-22, 2, 0), (10, 72, 0))
    s.line("second", 4.5, (-22, 2, 0), (-16, 15, 0))
    s.shape("glow", *star(13, 80, 20, 8))
    for i, (x, y) in enumerate(((38, 92), (36, 62), (-8, 96))):
        with s.moving(bob(0.006, 0.01, 1.3, i / 3 + s.phase)):
            s.shape("glow", *star(x, y, 6, 1.6, 4))
    return s.cutout(hold=(-17, 12), light=(13, 80))


@cut("conductor's baton", 0.4, "conducting baton")
def _baton(s: Sheet) -> Cutout:
    s.line("rim", 3, (0, 8, 0), (0, 100, 0))
    s.lathe("second", (3, 0, 0.3), (6, 8), (3, 18, 0))
    return s.cutout(hold=(0, 10))


@cut("sword", 1.0, "blade", "sabre")
def _sword(s: Sheet) -> Cutout:
    s.poly("second", (-3.4, 22), (3.4, 22), (2.8, 92), (0, 100), (-2.8, 92))
    s.line("rim", 0.8, (0, 24, 0), (0, 92, 0))
    s.shape("body", (-15, 24), (-14, 19), (0, 20), (14, 19), (15, 24), (13, 23.5), (0, 23.5), (-13, 23.5))
    s.rect("body", -2, 5, 2, 21, 1)
    for y in (8, 12, 16):
        s.line("accent", 1.2, (-2, y, 0), (2, y + 1.5, 0))
    s.oval("accent", 0, 3, 3.6)
    return s.cutout(hold=(0, 12))


@cut("dagger", 0.34, "knife")
def _knife(s: Sheet) -> Cutout:
    s.shape("second", (-5, 36, 0), (6, 36, 0), (6, 70, 0.5), (-4, 100, 0), (-6, 60, 0.4))
    s.shape("body", (-6, 0, 0.5), (6, 0, 0.5), (5, 18), (7, 38, 0.2), (-7, 38, 0.2))
    s.oval("accent", 0, 12, 1.8)
    s.oval("accent", 0, 24, 1.8)
    return s.cutout(hold=(0, 16))


@cut("spear", 2.0, "lance", "harpoon")
def _spear(s: Sheet) -> Cutout:
    s.line("body", 1.6, (0, 0.8, 0), (0, 86, 0))
    s.shape("second", (-1, 84, 0), (1, 84, 0), (3, 89, 0.6), (0, 100, 0), (-3, 89, 0.6))
    s.shape("accent", (-1.4, 84), (1.4, 84), (3, 76), (0, 79), (-2.6, 75))
    return s.cutout(hold=(0, 44))


@cut("shield", 0.7)
def _shield(s: Sheet) -> Cutout:
    s.shape("body", (-40, 96, 0.2), (0, 100, 0.5), (40, 96, 0.2), (40, 54), (26, 20), (0, 0, 0), (-26, 20), (-40, 54))
    s.shape("second", (-33, 90, 0.2), (0, 93, 0.5), (0, 9, 0), (-21, 26), (-33, 54))
    s.shape("accent", (0, 93, 0), (33, 90, 0.2), (33, 54), (21, 26), (0, 9, 0))
    s.oval("glow", 0, 56, 9)
    return s.cutout()


@cut("bow", 1.3, "longbow", "bow and arrow")
def _bow(s: Sheet) -> Cutout:
    s.line("body", 2.6, (-8, 1), (-4, 8), (13, 30), (13, 70), (-4, 92), (-8, 99))
    s.line("second", 0.6, (-7, 2, 0), (-7, 98, 0))
    s.line("body", 1.1, (-8, 50, 0), (40, 50, 0))
    s.poly("second", (38, 52.5), (46, 50), (38, 47.5))
    s.poly("accent", (-13, 53), (-4, 50), (-13, 47), (-10, 50))
    return s.cutout(hold=(13, 50))
