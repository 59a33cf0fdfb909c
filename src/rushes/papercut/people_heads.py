"""Heads in profile: faces, eyes, ears and beards; in hundredths of a head's height, y up from the chin."""

from __future__ import annotations

import random
from collections.abc import Callable

from rushes.papercut.people_looks import PersonLook
from rushes.papercut.people_paper import Stack, knots
from rushes.papercut.props_shapes import Knot

Cut = Callable[[Stack], None]

_SKULL = "8,3 -8,7 -22,13 -34,22 -43,36 -47.5,55 -45,74 -36,89 -22,97.5"
_PROFILES = {  # from the crown over the face to the throat
    "man": (
        "-6,100 15,97 30,88 37,76 39,66 40,60.5 36.5,54.5,.6 40,47 46,38 50.5,31.5 50.5,28 46.5,25.6,.5 40,25.4,.2 "
        "39.8,22.6 42.8,19.8,.5 42.2,18 38.6,16.8,0 41.4,15.2,.5 40.8,13 37.4,10.4 39.4,6 38.4,2 33.5,-.6 26,-1"
    ),
    "woman": (
        "-6,100 15,97 30,88 37,76 38.3,66 37.6,60 34.8,54 38,46.5 42.6,39 47.2,33 47.2,30 43.6,27.4,.5 38,26.8,.2 "
        "38,23.8 41.8,20.8,.5 41.2,18.8 37.6,17.2,0 40.6,15.2,.5 39.8,12.4 36,10.2 37.2,6 35.6,1.8 31,-.6 24,0"
    ),
    "child": (
        "-4,100 18,97 33,87 40,74 40.6,62 38,53 35,46.5,.7 37,41 41.4,36 43.6,32.6 42.4,29.6 38,28,.5 35.4,27,.3 "
        "35.8,24.4 39,21.8,.5 38.4,20 35.2,18.6,0 37.8,16.6,.5 36.6,13.8 33.6,11.8 35,7.4 32.6,2.2 26,-.6 18,0"
    ),
    "old man": (
        "-6,100 15,97 30,88 36.5,76 38.4,66 41,60 36.8,53.5,.5 41.6,48 48.6,40 53.4,31 53.4,26.5 48,24.2,.5 40,25,.2 "
        "38.8,22 40,19.6,.5 39.4,18 35.8,16.8,0 39,15,.5 38.6,12.8 36.6,10.4 41,6.4 40.8,2 36,-1 26,-1"
    ),
    "old woman": (
        "-6,100 15,97 30,88 36.5,76 38,66 38.6,60 35,53.5,.6 38.8,47 44.4,39.5 49.6,31.5 49,28 44.6,26,.5 38,26,.2 "
        "37,23.2 39.2,20.6,.5 38.4,18.8 35.2,17.4,0 38,15.4,.5 37.4,12.8 35.2,10.6 39,6.6 38,2 33,-.8 24,-.4"
    ),
}


def kind_of(look: PersonLook) -> str:
    if look.age == "child":
        return "child"
    figure = "woman" if look.figure == "woman" else "man"
    return figure if look.age == "adult" else f"old {figure}"


