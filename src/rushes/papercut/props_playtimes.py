"""Toys and what belongs to play: blocks, a seesaw in its parts, a sled of wood, a heap of leaves, balloon animals."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("toy block", 0.2, "building block", "wooden block")
def _block(s: Sheet) -> Cutout:
    s.rect("accent", -50, 0, 50, 100, 6)
    s.rect("pale", -34, 16, 34, 84, 4)
    s.poly("accent", (0, 76), (24, 28), (-24, 28))
    return s.cutout(hold=(0, 50))


@cut("tower of blocks", 1.2)
def _tower(s: Sheet) -> Cutout:
    for k, tone in enumerate(("accent", "straw", "second", "leaf", "accent", "straw")):
        x = (-1.0, 0.8, -0.4, 1.0, 0.0, -0.8)[k]
        s.rect(tone, x - 8, 16.6 * k, x + 8, 16.6 * k + 16, 1)
        s.oval("pale", x, 16.6 * k + 8, 4)
    return s.cutout()


@cut("seesaw board", 0.1)
def _board(s: Sheet) -> Cutout:
    s.rect("accent", -1400, 0, 1400, 100, 20)
    for side in (-1, 1):
        s.rect("dark", side * 1050 - 16, 90, side * 1050 + 16, 300)
        s.rect("dark", side * 1050 - 70, 280, side * 1050 + 70, 320, 10)
    return s.cutout()


@cut("seesaw block", 0.5)
def _pivot(s: Sheet) -> Cutout:
    s.poly("dark", (-46, 0), (46, 0), (8, 100), (-8, 100))
    return s.cutout()


@cut("wooden sled", 0.34, "toboggan", "child's sled", "luge")
def _sled(s: Sheet) -> Cutout:
    """Low, with a seat of slats and runners bent up in front."""
    s.line("dark", 9, (-150, 8), (60, 6), (130, 14), (158, 46), (140, 84))
    for x in (-110, -20, 70):
        s.rect("russet", x - 7, 8, x + 7, 62)
    s.rect("accent", -160, 58, 128, 80, 6)
    return s.cutout(hold=(150, 60))


@cut("heap of leaves", 0.6, "pile of leaves", "leaf pile", "leaf heap")
def _heap(s: Sheet) -> Cutout:
    s.shape("ember", (-128, 0), (-104, 40), (-58, 78), (0, 96), (54, 80), (104, 42), (130, 0))
    for k in range(34):
        x = -112 + 224 * ((k * 0.618) % 1.0)
        y = 6 + 78 * ((k * 0.37) % 1.0) * (1 - (abs(x) / 124) ** 2)
        tone = ("accent", "straw", "russet")[k % 3]
        s.shape(tone, (x - 11, y, 0), (x, y + 9), (x + 12, y + 3, 0), (x, y - 6))
    return s.cutout(hold=(0, 20))


@cut("balloon dog", 0.5, "balloon animal", "balloon poodle")
def _balloon_dog(s: Sheet) -> Cutout:
    """Twisted from one long balloon: legs, body, neck, ears, snout, tail."""
    for x in (-34, -20, 16, 30):
        s.oval("accent", x, 20, 7, 19)
    s.oval("accent", -2, 46, 36, 11)
    s.oval("accent", 34, 62, 8, 18)
    s.oval("accent", 26, 88, 7, 13)
    s.oval("accent", 40, 90, 7, 13)
    s.oval("accent", 54, 78, 17, 9)
    s.oval("accent", -44, 66, 6, 20)
    for x, y in ((-14, 50), (40, 66), (56, 81), (24, 92)):
        s.oval("pale", x, y, 4, 2)
    return s.cutout(hold=(0, 46))


@cut("tin soldier", 0.4, "toy soldier", "wooden soldier", "lead soldier", "nutcracker")
def _soldier(s: Sheet) -> Cutout:
    """Stiff on its stand, a tall hat, crossed belts, a rifle at the shoulder."""
    s.rect("leaf", -22, 0, 22, 5, 2)
    s.rect("dark", -11, 5, -1, 36)
    s.rect("dark", 1, 5, 11, 36)
    s.rect("accent", -14, 34, 14, 66, 3)
    s.line("pale", 3, (-12, 64, 0), (12, 38, 0))
    s.line("pale", 3, (12, 64, 0), (-12, 38, 0))
    s.rect("accent", -20, 40, -14, 64, 3)
    s.rect("accent", 14, 40, 20, 64, 3)
    s.oval("pale", 0, 73, 8, 8)
    s.rect("dark", -10, 77, 10, 98, 4)
    s.rect("straw", -10, 77, 10, 80)
    s.line("russet", 3, (19, 34, 0), (19, 96, 0))
    return s.cutout(hold=(0, 50))


@cut("painted egg", 0.16, "easter egg", "coloured egg", "colored egg", "decorated egg")
def _egg(s: Sheet) -> Cutout:
    s.shape("accent", (0, 0), (-36, 14), (-42, 44), (-24, 84), (0, 100), (24, 84), (42, 44), (36, 14))
    s.line("straw", 9, (-38, 30), (-19, 40), (0, 30), (19, 40), (38, 30))
    s.line("pale", 8, (-36, 58), (0, 52), (36, 58))
    for x in (-14, 0, 14):
        s.oval("straw", x, 74, 4)
    return s.cutout(hold=(0, 40))


@cut("tadpole", 0.12)
def _tadpole(s: Sheet) -> Cutout:
    s.shape("dark", (10, 50), (-30, 58), (-90, 44), (-34, 42))
    s.oval("dark", 30, 50, 40, 34)
    s.oval("glow", 48, 60, 8)
    s.oval("dark", 50, 60, 4)
    return s.cutout(hold=(0, 50))


@cut("open gift", 0.4, "opened present", "open present")
def _open_gift(s: Sheet) -> Cutout:
    """The box of a present without its lid, which leans on it."""
    s.rect("accent", -50, 0, 50, 66, 2)
    s.rect("straw", -8, 0, 8, 66)
    s.rect("straw", -50, 26, 50, 38)
    s.poly("accent", (60, 0), (74, 4), (62, 62), (48, 58))
    s.shape("straw", (74, 30, 0), (92, 40), (96, 26), (84, 22))
    return s.cutout()


@cut("thought ghost", 1.0)
def _thought_ghost(s: Sheet) -> Cutout:
    """A cloud of thought with a ghost in it."""
    for x, y, r in ((0, 60, 34), (-34, 56, 24), (34, 56, 24), (-18, 80, 20), (18, 80, 20)):
        s.oval("pale", x, y, r)
    s.oval("pale", -34, 22, 7)
    s.oval("pale", -42, 8, 4)
    s.shape("dark", (-17, 36, 0), (-17, 70), (0, 90), (17, 70), (17, 36, 0), (9, 42), (4, 36), (-4, 42), (-9, 36))
    s.oval("glow", -6, 70, 3.4, 4.6)
    s.oval("glow", 6, 70, 3.4, 4.6)
    s.oval("glow", 0, 58, 3, 5)
    return s.cutout()


@cut("water drop", 0.1, "drop of water")
def _drop(s: Sheet) -> Cutout:
    with s.moving(bob(0.0, 0.01, 1.0, s.phase)):
        s.shape("water", (0, 100, 0), (-26, 50), (-30, 24), (0, 0), (30, 24), (26, 50))
    return s.cutout()


@cut("snow angel", 1.6, "angel in the snow")
def _angel(s: Sheet) -> Cutout:
    """The print of a body with wings and a skirt in a patch of snow, as one sees it from above."""
    s.oval("glow", 0, 50, 76, 50)
    s.shape("pale", (0, 76), (-26, 84), (-56, 66), (-58, 44), (-34, 46), (-12, 54), (-30, 8), (0, 4), (30, 8), (12, 54),
            (34, 46), (58, 44), (56, 66), (26, 84))  # fmt: skip
    s.oval("pale", 0, 86, 11)
    return s.cutout()


@cut("long slide", 2.0)
def _slide(s: Sheet) -> Cutout:
    """A playground slide from the side: a ladder, the top, the chute with its flat end."""
    s.line("dark", 4, (-62, 0, 0), (-46, 96, 0))
    s.line("dark", 4, (-44, 0, 0), (-36, 74, 0))
    for k in range(5):
        y = 10 + 14 * k
        s.line("dark", 3, (-60 + 2.3 * k, y, 0), (-43 + 1.4 * k, y, 0))
    s.line("dark", 3, (-46, 96, 0), (-28, 100), (-22, 78, 0))
    s.line("accent", 9, (-48, 76, 0), (-26, 75), (-10, 62), (46, 14), (62, 7), (84, 6, 0))
    s.line("dark", 4, (22, 0, 0), (22, 32, 0))
    s.line("dark", 4, (72, 0, 0), (72, 5, 0))
    return s.cutout()


@cut("rain puddle", 0.08)
def _rain_puddle(s: Sheet) -> Cutout:
    """Broad and flat, with the sky in it."""
    s.oval("accent", 0, 50, 800, 50)
    s.oval("rim", -180, 64, 300, 7)
    return s.cutout(hold=(0, 50))
