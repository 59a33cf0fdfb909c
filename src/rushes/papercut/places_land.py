"""Open country: hills, fields, woods, mountains, snow, sand, caves."""

from __future__ import annotations

from itertools import pairwise

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_buildings import barn, cottage, house, windmill
from rushes.papercut.pieces_land import crops, haystack, rock, scarecrow, snow_cap
from rushes.papercut.pieces_plants import (
    acacia,
    apple_tree,
    branches,
    bush,
    crown,
    dead_tree,
    flowers,
    frond,
    leaf,
    mushroom,
    palm,
    petals,
    pine,
    reeds,
    tree,
    willow,
)
from rushes.papercut.pieces_town import fence, well
from rushes.papercut.places_ground import (
    Height,
    caps,
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
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place, rise


@place("plain", "nowhere", "outdoors")
def plain(s: Set) -> None:
    land(b := s.flat(9), swells(b, 1.95, 0.5, 17), "second")
    line = land(b := s.flat(3.5), swells(b, 1.4, 0.4, 11, quiet=0.5), "second")
    plant(b, line, scatter(b, -18, 18, 7, clear=2), 0.14, 0.24, tree)
    land(b := s.flat(1.2), swells(b, 0.8, 0.2, 9, quiet=0.5), "second")
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.16, density=5)
    b, line = near(s)
    grass(b, line, "body", 0.34)


@place("hills", "hill", "countryside", "valley", "highlands", "country")
def hills(s: Set) -> None:
    land(b := s.flat(14), swells(b, 3.0, 0.8, 15), "second")
    line = land(b := s.flat(7), swells(b, 2.2, 0.75, 10), "second")
    plant(b, line, scatter(b, -SIDE, SIDE, 26), 0.1, 0.17, tree)
    line = land(b := s.flat(3), swells(b, 1.35, 0.6, 9, quiet=0.4), "second")
    plant(b, line, scatter(b, -16, 16, 9, clear=1.8), 0.2, 0.32, tree, tree, pine, cottage)
    line = land(b := s.flat(1), swells(b, 0.72, 0.3, 8, quiet=0.7), "second")
    grass(b, line, "second", 0.2)
    plant(b, line, [s.side * b.rng.uniform(3.6, 4.2), -s.side * 9.5, s.side * 13], 0.7, 0.8, tree)
    plant(b, line, [-s.side * 3.4, -s.side * 4.1], 0.4, 0.6, bush)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.15, density=6)
    b, line = near(s)
    grass(b, line, "body", 0.4)
    plant(b, line, sides(b, 4.3, 14, 3), 0.5, 0.8, bush)


@place("meadow", "field", "fields", "grassland", "prairie", "pasture")
def meadow(s: Set) -> None:
    line = land(b := s.flat(9), swells(b, 1.95, 0.35, 14), "second")
    plant(b, line, scatter(b, -SIDE, SIDE, 34), 0.09, 0.16, tree, bush)
    line = land(b := s.flat(3.2), swells(b, 1.35, 0.2, 10), "soft")
    grass(b, line, "soft", 0.14, density=26)
    plant(b, line, [s.side * b.rng.uniform(2.6, 3.6)], 0.55, 0.62, tree)
    line = land(b := s.flat(1.2), swells(b, 0.85, 0.12, 9), "second")
    grass(b, line, "second", 0.3, density=26)
    line = land(b := s.flat(0.35), swells(b, 0.3, 0.08, 8), "mid")
    grass(b, line, "mid", 0.34, density=24)
    for x in scatter(b, -18, 18, 44):
        tall = b.rng.uniform(0.18, 0.4)
        b.line("mid", 0.02, (x, line(x)), (x + 0.03, line(x) + tall))
        petals(b, x + 0.03, line(x) + tall, b.rng.uniform(0.045, 0.07), b.rng.choice(("accent", "glow", "rim")))
    ground(s)
    b, line = near(s)
    grass(b, line, "body", 0.5, density=16)
    plant(b, line, sides(b, 3.6, 12, 4), 0.9, 1.3, flowers)


