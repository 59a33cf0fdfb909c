"""Open country: hills, fields, woods, mountains, deserts."""

from __future__ import annotations

from rushes.papercut.pieces_buildings import cottage, house
from rushes.papercut.pieces_plants import bush, pine, tree
from rushes.papercut.places_set import SIDE, Set, grass, ground, land, peaks, place, scatter, sides, swells


@place("plain", "nowhere")
def plain(s: Set) -> None:
    land(b := s.flat(8), swells(b, 1.9, 0.5, 17), "second")
    land(b := s.flat(3), swells(b, 1.35, 0.45, 11, quiet=0.5), "second")
    land(b := s.flat(1), swells(b, 0.75, 0.25, 9, quiet=0.5), "mid")
    ground(s.flat(0))
    b = s.flat(-0.25)
    line = land(b, swells(b, -0.75, 0.1, 7), "body")
    grass(b, line, "body", 0.3, -SIDE, SIDE)


@place("hills", "hill", "countryside", "valley", "highlands")
def hills(s: Set) -> None:
    land(b := s.flat(12), swells(b, 3.0, 0.9, 15), "second")
    line = land(b := s.flat(6), swells(b, 2.1, 0.8, 10), "second")
    for x in scatter(b, -SIDE, SIDE, 26):
        with b.standing(x, line(x) - 0.05, b.rng.uniform(0.1, 0.17)):
            tree(b)
    line = land(b := s.flat(2.6), swells(b, 1.3, 0.7, 9, quiet=0.5), "second")
    for x in scatter(b, -16, 16, 9, clear=1.6):
        with b.standing(x, line(x) - 0.05, b.rng.uniform(0.22, 0.36)):
            (tree if b.rng.random() < 0.7 else pine)(b)
    line = land(b := s.flat(0.8), swells(b, 0.6, 0.35, 8, quiet=0.7), "mid")
    grass(b, line, "mid", 0.22, -15, 15)
    x = b.rng.choice((-1, 1)) * b.rng.uniform(4.2, 5.0)
    with b.standing(x, line(x) - 0.1, 0.75):
        tree(b)
    line = ground(b := s.flat(0))
    grass(b, line, "mid", 0.14, -SIDE, SIDE, 6)
    line = land(b := s.flat(-0.28), swells(b, -0.75, 0.12, 7), "body")
    grass(b, line, "body", 0.4, -SIDE, SIDE)
    for x in sides(b, 4.4, 12, 3):
        with b.standing(x, line(x), b.rng.uniform(0.5, 0.8)):
            bush(b)


@place("village", "hamlet")
def village(s: Set) -> None:
    land(b := s.flat(9), swells(b, 2.6, 0.7, 14), "second")
    line = land(b := s.flat(3.2), swells(b, 1.4, 0.3, 12), "second")
    for i, x in enumerate(scatter(b, -17, 17, 16)):
        with b.standing(x, line(x) - 0.1, b.rng.uniform(0.36, 0.5), flip=i % 2 == 0):
            (house, cottage, tree)[b.rng.randrange(3)](b)
    line = land(b := s.flat(0.9), swells(b, 0.65, 0.1, 9), "mid")
    for i, x in enumerate(sides(b, 3.4, 18, 4)):
        with b.standing(x, line(x) - 0.05, b.rng.uniform(0.7, 0.85), flip=i % 2 == 0):
            (house, cottage)[b.rng.randrange(2)](b)
    ground(s.flat(0))


@place("forest", "wood", "woods", "woodland")
def forest(s: Set) -> None:
    line = land(b := s.flat(9), swells(b, 2.0, 0.3, 12), "second")
    for x in scatter(b, -SIDE, SIDE, 60):
        with b.standing(x, line(x) - 0.2, b.rng.uniform(0.28, 0.5)):
            pine(b)
    line = land(b := s.flat(4), swells(b, 1.4, 0.25, 9), "second")
    for x in scatter(b, -20, 20, 26):
        with b.standing(x, line(x) - 0.1, b.rng.uniform(0.5, 0.85)):
            pine(b)
    line = land(b := s.flat(1.4), swells(b, 0.95, 0.15, 9), "mid")
    for x in sides(b, 2.4, 20, 9):
        with b.standing(x, line(x) - 0.1, b.rng.uniform(0.8, 1.2)):
            (pine if b.rng.random() < 0.6 else tree)(b)
    ground(s.flat(0))


@place("mountain", "mountains", "peak", "summit", "alps")
def mountain(s: Set) -> None:
    land(b := s.flat(14), peaks(b, 2.6, 3.4, 6.5), "second")
    land(b := s.flat(7), peaks(b, 1.8, 2.4, 5.0), "second")
    line = land(b := s.flat(2.6), peaks(b, 1.0, 1.3, 5.5, 0.6), "second")
    for x in scatter(b, -18, 18, 24, clear=1.5):
        with b.standing(x, line(x) - 0.15, b.rng.uniform(0.16, 0.26)):
            pine(b)
    ground(s.flat(0))


@place("desert", "dunes")
def desert(s: Set) -> None:
    land(b := s.flat(12), swells(b, 2.2, 0.5, 16), "second")
    land(b := s.flat(5), swells(b, 1.7, 0.7, 12), "second")
    land(b := s.flat(1.6), swells(b, 1.0, 0.5, 13, quiet=0.4), "soft")
    ground(s.flat(0))
