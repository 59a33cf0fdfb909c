"""Heads in profile: face outlines, eyes, ears, hair and beards, in hundredths of a head's height, y up from the chin."""

from __future__ import annotations

import random
from collections.abc import Callable

from rushes.papercut.people_looks import PersonLook
from rushes.papercut.people_paper import Stack

_Point = tuple[float, ...]

_BACK: tuple[_Point, ...] = (
    (8, 3),
    (-8, 7),
    (-22, 13),
    (-34, 22),
    (-43, 36),
    (-47.5, 55),
    (-45, 74),
    (-36, 89),
    (-22, 97.5),
)
_FACES: dict[str, tuple[_Point, ...]] = {
    "man": (
        (-6, 100), (15, 97), (30, 88), (37, 76), (39, 66), (40, 60.5), (36.5, 54.5, 0.6), (40, 47), (46, 38), (50.5, 31.5),
        (50.5, 28), (46.5, 25.6, 0.5), (40, 25.4, 0.2), (39.8, 22.6), (42.8, 19.8, 0.5), (42.2, 18), (38.6, 16.8, 0),
        (41.4, 15.2, 0.5), (40.8, 13), (37.4, 10.4), (39.4, 6), (38.4, 2), (33.5, -0.6), (26, -1),
    ),
    "woman": (
        (-6, 100), (15, 97), (30, 88), (37, 76), (38.3, 66), (37.6, 60), (34.8, 54), (38, 46.5), (42.6, 39),
        (47.2, 33), (47.2, 30), (43.6, 27.4, 0.5), (38, 26.8, 0.2), (38, 23.8), (41.8, 20.8, 0.5), (41.2, 18.8),
        (37.6, 17.2, 0), (40.6, 15.2, 0.5), (39.8, 12.4), (36, 10.2), (37.2, 6), (35.6, 1.8), (31, -0.6), (24, 0),
    ),
    "child": (
        (-4, 100), (18, 97), (33, 87), (40, 74), (40.6, 62), (38, 53), (35, 46.5, 0.7), (37, 41), (41.4, 36),
        (43.6, 32.6), (42.4, 29.6), (38, 28, 0.5), (35.4, 27, 0.3), (35.8, 24.4), (39, 21.8, 0.5), (38.4, 20),
        (35.2, 18.6, 0), (37.8, 16.6, 0.5), (36.6, 13.8), (33.6, 11.8), (35, 7.4), (32.6, 2.2), (26, -0.6), (18, 0),
    ),
    "old man": (
        (-6, 100), (15, 97), (30, 88), (36.5, 76), (38.4, 66), (41, 60), (36.8, 53.5, 0.5), (41.6, 48), (48.6, 40),
        (53.4, 31), (53.4, 26.5), (48, 24.2, 0.5), (40, 25, 0.2), (38.8, 22), (40, 19.6, 0.5), (39.4, 18),
        (35.8, 16.8, 0), (39, 15, 0.5), (38.6, 12.8), (36.6, 10.4), (41, 6.4), (40.8, 2), (36, -1), (26, -1),
    ),
    "old woman": (
        (-6, 100), (15, 97), (30, 88), (36.5, 76), (38, 66), (38.6, 60), (35, 53.5, 0.6), (38.8, 47), (44.4, 39.5),
        (49.6, 31.5), (49, 28), (44.6, 26, 0.5), (38, 26, 0.2), (37, 23.2), (39.2, 20.6, 0.5), (38.4, 18.8),
        (35.2, 17.4, 0), (38, 15.4, 0.5), (37.4, 12.8), (35.2, 10.6), (39, 6.6), (38, 2), (33, -0.8), (24, -0.4),
    ),
}  # fmt: skip


def kind_of(look: PersonLook) -> str:
    if look.age == "child":
        return "child"
    figure = "woman" if look.figure == "woman" else "man"
    return figure if look.age == "adult" else f"old {figure}"


