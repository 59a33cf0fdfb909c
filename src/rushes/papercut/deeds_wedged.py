"""What is stuck on the stairs: wedged there by those who carry it, played where it stands, climbed over."""

from __future__ import annotations

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import burst, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_RISE, _TURN = 0.4, 21.8  # metres up for a metre ahead on the flight; degrees
_SOUNDING = frozenset("piano organ harpsichord harp".split())
_NAME = "flight of stairs"


def _stuck(play: Play, who: Cast, target: str | None) -> tuple[Cast, float, int] | None:
    """The thing aslant between the steps and the banister, where its middle is, and which way the flight rises."""
    thing = play.find(target) or (play.another_thing(target or "piano", ("prop", "piece")))
    if thing is None or thing.actor is not None:
        return None
    stairs = next((m for m in play.tracks if m.name == _NAME), None)
    if stairs is not None:
        here = play.here(stairs, 0.0)
        return thing, here.x, here.facing
    here = play.here(who, 0.0)
    stairs = play.another_thing(_NAME, ("piece",))
    if stairs is None:
        return None
    stairs.depth, thing.depth = 0.012, 0.004
    thing.name = target or thing.name
    thing.size *= max(1.0, 0.75 * who.height / thing.height) * min(1.0, 1.5 * who.height / thing.height)
    play.add(stairs, State(here.x, 0.0, here.facing))
    lying = State(here.x, -_RISE * 3.0 - 0.06, here.facing, turn=-_TURN * here.facing)
    (play.tracks[thing].start if thing in play.tracks else lambda s: play.add(thing, s))(lying)
    play.tall = max(play.tall, 4.6)
    return thing, here.x, here.facing


def _step(play: Play, who: Cast, x: float, middle: float, side: int, action: str, facing: int) -> None:
    """Somebody stands on the step at `x` metres up the flight from its middle."""
    track = play.tracks[who]
    track.start(State(middle + side * x, -max(0.0, _RISE * (x + 3.0)), facing), action)
    track.settle()


def _onlookers(play: Play, group: tuple[Cast, ...], middle: float, side: int) -> None:
    """Whoever else is there stands at the foot of the stairs."""
    for n, other in enumerate(m for g in play.groups for m in g.members if m not in group and m.kind == "person"):
        _step(play, other, -2.6 - 0.5 * n, middle, side, pick(other, ("look_up", "stand")), side)


def wedge(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One below and one above push and pull at it; it shakes and does not move, and its corners crunch."""
    if who.kind != "person" or not ("stair" in play.place or any("stair" in p for p in play.pieces)):
        return False
    doers = [m for e in play.events if e.deed.verb == what.verb for m in e.group.members if m.kind == "person"]
    group = doers if who in doers else next((g.members for g in play.groups if who in g.members), (who,))
    stuck = _stuck(play, who, target)
    if stuck is None:
        return False
    thing, middle, side = stuck
    k = group.index(who)
    reach = 0.5 * thing.width + 0.2 * who.height
    below = k % 2 == 0
    x = -reach - 0.4 * (k // 2) if below else reach + 0.4 * (k // 2)
    _step(play, who, x, middle, side, pick(who, ("push", "pull")), side if below else -side)
    if k == 0:
        for n in range(int(play.seconds / 0.8)):
            play.tracks[thing].then(0.8 * n, seconds=0.5, shake=0.03)
            for way in (-1, 1):
                corner = (middle + way * side * 0.48 * thing.width, -_RISE * (3.0 + way * 0.48 * thing.width)
                          - (thing.height if way > 0 else 0.1))  # fmt: skip
                to = (corner[0] + way * side * 0.4, corner[1] - 0.2)
                burst(play, "rapping", corner, to, 0.8 * n, 0.8 * n + 0.4)
    return True


def play_there(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At its keys where it is stuck; notes rise, and the others clap on the steps."""
    if last(target) not in _SOUNDING or f"wedged {last(target)}" not in play.pieces or who.kind != "person":
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    stuck = _stuck(play, who, target)
    if stuck is None:
        return False
    thing, middle, side = stuck
    k = group.index(who)
    if k:
        x = (-1.0 if k % 2 else 1.0) * (0.5 * thing.width + 0.3 + 0.4 * (k // 2))
        _step(play, who, x, middle, side, pick(who, ("clap", "dance")), side if k % 2 else -side)
        return True
    _onlookers(play, group, middle, side)
    _step(play, who, -0.34 * thing.width, middle, side, pick(who, ("work", "reach")), side)
    keys = (middle + side * 0.02 * thing.width, -_RISE * 3.0 - 0.55 * thing.height)
    play.tracks[who].then(0.02, action=pick(who, ("work", "reach")), facing=side, aim=keys)
    _notes(play, thing, middle, side)
    return True


def _notes(play: Play, thing: Cast, middle: float, side: int) -> None:
    for n in range(int(play.seconds / 0.6)):
        root = (middle + side * (0.3 - 0.3 * (n % 3)) * thing.width, -_RISE * 3.0 - 0.9 * thing.height)
        burst(play, "musical notes", root, (root[0] + side * (0.5 - 0.5 * (n % 2)), root[1] - 0.8), 0.05 + 0.6 * n,
              1.2 + 0.6 * n, long=0.8)  # fmt: skip


def clamber_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On hands and knees over the top of it, one after the other; what has keys sounds under them."""
    target = target or next((p.partition(" ")[2] for p in play.pieces if p.startswith("wedged ")), None)
    if target is None or f"wedged {last(target)}" not in play.pieces or who.kind != "person":
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    stuck = _stuck(play, who, target)
    if stuck is None:
        return False
    thing, middle, side = stuck
    k = group.index(who)
    track = play.tracks[who]
    if k == 0:
        _onlookers(play, group, middle, side)
        top = -_RISE * 3.0 - 0.97 * thing.height
        x0, x1 = -0.34 * thing.width, 0.26 * thing.width
        act = pick(who, ("crawl", "climb"))
        track.start(State(middle + side * x0, top - _RISE * x0, side, turn=-_TURN * side), act)
        track.then(0.02, action=act, seconds=play.seconds, pace="even", rate=0.6, x=middle + side * x1,
                   y=top - _RISE * x1)  # fmt: skip
        track.settle()
        if last(target) in _SOUNDING:
            _notes(play, thing, middle, side)
    elif k % 2:  # the next one is on the way up
        x = -0.5 * thing.width - 0.16 * who.height - 0.5 * (k // 2)
        _step(play, who, x, middle, side, pick(who, ("climb", "reach")), side)
        track.then(0.02, action=pick(who, ("climb",)), seconds=play.seconds, pace="even", rate=0.5,
                   y=play.here(who, 0.0).y - 0.3 * who.height)  # fmt: skip
    else:
        _step(play, who, 0.5 * thing.width + 0.35 + 0.4 * (k // 2), middle, side, pick(who, ("cheer", "wave")), -side)
    return True


WEDGED = {
    **dict.fromkeys(("wedge", "jam", "squeeze", "get stuck"), wedge),
    **dict.fromkeys(("play", "press", "play music", "strum"), play_there),
    **dict.fromkeys(("climb", "climb over", "scramble over", "clamber over", "crawl over", "clamber", "crawl"),
                    clamber_over),
}  # fmt: skip
