"""Indoors with a sign of their own: a nursery, a landing, a spiral staircase, a clock's works, a den, a printer's."""

from __future__ import annotations

import math

import skia

from rushes.papercut.pieces_board import box
from rushes.papercut.pieces_room import cradle
from rushes.papercut.pieces_works import gear
from rushes.papercut.places_ground import ground, land, near, pebbles, scatter, swells
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    STAND,
    WALL,
    curtains,
    floor,
    near_boxes,
    near_chair,
    opening,
    pot,
    stand,
    view,
    wall,
)
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place, rise
from rushes.papercut.props_shapes import bob, swing


@place("nursery", "baby's room", "baby's bedroom", "children's room", "child's room", "child's bedroom", "playroom",
       "kids' room", "children's bedroom", "nursery room", interior=True)  # fmt: skip
def nursery(s: Set) -> None:
    """Stars on the wall, a cradle under a turning mobile, a rocking horse, blocks with pictures, a teddy bear."""
    d = s.side
    view(s)
    b = wall(s)
    with b.unlit():
        for k in range(-18, 19):
            for row in range(5):
                b.oval(("glow", "rim", "wall")[(k + row) % 3], 0.9 * k + 0.45 * (row % 2), 1.4 + 0.75 * row, 0.07)
        for k in range(-9, 10):  # a garland
            b.poly(("accent", "glow", "water")[k % 3], (0.9 * k - 0.25, 4.2), (0.9 * k + 0.25, 4.2), (0.9 * k, 3.75))
    x0, x1 = sorted((-d * 0.4, -d * 1.9))
    opening(b, x0, 1.8, x1, 3.4)
    curtains(b, x0, x1, 1.8, 3.4, "accent")
    b = s.flat(FURNITURE)
    x = d * 2.5
    stand(b, x, cradle, 1.25)
    with b.unlit():
        b.line("second", 0.05, (x, 3.1), (x, TOP))
        for k in range(3):  # blocks with a heart, a dot and a bar
            bx, by = -d * 3.4 + 0.5 * (k % 2) - 0.25 * (k // 2 - 1), STAND + 0.48 * (k // 2)
            b.rect(("accent", "water", "glow")[k], bx - 0.23, by, bx + 0.23, by + 0.46, 0.03)
            b.oval("rim", bx, by + 0.23, 0.12)
        tx = d * 4.2  # the teddy bear
        b.oval("dim", tx, STAND + 0.35, 0.34, 0.38)
        b.oval("dim", tx, STAND + 0.85, 0.27)
        for px in (-1.0, 1.0):
            b.oval("dim", tx + px * 0.22, STAND + 1.06, 0.11)
            b.oval("dim", tx + px * 0.32, STAND + 0.1, 0.16, 0.12)
            b.oval("body", tx + px * 0.09, STAND + 0.9, 0.03)
        b.oval("rim", tx, STAND + 0.78, 0.1, 0.08)
    with b.standing(-d * 1.8, STAND, 0.9, flip=d < 0), b.unlit():  # the rocking horse
        b.line("accent", 0.1, (-0.85, 0.22), (0, 0.03), (0.85, 0.22))
        for px in (-0.4, 0.35):
            b.line("rim", 0.12, (px, 0.12, 0), (px * 0.8, 0.6, 0))
        b.oval("rim", 0, 0.72, 0.52, 0.24)
        b.shape("rim", (0.25, 0.75), (0.45, 1.25), (0.85, 1.2), (0.88, 1.05), (0.62, 1.02), (0.5, 0.7))
        b.line("accent", 0.1, (0.4, 1.3), (0.3, 0.95))
        b.line("accent", 0.1, (-0.5, 0.8), (-0.72, 0.45))
        b.rect("accent", -0.2, 0.85, 0.15, 0.98, 0.05)
    b = s.flat(FURNITURE - 0.01, moving=True)  # the mobile
    with b.moving(swing(b.at(x, 3.1), 6, 0.2, 0.0)), b.unlit():
        b.line("second", 0.05, (x - 0.7, 3.05), (x, 3.15), (x + 0.7, 3.05))
        for k, tone in enumerate(("glow", "rim", "accent", "water")):
            mx = x - 0.66 + 0.44 * k
            b.line("second", 0.02, (mx, 3.08), (mx, 2.6 - 0.12 * (k % 2)))
            b.oval(tone, mx, 2.5 - 0.12 * (k % 2), 0.15)
    floor(s, rug=True)
    near_chair(s, -d, 5.4)


@place("landing", "apartment landing", "flat landing", "landing of an apartment house", "stair landing",
       "apartment corridor", "hallway between flats", interior=True, sky=False)  # fmt: skip
def landing(s: Set) -> None:
    """Two flat doors side by side, each with its number, bell and mat, between them the banister of the stairs."""
    d = s.side
    s.flat(WALL + 0.5).rect("wall", -SIDE, LOW, SIDE, TOP)
    b = wall(s)
    with b.unlit():
        b.rect("pale", -SIDE, FOOT, SIDE, 1.7)
        b.rect("second", -SIDE, 1.66, SIDE, 1.74)
        for k, x in enumerate((-2.5, 2.5, -8.5, 8.5)):
            b.rect("second", x - 0.95, FOOT, x + 0.95, 3.6)
            b.rect("accent" if (k % 2 == 1) == (d > 0) else "mid", x - 0.8, FOOT, x + 0.8, 3.45)
            for y in (1.1, 2.3):
                b.rect("second", x - 0.55, y, x + 0.55, y + 0.9, 0.03)
            b.oval("glow", x + 0.64, 2.12, 0.08)
            b.oval("rim", x, 3.3, 0.09)
            b.rect("rim", x - 0.17, 2.72, x + 0.17, 2.92)
            b.oval("glow", x + 1.2, 2.2, 0.1)
            b.poly("dim", (x - 0.8, 0.72), (x + 0.8, 0.72), (x + 0.95, 0.45), (x - 0.95, 0.45))
        b.halo(d * 0.4, 3.6, 1.6, 0.5)
        b.oval("glow", d * 0.4, 3.7, 0.2)
    b = s.flat(0.8)  # the stairs that go down between
    with b.unlit():
        for k in range(7):
            x = -0.9 + 0.3 * k
            b.line("second", 0.06, (x, 0.7, 0), (x, 1.6, 0))
        b.line("mid", 0.13, (-1.05, 1.62), (1.05, 1.62))
        b.oval("mid", -1.05, 1.68, 0.14)
        b.oval("mid", 1.05, 1.68, 0.14)
    floor(s)
    pot(s, d, 5.6)


@place("spiral staircase", "winding staircase", "spiral stairs", "spiral stairway", "winding stairs",
       "narrow spiral staircase", "narrow staircase", interior=True, sky=False)  # fmt: skip
def spiral(s: Set) -> None:
    """In a round shaft of brick: wedge steps that wind about a post, their railing, narrow windows."""
    d = s.side
    s.flat(WALL + 0.5).rect("wall", -SIDE, LOW, SIDE, TOP)
    b = s.flat(WALL + 0.2)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 1.6), (0, 5.5))
    with b.unlit():
        for _ in range(110):
            x, y = b.rng.uniform(-7, 7), 0.25 * b.rng.randrange(4, 22)
            b.rect(b.rng.choice(("soft", "pale")), x, y, x + 0.42, y + 0.18, 0.02)
        for x, y in ((-d * 3.4, 2.1), (d * 3.9, 3.2)):
            b.halo(x, y + 0.6, 1.1, 0.4)
            b.arch("glow", x - 0.28, x + 0.28, y, y + 0.9)
        b.rect("second", -SIDE, LOW, SIDE, FOOT)
    b = s.flat(0.7)
    x = d * 1.3
    with b.unlit():
        for k in range(26):  # the far half of each turn, then the post, then the near half
            a = math.tau * (k + 6.5) / 13
            if math.sin(a) > 0:
                px, y = x + 1.75 * math.cos(a), 0.55 + 0.24 * k
                b.poly("pale", (x, y), (x, y + 0.15), (px, y + 0.2), (px, y + 0.02))
        b.rect("mid", x - 0.16, 0.4, x + 0.16, TOP)
        rail: list[tuple[float, float]] = []
        for k in range(26):
            a = math.tau * (k + 6.5) / 13
            px, y = x + 1.95 * math.cos(a), 0.55 + 0.24 * k
            if math.sin(a) <= 0:
                nx = x + 1.95 * math.cos(a + math.tau / 13)
                b.poly("second", (x, y), (x, y + 0.17), (px, y + 0.1), (nx, y + 0.1), (nx, y - 0.1), (px, y - 0.1))
                b.line("mid", 0.05, (px, y), (px, y + 0.85))
                rail.append((px, y + 0.85))
            elif rail:
                b.line("mid", 0.1, *rail)
                rail = []
    floor(s, "second")
    near_boxes(s, -d, 5.6)


