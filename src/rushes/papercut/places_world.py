"""Countries as everyone knows them: Egypt and its tombs, the Sahara, an oasis, Rome, the Wild West, Venice."""

from __future__ import annotations

from rushes.papercut.pieces_ancient import pyramid, temple
from rushes.papercut.pieces_board import Board, box
from rushes.papercut.pieces_land import rock
from rushes.papercut.pieces_plants import cactus, leaf, palm, reeds
from rushes.papercut.places_ground import ground, land, leaves, near, pebbles, plant, scatter, swells
from rushes.papercut.places_inside import FOOT, WALL, floor
from rushes.papercut.places_land import dunes as _dunes
from rushes.papercut.places_set import LOW, SIDE, TOP, Set, place
from rushes.papercut.places_town import cobbles, roofs
from rushes.papercut.places_water import row, slide


def _sand(s: Set) -> None:
    """The sand that the actors walk on, rippled."""
    b = s.flat(0.5)
    land(b, swells(b, 0.42, 0.1, 6), "soft")
    b = s.flat(0)
    b.wash("second", "mid", box(-SIDE, LOW, SIDE, 0), (0, 0), (0, -1.3))
    with b.unlit():
        for x in scatter(b, -SIDE, SIDE, 46):
            y = -b.rng.uniform(0.1, 0.6)
            b.line("soft", 0.025, (x - 0.5, y), (x, y + 0.05), (x + 0.5, y - 0.02))
    b, _ = near(s, -0.95, 0.12)


def _sphinx(b: Board) -> None:
    """A lying lion with a king's head, looking to the right, 3 m high."""
    b.rect("soft", -2.6, 0, 2.7, 0.3)
    b.shape("second", (-2.4, 0.25, 0), (-2.5, 1.1), (-1.9, 1.6), (0.2, 1.5), (1.0, 1.55, 0), (1.1, 0.75), (2.5, 0.75),
            (2.6, 0.25, 0))  # fmt: skip
    b.poly("accent", (0.2, 1.4), (0.25, 2.6), (0.7, 3.05), (1.15, 2.75), (1.05, 2.3), (1.0, 1.4))
    with b.unlit():
        for k in range(5):
            b.line("glow", 0.06, (0.3 + 0.02 * k, 1.55 + 0.24 * k), (0.75, 1.65 + 0.24 * k))
        b.shape("wall", (0.8, 1.9), (0.78, 2.7), (1.2, 2.72), (1.26, 2.4, 0), (1.4, 2.28, 0), (1.25, 2.2), (1.2, 1.95))
        b.oval("mid", 1.12, 2.5, 0.05)
        for k in range(3):
            b.line("mid", 0.03, (2.3 + 0.09 * k, 0.3), (2.3 + 0.09 * k, 0.5))


@place("egypt", "ancient egypt", "pyramid", "pyramids", "giza", "cairo", "the nile", "nile", "egyptian desert",
       "pharaoh's egypt",
       "egyptian temple", "land of the pharaohs")  # fmt: skip
def egypt(s: Set) -> None:
    """Pyramids on the sand, a sphinx, palms, an obelisk with signs."""
    b = s.flat(7)
    with b.standing(s.side * 2.9, 1.45, 0.5):
        pyramid(b)
    with b.standing(-s.side * 0.6, 1.5, 0.27):
        pyramid(b)
    land(b, swells(b, 1.6, 0.12, 12), "soft")
    b = s.flat(3.2)
    with b.standing(-s.side * 3.4, 1.1, 0.5):
        pyramid(b)
    _dunes(b, 1.25, 0.3, 7.5, s.side)
    b = s.flat(1.2)
    land(b, swells(b, 0.95, 0.1, 9), "pale")
    with b.standing(s.side * 2.5, 0.75, 0.9, flip=s.side > 0):
        _sphinx(b)
    b = s.flat(0.7)
    x = -s.side * 2.6  # an obelisk
    b.poly("wall", (x - 0.36, 0.4), (x + 0.36, 0.4), (x + 0.25, 3.6), (x, 4.1), (x - 0.25, 3.6))
    with b.unlit():
        for k in range(8):
            _sign(b, x, 0.75 + 0.36 * k, 0.24, k)
    plant(b, lambda x: 0.45, [-s.side * 4.1, s.side * 5.2, -s.side * 10, s.side * 11], 0.62, 0.8, palm)
    _sand(s)


