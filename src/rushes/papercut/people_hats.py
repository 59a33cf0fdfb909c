"""Hats in profile, in hundredths of a head's height as heads are.

A hat sits above the line from (60, 79) to (-60, 72), above which hair is cut away; `OPEN_HATS` leave the hair whole,
and `CLOSED_HATS` hide it.
"""

from __future__ import annotations

import math

import skia

from rushes.papercut.people_beasts import BEAST_HEADS
from rushes.papercut.people_finery import arena_helmet, bee_hat, bucket_hat, miner_helmet, roman_helmet
from rushes.papercut.people_heads import Cut
from rushes.papercut.people_paper import Stack


def _band(
    s: Stack, paper: str = "trim", low: float = 72, high: float = 80, back: float = -45, front: float = 36
) -> None:
    s.shape(paper, [(front, low, 0), (front - 1, high, 0), (-4, high + 1), (back, high - 4, 0),
        (back - 0.5, low - 5, 0), (-4, low - 1)])  # fmt: skip


def _cap(s: Stack) -> None:
    s.shape("hat", "44,74,.2 40,86 22,101 -8,107 -38,101 -54,86 -55,68,.3 -30,62 0,68 30,72")
    s.lit(2.4, -3.0)
    s.shape("hat-", "24,76,.3 42,80 58,72,.2 56,68.5,.3 40,68.5 26,71")
    s.line("hat-", 1.2, "40,85 10,88 -30,84 -54,74", "-8,107 -8,90")


def _baseball(s: Stack) -> None:
    s.shape("hat", "38,71,.1 38,86 24,102 -4,109 -32,103 -48,86 -51,63,.1 -20,66 10,70")
    s.lit(2.4, -3.0)
    s.shape("hat-", "30,78,.2 48,79 70,70,.2 71,66,.2 52,70 32,70")
    s.line("hat-", 1.2, "-4,109 4,90 4,69")
    s.oval("trim", -4, 109.5, 3, 2)


def _beanie(s: Stack) -> None:
    s.shape("hat", "40,74 37,92 22,109 -4,115 -32,108 -49,90 -53,66")
    s.lit(2.4, -3.0)
    s.shape("hat+", "42,69,.3 42,82,.3 10,83 -30,79 -53,74,.3 -54,58,.3 -28,64 10,68")
    s.line("hat-", 1.2, *(f"{x},{66 + (x + 50) * 0.05} {x - 0.6},{77 + (x + 50) * 0.04}" for x in range(-46, 42, 8)))


def _bobble(s: Stack) -> None:
    s.oval("trim", -10, 122, 12)
    s.lit(2, -2)
    _beanie(s)


def _brim(s: Stack, x0: float, x1: float, y: float, droop: float, thick: float = 6) -> None:
    s.shape("hat", [(x0, y - droop, 0.3), (x0 * 0.5, y + 3), (-4, y + thick), (x1 * 0.55, y + 3), (x1, y - droop, 0.3),
                    (x1 * 0.6, y - 3), (-4, y - 3), (x0 * 0.6, y - 4)])  # fmt: skip
    s.lit(0, -2.2)


def _wide_brim(s: Stack) -> None:
    s.shape("hat", "-41,72 -37,96 -20,110 8,111 27,99 33,74")
    s.lit(2.4, -3.0)
    _band(s, low=74, high=83, back=-40, front=33)
    _brim(s, -86, 80, 73, 9)


def _straw(s: Stack) -> None:
    s.shape("hat", "-40,72 -38,99,.3 -30,105,.4 22,105,.4 30,99,.3 32,74")
    s.lit(2.4, -3.0)
    s.line("hat-", 0.9, "-38,92 -4,95 31,92", "-38,98 -4,101 30,98")
    _band(s, low=74, high=85, back=-40, front=32)
    _brim(s, -92, 86, 73, 5)
    s.line("hat-", 0.9, "-86,69 -40,74 0,76", "80,69 40,74 0,76")


def _top_hat(s: Stack) -> None:
    s.shape("hat", "-40,74,0 -38,100 -46,146,.2 -20,150 20,150 40,146,.2 32,100 34,74,0")
    s.lit(3.0, -2.0)
    _band(s, low=75, high=88, back=-40, front=34)
    s.shape("hat", "-64,84,.2 -56,76 -40,72 0,71 34,72 50,77 58,85,.2 52,70 30,66 -6,65 -44,65 -60,71")


