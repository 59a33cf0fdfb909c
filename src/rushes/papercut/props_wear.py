"""What is worn, and small treasures."""

from __future__ import annotations

import math

from rushes.papercut.props_hand import star
from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("coin", 0.06, "gold coin")
def _coin(s: Sheet) -> Cutout:
    s.oval("golden", 0, 50, 50)
    s.ring("glow", 0, 50, 40, 4)
    s.shape("glow", *star(0, 50, 26, 11))
    return s.cutout()


@cut("ring", 0.04, "wedding ring", "engagement ring")
def _ring(s: Sheet) -> Cutout:
    s.ring("accent", 0, 34, 28, 10)
    s.poly("glow", (0, 58), (-22, 80), (-13, 98), (13, 98), (22, 80))
    s.line("second", 2, (-22, 80, 0), (22, 80, 0))
    s.line("second", 2, (-13, 98, 0), (-7, 80, 0), (0, 60, 0), (7, 80, 0), (13, 98, 0))
    return s.cutout(hold=(0, 10))


@cut("necklace", 0.2, "pearl necklace", "amulet")
def _necklace(s: Sheet) -> Cutout:
    for i in range(15):
        a = math.pi * (0.04 + 0.92 * i / 14)
        s.oval("pale", -46 * math.cos(a), 96 - 66 * math.sin(a), 5.4)
    s.poly("accent", (0, 30), (-13, 16), (0, 0), (13, 16))
    return s.cutout(hold=(0, 96))


@cut("crown", 0.16, "king's crown", "tiara")
def _crown(s: Sheet) -> Cutout:
    s.shape("glow", (-64, 0, 0), (64, 0, 0), (76, 76, 0), (42, 40), (22, 52, 0.3), (0, 98, 0), (-22, 52, 0.3),
        (-42, 40),
            (-76, 76, 0))  # fmt: skip
    s.poly("body", (-64, 6), (64, 6), (65, 22), (-65, 22))
    for x, y in ((-76, 78), (0, 96), (76, 78)):
        s.oval("accent", x, y, 8)
    for x in (-40, 0, 40):
        s.oval("accent", x, 14, 6)
    return s.cutout(hold=(0, 4))


@cut("mask", 0.24, "theatre mask", "carnival mask")
def _mask(s: Sheet) -> Cutout:
    s.shape("pale", (0, 0), (-30, 20), (-42, 60), (-38, 92), (0, 98), (38, 92), (42, 60), (30, 20))
    s.shape("hole", (-30, 62), (-18, 70), (-7, 60), (-18, 56))
    s.shape("hole", (30, 62), (18, 70), (7, 60), (18, 56))
    s.shape("hole", (-22, 36, 0), (0, 28), (22, 36, 0), (0, 12))
    s.shape("accent", (-28, 44), (-20, 50), (-14, 42), (-22, 38))
    s.shape("accent", (28, 44), (20, 50), (14, 42), (22, 38))
    return s.cutout(hold=(-40, 50))


@cut("pipe", 0.1, "tobacco pipe")
def _pipe(s: Sheet) -> Cutout:
    s.shape(
        "body",
        (-90, 86, 0.3),
        (-90, 98, 0.3),
        (-30, 70),
        (20, 36),
        (26, 94, 0.2),
        (74, 94, 0.2),
        (76, 40),
        (56, 4),
        (20, 6),
        (-30, 50),
    )
    s.oval("ember", 50, 94, 22, 6)
    return s.cutout(hold=(-20, 60))


@cut("glasses", 0.06, "spectacles")
def _glasses(s: Sheet) -> Cutout:
    for x in (-56, 56):
        s.ring("body", x, 48, 40, 12)
        with s.sheer(0.5):
            s.oval("glow", x, 48, 36)
    s.line("body", 9, (-18, 56), (0, 66), (18, 56))
    s.line("body", 8, (-96, 58, 0), (-108, 70, 0))
    s.line("body", 8, (96, 58, 0), (108, 70, 0))
    return s.cutout()


