"""Things of a match: the ball of each game, the puck, a whistle, a hurdle, a hoop, rings on ropes; a rip in letters."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, spin, stock, swing

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("basketball", 0.26)
def _basketball(s: Sheet) -> Cutout:
    """Orange, with dark seams."""
    with s.moving(spin(s.at(0, 50), 0.12)):
        s.oval("dark", 0, 50, 50)
        s.oval("golden", 0, 50, 45)
        s.line("dark", 5, (-46, 50, 0), (46, 50, 0))
        s.line("dark", 5, (0, 4, 0), (0, 96, 0))
        for side in (-1, 1):
            s.line("dark", 5, (side * 34, 16), (side * 16, 50), (side * 34, 84))
    return s.cutout()


@cut("rugby ball", 0.24, "american football")
def _rugby_ball(s: Sheet) -> Cutout:
    with s.moving(spin(s.at(0, 50), 0.2)):
        s.oval("dark", 0, 50, 62, 38)
        s.oval("russet", 0, 50, 57, 33)
        for side in (-1, 1):
            s.line("chalk", 6, (side * 38, 27), (side * 32, 50), (side * 38, 73))
    return s.cutout()


@cut("volleyball", 0.24, "handball")
def _volleyball(s: Sheet) -> Cutout:
    with s.moving(spin(s.at(0, 50), 0.12)):
        s.oval("dark", 0, 50, 50)
        s.oval("chalk", 0, 50, 45)
        for turn in (-1, 1):
            s.line("grey", 4, (turn * 40, 30), (0, 44), (-turn * 8, 94))
    return s.cutout()


@cut("tennis ball", 0.09, "padel ball")
def _tennis_ball(s: Sheet) -> Cutout:
    s.oval("dark", 0, 50, 50)
    s.oval("straw", 0, 50, 43)
    for side in (-1, 1):
        s.line("chalk", 7, (side * 36, 10), (side * 14, 50), (side * 36, 90))
    return s.cutout(hold=(0, 50))


@cut("baseball", 0.09, "softball")
def _baseball(s: Sheet) -> Cutout:
    s.oval("dark", 0, 50, 50)
    s.oval("chalk", 0, 50, 44)
    for side in (-1, 1):
        s.line("accent", 5, (side * 34, 18), (side * 14, 50), (side * 34, 82))
        for y in (30, 50, 70):
            s.line("accent", 4, (side * 12, y), (side * 28, y))
    return s.cutout(hold=(0, 50))


@cut("golf ball", 0.07)
def _golf_ball(s: Sheet) -> Cutout:
    s.oval("dark", 0, 50, 50)
    s.oval("chalk", 0, 50, 44)
    for x, y in ((-14, 60), (6, 68), (14, 44), (-8, 36)):
        s.oval("grey", x, y, 5)
    return s.cutout(hold=(0, 50))


@cut("puck", 0.07, "hockey puck")
def _puck(s: Sheet) -> Cutout:
    s.rect("dark", -120, 0, 120, 80, 24)
    s.oval("grey", 0, 80, 118, 20)
    return s.cutout(hold=(0, 50))


@cut("whistle", 0.14, "referee's whistle", "referee whistle")
def _whistle(s: Sheet) -> Cutout:
    """A round body with its mouthpiece, and the ring of its cord."""
    s.rect("golden", -20, 52, 92, 88, 6)
    s.oval("golden", -24, 46, 46, 44)
    s.oval("dark", -24, 46, 19)
    s.rect("dark", 12, 74, 40, 90)
    s.ring("dark", -72, 72, 12, 6)
    return s.cutout(hold=(92, 70))


@cut("hurdle", 0.9, "race hurdle")
def _hurdle(s: Sheet) -> Cutout:
    """A white bar with red ends on two posts with feet."""
    for x in (-44, 44):
        s.line("grey", 6, (x, 2, 0), (x, 84, 0))
        s.line("grey", 6, (x - 16, 2, 0), (x + 10, 2, 0))
    s.rect("chalk", -58, 78, 58, 100)
    for x in (-58, 36):
        s.rect("accent", x, 78, x + 22, 100)
    s.rect("accent", -11, 78, 11, 100)
    return s.cutout(hold=(0, 90))


@cut("basketball hoop", 3.2, "basketball basket", "basket hoop")
def _hoop(s: Sheet) -> Cutout:
    """A board on a post, the ring before it and its net, seen from the side."""
    s.line("grey", 3.4, (34, 0, 0), (34, 70), (22, 84))
    s.rect("dark", 8, 70, 12, 100)
    s.rect("chalk", 5, 70, 10, 100)
    s.line("accent", 2.2, (5, 78, 0), (-14, 78, 0))
    for k in range(5):
        x = -13 + 4.2 * k
        s.line("chalk", 0.8, (x, 78, 0), (x * 0.62 - 1.6, 64, 0))
        s.line("chalk", 0.8, (x, 78, 0), ((x + 6) * 0.62 - 3.4, 64, 0))
    return s.cutout(hold=(-4, 78))


@cut("gymnastic rings", 3.4, "gymnast rings", "still rings", "gym rings")
def _rings(s: Sheet) -> Cutout:
    """Two rings that hang from a frame on long straps."""
    for x in (-30, 30):
        s.line("grey", 2.2, (x, 0, 0), (x, 98, 0))
        s.line("grey", 2.2, (x - 7, 1, 0), (x + 7, 1, 0))
    s.line("grey", 2.6, (-31, 98, 0), (31, 98, 0))
    return s.cutout(hold=(0, 60))


@cut("ring strap", 1.2)
def _strap(s: Sheet) -> Cutout:
    s.line("dark", 1.6, (0, 14, 0), (0, 100, 0))
    s.ring("golden", 0, 7.5, 6.4, 2.4)
    return s.cutout(hold=(0, 4))


@cut("rip", 0.4, "ripping")
def _rip(s: Sheet) -> Cutout:
    """RIP! in jagged letters, light with a dark edge, on any ground."""
    with s.moving(bob(0.02, 0.02, 1.6)):
        for tone, w in (("dark", 24), ("chalk", 11)):
            s.line(tone, w, (-96, 0, 0), (-96, 100, 0), (-52, 78, 0), (-92, 48, 0), (-50, 0, 0))
            s.line(tone, w, (-16, 0, 0), (-16, 100, 0))
            s.line(tone, w, (18, 0, 0), (18, 100, 0), (64, 76, 0), (20, 46, 0))
            s.line(tone, w, (98, 34, 0), (98, 100, 0))
            s.line(tone, w, (98, 0, 0), (98, 4, 0))
    return s.cutout()


@cut("spotted drawers", 0.34, "spotted underpants")
def _drawers(s: Sheet) -> Cutout:
    """White underpants with red spots, in a ragged hole."""
    s.shape("dark", (-52, 8, 0), (-56, 60, 0), (-40, 100, 0), (0, 92, 0), (42, 102, 0), (56, 58, 0), (50, 4, 0),
            (18, 14, 0), (0, 0, 0), (-20, 14, 0))  # fmt: skip
    s.shape("chalk", (-40, 18, 0), (-44, 60), (-34, 88, 0), (34, 88, 0), (44, 58), (40, 16, 0), (0, 14, 0))
    for x, y in ((-22, 66), (14, 72), (-8, 40), (26, 40), (-30, 32)):
        s.oval("accent", x, y, 8)
    return s.cutout()


@cut("squashed cake", 0.2)
def _squashed(s: Sheet) -> Cutout:
    """What is left of a cake somebody sat on: flat crumb, and cream that has shot out on both sides."""
    s.shape("golden", (-150, 0), (-130, 46), (-40, 60), (50, 56), (140, 44), (152, 0))
    s.shape("chalk", (-210, 8), (-160, 34), (-176, 96), (-120, 62), (-96, 130), (-60, 66), (0, 74), (56, 66),
            (104, 124), (118, 60), (182, 88), (164, 30), (214, 6), (120, 30), (0, 44), (-120, 30))  # fmt: skip
    for x in (-90, 10, 100):
        s.oval("accent", x, 60, 13)
    return s.cutout()


@cut("flour cloud", 1.4, "cloud of flour")
def _flour_cloud(s: Sheet) -> Cutout:
    with s.moving(swing(s.at(0, 20), 3, 0.5)):
        for x, y, r in ((-60, 34, 34), (-24, 60, 38), (24, 56, 42), (66, 32, 32), (0, 26, 40), (-86, 18, 18),
                        (92, 14, 18)):  # fmt: skip
            with s.sheer(0.8):
                s.oval("chalk", x, y, r)
    return s.cutout()


@cut("sawn bough", 0.5)
def _bough(s: Sheet) -> Cutout:
    """A thick branch that reaches far out from the trunk on the left, with leaves at its end."""
    s.shape("russet", (-200, 26, 0), (-200, 62, 0), (60, 62), (200, 52, 0), (200, 40, 0), (60, 34))
    for x, y in ((120, 74), (160, 86), (196, 70), (216, 46), (180, 24), (140, 22)):
        s.oval("leaf", x, y, 30, 20)
    return s.cutout()


@cut("fallen curtain", 1.2)
def _fallen(s: Sheet) -> Cutout:
    """A great red cloth in a heap over whoever pulled it down."""
    s.shape("accent", (-120, 0, 0), (-96, 30), (-40, 84), (6, 100), (50, 80), (98, 32), (126, 0, 0))
    for x0, x1 in ((-30, -74), (0, -22), (14, 34), (36, 84)):
        s.line("russet", 5, (x0, 84), ((x0 + x1) / 2, 40), (x1, 2))
    s.line("golden", 5, (-122, 3, 0), (126, 3, 0))
    return s.cutout()


@cut("hanging curtain", 2.3)
def _hanging(s: Sheet) -> Cutout:
    """A red stage curtain in folds, with a golden hem."""
    s.rect("accent", -34, 0, 34, 100)
    for x in (-26, -12, 3, 18, 29):
        s.line("russet", 2, (x, 2, 0), (x, 99, 0))
    s.rect("golden", -34, 0, 34, 4)
    return s.cutout()


@cut("whirl lines", 1.0)
def _whirl(s: Sheet) -> Cutout:
    """The lines in the air about somebody who turns."""
    for y, r in ((18, 52), (46, 40), (76, 30)):
        s.line("chalk", 4, (-r, y + 4), (-0.7 * r, y - 7), (0, y - 11), (0.7 * r, y - 7), (r, y + 4))
        s.line("chalk", 4, (-0.8 * r, y + 12), (-r, y + 4), (-0.86 * r, y - 3))
    return s.cutout()


@cut("ring edge", 0.1)
def _edge(s: Sheet) -> Cutout:
    """A bale of straw in the rim of a sumo ring."""
    s.rect("straw", -170, 0, 170, 100, 50)
    for x in (-110, -40, 30, 100):
        s.line("golden", 16, (x - 14, 4, 0), (x + 14, 96, 0))
    return s.cutout()


@cut("gym mat", 0.14)
def _mat(s: Sheet) -> Cutout:
    s.rect("water", -420, 0, 420, 90, 14)
    s.rect("chalk", -420, 34, 420, 48)
    return s.cutout()


@cut("dark hole", 0.16)
def _hole(s: Sheet) -> Cutout:
    """A hole in the ground with a rim of earth."""
    s.oval("russet", 0, 50, 220, 56)
    s.oval("dark", 0, 44, 180, 40)
    return s.cutout()


@cut("white blob", 0.1)
def _blob(s: Sheet) -> Cutout:
    s.shape("chalk", (0, 100, 0.2), (34, 40), (20, 6), (-20, 6), (-34, 40))
    return s.cutout()


@cut("white splash", 0.2)
def _splash(s: Sheet) -> Cutout:
    """A blob that has burst on a head and runs down in drops."""
    s.shape("chalk", (-62, 54), (-40, 84), (-8, 76), (20, 98), (36, 74), (66, 66), (56, 40), (44, 4), (32, 34),
            (10, 30), (0, -6), (-14, 32), (-34, 28), (-44, 8), (-56, 34))  # fmt: skip
    s.oval("grey", 6, 62, 11, 8)
    return s.cutout()


@cut("board stand", 1.2)
def _stand(s: Sheet) -> Cutout:
    for x in (-16, 16):
        s.line("grey", 5, (x, 0, 0), (x, 100, 0))
    for k in range(5):
        s.line("grey", 4, (-16, 14 + 18 * k, 0), (16, 14 + 18 * k, 0))
    return s.cutout()


@cut("spring plank", 0.1)
def _plank(s: Sheet) -> Cutout:
    s.rect("accent", -420, 0, 420, 80, 10)
    s.rect("chalk", -420, 80, 420, 100)
    return s.cutout()


@cut("wink star", 0.3)
def _star(s: Sheet) -> Cutout:
    with s.moving(bob(0.0, 0.01, 1.2)):
        for tone, r in (("dark", 50), ("chalk", 42)):
            s.poly(tone, (0, 50 + r), (0.2 * r, 50 + 0.2 * r), (r, 50), (0.2 * r, 50 - 0.2 * r), (0, 50 - r),
                   (-0.2 * r, 50 - 0.2 * r), (-r, 50), (-0.2 * r, 50 + 0.2 * r))  # fmt: skip
    return s.cutout()


@cut("high bar", 2.0)
def _high_bar(s: Sheet) -> Cutout:
    """Two posts with a striped bar across their tops, seen a little from the side."""
    for x in (-26, 26):
        s.line("grey", 3, (x, 0, 0), (x, 104, 0))
        s.line("grey", 3, (x - 8, 1, 0), (x + 8, 1, 0))
    s.line("chalk", 3.4, (-28, 100, 0), (28, 100, 0))
    for x in (-20, -4, 12):
        s.line("accent", 3.4, (x, 100, 0), (x + 8, 100, 0))
    return s.cutout()


@cut("crash mat", 0.4)
def _crash_mat(s: Sheet) -> Cutout:
    s.rect("water", -170, 0, 170, 96, 16)
    s.rect("chalk", -170, 44, 170, 56)
    return s.cutout()


@cut("vaulting pole", 3.0)
def _pole(s: Sheet) -> Cutout:
    s.line("golden", 2.2, (0, 0, 0), (0, 100, 0))
    return s.cutout(hold=(0, 90))


@cut("bowling pin", 0.38, "skittle", "ninepin")
def _pin(s: Sheet) -> Cutout:
    s.lathe("chalk", (11, 0, 0), (17, 26), (13, 52), (6, 66), (9, 84), (6, 97), (0, 100))
    s.rect("accent", -7, 66, 7, 71)
    s.rect("accent", -8, 74, 8, 79)
    return s.cutout(hold=(0, 70))


@cut("chop block", 0.5)
def _chop_block(s: Sheet) -> Cutout:
    for k in range(4):
        s.rect("grey" if k % 2 else "russet", -20, 25 * k + 1, 20, 25 * k + 24, 2)
    return s.cutout()


@cut("confetti", 1.0, "paper streamers", "confetti rain")
def _confetti(s: Sheet) -> Cutout:
    """Scraps of coloured paper in the air."""
    tones = ("accent", "glow", "chalk", "leaf", "water", "rose")
    for k in range(30):
        x, y = -75 + (k * 53) % 150, (k * 37) % 100
        with s.moving(swing(s.at(x, y), 30, 0.7, 0.13 * k)):
            s.rect(tones[k % 6], x - 3, y - 2, x + 3, y + 2)
    return s.cutout()
