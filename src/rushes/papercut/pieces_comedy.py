"""What comedy needs on the stage: a floor of wet paint, the corner of a room, a window one climbs out of, a door that
goes round."""

from __future__ import annotations

from rushes.papercut.pieces_board import Board
from rushes.papercut.pieces_stock import piece


@piece("wet floor")
def wet_floor(b: Board) -> None:
    """A glossy sheet of paint on the boards, with a ragged near edge and shine."""
    b.shape("accent", (-2.4, 0.42, 0), (2.9, 0.42, 0), (3.3, -0.6, 0), (-1.9, -0.6, 0), (-2.2, -0.42), (-1.9, -0.2),
            (-2.35, 0.02), (-2.1, 0.2))  # fmt: skip
    with b.unlit(), b.sheer(0.55):
        for x, y, long in ((-1.2, 0.2, 0.9), (0.5, -0.1, 1.2), (1.9, 0.22, 0.7), (-0.6, -0.4, 0.8), (2.1, -0.4, 0.6)):
            b.line("rim", 0.045, (x, y), (x + long, y))


@piece("room corner")
def room_corner(b: Board) -> None:
    """The side wall that comes toward us, with its skirting board, and the edge where the walls meet."""
    b.poly("pale", (0.0, 0.42), (0.0, 5.4), (1.9, 6.4), (1.9, -0.75))
    b.poly("second", (0.0, 0.42), (0.0, 0.72), (1.9, -0.3), (1.9, -0.75))
    b.line("mid", 0.05, (0.0, 0.42, 0), (0.0, 5.4, 0))


@piece("wide casement")
def wide_casement(b: Board) -> None:
    """A wide frame with the sky in it, both wings thrown open."""
    b.rect("body", -0.95, 0.82, 0.95, 2.62)
    with b.unlit():
        b.rect("bright water", -0.82, 0.95, 0.82, 2.5)
        b.shape("dim", (-0.82, 0.95, 0), (-0.82, 1.3), (-0.2, 1.5), (0.4, 1.3), (0.82, 1.42, 0), (0.82, 0.95, 0))
    for side in (-1, 1):
        b.poly("body", (side * 0.95, 0.86), (side * 1.45, 0.68), (side * 1.45, 2.76), (side * 0.95, 2.58))
        with b.unlit():
            b.poly("rim", (side * 1.02, 1.0), (side * 1.38, 0.88), (side * 1.38, 2.56), (side * 1.02, 2.46))


@piece("revolving door")
def revolving_door(b: Board) -> None:
    """A drum of glass under its broad band, open in front, with the post and the wings inside."""
    b.rect("body", -2.0, 2.75, 2.0, 3.35)
    b.rect("accent", -2.0, 2.75, 2.0, 2.87)
    b.rect("second", -1.9, -0.02, 1.9, 0.1)
    with b.sheer(0.45):
        b.rect("light", -1.7, 0.1, 1.7, 2.75)
    for x in (-1.15, 0.0, 1.15):
        b.line("body", 0.09 if x else 0.14, (x, 0.1), (x, 2.75))
        for y in (0.16, 2.68):
            b.line("body", 0.08, (x, y), (x + (0.45 if x <= 0 else -0.45), y))
    for side in (-1, 1):
        b.rect("body", side * 1.84 - 0.1, 0.0, side * 1.84 + 0.1, 2.8)
        b.line("rim", 0.05, (side * 0.58 - 0.2, 1.1), (side * 0.58 + 0.2, 1.1))
