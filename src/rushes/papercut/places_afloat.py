"""On and under the water, and beneath bridges: a sunken ship, a longship, a raft, an arch over the river, a well."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import cottage
from rushes.papercut.pieces_land import coral, rock, seaweed
from rushes.papercut.pieces_plants import bush, pine, reeds, tree
from rushes.papercut.pieces_town import well
from rushes.papercut.places_ground import caps, grass, ground, land, near, peaks, plant, scatter, swells
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_town import cobbles, roofs
from rushes.papercut.places_water import headland, row, sea, slide


@place("sunken ship", "shipwreck", "wreck", "sunken galleon", "wreck of a ship", "sunken wreck", "sunken boat",
       "wrecked galleon",
       surface="underwater", water_y=-3.0)  # fmt: skip
def sunken_ship(s: Set) -> None:
    """On the sea floor in the broken hull: ribs, a leaning mast with rags, the wheel, portholes, weed, fish."""
    land(b := s.flat(12), peaks(b, 1.7, 1.6, 5.0, 0.4), "pale")
    b = s.flat(5)
    line = land(b, peaks(b, 1.3, 0.6, 6.0, 0.4), "soft")
    plant(b, line, scatter(b, -20, 20, 14), 0.3, 0.5, coral)
    b = s.flat(1.7)
    d = s.side
    with b.standing(d * 1.2, 0.7, 1.0, flip=d < 0, turn=0):  # the after castle, lying over
        b.shape("soft", (-4.6, 0, 0), (-4.3, 1.7), (-3.2, 2.0, 0), (-2.9, 1.3), (0.4, 1.2), (0.8, 2.5, 0),
                (3.4, 3.3, 0), (3.2, 1.6),
                (2.4, 0, 0))  # fmt: skip
        b.line("soft", 0.28, (-1.6, 1.0), (-2.5, 5.6))
        b.line("soft", 0.16, (-3.7, 4.0), (-0.6, 4.6))
        b.shape(
            "wall",
            (-3.5, 4.0, 0),
            (-3.3, 3.2),
            (-2.9, 2.6, 0),
            (-2.5, 3.2),
            (-2.0, 2.5, 0),
            (-1.5, 3.4),
            (-0.9, 4.4, 0),
        )
        with b.unlit():
            for k in range(3):
                b.oval("second", 1.3 + 0.75 * k, 2.15 + 0.22 * k, 0.22)
                b.oval("water", 1.3 + 0.75 * k, 2.15 + 0.22 * k, 0.14)
            b.shape(
                "water",
                (-2.2, 0.2, 0),
                (-2.0, 0.85, 0),
                (-1.5, 0.65),
                (-1.1, 1.0, 0),
                (-0.5, 0.7),
                (0.0, 0.9, 0),
                (0.1, 0.2, 0),
            )
            for y in (0.35, 0.75, 1.1):
                b.line("pale", 0.04, (-4.2, y + 0.2), (-2.4, y))
                b.line("pale", 0.04, (0.3, y), (2.8, y + 0.4))
    line = land(b := s.flat(1.4), swells(b, 0.85, 0.1, 8), "second")
    plant(b, line, scatter(b, -20, 20, 12, clear=2.0), 0.4, 0.6, coral)
    b = s.flat(0.6)
    with b.unlit():
        for k in range(-7, 8):  # the bare ribs rise on both sides of the keel
            if abs(k) < 2:
                continue
            x = 0.78 * k
            lean = 0.55 * (1 if k > 0 else -1)
            b.tube("mid", [(x, 0.0), (x + lean, 1.0), (x + lean * 1.15, 2.0), (x + lean * 0.7, 2.7 + 0.2 * (k % 3))],
                   [0.26, 0.24, 0.2, 0.1])  # fmt: skip
        for y in (1.0, 1.75):
            for side in (-1, 1):
                b.line("mid", 0.13, (side * 1.8, y), (side * 6.2, y + 0.12))
        x = -d * 2.5
        b.ring("mid", x, 1.0, 0.5, 0.1)
        for k in range(8):
            a = math.tau * k / 8
            b.line("mid", 0.07, (x, 1.0), (x + 0.74 * math.cos(a), 1.0 + 0.74 * math.sin(a)))
    b.rect("second", -SIDE, LOW, SIDE, 0.5)
    ground(s, "second", 0.06)
    b = s.flat(0.03)
    with b.unlit():
        for _ in range(7):  # planks and coins in the sand
            x = b.rng.uniform(-5, 5)
            b.poly("mid", (x, -0.1), (x + 0.9, 0.0), (x + 0.92, -0.1), (x + 0.02, -0.22))
            b.oval("glow", x + 1.2, -0.16, 0.07, 0.04)
    b = s.flat(1.0, moving=True)
    for k, x in enumerate((-3.2, 1.4, 4.1, -1.6)):
        with b.moving(slide(0.5, 0.2, 5.0, 0.23 * k)), b.unlit():
            y = 2.6 + 0.5 * (k % 3)
            b.oval("accent" if k % 2 else "glow", x, y, 0.24, 0.11)
            b.poly("accent" if k % 2 else "glow", (x - 0.18, y), (x - 0.42, y + 0.13), (x - 0.42, y - 0.13))
    b = s.flat(-0.28, moving=True)
    with b.standing(d * 4.7, -0.9, 1.25):
        seaweed(b)
    b, line = near(s, -0.85, 0.12)
    plant(b, line, [-d * 5.0], 0.7, 0.9, coral, rock)


@place("longship", "viking longship", "viking ship", "longboat", "dragon boat", "galley", "deck of a longship",
       "longship deck",
       "drakkar", "rowing galley", water_y=-2.2)  # fmt: skip
def longship(s: Set) -> None:
    """Aboard: the striped sail on its yard, a dragon's head at the stem, round shields on the rail, oars, the sea."""
    headland(s, 12, 0.8, 2.4, -s.side)
    b = s.flat(8)
    b.wash("light", "pale", box(-SIDE, LOW, SIDE, 1.62), (0, 1.62), (0, 0.8))
    for i, (depth, y, tone, to) in enumerate(
        (
            (4.0, 1.35, "far water", "bright water"),
            (2.0, 1.05, "bright water", "water"),
            (1.2, 0.75, "water", "deep water"),
        )
    ):
        row(s, depth, y, 0.6 + 0.3 * i, tone, to, slide(0.35 + 0.1 * i, 0.05 + 0.03 * i, 5.0 - 0.4 * i, 0.3 * i))
    d = s.side
    b = s.flat(0.6)  # mast and sail
    x = -d * 2.3
    b.rect("mid", x - 0.13, 0.4, x + 0.13, TOP)
    left, right, top, low = x - 2.4, x + 2.4, 5.4, b.rng.uniform(2.2, 2.6)
    with b.unlit():
        for k in range(8):
            x0, x1 = left + 0.6 * k, left + 0.6 * (k + 1)
            sag = [0.3 * math.sin(math.pi * (i - left) / (right - left)) for i in (x0, x1)]
            b.poly("accent" if k % 2 else "rim", (x0, top), (x1, top), (x1, low - sag[1]), (x0, low - sag[0]))
    b.line("mid", 0.16, (left - 0.3, top), (right + 0.3, top))
    for side in (-1, 1):
        b.line("mid", 0.04, (x + side * 2.4, low), (x + side * 3.4, 0.9))
    b = s.flat(0.45)  # the stem with its dragon's head
    x = d * 4.2
    b.tube("mid", [(x - d * 1.6, 0.4), (x - d * 0.4, 0.8), (x, 1.8), (x + d * 0.05, 2.6), (x + d * 0.3, 3.05)],
           [0.5, 0.46, 0.36, 0.3, 0.3])  # fmt: skip
    b.shape("mid", (x, 2.8), (x + d * 0.05, 3.35), (x + d * 0.5, 3.4), (x + d * 1.2, 3.15, 0), (x + d * 0.6, 3.05),
            (x + d * 1.0, 2.85, 0), (x + d * 0.4, 2.8))  # fmt: skip
    with b.unlit():
        b.poly("mid", (x + d * 0.1, 3.3), (x - d * 0.25, 3.75), (x + d * 0.4, 3.4))
        b.oval("glow", x + d * 0.5, 3.2, 0.08)
        for k in range(4):
            b.poly(
                "accent", (x - d * 0.12, 1.5 + 0.35 * k), (x - d * 0.5, 1.75 + 0.35 * k), (x - d * 0.1, 1.8 + 0.35 * k)
            )
    b = s.flat(0.4)  # the side with its strakes, shields hung on it, oars going out
    b.rect("second", -SIDE, LOW, SIDE, 0.95)
    with b.unlit():
        for k in range(-9, 10):
            ox = 1.32 * k + 0.66
            b.line("mid", 0.08, (ox - 0.5, 0.55), (ox + 0.35, 1.35))
    b.rect("mid", -SIDE, 0.9, SIDE, 1.02)
    for k in range(-14, 15):
        x = 1.32 * k
        b.oval(b.rng.choice(("accent", "rim", "glow", "water")), x, 0.86, 0.46)
        with b.unlit():
            b.ring("mid", x, 0.86, 0.46, 0.06)
            b.line(("rim", "accent")[k % 2], 0.1, (x - 0.4, 0.86), (x + 0.4, 0.86))
            b.line(("rim", "accent")[k % 2], 0.1, (x, 0.46), (x, 1.26))
            b.oval("mid", x, 0.86, 0.13)
    b = s.flat(0)
    b.wash("mid", "body", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.2))
    with b.unlit():
        for y in (-0.12, -0.36, -0.7):
            b.line("deep", 0.03, (-SIDE, y), (SIDE, y))
    b = s.flat(-0.26)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.05)
        for x in (-d * 5.0, d * 5.2):
            b.line("body", 0.1, (x - 0.6, -1.2), (x + 0.5, 0.7))


