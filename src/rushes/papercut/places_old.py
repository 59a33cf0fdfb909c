"""Places with a past, or for play: castles, ruins, graves, battlefields, stadiums, playgrounds."""

from __future__ import annotations

from rushes.papercut.pieces_ancient import arch, ruin, temple
from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_buildings import castle as castle_piece
from rushes.papercut.pieces_buildings import (
    church,
    crenels,
    flag,
    house,
)
from rushes.papercut.pieces_land import cross, grave, rock, woodpile
from rushes.papercut.pieces_plants import branches, crown, dead_tree, pine, tree
from rushes.papercut.pieces_room import bed
from rushes.papercut.pieces_town import apartment, fountain, street_lamp, tent
from rushes.papercut.places_ground import (
    flank,
    grass,
    ground,
    land,
    leaves,
    near,
    peaks,
    pebbles,
    plant,
    scatter,
    sides,
    swells,
)
from rushes.papercut.places_inside import (
    FOOT,
    FURNITURE,
    STAND,
    curtains,
    floor,
    near_boxes,
    near_chair,
    opening,
    stand,
    view,
    wall,
)
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.places_town import cobbles, roofs


@place("castle", "fortress", "citadel", "kingdom", "palace", "palace terrace", "castle terrace", "medieval town",
       "medieval city", "walled town", "walled city", "besieged town", "besieged city")  # fmt: skip
def castle(s: Set) -> None:
    line = land(b := s.flat(14), peaks(b, 2.0, 1.5, 6.0, 0.4), "second")
    flank(b, line, "soft", 2.0, s.side)
    b = s.flat(5)
    hill = swells(b, 1.6, 0.1, 9)
    b.shape("second", (-9, LOW, 0), (-5, 1.5), (-1.5, 2.0), (2, 2.05), (5, 1.6), (9, LOW, 0))
    land(b, hill, "second")
    with b.standing(s.side * 0.9, 1.85, 0.34):
        castle_piece(b)
    plant(b, hill, sides(b, 2.9, 20, 9), 0.14, 0.22, pine, tree)
    b = s.flat(1.5)
    b.rect("second", -SIDE, LOW, SIDE, 0.9)
    for x0, x1 in ((-SIDE, -2.6), (2.6, SIDE)):
        b.rect("second", x0, 0.5, x1, 2.2)
        crenels(b, x0, x1, 2.2, 0.42, 22, "second")
    for x in (-3.1, 3.1, -12, 12):
        b.rect("second", x - 0.75, 0.5, x + 0.75, 3.4)
        crenels(b, x - 0.95, x + 0.95, 3.4, 0.5, 4, "second")
        b.arch("dim", x - 0.14, x + 0.14, 2.2, 2.6)
        flag(b, x, 3.8, 0.6)
    b = s.flat(0.5)
    for x in (-4.4, 4.4):
        b.rect("mid", x - 0.07, 0.2, x + 0.07, 2.7)
        b.rect("accent", x + 0.07, 1.3, x + 0.75, 2.65)
        b.poly("accent", (x + 0.07, 1.32), (x + 0.75, 1.32), (x + 0.41, 1.0))
        b.oval("glow", x + 0.41, 2.05, 0.17)
    b.rect("mid", -SIDE, LOW, SIDE, 0.36)
    cobbles(s)
    b = s.flat(-0.28)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -0.85)
        for x in (-4.1, 4.1):
            b.rect("body", x - 0.85, LOW, x + 0.85, 2.3)
            crenels(b, x - 1.0, x + 1.0, 2.2, 0.6, 3, "body")


