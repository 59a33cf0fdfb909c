"""More four-legged animals: apes and monkeys, small hunters, cattle of the plains, and the terrible lizards."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.animals_beasts import BULL, CAMEL, MOUSE, PIG, SMALL_HOOF
from rushes.papercut.animals_breeds import FOX, PAW
from rushes.papercut.animals_coats import (
    all_of,
    on_body,
    on_head,
    tail_bands,
    tail_tip,
    tube_on_head,
    tuft,
    whiskers,
    wool,
)  # fmt: skip
from rushes.papercut.animals_skeleton import Breed, Leg

HAND = ((-4, -7), (4, -8), (12, -4), (13, -0.6, 0.5), (-4, 0, 0.3))

MONKEY = Breed(
    metres=0.5, length=58, hip=66, shoulder=66,
    torso=((-0.22, 2), (-0.12, 14), (0.2, 20), (0.6, 17), (0.95, 16), (1.14, 8), (1.18, -6), (1.0, -18), (0.6, -20),
        (0.2, -17), (-0.16, -10)),
    neck=(56, 22, 0), neck_widths=(32, 26, 24), head_angle=-4,
    head=((-19, 2), (-17, -14), (-4, -24), (10, -22), (17, -13, 0.7), (20, -6), (27, 0), (28, 8), (20, 15), (6, 17),
        (-10, 13)),
    jaw=((8, 8), (18, 11), (26, 9), (24, 16), (14, 20), (4, 17)), mouth=(26, 10), eye=(13, -7, 2.6),
    ear=((-7, 2), (-9, -8), (0, -13), (7, -6), (5, 4)), ear_at=(-8, -4), ear_back=15, ear_tone="second",
    fore=Leg((24, 27, 17), (24, 17, 12, 10, 9, 8)), hind=Leg((27, 28, 14), (30, 23, 15, 11, 9, 8)),
        fore_foot=HAND, hind_foot=HAND,
    ankle=6, tail=(25, 104, 230), tail_widths=(8, 7, 7, 6, 5), tail_at=(-0.2, 8), wag=10, walk=(0.34, 0.62), supple=1.4,
    near=on_head("ember", (2, -12), (12, -17), (18, -11), (21, -5), (27, 1), (27, 8), (19, 13), (8, 12), (8, 2)),
)  # fmt: skip

GORILLA = replace(
    MONKEY, metres=1.2, hip=54, shoulder=72, length=52, tail=(0, 4, 0), tail_widths=(), near=on_head(
        "second", (6, -11), (14, -15), (20, -9), (24, 0), (24, 7), (16, 11), (8, 9)),
    torso=((-0.28, 0), (-0.18, 16), (0.2, 24), (0.6, 26), (0.95, 30), (1.2, 20), (1.3, -2), (1.1, -24), (0.6, -30),
        (0.2, -28), (-0.2, -18)),
    neck=(40, 20, 0), neck_widths=(48, 40, 36),
    head=((-19, 4), (-19, -14), (-8, -29), (6, -26), (16, -16, 0.7), (20, -8), (26, 0), (26, 9), (18, 16), (4, 18),
        (-10, 14)),
    ear=((-3, 2), (-4, -4), (0, -6), (3, -2)), fore=Leg((28, 30, 16), (34, 26, 20, 17, 15, 12)),
        hind=Leg((23, 22, 12), (40, 30, 20, 15, 13, 11)),
)  # fmt: skip

CROCODILE = Breed(
    metres=0.42, length=96, hip=44, shoulder=42,
    torso=((-0.4, -6), (-0.2, 12), (0.1, 20), (0.5, 23), (0.9, 20), (1.2, 10), (1.24, -6), (0.95, -22), (0.5, -27),
        (0.1, -24), (-0.25, -16)),
    neck=(6, 26, 0), neck_widths=(42, 34, 27), head_angle=-2,
    head=((-14, 2), (-12, -12), (-4, -18), (6, -19), (12, -10, 0.6), (40, -6), (64, -5), (72, -10), (78, -7),
        (78, 0), (40, 3), (6, 6)),
    jaw=((0, 4), (30, 3), (76, 0), (74, 6), (40, 10), (6, 14)), mouth=(70, 2), eye=(2, -14, 2.4), ear=(),
    fore=Leg((14, 16, 14), (20, 16, 11, 9, 8, 8)), hind=Leg((18, 16, 14), (26, 22, 14, 10, 8, 8)),
        fore_foot=PAW, hind_foot=PAW,
    tail=(-14, 150, 22), tail_widths=(34, 26, 18, 11, 5, 1.5), tail_at=(-0.3, 0), wag=14, walk=(0.36, 0.62),
        run=(0.6, 0.5),
    near=all_of(
        on_body("second", *[((u - 0.06, 18 + 3 * (u > 0.2)), (u, 31, 0), (u + 0.06, 19)) for u in (-0.05, 0.12, 0.29,
            0.46, 0.63, 0.8, 0.97)]),
        on_head("pale", *[(18 + i * 6.5, 2.6 if i % 2 == 0 else 8, 0) for i in range(9)], (66, 1, 0), (18, 1, 0)),
    ),
)  # fmt: skip

LIZARD = replace(CROCODILE, metres=0.05, tail=(-10, 190, 60), near=on_body("accent", ((0.0, 12), (0.5, 15),
    (1.0, 12), (0.5, 9))), mouth=(34, 2),
                 head=((-14, 2), (-12, -12), (0, -18), (16, -14), (34, -4), (36, 1), (20, 5), (2, 8)),
                     eye=(10, -8, 3.2),
                 jaw=((0, 4), (16, 4), (34, 1), (30, 6), (14, 9), (2, 10)))  # fmt: skip

TYRANNOSAUR = Breed(
    metres=3.0, length=40, hip=76, shoulder=82, arms=(13, 14),
    torso=((-0.7, -6), (-0.5, 12), (0.0, 26), (0.6, 28), (1.1, 24), (1.4, 12), (1.4, -8), (1.1, -24), (0.5, -30),
        (-0.1, -28), (-0.5, -20)),
    neck=(46, 34, -10), neck_at=(1.1, 4), neck_widths=(46, 36, 28), head_angle=-6,
    head=((-14, 6), (-14, -10), (-4, -20), (10, -21), (16, -15, 0.7), (34, -14), (48, -9), (52, 0), (48, 5), (30, 4),
        (14, 6), (0, 12)),
    jaw=((4, 5), (22, 6), (46, 5), (45, 11), (28, 15), (4, 15)), mouth=(50, 4), eye=(13, -12, 2.2), ear=(),
    fore=Leg((11, 11, 8), (13, 9, 7, 5, 4, 3)), hind=Leg((34, 32, 25), (50, 42, 24, 14, 12, 11)),
    fore_foot=((-2, -2), (3, -2, 0), (5, 4, 0), (1, 2), (-1, 5, 0)),
    hind_foot=((-9, -6), (4, -8), (16, -6), (22, -1, 0.3), (12, 0, 0.3), (-9, 0, 0.3)), ankle=10,
    tail=(4, 124, -16), tail_widths=(44, 34, 24, 15, 8, 2), tail_at=(-0.5, 0), wag=6, walk=(0.34, 0.62),
        run=(0.5, 0.36), supple=0.3,
    near=all_of(on_head("pale", *[(20 + i * 4.2, 4 if i % 2 == 0 else 9.5, 0) for i in range(7)], (46, 3, 0),
        (20, 3, 0)),
                on_body("second", *[((u - 0.05, 26), (u + 0.04, 21), (u + 0.12, 4, 0),
                    (u, 12)) for u in (-0.1, 0.25, 0.6, 0.95)])),
)  # fmt: skip

RACCOON = replace(
    FOX, metres=0.28, paper="body", length=66, hip=58, shoulder=54, neck=(34, 26, 4), neck_widths=(38, 34, 28),
    torso=((-0.24, 0), (-0.14, 16), (0.2, 24), (0.55, 21), (0.9, 19), (1.14, 10), (1.2, -4), (1.08, -18), (0.8, -22),
        (0.4, -24), (0.0, -18), (-0.2, -10)),
    fore=Leg((17, 21, 18), (24, 18, 12, 9, 8, 8)), hind=Leg((23, 22, 18), (36, 28, 16, 10, 8, 8)), tail=(-20, 72, 30),
    ear=((-6, 3), (-8, -8), (-2, -14), (5, -8), (6, 3)),
    near=all_of(on_head("pale", (14, 5), (26, 5), (38, 5), (28, 9), (14, 12), (2, 14)), on_head("pale", (4, -12),
        (14, -9), (22, -4), (8, -8)),
                on_head("dark", (6, -8), (18, -5), (22, 1), (14, 3), (4, -1)), on_head("dark", (36, 1), (41, 4),
                    (38, 6)), tail_bands("pale", (2, 3.4, 4.8, 6))),
)  # fmt: skip
SKUNK = replace(
    RACCOON, metres=0.24, tail=(50, 84, 120), tail_widths=(10, 20, 28, 30, 26, 8), near=all_of(
        on_body("pale", (( -0.24, 4), (-0.12, 15), (0.2, 23), (0.6, 20), (1.0, 18), (0.6, 12), (0.2, 14), (-0.1, 8))),
        tail_tip("pale", 0.5), on_head("pale", (-8, -10), (8, -12), (24, -4), (8, -8)), on_head("dark", (36, 1),
            (41, 4), (38, 6))),
)  # fmt: skip
BADGER = replace(  # low and broad, its white head with a black stripe through the eye
    RACCOON, metres=0.3, length=84, hip=46, shoulder=43, tail=(-50, 26, 0), tail_widths=(12, 16, 8), paper="grey",
    torso=((-0.26, 0), (-0.18, 18), (0.2, 30), (0.55, 29), (0.9, 22), (1.14, 11), (1.2, -6), (1.08, -22), (0.8, -27),
        (0.4, -28), (0.0, -24), (-0.2, -12)),
    fore=Leg((12, 16, 12), (26, 21, 14, 11, 10, 10)), hind=Leg((16, 16, 13), (36, 30, 17, 12, 10, 10)),
    neck=(24, 20, 2), neck_widths=(40, 38, 34), near=all_of(
        on_head("pale", (-14, -10), (-2, -17), (12, -14), (26, -5), (40, 1), (41, 6), (30, 10), (12, 15), (-8, 13)),
        on_head("dark", (-14, -7), (6, -10), (24, -2), (37, 2), (22, 6), (2, 2)), on_head("dark", (36, 0), (43, 4),
            (37, 7))),
)  # fmt: skip
OTTER = replace(
    RACCOON, metres=0.26, length=92, hip=46, shoulder=44, tail=(-12, 84, 22), tail_widths=(18, 14, 10, 3), near=all_of(
        on_head("pale", (14, 4), (30, 3), (34, 8), (22, 12), (6, 14)), whiskers((30, 5), length=14)),
    head=((-14, 4), (-12, -10), (0, -16), (14, -14), (24, -8, 0.7), (33, -4), (36, 2), (32, 9), (18, 13), (2, 14)),
        mouth=(34, 6),
    ear=((-4, 3), (-5, -3), (0, -6), (4, -2)), fore=Leg((14, 17, 15), (22, 17, 12, 10, 8, 8)), hind=Leg((18, 18, 15),
        (32, 26, 15, 10, 8, 8)),
    jaw=((10, 6), (22, 9), (33, 7), (30, 12), (20, 15), (8, 14)),
)  # fmt: skip
BEAVER = replace(
    OTTER, metres=0.32, length=66, tail=(-20, 62, 20), tail_widths=(16, 22, 26, 26, 14), paper="russet",
    torso=((-0.3, -6), (-0.26, 14), (0.0, 32), (0.4, 34), (0.8, 26), (1.12, 12), (1.18, -6), (1.0, -20), (0.5, -26),
        (0.0, -24), (-0.26, -16)),
    near=all_of(on_head("pale", (30, 6, 0), (35, 5, 0), (34, 15, 0), (31, 15, 0)), tail_tip("second", 0.3),
        whiskers((30, 4), length=12)),
)  # fmt: skip
MOLE = replace(
    MOUSE, metres=0.06, tail=(-10, 20, 0), ear=(), eye=(20, -4, 1.4), near=on_head("rose", (34, 0), (42, 4), (38, 8),
        (33, 6)),
    fore_foot=((-6, -9), (8, -10), (18, -6), (18, -1, 0.4), (-6, 0, 0.3)),
)  # fmt: skip

BISON = replace(
    BULL, metres=1.7, neck_widths=(74, 62, 42), near=all_of(
        on_head("body", (-4, 10), (14, 12), (10, 34), (2, 40, 0), (-4, 26)), tube_on_head("pale", ((-2, -9),
            (-6, -18), (0, -26)), (6.5, 5, 1)), tuft("second", 12)),
    torso=((-0.17, 4), (-0.12, 12), (0.1, 14), (0.45, 18), (0.75, 40), (1.0, 42), (1.22, 16), (1.24, -20),
        (1.0, -40), (0.7, -36), (0.4, -22), (0.02, -15),
           (-0.14, -8)),
    coat=on_body("russet", ((0.5, 18), (0.75, 40), (1.0, 42), (1.24, 14), (1.24, -20), (1.04, -44, 0.3), (0.9, -36),
        (0.78, -42, 0.3),
                                              (0.66, -32), (0.5, -8))),
)  # fmt: skip

LLAMA = replace(
    CAMEL, metres=1.0, neck=(74, 62, 14), neck_widths=(40, 30, 25, 22), neck_at=(1.0, 0), head_angle=-18,
    torso=((-0.24, 2), (-0.14, 15), (0.2, 19), (0.6, 17), (0.95, 17), (1.16, 8), (1.2, -6), (1.06, -20), (0.7, -25),
        (0.3, -24), (0.0, -16), (-0.2, -8)),
    ear=((-3, 2), (-5, -10), (-1, -20), (4, -10), (3, 1)), ear_at=(-3, -8), tail=(10, 16, -40),
        tail_widths=(10, 11, 6), near=None,
    coat=wool("body", "second", 6.0, ((0.1, 8, 5), (0.35, 2, 5), (0.6, 8, 5), (0.85, -2, 5), (0.2, -10, 5),
        (0.5, -14, 5))),
    fore_foot=SMALL_HOOF, hind_foot=SMALL_HOOF,
)  # fmt: skip
BOAR = replace(
    PIG, metres=0.85, paper="body", tail=(-60, 22, 0), tail_widths=(5, 4, 4), near=all_of(
        on_head("second", (31, -5, 0.3), (34, -6, 0.3), (37, 8, 0.3), (33, 9, 0.3)), tube_on_head("pale", ((25, 9),
            (31, 6), (32, -4)), (4.4, 3.8, 0.8))),
    coat=on_body("second", *[((u - 0.04, 26), (u - 0.1, 44, 0), (u + 0.05, 31)) for u in (0.35, 0.5, 0.65, 0.8, 0.95)]),
    ear=((-6, 2), (-6, -12), (0, -20, 0), (6, -8), (4, 4)), ear_tone="body",
)  # fmt: skip

WILD: dict[str, Breed] = {
    "monkey": MONKEY, "gorilla": GORILLA, "crocodile": CROCODILE, "lizard": LIZARD, "tyrannosaurus": TYRANNOSAUR,
        "raccoon": RACCOON,
    "skunk": SKUNK, "badger": BADGER, "otter": OTTER, "beaver": BEAVER, "mole": MOLE, "bison": BISON, "llama": LLAMA,
        "boar": BOAR,
}  # fmt: skip