@place("clockwork", "inside of a clock tower", "inside the clock tower", "clock tower room", "clockworks",
       "town tower", "inside of the clock", "inside the clock", "clock room", "tower clock room", "town clock tower",
       "clock tower inside", interior=True, sky=False)  # fmt: skip
def clockwork(s: Set) -> None:
    """The great dial seen from behind, light through its glass; turning gears on their shafts, the bell, beams."""
    d = s.side
    s.flat(WALL + 0.5).rect("wall", -SIDE, LOW, SIDE, TOP)
    b = s.flat(WALL)
    b.wash("wall", "second", box(-SIDE, LOW, SIDE, TOP), (0, 1.6), (0, 5.5))
    with b.unlit():
        for _ in range(90):
            x, y = b.rng.uniform(-7, 7), 0.25 * b.rng.randrange(4, 20)
            b.rect(b.rng.choice(("soft", "mid")), x, y, x + 0.42, y + 0.18, 0.02)
        x = -d * 1.7
        b.halo(x, 2.5, 3.2, 0.7)
        b.oval("body", x, 2.5, 1.72)
        b.oval("glow", x, 2.5, 1.55)
        for k in range(12):
            a = math.tau * k / 12
            b.line("body", 0.12, (x + 1.15 * math.sin(a), 2.5 + 1.15 * math.cos(a)),
                   (x + 1.42 * math.sin(a), 2.5 + 1.42 * math.cos(a)))  # fmt: skip
        b.line("body", 0.14, (x, 2.5), (x + 0.5, 3.15))
        b.line("body", 0.1, (x, 2.5), (x - 0.3, 1.35))
        b.oval("accent", x, 2.5, 0.13)
        b.rect("second", -SIDE, LOW, SIDE, FOOT)
    b = s.flat(0.7, moving=True)
    gear(b, d * 1.7, 1.75, 1.05, 0.06, "dim", 16)
    gear(b, d * 3.15, 2.6, 0.7, -0.09, "second", 11)
    gear(b, d * 1.2, 3.25, 0.6, -0.1, "accent", 10)
    gear(b, d * 4.4, 1.5, 0.9, 0.07, "mid", 14)
    b = s.flat(0.5)
    with b.unlit():
        b.rect("mid", -SIDE, 4.0, SIDE, 4.25)  # the beam, with the bell
        for x in (-4.6, 4.6):
            b.rect("mid", x - 0.17, LOW, x + 0.17, TOP)
        x = d * 3.6
        b.lathe("glow", (0.62, 3.1, 0), (0.44, 3.3), (0.34, 3.8), (0.0, 4.05), x=x)
        b.oval("body", x, 3.08, 0.12)
    floor(s, "second")
    near_boxes(s, -d, 5.6)


