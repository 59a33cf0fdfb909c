"""What many do for one: loaves picked up off the ground and handed back, a car that stands and smokes."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_DRAWN = frozenset("cart wagon carriage bicycle bike sledge sleigh wheelbarrow boat".split())  # without an engine
_APART = 0.62  # of a person's height, between two who pick things up


def gather_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Each bends to what lies before their feet, and holds it out to whoever dropped it."""
    group = next((g.members for g in play.groups if who in g.members), (who,))
    noun = target or "thing"
    mark = play.find(target)
    if who.kind != "person" or (mark is not None and mark.actor is not None):
        return False
    k, tall, side = group.index(who), who.height, 1
    owner = next(
        (m for g in play.groups if who not in g.members for m in g.members if m.kind == "person" and m in play.tracks),
        None,
    )
    left = play.here(group[0], 0.0).x if k else -0.5 * _APART * tall * (len(group) - 1)
    x = left + k * _APART * tall
    thing = mark if mark is not None and not k else play.another_thing(noun)
    rest = play.another_thing(noun)
    track = play.tracks[who]
    track.start(State(x, 0.0, side), pick(who, ("pick_up", "bend", "kneel")))
    lift = (0.5 + 0.04 * (k % 3)) * play.seconds
    for k_, bit in enumerate((thing, rest)):
        if bit is None or bit.actor is not None or bit is who:
            continue
        bit.size, bit.depth = 0.22 * tall / max(bit.thing.width, bit.thing.height), -0.02
        spot = State(x + side * (0.34 + 0.2 * k_) * tall, 0.03 * tall * k_, side, turn=14.0 * (k % 3) - 10.0)
        for other in play.tracks.values():
            other.steps = [replace(s, holding=tuple(h for h in s.holding if h is not bit)) for s in other.steps]
        if bit not in play.tracks:
            play.add(bit, spot)
        play.tracks[bit].start(spot)
        play.brought.append(bit)
        if k_:
            play.tracks[bit].then(lift, seconds=0.2, alpha=0.0)
    track.then(0.02, action=pick(who, ("bend", "pick_up", "kneel")), facing=side, aim=(x + 0.34 * tall, -0.04 * tall))
    track.then(lift, action=pick(who, ("give", "hold", "carry")), facing=side)
    if thing is not None and thing.actor is None:
        play.hold(who, thing, lift)
    if owner is not None and not k:
        far = left + (len(group) - 0.15) * _APART * tall
        play.tracks[owner].start(State(far, 0.0, -side), pick(owner, ("spread", "stand")))
        play.tracks[owner].then(lift, action=pick(owner, ("reach", "hold")), facing=-side)
    return True


def break_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It rolls to a stop, and smoke comes out from under its bonnet."""
    if who.kind != "vehicle" or last(who.name) in _DRAWN:
        return False
    here = play.here(who, 0.0)
    stop = 0.22 * play.seconds
    track = play.tracks[who]
    track.start(replace(here, x=here.x - here.facing * 0.14 * who.width))
    track.then(0.02, seconds=stop, x=here.x)
    nose = here.x + here.facing * 0.44 * who.width
    for k in range(3):
        cloud = play.another_thing("smoke", ("piece", "prop"))
        if cloud is None or cloud.actor is not None:
            break
        cloud.size, cloud.depth = (0.5 + 0.12 * k) * who.height / cloud.thing.height, -0.02
        puff = play.add(cloud, State(nose + 0.1 * k * who.height, -0.45 * who.height, here.facing, alpha=0.0))
        puff.then(stop + 0.12 * k, seconds=0.3, alpha=0.9)
        puff.then(stop + 0.3 + 0.12 * k, seconds=0.6 * play.seconds, y=-(0.6 + 0.12 * k) * who.height)
        play.brought.append(cloud)
    return True


def burn_food(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the stove it is in flames and smokes; who cooked it throws up their hands."""
    food = play.prop(target, ("prop",)) if target and category(last(target)) == "food" else None
    stove = play.another_thing("stove", ("prop",))
    if who.kind != "person" or food is None or food.actor is not None or stove is None:
        return False
    tall, here = who.height, play.here(who, 0.0)
    side, high = here.facing, 0.44 * tall
    stove.size, stove.depth = high / (0.7 * stove.thing.height), -0.01  # its pipe stands higher than its plate
    food.size, food.depth = 0.3 * tall / max(food.thing.width, food.thing.height), -0.02
    x = here.x + side * (0.2 * tall + 0.5 * stove.width)
    play.add(stove, State(x, 0.0, side))
    if food not in play.tracks:
        play.add(food, State(x, -high))
    food_track = play.tracks[food]
    food_track.start(State(x, -high))
    food_track.then(0.14 * play.seconds, seconds=0.4, lit=1.0, flame=1.0)
    for k in range(4):
        cloud = play.another_thing("smoke", ("piece", "prop"))
        if cloud is None or cloud.actor is not None:
            break
        cloud.size, cloud.depth = (0.24 + 0.05 * k) * tall / cloud.thing.height, -0.03
        puff = play.add(cloud, State(x + 0.05 * (k % 2) * tall, -high - 0.14 * tall, side, alpha=0.0))
        puff.then((0.16 + 0.04 * k) * play.seconds, seconds=0.3, alpha=0.85)
        puff.then((0.2 + 0.04 * k) * play.seconds, seconds=0.6 * play.seconds, y=-high - (0.2 + 0.12 * k) * tall)
        play.brought.append(cloud)
    play.brought += [stove, food]
    track = play.tracks[who]
    track.start(here, pick(who, ("cook", "stand")))
    track.then(0.5 * play.seconds, action=pick(who, ("spread", "stand")), facing=side)
    return True


