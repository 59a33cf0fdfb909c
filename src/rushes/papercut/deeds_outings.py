"""Deeds of outings: a catch on the rod, a fish back into the sea, a plane that comes down, riders who bear one away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_parts import last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_PLANES = frozenset("biplane plane aeroplane airplane glider aircraft".split())
_MOUNTED = frozenset("rider cameleer horseman horsewoman bedouin nomad".split())
_BEARS = frozenset("carry bear bring take escort rescue".split())
_DRY = frozenset("desert oasis dune".split())


def _alone(play: Play, who: Cast) -> None:
    """Nothing in the hands."""
    play.tracks[who].steps = [replace(s, holding=()) for s in play.tracks[who].steps]


def reel_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The rod bends, and on its line the catch comes up out of the water; from a boat where one is in it."""
    thing = (play.find(target) or play.another_thing(target, ("prop", "animal"))) if target else None
    if who.kind != "person" or thing is None or thing is who or thing.kind not in ("prop", "shape", "animal"):
        return False
    if who.number:
        play.tracks[who].then(0.02, action=pick(who, ("cheer", "look")))
        return True
    rod = play.another_thing("bent rod")
    if rod is None:
        return False
    _alone(play, who)
    if thing not in play.tracks:
        play.add(thing, play.here(who, 0.0))
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    most = 0.9 if {"huge", "giant", "enormous", "big", "great"} & words_of(thing) else 0.45
    thing.size *= max(0.3 * tall, min(most * tall, thing.height)) / max(thing.height, 0.6 * thing.width)
    deck = _in_boat(play, who, here)
    track = play.tracks[who]
    track.start(replace(here, y=here.y - deck), pick(who, ("fish", "hold", "reach")))
    act = pick(who, ("fish", "hold"))
    x, y = who.actor.anchor("hand", Doing(act, 0.5, act)) if who.actor is not None else (0.0, -0.5 * tall)
    hand = (here.x + side * x * who.size, here.y - deck + y * who.size)
    rod.size, rod.depth = 0.62 * tall / rod.thing.height, who.depth - 0.002
    tip = (hand[0] + side * 0.96 * rod.width, hand[1] - 0.97 * rod.height)
    play.add(rod, State(hand[0] + side * 0.47 * rod.width, hand[1], side))
    low, high = 1.05 * thing.height + (0.1 * tall if deck else 0.0), tip[1] + 0.4 * tall + 0.8 * thing.height
    line = play.another_thing("taut line")
    if line is None:
        return False
    eye = -0.85 * thing.height  # where the line holds it
    long, short = (y + eye - tip[1] for y in (low, high))
    line.size, line.depth, thing.depth = long / line.thing.height, who.depth - 0.003, who.depth - 0.004
    play.cut_off[thing] = play.cut_off[line] = 0.04
    begin = at > 0.02 * play.seconds
    play.tracks[thing].start(State(tip[0], low if begin else high, side))
    play.add(line, State(tip[0], (low if begin else high) + eye, side, scale=1.0 if begin else short / long))
    play.tracks[thing].then(0.1 * play.seconds, seconds=0.5 * play.seconds, y=high)
    play.tracks[line].then(0.1 * play.seconds, seconds=0.5 * play.seconds, y=high + eye, scale=short / long)
    play.brought += [rod, thing]
    play.tall = max(play.tall, 1.25 * tall)
    return True


def _in_boat(play: Play, who: Cast, here: State) -> float:
    """How high over the water one stands in the boat that the picture has; 0 where there is none."""
    noun = next((p for p in play.pieces if category(p) == "vehicle"), None)
    boat = next((m for m in play.tracks if getattr(m.thing, "medium", "") == "water"), None)
    boat = boat or (play.another_thing(noun, ("vehicle",)) if noun else None)
    if boat is None or getattr(boat.thing, "medium", "") != "water":
        return 0.0
    if boat not in play.tracks:
        play.add(boat, here)
    boat.depth = who.depth - 0.001
    play.tracks[boat].start(State(here.x - 0.08 * boat.width * here.facing, 0.12 * boat.height, here.facing))
    play.landed.add(who)
    play.brought.append(boat)
    return 0.3 * boat.height


