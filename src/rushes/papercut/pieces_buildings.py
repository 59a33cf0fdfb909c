"""Buildings as set pieces: dark walls, roofs cut in rows of tiles, windows that light comes through."""

from __future__ import annotations

import math
from typing import Any

import skia

from rushes.papercut.craft import Point
from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_stock import piece


def window(b: Board, x: float, y: float, wide: float, tall: float, *, lit: bool = True, bars: int = 1) -> None:
    """A window with its sill at (x, y), its panes parted by a cross."""
    tone = "glow" if lit else "second"
    if lit:
        b.halo(x, y + tall / 2, max(wide, tall) * 1.5, 0.3)
    b.rect(tone, x - wide / 2, y, x + wide / 2, y + tall)
    if bars:
        b.line("body", wide * 0.09, (x, y), (x, y + tall))
        b.line("body", wide * 0.09, (x - wide / 2, y + tall * 0.52), (x + wide / 2, y + tall * 0.52))
    b.rect("body", x - wide * 0.62, y - tall * 0.09, x + wide * 0.62, y)


def roof(
    b: Board, left: Point, right: Point, top_left: Point, top_right: Point, rows: int = 4, tone: str = "second"
) -> None:
    """A sloping roof seen from its long side, its lower edge and its rows of tiles scalloped."""
    b.poly(tone, left, right, top_right, top_left)
    for i in range(rows):
        k = i / rows
        x0, x1 = left[0] + (top_left[0] - left[0]) * k, right[0] + (top_right[0] - right[0]) * k
        y = left[1] + (top_left[1] - left[1]) * k
        count = max(4, round((right[0] - left[0]) / 0.26))
        step = (x1 - x0) / count
        p = skia.Path()
        p.moveTo(x0, y)
        for j in range(count):
            p.quadTo(x0 + step * (j + 0.5), y - step * 0.75, x0 + step * (j + 1), y)
        if i == 0:
            p.close()
            b.put(tone, p)
        else:
            b.put("body", p, 0.022)


def gable(
    b: Board, half: float, eaves: float, ridge: float, over: float = 0.16, thick: float = 0.13, tone: str = "second"
) -> None:
    """A pointed roof seen from its end, over walls already cut."""
    slope = (ridge - eaves) / half
    b.poly("body", (-half, eaves), (half, eaves), (0, ridge))
    edge = half + over
    b.poly(
        tone,
        (-edge, eaves - over * slope), (0, ridge), (edge, eaves - over * slope), (edge, eaves - over * slope + thick),
        (0, ridge + thick * 1.5), (-edge, eaves - over * slope + thick),
    )  # fmt: skip


def chimney(b: Board, x: float, y: float, tall: float, wide: float = 0.34) -> None:
    b.rect("body", x - wide / 2, y, x + wide / 2, y + tall)
    b.rect("deep", x - wide * 0.66, y + tall, x + wide * 0.66, y + tall + 0.09)
    for dx in (-0.22, 0.22):
        b.rect("body", x + wide * dx - 0.05, y + tall + 0.09, x + wide * dx + 0.05, y + tall + 0.24)


@piece("chimney", "brick chimney", "chimney stack", "chimney pot")
def chimney_stack(b: Board) -> None:
    """One of bricks as stands on a roof, with its pots and a little smoke."""
    chimney(b, 0.0, 0.0, 1.5, 0.8)
    for row in range(6):
        for k in range(3):
            x = -0.36 + 0.26 * k + 0.1 * (row % 2)
            b.rect("accent", x, 0.08 + 0.24 * row, min(x + 0.18, 0.39), 0.17 + 0.24 * row)


def door(b: Board, x: float, wide: float, tall: float, tone: str = "second") -> None:
    b.arch(tone, x - wide / 2, x + wide / 2, 0, tall - wide / 2)
    b.arch("body", x - wide * 0.4, x + wide * 0.4, 0, tall - wide * 0.52)
    for k in (-0.16, 0.16):
        b.line(tone, 0.015, (x + wide * k, 0.04), (x + wide * k, tall * 0.86))
    b.oval("glow", x + wide * 0.27, tall * 0.45, 0.03)


