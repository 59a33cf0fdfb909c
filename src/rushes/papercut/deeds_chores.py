"""Chores and meals: dishes at the sink, hair combed, breakfast in bed, a glass that tips over, a dance in hold."""

from __future__ import annotations

import math
from collections.abc import Callable

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Point
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_neighbours import emptied, people_of, wall_about
from rushes.papercut.deeds_parts import burst, group_of, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_DISHES = ("dish", "plate", "pot", "pan", "cup", "bowl", "cutlery", "saucepan", "mug", "sink", "glass", "stack")
_FLOORS = frozenset("carpet rug floor room stairs hall house sofa car".split())
_BARRIERS = frozenset("fence hedge wall gate".split())
_SPILT = {
    "milk": (0.96, 0.95, 0.92), "water": (0.62, 0.8, 0.9), "juice": (0.95, 0.62, 0.2), "coffee": (0.36, 0.22, 0.14),
    "tea": (0.6, 0.36, 0.16), "wine": (0.5, 0.1, 0.2), "cocoa": (0.4, 0.24, 0.14), "chocolate": (0.4, 0.24, 0.14),
    "lemonade": (0.95, 0.9, 0.5), "cola": (0.3, 0.16, 0.1), "beer": (0.93, 0.72, 0.25), "ink": (0.1, 0.12, 0.3),
    "smoothie": (0.9, 0.5, 0.55), "milkshake": (0.96, 0.8, 0.82), "cream": (0.97, 0.95, 0.88),
}  # fmt: skip
_CUPS = {"coffee": "cup", "tea": "cup", "cocoa": "cup", "chocolate": "cup", "ink": "jar"}


def _at(play: Play, who: Cast, x: float, side: int, act: str, aim: Point | None = None, y: float = 0.0) -> None:
    """Somebody stands there, hands empty, and does that all the time."""
    emptied(play, who)
    track = play.tracks[who]
    track.start(State(x, y, side), act)
    track.then(0.01, action=act, facing=side, aim=aim)
    track.settle()


def _rubs(play: Play, who: Cast, thing: Cast, spot: Point, reach: float) -> None:
    """The hand and what it holds go to and fro over a spot."""
    track = play.tracks[who]
    for k in range(int(play.seconds / 0.45)):
        x = spot[0] + reach * (1 if k % 2 else -1)
        track.then(0.02 + 0.45 * k, aim=(x, spot[1]))
        play.tracks[thing].then(0.02 + 0.45 * k, seconds=0.42, x=x)


