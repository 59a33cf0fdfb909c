"""Places out of doors with a sign of their own: a railway line, an alley, a backyard, a frozen pond, a sumo ring."""

from __future__ import annotations

import math

import skia

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import cottage
from rushes.papercut.pieces_plants import bush, dead_tree, pine, tree, trunk
from rushes.papercut.pieces_town import fence, laundry_line, pane_grid
from rushes.papercut.places_ground import bank, drift, grass, ground, land, near, pebbles, plant, scatter, swells
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_sport import crowd
from rushes.papercut.places_water import sea
from rushes.papercut.props_shapes import bob


@place("railway track", "railway line", "railway tracks", "railroad", "railroad track", "railroad tracks", "rails",
       "train track", "train tracks", "rail line", "track bed", "level crossing", "railway crossing",
       "railway embankment", "freight train", "goods train", "train line", "railway bridge")  # fmt: skip
def railway_track(s: Set) -> None:
    """Open country: rails on sleepers and gravel before hills, telegraph poles along them, a signal."""
    d = s.side
    land(b := s.flat(12), swells(b, 2.4, 0.4, 14), "pale")
    line = land(b := s.flat(5), swells(b, 1.75, 0.2, 10), "soft")
    plant(b, line, scatter(b, -22, 22, 18), 0.4, 0.7, bush, tree)
    b = s.flat(1.3)
    b.rect("wall", -SIDE, LOW, SIDE, 1.0)
    for k in range(-6, 7):  # telegraph poles and their wires
        x = 3.4 * k + 0.9
        b.line("second", 0.13, (x, 0.9, 0), (x, 3.75, 0))
        for y in (3.3, 3.6):
            b.line("second", 0.1, (x - 0.45, y, 0), (x + 0.45, y, 0))
            b.line("second", 0.03, (x, y), (x + 1.7, y - 0.22), (x + 3.4, y))
    b = s.flat(0.5)
    b.rect("second", -SIDE, LOW, SIDE, 0.5)
    with b.unlit():  # a second line beyond
        b.rect("dim", -SIDE, 0.42, SIDE, 0.6)
        for k in range(-46, 47):
            b.rect("deep", 0.55 * k - 0.12, 0.5, 0.55 * k + 0.12, 0.6)
        b.rect("rim", -SIDE, 0.6, SIDE, 0.66)
        x = -d * 2.4  # the signal: its arm up, its lamp
        b.line("mid", 0.14, (x, 0.4, 0), (x, 3.1, 0))
        b.poly("accent", (x, 2.75), (x, 3.05), (x + d * 1.2, 3.4), (x + d * 1.25, 3.1))
        b.poly("rim", (x + d * 0.8, 2.98), (x + d * 0.8, 3.28), (x + d * 0.98, 3.34), (x + d * 0.98, 3.03))
        b.halo(x, 2.5, 0.6, 0.5)
        b.oval("glow", x, 2.5, 0.14)
    b = s.flat(0)
    with b.unlit():
        b.wash("dim", "mid", box(-SIDE, LOW, SIDE, 0.08), (0, 0), (0, -1.3))  # the gravel
        for k in range(-46, 47):  # sleepers, and on them the two rails
            x = 0.55 * k
            b.poly("deep", (x - 0.14, 0.08), (x + 0.14, 0.08), (x * 1.12 + 0.2, -0.72), (x * 1.12 - 0.2, -0.72))
        for y, thick in ((0.0, 0.07), (-0.56, 0.11)):
            b.rect("rim", -SIDE, y, SIDE, y + thick)
            b.rect("body", -SIDE, y - 0.5 * thick, SIDE, y)
    b, line = near(s, -1.0)
    grass(b, line, "body", 0.3)


