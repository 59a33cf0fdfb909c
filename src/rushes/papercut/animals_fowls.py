"""Birds by kind: profiles and papers for the bird rig."""

from __future__ import annotations

import math
from dataclasses import replace

import skia

from rushes.papercut.animals_birds import POINTED, Extra, Fowl, Frame
from rushes.papercut.animals_rig import TAU, brush, circle, curve, toward
from rushes.papercut.craft import Canvas, Ink
from rushes.papercut.props_shapes import Knot, outline, tube


def all_of(*extras: Extra) -> Extra:
    def draw(canvas: Canvas, ink: Ink, frame: Frame, t: float) -> None:
        for extra in extras:
            extra(canvas, ink, frame, t)

    return draw


def on_head(tone: str, *knots: Knot) -> Extra:
    def draw(canvas: Canvas, ink: Ink, frame: Frame, t: float) -> None:
        canvas.drawPath(outline([frame.at_head(k) for k in knots]), brush(ink, tone))

    return draw


def on_body(tone: str, *knots: Knot) -> Extra:
    def draw(canvas: Canvas, ink: Ink, frame: Frame, t: float) -> None:
        canvas.drawPath(outline([frame.at_body(k) for k in knots]), brush(ink, tone))

    return draw


def disc(tone: str, x: float, y: float, r: float) -> Extra:
    def draw(canvas: Canvas, ink: Ink, frame: Frame, t: float) -> None:
        p = frame.at_head((x, y))
        canvas.drawPath(circle(p[0], p[1], r), brush(ink, tone))

    return draw


ROUND_HEAD = ((-16, 1), (-11, -12), (0, -17), (11, -13), (16, -3), (13, 9), (0, 14), (-12, 11))

SMALL = Fowl(
    metres=0.17, hip=22,
    body=((-36, -13), (-18, -27), (4, -38), (22, -41), (34, -28), (34, -10), (22, 5), (2, 9), (-18, 1)),
    neck_at=(16, -30), neck=(60, 19, 0), neck_widths=(40, 35, 31), head=ROUND_HEAD,
    bill=((13, -6), (29, -1, 0), (13, 2)), lower=((12, 0), (26, 0, 0), (12, 5)), mouth=(26, 0), eye=(6, -4, 2.8),
    tail=((4, -6, 0.3), (-40, 4, 0.2), (-42, 12, 0.2), (-10, 12, 0.3)), tail_at=(-28, -16),
    wing=((16, -30), (26, -20), (14, -8), (-10, -3), (-44, -3, 0), (-22, -18)), shoulder=(14, -28),
        spread=POINTED, span=88,
    chord=44, beat=4.2, pitch=-8, flight_neck=(-30, 0), leg=(12, 14), leg_width=2.6, toe=10, thigh=(12, 6), stride=0.6,
    extra=on_body("accent", (24, -40), (35, -28), (35, -10), (24, 2), (16, -4), (16, -26)),
)  # fmt: skip

CROW = Fowl(
    metres=0.36, hip=32,
    body=((-34, -6), (-16, -19), (6, -27), (24, -32), (34, -22), (33, -6), (20, 6), (0, 9), (-20, 4)),
    neck_at=(20, -22), neck=(58, 22, 0), neck_widths=(30, 25, 24),
    head=((-14, 3), (-10, -9), (0, -13), (10, -10), (16, -3), (12, 8), (0, 11)),
    bill=((11, -8), (24, -6), (37, 3, 0), (24, 3), (12, 4)), lower=((11, 1), (33, 3, 0), (20, 7), (10, 8)),
        bill_tone="dark",
    mouth=(33, 3), eye=(7, -3, 2.1), tail=((4, -6, 0.3), (-42, 4, 0.2), (-46, 14, 0.2), (-10, 14, 0.3)),
        tail_at=(-28, -6),
    wing=((18, -24), (27, -14), (14, -2), (-10, 3), (-52, 8, 0), (-24, -10)), shoulder=(16, -20),
        span=104, chord=52, beat=2.6,
    pitch=-4, flight_neck=(-45, 0), leg=(18, 20), leg_width=3.4, leg_tone="body", toe=12, thigh=(17, 7),
)  # fmt: skip

