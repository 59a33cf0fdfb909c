"""Food and drink that people make, bite, serve and spill."""

from __future__ import annotations

import math

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock
from rushes.papercut.props_table import steam

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("croissant", 0.17)
def _croissant(s: Sheet) -> Cutout:
    s.shape("ember", (-94, 6, 0.3), (-84, 50), (-44, 92), (0, 100), (44, 92), (84, 50), (94, 6, 0.3), (62, 24),
            (34, 46), (0, 52), (-34, 46), (-62, 24))  # fmt: skip
    for x, lean in ((-62, -26), (-30, -12), (0, 0), (30, 12), (62, 26)):
        s.line("russet", 6, (x - lean * 0.1, 95 - abs(x) * 0.62, 0), (x * 0.62 + lean * 0.1, 47 - abs(x) * 0.3, 0))
    return s.cutout(hold=(0, 60))


@cut("dumpling", 0.13, "dumplings", "wonton", "ravioli", "pierogi", "gyoza", "momo", "pasty", "empanada")
def _dumpling(s: Sheet) -> Cutout:
    s.shape("pale", (-92, 4, 0.3), (92, 4, 0.3), (86, 44), (40, 78), (0, 84), (-40, 78), (-86, 44))
    for k in range(7):
        a = math.pi * (0.14 + 0.12 * k)
        x, y = -84 * math.cos(a), 14 + 74 * math.sin(a)
        s.oval("rim", x, y, 13)
        s.line("second", 3, (x, y, 0), (x * 0.72, y * 0.72, 0))
    return s.cutout(hold=(0, 60))


@cut("pancake", 0.16, "pancakes", "waffle", "waffles", "crepe", "flapjack", "omelette")
def _pancake(s: Sheet) -> Cutout:
    s.rect("pale", -110, 0, 110, 10, 5)
    for k, paper in enumerate(("ember", "russet", "ember", "russet", "ember")):
        s.rect(paper, -82 + 3 * (k % 2), 10 + 14 * k, 82 - 4 * (k % 2), 25 + 14 * k, 7)
    s.shape("straw", (-40, 82), (0, 88), (46, 82), (60, 60), (50, 36), (44, 62), (10, 74), (-30, 72))
    s.rect("glow", -16, 82, 16, 98, 3)
    return s.cutout(hold=(0, 84))


@cut("dough", 0.16, "bread dough", "pizza dough", "lump of dough", "pastry dough")
def _dough(s: Sheet) -> Cutout:
    s.shape("glow", (-62, 4, 0.3), (-66, 30), (-40, 62), (-8, 58), (18, 74), (54, 56), (68, 24), (62, 2, 0.3))
    s.line("ember", 3, (-34, 34), (-10, 28), (16, 38))
    s.line("ember", 3, (14, 54), (34, 44))
    return s.cutout()


@cut("doughnut", 0.13, "donut")
def _doughnut(s: Sheet) -> Cutout:
    s.oval("ember", 0, 50, 50)
    s.oval("rose", 0, 52, 43)
    s.oval("hole", 0, 50, 16)
    for k in range(9):
        a = k * 0.7
        s.line("glow", 5, (30 * math.cos(a), 50 + 30 * math.sin(a), 0),
               (30 * math.cos(a) + 7 * math.sin(a), 50 + 30 * math.sin(a) + 6, 0))  # fmt: skip
    return s.cutout()


@cut("cupcake", 0.15, "muffin", "cupcakes", "tart", "pastry", "brownie")
def _cupcake(s: Sheet) -> Cutout:
    s.poly("russet", (-30, 0), (30, 0), (42, 46), (-42, 46))
    for x in (-24, -8, 8, 24):
        s.line("body", 3, (x * 0.8, 2, 0), (x * 1.15, 44, 0))
    s.shape("rose", (-50, 46), (-40, 64), (-28, 66), (-16, 86), (0, 96), (16, 86), (28, 66), (40, 64), (50, 46))
    s.oval("accent", 0, 96, 9)
    return s.cutout(hold=(0, 20))


