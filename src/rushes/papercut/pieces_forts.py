"""What children build and play on: a fort of blankets, its ruin, a tree house open to the front, a ramp."""

from __future__ import annotations

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_stock import piece


def _chair(b: Board, x: float, side: int) -> None:
    b.line("body", 0.06, (x - side * 0.24, 0, 0), (x - side * 0.26, 1.15, 0))
    b.line("body", 0.06, (x + side * 0.2, 0, 0), (x + side * 0.2, 0.5, 0))
    b.rect("body", x - 0.27, 0.46, x + 0.24, 0.54)


@piece("blanket fort", "blanket den", "pillow fort", "cushion fort", "sofa fort")
def blanket_fort(b: Board) -> None:
    """Two chairs back to back apart, a patched blanket over both, a dark way in with a lamp's glow, cushions."""
    for x, side in ((-0.95, -1), (0.95, 1)):
        _chair(b, x, side)
    b.shape("accent", (-1.25, 0.02, 0), (-1.05, 0.8), (-0.85, 1.18, 0), (-0.4, 1.06), (0, 1.03), (0.4, 1.06),
            (0.85, 1.18, 0), (1.05, 0.8), (1.25, 0.02, 0))  # fmt: skip
    with b.unlit():
        for x0, x1 in ((-0.85, -0.6), (-0.2, 0.05), (0.45, 0.7)):
            b.poly("pale", (x0, 1.1), (x1, 1.06), (x1 + 0.1, 0.04), (x0 - 0.1, 0.04))
        b.line("pale", 0.07, (-1.12, 0.55, 0), (1.12, 0.55, 0))
        b.shape("dark", (-0.36, 0.0, 0), (-0.22, 0.5), (0.0, 0.82, 0), (0.22, 0.5), (0.36, 0.0, 0))
        b.shape("glow", (-0.2, 0.0, 0), (-0.1, 0.3), (0.0, 0.46, 0), (0.1, 0.3), (0.2, 0.0, 0))
    b.rect("second", -1.7, 0, -1.22, 0.26, 0.1)
    b.rect("glow", 1.2, 0, 1.66, 0.24, 0.1)


@piece("fallen blanket", "collapsed fort", "heap of blankets")
def fallen_blanket(b: Board) -> None:
    """One chair on its back, the blanket in folds over the other's legs, cushions about."""
    for y0, y1 in ((0.05, 0.3), (0.05, 0.62)):
        b.line("body", 0.06, (-1.1, y0, 0), (-1.35, y1, 0))
    b.line("body", 0.06, (-1.25, 0.06, 0), (-0.2, 0.06, 0))
    b.line("body", 0.06, (0.95, 0.1, 0), (1.3, 0.66, 0))
    b.line("body", 0.06, (0.7, 0.1, 0), (1.0, 0.72, 0))
    b.shape("accent", (-1.3, 0.0, 0), (-1.0, 0.26), (-0.6, 0.2), (-0.25, 0.46), (0.15, 0.26), (0.55, 0.5), (0.95, 0.28),
            (1.35, 0.0, 0))  # fmt: skip
    with b.unlit():
        for x in (-0.85, -0.15, 0.5):
            b.shape("pale", (x, 0.02, 0), (x + 0.06, 0.22), (x + 0.2, 0.24), (x + 0.26, 0.02, 0))
    b.rect("second", -1.85, 0, -1.42, 0.24, 0.1)
    b.rect("glow", 1.5, 0, 1.92, 0.22, 0.1)


@piece("open treehouse", "open tree house")
def open_treehouse(b: Board) -> None:
    """A platform high in a tree with a roof on posts, open to the front, a lantern, a ladder."""
    for x, y, r in ((-2.1, 3.6, 1.0), (2.1, 3.6, 1.05), (-1.0, 4.3, 1.1), (1.1, 4.3, 1.05), (0, 4.0, 1.3)):
        b.oval("mid", x, y, r)
    b.shape("body", (-0.5, -0.05, 0), (-0.28, 0.6), (-0.3, 1.9, 0), (0.3, 1.9, 0), (0.28, 0.6), (0.5, -0.05, 0))
    with b.unlit():
        b.rect("glow", -1.75, 1.84, 1.75, 3.0)
    for x in (-1.8, 1.8):
        b.rect("body", x - 0.07, 1.8, x + 0.07, 3.05)
    b.poly("accent", (-2.2, 2.95), (0, 3.85), (2.2, 2.95))
    b.rect("body", -2.15, 1.68, 2.15, 1.84)
    for x in (-1.1, -0.72):
        b.line("second", 0.06, (x, 0, 0), (x, 1.75, 0))
    for k in range(6):
        b.line("second", 0.06, (-1.1, 0.22 + 0.27 * k, 0), (-0.72, 0.22 + 0.27 * k, 0))


@piece("skate ramp", "quarter pipe", "halfpipe", "half pipe")
def skate_ramp(b: Board) -> None:
    b.shape(
        "second", (-0.7, 0, 0), (-0.7, 1.0, 0), (-0.2, 1.0, 0), (0.0, 0.55), (0.4, 0.2), (1.0, 0.02, 0), (1.0, 0, 0)
    )
    b.line("accent", 0.06, (-0.2, 1.0, 0), (0.0, 0.57), (0.4, 0.22), (1.0, 0.03, 0))


@piece("mud patch", "patch of mud", "mud")
def mud_patch(b: Board) -> None:
    b.shape("body", (-2.0, 0.0, 0), (-1.5, 0.16), (-0.7, 0.2), (0.1, 0.15), (0.9, 0.21), (1.6, 0.14), (2.0, 0.0, 0),
            (0.9, -0.12), (-0.6, -0.1))  # fmt: skip


@piece("rocket flame")
def rocket_flame(b: Board) -> None:
    with b.unlit():
        b.shape("accent", (-0.3, 1.0, 0), (-0.36, 0.6), (0, -0.1, 0), (0.36, 0.6), (0.3, 1.0, 0))
        b.shape("glow", (-0.18, 1.0, 0), (-0.2, 0.7), (0, 0.25, 0), (0.2, 0.7), (0.18, 1.0, 0))
