"""Rooms at home and at work: a wall with a window cut through it, furnishings, a dark frame before the actors."""

from __future__ import annotations

from rushes.papercut.pieces_board import Board, box
from rushes.papercut.places_ground import ground
from rushes.papercut.places_set import LOW, SIDE, Set, place

_WALL = 0.9  # depth of the back wall; its foot is where the floor meets it
_FOOT = 0.75


def wall(s: Set, openings: list[tuple[float, float, float, float]], *, high: float = 4.2) -> Board:
    """A lit back wall with real openings (x0, y0, x1, y1), its skirting, floor and ceiling."""
    b = s.flat(_WALL)
    b.wash("light", "wall", box(-SIDE, _FOOT, SIDE, high), (0, 2.4), (0, high))
    b.rect("mid", -SIDE, LOW, SIDE, _FOOT)
    b.rect("mid", -SIDE, high, SIDE, 17)
    b.rect("second", -SIDE, _FOOT, SIDE, _FOOT + 0.14)
    for x0, y0, x1, y1 in openings:
        b.put("hole", box(x0, y0, x1, y1))
        for k in (0.0, 0.5, 1.0):
            x, y = x0 + (x1 - x0) * k, y0 + (y1 - y0) * k
            b.line("second", 0.07, (x, y0), (x, y1))
            b.line("second", 0.07, (x0, y), (x1, y))
        b.rect("mid", x0 - 0.15, y0 - 0.14, x1 + 0.15, y0)
    return b


@place("room", "living room", "house interior", interior=True)
def room(s: Set) -> None:
    wall(s, [(0.9, 1.6, 2.6, 3.4)])
    ground(s)


@place("bedroom", interior=True)
def bedroom(s: Set) -> None:
    wall(s, [(-2.4, 1.6, -1.0, 3.4)])
    b = s.flat(0.4)
    b.rect("mid", 1.6, 0.4, 4.4, 1.1)
    ground(s)