def _front(b: Board, x: float, d: int, tone: str) -> None:
    """A house front from x outwards, its balcony with flowers reaching in over the alley."""
    b.rect(tone, min(x, x + d * 14), LOW, max(x, x + d * 14), TOP)
    for k, y in enumerate((0.85, 2.5, 4.4)):
        for i in range(4):
            wx = x + d * (0.95 + 1.7 * i)
            b.rect("rim", wx - 0.46, y - 0.06, wx + 0.46, y + 1.16)
            with b.unlit():
                b.rect("glow" if (i + k) % 3 == 0 else "deep", wx - 0.36, y, wx + 0.36, y + 1.1)
                b.line(tone, 0.05, (wx, y), (wx, y + 1.1))
                for side in (-1, 1):  # shutters
                    b.rect("accent", wx + side * 0.6 - 0.13, y - 0.04, wx + side * 0.6 + 0.13, y + 1.14)
    left, right = sorted((x + d * 1.9, x - d * 0.75))
    with b.unlit():
        b.rect("body", left, 2.12, right, 2.28)
        b.rect("body", left, 2.82, right, 2.9)
        for k in range(12):
            px = left + 0.05 + (right - left - 0.1) * k / 11
            b.line("body", 0.05, (px, 2.2, 0), (px, 2.86, 0))
        b.poly("body", (x, 1.5), (x, 2.15), (x - d * 0.6, 2.15))
        for k in range(6):
            px = left + 0.2 + (right - left - 0.4) * k / 5
            b.oval("accent" if k % 2 else "glow", px, 3.0, 0.13)


@place("alley", "back alley", "alleyway", "side street", "narrow street", "narrow alley", "backstreet",
       "back street", "lane between houses")  # fmt: skip
def alley(s: Set) -> None:
    """Between two house fronts: balconies that face each other over the cobbles, washing on a line between."""
    b = s.flat(8)
    b.rect("pale", -SIDE, LOW, SIDE, 3.4)
    b.poly("pale", (-2.2, 3.4), (0, 5.0), (2.2, 3.4))
    pane_grid(b, -4, 2.1, 4, 3.3, 9, 2, 0.4)
    b = s.flat(1.6)
    for d in (-1, 1):
        b.poly("soft", (d * 2.0, LOW), (d * 2.0, 6.5), (d * SIDE, 6.5), (d * SIDE, LOW))
        with b.unlit():
            for y in (1.6, 3.1, 4.6):
                b.rect("glow" if y == 3.1 else "mid", d * 2.45 - 0.25, y, d * 2.45 + 0.25, y + 0.8)
    b.rect("wall", -SIDE, LOW, SIDE, 1.1)
    b = s.flat(0.6)
    for d in (-1, 1):
        _front(b, d * 2.05, d, "second")
    b = s.flat(0.55, moving=True)  # the washing
    with b.unlit():
        b.line("body", 0.04, (-2.2, 3.5), (0, 3.25), (2.2, 3.5))
        for k, tone in enumerate(("rim", "accent", "water", "glow", "rim")):
            x, y = -1.3 + 0.65 * k, 3.3 + 0.03 * abs(k - 2)
            with b.moving(bob(0.03, 2.0, 1.0, 0.2 * k)):
                b.shape(tone, (x - 0.28, y, 0), (x + 0.28, y, 0), (x + 0.3, y - 0.7, 0), (x, y - 0.64),
                        (x - 0.3, y - 0.7, 0))  # fmt: skip
    ground(s, "mid")
    b = s.flat(0)
    with b.unlit():  # cobbles
        for x in scatter(b, -14, 14, 60):
            b.oval("soft", x, -b.rng.uniform(0.1, 0.9), 0.16, 0.06)
    b, _ = near(s, -1.05)


