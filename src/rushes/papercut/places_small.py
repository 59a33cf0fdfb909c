"""Places of small creatures: a burrow, a mouse hole, a hive, a nest, a web, a laid table, a glass tank."""

from __future__ import annotations

import math

import skia

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_land import coral, rock, seaweed
from rushes.papercut.pieces_plants import crown, leaf, petals
from rushes.papercut.places_ground import grass, land, leaves, near, pebbles, plant, scatter, swells
from rushes.papercut.places_set import Set, place
from rushes.papercut.props_shapes import bob

_SMALL = 0.5  # these are cut as large as a mouse needs them
SIDE, LOW, TOP = 52.0, -13.0, 34.0  # and reach as far as the others


def _floor(s: Set, tone: str, to: str = "body") -> Board:
    """The ground at depth 0."""
    b = s.flat(0)
    b.wash(tone, to, box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.2))
    return b


def _dark_strip(s: Set) -> Board:
    """The dark before the actors."""
    b = s.flat(-0.28)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.7)
    return b


def _roots(b: Board, tone: str, y: float, count: int) -> None:
    for x in scatter(b, -12, 12, count):
        lean, long = b.rng.uniform(-0.5, 0.5), b.rng.uniform(0.5, 1.4)
        b.tube(tone, [(x, y), (x + 0.3 * lean, y - 0.5 * long), (x + lean, y - long)], [0.16, 0.09, 0.02])


@place("burrow", "rabbit burrow", "rabbit hole", "warren", "molehill", "mole hole", "mole tunnel", "fox den", "den",
       "anthill", "ant nest", "ant hill", "ants' nest", "badger sett", "sett",
       "underground city", "hole", "hole in the ground", "ant colony", interior=True, sky=False)  # fmt: skip
def burrow(s: Set) -> None:
    """Under the grass, cut open: a round chamber in the earth, roots from above, passages, carrots, a lamp."""
    s.size = _SMALL
    d = s.side
    b = s.flat(1.4)
    b.rect("second", -SIDE, LOW, SIDE, TOP)
    with b.unlit():
        b.halo(0, 1.8, 4.6, 0.35)
        for x, y, r in ((-5.2, 1.7, 0.8), (5.4, 2.1, 0.9), (-8.4, 2.3, 0.8), (8.6, 1.6, 0.8)):
            b.oval("body", d * x, y, r, 0.85 * r)  # more chambers beyond
            b.halo(d * x, y, 1.2, 0.35)
        for x0, y0, x1, y1 in (
            (-5.2, 1.5, -2.0, 1.2),
            (5.4, 1.9, 2.0, 1.2),
            (-8.4, 2.2, -5.2, 1.7),
            (8.6, 1.6, 5.4, 2.0),
        ):
            b.line("body", 0.62, (d * x0, y0), (d * (x0 + x1) / 2, y0 - 0.2), (d * x1, y1))
        for x in scatter(b, -14, 14, 40):
            b.oval(b.rng.choice(("soft", "mid", "pale")), x, b.rng.uniform(0.4, 4.8), b.rng.uniform(0.05, 0.2), 0.07)
    b = s.flat(0.7)
    hole = skia.Path()  # the chamber, open toward the passages
    hole.addRect(skia.Rect(-SIDE, LOW, SIDE, 9.0))
    room = skia.Path()
    room.addOval(skia.Rect(-4.3, -1.3, 4.3, 3.7))
    with b.unlit():
        b.put("mid", skia.Op(hole, room, skia.PathOp.kDifference_PathOp) or hole)
        for k in range(28):
            a = math.tau * k / 28
            b.oval("second", 4.5 * math.cos(a), 1.2 + 2.65 * math.sin(a), 0.14, 0.09)
        _roots(b, "second", 4.4, 11)
        for x in scatter(b, -14, 14, 30):
            b.oval("deep", x, b.rng.uniform(3.9, 5.6), b.rng.uniform(0.06, 0.16), 0.06)
        b.halo(d * 1.9, 2.2, 1.6, 0.7)
        b.line("second", 0.03, (d * 1.9, 3.3), (d * 1.9, 2.4))
        b.oval("glow", d * 1.9, 2.25, 0.13, 0.17)
    b = s.flat(0.6)
    with b.unlit():
        for k in range(4):  # what is put by for the winter
            x = -d * (2.7 + 0.25 * k)
            b.poly("accent", (x - 0.1, 0.95), (x + 0.1, 0.95), (x + 0.03 * d, 0.35))
            b.put("soft", leaf(x, 0.94, 0.34, 0.07, 80 + 8 * k))
    _floor(s, "mid")
    b = s.flat(0.02)
    pebbles(b, lambda x: 0.0, "deep", 40, 0.08)
    b, line = near(s, -0.9, 0.14)
    leaves(b, line, "body", 0.5, [d * 5.0])


