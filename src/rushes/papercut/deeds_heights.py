"""Up and down: onto towers, trees and ladders, into the ground and out of it, and up on a rope."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick
from rushes.papercut.coats import Coat, stuff_of
from rushes.papercut.colours import named_colour
from rushes.papercut.craft import Colour
from rushes.papercut.deeds_parts import burst, last, words_of
from rushes.papercut.deeds_ways import is_cloth
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

EARTH = (0.33, 0.22, 0.14)
_HEIGHTS = {  # what is climbed on its outside → how many times as tall as who climbs, and half of what hands go round
    "ladder": (2.5, 0.06), "turbine": (3.6, 0.2), "tower": (3.2, 0.0), "tree": (2.9, 0.25), "oak": (2.9, 0.25),
    "pine": (3.2, 0.25), "palm": (3.0, 0.15), "beanstalk": (3.2, 0.2), "lighthouse": (3.4, 0.0), "mast": (3.2, 0.1),
    "pole": (2.9, 0.1), "lamppost": (2.6, 0.1), "pylon": (3.4, 0.2), "antenna": (3.2, 0.15), "skyscraper": (3.6, 0.0),
    "chimney": (3.2, 0.0), "crane": (3.4, 0.2), "statue": (2.4, 0.3), "steeple": (3.4, 0.0), "treehouse": (2.8, 0.3),
}  # fmt: skip
_FACES = frozenset("tower lighthouse skyscraper chimney steeple".split())  # too broad to hold round
_PITS = frozenset("hole pit hollow grave trench ditch crater tunnel burrow moat foundation".split())
_FOLK = ("person", "animal")


def height_of(target: str | None) -> tuple[float, float] | None:
    """How a thing is climbed, if it is one that people climb on its outside."""
    word = last(target)
    return _HEIGHTS.get(word) or next((v for k, v in _HEIGHTS.items() if k in (target or "").lower().split()), None)


def scale_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the thing itself, hands and feet upon it, from the foot to near its top, where one reaches for what is there.

    The whole height is in the picture, and what is wanted up there hangs at the top.
    """
    how, wanted = height_of(target), None
    if how is None and what.verb != "go up":  # "climbs up for the kite": into the tree that stands there
        wanted, target = target, next((p for p in play.pieces if height_of(p) is not None), None)
        how = height_of(target)
    if how is None or who.actor is None or play.tracks[who].step(at).carrier is not None:
        return False
    times, round_ = how
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k = group.index(who)
    word = last(target)
    thing = play.find(target) if k or play.find(target) is not None else None
    if thing is None:
        noun = "tall ladder" if word == "ladder" and "rope" not in (target or "") else target or "tree"
        thing = play.another_thing(noun, ("piece", "prop"))
    if thing is None or thing.actor is not None or thing is who:
        return False
    side, here = play.here(group[0], 0.0).facing, play.here(group[0], 0.0)
    if side < 0 and len(play.groups) > 1:  # who waits below stands beyond it
        side = 1 if play.here(play.groups[-1].members[0], 0.0).x >= here.x else -1
    tall = times * max(group[0].height, 0.6)
    ladder = word == "ladder"
    lean = 9.0 * side if ladder else 0.0
    if not k:
        thing.size, thing.depth = tall / thing.thing.height, 0.012
        thing.name = target or thing.name
        gap = 0.14 * who.height + (0.22 * thing.width if word in _FACES else round_)
        x = here.x + side * gap
        if thing in play.tracks:
            play.tracks[thing].start(State(x, 0.0, side, turn=lean))
        else:
            play.add(thing, State(x, 0.0, side, turn=lean))
        play.tall = max(play.tall, 1.22 * tall)
        if ladder:
            _in_reach(play, thing, side, tall)
    foot = play.here(thing, 0.0)
    gap = foot.x - here.x if not k else side * (0.14 * who.height + round_)
    begin, up = -(0.1 + 0.17 * (len(group) - 1 - k)) * tall, -(0.62 - 0.2 * k) * tall
    action = pick(who, ("climb", "walk", "crawl"))
    pace = pace_of(who, action) or 0.5
    seconds = 0.8 * play.seconds
    way = min(abs(up - begin), 1.9 * pace * seconds)
    slope = 0.16 * side if ladder else 0.0  # a ladder leans: who climbs it goes along with it
    x0 = foot.x - gap - 0.5 * slope * tall
    track = play.tracks[who]
    held = tuple(h for h in track.steps[0].holding if who.kind == "animal" or is_cloth(h.name))
    track.start(State(x0 - slope * begin, begin, side), action, held)
    track.then(0.01, action=action, seconds=seconds, pace="even", rate=way / seconds / pace,
               x=x0 - slope * (begin - way), y=begin - way, facing=side)  # fmt: skip
    track.settle()
    if who.kind == "animal":  # head up along it
        track.steps = [
            replace(s, origin=replace(s.origin, turn=-62.0 * side), to=replace(s.to, turn=-62.0 * side))
            for s in track.steps
        ]
    prize = (play.find(wanted) or play.prop(wanted, ("prop",))) if wanted and not k else None
    if prize is not None and prize is not thing and prize.actor is None:
        prize.size, prize.depth = max(prize.size, 0.4 * who.height / prize.thing.height), -0.004
        play.add(
            prize, State(foot.x + side * 0.22 * who.height, begin - way - 0.95 * who.height, side, turn=14.0 * side)
        )
        track.then(0.02 + seconds, action=pick(who, ("reach",)), aim=prize)
    for group_ in play.groups if not k else ():
        for n, other in enumerate(
            m for m in group_.members if m not in group and m.depth < 1 and m not in (thing, prize)
        ):
            _await(play, other, n, thing, side, tall, begin - way - who.height)
    return True


