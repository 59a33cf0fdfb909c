"""Cloth that hangs: skirts and tails over legs, capes, ends of scarves, wings. Cut anew for every pose, in metres."""

from __future__ import annotations

import math

import skia

from rushes.papercut.craft import Path, Point
from rushes.papercut.people_body import Limb, Skeleton, along
from rushes.papercut.people_garments import Garment
from rushes.papercut.people_trunk import Shape
from rushes.papercut.props_shapes import Knot, outline, tube

Drape = tuple[str, Path, float]  # paper, path, stroke in metres (0 fills)


def _between(a: Point, b: Point, f: float) -> Point:
    return (a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f)


def _edge(s: Skeleton, leg: Limb, garment: Garment, near: float, side: int) -> list[Point]:
    """A skirt's edge down the front (side 1) or the back (-1) of a leg: the cloth goes with the leg, then hangs."""
    k, long = s.body.k, garment.skirt
    upright = max(0.12, math.cos(math.radians(leg.upper - s.pose.turn)))
    flare = garment.flare * k * upright
    end = near * 0.82 + flare
    points: list[Point] = []
    first = min(long, 1.0)
    for f in (0.5, 1.0):
        u = f * first
        wide = near + (end - near) * (u / long) ** 1.25
        points.append(along(_between(leg.root, leg.joint, u), leg.upper + 90 * side, wide))
    if long > 1:
        hang = max(leg.lower - 55, min(leg.lower + 55, s.pose.turn))
        way = max(leg.lower, hang) if side > 0 else min(leg.lower, hang)
        bend = 0.5 * (way + leg.upper)
        knee = along(leg.joint, bend + 90 * side, near + (end - near) * (1 / long) ** 1.25)
        points[-1] = knee
        points.append(along(along(leg.joint, way, s.body.shin * (long - 1)), way + 90 * side, end))
    return points


def _on_ground(s: Skeleton, p: Point) -> Point:
    """A place of the cloth, lifted to the ground where it would go under; in water there is none."""
    deep = s.turned(p)[1] + 0.006
    if deep <= 0 or s.hip[1] > -0.06:
        return p
    return along(p, s.pose.turn, -deep)


def skirt(s: Skeleton, garment: Garment, shape: Shape) -> list[Drape]:
    """The skirt or the tails of a garment, and what is sewn on it."""
    pose, k = s.pose, s.body.k
    legs = sorted((s.near_leg, s.far_leg), key=lambda leg: leg.joint[0] - 0.3 * leg.joint[1])
    front = _edge(s, legs[1], garment, shape.at(-0.1, 1) * 0.82, 1)
    back = _edge(s, legs[0], garment, shape.at(-0.1, 1) * 0.86, -1)
    blown = pose.flow * 0.12 * k * min(1.0, garment.skirt) * (0.4 + 3 * garment.flare)
    front[-1] = (front[-1][0] - blown * 0.6, front[-1][1])
    back[-1] = (back[-1][0] - blown * 1.6, back[-1][1] - blown * 0.5)
    front, back = [_on_ground(s, q) for q in front], [_on_ground(s, q) for q in back]
    waist = [s.spine(0.26, shape.at(0.26, 1)), s.spine(0.02, shape.at(0.02, 1))]
    rear = [s.spine(0.0, shape.at(0.0, -1)), s.spine(0.26, shape.at(0.26, -1))]
    f, b = front[-1], back[-1]
    hem = _hem(f, b, pose.turn, garment)
    knots: list[Knot] = [*waist, *front[:-1], (*f, 0.1), *hem, (*b, 0.1), *reversed(back[:-1]), *rear]
    if "cutaway" in garment.hem:  # a tailcoat: the front is short
        cut = s.spine(0.02, shape.at(0.02, 0.95))
        knots = [waist[0], (*cut, 0.1), along(_between(s.hip, legs[0].joint, 0.2), legs[0].upper + 90, 0.0),
            (*_between(f, b, 0.72), 0.1), (*b, 0.1), *reversed(back[:-1]), *rear]  # fmt: skip
    out: list[Drape] = [("skirt", outline(knots), 0.0)]
    for name in garment.hem:
        out += _trim(name, s, waist, front, back, hem, k)
    return out


def _hem(f: Point, b: Point, turn: float, garment: Garment) -> list[Knot]:
    """The lower edge from front to back: it sags a little, or is cut in points."""
    if "zigzag" in garment.hem:
        n = 5
        return [
            (f[0] + (b[0] - f[0]) * i / (2 * n), f[1] + (b[1] - f[1]) * i / (2 * n) + (0.045 if i % 2 else -0.01), 0.0)
            for i in range(1, 2 * n)
        ]
    dx, dy = f[0] - b[0], f[1] - b[1]
    sag = 0.07 * math.hypot(dx, dy)
    low = [_between(f, b, q) for q in (0.32, 0.68)]
    return [(x, y, 1.0) if turn else (x, min(-0.004, y + sag), 1.0) for x, y in low]


