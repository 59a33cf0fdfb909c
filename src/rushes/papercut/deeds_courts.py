"""Deeds of castles and villages: down a rope from a tower, a feather at a nose, a bridge raised, what a ghost gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick
from rushes.papercut.deeds_heights import height_of
from rushes.papercut.deeds_parts import last, mouth, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_HANDLESS = frozenset("ghost phantom spook spirit poltergeist cloud genie".split())
_DECKED = frozenset("bridge wall aqueduct viaduct rampart".split())  # one can stand on it
_TOWER, _DECK = 3.6, 0.72  # of who climbs: a tower's height; of a bridge's: how high its deck is
_WORK = 5.6  # of a builder's height: how wide what he builds is
_VAST = 5.0  # of who tickles: how long a giant is, who towers elsewhere
_GIANT = 3.0  # of who tickles: whoever is taller lies there for them to come up to


def climb_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Hand under hand down a rope that hangs along a tower, who comes after above whoever goes first."""
    if who.kind != "person" or height_of(target) is None or last(target) == "ladder":
        return False
    doers = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
    k, first = doers.index(who), doers[0]
    here = play.here(first, 0.0)
    side, tall = here.facing, _TOWER * max(m.height for m in doers)
    thing = play.find(target) or (None if k else play.another_thing(target or "tower", ("piece", "prop")))
    if thing is None or thing.actor is not None:
        return False
    if not k:
        thing.size, thing.depth = tall / thing.thing.height, 0.012
        thing.name = target or thing.name
        spot = State(here.x + side * 0.5 * thing.width, 0.0, side)
        if thing in play.tracks:
            play.tracks[thing].start(spot)
        else:
            play.add(thing, spot)
        rope = play.another_thing("hung rope")
        if rope is not None:
            rope.size, rope.depth = 0.8 * tall / rope.thing.height, -0.002
            play.add(rope, State(here.x + side * 0.1 * first.height, -0.02 * tall, side))
        play.tall = max(play.tall, 1.15 * tall)
    foot = play.here(thing, 0.0).x - side * 0.5 * thing.width
    begin, end = -max(0.3, 0.64 - 0.32 * k) * tall, -max(0.0, 0.32 - 0.32 * k) * tall
    act, seconds = pick(who, ("climb", "walk")), 0.8 * play.seconds
    track = play.tracks[who]
    track.start(State(foot - side * 0.05 * who.height, begin, side), act, ())
    rate = abs(end - begin) / seconds / (pace_of(who, act) or 0.5)
    track.then(0.01, action=act, seconds=seconds, pace="even", rate=-rate, y=end, facing=side)
    track.settle()
    return True