EAGLE = replace(
    CROW, metres=0.9, hip=30, paper="russet",
    body=((-30, 2), (-16, -16), (2, -32), (18, -42), (30, -36), (33, -16), (24, 2), (6, 10), (-16, 8)),
    neck_at=(16, -34), neck=(62, 20, -6), neck_widths=(34, 27, 22),
    head=((-12, 5), (-12, -7), (-2, -12), (9, -9), (14, -2), (10, 8), (0, 10)),
    bill=((9, -6), (18, -5), (24, 1), (22, 8, 0), (18, 3), (11, 3)), lower=((10, 2), (18, 3), (18, 5.5), (10, 6.5)),
    bill_tone="straw", eye=(6, -3, 2.2), mouth=(22, 6), tail=((4, -6, 0.3), (-28, 12, 0.2), (-30, 24, 0.2),
        (-6, 16, 0.3)),
    tail_tone="pale", tail_at=(-24, 0), wing=((14, -36), (22, -22), (8, -4), (-10, 4), (-44, 20, 0), (-22, -8)),
    shoulder=(14, -32), span=150, chord=58, beat=1.2, glide=0.85, pitch=-20, leg_tone="straw", leg=(17, 17),
        thigh=(22, 12),
    extra=all_of(on_head("pale", (-14, 9, 0), (-12, -7), (-2, -12), (9, -9), (11, -5), (10, 6), (4, 12, 0), (-2, 8),
        (-7, 15, 0),
                         (-9, 9))),
)  # fmt: skip

GULL = replace(
    SMALL, metres=0.4, hip=26, paper="pale",
    body=((-40, -6), (-18, -17), (6, -24), (24, -30), (36, -22), (36, -8), (22, 5), (2, 9), (-20, 5)),
    neck_at=(22, -20), neck=(58, 26, 0), neck_widths=(28, 22, 21),
    head=((-12, 3), (-9, -8), (0, -12), (9, -9), (13, -2), (10, 7), (0, 10)),
    bill=((9, -5), (23, -3.4), (29, 2.5, 0), (22, 0.6), (10, 1.6)), lower=((9, 0.6), (24, 1, 0), (19, 3.6), (9, 4.4)),
        eye=(5, -3, 1.8),
    mouth=(24, 2), tail=((4, -5, 0.3), (-26, 2, 0.2), (-28, 10, 0.2), (-8, 11, 0.3)),
        tail_tone="pale", tail_at=(-34, -6),
    wing=((18, -22), (28, -14), (14, -2), (-14, 2), (-62, -2, 0), (-24, -14)), shoulder=(16, -18),
        span=122, chord=34, beat=1.7,
    glide=0.7, pitch=0, flight_neck=(-52, 0), leg=(14, 15), leg_tone="accent", swims=9, extra=None,
)  # fmt: skip

OWL = Fowl(
    metres=0.42, hip=13,
    body=((-26, 4), (-29, -20), (-27, -50), (-14, -66), (12, -66), (27, -50), (30, -24), (24, 2), (8, 10), (-12, 10)),
    neck_at=(0, -56), neck=(88, 8, 0), neck_widths=(50, 50, 50), flight_neck=(0, 0),
    head=((-28, 4), (-30, -8), (-29, -26, 0), (-16, -19), (0, -18), (16, -19), (29, -26, 0), (30, -8), (28, 4),
        (14, 14),
          (-14, 14)),
    bill=((-4, -2), (0, -4), (4, -2), (0, 10, 0)), lower=(), bill_tone="accent", mouth=(0, 6), eye=(12, -5, 4.6),
    tail=((6, -4, 0.3), (-6, 22, 0.3), (-20, 18, 0.3), (-10, -6, 0.3)), tail_at=(-12, 0),
    wing=((-24, -54), (-14, -40), (-12, -14), (-22, 10, 0), (-31, -14)), wing_tone="second", shoulder=(-6, -46),
        span=92, chord=62,
    beat=1.8, glide=0.4, pitch=-42, leg=(9, 9), leg_width=4.5, leg_tone="accent", toe=9, thigh=(16, 10), stride=0.5,
)  # fmt: skip