def wash_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At a sink full of foam one washes; who dries stands on the other side with a towel, a stack beside."""
    if who.kind != "person":
        return False
    if who is not group_of(play, who)[0]:
        return True
    second = next((m for m in others(play, who) if m.kind == "person"), None)
    washer, dryer = (second, who) if what.verb.startswith("dry") else (who, second)
    tall = max(m.height for m in (washer, dryer) if m is not None)
    hide(play, _DISHES)
    sink = placed(play, "sink", State(0.0, 0.0, 1), high=0.7 * tall, depth=-0.004)
    if sink is None:
        return False
    sink.size *= min(1.0, 0.78 * (washer or who).height / sink.height)
    rim = -0.8 * sink.height
    for k in range(5):
        placed(play, "soap bubbles", State((k - 2) * 0.1 * tall, rim + (0.02 + 0.03 * (k % 2)) * tall, 1),
               wide=0.2 * tall, depth=-0.006)  # fmt: skip
    stack_x = 0.62 * tall if dryer is None else 0.92 * tall
    table = placed(play, "table", State(stack_x, 0.0, 1), high=0.42 * tall, depth=0.008)
    if table is not None:
        table.size *= min(1.0, 0.6 * tall / table.width)
        placed(play, "stack of plates", State(stack_x, -table.height, 1), wide=0.22 * tall, depth=0.006)
    for member, side, cloth in ((washer, 1, None), (dryer, -1, "tea towel")):
        if member is None:
            continue
        spot = (-side * (0.1 if cloth is None else 0.26) * tall, rim - (0.08 if cloth is None else 0.12) * tall)
        _at(play, member, -side * 0.52 * tall, side, pick(member, ("reach",)), spot)
        plate = placed(play, "plate", State(spot[0], spot[1] + 0.05 * tall, 1, turn=-60.0 * side), wide=0.26 * tall,
                       depth=-0.008)  # fmt: skip
        rag = (
            placed(play, cloth, State(spot[0], spot[1] + 0.12 * tall, 1), high=0.24 * tall, depth=-0.01)
            if cloth
            else plate
        )
        if rag is not None:
            _rubs(play, member, rag, spot, 0.04 * tall)
    return True


def comb(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who has their hair done sits on a chair; behind them the comb goes down through it."""
    mark = play.find(target)
    mark = mark if mark is not None and mark.actor is not None else next(iter(others(play, who)), None)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    hide(play, ("comb", "brush", "hair", "hairbrush", "chair"))
    low = mark.height < 0.8 * who.height  # a child sits high
    chair = placed(play, "chair", State(0.0, 0.0, 1), high=0.56 * mark.height, depth=0.004)
    if chair is None:
        return False
    play.seats[mark] = chair
    _at(play, mark, 0.0, 1, pick(mark, ("sit",)))
    crown = (-0.13 * mark.height, -(0.8 if low else 0.7) * mark.height)
    _at(play, who, crown[0] - 0.32 * who.height, 1, pick(who, ("reach",)), crown)
    tool, drop = None, 0.1 * who.height
    if what.verb.split()[0] in ("comb", "brush", "untangle"):
        tool = placed(
            play,
            "comb",
            State(crown[0] - 0.1 * who.height, crown[1] + drop, 1, turn=75.0),
            high=0.26 * who.height,
            depth=-0.02,
        )
    for k in range(int(play.seconds / 0.8)):  # down, and up again
        for n, down in enumerate((0.0, 0.16)):
            spot = (crown[0] - 0.02 * n, crown[1] + down * mark.height)
            play.tracks[who].then(0.02 + 0.8 * k + 0.4 * n, aim=spot)
            if tool is not None:
                play.tracks[tool].then(
                    0.02 + 0.8 * k + 0.4 * n, seconds=0.36, x=spot[0] - 0.1 * who.height, y=spot[1] + drop
                )
    return True


