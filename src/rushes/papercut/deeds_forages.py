"""Deeds of beasts that feed, build and bring up: a nest on a chimney, leaves off a tree, pads, bones, eggs, loads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Doing, Point
from rushes.papercut.deeds_contests import hide, placed
from rushes.papercut.deeds_creatures import fill
from rushes.papercut.deeds_parts import last, mouth
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_CHICK = (0.97, 0.82, 0.36)
Way = Callable[[Play, Cast, Deed, float, str | None], bool]


def is_old(play: Play, at: float) -> bool:
    return at < 0.05 * play.seconds


def part_of(play: Play, who: Cast, name: str, action: str) -> Point:
    """Where a part of somebody is while they do that."""
    here = play.here(who, 0.0)
    if who.actor is None:
        return here.x, here.y - who.height
    x, y = who.actor.anchor(name, Doing(action, 1.5, action))
    return here.x + x * who.size * here.facing, here.y + y * who.size


def stay_put(play: Play, who: Cast, state: State, *actions: str) -> str:
    """Somebody is there from the beginning, and does that alone."""
    act = pick(who, (*actions, "stand"))
    track = play.tracks.get(who) or play.add(who, state)
    track.start(state, act)
    track.settle()
    play.brought.append(who)
    return act


def take_away(play: Play, thing: Cast | None) -> None:
    if thing is not None and thing in play.tracks:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))


def nest_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """High up: the nest on what it is built on, and the bird in it puts one stick more to the others."""
    noun = "chimney" if last(target) == "chimney" else target
    if who.kind != "animal" or noun is None or who.number:
        return False
    take_away(play, play.find(target))
    fill(play, who, share=0.45)
    base = placed(play, noun, State(0.0, 0.0, 1), high=1.05 * who.height, depth=who.depth + 0.01)
    nest = placed(
        play, "nest", State(0.0, 0.0, 1), wide=1.25 * max(who.width, 0.6 * who.height), depth=who.depth - 0.006
    )
    stick = placed(play, "stick", State(0.0, 0.0, 1), wide=0.5 * who.height, depth=who.depth - 0.004)
    if base is None or nest is None or stick is None:
        return False
    top = -0.98 * base.height
    play.tracks[nest].start(State(0.0, top, 1))
    act = stay_put(play, who, State(-0.1 * who.width, top - 0.4 * nest.height, 1), "carry")
    x, y = mouth(play, who, 0.0, act)
    play.tracks[stick].start(State(x, y + 0.5 * stick.height, 1))
    for k in range(3):
        low = pick(who, ("eat", "drink"))
        play.tracks[who].then((0.45 + 0.2 * k) * play.seconds, action=low if k % 2 == 0 else act)
    play.tracks[stick].then(0.45 * play.seconds, seconds=0.4, x=0.3 * nest.width, y=top - 0.5 * nest.height, turn=24.0)
    play.tall = max(play.tall, 2.5 * who.height)
    return True


def browse(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The crown is where its mouth reaches: head up among the leaves, a twig of them in its mouth."""
    if what.verb != "browse" or who.kind != "animal" or who.number:
        return False
    take_away(play, play.find(target))
    fill(play, who, share=0.6)
    act = stay_put(play, who, State(-0.3 * who.width, 0.0, 1), "look_up", "stand")
    x, y = mouth(play, who, 0.0, act)
    noun = "acacia tree" if "acacia" in (target or "") else "tree"
    tree = placed(play, noun, State(0.0, 0.0, 1), high=max(-1.3 * y, 1.2), depth=0.01)
    twig = placed(play, "big leaf", State(x, y, 1), wide=0.16 * who.height, depth=who.depth - 0.004)
    if tree is None or twig is None:
        return False
    tree.depth = who.depth - 0.008
    play.tracks[tree].start(State(x + 0.44 * tree.width, 0.0, 1))
    play.tracks[twig].start(State(x + 0.1 * twig.width, y + 0.5 * twig.height, 1, turn=20.0))
    for k in range(4):
        play.tracks[who].then((0.1 + 0.22 * k) * play.seconds, action=pick(who, ("call", "stand") if k % 2 else (act,)))
    play.tall = max(play.tall, 1.15 * tree.height)
    return True