@place("ploughed field", "plowed field", "furrows", "tilled field", "acre")
def ploughed_field(s: Set) -> None:
    """Bare earth in furrows up to a hedge, hills and a farmhouse behind."""
    land(b := s.flat(11), swells(b, 2.4, 0.5, 13), "pale")
    line = land(b := s.flat(4), swells(b, 1.6, 0.2, 12), "soft")
    plant(b, line, scatter(b, -20, 20, 12, clear=2.0), 0.3, 0.5, tree)
    with b.standing(s.side * 4.2, line(s.side * 4.2) - 0.05, 0.55):
        house(b)
    b = s.flat(1.5)
    b.rect("sober", -SIDE, LOW, SIDE, 1.12)
    with b.unlit():
        for k in range(21):  # the furrows run together toward the horizon
            x = -20.0 + 2 * k
            b.poly("mid", (x * 0.5 - 0.05, 1.1), (x * 0.5 + 0.05, 1.1), (x * 1.7 + 0.5, -1), (x * 1.7 - 0.5, -1))
    plant(b, lambda x: 1.05, scatter(b, -22, 22, 40), 0.2, 0.3, bush)
    ground(s, "sober")
    b, _ = near(s, -0.9)
    for x in scatter(b, -18, 18, 26):
        b.oval("body", x, -0.95, b.rng.uniform(0.3, 0.6), b.rng.uniform(0.1, 0.2))


@place("farm", "farmyard", "ranch")
def farm(s: Set) -> None:
    land(b := s.flat(9), swells(b, 2.0, 0.4, 13), "second")
    line = land(b := s.flat(3.4), swells(b, 1.4, 0.15, 12), "soft")
    for k in range(17):  # furrows run together toward the horizon
        x = -16.0 + 2 * k
        with b.unlit():
            b.poly("second", (x * 0.5 - 0.03, 1.3), (x * 0.5 + 0.03, 1.3), (x * 1.6 + 0.3, -1), (x * 1.6 - 0.3, -1))
    plant(b, line, scatter(b, -18, 18, 12, clear=2.5), 0.16, 0.26, tree, windmill, haystack)
    line = land(b := s.flat(1.3), swells(b, 0.88, 0.08, 9), "second")
    for x, kind, size in ((3.5, barn, 0.72), (-3.8, windmill, 0.5), (-9, cottage, 0.7), (9, house, 0.7),
            (13, tree, 0.7)):  # fmt: skip
        with b.standing(s.side * x, line(x) - 0.05, size):
            kind(b)
    line = land(b := s.flat(0.45), swells(b, 0.38, 0.05, 9), "mid")
    for k in range(12):
        if k not in (5, 6):
            with b.standing(-21.5 + 3.9 * k, 0.36, 0.7):
                fence(b)
    plant(b, line, [-s.side * 2.4], 0.6, 0.62, scarecrow)
    ground(s)
    b, line = near(s)
    grass(b, line, "body", 0.3)
    plant(b, line, sides(b, 3.9, 13, 3), 0.75, 0.95, crops)
    plant(b, line, [s.side * 5.3], 0.8, 0.9, haystack)