@place("underground lake", "cave lake", "lake in a cave", "subterranean lake", "cavern lake", interior=True, sky=False)
def cave_lake(s: Set) -> None:
    """A dark cave open over still shining water: stones hanging down and their image below, glowing mushrooms."""
    d = s.side
    b = s.flat(9)
    b.rect("soft", -SIDE, LOW, SIDE, TOP)
    b.halo(d * 0.8, 2.5, 5.0, 0.55)
    b = s.flat(2.5)
    with b.unlit():
        b.wash("water", "water", box(-SIDE, LOW, SIDE, 1.25), (0, -1.0), (0, 1.25))
        for x in scatter(b, -10, 10, 18):
            y = b.rng.uniform(0.2, 1.15)
            b.line("rim", 0.04, (x - 0.7, y), (x, y + 0.03), (x + 0.7, y))
    b = s.flat(1.2)
    with b.unlit():  # the roof, and stones that hang from it
        roof = swells(b, 4.3, 0.3, 5)
        b.poly("mid", (-SIDE, TOP), *[(x, y - 0.2) for x, y in roof.points], (SIDE, TOP))
        for x in scatter(b, -9, 9, 20):
            tall = b.rng.uniform(0.5, 1.5)
            b.poly("mid", (x - 0.3, 4.3), (x + 0.3, 4.3), (x, 4.1 - tall))
        for side in (-1, 1):
            b.shape("mid", (side * 2.9, -1.0, 0), (side * 3.0, 0.9), (side * 3.8, 2.2), (side * 3.2, 4.6, 0),
                    (side * SIDE, 6, 0), (side * SIDE, -1, 0))  # fmt: skip
    b = s.flat(0.5)
    with b.unlit():
        land(b, swells(b, 0.42, 0.06, 5), "mid")
        for k, x in enumerate((-3.6, -2.9, -2.3, 2.5, 3.1, 3.9, 5.4, -5.2)):
            tall = 0.35 + 0.2 * (k % 3)
            b.halo(x, 0.5 + tall, 0.9, 0.6)
            b.line("rim", 0.1, (x, 0.4), (x, 0.45 + tall))
            b.shape("glow", (x - 0.3, 0.45 + tall, 0), (x, 0.8 + tall), (x + 0.3, 0.45 + tall, 0))
    line = ground(s, "second", 0.08)
    pebbles(s.flat(0), line, "mid", 36, 0.12)
    b, _ = near(s, -1.0)