def bedside(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Somebody sits up in bed; on its far edge sits who reads to them, or bends to them with a tray."""
    mark = play.find(target)
    mark = mark if mark is not None and mark.actor is not None else next(iter(others(play, who)), None)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    tall = max(who.height, mark.height)
    held = emptied(play, who)
    hide(play, ("bed", "book", "story", *(last(n) for n in held)))
    bed = placed(play, "bed", State(0.0, 0.0, 1), wide=1.3 * tall, depth=-0.006)
    if bed is None:
        return False
    k = bed.width / 2.27
    _at(play, mark, -0.5 * k, 1, pick(mark, ("sit_ground", "sit")), y=-0.4 * k)
    mark.depth = 0.0
    reads = what.verb.startswith("read")
    x = (0.32 if reads else 0.45) * k
    if reads:  # seated on the far edge, the open book before them
        _at(play, who, x, -1, pick(who, ("read", "sit")), y=0.0)
        spot = State(x - 0.22 * tall, -0.56 * tall, -1)
        book = placed(play, "open book", spot, wide=0.26 * tall, depth=-0.01)
        drowsy = {"sleepy", "tired", "drowsy"} & words_of(mark) or "bedtime" in (target or "")
        if at > 0.02 and book is not None and (drowsy or mark.height < 0.8 * who.height):
            play.tracks[mark].then(0.6 * play.seconds, seconds=0.6, y=-0.3 * k)  # down under the blanket
    else:
        _at(play, who, x, -1, pick(who, ("carry", "hold")))
        tray = placed(play, "tray", State(x - 0.22 * tall, -0.5 * tall, -1), wide=0.4 * tall, depth=-0.012)
        cup = placed(play, "cup", State(x - 0.12 * tall, -0.52 * tall, 1), high=0.1 * tall, depth=-0.014)
        roll = placed(play, "croissant", State(x - 0.3 * tall, -0.52 * tall, 1), wide=0.14 * tall, depth=-0.014)
        load = [tray, cup, roll]
        down = 0.02 if at <= 0 else 0.45 * play.seconds
        for thing in (t for t in load if t is not None):
            here = play.here(thing, 0.0)
            play.tracks[thing].then(down, seconds=0.5, x=here.x - 0.4 * k, y=here.y + 0.5 * tall - 0.72 * k)
        play.tracks[who].then(down, action=pick(who, ("give", "reach")), aim=(-0.1 * k, -0.75 * k))
    return True


def spill_table(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A glass goes over on a table: what was in it runs over the top, down its edge and on to the floor."""
    word = last(target)
    if who.kind != "person" or word not in _SPILT or any(m.kind == "person" for m in others(play, who)):
        return False
    tall = who.height
    emptied(play, who)
    hide(play, ("table", "glass", "bottle", "cup", word))
    table = placed(play, "table", State(0.55 * tall, 0.0, 1), high=0.46 * tall, depth=-0.004)
    cup = placed(play, _CUPS.get(word, "glass"), State(0.4 * tall, -0.46 * tall, 1), high=0.2 * tall, depth=-0.012)
    if table is None or cup is None:
        return False
    table.size = min(table.size, 1.2 * tall / table.thing.width)
    top = -table.height
    falls = 0.02 if at <= 0 else 0.22 * play.seconds
    track = play.tracks[who]
    track.start(State(-0.16 * tall, 0.0, 1), pick(who, ("reach",)))
    track.then(0.01, action=pick(who, ("reach",)), aim=(0.36 * tall, top - 0.1 * tall))
    track.then(falls + 0.25 * play.seconds, action=pick(who, ("hold_head", "spread")), facing=1)
    play.tracks[cup].start(State(0.4 * tall, top, 1))
    play.tracks[cup].then(falls, seconds=0.3, pace="fall", x=0.5 * tall, y=top, turn=88.0)
    cup.colour = ink = _SPILT[word]
    edge = 0.55 * tall + 0.46 * table.width
    for noun, x, y, wide, high, later in (
        ("mud patch", 0.78 * tall, top + 0.03 * tall, 0.66 * tall, 0.0, 0.2),
        ("running sauce", edge - 0.1 * tall, 0.0, 0.0, table.height + 0.02 * tall, 0.5),
        ("mud patch", edge, 0.03 * tall, 0.6 * tall, 0.0, 0.8),
    ):
        wet = placed(play, noun, State(x, y, 1, alpha=0.0), wide=wide, high=high, depth=-0.008)
        if wet is not None:
            wet.colour = ink
            play.tracks[wet].then(falls + later, seconds=0.3, alpha=1.0)
    return True


def waltz(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two dance in hold, breast to breast, and turn about each other."""
    crew = people_of(play)
    if len(crew) != 2 or who not in crew or min(m.height for m in crew) < 0.75 * max(m.height for m in crew):
        return False
    doing = [e.group for e in play.events if e.deed.verb == what.verb]
    with_one = target is not None and play.find(target) in crew  # "dances with her father"
    if what.verb == "dance" and not with_one and (len(doing) != 2 or {m for g in doing for m in g.members} != {*crew}):
        return False  # one dances, the other looks on
    if who is not crew[0] and not with_one:
        return True
    tall = max(m.height for m in crew)
    turns = max(1, round(play.seconds / 1.6))
    for member, first in zip(crew, (-1, 1), strict=True):
        emptied(play, member)
        track = play.tracks[member]
        act = pick(member, ("hug", "reach"))
        track.start(State(first * 0.14 * tall, 0.0, -first), act)
        track.settle()
        for k in range(turns):
            side = first if k % 2 == 0 else -first
            drift = 0.3 * tall * (1 if k % 4 < 2 else -1)
            track.then(0.01 + k * play.seconds / turns, action=act, facing=-side, seconds=0.9, hop=0.04,
                       x=side * 0.14 * tall + drift, y=0.0)  # fmt: skip
    for k in range(int(play.seconds / 0.9)):
        root = (0.5 * tall, -1.0 * tall)
        burst(play, "musical notes", root, (root[0] + 0.4 * tall, root[1] - 0.2 * tall), 0.9 * k, 0.9 * k + 1.0,
              long=0.4 * tall)  # fmt: skip
    return True


def over_fence(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Those who talk over a fence stand on both sides of it, and it comes to their waists."""
    crew = people_of(play)
    if who.kind != "person" or last(target) not in _BARRIERS or len(crew) < 2 or not target:
        return False
    if who is not crew[0]:
        return who in crew
    tall = max(m.height for m in crew)
    hide(play, tuple(_BARRIERS))
    if placed(play, target, State(0.0, 0.0, 1), high=0.5 * tall, depth=-0.02) is None:
        return False
    half = len(crew) // 2
    for k, member in enumerate(crew):
        side = -1 if k < half else 1
        n = k if k < half else k - half
        act = pick(member, ("talk",) if n == 0 else ("laugh", "talk"))
        _at(play, member, side * (0.26 + 0.34 * n) * tall, -side, act)
    return True


def find_in_dish(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Fingers go into a dish on the table, and hold up what was in it, above it, shining."""
    thing = play.find(target) or (play.another_thing(target) if target else None)
    noun = what.verb.split()[-1]
    if who.kind != "person" or thing is None or thing.actor is not None:
        return False
    tall = who.height
    emptied(play, who)
    hide(play, (last(noun), "table"))
    table = placed(play, "table", State(0.62 * tall, 0.0, 1), high=0.44 * tall, depth=-0.004)
    dish = placed(play, noun, State(0.42 * tall, -0.44 * tall, 1), wide=0.42 * tall, depth=-0.01)
    if table is None or dish is None:
        return False
    table.size = min(table.size, 1.2 * tall / table.thing.width)
    rim = -table.height - 0.7 * dish.height
    play.tracks[dish].start(State(0.42 * tall, -table.height, 1))
    thing.size, thing.depth = 0.17 * tall / max(thing.thing.width, thing.thing.height), -0.008
    if thing not in play.tracks:
        play.add(thing, State(0.4 * tall, rim, 1))
    up = 0.02 if at <= 0 else 0.3 * play.seconds
    high = rim - 0.42 * tall
    play.tracks[thing].start(State(0.4 * tall, rim + 0.14 * tall, 1))
    play.tracks[thing].then(up, seconds=0.8, x=0.4 * tall, y=high)
    track, act = play.tracks[who], pick(who, ("reach",))
    track.start(State(0.0, 0.0, 1), act)
    track.then(0.01, action=act, facing=1, aim=(0.38 * tall, rim))
    track.then(up, action=act, aim=(0.38 * tall, rim - 0.2 * tall))
    track.then(up + 0.4, action=act, aim=(0.38 * tall, high - 0.02 * tall))
    play.brought.append(thing)
    return True


def vacuum(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """To and fro over the floor with a vacuum cleaner."""
    if who.kind != "person" or (target is not None and last(target) not in _FLOORS):
        return False
    emptied(play, who)
    tall = who.height
    hide(play, ("carpet", "rug", "floor", "vacuum", "hoover", "cleaner"))
    tool = placed(play, "vacuum cleaner", State(0.42 * tall, 0.0, 1), high=0.62 * tall, depth=-0.006)
    if tool is None:
        return False
    act = pick(who, ("push", "reach"))
    track = play.tracks[who]
    track.start(State(0.0, 0.0, 1), act)
    for k in range(int(play.seconds / 0.8)):
        x = 0.22 * tall if k % 2 == 0 else 0.0
        track.then(0.02 + 0.8 * k, action=act, facing=1, seconds=0.75, x=x, aim=(x + 0.26 * tall, -0.58 * tall))
        play.tracks[tool].then(0.02 + 0.8 * k, seconds=0.75, x=x + 0.42 * tall)
    track.settle()
    return True


def locked_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the handle of a door that does not give; then hands up before it, shut out."""
    if who.kind != "person":
        return False
    emptied(play, who)
    hide(play, ("door", "house"))
    tall = who.height
    door = placed(play, "door", State(0.55 * tall, 0.0, -1), high=1.25 * tall, depth=0.01)
    if door is None:
        return False
    wall_about(play, door, 0.55 * tall)
    track = play.tracks[who]
    grip = (0.55 * tall - 0.3 * door.width, -0.56 * tall)
    act = pick(who, ("pull", "reach"))
    track.start(State(grip[0] - 0.36 * tall, 0.0, 1), act)
    track.then(0.01, action=pick(who, ("reach",)), facing=1, aim=grip)
    for k in range(int(0.5 * play.seconds / 0.4)):  # it rattles, and stays shut
        track.then(0.02 + 0.4 * k, aim=(grip[0] - (0.05 if k % 2 else 0.0) * tall, grip[1]))
    track.then(0.55 * play.seconds, action=pick(who, ("hold_head", "spread")), facing=-1, aim=None)
    return True


def fix_tap(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the knees with a wrench under a sink whose tap drips into a puddle, until it drips no more."""
    if who.kind != "person":
        return False
    emptied(play, who)
    tall = who.height
    hide(play, ("sink", "tap", "faucet", "pipe", "drain", "washbasin"))
    sink = placed(play, "sink", State(0.66 * tall, 0.0, 1), high=0.66 * tall, depth=0.004)
    if sink is None:
        return False
    joint = (0.46 * tall, -0.24 * tall)
    track, act = play.tracks[who], pick(who, ("bend", "crouch"))
    track.start(State(0.0, 0.0, 1), act)
    track.then(0.01, action=act, facing=1, aim=joint)
    track.settle()
    tool = placed(play, "wrench", State(joint[0], joint[1] + 0.12 * tall, 1, turn=40.0), high=0.24 * tall, depth=-0.012)
    if tool is not None:
        for k in range(int(0.7 * play.seconds / 0.5)):
            play.tracks[tool].then(0.02 + 0.5 * k, seconds=0.45, turn=40.0 - 50.0 * (k % 2))
    placed(play, "puddle", State(0.8 * tall, 0.04 * tall, 1), wide=0.7 * tall, depth=-0.006)
    x = 0.66 * tall + 0.24 * sink.width
    for k in range(int((0.65 if at > 0.02 else 1.0) * play.seconds / 0.5)):
        drop = placed(play, "water drop", State(x, -0.52 * tall, 1, alpha=0.0), high=0.09 * tall, depth=-0.01)
        if drop is not None:
            begin = 0.02 + 0.5 * k
            play.tracks[drop].then(begin, seconds=0.05, alpha=1.0)
            play.tracks[drop].then(begin + 0.06, seconds=0.4, pace="fall", y=0.0)
            play.tracks[drop].then(begin + 0.5, seconds=0.05, alpha=0.0)
    return True


def tighten_bolt(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A spanner goes up and down on the great bolt of a girder."""
    if who.kind != "person":
        return False
    emptied(play, who)
    hide(play, ("screw", "bolt", "nut", "spanner", "wrench"))
    tall = who.height
    girder = placed(play, "bolted girder", State(0.62 * tall, 0.0, 1), high=1.1 * tall, depth=0.004)
    if girder is None:
        return False
    joint = (0.62 * tall, -0.682 * tall)  # where the girder has its bolt
    length = 0.42 * tall
    track = play.tracks[who]
    track.start(State(0.0, 0.0, 1), pick(who, ("reach", "work")))
    track.then(0.01, action=pick(who, ("reach", "work")), facing=1, aim=(joint[0] - 0.8 * length, joint[1]))
    track.settle()

    def lying(turn: float) -> tuple[float, float]:
        """Where the spanner's middle is while its jaws hold the bolt."""
        a = math.radians(turn)
        return joint[0] - 0.43 * length * math.cos(a), joint[1] + 0.19 * length - 0.43 * length * math.sin(a)

    tool = placed(play, "spanner on a bolt", State(*lying(12.0), 1, turn=12.0), wide=length, depth=-0.012)
    if tool is not None:
        for k in range(int(play.seconds / 0.5)):
            turn = 12.0 - 24.0 * (1 - k % 2)
            x, y = lying(turn)
            play.tracks[tool].then(0.02 + 0.5 * k, seconds=0.45, turn=turn, x=x, y=y)
    return True


CHORES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("wash dishes", "dry dishes"), wash_up),
    **dict.fromkeys(("comb", "brush", "braid", "plait", "style", "untangle"), comb),
    **dict.fromkeys(("read at bedside", "bring to bed"), bedside),
    **dict.fromkeys(("spill", "tip over", "knock over", "upset"), spill_table),
    **dict.fromkeys(("waltz", "tango", "slow dance", "dance"), waltz),
    **dict.fromkeys(("chat", "talk", "gossip", "speak", "argue", "quarrel", "chatter"), over_fence),
    **dict.fromkeys(("find in soup", "find in cake", "find in pie", "find in bread", "find in salad"), find_in_dish),
    "vacuum": vacuum, "hoover": vacuum, "get locked out": locked_out, "fix tap": fix_tap, "tighten bolt": tighten_bolt,
}  # fmt: skip
