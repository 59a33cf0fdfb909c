"""Waters and their shores: rows of cut-paper waves sliding against one another."""

from __future__ import annotations

from rushes.papercut.places_set import Set, ground, land, place, sea, slide, swells, waves


@place("sea", "ocean", surface="water", water_y=0.0)
def open_sea(s: Set) -> None:
    sea(s)
    b = s.flat(-0.04, moving=True)
    with b.moving(slide(0.7, 0.05, 4.0, 0.6)):
        waves(b, 0.02, 1.25, "deep", to="body")
    b = s.flat(-0.25, moving=True)
    with b.moving(slide(0.9, 0.06, 3.6, 0.1)):
        waves(b, -0.55, 1.7, "body")


@place("beach", "shore", "coast", "seaside", "seashore")
def beach(s: Set) -> None:
    sea(s, near=1.0)
    land(b := s.flat(0.5), swells(b, 0.3, 0.06, 14), "soft")
    ground(s.flat(0), "second")