def face(s: Stack, look: PersonLook, seed: int, lid: int, mouth: int, smile: int) -> None:
    """The bare head: skull, profile, ear, eye. `lid` 0..2 closes the eye, `mouth` 0..2 opens it, `smile` is -1..1."""
    kind = kind_of(look)
    rng = random.Random(seed)
    nose, chin, brow = rng.uniform(-1.6, 2.2), rng.uniform(-1.2, 1.6), rng.uniform(-0.8, 0.8)
    if "witch nose" in look.extras:
        nose, chin = 5.0, 5.0
    edge: list[Knot] = []
    for x, y, *r in knots(_PROFILES[kind]):
        if 26 < y < 50 and x > 40:
            x, y = x + nose * (x - 36) / 14, y - max(0.0, nose - 3) * (x - 44) / 4
        elif y < 12 and x > 24:
            x, y = x + chin * 0.7, y - 1.4 * mouth
        elif y < 17 and r == [0] and mouth:  # the corner of the mouth
            x, y = x - 3.6 - 1.2 * mouth, y - 0.5
        elif y < 17 and x > 36:  # the lower lip goes down with the jaw
            x, y = x - 0.5 * mouth, y - 2.6 * mouth
        elif 56 < y < 70 and x > 36:
            x += brow
        edge.append((x, y, *r))
    s.shape("skin", [*edge, *knots(_SKULL)])
    s.lit(3.2, -2.0, alpha=0.55)
    _eye(s, look, lid)
    s.shape("skin+", "-9,49 -3.5,53.5 1.5,49 -.5,41 -4,33.5 -7.5,36", alpha=0.4)
    s.line("skin-", 1.4, "-6,47 -2.5,49.5 -1,46 -4,41 -4.4,37.5")
    if not mouth:
        s.line("skin+", 1.1, {1: "38.4,17 33.5,17.4 30.5,20.6", 0: "38.4,17 33,16.2",
            -1: "38.4,17 34,15.6 31.6,12.6"}[smile], alpha=0.75)  # fmt: skip
    if kind.startswith("old"):
        s.line("skin+", 0.9, "17,51 13,52 10,55", "17,49.5 12.5,48.5 9.5,47", "33,27 31,21 31.6,15",
            "28,72 33,73 36,72", alpha=0.5)  # fmt: skip
    if "freckles" in look.extras:
        for x, y in ((27, 36), (31, 38), (29, 33), (24, 35), (33, 34)):
            s.oval("skin+", x, y, 0.9)


def _eye(s: Stack, look: PersonLook, lid: int) -> None:
    child = look.age == "child"
    x, y, k = (25.5, 46.5, 1.35) if child else (26.5, 53.0, 1.0)

    def at(*places: Knot) -> list[Knot]:
        return [(x + dx * k, y + dy * k, *r) for dx, dy, *r in places]

    if lid == 2:
        s.line("eye", 1.2 * k, at((-6.5, -1.0), (-1, -3.2), (5, -2.0)), alpha=0.8)
        return
    top = 4.0 if lid == 0 else 1.2
    s.shape("eye", at((-6.5, -1.4, 0.2), (-1, top - 0.2), (5, top / 2, 0.3), (4.2, -2.6, 0.3), (-1, -3.2)))
    s.oval("dark", x + 2 * k, y - lid * k, 2.3 * k, (3.2 - 1.2 * lid) * k)
    s.oval("eye", x + 3 * k, y + (1.2 - lid) * k, 0.7 * k)
    s.line("dark", 1.5 * k, at((-7.5, -1.2), (-1.5, top), (6, top * 0.45)))
    if look.figure == "woman":
        s.line("dark", 1.0 * k, at((4, top * 0.5), (8.4, top * 0.5 + 1.6)), at((2, top * 0.8), (6, top * 0.8 + 2.2)))


def eyebrow(s: Stack, look: PersonLook, smile: int) -> None:
    child = look.age == "child"
    y = 55.5 if child else 61.0
    thick = 2.4 if look.figure == "woman" or child else 3.8
    tilt = 2.5 if smile < 0 else 0.0
    if look.age == "old" and look.figure != "woman":
        thick = 5.0
    if "stern" in look.extras:
        y, tilt = y - 2, -2.5
    s.shape("brow", [(15, y - 2.4 - tilt, 0.3), (26, y + 1.2), (36, y - 0.4 + tilt, 0.2),
        (35, y - thick * 0.7 + tilt, 0.2), (25, y + 1.2 - thick)])  # fmt: skip


def glasses(s: Stack, look: PersonLook) -> None:
    y = 47.0 if look.age == "child" else 52.0
    s.oval("eye", 29, y, 9.5, 9, alpha=0.16)
    ring = [(29 + 9.5 * x, y + 9 * v) for x, v in ((-1, 0), (0, 1), (1, 0), (0, -1), (-1, 0))]
    s.line("glow", 1.8, ring, [(19.5, y + 1), (-2, y + 3)], [(38, y + 1.5), (41, y - 1)])


