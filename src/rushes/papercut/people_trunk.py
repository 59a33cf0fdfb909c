"""The trunk of a dressed body: its outline, and what is sewn, buttoned, tied and strapped on it.

Places on it are (s, r): `s` 0 at the hip joint .. 1 at the base of the neck, `r` -1 at the back's edge, 0 on the spine,
1 at the chest's edge. Pieces are cut in centimetres from the hip, the back upright there; only the curve bends them.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass

import skia

from rushes.papercut.people_body import Body, Pose, Skeleton
from rushes.papercut.people_finery import broad_collar, shaggy, shirt_front, stethoscope
from rushes.papercut.people_garments import Garment
from rushes.papercut.people_hats import star
from rushes.papercut.people_looks import PersonLook
from rushes.papercut.people_paper import Stack
from rushes.papercut.props_shapes import Knot

_Edge = tuple[tuple[float, float], ...]
_FRONT: dict[str, _Edge] = {
    "man": ((-0.16, 0.08), (0.0, 0.1), (0.24, 0.108), (0.5, 0.116), (0.72, 0.134), (0.9, 0.1), (0.985, 0.052)),
    "woman": ((-0.16, 0.088), (0.0, 0.106), (0.2, 0.095), (0.4, 0.08), (0.58, 0.108), (0.69, 0.138), (0.8, 0.12),
    (0.92, 0.078), (0.985, 0.044)),
    "child": ((-0.16, 0.095), (0.0, 0.112), (0.24, 0.128), (0.5, 0.126), (0.74, 0.122), (0.9, 0.09), (0.985, 0.05)),
}  # fmt: skip
_BACK: dict[str, _Edge] = {
    "man": ((-0.16, 0.112), (0.0, 0.124), (0.24, 0.09), (0.5, 0.106), (0.74, 0.132), (0.9, 0.108), (0.985, 0.058)),
    "woman": ((-0.16, 0.12), (0.0, 0.142), (0.2, 0.102), (0.4, 0.074), (0.55, 0.088), (0.76, 0.112), (0.9, 0.092),
    (0.985, 0.05)),
    "child": ((-0.16, 0.11), (0.0, 0.122), (0.24, 0.096), (0.5, 0.1), (0.74, 0.116), (0.9, 0.096), (0.985, 0.052)),
}  # fmt: skip


def figure_of(look: PersonLook) -> str:
    return "child" if look.age == "child" else "woman" if look.figure == "woman" else "man"


def _width(edge: _Edge, s: float) -> float:
    i = min(max(bisect(edge, (s, 9.0)), 1), len(edge) - 1)
    (a, x), (b, y) = edge[i - 1], edge[i]
    return x + (y - x) * min(1.0, max(0.0, (s - a) / (b - a)))


@dataclass(frozen=True)
class Shape:
    """How deep one dressed trunk is before and behind the spine, metres."""

    front: _Edge
    back: _Edge

    @staticmethod
    def of(body: Body, look: PersonLook, bulk: float) -> Shape:
        figure = figure_of(look)
        d = body.depth * (0.5 + 0.5 * body.trunk / 0.5)
        belly = {"stout": 0.075, "huge": 0.15}.get(look.build, 0.02 if look.age == "old" else 0.0)

        def grown(edge: _Edge, more: float) -> _Edge:
            return tuple((s, w * d + bulk * (1.0 if s < 0.95 else 0.4) + more * d * round_belly(s)) for s, w in edge)

        def round_belly(s: float) -> float:
            return math.exp(-(((s - 0.22) / 0.3) ** 2))

        return Shape(grown(_FRONT[figure], belly), grown(_BACK[figure], belly * 0.25))

    def at(self, s: float, r: float) -> float:
        return r * _width(self.front, s) if r >= 0 else r * _width(self.back, s)


class Cloth:
    """A stack on a trunk, drawn on by places (s, r)."""

    def __init__(self, body: Body, shape: Shape, curve: float) -> None:
        self.stack, self.shape, self.body = Stack(), shape, body
        self._s = Skeleton(body, Pose(0.0, 0.0, curve=curve))

    def p(self, s: float, r: float, *rest: float) -> Knot:
        x, y = self._s.spine(s, self.shape.at(s, r))
        return (100 * x, 100 * y, *rest)

    def fill(self, paper: str, *places: tuple[float, ...], alpha: float = 1.0) -> None:
        self.stack.shape(paper, [self.p(*q) for q in places], alpha)

    def line(self, paper: str, width: float, *curves: tuple[tuple[float, ...], ...], alpha: float = 1.0) -> None:
        self.stack.line(paper, width, *([self.p(*q) for q in c] for c in curves), alpha=alpha)

    def dots(self, paper: str, radius: float, *places: tuple[float, float]) -> None:
        whole = skia.Path()
        for q in places:
            whole.addCircle(*self.p(*q)[:2], radius)
        self.stack.put(paper, whole)

    def outline(self, paper: str) -> None:
        front = [self.p(s, 1.0) for s, _ in self.shape.front]
        back = [self.p(s, -1.0) for s, _ in reversed(self.shape.back)]
        self.stack.shape(paper, front + back)
        self.stack.lit(1.1, 0.6, alpha=0.5)


Detail = Callable[[Cloth], None]


def _folds(c: Cloth) -> None:
    c.line("top-", 0.7, ((0.5, -0.96), (0.44, -0.5), (0.42, -0.1)), ((0.3, -0.9), (0.3, -0.4), (0.34, 0.05)),
           ((0.78, 0.9), (0.7, 0.66), (0.68, 0.4)), ((0.16, 0.9), (0.2, 0.5), (0.26, 0.3)), alpha=0.8)  # fmt: skip


def _collar(c: Cloth) -> None:
    c.fill("top+", (1.03, 0.7, 0.2), (0.99, 1.05, 0.2), (0.9, 1.0, 0.1), (0.95, 0.3, 0.3), (0.97, -0.9, 0.3),
        (1.03, -1.0, 0.3))  # fmt: skip
    c.line("top-", 0.6, ((0.9, 1.0), (0.95, 0.3), (0.97, -0.9)))


def _round_collar(c: Cloth) -> None:
    c.fill("trim", (1.0, 0.9, 0.3), (0.93, 1.05), (0.87, 0.8), (0.9, 0.2), (0.93, -0.7), (0.98, -1.05), (1.01, -0.4))


def _big_collar(c: Cloth) -> None:
    c.fill("top+", (1.05, 0.8, 0.3), (1.0, 1.1), (0.85, 1.04, 0.1), (0.84, 0.5, 0.2), (0.93, 0.1), (0.91, -0.8),
        (0.97, -1.2), (1.05, -0.9))  # fmt: skip
    c.line("top-", 0.8, ((0.85, 1.0), (0.84, 0.5), (0.93, 0.1), (0.91, -0.8), (0.95, -1.1)))


def _raised_collar(c: Cloth) -> None:
    c.fill("top+", (1.12, 0.95, 0.1), (1.0, 1.25, 0.2), (0.84, 1.0, 0.1), (0.88, 0.5, 0.3), (0.95, -0.2),
        (0.92, -1.05), (1.02, -1.35), (1.16, -1.3, 0.1), (1.08, -0.3))  # fmt: skip
    c.line("top-", 0.8, ((0.84, 1.0), (0.88, 0.5), (0.95, -0.2), (0.92, -1.05)))


def _stand_collar(c: Cloth) -> None:
    c.fill("top+", (1.05, 0.75, 0.1), (0.95, 1.02, 0.2), (0.96, -1.0, 0.2), (1.06, -1.0, 0.1))
    c.line("trim", 0.8, ((0.955, 1.02), (0.965, -1.0)))


def _roll_neck(c: Cloth) -> None:
    c.fill("top+", (1.08, 0.7), (1.0, 1.25), (0.95, 1.0), (0.95, -0.9), (1.02, -1.3), (1.1, -0.8))
    c.line("top-", 0.7, ((1.02, 1.2), (1.0, 0), (1.05, -1.2)))


def _buttons(c: Cloth) -> None:
    c.line("top-", 0.7, ((0.9, 0.8), (0.5, 0.78), (-0.1, 0.8)))
    c.dots("trim", 0.95, (0.8, 0.7), (0.62, 0.7), (0.44, 0.7), (0.1, 0.72))


def _many_buttons(c: Cloth) -> None:
    c.dots("accent", 0.65, *((0.9 - 0.075 * i, 0.82) for i in range(13)))


def _double_buttons(c: Cloth) -> None:
    c.line("top-", 0.7, ((0.9, 0.95), (0.7, 0.6), (0.3, 0.4), (-0.1, 0.42)))
    c.dots("trim", 1.1, *((s, r) for s in (0.72, 0.5, 0.28) for r in (0.28, 0.82)))


def _big_buttons(c: Cloth) -> None:
    c.dots("trim", 3.2, (0.66, 0.62), (0.4, 0.62), (0.12, 0.62))


def _toggles(c: Cloth) -> None:
    c.line("top-", 0.8, ((0.9, 0.8), (0.4, 0.74), (-0.1, 0.76)))
    c.line("trim", 1.5, *(((s, 0.9), (s + 0.01, 0.5)) for s in (0.76, 0.54, 0.32, 0.1)))


def _belt(c: Cloth) -> None:
    c.fill("belt", (0.24, 1.03, 0), (0.15, 1.03, 0), (0.14, 0, 1), (0.15, -1.03, 0), (0.24, -1.03, 0), (0.23, 0, 1))
    c.line("trim", 1.0, ((0.235, 0.62), (0.235, 0.88), (0.15, 0.88), (0.15, 0.62), (0.235, 0.62)))


def _rope(c: Cloth) -> None:
    c.line("belt", 2.2, ((0.24, 1.02), (0.2, 0.2), (0.24, -1.02)))
    c.line("belt", 1.6, ((0.22, 0.5), (0.05, 0.62), (-0.22, 0.55)), ((0.22, 0.5), (0.0, 0.4), (-0.14, 0.36)))
    c.dots("belt", 1.6, (0.215, 0.5), (-0.22, 0.55), (-0.14, 0.36))


def _sash(c: Cloth) -> None:
    c.fill("trim", (0.34, 1.04, 0.1), (0.18, 1.04, 0.1), (0.16, 0), (0.2, -1.04, 0.1), (0.38, -1.04, 0.1), (0.32, 0))
    c.line("trim-", 0.6, ((0.29, 1), (0.26, 0), (0.32, -1)))


def _lapel(c: Cloth) -> None:
    c.fill("pale", (1.02, 0.9, 0.2), (0.9, 1.02, 0.2), (0.5, 0.99, 0.1), (0.72, 0.5, 0.2), (0.98, 0.2, 0.2))
    c.line("pale-", 0.6, ((0.99, 0.75), (0.92, 0.85)))


def _lapel_over(c: Cloth) -> None:
    c.fill("top+", (1.04, 0.35, 0.2), (0.9, 0.62, 0.1), (0.86, 0.44, 0.1), (0.82, 0.62, 0.1), (0.46, 1.0, 0),
        (0.72, 0.25, 0.3), (0.94, -0.1), (0.97, -0.95), (1.05, -0.9))  # fmt: skip
    c.line("top-", 0.7, ((0.9, 0.62), (0.86, 0.44), (0.82, 0.62), (0.46, 1.0)),
        ((0.46, 0.98), (0.2, 0.86), (-0.1, 0.86)))  # fmt: skip
    c.dots("top-", 0.8, (0.36, 0.78), (0.2, 0.74))


def _tie(c: Cloth) -> None:
    c.fill("trim", (0.97, 0.92, 0), (0.92, 0.7, 0), (0.9, 0.82, 0), (0.6, 0.8, 0), (0.54, 0.92, 0), (0.6, 1.0, 0),
        (0.9, 0.98, 0))  # fmt: skip


def _bow_tie(c: Cloth) -> None:
    c.fill("trim", (1.02, 0.5, 0), (0.95, 0.85), (1.0, 1.5, 0), (0.9, 1.25, 0), (0.93, 0.85), (0.9, 0.4, 0))


def _waistcoat(c: Cloth) -> None:
    c.fill("mid", (0.94, 0.35, 0.2), (0.7, 0.62), (0.52, 0.98, 0), (0.12, 1.02, 0), (0.04, 0.7, 0), (0.1, 0.2, 0.2),
        (0.12, -1.03, 0), (0.5, -1.0), (0.86, -1.0, 0.2), (0.96, -0.5, 0.2))  # fmt: skip
    c.dots("glow", 0.7, (0.44, 0.82), (0.33, 0.82), (0.22, 0.82))
    c.line("glow", 0.6, ((0.34, 0.78), (0.26, 0.5), (0.32, 0.3)))


def _pocket(c: Cloth) -> None:
    c.line("top-", 0.9, ((0.14, 0.5), (0.13, 0.05)))
    c.fill("trim", (0.7, 0.42, 0), (0.75, 0.3, 0), (0.76, 0.2, 0), (0.7, 0.12, 0))


def _bib(c: Cloth) -> None:
    c.fill("apron", (0.76, 0.98, 0.1), (0.5, 1.04), (0.2, 1.05, 0.1), (0.17, 0, 1), (0.2, -0.5, 0.1), (0.5, 0.2),
        (0.76, 0.36, 0.1))  # fmt: skip
    c.line("apron-", 0.6, ((0.5, 0.92), (0.48, 0.5)), ((0.48, 0.5), (0.36, 0.52), (0.36, 0.9)))


def _apron_front(c: Cloth) -> None:
    """An apron over the hips, down to where its skirt begins."""
    c.fill(
        "apron", (0.22, 1.05, 0.1), (0.0, 1.05), (-0.17, 1.03, 0.2), (-0.18, -0.1, 0.2), (0.02, -0.42), (0.2, -0.5, 0.1)
    )


def _straps(c: Cloth) -> None:
    c.line("apron", 1.8, ((0.76, 0.42), (0.92, 0.1), (0.99, -0.5)), ((0.2, -0.5), (0.2, -1.0)))
    c.dots("trim", 0.9, (0.75, 0.46))


def _braces(c: Cloth) -> None:
    c.line("body", 1.8, ((0.16, 0.6), (0.6, 0.4), (0.94, -0.1), (0.92, -0.6)))
    c.line("body", 1.8, ((0.16, 0.98), (0.6, 0.92), (0.9, 0.8)))


def _ribs(c: Cloth) -> None:
    c.line("top-", 0.5, *(((0.06, r), (0.5, r * 0.96), (0.9, r * 0.9)) for r in (-0.8, -0.5, -0.2, 0.1, 0.4, 0.7)),
        alpha=0.8)  # fmt: skip
    c.line("top-", 1.0, ((0.04, -1.0), (0.03, 0), (0.04, 1.0)))


def _zip(c: Cloth) -> None:
    c.line("trim", 0.7, ((0.95, 0.85), (0.5, 0.84), (-0.1, 0.86)))


def _neckerchief(c: Cloth) -> None:
    c.fill("scarf", (1.06, 0.6), (0.97, 1.3), (0.86, 1.15, 0), (0.92, 0.7), (0.8, 0.8, 0), (0.93, 0.3), (0.97, -1.0),
        (1.06, -1.0))  # fmt: skip


def _cross(c: Cloth) -> None:
    x, y = c.p(0.66, 0.4)[:2]
    c.stack.line("accent", 1.9, [(x - 2.8, y), (x + 2.8, y)], [(x, y - 2.8), (x, y + 2.8)])


def _medal(c: Cloth) -> None:
    c.line("accent", 1.6, ((0.78, 0.45), (0.7, 0.45)))
    c.dots("trim", 1.5, (0.66, 0.45))
    c.line("trim", 1.4, ((0.93, -0.6), (0.95, 0.1)))


def _crossbelt(c: Cloth) -> None:
    c.line("belt", 2.6, ((0.95, -0.3), (0.6, 0.3), (0.24, 0.95)))


def _sailor_collar(c: Cloth) -> None:
    c.fill("trim", (1.03, 0.6, 0.2), (0.94, 1.0, 0.1), (0.62, 0.9, 0), (0.84, 0.3, 0.2), (0.8, -0.1, 0),
        (0.7, -1.06, 0), (0.95, -1.05), (1.03, -0.8))  # fmt: skip
    c.line("white", 0.7, ((0.68, 0.84), (0.87, 0.24), (0.83, -0.12), (0.74, -1.0)))
    c.fill("accent", (0.66, 0.9, 0), (0.5, 1.06, 0), (0.46, 0.7, 0))


def _stripes(c: Cloth) -> None:
    c.line(
        "trim",
        3.8 * c.body.trunk,
        *(((s, 0.96), (s - 0.03, 0.0), (s, -0.96)) for s in (0.22, 0.36, 0.5, 0.64, 0.78, 0.9)),
    )


def _number(c: Cloth) -> None:
    x, y = c.p(0.6, 0.1)[:2]
    c.stack.shape("pale", [(x - 5, y - 5, 0), (x + 6, y - 5, 0), (x + 6, y + 6, 0), (x - 5, y + 6, 0)])
    c.stack.line("dark", 1.5, [(x - 1.6, y - 2), (x + 0.4, y - 3.4), (x + 0.4, y + 4)])


def _ermine(c: Cloth) -> None:
    c.fill("trim", (1.06, 0.7), (0.98, 1.3), (0.8, 1.16), (0.68, 0.6), (0.7, -0.2), (0.72, -1.15), (0.9, -1.4),
        (1.06, -1.1))  # fmt: skip
    c.dots("dark", 0.75, (0.9, 0.9), (0.78, 0.5), (0.9, 0.3), (0.8, -0.1), (0.92, -0.4), (0.8, -0.8), (0.93, -1.0))
    c.fill("trim", (0.7, 0.62, 0.2), (0.68, 1.06, 0.2), (-0.1, 1.06, 0.2), (-0.12, 0.66, 0.2), (0.3, 0.66))
    c.dots("dark", 0.7, (0.56, 0.84), (0.38, 0.84), (0.2, 0.84), (0.04, 0.84))


def _chain(c: Cloth) -> None:
    """Broad enough to be seen from afar, with its medal."""
    c.line("gold", 2.6, ((0.96, -0.6), (0.74, 0.2), (0.62, 0.7), (0.8, 1.0)))
    c.dots("gold", 4.6, (0.56, 0.66))


def _fur_front(c: Cloth) -> None:
    c.fill("trim", (1.06, 0.7), (0.98, 1.3), (0.88, 1.08), (0.88, -0.9), (0.98, -1.25), (1.07, -1.0))
    c.fill("trim", (0.9, 0.5), (0.9, 0.9), (0.5, 0.86), (-0.1, 0.9), (-0.1, 0.5), (0.5, 0.46))


def _clerical(c: Cloth) -> None:
    c.fill("trim", (1.04, 0.72, 0.1), (0.965, 0.98, 0.2), (0.965, -0.95, 0.2), (1.05, -0.98, 0.1))


def _necklace(c: Cloth) -> None:
    c.fill("skin", (1.02, 0.7), (0.92, 1.0, 0.3), (0.82, 0.98, 0.2), (0.88, 0.3), (0.98, -0.3))
    c.dots("glow", 0.9, (0.92, 0.2), (0.88, 0.45), (0.86, 0.7), (0.87, 0.92))


def _shawl(c: Cloth) -> None:
    c.fill("shawl", (1.05, 0.6), (0.98, 1.2), (0.7, 1.12), (0.4, 0.74, 0), (0.5, 0.1), (0.34, -0.7, 0.2),
        (0.46, -1.25), (0.8, -1.3), (1.05, -1.1))  # fmt: skip
    c.stack.lit(1.2, 0.8, alpha=0.5)
    c.line("shawl-", 0.7, ((1.0, 0.5), (0.7, 0.7), (0.46, 0.7)), ((1.0, -0.4), (0.7, -0.3), (0.48, -0.2)),
        ((0.95, -1.0), (0.7, -0.9), (0.42, -0.8)))  # fmt: skip
    c.line("shawl", 0.8, *(((s, r), (s - 0.09, r)) for s,
        r in ((0.42, 0.62), (0.47, 0.4), (0.49, 0.15), (0.47, -0.1), (0.42, -0.4), (0.37, -0.65),
        (0.4, -0.95))))  # fmt: skip


def _kimono(c: Cloth) -> None:
    c.line("trim", 2.2, ((1.0, -0.6), (0.92, 0.3), (0.62, 0.92), (0.38, 0.6)))
    c.line("top-", 0.8, ((1.0, 0.9), (0.8, 0.75)))


def _obi(c: Cloth) -> None:
    c.fill("belt", (0.46, 1.04, 0.1), (0.2, 1.04, 0.1), (0.18, 0), (0.2, -1.04, 0.1), (0.46, -1.04, 0.1))
    c.fill("belt+", (0.5, -0.9, 0.3), (0.5, -1.8, 0.3), (0.18, -1.7, 0.3), (0.2, -0.9, 0.3))
    c.line("trim", 0.9, ((0.33, 1.04), (0.31, 0), (0.33, -1.04)))


def _sari(c: Cloth) -> None:
    c.fill("top+", (0.98, -0.9), (1.0, 0.1), (0.6, 1.04), (0.1, 1.04), (0.05, 0.5), (0.5, 0.1), (0.8, -0.9),
        (0.1, -1.5), (-0.5, -1.7, 0), (-0.5, -1.2, 0), (0.6, -1.05))  # fmt: skip
    c.line("trim", 1.3, ((0.98, 0.1), (0.6, 1.0)), ((0.84, -0.8), (0.48, 0.14), (0.08, 0.54)),
        ((-0.5, -1.68), (-0.5, -1.22)))  # fmt: skip


def _poncho(c: Cloth) -> None:
    c.fill("top", (1.05, 0.6), (0.9, 1.3), (0.3, 1.7), (-0.12, 1.9, 0), (-0.24, 0.2), (-0.1, -1.8, 0), (0.4, -1.5),
        (0.9, -1.3), (1.06, -0.9))  # fmt: skip
    c.stack.lit(1.2, 0.8, alpha=0.5)
    for s, paper in ((0.62, "trim"), (0.2, "second"), (0.02, "trim")):
        c.line(paper, 2.2, ((s, 1.42 + (0.6 - s) * 0.5), (s - 0.1, 0), (s, -1.4 - (0.6 - s) * 0.4)))
    c.line("top-", 0.8, ((0.95, 0.3), (0.4, 0.5), (-0.16, 0.6)), ((0.9, -0.5), (0.4, -0.6), (-0.14, -0.7)))


def _shorts(c: Cloth) -> None:
    c.fill("belt", (0.16, 1.04, 0.1), (0.0, 1.04), (-0.17, 1.04, 0.2), (-0.17, -1.04, 0.2), (0.0, -1.04),
        (0.16, -1.04, 0.1), (0.13, 0))  # fmt: skip


def _waistband(c: Cloth) -> None:
    c.fill("belt", (0.16, 1.04, 0.1), (0.06, 1.04, 0.1), (0.03, 0), (0.06, -1.04, 0.1), (0.16, -1.04, 0.1), (0.13, 0))
    c.fill("legs", (0.08, 1.02, 0.1), (-0.16, 1.02), (-0.16, -1.02), (0.08, -1.02, 0.1), (0.05, 0))


def _tank(c: Cloth) -> None:
    x, y = c.p(0.6, -1.0)[:2]
    tank = skia.Path()
    tank.addRoundRect(skia.Rect(x - 15, y - 24, x + 1, y + 24), 7, 7)
    c.stack.put("pack", tank)
    c.stack.lit(1.4, 1.0)
    c.stack.line("dark", 2.0, [(x - 7, y - 24), (x - 7, y - 29)], [(x - 15, y + 6), (x, y + 6)])


def _life_pack(c: Cloth) -> None:
    x, y = c.p(0.62, -0.9)[:2]
    pack = skia.Path()
    pack.addRoundRect(skia.Rect(x - 19, y - 25, x + 4, y + 30), 5, 5)
    c.stack.put("pack", pack)
    c.stack.lit(1.4, 1.2)
    c.stack.line("pack-", 1.2, [(x - 18, y), (x, y)], [(x - 13, y - 24), (x - 13, y + 29)])
    c.stack.oval("accent", x - 8, y - 14, 2)


def _backpack(c: Cloth) -> None:
    x, y = c.p(0.6, -0.95)[:2]
    k = c.body.trunk / 0.5
    c.stack.shape("pack", [(x + (px * k), y + py * k, r) for px, py, r in (
        (3, -17, 0.4), (-8, -22, 1), (-17, -16, 1), (-21, 0, 1), (-21, 18, 0.5), (-12, 23, 0.6), (3, 20,
        0.4))])  # fmt: skip
    c.stack.lit(1.3, 1.1)
    c.stack.line("pack-", 1.1, [(x - 20 * k, y + 2 * k), (x - 8 * k, y + 5 * k), (x + 2 * k, y + 3 * k)],
        [(x - 15 * k, y + 8 * k), (x - 14 * k, y + 19 * k)])  # fmt: skip
    c.stack.line("pack+", 3.4 * k, [(x - 15 * k, y - 24 * k), (x - 2 * k, y - 24 * k)])


def _pack_straps(c: Cloth) -> None:
    c.line("pack", 2.2, ((0.86, -0.9), (0.97, -0.2), (0.84, 0.55), (0.5, 0.4), (0.36, -0.8)))


def _control_box(c: Cloth) -> None:
    c.fill("belt", (0.72, 0.4, 0.1), (0.72, 1.06, 0.1), (0.46, 1.06, 0.1), (0.46, 0.4, 0.1))
    c.dots("accent", 1.1, (0.66, 0.55))
    c.dots("glow", 1.1, (0.66, 0.85))
    c.line("dark", 0.8, ((0.56, 0.5), (0.56, 0.95)), ((0.5, 0.5), (0.5, 0.95)))
    c.line("belt", 2.0, ((0.5, 0.4), (0.36, -0.2), (0.5, -0.9)))


def _stripe(c: Cloth) -> None:
    c.line("trim", 2.0, ((0.86, 0.9), (0.84, 0), (0.86, -0.98)))


def _plates(c: Cloth) -> None:
    c.fill("top+", (0.92, 0.9), (0.7, 1.12), (0.4, 0.98, 0.3), (0.34, 0, 1), (0.42, -1.04, 0.3), (0.7, -1.06),
        (0.94, -0.9))  # fmt: skip
    c.line("top-", 0.9, ((0.44, 1.0), (0.36, 0), (0.44, -1.0)), ((0.32, 1.0), (0.25, 0), (0.32, -1.0)),
        ((0.9, 0.6), (0.64, 0.7), (0.44, 0.6)))  # fmt: skip
    c.fill("top+", (1.1, 0.6), (0.96, 1.3), (0.92, 0.9), (0.94, -0.9), (1.0, -1.3), (1.1, -0.9))
    c.line("top-", 0.8, ((0.93, 0.95), (0.95, 0), (0.95, -0.95)))


def _emblem(c: Cloth) -> None:
    x, y = c.p(0.68, 0.55)[:2]
    c.stack.shape("trim", [(x - 5, y - 4.5, 0), (x + 5, y - 4.5, 0), (x + 5, y, 0.3), (x, y + 6, 0), (x - 5, y, 0.3)])
    c.stack.shape("accent", [(px, y - (py - y)) for px, py, _ in star(x, y - 0.4, 3.4)])


def _spots(c: Cloth) -> None:
    c.dots("trim", 2.3, (0.8, -0.5), (0.62, -0.1), (0.45, -0.6), (0.25, 0.1), (0.1, -0.6), (0.02, 0.2), (0.78, 0.3))


def _ruff(c: Cloth) -> None:
    c.fill("white", (1.12, 1.6, 0.4), (1.0, 2.3), (0.93, 1.5, 0.4), (0.9, 0), (0.93, -1.6, 0.4), (1.0, -2.3),
        (1.1, -1.6, 0.4), (1.04, 0))  # fmt: skip
    c.line("white-", 0.7, *(((1.05, r), (0.92, r * 0.9)) for r in (-1.6, -1.0, -0.4, 0.3, 0.9, 1.5)))


def _diamonds(c: Cloth) -> None:
    for s in (0.76, 0.5, 0.24):
        for r in (-0.62, 0.0, 0.62):
            c.fill("trim" if r else "second", (s + 0.12, r, 0), (s, r + 0.28, 0), (s - 0.12, r, 0), (s, r - 0.28, 0))


def _patches(c: Cloth) -> None:
    """Big squares of other cloth, roughly sewn on."""
    c.fill("trim", (0.78, 0.1, 0), (0.8, 0.8, 0), (0.54, 0.84, 0), (0.52, 0.16, 0))
    c.fill("accent", (0.36, -0.9, 0), (0.38, -0.2, 0), (0.1, -0.16, 0), (0.08, -0.9, 0))
    c.fill("pale", (0.1, 0.3, 0), (0.12, 0.95, 0), (-0.14, 0.98, 0), (-0.16, 0.34, 0))
    for s, r in ((0.79, 0.3), (0.79, 0.55), (0.53, 0.5), (0.37, -0.7), (0.37, -0.4), (0.1, -0.5), (0.11, 0.55)):
        c.line("dark", 0.8, ((s + 0.04, r), (s - 0.04, r + 0.05)))


def _scarf(c: Cloth) -> None:
    c.fill("scarf", (1.14, 0.9), (1.02, 1.75), (0.93, 1.4), (0.91, 0.2), (0.94, -1.2), (1.04, -1.65), (1.14, -1.2),
        (1.1, 0))  # fmt: skip
    c.stack.lit(1.0, 0.9)
    c.line("scarf-", 0.8, ((1.08, 1.4), (1.0, 0.4), (1.06, -1.4)), ((1.0, 1.6), (0.95, 0.4), (1.0, -1.4)))


def _quiver(c: Cloth) -> None:
    x, y = c.p(0.6, -1.0)[:2]
    c.stack.line("pale", 1.0, [(x - 12, y - 30), (x - 4, y)], [(x - 8, y - 32), (x, y)], [(x - 15, y - 27), (x - 6, y)])
    c.stack.shape("pack", [(x - 13, y - 17, 0.2), (x - 4, y - 21, 0.2), (x + 6, y + 18, 0.2), (x - 3, y + 21, 0.2)])


BEHIND: dict[str, Detail] = {"tank": _tank, "life pack": _life_pack, "backpack": _backpack, "quiver": _quiver}
DETAILS: dict[str, tuple[Detail, ...]] = {
    "folds": (_folds,), "collar": (_collar,), "round collar": (_round_collar,), "big collar": (_big_collar,),
    "raised collar": (_raised_collar,), "stand collar": (_stand_collar,), "roll neck": (_roll_neck,),
    "buttons": (_buttons,), "many buttons": (_many_buttons,), "double buttons": (_double_buttons,),
    "big buttons": (_big_buttons,),
    "toggles": (_toggles,), "patches": (_patches,), "belt": (_belt,), "rope": (_rope,), "sash": (_sash,),
    "lapel": (_lapel, _lapel_over), "tie": (_tie,),
    "bow tie": (_bow_tie,), "shirt front": (shirt_front, _bow_tie), "broad collar": (broad_collar,),
    "waistcoat": (_waistcoat,), "pocket": (_pocket,), "bib": (_bib,), "apron front": (_apron_front,),
    "straps": (_straps,), "braces": (_braces,), "ribs": (_ribs,),
    "zip": (_zip,), "neckerchief": (_neckerchief,), "cross": (_cross,), "medal": (_medal,), "crossbelt": (_crossbelt,),
    "sailor collar": (_sailor_collar,), "stripes": (_stripes,), "number": (_number,), "ermine": (_ermine,),
    "chain": (_chain,), "fur front": (_fur_front,), "clerical": (_clerical,), "necklace": (_necklace,),
    "shawl": (_shawl,), "kimono": (_kimono,), "obi": (_obi,), "sari": (_sari,), "poncho": (_poncho,),
    "shorts": (_shorts,), "waistband": (_waistband,),
    "control box": (_control_box,), "stripe": (_stripe,), "stethoscope": (stethoscope,), "fur": (shaggy,),
    "plates": (_plates,), "emblem": (_emblem,), "spots": (_spots,), "ruff": (_ruff,), "diamonds": (_diamonds,),
    "scarf": (_scarf,), "backpack": (_pack_straps,), "quiver": (_crossbelt,), "tank": (_pack_straps,), "life pack": (),
}  # fmt: skip


def trunk(body: Body, look: PersonLook, garment: Garment, shape: Shape, curve: float) -> Stack:
    """Everything on the trunk, in centimetres from the hip."""
    c = Cloth(body, shape, curve)
    wanted = [*garment.details, *(e for e in look.extras if e in DETAILS), *(["scarf"] if look.scarf else [])]
    for name in wanted:
        if name in BEHIND:
            BEHIND[name](c)
    c.outline("top")
    for name in wanted:
        for detail in DETAILS[name]:
            detail(c)
    return c.stack