@place("ruins", "ruin", "ancient city", "temple", "archaeological site", "rubble")
def ruins(s: Set) -> None:
    land(b := s.flat(12), swells(b, 2.2, 0.5, 12), "second")
    line = land(b := s.flat(4.5), swells(b, 1.7, 0.2, 9), "second")
    with b.standing(-s.side * 1.8, 1.65, 0.4):
        temple(b)
    plant(b, line, scatter(b, 2.6, 20, 8), 0.3, 0.45, arch, ruin, pine)
    line = land(b := s.flat(1.6), swells(b, 1.0, 0.08, 9), "second")
    for x, tall, broken in ((2.9, 3.4, 0), (4.1, 2.2, 1), (-3.3, 3.2, 0), (-4.6, 1.2, 1), (8, 3.3, 0),
            (-8.6, 3.3, 0), (-10, 2, 1)):  # fmt: skip
        _column(b, s.side * x, 0.9, tall * 0.9, broken=bool(broken))
    line = land(b := s.flat(0.6), swells(b, 0.46, 0.06, 8), "mid")
    grass(b, line, "mid", 0.18, density=7)
    for x in (s.side * 2.5, -s.side * 2.6, s.side * 7, -s.side * 8):  # drums of a fallen column
        for k in range(3):
            b.rect("mid", x + 0.5 * k, 0.36, x + 0.5 * k + 0.42, 0.72, 0.06)
    line = ground(s, rough=0.08)
    b = s.flat(0.03)
    pebbles(b, line, "mid", 40, 0.14)
    b, line = near(s, -0.8)
    grass(b, line, "body", 0.36)
    with b.unlit():
        _column(b, s.side * 5.2, -0.9, 2.7, broken=True, tone="body")
        for x in (-s.side * 4.8, s.side * 11):
            with b.standing(x, -0.85, 1.2):
                rock(b)


def _column(b: Board, x: float, y: float, tall: float, *, broken: bool, tone: str = "second") -> None:
    """A fluted column; a broken one ends in a slant."""
    w = 0.26
    b.rect(tone, x - w * 1.5, y - 0.1, x + w * 1.5, y + 0.14)
    b.rect(tone, x - w * 1.25, y + 0.1, x + w * 1.25, y + 0.26)
    top = y + tall
    b.poly(tone, (x - w, y + 0.2), (x + w, y + 0.2), (x + w * 0.86, top - (0.5 if broken else 0)),
           (x + 0.02, top - (0.15 if broken else 0)), (x - w * 0.86, top))  # fmt: skip
    if not broken:
        b.poly(tone, (x - w * 0.86, top - 0.06), (x + w * 0.86, top - 0.06), (x + w * 1.6, top + 0.26),
               (x - w * 1.6, top + 0.26))  # fmt: skip
        b.rect(tone, x - w * 1.8, top + 0.24, x + w * 1.8, top + 0.4)
    inner = "soft" if tone == "second" else "deep"
    for k in (-0.5, 0.0, 0.5):
        with b.unlit():
            b.line(inner, 0.025, (x + w * k, y + 0.35), (x + w * k * 0.88, top - (0.55 if broken else 0.15)))


@place("graveyard", "cemetery", "churchyard", "graves")
def graveyard(s: Set) -> None:
    line = land(b := s.flat(10), swells(b, 2.2, 0.4, 10), "second")
    plant(b, line, scatter(b, -20, 20, 18), 0.2, 0.3, dead_tree, pine)
    line = land(b := s.flat(4), swells(b, 1.6, 0.2, 8), "second")
    with b.standing(-s.side * 2.1, 1.55, 0.36, flip=s.side < 0):
        church(b)
    plant(b, line, scatter(b, -20, 20, 30, clear=0.6), 0.3, 0.45, grave, cross, grave)
    line = land(b := s.flat(1.5), swells(b, 1.0, 0.1, 8), "second")
    plant(b, line, scatter(b, -18, 18, 18, clear=1.4), 0.6, 0.8, grave, cross, grave)
    with b.standing(s.side * 3.9, 0.9, 0.9):
        dead_tree(b)
    b = s.flat(0.5)
    with b.unlit():
        for k in range(105):
            x = -SIDE + 0.5 * k
            if abs(x - s.side * 0.4) > 1.6:
                b.line("mid", 0.04, (x, 0.1), (x, 1.0))
                b.poly("mid", (x - 0.07, 1.0), (x, 1.18), (x + 0.07, 1.0))
        for x0, x1 in ((-SIDE, s.side * 0.4 - 1.6), (s.side * 0.4 + 1.6, SIDE)):
            for y in (0.3, 0.88):
                b.line("mid", 0.05, (x0, y), (x1, y))
    for x in (-1.6, 1.6):
        b.rect("mid", s.side * 0.4 + x - 0.16, 0, s.side * 0.4 + x + 0.16, 1.35)
        b.oval("mid", s.side * 0.4 + x, 1.45, 0.15)
    b.rect("mid", -SIDE, LOW, SIDE, 0.28)
    line = ground(s, rough=0.07)
    grass(s.flat(0.02), line, "mid", 0.18, density=7)
    b, line = near(s)
    grass(b, line, "body", 0.4)
    with b.unlit():
        plant(b, line, [s.side * 4.2, -s.side * 4.5, -s.side * 5.6, s.side * 11], 1.1, 1.4, grave, cross)
        branches(b, "body", -s.side * 7.0, 0.0, 2.6, 90 - s.side * 16, 0.5, 4)