def _bowler(s: Stack) -> None:
    s.shape("hat", "-45,72 -45,96 -28,115 -4,119 20,114 34,96 36,72")
    s.lit(2.6, -3.0)
    _band(s, low=73, high=80, back=-45, front=36)
    s.shape("hat", "-64,84,.2 -54,74 -30,71 0,72 30,74 46,77 55,87,.2 52,71 34,66 0,65 -34,63 -58,68")


def _fedora(s: Stack) -> None:
    s.shape("hat", "-43,74 -45,98 -28,117 -12,119 -4,112,.5 10,119 26,114 35,96 36,74")
    s.lit(2.6, -3.0)
    s.line("hat-", 1.4, "-4,112 6,102 18,100")
    _band(s, low=74, high=85, back=-43, front=36)
    s.shape("hat", "-74,78,.2 -50,76 0,80 34,77 54,70 72,59,.2 58,61 34,69 0,70 -46,66 -70,70")


def _deerstalker(s: Stack) -> None:
    s.shape("hat", "40,74 36,94 18,109 -6,113 -34,107 -50,90 -53,66 0,68")
    s.lit(2.6, -3.0)
    s.line("hat-", 1.4, "-6,113 14,94 18,70", "-6,113 -30,92 -36,66")
    s.shape("hat", "30,78,.3 46,76 62,64,.2 60,61,.3 44,69 30,70")
    s.shape("hat", "-44,76,.3 -60,66 -74,52,.2 -70,50,.3 -54,60 -42,66")
    s.shape("hat-", "-20,92 0,95 16,84 2,78 -18,78")
    s.oval("hat+", -4, 114, 4, 3)


def _cowboy(s: Stack) -> None:
    s.shape("hat", "-43,72 -44,100 -32,118 -14,120 -4,110,.5 12,120 28,116 35,98 36,72")
    s.lit(2.6, -3.0)
    _band(s, low=73, high=82, back=-43, front=36)
    s.shape("hat", "-88,92,.3 -66,76 -30,78 0,79 30,79 58,77 82,90,.3 66,68 34,64 0,62 -38,60 -74,68")
    s.lit(0, -2.4)


def _crown(s: Stack) -> None:
    s.shape(
        "hat",
        "36,76,0 44,112,0 29,98,0 22,124,0 8,101,0 -4,129,0 -16,100,0 -30,121,0 -36,96,0 -52,107,0 -44,70,0 -4,74",
    )
    s.lit(2.4, -2.0)
    s.shape("trim", "36,75,0 36,83,0 -4,82 -45,79,0 -44.5,71,0 -4,74")
    for x, y in ((44, 113), (22, 125), (-4, 130), (-30, 122), (-52, 108)):
        s.oval("trim", x, y, 3.4)


def _tiara(s: Stack) -> None:
    s.shape("hat", "37,80,0 45,104,0 32,96,0 28,116,0 16,101,0 8,113,0 -2,101,0 -22,97 -23,92 0,94 22,89")
    s.lit(1.6, -1.4)
    s.oval("trim", 28.5, 116, 3)
    s.oval("trim", 27, 98, 2.6)


def _helmet(s: Stack) -> None:
    s.shape("hat", "43,74,.2 40,92 22,110 -6,116 -34,110 -52,92 -58,66 -62,57,.2 -30,62 6,68 30,68 48,68,.2")
    s.lit(2.6, -3.4)
    s.line("hat-", 1.6, "47,70 20,73 -20,70 -60,60")
    s.line("dark", 2.2, "6,68 12,34 26,0")


def _knight(s: Stack) -> None:
    s.shape("trim", "-20,112 -34,138 -66,148 -92,132 -98,100,.2 -80,116 -58,118 -44,104")
    s.line("trim-", 1.2, "-26,116 -48,134 -78,130", "-30,112 -56,126 -84,116")
    s.shape(
        "hat",
        "40,92 22,110 -6,116 -36,108 -54,88 -56,56 -50,24 -40,2,.3 -10,-8 24,-8 40,-2,.3 46,14 62,40,.2 46,66 42,80",
    )
    s.lit(3.0, -3.0, alpha=0.7)
    s.shape("dark", "60,44,.2 40,50 18,50 18,55 42,56,.3 54,50,.2")
    s.line("hat-", 1.8, "-14,58 4,66 44,66", "-14,58 -4,34 14,8 40,2")
    for x in (26, 34, 42):
        s.oval("dark", x, 22 + (x - 34) * 0.4, 1.6, 4)
    s.oval("hat-", -14, 58, 4)


