"""Deeds of weather and open land: out of the snow, off in the wind, mushrooms gathered, bees at a tree, a fire out."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, placed
from rushes.papercut.deeds_neighbours import emptied, people_of
from rushes.papercut.deeds_parts import burst, group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_FIRES = frozenset("fire campfire bonfire flame blaze wildfire".split())
_GROWS_LOW = frozenset(
    "mushroom toadstool flower strawberry berry herb shell seashell pebble acorn chestnut nut conker daisy".split()
)
_WHIRLED = "lift, whirl, whirl up, carry off, carry away, snatch, snatch up, toss, sweep up, suck up".split(", ")


def gather_low(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bent down to what grows or lies on the ground; a full basket stands by."""
    if who.kind != "person" or last(target).rstrip("s") not in _GROWS_LOW:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    noun = last(target).rstrip("s")
    for old in [m for m in play.tracks if last(m.name).rstrip("s") == noun]:
        play.tracks[old].start(replace(play.here(old, 0.0), alpha=0.0))
    spots = []
    for k, (ahead, high) in enumerate(((0.5, 0.26), (0.78, 0.2), (1.05, 0.28), (1.35, 0.18))):
        spot = State(here.x + side * ahead * tall, 0.0, side)
        thing = placed(play, noun, spot, high=high * tall, depth=who.depth + (0.004 if k % 2 else -0.003))
        spots.append((thing, spot))
    basket = placed(play, "basket", State(here.x - side * 0.5 * tall, 0.0, side), high=0.3 * tall, depth=-0.004)
    for k in range(3 if basket is not None else 0):
        full = State(here.x - side * (0.42 + 0.08 * k) * tall, -0.2 * tall, side)
        placed(play, noun, full, high=0.17 * tall, depth=0.004)
    first = spots[0][0]
    track = play.tracks[who]
    low = pick(who, ("pick_up", "crouch", "kneel", "bend"))
    track.start(here, pick(who, ("crouch", "kneel")))
    track.steps = track.steps[:1]
    track.then(0.05, action=pick(who, ("crouch", "kneel", low)), aim=first)
    if first is not None:
        play.tracks[first].then(0.6 * play.seconds, seconds=0.2 * play.seconds, x=here.x + side * 0.36 * tall,
                                y=-0.3 * tall)  # fmt: skip
    return True


