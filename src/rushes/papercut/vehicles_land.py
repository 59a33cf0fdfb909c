"""Vehicles on wheels and rails."""

from __future__ import annotations

from rushes.papercut.craft import Point
from rushes.papercut.props_shapes import Cutout, Sheet, bob, spin
from rushes.papercut.vehicles_kit import VehicleMaker, coupling, fleet, pane, puffs, roll, spoked, wheel

Drawn = tuple[Cutout, list[Point]]
THINGS: dict[str, VehicleMaker] = {}
vehicle = fleet(THINGS)


@vehicle("car", 1.5, 8.0, "road", "automobile", "motorcar", "sedan", "sports car")
def _car(s: Sheet) -> Drawn:
    s.shape("accent", (-142, 20, 0.3), (-146, 52, 0.5), (-112, 62), (-84, 66, 0.3), (-54, 98, 0.5), (28, 100, 0.5),
        (74, 66, 0.3), (124, 56),
            (148, 42, 0.5), (146, 18, 0.3))  # fmt: skip
    pane(s, (-72, 60, 0.1), (-48, 91, 0.3), (-12, 92, 0.1), (-12, 60, 0.1))
    pane(s, (-4, 60, 0.1), (-4, 92, 0.1), (24, 92, 0.3), (60, 60, 0.1))
    s.line("russet", 2, (-8, 64, 0), (-10, 26, 0))
    s.line("russet", 3, (-4, 58, 0), (8, 58, 0))
    s.oval("glow", 138, 42, 7, 6)
    s.rect("russet", -148, 38, -138, 48, 3)
    s.rect("body", -150, 14, 150, 24, 4)
    for x in (-86, 88):
        s.oval("body", x, 24, 31)
        wheel(s, x, 25, 8.0)
    return s.cutout(light=(140, 42)), [(8, 26), (-46, 26)]


@vehicle("vintage car", 1.8, 5.0, "road", "old car", "jalopy")
def _vintage(s: Sheet) -> Drawn:
    s.shape(
        "body",
        (-90, 30, 0),
        (-92, 92, 0),
        (-86, 100, 0.3),
        (20, 100, 0.3),
        (24, 92, 0),
        (28, 64, 0),
        (94, 60, 0.3),
        (98, 34, 0),
    )
    for left, right in ((-80, -40), (-30, 14)):
        pane(s, (left, 56, 0.1), (left, 92, 0.1), (right, 92, 0.1), (right, 56, 0.1))
    for i in range(4):
        s.line("second", 1.6, (44 + i * 9, 56, 0), (44 + i * 9, 38, 0))
    s.shape(
        "accent",
        (-118, 30, 0),
        (-100, 52),
        (-68, 56),
        (-40, 30),
        (26, 26),
        (46, 54),
        (76, 58),
        (108, 34, 0),
        (98, 28),
        (48, 20),
        (-40, 20),
        (-96, 24),
    )
    s.oval("straw", 100, 58, 8)
    s.oval("glow", 103, 58, 5)
    s.rect("straw", 96, 34, 100, 62)
    for x in (-70, 74):
        spoked(s, x, 24, 5.0, 10, "body", 0.26)
    return s.cutout(light=(104, 58)), [(-14, 23), (-62, 23)]


@vehicle("truck", 3.0, 7.0, "road", "lorry", "van", "delivery truck", "moving van")
def _truck(s: Sheet) -> Drawn:
    s.rect("second", -118, 22, 34, 98, 2)
    s.rect("body", -118, 60, 34, 64)
    s.shape("body", (38, 16, 0), (38, 82, 0.3), (74, 82, 0.4), (94, 52, 0.3), (114, 46, 0.4), (118, 16, 0))
    pane(s, (46, 46, 0.1), (46, 76, 0.2), (72, 76, 0.2), (88, 46, 0.1))
    s.rect("body", -120, 14, 118, 24, 1)
    s.oval("glow", 115, 36, 4)
    s.rect("accent", 104, 14, 122, 22, 2)
    for x in (-92, -62, 82):
        wheel(s, x, 17, 7.0)
    return s.cutout(light=(116, 36)), [(62, 40), (48, 40)]