@place("battlefield", "war zone", "trench", "battle", "front line")
def battlefield(s: Set) -> None:
    b = s.flat(12)
    for k in range(5):
        x = -12 + 6 * k + b.rng.uniform(-1, 1)
        for i in range(6):
            crown(b, x + 0.16 * i * i * 0.4, 2.0 + 0.55 * i, 0.3 + 0.11 * i, 0.26 + 0.07 * i, "second", holes=0)
    land(b, peaks(b, 1.75, 0.3, 3.0, 0.4), "second")
    line = land(b := s.flat(5), peaks(b, 1.45, 0.35, 4.0, 0.6), "second")
    plant(b, line, scatter(b, -18, 18, 12, clear=1.5), 0.24, 0.4, dead_tree, ruin)
    b.halo(s.side * 2.2, 1.7, 1.6, 0.6, "ember")
    line = land(b := s.flat(1.8), peaks(b, 0.9, 0.3, 3.6, 0.5), "second")
    with b.unlit():
        for x0 in scatter(b, -20, 20, 12, clear=1.0):  # wire on crossed stakes
            for turn in (-0.35, 0.35):
                b.line("second", 0.06, (x0 - turn, line(x0) - 0.1), (x0 + turn, line(x0) + 0.75))
        for j in (0.2, 0.45, 0.62):
            b.line("second", 0.02, *[(-20 + 1.3 * k, line(-20 + 1.3 * k) + j + 0.07 * (-1) ** k) for k in range(31)])
    with b.standing(s.side * 3.6, 0.85, 0.85):
        dead_tree(b)
    line = land(b := s.flat(0.5), peaks(b, 0.2, 0.25, 3.0, 0.4), "mid")
    for x, lean, tone in ((-3.2, 9, "accent"), (2.8, -14, "sober"), (-8, -8, "sober"), (8.4, 12, "accent")):
        with b.standing(s.side * x, 0.2, 1.0, turn=lean):
            b.line("mid", 0.06, (0, 0), (0, 2.8))
            b.shape(tone, (0, 2.75, 0), (0.6, 2.7), (1.15, 2.6, 0), (0.9, 2.3, 0), (1.1, 2.0, 0), (0.5, 2.05),
                    (0, 1.95, 0))  # fmt: skip
    line = ground(s, rough=0.16)
    b = s.flat(0.03)
    pebbles(b, line, "mid", 40, 0.12)
    b, line = near(s, -0.8, 0.18)
    with b.unlit():
        for x in (4.4, 5.3, 6.1, -5.0):
            b.line("body", 0.1, (s.side * x - 0.4, -1), (s.side * x + 0.35, 0.3))
            b.line("body", 0.1, (s.side * x + 0.4, -1), (s.side * x - 0.35, 0.3))
        for k in range(4):
            b.ring("body", -s.side * (4.4 + 0.5 * k), -0.3, 0.3, 0.03)


@place("camp", "campsite", "clearing", "camping")
def camp(s: Set) -> None:
    line = land(b := s.flat(12), swells(b, 2.1, 0.4, 10), "second")
    plant(b, line, scatter(b, -SIDE, SIDE, 56), 0.2, 0.36, pine)
    line = land(b := s.flat(4), swells(b, 1.55, 0.15, 9), "second")
    plant(b, line, sides(b, 1.7, 20, 13), 0.4, 0.6, pine)
    line = land(b := s.flat(1.1), swells(b, 0.8, 0.06, 9), "second")
    with b.standing(s.side * 3.2, 0.7, 0.95):
        tent(b)
    plant(b, line, sides(b, 5.4, 20, 4), 0.8, 1.0, pine)
    with b.standing(-s.side * 3.2, 0.7, 0.6):
        woodpile(b)
    line = ground(s)
    b = s.flat(0.02)
    grass(b, line, "mid", 0.14, density=6)
    pebbles(b, line, "mid", 18, 0.1)
    b, line = near(s)
    grass(b, line, "body", 0.36)
    leaves(b, line, "body", 0.5, sides(b, 3.4, 14, 5))
    with b.unlit(), b.standing(-s.side * 6.0, -0.9, 1.1):
        pine(b)


