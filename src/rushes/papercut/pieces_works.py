"""Machines, great instruments, works and playthings."""

from __future__ import annotations

import math
from typing import Any

import skia

from rushes.papercut.craft import Point
from rushes.papercut.pieces_board import Board, blob
from rushes.papercut.pieces_buildings import flag
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import Motion, bob, spin, swing


def truss(b: Board, a: Point, c: Point, wide: float, tone: str = "body", bay: float = 0.5) -> None:
    """A lattice girder from `a` to `c`."""
    dx, dy = c[0] - a[0], c[1] - a[1]
    length = math.hypot(dx, dy)
    nx, ny = -dy / length * wide / 2, dx / length * wide / 2
    n = max(2, round(length / bay))
    thin = wide * 0.16
    for side in (-1, 1):
        b.line(tone, thin, (a[0] + nx * side, a[1] + ny * side), (c[0] + nx * side, c[1] + ny * side))
    zigzag = []
    for i in range(n + 1):
        side = 1 if i % 2 else -1
        zigzag.append((a[0] + dx * i / n + nx * side, a[1] + dy * i / n + ny * side, 0))
    b.line(tone, thin * 0.8, *zigzag)


def gear(b: Board, x: float, y: float, r: float, turns: float, tone: str = "second", teeth: int = 12) -> None:
    """A toothed wheel that turns `turns` times a second."""
    with b.moving(spin(b.at(x, y), turns)):
        points = []
        for i in range(teeth * 4):
            a = math.tau * i / (teeth * 4)
            k = r if i % 4 in (0, 1) else r * 0.84
            points.append((x + k * math.cos(a), y + k * math.sin(a)))
        p = skia.Path()
        p.addPoly([skia.Point(*q) for q in points], True)
        for i in range(5):
            a = math.tau * i / 5
            p.addCircle(x + r * 0.48 * math.cos(a), y + r * 0.48 * math.sin(a), r * 0.17)
        p.addCircle(x, y, r * 0.12)
        p.setFillType(skia.PathFillType.kEvenOdd)
        b.put(tone, p)


@piece("crane", "harbour crane", "construction crane")
def crane(b: Board) -> None:
    truss(b, (0, 0), (0, 8.6), 0.6)
    truss(b, (-2.4, 8.3), (5.4, 8.3), 0.42)
    b.poly("body", (-0.3, 8.5), (0.3, 8.5), (0, 10.0))
    for x in (-2.2, 3.0, 5.2):
        b.line("body", 0.035, (0, 9.9), (x, 8.5))
    b.rect("body", -2.5, 7.5, -1.6, 8.2)
    b.rect("body", 0.35, 7.5, 1.0, 8.15, 0.05)
    b.rect("glow", 0.5, 7.75, 0.92, 8.05)
    b.rect("body", -0.8, -0.1, 0.8, 0.3)
    with b.moving(swing(b.at(4.2, 8.1), 1.6, 0.18)):
        b.line("body", 0.035, (4.2, 8.1), (4.2, 4.6))
        b.line("body", 0.035, (4.2, 4.6), (3.5, 4.0))
        b.line("body", 0.035, (4.2, 4.6), (4.9, 4.0))
        b.rect("accent", 3.4, 3.3, 5.0, 4.05)
        for k in range(5):
            b.line("body", 0.025, (3.6 + 0.3 * k, 3.35), (3.6 + 0.3 * k, 4.0))
    b.lamp(0.7, 7.9)


