"""Trees and other plants: trunks that flare and fork, crowns cut in scallops with small holes for the light."""

from __future__ import annotations

import math

import skia

from rushes.papercut.craft import Path, Point
from rushes.papercut.pieces_board import Board, blob
from rushes.papercut.pieces_stock import piece
from rushes.papercut.props_shapes import swing


def leaf(x: float, y: float, length: float, wide: float, degrees: float) -> Path:
    """A pointed leaf from (x, y) toward `degrees` (0 right, 90 up)."""
    a = math.radians(degrees)
    ux, uy = math.cos(a), math.sin(a)

    def p(along: float, across: float) -> Point:
        return (x + ux * along - uy * across, y + uy * along + ux * across)

    path = skia.Path()
    path.moveTo(x, y)
    path.cubicTo(*p(length * 0.3, wide), *p(length * 0.75, wide * 0.8), *p(length, 0))
    path.cubicTo(*p(length * 0.75, -wide * 0.8), *p(length * 0.3, -wide), x, y)
    path.close()
    return path


def branches(b: Board, tone: str, x: float, y: float, length: float, degrees: float, wide: float, depth: int) -> None:
    """A bough that forks `depth` times, each fork thinner and turned away."""
    a = math.radians(degrees)
    bend = b.rng.uniform(-0.22, 0.22) * length
    mid = (x + math.cos(a) * length * 0.5 - math.sin(a) * bend, y + math.sin(a) * length * 0.5 + math.cos(a) * bend)
    end = (x + math.cos(a) * length, y + math.sin(a) * length)
    b.tube(tone, [(x, y), mid, end], [wide, wide * 0.8, wide * (0.62 if depth else 0.2)])
    if depth:
        for side in (-1, 1):
            turn = degrees + side * b.rng.uniform(18, 44)
            branches(b, tone, *end, length * b.rng.uniform(0.6, 0.8), turn, wide * 0.6, depth - 1)
        if b.rng.random() < 0.6:
            branches(b, tone, *mid, length * 0.5, degrees + b.rng.choice((-1, 1)) * 50, wide * 0.4, max(0, depth - 2))


def trunk(b: Board, height: float, wide: float, lean: float = 0.0, tone: str = "body") -> None:
    """A trunk that flares at its roots."""
    w = wide / 2
    b.shape(
        tone,
        (-w * 2.6, -0.05, 0), (-w * 1.2, wide * 0.5), (-w + lean * 0.4, height * 0.5), (lean - w * 0.7, height, 0),
        (lean + w * 0.7, height, 0), (w + lean * 0.4, height * 0.5), (w * 1.2, wide * 0.5), (w * 2.6, -0.05, 0),
    )  # fmt: skip


def crown(b: Board, x: float, y: float, rx: float, ry: float, tone: str = "body", holes: int = 5) -> None:
    """A mass of leaves: scallops, a lighter mass inside, leaf-shaped holes that the sky shows through."""
    rng = b.rng
    with b.apart():
        b.scallop(tone, blob(rng, x, y, rx, ry, max(7, round((rx + ry) * 4.2))), 0.42)
        for _ in range(holes if b.size >= 0.4 else 0):
            a, r = rng.uniform(0, math.tau), rng.uniform(0.3, 0.8)
            size = rng.uniform(0.09, 0.17) * min(rx, ry)
            at = (x + rx * r * math.cos(a), y + ry * r * math.sin(a))
            b.put("hole", leaf(*at, size * 2, size * 0.5, rng.uniform(0, 180)))


@piece("tree", "oak", "oak tree", "elm", "beech", "maple")
def tree(b: Board) -> None:
    rng = b.rng
    tall = rng.uniform(4.6, 5.8)
    lean = rng.uniform(-0.15, 0.15)
    fork = tall * 0.42
    trunk(b, fork, 0.34, lean)
    for turn in (38, 74, 108, 140):
        branches(b, "body", lean, fork - 0.1, tall * 0.26, turn + rng.uniform(-8, 8), 0.19, 1)
    crown(b, lean, tall * 0.74, tall * 0.34, tall * 0.25, holes=8)
    for dx, dy, r in ((-0.3, 0.62, 0.19), (0.28, 0.6, 0.21)):
        crown(b, lean + tall * dx, tall * (dy + rng.uniform(-0.03, 0.03)), tall * r, tall * r * 0.72, holes=3)
    crown(b, lean - tall * 0.06, tall * 0.79, tall * 0.2, tall * 0.12, "deep", holes=0)
    crown(b, lean + tall * 0.26, tall * 0.63, tall * 0.12, tall * 0.08, "deep", holes=0)


