"""Weather and water as somebody to run from: a wave, an avalanche, a whirlwind, smoke; and small houses in a yard."""

from __future__ import annotations

import math

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import bob, spin, swing


def _billows(b: Board, tone: str, low: float, wide: float, high: float, count: int) -> None:
    for k in range(count):
        u = (k + 0.5) / count
        x = wide * (u - 0.5) + b.rng.uniform(-0.1, 0.1) * wide / count
        y = low + high * math.sin(math.pi * (0.12 + 0.76 * u)) * b.rng.uniform(0.75, 1.0)
        with b.moving(bob(0.05, 0.05, 0.6, b.rng.random())):
            b.oval(tone, x, y, 0.75 * wide / count + 0.16, 0.7 * wide / count + 0.12)


@piece("avalanche", "snowslide", "landslide", "snow slide")
def avalanche(b: Board) -> None:
    b.shape("rim", (-2.6, -0.1, 0), (-2.5, 3.0), (-1.2, 2.7), (0.4, 1.9), (1.6, 1.0), (2.4, -0.1, 0))
    _billows(b, "pale", 0.7, 4.4, 1.7, 6)
    for x, y, r in ((-2.0, 2.5, 0.85), (-1.0, 2.3, 0.75), (0.0, 1.9, 0.72), (0.9, 1.3, 0.66), (1.7, 0.8, 0.62),
            (2.3, 0.35, 0.42)):  # fmt: skip
        with b.moving(bob(0.06, 0.05, 0.8, x)):
            b.oval("rim", x, y, r, r * 0.9)
    for x, y, r in ((2.8, 0.5, 0.18), (2.6, 1.2, 0.14), (1.9, 1.9, 0.16), (0.9, 2.6, 0.12), (3.1, 0.15, 0.13)):
        with b.moving(bob(0.1, 0.12, 1.1, y)):
            b.oval("rim", x, y, r)
    for x, y in ((-1.4, 1.5), (-0.2, 1.0), (0.9, 0.6)):
        b.line("soft", 0.09, (x - 0.5, y + 0.2), (x, y + 0.32), (x + 0.5, y))


@piece("tornado", "whirlwind", "hurricane", "twister", "cyclone")
def tornado(b: Board) -> None:
    for k in range(9):
        u = k / 8
        with b.moving(bob(0.12 * (0.4 + u), 0.0, 0.7, 0.09 * k)):
            b.oval(("second", "mid")[k % 2], 0.25 * math.sin(3 * u), 0.25 + 3.3 * u, 0.22 + 1.5 * u * u, 0.2 + 0.2 * u)
            b.line("pale", 0.05, (-0.1 - u, 0.3 + 3.3 * u), (0.1, 0.2 + 3.3 * u), (0.2 + u, 0.32 + 3.3 * u))
    for x, y in ((-0.9, 0.4), (0.8, 0.7), (-1.1, 1.4), (1.4, 1.9)):
        with b.moving(spin(b.at(0.0, y), 0.5)):
            b.rect("body", x - 0.08, y - 0.06, x + 0.08, y + 0.06)
    b.oval("second", 0, 0.08, 0.9, 0.16)


@piece("sandstorm", "dust storm", "dust cloud", "duststorm")
def sandstorm(b: Board) -> None:
    for k in range(16):  # billows, higher behind than ahead, with the day seen through them
        u = k / 15
        x, r = -2.7 + 5.0 * u + b.rng.uniform(-0.2, 0.2), (1.05 - 0.5 * u) * b.rng.uniform(0.85, 1.15)
        with b.moving(bob(0.14, 0.06, 0.4, 0.21 * k)), b.sheer(0.62):
            b.oval("second" if k % 2 else "pale", x, (2.5 - 1.5 * u) * (0.3 + 0.7 * (k * 5 % 7) / 6), r, 0.8 * r)
    with b.sheer(0.7):
        b.oval("second", -0.3, 0.35, 3.3, 0.6)
    for k in range(12):  # grains flying ahead, and swirls in the cloud
        y = 0.2 + 0.27 * k
        with b.moving(bob(0.35, 0.0, 0.6, 0.13 * k)):
            b.line("dim", 0.04, (1.2 - 0.28 * k, y), (2.1 - 0.28 * k, y + 0.08), (2.9 - 0.3 * k, y))


@piece("fog bank", "fog", "mist", "mist bank")
def fog_bank(b: Board) -> None:
    """Long low strips, one over the other, that one sees through."""
    for k in range(9):
        x, y = -1.6 + 3.4 * (k * 5 % 9) / 8, 0.15 + 0.24 * k
        with b.moving(bob(0.3, 0.02, 0.2, 0.31 * k)), b.sheer(0.65):
            b.oval("pale", x, y, 2.6 - 0.16 * k, 0.26)
            b.oval("rim", x + 0.6, y + 0.1, 1.5 - 0.1 * k, 0.16)


