"""Scissors: smooth outlines with corners where asked, tapering tubes, and the sheet on which a small thing is cut.

A sheet is drawn on in hundredths of the thing's height, x to the right from its middle, y UP from the ground, so that a
bottle and a tower are drawn with the same numbers; `Cutout` turns that into metres with y down once, and keeps it.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any

import skia

from rushes.papercut.craft import Canvas, Colour, Ink, Path, Point, mix, paint, shade

Motion = Callable[[float], Any]  # seconds → skia.Matrix, in metres
Knot = Sequence[float]  # (x, y) on a smooth curve, or (x, y, roundness) where 0 is a sharp corner

_TONES: dict[str, Callable[[Ink], Colour]] = {
    "body": lambda ink: ink.body,
    "second": lambda ink: ink.second,
    "accent": lambda ink: ink.accent,
    "glow": lambda ink: ink.glow,
    "rim": lambda ink: ink.rim,
    "dark": lambda ink: shade(ink.body, 0.62),
    "mid": lambda ink: mix(ink.body, ink.second, 0.5),
    "pale": lambda ink: mix(ink.second, ink.glow, 0.62),
    "russet": lambda ink: mix(ink.body, ink.accent, 0.5),
    "rose": lambda ink: mix(mix(ink.accent, ink.glow, 0.3), ink.second, 0.4),
    "straw": lambda ink: mix(ink.glow, ink.accent, 0.12),
    "leaf": lambda ink: mix(mix(ink.second, (0.3, 0.6, 0.22), 0.72), ink.body, 0.08),
    "sack": lambda ink: mix(mix(ink.second, (0.62, 0.54, 0.42), 0.75), ink.body, 0.1),
    "sackcloth": lambda ink: mix(mix(ink.second, (0.5, 0.43, 0.34), 0.75), ink.body, 0.2),
    "water": lambda ink: mix(ink.water or ink.rim, ink.rim, 0.45),
    "violet": lambda ink: mix((0.5, 0.34, 0.72), ink.body, 0.08),
    "chalk": lambda ink: (0.97, 0.95, 0.88),
    "grey": lambda ink: mix(mix(ink.second, (0.58, 0.58, 0.57), 0.75), ink.body, 0.25),
    "golden": lambda ink: mix((0.86, 0.56, 0.2), ink.body, 0.08),
    "crumb": lambda ink: mix((0.97, 0.82, 0.5), ink.body, 0.05),
    "ember": lambda ink: mix(ink.accent, ink.glow, 0.35),
}


def tone(ink: Ink, name: str) -> Colour:
    """A paper by name: the five of `Ink`, and others mixed from them."""
    return _TONES[name](ink)


def outline(knots: Sequence[Knot], *, closed: bool = True, hold: float = 0.36) -> Path:
    """A path through every knot; handles are cut to their own segment, so uneven spacing never overshoots."""
    n = len(knots)
    p = skia.Path()
    # Drawn dozens of times a frame, so written flat: unit tangents first, then one cubic a segment.
    xs, ys = [k[0] for k in knots], [k[1] for k in knots]
    tangents = []
    for i in range(n):
        if closed:
            j = i + 1 if i < n - 1 else 0
            dx, dy = xs[j] - xs[i - 1], ys[j] - ys[i - 1]
        else:  # an open curve's ends look along their one segment
            a, j = max(i - 1, 0), min(i + 1, n - 1)
            dx, dy = xs[j] - xs[a], ys[j] - ys[a]
        length = hypot(dx, dy)
        if length < 1e-9:
            tangents.append((0.0, 0.0))
            continue
        knot = knots[i]
        scale = hold / length if len(knot) < 3 else hold * knot[2] / length
        tangents.append((dx * scale, dy * scale))
    x0, y0, (tx, ty) = xs[0], ys[0], tangents[0]
    p.moveTo(x0, y0)
    cubic = p.cubicTo
    for i in range(1, n + 1 if closed else n):
        i %= n
        x1, y1, (ux, uy) = xs[i], ys[i], tangents[i]
        length = hypot(x1 - x0, y1 - y0)
        cubic(x0 + tx * length, y0 + ty * length, x1 - ux * length, y1 - uy * length, x1, y1)
        x0, y0, tx, ty = x1, y1, ux, uy
    if closed:
        p.close()
    return p


def tube(centre: Sequence[Point], widths: Sequence[float], *, tip: float = 0.5, root: float = 0.0) -> Path:
    """A smooth strip of varying width along `centre`: legs, necks, tails; `root` and `tip` are the ends' bulges, in
    widths."""
    n = len(centre)
    left: list[Knot] = []
    right: list[Knot] = []
    for i in range(n):
        a, b = centre[max(i - 1, 0)], centre[min(i + 1, n - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = hypot(dx, dy) or 1e-9
        ux, uy = dx / length * widths[i], dy / length * widths[i]
        x, y = centre[i]
        if i == 0 and root > 0:
            right.append((x - ux * root, y - uy * root))
        left.append((x - uy / 2, y + ux / 2))
        right.append((x + uy / 2, y - ux / 2))
        if i == n - 1 and tip > 0:
            left.append((x + ux * tip, y + uy * tip))
    right.reverse()
    return outline(left + right)


def union(paths: Sequence[Path]) -> Path:
    """One outline round all of them; give it paths tens of units large, as Skia's path arithmetic is absolute."""
    whole = paths[0]
    for p in paths[1:]:
        whole = skia.Op(whole, p, skia.PathOp.kUnion_PathOp) or whole
    return whole


