"""Deeds of creatures: prey in the mouth, food shared, leaves on spikes and young back among their own."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import group_of, last, mouth, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_PREY = frozenset(
    "fish trout salmon herring carp pike eel sardine worm fly mosquito moth butterfly mouse rat frog beetle snail "
    "cricket grasshopper dragonfly shrimp crab squid caterpillar ant spider "
    "chicken hen chick duck duckling goose gosling rabbit".split()
)
_FISH = frozenset("fish trout salmon herring carp pike eel sardine shrimp".split())
_WATER_PREY = _FISH | frozenset("crab squid frog".split())
_STEALS = frozenset("steal swipe pinch nick take snatch".split())
_SPIKED = frozenset({"hedgehog", "porcupine", "echidna"})
_STICKS = frozenset("leaf apple berry strawberry mushroom flower petal pear cherry".split())
_FENCES = frozenset("fence wall hedge ring circle palisade".split())
_BRIGHT = (0.95, 0.62, 0.5)
_CUTLERY = frozenset("spoon fork knife ladle key coin nail pot pan can tin".split())
_METAL = (0.86, 0.89, 0.9)
_SETTLED = 0.05  # a deed that begins before this share of the shot has been going on


def _old(play: Play, at: float) -> bool:
    return at < _SETTLED * play.seconds


def fill(play: Play, *members: Cast, share: float = 0.36) -> None:
    """Beasts are small in a picture made for people: let the tallest of them fill that share of its height."""
    tall, wide = max(m.height for m in members), sum(m.width for m in members)
    larger = max(1.0, min(share * play.frame[1] / tall, 0.8 * play.frame[0] / wide))
    for member in members:
        member.size *= larger


def catch_prey(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Head down to what is smaller than itself, and up again with it in the mouth; who teaches it looks on."""
    mark = play.find(target) or (play.prop(target, ("animal",)) if target and last(target) in _PREY else None)
    if who.kind != "animal" or mark is None or mark is who or last(mark.name) not in _PREY:
        return False
    if who.number:  # one has it
        return False
    if "baby" in words_of(who):
        who.size *= 1.5
    others = [m for g in play.groups for m in g.members if m not in (who, mark) and m in play.tracks]
    fill(play, who, *others)
    mark.size = 0.46 * max(who.width, who.height) / max(mark.thing.width, mark.thing.height)
    mark.colour = _BRIGHT if last(mark.name) in _FISH else mark.colour
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    x = -side * 0.3 * who.width
    mine, grip = play.tracks[who], pick(who, ("carry", "stand"))
    low = pick(who, ("eat", "drink", "stand"))
    mine.start(replace(here, x=x, y=0.0), grip)
    mx, my = mouth(play, who, 0.0, grip)
    caught = State(mx + side * 0.12 * mark.width, min(0.0, my + 0.55 * mark.height), side, turn=-12.0 * side)
    if mark not in play.tracks:
        play.add(mark, caught)
    its = play.tracks[mark]
    its.start(caught, pick(mark, ("shake", "stand")))
    mark.depth = who.depth - 0.004
    for k, other in enumerate(others):
        gap = 0.5 * who.width + 0.56 * other.width + 0.4 * k * other.width
        play.tracks[other].start(State(x - side * gap, 0.0, side), pick(other, ("stand",)))
        play.tracks[other].settle()
    play.brought.append(mark)
    if _old(play, at):
        mine.settle()
        return True
    mine.start(replace(here, x=x, y=0.0), low)
    mine.settle()
    lx, ly = mouth(play, who, 0.0, low)
    its.start(State(lx + side * 0.3 * mark.width, min(0.0, ly + 0.8 * mark.height), -side, turn=-50.0 * side))
    up = 0.46 * play.seconds
    wild = what.verb not in _STEALS
    if wild and last(mark.name) in _WATER_PREY and (wet := play.another_thing("splash")) is not None:
        wet.size, wet.depth = 0.6 * who.width / wet.thing.width, mark.depth - 0.004
        spot = State(lx + side * 0.25 * mark.width, 0.04 * who.height, side)
        play.add(wet, spot).then(up, seconds=0.4, alpha=0.0)
    mine.then(up, action=grip)
    its.then(up, seconds=0.3, x=caught.x, y=caught.y, facing=side, turn=caught.turn)
    if not wild and not others:  # and off with it
        way, off = side * 0.3 * play.frame[0], up + 0.4
        mine.then(off, action=pick(who, ("walk", "run")), seconds=0.5 * play.seconds, pace="even", x=x + way)
        its.then(off, seconds=0.5 * play.seconds, pace="even", x=caught.x + way)
    return True