def bricks(
    b: Board, x0: float, y0: float, x1: float, y1: float, count: int, size: float = 0.24, tone: str = "deep"
) -> None:
    """A few bricks that show where plaster has gone."""
    for _ in range(count):
        x, y = b.rng.uniform(x0, max(x0, x1 - size)), b.rng.uniform(y0, y1)
        b.rect(tone, x, y, x + size * b.rng.uniform(0.6, 1.0), y + size * 0.4, 0.01)


@piece("house", "home", "villa", "farmhouse")
def house(b: Board) -> None:
    rng = b.rng
    b.rect("body", -2.1, -0.1, 2.1, 2.75)
    bricks(b, -2, 0.2, 2, 2.5, 9)
    chimney(b, rng.choice((-1.2, 1.2)), 3.6, 0.95)
    roof(b, (-2.4, 2.7), (2.4, 2.7), (-1.75, 4.2), (1.75, 4.2), 5)
    door(b, -0.9, 0.82, 1.95)
    for x in (0.35, 1.4):
        window(b, x, 0.85, 0.62, 0.85, lit=rng.random() < 0.8)
    with b.standing(0, 2.72):
        b.rect("body", -0.55, 0, 0.55, 0.6)
        gable(b, 0.55, 0.6, 1.15, 0.12, 0.09, "second")
        window(b, 0, 0.12, 0.46, 0.5)
    b.lamp(0.35, 1.25)


@piece("cottage", "farm house")
def cottage(b: Board) -> None:
    b.rect("body", -1.6, -0.1, 1.6, 1.75)
    chimney(b, 1.05, 2.4, 0.9, 0.4)
    b.shape("second", (-2.0, 1.55, 0), (-1.9, 1.7), (-1.25, 2.75), (0, 3.05), (1.25, 2.75), (1.9, 1.7), (2.0, 1.55, 0),
            (1.0, 1.72), (0, 1.62), (-1.0, 1.72))  # fmt: skip
    for i in range(13):
        x = -1.5 + 3.0 * i / 12
        top = 2.7 - 0.42 * abs(x)
        b.line("body", 0.018, (x, top), (x * 1.03, top - 0.35))
    door(b, 0.0, 0.7, 1.5)
    for x in (-0.98, 0.98):
        window(b, x, 0.7, 0.5, 0.55)
    b.lamp(0.98, 0.97)


@piece("hut", "shack", "shed")
def hut(b: Board) -> None:
    b.poly("body", (-1.15, -0.1), (1.15, -0.1), (1.05, 1.8), (-1.05, 1.8))
    for i in range(7):
        x = -0.9 + 0.3 * i
        b.line("deep", 0.02, (x, 0), (x * 0.93, 1.75))
    b.shape("second", (-1.65, 1.4, 0), (-0.8, 2.35), (0, 3.1, 0.4), (0.8, 2.35), (1.65, 1.4, 0), (1.2, 1.58),
            (0.8, 1.4),             (0.4, 1.58), (0, 1.4), (-0.4, 1.58), (-0.8, 1.4), (-1.2, 1.58))  # fmt: skip
    for turn in (-1, -0.45, 0.1, 0.55, 1):
        b.line("body", 0.022, (turn * 0.12, 2.8), (turn * 1.0, 1.75))
    b.arch("glow", -0.36, 0.36, -0.02, 1.05)
    b.halo(0, 0.7, 1.5, 0.35)
    b.lamp(0, 0.7)


@piece("cabin", "log cabin", "lodge")
def cabin(b: Board) -> None:
    b.rect("body", -1.7, -0.1, 1.7, 1.85)
    for i in range(6):
        y = 0.02 + 0.3 * i
        b.line("deep", 0.022, (-1.7, y + 0.28), (1.7, y + 0.28))
        for side in (-1, 1):
            b.oval("deep", side * 1.78, y + 0.13, 0.13)
            b.ring("body", side * 1.78, y + 0.13, 0.06, 0.02)
    chimney(b, -1.0, 2.3, 1.1, 0.42)
    gable(b, 1.7, 1.8, 3.0, 0.35, 0.16)
    door(b, -0.75, 0.74, 1.6)
    window(b, 0.75, 0.75, 0.68, 0.62)
    window(b, 0.0, 2.05, 0.4, 0.4)
    b.lamp(0.75, 1.05)


