"""Deeds of legends and feasts: out of a lamp, upon the face of a giant, into a horse of wood, lights and dances."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Colour
from rushes.papercut.deeds_balconies import _upstairs
from rushes.papercut.deeds_parts import burst, group_of, last, mouth, words_of
from rushes.papercut.deeds_shores import WATERS, gone
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_POWDERS: tuple[Colour, ...] = ((0.93, 0.26, 0.5), (0.98, 0.75, 0.12), (0.2, 0.62, 0.85), (0.4, 0.74, 0.3))
_LYING = frozenset("sleeping asleep lying dozing snoring napping dead unconscious".split())


def switch_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a table, dark at first; a hand at its foot, and it shines with rays about it."""
    lamp, table = play.another_thing(target or "light bulb"), play.prop("table", ("piece",))
    rays = play.another_thing("rays of light")
    if who.kind != "person" or lamp is None or lamp.actor is not None or table is None or table.actor is not None:
        return False
    gone(play, target)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    lamp.size, lamp.depth, table.depth = 0.34 * tall / lamp.thing.height, -0.004, 0.004
    table.size *= min(0.42 * tall / table.height, 0.8 * tall / table.width)
    x, top = here.x + side * (0.34 * tall + 0.3 * table.width), -table.height
    play.add(table, State(x, 0.0, side))
    light = play.add(lamp, State(x, top, side, lit=0.0))
    mine = play.tracks[who]
    mine.start(here, pick(who, ("reach", "work")), ())
    mine.then(0.02, action=pick(who, ("reach", "work")), facing=side, aim=(x - side * 0.05 * tall, top - 0.06 * tall))
    light.then(0.28 * play.seconds, seconds=0.1, lit=1.0)
    if rays is not None:
        rays.size, rays.depth = 0.95 * tall / rays.thing.height, 0.002
        shine = play.add(rays, State(x, top + 0.22 * rays.height, side, alpha=0.0))
        shine.then(0.28 * play.seconds, seconds=0.2, alpha=1.0)
    mine.then(0.6 * play.seconds, action=pick(who, ("cheer", "spread", "stand")), facing=side)
    play.brought += [table, lamp]
    return True