def _sign(b: Board, x: float, y: float, size: float, kind: int) -> None:
    """A picture sign: an eye, a bird, water, a sun, a reed, a cross with a loop."""
    tone = ("accent", "mid", "second", "water")[kind % 4]
    match kind % 6:
        case 0:
            b.put(tone, leaf(x - size / 2, y, size, size * 0.3, 0))
        case 1:
            b.shape(tone, (x - size * 0.5, y - size * 0.3, 0), (x, y + size * 0.1), (x + size * 0.3, y + size * 0.5),
                    (x + size * 0.5, y + size * 0.3, 0), (x + size * 0.15, y - size * 0.3))  # fmt: skip
        case 2:
            b.line(
                tone, size * 0.16, *((x + size * (0.25 * k - 0.5), y + size * 0.12 * (-1) ** k, 0) for k in range(5))
            )
        case 3:
            b.oval(tone, x, y, size * 0.36)
        case 4:
            b.put(tone, leaf(x, y - size * 0.5, size, size * 0.16, 90))
        case _:
            b.ring(tone, x, y + size * 0.25, size * 0.18, size * 0.12)
            b.line(tone, size * 0.13, (x, y + size * 0.1, 0), (x, y - size * 0.5, 0))
            b.line(tone, size * 0.13, (x - size * 0.3, y - size * 0.05, 0), (x + size * 0.3, y - size * 0.05, 0))


def _walker(b: Board, x: float, y: float, size: float, k: int, side: int) -> None:
    """A figure of a tomb's wall: legs and head from the side, shoulders from the front, kilt and wig."""
    with b.standing(x, y, size, flip=side < 0), b.unlit():
        skin, cloth = ("sober", "rim") if k % 2 else ("accent", "light")
        b.line(skin, 0.13, (-0.05, 0.75), (-0.3, 0.05, 0), (-0.1, 0.05))
        b.line(skin, 0.13, (0.05, 0.75), (0.28, 0.05, 0), (0.48, 0.05))
        b.poly(cloth, (-0.2, 1.05), (0.2, 1.05), (0.4, 0.55), (-0.28, 0.55))
        b.poly(skin, (-0.4, 1.55), (0.4, 1.55), (0.18, 1.0), (-0.18, 1.0))
        b.line(skin, 0.1, (0.38, 1.5), (0.65, 1.2), (0.95, 1.45 if k % 3 else 1.1))
        b.line(skin, 0.1, (-0.38, 1.5), (-0.5, 1.15), (-0.35, 0.85))
        b.oval(skin, 0.03, 1.82, 0.17, 0.2)
        if k % 3 == 2:  # a jackal's head
            b.poly("mid", (-0.12, 1.65), (-0.14, 2.3), (0.0, 2.02), (0.5, 1.84), (0.1, 1.66))
        else:
            b.shape(
                "mid", (-0.24, 1.55, 0), (-0.22, 1.95), (0.05, 2.08), (0.2, 1.95, 0), (0.02, 1.85), (-0.02, 1.55, 0)
            )


@place("tomb", "pharaoh's tomb", "burial chamber", "tomb chamber", "inside of a pyramid", "pyramid interior",
       "egyptian tomb",
       "mummy's tomb", "treasure chamber", interior=True, sky=False)  # fmt: skip
