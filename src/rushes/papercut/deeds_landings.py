"""Where a mishap ends: in a cake or a haystack, covered in flour, under what falls, on a hedgehog, in the wool."""

from __future__ import annotations

import math

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.coats import Coat, stuff_of
from rushes.papercut.colours import named_colour
from rushes.papercut.deeds_contests import placed
from rushes.papercut.deeds_neighbours import emptied
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

# What one ends in → how high it is beside who does, how far out of it one looks, and what sticks on the body.
_SOFT = {
    **dict.fromkeys(("cake", "pie", "trifle", "pudding", "custard", "dough"), (0.85, 0.2, "foam")),
    **dict.fromkeys(("haystack", "hay", "bale", "straw"), (0.95, 0.42, "")),
    **dict.fromkeys(("bush", "hedge", "shrub"), (0.7, 0.3, "leaf")),
    **dict.fromkeys(("snowman", "snowdrift", "snowbank"), (0.95, 0.1, "snow")),
    "fountain": (1.5, 0.34, ""),
    **dict.fromkeys(("barrel", "bin", "dustbin", "crate", "basket", "tub", "bathtub", "wheelbarrow"), (0.5, 0.32, "")),
    "tree": (2.3, 1.3, ""),
    **dict.fromkeys(("soup", "stew", "porridge", "custard"), (0.62, 0.1, "soup")),
    "flour": (0.5, 0.1, "flour"),
    "can": (0.42, 0.08, "paint"),
    **dict.fromkeys(("mud", "puddle", "dirt", "clay"), (0.08, 0.0, "mud")),
    **dict.fromkeys(("cement", "concrete", "plaster", "mortar"), (0.08, 0.0, "flour")),
    **dict.fromkeys(("glue", "slime", "paste"), (0.08, 0.0, "slime")),
}
_POOLS = {"paint": (0.88, 0.2, 0.22), "mud": (0.34, 0.23, 0.14)}
_STRAW = (0.88, 0.7, 0.32)
_SQUASHED = frozenset(
    "cake pie trifle pudding custard dough snowman snowdrift snowbank flour".split()
)  # it is behind, aslant
_ROUND = frozenset(
    "meatball ball pumpkin cheese wheel apple orange egg tyre tire coin barrel melon watermelon cabbage onion potato "
    "tomato coconut football marble hoop snowball pea lemon bun dumpling stone boulder rock hat".split()
)
_WHEELED = frozenset("pram stroller pushchair trolley cart buggy wheelchair suitcase wheelbarrow skateboard".split())
_BOWLFULS = frozenset("soup stew porridge broth spaghetti pasta noodle curry chowder salad custard".split())
_PRICKLY = frozenset("hedgehog porcupine cactus pin tack nail thistle nettle crab needle drawing-pin".split())
_TRAPS = frozenset("wool yarn string thread rope net ribbon tinsel hose cable lights garland".split())


def _soiled(play: Play, who: Cast, stuff: str, at: float) -> None:
    if stuff:
        play.coats[who] = Coat(stuff, at=at, seconds=0.15)


def _stuff_at(play: Play, noun: str, x: float, wide: float, at: float, y: float = 0.0, depth: float = -0.02) -> None:
    """A splash, or a cloud, that is there from `at` on, before the body."""
    thing = placed(play, noun, State(x, y, 1, alpha=0.0), wide=wide, depth=depth)
    if thing is not None:
        play.tracks[thing].then(at, seconds=0.08, alpha=1.0)


