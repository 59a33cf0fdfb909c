"""Shops that are told by their goods, and rooms that are told by one great thing."""

from __future__ import annotations

import math
from collections.abc import Callable

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_plants import leaf, petals
from rushes.papercut.pieces_room import bar_counter, chair, chandelier, easel
from rushes.papercut.pieces_works import gear
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    HIGH,
    STAND,
    curtains,
    floor,
    near_boxes,
    near_chair,
    opening,
    panels,
    pendant,
    picture,
    pot,
    stand,
    stripes,
    view,
    wall,
)
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_water import row, slide

_Goods = Callable[[Board, float, float, int], None]


def _toy(b: Board, x: float, y: float, k: int) -> None:
    match k % 5:
        case 0:  # a bear
            tone = ("sober", "second")[k % 2]
            b.oval(tone, x, y + 0.17, 0.17, 0.18)
            b.oval(tone, x, y + 0.42, 0.14)
            for side in (-1, 1):
                b.oval(tone, x + side * 0.12, y + 0.54, 0.06)
                b.oval(tone, x + side * 0.16, y + 0.24, 0.06, 0.1)
                b.oval(tone, x + side * 0.13, y + 0.05, 0.09, 0.06)
                b.oval("rim", x + side * 0.05, y + 0.45, 0.025)
        case 1:
            b.oval("accent", x, y + 0.22, 0.22)
            b.rect("rim", x - 0.21, y + 0.17, x + 0.21, y + 0.27, 0.04)
        case 2:  # blocks
            for dx, dy, tone in ((-0.13, 0.0, "accent"), (0.13, 0.0, "glow"), (0.0, 0.25, "mid")):
                b.rect(tone, x + dx - 0.12, y + dy, x + dx + 0.12, y + dy + 0.24, 0.02)
        case 3:  # a drum
            b.rect("accent", x - 0.24, y, x + 0.24, y + 0.32)
            b.rect("rim", x - 0.26, y, x + 0.26, y + 0.06)
            b.rect("rim", x - 0.26, y + 0.28, x + 0.26, y + 0.36)
            b.line("rim", 0.03, (x - 0.22, y + 0.06), (x, y + 0.28, 0), (x + 0.22, y + 0.06))
        case _:  # a rocking horse
            b.line("mid", 0.05, (x - 0.3, y + 0.1), (x, y), (x + 0.3, y + 0.1))
            b.oval("sober", x - 0.02, y + 0.3, 0.2, 0.1)
            b.tube("sober", [(x + 0.1, y + 0.3), (x + 0.22, y + 0.5)], [0.14, 0.1])
            b.oval("sober", x + 0.27, y + 0.5, 0.1, 0.06)
            for dx in (-0.14, 0.12):
                b.line("sober", 0.05, (x + dx, y + 0.28), (x + dx * 1.3, y + 0.04))