@piece("tower", "watchtower", "belfry", "clock tower")
def tower(b: Board) -> None:
    rng = b.rng
    b.shape("body", (-1.45, -0.1, 0), (-1.15, 1.2), (-1.05, 7.0, 0), (1.05, 7.0, 0), (1.15, 1.2), (1.45, -0.1, 0))
    bricks(b, -1, 0.5, 1, 6.8, 22)
    crenels(b, -1.35, 1.35, 7.0, 0.75, 5)
    b.shape("second", (-0.9, 7.6, 0), (-0.5, 8.6), (0, 10.1, 0), (0.5, 8.6), (0.9, 7.6, 0))
    flag(b, 0, 10.0, 0.8)
    door(b, 0.0, 0.8, 1.7)
    for y in (2.6, 4.2, 5.8):
        slit(b, rng.uniform(-0.35, 0.35), y, lit=y > 5 or rng.random() < 0.6)
    b.lamp(0.0, 6.1)


def crenels(b: Board, x0: float, x1: float, y: float, tall: float, count: int, tone: str = "body") -> None:
    """Battlements on corbels from x0 to x1 on top of a wall at y."""
    step = (x1 - x0) / (2 * count - 1)
    b.rect(tone, x0, y - 0.05, x1, y + tall * 0.55)
    for i in range(count):
        b.rect(tone, x0 + 2 * i * step, y + tall * 0.5, x0 + (2 * i + 1) * step, y + tall)
    for i in range(2 * count - 1):
        x = x0 + (i + 0.5) * step
        b.arch("deep", x - step * 0.28, x + step * 0.28, y - 0.02, y + tall * 0.14)


def slit(b: Board, x: float, y: float, *, lit: bool = True) -> None:
    if lit:
        b.halo(x, y + 0.35, 0.8, 0.3)
    b.arch("glow" if lit else "second", x - 0.13, x + 0.13, y, y + 0.55)


def flag(b: Board, x: float, y: float, size: float, tone: str = "accent") -> None:
    """A pennant on a pole; it waves by leaning."""
    b.line("body", 0.05 * max(size, 0.6), (x, y - 0.2), (x, y + size))

    def wave(t: float) -> Any:
        px, py = b_at
        m = skia.Matrix.Translate(px, py)
        m.preSkew(0.0, 0.12 * math.sin(3.1 * t + px))
        m.preScale(1 - 0.05 * math.sin(4.3 * t), 1)
        m.preTranslate(-px, -py)
        return m

    b_at = b.at(x, y + size)
    with b.moving(wave):
        b.shape(tone, (x, y + size, 0), (x + size * 0.5, y + size * 0.98), (x + size * 1.1, y + size * 0.72, 0),
                (x + size * 0.5, y + size * 0.62), (x, y + size * 0.45, 0))  # fmt: skip