def _open_bed(s: Sheet, load: str) -> Drawn:
    """A small truck with a driver at the wheel and an open bed, on which one sits among the load."""
    churns = load == "milk"
    for x in (-92, -74, 8) if churns else (-90, 6):
        if churns:
            s.rect("pale", x - 8, 48, x + 8, 72, 4)
            s.shape("pale", (x - 8, 70, 0.2), (x - 4, 80, 0), (x + 4, 80, 0), (x + 8, 70, 0.2))
            s.rect("straw", x - 6, 79, x + 6, 84, 1)
        else:
            s.rect("straw", x - 14, 46, x + 14, 66, 2)
    s.shape("accent", (24, 26, 0), (24, 94, 0.3), (60, 94, 0.4), (78, 60, 0.3), (106, 56, 0.4), (112, 26, 0))
    s.shape("glow", (33, 60, 0.1), (33, 86, 0.2), (55, 86, 0.2), (69, 60, 0.1))
    s.rect("body", 42, 60, 52, 66)
    s.oval("body", 47, 72, 5.5, 7)
    s.rect("accent", -108, 30, 24, 52, 2)
    if churns:
        s.shape("pale", (-50, 33, 0.2), (-50, 43, 0.2), (-46, 49, 0), (-40, 49, 0), (-36, 43, 0.2), (-36, 33, 0.2))
    s.rect("body", -110, 24, 114, 32, 1)
    s.oval("glow", 109, 46, 4)
    for x in (-66, 78):
        wheel(s, x, 18, 7.0)
    return s.cutout(light=(110, 46)), [(-32, 56), (-56, 56)]


@vehicle("pickup", 2.2, 7.0, "road", "pickup truck", "open truck", "farm truck", "flatbed")
def _pickup(s: Sheet) -> Drawn:
    return _open_bed(s, "")


@vehicle("milk truck", 2.2, 7.0, "road", "milk van", "milk lorry", "dairy truck", "milk float", "milk cart")
def _milk_truck(s: Sheet) -> Drawn:
    return _open_bed(s, "milk")


@vehicle("fire engine", 3.0, 9.0, "road", "fire truck")
def _fire_engine(s: Sheet) -> Drawn:
    s.rect("accent", -116, 20, 44, 74, 3)
    s.shape("accent", (44, 18, 0), (44, 86, 0.3), (96, 86, 0.3), (108, 50, 0.3), (110, 18, 0))
    pane(s, (54, 48, 0.1), (54, 79, 0.2), (93, 79, 0.2), (103, 48, 0.1))
    for i in range(3):
        s.rect("russet", -106 + i * 48, 30, -66 + i * 48, 60, 2)
    for y in (80, 92):
        s.line("pale", 3, (-124, y, 0), (52, y, 0))
    for i in range(14):
        s.line("pale", 2, (-118 + i * 12.6, 80, 0), (-118 + i * 12.6, 92, 0))
    s.rect("glow", 66, 86, 84, 95, 3)
    s.rect("pale", -116, 22, 110, 27)
    for x in (-84, 76):
        wheel(s, x, 19, 9.0)
    return s.cutout(light=(75, 92)), [(82, 42), (62, 42)]


@vehicle("ambulance", 2.6, 9.0, "road")
def _ambulance(s: Sheet) -> Drawn:
    s.shape(
        "pale",
        (-102, 16, 0),
        (-102, 92, 0.3),
        (44, 92, 0.3),
        (50, 80, 0.3),
        (78, 54, 0.3),
        (100, 48, 0.3),
        (104, 16, 0),
    )
    pane(s, (14, 52, 0.1), (14, 84, 0.1), (42, 84, 0.2), (72, 54, 0.1))
    s.rect("accent", -102, 36, 103, 44)
    s.rect("accent", -50, 52, -20, 62)
    s.rect("accent", -40, 42, -30, 72)
    s.rect("ember", 10, 92, 32, 99, 3)
    for x in (-64, 66):
        wheel(s, x, 18, 9.0)
    return s.cutout(light=(21, 96)), [(36, 42), (20, 42)]


