"""What tells some trades and some fairy-tale folk from others: lamps, veils, noses, fur, and things on the feet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rushes.papercut.people_looks import PersonLook
from rushes.papercut.people_paper import Stack

if TYPE_CHECKING:
    from rushes.papercut.people_trunk import Cloth


def miner_helmet(s: Stack) -> None:
    s.shape("hat", "42,74 38,96 20,111 -6,116 -32,111 -50,94 -53,68 0,72")
    s.lit(2.6, -3.4)
    s.shape("hat", "-58,70,.2 0,78 44,78 62,68,.2 60,64,.3 40,70 0,71 -58,63,.2")
    s.shape("glow", "48,92 150,128,0 150,58,0", alpha=0.22)
    s.shape("dark", "30,82 28,102,.3 44,104,.3 50,98 50,86 44,80,.3")
    s.oval("glow", 50, 92, 6, 10)


def bee_hat(s: Stack) -> None:
    """A wide hat with a veil down to the shoulders."""
    s.shape("rim", "-70,78,.1 66,78,.1 60,20 50,-16,.3 -48,-20,.3 -62,20", alpha=0.42)
    s.line("dark", 0.9, "-66,60 62,60", "-64,40 60,40", "-62,20 58,20", "-58,0 54,0", "-40,78 -36,-16", "-10,78 -8,-18",
           "20,78 18,-16", "46,78 40,-14", alpha=0.6)  # fmt: skip
    s.shape("hat", "-40,80 -36,104 -20,112 14,112 30,104 34,80")
    s.shape("hat", "-86,78,.2 -40,86 0,90 40,86 82,78,.2 40,72 -40,72")
    s.lit(0, -2.2)


def _crest(s: Stack, high: float) -> None:
    """A stiff brush of hair from the brow over to the neck."""
    s.shape("trim", f"34,100,0 40,{104 + high},.2 14,{122 + high} -16,{124 + high} -50,{110 + high} -78,{70 + high},.2 "
            "-86,52,.1 -66,54,.1 -56,84 -34,106 -8,114 16,110")  # fmt: skip
    s.line("trim-", 1.1, *(f"{x},{y} {x - 5},{y + high + 6}" for x, y in ((20, 108), (0, 114), (-20, 111), (-40, 101),
                                                                        (-56, 84))))  # fmt: skip


def roman_helmet(s: Stack) -> None:
    """Open to the face: a bowl with a brow band, a cheek guard, a flared neck guard, and the red crest."""
    _crest(s, 14)
    s.shape("hat", "44,72,.1 40,92 22,110 -6,116 -34,110 -52,90 -57,58 -58,30 -78,14,.2 -60,8,.2 -34,16 -30,58 0,70")
    s.lit(2.6, -3.2)
    s.shape("hat", "-28,66,.2 4,66,.2 6,40 16,22 20,-2,.2 4,-6 -10,8 -24,34")
    s.lit(2.0, -2.4)
    s.shape("hat-", "-36,66,.1 48,70,.1 56,76,.2 48,81,.1 -38,77,.1")
    s.oval("trim", -14, 60, 3.4)


def arena_helmet(s: Stack) -> None:
    """A gladiator's: a broad brim all round, a high crest, and a grille of holes before half the face."""
    _crest(s, 22)
    s.shape("hat", "40,74 38,94 20,110 -6,116 -34,110 -50,92 -54,62 -48,20,.2 -30,14 -18,40 -10,70")
    s.lit(2.6, -3.2)
    s.shape("hat", "-26,70 40,72,.1 44,44 38,22,.2 14,16 -14,22")
    for x, y in ((12, 56), (24, 57), (36, 58), (8, 42), (20, 42), (32, 43), (18, 29), (30, 30)):
        s.oval("dark", x, y, 3.6)
    s.shape("hat-", "-82,56,.2 -50,68 0,76 44,76 78,62,.2 76,56,.2 44,66 0,66 -50,58 -80,48,.2")


def bucket_hat(s: Stack) -> None:
    """A bucket over the head, its handle under the chin."""
    s.shape("hat", "-56,34,.1 54,38,.1 40,124,.1 -40,122,.1")
    s.lit(3.4, -3.0)
    s.line("hat-", 2.4, "-57,40 55,44", "-44,112 42,114")
    s.line("hat-", 3.0, "-54,36 -30,-8 10,-16 40,-2 52,38")