@cut("cookie", 0.11, "biscuit", "cookies", "cracker", "gingerbread", "cooky")
def _cookie(s: Sheet) -> Cutout:
    s.oval("ember", 0, 50, 50)
    for x, y, r in ((-20, 66, 9), (18, 74, 7), (24, 40, 9), (-8, 34, 8), (-30, 40, 5), (4, 56, 6)):
        s.oval("body", x, y, r)
    return s.cutout()


@cut("lollipop", 0.24, "candy", "candy cane", "sweet", "sweets", "toffee", "caramel")
def _lollipop(s: Sheet) -> Cutout:
    s.rect("pale", -3, 0, 3, 52)
    s.oval("accent", 0, 74, 26)
    s.line("glow", 6, (0, 74), (8, 78), (4, 88), (-10, 86), (-15, 72), (-4, 58), (16, 62), (20, 78))
    return s.cutout(hold=(0, 14))


@cut("hot dog", 0.12, "sausage", "sausages", "bacon", "kebab")
def _hot_dog(s: Sheet) -> Cutout:
    s.rect("ember", -96, 0, 96, 52, 26)
    s.rect("accent", -112, 36, 112, 78, 21)
    s.rect("ember", -96, 10, 96, 46, 18)
    s.line("straw", 8, *[(x, 66 + (9 if i % 2 else -5)) for i, x in enumerate(range(-90, 91, 22))])
    return s.cutout(hold=(-70, 30))


@cut("steak", 0.1, "meat", "ham", "roast", "beef", "pork", "cutlet")
def _steak(s: Sheet) -> Cutout:
    s.shape("accent", (-100, 40), (-70, 92), (0, 84), (60, 98), (104, 60), (80, 10), (0, 14), (-70, 4))
    s.shape("pale", (-66, 44), (-40, 64), (-20, 50), (-44, 34))
    s.line("rose", 8, (0, 60), (40, 68), (74, 50))
    return s.cutout()


@cut("chicken leg", 0.2, "drumstick", "turkey leg", "roast chicken", "wing")
def _drumstick(s: Sheet) -> Cutout:
    s.rect("pale", -6, 0, 6, 44, 4)
    s.oval("pale", -7, 4, 8)
    s.oval("pale", 7, 4, 8)
    s.shape("russet", (-8, 38), (-30, 64), (-24, 92), (4, 100), (28, 90), (30, 64), (8, 38))
    s.line("ember", 4, (-14, 66), (-10, 84))
    return s.cutout(hold=(0, 14))


@cut("noodles", 0.14, "pasta", "spaghetti", "ramen", "rice", "salad", "stew", "cereal", "pudding", "curry",
     "mashed potatoes", "oatmeal", "popcorn", "sushi", "taco", "chips", "fries", "crisps", "snack", "meal", "dinner",
     "breakfast", "lunch", "food", "supper", "feast")  # fmt: skip
def _noodles(s: Sheet) -> Cutout:
    s.shape("straw", (-58, 56, 0.2), (-46, 76), (-20, 84), (0, 92), (24, 84), (48, 74), (58, 56, 0.2))
    for k in range(5):
        x = -40 + 20 * k
        s.line("ember", 3, (x - 8, 60), (x, 76 - abs(x) * 0.12), (x + 9, 60))
    s.lathe("accent", (24, 0, 0), (24, 6, 0.3), (50, 24), (64, 58, 0), (64, 63, 0))
    s.line("pale", 4, (-52, 38), (0, 30), (52, 38))
    steam(s, 0, 86, 36)
    return s.cutout(hold=(0, 8))


@cut("potato", 0.1, "potatoes", "sweet potato", "turnip", "onion", "beet", "radish", "garlic", "vegetables")
def _potato(s: Sheet) -> Cutout:
    s.shape("ember", (-70, 36), (-52, 86), (10, 98), (64, 74), (70, 24), (20, 2), (-40, 4))
    for x, y in ((-30, 60), (12, 76), (32, 36), (-10, 26)):
        s.oval("russet", x, y, 6, 4)
    return s.cutout()