@place("bear's den", "bear den", "bear cave", "bear's cave", "den of a bear", "wolf's den", "wolf den", "lion's den",
       "den of a sleeping bear", "animal den", "winter den", interior=True, sky=False)  # fmt: skip
def bear_den(s: Set) -> None:
    """A low hollow of rock and roots, dry leaves heaped for a bed; outside its mouth the snow and the firs."""
    d = s.side
    b = s.flat(6)
    b.rect("light", -SIDE, LOW, SIDE, TOP)
    land(b, swells(b, 2.0, 0.2, 6), "rim")
    with b.unlit():
        for k in range(-6, 7):
            x = d * 2.0 + 0.9 * k
            for row in range(3):
                b.poly("soft", (x - 0.5 + 0.1 * row, 2.0 + 0.5 * row), (x + 0.5 - 0.1 * row, 2.0 + 0.5 * row),
                       (x, 2.9 + 0.5 * row))  # fmt: skip
    b = s.flat(0.9)
    whole, mouth = skia.Path(), skia.Path()
    whole.addRect(skia.Rect(-SIDE, LOW, SIDE, TOP))
    x = d * 2.0
    y = rise(0.9) - 0.1
    mouth.moveTo(x - 1.5, y)
    mouth.cubicTo(x - 1.7, y + 1.8, x - 0.7, y + 2.5, x + 0.1, y + 2.4)
    mouth.cubicTo(x + 1.2, y + 2.3, x + 1.6, y + 1.2, x + 1.5, y)
    mouth.close()
    with b.unlit():
        b.put("soft", skia.Op(whole, mouth, skia.PathOp.kDifference_PathOp) or whole)
        for _ in range(46):
            px, py = b.rng.uniform(-7, 7), b.rng.uniform(1.2, 4.6)
            if abs(px - x) > 2.0 or py > 3.9:
                b.oval("wall", px, py, b.rng.uniform(0.15, 0.4), b.rng.uniform(0.08, 0.2))
        for px in scatter(b, -6, 6, 14):  # roots
            long = b.rng.uniform(0.4, 1.0)
            b.tube("second", [(px, 4.6), (px + 0.1, 4.4 - 0.5 * long), (px - 0.15, 4.4 - long)], [0.14, 0.08, 0.02])
        b.put("rim", mouth, 0.1)
    b = s.flat(0.4)
    with b.unlit():
        land(b, swells(b, 0.4, 0.06, 6), "pale")
        for px in scatter(b, -5.5, 3.0, 70):  # the bed of leaves
            px *= d
            b.oval(b.rng.choice(("dim", "ember", "accent")), px, b.rng.uniform(0.35, 0.62), 0.2, 0.08)
    line = ground(s, "second", 0.08)
    pebbles(s.flat(0), line, "mid", 30, 0.12)
    near(s, -1.0)


