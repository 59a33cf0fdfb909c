"""The papers people are cut from, and stacks of cut pieces that are drawn in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import skia

from rushes.papercut.craft import Colour, Ink, Path, mix, paint, shade
from rushes.papercut.props_shapes import Knot, outline

Paper = str | Colour  # a paper's name, or a colour of its own

_WHITE = (0.96, 0.95, 0.93)
_PAPERS: dict[str, Callable[[Ink], Colour]] = {
    "body": lambda ink: ink.body,
    "skin": lambda ink: mix(ink.body, ink.glow, 0.1),
    "second": lambda ink: ink.second,
    "accent": lambda ink: ink.accent,
    "glow": lambda ink: ink.glow,
    "rim": lambda ink: ink.rim,
    "dark": lambda ink: shade(ink.body, 0.6),
    "mid": lambda ink: mix(ink.body, ink.second, 0.5),
    "deep": lambda ink: mix(ink.body, ink.accent, 0.5),
    "soft": lambda ink: mix(ink.second, ink.accent, 0.5),
    "pale": lambda ink: mix(mix(ink.second, ink.rim, 0.55), _WHITE, 0.3),
    "grey": lambda ink: mix(mix(ink.body, ink.second, 0.5), _WHITE, 0.52),
    "white": lambda ink: mix(mix(ink.body, ink.second, 0.6), _WHITE, 0.76),
    "gold": lambda ink: mix(ink.glow, ink.accent, 0.28),
    "ochre": lambda ink: mix(ink.body, mix(ink.glow, ink.accent, 0.25), 0.68),
    "fair": lambda ink: mix(ink.body, ink.glow, 0.55),
    "red hair": lambda ink: mix(mix(ink.body, ink.accent, 0.45), ink.glow, 0.12),
    "brown": lambda ink: mix(ink.body, ink.glow, 0.24),
    "moss": lambda ink: mix(mix(ink.body, (0.36, 0.52, 0.2), 0.6), ink.rim, 0.12),
    "eye": lambda ink: mix(ink.glow, _WHITE, 0.35),
}


def colour_of(ink: Ink, paper: Paper) -> Colour:
    """A paper's colour in this ink. A colour named in words is dimmed a little toward the scene's own papers."""
    if isinstance(paper, str):
        return _PAPERS[paper](ink)
    return mix(paper, ink.body, 0.12)


def knots(text: str) -> list[Knot]:
    """An outline written down: "x,y" or "x,y,roundness" for each knot, between spaces."""
    return [tuple(map(float, k.split(","))) for k in text.split()]


class Stack:
    """Cut pieces in order, each of a part (whose paper the wearer chooses) or of a fixed paper.

    A piece's paper is written "hat", "hat-" (its shade, for folds and cuts) or "hat+" (its lit side).
    """

    def __init__(self) -> None:
        self.pieces: list[tuple[str, Path, float, float]] = []

    def put(self, paper: str, path: Path, stroke: float = 0.0, alpha: float = 1.0) -> None:
        self.pieces.append((paper, path, stroke, alpha))

    def shape(self, paper: str, along: str | Sequence[Knot], alpha: float = 1.0) -> None:
        """A closed smooth outline; a knot's third number is its roundness, 0 a corner."""
        self.put(paper, outline(knots(along) if isinstance(along, str) else along), alpha=alpha)

    def line(self, paper: str, width: float, *curves: str | Sequence[Knot], alpha: float = 1.0) -> None:
        """Strokes of one paper and width."""
        whole = skia.Path()
        for along in curves:
            whole.addPath(outline(knots(along) if isinstance(along, str) else along, closed=False))
        self.put(paper, whole, width, alpha)

    def oval(self, paper: str, x: float, y: float, rx: float, ry: float | None = None, alpha: float = 1.0) -> None:
        ry = rx if ry is None else ry
        p = skia.Path()
        p.addOval(skia.Rect(x - rx, y - ry, x + rx, y + ry))
        self.put(paper, p, alpha=alpha)

    def lit(self, dx: float, dy: float, paper: str = "", alpha: float = 0.5) -> None:
        """A rim of light on the last filled piece: what of it a copy moved by (dx, dy) leaves bare."""
        name, path, _, _ = self.pieces[-1]
        moved = skia.Path(path)
        moved.transform(skia.Matrix.Translate(dx, dy))
        rim = skia.Op(path, moved, skia.PathOp.kDifference_PathOp)
        if rim is not None:
            self.put(paper or name + "+", rim, alpha=alpha)

    def picture(self, colours: Callable[[str], Colour], fine: float) -> Any:
        """The stack as one skia.Picture, in its own units; lines thinner than `fine` are left out."""
        recorder = skia.PictureRecorder()
        canvas = recorder.beginRecording(skia.Rect(-400, -400, 400, 400))
        for name, path, stroke, alpha in self.pieces:
            if not 0 < stroke < fine:
                canvas.drawPath(path, paint(colours(name), alpha, stroke=stroke))
        return recorder.finishRecordingAsPicture()


class Papers:
    """The colours of one wearer in one ink: part → colour, with its shade ("-") and its lit side ("+").

    `far` gives the darker papers of the limbs on the far side.
    """

    def __init__(self, ink: Ink, parts: dict[str, Paper], *, far: bool = False) -> None:
        self._ink, self._parts, self._far = ink, parts, far
        self._known: dict[str, Colour] = {}

    def __call__(self, name: str) -> Colour:
        colour = self._known.get(name)
        if colour is None:
            base = name.rstrip("+-")
            paper = self._parts.get(base, base)
            colour = colour_of(self._ink, paper)
            if name.endswith("-"):
                colour = mix(colour, shade(self._ink.body, 0.5), 0.42)
            elif name.endswith("+"):
                colour = mix(colour, self._ink.rim, 0.55)
            if self._far:
                colour = mix(colour, shade(self._ink.body, 0.5), 0.34)
            self._known[name] = colour
        return colour
