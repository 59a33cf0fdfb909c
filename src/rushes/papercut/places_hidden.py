"""Places that are found at the end of a way: a temple in the jungle, a waterfall behind leaves, a well in the sand."""

from __future__ import annotations

import math

from rushes.papercut.pieces_ancient import temple
from rushes.papercut.pieces_board import box
from rushes.papercut.pieces_land import rock, waterfall
from rushes.papercut.pieces_plants import crown, palm
from rushes.papercut.places_ground import ground, land, leaves, near, pebbles, plant, scatter, sides, swells
from rushes.papercut.places_land import dunes, vines
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place, rise
from rushes.papercut.places_water import row, sea, slide
from rushes.papercut.places_world import camel


def woods(s: Set) -> None:
    line = land(b := s.flat(12), swells(b, 2.4, 0.6, 9), "second")
    for x in scatter(b, -SIDE, SIDE, 40):
        crown(b, x, line(x) + 0.1, b.rng.uniform(0.5, 0.9), b.rng.uniform(0.35, 0.6), "second", holes=0)
    line = land(b := s.flat(5), swells(b, 1.7, 0.3, 8), "second")
    plant(b, line, sides(b, 2.6, 20, 7), 0.55, 0.75, palm)
    leaves(b, line, "second", 0.8, sides(b, 1.8, 20, 12))


def _curtain(s: Set) -> None:
    """Great leaves before the actors on both sides, through which one looks."""
    b, line = near(s, -0.9)
    leaves(b, line, "body", 1.2, sides(b, 3.4, 16, 8))


@place("jungle temple", "hidden temple", "lost temple", "forgotten temple", "overgrown temple", "jungle ruins",
       "lost city", "hidden city", "temple in the jungle", "jungle pyramid", "secret temple")  # fmt: skip
def jungle_temple(s: Set) -> None:
    """Steps and a gate of old stone, creepers over it and leaves before it, seen through a gap in the jungle."""
    woods(s)
    b = s.flat(1.6)
    land(b, swells(b, 1.05, 0.1, 8), "soft")
    with b.standing(0.0, 0.95, 0.62):
        temple(b)
    with b.unlit():
        for x in (-1.9, -1.5, -0.7, 0.9, 1.4, 1.8):  # creepers over the roof and the columns
            b.line("second", 0.07, (x, 3.9 - 0.5 * abs(x)), (x + 0.1, 2.6), (x - 0.05, 2.2 - 0.4 * (x > 0)))
    for x in (-2.1, -1.7, 1.6, 2.0):
        leaves(b, lambda x: 1.0, "second", 0.8, [x])
    crown(b, -1.5, 3.35, 0.8, 0.4, "second", holes=0)
    crown(b, 1.7, 3.05, 0.7, 0.35, "second", holes=0)
    line = land(b := s.flat(0.7), swells(b, 0.6, 0.1, 8), "mid")
    leaves(b, line, "mid", 0.8, sides(b, 2.3, 18, 9))
    plant(b, line, [s.side * 3.6, -s.side * 3.9, s.side * 9, -s.side * 10], 0.9, 1.0, palm)
    vines(b, 5.2, 0.5, "mid", 14)
    ground(s)
    _curtain(s)


@place("jungle river", "jungle stream", "amazon river", "tropical river", "rainforest river", water_y=-0.3)
def jungle_river(s: Set) -> None:
    """Brown-green water between walls of palms and great leaves, creepers over it."""
    woods(s)
    b = s.flat(2.4)
    line = land(b, swells(b, 1.3, 0.1, 8), "second")
    leaves(b, line, "second", 0.8, scatter(b, -20, 20, 30))
    plant(b, line, sides(b, 1.8, 20, 7), 0.6, 0.85, palm)
    vines(b, 5.0, 0.5, "second", 16)
    row(s, 1.0, 0.62, 0.9, "far water", "bright water", slide(0.5, 0.015, 6.0, 0.0))
    row(s, 0.5, 0.36, 1.4, "bright water", "water", slide(0.5, 0.015, 5.0, 0.5))
    line = ground(s, rough=0.06)
    b = s.flat(0.02)
    leaves(b, line, "mid", 0.4, sides(b, 3.2, 16, 6))
    row(s, -0.1, -0.42, 1.5, "water", "deep water", slide(0.6, 0.02, 5.0, 0.6))
    _curtain(s)