@place("printing shop", "print shop", "printer's", "printer's shop", "printing house", "printing works", "printshop",
       "newspaper press", interior=True)  # fmt: skip
def printers(s: Set) -> None:
    """The great hand press with its screw and bar, sheets hung on lines to dry, cases of type."""
    d = s.side
    view(s, town=True)
    b = wall(s)
    x = -d * 3.6
    opening(b, x - 0.6, 2.0, x + 0.6, 3.4)
    b = s.flat(0.8, moving=True)
    with b.unlit():
        b.line("second", 0.04, (-SIDE, 3.9), (SIDE, 3.9))
        for k in range(-7, 8):
            with b.moving(bob(0.03, 2.2, 1.0, 0.17 * k)):
                px = 1.0 * k
                b.rect("rim", px - 0.36, 2.95, px + 0.36, 3.88)
                for i in range(4):
                    b.line("mid", 0.05, (px - 0.25, 3.65 - 0.16 * i), (px + 0.25 - 0.1 * (i % 2), 3.65 - 0.16 * i))
    b = s.flat(FURNITURE)
    x = d * 2.2
    with b.unlit():
        for px in (-0.95, 0.95):
            b.rect("second", x + px - 0.16, STAND, x + px + 0.16, 2.9)
        for py in (2.7, 2.0, 1.05):
            b.rect("second", x - 1.1, py, x + 1.1, py + 0.22)
        b.rect("body", x - 0.12, 1.5, x + 0.12, 2.8)
        b.rect("body", x - 0.7, 1.4, x + 0.7, 1.58)
        b.line("accent", 0.1, (x, 1.9), (x - d * 1.4, 2.1))
        b.rect("rim", x - 0.7, 1.27, x + 0.7, 1.35)
        px = -d * 2.3
        b.poly("second", (px - 1.1, 1.3), (px + 1.1, 1.3), (px + 1.0, 2.1), (px - 1.0, 2.1))
        for i in range(6):
            for j in range(2):
                b.rect("dim", px - 0.9 + 0.31 * i, 1.42 + 0.32 * j, px - 0.66 + 0.31 * i, 1.64 + 0.32 * j)
        for lx in (-0.9, 0.9):
            b.line("second", 0.12, (px + lx, STAND, 0), (px + lx, 1.3, 0))
    floor(s)
    near_boxes(s, -d, 5.6)


@place("shoemaker's", "shoemaker's workshop", "cobbler's", "cobbler's workshop", "shoemaker's shop", "cobbler's shop",
       "shoe shop", "shoe repair shop", "shoemaker workshop", interior=True)  # fmt: skip