@place("raft", "boat", "houseboat", "rowing boat", "lifeboat", "deck of a boat", "on a boat", "ferry", "ferry deck",
       "fishing boat",
       "yacht", "barge", "log raft", "trawler", "steamer", water_y=-0.9)  # fmt: skip
def boat_deck(s: Set) -> None:
    """Aboard something small: planks, a low rail with life rings, a little mast with a flag, waves on all sides."""
    sea(s, rows=3, pale=True)
    d = s.side
    b = s.flat(0.5)
    x = -d * 3.2
    b.rect("wall", x - 1.3, 0.2, x + 1.3, 2.2)
    b.rect("accent", x - 1.5, 2.2, x + 1.5, 2.42)
    with b.unlit():
        for dx in (-0.6, 0.6):
            b.oval("second", x + dx, 1.5, 0.36)
            b.oval("glow", x + dx, 1.5, 0.27)
    b.rect("mid", x - 0.8, 2.4, x - 0.4, 3.4)
    b.rect("accent", x - 0.8, 2.95, x - 0.4, 3.2)
    m = d * 2.6
    b.line("mid", 0.1, (m, 0.2), (m, 4.3))
    b.poly("accent", (m, 4.2), (m + d * 0.9, 3.95), (m, 3.7))
    b.line("mid", 0.035, (m, 4.1), (m + d * 3.4, 0.9))
    b = s.flat(0.3)
    with b.unlit():
        b.line("rim", 0.07, (-5.4, 0.92), (5.4, 0.92))
        b.line("rim", 0.045, (-5.4, 0.55), (5.4, 0.55))
        for k in range(-6, 7):
            b.line("rim", 0.06, (0.9 * k, 0.1), (0.9 * k, 0.95))
        for x in (-1.3, 3.6):  # life rings
            b.ring("rim", d * x, 0.62, 0.36, 0.2)
            for a in (0.4, 2.0, 3.5, 5.1):
                b.line("accent", 0.2, (d * x + 0.36 * math.cos(a), 0.62 + 0.36 * math.sin(a)),
                       (d * x + 0.36 * math.cos(a + 0.4), 0.62 + 0.36 * math.sin(a + 0.4)))  # fmt: skip
    b = s.flat(0)
    b.poly("mid", (-6.2, 0.0), (6.2, 0.0), (5.6, -1.2), (-5.6, -1.2))
    with b.unlit():
        b.rect("accent", -6.0, -0.3, 6.0, -0.2)
        for k in range(-6, 7):
            b.line("deep", 0.025, (0.9 * k, -0.02), (0.9 * k, -0.18))
    row(s, -0.05, -0.72, 1.3, "water", "deep water", slide(0.6, 0.04, 4.6, 0.2))
    row(s, -0.25, -1.25, 1.8, "deep water", "body", slide(0.8, 0.05, 4.0, 0.6))


