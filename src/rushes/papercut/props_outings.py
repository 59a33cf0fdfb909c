"""Things of outings: lights on a string, a rod under load and its line, a door in the rock, land seen from the sea."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("string of lights", 2.1, "christmas lights", "fairy lights", "christmas light", "fairy light", "coloured lights",
     "lights")  # fmt: skip
def _string_of_lights(s: Sheet) -> Cutout:
    """Two poles, and bulbs of many colours on the cord between them."""
    for x in (-88, 88):
        s.rect("body", x - 1.5, 0, x + 1.5, 92)
        s.oval("body", x, 93, 3)
    s.line("body", 1.6, (-88, 88), (-44, 66), (0, 59), (44, 66), (88, 88))
    for k in range(11):
        x = -80 + 16 * k
        y = 59 + 29 * (x / 88) ** 2 - 7
        with s.sheer(0.35):
            s.oval("glow", x, y, 10)
        s.oval(("accent", "straw", "water", "leaf", "ember")[k % 5], x, y, 4.6, 6.0)
        s.oval("chalk", x - 1.2, y + 2, 1.3)
    return s.cutout(hold=(-88, 60), light=(0, 56))


@cut("bent rod", 1.2, "bent fishing rod")
def _bent_rod(s: Sheet) -> Cutout:
    """A rod under load, its tip drawn down; what hangs on its line is hung there."""
    s.line("russet", 3.6, (-46, -8, 0), (0, 40), (50, 86, 0))
    s.line("body", 5, (-50, -14, 0), (-40, 4, 0))
    s.oval("second", -34, 10, 5)
    return s.cutout(hold=(-46, -8))


@cut("taut line", 1.0)
def _taut_line(s: Sheet) -> Cutout:
    s.rect("rim", -0.5, 0, 0.5, 100)
    return s.cutout()


@cut("rock door", 2.9, "door in a rock", "stone door", "cave door")
def _rock_door(s: Sheet) -> Cutout:
    """A wall of rock, and in it a doorway with pillars and signs, cut out of the stone."""
    s.poly("mid", (-78, 0), (-84, 30), (-66, 52), (-70, 78), (-40, 96), (-8, 91), (22, 100), (52, 88), (70, 64),
           (66, 40), (82, 18), (80, 0))  # fmt: skip
    for a, b in (((-74, 34), (-50, 40)), ((-62, 66), (-42, 60)), ((46, 70), (62, 62)), ((54, 30), (74, 24))):
        s.line("body", 1.4, a, b)
    s.poly("second", (-36, 0), (-36, 62), (-42, 68), (42, 68), (36, 62), (36, 0))
    s.poly("second", (-44, 68), (0, 84), (44, 68))
    s.rect("body", -24, 0, 24, 58)
    s.rect("mid", -21, 0, -1, 55)
    s.rect("mid", 1, 0, 21, 55)
    for x in (-11, 11):
        for y in (14, 28, 42):
            s.ring("second", x, y, 4.4, 1.6)
    s.line("glow", 1.4, (0, 0, 0), (0, 56, 0))
    s.oval("glow", 0, 74, 4)
    return s.cutout()


@cut("green coast", 1.2, "new land")
def _green_coast(s: Sheet) -> Cutout:
    """Wooded hills over a strip of sand, as one sees land from the sea."""
    s.shape("second", (-210, 0, 0), (-150, 44), (-90, 62), (-20, 96), (50, 70), (120, 54), (210, 0, 0))
    s.shape("leaf", (-200, 0, 0), (-140, 26), (-60, 52), (20, 44), (90, 34), (190, 0, 0))
    for k in range(17):
        x = -150 + 18 * k
        y = 46 - 34 * (x / 150) ** 2
        s.poly("body", (x - 9, y), (x, y + 26 + 8 * (k % 3)), (x + 9, y))
    s.shape("straw", (-206, -4, 0), (-120, 7), (0, 9), (110, 6), (200, -4, 0))
    return s.cutout()
