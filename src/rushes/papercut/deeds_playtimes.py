"""Deeds of play out of doors: a sled on its slope, hide and seek, puddles, heaps of leaves, seesaws, a first bike."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_landings import end_in
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.deeds_playthings import PAPERS, PLAYTHINGS, leads, stand_at
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_RISE = 0.52  # metres down for a metre ahead, as the hillside is cut
_TILT = math.degrees(math.atan(_RISE))
_WATER = (0.42, 0.6, 0.72)


def lose_on_way(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It slips out of the hand and lies there while its owner walks on; later they stand with empty hands and cry."""
    if who.kind != "person" or not target:
        return False
    thing = play.find(target) or play.another_thing(target)
    if thing is None or thing is who:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    if thing not in play.tracks:
        play.add(thing, here)
    thing.size, thing.depth = 0.4 * tall / max(thing.thing.height, 0.7 * thing.thing.width), -0.008
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
    track, lies = play.tracks[who], play.tracks[thing]
    spot = here.x - side * 0.75 * tall
    if at > 0:
        drop = 0.2 * play.seconds
        walk = pick(who, ("walk",))
        hand = -0.42 * tall
        track.start(State(spot - side * 0.35 * tall, 0.0, side), walk)
        track.then(0.01, action=walk, seconds=play.seconds, pace="even", x=here.x + side * 0.8 * tall)
        track.settle()
        lies.start(State(spot - side * 0.5 * tall, hand, side))
        lies.then(0.01, seconds=drop, pace="even", x=spot)
        lies.then(drop + 0.02, seconds=0.4, pace="fall", y=0.0, turn=-side * 80.0)
    else:
        lies.start(State(spot - side * 0.3 * tall, 0.0, side, turn=-side * 80.0))
        track.start(State(here.x + side * 0.7 * tall, 0.0, side), pick(who, ("cry", "sad")))
        track.settle()
    play.brought.append(thing)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def sled_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the sled down the whole slope, arms up."""
    if who.actor is None:
        return False
    crew = [*group_of(play, who), *(m for m in others(play, who) if m.kind == "person")]
    if who is not crew[0]:
        return True
    hide(play, ("sled", "sledge", "toboggan", "sleigh", "luge"))
    tall = who.height
    wide, foot = 9.0 * tall, 2.6 * tall
    slope = placed(play, "snowy hillside", State(foot - 0.5 * wide, 0.04, -1), wide=wide, depth=0.006)
    sled = placed(play, "wooden sled", State(0.0, 0.0, 1), wide=(0.8 + 0.4 * (len(crew) - 1)) * tall)
    if slope is None or sled is None:
        return False

    def level(x: float) -> float:
        return -max(0.0, (foot - x) - 0.08 * wide) * _RISE

    top, low = (-1.5 * tall, 1.0 * tall) if at > 0 else (0.6 * tall, 1.9 * tall)
    knee = foot - 0.08 * wide
    act = pick(who, ("sit_ground", "sit"))
    for k, member in enumerate([sled, *crew]):
        dx = 0.0 if k == 0 else (-0.1 - 0.36 * (k - 1)) * tall
        up = 0.0 if k == 0 else 0.5 * sled.height
        member.depth = -0.004 if k == 0 else 0.001 * k
        tilt = _TILT if k == 0 else 8.0
        track = play.tracks[member]
        track.start(State(top + dx, level(top + dx) - up, 1, turn=tilt), act if k else "stand")
        ends = min(low, knee)
        share = (ends - top) / (low - top)
        track.then(0.01, seconds=0.9 * share * play.seconds, pace="even", x=ends + dx, y=level(ends + dx) - up)
        if low > knee:
            track.then(0.9 * share * play.seconds + 0.02, seconds=0.9 * (1 - share) * play.seconds, pace="rise",
                       x=low + dx, y=-up, turn=0.0)  # fmt: skip
        track.settle()
    play.brought.remove(slope)
    play.tall = max(play.tall, 2.4 * tall)
    return True


def into_bush(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Head first: the legs stick out of it."""
    if who.kind != "person" or last(target) not in ("bush", "hedge", "shrub"):
        return end_in(play, who, what, at, target)
    hide(play, (last(target), "swing"))
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    bush = placed(play, "bush", State(here.x, 0.0, side), high=0.8 * tall, depth=-0.006)
    if bush is None:
        return False
    bush.size = min(bush.size, 1.5 * tall / bush.thing.width)
    x, up = here.x, -0.26 * tall
    landed = 0.3 * play.seconds if at > 0 else 0.0
    track = play.tracks[who]
    stuck = pick(who, ("jump", "spread", "stand"))
    if landed:
        track.start(State(x - side * 1.5 * tall, -1.3 * tall, side, turn=side * 20.0), pick(who, ("spread", "fall")))
        track.then(0.01, action=pick(who, ("spread", "fall")), seconds=landed, pace="fall", x=x, y=up, hop=0.3 * tall,
                   turn=side * 172.0)  # fmt: skip
        track.then(landed, action=stuck, seconds=0.1, turn=side * 180.0)
    else:
        track.start(State(x, up, side, turn=side * 180.0), stuck)
    for n in range(1, 9):  # the legs kick
        track.then(landed + 0.3 * n, action=pick(who, ("run", "walk")), seconds=0.3, turn=side * (176.0 + 8 * (n % 2)))
    play.tall = max(play.tall, 2.0 * tall)
    return True


