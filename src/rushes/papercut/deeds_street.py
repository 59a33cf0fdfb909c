"""Deeds of street and stairs: a missed bus, a child on the shoulders, soup shared, a basket let down on a rope."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick
from rushes.papercut.deeds_heights import into_treehouse
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_COACHES = frozenset("bus tram train coach ferry trolleybus streetcar taxi metro plane boat ship".split())
_SHARED = frozenset(
    "soup stew pot porridge broth curry rice noodle chowder pasta meal dinner supper lunch breakfast cake pie pizza "
    "bread loaf".split()
)
_WHOLE = frozenset("cake pie pizza".split())
_SPOONED = frozenset("soup stew pot porridge broth curry rice noodle chowder".split())
_LIMP = frozenset("sleeping asleep sick ill injured wounded hurt fainted unconscious drowned baby newborn".split())
_HEAPED = ((-0.13, -0.03, 80.0), (0.14, -0.02, -75.0), (0.0, 0.0, 100.0), (-0.07, 0.05, -60.0), (0.09, 0.06, 70.0))
_STAIRS = frozenset("stair stairs staircase stairway step steps".split())
_CONSTABLES = frozenset("policeman policewoman constable police officer warden guard lollipop".split())
_CABINS = ("bus", "train compartment", "train")
_HIGH = frozenset("treehouse balcony window tower roof attic".split())
_SULKS = frozenset("sulking sulky sullen grumpy cross moody pouting".split())


def _people(play: Play) -> list[Cast]:
    return [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]


def miss(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The bus drives off, out of the picture; who is late runs after it with an arm out, and is left behind."""
    if who.kind != "person" or last(target) not in _COACHES or not target:
        return False
    coach = play.find(target) or play.prop(target, ("vehicle",))
    if coach is None or coach.kind != "vehicle":
        return False
    here = play.here(who, 0.0)
    wide = play.frame[0]
    coach.size *= min(1.0, 2.1 * who.height / coach.height)
    coach.depth = 0.03
    if coach not in play.tracks:
        play.add(coach, here)
    x0 = here.x - 0.28 * wide
    play.tracks[coach].start(State(x0 + 0.3 * who.height + 0.5 * coach.width, 0.0, 1))
    play.tracks[coach].then(0.02, seconds=play.seconds, pace="even", x=x0 + 1.15 * wide + 0.5 * coach.width)
    stops = 0.6 * play.seconds
    way = min(0.3 * wide, (pace_of(who, "run") or 2.5) * stops)
    late = [who, *(m for m in _people(play) if m.subject is not who.subject)]
    for k, member in enumerate(late):  # a child runs along behind
        track, pace = play.tracks[member], pace_of(member, "run") or 2.5
        begin = x0 - 0.55 * k * who.height
        track.start(State(begin, 0.0, 1), pick(member, ("run", "walk")))
        track.then(0.01, action=pick(member, ("run", "walk")), seconds=stops, pace="even", x=begin + way,
                   rate=max(0.5, way / stops / pace))  # fmt: skip
        track.settle()
        track.then(stops, action=pick(member, ("reach", "point") if member is who else ("look", "stand")), aim=coach)
    play.tracks[who].then(max(stops + 0.3, 0.92 * play.seconds), action=pick(who, ("sad", "stand")), aim=None)
    return True


