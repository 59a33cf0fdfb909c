"""Waters and their shores: rows of cut-paper waves sliding against one another."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import skia

from rushes.papercut.craft import Place
from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import cottage, house, lighthouse
from rushes.papercut.pieces_land import coral, rock, seaweed, wrecked_ship
from rushes.papercut.pieces_plants import bush, palm, pine, reeds, tree, willow
from rushes.papercut.pieces_town import apartment
from rushes.papercut.pieces_works import crane
from rushes.papercut.places_ground import (
    flank,
    grass,
    ground,
    land,
    leaves,
    near,
    peaks,
    pebbles,
    plant,
    scatter,
    sides,
    swells,
)
from rushes.papercut.places_set import LOW, SIDE, Set, place, rise

Motion = Callable[[float], Any]


def row(s: Set, depth: float, y: float, size: float, tone: str, to: str, motion: Motion) -> None:
    """A row of cut-paper waves whose crests are at `y`: hollow arcs that meet in tips.

    Only the strip with the crests moves; the water below it is a still flat, drawn once.
    """
    cut = y - 0.3 * size - 0.4
    b = s.flat(depth)
    b.wash(tone, to, box(-SIDE, LOW, SIDE, cut), (0, y), (0, y - 1.4))
    b = s.flat(depth, moving=True)
    p = skia.Path()
    x = -SIDE - 2 * size
    p.moveTo(x, cut - 0.25)
    p.lineTo(x, y)
    while x < SIDE + 2 * size:
        p.cubicTo(x + size * 0.2, y - size * 0.24, x + size * 0.62, y - size * 0.3, x + size, y)
        x += size
    p.lineTo(x, cut - 0.25)
    p.close()
    with b.moving(motion):
        b.wash(tone, to, p, (0, y), (0, y - 1.4))


def slide(reach: float, lift: float, seconds: float, phase: float) -> Motion:
    """The motion of a row of waves on its crank: to and fro by `reach`, up and down by `lift`."""

    def move(t: float) -> Any:
        a = math.tau * (t / seconds + phase)
        return skia.Matrix.Translate(reach * math.sin(a), -lift * math.cos(a))

    return move


_WATERS = ("pale", "soft", "second", "mid", "deep")  # from far to near
_COASTAL = ("far water", "bright water", "bright water", "water", "deep water")


def sea(s: Set, *, rows: int = 4, pale: bool = False) -> None:
    """The horizon and `rows` rows of waves, the nearest four of depths 4, 2, 1 and 0.4, all sliding.

    `pale` water is cut from the sky's own paper, so that it differs from the sand before it.
    """
    b = s.flat(12)
    b.wash(
        "far water" if pale else "light",
        "bright water" if pale else "pale",
        box(-SIDE, LOW, SIDE, rise(12)),
        (0, rise(12)),
        (0, 1.1),
    )
    tones = _COASTAL if pale else _WATERS
    for i, (depth, size) in enumerate(((4.0, 0.5), (2.0, 0.75), (1.0, 1.0), (0.4, 1.3))[:rows]):
        motion = slide(0.3 + 0.1 * i, 0.025 + 0.015 * i, 6.0 - 0.5 * i, 0.27 * i)
        row(s, depth, rise(depth) - 0.02, size, tones[i], tones[i + 1], motion)


def headland(s: Set, depth: float, tall: float, reach: float, side: int) -> tuple[Board, Callable[[float], float]]:
    """Land that comes in from one side behind the water, ending in a point `reach` metres from the middle.

    Returns its board and its height at x.
    """
    b = s.flat(depth)
    foot = rise(depth) - 0.1
    phase = b.rng.uniform(0, math.tau)

    def height(x: float) -> float:
        out = max(0.0, side * x - reach)
        bumps = 0.82 + 0.18 * math.sin(phase + 1.1 * x) * math.sin(0.6 * x)
        return foot + tall * min(1.0, math.pow(out / 4.2, 0.7)) * bumps

    points = [(side * (reach + 0.4 * k), height(side * (reach + 0.4 * k))) for k in range(round((SIDE - reach) / 0.4))]
    b.poly("second", (side * (reach - 0.5), foot), *points, (side * SIDE, foot))
    return b, height


FLOOD = 0.34  # metres of water over the ground


def flooded(place: Place, seed: int) -> Place:
    """A dry place under water to the knee: rows of waves before and behind the actors, and boats float on them."""
    s = Set(f"flood/{place.name}", seed)
    for i, (depth, size) in enumerate(((2.0, 0.75), (1.0, 1.0), (0.4, 1.3))):
        row(s, depth, rise(depth) + FLOOD, size, _COASTAL[i + 1], _COASTAL[i + 2], slide(0.3, 0.03, 6 - i / 2, i / 4))
    row(s, -0.04, FLOOD, 1.6, "water", "deep water", slide(0.5, 0.04, 4.4, 0.6))
    row(s, -0.25, -0.1, 2.0, "deep water", "deep water", slide(0.7, 0.05, 3.8, 0.1))
    layers = sorted((*place.layers, *s.layers()), key=lambda x: -x.depth)
    surface = place.surface if place.interior else "water"  # through a drowned town one goes by boat
    return replace(place, layers=tuple(layers), water_y=FLOOD, surface=surface)


@place("sea", "ocean", "open sea", "high seas", surface="water", water_y=0.0)
def open_sea(s: Set) -> None:
    headland(s, 10, 0.8, 1.8, s.side)
    headland(s, 16, 1.0, 3.0, -s.side)
    sea(s)
    row(s, -0.04, 0.05, 1.6, "mid", "deep", slide(0.7, 0.05, 4.4, 0.6))
    row(s, -0.25, -0.5, 2.0, "deep", "body", slide(0.9, 0.06, 3.8, 0.1))


@place(
    "coast", "shore", "seashore", "green coast", "shoreline", "coastline", "bay", "cove", "unknown coast", water_y=-0.35
)
def coast(s: Set) -> None:
    """Green hills with firs come down to the surf on both sides of a bay; shingle, rocks, gulls."""
    for depth, tall, reach, side in ((11.0, 1.9, 0.4, -s.side), (7.0, 1.7, 0.9, s.side)):
        b, height = headland(s, depth, tall, reach, side)
        plant(b, height, [side * (reach + 0.7 + 0.55 * k) for k in range(26)], 0.16, 0.3, pine, tree)
    sea(s, rows=3, pale=True)
    b = s.flat(0.6)
    with b.unlit():
        for k in range(3):
            x, y = s.side * (0.5 + 0.8 * k), 3.2 + 0.3 * (k % 2)
            b.line(
                "second", 0.05, (x - 0.3, y + 0.1), (x - 0.1, y + 0.13), (x, y), (x + 0.1, y + 0.13), (x + 0.3, y + 0.1)
            )
    for x in sides(b, 2.4, 18, 5):
        with b.standing(x, 0.35, b.rng.uniform(0.4, 0.8), flip=b.rng.random() < 0.5):
            rock(b)
    b.shape("rim", (-SIDE, LOW, 0), (-SIDE, 0.42, 0), *_lap(b, 0.42), (SIDE, 0.42, 0), (SIDE, LOW, 0))
    line = ground(s, "second", 0.08)
    b = s.flat(0.03)
    pebbles(b, line, "mid", 40, 0.12)
    row(s, -0.1, -0.46, 1.4, "water", "deep water", slide(0.5, 0.04, 5.0, 0.3))
    b, line = near(s, -1.1)
    plant(b, line, [s.side * 5.0, -s.side * 5.5], 0.8, 1.1, rock)


@place("beach", "seaside", "sandy beach", "bathing beach", "lido")
def beach(s: Set) -> None:
    shore(s, sunshade=True)


@place("wild beach", "deserted beach", "lonely beach", "empty beach", "wild shore")
def wild_beach(s: Set) -> None:
    """A beach of long ago, or that no bather knows."""
    shore(s, sunshade=False)


def _sunshade(b: Board, x: float) -> None:
    """A striped sunshade over a towel."""
    b.line("rim", 0.08, (x, 0.3), (x + 0.25, 2.3))
    for k in range(6):
        b.poly("accent" if k % 2 else "rim", (x + 0.27, 2.55), (x - 1.15 + 0.46 * k, 1.75 + 0.1 * abs(k - 2.5)),
               (x - 0.69 + 0.46 * k, 1.75 + 0.1 * abs(k - 1.5)))  # fmt: skip
    b.poly("accent", (x + 0.6, 0.34), (x + 2.0, 0.34), (x + 1.8, 0.18), (x + 0.4, 0.18))


def shore(s: Set, *, sunshade: bool) -> None:
    """Sand before the sea, a boat drawn up on it."""
    headland(s, 9, 0.9, 1.2, s.side)
    sea(s, rows=3, pale=True)
    b = s.flat(0.45)
    b.shape("rim", (-SIDE, LOW, 0), (-SIDE, 0.5, 0), *_lap(b, 0.5), (SIDE, 0.5, 0), (SIDE, LOW, 0))
    line = land(b := s.flat(0.35), swells(b, 0.36, 0.05, 9), "pale")
    pebbles(b, line, "second", 26, 0.07)
    with b.unlit():
        if sunshade:
            _sunshade(b, s.side * 2.4)
        x = -s.side * 2.6
        b.shape("second", (x - 1.1, 0.85, 0), (x + 1.1, 0.85, 0), (x + 0.8, 0.35), (x - 0.8, 0.35))
        b.line("rim", 0.07, (x - 1.05, 0.78), (x + 1.05, 0.78))
    line = ground(s, "second", 0.04)
    b = s.flat(0.02)
    pebbles(b, line, "mid", 22, 0.1)
    grass(b, line, "mid", 0.2, density=1.2)
    b, line = near(s, -0.8)
    grass(b, line, "body", 0.55, -SIDE, -3.2, 9)
    grass(b, line, "body", 0.55, 3.2, SIDE, 9)
    plant(b, line, [s.side * 5.0, -s.side * 5.6], 0.7, 1.0, rock)


def _lap(b: Board, y: float) -> list[tuple[float, float]]:
    return [(x, y + b.rng.uniform(-0.03, 0.03)) for x in scatter(b, -SIDE, SIDE, 26)]


@place("rocky shore", "rocks", "reef", "breakwater", "tide", water_y=-0.35)
def rocky_shore(s: Set) -> None:
    sea(s, pale=True)
    b = s.flat(0.7)
    for x in sides(b, 1.9, 18, 6):
        with b.standing(x, 0.45, b.rng.uniform(0.6, 1.1), flip=b.rng.random() < 0.5):
            rock(b)
    line = ground(s, "mid", 0.16)
    b = s.flat(0.03)
    pebbles(b, line, "mid", 46, 0.2)
    row(s, -0.1, -0.42, 1.5, "water", "deep water", slide(0.6, 0.05, 4.6, 0.3))
    b = s.flat(-0.28)
    with b.unlit():
        for x, size in ((s.side * 4.6, 1.5), (-s.side * 5.2, 1.2), (s.side * 9, 1.9), (-s.side * 11, 1.6)):
            with b.standing(x, -1.2, size):
                rock(b)


@place("island", "desert island", "tropical island", "atoll", "lagoon", water_y=-0.35)
def island(s: Set) -> None:
    headland(s, 11, 0.9, 2.2, -s.side)
    sea(s, rows=4)
    line = land(b := s.flat(0.3), swells(b, 0.16, 0.07, 12), "second")
    plant(b, line, [s.side * 2.9, s.side * 3.7, -s.side * 3.8, s.side * 9, -s.side * 10], 0.62, 0.78, palm)
    leaves(b, line, "mid", 0.5, sides(b, 2.6, 14, 5))
    line = ground(s, "second", 0.04)
    b = s.flat(0.02)
    pebbles(b, line, "mid", 20, 0.1)
    row(s, -0.1, -0.44, 1.4, "water", "deep water", slide(0.5, 0.04, 5.2, 0.3))
    b = s.flat(-0.28)
    with b.unlit():
        with b.standing(-s.side * 5.4, -1.1, 1.1, flip=s.side < 0):
            palm(b)
        leaves(b, lambda x: -1.05, "body", 0.9, sides(b, 3.6, 14, 5))
        b.rect("body", -SIDE, LOW, SIDE, -1.02)


@place("lake", "lakeside", "lakeshore", "loch", "fjord", "waterside", water_y=-0.3)
def lake(s: Set) -> None:
    line = land(b := s.flat(14), peaks(b, 1.9, 1.6, 6.0, 0.4), "second")
    flank(b, line, "soft", 1.9, s.side)
    line = land(b := s.flat(7), swells(b, 1.75, 0.25, 9), "second")
    plant(b, line, scatter(b, -22, 22, 40), 0.1, 0.2, pine, tree)
    b = s.flat(5)
    b.wash("far water", "bright water", box(-SIDE, LOW, SIDE, 1.5), (0, 1.5), (0, 0.4))
    with b.unlit():  # reflections: the shore's trees as still, broken strips
        for x in scatter(b, -22, 22, 46):
            y = b.rng.uniform(0.75, 1.42)
            b.oval("far water" if y > 1.1 else "water", x, y, b.rng.uniform(0.3, 1.1), 0.02)
    row(s, 1.6, 0.85, 1.3, "bright water", "water", slide(0.4, 0.015, 7.0, 0.2))
    b = s.flat(0.7)
    plant(b, lambda x: 0.4, sides(b, 2.2, 18, 7), 0.55, 0.8, reeds)
    line = ground(s, rough=0.05)
    grass(s.flat(0.02), line, "mid", 0.2, density=8)
    row(s, -0.1, -0.4, 1.6, "water", "deep water", slide(0.4, 0.02, 6.0, 0.6))
    b, line = near(s, -1.0)
    plant(b, line, sides(b, 3.5, 14, 4), 1.0, 1.4, reeds)
    with b.unlit(), b.standing(s.side * 6.2, -1.1, 1.1):
        willow(b)


@place("river", "stream", "riverbank", "creek", "brook", "riverside", "canal", "waterfall", water_y=-0.3)
def river(s: Set) -> None:
    land(b := s.flat(12), swells(b, 2.6, 0.6, 12), "second")
    line = land(b := s.flat(5), swells(b, 1.75, 0.3, 9), "second")
    plant(b, line, scatter(b, -20, 20, 26), 0.16, 0.3, tree, pine)
    # the river comes down from the far hills in bends, cut out of the meadow
    b = s.flat(2.6)
    line = land(b, swells(b, 1.35, 0.08, 9), "second")
    x = s.side * 1.6
    bends = ((x, 1.42, 0.05), (x - 0.75, 1.24, 0.16), (x + 0.55, 1.08, 0.34), (x - 0.9, 0.86, 0.7), (x, 0.5, 1.8))
    b.shape(
        "far water", *[(bx - wide, y) for bx, y, wide in bends], *[(bx + wide, y) for bx, y, wide in reversed(bends)]
    )
    plant(b, line, sides(b, 2.6, 18, 7), 0.3, 0.45, tree, willow, bush)
    row(s, 1.0, 0.62, 0.9, "far water", "bright water", slide(0.5, 0.015, 6.0, 0.0))
    row(s, 0.5, 0.36, 1.4, "bright water", "water", slide(0.5, 0.015, 5.0, 0.5))
    line = ground(s, rough=0.06)
    b = s.flat(0.02)
    grass(b, line, "mid", 0.24, density=8)
    plant(b, line, sides(b, 3.0, 18, 4), 0.3, 0.5, rock, reeds)
    row(s, -0.1, -0.42, 1.5, "water", "deep water", slide(0.6, 0.02, 5.0, 0.6))
    b, line = near(s, -1.0)
    grass(b, line, "body", 0.5)
    plant(b, line, [s.side * 4.6, -s.side * 5.0, s.side * 10], 0.8, 1.2, rock)


@place("harbour", "harbor", "port", "docks", "quay", "marina", "pier", "dock", "jetty", "wharf", water_y=-0.42)
def harbour(s: Set) -> None:
    b, top = headland(s, 9, 0.7, 1.4, -s.side)
    with b.standing(-s.side * 2.3, top(-s.side * 2.3) - 0.05, 0.16):
        lighthouse(b)
    sea(s, rows=1)
    b = s.flat(2.6)
    b.rect("second", s.side * 0.9, LOW, s.side * SIDE, 1.25)
    for k in range(9):
        with b.standing(s.side * (1.9 + 1.75 * k), 1.2, b.rng.uniform(0.34, 0.42)):
            b.rng.choice((house, apartment, cottage))(b)
    for x in (-2.9, -6.4, -11):
        with b.standing(s.side * x, 1.0, b.rng.uniform(0.42, 0.5)):
            sailing_boat(b)
    row(s, 1.5, 0.85, 0.9, "bright water", "water", slide(0.4, 0.02, 6.0, 0.3))
    b = s.flat(0.7)
    for x, size in ((-4.3, 0.8), (9, 0.8)):
        with b.standing(s.side * x, 0.1, size):
            sailing_boat(b)
    with b.standing(s.side * 11, 0.3, 0.8):
        crane(b)
    row(s, 0.35, 0.2, 1.1, "water", "deep water", slide(0.4, 0.02, 5.0, 0.6))
    b = s.flat(0)
    b.wash("mid", "deep", box(-SIDE, LOW, SIDE, 0.0), (0, 0), (0, -0.6))
    with b.unlit():
        for k in range(40):
            b.rect("deep", -SIDE + 1.3 * k, -0.3, -SIDE + 1.3 * k + 0.03, -0.05)
        b.rect("second", -SIDE, -0.1, SIDE, -0.06)
    for x in (-9.6, -6.4, -3.2, 3.2, 6.4, 9.6):
        b.lathe("mid", (0.14, -0.02, 0), (0.12, 0.22), (0.18, 0.3), (0.16, 0.36, 0), x=x)
    row(s, -0.1, -0.5, 1.2, "deep water", "deep water", slide(0.5, 0.03, 4.6, 0.2))
    b = s.flat(-0.28)
    with b.unlit():
        for x in (-5.4, -4.5, 4.5, 5.4, 12, -12):
            b.poly("body", (x - 0.17, LOW), (x + 0.17, LOW), (x + 0.15, 0.4 + 0.2 * (abs(x) < 5)), (x - 0.15, 0.5))
        for x0, x1 in ((-5.4, -4.5), (4.5, 5.4)):
            b.line("body", 0.06, (x0, 0.25), ((x0 + x1) / 2, -0.1), (x1, 0.25))
        b.rect("body", -SIDE, LOW, SIDE, -1.1)


def sailing_boat(b: Board) -> None:
    """A small boat at anchor, its waterline at 0."""
    b.line("second", 0.06, (0, 0.3), (0, 4.3))
    b.shape("rim", (0.1, 4.1, 0), (1.0, 2.4), (1.5, 0.75, 0), (0.1, 0.75, 0))
    b.shape("wall", (-0.1, 3.7, 0), (-0.7, 2.2), (-1.3, 0.8, 0), (-0.1, 0.8, 0))
    b.shape("second", (-1.6, 0.55, 0), (1.9, 0.62, 0), (1.4, -0.1, 0), (-1.25, -0.1, 0))
    b.line("mid", 0.05, (-1.5, 0.42), (1.78, 0.48))


@place("underwater", "seabed", "ocean floor", "sea floor", "bottom of the sea", "coral reef", "deep sea",
       surface="underwater", water_y=-3.0)  # fmt: skip
def underwater(s: Set) -> None:
    land(b := s.flat(14), peaks(b, 1.7, 2.2, 5.0, 0.4), "pale")
    b = s.flat(7)
    line = land(b, peaks(b, 1.3, 1.5, 6.0, 0.4), "soft")
    plant(b, line, scatter(b, -20, 20, 14), 0.3, 0.5, coral)
    b = s.flat(3.4)
    with b.standing(s.side * 2.8, 1.1, 0.42, flip=s.side > 0):
        wrecked_ship(b)
    line = land(b, swells(b, 1.3, 0.2, 9), "second")
    plant(b, line, scatter(b, -20, 20, 18, clear=0.8), 0.4, 0.6, coral, rock)
    b = s.flat(1.7, moving=True)
    for x in (-4.4, -3.5, 3.3, 4.3, -9, 9.5):
        with b.standing(s.side * x, 0.85, b.rng.uniform(0.75, 1.05)):
            seaweed(b)
    line = land(b := s.flat(1.5), swells(b, 0.9, 0.14, 8), "second")
    plant(b, line, scatter(b, -20, 20, 16, clear=1.0), 0.5, 0.8, coral, rock)
    line = ground(s, "mid", 0.08)
    b = s.flat(0.03)
    pebbles(b, line, "mid", 30, 0.12)
    b = s.flat(-0.28, moving=True)
    with b.standing(s.side * 4.6, -0.9, 1.25):
        seaweed(b)
    with b.standing(-s.side * 4.9, -0.9, 1.05):
        seaweed(b)
    b, line = near(s)
    plant(b, line, sides(b, 4.0, 14, 3), 0.8, 1.1, coral)
