"""More that floats, or no longer does: a ferry with its passengers, a ship that goes down, a boat left on dry land."""

from __future__ import annotations

import math

from rushes.papercut.craft import Point
from rushes.papercut.props_shapes import Cutout, Sheet
from rushes.papercut.vehicles_kit import VehicleMaker, fleet, heave, puffs, swing_oar

Drawn = tuple[Cutout, list[Point]]
THINGS: dict[str, VehicleMaker] = {}
vehicle = fleet(THINGS)


@vehicle("ferry", 4.6, 2.5, "water", "ferryboat", "ferry boat", "passenger ferry", "passenger boat", standing=True)
def _ferry(s: Sheet) -> Drawn:
    """Two white decks with windows all along, heads at the rail, a funnel with a band."""
    with s.moving(heave(s, 0.8, 0.2)):
        s.rect("accent", -34, 78, -14, 104, 1)
        s.rect("body", -35, 94, -13, 104, 1)
        puffs(s, -24, 106, 7)
        s.rect("pale", 22, 78, 62, 96, 2)
        s.rect("glow", 40, 84, 59, 93, 1)
        for k, x in enumerate(range(-78, 20, 15)):
            s.oval("body", x, 74 + (k % 2), 4, 5)
            s.rect(("accent", "second", "straw")[k % 3], x - 5, 58, x + 5, 70, 3)
        s.rect("pale", -92, 40, 74, 58, 2)
        s.line("rim", 1.6, (-92, 66, 0), (22, 66, 0))
        for x in range(-90, 24, 14):
            s.line("rim", 1, (x, 58, 0), (x, 66, 0))
        for x in range(-86, 70, 17):
            s.rect("second", x, 44, x + 11, 54, 1)
        s.shape("body", (-104, 40, 0), (86, 40, 0), (112, 46, 0), (98, 6), (90, -14, 0), (-96, -14, 0), (-104, 10))
        s.poly("rim", (-103, 26), (104, 26), (102, 20), (-103, 20))
    return s.cutout(light=(50, 88)), [(84, 42), (0, 60), (-60, 60)]


def _turned(degrees: float, points: tuple[tuple[float, float], ...], dx: float, dy: float) -> list[Point]:
    a = math.radians(degrees)
    return [(dx + x * math.cos(a) - y * math.sin(a), dy + x * math.sin(a) + y * math.cos(a)) for x, y in points]


@vehicle("sinking ship", 7.0, 0.5, "water", "ship going down", "burning ship", "sinking boat", standing=True)
def _sinking(s: Sheet) -> Drawn:
    """Her stern is under water, her bow stands up; a broken mast, sails in rags, bubbles and foam."""

    def at(*points: tuple[float, float]) -> list[Point]:
        return _turned(34, points, 0, 12)

    with s.moving(heave(s, 2.0, 0.12)):
        for x, top in ((-14, 66), (20, 44)):
            s.poly("body", *at((x - 1.6, 6), (x + 1.6, 6), (x + 1, top), (x - 1, top)))
        s.poly("body", *at((20, 44), (22, 46), (44, 34), (43, 31)))
        s.poly("pale", *at((-32, 58), (6, 58), (8, 44), (2, 34), (-4, 42), (-12, 30), (-18, 38), (-28, 28)))
        s.poly("pale", *at((12, 36), (30, 36), (32, 24), (24, 27), (20, 18), (12, 24)))
        s.poly("body", *at((50, 14), (74, 30), (72, 32), (48, 18)))
        s.poly("russet", *at((-64, 14), (-30, 7), (20, 6), (52, 14), (60, 20), (48, -6), (36, -20), (-44, -22),
                             (-60, -6)))  # fmt: skip
        s.poly("body", *at((-62, 4), (54, 5), (53, 1), (-62, 0)))
        for x in (-36, -16, 4, 24):
            s.poly("dark", *at((x, -4), (x + 6, -4), (x + 6, -9), (x, -9)))
        s.poly("dark", *at((6, -10), (12, -6), (20, -9), (18, -16), (9, -17)))
    for k, x in enumerate((-62, -48, -30, -12, 6, 22, 36)):
        s.oval("rim", x, -6 + 4 * (k % 2), 9, 5)
    for x, y in ((-58, 14), (-66, 26), (-54, 36), (-70, 44)):
        s.ring("rim", x, y, 3.4, 1.2)
    return s.cutout(), [(0, 20)]


