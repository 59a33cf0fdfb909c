"""Deeds among neighbours: loads borne up a flight, fruit caught as it falls, a door painted, a wave from a balcony."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, liftable, pick
from rushes.papercut.colours import named_colour
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.trades import COATED
from rushes.papercut.verbs import Deed

_RISE, _TURN = 0.4, 21.8  # metres up for a metre ahead on the flight; degrees
_WORN = (0.46, 0.36, 0.29)  # the colour of what has long not been painted
_CHAIRS = frozenset("chair armchair deckchair rocker bench sofa seat recliner".split())
_LIGHTS = frozenset("sunrise sunset dawn dusk sun moon moonrise snow snowfall rain storm star fireworks".split())


def people_of(play: Play) -> list[Cast]:
    return [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]


def emptied(play: Play, who: Cast) -> list[str]:
    """Take what somebody holds out of the hands; its names."""
    track = play.tracks[who]
    held = list(track.step(0.0).holding)
    track.steps = [replace(s, holding=()) for s in track.steps]
    for thing in held:
        play.tracks.pop(thing, None)
    return [t.name for t in held]


def _has_stairs(play: Play) -> bool:
    return "stair" in play.place or any("stair" in p for p in play.pieces)


def _flight(play: Play, who: Cast, tall: float = 4.4) -> tuple[float, int] | None:
    """A flight of stairs that rises ahead of somebody: where its middle is, and which way."""
    if not _has_stairs(play):
        return None
    stairs = play.another_thing("flight of stairs", ("piece",))
    if stairs is None:
        return None
    here = play.here(who, 0.0)
    stairs.depth = 0.012
    play.add(stairs, State(here.x, 0.0, here.facing))
    play.tall = max(play.tall, tall)
    return here.x, here.facing


def _stand(play: Play, who: Cast, x: float, middle: float, side: int, action: str, facing: int) -> None:
    track = play.tracks[who]
    track.start(State(middle + side * x, -max(0.0, _RISE * (x + 3.0)), facing), action)
    track.settle()


def _keep(play: Play, who: Cast, thing: Cast) -> None:
    """It is in somebody's hand all the time."""
    play.tracks[who].steps = [replace(s, holding=(thing,)) for s in play.tracks[who].steps]
    play.tracks[thing].steps = [replace(s, carrier=who) for s in play.tracks[thing].steps]


