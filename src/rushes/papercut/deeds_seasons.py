"""Petals that fall, fog that swallows houses, a leaf that bears a beetle; and who is seen through a pane of glass."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Event, Play, pick
from rushes.papercut.deeds_parts import last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_SHEDS = frozenset("drop lose shed scatter fall".split())
_SHED = frozenset("petal leaf blossom".split())
_HIDES = frozenset({"swallow", "swallow up", "cover", "engulf", "envelop", "hide"})
_OUTSIDE = re.compile(r"window|cleaner|washer|climber|acrobat|painter|builder|hero|pilot|robot|burglar|thief")
_OWN_GLASS = frozenset("draw paint sketch".split()) | {"play chess"}
_DRAWS = frozenset({"pull out", "pull", "take out", "draw out", "lift out", "remove", "take"})
_FLOWERS = frozenset("tulip rose flower poppy daisy sunflower lily bloom blossom crocus".split())
_LEAF_BORNE = "leaf-borne"


def seasons(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What fog, flowers and who floats on a leaf do; False where it is none of them."""
    return (
        shed(play, who, what, at, target)
        or fold(play, who, what)
        or out_of_oven(play, who, what, target)
        or out_of_body(play, who, what, target)
        or fog_over(play, who, what) or break_up(play, who, what) or float_by(play, who, what)
    )  # fmt: skip


