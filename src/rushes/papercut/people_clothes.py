"""Dressed limbs: arms, hands, legs and feet as stiff pieces, in centimetres from the joint down."""

from __future__ import annotations

from rushes.papercut.people_body import Body
from rushes.papercut.people_finery import runner
from rushes.papercut.people_garments import Garment
from rushes.papercut.people_paper import Stack, knots
from rushes.papercut.props_shapes import Knot


def _bone(length: float, top: float, end: float, front: float = 0.0, back: float = 0.0, at: float = 0.35) -> list[Knot]:
    """A tapering piece with round ends; `front` and `back` swell it `at` a fraction of its length."""
    mid = top + (end - top) * at
    return [
        (-top / 2, 0), (0, -top / 2), (top / 2, 0), (mid / 2 + front, length * at), (end / 2, length), (0,
        length + end / 2),
        (-end / 2, length), (-mid / 2 - back, length * at),
    ]  # fmt: skip


def _flat(y: float, wide: float) -> list[Knot]:
    """A straight hem."""
    return [(wide / 2, y, 0.1), (-wide / 2, y, 0.1), (-wide / 2 - 0.8, y * 0.4)]


def _ring(s: Stack, paper: str, y: float, wide: float, sag: float = 1.2, thick: float = 1.2) -> None:
    s.line(paper, thick, [(-wide / 2, y), (0, y + sag), (wide / 2, y)], alpha=0.7)


HAND_SHAPES = (
    # relaxed: fingers together, a little bent ahead, the thumb before them
    "-2.6,-1 -3.2,4 -2.6,9 .2,14.2 2.8,16.4 4.4,15.8,.5 3.4,12.6 2.7,9.3,.3 4.9,11.6,.6 5.9,10.2 4.1,5 2.6,-1",
    # a fist
    "-2.6,-1 -3.6,4 -3.8,9 -2,12.2 2,12.4 5,11.2 6.2,8.4 5.4,5.2 2.8,2.4 2.6,-1",
    # open: fingers spread
    "-2.6,-1 -3.6,5 -5.4,12 -4.3,12.8 -1.9,8.6,.2 -1.6,16.2 0,16.6 .6,9,.2 3,15.8 4.5,15.2 2.8,8.2,.2 7.4,10.6 "
    "8.2,9.2 4.3,4 2.6,-1",
    # pointing
    "-2.6,-1 -3.4,4 -3.4,9 -1.6,11.4 .4,11.2 .8,12.2,.3 1.2,19.6 3,19.8 3.6,11.8 5.3,9.8 4.4,5 2.6,-1",
    # flat: as in prayer, or pushing
    "-2.4,-1 -2.8,5 -2.2,11.6 -.6,17.8 .8,17.6 2,11.8 2.6,8.6,.3 4.7,11.8 5.7,10.6 3.8,4 2.4,-1",
)
_FINGERS = (
    ("-.6,8.4 .6,12.6 2.6,15.2", "1.2,7.6 2,11 3.2,13.6"),
    ("-2.4,5.6 1.4,5.2", "-2.6,7.8 2.2,7.6", "-2,9.9 2.4,9.8", "5.4,5.4 3,6.4 2.6,9"),
    (),
    ("-2.4,6.6 .4,6.2", "-2.4,8.8 .4,8.4"),
    ("-.8,8 -.2,15", "1,8 .8,14"),
)


