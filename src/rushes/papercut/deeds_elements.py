"""Deeds of sea, sky and rock: boats that go down, rockets that lift off, parachutes, ropes on rock faces, vines."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, placed
from rushes.papercut.deeds_heights import lay_pit
from rushes.papercut.deeds_neighbours import emptied
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_ROCKETS = frozenset("rocket spaceship spacecraft shuttle capsule ufo saucer".split())
_FLOATS = frozenset("log plank mast barrel board trunk wreckage driftwood beam timber branch debris wreck".split())
_WET = frozenset("sea ocean river lake seas water flooded stream pond rapids".split())


def go_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Her bow rises and she slides under, until little more than that is to be seen."""
    if who.kind != "vehicle" or getattr(who.thing, "medium", "") != "water":
        return False
    here, high = play.here(who, 0.0), who.height
    play.cut_off[who] = here.y + 0.04 * high
    play.tall = max(play.tall, 1.7 * high)
    track = play.tracks[who]
    track.start(here)
    lean = -here.facing * 16.0
    track.then(0.02, seconds=0.35 * play.seconds, y=here.y + 0.3 * high, turn=lean)
    track.then(0.37 * play.seconds, seconds=0.45 * play.seconds, y=here.y + 0.62 * high, turn=1.9 * lean)
    for k, share in enumerate((-0.36, 0.0, 0.34)):
        spray = State(here.x + share * who.width, here.y + 0.06 * high, 1 if k % 2 else -1, alpha=0.0)
        splash = placed(play, "splash of water", spray, wide=0.36 * who.width, depth=who.depth - 0.004)
        if splash is not None:
            play.tracks[splash].then(0.1 + 0.1 * k, seconds=0.3, alpha=0.9)
    return True


def lift_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Smoke rolls out to both sides, and on its fire it goes up and up."""
    if who.kind != "vehicle" or last(who.name) not in _ROCKETS:
        return False
    here, high = play.here(who, 0.0), who.height
    play.tall = max(play.tall, 2.5 * high)
    track = play.tracks[who]
    track.start(replace(here, y=0.0))
    track.then(0.05 * play.seconds, seconds=0.85 * play.seconds, pace="even", y=-1.3 * high)
    for k, share in enumerate((-0.5, 0.5, -1.1, 1.1, 0.0)):
        puff = State(here.x + 0.5 * share * high, 0.0, 1, scale=0.3)
        smoke = placed(play, "smoke cloud", puff, high=(0.34 - 0.05 * (k // 2)) * high, depth=-0.004 - 0.001 * k)
        if smoke is not None:
            play.tracks[smoke].then(0.02, seconds=0.3 * play.seconds, scale=1.0)
    play.brought.append(who)
    return True


def parachute(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Under the open canopy down out of the sky, the machine that was left falling away in flames."""
    left = play.find(target)
    afloat = left is not None and getattr(left.thing, "medium", "") == "water"
    if who.kind != "person" or (what.verb == "bail out" and afloat):  # a boat is bailed out with a bucket
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    play.tall = max(play.tall, 4.4 * tall)
    canopy = placed(play, "parachute", here, high=1.75 * tall, depth=who.depth + 0.004)
    tracks = [play.tracks[who]] + ([play.tracks[canopy]] if canopy is not None else [])
    up = pick(who, ("cheer", "climb", "reach"))
    for k, track in enumerate(tracks):
        lift = -0.72 * tall * k
        track.start(State(here.x - side * 0.25 * tall, -2.0 * tall + lift, side), up if not k else "stand")
        track.steps = track.steps[:1]
        for n in range(4):
            track.then(0.01 + 0.24 * n * play.seconds, seconds=0.24 * play.seconds, pace="even",
                       x=here.x + side * (0.25 * (n + 1) - 0.25) * tall, y=(-2.0 + 0.42 * (n + 1)) * tall + lift,
                       turn=5.0 if n % 2 else -5.0)  # fmt: skip
    plane = play.find(target) or next((m for m in play.tracks if m.kind == "vehicle"), None)
    if plane is None and target:
        plane = play.prop(target, ("vehicle",))
    if plane is not None and plane.kind == "vehicle":
        plane.size, plane.depth = 0.8 * tall / plane.thing.height, 0.03
        if plane not in play.tracks:
            play.add(plane, here)
        flame = 1.0 if "burning" in plane.name or (plane.subject and "burning" in plane.subject.look) else 0.4
        x = here.x + side * 1.2 * tall
        play.tracks[plane].start(State(x, -3.0 * tall, side, flame=flame, lit=flame, turn=side * 8.0))
        play.tracks[plane].then(0.02, seconds=0.95 * play.seconds, pace="even", x=x + side * 1.3 * tall,
                                y=-1.9 * tall, turn=side * 24.0)  # fmt: skip
        for k in range(3):
            trail = State(x - side * (0.45 + 0.4 * k) * tall, -3.15 * tall - 0.12 * k * tall, side)
            smoke = placed(play, "smoke cloud", trail, high=(0.5 - 0.08 * k) * tall, depth=0.034)
            if smoke is not None:
                play.tracks[smoke].then(0.02, seconds=0.95 * play.seconds, x=trail.x + side * tall,
                                        y=trail.y + 0.8 * tall)  # fmt: skip
        play.brought.append(plane)
    play.brought.append(who)
    return True


