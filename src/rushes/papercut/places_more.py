"""Places that others were taken for: courtyard, corridor, stairwell, cellar, sewer, mine, circus, fair."""

from __future__ import annotations

from rushes.papercut.pieces_board import box
from rushes.papercut.pieces_buildings import house
from rushes.papercut.pieces_plants import bush, tree
from rushes.papercut.pieces_town import apartment, circus_tent, lanterns, market_stall
from rushes.papercut.places_ground import land, plant, scatter, swells
from rushes.papercut.places_inside import (
    FOOT,
    STAND,
    WALL,
    floor,
    near_boxes,
    panels,
    pendant,
    pot,
    wall,
)
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_town import cobbles, pavement


def _kerb(s: Set) -> None:
    """The dark edge of the stage before a paved place, with two posts."""
    b = s.flat(-0.28)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -0.98)
        for x in (-4.9, 4.9):
            b.lathe("body", (0.16, -1.0, 0), (0.13, -0.2), (0.2, -0.1), (0.18, 0.05), (0.05, 0.16), x=x)


@place("courtyard", "patio", "inner court", "cloister", "yard of a house", "atrium")
def courtyard(s: Set) -> None:
    """House walls about a paved yard: an arch to the street, windows with shutters, plants in pots."""
    b = s.flat(4)
    with b.standing(0, 1.0, 0.8):
        apartment(b)
    b = s.flat(1.6)
    gate = s.side * 1.7
    b.wash("pale", "second", box(-SIDE, LOW, SIDE, 6.6), (0, 1.0), (0, 6.0))
    b.arch("mid", gate - 1.15, gate + 1.15, 0.9, 2.4)
    b.arch("light", gate - 0.95, gate + 0.95, 0.9, 2.3)
    for x in (-11.5, -8.3, -5.1, -1.9, 1.9, 5.1, 8.3, 11.5):
        for y in (1.5, 3.9):
            if y < 2 and abs(x - gate) < 1.7:
                continue
            b.rect("deep", x - 0.42, y, x + 0.42, y + 1.15)
            b.line("pale", 0.05, (x, y, 0), (x, y + 1.15, 0))
            for side in (-1, 1):
                b.rect("accent", x + side * 0.68 - 0.24, y - 0.04, x + side * 0.68 + 0.24, y + 1.2)
            b.rect("mid", x - 0.6, y - 0.3, x + 0.6, y - 0.08)
            for k in range(5):
                b.oval("accent" if k % 2 else "glow", x - 0.48 + 0.24 * k, y + 0.0, 0.1)
    b = s.flat(0.5)
    for x in (-7.6, -4.4, -3.6, 4.0, 4.8, 7.7):
        x *= s.side
        b.poly("accent", (x - 0.3, 0.06), (x + 0.3, 0.06), (x + 0.4, 0.66), (x - 0.4, 0.66))
        with b.standing(x, 0.6, 0.55):
            bush(b)
    cobbles(s)
    _kerb(s)


@place("corridor", "hospital corridor", "school corridor", "school hall", "hotel corridor", "passage",
       "waiting room", "changing room", "locker room", interior=True, sky=False)  # fmt: skip
def corridor(s: Set) -> None:
    """A long row of doors with numbers, lamps along the ceiling, a bench."""
    s.flat(WALL + 0.2).rect("wall", -SIDE, LOW, SIDE, TOP)
    b = wall(s)
    panels(b, 1.7, 1.2)
    for k in range(-4, 5):
        x = 3.0 * k + 1.2 * s.side
        b.rect("mid", x - 0.62, FOOT, x + 0.62, 3.1)
        b.rect("second", x - 0.5, FOOT + 0.06, x + 0.5, 3.0)
        b.rect("pale", x - 0.26, 2.1, x + 0.26, 2.75)
        b.oval("glow", x + 0.38, 1.75, 0.06)
        b.rect("pale", x + 0.8, 2.4, x + 1.15, 2.75)
    b = s.flat(0.7)
    for x in (-6.0, -2.0, 2.0, 6.0):
        pendant(b, x, 3.9)
    b = s.flat(0.35)
    x = s.side * 3.4
    b.rect("body", x - 1.3, STAND + 0.42, x + 1.3, STAND + 0.54)
    for dx in (-1.15, 1.15):
        b.rect("body", x + dx - 0.06, STAND, x + dx + 0.06, STAND + 0.44)
    floor(s, "mid")
    pot(s, -s.side)