def _viking(s: Stack) -> None:
    s.shape("pale", "-14,88 -30,98 -46,118 -44,146,.1 -36,128 -22,112 -4,100")
    s.shape("hat", "40,74 37,94 18,110 -6,115 -32,109 -49,92 -52,66 0,70")
    s.lit(2.6, -3.0)
    s.shape("hat-", "42,70,.2 41,80,.2 -4,80 -52,74,.2 -54,63,.2 -4,69")
    s.shape("hat-", "38,80 44,66 42,52,.2 37,60 33,72")
    s.shape("pale", "8,86 24,98 38,118 34,148,.1 26,128 12,112 -6,98")
    s.lit(2, -1)


def _hood(s: Stack) -> None:
    s.shape("hat",
        "35,93,.2 22,107 -4,115 -32,113 -54,100 -67,78,.4 -68,46 -60,14 -42,-14 -14,-26 16,-22 28,-8,.3 22,2 10,12 "
        "4,30 "
            "6,52 14,70 26,84")  # fmt: skip
    s.lit(3.0, -3.0)
    s.line("hat-", 2.4, "33,90 19,73 11,53 9,31 14,14 25,3")
    s.line("hat-", 1.2, "-20,108 -46,78 -50,40", "-4,-18 -26,10 -36,40")


def _headscarf(s: Stack) -> None:
    s.shape("hat",
        "34,90,.3 24,102 -2,107 -30,102 -49,84 -54,58 -48,32 -38,12 -20,-2 6,-8 24,-8,.3 26,0,.3 14,6 4,22 2,44 "
        "10,66 24,80")  # fmt: skip
    s.lit(2.6, -2.8)
    s.shape("hat", "18,0 28,-3 32,-9 36,-26,0 28,-20 20,-30,0 18,-12")
    s.line("hat-", 1.4, "30,86 14,68 6,46 8,24 22,2", "-30,96 -42,60 -18,8", "0,14 -24,40 -36,70")


def _veil(s: Stack) -> None:
    s.shape(
        "hat",
        "30,94 22,106 -4,111 -32,107 -52,90 -60,60 -66,24 -74,-16 -70,-44,.3 -46,-50 -20,-44 -12,-20 -6,20 2,56 14,78",
    )
    s.lit(2.6, -2.8)
    s.shape("white", "37,82,.3 31,96,.3 16,80 6,56 4,30 10,8 22,-6 30,-8 22,-22 2,-26 -18,-16 -12,12 -8,44 0,68 16,88")
    s.line("hat-", 1.3, "-20,100 -44,60 -52,0", "-10,80 -34,30 -40,-30")


def _chef(s: Stack) -> None:
    s.shape("hat", "-38,88 -58,102 -60,128 -44,142 -22,140 -8,152 14,150 26,140 44,138 54,122 46,102 34,88,.3")
    s.lit(3.0, -3.0)
    s.shape("hat", "-44,66,0 -43,94,0 -4,97 37,94,0 37,72,0 -4,70")
    s.line("hat-", 1.3, "-36,94 -44,116", "-20,96 -24,124", "-3,97 -3,128", "14,96 20,124", "30,94 38,114",
        "-43,93 -4,96 37,93")  # fmt: skip


def _captain(s: Stack) -> None:
    s.shape("hat", "-46,88 -62,98 -58,108,.3 -20,112 20,119 46,113 54,102,.3 38,88")
    s.lit(1.6, -3.0)
    s.shape("dark", "-45,68,0 -46,88,0 -4,89 39,90,0 38,73,0 -4,72")
    s.shape("dark", "32,78,.2 48,74 60,62,.2 54,62,.3 40,68 32,70")
    s.line("trim", 2.0, "38,76 20,75 0,74")
    s.oval("trim", 32, 96, 5, 6)