def tomb(s: Set) -> None:
    """A painted wall of walking figures and signs between columns, a sarcophagus, torches, gold."""
    b = s.flat(WALL)
    b.wash("light", "wall", box(-SIDE, LOW, SIDE, TOP), (0, 1.6), (0, 5.0))
    with b.unlit():
        for y in (1.1, 3.35, 4.5):
            b.rect("accent", -SIDE, y, SIDE, y + 0.1)
            b.rect("water", -SIDE, y + 0.13, SIDE, y + 0.2)
        for k in range(-30, 31):
            _sign(b, 0.55 * k, 3.95, 0.36, k + 60)
    for k in range(-7, 8):
        if k % 4 != 2:
            _walker(b, 1.55 * k, 1.32, 0.92, k + 14, s.side)
    b.rect("second", -SIDE, LOW, SIDE, FOOT + 0.1)
    b = s.flat(0.6)
    for x in (-4.4, 4.4, -10, 10):
        b.rect("soft", x - 0.42, LOW, x + 0.42, 4.0)
        b.shape("soft", (x - 0.4, 3.7, 0), (x - 0.85, 4.5, 0), (x + 0.85, 4.5, 0), (x + 0.4, 3.7, 0))
        with b.unlit():
            for k in range(6):
                b.rect(("accent", "glow", "water")[k % 3], x - 0.42, 0.9 + 0.5 * k, x + 0.42, 1.02 + 0.5 * k)
        b.rect("second", -SIDE, 4.5, SIDE, TOP)
    b = s.flat(0.4)
    x = -s.side * 2.6
    with b.unlit():  # a sarcophagus that stands, a torch
        b.shape("dim", (x - 0.4, 0.4, 0), (x - 0.62, 1.9), (x - 0.35, 2.35), (x - 0.32, 2.75), (x, 3.0),
                (x + 0.32, 2.75),
                (x + 0.35, 2.35), (x + 0.62, 1.9), (x + 0.4, 0.4, 0))  # fmt: skip
        b.oval("wall", x, 2.6, 0.2, 0.25)
        for k in range(6):
            b.rect(("accent", "water")[k % 2], x - 0.46, 0.7 + 0.24 * k, x + 0.46, 0.8 + 0.24 * k)
        b.line("mid", 0.07, (x - 0.4, 2.0), (x + 0.2, 1.75))
        b.line("mid", 0.07, (x + 0.4, 2.0), (x - 0.2, 1.75))
        t = s.side * 2.7
        b.halo(t, 2.7, 2.2, 0.7)
        b.line("mid", 0.1, (t, 1.7), (t, 2.4))
        b.put("glow", leaf(t, 2.35, 0.6, 0.2, 90))
        b.put("ember", leaf(t, 2.35, 0.36, 0.12, 90))
    floor(s, "second")
    b = s.flat(-0.26)
    with b.unlit():
        for x in (-5.1, 5.1):
            b.rect("body", x - 0.45, LOW, x + 0.45, TOP)


@place("desert", "dunes", "sahara", "sand", "desert dunes", "sand dune", "dune", "arabia", "arabian desert", "gobi",
       "morocco",
       "sand sea", "caravan route")  # fmt: skip
def sahara(s: Set) -> None:
    """Great dunes with sharp crests; a caravan of camels far off; a bleached skull."""
    land(b := s.flat(16), swells(b, 2.1, 0.35, 12), "second")
    for depth, y, swell in ((8.0, 1.95, 0.7), (3.6, 1.5, 0.75)):
        _dunes(s.flat(depth), y, swell, 7.5, s.side)
    b = s.flat(2.8)
    with b.unlit():
        for k in range(4):
            camel(b, -s.side * (0.9 + 1.05 * k), 1.75 + 0.03 * k, 0.42, s.side)
    _dunes(b, 1.35, 0.3, 9.0, s.side)
    _dunes(s.flat(1.3), 0.85, 0.45, 8.0, s.side)
    _sand(s)


def camel(b: Board, x: float, y: float, size: float, side: int) -> None:
    with b.standing(x, y, size, flip=side < 0):
        for k in (-0.6, -0.42, 0.45, 0.6):
            b.line("mid", 0.11, (k, 1.1), (k + 0.03, 0))
        b.shape("mid", (-0.8, 1.2), (-0.6, 1.65), (-0.1, 2.15), (0.35, 1.65), (0.75, 1.6), (0.75, 1.2), (0, 1.0))
        b.tube("mid", [(0.6, 1.45), (1.0, 1.3), (1.15, 1.9), (1.25, 2.15)], [0.34, 0.24, 0.17, 0.15])
        b.oval("mid", 1.4, 2.15, 0.26, 0.12)
        b.poly("accent", (-0.4, 1.4), (-0.35, 2.0), (0.15, 2.0), (0.2, 1.4))


