"""The cuts that tell one four-legged animal from another: manes, horns, stripes, wool, trunks, humps, wings."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import skia

from rushes.papercut.animals_rig import TAU, brush, curve, polyline, toward
from rushes.papercut.animals_skeleton import Shape, Skeleton, along
from rushes.papercut.craft import Canvas, Ink, Point
from rushes.papercut.props_shapes import Knot, outline, tube

Extra = Callable[[Canvas, Ink, Skeleton, float], None]


def all_of(*extras: Extra) -> Extra:
    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        for extra in extras:
            extra(canvas, ink, sk, t)

    return draw


def on_head(tone: str, *knots: Knot) -> Extra:
    """A patch, horn or beard that goes with the head."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        canvas.drawPath(outline([sk.at_head(k) for k in knots]), brush(ink, tone))

    return draw


def head_line(tone: str, width: float, *knots: Knot) -> Extra:
    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        canvas.drawPath(outline([sk.at_head(k) for k in knots], closed=False), brush(ink, tone, width))

    return draw


def on_body(tone: str, *shapes: Shape) -> Extra:
    """Patches that go with the body, in (u, v)."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        whole = skia.Path()
        for shape in shapes:
            whole.addPath(outline([(*sk.torso(k[0], k[1]), *k[2:]) for k in shape]))
        canvas.drawPath(whole, brush(ink, tone))

    return draw


def on_neck(tone: str, *shapes: Shape) -> Extra:
    """Patches that go with the neck, in (s, off)."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        whole = skia.Path()
        for shape in shapes:
            whole.addPath(outline([(*sk.at_neck(k[0], k[1]), *k[2:]) for k in shape]))
        canvas.drawPath(whole, brush(ink, tone))

    return draw


def crest(tone: str, length: float, *, low: float = 0.0, ragged: int = 7, hang: float = 0.5) -> Extra:
    """A mane along the neck's crest: locks `length` units long that hang by `hang` and stir."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        top: list[Knot] = []
        edge: list[Knot] = []
        for i in range(ragged + 1):
            s = 1.04 - (1.04 - low) * i / ragged
            x, y = sk.at_neck(s, 1.0)
            top.append(sk.at_neck(s, 0.45))
            stir = 1.2 * math.sin(TAU * 0.6 * t + i * 0.9)
            lock = length * (1.0 if 0 < i < ragged else 0.6)
            away = sk.neck_angle + math.pi / 2 + (1.1 - hang) * 0.4
            tip = toward((x, y), away, lock * (1 - hang * 0.7))
            edge.append((tip[0] - hang * lock * 0.5 + stir, tip[1] + hang * lock * 0.75, 0.25))
            if i < ragged:
                mid = sk.at_neck(s - (1.04 - low) / ragged / 2, 1.0)
                tip = toward(mid, away, lock * (0.7 - hang * 0.6))
                edge.append((tip[0] - hang * lock * 0.25, tip[1] + hang * lock * 0.3, 0.4))
        canvas.drawPath(outline([*top, *reversed(edge)]), brush(ink, tone))

    return draw


def ruff(tone: str, radius: float, at: Point, *, points: int = 16, jag: float = 0.2, stretch: float = 1.0) -> Extra:
    """A round mane of flame-shaped locks about a place on the head."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        knots: list[Knot] = []
        for i in range(points * 2):
            a = TAU * i / (points * 2)
            r = radius * (1.0 + (jag if i % 2 else -jag * 0.4)) * (1 + 0.03 * math.sin(TAU * 0.5 * t + i * 2.1))
            x, y = at[0] + r * math.cos(a + 0.12 * (i % 2)), at[1] + stretch * r * math.sin(a + 0.12 * (i % 2))
            p = sk.at_head((x, y))
            knots.append((p[0], min(p[1], 0.0), 0.3 if i % 2 else 1.0))
        canvas.drawPath(outline(knots), brush(ink, tone))

    return draw


def tuft(tone: str, size: float, *, back: int = 1) -> Extra:
    """A brush of hair at the end of the tail."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        a, b = sk.tail[-1 - back], sk.tail[-1]
        angle = math.atan2(a[1] - b[1], b[0] - a[0])
        tip = toward(b, angle, size)
        side = [toward(toward(b, angle, size * 0.35), angle + k * math.pi / 2, size * 0.36) for k in (1, -1)]
        canvas.drawPath(outline([a, side[0], (*tip, 0.2), side[1]]), brush(ink, tone))

    return draw


def tail_tip(tone: str, start: float) -> Extra:
    """The tail's end in another paper, from `start` (0..1) on."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        first = round(start * 7)
        widths = [along(sk.breed.tail_widths, i / 7) * 1.02 for i in range(first, 8)]
        canvas.drawPath(tube(sk.tail[first:], widths), brush(ink, tone))

    return draw


