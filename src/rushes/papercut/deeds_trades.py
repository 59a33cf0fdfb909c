"""Deeds of trades that are seen by what comes of them: a shop window filled shelf by shelf, a hole in a wall."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_homely import knock
from rushes.papercut.deeds_parts import last, mouth, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_SHELVES = (0.16, 0.44, 0.72)  # of a shop window's height: where its shelves are
_ROW = 4
_PICTURES = frozenset("picture painting portrait frame mirror photograph photo clock poster".split())
_STONY = frozenset("tomb pyramid temple cathedral church castle cave ruins dungeon crypt egypt".split())
_POST = frozenset("letter post mail parcel newspaper milk bread card postcard package".split())


def stock_window(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The shelves of a shop window fill one after the other; the hand is at the next thing."""
    if who.kind != "person" or last(target) not in ("window", "shelf", "showcase", "display"):
        return False
    noun = next((p for p in play.pieces if last(p) not in ("window", "shelf")), None)
    held = play.tracks[who].step(at).holding
    noun = noun or (held[0].name if held else None)
    window = play.another_thing("shop window")
    if noun is None or window is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    window.size, window.depth = 1.16 * tall / window.thing.height, 0.012
    x = here.x + side * (0.34 * tall + 0.5 * window.width)
    for old in [m for m in play.tracks if m.actor is None and last(m.name) in (last(noun), "window")]:
        play.tracks[old].start(State(x, 0.0, alpha=0.0))  # it is on the shelves
    play.add(window, State(x, 0.0, side))
    play.brought.append(window)
    step = 0.72 * play.seconds / (_ROW * len(_SHELVES) - _ROW)
    for row, level in enumerate(_SHELVES):
        for k in range(_ROW):
            thing = play.another_thing(noun)
            if thing is None or thing.actor is not None:
                return True
            room = 0.2 * window.width, 0.2 * window.height
            thing.size = min(room[0] / thing.thing.width, room[1] / thing.thing.height)
            thing.depth = 0.006
            spot = State(x + side * (k - 1.5) * 0.215 * window.width, -level * window.height, side)
            track = play.add(thing, spot)
            comes = (row - 1) * _ROW + k
            if comes >= 0:  # the lowest shelf is full from the beginning
                track.start(State(spot.x, spot.y, side, alpha=0.0))
                track.then(0.06 * play.seconds + step * comes, seconds=0.15, alpha=1.0)
            play.brought.append(thing)
    for row in (1, 2):
        hand = (x - side * 0.3 * window.width, -_SHELVES[row] * window.height)
        play.tracks[who].then(
            0.05 * play.seconds + step * _ROW * (row - 1), action=pick(who, ("reach", "work")), facing=side, aim=hand
        )
    return True


def hand_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Letters go in at a door where nobody stands to take them."""
    others = [m for g in play.groups for m in g.members if m.kind == "person" and who not in g.members]
    if last(target) not in _POST or others:
        return False
    return knock(play, who, what, at, target)


def hang(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A picture is nailed to the wall, and hangs askew."""
    if who.kind != "person" or last(target) not in _PICTURES or not play.inside:
        return False
    picture = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    hammer = play.another_thing("hammer")
    if picture is None or hammer is None or picture.actor is not None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    picture.size, picture.depth = 0.4 * tall / picture.thing.height, 0.008
    x = here.x + side * (0.26 * tall + 0.5 * picture.width)
    if picture not in play.tracks:
        play.add(picture, here)
    play.tracks[picture].start(State(x, -0.62 * tall, side, turn=9.0 * side))
    play.brought.append(picture)
    play.hold(who, hammer, 0.0)
    nail = (x - side * 0.3 * picture.width, -1.0 * tall)
    play.tracks[who].then(min(at, 0.2), action=pick(who, ("hammer", "reach")), facing=side, aim=nail)
    return True