@cut("hat", 0.2, "top hat")
def _hat(s: Sheet) -> Cutout:
    s.shape("body", (-84, 12), (0, 0), (84, 12), (80, 20), (46, 17, 0.2), (50, 96, 0.2), (0, 100), (-50, 96, 0.2),
        (-46, 17, 0.2),
            (-80, 20))  # fmt: skip
    s.shape("accent", (-46.5, 19, 0), (0, 13), (46.5, 19, 0), (47.5, 38, 0), (0, 33), (-47.5, 38, 0))
    return s.cutout(hold=(80, 14))


@cut("rubber boot", 0.34, "wellington", "wellington boot", "wellingtons", "rubber boots", "gumboot", "welly", "wellies")
def _rubber_boot(s: Sheet) -> Cutout:
    s.shape("leaf", (-34, 98, 0), (2, 98, 0), (6, 44), (26, 32), (46, 22), (48, 6, 0), (-36, 6, 0), (-32, 50))
    s.rect("dark", -38, 0, 50, 8, 2)
    s.rect("dark", -36, 90, 4, 98, 2)
    return s.cutout()


@cut("shoe", 0.14, "boot", "shoes", "boots")
def _shoe(s: Sheet) -> Cutout:
    s.shape("body", (-70, 0, 0.2), (96, 0, 0.2), (100, 24), (60, 44), (14, 58), (2, 98, 0.2), (-68, 98, 0.2), (-66, 50))
    s.poly("second", (-72, 0), (98, 0), (99, 10), (-72, 10))
    for i in range(4):
        s.line("pale", 4, (2 + i * 9, 84 - i * 9, 0), (-18 + i * 9, 74 - i * 7, 0))
    return s.cutout()


@cut("scarf", 0.9)
def _scarf(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 96), 4, 0.5, s.phase)):  # hung over its middle: two ends with fringes
        s.shape("russet", (-20, 10, 0), (-5, 8, 0), (0, 60), (2, 96), (-13, 92), (-15, 52))
        s.shape("accent", (4, 20, 0), (21, 22, 0), (18, 58), (13, 90), (0, 99), (-13, 92), (-14, 86), (0, 88), (4, 60))
        for y in (28, 40):
            s.line("ember", 4, (5, y, 0), (20, y + 1, 0))
        for k in range(4):
            s.line("accent", 2, (6 + 4.4 * k, 21, 0), (6 + 4.8 * k, 12, 0))
            s.line("russet", 2, (-18 + 4 * k, 10, 0), (-19 + 4 * k, 1, 0))
    return s.cutout(hold=(0, 97))


@cut("fan", 0.3, "hand fan")
def _fan(s: Sheet) -> Cutout:
    rays = [math.pi * (0.1 + 0.8 * i / 8) for i in range(9)]
    s.shape("accent", (0, 4, 0), *[(-96 * math.cos(a), 4 + 96 * math.sin(a), 0) for a in rays])
    for a in rays:
        s.line("body", 2.5, (0, 4, 0), (-95 * math.cos(a), 4 + 95 * math.sin(a), 0))
    s.shape(
        "pale",
        *[(-80 * math.cos(a), 4 + 80 * math.sin(a)) for a in rays],
        *[(-68 * math.cos(a), 4 + 68 * math.sin(a)) for a in reversed(rays)],
    )
    return s.cutout(hold=(0, 4))


@cut("skull", 0.2)
def _skull(s: Sheet) -> Cutout:
    s.shape(
        "pale",
        (-20, 0, 0.2),
        (20, 0, 0.2),
        (24, 24, 0.5),
        (42, 38),
        (44, 72),
        (0, 100),
        (-44, 72),
        (-42, 38),
        (-24, 24, 0.5),
    )
    s.oval("body", -19, 52, 12, 13)
    s.oval("body", 19, 52, 12, 13)
    s.poly("body", (0, 38), (-6, 26), (6, 26))
    for x in (-10, 0, 10):
        s.line("body", 2.5, (x, 2, 0), (x, 14, 0))
    return s.cutout()
