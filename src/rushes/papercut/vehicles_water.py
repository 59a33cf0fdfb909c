"""Vehicles that float, dive or fly."""

from __future__ import annotations

from rushes.papercut.craft import Point
from rushes.papercut.props_hand import flame
from rushes.papercut.props_shapes import Cutout, Sheet, bob, flicker, spin, swing
from rushes.papercut.vehicles_kit import VehicleMaker, billow, fleet, heave, pane, port, puffs, rotor, swing_oar

Drawn = tuple[Cutout, list[Point]]
THINGS: dict[str, VehicleMaker] = {}
vehicle = fleet(THINGS)


@vehicle("boat", 0.9, 1.2, "water", "rowing boat", "rowboat", "dinghy", "row boat", "small boat", "wooden boat")
def _boat(s: Sheet) -> Drawn:
    with s.moving(swing_oar(s)):
        s.line("russet", 5, (-30, 62, 0), (40, -20, 0))
        s.shape("russet", (34, -14), (42, -12), (62, -42), (52, -46))
    with s.moving(heave(s, 1.2, 0.4)):
        s.shape(
            "body",
            (-190, 66, 0),
            (-120, 46),
            (0, 38),
            (120, 48),
            (214, 82, 0),
            (190, 20),
            (150, -22),
            (-140, -26),
            (-176, 0),
        )
        s.line("second", 5, (-186, 54), (-110, 33), (0, 25), (120, 35), (206, 68))
        s.line("accent", 6, (-180, 30), (-100, 10), (0, 3), (120, 12), (196, 46))
    return s.cutout(hold=(200, 70)), [(-20, 44), (90, 48), (-118, 48)]


@vehicle(
    "sailing ship",
    13.0,
    3.0,
    "water",
    "ship",
    "galleon",
    "pirate ship",
    "tall ship",
    standing=True,
)
def _sailing_ship(s: Sheet) -> Drawn:
    with s.moving(heave(s, 1.0, 0.18)):
        for x, top in ((-26, 84), (2, 98), (30, 80)):
            s.line("body", 1.3, (x, 10, 0), (x, top, 0))
        s.line("body", 1.2, (44, 18, 0), (70, 30, 0))
        for x, rows in (
            (-26, ((58, 78, 11), (32, 56, 14))),
            (2, ((76, 92, 9), (52, 74, 13), (26, 50, 16))),
            (30, ((54, 74, 10), (30, 52, 13))),
        ):
            for low, high, half in rows:
                with s.moving(billow(s, x, low, 0.06)):
                    s.shape("pale", (x - half, low, 0), (x - half * 0.9 + 4, (low + high) / 2),
                        (x - half * 0.86, high, 0), (x + half * 0.86, high, 0),
                            (x + half + 5, (low + high) / 2), (x + half, low, 0), (x + 3, low + 3))  # fmt: skip
                s.line("body", 0.8, (x - half, high, 0), (x + half, high, 0))
        with s.moving(billow(s, 34, 30, 0.08)):
            s.shape("pale", (36, 66, 0), (66, 30, 0), (42, 26, 0), (44, 44))
        for a, b in (((-26, 84), (-46, 14)), ((30, 78), (70, 30)), ((2, 96), (30, 80)), ((-26, 82), (2, 96))):
            s.line("body", 0.35, (*a, 0), (*b, 0))
        with s.moving(swing(s.at(2, 98), 5, 0.6)):
            s.shape("accent", (2, 98, 0), (-5, 99), (-12, 96, 0), (-7, 94), (2, 93, 0))
        s.shape(
            "russet",
            (-54, 26, 0),
            (-44, 24, 0),
            (-40, 15, 0),
            (32, 13, 0),
            (50, 20, 0),
            (44, 4),
            (36, -6),
            (-40, -7),
            (-50, 6),
        )
        s.line("body", 1.4, (-50, 14), (0, 9), (46, 15))
        s.line("straw", 0.8, (-51, 18), (-42, 17.4))
        for x in range(-34, 36, 9):
            s.rect("dark", x, 3, x + 3, 6)
        for x in (-51, -47):
            s.rect("glow", x, 19, x + 2.4, 22, 0.4)
    return s.cutout(light=(-48, 20)), [(-20, 13), (12, 13), (-46, 24)]


