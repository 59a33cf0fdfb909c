"""What a caravan has: packs, slabs of salt, a water skin, a rolled blanket; a star that guides, a question."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, flicker, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("camel load", 0.9, "saddlebags", "pack saddle", "packs")
def _load(s: Sheet) -> Cutout:
    """A roll across the hump, and two bags that hang down at the side it shows: its base is the back's top."""
    s.shape("russet", (-80, -34), (-40, -12), (0, -4), (40, -12), (80, -34), (66, -52), (-66, -52))
    for x in (-48, 44):
        s.shape("sack", (x - 34, -34), (x + 34, -34), (x + 40, -84), (x + 20, -104), (x - 22, -104), (x - 40, -84))
        s.line("body", 3, (x - 36, -56), (x, -62), (x + 36, -56))
        s.line("body", 3, (x, -38), (x + 2, -100))
    s.rect("accent", -60, -16, 60, 14, 14)
    for x in (-36, 0, 36):
        s.rect("straw", x - 5, -16, x + 5, 14, 2)
    s.oval("russet", 58, -1, 8, 14)
    return s.cutout(hold=(0, 6))


@cut("salt slab", 0.5, "slab of salt", "block of salt", "salt block", "salt bar")
def _salt(s: Sheet) -> Cutout:
    s.poly("chalk", (-72, 0), (60, 0), (60, 84), (-72, 84))
    s.poly("grey", (60, 0), (78, 14), (78, 98), (60, 84))
    s.poly("rim", (-72, 84), (60, 84), (78, 98), (-54, 98))
    for x in (-36, 24):
        s.line("russet", 5, (x, 0, 0), (x, 84, 0), (x + 18, 98, 0))
    s.line("russet", 5, (-72, 42, 0), (60, 42, 0), (78, 56, 0))
    return s.cutout(hold=(0, 50))


@cut("water skin", 0.44, "waterskin", "goatskin", "water bag", "canteen", "water flask")
def _skin(s: Sheet) -> Cutout:
    s.shape(
        "russet", (-6, 88), (8, 88), (16, 70), (50, 46), (54, 16), (24, 0), (-26, 0), (-54, 20), (-46, 48), (-14, 70)
    )
    s.rect("body", -9, 86, 11, 100, 2)
    s.line("straw", 4, (-14, 72), (0, 68), (16, 72))
    s.shape("water", (-30, 10), (0, 18), (32, 10), (20, 2), (-20, 2))
    s.shape("water", (22, 84, 0), (32, 66), (24, 58), (15, 66))
    return s.cutout(hold=(0, 54))


@cut("roll of cloth", 0.4, "bolt of cloth")
def _bolt(s: Sheet) -> Cutout:
    s.rect("accent", -100, 10, 90, 90, 30)
    s.oval("russet", 90, 50, 18, 40)
    s.ring("pale", 90, 50, 10, 4)
    return s.cutout(hold=(0, 50))


@cut("rolled blanket", 0.5)
def _rolled(s: Sheet) -> Cutout:
    """From its end, with hair out of it."""
    for k in range(5):
        s.line("body", 4, (12 + 5 * k, 60, 0), (20 + 9 * k, 108 - 3 * abs(k - 2)))
    s.oval("accent", 0, 48, 50)
    for r, tone in ((40, "straw"), (30, "russet"), (20, "accent"), (10, "straw")):
        s.ring(tone, 0, 48, r, 5)
    return s.cutout(hold=(0, 50))


@cut("unrolled blanket", 0.12)
def _unrolled(s: Sheet) -> Cutout:
    s.poly("accent", (-700, 10), (-620, 90), (620, 90), (700, 10))
    for k in range(7):
        x = -560 + 180 * k
        s.poly(("straw", "russet")[k % 2], (x, 10), (x + 14, 90), (x + 84, 90), (x + 90, 10))
    for x in (-712, 700):
        for k in range(4):
            s.line("straw", 12, (x, 14 + 18 * k, 0), (x + (36 if x > 0 else -36), 10 + 18 * k, 0))
    return s.cutout()


@cut("question mark", 0.4, "question")
def _question(s: Sheet) -> Cutout:
    s.line("body", 20, (-26, 74), (-12, 94), (14, 94), (28, 74), (12, 54), (0, 44), (0, 26))
    s.line("glow", 11, (-26, 74), (-12, 94), (14, 94), (28, 74), (12, 54), (0, 44), (0, 28))
    s.oval("body", 0, 7, 12)
    s.oval("glow", 0, 7, 7)
    return s.cutout()


@cut("guiding star", 0.4)
def _star(s: Sheet) -> Cutout:
    with s.moving(flicker(s.at(0, 50), 0.08, s.phase)):
        knots = []
        for i in range(8):
            a, r = math.tau * i / 8, 50 if i % 2 == 0 else 14
            knots.append((r * math.sin(a), 50 + r * math.cos(a)))
        s.poly("glow", *knots)
        s.oval("rim", 0, 50, 9)
    return s.cutout(light=(0, 50))
