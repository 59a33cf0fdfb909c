"""Down a well: over its rim and to the bottom of the shaft, while whoever tricked one into it looks on."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_heights import WELL_LIP, WELL_RIM
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def down_well(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ground is cut open: with a bound over the rim, and down to the water, where one looks up."""
    shaft = play.another_thing("cut well", ("piece",)) if who.actor is not None and last(target) == "well" else None
    group = next((g.members for g in play.groups if who in g.members), (who,))
    if shaft is None or who is not group[0]:
        return False
    shaft.size, shaft.depth = max(0.45, 0.8 * who.width, 0.7 * who.height / WELL_RIM), 0.01
    ground, lip = -WELL_RIM * shaft.size, -WELL_LIP * shaft.size
    side, middle = play.here(who, 0.0).facing, play.here(who, 0.0).x
    for thing in play.tracks:
        here = play.here(thing, 0.0)
        if thing.actor is None and last(thing.name) == "well":
            play.tracks[thing].start(replace(here, alpha=0.0))
        elif thing.actor is not None and thing is not who:
            beyond = middle + side * (1.3 * shaft.size + 0.7 * thing.width)
            play.tracks[thing].start(State(beyond, ground, -side), pick(thing, ("look_down", "look", "stand")))
            play.tracks[thing].settle()
    play.add(shaft, State(middle, 0.0, side))
    track = play.tracks[who]
    off = 0.28 * play.seconds
    track.start(State(middle - side * (1.1 * shaft.size + 0.7 * who.width), ground, side), pick(who, ("run", "walk")))
    track.settle()
    track.then(0.05, action=pick(who, ("run", "walk")), seconds=off, pace="even", y=ground, facing=side,
               x=middle - side * (0.9 * shaft.size + 0.5 * who.width))  # fmt: skip
    track.then(off + 0.06, action=pick(who, ("jump", "fall")), seconds=0.7, pace="even", x=middle, y=lip - 0.1,
               hop=0.3 * who.height)  # fmt: skip
    track.then(off + 0.78, action=pick(who, ("fall", "jump")), seconds=0.6, pace="fall", y=-0.45 * shaft.size)
    track.then(off + 1.4, action=pick(who, ("sit", "look_up", "stand")))
    play.tall = max(play.tall, 1.1 * (-lip + who.height))
    return True


WELLS = dict.fromkeys(
    ("fall down well", "jump down well", "leap down well", "climb down well", "tumble down well"), down_well
)