@cut("tomato", 0.11, "tomatoes", "bell pepper", "pepper", "paprika", "chili", "chilli", "plum")
def _tomato(s: Sheet) -> Cutout:
    s.shape("accent", (0, 0), (-46, 12), (-56, 50), (-30, 86), (0, 80), (30, 86), (56, 50), (46, 12))
    for a in (20, 60, 100, 140, 180):
        r = math.radians(a)
        s.poly("body", (-5, 80), (5, 80), (28 * math.cos(r), 82 + 16 * math.sin(r)))
    return s.cutout()


@cut("lemon", 0.1, "lime", "lemons")
def _lemon(s: Sheet) -> Cutout:
    s.shape("straw", (-76, 50, 0.3), (-40, 90), (20, 96), (60, 66), (80, 52, 0.3), (60, 34), (20, 4), (-40, 10))
    s.shape("body", (-14, 94), (10, 122), (40, 118), (16, 98))
    return s.cutout()


@cut("strawberry", 0.1, "strawberries", "raspberry")
def _strawberry(s: Sheet) -> Cutout:
    s.shape("accent", (0, 0, 0.4), (-38, 40), (-42, 74), (0, 84), (42, 74), (38, 40))
    for x, y in ((-20, 60), (0, 66), (20, 60), (-12, 42), (12, 42), (0, 24)):
        s.oval("glow", x, y, 3.5, 5)
    s.shape("body", (-40, 78, 0), (-12, 78), (0, 104, 0), (12, 78), (40, 78, 0), (0, 70))
    return s.cutout()


@cut("watermelon", 0.22, "melon")
def _melon(s: Sheet) -> Cutout:
    s.shape("body", (-96, 76, 0), (-60, 14), (0, 0), (60, 14), (96, 76, 0))
    s.shape("pale", (-86, 76, 0), (-54, 22), (0, 9), (54, 22), (86, 76, 0))
    s.shape("accent", (-78, 76, 0), (-50, 28), (0, 16), (50, 28), (78, 76, 0))
    for x, y in ((-44, 60), (-18, 40), (8, 58), (36, 46), (56, 64)):
        s.oval("body", x, y, 4, 6)
    return s.cutout(hold=(0, 10))


@cut("pineapple", 0.32)
def _pineapple(s: Sheet) -> Cutout:
    for lean in (-24, -12, 0, 12, 24):
        s.shape("body", (-5, 60, 0), (lean * 0.7 - 4, 84), (lean, 100 - abs(lean) * 0.5, 0), (lean * 0.7 + 5, 80),
                (5, 60, 0))  # fmt: skip
    s.oval("ember", 0, 34, 25, 33)
    for k in range(-3, 4):
        s.line("russet", 2, (-22, 34 + 10 * k, 0), (22, 44 + 10 * k, 0))
        s.line("russet", 2, (22, 34 + 10 * k, 0), (-22, 44 + 10 * k, 0))
    return s.cutout(hold=(0, 30))


@cut("coconut", 0.16)
def _coconut(s: Sheet) -> Cutout:
    s.oval("russet", 0, 48, 50)
    for x, y in ((-12, 66), (10, 68), (0, 50)):
        s.oval("body", x, y, 6)
    return s.cutout()


@cut("chocolate", 0.16, "chocolate bar")
def _chocolate(s: Sheet) -> Cutout:
    s.rect("russet", -36, 40, 36, 100, 3)
    for x in (-24, 0, 24):
        for y in (58, 78):
            s.rect("body", x - 9, y, x + 9, y + 15, 2)
    s.poly("accent", (-40, 0), (40, 0), (40, 52), (24, 46), (8, 54), (-8, 46), (-24, 54), (-40, 46))
    return s.cutout(hold=(0, 20))


@cut("juice", 0.2, "lemonade", "cocktail", "smoothie", "soda", "cola", "milkshake", "drink")
def _juice(s: Sheet) -> Cutout:
    s.line("accent", 4, (8, 60, 0), (18, 108, 0), (34, 114, 0))
    s.lathe("ember", (18, 2, 0.2), (27, 74, 0))
    with s.sheer(0.4):
        s.lathe("rim", (20, 0, 0.2), (31, 90, 0))
    s.ring("straw", 28, 86, 14, 5)
    return s.cutout(hold=(0, 40))