@place(
    "under a bridge",
    "under the bridge",
    "beneath a bridge",
    "beneath the bridge",
    "bridge arch",
    "underpass",
    "viaduct arch",
)
def under_bridge(s: Set) -> None:
    """Under the great stone arch: its vault overhead, the river and the lit town beyond, a fire in a drum."""
    b = s.flat(8)
    roofs(b, 1.5, 1.2, 1.6, "second", 0.5)
    b = s.flat(4)
    b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, 1.45), (0, 1.45), (0, 0.4))
    with b.unlit():
        for x in scatter(b, -14, 14, 40):
            b.oval("rim", x, b.rng.uniform(0.8, 1.35), b.rng.uniform(0.2, 0.5), 0.018)
    b = s.flat(1.1)
    b.rect("second", -SIDE, LOW, SIDE, TOP)
    b.arch("hole", -2.9, 2.9, 0.85, 1.5)
    with b.unlit():
        for k in range(17):  # the stones round the arch
            a = math.pi * k / 16
            x, y = 3.15 * math.cos(a), 1.5 + 3.15 * math.sin(a)
            with b.standing(x, y, turn=math.degrees(a) - 90):
                b.rect("soft" if k % 2 else "pale", -0.28, -0.22, 0.28, 0.26)
        for _ in range(60):
            x, y = b.rng.uniform(-9, 9), 0.9 + 0.26 * b.rng.randrange(16)
            if abs(x) > 3.5:
                b.rect("soft", x, y, x + 0.5, y + 0.18, 0.02)
    b = s.flat(0.6)
    b.rect("soft", -SIDE, LOW, SIDE, 0.62)
    x = s.side * 3.4  # a drum with a fire
    b.halo(x, 1.5, 1.6, 0.7)
    b.rect("mid", x - 0.4, 0.5, x + 0.4, 1.3, 0.04)
    with b.unlit():
        for k in range(5):
            b.poly("glow" if k % 2 else "ember", (x - 0.36 + 0.15 * k, 1.3), (x - 0.2 + 0.15 * k, 1.3),
                   (x - 0.28 + 0.15 * k, 1.7 + 0.15 * (k % 3)))  # fmt: skip
    cobbles(s)
    b = s.flat(-0.26)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.05)
        for side in (-1, 1):
            b.rect("body", side * 5.0, LOW, side * SIDE, TOP)


