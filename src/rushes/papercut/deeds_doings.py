"""Deeds that need two, or a thing that moves: a tree felled, a trail followed, a coin refused, a lever pulled."""

from __future__ import annotations

import math
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, liftable, pick, touching
from rushes.papercut.deeds_hands import on_table
from rushes.papercut.deeds_parts import burst, last, mouth
from rushes.papercut.deeds_rides import RIDES
from rushes.papercut.deeds_ways import wake
from rushes.papercut.sketches import Still
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed, playing

_FELLERS = frozenset("lumberjack woodcutter woodsman logger beaver".split())
_TREES = frozenset("tree oak pine fir birch willow palm spruce trunk".split())
_FACE = frozenset("nose face head ear eye cheek chin hat moustache helmet".split())
_BABES = frozenset("baby infant child newborn toddler son daughter cradle doll".split())
_BLOWN = frozenset("bubble horn trumpet bugle whistle glass kiss nose balloon flute raspberry steam".split())
_NO_TRAIL = frozenset(
    "star moon sun comet rainbow cloud kite balloon ball map letter shadow voice sound music smell boat compass river "
    "path road train lantern firework dream sign order recipe light".split()
)
_BIRDS = frozenset("fly glide".split())


def fell(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The tree tips over, away from who stands at its foot, and lies."""
    if target is None and _FELLERS & set(who.name.lower().split()):
        target = "tree"
    if who.actor is None or last(target) not in _TREES:
        return False
    tree = play.find(target) or play.prop(target or "tree", ("piece",))
    if tree is None or tree.actor is not None:
        return False
    side, here = play.here(who, at).facing, play.here(who, at)
    tree.size *= min(1.0, max(1.6 * who.height, 0.62 * play.frame[1]) / tree.height)
    tree.depth = 0.006
    foot = here.x + side * (0.5 * who.width + (0.45 if who.kind == "person" else 0.1) * who.height)
    if tree not in play.tracks:
        play.add(tree, State(foot, 0.0, side))
    play.brought.append(tree)
    track = play.tracks[tree]
    track.start(State(foot, 0.0, side))
    if who.kind == "person" and not play.tracks[who].step(at).holding:
        axe = play.prop("saw" if "saw" in what.verb else "axe", ("prop",))
        if axe is not None:
            axe.size = max(axe.size, 0.4 * who.height / max(axe.thing.height, axe.thing.width))
            play.hold(who, axe, 0.0)
    acts = ("hammer", "fight") if who.kind == "person" else ("eat", "peck", "drink")
    play.tracks[who].then(min(at, 0.2), action=pick(who, acts), facing=side)
    begin, long, half = max(at + 0.4, 0.32 * play.seconds), 0.3 * play.seconds, 0.5 * tree.height
    for k in range(1, 7):  # about its foot, not its middle
        turn = 86.0 * (k / 6) ** 2
        a = math.radians(turn)
        track.then(begin + (k - 1) / 6 * long, seconds=long / 6, pace="even", turn=side * turn,
                   x=foot + side * half * math.sin(a),
                   y=half - half * math.cos(a) - 0.1 * tree.width * math.sin(a))  # fmt: skip
    play.tracks[who].then(begin + long + 0.2, action=pick(who, ("cheer", "look", "stand")))
    return True


def rock(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A baby in the arms, to and fro."""
    if who.kind != "person" or (target is not None and last(target) not in _BABES):
        return False
    babe = play.find(target) if last(target) != "cradle" else None
    babe = babe or play.find("baby") or play.another_thing("baby")
    if babe is None or babe is who or babe.actor is None or babe.height > 0.75 * who.height:
        return False
    babe.size *= 0.46 * who.height / babe.height
    if babe not in play.tracks:
        play.add(babe, play.here(who, 0.0))
    side = play.here(who, 0.0).facing
    play.riders[babe] = who
    play.arms.add(babe)
    babe.depth = -0.003
    play.brought.append(babe)
    track = play.tracks[babe]
    track.start(replace(play.here(babe, 0.0), facing=side), pick(babe, ("lie", "sleep")))
    track.steps = [replace(s, carrier=who) for s in track.steps]
    track.settle()
    mine, x = play.tracks[who], play.here(who, 0.0).x
    mine.start(play.here(who, 0.0), pick(who, ("hug", "hold")))
    for k in range(1 + int(play.seconds / 0.9)):
        lean = 1.0 if k % 2 else -1.0
        mine.then(0.9 * k, action=pick(who, ("hug", "hold")), seconds=0.9, x=x + 0.04 * lean, turn=3.5 * lean)
    mine.settle()
    return True


def puff(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Breath out of the mouth at something, which shakes or goes out."""
    if who.actor is None or not target or last(target) in _BLOWN:
        return False
    mark = play.find(target) or play.prop(target)
    if mark is None and play.is_far(target):
        mark = play.another_thing(target)
    if mark is None or mark is who or mark.kind == "body":
        return False
    action, side = pick(who, ("call", "talk", "stand")), play.here(who, at).facing
    root = mouth(play, who, at, action)
    mark.size *= min(1.0, 0.75 * play.frame[1] / mark.height, 2.2 * max(who.height, 0.8) / mark.height)
    x = root[0] + side * (0.5 * who.height + 0.5 * mark.width)
    small = mark.kind == "prop" and mark.height < 0.5 and play.inside and who.kind == "person"
    if small and on_table(play, who, mark, at, ahead=0.4 * who.size + 0.5 * mark.width):
        x = play.here(mark, at).x
    elif mark not in play.tracks:
        play.add(mark, State(x, 0.0, side))
    elif mark.actor is None:
        play.tracks[mark].start(replace(play.here(mark, 0.0), x=x))
    play.brought.append(mark)
    high = max(root[1], play.here(mark, at).y - 0.8 * mark.height) if small else root[1]
    edge = play.here(mark, at).x - side * 0.4 * mark.width
    play.tracks[who].then(at, action=action, facing=side)
    when = max(at, 0.15 * play.seconds)
    while when < 0.9 * play.seconds:
        burst(play, "gust of wind", root, (edge, high), when, when + 0.7)
        when += 1.0
    if mark.actor is None:
        lit = getattr(mark.thing, "light", None) is not None
        play.tracks[mark].then(0.0, lit=1.0 if lit else 0.0)
        play.tracks[mark].then(0.4 * play.seconds, seconds=0.5 * play.seconds, lit=0.0, turn=0.0 if lit else 5.0 * side)
    return True


def set_afloat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A thing is put upon the water, and bobs away."""
    if what.verb in ("set", "put", "place") and last(target) not in ("boat", "raft", "ship"):
        return False
    thing = play.find(target) or (play.prop(target, ("prop", "vehicle")) if target else None)
    if who.kind != "person" or thing is None or thing is who or thing.actor is not None or thing.height > who.height:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    if thing.kind == "vehicle":  # a toy, that nobody boards
        thing.thing, thing.kind = Still(thing.thing), "prop"
    ship = any(m.kind == "vehicle" and m is not thing for m in play.tracks)  # beside it a toy is seen all the same
    thing.size = max(thing.size, (0.3 if ship else 0.16) * who.height / max(thing.thing.width, thing.thing.height))
    x, y = here.x + side * 0.5 * who.height, here.y + 0.03
    if thing not in play.tracks:
        play.add(thing, here)
    track, begin = play.tracks[thing], max(at, 0.25 * play.seconds)
    track.start(State(x, y, side))
    for k in range(5):
        track.then(begin + 0.15 * k * play.seconds, seconds=0.15 * play.seconds, pace="even",
                   x=x + side * 0.07 * (k + 1) * play.frame[0], y=y - (0.06 if k % 2 else 0.0) * who.height,
                   turn=5.0 if k % 2 else -5.0)  # fmt: skip
    play.cut_off[thing] = y + 0.01
    play.brought.append(thing)
    play.landed.add(who)
    play.tracks[who].then(0.02, action=pick(who, ("crouch", "bend")), facing=side, aim=thing)
    play.tracks[who].then(begin + 0.8, action=pick(who, ("wave", "look")), aim=None)
    return True


def rouse(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The other one lies asleep, is touched, and gets up."""
    mark = play.find(target) or (play.another_thing(target) if target else None)
    if who.actor is None or mark is None or mark is who or mark.actor is None:
        return False
    if mark not in play.tracks:
        here, side = play.here(who, 0.0), play.here(who, 0.0).facing
        play.add(mark, State(here.x + side * (touching(who, mark) + 0.4), 0.0, -side))
        play.brought.append(mark)
    wake(play, mark, at)
    if what.verb in ("sing awake", "play awake"):
        return _serenade(play, who, mark)
    low = play.here(mark, at).y > -0.3
    gap = 0.5 * who.width + 0.5 * max(mark.width, mark.height if low and mark.kind == "person" else 0.0)
    arrival = play.approach(who, at, mark, gap, early=True)
    play.tracks[who].then(arrival, action=pick(who, ("pat", "reach", "call", "look")), aim=mark)
    return True


def _serenade(play: Play, who: Cast, mark: Cast) -> bool:
    """The mouth wide open, or the instrument at it, and notes float over to whoever sleeps."""
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    played = play.tracks[who].step(0.0).holding[-1:]
    if who.height < 0.5 * mark.width and mark.kind == "animal":  # no dragon hides who sings to it
        mark.size *= max(0.5, 1.9 * who.height / mark.width)
    there = play.here(mark, 0.0).x
    long = mark.width if mark.kind == "animal" else mark.height  # people sleep lying
    x = there - side * (0.5 * long + 0.7 * who.height)
    act = pick(who, (*playing(last(played[0].name)), "play")) if played else pick(who, ("call", "sing", "talk"))
    play.tracks[who].start(State(x, play.here(who, 0.0).y, side), act, played)
    play.tracks[who].settle()
    root = mouth(play, who, 0.0, act)
    for k in range(int(play.seconds / 0.6)):
        to = (there - side * (0.5 - 0.16 * (k % 3)) * long, root[1] - (0.25 + 0.2 * (k % 2)) * who.height)
        burst(play, "musical notes", root, to, 0.05 + 0.6 * k, 1.5 + 0.6 * k, long=0.75 * who.height)
    return True


def trail(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Small things lie in a line, or lights hang in the air, and lead on."""
    if who.actor is None or not target or last(target) in _NO_TRAIL:
        return False
    first = play.find(target) or play.another_thing(target)
    if first is None or first is who or first.kind == "person" or first.height > 0.45 * who.height:
        return False
    if first.kind not in ("prop", "animal", "shape"):
        return False
    tiny = first.kind == "animal"
    if tiny and (getattr(first.thing, "medium", "") != "air" or first.height > 0.3 * who.height):
        return False
    play.start(who, Deed("walk", "go", ("walk", "swim", "fly")), at)
    begin, side = play.here(who, 0.0).x, play.here(who, 0.0).facing
    wide = 0.6 * play.frame[0]
    spread = max(wide, abs(play.here(who, play.seconds).x - begin) + 0.3 * play.frame[0])
    for k in range(max(5, min(14, round(spread / (0.14 * play.frame[0]))))):
        thing = first if k == 0 else play.another(first)
        thing.size = max(thing.size, 0.1 * who.height / max(thing.thing.height, thing.thing.width))
        thing.size *= 1.0 if tiny else min(1.0, 0.12 * who.height / max(thing.width, thing.height))
        thing.depth = -0.004 if k % 2 else 0.004
        x = begin + side * (0.4 * who.height + 0.14 * play.frame[0] * k)
        y = -(0.5 + 0.3 * (k * 7 % 5) / 4) * who.height if tiny else 0.0
        if thing not in play.tracks:
            play.add(thing, State(x, y, side))
        play.tracks[thing].start(State(x, y, side), pick(thing, ("fly", "stand")))
        play.tracks[thing].then(0.0, lit=1.0)
        if tiny:
            play.tracks[thing].then(0.02, action=pick(thing, ("fly",)), seconds=play.seconds, pace="even",
                                    x=x + side * (spread - wide + 0.2), sway=0.1)  # fmt: skip
        if k < 4:
            play.brought.append(thing)
    return True


def refuse(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The other holds something out; the hand goes up, and one turns away."""
    if who.kind != "person":
        return False
    named = play.find(target)
    other = named if named is not None and named.actor is not None and named is not who else play.partner(who, None)
    other = other if other is not None and other.actor is not None else play.another_thing("man")
    if other is None or other.actor is None:
        return False
    side, here = play.here(who, at).facing, play.here(who, at)
    if other not in play.tracks:
        play.add(other, State(here.x + side * 1.1, 0.0, -side))
    play.brought.append(other)
    x = here.x + side * 0.62 * (who.size + other.size)
    track = play.tracks[other]
    track.start(replace(play.here(other, 0.0), x=x, facing=-side), pick(other, ("stand",)))
    gift = named if named is not None and named.actor is None else None
    gift = gift or (play.prop(target, ("prop",)) if target and named is None else None)
    if gift is not None and gift.actor is None and liftable(other, gift):
        gift.size = max(gift.size, 0.09 * other.height / max(gift.thing.height, gift.thing.width))
        play.hold(other, gift, 0.0)
    track.then(0.05, action=pick(other, ("give", "reach")), facing=-side)
    play.tracks[who].then(max(at, 0.25), action=pick(who, ("wave", "reach")), facing=side)
    play.tracks[who].then(0.62 * play.seconds, action=pick(who, ("wave",)), facing=-side)
    return True


def topple(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The other one comes at them, misses, and falls flat; who won stands."""
    mark = play.find(target)
    if who.actor is None or mark is None or mark is who or mark.actor is None:
        return False
    side = play.toward(who, at, play.here(mark, at).x)
    here, gap = play.here(who, 0.0), touching(who, mark) + 0.1
    begin = max(at + 0.2, 0.3 * play.seconds)
    other = play.tracks[mark]
    other.start(replace(play.here(mark, 0.0), x=here.x + side * (gap + 0.6), facing=-side), pick(mark, ("fight",)))
    mine = play.tracks[who]
    mine.then(0.05, action=pick(who, ("fight", "push", "stand")), facing=side)
    dodges = "step" in what.verb or "dodge" in what.verb or "trip" in what.verb
    if dodges:
        other.then(begin - 0.3, action=pick(mark, ("run", "walk")), seconds=0.6, pace="even", x=here.x - side * 0.2)
        mine.then(begin - 0.1, action=pick(who, ("walk",)), seconds=0.4, x=here.x + side * 0.5)
        fallen = here.x - side * 0.9
    else:
        mine.then(begin - 0.1, action=pick(who, ("push", "reach")), facing=side, aim=mark)
        fallen = here.x + side * (gap + 0.9)
    other.then(begin + 0.3, action=pick(mark, ("fall", "lie", "sleep")), seconds=0.6, x=fallen)
    mine.then(begin + 1.1, action=pick(who, ("cheer", "stand")), facing=play.toward(who, begin + 1.1, fallen))
    return True


def loose(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the hands up into the sky."""
    bird = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or bird is None or bird is who or bird.actor is None or bird.height > 0.7 * who.height:
        return False
    act = pick(bird, ("fly",))
    if act not in _BIRDS:
        return False
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    bird.size *= min(1.0, 0.34 * who.height / bird.height)
    palm = State(here.x + side * 0.36 * who.height, -0.66 * who.height, side)
    if bird not in play.tracks:
        play.add(bird, palm)
    begin = max(at + 0.3, 0.28 * play.seconds)
    track = play.tracks[bird]
    track.start(palm, pick(bird, ("stand", "sit")))
    track.then(begin, action=act, seconds=0.9 * (play.seconds - begin), pace="even",
               x=here.x + side * 0.3 * play.frame[0], y=-0.72 * play.frame[1])  # fmt: skip
    play.brought.append(bird)
    play.tracks[who].then(0.02, action=pick(who, ("hold", "reach")), facing=side)
    play.tracks[who].then(begin, action=pick(who, ("cheer", "look_up")), aim=None)
    play.tracks[who].then(begin + 0.9, action=pick(who, ("look_up", "look")), aim=bird)
    return True


def about_face(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A fly at the nose of somebody who holds still."""
    mark = play.partner(who, target if last(target) not in _FACE else None)
    if last(target) not in _FACE or who.kind != "animal":
        return False
    mark = mark if mark is not None and mark.kind == "person" else play.another_thing("man")
    if mark is None or mark.kind != "person" or who.height > 0.6 * mark.height:
        return False
    if mark not in play.tracks:
        play.add(mark, replace(play.here(who, 0.0), y=0.0, facing=1))
    play.brought.append(mark)
    here = play.here(mark, 0.0)
    who.size = 0.11 * mark.height / max(who.thing.height, who.thing.width)
    who.depth = -0.01
    x, y = mouth(play, mark, 0.5, "stand")
    x, y = x + 0.03 * here.facing * mark.height, y + 0.05 * mark.height
    track, lap = play.tracks[who], 0.5
    track.start(State(x, y, -here.facing), pick(who, ("fly", "walk")))
    spots = ((0.0, 0.0), (0.08, -0.06), (-0.02, -0.12), (-0.1, -0.08), (0.02, 0.05))
    for k in range(1 + int(play.seconds / lap)):
        dx, dy = spots[k % len(spots)]
        rest = k % len(spots) == 0
        track.then(lap * k, action=pick(who, ("fly",)), seconds=lap, facing=-here.facing,
                   x=x + (0.4 * dx if rest else dx) * mark.height * here.facing, y=y + dy * mark.height)  # fmt: skip
    play.tracks[mark].then(0.0, action=pick(mark, ("stand",)))
    return True


def try_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An animal has one thing after another on its back or head."""
    if who.kind != "animal":
        return False
    nouns = [n for n in (target, *play.pieces) if n and last(n) not in ("home", "shell", "one")]
    things = [t for n in dict.fromkeys(nouns) if (t := play.prop(n, ("prop",))) is not None and t.kind == "prop"]
    if not things:
        return False
    share = play.seconds / len(things)
    for k, thing in enumerate(things):
        thing.size = 0.62 * min(who.width, 1.4 * who.height) / max(thing.thing.width, thing.thing.height)
        thing.depth = -0.002
        if thing not in play.tracks:
            play.add(thing, play.here(who, 0.0))
        track = play.tracks[thing]
        track.start(replace(play.here(who, 0.0), alpha=float(k == 0)))
        track.steps = [replace(s, carrier=who) for s in track.steps]
        if k:
            track.then(k * share, seconds=0.2, alpha=1.0, carrier=who)
        if k < len(things) - 1:
            track.then((k + 1) * share - 0.2, seconds=0.2, alpha=0.0, carrier=who)
        play.riders[thing] = who
    play.tracks[who].then(0.05, action=pick(who, ("dance", "walk", "stand")))
    return True


def stow(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small thing that is hidden goes into a basket or a box."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or thing is None or thing is who or thing.actor is not None or not liftable(who, thing):
        return False
    if thing.height > 0.4 * who.height or play.tracks[who].step(at).holding:
        return False
    box = next((p for n in play.pieces if (p := play.find(n)) and p is not thing and p.actor is None), None)
    box = box or play.another_thing("basket")
    if box is None or box.height > who.height:
        return False
    here, side = play.here(who, at), play.here(who, at).facing
    box.size *= max(1.0, 0.3 * who.height / box.height)
    thing.size *= min(1.0, 0.8 * box.width / max(thing.width, thing.height))
    box.depth, thing.depth = -0.004, 0.004
    x = here.x + side * (0.4 * who.height + 0.4 * box.width)
    if box not in play.tracks:
        play.add(box, State(x, 0.0, side))
    play.tracks[box].start(State(x, 0.0, side))
    begin = max(at, 0.3 * play.seconds)
    if thing not in play.tracks:
        play.add(thing, here)
    track = play.tracks[thing]
    track.start(State(x - side * 0.1, -0.6 * who.height, side))
    track.then(begin, seconds=0.3 * play.seconds, x=x, y=-0.12 * box.height)
    play.cut_off[thing] = -0.3 * box.height
    play.brought += [box, thing]
    play.tracks[who].then(0.1, action=pick(who, ("bend", "work", "reach")), facing=side, aim=thing)
    play.tracks[who].then(begin + 0.36 * play.seconds, action=pick(who, ("look", "stand")), facing=-side)
    return True


def fish_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A thing hangs on a line and comes up out of a hole or the water."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or thing is None or thing is who or thing.height > 0.7 * who.height:
        return False
    here, side = play.here(who, at), play.here(who, at).facing
    thing.size = max(thing.size, 0.12 * who.height / max(thing.thing.width, thing.thing.height))
    x = here.x + side * 0.62 * who.height
    if thing not in play.tracks:
        play.add(thing, here)
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
    track = play.tracks[thing]
    track.start(State(x, 1.1 * thing.height, side))
    play.cut_off[thing] = 0.02
    track.then(max(at, 0.15 * play.seconds), seconds=0.5 * play.seconds, y=-0.42 * who.height)
    play.strings[thing] = who
    play.brought.append(thing)
    play.tracks[who].then(min(at, 0.1), action=pick(who, ("fish", "hold", "reach")), facing=side, aim=None)
    return True


DOINGS = {
    **RIDES,
    "float": set_afloat, "set": set_afloat,
    "place": set_afloat, "set afloat": set_afloat, "launch": set_afloat, "float away": set_afloat,
    "fell": fell, "cut down": fell, "chop down": fell, "saw down": fell, "chop": fell, "gnaw": fell, "saw": fell,
    "gnaw through": fell, "hew": fell,
    "rock": rock, "cradle": rock, "lull": rock, "soothe": rock, "comfort": rock,
    "wake": rouse, "wake up": rouse, "get up": rouse, "rouse": rouse, "stir awake": rouse, "awaken": rouse,
    "sing awake": rouse, "play awake": rouse,
    "follow": trail, "trail": trail, "track": trail,
    "refuse": refuse, "decline": refuse, "reject": refuse, "turn down": refuse, "wave away": refuse,
    "topple": topple, "topple over": topple, "knock over": topple, "knock down": topple, "tip over": topple,
    "throw down": topple, "push over": topple, "defeat": topple, "beat": topple, "trip": topple, "floor": topple,
    "release": loose, "free": loose, "set free": loose, "let go": loose, "send": loose, "let fly": loose,
    "explore": about_face, "land on": about_face, "tickle": about_face, "sit on": about_face, "settle on": about_face,
    "buzz": about_face, "circle": about_face, "land": about_face, "crawl": about_face, "walk": about_face,
    "blow": puff, "blow out": puff, "puff": puff, "blow down": puff,
    "try": try_on, "try on": try_on, "wear": try_on, "put on": try_on,
    "hide": stow, "conceal": stow, "stash": stow, "smuggle": stow,
    "fish out": fish_out, "fish up": fish_out, "hook": fish_out,
    "reel in": fish_out,
}  # fmt: skip
