"""The East as everyone knows it: Japan, the Great Wall, a palace with an onion dome."""

from __future__ import annotations

from rushes.papercut.pieces_ancient import pagoda, torii
from rushes.papercut.pieces_board import Board, blob
from rushes.papercut.pieces_plants import branches, leaf, palm
from rushes.papercut.places_ground import ground, land, near, plant, scatter, swells
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.places_town import cobbles
from rushes.papercut.places_water import row, slide


def _blossom(b: Board, x: float, y: float, tall: float, side: int) -> None:
    """A cherry tree that leans, its crown of pink scallops."""
    b.tube("mid", [(x, y), (x + side * 0.15, y + tall * 0.4), (x + side * 0.6, y + tall * 0.75)], [0.34, 0.24, 0.12])
    branches(b, "mid", x + side * 0.2, y + tall * 0.45, tall * 0.4, 90 + side * 40, 0.12, 1)
    for dx, dy, r in ((0.3, 0.85, 0.8), (-0.5, 0.78, 0.6), (1.2, 0.72, 0.65), (0.5, 1.05, 0.6)):
        b.scallop(
            "ember", blob(b.rng, x + side * dx * tall * 0.36, y + dy * tall, r * tall * 0.36, r * tall * 0.22, 11), 0.4
        )
    with b.unlit():
        for _ in range(14):
            b.oval("rim", x + side * b.rng.uniform(-0.8, 1.6) * tall * 0.36, y + tall * b.rng.uniform(0.7, 1.1), 0.05)


@place("japan", "japanese garden", "kyoto", "tokyo", "japanese village", "temple garden", "tea house", "teahouse",
       "zen garden",
       "korea", "shinto shrine", "japanese river", "fuji", "mount fuji", water_y=-0.34)  # fmt: skip
def japan(s: Set) -> None:
    """Fuji with its white cap, a pagoda, a red gate and a red bridge over the river, cherry blossom, stone lanterns."""
    b = s.flat(12)
    x = -s.side * 1.4
    b.shape(
        "second", (x - 7, 1.4, 0), (x - 2.4, 2.6), (x - 0.6, 4.3, 0), (x + 0.6, 4.3, 0), (x + 2.4, 2.6), (x + 7, 1.4, 0)
    )
    with b.unlit():
        b.poly("rim", (x - 0.6, 4.32), (x + 0.6, 4.32), (x + 1.25, 3.5), (x + 0.8, 3.65), (x + 0.4, 3.35), (x, 3.6),
               (x - 0.5, 3.3), (x - 0.85, 3.62), (x - 1.3, 3.45))  # fmt: skip
    land(b, swells(b, 1.7, 0.15, 9), "second")
    b = s.flat(3)
    with b.standing(s.side * 3.3, 1.2, 0.46):
        pagoda(b)
    land(b, swells(b, 1.3, 0.1, 8), "soft")
    b = s.flat(1.6)
    with b.standing(-s.side * 3.1, 0.95, 0.72):
        torii(b)
    land(b, swells(b, 1.05, 0.05, 8), "pale")
    row(s, 1.2, 0.86, 0.9, "far water", "bright water", slide(0.4, 0.015, 6.0, 0.0))
    b = s.flat(1.0)  # the bridge
    m = s.side * 1.5
    with b.unlit():
        b.line("accent", 0.17, (m - 2.3, 0.7), (m - 1.2, 1.22), (m, 1.4), (m + 1.2, 1.22), (m + 2.3, 0.7))
        b.line("accent", 0.08, (m - 2.3, 1.2), (m - 1.2, 1.72), (m, 1.9), (m + 1.2, 1.72), (m + 2.3, 1.2))
        for k in range(-4, 5):
            y = 1.4 - 0.13 * (k * 0.55) ** 2
            b.line("accent", 0.07, (m + 0.55 * k, y), (m + 0.55 * k, y + 0.6))
        for k in (-1, 1):
            b.rect("accent", m + k * 1.1 - 0.08, 0.2, m + k * 1.1 + 0.08, 1.25)
    row(s, 0.8, 0.56, 1.2, "bright water", "water", slide(0.4, 0.015, 5.0, 0.4))
    b = s.flat(0.35)
    b.rect("soft", -SIDE, LOW, SIDE, 0.3)
    for x in (-s.side * 2.5, s.side * 4.6, -s.side * 9):  # stone lanterns
        b.lathe("second", (0.3, 0.2, 0), (0.14, 0.35), (0.12, 0.85), (0.32, 0.95, 0), (0.3, 1.35, 0), (0.5, 1.38, 0),
                (0.12, 1.7), (0.05, 1.85, 0), x=x)  # fmt: skip
        with b.unlit():
            b.halo(x, 1.15, 0.8, 0.6)
            b.rect("glow", x - 0.16, 1.0, x + 0.16, 1.32)
    _blossom(b, -s.side * 4.3, 0.2, 3.0, s.side)
    _blossom(b, s.side * 7.0, 0.2, 3.2, -s.side)
    ground(s, "second", 0.04)
    row(s, -0.1, -0.46, 1.4, "water", "deep water", slide(0.4, 0.02, 5.0, 0.6))
    b = s.flat(-0.27)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -1.1)
        branches(b, "body", s.side * 6.2, 4.6, 2.2, 90 + s.side * 80, 0.14, 2)


@place("china", "great wall", "great wall of china", "chinese wall", "beijing", "ancient china", "chinese village",
       "mongolia",
       "tibet")  # fmt: skip