@piece("apple tree", "fruit tree", "orange tree", "cherry tree")
def apple_tree(b: Board) -> None:
    rng = b.rng
    trunk(b, 1.4, 0.3, 0.06)
    for turn in (30, 66, 112, 148):
        branches(b, "body", 0.05, 1.3, 0.9, turn, 0.17, 1)
    crown(b, 0, 2.5, 1.5, 0.95, holes=7)
    crown(b, -0.2, 2.75, 0.85, 0.45, "deep", holes=0)
    for _ in range(9):
        a, r = rng.uniform(0, math.tau), rng.uniform(0.2, 0.85)
        b.oval("accent", 1.4 * r * math.cos(a), 2.45 + 0.85 * r * math.sin(a), 0.085)


@piece("pine", "fir", "pine tree", "fir tree", "spruce", "evergreen", "conifer")
def pine(b: Board) -> None:
    rng = b.rng
    tall = rng.uniform(5.2, 6.6)
    trunk(b, tall * 0.3, 0.26)
    tiers = 7
    for i in range(tiers):
        low = tall * (0.12 + 0.8 * i / tiers)
        top = low + tall * 0.24
        half = tall * 0.235 * (1 - i / (tiers + 0.6)) * rng.uniform(0.92, 1.08)
        teeth = max(3, 8 - i)
        points: list[tuple[float, ...]] = [(0, min(top, tall), 0)]
        for side in (1, -1):
            edge = [(side * half * 0.42, low + (top - low) * 0.42), (side * half, low - 0.05 * tall, 0)]
            points += edge if side == 1 else reversed(edge)
            if side == 1:
                for k in range(1, teeth * 2):
                    x = half * (1 - k / teeth)
                    drop = 0.0 if k % 2 else -0.03 * tall
                    points.append((x, low + drop - 0.02 * tall * abs(x / half) + 0.02 * tall, 0))
        b.shape("body" if i % 2 == 0 else "deep", *points)


@piece("palm", "palm tree", "coconut tree", "coconut palm")
def palm(b: Board) -> None:
    rng = b.rng
    tall, lean = rng.uniform(4.2, 5.2), rng.choice((-1, 1)) * rng.uniform(0.5, 1.0)
    spine = [(0, -0.05), (lean * 0.12, tall * 0.35), (lean * 0.45, tall * 0.7), (lean, tall)]
    b.tube("body", spine, [0.42, 0.26, 0.2, 0.18])
    b.shape("body", (-0.62, -0.06, 0), (-0.24, 0.1), (-0.16, 0.6, 0), (0.16, 0.6, 0), (0.26, 0.12), (0.66, -0.06, 0))
    for i in range(9):
        k = 0.15 + 0.08 * i
        x = lean * k**2
        b.line("deep", 0.035, (x - 0.13, tall * k), (x, tall * k - 0.05), (x + 0.13, tall * k))
    for turn, reach in ((-32, 1.5), (4, 1.9), (32, 1.8), (66, 1.3), (112, 1.4), (146, 1.8), (176, 1.9), (212, 1.5)):
        frond(b, lean, tall, reach, turn + rng.uniform(-7, 7))
    for dx in (-0.13, 0.05, 0.2):
        b.oval("deep", lean + dx, tall - 0.16, 0.12, 0.14)


