"""Beasts of fables with a trade: a mouse tailor is a little tailor with the head of a mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.craft import Colour
from rushes.papercut.people_looks import PersonLook
from rushes.papercut.people_paper import Stack
from rushes.shot.words import lemma

Cut = Callable[[Stack], None]

# Keepers, riders and catchers of beasts are people.
_CRAFTS = frozenset(
    "tailor seamstress dressmaker baker cook chef barber hairdresser carpenter blacksmith smith cobbler shoemaker "
    "wizard magician detective doctor nurse teacher schoolteacher postman painter artist musician violinist fiddler "
    "drummer pianist sailor captain pirate gardener builder plumber mechanic waiter waitress clown weaver judge "
    "mayor librarian inventor explorer astronaut scientist chemist conductor clerk knitter poet writer shopkeeper "
    "butcher knight watchmaker clockmaker potter merchant miner firefighter policeman student pilot nanny".split()
)
_GREY, _BROWN, _RED = (0.55, 0.53, 0.52), (0.45, 0.31, 0.2), (0.76, 0.38, 0.16)
# Beast → its head, its fur, and how tall it stands beside people.
_BEASTS: dict[str, tuple[str, Colour, float]] = {
    "mouse": ("mouse", _GREY, 0.46), "rat": ("mouse", _BROWN, 0.5), "hamster": ("mouse", _RED, 0.46),
    "mole": ("mole", (0.28, 0.26, 0.28), 0.55), "hedgehog": ("hedgehog", _BROWN, 0.55),
    "squirrel": ("squirrel", _RED, 0.55), "rabbit": ("rabbit", (0.72, 0.66, 0.58), 0.62),
    "hare": ("rabbit", _BROWN, 0.66), "fox": ("fox", _RED, 0.75), "wolf": ("fox", _GREY, 1.0),
    "dog": ("dog", _BROWN, 0.75), "cat": ("cat", _GREY, 0.65), "badger": ("badger", (0.3, 0.3, 0.32), 0.75),
    "raccoon": ("badger", _GREY, 0.7), "otter": ("bear", _BROWN, 0.65), "beaver": ("bear", _BROWN, 0.65),
    "bear": ("bear", _BROWN, 1.1), "pig": ("pig", (0.9, 0.66, 0.62), 0.8), "frog": ("frog", (0.36, 0.56, 0.25), 0.55),
    "owl": ("owl", _BROWN, 0.6), "crow": ("bird", (0.2, 0.2, 0.24), 0.6), "raven": ("bird", (0.2, 0.2, 0.24), 0.62),
    "duck": ("bird", (0.9, 0.86, 0.7), 0.6), "goose": ("bird", (0.9, 0.9, 0.88), 0.7),
    "hen": ("bird", (0.7, 0.42, 0.24), 0.6), "penguin": ("bird", (0.2, 0.22, 0.28), 0.65),
    "toad": ("frog", (0.45, 0.45, 0.25), 0.55), "lion": ("lion", (0.85, 0.62, 0.3), 1.05),
}  # fmt: skip


def craft_beast(name: str) -> str | None:
    """The beast of a noun like "mouse tailor"; None for people."""
    words = name.lower().split()
    if words[-1:] in (["werewolf"], ["wolfman"]):
        return "wolf"
    beast = lemma(words[-2]) if len(words) > 1 else ""
    return beast if beast in _BEASTS and lemma(words[-1]) in _CRAFTS else None


def beastly(look: PersonLook, beast: str) -> PersonLook:
    """A look with a beast's head upon it."""
    head, fur, _ = _BEASTS[beast]
    extras = tuple(x for x in look.extras if x == "glasses")
    colours = {**dict(look.colours), "hat": fur, "hands": fur}
    return replace(look, hat=f"{head} head", hair="none", beard="none", extras=extras, colours=tuple(colours.items()))


def stature(beast: str) -> float:
    return _BEASTS[beast][2]


