"""Things of fables: water to be pulled out of, clouds torn, sewn and pegged to a line, what a goat should not eat."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Knot, Maker, Sheet, bob, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)

_PUFFS = ((-86, 34, 30), (-52, 58, 36), (-4, 66, 34), (46, 60, 38), (88, 34, 30))


@cut("patch of water", 0.4)
def _water(s: Sheet) -> Cutout:
    """Waves one before the other; what is in it stands behind them."""
    for tone, top, shift in (("chalk", 98, 0), ("body", 80, 14)):
        with s.moving(bob(0.02, 0.008, 2.6, 0.01 * shift)):
            crest: list[Knot] = [(-440 + shift, 0, 0), (-500 + shift, 0.4 * top)]
            for k in range(20):
                x = -470 + shift + 48 * k
                crest += [(x, top, 0), (x + 24, top - 22)]
            s.shape(tone, *crest, (520, 0.4 * top), (470, 0, 0))
    return s.cutout()


@cut("rays of light", 1.0)
def _rays(s: Sheet) -> Cutout:
    for k in range(16):
        a, far = math.tau * k / 16, 50 if k % 2 else 41
        x, y = math.sin(a), math.cos(a)
        s.poly("glow", (26 * x - 2 * y, 50 + 26 * y + 2 * x), (far * x, 50 + far * y),
               (26 * x + 2 * y, 50 + 26 * y - 2 * x))  # fmt: skip
    return s.cutout(light=(0, 50))


@cut("cloak", 1.0, "cape", "mantle")
def _cloak(s: Sheet) -> Cutout:
    """Wide and without sleeves, falling in folds from a collar with a clasp."""
    s.shape("body", (-46, 0, 0.3), (-24, 5), (0, 0), (24, 5), (46, 0, 0.3), (30, 54), (17, 90, 0.3), (-17, 90, 0.3),
            (-30, 54))  # fmt: skip
    for x in (-24, -8, 8, 24):
        s.line("second", 1.8, (0.42 * x, 84, 0), (0.8 * x, 44), (1.1 * x, 4, 0))
    s.shape("second", (-19, 86), (-13, 102), (0, 95), (13, 102), (19, 86), (0, 82))
    s.oval("glow", 0, 87, 4)
    return s.cutout(hold=(0, 94))


@cut("patch of mud", 0.4, "mud hole", "mudhole")
def _mud(s: Sheet) -> Cutout:
    """A thick brown hollow, heaped at its rim; what is in it stands behind."""
    s.shape("body", (-440, 0, 0), (-430, 50), (-330, 74), (-250, 62), (-150, 82), (-40, 66), (90, 84), (190, 64),
            (310, 78), (420, 54), (440, 0, 0))  # fmt: skip
    s.shape("dark", (-380, 4, 0), (-330, 40), (-160, 34), (20, 44), (210, 32), (360, 38), (390, 4, 0))
    return s.cutout()


@cut("walnut", 0.04)
def _walnut(s: Sheet) -> Cutout:
    """A round wrinkled shell with its seam."""
    s.shape("russet", (0, 0, 0.3), (34, 10), (46, 40), (34, 72), (0, 86, 0.3), (-34, 72), (-46, 40), (-34, 10))
    s.line("body", 5, (0, 84), (5, 60), (-4, 40), (4, 20), (0, 2))
    for x, y in ((-24, 62), (24, 58), (-26, 36), (28, 32), (-16, 16), (18, 14)):
        s.line("ember", 4, (x - 9, y - 3), (x, y + 5), (x + 8, y - 2))
    return s.cutout(hold=(0, 40))


def _cloud(s: Sheet, left: float, right: float) -> None:
    for x, y, r in _PUFFS:
        if left <= x <= right:
            s.oval("chalk", x, y, r)
    s.rect("chalk", max(left, -92), 4, min(right, 92), 52, 18)


def _seam(s: Sheet) -> None:
    s.line("ember", 2.4, *[(5 if k % 2 else -5, 6 + 10 * k, 0) for k in range(10)])
    for k in range(7):
        y = 14 + 12 * k
        s.line("dark", 3.4, (-13, y - 4, 0), (13, y + 5, 0))
        s.line("dark", 3.4, (-13, y + 5, 0), (13, y - 4, 0))


@cut("torn cloud", 1.3)
def _torn(s: Sheet) -> Cutout:
    """Two halves with ragged edges and sky between."""
    _cloud(s, -200, 200)
    s.poly("hole", (-22, -20), (-6, 6), (-26, 24), (-4, 42), (-24, 60), (-4, 76), (-26, 94), (-22, 130),
           (26, 130), (18, 94), (30, 78), (12, 60), (28, 42), (10, 24), (24, 6), (14, -20))  # fmt: skip
    return s.cutout(hold=(0, 50))


@cut("sewn cloud", 1.3, "mended cloud", "stitched cloud")
def _sewn(s: Sheet) -> Cutout:
    """Whole again, a seam of crosses down its middle."""
    _cloud(s, -200, 200)
    _seam(s)
    return s.cutout(hold=(0, 50))


@cut("hung cloudlet", 1.9, "cloud on a line")
def _hung(s: Sheet) -> Cutout:
    """Pegged to a line between two posts, and drops fall."""
    for x in (-128, 128):
        s.line("body", 6, (x, 0, 0), (x, 104, 0))
    s.line("body", 2.2, (-128, 100), (0, 92), (128, 100))
    for px, py, r in _PUFFS:
        s.oval("chalk", 0.9 * px, 30 + 0.68 * py, 0.72 * r)
    s.rect("chalk", -82, 34, 82, 70, 14)
    s.line("ember", 1.8, *[(4 if k % 2 else -4, 36 + 7 * k, 0) for k in range(8)])
    for k in range(6):
        y = 40 + 8.5 * k
        s.line("dark", 2.6, (-9, y - 3, 0), (9, y + 4, 0))
        s.line("dark", 2.6, (-9, y + 4, 0), (9, y - 3, 0))
    for x in (-56, -4, 48):
        s.rect("accent", x - 3.5, 82, x + 3.5, 104, 2)
    for k, x in enumerate((-60, -26, 22, 54)):
        with s.moving(bob(0.0, 0.05, 1.1, 0.27 * k)):
            s.shape("second", (x, 28, 0), (x + 4, 19), (x, 15), (x - 4, 19))
    return s.cutout()


@cut("large needle", 0.5)
def _needle(s: Sheet) -> Cutout:
    s.tube("rim", ((0, 0), (0, 100)), (1, 6))
    s.ring("rim", 0, 96, 5, 3)
    return s.cutout(hold=(0, 60))


@cut("length of thread", 0.06)
def _thread(s: Sheet) -> Cutout:
    s.line("ember", 34, (-500, 40), (-220, 10), (60, 60), (500, 50))
    return s.cutout()


@cut("sheet of writing", 0.34, "written sheet", "speech", "manuscript", "homework", "essay", "poem", "contract")
def _writing(s: Sheet) -> Cutout:
    """White sheets with lines of writing, one over the other."""
    s.poly("pale", (-44, 8), (20, 0), (36, 92), (-28, 100))
    s.poly("chalk", (-32, 0), (36, 2), (34, 98), (-34, 96))
    for k in range(7):
        s.line("dark", 4, (-24, 86 - 11 * k, 0), (24 if k % 3 != 2 else 6, 86 - 11 * k, 0))
    return s.cutout(hold=(-20, 20))


@cut("bitten sheet", 0.3)
def _bitten(s: Sheet) -> Cutout:
    """A torn-off piece of a written sheet."""
    s.poly("chalk", (-32, 6), (-12, 0), (-4, 12), (12, 2), (30, 14), (34, 98), (-34, 94))
    for k in range(6):
        s.line("dark", 5, (-24, 84 - 12 * k, 0), (24 if k % 3 != 2 else 4, 84 - 12 * k, 0))
    return s.cutout(hold=(0, 90))


@cut("pawprint", 0.12, "paw print", "pawprints", "paw prints", "trail of paw prints", "hoofprint", "paw mark")
def _paw(s: Sheet) -> Cutout:
    """As one sees it on the ground, a little from above."""
    s.shape("dark", (-40, 14), (0, 0), (40, 14), (34, 40), (0, 54), (-34, 40))
    for x, y in ((-54, 50), (-20, 78), (20, 78), (54, 50)):
        s.oval("dark", x, y, 15, 16)
    return s.cutout()


@cut("party balloons", 2.1, "balloons and presents")
def _balloons(s: Sheet) -> Cutout:
    """A bunch of balloons tied to a heap of presents."""
    for k, (x, y, tone) in enumerate(((-22, 84, "accent"), (18, 88, "glow"), (-2, 66, "second"), (26, 66, "ember"),
                                      (-28, 60, "straw"))):  # fmt: skip
        s.line("rim", 0.8, (0, 20, 0), (0.4 * x, 40), (x, y - 11))
        with s.moving(bob(0.01, 0.012, 3.0 + 0.3 * k, 0.2 * k)):
            s.oval(tone, x, y, 10, 12)
            s.poly(tone, (x - 2, y - 14), (x + 2, y - 14), (x, y - 11))
    for x0, x1, high, tone, band in ((-24, -4, 14, "accent", "chalk"), (-2, 22, 20, "second", "accent"),
                                     (-14, 6, 26, "straw", "ember")):  # fmt: skip
        low = 14 if high > 22 else 0
        s.rect(tone, x0, low, x1, high + (4 if low else 0), 1)
        middle = 0.5 * (x0 + x1)
        s.rect(band, middle - 1.6, low, middle + 1.6, high + (4 if low else 0))
    return s.cutout()


@cut("candle cake", 0.5)
def _candle_cake(s: Sheet) -> Cutout:
    """A tall birthday cake, its candles unlit."""
    s.lathe("second", (64, 0, 0), (66, 3, 0.3), (20, 6, 0))
    s.rect("chalk", -54, 6, 54, 38, 4)
    s.rect("chalk", -36, 38, 36, 64, 4)
    for half, top in ((54, 38), (36, 64)):
        for i in range(7):
            s.oval("accent", -half + 2 * half * (i + 0.5) / 7, top - 2, half / 7, 5)
    for x in (-30, -18, -6, 6, 18, 30):
        s.rect("ember" if x % 4 else "straw", x - 2, 66, x + 2, 90)
        s.line("dark", 1, (x, 90, 0), (x, 93, 0))
    return s.cutout(hold=(0, 2))


@cut("scarecrow pole", 2.0)
def _pole(s: Sheet) -> Cutout:
    """A post with a crossbar at the height of the arms."""
    s.rect("russet", -2.2, -4, 2.2, 96)
    s.rect("russet", -34, 78, 34, 81)
    return s.cutout()


@cut("hay nest", 0.055, "straw nest", "bed of hay", "bed of straw")
def _hay_nest(s: Sheet) -> Cutout:
    """A flat heap of hay with a hollow, straws sticking out."""
    s.shape("straw", (-430, 0), (-390, 60), (-200, 92), (0, 60), (210, 94), (396, 56), (430, 0))
    for k in range(30):
        x = -380 + 26 * k
        y = 14 + 44 * ((k * 5) % 7) / 7 * (1 - abs(x) / 600)
        s.line("ember" if k % 3 else "pale", 7, (x - 40, y, 0), (x + 44, y + (22 if k % 2 else -12), 0))
    return s.cutout()


@cut("small flame", 0.1)
def _small_flame(s: Sheet) -> Cutout:
    with s.moving(bob(0.0, 0.02, 3.0, s.phase)):
        s.shape("ember", (-26, 30), (0, 0), (26, 30), (0, 100, 0))
        s.shape("glow", (-13, 26), (0, 8), (13, 26), (0, 66, 0))
    return s.cutout(light=(0, 40))


@cut("cocoon", 0.3, "chrysalis", "pupa")
def _cocoon(s: Sheet) -> Cutout:
    """A pale spindle of threads on its stalk."""
    s.line("russet", 3, (0, 100), (0, 88))
    s.shape("pale", (0, 92), (20, 72), (24, 44), (12, 10), (0, 0), (-12, 10), (-24, 44), (-20, 72))
    for k in range(8):
        y, w = 12 + 10 * k, 22 * (1 - abs(k - 3.6) / 5.2)
        s.line("straw", 2.2, (-w, y), (0, y - 5), (w, y + 2))
    return s.cutout()


@cut("leafy twig", 0.2)
def _leafy_twig(s: Sheet) -> Cutout:
    """From one side to the other, with leaves above it."""
    s.line("russet", 7, (-240, 30), (-80, 22), (90, 26), (240, 14))
    for x, y, up in (
        (-190, 28, 1),
        (-140, 24, -1),
        (-70, 24, 1),
        (60, 26, 1),
        (120, 24, -1),
        (180, 20, 1),
        (226, 16, 1),
    ):
        s.shape("leaf", (x, y, 0), (x + 14, y + 24 * up), (x + 44, y + 34 * up, 0), (x + 32, y + 8 * up))
    return s.cutout()


@cut("magic sparks", 1.0)
def _magic_sparks(s: Sheet) -> Cutout:
    """A ring of small four-pointed stars."""
    for k in range(14):
        a, r = k * 2 * math.pi / 14, 40 + 8 * (k % 2)
        x, y, u = r * math.cos(a), 50 + r * math.sin(a), 4.5 + 2.5 * (k % 3)
        q = 0.24 * u
        s.shape("glow", (x, y + u, 0), (x + q, y + q, 0), (x + u, y, 0), (x + q, y - q, 0), (x, y - u, 0),
                (x - q, y - q, 0), (x - u, y, 0), (x - q, y + q, 0))  # fmt: skip
    return s.cutout(light=(0, 50))


@cut("thrown net", 1.0)
def _thrown_net(s: Sheet) -> Cutout:
    """Wide meshes over something as broad as high, with weights along the hem."""
    rims = [(-70 + 14 * k, 0.0) for k in range(11)]
    for lean in (-1, 1):
        for k in range(13):
            x = -90 + 15 * k
            top = 92 * max(0.0, 1 - (x / 92) ** 2) ** 0.5
            foot = x + lean * 46
            s.line("pale", 1.7, (max(-70.0, min(70.0, foot)), 0), (0.5 * (x + foot), 0.56 * top), (0.86 * x, top))
    s.line("pale", 2.6, (-72, 0), (-66, 52), (-34, 86), (0, 94), (34, 86), (66, 52), (72, 0))
    for x, _ in rims:
        s.oval("russet", x, 1, 3.2)
    return s.cutout()
