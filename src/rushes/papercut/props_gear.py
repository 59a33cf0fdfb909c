"""Tools of garden, house and road that people carry, push, mend and clean with."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, spin, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("tyre", 0.68, "tire", "bicycle tyre", "bicycle tire", "bike tire", "bike tyre", "bicycle wheel", "inner tube",
     "flat tire", "flat tyre")  # fmt: skip
def _tyre(s: Sheet) -> Cutout:
    s.ring("body", 0, 50, 44, 11)
    s.ring("pale", 0, 50, 37, 2.5)
    for k in range(12):
        a = math.tau * k / 12
        s.line("pale", 1.2, (0, 50, 0), (37 * math.cos(a), 50 + 37 * math.sin(a), 0))
    s.oval("second", 0, 50, 5)
    s.rect("accent", -5, 90, 5, 101, 2)
    return s.cutout(hold=(0, 94))


@cut("car tyre", 0.66, "car tire", "truck tire", "spare tire", "tractor tyre")
def _car_tyre(s: Sheet) -> Cutout:
    s.oval("body", 0, 50, 50)
    s.oval("second", 0, 50, 27)
    s.oval("pale", 0, 50, 20)
    for k in range(5):
        a = math.tau * k / 5
        s.oval("body", 12 * math.cos(a), 50 + 12 * math.sin(a), 4)
    return s.cutout(hold=(0, 92))


@cut("hose", 0.55, "garden hose", "water hose", "fire hose", "tube")
def _hose(s: Sheet) -> Cutout:
    for k in range(4):
        p = s.phase * 0
        s.line("body" if k % 2 else "second", 9, *[(46 * math.cos(a) - 26 + p, 10 + 8 * k + 9 * math.sin(a))
               for a in (math.tau * i / 14 for i in range(15))])  # fmt: skip
    s.line("second", 9, (18, 34), (44, 56), (66, 78))
    s.poly("accent", (60, 74), (72, 68), (92, 88), (82, 97))
    for k in (-1, 0, 1):
        with s.sheer(0.8):
            s.line("water", 7, (90, 94, 0), (114, 110 + 6 * k), (146, 92 + 16 * k))
            s.oval("water", 156 + 4 * k, 84 + 16 * k, 4, 6)
    return s.cutout(hold=(64, 78))


@cut("hammock", 1.15)
def _hammock(s: Sheet) -> Cutout:
    for x in (-118, 118):
        s.rect("body", x - 5, 0, x + 5, 100, 2)
    s.line("second", 2.5, (-118, 88, 0), (-84, 66, 0))
    s.line("second", 2.5, (118, 88, 0), (84, 66, 0))
    s.shape("accent", (-86, 68, 0), (-50, 44), (0, 36), (50, 44), (86, 68, 0), (60, 32), (0, 20), (-60, 32))
    for x in (-52, -26, 0, 26, 52):
        s.line("pale", 3, (x, 44 - abs(26 - abs(x)) * 0.1, 0), (x * 0.92, 24 + abs(x) * 0.1, 0))
    return s.cutout(hold=(0, 30))


@cut("trampoline", 0.8)
def _trampoline(s: Sheet) -> Cutout:
    for x in (-130, -50, 50, 130):
        s.line("body", 7, (x, 0, 0), (x * 0.96, 88, 0))
    s.shape("accent", (-150, 84), (0, 78), (150, 84), (150, 100), (0, 94), (-150, 100))
    s.shape("body", (-124, 94), (0, 88), (124, 94), (0, 101))
    return s.cutout(hold=(0, 90))


@cut("wheelbarrow", 0.78, "barrow", "push cart")
def _wheelbarrow(s: Sheet) -> Cutout:
    s.line("russet", 7, (-110, 66, 0), (-40, 46, 0), (54, 24, 0))
    s.line("body", 6, (-38, 44, 0), (-46, 2, 0))
    s.shape("accent", (-56, 50, 0.2), (-70, 98, 0.2), (66, 98, 0.2), (38, 46, 0.2))
    s.shape("second", (-64, 96), (-30, 118), (10, 108), (40, 116), (62, 96))
    s.oval("body", 62, 24, 24)
    s.oval("pale", 62, 24, 14)
    s.oval("body", 62, 24, 5)
    return s.cutout(hold=(-106, 65))


@cut("lawnmower", 0.95, "lawn mower", "mower")
def _mower(s: Sheet) -> Cutout:
    s.line("second", 5, (-92, 100, 0), (-78, 98, 0), (-16, 30, 0))
    s.shape("accent", (-40, 12, 0.2), (-34, 36), (0, 42), (16, 54), (40, 50), (52, 14, 0.2))
    s.rect("body", 2, 44, 30, 60, 4)
    s.oval("body", -32, 13, 14)
    s.oval("body", 42, 12, 12)
    s.oval("pale", -32, 13, 6)
    s.oval("pale", 42, 12, 5)
    return s.cutout(hold=(-86, 98))


@cut("vacuum cleaner", 1.0, "vacuum", "hoover")
def _vacuum(s: Sheet) -> Cutout:
    s.line("body", 6, (-40, 100, 0), (-24, 60, 0), (0, 14, 0))
    s.shape("accent", (-28, 66), (-8, 72), (14, 30), (0, 14), (-16, 26))
    s.shape("body", (-8, 0, 0.2), (44, 0, 0.2), (40, 16), (4, 20))
    s.line("second", 3, (-34, 84), (-52, 60), (-30, 36))
    return s.cutout(hold=(-38, 96))


@cut("robot vacuum", 0.34, "robot vacuum cleaner", "vacuum robot", "robot hoover", "robotic vacuum")
def _robot_vacuum(s: Sheet) -> Cutout:
    s.oval("second", -58, 10, 10)
    s.oval("second", 44, 10, 10)
    s.shape("body", (-96, 8, 0.2), (-98, 24), (-84, 40), (84, 40), (98, 24), (96, 8, 0.2))
    s.shape("accent", (-70, 40, 0.1), (-56, 50), (56, 50), (70, 40, 0.1))
    s.rect("pale", 52, 12, 96, 20, 3)  # its mouth, at the floor
    s.oval("glow", 20, 45, 5)
    s.oval("pale", 76, 30, 6)
    return s.cutout(hold=(0, 50))


@cut("ironing board", 0.95)
def _ironing(s: Sheet) -> Cutout:
    s.line("second", 4, (-40, 0, 0), (44, 80, 0))
    s.line("second", 4, (44, 0, 0), (-40, 80, 0))
    s.shape("pale", (-90, 80, 0.2), (60, 80, 0.3), (92, 86), (60, 92, 0.3), (-90, 92, 0.2))
    s.shape("accent", (-30, 92, 0.1), (26, 92, 0.1), (16, 104), (-24, 106))
    s.line("body", 4, (-24, 108), (-4, 118), (14, 108))
    return s.cutout(hold=(0, 88))


@cut("iron", 0.16, "flatiron")
def _iron(s: Sheet) -> Cutout:
    s.shape("second", (-80, 0, 0), (96, 0, 0), (70, 34), (20, 54), (-80, 54, 0.2))
    s.rect("body", -82, 0, 97, 9, 3)
    s.line("accent", 16, (-64, 56, 0), (-56, 92), (30, 90), (40, 54, 0))
    return s.cutout(hold=(-10, 92))


@cut("sink", 0.95, "washbasin", "basin", "washstand", "dishwasher")
def _sink(s: Sheet) -> Cutout:
    s.rect("second", -40, 0, 40, 70, 2)
    s.line("body", 2, (0, 4, 0), (0, 66, 0))
    s.shape("pale", (-52, 88, 0), (52, 88, 0), (40, 68), (-40, 68))
    s.line("body", 5, (-8, 88, 0), (-8, 108), (6, 112), (12, 102, 0))
    with s.sheer(0.7):
        s.line("glow", 4, (12, 100, 0), (12, 88, 0))
    return s.cutout(hold=(0, 80))


@cut("toilet", 0.8, "loo", "potty")
def _toilet(s: Sheet) -> Cutout:
    s.rect("rim", -42, 48, -14, 100, 4)
    s.shape("rim", (-24, 0, 0.2), (18, 0, 0.2), (14, 22), (46, 44), (46, 54, 0.2), (-24, 54, 0.2))
    s.rect("second", -24, 50, 50, 58, 4)
    s.oval("second", -28, 92, 4)
    return s.cutout()


@cut("shower", 2.1)
def _shower(s: Sheet) -> Cutout:
    s.rect("pale", -26, 0, 26, 6, 2)
    s.line("second", 3, (-22, 6, 0), (-22, 96), (6, 98), (8, 90, 0))
    s.poly("second", (0, 90), (16, 90), (20, 85), (-4, 85))
    for k in range(5):
        with s.sheer(0.7):
            s.line("glow", 1.6, (-2 + 5 * k, 83, 0), (-8 + 8 * k, 14, 0))
    return s.cutout()


@cut("toothbrush", 0.18, "comb", "hairbrush", "hair brush")
def _toothbrush(s: Sheet) -> Cutout:
    s.rect("accent", -4, 0, 4, 100, 4)
    s.rect("pale", 3, 70, 16, 98, 2)
    for y in (76, 83, 90):
        s.line("second", 1.5, (4, y, 0), (15, y, 0))
    return s.cutout(hold=(0, 20))


@cut("sponge", 0.12)
def _sponge(s: Sheet) -> Cutout:
    s.rect("straw", -70, 0, 70, 70, 14)
    s.rect("accent", -70, 60, 70, 90, 8)
    for x, y in ((-44, 24), (-10, 40), (20, 20), (46, 42), (-30, 50)):
        s.oval("ember", x, y, 7)
    return s.cutout()


@cut("trash can", 0.85, "bin", "trash", "dustbin", "rubbish bin", "garbage can", "garbage", "rubbish", "litter",
     "ashtray", "wastebasket", "milk can", "churn")  # fmt: skip
def _bin(s: Sheet) -> Cutout:
    s.poly("second", (-28, 0), (28, 0), (34, 82), (-34, 82))
    for x in (-16, 0, 16):
        s.line("body", 3, (x * 0.9, 6, 0), (x * 1.1, 76, 0))
    s.rect("body", -38, 82, 38, 91, 3)
    s.line("body", 4, (-10, 91), (0, 100), (10, 91))
    return s.cutout(hold=(0, 97))


@cut("drawer", 0.3)
def _drawer(s: Sheet) -> Cutout:
    s.rect("russet", -90, 0, 90, 80, 4)
    s.rect("ember", -80, 12, 80, 70, 3)
    s.oval("glow", 0, 42, 11)
    return s.cutout()


@cut("remote", 0.16, "remote control", "calculator", "walkie talkie")
def _remote(s: Sheet) -> Cutout:
    s.rect("body", -20, 0, 20, 100, 8)
    s.oval("accent", -9, 88, 5)
    for y in (20, 36, 52, 68):
        for x in (-9, 0, 9):
            s.rect("pale", x - 3, y, x + 3, y + 7, 2)
    return s.cutout(hold=(0, 20))


@cut("keyboard", 0.12)
def _keyboard(s: Sheet) -> Cutout:
    s.rect("body", -190, 0, 190, 96, 12)
    for row in range(3):
        for k in range(11):
            s.rect("pale", -176 + 32 * k, 12 + 28 * row, -150 + 32 * k, 32 + 28 * row, 4)
    return s.cutout()


@cut("tape", 0.16, "sticky tape", "plaster", "bandage", "roll of tape", "toilet paper", "bandages", "glue")
def _tape(s: Sheet) -> Cutout:
    s.ring("pale", 0, 50, 36, 28)
    s.ring("second", 0, 50, 22, 3)
    s.line("pale", 10, (30, 10, 0), (84, 4), (110, 12))
    return s.cutout()


@cut("wrapped bandage", 0.16)
def _wrapped(s: Sheet) -> Cutout:
    s.rect("pale", -50, 10, 50, 90, 12)
    for y in (30, 50, 70):
        s.line("second", 3, (-48, y - 6), (48, y + 6))
    s.line("pale", 9, (44, 74, 0), (70, 96, 0))
    return s.cutout()


@cut("rolling pin", 0.1)
def _rolling_pin(s: Sheet) -> Cutout:
    s.rect("ember", -230, 34, 230, 66, 16)
    s.rect("straw", -160, 4, 160, 96, 20)
    return s.cutout(hold=(-200, 50))


@cut("cutting board", 0.3, "chopping board", "grater", "colander")
def _board(s: Sheet) -> Cutout:
    s.rect("straw", -36, 0, 36, 74, 6)
    s.rect("straw", -9, 70, 9, 100, 7)
    s.oval("hole", 0, 91, 4)
    for y in (18, 36, 54):
        s.line("ember", 2, (-28, y), (0, y + 3), (28, y))
    return s.cutout(hold=(0, 84))


@cut("whisk", 0.28, "ladle")
def _whisk(s: Sheet) -> Cutout:
    s.rect("body", -4, 0, 4, 44, 3)
    for w in (5, 12, 18):
        s.line("second", 2.5, (0, 44, 0), (-w, 74), (0, 100), (w, 74), (0, 44, 0))
    return s.cutout(hold=(0, 16))


@cut("wallet", 0.11, "pocketbook")
def _wallet(s: Sheet) -> Cutout:
    s.rect("pale", -54, 60, 58, 104, 3)
    s.rect("russet", -66, 0, 66, 90, 10)
    s.rect("body", 34, 34, 68, 58, 6)
    s.oval("glow", 46, 46, 6)
    return s.cutout()


@cut("branch", 0.5, "twig", "stick", "sticks", "driftwood branch")
def _branch(s: Sheet) -> Cutout:
    s.line("russet", 9, (-90, 30, 0), (-20, 48), (50, 50), (96, 78, 0))
    s.line("russet", 6, (-24, 48, 0), (0, 88, 0))
    s.line("russet", 6, (40, 50, 0), (70, 26, 0))
    for x, y in ((2, 92), (20, 82), (98, 84), (76, 22), (88, 66)):
        s.oval("second", x, y, 10, 6)
    return s.cutout(hold=(-70, 36))


@cut("pinecone", 0.16, "pine cone", "cone")
def _pinecone(s: Sheet) -> Cutout:
    s.oval("russet", 0, 48, 34, 48)
    for row in range(5):
        for k in range(-1, 2):
            s.oval("body" if (row + k) % 2 else "ember", k * 18 + (row % 2) * 8 - 4, 16 + 17 * row, 11, 8)
    return s.cutout()


@cut("plank", 0.16, "beam", "board", "timber", "lumber", "planks")
def _plank(s: Sheet) -> Cutout:
    s.poly("ember", (-420, 0), (420, 0), (440, 90), (-400, 90))
    for y in (26, 56):
        s.line("russet", 5, (-390, y), (-100, y + 8), (120, y - 6), (400, y))
    return s.cutout(hold=(0, 50))


@cut("paint can", 0.26, "paint", "bucket of paint", "paint bucket", "can of paint")
def _paint(s: Sheet) -> Cutout:
    s.line("body", 4, (-38, 76), (-30, 112), (30, 112), (38, 76))
    s.rect("pale", -40, 0, 40, 82, 4)
    s.rect("second", -40, 18, 40, 54)
    s.shape("accent", (-42, 84, 0), (42, 84, 0), (42, 72), (30, 68), (26, 40), (16, 42), (14, 68), (-8, 66), (-16, 54),
            (-24, 68), (-42, 72))  # fmt: skip
    return s.cutout(hold=(0, 110))


@cut("clay", 0.24, "lump of clay", "mud", "clay lump", "playdough", "plaster cast")
def _clay(s: Sheet) -> Cutout:
    s.shape("ember", (-64, 6, 0.3), (-60, 46), (-30, 72), (-6, 66), (14, 92), (48, 70), (66, 30), (60, 4, 0.3))
    s.line("russet", 4, (-36, 44), (-8, 52), (20, 40))
    return s.cutout()


@cut("cane", 0.9, "walking stick", "crutch", "staff", "walking cane", "pole", "crook")
def _cane(s: Sheet) -> Cutout:
    s.line("russet", 5, (0, 0, 0), (0, 84), (5, 97), (17, 97), (20, 86))
    s.rect("body", -4, 0, 4, 5, 1)
    return s.cutout(hold=(8, 96))


@cut("microphone", 0.24, "mic", "megaphone", "loudspeaker")
def _microphone(s: Sheet) -> Cutout:
    s.poly("body", (-9, 62), (9, 62), (6, 0), (-6, 0))
    s.oval("second", 0, 80, 20)
    for y in (72, 80, 88):
        s.line("body", 2, (-17, y, 0), (17, y, 0))
    s.rect("accent", -13, 59, 13, 66, 2)
    return s.cutout(hold=(0, 24))


@cut("church bell", 0.85, "big bell", "great bell", "bronze bell", "stolen church bell")
def _church_bell(s: Sheet) -> Cutout:
    s.ring("body", 0, 93, 7, 5)
    s.oval("body", 0, 8, 9)
    s.shape("ember", (-50, 8, 0.2), (-36, 28), (-27, 62), (-16, 84), (0, 89), (16, 84), (27, 62), (36, 28),
            (50, 8, 0.2))  # fmt: skip
    s.line("russet", 4, (-44, 18), (0, 13), (44, 18))
    s.line("russet", 3, (-27, 60), (0, 55), (27, 60))
    s.line("straw", 4, (-28, 30), (-20, 58), (-12, 76))
    return s.cutout(hold=(0, 90))


@cut("sandcastle", 0.55, "sand castle")
def _sandcastle(s: Sheet) -> Cutout:
    s.shape("straw", (-96, 0, 0.2), (96, 0, 0.2), (70, 16), (-70, 16))
    for x, w, top in ((-48, 18, 60), (48, 18, 60), (0, 24, 78)):
        s.poly("straw", (x - w - 4, 6), (x + w + 4, 6), (x + w, top), (x - w, top))
        for k in (-1, 0, 1):
            s.rect("straw", x + k * w * 0.75 - 4, top, x + k * w * 0.75 + 4, top + 8)
    s.shape("russet", (-9, 8, 0), (9, 8, 0), (8, 26), (0, 34), (-8, 26))
    s.line("body", 2, (0, 84, 0), (0, 112, 0))
    s.poly("accent", (0, 112), (22, 105), (0, 98))
    return s.cutout()


@cut("buoy", 1.1)
def _buoy(s: Sheet) -> Cutout:
    s.shape("accent", (-40, 6), (40, 6), (34, 28), (-34, 28))
    s.poly("second", (-26, 28), (26, 28), (10, 78), (-10, 78))
    s.rect("glow", -8, 78, 8, 92, 4)
    s.rect("pale", -20, 44, 20, 54)
    return s.cutout(hold=(0, 50))


@cut("lasso", 0.5, "lariat")
def _lasso(s: Sheet) -> Cutout:
    s.line("straw", 6, *[(60 * math.cos(a), 74 + 20 * math.sin(a)) for a in (math.tau * k / 12 for k in range(13))])
    s.line("straw", 6, (-56, 66), (-30, 30), (0, 2, 0))
    return s.cutout(hold=(0, 4))


@cut("horseshoe", 0.16)
def _horseshoe(s: Sheet) -> Cutout:
    s.line("second", 18, (-28, 6, 0), (-40, 50), (0, 90), (40, 50), (28, 6, 0))
    for x, y in ((-36, 34), (-28, 70), (28, 70), (36, 34)):
        s.oval("body", x, y, 4)
    return s.cutout()


@cut("mousetrap", 0.16, "mouse trap")
def _trap(s: Sheet) -> Cutout:
    s.rect("ember", -110, 0, 110, 24, 4)
    s.line("second", 8, (-20, 24, 0), (-90, 92), (-110, 40, 0))
    s.poly("straw", (40, 24), (92, 24), (92, 62))
    return s.cutout()


@cut("shopping cart", 0.98, "shopping trolley", "trolley cart")
def _cart(s: Sheet) -> Cutout:
    s.line("body", 4, (-70, 96, 0), (-52, 92, 0), (-30, 24, 0), (44, 24, 0))
    s.poly("second", (-48, 84), (60, 84), (46, 40), (-36, 40))
    for k in range(5):
        s.line("body", 2, (-40 + 22 * k, 84, 0), (-32 + 19 * k, 40, 0))
    s.line("body", 2, (-44, 62, 0), (54, 62, 0))
    for x in (-24, 38):
        s.oval("body", x, 9, 9)
    return s.cutout(hold=(-66, 95))


@cut("wheelchair", 0.98)
def _wheelchair(s: Sheet) -> Cutout:
    s.line("body", 5, (-48, 96, 0), (-34, 92, 0), (-30, 48, 0), (28, 46, 0), (40, 12, 0), (56, 10, 0))
    s.rect("accent", -30, 46, 26, 56, 4)
    s.rect("accent", -38, 54, -28, 92, 3)
    s.ring("body", -16, 32, 30, 5)
    s.oval("second", -16, 32, 5)
    s.oval("body", 40, 8, 8)
    return s.cutout(hold=(-46, 95))


@cut("drone", 0.26, "quadcopter")
def _drone(s: Sheet) -> Cutout:
    s.rect("body", -40, 34, 40, 66, 14)
    s.line("body", 8, (-100, 60, 0), (100, 60, 0))
    for x in (-100, 100):
        s.oval("pale", x, 80, 46, 6)
        s.rect("body", x - 4, 58, x + 4, 80)
    s.oval("accent", 0, 44, 12)
    return s.cutout()


@cut("binoculars", 0.18)
def _binoculars(s: Sheet) -> Cutout:
    for k in (-1, 1):
        s.poly("body", (k * 12, 96), (k * 40, 96), (k * 56, 6), (k * 10, 6))
        s.oval("glow", k * 33, 6, 22, 6)
    s.rect("second", -14, 50, 14, 74, 4)
    return s.cutout(hold=(0, 60))


@cut("shuttle", 0.5, "spinning fan", "propeller", "pinwheel toy")
def _propeller(s: Sheet) -> Cutout:
    s.rect("body", -3, 0, 3, 66)
    with s.moving(spin(s.at(0, 68), 0.8)):
        for k in range(3):
            a = math.tau * k / 3
            s.tube("accent", [(0, 68), (30 * math.cos(a), 68 + 30 * math.sin(a))], [5, 14])
    return s.cutout(hold=(0, 10))
