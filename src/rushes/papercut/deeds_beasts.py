"""Deeds of beasts on others and on things: on a nose, a jet at somebody, a hat off a head, a boat gulped, a race."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.coats import Coat
from rushes.papercut.deeds_contests import placed
from rushes.papercut.deeds_creatures import fill
from rushes.papercut.deeds_dwellings import DWELLINGS
from rushes.papercut.deeds_forages import FORAGES, Way, is_old, part_of, stay_put, take_away
from rushes.papercut.deeds_parts import last, mouth, words_of
from rushes.papercut.people import Person
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_RAPTORS = frozenset("eagle hawk falcon osprey owl kite buzzard vulture seagull gull pelican kingfisher dragon".split())
_CAUGHT = frozenset("fish salmon trout carp mouse rat rabbit hare snake lamb vole squirrel frog".split())
_FISH = frozenset("fish salmon trout carp".split())
_WOOD = (0.5, 0.34, 0.2)
_GINGER = (0.85, 0.56, 0.3)
_BRIGHT = (0.95, 0.62, 0.5)


def perch(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the air, or in one leap, onto a nose, a head, a back or a shoulder; whoever it is of holds still."""
    host = play.find(target) or (play.another_thing(target, ("prop", "piece")) if target else None)
    if who.kind != "animal" or host is None or host is who or who.number:
        return False
    part, tall, old = what.verb.split()[-1], host.height, is_old(play, at)
    fill(play, host, share=0.44)
    tall = min(host.height, 0.7 * host.width) if host.kind == "animal" else 0.5 * host.height
    who.size *= max(1.0, 0.42 * tall / max(who.height, 0.6 * who.width))
    if part != "back":
        who.size *= min(1.0, 0.6 * tall / max(who.height, 0.6 * who.width))
    side = 1
    lap = part in ("lap", "knee") and host.kind == "person"
    still = ("sit",) if lap else ("sleep",) if "sleeping" in words_of(host) else ()
    act = stay_put(play, host, State(-0.2 * host.width, 0.0, side), *still)
    spot = "mouth" if part in ("nose", "snout", "trunk") else "back" if part in ("back", "tail") else "head"
    x, y = part_of(play, host, "seat" if lap else spot, act)
    if lap:
        x, y = x + 0.16 * side * host.height, y - 0.06 * host.height
    if host.actor is None:
        y = -host.height * (0.8 if part in ("shoulder", "arm", "hand") else 0.97)
    if part in ("head", "hat", "horn", "antler") and host.actor is not None:
        y -= 0.1 * min(host.height, 0.5 * host.width) if host.kind == "animal" else 0.08 * host.height
    if part in ("shoulder", "arm", "hand") and host.kind == "person":
        x, y = x - 0.1 * side * host.height, y + 0.14 * host.height
    top = State(x, y, -side if part in ("nose", "snout") else side)
    flies = who.actor is not None and "fly" in who.actor.actions
    track, who.depth = play.tracks[who], host.depth - 0.004
    if lap:
        who.colour = who.colour or _GINGER
    if part == "back" and not flies and host.actor is not None:  # borne along
        walk, way = pick(host, ("walk", "swim")), 0.0 if old else 0.3 * host.width
        for member, spot_x, spot_y in ((host, -0.2 * host.width, 0.0), (who, x, y)):
            own = play.tracks[member]
            own.start(State(spot_x - way, spot_y, side), walk if member is host else pick(who, ("sit", "stand")))
            own.settle()
            own.then(0.01, seconds=0.96 * play.seconds, pace="even", x=spot_x + way)
        play.brought.append(who)
        play.tall = max(play.tall, 1.15 * (who.height - y))
        return True
    rests = pick(who, ("sit", "stand"))
    track.start(top if old else replace(top, x=x + 0.7 * host.width, y=y - 0.4 * tall if flies else 0.0, facing=-1),
                rests if old else pick(who, ("fly", "jump")))  # fmt: skip
    track.settle()
    if not old:
        track.then(0.02, action=pick(who, ("fly", "jump")), seconds=0.4 * play.seconds, x=x, y=y)
        track.then(0.43 * play.seconds, action=rests, facing=top.facing)
    play.brought.append(who)
    play.tall = max(play.tall, 1.15 * (who.height - y))
    return True


