"""Out of doors: a church tower at its clock, a dry dock, a marsh, a volcano in the sea, steppe, desert town."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_land import facets, rock, volcano, waterfall
from rushes.papercut.pieces_plants import palm, reeds, tree, willow
from rushes.papercut.pieces_works import crane
from rushes.papercut.places_ground import (
    caps,
    grass,
    ground,
    land,
    near,
    peaks,
    pebbles,
    plant,
    scatter,
    sides,
    swells,
)
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_town import roofs
from rushes.papercut.places_water import row, sea, slide


@place("church tower", "clock tower", "church clock", "steeple", "belfry",
       "bell tower", "town hall clock", "church spire",
       "church roof", "tower clock")  # fmt: skip
def church_tower(s: Set) -> None:
    """High on the tower before the great clock: its face with both hands, a ledge, the bell, roofs far below."""
    b = s.flat(12)
    land(b, swells(b, 0.9, 0.3, 12), "soft")
    b = s.flat(7)
    roofs(b, 0.1, 1.1, 0.8, "second", 0.3)
    b.rect("second", -SIDE, LOW, SIDE, 0.2)
    d = s.side
    b = s.flat(1.0)
    x = d * 1.6
    b.rect("second", x - 3.1, LOW, x + 3.1, TOP)
    with b.unlit():
        for _ in range(60):
            px, py = x + b.rng.uniform(-3.0, 2.6), 0.24 * b.rng.randrange(-6, 34)
            b.rect(b.rng.choice(("soft", "mid")), px, py, px + 0.42, py + 0.18, 0.02)
        for side in (-1, 1):
            b.rect("soft", x + side * 2.9 - 0.28, LOW, x + side * 2.9 + 0.28, TOP)
        b.halo(x, 3.0, 3.2, 0.5)
        b.oval("body", x, 3.0, 1.95)
        b.oval("rim", x, 3.0, 1.78)
        for k in range(12):
            a = math.tau * k / 12
            b.line("body", 0.13 if k % 3 == 0 else 0.07, (x + 1.38 * math.sin(a), 3.0 + 1.38 * math.cos(a)),
                   (x + 1.62 * math.sin(a), 3.0 + 1.62 * math.cos(a)))  # fmt: skip
        b.tube("body", [(x, 3.0), (x - d * 0.55, 3.75)], [0.2, 0.08])
        b.tube("body", [(x - d * 0.1, 2.86), (x + d * 1.32, 3.35)], [0.16, 0.06])
        b.oval("accent", x, 3.0, 0.14)
        b.arch("dark", x - 0.9, x + 0.9, 5.7, 6.7)
        b.lathe("glow", (0.6, 5.85, 0), (0.42, 6.1), (0.3, 6.7), (0.0, 6.9), x=x)
    b = s.flat(0)  # the ledge
    b.rect("mid", -SIDE, -0.34, SIDE, 0)
    b.rect("deep", -SIDE, LOW, SIDE, -0.34)
    with b.unlit():
        b.rect("second", -SIDE, -0.4, SIDE, -0.3)
        for k in range(-14, 15):
            b.poly(
                "body", (1.6 * k - 0.22, -0.34), (1.6 * k + 0.22, -0.34), (1.6 * k + 0.1, -0.8), (1.6 * k - 0.1, -0.8)
            )
    b = s.flat(-0.2)
    with b.unlit():
        x = -d * 5.0  # a gargoyle
        b.shape("body", (x - d * 2, LOW, 0), (x - d * 1.2, -0.2), (x - d * 0.4, 0.3), (x + d * 0.5, 0.45),
                (x + d * 1.3, 0.25, 0), (x + d * 0.6, 0.12), (x + d * 0.9, -0.1, 0), (x, -0.3),
                (x, LOW, 0))  # fmt: skip


@place("dry dock", "drydock", "shipyard", "dockyard", "slipway", water_y=-0.5)
def dry_dock(s: Set) -> None:
    """A ship on blocks in the stepped basin, the great crane over it, the gate and the sea beyond."""
    d = s.side
    sea(s, rows=2)
    b = s.flat(3.0)
    with b.standing(d * 1.9, 1.1, 0.34, flip=d < 0), b.fainter():
        crane(b)
    b.rect("second", -SIDE, LOW, SIDE, 1.15)
    b = s.flat(1.5)
    with b.unlit():  # the bow on its blocks, red under the waterline
        x = -d * 3.6
        b.shape("mid", (x + d * 2.9, 3.9, 0), (x + d * 2.0, 2.2), (x + d * 1.6, 1.2, 0), (x - d * 9, 1.2, 0),
                (x - d * 9, 3.5, 0))  # fmt: skip
        b.shape("accent", (x + d * 2.06, 2.2, 0), (x + d * 1.6, 1.2), (x + d * 1.2, 0.85, 0), (x - d * 9, 0.85, 0),
                (x - d * 9, 2.2, 0))  # fmt: skip
        b.line("rim", 0.07, (x + d * 2.1, 2.24), (x - d * 9, 2.24))
        b.line("body", 0.08, (x + d * 1.9, 3.1), (x + d * 1.5, 2.7))
        for k in range(7):
            b.oval("glow", x - d * (0.2 + 0.8 * k), 3.0, 0.13)
            b.rect("body", x - d * (1.2 * k) - 0.3, 0.4, x - d * (1.2 * k) + 0.3, 0.9)
        for k in range(4):  # props
            b.line("mid", 0.1, (x + d * (1.7 - 1.8 * k), 1.6), (x + d * (2.6 - 1.8 * k), 0.5))
    b = s.flat(0.9)
    with b.unlit():
        for k, tone in enumerate(("soft", "second", "mid")):
            b.rect(tone, -SIDE, LOW, SIDE, 0.74 - 0.22 * k)
        for x in scatter(b, -16, 16, 10):
            b.rect("body", x - 0.12, 0.74, x + 0.12, 1.0, 0.04)
    line = ground(s, "second", 0.02)
    b = s.flat(0.02)
    pebbles(b, line, "mid", 20, 0.08)
    row(s, -0.12, -0.62, 1.2, "water", "deep water", slide(0.3, 0.02, 5.0, 0.2))
    b, line = near(s, -1.2, 0.02)
    with b.unlit():
        x = d * 4.8
        b.rect("body", x - 0.35, LOW, x + 0.35, -0.3, 0.1)
        b.oval("body", x, -0.3, 0.55, 0.16)
        for k in range(3):
            b.ring("deep", x, -0.75 - 0.16 * k, 0.38, 0.09)


@place("marsh water", "fen", "mangrove", "mangroves", "mangrove swamp", "river delta", surface="water", water_y=0.0)
def marsh_water(s: Set) -> None:
    """On the water between reeds: still pools, willows, lily pads, mist over them."""
    line = land(b := s.flat(9), swells(b, 1.9, 0.2, 9), "second")
    plant(b, line, scatter(b, -SIDE, SIDE, 18), 0.3, 0.5, willow, tree)
    b = s.flat(5)
    b.wash("light", "far water", box(-SIDE, LOW, SIDE, 1.5), (0, 1.5), (0, 0.5))
    for k, depth in enumerate((2.6, 1.3)):
        b = s.flat(depth)
        y = 1.8 * depth / (1 + depth) - 0.1
        for x in sides(b, 1.6 - 0.3 * k, 18, 5 + 2 * k):
            b.oval("second", x, y, b.rng.uniform(0.8, 1.5), 0.1)
            plant(b, lambda _, y=y: y, [x - 0.4, x, x + 0.45], 0.5, 0.8, reeds)  # type: ignore[misc]
        if k == 0:
            with b.standing(s.side * 3.6, y, 0.85):
                willow(b)
        row(s, depth - 0.35, y - 0.16, 0.7 + 0.3 * k, "far water", "bright water", slide(0.25, 0.01, 7.0, 0.4 * k))
    row(s, 0.4, 0.38, 1.1, "bright water", "water", slide(0.3, 0.012, 6.5, 0.5))
    row(s, -0.04, 0.0, 1.3, "water", "deep water", slide(0.4, 0.015, 6.0, 0.1))
    b = s.flat(-0.1)
    with b.unlit():
        for x in scatter(b, -14, 14, 16):
            b.oval("second", x, b.rng.uniform(-0.7, -0.3), b.rng.uniform(0.25, 0.4), 0.05)
    b = s.flat(-0.28)
    with b.unlit():
        plant(b, lambda x: -1.1, sides(b, 4.0, 12, 5), 0.9, 1.3, reeds)


@place(
    "volcanic island", "volcano in the sea", "volcano in the ocean", "undersea volcano", surface="water", water_y=0.0
)
def volcanic_island(s: Set) -> None:
    """A smoking cone rises from the waves, lava runs into the sea."""
    b = s.flat(6, moving=True)
    with b.standing(-s.side * b.rng.uniform(0.4, 2.4), 1.45, b.rng.uniform(0.38, 0.46)):
        volcano(b)
    sea(s, rows=4)
    row(s, -0.04, 0.05, 1.6, "mid", "deep", slide(0.7, 0.05, 4.4, 0.6))
    row(s, -0.25, -0.5, 2.0, "deep", "body", slide(0.9, 0.06, 3.8, 0.1))


def _yurt(b: Board) -> None:
    b.rect("rim", -1.5, 0, 1.5, 1.3)
    b.shape("light", (-1.7, 1.25, 0), (-0.9, 2.0), (0, 2.3), (0.9, 2.0), (1.7, 1.25, 0))
    with b.unlit():
        b.rect("accent", -1.5, 1.08, 1.5, 1.28)
        for k in range(8):
            b.poly("glow", (-1.4 + 0.38 * k, 1.1), (-1.15 + 0.38 * k, 1.1), (-1.27 + 0.38 * k, 1.26))
        b.rect("sober", -0.36, 0, 0.36, 1.05, 0.03)
        b.line("mid", 0.05, (-1.5, 0.6), (-0.36, 0.6))
        b.line("mid", 0.05, (0.36, 0.6), (1.5, 0.6))
        b.rect("mid", -0.3, 2.2, 0.3, 2.4)


@place("steppe", "yurt", "yurts", "mongolia", "mongolian steppe", "kazakhstan", "nomad camp")
def steppe(s: Set) -> None:
    """Wide grass to far white mountains, round felt tents with smoke."""
    line = land(b := s.flat(16), peaks(b, 1.9, 1.1, 4.0, 0.4), "second")
    caps(b, line, 2.3, 0.3)
    land(b := s.flat(8), swells(b, 1.65, 0.14, 14), "soft")
    line = land(b := s.flat(3), swells(b, 1.25, 0.08, 12), "soft")
    grass(b, line, "soft", 0.12, density=16)
    for x, size in ((-s.side * 1.6, 0.62), (-s.side * 7.0, 0.6)):
        with b.standing(x, line(x) - 0.05, size):
            _yurt(b)
    line = land(b := s.flat(1.2), swells(b, 0.8, 0.06, 9), "second")
    grass(b, line, "second", 0.3, density=16)
    with b.standing(s.side * 3.0, line(s.side * 3.0) - 0.05, 1.15):
        _yurt(b)
    ground(s)
    b, line = near(s)
    grass(b, line, "body", 0.6, density=16)


@place("desert town", "timbuktu", "mali", "mud city", "kasbah", "casbah", "medina", "marrakesh", "marrakech", "souk",
       "jerusalem", "bethlehem", "oasis town", "cairo", "tunisia", "algeria", "yemen")  # fmt: skip
def desert_town(s: Set) -> None:
    """Houses of mud with beams sticking out, towers like a mosque of clay, palms, sand."""
    land(b := s.flat(12), swells(b, 1.6, 0.25, 8), "pale")
    d = s.side
    for depth, y, tone, count in ((5.0, 1.45, "pale", 12), (2.2, 1.1, "soft", 7)):
        b = s.flat(depth)
        for x in scatter(b, -17, 17, count, clear=0.6):
            wide, tall = b.rng.uniform(0.9, 1.7), b.rng.uniform(0.9, 2.0)
            b.poly(tone, (x - wide, LOW), (x - wide * 0.92, y + tall), (x + wide * 0.92, y + tall), (x + wide, LOW))
            with b.unlit():
                for k in range(3):
                    px = x - wide * 0.5 + wide * 0.5 * k
                    b.arch("mid", px - 0.1, px + 0.1, y + tall - 0.6, y + tall - 0.45)
                    b.line("mid", 0.05, (px - 0.15, y + tall - 0.16), (px - 0.15, y + tall - 0.26))
        b.rect(tone, -SIDE, LOW, SIDE, y)
    b = s.flat(1.5)  # the clay mosque
    for k, tall in enumerate((2.6, 3.6, 2.6)):
        x = d * (2.0 + 1.25 * k)
        b.shape(
            "second", (x - 0.55, LOW, 0), (x - 0.42, tall), (x, tall + 0.7, 0), (x + 0.42, tall), (x + 0.55, LOW, 0)
        )
        with b.unlit():
            for row_ in range(5):
                for side in (-0.36, 0.0, 0.36):
                    b.line("body", 0.06, (x + side - 0.1, 1.1 + 0.5 * row_), (x + side + 0.1, 1.1 + 0.5 * row_))
    b.rect("second", d * 3.25 - 2.6, LOW, d * 3.25 + 2.6, 1.9)
    with b.unlit():
        b.arch("body", d * 3.25 - 0.35, d * 3.25 + 0.35, 0.7, 1.3, point=0.2)
    b = s.flat(0.7)
    with b.standing(-d * 3.4, 0.35, 1.0):
        palm(b)
    b.rect("second", -SIDE, LOW, SIDE, 0.5)
    line = ground(s, "second", 0.05)
    b = s.flat(0.02)
    pebbles(b, line, "mid", 24, 0.08)
    b, line = near(s, -0.9)
    with b.unlit():  # jars
        for x, w in ((d * 4.8, 1.0), (d * 5.7, 0.75)):
            b.lathe("body", (0.3 * w, -1.4, 0), (0.55 * w, -0.5), (0.3 * w, 0.15), (0.36 * w, 0.3, 0), x=x)


@place("waterfall", "falls", "waterfalls", "gorge stream", "rapids", water_y=-0.35)
def waterfall_place(s: Set) -> None:
    """A fall between rocks into a pool, spray, ferns and firs."""
    line = land(b := s.flat(12), peaks(b, 2.4, 1.6, 5.0), "soft")
    line = land(b := s.flat(4), swells(b, 2.4, 0.5, 6), "second")
    plant(b, line, scatter(b, -16, 16, 22, clear=1.0), 0.25, 0.4, tree)
    b = s.flat(2.0, moving=True)
    with b.standing(-s.side * 1.3, 0.85, 0.5):
        waterfall(b)
    b = s.flat(1.3)
    with b.unlit():
        b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, 0.95), (0, 0.95), (0, 0.2))
        b.oval("rim", -s.side * 1.2, 0.92, 1.5, 0.09)
    plant(b, lambda x: 0.85, sides(b, 3.0, 12, 4), 0.6, 1.0, rock)
    row(s, 0.6, 0.5, 0.9, "bright water", "water", slide(0.4, 0.015, 5.5, 0.2))
    line = ground(s, rough=0.08)
    b = s.flat(0.03)
    pebbles(b, line, "second", 30, 0.14)
    row(s, -0.1, -0.5, 1.4, "water", "deep water", slide(0.5, 0.03, 5.0, 0.6))
    b, line = near(s, -1.0)
    plant(b, line, [s.side * 4.8, -s.side * 5.4, s.side * 9], 0.9, 1.2, rock)


@place("quarry", "stone quarry", "marble quarry", "stone pit")
def quarry(s: Set) -> None:
    """Steps cut into a pale rock wall, hewn blocks, a derrick, a ladder."""
    d = s.side
    b = s.flat(8)
    land(b, swells(b, 2.2, 0.3, 9), "second")
    for k, (depth, high, tone) in enumerate(((4.0, 3.9, "pale"), (2.4, 2.6, "soft"), (1.3, 1.4, "second"))):
        b = s.flat(depth)
        at = d * (0.2 + 1.0 * k)
        b.poly(tone, (at - d * 0.2, high), (d * SIDE, high + 0.3), (d * SIDE, LOW), (at - d * 0.6, LOW))
        b.poly(tone, (-d * (3.4 + k), high * 0.9), (-d * SIDE, high), (-d * SIDE, LOW), (-d * (2.8 + k), LOW))
        with b.unlit():
            for x in scatter(b, 0.6, 16, 16):
                b.line("mid", 0.03, (at + d * x, high - 0.2), (at + d * x, high - 1.1))
        b.rect(tone, -SIDE, LOW, SIDE, 1.8 * depth / (1 + depth) - 0.25)
    b = s.flat(0.7)
    with b.unlit():
        for x, y, wide in ((2.4, 0.3, 1.3), (3.9, 0.3, 1.2), (3.0, 1.05, 1.2), (-3.9, 0.3, 1.4)):
            b.rect("light", d * x - wide / 2, y, d * x + wide / 2, y + 0.72, 0.02)
            b.poly("wall", (d * x - wide / 2, y), (d * x + wide / 2, y), (d * x + wide / 2, y + 0.2),
                   (d * x - wide / 2, y + 0.1))  # fmt: skip
        b.line("body", 0.12, (-d * 2.3, 0.3), (-d * 1.6, 4.6))  # a derrick
        b.line("body", 0.1, (-d * 1.0, 0.3), (-d * 1.6, 4.6))
        b.line("body", 0.03, (-d * 1.6, 4.5), (-d * 1.6, 2.2))
        b.rect("light", -d * 1.6 - 0.4, 1.6, -d * 1.6 + 0.4, 2.2, 0.02)
    line = ground(s, "second", 0.08)
    b = s.flat(0.02)
    pebbles(b, line, "pale", 50, 0.14)
    b, line = near(s, -0.85)
    plant(b, line, [d * 5.0, -d * 5.2], 0.8, 1.1, rock)


@place("mountain pass", "pass", "mountain road", "mountain path", "rocky path", "andes", "peru", "inca", "inca road",
       "machu picchu", "mountain finish", "goat path", "himalaya", "himalayas", "nepal", "tibet")  # fmt: skip
def mountain_pass(s: Set) -> None:
    """A road winds up between two steep walls to a notch before snowy peaks; a cairn, a wall of stones, cloud."""
    d = s.side
    line = land(b := s.flat(14), peaks(b, 2.6, 2.4, 4.4), "soft")
    caps(b, line, 3.3, 0.6)
    b = s.flat(6)
    b.shape("rim", (-SIDE, 1.5, 0), (-4, 1.9), (0, 1.6), (4, 1.9), (SIDE, 1.5, 0), (SIDE, LOW, 0), (-SIDE, LOW, 0))
    for depth, inner, high, tone in ((3.4, 0.9, 4.6, "second"), (1.8, 2.3, 5.2, "second")):
        b = s.flat(depth)
        for side in (-1, 1):
            facets(b, [(side * (inner - 0.5), 1.0), (side * (inner + 0.4), 2.0), (side * (inner + 0.8), 2.6),
                       (side * (inner + 1.9), high - 0.8), (side * (inner + 2.6), high),
                       (side * (inner + 4.4), high * 0.9),
                       (side * SIDE, high * 1.2), (side * SIDE, LOW), (side * (inner - 1.2), LOW)],
                   tone, "soft" if side == d else "mid")  # fmt: skip
        b.rect(tone, -SIDE, LOW, SIDE, 1.8 * depth / (1 + depth) - 0.3)
    b = s.flat(0.9)
    land(b, swells(b, 1.4, 0.05, 6), "second")
    b = s.flat(0.88)
    with b.unlit():  # the road in bends
        bends = (
            (0.0, 1.5, 0.03),
            (0.5 * d, 1.3, 0.08),
            (-0.5 * d, 1.05, 0.18),
            (0.6 * d, 0.75, 0.4),
            (-0.3 * d, 0.1, 1.3),
        )
        b.shape("light", *[(x - w, y) for x, y, w in bends], *[(x + w, y) for x, y, w in reversed(bends)])
    b = s.flat(0.4)
    with b.unlit():  # the wall along the edge, and a cairn
        for k in range(-12, 13):
            if abs(k) > 1:
                b.rect("mid" if k % 2 else "deep", 1.1 * k - 0.5, -0.1, 1.1 * k + 0.5, 0.5 + 0.06 * (k % 3), 0.12)
        for i, wide in enumerate((0.7, 0.58, 0.46, 0.34, 0.2)):
            b.oval("second" if i % 2 else "soft", d * 3.0, 0.3 + 0.28 * i, wide, 0.17)
    line = ground(s, "mid", 0.07)
    b = s.flat(0.02)
    pebbles(b, line, "second", 40, 0.12)
    b, line = near(s, -0.85)
    plant(b, line, [-d * 4.8, d * 5.4], 0.8, 1.1, rock)