def hold_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A constable before the cars, an arm raised; they roll up in a row and stand."""
    mark = play.find(target)
    cars = next((g.members for g in play.groups if mark is not None and mark in g.members), ())
    if not _CONSTABLES & words_of(who) or not cars or cars[0].kind != "vehicle":
        return False
    here, side = play.here(who, 0.0), 1
    play.tracks[who].start(replace(here, x=-0.3 * play.frame[0], facing=side), pick(who, ("wave", "reach")))
    play.tracks[who].settle()
    x = -0.3 * play.frame[0] + 0.75 * who.height
    for car in cars:
        car.size *= min(1.0, 0.75 * who.height / car.height)
        x += 0.55 * car.width
        play.tracks[car].start(State(x + 0.4 * play.frame[0], 0.0, -side))
        play.tracks[car].then(0.02, seconds=0.3 * play.seconds, pace="rise", x=x)
        play.tracks[car].settle()
        x += 0.55 * car.width
    return True


def pull_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bus rolls in and stands, and its driver steps out of its door."""
    if hold_up(play, who, what, at, target):
        return True
    coach = play.find(target) or (play.prop(target, ("vehicle",)) if target else None)
    if who.kind != "person" or coach is None or coach.kind != "vehicle":
        return False
    here, side, wide = play.here(who, 0.0), play.here(who, 0.0).facing, play.frame[0]
    coach.size, coach.depth = min(coach.size, 1.7 * who.height / coach.thing.height), 0.01
    if coach not in play.tracks:
        play.add(coach, here)
    stands, halt = here.x - side * 0.42 * coach.width, 0.4 * play.seconds
    play.tracks[coach].start(State(stands - side * 0.5 * wide, 0.0, side))
    play.tracks[coach].then(0.02, seconds=halt, pace="rise", x=stands)
    track = play.tracks[who]
    track.start(replace(here, x=stands + side * 0.36 * coach.width, alpha=0.0), pick(who, ("walk",)))
    track.then(halt, seconds=0.15, alpha=1.0)
    track.then(halt + 0.16, seconds=0.4 * play.seconds, pace="even", x=here.x + side * 0.55 * who.height)
    track.then(halt + 0.16 + 0.4 * play.seconds, action=pick(who, ("stand",)))
    return True