@place("staircase", "stairwell", "staircase hall", "stairs", "stairway", "tower staircase",
       "flight of stairs", "flights of stairs", interior=True, sky=False)  # fmt: skip
def stairwell(s: Set) -> None:
    """Flights that zigzag from landing to landing, their banisters, doors with mats, the lift behind its lattice."""
    s.flat(WALL + 0.5).rect("wall", -SIDE, LOW, SIDE, TOP)
    b = s.flat(WALL)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 1.6), (0, 5.5))
    d = s.side
    with b.unlit():
        b.rect("pale", -SIDE, FOOT, SIDE, 1.55)
        b.rect("sober", -SIDE, 1.52, SIDE, 1.62)
        x = -d * 3.3  # the lift's cage, a board across it
        b.rect("second", x - 0.9, FOOT, x + 0.9, 3.6)
        b.rect("soft", x - 0.76, FOOT, x + 0.76, 3.4)
        for k in range(-6, 7):
            b.line("second", 0.04, (x + 0.24 * k - 0.3, FOOT), (x + 0.24 * k + 0.3, 3.4))
            b.line("second", 0.04, (x + 0.24 * k + 0.3, FOOT), (x + 0.24 * k - 0.3, 3.4))
        b.rect("wall", x - 1.5, FOOT, x - 0.9, 3.4)
        b.rect("wall", x + 0.9, FOOT, x + 1.3, 3.4)
        b.rect("accent", x - 0.55, 1.85, x + 0.55, 2.3)
        b.line("rim", 0.09, (x - 0.2, 1.93), (x + 0.2, 2.22))
        b.line("rim", 0.09, (x + 0.2, 1.93), (x - 0.2, 2.22))
    b.rect("second", -SIDE, LOW, SIDE, FOOT)
    b = s.flat(0.55)
    for level in range(3):  # flight after flight, each the other way
        way = d if level % 2 == 0 else -d
        y0 = 0.5 + 1.75 * level
        tone = ("second", "soft", "pale")[level]
        for k in range(9):
            x, y = way * (-1.7 + 0.42 * k), y0 + 0.195 * (k + 1)
            b.rect(tone, x, y - 0.3, x + way * 0.46, y)
            b.line(tone, 0.05, (x + way * 0.2, y), (x + way * 0.2, y + 0.8))
        b.line(tone, 0.12, (way * -1.75, y0 + 0.95), (way * 2.1, y0 + 2.6))
        left, right = sorted((way * 1.9, way * 6.0))
        b.rect(tone, left, y0 + 1.5, right, y0 + 1.76)
        for k in range(12):
            x = way * (2.2 + 0.32 * k)
            b.line(tone, 0.045, (x, y0 + 1.7), (x, y0 + 2.55))
        b.line(tone, 0.1, (way * 2.1, y0 + 2.58), (way * 6, y0 + 2.58))
    b.rect("mid", -d * 1.95 - 0.11, STAND, -d * 1.95 + 0.11, STAND + 1.25)
    b.oval("mid", -d * 1.95, STAND + 1.32, 0.17)
    floor(s, "second")
    near_boxes(s, -s.side, 5.6)


@place("cellar", "wine cellar", "vault", "cellar vault", "crypt", interior=True, sky=False)
def cellar(s: Set) -> None:
    """Low vaults without a window, barrels and bottles."""
    b = s.flat(WALL)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 1.0), (0, 4.4))
    for k in range(-4, 5):
        b.arch("pale", 3.0 * k - 1.25, 3.0 * k + 1.25, FOOT, 1.9)
        b.arch("wall", 3.0 * k - 1.1, 3.0 * k + 1.1, FOOT, 1.8)
        for row in range(3):
            for dx in (-0.55, 0.0, 0.55):
                b.oval("pale", 3.0 * k + dx, FOOT + 0.35 + 0.5 * row, 0.22)
                b.oval("accent", 3.0 * k + dx, FOOT + 0.35 + 0.5 * row, 0.1)
    b = s.flat(0.6)
    for x in (-4.3, 4.6):
        b.rect("body", x - 0.34, LOW, x + 0.34, TOP)
    pendant(b, s.side * 1.5, 3.2)
    b = s.flat(0.4)
    for x, y in ((-3.2, 0.0), (-2.1, 0.0), (-2.65, 0.86)):
        x *= s.side
        b.oval("accent", x, STAND + 0.48 + y, 0.52, 0.46)
        b.ring("body", x, STAND + 0.48 + y, 0.42, 0.06)
        b.oval("body", x, STAND + 0.48 + y, 0.07)
    floor(s, "mid")
    near_boxes(s, s.side)


