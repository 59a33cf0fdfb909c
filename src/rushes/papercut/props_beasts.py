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


@cut("word balloon", 0.6)
def _balloon(s: Sheet) -> Cutout:
    """Empty, for a picture of what is said; whoever speaks stands below its left."""
    s.poly("chalk", (-70, 0), (-56, 40), (-24, 34))
    s.oval("chalk", 0, 72, 96, 52)
    return s.cutout()


@cut("thought cloud", 0.6)
def _cloud(s: Sheet) -> Cutout:
    """Empty, for a picture of what is thought of; small puffs lead to the head at its lower left."""
    s.oval("chalk", -70, 4, 6, 5)
    s.oval("chalk", -56, 16, 10, 8)
    for x, y, rx, ry in ((-44, 66, 48, 36), (44, 66, 48, 36), (0, 90, 56, 36), (0, 52, 64, 32)):
        s.oval("chalk", x, y, rx, ry)
    return s.cutout()


@cut("tick", 0.3, "check mark")
def _tick(s: Sheet) -> Cutout:
    """It is agreed."""
    s.oval("chalk", 0, 50, 56, 50)
    s.line("leaf", 16, (-28, 50), (-8, 26), (32, 76))
    return s.cutout()


@cut("alarm mark", 0.4, "exclamation mark")
def _alarm(s: Sheet) -> Cutout:
    s.oval("rim", 0, 12, 13, 12)
    s.poly("rim", (-10, 34), (-20, 104), (20, 104), (10, 34))
    s.oval("accent", 0, 12, 10, 9)
    s.poly("accent", (-7, 36), (-16, 101), (16, 101), (7, 36))
    return s.cutout()


@cut("den mouth", 2.0)
def _den(s: Sheet) -> Cutout:
    """A mound of earth and roots with a lit hollow in it, wide enough for two."""
    s.shape("body", (-124, 0, 0), (-110, 48), (-70, 88), (0, 104), (70, 90), (112, 46), (126, 0, 0))
    s.shape("second", (-110, 50, 0), (-70, 90), (0, 108), (70, 92), (110, 48, 0), (66, 80), (0, 94), (-66, 78))
    s.shape("russet", (-86, 0, 0), (-80, 44), (-40, 72), (10, 76), (60, 66), (88, 36), (92, 0, 0))
    s.shape("glow", (-80, 0, 0), (-74, 40), (-38, 66), (10, 70), (56, 60), (82, 34), (86, 0, 0))
    return s.cutout()


@cut("open doorway", 2.0)
def _doorway(s: Sheet) -> Cutout:
    """The wall about it, the light within, and the leaf swung back."""
    s.rect("russet", -56, 0, 56, 118, 3)
    s.rect("glow", -40, 0, 40, 104, 2)
    s.poly("body", (40, 0), (40, 104), (74, 98), (74, -6))
    s.oval("rim", 66, 48, 3, 3)
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