@place("well", "wishing well", "by the well", "village well", "fountain", "village fountain")
def by_the_well(s: Set) -> None:
    """A great stone well under its little roof, with its bucket; cottages and trees behind."""
    line = land(b := s.flat(9), swells(b, 2.1, 0.3, 10), "second")
    plant(b, line, scatter(b, -20, 20, 26), 0.16, 0.26, tree)
    b = s.flat(3)
    line = land(b, swells(b, 1.45, 0.1, 9), "soft")
    for x in (-3.8, 4.0, -9, 10):
        with b.standing(x * s.side, 1.25, 0.8):
            cottage(b)
    b = s.flat(0.8)
    land(b, swells(b, 0.72, 0.05, 9), "pale")
    with b.standing(s.side * 2.0, 0.55, 1.25), b.fainter():
        well(b)
    plant(b, lambda x: 0.6, [-s.side * 3.4, s.side * 4.4, -8, 9], 0.5, 0.7, bush)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.16)
    b, line = near(s)
    grass(b, line, "body", 0.4)
    plant(b, line, [-s.side * 5.0], 0.8, 1.0, reeds, rock)


@place("icy sea", "iceberg sea", "icebergs", "sea of ice", "sea of icebergs", surface="water", water_y=0.0)
def icy_sea(s: Set) -> None:
    """Open water between icebergs: great ones at the horizon, a blue-shadowed one near on either side, drifting ice."""
    b = s.flat(12)
    b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, 1.1), (0, 1.1), (0, 0.2))
    for depth, foot, bergs in (
        (9.0, 0.8, ((-6.5, 1.9), (-2.2, 1.3), (1.6, 1.7), (6.2, 2.2))),
        (2.4, 0.5, ((-4.6, 2.6), (4.4, 3.2), (9.5, 2.4), (-10.0, 3.0))),
    ):
        b = s.flat(depth)
        for x, tall in bergs:
            _berg(b, s.side * x, foot, tall)
        row(s, depth - 0.3, foot + 0.04, 0.8, "bright water", "water", slide(0.3, 0.03, 5.4, 0.1 * depth))
    row(s, 0.7, 0.3, 1.1, "water", "mid", slide(0.4, 0.03, 5.0, 0.3))
    b = s.flat(0.4)
    for x in (-4.4, 0.4, 3.6):
        b.poly("rim", (x - 0.9, 0.16), (x - 0.6, 0.42), (x + 0.2, 0.5), (x + 0.8, 0.3), (x + 1.0, 0.14))
    row(s, -0.04, 0.05, 1.6, "mid", "deep", slide(0.7, 0.05, 4.4, 0.6))
    b = s.flat(-0.2)
    for x in (-s.side * 4.2, s.side * 5.0):
        b.poly("rim", (x - 1.1, -0.9), (x - 0.8, -0.45), (x + 0.1, -0.3), (x + 0.9, -0.55), (x + 1.2, -0.9))
    row(s, -0.25, -0.6, 2.0, "deep", "body", slide(0.9, 0.06, 3.8, 0.1))