def _ashore(s: Sheet, *, full: bool) -> None:
    """A rowing boat that leans towards us: one sees into it, down to its ribs, or to the water that stands in it."""
    inside = ((-188, 60, 0), (-100, 92), (20, 104), (130, 104), (212, 92, 0), (120, 42), (0, 30), (-120, 38))
    s.shape("dark", *inside)
    for x in (-110, -40, 40, 120):
        s.line("mid", 6, (x, 42, 0), (x + 8, 92, 0))
    if full:
        s.shape("water", (-176, 60, 0), (-90, 82), (20, 92), (130, 94), (202, 86, 0), (120, 44), (0, 32), (-120, 40))
        for x, y, r in ((-80, 62, 26), (30, 66, 32), (120, 70, 22)):
            s.ring("rim", x, y, r * 0.5, 2.4)
    s.shape("body", (-190, 62, 0), (-120, 38), (0, 30), (120, 40), (214, 90, 0), (180, 10), (140, -6, 0), (-140, -6, 0),
            (-176, 14))  # fmt: skip
    s.line("accent", 6, (-180, 34), (-100, 18), (0, 10), (120, 18), (196, 50))
    s.line("russet", 6, (-150, 66, 0), (-236, -4, 0))
    s.shape("russet", (-228, 8), (-240, 6), (-262, -8), (-244, -10))


@vehicle("stranded boat", 0.9, 0.2, "water", "beached boat", "boat on land", "boat on dry land")
def _stranded(s: Sheet) -> Drawn:
    _ashore(s, full=False)
    return s.cutout(hold=(200, 70)), [(20, 62), (90, 66)]


@vehicle("boat full of rain", 0.9, 0.2, "water", "boat full of water", "flooded boat")
def _full(s: Sheet) -> Drawn:
    _ashore(s, full=True)
    with s.moving(swing_oar(s)):
        s.line("rim", 1, (0, 60, 0), (4, 60, 0))
    return s.cutout(hold=(200, 70)), [(20, 62), (90, 66)]


@vehicle("floating bathtub", 0.72, 0.8, "water", "bathtub boat")
def _bathtub(s: Sheet) -> Drawn:
    """Enamel with a rolled rim, taps at one end, claw feet just in the water, the plug on its chain."""
    with s.moving(heave(s, 1.2, 0.4)):
        s.line("straw", 8, (176, 92, 0), (176, 128, 0), (150, 128, 0), (150, 118, 0))
        s.rect("straw", 166, 126, 188, 136, 3)
        for x in (-130, 130):
            s.shape("straw", (x - 14, 4), (x + 14, 4), (x + 18, -24), (x, -34), (x - 18, -24))
        s.shape("chalk", (-206, 92, 0), (206, 92, 0), (186, 30), (130, -8), (-130, -8), (-186, 30))
        s.shape("pale", (-186, 30), (-150, 6), (-130, -8), (130, -8), (170, 12), (110, 10), (-100, 8))
        s.rect("rim", -216, 86, 216, 100, 7)
        s.line("straw", 4, (-120, 92, 0), (-124, 60), (-112, 36))
        s.oval("body", -112, 30, 9, 7)
    return s.cutout(), [(-100, 60), (10, 60), (112, 60)]


@vehicle("longship", 3.7, 1.6, "water", "viking ship", "viking longship", "dragon ship", "longboat", "drakkar")
def _longship(s: Sheet) -> Drawn:
    """A striped sail on its yard, a dragon's head at the stem, round shields along the side, oars in the water."""
    with s.moving(heave(s, 1.0, 0.25)):
        s.line("body", 2.4, (-4, 8, 0), (-4, 100, 0))
        for k in range(8):
            x = -44 + 10 * k
            s.shape("accent" if k % 2 else "chalk", (x, 95, 0), (x + 10, 95, 0), (x + 10.4, 50, 0), (x + 0.4, 50, 0))
        s.line("body", 2.4, (-48, 96, 0), (40, 96, 0))
        for x in (-46, 38):
            s.line("body", 0.7, (x, 94, 0), (x * 1.4, 18, 0))
        s.shape("russet", (-88, 50, 0), (-80, 24), (-62, 14), (0, 10), (58, 13), (74, 24), (80, 48, 0), (86, 46, 0),
                (84, 16), (66, -6), (0, -10), (-66, -6), (-84, 12))  # fmt: skip
        s.line("body", 1.2, (-80, 8), (-40, 3), (0, 2), (40, 3), (78, 10))
        s.shape("russet", (78, 44, 0), (76, 58), (84, 66), (102, 58, 0), (90, 55), (98, 51, 0), (87, 49), (86, 42, 0))
        s.poly("accent", (80, 62), (74, 72), (84, 65))
        s.oval("glow", 87, 60, 1.8)
        s.shape("russet", (-84, 46, 0), (-88, 60), (-98, 62), (-94, 54), (-90, 44, 0))
    with s.moving(swing_oar(s)):
        for x in (-52, -22, 10, 40):
            s.line("straw", 2, (x, 14, 0), (x + 14, -14, 0))
    with s.moving(heave(s, 1.0, 0.25)):
        for k, x in enumerate((-60, -44, -28, -12, 4, 20, 36, 52)):
            s.oval(("accent", "straw", "water", "chalk")[k % 4], x, 8, 7.4)
            s.ring("body", x, 8, 7.4, 1.2)
            s.oval("body", x, 8, 1.8)
    return s.cutout(light=(0, 50)), [(-16, 15), (12, 15), (38, 15), (-42, 15)]


