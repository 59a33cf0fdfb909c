"""The board on which scenery is cut: shapes in metres with y UP from the ground, kept as a drawing with y down.

What is cut inside `standing` is moved, sized and mirrored, so that a house drawn once can stand in a village on a hill.
"""

from __future__ import annotations

import contextlib
import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import skia

from rushes.papercut.craft import Canvas, Colour, Ink, Path, Point, mix, paint, shade
from rushes.papercut.props_shapes import Knot, Motion, outline, tube
from rushes.papercut.sky import colour4

_TONES: dict[str, Callable[[Ink], Colour]] = {
    "dark": lambda ink: shade(ink.body, 0.62),
    "body": lambda ink: ink.body,
    "deep": lambda ink: mix(ink.body, ink.second, 0.28),
    "mid": lambda ink: mix(ink.body, ink.second, 0.55),
    "second": lambda ink: ink.second,
    "soft": lambda ink: mix(ink.second, ink.rim, 0.16),
    "pale": lambda ink: mix(ink.second, ink.rim, 0.34),
    "wall": lambda ink: mix(ink.second, ink.rim, 0.56),
    "light": lambda ink: mix(ink.second, ink.rim, 0.8),
    "rim": lambda ink: ink.rim,
    "far water": lambda ink: shade(ink.water or ink.second, 1.16),
    "bright water": lambda ink: shade(ink.water or ink.second, 1.08),
    "water": lambda ink: ink.water or ink.second,
    "deep water": lambda ink: mix(ink.water or ink.second, ink.body, 0.3),
    "glow": lambda ink: ink.glow,
    "aurora": lambda ink: mix((0.2, 0.8, 0.5), ink.glow, 0.12),  # green whatever the palette
    "dim": lambda ink: mix(ink.second, ink.glow, 0.45),
    "ember": lambda ink: mix(ink.accent, ink.glow, 0.35),
    "accent": lambda ink: ink.accent,
    "sober": lambda ink: mix(ink.accent, ink.second, 0.5),
}  # fmt: skip
_FAINTER = {
    "dark": "deep", "body": "mid", "deep": "second", "mid": "second", "second": "soft", "soft": "pale", "pale": "wall",
}  # fmt: skip
_FINE = 100.0  # path arithmetic is done this much larger: its tolerances are absolute


@dataclass(frozen=True)
class _Fade:
    """A gradient from the cut's own tone at `a` to another at `b`; `ring` spreads it round `a` instead of along."""

    to: str
    a: Point
    b: Point
    alpha: float
    ring: bool


@dataclass(frozen=True)
class _Cut:
    """One piece of paper: a path in metres, y down."""

    path: Path
    tone: str
    alpha: float
    stroke: float  # metres; 0 fills
    move: Motion | None
    fade: _Fade | None
    solid: bool  # counts for the size of the whole; light does not
    lit: bool  # its upper edge catches light


class Scenery:
    """A drawing made of cuts: a `Thing`. `light` is where its lamp, window or fire shines; metres, y down."""

    def __init__(self, cuts: Sequence[_Cut], light: Point | None = None, edge: float = 0.0) -> None:
        self.cuts = tuple(cuts)
        self.light = light
        boxes = [c.path.computeTightBounds().makeOutset(c.stroke / 2, c.stroke / 2) for c in cuts if c.solid]
        self.left = min((b.left() for b in boxes), default=0.0)
        self.right = max((b.right() for b in boxes), default=0.0)
        self.width = self.right - self.left
        self.height = -min((b.top() for b in boxes), default=0.0)
        self._edge = edge
        self._ink: Ink | None = None
        self._brushes: list[Any] = []

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        if ink != self._ink:
            self._brushes = [_brush(cut, ink) for cut in self.cuts]
            self._ink = ink
        if self._edge:  # light from behind and above catches the paper's thickness
            lit = paint(mix(ink.body, ink.rim, 0.5))
            canvas.save()
            canvas.translate(-self._edge * 0.35, -self._edge)
            for cut in self.cuts:
                if cut.lit:
                    canvas.drawPath(cut.path, lit)
            canvas.restore()
        for cut, brush in zip(self.cuts, self._brushes):
            if cut.move is None:
                canvas.drawPath(cut.path, brush)
            else:
                canvas.save()
                canvas.concat(cut.move(t))
                canvas.drawPath(cut.path, brush)
                canvas.restore()


def _brush(cut: _Cut, ink: Ink) -> Any:
    colour = _TONES[cut.tone](ink)
    brush = paint(colour, cut.alpha, stroke=cut.stroke)
    if cut.fade is None:
        return brush
    fade, far = cut.fade, _TONES[cut.fade.to](ink)
    a, b = skia.Point(*fade.a), skia.Point(*fade.b)
    if fade.ring:
        share = [(0.0, 1.0), (0.25, 0.6), (0.5, 0.28), (0.75, 0.09), (1.0, 0.0)]
        colours = [colour4(mix(far, colour, k), fade.alpha + (cut.alpha - fade.alpha) * k) for _, k in share]
        brush.setShader(
            skia.GradientShader.MakeRadial(a, skia.Point.Distance(a, b), colours, [place for place, _ in share])
        )
    else:
        brush.setShader(skia.GradientShader.MakeLinear([a, b], [colour4(colour, cut.alpha), colour4(far, fade.alpha)]))
    brush.setDither(True)
    return brush


