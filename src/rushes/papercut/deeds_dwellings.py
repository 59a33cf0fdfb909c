"""Deeds of beasts in their own homes: back on a nest, a cocoon and what leaves it; and what is stiff comes to life."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import placed
from rushes.papercut.deeds_creatures import fill
from rushes.papercut.deeds_forages import Way, is_old, stay_put, take_away
from rushes.papercut.deeds_parts import last, mouth
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def _lofty(play: Play, who: Cast, target: str | None) -> tuple[Cast, float] | None:
    """The nest on its chimney, and how high its hollow is."""
    take_away(play, play.find(target))
    base = placed(play, target or "chimney", State(0.0, 0.0, 1), high=1.0 * who.height, depth=who.depth + 0.01)
    nest = placed(play, "nest", State(0.0, 0.0, 1), wide=1.5 * max(who.width, 0.6 * who.height),
                  depth=who.depth - 0.006)  # fmt: skip
    if base is None or nest is None:
        return None
    top = -0.98 * base.height
    play.tracks[nest].start(State(0.0, top, 1))
    play.tall = max(play.tall, 2.7 * who.height)
    return nest, top - 0.4 * nest.height


def return_to_nest(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down out of the air, wings wide, onto the nest that is still there; and stands in it."""
    if who.kind != "animal" or who.number:
        return False
    fill(play, who, share=0.42)
    home = _lofty(play, who, target)
    if home is None:
        return False
    top, old, track = home[1], is_old(play, at), play.tracks[who]
    wing = pick(who, ("fly", "glide", "stand"))
    far = State(-1.5 * who.height, top - 0.7 * who.height, 1)
    track.start(State(-0.1 * who.width, top, 1) if old else far, pick(who, ("stand",)) if old else wing)
    track.settle()
    if not old:
        track.then(0.02, seconds=0.6 * play.seconds, x=-0.1 * who.width, y=top)
        track.then(0.62 * play.seconds, action=pick(who, ("call", "stand")))
    play.landed.add(who)
    play.brought.append(who)
    return True


