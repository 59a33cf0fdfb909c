"""Deeds of trades that are seen by what comes of them: a shop window filled shelf by shelf, a wall with a hole in it."""

from __future__ import annotations

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_homely import knock
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_SHELVES = (0.16, 0.44, 0.72)  # of a shop window's height: where its shelves are
_ROW = 4
_POST = frozenset("letter post mail parcel newspaper milk bread card postcard package".split())


def stock_window(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The shelves of a shop window fill one after the other; the hand is at the next thing."""
    if who.kind != "person" or last(target) not in ("window", "shelf", "showcase", "display"):
        return False
    noun = next((p for p in play.pieces if last(p) not in ("window", "shelf")), None)
    held = play.tracks[who].step(at).holding
    noun = noun or (held[0].name if held else None)
    window = play.another_thing("shop window")
    if noun is None or window is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    window.size, window.depth = 1.16 * tall / window.thing.height, 0.012
    x = here.x + side * (0.34 * tall + 0.5 * window.width)
    for old in [m for m in play.tracks if m.actor is None and last(m.name) in (last(noun), "window")]:
        play.tracks[old].start(State(x, 0.0, alpha=0.0))  # it is on the shelves
    play.add(window, State(x, 0.0, side))
    play.brought.append(window)
    step = 0.72 * play.seconds / (_ROW * len(_SHELVES) - _ROW)
    for row, level in enumerate(_SHELVES):
        for k in range(_ROW):
            thing = play.another_thing(noun)
            if thing is None or thing.actor is not None:
                return True
            room = 0.2 * window.width, 0.2 * window.height
            thing.size = min(room[0] / thing.thing.width, room[1] / thing.thing.height)
            thing.depth = 0.006
            spot = State(x + side * (k - 1.5) * 0.215 * window.width, -level * window.height, side)
            track = play.add(thing, spot)
            comes = (row - 1) * _ROW + k
            if comes >= 0:  # the lowest shelf is full from the beginning
                track.start(State(spot.x, spot.y, side, alpha=0.0))
                track.then(0.06 * play.seconds + step * comes, seconds=0.15, alpha=1.0)
            play.brought.append(thing)
    for row in (1, 2):
        hand = (x - side * 0.3 * window.width, -_SHELVES[row] * window.height)
        play.tracks[who].then(
            0.05 * play.seconds + step * _ROW * (row - 1), action=pick(who, ("reach", "work")), facing=side, aim=hand
        )
    return True


def hand_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Letters go in at a door where nobody stands to take them."""
    others = [m for g in play.groups for m in g.members if m.kind == "person" and who not in g.members]
    if last(target) not in _POST or others:
        return False
    return knock(play, who, what, at, target)


TRADES = {"deliver": hand_in,"fill": stock_window, "stock": stock_window, "fill up": stock_window, "decorate": stock_window,
          "dress": stock_window, "restock": stock_window}  # fmt: skip