def owl_face(canvas: Canvas, ink: Ink, frame: Frame, t: float) -> None:
    """Two discs and two eyes: an owl looks at whoever looks at it. Rows of breast feathers."""
    open_eye = frame.pose.eye > 0.5
    for x in (-12, 12):
        p = frame.at_head((x, -5))
        canvas.drawPath(circle(p[0], p[1], 11.5), brush(ink, "second"))
        canvas.drawPath(circle(p[0], p[1], 8.0), brush(ink, "glow" if open_eye else "mid"))
        if open_eye:
            canvas.drawPath(circle(p[0], p[1], 4.0), brush(ink, "body"))
    canvas.drawPath(outline([frame.at_head(k) for k in ((-4, -2), (0, -4), (4, -2), (0, 10, 0))]), brush(ink, "accent"))
    line = brush(ink, "second", 1.4)
    for row in range(3):
        for i in range(3 - row % 2):
            mid, y = 2 + (i - 0.5 * (2 - row % 2)) * 10, -36 + row * 11
            arc = [frame.at_body((mid - 4, y)), frame.at_body((mid, y + 4)), frame.at_body((mid + 4, y))]
            canvas.drawPath(outline(arc, closed=False), line)


OWL = replace(OWL, extra=owl_face, eye=(12, -5, 0.01))

DUCK = Fowl(
    metres=0.45, hip=20,
    body=((-52, -26, 0.5), (-34, -27), (-8, -33), (18, -33), (36, -26), (42, -10), (30, 6), (4, 12), (-24, 6),
        (-42, -8)),
    neck_at=(28, -22), neck=(74, 34, 14), neck_widths=(30, 19, 17, 18), flight_neck=(-62, -8),
    head=((-14, 4), (-12, -8), (-2, -15), (9, -12), (14, -4), (12, 7), (0, 12)),
    bill=((11, -5), (20, -1), (32, 2), (36, 5), (32, 7), (12, 5)), lower=((11, 4), (32, 6), (30, 10), (12, 9)),
        mouth=(33, 6),
    eye=(4, -5, 2.1), tail=((4, -6, 0.3), (-14, -12, 0), (-18, 2, 0.4), (-2, 8)), tail_at=(-48, -20),
    wing=((16, -28), (20, -14), (-4, -4), (-28, -8), (-54, -24, 0), (-22, -27)), shoulder=(14, -24),
        spread=POINTED, span=88,
    chord=40, beat=3.4, pitch=0, leg=(11, 12), leg_width=4, leg_tone="accent", toe=13, thigh=(13, 8),
        waddle=0.09, stride=0.6,
    swims=17, paper="russet",
)  # fmt: skip
DRAKE = replace(DUCK, paper="body", extra=all_of(on_body("pale", (29, -36), (42, -34), (41, -30), (28, -31))))

SWAN = replace(
    DUCK, metres=1.1, hip=13, paper="pale",
    body=((-44, -24, 0), (-30, -25), (-8, -30), (14, -27), (28, -18), (30, -6), (18, 5), (-4, 8), (-26, 2), (-38, -10)),
    neck_at=(20, -14), neck=(86, 62, 10), neck_widths=(21, 12, 9, 9), flight_neck=(-78, -10), head_angle=-14,
    head=((-9, 3), (-8, -5), (0, -8), (8, -5), (11, 0), (8, 5), (0, 6)),
    bill=((8, -3), (17, 0), (23, 4), (20, 5.5), (9, 4)), lower=((8, 3), (19, 5), (18, 7), (8, 6)), eye=(5, -1.5, 1.2),
    mouth=(20, 5), tail=((3, -4, 0.3), (-8, -7, 0), (-10, 2, 0.4), (0, 5)), tail_at=(-40, -18),
    wing=((12, -24), (14, -12), (-6, -4), (-26, -8), (-48, -26, 0), (-20, -32)), shoulder=(10, -20),
        span=96, chord=38, beat=1.6,
    leg=(7, 8), leg_width=3, leg_tone="body", toe=8, thigh=(9, 5), swims=9,
    extra=all_of(on_head("dark", (6, -4), (10, -3), (11, 1), (8, 3))),
)  # fmt: skip


