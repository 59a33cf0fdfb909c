"""Deeds at home: in the foam of a bath, back to back over a fence, a row about a thing, a tune whistled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_homely import knock
from rushes.papercut.deeds_neighbours import emptied, people_of, wall_about
from rushes.papercut.deeds_parts import burst, group_of, last, mouth, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_TUBS = ("bath", "bathtub", "tub")
_FENCES = frozenset("fence hedge wall gate".split())


def in_tub(play: Play, who: Cast, x: float, side: int) -> Cast | None:
    """Somebody sits in a bath: head and shoulders out of the foam."""
    hide(play, _TUBS)
    tall = who.height
    tub = placed(play, "bathtub", State(x, 0.0, side), wide=1.05 * tall, depth=-0.006)
    if tub is None:
        return None
    emptied(play, who)
    track = play.tracks[who]
    track.start(State(x - side * 0.12 * tall, -0.27 * tall, side), pick(who, ("sit_ground", "sit")))
    track.settle()
    return tub


def soak(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In the bath, all the time."""
    if who.kind != "person":
        return False
    here = play.here(who, 0.0)
    return in_tub(play, who, here.x + here.facing * 0.1 * who.height, here.facing) is not None


def knock_at(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the door in the wall of a house; or they press about one behind which somebody is in the bath."""
    bather = next((m for m in others(play, who) if m.kind == "person" and "bathing" in words_of(m)), None)
    crowd = [m for m in group_of(play, who) if m.kind == "person"]
    if bather is None or not crowd:
        done = "doorstep" in play.place and last(target) == "door" and knock(play, who, what, at, target)
        door = play.find("door") if done else None
        if door is not None:
            wall_about(play, door, play.here(door, 0.0).x)
        return done
    if who is not crowd[0]:
        return True
    hide(play, ("door",))
    tall, side = max(m.height for m in crowd), 1
    door = placed(play, "door", State(0.0, 0.0, side), high=1.22 * tall, depth=0.01)
    if door is None or in_tub(play, bather, 0.5 * door.width + 0.75 * bather.height, -side) is None:
        return False
    edge = -0.4 * door.width
    for k, member in enumerate(crowd):
        x, member.depth = edge - (0.36 + 0.19 * k) * tall, 0.002 * k
        track = play.tracks[member]
        emptied(play, member)
        track.start(State(x, 0.0, side), pick(member, ("knock", "reach") if k % 2 == 0 else ("talk", "wave")))
        track.settle()
    hand = (edge, -0.74 * tall)
    for k in range(int(play.seconds / 0.6)):  # rap, rap
        burst(play, "rapping", hand, (hand[0] - side * 0.34, hand[1] - 0.08), 0.6 * k, 0.6 * k + 0.4)
    return True


def turn_backs(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two who do not speak to one another: back to back with their arms folded, what parts them between."""
    pair = [m for m in (*group_of(play, who), *others(play, who)) if m.kind == "person"][:2]
    if len(pair) < 2:
        return False
    if who is not pair[0]:
        return True
    tall = max(m.height for m in pair)
    hide(play, tuple(_FENCES))
    between = 0.3 * tall
    if last(target) in _FENCES and target:
        placed(play, target, State(0.0, 0.0, 1), high=0.56 * tall, depth=0.006)
    for member, side in ((pair[0], -1), (pair[1], 1)):
        emptied(play, member)
        track = play.tracks[member]
        track.start(State(side * between, 0.0, -side if at > 0.02 else side), pick(member, ("talk", "stand")))
        track.then(min(at, 0.12 * play.seconds), action=pick(member, ("cross_arms", "sad", "stand")), facing=side)
        track.settle()
    return True


def quarrel(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Face to face and loud; what it is about goes to and fro between their hands."""
    pair = [m for m in (*group_of(play, who), *others(play, who)) if m.actor is not None][:2]
    if len(pair) < 2:
        return False
    if who is not pair[0]:
        return who in pair
    big, small = sorted(pair, key=lambda m: -m.height)
    low = small.height < 0.5 * big.height  # a snail: it is on the ground that they pull
    small.size *= max(1.0, 0.3 * big.height / small.height) if low else 1.0
    tall = big.height if low else small.height
    held = [name for m in pair for name in emptied(play, m)]
    noun = next((n.removeprefix("shared ") for n in held if n.startswith("shared ")), None) or target
    old = play.find(noun) if noun else None
    thing = old if old is not None and old.actor is None else play.another_thing(noun) if noun else None
    if thing is not None and (thing.actor is not None or thing in pair or thing.kind not in ("prop", "shape")):
        thing = None
    gap = 0.3 * tall
    grip = (0.0, -0.12 * tall if low else -0.62 * tall)
    if thing is not None:
        roof = last(thing.name) in ("umbrella", "parasol")
        thing.size *= (0.72 if roof else 0.3) * tall / max(thing.height, thing.width)
        thing.depth = -0.006
        foot = grip[1] + (0.24 * thing.height if roof else 0.5 * thing.height)
        foot = 0.0 if low else foot
        if thing not in play.tracks:
            play.add(thing, State(0.0, foot, 1))
        track = play.tracks[thing]
        track.start(State(-0.06 * tall, foot, 1, turn=-9.0))
        track.settle()
        for k in range(int(play.seconds / 0.6)):  # to the one, to the other
            sway = 1 if k % 2 == 0 else -1
            track.then(0.6 * k, seconds=0.55, x=0.07 * tall * sway, turn=11.0 * sway)
        play.brought.append(thing)
    for member, side in ((pair[0], -1), (pair[1], 1)):
        track = play.tracks[member]
        act = pick(
            member, ("reach", "talk") if thing is not None else ("point" if side < 0 else "spread", "talk", "call")
        )
        if low and thing is not None:
            act = pick(member, ("bend", "reach", "eat", "stand") if member is big else ("eat", "stand"))
        far = (
            0.5 * member.width + 0.5 * thing.width
            if low and thing is not None and member is small
            else gap + 0.1 * tall
        )
        track.start(State(side * far, play.here(member, 0.0).y, -side), act)
        track.then(0.01, action=act, aim=grip if thing is not None else None, facing=-side)
        track.settle()
        root = mouth(play, member, 0.0, "stand")
        for k in range(int(play.seconds / 1.1)):
            begin = 1.1 * k + (0.55 if side > 0 else 0.0)
            up = (root[0] - side * 0.06 * tall, root[1] - 0.3 * tall)
            burst(play, "angry words", root, up, begin, begin + 0.9, long=0.24 * tall)
    return True


def whistle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two fingers at the lips, and notes fly up from there."""
    if who.kind != "person" or (target is not None and play.find(target) is None):
        return False
    track, here = play.tracks[who], play.here(who, 0.0)
    lips = mouth(play, who, 0.0, "stand")
    act = pick(who, ("reach", "call"))
    track.start(here, act)
    track.then(0.01, action=act, facing=here.facing, aim=(lips[0] + here.facing * 0.02 * who.height, lips[1]))
    track.settle()
    for k in range(int(play.seconds / 0.7)):
        to = (lips[0] + here.facing * 0.5 * who.height, lips[1] - (0.25 + 0.2 * (k % 2)) * who.height)
        burst(play, "musical notes", lips, to, 0.05 + 0.7 * k, 1.3 + 0.7 * k, long=0.5 * who.height)
    return True


def touch_head(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The hand goes up to what is on the head."""
    if who.kind != "person":
        return False
    here, track = play.here(who, 0.0), play.tracks[who]
    act = pick(who, ("reach", "salute"))
    track.start(here, pick(who, ("spread", "stand")))
    crown = (here.x + here.facing * 0.2 * who.height, here.y - 1.02 * who.height)
    track.then(min(at, 0.2 * play.seconds), action=act, facing=here.facing, aim=crown)
    track.steps = [replace(s, holding=()) for s in track.steps]
    return True


def crowd_before(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Many stand before what there is to see, whose it is on its other side."""
    crowd = [m for m in group_of(play, who) if m.kind == "person"]
    sight = play.find(target) or (play.another_thing(target, ("prop", "piece", "vehicle")) if target else None)
    if not crowd or sight is None or sight.actor is not None:
        return False
    if who is not crowd[0]:
        return True
    tall = max(m.height for m in crowd)
    sight.size *= max(1.0, 0.5 * tall / sight.height) * min(1.0, 1.5 * tall / sight.height)
    if sight not in play.tracks:
        play.add(sight, State(0.0, 0.0, 1))
    play.tracks[sight].start(State(0.0, 0.0, 1))
    if last(target) == "door":
        wall_about(play, sight, 0.0)
    edge = 0.5 * sight.width + 0.2 * tall
    for k, member in enumerate(crowd):
        member.depth = 0.002 * k
        play.tracks[member].start(
            State(-edge - 0.3 * tall * k, 0.0, 1), pick(member, ("cheer", "point", "look")[k % 3 :])
        )
        play.tracks[member].settle()
    for k, member in enumerate(m for m in people_of(play) if m not in crowd):
        play.tracks[member].start(State(edge + 0.3 * tall * k, 0.0, -1), pick(member, ("stand",)))
        play.tracks[member].settle()
    play.brought.append(sight)
    return True


def hide_under_rug(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Crouched by a rug, under whose edge it goes; a bump is left."""
    thing = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or thing is None or thing.actor is not None:
        return False
    emptied(play, who)
    tall, here = who.height, play.here(who, 0.0)
    side = here.facing
    x = here.x + side * 0.55 * tall
    rug = placed(play, "rug", State(x + side * 0.3 * tall, 0.02 * tall, 1), wide=1.1 * tall, depth=-0.008)
    if rug is None:
        return False
    thing.size, thing.depth = 0.24 * tall / max(thing.thing.width, thing.thing.height), -0.004
    if thing not in play.tracks:
        play.add(thing, here)
    over = at <= 0.02
    mine = play.tracks[thing]
    mine.start(State(x - side * (0.2 if not over else -0.16) * tall, 0.0, side))
    if not over:
        mine.then(0.4 * play.seconds, seconds=0.3 * play.seconds, x=x + side * 0.16 * tall)
    track = play.tracks[who]
    track.start(here, pick(who, ("bend", "crouch")))
    track.then(0.01, action=pick(who, ("bend", "crouch")), facing=side, aim=(x - side * 0.12 * tall, -0.04 * tall))
    track.settle()
    play.brought.append(thing)
    return True


def cut_hair(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Scissors at one's own head, and locks that fall."""
    scissors = play.another_thing("scissors")
    if who.kind != "person" or scissors is None:
        return False
    emptied(play, who)
    tall, here, track = who.height, play.here(who, 0.0), play.tracks[who]
    side = here.facing
    scissors.size = 0.2 * tall / max(scissors.thing.height, scissors.thing.width)
    track.start(here, pick(who, ("reach",)))
    play.hold(who, scissors, 0.0)
    track.then(0.01, action=pick(who, ("reach",)), facing=side, aim=(here.x + side * 0.16 * tall, -0.92 * tall))
    track.settle()
    for k in range(5):
        lock = placed(play, "lock of hair", State(here.x + side * (0.12 + 0.04 * (k % 3)) * tall, -0.8 * tall, 1),
                      wide=0.1 * tall, depth=-0.01)  # fmt: skip
        if lock is not None:
            fall = (0.08 + 0.16 * k) * play.seconds
            x = here.x + side * (0.1 + 0.1 * k) * tall
            play.tracks[lock].then(fall, seconds=0.7, pace="even", x=x, y=0.0, turn=120.0 * (k - 2))
    return True


def watch_television(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a row on one sofa, before a screen that shines on them."""
    crew = people_of(play)
    if who.kind != "person" or who not in crew:
        return False
    if who is not crew[0]:
        return True
    tall = max(m.height for m in crew)
    step = min(0.34, 1.5 / len(crew)) * tall
    sofa = placed(play, "sofa", State(0.0, 0.0, 1), wide=step * len(crew) + 0.55 * tall, depth=0.01)
    x = 0.5 * step * len(crew) + 0.85 * tall
    table = placed(play, "table", State(x, 0.0, 1), wide=0.7 * tall, depth=0.006)
    screen = placed(play, "television", State(x, -(table.height if table is not None else 0.0), -1), high=0.42 * tall)
    if sofa is None or screen is None:
        return False
    sofa.size *= min(1.0, 0.75 * tall / sofa.height)
    for k, member in enumerate(crew):
        emptied(play, member)
        member.depth = -0.001 * k
        play.tracks[member].start(State((k - 0.5 * (len(crew) - 1)) * step, 0.0, 1), pick(member, ("sit", "stand")))
        play.tracks[member].settle()
        play.seats[member] = sofa
    return True


def tie_laces(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bent down to one's own shoe, and who teaches it bends down too."""
    if who.kind != "person" or last(target) not in ("shoelace", "lace", "shoe", "boot"):
        return False
    hide(play, ("shoelace", "lace", "shoe", "boot"))
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    foot = (here.x + side * 0.16 * who.height, -0.04 * who.height)
    for member in (who, *(m for m in others(play, who) if m.kind == "person")):
        track, act = play.tracks[member], pick(member, ("bend", "crouch"))
        emptied(play, member)
        x = here.x if member is who else foot[0] + side * 0.42 * member.height
        track.start(State(x, 0.0, side if member is who else -side), act)
        track.then(0.01, action=act, facing=side if member is who else -side, aim=foot)
        track.settle()
    return True


HOUSEHOLD: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "sit in bath": soak, "turn backs": turn_backs, "quarrel": quarrel, "argue": quarrel, "bicker": quarrel,
    "squabble": quarrel, "whistle": whistle, "touch head": touch_head, "knock": knock_at,
    "crowd before": crowd_before, "watch television": watch_television, "hide under rug": hide_under_rug,
    "cut hair": cut_hair, "tie": tie_laces, "lace": tie_laces, "do up": tie_laces,
}  # fmt: skip