def _hull(s: Sheet) -> None:
    s.shape("body", (-190, 66, 0), (-120, 46), (0, 38), (120, 48), (214, 82, 0), (190, 20), (150, -22), (-140, -26),
            (-176, 0))  # fmt: skip
    s.line("second", 5, (-186, 54), (-110, 33), (0, 25), (120, 35), (206, 68))
    s.line("accent", 6, (-180, 30), (-100, 10), (0, 3), (120, 12), (196, 46))


def _rigged(s: Sheet) -> None:
    """One mast, a great sail and a small one, a pennant on top."""
    s.line("russet", 8, (30, 30, 0), (30, 370, 0))
    s.line("russet", 5, (30, 164, 0), (-176, 176, 0))
    s.shape("chalk", (22, 360, 0), (-60, 270), (-172, 184, 0), (22, 172, 0))
    s.shape("accent", (38, 340, 0), (110, 240), (192, 130, 0), (38, 164, 0))
    s.poly("accent", (30, 370), (-26, 358), (30, 346))


def _leak(s: Sheet) -> None:
    """Water comes in at the bottom in a jet, and runs over the side."""
    for x, high, bend in ((64, 150, 30), (58, 130, -26), (62, 166, 6)):
        s.line("water", 13, (62, 40, 0), (x, high), (x + bend, high - 16), (x + 1.9 * bend, high - 74, 0))
        s.line("rim", 5, (62, 44, 0), (x, high - 8), (x + bend, high - 22), (x + 1.8 * bend, high - 66, 0))
    for x, y in ((18, 140), (118, 144), (104, 172), (30, 170)):
        s.oval("rim", x, y, 7, 9)
    s.shape("water", (-150, 58, 0), (-70, 70), (60, 74), (150, 66, 0), (120, 50), (0, 40), (-120, 48))


@vehicle("sailing boat", 0.9, 1.2, "water", "sailboat", "yacht", "sailing dinghy", "sloop")
def _sailing(s: Sheet) -> Drawn:
    with s.moving(heave(s, 1.4, 0.4)):
        _rigged(s)
        _hull(s)
    return s.cutout(hold=(200, 70)), [(-20, 44), (96, 48), (-118, 48)]


@vehicle("leaking boat", 0.9, 0.5, "water", "leaky boat", "leaking rowboat", "leaky rowboat", "leaking rowing boat",
         "leaky rowing boat", "leaking canoe", "leaky canoe", "leaking dinghy", "leaky dinghy")  # fmt: skip
def _leaking(s: Sheet) -> Drawn:
    with s.moving(swing_oar(s)):
        s.line("russet", 5, (-30, 62, 0), (40, -20, 0))
        s.shape("russet", (34, -14), (42, -12), (62, -42), (52, -46))
    with s.moving(heave(s, 1.4, 0.4)):
        _leak(s)
        _hull(s)
    return s.cutout(hold=(200, 70)), [(-50, 44), (136, 50), (-126, 48)]


@vehicle("leaking sailing boat", 0.9, 0.7, "water", "leaky sailing boat", "leaking sailboat", "leaky sailboat",
         "leaking yacht", "sinking sailing boat")  # fmt: skip
def _leaking_sail(s: Sheet) -> Drawn:
    with s.moving(heave(s, 1.6, 0.4)):
        _rigged(s)
        _leak(s)
        _hull(s)
    return s.cutout(hold=(200, 70)), [(-50, 44), (136, 50), (-126, 48)]