def _sweet(b: Board, x: float, y: float, k: int) -> None:
    if k % 3 == 2:  # lollipops
        for i, dx in enumerate((-0.14, 0.02, 0.17)):
            b.line("rim", 0.025, (x + dx, y), (x + dx, y + 0.34))
            b.oval(("accent", "glow", "sober")[i], x + dx, y + 0.4, 0.1)
        return
    b.rect("rim", x - 0.19, y, x + 0.19, y + 0.42, 0.08)
    b.rect("second", x - 0.13, y + 0.4, x + 0.13, y + 0.5, 0.03)
    for i in range(14):
        tone = ("accent", "glow", "sober", "mid")[(i + k) % 4]
        b.oval(tone, x - 0.12 + 0.08 * (i % 4), y + 0.06 + 0.075 * (i // 4), 0.036)


def _bottle(b: Board, x: float, y: float, k: int) -> None:
    tone = ("accent", "sober", "mid", "rim", "second")[k % 5]
    wide = (0.16, 0.12, 0.2)[k % 3]
    b.shape(tone, (x - wide, y, 0), (x - wide, y + 0.26), (x - 0.05, y + 0.36, 0), (x - 0.05, y + 0.48, 0),
            (x + 0.05, y + 0.48, 0), (x + 0.05, y + 0.36, 0), (x + wide, y + 0.26), (x + wide, y, 0))  # fmt: skip
    b.rect("light", x - wide * 0.7, y + 0.08, x + wide * 0.7, y + 0.2)


def _bloom(b: Board, x: float, y: float, k: int) -> None:
    b.poly("second", (x - 0.13, y), (x + 0.13, y), (x + 0.18, y + 0.22), (x - 0.18, y + 0.22))
    for i, dx in enumerate((-0.17, 0.0, 0.17)):
        b.line("mid", 0.025, (x + 0.4 * dx, y + 0.2), (x + dx, y + 0.42 + 0.06 * (i % 2)))
        petals(b, x + dx, y + 0.46 + 0.06 * (i % 2), 0.1, ("accent", "rim", "glow")[(i + k) % 3])


def _cloth(b: Board, x: float, y: float, k: int) -> None:
    for i in range(3):
        tone = ("accent", "second", "sober", "rim", "mid", "glow")[(2 * k + i) % 6]
        dx, dy = ((-0.14, 0), (0.14, 0), (0, 0.22))[i]
        b.oval(tone, x + dx, y + dy + 0.13, 0.14)
        b.ring("body", x + dx, y + dy + 0.13, 0.06, 0.02)


def _clock(b: Board, x: float, y: float, k: int) -> None:
    r = (0.24, 0.18, 0.21)[k % 3]
    if k % 2:
        b.rect("second", x - r * 1.1, y, x + r * 1.1, y + 0.56, 0.05)
        b.poly("second", (x - r * 1.3, y + 0.54), (x + r * 1.3, y + 0.54), (x, y + 0.75))
    b.oval("second", x, y + 0.3, r * 1.15)
    b.oval("rim", x, y + 0.3, r)
    a = 0.9 * k
    b.line("body", 0.03, (x, y + 0.3), (x + 0.6 * r * math.cos(a), y + 0.3 + 0.6 * r * math.sin(a)))
    b.line("body", 0.025, (x, y + 0.3), (x + 0.8 * r * math.cos(2.6 * a), y + 0.3 + 0.8 * r * math.sin(2.6 * a)))


def _letter(b: Board, x: float, y: float, k: int) -> None:
    b.rect("body", x - 0.26, y, x + 0.26, y + 0.5)
    for i in range(1 + k % 4):
        b.rect("rim", x - 0.2, y + 0.03 + 0.1 * i, x + 0.2, y + 0.11 + 0.1 * i, 0.01)
    if k % 3 == 0:
        b.rect("accent", x - 0.18, y + 0.02, x + 0.18, y + 0.34, 0.02)
        b.line("rim", 0.03, (x, y + 0.02), (x, y + 0.34))


def _cage(b: Board, x: float, y: float, k: int) -> None:
    if k % 2:
        b.oval("rim", x, y + 0.24, 0.25, 0.23)
        b.oval("water", x, y + 0.21, 0.22, 0.18)
        b.oval("accent", x - 0.02, y + 0.22, 0.09, 0.05)
        b.poly("accent", (x + 0.05, y + 0.22), (x + 0.14, y + 0.29), (x + 0.14, y + 0.15))
        return
    b.oval("accent" if k % 4 else "glow", x, y + 0.2, 0.1, 0.08)
    b.oval("accent" if k % 4 else "glow", x + 0.08, y + 0.28, 0.06)
    for i in range(-3, 4):
        b.line("second", 0.018, (x + 0.075 * i, y), (x + 0.075 * i, y + 0.56 - 0.018 * i * i))
    b.rect("second", x - 0.26, y, x + 0.26, y + 0.05)


def _store(name: str, *others: str, goods: _Goods, extra: Callable[[Set], None] | None = None) -> None:
    @place(name, *others, interior=True)
    def build(s: Set) -> None:
        view(s, town=True)
        b = wall(s)
        stripes(b, FOOT, HIGH - 0.3, 0.8)
        x = s.side * 1.7
        opening(b, x - 1.0, 1.7, x + 1.0, 3.6, across=2, down=1)
        k = 0
        with b.unlit():
            for y in (1.15, 1.95, 2.75, 3.55):  # the shelves and what is for sale
                for left, right in (sorted((s.side * 0.3, -s.side * 9.0)), sorted((s.side * 3.2, s.side * 10.0))):
                    b.rect("second", left, y - 0.08, right, y)
                    at = left + 0.4
                    while at < right - 0.2:
                        goods(b, at, y, k)
                        k, at = k + 1, at + 0.66
                    k += 2
        b = s.flat(FURNITURE)
        stand(b, s.side * 3.6, bar_counter, 0.9, flip=s.side > 0)
        with b.unlit():
            for i in range(3):
                goods(b, s.side * (2.9 + 0.65 * i), STAND + 1.0, i + 1)
        pendant(b, -s.side * 2.6, 4.1, 0.3)
        if extra is not None:
            extra(s)
        floor(s)
        near_boxes(s, -s.side, 5.4)


def _dress_forms(s: Set) -> None:
    b = s.flat(FURNITURE - 0.05)
    for x, tone in ((-1.7, "accent"), (-3.1, "rim")):
        with b.standing(s.side * x, STAND, 1.15), b.unlit():
            b.line("mid", 0.05, (0, 0), (0, 0.7))
            b.line("mid", 0.05, (-0.25, 0), (0.25, 0))
            b.shape(tone, (-0.3, 0.55, 0), (-0.15, 1.0), (-0.27, 1.35), (-0.07, 1.5, 0), (0.07, 1.5, 0), (0.27, 1.35),
                    (0.15, 1.0), (0.3, 0.55, 0))  # fmt: skip
            b.line("glow", 0.03, (-0.1, 1.48), (-0.05, 1.1), (-0.12, 0.8))  # the tape


_store("toy shop", "toyshop", "toy store", "toymaker's", "toymaker's shop", "toymaker's workshop", "toy workshop",
       "toy factory", "doll shop", goods=_toy)  # fmt: skip
_store("sweet shop", "candy shop", "candy store", "confectioner's", "chocolate shop", "sweetshop", "ice cream shop",
       "ice cream parlour", goods=_sweet)  # fmt: skip
_store("pharmacy", "apothecary", "chemist's", "drugstore", "potion shop", "apothecary's", "perfume shop",
       goods=_bottle)  # fmt: skip
_store("flower shop", "florist's", "florist's shop", goods=_bloom)
_store("tailor's", "tailor's shop", "tailor shop", "tailor's workshop", "dressmaker's", "sewing room", "fabric shop",
       "seamstress's workshop", "weaver's", "weaver's workshop", goods=_cloth, extra=_dress_forms)  # fmt: skip
_store("clock shop", "clockmaker's", "clockmaker's workshop", "clockmaker's shop", "watchmaker's", "watchmaker's shop",
       "watchmaker's workshop", goods=_clock)  # fmt: skip
_store("post office", "sorting office", "mail room", "postmaster's office", goods=_letter)
_store("pet shop", "pet store", goods=_cage)


def _long_table(s: Set) -> None:
    """A long laid table with candles, chairs behind it."""
    b = s.flat(FURNITURE)
    for k in range(-4, 5):
        stand(b, 1.35 * k + 0.4, chair, 1.0)
    with b.unlit():
        b.rect("rim", -6.2, STAND + 0.55, 6.2, STAND + 0.86, 0.03)
        for k in range(21):  # the hem
            b.oval("rim", -6.2 + 0.62 * k, STAND + 0.55, 0.31, 0.14)
        for k in range(-4, 5):
            x = 1.35 * k - 0.3
            b.oval("sober", x, STAND + 0.88, 0.24, 0.05)
            b.shape("glow", (x + 0.42, STAND + 1.12, 0), (x + 0.34, STAND + 1.06), (x + 0.37, STAND + 0.98),
                    (x + 0.47, STAND + 0.98), (x + 0.5, STAND + 1.06))  # fmt: skip
            b.line("mid", 0.03, (x + 0.42, STAND + 0.86), (x + 0.42, STAND + 1.0))
        for x in (-3.2, 0.1, 3.2):
            b.halo(x, STAND + 1.5, 0.8, 0.5)
            b.line("mid", 0.05, (x, STAND + 0.86), (x, STAND + 1.3))
            b.line("mid", 0.04, (x - 0.25, STAND + 1.3), (x, STAND + 1.15), (x + 0.25, STAND + 1.3))
            for dx in (-0.25, 0.0, 0.25):
                b.rect("light", x + dx - 0.03, STAND + 1.3, x + dx + 0.03, STAND + 1.45)
                b.put("glow", leaf(x + dx, STAND + 1.45, 0.14, 0.05, 90))


@place("dining room", "dining hall", "banquet", "banquet hall", "feast", "banqueting hall", "refectory",
       "supper table", interior=True)  # fmt: skip
def dining_room(s: Set) -> None:
    view(s)
    b = wall(s, tone="wall", to="pale")
    panels(b, 1.9, 0.9)
    for x in (-5.0, 0.0, 5.0):
        opening(b, x - 0.7, 2.3, x + 0.7, 4.3, shape="arched", down=3)
        curtains(b, x - 0.7, x + 0.7, 1.9, 4.3)
    picture(b, -2.5, 2.6, 1.1, 1.3)
    picture(b, 2.5, 2.6, 1.1, 1.3)
    b = s.flat(0.7)
    with b.standing(0.0, 1.0):
        chandelier(b)
    _long_table(s)
    floor(s, rug=True)
    near_chair(s, s.side)


@place("ship dining room", "ship's dining room", "ship's restaurant", "captain's table", interior=True)
def ship_dining_room(s: Set) -> None:
    """The waves stand high in the round windows; rivets, lamps that hang, a life ring, a long table."""
    row(s, 6, 2.3, 0.9, "far water", "water", slide(0.3, 0.16, 4.0, 0.0))
    b = wall(s, high=4.3, tone="light", to="wall")
    panels(b, 1.5, 0.7)
    for k in range(-4, 5):
        x = 2.3 * k + 0.3
        opening(b, x - 0.62, 1.95, x + 0.62, 3.19, shape="round", across=1, down=1)
        with b.unlit():
            b.ring("glow", x, 2.57, 0.72, 0.1)
            for i in range(8):
                b.oval("second", x + 0.72 * math.cos(i * math.tau / 8), 2.57 + 0.72 * math.sin(i * math.tau / 8), 0.045)
    with b.unlit():
        for k in range(60):
            b.oval("pale", -SIDE + 0.88 * k, 3.75, 0.04)
        x = s.side * 1.45
        b.ring("rim", x, 3.2, 0.34, 0.17)
        for a in range(4):
            b.oval("accent", x + 0.34 * math.cos(a * math.tau / 4), 3.2 + 0.34 * math.sin(a * math.tau / 4), 0.1)
    _long_table(s)
    floor(s)
    near_chair(s, s.side)


@place("ballroom", "ball", "palace ball", "ballroom floor", "dance hall", "masked ball", "masquerade", "waltz",
       interior=True)  # fmt: skip
def ballroom(s: Set) -> None:
    """Tall windows between columns, great chandeliers, a parquet that shines."""
    view(s)
    b = wall(s, high=6.4, tone="rim", to="light")
    for k in range(-3, 4):
        x = 3.4 * k
        opening(b, x - 0.85, 1.1, x + 0.85, 4.7, shape="arched", across=3, down=6, frame="soft")
        curtains(b, x - 0.85, x + 0.85, 1.2, 4.7)
        with b.unlit():
            b.rect("wall", x + 1.5, FOOT, x + 1.9, 5.2)
            b.rect("pale", x + 1.4, FOOT, x + 2.0, FOOT + 0.3)
            b.rect("pale", x + 1.4, 5.0, x + 2.0, 5.25)
            b.line("glow", 0.04, (x + 1.7, 2.6), (x + 1.7, 2.9))
            b.halo(x + 1.7, 3.0, 0.7, 0.5)
            b.put("glow", leaf(x + 1.7, 2.9, 0.2, 0.08, 90))
    b = s.flat(0.7)
    for x in (-3.4, 0.0, 3.4):
        with b.standing(x, 0.6 if x == 0 else 1.3, 1.2 if x == 0 else 0.9):
            chandelier(b)
    floor(s)
    b = s.flat(-0.02)
    with b.unlit():
        b.wash("dim", "second", box(-SIDE, LOW, SIDE, 0.0), (0, 0), (0, -1.6))
        for k in range(-18, 19):  # the parquet, seen aslant
            for j in range(3):
                x, y = 0.9 * k + 0.45 * (j % 2), -0.06 - 0.3 * j * (1 + 0.25 * j)
                b.poly("second" if (k + j) % 2 else "soft", (x, y), (x + 0.42, y - 0.13), (x, y - 0.26),
                       (x - 0.42, y - 0.13))  # fmt: skip
    pot(s, s.side)


@place("foundry", "bell foundry", "iron foundry", "steelworks", "foundry forge", "casting house", interior=True)
def foundry(s: Set) -> None:
    """A great crucible tilts and pours glowing metal into the mould; a finished bell hangs from the beam."""
    view(s, town=True)
    b = wall(s, high=6.2, tone="light", to="wall")
    for k in range(-3, 4):
        opening(b, 4.6 * k - 0.9, 3.0, 4.6 * k + 0.9, 4.6, shape="arched", across=3, down=3)
    d = s.side
    b = s.flat(FURNITURE + 0.1)
    x = d * 2.7
    b.halo(x, 1.9, 4.2, 0.8)
    with b.unlit():
        b.line("mid", 0.12, (x - 1.0, TOP), (x - 0.8, 3.3))
        b.line("mid", 0.12, (x + 1.0, TOP), (x + 0.8, 3.3))
        with b.standing(x, 2.7, turn=d * 24):
            b.shape("mid", (-0.95, 0.8, 0), (-0.8, -0.3), (-0.35, -0.6), (0.35, -0.6), (0.8, -0.3), (0.95, 0.8, 0))
            b.oval("ember", 0, 0.8, 0.95, 0.16)
            b.oval("glow", 0, 0.8, 0.75, 0.1)
        lip = x - d * 1.15
        b.tube("glow", [(lip + d * 0.25, 3.05), (lip, 2.7), (lip - d * 0.04, STAND + 1.0)], [0.2, 0.16, 0.14])
        b.halo(lip, STAND + 1.0, 1.3, 0.9)
        b.rect("mid", lip - 0.8, STAND, lip + 0.8, STAND + 0.95, 0.04)  # the mould in its frame
        for y in (0.25, 0.65):
            b.line("second", 0.07, (lip - 0.8, STAND + y), (lip + 0.8, STAND + y))
        b.oval("glow", lip, STAND + 0.96, 0.3, 0.07)
        b.rect("mid", x + d * 0.7 - 0.7, STAND, x + d * 0.7 + 0.7, STAND + 1.3)  # the furnace mouth
        b.arch("glow", x + d * 0.7 - 0.4, x + d * 0.7 + 0.4, STAND, STAND + 0.6)
    x = -d * 2.6  # the bell
    b.line("mid", 0.1, (x, TOP), (x, 3.2))
    with b.unlit():
        b.lathe("sober", (0.95, 1.55, 0), (0.72, 1.85), (0.5, 2.6), (0.36, 3.1), (0.0, 3.25), x=x)
        b.rect("dim", x - 0.68, 1.82, x + 0.68, 1.94)
        b.oval("mid", x, 1.5, 0.16)
    floor(s)
    near_boxes(s, -d, 5.5)


@place("mill", "watermill", "inside a windmill", "flour mill", "miller's", "grain mill", interior=True)
def mill(s: Set) -> None:
    """Millstones under a wooden cogwheel, flour running from the spout, sacks."""
    view(s)
    b = wall(s, tone="wall", to="pale")
    opening(b, -s.side * 2.6 - 0.7, 2.2, -s.side * 2.6 + 0.7, 3.5)
    b = s.flat(FURNITURE + 0.1)
    x = s.side * 2.2
    with b.fainter():
        gear(b, x, 3.4, 1.0, 0.02, "body", 16)
        gear(b, x - s.side * 1.75, 3.4, 0.7, 0.0, "body", 11)
        b.rect("body", x - 0.13, STAND + 1.0, x + 0.13, TOP)
        b.rect("body", x - 1.25, STAND, x + 1.25, STAND + 0.35)
    with b.unlit():
        b.rect("rim", x - 1.1, STAND + 0.35, x + 1.1, STAND + 0.72, 0.06)  # the stones
        b.rect("wall", x - 1.1, STAND + 0.76, x + 1.1, STAND + 1.12, 0.06)
        b.poly("second", (x - 0.5, STAND + 1.9), (x + 0.5, STAND + 1.9), (x + 0.16, STAND + 1.15),
               (x - 0.16, STAND + 1.15))  # fmt: skip
        b.poly("rim", (x - s.side * 1.1, STAND + 0.6), (x - s.side * 1.3, STAND + 0.5), (x - s.side * 1.8, STAND),
               (x - s.side * 1.1, STAND))  # fmt: skip
        for k in range(6):
            sx = -s.side * (1.4 + 0.85 * (k % 4))
            y = STAND + 0.75 * (k // 4)
            b.shape("rim" if k % 2 else "light", (sx - 0.38, y, 0), (sx - 0.44, y + 0.4), (sx - 0.3, y + 0.72),
                    (sx - 0.08, y + 0.8, 0), (sx - 0.17, y + 0.95, 0), (sx + 0.17, y + 0.95, 0),
                    (sx + 0.08, y + 0.8, 0),
                    (sx + 0.3, y + 0.72), (sx + 0.44, y + 0.4), (sx + 0.38, y, 0))  # fmt: skip
    floor(s)
    near_boxes(s, -s.side, 5.4)


@place("cinema", "movie theatre", "movie theater", "picture house", "film theatre", interior=True, sky=False)
def cinema(s: Set) -> None:
    """The lit screen between red curtains, the beam from behind, rows of seats."""
    b = s.flat(1.2)
    b.rect("second", -SIDE, LOW, SIDE, TOP)
    b.halo(0, 2.9, 5.5, 0.5)
    with b.unlit():
        b.rect("rim", -3.0, 1.7, 3.0, 4.6)
        b.wash("pale", "wall", box(-3.0, 1.7, 3.0, 2.5), (0, 1.7), (0, 2.5))
        b.oval("glow", s.side * 1.2, 3.5, 0.5)
        b.poly("soft", (-3.0, 2.2), (-1.6, 3.3), (-0.4, 2.4), (0.8, 3.0), (3.0, 2.1), (3.0, 1.7), (-3.0, 1.7))
        for side in (-1, 1):
            for k in range(7):
                x = side * (3.1 + 0.62 * k)
                b.rect("accent" if k % 2 else "sober", min(x, x + side * 0.62), LOW, max(x, x + side * 0.62), TOP)
        b.rect("accent", -SIDE, 4.65, SIDE, TOP)
        b.scallop("accent", [(-4 + 0.8 * k, 4.7) for k in range(11)], 0.5)
    for depth, y in ((0.7, 0.35), (0.35, 0.1)):
        b = s.flat(depth)
        with b.unlit():
            for k in range(-9, 10):
                x = 1.15 * k + (0.5 if depth < 0.5 else 0)
                b.shape("mid" if depth > 0.5 else "deep", (x - 0.46, LOW, 0), (x - 0.46, y + 0.75), (x, y + 0.95),
                        (x + 0.46, y + 0.75), (x + 0.46, LOW, 0))  # fmt: skip
    floor(s)
    near_chair(s, -s.side)
    b = s.flat(0.5)
    with b.sheer(0.16), b.unlit():
        b.poly("glow", (-SIDE, 6.6), (-SIDE, 6.3), (3.0, 1.7), (3.0, 4.6))


@place("art studio", "painter's studio", "artist's studio", "studio", "painter's workshop", "atelier",
       "painting studio", interior=True)  # fmt: skip
def art_studio(s: Set) -> None:
    """A great slanting window, easels with pictures, canvases against the wall, pots of brushes."""
    view(s, town=True)
    b = wall(s)
    x = s.side * 1.4
    opening(b, x - 1.9, 1.6, x + 1.9, 4.4, across=5, down=4)
    for px, py, wide, tall in ((-2.6, 2.2, 1.3, 1.5), (-4.3, 2.6, 1.2, 0.9), (-4.2, 1.3, 0.9, 1.1), (-6, 2, 1, 1.4)):
        picture(b, s.side * px, py, wide, tall)
    b = s.flat(FURNITURE)
    stand(b, -s.side * 2.3, easel, 1.05)
    stand(b, s.side * 3.7, easel, 0.95, flip=True)
    with b.unlit():
        for k, tone in enumerate(("accent", "glow", "rim", "mid")):
            b.rect(tone, s.side * 2.1 - 0.5 + 0.26 * k, STAND + 0.62, s.side * 2.1 - 0.3 + 0.26 * k, STAND + 0.88, 0.02)
        b.rect("second", s.side * 2.1 - 0.7, STAND + 0.52, s.side * 2.1 + 0.7, STAND + 0.62)
        for dx in (-0.6, 0.55):
            b.rect("second", s.side * 2.1 + dx, STAND, s.side * 2.1 + dx + 0.07, STAND + 0.55)
        for k in range(5):
            bx = s.side * 2.1 + 0.34 + 0.05 * k
            b.line("mid", 0.025, (bx, STAND + 0.8), (bx + 0.03 * (k - 2), STAND + 1.15))
    floor(s)
    b = s.flat(-0.02)
    with b.unlit():
        for k in range(14):
            b.oval(("accent", "glow", "rim")[k % 3], b.rng.uniform(-4, 4), b.rng.uniform(-0.5, -0.1), 0.09, 0.025)
    near_chair(s, s.side)
