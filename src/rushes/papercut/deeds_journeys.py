"""Deeds of those who travel and seek: a chest dug up, what lies in it found.

Each is tried before the way of its verb's kind, and declines (False) where it does not fit who does it to what.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_afloat import AFLOAT
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.deeds_voyages import VOYAGES
from rushes.papercut.openings import way_of
from rushes.papercut.tracks import State, Track
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_LANDS = ("natural", "place", "building")
_SEAM = 0.57  # of a chest's height: where its lid lies


def _box(play: Play, noun: str | None) -> Cast | None:
    """The chest or box of that name that stands there; without a name, the one that stands open."""
    boxes = [m for m in play.tracks if m.actor is None and (way_of(m.name) or ("",))[0] == "lid"]
    if noun is not None:
        return next((m for m in boxes if last(m.name) == last(noun)), None)
    return next((m for m in boxes if play.here(m, 0.0).open > 0.5), None)


def _around(play: Play, who: Cast, x: float, gap: float) -> int:
    """Those of a group stand on both sides of `x`, turned to it; the side on which one of them looks."""
    group = group_of(play, who)
    k = group.index(who) if who in group else 0
    side = play.here(group[0], 0.0).facing * (1 if k % 2 == 0 else -1)
    far = gap + 0.55 * (k // 2) * who.width
    play.tracks[who].start(State(x - side * far, 0.0, side), pick(who, ("stand",)))
    return side


def unearth(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With spades, the earth thrown up; what was buried comes up out of its hole."""
    thing = play.find(target) or (play.prop(target, ("prop", "piece")) if target else None)
    if who.actor is None or thing is None or thing is who or thing.actor is not None or thing.kind == "body":
        return False
    x = play.here(thing if thing in play.brought else group_of(play, who)[0], 0.0).x
    tall = who.height
    if thing not in play.brought:
        thing.size = min(1.5, max(0.8, 0.42 * tall / thing.height)) * thing.size
        if "dinosaur" in thing.name:
            thing.size = 0.8 * tall / thing.thing.height
            play.tall = max(play.tall, 1.9 * tall)
        thing.depth = 0.006
        low = 0.62 * thing.height
        if thing not in play.tracks:
            play.add(thing, State(x, low, 1))
        track = play.tracks[thing]
        track.start(State(x, low, 1))
        track.then(0.42 * play.seconds, seconds=0.25 * play.seconds, y=0.18 * thing.height, turn=-7.0)
        play.cut_off[thing] = 0.0
        play.brought.append(thing)
        mound = play.another_thing("dug earth")
        if mound is not None:
            mound.size = min(1.5 * thing.width / mound.thing.width, 0.4 * tall / mound.thing.height)
            mound.depth = -0.002
            play.add(mound, State(x, 0.06 * tall, 1))
            play.brought.append(mound)
    side = _around(play, who, x, 0.5 * thing.width + 0.34 * tall)
    track = play.tracks[who]
    if who.kind != "person":
        track.then(0.0, action=pick(who, ("dig", "eat", "stand")), facing=side)
        return True
    spade = play.another_thing("shovel")
    if spade is not None:
        play.hold(who, spade, 0.0)
    track.then(0.0, action=pick(who, ("dig", "work")), facing=side)
    track.settle()
    return True