def tail_bands(tone: str, places: Sequence[float]) -> Extra:
    """Rings round the tail; places count its joints, 0 the root to 7 the tip."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        for place in places:
            i = min(6, int(place))
            a, b = sk.tail[i], sk.tail[i + 1]
            f = place - i
            end = min(1.0, f + 0.55)
            ends = [(a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k) for k in (f, end)]
            width = along(sk.breed.tail_widths, place / 7)
            canvas.drawPath(tube(ends, [width, width], tip=0.0), brush(ink, tone))

    return draw


def hair_tail(tone: str, length: float, width: float) -> Extra:
    """A horse's tail: a long fall of hair that swings, and streams behind at a gallop."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        lift = min(1.0, max(0.0, sk.pose.tail))
        root = sk.tail[0]
        out = curve(root, math.pi - 0.5 * lift, length * 0.16, 0.8 - lift, 3)
        swing = 0.12 * math.sin(TAU * 0.45 * t)
        fall = curve(out[-1], -math.pi / 2 - 0.2 - 0.9 * lift + swing, length * 0.84, 0.16 + swing + 0.4 * lift, 5)
        points = [*out, *fall[1:]]
        points = [(x, min(y, -1.5)) for x, y in points]
        shares = (0.5, 0.6, 0.7, 0.8, 0.95, 1.0, 1.0, 0.75, 0.2)
        canvas.drawPath(tube(points, [width * k for k in shares], tip=0.2), brush(ink, tone))

    return draw


def stripes(tone: str, places: Sequence[tuple[float, float, float, float]], width: float) -> Extra:
    """Tapering stripes over the body: (u, top v, bottom v, lean in u)."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        whole, wide = skia.Path(), width / sk.breed.length
        for u, high, low, lean in places:
            mid = (high + low) / 2
            right, left = (u + lean * 0.6 + wide * 0.9, mid), (u + lean * 0.6 - wide * 0.5, mid)
            knots = ((u - wide, high, 0.2), (u + wide, high, 0.2), right, (u + lean, low, 0.0), left)
            whole.addPath(outline([(*sk.torso(k[0], k[1]), *k[2:]) for k in knots]))
        canvas.drawPath(whole, brush(ink, tone))

    return draw


def neck_stripes(tone: str, places: Sequence[float], width: float) -> Extra:
    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        whole = skia.Path()
        for s in places:
            edge = ((s - width, 1.02, 0.2), (s + width, 1.02, 0.2))
            knots = (*edge, (s + width * 0.6, 0.0), (s - 0.01, -0.75, 0.0), (s - width * 0.8, 0.1))
            whole.addPath(outline([(*sk.at_neck(k[0], k[1]), *k[2:]) for k in knots]))
        canvas.drawPath(whole, brush(ink, tone))

    return draw


def leg_bands(tone: str, places: Sequence[float], *, below: float = 1.0, legs: Sequence[str] = ("nh", "nf")) -> Extra:
    """Bands across the near legs (`places` 0 the joint to 3 the toe), or a stocking from `below` down."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        whole = skia.Path()
        for which in legs:
            joints, _ = sk.leg(which)  # type: ignore[arg-type]
            widths = (sk.breed.fore if which[1] == "f" else sk.breed.hind).widths
            for place in places:
                i = min(2, int(place))
                f = place - i
                a, b = joints[i], joints[i + 1]
                x, y = a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f
                half = along(widths, place / 3) * 0.5
                across = math.atan2(a[1] - b[1], b[0] - a[0]) + math.pi / 2
                p, q = toward((x, y), across, half), toward((x, y), across, -half * 0.5)
                whole.addPath(tube([p, q], [2.6, 1.0]))
        canvas.drawPath(whole, brush(ink, tone))

    return draw


