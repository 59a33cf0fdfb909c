"""Deeds of house and road: a knock at a door, a table laid, somebody borne on the back, a bath, a hammock of hands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, liftable, pick, touching
from rushes.papercut.deeds_parts import burst, group_of, last
from rushes.papercut.sketches import DRAWN
from rushes.papercut.tracks import State, Step
from rushes.papercut.verbs import Deed

_DOORS = frozenset("door gate window house hut".split())
_WET = frozenset("river lake pond sea ocean pool beach stream waterfall bath swimming harbour oasis".split())
_BEARERS = frozenset("hedgehog camel donkey mule turtle tortoise snail elephant horse pony ox llama yak".split())
_FUR = (0.85, 0.74, 0.58)
_HEAVY = frozenset("block sled sledge stone boulder cart wagon log boat statue".split())


def knock(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """There is a door to knock at; what else is named is in the other hand."""
    if who.kind != "person" or (last(target) in _DOORS and last(target) != "door"):
        return False
    at_it = last(target) == "door"
    gift = play.prop(target, ("prop",)) if target and not at_it and play.find(target) is None else None
    if gift is not None and gift.kind == "prop" and liftable(who, gift):
        gift.size = max(gift.size, 0.22 * who.height / max(gift.thing.width, gift.thing.height))
        play.hold(who, gift, 0.0)
    chalk = at_it and bool(DRAWN & set((target or "").split()))
    door = play.another_thing("chalk door") if chalk else play.find("door") or play.prop("door", ("prop", "piece"))
    if door is None:
        return False
    side, here = play.here(who, at).facing, play.here(who, at)
    x = here.x + side * (0.42 * who.height + 0.5 * door.width)
    if door not in play.tracks:
        door.depth = 0.01
        play.add(door, State(x, 0.0, side))
    play.brought.append(door)
    other = play.partner(who, None)
    if other is not None and other.kind == "person" and other.subject is not who.subject:  # behind the door
        beyond = play.here(door, 0.0).x + side * (0.5 * door.width + 0.3 * other.height)
        play.tracks[other].start(replace(play.here(other, 0.0), x=beyond, facing=-side), pick(other, ("stand",)))
    near = play.here(door, 0.0).x - side * 0.4 * door.width
    if chalk:  # before the lines, not before the wall that they are on
        track = play.tracks[door]
        track.start(replace(track.state(0.0), x=here.x + side * 0.36 * who.height))
        door.depth, near = 0.012, here.x + side * 0.4 * who.height
    hand = (near, -0.78 * who.height)
    track = play.tracks[who]
    full = bool(track.step(at).holding)
    track.then(at, action=pick(who, ("hold",) if full else ("knock", "reach")), facing=side, aim=None if full else hand)
    for k in range(int((play.seconds - at) / 0.7)):  # rap, rap
        burst(play, "rapping", hand, (hand[0] - side * 0.3, hand[1] - 0.06), at + 0.7 * k, at + 0.7 * k + 0.35)
    return True


def lay_table(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Plates, one for each, and a light come onto the table."""
    if who.kind != "person" or last(target) != "table":
        return False
    table = play.find(target) or play.prop(target or "table", ("piece", "prop"))
    if table is None or table.actor is not None:
        return False
    side, here = play.here(who, at).facing, play.here(who, at)
    if table not in play.tracks:
        play.add(table, State(here.x + side * (0.32 * who.height + 0.5 * table.width), 0.0, side))
    table.depth = -0.004
    play.brought.append(table)
    middle = play.here(table, 0.0).x
    for k, noun in enumerate(("bowl", "candle", "bowl", "cup")):
        thing = play.another_thing(noun)
        if thing is None:
            continue
        thing.size = (0.2 if noun == "bowl" else 0.15) * who.height / max(thing.thing.width, thing.thing.height)
        thing.depth = -0.006
        x = middle + side * (-0.36 + 0.24 * k) * table.width
        play.add(thing, State(x, -table.height, side, alpha=0.0 if k in (0, 2) else 1.0))
        if k in (0, 2):
            play.tracks[thing].then(max(at, 0.2 * play.seconds) + 0.35 * k, seconds=0.25, alpha=1.0)
    spot = (middle - side * 0.3 * table.width, -table.height - 0.06)
    play.tracks[who].then(at, action=pick(who, ("reach", "work")), facing=side, aim=spot)
    return True