def bring_prey(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It comes with the prey in its mouth and lays it before its young, who eat."""
    mark = play.find(target)
    others = [m for g in play.groups for m in g.members if m not in (who, mark) and m in play.tracks]
    if what.verb != "bring prey" or who.kind != "animal" or mark is None or not others:
        return False
    if min(m.height for m in others) < 0.5 * who.height:
        for m in others:
            m.size *= 0.5 * who.height / m.height
    fill(play, who, *others)
    mark.size = 0.4 * max(who.width, who.height) / max(mark.thing.width, mark.thing.height)
    mark.colour = _BRIGHT if last(mark.name) in _FISH else mark.colour
    mark.depth = who.depth - 0.004
    side, old, grip = 1, _old(play, at), pick(who, ("carry", "stand"))
    begin, long = 0.04 * play.seconds, 0.5 * play.seconds
    way = 0.0 if old else 0.35 * who.width
    goal = -0.5 * who.width
    mine, its = play.tracks[who], play.tracks[mark]
    mine.start(State(goal - way, 0.0, side), grip)
    mx, my = mouth(play, who, 0.0, grip)
    its.start(State(mx + 0.1 * mark.width, min(0.0, my + 0.55 * mark.height), side), pick(mark, ("sleep", "stand")))
    lies = mx + way + 0.3 * mark.width
    if old:
        its.start(State(lies, 0.0, side), pick(mark, ("sleep", "stand")))
    else:
        mine.then(begin, seconds=long, pace="even", x=goal)
        its.then(begin, seconds=long, pace="even", x=mx + way + 0.1 * mark.width)
        its.then(begin + long, seconds=0.3, x=lies, y=0.0)
    x = lies + 0.45 * mark.width
    grown = min(m.height for m in others) > 0.8 * who.height and others[0].kind == "animal"
    if grown and not old and len(others) == 1:  # from mouth to mouth
        its.steps = [s for s in its.steps if s.at < begin + long]
        play.tracks[others[0]].start(State(mx + way + 0.1 * mark.width + 0.3 * others[0].width, 0.0, -side), "stand")
        its.then(begin + long + 0.5, seconds=0.3, x=mx + way + 0.25 * mark.width)
        play.brought += [who, mark, *others]
        return True
    for k, young in enumerate(others):
        person = young.kind == "person"
        act = pick(young, ("clap", "stand") if person else ("eat", "call", "stand"))
        track = play.tracks[young]
        calls = ("look_down", "stand") if person else ("call", "stand")
        track.start(State(x + (0.5 + 0.75 * k) * young.width, 0.0, -side), pick(young, calls))
        track.then(0.0 if old else begin + long + 0.2, action=act)
        track.settle()
    play.brought += [who, mark, *others]
    return True


def hide_thing(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It bends to the ground with what it has and puts it under leaves, or into its nest; some of it is still seen."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "animal" or thing is None or thing.actor is not None or thing.kind != "prop" or who.number:
        return False
    nest = "nest" in play.place or any("nest" in p for p in play.pieces)
    heap = [x for _ in range(5) if (x := play.another_thing("stick" if nest else "autumn leaf"))]
    if not heap:
        return False
    side, here, old = play.here(who, 0.0).facing, play.here(who, 0.0), _old(play, at)
    thing.size = 0.34 * who.height / thing.thing.height
    for x in heap:
        x.size = (0.7 * who.width if nest else 0.36 * who.height) / max(x.thing.width, x.thing.height)
    down, grip = pick(who, ("eat", "drink", "stand")), pick(who, ("carry", "stand"))
    mine = play.tracks[who]
    mine.start(replace(here, x=-0.3 * side * who.width), down)
    low = mouth(play, who, 0.0, down)
    goal = State(low[0] + side * 0.3 * thing.width, 0.0, side)
    thing.depth = who.depth - 0.003
    for k, x in enumerate(heap):
        x.depth = who.depth - 0.006 - 0.0005 * k
        off = (k - 2) * (0.08 if nest else 0.36) * x.width
        play.add(x, State(goal.x + off, here.y + 0.04 * who.height, side, turn=(8.0 if nest else 40.0) * (k - 2)))
    mine.start(replace(here, x=-0.3 * side * who.width), down if old else grip)
    mine.settle()
    beak = mouth(play, who, 0.0, grip)
    first = goal if old else State(beak[0], min(0.0, beak[1] + 0.5 * thing.height), side)
    if thing in play.tracks:
        play.tracks[thing].start(first)
    else:
        play.add(thing, first)
    if not old:
        when = 0.42 * play.seconds
        mine.then(when, action=down)
        play.tracks[thing].then(when, seconds=0.4, x=goal.x, y=goal.y)
    play.brought += [*heap, thing]
    return True


def share_food(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two beasts, or a beast and a person, the food between them; it comes in two, half for each."""
    mates = [m for g in play.groups for m in g.members if m is not who and m.actor is not None and m in play.tracks]
    mates = [m for m in mates if "animal" in (who.kind, m.kind) and m.kind in ("animal", "person")]
    if who.actor is None or who.kind not in ("animal", "person") or not mates or not target:
        return False
    food = play.find(target) or play.prop(target, ("prop",))
    if food is None or food.actor is not None:
        return False
    if food in play.brought:
        return True  # the other one's share of it is written
    other = mates[0]
    tall, least = max(who.height, other.height), min(who.height, other.height)
    if least < 0.5 * tall:  # a mouse beside its friend the bear is seen
        small = who if who.height < other.height else other
        small.size *= max(min(1.6, 0.5 * tall / least), 0.26 * tall / least)
    fill(play, who, other)
    food.size = (0.36 if who.kind == other.kind else 0.2) * max(who.height, other.height) / food.thing.height
    old = _old(play, at)
    spot = State(0.0, 0.0, 1, split=float(old))
    food.depth = min(who.depth, other.depth) - 0.006
    if food in play.tracks:
        play.tracks[food].start(spot)
    else:
        play.add(food, spot)
    if not old:
        play.tracks[food].then(0.5 * play.seconds, seconds=0.3, split=1.0)
    for member, side in ((who, 1), (other, -1)):
        act = pick(member, ("bend", "crouch") if member.kind == "person" else ("eat", "drink", "stand"))
        track = play.tracks[member]
        track.start(State(0.0, 0.0, side), act)
        reach = 0.36 * member.height if member.kind == "person" else abs(mouth(play, member, 0.0, act)[0])
        track.start(State(-side * (reach + 0.42 * food.width), 0.0, side), act)
        if member.kind == "person":
            track.then(0.01, action=act, facing=side, aim=(-side * 0.3 * food.width, -0.5 * food.height))
        track.settle()
    play.brought += [food, who, other]
    return True


def on_spikes(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What lies on the ground is on the spikes of whoever went over it."""
    if not _SPIKED & words_of(who) or last(target) not in _STICKS:
        return False
    side, old = play.here(who, 0.0).facing, _old(play, at)
    way = 0.0 if old else 0.8 * who.width
    first = State(-side * 0.5 * way, 0.0, side)
    track = play.tracks[who]
    track.start(first, pick(who, ("stand",) if old else ("walk",)))
    track.settle()
    begin, long = 0.04 * play.seconds, 0.6 * play.seconds
    for other in [m for g in play.groups for m in g.members if m.actor is not None and m.subject is not who.subject]:
        off = side * (0.5 * way + 0.7 * who.width + 0.6 * other.width)  # it goes by, and over nobody
        play.tracks[other].shift(off - play.here(other, 0.0).x, 0.0)
    if not old:
        track.then(begin, seconds=long, pace="even", x=0.5 * side * way)
        track.then(begin + long, action=pick(who, ("stand",)))
    said = play.find(target)
    one = last(target) not in ("leaf", "needle") and (said is None or said.subject is None or said.subject.count == 1)
    many = 9
    for k in (4,) if one else range(many):
        leaf = play.another_thing(target or "leaf")
        if leaf is None:
            return k > 0
        leaf.size = (0.5 if one else 0.36 + 0.06 * (k % 3)) * who.height / leaf.thing.height
        leaf.depth = who.depth + (0.004 if k % 3 == 1 else -0.004 - 0.0004 * k)
        angle = math.radians(28 + 17 * k)
        dx = side * (-0.17 * who.width - 0.3 * who.width * math.cos(angle))
        dy = -(0.72 if k % 2 else 0.92) * who.height * math.sin(angle) + 0.5 * leaf.height
        turn = side * (-70.0 + 17 * k)
        if old:
            play.add(leaf, State(first.x + dx, dy, side, turn=turn))
        else:
            when = begin + long * (k + 0.5) / (many + 1.5)
            ahead = first.x + side * way * (when - begin) / long + side * 0.3 * who.width
            laid = play.add(leaf, State(ahead, 0.0, side, turn=80.0 if k % 2 else -60.0))
            soon = min(when + 0.25, begin + long)
            at_back = first.x + side * way * (soon - begin) / long + dx
            laid.then(when, seconds=soon - when, pace="rise", x=at_back, y=dy, turn=turn)
            laid.then(soon, seconds=begin + long - soon, pace="even", x=0.5 * side * way + dx)
        play.brought.append(leaf)
    thing = play.find(target)
    if thing is not None and thing.actor is None and thing in play.tracks and thing not in play.brought:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
    return True


def in_arms(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An octopus takes one thing after the other from below, until it has one in every arm."""
    if last(who.name) not in ("octopus", "squid") or not target:
        return False
    things = [x for _ in range(5) if (x := play.another_thing(target)) is not None and x.actor is None]
    here, old = play.here(who, 0.0), _old(play, at)
    play.tracks[who].start(here, pick(who, ("swim",)))
    play.tracks[who].settle()
    for k, thing in enumerate(things):
        thing.size, thing.depth = 0.42 * who.height / max(thing.thing.height, thing.thing.width), who.depth - 0.006
        thing.colour = _METAL if last(target) in _CUTLERY else thing.colour
        arm = State(here.x + (k - 2) * 0.24 * who.width, here.y - (0.04 + 0.05 * abs(k - 2)) * who.height, 1,
                    turn=24.0 * (k - 2))  # fmt: skip
        low = replace(arm, x=here.x + (k - 2) * 0.34 * who.width, y=here.y + 0.42 * who.height, turn=0.0)
        if thing not in play.tracks:
            play.add(thing, arm if old else low)
        if not old:
            play.tracks[thing].then((0.06 + 0.12 * k) * play.seconds, seconds=0.14 * play.seconds, x=arm.x, y=arm.y,
                                    turn=arm.turn)  # fmt: skip
        play.brought.append(thing)
    return bool(things)


def reunite(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Back among its own: they stand to both sides and are glad; who showed the way stands by."""
    mark = play.find(target)
    if what.verb != "reunite" or mark is None or mark is who or mark.actor is None or who.actor is None:
        return False
    family = group_of(play, mark)
    old, side = _old(play, at), 1
    if mark.kind == "animal":
        fill(play, who, *family, share=0.4)
    gap, ground = 0.46 * who.width + 0.46 * mark.width, play.here(who, 0.0).y
    begin, long = 0.02 * play.seconds, 0.4 * play.seconds
    for k, member in enumerate(family):
        way = 1 if k % 2 == 0 else -1
        x = way * (gap + (k // 2) * 0.85 * member.width)
        track = play.tracks[member]
        glad = ("kneel", "crouch") if member.kind == "person" and who.height < 0.6 * member.height else ("call", "wave")
        track.start(State(x, ground, -way), pick(member, glad))
        track.settle()
        after = ("kneel",) if member.kind == "person" else (("play",), ("call",), ("play",))[k % 3]
        track.then(begin + long, action=pick(member, after), aim=who if member.kind == "person" else None)
        if member.kind == "person" and who.kind == "animal":
            who.size *= max(1.0, 0.3 * member.height / who.height)
    near = State(0.0, ground, side)
    mine, home = play.tracks[who], pick(who, ("play", "hug", "stand"))
    far = -1.6 * max(gap, who.width)
    mine.start(near if old else replace(near, x=far), home if old else pick(who, ("run", "walk", "swim")))
    mine.settle()
    if not old:
        mine.then(begin, seconds=long, pace="even", x=0.0)
        mine.then(begin + long, action=home)
    others = [m for g in play.groups for m in g.members if m is not who and m not in family and m in play.tracks]
    left = gap + (max(0, len(family) - 1) // 2 + 0.5) * mark.width if len(family) > 1 else gap
    for other in others:
        left += 0.62 * other.width if other.kind != "person" else 0.4 * other.height
        track = play.tracks[other]
        track.start(
            State(-left, ground, side), pick(other, ("wave", "stand") if other.kind == "person" else ("stand",))
        )
        track.settle()
    play.brought += [who, *family, *others]
    return True


def mourn(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small grave with its cross and flowers, whom it is for on its back before it, heads bowed on either side."""
    mark = play.find(target) or (play.prop(target, ("animal", "prop")) if target else None)
    if what.verb != "mourn" or who.kind != "person" or mark is None or mark.height > 0.7 * who.height:
        return False
    if mark in play.brought:
        return True  # written for all at once
    people = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
    tall = max(m.height for m in people)
    mark.size = 0.2 * tall / max(mark.thing.height, 0.6 * mark.thing.width)
    mark.depth = -0.012
    up = State(0.0, -0.13 * tall, 1, turn=180.0)
    if mark in play.tracks:
        play.tracks[mark].start(up, pick(mark, ("sleep", "stand")))
    else:
        play.add(mark, up)
    play.tracks[mark].then(0.01, rate=1e-3)
    grave = (("small cross", 0.0, 0.6, 0.01), ("stone", -0.12, 0.16, -0.006), ("stone", 0.1, 0.16, -0.006),
             ("flower", -0.3, 0.26, -0.008), ("flower", 0.3, 0.24, -0.008))  # fmt: skip
    for noun, x, high, deep in grave:
        thing = play.another_thing(noun)
        if thing is not None:
            thing.size, thing.depth = high * tall / thing.thing.height, deep
            thing.colour = (0.93, 0.9, 0.82) if noun == "small cross" else thing.colour
            play.add(thing, State(x * tall, 0.0, 1))
            play.brought.append(thing)
    for k, member in enumerate(people):
        side = -1 if k % 2 == 0 else 1
        x = side * (0.55 + 0.36 * (k // 2)) * tall
        track = play.tracks[member]
        track.start(State(x, 0.0, -side), pick(member, (("bow", "sad") if k % 3 else ("sad", "look_down"))))
        track.settle()
        track.then(0.5 * play.seconds, action=pick(member, ("kneel",) if k == 0 else ("sad", "bow")), facing=-side)
    play.brought += [mark, *people]
    return True


def run_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Wheels go over what lies on the road, and it is in halves behind them."""
    if who.kind != "vehicle" or not target:
        return False
    thing = play.find(target)
    if thing is not None and (thing.actor is not None or thing.kind != "prop") and not thing.name.endswith(target):
        return False
    side, old = 1, _old(play, at)
    start = (1.7 if old else -0.5) * who.width - who.number * 1.25 * who.width
    track = play.tracks[who]
    track.start(State(start, 0.0, side))
    if not old:
        track.then(0.0, seconds=0.85 * play.seconds, pace="even", x=start + 1.9 * who.width)
    for bird in (m for g in play.groups for m in g.members if m.kind == "animal" and m in play.tracks):
        bird.size *= max(1.0, 0.5 * who.height / bird.height)
        bird.depth = who.depth - 0.02
        play.tracks[bird].start(State(-0.75 * who.width, 0.1, side), pick(bird, ("stand",)))
        play.tracks[bird].then(0.6 * play.seconds, action=pick(bird, ("eat",)))
        if who.number == 0:
            play.tracks[bird].then(0.55 * play.seconds, action=pick(bird, ("walk",)), seconds=0.1 * play.seconds,
                                   x=-0.4 * who.width)  # fmt: skip
            play.tracks[bird].then(0.65 * play.seconds, action=pick(bird, ("eat",)))
        play.brought.append(bird)
    if who.number:
        return True
    for k in range(3):
        nut = play.another_thing(target)
        if nut is None or nut.actor is not None:
            return True
        nut.size, nut.depth = 0.42 * who.height / nut.thing.height, who.depth - 0.01
        x = (0.24 * k - 0.1) * who.width
        fall = play.add(nut, State(x, 0.1, side, split=float(old)))
        if not old:
            fall.then(play.seconds * (0.3 + 0.1 * k), seconds=0.15, split=1.0)
        play.brought.append(nut)
    if thing is not None and thing in play.tracks:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
    return True


def fence_of(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A "spoon fence": one after the other they stand in the ground about who lives there."""
    words = (target or "").split()
    if who.kind != "animal" or len(words) < 2 or words[-1] not in _FENCES:
        return False
    stake = play.another_thing(words[-2])
    if stake is None or stake.actor is not None:
        return False
    old, many, side = _old(play, at), 9, play.here(who, 0.0).facing
    rock = play.another_thing("rock")
    if rock is not None:
        rock.size, rock.depth = 1.5 * who.height / rock.thing.height, who.depth + 0.02
        play.add(rock, State(0.0, 0.0, side))
        play.brought.append(rock)
    track = play.tracks[who]
    track.start(State(0.0, -0.16 * who.height, side), pick(who, ("swim", "stand")))
    track.settle()
    for k in range(many):
        stake = play.another_thing(words[-2])
        if stake is None:
            break
        stake.size = 0.62 * who.height / stake.thing.height
        stake.colour = _METAL if words[-2] in _CUTLERY else stake.colour
        stake.depth = who.depth - 0.008 - 0.001 * k
        x = side * (k - 0.5 * (many - 1)) * 0.27 * who.height
        spot = State(x, 0.06 * who.height * (1 - (2.0 * k / (many - 1) - 1) ** 2), side, alpha=float(old or k < 2))
        put = play.add(stake, spot)
        if not old and k > 1:
            when = (0.06 + 0.08 * k) * play.seconds
            put.start(replace(spot, y=spot.y - 0.5 * who.height))
            put.then(when, seconds=0.1, alpha=1.0)
            put.then(when + 0.1, seconds=0.2, pace="fall", y=spot.y)
        play.brought.append(stake)
    return True


Way = Callable[[Play, Cast, Deed, float, str | None], bool]
CREATURES: dict[str, Way] = {
    **dict.fromkeys((*_STEALS, *"catch hunt eat devour gobble swallow grab fish seize bite".split()), catch_prey),
    **dict.fromkeys("share, split, divide, nibble".split(", "), share_food),
    **dict.fromkeys(
        "collect, gather, pick up, carry, spear, stick".split(", "), lambda *a: on_spikes(*a) or in_arms(*a)
    ),
    **dict.fromkeys("crack, crush, crunch, smash, squash, break, run over, drive over, flatten".split(", "), run_over),
    **dict.fromkeys("build, make, put up, set up".split(", "), fence_of),
    **dict.fromkeys("hide, bury, stash, tuck, store, hide away".split(", "), hide_thing),
    "mourn": mourn, "reunite": reunite, "bring prey": bring_prey,
}  # fmt: skip