@place("mouse hole", "mousehole", "mouse house", "behind the wall", "skirting board", "under the bed",
       "under the table", "under the floorboards", interior=True, sky=False)  # fmt: skip
def mouse_hole(s: Set) -> None:
    """A room as a mouse sees it: the skirting board like a wall with its arched hole, huge legs of a chair, crumbs."""
    s.size = _SMALL
    d = s.side
    b = s.flat(1.1)
    b.rect("wall", -SIDE, LOW, SIDE, TOP)
    with b.unlit():
        for k in range(-7, 8):
            b.rect("light", 2.2 * k - 0.4, 3.4, 2.2 * k + 0.4, TOP)
        b.rect("second", -SIDE, LOW, SIDE, 3.4)
        b.rect("soft", -SIDE, 3.2, SIDE, 3.42)
        b.rect("mid", -SIDE, 2.7, SIDE, 2.78)
        x = d * 2.0
        b.halo(x, 1.5, 2.4, 0.55)
        b.arch("dark", x - 1.0, x + 1.0, 0.4, 1.3)
        b.arch("dim", x - 0.82, x + 0.82, 0.4, 1.25)
        b.oval("glow", x, 1.3, 0.34)
        b.rect("mid", x - 0.6, 0.4, x - 0.1, 0.95, 0.04)  # a bed of a matchbox, seen inside
        b.rect("accent", x + 0.1, 0.4, x + 0.55, 0.7, 0.04)
        x = -d * 3.1  # a socket
        b.rect("rim", x - 0.75, 4.0, x + 0.75, 5.5, 0.16)
        for dx in (-0.25, 0.25):
            b.oval("mid", x + dx, 4.75, 0.1)
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, 0.75), (0, 0.75), (0, -0.4))
    b = s.flat(0.6)
    with b.unlit():  # the legs of a chair go up out of sight
        for x in (-d * 2.3, -d * 5.6):
            b.shape("body", (x - 0.3, 0.35, 0), (x - 0.22, 2.0), (x - 0.42, TOP, 0), (x + 0.42, TOP, 0),
                    (x + 0.22, 2.0), (x + 0.3, 0.35, 0))  # fmt: skip
    _dark_strip(s)
    b = _floor(s, "mid")
    with b.unlit():
        for k in range(-6, 7):
            b.line("deep", 0.05, (3.2 * k, 0.0), (4.2 * k, -1.6))
    b = s.flat(0.05)
    with b.unlit():  # cheese and crumbs
        x = d * 3.6
        b.poly("glow", (x - 0.6, 0.0), (x + 0.6, 0.0), (x + 0.6, 0.62))
        for dx, y in ((0.1, 0.14), (0.36, 0.3), (-0.2, 0.08)):
            b.oval("dim", x + dx, y, 0.07)
        for _ in range(9):
            b.oval("dim", b.rng.uniform(-4, 4), -0.06, 0.06, 0.04)