def raze(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A blow, and the wall is down: daylight in the gap and a heap on the floor."""
    if who.actor is None or last(target) != "wall":
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    x = here.x + side * 0.95 * tall
    for old in [m for m in play.tracks if m.actor is None and last(m.name) == "wall"]:
        play.tracks[old].start(State(x, 0.0, alpha=0.0))
    begin = 0.3 * play.seconds
    gap, heap, dust = (play.another_thing(n) for n in ("gap in a wall", "heap of rubble", "cloud of dust"))
    if not play.inside:
        whole = play.another_thing("brick wall")
        if whole is not None:
            whole.size, whole.depth = tall / whole.thing.height, 0.012
            play.add(whole, State(x + side * 0.3 * tall, 0.0, side)).then(begin, seconds=0.25, alpha=0.0)
            play.brought.append(whole)
    for thing, size, depth in ((gap if play.inside else None, 1.3, 0.012), (heap, 0.34, -0.006), (dust, 0.5, -0.01)):
        if thing is None:
            continue
        thing.size, thing.depth = size * tall / thing.thing.height, depth
        track = play.add(thing, State(x, 0.0, side, alpha=0.0))
        track.then(begin, seconds=0.15, alpha=1.0)
        if thing is dust:
            track.then(begin + 0.5, seconds=1.0, alpha=0.0, scale=1.4)
        play.brought.append(thing)
    track = play.tracks[who]
    if who.kind == "person" and not track.step(0.0).holding:
        hammer = play.another_thing("hammer")
        if hammer is not None:
            play.hold(who, hammer, 0.0)
    track.then(0.05, action=pick(who, ("hammer", "push")), facing=side, aim=(x - side * 0.4 * tall, -0.7 * tall))
    track.then(begin + 0.6, action=pick(who, ("look", "shrug")), facing=side)
    return True


def barber(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Of one who sleeps in the chair a moustache falls to the scissors, or a brush is stuck on in its place."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind != "person" or "asleep" not in words_of(mark):
        return False
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    x = here.x + side * 0.62 * mark.height
    play.tracks[mark].start(State(x, 0.0, -side), pick(mark, ("sit",)))
    play.tracks[mark].settle()
    lip = mouth(play, mark, 0.0, "sit")
    brush = any(w.endswith("-bearded") for w in words_of(mark))
    track = play.tracks[who]
    if not brush:
        blade, tuft = play.another_thing("scissors"), play.another_thing("tuft of moustache")
        if blade is not None:
            blade.size = 0.2 * who.height / max(blade.thing.height, blade.thing.width)
            track.steps = [replace(s, holding=()) for s in track.steps]
            play.hold(who, blade, 0.0)
        if tuft is not None:
            tuft.size, tuft.depth = 0.13 * who.height / tuft.thing.width, -0.02
            lies = play.add(tuft, State(lip[0], lip[1], -side))
            lies.then(0.5 * play.seconds, seconds=0.7, pace="fall", x=lip[0] - side * 0.2, y=0.0, turn=90.0 * side)
            play.brought.append(tuft)
    track.then(0.1, action=pick(who, ("reach", "pat")), facing=side, aim=lip)
    return True


def in_the_chair(play: Play) -> None:
    """Who sleeps at the barber's does so in a chair; what was stuck under the nose is there."""
    for member in [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]:
        said, track = words_of(member), play.tracks[member]
        calm = {s.action for s in track.steps} <= {"sleep", "stand", "hold", "look"}
        if calm and (("asleep" in said and play.place == "barber shop") or "seated" in said):
            track.start(play.here(member, 0.0), pick(member, ("sit",)))
            track.settle()
        stuck = next((w.removesuffix("-bearded") for w in said if w.endswith("-bearded")), None)
        thing = play.another_thing("shoe brush" if stuck == "brush" else stuck) if stuck else None
        if thing is not None and thing.actor is None:
            lip = mouth(play, member, 0.0, track.steps[-1].action)
            thing.size, thing.depth = 0.15 * member.height / thing.thing.width, member.depth - 0.008
            side = play.here(member, 0.0).facing
            play.add(thing, State(lip[0] + side * 0.02 * member.height, lip[1] + 0.06 * member.height, side))
            play.brought.append(thing)


def wall_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small thing goes into a hole between the stones, and a block is pushed before it."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    stony = bool(_STONY & set(play.place.split())) or any(last(p) == "wall" for p in play.pieces)
    if who.kind != "person" or not stony or thing is None or thing.actor is not None or thing.height > 0.6 * who.height:
        return False
    wall, block = play.another_thing("wall with a niche"), play.another_thing("niche block")
    if wall is None or block is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    wall.size, wall.depth = 1.12 * tall / wall.thing.height, 0.012
    x = here.x + side * (0.36 * tall + 0.5 * wall.width)
    level = -0.5 * wall.height
    thing.size *= 0.22 * tall / max(thing.width, thing.height)
    thing.depth, block.depth = 0.008, 0.004
    block.size = 0.36 * wall.height / block.thing.height
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
    if thing not in play.tracks:
        play.add(thing, here)
    play.add(wall, State(x, 0.0, side))
    play.tracks[thing].start(State(here.x + side * 0.34 * tall, level, side))
    begin = 0.16 * play.seconds
    play.tracks[thing].then(begin, seconds=0.16 * play.seconds, x=x)
    push = play.add(block, State(x - side * 0.95 * wall.width, level + 0.06 * wall.height, side, alpha=0.0))
    push.then(0.42 * play.seconds, seconds=0.05, alpha=1.0)
    push.then(0.44 * play.seconds, seconds=0.26 * play.seconds, x=x)
    play.brought += [wall, thing, block]
    track = play.tracks[who]
    track.then(0.05, action=pick(who, ("reach", "work")), facing=side, aim=thing)
    track.then(0.42 * play.seconds, action=pick(who, ("push", "reach")), facing=side)
    track.then(0.74 * play.seconds, action=pick(who, ("hush", "look")), facing=-side)
    return True


def chess_through_glass(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """High on a front of glass the board stands on the sill: one plays from without, the other from within."""
    other = play.partner(who, target)
    if play.place != "skyscraper" or other is None or other.kind != "person" or who.kind != "person":
        return False
    board, pane, sill = (play.another_thing(n) for n in ("chessboard", "pane of glass", "table"))
    if board is None or pane is None or sill is None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    middle = here.x + side * 0.62 * tall
    pane.size, pane.depth = 1.3 * tall / pane.thing.height, 0.006
    sill.size, sill.depth = 0.4 * tall / sill.thing.height, 0.012
    board.size, board.depth = 0.6 * tall / board.thing.width, -0.006
    other.depth = 0.016  # behind the glass
    play.add(sill, State(middle, 0.0))
    play.add(pane, State(middle + side * 0.3 * tall, 0.0))
    play.add(board, State(middle, -sill.height))
    play.brought += [sill, pane, board]
    play.tracks[other].start(State(middle + side * 0.62 * tall, 0.0, -side), pick(other, ("reach",)))
    top = (middle, -sill.height - 0.5 * board.height)
    play.tracks[who].then(0.05, action=pick(who, ("reach", "point")), facing=side, aim=top)
    play.tracks[other].then(0.05, action=pick(other, ("look_down", "look")), facing=-side, aim=board)
    play.tracks[other].then(0.55 * play.seconds, action=pick(other, ("reach",)), facing=-side, aim=top)
    play.tracks[who].then(0.55 * play.seconds, action=pick(who, ("look_down", "look")), facing=side, aim=board)
    return True


TRADES = {
    "hide": wall_in, "conceal": wall_in, "bury": wall_in, "wall up": wall_in, "seal": wall_in, "stash": wall_in,
    "play chess": chess_through_glass,
    "shave": barber, "trim": barber, "snip": barber,
    "hang": hang, "hang up": hang, "nail": hang, "knock down": raze, "knock over": raze, "tear down": raze,
    "break down": raze, "smash": raze, "demolish": raze, "break through": raze, "deliver": hand_in,
    "fill": stock_window, "stock": stock_window, "fill up": stock_window, "decorate": stock_window,
    "dress": stock_window, "restock": stock_window,
}  # fmt: skip