@piece("factory chimney", "smokestack", "factory", "power plant", "power station")
def factory_chimney(b: Board) -> None:
    for i, (x, r) in enumerate(((0.05, 0.4), (0.35, 0.55), (0.8, 0.7), (1.4, 0.82))):
        with b.moving(bob(0.1, 0.05, 0.12, 0.23 * i)):
            b.scallop("second", blob(b.rng, -1.6 + x, 8.2 + 0.7 * i, r, r * 0.62, 9), 0.4)
    b.poly("body", (-2.0, 0), (-1.2, 0), (-1.36, 7.7), (-1.84, 7.7))
    for y in (6.6, 7.1):
        b.rect("accent", -1.9, y, -1.3, y + 0.22)
    b.rect("body", -1.95, 7.6, -1.25, 7.8)
    b.rect("body", -3.0, -0.1, 3.2, 2.3)
    for i in range(4):
        x = -0.8 + i
        b.poly("body", (x, 2.2), (x + 1.0, 2.2), (x + 1.0, 3.3))
        b.poly("glow", (x + 0.62, 2.35), (x + 0.92, 2.35), (x + 0.92, 3.05))
    for i in range(6):
        b.rect("glow" if b.rng.random() < 0.6 else "second", -2.7 + 0.95 * i, 0.9, -2.1 + 0.95 * i, 1.6)
    b.rect("second", -2.7, 0, -1.9, 0.7)
    b.lamp(0.4, 1.3)


@piece("telescope", "big telescope", "observatory telescope")
def telescope(b: Board) -> None:
    for x in (-0.75, 0.0, 0.75):
        b.line("body", 0.09, (0, 1.35), (x, 0))
    b.line("body", 0.05, (-0.4, 0.6), (0.4, 0.6))
    b.oval("body", 0, 1.4, 0.18)
    with b.standing(0, 1.5, turn=34):
        b.poly("body", (-1.1, -0.11), (0.3, -0.17), (0.3, 0.17), (-1.1, 0.11))
        b.rect("body", 0.25, -0.22, 1.55, 0.22)
        b.rect("second", 0.3, -0.24, 0.42, 0.24)
        b.rect("second", 1.4, -0.26, 1.58, 0.26)
        b.rect("body", -1.3, -0.07, -1.05, 0.07)
        b.rect("second", -0.4, 0.2, 0.25, 0.28)
        b.oval("glow", 1.6, 0, 0.05, 0.21)


@piece("machine", "engine", "apparatus", "device", "contraption", "generator", "time machine")
def machine(b: Board) -> None:
    b.rect("body", -1.5, -0.03, 1.5, 0.3)
    b.rect("body", -1.3, 0.2, 0.5, 1.75, 0.06)
    b.lathe("body", (0.42, 0.2, 0), (0.5, 1.0), (0.45, 1.7), (0.12, 2.05), (0.1, 2.5, 0), x=0.95)
    b.line("body", 0.13, (0.95, 2.45), (0.6, 2.75), (-0.3, 2.7), (-0.5, 1.8))
    b.line("body", 0.09, (0.45, 0.9), (0.95, 0.9))
    gear(b, -0.85, 1.2, 0.4, 0.22)
    gear(b, -0.25, 0.82, 0.28, -0.314, "sober", 9)
    b.oval("body", 0.12, 1.42, 0.2)
    b.oval("rim", 0.12, 1.42, 0.16)
    with b.moving(swing(b.at(0.12, 1.42), 40, 0.4)):
        b.line("body", 0.025, (0.12, 1.42), (0.2, 1.54))
    b.halo(0.95, 1.15, 0.9, 0.45)
    b.rect("glow", 0.72, 0.8, 1.18, 1.45, 0.08)
    for y in (0.95, 1.1, 1.25):
        b.line("body", 0.03, (0.72, y), (1.18, y))
    for i in range(4):
        b.oval(("accent", "glow", "glow", "accent")[i], -1.1 + 0.2 * i, 0.46, 0.05)
    b.line("body", 0.06, (-1.3, 0.9), (-1.65, 1.25))
    b.oval("accent", -1.67, 1.29, 0.1)
    b.lamp(0.95, 1.15)