@place("sewer", "sewers", "drain", "storm drain", "subway tunnel", "catacombs", interior=True, sky=False)
def sewer(s: Set) -> None:
    """A round brick tunnel: light at its end, water along its floor, pipes that drip."""
    b = s.flat(WALL)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 1.0), (0, 4.4))
    for row in range(12):
        for k in range(-14, 15):
            b.line(
                "deep",
                0.03,
                (1.1 * k + 0.55 * (row % 2), 0.4 * row, 0),
                (1.1 * k + 0.55 * (row % 2) + 0.8, 0.4 * row, 0),
            )
    x = s.side * 1.4
    b.oval("pale", x, 1.9, 2.1, 2.0)
    b.oval("wall", x, 1.9, 1.8, 1.7)
    b.oval("light", x, 1.8, 0.8, 0.8)
    b.rect("bright water", x - 1.3, LOW, x + 1.3, 0.9)
    for pipe in (-s.side * 2.6, -s.side * 5.4):
        b.oval("body", pipe, 2.6, 0.5)
        b.oval("second", pipe, 2.6, 0.36)
        b.line("bright water", 0.16, (pipe, 2.4, 0), (pipe + 0.1, 1.4), (pipe + 0.1, 0.4))
    b = s.flat(0.7)
    b.line("mid", 0.2, (-SIDE, 3.6, 0), (SIDE, 3.6, 0))
    b = s.flat(0.5)
    b.rect("bright water", -SIDE, LOW, SIDE, 0.34)
    b.rect("mid", -SIDE, LOW, SIDE, 0.14)
    floor(s, "mid")
    near_boxes(s, s.side)


@place("mine", "mineshaft", "mine shaft", "mine tunnel", "coal mine", "gold mine", interior=True, sky=False)
def mine(s: Set) -> None:
    """Rock, timber props, rails with a cart, lamps, gold in the wall."""
    b = s.flat(WALL)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 1.0), (0, 4.4))
    x = s.side * 1.2
    b.poly("pale", (x - 1.5, FOOT), (x + 1.5, FOOT), (x + 1.1, 3.1), (x - 1.1, 3.1))
    b.halo(x, 1.9, 1.2)
    for spot in scatter(b, -12, 12, 40):
        y = b.rng.uniform(0.6, 4.0)
        if abs(spot - x) > 1.7:
            b.poly("glow", (spot - 0.1, y), (spot, y + 0.12), (spot + 0.12, y + 0.02), (spot + 0.02, y - 0.1))
    b = s.flat(0.6)
    for post in (-6.4, -2.9, 2.6, 6.1):
        b.poly("second", (post - 0.16, LOW), (post + 0.16, LOW), (post + 0.14, 3.6), (post - 0.14, 3.6))
    b.rect("second", -SIDE, 3.5, SIDE, 3.86)
    pendant(b, -s.side * 1.2, 3.3)
    b = s.flat(0.3)
    cart = -s.side * 3.3
    b.poly("body", (cart - 0.8, 0.5), (cart + 0.8, 0.5), (cart + 1.05, 1.35), (cart - 1.05, 1.35))
    for dx in (-0.7, -0.3, 0.1, 0.5):
        b.oval("glow" if dx in (-0.3, 0.5) else "second", cart + dx, 1.4, 0.3, 0.24)
    for dx in (-0.5, 0.5):
        b.ring("second", cart + dx, 0.34, 0.2, 0.08)
    b.rect("second", -SIDE, 0.06, SIDE, 0.14)
    for k in range(-18, 19):
        b.rect("body", 0.8 * k, -0.06, 0.8 * k + 0.3, 0.06)
    floor(s, "mid")
    near_boxes(s, s.side)