def about_crown(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bees and butterflies, large enough to be seen, fly about the blossoms."""
    mark = play.find(target) or (play.prop(target, ("piece", "prop")) if target else None)
    small = who.kind == "animal" and who.height < 0.3 and getattr(who.thing, "medium", "") == "air"
    if not small or mark is None or mark.actor is not None:
        return False
    group = group_of(play, who)
    k = group.index(who)
    if not k:
        if mark not in play.tracks:
            play.add(mark, State(play.here(who, 0.0).x, 0.0, 1))
        play.brought.append(mark)
        play.tall = max(play.tall, 1.15 * mark.height)
        play.tracks[mark].start(State(play.here(who, 0.0).x, 0.0, 1))
    there = play.here(mark, 0.0)
    who.size = 0.16 * mark.height / who.thing.height
    a, track = 2.1 * k, play.tracks[who]
    fly = pick(who, ("fly", "glide"))
    for n in range(6):
        b = a + 0.9 * n
        x = there.x + 0.42 * mark.width * math.cos(b)
        y = there.y - mark.height * (0.62 + 0.2 * math.sin(1.7 * b))
        if n == 0:
            track.start(State(x, y, 1), fly)
            track.steps = track.steps[:1]
            continue
        facing = 1 if math.sin(b) < 0 else -1
        track.then(0.01 + 0.2 * (n - 1) * play.seconds, action=fly, seconds=0.2 * play.seconds, x=x, y=y, facing=facing)
    play.brought.append(who)
    return True


def under_ledge(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Under an overhanging rock, out of the weather."""
    if who.actor is None or last(target) not in ("rock", "boulder", "stone", "ledge", "overhang", "cliff"):
        return False
    hide(play, (last(target),))
    group = group_of(play, who)
    here, side = play.here(group[0], 0.0), play.here(group[0], 0.0).facing
    tall = max(m.height for m in (*people_of(play), who))
    if who is group[0] and placed(play, "overhanging rock", State(here.x, 0.02, side), high=1.55 * tall,
                                  depth=0.01) is None:  # fmt: skip
        return False
    play.tall = max(play.tall, 2.1 * tall)
    k = group.index(who)
    track = play.tracks[who]
    track.start(State(here.x + side * (0.1 - 0.4 * k) * tall, 0.0, side), pick(who, ("shiver", "crouch", "stand")))
    track.steps = track.steps[:1]
    track.settle()
    play.brought.append(who)
    return True


def douse(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bucket is emptied over the fire: it goes out, and smoke stands over the wet logs."""
    if who.actor is None or last(target) not in _FIRES:
        return False
    fire = play.find(target) or play.prop(target or "campfire", ("prop", "piece"))
    if fire is None or fire.actor is not None:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    x = here.x + side * 0.85 * tall
    fire.size, fire.depth = 0.5 * tall / fire.thing.height, who.depth - 0.003
    if fire not in play.tracks:
        play.add(fire, State(x, 0.0, side))
    out = 0.5 * play.seconds
    play.tracks[fire].start(State(x, 0.0, side, lit=1.0))
    play.tracks[fire].then(out, seconds=0.3, alpha=0.0)
    logs = placed(play, "logs", State(x, 0.0, side, alpha=0.0), wide=0.5 * tall, depth=fire.depth)
    smoke = placed(play, "smoke cloud", State(x, -0.15 * tall, side, alpha=0.0, scale=0.4), high=0.8 * tall,
                   depth=who.depth + 0.003)  # fmt: skip
    for late in (m for m in (logs, smoke) if m is not None):
        play.tracks[late].then(out, seconds=0.35, alpha=1.0, scale=1.0)
    bucket = play.another_thing("bucket", ("prop",))
    track = play.tracks[who]
    act = pick(who, ("pour", "reach", "work"))
    track.start(replace(here, facing=side), act)
    track.steps = track.steps[:1]
    if bucket is not None:
        bucket.size = max(bucket.size, 0.24 * tall / bucket.thing.height)
        play.hold(who, bucket, 0.0)
    track.then(0.02, action=act, aim=(x - side * 0.25 * tall, -0.45 * tall))
    for k in range(3):
        begin = (0.22 + 0.11 * k) * play.seconds
        burst(play, "splash", (x - side * 0.3 * tall, -0.5 * tall), (x, -0.1 * tall), begin, begin + 0.8)
    play.brought.append(fire)
    return True


def out_of_snow(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Snow flies from the paws or the spade, and out of the heap comes who lay in it."""
    mark = play.find(target)
    if who.actor is None or mark is None or mark is who or mark.actor is None:
        return False
    emptied(play, mark)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, mark.height
    x = here.x + side * (0.55 * tall + 0.5 * who.width)
    if last(group_of(play, who)[0].name) == last(who.name) and who is group_of(play, who)[0]:
        heap = placed(play, "snowdrift", State(x, 0.03 * tall, 1), wide=1.7 * tall, depth=mark.depth - 0.004)
        track = play.tracks[mark]
        track.start(State(x, 0.62 * tall, -side), pick(mark, ("reach", "wave")))
        track.steps = track.steps[:1]
        track.then(0.25 * play.seconds, action=pick(mark, ("wave", "reach")), seconds=0.5 * play.seconds,
                   pace="even", y=0.3 * tall)  # fmt: skip
        play.cut_off[mark] = 0.02
        if heap is None:
            return False
        play.brought += [mark, heap]
    act = pick(who, ("dig", "paw", "work"))
    play.tracks[who].start(replace(here, facing=side), act)
    play.tracks[who].settle()
    for k in range(int(play.seconds / 0.8)):
        root = (here.x + side * 0.5 * max(who.width, 0.4 * who.height), -0.1)
        burst(play, "splash", root, (root[0] - side * 0.7, -0.6), 0.2 + 0.8 * k, 0.9 + 0.8 * k)
    return True


def blown_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Off the head, over and over on the wind, down into what lies ahead; one reaches after it."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or thing is None or thing.actor is not None:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    share = {"kite": 0.45, "balloon": 0.45, "tent": 0.8}.get(last(target), 0.3)
    thing.size, thing.depth = share * tall / max(thing.thing.width, thing.thing.height), who.depth - 0.004
    if thing not in play.tracks:
        play.add(thing, here)
    track = play.tracks[thing]
    track.start(State(here.x, -0.95 * tall, side))
    track.steps = [replace(s, carrier=None) for s in track.steps[:1]]
    falls = last(target) not in ("kite", "balloon", "letter", "map", "newspaper")
    ways = ((0.45, 1.12, -30.0), (0.8, 0.9, 40.0), (1.15, 0.6, 150.0), (1.4, 0.0, 190.0))
    ways = ways if falls else ((0.4, 1.05, -12.0), (0.7, 1.2, 14.0), (1.0, 1.36, -16.0), (1.3, 1.5, 18.0))
    for n, (x, y, turn) in enumerate(ways):
        track.then((0.08 + 0.2 * n) * play.seconds, seconds=0.2 * play.seconds, pace="even",
                   x=here.x + side * x * tall, y=-y * tall, turn=side * turn)  # fmt: skip
    play.cut_off[thing] = 0.0
    play.tracks[who].start(here, pick(who, ("reach", "stand")))
    play.tracks[who].steps = play.tracks[who].steps[:1]
    play.tracks[who].then(0.05, action=pick(who, ("reach", "point")), facing=side, aim=thing)
    play.brought += [who, thing]
    play.tall = max(play.tall, (1.6 if falls else 2.2) * tall)
    return True


def whirl_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Round the funnel of a tornado and up, turning over and over."""
    mark = play.find(target) if what.verb in _WHIRLED else None
    if last(who.name) not in ("tornado", "whirlwind", "twister", "cyclone") or mark is None or mark is who:
        return False
    here = play.here(mark, 0.0)
    high = who.height
    play.tall = max(play.tall, 1.1 * high)
    mark.size *= min(1.0, 0.36 * high / max(mark.height, mark.width))
    mark.depth = who.depth - 0.004
    track = play.tracks[mark]
    act = pick(mark, ("call", "stand")) if mark.actor is not None else "stand"
    track.start(State(here.x + 0.55 * high, 0.0, -1), act)
    track.steps = track.steps[:1]
    for n in range(5):
        x = here.x + (0.28 if n % 2 else -0.28) * high * (0.6 + 0.12 * n)
        track.then(0.02 + 0.18 * n * play.seconds, action=act, seconds=0.18 * play.seconds, pace="even", x=x,
                   y=-0.15 * (n + 1) * high, turn=62.0 * (n + 1), facing=-1)  # fmt: skip
    play.tracks[who].start(replace(here, y=0.0))
    play.tracks[who].steps = play.tracks[who].steps[:1]
    play.brought += [who, mark]
    return True


def shed_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A dandelion lets go of its seeds: one after the other they sail off under their white parachutes."""
    if last(who.name) not in ("dandelion", "thistle"):
        return False
    here, wide = play.here(who, 0.0), play.frame[0]
    who.size = 0.62 * play.frame[1] / who.thing.height
    play.tracks[who].start(replace(here, y=0.0))
    for k in range(9):
        a = 0.7 * k
        root = State(here.x + 0.2 * who.height * math.cos(a), -who.height * (0.72 + 0.2 * math.sin(a)), 1)
        seed = placed(play, "dandelion seed", root, high=0.24 * who.height, depth=-0.004)
        if seed is None:
            break
        play.tracks[seed].then(0.02 + 0.05 * k * play.seconds, seconds=0.5 * play.seconds, pace="even",
                               x=root.x + (0.2 + 0.03 * k) * wide, y=root.y - (0.05 + 0.04 * (k % 4)) * play.frame[1],
                               turn=20.0)  # fmt: skip
    play.brought.append(who)
    return True


def frost_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Ice flowers grow over a pane from its corners."""
    if last(who.name) not in ("window", "pane"):
        return False
    here, high = play.here(who, 0.0), 0.9 * play.frame[1]
    who.size = high / who.thing.height
    play.tracks[who].start(replace(here, y=0.0))
    for k in range(8):
        x, y = (-0.3, 0.3, -0.3, 0.3, 0.0, -0.14, 0.16, 0.0)[k], (0.1, 0.1, 0.66, 0.66, 0.08, 0.36, 0.4, 0.62)[k]
        spot = State(here.x + x * who.width, -y * high, 1 if k % 2 else -1, scale=0.05, alpha=0.0)
        flower = placed(play, "frost", spot, high=(0.26 + 0.05 * (k % 3)) * high, depth=-0.006)
        if flower is None:
            return k > 0
        play.tracks[flower].then(0.02 + 0.08 * k * play.seconds, seconds=0.3 * play.seconds, scale=1.0, alpha=0.95)
    play.brought.append(who)
    return True


OPEN_AIR: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "frost over": frost_over,
    **dict.fromkeys(("put out", "douse", "extinguish", "quench", "stamp out", "fight", "battle", "beat out"), douse),
    **dict.fromkeys(("dig out", "dig up", "uncover", "dig free"), out_of_snow),
    **dict.fromkeys(("gather", "pick", "collect", "gather up", "forage", "pick up"), gather_low),
    **dict.fromkeys(("visit", "circle", "pollinate", "buzz around"), about_crown),
    **dict.fromkeys(_WHIRLED, whirl_up),
    **dict.fromkeys(("shelter", "hide under", "huddle", "take cover", "crouch"), under_ledge),
    "lose to wind": blown_off,
    **dict.fromkeys(("lose", "shed", "release", "drop", "scatter"), shed_down),
}  # fmt: skip
