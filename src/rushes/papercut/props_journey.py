"""Things of journeys: dug earth, snores, tracks in the sand."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("dug earth", 0.4, "mound of earth", "heap of earth", "earth mound", "mound", "heap of sand", "pile of earth")
def _dug_earth(s: Sheet) -> Cutout:
    s.shape("sack", (-170, -4, 0), (-120, 42), (-70, 64), (-30, 96), (20, 84), (66, 98), (110, 48), (170, -4, 0))
    for x, y, r in ((-96, 26, 9), (-50, 50, 7), (4, 44, 10), (52, 62, 7), (96, 22, 9), (-10, 16, 6), (40, 14, 7)):
        s.oval("sackcloth", x, y, r, 0.7 * r)
    return s.cutout()


@cut("snores", 0.6, "snore", "zzz")
def _snores(s: Sheet) -> Cutout:
    """Three Z, each larger than the one before, rising."""
    for k, (x, y, r) in enumerate(((-26, 8, 11), (0, 36, 15), (32, 74, 20))):
        with s.moving(bob(0.02, 0.02, 0.6, 0.2 * k)):
            s.line("rim", 0.34 * r, (x - r, y + r, 0), (x + r, y + r, 0), (x - r, y - r, 0), (x + r, y - r, 0))
    return s.cutout()


@cut("tracks", 0.16, "footprints", "hoofprints", "pawprints", "footprint", "hoofprint", "pawprint", "track",
     "animal tracks", "camel tracks", "hoof print", "paw print")  # fmt: skip
def _dark_tracks(s: Sheet) -> Cutout:
    return _tracks(s, "dark")


@cut("glowing tracks", 0.16)
def _glowing_tracks(s: Sheet) -> Cutout:
    return _tracks(s, "glow")


def _tracks(s: Sheet, paper: str) -> Cutout:
    """Two prints, one before the other, of two toes each, pressed into the ground."""
    for x, y in ((-70, 66), (70, 22)):
        for side in (-1, 1):
            s.shape(paper, (x - 44, y + side * 20), (x + 2, y + side * 34), (x + 50, y + side * 14), (x, y + side * 5))
    return s.cutout()


@cut("bridge span", 1.2, "span of a rope bridge")
def _span(s: Sheet) -> Cutout:
    """A piece of a rope bridge, 0.66 m wide: two planks below, the hand ropes above them and what they hang on."""
    for y, thick in ((98, 7), (54, 5)):
        s.line("mid", thick, (-28, y, 0), (28, y, 0))
    for x in (-14, 14):
        s.line("mid", 3.6, (x, 4, 0), (x + 4, 96, 0))
        s.oval("mid", x + 4, 98, 7, 8)
        s.line("mid", 2.4, (x + 4, 94, 0), (x + 11, 78, 0))
    s.line("mid", 6, (-28, -3, 0), (28, -3, 0))
    for x in (-14, 13):
        s.rect("body", x - 12, -5, x + 12, 5, 1)
    return s.cutout()


@cut("bare span", 1.2, "span without planks")
def _bare_span(s: Sheet) -> Cutout:
    """The same where the planks have gone: ropes, and the stump of a board that hangs."""
    for y, thick in ((98, 7), (54, 5)):
        s.line("mid", thick, (-28, y, 0), (28, y, 0))
    for x in (-14, 14):
        s.line("mid", 3.6, (x, 4, 0), (x + 4, 96, 0))
        s.oval("mid", x + 4, 98, 7, 8)
    s.line("mid", 4, (-28, -3, 0), (-10, -9), (10, -7), (28, -3, 0))
    s.poly("body", (6, -2), (13, -5), (4, -38), (-3, -34))
    return s.cutout()


@cut("torn map", 0.32, "ripped map", "half a map", "half map", "torn treasure map", "tattered map", "burnt map")
def _torn_map(s: Sheet) -> Cutout:
    """One edge is ragged, a corner is gone and a rip goes in from above; the dotted way breaks off at the tear."""
    s.poly("pale", (70, 6), (35, 0), (0, 7), (-20, 2), (-34, 20), (-24, 32), (-48, 46), (-36, 60), (-56, 72), (-44, 96),
           (-18, 100), (-6, 58), (4, 98), (35, 92), (70, 100))  # fmt: skip
    for x in (8, 38):
        s.line("second", 1.5, (x, 8, 0), (x, 90, 0))
    for i in range(6):
        s.line("body", 4, (52 - 16 * i, 28 + 7 * i), (44 - 16 * i, 31 + 7 * i))
    s.line("accent", 6, (48, 60, 0), (62, 78, 0))
    s.line("accent", 6, (48, 78, 0), (62, 60, 0))
    return s.cutout(hold=(60, 20))


@cut("gangway", 0.3, "gangplank", "boarding ramp")
def _gangway(s: Sheet) -> Cutout:
    """Boards with cleats, and a rail of rope, level; who sets it turns it."""
    s.rect("second", -330, 0, 330, 14)
    for x in range(-300, 310, 50):
        s.rect("body", x, 14, x + 12, 19)
    for x in (-310, 0, 310):
        s.line("body", 7, (x, 10, 0), (x, 96, 0))
    s.line("rim", 6, (-310, 94), (-150, 76), (0, 94), (150, 76), (310, 94))
    return s.cutout()


@cut("surf rocks", 8.4, "rocks ahead", "reefs ahead", "cliffs ahead", "icebergs ahead", "rocks in the sea")
def _surf_rocks(s: Sheet) -> Cutout:
    """Sharp rocks in a row, foam round their feet; the water they stand in is wide."""
    for x, wide, high in ((-24, 9, 13), (-7, 11, 22), (11, 9, 17), (24, 7, 9)):
        s.poly("dark", (x - wide, -4), (x - 0.5 * wide, 0.6 * high), (x - 2, high), (x + 0.3 * wide, 0.7 * high),
               (x + wide, -4))  # fmt: skip
        s.poly("mid", (x - 2, high), (x + 0.3 * wide, 0.7 * high), (x + 0.2 * wide, 0.2 * high), (x, 0.5 * high))
    for k in range(9):
        s.oval("rim", -34 + 8.5 * k, -1 + 1.2 * (k % 2), 5, 1.8)
    return s.cutout(hold=(0.0, 4.0))


@cut("floating ice", 0.5, "ice raft", "slab of ice")
def _floating_ice(s: Sheet) -> Cutout:
    s.poly("rim", (-190, 40), (-150, 84), (-40, 100), (90, 92), (180, 70), (200, 34), (150, -30), (-150, -30))
    s.poly("water", (-190, 40), (-60, 54), (60, 46), (200, 34), (150, -30), (-150, -30))
    return s.cutout()


@cut("rock in the sea", 0.5, "sea rock", "skerry")
def _skerry(s: Sheet) -> Cutout:
    s.poly("dark", (-190, -30), (-160, 40), (-90, 84), (20, 100), (110, 78), (170, 30), (190, -30))
    s.poly("mid", (-90, 84), (20, 100), (110, 78), (30, 60), (-40, 66))
    for x in range(-170, 180, 44):
        s.oval("rim", x, -18 + 8 * (x % 3), 30, 10)
    return s.cutout()


@cut("light fan", 1.0, "fan of light")
def _light_fan(s: Sheet) -> Cutout:
    """Light that comes up out of something opened: broad rays from one line."""
    for k in range(-3, 4):
        s.poly("glow", (9 * k - 4, 0), (9 * k + 4, 0), (24 * k + 9, 100 - 5 * abs(k)), (24 * k - 9, 100 - 5 * abs(k)))
    return s.cutout()


@cut("hole in ice", 0.36, "broken ice")
def _ice_hole(s: Sheet) -> Cutout:
    """Dark water with a ragged edge, and shards that stand up around it."""
    s.poly("dark", (-150, 40), (-90, 66), (0, 60), (80, 70), (150, 42), (110, 6), (20, 0), (-80, 4))
    for x, y, tilt in ((-150, 40, -1), (-96, 58, -1), (96, 60, 1), (152, 36, 1), (-60, -4, -1), (70, -6, 1)):
        s.poly("rim", (x - 26, y - 8), (x + tilt * 10, y + 40), (x + 28, y - 4), (x, y - 16))
    return s.cutout()


@cut("winch line", 1.0)
def _winch_line(s: Sheet) -> Cutout:
    s.line("body", 2.4, (0, 0, 0), (0, 100, 0))
    s.oval("accent", 0, 4, 3)
    return s.cutout()


@cut("glowing stone", 0.3, "shining stone", "magic stone", "glowing pearl", "glowing gem", "glowing crystal",
     "magic crystal", "glowing rock", "glowing pebble")  # fmt: skip
def _glowing_stone(s: Sheet) -> Cutout:
    """Small and bright, rays all about it."""
    for k in range(12):
        a, far = math.tau * k / 12, 46 if k % 2 else 58
        s.line("straw", 4, (34 * math.cos(a), 50 + 34 * math.sin(a), 0), (far * math.cos(a), 50 + far * math.sin(a), 0))
    s.oval("straw", 0, 50, 28, 24)
    s.oval("chalk", -2, 52, 19, 16)
    return s.cutout(hold=(0, 30))