def shed(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One after the other petals or leaves come loose, sway down and lie about the foot of the plant."""
    plant = category(who.name) == "plant" or {"blooming", "seed", "flower", "bloom"} & words_of(who)
    if what.verb not in _SHEDS or last(target) not in _SHED or who.actor is not None or not plant:
        return False
    flower = last(target) != "leaf"
    wide, high = play.frame
    here = replace(play.here(who, 0.0), y=0.0, turn=0.0)
    if who.kind == "prop":
        who.size = min(0.7 * high, max(who.height, 0.55 * high)) / who.thing.height
    track = play.tracks[who]
    track.start(here)
    bare = play.another_thing("bare bloom") if flower and who.kind == "prop" else None
    if bare is not None:
        bare.size, bare.depth = who.height / bare.thing.height, who.depth
        play.add(bare, replace(here, alpha=0.0)).then(0.5 * play.seconds, seconds=0.3, alpha=1.0)
        track.then(0.5 * play.seconds, seconds=0.3, alpha=0.0)
        play.brought.append(bare)
    for k in range(9):
        petal = play.another_thing("petal" if flower else "leaf")
        if petal is None:
            break
        petal.size, petal.depth = (0.1 if flower else 0.07) * high / petal.thing.height, who.depth - 0.004
        side = 1 if k % 2 else -1
        top = (0.84 if flower else 0.5 + 0.08 * (k % 4)) * who.height
        begin = (0.04 + 0.06 * k) * play.seconds
        x = here.x + side * (0.04 + 0.02 * (k % 3)) * wide
        drop = play.add(petal, State(x, -top, side, turn=40.0 * k, alpha=0.0))
        drop.then(begin, seconds=0.1, alpha=1.0)
        drop.then(begin + 0.1, seconds=0.3 * play.seconds, pace="even", x=here.x + side * (0.06 + 0.026 * k) * wide,
                  y=0.012 * high * (k % 3), turn=40.0 * k + side * 130.0, sway=0.012 * wide)  # fmt: skip
        play.brought.append(petal)
    for member in [m for m in play.tracks if last(m.name) in _SHED and m.subject is not None and m is not who]:
        play.tracks[member].start(replace(play.here(member, 0.0), alpha=0.0))
    return True


def fold(play: Play, who: Cast, what: Deed) -> bool:
    """A flower opens from its bud, or closes to it again."""
    if what.kind not in ("open", "close") or who.kind != "prop" or last(who.name) not in _FLOWERS:
        return False
    bud = play.another_thing("flower bud")
    if bud is None:
        return False
    high = play.frame[1]
    who.size, bud.size = 0.62 * high / who.thing.height, 0.56 * high / bud.thing.height
    here = replace(play.here(who, 0.0), y=0.0)
    first, then = (bud, who) if what.kind == "open" else (who, bud)
    play.add(bud, here)
    begin = 0.4 * play.seconds
    play.tracks[first].start(here)
    play.tracks[first].then(begin, seconds=0.4, alpha=0.0)
    play.tracks[then].start(replace(here, alpha=0.0, scale=0.85))
    play.tracks[then].then(begin, seconds=0.4, alpha=1.0, scale=1.0)
    play.brought.append(bud)
    return True


def out_of_oven(play: Play, who: Cast, what: Deed, target: str | None) -> bool:
    """On a long peel the loaf comes out of the fire, steaming, up to whoever bakes."""
    if what.verb not in _DRAWS or who.kind != "person" or category(last(target)) != "food":
        return False
    if play.place not in ("bakery", "kitchen"):
        return False
    oven, peel = play.another_thing("brick oven"), play.another_thing("baker's peel")
    loaf = play.find(target) or play.prop(target or "bread", ("prop",))
    steam = play.another_thing("smoke")
    if oven is None or peel is None or loaf is None or loaf.actor is not None or loaf is who or steam is None:
        return False
    tall, here = who.height, play.here(who, 0.0)
    oven.size, oven.depth = 1.4 * tall / oven.thing.height, 0.01
    peel.size, peel.depth = 0.9 * tall / peel.thing.width, -0.005
    loaf.size, loaf.depth = 0.3 * tall / max(loaf.thing.width, loaf.thing.height), -0.006
    steam.size, steam.depth = 0.3 * tall / steam.thing.height, -0.007
    mouth, high = here.x - 0.62 * tall - 0.1 * oven.width, -0.47 * tall
    play.add(oven, State(mouth - 0.3 * oven.width, 0.0, 1))
    begin, long = 0.08 * play.seconds, 0.5 * play.seconds
    out = mouth + 0.28 * oven.width
    for thing, dx, y in ((peel, 0.3 * tall, high + 0.02), (loaf, 0.0, high), (steam, 0.0, high - 0.8 * loaf.height)):
        spot = State(mouth + dx, y, -1 if thing is peel else 1, alpha=0.0 if thing is steam else 1.0)
        if thing not in play.tracks:
            play.add(thing, spot)
        play.tracks[thing].start(spot)
        play.tracks[thing].then(begin, seconds=long, x=out + dx, alpha=0.8 if thing is steam else 1.0)
        play.brought.append(thing)
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not loaf)) for s in track.steps]
    mine = play.tracks[who]
    mine.start(replace(here, facing=-1), pick(who, ("reach", "pull")))
    mine.then(0.02, action=pick(who, ("reach",)), facing=-1, aim=(out + 0.62 * tall, high))
    mine.settle()
    play.brought.append(oven)
    return True


def out_of_body(play: Play, who: Cast, what: Deed, target: str | None) -> bool:
    """A letter or the like comes up out of a piano, a clock, a desk, and is looked at."""
    found = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    noun = next((p.removeprefix("opened-") for p in play.pieces if p.startswith("opened-")), None)
    body = play.another_thing("upright piano" if noun == "piano" else noun) if noun is not None else None
    if what.verb not in _DRAWS or who.kind != "person" or body is None or found is None or found.actor is not None:
        return False
    if found is body:
        return False
    tall, here = who.height, play.here(who, 0.0)
    side = here.facing
    body.size = 0.7 * tall / body.thing.height
    x = here.x + side * (0.5 * body.width + 0.2 * tall)
    play.add(body, State(x, 0.0, side))
    found.size, found.depth = 0.26 * tall / max(found.thing.width, found.thing.height), 0.0
    body.depth = -0.008
    top, near = -body.height, here.x + side * 0.46 * tall
    if found not in play.tracks:
        play.add(found, here)
    play.tracks[found].start(State(near, top + 0.9 * found.height, side, turn=8.0))
    play.tracks[found].then(0.1 * play.seconds, seconds=0.4 * play.seconds, y=top - 0.02 * tall)
    mine = play.tracks[who]
    mine.start(replace(here, facing=side), pick(who, ("reach", "work")))
    mine.then(0.02, action=pick(who, ("reach", "work")), facing=side, aim=found)
    mine.settle()
    play.brought += [body, found]
    return True


def fog_over(play: Play, who: Cast, what: Deed) -> bool:
    """White walls of it close over the place from one side to the other until hardly a gable shows."""
    flood = "flood" in words_of(who)
    if not (flood or "fog" in words_of(who)) or what.verb not in _HIDES or who.actor is not None:
        return False
    wide, high = play.frame
    play.tracks[who].start(replace(play.here(who, 0.0), x=0.0, alpha=0.0))
    for k in range(6):
        wall = play.another_thing("flood water" if flood else "thick fog")
        if wall is None:
            return k > 0
        wall.size, wall.depth = (0.7 + 0.12 * (k % 2)) * high / wall.thing.height, -0.01 - 0.001 * k
        x = (-0.5 + 0.2 * k) * wide
        spot = State(x - 0.7 * wide, 0.16 * high, 1, alpha=0.97)
        if flood:  # it rises
            spot = State(x, 0.9 * high, 1)
        begin = (0.02 + 0.1 * (5 - k)) * play.seconds * 0.5
        play.add(wall, spot).then(
            begin, seconds=(0.3 + 0.08 * k) * play.seconds, pace="ease", x=x, y=0.16 * high, sway=0.01 * wide
        )
    return True


def break_up(play: Play, who: Cast, what: Deed) -> bool:
    """The ice of a pond cracks from its middle outwards, and water shows between its floes."""
    if last(who.name) != "ice" or who.kind != "prop" or what.kind != "break":
        return False
    who.size = max(1.15 * play.frame[0] / who.thing.width, 0.3 * play.frame[1] / who.thing.height)
    low = 0.5 * who.height - 0.02 * play.frame[1]
    x = play.here(who, 0.0).x
    play.tracks[who].start(State(x, low - 0.35 * who.height, 1, scale=0.1))
    play.tracks[who].then(0.05 * play.seconds, seconds=0.55 * play.seconds, scale=1.0, y=low)
    return True


def float_by(play: Play, who: Cast, what: Deed) -> bool:
    """Off across the water on its leaf."""
    boat = next((m for m in play.tracks if m.name == "leaf boat"), None)
    if boat is None or _LEAF_BORNE not in words_of(who) or what.verb not in ("sail", "float", "drift", "float away"):
        return False
    wide = play.frame[0]
    for member in (boat, who):
        track, here = play.tracks[member], play.here(member, 0.0)
        track.start(replace(here, x=here.x - 0.22 * wide), pick(member, ("stand", "sit")))
        track.then(0.01, seconds=0.98 * play.seconds, pace="even", x=here.x + 0.24 * wide)
    return True


def set_scene(play: Play, events: Sequence[Event]) -> None:
    """Before anything is played: the leaf under who floats on it, the pane before who is inside a glass front."""
    for member in [m for g in play.groups for m in g.members if _LEAF_BORNE in words_of(m)]:
        boat = play.another_thing("leaf boat")
        if boat is None:
            continue
        member.size = 0.26 * play.frame[1] / member.thing.height
        boat.size, boat.depth = 2.1 * member.width / boat.thing.width, member.depth + 0.002
        play.tracks[member].shift(0.0, -0.36 * boat.height)
        play.add(boat, replace(play.here(member, 0.0), y=0.02 * play.frame[1]))
        play.brought.append(boat)
    for member in [m for g in play.groups for m in g.members if last(m.name) == "ice" and m.kind == "prop"]:
        play.tracks[member].shift(0.0, 0.6 * member.height)  # it lies on the ground
    if play.place == "skyscraper" and not any(e.deed.verb in _OWN_GLASS for e in events):
        _glaze(play)


def _glaze(play: Play) -> None:
    people = [m for g in play.groups for m in g.members if m.kind == "person"]
    outside = [m for m in people if _OUTSIDE.search(m.name.lower())]
    for member in [m for m in people if m not in outside]:
        pane = play.another_thing("pane of glass")
        if pane is None:
            return
        pane.size, pane.depth, member.depth = 1.3 * member.height / pane.thing.height, 0.006, 0.016
        here = play.here(member, 0.0)
        x = here.x
        if outside:  # as near to the pane as a hand reaches
            there = play.here(outside[0], 0.0)
            side = 1 if here.x >= there.x else -1
            x = there.x + side * (0.5 * pane.width + 0.42 * outside[0].height)
            play.tracks[member].start(replace(here, x=x, facing=-side), pick(member, ("stand",)))
            play.tracks[outside[0]].start(replace(there, facing=side))
        play.add(pane, State(x, 0.0))
        play.brought.append(pane)
