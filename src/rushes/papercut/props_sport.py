"""Things of sport and play: rackets, bats, skates, boards, blocks and toys on wheels."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, bob, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("arrow", 0.09, "arrows", "dart", "javelin", "harpoon arrow")
def _arrow(s: Sheet) -> Cutout:
    s.rect("russet", -360, 42, 330, 58)
    s.poly("second", (320, 10), (420, 50), (320, 90))
    for x in (-360, -320, -280):
        s.poly("accent", (x, 50), (x - 50, 96), (x - 20, 96), (x + 30, 50), (x - 20, 4), (x - 50, 4))
    return s.cutout(hold=(-100, 50))


@cut("surfboard", 1.9, "snowboard", "paddle board")
def _surfboard(s: Sheet) -> Cutout:
    s.shape("straw", (0, 0, 0.4), (-13, 20), (-14, 60), (0, 100, 0.4), (14, 60), (13, 20))
    s.line("accent", 2, (0, 3, 0), (0, 96, 0))
    s.shape("accent", (-13, 30), (0, 36), (13, 30), (13, 42), (0, 48), (-13, 42))
    return s.cutout(hold=(0, 52))


@cut("ski", 1.7, "skis", "ski pole", "ski poles")
def _skis(s: Sheet) -> Cutout:
    for x in (-6, 5):
        s.shape("accent", (x - 2.6, 0, 0), (x + 2.6, 0, 0), (x + 2.6, 88), (x + 1, 100, 0.3), (x - 2.6, 90))
        s.rect("body", x - 3, 42, x + 3, 54, 1)
    s.line("second", 1.6, (14, 0, 0), (15, 72, 0))
    s.ring("second", 14, 5, 4, 1.6)
    return s.cutout(hold=(0, 50))


@cut("tennis racket", 0.68, "racket", "badminton racket", "racquet")
def _racket(s: Sheet) -> Cutout:
    for k in range(-3, 4):
        s.line("pale", 1, (k * 6, 48, 0), (k * 6, 98, 0))
        s.line("pale", 1, (-20, 73 + k * 6, 0), (20, 73 + k * 6, 0))
    p = [(22 * math.cos(a), 73 + 27 * math.sin(a)) for a in (math.tau * k / 16 for k in range(17))]
    s.line("accent", 5, *p)
    s.line("accent", 4, (-12, 50), (0, 34), (12, 50))
    s.rect("body", -4, 0, 4, 36, 2)
    return s.cutout(hold=(0, 14))


@cut("table tennis bat", 0.28, "ping pong paddle", "table tennis paddle", "ping pong bat")
def _table_tennis_bat(s: Sheet) -> Cutout:
    s.rect("pale", -8, 0, 8, 50, 3)
    s.oval("accent", 0, 72, 28, 30)
    return s.cutout(hold=(0, 8))


@cut("table tennis table", 0.76, "ping pong table", "table-tennis table")
def _table_tennis_table(s: Sheet) -> Cutout:
    for x in (-130, 130):
        s.rect("body", x - 5, 0, x + 5, 80)
    s.rect("accent", -178, 78, 178, 92)
    s.rect("pale", -178, 89, 178, 93)
    s.rect("body", -4, 92, 4, 122)
    s.rect("pale", -5, 120, 5, 127)
    return s.cutout()


@cut("golf club", 1.0, "hockey stick", "hockey sticks", "cricket bat")
def _golf_club(s: Sheet) -> Cutout:
    s.line("second", 2.6, (0, 100, 0), (8, 6, 0))
    s.shape("body", (4, 0, 0.2), (24, 0, 0.3), (24, 8), (7, 10))
    s.rect("body", -2.4, 74, 3, 101, 1)
    return s.cutout(hold=(0, 90))


@cut("baton", 0.4, "relay baton")
def _relay_baton(s: Sheet) -> Cutout:
    s.rect("accent", -9, 0, 9, 100, 4)
    for y in (18, 62):
        s.rect("chalk", -9, y, 9, y + 20)
    return s.cutout(hold=(0, 20))


@cut("baseball bat", 0.85, "club", "bat", "bats")
def _baseball_bat(s: Sheet) -> Cutout:
    s.shape("ember", (-2, 2, 0), (2, 2, 0), (3, 34), (6, 70), (6, 96), (0, 100), (-6, 96), (-6, 70), (-3, 34))
    s.oval("body", 0, 2, 4, 2)
    return s.cutout(hold=(0, 12))


@cut("dumbbell", 0.18, "weights", "dumbbells", "barbell")
def _dumbbell(s: Sheet) -> Cutout:
    s.rect("second", -110, 42, 110, 58)
    for k in (-1, 1):
        s.rect("body", k * 70, 4, k * 98, 96, 6)
        s.rect("body", k * 98, 18, k * 120, 82, 6)
    return s.cutout(hold=(0, 50))


@cut("roller skate", 0.24, "roller skates", "ice skate", "ice skates", "skate", "skates")
def _skate(s: Sheet) -> Cutout:
    s.shape("pale", (-46, 26, 0.2), (60, 26, 0.2), (62, 44), (20, 58), (8, 98, 0.2), (-44, 98, 0.2), (-42, 58))
    s.rect("body", -50, 20, 66, 28, 3)
    for x in (-34, 48):
        s.oval("accent", x, 10, 11)
    for k in range(3):
        s.line("body", 3, (-6, 62 + 12 * k, 0), (14, 60 + 12 * k, 0))
    return s.cutout(hold=(-20, 92))


@cut("puzzle", 0.2, "jigsaw", "jigsaw puzzle", "puzzle piece", "blocks", "building blocks", "lego", "toy blocks")
def _blocks(s: Sheet) -> Cutout:
    s.rect("accent", -62, 0, -4, 48, 3)
    s.rect("straw", 4, 0, 62, 48, 3)
    s.rect("second", -30, 50, 30, 98, 3)
    for x, y in ((-33, 24), (33, 24), (0, 74)):
        s.oval("rim", x, y, 12)
    return s.cutout(hold=(0, 80))


@cut("toy train", 0.26, "train set", "model train", "toy car", "toy truck")
def _toy_train(s: Sheet) -> Cutout:
    s.rect("accent", -80, 26, 40, 64, 5)
    s.rect("second", 14, 26, 66, 98, 4)
    s.rect("glow", 26, 62, 54, 88, 3)
    s.rect("body", -64, 62, -44, 96, 3)
    for x in (-58, -14, 40):
        s.oval("body", x, 18, 18)
        s.oval("straw", x, 18, 7)
    return s.cutout(hold=(40, 96))


@cut("marble", 0.07, "marbles", "pea", "bead", "beads")
def _marble(s: Sheet) -> Cutout:
    s.oval("accent", 0, 50, 50)
    s.line("glow", 14, (-30, 30), (0, 60), (26, 72))
    return s.cutout()


@cut("spinning top", 0.18, "yo-yo", "yo yo")
def _top(s: Sheet) -> Cutout:
    s.shape("accent", (0, 0, 0), (-50, 58), (-36, 74), (36, 74), (50, 58))
    s.rect("straw", -50, 52, 50, 62, 4)
    s.rect("body", -5, 72, 5, 100, 2)
    return s.cutout(hold=(0, 96))


@cut("playing cards", 0.13, "cards", "deck of cards", "card", "postcard", "ticket", "photo album", "album")
def _cards(s: Sheet) -> Cutout:
    for k, lean in enumerate((-20, 0, 20)):
        s.poly("pale" if k % 2 else "rim", (lean - 28, k * 2), (lean + 28, k * 2), (lean * 1.8 + 30, 92 + 4 * (k % 2)),
               (lean * 1.8 - 30, 92 + 4 * (k % 2)))  # fmt: skip
    s.shape("accent", (22, 44), (34, 66), (46, 44), (34, 24))
    return s.cutout(hold=(0, 10))


@cut("snowball", 0.2, "snowballs", "iceball")
def _snowball(s: Sheet) -> Cutout:
    s.oval("rim", 0, 50, 50)
    s.line("pale", 7, (-26, 26), (0, 18), (28, 30))
    s.line("pale", 5, (-10, 44), (6, 40), (20, 46))
    return s.cutout()


@cut("target", 1.5, "archery target", "bullseye", "bull's eye")
def _target(s: Sheet) -> Cutout:
    for x in (-22, 22):
        s.line("russet", 4, (x, 0, 0), (x * 0.5, 60, 0))
    for r, tone in ((42, "pale"), (33, "body"), (24, "water"), (15, "accent"), (7, "glow")):
        s.oval(tone, 0, 58, 0.62 * r, r)
    return s.cutout()


@cut("big bubble", 1.0, "bubble", "huge bubble", "giant bubble", "glass bubble")
def _bubble(s: Sheet) -> Cutout:
    s.ring("glow", 0, 50, 48, 3)
    s.ring("rim", 0, 50, 44, 1.2)
    s.line("glow", 3, (-34, 56), (-28, 74), (-12, 85))
    s.line("glow", 2, (26, 24), (34, 34), (38, 46))
    return s.cutout()


@cut("bubbles", 0.9, "soap bubbles", "soap bubble")
def _bubbles(s: Sheet) -> Cutout:
    for k, (x, y, r) in enumerate(
        ((-34, 24, 14), (-6, 44, 20), (30, 30, 12), (22, 70, 17), (-26, 78, 11), (48, 92, 8))
    ):
        with s.moving(bob(0.02, 0.05, 0.4, 0.17 * k + s.phase)):
            with s.sheer(0.35):
                s.oval("rim", x, y, r)
            s.ring("rim", x, y, r, 2)
            s.line("glow", 2.4, (x - 0.5 * r, y + 0.2 * r), (x - 0.3 * r, y + 0.55 * r), (x, y + 0.66 * r))
    return s.cutout()


@cut("lawn ball", 0.16, "lawn bowl", "bowling wood")
def _lawn_ball(s: Sheet) -> Cutout:
    s.oval("dark", 0, 50, 50)
    s.oval("accent", 8, 56, 20)
    s.oval("rim", 8, 56, 9)
    return s.cutout(hold=(0, 50))


@cut("lawn jack", 0.08)
def _lawn_jack(s: Sheet) -> Cutout:
    s.oval("rim", 0, 50, 50)
    return s.cutout(hold=(0, 50))
