"""Those who lead beasts of burden: on foot before them, packs on their backs, water shared, the load taken down."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick, touching
from rushes.papercut.deeds_parts import last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

BEASTS = frozenset("camel dromedary yak donkey mule llama ox".split())
_GUIDES = frozenset("star moon comet".split())
_GOODS = {"salt": "salt slab", "silk": "roll of cloth", "carpet": "rolled blanket", "spice": "sack"}
_WRAPS = frozenset("blanket carpet rug quilt bedroll cloth".split())


def lead_on_foot(play: Play, who: Cast, beast: Cast) -> None:
    """The beast comes behind its driver on a rope, with its packs, wherever he goes."""
    track = play.tracks[who]
    side = track.state(0.0).facing
    back = -side * (touching(who, beast) + 0.25)
    fresh = beast not in play.tracks
    if fresh:
        play.add(beast, track.state(0.0))
    walk, calm = pick(beast, ("walk",)), pick(beast, ("stand",))
    play.tracks[beast].steps = [
        replace(
            s, holding=(), aim=None, carrier=None, hop=0.0,
            action=walk if s.seconds > 0.3 and s.origin.x != s.to.x else calm,
            origin=replace(s.origin, x=s.origin.x + back, y=0.0, facing=side),
            to=replace(s.to, x=s.to.x + back, y=0.0, facing=side),
        )
        for s in track.steps
    ]  # fmt: skip
    play.tracks[beast].settle()
    beast.depth = max(beast.depth, who.depth + 0.006)
    alone = not any(m.kind == "person" and m is not who for g in play.groups for m in g.members)
    for member in (who, beast) if alone else ():
        play.tracks[member].shift(-0.3 * back, 0.0)
    play.strings[beast] = who
    play.brought.append(beast)
    pack(play, beast)


def pack(play: Play, beast: Cast) -> Cast | None:
    """Two bags and a roll on its back."""
    load = play.another_thing("camel load")
    if load is None or beast in play.riders.values():
        return None
    load.size = 0.4 * beast.width / load.thing.width
    load.depth = beast.depth - 0.001
    play.add(load, play.here(beast, 0.0))
    play.tracks[load].steps = [replace(s, carrier=beast) for s in play.tracks[load].steps]
    play.riders[load] = beast
    return load


def unload(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One piece after another comes off the back into the hands and onto the heap beside."""
    beast = play.find(target)
    if who.kind != "person" or beast is None or beast.kind != "animal" or last(beast.name) not in BEASTS:
        return False
    noun = next((_GOODS[w] for w in words_of(who) if w in _GOODS), "sack")
    side = play.here(who, 0.0).facing
    here, gap = play.here(who, 0.0), 0.2 * who.height + 0.5 * beast.width
    x = here.x + side * 0.5 * gap
    play.tracks[beast].start(State(x + side * 0.1, 0.0, -side), pick(beast, ("stand",)))
    beast.depth = max(beast.depth, who.depth + 0.01)
    stand = x - side * 0.38 * beast.width
    track = play.tracks[who]
    track.start(State(stand, 0.0, side), pick(who, ("reach",)))
    back, heap = -0.86 * beast.height, stand - side * 0.5 * who.height
    each = 0.8 * play.seconds / 4
    for k in range(5):
        thing = play.another_thing(noun)
        if thing is None:
            return False
        thing.size = 0.3 * who.height / max(thing.thing.height, 0.7 * thing.thing.width)
        thing.depth = who.depth - 0.003 + 0.0004 * k
        on = State(x + side * (0.02 + 0.16 * (k - 2)) * beast.width, back + 0.5 * thing.height, side)
        lies = State(heap - side * (0.5 * (k % 2)) * thing.width, -(k // 2) * 0.86 * thing.height, side)
        if k == 4:
            lies = replace(lies, x=heap - side * 0.25 * thing.width)
        play.add(thing, lies if k == 0 else on)
        if k:
            begin = 0.02 * play.seconds + (k - 1) * each
            play.tracks[thing].then(begin, seconds=0.42 * each, x=stand + side * 0.3 * who.height, y=-0.46 * who.height)
            play.tracks[thing].then(begin + 0.5 * each, seconds=0.4 * each, x=lies.x, y=lies.y)
            track.then(begin, action=pick(who, ("reach", "carry")), facing=side, aim=thing)
            track.then(begin + 0.48 * each, action=pick(who, ("bend", "carry")), facing=-side, aim=thing)
        play.brought.append(thing)
    track.then(0.88 * play.seconds, action=pick(who, ("stand",)), facing=side)
    return True


def get_lost(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One way, the other way, a hand over the eyes; a question over the head."""
    if who.kind != "person" or target is not None or what.verb not in ("get lost", "lose way", "be lost"):
        return False
    here, track = play.here(who, 0.0), play.tracks[who]
    step = 0.09 * play.frame[0]
    track.start(replace(here, x=here.x - step * here.facing), pick(who, ("walk",)))
    track.then(
        0.02, action=pick(who, ("walk",)), seconds=0.24 * play.seconds, pace="even", x=here.x + step * here.facing
    )
    track.then(0.27 * play.seconds, action=pick(who, ("look_far", "look")), aim=None)
    track.then(0.52 * play.seconds, action=pick(who, ("look_far", "look")), facing=-here.facing)
    track.then(0.76 * play.seconds, action=pick(who, ("shrug", "think", "look_far")), facing=here.facing)
    mark = play.another_thing("question mark")
    if mark is not None:
        mark.size = 0.3 * who.height / mark.thing.height
        sign = play.add(mark, State(here.x + step * here.facing, -1.12 * who.height, 1, alpha=0.0))
        sign.then(0.27 * play.seconds, seconds=0.2, alpha=1.0)
        play.brought.append(mark)
    return True


def by_stars(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On foot after stars that stand in a row in the sky ahead, an arm stretched out to them."""
    if (
        who.actor is None
        or last(target) not in _GUIDES
        or what.verb not in ("follow", "trail", "track", "chase", "seek")
    ):
        return False
    play.start(who, Deed("walk", "go", ("walk", "run")), 0.0)
    play.tracks[who].settle()
    side, wide = play.here(who, 0.0).facing, play.frame[0]
    middle = play.here(who, 0.5 * play.seconds).x
    for k in range(1 if last(target) == "moon" else 4):
        star = (
            play.find(target) if k == 0 and play.find(target) not in (None, who) else play.another_thing("guiding star")
        )
        if star is None:
            return True
        star.depth, star.size = 0.7, (0.8 if k == 0 else 0.5) * play.frame[1] * 0.2 / star.thing.height
        x = middle + side * (0.6 - 0.26 * k) * wide
        spot = State(x, -(0.9 + 0.12 * k) * play.frame[1], 1)
        track = play.tracks[star] if star in play.tracks else play.add(star, spot)
        track.start(spot)
        if play.free:
            track.then(0.0, seconds=play.seconds, pace="even", x=x)
    return True


def roll_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The roll lies on the ground with a tuft of hair out of it, comes open along the ground, and there one is."""
    wrap = last(target)
    if what.verb not in ("roll", "roll out", "tumble", "tumble out", "fall out", "fall") or wrap not in _WRAPS:
        return False
    roll, sheet = play.another_thing("rolled blanket"), play.another_thing("unrolled blanket")
    if who.actor is None or roll is None or sheet is None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    long = max(1.5 * who.height, 1.2)
    roll.size, sheet.size = 0.5 * who.height / roll.thing.height, long / sheet.thing.width
    roll.depth, sheet.depth = who.depth - 0.004, who.depth + 0.004
    begin, spread = 0.1 * play.seconds, 0.3 * play.seconds
    start = here.x - side * 0.5 * long
    play.add(sheet, State(start, 0.02, side, scale=0.1)).then(begin, seconds=spread, pace="even", scale=1.0, x=here.x)
    coil = play.add(roll, State(start, 0.0, side))
    coil.then(begin, seconds=spread, pace="even", x=here.x + side * 0.5 * long, turn=side * 540.0, scale=0.45)
    lie = pick(who, ("sleep", "lie", "sit"))
    track = play.tracks[who]
    track.start(State(start, 0.0, side, alpha=0.0), lie)
    track.then(begin + 0.2 * spread, seconds=0.15, alpha=1.0)
    track.then(begin + 0.3 * spread, seconds=0.7 * spread, pace="even", x=here.x + side * 0.1 * long)
    track.then(0.74 * play.seconds, action=pick(who, ("sit_ground", "sit", "stand")))
    play.brought += [roll, sheet]
    for other in [m for g in play.groups for m in g.members if m.kind == "person" and m is not who]:
        play.tracks[other].then(begin + 0.5 * spread, action=pick(other, ("cheer", "wave")), aim=None,
                                facing=play.toward(other, begin, here.x))  # fmt: skip
    return True


def caravan(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What drivers and their beasts do in a way of their own; False where it is nothing of it."""
    if what.verb in ("unload", "unpack", "unburden"):
        return unload(play, who, what, at, target)
    return (
        get_lost(play, who, what, at, target)
        or by_stars(play, who, what, at, target)
        or roll_out(play, who, what, at, target)
    )