@piece("rocket on pad", "rocket", "launch pad", "rocket ship", "launchpad", "missile")
def rocket(b: Board) -> None:
    truss(b, (-2.2, 0), (-2.2, 7.4), 0.7)
    for y in (2.2, 4.2, 6.2):
        b.rect("body", -2.0, y, -0.7, y + 0.12)
    b.shape("body", (-0.95, 0.9, 0), (-1.02, 3.4), (-0.85, 5.8), (0, 8.6, 0), (0.85, 5.8), (1.02, 3.4), (0.95, 0.9, 0))
    b.shape("accent", (-0.62, 6.7, 0), (0, 8.6, 0), (0.62, 6.7, 0), (0, 6.6))
    for side in (-1, 1):
        b.shape("accent", (side * 0.9, 2.7, 0), (side * 1.55, 1.4), (side * 1.6, 0.2, 0), (side * 0.85, 0.95, 0))
    b.poly("second", (-0.6, 0.9), (0.6, 0.9), (0.75, 0.3), (-0.75, 0.3))
    b.oval("second", 0, 5.3, 0.44)
    b.halo(0, 5.3, 0.9, 0.4)
    b.oval("glow", 0, 5.3, 0.33)
    b.oval("second", 0, 3.9, 0.28)
    b.oval("glow", 0, 3.9, 0.2)
    for y in (1.5, 4.55, 6.1):
        b.line("deep", 0.03, (-0.98, y), (0, y - 0.12), (0.98, y))
    b.rect("body", -2.9, -0.1, 1.9, 0.25)
    b.lamp(0, 5.3)


@piece("planet", "saturn", "jupiter", "mars", "globe", "world")
def planet(b: Board) -> None:
    r, y = 2.0, 2.3
    b.halo(0, y, r * 1.5, 0.25)
    b.oval("body", 0, y, r)
    for dy, h in ((1.15, 0.24), (0.45, 0.34), (-0.35, 0.28), (-1.1, 0.36)):
        half = math.sqrt(max(0.05, r * r - dy * dy)) * 0.985
        top = math.sqrt(max(0.05, r * r - (dy + h) ** 2)) * 0.985
        b.shape("second", (-half, y + dy, 0), (-half * 0.3, y + dy + 0.07), (half * 0.3, y + dy - 0.06),
                (half, y + dy, 0), (top, y + dy + h, 0), (0, y + dy + h + 0.04), (-top, y + dy + h, 0))  # fmt: skip
    b.oval("sober", 0.7, y - 0.62, 0.3, 0.18)
    with b.standing(0, y, turn=14):
        for reach, tone in ((3.4, "rim"), (2.95, "second")):
            p = skia.Path()
            p.arcTo(skia.Rect(-reach, -0.62 * reach / 3.4, reach, 0.62 * reach / 3.4), 148, 244, True)
            b.put(tone, p, 0.12)


@piece("moon base", "space station", "base", "dome", "space base", "greenhouse")
def moon_base(b: Board) -> None:
    for x, r in ((-2.0, 1.1), (0.6, 1.9), (2.9, 0.85)):
        p = skia.Path()
        p.arcTo(skia.Rect(x - r, -r * 0.92, x + r, r * 0.92), 0, 180, True)
        p.close()
        b.put("body", p)
        for k in (-0.5, 0.0, 0.5):
            b.line("deep", 0.03, (x + r * k, 0.05), (x + r * k * 0.8, r * 0.55), (x, r * 0.92))
    b.rect("body", -2.0, -0.05, 3.2, 0.5)
    b.halo(0.6, 0.9, 2.0, 0.4)
    for i in range(5):
        x = -0.5 + 0.55 * i
        b.arch("glow", x - 0.17, x + 0.17, 0.62, 0.85)
    for x in (-2.3, -1.75, 2.9):
        b.oval("glow", x, 0.55, 0.14)
    b.arch("second", 0.28, 0.92, -0.02, 0.3)
    b.line("body", 0.06, (0.6, 1.7), (0.6, 2.7))
    b.shape("body", (0.2, 2.55, 0), (0.35, 2.9), (0.95, 3.05, 0), (0.75, 2.6))
    b.line("body", 0.03, (0.6, 2.75), (0.25, 3.05))
    b.line("body", 0.05, (-2.0, 0.9), (-2.0, 1.9))
    b.oval("accent", -2.0, 1.93, 0.07)
    b.lamp(0.6, 0.9)