def overboard(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In an arc over the rail, down behind it into the water, which splashes."""
    thing = next((play.find(n) for n in (target,) if n and play.find(n) not in (None, who)), None)
    thing = thing or (play.another_thing(target, ("animal", "prop")) if target else None)
    if who.kind != "person" or thing is None or "overboard" not in what.verb:
        return False
    _alone(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    thing.size *= 0.3 * tall / max(thing.height, 0.7 * thing.width)
    if thing not in play.tracks:
        play.add(thing, here)
    loose = 0.2 * play.seconds
    hand, far = here.x + side * 0.3 * tall, here.x + side * 0.95 * tall
    track = play.tracks[thing]
    thing.depth = who.depth + 0.012
    play.cut_off[thing] = -0.03 * tall
    done = at <= 0.02 * play.seconds
    away = State(far, 0.1 * tall, side, turn=side * 70.0)
    track.start(away if done else State(hand, -0.62 * tall, side), pick(thing, ("swim", "jump", "stand")))
    if not done:
        track.then(loose, seconds=0.34 * play.seconds, pace="even", x=far, y=-0.16 * tall, hop=0.55 * tall,
                   turn=side * 70.0)  # fmt: skip
        track.then(0.54 * play.seconds, seconds=0.2, x=away.x, y=away.y)
    splash = play.another_thing("splash of water")
    if splash is not None:
        splash.size, splash.depth = 0.42 * tall / splash.thing.width, who.depth + 0.01
        drops = play.add(splash, State(far, -0.12 * tall, side, alpha=0.0))
        drops.then(0.02 if done else 0.54 * play.seconds, seconds=0.08, alpha=1.0)
        play.brought.append(splash)
    play.brought.append(thing)
    mine = play.tracks[who]
    mine.start(replace(here, facing=side), pick(who, ("hold", "stand") if not done else ("wave", "look")))
    if not done:
        mine.then(loose - 0.3, action=pick(who, ("throw", "reach")), facing=side)
        mine.then(0.66 * play.seconds, action=pick(who, ("wave", "look")), facing=side)
    return True


def crash(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down out of the sky, smoke behind it, nose into the ground; who flew it lies beside."""
    if who.kind != "person" or last(target) not in _PLANES:
        return False
    plane = next((m for m in play.tracks if m.kind == "vehicle"), None) or play.another_thing("biplane", ("vehicle",))
    if plane is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    plane.size = 1.5 * tall / plane.thing.height
    plane.depth = who.depth + 0.006
    if plane not in play.tracks:
        play.add(plane, here)
    hits, x = 0.42 * play.seconds, here.x + side * 0.5 * tall
    down = State(x, 0.18 * plane.height, side, turn=side * 24.0)
    track, done = play.tracks[plane], at <= 0.02 * play.seconds
    track.start(down if done else State(x - side * 1.6 * tall, -1.5 * tall, side, turn=side * 32.0))
    if not done:
        track.then(0.01, seconds=hits, pace="fall", x=down.x, y=down.y, turn=down.turn)
        track.then(hits, seconds=0.2, shake=0.06)
    for k in range(3):
        cloud = play.another_thing("smoke", ("piece", "prop"))
        if cloud is None:
            break
        cloud.size, cloud.depth = (0.95 - 0.14 * k) * tall / cloud.thing.height, plane.depth + 0.002
        puff = play.add(cloud, State(x + side * (0.3 - 0.35 * k) * tall, -0.42 * tall, 1, alpha=float(done)))
        puff.then(hits, seconds=0.2, alpha=1.0)
        play.brought.append(cloud)
    mine = play.tracks[who]
    beside = here.x - side * 1.05 * tall
    lies = pick(who, ("sit_ground", "sit", "lie"))
    mine.start(State(beside, 0.0, side, alpha=float(done)), lies)
    mine.settle()
    mine.then(hits + 0.15, seconds=0.1, alpha=1.0)
    play.brought.append(plane)
    play.tall = max(play.tall, 2.3 * tall)
    return True


def bear_away(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Riders with somebody in the saddle behind the first of them."""
    mark = play.find(target)
    if what.verb not in _BEARS or who.kind != "person" or not _MOUNTED & words_of(who):
        return False
    if mark is None or mark.kind != "person" or mark is who:
        return False
    camel = "camel" in words_of(who) or bool(_DRY & {*play.place.split()})
    beast = play.another_thing("camel" if camel else "horse", ("animal",))
    if beast is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    group = next((g.members for g in play.groups if who in g.members), (who,))
    beast.size = 1.25 * tall / beast.thing.height
    back = 0.62 * beast.width * who.number
    x = play.here(group[0], 0.0).x - side * back
    beast.depth = who.depth = 0.012 * who.number
    way = 0.3 * tall
    play.riders[who] = beast
    track = play.tracks[who]
    track.start(replace(here, x=x), pick(who, ("ride", "sit")))
    track.steps = [replace(s, carrier=beast, holding=()) for s in track.steps[:1]]
    if who.number == 0:  # behind the hump
        act = pick(mark, ("ride", "sit"))
        hip = mark.actor.anchor("seat", Doing(act, 0.5, act)) if mark.actor is not None else (0.0, 0.0)
        low = -0.7 * beast.height - hip[1] * mark.size
        behind = State(x - side * (way + 0.24 * beast.width + hip[0] * mark.size), low, side)
        mark.depth = 0.002
        play.tracks[mark].start(behind, act)
        play.tracks[mark].settle()
        play.tracks[mark].then(0.0, seconds=play.seconds, pace="even", x=behind.x + 2 * side * way)
    gait = pick(beast, ("walk", "stand"))
    play.add(beast, State(x - side * way, 0.0, side)).start(State(x - side * way, 0.0, side), gait)
    play.tracks[beast].then(0.0, action=gait, seconds=play.seconds, pace="even", x=x + side * way)
    play.brought.append(beast)
    play.tall = max(play.tall, 2.1 * tall)
    return True


def beside_find(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Of several who find one thing the first takes it up, and the others look on."""
    if not who.number or what.kind not in ("take", "catch") or not (target or "").startswith("single "):
        return False
    play.tracks[who].then(at, action=pick(who, ("look_down", "look")))
    return True


def string_lights(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A string of coloured lights between two poles, which come on."""
    if who.kind != "person" or last(target) != "lights" or who.number:
        return False
    chain = play.another_thing("string of lights")
    if chain is None:
        return False
    found = play.find(target)
    if found is not None and found is not chain:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))
    _alone(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    chain.size, chain.depth = 1.28 * tall / chain.thing.height, who.depth + 0.004
    x = here.x + side * (0.5 * chain.width + 0.1 * tall)
    play.add(chain, State(x, 0.0, side))
    play.brought.append(chain)
    end = (x - side * 0.42 * chain.width, -1.05 * tall)
    play.tracks[who].start(here, pick(who, ("reach", "work")))
    play.tracks[who].then(0.0, action=pick(who, ("reach", "work")), facing=side, aim=end)
    play.tracks[who].then(0.7 * play.seconds, action=pick(who, ("look_up", "cheer")), facing=side)
    return True


def blow_candles(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Round a cake with lit candles on a table they cheer."""
    if who.actor is None or last(target) != "cake":
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    if who is not group[0] or any(m.name == "birthday cake" for m in play.tracks):
        play.tracks[who].then(0.05, action=pick(who, ("cheer", "jump", "stand")))
        return True
    cake, table = play.another_thing("birthday cake"), play.another_thing("table", ("piece", "prop"))
    if cake is None or table is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, max(who.height, 0.9)
    table.size, table.depth = 0.42 * tall / table.thing.height, 0.004
    cake.size, cake.depth = 0.36 * tall / cake.thing.height, 0.003
    x = here.x + side * (0.3 * tall + 0.5 * table.width)
    play.add(table, State(x, 0.0, side))
    play.add(cake, State(x, -table.height, side, lit=1.0))
    play.brought += [table, cake]
    track = play.tracks[who]
    track.then(0.02, action=pick(who, ("cheer", "jump", "stand")), facing=side)
    others = [m for g in play.groups for m in g.members if m.actor is not None and m is not who]
    for k, other in enumerate(m for m in others if m.kind == "animal" and m.height < 0.6 * tall):
        other.size *= max(1.0, 0.3 * tall / other.height)
        spot = x + side * (0.5 * table.width + (0.2 + 0.32 * k) * tall)
        play.tracks[other].start(State(spot, 0.0, -side), pick(other, ("stand", "jump")))
        if k == 0:  # at the table
            play.tracks[other].start(State(x + side * 0.3 * table.width, -table.height, -side), pick(other, ("stand",)))
        play.tracks[other].settle()
    return True


def write_in_sand(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With a stick, bent over; the letters come on the ground, one after the other."""
    letters = play.another_thing(target or "letters in sand")
    if who.kind != "person" or letters is None or "sand" not in what.verb:
        return False
    if who.number:
        play.tracks[who].then(0.02, action=pick(who, ("look_down", "look")))
        return True
    _alone(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    letters.size, letters.depth = 0.5 * tall / letters.thing.height, who.depth + 0.004
    x = here.x + side * (0.5 * letters.width + 0.45 * tall)
    done = at <= 0.02 * play.seconds
    play.add(letters, State(x, -0.05 * tall, 1, alpha=1.0 if done else 0.0))
    play.tracks[letters].then(0.05 * play.seconds, seconds=0.3 * play.seconds, alpha=1.0)
    stick = play.another_thing("stick")
    if stick is not None:
        play.hold(who, stick, 0.0)
    play.tracks[who].then(0.0, action=pick(who, ("dig", "work", "bend")), facing=side)
    play.tracks[who].settle()
    play.tracks[who].then(0.7 * play.seconds, action=pick(who, ("look_up", "wave")), facing=side)
    play.brought.append(letters)
    return True


def outgrow(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From a span high to twice a man's height."""
    if who.actor is not None or what.verb != "outgrow" or who.number:
        return False
    who.size = 3.6 / who.thing.height
    here, track = replace(play.here(who, 0.0), y=0.0), play.tracks[who]
    done = at <= 0.02 * play.seconds
    track.start(replace(here, scale=1.0 if done else 0.16))
    track.then(0.1 * play.seconds, seconds=0.55 * play.seconds, scale=1.0)
    play.brought.append(who)
    play.tall = max(play.tall, 4.4)
    return True


def roof_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From where it sat it lifts and goes, turning over and over."""
    if who.name != "roof panel":
        return False
    wide, high = play.frame
    who.size = min(who.size, 0.42 * wide / who.thing.width)
    track = play.tracks[who]
    track.start(State(-0.12 * wide, -0.36 * high, 1))
    track.then(0.12 * play.seconds, seconds=0.75 * play.seconds, pace="even", x=0.3 * wide, y=-0.66 * high, turn=38.0,
               sway=0.05 * wide)  # fmt: skip
    return True


def swallow(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Great jaws come up; whom they take is gone."""
    mark = play.find(target)
    if who.kind != "animal" or mark is None or mark is who or mark.actor is None or mark.height > 0.9 * who.width:
        return False
    side, there = play.here(who, 0.0).facing, play.here(mark, 0.0)
    mark.size *= max(1.0, 0.2 * who.width / mark.height)  # beside a whale one would be a speck
    low = 0.3 * who.height
    x = there.x - side * 0.32 * who.width
    track = play.tracks[who]
    track.start(State(x - side * 0.5 * who.width, low, side), pick(who, ("swim", "stand")))
    track.then(0.1 * play.seconds, action=pick(who, ("eat", "call", "jump", "swim")), seconds=0.5 * play.seconds, x=x,
               y=low - 0.25 * who.height)  # fmt: skip
    play.landed.add(mark)
    mark.depth = who.depth - 0.004
    gone = 0.0 if at <= 0.02 * play.seconds else 0.58 * play.seconds
    play.tracks[mark].start(replace(there, y=0.3 * mark.height, facing=-side), pick(mark, ("afraid", "swim", "stand")))
    play.cut_off[mark] = 0.05
    play.tracks[mark].then(gone, seconds=0.12, alpha=0.0)
    return True


OUTINGS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "reel in": reel_in, "hook": reel_in, "throw overboard": overboard, "crash": crash, "celebrate": blow_candles,
    "write in sand": write_in_sand, "outgrow": outgrow, "fly away": roof_off,
    **dict.fromkeys(("swallow", "swallow up", "gulp", "gulp down"), swallow),
    **dict.fromkeys(("hang", "hang up", "put up", "string", "string up", "place"), string_lights),
}  # fmt: skip