def comb(tone: str, size: float = 1.0) -> Extra:
    k = size
    return all_of(
        on_head(tone, (-8 * k, -9), (-12 * k, -20 * k, 0.4), (-6 * k, -16 * k, 0.4), (-4 * k, -25 * k, 0.4),
            (1 * k, -17 * k, 0.4),
                (5 * k, -24 * k, 0.4), (7 * k, -15 * k, 0.4), (12 * k, -17 * k, 0.4), (11 * k, -7)),
        on_head(tone, (9, 6), (13, 8), (13, 8 + 12 * k), (8, 8 + 11 * k)),
    )  # fmt: skip


HEN = Fowl(
    metres=0.42, paper="russet", hip=26,
    body=((-38, -34, 0.4), (-26, -28), (-8, -26), (12, -32), (28, -34), (36, -20), (30, -2), (10, 9), (-12, 8),
        (-30, -8)),
    neck_at=(20, -26), neck=(72, 24, 6), neck_widths=(34, 21, 18),
    head=((-11, 3), (-9, -7), (0, -11), (9, -8), (12, -1), (9, 7), (0, 10)),
    bill=((9, -5), (20, 1, 0), (9, 3)), lower=((9, 2), (17, 3, 0), (9, 6)), mouth=(17, 2), eye=(4, -3, 1.9),
    tail=((8, 8, 0.3), (-6, -20, 0.3), (-16, -22, 0.3), (-24, -12, 0.3), (-18, 0, 0.3), (-4, 12, 0.3)),
        tail_at=(-32, -26),
    wing=((14, -26), (18, -12), (0, -1), (-20, -5), (-30, -18, 0), (-10, -24)), shoulder=(12, -24),
        span=60, chord=42, beat=4.5,
    pitch=0, leg=(14, 15), leg_width=3.4, leg_tone="accent", toe=11, thigh=(17, 8), extra=comb("accent", 0.62),
)  # fmt: skip


def sickles(tone: str) -> Extra:
    """A cock's tail: long curved feathers."""

    def draw(canvas: Canvas, ink: Ink, frame: Frame, t: float) -> None:
        x, y, *_ = frame.at_body((-26, -22))
        for i in range(5):
            stir = 0.05 * math.sin(TAU * 0.4 * t + i)
            a = 2.05 + 0.17 * i + stir
            points = curve((x, y), a - 0.5, 50 - i * 3, 1.9, 6)
            canvas.drawPath(tube(points, [7, 8, 8, 7, 6, 4, 1.5]), brush(ink, tone if i % 2 else "body"))

    return draw


ROOSTER = replace(
    HEN, metres=0.58, paper="body", neck=(74, 30, 8), neck_widths=(36, 22, 18), tail=(), behind=sickles("ember"),
    extra=all_of(comb("accent", 1.0)),
)  # fmt: skip

CHICK = replace(
    SMALL, metres=0.12, paper="straw", hip=20, tail=((2, -5), (-10, -4), (-8, 8)), tail_at=(-32, -12),
        extra=None, flies=False,
    wing=((6, -28), (10, -16), (-4, -8), (-22, -14, 0), (-8, -26)), leg_tone="accent", leg_width=3.4,
    head=((-20, 1), (-14, -16), (0, -22), (14, -17), (20, -3), (16, 11), (0, 17), (-15, 13)),
    bill=((17, -5), (29, 0, 0), (17, 3)), lower=((16, 2), (26, 1, 0), (16, 6)), eye=(8, -4, 3.4),
)  # fmt: skip