@place("hidden waterfall", "secret waterfall", "jungle waterfall", "lost waterfall", "hidden falls")
def hidden_waterfall(s: Set) -> None:
    """A fall into a pool between walls of leaves, half behind them."""
    woods(s)
    b = s.flat(2.0, moving=True)
    with b.standing(0.0, 0.85, 0.56):
        waterfall(b)
    b = s.flat(1.3)
    with b.unlit():
        b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, 0.95), (0, 0.95), (0, 0.2))
        b.oval("rim", 0.0, 0.92, 1.5, 0.09)
    for side in (-1, 1):  # walls of rock and leaves on both sides of it
        b.shape("mid", (side * 1.25, 0.5, 0), (side * 1.5, 2.0), (side * 1.2, 3.2), (side * 1.8, 4.6),
                (side * SIDE, 6, 0), (side * SIDE, 0.3, 0))  # fmt: skip
        for k in range(7):
            leaves(b, lambda x: 0.7, "second", 0.7, [side * (1.5 + 0.6 * k)])
            spots = [side * (1.5 + 0.4 * k), side * (3.0 + 0.4 * k)]
            leaves(b, dict.fromkeys(spots, 1.4 + 0.5 * k).__getitem__, "pale", 0.6, spots)
    plant(b, lambda x: 0.85, sides(b, 2.2, 12, 4), 0.5, 0.8, rock)
    row(s, 0.6, 0.5, 0.9, "bright water", "water", slide(0.4, 0.015, 5.5, 0.2))
    line = ground(s, rough=0.08)
    pebbles(s.flat(0.03), line, "second", 30, 0.14)
    _curtain(s)


@place("island pier", "pier of an island", "palm pier", "island jetty", water_y=-0.9)
def island_pier(s: Set) -> None:
    """Planks on posts out into the open sea; the palm beach to which they lead."""
    sea(s, rows=3)
    b = s.flat(1.6)
    b.shape("soft", (s.side * 1.4, 0.9, 0), (s.side * 2.2, 1.25), (s.side * 3.6, 1.45), (s.side * SIDE, 1.6, 0),
            (s.side * SIDE, 0.6, 0))  # fmt: skip
    plant(b, lambda x: 1.25, [s.side * x for x in (2.5, 3.3, 4.2, 6.0, 9.0)], 0.7, 0.95, palm)
    row(s, 0.5, 0.3, 1.1, "water", "deep water", slide(0.4, 0.03, 5.2, 0.4))
    b = s.flat(0.0)
    b.rect("mid", -SIDE, -0.16, SIDE, 0.0)
    with b.unlit():
        for k in range(60):
            b.line("deep", 0.02, (-SIDE + 0.9 * k, -0.01), (-SIDE + 0.9 * k, -0.15))
        for k in range(-9, 10):
            b.rect("body", 1.9 * k - 0.11, LOW, 1.9 * k + 0.11, 0.02)
            b.oval("body", 1.9 * k, 0.04, 0.15, 0.08)
    row(s, -0.12, -0.75, 1.4, "water", "deep water", slide(0.6, 0.04, 4.8, 0.1))


@place("tunnel", "underground tunnel", "brick tunnel", "sewer tunnel", "drain", "storm drain", "culvert",
       interior=True, sky=False)  # fmt: skip
def tunnel(s: Set) -> None:
    """Rings of brick one within the other, and at their far end a small round of daylight."""
    b = s.flat(12)
    b.rect("rim", -SIDE, LOW, SIDE, TOP)
    b.halo(0.0, 1.75, 1.6, 0.8)
    for depth, tone in ((9.0, "second"), (5.5, "mid"), (3.2, "mid"), (1.8, "deep"), (0.9, "deep")):
        b = s.flat(depth)
        r, y = 3.5 / (1 + depth), 1.8 - 0.5 / (1 + depth)
        b.rect(tone, -SIDE, LOW, SIDE, TOP)
        round_ = [(r * 1.1 * math.cos(math.tau * k / 24), y + r * math.sin(math.tau * k / 24)) for k in range(24)]
        b.shape("hole", *round_)
        with b.unlit():
            for k in range(30):  # two rings of bricks
                a = math.tau * (k + 0.5) / 30
                for far in (1.12, 1.34):
                    x, high = r * 1.1 * far * math.cos(a), y + r * far * math.sin(a)
                    with b.standing(x, high, r, turn=math.degrees(a)):
                        b.rect("second" if tone == "mid" else "mid", -0.09, -0.09, 0.09, 0.09, 0.02)
    b = s.flat(0.8)
    for side in (-1, 1):  # lamps in their niches
        x, y = side * b.rng.uniform(2.2, 3.4), b.rng.uniform(2.2, 2.9)
        b.halo(x, y, 1.1, 0.7)
        b.oval("glow", x, y, 0.14, 0.2)
    ground(s, rough=0.06)
    b, line = near(s, -0.85)
    pebbles(b, line, "body", 14)


@place("glowing grotto", "glowing cave lake", "glowing lake", "shining cave lake", "glowing underground lake",
       interior=True, surface="water", water_y=0.0, sky=False)  # fmt: skip
