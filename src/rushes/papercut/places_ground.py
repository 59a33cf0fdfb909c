"""Grounds that places share: lines of hills and peaks, grass, roads, what grows along a line, clouds."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import skia

from rushes.papercut.craft import Point
from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_plants import leaf
from rushes.papercut.pieces_stock import Drawing
from rushes.papercut.places_set import LOW, SIDE, Set

Height = Callable[[float], float]  # a ground's height at x


class Line:
    """A ground line: called with x, its height there."""

    def __init__(self, points: Sequence[Point]) -> None:
        self.points = list(points)

    def __call__(self, x: float) -> float:
        points = self.points
        step = (points[-1][0] - points[0][0]) / (len(points) - 1)
        i = min(len(points) - 2, max(0, int((x - points[0][0]) / step)))
        (x0, y0), (x1, y1) = points[i], points[i + 1]
        return y0 + (y1 - y0) * (x - x0) / (x1 - x0)

    def path(self) -> Any:
        p = skia.Path()
        p.moveTo(-SIDE, LOW)
        for x, y in self.points:
            p.lineTo(x, y)
        p.lineTo(SIDE, LOW)
        p.close()
        return p


def swells(b: Board, height: float, swell: float, span: float, *, quiet: float = 0.0) -> Line:
    """A soft line of hills about `height`: swells of up to `swell` metres, `span` metres long.

    With `quiet` (0..1) the middle of the stage is that much flatter than the sides.
    """
    rng = b.rng
    waves = [(rng.uniform(0.8, 1.25) * k, rng.uniform(0, math.tau), w) for k, w in ((1, 0.62), (1.9, 0.28), (3.3, 0.1))]
    points = []
    for i in range(int(4 * SIDE) + 1):
        x = -SIDE + i / 2
        y = sum(w * math.sin(math.tau * x / span * k + f) for k, f, w in waves)
        calm = 1 - quiet * math.exp(-((x / 4.5) ** 2))
        points.append((x, height + swell * y * calm))
    return Line(points)


def peaks(b: Board, height: float, swell: float, span: float, rough: float = 0.5) -> Line:
    """A jagged line of mountains between `height` and `height + swell`, a summit every `span` metres or so."""
    rng = b.rng
    turns: list[Point] = []
    x, high = -SIDE - rng.uniform(0, span), False
    while x < SIDE + span:
        turns.append((x, height + swell * (rng.uniform(0.5, 1.0) if high else rng.uniform(0.0, 0.3))))
        x += span / 2 * rng.uniform(0.6, 1.4)
        high = not high
    step, k = 0.25, 0
    out: list[Point] = []
    jag = 0.0
    for i in range(int(2 * SIDE / step) + 1):
        x = -SIDE + i * step
        while turns[k + 1][0] < x:
            k += 1
        (x0, y0), (x1, y1) = turns[k], turns[k + 1]
        u = (x - x0) / (x1 - x0)
        bow = math.sin(math.pi * u) * 0.12 * (y0 if y0 > y1 else y1)  # ridges sag between summit and valley
        jag = 0.55 * jag + rng.uniform(-1, 1) * rough * 0.13
        out.append((x, y0 + (y1 - y0) * u - bow * (0.5 + 0.5 * rough) + jag))
    return Line(out)


def land(b: Board, line: Line, tone: str = "body") -> Line:
    """Fill from the line down."""
    b.put(tone, line.path())
    return line


def flank(b: Board, line: Line, tone: str, low: float, side: int = 1) -> None:
    """The shaded side of every summit of a jagged line: planes that fall from the peaks away from the light."""
    points = line.points
    for i in range(6, len(points) - 6):
        x, y = points[i]
        if y < max(p[1] for p in points[i - 6 : i + 7]) or y < low + 0.35:
            continue
        j = i
        run = [points[i]]
        while 0 < j + side < len(points) - 1 and (abs(j - i) < 4 or points[j + side][1] < points[j][1] + 0.12):
            j += side
            run.append(points[j])
            if abs(j - i) > 22:
                break
        drop = y - min(p[1] for p in run)
        inner = [
            (x + (side * k * 0.3 + b.rng.uniform(-0.12, 0.12)) * drop, y - k * drop) for k in (1.0, 0.72, 0.45, 0.2)
        ]
        b.poly(tone, *run, *inner)


def caps(b: Board, line: Line, low: float, thick: float, tone: str = "rim") -> None:
    """Snow on every summit of a jagged line above `low`, its lower edge cut in points."""
    points = line.points
    p = skia.Path()
    for i in range(5, len(points) - 5):
        y = points[i][1]
        if y < max(q[1] for q in points[i - 5 : i + 6]) or y < low:
            continue
        left, right = i, i
        while left > 0 and points[left][1] > y - thick and i - left < 14:
            left -= 1
        while right < len(points) - 1 and points[right][1] > y - thick and right - i < 14:
            right += 1
        edge = points[left : right + 1]
        under = []
        for k, (px, py) in enumerate(reversed(edge[1:-1])):
            under.append((px, py - thick * (0.16 if k % 2 else 0.62) * b.rng.uniform(0.7, 1.2)))
        p.addPoly([skia.Point(*q) for q in [*edge, *under]], True)
    with b.unlit():
        b.put(tone, p)


def ground(s: Set, tone: str = "mid", rough: float = 0.05) -> Line:
    """The ground that the actors walk on, at depth 0: level but for small unevenness, darker toward the audience."""
    b = s.flat(0)
    line = Line([(-SIDE + i / 2, -abs(b.rng.uniform(0, rough))) for i in range(int(4 * SIDE) + 1)])
    b.wash(tone, "body", line.path(), (0, 0), (0, -1.2))
    return line


def near(s: Set, height: float = -0.74, swell: float = 0.1, *, depth: float = -0.28) -> tuple[Board, Line]:
    """A dark strip of ground before the actors, to stand things on at the sides."""
    b = s.flat(depth)
    with b.unlit():
        return b, land(b, swells(b, height, swell, 7))


def grass(
    b: Board, line: Height, tone: str, tall: float, x0: float = -SIDE, x1: float = SIDE, density: float = 9.0
) -> None:
    """Blades in tufts along a line, cut as one jagged strip; `density` tufts on four metres."""
    rng = b.rng
    p = skia.Path()
    x = x0
    while x < x1:
        tuft = tall * rng.uniform(0.35, 1.0)
        for _ in range(rng.randint(2, 5)):
            root, lean, wide = x + rng.uniform(-0.1, 0.1), rng.uniform(-0.5, 0.5), rng.uniform(0.014, 0.03)
            h = tuft * rng.uniform(0.6, 1.0)
            y = line(root) - 0.04
            p.moveTo(root - wide, y)
            p.quadTo(root - wide + lean * h * 0.2, y + h * 0.6, root + lean * h, y + h)
            p.quadTo(root + wide + lean * h * 0.2, y + h * 0.5, root + wide, y)
            p.close()
        x += rng.uniform(0.5, 1.5) / density * 4
    with b.unlit():
        b.put(tone, p)


def leaves(b: Board, line: Height, tone: str, long: float, xs: Sequence[float]) -> None:
    """Clumps of broad, pointed leaves at the places `xs`: undergrowth."""
    for x in xs:
        y, n = line(x) - 0.05, b.rng.randint(5, 8)
        for i in range(n):
            turn = 18 + 144 * i / (n - 1) + b.rng.uniform(-8, 8)
            b.put(tone, leaf(x, y, long * b.rng.uniform(0.6, 1.0), long * 0.13, turn))


def pebbles(b: Board, line: Height, tone: str, count: int, size: float = 0.1) -> None:
    """Small flat stones on a line."""
    with b.unlit():
        for x in scatter(b, -SIDE, SIDE, count):
            r = size * b.rng.uniform(0.5, 1.4)
            b.shape(tone, (x - r * 1.5, line(x) - 0.04, 0), (x - r, line(x) + r * 0.6),
                    (x + r * 0.7, line(x) + r * 0.7), (x + r * 1.4, line(x) - 0.04, 0))  # fmt: skip


def scatter(b: Board, x0: float, x1: float, count: int, clear: float = 0.0) -> list[float]:
    """`count` places between x0 and x1, unevenly spread, none within `clear` metres of the middle."""
    step = (x1 - x0) / count
    out = [x0 + step * (i + b.rng.uniform(0.12, 0.88)) for i in range(count)]
    return [x for x in out if abs(x) >= clear]


def sides(b: Board, inner: float, outer: float, count: int) -> list[float]:
    """`count` places on each side of the stage, from `inner` to `outer` metres out."""
    return [side * x for side in (-1, 1) for x in scatter(b, inner, outer, count)]


def plant(b: Board, line: Height, xs: Sequence[float], low: float, high: float, *kinds: Drawing) -> None:
    """Stand pieces on a line at `xs`, each `low` to `high` times its size, some mirrored."""
    for x in xs:
        with b.standing(x, line(x) - 0.06, b.rng.uniform(low, high), flip=b.rng.random() < 0.5):
            b.rng.choice(kinds)(b)


def bank(b: Board, x: float, y: float, wide: float, tall: float, tone: str) -> None:
    """A cloud: scallops over a flat underside."""
    n = max(5, round(wide / 0.55))
    p = skia.Path()
    p.addRect(skia.Rect(x - wide / 2, y, x + wide / 2, y + tall * 0.3))
    whole = p
    for i in range(n):
        u = (i + 0.5) / n
        r = tall * (0.28 + 0.42 * math.sin(math.pi * u)) * b.rng.uniform(0.75, 1.1)
        q = skia.Path()
        q.addCircle(x - wide / 2 + wide * u, y + tall * 0.25, r)
        whole.addPath(q)
    cut = skia.Path()
    cut.addRect(skia.Rect(x - wide, y - tall, x + wide, y))
    b.put(tone, skia.Op(whole, cut, skia.PathOp.kDifference_PathOp) or whole)


def cloud_floor(b: Board, y: float, size: float, tone: str) -> None:
    """A sea of clouds from `y` down."""
    points: list[Point] = [(SIDE + 2, LOW), (SIDE + 2, y)]
    x = SIDE + 2
    while x > -SIDE - 2:
        x -= size * b.rng.uniform(0.6, 1.3)
        points.append((x, y + size * b.rng.uniform(-0.25, 0.25)))
    points.append((x, LOW))
    p = skia.Path()
    p.moveTo(*points[0])
    for a, c in pairwise(points):
        if a[1] == LOW or c[1] == LOW:
            p.lineTo(*c)
            continue
        dx, dy = c[0] - a[0], c[1] - a[1]
        p.cubicTo(a[0] + dx * 0.05 + dy * 0.55, a[1] + dy * 0.05 - dx * 0.55, c[0] - dx * 0.05 + dy * 0.55,
                  c[1] - dy * 0.05 - dx * 0.55, *c)  # fmt: skip
    p.close()
    b.put(tone, p)


def drift(reach: float, seconds: float, phase: float = 0.0) -> Callable[[float], Any]:
    """Slow to and fro, sideways."""
    return lambda t: skia.Matrix.Translate(reach * math.sin(math.tau * (t / seconds + phase)), 0)