def _across(front: list[Point], back: list[Point], down: float, q: float) -> Point:
    """A place on a skirt: `down` 0 at the waist .. 1 at the hem, `q` 0 at its front edge .. 1 at its back edge."""
    i = min(int(down * (len(front) - 1)), len(front) - 2)
    f = down * (len(front) - 1) - i
    return _between(_between(front[i], front[i + 1], f), _between(back[i], back[i + 1], f), q)


def _trim(
    name: str, s: Skeleton, waist: list[Point], front: list[Point], back: list[Point], hem: list[Knot], k: float
) -> list[Drape]:
    f, b = front[-1], back[-1]
    low = [f, *((h[0], h[1]) for h in hem), b]
    up = [_between(p, _between(waist[1], s.spine(0, 0), 0.5), 0.055 / k) for p in low]
    match name:
        case "folds":
            whole = skia.Path()
            ahead, behind = [waist[1], *front], [s.spine(0.0, -0.1 * k), *back]
            for q, high in ((0.24, 0.5), (0.46, 0.7), (0.66, 0.55), (0.84, 0.66)):
                whole.moveTo(*_across(ahead, behind, 0.96, q))
                whole.quadTo(
                    *_across(ahead, behind, 0.75, q * 0.94 + 0.02), *_across(ahead, behind, 1 - high, q * 0.86 + 0.06)
                )
            return [("skirt-", whole, 0.008 * k)]
        case "opening":
            line = outline([_between(waist[0], s.spine(0.26, 0), 0.2), _between(waist[1], s.spine(0, 0), 0.22),
                _between(front[0], back[0], 0.2), _between(f, b, 0.2)], closed=False)  # fmt: skip
            return [("skirt-", line, 0.008 * k)]
        case "band":
            return [("trim", outline([*low, *reversed(up)]), 0.0)]
        case "ermine":
            edge: list[Knot] = [*low, *reversed(up)]
            strip: list[Knot] = [waist[0], *front, _between(f, b, 0.22), _between(front[-2], back[-2], 0.2),
                _between(waist[0], s.spine(0.26, 0), 0.4)]  # fmt: skip
            spots = skia.Path()
            for q in (0.12, 0.36, 0.6, 0.84):
                x, y = _between(_between(f, b, q), _between(up[0], up[-1], q), 0.5)
                spots.addCircle(x, y, 0.008)
            return [("trim", outline(strip), 0.0), ("trim", outline(edge), 0.0), ("dark", spots, 0.0)]
        case "apron":
            panel = outline([_between(waist[0], s.spine(0.26, 0), 1.3), waist[0], waist[1], *front[:-1],
                (*_between(front[-2], f, 0.72),
                0.2), (*_between(_between(front[-2], f, 0.72), _between(back[-2], b, 0.72),
                0.62), 0.3), s.spine(0.05, -0.02)])  # fmt: skip
            return [("apron", panel, 0.0)]
        case "stars":
            dots = skia.Path()
            for q, h in ((0.2, 0.2), (0.5, 0.34), (0.75, 0.2), (0.4, 0.6), (0.68, 0.52)):
                dots.addCircle(*_between(_between(f, b, q), s.hip, h), 0.013)
            return [("trim", dots, 0.0)]
    return []


def apron(s: Skeleton, shape: Shape, length: float) -> Path:
    """A cook's apron over trousers, from the waist down the front leg."""
    leg = max((s.near_leg, s.far_leg), key=lambda q: q.joint[0] - 0.3 * q.joint[1])
    near = shape.at(-0.1, 1) * 0.86
    side = s.near_leg if leg is s.far_leg else leg
    mid = _between(leg.root, leg.joint, 0.6)
    low = along(leg.joint, 0.5 * leg.lower, length * s.body.shin)
    inner = along(side.joint, 0.5 * side.lower, length * s.body.shin)
    return outline([
        s.spine(0.22, shape.at(0.22, 1.04)), s.spine(0.0, shape.at(0.0, 1.02)), along(mid, leg.upper + 90, near + 0.01),
        along(leg.joint, leg.upper + 90, near), (*along(low, leg.upper * 0.5 + 90, near), 0.15),
        (*along(inner, side.upper * 0.5 + 90, -0.02 * s.body.k), 0.15), along(side.joint, side.upper + 90,
        -0.02), s.spine(0.0, -0.04),
        s.spine(0.22, shape.at(0.22, -0.5)),
    ])  # fmt: skip


def tutu(s: Skeleton) -> list[Drape]:
    """A stiff disc of tulle round the hips, seen from the side."""
    k = s.body.k
    a, b = s.spine(0.1, 0.4 * k), s.spine(0.02, -0.42 * k)
    disc = outline([s.spine(0.2, 0.08 * k), (*a, 0.2), s.spine(0.0, 0.4 * k), s.spine(-0.1, 0.2 * k),
        s.spine(-0.16, -0.04 * k), s.spine(-0.12, -0.26 * k), s.spine(-0.06, -0.42 * k), (*b, 0.2), s.spine(0.18,
        -0.1 * k)])  # fmt: skip
    rays = skia.Path()
    for d in (-0.36, -0.24, -0.1, 0.06, 0.2, 0.33):
        rays.moveTo(*s.spine(0.12, d * 0.35 * k))
        rays.lineTo(*s.spine(-0.06, d * k))
    return [("skirt", disc, 0.0), ("skirt+", rays, 0.006)]


