"""Four-legged animals by breed, the pets, the wild dogs and the cats; farm and wild beasts are in their own files."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.animals_coats import (
    all_of,
    head_line,
    leg_bands,
    neck_stripes,
    on_body,
    on_head,
    on_neck,
    pompons,
    ruff,
    spots,
    stripes,
    tail_tip,
    tuft,
    whiskers,
    wool,
)  # fmt: skip
from rushes.papercut.animals_skeleton import Breed, Leg

PAW = ((-4, -6), (3, -7), (9, -4), (10.5, -0.6, 0.6), (6, 0, 0.3), (-4, 0, 0.3))
BIG_PAW = ((-6, -8), (4, -9), (12, -5.5), (13.5, -0.8, 0.6), (8, 0, 0.3), (-6, 0, 0.3))

DOG = Breed(
    metres=0.58, length=62, hip=72, shoulder=70,
    torso=((-0.22, 6), (-0.1, 15), (0.2, 17), (0.55, 16), (0.9, 19), (1.14, 13), (1.24, -2), (1.12, -18), (0.9, -25),
           (0.6, -22), (0.25, -11), (0.02, -12), (-0.2, -7)),
    neck=(52, 36, 10), neck_widths=(34, 28, 22, 20), head_angle=-8,
    head=((-9, 2), (-8, -9), (1, -14), (11, -12.5), (16, -7.5, 0.6), (32, -5.5), (37, -3), (37, 2), (30, 6), (16, 9),
        (3, 12)),
    jaw=((8, 4), (20, 8), (32, 6), (31, 9.5), (20, 13), (8, 13)), mouth=(35, 6), eye=(12, -6, 1.8),
    ear=((-5, -4), (1, -6), (7, 0), (8, 12), (3, 19), (-4, 13)), ear_at=(-1, -8), ear_back=-30, ear_tone="second",
    fore_foot=PAW, hind_foot=PAW, tail=(-10, 44, 75), tail_widths=(9, 8, 7, 3), wag=16,
    near=all_of(on_neck("accent", ((0.62, 1.06, 0.1), (0.8, 1.06, 0.1), (0.8, -1.06, 0.1), (0.62, -1.06, 0.1))),
                head_line("second", 1.0, (24, 4), (31, 3.4), (35, 3))),
)  # fmt: skip

PUPPY = replace(
    DOG, metres=0.3, length=58, hip=70, shoulder=68, neck=(56, 30, 8), neck_widths=(36, 30, 26, 26),
    head=((-12, 4), (-11, -12), (1, -19), (15, -17), (21, -9, 0.6), (34, -7), (40, -3), (40, 4), (32, 9), (18, 13),
        (2, 15)),
    jaw=((10, 6), (22, 11), (34, 9), (33, 13), (21, 16), (9, 15)), eye=(14, -7, 2.6), mouth=(38, 9),
    ear=((-6, -4), (2, -7), (9, 0), (10, 16), (3, 24), (-6, 15)), ear_at=(-2, -10),
    fore=Leg((21, 26, 23), (28, 21, 14, 11.5, 10, 10)), hind=Leg((27, 26, 22), (36, 30, 19, 13, 10, 10)),
    tail=(5, 32, 60),
)  # fmt: skip

WOLF = replace(
    DOG, metres=0.8, length=66, neck=(30, 36, 4), neck_widths=(42, 38, 30, 22), head_angle=-10,
    torso=((-0.22, 6), (-0.1, 15), (0.2, 16), (0.55, 16), (0.88, 22), (1.1, 18), (1.26, 0), (1.14, -20),
        (0.95, -28, 0.4),
           (0.86, -24, 0.3), (0.7, -25, 0.3), (0.6, -20), (0.25, -11), (0.02, -12), (-0.2, -7)),
    head=((-10, 3), (-8, -10), (2, -14), (11, -11), (17, -6, 0.6), (33, -3), (38, -1), (37, 4), (30, 7), (16, 10),
          (8, 17, 0), (4, 12), (-2, 19, 0)),
    ear=((-5, 2), (-4, -8), (-1, -17, 0), (4, -8), (6, 1)), ear_at=(1, -9), ear_back=75, ear_tone="body",
    tail=(-58, 48, -14), tail_widths=(8, 13, 15, 13, 4), wag=5, howls=True,
    near=all_of(on_head("second", (16, 4), (28, 5), (36, 3.6), (28, 8), (14, 10), (6, 11)),
                on_neck("second", ((0.2, -0.9, 0), (0.45, -0.5), (0.7, -0.35), (0.95, -0.6), (0.7, -0.95),
                    (0.45, -1.02)))),
)  # fmt: skip

FOX = replace(
    DOG, metres=0.4, length=74, hip=68, shoulder=66, paper="russet",
    torso=((-0.2, 6), (-0.08, 14), (0.2, 15), (0.55, 13), (0.9, 17), (1.12, 12), (1.2, 0), (1.1, -14), (0.9, -19),
        (0.6, -17),
           (0.25, -10), (0.02, -12), (-0.18, -6)),
    neck=(40, 34, 10), neck_widths=(34, 30, 24, 18), head_angle=-14,
    head=((-10, 4), (-8, -9), (2, -13), (11, -10), (18, -4, 0.7), (36, 2), (40, 4), (38, 7), (26, 8), (14, 11),
          (6, 18, 0), (2, 12), (-5, 16, 0)),
    jaw=((12, 5), (22, 7), (34, 7), (33, 9), (22, 11), (12, 12)), mouth=(37, 8), eye=(13, -3, 1.9),
    ear=((-6, 2), (-6, -10), (-2, -22, 0), (5, -10), (7, 1)), ear_at=(0, -8), ear_back=70, ear_tone="body",
    fore=Leg((20, 25, 23), (24, 17, 10, 7.5, 7, 7)), hind=Leg((27, 26, 21), (34, 27, 15, 9, 7, 7)),
    tail=(-28, 68, 26), tail_widths=(8, 15, 22, 24, 20, 4), wag=8,
    near=all_of(on_head("pale", (14, 6), (26, 5.5), (38, 5.5), (28, 8.5), (14, 11), (6, 17, 0), (5, 10)),
                on_head("dark", (36, 1), (41, 3.5), (38, 6)), tail_tip("pale", 0.68)),
)  # fmt: skip


CAT = Breed(
    metres=0.28, length=74, hip=70, shoulder=66,
    torso=((-0.2, 4), (-0.1, 15), (0.2, 18), (0.55, 17), (0.88, 19), (1.1, 13), (1.18, 0), (1.06, -13), (0.86, -18),
        (0.55, -20),
           (0.25, -15), (0.02, -13), (-0.18, -7)),
    neck=(50, 28, 8), neck_widths=(32, 27, 24), head_angle=-6,
    head=((-13, 3), (-12, -10), (-2, -18), (10, -17), (18, -9), (22, -3), (25, 2), (22, 8), (12, 13), (-2, 14)),
    jaw=((8, 6), (16, 9), (22, 6), (20, 11), (12, 14), (6, 14)), mouth=(24, 7), eye=(11, -5, 2.8),
    ear=((-7, 3), (-6, -8), (-1, -18, 0), (6, -8), (8, 3)), ear_at=(-1, -14), ear_back=60,
    fore=Leg((20, 26, 22), (25, 19, 13, 11, 9.5, 9)), hind=Leg((28, 26, 21), (36, 30, 18, 12, 9, 9)),
    fore_foot=PAW, hind_foot=PAW, tail=(32, 74, 70), tail_widths=(8, 8, 8, 8, 5), wag=14,
    near=all_of(whiskers((19, 4), length=17), on_head("accent", (23, -1), (26, 1), (23, 3)),
                on_neck("accent", ((0.55, 1.04, 0.1), (0.75, 1.04, 0.1), (0.75, -1.04, 0.1), (0.55, -1.04, 0.1)))),
)  # fmt: skip

KITTEN = replace(
    CAT, metres=0.16, length=60, neck=(56, 26, 8), neck_widths=(34, 30, 28),
    head=((-18, 4), (-17, -13), (-3, -24), (13, -23), (23, -12), (27, -3), (30, 3), (26, 10), (14, 17), (-3, 18)),
    eye=(13, -6, 3.8), ear=((-8, 3), (-7, -9), (-1, -20, 0), (7, -9), (9, 3)), ear_at=(-1, -19), mouth=(28, 9),
    jaw=((10, 8), (18, 11), (26, 8), (24, 14), (14, 17), (6, 17)), tail=(40, 52, 40),
    near=all_of(whiskers((22, 5), length=20), on_head("accent", (28, -1), (31, 1), (28, 3))),
)  # fmt: skip

_BIG_CAT = replace(
    CAT, metres=0.95, length=76, hip=74, shoulder=70,
    torso=((-0.2, 4), (-0.1, 14), (0.2, 17), (0.55, 14), (0.85, 21), (1.08, 16), (1.22, 0), (1.1, -18), (0.88, -24),
        (0.55, -23),
           (0.25, -16), (0.02, -14), (-0.18, -7)),
    neck=(24, 28, 6), neck_widths=(42, 36, 30), head_angle=-12,
    head=((-13, 4), (-12, -10), (-2, -16), (9, -14), (17, -8, 0.7), (27, -5), (32, -1), (33, 6), (28, 12), (14, 15),
        (-2, 16)),
    jaw=((9, 6), (20, 10), (31, 8), (30, 14), (18, 18), (6, 17)), mouth=(32, 10), eye=(13, -5, 1.9),
    ear=((-5, 3), (-6, -4), (-2, -9), (4, -6), (5, 3)), ear_at=(-2, -12), ear_back=40,
    fore=Leg((23, 27, 22), (32, 26, 18, 15, 12.5, 12)), hind=Leg((30, 28, 22), (42, 34, 21, 14.5, 11, 11)),
    fore_foot=BIG_PAW, hind_foot=BIG_PAW, tail=(-48, 66, 64), tail_widths=(8, 7, 6, 5), wag=10,
    near=whiskers((26, 6), length=13),
)  # fmt: skip

LION = replace(
    _BIG_CAT, metres=1.1, head_angle=-8, paper="russet", neck=(38, 28, 6),
    behind=None,
    near=all_of(ruff("second", 31, (-6, 6), points=15, jag=0.24, stretch=1.16),
                on_head("body", *_BIG_CAT.head), on_head("body", *_BIG_CAT.jaw), tuft("second", 14),
                    whiskers((27, 6), length=10)),
)  # fmt: skip
LIONESS = replace(_BIG_CAT, metres=1.0, paper="straw", near=all_of(tuft("body", 11), whiskers((27, 6), length=11)))

_STRIPES = [(u, 21, v, lean) for u, v, lean in
            ((-0.08, -6, 0.05), (0.08, -8, 0.03), (0.24, -6, 0.0), (0.4, -10, -0.03), (0.56, -8, 0.02),
                (0.72, -10, -0.02),
             (0.88, -12, 0.03), (1.03, -8, 0.04))]  # fmt: skip
TIGER = replace(
    _BIG_CAT, metres=1.0, coat=all_of(stripes("ember", _STRIPES, 2.4), on_body("ember", ((0.3, -21), (0.6, -23),
        (0.8, -22), (0.6, -19)))),
    near=all_of(leg_bands("ember", (0.45, 0.85, 1.3, 1.75)), neck_stripes("ember", (0.2, 0.48, 0.76), 0.055),
                head_line("ember", 1.6, (-3, -15), (0, -9), (-1, -5)), head_line("ember", 1.6, (3, -15), (5, -11)),
                head_line("ember", 1.6, (-10, 6), (-3, 7), (2, 12)), on_head("pale", (20, 8), (30, 6), (31, 12),
                    (20, 15)),
                whiskers((27, 7), length=12)),
)  # fmt: skip
LEOPARD = replace(
    _BIG_CAT, metres=0.7, length=80, coat=spots(
        "ember", [(u + 0.05 * (j % 2), v, 2.3) for u in (-0.08, 0.1, 0.28, 0.46, 0.64, 0.82, 1.0) for j,
            v in enumerate((12, 3, -6, -14))],
        rosette=True), tail=(-44, 78, 80),
)  # fmt: skip

POODLE = replace(
    DOG, metres=0.6, length=52, neck=(66, 36, 10), neck_widths=(24, 18, 16, 16), paper="straw",
    head=((-8, 2), (-7, -8), (1, -12), (9, -10), (15, -4, 0.6), (34, -3), (38, 0), (37, 3), (28, 5), (14, 7), (2, 9)),
    jaw=((8, 3), (20, 6), (33, 4), (31, 7), (20, 9), (8, 9)), mouth=(36, 4), eye=(11, -5, 1.8),
    ear=((-5, -4), (3, -6), (10, 2), (12, 18), (5, 27), (-7, 20)),
    fore=Leg((20, 26, 24), (18, 12, 7, 6, 5.5, 5.5)), hind=Leg((26, 26, 21), (24, 18, 9, 6.5, 5.5, 5.5)),
    tail=(40, 36, 70), tail_widths=(5, 4, 4, 3), coat=pompons("pale", 8.0, chest=19.0),
    near=all_of(pompons("pale", 8.0, head=(-2, -17, 12.0)), *(() if DOG.near is None else (DOG.near,))),
)  # fmt: skip
DACHSHUND = replace(
    DOG, metres=0.34, length=150, hip=44, shoulder=43, paper="russet", neck=(46, 34, 10), neck_widths=(32, 26, 21, 19),
    head=((-9, 2), (-8, -9), (1, -13), (11, -11), (18, -5, 0.6), (42, -2), (47, 0), (46, 4), (34, 7), (16, 9), (3, 12)),
    jaw=((8, 4), (20, 8), (42, 6), (40, 9), (20, 12), (8, 13)), mouth=(44, 6),
    ear=((-5, -4), (2, -6), (9, 2), (12, 18), (5, 28), (-6, 20)),
    fore=Leg((14, 14, 15), (24, 17, 12, 11, 10, 10)), hind=Leg((18, 15, 14), (28, 22, 14, 12, 10, 10)),
    tail=(-2, 62, 40),
)  # fmt: skip
BULLDOG = replace(
    DOG, metres=0.46, length=70, hip=56, shoulder=58, neck=(28, 26, 4), neck_widths=(50, 46, 42, 40), head_angle=-2,
    torso=((-0.2, 4), (-0.1, 14), (0.2, 17), (0.55, 18), (0.9, 25), (1.16, 20), (1.32, 0), (1.2, -24), (0.9, -31),
           (0.6, -26), (0.25, -16), (0.02, -14), (-0.18, -7)),
    head=((-19, 4), (-17, -15), (-2, -24), (13, -21), (19, -11, 0.6), (27, -11), (31, -4), (30, 7), (24, 12), (8, 14)),
    jaw=((2, 6), (18, 10), (31, 2), (35, 10), (28, 19), (10, 20), (-4, 15)), mouth=(30, 10), eye=(10, -10, 2.4),
    ear=((-6, -4), (0, -11), (6, -4), (4, 5), (-4, 3)), ear_at=(-5, -19),
    fore=Leg((18, 21, 19), (34, 24, 18, 16, 15, 15)), hind=Leg((22, 20, 17), (36, 28, 18, 15, 13, 13)),
    fore_foot=BIG_PAW, hind_foot=BIG_PAW, tail=(50, 12, 30), tail_widths=(9, 7, 5),
)  # fmt: skip
GREYHOUND = replace(
    DOG, metres=0.8, length=66, hip=78, shoulder=78, paper="mid",
    torso=((-0.2, 6), (-0.1, 14), (0.2, 18), (0.55, 14), (0.9, 13), (1.12, 9), (1.2, -2), (1.1, -18), (0.9, -28),
           (0.66, -22), (0.4, -6), (0.2, -2), (0.02, -8), (-0.18, -6)),
    neck=(56, 40, 12), neck_widths=(24, 17, 14, 14),
    head=((-8, 2), (-7, -6), (1, -9), (10, -7), (20, -4), (38, -1), (42, 1), (40, 4), (26, 5), (12, 7), (2, 8)),
    jaw=((8, 3), (22, 6), (38, 4), (36, 7), (22, 8), (8, 9)), mouth=(40, 4), eye=(9, -3, 1.6),
    ear=((-3, 0), (-9, -4), (-15, -3), (-10, 3), (-3, 4)), ear_at=(-3, -5),
    fore=Leg((21, 30, 27), (20, 12, 7, 6, 5.5, 5.5)), hind=Leg((29, 30, 23), (32, 22, 10, 7, 6, 6)),
    tail=(-50, 62, 70), tail_widths=(6, 5, 4, 2),
)  # fmt: skip
SHEEPDOG = replace(
    DOG, metres=0.62, coat=wool("pale", "body", 8.0, ((0.2, -6, 5), (0.5, 4, 5), (0.8, -8, 5))), tail=(-40, 40, 20),
    tail_widths=(12, 16, 14, 6), neck_widths=(40, 36, 32, 28),
    near=all_of(on_head("pale", (-11, 2), (-9, -13), (2, -19), (14, -15), (20, -6), (16, 3), (6, 6), (-2, 14)),
                on_neck("pale", ((0.1, -1.1), (0.4, -1.2), (0.8, -1.1), (0.9, 0.4), (0.5, 0.3), (0.2, 0.2)))),
)  # fmt: skip

BREEDS: dict[str, Breed] = {
    "poodle": POODLE, "dachshund": DACHSHUND, "bulldog": BULLDOG, "greyhound": GREYHOUND, "sheepdog": SHEEPDOG,
    "dog": DOG, "puppy": PUPPY, "wolf": WOLF, "fox": FOX, "cat": CAT, "kitten": KITTEN, "lion": LION,
    "lioness": LIONESS, "tiger": TIGER, "leopard": LEOPARD,
}  # fmt: skip