def face_extras(s: Stack, look: PersonLook) -> None:
    """What the face has besides: a clown's nose, a troll's, an elf's ear."""
    if "big nose" in look.extras:
        s.shape("skin", "36,54 50,50 66,40 70,28 60,20 46,22 36,28")
        s.lit(2.2, -2.0)
        s.oval("skin-", 60, 25, 3.2, 2.2)
    if "pointed ear" in look.extras:
        s.shape("skin", "4,36 10,50 0,58 -34,84,.1 -22,56 -12,40 -4,32")
        s.lit(1.8, -1.6)
        s.line("skin-", 1.2, "0,46 -10,56 -24,70")
    if "beak" in look.extras:  # a plague doctor's mask, with a round eyeglass
        s.shape("pale", "10,78 36,72 58,56 92,30 118,4,.1 84,14 50,14 38,-4 14,2 4,36")
        s.lit(2.2, -2.0)
        s.line("dark", 2.0, "20,16 60,30 108,10", "6,40 -30,52 -46,54")
        s.oval("dark", 33, 52, 10)
        s.oval("glow", 34, 53, 6)
    if "red nose" in look.extras:
        s.oval("accent", 50, 33, 9)
        s.oval("glow", 53, 36, 2.4)
        s.shape("white", "33,21 42,23 44,17 40,10 33,11 29,16")


def shaggy(c: Cloth) -> None:
    """Tufts of fur all over, no two alike."""
    tufts = []
    for row, s in enumerate((0.92, 0.76, 0.6, 0.44, 0.28, 0.12)):
        for k in range(4):
            r = -0.85 + 0.5 * k + 0.22 * (row % 2) + 0.05 * ((7 * row + 3 * k) % 4)
            tufts.append(((s, r), (s - 0.07, r - 0.04), (s - 0.12 - 0.02 * ((row + k) % 3), r + 0.06)))
    c.line("top-", 1.0, *tufts, alpha=0.45)


def stethoscope(c: Cloth) -> None:
    c.line("dark", 1.5, ((1.0, -0.5), (0.84, 0.1), (0.66, 0.5), (0.5, 0.66)), ((1.02, 0.6), (0.84, 0.8), (0.66, 0.5)))
    c.dots("glow", 2.6, (0.46, 0.68))


def shirt_front(c: Cloth) -> None:
    """The white shirt under an evening coat."""
    c.fill("white", (1.02, 0.5, 0), (0.98, 1.04), (0.6, 1.05), (0.3, 1.03, 0), (0.4, 0.5), (0.8, 0.2))


def broad_collar(c: Cloth) -> None:
    """Rows of beads from the neck over both shoulders."""
    for s, r, paper in ((0.78, 1.04, "gold"), (0.83, 1.06, "second"), (0.88, 1.06, "accent"), (0.93, 1.06, "gold")):
        c.line(paper, 3.4, ((s + 0.06, -1.06), (s - 0.02, -0.2), (s - 0.04, 0.4), (s + 0.02, r)))


def runner(shoe: Stack, kind: str, heel: float, toe: float, a: float, q: float) -> None:
    """What is under or about a boot; the origin is the ankle, the ground `a` below."""
    if kind == "skates":
        shoe.shape(
            "dark", [(heel - 1, a + 1.6, 0.1), (toe + 1, a + 1.6, 0.1), (toe - 1, a - 0.6, 0.1), (heel, a - 0.6)]
        )
        for x in (heel + 3, 0.5 * (heel + toe), toe - 3):
            shoe.oval("gold", x, a + 3.4, 3.0)
            shoe.oval("dark", x, a + 3.4, 1.1)
    elif kind == "blades":
        shoe.line("dark", 1.6, [(heel + 2, a), (heel + 2, a + 3.4)], [(toe - 4, a), (toe - 4, a + 3.4)])
        shoe.line("white", 1.8, [(heel - 4, a + 4.4), (toe + 3, a + 4.4), (toe + 6, a + 2.6)])
    elif kind == "skis":
        shoe.line(
            "shoes", 3.2, [(heel - 52, a + 1), (0, a + 1.4), (toe + 52, a + 1), (toe + 66, a - 2), (toe + 74, a - 11)]
        )
    elif kind == "snowshoes":
        shoe.line("shoes", 2.6, [(heel - 26, a + 1), (heel, a + 2.6), (toe + 12, a + 2.6), (toe + 20, a - 3)])
        shoe.line("shoes", 1.4, [(heel - 20, a - 1), (heel, a - 0.4), (toe + 12, a - 0.6)])
    elif kind == "flippers":
        shoe.shape(
            "shoes", [(heel, a * 0.5), (heel, a, 0.2), (toe + 24, a, 0.1), (toe + 26, a - 2, 0.2), (8, a - 6 * q)]
        )
    elif kind == "slippers":
        shoe.oval("white", toe - 2, a - 5 * q, 4.2)
