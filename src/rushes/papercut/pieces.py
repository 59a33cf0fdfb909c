"""Set pieces: what stands on the stage and is not held in a hand, drawn as tall as it is.

`PIECES[name](seed)` gives a `Thing` with `width` and `height` in metres and `light`, the place of its lamp, window or
fire in metres (y down), or None.
"""

from rushes.papercut import (
    pieces_ancient,
    pieces_buildings,
    pieces_comedy,
    pieces_forts,
    pieces_heights,
    pieces_land,
    pieces_plants,
    pieces_room,
    pieces_seasons,
    pieces_storm,
    pieces_town,
    pieces_works,
)
from rushes.papercut.pieces_stock import PIECES

__all__ = [
    "PIECES",
    "pieces_ancient",
    "pieces_buildings",
    "pieces_comedy",
    "pieces_forts",
    "pieces_heights",
    "pieces_land",
    "pieces_plants",
    "pieces_room",
    "pieces_seasons",
    "pieces_storm",
    "pieces_town",
    "pieces_works",
]
