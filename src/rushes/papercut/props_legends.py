"""Things of legends and feasts: a horse on wheels, a lamp with a spout, a dragon on poles, candles, lanterns."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Knot, Maker, Sheet, bob, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("wooden horse", 4.4, "trojan horse", "giant wooden horse", "huge wooden horse")
def _wooden_horse(s: Sheet) -> Cutout:
    """Of planks, on wheels, with a hatch in its side as large as a man."""
    s.rect("dark", -46, 6, 46, 12, 1)
    for x in (-36, 36):
        s.oval("body", x, 6, 6.5)
        s.oval("sack", x, 6, 3)
    for x in (-34, -22, 20, 32):
        s.poly("sackcloth", (x - 4, 12), (x + 4, 12), (x + 5, 40), (x - 5, 40))
    s.shape("sack", (-42, 36, 0.3), (38, 36, 0.3), (44, 52), (40, 66, 0.3), (-38, 66, 0.3), (-46, 52))
    s.shape("sack", (20, 60, 0.2), (30, 92, 0.3), (36, 99, 0.2), (42, 94), (62, 80, 0.3), (58, 72, 0.3), (46, 76),
            (42, 56, 0.2))  # fmt: skip
    s.shape("russet", (16, 64, 0), (24, 90), (34, 102, 0), (30, 86), (24, 64, 0))
    s.shape("russet", (-44, 62, 0), (-58, 44), (-54, 24, 0), (-48, 40), (-38, 58, 0))
    s.oval("dark", 47, 85, 1.8)
    for y in (42, 48, 54, 60):
        s.line("sackcloth", 0.7, (-43, y, 0), (41, y, 0))
    s.rect("dark", -26, 40, 20, 62, 2)
    s.line("body", 1.6, (-26, 40, 0), (20, 40, 0))
    return s.cutout()


@cut("magic lamp", 0.22, "old lamp", "oil lamp of brass", "golden lamp", "genie's lamp", "genie lamp", "brass lamp")
def _magic_lamp(s: Sheet) -> Cutout:
    """A low vessel of brass with a long spout, a handle and a lid."""
    s.poly("golden", (-26, 0), (26, 0), (12, 16), (-12, 16))
    s.shape("golden", (-52, 40), (-30, 14), (30, 14), (56, 36), (110, 66, 0.2), (118, 78, 0.2), (104, 78, 0.2),
            (48, 58), (0, 64), (-44, 56))  # fmt: skip
    s.ring("golden", -60, 48, 20, 8)
    s.shape("ember", (-22, 60, 0), (0, 84), (22, 60, 0))
    s.oval("golden", 0, 88, 8)
    s.line("glow", 4, (-36, 40), (-10, 26), (24, 28))
    return s.cutout(hold=(-60, 48))


@cut("genie smoke", 1.0)
def _genie_smoke(s: Sheet) -> Cutout:
    """A tail of smoke, thin below and broad above."""
    with s.moving(bob(0.02, 0.01, 1.4)):
        s.shape("second", (0, 0, 0), (22, 16), (-14, 36), (26, 56), (40, 80), (36, 100, 0.2), (-34, 100, 0.2),
                (-36, 78), (-30, 58), (-34, 36), (4, 16))  # fmt: skip
        s.line("pale", 4, (4, 12, 0), (10, 30), (-8, 50), (10, 72), (2, 92, 0))
    return s.cutout()


@cut("menorah", 0.5, "hanukkah candles", "hanukkiah", "candelabrum")
def _menorah(s: Sheet) -> Cutout:
    """Nine candles on the arms of one stand."""
    s.poly("golden", (-22, 0), (22, 0), (8, 8), (-8, 8))
    s.line("golden", 5, (0, 6, 0), (0, 66, 0))
    for k in range(1, 5):
        r = 15 * k
        arc: list[Knot] = [(r * math.cos(a), 62 - 0.72 * r * math.sin(a)) for a in
                           [math.pi * n / 12 for n in range(13)]]  # fmt: skip
        s.line("golden", 4, *arc)
    for k in range(-4, 5):
        top = 92 if k == 0 else 84
        s.rect("chalk", 15 * k - 3, 62, 15 * k + 3, top, 1)
    return s.cutout(hold=(0, 30))


@cut("grinning pumpkin", 0.7, "jack-o'-lantern", "jack o lantern", "carved pumpkin", "halloween pumpkin")
def _grinning_pumpkin(s: Sheet) -> Cutout:
    for x, w in ((-34, 30), (34, 30), (0, 40)):
        s.oval("ember", x, 42, w, 42)
    s.rect("leaf", -6, 82, 8, 100, 3)
    for x in (-24, 24):
        s.poly("glow", (x - 13, 48), (x + 13, 48), (x, 68))
    s.poly("glow", (-44, 36), (-28, 26), (-20, 34), (-8, 24), (2, 34), (14, 24), (24, 34), (32, 26), (44, 36),
           (26, 10), (-26, 10))  # fmt: skip
    return s.cutout(light=(0, 40))


@cut("hanging lantern", 0.54, "lantern on a stick")
def _lantern_stick(s: Sheet) -> Cutout:
    """A round paper lantern that hangs before its stick."""
    s.line("body", 3, (-34, 30, 0), (30, 96, 0))
    s.line("body", 1.4, (30, 96, 0), (30, 78, 0))
    with s.moving(bob(0.01, 0.01, 1.8)):
        s.oval("ember", 30, 54, 24, 24)
        s.oval("glow", 30, 54, 16, 21)
        for y in (42, 54, 66):
            s.line("ember", 1.6, (9, y, 0), (30, y - 2), (51, y, 0))
        s.rect("body", 20, 76, 40, 80, 1)
        s.rect("body", 20, 28, 40, 32, 1)
    return s.cutout(hold=(-26, 38), light=(30, 54))


@cut("string of red lanterns", 3.4)
def _red_lanterns(s: Sheet) -> Cutout:
    """Between two poles over the street."""
    for x in (-150, 150):
        s.line("body", 3, (x, 0, 0), (x, 99, 0))
    s.line("body", 1, (-150, 97), (0, 84), (150, 97))
    for k in range(7):
        x = -120 + 40 * k
        y = 84 + 13 * (x / 150) ** 2
        s.oval("accent", x, y - 10, 11, 8)
        s.oval("ember", x, y - 10, 5, 8)
        s.line("glow", 1, (x, y - 18, 0), (x, y - 25, 0))
    return s.cutout(light=(0, 75))


@cut("row of oil lamps", 0.34, "diyas", "clay lamps", "oil lamps")
def _oil_lamps(s: Sheet) -> Cutout:
    for k in range(5):
        x = -200 + 100 * k
        s.shape("russet", (x - 40, 34, 0.2), (x + 40, 34, 0.2), (x + 20, 2), (x - 20, 2))
        with s.moving(bob(0.004, 0.01, 2.1, 0.2 * k)):
            s.shape("glow", (x + 26, 34, 0.2), (x + 40, 62), (x + 28, 98, 0), (x + 14, 60))
    return s.cutout(light=(0, 60))


@cut("bunting", 3.2, "string of flags", "pennants")
def _bunting(s: Sheet) -> Cutout:
    """Little flags on a line between two poles."""
    for x in (-150, 150):
        s.line("body", 2.4, (x, 0, 0), (x, 99, 0))
    s.line("body", 0.8, (-150, 97), (0, 80), (150, 97))
    for k in range(13):
        x = -138 + 23 * k
        y = 80 + 17 * (x / 150) ** 2
        s.poly(("accent", "glow", "second")[k % 3], (x - 9, y), (x + 9, y), (x, y - 17))
    return s.cutout()


@cut("dancing dragon", 1.3)
def _dancing_dragon(s: Sheet) -> Cutout:
    """A head with a beard and a crest, a long body in waves with scales, a tail of flame; below it poles."""
    xs = [-330 + 12 * k for k in range(46)]

    def y(x: float) -> float:
        return 52 + 16 * math.sin(x / 46)

    for x in (-270, -150, -30, 100):
        s.line("body", 5, (x, -60, 0), (x, y(x), 0))
    with s.moving(bob(0.0, 0.04, 0.9)):
        s.shape("accent", *[(x, y(x) + 24) for x in xs], *[(x, y(x) - 24) for x in reversed(xs)])
        for x in xs[1:-3:3]:
            s.poly("glow", (x - 12, y(x) + 22), (x + 12, y(x) + 22), (x + 2, y(x) + 42))
            s.oval("ember", x, y(x) - 4, 11, 12)
        s.shape("ember", (-320, 60, 0), (-380, 96, 0), (-356, 66), (-400, 52, 0), (-352, 44), (-378, 14, 0),
                (-316, 34, 0))  # fmt: skip
        s.shape("accent", (190, 20, 0.3), (180, 90), (230, 112, 0.3), (300, 96), (352, 78, 0.3), (340, 62, 0.2),
                (286, 58, 0.2), (338, 40, 0.2), (330, 26, 0.2), (250, 14))  # fmt: skip
        s.shape("glow", (196, 96, 0), (176, 148, 0), (214, 116), (226, 156, 0), (246, 110, 0))
        s.shape("glow", (190, 26, 0), (150, 4, 0), (196, 8), (196, -20, 0), (232, 10, 0))
        s.oval("chalk", 262, 88, 15)
        s.oval("dark", 266, 88, 7)
        for k in range(4):
            s.poly("chalk", (292 + 12 * k, 58), (302 + 12 * k, 60), (297 + 12 * k, 50))
        s.line("glow", 4, (336, 78, 0), (372, 94), (366, 122, 0))
    return s.cutout()


@cut("glass slipper", 0.2, "glass shoe", "crystal slipper", "crystal shoe")
def _glass_slipper(s: Sheet) -> Cutout:
    """High of heel, clear, with a gleam."""
    s.shape("pale", (-56, 0, 0), (-46, 0, 0), (-40, 40), (0, 30), (40, 4, 0.3), (92, 0, 0.3), (98, 12), (60, 30),
            (20, 58), (-30, 84), (-60, 92, 0.2), (-66, 70))  # fmt: skip
    s.shape("chalk", (-52, 78), (-20, 62), (20, 40), (52, 24), (20, 30), (-30, 54))
    s.poly("glow", (-24, 100), (-20, 88), (-8, 84), (-20, 80), (-24, 68), (-28, 80), (-40, 84), (-28, 88))
    return s.cutout(hold=(-50, 60))


@cut("hand sling", 0.5, "sling", "slingshot of leather", "slingshot")
def _sling(s: Sheet) -> Cutout:
    """Two cords and a pocket with a stone in it."""
    s.line("body", 4, (0, 100, 0), (-14, 50), (-18, 16, 0))
    s.line("body", 4, (0, 100, 0), (14, 50), (18, 16, 0))
    s.shape("russet", (-24, 18, 0.2), (24, 18, 0.2), (0, -2))
    s.oval("grey", 0, 20, 17)
    return s.cutout(hold=(0, 96))


@cut("breadcrumbs", 0.1, "breadcrumb", "bread crumb", "bread crumbs", "crumb", "crumbs")
def _breadcrumbs(s: Sheet) -> Cutout:
    for x, y, r in ((-60, 16, 22), (-20, 24, 28), (26, 18, 24), (66, 14, 18), (4, 60, 24)):
        s.shape("crumb", (x - r, y), (x - 0.3 * r, y + r), (x + r, y + 0.5 * r), (x + 0.7 * r, y - 0.6 * r),
                (x - 0.5 * r, y - 0.7 * r))  # fmt: skip
    return s.cutout(hold=(0, 40))


@cut("cloud of powder", 0.7)
def _powder(s: Sheet) -> Cutout:
    """A puff with specks about it; its colour is told."""
    for x, y, r in ((-30, 42, 26), (4, 58, 32), (36, 40, 26), (0, 28, 26)):
        s.oval("body", x, y, r)
    for k in range(14):
        a = 2.4 * k
        s.oval("body", 64 * math.cos(a), 46 + 48 * math.sin(a), 3 + k % 3)
    return s.cutout()


@cut("iron cauldron", 0.75, "cauldron", "witch's cauldron", "bubbling cauldron", "bubbling pot")
def _cauldron(s: Sheet) -> Cutout:
    """Round and black on three legs over a fire, brew bubbling over its rim."""
    for x in (-26, 0, 26):
        s.shape("ember", (x - 14, 0, 0), (x - 8, 14), (x, 26, 0), (x + 8, 14), (x + 14, 0, 0))
    for x in (-40, 40):
        s.line("dark", 6, (x, 0, 0), (0.8 * x, 26, 0))
    s.shape("dark", (-50, 74, 0.2), (-60, 46), (-40, 16), (0, 8), (40, 16), (60, 46), (50, 74, 0.2))
    s.shape("leaf", (-46, 74), (0, 68), (46, 74), (0, 80))
    s.ring("dark", -58, 62, 7, 3)
    s.ring("dark", 58, 62, 7, 3)
    for k, (x, y, r) in enumerate(((-24, 84, 7), (-4, 90, 5), (16, 84, 8), (30, 92, 5), (6, 97, 3))):
        with s.moving(bob(0.0, 0.03, 1.1, 0.2 * k)):
            s.oval("leaf", x, y, r)
    s.rect("dark", -54, 72, 54, 77, 2)
    return s.cutout(light=(0, 12))


@cut("plank bridge", 1.0)
def _plank_bridge(s: Sheet) -> Cutout:
    """The end of a low bridge of planks on posts, over the water."""
    for x in (-150, -20):
        s.rect("dark", x - 8, -60, x + 8, 92)
    s.rect("sack", -420, 88, 10, 100, 1)
    for k in range(22):
        s.line("sackcloth", 1.2, (-410 + 20 * k, 88, 0), (-410 + 20 * k, 100, 0))
    return s.cutout()


@cut("long waves", 1.0)
def _long_waves(s: Sheet) -> Cutout:
    """A sea as wide as the picture: crests of foam above, deep water below."""
    for tone, top, shift in (("chalk", 98, 0), ("body", 88, 16)):
        with s.moving(bob(0.02, 0.01, 2.6, 0.01 * shift)):
            crest: list[Knot] = [(-640, 0, 0), (-650, top - 24)]
            for k in range(26):
                x = -640 + shift + 50 * k
                crest += [(x, top, 0), (x + 25, top - 16)]
            s.shape(tone, *crest, (650, top - 24), (640, 0, 0))
    return s.cutout()
