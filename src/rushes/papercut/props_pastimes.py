"""Things of play: a carousel and its horses, a stand for lemonade, a window with a hole, a snowman without a hat."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@piece("carousel", "merry-go-round", "roundabout", "carrousel")
def carousel(b: Board) -> None:
    """A round floor, a drum of mirrors, poles with horses at the back, a striped roof with lamps along its rim."""
    b.rect("body", -2.7, -0.05, 2.7, 0.22, 0.05)
    b.rect("accent", -2.6, 0.2, 2.6, 0.42, 0.04)
    for x in (-2.2, -1.3, 1.3, 2.2):
        b.line("glow", 0.06, (x, 0.4), (x, 3.4))
    for x, side in ((-1.75, 1), (1.75, 1)):  # the far ones
        b.line("glow", 0.05, (x, 0.4), (x, 3.4))
        b.oval("light", x, 1.45, 0.46, 0.2)
        b.tube("light", [(x + side * 0.25, 1.45), (x + side * 0.5, 1.95)], [0.2, 0.12])
        b.shape("light", (x + side * 0.4, 2.02), (x + side * 0.55, 2.04), (x + side * 0.78, 1.84),
                (x + side * 0.7, 1.78), (x + side * 0.5, 1.86))  # fmt: skip
        b.rect("accent", x - 0.16, 1.44, x + 0.16, 1.68, 0.04)
        for leg in (-0.34, -0.2, 0.2, 0.34):
            b.line("light", 0.09, (x + leg, 1.38), (x + leg + (0.14 if leg > 0 else -0.14), 0.98))
    b.rect("second", -0.75, 0.42, 0.75, 3.4)
    for x in (-0.5, 0.0, 0.5):
        b.arch("dim", x - 0.18, x + 0.18, 0.8, 2.4)
        b.oval("ember", x, 2.95, 0.12)
    stripes = 10
    for k in range(stripes):
        x0, x1 = -2.9 + 5.8 * k / stripes, -2.9 + 5.8 * (k + 1) / stripes
        tone = "accent" if k % 2 else "rim"
        b.poly(tone, (x0, 3.7), (x1, 3.7), (0.12 * x1, 5.2), (0.12 * x0, 5.2))
        b.shape("rim" if k % 2 else "accent", (x0, 3.75, 0), (x1, 3.75, 0), (x1, 3.4), ((x0 + x1) / 2, 3.2), (x0, 3.4))
        b.oval("glow", (x0 + x1) / 2, 3.74, 0.08)
    b.line("body", 0.06, (0.0, 5.1), (0.0, 5.75))
    b.poly("accent", (0.0, 5.72), (0.55, 5.58), (0.0, 5.42))
    b.halo(0.0, 3.5, 3.0, 0.2)


@cut("carousel horse", 2.6)
def _carousel_horse(s: Sheet) -> Cutout:
    """A white horse leaping on its golden pole; the saddle is at 42 hundredths of the pole."""
    s.line("straw", 2.4, (0, 0, 0), (0, 100, 0))
    for x, foot in ((-17, (-29, 14)), (-13, (-20, 10)), (14, (25, 12)), (17, (31, 18))):
        s.tube("chalk", [(x, 32), ((x + foot[0]) / 2, 22), foot], [6, 4, 3])
        s.oval("body", foot[0], foot[1] - 1, 2.6, 1.8)
    s.shape("grey", (-21, 39), (-33, 42), (-38, 28), (-33, 20), (-29, 30), (-22, 32))  # the tail
    s.shape("chalk", (-24, 35), (-15, 42), (8, 41), (20, 46), (27, 62), (33, 66), (44, 56), (43, 51), (34, 53),
            (30, 40), (22, 29), (0, 27), (-20, 28))  # fmt: skip
    s.shape("accent", (22, 58), (28, 68), (30, 64), (24, 50), (17, 43), (14, 45))  # the mane
    s.shape("accent", (-11, 42), (10, 42), (12, 33), (7, 26), (-9, 27), (-13, 34))
    s.rect("straw", -7, 41, 7, 44.5, 1.5)
    s.line("straw", 1.6, (30, 57), (42, 53))
    s.oval("body", 35, 60, 1.3)
    return s.cutout(hold=(0, 42))


def _stand(b: Board, sign: str) -> None:
    """A table with a cloth to the ground, posts with bunting, and a sign above."""
    for x in (-1.05, 1.05):
        b.line("body", 0.07, (x, 0), (x, 2.05))
    b.rect("rim", -1.1, 1.62, 1.1, 2.2, 0.05)
    b.rect("accent", -1.1, 2.1, 1.1, 2.2, 0.03)
    if sign == "lemon":
        for x in (-0.55, 0.0, 0.55):
            b.oval("glow", x, 1.86, 0.2, 0.16)
            b.oval("glow", x + 0.2, 1.86, 0.06, 0.05)
            b.line("mid", 0.03, (x - 0.16, 1.95), (x - 0.05, 2.06))
    else:
        for x in (-0.55, 0.0, 0.55):
            b.poly("ember", (x - 0.15, 1.72), (x + 0.15, 1.72), (x + 0.2, 1.9), (x - 0.2, 1.9))
            b.oval("accent", x, 1.95, 0.19, 0.1)
    b.rect("rim", -1.2, 0.0, 1.2, 0.86)
    for k in range(6):
        b.rect("glow" if sign == "lemon" else "ember", -1.2 + 0.4 * k, 0.0, -1.0 + 0.4 * k, 0.8)
    b.rect("body", -1.28, 0.82, 1.28, 0.92, 0.02)
    if sign == "lemon":
        b.lathe("light", (0.16, 0.92, 0), (0.2, 1.1), (0.15, 1.36, 0), x=-0.45)
        b.lathe("glow", (0.15, 0.94, 0), (0.18, 1.1), (0.15, 1.25, 0), x=-0.45)
        b.oval("rim", -0.45, 1.25, 0.13, 0.04)
        for x in (0.05, 0.35, 0.65):
            b.poly("glow", (x - 0.07, 0.92), (x + 0.07, 0.92), (x + 0.1, 1.14), (x - 0.1, 1.14))
        for x, y in ((0.9, 0.98), (1.04, 0.98), (0.97, 1.08)):
            b.oval("glow", x, y, 0.09, 0.07)
    else:
        for k in range(5):
            x = -0.9 + 0.42 * k
            b.poly("ember", (x - 0.1, 0.92), (x + 0.1, 0.92), (x + 0.14, 1.05), (x - 0.14, 1.05))
            b.oval("accent", x, 1.08, 0.14, 0.08)


@piece("lemonade booth", "lemonade stand", "juice stand", "lemonade stall")
def lemonade_stand(b: Board) -> None:
    _stand(b, "lemon")


@piece("snack booth", "snack stand", "cookie stand", "bake sale", "cake stand")
def snack_stand(b: Board) -> None:
    _stand(b, "cake")


@piece("window wall")
def window_wall(b: Board) -> None:
    """The end of a house with one large window, its sill at 1.2 metres, and the eaves."""
    b.rect("wall", -1.5, -0.05, 2.4, 3.5)
    b.rect("second", -1.5, -0.05, 2.4, 0.3)
    for k in range(7):
        b.rect("pale", -1.4 + 0.55 * k, 0.5 + 0.33 * (k % 3), -1.1 + 0.55 * k, 0.6 + 0.33 * (k % 3))
    b.poly("accent", (-1.9, 3.4), (2.8, 3.4), (2.2, 4.2), (-1.3, 4.2))
    b.rect("body", -0.85, 1.15, 0.85, 2.85, 0.03)
    with b.unlit():
        b.rect("glow", -0.73, 1.27, 0.73, 2.73)
    b.line("body", 0.07, (0.0, 1.2), (0.0, 2.8))
    b.line("body", 0.07, (-0.8, 2.0), (0.8, 2.0))
    b.rect("body", -1.0, 1.02, 1.0, 1.17, 0.02)


@cut("smashed pane", 1.0)
def _smashed_pane(s: Sheet) -> Cutout:
    """A dark jagged hole, cracks running out of it, splinters about it."""
    points = []
    for k in range(16):
        r = (48, 22, 40, 26)[k % 4]
        a = math.tau * k / 16
        points.append((r * math.cos(a), 50 + r * math.sin(a)))
    s.poly("body", *points)
    for k in range(8):
        a = math.tau * (k + 0.5) / 8
        s.line("chalk", 2.5, (26 * math.cos(a), 50 + 26 * math.sin(a), 0), (62 * math.cos(a), 50 + 50 * math.sin(a), 0))
    for x, y in ((-58, 4), (-30, -6), (40, 2), (62, 12)):
        s.poly("chalk", (x, y), (x + 12, y + 4), (x + 3, y + 14))
    return s.cutout()


@cut("playing carton", 0.8)
def _playing_carton(s: Sheet) -> Cutout:
    """A wide carton in which several sit: a ship of brown board with portholes drawn on it."""
    s.rect("sack", -110, 0, 110, 92)
    s.poly("sackcloth", (-110, 92), (-136, 68), (-132, 60), (-110, 80))
    s.poly("sackcloth", (110, 92), (136, 68), (132, 60), (110, 80))
    s.line("body", 1.6, (-110, 92, 0), (110, 92, 0), (110, 0, 0), (-110, 0, 0), (-110, 92, 0))
    s.rect("pale", -110, 56, 110, 64)
    for x in (-66, 0, 66):
        s.oval("body", x, 30, 17)
        s.oval("pale", x, 30, 12)
    return s.cutout(hold=(0, 40))


def _snow_body(s: Sheet) -> None:
    s.line("body", 1.6, (-16, 52), (-36, 62), (-46, 72))
    s.line("body", 1.6, (16, 52), (36, 60), (48, 58))
    s.oval("chalk", 0, 20, 24, 21)
    s.oval("chalk", 0, 50, 18, 17)
    s.oval("chalk", 0, 74, 13, 13)
    for y, r in ((20, 21), (50, 16), (74, 12)):
        s.line("grey", 1.4, (-r, y - 6), (-0.6 * r, y - 0.75 * r), (0, y - 0.9 * r), (0.5 * r, y - 0.8 * r))
    for y in (44, 51, 58):
        s.oval("body", 2, y, 1.6)
    s.oval("body", 1, 77, 1.6)
    s.oval("body", 8, 77, 1.6)
    s.poly("ember", (5, 75), (22, 72), (5, 71))


def _snow_scarf(s: Sheet) -> None:
    s.line("accent", 5, (-12, 64), (0, 61), (12, 64))
    s.line("accent", 5, (-6, 62), (-10, 50))


def _snow_hat(s: Sheet) -> None:
    s.rect("body", -15, 83, 15, 86, 1)
    s.rect("body", -10, 85, 10, 100, 1)
    s.rect("accent", -10, 86, 10, 90)


@cut("scarfless snowman", 1.5)
def _scarfless(s: Sheet) -> Cutout:
    _snow_body(s)
    _snow_hat(s)
    return s.cutout()


@cut("snowman", 1.5)
def _snowman(s: Sheet) -> Cutout:
    _snow_body(s)
    _snow_scarf(s)
    _snow_hat(s)
    return s.cutout()


@cut("bareheaded snowman", 1.35)
def _bareheaded(s: Sheet) -> Cutout:
    _snow_body(s)
    _snow_scarf(s)
    return s.cutout()


@piece("wall end")
def wall_end(b: Board) -> None:
    """A garden wall as one sees it along its length: no thicker than its coping."""
    b.rect("mid", -0.2, -0.05, 0.2, 1.6)
    for k in range(6):
        b.rect("soft", -0.17 + 0.12 * (k % 2), 0.1 + 0.25 * k, 0.05 + 0.12 * (k % 2), 0.26 + 0.25 * k, 0.02)
    b.rect("body", -0.28, 1.56, 0.28, 1.7, 0.03)


@piece("fence end")
def fence_end(b: Board) -> None:
    """A fence along its length: the last post, the rails behind it."""
    b.rect("body", -0.12, -0.05, 0.12, 1.5)
    b.poly("body", (-0.12, 1.5), (0.12, 1.5), (0.0, 1.7))
    for y in (0.4, 1.1):
        b.rect("mid", -0.22, y, 0.22, y + 0.14, 0.02)


@cut("snowdrift", 0.7, "pile of snow", "snow pile", "heap of snow", "snowbank")
def _snowdrift(s: Sheet) -> Cutout:
    s.shape("chalk", (-150, 0, 0), (-110, 40), (-60, 62), (-10, 96), (50, 70), (100, 48), (150, 0, 0))
    s.shape("grey", (-100, 10), (-50, 34), (-8, 60), (-30, 22), (-70, 6))
    s.line("grey", 2, (20, 74), (60, 52), (100, 26))
    return s.cutout()


@cut("dam", 0.7, "beaver dam", "little dam")
def _dam(s: Sheet) -> Cutout:
    """Branches and stones heaped across the water."""
    for x, y, r in ((-88, 12, 17), (-52, 16, 21), (-14, 15, 19), (26, 17, 22), (64, 14, 18), (94, 10, 14)):
        s.oval("grey", x, y, r, 0.8 * r)
    for n, (x, y, dx, dy) in enumerate(
        ((-100, 28, 190, 14), (-84, 52, 150, -18), (-96, 40, 170, 26), (-60, 70, 130, -8), (-40, 84, 90, 8),
         (-70, 60, 50, 36), (30, 50, 44, 44))
    ):  # fmt: skip
        s.line("russet" if n % 2 else "body", 9, (x, y, 0), (x + dx, y + dy, 0))
    for x in (-66, -20, 38, 72):
        s.line("body", 7, (x, 0, 0), (x + 6, 92, 0))
    return s.cutout()