@place("circus", "circus ring", "big top", "circus tent", "circus arena", interior=True, sky=False)
def circus(s: Set) -> None:
    """Inside the big top: striped canvas, rows of heads, the ring's red rim, a trapeze, sand."""
    b = s.flat(WALL)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 1.0), (0, 4.4))
    for k in range(-14, 15):
        x = 0.5 * s.side
        b.poly("ember" if k % 2 else "light", (x + 1.3 * k, 0.6), (x + 1.3 * (k + 1), 0.6), (x + 0.42 * (k + 1), TOP),
               (x + 0.42 * k, TOP))  # fmt: skip
    b = s.flat(0.9)
    for row in range(3):
        for x in scatter(b, -13, 13, 34):
            b.oval(("second", "soft", "pale")[row], x, 1.9 - 0.36 * row, 0.2, 0.25)
        b.rect(("second", "soft", "pale")[row], -SIDE, LOW, SIDE, 1.76 - 0.36 * row)
    b = s.flat(0.5)
    for x in (-s.side * 3.0, -s.side * 2.2):
        b.line("body", 0.04, (x, 3.1, 0), (x, TOP, 0))
    b.line("body", 0.09, (-s.side * 3.0, 3.1, 0), (-s.side * 2.2, 3.1, 0))
    b.rect("accent", -SIDE, LOW, SIDE, 0.52)
    b.rect("glow", -SIDE, 0.46, SIDE, 0.56)
    for k in range(-12, 13):
        b.shape("glow", (1.3 * k - 0.13, 0.2), (1.3 * k, 0.34), (1.3 * k + 0.13, 0.2), (1.3 * k, 0.06))
    b = s.flat(0)
    b.wash("glow", "second", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.4))
    near_boxes(s, s.side)


@place("fairground", "amusement park", "theme park", "fun fair", "funfair", "carnival ground", "county fair")
def fairground(s: Set) -> None:
    """A wheel with cabins, a striped tent, a stall, lamps on strings."""
    b = s.flat(7)
    land(b, swells(b, 1.6, 0.2, 9), "second")
    b = s.flat(3)
    x, y, r = s.side * 2.6, 3.9, 2.5
    for k in range(12):
        c = (0.0, 0.5, 0.866, 1.0, 0.866, 0.5, 0.0, -0.5, -0.866, -1.0, -0.866, -0.5)
        px, py = x + r * c[k], y + r * c[(k + 3) % 12]
        b.line("mid", 0.07, (x, y, 0), (px, py, 0))
        b.rect("accent" if k % 2 else "glow", px - 0.28, py - 0.5, px + 0.28, py - 0.06, 0.1)
    b.ring("mid", x, y, r, 0.13)
    b.ring("mid", x, y, 0.8 * r, 0.07)
    for dx in (-1.4, 1.4):
        b.line("body", 0.18, (x, y, 0), (x + dx, 0.9, 0))
    b = s.flat(1.4)
    with b.standing(-s.side * 3.4, 0.8, 0.9):
        circus_tent(b)
    with b.standing(s.side * 5.2, 0.7, 0.85):
        market_stall(b)
    b = s.flat(0.8)
    lanterns(b, (-8.0, 4.2), (8.0, 4.2), 16)
    cobbles(s)
    _kerb(s)


@place("circus grounds", "circus front", "circus tents", "by the circus", "behind the circus", "circus camp")
def circus_grounds(s: Set) -> None:
    """Before the big top: its striped canvas and pennants, a barred wagon, lamps on strings."""
    b = s.flat(7)
    plant(b, land(b, swells(b, 1.6, 0.2, 9), "second"), scatter(b, -20, 20, 22), 0.2, 0.3, tree)
    b = s.flat(1.5)
    with b.standing(s.side * 1.7, 0.95, 0.72):
        circus_tent(b)
    land(b, swells(b, 1.0, 0.04, 9), "soft")
    b = s.flat(0.8)
    x = -s.side * 2.7  # a wagon with bars
    b.rect("accent", x - 1.5, 2.45, x + 1.5, 2.75, 0.05)
    b.rect("rim", x - 1.4, 1.15, x + 1.4, 2.45)
    b.rect("accent", x - 1.5, 0.95, x + 1.5, 1.2)
    with b.unlit():
        for k in range(11):
            b.line("second", 0.06, (x - 1.35 + 0.27 * k, 1.15), (x - 1.35 + 0.27 * k, 2.45))
        for wheel in (-0.9, 0.9):
            b.ring("second", x + wheel, 0.85, 0.3, 0.09)
            b.line("second", 0.06, (x + wheel - 0.3, 0.85), (x + wheel + 0.3, 0.85))
    land(b, swells(b, 0.6, 0.04, 8), "pale")
    lanterns(s.flat(0.6), (-8.0, 4.0), (8.0, 4.0), 16)
    cobbles(s)
    _kerb(s)


