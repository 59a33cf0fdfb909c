"""Hair in profile, in hundredths of a head's height as heads are; what hangs freely is cut anew for every pose."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import skia

from rushes.papercut.craft import Point
from rushes.papercut.people_body import Skeleton
from rushes.papercut.people_heads import Cut
from rushes.papercut.people_paper import Stack
from rushes.papercut.props_shapes import outline, tube

_STRANDS = ("-40,84 -22,94 6,97", "-46,66 -30,82 -2,88", "-45,48 -32,64 -10,73")


def _short(s: Stack) -> None:
    s.shape(
        "hair",
        "34,83,.2 33,92 20,102 -4,105 -29,101 -46,88 -52,68 -49,46 -41,30,.3 -33,24,.2 -26,34 -17,45,.3 -10,55 "
        "-3,56,.3 "
        "2,47,.2 5,60 11,71 21,79",
    )
    s.lit(3.0, -2.4)
    s.line("hair+", 0.9, *_STRANDS, alpha=0.45)


def _quiff(s: Stack) -> None:
    s.shape(
        "hair",
        "31,79,.2 42,90 40,101 24,109 -2,108 -28,102 -46,88 -52,68 -49,46 -41,30,.3 -33,24,.2 -26,36 -17,45,.3 "
        "-10,56 -3,56,.3 "
        "1,44,.2 5,60 12,72 22,78",
    )
    s.lit(3.0, -2.4)
    s.line("hair+", 0.9, "38,94 22,101 0,99", "33,87 16,94 -14,92", "-46,66 -30,82 -2,84", "-45,48 -32,64 -10,73",
        alpha=0.45)  # fmt: skip


def _crop(s: Stack) -> None:
    s.shape(
        "hair",
        "36,78,.2 31,90 15,99.5 -6,102 -25,99 -39,90 -48.5,74 -50,56 -45,38 -36,26,.2 -26,38 -14,50,.3 -8,58 "
        "-2,58,.3 4,50,.2 "
        "9,64 16,74 26,77",
    )
    s.lit(2.4, -2.0, alpha=0.4)


def _messy(s: Stack) -> None:
    s.shape(
        "hair",
        "38,66,.1 39,78 46,84,0 38,90 40,100,0 26,101 24,112,0 10,105 0,114,0 -8,106 -24,111,0 -28,102 -44,104,0 "
        "-44,90 -58,86,0 "
        "-52,72 -62,62,0 -51,54 -56,42,0 -44,36 -40,24,0 -31,30 -22,42 -12,52 -5,54 0,44,.1 6,58 12,68 20,62,0 "
        "23,72 31,67,0 33,74",
    )
    s.lit(2.6, -2.2)
    s.line("hair+", 0.9, "-36,90 -18,96 4,96", "-44,68 -28,80 -6,84", "-40,46 -28,60 -8,68", alpha=0.45)


def _clouds(s: Stack, radius: float, rings: tuple[tuple[float, float, float], ...]) -> None:
    whole = skia.Path()
    for x, y, r in rings:
        blob = skia.Path()
        blob.addCircle(x, y, r * radius)
        whole = skia.Op(whole, blob, skia.PathOp.kUnion_PathOp) or whole
    s.put("hair", whole)
    s.lit(3.0, -2.4)
    s.line("hair+", 1.0, *(
        [(x + 0.5 * r * math.cos(a) * radius, y + 0.5 * r * math.sin(a) * radius) for a in (0.4, 1.2, 2.0, 2.8)]
        for x, y, r in rings
    ), alpha=0.4)  # fmt: skip


def _curly(s: Stack) -> None:
    _clouds(
        s, 1.0,
        ((28, 89, 12), (14, 98, 14), (-4, 101, 15), (-22, 97, 16), (-38, 86, 16), (-46, 70, 15), (-48, 53, 14),
        (-43, 38, 12), (-34, 28, 9), (-30, 46, 16), (-24, 64, 22), (-8, 78, 22), (10, 84, 16), (-14, 52, 9)),
    )  # fmt: skip


def _afro(s: Stack) -> None:
    _clouds(
        s, 1.0,
        ((22, 97, 15), (8, 110, 18), (-10, 116, 22), (-36, 108, 22), (-56, 90, 21), (-64, 66, 20), (-58, 42, 18),
        (-46, 24, 13), (-30, 40, 18), (-34, 70, 36), (-10, 86, 28), (12, 90, 18), (-16, 56, 12)),
    )  # fmt: skip


def _bald(s: Stack) -> None:
    s.shape(
        "hair",
        "-46,60,.3 -52,52 -50,36 -42,24 -32,17,.3 -24,26 -14,40 -9,54 -3,56,.4 1,44,.2 4,54 2,62 -12,63 -28,60 -38,62",
    )
    s.line("hair+", 0.9, "-48,52 -36,50 -24,54", "-47,40 -36,38 -24,44", "-40,28 -32,30", alpha=0.5)
    s.line("skin+", 2.0, "-20,92 -6,95.5 8,94", alpha=0.6)


def _tonsure(s: Stack) -> None:
    s.shape(
        "hair",
        "37,72,.2 35,82 20,85 -6,84 -30,84 -45,84 -53,66 -51,44 -42,28 -34,22,.3 -26,34 -16,45,.3 -9,55 -3,56,.3 "
        "2,47,.2 5,60 "
        "14,70 26,72",
    )
    s.line("hair+", 0.9, "34,78 10,77 -20,74", "-46,70 -28,66 -8,66", "-46,48 -32,52 -16,54", alpha=0.45)


def _receding(s: Stack) -> None:
    s.shape(
        "hair",
        "6,92,.3 8,101 -8,105 -30,102 -48,89 -56,68 -55,46 -47,29 -36,18,.3 -27,30 -16,42 -9,54 -3,56,.4 2,44,.2 "
        "5,56 3,68 "
        "-6,78 -2,86",
    )
    s.lit(3.0, -2.4)
    s.line("hair+", 0.9, "-4,97 -24,94 -42,80", "-8,84 -28,78 -48,60", "-8,68 -26,62 -46,44", alpha=0.5)


def _swept(s: Stack) -> None:
    """Hair drawn back over the ear into whatever is tied behind."""
    s.shape(
        "hair",
        "33,85,.3 28,97 7,104.5 -18,104 -38,96 -50.5,77 -51,55 -43,36 -32,25,.3 -22,33 -12,48 -3,56 8,58,.4 15,66 "
        "24,77",
    )
    s.lit(3.0, -2.4)
    s.line("hair+", 0.9, "27,89 5,94 -30,86", "17,80 -8,84 -40,74", "4,65 -18,68 -44,58", "-8,54 -26,54 -42,46",
        alpha=0.45)  # fmt: skip


def _bun(s: Stack) -> None:
    s.oval("hair", -52, 70, 16)
    s.lit(3, -2)
    s.line("hair+", 0.9, "-63,76 -53,80 -42,74", "-65,68 -54,70 -44,64", alpha=0.5)
    _swept(s)


def _high_bun(s: Stack) -> None:
    s.oval("hair", -24, 110, 15, 14)
    s.lit(3, -2)
    s.line("hair+", 0.9, "-34,116 -24,119 -13,114", "-36,108 -24,110 -12,106", alpha=0.5)
    _swept(s)


def _fringe(s: Stack) -> None:
    s.shape(
        "hair",
        "39.5,62,.2 43,76 35,93 18,104 -8,107 -32,102 -50,86 -57,64 -56,40 -50,20 -40,11,.3 -30,18 -24,34 -12,44 "
        "-4,50,.3 1,40,.2 "
        "8,56 14,66 26,64",
    )
    s.lit(3.0, -2.4)
    s.line("hair+", 0.9, "35,68 34,84 20,97", "26,68 24,84 6,99", "14,70 8,86 -12,98", "-50,50 -44,76 -24,96",
        "-42,32 -36,62 -14,88", alpha=0.45)  # fmt: skip


def _mohawk(s: Stack) -> None:
    """A high crest of spikes from the forehead to the nape."""
    s.shape(
        "hair",
        "30,90 40,128,0 22,112 18,146,0 2,120 -10,156,0 -20,120 -42,146,0 -40,106 -70,122,0 -56,86 -80,86,0 -56,62 "
        "-46,58,.2 -44,76 -34,90 -14,99 10,98",
    )
    s.lit(3.0, -2.4)


def _bob(s: Stack) -> None:
    s.shape(
        "hair",
        "39.5,62,.2 43,76 35,93 18,104 -8,107 -32,102 -50,86 -58,62 -60,36 -58,14 -54,2,.2 -34,-2 -16,-1 2,3,.2 "
        "8,14 5,32 4,44 "
        "8,58 14,66 26,63",
    )
    s.lit(3.0, -2.4)
    s.line("hair+", 0.9, "35,68 34,84 20,97", "26,68 24,84 6,99", "-48,10 -48,50 -28,92", "-34,5 -34,44 -14,80",
        "-18,5 -20,36 -4,72", "-4,8 -8,32 4,60", alpha=0.45)  # fmt: skip


@dataclass(frozen=True)
class Tail:
    """Hair (or a ribbon) that hangs from a place on the head: `length` and `width` in heads."""

    x: float
    y: float
    length: float
    width: float
    plaited: bool = False
    out: float = 0.0  # degrees behind straight down at its root
    over: bool = True  # drawn before the trunk, not behind it


STYLES: dict[str, tuple[Cut, tuple[Tail, ...]]] = {
    "none": (lambda s: None, ()),
    "short": (_short, ()),
    "quiff": (_quiff, ()),
    "crop": (_crop, ()),
    "messy": (_messy, ()),
    "curly": (_curly, ()),
    "afro": (_afro, ()),
    "mohawk": (_mohawk, ()),
    "bald": (_bald, ()),
    "tonsure": (_tonsure, ()),
    "receding": (_receding, ()),
    "bun": (_bun, ()),
    "high bun": (_high_bun, ()),
    "fringe": (_fringe, ()),
    "bob": (_bob, ()),
    "long": (_swept, (Tail(-30, 52, 1.35, 0.42, out=6),)),
    "wavy": (_fringe, (Tail(-34, 52, 1.55, 0.5, out=8),)),
    "ponytail": (_swept, (Tail(-46, 66, 0.95, 0.25, out=48),)),
    "braid": (_swept, (Tail(-40, 36, 1.15, 0.2, plaited=True, out=10),)),
    "pigtails": (_fringe, (Tail(-34, 34, 0.72, 0.24, out=30), Tail(-8, 30, 0.7, 0.22, out=-4))),
}


def hanging(s: Skeleton, tail: Tail, t: float) -> tuple[object, object | None]:
    """A tail's outline in metres, and the cuts of its plait or strands."""
    head = s.body.head
    root = s.on_head(tail.x, tail.y)
    flow, nod = s.pose.flow, s.pose.nod
    # Down stays down when the body is turned, but hair does not fall through what a body lies on.
    down = max(-25.0, min(40.0, s.pose.turn))
    points: list[Point] = [root]
    angle = down - tail.out + max(-40.0, min(25.0, nod)) * 0.35
    step = tail.length * head / 4
    for i in range(4):
        sway = (1.6 + 5 * flow) * math.sin(2.3 * t - 0.8 * i) * (i + 1) / 2
        want = down - 62 * flow - sway
        angle += (want - angle) * (0.55 if i else 0.25)
        r = math.radians(angle)
        last = points[-1]
        points.append((last[0] + math.sin(r) * step, last[1] + math.cos(r) * step))
    w = tail.width * head
    if tail.plaited:
        return tube(points, [w * 0.9, w, w * 0.95, w * 0.8, w * 0.5], tip=0.9), _plait(points, w)
    return tube(points, [w * 0.8, w, w * 0.95, w * 0.75, w * 0.12], tip=0.6), outline(points[:4], closed=False)


def _plait(points: list[Point], w: float) -> object:
    cuts = skia.Path()
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        dx, dy = bx - ax, by - ay
        n = math.hypot(dx, dy) or 1e-9
        ux, uy = dx / n, dy / n
        for f in (0.25, 0.75):
            x, y = ax + dx * f, ay + dy * f
            for side in (-1, 1):
                cuts.moveTo(x - ux * 0.2 * w + uy * 0.4 * w * side, y - uy * 0.2 * w - ux * 0.4 * w * side)
                cuts.lineTo(x + ux * 0.12 * w, y + uy * 0.12 * w)
    return cuts