@piece("castle", "fortress", "palace")
def castle(b: Board) -> None:
    rng = b.rng
    b.rect("deep", -1.7, 0, 1.7, 6.2)
    crenels(b, -1.9, 1.9, 6.2, 0.7, 6, "deep")
    for x, wide, tall, cap in (
        (-3.6, 0.95, 5.4, 2.3),
        (3.6, 0.95, 5.4, 2.3),
        (-0.7, 0.62, 8.3, 2.2),
        (1.2, 0.5, 7.4, 1.8),
    ):
        b.rect("body" if abs(x) > 3 else "deep", x - wide, -0.1, x + wide, tall)
        crenels(b, x - wide - 0.2, x + wide + 0.2, tall, 0.6, 4, "body" if abs(x) > 3 else "deep")
        b.shape("second", (x - wide, tall + 0.5, 0), (x - wide * 0.5, tall + cap * 0.55), (x, tall + cap, 0),
                (x + wide * 0.5, tall + cap * 0.55), (x + wide, tall + 0.5, 0))  # fmt: skip
        flag(b, x, tall + cap - 0.1, 0.75)
        for y in (tall - 1.1, tall - 2.7):
            slit(b, x, y, lit=rng.random() < 0.75)
    b.rect("body", -3.6, -0.1, 3.6, 3.5)
    crenels(b, -3.6, 3.6, 3.5, 0.6, 11)
    bricks(b, -4.3, 0.2, 4.3, 3.2, 34, 0.3)
    b.arch("glow", -0.95, 0.95, -0.02, 1.35, point=0.2)
    b.halo(0, 1.2, 2.6, 0.35)
    for x in (-0.6, -0.2, 0.2, 0.6):
        b.line("body", 0.07, (x, -0.02), (x, 2.4))
    for y in (0.5, 1.1, 1.7):
        b.line("body", 0.06, (-0.95, y), (0.95, y))
    for x in (-2.1, 2.1):
        slit(b, x, 2.0, lit=rng.random() < 0.6)
    b.lamp(0, 1.1)


@piece("church", "chapel", "cathedral")
def church(b: Board) -> None:
    b.rect("body", -1.0, -0.1, 3.3, 2.9)
    roof(b, (-1.0, 2.85), (3.6, 2.85), (-0.6, 4.5), (3.1, 4.5), 5)
    b.rect("body", -2.2, -0.1, -0.4, 5.4)
    b.poly("second", (-2.4, 5.35), (-0.2, 5.35), (-1.3, 9.0))
    b.line("body", 0.03, (-1.95, 6.2), (-0.65, 6.2))
    b.line("body", 0.03, (-1.72, 7.2), (-0.88, 7.2))
    b.line("body", 0.09, (-1.3, 8.8), (-1.3, 9.85))
    b.line("body", 0.09, (-1.6, 9.5), (-1.0, 9.5))
    door(b, -1.3, 0.95, 2.0)
    b.arch("glow", -1.6, -1.0, 3.7, 4.4, point=0.2)
    b.line("body", 0.05, (-1.3, 3.7), (-1.3, 4.85))
    b.oval("body", -1.3, 4.15, 0.16)
    for x in (0.3, 1.4, 2.5):
        b.halo(x, 1.7, 1.1, 0.3)
        b.arch("glow", x - 0.27, x + 0.27, 0.95, 1.9, point=0.25)
        b.line("body", 0.045, (x, 0.95), (x, 2.4))
        b.line("body", 0.04, (x - 0.27, 1.6), (x + 0.27, 1.6))
    b.lamp(1.4, 1.6)


@piece("lighthouse", "beacon")
def lighthouse(b: Board) -> None:
    b.shape("body", (-1.9, -0.2, 0), (-1.3, 0.35), (-0.3, 0.55), (0.9, 0.45), (1.9, -0.2, 0))
    b.poly("body", (-1.15, 0.2), (1.15, 0.2), (0.7, 7.1), (-0.7, 7.1))
    for y0, y1 in ((1.5, 2.7), (4.0, 5.2)):
        w0, w1 = 1.15 - (y0 - 0.2) * 0.0652, 1.15 - (y1 - 0.2) * 0.0652
        b.poly("second", (-w0, y0), (w0, y0 + 0.12), (w1, y1 + 0.12), (-w1, y1))
    b.rect("body", -1.05, 7.05, 1.05, 7.25)
    for i in range(8):
        x = -1.0 + 2.0 * i / 7
        b.line("body", 0.035, (x, 7.2), (x, 7.65))
    b.line("body", 0.05, (-1.03, 7.65), (1.03, 7.65))
    b.halo(0, 7.95, 2.6, 0.6)
    b.rect("glow", -0.52, 7.25, 0.52, 8.45)
    for x in (-0.52, -0.18, 0.18, 0.52):
        b.line("body", 0.05, (x, 7.25), (x, 8.45))
    b.shape("body", (-0.75, 8.4, 0), (-0.55, 8.75), (0, 9.05), (0.55, 8.75), (0.75, 8.4, 0))
    b.line("body", 0.06, (0, 9.0), (0, 9.5))
    b.oval("body", 0, 9.15, 0.11)
    door(b, 0.0, 0.62, 1.55)
    for y in (3.1, 5.7):
        b.halo(0, y + 0.3, 0.8, 0.3)
        b.arch("glow", -0.15, 0.15, y, y + 0.42)
    b.lamp(0, 7.9)