DUCKLING = replace(
    CHICK, bill=((14, -6), (25, -1), (38, -2), (44, 2), (39, 6), (26, 6), (14, 6)),
    lower=((15, 5), (36, 7), (34, 11), (15, 10)),
    mouth=(34, 6),
)  # fmt: skip

HERON = Fowl(
    metres=1.0, hip=46,
    body=((-26, 4, 0.4), (-14, -6), (2, -12), (16, -15), (23, -10), (20, 0), (6, 6), (-10, 6)),
    neck_at=(17, -9), neck=(82, 38, -34), neck_widths=(13, 7, 5.5, 6), flight_neck=(10, 150), head_angle=-6,
    head=((-7, 1), (-5, -4), (1, -5.5), (7, -3), (9, 0), (6, 3), (-1, 4)),
    bill=((6, -2.6), (28, 0.6, 0), (7, 1.4)), lower=((6, 0.6), (26, 1, 0), (6, 3)), mouth=(22, 1), eye=(3, -1.4, 1.1),
    tail=((3, -3), (-11, 3, 0.2), (-11, 8, 0.2), (0, 6)), tail_at=(-22, 1),
    wing=((12, -11), (15, -4), (2, 3), (-30, 9, 0), (-12, -5)), shoulder=(10, -10),
        span=62, chord=34, beat=1.2, glide=0.2,
    pitch=-2, leg=(24, 25), leg_width=1.8, toe=8, thigh=(7, 3), stride=0.42,
    extra=all_of(on_head("second", (-4, -3), (-22, 1, 0), (-5, 1)), on_body("second", (18, -8), (25, 4, 0), (14, 2))),
)  # fmt: skip

FLAMINGO = replace(
    HERON, metres=1.2, paper="rose", neck=(94, 50, -120), neck_at=(15, -8), neck_widths=(9, 5, 4.4, 5),
        head_angle=-58, flight_neck=(-88, 118),
    bill=((6, -3), (13, -2), (15, 6, 0.3), (11, 5), (7, 3)), lower=((6, 2), (12, 5), (13, 8), (6, 5)), bill_tone="dark",
    mouth=(14, 5), leg_tone="accent", extra=None,
    body=((-22, -2, 0.4), (-12, -10), (2, -14), (15, -13), (20, -6), (15, 3), (3, 7), (-12, 5)),
)  # fmt: skip

OSTRICH = replace(
    HERON, metres=2.3, hip=44, flies=False,
    body=((-24, -2), (-16, -14), (0, -18), (15, -15), (22, -6), (16, 5), (0, 10), (-16, 8)),
    neck_at=(16, -8), neck=(80, 44, 12), neck_widths=(11, 6, 5, 5), head_angle=-4,
    head=((-5, 1), (-4, -3.5), (1, -5), (6, -3), (8, 0), (5, 3), (-1, 3.5)),
    bill=((5, -2), (13, 1, 0.3), (5, 2)), lower=((5, 1), (12, 1.6, 0.3), (5, 3.4)), mouth=(12, 1), eye=(2.5, -1.6, 1.2),
    tail=((4, -6), (-8, -8, 0.2), (-14, 0, 0.2), (-10, 8, 0.2), (0, 8)), tail_tone="pale", tail_at=(-20, -2),
    wing=((8, -14), (13, -4), (2, 6), (-18, 8, 0.2), (-14, -6)), leg=(24, 23), leg_width=3, toe=8, thigh=(17, 6),
        extra=None,
)  # fmt: skip