def open_chest(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A chest between those who open it: its lid goes up, light fans out of it, and gold where it is a treasure's."""
    box = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or box is None or last(box.name) not in _CHESTS or box in play.tracks[who].step(at).holding:
        return False
    group, x = group_of(play, who), play.here(who, 0.0).x
    first = box not in play.brought
    if first:
        box.size, box.depth = max(box.size, 0.46 * who.height / box.thing.height), 0.004
        x = sum(play.here(m, 0.0).x for m in group) / len(group)
        if box not in play.tracks:
            play.add(box, State(x, 0.0, 1))
        play.tracks[box].start(State(x, 0.0, 1 if who is group[0] and play.here(who, 0.0).facing > 0 else -1))
        play.brought.append(box)
    x = play.here(box, 0.0).x
    side = _around(play, who, x, 0.5 * box.width + 0.2 * who.height)
    play.tracks[who].then(0.0, action=pick(who, ("open", "reach") if who.number == 0 else ("look_down", "look")),
                          facing=side, aim=box)  # fmt: skip
    if not first:
        return True
    begin = 0.0 if at < 0.05 * play.seconds else max(at, 0.22 * play.seconds)
    track = play.tracks[box]
    track.start(replace(track.state(0.0), open=0.0 if begin else 1.0, lit=0.0 if begin else 1.0))
    track.then(begin, seconds=0.25 * play.seconds if begin else 0.0, open=1.0, lit=1.0)
    seam = -_SEAM * box.height
    said = words_of(box) | set((target or "").lower().split())
    shines = bool(said & _SHINING)
    things = [("light fan", 0.0, seam, 1.2 * box.width)] if shines else []
    things += [("coin", (k - 3) * 0.11 * box.width, seam - 0.05 * box.height * (2 - abs(k - 3) % 3), 0.17 * box.width)
               for k in range(7)] if "treasure" in said else []  # fmt: skip
    for k, (noun, dx, y, wide) in enumerate(things):
        thing = play.another_thing(noun)
        if thing is None:
            continue
        thing.size, thing.depth = wide / thing.thing.width, box.depth + (0.006 if noun == "light fan" else -0.001)
        thing.colour = _GOLD if noun == "coin" else thing.colour
        seen = 0.62 if noun == "light fan" else 1.0
        shown = play.add(thing, State(x + dx, y, 1, alpha=0.0 if begin else seen))
        shown.then(begin + 0.12 * play.seconds + 0.02 * k, seconds=0.2, alpha=seen)
        play.brought.append(thing)
    return True


_GOLD = (0.96, 0.77, 0.2)
_CHESTS = frozenset("chest trunk coffer".split())
_SHINING = frozenset("glow glowing shining glittering golden treasure magic magical sparkling".split())


def within(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In an open chest or box, above whose rim one sees it; who sleeps there snores."""
    box = _box(play, target) if target else None
    if box is None or box is who or who.kind == "person":
        return False
    box.size = max(box.size, 0.95 / box.thing.height, 1.15 * who.thing.width * who.size / box.thing.width)
    who.size *= 0.6 * box.width / max(who.width, who.height)
    there = play.here(box, 0.0)
    who.depth = box.depth + 0.002
    seam = there.y - _SEAM * box.height
    track = play.tracks[who]
    x = there.x - 0.05 * box.width
    track.start(State(x, seam + 0.12 * who.height, -there.facing), pick(who, (*what.actions, "sleep", "stand")))
    track.settle()
    play.cut_off[who] = seam
    for other in [m for g in play.groups for m in g.members if m.kind == "person" and m is not who]:
        at_box(play, other, what, at, None)
    zzz = play.another_thing("snores") if what.verb.startswith("sleep") else None
    if zzz is not None:
        zzz.size = 0.5 * box.height / zzz.thing.height
        play.add(zzz, State(x, seam - 0.75 * who.height, 1))
        play.brought.append(zzz)
    return True


def at_box(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who finds a thing in a chest bends over it, from both sides where they are two."""
    box = _box(play, None)
    if box is None and who.kind == "person" and target and play.tracks[who].step(at).holding:
        return _arrive(play, who, at, target)
    if box is None or who.actor is None or box in play.tracks[who].step(at).holding:
        return False
    x = play.here(box, 0.0).x
    side = _around(play, who, x, 0.5 * box.width + 0.3 * who.height)
    play.tracks[who].then(0.02, action=pick(who, ("look_down", "look")), facing=side, aim=box)
    play.tracks[who].then(0.6 * play.seconds, action=pick(who, ("shrug", "sad", "look")), facing=side, aim=box)
    return True


def _arrive(play: Play, who: Cast, at: float, target: str) -> bool:
    """Who finds a place, map in hand, walks up to it and cheers."""
    seen = play.find(target) or play.prop(target)
    if (seen is not None and seen.height < 2.0 * who.height) or category(last(target)) not in _LANDS:
        return False
    x = play.here(who, 0.0).x
    play.tracks[who].start(replace(play.here(who, 0.0), x=x - play.here(who, 0.0).facing * 1.2 * who.height),
                           holding=play.tracks[who].step(0.0).holding)  # fmt: skip
    arrival = play.walk(who, 0.05, x, ("walk",), within=0.4 * play.seconds)
    play.tracks[who].then(arrival, action=pick(who, ("cheer", "look_up")))
    return True


def reaches(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the end of the way stands what was sought: a well, over whose rim one bends."""
    if who.kind != "person" or last(target) not in ("well", "fountain", "spring"):
        return False
    goal = play.find(target) or play.another_thing("well")
    if goal is None or goal.actor is not None:
        return False
    goal.size = min(1.3, 1.25 * who.height / goal.thing.height)
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    goal.depth = 0.004
    x = here.x + side * (0.5 * goal.width + 0.2 * who.height)
    if goal not in play.tracks:
        play.add(goal, State(x, 0.0, side))
    play.tracks[goal].start(State(x, 0.0, side))
    play.brought.append(goal)
    play.tracks[who].start(replace(here, x=here.x - side * 1.1 * who.height), pick(who, ("walk",)))
    arrival = play.walk(who, 0.02, here.x, ("walk",), within=0.4 * play.seconds)
    play.tracks[who].then(arrival, action=pick(who, ("reach", "look_down")), aim=goal)
    play.tracks[who].then(0.65 * play.seconds, action=pick(who, ("drink", "cheer")))
    return True


def tracked(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Prints in the ground lead on, large enough to be seen; one goes along them, bent over."""
    if who.actor is None or last(target) not in _PRINTS:
        return False
    play.start(who, Deed("walk", "go", ("walk",)), at)
    begin, side = play.here(who, 0.0).x, play.here(who, 0.0).facing
    step = 0.34 * who.height
    noun = "glowing tracks" if {"glowing", "shining"} & {*(target or "").split()} else "tracks"
    for k in range(-5, 18):
        mark = play.another_thing(noun)
        if mark is None:
            return False
        mark.size, mark.depth = 0.24 * who.height / mark.thing.width, 0.001
        play.add(mark, State(begin + side * step * k, (0.03 if k % 2 else -0.02) * who.height, side))
    track = play.tracks[who]
    track.steps = [replace(s, aim=(s.to.x + 2.0 * side, 0.0)) for s in track.steps]
    return True


def given_away(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who has nothing more to give, for it was the crown, walks on past the one who has it."""
    if who.subject is None or "bareheaded" not in who.subject.look or who.subject.holds:
        return False
    other = play.partner(who, target)
    if other is None or other.actor is None:
        return False
    side, there = play.toward(who, 0.0, play.here(other, 0.0).x), play.here(other, 0.0)
    track = play.tracks[who]
    track.start(State(there.x - side * 0.9, 0.0, side), pick(who, ("walk",)))
    track.then(0.02, action=pick(who, ("walk",)), seconds=0.75 * play.seconds, pace="even",
               x=there.x + side * 1.4, rate=0.9)  # fmt: skip
    play.tracks[other].start(replace(there, facing=-side), pick(other, ("stand",)))
    play.tracks[other].then(0.4 * play.seconds, action=pick(other, ("wave", "stand")), facing=side)
    other.depth = 0.004
    return True


_PRINTS = frozenset("track print footprint hoofprint pawprint footstep".split())
_SPAN = 0.66  # metres
_FRAYS = 2.2  # metres behind who crosses, within which spans are just falling
_SAFE = 0.75


def loose_bridge(play: Play) -> None:
    """The spans of a rope bridge that holds no longer: they sway, some without planks, or fall behind who crosses."""
    if play.place not in ("shaky rope bridge", "falling rope bridge", *(f"{w} jungle rope bridge" for w in _LOOSE)):
        return
    who = next((m for g in play.groups for m in g.members if m.actor is not None), None)
    for k in range(-9, 10):
        span = play.another_thing("bare span" if play.place.startswith("shaky") and k % 5 == 2 else "bridge span")
        if span is None:
            return
        span.depth = 0.02
        x = _SPAN * k
        track = play.add(span, State(x, 0.02, 1))
        if play.place.startswith("shaky"):
            _sways(play, track, k)
        elif who is not None:
            _gives(play, track, who, x)
    if play.place.startswith("shaky") and who is not None:
        _falling_plank(play, who)


_LOOSE = ("shaky", "falling")


def _sways(play: Play, track: Track, k: int) -> None:
    for n in range(1 + int(play.seconds / 0.7)):
        up = 1 if n % 2 else -1
        wave = up * math.cos(0.55 * k)
        track.then(0.7 * n, seconds=0.7, y=0.02 + 0.09 * wave, turn=7.0 * up * math.sin(0.55 * k))


def _gives(play: Play, track: Track, who: Cast, x: float) -> None:
    """One span, by when who crosses has left it behind."""
    side = play.here(who, 0.5 * play.seconds).facing
    moments = [play.seconds * n / 24 for n in range(25)]
    behind = [(t, side * (play.here(who, t).x - x)) for t in moments]
    left = next(((t, d) for t, d in behind if d > _SAFE), None)
    if left is None:
        return
    when, far = left
    if when == 0.0:
        if far > _FRAYS:
            track.start(replace(track.state(0.0), alpha=0.0))
            return
        when = 0.3 * play.seconds * (_FRAYS - far) / (_FRAYS - _SAFE)
    track.then(when, seconds=0.35, turn=-24.0 * side, y=0.3)
    track.then(when + 0.4, seconds=1.5, pace="fall", turn=-150.0 * side, y=7.0, x=x - 0.5 * side)


def _falling_plank(play: Play, who: Cast) -> None:
    """A board breaks out behind the feet and drops into the deep; who walks there holds on to the rope."""
    plank = play.another_thing("plank")
    middle = play.here(who, 0.45 * play.seconds)
    if plank is None:
        return
    plank.size, plank.depth, plank.colour = 0.62 / plank.thing.width, -0.004, (0.4, 0.29, 0.2)
    track = play.add(plank, State(middle.x - 0.7 * middle.facing, 0.0, 1))
    track.then(0.3 * play.seconds, seconds=0.3 * play.seconds, turn=40.0, y=0.9)
    track.then(0.6 * play.seconds, seconds=0.9, pace="fall", turn=170.0, y=6.0)


JOURNEYS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **AFLOAT,
    **VOYAGES,
    **dict.fromkeys(("dig up", "unearth", "dig out", "excavate", "uncover"), unearth),
    **dict.fromkeys(("open", "unlock", "open up"), open_chest),
    **dict.fromkeys(("sleep", "sleep in", "lie", "sit", "nap", "hide", "rest", "stand"), within),
    **dict.fromkeys(("reach", "arrive at", "come to", "get to", "arrive"), reaches),
    **dict.fromkeys(("follow", "track", "trail"), tracked),
    **dict.fromkeys(("give", "trade", "hand", "pay", "offer", "sell", "exchange", "swap"), given_away),
    **dict.fromkeys(("find", "discover", "see", "look into", "look in", "spot"), at_box),
}
