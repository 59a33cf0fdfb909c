"""Beings of tales that are nobody's body: a ghost, a mermaid, a visitor from space, a monster with horns."""

from __future__ import annotations

import math

from rushes.papercut.animals_mites import Mood, eye, placer
from rushes.papercut.animals_rig import TAU, brush, circle, step
from rushes.papercut.craft import Canvas, Ink
from rushes.papercut.props_shapes import outline, tube


def ghost(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A sheet with two eyes, its hem waving above the ground."""
    at = placer(m._replace(y=m.y - 8 - 3 * math.sin(TAU * t * 0.4)))
    hem = [at(34 - 11 * k, -4 + (6 if k % 2 else -6) + 3 * math.sin(TAU * t * 0.6 + k)) for k in range(7)]
    sheet = [at(-32, -40), at(-26, -78), at(0, -100), at(26, -78), at(34, -40), *hem]
    canvas.drawPath(outline(sheet), brush(ink, "rim"))
    wave = 8 * math.sin(TAU * t * 0.5)
    for side, lift in ((-1, wave), (1, -wave)):
        arm = [at(side * 22, -58), at(side * 44, -56 - lift), at(side * 50, -44 - lift)]
        canvas.drawPath(tube(arm, [16, 14, 10]), brush(ink, "rim"))
    for x in (-4, 16):
        p = at(x, -76)
        canvas.drawPath(circle(p[0], p[1], 4.6), brush(ink, "body"))
    p = at(6, -62)
    canvas.drawPath(circle(p[0], p[1], 3 + 3 * m.mouth), brush(ink, "body"))


def alien(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A great head with slanting eyes on a thin body."""
    at = placer(m)
    for side in (-1, 1):
        dx, dy, _ = step(m.gone + (0.5 if side > 0 else 0.0), 0.6, 9, 6) if m.stride else (0.0, 0.0, 0.0)
        leg = [at(side * 6, -32), at(side * 8 + 0.5 * dx, -16), (m.x + side * 8 + dx, -2 + dy)]
        canvas.drawPath(tube(leg, [8, 6, 7]), brush(ink, "body"))
        swing = 6 * math.sin(TAU * t * 0.4 + side) + (14 if m.mouth > 0.2 else 0)
        arm = [at(side * 9, -52), at(side * 20, -42 - 0.4 * swing), at(side * 24, -32 - swing)]
        if side > 0 and m.mouth > 0.05:  # it waves
            arm = [at(9, -52), at(28, -56), at(36 + 6 * math.sin(TAU * t * 1.6), -84)]
        canvas.drawPath(tube(arm, [7, 5, 5]), brush(ink, "body"))
    canvas.drawPath(outline([at(-11, -30), at(-9, -56), at(9, -56), at(11, -30)]), brush(ink, "body"))
    head = [at(0, -54), at(-20, -70), at(-22, -90), at(0, -102), at(24, -90), at(22, -70)]
    canvas.drawPath(outline(head), brush(ink, "second"))
    for x, lean in ((-9, 4), (12, -4)):
        canvas.drawPath(outline([at(x - 5, -80 - lean), at(x + 1, -72), at(x + 6, -78 + lean), at(x, -86)]),
                        brush(ink, "body"))  # fmt: skip
        p = at(x + 1, -80)
        canvas.drawPath(circle(p[0], p[1], 1.4), brush(ink, "glow"))
    for x in (-9, 12):
        canvas.drawPath(outline([at(x, -98), at(x * 1.5, -114)], closed=False), brush(ink, "second", 2.4))
        p = at(x * 1.5, -116)
        canvas.drawPath(circle(p[0], p[1], 4), brush(ink, "accent"))


def mermaid(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Long hair, bare arms, and a fish's tail that beats."""
    at = placer(m)
    beat = 7 * math.sin(TAU * t * (0.9 if m.stride else 0.35))
    hair = [at(-4, -102), at(-24, -92), at(-32, -62), at(-22, -44), at(-12, -62), at(4, -84), at(12, -98)]
    canvas.drawPath(outline(hair), brush(ink, "accent"))
    tail = [at(2, -52), at(8, -34), at(-6, -18), at(-30, -12 + 0.5 * beat), at(-52, -20 + beat)]
    canvas.drawPath(tube(tail, [22, 24, 19, 12, 6]), brush(ink, "second"))
    tip = at(-52, -20 + beat)
    for lift in (-18, 14):
        fin = [
            tip,
            (tip[0] - 16, tip[1] + lift),
            (tip[0] - 30, tip[1] + 1.2 * lift),
            (tip[0] - 18, tip[1] + 0.3 * lift),
        ]
        canvas.drawPath(outline(fin), brush(ink, "second"))
    canvas.drawPath(outline([at(-9, -50), at(-8, -74), at(12, -74), at(13, -50)]), brush(ink, "body"))
    canvas.drawPath(outline([at(-9, -66), at(2, -60), at(13, -66), at(12, -70), at(-8, -70)]), brush(ink, "accent"))
    reach = 10 if m.mouth > 0.2 else 0
    canvas.drawPath(tube([at(4, -72), at(18, -60 - reach), at(32, -58 - 1.6 * reach)], [8, 6, 5]), brush(ink, "body"))
    p = at(5, -88)
    canvas.drawPath(circle(p[0], p[1], 12), brush(ink, "body"))
    canvas.drawPath(outline([at(-8, -86), at(-6, -104), at(14, -100), at(4, -92)]), brush(ink, "accent"))
    eye(canvas, ink, at(11, -89), 1.8, m.eye)
    for x, y in ((6, -40), (-2, -28), (10, -30), (-14, -16)):
        canvas.drawPath(outline([at(x - 4, y), at(x, y + 4), at(x + 4, y)], closed=False), brush(ink, "rim", 1.2))


def monster(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A shaggy heap with horns, great eyes and teeth."""
    at = placer(m)
    for side in (-1, 1):
        dx, dy, _ = step(m.gone + (0.5 if side > 0 else 0.0), 0.6, 9, 6) if m.stride else (0.0, 0.0, 0.0)
        foot = [at(side * 16, -16), (m.x + side * 18 + dx, -5 + dy), (m.x + side * 18 + 9 + dx, -2 + dy)]
        canvas.drawPath(tube(foot, [18, 14, 9]), brush(ink, "body"))
        lift = 8 * math.sin(TAU * t * 0.5 + side) + (18 if m.mouth > 0.2 else 0)
        arm = [at(side * 30, -56), at(side * 48, -46 - 0.5 * lift), at(side * 52, -30 - lift)]
        canvas.drawPath(tube(arm, [16, 13, 12]), brush(ink, "body"))
        horn = [at(side * 17, -88), at(side * 30, -96), at(side * 30, -112)]
        canvas.drawPath(tube(horn, [11, 7, 1]), brush(ink, "rim"))
    shag = []
    for k in range(26):
        a = TAU * k / 26
        r = 1.0 if k % 2 else 0.9
        shag.append((*at(37 * r * math.sin(a), -54 + 42 * r * math.cos(a)), 0.25))
    canvas.drawPath(outline(shag), brush(ink, "body"))
    for x in (-11, 13):
        p = at(x, -68)
        if m.eye > 0.5:
            canvas.drawPath(circle(p[0], p[1], 9), brush(ink, "glow"))
            canvas.drawPath(circle(p[0] + 2.5, p[1], 4), brush(ink, "body"))
        else:
            canvas.drawPath(outline([at(x - 8, -68), at(x, -64), at(x + 8, -68)], closed=False), brush(ink, "glow", 2))
    wide = 5 + 5 * m.mouth
    canvas.drawPath(outline([at(-20, -46), at(1, -42 + wide), at(22, -46), at(1, -48)]), brush(ink, "accent"))
    for x in (-12, 2, 14):
        tooth = [(*at(x - 4, -46), 0.0), (*at(x + 4, -46), 0.0), (*at(x, -39), 0.0)]
        canvas.drawPath(outline(tooth), brush(ink, "rim"))