def _sailor(s: Stack) -> None:
    s.shape("hat", "-40,84 -32,104 -8,112 18,106 34,88")
    s.lit(2.0, -2.6)
    s.shape("hat", "-52,68,.2 -49,92,.2 -4,94 37,96,.2 42,74,.2 -4,74")
    s.line("hat-", 1.4, "-49,90 -4,92 37,94")
    s.line("accent", 2.2, "-50,74 -4,79 40,80")


def _souwester(s: Stack) -> None:
    s.shape("hat",
        "38,74 34,94 16,109 -10,112 -34,102 -47,82 -62,60 -84,40,.2 -80,34,.3 -56,44 -32,56 0,66 34,68 56,62,.2 "
        "61,65,.3 50,74")  # fmt: skip
    s.lit(2.4, -3.0)
    s.line("hat-", 1.5, "42,74 10,77 -24,72 -50,62", "-10,112 -6,92 -4,78", "16,108 20,92 22,78")
    s.line("hat-", 2.2, "-8,66 4,30 22,-2")


def _witch(s: Stack) -> None:
    s.shape("hat", "-44,74 -40,104 -34,134 -48,158 -78,168,0 -42,174 -14,158 4,130 24,102 36,74")
    s.lit(2.6, -2.4)
    s.line("hat-", 1.4, "-34,134 -18,138 0,134", "-30,120 -18,124 -6,124")
    _band(s, low=74, high=86, back=-44, front=36)
    s.shape("gold", "6,74,0 6,88,0 22,88,0 21,74,0")
    s.shape("hat", "-104,60,.2 -60,74 -4,79 46,77 96,66,.2 54,66 -4,69 -60,61")


def _wizard(s: Stack) -> None:
    s.shape("hat", "-46,72 -40,108 -40,140 -62,172,0 -30,176 -6,164,.4 8,138 24,106 38,74")
    s.lit(2.6, -2.4)
    for x, y, r in ((-12, 126, 8), (6, 98, 6), (-26, 98, 6), (-30, 154, 5)):
        s.shape("trim", star(x, y, r))
    s.shape("hat", "-78,60,.2 -46,74 -4,78 40,76 70,64,.2 40,68 -4,69 -46,62")
    s.line("trim", 2.2, "-47,74 -4,79 40,78")


def star(x: float, y: float, r: float, points: int = 5) -> list[tuple[float, float, float]]:
    """A star's outline."""
    out = []
    for i in range(2 * points):
        k = r if i % 2 == 0 else r * 0.45
        a = math.pi * i / points
        out.append((x + k * math.sin(a), y + k * math.cos(a), 0.0))
    return out


def _hard_hat(s: Stack) -> None:
    s.shape("hat", "42,74 38,96 20,111 -6,116 -32,111 -50,94 -53,68 0,72")
    s.lit(2.6, -3.4)
    s.shape("hat+", "-14,115 4,115.5 10,96 12,72 -16,71 -18,96")
    s.shape("hat", "-58,70,.2 0,78 44,78 62,68,.2 60,64,.3 40,70 0,71 -58,63,.2")


def _fire_helmet(s: Stack) -> None:
    s.shape("hat", "40,74 37,96 20,110 -6,114 -32,108 -48,92 -50,68 0,72")
    s.lit(2.6, -3.4)
    s.shape("hat+", "-30,110 -4,122 24,114 34,100 22,106 -6,113")
    s.shape("hat", "-88,40,.2 -60,66 -4,78 42,78 58,66,.2 40,69 -4,70 -48,58 -80,36,.2")
    s.shape("trim", "28,74 26,98 34,106 42,96 42,76")


def _space(s: Stack) -> None:
    """A round shell, open to the front behind a visor; the face stays to be seen."""
    shell = skia.Path()
    shell.addCircle(-2, 44, 76)
    visor = skia.Path()
    visor.addRRect(skia.RRect.MakeRectXY(skia.Rect(-6, 8, 88, 88), 40, 38))
    ring = skia.Op(shell, visor, skia.PathOp.kDifference_PathOp)
    s.put("glass", skia.Op(shell, visor, skia.PathOp.kIntersect_PathOp), alpha=0.3)
    s.put("hat", ring)
    s.lit(3.5, -3.5)
    s.line("trim", 3.0, "66,88 30,89 8,76 -5,48 8,20 30,7 66,8")
    s.line("rim", 3.0, "42,80 58,74 68,60", alpha=0.8)
    s.line("rim", 2.4, "66,50 67,44", alpha=0.7)
    s.oval("hat-", -44, 44, 15)
    s.oval("hat+", -44, 44, 9)
    s.shape("hat-", "-46,-30,.2 -48,-18,.3 0,-26 46,-18,.3 44,-30,.2 0,-36")