def face(s: Stack, look: PersonLook, seed: int, lid: int, mouth: int, smile: int) -> None:
    """The bare head: skull, profile, ear, eye. `lid` 0..2 closes the eye, `mouth` 0..2 opens it."""
    kind = kind_of(look)
    rng = random.Random(seed)
    nose, chin, brow = rng.uniform(-1.6, 2.2), rng.uniform(-1.2, 1.6), rng.uniform(-0.8, 0.8)
    knots = []
    for x, y, *r in _FACES[kind]:
        if 26 < y < 50 and x > 40:
            x += nose * (x - 36) / 14
        elif y < 12 and x > 24:
            x, y = x + chin * 0.7, y - 0.6 * mouth * 2.2
        elif y < 17 and x > 36 and mouth:  # the lower lip goes down with the jaw
            x, y = x - 0.7 * mouth, y - 2.4 * mouth
        elif 56 < y < 70 and x > 36:
            x += brow
        knots.append((x, y, *r))
    s.shape("skin", *knots, *_BACK)
    s.lit(3.2, -2.0, alpha=0.55)
    child = kind == "child"
    ey = 46.5 if child else 53.0
    ex = 25.5 if child else 26.5
    k = 1.35 if child else 1.0
    if lid < 2:
        top = 4.0 if lid == 0 else 1.2
        s.shape("eye", (ex - 6.5 * k, ey - 1.4 * k, 0.2), (ex - 1 * k, ey + (top - 0.2) * k), (ex + 5 * k, ey + top * 0.5 * k, 0.3),
                (ex + 4.2 * k, ey - 2.6 * k, 0.3), (ex - 1 * k, ey - 3.2 * k))  # fmt: skip
        s.oval("dark", ex + 2.0 * k, ey - (0.0 if lid == 0 else 1.0) * k, 2.3 * k, (3.2 if lid == 0 else 2.0) * k)
        s.line(
            "dark",
            1.5 * k,
            (ex - 7.5 * k, ey - 1.2 * k),
            (ex - 1.5 * k, ey + top * k),
            (ex + 6 * k, ey + top * 0.45 * k),
        )
    else:
        s.line(
            "eye",
            1.2 * k,
            (ex - 6.5 * k, ey - 1.0 * k),
            (ex - 1 * k, ey - 3.2 * k),
            (ex + 5 * k, ey - 2.0 * k),
            alpha=0.8,
        )
    # ear
    s.shape("skin+", (-9, 49), (-3.5, 53.5), (1.5, 49), (-0.5, 41), (-4, 33.5), (-7.5, 36), alpha=0.4)
    s.line("skin-", 1.4, (-6, 47), (-2.5, 49.5), (-1, 46), (-4, 41), (-4.4, 37.5))
    if smile > 0 and mouth == 0:
        s.line("skin+", 1.1, (38.4, 17), (33.5, 17.4), (30.5, 20.6), alpha=0.8)
    elif smile < 0 and mouth == 0:
        s.line("skin+", 1.1, (38.4, 17), (34, 15.6), (31.6, 12.6), alpha=0.8)
    else:
        s.line("skin+", 1.0, (38.4, 17), (33, 16.2), alpha=0.6)
    if mouth:
        s.shape("dark", (44, 18.2, 0), (33, 16.8 - mouth), (44, 14.5 - 3.4 * mouth, 0))
    if kind.startswith("old"):
        s.lines("skin+", 0.9, ((17, 51), (13, 52), (10, 55)), ((17, 49.5), (12.5, 48.5), (9.5, 47)), ((33, 27), (31, 21), (31.6, 15)),
                alpha=0.5)  # fmt: skip


def brow(s: Stack, look: PersonLook, smile: int) -> None:
    child = look.age == "child"
    y = 55.5 if child else 61.0
    thick = 2.6 if look.figure == "woman" or child else 3.8
    tilt = 2.5 if smile < 0 else 0.0
    s.shape(
        "hair",
        (15, y - 2.4 - tilt, 0.3),
        (26, y + 1.2),
        (36, y - 0.4 + tilt, 0.2),
        (35, y - thick * 0.7 + tilt, 0.2),
        (25, y + 1.2 - thick),
    )


Cut = Callable[[Stack], None]


def _short(s: Stack) -> None:
    s.shape("hair", (34, 84, 0.2), (32, 93), (18, 102.5), (-6, 105), (-30, 101), (-46, 88), (-52, 68), (-49, 46), (-41, 30, 0.3),
            (-33, 24, 0.2), (-26, 34), (-18, 44, 0.3), (-10, 55), (-3, 56, 0.3), (2, 48, 0.2), (5, 60), (10, 72), (20, 79))  # fmt: skip
    s.lit(3.0, -2.4)
    s.lines(
        "hair+",
        0.9,
        ((-40, 84), (-22, 93), (2, 96)),
        ((-46, 66), (-30, 80), (-4, 86)),
        ((-44, 48), (-30, 62), (-12, 70)),
        alpha=0.45,
    )


def _bun(s: Stack) -> None:
    s.oval("hair", -46, 84, 17)
    s.lit(3, -2)
    s.lines("hair+", 0.9, ((-56, 92), (-46, 94), (-36, 88)), ((-58, 82), (-48, 84), (-38, 78)), alpha=0.5)
    s.shape("hair", (33, 85, 0.3), (27, 97), (6, 104), (-18, 103), (-38, 95), (-50, 76), (-50, 54), (-42, 34), (-30, 24, 0.3),
            (-18, 36), (-10, 52), (4, 58, 0.4), (12, 66), (22, 78))  # fmt: skip
    s.lit(3, -2.4)
    s.lines(
        "hair+",
        0.9,
        ((26, 88), (4, 92), (-30, 84)),
        ((14, 80), (-8, 82), (-36, 72)),
        ((0, 66), (-18, 66), (-40, 58)),
        alpha=0.45,
    )


HAIR: dict[str, Cut] = {"short": _short, "bun": _bun, "braid": _bun, "none": lambda s: None}
BEARDS: dict[str, Cut] = {"none": lambda s: None}