def float_boat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Crouched at the puddle, the boat goes from the hand across it."""
    if who.kind != "person" or not target:
        return False
    crew = leads(play, who)
    if not crew:
        return True
    boat = play.find(target) or play.another_thing(target, ("prop", "vehicle"))
    tall = who.height
    pool = placed(play, "rain puddle", State(0.35 * tall, 0.07 * tall, 1), wide=2.0 * tall, depth=-0.003)
    if boat is None or boat.actor is not None or pool is None:
        return False
    hide(play, ("puddle",))
    pool.colour = _WATER
    play.tracks[pool].start(State(0.35 * tall, 0.07 * tall, 1))
    boat.size, boat.depth = 0.42 * tall / boat.thing.width, -0.006
    start, end = -0.32 * tall, 0.75 * tall
    play.add(boat, State(start, 0.0, 1))
    play.tracks[boat].start(State(start if at > 0 else 0.3 * tall, 0.02 * tall, 1))
    play.tracks[boat].then(0.1 * play.seconds, seconds=0.85 * play.seconds, pace="even", x=end)
    for k, member in enumerate(crew):
        x = -(0.72 + 0.5 * k) * tall
        stand_at(play, member, State(x, 0.0, 1), "crouch" if k == 0 else "look_down", "kneel")
        play.tracks[member].then(0.02, action=pick(member, ("crouch", "kneel")), aim=boat)
        play.tracks[member].then(0.6 * play.seconds, action=pick(member, ("crouch",) if k == 0 else ("clap",)))
    play.brought.append(boat)
    play.tall = max(play.tall, 1.35 * tall)
    return True


def hide_and_seek(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One covers the eyes at a tree and counts, the others look out from behind trees and bushes."""
    if who.kind != "person":
        return False
    crew = leads(play, who)
    if not crew:
        return True
    if len(crew) < 2:
        return False
    tall = who.height
    for x, noun, high, depth in ((-1.15, "tree", 2.9, 0.004), (1.15, "bush", 0.5, -0.006), (2.0, "tree", 2.7, -0.004),
                                 (0.45, "bush", 0.5, -0.005)):  # fmt: skip
        if noun == "bush" and x < 1 and len(crew) < 4:
            continue
        one = placed(play, noun, State(x * tall, 0.0, 1), high=high * tall, depth=depth)
        if one is not None and noun == "tree":
            play.brought.remove(one)
    seeker = crew[0]
    stand_at(play, seeker, State(-0.78 * tall, 0.0, -1), "cry", "close_eyes")  # hands before the face
    spots = (1.2, 2.32, 0.45, -1.6)
    for k, member in enumerate(crew[1:]):
        x = spots[k % 4] * tall + 0.3 * tall * (k // 4)
        low = pick(member, ("kneel",) if k % 2 == 0 else ("look", "stand"))
        track = play.tracks[member]
        if at > 0:
            track.start(State(x - (0.9 - 0.2 * k) * tall, 0.0, 1), pick(member, ("sneak", "run")))
            track.then(0.01, action=pick(member, ("sneak", "run")), seconds=0.22 * play.seconds, pace="even", x=x)
            track.then(0.23 * play.seconds, action=low, facing=-1)
        else:
            track.start(State(x, 0.0, -1), low)
    if at <= 0:
        track = play.tracks[seeker]
        track.start(State(-0.5 * tall, 0.0, 1), pick(seeker, ("look_far", "point")))
    play.tall = max(play.tall, 2.0 * tall)
    return True


def splash(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up and down with both feet in the water, which flies up on either side."""
    if who.actor is None:
        return False
    crew = list(group_of(play, who))
    if who is not crew[0]:
        return True
    tall = who.height
    for k, member in enumerate(crew):
        x = (k - 0.5 * (len(crew) - 1)) * 0.95 * tall
        pool = placed(play, "rain puddle", State(x, 0.06 * tall, 1), wide=1.1 * tall, depth=0.004)
        if pool is not None:
            pool.colour = _WATER
        track = play.tracks[member]
        track.start(State(x, 0.0, 1 if k % 2 == 0 else -1), pick(member, ("jump", "cheer")))
        drops = placed(play, "splash", State(x, 0.0, 1, alpha=0.0), wide=1.0 * tall, depth=-0.004)
        for n in range(1 + int(play.seconds / 0.9)):
            begin = 0.02 + 0.9 * n + 0.25 * k
            track.then(begin, action=pick(member, ("cheer", "jump")), seconds=0.5, hop=0.34 * tall, x=x + 0.001 * n)
            track.then(begin + 0.52, action=pick(member, ("laugh", "cheer")))
            if drops is not None:
                play.tracks[drops].then(begin + 0.45, seconds=0.1, alpha=0.95)
                play.tracks[drops].then(begin + 0.8, seconds=0.1, alpha=0.25)
    play.tall = max(play.tall, 1.6 * tall)
    return True


def send_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ball flies in an arc over the fence, and whoever lives on the other side shakes a fist at it."""
    if who.actor is None or not target:
        return False
    crew = leads(play, who)
    if not crew:
        return True
    owner = next((m for m in crew if m not in group_of(play, who)), None)
    ball = play.find(target) or play.another_thing(target)
    tall = who.height
    fence = placed(play, "fence end", State(0.0, 0.0, 1), high=0.95 * tall, depth=-0.003)
    if ball is None or ball.actor is not None or fence is None:
        return False
    hide(play, ("fence", "wall", "hedge"))
    play.tracks[fence].start(State(0.0, 0.0, 1))
    ball.size, ball.depth = 0.24 * tall / ball.thing.height, -0.006
    far = 1.0 * tall
    begin = 0.24 * play.seconds if at > 0 else 0.0
    start = State(-0.85 * tall, -0.7 * tall, 1)
    if ball not in play.tracks:
        play.add(ball, start)
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not ball)) for s in track.steps]
    flies = play.tracks[ball]
    flies.start(start if begin else State(far, 0.0, 1))
    if begin:
        flies.then(begin, seconds=1.1, pace="even", x=far, y=0.0, hop=1.0 * tall, turn=400.0)
    for k, member in enumerate(group_of(play, who)):
        stand_at(play, member, State(-(1.15 + 0.5 * k) * tall, 0.0, 1), "throw" if begin else "scared", "stand")
        play.tracks[member].then(begin + 1.2, action=pick(member, ("scared", "surprised")))
    if owner is not None:
        stand_at(play, owner, State(1.75 * tall, 0.0, -1), "cross_arms", "stand")
        play.tracks[owner].then(begin + 1.1, action=pick(owner, ("point", "fight")), aim=who)
        play.tracks[owner].then(begin + 2.0, action=pick(owner, ("carry_overhead", "point")))
    play.brought.append(ball)
    play.tall = max(play.tall, 2.1 * tall)
    return True