def swing(at: Point, degrees: float, hertz: float, phase: float = 0.0) -> Motion:
    """Sway about a point (metres, y down): pendulums, signs, tails of kites."""
    return lambda t: skia.Matrix.RotateDeg(degrees * math.sin(math.tau * (hertz * t + phase)), skia.Point(at[0], at[1]))


def spin(at: Point, turns: float) -> Motion:
    """Turn about a point, `turns` a second, clockwise."""
    return lambda t: skia.Matrix.RotateDeg(360 * turns * t % 360, skia.Point(at[0], at[1]))


def flicker(at: Point, amount: float, phase: float = 0.0) -> Motion:
    """The restless stretching of a flame whose root is `at`."""

    def move(t: float) -> Any:
        wave = 0.6 * math.sin(11.3 * t + phase * 7) + 0.4 * math.sin(23.9 * t + phase * 3)
        lean = amount * 0.6 * math.sin(5.1 * t + phase * 5)
        m = skia.Matrix.Translate(at[0], at[1])
        m.preConcat(skia.Matrix.MakeAll(1 - amount * 0.3 * wave, -lean, 0, 0, 1 + amount * wave, 0, 0, 0, 1))
        m.preTranslate(-at[0], -at[1])
        return m

    return move


def bob(dx: float, dy: float, hertz: float, phase: float = 0.0) -> Motion:
    """Drift to and fro by (dx, dy) metres."""

    def move(t: float) -> Any:
        s = math.sin(math.tau * (hertz * t + phase))
        return skia.Matrix.Translate(dx * s, dy * s)

    return move


@dataclass(frozen=True)
class Piece:
    """One cut of paper: a path in metres, its tone, and how it moves."""

    path: Path
    tone: str
    alpha: float
    stroke: float  # metres; 0 fills
    move: Motion | None


class Cutout:
    """A thing made of cut pieces: a `Thing` of craft with a place to hold it by and, for lamps, a place that glows.

    Its size is measured, and its middle put at x 0; `hold` and `light` are given where the pieces were cut.
    """

    def __init__(self, pieces: Sequence[Piece], hold: Point, light: Point | None = None) -> None:
        self.pieces = tuple(pieces)
        box = skia.Rect.MakeEmpty()
        for piece in self.pieces:
            if piece.alpha > 0.6:  # smoke does not count
                bounds = piece.path.computeTightBounds()
                bounds.outset(piece.stroke / 2, piece.stroke / 2)
                box.join(bounds)
        self.width, self.height = box.width(), -box.top()
        self.middle = box.centerX() if abs(box.centerX()) > 0.02 * self.width else 0.0
        self.hold = self.placed(hold)
        self.light = None if light is None else self.placed(light)
        self._ink: Ink | None = None
        self._paints: list[Any] = []

    def placed(self, p: Point) -> Point:
        """Where a place on the pieces lies when the thing stands with its middle at x 0."""
        return (p[0] - self.middle, p[1])

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        if ink != self._ink:
            self._paints = [paint(tone(ink, p.tone), p.alpha, stroke=p.stroke) for p in self.pieces]
            self._ink = ink
        if self.middle:
            canvas.save()
            canvas.translate(-self.middle, 0)
        for piece, brush in zip(self.pieces, self._paints):
            if piece.move is None:
                canvas.drawPath(piece.path, brush)
            else:
                canvas.save()
                canvas.concat(piece.move(t))
                canvas.drawPath(piece.path, brush)
                canvas.restore()
        if self.middle:
            canvas.restore()