@place("backyard", "back yard", "yard", "back garden", "house garden")
def backyard(s: Set) -> None:
    """Behind the house: its lit back door and windows, washing on a line, a tree house, a board fence."""
    d = s.side
    line = land(b := s.flat(6), swells(b, 2.1, 0.2, 9), "pale")
    plant(b, line, scatter(b, -20, 20, 14), 0.5, 0.8, tree)
    b = s.flat(1.6)
    b.rect("soft", -SIDE, LOW, SIDE, 1.1)
    with b.unlit():  # the fence
        for k in range(-70, 71):
            px = 0.36 * k
            b.poly("dim", (px, 1.0), (px, 2.25), (px + 0.15, 2.4), (px + 0.3, 2.25), (px + 0.3, 1.0))
        b.rect("second", -SIDE, 1.9, SIDE, 2.0)
    b = s.flat(1.0)  # the house
    x = 2.3 * d
    b.rect("wall", min(x, x + d * 12), LOW, max(x, x + d * 12), 4.3)
    b.poly("accent", (x - d * 0.6, 4.2), (x + d * 2.6, 6.6), (x + d * 12, 6.6), (x + d * 12, 4.2))
    with b.unlit():
        b.halo(x + d * 0.9, 2.0, 1.4, 0.4)
        b.rect("second", x + d * 0.9 - 0.5, 0.9, x + d * 0.9 + 0.5, 2.9)
        b.rect("glow", x + d * 0.9 - 0.3, 1.8, x + d * 0.9 + 0.3, 2.7)
        for wx in (2.4, 4.2):
            b.rect("rim", x + d * wx - 0.6, 1.75, x + d * wx + 0.6, 3.05)
            b.rect("glow", x + d * wx - 0.5, 1.85, x + d * wx + 0.5, 2.95)
            b.line("rim", 0.07, (x + d * wx, 1.85), (x + d * wx, 2.95))
    b.rect("soft", -SIDE, LOW, SIDE, 0.9)
    b = s.flat(0.7)  # the tree house
    with b.standing(-d * 3.0, 0.6, 0.9, flip=d > 0):
        trunk(b, 3.4, 0.6, 0.1, "second")
        for px, py in ((-1.0, 3.9), (0.9, 4.0), (0.0, 4.6)):
            b.oval("second", px, py, 1.2, 0.8)
        with b.unlit():
            b.rect("dim", -1.1, 1.7, 1.1, 1.84)
            b.rect("wall", -0.85, 1.84, 0.85, 2.9)
            b.poly("accent", (-1.1, 2.85), (0, 3.5), (1.1, 2.85))
            b.rect("glow", -0.25, 2.1, 0.25, 2.65)
            for k in range(7):
                b.line("rim", 0.06, (0.95, 0.2 + 0.24 * k, 0), (1.35, 0.2 + 0.24 * k, 0))
            for px in (0.95, 1.35):
                b.line("rim", 0.06, (px, 0, 0), (px, 1.8, 0))
    b = s.flat(0.5)
    with b.standing(-d * 0.3, 0.5, 0.7):
        laundry_line(b)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.14, density=8)
    b, line = near(s, -1.0)
    with b.standing(-d * 5.2, -1.0):
        fence(b)
    grass(b, line, "body", 0.25)


@place("frozen pond", "frozen village pond", "village pond in winter", "frozen lake", "frozen river", "frozen marsh",
       "frozen canal", "snowy village", "snowed village", "snow village", "snowbound village",
       "winter village", "village in winter")  # fmt: skip
def frozen_pond(s: Set) -> None:
    """Pale ice in the snow with the scratches of skates, a village with white roofs round it, bare trees."""
    d = s.side
    line = land(b := s.flat(7), swells(b, 2.5, 0.4, 11), "soft")
    plant(b, line, scatter(b, -20, 20, 26), 0.3, 0.5, pine)
    b = s.flat(2.0)
    line = land(b, swells(b, 1.4, 0.1, 9), "rim")
    for k, x in enumerate((-8.6, -5.9, -3.3, 1.0, 3.7, 6.6, 9.4)):
        tall = 1.25 + 0.2 * (k % 3)
        y = line(x) - 0.1
        b.rect("second" if k % 2 else "mid", x - 0.95, y, x + 0.95, y + tall)
        b.poly("rim", (x - 1.25, y + tall - 0.1), (x, y + tall + 1.15), (x + 1.25, y + tall - 0.1))
        with b.unlit():
            for wx in (-0.5, 0.45):
                b.halo(x + wx, y + 0.7, 0.6, 0.4)
                b.rect("glow", x + wx - 0.2, y + 0.45, x + wx + 0.2, y + 0.95)
    with b.unlit():  # the church
        b.rect("mid", -d * 1.0 - 0.4, 1.3, -d * 1.0 + 0.4, 3.7)
        b.poly("rim", (-d * 1.0 - 0.55, 3.6), (-d * 1.0, 5.0), (-d * 1.0 + 0.55, 3.6))
        b.oval("glow", -d * 1.0, 3.2, 0.2)
    b = s.flat(0.9)
    land(b, swells(b, 0.95, 0.06, 7), "rim")
    plant(b, lambda _: 0.9, [-d * 3.7, d * 4.5, -d * 8], 0.6, 0.8, dead_tree)
    with b.unlit():
        b.wash("water", "light", box(-SIDE, LOW, SIDE, 0.78), (0, 0.8), (0, -0.6))
        for x in scatter(b, -12, 12, 9):
            bank(b, x, 0.72, 2.4, 0.16, "rim")
    b = s.flat(0.02)
    b.wash("light", "water", box(-SIDE, LOW, SIDE, 0.03), (0, 0.0), (0, -1.4))
    with b.unlit():
        for x in scatter(b, -14, 14, 22):
            y = -b.rng.uniform(0.05, 0.75)
            b.line("rim", 0.05, (x - 0.9, y), (x, y + 0.1), (x + 0.9, y - 0.02))
            b.line("soft", 0.03, (x - 0.4, y - 0.12), (x + 0.5, y - 0.02))
    b = s.flat(-0.25)
    land(b, swells(b, -1.0, 0.1, 6), "rim")