@vehicle("bus", 3.1, 7.0, "road", "school bus", "coach", "minibus")
def _bus(s: Sheet) -> Drawn:
    s.shape("accent", (-150, 14, 0), (-152, 92, 0.4), (-140, 99, 0.4), (140, 99, 0.4), (152, 88, 0.4), (154, 14, 0))
    for i in range(6):
        left = -140 + i * 40
        pane(s, (left, 52, 0.2), (left, 90, 0.2), (left + 33, 90, 0.2), (left + 33, 52, 0.2))
    s.rect("glow", 104, 22, 128, 88, 3)
    s.line("russet", 2, (116, 22, 0), (116, 88, 0))
    pane(s, (132, 48, 0.1), (132, 90, 0.1), (148, 90, 0.3), (153, 48, 0.1))
    s.rect("body", -152, 38, 100, 43)
    s.oval("glow", 150, 28, 5)
    s.rect("body", -152, 11, 156, 17, 2)
    for x in (-96, 74):
        wheel(s, x, 16, 7.0)
    return s.cutout(light=(0, 70)), [(76, 44), (36, 44), (-4, 44), (-44, 44), (-84, 44)]


def _engine(s: Sheet) -> None:
    s.rect("body", 88, 60, 102, 86)
    s.poly("body", (82, 98), (108, 98), (103, 84), (87, 84))
    puffs(s, 95, 100, 11)
    s.shape("body", (14, 58, 0), (18, 72), (30, 76), (42, 72), (46, 58, 0))
    s.oval("straw", 62, 66, 6, 9)
    s.rect("body", -10, 30, 118, 66, 12)
    for x in (10, 44, 78):
        s.line("straw", 2, (x, 31, 0), (x, 65, 0))
    s.rect("accent", -64, 22, -6, 88, 2)
    pane(s, (-56, 52, 0.1), (-56, 80, 0.1), (-34, 80, 0.1), (-34, 52, 0.1))
    s.rect("glow", -28, 54, -14, 78, 2)
    s.rect("body", -72, 86, 2, 93, 3)
    s.rect("body", -66, 20, 118, 30, 1)
    s.oval("glow", 120, 56, 5)
    s.poly("accent", (112, 26), (124, 26), (150, 3), (112, 3))
    for x in (-44, 0, 44):
        spoked(s, x, 19, 12.0, 8, "russet", 0.24)
    with s.moving(coupling(s, 19, 12.0)):
        s.line("straw", 4, (-44, 19, 0), (44, 19, 0))


@vehicle("train", 4.0, 12.0, "rail", "steam train", "locomotive", "steam engine", "railway")
def _train(s: Sheet) -> Drawn:
    _engine(s)
    s.rect("second", -76, 24, -64, 28)
    s.rect("body", -190, 18, -76, 26, 1)
    s.rect("accent", -188, 24, -78, 84, 3)
    s.rect("body", -192, 83, -74, 90, 3)
    for i in range(4):
        left = -182 + i * 26
        pane(s, (left, 46, 0.1), (left, 78, 0.1), (left + 22, 78, 0.1), (left + 22, 46, 0.1))
    s.rect("straw", -188, 38, -78, 41)
    for x in (92, -166, -140, -104):
        spoked(s, x, 11, 12.0, 6, "russet", 0.26)
    return s.cutout(light=(120, 56)), [(-93, 42), (-119, 42), (-145, 42), (-171, 42)]