def shoemakers(s: Set) -> None:
    """Shelves full of boots and shoes, a big boot for a sign, a low bench with a last and a hammer."""
    d = s.side
    view(s, town=True)
    b = wall(s)
    x = -d * 0.4
    opening(b, x - 0.7, 1.9, x + 0.7, 3.4)

    def boot(px: float, py: float, size: float, tone: str, way: int) -> None:
        b.shape(tone, (px - 0.2 * size * way, py + size, 0), (px + 0.2 * size * way, py + size, 0),
                (px + 0.18 * size * way, py + 0.45 * size), (px + 0.62 * size * way, py + 0.28 * size),
                (px + 0.66 * size * way, py, 0), (px - 0.22 * size * way, py, 0))  # fmt: skip

    with b.unlit():
        for side in (-1, 1):
            for row in range(4):
                y = 1.2 + 0.72 * row
                left, right = sorted((side * 1.6, side * 6.8))
                b.rect("second", left, y - 0.08, right, y)
                for k in range(7):
                    tone = ("mid", "accent", "dim", "body")[(k + row) % 4]
                    boot(side * (2.0 + 0.72 * k), y, 0.5, tone, side)
        boot(-d * 0.3, 3.6, 0.8, "accent", d)
    b = s.flat(FURNITURE)
    x = d * 2.6
    with b.unlit():
        b.rect("second", x - 1.0, 1.1, x + 1.0, 1.26)
        for px in (-0.85, 0.85):
            b.line("second", 0.13, (x + px, STAND, 0), (x + px, 1.1, 0))
        b.line("mid", 0.1, (x - 0.5, 1.26, 0), (x - 0.5, 1.6, 0))
        boot(x - 0.55, 1.55, 0.55, "accent", d)
        b.line("mid", 0.07, (x + 0.3, 1.3), (x + 0.8, 1.4))
    floor(s)
    near_boxes(s, -d, 5.6)


@place("mosaic room", "roman villa", "mosaic wall", "emperor's palace", "roman palace", "mosaic workshop",
       interior=True, sky=False)  # fmt: skip
def mosaic_room(s: Set) -> None:
    """A Roman hall: a man's head with a laurel laid in little stones on the wall, white columns, bowls of stones."""
    d = s.side
    s.flat(WALL + 0.5).rect("wall", -SIDE, LOW, SIDE, TOP)
    b = wall(s)
    tones = ("accent", "water", "rim", "dim", "second")
    with b.unlit():
        for y in (1.1, 3.9):
            for k in range(-60, 61):
                b.rect(tones[k % 5], 0.3 * k, y, 0.3 * k + 0.24, y + 0.22)
        x = d * 1.5
        b.rect("second", x - 1.5, 1.25, x + 1.5, 3.85)
        for i in range(18):  # the portrait, stone by stone
            for j in range(16):
                px, py = -1.36 + 0.16 * i, 0.08 + 0.16 * j
                face = (px / 0.55) ** 2 + ((py - 1.5) / 0.72) ** 2 < 1
                hair = (px / 0.7) ** 2 + ((py - 1.8) / 0.72) ** 2 < 1
                robe = py < 0.95 - 0.45 * abs(px)
                tone = "accent" if robe else "dim" if face and py < 1.85 else "body" if hair else "water"
                if hair and 1.85 <= py < 2.05:
                    tone = "glow"
                if face and abs(py - 1.62) < 0.08 and abs(abs(px) - 0.24) < 0.08:
                    tone = "body"
                b.rect(tone, x + px, 1.3 + py, x + px + 0.13, 1.43 + py)
    b = s.flat(0.6)
    for px in (-3.6, 4.0, -9.0, 9.5):
        with b.unlit():
            b.rect("rim", d * px - 0.3, LOW, d * px + 0.3, 4.2)
            b.rect("light", d * px - 0.48, 4.1, d * px + 0.48, TOP)
            b.rect("light", d * px - 0.45, 0.5, d * px + 0.45, 0.75)
            for gap in (-0.12, 0.1):
                b.line("wall", 0.05, (d * px + gap, 0.8), (d * px + gap, 4.1))
    b = s.flat(0.4)
    with b.unlit():
        for k, px in enumerate((-1.9, -1.2, 3.0)):
            b.shape("second", (d * px - 0.32, 0.85, 0), (d * px + 0.32, 0.85, 0), (d * px + 0.2, 0.45, 0),
                    (d * px - 0.2, 0.45, 0))  # fmt: skip
            for i in range(4):
                b.rect(tones[(i + k) % 3], d * px - 0.26 + 0.14 * i, 0.83, d * px - 0.15 + 0.14 * i, 0.94)
    floor(s, "second")
    pot(s, d, 5.4)


