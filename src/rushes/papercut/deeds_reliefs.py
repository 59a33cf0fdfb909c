"""What is carved stands out on stone in every shot: a carving that a shot shows has its slab behind it."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.choreography import Play
from rushes.papercut.deeds_parts import words_of
from rushes.papercut.sketches import Sketch
from rushes.papercut.tracks import State

_TALL = 1.55  # of a carving: its slab
_SHARE = 0.62  # of the slab's height from the ground to the carving's middle


def in_stone(play: Play) -> None:
    """A slab behind each carving of the shot that has none."""
    for figure in [m for m in play.tracks if isinstance(m.thing, Sketch) and "relief" in words_of(m)]:
        if any(m.name == "slab of stone" for m in play.tracks):
            return
        slab = play.another_thing("slab of stone")
        if slab is None:
            return
        people = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
        if people:
            figure.size *= max(1.0, 0.55 * people[0].height / max(figure.height, figure.width))
        slab.size = max(_TALL * figure.height, 0.7 * people[0].height if people else 0.0) / slab.thing.height
        slab.size = max(slab.size, 1.3 * figure.width / slab.thing.width)
        slab.depth, figure.depth = 0.012, 0.006
        here, track = play.here(figure, 0.0), play.tracks[figure]
        if people:  # beside who looks at it, and not behind
            who = play.here(people[0], 0.0)
            side = 1 if here.x >= who.x else -1
            here = replace(here, x=who.x + side * max(abs(here.x - who.x), 0.4 * people[0].height + 0.5 * slab.width))
        play.add(slab, State(here.x, 0.0))
        low = -_SHARE * slab.height + 0.5 * figure.height
        track.start(replace(here, y=low))
        play.brought.append(slab)