def end_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In an arc into what is soft; one stays in it, the upper half out, and what it is of all over."""
    if who.actor is None or not target or last(target) not in _SOFT:
        return False
    high, out, stuff = _SOFT[last(target)]
    flat = high < 0.1
    target = "puddle" if flat else target
    thing = play.find(target) or play.another_thing(target, ("prop", "piece", "body"))
    if thing is None or thing is who:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    squashed = last(target) in _SQUASHED
    thing.size *= 1.4 * tall / thing.width if flat else high * tall / thing.height
    back = what.verb == "end back in"  # from what is before one
    high_up = last(target) == "tree"
    thing.depth = 0.006 if squashed or high_up else -0.006
    if thing not in play.tracks:
        play.add(thing, here)
    x, landed = here.x + side * 0.35 * tall, 0.5 if _over(at) else 0.3 * play.seconds
    spot = x - side * (0.0 if not squashed else 0.3 * tall)
    if last(target) == "fountain":
        spot = x - side * 0.27 * thing.width
    rest = play.tracks[thing]
    rest.start(State(x, 0.0, side))
    if squashed:
        rest.then(landed, seconds=0.3, turn=side * 22.0, y=0.05 * tall)
    track = play.tracks[who]
    stands = not squashed and not flat and last(target) != "fountain"  # the legs are in it
    sits = pick(who, ("spread", "stand") if stands else ("sit_ground", "sit", "lie", "stand"))
    sits = pick(who, ("sit", "stand")) if high_up else sits
    pot = last(target) == "can"
    if pot:  # the seat is in it, the legs over its edge, and what was in it is all about
        sits = pick(who, ("sit_ground", "sit", "lie"))
        out = 0.26
        pool = placed(play, "puddle", State(spot, 0.03 * tall, side), wide=1.7 * tall, depth=0.008)
        if pool is not None:
            pool.colour = _POOLS["paint"]
    if flat and stuff in _POOLS:
        thing.colour = _POOLS[stuff]
    if last(target) in ("haystack", "hay", "bale", "straw"):
        thing.colour = _STRAW
    low = -out * tall
    if _over(at):
        track.start(State(spot, low, side), sits)
    else:
        x0, lean = (1.0, -38.0) if back else (-1.1, 60.0)
        track.start(State(spot + side * x0 * tall, 0.0, side), pick(who, ("walk",) if back else ("run", "jump")))
        if back:
            track.then(0.01, seconds=0.6 * landed, pace="even", x=spot + side * 0.4 * tall)
        track.then(0.6 * landed if back else 0.01, action=pick(who, ("spread", "jump", "fall")),
                   seconds=0.4 * landed if back else landed, pace="even", x=spot, y=low,
                   hop=(0.1 if back else 0.5) * tall, turn=side * lean)  # fmt: skip
        track.then(landed, action=sits, seconds=0.12, turn=0.0)
    _soiled(play, who, stuff, 0.0 if _over(at) else landed)
    begin = 0.0 if _over(at) else landed
    if stuff in ("foam", "snow", "flour"):  # about him: behind the shoulders and over the legs
        _stuff_at(play, "splash of cream", spot, 1.15 * tall, begin, 0.18 * tall, depth=0.004)
        _stuff_at(play, "splash of cream", spot + side * 0.34 * tall, 0.5 * tall, begin, 0.12 * tall)
    if last(target) == "fountain":
        _stuff_at(play, "splash of water", spot + side * 0.22 * tall, 0.5 * tall, begin, -0.2 * tall)
    play.brought.append(thing)
    play.tall = max(play.tall, (2.4 if high_up else 1.5) * tall)
    return True


def _over(at: float) -> bool:
    """Whether the shot begins when it has happened already."""
    return at <= 0.02


def get_covered(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A cloud or a splash comes over somebody, and it sticks from head to foot."""
    look = who.subject.look if who.subject is not None else ()
    said = next((w for w in look if w.endswith("-covered")), "")
    stuff = stuff_of(said.removesuffix("-covered"))
    if who.actor is None or stuff is None:
        return False
    emptied(play, who)
    begin = 0.0 if _over(at) else 0.16 * play.seconds
    play.coats[who] = Coat(stuff, at=begin, seconds=0.3, hue=named_colour(said))
    here = play.here(who, 0.0)
    track = play.tracks[who]
    track.start(here, pick(who, ("spread", "stand")))
    track.settle()
    return True