def hop_pads(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A row of them on the water, and one after the other under its feet."""
    if who.kind != "animal" or last(target) != "pad" or who.number:
        return False
    take_away(play, play.find(target))
    who.size *= 0.13 * play.frame[0] / who.width
    step, n, y, old = 1.55 * who.width, 4, -0.13 * play.frame[1], is_old(play, at)  # out on the water
    for k in range(n):
        pad = State((k - 1.5) * step, y + 0.06 * who.height, 1)
        placed(play, "lily pad", pad, wide=1.25 * who.width, depth=who.depth + 0.004)
    track, rests = play.tracks[who], pick(who, ("sit", "stand"))
    track.start(State((0.5 if old else -1.5) * step, y, 1), rests)
    track.settle()
    for k in range(1, 1 if old else n):
        begin = (0.04 + 0.27 * (k - 1)) * play.seconds
        track.then(begin, action=pick(who, ("jump", "stand")), seconds=0.22 * play.seconds, x=(k - 1.5) * step,
                   hop=0.9 * who.height)  # fmt: skip
        track.then(begin + 0.23 * play.seconds, action=rests)
    play.brought.append(who)
    return True


def bear_along(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Far larger than they are, on the backs of a row of them, all on the march."""
    load = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "animal" or load is None or load.actor is not None or load is who:
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k, n = list(group).index(who), len(group)
    if k == 0:
        for member in group:
            member.size *= max(1.0, 0.2 * play.frame[0] / member.width)
    step, way = 1.05 * who.width, 0.0 if is_old(play, at) else 0.4 * who.width * n
    walk = pick(who, ("walk",))
    track = play.tracks[who]
    x = (0.5 * (n - 1) - k) * step - 0.5 * way
    track.start(State(x, 0.0, 1), walk)
    track.settle()
    track.then(0.01, action=walk, seconds=0.96 * play.seconds, pace="even", x=x + way)
    play.brought.append(who)
    if k == 0:
        for owner in play.tracks.values():
            owner.steps = [replace(s, holding=tuple(h for h in s.holding if h is not load)) for s in owner.steps]
        load.size = 0.8 * n * who.width / load.thing.width
        load.depth = who.depth + 0.004
        state = State(-0.5 * way, -0.62 * who.height, 1)
        its = play.tracks.get(load) or play.add(load, state)
        its.start(state)
        its.then(0.01, seconds=0.96 * play.seconds, pace="even", x=0.5 * way)
        play.brought.append(load)
    return True


def brood(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Its eggs in straw before it crack one after the other, and a young one stands in each."""
    infants = last(target) in ("chick", "duckling", "gosling", "cygnet", "chicken") or "baby" in (target or "").split()
    if what.verb not in ("hatch", "hatch out") or not (infants or last(target) == "egg") or who.kind != "animal":
        return False
    if who.number:
        return False
    for born in [m for m in play.tracks if infants and m.actor is not None and last(m.name) == last(target)]:
        if born is not who:
            take_away(play, born)
    hide(play, ("egg", "basket", "nest"))
    take_away(play, play.find(target))
    fill(play, who, share=0.5)
    young = "duckling" if last(who.name) == "duck" else "chick"
    bed = placed(play, "nest", State(0.55 * who.width, 0.0, 1), wide=1.6 * who.width, depth=who.depth - 0.01)
    stay_put(play, who, State(-0.75 * who.width, 0.0, 1), "look_down", "stand")
    for k in range(3):
        x, y = (0.55 + 0.42 * (k - 1)) * who.width, -(0.62 * bed.height if bed is not None else 0.0)
        baby = play.another_thing(young, ("animal",))
        shell = placed(play, "egg", State(x, y, 1), high=0.36 * who.height, depth=who.depth - 0.004)
        if baby is None or shell is None:
            return False
        baby.size, baby.depth, baby.colour = 0.42 * who.height / baby.thing.height, who.depth - 0.008, _CHICK
        when = 0.02 if is_old(play, at) else (0.2 + 0.16 * k) * play.seconds
        play.tracks[shell].then(max(0.02, when - 0.4), seconds=0.4, shake=0.03)
        play.tracks[shell].then(when, seconds=0.3, split=1.0)
        hatched = play.add(baby, State(x, y - 0.14 * who.height, -1, alpha=0.0, scale=0.5))
        hatched.start(State(x, y - 0.14 * who.height, -1, alpha=0.0, scale=0.5), pick(baby, ("call", "stand")))
        hatched.then(when + 0.1, seconds=0.3, alpha=1.0, scale=1.0)
        play.brought.append(baby)
    return True


def unearth(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Nose in the earth it throws up, then head up with what it found in its mouth."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "animal" or thing is None or thing.actor is not None or who.number:
        return False
    fill(play, who, share=0.5)
    low, grip, old = pick(who, ("eat", "drink")), pick(who, ("carry", "stand")), is_old(play, at)
    stay_put(play, who, State(-0.2 * who.width, 0.0, 1), "eat", "drink")
    x, _ = mouth(play, who, 0.0, low)
    for k in range(3):
        heap = State(x + (k - 0.6) * 0.3 * who.height, 0.0, 1)
        placed(play, "mound of earth", heap, high=(0.2, 0.3, 0.22)[k] * who.height, depth=who.depth - 0.006 - 0.001 * k)
    mx, my = mouth(play, who, 0.0, grip)
    thing.size, thing.depth = 0.4 * who.height / max(thing.thing.width, thing.thing.height), who.depth - 0.012
    held = State(mx, my + 0.5 * thing.height, 1)
    its = play.tracks.get(thing) or play.add(thing, held)
    its.start(held if old else State(x, 0.05, 1, alpha=0.0))
    up = 0.45 * play.seconds
    if old:
        play.tracks[who].start(play.here(who, 0.0), grip)
        play.tracks[who].settle()
    else:
        its.then(up - 0.1, seconds=0.05, alpha=1.0)
        its.then(up, seconds=0.3, x=held.x, y=held.y)
        play.tracks[who].then(up, action=grip)
    play.brought.append(thing)
    return True


def slide_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the top of the slope on the belly to its foot, and with a splash into what is there."""
    take_away(play, play.find(target))
    if who.kind != "animal" or who.number:
        return False
    who.size *= min(1.0, 0.3 * play.frame[1] / who.height)
    long = max(who.height, who.width)
    ramp = placed(play, target or "ice slope", State(0.0, 0.0, 1), wide=4.2 * long, depth=who.depth + 0.01)
    if ramp is None:
        return False
    ramp.colour = (0.9, 0.95, 1.0) if target == "ice slope" else None
    play.tracks[ramp].start(State(-0.5 * long, 0.0, 1))
    high, left = ramp.height, -0.5 * long - 0.5 * ramp.width
    belly, old = pick(who, ("swim", "sleep", "sit")), is_old(play, at)
    track = play.tracks[who]
    foot = State(1.9 * long, 0.1 * long, 1)
    track.start(foot if old else State(left + 0.34 * ramp.width, -0.86 * high, 1, turn=22.0), belly)
    track.settle()
    if not old:
        down = 0.5 * play.seconds
        track.then(0.04, seconds=down, pace="even", x=left + 0.95 * ramp.width, y=-0.04 * high, turn=16.0)
        track.then(0.05 + down, seconds=0.15 * play.seconds, x=foot.x, y=foot.y, turn=0.0)
    wet = placed(
        play, "splash", State(foot.x, 0.1 * long, 1, alpha=float(old)), wide=1.1 * long, depth=who.depth - 0.004
    )
    if wet is not None:
        play.tracks[wet].then(0.62 * play.seconds, seconds=0.15, alpha=1.0)
    play.landed.add(who)
    play.cut_off[who] = 0.05
    play.brought.append(who)
    play.tall = max(play.tall, 1.2 * (high + who.height))
    return True


def in_tree(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In the crown of a tree, on its lowest bough."""
    if who.kind != "animal" or who.number:
        return False
    take_away(play, play.find(target))
    fill(play, who, share=0.22)
    tree = placed(play, "tree", State(0.0, 0.0, 1), high=4.4 * max(who.height, 0.7 * who.width), depth=who.depth + 0.01)
    if tree is None:
        return False
    acts = ("sleep", "sit") if what.verb == "sleep in tree" else ("sit", "stand")
    stay_put(play, who, State(0.12 * tree.width, -0.52 * tree.height, 1), *acts)
    for k in range(3 if what.verb == "call in tree" else 0):
        play.tracks[who].then(
            (0.15 + 0.25 * k) * play.seconds, action=pick(who, ("call", "stand")), facing=(1, -1)[k % 2]
        )
    play.tall = max(play.tall, 1.08 * tree.height)
    return True


def on_top(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up on a fence, a wall, a post."""
    if who.kind != "animal" or who.number or target is None:
        return False
    take_away(play, play.find(target))
    fill(play, who, share=0.34)
    base = placed(
        play, target, State(0.0, 0.0, 1), high=1.1 * max(who.height, 0.6 * who.width), depth=who.depth + 0.006
    )
    if base is None:
        return False
    calls = what.verb == "call on top"
    stay_put(play, who, State(0.0, -0.93 * base.height, 1), *(("call", "stand") if calls else ("sit", "stand")))
    others = [m for g in play.groups for m in g.members if m is not who and m in play.tracks and m.actor is not None]
    for k, other in enumerate(others):
        spot = State(0.5 * base.width + (0.6 + 0.7 * k) * max(other.width, 0.5 * other.height), 0.0, -1)
        play.tracks[other].start(spot, pick(other, ("look_up", "stand")))
    play.tall = max(play.tall, 2.6 * who.height)
    return True


def break_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Through a gap in the fence, whose boards lie on the ground."""
    if who.kind != "animal" or who.number:
        return False
    fill(play, who, share=0.46)
    fence = placed(play, "broken fence", State(0.0, 0.0, 1), high=0.7 * who.height, depth=who.depth + 0.006)
    if fence is None:
        return False
    track, run = play.tracks[who], pick(who, ("run", "walk"))
    track.start(State(-0.25 * who.width, 0.0, 1), run)
    track.settle()
    track.then(0.02, action=run, seconds=0.9 * play.seconds, pace="even", x=0.9 * who.width)
    play.brought.append(who)
    return True


_DROPS = frozenset("nut acorn stone pebble seed berry cherry snail shell leaf coin".split())


def drop_from_air(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bird above; what it lets go falls to the ground and lies there."""
    if who.kind != "animal" or "fly" not in (who.actor.actions if who.actor else ()) or not target or who.number:
        return False
    thing = play.find(target)
    if thing is not None and (thing.actor is not None or thing.kind != "prop"):
        return False
    side, high = play.here(who, 0.0).facing, 1.35 * who.height
    fly, rest = pick(who, ("fly",)), pick(who, ("fly", "stand"))
    play.tall = max(play.tall, 3.5 * who.height)
    track = play.tracks[who]
    track.start(State(-side * 0.1 * who.width, -high, side), fly)
    track.settle()
    track.then(0.6 * play.seconds, action=rest, seconds=0.3 * play.seconds, x=-side * 0.5 * who.width)
    people = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
    for person in people[:1]:  # at whose feet it falls
        play.tracks[person].start(State(side * (0.35 * who.width + 0.4 * person.height), 0.0, -side), "stand")
        play.tracks[person].then(0.5 * play.seconds, action=pick(person, ("look_down", "look", "stand")))
        play.tall = max(play.tall, 1.15 * person.height)
    many = last(target) in _DROPS or not people
    for k in range(3 if many else 1):
        nut = play.another_thing(target)
        if nut is None or nut.actor is not None:
            return k > 0
        nut.size, nut.depth = 0.4 * who.height / nut.thing.height, -0.006
        x = side * (0.1 + 0.42 * (k - (1 if many else 0))) * who.width
        begin = (0.06 + 0.16 * k) * play.seconds
        fall = play.add(nut, State(side * 0.12 * who.width, -high + 0.5 * nut.height, side, alpha=float(k == 0)))
        fall.then(max(0.0, begin - 0.05), seconds=0.05, alpha=1.0)
        fall.then(begin, seconds=0.26 * play.seconds, pace="fall", x=x, y=0.0, turn=200.0)
        fall.then(begin + 0.26 * play.seconds, seconds=0.3, hop=0.3 * nut.height, x=x + side * 0.1 * who.width)
        play.brought.append(nut)
    if thing is not None and thing in play.tracks:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
    play.brought.append(who)
    return True


def knock_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up on a table, a paw at the thing, which goes over the edge and is in pieces on the floor."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "animal" or thing is None or thing.actor is not None or who.number:
        return False
    fill(play, who, share=0.34)
    base = placed(play, "table", State(0.0, 0.0, 1), wide=2.2 * max(who.width, who.height), depth=who.depth + 0.006)
    if base is None:
        return False
    edge, old = 0.5 * base.width, is_old(play, at)
    stay_put(
        play, who, State(edge - 0.8 * who.width, -base.height, 1), *(("look_down", "stand") if old else ("stand",))
    )
    thing.size, thing.depth = 0.55 * who.height / thing.thing.height, who.depth - 0.004
    start = State(edge - 0.3 * thing.width, -base.height, 1)
    down = State(edge + 0.7 * thing.width, 0.0, 1, turn=70.0, split=1.0)
    its = play.tracks.get(thing) or play.add(thing, start)
    its.start(down if old else start)
    if not old:
        play.tracks[who].then(0.1 * play.seconds, action=pick(who, ("play", "eat", "stand")))
        its.then(0.2 * play.seconds, seconds=0.16 * play.seconds, x=edge + 0.2 * thing.width, turn=24.0)
        its.then(0.37 * play.seconds, seconds=0.2 * play.seconds, pace="fall", x=down.x, y=0.0, turn=70.0)
        its.then(0.57 * play.seconds, seconds=0.15, split=1.0)
        play.tracks[who].then(0.6 * play.seconds, action=pick(who, ("stand",)))
    play.brought.append(thing)
    play.tall = max(play.tall, 1.2 * (base.height + who.height))
    return True


def rub(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up and down against a trunk."""
    if who.kind != "animal" or who.number:
        return False
    take_away(play, play.find(target))
    fill(play, who, share=0.46)
    tree = placed(play, target or "tree", State(0.0, 0.0, 1), high=2.2 * who.height, depth=who.depth + 0.006)
    if tree is None:
        return False
    act = stay_put(play, who, State(0.36 * who.width, 0.0, 1), "stand")
    for k in range(6):
        play.tracks[who].then(0.15 * k * play.seconds, action=pick(who, ("shake",)) if k % 2 else act,
                              seconds=0.12 * play.seconds, x=(0.36 + 0.05 * (k % 2)) * who.width)  # fmt: skip
        play.tracks[tree].then(0.15 * k * play.seconds, seconds=0.12 * play.seconds, turn=(2.0, -2.0)[k % 2])
    play.tall = max(play.tall, 1.1 * tree.height)
    return True


FORAGES: dict[str, Way] = {
    **dict.fromkeys("jump, hop, leap, spring, bounce".split(", "), hop_pads),
    **dict.fromkeys("dig up, dig out, unearth".split(", "), unearth),
    **dict.fromkeys("hatch, hatch out".split(", "), brood),
    "nest on": nest_on, "browse": browse, "bear along": bear_along,
    **dict.fromkeys("drop, let fall, let go, throw, throw down, toss".split(", "), drop_from_air),
    "slide down": slide_down, "call in tree": in_tree, "sleep in tree": in_tree, "call on top": on_top,
    "sit on top": on_top, "knock off": knock_off, "rub against": rub, "break out": break_out,
}  # fmt: skip