@vehicle("fishing boat", 5.0, 2.5, "water", "trawler", "tugboat", "steamboat", "motorboat", standing=True)
def _fishing_boat(s: Sheet) -> Drawn:
    with s.moving(heave(s, 1.4, 0.3)):
        s.line("body", 2, (22, 30, 0), (22, 98, 0))
        s.line("body", 1.6, (22, 84, 0), (62, 66, 0))
        s.line("rim", 0.6, (22, 96, 0), (92, 40, 0))
        s.line("rim", 0.6, (22, 96, 0), (-74, 30, 0))
        s.rect("body", -44, 58, -34, 76)
        s.rect("accent", -44, 68, -34, 73)
        puffs(s, -39, 78, 7)
        s.rect("pale", -52, 24, -8, 58, 2)
        s.rect("body", -56, 56, -4, 61, 1)
        for x in (-47, -32, -20):
            s.rect("glow", x, 40, x + 9, 52, 1)
        s.shape(
            "body", (-86, 34, 0), (-60, 25), (20, 24), (70, 34), (98, 50, 0), (84, 8), (72, -14), (-70, -16), (-84, 6)
        )
        s.line("accent", 4, (-85, 22), (-50, 15), (20, 14), (72, 24), (94, 38))
        s.ring("pale", 36, 8, 5, 2.6)
    return s.cutout(light=(-28, 46)), [(44, 26), (4, 24), (70, 30)]


