"""Elbow room: no two of a cast stand in one another's place, whatever their deeds made of where they were."""

from __future__ import annotations

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play
from rushes.papercut.tracks import State

_MOMENTS = (0.35, 0.6, 0.85)  # of the shot: where two are compared
_NEAR = 0.4  # of the narrower one's width, and of the lower one's height: closer than that one hides the other
_ALIKE = 0.6  # of the taller one's height: whoever is smaller than that is seen before the other
_STEPS = (-0.6, 0.6, -1.2, 1.2, -1.8, 1.8, -2.4, 2.4)  # of the width: behind first, as one looks ahead


def elbow_room(play: Play) -> None:
    """Move whoever is in the place of somebody before them, with all that they do, a step to the side."""
    free = [
        m
        for m, track in play.tracks.items()
        if m.kind in ("person", "animal")
        and m not in play.riders
        and m not in play.embraced
        and not m.depth
        and not any(s.carrier is not None for s in track.steps)
    ]
    placed: list[Cast] = []
    for member in free:
        if any(_together(play, member, other, 0.0) for other in placed):
            facing = play.here(member, 0.6 * play.seconds).facing
            shifts = [facing * k * member.width for k in _STEPS]
            shift = next((s for s in shifts if not any(_together(play, member, o, s) for o in placed)), 0.0)
            if shift:
                play.tracks[member].shift(shift, 0.0)
        placed.append(member)


def _together(play: Play, one: Cast, other: Cast, shift: float) -> bool:
    """Whether one of two of a size hides the other for most of the shot, were the first moved by `shift` metres."""
    if min(one.height, other.height) < _ALIKE * max(one.height, other.height):
        return False
    if {s.action for s in play.tracks[one].steps + play.tracks[other].steps} & _EMBRACED:
        return False
    pairs = [(play.here(one, k * play.seconds), play.here(other, k * play.seconds)) for k in _MOMENTS]
    return sum(_over(a, b, one, other, shift) for a, b in pairs) > 1


_EMBRACED = frozenset({"hug", "embrace", "kiss", "climb", "wrestle"})  # meant to be so near


def _over(a: State, b: State, one: Cast, other: Cast, shift: float) -> bool:
    if min(a.alpha, b.alpha) < 0.5:
        return False
    wide = min(one.width * a.scale, other.width * b.scale)
    high = min(one.height * a.scale, other.height * b.scale)
    return abs(a.x + shift - b.x) < _NEAR * wide and abs(a.y - b.y) < _NEAR * high
