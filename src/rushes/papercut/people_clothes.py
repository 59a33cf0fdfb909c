"""Clothes on a body: limbs as stiff pieces (centimetres, from the joint down), trunks and skirts cut anew for a pose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rushes.papercut.craft import Path, Point
from rushes.papercut.people_body import Body, Limb, Skeleton, along
from rushes.papercut.people_paper import Paper, Stack
from rushes.papercut.props_shapes import Knot, outline


@dataclass(frozen=True)
class Garment:
    """A way to be dressed: parts "top", "sleeve", "legs", "skirt", "shoes", "trim" and their default papers."""

    papers: tuple[tuple[str, Paper], ...] = ()
    sleeve: str = "long"  # long, short, bare, wide, puffed
    cut: str = "straight"  # of the legs: straight, slim, wide, bare, puffed
    skirt: float = 0.0  # how far the skirt or the tails reach: 0 none, 1 the knee, 2 the ankle
    flare: float = 0.0
    details: tuple[str, ...] = ()
    shoes: str = "shoe"


GARMENTS: dict[str, Garment] = {
    "shirt": Garment((("top", "second"), ("legs", "body")), details=("belt", "buttons", "collar")),
    "dress": Garment(
        (("top", "accent"), ("skirt", "accent"), ("legs", "skin")),
        sleeve="short",
        cut="bare",
        skirt=1.25,
        flare=0.2,
        details=("collar",),
    ),  # fmt: skip
}


def _bone(length: float, top: float, end: float, front: float = 0.0, back: float = 0.0, at: float = 0.35) -> list[Knot]:
    """A tapering piece with round ends; `front` and `back` swell it `at` a fraction of its length."""
    mid = top + (end - top) * at
    return [
        (-top / 2, 0), (0, -top / 2), (top / 2, 0), (mid / 2 + front, length * at), (end / 2, length), (0, length + end / 2),
        (-end / 2, length), (-mid / 2 - back, length * at),
    ]  # fmt: skip


_HANDS: tuple[tuple[Knot, ...], ...] = (
    # relaxed: fingers together, a little bent ahead, the thumb before them
    ((-2.6, -1), (-3.2, 4), (-2.6, 9), (0.2, 14.5), (3.2, 17.2), (5, 16.6, 0.5), (3.6, 13), (2.8, 9.5, 0.3), (5.2, 11.8, 0.6),
     (6.2, 10.4), (4.2, 5), (2.6, -1)),
    # grip: a fist
    ((-2.6, -1), (-3.6, 4), (-3.8, 9), (-2, 12.4), (2, 12.6), (5, 11.4), (6.2, 8.6), (5.4, 5.4), (2.8, 2.6), (2.6, -1)),
    # open: fingers spread
    ((-2.6, -1), (-3.6, 5), (-5.6, 12.5), (-4.4, 13.4), (-1.9, 8.8, 0.2), (-1.6, 17), (0, 17.4), (0.6, 9.2, 0.2), (3.2, 16.6),
     (4.7, 16), (2.8, 8.4, 0.2), (7.8, 11), (8.6, 9.6), (4.4, 4), (2.6, -1)),
    # point
    ((-2.6, -1), (-3.4, 4), (-3.4, 9), (-1.6, 11.6), (0.4, 11.4), (0.8, 12.4, 0.3), (1.2, 20.6), (3, 20.8), (3.6, 12), (5.4, 10),
     (4.4, 5), (2.6, -1)),
    # flat: as in prayer, or pushing
    ((-2.4, -1), (-2.8, 5), (-2.2, 12), (-0.6, 18.6), (0.8, 18.4), (2, 12), (2.6, 8.8, 0.3), (4.8, 12.2), (5.8, 11), (3.8, 4), (2.4, -1)),
)  # fmt: skip


class Wardrobe:
    """One body dressed: the stiff pieces, cut once."""

    def __init__(self, body: Body, garment: Garment, stout: float) -> None:
        self.body, self.garment = body, garment
        w = (body.upper + body.fore) / 0.56 * (0.55 + 0.45 * stout)
        cm = 100.0
        self.upper, self.fore, self.thigh, self.shin, self.shoe = Stack(), Stack(), Stack(), Stack(), Stack()
        sleeve = "skin" if garment.sleeve == "bare" else "sleeve"
        self.upper.shape(sleeve, *_bone(body.upper * cm, 12.5 * w, 9.2 * w))
        self.upper.lit(-1.2, 0.3)
        lower = "skin" if garment.sleeve in ("bare", "short") else "sleeve"
        self.fore.shape(lower, *_bone(body.fore * cm, 9.2 * w, 6.4 * w, 0.4, 0.6))
        q = body.k * 0.92 + 0.1
        lw = q * (0.5 + 0.5 * stout)
        bare = garment.cut == "bare"
        self.thigh.shape("legs", *_bone(body.thigh * cm, 18.5 * lw, 12.8 * lw, 0.6, 0.8))
        if bare:
            self.shin.shape("legs", *_bone(body.shin * cm, 11.0 * lw, 6.0 * lw, 0.2, 1.8 * lw, 0.3))
        else:
            self.shin.shape("legs", *_bone(body.shin * cm, 12.8 * lw, 9.4 * lw, 0.2, 1.2 * lw, 0.3))
        self._shoe(q)
        self.hands = []
        for knots in _HANDS:
            h = Stack()
            g = body.grip / 0.085 * (1.0 if body.height > 1.4 else 1.12)
            h.shape("skin", *[(k[0] * g, k[1] * g, *k[2:]) for k in knots])
            self.hands.append(h)

    def _shoe(self, q: float) -> None:
        """Origin at the ankle."""
        f = self.body.foot * 100
        a = self.body.ankle * 100
        heel, toe = -0.27 * f, 0.73 * f
        self.shoe.shape("shoes", (-4.6 * q, -3 * q), (heel, a * 0.45), (heel + 0.5, a, 0.2), (toe - 2, a, 0.2), (toe, a - 2.2 * q), (toe - 5 * q, a - 5.2 * q),
                        (0.28 * f, a - 6.6 * q), (4.8 * q, -3 * q))  # fmt: skip


_FRONT = {"man": ((-0.16, 0.075), (0.0, 0.098), (0.24, 0.108), (0.5, 0.116), (0.74, 0.132), (0.9, 0.098), (0.985, 0.05)),
          "woman": ((-0.16, 0.085), (0.0, 0.105), (0.2, 0.095), (0.4, 0.08), (0.58, 0.112), (0.68, 0.14), (0.8, 0.118), (0.92, 0.075), (0.985, 0.042))}  # fmt: skip
_BACK = {"man": ((0.985, 0.055), (0.9, 0.105), (0.74, 0.13), (0.5, 0.105), (0.24, 0.088), (0.0, 0.122), (-0.16, 0.11)),
         "woman": ((0.985, 0.05), (0.9, 0.09), (0.76, 0.11), (0.55, 0.088), (0.4, 0.072), (0.2, 0.1), (0.0, 0.14), (-0.16, 0.12))}  # fmt: skip


def trunk(s: Skeleton, figure: str) -> Path:
    d = s.body.depth * (0.5 + 0.5 * s.body.trunk / 0.5)
    return outline([s.spine(x, w * d) for x, w in _FRONT[figure]] + [s.spine(x, -w * d) for x, w in _BACK[figure]])


def neck(s: Skeleton, wide: float) -> Path:
    r = 0.01 * s.body.head
    a, b = s.on_head(6, 3), s.on_head(-35, 20)
    return outline([s.spine(0.93, wide * r), s.spine(1.02, wide * 0.86 * r), a, s.on_head(0, 20), b, s.spine(1.02, -wide * 0.95 * r),
                    s.spine(0.93, -wide * 1.2 * r)])  # fmt: skip


def _edge(leg: Limb, length: float, near: float, far: float, side: int) -> list[Point]:
    """A hem's path down one leg, `near` the body and `far` at its end away from the bone, on the leg's front (1) or back."""
    out: list[Point] = []
    reach_ = min(length, 1.0)
    for f in (0.45, 1.0):
        if f > reach_ and f < 1.0:
            continue
        u = min(f, reach_)
        x = leg.root[0] + (leg.joint[0] - leg.root[0]) * u
        y = leg.root[1] + (leg.joint[1] - leg.root[1]) * u
        wide = near + (far - near) * (u / max(length, 1e-6)) ** 1.3
        out.append(along((x, y), leg.upper + 90 * side, wide))
    if length > 1:
        u = length - 1
        x = leg.joint[0] + (leg.end[0] - leg.joint[0]) * u
        y = leg.joint[1] + (leg.end[1] - leg.joint[1]) * u
        out.append(along((x, y), 0.4 * leg.upper + 0.6 * leg.lower + 90 * side, far))
    return out


def skirt(s: Skeleton, garment: Garment, figure: str) -> Path:
    d = s.body.depth * (0.5 + 0.5 * s.body.trunk / 0.5)
    legs = sorted((s.near_leg, s.far_leg), key=lambda leg: leg.joint[0] - 0.3 * leg.joint[1])
    flare = garment.flare * s.body.k
    front = _edge(legs[1], garment.skirt, 0.1 * d, 0.085 * d + flare, 1)
    back = _edge(legs[0], garment.skirt, 0.11 * d, 0.085 * d + flare * 0.9, -1)
    waist = _FRONT[figure][2]
    rear = next(w for x, w in _BACK[figure] if x == waist[0])
    knots: list[Knot] = [s.spine(waist[0] + 0.1, waist[1] * d), s.spine(0.0, 0.12 * d), *front]
    hem = ((front[-1][0] + back[-1][0]) / 2, max(front[-1][1], back[-1][1]) + 0.012)
    knots[-1] = (*knots[-1], 0.15)
    knots += [
        hem,
        (*back[-1], 0.15),
        *reversed(back[:-1]),
        s.spine(0.0, -0.145 * d),
        s.spine(waist[0] + 0.1, -rear * d),
    ]
    return outline(knots)


def stitched(pieces: list[tuple[str, Path, float]], *more: Any) -> list[tuple[str, Path, float]]:
    return pieces