def _eye(s: Stack, x: float = 24, y: float = 58) -> None:
    s.oval("eye", x, y, 7.5, 8)
    s.oval("dark", x + 2.5, y, 4.6, 5.4)


def _whiskers(s: Stack, x: float, y: float) -> None:
    s.line("eye", 1.6, [(x, y), (x + 20, y + 14)], [(x, y - 3), (x + 24, y - 2)], [(x, y - 6), (x + 18, y - 18)])


def _skull(s: Stack, long: float, tip: float, thick: float = 9.0) -> None:
    """A head with a snout as far out as `long`, its end at the height `tip`."""
    s.shape("hat", [(-8, 106), (-42, 88), (-54, 52), (-40, 12), (-8, -8), (26, -4), (0.62 * long, tip - 1.4 * thick),
                    (long, tip - thick, 0.6), (long + 2, tip + thick, 0.6), (0.6 * long, 52), (36, 84)])  # fmt: skip
    s.lit(3.0, -2.4)


def _nose(s: Stack, x: float, y: float, r: float = 7.0) -> None:
    s.oval("dark", x, y, r, 0.8 * r)


def _smile(s: Stack, x: float, y: float) -> None:
    s.line("dark", 2.4, [(x, y), (x - 14, y - 5), (x - 28, y + 2)])


def _mouse(s: Stack) -> None:
    s.oval("hat-", 20, 108, 26)
    _skull(s, 82, 28, 6)
    s.oval("hat", -26, 108, 36)
    s.oval("accent", -24, 106, 24, alpha=0.55)
    _eye(s)
    _nose(s, 86, 28)
    _whiskers(s, 62, 24)


def _squirrel(s: Stack) -> None:
    _skull(s, 66, 30)
    s.shape("hat", "-34,92 -30,138,.2 -6,98")
    s.shape("hat-", "2,98 14,136,.2 26,92")
    _eye(s)
    _nose(s, 68, 34)
    _whiskers(s, 50, 24)


def _mole(s: Stack) -> None:
    _skull(s, 84, 36, 7)
    s.oval("accent", 88, 36, 9)
    s.oval("eye", 26, 58, 3.4)
    _whiskers(s, 62, 28)


def _hedgehog(s: Stack) -> None:
    s.shape("dark", "30,96,0 24,134,0 6,108,0 -8,146,0 -24,108,0 -46,134,0 -50,96,0 -82,104,0 -62,72,0 -92,62,0 "
            "-62,42,0 -86,18,0 -50,10,0 -20,60")  # fmt: skip
    _skull(s, 78, 32, 6)
    s.shape("dark", "34,92,0 10,84,0 2,62,0 -14,50,0 -12,24,0 -30,8,0 -60,20 -66,70 -30,112 10,112")
    _eye(s)
    _nose(s, 82, 33)


def _rabbit(s: Stack) -> None:
    s.oval("hat-", 12, 146, 13, 50)
    _skull(s, 54, 32, 14)
    s.oval("hat", -22, 150, 16, 56)
    s.oval("accent", -21, 150, 8, 42, alpha=0.55)
    _eye(s)
    _nose(s, 58, 40, 6)
    s.shape("eye", "50,16,0 58,16,0 57,2,0 50,2,0")
    _whiskers(s, 46, 28)


def _pointed(s: Stack, long: float, tip: float) -> None:
    s.shape("hat-", "4,96 24,146,.2 36,86")
    _skull(s, long, tip)
    s.shape("hat", "-46,82 -38,148,.2 -2,100")
    s.shape("dark", "-36,96 -34,132,.2 -14,104", alpha=0.6)


def _fox(s: Stack) -> None:
    _pointed(s, 92, 26)
    s.shape("pale", "92,16,.4 60,14 26,-4 -8,-8 -20,14 20,34 60,24")
    _eye(s)
    _nose(s, 94, 28)