def _face(play: Play, tall: float, x: float, side: int, high: float) -> Cast | None:
    """A rock face that falls off towards `side` at `x`, that high."""
    hide(play, ("cliff", "rope", "ledge"))
    cliff = placed(play, "cliff", State(x - side * 0.26 * high, 0.0, side), high=high, depth=0.012)
    play.tall = max(play.tall, high + 1.5 * tall)
    return cliff


def on_rope(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a rope over the edge of a rock face, swinging, nothing below the feet."""
    if who.kind != "person" or last(target) not in ("rope", "line", "cliff", "ledge", "rock", "cord"):
        return False
    emptied(play, who)
    here, tall = play.here(who, 0.0), who.height
    high = 3.0 * tall
    if _face(play, tall, here.x - 0.42 * tall, 1, high) is None:
        return False
    x, y = here.x, -1.1 * tall
    line = placed(play, "winch line", State(x, y - 0.6 * tall, 1), high=high + y - 0.6 * tall, depth=who.depth + 0.003)
    act = pick(who, ("climb", "reach"))
    track = play.tracks[who]
    track.start(State(x, y, -1), act)
    track.steps = track.steps[:1]
    for n in range(5):
        sway = 0.05 * tall * (1 if n % 2 else -1)
        track.then(0.01 + 0.2 * n * play.seconds, action=act, seconds=0.2 * play.seconds, x=x + sway,
                   turn=4.0 if n % 2 else -4.0)  # fmt: skip
    play.brought += [who, *([line] if line is not None else [])]
    return True


def haul_from_face(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One stands at the brink and pulls; on the rope the other comes up along the rock."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark is who or mark.actor is None or not _steep(play):
        return False
    emptied(play, who)
    here, tall = play.here(who, 0.0), who.height
    high = 2.3 * tall
    edge = here.x
    if _face(play, tall, edge, 1, high) is None:
        return False
    rank = group_of(play, who).index(who)
    stand = edge - (0.75 + 0.5 * rank) * tall
    pull = pick(who, ("pull", "reach"))
    mine = play.tracks[who]
    mine.start(State(stand, -0.97 * high, 1), pull)
    mine.steps = mine.steps[:1]
    mine.then(0.01, action=pull, seconds=0.75 * play.seconds, pace="even", x=stand - 0.3 * tall, rate=0.5)
    if rank:
        return True
    track, x = play.tracks[mark], edge + 0.28 * tall
    track.start(State(x, -0.35 * tall, -1), pick(mark, ("climb", "hold")))
    track.steps = track.steps[:1]
    track.then(0.01, action=pick(mark, ("climb", "hold")), seconds=0.75 * play.seconds, pace="even",
               y=-0.97 * high + 0.55 * tall)  # fmt: skip
    play.lines[mark] = (who, (edge, -high), None)
    play.brought += [who, mark]
    return True


def _steep(play: Play) -> bool:
    words = {*play.place.split(), *(w for p in play.pieces for w in p.split())}
    return bool(words & {"mountain", "cliff", "peak", "ledge", "rock", "summit", "crag", "canyon", "gorge", "glacier"})


def swing_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a long vine or rope from above, in an arc from one side to the other."""
    if who.actor is None:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    hide(play, ("vine", "rope", "liana"))
    long, top = 2.5 * tall, -3.5 * tall
    play.tall = max(play.tall, 3.2 * tall)
    noun = "hanging rope" if last(target) == "rope" else "hanging vine"
    vine = placed(play, noun, State(here.x, top + long, side), high=1.25 * long, depth=who.depth + 0.003)
    if vine is None:
        return False
    act = pick(who, ("climb", "reach", "hang"))
    mine, its = play.tracks[who], play.tracks[vine]
    times = 7
    for n in range(times + 1):
        a = math.radians(-34.0 * math.cos(math.pi * n / times)) * side  # from behind to ahead
        x, y, turn = here.x + long * math.sin(a), top + long * math.cos(a), -math.degrees(a)
        body = State(x + 0.8 * tall * math.sin(0.6 * a), y + 0.55 * tall, side, turn=0.6 * turn)
        if n == 0:
            mine.start(body, act)
            mine.steps = mine.steps[:1]
            its.start(State(x, y, side, turn=turn))
            continue
        when, while_ = 0.01 + 0.12 * (n - 1) * play.seconds, 0.12 * play.seconds
        mine.then(when, action=act, seconds=while_, pace="even", x=body.x, y=body.y, turn=body.turn)
        its.then(when, seconds=while_, pace="even", x=x, y=y, turn=turn)
    play.brought.append(who)
    return True


def carried_ashore(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the surf with whoever was drowning in the arms; the sea is about the knees at first."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark is who or mark.actor is None:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    x, walks = here.x - side * 0.6 * tall, pick(who, ("carry", "walk"))
    track, other = play.tracks[who], play.tracks[mark]
    mark.depth = who.depth - 0.003
    lies = pick(mark, ("lie", "sleep", "sit"))
    arms = 0.5 * who.height
    track.start(State(x, 0.16 * tall, side), walks)
    track.steps = track.steps[:1]
    other.start(State(x + side * 0.3 * tall, 0.16 * tall - arms, -side), lies)
    other.steps = other.steps[:1]
    for member, lift, ahead in ((track, 0.0, 0.0), (other, -arms, 0.3)):
        action = walks if member is track else lies
        member.then(0.01, action=action, seconds=0.6 * play.seconds, pace="even", y=lift,
                    x=here.x + side * (0.4 + ahead) * tall)  # fmt: skip
    play.brought += [who, mark]
    return True


def in_orbit(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Afloat at a satellite or station that is as large as oneself, the hands on it."""
    if who.kind != "person" or last(target) not in ("satellite", "probe", "telescope", "station", "antenna"):
        return False
    if not {"space", "orbit", "planet"} & {*play.place.split()}:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    thing = play.find(target) or play.prop(target or "satellite", ("prop", "piece", "vehicle"))
    if thing is None or thing.actor is not None:
        return False
    thing.size, thing.depth = 1.3 * tall / thing.thing.height, who.depth + 0.004
    spot = State(here.x + side * 0.95 * tall, -0.15 * tall, side, turn=side * 8.0)
    if thing not in play.tracks:
        play.add(thing, spot)
    play.tracks[thing].start(spot)
    play.tracks[thing].steps = play.tracks[thing].steps[:1]
    play.tool(who, what, 0.0, None)
    track = play.tracks[who]
    work = pick(who, ("work", "reach"))
    track.start(replace(here, y=-0.3 * tall, turn=side * 10.0), work)
    track.settle()
    for n in range(4):
        track.then(0.02 + 0.24 * n * play.seconds, action=work, seconds=0.24 * play.seconds,
                   y=-(0.36 if n % 2 else 0.28) * tall, aim=(spot.x - side * 0.3 * tall, -0.75 * tall))  # fmt: skip
    play.tall = max(play.tall, 1.9 * tall)
    play.brought.append(thing)
    return True


def bury_thing(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A pit lies open, its earth beside it; what is buried goes down into it."""
    thing = play.find(target) or (play.prop(target, ("prop", "piece")) if target else None)
    if who.kind != "person" or thing is None or thing.actor is not None or thing is who:
        return False
    group = group_of(play, who)
    here, side, tall = play.here(who, 0.0), play.here(group[0], 0.0).facing, who.height
    if who is group[0]:
        emptied(play, who)
        thing.size *= min(1.6, max(1.0, 0.4 * tall / thing.height), 0.9 * tall / thing.width)
        thing.depth = who.depth - 0.003
        wide = max(1.0 * tall, 1.45 * thing.width)
        x = here.x + side * (0.3 * tall + 0.5 * wide)
        if lay_pit(play, x, wide) is None:
            return False
        if thing not in play.tracks:
            play.add(thing, State(x, 0.0, side))
        rim = State(x, -0.12 * tall, side)
        track = play.tracks[thing]
        track.start(rim)
        track.steps = [replace(s, carrier=None) for s in track.steps[:1]]
        track.then(0.3 * play.seconds, seconds=0.4 * play.seconds, pace="even", y=0.72 * thing.height)
        play.cut_off[thing] = 0.06 * wide
        play.brought.append(thing)
    play.tool(who, what, 0.0, None)
    dig = pick(who, ("dig", "work"))
    play.tracks[who].start(replace(here, facing=side), dig)
    play.tracks[who].settle()
    return True


def signal_ship(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the shore, both arms up, and out on the water a ship comes nearer."""
    if who.kind != "person":
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    play.landed.update(group_of(play, who))
    hide(play, ("ship", "boat"))
    if who is group_of(play, who)[0]:
        far = State(here.x + side * 2.4 * tall, -0.35 * tall, -side)
        ship = placed(play, "ship" if target is None else target, far, high=1.5 * tall, depth=0.02)
        if ship is None:
            return False
        play.tracks[ship].then(0.02, seconds=0.9 * play.seconds, pace="even", x=here.x + side * 1.5 * tall)
    track = play.tracks[who]
    for n in range(4):
        track.then(0.02 + 0.24 * n * play.seconds, action=pick(who, (("cheer", "wave") if n % 2 else ("wave",))),
                   facing=side)  # fmt: skip
    play.brought.append(who)
    play.tall = max(play.tall, 2.3 * tall)
    return True


def into_sea(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a high arc out of the hand over the beach, and far out on the water it floats."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or thing is None or thing.actor is not None:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    thing.size, thing.depth = 0.36 * tall / max(thing.thing.width, thing.thing.height), who.depth + 0.004
    if thing not in play.tracks:
        play.add(thing, here)
    track, off = play.tracks[thing], 0.2 * play.seconds
    track.start(State(here.x - side * 0.2 * tall, -0.95 * tall, side, turn=-side * 30.0))
    track.steps = [replace(s, carrier=None) for s in track.steps[:1]]
    out = State(here.x + side * 1.35 * tall, -0.44 * tall, side)
    track.then(off, seconds=0.42 * play.seconds, pace="even", x=out.x, y=out.y, hop=0.6 * tall, turn=side * 400.0,
               scale=0.75)  # fmt: skip
    track.then(0.64 * play.seconds, seconds=0.3, turn=side * 420.0)
    splash = placed(play, "splash of water", replace(out, alpha=0.0), wide=0.5 * tall, depth=thing.depth - 0.001)
    if splash is not None:
        play.tracks[splash].then(0.62 * play.seconds, seconds=0.15, alpha=0.9)
    mine = play.tracks[who]
    mine.start(replace(here, facing=side), pick(who, ("throw", "reach")))
    mine.steps = mine.steps[:1]
    mine.then(0.66 * play.seconds, action=pick(who, ("look", "stand")))
    play.brought += [who, thing]
    play.tall = max(play.tall, 1.9 * tall)
    return True


def hold_afloat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """To the chest in the water, both arms over a log, a plank, a mast that floats."""
    if who.actor is None or last(target) not in _FLOATS or not {*play.place.split()} & _WET:
        return False
    emptied(play, who)
    group, here, side = group_of(play, who), play.here(who, 0.0), play.here(who, 0.0).facing
    tall, first = who.height, group_of(play, who)[0]
    if who is first:
        hide(play, (last(target),))
        log = placed(play, "log", State(here.x, 0.06 * tall, side), wide=(1.0 + 0.6 * len(group)) * tall, depth=-0.006)
        if log is None:
            return False
        log.size = min(log.size, 0.3 * tall / log.thing.height * (1.4 if len(group) > 1 else 1.0))
        for n in range(4):
            play.tracks[log].then(0.02 + 0.24 * n * play.seconds, seconds=0.24 * play.seconds,
                                  y=(0.02 if n % 2 else 0.08) * tall, turn=2.0 if n % 2 else -2.0)  # fmt: skip
    k = group.index(who)
    x = play.here(first, 0.0).x + side * 0.55 * tall * ((k + 1) // 2) * (1 if k % 2 else -1)
    track = play.tracks[who]
    track.start(State(x, 0.52 * tall, side), pick(who, ("reach", "hold", "swim")))
    track.steps = track.steps[:1]
    for n in range(4):
        track.then(0.02 + 0.24 * n * play.seconds, action=pick(who, ("reach", "hold", "swim")),
                   seconds=0.24 * play.seconds, y=(0.48 if n % 2 else 0.54) * tall)  # fmt: skip
    play.landed.add(who)
    play.cut_off[who] = 0.08 * tall
    play.brought.append(who)
    return True


def face_monster(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Eye to eye under water with what is as large as the submarine."""
    mark = play.find(target)
    under = who.kind == "vehicle" and getattr(who.thing, "medium", "") == "water" and play.place == "underwater"
    if not under or mark is None or mark.kind != "animal":
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    mark.size = 0.95 * who.width / max(mark.thing.width, mark.thing.height)
    gap = 0.5 * (who.width + mark.width) + 0.15 * who.width
    deep = State(here.x - side * 0.5 * gap, -0.5 * who.height, side)
    play.tracks[who].start(deep)
    play.tracks[who].steps = play.tracks[who].steps[:1]
    other = play.tracks[mark]
    other.start(State(deep.x + side * (gap + 0.5 * who.width), -0.5 * who.height, -side), pick(mark, ("swim", "float")))
    other.steps = other.steps[:1]
    other.then(0.02, seconds=0.5 * play.seconds, x=deep.x + side * gap)
    play.brought += [who, mark]
    play.tall = max(play.tall, 0.62 * (who.width + mark.width))
    return True


ELEMENTS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("sink", "go down", "go under", "founder", "capsize", "submerge"), go_down),
    **dict.fromkeys(("blast off", "lift off", "take off", "launch into", "soar up", "launch"), lift_off),
    **dict.fromkeys(("parachute", "parachute down", "bail out"), parachute),
    **dict.fromkeys(("hang", "dangle", "hang from"), on_rope),
    **dict.fromkeys(("haul up", "pull up", "draw up", "hoist up", "heave up"), haul_from_face),
    **dict.fromkeys(("swing across", "swing over"), swing_over),
    **dict.fromkeys(("bury", "inter", "stash"), bury_thing),
    **dict.fromkeys(("cling", "cling to", "hold on", "hold on to", "hang on", "grip", "clutch"), hold_afloat),
    "throw into sea": into_sea,
    "signal to ship": signal_ship,
    **dict.fromkeys(("meet", "encounter", "face", "discover", "fight", "run into"), face_monster),
    "carry ashore": carried_ashore,
    **dict.fromkeys(("repair", "fix", "mend", "service", "examine"), in_orbit),
}  # fmt: skip