def china(s: Set) -> None:
    """The Great Wall winding over steep hills with its watchtowers, a roof with turned-up corners, red lanterns."""
    b = s.flat(11)
    for k in range(-6, 7):
        x = 3.1 * k + b.rng.uniform(-0.6, 0.6)
        b.shape("second", (x - 1.6, 1.2, 0), (x - 1.1, 2.6), (x - 0.2, 3.2 + b.rng.uniform(0, 1.0)), (x + 0.9, 2.5),
                (x + 1.6, 1.2, 0))  # fmt: skip
    b = s.flat(3.4)
    line = land(b, swells(b, 1.85, 0.55, 8), "soft")
    with b.unlit():
        run = [(-18 + 0.3 * k, line(-18 + 0.3 * k)) for k in range(121)]
        b.line("wall", 0.42, *((x, y + 0.12) for x, y in run))
        for x, y in run:
            b.rect("wall", x - 0.08, y + 0.3, x + 0.08, y + 0.46)
    for x in (-s.side * 2.6, s.side * 3.0, -s.side * 8, s.side * 9):
        y = line(x)
        b.poly("wall", (x - 0.62, y - 0.1), (x + 0.62, y - 0.1), (x + 0.52, y + 1.1), (x - 0.52, y + 1.1))
        b.shape("accent", (x - 0.95, y + 1.2, 0), (x - 0.4, y + 1.25), (x, y + 1.65, 0), (x + 0.4, y + 1.25),
                (x + 0.95, y + 1.2, 0), (x, y + 1.08))  # fmt: skip
        with b.unlit():
            b.arch("mid", x - 0.18, x + 0.18, y + 0.2, y + 0.6)
    b = s.flat(1.0)  # the wall underfoot goes on behind: a parapet
    b.rect("pale", -SIDE, LOW, SIDE, 1.25)
    with b.unlit():
        for k in range(-22, 23):
            b.rect("pale", 0.95 * k, 1.2, 0.95 * k + 0.55, 1.6)
            for r in range(3):
                b.rect(
                    "soft", 0.95 * k + 0.3 * (r % 2), 0.5 + 0.24 * r, 0.95 * k + 0.4 + 0.3 * (r % 2), 0.66 + 0.24 * r
                )
    b = s.flat(0.5)
    with b.unlit():
        for x in (-s.side * 3.6, s.side * 2.6, s.side * 4.9):
            b.line("mid", 0.07, (x - 0.6, 0.3), (x - 0.6, 3.2), (x, 3.25))
            b.halo(x, 2.7, 1.0, 0.5)
            b.oval("accent", x, 2.7, 0.36, 0.32)
            b.line("glow", 0.05, (x, 2.38), (x, 2.0))
            b.rect("glow", x - 0.16, 2.98, x + 0.16, 3.06)
    b.rect("soft", -SIDE, LOW, SIDE, 0.5)
    cobbles(s)
    near(s, -1.0)


@place("india", "taj mahal", "delhi", "mughal palace", "indian palace", "maharaja's palace", "agra", "ganges", "orient",
       "arabian nights", "baghdad", "persia", "sultan's palace", "mosque")  # fmt: skip
def india(s: Set) -> None:
    """A white palace with an onion dome between minarets, its long pool, palms and trimmed trees."""
    b = s.flat(8)
    plant(b, land(b, swells(b, 1.6, 0.2, 9), "second"), scatter(b, -20, 20, 26), 0.3, 0.5, palm)
    b = s.flat(2.4)
    m = s.side * 0.9
    b.rect("light", m - 2.4, 1.0, m + 2.4, 2.5)
    b.shape("light", (m - 0.75, 2.45, 0), (m - 1.05, 3.1), (m - 0.6, 3.75), (m, 4.3, 0), (m + 0.6, 3.75),
            (m + 1.05, 3.1),
            (m + 0.75, 2.45, 0))  # fmt: skip
    b.line("glow", 0.06, (m, 4.2), (m, 4.6))
    for dx in (-1.7, 1.7):
        b.shape("light", (m + dx - 0.35, 2.45, 0), (m + dx - 0.42, 2.8), (m + dx, 3.3, 0), (m + dx + 0.42, 2.8),
                (m + dx + 0.35, 2.45, 0))  # fmt: skip
    for dx in (-3.5, 3.5):
        b.rect("light", m + dx - 0.16, 1.0, m + dx + 0.16, 3.9)
        b.shape("light", (m + dx - 0.26, 3.9, 0), (m + dx - 0.26, 4.15), (m + dx, 4.5, 0), (m + dx + 0.26, 4.15),
                (m + dx + 0.26, 3.9, 0))  # fmt: skip
        for y in (2.0, 3.0, 3.85):
            b.rect("light", m + dx - 0.28, y, m + dx + 0.28, y + 0.1)
    with b.unlit():
        b.arch("soft", m - 0.5, m + 0.5, 1.1, 1.75, point=0.25)
        for dx in (-1.9, -1.25, 1.25, 1.9):
            for y in (1.15, 1.85):
                b.arch("pale", m + dx - 0.2, m + dx + 0.2, y, y + 0.25, point=0.12)
    b.rect("wall", -SIDE, LOW, SIDE, 1.1)
    b = s.flat(1.0)
    b.rect("pale", -SIDE, LOW, SIDE, 0.9)
    b.poly("bright water", (m - 0.6, 0.86), (m + 0.6, 0.86), (m + 1.6, 0.0), (m - 1.6, 0.0))
    for x in (-3.6, -2.4, 3.4, 4.6, -7, 8):
        with b.unlit():
            b.put("second", leaf(x, 0.7, 1.9, 0.3, 90))
    b = s.flat(0.4)
    for x in (-4.6, 4.8, -10, 10):
        with b.standing(x, 0.2, 0.85, flip=x > 0):
            palm(b)
    b.rect("soft", -SIDE, LOW, SIDE, 0.35)
    cobbles(s)
    near(s, -1.0)