def _dog(s: Stack) -> None:
    _skull(s, 78, 28, 14)
    s.shape("hat-", "-10,96 -40,92 -60,40 -48,2 -30,14 -18,50")
    _eye(s)
    _nose(s, 80, 38, 9)
    _smile(s, 76, 12)


def _cat(s: Stack) -> None:
    _pointed(s, 50, 32)
    _eye(s)
    _nose(s, 53, 38, 5)
    _smile(s, 50, 24)
    _whiskers(s, 42, 28)


def _bear(s: Stack) -> None:
    s.oval("hat-", 18, 100, 17)
    _skull(s, 70, 28, 16)
    s.oval("hat", -32, 100, 20)
    s.oval("pale", 60, 26, 18, 16, alpha=0.6)
    _eye(s)
    _nose(s, 72, 38, 9)
    _smile(s, 68, 14)


def _badger(s: Stack) -> None:
    s.oval("hat-", -32, 98, 16)
    _skull(s, 84, 26)
    s.shape("white", "88,36,.4 56,52 30,82 -10,104 -36,92 0,80 20,58 50,38")
    s.shape("white", "84,16,.4 50,18 10,18 -34,10 -8,-8 30,-4")
    _eye(s)
    _nose(s, 86, 28)


def _pig(s: Stack) -> None:
    _skull(s, 62, 30, 17)
    s.shape("hat-", "-30,104 -22,130,.2 2,112 18,90 -10,88")
    s.oval("hat-", 64, 30, 9, 19)
    s.line("dark", 3.4, [(65, 34), (65, 40)], [(65, 22), (65, 28)])
    _eye(s)


def _frog(s: Stack) -> None:
    s.oval("hat", 14, 98, 24)
    s.shape("hat", "-10,94 -50,74 -58,34 -34,2 10,-8 56,2 76,30 66,52 34,82")
    s.lit(3.0, -2.4)
    s.oval("eye", 18, 100, 15)
    s.oval("dark", 22, 100, 7, 9)
    s.line("dark", 3.4, "74,30 40,20 -4,22 -30,34")


def _bird(s: Stack) -> None:
    s.shape("ochre", "34,48,.2 96,30,.1 36,20,.2")
    s.line("dark", 1.6, "36,33 90,31")
    s.oval("hat", -4, 48, 50, 56)
    s.lit(3.0, -2.4)
    _eye(s)


def _owl(s: Stack) -> None:
    s.shape("hat", "-50,60 -48,128,.2 -22,104 16,104 40,128,.2 46,70 44,20 10,-10 -36,2 -52,30")
    s.lit(3.0, -2.4)
    for x in (-12, 28):
        s.oval("pale", x, 60, 20, 22)
        s.oval("eye", x + 2, 60, 13)
        s.oval("dark", x + 4, 60, 7)
    s.shape("ochre", "8,52,.2 26,48,.2 24,18,.1")


def _lion(s: Stack) -> None:
    s.shape("ochre", "20,118 -30,130 -76,100 -92,44 -74,-14 -26,-44 16,-34 34,0 40,96")
    s.lit(3.0, -2.4)
    _skull(s, 66, 28, 16)
    s.shape("ochre", "30,100 -4,96 -20,60 -18,20 0,-20 -30,-44 -76,-12 -92,44 -70,104 -20,128")
    s.oval("hat", -26, 92, 15)
    _eye(s)
    _nose(s, 68, 38, 9)
    _smile(s, 64, 14)


BEAST_HEADS: dict[str, Cut] = {
    "mouse head": _mouse, "squirrel head": _squirrel, "mole head": _mole, "hedgehog head": _hedgehog,
    "rabbit head": _rabbit, "fox head": _fox, "dog head": _dog, "cat head": _cat, "bear head": _bear,
    "badger head": _badger, "pig head": _pig, "frog head": _frog, "lion head": _lion, "bird head": _bird,
    "owl head": _owl,
}  # fmt: skip
