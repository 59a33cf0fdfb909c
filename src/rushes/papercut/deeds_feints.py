"""More of sport: a ball over the goal, a leap over a bar, pins bowled over, a board chopped in two; trousers lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def _empty(play: Play, who: Cast) -> None:
    track = play.tracks[who]
    track.steps = [replace(s, holding=()) for s in track.steps]


def shoot_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A kick, and the ball goes high over the goal; who kicked is bent with grief."""
    if who.kind not in ("person", "animal"):
        return False
    hide(play, ("ball", "football", "bar", "goal"))
    tall, hits = who.height, 0.14 * play.seconds if at > 0 else 0.0
    ball = play.another_thing("football")
    if ball is None:
        return False
    if "stadium" not in play.place and "pitch" not in play.place:  # which has its own
        placed(play, "goal", State(1.0 * tall, 0.0, 1), high=1.25 * tall, depth=0.02)
    ball.size, ball.depth = 0.19 * tall / ball.thing.height, -0.004
    _empty(play, who)
    mine, its = play.tracks[who], play.add(ball, State(-0.75 * tall, 0.0, 1))
    mine.start(State(-1.1 * tall, 0.0, 1), pick(who, ("kick", "run")))
    if hits:
        its.then(hits, seconds=0.45 * play.seconds, pace="even", x=1.1 * tall, y=-1.75 * tall, turn=600.0)
        its.then(hits + 0.45 * play.seconds, seconds=0.4 * play.seconds, pace="even", x=1.5 * tall, y=-1.7 * tall)
    else:
        its.start(State(1.5 * tall, -1.7 * tall, 1))
    mine.then(hits + 0.35 * play.seconds if hits else 0.02, action=pick(who, ("sad", "spread")))
    play.brought.append(ball)
    play.tall = max(play.tall, 2.1 * tall)
    return True