_IN_SKY = frozenset("moon sun star planet".split())


def _in_reach(play: Play, thing: Cast, side: int, tall: float) -> Cast | None:
    """The moon, large and low, at the ladder's top, where the picture has it."""
    noun = next((p for p in play.pieces if last(p) in _IN_SKY), None)
    moon = play.another_thing(noun, ("body",)) if noun else None
    if moon is None or play.find(noun) is not None:
        return None
    wide = 0.46 * tall
    moon.size, moon.depth, moon.kind = wide / moon.thing.width, 0.014, "prop"
    x = play.here(thing, 0.0).x + side * (0.08 * tall + 0.3 * wide)
    play.add(moon, State(x, -0.82 * tall, side))
    play.tall = max(play.tall, 1.1 * (0.82 * tall + wide))
    return moon


def clothe(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the top of a ladder: the coat goes out of the hands onto the moon, which wears it."""
    if who.kind != "person" or last(target) not in _IN_SKY or not play.tracks[who].step(0.0).holding:
        return False
    coat = play.tracks[who].step(0.0).holding[-1]
    if not scale_up(play, who, Deed("climb", "climb", ("climb",)), 0.0, "ladder"):
        return False
    moon = play.find(target)
    if moon is None:
        return True
    track, side = play.tracks[who], play.here(who, 0.0).facing
    top = track.steps[-1].to
    track.start(top, pick(who, ("climb",)))
    there = play.here(moon, 0.0)
    track.then(0.05, action=pick(who, ("reach",)), facing=side, aim=(there.x - side * 0.4 * moon.width, there.y - 0.3))
    coat.size, coat.depth = 0.92 * moon.width / coat.thing.width, -0.006
    mine = play.tracks[coat]
    small = 0.6 * who.height / coat.height
    mine.start(State(top.x + side * 0.4 * who.height, top.y - 0.5 * who.height, side, scale=small))
    mine.then(max(at, 0.2 * play.seconds), seconds=0.3 * play.seconds, x=there.x, scale=1.0,
              y=there.y + 0.62 * coat.height - 0.3 * moon.height)  # fmt: skip
    play.tall = max(play.tall, 1.08 * (moon.height - there.y))
    return True


def _await(play: Play, other: Cast, n: int, thing: Cast, side: int, tall: float, reached: float) -> None:
    """Who stands below looks up; birds, beasts and things that are wanted are at the top."""
    foot = play.here(thing, 0.0).x
    track = play.tracks[other]
    if other.kind == "person" or other.height > 0.45 * tall:
        track.start(State(foot + side * (0.9 + 0.55 * n) + side * 0.3 * thing.width, 0.0, -side),
                    pick(other, ("look_up", "point", "stand")))  # fmt: skip
        track.then(0.02, aim=(foot, -0.7 * tall))
        return
    y = max(-0.96 * tall, reached - 0.1)
    track.start(State(foot + side * 0.12, y, -side), pick(other, ("stand", "sit")))


def dig_pit(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A hole opens at the spade, and its earth grows to a heap behind it."""
    if who.actor is None or (target is not None and last(target) not in _PITS | {"dirt", "earth", "soil", "ground"}):
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    side, here = play.here(group[0], at).facing, play.here(group[0], at)
    if who is group[0]:
        x = here.x + side * (0.62 * who.height + (0.1 if who.kind == "person" else 0.4 * who.width))
        pit = lay_pit(play, x, 1.1 * max(who.height, 0.5), 0.35)
        if pit is not None:
            play.tracks[pit[0]].then(max(0.05, at), seconds=0.75 * play.seconds, pace="even", scale=1.0)
            play.tracks[pit[1]].then(max(0.05, at), seconds=0.75 * play.seconds, pace="even", scale=1.0)
    play.tool(who, what, 0.0, None)
    play.tracks[who].then(at, action=pick(who, ("dig", "work")), facing=side)
    for k in range(int((play.seconds - at) / 0.9)):  # earth flies
        root = (here.x + side * 0.62 * who.height, -0.05)
        burst(play, "clods of earth", root, (root[0] + side * 0.5, -0.5 * who.height), at + 0.5 + 0.9 * k,
              at + 0.95 + 0.9 * k)  # fmt: skip
    return True


def lay_pit(play: Play, x: float, wide: float, scale: float = 1.0) -> tuple[Cast, Cast] | None:
    """A pit in the ground at `x` and the heap beside it, `scale` of their full size at first."""
    pit, heap = play.another_thing("open pit", ("piece",)), play.another_thing("earth heap", ("piece",))
    if pit is None or heap is None:
        return None
    pit.size, pit.depth = wide / pit.thing.width, 0.0
    heap.size, heap.depth = 0.62 * wide / heap.thing.width, 0.008
    pit.colour = heap.colour = EARTH
    pit.kind = heap.kind = "prop"
    play.add(pit, State(x, -0.03, 1, scale=scale))  # before the ground, behind all who stand there
    play.add(heap, State(x + 0.72 * wide, 0.02, 1, scale=scale))
    play.brought += [pit, heap]
    return pit, heap


def out_of_pit(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Head, then shoulders, then knees come up out of the ground."""
    if who.actor is None or last(target) not in _PITS:
        return False
    here = play.here(who, 0.0)
    wide = max(1.25 * who.height, 1.3 * who.width)
    if lay_pit(play, here.x, wide) is None:
        return False
    low = 0.09 * wide
    track = play.tracks[who]
    begin = max(0.05, 0.5 * at)
    track.start(State(here.x, low + 0.78 * who.height, here.facing), pick(who, ("climb", "reach", "stand")))
    track.then(begin, seconds=0.34 * play.seconds, pace="even", y=low + 0.5 * who.height)
    track.then(begin + 0.36 * play.seconds, seconds=0.3 * play.seconds, pace="even", y=low + 0.2 * who.height)
    track.settle()
    play.cut_off[who] = low
    if who.kind == "person":
        play.coats[who] = Coat("mud")
    for other in (m for g in play.groups for m in g.members if who not in g.members and m.kind in _FOLK):
        far = State(here.x - here.facing * (0.5 * wide + 0.5), 0.0, here.facing)
        play.tracks[other].start(replace(far, facing=1 if far.x < here.x else -1), pick(other, ("look", "stand")))
        play.tracks[other].then(0.02, aim=who)
    return True


def shake_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What sticks on a body flies off to all sides, and leaves it clean."""
    stuff = stuff_of(target) or ("mud" if target is None else None)
    if who.actor is None or stuff is None:
        return False
    coat = play.coats[who] = Coat(stuff)
    coat.until = (at + 0.2, 0.62 * play.seconds)
    noun = {"mud": "clods of earth", "dust": "clods of earth", "soot": "clods of earth"}.get(stuff, "splash")
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    for k in range(3):
        begin = at + 0.15 + 0.55 * k
        for way in (-1, 1):
            root = (here.x + way * 0.12 * who.height, here.y - (0.35 + 0.16 * k) * who.height)
            burst(
                play, noun, root, (root[0] + way * 0.55 * who.height, root[1] + 0.12 * who.height), begin, begin + 0.7
            )
    track = play.tracks[who]
    for k in range(6):
        when = at + 0.32 * k
        if when < 0.9 * play.seconds:
            low = (
                here.x + side * (0.16 if k % 2 else 0.24) * who.height,
                here.y - (0.34 + 0.14 * (k % 2)) * who.height,
            )
            track.then(when, action=pick(who, ("shake", "pat", "dance")), aim=low if who.kind == "person" else None)
    return True


_LINES = frozenset("scarf rope line cord chain vine sheet bedsheet belt hose string cable braid hair shawl".split())
_VESSELS = ("bucket", "basket", "pail", "crate", "sack", "pot")
WELL_RIM = 1.62  # metres: the ground about a well that is cut open, and
WELL_LIP = 1.95  # its rim


def _hidden(play: Play, keep: Cast | None, names: frozenset[str]) -> None:
    """What a picture of its own shows is not there a second time."""
    for thing in [m for m in play.tracks if m is not keep and m.actor is None and last(m.name) in names]:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))