def pushed_up(s: Stack) -> None:
    """Glasses that sit in the hair."""
    for x, y in ((34.0, 90.0), (14.0, 103.0)):
        s.oval("eye", x, y, 12.5, 12, alpha=0.75)
        s.line("glow", 3.2, [(x + 12.5 * a, y + 12 * b) for a, b in ((-1, 0), (0, 1), (1, 0), (0, -1), (-1, 0))])
    s.line("glow", 3.2, [(3, 97), (-20, 80)])


def patch(s: Stack, look: PersonLook) -> None:
    s.line("dark", 2.6, "38,66 20,66 -20,72 -45,70")
    s.shape("dark", "18,58 34,60 36,50 28,44 19,48")


def _moustache(s: Stack) -> None:
    s.shape("beard", "38,27,.4 43.5,24.5 47.5,17,.2 41,19.6 34,19 27.5,14.5,.2 29.5,22")
    s.line("beard-", 0.8, "41,24 37,22 32,18", "42,23 44,20.5 45.5,18.4")


def _handlebar(s: Stack) -> None:
    s.shape(
        "beard", "38,27,.4 43.5,25 48,19 52,19.6 53,24,.3 55,17 49,14 42,18.6 33,17.5 24,13 18,17 17,23,.3 21,19 28,21"
    )


def _goatee(s: Stack) -> None:
    _moustache(s)
    s.shape("beard", "37,12,.4 41,11 43.5,2 41,-12,.2 35,-8 31,2 32,9")


def _plaited(s: Stack) -> None:
    """The long narrow beard of the pharaohs, tied on."""
    s.shape("beard", "33,3,.1 43,4,.1 47,-40 54,-46,.3 48,-52 40,-44,.2")
    s.line("hat", 2.4, "34,-8 45,-8", "35,-18 46,-18", "37,-28 46,-28", "38,-38 47,-37")
    s.line("beard", 1.8, "4,44 14,20 36,4")


def _full(s: Stack) -> None:
    s.shape(
        "beard",
        "-5,47,.3 2,46,.4 6,33 16,24 28,21 34,24,.3 39,26.6,.3 44,24 47.5,18,.3 43.5,17.6,.2 44,14 47.5,6 45.5,-7 "
        "36,-16 "
        "20,-17 6,-10 -3,5 -7,25",
    )
    s.lit(1.6, 2.4, alpha=0.4)
    s.line("beard-", 1.1, "40,17.4 34,16.4 30,17.6", "36,11 38,2 34,-9", "27,14 28,2 23,-9", "18,16 17,4 11,-4",
        "8,24 6,10 1,4")  # fmt: skip


def _long(s: Stack) -> None:
    s.shape(
        "beard",
        "-5,47,.3 2,46,.4 6,33 16,24 28,21 34,24,.3 39,26.6,.3 44,24 48.5,17,.3 44,17.6,.2 46,8 48,-12 44,-38 "
        "37,-58 30,-78,.2 "
        "26,-60 16,-44 14,-50,.2 8,-30 -1,-6 -7,24",
    )
    s.lit(1.8, 2.0, alpha=0.4)
    s.line("beard-", 1.1, "40,17.4 34,16.4 30,17.6", "38,10 40,-12 35,-44", "30,12 31,-14 28,-54",
        "20,14 21,-10 20,-38", "10,20 10,0 12,-26")  # fmt: skip


def _curtain(s: Stack) -> None:
    s.shape("beard", "-5,49,.3 2,48,.4 5,32 13,15 24,7 33,10,.3 40,9,.3 45,2 43,-9 33,-16 16,-13 2,-3 -6,14 -9,33")
    s.lit(1.4, 2.2, alpha=0.4)
    s.line("beard-", 1.0, "36,4 36,-8", "26,2 23,-10", "14,6 9,-6", "5,18 -1,8")


def _stubble(s: Stack) -> None:
    s.shape("beard", "2,42 8,28 18,20 30,18 36,22 40,21 39,12 40,4 33,-.6 26,-1 10,2 0,14", alpha=0.45)


BEARDS: dict[str, Cut] = {
    "none": lambda s: None, "moustache": _moustache, "handlebar": _handlebar, "goatee": _goatee, "full": _full,
    "plaited": _plaited,
    "long": _long,
    "curtain": _curtain, "stubble": _stubble,
}  # fmt: skip