@place("garden", "orchard", "vegetable garden")
def garden(s: Set) -> None:
    line = land(b := s.flat(7), swells(b, 2.0, 0.3, 10), "second")
    plant(b, line, scatter(b, -20, 20, 30), 0.2, 0.34, tree, tree, pine)
    b = s.flat(2.4)  # a clipped hedge with balls on it, and a gap for the path
    b.rect("second", -SIDE, LOW, -0.8, 1.75, 0.1)
    b.rect("second", 0.8, LOW, SIDE, 1.75, 0.1)
    b.rect("second", -1, LOW, 1, 1.18)
    for k in range(12):
        for side in (-1, 1):
            b.oval("second", side * (0.95 + 2.1 * k), 1.98, 0.3)
    line = land(b := s.flat(1), swells(b, 0.78, 0.05, 9), "soft")
    plant(b, line, [s.side * 3.3, -s.side * 4.0, -s.side * 8, s.side * 8.5], 0.62, 0.72, apple_tree)
    with b.standing(-s.side * 2.3, 0.78, 0.55):
        well(b)
    plant(b, line, scatter(b, -18, 18, 22, clear=0.8), 0.6, 0.8, flowers)
    b = s.flat(0.4)
    b.rect("second", -SIDE, LOW, SIDE, 0.36)
    plant(b, lambda x: 0.3, scatter(b, -18, 18, 18, clear=1.4), 0.5, 0.75, flowers, bush)
    ground(s)
    b, line = near(s)
    grass(b, line, "body", 0.22)
    plant(b, line, sides(b, 3.3, 12, 5), 0.9, 1.3, flowers)
    plant(b, line, [s.side * 5.2, -s.side * 6], 1.0, 1.2, bush)


def _trunks(b: Board, xs: list[float], foot: float, wide: float, tone: str) -> None:
    """Tree trunks taller than the frame, with the stubs of boughs."""
    for x in xs:
        w = wide * b.rng.uniform(0.6, 1.25)
        lean = b.rng.uniform(-0.3, 0.3)
        b.shape(tone, (x - w * 1.7, foot - 0.1, 0), (x - w * 0.62, foot + w * 1.6), (x - w * 0.5 + lean, foot + 6),
                (x - w * 0.4 + lean * 2, TOP, 0), (x + w * 0.4 + lean * 2, TOP, 0), (x + w * 0.5 + lean, foot + 6),
                (x + w * 0.62, foot + w * 1.6), (x + w * 1.7, foot - 0.1, 0))  # fmt: skip
        for _ in range(3):
            y = foot + b.rng.uniform(1.4, 6.5)
            side = b.rng.choice((-1, 1))
            turn, long = 90 - side * b.rng.uniform(40, 68), w * b.rng.uniform(1.6, 3.0)
            branches(b, tone, x + lean * (y - foot) / 6, y, long, turn, w * 0.34, 1)


def _canopy(b: Board, low: float, deep: float, tone: str) -> None:
    """Foliage hanging in from above, its edge scalloped, down to `low` and lower at the sides."""
    points = [(-SIDE - 1, TOP), (-SIDE - 1, low)]
    x = -SIDE - 1
    while x < SIDE + 1:
        x += b.rng.uniform(0.35, 0.75)
        points.append((x, low + b.rng.uniform(0, 0.5) - deep * min(1.0, (abs(x) / 5.0) ** 2)))
    points.append((x, TOP))
    b.scallop(tone, points, 0.34)


@place("forest", "wood", "woods", "woodland", "grove", "thicket")
def forest(s: Set) -> None:
    line = land(b := s.flat(14), swells(b, 2.0, 0.3, 12), "second")
    plant(b, line, scatter(b, -SIDE, SIDE, 64), 0.3, 0.52, pine)
    line = land(b := s.flat(7), swells(b, 1.7, 0.2, 12), "second")
    _trunks(b, scatter(b, -SIDE, SIDE, 34), 1.6, 0.16, "second")
    _canopy(b, 4.3, 0.6, "second")
    line = land(b := s.flat(3), swells(b, 1.35, 0.12, 9), "second")
    _trunks(b, [*sides(b, 1.5, 20, 12)], 1.3, 0.28, "second")
    _canopy(b, 4.6, 0.8, "second")
    leaves(b, line, "second", 0.4, scatter(b, -20, 20, 30))
    line = land(b := s.flat(1), swells(b, 0.85, 0.1, 8), "mid")
    _trunks(b, sides(b, 3.1, 22, 6), 0.8, 0.42, "mid")
    leaves(b, line, "mid", 0.42, scatter(b, -20, 20, 24, clear=0.9))
    plant(b, line, [s.side * 2.2, -s.side * 2.9], 0.25, 0.4, mushroom)
    with b.standing(-s.side * 2.6, 0.42, 1.0, turn=4 * s.side):  # a fallen trunk
        b.shape("deep", (-1.3, -0.1), (-1.35, 0.4), (1.2, 0.34), (1.3, -0.06))
        b.oval("second", -1.32 * s.side if s.side < 0 else 1.26, 0.14, 0.14, 0.25)
        branches(b, "deep", 0.3, 0.3, 0.5, 70, 0.12, 1)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.2, density=8)
    b, line = near(s)
    leaves(b, line, "body", 0.7, [*sides(b, 2.9, 16, 9)])
    grass(b, line, "body", 0.3)
    _trunks(b, [s.side * 4.8, -s.side * 5.0, s.side * 11], -0.8, 0.62, "body")