def frond(b: Board, x: float, y: float, reach: float, degrees: float, tone: str = "body") -> None:
    """A palm leaf that rises, droops and is cut into teeth on both sides."""
    a = math.radians(degrees)
    n = 11
    spine = []
    for i in range(n + 1):
        k = i / n
        spine.append((x + reach * k * math.cos(a), y + reach * k * math.sin(a) - reach * 0.52 * k * k))
    upper: list[Point] = []
    lower: list[Point] = []
    for i in range(1, n):
        (x0, y0), (x1, y1) = spine[i - 1], spine[i + 1]
        dx, dy = x1 - x0, y1 - y0
        d = math.hypot(dx, dy)
        wide = reach * 0.14 * math.sin(math.pi * (i / n) ** 0.7)
        nx, ny = -dy / d, dx / d
        px, py = spine[i]
        tip = (dx / d * wide * 0.7, dy / d * wide * 0.7)
        upper += [(px + nx * wide + tip[0], py + ny * wide + tip[1]), (px + nx * wide * 0.25, py + ny * wide * 0.25)]
        lower += [(px - nx * wide + tip[0], py - ny * wide + tip[1]), (px - nx * wide * 0.25, py - ny * wide * 0.25)]
    b.poly(tone, spine[0], *upper, spine[-1], *reversed(lower))


@piece("willow", "weeping willow", "willow tree")
def willow(b: Board) -> None:
    rng = b.rng
    trunk(b, 2.2, 0.46, 0.2)
    for turn in (40, 80, 120, 150):
        branches(b, "body", 0.18, 2.0, 1.2, turn, 0.24, 1)
    crown(b, 0.2, 3.9, 1.9, 0.9, holes=4)
    for i in range(24):
        k = i / 23 * 2 - 1
        x, top = 0.2 + 2.1 * k, 4.3 - 1.1 * k * k
        drop = rng.uniform(1.7, 3.2) * (0.75 + 0.25 * abs(k))
        out = k * 0.3
        with b.moving(swing(b.at(x, top), 1.6, 0.16, i * 0.13)):
            b.tube(
                "body" if i % 3 else "deep",
                [(x, top), (x + out, top - drop * 0.3), (x + out * 1.3, top - drop * 0.7), (x + out * 1.2, top - drop)],
                [0.2, 0.24, 0.2, 0.05],
            )


@piece("dead tree", "bare tree", "old tree")
def dead_tree(b: Board) -> None:
    rng = b.rng
    trunk(b, 1.9, 0.42, 0.12)
    for turn in (30, 62, 98, 138):
        branches(b, "body", 0.1, 1.75, rng.uniform(0.9, 1.3), turn + rng.uniform(-9, 9), 0.22, 3)


@piece("bush", "shrub", "hedge", "thicket", "bramble")
def bush(b: Board) -> None:
    rng = b.rng
    for x, y, rx, ry in ((-0.45, 0.35, 0.5, 0.42), (0.5, 0.32, 0.52, 0.4), (0, 0.5, 0.62, 0.55)):
        crown(b, x, y, rx, ry, holes=3)
    b.rect("body", -0.8, -0.06, 0.85, 0.2)
    crown(b, -0.1 + rng.uniform(-0.1, 0.1), 0.55, 0.34, 0.26, "deep", holes=0)


@piece("cactus", "saguaro")
def cactus(b: Board) -> None:
    rng = b.rng
    tall = rng.uniform(2.2, 2.9)
    b.tube("body", [(0, -0.05), (0, tall * 0.5), (0, tall)], [0.4, 0.44, 0.36])
    for side, low, up in ((-1, 0.42, 0.75), (1, 0.55, 0.95)):
        y = tall * (low + rng.uniform(-0.05, 0.05))
        b.tube("body", [(0, y), (side * 0.45, y - 0.02), (side * 0.62, y + 0.2), (side * 0.62, tall * up)],
               [0.24, 0.27, 0.28, 0.24])  # fmt: skip
    for x in (-0.1, 0.0, 0.1):
        b.line("deep", 0.02, (x, 0.15), (x * 0.9, tall * 0.96))
    for turn in (55, 90, 125):
        b.put("accent", leaf(0.0, tall + 0.15, 0.2, 0.06, turn))