PENGUIN = Fowl(
    metres=0.7, hip=8,
    body=((-18, 4, 0.3), (-22, -18), (-21, -46), (-12, -66), (4, -70), (17, -58), (22, -34), (20, -10), (12, 6, 0.3)),
    neck_at=(0, -60), neck=(84, 17, 0), neck_widths=(32, 25, 22), flight_neck=(0, 0),
    head=((-13, 3), (-11, -7), (-1, -13), (9, -9), (13, -2), (9, 8), (-2, 11)),
    bill=((9, -5), (18, -3), (27, 2, 0), (10, 3)), lower=((9, 1), (23, 2, 0), (9, 5)), mouth=(22, 1), eye=(3, -4, 1.6),
    tail=((6, -4, 0.3), (-12, 8, 0), (6, 6, 0.3)), tail_at=(-16, -1), shoulder=(-4, -52),
        span=38, upright=True, flies=False,
    leg=(4, 5), leg_width=5, leg_tone="accent", toe=12, thigh=(12, 10), waddle=0.13, stride=0.9, swims=38,
    extra=all_of(on_body("pale", (6, -64), (16, -57), (21, -34), (19, -10), (11, 4, 0.3), (4, 0), (6, -30)),
                 on_head("accent", (-8, 5), (-3, 3), (2, 9), (-4, 11))),
)  # fmt: skip

PARROT = replace(
    CROW, metres=0.4, hip=24,
    body=((-22, 2), (-16, -16), (-2, -34), (12, -46), (25, -42), (29, -20), (20, 0), (4, 10), (-12, 8)),
    neck_at=(12, -40), neck=(70, 18, 0), neck_widths=(32, 28, 27),
    head=((-15, 4), (-12, -10), (-2, -16), (9, -13), (14, -5), (11, 9), (-2, 13)),
    bill=((8, -10), (20, -9), (27, 1), (24, 14, 0), (19, 7), (11, 5)), lower=((11, 4), (18, 7), (16, 13), (8, 10)),
    bill_tone="pale", eye=(4, -5, 2.2), mouth=(22, 10), tail=((5, -5, 0.3), (-22, 34, 0.3), (-26, 48, 0),
        (-14, 34, 0.3), (8, 8, 0.3)),
    tail_tone="accent", tail_at=(-16, -2), wing=((8, -38), (14, -22), (4, -6), (-14, 6), (-30, 18, 0), (-16, -14)),
    wing_tone="ember", shoulder=(8, -34), span=86, chord=44, pitch=-32, leg=(12, 13), leg_tone="second",
    extra=on_head("accent", (-14, 3), (-12, -10), (-2, -16.4), (8, -13), (3, -9), (-3, 0)),
)  # fmt: skip

PIGEON = replace(
    GULL, paper="second", metres=0.32, swims=0.0, neck=(66, 22, 4), neck_widths=(32, 21, 18),
        tail_tone="body", glide=0.1, beat=3.6, span=84,
    chord=42, bill=((8, -4), (18, 1, 0), (8, 3)), lower=((8, 2), (16, 2, 0), (8, 5)), bill_tone="mid", mouth=(16, 1),
    tail=((4, -5, 0.3), (-34, 4, 0.2), (-36, 12, 0.2), (-8, 11, 0.3)),
    wing=((18, -22), (28, -14), (14, -2), (-14, 2), (-44, 0, 0), (-24, -14)),
)  # fmt: skip


def train(canvas: Canvas, ink: Ink, frame: Frame, t: float) -> None:
    """A peacock's fan of eyed feathers."""
    x, y, *_ = frame.at_body((-10, -16))
    plumes, rings, pupils, lights = [skia.Path(), skia.Path()], skia.Path(), skia.Path(), skia.Path()
    for i in range(13):
        a = 0.62 + 0.165 * i + 0.012 * math.sin(TAU * 0.4 * t + i)
        tip, eye = toward((x, y), a, 92), toward((x, y), a, 88)
        plumes[i % 2].addPath(tube([(x, y), toward((x, y), a, 60), tip], [4, 11, 15]))
        for path, r in ((rings, 6.4), (pupils, 4.2), (lights, 1.8)):
            path.addCircle(*eye, r)
    parts = zip((plumes[0], plumes[1], rings, pupils, lights), ("mid", "second", "ember", "body", "glow"))
    for path, tone in parts:
        canvas.drawPath(path, brush(ink, tone))