@piece("windmill", "mill")
def windmill(b: Board) -> None:
    b.shape("body", (-1.7, -0.1, 0), (-1.25, 2.5), (-0.95, 5.0, 0), (0.95, 5.0, 0), (1.25, 2.5), (1.7, -0.1, 0))
    b.shape("second", (-1.12, 4.95, 0), (-0.9, 5.7), (0, 6.2), (0.9, 5.7), (1.12, 4.95, 0))
    b.rect("deep", -1.75, 1.95, 1.75, 2.12)
    for i in range(10):
        x = -1.7 + 3.4 * i / 9
        b.line("deep", 0.035, (x, 2.1), (x, 2.55))
    b.line("deep", 0.04, (-1.72, 2.55), (1.72, 2.55))
    door(b, 0.0, 0.8, 1.75)
    for x, y in ((0.0, 3.1), (-0.5, 4.2)):
        window(b, x, y, 0.42, 0.55)
    hub = b.at(0, 5.25)

    def turn(t: float) -> Any:
        return skia.Matrix.RotateDeg((24 * t + 20) % 360, skia.Point(*hub))

    with b.moving(turn):
        for k in range(4):
            with b.standing(0, 5.25, turn=90 * k):
                b.line("body", 0.1, (0, 0), (0, 3.3))
                for i in range(8):
                    y = 0.7 + 2.55 * i / 7
                    b.line("body", 0.035, (0, y), (0.62, y))
                b.line("body", 0.045, (0.3, 0.7), (0.3, 3.25))
                b.line("body", 0.05, (0.62, 0.7), (0.62, 3.25))
        b.oval("deep", 0, 5.25, 0.2)
    b.lamp(0.0, 3.4)


@piece("barn", "stable")
def barn(b: Board) -> None:
    b.poly("body", (-2.3, -0.1), (2.3, -0.1), (2.3, 2.6), (1.6, 4.1), (0, 4.9), (-1.6, 4.1), (-2.3, 2.6))
    b.poly("second", (-2.6, 2.4), (-1.75, 4.25), (0, 5.15), (1.75, 4.25), (2.6, 2.4), (2.42, 2.36), (1.62, 4.08),
           (0, 4.9), (-1.62, 4.08), (-2.42, 2.36))  # fmt: skip
    for i in range(14):
        x = -2.1 + 4.2 * i / 13
        b.line("deep", 0.02, (x, 0.02), (x, 2.5))
    for x in (-0.62, 0.62):
        b.rect("second", x - 0.58, 0, x + 0.58, 2.1)
        b.rect("body", x - 0.5, 0.08, x + 0.5, 2.02)
        b.line("second", 0.09, (x - 0.5, 0.08), (x + 0.5, 2.02))
        b.line("second", 0.09, (x + 0.5, 0.08), (x - 0.5, 2.02))
    window(b, 0, 2.9, 0.8, 0.8)
    b.line("body", 0.08, (0, 4.9), (0, 5.6))
    b.put("body", _vane())
    b.lamp(0, 3.3)


def _vane() -> Any:
    """A cock that turns to the wind."""
    p = skia.Path()
    p.moveTo(-0.4, 5.62)
    for x, y in ((-0.1, 5.6), (-0.28, 5.85), (-0.42, 6.1), (-0.12, 5.92), (0.1, 5.82), (0.16, 6.05), (0.26, 6.08),
                 (0.36, 5.98), (0.26, 5.92), (0.18, 5.68), (0.02, 5.56)):  # fmt: skip
        p.lineTo(x, y)
    p.close()
    return p