@place(
    "beehive",
    "hive",
    "honeycomb",
    "bee hive",
    "wasps' nest",
    "wasp nest",
    "inside a beehive",
    interior=True,
    sky=False,
)
def hive(s: Set) -> None:
    """Walls of six-sided cells, many full of shining honey, drops, a light from the door."""
    s.size = _SMALL
    for depth, size, tone, inner in (
        (3.2, 0.7, "soft", "pale"),
        (2.0, 0.62, "pale", "wall"),
        (0.8, 0.5, "dim", "second"),
    ):
        b = s.flat(depth)
        b.rect(inner, -SIDE, LOW, SIDE, TOP)
        with b.unlit():
            b.halo(-s.side * 2.0, 2.4, 4.6, 0.6)
            for j in range(-4, 18):
                for k in range(-20, 21):
                    x, y = size * 1.78 * (k + 0.5 * (j % 2)), 0.2 + size * 1.54 * j
                    if depth > 1 or (x / 4.6) ** 2 + ((y - 1.6) / 2.6) ** 2 > 1:
                        cell = [
                            (x + size * math.sin(math.tau * i / 6), y + size * math.cos(math.tau * i / 6))
                            for i in range(6)
                        ]
                        b.poly(tone, *cell)
                        full = b.rng.random() < 0.4
                        b.poly(
                            "glow" if full else inner, *[(x + 0.78 * (cx - x), y + 0.78 * (cy - y)) for cx, cy in cell]
                        )
                        if full:
                            b.oval("rim", x - 0.2 * size, y + 0.25 * size, 0.1 * size)
    _dark_strip(s)
    _floor(s, "dim", "mid")
    b = s.flat(-0.2)
    with b.unlit():
        for x in (-s.side * 4.8, s.side * 5.4):  # honey drips
            b.tube("glow", [(x, LOW), (x, -0.6), (x + 0.1, 0.2)], [1.4, 0.9, 0.3])


@place("bird's nest", "nest", "birds' nest", "eagle's nest", "stork's nest", "nest in a tree", "eyrie", "branch",
       "tree branch", "treetop", "treetops", "bough")  # fmt: skip
def nest(s: Set) -> None:
    """High in a tree: a bough from side to side, a woven nest with eggs, leaves, the land far below."""
    s.size = _SMALL
    d = s.side
    land(b := s.flat(14), swells(b, 0.4, 0.5, 9), "soft")
    b = s.flat(9)
    b.rect("second", -SIDE, LOW, SIDE, 0.0)
    b = s.flat(2.2)
    for x in (-6.4, 6.2, 9.5, -9.8):
        crown(b, x, 2.0, 1.9, 2.4, "second")
    b = s.flat(0.5)  # the trunk and boughs above
    b.shape("mid", (d * 5.8, LOW, 0), (d * 4.5, 0.5), (d * 4.2, 3.0), (d * 4.4, TOP, 0), (d * 7.0, TOP, 0),
            (d * 6.8, 3.0), (d * 8.0, LOW, 0))  # fmt: skip
    b.tube("mid", [(d * 5.0, 2.7), (d * 2.5, 3.6), (-d * 1.5, 4.1), (-d * 5.0, 4.9)], [0.6, 0.4, 0.26, 0.08])
    for k in range(46):
        x = d * (4.6 - 0.22 * k)
        b.put("mid", leaf(x, 3.3 + 0.045 * k, b.rng.uniform(0.4, 0.8), 0.15, b.rng.uniform(20, 330)))
    b = s.flat(0.25)
    x = -d * 2.3  # the nest
    with b.unlit():
        for i, tone in enumerate(("rim", "pale", "rim")):
            b.oval(tone, x - 0.42 + 0.42 * i, 0.62, 0.22, 0.3)
        b.shape("second", (x - 1.25, 0.62, 0), (x - 0.95, 0.1), (x - 0.4, -0.12), (x + 0.4, -0.12), (x + 0.95, 0.1),
                (x + 1.25, 0.62, 0), (x, 0.46))  # fmt: skip
        for _ in range(46):
            a = b.rng.uniform(-1.2, 1.2)
            y = b.rng.uniform(0.0, 0.52)
            b.line(b.rng.choice(("mid", "soft", "body", "pale")), 0.035, (x + a - 0.35, y + 0.1 * b.rng.random()),
                   (x + a + 0.35, y + b.rng.uniform(-0.1, 0.15)))  # fmt: skip
    b = s.flat(0)  # the bough that bears everyone
    b.tube("mid", [(-SIDE, -0.4), (-d * 4, -0.34), (0, -0.34), (d * 4, -0.4), (SIDE, -0.5)], [0.8, 0.72, 0.7, 0.9, 1.0])
    with b.unlit():
        for x in scatter(b, -16, 16, 26):
            b.line("body", 0.03, (x, -0.3), (x + 0.8, -0.34))
    for x in scatter(b, -12, 12, 16):
        for turn in (-120, -80, -50):
            b.put("mid", leaf(x, -0.6, b.rng.uniform(0.35, 0.6), 0.14, turn + b.rng.uniform(-15, 15)))
    b = s.flat(-0.25)
    with b.unlit():
        for k in range(16):
            b.put("body", leaf(d * 5.6, -1.0, b.rng.uniform(0.8, 1.5), 0.24, 25 + 8.5 * k))


