"""Small creatures with wings: bee, butterfly, dragonfly, firefly, bat, ladybird."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rushes.papercut.animals_mites import Mood, eye, placer
from rushes.papercut.animals_rig import TAU, brush, circle, step, toward
from rushes.papercut.craft import Canvas, Ink
from rushes.papercut.props_shapes import Knot, outline, tube


def bee(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A striped bumble with two blurred wings."""
    at = placer(m)
    for k, paper in ((0.5, 0.4), (0.0, 0.7)):
        beat = math.sin(m.flap + k) if m.aloft > 0.3 or abs(m.flap) > 0.5 else -0.6
        root = at(2 - k * 8, -50)
        tip = toward(root, 1.9 + k * 0.5 + 0.6 * beat, 46)
        side = toward(toward(root, 1.9 + k * 0.5 + 0.6 * beat, 28), 1.9 + 0.6 * beat + 1.57, 13)
        other = toward(toward(root, 1.9 + k * 0.5 + 0.6 * beat, 28), 1.9 + 0.6 * beat - 1.57, 11)
        canvas.drawPath(outline([root, side, tip, other]), brush(ink, "rim", alpha=paper))
    body: list[Knot] = [
        at(-50, -26),
        at(-40, -44),
        at(-14, -56),
        at(12, -54),
        at(26, -42),
        at(24, -26),
        at(6, -16),
        at(-24, -14),
    ]
    canvas.drawPath(outline(body), brush(ink, "body"))
    for x in (-33.0, -14.0, 5.0):
        h = 17 if x < -20 else 19
        canvas.drawPath(
            outline(
                [
                    at(x - 4, -34 - h),
                    at(x + 4, -34 - h),
                    at(x + 6, -34),
                    at(x + 3, -34 + h),
                    at(x - 4, -34 + h),
                    at(x - 1, -34),
                ]
            ),
            brush(ink, "glow"),
        )
    canvas.drawPath(outline([(*at(-48, -30), 0.0), (*at(-60, -24), 0.0), (*at(-48, -22), 0.0)]), brush(ink, "body"))
    p = at(32, -36)
    canvas.drawPath(circle(p[0], p[1], 15), brush(ink, "body"))
    for dx in (0.0, 7.0):
        canvas.drawPath(
            outline([at(35 + dx, -49), at(42 + dx, -60), at(50 + dx, -61)], closed=False), brush(ink, "body", 2.2)
        )
    for x in (-14.0, 0.0, 13.0):
        canvas.drawPath(outline([at(x, -18), at(x + 4, -9), at(x + 1, -1.5)], closed=False), brush(ink, "body", 2.6))
    eye(canvas, ink, at(37, -39), 4.4, m.eye, pupil=True)


