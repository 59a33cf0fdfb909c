"""The stock of set pieces: each is a function that cuts it on a board at its full size, in metres."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.pieces_board import Board, Scenery

Drawing = Callable[[Board], None]
PIECES: dict[str, Callable[[int], Scenery]] = {}


def piece(name: str, *others: str) -> Callable[[Drawing], Drawing]:
    """Register a drawing as a set piece under its names; the drawing itself stays usable on any board."""

    def register(draw: Drawing) -> Drawing:
        def make(seed: int) -> Scenery:
            board = Board(f"{name}/{seed}")
            draw(board)
            return board.done()

        for key in (name, *others):
            PIECES[key] = make
        return draw

    return register