def wet(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A jet from its mouth, or clods from under its feet, onto somebody, who throws up the arms."""
    mark = play.find(target)
    if who.kind != "animal" or mark is None or mark is who or mark.actor is None or who.number:
        return False
    stuff, old = what.verb.split()[-1], is_old(play, at)
    if mark.kind == "person":
        who.size *= max(1.0, min(1.7, 0.5 * mark.height / who.height))
    else:
        fill(play, who, mark, share=0.5)
        mark.size *= max(1.0, 0.4 * who.height / mark.height)
    gap = 0.5 * max(who.width, who.height)
    x = -0.5 * (gap + mark.width)
    act = stay_put(play, who, State(x, 0.0, 1), *(("shake", "jump") if stuff == "mud" else ("call", "look_up")))
    there = State(x + 0.5 * who.width + gap + 0.5 * mark.width, 0.0, -1)
    stay_put(play, mark, there, "stand")
    hit = 0.05 if old else 0.28 * play.seconds
    play.tracks[mark].then(hit, action=pick(mark, ("spread", "cheer", "afraid", "shake")))
    root = mouth(play, who, 0.0, act)
    goal = there.x - 0.3 * mark.width, -0.7 * mark.height
    if stuff == "mud":
        play.coats[mark] = Coat("mud", at=hit, seconds=0.4)
        play.coats[who] = Coat("mud")
        for k in range(7):
            clod = placed(play, "clods of earth", State(x, 0.0, 1), high=0.34 * who.height, depth=-0.01)
            if clod is not None:
                clod.colour = _WOOD
                share = 0.25 + 0.12 * k
                play.tracks[clod].start(State(
                    x + 0.5 * who.width + share * (goal[0] - x - 0.5 * who.width),
                    -0.25 * who.height + share * (goal[1] + 0.25 * who.height) - (0.1 if k % 2 else 0.24) * who.height,
                    1, turn=37.0 * k, alpha=float(old)))  # fmt: skip
                play.tracks[clod].then(0.02 + 0.04 * k * play.seconds, seconds=0.1, alpha=1.0)
        return True
    jet = placed(
        play, "jet of water", State(0.0, 0.0, 1), wide=1.06 * (goal[0] - root[0]) + 0.3 * mark.width, depth=-0.012
    )
    if jet is None:
        return False
    jet.colour = {"ink": (0.12, 0.12, 0.2), "milk": (0.96, 0.95, 0.9), "stink": (0.62, 0.76, 0.3)}.get(stuff)
    spot = State(root[0] + 0.5 * jet.width, root[1] + 0.2 * jet.height, 1, scale=1.0 if old else 0.1, alpha=float(old))
    play.tracks[jet].start(spot)
    play.tracks[jet].then(0.08 * play.seconds, seconds=0.18 * play.seconds, scale=1.0, alpha=1.0)
    for k in range(3):
        placed(play, "splash", State(there.x + (k - 1) * 0.35 * mark.width, (-0.75, -0.98, -0.6)[k] * mark.height, 1),
               high=0.34 * mark.height, depth=mark.depth - 0.006)  # fmt: skip
    return True


def snatch_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Off the head it was on, and away with it on its own, the robbed one's arms after it."""
    owner = play.partner(who, None)
    hat = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if owner is None or owner.kind != "person" or hat is None or hat.actor is not None or who.kind != "animal":
        return False
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not hat)) for s in track.steps]
    if isinstance(owner.thing, Person):  # it is one hat, and no other stays on
        owner.thing = Person(replace(owner.thing.look, hat="none"), owner.thing.seed)
    who.size *= max(1.0, 0.5 * owner.height / who.height)
    old, go, tall = is_old(play, at), 0.42 * play.seconds, owner.height
    stay_put(play, owner, State(-0.45 * tall, 0.0, 1), *(("point", "reach") if old else ("stand",)))
    hx, hy = part_of(play, owner, "head", "stand")
    bare = last(target) not in ("hat", "cap", "helmet", "crown", "bonnet", "sunhat", "beret", "wig")
    hat.size, hat.depth = 0.24 * tall / hat.thing.width, min(who.depth, owner.depth) - 0.006
    near, far = 0.05 * tall + 0.3 * who.width, 0.55 * tall + 0.4 * who.width
    flies = who.actor is not None and "fly" in who.actor.actions
    lift = hy - 0.1 * tall if flies else 0.0
    runs = pick(who, ("fly", "run") if flies else ("run", "walk"))
    track = play.tracks[who]
    track.start(State(near, lift, -1), pick(who, ("fly",) if flies else ("jump", "stand")))
    mx, my = part_of(play, who, "mouth" if bare or flies else "head", "stand")
    dx, dy = -(mx - near), my - lift - (0.0 if bare or flies else 0.06 * who.height)
    away = State(far, lift - (0.3 * tall if flies else 0.0), 1)
    its = play.tracks.get(hat) or play.add(hat, State(hx, hy, 1))
    if old:
        track.start(away, pick(who, ("fly", "stand")))
        track.settle()
        its.start(State(away.x + dx, away.y + dy, 1))
    else:
        track.settle()
        its.start(State(hx, hy + (0.12 * tall if bare else -0.04 * tall), 1))
        its.then(0.2 * play.seconds, seconds=0.15 * play.seconds, x=near - dx, y=lift + dy, pace="rise")
        track.then(go, action=runs, seconds=0.3 * play.seconds, facing=1, x=away.x, y=away.y)
        its.then(go, seconds=0.3 * play.seconds, x=away.x + dx, y=away.y + dy)
        track.then(0.75 * play.seconds, action=pick(who, ("fly", "stand")))
        play.tracks[owner].then(0.3 * play.seconds, action=pick(owner, ("reach", "point")), aim=hat)
    play.brought += [who, hat]
    return True


