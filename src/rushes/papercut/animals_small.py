"""Small creatures on the ground, each with a way of its own: frog, snake, snail, spider, ant, hedgehog, tortoise."""

from __future__ import annotations

import math
from collections.abc import Callable

from rushes.papercut.animals_mites import Mood, Small, eye, placer
from rushes.papercut.animals_rig import TAU, Medium, bend, brush, circle, curve, smoothstep, step, toward
from rushes.papercut.animals_tales import alien, ghost, mermaid, monster
from rushes.papercut.animals_winged import bat, bee, beetle, butterfly, dragonfly, firefly, housefly, ladybird
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import Knot, outline, tube


def frog(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Sitting bolt upright on folded legs; in the air the legs stretch out behind."""
    at = placer(m)
    out = m.aloft
    low = 8 * m.shut
    for paper, dx in (("far", 5.0), ("body", 0.0)):
        hip = at(-30 + dx, -22 + low)
        # folded: knee up beside the body, foot flat ahead; stretched: a line behind
        knee = (hip[0] + 34 * (1 - out) - 30 * out, hip[1] - 6 * (1 - out) + 14 * out)
        heel = (hip[0] - 2 - 50 * out, -3 * (1 - out) + (hip[1] + 26) * out)
        toe = (heel[0] + 34 * (1 - out) - 18 * out, heel[1] + 2 * (1 - out) + 12 * out)
        canvas.drawPath(tube([hip, knee], [26, 17], root=0.4), brush(ink, paper))
        canvas.drawPath(tube([knee, heel], [14, 9]), brush(ink, paper))
        canvas.drawPath(tube([heel, toe], [7, 7], tip=0.3), brush(ink, paper))
        hand = at(34 + dx + 10 * out, -30 + low)
        paw = (hand[0] - 2 + 16 * out, min(-1.5, -1.5 + m.y * 0.9 + 6 * out) if out else -1.5)
        canvas.drawPath(
            tube([hand, ((hand[0] + paw[0]) / 2 - 4, (hand[1] + paw[1]) / 2), paw], [12, 9, 7]), brush(ink, paper)
        )
        canvas.drawPath(tube([paw, (paw[0] + 11, paw[1])], [5, 4]), brush(ink, paper))
    puff = 5 * m.mouth
    body: list[Knot] = [at(-46, -14 + low), at(-36, -34 + low), at(-8, -56 + low), at(10, -66 + low),
        at(18, -76 + low), at(28, -78 + low), at(35, -69 + low),
                        at(50, -60 + low), at(57, -52 + low), at(50, -42 + low), at(44 + puff, -32 + low + puff),
                            at(24, -14 + low), at(-16, -8 + low)]  # fmt: skip
    canvas.drawPath(outline(body), brush(ink, "body"))
    canvas.drawPath(
        outline([at(56, -52 + low), at(42, -48 + low), at(28, -52 + low)], closed=False), brush(ink, "second", 1.6)
    )
    for x, y, r in ((-22, -32, 3.6), (-8, -43, 3), (-10, -28, 2.4), (4, -51, 2.2)):
        p = at(x, y + low)
        canvas.drawPath(circle(p[0], p[1], r), brush(ink, "second"))
    eye(canvas, ink, at(26, -69 + low), 5.2, m.eye, pupil=True)


def snake(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Waves along the ground, the head held up; its tongue flickers."""
    coil = m.shut
    points: list[Point] = []
    n = 22
    for i in range(n):
        f = i / (n - 1)
        x = -110 + 150 * f * (1 - 0.35 * coil)
        wave = math.sin(f * 13 - m.gone * TAU) * (1 - smoothstep((f - 0.7) * 3.4))
        points.append((m.x + x, -7 - 6.5 - 6.5 * wave))
    neck = points[-1]
    rise = 1 - 0.75 * coil + 0.5 * m.head
    for dx, dy in ((8, -4), (11, -14), (8, -26), (9, -36)):
        points.append((neck[0] + dx, neck[1] + dy * rise + m.y))
    count = len(points)
    widths = [2 + 11 * smoothstep(i / 9) - 3.2 * smoothstep((i - count + 6) / 5) for i in range(count)]
    canvas.drawPath(tube(points, widths), brush(ink, "body"))
    for i in range(4, count - 2, 2):
        p = points[i]
        canvas.drawPath(
            outline([(p[0] - 4, p[1]), (p[0], p[1] - 3.4), (p[0] + 4, p[1]), (p[0], p[1] + 3.4)], hold=0.1),
            brush(ink, "accent" if i % 4 == 0 else "second"),
        )
    x, y = points[-1]
    head: list[Knot] = [
        (x - 7, y + 2),
        (x - 5, y - 7),
        (x + 6, y - 8),
        (x + 18, y - 2, 0.6),
        (x + 18, y + 2, 0.6),
        (x + 6, y + 6),
        (x - 4, y + 7),
    ]
    if m.mouth > 0.2:
        gape = 6 * m.mouth
        canvas.drawPath(
            outline([(x + 2, y + 3), (x + 15, y + 4 + gape), (x + 3, y + 8 + gape * 0.4)]), brush(ink, "body")
        )
    canvas.drawPath(outline(head), brush(ink, "body"))
    if (t * 1.3) % 1.0 < 0.45:
        tongue = brush(ink, "accent", 1.2)
        for fork in (-2.4, 2.4):
            canvas.drawPath(
                outline([(x + 17, y + 1), (x + 24, y + 1.4), (x + 29, y + 1.5 + fork)], closed=False), tongue
            )
    eye(canvas, ink, (x + 5, y - 3), 2.2, m.eye)


def snail(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A spiral house on a soft foot; the horns draw in."""
    ripple = 1.4 * math.sin(m.gone * TAU) * m.stride
    pull = m.shut
    reach = 1 - 0.5 * pull
    foot: list[Knot] = [(-62 - ripple, -1, 0.3), (-40, -9), (0, -12), (26, -14), (36 * reach + 8, -30 * reach),
        (46 * reach + 6, -40 * reach - 3 * m.head),
                        (58 * reach + 2, -36 * reach), (58 * reach, -22 * reach - 2), (50, -6),
                            (54 + ripple, -0.5, 0.3)]  # fmt: skip
    for dx, dy in ((-4, -21), (7, -18)):
        root = (m.x + 49 * reach, -36 * reach)
        tip = (root[0] + (dx + 5) * (1 - pull), root[1] + (dy - 10 * m.head) * (1 - pull))
        canvas.drawPath(tube([root, tip], [3.4, 2.4]), brush(ink, "body"))
        canvas.drawPath(circle(tip[0], tip[1], 3.2), brush(ink, "body"))
        if pull < 0.5:
            canvas.drawPath(circle(tip[0] + 0.6, tip[1] - 0.4, 1.6), brush(ink, "glow"))
    canvas.drawPath(outline([(m.x + k[0], k[1] + m.y * 0, *k[2:]) for k in foot]), brush(ink, "body"))
    cx, cy, r = m.x - 12, -40 + 5 * pull, 34.0
    canvas.drawPath(circle(cx, cy, r), brush(ink, "russet"))
    canvas.drawPath(
        outline([(cx + 8, cy + 28), (cx + 32, cy + 18, 0.4), (cx + 34, cy + 30, 0.4), (cx + 14, cy + 33)]),
        brush(ink, "russet"),
    )
    spiral = []
    for i in range(30):
        f = i / 29
        a = -0.6 + f * 13.5
        spiral.append((cx + (r - 4) * (1 - f) * math.cos(a), cy + (r - 4) * (1 - f) * math.sin(a)))
    canvas.drawPath(outline(spiral, closed=False), brush(ink, "body", 3.4))


def spider(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Eight high-kneed legs round a round body."""
    down = 14 * m.shut
    for side in (1, -1):
        for i in range(4):
            root = (m.x + side * (4 + i * 2), -38 + down + m.y)
            dx, dy, _ = step(m.gone + 0.25 * i + (0.5 if side < 0 else 0), 0.6, 9, 9) if m.stride else (0.0, 0.0, 0.0)
            foot = (m.x * (1 - m.stride) * 0 + side * (28 + i * 15) + dx, dy - 50 * m.aloft)
            knee = bend(root, foot, 36 + i * 4, 40 + i * 5, side)
            canvas.drawPath(tube([root, knee, foot], [4.2, 4.4, 1.2], tip=0.1), brush(ink, "far" if i % 2 else "body"))
    c = (m.x, -38 + down + m.y)
    canvas.drawPath(circle(c[0] - 12, c[1] - 6, 22), brush(ink, "body"))
    canvas.drawPath(circle(c[0] + 14, c[1] + 1, 13), brush(ink, "body"))
    mark = [
        (c[0] - 20, c[1] - 19),
        (c[0] - 5, c[1] - 19),
        (c[0] - 12, c[1] - 8),
        (c[0] - 5, c[1] + 3),
        (c[0] - 20, c[1] + 3),
        (c[0] - 12, c[1] - 8),
    ]
    canvas.drawPath(outline(mark, hold=0.05), brush(ink, "accent"))
    for x, y, r in ((19, -4, 2.6), (13, -5, 2.0), (23, 1, 1.8)):
        eye(canvas, ink, (c[0] + x, c[1] + y), r, m.eye)


def ant(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Three beads on six legs."""
    at = placer(m)
    for i, x in enumerate((-6.0, 4.0, 14.0)):
        for side in (0, 1):
            dx, dy, _ = step(m.gone + (i + side) % 2 * 0.5, 0.55, 9, 6) if m.stride else (0.0, 0.0, 0.0)
            root = at(x, -22)
            foot = ((i - 1) * 22 + 4 + side * 5 + dx, dy - 40 * m.aloft)
            knee = bend(root, foot, 17, 19, -1 if i == 0 else 1)
            canvas.drawPath(
                tube([root, knee, foot], [3, 2.6, 1.4], tip=0.1), brush(ink, "far" if side == 0 else "body")
            )
    body = brush(ink, "body")
    canvas.drawPath(
        outline([at(-56, -24), at(-44, -38), (*at(-24, -34), 1.0), at(-14, -24), at(-28, -15), at(-48, -14)]), body
    )
    canvas.drawPath(outline([at(-14, -26), at(2, -33), at(18, -28), at(16, -19), at(0, -18)]), body)
    canvas.drawPath(
        outline(
            [
                at(18, -28),
                at(28, -40 - 10 * m.head),
                at(42, -38 - 10 * m.head),
                at(48, -26 - 8 * m.head),
                at(36, -20),
                at(24, -20),
            ]
        ),
        body,
    )
    for k in (0.0, 7.0):
        a, b, c = (
            at(38 + k * 0.4, -38 - 10 * m.head),
            at(44 + k, -54 - 10 * m.head),
            at(60 + k, -52 + 3 * math.sin(TAU * t + k)),
        )
        canvas.drawPath(outline([a, b, c], closed=False), brush(ink, "body", 2.0))
    jaw = 3 * m.mouth
    canvas.drawPath(
        outline(
            [
                at(46, -28),
                at(56, -26 - jaw),
                at(
                    54,
                    -22 - jaw,
                ),
            ],
            closed=False,
        ),
        brush(ink, "body", 2.2),
    )
    eye(canvas, ink, at(37, -33 - 9 * m.head), 2.6, m.eye)


def hedgehog(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A dome of spines with a pointed face; afraid, it is a ball."""
    at = placer(m)
    ball = m.shut
    for i, x in enumerate((-24.0, 22.0)):
        for side in (0, 1):
            dx, dy, _ = step(m.gone + (i + side) % 2 * 0.5, 0.6, 9, 6) if m.stride else (0.0, 0.0, 0.0)
            foot = (x + side * 7 + dx, dy - 30 * m.aloft)
            root = at(x + side * 7, -16)
            hidden = -8 * ball
            canvas.drawPath(
                tube([root, (foot[0], foot[1] - 2 + hidden * 0)], [11 * (1 - ball) + 1, 8 * (1 - ball) + 1]),
                brush(ink, "far" if side else "body"),
            )
            canvas.drawPath(
                tube([(foot[0], foot[1] - 2.4), (foot[0] + 7 * (1 - ball), foot[1] - 2.2)], [5 * (1 - ball) + 0.5] * 2),
                brush(ink, "far" if side else "body"),
            )
    face: list[Knot] = [at(22, -40), at(40 - 14 * ball, -38 - 12 * m.head), at(56 - 24 * ball, -24 - 14 * m.head),
        (*at(68 - 34 * ball, -17 - 16 * m.head), 0.5),
                        at(60 - 28 * ball, -12 - 12 * m.head), at(36, -8), at(-30, -6), at(-40, -20)]  # fmt: skip
    canvas.drawPath(outline(face), brush(ink, "second"))
    for row in range(3):
        edge: list[Knot] = []
        n = 17
        for i in range(n * 2 + 1):
            a = math.pi * (1.06 - (1.0 - 0.14 * (1 - ball) + 0.1 * ball) * i / (n * 2)) + 0.02 * row
            r = (1.0 - 0.24 * row) * (1.0 + (0.17 if i % 2 else 0.0))
            lean = -5.0 if i % 2 else 0.0
            edge.append(
                (
                    *at(
                        -6 + (46 - 6 * ball) * r * math.cos(a) + lean,
                        -14 - 12 * ball + 0 - (46 - 6 * ball) * r * math.sin(a) * 1.0,
                    ),
                    0.0,
                )
            )
        edge.append((*at(10, -10), 0.6))
        canvas.drawPath(outline(edge), brush(ink, "body" if row % 2 == 0 else "mid"))
    if ball < 0.5:
        ear = at(26, -40 - 8 * m.head)
        canvas.drawPath(circle(ear[0], ear[1], 7), brush(ink, "second"))
        nose = at(68, -17 - 16 * m.head)
        canvas.drawPath(circle(nose[0], nose[1], 3.6), brush(ink, "dark"))
        eye(canvas, ink, at(46, -27 - 13 * m.head), 3.0, m.eye)


def tortoise(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A high shell on four stumps; head and legs draw in."""
    pull = m.shut
    rise = -4 * (1 - pull)
    for i, x in enumerate((-30.0, 26.0)):
        for side in (1, 0):
            dx, dy, _ = step(m.gone + (i + side) % 2 * 0.5, 0.65, 9, 5) if m.stride else (0.0, 0.0, 0.0)
            foot = (x + side * 8 + dx, dy)
            paper = brush(ink, "far" if side else "body")
            canvas.drawPath(tube([(m.x + x + side * 8, -20 + rise), (foot[0], foot[1] - 5)], [15, 13]), paper)
            canvas.drawPath(
                outline(
                    [
                        (foot[0] - 7, foot[1] - 6),
                        (foot[0] + 6, foot[1] - 6),
                        (foot[0] + 10, foot[1], 0.3),
                        (foot[0] - 7, foot[1], 0.3),
                    ]
                ),
                paper,
            )
    out = 1 - 0.8 * pull
    nx, ny = m.x + 40 + 20 * out, -24 - 14 * out - 14 * m.head
    canvas.drawPath(tube([(m.x + 30, -20), (m.x + 42, -22), (nx, ny)], [15, 13, 11]), brush(ink, "body"))
    canvas.drawPath(
        outline(
            [
                (nx - 6, ny - 6),
                (nx + 4, ny - 9),
                (nx + 14, ny - 4),
                (nx + 16, ny + 2, 0.5),
                (nx + 8, ny + 6),
                (nx - 5, ny + 5),
            ]
        ),
        brush(ink, "body"),
    )
    canvas.drawPath(outline([(m.x - 40, -14 + rise), (m.x - 54, -8, 0.0), (m.x - 40, -8 + rise)]), brush(ink, "body"))
    shell: list[Knot] = [(m.x - 48, -14 + rise, 0.4), (m.x - 44, -34 + rise), (m.x - 24, -56 + rise),
        (m.x + 2, -62 + rise), (m.x + 28, -52 + rise), (m.x + 43, -32 + rise),
                         (m.x + 46, -14 + rise, 0.4), (m.x, -9 + rise)]  # fmt: skip
    canvas.drawPath(outline(shell), brush(ink, "body"))
    for plate in (((-20, -48), (0, -54), (8, -38), (-2, -24), (-20, -30)), ((14, -50), (28, -42), (36, -28),
        (22, -24), (14, -37)),
                  ((-27, -45), (-38, -30), (-40, -18), (-26, -20), (-25, -32)), ((-20, -25), (-6, -19), (-8, -14),
                      (-22, -14)), ((2, -19), (20, -19), (22, -14), (2, -13))):  # fmt: skip
        canvas.drawPath(outline([(m.x + x, y + rise, 0.3) for x, y in plate]), brush(ink, "second"))
    eye(canvas, ink, (nx + 6, ny - 3), 2.0, m.eye if pull < 0.5 else 0.0)


def caterpillar(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A row of beads that humps along."""
    n = 8
    beads = []
    for i in range(n):
        wave = math.sin(TAU * m.gone - i * 0.9) * m.stride + 0.15 * math.sin(TAU * t * 0.4 - i * 0.7)
        beads.append((m.x - 56 + i * 15, -12 - 5 * max(-0.3, wave) + m.y))
    for i, (x, y) in enumerate(beads):
        for k in (-3, 3):
            canvas.drawPath(tube([(x + k, y + 6), (x + k * 1.2, min(-1.5, y + 13))], [3.4, 2.6]), brush(ink, "body"))
        canvas.drawPath(circle(x, y, 11.5), brush(ink, "body" if i % 2 else "mid"))
    x, y = beads[-1]
    hx, hy = x + 12, y - 11 - 8 * m.head + 6 * m.shut
    canvas.drawPath(circle(hx, hy, 13), brush(ink, "body"))
    for dx in (-2, 6):
        canvas.drawPath(outline([(hx + dx, hy - 11), (hx + dx + 3, hy - 22)], closed=False), brush(ink, "body", 2))
        canvas.drawPath(circle(hx + dx + 3, hy - 23, 2.4), brush(ink, "accent"))
    eye(canvas, ink, (hx + 5, hy - 2), 3.8, m.eye, pupil=True)


def grasshopper(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """A long body, and hind legs folded high over it."""
    at = placer(m)
    for x, side in ((18.0, 0), (26.0, 1)):
        dx, dy, _ = step(m.gone + side * 0.5, 0.6, 7, 5) if m.stride else (0.0, 0.0, 0.0)
        root, foot = at(x, -22), (x + 8 + dx, dy - 40 * m.aloft)
        canvas.drawPath(tube([root, bend(root, foot, 13, 14, 1), foot], [3, 2.6, 1.6], tip=0.1), brush(ink, "body"))
    canvas.drawPath(outline([at(-66, -22), at(-30, -36), at(18, -36), at(20, -20), at(-24, -16)]), brush(ink, "second"))
    canvas.drawPath(
        outline([at(-56, -16), at(-20, -27), at(22, -34), at(34, -24), at(26, -14), at(-14, -10)]), brush(ink, "body")
    )
    face: list[Knot] = [at(26, -38), at(36, -42 - 6 * m.head), at(46, -32 - 6 * m.head), at(42, -18), at(32, -14)]
    canvas.drawPath(outline(face), brush(ink, "body"))
    for k in (0.0, 5.0):
        sway = 4 * math.sin(TAU * t * 0.8 + k)
        feeler = [at(40, -40 - 6 * m.head), at(58 + k, -58), at(78 + k, -52 + sway)]
        canvas.drawPath(outline(feeler, closed=False), brush(ink, "body", 1.3))
    out = m.aloft
    for paper, dx in (("far", 5.0), ("body", 0.0)):
        hip = at(-6 + dx, -22)
        fiddle = 3 * m.mouth * math.sin(TAU * t * 9)
        knee = (hip[0] - 22 - 8 * out, hip[1] - 30 + 34 * out + fiddle)
        foot = (hip[0] - 36 - 26 * out, -1.5 * (1 - out) + (hip[1] + 22) * out)
        canvas.drawPath(
            tube([hip, ((hip[0] + knee[0]) / 2, (hip[1] + knee[1]) / 2), knee], [9, 9, 4]), brush(ink, paper)
        )
        canvas.drawPath(tube([knee, foot], [3.4, 2]), brush(ink, paper))
        canvas.drawPath(tube([foot, (foot[0] + 9, foot[1])], [2.4, 1.6]), brush(ink, paper))
    eye(canvas, ink, at(37, -33 - 6 * m.head), 3.4, m.eye)


def scorpion(canvas: Canvas, ink: Ink, m: Mood, t: float) -> None:
    """Claws ahead, the sting curled over the back."""
    at = placer(m)
    for side in (1, 0):
        for i in range(4):
            dx, dy, _ = step(m.gone + 0.25 * i + 0.5 * side, 0.6, 6, 5) if m.stride else (0.0, 0.0, 0.0)
            root, foot = at(-14 + i * 10, -15), (-26 + i * 17 + dx + side * 4, dy - 30 * m.aloft)
            canvas.drawPath(
                tube([root, bend(root, foot, 12, 14, 1 if i > 1 else -1), foot], [3.6, 3, 1.2], tip=0.1),
                brush(ink, "far" if side else "body"),
            )
    sway = 0.12 * math.sin(TAU * t * 0.5) + 0.4 * m.mouth
    tail = curve(at(-22, -18), math.pi - 0.1, 92, -3.5 - sway, 7)
    for i, (x, y) in enumerate(tail[1:-1]):
        canvas.drawPath(circle(x, y, 7.4 - i * 0.6), brush(ink, "body"))
    a, b = tail[-2], tail[-1]
    canvas.drawPath(
        tube([a, ((a[0] + b[0]) / 2 + 2, (a[1] + b[1]) / 2), (b[0] + 5, b[1] + 8)], [9, 8, 1]), brush(ink, "accent")
    )
    canvas.drawPath(
        outline([at(-30, -18), at(-10, -27), at(16, -25), at(30, -18), at(16, -10), at(-10, -9)]), brush(ink, "body")
    )
    for x in (-16.0, -6.0, 4.0):
        canvas.drawPath(outline([at(x, -25), at(x + 3, -18), at(x, -11)], closed=False), brush(ink, "second", 1.4))
    for dy in (0.0, 6.0):
        elbow, wrist = at(42, -24 + dy), at(56, -30 + dy)
        canvas.drawPath(tube([at(24, -18), elbow, wrist], [5, 5, 6]), brush(ink, "far" if dy == 0 else "body"))
        for k in (0.35, -0.3):
            tip = toward(wrist, 0.45 + k * (0.6 + m.mouth), 20)
            canvas.drawPath(
                tube([wrist, toward(wrist, 0.45 + k * 1.6, 10), tip], [8, 7, 1]),
                brush(ink, "far" if dy == 0 else "body"),
            )
    eye(canvas, ink, at(22, -21), 2.0, m.eye)


def _small(
    metres: float, draw: Callable[[Canvas, Ink, Mood, float], None],
        mouth: Point, eye: Point, back: Point, cycle: float, gait: float,
    *, paper: str = "body", medium: Medium = "ground", flap: float = 0.0, hops: float = 0.0,
) -> Callable[[int, str], Small]:  # fmt: skip
    return lambda seed, other: Small(
        metres,
        draw,
        seed,
        mouth=mouth,
        eye=eye,
        back=back,
        cycle=cycle,
        gait=gait,
        paper=other or paper,
        medium=medium,
        flap=flap,
        hops=hops,
    )


# gait: units a second, of feet that go `2 * reach` in `duty` of a cycle
SMALLS: dict[str, Callable[[int, str], Small]] = {
    "frog": _small(0.09, frog, (56, -50), (26, -69), (-10, -54), 0.9, 95.0, hops=34),
    "snake": _small(1.1, snake, (60, -48), (46, -52), (-40, -20), 0.9, 45.0),
    "snail": _small(0.05, snail, (56, -30), (55, -56), (-12, -74), 2.4, 9.0),
    "spider": _small(0.05, spider, (28, -36), (19, -42), (-12, -66), 0.6, 50.0),
    "ant": _small(0.012, ant, (54, -24), (37, -33), (-30, -38), 0.4, 81.8),
    "bee": _small(0.025, bee, (46, -30), (37, -39), (-10, -56), 0.5, 40.0, medium="air", flap=14),
    "housefly": _small(0.02, housefly, (44, -24), (34, -36), (-10, -50), 0.4, 60.0, medium="air", flap=16),
    "butterfly": _small(0.08, butterfly, (4, -56), (1, -56), (0, -50), 0.8, 30.0, medium="air", flap=3.1),
    "bat": _small(0.25, bat, (0, -44), (5, -50), (0, -48), 0.6, 30.0, medium="air", flap=4.2),
    "hedgehog": _small(0.16, hedgehog, (68, -15), (46, -27), (-6, -58), 0.5, 60.0),
    "tortoise": _small(0.4, tortoise, (74, -36), (66, -41), (2, -64), 1.4, 19.78),
    "dragonfly": _small(0.08, dragonfly, (28, -28), (23, -33), (-6, -36), 0.5, 40.0, medium="air", flap=11),
    "firefly": _small(0.03, firefly, (32, -26), (26, -32), (-4, -42), 0.5, 40.0, medium="air", flap=9),
    "grasshopper": _small(0.05, grasshopper, (44, -20), (37, -33), (-10, -34), 0.8, 29.1),
    "scorpion": _small(0.08, scorpion, (34, -18), (22, -21), (0, -26), 0.5, 40.0),
    "caterpillar": _small(0.05, caterpillar, (70, -22), (66, -26), (0, -24), 1.0, 20.0),
    "beetle": _small(0.03, beetle, (64, -18), (52, -28), (0, -54), 0.5, 46.7, medium="ground", flap=12),
    "ghost": _small(1.5, ghost, (6, -62), (6, -76), (0, -100), 0.9, 40.0, flap=1),
    "alien": _small(1.4, alien, (2, -66), (2, -80), (0, -100), 0.8, 45.0),
    "mermaid": _small(1.4, mermaid, (14, -84), (8, -89), (0, -60), 0.9, 50.0, medium="water"),
    "monster": _small(1.8, monster, (2, -46), (2, -68), (0, -96), 0.9, 40.0),
    "ladybird": _small(0.02, ladybird, (54, -18), (46, -26), (0, -56), 0.5, 46.7, medium="ground", flap=12),
}  # fmt: skip