@place("construction site", "building site", "scaffold", "scaffolding")
def site(s: Set) -> None:
    """A house half built behind scaffolding, a crane, planks and a fence with stripes."""
    b = s.flat(5)
    plant(b, land(b, swells(b, 1.5, 0.2, 9), "second"), scatter(b, -20, 20, 16), 0.3, 0.4, house, tree)
    b = s.flat(2.4)
    x = -s.side * 2.8
    b.rect("glow", x - 0.12, 0.9, x + 0.12, 6.4)
    b.line("glow", 0.14, (x - s.side * -1.6, 6.0, 0), (x + s.side * 5.4, 6.0, 0))
    b.line("glow", 0.06, (x, 6.9, 0), (x + s.side * 5.4, 6.0, 0))
    b.line("body", 0.05, (x + s.side * 4.2, 6.0, 0), (x + s.side * 4.2, 4.4, 0))
    b.rect("accent", x + s.side * 4.2 - 0.5, 4.0, x + s.side * 4.2 + 0.5, 4.4)
    b = s.flat(1.3)
    left, right = sorted((s.side * 1.5, s.side * 8.0))
    b.rect("mid", left, 0.7, right, 3.3)
    b.poly("mid", (left, 3.3), (left + 1.6, 3.3), (left + 1.6, 4.6), (left, 4.6))
    for k in range(4):
        wx = left + 0.7 + 1.6 * k
        b.rect("deep", wx, 1.4, wx + 0.8, 2.5)
    for k in range(7):
        px = left - 0.2 + 1.13 * k
        b.line("body", 0.06, (px, 0.6, 0), (px, 5.0, 0))
    for y in (1.5, 2.9, 4.3):
        b.rect("glow", left - 0.3, y, right + 0.3, y + 0.1)
    b = s.flat(0.4)
    for k in range(-14, 15):
        b.poly(
            "accent" if k % 2 else "pale",
            (0.8 * k, 0.5),
            (0.8 * k + 0.8, 0.5),
            (0.8 * k + 0.95, 0.72),
            (0.8 * k + 0.15, 0.72),
        )
        if k % 3 == 0:
            b.rect("body", 0.8 * k - 0.05, 0.05, 0.8 * k + 0.05, 0.8)
    pavement(s)


@place("airport", "runway", "airfield", "airstrip")
def airport(s: Set) -> None:
    """A plane on the runway before the tower."""
    b = s.flat(6)
    land(b, swells(b, 1.4, 0.1, 10), "second")
    x = -s.side * 3.6
    b.rect("mid", x - 0.3, 1.0, x + 0.3, 4.2)
    b.poly("deep", (x - 0.8, 4.9), (x + 0.8, 4.9), (x + 0.6, 4.1), (x - 0.6, 4.1))
    b.rect("mid", x - 4, 1.0, x + 3, 2.2)
    for k in range(8):
        b.rect("glow", x - 3.7 + 0.8 * k, 1.4, x - 3.2 + 0.8 * k, 1.9)
    b = s.flat(1.6)
    x, d = s.side * 2.6, s.side
    b.shape("pale", (x - d * 3.2, 1.6), (x - d * 2.6, 2.1), (x + d * 2.4, 2.1), (x + d * 3.2, 1.6), (x + d * 2.4, 1.25),
            (x - d * 2.6, 1.35))  # fmt: skip
    b.poly("accent", (x - d * 2.4, 2.0), (x - d * 3.3, 3.4), (x - d * 2.7, 3.4), (x - d * 1.5, 2.0))
    b.poly("mid", (x - d * 0.6, 1.6), (x + d * 0.7, 1.6), (x - d * 1.2, 0.8), (x - d * 1.8, 0.8))
    for k in range(9):
        b.oval("deep", x - 1.9 + 0.47 * k, 1.8, 0.12, 0.14)
    for wheel in (-1.6, 1.9):
        b.oval("body", x + wheel * d, 0.95, 0.22)
    b = s.flat(0.5)
    b.rect("mid", -SIDE, LOW, SIDE, 0.62)
    for k in range(-10, 11):
        b.rect("pale", 1.7 * k, 0.3, 1.7 * k + 0.9, 0.4)
    pavement(s)