def stir_cauldron(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Both hands on a long ladle that goes round in the brew, over the fire."""
    pot, ladle = play.another_thing(target or "iron cauldron"), play.another_thing("cane")
    if who.kind != "person" or pot is None or pot.actor is not None:
        return False
    gone(play, target)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    pot.size, pot.depth = 0.56 * tall / pot.thing.height, -0.006
    x = here.x + side * (0.24 * tall + 0.5 * pot.width)
    play.add(pot, State(x, 0.0, side, lit=1.0))
    rim = -0.78 * pot.height
    mine = play.tracks[who]
    mine.start(here, pick(who, ("work", "reach")), ())
    for k in range(int(play.seconds / 0.7) + 1):
        dx = side * (0.12 if k % 2 else -0.2) * pot.width
        aim = (x + dx, rim - 0.26 * tall)
        mine.then(0.01 + 0.7 * k, action=pick(who, ("reach", "work")), facing=side, aim=aim)
        if ladle is not None and k == 0:
            ladle.size, ladle.depth = 0.5 * tall / ladle.thing.height, -0.003
            play.add(ladle, State(x - side * 0.1 * pot.width, rim + 0.12 * tall, side))
        if ladle is not None:
            play.tracks[ladle].then(0.01 + 0.7 * k, seconds=0.7, x=x + dx, turn=(8.0 if k % 2 else -8.0) * side)
    play.brought.append(pot)
    return True


def write_book(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At a table: the book lies open, a candle burns beside it, and the quill goes over the page."""
    table, book = play.prop("table", ("piece",)), play.another_thing("open book")
    quill, candle = play.another_thing("feather"), play.another_thing("candle")
    if who.kind != "person" or table is None or table.actor is not None or book is None:
        return False
    gone(play, target)
    gone(play, "candle")
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    table.size *= 0.48 * tall / table.height
    table.size *= min(1.0, 1.1 * tall / table.width)
    top = -table.height
    x = here.x + side * (0.2 * tall + 0.4 * table.width)
    table.depth, book.depth, book.size = -0.002, -0.004, 0.42 * tall / book.thing.width
    play.add(table, State(x + side * 0.1 * tall, 0.0, side))
    spot = here.x + side * (0.2 * tall + 0.3 * book.width)
    play.add(book, State(spot + side * 0.08 * tall, top, side))
    if candle is not None:
        candle.size, candle.depth = 0.26 * tall / candle.thing.height, -0.004
        play.add(candle, State(spot + side * 0.44 * tall, top, side, lit=1.0))
    mine = play.tracks[who]
    mine.start(here, pick(who, ("work", "reach")), ())
    if quill is not None:
        quill.size, quill.depth = 0.26 * tall / quill.thing.height, -0.008
        play.add(quill, State(spot, top - 0.04 * tall, side, turn=18.0 * side))
    for k in range(int(play.seconds / 0.5) + 1):
        page = spot + side * (0.02 + 0.05 * (k % 4)) * tall
        aim = (page, top - 0.1 * tall)
        mine.then(0.01 + 0.5 * k, action=pick(who, ("reach", "work")), facing=side, aim=aim)
        if quill is not None:
            play.tracks[quill].then(0.01 + 0.5 * k, seconds=0.4, x=page, y=top - 0.03 * tall)
    play.brought += [table, book]
    return True


def fling_powder(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Hands full of colour from one to the other, and clouds of it about them all."""
    if who.kind != "person":
        return False
    group = group_of(play, who)
    if who is not group[0]:
        return True
    people = list(dict.fromkeys((*group, *(m for g in play.groups for m in g.members if m.kind == "person"))))
    tall, n = max(m.height for m in people), len(people)
    middle = sum(play.here(m, 0.0).x for m in people) / n
    for k, member in enumerate(people):
        side = 1 if k < n / 2 else -1
        x = middle + (k - 0.5 * (n - 1)) * 0.85 * tall
        track = play.tracks[member]
        track.start(State(x, 0.0, side), pick(member, ("throw", "cheer")), ())
        for r in range(int(play.seconds / 1.1) + 1):
            turn = (r + k) % 2 == 0
            track.then(1.1 * r + 0.02, action=pick(member, ("throw",) if turn else ("laugh", "cheer")), facing=side)
    for k in range(5 * n):
        cloud = play.another_thing("cloud of powder")
        if cloud is None:
            break
        cloud.colour, cloud.depth = _POWDERS[k % len(_POWDERS)], -0.01 if k % 5 == 0 else 0.003
        cloud.size = (0.24 + 0.08 * (k % 3)) * tall / cloud.thing.height
        x = middle + ((k * 0.37) % 1.0 - 0.5) * (n + 0.4) * 0.85 * tall
        y = -(0.12 + 0.86 * ((k * 0.61) % 1.0)) * tall
        when = (0.04 + 0.5 * ((k * 0.29) % 1.0)) * play.seconds
        puff = play.add(cloud, State(x, y + 0.4 * tall, 1, alpha=0.0, scale=0.3))
        puff.then(when, seconds=0.5, pace="rise", alpha=0.9, scale=1.0, y=y)
    return True


def strew(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the way, one hand behind: what falls from it lies in a row where one has been."""
    first = play.another_thing(target or "breadcrumbs")
    if who.actor is None or first is None or first.actor is not None:
        return False
    gone(play, target)
    here, side, wide = play.here(who, 0.0), play.here(who, 0.0).facing, play.frame[0]
    begin, end = here.x - side * 0.22 * wide, here.x + side * 0.26 * wide
    mine = play.tracks[who]
    act = pick(who, ("walk",))
    mine.start(State(begin, 0.0, side), act, ())
    mine.settle()
    mine.then(0.02, action=act, seconds=0.98 * play.seconds, pace="even", x=end, facing=side)
    gap = 0.36 * who.height
    spots = [begin + side * gap * k for k in range(-4, int(abs(end - begin) / gap) + 1)]
    for k, x in enumerate(spots):
        thing = first if k == 0 else play.another(first)
        thing.size, thing.depth = 0.15 * who.height / thing.thing.width, -0.008
        passed = max(0.0, side * (x - begin) / abs(end - begin)) * 0.98 * play.seconds
        track = play.add(thing, State(x - side * 0.2 * who.height, 0.02, side, alpha=float(passed == 0.0)))
        if passed:
            track.start(State(x, -0.4 * who.height, side, alpha=0.0))
            track.then(passed, seconds=0.05, alpha=1.0)
            track.then(passed + 0.05, seconds=0.35, pace="fall", x=x - side * 0.2 * who.height, y=0.02)
    return True


def serenade(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In the street below a balcony, looking up and playing; she leans out, and notes rise to her."""
    lady = play.find(target)
    if who.kind != "person" or lady is None or lady is who or not _upstairs(play, lady, who):
        return False
    play.tall = max(play.tall, 5.6)
    lute = play.another_thing("guitar")
    mine, here = play.tracks[who], play.here(who, 0.0)
    mine.start(here, pick(who, ("play", "talk")), ())
    if lute is not None:
        play.hold(who, lute, 0.0)
    mine.settle()
    mine.then(0.02, action=pick(who, ("play", "talk")), facing=-1)
    up = play.here(lady, 0.0)
    for n in range(int(play.seconds / 0.7)):
        root = (here.x - 0.3 - 0.2 * (n % 2), -0.95 * who.height)
        burst(play, "musical notes", root, (root[0] - 0.6, root[1] - 0.9), 0.05 + 0.7 * n, 1.3 + 0.7 * n, long=0.7)
    play.tracks[lady].then(0.55 * play.seconds, action=pick(lady, ("wave", "clap")), facing=up.facing)
    return True


def hide_in_horse(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One after the other goes under it and looks out of the hatch in its side."""
    horse = play.another_thing("wooden horse")
    group = group_of(play, who)
    if horse is None or who.kind != "person":
        return False
    if who is not group[0]:
        return True
    gone(play, target)
    horse.depth, horse.name = 0.008, target or horse.name
    middle, tall = play.here(who, 0.0).x + 0.6, who.height
    play.add(horse, State(middle, 0.0, 1))
    play.tall = max(play.tall, 1.15 * horse.height)
    floor, n = -0.405 * horse.height, len(group)
    for k, member in enumerate(group):
        begin, up = 0.14 * k * play.seconds, (0.1 + 0.2 * k) * play.seconds
        foot = middle - 0.5 * horse.width - 0.5 - 0.55 * k
        track = play.tracks[member]
        act = pick(member, ("sneak", "walk"))
        track.start(State(foot, 0.0, 1), act)
        track.settle()
        track.then(begin + 0.02, action=act, seconds=up - begin, pace="even", x=middle - 0.24 * horse.width, facing=1)
        track.then(up + 0.05, action=pick(member, ("climb",)), seconds=0.5, y=-0.25 * horse.height)
        track.then(up + 0.56, seconds=0.1, alpha=0.0)
        double = play.another_thing(member.name, ("person",))
        if double is not None:
            double.size, double.depth = 0.95 * member.size, 0.004
            x = middle + (-0.2 + 0.34 * k / max(1, n - 1)) * horse.width
            inside = play.add(double, State(x, floor + 0.55 * tall, 1, alpha=0.0))
            inside.start(State(x, floor + 0.52 * tall, 1, alpha=0.0), pick(double, ("look", "stand")))
            inside.then(up + 0.6, seconds=0.15, alpha=1.0)
            play.cut_off[double] = floor
    play.brought.append(horse)
    return True


def rise_from_lamp(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of its spout comes smoke, and out of the smoke, larger and larger, whoever lives in it."""
    lamp, smoke = play.another_thing(target or "magic lamp"), play.another_thing("genie smoke")
    if who.actor is None or lamp is None or lamp.actor is not None or smoke is None:
        return False
    gone(play, target)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    lamp.size, lamp.depth = 0.26 * tall / lamp.thing.height, -0.012
    smoke.size, smoke.depth = 0.84 * tall / smoke.thing.height, -0.006
    spout = here.x + side * (0.55 if "lamp" in lamp.name else 0.0) * lamp.width * 0.9
    mouth_y = -0.74 * lamp.height
    play.add(lamp, State(here.x, 0.0, side))
    grow = 0.42 * play.seconds
    play.add(smoke, State(spout, mouth_y, side, scale=0.15)).then(0.05, seconds=grow, pace="rise", scale=1.0)
    track = play.tracks[who]
    foot = mouth_y - 0.3 * tall
    track.start(State(spout, mouth_y, side, scale=0.15), pick(who, ("cross_arms", "spread", "stand")))
    track.settle()
    track.then(0.05, seconds=grow, pace="rise", scale=1.0, y=foot)
    track.then(0.55 * play.seconds, action=pick(who, ("spread", "cross_arms")))
    play.cut_off[who] = foot - 0.36 * tall
    play.tall = max(play.tall, 1.65 * tall)
    play.brought += [lamp, smoke]
    return True


def sling(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The sling whirls, the stone flies against the forehead, and the other lies on the ground."""
    mark, stone = play.find(target), play.another_thing("stone")
    if who.kind != "person" or mark is None or mark is who or mark.actor is None or stone is None:
        return False
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    middle = 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x)
    gap = 0.5 * mark.height + 0.6 * who.height
    mine, its = play.tracks[who], play.tracks[mark]
    held = mine.steps[0].holding
    x, there = middle - side * 0.5 * gap, middle + side * 0.5 * gap
    mine.start(State(x, 0.0, side), pick(who, ("throw", "wave")), held)
    its.start(State(there, 0.0, -side), pick(mark, ("roar", "fight", "cheer", "stand")))
    its.settle()
    shot, hit = 0.16 * play.seconds, 0.34 * play.seconds
    stone.size, stone.depth = 0.15 * mark.height / stone.thing.height, -0.02
    fly = play.add(stone, State(x + side * 0.2 * who.height, -1.1 * who.height, side))
    head = (there - side * 0.1 * mark.height, -0.86 * mark.height)
    fly.then(shot, seconds=hit - shot, pace="even", x=head[0], y=head[1], turn=300.0)
    fly.then(hit, seconds=0.5, pace="fall", x=head[0] - side * 0.2 * mark.height, y=0.0)
    burst(play, "sparks", head, (head[0] - side * 0.2 * mark.height, head[1] - 0.1 * mark.height), hit, hit + 0.6)
    mine.then(max(0.02, shot - 0.4), action=pick(who, ("throw",)), facing=side)
    mine.then(hit + 0.9, action=pick(who, ("cheer", "stand")), facing=side)
    its.then(hit + 0.1, action=pick(mark, ("fall", "lie", "sleep")), seconds=0.9, facing=-side)
    its.then(hit + 1.0, action=pick(mark, ("lie", "sleep")))
    play.brought.append(stone)
    return True


def see_lightning(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bolt out of the sky into the tree, which burns; whoever stands there starts back."""
    tree, bolt = play.prop(target or "tree", ("piece",)), play.another_thing("lightning", ("piece", "prop"))
    if who.actor is None or tree is None or tree.actor is not None:
        return False
    side, tall = 1, who.height
    middle = play.here(who, 0.0).x
    tree.size *= min(1.0, 1.9 * tall / tree.height)
    tree.depth = 0.006
    x = middle + side * 1.15 * tall
    (play.tracks[tree].start if tree in play.tracks else lambda s: play.add(tree, s))(State(x, 0.0, 1))
    hit = 0.24 * play.seconds
    if bolt is not None:
        bolt.size, bolt.depth = 1.5 * tall / bolt.thing.height, -0.01
        flash = play.add(bolt, State(x, -0.7 * tree.height, 1, alpha=0.0))
        flash.then(hit, seconds=0.06, alpha=1.0)
        flash.then(hit + 0.2 * play.seconds, seconds=0.3, alpha=0.0)
    play.tracks[tree].then(hit + 0.1, seconds=0.5, lit=1.0, flame=1.0)
    play.tall = max(play.tall, 1.2 * tree.height)
    mine = play.tracks[who]
    mine.start(State(middle - 0.3 * tall, 0.0, side), pick(who, ("look_up", "look")))
    mine.settle()
    mine.then(hit + 0.1, action=pick(who, ("scared", "afraid", "spread")), facing=side)
    mine.then(0.66 * play.seconds, action=pick(who, ("point", "look")), facing=side, aim=tree)
    play.brought.append(tree)
    return True


def dance_dragon(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A long dragon of cloth over the heads of those who run in a row under it with poles."""
    group = group_of(play, who)
    if who.kind != "person":
        return False
    if who is not group[0]:
        return True
    dragon = play.another_thing("dancing dragon")
    if dragon is None:
        return False
    tall, x, n = who.height, play.here(who, 0.0).x, len(group)
    way = 0.16 * play.frame[0]
    dragon.size, dragon.depth = 0.62 * tall / dragon.thing.height, -0.006
    unit = dragon.height / 100.0
    track = play.add(dragon, State(x - way, -1.12 * tall, 1))
    track.then(0.02, seconds=play.seconds, pace="even", x=x + way)
    for k, member in enumerate(group):
        spot = x + unit * (-270 + 370 * k / max(1, n - 1))
        mine, act = play.tracks[member], pick(member, ("carry_overhead", "dance", "walk"))
        mine.start(State(spot - way, 0.0, 1), act, ())
        mine.settle()
        mine.then(0.02, action=act, seconds=play.seconds, pace="even", x=spot + way, facing=1)
    play.tall = max(play.tall, 2.2 * tall)
    play.brought.append(dragon)
    return True


def spare(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The sword is over the one on the ground; then it lies there too, and the hand is held out."""
    mark, sword = play.find(target), play.another_thing("sword")
    if who.kind != "person" or mark is None or mark is who or mark.actor is None or sword is None:
        return False
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    mine, its = play.tracks[who], play.tracks[mark]
    mine.start(play.here(who, 0.0), pick(who, ("cheer", "hold")), ())
    gap = 0.4 * who.height + 0.5 * mark.width
    its.start(State(play.here(who, 0.0).x + side * gap, 0.0, -side), pick(mark, ("lie", "sleep", "sit", "kneel")))
    its.settle()
    sword.size, sword.depth = 0.62 * who.height / sword.thing.height, -0.008
    x = play.here(who, 0.0).x
    blade = play.add(sword, State(x + side * 0.16 * who.height, -0.86 * who.height, side, turn=30.0 * side))
    mine.then(0.02, action=pick(who, ("reach", "hold")), facing=side, aim=(x + side * 0.16 * who.height,
              -0.95 * who.height))  # fmt: skip
    drop = 0.5 * play.seconds
    blade.then(drop, seconds=0.5, pace="fall", x=x - side * 0.3 * who.height, y=-0.02, turn=96.0 * side)
    mine.then(drop, action=pick(who, ("pat", "reach")), facing=side, aim=mark)
    play.brought.append(sword)
    return True


def land_on_face(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down out of the air upon the face of a sleeper, who is as large as a hill beside them."""
    mark = play.find(target)
    if mark is None or mark is who or mark.actor is None or not _LYING & words_of(mark) or who.actor is None:
        return False
    if mark.height < 1.6 * who.height:
        who.size *= 0.34 * mark.height / who.height
    there = play.here(mark, 0.0)
    action = play.tracks[mark].steps[0].action
    x, y = there.x - there.facing * 0.44 * mark.height, there.y - 0.16 * mark.height
    if mark.kind == "person":
        x, y = mouth(play, mark, 0.3, action, 1.0)
        y -= 0.01 * mark.height
    side = 1 if there.x >= x else -1
    track, act = play.tracks[who], pick(who, ("fly", "jump"))
    track.start(State(x - side * 0.5 * mark.height, y - 0.5 * mark.height, side), act)
    track.settle()
    track.then(0.05, action=act, seconds=0.34 * play.seconds, x=x, y=y)
    track.then(0.42 * play.seconds, action=pick(who, ("kneel", "stand")), facing=side)
    who.depth = mark.depth - 0.01
    return True


def kiss_awake(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bent over the one who sleeps on a bed; at last the other sits up."""
    mark, bed = play.find(target), play.another_thing("bed", ("piece", "prop"))
    if who.kind != "person" or mark is None or mark is who or mark.kind != "person" or not _LYING & words_of(mark):
        return False
    if bed is None or bed.actor is not None:
        return False
    here, side = play.here(who, 0.0), 1
    bed.size *= 1.15 * mark.height / bed.width
    bed.depth = 0.006
    x, top = here.x + 0.45 * bed.width, -0.46 * bed.height
    play.add(bed, State(x, 0.0, -1))
    its, mine = play.tracks[mark], play.tracks[who]
    its.start(State(x - 0.02, top, 1), pick(mark, ("lie", "sleep")))
    its.settle()
    head = x - 0.44 * mark.height
    mine.start(State(head - 0.5 * who.height, 0.0, side), pick(who, ("bend", "bow")))
    mine.then(0.1, action=pick(who, ("bow", "bend")), facing=side, aim=None)
    wakes = 0.55 * play.seconds
    mine.then(wakes, action=pick(who, ("reach", "look")), facing=side, aim=(head + 0.1, top - 0.4 * mark.height))
    its.then(wakes, action=pick(mark, ("sit_ground", "sit")), x=head + 0.16 * mark.height, facing=-side)
    heart = play.another_thing("heart")
    if heart is not None:
        heart.size, heart.depth = 0.2 * who.height / heart.thing.height, -0.02
        rise = play.add(heart, State(head, top - 0.5 * who.height, 1, alpha=0.0))
        rise.then(0.25 * play.seconds, seconds=0.3, alpha=1.0)
        rise.then(0.4 * play.seconds, seconds=0.4 * play.seconds, y=top - 0.9 * who.height)
    play.brought.append(bed)
    return True


def light_stand(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Candles on a stand, on a table with everyone about it: one flame after the other."""
    if last(target) not in ("menorah", "candelabrum") or who.kind != "person":
        return False
    group = group_of(play, who)
    if who is not group[0]:
        return True
    stand, table = play.another_thing("menorah"), play.prop("table", ("piece",))
    if stand is None or table is None or table.actor is not None:
        return False
    gone(play, target)
    tall, x = max(m.height for m in group), play.here(who, 0.0).x
    stand.size, stand.depth, table.depth = 0.44 * tall / stand.thing.height, -0.006, -0.002
    table.size *= 0.42 * tall / table.height
    top = -table.height
    play.add(table, State(x, 0.0, 1))
    play.add(stand, State(x, top, 1))
    for k, member in enumerate(group):
        side = -1 if k % 2 else 1
        away = 0.26 * tall + 0.36 * table.width + 0.4 * (k // 2) * tall
        track = play.tracks[member]
        track.start(State(x - side * away, 0.0, side), pick(member, ("reach",) if k == 0 else ("look", "stand")), ())
        track.settle()
    unit = stand.height / 100.0
    for k in range(9):
        flame = play.another_thing("small flame")
        if flame is None:
            break
        n = k - 4
        flame.size, flame.depth = 0.16 * stand.height / flame.thing.height, -0.008
        tip = (x + 15 * n * unit, top - (92 if n == 0 else 84) * unit)
        when = (0.05 + 0.08 * k) * play.seconds
        play.add(flame, State(*tip, 1, alpha=0.0, lit=1.0)).then(when, seconds=0.15, alpha=1.0)
        play.tracks[who].then(max(0.01, when - 0.1), action=pick(who, ("reach",)), facing=1, aim=tip)
    play.brought += [stand, table]
    return True


def stuck_in_chimney(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """To the waist in it, on the roof, the arms in the air; nothing moves."""
    chimney = (play.find(target) or play.another_thing(target)) if target else play.another_thing("snowy chimney")
    if who.actor is None or chimney is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    chimney.size, chimney.depth = 0.85 * tall / chimney.thing.height, -0.01
    play.add(chimney, State(here.x, 0.0, side))
    play.tracks[chimney].start(State(here.x, 0.0, side))
    rim = -0.99 * chimney.height
    track = play.tracks[who]
    track.start(State(here.x, rim + 0.48 * tall, side), pick(who, ("spread", "wave")), ())
    track.settle()
    play.cut_off[who] = rim + 0.02
    for k in range(int(play.seconds / 0.9)):
        act = ("spread",) if k % 2 else ("wave", "cheer")
        track.then(0.9 * k + 0.02, action=pick(who, act), seconds=0.8, shake=0.02, facing=side if k % 2 else -side)
    play.tall = max(play.tall, 1.9 * tall)
    play.brought.append(chimney)
    return True


def leave_behind(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It slips off on the way; who wore it runs on, looks back once, and does not turn round."""
    thing = play.another_thing(target) if target else None
    if who.kind != "person" or thing is None or thing.actor is not None:
        return False
    gone(play, target)
    here, side, wide = play.here(who, 0.0), play.here(who, 0.0).facing, play.frame[0]
    begin, end = here.x - side * 0.16 * wide, here.x + side * 0.24 * wide
    thing.size, thing.depth = 0.24 * who.height / max(thing.thing.width, thing.thing.height), -0.01
    play.add(thing, State(begin, 0.0, side))
    mine, act = play.tracks[who], pick(who, ("run", "walk"))
    mine.start(State(begin + side * 0.2 * who.height, 0.0, side), act, ())
    mine.settle()
    mine.then(0.2 * play.seconds, action=act, seconds=0.5 * play.seconds, pace="even", x=end, facing=side)
    mine.then(0.72 * play.seconds, action=pick(who, ("look", "stand")), facing=-side)
    play.brought.append(thing)
    return True


LEGENDS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **WATERS,
    "switch on": switch_on, "shed behind": leave_behind, "stir cauldron": stir_cauldron, "write book": write_book,
    "fling powder": fling_powder, "strew": strew, "serenade": serenade, "hide in horse": hide_in_horse,
    "rise from lamp": rise_from_lamp, "sling": sling, "see lightning strike": see_lightning,
    "dance dragon": dance_dragon, "spare": spare, "pardon": spare, "land": land_on_face, "kiss": kiss_awake,
    "light": light_stand, "light up": light_stand, "kindle": light_stand, "stuck in chimney": stuck_in_chimney,
}  # fmt: skip