@cut("milk", 0.24, "milk bottle", "bottle of milk", "cream", "yoghurt")
def _milk(s: Sheet) -> Cutout:
    s.lathe("rim", (22, 0, 0.2), (24, 50), (21, 62), (10, 78), (11, 92, 0))
    s.rect("accent", -13, 90, 13, 100, 3)
    s.rect("second", -23, 22, 23, 42)
    return s.cutout(hold=(0, 40))


@cut("jam", 0.15, "marmalade", "pickle", "pickles", "peanut butter", "jar of jam", "sauce")
def _jam(s: Sheet) -> Cutout:
    s.lathe("accent", (38, 0, 0.2), (44, 10), (44, 66), (36, 74, 0))
    s.rect("pale", -30, 20, 30, 52, 3)
    s.shape("straw", (-46, 70, 0), (-36, 98), (36, 98), (46, 70, 0), (20, 76), (0, 70), (-20, 76))
    return s.cutout()


@cut("beer", 0.16, "ale", "root beer", "cider")
def _beer(s: Sheet) -> Cutout:
    s.ring("pale", 44, 42, 20, 9)
    s.rect("straw", -38, 0, 38, 76, 5)
    s.shape("rim", (-44, 70), (-36, 94), (-10, 90), (10, 100), (34, 92), (44, 70), (0, 64))
    for x in (-18, 0, 18):
        s.line("ember", 4, (x, 8, 0), (x, 58, 0))
    return s.cutout(hold=(64, 42))


@cut("flour", 0.4, "sugar", "salt", "cement", "bag of flour", "sack of flour", "rice sack", "fertilizer", "compost")
def _flour(s: Sheet) -> Cutout:
    s.shape(
        "pale", (-34, 0, 0.3), (34, 0, 0.3), (38, 40), (32, 80), (36, 96, 0.2), (-36, 96, 0.2), (-32, 80), (-38, 40)
    )
    s.rect("second", -34, 84, 34, 88)
    s.line("second", 3, (0, 22, 0), (0, 62, 0))
    for y in (34, 44, 54, 62):
        for k in (-1, 1):
            s.oval("straw", k * 7, y, 6, 4)
    return s.cutout(hold=(0, 84))


@cut("butter", 0.09)
def _butter(s: Sheet) -> Cutout:
    s.rect("pale", -100, 0, 100, 14, 7)
    s.rect("straw", -66, 14, 66, 78, 6)
    s.rect("glow", -66, 62, 66, 84, 5)
    return s.cutout()


@cut("spice", 0.13, "salt shaker", "pepper shaker")
def _spice(s: Sheet) -> Cutout:
    s.lathe("pale", (26, 0, 0.2), (20, 66, 0.2))
    s.shape("second", (-21, 64, 0.2), (-18, 92), (0, 100), (18, 92), (21, 64, 0.2))
    for x in (-8, 0, 8):
        s.oval("body", x, 88, 2.4)
    return s.cutout()


@cut("picnic", 0.5, "tray", "serving tray")
def _tray(s: Sheet) -> Cutout:
    s.rect("second", -70, 0, 70, 7, 3)
    s.lathe("pale", (12, 7, 0), (16, 30, 0), (16, 34, 0), x=-36.0)
    s.lathe("accent", (18, 7, 0.2), (24, 22), (16, 38), (6, 46), x=8.0)
    s.lathe("straw", (5, 7, 0), (7, 34, 0), (3, 44), (3, 54, 0), x=48.0)
    return s.cutout(hold=(0, 2))


@cut("pizza box", 0.4, "takeaway box")
def _pizza_box(s: Sheet) -> Cutout:
    """A flat box, its lid up, with a whole pizza in it."""
    s.poly("ember", (-110, 0), (110, 0), (104, 22), (-104, 22))
    s.poly("straw", (-104, 22), (104, 22), (92, 120), (-92, 120))
    s.rect("russet", -108, 0, 108, 8, 2)
    s.oval("russet", 0, 70, 76, 42)
    s.oval("straw", 0, 70, 66, 35)
    for x, y in ((-34, 72), (-6, 54), (6, 86), (36, 66), (-26, 90), (28, 88)):
        s.oval("accent", x, y, 10, 6.5)
    return s.cutout(hold=(0, 84))
