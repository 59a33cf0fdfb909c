"""Weather that does something to somebody or something: it bends, sweeps away, buries, freezes; and land that rises."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_BLOWING = frozenset("wind gust breeze gale storm hurricane tornado whirlwind draught thunderstorm blizzard".split())
_ROLLING = frozenset(
    "sandstorm avalanche wave tide flood tsunami snowslide landslide lava mudslide fog mist smoke sand snow".split()
)
_CLOUDY = frozenset("fog mist smoke cloud sandstorm dust steam".split())
_FROSTS = frozenset("frost ice".split())
_HIDES = frozenset(
    "swallow, bury, cover, engulf, hide, flood, drown, envelop, wrap, swallow up, submerge, blanket, devour, "
    "surround, creep over, roll over, close, reach, hit".split(", ")
)
_SWEEPS = frozenset(
    "sweep away, wash away, carry, carry off, carry away, smash, snatch, destroy, knock over, tear, drag, lift, take, "
    "sweep, throw, toss, push, chase, drive, blow away, flip, wreck, crash into, catch".split(", ")
)
_BARES = frozenset("uncover, reveal, unveil, expose, show".split(", "))
_GROUND = frozenset("rise, rise up, emerge, come up, grow, appear, surface, burst".split(", "))


def weather(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What a subject without joints that is weather does; False where it is none or does nothing of the kind."""
    word = last(who.name)
    if who.actor is not None:
        return False
    if who.kind == "piece" and what.verb in _GROUND and word not in _BLOWING | _ROLLING:
        return _emerge(play, who, at)
    if word == "ice" and what.kind == "break":
        _crack(play, max(at, 0.15 * play.seconds))
        return False
    if word in _FROSTS:
        return _freeze(play, who, at, target)
    if word not in _BLOWING | _ROLLING | _CLOUDY:
        return False
    mark = play.find(target)
    mark = None if mark is who else mark
    if mark is None and target:
        mark = play.prop(target) or play.another_thing(target)
        if mark is not None and mark not in play.tracks:
            mark.size *= max(0.34 * play.frame[1] / mark.height, min(1.0, 0.5 * play.frame[1] / mark.height))
            play.add(mark, State(0.0, 0.0, 1))
    if mark is None or mark.kind == "body":
        if word in _CLOUDY and what.kind in ("spin", "go", "drift"):
            _cross(play, who, 0.0, 0.25)
            return True
        return False
    play.brought.append(mark)
    if word in _BLOWING and what.verb not in _SWEEPS | _HIDES:
        _bend(play, who, mark, at)
    elif what.verb in _BARES:
        _cross(play, who, 0.1, 1.2)
        _rise(play, mark, max(at, 0.25 * play.seconds))
    else:
        _cross(play, who, -0.75, 0.02 if what.verb in _HIDES else 0.8)
        if what.verb in _HIDES:
            _bury(play, mark, max(at + 0.3, 0.38 * play.seconds))
        else:
            _carry(play, mark, max(at + 0.2, 0.36 * play.seconds))
    return True


def _crack(play: Play, at: float) -> None:
    """Dark lines run over the ice from the middle to both sides."""
    cracks = play.another_thing("cracks in the ice")
    if cracks is None:
        return
    cracks.size, cracks.depth = 0.9 * play.frame[0] / cracks.thing.width, -0.008
    track = play.add(cracks, State(0.0, 0.9 * cracks.height, 1, scale=0.1, alpha=0.0))
    track.then(at, seconds=0.25, alpha=1.0)
    track.then(at + 0.25, seconds=0.35 * play.seconds, scale=1.0)


def _cross(play: Play, who: Cast, start: float, end: float) -> None:
    """It comes over the picture, before everything else."""
    wide, track = play.frame[0], play.tracks[who]
    who.depth = -0.012
    who.size *= min(1.8, max(1.0, (1.1 if last(who.name) in _CLOUDY else 0.62) * wide / who.width))
    home = track.state(0.0)
    y = min(0.0, home.y) if last(who.name) in _BLOWING else 0.0
    track.start(replace(home, x=start * wide, y=y, facing=1))
    track.then(0.02, seconds=0.8 * play.seconds, pace="even", x=end * wide, sway=0.03)