def tickle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The first of them has the feather at the nose of who lies there, the others laugh; the sleeper stirs at last."""
    mark = play.find(target)
    if who.actor is None or mark is None or mark is who or mark.actor is None:
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    side, k = play.here(group[0], 0.0).facing, group.index(who)
    sleeps = mark.height > _GIANT * who.height or bool({"sleeping", "asleep"} & words_of(mark))
    mine, its = play.tracks[who], play.tracks[mark]
    if not k:
        act = pick(mark, ("sleep", "lie") if sleeps else ("laugh", "stand"))
        if mark.height > _VAST * who.height:
            mark.size *= _VAST * who.height / mark.height
        its.start(State(play.here(mark, 0.0).x, 0.0, side if sleeps else -side), act, ())
        its.settle()
        if sleeps:  # all of him is in the picture
            its.shift(-0.4 * mark.height * (1 if side > 0 else -1) - mouth(play, mark, 0.1, act)[0], 0.0)
            play.tall = max(play.tall, 0.85 * mark.height)
        if sleeps:
            its.then(0.7 * play.seconds, seconds=0.25 * play.seconds, shake=0.02 * mark.height)
        mark.depth = 0.006
    act = its.step(0.1).action
    nose = mouth(play, mark, 0.1, act)
    away = -1 if nose[0] < play.here(mark, 0.0).x else 1  # they stand beyond his head
    x = nose[0] + away * (0.5 + 0.55 * k) * who.height
    mine.start(State(x, 0.0, -away), pick(who, ("stand",)))
    feather = mine.step(0.0).holding[-1] if mine.step(0.0).holding else None
    if k:
        mine.start(State(x, 0.0, -away), pick(who, ("laugh", "cheer")), ())
        mine.then(0.4 * play.seconds * k, action=pick(who, ("point", "laugh")), facing=-away, aim=mark)
    else:
        mine.then(0.02, action=pick(who, ("reach", "give")), facing=-away, aim=(nose[0], min(nose[1], -0.2)))
        if feather is not None:
            feather.size = max(feather.size, 0.34 * who.height / max(feather.thing.height, feather.thing.width))
    return True


def raise_work(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bridge or a wall as large as the picture holds, its builders at both ends and upon it."""
    if who.kind != "person" or last(target) not in _DECKED or play.inside:
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k, first = group.index(who), group[0]
    work = play.find(target) or (None if k else play.another_thing(target or "wall", ("piece", "prop")))
    if work is None or work.actor is not None or work.thing.width * work.size < 1.5 * who.height:
        return False
    if not k:
        middle = play.here(first, 0.0)
        work.size, work.depth = _WORK * first.height / work.thing.width, 0.012
        work.name = target or work.name
        spot = State(middle.x, 0.0, middle.facing)
        if work in play.tracks:
            play.tracks[work].start(spot)
        else:
            play.add(work, spot)
        play.tall = max(play.tall, 1.25 * (work.height + first.height))
    there = play.here(work, 0.0).x
    far = 0.5 * work.width + 0.1 * who.height
    places = ((-far, 0.0, 1), (0.06 * work.width, -_DECK * work.height, 1), (far, 0.0, -1),
              (-0.18 * work.width, -0.85 * _DECK * work.height, 1))  # fmt: skip
    x, y, side = places[k % 4]
    track = play.tracks[who]
    play.tool(who, what, 0.0, None)
    act = pick(who, ("hammer", "work"))
    track.start(State(there + x, y, side), act, track.step(0.0).holding)
    track.settle()
    track.then(0.05, action=act, facing=side)
    return True


def float_gift(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From a being without hands the gift floats over into the other's."""
    mark = play.find(target)
    mark = mark if mark is not None and mark.actor is not None and mark is not who else play.partner(who, None)
    held = play.tracks[who].step(0.0).holding if who in play.tracks else ()
    if not _HANDLESS & words_of(who) or mark is None or mark.kind != "person" or not held:
        return False
    gift, side = held[-1], play.toward(who, 0.0, play.here(mark, 0.0).x)
    middle = 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x)
    gap = 0.5 * who.width + 0.5 * mark.height
    mine, its = play.tracks[who], play.tracks[mark]
    mine.start(State(middle - side * 0.5 * gap, 0.0, side), pick(who, ("carry", "stand")), ())
    its.start(replace(its.state(0.0), x=middle + side * 0.5 * gap, facing=-side), pick(mark, ("stand",)), ())
    mine.settle()
    its.settle()
    gift.size = max(gift.size, 0.2 * mark.height / gift.thing.height)
    gift.depth = -0.01
    root = State(middle - side * (0.5 * gap - 0.42 * who.width), -0.6 * who.height, side)
    track = play.tracks[gift]
    track.start(root)
    palm = (middle + side * (0.5 * gap - 0.34 * mark.height), -0.62 * mark.height)
    track.steps = [replace(s, carrier=None) for s in track.steps]
    track.then(0.02, seconds=0.45 * play.seconds, x=palm[0], y=palm[1] + 0.5 * gift.height)
    its.then(0.02, action=pick(mark, ("reach", "give")), facing=-side, aim=palm)
    its.then(0.55 * play.seconds, action=pick(mark, ("hold", "reach")), facing=-side)
    play.hold(mark, gift, 0.56 * play.seconds)
    return True