def wool(fleece: str, tone: str, size: float, rows: Sequence[tuple[float, float, float]]) -> Extra:
    """A fleece: the body's outline in curls, and arcs within at (u, v, size)."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        torso = sk.breed.torso
        whole = outline([sk.torso(k[0], k[1]) for k in torso])
        for i in range(len(torso)):
            a, b = torso[i], torso[(i + 1) % len(torso)]
            span = math.hypot((b[0] - a[0]) * sk.breed.length, b[1] - a[1])
            n = max(1, round(span / (size * 1.25)))
            for j in range(n):
                f = j / n
                x, y = sk.torso(a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f)
                whole.addCircle(x, y, size * (0.95 + 0.15 * math.sin(i * 2.3 + j * 1.7)))
        canvas.drawPath(whole, brush(ink, fleece))
        curls = skia.Path()
        for u, v, r in rows:
            x, y = sk.torso(u, v)
            arc = [(x - r, y), (x - r * 0.5, y + r * 0.75), (x + r * 0.5, y + r * 0.75), (x + r, y)]
            curls.addPath(outline(arc, closed=False))
        canvas.drawPath(curls, brush(ink, tone, 1.4))

    return draw


def pompons(tone: str, size: float, *, chest: float = 0.0, head: tuple[float, float, float] | None = None) -> Extra:
    """A poodle's balls of curls: at the ankles, the tail's end and the chest; or one on the head."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        if head is not None:
            x, y, r = head
            rim = [(r * (1.0 if k % 2 else 1.14), math.tau * k / 18) for k in range(18)]
            on_head(tone, *((x + q * math.cos(a), y + q * math.sin(a)) for q, a in rim))(canvas, ink, sk, t)
            return
        whole = skia.Path()
        spots = [(*sk.tail[-1], size)]
        for which in ("nh", "nf", "fh", "ff"):
            joints, _ = sk.leg(which)
            a, b = joints[2], joints[3]
            spots.append((a[0] + 0.6 * (b[0] - a[0]), a[1] + 0.6 * (b[1] - a[1]), 0.8 * size))
        for u, v in ((1.0, -6.0), (0.86, 4.0), (0.86, -14.0)):
            spots.append((*sk.torso(u, v), chest * 0.8))
        for x, y, r in spots:
            whole.addCircle(x, y, r)
            for k in range(9):
                turn = math.tau * k / 9
                whole.addCircle(x + 0.86 * r * math.cos(turn), y + 0.86 * r * math.sin(turn), 0.32 * r)
        canvas.drawPath(whole, brush(ink, tone))

    return draw


def antlers(tone: str, size: float, root: Point, *, far: bool = True) -> Extra:
    """A stag's: a beam that sweeps up and back, with tines ahead."""

    def beam(canvas: Canvas, ink: Ink, sk: Skeleton, at: Point, scale: float, paper: str) -> None:
        main = [(0.0, 0.0), (-5.0, -12.0), (-7.0, -26.0), (-2.0, -40.0), (8.0, -52.0)]
        tines = (((-2.0, -5.0), (8.0, -13.0), (14.0, -12.0)), ((-6.5, -19.0), (4.0, -27.0), (11.0, -34.0)),
                 ((-4.5, -34.0), (-8.0, -46.0), (-6.0, -55.0)))  # fmt: skip

        def place(p: Point) -> Point:
            k = sk.at_head((at[0], at[1]))
            # antlers stand upright whatever the head's rest angle is, and go with its turning
            off = sk.pose.head + 0.25 * sk.pose.neck
            c, s = math.cos(off), math.sin(off)
            x, y = p[0] * scale, p[1] * scale
            return (k[0] + x * c + y * s, k[1] - x * s + y * c)

        canvas.drawPath(
            tube([place(p) for p in main], [k * scale for k in (4.2, 3.8, 3.4, 2.6, 1.2)]), brush(ink, paper)
        )
        for tine in tines:
            canvas.drawPath(tube([place(p) for p in tine], [k * scale for k in (3.2, 2.6, 1.0)]), brush(ink, paper))

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        if far:
            beam(canvas, ink, sk, (root[0] + 4, root[1] + 1), size * 0.94, "far")
        beam(canvas, ink, sk, root, size, tone)

    return draw


def tube_on_head(tone: str, points: Sequence[Point], widths: Sequence[float]) -> Extra:
    """A horn, tusk or beard that tapers along points on the head."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        path = [sk.at_head(p) for p in points]
        canvas.drawPath(tube([(p[0], p[1]) for p in path], widths), brush(ink, tone))

    return draw


def trunk(root: Point, length: float, widths: Sequence[float]) -> Extra:
    """An elephant's: it hangs and sways, curls up to call, goes to the ground to eat."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        points = trunk_points(sk, t, root, length)
        if sk.pose.nhy <= 0:
            points = [(x, min(y, -3.5)) for x, y in points]
        canvas.drawPath(
            tube(points, [along(widths, i / (len(points) - 1)) for i in range(len(points))]), brush(ink, "body")
        )
        for i in range(2, len(points) - 1):
            a = points[i]
            w = along(widths, i / (len(points) - 1)) * 0.3
            canvas.drawPath(outline([(a[0] - w, a[1] - 1), (a[0], a[1] + 0.6), (a[0] + w, a[1] - 1)], closed=False),
                            brush(ink, "second", 0.7))  # fmt: skip

    return draw