@piece("wave", "tsunami", "tidal wave", "flood", "breaker", "big wave")
def wave(b: Board) -> None:
    b.shape("water", (-3.0, -0.2, 0), (-2.6, 0.9), (-1.4, 2.3), (0.2, 2.9), (1.6, 2.5), (2.0, 1.7), (1.5, 1.4),
            (0.9, 1.7), (0.5, 1.0), (0.9, 0.3), (1.9, -0.2, 0))  # fmt: skip
    b.shape("bright water", (-2.4, -0.1, 0), (-1.4, 1.6), (0.0, 2.3), (0.3, 1.5), (-0.1, 0.5), (0.2, -0.1, 0))
    for x, y in ((-0.4, 2.85), (0.4, 2.95), (1.1, 2.75), (1.7, 2.35), (2.05, 1.85), (1.85, 1.4)):
        with b.moving(bob(0.05, 0.05, 0.8, x)):
            b.oval("rim", x, y, 0.3, 0.22)
    for k in range(3):
        b.line("rim", 0.05, (-2.0 + 0.5 * k, 0.2), (-1.0 + 0.4 * k, 1.6), (0.0 + 0.2 * k, 2.2 - 0.25 * k))


@piece("storm cloud", "storm", "cloud", "thundercloud", "rain cloud", "raincloud")
def cloud(b: Board) -> None:
    with b.moving(bob(0.12, 0.03, 0.25)):
        for x, y, rx, ry in ((-0.95, 0.5, 0.55, 0.4), (0.95, 0.48, 0.6, 0.42), (-0.3, 0.85, 0.66, 0.6),
                (0.45, 0.78, 0.6, 0.52)):  # fmt: skip
            b.oval("rim", x, y, rx, ry)
        b.rect("rim", -1.4, 0.1, 1.5, 0.62, 0.26)
        b.line("soft", 0.07, (-0.9, 0.32), (-0.2, 0.24), (0.6, 0.34))


@piece("storm front", "wall of cloud", "approaching storm")
def storm_front(b: Board) -> None:
    """A black wall of cloud with a flat foot, rain under it, and lightning out of it; as wide as a hill is far."""
    with b.standing(0.0, 0.0, 4.0):
        with b.unlit():
            b.poly("mid", (-4.6, 2.6), (3.4, 2.6), (2.6, 0.0), (-5.2, 0.0))
            for k in range(26):
                x = -4.6 + 0.31 * k
                b.line("pale", 0.03, (x, 2.6), (x - 0.5, 0.05))
        for x, y, r in ((-4.2, 4.2, 1.9), (-2.6, 5.0, 2.2), (-0.6, 5.2, 2.2), (1.2, 4.6, 1.9), (2.6, 3.9, 1.4),
                (3.7, 3.3, 0.9), (-1.6, 3.4, 1.7), (0.8, 3.4, 1.5)):  # fmt: skip
            with b.moving(bob(0.08, 0.05, 0.3, 0.1 * x)):
                b.oval("dark", x, y, r, 0.78 * r)
        b.rect("dark", -5.6, 2.3, 3.8, 3.4, 0.5)
        for x, y in ((-2.4, 3.9), (-0.2, 4.2), (1.6, 3.8)):
            b.line("mid", 0.1, (x - 0.8, y), (x, y + 0.35), (x + 0.8, y))
        for x in (-2.8, 0.6):
            b.poly("glow", (x, 2.5), (x - 0.5, 1.2), (x - 0.12, 1.2), (x - 0.6, 0), (x + 0.35, 1.5), (x, 1.5),
                   (x + 0.35, 2.5))  # fmt: skip


@piece("lightning", "lightning bolt", "thunderbolt", "thunder", "bolt of lightning")
def lightning(b: Board) -> None:
    b.halo(0, 1.6, 1.6, 0.6)
    b.poly("glow", (0.2, 3.2), (-0.7, 1.6), (-0.12, 1.6), (-0.5, 0.0), (0.75, 2.0), (0.16, 2.0), (0.75, 3.2))


@piece("smoke", "steam", "smoke cloud", "plume")
def smoke(b: Board) -> None:
    for k in range(6):
        u = k / 5
        with b.moving(bob(0.12, 0.05, 0.3, 0.2 * k)), b.sheer(0.9 - 0.3 * u):
            b.oval(
                "pale" if k % 2 else "soft", 0.35 * math.sin(2.4 * k), 0.25 + 2.1 * u, 0.24 + 0.36 * u, 0.22 + 0.3 * u
            )


@piece("icicle", "icicles")
def icicle(b: Board) -> None:
    b.rect("body", -0.6, 1.15, 0.6, 1.3)
    for x, y in ((-0.45, 0.5), (-0.25, 0.8), (0.0, 0.0), (0.24, 0.65), (0.44, 0.4)):
        b.poly("rim", (x - 0.11, 1.15), (x + 0.11, 1.15), (x, y))