def _along(play: Play, member: Cast, steps: Sequence[Step], shift: float, y: float, action: str | None = None) -> None:
    """Let somebody or something go the way of those steps, `shift` metres from them."""
    track = play.tracks[member]
    track.start(State(steps[0].origin.x + shift, y, steps[0].to.facing), action or track.steps[0].action)
    for step in steps:
        moves = action if step.to.x != step.origin.x else None
        track.then(step.at, action=moves, seconds=step.seconds, pace=step.pace, x=step.to.x + shift, rate=step.rate)
    track.settle()


def lug(play: Play, who: Cast, load: Cast) -> bool:
    """What is too large for one hand is borne before the body of one, or between two."""
    group = group_of(play, who)
    if who is not group[0]:
        return True
    if load not in play.tracks:
        play.add(load, play.here(who, 0.0))
    alone = len(group) == 1
    load.size *= min(1.0, (0.9 if alone else 1.5) * who.height / load.width, 0.8 * who.height / load.height)
    load.depth = -0.004
    side = play.here(who, 0.0).facing
    play.start(who, Deed("walk", "go", ("carry", "walk")), 0.01)
    play.tracks[who].settle()
    steps = play.tracks[who].steps
    ahead = 0.5 * load.width + (0.14 if alone else 0.2) * who.height
    _along(play, load, steps, side * ahead, -0.36 * who.height)
    for k, member in enumerate(group[1:]):
        _along(play, member, steps, side * (2 * ahead + 0.5 * k), 0.0, pick(member, ("carry", "walk")))
    play.brought.append(load)
    return True