@piece("antenna", "satellite dish", "radio telescope", "radio tower", "radar")
def antenna(b: Board) -> None:
    truss(b, (-0.5, 0), (-0.06, 3.0), 0.22)
    truss(b, (0.5, 0), (0.06, 3.0), 0.22)
    with b.standing(0, 3.1, turn=38):
        b.shape("body", (-0.1, 0.0), (-1.5, 0.9, 0), (0, 0.35), (1.5, 0.9, 0), (0.1, 0.0))
        b.shape("second", (-1.5, 0.9, 0), (0, 0.35), (1.5, 0.9, 0), (0, 0.7))
        for x in (-0.9, 0.9):
            b.line("body", 0.05, (x, 0.6), (0, 1.7))
        b.oval("accent", 0, 1.72, 0.11)


@piece("ladder", "rope ladder")
def ladder(b: Board) -> None:
    for x in (-0.24, 0.24):
        b.line("body", 0.07, (x * 1.12, 0), (x, 3.2))
    for i in range(10):
        b.line("body", 0.055, (-0.26, 0.25 + 0.31 * i), (0.26, 0.25 + 0.31 * i))


@piece("staircase", "stairs", "steps", "stairway", "stair")
def staircase(b: Board) -> None:
    steps = 10
    points: list[Point] = [(-1.7, -0.05)]
    for i in range(steps):
        points += [(-1.7 + 0.34 * i, 0.22 * (i + 1)), (-1.7 + 0.34 * (i + 1), 0.22 * (i + 1))]
    points += [(1.7, 1.75), (-1.1, -0.05)]
    b.poly("body", *points)
    for i in range(steps):
        x, y = -1.53 + 0.34 * i, 0.22 * (i + 1)
        b.line("body", 0.045, (x, y), (x, y + 0.85))
    b.line("body", 0.09, (-1.6, 1.08), (1.6, 3.12))
    b.rect("body", -1.68, 0, -1.5, 1.25)
    b.oval("body", -1.59, 1.33, 0.12)
    b.rect("body", 1.45, 0, 1.7, 2.2)


@piece("ferris wheel", "big wheel", "fairground")
def ferris_wheel(b: Board) -> None:
    hub: Point = (0.0, 4.6)
    for side in (-1, 1):
        b.line("body", 0.2, hub, (side * 1.8, 0))
    b.rect("body", -2.3, -0.1, 2.3, 0.3)
    with b.moving(spin(b.at(*hub), 0.03)):
        for r in (3.7, 3.3):
            b.ring("body", *hub, r, 0.1)
        for i in range(12):
            a = math.tau * i / 12
            b.line("body", 0.05, hub, (hub[0] + 3.7 * math.cos(a), hub[1] + 3.7 * math.sin(a)))
            b.oval("glow", hub[0] + 3.5 * math.cos(a + 0.26), hub[1] + 3.5 * math.sin(a + 0.26), 0.09)
    b.halo(*hub, 4.6, 0.22)
    for i in range(12):
        a = math.tau * i / 12
        with b.moving(_gondola(3.7, a)):
            x, y = hub[0], hub[1]
            b.line("body", 0.04, (x, y), (x, y - 0.3))
            b.rect("accent" if i % 2 else "second", x - 0.32, y - 0.75, x + 0.32, y - 0.45, 0.08)
            b.poly("body", (x - 0.36, y - 0.3), (x + 0.36, y - 0.3), (x, y - 0.1))
    b.oval("body", *hub, 0.35)
    b.lamp(*hub)


def _gondola(r: float, a: float) -> Motion:
    """Round the hub without turning."""

    def move(t: float) -> Any:
        angle = math.tau * 0.03 * t + a
        return skia.Matrix.Translate(r * math.cos(angle), r * math.sin(angle))

    return move