def _bury(play: Play, mark: Cast, at: float) -> None:
    track = play.tracks[mark]
    foot = track.state(at).y
    play.cut_off[mark] = foot + 0.02
    acts = pick(mark, ("shiver", "call", "stand")) if mark.actor is not None else None
    track.then(at, action=acts, seconds=0.5 * play.seconds, y=foot + 0.85 * mark.height)


def _rise(play: Play, mark: Cast, at: float) -> None:
    track = play.tracks[mark]
    home = track.state(0.0)
    play.cut_off[mark] = home.y + 0.02
    track.start(replace(home, y=home.y + 0.92 * mark.height), track.steps[0].action)
    track.then(at, seconds=0.55 * play.seconds, y=home.y)


def _carry(play: Play, mark: Cast, at: float) -> None:
    track, wide = play.tracks[mark], play.frame[0]
    here = track.state(at)
    acts = pick(mark, ("fall", "fly", "call", "stand")) if mark.actor is not None else None
    track.then(at, action=acts, seconds=0.4 * play.seconds, pace="even", x=here.x + 0.3 * wide,
               y=here.y - 0.12 * play.frame[1], turn=34.0, hop=0.08 * play.frame[1])  # fmt: skip


def _bend(play: Play, who: Cast, mark: Cast, at: float) -> None:
    """Streaks of wind pass, and what stands there leans away from them."""
    wide, high = play.frame
    home = replace(play.here(mark, 0.0), y=0.0)
    play.tracks[who].start(replace(home, alpha=0.0))  # nothing but what it does
    if "storm" in who.name:
        cloud = play.another_thing("storm cloud")
        if cloud is not None:
            cloud.size, cloud.depth = 0.5 * wide / cloud.thing.width, 0.02
            spot = State(home.x - 0.35 * wide, -0.72 * high, 1)
            play.add(cloud, spot).then(0.02, seconds=play.seconds, pace="even", x=home.x + 0.1 * wide)
    for k in range(4):
        gust = play.another_thing("gust of wind")
        if gust is None:
            break
        gust.size, gust.depth = 0.22 * wide / gust.thing.width, -0.01
        y = -(0.18 + 0.17 * k) * high
        play.add(gust, State(home.x - wide, y, 1))
        for lap in range(1 + int(play.seconds / 1.6)):
            play.tracks[gust].then(1.6 * lap + 0.2 * k, x=home.x + (-0.8 + 0.1 * k) * wide)
            play.tracks[gust].then(1.6 * lap + 0.2 * k + 0.01, seconds=1.5, pace="even", x=home.x + 0.8 * wide)
    track = play.tracks[mark]
    x, y = track.state(0.0).x, track.state(0.0).y
    for k in range(1 + int(play.seconds / 0.5)):
        lean = 11.0 if k % 2 else 20.0
        track.then(max(0.05, 0.5 * k), seconds=0.5, turn=lean, x=x + 0.004 * lean * mark.height, y=y)


def _freeze(play: Play, who: Cast, at: float, target: str | None) -> bool:
    """Ice flowers spread over the panes."""
    wide, high = play.frame
    for k in range(7):
        flower = who if k == 0 else play.another_thing("frost")
        if flower is None:
            return k > 0
        flower.size, flower.depth = (0.3 + 0.06 * (k % 3)) * high / flower.thing.height, -0.008
        x, y = (0.0, -0.15, 0.15, -0.3, 0.3, -0.42, 0.42)[k] * wide, -(0.08 + 0.36 * (k * 3 % 4) / 3) * high
        spot = State(x, y, 1 if k % 2 else -1, scale=0.05, alpha=0.0)
        if flower not in play.tracks:
            play.add(flower, spot)
        play.tracks[flower].start(spot)
        play.tracks[flower].then(0.02 + 0.09 * k * play.seconds, seconds=0.34 * play.seconds, scale=1.0, alpha=0.9)
    return True


def _emerge(play: Play, who: Cast, at: float) -> bool:
    """Land comes up out of the sea or the ground."""
    _rise(play, who, min(at, 0.1 * play.seconds))
    return True
