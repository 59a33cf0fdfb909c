"""Things of games and of children's play: cardboard, kites of print, the tape at the finish."""

from __future__ import annotations

import math

import skia

from rushes.papercut.people_sport import TURN
from rushes.papercut.props_shapes import Cutout, Maker, Motion, Sheet, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


def _carton(s: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    """A side of a box of brown board with a strip of tape."""
    s.rect("sack", x0, y0, x1, y1)
    s.line("body", 1.2, (x0, y0, 0), (x1, y0, 0), (x1, y1, 0), (x0, y1, 0), (x0, y0, 0))
    s.rect("pale", (x0 + x1) / 2 - 3, y0, (x0 + x1) / 2 + 3, y1)


@cut("cardboard box", 0.72, "cardboard boxes", "cardboard", "moving box", "carton", "cardboard carton")
def _cardboard_box(s: Sheet) -> Cutout:
    """Open, with its flaps turned out."""
    s.shape("sackcloth", (-50, 74, 0), (50, 74, 0), (44, 86, 0), (-44, 86, 0))
    _carton(s, -52, 0, 52, 74)
    for side in (-1, 1):
        s.poly("sack", (side * 52, 74), (side * 78, 96), (side * 66, 100), (side * 42, 86))
        s.line("body", 1.2, (side * 52, 74, 0), (side * 78, 96, 0), (side * 66, 100, 0), (side * 42, 86, 0))
    s.poly("body", (-36, 16), (-24, 16), (-24, 34), (-18, 34), (-30, 48), (-42, 34), (-36, 34))  # this side up
    return s.cutout(hold=(0, 20))


@cut("cardboard rocket", 1.5, "box rocket", "cardboard spaceship", "homemade rocket", "toy rocket", "paper rocket")
def _cardboard_rocket(s: Sheet) -> Cutout:
    """Boxes taped one upon the other, with fins of board and a paper cone."""
    for side in (-1, 1):
        s.poly("ember", (side * 19, 34), (side * 36, 0), (side * 19, 6))
        s.line("body", 0.8, (side * 19, 34, 0), (side * 36, 0, 0), (side * 19, 6, 0))
    _carton(s, -21, 4, 21, 40)
    _carton(s, -18, 40, 18, 76)
    s.poly("accent", (-18, 76), (18, 76), (0, 100))
    s.line("body", 0.8, (-18, 76, 0), (18, 76, 0), (0, 100, 0), (-18, 76, 0))
    s.oval("body", 0, 58, 10)
    s.oval("glow", 0, 58, 7.6)
    for x, y in ((-11, 16), (9, 28), (-10, 30)):  # crayon stars
        s.line("accent", 1.2, (x - 4, y, 0), (x + 4, y, 0))
        s.line("accent", 1.2, (x, y - 4, 0), (x, y + 4, 0))
    for y in (40, 76):
        s.rect("rim", -20, y - 2, 20, y + 2)
    return s.cutout(hold=(0, 22))


@cut("newspaper kite", 1.0, "paper kite")
def _newspaper_kite(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 60), 4, 0.5, s.phase)):
        s.line("rim", 0.6, (0, 40, 0), (-2, 24), (6, 14), (-4, 4), (2, 0))
        for y in (26, 16, 6):
            s.poly("pale", (0, y), (8, y + 4), (8, y - 4))
            s.poly("pale", (0, y), (-7, y + 3), (-7, y - 4))
        s.poly("chalk", (0, 100), (-28, 72), (0, 34))
        s.poly("pale", (0, 100), (28, 72), (0, 34))
        s.poly("body", (-9, 90), (9, 90), (14, 84), (-14, 84))  # the headline
        for k in range(7):
            y, half = 79 - 6 * k, 19 - (abs(79 - 6 * k - 72) * (0.9 if k > 1 else 0.4)) * 0.55
            for x0, x1 in ((-half, -2), (2, half)):
                s.line("body", 1.5, (x0, y, 0), (x1, y, 0))
        s.rect("second", -15, 66, -3, 76)
        s.line("ember", 1.4, (0, 100, 0), (0, 34, 0))
        s.line("ember", 1.4, (-28, 72, 0), (28, 72, 0))
    return s.cutout(hold=(2, 0))


@cut("paper plane", 0.2, "paper airplane", "paper aeroplane", "paper glider")
def _paper_plane(s: Sheet) -> Cutout:
    """Folded of one sheet: a long wedge with its keel."""
    s.poly("pale", (-110, 78), (120, 46), (-60, 40))
    s.poly("chalk", (-110, 100), (120, 46), (-70, 56))
    s.poly("second", (-60, 40), (120, 46), (-50, 0))
    s.line("body", 2, (-70, 56, 0), (120, 46, 0))
    return s.cutout(hold=(-30, 24))


@cut("finish ribbon", 0.16, "finish tape", "finishing tape", "finishing ribbon")
def _finish_ribbon(s: Sheet) -> Cutout:
    """A long band, to be stretched across a track."""
    s.shape("accent", (-700, 84, 0), (-300, 78), (0, 62), (300, 78), (700, 84, 0), (700, 4, 0), (300, -2), (0, -18),
            (-300, -2), (-700, 4, 0))  # fmt: skip
    for x in range(-640, 660, 128):
        s.rect("rim", x, 22, x + 50, 58)
    return s.cutout(hold=(690, 44))


def _round(y: float) -> Motion:
    """Over and under an axis at the height `y` (metres, y down), once in `TURN` seconds, lowest in the middle."""

    def move(t: float) -> skia.Matrix:
        m = skia.Matrix.Translate(0, y)
        m.preScale(1, math.cos(math.tau * t / TURN))
        m.preTranslate(0, -y)
        return m

    return move


def _rope(s: Sheet, half: float) -> Cutout:
    with s.moving(_round(s.at(0, 50)[1])):
        for tone, wide in (("body", 4.5), ("straw", 3.0)):
            s.line(tone, wide, (-half, 50), (-0.7 * half, 83), (0, 98), (0.7 * half, 83), (half, 50))
    return s.cutout(hold=(0, 50))


@cut("turning rope", 1.24)
def _turning_rope(s: Sheet) -> Cutout:
    """A long skipping rope between two who turn it."""
    return _rope(s, 85)


@cut("tug rope", 0.1)
def _tug_rope(s: Sheet) -> Cutout:
    """A taut rope with a cloth tied about its middle."""
    s.line("straw", 3.6, (-200, 30), (200, 30))
    s.line("body", 1.4, (-200, 31), (200, 31))
    s.poly("accent", (-5, 32), (5, 32), (8, 2), (0, 11), (-8, 2))
    return s.cutout(hold=(0, 30))


@cut("skipping rope", 0.3, "skip rope", "jump rope", "jumping rope")
def _skipping_rope(s: Sheet) -> Cutout:
    """It lies in loops, a wooden handle at either end."""
    for k in range(3):
        s.ring("body", -30 + 26 * k, 46, 40, 9)
        s.ring("straw", -30 + 26 * k, 46, 40, 6)
    s.line("straw", 7, (-66, 30), (-100, 10, 0))
    s.line("straw", 7, (62, 30), (100, 16, 0))
    s.line("accent", 15, (-100, 10, 0), (-140, 4, 0))
    s.line("accent", 15, (100, 16, 0), (140, 8, 0))
    return s.cutout(hold=(100, 14))


@cut("whirling rope", 1.24)
def _whirling_rope(s: Sheet) -> Cutout:
    return _rope(s, 26)
