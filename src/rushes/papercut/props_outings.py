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


@cut("roof panel", 1.5, "flying roof", "torn roof")
def _flying_roof(s: Sheet) -> Cutout:
    """A gable roof seen from the side, boards hanging off its edge."""
    s.poly("second", (-150, 10), (-110, 92), (110, 92), (150, 10))
    for y in (26, 44, 62, 78):
        s.line("body", 2, (-142 + 0.5 * y, y, 0), (142 - 0.5 * y, y, 0))
    for x in (-120, -64, -20, 30, 82, 124):
        s.poly("body", (x - 5, 14), (x + 5, 14), (x + 9, -14), (x + 1, -12))
    s.rect("body", 52, 84, 74, 118)
    return s.cutout()


@cut("dinosaur bones", 0.95, "dinosaur skeleton", "dinosaur bone", "dinosaur fossil", "dinosaur skull")
def _dinosaur_bones(s: Sheet) -> Cutout:
    """A long skull with teeth, a neck and ribs, a tail: all of it of bone."""
    s.shape("chalk", (-128, 66), (-150, 50), (-186, 40), (-186, 50), (-160, 66), (-150, 88), (-120, 96), (-104, 80))
    s.shape("chalk", (-128, 46), (-156, 36), (-182, 30), (-176, 24), (-140, 32), (-116, 44))
    s.oval("body", -132, 80, 7)
    for k in range(6):
        s.poly("chalk", (-184 + 8 * k, 44 + 2 * k), (-176 + 8 * k, 46 + 2 * k), (-181 + 8 * k, 37 + 2 * k))
    for k in range(18):
        x = -104 + 15 * k
        y = 74 - 10 * abs(k - 7) / 3 if k < 8 else 72 - 0.55 * (k - 7) ** 2
        s.oval("chalk", x, y, 6.5 - 0.22 * k, 5.4 - 0.18 * k)
        if 3 <= k <= 9:
            s.line("chalk", 4.2, (x, y), (x + 10, y - 30), (x - 3, y - 58))
    for x in (-60, 44):
        s.line("chalk", 6, (x, 60), (x + 12, 30), (x - 4, 2))
    return s.cutout()


_LETTERS = {  # strokes on a field four wide and six high
    "H": (((0, 0), (0, 6)), ((4, 0), (4, 6)), ((0, 3), (4, 3))),
    "E": (((0, 0), (0, 6)), ((0, 6), (4, 6)), ((0, 3), (3, 3)), ((0, 0), (4, 0))),
    "L": (((0, 6), (0, 0)), ((0, 0), (4, 0))),
    "P": (((0, 0), (0, 6)), ((0, 6), (4, 6)), ((4, 6), (4, 3)), ((4, 3), (0, 3))),
}


@cut("help letters", 0.5, "help sign")
def _help_letters(s: Sheet) -> Cutout:
    """The word in great letters, drawn with a stick."""
    for k, letter in enumerate("HELP"):
        for a, b in _LETTERS[letter]:
            x = -150 + 80 * k
            s.line("body", 11, *((x + 15 * p[0], 4 + 15 * p[1], 0) for p in (a, b)))
    return s.cutout()


@cut("letters in sand", 0.4, "writing in sand", "words in sand")
def _letters_in_sand(s: Sheet) -> Cutout:
    for row, y in enumerate((78, 26)):
        s.line("body", 9, *((-150 + 25 * k + 8 * row, y + (16 if k % 2 else -16)) for k in range(12)))
    return s.cutout()