def _stopped(cut: _Cut) -> _Cut:
    if cut.move is None:
        return cut
    path = skia.Path(cut.path)
    path.transform(cut.move(0.0))
    return replace(cut, path=path, move=None)


class Board:
    """Where scenery is cut. Tones: body, second, accent, glow, rim and the mixtures of `_TONES`; "hole" cuts through.

    `rng` varies the cut; `light` is set by `lamp`.
    """

    def __init__(self, seed: int | str, size: float = 1.0) -> None:
        self.rng = random.Random(seed)
        self.light: Point | None = None
        self._cuts: list[_Cut] = []
        self._matrix = skia.Matrix.Scale(size, -size)
        self._size = size
        self._move: Motion | None = None
        self._alpha = 1.0
        self._solid = True
        self._lit = True
        self._faint = False
        self._first = 0  # holes cut what was added from here on

    # -- where and how -------------------------------------------------------------------------------------------

    def at(self, x: float, y: float) -> Point:
        """A place on the board, in the drawing's metres (y down)."""
        p = self._matrix.mapXY(x, y)
        return (p.x(), p.y())

    @contextlib.contextmanager
    def standing(
        self, x: float, y: float = 0.0, size: float = 1.0, *, flip: bool = False, turn: float = 0.0
    ) -> Iterator[None]:
        """What is cut inside has its foot at (x, y), is `size` times as large and turned to the left by degrees."""
        before = self._matrix, self._size, self._first
        local = skia.Matrix.Translate(x, y)
        local.preRotate(turn)
        local.preScale(-size if flip else size, size)
        self._matrix = skia.Matrix.Concat(self._matrix, local)
        self._size *= size
        self._first = len(self._cuts)
        yield
        self._matrix, self._size, self._first = before

    @contextlib.contextmanager
    def moving(self, move: Motion) -> Iterator[None]:
        """What is cut inside moves together; the motion is in the drawing's metres (y down), see `at`."""
        before, self._move = self._move, move
        yield
        self._move = before

    @contextlib.contextmanager
    def sheer(self, alpha: float) -> Iterator[None]:
        """What is cut inside lets light through."""
        before, self._alpha = self._alpha, alpha
        yield
        self._alpha = before

    @contextlib.contextmanager
    def apart(self) -> Iterator[None]:
        """Holes made inside cut only what is cut inside."""
        before, self._first = self._first, len(self._cuts)
        yield
        self._first = before

    @contextlib.contextmanager
    def unlit(self) -> Iterator[None]:
        """What is cut inside is too fine, or too near, for light on its edges."""
        before, self._lit = self._lit, False
        yield
        self._lit = before

    @contextlib.contextmanager
    def fainter(self) -> Iterator[None]:
        """What is cut inside is of paper one step lighter, so that actors stand out before it."""
        before, self._faint = self._faint, True
        yield
        self._faint = before

    @property
    def size(self) -> float:
        """How large what is cut now will be: below about 0.4, fine work is not seen."""
        return self._size

    # -- cutting -------------------------------------------------------------------------------------------------

    def put(self, tone: str, path: Path, stroke: float = 0.0, fade: _Fade | None = None) -> None:
        """Add a path in board metres. It is used up."""
        path.transform(self._matrix)
        if self._faint:
            tone = _FAINTER.get(tone, tone)
        if tone != "hole":
            self._cuts.append(
                _Cut(
                    path,
                    tone,
                    self._alpha,
                    stroke * self._size,
                    self._move,
                    fade,
                    self._solid,
                    self._lit and self._solid and fade is None and not stroke,
                )
            )
            return
        fine, back = skia.Matrix.Scale(_FINE, _FINE), skia.Matrix.Scale(1 / _FINE, 1 / _FINE)
        path.transform(fine)
        for i in range(self._first, len(self._cuts)):
            old = self._cuts[i]
            if old.stroke or not skia.Rect.Intersects(old.path.getBounds(), self._scaled(path, back)):
                continue
            whole = skia.Path(old.path)
            whole.transform(fine)
            left = skia.Op(whole, path, skia.PathOp.kDifference_PathOp)
            if left is not None:
                left.transform(back)
                self._cuts[i] = replace(old, path=left)

    @staticmethod
    def _scaled(path: Path, matrix: Any) -> Any:
        return matrix.mapRect(path.getBounds())

    def shape(self, tone: str, *knots: Knot) -> None:
        """A closed smooth outline; a knot's third number 0 makes a corner."""
        self.put(tone, outline(knots))

    def poly(self, tone: str, *points: Point) -> None:
        p = skia.Path()
        p.addPoly([skia.Point(x, y) for x, y in points], True)
        self.put(tone, p)

    def rect(self, tone: str, x0: float, y0: float, x1: float, y1: float, r: float = 0.0) -> None:
        p = skia.Path()
        p.addRoundRect(skia.Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), r, r)
        self.put(tone, p)

    def oval(self, tone: str, x: float, y: float, rx: float, ry: float | None = None) -> None:
        ry = rx if ry is None else ry
        p = skia.Path()
        p.addOval(skia.Rect(x - rx, y - ry, x + rx, y + ry))
        self.put(tone, p)

    def line(self, tone: str, width: float, *knots: Knot) -> None:
        """A curve of one width through the knots, round ends."""
        self.put(tone, outline(knots, closed=False), width)

    def ring(self, tone: str, x: float, y: float, r: float, width: float) -> None:
        p = skia.Path()
        p.addCircle(x, y, r)
        self.put(tone, p, width)

    def lathe(self, tone: str, *half: Knot, x: float = 0.0) -> None:
        """A thing turned on a lathe: its right half from the bottom up as (half width, height[, roundness])."""
        right = [(x + k[0], *k[1:]) for k in half]
        left = [(x - k[0], *k[1:]) for k in reversed(half)]
        self.put(tone, outline(right + left))

    def tube(self, tone: str, centre: Sequence[Point], widths: Sequence[float]) -> None:
        self.put(tone, tube(centre, widths))

    def arch(self, tone: str, x0: float, x1: float, y0: float, spring: float, *, point: float = 0.0) -> None:
        """An upright opening: straight to `spring`, then round, or pointed by `point` metres more."""
        middle, r = (x0 + x1) / 2, abs(x1 - x0) / 2
        p = skia.Path()
        p.moveTo(x0, y0)
        p.lineTo(x0, spring)
        p.cubicTo(x0, spring + r * 0.56, middle - r * 0.56, spring + r + point * 0.6, middle, spring + r + point)
        p.cubicTo(middle + r * 0.56, spring + r + point * 0.6, x1, spring + r * 0.56, x1, spring)
        p.lineTo(x1, y0)
        p.close()
        self.put(tone, p)

    def scallop(self, tone: str, points: Sequence[Point], bulge: float = 0.5) -> None:
        """A closed outline of arcs from point to point, each bulging out by `bulge` of its half length."""
        self.put(tone, scalloped(points, bulge))

    def wash(self, tone: str, to: str, path: Path, a: Point, b: Point, alpha: float = 1.0) -> None:
        """A path whose tone goes over into `to` from point `a` to point `b`, ending with opacity `alpha`."""
        self.put(tone, path, fade=_Fade(to, self.at(*a), self.at(*b), alpha, ring=False))

    def halo(self, x: float, y: float, r: float, strength: float = 0.5, tone: str = "glow") -> None:
        """Light in the air round a source; it adds nothing to the size."""
        p = skia.Path()
        p.addCircle(x, y, r)
        before = self._solid, self._alpha
        self._solid, self._alpha = False, strength
        self.put(tone, p, fade=_Fade(tone, self.at(x, y), self.at(x + r, y), 0.0, ring=True))
        self._solid, self._alpha = before

    def lamp(self, x: float, y: float) -> None:
        """Remember where the light is."""
        self.light = self.at(x, y)

    def done(self, edge: float = 0.0, *, still: bool = False) -> Scenery:
        """The drawing so far; `edge` is the width in metres of the light on upper edges; `still` stops its motions."""
        cuts = [_stopped(c) for c in self._cuts] if still else self._cuts
        return Scenery(cuts, self.light, edge)