def glowing_lake(s: Set) -> None:
    """A closed cave over water that shines from below: rays on its walls, bright ripples, drops of light."""
    b = s.flat(9)
    b.rect("deep", -SIDE, LOW, SIDE, TOP)
    b.halo(0.0, 1.6, 5.0, 0.9)
    b = s.flat(4)
    with b.unlit():
        b.wash("rim", "bright water", box(-SIDE, LOW, SIDE, rise(4)), (0, rise(4)), (0, 0.4))
        for k in range(-5, 6):  # rays up the walls
            b.poly("water", (0.9 * k - 0.1, rise(4)), (0.9 * k + 0.1, rise(4)), (1.9 * k + 0.5, 4.6), (1.9 * k, 4.6))
    b = s.flat(1.4)
    with b.unlit():
        b.poly("body", (-SIDE, TOP), (-SIDE, 4.3), (SIDE, 4.3), (SIDE, TOP))
        for x in scatter(b, -11, 11, 26):
            tall = b.rng.uniform(0.5, 1.7)
            b.poly("body", (x - 0.3, 4.4), (x + 0.3, 4.4), (x, 4.2 - tall))
        for side in (-1, 1):
            b.shape("body", (side * 3.4, LOW, 0), (side * 3.5, 0.9), (side * 4.2, 2.4), (side * 3.6, 4.6, 0),
                    (side * SIDE, 6, 0), (side * SIDE, LOW, 0))  # fmt: skip
    b = s.flat(0.9)
    with b.unlit():
        for x in scatter(b, -12, 12, 30):
            b.halo(x, b.rng.uniform(0.2, 1.0), 0.35, 0.8)
    row(s, 0.5, 0.32, 1.4, "bright water", "far water", slide(0.3, 0.02, 6.0, 0.1))
    row(s, -0.04, 0.05, 1.6, "rim", "bright water", slide(0.5, 0.03, 5.0, 0.5))
    row(s, -0.25, -0.5, 2.0, "bright water", "water", slide(0.7, 0.04, 4.4, 0.2))


@place("desert well", "well in the desert", "well in the sand", "waterhole in the desert")
def desert_well(s: Set) -> None:
    """Dunes round a lone pair of palms, camels beside them: where a well is in the sand."""
    for depth, y, swell in ((8.0, 1.95, 0.7), (3.6, 1.5, 0.75)):
        dunes(s.flat(depth), y, swell, 7.5, s.side)
    b = s.flat(1.5)
    dunes(b, 0.95, 0.3, 9.0, s.side)
    plant(b, lambda x: 0.95, [s.side * 2.7, s.side * 3.4], 0.7, 0.9, palm)
    with b.unlit():
        for k in range(2):
            camel(b, -s.side * (2.2 + 1.5 * k), 1.0, 0.62, s.side)
    ground(s, "second", 0.03)
    b = s.flat(0.02)
    with b.unlit():
        for x in scatter(b, -SIDE, SIDE, 40):
            b.line("soft", 0.025, (x - 0.5, -0.12), (x, -0.08), (x + 0.5, -0.12))
    b, line = near(s, -0.9)
    pebbles(b, line, "body", 20)


@place("whale belly", "belly of a whale", "inside of a whale", "stomach of a whale", "whale's belly")
def whale_belly(s: Set) -> None:
    """Ribs in arches one behind the other, the throat far off where some light comes in, water about the feet."""
    b = s.flat(9)
    b.rect("accent", -SIDE, LOW, SIDE, TOP)
    b.halo(s.side * 0.8, 2.4, 3.6, 0.6)
    b.oval("ember", s.side * 0.8, 2.3, 1.5, 1.1)
    b.oval("glow", s.side * 0.8, 2.2, 0.8, 0.55)
    for depth, bone in ((5.0, "second"), (2.6, "pale"), (1.1, "rim")):
        b = s.flat(depth)
        for k in range(-5, 6):
            x = (2.2 + 1.3 / depth) * k + 0.4 * s.side
            wide = 0.12 + 0.12 / depth
            high = 3.6 + 2.2 / depth
            b.line(bone, wide, (x - 0.9, LOW), (x - 1.0, 0.6 * high), (x - 0.3, 0.9 * high), (x + 0.9, high))
        b.line(bone, 0.34, (-SIDE, 3.7 + 2.2 / depth), (SIDE, 3.7 + 2.2 / depth))
    row(s, 0.5, 0.42, 0.9, "water", "deep water", slide(0.3, 0.02, 5.0, 0.2))
    line = ground(s, "mid", 0.06)
    pebbles(s.flat(0.03), line, "second", 20, 0.12)
    b, line = near(s, -0.9)
    pebbles(b, line, "body", 16)