@place("sumo ring", "dohyo", "sumo arena", "sumo hall", interior=True, sky=False)
def sumo_ring(s: Set) -> None:
    """The round of clay edged with straw rope, the shrine roof hung over it with tassels, crowds on all sides."""
    b = s.flat(3)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 2.0), (0, 5.2))
    for row in range(4):
        for k in range(-24, 25):
            x, y = 0.72 * k + 0.36 * (row % 2), 1.55 + 0.42 * row
            b.oval(("second", "mid", "soft", "accent")[(s.side * k + 2 * row) % 4], x, y, 0.3, 0.34)
            b.oval("dim", x, y + 0.42, 0.16)
    b.rect("second", -SIDE, LOW, SIDE, 1.5)
    b = s.flat(1.0)  # the roof
    with b.unlit():
        b.poly("second", (-4.4, 3.4), (-2.2, 4.5), (2.2, 4.5), (4.4, 3.4))
        b.poly("mid", (-1.0, 4.3), (0, 5.4), (1.0, 4.3))
        b.rect("accent", -4.2, 3.22, 4.2, 3.42)
        for k in range(8):
            x = -3.7 + 7.4 * k / 7
            b.poly("rim", (x - 0.22, 3.24), (x + 0.22, 3.24), (x, 2.95))
        for x, tone in (
            (-3.7 * s.side, "water"),
            (3.7 * s.side, "accent"),
            (-1.6 * s.side, "rim"),
            (1.6 * s.side, "body"),
        ):
            b.rect(tone, x - 0.13, 2.35, x + 0.13, 3.2, 0.06)
            b.poly(tone, (x - 0.13, 2.5), (x + 0.13, 2.5), (x + 0.26, 2.0), (x - 0.26, 2.0))
    b = s.flat(0.4)  # the mound and its ring of straw bales
    b.rect("mid", -SIDE, LOW, SIDE, 0.45)
    with b.unlit():
        b.poly("dim", (-4.9, 0.35), (-4.4, 0.62), (4.4, 0.62), (4.9, 0.35))
        for k in range(18):
            b.oval("glow", -4.0 + 8.0 * k / 17, 0.62, 0.27, 0.1)
    b = s.flat(0)
    b.wash("dim", "mid", box(-SIDE, LOW, SIDE, 0.3), (0, 0.2), (0, -1.2))
    b = s.flat(0)
    with b.unlit():
        for k in range(40):  # the near rim of the ring
            a = math.pi * (1 + (k + 0.5) / 40)
            b.oval("glow", 4.3 * math.cos(a), 0.45 + 1.1 * math.sin(a), 0.22, 0.08)
        for x in (-0.5, 0.5):
            b.rect("rim", x - 0.05, -0.32, x + 0.05, -0.24)
    b = s.flat(-0.28)
    with b.unlit():
        for k in range(-9, 10):
            b.oval("body", 1.1 * k, -1.55, 0.34, 0.4)


def _grandstand(b: Board) -> None:
    """Two rows of heads over a wall, and pennants on poles."""
    b.rect("second", -SIDE, 1.2, SIDE, 2.0)
    crowd(b, 2.1, rows=2)
    with b.unlit():
        for k in range(-8, 9):
            b.line("mid", 0.05, (2 * k, 2.0, 0), (2 * k, 3.9, 0))
            b.poly(("accent", "glow", "water")[k % 3], (2 * k, 3.9), (2 * k, 3.4), (2 * k + 0.72, 3.65))