@vehicle("freight train", 4.0, 10.0, "rail", "goods train", "cargo train", "coal train")
def _freight(s: Sheet) -> Drawn:
    """The engine with its wagons: coal, logs, a closed van."""
    _engine(s)
    spoked(s, 92, 11, 12.0, 6, "russet", 0.26)
    for left in (-176, -288, -400):
        s.rect("second", left + 96, 22, left + 112, 27)
        s.rect("body", left - 4, 17, left + 100, 26, 1)
        for x in (left + 18, left + 78):
            spoked(s, x, 11, 12.0, 6, "russet", 0.26)
    s.shape("body", (-172, 50), (-158, 66), (-134, 60), (-118, 72), (-100, 62), (-84, 50))
    s.poly("straw", (-180, 56), (-76, 56), (-84, 26), (-172, 26))
    for x in (-150, -128, -106):
        s.line("body", 2, (x, 28, 0), (x, 55, 0))
    for x, y in ((-276, 36), (-254, 36), (-232, 36), (-210, 36), (-265, 54), (-243, 54), (-221, 54), (-243, 71)):
        s.oval("russet", x, y, 11, 10)
        s.oval("straw", x, y, 6, 5)
    for x in (-290, -196):
        s.line("body", 4, (x, 26, 0), (x, 72, 0))
    s.rect("accent", -402, 26, -304, 82, 2)
    s.rect("body", -406, 80, -300, 87, 3)
    s.rect("straw", -372, 28, -334, 76)
    s.line("body", 2, (-353, 28, 0), (-353, 76, 0))
    return s.cutout(light=(120, 56)), [(-45, 42), (-128, 58)]


@vehicle(
    "tram", 3.4, 6.0, "rail", "streetcar", "trolley", "subway train", "metro", "high-speed train", "underground train"
)
def _tram(s: Sheet) -> Drawn:
    s.line("body", 1.6, (-10, 84, 0), (8, 92, 0))
    s.line("body", 1.6, (8, 92, 0), (-6, 100, 0))
    s.rect("body", -98, 80, 98, 88, 4)
    s.shape("accent", (-106, 12, 0), (-106, 76, 0.4), (-98, 84, 0.4), (98, 84, 0.4), (106, 76, 0.4), (106, 12, 0))
    s.rect("pale", -106, 44, 106, 76)
    for i in range(7):
        left = -98 + i * 28.6
        pane(s, (left, 46, 0.1), (left, 75, 0.1), (left + 25, 75, 0.1), (left + 25, 46, 0.1))
    for x in (-62, 48):
        s.rect("russet", x, 14, x + 18, 44, 1)
    s.oval("glow", 100, 30, 5)
    s.rect("body", -100, 6, 100, 13, 1)
    for x in (-66, -40, 40, 66):
        wheel(s, x, 8, 6.0)
    return s.cutout(light=(0, 60)), [(57, 40), (28, 40), (0, 40), (-29, 40)]


@vehicle("bicycle", 1.05, 4.0, "road", "bike", "cycle")
def _bicycle(s: Sheet) -> Drawn:
    for x in (-52, 52):
        spoked(s, x, 33, 4.0, 14, "body", 0.09)
    s.line("accent", 4, (-52, 33, 0), (-16, 72, 0), (36, 76, 0), (-4, 30, 0), (-52, 33, 0))
    s.line("accent", 4, (-4, 30, 0), (-20, 80, 0))
    s.line("accent", 4, (52, 33, 0), (33, 86, 0))
    s.shape("body", (-36, 84), (-8, 82), (-6, 86), (-20, 89), (-36, 90))
    s.line("body", 4, (33, 86), (34, 96), (22, 98), (16, 94))
    with s.moving(spin(s.at(-4, 30), 0.9)):
        s.ring("body", -4, 30, 8, 3)
        s.line("body", 3, (-4, 30, 0), (-4, 14, 0))
        s.line("body", 3, (-4, 30, 0), (-4, 46, 0))
        s.line("body", 4, (-9, 13, 0), (1, 13, 0))
        s.line("body", 4, (-9, 47, 0), (1, 47, 0))
    s.oval("glow", 43, 84, 4)
    return s.cutout(hold=(18, 95)), [(-20, 90)]