def _line_of(play: Play) -> Colour | None:
    """The colour of the scarf or rope that is named."""
    named = [m for m in play.tracks if last(m.name) in _LINES and m.colour is not None]
    words = [n for n in (*play.pieces, *(m.name for m in play.tracks)) if last(n) in _LINES]
    return named[0].colour if named else next((c for n in words if (c := named_colour(n)) is not None), None)


def out_of_well(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ground is cut open: whoever is down there comes up on the end of a line that is pulled over the rim."""
    mark = play.find(target) or (play.prop(target) if target else None)
    about = " ".join([*play.pieces, *(m.name for m in play.tracks), play.place]).split()
    if who.actor is None or mark is None or mark is who or not {"well", "shaft"} & set(about):
        return False
    shaft = play.another_thing("cut well", ("piece",))
    if shaft is None:
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    side, here = play.here(group[0], 0.0).facing, play.here(who, 0.0)
    k = group.index(who)
    if not k:
        mark.size *= max(1.0, 0.5 * who.height / mark.height)
    shaft.size = max(0.5, 1.2 * mark.width / 1.2, 1.05 * mark.height / WELL_RIM, 0.75 * who.height / WELL_RIM)
    if not k:  # they fill the picture
        larger = max(1.0, min(1.7, 0.9 * play.frame[1] / (WELL_LIP * shaft.size + who.height)))
        for one in (*group, mark, shaft):
            one.size *= larger
    shaft.depth, mark.depth = 0.01, 0.0
    ground = -WELL_RIM * shaft.size
    front = max(group, key=lambda m: side * play.here(m, 0.0).x)
    x = play.here(front, 0.0).x + side * (0.8 * shaft.size + 0.55 * front.width)
    act = pick(who, ("pull", "walk", "stand"))
    faces = -side if who.kind == "person" else side  # a person leans away, the line over the shoulder
    mine = play.tracks[who]
    mine.start(State(here.x, ground, faces), act)  # what it holds is the line
    begin = max(0.05, at)
    mine.then(begin, action=act, seconds=0.72 * play.seconds, pace="even", rate=0.45,
              x=here.x - side * 0.25 * who.width, y=ground, facing=faces)  # fmt: skip
    if k:
        return True
    _hidden(play, mark, frozenset({"well"}) | _LINES)
    play.add(shaft, State(x, 0.0, side))
    if mark not in play.tracks:
        play.add(mark, here)
    track = play.tracks[mark]
    track.start(State(x, 0.0, -side), pick(mark, ("hold", "look_up", "stand", "sit")))
    track.then(begin, seconds=0.72 * play.seconds, pace="even", y=-WELL_LIP * shaft.size - 0.02, x=x - side * 0.1)
    play.lines[mark] = (front, (x - side * 0.6 * shaft.size, -(WELL_LIP + 0.02) * shaft.size), _line_of(play))
    play.tall = max(play.tall, 1.15 * (WELL_LIP * shaft.size + max(who.height, 1.1 * mark.height)))
    return True


def into_treehouse(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up in the tree house, hand over hand: a bucket rises on a rope, with what is hauled up looking out of it.

    What is let down from there goes the other way.
    """
    about = " ".join([*play.pieces, play.place, *(m.name for m in play.tracks)])
    down = what.verb in ("lower", "let down")
    vessel = next((v for v in _VESSELS if v in about.split() or (down and v == last(target))), None)
    high = "tree house" in about or "treehouse" in about
    if who.kind != "person" or ((vessel is None or down) and not high) or last(target) in ("tree", "house"):
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    side, here = play.here(group[0], 0.0).facing, play.here(group[0], 0.0)
    k = group.index(who)
    size = 0.95 * group[0].height
    tree = next((m for m in play.tracks if m.name == "tree house"), None) if k else None
    middle = here.x if tree is None else play.here(tree, 0.0).x
    floor, edge = -2.16 * size, middle + side * 1.4 * size
    mine = play.tracks[who]
    mine.start(State(edge - side * (0.2 + 0.42 * k) * who.height, floor, side), pick(who, ("pull", "reach")))
    begin = max(0.05, at)
    mine.then(begin, action=pick(who, ("fish", "pull")), facing=side)
    mine.then(0.8 * play.seconds, action=pick(who, ("look_down", "reach") if down else ("cheer", "reach")), facing=side)
    if k:
        return True
    tree, pail = play.another_thing("treehouse", ("piece",)), play.another_thing(vessel or "bucket")
    if tree is None or pail is None:
        return False
    _hidden(play, None, frozenset({"house", "treehouse", "rope", *_VESSELS}))
    tree.size, tree.depth, tree.name = size, 0.012, "tree house"
    play.add(tree, State(here.x, 0.0, side))
    pail.size, pail.depth = 0.5 * who.height / pail.thing.height, -0.004
    x = edge + side * 0.28 * who.height
    loads: list[Cast] = []
    inside = None if down and last(target) in _VESSELS else target
    load = play.find(inside) or (play.prop(inside) if inside else None)
    if load is not None and load is not who and load not in group:
        alike = next((g.members for g in play.groups if load in g.members), (load,))
        more = min(3, len(group)) - len(alike)
        loads = [*alike[:3], *(play.another(load) for _ in range(more))]
    for n, thing in enumerate([*loads, pail]):
        low = 0.0 if thing is pail else 0.4 * pail.height
        dx = 0.0 if thing is pail else (n - 0.5 * (len(loads) - 1)) * 0.4 * pail.width
        if thing is not pail:
            thing.size, thing.depth = 0.46 * who.height / thing.thing.height, -0.002
        if thing not in play.tracks:
            play.add(thing, here)
        track = play.tracks[thing]
        bottom, top = -0.1 - low, floor + 0.1 * who.height - low
        track.start(State(x + dx, top if down else bottom, -side), pick(thing, ("stand",)))
        track.then(begin, seconds=0.74 * play.seconds, pace="even", y=bottom if down else top)
    play.lines[pail] = (who, (x, floor - 1.25 * who.height), None)
    play.tall = max(play.tall, 1.1 * tree.height)
    return True


_PALE = (0.85, 0.74, 0.58)
_CAUGHT = frozenset("tangled entangled stuck trapped caught snared netted hooked wedged ensnared".split())


_SNARES = frozenset("net fence wire trap snare web line bramble thicket".split())


def bring_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down from what was climbed, with whoever was up there in the arms."""
    high = next((p for p in play.pieces if height_of(p) is not None), None)
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.actor is None or mark.height > 1.2 * who.height:
        return False
    if high is None and what.verb.startswith("carry") and mark.kind == "animal" and mark.height < 0.8 * who.height:
        _shoulder(play, who, mark)
        return True
    if high is None or not scale_up(play, who, Deed("climb", "climb", ("climb",)), 0.0, high):
        return False
    track = play.tracks[who]
    foot, top = track.steps[0].origin, track.steps[-1].to
    track.start(top, pick(who, ("climb",)))
    track.then(0.02, action=pick(who, ("climb",)), seconds=0.85 * play.seconds, pace="even",
               x=foot.x, y=foot.y + 0.08 * who.height)  # fmt: skip
    if mark.kind == "animal":
        mark.size *= max(1.0, 0.3 * who.height / mark.height)
        mark.colour = mark.colour or _PALE
    play.riders[mark] = who
    mark.depth = -0.003
    track = play.tracks[mark]
    track.start(replace(play.here(mark, 0.0), facing=top.facing), pick(mark, ("sit", "stand")))
    track.steps = [replace(s, carrier=who) for s in track.steps]
    return True


def _shoulder(play: Play, who: Cast, mark: Cast) -> None:
    """Off one walks, the beast lying over the shoulders."""
    play.start(who, Deed("walk", "go", ("walk",)), 0.0)
    here = play.here(who, 0.0)
    mark.size *= min(1.0, 0.5 * who.height / mark.height)
    mark.depth = -0.003
    track = play.tracks.get(mark) or play.add(mark, here)
    track.steps = [
        replace(s, action=pick(mark, ("lie", "sit", "stand")), holding=(), aim=None, origin=_over(s.origin, who, mark),
                to=_over(s.to, who, mark)) for s in play.tracks[who].steps
    ]  # fmt: skip
    play.brought.append(mark)


def _over(state: State, who: Cast, mark: Cast) -> State:
    return replace(state, y=state.y - 0.74 * who.height + 0.1 * mark.height)


def untangle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Cords wound about a beast come off under the hands and drop; it is free, up in the air or off on its feet.

    Where somebody has climbed something high, both are up there.
    """
    mark = play.find(target) or (play.another_thing(target, ("animal",)) if target else None)
    snare = next((last(p) for p in play.pieces if last(p) in _SNARES), None)
    if who.actor is None or mark is None or mark.kind != "animal" or not (snare or _CAUGHT & words_of(mark)):
        return False
    if who.kind == "animal":  # it gnaws, however small it is
        who.size *= max(1.0, 0.36 * mark.height / who.height)
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    high = next((p for p in play.pieces if height_of(p) is not None), None)
    level, x = 0.0, here.x + side * (0.42 * who.height + 0.3 * mark.width)
    if high is not None:
        scale_up(play, who, Deed("climb", "climb", ("climb",)), 0.0, high)
        top = play.tracks[who].steps[-1].to
        level, x = top.y - 0.62 * who.height, top.x + side * (0.34 * who.height + 0.3 * mark.width)
        play.tracks[who].start(replace(top, facing=side), pick(who, ("climb",)))
    elif getattr(mark.thing, "medium", "ground") == "air" or play.place in ("underwater", "sunken ship"):
        level = -0.62 * who.height
    mark.size *= max(1.0, 0.45 * who.height / mark.height)
    mark.depth = 0.0
    begin = 0.55 * play.seconds
    track = play.tracks.get(mark) or play.add(mark, here)
    track.start(State(x, level, -side), pick(mark, ("stand", "sit")))
    track.then(0.02, seconds=begin, shake=0.02)
    away = pick(mark, ("fly", "run", "swim", "walk"))
    up = away == "fly"
    track.then(begin, action=away, seconds=0.9 * (play.seconds - begin), pace="even", facing=side,
               x=x + side * 0.24 * play.frame[0], y=level - (0.14 * play.frame[1] if up else 0.0))  # fmt: skip
    cords = play.another_thing("tangle of cords")
    if cords is not None:
        cords.size = 1.25 * max(mark.height, 0.5 * mark.width) / cords.thing.height
        cords.depth, cords.name = -0.004, snare or cords.name
        wound = play.add(cords, State(x, level + 0.12 * mark.height, side))
        wound.then(0.02, seconds=begin, shake=0.02)
        wound.then(begin, seconds=0.7, pace="fall", y=max(0.05, level + 1.5), x=x - side * 0.1)
    play.brought.append(mark)
    play.tracks[who].then(0.05, action=pick(who, ("reach", "work")), facing=side, aim=(x, level - 0.5 * mark.height))
    play.tracks[who].then(begin + 0.5, action=pick(who, ("look_up", "look")), facing=side, aim=mark)
    return True


HEIGHTS = {
    **dict.fromkeys(("bring down", "carry down", "fetch down", "get down", "help down", "take down"), bring_down),
    **dict.fromkeys(("untangle", "disentangle", "unravel", "release", "set free", "cut free", "loosen"), untangle),
    "clothe": clothe,
    "climb": scale_up, "climb up": scale_up, "scale": scale_up, "clamber up": scale_up, "ascend": scale_up,
    "go up": scale_up, "scramble up": scale_up, "clamber": scale_up, "shin up": scale_up,
    "dig": dig_pit, "dig up": dig_pit, "dig out": dig_pit, "shovel": dig_pit,
    "climb out": out_of_pit, "crawl out": out_of_pit, "get out": out_of_pit, "scramble out": out_of_pit,
    "shake off": shake_off, "brush off": shake_off, "shake": shake_off, "dust off": shake_off,
    **dict.fromkeys(
        ("pull up", "haul up", "draw up", "hoist up"),
        lambda *a: out_of_well(*a) or untangle(*a) or into_treehouse(*a) or bring_down(*a),
    ),
    **dict.fromkeys(
        ("pull out", "hoist", "haul", "lift out", "lift", "fish out", "pull", "rescue",
         "save", "free", "lift up"),
        lambda *a: out_of_well(*a) or untangle(*a) or bring_down(*a) or into_treehouse(*a),
    ),
}  # fmt: skip