def box(x0: float, y0: float, x1: float, y1: float) -> Path:
    p = skia.Path()
    p.addRect(skia.Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    return p


def scalloped(points: Sequence[Point], bulge: float) -> Path:
    """A closed path of arcs from point to point; positive bulges to the right of the way (outward, anticlockwise)."""
    p = skia.Path()
    p.moveTo(*points[0])
    for i, a in enumerate(points):
        b = points[(i + 1) % len(points)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        p.cubicTo(
            a[0] + dx * 0.1 + dy * bulge, a[1] + dy * 0.1 - dx * bulge,
            b[0] - dx * 0.1 + dy * bulge, b[1] - dy * 0.1 - dx * bulge, *b,
        )  # fmt: skip
    p.close()
    return p


def blob(rng: random.Random, x: float, y: float, rx: float, ry: float, count: int, rough: float = 0.12) -> list[Point]:
    """Points round an uneven oval, anticlockwise with y up: the tips between the scallops of a tree's crown."""
    start = rng.uniform(0, math.tau)
    out = []
    for i in range(count):
        a = start + math.tau * (i + rng.uniform(-0.22, 0.22)) / count
        r = 1 + rng.uniform(-rough, rough)
        out.append((x + rx * r * math.cos(a), y + ry * r * math.sin(a)))
    return out