def rake_heap(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With the rake at a heap of leaves that has grown before them."""
    if who.kind != "person" or not target or "leaves" not in target:
        return False
    crew = list(group_of(play, who))
    if who is not crew[0]:
        return True
    tall = who.height
    hide(play, ("leaves", "heap", "leaf"))
    heap = placed(play, "heap of leaves", State(0.6 * tall, 0.02, 1), wide=1.3 * tall, depth=-0.004)
    if heap is None:
        return False
    if at > 0:
        play.tracks[heap].start(State(0.6 * tall, 0.02, 1, scale=0.45))
        play.tracks[heap].then(0.02, seconds=0.9 * play.seconds, pace="even", scale=1.0)
    for k, member in enumerate(crew):
        side = 1 if k % 2 == 0 else -1
        stand_at(play, member, State(0.6 * tall - side * 1.0 * tall, 0.0, side), "sweep", "work")
        tool = play.another_thing("rake")
        if tool is not None:
            play.hold(member, tool, 0.0)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def leap_into(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At a run and in an arc into the heap: they sit in it, arms up, and the leaves fly."""
    if who.actor is None or not target or "leaves" not in target:
        return False
    crew = list(group_of(play, who))
    if who is not crew[0]:
        return True
    tall = who.height
    hide(play, ("leaves", "heap", "leaf"))
    heap = placed(play, "heap of leaves", State(0.3 * tall, 0.02, 1), wide=1.7 * tall, depth=-0.006)
    if heap is None:
        return False
    landed = 0.3 * play.seconds if at > 0 else 0.0
    for k, member in enumerate(crew):
        x = (0.3 + 0.36 * (k - 0.5 * (len(crew) - 1))) * tall
        track = play.tracks[member]
        member.depth = 0.001 * k
        deep = -0.12 * tall  # the legs are in it
        if landed:
            track.start(State(x - 1.4 * tall, 0.0, 1), pick(member, ("run",)))
            track.then(0.01, action=pick(member, ("jump", "spread")), seconds=landed, pace="even", x=x, y=deep,
                       hop=0.7 * tall)  # fmt: skip
        else:
            track.start(State(x, deep, 1), pick(member, ("cheer",)))
        track.then(landed + 0.02, action=pick(member, ("cheer", "laugh")))
    for n in range(14):
        x, y = ((n * 0.618) % 1.0 - 0.3) * 1.8 * tall, -(0.5 + (n * 0.37) % 1.0) * tall
        leaf = placed(play, "leaf", State(0.3 * tall, -0.3 * tall, 1, alpha=0.0), high=0.13 * tall, depth=-0.008)
        if leaf is None:
            break
        leaf.colour = PAPERS[n % 2]
        play.tracks[leaf].then(landed + 0.01, seconds=0.5, alpha=1.0, x=x, y=y, turn=40.0 * n)
        play.tracks[leaf].then(landed + 0.6, seconds=play.seconds, y=y + 0.3 * tall, turn=40.0 * n + 90.0, sway=0.1)
    for k, member in enumerate(m for m in others(play, who) if m.kind == "person"):
        stand_at(play, member, State((1.5 + 0.5 * k) * tall, 0.0, -1), ("surprised", "laugh")[k % 2], "stand")
        rake = play.another_thing("rake") if k == 0 else None
        if rake is not None:
            play.hold(member, rake, 0.0)
    play.tall = max(play.tall, 1.8 * tall)
    return True


def ride_seesaw(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One at either end of the board, by turns up and down."""
    if who.kind != "person":
        return False
    crew = leads(play, who)
    if not crew:
        return True
    if len(crew) < 2:
        return False
    hide(play, ("seesaw",))
    tall = who.height
    board = placed(play, "seesaw board", State(0.0, -0.42 * tall, 1), wide=3.0 * tall, depth=-0.003)
    placed(play, "seesaw block", State(0.0, 0.0, 1), high=0.44 * tall, depth=-0.005)
    if board is None or who.actor is None:
        return False
    arm, lean, beat = 1.25 * tall, 11.0, 1.1
    rise = arm * math.sin(math.radians(lean))
    for k, member in enumerate(crew[:4]):
        side = -1 if k % 2 == 0 else 1
        act = pick(member, ("astride", "sit"))
        hip = member.actor.anchor("seat", Doing(act, 1.5, act))[1] * member.size if member.actor is not None else 0.0
        track = play.tracks[member]
        x = side * (arm - 0.4 * tall * (k // 2))
        base = -0.5 * tall - hip
        track.start(State(x, base + side * rise, -side), act)
        for n in range(1 + int(play.seconds / beat)):
            up = side * (1 if n % 2 else -1)
            track.then(0.01 + beat * n, seconds=beat, y=base + up * rise)
        track.settle()
    track = play.tracks[board]
    track.start(State(0.0, -0.42 * tall, 1, turn=lean))
    for n in range(1 + int(play.seconds / beat)):
        track.then(0.01 + beat * n, seconds=beat, turn=lean if n % 2 else -lean)
    play.tall = max(play.tall, 1.8 * tall)
    return True


def drench(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A jet of water out of the can or hose comes over somebody, who stands there dripping."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.actor is None or mark is who:
        return False
    tall = who.height
    held = next((m for m in play.tracks if last(m.name) in ("can", "hose", "bucket", "pistol")), None)
    tool = held or play.another_thing("watering can")
    stand_at(play, who, State(-0.75 * tall, 0.0, 1), "reach", "water")
    if tool is not None and tool.actor is None:
        tool.size = 0.36 * tall / tool.thing.height
        play.hold(who, tool, 0.0)
    begin = 0.14 * play.seconds if at > 0 else 0.0
    head = (0.5 * tall, -0.95 * mark.height)
    play.tracks[who].then(0.02, action=pick(who, ("reach", "water")), aim=(0.1 * tall, -0.85 * mark.height))
    stand_at(play, mark, State(0.55 * tall, 0.0, -1), "spread", "stand")
    play.tracks[mark].then(begin + 0.2, action=pick(mark, ("scared", "spread")))
    play.tracks[mark].then(begin + 1.6, action=pick(mark, ("shiver", "spread")))
    for n in range(16):
        drop = placed(
            play, "water drop", State(-0.2 * tall, -0.75 * tall, 1, alpha=0.0), high=0.13 * tall, depth=-0.008
        )
        if drop is None:
            break
        track = play.tracks[drop]
        for r in range(int(play.seconds / 1.3) + 1):
            when = begin + 0.08 * n + 1.3 * r
            track.then(when, x=-0.15 * tall, y=-0.72 * tall, alpha=1.0)
            track.then(when + 0.02, seconds=0.5, pace="even", x=head[0] + 0.14 * tall * ((n % 5) - 2), y=head[1],
                       hop=0.18 * tall)  # fmt: skip
            track.then(when + 0.54, seconds=0.5, pace="fall", y=0.0)
            track.then(when + 1.1, seconds=0.02, alpha=0.0)
    pool = placed(play, "rain puddle", State(0.55 * tall, 0.05 * tall, 1), wide=1.1 * tall, depth=0.004)
    if pool is not None:
        pool.colour = _WATER
        play.brought.remove(pool)
    play.tall = max(play.tall, 1.6 * tall)
    return True


def learn_to_ride(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the bike, and whoever teaches it runs behind with a hand on the saddle; later rides alone, arms thrown up."""
    bike = play.find(target) or (play.another_thing(target, ("vehicle", "prop")) if target else None)
    helper = next((m for m in others(play, who) if m.kind == "person"), None)
    if who.kind != "person" or bike is None or bike.actor is not None or helper is None or who.actor is None:
        return False
    tall = who.height
    if bike not in play.tracks:
        play.add(bike, State(0.0, 0.0, 1))
    bike.size, bike.depth = 1.15 * tall / bike.thing.width, 0.003
    act = pick(who, ("ride", "sit"))
    hip = who.actor.anchor("seat", Doing(act, 1.5, act))[1] * who.size
    saddle = -0.84 * bike.height
    way = 0.35 * play.frame[0]
    run = pick(helper, ("run", "walk"))
    holds = at > 0
    begin = -0.5 * way
    for member, dx, dy in ((bike, 0.0, 0.0), (who, -0.16 * bike.width, saddle - hip)):
        track = play.tracks[member]
        track.start(State(begin + dx, dy, 1), act if member is who else "stand")
        track.then(0.01, seconds=play.seconds, pace="even", x=begin + way + dx)
        track.settle()
    play.riders.pop(who, None)
    track = play.tracks[helper]
    x = begin - 0.3 * bike.width - 0.32 * helper.height
    if holds:
        track.start(State(x, 0.0, 1), run)
        track.then(0.01, action=run, seconds=play.seconds, pace="even", x=x + way, aim=bike)
        track.settle()
    else:
        track.start(State(x - 0.4 * tall, 0.0, 1), pick(helper, ("clap", "cheer")))
    play.brought.append(bike)
    play.tall = max(play.tall, 1.25 * helper.height)
    return True


def feel_dizzy(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Swaying on the feet, a hand at the head, stars going round it."""
    if who.actor is None:
        return False
    here, tall = play.here(who, 0.0), who.height
    track = play.tracks[who]
    track.start(here, pick(who, ("scared", "spread", "stand")))  # hands at the head
    for n in range(1 + int(play.seconds / 0.8)):
        track.then(0.01 + 0.8 * n, seconds=0.8, turn=9.0 if n % 2 else -9.0)
    for k in range(4):
        star = placed(play, "star", State(here.x, -1.1 * tall, 1), high=0.14 * tall, depth=-0.006 if k % 2 else 0.004)
        if star is None:
            break
        mine = play.tracks[star]
        for n in range(1 + int(play.seconds / 0.4)):
            a = math.tau * (n / 8 + k / 4)
            x, y = here.x + 0.34 * tall * math.cos(a), -(1.12 + 0.08 * math.sin(a)) * tall
            if n == 0:
                mine.start(State(x, y, 1))
            else:
                mine.then(0.4 * (n - 1) + 0.01, seconds=0.4, pace="even", x=x, y=y)
    play.tall = max(play.tall, 1.6 * tall)
    return True


_BUSES = frozenset("bus tram train coach streetcar schoolbus".split())


def race_to_bus(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Side by side at a run to the open door of what waits there; the first is at it, the others close behind."""
    if who.kind != "person" or last(target) not in _BUSES:
        return False
    crew = leads(play, who)
    if not crew:
        return True
    tall = who.height
    bus = play.find(target) or play.another_thing(target or "bus", ("vehicle",))
    if bus is None or bus.actor is not None:
        return False
    bus.size, bus.depth = 1.9 * tall / bus.thing.height, 0.01
    if bus not in play.tracks:
        play.add(bus, State(0.0, 0.0, 1))
    play.tracks[bus].start(State(1.5 * tall + 0.5 * bus.width, 0.0, 1))
    play.riders.clear()
    run = [pick(m, ("run", "walk")) for m in crew]
    for k, member in enumerate(crew):
        goal = 1.35 * tall - 0.55 * tall * k
        begin = goal - (2.0 * tall if at > 0 else 0.8 * tall)
        track = play.tracks[member]
        track.start(State(begin, 0.0, 1), run[k])
        track.then(0.01, action=run[k], seconds=(0.95 + 0.1 * k) * play.seconds, pace="even", x=goal)
        track.settle()
    play.tall = max(play.tall, 2.2 * tall)
    return True


PLAYTIMES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "lose on the way": lose_on_way, "sled down": sled_down, "float in puddle": float_boat,
    "play hide and seek": hide_and_seek, "splash in puddles": splash, "send over": send_over, "rake": rake_heap,
    "leap into": leap_into, "ride seesaw": ride_seesaw, "drench": drench, "learn to ride": learn_to_ride,
    "feel dizzy": feel_dizzy, **dict.fromkeys(("race", "run", "rush", "hurry", "dash", "sprint"), race_to_bus),
    **PLAYTHINGS, **dict.fromkeys(("end in", "end back in"), into_bush),
}  # fmt: skip