@place("spider's web", "web", "spider web", "cobweb", "spiderweb")
def web(s: Set) -> None:
    """A great web with dew between two stalks, close by; grass like a wood."""
    s.size = _SMALL
    d = s.side
    land(b := s.flat(8), swells(b, 1.6, 0.3, 7), "soft")
    b = s.flat(2.5)
    line = land(b, swells(b, 1.0, 0.2, 6), "second")
    leaves(b, line, "second", 2.2, scatter(b, -16, 16, 14, clear=1.5))
    b = s.flat(0.6)
    cx, cy = -d * 0.4, 2.5
    with b.unlit():
        for x0, lean in ((-4.2, 0.5), (3.6, -0.4)):
            b.tube("mid", [(x0, LOW), (x0, 0.5), (x0 + lean, 3.5), (x0 + 2 * lean, 6.5)], [0.3, 0.26, 0.2, 0.1])
        spokes = [math.tau * k / 14 + 0.1 for k in range(14)]
        for a in spokes:
            b.line("rim", 0.03, (cx, cy), (cx + 4.2 * math.cos(a), cy + 2.9 * math.sin(a)))
        for ring in range(1, 9):
            r = 0.28 * ring + 0.03 * (ring % 3)
            points = [(cx + 1.25 * r * math.cos(a), cy + r * math.sin(a)) for a in spokes]
            for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]]):
                b.line(
                    "rim",
                    0.022,
                    (x0, y0),
                    (0.5 * (x0 + x1) * 0.97 + 0.03 * cx, 0.5 * (y0 + y1) * 0.97 + 0.03 * cy),
                    (x1, y1),
                )
        for a in spokes[::2]:
            for r in (0.9, 1.7, 2.3):
                b.oval("glow", cx + 1.25 * r * math.cos(a), cy + r * math.sin(a), 0.045)
    b = s.flat(0.3)
    leaves(b, lambda x: 0.0, "mid", 1.4, [d * 3.6, -d * 4.4, d * 7, -d * 7])
    for x in (-d * 3.2, d * 4.4):
        b.line("mid", 0.06, (x, 0), (x + 0.1, 1.2))
        petals(b, x + 0.1, 1.25, 0.3, "accent")
    _floor(s, "mid")
    b = s.flat(0.02)
    grass(b, lambda x: 0.0, "mid", 0.6)
    b, line = near(s)
    grass(b, line, "body", 1.2)


@place("table top", "tabletop", "giant's table", "laid table", "breakfast table", "chessboard", "desk top",
       "picnic blanket", "doll's house", "kitchen counter", interior=True, sky=False)  # fmt: skip