@place("samarkand", "bukhara", "silk road town", "silk road", "baghdad", "isfahan", "persia", "oriental bazaar",
       "uzbekistan", "registan")  # fmt: skip
def samarkand(s: Set) -> None:
    """A great pointed gate set with tiles, ribbed blue domes, two minarets; carpets and stalls of the bazaar."""
    d = s.side
    b = s.flat(3.0)
    for x, wide, tall in ((d * 4.6, 1.1, 3.0), (-d * 4.4, 1.3, 2.8), (-d * 8, 1.1, 3.1), (d * 8.5, 1.3, 2.9)):
        b.rect("wall", x - wide, LOW, x + wide, tall)
        with b.unlit():
            b.lathe("water", (wide * 0.9, tall, 0), (wide * 1.05, tall + 0.6), (wide * 0.6, tall + 1.3),
                    (0.0, tall + 1.75), x=x)  # fmt: skip
            for k in (-0.5, 0.0, 0.5):
                b.line("rim", 0.06, (x + k * wide, tall), (x + 1.1 * k * wide, tall + 0.6), (x, tall + 1.7))
    b.rect("wall", -SIDE, LOW, SIDE, 2.0)
    b = s.flat(1.4)
    x = d * 1.2
    for px in (-2.2, 2.2):  # minarets
        b.rect("light", x + px - 0.26, LOW, x + px + 0.26, 4.3)
        with b.unlit():
            for k in range(8):
                b.rect(("water", "accent")[k % 2], x + px - 0.26, 1.2 + 0.4 * k, x + px + 0.26, 1.32 + 0.4 * k)
            b.rect("second", x + px - 0.36, 4.3, x + px + 0.36, 4.45)
    b.rect("light", x - 1.75, LOW, x + 1.75, 3.9)
    with b.unlit():
        for k in range(12):
            b.rect(("water", "rim", "accent")[k % 3], x - 1.68 + 0.28 * k, 3.55, x - 1.46 + 0.28 * k, 3.8)
        b.arch("water", x - 1.2, x + 1.2, 0.9, 2.2, point=0.5)
        b.arch("second", x - 0.95, x + 0.95, 0.9, 2.0, point=0.5)
        b.arch("body", x - 0.4, x + 0.4, 0.9, 1.5, point=0.3)
    b.rect("pale", -SIDE, LOW, SIDE, 1.05)
    b = s.flat(0.6)
    for k, px in enumerate((-3.1, 3.9, -6.6, 7.4)):  # the stalls and their carpets
        x = d * px
        with b.unlit():
            b.rect("second", x - 1.0, 0.4, x + 1.0, 1.1)
            for side in (-0.95, 0.95):
                b.line("second", 0.08, (x + side, 0.4, 0), (x + side, 2.5, 0))
            for i in range(5):
                b.poly("accent" if i % 2 else "rim", (x - 1.2 + 0.48 * i, 2.15), (x - 0.72 + 0.48 * i, 2.15),
                       (x - 0.62 + 0.4 * i, 2.7), (x - 1.0 + 0.4 * i, 2.7))  # fmt: skip
            for i in range(5):
                b.oval(("ember", "glow", "accent")[(i + k) % 3], x - 0.75 + 0.37 * i, 1.15, 0.17)
        with b.unlit():
            b.rect("accent", x + 1.2, 0.7, x + 1.9, 2.1)
            b.rect("glow", x + 1.28, 0.8, x + 1.82, 2.0)
            b.rect("water", x + 1.38, 0.95, x + 1.72, 1.85)
    line = ground(s, "second")
    pebbles(s.flat(0), line, "mid", 30, 0.08)
    near(s, -1.0)
