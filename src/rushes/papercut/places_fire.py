"""Houses on fire: a tall front and a barn with flames out of every opening and black smoke over the roof."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_plants import tree
from rushes.papercut.places_ground import grass, ground, land, near, plant, scatter, swells
from rushes.papercut.places_set import LOW, Set, place
from rushes.papercut.props_shapes import bob, flicker

_TONGUES = ((-0.62, 0.55), (-0.22, 0.95), (0.2, 0.75), (0.56, 1.0))  # place and height of a fire's tongues


def flames(b: Board, x: float, y: float, wide: float, tall: float) -> None:
    """A fire that is `wide` at its root, each of its tongues restless by itself."""
    b.halo(x, y + 0.4 * tall, 0.9 * max(wide, tall), 0.5)
    for tone, share in (("accent", 1.0), ("ember", 0.74), ("glow", 0.46)):
        for k, (dx, high) in enumerate(_TONGUES):
            cx, half, top = x + 0.5 * wide * dx * (0.7 + 0.3 * share), 0.24 * wide * share, tall * high * share
            with b.moving(flicker(b.at(cx, y), 0.12, 0.23 * k + x)), b.unlit():
                b.shape(tone, (cx - half, y, 0), (cx - 1.1 * half, y + 0.35 * top), (cx - 0.2 * half, y + 0.7 * top),
                        (cx + 0.25 * half, y + top, 0), (cx + 0.5 * half, y + 0.62 * top),
                        (cx + 1.1 * half, y + 0.3 * top), (cx + half, y, 0))  # fmt: skip


def smoke(b: Board, x: float, y: float, size: float, puffs: int = 7) -> None:
    """Dark clouds, larger the higher, leaning with the wind."""
    for k in range(puffs):
        u = k / max(1, puffs - 1)
        cx, cy, r = x + size * (1.5 * u * u + 0.18 * math.sin(2.6 * k)), y + 2.6 * size * u, size * (0.3 + 0.5 * u)
        with b.moving(bob(0.08 * size, 0.05 * size, 0.35, 0.19 * k + x)), b.sheer(0.94 - 0.22 * u), b.unlit():
            b.oval("dark" if k % 2 else "body", cx, cy, r, 0.86 * r)
            b.oval("deep", cx - 0.25 * r, cy + 0.2 * r, 0.5 * r, 0.4 * r)


def _pane(b: Board, x: float, y: float, wide: float = 0.8, tall: float = 1.0) -> None:
    b.rect("dark", x - wide / 2 - 0.1, y - 0.1, x + wide / 2 + 0.1, y + tall + 0.1)
    with b.unlit():
        b.rect("glow", x - wide / 2, y, x + wide / 2, y + tall)
        b.line("dark", 0.06, (x, y), (x, y + tall))
        b.line("dark", 0.05, (x - wide / 2, y + 0.55 * tall), (x + wide / 2, y + 0.55 * tall))


def _open_door(b: Board, x: float, wide: float, tall: float) -> None:
    b.rect("dark", x - wide / 2 - 0.12, LOW, x + wide / 2 + 0.12, tall + 0.12)
    with b.unlit():
        b.rect("glow", x - wide / 2, LOW, x + wide / 2, tall)
        b.rect("ember", x - 0.36 * wide, LOW, x + 0.36 * wide, 0.8 * tall)


def _grounds(s: Set) -> None:
    land(b := s.flat(10), swells(b, 2.0, 0.3, 10), "soft")
    plant(b := s.flat(6), land(b, swells(b, 1.4, 0.2, 9), "pale"), scatter(b, -20, 20, 20), 0.16, 0.26, tree)
    line = ground(s)
    grass(s.flat(0.02), line, "mid", 0.12)
    b, line = near(s)
    grass(b, line, "body", 0.3)


@place("burning house", "house on fire", "smoky house", "burning building", "burning home")
def burning_house(s: Set) -> None:
    """Three storeys with fire in the windows and through the roof, black smoke, the door open to the glow."""
    _grounds(s)
    d, s.size = s.side, 0.72  # small enough for the burning roof to be in the picture
    smoke(s.flat(1.0, moving=True), d * 0.9, 5.0, 1.5, 8)
    b = s.flat(0.5)
    left, right = -2.9, 2.9
    b.rect("second", left, LOW, right, 4.9)
    for y in (1.9, 3.35):
        b.rect("deep", left - 0.08, y, right + 0.08, y + 0.12)
    b.poly("body", (left - 0.35, 4.8), (right + 0.35, 4.8), (1.8, 6.2), (-1.8, 6.2))
    b.rect("body", -1.5 * d - 0.24, 5.8, -1.5 * d + 0.24, 6.9)
    _open_door(b, d * 1.7, 1.05, 1.75)
    panes = [(x, y) for y in (2.25, 3.65) for x in (-1.9, 0.0, 1.9)] + [(-d * 1.7, 0.75), (0.0, 0.75)]
    for x, y in panes:
        _pane(b, x, y, 0.8, 0.95)
    fire = s.flat(0.48, moving=True)
    for x, y in ((1.9 * d, 2.25), (0.0, 3.65), (1.9 * d, 3.65), (-1.7 * d, 0.75)):
        smoke(fire, x, y + 0.9, 0.34, 5)
        flames(fire, x, y, 0.75, 1.15)
    flames(fire, 0.5 * d, 5.6, 2.6, 1.5)
    smoke(fire, 1.7 * d, 1.7, 0.4, 5)


@place("burning barn", "barn on fire", "burning stable", "burning farm", "burning shed")
def burning_barn(s: Set) -> None:
    """The barn's gable with its hatch, fire through the roof and out of the hatch, the doors open to the glow."""
    _grounds(s)
    d, s.size = s.side, 0.72  # small enough for the burning roof to be in the picture
    smoke(s.flat(1.0, moving=True), d * 0.6, 4.8, 1.5, 8)
    b = s.flat(0.5)
    b.poly("sober", (-3.0, LOW), (3.0, LOW), (3.0, 3.3), (2.0, 5.0), (0, 5.9), (-2.0, 5.0), (-3.0, 3.3))
    b.poly("body", (-3.4, 3.0), (-2.2, 5.2), (0, 6.2), (2.2, 5.2), (3.4, 3.0), (3.1, 2.94), (2.02, 4.98), (0, 5.9),
           (-2.02, 4.98), (-3.1, 2.94))  # fmt: skip
    with b.unlit():
        for k in range(18):
            x = -2.8 + 5.6 * k / 17
            b.line("mid", 0.025, (x, LOW), (x, 3.1))
    _open_door(b, d * 0.9, 1.7, 2.0)
    for side in (-1, 1):  # the leaves of the door stand open
        x = d * 0.9 + side * 1.4
        b.rect("mid", x - 0.46, 0.3, x + 0.46, 2.05)
        b.line("pale", 0.08, (x - 0.42, 0.35), (x + 0.42, 2.0))
        b.line("pale", 0.08, (x + 0.42, 0.35), (x - 0.42, 2.0))
    _pane(b, 0, 3.25, 1.0, 1.0)
    fire = s.flat(0.48, moving=True)
    flames(fire, 0.25 * d, 3.4, 0.8, 1.2)
    for x, y, size in ((1.6 * d, 5.1, 1.5), (-0.4 * d, 5.7, 1.7), (2.5 * d, 4.0, 0.9), (0.6 * d, 5.6, 1.2)):
        flames(fire, x, y, size, size)
    flames(fire, d * 1.3, 0.5, 0.9, 1.1)
    smoke(fire, 0.9 * d, 1.9, 0.5, 5)