def cape(s: Skeleton, shape: Shape, length: float, t: float) -> list[Drape]:
    """A cape from the shoulders to `length` (0 hip .. 1 ground) of the way, hanging or streaming behind."""
    pose, k = s.pose, s.body.k
    down = pose.turn - 66 * pose.flow - (2 + 7 * pose.flow) * math.sin(2.1 * t)
    top, shoulder = s.spine(1.02, shape.at(0.98, 0.8)), s.spine(0.98, shape.at(0.9, -0.2))
    rear = s.spine(0.82, shape.at(0.8, -1.22))
    span = math.dist(s.neck, s.hip) + length * s.body.leg * 0.92
    back = along(along(rear, down - 5, span * 0.55), down - 8, span * 0.4)
    # The front edge hangs from the near shoulder, behind the arm.
    lead = along(s.spine(0.86, shape.at(0.86, 0.1)), down * 0.9 - 3, span * 0.84)
    mid = along(rear, down - 6, span * 0.5)
    back, lead = _on_ground(s, back), _on_ground(s, lead)
    low = _between(back, lead, 0.5)
    sag = along(low, pose.turn, 0.03 * k)
    body = outline([(*top, 0.3), shoulder, rear, mid, (*back, 0.1), sag, (*lead, 0.1),
        _between(lead, s.spine(0.86, 0), 0.5), s.spine(0.84, shape.at(0.84, 0.35))])  # fmt: skip
    folds = skia.Path()
    for q in (0.3, 0.6):
        foot = _between(back, lead, q)
        folds.moveTo(*_between(foot, rear, 0.05))
        folds.quadTo(*_between(foot, mid, 0.5), *_between(foot, rear, 0.75))
    return [("cape", body, 0.0), ("cape-", folds, 0.008)]


def arm_towel(s: Skeleton) -> list[Drape]:
    """A waiter's white towel over the forearm, where that is level."""
    (ax, ay), (bx, by) = s.near_arm.joint, s.near_arm.end
    if abs(bx - ax) < 0.8 * abs(by - ay):
        return []
    k = s.body.k
    p, q = (ax + 0.2 * (bx - ax), ay + 0.2 * (by - ay)), (ax + 0.8 * (bx - ax), ay + 0.8 * (by - ay))
    low, lift = max(p[1], q[1]) + 0.34 * k, 0.05 * k
    cloth = outline([(p[0], p[1] - lift, 0.2), (q[0], q[1] - lift, 0.2), (q[0], low, 0.1), (p[0], low - 0.05 * k, 0.1)])
    fold = skia.Path()
    fold.moveTo(0.5 * (p[0] + q[0]), 0.5 * (p[1] + q[1]))
    fold.lineTo(0.5 * (p[0] + q[0]), low - 0.03 * k)
    return [("white", cloth, 0.0), ("white-", fold, 0.008)]


def scarf_end(s: Skeleton, shape: Shape, t: float) -> Path:
    """The end of a scarf, from the nape down the back or blown behind."""
    pose, k = s.pose, s.body.trunk / 0.5
    points = [s.spine(0.97, shape.at(0.95, -1.1))]
    angle = pose.turn - 20.0
    for i in range(4):
        want = pose.turn - 4 - 78 * pose.flow - (2 + 9 * pose.flow) * math.sin(2.6 * t - 0.9 * i)
        angle += (want - angle) * 0.6
        points.append(along(points[-1], angle, 0.095 * k))
    w = 0.075 * k
    return tube(points, [w * 0.9, w, w, w, w * 1.05], tip=0.05)


def wing(s: Skeleton, shape: Shape, flap: float, *, near: bool) -> tuple[Path, Path]:
    """A feathered wing from the shoulder blade; `flap` is its angle in degrees."""
    k = s.body.trunk / 0.5
    root = s.spine(0.78, shape.at(0.78, -0.9 if near else -0.6))
    a = 205 + flap + (0 if near else 12)
    tip = along(along(root, a, 0.42 * k), a + 50, 0.32 * k)
    knots: list[Knot] = [root, along(root, a - 4, 0.2 * k), along(root, a + 2, 0.42 * k), tip]
    feathers: list[Knot] = []
    lines = skia.Path()
    for i in range(6):
        q = i / 5
        base = _between(tip, root, q * 0.9)
        end = along(base, a + 92 + 30 * q, (0.46 - 0.2 * q) * k)
        notch = along(_between(tip, root, min(1.0, q * 0.9 + 0.1)), a + 95 + 30 * q, (0.3 - 0.14 * q) * k)
        feathers += [(*end, 0.6), (*notch, 0.2)]
        lines.moveTo(*_between(base, end, 0.2))
        lines.lineTo(*_between(base, end, 0.75))
    return outline([*knots, *feathers]), lines