@piece("beanstalk", "bean stalk", "vine", "ivy")
def beanstalk(b: Board) -> None:
    """Two stems wound about each other, out of the top of the picture."""
    tall, steps = 9.0, 46
    for k, tone in enumerate(("deep", "body")):
        stem = [(0.28 * math.sin(0.62 * i + math.pi * k), tall * i / steps - 0.05) for i in range(steps + 1)]
        b.tube(tone, stem, [0.2 - 0.12 * i / steps for i in range(steps + 1)])
    for i in range(2, steps, 3):
        side = 1 if i % 2 else -1
        x, y = 0.28 * math.sin(0.62 * i) + 0.1 * side, tall * i / steps
        with b.moving(swing(b.at(x, y), 2.2, 0.2, i * 0.19)):
            b.put("body" if i % 4 else "soft", leaf(x, y, 0.62, 0.17, 28 if side > 0 else 152))


@piece("reeds", "reed", "bulrush", "cattail", "tall grass")
def reeds(b: Board) -> None:
    rng = b.rng
    for i in range(13):
        x = -0.6 + 1.2 * i / 12 + rng.uniform(-0.05, 0.05)
        tall, lean = rng.uniform(0.8, 1.6), rng.uniform(-0.25, 0.25) + x * 0.3
        with b.moving(swing(b.at(x, 0), 1.8, 0.22, i * 0.17)):
            b.tube("body", [(x, -0.05), (x + lean * 0.3, tall * 0.5), (x + lean, tall)], [0.05, 0.045, 0.015])
            if i % 3 == 1:
                top = (x + lean * 0.92, tall * 0.93)
                b.tube("deep", [(top[0] - lean * 0.12, top[1] - 0.26), top], [0.1, 0.1])


@piece("flowers", "flower bed", "flowerbed")
def flowers(b: Board) -> None:
    rng = b.rng
    for i in range(9):
        x = -0.65 + 1.3 * i / 8 + rng.uniform(-0.05, 0.05)
        tall, lean = rng.uniform(0.32, 0.72), rng.uniform(-0.08, 0.08)
        with b.moving(swing(b.at(x, 0), 2.5, 0.3, i * 0.21)):
            b.line("body", 0.03, (x, -0.03), (x + lean * 0.4, tall * 0.5), (x + lean, tall))
            b.put("body", leaf(x, tall * 0.25, 0.2, 0.05, rng.choice((35, 145))))
            petals(b, x + lean, tall, rng.uniform(0.07, 0.11), "accent" if i % 2 else "glow")


def petals(b: Board, x: float, y: float, r: float, tone: str) -> None:
    """A flower seen from the front: five petals round an eye."""
    for k in range(5):
        b.put(tone, leaf(x, y, r * 1.25, r * 0.55, 90 + 72 * k))
    b.oval("body", x, y, r * 0.3)


@piece("mushroom", "toadstool", "mushrooms")
def mushroom(b: Board) -> None:
    for x, size in ((0.42, 0.55), (0.0, 1.0)):
        with b.standing(x, 0, size):
            b.shape("second", (-0.16, -0.04, 0), (-0.1, 0.3), (-0.09, 0.75, 0), (0.09, 0.75, 0), (0.11, 0.3),
                    (0.18, -0.04, 0))  # fmt: skip
            b.shape("body", (-0.5, 0.62, 0), (-0.42, 0.9), (0, 1.14), (0.42, 0.9), (0.5, 0.62, 0), (0.2, 0.69),
                    (-0.2, 0.69))  # fmt: skip
            for dx, y, r in ((-0.22, 0.82, 0.07), (0.05, 0.97, 0.08), (0.27, 0.78, 0.06), (0.0, 0.76, 0.045)):
                b.oval("rim", dx, y, r)


def acacia(b: Board, tone: str) -> None:
    """A flat-topped thorn tree, 5 m."""
    trunk(b, 1.9, 0.3, 0.2, tone)
    for turn, long in ((28, 2.2), (58, 2.0), (105, 1.9), (146, 2.2)):
        branches(b, tone, 0.18, 1.8, long, turn + b.rng.uniform(-6, 6), 0.17, 1)
    for x, y, half in ((-1.5, 3.5, 1.5), (1.7, 3.6, 1.6), (0.2, 4.2, 2.0)):
        b.scallop(tone, blob(b.rng, x, y, half, 0.34, 12, 0.1), 0.3)


@piece("acacia tree", "acacia", "thorn tree", "umbrella tree")
def _acacia_tree(b: Board) -> None:
    acacia(b, "second")