class Wardrobe:
    """One body's limbs, dressed and cut once."""

    def __init__(self, body: Body, garment: Garment) -> None:
        self.body, self.garment = body, garment
        self.upper, self.fore, self.thigh, self.shin, self.shoe = Stack(), Stack(), Stack(), Stack(), Stack()
        self._arm((body.upper + body.fore) / 0.56 * (0.55 + 0.45 * body.depth))
        q = body.k * 0.92 + 0.1
        self._leg(q * (0.5 + 0.5 * body.depth))
        self._shoe(q)
        grown = 1.0 if body.height > 1.4 else 1.12
        self.hands = [self._hand(i, body.grip / 0.085 * grown) for i in range(len(HAND_SHAPES))]

    def _arm(self, w: float) -> None:
        g, upper, fore = self.garment, self.body.upper * 100, self.body.fore * 100
        puff = {"padded": 4.5, "plated": 1.5, "wide": 1.5}.get(g.sleeve, 100 * g.bulk * 0.6)
        bare = g.sleeve == "bare"
        paper = "skin" if bare else "sleeve"
        if g.sleeve == "puffed":
            self.upper.shape("skin", _bone(upper, 9.6 * w, 8.4 * w))
            self.upper.shape("sleeve", _bone(upper * 0.42, 15 * w, 12 * w, 2, 2.5, 0.5))
            self.upper.line("sleeve-", 0.9, [(-3 * w, -4), (-4 * w, 5), (-2, 14 * w)],
                [(3 * w, -3), (4 * w, 5), (2, 14 * w)])  # fmt: skip
        else:
            self.upper.shape(paper, _bone(upper, (10.2 if bare else 12.2) * w + puff,
                (8.2 if bare else 9.2) * w + puff))  # fmt: skip
        if g.sleeve == "short":
            self.upper = Stack()
            self.upper.shape("skin", _bone(upper, 10 * w, 8.4 * w))
            self.upper.shape("sleeve", _bone(upper * 0.62, 12.6 * w, 12 * w, at=0.9))
            self.upper.line("sleeve-", 0.8, [(-5.6 * w, upper * 0.7), (0, upper * 0.78), (5.6 * w, upper * 0.7)])
        low = "skin" if g.sleeve in ("bare", "short", "puffed") else "sleeve"
        if g.sleeve == "wide":
            self.fore.shape(low, [(-5.5 * w, -2), (0, -5 * w), (5.5 * w, -1), (6 * w, fore * 0.55),
                (6 * w, fore * 0.98, 0.2), (-3 * w, fore * 1.02, 0.2), (-12 * w, fore * 0.9, 0.3), (-8 * w,
                fore * 0.4)])  # fmt: skip
            self.fore.line("sleeve-", 1.0, [(-3 * w, 3), (-6 * w, fore * 0.6), (-9 * w, fore * 0.86)])
            self.fore.line("trim", 1.4, [(5.8 * w, fore * 0.94), (-3 * w, fore * 0.98), (-11.6 * w, fore * 0.86)])
        else:
            self.fore.shape(low, _bone(fore, (9.2 if low != "skin" else 8.4) * w + puff,
                (6.6 if low != "skin" else 5.4) * w + puff * 0.8, 0.4, 0.6))  # fmt: skip
            if low == "sleeve" and g.sleeve == "long":
                _ring(self.fore, "sleeve-", fore * 0.9, 6.6 * w + puff, 0.8, 0.9)
        if g.sleeve == "padded":
            for y in (0.3, 0.62):
                _ring(self.upper, "sleeve-", upper * y, 13 * w + puff, 2)
            _ring(self.fore, "sleeve-", fore * 0.35, 9 * w + puff, 2)
            _ring(self.fore, "trim", fore * 0.86, 8 * w + puff, 1, 2.4)
        if g.sleeve == "plated":
            self.upper.shape("sleeve+", [(-8 * w, 0), (-5 * w, -7 * w), (4 * w, -7.4 * w), (8.4 * w, 0),
                (7 * w, 8, 0.3), (0, 10.5), (-7 * w, 8, 0.3)])  # fmt: skip
            self.upper.line("sleeve-", 1.0, [(-8 * w, 2), (0, 4.5), (8 * w, 2)],
                [(-7.4 * w, 6), (0, 8.4), (7.4 * w, 6)])  # fmt: skip
            self.fore.shape("sleeve+", [(-6 * w, 0), (0, -5 * w), (6 * w, 0), (0, 5 * w)])
            _ring(self.fore, "sleeve-", fore * 0.5, 8 * w, 1)
            _ring(self.fore, "sleeve-", fore * 0.8, 7.5 * w, 1)

    def _leg(self, w: float) -> None:
        g, thigh, shin = self.garment, self.body.thigh * 100, self.body.shin * 100
        puff = {"padded": 5.0, "plated": 0.8, "wide": 2.6}.get(g.cut, 0.0)
        if g.cut == "shorts":
            self.thigh.shape("skin", _bone(thigh, 16.4 * w, 11.2 * w, 0.8, 0.6))
            self.thigh.shape(
                "legs", _bone(thigh * 0.66, 18.4 * w, 16.4 * w, 0.6, 0.4, 0.8)[:-3] + _flat(thigh * 0.72, 16.8 * w)
            )
            self.shin.shape("skin", _bone(shin, 10.8 * w, 5.8 * w, 0.2, 1.9 * w, 0.3))
        elif g.cut in ("bare", "slim"):
            slim = 0.0 if g.cut == "bare" else 0.9
            self.thigh.shape("legs", _bone(thigh, (16.6 + slim) * w, (11.2 + slim) * w, 0.8, 0.6))
            self.shin.shape("legs", _bone(shin, (10.8 + slim) * w, (5.8 + slim) * w, 0.2, 1.9 * w, 0.3))
        else:
            self.thigh.shape("legs", _bone(thigh, 18.0 * w + puff, 12.8 * w + puff, 0.6, 0.8))
            flared = puff if g.cut != "plated" else 0
            self.shin.shape("legs", _bone(shin, 12.8 * w + puff, 9.8 * w + flared, 0.2, 1.0 * w, 0.3))
            if g.cut in ("straight", "wide"):
                self.shin.line("legs-", 0.8, [(5.6 * w, 3), (1, 5), (-4 * w, 4)],
                    [(2, shin * 0.25), (1, shin * 0.6), (1.5, shin)])  # fmt: skip
        if g.cut == "padded":
            for y in (0.3, 0.65):
                _ring(self.thigh, "legs-", thigh * y, 17 * w + puff, 2.4)
            for y in (0.12, 0.45):
                _ring(self.shin, "legs-", shin * y, 12.5 * w + puff, 2.4)
            _ring(self.shin, "trim", shin * 0.8, 10.5 * w + puff, 1.4, 2.6)
        if g.cut == "plated":
            _ring(self.thigh, "legs-", thigh * 0.45, 15 * w, 2)
            self.shin.shape("legs+", [(-6.5 * w, 0), (0, -7 * w), (8 * w, -1), (5 * w, 7 * w), (-3, 7 * w)])
            _ring(self.shin, "legs-", shin * 0.92, 9 * w, 1.5)

    def _shoe(self, q: float) -> None:
        """A foot, its origin at the ankle; boots reach up the shin."""
        g, f, a = self.garment, self.body.foot * 100, self.body.ankle * 100
        heel, toe, shin = -0.27 * f, 0.73 * f, self.body.shin * 100
        sole = [(heel + 0.5, a, 0.2), (toe - 2, a, 0.2), (toe, a - 2.2 * q), (toe - 5 * q, a - 5.2 * q),
            (0.28 * f, a - 6.6 * q)]  # fmt: skip
        match g.shoes:
            case (
                "boot"
                | "wellington"
                | "moon"
                | "plated"
                | "boots"
                | "skates"
                | "blades"
                | "skis"
                | "snowshoes"
                | "socks"
            ):
                top = {"wellington": 0.66, "moon": 0.3, "plated": 0.3, "skis": 0.4}.get(g.shoes, 0.45) * shin
                wide = {"wellington": 7.4, "moon": 8.4, "plated": 5.8, "boots": 7.0}.get(g.shoes, 6.2) * q
                self.shin.shape("shoes", [(-wide, shin - top, 0.2), (wide, shin - top, 0.2),
                    (wide * 0.86, shin - top * 0.4), (wide * 0.82, shin + 2), (-wide * 0.82, shin + 2), (-wide * 0.98,
                    shin - top * 0.5)])  # fmt: skip
                if g.shoes != "plated":
                    self.shin.line("shoes+", 1.6 if g.shoes != "moon" else 2.6,
                        [(-wide, shin - top + 0.8), (wide, shin - top + 0.8)], alpha=0.5)  # fmt: skip
                up = 1.0 if g.shoes != "moon" else 1.5
                self.shoe.shape("shoes", [(-5.2 * q * up, -4 * q), (heel - up, a * 0.4), *sole[:2],
                    (toe + up, a - 2.4 * q * up), (toe - 4 * q, a - 6.2 * q * up), (0.28 * f,
                    a - 8 * q), (5.4 * q * up, -4 * q)])  # fmt: skip
                if g.shoes == "socks":
                    _ring(self.shin, "white", shin - 0.8 * top, 1.9 * wide, 0.5, 2.6)
                else:
                    self.shoe.line("dark", 1.4, [(heel, a - 0.7), (toe - 1, a - 0.7)])
            case "heel":
                self.shoe.shape("shoes", [(-4 * q, -1), (heel, a * 0.3), (heel + 0.2, a, 0), (heel + 2.2, a, 0),
                    (heel + 3.4, a * 0.62, 0.3), (0.3 * f, a - 1.2), (0.42 * f, a, 0.2), (toe, a, 0.2), (toe - 1,
                    a - 2.4), (0.34 * f, a - 4.6 * q), (0.1 * f, a * 0.3)])  # fmt: skip
            case "ballet":
                self.shoe.shape("shoes", [(-3.6 * q, 0), (heel, a * 0.5), *sole[:3], (toe - 5 * q, a - 3.8 * q),
                    (0.2 * f, a - 4.4 * q), (3.4 * q, 0)])  # fmt: skip
                self.shin.line("shoes", 1.2, [(-3.4 * q, shin * 0.7), (3.4 * q, shin * 0.8)],
                    [(3.4 * q, shin * 0.7), (-3.4 * q, shin * 0.8)], [(-3.4 * q, shin * 0.9),
                    (3.4 * q, shin)])  # fmt: skip
            case "bare" | "sandal":
                self.shoe.shape("skin", [(-3.6 * q, -3), (heel, a * 0.5), *sole[:2], (toe + 0.6, a - 1.6),
                    (toe - 3, a - 3.4 * q), (0.24 * f, a - 6 * q), (3.8 * q, -3)])  # fmt: skip
                if g.shoes == "sandal":
                    self.shoe.line("dark", 1.6, [(heel, a - 0.6), (toe, a - 0.6)],
                        [(0.2 * f, a - 0.6), (0.32 * f, a - 5 * q)], [(-3 * q, 1), (4 * q, 2)])  # fmt: skip
            case "clown":
                self.shoe.shape("shoes", [(-4.6 * q, -3), (heel, a * 0.5), (heel, a, 0.2), (toe + 10, a, 0.3),
                    (toe + 14, a - 5), (toe + 6, a - 11), (0.4 * f, a - 6.4 * q), (4.8 * q, -3)])  # fmt: skip
            case "pointed":
                self.shoe.shape("shoes", [(-4.6 * q, -3), (heel, a * 0.5), (heel, a, 0.2), (toe - 2, a, 0.3),
                    (toe + 5, a - 4), (toe + 4, a - 9, 0), (toe + 1, a - 5), (toe - 6, a - 5), (0.28 * f,
                    a - 6.6 * q), (4.8 * q, -3)])  # fmt: skip
            case "fins":
                self.shoe.shape("shoes", [(-4 * q, -2), (heel, a * 0.5), (heel, a, 0.2), (toe + 22, a, 0.1),
                    (toe + 24, a - 2, 0.2), (0.3 * f, a - 5 * q), (4 * q, -2)])  # fmt: skip
            case _:
                self.shoe.shape("shoes", [(-4.6 * q, -3 * q), (heel, a * 0.45), *sole, (4.8 * q, -3 * q)])
                self.shoe.line("shoes-", 1.0, [(heel + 0.5, a - 1.4), (toe - 1, a - 1.4)], alpha=0.7)
        runner(self.shoe, g.shoes, heel, toe, a, q)

    def _hand(self, i: int, g: float) -> Stack:
        s = Stack()
        s.shape("hands", [(x * g, y * g, *r) for x, y, *r in knots(HAND_SHAPES[i])])
        if _FINGERS[i]:
            s.line("hands-", 0.5, *([(x * g, y * g) for x, y in knots(c)] for c in _FINGERS[i]), alpha=0.9)
        return s