def housefly(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Dark and plain, with a great red eye, six bent legs and two clear wings laid back."""
    at = placer(m)
    beat = 0.35 * math.sin(m.flap) if m.aloft > 0.3 else 0.0
    for x in (-12.0, 2.0, 14.0):
        leg = outline([(*at(x, -18), 0.0), (*at(x - 10, -10), 0.0), (*at(x - 4, -1.5), 0.0)], closed=False)
        canvas.drawPath(leg, brush(ink, "body", 3.0))
        leg = outline([(*at(x + 4, -18), 0.0), (*at(x + 14, -11), 0.0), (*at(x + 12, -1.5), 0.0)], closed=False)
        canvas.drawPath(leg, brush(ink, "body", 3.0))
    back: list[Knot] = [at(-46, -22), at(-30, -40), at(0, -46), at(20, -38), at(20, -22), at(0, -13), at(-30, -13)]
    canvas.drawPath(outline(back), brush(ink, "body"))
    p = at(30, -31)
    canvas.drawPath(circle(p[0], p[1], 15), brush(ink, "body"))
    p = at(34, -36)
    canvas.drawPath(circle(p[0], p[1], 9.5), brush(ink, "accent"))
    canvas.drawPath(outline([at(40, -22), at(47, -15), at(44, -13)], closed=False), brush(ink, "body", 3.0))
    for k, alpha in ((0.0, 0.5), (0.22, 0.75)):
        root = at(6, -42)
        tip = toward(root, 2.62 + k + beat, 62)
        side = toward(toward(root, 2.62 + k + beat, 44), 4.2 + beat, 13)
        other = toward(toward(root, 2.62 + k + beat, 40), 1.05 + beat, 10)
        canvas.drawPath(outline([root, side, tip, other]), brush(ink, "rim", alpha=alpha))


def butterfly(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Two pairs of wings that open and shut about the body."""
    at = placer(m)
    wide = 0.62 + 0.38 * math.cos(m.flap) if m.aloft > 0.3 else 0.7 + 0.25 * math.sin(TAU * t * 0.35)
    wide = max(0.16, wide * (1 - 0.7 * m.shut))

    def wing(shape: Sequence[tuple[float, float]], tone: str, near: bool) -> None:
        side = 1.0 if near else -1.0
        knots = []
        for x, y in shape:
            # the wing's width turns with the flap; the far one leans ahead, the near one behind
            knots.append(at(-side * x * wide + (6 if not near else 0), -30 + y))
        canvas.drawPath(outline(knots), brush(ink, tone))

    upper = [(0, -8), (10, -36), (34, -62), (58, -64), (60, -44), (44, -20), (18, -4)]
    lower = [(2, -4), (26, -8), (46, 4), (48, 22), (34, 30), (22, 22), (8, 8)]
    spot = [(26, -38), (40, -52), (50, -48), (40, -32)]
    dot = [(26, 4), (36, 6), (36, 16), (26, 14)]
    for near in (False, True):
        wing(lower, "russet" if near else "far", near)
        wing(upper, "accent" if near else "russet", near)
        wing(spot, "glow" if near else "ember", near)
        wing(dot, "glow" if near else "ember", near)
        edge = [at((-1 if near else 1) * x * wide + (6 if not near else 0), -30 + y) for x, y in upper]
        canvas.drawPath(outline(edge), brush(ink, "body", 3.0))
    canvas.drawPath(tube([at(0, -52), at(0, -36), at(-1, -14), at(-3, -4)], [7, 9, 7, 2]), brush(ink, "body"))
    p = at(1, -56)
    canvas.drawPath(circle(p[0], p[1], 5.4), brush(ink, "body"))
    for dx in (4.0, 12.0):
        canvas.drawPath(
            outline([at(1, -60), at(1 + dx, -74), at(4 + dx * 1.6, -80)], closed=False), brush(ink, "body", 1.5)
        )
        c = at(4 + dx * 1.6, -80)
        canvas.drawPath(circle(c[0], c[1], 1.8), brush(ink, "body"))


def bat(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Scalloped wings either side of a small eared body."""
    at = placer(m)
    beat = math.sin(m.flap) if m.aloft > 0.3 else -0.9 - 0.6 * m.shut
    for side in (-1, 1):
        shoulder = at(side * 7, -42)
        wrist = (shoulder[0] + side * 26, shoulder[1] - 14 - 22 * beat)
        tip = (wrist[0] + side * (34 - 8 * abs(beat)), wrist[1] + 8 - 14 * beat)
        hip = at(side * 5, -16)
        fingers = [(wrist[0] + side * 22, wrist[1] + 30), (wrist[0] + side * 4, wrist[1] + 34)]
        knots: list[Knot] = [(*shoulder, 0.2), (*wrist, 0.0), (*tip, 0.0)]
        for a, b in ((tip, fingers[0]), (fingers[0], fingers[1]), (fingers[1], hip)):
            knots.append(
                (
                    (a[0] + b[0]) / 2 + (wrist[0] - (a[0] + b[0]) / 2) * 0.3,
                    (a[1] + b[1]) / 2 + (wrist[1] - (a[1] + b[1]) / 2) * 0.3,
                )
            )
            knots.append((*b, 0.0))
        canvas.drawPath(outline(knots), brush(ink, "body"))
        for finger in fingers:
            canvas.drawPath(outline([wrist, finger], closed=False), brush(ink, "second", 1.2))
    canvas.drawPath(
        outline([at(-8, -40), at(0, -48), at(8, -40), at(7, -20), at(0, -10), at(-7, -20)]), brush(ink, "body")
    )
    head: list[Knot] = [
        at(-10, -46),
        (*at(-11, -66), 0.0),
        at(-4, -58),
        at(4, -58),
        (*at(11, -66), 0.0),
        at(10, -46),
        at(0, -40),
    ]
    canvas.drawPath(outline(head), brush(ink, "body"))
    for x in (-4.0, 5.0):
        eye(canvas, ink, at(x, -50), 2.4, m.eye)
    if m.mouth > 0.2:
        p = at(0.5, -44)
        canvas.drawPath(circle(p[0], p[1], 1.5 + m.mouth), brush(ink, "accent"))


def ladybird(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A spotted dome."""
    at = placer(m)
    for i, x in enumerate((-22.0, 0.0, 22.0)):
        dx, dy, _ = step(m.gone + i % 2 * 0.5, 0.6, 7, 5) if m.stride else (0.0, 0.0, 0.0)
        canvas.drawPath(
            outline([at(x, -14), (x + 5 + dx, -6 + dy), (x + 3 + dx, -1 + dy - 30 * m.aloft)], closed=False),
            brush(ink, "body", 3),
        )
    p = at(40, -22)
    canvas.drawPath(circle(p[0], p[1], 15), brush(ink, "body"))
    for dx in (0.0, 7.0):
        canvas.drawPath(outline([at(44 + dx, -34), at(52 + dx, -46)], closed=False), brush(ink, "body", 2))
    if m.aloft > 0.5:
        wing = 0.7 + 0.3 * math.sin(m.flap)
        canvas.drawPath(
            outline([at(10, -48), at(-30, -70 - 20 * wing), at(-60, -60 - 14 * wing), at(-30, -40)]),
            brush(ink, "rim", alpha=0.6),
        )
    dome: list[Knot] = [(*at(-50, -9), 0.4), at(-46, -32), at(-22, -56), at(8, -58), at(32, -40), (*at(38, -9), 0.4)]
    canvas.drawPath(outline(dome), brush(ink, "accent"))
    for x, y, r in ((-28, -30, 7), (-6, -44, 6.4), (-6, -20, 6.8), (16, -32, 6.4)):
        c = at(x, y)
        canvas.drawPath(circle(c[0], c[1], r), brush(ink, "body"))
    eye(canvas, ink, at(46, -26), 3.6, m.eye, pupil=True)


def beetle(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A dark shining back with a seam, six bent legs and a horn."""
    at = placer(m)
    for i, x in enumerate((-30.0, -2.0, 24.0)):
        dx, dy, _ = step(m.gone + i % 2 * 0.5, 0.6, 8, 6) if m.stride else (0.0, 0.0, 0.0)
        knee = (x - 12 + 10 * i, -22)
        canvas.drawPath(
            outline([at(x, -18), at(*knee), (x - 16 + 16 * i + dx, -1 + dy - 30 * m.aloft)], closed=False),
            brush(ink, "body", 5),
        )
    head: list[Knot] = [at(34, -34), at(54, -38), at(62, -22), at(50, -10), at(32, -12)]
    canvas.drawPath(outline(head), brush(ink, "body"))
    canvas.drawPath(outline([at(56, -36), at(70, -48), at(74, -62)], closed=False), brush(ink, "body", 5))
    canvas.drawPath(outline([at(60, -14), at(72, -10), at(76, -18)], closed=False), brush(ink, "body", 3))
    if m.aloft > 0.5:
        wing = 0.7 + 0.3 * math.sin(m.flap)
        canvas.drawPath(
            outline([at(10, -48), at(-30, -70 - 20 * wing), at(-60, -60 - 14 * wing), at(-30, -40)]),
            brush(ink, "rim", alpha=0.6),
        )
    dome: list[Knot] = [(*at(-58, -10), 0.4), at(-54, -34), at(-26, -54), at(6, -52), at(34, -38), (*at(36, -10), 0.4)]
    canvas.drawPath(outline(dome), brush(ink, "body"))
    canvas.drawPath(outline([at(12, -50), at(18, -30), at(14, -12)], closed=False), brush(ink, "second", 3))
    canvas.drawPath(outline([at(12, -34), at(-20, -40), at(-54, -24)], closed=False), brush(ink, "second", 2.4))
    canvas.drawPath(outline([at(-40, -36), at(-22, -46), at(-4, -46)], closed=False), brush(ink, "rim", 3, alpha=0.7))
    eye(canvas, ink, at(52, -28), 3.6, m.eye, pupil=True)


def dragonfly(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A needle of a body and two pairs of glassy wings."""
    at = placer(m)
    beat = math.sin(m.flap) if m.aloft > 0.3 else 0.1 * math.sin(TAU * t * 0.4)
    for side in (-1, 1):
        for root, a, length in ((at(6, -30), 1.9, 66), (at(-2, -30), 2.3, 60)):
            angle = side * (a - 0.9 + 0.5 * beat) + (0.35 if side < 0 else 0.0)
            tip = toward(root, angle, length)
            ahead = toward(toward(root, angle, length * 0.6), angle + 1.57 * side, 8)
            behind = toward(toward(root, angle, length * 0.7), angle - 1.57 * side, 10)
            canvas.drawPath(outline([root, ahead, tip, behind]), brush(ink, "rim", alpha=0.85))
    canvas.drawPath(tube([at(14, -30), at(-6, -30), at(-44, -26), at(-84, -28)], [13, 12, 5, 4]), brush(ink, "body"))
    for x in (-24.0, -40.0, -56.0, -70.0):
        canvas.drawPath(outline([at(x, -30), at(x + 1, -24)], closed=False), brush(ink, "accent", 2))
    for x in (4.0, 10.0):
        canvas.drawPath(outline([at(x, -24), at(x + 4, -14), at(x - 2, -5)], closed=False), brush(ink, "body", 1.6))
    p = at(20, -30)
    canvas.drawPath(circle(p[0], p[1], 9), brush(ink, "body"))
    eye(canvas, ink, at(23, -33), 4.6, m.eye)


def firefly(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A beetle whose tail is a lamp."""
    at = placer(m)
    bright = 0.55 + 0.45 * math.sin(TAU * t * 0.7)
    wing = 0.5 + 0.4 * math.sin(m.flap)
    for k in (0.0, 0.35):
        root = at(0, -38)
        tip = toward(root, 2.0 + k + 0.5 * wing, 44)
        side = toward(toward(root, 2.0 + k + 0.5 * wing, 26), 0.4 + k + 0.5 * wing, 12)
        canvas.drawPath(outline([root, side, tip]), brush(ink, "rim", alpha=0.55))
    lamp = at(-32, -26)
    for r, alpha in ((44, 0.12), (32, 0.18), (23, 0.28)):
        canvas.drawPath(circle(lamp[0], lamp[1], r * (0.6 + 0.4 * bright)), brush(ink, "glow", alpha=alpha))
    tail: list[Knot] = [at(-12, -38), at(-34, -40), at(-50, -26), at(-34, -14), at(-12, -16)]
    canvas.drawPath(outline(tail), brush(ink, "glow"))
    body: list[Knot] = [at(-18, -40), at(4, -42), at(18, -32), at(16, -20), at(-2, -14), at(-18, -16)]
    canvas.drawPath(outline(body), brush(ink, "body"))
    p = at(22, -30)
    canvas.drawPath(circle(p[0], p[1], 11), brush(ink, "body"))
    for dx in (0.0, 6.0):
        canvas.drawPath(outline([at(24 + dx, -39), at(30 + dx, -52)], closed=False), brush(ink, "body", 1.8))
    for x in (-10.0, 2.0, 12.0):
        canvas.drawPath(outline([at(x, -18), at(x + 3, -10), at(x, -3)], closed=False), brush(ink, "body", 2))
    eye(canvas, ink, at(26, -32), 3.6, m.eye)