@place("square", "town square", "plaza", "piazza", "village square", "city square", "old square")
def square(s: Set) -> None:
    b = s.flat(9)
    roofs(b, 1.4, 1.5, 2.1, "second", 0.2)
    with b.standing(-s.side * 2.2, 1.4, 0.5):
        church(b)
    b = s.flat(3.2)
    b.rect("second", -SIDE, LOW, SIDE, 1.25)
    plant(b, lambda x: 1.2, sides(b, 2.4, 20, 13), 0.4, 0.46, house, apartment, house)
    b = s.flat(1.2)
    b.rect("mid", -SIDE, LOW, SIDE, 0.75)
    with b.standing(s.side * 1.9, 0.62, 0.62):
        fountain(b)
    for x in (-s.side * 3.1, s.side * 5.6, -s.side * 8.2, s.side * 11):
        with b.standing(x, 0.6, 0.72):
            street_lamp(b)
    cobbles(s)
    b = near(s, -0.85, 0.02)[0]
    with b.unlit():
        for x in (-5.1, -4.4, 4.6, 5.3, 11, -11):  # bollards
            b.lathe("body", (0.13, -0.9, 0), (0.11, -0.3), (0.16, -0.2), (0.12, -0.08, 0), x=x)


@place("tower room", "turret", "tower chamber", "castle room", "castle chamber", "princess's room", "top of a tower",
       "castle bedroom", "royal bedroom", interior=True)  # fmt: skip
def tower_room(s: Set) -> None:
    """A round chamber of stone: pointed windows high over the land, a torch, a banner, a curtained bed."""
    view(s)
    d = s.side
    b = wall(s, tone="wall", to="pale")
    with b.unlit():
        for row in range(19):
            for x in scatter(b, -9, 9, 9):
                b.rect(b.rng.choice(("pale", "soft")), x, FOOT + 0.24 * row, x + 0.5, FOOT + 0.24 * row + 0.18, 0.03)
    for x in (-4.4, 0.0, 4.4):
        opening(b, x - 0.5, 1.8, x + 0.5, 3.7, shape="pointed", across=2, down=4)
    for x in (-2.2, 2.2):
        with b.unlit():
            b.poly("accent", (x - 0.42, 4.3), (x + 0.42, 4.3), (x + 0.42, 2.5), (x, 2.1), (x - 0.42, 2.5))
            b.poly("glow", (x - 0.16, 3.3), (x, 3.6), (x + 0.16, 3.3), (x, 3.0))
    b = s.flat(FURNITURE)
    stand(b, d * 3.4, bed, 1.0, flip=d > 0)
    with b.unlit():
        for dx in (-1.15, 1.15):
            b.rect("second", d * 3.4 + dx - 0.06, STAND, d * 3.4 + dx + 0.06, 3.0)
        b.rect("sober", d * 3.4 - 1.3, 2.9, d * 3.4 + 1.3, 3.2, 0.04)
    curtains(b, d * 3.4 - 1.2, d * 3.4 + 1.2, STAND, 3.0)
    x = -d * 3.3  # a chest by the wall
    with b.unlit():
        b.halo(x, 2.7, 1.7, 0.6)
        b.line("second", 0.09, (x, 1.9), (x, 2.4))
        b.oval("glow", x, 2.6, 0.12, 0.24)
    b.rect("mid", x - 0.6, STAND, x + 0.6, STAND + 0.6, 0.05)
    floor(s)
    near_chair(s, -d)