def clear_bar(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A run, then high over the bar on its posts and down on the mat behind it, arms up."""
    if who.kind not in ("person", "animal"):
        return False
    hide(play, ("bar", "crossbar", "pole"))
    tall = who.height
    vault = "vaulter" in who.name.split()
    high = (1.75 if vault else 1.2) * tall
    bar = placed(play, "high bar", State(0.2 * tall, 0.0, 1), high=high, depth=0.003)
    mat = placed(play, "crash mat", State(1.15 * tall, 0.0, 1), wide=1.25 * tall, depth=0.006)
    if bar is None or mat is None:
        return False
    _empty(play, who)
    mine, leap = play.tracks[who], 0.2 * play.seconds if at > 0 else 0.0
    down = State(1.15 * tall, -mat.height, 1)
    if leap:
        mine.start(State(-1.3 * tall, 0.0, 1), pick(who, ("run", "walk")))
        mine.then(0.01, seconds=leap, pace="even", x=-0.5 * tall)
        mine.settle()
        mine.then(leap, action=pick(who, ("fly", "jump")), seconds=0.14 * play.seconds, pace="rise", x=0.1 * tall,
                  y=-high + 0.05 * tall)  # fmt: skip
        mine.then(0.4 * play.seconds, seconds=0.2 * play.seconds, pace="fall", x=down.x, y=down.y)
        mine.then(0.62 * play.seconds, action=pick(who, ("cheer", "sit_ground")))
    else:
        mine.start(down, pick(who, ("cheer", "sit_ground")))
    if vault:
        pole = placed(play, "vaulting pole", State(-0.35 * tall, 0.0, 1, turn=20.0), high=1.7 * tall, depth=0.004)
        if pole is not None and leap:
            play.tracks[pole].start(State(-0.35 * tall, 0.0, 1, turn=-30.0))
            play.tracks[pole].then(leap, seconds=0.14 * play.seconds, turn=14.0)
            play.tracks[pole].then(0.45 * play.seconds, seconds=0.4, turn=-78.0)
    play.tall = max(play.tall, high + 0.75 * tall)
    return True


def bowl_pins(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ball rolls into the pins, which fly apart; who bowled throws up the arms."""
    if who.kind not in ("person", "animal"):
        return False
    hide(play, ("ball", "pin", "pins", "skittle", "skittles"))
    tall, hits = who.height, 0.36 * play.seconds if at > 0 else 0.0
    ball = placed(play, "lawn ball", State(-0.5 * tall, 0.0, 1), high=0.24 * tall, depth=-0.004)
    if ball is None:
        return False
    _empty(play, who)
    mine = play.tracks[who]
    mine.start(State(-1.0 * tall, 0.0, 1), pick(who, ("bend", "throw") if hits else ("cheer",)))
    if hits:
        mine.then(hits + 0.3, action=pick(who, ("cheer",)))
        play.tracks[ball].then(0.02, seconds=hits, pace="even", x=0.85 * tall, turn=600.0)
        play.tracks[ball].then(hits + 0.03, seconds=0.6, x=1.7 * tall, turn=900.0)
    else:
        play.tracks[ball].start(State(1.7 * tall, 0.0, 1))
    for k in range(6):
        x = (0.95 + 0.13 * k) * tall
        pin = placed(play, "bowling pin", State(x, 0.0, 1), high=0.42 * tall, depth=0.001 * k)
        if pin is None:
            continue
        side, lies = (-1 if k % 2 else 1), (0.75 + 0.22 * k) * tall
        if hits:
            play.tracks[pin].then(hits, seconds=0.5, hop=(0.2 + 0.08 * (k % 3)) * tall, x=lies, turn=side * 84.0)
        else:
            play.tracks[pin].start(State(lies, 0.0, 1, turn=side * 84.0))
    play.tall = max(play.tall, 1.4 * tall)
    return True


def chop(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With the edge of the hand on a board across two blocks: it is in two halves."""
    if who.kind != "person" or last(target) not in ("plank", "board", "brick", "block", "tile", "bat", "log"):
        return False
    hide(play, (last(target), "hand"))
    tall, hits = who.height, 0.42 * play.seconds if at > 0 else 0.0
    x = 0.62 * tall
    for side in (-1, 1):
        placed(play, "chop block", State(x + side * 0.34 * tall, 0.0, 1), high=0.42 * tall, depth=0.003)
        half = placed(play, "spring plank", State(x + side * 0.2 * tall, -0.42 * tall, 1), wide=0.42 * tall, depth=0.0)
        if half is None:
            return False
        broken = {"x": x + side * 0.14 * tall, "y": -0.16 * tall, "turn": side * -38.0}
        if hits:
            play.tracks[half].then(hits, seconds=0.25, x=broken["x"], y=broken["y"], turn=broken["turn"])
        else:
            play.tracks[half].start(State(broken["x"], broken["y"], 1, turn=broken["turn"]))
    _empty(play, who)
    mine = play.tracks[who]
    mine.start(State(0.0, 0.0, 1), pick(who, ("cheer",) if hits else ("reach",)))
    mine.then(max(0.01, hits - 0.2), action=pick(who, ("reach",)), aim=(x, -0.42 * tall))
    play.tall = max(play.tall, 1.4 * tall)
    return True


def lose_trousers(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down they are, on the ground beside the feet or afloat; spotted drawers are what one sees."""
    if who.kind != "person" or who is not group_of(play, who)[0]:
        return who.kind == "person"
    here, tall, drops = play.here(who, 0.0), who.height, 0.2 * play.seconds if at > 0 else 0.0
    hide(play, (last(target) or "trousers",))
    _empty(play, who)
    track = play.tracks[who]
    track.start(here, pick(who, ("stand",)))
    track.then(drops + 0.2, action=pick(who, ("spread", "shiver")))
    lost = placed(play, "shorts", State(here.x + here.facing * 0.55 * tall, -0.45 * tall if drops else 0.02, 1),
                  high=0.24 * tall, depth=-0.006)  # fmt: skip
    seat = placed(play, "spotted drawers", State(here.x, -0.45 * tall, 1), high=0.19 * tall, depth=-0.005)
    if lost is None or seat is None:
        return False
    if drops:
        play.tracks[lost].start(State(here.x, -0.3 * tall, 1))
        play.tracks[lost].then(drops, seconds=0.4, pace="fall", x=here.x + here.facing * 0.5 * tall, y=0.02)
    play.tall = max(play.tall, 1.25 * tall)
    return True


def raise_trophy(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A cup high over the head on straight arms, in a rain of coloured paper."""
    cup = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or cup is None or cup.actor is not None:
        return False
    if who is not group_of(play, who)[0]:
        return True
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not cup)) for s in track.steps]
    here, tall, up = play.here(who, 0.0), who.height, 0.16 * play.seconds if at > 0 else 0.0
    cup.size, cup.depth = 0.42 * tall / cup.thing.height, -0.006
    x = here.x + here.facing * 0.08 * tall
    its = play.tracks[cup] if cup in play.tracks else play.add(cup, here)
    its.start(State(x + here.facing * 0.2 * tall, -0.5 * tall, 1) if up else State(x, -1.1 * tall, 1))
    mine = play.tracks[who]
    mine.start(here, pick(who, ("hold", "reach") if up else ("raise_up", "cheer")))
    if up:
        its.then(up, seconds=0.4, x=x, y=-1.1 * tall)
        mine.then(up, action=pick(who, ("raise_up", "cheer")))
    for k in range(3):
        rain = placed(play, "confetti", State(here.x + (k - 1) * 1.5 * tall, -(0.75 + 0.3 * (k % 2)) * tall, 1),
                      high=1.3 * tall, depth=-0.01 if k == 1 else 0.01)  # fmt: skip
        if rain is not None:
            play.tracks[rain].then(0.01, seconds=play.seconds, pace="even", y=-0.1 * tall)
    play.brought.append(cup)
    play.tall = max(play.tall, 1.75 * tall)
    return True


def throw_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A horse rears, and its rider goes over its head in an arc and sits on the ground."""
    mark = next((m for m in [play.find(target), *others(play, who)] if m is not None and m.kind == "person"), None)
    if who.kind != "animal" or mark is None or who.height < 0.7 * mark.height:
        return False
    tall, side, flies = mark.height, 1, 0.24 * play.seconds if at > 0 else 0.0
    mine, theirs = play.tracks[who], play.tracks[mark]
    play.riders.pop(mark, None)
    back = -0.66 * who.height
    lands = side * (0.12 * who.width + 0.5 * tall)
    mine.start(State(-0.5 * who.width, 0.0, side), pick(who, ("stand", "walk")))
    mark.depth = -0.004
    if flies:
        theirs.start(State(-0.57 * who.width, back + 0.42 * tall, side), pick(mark, ("astride", "ride", "sit")))
        mine.then(0.08 * play.seconds, seconds=0.12 * play.seconds, turn=-16.0 * side, y=-0.06 * tall)
        theirs.then(flies, action=pick(mark, ("slip", "spread")), seconds=0.3 * play.seconds, pace="even", x=lands,
                    y=0.0, hop=0.45 * tall)  # fmt: skip
        mine.then(flies + 0.3 * play.seconds, seconds=0.4, turn=0.0, y=0.0)
    else:
        theirs.start(State(lands, 0.0, -side))
    theirs.then(flies + 0.32 * play.seconds if flies else 0.02, action=pick(mark, ("lie", "sit_ground")))
    play.tall = max(play.tall, 1.6 * who.height, 1.8 * tall)
    return True


def collide(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two from either side, on what they ride, into each other: both are on the ground, a star between them."""
    crew = [m for m in (*group_of(play, who), *others(play, who)) if m.actor is not None and m in play.tracks][:2]
    if len(crew) < 2:
        return False
    if who is not crew[0]:
        return True
    tall, meets = max(m.height for m in crew), 0.36 * play.seconds if at > 0 else 0.0
    wheels = "cyclist" in who.name.split()
    for k, member in enumerate(crew):
        side = 1 if k == 0 else -1
        track, bike = play.tracks[member], play.another_thing("bicycle", ("vehicle",)) if wheels else None
        track.steps = [replace(s, holding=()) for s in track.steps]
        near, far, floor = -side * 0.34 * tall, -side * 1.5 * tall, -side * 0.85 * tall
        act = pick(member, ("ride", "run", "walk") if bike is not None else ("run", "walk"))
        seat = -0.32 * tall if bike is not None else 0.0
        track.start(State(far, seat, side) if meets else State(floor, 0.0, side), act)
        if meets:
            track.then(0.01, seconds=meets, pace="even", x=near)
            track.settle()
            track.then(meets, action=pick(member, ("slip", "fall")), seconds=0.6, x=floor, y=0.0)
        else:
            track.then(0.02, action=pick(member, ("sit_ground", "lie")))
        if bike is not None:
            bike.depth = 0.004
            its = play.add(bike, State(far if meets else near, 0.0, side, turn=0.0 if meets else -side * 35.0))
            if meets:
                its.then(0.01, seconds=meets, pace="even", x=near * 1.3)
                its.then(meets, seconds=0.3, x=near, turn=-side * 35.0)
            play.brought.append(bike)
    star = placed(
        play, "wink star", State(0.0, -0.75 * tall, 1, alpha=0.0 if meets else 1.0), high=0.5 * tall, depth=-0.02
    )
    if star is not None and meets:
        play.tracks[star].then(meets, seconds=0.05, alpha=1.0)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def crash_on_wheels(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a bicycle into what stands in the way: the bicycle lies, and so does its rider, a star over them."""
    mark = play.partner(who, target) if target else None
    bike = play.another_thing(last(what.verb), ("vehicle",))
    if who.kind != "person" or bike is None:
        return False
    tall, meets = who.height, 0.4 * play.seconds if at > 0 else 0.0
    if target and (mark is None or mark not in play.tracks):
        hide(play, (last(target),))
        mark = placed(play, target, State(0.7 * tall, 0.0, 1), high=1.1 * tall, depth=0.006)
    half = max(0.3 * tall, 0.5 * mark.width) if mark is not None else 0.3 * tall
    spot = 0.15 * tall + half
    if mark is not None:
        its = play.tracks[mark]
        its.start(State(spot, 0.0, -1), pick(mark, ("stand",)) if mark.actor is not None else "stand")
        if mark.kind in ("person", "animal"):
            its.then(meets + 0.05, action=pick(mark, ("slip", "startle", "spread", "stand")))
        elif meets:
            its.then(meets, seconds=0.2, shake=0.05)
    onlookers = [m for m in others(play, who) if m is not mark and m.kind == "person"]
    for k, member in enumerate(onlookers[:2]):  # whose cart it was
        far = State(spot + half + (0.35 + 0.5 * k) * member.height, 0.0, -1)
        play.tracks[member].start(far, pick(member, ("stand",)))
        play.tracks[member].then(meets + 0.1, action=pick(member, ("spread", "startle", "point")))
    _empty(play, who)
    mine, bike.depth = play.tracks[who], 0.004
    seat, floor = -0.32 * tall, -0.95 * tall
    near, far_off = spot - half - 0.35 * tall, -1.6 * tall
    mine.start(
        State(far_off, seat, 1) if meets else State(floor, 0.0, 1), pick(who, ("ride",) if meets else ("slip", "fall"))
    )
    wheels = play.add(bike, State(far_off if meets else near, 0.0, 1, turn=0.0 if meets else -32.0))
    if meets:
        for track in (mine, wheels):
            track.then(0.01, seconds=meets, pace="even", x=near)
        mine.settle()
        mine.then(meets, action=pick(who, ("slip", "fall")), seconds=0.6, x=floor, y=0.0)
        wheels.then(meets, seconds=0.3, turn=-32.0)
    play.brought.append(bike)
    star = placed(play, "wink star", State(near + 0.3 * tall, -0.8 * tall, 1, alpha=0.0 if meets else 1.0),
                  high=0.5 * tall, depth=-0.02)  # fmt: skip
    if star is not None and meets:
        play.tracks[star].then(meets, seconds=0.05, alpha=1.0)
    play.tall = max(play.tall, 1.6 * tall, 1.1 * mark.height if mark is not None else 0.0)
    return True


def bump_into(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Nose first against a door or a post, a star at the head, and down on the seat."""
    if who.kind != "person" or not target:
        return False
    hide(play, (last(target),))
    tall, hits = who.height, 0.34 * play.seconds if at > 0 else 0.0
    post = placed(play, target, State(0.45 * tall, 0.0, 1), high=1.3 * tall, depth=0.002)
    if post is None:
        return False
    mine = play.tracks[who]
    x = 0.45 * tall - 0.5 * post.width - 0.12 * tall
    mine.start(
        State(-1.1 * tall if hits else x - 0.3 * tall, 0.0, 1), pick(who, ("walk",) if hits else ("sit_ground",))
    )
    if hits:
        mine.then(0.01, seconds=hits, pace="even", x=x)
        mine.settle()
        mine.then(hits + 0.1, action=pick(who, ("slip", "sit_ground")), seconds=0.5, x=x - 0.3 * tall)
    star = placed(play, "wink star", State(x + 0.16 * tall, -0.9 * tall, 1, alpha=0.0 if hits else 1.0),
                  high=0.4 * tall, depth=-0.02)  # fmt: skip
    if star is not None and hits:
        play.tracks[star].then(hits - 0.05, seconds=0.05, alpha=1.0)
    play.tall = max(play.tall, 1.6 * tall)
    return True


FEINTS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "shoot over": shoot_over, "clear bar": clear_bar, "bowl over": bowl_pins, "chop": chop,
    "lose trousers": lose_trousers, "raise trophy": raise_trophy,
    "throw off": throw_off, "collide": collide, "bump into": bump_into,
    **dict.fromkeys(("crash bicycle", "crash scooter", "crash motorbike"), crash_on_wheels),
}  # fmt: skip