@place("oasis", "desert oasis", "green oasis", "palm grove", water_y=-0.34)
def oasis(s: Set) -> None:
    """A pool under palms, green reeds, a tent, dunes all round."""
    for depth, y, swell in ((9.0, 1.95, 0.7), (3.6, 1.5, 0.6)):
        _dunes(s.flat(depth), y, swell, 7.5, s.side)
    b = s.flat(1.8)
    line = land(b, swells(b, 1.1, 0.08, 9), "soft")
    plant(b, line, [-4.6, -3.6, -2.8, 2.6, 3.4, 4.7, 7, -8], 0.72, 0.95, palm)
    x = -s.side * 1.2
    b.poly("accent", (x - 1.1, 1.05), (x, 2.1), (x + 1.1, 1.05))
    b.poly("second", (x - 0.3, 1.05), (x, 1.8), (x + 0.3, 1.05))
    b = s.flat(0.9)
    b.wash("bright water", "water", box(-SIDE, LOW, SIDE, 0.8), (0, 0.8), (0, 0.0))
    with b.unlit():
        for x in scatter(b, -16, 16, 40):
            b.oval("rim", x, b.rng.uniform(0.25, 0.7), b.rng.uniform(0.2, 0.6), 0.018)
    b = s.flat(0.6)
    plant(b, lambda x: 0.4, [-3.6, -2.7, 2.5, 3.4, 6, -7, 9], 0.5, 0.75, reeds)
    leaves(b, lambda x: 0.35, "mid", 0.6, [-4.6, 4.4, -2.2, 8, -9])
    for side in (-1, 1):
        with b.standing(side * 4.2, 0.3, 0.95, flip=side > 0):
            palm(b)
    ground(s, "second", 0.03)
    row(s, -0.1, -0.44, 1.5, "water", "deep water", slide(0.4, 0.02, 5.4, 0.3))
    b, line = near(s, -1.05)
    plant(b, line, [s.side * 5.0, -s.side * 5.4], 0.9, 1.1, reeds)


@place("rome", "ancient rome", "greece", "ancient greece", "roman forum", "forum", "colosseum", "coliseum", "athens",
       "roman arena", "gladiator arena", "amphitheatre", "amphitheater", "olympus", "mount olympus", "acropolis",
       "sparta",
       "troy", "pompeii", "agora")  # fmt: skip
def rome(s: Set) -> None:
    """Columns, a temple with its gable on the hill, the great ring of arches, cypresses."""
    line = land(b := s.flat(9), swells(b, 2.0, 0.3, 11), "second")
    with b.standing(-s.side * 2.4, line(-s.side * 2.4) - 0.1, 0.46):
        temple(b)
    b = s.flat(4)
    left, right = sorted((s.side * 0.2, s.side * 6.4))
    for level in range(3):  # the arena
        y = 1.2 + 0.82 * level
        b.rect("soft", left, y - 0.2, right - (0.9 * level if s.side > 0 else 0), y + 0.85)
        with b.unlit():
            for k in range(9):
                x = left + 0.35 + 0.68 * k
                if x < right - 0.9 * level - 0.4:
                    b.arch("mid", x - 0.2, x + 0.2, y, y + 0.4)
    b.rect("soft", -SIDE, LOW, SIDE, 1.35)
    b = s.flat(1.3)
    b.rect("pale", -SIDE, LOW, SIDE, 0.98)
    for k in range(3):
        b.rect("wall", -SIDE, LOW, SIDE, 0.98 - 0.12 * k)
    for k in range(-6, 7):
        x = 2.3 * k + 1.1
        _column(b, x, 0.95, 2.9 if k % 5 else 1.5)
    with b.unlit():
        for x in (-4.6, 4.7, 9.5, -9.5):
            b.put("second", leaf(x, 0.8, 3.4, 0.36, 90))
    b = s.flat(0.45)
    b.rect("soft", -SIDE, LOW, SIDE, 0.45)
    for x in (-s.side * 4.0, s.side * 3.6):
        b.rect("wall", x - 0.4, 0.3, x + 0.4, 0.95)
        b.lathe("accent", (0.12, 0.95, 0), (0.34, 1.35), (0.14, 1.7), (0.22, 1.85, 0), x=x)
    cobbles(s)
    b = s.flat(-0.27)
    with b.unlit():
        for side in (-1, 1):
            _column(b, side * 5.2, -1.6, 6.8, "body")


def _column(b: Board, x: float, y: float, tall: float, tone: str = "light") -> None:
    b.rect(tone, x - 0.36, y, x + 0.36, y + 0.16)
    b.poly(tone, (x - 0.26, y + 0.1), (x + 0.26, y + 0.1), (x + 0.21, y + tall), (x - 0.21, y + tall))
    if tall > 2:
        b.rect(tone, x - 0.38, y + tall, x + 0.38, y + tall + 0.16)
        with b.unlit():
            for side in (-1, 1):
                b.ring(tone, x + side * 0.28, y + tall - 0.04, 0.09, 0.07)
    with b.unlit():
        for k in (-0.12, 0.0, 0.12):
            b.line("pale" if tone == "light" else "deep", 0.035, (x + k, y + 0.25), (x + k * 0.85, y + tall - 0.15))