@place("jungle", "rainforest", "tropical forest", "tropics")
def jungle(s: Set) -> None:
    line = land(b := s.flat(12), swells(b, 2.3, 0.6, 9), "second")
    for x in scatter(b, -SIDE, SIDE, 40):
        crown(b, x, line(x) + 0.1, b.rng.uniform(0.5, 0.9), b.rng.uniform(0.35, 0.6), "second", holes=0)
    line = land(b := s.flat(5), swells(b, 1.6, 0.3, 8), "second")
    plant(b, line, scatter(b, -20, 20, 16), 0.5, 0.7, palm)
    leaves(b, line, "second", 0.8, scatter(b, -20, 20, 30))
    line = land(b := s.flat(2), swells(b, 1.15, 0.15, 8), "second")
    plant(b, line, sides(b, 2.2, 20, 6), 0.7, 0.95, palm)
    leaves(b, line, "second", 0.7, scatter(b, -20, 20, 26, clear=0.8))
    vines(b, 5.2, 0.5, "second", 16)
    line = land(b := s.flat(0.7), swells(b, 0.6, 0.1, 8), "mid")
    leaves(b, line, "mid", 0.75, sides(b, 1.6, 18, 9))
    plant(b, line, [s.side * 3.9, -s.side * 9, s.side * 14], 0.95, 1.05, palm)
    ground(s)
    b, line = near(s)
    leaves(b, line, "body", 1.1, sides(b, 3.0, 16, 8))
    leaves(b, line, "body", 0.5, scatter(b, -20, 20, 26))
    for x, turn in ((-6.1, 8), (-5.6, 34), (6.1, 172), (5.6, 146), (-6.0, -14), (6.0, 194)):
        frond(b, x, 3.4 + b.rng.uniform(0, 0.8), 2.9, turn)
    for x in (-6.2, 6.2):
        b.tube("body", [(x, -1), (x + 0.1, 2), (x, 4.2)], [0.7, 0.5, 0.4])


def vines(b: Board, top: float, reach: float, tone: str, count: int) -> None:
    """Creepers hanging in from above, with small leaves."""
    for x in scatter(b, -20, 20, count, clear=1.6):
        drop = b.rng.uniform(0.8, 2.6)
        b.line(tone, 0.05, (x, TOP), (x, top), (x + reach * 0.3, top - drop * 0.6), (x + reach * 0.2, top - drop))
        for k in range(5):
            for turn in (-40, 220):
                b.put(tone, leaf(x + reach * 0.22, top - drop * (0.2 + 0.2 * k), 0.2, 0.05, turn))


