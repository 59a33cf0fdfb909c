"""Things of journeys: dug earth, snores, tracks in the sand."""

from __future__ import annotations

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
def _tracks(s: Sheet) -> Cutout:
    """Two prints, one before the other, of two toes each, pressed into the ground."""
    for x, y in ((-70, 66), (70, 22)):
        for side in (-1, 1):
            s.shape("dark", (x - 44, y + side * 20), (x + 2, y + side * 34), (x + 50, y + side * 14), (x, y + side * 5))
    return s.cutout()