PEACOCK = replace(
    HEN, metres=0.95, hip=30, paper="body",
    neck=(80, 38, -8), neck_widths=(24, 14, 11), tail=(), behind=train, extra=on_head(
        "accent", (-2, -10), (-8, -22, 0.3), (-3, -20, 0.3), (-1, -25, 0.3), (2, -20, 0.3), (6, -22, 0.3), (3, -10)),
    body=((-30, -10), (-16, -20), (0, -23), (14, -26), (24, -26), (29, -14), (24, 0), (8, 7), (-10, 6)), leg=(17, 18),
)  # fmt: skip

GOOSE = replace(
    DUCK, metres=0.75, hip=17, paper="pale", neck=(82, 50, 8), neck_widths=(30, 17, 13, 14), neck_at=(27, -16),
        head_angle=-6,
    head=((-11, 3), (-10, -6), (-1, -11), (8, -8), (11, -2), (9, 5), (0, 9)), eye=(3, -3, 1.6), mouth=(24, 5),
    bill=((9, -5), (16, -2), (26, 3), (27, 5), (24, 6), (10, 4)), lower=((9, 3), (24, 5), (22, 8), (10, 7)), extra=None,
    body=((-44, -24, 0.5), (-30, -25), (-8, -29), (16, -27), (32, -20), (36, -6), (24, 6), (0, 10), (-24, 4),
        (-38, -8)),
    tail_at=(-41, -18), wing=((14, -24), (17, -12), (-4, -3), (-24, -7), (-46, -22, 0), (-20, -24)), leg=(9, 11),
        swims=13,
)  # fmt: skip

TURKEY = replace(
    HEN, metres=0.9, paper="body", tail=(),
    behind=lambda canvas, ink, frame, t: fan(canvas, ink, frame, 46), neck=(78, 30, 4),
    neck_widths=(34, 15, 12), bill_tone="straw",
    head=((-8, 3), (-7, -5), (0, -8), (7, -5), (9, 0), (6, 5), (-1, 7)), eye=(2, -2, 1.4), mouth=(14, 1),
    bill=((6, -3), (16, 2, 0), (6, 2)), lower=((6, 1), (13, 2, 0), (6, 4)),
    extra=on_head("accent", (6, 2), (11, 4), (10, 14), (6, 22), (2, 14), (2, 6)),
)  # fmt: skip


def fan(canvas: Canvas, ink: Ink, frame: Frame, length: float) -> None:
    """A turkey's tail, spread."""
    x, y, *_ = frame.at_body((-22, -18))
    plumes = [skia.Path(), skia.Path()]
    for i in range(9):
        a = 1.2 + 0.24 * i
        plumes[i % 2].addPath(tube([(x, y), toward((x, y), a, length * 0.6), toward((x, y), a, length)], [4, 10, 11]))
    for plume, tone in zip(plumes, ("russet", "second")):
        canvas.drawPath(plume, brush(ink, tone))


STORK = replace(
    HERON, paper="pale", neck=(84, 36, -8), flight_neck=(-80, 8), neck_widths=(12, 8, 7, 7),
        bill_tone="accent", wing_tone="dark",
    bill=((6, -2.6), (32, 3, 0), (7, 2)), lower=((6, 1), (30, 3.4, 0), (6, 3.6)),
        leg_tone="accent", extra=None, mouth=(28, 3),
)  # fmt: skip

TOUCAN = replace(
    PARROT, bill_tone="ember", tail_tone="body", wing_tone="second", eye=(2, -3, 2.6), mouth=(36, 6),
    bill=((8, -12), (26, -13), (40, -5), (42, 8, 0), (30, 1), (10, 1)), lower=((10, 2), (30, 3), (38, 7), (26, 8),
        (9, 8)),
    extra=all_of(on_body("pale", (14, -46), (26, -42), (28, -26), (20, -22), (12, -34)), on_head("dark", (36, -8),
        (43, 8, 0), (36, 3))),
)  # fmt: skip

HUMMINGBIRD = replace(
    SMALL, metres=0.09, bill=((13, -4), (46, 2, 0), (13, 2)), lower=((12, 1), (44, 3, 0), (12, 4)), mouth=(44, 2),
        beat=9,
    span=74, chord=30, hip=12, leg=(7, 7), pitch=18, bill_tone="dark",
)  # fmt: skip

