"""Deeds of what flies about others: gulls circle over turtles, a bee is after a waiter at the height of his head."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import group_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_ROUND = 2.6  # seconds for a circle
_STING = 0.2  # of the height of whom it chases: a bee as a paper theatre shows it


def _flies(who: Cast) -> bool:
    return who.kind == "animal" and getattr(who.thing, "medium", "ground") == "air"


def circle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Round and round in the air over whom they watch, or over the middle of the picture, turned as they fly."""
    winged = who.kind == "animal" and who.actor is not None and {"fly", "glide"} & who.actor.actions
    if not winged or play.place in ("underwater", "space"):
        return False
    others = play.groups[0].members if play.groups else ()
    mark = play.partner(who, target) if target else next((m for m in others if m.name != who.name), None)
    flock = group_of(play, who)
    k = flock.index(who)
    wide, high = play.frame
    below = mark.height if mark is not None else 0.0
    top = min(0.78 * high, max(below + 0.5 + who.height, 0.6 * high)) - 0.12 * high * (k % 2)
    middle = play.here(mark, 0.5 * play.seconds).x if mark is not None else 0.0
    reach = min(0.3 * wide, 1.2 + 0.5 * len(flock))
    track, act = play.tracks[who], pick(who, ("glide", "fly"))
    phase, t, half = math.tau * k / len(flock), 0.0, _ROUND / 2
    side = 1 if math.cos(phase) >= 0 else -1
    gone = (phase % math.pi) / math.pi  # of the half circle that each is in as the shot begins
    begun = State(middle + side * reach * (2 * gone - 1), -top, side, scale=play.here(who, 0.0).scale)
    first = half * (1 - gone)
    track.start(begun, act)
    track.settle()
    while t < play.seconds:
        went = first if t == 0 else half
        track.then(t + 0.01, action=act, seconds=went, pace="even", x=middle + side * reach, facing=side,
                   hop=0.06 * high * side)  # fmt: skip
        t, side = t + went + 0.01, -side
    return True


def after_head(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Something small that flies is after somebody at the height of the head, large enough to be seen, zigzag."""
    mark = play.partner(who, target)
    if not _flies(who) or mark is None or mark.actor is None or _flies(mark) or who.height > 0.4 * mark.height:
        return False
    from rushes.papercut.deeds import chase

    who.size *= max(1.0, _STING * mark.height / max(who.height, who.width))
    chase(play, who, what, at, target)
    up = 0.72 * mark.height + 0.14 * mark.height * (who.number % 3)
    track = play.tracks[who]
    track.shift(0.0, -up - track.steps[-1].to.y)
    track.steps = [replace(s, sway=0.12 * mark.height if s.seconds else 0.0) for s in track.steps]
    return True


AIRBORNE: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("circle", "wheel", "hover", "circle above", "circle over", "circle around"), circle),
    **dict.fromkeys(("chase", "pursue", "follow", "hunt", "run after", "attack"), after_head),
}