@vehicle("steamship", 11.0, 4.0, "water", "ocean liner", "cruise ship", "cargo ship", "battleship", standing=True)
def _liner(s: Sheet) -> Drawn:
    with s.moving(heave(s, 0.5, 0.15)):
        for x in (-36, -8, 20):
            s.poly("accent", (x, 60), (x + 13, 60), (x + 11, 92), (x - 2, 92))
            s.poly("body", (x - 1.4, 84), (x + 11.6, 84), (x + 11, 92), (x - 2, 92))
            puffs(s, x + 4, 94, 7)
        s.line("body", 1.2, (60, 30, 0), (60, 86, 0))
        s.rect("pale", -66, 46, 52, 62, 2)
        s.rect("pale", -78, 32, 70, 47, 2)
        for row, (y, x0, x1) in enumerate(((38, -72, 64), (52, -60, 46))):
            for i in range((x1 - x0) // 8):
                s.rect("glow" if (i * 5 + row) % 4 else "second", x0 + i * 8, y, x0 + i * 8 + 4.4, y + 5, 1)
        s.shape("body", (-116, 36, 0), (-90, 32, 0), (90, 32, 0), (128, 44, 0), (112, -8, 0), (-104, -8, 0))
        s.poly("accent", (-107, -2), (114, -2), (112, -8), (-104, -8))
        for i in range(16):
            s.oval("glow", -94 + i * 13, 18, 1.8)
    return s.cutout(light=(0, 40)), [(86, 33), (98, 34), (-94, 33)]


@vehicle("submarine", 4.0, 2.0, "water", "u-boat")
def _submarine(s: Sheet) -> Drawn:
    with s.moving(bob(0.0, 0.05, 0.3, s.phase)):
        s.line("body", 3.4, (-2, 70), (-2, 96), (10, 97))
        s.rect("body", -22, 56, 18, 76, 5)
        s.shape("straw", (-104, 30), (-70, 58), (-10, 66), (60, 60), (98, 34), (86, 10), (40, -4), (-50, -2), (-90, 12))
        s.shape("ember", (-94, 18), (-50, -1), (40, -3), (84, 10), (30, 6), (-50, 8))
        for x in (-44, -4, 36):
            s.oval("body", x, 34, 14)
            port(s, x, 34, 10)
        for x in range(-80, 90, 20):
            s.oval("body", x, 56 - abs(x) * 0.12, 1.3)
        s.poly("body", (-96, 36), (-124, 62), (-118, 30), (-124, 2), (-96, 24))
        with s.moving(flicker(s.at(-124, 30), 0.4, s.phase)):
            s.shape("second", (-126, 30), (-132, 48), (-136, 30), (-132, 12))
    return s.cutout(light=(36, 34)), [(36, 15), (-4, 15), (-44, 15)]


@vehicle("raft", 0.35, 0.7, "water", "wooden raft", "log raft", standing=True)
def _raft(s: Sheet) -> Drawn:
    with s.moving(heave(s, 1.0, 0.35)):
        s.line("russet", 9, (-60, 60, 0), (-60, 640, 0))
        s.line("russet", 6, (-160, 560, 0), (60, 600, 0))
        with s.moving(billow(s, -60, 300, 0.05)):
            s.shape(
                "pale", (-180, 240, 0), (-40, 260), (90, 250, 0), (110, 430), (60, 596, 0), (-160, 560, 0), (-140, 400)
            )
        s.line("body", 4, (-40, 300), (40, 420), (30, 500))
        for i in range(9):
            s.oval("russet" if i % 2 else "ember", -320 + i * 80, 10, 42)
            s.ring("body", -320 + i * 80, 10, 20, 4)
        s.rect("russet", -370, 44, 370, 66, 8)
    return s.cutout(hold=(-60, 200)), [(140, 66), (-200, 66)]


@vehicle("surfboard", 0.62, 3.0, "water", "surf board", "paddleboard", standing=True)
def _surfboard(s: Sheet) -> Drawn:
    s.shape("pale", (-150, 0, 0), (-110, 26), (-60, 14), (0, 30), (60, 20), (110, 34), (150, 0, 0))
    s.shape("accent", (-105, 42, 0), (-60, 28), (20, 24), (85, 32), (120, 58, 0), (70, 46), (-40, 42))
    s.shape("pale", (-40, 40, 0), (-10, 34), (60, 37), (85, 44, 0), (30, 42))
    return s.cutout(), [(0, 43), (-40, 43)]


@vehicle("canoe", 0.55, 1.5, "water", "kayak", "gondola")
def _canoe(s: Sheet) -> Drawn:
    with s.moving(swing_oar(s)):
        s.line("russet", 6, (-40, 130, 0), (40, -40, 0))
        s.shape("russet", (30, -20), (46, -16), (62, -64), (46, -70))
    with s.moving(heave(s, 1.0, 0.4)):
        s.shape(
            "accent",
            (-390, 104, 0),
            (-330, 52),
            (0, 40),
            (330, 52),
            (390, 104, 0),
            (350, 0),
            (250, -44),
            (-250, -44),
            (-350, 0),
        )
        s.line("straw", 8, (-376, 78), (-300, 38), (0, 24), (300, 38), (376, 78))
    return s.cutout(), [(-40, 40), (120, 42)]


@vehicle("paper boat", 0.14, 0.4, "water", "origami boat")
def _paper_boat(s: Sheet) -> Drawn:
    with s.moving(heave(s, 5.0, 0.6)):
        s.poly("pale", (-52, 36), (0, 100), (52, 36))
        s.poly("second", (0, 100), (52, 36), (0, 36))
        s.poly("pale", (-100, 60), (-56, -12), (56, -12), (100, 60), (0, 22))
        s.poly("rim", (-100, 60), (0, 22), (0, -12), (-56, -12))
    return s.cutout(), [(0, 30)]


@vehicle("aeroplane", 4.5, 30.0, "air", "airplane", "plane", "jet", "airliner", "aircraft", "passenger plane")
def _aeroplane(s: Sheet) -> Drawn:
    with s.moving(bob(0.0, 0.08, 0.3, s.phase)):
        s.shape("second", (-20, 48, 0), (30, 52, 0), (2, 78, 0), (-14, 78, 0))
        s.shape(
            "body",
            (-200, 96, 0),
            (-182, 96, 0),
            (-150, 58),
            (100, 60),
            (156, 52),
            (184, 36),
            (168, 24),
            (110, 18),
            (-100, 26),
            (-178, 48),
        )
        s.shape("accent", (-210, 100, 0), (-186, 100, 0), (-158, 58, 0), (-186, 50, 0))
        s.shape("accent", (-190, 52, 0), (-160, 50, 0), (-186, 36, 0), (-206, 38, 0))
        pane(s, (124, 36, 0.3), (124, 56, 0.3), (150, 53, 0.4), (166, 40, 0.3))
        for i in range(9):
            port(s, -106 + i * 23, 45, 6.5, 7.5)
        s.shape("second", (-10, 30, 0), (52, 28, 0), (-46, -4, 0), (-74, -2, 0))
        s.rect("body", -24, 4, 16, 18, 7)
    return s.cutout(light=(160, 44)), [(140, 29), (78, 29), (55, 29), (32, 29)]


@vehicle("biplane", 2.6, 18.0, "air", "propeller plane", "small plane", "glider", "flying machine",
         "flying contraption", "homemade plane", "ornithopter")  # fmt: skip
def _biplane(s: Sheet) -> Drawn:
    with s.moving(bob(0.0, 0.08, 0.5, s.phase)):
        for x in (-14, 34):
            s.line("body", 2, (x, 44, 0), (x + 6, 94, 0))
        s.shape(
            "accent", (-110, 58, 0), (-60, 66), (10, 70), (70, 70, 0.4), (84, 54), (70, 36, 0.4), (0, 32), (-104, 48, 0)
        )
        s.shape("accent", (-118, 86, 0), (-104, 88, 0), (-86, 56, 0), (-112, 52, 0))
        s.shape("body", (-34, 98, 0.4), (56, 99, 0.4), (58, 93, 0.4), (-34, 91, 0.4))
        s.shape("body", (-34, 42, 0.4), (52, 44, 0.4), (54, 38, 0.4), (-34, 36, 0.4))
        s.shape("body", (-26, 66), (-8, 66), (-12, 72), (-24, 72))
        s.line("body", 3, (30, 36, 0), (38, 10, 0))
        s.oval("body", 40, 9, 9)
        with s.moving(spin(s.at(86, 54), 7)):
            s.shape("russet", (82, 54), (86, 92), (90, 54), (86, 16))
        s.oval("body", 86, 54, 5)
        s.ring("pale", -40, 54, 7, 3)
    return s.cutout(), [(-18, 54)]


@vehicle("helicopter", 2.8, 15.0, "air", "chopper")
def _helicopter(s: Sheet) -> Drawn:
    with s.moving(bob(0.0, 0.08, 0.5, s.phase)):
        s.shape("body", (-24, 72, 0), (-120, 70, 0), (-136, 88, 0), (-144, 86, 0), (-136, 58, 0), (-24, 46, 0))
        s.shape("body", (-40, 44), (-30, 72), (4, 80), (40, 70), (60, 44), (50, 24), (10, 16), (-28, 22))
        pane(s, (12, 74, 0.3), (36, 68, 0.5), (54, 42, 0.4), (12, 40, 0.3))
        pane(s, (-18, 42, 0.3), (-18, 68, 0.3), (6, 70, 0.3), (6, 42, 0.3))
        s.rect("accent", -40, 30, 54, 36, 2)
        for x in (-14, 30):
            s.line("body", 3, (x, 20, 0), (x, 4, 0))
        s.line("body", 4, (-44, 4), (0, 2), (46, 3), (56, 9))
        s.rect("body", -4, 78, 6, 92)
        with s.moving(rotor(s, 1, 92)):
            s.rect("second", -96, 90, 98, 94, 2)
        with s.moving(spin(s.at(-138, 76), 5)):
            s.rect("second", -140, 56, -136, 96, 2)
    return s.cutout(light=(30, 54)), [(28, 28), (-8, 28)]


@vehicle("hot-air balloon", 8.0, 1.5, "air", "hot air balloon", "balloon ride", standing=True)
def _hot_air(s: Sheet) -> Drawn:
    with s.moving(bob(0.0, 0.12, 0.16, s.phase)):
        s.shape(
            "accent", (0, 100), (26, 93), (38, 74), (30, 50), (10, 24, 0), (-10, 24, 0), (-30, 50), (-38, 74), (-26, 93)
        )
        s.shape(
            "straw", (0, 100), (12, 93), (18, 74), (14, 50), (5, 24, 0), (-5, 24, 0), (-14, 50), (-18, 74), (-12, 93)
        )
        s.shape("accent", (0, 100), (4, 90), (6, 74), (5, 50), (2, 24, 0), (-2, 24, 0), (-5, 50), (-6, 74), (-4, 90))
        s.shape("ember", (-37, 66), (-30, 70), (0, 62), (30, 70), (37, 66), (35, 60), (0, 55), (-35, 60))
        flame(s, 0, 21.5, 3.4)  # over the heads of who is in the basket
        for x in (-8, -3, 3, 8):
            s.line("body", 0.5, (x, 24, 0), (x * 1.2, 12, 0))
        s.poly("russet", (-9, 0), (9, 0), (10.4, 11.5), (-10.4, 11.5))
        s.rect("body", -11, 10.5, 11, 12.5, 1)
        for i in range(3):
            s.line("ember", 0.8, (-9, 2.4 + i * 2.6, 0), (9, 2.4 + i * 2.6, 0))
    return s.cutout(light=(0, 20)), [(0, 5.0), (-6, 5.0), (6, 5.0)]  # a child looks over the rim


@vehicle("airship", 12.0, 6.0, "air", "zeppelin", "blimp")
def _airship(s: Sheet) -> Drawn:
    with s.moving(bob(0.0, 0.1, 0.14, s.phase)):
        s.shape("accent", (-120, 60), (-158, 92, 0), (-132, 92, 0), (-96, 74))
        s.shape("accent", (-120, 56), (-158, 24, 0), (-132, 24, 0), (-96, 42))
        s.shape("second", (-146, 58), (-90, 86), (0, 98), (90, 88), (146, 60, 0.8), (90, 30), (0, 20), (-90, 30))
        for k in (-24, -8, 10, 26):
            s.line("body", 1.2, (-140, 58 + k * 0.14), (0, 58 + k), (142, 60 + k * 0.14))
        s.rect("body", -36, 6, 40, 18, 4)
        for i in range(6):
            left = -31 + i * 11
            pane(s, (left, 8, 0.1), (left, 16, 0.1), (left + 9, 16, 0.1), (left + 9, 8, 0.1))
        s.line("body", 2, (-24, 16, 0), (-30, 24, 0))
        s.line("body", 2, (28, 16, 0), (34, 24, 0))
        with s.moving(spin(s.at(-46, 12), 3)):
            s.rect("russet", -47.4, 2, -44.6, 22, 1)
    return s.cutout(light=(0, 12)), [(17, 6), (6, 6), (-5, 6)]


@vehicle("rocket", 9.0, 12.0, "space", "rocket ship", "space rocket", "missile")
def _rocket(s: Sheet) -> Drawn:
    with s.moving(flicker(s.at(0, 8), 0.2, s.phase)):
        s.shape("ember", (-9, 10), (9, 10), (7, -10), (0, -30, 0), (-7, -10))
    with s.moving(flicker(s.at(0, 8), 0.26, s.phase + 0.4)):
        s.shape("glow", (-5, 10), (5, 10), (4, -4), (0, -18, 0), (-4, -4))
    s.shape("accent", (-12, 40), (-30, 14), (-28, -2, 0), (-12, 14, 0))
    s.shape("accent", (12, 40), (30, 14), (28, -2, 0), (12, 14, 0))
    s.lathe("pale", (9, 8, 0), (14, 16), (17, 44), (13, 74), (0.5, 100, 0))
    s.lathe("accent", (11.5, 78, 0.6), (7, 90), (0.5, 100, 0))
    s.poly("second", (-9, 8), (9, 8), (12, 13), (-12, 13))
    s.oval("body", 0, 56, 7.6)
    port(s, 0, 56, 5.8)
    s.line("second", 1, (-16.6, 38), (0, 36), (16.6, 38))
    s.shape("accent", (-3, 26), (3, 26), (2, -3, 0), (-2, -3, 0))
    return s.cutout(light=(0, -4)), [(0, 47)]


@vehicle("spaceship", 4.0, 8.0, "space", "ufo", "flying saucer", "spacecraft", "alien ship", "starship")
def _spaceship(s: Sheet) -> Drawn:
    with s.moving(bob(0.0, 0.1, 0.35, s.phase)):
        for x in (-40, 0, 40):
            s.line("body", 3.4, (x * 0.8, 26, 0), (x * 1.3, 2, 0))
        with s.sheer(0.4):
            s.shape("glow", (-40, 60, 0), (-34, 84), (0, 99), (34, 84), (40, 60, 0))
        s.shape("body", (-110, 40), (-60, 60), (0, 66), (60, 60), (110, 40), (60, 24), (0, 20), (-60, 24))
        s.shape("second", (-90, 46), (-40, 62), (0, 65), (40, 62), (90, 46), (0, 52))
        for i in range(7):
            with s.moving(flicker(s.at(-75 + i * 25, 36), 0.3, i * 0.3)):
                s.oval("glow" if i % 2 else "accent", -75 + i * 25, 38 - (4 - abs(i - 3)) * 1.6, 5)
        s.rect("body", -16, 12, 16, 24, 4)
    return s.cutout(light=(0, 30)), [(0, 56)]


@vehicle("space shuttle", 8.0, 12.0, "space", "moon lander", "lander", "lunar module", standing=True)
def _lander(s: Sheet) -> Drawn:
    for x in (-1, 1):
        s.line("body", 3, (x * 18, 44, 0), (x * 50, 6, 0))
        s.line("body", 3, (x * 26, 26, 0), (x * 46, 12, 0))
        s.shape("body", (x * 60, 0, 0), (x * 40, 0, 0), (x * 44, 7), (x * 56, 7))
    s.poly("straw", (-34, 20), (34, 20), (38, 46), (-38, 46))
    s.poly("ember", (-34, 20), (-10, 20), (-20, 46), (-38, 46))
    s.poly("second", (-12, 8), (12, 8), (8, 20), (-8, 20))
    s.shape("pale", (-26, 46, 0), (26, 46, 0), (34, 66, 0.3), (20, 92, 0.4), (-20, 92, 0.4), (-34, 66, 0.3))
    pane(s, (2, 62, 0), (24, 60, 0), (18, 84, 0), (4, 85, 0))
    s.oval("body", -10, 68, 7)
    s.line("body", 1.6, (-12, 92, 0), (-16, 104, 0))
    s.shape("second", (-28, 108), (-16, 100), (-4, 108), (-16, 104))
    for i in range(5):
        s.line("body", 1.2, (-5, 4 + i * 8, 0), (5, 4 + i * 8, 0))
    return s.cutout(light=(12, 72)), [(12, 56)]


@vehicle("sleigh", 1.2, 4.0, "snow", "sledge", "sled", "toboggan")
def _sleigh(s: Sheet) -> Drawn:
    s.line("straw", 4, (-90, 10), (-60, 2), (50, 2), (88, 8), (98, 30), (84, 36))
    for x in (-50, 10, 50):
        s.line("straw", 4, (x, 4, 0), (x, 26, 0))
    s.shape(
        "accent",
        (-86, 98),
        (-70, 86),
        (-66, 56),
        (-20, 46),
        (40, 46),
        (58, 72),
        (80, 80),
        (84, 66),
        (66, 30),
        (30, 20),
        (-60, 20),
        (-92, 50),
    )
    s.line("straw", 3, (-80, 88), (-74, 50), (-50, 32), (30, 30), (56, 44), (70, 70))
    s.shape("russet", (-62, 58), (-20, 48), (20, 48), (20, 56), (-30, 62))
    return s.cutout(), [(-24, 56)]