def _berg(b: Board, x: float, foot: float, tall: float) -> None:
    b.poly("rim", (x - 0.62 * tall, foot), (x - 0.5 * tall, foot + 0.4 * tall), (x - 0.2 * tall, foot + 0.62 * tall),
           (x, foot + tall), (x + 0.22 * tall, foot + 0.7 * tall), (x + 0.4 * tall, foot + 0.75 * tall),
           (x + 0.6 * tall, foot))  # fmt: skip
    with b.unlit():
        b.poly("wall", (x, foot + tall), (x + 0.22 * tall, foot + 0.7 * tall), (x + 0.4 * tall, foot + 0.75 * tall),
               (x + 0.6 * tall, foot), (x + 0.1 * tall, foot), (x - 0.06 * tall, foot + 0.5 * tall))  # fmt: skip


@place("frozen mountain lake", "mountain lake in winter", "frozen sea", "frozen ocean")
def mountain_ice(s: Set) -> None:
    """Far from any house: white peaks, firs on the snowy banks, a wide sheet of ice with cracks in it."""
    b = s.flat(14)
    line = land(b, peaks(b, 3.4, 2.0, 4.6), "light")
    caps(b, line, 3.2, 0.9)
    b = s.flat(8)
    line = land(b, swells(b, 1.5, 0.3, 7), "rim")
    plant(b, line, [s.side * x for x in (-9, -7.6, -6.2, -5.2, 4.4, 5.4, 6.8, 8.2)], 0.42, 0.7, pine)
    b = s.flat(3)
    b.wash("pale", "bright water", box(-SIDE, LOW, SIDE, 0.95), (0, 0.95), (0, -0.5))
    b = s.flat(0)
    b.wash("bright water", "pale", box(-SIDE, LOW, SIDE, 0.12), (0, 0.1), (0, -1.6))
    with b.unlit():
        for x in scatter(b, -SIDE, SIDE, 16):
            y = b.rng.uniform(-1.3, 0.02)
            b.line("rim", 0.035, (x, y), (x + 0.7, y - 0.08), (x + 0.9, y - 0.3), (x + 1.6, y - 0.36))
    b, line = near(s, -1.3, 0.12)