def startle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up with the arms before them: they leap back, their hands in the air."""
    group = next((g.members for g in play.groups if who in g.members), (who,))
    lead = play.find(target)
    if lead is None or lead is who or lead.actor is None or lead not in play.tracks or who.actor is None:
        return False
    scared = [m for m in next((g.members for g in play.groups if lead in g.members), (lead,)) if m in play.tracks]
    here, there = play.here(who, 0.0), play.here(lead, 0.0)
    side = 1 if there.x >= here.x else -1
    leap = 0.22 * play.seconds if at > 0 else 0.0
    reach = 0.5 * who.width + 0.5 * lead.width + 0.35 * lead.height
    k = group.index(who)
    x = there.x - side * (reach + 0.5 * k * who.height)
    track = play.tracks[who]
    track.start(State(x - side * 0.3 * who.height, here.y, side), pick(who, ("sneak", "walk", "stand")))
    track.then(leap, action=pick(who, ("cheer", "roar", "rear", "call", "jump")), seconds=0.25, x=x, facing=side,
               hop=0.12 * who.height)  # fmt: skip
    if not k:
        for n, other in enumerate(scared):
            now = play.here(other, 0.0)
            far = there.x + side * (0.1 + 0.46 * n) * lead.height
            mine = play.tracks[other]
            mine.start(State(far, now.y, -side), pick(other, ("stand",)))
            mine.then(leap + 0.15, action=pick(other, ("spread", "rear", "jump")), seconds=0.35, facing=-side,
                      x=far + side * 0.3 * lead.height, hop=0.16 * other.height)  # fmt: skip
    return True


def juggle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Three balls, or what is named, go round from hand to hand above the head."""
    named = play.find(target)
    if who.kind != "person" or (named is not None and named.actor is not None):
        return False
    here, tall = play.here(who, 0.0), who.height
    play.tracks[who].start(here, pick(who, ("hold", "give", "reach")))
    throw = 0.8
    for k in range(3):
        ball = named if named is not None and not k else play.another_thing(target or "ball")
        if ball is None or ball.actor is not None:
            return k > 0
        ball.size, ball.depth = 0.12 * tall / max(ball.thing.width, ball.thing.height), -0.02
        near, far = (here.x + here.facing * d * tall for d in (0.04, 0.36))
        spot = State(near, -0.55 * tall)
        track = play.tracks[ball] if ball in play.tracks else play.add(ball, spot)
        track.start(spot)
        play.brought.append(ball)
        begin, n = 0.02 + k * throw * 2 / 3, 0
        while begin < play.seconds:
            track.then(
                begin, seconds=throw, pace="even", x=near if n % 2 else far, hop=(0.75 if n % 2 else 0.95) * tall
            )
            begin, n = begin + throw, n + 1
    return True


def bite(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the leg of somebody bigger, or at the nose where it flies: they throw up their arms and hop."""
    mark = play.find(target)
    if who.kind != "animal" or mark is None or mark.actor is None or mark is who or mark not in play.tracks:
        return False
    if mark.height < 1.3 * who.height:
        return False
    here, there = play.here(who, 0.0), play.here(mark, 0.0)
    side = 1 if there.x >= here.x else -1
    hit = 0.28 * play.seconds if at > 0 else 0.02
    flies = what.verb == "sting"
    if flies and who.height < 0.2 * mark.height:
        who.size *= 0.2 * mark.height / who.height
    who.depth = min(who.depth, mark.depth - 0.004)
    near = 0.4 * mark.width if mark.kind == "animal" else 0.1 * mark.height
    x = there.x - side * (near + (0.3 if flies else 0.5) * who.width)
    y = -(0.7 if mark.kind == "animal" else 0.84) * mark.height if flies else 0.0
    act = pick(who, ("fly", "float") if flies else ("run", "walk"))
    bites = pick(who, ("fly", "float") if flies else ("eat", "stand"))
    track = play.tracks[who]
    track.start(State(x - side * 0.9 * mark.height, y, side), act)
    track.then(0.01, action=act, seconds=hit, pace="even", x=x)
    track.settle()
    track.then(hit, action=bites, facing=side, x=x)
    mine = play.tracks[mark]
    mine.start(State(there.x, there.y, -side), pick(mark, ("stand",)))
    mine.then(hit, action=pick(mark, ("spread", "rear", "jump")), seconds=0.4, hop=0.12 * mark.height)
    return True


GATHERINGS = {
    **dict.fromkeys(("bite", "sting", "nip", "pinch"), bite),
    "juggle": juggle,
    **dict.fromkeys("scare frighten startle terrify spook alarm shock surprise".split(), startle),
    "burn": burn_food,
    "gather up": gather_up,
    **dict.fromkeys(("break down", "stall", "conk out", "overheat"), break_down),
}