@piece("doghouse", "dog house", "kennel", "dog kennel", "hutch", "rabbit hutch")
def doghouse(b: Board) -> None:
    b.rect("second", -0.5, 0, 0.5, 0.66)
    for y in (0.2, 0.4):
        b.line("mid", 0.025, (-0.5, y, 0), (0.5, y, 0))
    b.poly("accent", (-0.66, 0.6), (0, 1.1), (0.66, 0.6), (0.56, 0.52), (0, 0.94), (-0.56, 0.52))
    b.poly("second", (-0.5, 0.62), (0, 0.98), (0.5, 0.62))
    b.arch("body", -0.22, 0.22, 0.0, 0.3)
    b.rect("rim", -0.16, 0.64, 0.16, 0.74, 0.02)


@piece("birdhouse", "bird house", "nesting box", "bird feeder", "bird table")
def birdhouse(b: Board) -> None:
    b.rect("body", -0.05, 0, 0.05, 1.3)
    b.rect("second", -0.26, 1.25, 0.26, 1.7)
    b.poly("accent", (-0.4, 1.66), (0, 2.0), (0.4, 1.66))
    b.oval("body", 0, 1.5, 0.1)
    b.line("body", 0.03, (0, 1.34, 0), (0.16, 1.34, 0))


@piece("treehouse", "tree house")
def treehouse(b: Board) -> None:
    b.shape("body", (-0.5, -0.05, 0), (-0.28, 0.6), (-0.3, 2.6, 0), (0.3, 2.6, 0), (0.28, 0.6), (0.5, -0.05, 0))
    for x, y, r in ((-1.5, 3.6, 0.95), (1.5, 3.6, 1.0), (-0.7, 4.4, 1.1), (0.8, 4.4, 1.05), (0, 4.0, 1.2)):
        b.oval("mid", x, y, r)
    b.rect("body", -1.5, 2.0, 1.5, 2.16)
    b.rect("second", -1.05, 2.16, 1.05, 3.3)
    b.poly("accent", (-1.35, 3.25), (0, 4.1), (1.35, 3.25))
    b.rect("glow", 0.25, 2.5, 0.75, 2.95)
    b.rect("body", -0.7, 2.16, -0.2, 3.0)
    for x in (-0.62, -0.3):
        b.line("second", 0.05, (x, 0, 0), (x, 2.1, 0))
    for k in range(7):
        b.line("second", 0.05, (-0.62, 0.25 + 0.27 * k, 0), (-0.3, 0.25 + 0.27 * k, 0))


@piece("sandbox", "sandpit", "sand pit")
def sandbox(b: Board) -> None:
    b.shape("glow", (-1.2, 0.25, 0), (-0.6, 0.45), (-0.1, 0.34), (0.5, 0.6), (1.2, 0.25, 0))
    b.rect("mid", -1.35, 0, 1.35, 0.28, 0.03)
    b.rect("body", -1.4, 0.22, 1.4, 0.32, 0.03)
    b.poly("accent", (-0.7, 0.36), (-0.35, 0.36), (-0.3, 0.66), (-0.75, 0.66))


@piece("swing rope", "tyre swing", "tire swing")
def tyre_swing(b: Board) -> None:
    b.line("body", 0.16, (-0.9, -0.05, 0), (-0.85, 2.9), (0.7, 3.0))
    with b.moving(swing(b.at(0.3, 3.0), 7.0, 0.4)):
        b.line("second", 0.04, (0.3, 3.0, 0), (0.3, 1.1, 0))
        b.ring("body", 0.3, 0.75, 0.3, 0.16)


@piece("ski lift", "chairlift", "chair lift", "cable car", "gondola lift")
def ski_lift(b: Board) -> None:
    b.rect("body", -1.7, 0, -1.5, 3.0)
    b.line("body", 0.04, (-2.4, 2.8), (0, 2.95), (2.4, 3.1))
    for x in (-0.6, 1.2):
        b.line("body", 0.05, (x, 2.95, 0), (x, 1.9, 0))
        b.rect("accent", x - 0.5, 1.3, x + 0.5, 1.95, 0.14)
        b.rect("glow", x - 0.36, 1.56, x + 0.36, 1.84, 0.06)


@piece("hillside")
def hillside(b: Board) -> None:
    b.shape("second", (-4.0, -0.3, 0), (-3.36, 0.0, 0.3), (3.4, 3.52, 0.3), (4.0, 3.6, 0), (4.0, -0.3, 0))
    for x in (-2.4, -1.1, 0.4, 1.7, 2.9):
        y = (x + 3.36) * 0.52
        b.shape("mid", (x - 0.3, y - 0.2), (x, y - 0.06), (x + 0.34, y - 0.02), (x + 0.2, y - 0.34))
    for x, drop in ((-1.6, 0.5), (0.2, 0.8), (1.4, 1.2), (2.6, 0.9), (2.2, 2.0)):
        y = (x + 3.36) * 0.52 - drop
        b.line("mid", 0.05, (x - 0.5, y - 0.25), (x, y), (x + 0.5, y + 0.25))