@place("swamp", "marsh", "bog", "wetland", "bayou", water_y=-0.3)
def swamp(s: Set) -> None:
    line = land(b := s.flat(9), swells(b, 1.9, 0.25, 9), "second")
    plant(b, line, scatter(b, -SIDE, SIDE, 22), 0.3, 0.5, dead_tree, willow, tree)
    b = s.flat(4)
    b.wash("light", "soft", box(-SIDE, LOW, SIDE, rise(4)), (0, rise(4)), (0, 0.4))
    line = swells(b, 1.3, 0.05, 6)
    for x in scatter(b, -20, 20, 16):
        b.oval("second", x, b.rng.uniform(0.9, 1.35), b.rng.uniform(0.4, 1.2), 0.045)
    b = s.flat(2)
    for x in sides(b, 1.8, 20, 6):
        with b.standing(x, 1.0, b.rng.uniform(0.55, 0.85), flip=b.rng.random() < 0.5):
            dead_tree(b)
        b.oval("second", x, 1.0, 0.9, 0.09)
    plant(b, lambda x: 0.95, scatter(b, -20, 20, 18, clear=1.2), 0.4, 0.6, reeds)
    b = s.flat(0.8)
    for x in scatter(b, -18, 18, 18, clear=0.7):
        b.oval("second", x, b.rng.uniform(0.35, 0.75), b.rng.uniform(0.3, 0.8), 0.05)
    with b.standing(s.side * 3.7, 0.4, 0.9):
        willow(b)
    b.oval("second", s.side * 3.7, 0.4, 1.6, 0.12)
    b = s.flat(0)
    b.wash("mid", "body", swells(b, -0.03, 0.03, 7).path(), (0, 0), (0, -0.8))
    b = s.flat(-0.12)
    with b.unlit():
        b.wash("soft", "mid", box(-SIDE, LOW, SIDE, -0.38), (0, -0.38), (0, -1.2))
        for x in scatter(b, -20, 20, 26):
            b.oval("mid", x, b.rng.uniform(-0.9, -0.45), b.rng.uniform(0.2, 0.6), 0.035)
    b, line = near(s, -0.95)
    plant(b, line, sides(b, 3.4, 14, 5), 0.95, 1.35, reeds)
    grass(b, line, "body", 0.35)


@place("mountain", "mountains", "alps")
def mountain(s: Set) -> None:
    line = land(b := s.flat(18), peaks(b, 2.2, 2.4, 5.0), "second")
    caps(b, line, 3.1, 0.5)
    line = land(b := s.flat(8), peaks(b, 1.7, 1.8, 4.2), "second")
    flank(b, line, "soft", 1.7, s.side)
    caps(b, line, 2.6, 0.34)
    line = land(b := s.flat(3.2), peaks(b, 1.1, 0.9, 4.5, 0.5), "second")
    flank(b, line, "soft", 1.0, s.side)
    plant(b, line, scatter(b, -18, 18, 30, clear=1.2), 0.1, 0.18, pine)
    line = land(b := s.flat(1.2), peaks(b, 0.45, 0.6, 5.5, 0.5), "second")
    plant(b, line, sides(b, 2.4, 16, 5), 0.3, 0.5, pine, pine, rock)
    line = ground(s, rough=0.12)
    b = s.flat(0.03)
    pebbles(b, line, "mid", 40, 0.14)
    b, line = near(s, -0.8, 0.16)
    pebbles(b, line, "body", 40, 0.16)
    for x, size in ((s.side * 4.8, 1.5), (-s.side * 5.4, 1.2), (s.side * 11, 1.8)):
        with b.standing(x, -0.8, size):
            rock(b)


@place("snowfield", "snow", "tundra", "winter")
def snowfield(s: Set) -> None:
    line = land(b := s.flat(14), peaks(b, 2.0, 1.6, 5.0), "pale")
    flank(b, line, "wall", 2.0, s.side)
    caps(b, line, 2.5, 0.5)
    line = land(b := s.flat(6), swells(b, 1.75, 0.3, 9), "wall")
    _drifts(b, 1.5, "light")
    plant(b, line, scatter(b, -20, 20, 12), 0.14, 0.22, pine)
    line = land(b := s.flat(2), swells(b, 1.1, 0.25, 9, quiet=0.4), "light")
    for x in sides(b, 2.6, 18, 4):
        with b.standing(x, line(x) - 0.08, b.rng.uniform(0.4, 0.6)):
            pine(b)
            for k, half in ((0.3, 0.6), (0.52, 0.4), (0.72, 0.25)):
                with b.unlit():
                    snow_cap(b, -half, half, 5.6 * k + 0.4, 0.3)
    line = land(b := s.flat(0.8), swells(b, 0.6, 0.16, 9, quiet=0.5), "rim")
    plant(b, line, [s.side * 4.2], 0.8, 0.9, dead_tree)
    b = s.flat(0)
    b.wash("light", "second", swells(b, -0.03, 0.03, 8).path(), (0, 0), (0, -1.3))
    b = s.flat(-0.28)
    with b.unlit():
        b.wash("pale", "mid", swells(b, -0.75, 0.16, 7).path(), (0, -0.6), (0, -1.6))
        for x, size in ((s.side * 4.7, 1.2), (-s.side * 5.2, 1.0), (s.side * 10, 1.4)):
            with b.standing(x, -0.75, size):
                rock(b)
                snow_cap(b, -0.75, 0.6, 0.8, 0.22)