@place("wild west", "wild west street", "western town", "wild west town", "cowboy town", "western street", "mexico",
       "texas",
       "arizona", "frontier town", "ghost town", "wasteland", "prairie town", "mexican desert")  # fmt: skip
def wild_west(s: Set) -> None:
    """False fronts with a porch and swing doors, a water tower, table mountains, cacti, a hitching rail."""
    b = s.flat(9)
    for x, wide, tall in ((-5, 1.6, 3.6), (1.2, 1.2, 3.2), (5.5, 2.0, 3.9), (-11, 2.2, 3.4), (12, 2.0, 3.4)):
        x *= s.side
        b.poly("sober", (x - wide - 0.8, 1.4), (x - wide, tall - 0.5), (x - wide, tall), (x + wide, tall),
               (x + wide, tall - 0.6), (x + wide + 0.8, 1.4))  # fmt: skip
    land(b, swells(b, 1.6, 0.08, 9), "second")
    b = s.flat(2.0)
    x = -s.side * 4.0  # the water tower
    for dx in (-0.6, 0.6):
        b.line("second", 0.1, (x + dx * 1.2, 1.0), (x + dx * 0.8, 3.0))
    b.rect("second", x - 0.8, 2.9, x + 0.8, 4.0)
    b.poly("second", (x - 0.95, 4.0), (x + 0.95, 4.0), (x, 4.6))
    land(b, swells(b, 1.2, 0.05, 9), "soft")
    b = s.flat(1.2)
    for k, (x, tall) in enumerate(((-2.0, 2.6), (0.9, 3.1), (3.8, 2.5), (7.2, 3.0), (-8.0, 2.9))):
        x *= s.side
        b.rect("wall" if k % 2 else "pale", x - 1.35, 0.8, x + 1.35, tall)
        if k % 2:
            b.rect("wall", x - 1.5, tall, x + 1.5, tall + 0.75)
        else:
            b.poly("pale", (x - 1.35, tall), (x - 0.8, tall + 0.7), (x + 0.8, tall + 0.7), (x + 1.35, tall))
        with b.unlit():
            b.rect("accent" if k % 2 else "sober", x - 1.05, tall - 0.05, x + 1.05, tall + 0.45)
            for i in range(6):
                b.rect("rim", x - 0.85 + 0.3 * i, tall + 0.08, x - 0.68 + 0.3 * i, tall + 0.32)
            b.rect("second", x - 0.42, 0.85, x + 0.42, 2.0)
            b.poly("glow", (x - 0.36, 1.15), (x - 0.03, 1.15), (x - 0.03, 1.75), (x - 0.36, 1.85))
            b.poly("glow", (x + 0.36, 1.15), (x + 0.03, 1.15), (x + 0.03, 1.75), (x + 0.36, 1.85))
            for dx in (-0.95, 0.95):
                b.rect("glow", x + dx - 0.2, 1.3, x + dx + 0.2, 1.9)
        b.poly("second", (x - 1.6, 2.1), (x + 1.6, 2.1), (x + 1.4, 2.3), (x - 1.4, 2.3))
        for dx in (-1.45, 1.45):
            b.line("second", 0.08, (x + dx, 0.7), (x + dx, 2.1))
    b.rect("second", -SIDE, LOW, SIDE, 0.85)
    b = s.flat(0.5)
    b.rect("soft", -SIDE, LOW, SIDE, 0.5)
    x = s.side * 2.9
    b.line("mid", 0.1, (x - 0.8, 0.4), (x - 0.8, 1.05))
    b.line("mid", 0.1, (x + 0.8, 0.4), (x + 0.8, 1.05))
    b.line("mid", 0.09, (x - 1.0, 1.0), (x + 1.0, 1.0))
    with b.standing(-s.side * 3.4, 0.4, 0.9):
        cactus(b)
    with b.unlit():
        for r in (0.3, 0.2, 0.1):  # a tumbleweed
            b.ring("mid", s.side * 4.6, 0.75, r, 0.03)
    line = ground(s, "second", 0.04)
    pebbles(s.flat(0.02), line, "mid", 16, 0.1)
    b, line = near(s, -0.85, 0.12)
    plant(b, line, [s.side * 5.2, -s.side * 5.3], 0.6, 0.8, cactus, rock)