@vehicle("motorbike", 1.15, 10.0, "road", "motorcycle", "scooter", "moped")
def _motorbike(s: Sheet) -> Drawn:
    for x in (-60, 64):
        s.oval("body", x, 27, 27)
        wheel(s, x, 27, 10.0, spokes=7)
    s.line("second", 6, (64, 27, 0), (38, 88, 0))
    s.line("body", 5, (36, 92), (28, 98), (20, 96))
    s.shape("accent", (-2, 64), (10, 80), (34, 80), (40, 66), (20, 58))
    s.shape("body", (-74, 66), (-40, 60), (-4, 62), (0, 70), (-40, 72), (-70, 76))
    s.shape("second", (-26, 26), (22, 24), (26, 54), (-20, 58))
    s.oval("body", 0, 38, 13)
    s.line("second", 6, (-20, 20), (-60, 14), (-94, 22))
    s.shape("accent", (-92, 50), (-70, 62), (-40, 58), (-34, 46), (-60, 56))
    s.shape("accent", (40, 52), (64, 60), (90, 48), (64, 54))
    s.oval("glow", 48, 78, 7)
    return s.cutout(light=(50, 78)), [(-32, 74)]


@vehicle("tractor", 2.7, 3.0, "road", "combine", "harvester")
def _tractor(s: Sheet) -> Drawn:
    s.rect("body", 34, 60, 39, 92)
    puffs(s, 36, 94, 6)
    s.shape("accent", (-20, 30, 0), (-20, 58, 0.3), (10, 60, 0.3), (62, 58, 0.5), (66, 30, 0))
    for y in (38, 45, 52):
        s.line("russet", 2, (30, y, 0), (60, y, 0))
    s.line("body", 3.4, (-46, 54, 0), (-44, 97, 0))
    s.line("body", 3.4, (-2, 56, 0), (-6, 97, 0))
    s.rect("accent", -52, 94, 2, 100, 3)
    with s.sheer(0.45):
        s.poly("glow", (-44, 58), (-4, 58), (-7, 94), (-43, 94))
    s.line("body", 3, (-8, 58, 0), (-14, 70, 0))
    s.shape("accent", (-70, 46), (-46, 64), (-16, 56), (-8, 36), (-30, 46))
    s.rect("body", -24, 24, 66, 32)
    wheel(s, -40, 29, 3.0, spokes=8, hub="straw")
    wheel(s, 52, 17, 3.0, spokes=6, hub="straw")
    s.oval("glow", 65, 50, 4)
    return s.cutout(light=(66, 50)), [(-28, 58)]


@vehicle("cart", 1.4, 1.1, "road", "wagon", "horse cart", "handcart")
def _cart(s: Sheet) -> Drawn:
    s.line("russet", 4, (40, 48, 0), (128, 60, 0))
    s.poly("russet", (-74, 46), (60, 46), (70, 86), (-84, 86))
    for y in (59, 72):
        s.line("body", 2.4, (-78, y, 0), (64, y, 0))
    for x in (-50, -8, 34):
        s.line("body", 4, (x, 44, 0), (x + (x + 8) * 0.1, 90, 0))
    s.shape("straw", (-80, 86), (-50, 99), (-10, 94), (30, 100), (66, 86))
    s.rect("body", -70, 40, 62, 48, 2)
    spoked(s, -10, 40, 1.1, 10, "body", 0.14)
    return s.cutout(hold=(124, 60)), [(20, 90), (-30, 90)]