def _nurse(s: Stack) -> None:
    s.shape("hat", "-30,90,.2 -34,112,.2 -8,122 20,118,.2 26,100,.2 0,104")
    s.lit(1.6, -2.4)
    s.line("accent", 3.4, "-4,106 -4,117", "-10,111.5 2,111.5")


def _beret(s: Stack) -> None:
    s.shape("hat", "40,76,.3 38,90 20,106 -10,113 -42,108 -66,92 -68,78 -50,72 -10,74 20,74")
    s.lit(2.4, -3.0)
    s.line("hat", 3.4, "-12,112 -10,120")
    s.line("hat-", 1.8, "39,77 10,78 -30,75 -52,73")


def _mortarboard(s: Stack) -> None:
    s.shape("hat", "-45,66,.2 -44,96 -4,102 36,96 38,73,.2 -4,70")
    s.shape("hat", "-70,100,0 -6,88,0 66,102,0 0,118,0")
    s.lit(0, -2.4)
    s.line("trim", 2.0, "0,106 46,100 50,70")
    s.shape("trim", "47,72 53,72 55,54,.2 45,54,.2")


def _turban(s: Stack) -> None:
    s.shape("hat", "40,70,.3 46,86 38,104 16,118 -14,120 -42,110 -56,90 -54,66,.3 -30,64 4,72")
    s.lit(2.6, -3.0)
    s.line("hat-", 1.8, "40,72 10,96 -30,116", "44,84 18,106 -8,120", "-54,72 -20,78 10,96", "-54,86 -30,90 0,104",
        "38,70 0,80 -40,66")  # fmt: skip
    s.oval("trim", 34, 90, 5)


def _headcloth(s: Stack) -> None:
    """The striped cloth of the pharaohs: wide at the ears, down on the breast, a snake on the brow."""
    s.shape("hat", "42,74,.1 40,94 12,113 -26,111 -56,92 -84,30 -80,-30,.2 -34,-40,.2 -14,-38,.1 -6,6 -10,40 6,72")
    s.lit(2.6, -3.0)
    for k in range(6):
        s.line("second", 6.0, f"{-8 - k},{-26 + 18 * k} {-80 + 3 * k},{-22 + 22 * k}")
    s.line("second", 4.0, "8,111 -44,99", "28,104 -54,84")
    s.line("trim", 6.0, "44,76 10,80 -14,70")
    s.shape("trim", "38,78 44,100 54,110,.3 60,102,.3 52,94 48,76")


def _santa(s: Stack) -> None:
    s.shape("hat", "37,78 30,104 4,120 -30,118 -56,100 -72,70 -76,52,.3 -66,54 -54,72 -46,78")
    s.lit(2.6, -3.0)
    s.shape("trim", "44,68 44,82 10,86 -30,82 -55,76 -56,60 -28,64 10,69")
    s.oval("trim", -76, 46, 12)


def _nightcap(s: Stack) -> None:
    s.shape("hat", "38,74 30,104 4,120 -30,118 -58,100 -76,64 -80,40,.3 -70,44 -56,68 -50,66 0,70")
    s.lit(2.6, -3.0)
    s.line("hat-", 3.0, "22,110 10,74", "-6,119 -16,72", "-34,115 -42,72", "-58,100 -54,80")
    s.oval("trim", -80, 36, 8)


def _flowers(s: Stack) -> None:
    for i, (x, y) in enumerate(((34, 84), (20, 93), (4, 98), (-13, 98), (-29, 92), (-42, 81))):
        s.shape("fair" if i % 2 else "hat", star(x, y, 15, 6))
        s.oval("glow" if i % 2 == 0 else "accent", x, y, 4.2)


def _tricorne(s: Stack) -> None:
    s.shape("hat", "-78,84,.2 -52,80 -30,100 -4,124 22,108 44,88 66,86,.2 50,70 20,68 -10,68 -48,64 -66,72")
    s.lit(1.6, -3.0)
    s.line("trim", 2.2, "-72,82 -50,78 -4,84 40,84 60,84")


