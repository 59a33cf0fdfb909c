"""Who cannot get away: painted into a corner, stuck in armour, a door or a chair, round and round in a glass door."""

from __future__ import annotations

import math
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_mishaps import smeared
from rushes.papercut.deeds_parts import burst, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_ARMOUR = frozenset("armour armor".split())
_SEATS = frozenset("chair armchair stool seat swing toilet highchair deckchair".split())
_ON_HEAD = frozenset("bucket pot vase jar pail saucepan bowl helmet basket pumpkin box".split())


def corner(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In the last dry spot of a painted floor, the brush in hand, the wall behind the back."""
    if who.kind != "person":
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    x = here.x - side * 0.95 * tall
    _floor(play, who, x, side, 0.3 * play.seconds)
    brush, can = play.another_thing("paintbrush"), play.another_thing("paint can")
    track = play.tracks[who]
    track.start(State(x, 0.0, side), pick(who, ("crouch", "kneel")))
    if brush is not None:
        play.hold(who, brush, 0.0)
    if can is not None:
        can.depth = 0.003
        play.add(can, State(x - side * 0.24 * tall, 0.0, side))
        play.brought.append(can)
    track.settle()
    track.then(0.02, action=pick(who, ("bend", "crouch")), aim=(x + side * 0.42 * tall, 0.0))
    track.then(0.6 * play.seconds, action=pick(who, ("spread", "look")))
    return True


def _floor(play: Play, who: Cast, x: float, side: int, until: float = 0.0) -> None:
    """Wet paint from before the feet to the far end of the room, and the corner behind."""
    floor, wall = play.another_thing("wet floor", ("piece",)), play.another_thing("room corner", ("piece",))
    for other in [m for m in play.tracks if m.kind == "piece" and last(m.name) == "floor"]:
        play.tracks[other].start(replace(play.here(other, 0.0), alpha=0.0))
    if floor is not None:
        floor.depth, floor.name = 0.008, "wet paint"
        there = x + side * (0.3 * who.height + 2.4)
        track = play.add(floor, State(there + side * 0.5 * until, 0.0, side))
        if until:
            track.then(0.02, seconds=until, x=there)
    if wall is not None:
        wall.depth, wall.name = 0.012, "side wall"
        play.add(wall, State(x - side * (0.1 * who.height + 0.5 * wall.width), 0.0, -side))


def out_of_window(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the sill, then outside: one sees the upper half through the open window, and the floor is wet."""
    window = play.another_thing("wide casement", ("piece",)) if who.kind == "person" else None
    if window is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    if any(last(p) == "floor" for p in play.pieces):
        _floor(play, who, here.x - side * 0.5 * tall, side)
    for other in [m for m in play.tracks if m.kind == "piece" and last(m.name) == "window"]:
        play.tracks[other].start(replace(play.here(other, 0.0), alpha=0.0))
    window.size, window.depth = 1.5 * tall / window.thing.height, 0.006
    sill = -0.34 * window.height
    play.add(window, State(here.x, 0.0, side))
    track = play.tracks[who]
    track.start(State(here.x - side * 0.2 * tall, sill, side), pick(who, ("climb", "crouch")))
    track.settle()
    out = 0.55 * play.seconds
    track.then(out, seconds=0.3, alpha=0.0, x=here.x + side * 0.1 * tall)
    double = play.another_thing(who.name, ("person",))
    if double is not None:
        double.size, double.depth = 0.85 * who.size, 0.004
        play.add(
            double,
            State(here.x, sill + 0.5 * double.height, -side, alpha=0.0),
        )
        moves = play.tracks[double]
        moves.then(out + 0.1, seconds=0.25, alpha=1.0, action=pick(double, ("wave", "cheer")))
        play.cut_off[double] = sill
        play.brought.append(double)
    play.brought.append(window)
    return True


def stuck(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Arms spread, shaking, and not free: in armour, in a door, with a chair behind or a bucket over the head."""
    worn = {w for n in (who.subject.wears if who.subject is not None else ()) for w in n.lower().split()}
    if who.kind != "person" or ("stair" in play.place):
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    thing = play.find(target) or (play.prop(target, ("prop", "piece")) if target else None)
    thing = thing if thing is not who and (thing is None or thing.actor is None) else None
    on_head, behind = bool(worn & _ON_HEAD), bool(worn & _SEATS)
    if thing is None and not (worn & _ARMOUR or on_head or behind):
        return False
    track = play.tracks[who]
    for other in play.tracks.values():
        other.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in other.steps]
    act = pick(who, ("spread", "pull"))
    head = last(target)
    if on_head or behind:
        act = pick(who, ("carry_overhead", "cheer") if on_head else ("bow", "crouch"))
        thing = None
    if thing is not None:
        if head in _SEATS:
            thing.size, thing.depth = 0.5 * tall / thing.thing.height, 0.004
            act = pick(who, ("bow", "crouch"))
            spot = State(here.x - side * 0.2 * tall, -0.22 * tall, side, turn=side * 30.0)
        elif head in _ON_HEAD:
            thing.size, thing.depth = 0.24 * tall / thing.thing.width, -0.015
            act = pick(who, ("carry_overhead", "cheer"))
            spot = State(here.x, -0.72 * tall - thing.height, side, turn=180.0)
        else:
            thing.size *= max(0.6, min(2.0, 1.15 * tall / thing.height))
            thing.depth = 0.004
            spot = State(here.x, 0.0, side)
        (play.tracks[thing].start if thing in play.tracks else lambda s: play.add(thing, s))(spot)
        play.brought.append(thing)
    track.start(here, act)
    track.settle()
    for n in range(int(play.seconds / 0.7)):
        lean = (7.0 if n % 2 else -7.0) if worn & _ARMOUR else 3.0 * (n % 2)
        track.then(0.7 * n + 0.02, action=act, seconds=0.5, shake=0.025, turn=lean)
        for way in (-1, 1):
            root = (here.x + way * 0.34 * tall, -(0.5 if n % 2 else 0.8) * tall)
            burst(play, "rapping", root, (root[0] + way * 0.25 * tall, root[1] - 0.12 * tall), 0.7 * n, 0.7 * n + 0.45)
    return True


def go_round(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """All of them in the compartments of one glass door, round and round."""
    if who.actor is None or not any(p.endswith("revolving door") for p in play.pieces):
        return False
    groups = sorted(play.groups, key=lambda g: len(g.members))  # one alone is nearest
    riders = [m for g in groups for m in g.members if m.actor is not None][:6]
    drum = next((m for m in play.tracks if m.name.endswith("revolving door")), None)
    drum = drum or play.another_thing("revolving door", ("piece",))
    if drum is None:
        return False
    tall = max(m.height for m in riders)
    drum.depth, drum.size = 0.02, 1.75 * tall / drum.thing.height
    (play.tracks[drum].start if drum in play.tracks else lambda s: play.add(drum, s))(State(0.0, 0.0, 1))
    wide, beats = 0.36 * drum.width, 8
    for k, rider in enumerate(riders):
        phase = math.tau * k / max(2, len(riders))
        track = play.tracks[rider]

        def spot(n: int, phase: float = phase) -> tuple[float, float, int]:
            turn = phase + math.tau * n / beats
            return wide * math.sin(turn), -0.12 * tall * (1 - math.cos(turn)), 1 if math.cos(turn) >= 0 else -1

        x, y, side = spot(0)
        rider.depth = 0.0008 * (k + 1)
        track.start(State(x, y, side), pick(rider, ("run", "walk")))
        track.settle()
        for n in range(1, int(play.seconds / 0.4) + 1):
            x, y, side = spot(n)
            track.then(0.4 * (n - 1), action=pick(rider, ("run", "walk")), seconds=0.4, pace="even", x=x, y=y,
                       facing=side)  # fmt: skip
    play.brought.append(drum)
    play.tall = max(play.tall, 1.1 * drum.height)
    return True


def caught(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A corner of the clothes is in the glass door, and all pulling does not free it."""
    if who.kind != "person" or not any(p.endswith("revolving door") for p in play.pieces):
        return False
    drum = next((m for m in play.tracks if m.name.endswith("revolving door")), None)
    drum = drum or play.another_thing("revolving door", ("piece",))
    cloth = play.another_thing("caught cloth")
    if drum is None or cloth is None:
        return False
    tall = who.height
    drum.depth, drum.size = 0.02, 1.6 * tall / drum.thing.height
    (play.tracks[drum].start if drum in play.tracks else lambda s: play.add(drum, s))(State(-0.3 * tall, 0.0, 1))
    x = 0.42 * drum.width - 0.3 * tall + 0.5 * tall
    track = play.tracks[who]
    track.start(State(x, 0.0, 1), pick(who, ("pull", "walk")))
    track.then(0.02, action=pick(who, ("run", "pull")), rate=0.6, shake=0.02, seconds=play.seconds)
    track.settle()
    cloth.size, cloth.depth = 0.62 * tall / cloth.thing.width, 0.006
    play.add(cloth, State(x - 0.4 * tall, -0.18 * tall, 1))
    play.brought += [drum, cloth]
    play.tall = max(play.tall, 1.1 * drum.height)
    return True


def pull_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What is stuck on somebody's head comes off with a jerk into the hands of who pulls."""
    victim = next((m for g in play.groups for m in g.members if m.kind == "person" and who not in g.members), None)
    thing = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or victim is None or thing is None or last(target) not in _ON_HEAD:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    gap = 0.3 * (who.height + victim.height)
    there = replace(play.here(victim, 0.0), x=here.x + side * gap, facing=-side)
    play.tracks[victim].start(there, pick(victim, ("spread", "stand")))
    thing.size, thing.depth = 0.3 * victim.height / thing.thing.width, -0.02
    top = State(there.x, there.y - 0.72 * victim.height, side, turn=180.0)
    off = 0.55 * play.seconds
    (play.tracks[thing].start if thing in play.tracks else lambda s: play.add(thing, s))(top)
    bucket = play.tracks[thing]
    for n in range(int(off / 0.4)):
        bucket.then(0.4 * n + 0.02, seconds=0.35, shake=0.03)
    bucket.then(off, seconds=0.4, x=here.x + side * 0.36 * who.height, y=-0.5 * who.height, hop=0.3 * who.height,
                turn=60.0)  # fmt: skip
    grip = (there.x - side * 0.1 * victim.height, top.y - 0.3 * thing.height)
    track = play.tracks[who]
    track.start(here, pick(who, ("reach", "pull")))
    track.then(0.02, action=pick(who, ("reach", "pull")), aim=grip)
    track.then(off, action=pick(who, ("reach", "hold")), aim=thing)
    play.tracks[victim].then(off + 0.3, action=pick(victim, ("cheer", "laugh")))
    play.brought.append(thing)
    return True


def pelt(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A pie flies into the face of the last one there; whom it was meant for ducks."""
    held = list(who.subject.holds if who.subject is not None else ())
    pie = play.another_thing(held[-1]) if held else None
    alone = [g.members[0] for g in play.groups if len(g.members) == 1 and who not in g.members]
    people = [m for m in alone if m.kind == "person"]
    meant = play.find(target)
    if who.kind != "person" or pie is None or pie.actor is not None or not people:
        return False
    victim = next((m for m in people if m is not meant), people[0])
    here, tall = play.here(who, 0.0), who.height
    side = here.facing
    for track in play.tracks.values():
        track.steps = [replace(s, holding=()) for s in track.steps]
    for thing in [m for m in play.tracks if m.subject is None and m.name == pie.name]:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
    x = here.x - side * (0.95 if victim is not meant else 0.7) * tall
    track = play.tracks[who]
    track.start(replace(here, x=x), pick(who, ("hold",)))
    thrown = 0.2 * play.seconds
    track.then(thrown - 0.2, action=pick(who, ("throw", "reach")))
    far = x + side * (2.1 if victim is not meant else 1.5) * tall
    play.tracks[victim].start(State(far, 0.0, -side), pick(victim, ("stand",)))
    hit = thrown + 0.34 * play.seconds
    if meant is not None and meant is not victim and meant.kind == "person":
        low = play.tracks[meant]
        low.start(State(x + side * 1.1 * tall, 0.0, -side), pick(meant, ("stand",)))
        low.then(thrown, action=pick(meant, ("crouch", "kneel")))
    pie.size, pie.depth = 0.26 * tall / max(pie.thing.width, pie.thing.height), -0.02
    flight = play.add(pie, State(x + side * 0.3 * tall, -0.7 * tall, side))
    flight.then(thrown, seconds=hit - thrown, pace="even", x=far - side * 0.14 * victim.height,
                y=-0.8 * victim.height, hop=0.25 * tall, turn=side * 80.0)  # fmt: skip
    smeared(play, victim, hit, pie.name)
    play.tracks[victim].then(hit, action=pick(victim, ("spread", "shiver")))
    play.brought += [pie, victim]
    return True


def _chaired(play: Play, who: Cast) -> None:
    """A chair that somebody cannot get out of goes along behind."""
    noun = next((n for n in (who.subject.wears if who.subject else ()) if last(n) in _SEATS), None)
    chair = play.another_thing(noun) if noun else None
    if chair is None or chair.actor is not None:
        return
    side = play.here(who, 0.0).facing
    chair.size, chair.depth = 0.46 * who.height / chair.thing.height, 0.004
    play.add(chair, play.here(who, 0.0))
    track = play.tracks[chair]
    track.steps = [
        replace(s, action="stand", holding=(), aim=None, origin=replace(s.origin, turn=side * 25.0),
                to=replace(s.to, turn=side * 25.0))
        for s in play.tracks[who].steps
    ]  # fmt: skip
    track.shift(-side * 0.17 * who.height, -0.26 * who.height)
    play.brought.append(chair)


def remain(play: Play) -> None:
    """Who is stuck stays so, whatever happens beside them."""
    for member in [m for g in play.groups for m in g.members if m.kind == "person"]:
        _chaired(play, member)
    for member in [m for g in play.groups for m in g.members if m.kind == "person" and "stuck" in words_of(m)]:
        track = play.tracks[member]
        if {s.action for s in track.steps} <= {"stand", "hold", "look"}:
            track.start(track.state(0.0), pick(member, ("spread",)))
            track.settle()


def pull_free(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One heaves; the other is half in what holds it, then comes out, and lies beside it, free."""
    mark = play.find(target)
    if who.actor is None or mark is None or mark.actor is None or mark is who:
        return False
    trap = next((p.partition(" ")[2] for p in play.pieces if p.startswith("tight ")), None)
    held = next((m for m in play.tracks if m.kind == "piece" and m.name.startswith("tight ")), None)
    if held is not None:
        play.tracks[held].start(replace(play.here(held, 0.0), alpha=0.0))
    jar = play.another_thing(trap, ("prop", "piece")) if trap else None
    here, side, size = play.here(who, 0.0), play.here(who, 0.0).facing, max(mark.height, 0.55 * mark.width)
    x = here.x + side * (0.6 * max(who.width, 0.5 * who.height) + 0.6 * mark.width)
    free = 0.5 * play.seconds if at > 0 else 0.0
    if jar is not None and jar.actor is None:
        jar.size *= 0.95 * size / max(jar.height, 0.8 * jar.width)
        jar.depth = mark.depth - 0.006
        play.add(jar, State(x + side * max(0.5 * mark.width, 0.6 * jar.width), 0.0, -side))
        play.tracks[jar].then(0.01, seconds=free, shake=0.02)
        play.brought.append(jar)
    track, mine = play.tracks[mark], play.tracks[who]
    inside = pick(mark, ("spread", "hold_head", "stand"))
    deep = max(0.25 * mark.width, 0.5 * jar.width) if jar is not None else 0.0
    track.start(State(x + side * deep, -0.1 * size, -side), inside)
    track.settle()
    track.then(0.01, seconds=free, shake=0.02)
    track.then(free, seconds=0.4, pace="fall", x=x - side * 0.12 * mark.width, y=0.0,
               action=pick(mark, ("cheer", "stand")))  # fmt: skip
    mine.start(replace(here, facing=side), pick(who, ("pull", "carry", "eat", "reach", "stand")))
    mine.then(0.01, action=pick(who, ("pull", "eat", "reach", "stand")), facing=side, aim=(x, -0.5 * size))
    mine.then(free + 0.4, action=pick(who, ("stand",)), facing=side)
    return True


STUCK = {
    "tug free": pull_free,
    "paint into corner": corner,
    "climb out of window": out_of_window,
    **dict.fromkeys(("get stuck", "be stuck", "struggle free"), stuck),
    "go round": go_round, "get caught": caught, "pull off": pull_off, "pelt": pelt,
}  # fmt: skip
