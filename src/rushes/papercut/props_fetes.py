"""Things of sports days and kitchens: a judge's card, an egg on a spoon, a sack to hop in, a mixing bowl, a lace."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("score card", 0.5, "scorecard", "judge's card", "score")
def _score_card(s: Sheet) -> Cutout:
    """A white card with a 10 on it, on a stick."""
    s.rect("russet", -4, 0, 4, 40)
    s.rect("body", -44, 30, 44, 100, 4)
    s.rect("rim", -40, 34, 40, 96, 3)
    s.line("accent", 9, (-28, 76, 0), (-16, 86, 0), (-16, 44, 0))
    s.ring("accent", 14, 65, 17, 8)
    return s.cutout(hold=(0, 12))


@cut("egg on a spoon", 0.26, "egg and spoon")
def _egg_on_spoon(s: Sheet) -> Cutout:
    """A long wooden spoon held level, a white egg on its end."""
    s.rect("russet", -60, 20, 46, 32, 5)
    s.shape("russet", (36, 34), (44, 14), (70, 8), (96, 16), (104, 34), (70, 30))
    s.oval("rim", 70, 56, 22, 32)
    return s.cutout(hold=(-52, 26))


@cut("broken egg", 0.1, "splattered egg")
def _broken_egg(s: Sheet) -> Cutout:
    s.shape("rim", (-90, 8), (-50, 40), (-10, 30), (40, 48), (92, 14), (60, 0), (0, -4), (-60, 0))
    s.oval("glow", 0, 34, 26, 20)
    s.poly("pale", (-70, 30), (-58, 70), (-46, 50), (-36, 74), (-28, 34))
    return s.cutout()


@cut("race sack", 0.7, "jumping sack")
def _race_sack(s: Sheet) -> Cutout:
    """A wide coarse sack with two ears and a patch, open above, for somebody to stand in."""
    s.shape("straw", (-44, 0, 0), (-30, 6), (0, 2), (32, 7), (46, 0, 0), (40, 30), (48, 62), (40, 92, 0), (24, 84),
            (4, 95), (-18, 85), (-42, 96, 0), (-48, 60), (-40, 30))  # fmt: skip
    for x in (-26, -4, 20):
        s.line("russet", 2.5, (x, 84), (x + 5, 60), (x - 2, 44))
    s.rect("russet", -16, 18, 16, 40, 2)
    s.line("straw", 3, (-10, 29), (10, 29))
    return s.cutout()


@cut("mixing bowl", 0.3, "bowl of dough", "bowl of batter")
def _mixing_bowl(s: Sheet) -> Cutout:
    """A deep bowl, dough above its rim and a wooden spoon in it."""
    s.line("russet", 9, (20, 60), (64, 128))
    s.lathe("accent", (36, 0, 0), (40, 6, 0.3), (84, 60), (90, 78, 0))
    s.shape("pale", (-84, 76), (-56, 92), (-10, 98), (36, 92), (84, 76), (0, 70))
    s.rect("rim", -90, 70, 90, 80, 3)
    return s.cutout()


@cut("shoelace", 0.1, "lace", "bootlace", "shoestring", "loose lace")
def _shoelace(s: Sheet) -> Cutout:
    """Two loops of a bow and two ends that trail."""
    s.line("rim", 9, (0, 50), (-40, 90), (-66, 60), (0, 50))
    s.line("rim", 9, (0, 50), (40, 90), (66, 60), (0, 50))
    s.line("rim", 8, (0, 50), (-30, 10), (-80, 6))
    s.line("rim", 8, (0, 50), (30, 10), (90, 4))
    return s.cutout()


@cut("climbing frame", 1.9, "jungle gym", "monkey bars", "climbing bars")
def _climbing_frame(s: Sheet) -> Cutout:
    """Two ladders and the bars between their tops."""
    for x in (-62, -40, 40, 62):
        s.rect("accent", x - 2, 0, x + 2, 100)
    for k in range(5):
        y = 12 + 19 * k
        s.rect("glow", -62, y - 1.6, -40, y + 1.6)
        s.rect("glow", 40, y - 1.6, 62, y + 1.6)
    s.rect("accent", -66, 94, 66, 99)
    for k in range(8):
        s.rect("accent", -36 + 10 * k, 82, -33 + 10 * k, 96)
    s.rect("accent", -40, 80, 40, 84)
    return s.cutout()