@piece("swing", "swing set", "swings")
def swing_set(b: Board) -> None:
    for x in (-1.5, 1.5):
        b.line("body", 0.09, (x * 0.93, 2.5), (x * 1.2, 0))
        b.line("body", 0.09, (x * 0.93, 2.5), (x * 0.8, 0))
    b.line("body", 0.11, (-1.5, 2.5), (1.5, 2.5))
    for i, x in enumerate((-0.6, 0.6)):
        with b.moving(swing(b.at(x, 2.5), 7, 0.33, 0.3 * i)):
            for dx in (-0.22, 0.22):
                b.line("body", 0.025, (x + dx, 2.5), (x + dx, 0.52))
            b.rect("accent", x - 0.3, 0.47, x + 0.3, 0.54, 0.02)


@piece("slide", "playground slide")
def slide_piece(b: Board) -> None:
    b.tube("accent", [(-0.35, 2.0), (0.3, 1.5), (1.0, 0.7), (1.9, 0.22), (2.3, 0.2)], [0.14, 0.14, 0.14, 0.13, 0.12])
    for x in (-0.9, -0.45):
        b.line("body", 0.07, (x - 0.25, 0), (x, 2.0))
    for i in range(6):
        y = 0.25 + 0.3 * i
        b.line("body", 0.05, (-1.15 + 0.13 * y, y), (-0.7 + 0.13 * y, y))
    b.line("body", 0.06, (-0.9, 2.0), (-0.9, 2.7), (-0.35, 2.65), (-0.2, 2.1))
    b.line("body", 0.07, (-0.35, 2.0), (-0.35, 0))
    b.line("body", 0.06, (1.1, 0.65), (1.1, 0))


@piece("stage", "podium", "bandstand", "platform", "lectern")
def bandstand(b: Board) -> None:
    b.rect("body", -2.4, -0.05, 2.4, 0.6)
    for i in range(12):
        b.line("deep", 0.025, (-2.2 + 0.4 * i, 0.02), (-2.2 + 0.4 * i, 0.55))
    b.rect("second", -2.5, 0.56, 2.5, 0.68)
    for x in (-2.1, -0.75, 0.75, 2.1):
        b.line("body", 0.11, (x, 0.6), (x, 3.0))
        b.shape("body", (x - 0.3, 3.0, 0), (x, 2.7), (x + 0.3, 3.0, 0))
    b.shape("second", (-2.7, 2.95, 0), (-1.5, 3.5), (0, 4.4, 0), (1.5, 3.5), (2.7, 2.95, 0))
    for i in range(13):
        b.oval("body", -2.6 + 5.2 * i / 12, 2.95, 0.13)
    flag(b, 0, 4.35, 0.6)


@piece("pylon", "power line", "electricity pylon", "utility pole", "telegraph pole", "transmission tower")
def pylon(b: Board) -> None:
    truss(b, (-1.1, 0), (-0.18, 5.5), 0.24)
    truss(b, (1.1, 0), (0.18, 5.5), 0.24)
    for y in (1.2, 2.4, 3.6):
        half = 1.1 - 0.167 * y
        b.line("body", 0.05, (-half, y), (half, y))
        b.line("body", 0.04, (-half, y), (half - 0.2, y + 1.2))
    for y, half in ((5.2, 1.9), (6.3, 1.4)):
        b.poly("body", (-half, y), (half, y), (0.16, y + 0.35), (-0.16, y + 0.35))
        for side in (-1, 1):
            b.line("body", 0.05, (side * half * 0.95, y), (side * half * 0.95, y - 0.35))
    b.poly("body", (-0.25, 5.3), (0.25, 5.3), (0, 7.4))