def carry_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On stairs a load goes up: in one's arms step by step, or aslant between two."""
    if who.kind != "person" or not target or not _has_stairs(play):
        return False
    group = tuple(m for e in play.events if e.deed.verb == what.verb for m in e.group.members if m.kind == "person")
    group = group if who in group else group_of(play, who)
    load = play.find(target) or play.prop(target, ("prop", "piece"))
    high = 4.4 if len(group) > 1 else 1.3 + 1.2 * who.height
    if load is not None and load.kind == "person" and load.height < 0.9 * who.height and load is not who:
        return _child_up(play, who, load, -1 if what.verb.endswith("down") else 1)
    if load is None or load.actor is not None or (who is group[0] and (spot := _flight(play, who, high)) is None):
        return False
    if who is not group[0]:
        return True
    middle, side = spot or (0.0, 1)
    for n, other in enumerate(m for m in people_of(play) if m not in group):
        _stand(play, other, -2.7 - 0.5 * n, middle, side, pick(other, ("look_up", "stand")), side)
    way, long = 1.7, play.seconds
    large, down = len(group) > 1 or not liftable(who, load), what.verb.endswith("down")

    def goes(member: Cast, x: float, action: str, facing: int) -> None:
        x, to = (x + way, x) if down else (x, x + way)
        facing = -facing if down and not large else facing
        _stand(play, member, x, middle, side, action, facing)
        play.tracks[member].then(0.01, action=action, seconds=long, pace="even", rate=0.5,
                                 x=middle + side * to, y=-_RISE * (to + 3.0))  # fmt: skip
        play.tracks[member].settle()

    if not large:
        load.size = max(0.42, min(0.5, load.height)) * who.height / 1.7 / max(load.thing.height, load.thing.width)
        goes(who, -1.6, pick(who, ("carry", "hold")), side)
        play.hold(who, load, 0.0)
        _keep(play, who, load)
        return True
    load.size *= min(1.0, 1.5 * who.height / load.width, 0.8 * who.height / load.height)
    reach = 0.5 * load.width + 0.2 * who.height
    if load not in play.tracks:
        play.add(load, play.here(who, 0.0))
    for k, member in enumerate(group):
        x = (-reach - 0.4 * (k // 2)) if k % 2 == 0 else (reach + 0.4 * (k // 2))
        goes(member, x - 0.6, pick(member, ("carry", "push")), side if k % 2 == 0 else -side)
    track = play.tracks[load]
    lift = 0.34 * who.height
    first, then = (way - 0.6, -0.6) if down else (-0.6, way - 0.6)
    track.start(State(middle + side * first, -_RISE * (first + 3.0) - lift, side,
                      turn=-_TURN * side if len(group) > 1 else 0.0))  # fmt: skip
    track.then(0.01, seconds=long, pace="even", x=middle + side * then, y=-_RISE * (then + 3.0) - lift)
    track.settle()
    load.depth = -0.004
    play.brought.append(load)
    return True


def _child_up(play: Play, who: Cast, child: Cast, way: int) -> bool:
    """A child on the shoulders goes up the stairs, or down."""
    spot = _flight(play, who, 1.9 + 1.4 * who.height)
    if spot is None:
        return False
    middle, side = spot
    act = pick(who, ("carry", "walk"))
    first, then = (-1.6, 0.3)[::way]
    _stand(play, who, first, middle, side, act, side * way)
    play.tracks[who].then(0.01, action=act, seconds=play.seconds, pace="even", rate=0.5,
                          x=middle + side * then, y=-_RISE * (then + 3.0))  # fmt: skip
    play.tracks[who].settle()
    child.size = min(child.size, 0.62 * who.height / child.thing.height)
    child.depth = who.depth - 0.003
    play.riders[child] = who
    track = play.tracks[child]
    track.start(State(middle + side * first, 0.0, side * way), pick(child, ("astride", "ride", "sit")))
    track.steps = [replace(s, carrier=who) for s in track.steps]
    track.settle()
    return True


def carry_to_top(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The last steps of a flight with a load before the chest, which then stands at the top; the brow is wiped."""
    load = (play.find(target) or play.another_thing(target, ("prop", "piece"))) if target else None
    if who.kind != "person" or load is None or load.actor is not None or (spot := _flight(play, who, 5.0)) is None:
        return False
    middle, side = spot[0] - 1.6 * spot[1], spot[1]
    flight = next(m for m in play.tracks if m.name == "flight of stairs")
    play.tracks[flight].start(State(middle, 0.0, side))
    tall, there = who.height, 0.02 if at <= 0 else 0.55 * play.seconds
    load.size *= min(1.0, 0.95 * tall / load.height, 0.9 * tall / load.width)
    ahead, first, end = 0.5 * load.width + 0.16 * tall, 0.9, 3.2

    def step(x: float) -> float:
        return -min(2.4, _RISE * (x + 3.0))

    mine, its = play.tracks[who], play.tracks[load] if load in play.tracks else play.add(load, play.here(who, 0.0))
    act = pick(who, ("carry", "push"))
    mine.steps = [replace(s, holding=()) for s in mine.steps]
    mine.start(State(middle + side * first, step(first), side), act)
    mine.then(0.01, action=act, seconds=there, pace="even", x=middle + side * end, y=step(end), rate=0.5)
    mine.settle()
    mine.then(there, action=pick(who, ("hold_head", "kneel", "stand")))
    its.start(State(middle + side * (first + ahead), step(first) - 0.4 * tall, side))
    its.then(0.01, seconds=there, pace="even", x=middle + side * (end + ahead), y=-2.4 - 0.3 * tall)
    its.settle()
    its.then(there, seconds=0.3, y=-2.4)
    load.depth = -0.004
    play.brought.append(load)
    return True


def catch_falling(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the load of one above it falls into the arms of one below, and some of it past them."""
    other = next((m for m in people_of(play) if m.subject is not who.subject), None)
    if who.kind != "person" or other is None or not target or not play.tracks[other].step(0.0).holding:
        return False
    thing = play.another_thing(target)
    if thing is None or thing.actor is not None or thing.height > 0.5 * who.height:
        return False
    found = play.find(target)
    if found is not None and found in play.tracks and found.actor is None:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))
    bag = play.tracks[other].step(0.0).holding[-1]
    spot = _flight(play, who)
    middle, side = spot or (play.here(who, 0.0).x, play.here(who, 0.0).facing)
    up, down = (0.9, -1.0) if spot is not None else (0.75, -0.75)
    if spot is not None:
        _stand(play, other, up, middle, side, pick(other, ("carry", "hold")), -side)
        _stand(play, who, down, middle, side, pick(who, ("catch", "reach")), side)
    else:
        for member, x, facing in ((other, up, -side), (who, down, side)):
            play.tracks[member].start(State(middle + side * x, 0.0, facing), pick(member, ("hold", "reach")))
            play.tracks[member].settle()
    _keep(play, other, bag)
    bag.size = max(bag.size, 0.34 * other.height / max(bag.thing.height, bag.thing.width))
    top, foot = play.here(other, 0.0), play.here(who, 0.0)
    hands = (foot.x + side * 0.3 * who.height, foot.y - 0.58 * who.height)
    play.tracks[who].start(foot, pick(who, ("reach", "hold")))
    play.tracks[who].then(0.02, action=pick(who, ("reach", "hold")), facing=side, aim=hands)
    play.tracks[who].settle()
    begin = 0.2 * play.seconds
    for k in range(6):
        one = thing if k == 0 else play.another_thing(target)
        if one is None:
            break
        one.size = 0.13 * who.height / max(one.thing.height, one.thing.width)
        one.depth, one.name = -0.02, target
        out = State(top.x - side * (0.26 + 0.06 * (k % 2)) * other.height, top.y - (0.66 + 0.05 * k) * other.height, 1)
        missed = k % 3 == 2
        lower = -max(0.0, _RISE * (down - 0.45 * k / 2 + 3.0)) if spot is not None else 0.0
        x, y = (middle + side * (down - 0.45 * k / 2), lower) if missed else (
            hands[0] + side * 0.06 * who.height * (k % 3 - 0.5), hands[1] - 0.1 * who.height * (k // 3) - one.height
        )  # fmt: skip
        play.add(one, out).then(begin + 0.09 * k * play.seconds, seconds=0.8, pace="even", x=x, y=y,
                                hop=0.16 * who.height, turn=-side * 200.0)  # fmt: skip
        play.brought.append(one)
    return True


def wall_about(play: Play, door: Cast, x: float) -> None:
    """Out of doors a door is in the wall of a house, and hides the others of the place."""
    wall = play.another_thing("brick wall", ("piece",)) if not play.inside else None
    if wall is not None:
        wall.size, wall.depth = 1.25 * door.height / wall.thing.height, 0.02
        play.add(wall, State(x, 0.0, 1))


def repaint(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What is worn gets its new colour from the top down under the brush."""
    if who.kind != "person" or last(target) not in COATED or not target:
        return False
    painters = people_of(play)
    noun = "door" if last(target) == "door" else target
    found = play.find(target)
    worn = (
        found if found is not None and found.actor is None else play.another_thing(noun, ("prop", "piece", "vehicle"))
    )
    coats = [play.another_thing(worn.name, (worn.kind,)) for _ in range(3)] if worn is not None else []
    if worn is None or worn.height > 4.2 or worn.kind == "shape":
        return False
    if who is not painters[0]:
        return True
    new = named_colour(target.lower().replace("bright", "")) or (0.2, 0.55, 0.8)
    here, side = play.here(who, 0.0), 1
    worn.size *= max(1.0, min(1.0, 1.3 * who.height / worn.height)) if worn.height < who.height else 1.0
    worn.size *= min(1.0, 1.35 * max(m.height for m in painters) / worn.height)
    wide = worn.width > 1.8 * who.height  # a fence is painted by who stands before it
    worn.size *= min(1.0, 2.6 * max(m.height for m in painters) / worn.width)
    worn.colour, worn.depth = _WORN, 0.012
    if worn not in play.tracks:
        play.add(worn, here)
    play.tracks[worn].start(State(here.x, 0.0, side))
    if last(target) == "door":
        wall_about(play, worn, here.x)
    for k, coat in enumerate(c for c in coats if c is not None):
        coat.size, coat.colour, coat.depth, coat.name = worn.size, new, 0.011 - 0.001 * k, target
        play.add(coat, State(here.x, 0.0, side, alpha=0.0 if k else 1.0))
        play.tracks[coat].then((0.02, 0.3, 0.62)[k] * play.seconds, seconds=0.25, alpha=1.0)
        if k < 2:
            play.cut_off[coat] = -worn.height * (0.62, 0.34)[k]
        play.brought.append(coat)
    for k, member in enumerate(painters):
        facing = 1 if k % 2 == 0 else -1
        reach = 0.5 * member.height if wide else 0.5 * worn.width + 0.2 * member.height
        x = here.x - facing * (reach + 0.2 * (k // 2) * member.height)
        emptied(play, member)
        track = play.tracks[member]
        track.start(State(x, 0.0, facing), pick(member, ("paint", "reach")))
        brush = play.another_thing("paintbrush")
        if brush is not None:
            brush.size = 0.26 * member.height / max(brush.thing.height, brush.thing.width)
            play.hold(member, brush, 0.0)
        track.settle()
        pail = play.another_thing("bucket") if k == 0 else None
        if pail is not None:
            pail.size, pail.colour = 0.22 * who.height / pail.thing.height, new
            pail.depth = -0.01
            play.add(pail, State(x - facing * 0.34 * who.height, 0.0, 1))
            play.brought.append(pail)
    return True


def set_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One after the other comes onto a small table."""
    if who.kind != "person" or not target or last(target) == "table":
        return False
    noun = " ".join(w for w in target.split() if w not in ("two", "several"))
    many = 2 if "two" in target.split() else 3 if "several" in target.split() else 1
    table = play.another_thing("table", ("piece", "prop"))
    things = [t for _ in range(many) if (t := play.another_thing(noun)) is not None and t.actor is None]
    if table is None or not things or things[0].height > 0.8:
        return False
    for named in [m for m in play.tracks if m.actor is None and last(m.name) == last(noun)]:
        play.tracks[named].start(replace(play.here(named, 0.0), alpha=0.0))
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    table.size *= 0.46 * who.height / table.height
    table.depth = -0.004
    x = here.x + side * (0.28 * who.height + 0.5 * table.width)
    play.add(table, State(x, 0.0, side))
    track = play.tracks[who]
    for k, thing in enumerate(things):
        thing.size = 0.2 * who.height / max(thing.thing.height, thing.thing.width)
        thing.depth = -0.006
        spot = (x - side * (0.1 + 0.24 * k) * table.width, -table.height)
        begin = (0.08 + 0.36 * k) * play.seconds
        play.add(thing, State(here.x + side * 0.3 * who.height, spot[1] - 0.14 * who.height, side, alpha=0.0))
        play.tracks[thing].then(begin, seconds=0.1, alpha=1.0)
        play.tracks[thing].then(begin + 0.1, seconds=0.2 * play.seconds, x=spot[0], y=spot[1])
        track.then(begin, action=pick(who, ("reach", "work")), facing=side, aim=spot)
        play.brought.append(thing)
    play.brought.append(table)
    return True


def out_of_machine(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small thing comes out of the open drum of a dryer, and is held up."""
    dryer = play.another_thing("dryer") if "open dryer" in play.pieces else None
    thing = play.another_thing(target) if target else None
    if who.kind != "person" or dryer is None or thing is None or thing.actor is not None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    dryer.size, dryer.depth, dryer.name = 0.62 * who.height / dryer.thing.height, 0.004, "open dryer"
    x = here.x + side * (0.3 * who.height + 0.5 * dryer.width)
    play.add(dryer, State(x, 0.0, side))
    for named in [m for m in play.tracks if m.actor is None and last(m.name) == last(target)]:
        play.tracks[named].start(replace(play.here(named, 0.0), alpha=0.0))
    thing.size = 0.2 * who.height / max(thing.thing.height, thing.thing.width)
    drum = (x - side * 0.1 * dryer.width, -0.42 * dryer.height)
    track = play.tracks[who]
    track.start(replace(here, facing=side), pick(who, ("bend", "crouch", "reach")))
    track.then(0.01, action=pick(who, ("bend", "reach")), facing=side, aim=drum)
    track.settle()
    play.hold(who, thing, 0.24 * play.seconds)
    raised = (here.x + side * 0.34 * who.height, -0.86 * who.height)
    track.then(0.5 * play.seconds, action=pick(who, ("reach", "hold")), facing=side, aim=raised)
    play.brought += [dryer, thing]
    return True


def doze(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Asleep in a chair one sits in it, the chin on the breast."""
    noun = next((n for n in (target or "", *play.pieces) if last(n) in _CHAIRS), None)
    if who.kind != "person" or noun is None:
        return False
    chair = play.find(noun) or play.another_thing(noun, ("piece", "prop"))
    if chair is None or chair.actor is not None:
        return False
    here = play.here(who, 0.0)
    if chair not in play.tracks:
        play.add(chair, here)
    chair.depth = 0.006
    play.tracks[chair].start(State(here.x, 0.0, here.facing))
    play.seats[who] = chair
    play.tracks[who].start(here, pick(who, ("doze", "sit")))
    play.tracks[who].settle()
    play.brought.append(chair)
    return True


def run_after(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With what was found held out, one runs after somebody who walks ahead, and who turns round at last."""
    ahead = play.find(target)
    held = play.tracks[who].step(0.0).holding
    if who.kind != "person" or ahead is None or ahead.kind != "person" or not held:
        return False
    thing = held[-1]
    thing.size = max(thing.size, 0.2 * who.height / max(thing.thing.height, thing.thing.width))
    x, side, wide = play.here(who, 0.0).x, 1, play.frame[0]
    turns = 0.62 * play.seconds
    goal = x + 0.24 * wide
    mine, hers = play.tracks[who], play.tracks[ahead]
    hers.start(State(goal - 0.12 * wide, 0.0, side), pick(ahead, ("walk",)))
    hers.then(0.01, action=pick(ahead, ("walk",)), seconds=turns, pace="even", x=goal, rate=0.7)
    hers.settle()
    hers.then(turns, action=pick(ahead, ("look", "stand")), facing=-side)
    mine.start(State(x - 0.34 * wide, 0.0, side), pick(who, ("run", "walk")))
    mine.then(0.01, action=pick(who, ("run", "walk")), seconds=turns + 0.1, pace="even", x=goal - 0.62 * who.height)
    mine.settle()
    _keep(play, who, thing)
    mine.then(turns + 0.12, action=pick(who, ("give", "reach")), facing=side,
              aim=(goal - 0.26 * who.height, -0.66 * who.height))  # fmt: skip
    return True


def at_window(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Indoors the sun rises, or sets, in a wide window before those who watch it."""
    if who.kind != "person" or not play.inside or last(target) not in _LIGHTS:
        return False
    people = people_of(play)
    if who is not people[0]:
        return True
    sky, bars, disc = play.another_thing("dawn window"), play.another_thing("window cross"), None
    if sky is None or bars is None:
        return False
    k, x = max(m.height for m in people) / 1.75, play.here(who, 0.0).x
    for thing, depth in ((sky, 0.03), (bars, 0.02)):
        thing.size, thing.depth = k, depth
        play.add(thing, State(x, 0.0, 1))
    if last(target) in ("sunrise", "sunset", "dawn", "dusk", "sun"):
        disc = play.another_thing("round sun")
    if disc is not None:
        rises = last(target) in ("sunrise", "dawn", "sun")
        low, high = -0.75 * k, -1.5 * k
        disc.size, disc.depth = 0.62 * k / disc.thing.height, 0.025
        play.add(disc, State(x, low if rises else high, 1)).then(0.05, seconds=0.75 * play.seconds, pace="even",
                                                                   y=high if rises else low)  # fmt: skip
        play.brought.append(disc)
    for n, member in enumerate(people):
        facing = 1 if n % 2 == 0 else -1
        off = (0.62 + 0.4 * (n // 2)) * k * 1.75 * 0.8
        play.tracks[member].start(State(x - facing * off, 0.0, facing), pick(member, ("look_up", "look")))
        play.tracks[member].settle()
    play.brought += [sky, bars]
    return True


NEIGHBOURS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("carry", "lug", "haul", "bring", "heave", "drag", "move", "carry down"), carry_up),
    "carry to top": carry_to_top,
    "catch": catch_falling, "save": catch_falling,
    **dict.fromkeys("paint repaint varnish".split(), repaint),
    "set out": set_out,
    **dict.fromkeys(("find", "discover", "notice", "spot", "pull out", "take out", "take", "pick"), out_of_machine),
    **dict.fromkeys(("sleep", "nap", "doze", "snooze", "snore", "doze off", "fall asleep", "nod off"), doze),
    "run after": run_after,
    **dict.fromkeys("watch see admire look look_at view".split(), at_window),
}  # fmt: skip