def hold_aboard(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who carries something on a bus stands there with it, among the others."""
    if who.kind != "person" or play.place not in _CABINS or not target:
        return False
    load = play.find(target) or play.prop(target, ("prop",))
    if load is None or load.actor is not None or load.height > 1.0:
        return False
    play.hold(who, load, 0.0)
    load.size = max(load.size, 0.24 * who.height / max(load.thing.width, load.thing.height))
    play.tracks[who].then(0.0, action=pick(who, ("hold", "carry")))
    play.tracks[who].settle()
    return True


def aboard(play: Play) -> None:
    """A crowd on a bus stands on both sides of whom it is about, this way and that, a hand on the straps."""
    crowd = [g.members for g in play.groups[1:] if len(g.members) > 2]
    if play.place not in _CABINS or not crowd:
        return
    lead = play.groups[0].members[0]
    middle = play.here(lead, 0.5 * play.seconds).x
    half = len(crowd[0]) // 2
    for k, member in enumerate(crowd[0]):
        if member.kind != "person" or any(s.action != "stand" for s in play.tracks[member].steps):
            continue
        side, row = (-1, half - k) if k < half else (1, k - half + 1)
        x = middle + side * (0.1 + 0.5 * row) * member.height
        inward = -side if k % 2 else side
        play.tracks[member].start(State(x, 0.0, inward), pick(member, ("strap", "stand")))
        play.tracks[member].settle()
        member.depth = lead.depth


def shoulder_ride(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A child is carried astride the shoulders."""
    child = play.find(target)
    if who.kind != "person" or child is None or child is who or child.kind != "person" or child in play.riders:
        return False
    grown = child.height > 0.86 * who.height and not {"little", "small", "tiny"} & words_of(child)
    if grown or _LIMP & words_of(child):
        return False
    child.size = min(child.size, 0.62 * who.height / child.thing.height)
    play.riders[child] = who
    child.depth = who.depth - 0.003
    play.start(who, Deed("walk", "go", ("carry", "walk")), 0.01)
    play.tracks[who].settle()
    track, side = play.tracks[child], play.here(who, 0.0).facing
    track.start(replace(play.here(child, 0.0), facing=side), pick(child, ("astride", "ride", "sit")))
    track.steps = [replace(s, carrier=who) for s in track.steps]
    track.settle()
    return True


def share(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two sit face to face, each with a bowl and a spoon, what they share steaming between them."""
    people = _people(play)
    mate, held = play.find(target), play.tracks[who].step(0.0).holding
    if mate is not None and mate.kind == "person" and held:  # with whom, of what is in the hand
        target = held[-1].name
        play.tracks[who].steps = [replace(s, holding=()) for s in play.tracks[who].steps]
        del play.tracks[held[-1]]
    edible = last(target) in _SHARED or category(target or "") == "food"
    if who.kind != "person" or not edible or len(people) < 2 or not target:
        return False
    if who is not people[0]:
        return who in people[:2] or what.verb != "share"
    one, two = people[:2]
    wet = last(target) in _SPOONED
    middle = 0.5 * (play.here(one, 0.0).x + play.here(two, 0.0).x)
    stairs = any(last(p) in _STAIRS for p in play.pieces)
    seat = play.another_thing("front steps") if stairs or "stair" in play.place else None
    bench = None if seat is not None or wet or play.inside else play.another_thing("bench")
    if bench is not None:
        bench.size *= 2.6 * 0.44 * max(one.height, two.height) / bench.width
        bench.depth = 0.02
        play.add(bench, State(middle, 0.0, 1))
        play.brought.append(bench)
        for member in (one, two):
            play.seats[member] = bench
    if seat is not None:
        seat.name, seat.depth = next((p for p in play.pieces if last(p) in _STAIRS), seat.name), 0.02
        play.add(seat, State(middle, 0.0, 1))
    gap = 0.44 * max(one.height, two.height)
    for member, side in ((one, 1), (two, -1)):
        track = play.tracks[member]
        track.start(State(middle - side * gap, 0.0, side), pick(member, ("sup",) if wet else ("munch", "sit")))
        if seat is not None:
            play.seats[member] = seat
        for noun, long in (("bowl", 0.19), ("spoon", 0.15)) if wet else ((target, 0.12),):
            thing = play.another_thing(noun)
            if thing is not None:
                thing.size = long * member.height / max(thing.thing.height, thing.thing.width)
                play.hold(member, thing, 0.0)
        track.settle()
    dish = play.find(target) or play.prop("pot" if wet and last(target) != "rice" else target, ("prop",))
    if dish is not None and dish.actor is None and (wet or last(target) in _WHOLE):
        dish.size = 0.3 * one.height / max(dish.thing.height, dish.thing.width)
        dish.depth = -0.002
        if dish not in play.tracks:
            play.add(dish, State(middle, 0.0, 1))
        play.tracks[dish].start(State(middle, 0.0 if bench is None else -0.52 * bench.height, 1))
        play.brought.append(dish)
        steam = play.another_thing("scent") if wet else None
        if steam is not None:
            steam.size, steam.depth = 0.3 * one.height / steam.thing.width, 0.001
            play.add(steam, State(middle + 0.05, -0.02 - dish.height, 1, turn=-50.0))
    return True


def let_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From up in a treehouse a basket is let down on a rope to the one who waits below."""
    noun = next((p for p in (*play.pieces, play.place) if last(p) in _HIGH), None)
    below = play.partner(who, None)
    if who.kind != "person" or noun is None or below is None or below.kind != "person" or not target:
        return False
    full = last(target) in ("basket", "hamper")
    load = play.another_thing("lunch basket" if full else target)
    tree, rope = play.another_thing(noun if last(noun) == "treehouse" else "front balcony"), None
    if load is None or load.actor is not None or tree is None:
        return False
    x = play.here(who, 0.0).x
    tree.size = 0.8
    high = 2.16 * tree.size
    who.size *= min(1.0, 1.05 / who.height)
    below.size *= min(1.0, 1.05 / below.height)
    tree.depth = 0.02
    play.add(tree, State(x - 0.9, 0.0, 1))
    edge = x - 0.9 + 1.2 * tree.size
    play.riders[who] = below  # what the frame has to hold
    play.tracks[who].start(State(edge, -high, 1), pick(who, ("hold", "reach")))
    play.tracks[who].settle()
    hand = edge + 0.32 * who.height
    load.size = 0.34 / load.thing.height
    play.add(load, State(hand, -high + 0.1, 1))
    play.tracks[load].then(max(at, 0.1), seconds=0.62 * play.seconds, pace="even", x=hand, y=-0.45 * below.height)
    steps = 12
    for k in range(steps):  # the rope is paid out piece by piece
        rope = play.another_thing("taut line")
        if rope is None:
            break
        y0 = -high - 0.45 * who.height
        long = (-0.45 * below.height - load.height - y0) / steps
        rope.size, rope.depth = long / rope.thing.height, 0.001
        foot = y0 + long * (k + 1)
        shown = max(0.0, (foot - (-high + 0.1 - load.height)) / (long * steps)) * 0.62 * play.seconds
        play.add(rope, State(hand, foot, 1, alpha=0.0 if shown > 0.0 else 1.0))
        if shown > 0.0:
            play.tracks[rope].then(max(at, 0.1) + shown, seconds=0.05, alpha=1.0)
        play.brought.append(rope)
    mate = play.tracks[below]
    sulks = bool(_SULKS & words_of(below))
    mate.start(State(hand + 0.62, 0.0, 1 if sulks else -1), pick(below, ("sulk", "sad") if sulks else ("look_up",)))
    mate.settle()
    mate.then(0.6 * play.seconds, action=pick(below, ("reach", "look_up")), facing=-1, aim=load)
    play.brought += [tree, load]
    return True


def smell_at(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What stands on the sill of an open window is smelt by somebody outside; who made it is seen within."""
    noun = next((p for p in play.pieces if last(p) == "window"), None)
    if who.kind != "person" or noun is None or not target or play.inside:
        return False
    house, scent = play.another_thing("cottage window"), play.another_thing("scent")
    dish = play.find(target) or play.prop(target, ("prop",))
    if house is None or scent is None or dish is None or dish.actor is not None:
        return False
    k = who.height / 1.7
    house.size, house.depth, house.name = k, 0.02, noun
    x, sill = play.here(who, 0.0).x, -1.04 * k
    play.add(house, State(x - 0.85 * k, 0.0, 1))
    play.tracks[who].start(State(x + 0.7 * k, 0.0, -1), pick(who, ("close_eyes", "look_up")))
    play.tracks[who].settle()
    host = next((m for m in _people(play) if m.subject is not who.subject), None)
    if host is not None:
        play.tracks[host].start(State(x - 1.3 * k, sill + 0.6 * host.height, 1), pick(host, ("look", "stand")))
        play.tracks[host].settle()
        play.cut_off[host], host.depth = sill + 0.03 * k, 0.012
    dish.size = 0.34 * who.height / max(dish.thing.width, dish.thing.height)
    dish.depth = 0.006
    if dish not in play.tracks:
        play.add(dish, play.here(who, 0.0))
    play.tracks[dish].start(State(x - 0.5 * k, sill, 1))
    scent.size, scent.depth = 0.85 * k / scent.thing.width, -0.004
    play.add(scent, State(x + 0.08 * k, sill - 0.8 * dish.height, 1, alpha=0.5, turn=-14.0))
    for j in range(1 + int(play.seconds / 0.8)):
        play.tracks[scent].then(0.8 * j, seconds=0.8, alpha=1.0 if j % 2 == 0 else 0.6)
    play.brought += [dish, scent]
    return True


def meet_on_stairs(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two of a kind who meet come from two sides and greet each other; on stairs the one comes down, the other up."""
    group = group_of(play, who)
    if len(group) != 2 or who.kind != "person" or any(m.kind == "person" and m not in group for m in _people(play)):
        return False
    if who is not group[0]:
        return True
    noun = next((p for p in (*play.pieces, target or "") if last(p) in _STAIRS), None)
    stairs = play.another_thing("front steps") if noun is not None else None
    middle = 0.5 * (play.here(group[0], 0.0).x + play.here(group[1], 0.0).x)
    if stairs is not None and noun is not None:
        stairs.name, stairs.depth = noun, 0.02
        play.add(stairs, State(middle, 0.0, 1))
    long = 0.55 * play.seconds
    for k, (member, side) in enumerate(zip(group, (1, -1), strict=True)):
        high = -0.96 if k and stairs is not None else 0.0
        track = play.tracks[member]
        track.start(State(middle - side * 1.1 * who.height, high, side), pick(member, ("walk",)))
        track.then(0.01, seconds=long, pace="even", x=middle - side * 0.32 * who.height, y=0.0)
        track.settle()
        track.then(long, action=pick(member, ("wave", "talk") if k == 0 else ("talk", "wave")))
    return True


def find_among(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small thing is drawn out of a heap of others on a table."""
    noun = next((p for p in play.pieces if p.startswith("heaped-")), None)
    prop = (play.find(target) or play.prop(target, ("prop",))) if target else None
    table = play.another_thing("table") if noun is not None and play.inside else None
    if who.kind != "person" or noun is None or prop is None or prop.actor is not None or table is None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    table.size, table.depth = min(1.0, 1.4 * who.height / table.thing.width), -0.01
    x = here.x + side * (0.5 * table.width + 0.16 * who.height)
    play.add(table, State(x, 0.0, side))
    near = here.x + side * 0.5 * who.height
    for k, (dx, up, turn) in enumerate(_HEAPED):
        thing = play.another_thing(noun.removeprefix("heaped-"))
        if thing is None or thing.actor is not None:
            return False
        thing.name = noun
        thing.size = 0.27 * who.height / max(thing.thing.width, thing.thing.height)
        thing.depth = -0.011 - 0.001 * k
        play.add(thing, State(near + side * dx * who.height, -table.height - up * who.height, side, turn=turn))
        play.brought.append(thing)
    prop.size = 0.14 * who.height / max(prop.thing.width, prop.thing.height)
    prop.depth = -0.02
    spot = (near, -table.height - 0.16 * who.height)
    if prop not in play.tracks:
        play.add(prop, here)
    play.tracks[prop].start(State(spot[0], spot[1] + 0.4 * prop.height, side, turn=30.0))
    track = play.tracks[who]
    track.then(0.02, action=pick(who, ("work", "reach")), facing=side, aim=spot)
    track.settle()
    play.hold(who, prop, 0.5 * play.seconds)
    held_up = (here.x + side * 0.4 * who.height, here.y - 0.9 * who.height)
    track.then(0.5 * play.seconds + 0.2, action=pick(who, ("reach", "hold")), aim=held_up)
    play.brought += [table, prop]
    return True


def go_dark(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """When a lamp goes out indoors it is dark."""
    if who.actor is not None or not play.inside or last(who.name) not in ("lamp", "light", "bulb", "lantern"):
        return False
    dark = play.another_thing("darkness")
    if dark is None:
        return False
    begin = max(at, 0.55 * play.seconds)
    track = play.tracks[who]
    track.start(replace(track.state(0.0), lit=1.0))
    track.then(begin, seconds=0.1, lit=0.001)
    dark.depth = -0.02
    play.add(dark, State(play.here(who, 0.0).x, 4.0, 1, alpha=0.0))
    play.tracks[dark].then(begin, seconds=0.15, alpha=0.72)
    return True


STREET: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "meet": meet_on_stairs, "greet each other": meet_on_stairs,
    **dict.fromkeys(("find", "discover", "take", "pull out", "notice", "spot"), find_among),
    "miss": miss, "pull up": pull_up, "stop": pull_up, "share": share, "eat": share,
    **dict.fromkeys(("carry", "carry home", "bring", "bring home"), lambda *a: hold_aboard(*a) or shoulder_ride(*a)),
    **dict.fromkeys(("lower", "let down"), lambda *a: let_down(*a) or into_treehouse(*a)),
    "smell": smell_at, "sniff": smell_at,
    "go out": go_dark, "go dark": go_dark, "switch off": go_dark, "fail": go_dark,
}  # fmt: skip