@place("venice", "canal in venice", "venetian canal", "amsterdam", "grand canal", "gondola", "bruges", water_y=-0.32)
def venice(s: Set) -> None:
    """Palaces with pointed windows that stand in the water, striped mooring poles, a stone bridge, a gondola."""
    b = s.flat(7)
    roofs(b, 1.4, 1.5, 2.2, "second", 0.2)
    x = -s.side * 1.0
    b.rect("second", x - 0.3, 1.4, x + 0.3, 4.0)
    b.poly("second", (x - 0.36, 4.0), (x + 0.36, 4.0), (x, 4.8))
    b = s.flat(1.8)
    for k in range(-5, 6):
        x, tall = 3.1 * k + 0.4 * s.side, 3.0 + 0.5 * ((k * 7) % 3) / 2
        if abs(k) < 1:
            continue
        b.rect(("pale", "sober", "wall")[k % 3], x - 1.5, 0.5, x + 1.5, tall)
        with b.unlit():
            b.rect("rim", x - 1.6, tall, x + 1.6, tall + 0.12)
            for level in (1.15, 2.15):
                for dx in (-0.9, 0.0, 0.9):
                    b.arch("rim", x + dx - 0.27, x + dx + 0.27, level - 0.05, level + 0.42, point=0.12)
                    b.arch("soft", x + dx - 0.2, x + dx + 0.2, level, level + 0.4, point=0.1)
    b = s.flat(1.4)
    with b.standing(0.4 * s.side, 0.55, 0.6):
        arch_bridge(b)
    row(s, 1.2, 0.8, 0.8, "far water", "bright water", slide(0.4, 0.015, 6.0, 0.0))
    b = s.flat(0.8)
    with b.standing(-s.side * 2.4, 0.6, 0.9, flip=s.side > 0), b.unlit():  # the gondola
        b.shape("mid", (-2.0, 0.75, 0), (-1.5, 0.2), (0, 0.0), (1.5, 0.2), (1.95, 0.9, 0), (2.05, 0.9, 0), (1.8, -0.1),
                (0, -0.3), (-1.8, -0.1))  # fmt: skip
        for k in range(4):
            b.line("mid", 0.06, (1.95, 0.55 + 0.12 * k), (2.2, 0.55 + 0.12 * k))
        b.rect("accent", -0.5, 0.1, 0.6, 0.36)
    row(s, 0.5, 0.42, 1.1, "bright water", "water", slide(0.4, 0.015, 5.0, 0.4))
    b = s.flat(0.2)
    for x in (-s.side * 3.4, s.side * 2.3, s.side * 2.75, -s.side * 8):
        b.rect("rim", x - 0.08, -0.2, x + 0.08, 2.4)
        with b.unlit():
            for k in range(7):
                b.poly("accent", (x - 0.08, 0.3 * k), (x + 0.08, 0.3 * k + 0.1), (x + 0.08, 0.3 * k + 0.25),
                       (x - 0.08, 0.3 * k + 0.15))  # fmt: skip
        b.oval("glow", x, 2.45, 0.12)
    cobbles(s)
    row(s, -0.1, -0.48, 1.3, "water", "deep water", slide(0.4, 0.02, 5.0, 0.6))
    near(s, -1.1)


def arch_bridge(b: Board) -> None:
    """A humped stone bridge, 5 m long."""
    b.shape("wall", (-3.0, 0, 0), (-3.0, 0.7, 0), (-1.4, 1.7), (0, 2.1), (1.4, 1.7), (3.0, 0.7, 0), (3.0, 0, 0),
            (1.5, 0, 0),
            (1.2, 0.9), (0, 1.4), (-1.2, 0.9), (-1.5, 0, 0))  # fmt: skip
    with b.unlit():
        b.line("soft", 0.09, (-3.0, 0.95), (-1.4, 1.95), (0, 2.35), (1.4, 1.95), (3.0, 0.95))
        for k in range(-6, 7):
            y = 2.05 - 0.16 * (0.45 * k) ** 2
            b.line("soft", 0.06, (0.45 * k, y), (0.45 * k, y + 0.28))
