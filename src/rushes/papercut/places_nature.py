"""Out of doors once more: hot springs with a geyser, a glacier, a pond of lilies, beehives, a velodrome."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import box
from rushes.papercut.pieces_plants import apple_tree, leaf, petals, reeds, tree, willow
from rushes.papercut.places_ground import (
    drift,
    flank,
    grass,
    ground,
    land,
    near,
    peaks,
    pebbles,
    plant,
    scatter,
    swells,
)
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.props_shapes import bob


@place("hot springs", "hot spring", "geyser", "geysers", "thermal spring", "thermal springs", "geyser field")
def hot_springs(s: Set) -> None:
    """Bare ground with round steaming pools in rings of colour, a geyser that shoots up from its cone."""
    d = s.side
    line = peaks(b := s.flat(8), 2.2, 0.9, 6)
    land(b, line, "pale")
    b = s.flat(1.4)
    land(b, swells(b, 1.05, 0.06, 8), "wall")
    for x, wide in ((-d * 2.4, 1.5), (d * 4.6, 1.3), (-d * 6.4, 1.6)):  # pools
        with b.unlit():
            for k, tone in enumerate(("accent", "glow", "rim", "water")):
                b.oval(tone, x, 0.75, wide * (1 - 0.13 * k), 0.3 * (1 - 0.15 * k))
    b = s.flat(0.9)
    x = d * 2.2
    b.shape("second", (x - 1.3, 0.5, 0), (x - 0.3, 1.2, 0), (x + 0.3, 1.2, 0), (x + 1.3, 0.5, 0))
    b.rect("second", -SIDE, LOW, SIDE, 0.55)
    b = s.flat(0.85, moving=True)
    with b.moving(bob(0.25, 1.3, 1.0, 0.0)), b.unlit():  # the jet
        b.shape("rim", (x - 0.14, 1.1, 0), (x - 0.4, 3.2), (x - 0.9, 3.9), (x - 0.3, 4.3), (x, 4.7), (x + 0.35, 4.3),
                (x + 0.9, 3.8), (x + 0.4, 3.2), (x + 0.14, 1.1, 0))  # fmt: skip
    for k, px in enumerate((-d * 2.4, -d * 2.0, d * 4.6, d * 1.2, d * 3.2)):  # steam
        with b.moving(drift(0.2, 3.2, 0.2 * k)), b.unlit(), b.sheer(0.55):
            b.line("light", 0.3, (px, 0.9), (px + 0.3, 1.7), (px - 0.15, 2.5), (px + 0.2, 3.3))
    line = ground(s, "second")
    pebbles(s.flat(0), line, "mid", 40, 0.12)
    near(s, -1.0)


@place("glacier", "glacier tongue", "ice field", "crevasse", "glacier edge", "ice wall", "icefall")
def glacier(s: Set) -> None:
    """A tongue of blue ice, split by crevasses, that comes down between black peaks; blocks of ice before it."""
    d = s.side
    line = peaks(b := s.flat(8), 2.5, 1.2, 6)
    land(b, line, "second")
    flank(b, line, "mid", 2.2, d)
    b = s.flat(2.2)
    with b.unlit():
        b.shape("water", (-d * 1.6, 3.8, 0), (d * 0.6, 3.9, 0), (d * 2.6, 2.4), (d * 8, 1.2, 0), (d * 8, LOW, 0),
                (-d * 8, LOW, 0), (-d * 8, 1.3, 0), (-d * 3.0, 2.3))  # fmt: skip
        for k in range(9):
            y = 1.1 + 0.32 * k
            wide = 3.6 - 0.33 * k
            b.line("rim", 0.11, (-wide, y), (-0.3 * wide, y + 0.2), (0.4 * wide, y - 0.02), (wide, y + 0.16))
            b.line("second", 0.07, (-0.8 * wide, y + 0.15), (-0.2 * wide, y + 0.31), (0.5 * wide, y + 0.14))
    b = s.flat(0.8)
    with b.unlit():
        for k, x in enumerate((-5.6, -3.9, -2.7, 2.3, 3.5, 5.2, 7.6, -8.0)):
            tall = 0.9 + 0.5 * (k % 3)
            b.poly("water", (d * x - 0.7, 0.6), (d * x - 0.5, 0.6 + tall), (d * x, 0.9 + tall), (d * x + 0.7, 0.6))
            b.poly("rim", (d * x - 0.5, 0.6 + tall), (d * x, 0.9 + tall), (d * x - 0.1, 0.6))
    land(b, swells(b, 0.75, 0.06, 7), "rim")
    ground(s, "light")
    b = s.flat(0)
    with b.unlit():
        for x in scatter(b, -12, 12, 9):
            b.line("water", 0.07, (x - 0.7, -0.25), (x, -0.4), (x + 0.4, -0.7))
    near(s, -1.0)


@place("lily pond", "pond with lilies", "pond", "garden pond", "duck pond", "village pond", "water lilies",
       "pond of water lilies", "frog pond", "carp pond", water_y=-0.3)  # fmt: skip
def lily_pond(s: Set) -> None:
    """A round pond: broad lily leaves and white flowers on the water, reeds and bulrushes, a willow, a jetty."""
    d = s.side
    line = land(b := s.flat(7), swells(b, 2.2, 0.3, 9), "pale")
    plant(b, line, scatter(b, -20, 20, 20), 0.5, 0.8, tree)
    b = s.flat(1.8)
    line = land(b, swells(b, 1.25, 0.08, 8), "soft")
    plant(b, line, [-d * 4.4, d * 6.0], 0.75, 0.9, willow)
    plant(b, line, scatter(b, -14, 14, 14, clear=1.5), 0.5, 0.7, reeds)
    b = s.flat(0.9)
    with b.unlit():
        b.wash("water", "rim", box(-SIDE, LOW, SIDE, 0.95), (0, -0.5), (0, 1.3))
        for k, x in enumerate(scatter(b, -8, 8, 16)):
            y = 0.3 + 0.5 * b.rng.random()
            b.oval("second", x, y, 0.46, 0.12)
            b.poly("water", (x, y), (x + 0.46, y + 0.1), (x + 0.4, y - 0.1))
            if k % 2:
                b.put("rim", leaf(x - 0.1, y + 0.04, 0.36, 0.1, 130))
                b.put("rim", leaf(x - 0.1, y + 0.04, 0.36, 0.1, 50))
                b.put("accent", leaf(x - 0.1, y + 0.04, 0.42, 0.1, 90))
    b = s.flat(0.4)
    plant(b, lambda _: 0.1, [-d * 3.4, d * 3.8, d * 4.6, -d * 5.0], 0.7, 0.9, reeds)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.14, density=8)
    b, line = near(s, -1.0)
    plant(b, line, [d * 5.2], 0.8, 1.0, reeds)


@place("beehives", "apiary", "bee garden", "beekeeper's garden", "bee yard", "bee house")
def apiary(s: Set) -> None:
    """A flowering orchard meadow with a row of round straw hives and box hives on stands, bees about them."""
    d = s.side
    line = land(b := s.flat(6), swells(b, 2.0, 0.2, 9), "pale")
    plant(b, line, scatter(b, -20, 20, 14), 0.6, 0.9, apple_tree)
    b = s.flat(1.4)
    line = land(b, swells(b, 1.05, 0.06, 8), "soft")
    for x in scatter(b, -12, 12, 30):
        petals(b, x, line(x) + 0.1, 0.12, b.rng.choice(("accent", "rim", "glow")))
    b = s.flat(0.6)
    hives = (-d * 3.7, -d * 2.3, d * 2.2, d * 3.6, d * 5.0, -d * 5.2)
    with b.unlit():
        for k, x in enumerate(hives):
            b.rect("second", x - 0.6, 0.75, x + 0.6, 0.88)
            for px in (-0.45, 0.45):
                b.line("second", 0.1, (x + px, 0.3, 0), (x + px, 0.8, 0))
            if k % 2:
                for row in range(6):
                    wide = (0.58, 0.6, 0.57, 0.48, 0.34, 0.17)[row]
                    b.rect("glow" if row % 2 else "dim", x - wide, 0.88 + 0.19 * row, x + wide, 1.09 + 0.19 * row, 0.1)
                b.oval("body", x, 1.02, 0.12, 0.1)
            else:
                for row, tone in enumerate(("rim", "water", "accent")):
                    b.rect(tone, x - 0.5, 0.88 + 0.38 * row, x + 0.5, 1.24 + 0.38 * row)
                b.rect("second", x - 0.6, 2.0, x + 0.6, 2.14)
                b.rect("body", x - 0.2, 0.9, x + 0.2, 0.99)
    b = s.flat(0.5, moving=True)
    for k in range(14):
        x, y = hives[k % 6] + b.rng.uniform(-0.8, 0.8), b.rng.uniform(1.3, 2.8)
        with b.moving(bob(0.12, 0.5 + 0.07 * (k % 5), 1.0, 0.13 * k)), b.unlit():
            b.oval("rim", x, y + 0.07, 0.07, 0.05)
            b.oval("body", x, y, 0.09, 0.06)
            b.oval("glow", x + 0.02, y, 0.03, 0.06)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.16, density=8)
    b, line = near(s, -1.0)
    grass(b, line, "body", 0.3)


@place("velodrome", "cycling track", "bicycle track", "bike track", "cycle track", "bicycle race track")
def velodrome(s: Set) -> None:
    """A banked bend of pale boards with its coloured lines, the full stand above, advertising boards, flags."""
    d = s.side
    b = s.flat(3.0)
    b.rect("second", -SIDE, LOW, SIDE, 3.4)
    for row in range(4):
        for k in range(-30, 31):
            b.oval(b.rng.choice(("mid", "soft", "accent", "glow")), 0.6 * k, 2.2 + 0.4 * row, 0.22, 0.3)
    with b.unlit():
        for k in range(-6, 7):
            b.line("mid", 0.06, (3 * k, 3.6, 0), (3 * k, 4.9, 0))
            b.poly(("accent", "rim", "water")[k % 3], (3 * k, 4.9), (3 * k, 4.4), (3 * k + 0.8, 4.65))
    b = s.flat(1.6)
    with b.unlit():
        for k in range(-8, 9):
            b.rect(("rim", "accent", "water")[k % 3], 2.4 * k - 1.15, 1.75, 2.4 * k + 1.15, 2.15)
    b = s.flat(0.8)
    curve = [(x, 1.05 + 0.9 * (1 - math.cos(min(3.0, max(0.0, 0.35 * (d * x + 1)))))) for x in range(-26, 27)]
    with b.unlit():
        b.poly("light", (-SIDE, LOW), *curve, (SIDE, LOW))  # the bend climbs to one side
        for share, tone, thick in ((0.9, "second", 0.05), (0.62, "water", 0.1), (0.34, "accent", 0.08)):
            b.line(tone, thick, *[(x, 0.3 + (y - 0.3) * share) for x, y in curve])
    b = s.flat(0.01)
    b.wash("light", "dim", box(-SIDE, LOW, SIDE, 0.02), (0, 0.0), (0, -1.2))
    b = s.flat(0)
    with b.unlit():
        b.rect("body", -SIDE, -0.2, SIDE, -0.13)
        b.rect("accent", -SIDE, -0.5, SIDE, -0.4)
        b.rect("water", -SIDE, LOW, SIDE, -0.85)
    b = s.flat(-0.25)
    b.rect("body", -SIDE, LOW, SIDE, -1.4)