VULTURE = replace(
    EAGLE, paper=CROW.paper, neck=(40, 30, -60), neck_widths=(22, 11, 10), neck_at=(20, -34), head_angle=-24,
    extra=on_body("pale", (8, -46), (20, -50), (30, -42), (28, -30), (18, -34)), tail_tone="body", bill_tone="straw",
    head=((-9, 4), (-8, -6), (0, -9), (8, -6), (11, 0), (7, 6), (-1, 8)), eye=(3, -2, 1.6),
    bill=((7, -5), (17, -3), (21, 3), (19, 9, 0), (15, 3), (8, 3)), lower=((8, 2), (14, 3), (14, 5), (8, 5)),
)  # fmt: skip

PHOENIX = replace(
    EAGLE, metres=1.0, paper="ember", wing_tone="accent", tail_tone="accent",
    tail=((6, -6, 0.3), (-34, 6, 0), (-24, 12), (-50, 26, 0), (-28, 24), (-44, 46, 0), (-14, 26), (4, 14, 0.3)),
    extra=on_head("accent", (-4, -9), (-20, -20, 0), (-9, -13), (-14, -30, 0), (-2, -16), (0, -32, 0), (6, -10)),
)  # fmt: skip

SWALLOW = replace(
    SMALL, hip=14, body=((-34, -6), (-18, -19), (4, -28), (22, -31), (32, -22), (32, -8), (20, 4), (2, 8), (-18, 3)),
    neck_at=(16, -22), leg=(7, 8), span=128, chord=30, glide=0.4, bill=((13, -4), (22, -1, 0), (13, 2)),
    tail=((4, -5, 0.3), (-66, -8, 0), (-30, 3, 0), (-60, 18, 0), (-8, 9, 0.3)),
    wing=((16, -24), (26, -15), (14, -4), (-12, 0), (-66, 2, 0), (-22, -12)), shoulder=(14, -22),
    extra=all_of(on_head("accent", (6, 2), (14, 3), (10, 12), (-2, 13)),
                 on_body("pale", (28, -14), (31, -6), (18, 4), (0, 7), (8, -4))),
)  # fmt: skip

PELICAN = replace(
    GULL, metres=1.3, hip=22, neck_at=(24, -18), neck=(84, 50, -46), neck_widths=(22, 13, 11),
    head=((-10, 3), (-8, -7), (0, -10), (9, -6), (12, 0), (8, 6), (-2, 8)),
    bill=((8, -5), (40, -1), (76, 8), (80, 13, 0), (74, 13), (10, 4)),
    lower=((8, 3), (74, 14), (60, 24), (40, 31), (22, 28), (10, 14)), bill_tone="accent", mouth=(48, 22),
    eye=(4, -3, 1.6), tail=((4, -5, 0.3), (-16, 2, 0.2), (-16, 9, 0.2), (-4, 10, 0.3)), leg=(12, 12),
    leg_width=4, span=150, chord=46, flight_neck=(-30, 100), beat=1.2,
)  # fmt: skip

FOWLS: dict[str, Fowl] = {
    "bird": SMALL, "crow": CROW, "owl": OWL, "gull": GULL, "duck": DUCK, "drake": DRAKE,
    "swan": SWAN, "hen": HEN, "rooster": ROOSTER,
    "chick": CHICK, "duckling": DUCKLING, "heron": HERON, "swallow": SWALLOW, "pelican": PELICAN,
    "flamingo": FLAMINGO, "ostrich": OSTRICH, "penguin": PENGUIN, "eagle": EAGLE,
    "parrot": PARROT, "goose": GOOSE, "turkey": TURKEY, "stork": STORK, "toucan": TOUCAN,
    "hummingbird": HUMMINGBIRD, "vulture": VULTURE, "phoenix": PHOENIX, "pigeon": PIGEON, "peacock": PEACOCK,
}  # fmt: skip