@piece("wind turbine", "turbine", "wind farm")
def turbine(b: Board) -> None:
    b.poly("body", (-0.22, -0.05), (0.22, -0.05), (0.09, 7.4), (-0.09, 7.4))
    with b.moving(spin(b.at(0, 7.4), 0.1)):
        for k in range(3):
            with b.standing(0, 7.4, turn=120 * k):
                b.shape("body", (-0.07, 0.1, 0), (-0.16, 0.7), (0.02, 3.2, 0), (0.1, 0.7), (0.07, 0.1, 0))
    b.oval("second", 0, 7.4, 0.2)


@piece("cannon", "artillery", "catapult")
def cannon(b: Board) -> None:
    with b.standing(0.1, 0.62, turn=14):
        b.shape(
            "body",
            (-0.75, -0.2),
            (-0.85, 0),
            (-0.75, 0.2),
            (1.2, 0.13, 0),
            (1.25, 0.17, 0),
            (1.25, -0.17, 0),
            (1.2, -0.13, 0),
        )
        b.oval("body", -0.93, 0, 0.09)
        b.rect("second", -0.1, -0.19, 0.05, 0.19)
    b.poly("body", (-1.5, -0.02), (-1.3, -0.02), (0.3, 0.55), (0.1, 0.7))
    b.ring("body", 0.1, 0.45, 0.4, 0.1)
    for i in range(8):
        a = math.tau * i / 8
        b.line("body", 0.06, (0.1, 0.45), (0.1 + 0.4 * math.cos(a), 0.45 + 0.4 * math.sin(a)))


@piece("goal", "football goal", "goalpost", "soccer goal", "net")
def goal(b: Board) -> None:
    b.line("light", 0.1, (-1.8, 0), (-1.8, 2.2, 0), (1.8, 2.2, 0), (1.8, 0))
    with b.sheer(0.55):
        for i in range(17):
            b.line("light", 0.015, (-1.7 + 0.21 * i, 0), (-1.7 + 0.21 * i, 2.15))
        for j in range(10):
            b.line("light", 0.015, (-1.75, 0.2 + 0.21 * j), (1.75, 0.2 + 0.21 * j))


@piece("finish arch", "finish banner", "finishing arch")
def finish_arch(b: Board) -> None:
    """Two posts and a banner between chequered bands, to run through."""
    for side in (-1, 1):
        b.rect("body", side * 1.5 - 0.08, 0, side * 1.5 + 0.08, 3.2)
    b.rect("accent", -1.5, 2.3, 1.5, 3.1)
    with b.unlit():
        for y in (2.3, 2.94):
            for k in range(15):
                for row in range(2):
                    tone = "body" if (k + row) % 2 else "rim"
                    b.rect(tone, -1.5 + 0.2 * k, y + 0.1 * row, -1.3 + 0.2 * k, y + 0.1 * (row + 1))


@piece("winners' podium", "victory podium", "winners podium")
def winners_podium(b: Board) -> None:
    """Three steps with a 2, a 1 and a 3 on them."""
    for x, top, tone in ((-0.98, 0.62, "body"), (0.98, 0.44, "body"), (0.0, 0.9, "accent")):
        b.rect(tone, x - 0.5, 0.0, x + 0.5, top)
        with b.unlit():
            b.rect("rim", x - 0.5, top - 0.07, x + 0.5, top)
    with b.unlit():
        b.line("rim", 0.1, (-0.14, 0.58, 0), (0.03, 0.7, 0), (0.03, 0.2, 0))
        b.line("rim", 0.07, (-1.12, 0.44), (-0.98, 0.5), (-0.86, 0.42), (-1.12, 0.12, 0), (-0.84, 0.12, 0))
        b.line("rim", 0.06, (0.88, 0.34), (1.0, 0.36), (1.06, 0.29), (0.97, 0.22, 0), (1.08, 0.15), (1.0, 0.06),
               (0.88, 0.1))  # fmt: skip


@piece("finish post")
def finish_post(b: Board) -> None:
    b.rect("body", -0.07, 0, 0.07, 1.5)