def float_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a slab of ice or a log in open water, which goes with it."""
    take_away(play, play.find(target))
    noun = "floating ice" if last(target) in ("ice", "floe", "iceberg") else "log"
    if who.kind != "animal" or who.number:
        return False
    fill(play, who, share=0.4)
    raft = placed(play, noun, State(0.0, 0.0, 1), wide=1.7 * who.width, depth=who.depth + 0.006)
    if raft is None:
        return False
    raft.colour = (0.93, 0.97, 1.0) if noun == "floating ice" else _WOOD
    play.landed.add(who)
    way = 0.0 if is_old(play, at) else 0.3 * play.frame[0]
    act = pick(who, ("stand",))
    for member, y in ((raft, 0.14 * who.height), (who, 0.14 * who.height - 0.82 * raft.height)):
        track = play.tracks[member]
        track.start(State(-0.5 * way, y, 1), act if member is who else "stand")
        track.settle()
        track.then(0.02, seconds=0.95 * play.seconds, pace="even", x=0.5 * way)
    play.cut_off[raft] = 0.1 * who.height
    play.brought.append(who)
    return True


def on_nose(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Head up and the thing on top of it, wavering."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "animal" or thing is None or thing.actor is not None:
        return False
    fill(play, who, share=0.5)
    act = stay_put(play, who, State(-0.2 * who.width, 0.0, 1), "look_up", "call")
    x, y = mouth(play, who, 0.0, act)
    thing.size = 0.34 * min(who.width, 1.6 * who.height) / max(thing.thing.width, thing.thing.height)
    thing.depth = who.depth - 0.004
    track = play.tracks.get(thing) or play.add(thing, State(x, y, 1))
    track.start(State(x, y + 0.02 * thing.height, 1))
    for k in range(1, 6):
        track.then(
            0.17 * k * play.seconds, seconds=0.15 * play.seconds, turn=(8.0, -8.0)[k % 2], hop=0.03 * thing.height
        )
    play.brought.append(thing)
    play.tall = max(play.tall, 1.2 * (thing.height - y))
    return True


def say_after(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The bird on the shoulder; words come out of one mouth, and the same words out of the beak."""
    other = play.find(target) or play.partner(who, None)
    if other is None or {who.kind, other.kind} != {"animal", "person"}:
        return False
    person, bird = (who, other) if who.kind == "person" else (other, who)
    tall = person.height
    bird.size = 0.28 * tall / bird.thing.height
    act = stay_put(play, person, State(0.0, 0.0, 1), "talk" if who is person else "stand")
    x, y = part_of(play, person, "head", act)
    stay_put(play, bird, State(x - 0.12 * tall, y + 0.15 * tall, 1), "call" if who is bird else "stand")
    bird.depth = person.depth - 0.004
    spots = {person: State(x + 0.42 * tall, y - 0.06 * tall, 1), bird: State(x - 0.42 * tall, y - 0.22 * tall, -1)}
    for k, speaker in enumerate((person, bird)):
        if speaker is person or who is bird:
            words = placed(play, "speech bubble", spots[speaker], wide=0.46 * tall, depth=-0.02)
            if words is not None and speaker is bird and not is_old(play, at):
                play.tracks[words].start(replace(spots[speaker], alpha=0.0))
                play.tracks[words].then(0.45 * play.seconds, seconds=0.15, alpha=1.0)
            if words is not None and k == 0 and who is bird and not is_old(play, at):
                play.tracks[words].then(0.42 * play.seconds, seconds=0.15, alpha=0.35)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def balk(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It has sat down on its haunches; somebody before it leans into the rope, in vain."""
    master = play.find(target) or play.partner(who, None)
    if who.kind != "animal" or master is None or master.kind != "person":
        return False
    who.size *= max(1.0, 0.72 * master.height / who.height)
    gap = 0.55 * who.width + 0.75 * master.height
    stay_put(play, who, State(-0.5 * gap, 0.0, 1), "sit")
    stay_put(play, master, State(0.5 * gap, 0.0, -1), "pull", "haul")
    for k in range(4):
        play.tracks[master].then((0.1 + 0.22 * k) * play.seconds, seconds=0.2 * play.seconds,
                                 x=0.5 * gap + (0.06 if k % 2 == 0 else -0.02) * master.height)  # fmt: skip
    play.strings[who] = master
    return True


def gulp_boat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It comes up out of the water, huge; the boat goes in at its mouth and is gone."""
    boat = play.find(target)
    if who.kind != "animal" or boat is None or boat.kind not in ("vehicle", "person") or who.number:
        return False
    swims = boat.kind == "person"  # who is swallowed is as large as a boat, and no speck beside the whale
    if swims and last(who.name) not in ("whale", "shark", "fish", "serpent", "monster"):
        return False
    boat.size = (0.2 if swims else 0.22) * play.frame[0] / max(boat.thing.width, boat.thing.height if swims else 0.0)
    if swims:
        play.landed.add(boat)
    who.size = 0.56 * play.frame[0] / who.thing.width
    old, side = is_old(play, at), 1
    goal = State(-0.28 * who.width, -0.04 * who.height, side)
    act = pick(who, ("call", "eat", "swim"))
    track = play.tracks[who]
    track.start(goal, act)
    x, y = part_of(play, who, "mouth", act)
    begin, gone = 0.08 * play.seconds, 0.62 * play.seconds
    track.start(goal if old else replace(goal, x=goal.x - 0.4 * who.width, y=0.5 * who.height), pick(who, ("swim",)))
    track.settle()
    its = play.tracks[boat]
    low = -0.1 * boat.height if swims else 0.0
    scared = pick(boat, ("afraid", "scared", "swim", "stand")) if swims else "stand"
    its.start(State(x + (0.3 * boat.height if swims else 0.62 * boat.width), low, -side, alpha=float(not old)), scared)
    boat.depth, who.depth = -0.008, -0.004
    if not old:
        track.then(begin, action=act, seconds=0.3 * play.seconds, x=goal.x, y=goal.y)
        its.then(0.36 * play.seconds, seconds=gone - 0.36 * play.seconds, x=x - 0.05 * who.width,
                 y=y + 0.3 * boat.height, turn=-28.0 * side, scale=0.35)  # fmt: skip
        its.then(gone, seconds=0.05, alpha=0.0)
        foam = placed(play, "splash", State(x, 0.05, 1, alpha=0.0), wide=0.4 * who.width, depth=0.008)
        if foam is not None:
            play.tracks[foam].then(0.34 * play.seconds, seconds=0.2, alpha=1.0)
        track.then(gone + 0.1, action=pick(who, ("swim", "stand")))
    play.brought += [who, boat]
    return True


def stoop(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down out of the air, and up and away with what it caught hanging from its claws."""
    prey = play.find(target)
    if last(who.name) not in _RAPTORS or prey is None or last(prey.name) not in _CAUGHT or prey is who or who.number:
        return False
    fill(play, who, share=0.5)
    prey.size = 0.42 * who.width / max(prey.thing.width, prey.thing.height)
    prey.colour = _BRIGHT if last(prey.name) in _FISH else prey.colour
    prey.depth, fly = who.depth - 0.004, pick(who, ("fly",))
    old, high = is_old(play, at), 0.9 * who.height
    low, top = 0.12 * who.height, State(0.2 * who.width, -0.75 * who.height, 1)
    track = play.tracks[who]
    its = play.tracks.get(prey) or play.add(prey, State(0.0, 0.0, 1))
    hangs = part_of(play, who, "back", fly)[1] - play.here(who, 0.0).y + 0.4 * who.height + 0.8 * prey.height
    track.start(top if old else State(-0.9 * who.width, -high - 0.5 * who.height, 1, turn=24.0), fly)
    track.settle()
    its.start(
        State(top.x, top.y + hangs, 1, turn=-14.0) if old else State(0.0, 0.0, 1, turn=-30.0),
        pick(prey, ("shake", "swim")),
    )
    if not old:
        grab, away = 0.34 * play.seconds, 0.4 * play.seconds
        track.then(0.02, seconds=grab, pace="even", x=0.0, y=-low, turn=0.0)
        track.then(grab + 0.05, seconds=away, x=top.x, y=top.y, turn=-10.0)
        its.then(grab + 0.05, seconds=away, x=top.x, y=top.y + hangs, turn=-14.0)
        if last(prey.name) in _FISH:
            spray = placed(play, "splash", State(0.0, 0.06, 1, alpha=0.0), wide=0.6 * who.width, depth=-0.008)
            if spray is not None:
                play.tracks[spray].then(0.8 * grab, seconds=0.2, alpha=1.0)
    play.landed.add(who)
    play.brought += [who, prey]
    play.tall = max(play.tall, 2.9 * who.height)
    return True


def beast_race(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Through the ribbon under the arch, the other far behind, asleep or still running."""
    loser = play.find(target)
    if who.kind != "animal" or loser is None or loser is who or loser.kind != "animal" or who.number:
        return False
    fill(play, who, loser, share=0.3)
    wide, old = max(who.width, loser.width), is_old(play, at)
    dozes = "sleeping" in words_of(loser)
    stay_put(play, loser, State(-1.6 * wide, 0.0, 1), "sleep" if dozes else "run")
    line, go = 0.9 * wide, pick(who, ("walk", "run"))
    track = play.tracks[who]
    track.start(State(line + 0.3 * wide if old else -0.3 * wide, 0.0, 1), go)
    track.settle()
    if not old:
        track.then(0.02, action=go, seconds=0.55 * play.seconds, pace="even", x=line + 0.3 * wide)
        if not dozes:
            play.tracks[loser].then(
                0.02, action=pick(loser, ("run",)), seconds=0.9 * play.seconds, pace="even", x=-0.9 * wide
            )
    track.then(0.6 * play.seconds, action=pick(who, ("call", "jump")))
    placed(play, "finish arch", State(line, 0.0, 1), high=max(2.6 * who.height, 1.3 * wide), depth=0.03)
    tape = placed(
        play, "finish ribbon", State(line + 0.1 * wide, -0.4 * who.height, 1), high=0.16 * who.height, depth=-0.006
    )
    if tape is not None:
        play.tracks[tape].then(0.4 * play.seconds, seconds=0.5, x=line + 0.8 * wide)
    play.brought += [who, loser]
    play.tall = max(play.tall, 3.0 * who.height)
    return True


def pull_sled(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In harness ahead, the sled behind on its line, and somebody on it."""
    rider = play.find(target)
    sled = next((m for m in play.tracks if m.actor is None and last(m.name) in _SLEDS), None)
    noun = next((p for p in play.pieces if last(p) in _SLEDS), None)
    if who.kind != "animal" or rider is None or rider.kind != "person" or (sled is None and noun is None):
        return False
    tall = rider.height
    if who.number:  # the others of the team run before the first
        who.size *= max(1.0, min(1.8, 0.62 * tall / who.height))
        way, track = 0.0 if is_old(play, at) else 0.6 * tall, play.tracks[who]
        ahead = 0.6 * tall + 1.02 * who.number * who.width
        track.start(State(ahead - 0.5 * way, 0.0, 1), pick(who, ("run", "walk")))
        track.settle()
        track.then(0.01, seconds=0.96 * play.seconds, pace="even", x=ahead + 0.5 * way)
        play.brought.append(who)
        return True
    take_away(play, sled)
    who.size *= max(1.0, min(1.8, 0.62 * tall / who.height))
    base = placed(play, "sled", State(0.0, 0.0, 1), wide=1.0 * tall, depth=rider.depth - 0.004)
    if base is None:
        return False
    way = 0.0 if is_old(play, at) else 0.6 * tall
    walk, sits = pick(who, ("run", "walk")), pick(rider, ("ride", "sit"))
    x = {who: 0.6 * tall, rider: -0.55 * tall, base: -0.55 * tall}
    for member, act, y in ((who, walk, 0.0), (rider, sits, -0.06 * tall), (base, "stand", 0.0)):
        track = play.tracks[member]
        track.start(State(x[member] - 0.5 * way, y, 1), act)
        track.settle()
        track.then(0.01, seconds=0.96 * play.seconds, pace="even", x=x[member] + 0.5 * way)
    play.strings[who] = rider
    play.landed.add(rider)
    play.brought += [who, rider]
    return True


_SLEDS = frozenset("sled sledge sleigh toboggan".split())
BEASTS: dict[str, Way] = {
    **FORAGES, **DWELLINGS,
    **{f"perch on {part}": perch for part in
       "head nose back shoulder snout horn antler trunk hat hand finger arm tail knee lap".split()},
    **{f"spurt {stuff}": wet for stuff in "water mud ink milk stink".split()},
    **dict.fromkeys("swallow, swallow up, gulp, gulp down, eat, eat up, devour".split(", "), gulp_boat),
    **dict.fromkeys("catch, grab, seize, snatch, take, steal, hunt".split(", "), stoop),
    **dict.fromkeys("say first, say after".split(", "), say_after),
    **dict.fromkeys("pull, tow, drag, draw".split(", "), pull_sled),
    "snatch off": snatch_off, "float on": float_on, "balance on nose": on_nose, "balk": balk,
    "win race": beast_race,
}  # fmt: skip