def table_top(s: Set) -> None:
    """On a laid table, as the very small see it: a cup and a teapot like towers, a loaf, a spoon, a far window."""
    s.size = _SMALL
    d = s.side
    b = s.flat(3.0)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 2), (0, 7))
    with b.unlit():
        b.halo(d * 1.5, 3.5, 4.5, 0.5)
        b.rect("rim", d * 1.5 - 1.6, 2.0, d * 1.5 + 1.6, 5.4)
        b.rect("far water", d * 1.5 - 1.45, 2.15, d * 1.5 + 1.45, 5.25)
        b.rect("rim", d * 1.5 - 0.06, 2.1, d * 1.5 + 0.06, 5.3)
        b.rect("rim", d * 1.5 - 1.5, 3.6, d * 1.5 + 1.5, 3.72)
    b = s.flat(0.9)
    with b.unlit():
        x = -d * 3.0  # the teapot
        b.lathe("accent", (0.9, 0.5, 0), (1.45, 1.5), (1.2, 2.6), (0.7, 3.0, 0), x=x)
        b.lathe("sober", (0.75, 3.0, 0), (0.4, 3.3), (0.12, 3.4), (0.2, 3.6), (0.0, 3.75), x=x)
        b.tube("accent", [(x + d * 1.2, 1.3), (x + d * 1.9, 1.9), (x + d * 2.25, 2.8)], [0.5, 0.36, 0.26])
        b.ring("accent", x - d * 1.6, 1.9, 0.6, 0.2)
        x = d * 2.9  # the cup on its saucer
        b.oval("wall", x, 0.6, 1.5, 0.18)
        b.shape("rim", (x - 0.6, 0.65, 0), (x - 1.0, 1.3), (x - 1.05, 2.1, 0), (x + 1.05, 2.1, 0), (x + 1.0, 1.3),
                (x + 0.6, 0.65, 0))  # fmt: skip
        b.ring("rim", x + d * 1.2, 1.5, 0.38, 0.14)
        b.rect("accent", x - 1.03, 1.65, x + 1.03, 1.85)
        for k in (-0.3, 0.2):
            with b.sheer(0.5):
                b.line("rim", 0.1, (x + k, 2.3), (x + k + 0.2, 2.7), (x + k, 3.1), (x + k + 0.2, 3.5))
    b = s.flat(0.45)
    with b.unlit():
        b.shape("dim", (-0.9 - d * 5.6, 0.3, 0), (-1.0 - d * 5.6, 1.2), (-d * 5.6, 1.7), (1.0 - d * 5.6, 1.2),
                (0.9 - d * 5.6, 0.3, 0))  # fmt: skip
        x = d * 5.2  # sugar lumps
        for dx, y in ((0, 0.3), (0.75, 0.3), (0.35, 1.0)):
            b.rect("rim", x + dx - 0.33, y, x + dx + 0.33, y + 0.66, 0.05)
    b = s.flat(0)  # the cloth
    b.wash("light", "second", box(-SIDE, LOW, SIDE, 0.0), (0, 0), (0, -1.4))
    with b.unlit():
        for k in range(-9, 10):
            b.poly("sober", (1.6 * k, 0.0), (1.6 * k + 0.5, 0.0), (2.0 * k + 0.7, -1.4), (2.0 * k, -1.4))
    b = s.flat(-0.2)
    with b.unlit():  # the spoon, near
        x = -d * 4.6
        b.oval("body", x, -0.72, 0.95, 0.26)
        b.tube("body", [(x - d * 0.8, -0.72), (x - d * 5, -0.95)], [0.2, 0.26])


@place("fish tank", "aquarium tank", "goldfish bowl", "fishbowl", "fish bowl", "goldfish tank",
       surface="underwater", water_y=-3.0)  # fmt: skip