def wait_on_nest(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It stands in the nest and looks out; where another of its kind is there, that one comes flying to it."""
    beasts = [m for g in play.groups for m in g.members if m.kind == "animal" and m in play.tracks]
    if who.kind != "animal" or not beasts:
        return False
    if who is not beasts[0]:
        return True  # the first has told it
    fill(play, who, share=0.42)
    home = _lofty(play, who, target)
    if home is None:
        return False
    top = home[1]
    stay_put(play, who, State(-0.32 * who.width, top, 1), "look_up", "stand")
    play.landed.add(who)
    for mate in beasts[1:2]:
        mate.size = who.size
        track, old = play.tracks[mate], is_old(play, at)
        wing, there = pick(mate, ("fly", "glide", "stand")), State(0.42 * who.width, top, -1)
        far = replace(there, x=1.7 * who.height, y=top - 0.7 * who.height)
        track.start(there if old else far, pick(mate, ("stand",)) if old else wing)
        track.settle()
        if not old:
            track.then(0.2 * play.seconds, seconds=0.5 * play.seconds, x=there.x, y=there.y)
            track.then(0.72 * play.seconds, action=pick(mate, ("call", "stand")))
        play.landed.add(mate)
        play.brought.append(mate)
    return True


def put_in_nest(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A nest on a branch where hands reach; what is put into it sits there, and who has put it holds out an arm."""
    young = play.find(target) or (play.prop(target, ("animal", "prop")) if target else None)
    whole = last(target) == "nest"  # it is the nest that is put back
    if who.kind != "person" or young is None or young is who or (young.height > 0.7 * who.height and not whole):
        return False
    old, side = is_old(play, at), 1
    tree = placed(play, "tree", State(0.95 * who.height, 0.0, 1), high=2.3 * who.height, depth=who.depth + 0.012)
    spot = State(0.52 * who.height, -0.86 * who.height, 1)
    nest = young if whole else placed(play, "nest", spot, wide=0.56 * who.height, depth=who.depth - 0.006)
    branch = placed(play, "leafy twig", State(0.62 * who.height, -0.8 * who.height, 1), wide=0.9 * who.height,
                    depth=who.depth - 0.002)  # fmt: skip
    if tree is None or nest is None:
        return False
    young.size *= (0.56 if whole else 0.26) * who.height / max(young.height, young.width)
    young.depth = who.depth - 0.004
    reach = pick(who, ("give", "reach", "stand"))
    stay_put(play, who, State(-0.2 * who.height, 0.0, side), reach)
    play.tracks[who].then(0.01, action=reach, aim=nest)
    lies = spot if whole else State(0.52 * who.height, -0.92 * who.height, -1)
    from_hand = State(0.16 * who.height, -0.74 * who.height, 1)
    its = play.tracks.get(young) or play.add(young, lies)
    its.start(lies if old else from_hand, pick(young, ("sit", "stand")))
    if not old:
        its.then(0.4 * play.seconds, seconds=0.3 * play.seconds, x=lies.x, y=lies.y, hop=0.12 * who.height)
        its.then(0.75 * play.seconds, action=pick(young, ("call", "stand")))
    for owner in play.tracks.values():
        owner.steps = [replace(s, holding=tuple(h for h in s.holding if h is not young)) for s in owner.steps]
    play.landed.add(young)
    play.brought += [who, young, *([branch] if branch is not None else [])]
    play.tall = max(play.tall, 1.6 * who.height)
    return True


def _twig(play: Play, who: Cast, alpha: float) -> tuple[Cast, Cast] | None:
    """A twig across the picture, and the cocoon that hangs from it."""
    unit = 0.5 * play.frame[1]
    twig = placed(play, "leafy twig", State(0.0, -1.42 * unit, 1), wide=2.3 * unit, depth=who.depth + 0.004)
    sac = placed(play, "cocoon", State(0.0, -0.44 * unit, 1, alpha=alpha), high=1.0 * unit, depth=who.depth - 0.004)
    play.tall = max(play.tall, 1.9 * unit)
    return (twig, sac) if twig is not None and sac is not None else None


def wrap_in_cocoon(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On its twig it spins about itself, until only the cocoon hangs there."""
    if who.kind != "animal" or who.number:
        return False
    take_away(play, play.find(target))
    old, unit = is_old(play, at), 0.5 * play.frame[1]
    hung = _twig(play, who, float(old))
    if hung is None:
        return False
    who.size *= 0.62 * unit / who.width
    stay_put(play, who, State(0.0, -0.52 * unit, 1), "crawl", "walk", "stand")
    track = play.tracks[who]
    track.start(State(0.0, -0.6 * unit, 1, turn=-80.0, alpha=float(not old)), pick(who, ("crawl", "walk", "stand")))
    if not old:
        for k in range(4):
            track.then((0.05 + 0.12 * k) * play.seconds, seconds=0.1 * play.seconds, turn=-80.0 + (14.0, -14.0)[k % 2])
        track.then(0.5 * play.seconds, seconds=0.2 * play.seconds, alpha=0.0)
        play.tracks[hung[1]].then(0.4 * play.seconds, seconds=0.25 * play.seconds, alpha=1.0)
    play.landed.add(who)
    return True


def leave_cocoon(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The cocoon splits, and what was within is spread above it, far larger."""
    if who.kind != "animal" or who.number:
        return False
    take_away(play, play.find(target))
    old, unit = is_old(play, at), 0.5 * play.frame[1]
    hung = _twig(play, who, 1.0)
    if hung is None:
        return False
    who.size *= 0.95 * unit / max(who.width, who.height)
    track, fly = play.tracks[who], pick(who, ("fly", "glide", "stand"))
    here = State(0.1 * unit, -0.55 * unit, 1)
    if old:
        here = replace(here, x=0.85 * unit, y=-0.7 * unit)
    track.start(replace(here, scale=1.0 if old else 0.3, alpha=float(old)), fly)
    track.settle()
    split = 0.02 if old else 0.12 * play.seconds
    play.tracks[hung[1]].then(split, seconds=0.3, split=1.0)
    if not old:
        track.then(split, seconds=0.15 * play.seconds, alpha=1.0, scale=0.7)
        track.then(split + 0.16 * play.seconds, seconds=0.5 * play.seconds, scale=1.0, x=0.85 * unit, y=-0.8 * unit)
    who.depth = hung[1].depth - 0.004
    play.landed.add(who)
    play.brought.append(who)
    return True


def come_alive(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Stiff at first, arms out or quite still; sparks all round it, and it leaps and waves."""
    old, here, track = is_old(play, at), play.here(who, 0.0), play.tracks[who]
    wakes = 0.02 if old else 0.42 * play.seconds
    crow = last(who.name) == "scarecrow"
    stiff = pick(who, ("spread", "stand")) if crow else pick(who, ("stand",))
    pole = placed(play, "scarecrow pole", State(here.x, 0.0, 1, alpha=float(not old)), high=1.05 * who.height,
                  depth=who.depth + 0.003) if crow and who.kind == "person" else None  # fmt: skip
    off = 0.55 * who.height if pole is not None else 0.0
    track.start(replace(here, x=here.x + off * here.facing if old else here.x), stiff)
    track.settle()
    if pole is not None and not old:
        play.tracks[pole].then(0.02, action="stand")
    track.then(wakes, action=pick(who, ("jump", "dance", "stand")), seconds=0.16 * play.seconds, hop=0.3 * who.height,
               x=here.x + off * here.facing)  # fmt: skip
    for k in range(5):
        when = wakes + (0.17 + 0.12 * k) * play.seconds
        act = pick(who, ("wave", "cheer", "dance", "call", "walk") if k % 2 == 0 else ("dance", "cheer", "jump"))
        hop = 0.0 if who.actor is not None else 0.14 * who.height
        track.then(when, action=act, seconds=0.11 * play.seconds, hop=hop, turn=(7.0, -7.0)[k % 2] if hop else 0.0)
    if not old:
        size = 1.5 * max(who.height, who.width)
        sparks = placed(play, "magic sparks", State(here.x + off, 0.12 * who.height, 1, alpha=0.0, scale=0.5),
                        high=size, depth=who.depth + 0.006)  # fmt: skip
        if sparks is not None:
            play.tracks[sparks].then(0.12 * play.seconds, seconds=0.3 * play.seconds, alpha=1.0, scale=1.0)
            play.tracks[sparks].then(0.9 * play.seconds, seconds=0.3, alpha=0.4)
    play.brought.append(who)
    return True


def carry_in_mouth(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What it has caught, or the first of its young, hangs from its mouth as it walks; the others come behind."""
    load = play.find(target) or (play.prop(target, ("animal", "prop")) if target else None)
    if who.kind != "animal" or who.number or load is None or load is who:
        return False
    fill(play, who, share=0.42)
    group = next((g.members for g in play.groups if load in g.members), (load,))
    old, track, flies = is_old(play, at), play.tracks[who], "nest" in play.place
    way = 0.0 if old else 0.5 * who.width
    grip = pick(who, ("carry", "walk", "stand") if not flies else ("stand",))
    walk = pick(who, ("carry", "walk"))
    for k, one in enumerate(group):
        one.size *= 0.5 * max(who.height, 0.6 * who.width) / max(one.height, one.width)
        one.depth = who.depth - 0.004
        if one not in play.tracks:
            play.add(one, State(0.0, 0.0, 1))
        if k:
            x = -0.55 * who.width - 0.85 * k * one.width
            its = play.tracks[one]
            its.start(State(x - way, 0.0, 1), pick(one, ("walk", "stand")))
            its.then(0.02, action=pick(one, ("walk", "stand")), seconds=0.8 * play.seconds, pace="even", x=x)
            play.landed.add(one)
    track.start(State(-way, 0.0, 1), grip)
    track.settle()
    if way:
        track.then(0.02, action=walk, seconds=0.8 * play.seconds, pace="even", x=0.0)
        track.then(0.84 * play.seconds, action=grip)
    mx, my = mouth(play, who, 0.0, grip)
    hangs = State(mx + 0.06 * who.width, min(0.0, my + 0.7 * load.height), 1, turn=24.0)
    its = play.tracks[load]
    its.start(hangs, pick(load, ("sleep", "sit", "stand")))
    if way:
        its.then(0.02, seconds=0.8 * play.seconds, pace="even", x=hangs.x + way)
    play.landed.add(load)
    play.brought += [who, *group]
    return True


def _netted(play: Play, beast: Cast) -> Cast | None:
    """A net over all of it, and no other one lying by."""
    for thing in [m for m in play.tracks if m.actor is None and last(m.name) in ("net", "trap", "rope")]:
        take_away(play, thing)
    here = play.here(beast, 0.0)
    net = placed(play, "thrown net", State(here.x, here.y + 0.04, 1), high=1.0, depth=beast.depth - 0.006)
    if net is not None:
        net.size = max(1.12 * beast.height / net.thing.height, 1.16 * beast.width / net.thing.width)
    return net


def caught_in_net(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The net comes down over it, and it struggles beneath."""
    if who.actor is None or who.number:
        return False
    if who.kind == "animal":
        fill(play, who, share=0.42)
    take_away(play, play.find(target))
    old = is_old(play, at)
    stay_put(play, who, replace(play.here(who, 0.0), x=0.0), "shake", "swim", "stand")
    net = _netted(play, who)
    if net is None:
        return False
    its, lies = play.tracks[net], play.here(net, 0.0)
    its.start(lies if old else replace(lies, y=lies.y - 1.3 * who.height, turn=14.0))
    if not old:
        its.then(0.04, seconds=0.2 * play.seconds, pace="fall", y=lies.y, turn=0.0)
    for k in range(4):
        when = (0.3 + 0.16 * k) * play.seconds
        for member in (who, net):
            play.tracks[member].then(when, seconds=0.12 * play.seconds, shake=0.02 * who.height)
    return True


def free_from_net(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At its side somebody tears the net open; it slips off, and what was under it leaps free."""
    beast = play.find(target)
    if who.actor is None or who.number or beast is None or beast is who or beast.actor is None:
        return False
    old = is_old(play, at)
    beast.size *= max(1.0, 0.5 * who.height / max(beast.height, 0.6 * beast.width)) if who.kind == "person" else 1.0
    if who.kind == "animal":
        fill(play, beast, share=0.4)
        who.size *= max(1.0, 0.3 * beast.height / who.height)
    y = play.here(beast, 0.0).y
    stay_put(play, beast, State(0.0, y, -1), "shake", "swim", "stand")
    reach = 0.3 * who.height if who.kind == "person" else 0.5 * who.width
    stay_put(play, who, State(-0.55 * beast.width - reach, play.here(who, 0.0).y, 1), "work", "reach", "eat", "swim")
    play.tracks[who].then(0.02, aim=beast)
    net = _netted(play, beast)
    if net is None:
        return False
    opens = 0.02 if old else 0.48 * play.seconds
    its, lies = play.tracks[net], play.here(net, 0.0)
    its.then(opens, seconds=0.2 * play.seconds, x=lies.x - 0.1 * beast.width, scale=0.5, turn=-24.0)
    its.then(opens + 0.21 * play.seconds, seconds=0.2, alpha=0.55)
    glad = pick(beast, ("jump", "swim", "run", "stand"))
    track = play.tracks[beast]
    track.then(opens + 0.04 * play.seconds, action=glad, seconds=0.24 * play.seconds, x=0.7 * beast.width, facing=1,
               hop=0.3 * beast.height)  # fmt: skip
    track.then(opens + 0.3 * play.seconds, action=pick(beast, ("call", "swim", "stand")), facing=-1)
    play.tracks[who].then(opens + 0.2 * play.seconds, action=pick(who, ("cheer", "wave", "call", "stand")))
    play.brought += [who, beast]
    return True


def _by_jug(play: Play, who: Cast, noun: str, down: str) -> tuple[float, float, Cast] | None:
    """It stands on a stone with its bill over the mouth of the jug: where that is, and the jug."""
    fill(play, who, share=0.42)
    stay_put(play, who, State(-0.3 * who.width, 0.0, 1), down)
    x, y = mouth(play, who, 0.0, down)
    jug = placed(play, noun, State(x, 0.0, 1), high=0.8 * who.height, depth=who.depth - 0.006)
    stone = placed(play, "rock", State(-0.3 * who.width, 0.0, 1), high=0.5 * who.height, depth=who.depth + 0.002)
    if jug is None:
        return None
    jug.colour = _CLAY
    lift = -0.98 * jug.height - y
    if stone is not None:
        stone.size = max(0.05, -lift) / stone.thing.height
    play.tracks[who].shift(0.0, lift)
    play.landed.add(who)
    play.tall = max(play.tall, 2.0 * who.height)
    return x, -0.98 * jug.height, jug


def sip_from(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The bill goes down into the neck of a jug that stands before it, and up again to swallow."""
    if who.kind != "animal" or who.number or last(target) not in _NECKS:
        return False
    take_away(play, play.find(target))
    low, high = pick(who, ("eat", "drink")), pick(who, ("call", "look_up", "stand"))
    if _by_jug(play, who, last(target), low) is None:
        return False
    play.tracks[who].then(0.48 * play.seconds, action=high)
    play.tracks[who].then(0.66 * play.seconds, action=low)
    return True


def drop_in_vessel(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One after the other out of the bill into the jug, while more lie about its foot."""
    if who.kind != "animal" or who.number or target is None:
        return False
    held = who.subject.holds[-1] if who.subject is not None and who.subject.holds else "pebble"
    for thing in [m for m in play.tracks if m.actor is None and last(m.name) in (last(held), last(target))]:
        take_away(play, thing)
    for owner in play.tracks.values():
        owner.steps = [replace(s, holding=()) for s in owner.steps]
    grip = pick(who, ("carry", "stand"))
    at_jug = _by_jug(play, who, last(target), grip)
    if at_jug is None:
        return False
    x, top, jug = at_jug
    for k in range(5):
        stone = placed(play, held, State(x, top, 1), high=0.17 * who.height, depth=jug.depth - 0.004)
        if stone is None:
            return k > 0
        stone.size = 0.17 * who.height / max(stone.thing.height, stone.thing.width)
        stone.colour = _PEBBLE
        lies = State(x + (0.5 + 0.2 * k) * jug.width, 0.02, 1)
        if k > 2 or is_old(play, at):
            play.tracks[stone].start(lies)
            continue
        begin, up = (0.02 + 0.3 * k) * play.seconds, State(x, top - 0.05 * who.height, 1)
        its = play.tracks[stone]
        its.start(up if k == 0 else lies)
        if k:
            its.then(begin - 0.12 * play.seconds, seconds=0.1 * play.seconds, x=up.x, y=up.y, hop=0.3 * who.height)
        its.then(begin + 0.16 * play.seconds, seconds=0.12 * play.seconds, pace="fall", y=top + 0.5 * jug.height)
        its.then(begin + 0.28 * play.seconds, seconds=0.02, alpha=0.0)
    return True


_CLAY, _PEBBLE = (0.78, 0.5, 0.32), (0.86, 0.85, 0.8)
_NECKS = frozenset("jug pitcher vase bottle".split())
DWELLINGS: dict[str, Way] = {
    "return to nest": return_to_nest, "wait on nest": wait_on_nest, "put in nest": put_in_nest,
    "wrap in cocoon": wrap_in_cocoon, "leave cocoon": leave_cocoon, "come alive": come_alive,
    "get caught in net": caught_in_net, "free from net": free_from_net, "drop in vessel": drop_in_vessel,
    "carry in mouth": carry_in_mouth,
    **dict.fromkeys(("drink", "sip"), sip_from),
}  # fmt: skip