@place("archery range", "archery", "archery field", "shooting range", "archery ground", "archery contest")
def archery_range(s: Set) -> None:
    """Round targets with rings of colour on their easels along the lawn, a stand of spectators with flags."""
    d = s.side
    line = land(b := s.flat(7), swells(b, 2.3, 0.2, 9), "pale")
    plant(b, line, scatter(b, -20, 20, 22), 0.5, 0.8, tree)
    b = s.flat(2.6)
    _grandstand(b)
    b.rect("soft", -SIDE, LOW, SIDE, 1.25)
    b = s.flat(0.6)
    for x, size in ((d * 3.2, 1.0), (d * 0.7, 0.72), (-d * 2.0, 0.72), (d * 6.2, 1.0), (-d * 4.8, 0.8)):
        with b.standing(x, 0.5, size), b.unlit():
            for px in (-0.75, 0.75):
                b.line("second", 0.12, (px, 0, 0), (0.2 * px, 2.2, 0))
            for r, tone in ((1.05, "rim"), (0.84, "body"), (0.63, "water"), (0.42, "accent"), (0.2, "glow")):
                b.oval(tone, 0, 1.35, r)
            b.line("second", 0.05, (0.15, 1.42), (0.75, 1.7))
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.12, density=8)
    b = s.flat(0)
    with b.unlit():
        b.rect("rim", -SIDE, -0.34, SIDE, -0.26)
    b, line = near(s, -1.0)
    grass(b, line, "body", 0.25)


@place("burnt forest", "burned forest", "burnt wood", "burnt woods", "burnt trees", "burned trees", "charred forest",
       "scorched forest", "charred trees", "burnt tree", "burned tree", "forest after the fire")  # fmt: skip
def burnt_forest(s: Set) -> None:
    """Grey ash: black split stumps and bare black trunks without a leaf, embers, thin smoke."""
    d = s.side
    line = land(b := s.flat(9), swells(b, 2.1, 0.3, 10), "pale")
    plant(b, line, scatter(b, -20, 20, 26), 0.4, 0.7, dead_tree)
    line = land(b := s.flat(3), swells(b, 1.4, 0.15, 8), "soft")
    plant(b, line, scatter(b, -18, 18, 14, clear=0.8), 0.7, 1.0, dead_tree)
    b = s.flat(0.9)
    line = land(b, swells(b, 0.85, 0.08, 7), "wall")
    with b.unlit():
        for k, x in enumerate((-6.4, -4.3, -2.6, 2.2, 3.7, 5.8, 8.4, -8.6)):
            tall, wide = 1.2 + 0.9 * (k % 3), 0.26
            b.poly("body", (d * x - 1.5 * wide, 0.8), (d * x - wide, 0.8 + 0.7 * tall), (d * x - 0.1, 0.8 + tall),
                   (d * x, 0.8 + 0.75 * tall), (d * x + 0.16, 0.8 + 0.95 * tall), (d * x + wide, 0.8 + 0.6 * tall),
                   (d * x + 1.5 * wide, 0.8))  # fmt: skip
            b.line("ember", 0.05, (d * x - 0.08, 1.0), (d * x + 0.04, 1.35))
            b.line("body", 0.1, (d * x, 0.8 + 0.55 * tall), (d * x + 0.7, 0.8 + 0.8 * tall))
    b = s.flat(0.85, moving=True)
    for k, x in enumerate((-4.3, 2.2, 5.8)):  # smoke
        with b.moving(drift(0.15, 3.0, 0.3 * k)), b.unlit(), b.sheer(0.5):
            x *= d
            b.line("light", 0.14, (x, 2.2), (x + 0.2, 2.9), (x - 0.1, 3.6), (x + 0.15, 4.5))
    line = ground(s, "second")
    b = s.flat(0.03)
    pebbles(b, line, "body", 50, 0.12)
    with b.unlit():
        for x in scatter(b, -12, 12, 14):
            b.oval("ember", x, -b.rng.uniform(0.05, 0.6), 0.05, 0.03)
    b, line = near(s, -1.0)
    plant(b, line, [d * 5.0, -d * 5.4], 0.8, 1.0, dead_tree)