def tank(s: Set) -> None:
    """Behind glass: bright gravel, a toy castle, water plants, bubbles, the rim of the water; a room beyond."""
    s.size = _SMALL
    d = s.side
    b = s.flat(6)
    b.rect("pale", -SIDE, LOW, SIDE, TOP)
    with b.unlit():
        b.rect("light", d * 1.0, 2.0, d * 3.2, 4.2)
        b.rect("second", -d * 4.0 - 0.9, LOW, -d * 4.0 + 0.9, 2.7, 0.2)
        b.halo(-d * 2.2, 3.6, 1.5, 0.5)
    b = s.flat(1.3)
    with b.sheer(0.55), b.unlit():
        b.rect("water", -SIDE, LOW, SIDE, 4.3)
    with b.unlit():
        b.line("rim", 0.08, (-SIDE, 4.3), (SIDE, 4.3))
    b = s.flat(0.8)
    with b.unlit():
        x = -d * 2.6  # the castle
        for dx, tall in ((-0.8, 2.2), (0.8, 1.9)):
            b.rect("sober", x + dx - 0.35, 0.4, x + dx + 0.35, tall)
            b.poly("accent", (x + dx - 0.5, tall), (x + dx + 0.5, tall), (x + dx, tall + 0.8))
        b.rect("sober", x - 0.8, 0.4, x + 0.8, 1.5)
        for k in range(4):
            b.rect("sober", x - 0.72 + 0.4 * k, 1.5, x - 0.5 + 0.4 * k, 1.7)
        b.arch("deep water", x - 0.32, x + 0.32, 0.4, 0.85)
    for px in (2.2, 3.2, 4.6, -4.8):
        for k in range(7):
            b.put("mid", leaf(d * px, 0.4, b.rng.uniform(1.4, 2.8), 0.16, 76 + 4.5 * k))
    _dark_strip(s)
    b = _floor(s, "dim", "mid")
    with b.unlit():
        for k in range(150):
            b.oval(
                ("rim", "accent", "glow", "second")[k % 4], b.rng.uniform(-9, 9), b.rng.uniform(-0.9, -0.02), 0.09, 0.06
            )
    b = s.flat(0.5, moving=True)
    for k in range(3):
        with b.moving(bob(0.05, 0.5, 0.22, 0.33 * k)), b.unlit():
            for i in range(4):
                b.ring("rim", d * 1.2 + 0.14 * (i % 2), 1.0 + 0.45 * i + 0.6 * k, 0.05 + 0.02 * k, 0.025)
    b = s.flat(0.04)
    with b.sheer(0.3), b.unlit():  # light on the pane
        for x in (-4.2, -3.6, 3.9):
            b.poly("rim", (x, -1.5), (x + 0.25, -1.5), (x + 1.6, 4.5), (x + 1.35, 4.5))


@place("aquarium", "oceanarium", "sea life centre", "fish gallery", interior=True, sky=False)
def aquarium(s: Set) -> None:
    """A dark hall before a great lit pane: fish, a ray, weed and coral behind it, the light on the floor."""
    b = s.flat(2.4)
    b.wash("far water", "deep water", box(-SIDE, LOW, SIDE, TOP), (0, 4.6), (0, 0.8))
    with b.sheer(0.35), b.unlit():
        for x in (-4.2, -1.0, 2.4, 5.2):
            b.poly("rim", (x, 6), (x + 0.8, 6), (x + 0.2, 0.8), (x - 1.0, 0.8))
    with b.unlit():
        plant(b, lambda x: 1.1, scatter(b, -14, 14, 16), 0.5, 0.9, coral, seaweed, rock)
    b = s.flat(2.2, moving=True)
    for k in range(7):
        with b.moving(bob(0.5, 0.06, 0.07, 0.15 * k)), b.unlit():
            x, y, r = -5.5 + 1.8 * k, 2.0 + 0.6 * ((k * 2) % 4), 0.3 + 0.12 * (k % 3)
            tone = ("accent", "glow", "rim")[k % 3]
            b.oval(tone, x, y, r, 0.45 * r)
            b.poly(tone, (x - 0.8 * r, y), (x - 1.5 * r, y + 0.5 * r), (x - 1.5 * r, y - 0.5 * r))
    b = s.flat(1.0)
    b.rect("dark", -SIDE, 4.5, SIDE, TOP)
    b.rect("dark", -SIDE, LOW, SIDE, 0.85)
    with b.unlit():
        for k in range(-5, 6):
            b.rect("dark", 5.0 * k + 2.3, 0, 5.0 * k + 2.7, TOP)
        b.rect("body", -SIDE, 0.8, SIDE, 0.92)
    b = s.flat(0)
    b.wash("mid", "dark", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.2))
    b = s.flat(-0.02)
    with b.sheer(0.25), b.unlit():
        b.rect("far water", -26, -0.5, 26, -0.02)
