"""Props: things that are held or stand about, drawn by hand and found by name."""

from __future__ import annotations

from rushes.papercut import props_hand
from rushes.papercut.props_shapes import Cutout, Maker

PROPS: dict[str, Maker] = {**props_hand.THINGS}

__all__ = ["PROPS", "Cutout"]