def get_hit(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What falls comes down on the head, and rolls to the ground beside."""
    thing = (play.find(target) or play.another_thing(target)) if target else None
    if who.actor is None or thing is None or thing.actor is not None or thing is who:
        return False
    here, tall = play.here(who, 0.0), who.height
    side = here.facing
    tree = next((p for p in play.pieces if last(p) in ("tree", "palm", "oak")), None)
    if thing not in play.tracks:
        play.add(thing, here)
    thing.depth = -0.02
    asleep = bool({"sleep", "nap", "doze"} & {s.action for s in play.tracks[who].steps}) or "sleeping" in words_of(who)
    asleep = asleep and not _over(at)
    vessel = last(target) in ("bucket", "pail", "pot", "vase", "bowl", "basket", "box") or last(target) in _BOWLFULS
    thing.size = (0.3 if vessel else 0.22) * tall / max(thing.thing.height, thing.thing.width)
    track = play.tracks[who]
    track.start(here, pick(who, ("doze", "sit_ground", "sit", "stand")) if asleep else pick(who, ("stand",)))
    track.settle()
    crown = -(0.56 if asleep and who.kind == "person" else 0.97) * tall
    if tree is not None:
        old = play.find(tree)
        trunk = old or play.another_thing(tree, ("piece", "prop"))
        if trunk is not None and trunk.actor is None:
            if trunk not in play.tracks:
                play.add(trunk, here)
            trunk.size *= 2.4 * tall / trunk.height
            trunk.depth = 0.01
            play.tracks[trunk].start(State(here.x - side * 0.34 * tall, 0.0, side))
            play.brought.append(trunk)
            play.tall = max(play.tall, 2.5 * tall)
    fall = play.tracks[thing]
    fall.start(State(here.x, -1.9 * tall, side))
    struck = 0.02 if _over(at) else 0.36 * play.seconds
    fall.then(max(0.01, struck - 0.45), seconds=0.45, pace="fall", y=crown)
    if vessel:
        fall.then(struck, seconds=0.2, turn=180.0, y=crown + 0.3 * thing.height)
    else:
        fall.then(struck + 0.5, seconds=0.6, pace="even", x=here.x + side * 0.62 * tall, y=0.0, hop=0.2 * tall,
                  turn=side * 200.0)  # fmt: skip
    track.then(struck, action=pick(who, ("hold_head", "shiver", "spread", "stand")))
    play.brought.append(thing)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def fall_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From high on the ladder, which tips, onto the ground beside its foot."""
    noun = next((p for p in (target or "", *play.pieces) if last(p) in ("ladder", "stepladder")), None)
    if who.kind != "person" or noun is None or _over(at):
        return False
    ladder = play.find(noun) or play.another_thing(noun, ("piece", "prop"))
    if ladder is None or ladder.actor is not None:
        return False
    emptied(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    if ladder not in play.tracks:
        play.add(ladder, here)
    ladder.size *= 1.9 * tall / ladder.height
    ladder.depth = 0.006
    x, begin = here.x + side * 0.3 * tall, 0.36 * play.seconds
    play.tracks[ladder].start(State(x, 0.0, side))
    play.tracks[ladder].then(begin, seconds=0.5, turn=side * 9.0)
    track = play.tracks[who]
    track.start(State(x, -0.8 * tall, side), pick(who, ("climb", "reach")))
    track.then(begin - 0.3, action=pick(who, ("spread", "fall")), turn=-side * 30.0, seconds=0.3)
    track.then(begin, seconds=0.5, pace="fall", y=0.0, x=x - side * 0.5 * tall, turn=-side * 70.0)
    track.then(begin + 0.5, action=pick(who, ("sit_ground", "lie")), turn=0.0)
    play.brought.append(ladder)
    play.tall = max(play.tall, 2.1 * tall)
    return True


def chase_rolling(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What has run away rolls ahead, turning over, and who runs behind stretches out the hands to it."""
    thing = (play.find(target) or play.another_thing(target, ("prop", "vehicle", "piece"))) if target else None
    if who.actor is None or thing is None or thing.actor is not None or not target:
        return False
    rolls, wheeled = last(target) in _ROUND, last(target) in _WHEELED
    airy = last(target) in ("balloon", "kite")
    if not (rolls or wheeled or airy):
        return False
    emptied(play, who)
    for m in (m for m in play.tracks if m.actor is None and m is not thing and m.subject is None):
        if last(m.name) == last(target):
            play.tracks[m].start(State(0.0, 0.0, 1, alpha=0.0))
    group = group_of(play, who)
    k = group.index(who)
    here, tall = play.here(group[0], 0.0), group[0].height
    side = here.facing
    wide = max(thing.thing.height, thing.thing.width)
    if k == 0:
        share = (
            max(0.2, min(0.6, thing.size * wide / tall)) if wheeled else max(0.22, min(0.45, thing.size * wide / tall))
        )
        thing.size, thing.depth = share * tall / wide, -0.012
        if wheeled:
            thing.size = 0.62 * tall / thing.thing.height
        if thing not in play.tracks:
            play.add(thing, here)
        way = 0.16 * play.frame[0]
        start = here.x + side * (0.95 * tall - way)
        turn = math.degrees(2 * way / max(0.1, thing.height)) if rolls else 0.0
        ahead = play.tracks[thing]
        ahead.start(State(start, -0.7 * tall if airy else 0.0, side if not wheeled else -side))
        ahead.then(0.01, seconds=play.seconds, pace="even", x=start + 2 * side * way, turn=side * turn * 2,
                   shake=0.015 if wheeled else 0.0)  # fmt: skip
        play.brought.append(thing)
    way = 0.16 * play.frame[0]
    track, x = play.tracks[who], here.x - side * (way + 0.5 * k * tall)
    action = pick(who, ("run", "walk"))
    track.start(State(x, 0.0, side), action)
    track.then(0.01, action=action, seconds=play.seconds, pace="even", x=x + 2 * side * way)
    track.settle()
    return True


def sit_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down upon what has prickles, and up again higher than one sat."""
    if who.actor is None or not target or last(target) not in _PRICKLY:
        return False
    mark = play.find(target) or play.another_thing(target)
    if mark is None or mark is who:
        return False
    here, tall = play.here(who, 0.0), who.height
    if mark not in play.tracks:
        play.add(mark, here)
    small = max(mark.height, 0.6 * mark.width)
    mark.size *= min(max(1.0, 0.3 * tall / small), 2.5)
    mark.depth = -0.01
    rear = here.x - here.facing * (0.3 * who.width if who.kind == "animal" else 0.12 * tall)
    play.tracks[mark].start(State(rear, 0.0, here.facing), pick(mark, ("stand",)) if mark.actor else "stand")
    track = play.tracks[who]
    level = -0.6 * mark.height
    track.start(State(here.x, level, here.facing), pick(who, ("sit", "sit_ground")))
    track.settle()
    up = 0.48 * play.seconds
    track.then(up, action=pick(who, ("jump", "cheer", "call")), seconds=0.3, pace="rise", y=level - 0.5 * tall)
    track.then(up + 0.3, action=pick(who, ("spread", "call", "cheer")), seconds=play.seconds - up, pace="even",
               shake=0.02)  # fmt: skip
    play.brought.append(mark)
    play.tall = max(play.tall, 1.7 * tall)
    return True


def tangled(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Threads about the whole body, and the ball from which they come beside it."""
    if who.actor is None or not target or last(target) not in _TRAPS:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    emptied(play, who)
    big = max(who.height, 0.8 * who.width)
    ball = play.find(target) or play.another_thing(target)
    if ball is not None and ball.actor is None:
        ball.size, ball.depth = 0.34 * big / max(ball.thing.height, ball.thing.width), -0.008
        if ball not in play.tracks:
            play.add(ball, here)
        play.tracks[ball].start(State(here.x + side * (0.5 * who.width + 0.2 * big), 0.0, -side))
        play.brought.append(ball)
    track = play.tracks[who]
    track.start(here, pick(who, ("sit_ground", "lie", "sit", "stand")))
    track.then(0.02, seconds=play.seconds, shake=0.015)
    cords = placed(
        play,
        "wound wool",
        State(here.x + side * 0.14 * who.width, -0.06 * who.height, side),
        wide=0.8 * who.width,
        depth=-0.012,
    )
    if cords is not None:
        cords.size = min(cords.size, 0.8 * who.height / cords.thing.height)
        play.tracks[cords].then(0.02, seconds=play.seconds, shake=0.015)
    return True


def drop_into(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the hand into the bowl or pot that stands before one; the half of it looks out."""
    held = who.subject.holds[-1] if who.subject is not None and who.subject.holds else None
    thing = play.another_thing(held) if held else None
    pot = (play.find(target) or play.another_thing(target)) if target else None
    if who.actor is None or thing is None or pot is None or pot.actor is not None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    emptied(play, who)
    if pot not in play.tracks:
        play.add(pot, here)
    pot.size *= 0.62 * tall / max(pot.height, 0.9 * pot.width)
    pot.depth = -0.03
    x = here.x + side * 0.62 * tall
    play.tracks[pot].start(State(x, 0.0, side))
    play.add(thing, here)
    thing.size = 0.34 * tall / max(thing.thing.height, thing.thing.width)
    thing.depth = -0.02  # behind the rim, before the body
    fall = play.tracks[thing]
    fall.start(State(x, -0.98 * tall, side))
    low = -(0.86 * pot.height)
    if _over(at):
        fall.start(State(x, low, side, turn=side * 20.0))
    else:
        begin = 0.36 * play.seconds
        fall.then(begin, seconds=0.45, pace="fall", y=low, turn=side * 20.0)
    track = play.tracks[who]
    track.start(here, pick(who, ("reach", "stand")))
    track.then(0.01, action=pick(who, ("reach",)), facing=side, aim=(x, -0.8 * tall))
    after = ("hold_head", "look_down") if what.verb == "drop into" else ("cheer", "stand")
    track.then(0.36 * play.seconds + 0.5, action=pick(who, after), facing=side)
    play.brought += [thing, pot]
    return True


LANDINGS = {
    "drop into": drop_into, "put into": drop_into,
    "end in": end_in, "end back in": end_in, "get covered": get_covered, "suffer blow": get_hit,
    **dict.fromkeys(("chase", "pursue", "follow", "run after", "chase after"), chase_rolling),
    **dict.fromkeys(("fall", "fall off", "tumble", "slip"), fall_off),
    **dict.fromkeys(("sit", "sit down", "sit on"), sit_on),
    "tangle up": tangled,
}  # fmt: skip