def bear(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Somebody is carried in the arms, or a small beast between another's teeth."""
    mark = play.find(target) or (play.prop(target) if target else None)
    if mark is not None and who.kind == mark.kind == "animal":
        return _in_jaws(play, who, mark)
    if mark is None or mark is who or who.kind != "person" or mark in play.riders:
        return False
    if mark.actor is None:
        large = not liftable(who, mark) and mark.height < 2.4 and mark.width < 4.2 and mark.kind != "body"
        return large and lug(play, who, mark)
    if mark.height > 1.35 * who.height or (mark.kind == "person" and play.tracks[who].step(at).holding):
        return False
    pet = mark.kind == "animal"
    if pet:  # large enough to be seen there
        play.tracks[who].steps = [replace(s, holding=()) for s in play.tracks[who].steps]
        mark.size *= min(0.6 * who.height / mark.height, max(1.0, 0.26 * who.height / mark.height))
        mark.depth = -0.003
        if mark.colour is None and getattr(mark.thing, "paper", "") == "body":
            mark.colour = _FUR  # dark before dark clothes it would not be seen
    play.riders[mark] = who
    play.arms.add(mark)
    side = play.here(who, 0.0).facing
    play.start(who, Deed("walk", "go", ("carry", "walk")), 0.01)
    play.tracks[who].settle()
    track = play.tracks[mark]
    track.start(
        replace(play.here(mark, 0.0), facing=side), pick(mark, ("sit", "stand") if pet else ("lie", "sleep", "sit"))
    )
    track.steps = [replace(s, carrier=who) for s in track.steps]
    track.settle()
    return True


def _in_jaws(play: Play, who: Cast, mark: Cast) -> bool:
    """A cat goes off with a fish, a fox with a hen: it hangs from the teeth."""
    if mark is who or last(who.name) in _BEARERS or mark.height > 1.1 * who.height or mark in play.riders:
        return False
    mark.size *= min(1.0, 0.5 * who.height / mark.height, 0.55 * who.width / mark.width)
    mark.depth = who.depth - 0.003
    play.riders[mark] = who
    play.arms.add(mark)
    side = play.here(who, 0.0).facing
    play.start(who, Deed("walk", "go", ("walk", "swim", "fly")), 0.01)
    play.tracks[who].settle()
    track = play.tracks[mark]
    track.start(replace(play.here(mark, 0.0), facing=side), pick(mark, ("stand", "swim")))
    track.steps = [replace(s, carrier=who) for s in track.steps]
    track.settle()
    return True


def bathe(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An animal stands in the water to its knees and makes it spurt."""
    if who.actor is None or (target and last(target) not in _WET) or not _WET & {*play.place.split(), last(target)}:
        return False
    if what.verb in ("wash", "splash", "bathe") and target and last(target) not in _WET:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    play.cut_off[who] = here.y
    sunk = -0.1 * who.height if what.verb.split()[0] != "wash" else 0.24 * who.height  # who bathes is lowered later
    track = play.tracks[who]
    track.start(replace(here, y=here.y + sunk), pick(who, ("drink", "cheer", "stand")))
    track.settle()
    for k in range(4):
        splash = play.another_thing("splash")
        if splash is None:
            return True
        splash.size, splash.depth = (0.34 + 0.06 * (k % 2)) * who.height / splash.thing.height, -0.01
        x = here.x + side * (-0.4 + 0.27 * k) * max(who.width, 0.7 * who.height)
        play.add(splash, State(x, here.y + 0.03, side, alpha=0.2, scale=0.5))
        for j in range(1 + int(play.seconds / 0.7)):
            up = (j + k) % 2 == 0
            play.tracks[splash].then(0.7 * j, seconds=0.7, alpha=1.0 if up else 0.35, scale=1.0 if up else 0.55)
        play.brought.append(splash)
    return True


def haul(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A heavy thing slides after those who pull it, on a rope."""
    if who.actor is None or not target or last(target) not in _HEAVY:
        return False
    load = play.find(target) or play.prop(target)
    if load is None or load.actor is not None or load is who:
        return False
    group = group_of(play, who)
    play.start(who, Deed("pull", "go", ("pull", "walk")), at)
    if who is not group[0]:
        return True
    side = play.here(who, 0.0).facing
    rear = min(group, key=lambda m: side * play.here(m, 0.0).x)
    gap = 0.5 * load.width + touching(rear, rear) + 0.5
    steps, riders = play.tracks[who].steps, [m for m in play.tracks if play.seats.get(m) is load]
    if load not in play.tracks:
        play.add(load, State(0.0, 0.0, side))
    shift = play.here(rear, 0.0).x - play.here(who, 0.0).x - side * gap
    for member in (load, *riders):
        _along(play, member, steps, shift, play.here(member, 0.0).y)
    rope = play.another_thing("tow rope")
    if rope is not None:
        rope.size, rope.depth = (gap - 0.5 * load.width) / rope.thing.width, 0.002
        shift = play.here(rear, 0.0).x - play.here(who, 0.0).x - side * (0.5 * (gap - 0.5 * load.width) - 0.1)
        play.add(rope, State(0.0, 0.0, side))
        _along(play, rope, steps, shift, -0.5 * who.height)
    play.brought.append(load)
    return True


def laden(play: Play, who: Cast, thing: Cast) -> bool:
    """What a beast of burden or a hedgehog has is on its back."""
    if who.kind != "animal" or not _BEARERS & set(who.name.lower().split()) or thing.actor is not None:
        return False
    thing.size = min(thing.size * 1.6, 0.5 * who.height / thing.thing.height, 0.7 * who.width / thing.thing.width)
    if thing not in play.tracks:
        play.add(thing, play.here(who, 0.0))
    track = play.tracks[thing]
    track.steps = [replace(s, carrier=who) for s in track.steps]
    play.riders[thing] = who
    return True


def through_window(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Into a room: on the sill of a window in the wall, then down onto the floor."""
    if last(target) != "window" or not play.inside or who.kind != "person":
        return False
    window = play.find(target) or play.prop(target or "window", ("prop", "piece"))
    if window is None or window.actor is not None:
        return False
    here, side = play.here(who, at), play.here(who, at).facing
    window.size, window.depth = min(window.size, 1.1 * who.height / window.thing.height), 0.012
    sill = -0.55 * who.height
    if window in play.tracks:
        play.tracks[window].start(State(here.x, sill, side))
    else:
        play.add(window, State(here.x, sill, side))
    begin = max(at + 0.3, 0.3 * play.seconds)
    track = play.tracks[who]
    track.start(State(here.x, sill, side), pick(who, ("crouch", "climb")))
    track.settle()
    track.then(begin, action=pick(who, ("jump", "climb")), seconds=0.6, pace="fall", x=here.x + side * 0.5 * who.height,
               y=0.0)  # fmt: skip
    track.then(begin + 0.6, action=pick(who, ("crouch", "stand")))
    track.then(begin + 1.2, action=pick(who, ("look", "stand")))
    play.brought.append(window)
    return True


HOMELY = {
    "climb": through_window, "climb through": through_window, "climb in": through_window,
    "climb in through": through_window, "climb into": through_window,
    "knock": knock, "knock on": knock, "set": lay_table, "lay": lay_table, "prepare": lay_table,
    "carry": bear, "carry home": bear, "carry off": bear, "carry away": bear, "take away": bear, "carry out": bear,
    "bring home": bear, "cart": bear, "bear": bear, "shoulder": bear,
    "bathe": bathe, "splash": bathe, "wash": bathe, "splash about": bathe,
    "drag": haul, "pull": haul, "haul": haul, "tow": haul, "drag along": haul, "pull along": haul, "tug": haul,
}  # fmt: skip