def maypole(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Round the pole, each with a ribbon in the raised hand, now before it and now behind."""
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k, first = group.index(who), group[0]
    pole = play.find("maypole") or (None if k else play.another_thing("maypole", ("piece", "prop")))
    if who.kind != "person" or pole is None or pole.actor is not None:
        return False
    if not k:
        pole.size, pole.depth, pole.name = 2.3 * first.height / pole.thing.height, 0.012, "maypole"
        play.add(pole, State(play.here(first, 0.0).x, 0.0, 1))
        play.tall = max(play.tall, 1.35 * pole.height)
    middle, far = play.here(pole, 0.0).x, 0.98 * first.height
    side = 1 if k % 2 else -1
    x = middle + side * far * (1.0 - 0.5 * (k // 2))
    track = play.tracks[who]
    track.start(State(x, 0.0, side), pick(who, ("cheer", "dance")), ())
    track.settle()
    track.then(0.02, action=pick(who, ("dance", "walk")), seconds=0.42 * play.seconds, pace="even", facing=-side,
               x=middle - side * 0.6 * far)  # fmt: skip
    track.then(0.5 * play.seconds, action=pick(who, ("cheer", "dance")), seconds=0.4 * play.seconds, pace="even",
               facing=side, x=x)  # fmt: skip
    return True


def fall_in_water(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With a splash into water that reaches to the chest, where each sits up with the arms out."""
    if who.actor is None:
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k, first = group.index(who), group[0]
    middle, side = play.here(first, 0.0).x, play.here(first, 0.0).facing
    gap = 0.95 * max(first.height, first.width)
    wide = gap * (len(group) - 1) + 2.4 * max(first.height, first.width)
    if not k:
        pool = play.another_thing("patch of water")
        if pool is not None:
            pool.size, pool.depth, pool.colour = wide / pool.thing.width, 0.01, (0.45, 0.7, 0.76)
            play.add(pool, State(middle, 0.14 * who.height, side))
            play.brought.append(pool)
    x = middle + gap * (k - 0.5 * (len(group) - 1))
    when = max(0.05, (0.1 + 0.07 * k) * play.seconds)
    face = side if k % 2 else -side
    track = play.tracks[who]
    play.cut_off[who] = 0.06 * who.height
    track.start(State(x, -0.45 * who.height, face, turn=-24.0 * face), pick(who, ("fall", "jump")), ())
    track.settle()
    track.then(when, seconds=0.12 * play.seconds, pace="fall", y=0.52 * who.height, turn=0.0)
    track.then(when + 0.12 * play.seconds, action=pick(who, ("spread", "wave", "cheer", "stand")), facing=face)
    splash = play.another_thing("splash")
    if splash is not None:
        splash.size, splash.depth = 0.55 * who.height / splash.thing.height, who.depth - 0.004
        play.add(splash, State(x, 0.1 * who.height, face, alpha=0.0, scale=0.3))
        play.tracks[splash].then(when + 0.08 * play.seconds, seconds=0.25, alpha=1.0, scale=1.0)
        play.brought.append(splash)
    return True


def pull_from_stone(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Both hands on the hilt of a blade that is stuck in a rock; then it is out, and held up."""
    sword, stone = play.prop(target or "sword", ("prop",)), play.another_thing("boulder", ("prop", "piece"))
    if who.kind != "person" or sword is None or sword.actor is not None or stone is None or stone.actor is not None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    stone.size, stone.depth = 0.42 * who.height / stone.thing.height, -0.004
    sword.size, sword.depth = 0.62 * who.height / sword.thing.height, 0.002
    x = here.x + side * (0.3 * who.height + 0.25 * stone.width)
    play.add(stone, State(x, 0.0, side))
    if sword not in play.tracks:
        play.add(sword, here)
    blade, mine = play.tracks[sword], play.tracks[who]
    low = -0.16 * who.height  # it turns about its middle: its point is down in the rock
    blade.start(State(x, low, side, turn=180.0))
    blade.steps = [replace(s, carrier=None) for s in blade.steps]
    mine.start(here, pick(who, ("reach", "work")), ())
    hilt = (x, -0.74 * who.height)
    mine.then(0.02, action=pick(who, ("reach", "work")), facing=side, aim=hilt)
    out = 0.5 * play.seconds
    blade.then(out, seconds=0.1 * play.seconds, y=-0.5 * who.height)
    play.hold(who, sword, out + 0.12 * play.seconds)
    mine.then(out + 0.12 * play.seconds, action=pick(who, ("cheer", "hold")), facing=side)
    return True


COURTS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("climb down", "come down", "slide down", "abseil", "clamber down", "let down"), climb_down),
    "dance maypole": maypole,
    "fall in water": fall_in_water,
    "pull from stone": pull_from_stone,
    **dict.fromkeys(("tickle", "tickle nose"), tickle),
    **dict.fromkeys(("build", "raise", "construct", "erect", "rebuild"), raise_work),
    **dict.fromkeys(("give", "hand", "offer", "hand over", "present"), float_gift),
}


def courtly(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Such a deed, before the ways of beasts and weathers; False where it is none."""
    way = COURTS.get(what.verb)
    return way is not None and way(play, who, what, at, target)
