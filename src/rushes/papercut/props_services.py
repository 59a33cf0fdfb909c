"""Things of those who serve others: a listening tube, a tailor's tape, a ribbon to cut, a course of bricks, a wheel."""

from __future__ import annotations

from rushes.papercut.props_shapes import Cutout, Maker, Sheet, stock

THINGS: dict[str, Maker] = {}
cut = stock(THINGS)


@cut("listening tube", 0.5)
def _listening_tube(s: Sheet) -> Cutout:
    """From the ears, on the left, down to the disc on a chest, on the right: 100 wide."""
    s.line("dark", 5, (-50, 96), (-34, 60), (-8, 46), (20, 20), (44, 14))
    s.line("dark", 5, (-42, 100), (-28, 66), (-8, 46))
    s.oval("grey", 46, 14, 9)
    s.oval("glow", 46, 14, 5)
    return s.cutout()


@cut("body tape", 0.12)
def _body_tape(s: Sheet) -> Cutout:
    """A yellow tape about a body, with its marks, and its end hanging down."""
    s.rect("golden", -150, 40, 150, 96, 8)
    for k in range(-14, 15):
        s.line("dark", 5, (k * 10, 96, 0), (k * 10, 66 if k % 2 else 52, 0))
    s.rect("golden", 96, -190, 146, 60, 6)
    for k in range(8):
        s.line("dark", 5, (96, -170 + k * 27, 0), (122, -170 + k * 27, 0))
    return s.cutout()


@cut("ceremonial ribbon", 0.2)
def _ceremonial_ribbon(s: Sheet) -> Cutout:
    """Half of a ribbon that hangs from a post on the left to where it is cut, on the right."""
    s.rect("grey", -168, -230, -152, 112, 4)
    s.oval("golden", -160, 122, 18)
    s.shape("ember", (-160, 86, 0.1), (-60, 56), (60, 46), (160, 52, 0.1), (160, 32, 0.1), (60, 26), (-60, 36),
            (-160, 66, 0.1))  # fmt: skip
    for side in (-1, 1):
        s.shape("ember", (-160, 74, 0), (-160 + side * 46, 104), (-160 + side * 50, 50), (-160, 74, 0))
    return s.cutout(hold=(-160, 60))


@cut("fallen ribbon", 0.2)
def _fallen_ribbon(s: Sheet) -> Cutout:
    """The same half when it has been cut: it hangs down from its post."""
    s.rect("grey", -168, -230, -152, 112, 4)
    s.oval("golden", -160, 122, 18)
    s.shape("ember", (-168, 86, 0.1), (-140, 60), (-136, -60), (-116, -200), (-100, -250, 0), (-120, -240, 0),
            (-130, -264, 0), (-140, -180), (-160, -20), (-172, 60))  # fmt: skip
    for side in (-1, 1):
        s.shape("ember", (-160, 74, 0), (-160 + side * 46, 104), (-160 + side * 50, 50), (-160, 74, 0))
    return s.cutout(hold=(-160, 60))


@cut("course of bricks", 0.16)
def _course(s: Sheet) -> Cutout:
    s.rect("chalk", -306, 0, 306, 100)
    for k in range(4):
        x = -300 + 152 * k
        s.rect("russet", x, 8, x + 142, 96, 4)
        s.rect("ember", x + 6, 80, x + 136, 90)
    return s.cutout()


@cut("falling grains", 0.3)
def _grains(s: Sheet) -> Cutout:
    for k in range(26):
        s.oval("chalk", ((k * 37) % 19 - 9) * (0.5 + 0.012 * (100 - k * 4)), 98 - k * 3.8, 1.8)
    return s.cutout()


@cut("potter's wheel", 0.62, "pottery wheel", "throwing wheel")
def _potters_wheel(s: Sheet) -> Cutout:
    """A disc on a shaft in a wooden frame, and the flywheel that a foot turns."""
    for side in (-1, 1):
        s.line("russet", 9, (side * 50, 0, 0), (side * 40, 74, 0))
    s.rect("russet", -50, 66, 50, 76, 3)
    s.rect("grey", -5, 18, 5, 90)
    s.rect("grey", -44, 12, 44, 24, 6)
    s.rect("grey", -32, 88, 32, 100, 5)
    return s.cutout()


@cut("gavel", 0.2, "judge's hammer")
def _gavel(s: Sheet) -> Cutout:
    s.rect("golden", -7, 0, 7, 74, 5)
    s.rect("russet", -44, 62, 44, 104, 8)
    for side in (-1, 1):
        s.rect("golden", side * 34 - 4, 60, side * 34 + 4, 106, 2)
    return s.cutout(hold=(0, 16))


@cut("basket of fish", 0.4, "crate of fish", "fish basket")
def _fish_basket(s: Sheet) -> Cutout:
    for x, y in ((-30, 62), (-6, 72), (18, 66), (36, 58)):
        s.shape("grey", (x - 13, y - 24), (x - 12, y + 10), (x, y + 24), (x + 12, y + 10), (x + 13, y - 24))
        s.poly("grey", (x - 11, y + 36), (x, y + 20), (x + 11, y + 36))
        s.oval("dark", x - 4, y - 8, 2.6)
    s.poly("straw", (-56, 50), (56, 50), (46, 0), (-46, 0))
    for y in (14, 30):
        s.line("russet", 4, (-52, y, 0), (52, y, 0))
    s.rect("russet", -60, 44, 60, 54, 4)
    return s.cutout(hold=(0, 30))


@cut("lighthouse lamp", 1.3, "lighthouse light", "lighthouse lens")
def _lighthouse_lamp(s: Sheet) -> Cutout:
    """A great lens in rings about a burning light, on an iron foot."""
    s.rect("dark", -30, 0, 30, 10, 2)
    s.rect("dark", -10, 8, 10, 30)
    s.rect("dark", -28, 26, 28, 34, 2)
    with s.sheer(0.55):
        s.oval("glow", 0, 64, 46)
    s.shape("glow", (-24, 34, 0.2), (-34, 64), (-20, 94, 0.2), (20, 94, 0.2), (34, 64), (24, 34, 0.2))
    for r in (10, 20, 30):
        s.ring("golden", 0, 64, r, 2.4)
    s.oval("chalk", 0, 64, 8)
    s.shape("dark", (-24, 92, 0.1), (0, 108), (24, 92, 0.1))
    return s.cutout(light=(0, 64))


@cut("ribbon", 0.3, "bow of ribbon", "red ribbon", "silk ribbon")
def _ribbon(s: Sheet) -> Cutout:
    """A bow with two long ends."""
    for side in (-1, 1):
        s.shape("accent", (0, 66), (side * 30, 96), (side * 62, 92), (side * 60, 54), (side * 26, 56))
        s.shape("ember", (side * 14, 68), (side * 36, 82), (side * 50, 78), (side * 46, 64), (side * 26, 64))
        s.poly("accent", (side * 2, 62), (side * 14, 58), (side * 40, 4), (side * 30, 12), (side * 20, 0))
    s.oval("russet", 0, 65, 11)
    return s.cutout(hold=(0, 60))
