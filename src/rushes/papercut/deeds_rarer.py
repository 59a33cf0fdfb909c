"""Rarer deeds: to surround somebody, to poison an apple, to tip sand off a truck, to bear somebody on a stretcher."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.boarding import BED
from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import placed
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def surround(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From both sides, until there is no way out, each with an arm out at the one in the middle, who looks about."""
    crew = group_of(play, who)
    one = play.find(target)
    if one is None or one in crew or who.actor is None:
        return False
    if who is not crew[0]:
        return True
    middle = play.here(one, 0.0)
    play.tracks[one].start(replace(middle, x=0.0), pick(one, ("stand", "look")))
    tall = who.height
    for k, member in enumerate(crew):
        side = -1 if k % 2 else 1  # which way they look
        near = -side * (0.3 * one.width + (0.5 + 0.42 * (k // 2)) * max(tall, member.width))
        track = play.tracks[member]
        member.depth = (0.004, 0.004, -0.004, -0.004)[k % 4]
        walk, act = pick(member, ("walk", "swim", "fly")), pick(member, ("point", "reach", "roar", "stand"))
        if at > 0:
            track.start(State(near - side * 0.9 * tall, 0.0, side), walk)
            track.then(0.01, action=walk, seconds=0.3 * play.seconds, pace="even", x=near)
            track.settle()
            track.then(0.31 * play.seconds, action=act, aim=one)
        else:
            track.start(State(near, 0.0, side), act)
            track.then(0.01, aim=one)
            track.settle()
    for n, part in enumerate((0.36, 0.52, 0.68, 0.84)):
        play.tracks[one].then(
            part * play.seconds, action=pick(one, ("take_alarm", "cower", "look")), facing=1 - 2 * (n % 2)
        )
    return True


def poison(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bottle tipped over what lies on a table, drops out of it, and at the end a skull above."""
    thing = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or thing is None or thing.actor is not None:
        return False
    tall = who.height
    table = placed(play, "table", State(0.0, 0.0, 1), wide=0.9 * tall, depth=0.004)
    if table is None:
        return False
    table.size = min(table.size, 0.44 * tall / table.thing.height)
    thing.size, thing.depth = 0.26 * tall / max(thing.thing.height, thing.thing.width), -0.004
    if thing not in play.tracks:
        play.add(thing, State(0.0, 0.0, 1))
    play.tracks[thing].start(State(0.0, -table.height, 1))
    play.brought.append(thing)
    track = play.tracks[who]
    track.start(State(-0.42 * tall, 0.0, 1), pick(who, ("reach", "point")))
    top = -table.height - thing.height
    track.then(0.01, aim=(-0.1 * tall, top - 0.16 * tall))
    track.settle()
    bottle = placed(
        play, "poison", State(-0.06 * tall, top - 0.16 * tall, 1, turn=115.0), high=0.2 * tall, depth=-0.006
    )
    skull = placed(play, "skull", State(0.3 * tall, top - 0.12 * tall, 1, alpha=0.0), high=0.22 * tall, depth=-0.008)
    for n in range(3):
        drop = placed(play, "raindrop", State(0.06 * tall, top - 0.12 * tall, 1), high=0.05 * tall, depth=-0.007)
        if drop is not None:
            drop.colour = _VENOM
            for k in range(5):
                begin = (0.08 + 0.15 * k + 0.05 * n) * play.seconds
                play.tracks[drop].then(begin, y=top - 0.12 * tall)
                play.tracks[drop].then(begin + 0.02, seconds=0.04 * play.seconds, y=top)
    if bottle is not None:
        bottle.colour = _VENOM
    if skull is not None:
        play.tracks[skull].then(0.5 * play.seconds, seconds=0.3, alpha=1.0)
    return True


_VENOM = (0.36, 0.66, 0.2)
_HEAPS = {"sand": "heap of sand", "gravel": "heap of rubble", "rubbish": "pile of rubbish", "snow": "pile of snow",
          "coal": "coal", "dirt": "dung", "earth": "dung", "soil": "dung"}  # fmt: skip


def tip_load(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Behind the truck its load grows to a heap."""
    if who.kind != "vehicle" or not target:
        return False
    here = play.here(who, 0.0)
    load = _HEAPS.get(last(target), target)
    known = play.find(target)
    if known is not None:
        play.tracks[known].start(replace(play.here(known, 0.0), alpha=0.0))
    x = here.x - here.facing * (0.5 * who.width + 0.1 * who.height)
    heap = placed(play, load, State(x, 0.0, 1, scale=0.3), high=0.5 * who.height, depth=-0.004)
    if heap is None:
        return False
    play.tracks[who].start(replace(here, x=here.x + here.facing * 0.25 * who.height))
    play.tracks[heap].then(0.02, seconds=0.6 * play.seconds, pace="even", scale=1.0)
    play.brought.append(who)
    return True


def bear_on_stretcher(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One at its head, one at its foot, and whoever is hurt lies on it between them."""
    crew = [m for m in group_of(play, who) if m.kind == "person"][:2]
    hurt = play.find(target)
    if len(crew) < 2 or hurt is None or hurt in crew:
        return False
    lies_by = next((m for m in play.tracks if last(m.name) in ("stretcher", "gurney")), None)
    if lies_by is None and not any(p.split()[-1] in ("stretcher", "gurney") for p in play.pieces):
        return False
    if who is not crew[0]:
        return True
    if lies_by is not None:
        play.tracks[lies_by].start(replace(play.here(lies_by, 0.0), alpha=0.0))
    tall, long = who.height, max(hurt.height, hurt.width)
    high = 0.42 * tall
    bed = placed(play, "stretcher", State(0.0, -high, 1), wide=1.35 * long, depth=0.002)
    if bed is None:
        return False
    way, carry = 0.5 * tall, pick(who, ("carry", "walk"))
    play.tracks[hurt].start(State(0.0, -high - 0.75 * bed.height, 1, turn=0.0), pick(hurt, ("lie", "sleep")))
    places = [(crew[0], 0.5 * bed.width), (crew[1], -0.5 * bed.width)]
    for member, x in places:
        play.tracks[member].start(State(x, 0.0, 1), carry)
        play.tracks[member].then(0.01, aim=(x, -high - bed.height))
    for member in (*crew, hurt, bed):
        track = play.tracks[member]
        x = play.here(member, 0.0).x
        track.shift(-0.5 * way, 0.0)
        track.then(0.02, seconds=0.95 * play.seconds, pace="even", x=x + 0.5 * way)
        track.settle()
    for extra in group_of(play, who)[2:]:
        play.tracks[extra].start(State(-0.5 * bed.width - 0.7 * tall, 0.0, 1), pick(extra, ("walk", "stand")))
    play.landed.add(hurt)
    return True


_CRIBS = ("manger", "cradle", "crib", "cot", "basket")


def sleep_in_crib(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A baby in what it lies in, its head above the rim."""
    kind = next((p for p in (*play.pieces, target or "") if last(p) in _CRIBS), None)
    if kind is None or who.kind != "person" or last(who.name) not in ("baby", "infant", "newborn", "child"):
        return False
    here = play.here(who, 0.0)
    bed = placed(play, kind, State(here.x, 0.0, 1), high=-BED / 0.78, depth=-0.004)
    if bed is None:
        return False
    who.size *= 0.8 * bed.width / max(who.height, who.width)
    who.depth = bed.depth + 0.002
    play.tracks[who].start(State(here.x, BED, 1), pick(who, ("sleep", "lie")))
    play.tracks[who].settle()
    play.seats[who] = bed  # no other is brought
    return True


RARER: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "surround": surround, "poison": poison, "tip out": tip_load, "unload": tip_load, "drop": tip_load,
    **dict.fromkeys(("sleep", "lie", "nap", "wake", "wake up"), sleep_in_crib),
    **dict.fromkeys(("carry", "bring", "transport", "bear", "carry away", "carry off"), bear_on_stretcher),
}  # fmt: skip