class Sheet:
    """Where one thing is cut: shapes in hundredths of `height`, y up.

    A tone "hole" cuts through what is there and moves, or stays, as it does.
    """

    def __init__(self, height: float, seed: int = 0) -> None:
        self.height, self.seed = height, seed
        self._scale = height / 100
        self._pieces: list[Piece] = []
        self._move: Motion | None = None
        self._alpha = 1.0

    def at(self, x: float, y: float) -> Point:
        """A place on the sheet, in metres with y down."""
        return (x * self._scale, -y * self._scale)

    @property
    def phase(self) -> float:
        """A fraction of a cycle that differs from seed to seed, so that ten candles do not flicker as one."""
        return (self.seed * 0.381966) % 1.0

    @contextlib.contextmanager
    def moving(self, move: Motion) -> Iterator[None]:
        """Pieces added inside move together."""
        before, self._move = self._move, move
        yield
        self._move = before

    @contextlib.contextmanager
    def sheer(self, alpha: float) -> Iterator[None]:
        """Pieces added inside let light through: tissue paper."""
        before, self._alpha = self._alpha, alpha
        yield
        self._alpha = before

    def put(self, name: str, path: Path, stroke: float = 0.0) -> None:
        """Add a path drawn in sheet units."""
        s = self._scale
        m = skia.Matrix.MakeAll(s, 0, 0, 0, -s, 0, 0, 0, 1)
        if name != "hole":
            path.transform(m)
            self._pieces.append(Piece(path, name, self._alpha, stroke * s, self._move))
            return
        # Path arithmetic is done in sheet units, where Skia's absolute tolerances are small.
        back = skia.Matrix.MakeAll(1 / s, 0, 0, 0, -1 / s, 0, 0, 0, 1)
        for i, piece in enumerate(self._pieces):
            if piece.move is self._move and not piece.stroke:
                whole = skia.Path(piece.path)
                whole.transform(back)
                cut = skia.Op(whole, path, skia.PathOp.kDifference_PathOp)
                if cut is not None:
                    cut.transform(m)
                    self._pieces[i] = Piece(cut, piece.tone, piece.alpha, 0.0, piece.move)

    def shape(self, name: str, *knots: Knot) -> None:
        """A closed smooth outline; a knot's third number 0 makes a corner."""
        self.put(name, outline(knots))

    def poly(self, name: str, *points: Point) -> None:
        p = skia.Path()
        p.addPoly([skia.Point(x, y) for x, y in points], True)
        self.put(name, p)

    def rect(self, name: str, x0: float, y0: float, x1: float, y1: float, r: float = 0.0) -> None:
        p = skia.Path()
        p.addRoundRect(skia.Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), r, r)
        self.put(name, p)

    def oval(self, name: str, x: float, y: float, rx: float, ry: float | None = None) -> None:
        ry = rx if ry is None else ry
        p = skia.Path()
        p.addOval(skia.Rect(x - rx, y - ry, x + rx, y + ry))
        self.put(name, p)

    def line(self, name: str, width: float, *knots: Knot) -> None:
        """A curve of one width through the knots, round ends."""
        self.put(name, outline(knots, closed=False), width)

    def ring(self, name: str, x: float, y: float, r: float, width: float) -> None:
        p = skia.Path()
        p.addCircle(x, y, r)
        self.put(name, p, width)

    def lathe(self, name: str, *half: Knot, x: float = 0.0) -> None:
        """A thing turned on a lathe: its right half from the bottom up as (half width, height[, roundness])."""
        right = [(x + k[0], *k[1:]) for k in half]
        left = [(x - k[0], *k[1:]) for k in reversed(half)]
        self.put(name, outline(right + left))

    def tube(self, name: str, centre: Sequence[Point], widths: Sequence[float]) -> None:
        self.put(name, tube(centre, widths))

    def cutout(self, hold: Point = (0.0, 50.0), light: Point | None = None) -> Cutout:
        """Finish: `hold` and `light` are places on the sheet."""
        return Cutout(self._pieces, self.at(*hold), None if light is None else self.at(*light))


Maker = Callable[[int], Cutout]


def stock(table: dict[str, Maker]) -> Callable[..., Callable[[Callable[[Sheet], Cutout]], Maker]]:
    """A decorator for one table of things: `@cut("bottle", 0.3)` over a function that cuts it on a sheet that high.

    Further names are other words for the same thing.
    """

    def cut(name: str, height: float, *others: str) -> Callable[[Callable[[Sheet], Cutout]], Maker]:
        def register(draw: Callable[[Sheet], Cutout]) -> Maker:
            def make(seed: int) -> Cutout:
                return draw(Sheet(height, seed))

            for key in (name, *others):
                table[key] = make
            return make

        return register

    return cut