@place("courtroom", "court", "law court", "courthouse", "tribunal", "trial", interior=True)
def courtroom(s: Set) -> None:
    """The judge's high bench under the great scales, panelled walls, the dock and benches."""
    view(s)
    d = s.side
    b = wall(s, tone="wall", to="pale")
    for x in (-4.1, 4.1):
        opening(b, x - 0.7, 2.2, x + 0.7, 4.4, shape="arched", down=4)
    with b.unlit():
        b.rect("second", -3.0, FOOT, 3.0, 4.6)
        for k in range(-3, 4):
            b.rect("mid", 0.85 * k - 0.36, 2.4, 0.85 * k + 0.36, 4.4, 0.03)
        b.line("glow", 0.09, (0, 2.6), (0, 4.1))  # the scales
        b.line("glow", 0.07, (-0.9, 3.75), (0, 3.95), (0.9, 3.75))
        for x in (-0.9, 0.9):
            b.line("glow", 0.03, (x, 3.75), (x - 0.3, 3.1), (x + 0.3, 3.1), (x, 3.75))
            b.oval("glow", x, 3.08, 0.36, 0.1)
    b = s.flat(FURNITURE + 0.15)
    with b.unlit():
        b.rect("mid", -1.9, STAND, 1.9, 1.95)
        b.rect("body", -2.05, 1.9, 2.05, 2.05)
        for k in range(-2, 3):
            b.rect("second", 0.72 * k - 0.28, STAND + 0.2, 0.72 * k + 0.28, 1.75, 0.02)
        b.rect("body", d * 0.8 - 0.2, 2.05, d * 0.8 + 0.2, 2.25, 0.05)  # the gavel
        b.line("body", 0.06, (d * 0.8, 2.14), (d * 0.3, 2.08))
    b = s.flat(FURNITURE)
    with b.unlit():
        for side in (-1, 1):  # rails on both sides
            for k in range(9):
                b.rect("mid", side * (2.6 + 0.5 * k) - 0.06, STAND, side * (2.6 + 0.5 * k) + 0.06, STAND + 0.8)
            left, right = sorted((side * 2.5, side * 7.0))
            b.rect("mid", left, STAND + 0.78, right, STAND + 0.92)
    floor(s)
    near_chair(s, -d)


@place("scriptorium", "monastery scriptorium", "abbey scriptorium", "copying room", "scribes' room", interior=True)
def scriptorium(s: Set) -> None:
    """Stone arches and a tall pointed window; sloping desks with open books, quills and candles; shelves of books."""
    view(s)
    b = wall(s, high=4.6, tone="wall", to="pale")
    d = s.side
    x = d * 0.9
    opening(b, x - 0.8, 1.6, x + 0.8, 4.2, shape="arched", across=3, down=5)
    with b.unlit():
        for px in (-4.8, -2.2, 2.9, 5.6):  # half pillars and the arches between them
            b.rect("soft", d * px - 0.16, FOOT, d * px + 0.16, 3.7)
            b.rect("soft", d * px - 0.28, 3.6, d * px + 0.28, 3.84)
        for px in (-3.5, 0.35, 4.25):
            b.line("soft", 0.2, (d * px - 1.35, 3.8), (d * px - 0.9, 4.6), (d * px, 5.0), (d * px + 0.9, 4.6),
                   (d * px + 1.35, 3.8))  # fmt: skip
        left = min(-d * 4.5, -d * 2.5)
        for row in range(3):  # shelves
            y = 1.3 + 0.75 * row
            b.rect("second", left, y, left + 2.0, y + 0.08)
            for k in range(8):
                b.rect(("accent", "mid", "second", "body")[(k + row) % 4], left + 0.1 + 0.23 * k, y + 0.08,
                       left + 0.28 + 0.23 * k, y + 0.5 + 0.06 * (k % 3))  # fmt: skip
    b = s.flat(FURNITURE)
    for x in (-d * 2.9, d * 3.1):  # desks with sloping tops
        with b.unlit():
            for px in (-0.6, 0.6):
                b.rect("body", x + px - 0.08, STAND, x + px + 0.08, STAND + 1.05)
            b.poly("mid", (x - 0.85, STAND + 0.95), (x + 0.85, STAND + 0.95), (x + 0.75, STAND + 1.6),
                   (x - 0.75, STAND + 1.6))  # fmt: skip
            for side in (-1, 1):
                b.poly("rim", (x, STAND + 1.06), (x + side * 0.62, STAND + 1.1), (x + side * 0.56, STAND + 1.56),
                       (x, STAND + 1.5))  # fmt: skip
                for k in range(3):
                    y = STAND + 1.2 + 0.11 * k
                    b.line("mid", 0.035, (x + side * 0.1, y), (x + side * 0.5, y + 0.02))
            b.line("rim", 0.05, (x + 0.3, STAND + 1.5), (x + 0.62, STAND + 2.1))
        b.rect("rim", x - 1.0, STAND + 1.0, x - 0.9, STAND + 1.5)
        b.rect("glow", x - 0.99, STAND + 1.5, x - 0.91, STAND + 1.68, 0.04)
        b.halo(x - 0.95, STAND + 1.6, 0.9, 0.5)
        b.rect("body", x - 1.12, STAND + 0.94, x - 0.78, STAND + 1.02)
    floor(s, "second")
    near_boxes(s, -d, 5.8)