@place("northern lights", "aurora", "polar lights", "aurora borealis", "polar night", "iceland")
def northern_lights(s: Set) -> None:
    """Curtains of coloured light over black peaks with snow, a white plain."""
    b = s.flat(9, moving=True)
    with b.unlit():
        for k, (tone, y, tall) in enumerate((("aurora", 4.4, 1.2), ("aurora", 3.0, 1.4))):
            with b.moving(drift(0.5, 6.0, 0.3 * k)):
                xs = [0.25 * i for i in range(-104, 105)]
                foot = [(x, y + 0.5 * math.sin(0.8 * x + 1.4 * k) + 0.1 * math.sin(4.5 * x)) for x in xs]
                head = [(x, v + tall * (0.8 + 0.2 * math.sin(7.0 * x + k))) for x, v in foot]  # in rays
                p = skia.Path()
                p.addPoly([skia.Point(x, v) for x, v in [*foot, *head[::-1]]], True)
                b.wash(tone, tone, p, (0, y), (0, y + tall), 0.0)
    line = land(b := s.flat(8), swells(b, 2.5, 0.7, 7), "second")
    b.put("rim", swells(b, 2.0, 0.3, 6).path())
    line = land(b := s.flat(2.5), swells(b, 1.4, 0.15, 8), "pale")
    plant(b, line, scatter(b, -18, 18, 12, clear=1.5), 0.4, 0.6, pine)
    ground(s, "light")
    b, line = near(s, -1.0)
    plant(b, line, [s.side * 5.0, -s.side * 5.8], 0.6, 0.8, pine)


@place("regatta", "rowing regatta", "boat race", "rowing race", "rowing course", water_y=-0.2, surface="water")
def regatta(s: Set) -> None:
    """A lake with lanes of round buoys, a stand with flags on the bank, the chequered arch of the finish."""
    sea(s, rows=1)
    line = land(b := s.flat(7), swells(b, 2.2, 0.3, 9), "soft")
    plant(b, line, scatter(b, -20, 20, 22), 0.5, 0.9, tree)
    b = s.flat(2.2)
    _grandstand(b)
    b = s.flat(0.9)
    with b.unlit():
        for row in range(2):
            for k in range(-24, 25):
                b.oval("accent" if (k + row) % 2 else "rim", 0.6 * k + 0.3 * s.side * row, 0.66 - 0.34 * row, 0.13, 0.1)
    b = s.flat(-0.25)
    with b.unlit():
        b.shape("body", (-SIDE, LOW, 0), (-SIDE, -1.1, 0), *[(2 * k, -1.2 + 0.1 * (k % 2)) for k in range(-12, 13)],
                (SIDE, -1.1, 0), (SIDE, LOW, 0))  # fmt: skip


@place("pigsty", "pig sty", "pigpen", "pig pen", "kennel", "dog kennel")
def sty(s: Set) -> None:
    """A pen of rough boards about mud, a low hut with a round dark door, a trough, a cottage behind."""
    d = s.side
    line = land(b := s.flat(6), swells(b, 2.0, 0.2, 9), "pale")
    plant(b, line, scatter(b, -20, 20, 14), 0.5, 0.8, tree)
    b = s.flat(2.0)
    b.rect("soft", -SIDE, LOW, SIDE, 1.3)
    with b.standing(-d * 3.4, 1.2, 0.9):
        cottage(b)
    b = s.flat(0.8)
    b.rect("wall", -SIDE, LOW, SIDE, 0.8)
    x = d * 2.9
    b.rect("second", x - 1.5, 0.7, x + 1.5, 2.1)
    b.poly("accent", (x - 1.9, 2.0), (x, 3.1), (x + 1.9, 2.0))
    with b.unlit():
        b.arch("body", x - 0.6, x + 0.6, 0.7, 1.25)
        for k in range(-40, 41):
            if abs(0.5 * k - x) > 1.7:
                b.rect("dim", 0.5 * k - 0.16, 0.7, 0.5 * k + 0.16, 1.6 + 0.1 * (k % 2))
        for y in (0.95, 1.35):
            b.rect("second", -SIDE, y, x - 1.6, y + 0.1)
    b = s.flat(0.3)
    with b.unlit():
        b.shape("mid", (-d * 2.0 - 1.0, 0.62, 0), (-d * 2.0 + 1.0, 0.62, 0), (-d * 2.0 + 0.8, 0.2, 0),
                (-d * 2.0 - 0.8, 0.2, 0))  # fmt: skip
    ground(s, "second")
    b = s.flat(0)
    with b.unlit():
        for px in scatter(b, -12, 12, 16):
            b.oval("body", px, -b.rng.uniform(0.15, 0.7), 0.8, 0.1)
    b, line = near(s, -1.0)
    grass(b, line, "body", 0.3)