def _drifts(b: Board, y: float, tone: str) -> None:
    """Wind-cut edges in snow or sand."""
    with b.unlit():
        for x in scatter(b, -22, 22, 16):
            long = b.rng.uniform(0.8, 2.4)
            h = y - b.rng.uniform(0, 0.35)
            b.shape(tone, (x - long, h, 0), (x, h + 0.05), (x + long, h, 0), (x, h - 0.03))


def dunes(b: Board, y: float, swell: float, span: float, side: int) -> None:
    """Dunes with sharp crests, each with its face away from the light in a deeper tone."""
    crests = scatter(b, -SIDE - span, SIDE + span, round(2 * (SIDE + span) / span))
    points: list[tuple[float, ...]] = []
    faces = []
    for x0, x1 in pairwise(crests):
        wide = x1 - x0
        top = y + swell * b.rng.uniform(0.45, 1.0)
        foot = x0 + wide * (0.42 if side > 0 else 0.58)
        low = y - swell * 0.25
        points += [(x0, top, 0.35), (foot, low + swell * 0.1 * b.rng.random())]
        reach = wide * 0.55 * side
        faces.append(((x0, top, 0), (x0 + reach * 0.12, top - (top - low) * 0.45), (x0 - reach * 0.1, low - 0.1),
                      (x0 + reach * 0.25, low - 0.5, 0), (x0 + reach * 1.6, low - 0.7, 0), (x0 + reach * 0.75, low),
                      (x0 + reach * 0.3, top - (top - low) * 0.7)))  # fmt: skip
    land_path = [(-SIDE - span, LOW, 0), *points, (SIDE + span, LOW, 0)]
    b.shape("soft", *land_path)
    with b.unlit():
        for face in faces:
            b.shape("second", *face)


@place("savanna", "savannah", "africa", "steppe", "outback", "bush country", "safari")
def savanna(s: Set) -> None:
    land(b := s.flat(14), swells(b, 2.0, 0.25, 14), "second")
    line = land(b := s.flat(6), swells(b, 1.65, 0.12, 10), "soft")
    for x in scatter(b, -20, 20, 11):
        with b.standing(x, line(x), b.rng.uniform(0.22, 0.34), flip=b.rng.random() < 0.5):
            acacia(b, "second")
    grass(b, line, "second", 0.16, density=20)
    line = land(b := s.flat(2.2), swells(b, 1.2, 0.1, 9), "second")
    grass(b, line, "second", 0.3, density=20)
    with b.standing(s.side * 2.9, line(2.9), 0.78):
        acacia(b, "mid")
    with b.standing(-s.side * 8, line(8), 0.7):
        acacia(b, "mid")
    line = land(b := s.flat(0.6), swells(b, 0.45, 0.06, 9), "mid")
    grass(b, line, "mid", 0.36, density=18)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.14, density=7)
    b, line = near(s)
    grass(b, line, "body", 0.62, density=16)
    plant(b, line, [-s.side * 4.9], 0.9, 1.0, rock)