def _pirate(s: Stack) -> None:
    _tricorne(s)
    s.oval("pale", -2, 100, 7.5, 7)
    s.line("pale", 2.6, "-14,88 12,94", "-13,95 11,87")


def _bandana(s: Stack) -> None:
    s.shape("hat", "-44,66 -58,64,0 -72,48,0 -58,54 -62,36,0 -46,54")
    s.shape("hat", "39,76,.3 34,92 16,103 -8,106 -32,100 -47,86 -52,62,.3 -20,66 14,74")
    s.lit(2.4, -2.6)
    for x, y in ((20, 90), (-2, 94), (-24, 90), (8, 80), (-16, 78), (-38, 78)):
        s.oval("trim", x, y, 2.2)


def _aviator(s: Stack) -> None:
    s.shape(
        "hat",
        "38,78 34,96 14,106 -10,108 -36,100 -50,82 -54,52 -48,24 -34,12,.3 -20,16 -8,8 6,6 18,2,.3 8,24 6,48 14,66",
    )
    s.lit(2.6, -2.8)
    s.line("hat-", 1.4, "-10,108 -6,80 -14,40", "6,50 -14,46 -30,20")
    s.line("hat-", 4.0, "-50,78 0,86 30,84")
    s.oval("trim", 31, 83, 11, 8.5)
    s.oval("glow", 32, 83, 7.5, 5.5, alpha=0.8)


def _ushanka(s: Stack) -> None:
    s.shape("hat", "36,86 28,106 -4,114 -34,106 -48,88")
    s.shape("trim", "44,72 44,92 30,96 -10,94 -50,88 -58,70 -54,40 -44,10 -24,6 -8,14 0,40 6,64 24,68")
    s.lit(2.6, -2.6)
    s.line("trim-", 1.2, "-14,88 -26,50 -24,14", "40,90 36,74", "20,94 16,74")


def _guard(s: Stack) -> None:
    s.shape("hat", "38,68 44,104 36,148 12,164 -18,164 -42,150 -54,108 -50,60 0,66")
    s.lit(3.0, -2.6)
    s.line("trim", 2.4, "-30,62 0,22 28,6")
    s.line("hat-", 1.2, *(f"{x},{80 + i % 2 * 12} {x + 3},{100 + i % 2 * 12}" for i, x in enumerate(range(-40, 40, 9))))


def _jester(s: Stack) -> None:
    s.shape("hat", "0,82 -10,112 -34,130 -62,120,0 -78,94 -50,98 -46,62")
    s.shape("trim", "-12,84 0,112 24,120 50,112 72,80,.2 74,74,.3 56,90 44,92 38,72 0,74")
    s.lit(2.0, -2.6)
    s.oval("glow", -78, 92, 7)
    s.oval("glow", 75, 72, 7)
    s.shape("trim", "40,70,.2 40,80,.2 -4,82 -50,76,.2 -50,64,.2 -4,71")


def _mitre(s: Stack) -> None:
    s.shape("hat", "-46,64,.1 -52,110 -6,168,0 44,112 39,72,.1 -4,70")
    s.lit(2.6, -2.4)
    s.shape("trim", "-46,66,0 -47,76,0 -4,82 39,82,0 39,73,0 -4,71")
    s.line("trim", 4.5, "-4,82 -6,156", "-26,116 18,118")


def _cone(s: Stack) -> None:
    s.shape("hat", "-88,56,.2 -44,92 -4,118,.2 40,92 84,58,.2 40,68 -4,71 -50,66")
    s.lit(2.4, -3.0)
    s.line("hat-", 1.0, "-4,116 -50,68", "-4,116 -20,71", "-4,116 14,71", "-4,116 46,70")
    s.line("dark", 1.4, "-8,66 4,30 22,-2")


def _fez(s: Stack) -> None:
    s.shape("hat", "-40,78,0 -32,124,.1 -4,127 24,124,.1 32,80,0 -4,78")
    s.lit(2.4, -2.0)
    s.line("trim", 1.8, "-4,126 -28,122 -40,96")
    s.shape("trim", "-43,98 -37,98 -36,80,.2 -45,80,.2")


def _headphones(s: Stack) -> None:
    s.line("hat", 6.0, "-4,44 -8,80 -6,107")
    s.oval("hat", -4, 44, 14, 18)
    s.lit(2.0, -2.0)
    s.oval("trim", -3, 44, 7, 10)


