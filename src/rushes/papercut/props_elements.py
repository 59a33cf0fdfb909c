"""What sea, sky and wild bring along: vines and ropes from above, a rock to shelter under, first and last flowers."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("hanging vine", 4.0, "liana")
def _vine(s: Sheet) -> Cutout:
    """Its lower end is where it is put."""
    s.line("leaf", 1.6, (0, 0, 0), (0.6, 34), (-0.5, 68), (0, 100, 0))
    for k in range(9):
        y, side = 8 + 10.5 * k, 1 if k % 2 else -1
        s.shape("leaf", (0, y, 0), (side * 2.4, y + 1.6), (side * 5.2, y - 1.4, 0), (side * 2.2, y - 2.4))
    return s.cutout()


@cut("hanging rope", 4.0)
def _rope(s: Sheet) -> Cutout:
    s.line("straw", 1.3, (0, 0, 0), (0, 100, 0))
    for k in range(24):
        s.line("russet", 0.4, (-0.6, 2 + 4 * k, 0), (0.6, 3.6 + 4 * k, 0))
    s.oval("straw", 0, 1, 1.6)
    return s.cutout()


@cut("overhanging rock", 2.7, "rock shelter", "rock overhang")
def _overhang(s: Sheet) -> Cutout:
    """A boulder that leans over like a roof, a dry hollow under it."""
    s.poly("pale", (-52, 0), (-46, 60), (-20, 82), (52, 78), (46, 40), (40, 0))
    s.poly("mid", (-96, 0), (-98, 34), (-84, 66), (-58, 90), (-14, 100), (44, 97), (92, 86), (104, 70), (84, 62),
           (46, 68), (2, 74), (-26, 66), (-40, 44), (-46, 0))  # fmt: skip
    s.poly("second", (-96, 0), (-98, 34), (-84, 66), (-66, 60), (-74, 28), (-70, 0))
    s.poly("second", (-14, 100), (44, 97), (92, 86), (60, 84), (10, 88))
    return s.cutout()


@cut("snowdrop", 0.6, "snowdrops", "crocus", "early flower")
def _snowdrop(s: Sheet) -> Cutout:
    """A white bell that nods on its stalk, two narrow leaves, snow about its foot."""
    with s.moving(swing(s.at(0, 0), 1.6, 0.3, s.phase)):
        for side in (-1, 1):
            s.shape("leaf", (side * 3, 0, 0), (side * 16, 34), (side * 26, 66, 0), (side * 8, 30))
        s.line("leaf", 4.4, (0, 0, 0), (-2, 60), (6, 92), (24, 92), (30, 80, 0))
        s.oval("leaf", 31, 78, 5.4)
        for dx, turn in ((-9, -9), (9, 9), (0, 0)):
            s.shape("chalk", (31, 78, 0), (31 + dx - 7, 60), (31 + dx + turn * 0.4, 44, 0), (31 + dx + 7, 60))
        s.poly("leaf", (28, 52), (31, 47), (34, 52))
    s.shape("chalk", (-54, -4, 0), (-36, 9), (-6, 13), (30, 10), (54, -4, 0))
    return s.cutout(hold=(0, 20))


@cut("dandelion", 0.8, "dandelion clock", "blowball")
def _dandelion(s: Sheet) -> Cutout:
    """A ball of white down on a stalk."""
    with s.moving(swing(s.at(0, 0), 2.0, 0.3, s.phase)):
        for side in (-1, 1):
            s.shape("leaf", (0, 0, 0), (side * 16, 12), (side * 30, 30, 0), (side * 22, 8), (side * 34, 4, 0))
        s.line("leaf", 3, (0, 0, 0), (3, 40), (0, 76, 0))
        s.oval("pale", 0, 78, 24)
        for k in range(18):
            a = math.tau * k / 18
            x, y = 25 * math.cos(a), 78 + 25 * math.sin(a)
            s.line("chalk", 1.2, (0, 78, 0), (x, y, 0))
            s.oval("chalk", x, y, 3.6)
        s.oval("russet", 0, 78, 5)
    return s.cutout(hold=(0, 20))


@cut("dandelion seed", 0.3, "dandelion seeds", "downy seed", "thistledown")
def _dandelion_seed(s: Sheet) -> Cutout:
    """A grain that hangs under a little white parachute."""
    s.line("chalk", 3, (0, 14, 0), (0, 66, 0))
    s.shape("russet", (0, 18, 0), (5, 8), (0, -4, 0), (-5, 8))
    for k in range(9):
        a = math.radians(20 + 17.5 * k)
        s.line("chalk", 2.4, (0, 64, 0), (42 * math.cos(a), 64 + 36 * math.sin(a), 0))
        s.oval("chalk", 42 * math.cos(a), 64 + 36 * math.sin(a), 3)
    return s.cutout(hold=(0, 20))