@place("waterhole", "watering hole", "water hole")
def waterhole(s: Set) -> None:
    """A round pool in the savanna, bright between its reeds."""
    savanna(s)
    b = s.flat(0.4)
    with b.unlit():
        b.oval("second", 0, 0.42, 5.2, 0.36)
        b.oval("bright water", 0, 0.44, 4.9, 0.3)
        for x, y, wide in ((-2.6, 0.5, 0.9), (0.4, 0.34, 1.3), (2.7, 0.52, 0.7), (-0.9, 0.6, 0.6)):
            b.oval("rim", x, y, wide, 0.018)
    plant(b, lambda x: 0.4, [-5.0, -4.5, 4.6, 5.1], 0.4, 0.6, reeds)


def _spikes(b: Board, xs: list[float], foot: Height, tall: float, tone: str, *, down: bool = False) -> None:
    """Stalagmites, or from above stalactites: hollow-sided points in twos and threes."""
    way = -1 if down else 1
    for x in xs:
        y = foot(x) - 0.1 * way
        for dx, k in ((-0.32, 0.45), (0.26, 0.6), (0.0, 1.0)):
            h, w = tall * k * b.rng.uniform(0.7, 1.15), tall * 0.3 * (0.5 + 0.5 * k)
            px = x + dx * tall
            b.shape(tone, (px - w, y, 0), (px - w * 0.3, y + way * h * 0.3), (px + 0.02, y + way * h, 0),
                    (px + w * 0.3, y + way * h * 0.3), (px + w, y, 0))  # fmt: skip


@place("cave", "cavern", "grotto", "underground", "den")
def cave(s: Set) -> None:
    b = s.flat(9)
    b.halo(s.side * 1.4, 2.3, 4.2, 0.55)
    land(b, swells(b, 1.9, 0.2, 6), "pale")
    for depth, gap, tone in ((5.0, 2.5, "second"), (2.4, 3.2, "mid"), (1.0, 4.2, "deep")):
        b = s.flat(depth)
        x = s.side * 1.4 / (1 + 0.4 * (5 - depth) / 2)
        b.rect(tone, -SIDE, LOW, SIDE, TOP)
        b.shape("hole", *[(x + px * gap, rise(depth) + py * gap * 0.86) for px, py in _mouth(b)])
        hang = [x + gap * k for k in (-0.78, -0.52, -0.2, 0.12, 0.42, 0.7)]
        roof = {px: rise(depth) + gap * (0.98 - 0.42 * ((px - x) / gap) ** 2) for px in hang}
        _spikes(b, hang, roof.__getitem__, gap * 0.17, tone, down=True)
        feet = [x - 0.86 * gap, x + 0.8 * gap]
        _spikes(b, feet, dict.fromkeys(feet, rise(depth)).__getitem__, gap * 0.22, tone)
    line = ground(s, rough=0.1)
    b = s.flat(0.03)
    pebbles(b, line, "mid", 36, 0.13)
    b = s.flat(-0.26)
    line = land(b, swells(b, -0.85, 0.16, 6), "body")
    _spikes(b, [-4.9, 5.0, -9.5, 11.0], line, 2.3, "body")
    _spikes(b, [-3.4, 3.5, 7.5, -7.0], line, 0.8, "body")


_MOUTH = (
    (-1.0, 0.0), (-1.02, 0.38), (-0.78, 0.8), (-0.4, 1.06), (0.05, 1.12), (0.46, 1.02), (0.84, 0.74), (1.02, 0.35),
    (1.0, 0.0),
)  # fmt: skip


def _mouth(b: Board) -> list[tuple[float, float]]:
    """An uneven opening two wide and one and a little high, its foot on the ground."""
    out = [_MOUTH[0]]
    for (x0, y0), (x1, y1) in pairwise(_MOUTH):
        for k in (0.35, 0.7, 1.0):
            jut = 1 + b.rng.uniform(-0.06, 0.06)
            out.append(((x0 + (x1 - x0) * k) * jut, (y0 + (y1 - y0) * k) * jut))
    out[-1] = _MOUTH[-1]
    return out
