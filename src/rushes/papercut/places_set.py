"""How a place is built: a set of flats, each cut on its own board, and the grounds, waters and skylines they share.

Heights are metres above the actors' ground. On a flat at depth d the ground seems to lie `rise(d)` higher, as the
camera at 1.8 m sees it, so that flats stand one behind another up to the horizon.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Literal

import skia

from rushes.papercut.craft import Layer, Place, Point
from rushes.papercut.pieces_board import Board

Surface = Literal["ground", "water", "underwater", "air"]
SIDE = 26.0  # metres: flats reach this far to both sides
LOW = -6.5  # and down to here
EDGE = 0.016  # width of the light on a flat's upper edges, metres
_EYE = 1.8

PLACES: dict[str, Callable[[int], Place]] = {}


class Set:
    """The flats of one place while they are cut."""

    def __init__(self, name: str, seed: int) -> None:
        self._name = f"{name}/{seed}"
        self._flats: list[tuple[float, Board, bool]] = []

    def flat(self, depth: float, *, moving: bool = False) -> Board:
        """A new board, to stand at `depth`; `moving` has it drawn for every frame."""
        board = Board(f"{self._name}/{len(self._flats)}")
        self._flats.append((depth, board, moving))
        return board

    def layers(self) -> tuple[Layer, ...]:
        flats = sorted(self._flats, key=lambda f: -f[0])
        return tuple(Layer(d, b.done(0.0 if m else EDGE).draw, m) for d, b, m in flats)


def place(
    name: str, *others: str, interior: bool = False, surface: Surface = "ground", sky: bool = True,
    water_y: float | None = None,
) -> Callable[[Callable[[Set], None]], Callable[[Set], None]]:  # fmt: skip
    """Register a function that cuts a place's flats, under its name and other words for it."""

    def register(build: Callable[[Set], None]) -> Callable[[Set], None]:
        def make(seed: int) -> Place:
            s = Set(name, seed)
            build(s)
            return Place(name, s.layers(), interior, surface, sky, water_y)

        for key in (name, *others):
            PLACES[key] = make
        return build

    return register


def rise(depth: float) -> float:
    """How much higher than the actors' ground the ground at `depth` seems to lie."""
    return _EYE * depth / (1 + depth)


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
    parts = [
        (b.rng.uniform(0.8, 1.25) * k, b.rng.uniform(0, math.tau), w) for k, w in ((1, 0.62), (1.9, 0.28), (3.3, 0.1))
    ]
    points = []
    for i in range(int(4 * SIDE) + 1):
        x = -SIDE + i / 2
        y = sum(w * math.sin(math.tau * x / span * k + f) for k, f, w in parts)
        calm = 1 - quiet * math.exp(-((x / 4.5) ** 2))
        points.append((x, height + swell * y * calm))
    return Line(points)


def peaks(b: Board, height: float, swell: float, span: float, rough: float = 0.5) -> Line:
    """A jagged line of mountains between `height` and `height + swell`, a summit every `span` metres or so."""
    rng = b.rng
    points: list[Point] = []
    x, high = -SIDE, False
    while x < SIDE + span:
        y = height + swell * (rng.uniform(0.55, 1.0) if high else rng.uniform(0.0, 0.3))
        points.append((x, y))
        x += span / 2 * rng.uniform(0.7, 1.3)
        high = not high
    step = 0.3
    out: list[Point] = []
    k = 0
    for i in range(int(2 * SIDE / step) + 1):
        x = -SIDE + i * step
        while points[k + 1][0] < x:
            k += 1
        (x0, y0), (x1, y1) = points[k], points[k + 1]
        out.append((x, y0 + (y1 - y0) * (x - x0) / (x1 - x0) + rng.uniform(-1, 1) * rough * 0.18))
    return Line(out)


def land(b: Board, line: Line, tone: str = "body") -> Line:
    """Fill from the line down."""
    b.put(tone, line.path())
    return line


def ground(b: Board, tone: str = "mid", rough: float = 0.05) -> Line:
    """The ground that the actors walk on: level at 0 but for small unevenness below, darker toward the audience."""
    line = Line([(-SIDE + i / 2, -abs(b.rng.uniform(0, rough))) for i in range(int(4 * SIDE) + 1)])
    b.wash(tone, "body", line.path(), (0, 0), (0, -1.3))
    return line


def grass(
    b: Board, line: Callable[[float], float], tone: str, tall: float, x0: float, x1: float, density: float = 9.0
) -> None:
    """Blades in tufts along a line, cut as one jagged strip."""
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
    b.put(tone, p)


def waves(b: Board, y: float, size: float, tone: str, *, to: str | None = None, bottom: float = LOW) -> None:
    """A row of cut-paper waves whose crests are at `y`: hollow arcs that meet in tips."""
    p = skia.Path()
    x = -SIDE - 2 * size
    p.moveTo(x, bottom)
    p.lineTo(x, y)
    while x < SIDE + 2 * size:
        p.cubicTo(x + size * 0.22, y - size * 0.3, x + size * 0.68, y - size * 0.34, x + size, y)
        x += size
    p.lineTo(x, bottom)
    p.close()
    if to is None:
        b.put(tone, p)
    else:
        b.wash(tone, to, p, (0, y), (0, y - 1.6))


def slide(reach: float, lift: float, seconds: float, phase: float) -> Callable[[float], Any]:
    """The motion of a row of waves on its crank: to and fro by `reach`, up and down by `lift`."""

    def move(t: float) -> Any:
        a = math.tau * (t / seconds + phase)
        return skia.Matrix.Translate(reach * math.sin(a), -lift * math.cos(a))

    return move


def sea(s: Set, *, near: float = 0.0) -> None:
    """Rows of waves from the horizon to depth `near`, all sliding against one another."""
    far = s.flat(9.0)
    far.wash("pale", "second", skia.Path().addRect(skia.Rect(-SIDE, LOW, SIDE, 1.66)), (0, 1.66), (0, 1.2))
    for i, depth in enumerate((3.4, 1.7, 0.8, 0.3)):
        if depth < near:
            continue
        b = s.flat(depth, moving=True)
        with b.moving(slide(0.35 + 0.1 * i, 0.03 + 0.015 * i, 5.5 - 0.5 * i, 0.27 * i)):
            waves(b, rise(depth) - 0.05, 0.55 + 0.22 * i, ("pale", "soft", "second", "mid")[i])


def scatter(b: Board, x0: float, x1: float, count: int, clear: float = 0.0) -> list[float]:
    """`count` places between x0 and x1, unevenly spread, none within `clear` metres of the middle."""
    step = (x1 - x0) / count
    out = [x0 + step * (i + b.rng.uniform(0.12, 0.88)) for i in range(count)]
    return [x for x in out if abs(x) >= clear]


def sides(b: Board, inner: float, outer: float, count: int) -> list[float]:
    """Places on both sides of the stage, from `inner` to `outer` metres out."""
    return [side * x for side in (-1, 1) for x in scatter(b, inner, outer, count)]
