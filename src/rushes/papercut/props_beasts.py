"""What beasts leave and need: a jet out of a trunk, a pad of a water lily, words in a bubble."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("jet of water", 0.4)
def _jet(s: Sheet) -> Cutout:
    """From a narrow root at the left up in an arc, and broad where it comes down."""
    with s.sheer(0.85):
        for rise, wide in ((62, 14), (48, 12), (34, 12)):
            s.tube("water", [(-100, 20), (-50, 20 + 0.8 * rise), (10, 18 + rise), (60, rise), (100, 0.2 * rise)],
                   [4, 6, 8, wide, wide])  # fmt: skip
        for x, y in ((30, 92), (64, 84), (92, 58), (106, 30), (84, -2), (110, 6), (48, 70)):
            s.oval("rim", x, y, 5, 6)
    return s.cutout()


@cut("lily pad", 0.12, "lily pads", "water lily pad")
def _lily_pad(s: Sheet) -> Cutout:
    """Seen from a low eye: flat on the water, a notch cut out of it, one flower on it."""
    s.oval("leaf", 0, 22, 100, 22)
    s.poly("water", (0, 22), (84, 6), (100, 20))
    for x in (-70, -30, 20):
        s.line("rim", 1.5, (0, 24), (x, 34 if x > -60 else 20))
    for turn in (-20, -8, 8, 20):
        s.shape("accent", (-52, 30, 0), (-52 + turn - 6, 50), (-52 + 1.4 * turn, 66, 0), (-52 + turn + 6, 48))
    return s.cutout()


@cut("speech bubble", 0.5)
def _bubble(s: Sheet) -> Cutout:
    """Whoever speaks stands below its left; the three lines in it are the same words each time."""
    s.poly("chalk", (-60, 0), (-40, 34), (-10, 34))
    s.oval("chalk", 0, 64, 92, 42)
    for y, x in ((80, 48), (64, 62), (48, 40)):
        s.rect("accent", -x, y - 4, x, y + 4, 4)
    return s.cutout()


@cut("ice slope", 1.0, "snow slope")
def _ice_slope(s: Sheet) -> Cutout:
    """High at the left, down to nothing at the right."""
    s.shape("rim", (-150, 0, 0), (-150, 96, 0), (-120, 100), (-60, 74), (40, 30), (150, 0, 0))
    s.shape("water", (-150, 0, 0), (-150, 60, 0), (-70, 44), (60, 10), (110, 0, 0))
    s.line("chalk", 3, (-118, 92), (-50, 62), (60, 18))
    return s.cutout()


@cut("mud slope", 1.0, "mud bank")
def _mud_slope(s: Sheet) -> Cutout:
    s.shape("russet", (-150, 0, 0), (-150, 96, 0), (-120, 100), (-60, 74), (40, 30), (150, 0, 0))
    s.shape("body", (-150, 0, 0), (-150, 60, 0), (-70, 44), (60, 10), (110, 0, 0))
    return s.cutout()


@cut("broken fence", 0.5)
def _broken_fence(s: Sheet) -> Cutout:
    """Two stretches of it, and between them boards that lie on the ground."""
    for a, b in ((-200, -70), (70, 200)):
        for y in (34, 70):
            s.rect("straw", a, y, b, y + 12, 2)
        for x in range(a + 8, b, 40):
            s.rect("russet", x - 6, 0, x + 6, 100, 3)
    s.poly("straw", (-66, 0), (-62, 12), (20, 22), (22, 10))
    s.poly("straw", (0, 2), (66, 14), (70, 4), (4, -8))
    return s.cutout()