def trunk_points(sk: Skeleton, t: float, root: Point, length: float) -> list[Point]:
    lift = min(1.0, sk.pose.jaw)
    sway = 0.16 * math.sin(TAU * 0.28 * t)
    x, y, *_ = sk.at_head(root)
    start = -1.0 + sk.pose.head * 0.4
    return curve((x, y), start + 0.75 * lift, length, -0.75 + sway + 3.1 * lift, 8)


def spots(tone: str, places: Sequence[tuple[float, float, float]], *, rosette: bool = False) -> Extra:
    """Round spots at (u, v, radius); rosettes are rings."""

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        whole = skia.Path()
        for u, v, r in places:
            whole.addCircle(*sk.torso(u, v), r)
        canvas.drawPath(whole, brush(ink, tone, places[0][2] * 0.7 if rosette else 0.0))

    return draw


def whiskers(*roots: Point, length: float = 12.0) -> Extra:
    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        hairs = skia.Path()
        for x, y in roots:
            for k in (-0.25, 0.05, 0.35):
                a, b = sk.at_head((x, y)), sk.at_head((x + length * 0.8, y + length * k))
                hairs.moveTo(a[0], a[1])
                hairs.lineTo(b[0], b[1])
        canvas.drawPath(hairs, brush(ink, "body", 0.5))

    return draw


def wings(tone: str, span: float, *, bat: bool = True) -> Extra:
    """A pair of wings at the withers, folded when standing, beating in flight; drawn before and after the body."""

    def wing(canvas: Canvas, ink: Ink, sk: Skeleton, paper: str, phase: float, t: float) -> None:
        root = sk.torso(0.86, max(k[1] for k in sk.breed.torso) * 0.7)
        flying = sk.pose.nff > 0.8 and sk.pose.nhf > 0.8 and sk.pose.y < -20
        beat = sk.pose.wing
        if flying:
            arm = math.radians(70 + 52 * beat + phase * 12)
            fore = arm + math.radians(38 - 20 * beat)
            fan = [fore + math.radians(k) for k in (2, 34, 66, 100)]
            size = span
        else:
            arm = math.radians(118 + phase * 6 + 2 * math.sin(TAU * 0.3 * t))
            fore = math.radians(152 + phase * 6)
            fan = [math.radians(k + phase * 5) for k in (160, 176, 192, 210)]
            size = span * 0.72
        elbow = toward(root, arm, size * 0.42)
        wrist = toward(elbow, fore if flying else math.radians(70), size * (0.34 if flying else 0.26))
        tips = [toward(wrist, a, size * r) for a, r in zip(fan, (0.62, 0.68, 0.6, 0.5))]
        foot = sk.torso(0.25, max(k[1] for k in sk.breed.torso) * 0.6)
        knots: list[Knot] = [(*root, 0.3), (*elbow, 0.3), (*wrist, 0.2), (*tips[0], 0.0)]
        for a, b in zip(tips, [*tips[1:], foot]):
            mid = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
            k = 0.28 if bat else 0.06
            knots.append((mid[0] + (wrist[0] - mid[0]) * k, mid[1] + (wrist[1] - mid[1]) * k))
            knots.append((*b, 0.0))
        if not bat:
            plumes = [*fan, fan[-1] + 0.35, fan[-1] + 0.6]
            for i, turn in enumerate(reversed(plumes)):
                root_of = toward(
                    elbow, math.atan2(elbow[1] - wrist[1], wrist[0] - elbow[0]), size * 0.3 * i / len(plumes)
                )
                long = size * (0.4 + 0.06 * i)
                tip = toward(root_of, turn, long)
                canvas.drawPath(
                    tube([root_of, toward(root_of, turn, long * 0.6), tip], [7, 10, 4]),
                    brush(ink, paper if i % 2 else "second"),
                )
            canvas.drawPath(tube([root, elbow, wrist], [16, 15, 10]), brush(ink, paper))
            return
        canvas.drawPath(outline(knots), brush(ink, paper))
        rib = brush(ink, "body", 1.6)
        for tip in tips[1:]:
            canvas.drawPath(polyline([wrist, tip]), rib)
        canvas.drawPath(tube([root, elbow, wrist, tips[0]], [7, 5, 4, 1]), brush(ink, "body"))

    def draw(canvas: Canvas, ink: Ink, sk: Skeleton, t: float) -> None:
        wing(canvas, ink, sk, tone, 0.0, t)

    return draw