def _bonnet(s: Stack) -> None:
    s.shape("hat", "28,96,.2 10,108 -18,108 -44,96 -56,70 -54,40 -40,20 -16,14 2,18,.3 6,40 14,70")
    s.lit(2.6, -2.6)
    s.shape("hat+", "44,98,.2 30,104 16,84 4,50 2,22 14,14,.2 20,26 18,50 28,78")
    s.line("trim", 3.0, "4,18 14,4 22,-6")


def _swim_cap(s: Stack) -> None:
    s.shape("hat", "38,76,.2 32,92 14,102 -8,104 -32,98 -48,82 -50,56 -40,40,.3 -20,46 0,58 18,72")
    s.lit(2.4, -2.6)
    s.line("dark", 2.4, "36,56 0,60 -46,60")
    s.oval("glow", 31, 54, 8, 6)


def _party(s: Stack) -> None:
    s.shape("hat", "-30,92,0 -8,152,0 24,90,0 -4,98")
    s.lit(2.2, -1.4)
    s.line("trim", 3.6, "-24,104 18,102", "-18,120 10,122")
    s.oval("trim", -8, 154, 7)


def _ribbon(s: Stack) -> None:
    s.line("hat", 4.5, "14,100 -2,106 -20,104")
    s.shape("hat", "-18,106 -36,122,.3 -42,104,.3")
    s.shape("hat", "-18,106 0,126,.3 8,108,.3")
    s.oval("hat-", -18, 106, 4)


HATS: dict[str, Cut] = {
    "none": lambda s: None, "cap": _cap, "baseball cap": _baseball, "beanie": _beanie, "bobble hat": _bobble,
    "wide brim": _wide_brim, "straw hat": _straw, "top hat": _top_hat, "bowler": _bowler, "fedora": _fedora,
    "deerstalker": _deerstalker, "cowboy hat": _cowboy, "crown": _crown, "tiara": _tiara, "helmet": _helmet,
    "knight helmet": _knight, "viking helmet": _viking, "hood": _hood, "headscarf": _headscarf, "chef hat": _chef,
    "captain cap": _captain, "sailor cap": _sailor, "souwester": _souwester, "witch hat": _witch, "wizard hat": _wizard,
    "hard hat": _hard_hat, "fire helmet": _fire_helmet, "space helmet": _space, "nurse cap": _nurse, "beret": _beret,
    "mortarboard": _mortarboard, "turban": _turban, "headcloth": _headcloth, "santa hat": _santa, "nightcap": _nightcap,
    "flower crown": _flowers,
    "pirate hat": _pirate, "bandana": _bandana, "aviator cap": _aviator, "ushanka": _ushanka, "guard hat": _guard,
    "veil": _veil, "jester cap": _jester, "mitre": _mitre, "cone hat": _cone, "fez": _fez, "headphones": _headphones,
    "bonnet": _bonnet, "swim cap": _swim_cap, "party hat": _party, "ribbon": _ribbon,
    "roman helmet": roman_helmet, "arena helmet": arena_helmet, "miner helmet": miner_helmet, "bee hat": bee_hat,
    "bucket": bucket_hat, "tricorne": _tricorne,
    **BEAST_HEADS,
}  # fmt: skip
OPEN_HATS = frozenset({"none", "crown", "tiara", "nurse cap", "flower crown", "headphones", "party hat", "ribbon",
    "space helmet"})  # fmt: skip
CLOSED_HATS = (
    frozenset(
        {"veil", "hood", "headscarf", "knight helmet", "aviator cap", "swim cap", "bonnet", "space helmet", "bucket"}
    )
    | BEAST_HEADS.keys()
)

_BELOW = ((140, 83), (60, 79), (-60, 72), (-140, 69), (-140, -200), (140, -200))


def under_hat(hair: Stack) -> Stack:
    """Hair as far as a hat leaves it to be seen."""
    below = skia.Path()
    below.addPoly([skia.Point(x, y) for x, y in _BELOW], True)
    out = Stack()
    for name, path, stroke, alpha in hair.pieces:
        if stroke:
            continue
        cut = skia.Op(path, below, skia.PathOp.kIntersect_PathOp)
        if cut is not None:
            out.put(name, cut, stroke, alpha)
    return out