@vehicle("carriage", 2.4, 4.0, "road", "coach and horses", "stagecoach", "royal carriage")
def _carriage(s: Sheet) -> Drawn:
    s.line("russet", 3, (46, 30, 0), (116, 36, 0))
    s.shape("accent", (-48, 34, 0.4), (-56, 60), (-52, 90, 0.4), (44, 90, 0.4), (48, 60), (40, 34, 0.4), (0, 26))
    s.rect("body", -58, 88, 50, 95, 3)
    s.oval("straw", -54, 97, 3)
    s.oval("straw", 46, 97, 3)
    pane(s, (-46, 58, 0.2), (-46, 84, 0.2), (-15, 84, 0.2), (-15, 58, 0.2))
    pane(s, (13, 58, 0.2), (13, 84, 0.2), (40, 84, 0.2), (40, 58, 0.2))
    s.rect("russet", -12, 32, 12, 84, 3)
    s.rect("glow", -8, 62, 8, 80, 3)
    s.shape("body", (48, 52, 0), (76, 54, 0), (80, 70), (72, 72), (68, 60), (50, 58))
    s.line("body", 3, (-60, 26), (0, 20), (66, 28))
    spoked(s, -44, 24, 4.0, 12, "straw", 0.14)
    spoked(s, 54, 17, 4.0, 10, "straw", 0.16)
    return s.cutout(light=(-30, 72)), [(62, 60), (24, 38), (-32, 38)]


@vehicle("pram", 1.0, 1.2, "road", "stroller", "baby carriage", "buggy")
def _pram(s: Sheet) -> Drawn:
    s.line("body", 4, (-44, 58), (-72, 88), (-86, 90))
    s.shape("accent", (-52, 62, 0), (56, 62, 0), (48, 38), (20, 26), (-24, 26), (-46, 40))
    s.shape("russet", (4, 62, 0), (56, 62, 0), (58, 82), (36, 98), (8, 96), (-4, 80))
    for x, y in ((24, 96), (44, 90)):
        s.line("accent", 2, (4, 62, 0), (x, y, 0))
    for x in (-34, 34):
        spoked(s, x, 17, 1.2, 8, "body", 0.12)
    return s.cutout(hold=(-84, 90)), [(0, 50)]


@vehicle("skateboard", 0.14, 3.0, "road", standing=True)
def _skateboard(s: Sheet) -> Drawn:
    s.shape(
        "accent",
        (-290, 98),
        (-230, 72, 0.4),
        (230, 72, 0.4),
        (290, 98),
        (300, 84),
        (236, 54, 0.4),
        (-236, 54, 0.4),
        (-300, 84),
    )
    for x in (-170, 170):
        with s.moving(roll(s, x, 26, 3.0)):
            s.oval("body", x, 26, 26)
            s.oval("second", x, 26, 11)
    return s.cutout(), [(0, 72)]


@vehicle("excavator", 3.2, 1.5, "road", "digger", "bulldozer", "crane truck")
def _excavator(s: Sheet) -> Drawn:
    s.shape("body", (-64, 4), (-72, 14), (-64, 26), (56, 26), (64, 14), (56, 4))
    for i in range(5):
        with s.moving(roll(s, -52 + i * 24, 12, 1.5)):
            s.oval("second", -52 + i * 24, 15, 8)
    s.shape(
        "straw", (-62, 28, 0), (-64, 56, 0.3), (-14, 62, 0.2), (-10, 88, 0.4), (34, 88, 0.4), (46, 56, 0.2), (48, 28, 0)
    )
    pane(s, (-6, 52, 0), (-6, 84, 0), (28, 84, 0), (40, 52, 0))
    with s.moving(bob(0.0, 0.06, 0.25, s.phase)):
        s.line("ember", 9, (40, 44, 0), (84, 96, 0))
        s.line("ember", 8, (84, 96, 0), (112, 50, 0))
        s.shape("body", (100, 52, 0), (120, 50, 0), (122, 26), (106, 14), (88, 22, 0), (98, 36))
    return s.cutout(), [(12, 50)]
