"""Deeds that bind two: dragged along, sent over on a rope, blown off a stage, borne up in a bubble, hidden, pushed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick
from rushes.papercut.deeds_feats import drawing
from rushes.papercut.deeds_parts import burst, last, mouth, words_of
from rushes.papercut.people import Person
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_STEEDS = frozenset("broom broomstick rake mop carpet rug umbrella shovel spoon leaf feather pencil".split())
_PAINTERS = frozenset("painter artist mosaic muralist illustrator sculptor portraitist".split())
_PICTURES = frozenset("portrait painting picture mosaic wall mural fresco canvas".split())
_COVERS = frozenset("shield cloak coat hat basket blanket umbrella cape".split())
_BANDS = frozenset("orchestra band choir audience crowd guest musician everyone everybody".split())


def _others(play: Play, who: Cast) -> list[Cast]:
    return [m for g in play.groups for m in g.members if m.subject is not who.subject and m.actor is not None]


def drag(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An animal goes backward and has the thing by its mouth; it lies on the ground and comes along."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.actor is None or thing is None or thing is who or thing.actor is not None or thing.kind != "prop":
        return False
    person = who.kind == "person"
    if person and (thing.height > 1.3 or thing.width > 1.6):
        return False
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
    acts = ("pull", "walk") if person else ("walk", "crawl", "swim")
    thing.size *= min(
        1.6,
        (0.5 if person else 0.72)
        * max(who.width, who.height)
        / max(thing.thing.width, thing.thing.height)
        / thing.size,
    )
    here = play.here(who, 0.0)
    side, way = here.facing, min(0.36 * play.frame[0], 0.9 * (pace_of(who, "walk") or 0.5) * play.seconds)
    lies = thing.height > thing.width
    long = thing.height if lies else thing.width
    x0, gap = here.x - 0.5 * side * way, (0.22 * who.height if person else 0.42 * who.width) + 0.36 * long
    begin, long_time = max(0.02, 0.5 * at), play.seconds - 0.1
    mine = play.tracks[who]
    facing = side if person else -side  # a person leans ahead, the hands behind
    mine.start(State(x0, here.y, facing), pick(who, acts))
    mine.then(begin, action=pick(who, acts), seconds=long_time, pace="even",
              x=x0 + side * way, facing=facing, rate=way / long_time / (pace_of(who, "walk") or 0.5))  # fmt: skip
    mine.settle()
    if thing not in play.tracks:
        play.add(thing, here)
    y = here.y + (0.5 * (thing.height - thing.width) if lies else 0.0)
    track = play.tracks[thing]
    track.start(State(x0 - side * gap, y, side, turn=-90.0 * side if lies else 0.0))
    track.then(begin, seconds=long_time, pace="even", x=x0 + side * (way - gap))
    thing.depth = -0.004
    play.brought.append(thing)
    return True


def send(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A basket goes along a rope from one to the other, with the thing in it."""
    other = play.partner(who, None)
    gift = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or other is None or other.kind != "person" or gift is None or gift.actor is not None:
        return False
    basket, rope = play.find("basket") or play.another_thing("basket"), play.another_thing("tow rope")
    if basket is None or rope is None:
        return False
    side = 1 if play.here(other, 0.0).x >= play.here(who, 0.0).x else -1
    half = min(0.34 * play.frame[0], 1.7 * who.height)
    middle = 0.5 * (play.here(who, 0.0).x + play.here(other, 0.0).x)
    level = min(play.here(who, 0.0).y, play.here(other, 0.0).y) - 0.78 * who.height
    for member, sign in ((who, -side), (other, side)):
        track = play.tracks[member]
        steps = track.steps[:1]
        track.steps = [replace(steps[0], holding=())]
        track.start(replace(track.state(0.0), x=middle + sign * half, facing=-sign), pick(member, ("pull", "reach")))
        track.then(0.05, action=pick(member, ("reach", "pull")), aim=basket)
        track.settle()
    rope.size, rope.depth = 2 * (half - 0.2 * who.height) / rope.thing.width, 0.002
    play.add(rope, State(middle, level, 1))
    basket.size = 0.26 * who.height / basket.thing.height
    gift.size = 0.8 * basket.width / max(gift.thing.width, gift.thing.height)
    reach = half - 0.36 * who.height
    for thing, low in ((basket, basket.height), (gift, 0.6 * basket.height)):
        if thing not in play.tracks:
            play.add(thing, play.here(who, 0.0))
        thing.depth = 0.0 if thing is basket else 0.001
        track = play.tracks[thing]
        track.start(State(middle - side * reach, level + low, 1))
        track.then(max(0.1, at), seconds=0.62 * play.seconds, x=middle + side * reach)
    play.brought += [basket, gift, rope]
    play.tracks[other].then(0.74 * play.seconds, action=pick(other, ("cheer", "hold", "stand")), aim=None)
    return True


def pay(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A coin goes from hand to hand."""
    from rushes.papercut.deeds import give

    other = play.partner(who, target)
    coin = play.another_thing("gold coin")
    if who.kind != "person" or other is None or other.kind != "person" or coin is None:
        return False
    coin.size = 0.11 * who.height / coin.thing.height
    play.tracks[who].steps = [replace(s, holding=()) for s in play.tracks[who].steps]
    play.hold(who, coin, 0.0)
    give(play, who, Deed("give", "give", ("give", "reach", "hold")), at, other.name)
    return True


def blow_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Those before whom somebody sneezes are swept off their feet and fly away."""
    if who.kind != "person" or last(target) not in _BANDS:
        return False
    others = [m for m in _others(play, who) if m.kind == "person"]
    if not others:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    middle = sum(play.here(m, 0.0).x for m in others) / len(others)
    side = 1 if middle >= here.x else -1
    act = pick(who, ("sneeze", "call", "talk"))
    play.tracks[who].then(0.0, facing=side)
    play.tracks[who].then(at, action=act, facing=side)
    begin = max(at + 0.5, 0.26 * play.seconds)
    root = mouth(play, who, at, act)
    for k in range(3):
        burst(play, "gust of wind", root, (root[0] + side * 2.0, root[1] - 0.3 + 0.3 * k), begin + 0.3 * k, begin + 1.6)
    for k, member in enumerate(sorted(others, key=lambda m: side * play.here(m, 0.0).x)):
        track, there = play.tracks[member], play.here(member, 0.0)
        track.then(begin + 0.12 * k, action=pick(member, ("fall", "fly", "jump")), holding=())
        track.then(begin + 0.12 * k + 0.01, seconds=0.6 * play.seconds, pace="even", turn=side * (200.0 + 70 * (k % 3)),
                   x=there.x + side * (0.5 + 0.1 * (k % 3)) * play.frame[0],
                   y=-(0.35 + 0.13 * (k % 4)) * play.frame[1])  # fmt: skip
    return True


def blown_away(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Carried off by nobody but the wind: through the air, turning."""
    if target is not None or who.actor is None:
        return False
    here = play.here(who, 0.0)
    side, track = here.facing, play.tracks[who]
    if play.frame[1] < 1.2 * who.height:  # near by one sees the coat flutter
        track.start(here, pick(who, ("float", "fly", "stand")))
        for k in range(8):
            track.then(k * play.seconds / 8, seconds=play.seconds / 8, turn=side * (16.0 if k % 2 else 4.0))
        track.settle()
        return True
    track.start(State(here.x - side * 0.3 * play.frame[0], -0.12 * play.frame[1], side), pick(who, ("fall", "fly")))
    for k in range(6):
        track.then(k * play.seconds / 6, seconds=play.seconds / 6, pace="even", turn=side * 24.0 * (k + 1),
                   action=pick(who, ("float", "fly", "fall", "stand")),
                   x=here.x + side * (-0.3 + 0.11 * (k + 1)) * play.frame[0],
                   y=-(0.12 + 0.05 * k + 0.05 * (k % 2)) * play.frame[1])  # fmt: skip
    track.settle()
    gust = play.another_thing("gust of wind")
    if gust is not None:
        gust.size, gust.depth = 0.7 * who.height / gust.thing.height, 0.004
        play.add(gust, State(here.x - side * 0.5 * play.frame[0], -0.3 * play.frame[1], side))
        play.tracks[gust].then(0.02, seconds=play.seconds, pace="even", x=here.x + side * 0.4 * play.frame[0])
    return True


def inflate(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One bubble grows at the end of a glassblower's pipe."""
    if who.kind != "person" or last(target) != "bubble" or not {"glassblower", "glassmaker"} & words_of(who):
        return False
    bubble = play.find(target) or play.another_thing("big bubble")
    if bubble is None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    act = pick(who, ("play", "drink", "stand"))
    x, y = mouth(play, who, 1.0, act)
    pipe = play.another_thing("tow rope")
    if pipe is not None:
        pipe.size, pipe.depth = 0.42 * who.height / pipe.thing.width, -0.003
        play.add(pipe, State(x + side * 0.21 * who.height, y, side))
    bubble.size, bubble.depth = 0.95 * who.height / bubble.thing.height, -0.002
    if bubble not in play.tracks:
        play.add(bubble, here)
    track = play.tracks[bubble]
    tip = x + side * 0.42 * who.height
    track.start(State(tip + side * 0.05 * bubble.width, y + 0.05 * bubble.height, side, scale=0.1))
    track.then(max(0.1, at), seconds=0.75 * play.seconds, x=tip + side * 0.5 * bubble.width,
               y=y + 0.5 * bubble.height, scale=1.0)  # fmt: skip
    play.brought.append(bubble)
    play.tracks[who].then(0.02, action=act, facing=side, aim=(tip, y))
    return True


def aloft(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bubble rises with somebody in it."""
    rider = play.find(target)
    if last(who.name) != "bubble" or rider is None or rider.actor is None:
        return False
    who.size = 1.3 * max(rider.height, rider.width) / who.thing.height
    who.depth = -0.006
    here, side = play.here(rider, 0.0), play.here(rider, 0.0).facing
    for member, drop, act in (
        (who, 0.0, None),
        (rider, 0.14 * who.height, pick(rider, ("sit_ground", "sit", "float"))),
    ):
        track = play.tracks[member]
        track.start(State(here.x, -0.03 * play.frame[1] - drop, side), act or track.steps[0].action)
        track.then(max(at, 0.1), action=act, seconds=0.8 * play.seconds, x=here.x + side * 0.16 * play.frame[0],
                   y=-0.34 * play.frame[1] - drop)  # fmt: skip
        track.settle()
    return True


def under(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small animal is hidden under a shield or a cloak that somebody holds over it."""
    pet = play.find(target)
    if who.kind != "person" or pet is None or pet is who or pet.kind != "animal" or pet.height > 0.6 * who.height:
        return False
    noun = next((p for p in play.pieces if last(p) in _COVERS), "blanket")
    cover = play.find(noun) or play.prop(noun, ("prop",))
    if cover is None or cover.actor is not None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    pet.size *= min(1.0, 0.42 * who.height / max(pet.height, 0.8 * pet.width))
    cover.size = 1.2 * max(pet.height, 0.7 * pet.width) / cover.thing.height
    cover.depth = pet.depth - 0.006
    x = here.x + side * (0.3 * who.height + 0.35 * pet.width)
    play.tracks[pet].start(State(x, here.y, -side), pick(pet, ("sit", "stand")))
    play.tracks[pet].settle()
    if cover not in play.tracks:
        play.add(cover, here)
    track = play.tracks[cover]
    track.steps = track.steps[:1]
    track.start(State(x + side * 0.2 * pet.width, here.y - 0.9 * pet.height, side))
    track.then(max(at, 0.2 * play.seconds), seconds=0.3 * play.seconds, x=x - side * 0.16 * pet.width, y=here.y)
    play.brought.append(cover)
    play.tracks[who].start(here, pick(who, ("crouch", "kneel", "bend")))
    play.tracks[who].then(0.02, action=pick(who, ("crouch", "kneel")), aim=cover)
    play.tracks[who].then(0.66 * play.seconds, action=pick(who, ("crouch", "kneel")), facing=-side, aim=None)
    return True


def shove(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Hands against the other, who gives way step by step."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark is who or mark.kind != "person":
        return False
    side, here = play.toward(who, 0.0, play.here(mark, 0.0).x), play.here(who, 0.0)
    gap, way = 0.34 * who.height + 0.5 * mark.width, 0.3 * play.frame[0]
    x = here.x - side * 0.3 * way
    for member, shift, facing, acts in (
        (who, 0.0, side, ("push", "walk")),
        (mark, side * gap, -side, ("reach", "stand")),
    ):
        track = play.tracks[member]
        track.start(replace(play.here(member, 0.0), x=x + shift, facing=facing), pick(member, acts))
        track.then(max(0.1, at), action=pick(member, acts), seconds=0.9 * play.seconds, pace="even", facing=facing,
                   x=x + shift + side * way, turn=side * 7.0 if member is mark else 0.0)  # fmt: skip
        track.settle()
    return True


def ride_air(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a broom, a rake or a carpet through the air."""
    target = target or next((p for p in play.pieces if last(p) in _STEEDS), None)
    if who.kind != "person" or last(target) not in _STEEDS:
        return False
    steed = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if steed is None or steed.actor is not None:
        return False
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not steed)) for s in track.steps]
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    long = max(steed.thing.width, steed.thing.height)
    steed.size, steed.depth = 1.0 * who.height / long, -0.003
    upright = steed.thing.height > steed.thing.width
    act = pick(who, ("ride", "sit") if upright else ("sit_ground", "sit"))
    y0, y1 = -0.2 * play.frame[1], -0.42 * play.frame[1]
    x0, x1 = here.x - side * 0.3 * play.frame[0], here.x + side * 0.3 * play.frame[0]
    if steed not in play.tracks:
        play.add(steed, here)
    drop = -0.04 * who.height + 0.5 * steed.height
    tail = 1 if "broom" in steed.name else -1  # its brush is behind
    for member, dy, turn in ((who, 0.0, 0.0), (steed, drop, 90.0 * tail * side if upright else 0.0)):
        track = play.tracks[member]
        track.steps = track.steps[:1]
        track.start(State(x0, y0 + dy, side, turn=turn), act if member is who else "stand")
        track.then(0.01, action=act if member is who else None, seconds=play.seconds, pace="even", x=x1, y=y1 + dy)
        track.settle()
    play.brought.append(steed)
    return True


def into_picture(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What a painter adds to a picture is painted there."""
    if not _PAINTERS & words_of(who) or last(target) in _PICTURES:
        return False
    return drawing(play, who, Deed("paint", "use", ("paint", "reach")), at, target)


def out_of_mud(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Somebody half sunk is pulled up, and stands free."""
    mark = play.find(target)
    hatted = any(last(n) in ("hat", "box", "bag") for n in (*play.pieces, *(m.name for m in play.tracks)))
    if who.actor is None or mark is None or mark is who or mark.actor is None or hatted:
        return False
    here = play.here(who, 0.0)
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    pond = play.another_thing("puddle")
    x = here.x + side * (0.45 * who.width + 0.5 * mark.width + 0.25 * who.height)
    if pond is not None:
        pond.size, pond.depth, pond.colour = 1.7 * mark.width / pond.thing.width, 0.004, (0.3, 0.21, 0.13)
        play.add(pond, State(x, 0.06 * who.height, 1))
    play.cut_off[mark] = 0.03
    track = play.tracks[mark]
    track.start(State(x, 0.5 * mark.height, -side), pick(mark, ("stand",)))
    begin = max(at, 0.25 * play.seconds)
    track.then(begin, seconds=0.45 * play.seconds, y=0.0, x=x - side * 0.1 * mark.width)
    mine = play.tracks[who]
    leans = -side if who.kind == "person" else side
    mine.start(replace(here, facing=leans), pick(who, ("pull", "reach", "drink", "eat")))
    mine.then(begin, action=pick(who, ("pull", "reach", "walk")), seconds=0.45 * play.seconds, x=here.x - side * 0.2,
              facing=leans, aim=None if who.kind == "person" else mark)  # fmt: skip
    rope = play.another_thing("tow rope") if who.kind == "person" else None
    if rope is not None:
        long = max(0.2, abs(x - here.x) - 0.1 * who.height - 0.3 * mark.width)
        rope.size, rope.depth = long / rope.thing.width, -0.004
        play.add(
            rope, State(here.x + side * (0.1 * who.height + 0.5 * long), -0.42 * who.height + 0.5 * rope.height, side)
        )
    return True


def shoot(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An arrow flies into the rings of a target, and stays."""
    archer = "archer" in words_of(who) or last(target) in ("bow", "arrow")
    if who.kind != "person" or not (archer or last(target) in ("target", "bullseye")):
        return False
    found = play.find(target) if last(target) not in ("bow", "arrow") else None
    mark = found or play.another_thing("target")
    arrow, bow = play.another_thing("arrow"), play.prop("bow", ("prop",))
    if mark is None or mark.actor is not None or arrow is None or bow is None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    mark.size = max(mark.size, 0.9 * who.height / mark.thing.height)
    x0, x = here.x - side * 0.26 * play.frame[0], here.x + side * 0.34 * play.frame[0]
    high = 0.58 * mark.height
    play.tracks[who].start(replace(here, x=x0), pick(who, ("point", "reach")))
    play.hold(who, bow, 0.0)
    if mark not in play.tracks:
        play.add(mark, here)
    play.tracks[mark].start(State(x, 0.0, -side))
    begin = max(at + 0.5, 0.34 * play.seconds)
    arrow.size = 0.34 * who.height / max(arrow.thing.width, arrow.thing.height)
    arrow.depth = -0.01
    turn = 90.0 * side if arrow.thing.height > arrow.thing.width else 0.0
    play.add(arrow, State(x0 + side * 0.3 * who.height, -0.78 * who.height, side, turn=turn))
    play.tracks[arrow].then(begin, seconds=0.45, pace="even", x=x - side * 0.12 * who.height, y=-high)
    play.brought += [mark, arrow]
    play.tracks[who].then(0.02, action=pick(who, ("point", "reach")), facing=side, aim=mark)
    play.tracks[who].then(begin + 1.0, action=pick(who, ("cheer", "look")), aim=None)
    return True


def at_window(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What is handed in at a window is taken by somebody who leans out of it."""
    noun = next((p for p in play.pieces if last(p) == "window"), None)
    if who.kind != "person" or noun is None or _others(play, who) or not target:
        return False
    window, host = play.another_thing("window"), play.another_thing("grandmother")
    gift = play.find(target) or play.prop(target, ("prop",))
    if window is None or host is None or gift is None or gift.actor is not None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    window.size, window.depth = 1.0 * who.height / window.thing.height, 0.02
    x, sill = here.x + side * 0.72 * who.height, here.y - 0.55 * who.height
    play.add(window, State(x, sill, side))
    host.depth = 0.01
    play.add(host, State(x, sill + 0.5 * host.height, -side))
    play.cut_off[host] = sill - 0.06 * who.height
    play.brought += [window, host]
    play.hold(who, gift, 0.0)
    gift.size = max(gift.size, 0.16 * who.height / max(gift.thing.width, gift.thing.height))
    play.tracks[who].then(max(at, 0.1), action=pick(who, ("give", "reach")), facing=side, aim=host)
    play.tracks[host].then(0.1, action=pick(host, ("reach", "hold")), facing=-side, aim=gift)
    play.hold(host, gift, 0.6 * play.seconds)
    return True


def give_way(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bridge's planks break away one by one, of its own wood, and drop into the deep."""
    if last(who.name) not in ("plank", "board") or "bridge" not in play.place:
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k = group.index(who)
    who.size, who.depth, who.colour = 1.1 / who.thing.width, -0.012, (0.4, 0.29, 0.2)
    x = (-0.3 + 0.6 * (k + 0.5) / len(group)) * play.frame[0]
    begin = (0.12 + 0.6 * k / len(group)) * play.seconds
    track = play.tracks[who]
    track.start(State(x, 0.05, 1))
    track.then(max(0.02, begin - 0.4), seconds=0.35, turn=24.0 if k % 2 else -24.0, y=0.1)
    track.then(
        begin, seconds=1.7, pace="fall", turn=150.0 if k % 2 else -150.0, x=x + 0.2, hop=0.4, y=0.75 * play.frame[1]
    )
    return True


def hats(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Hats leave the heads on which they sit: to another head, or with the thief."""
    owners = [m for m in _others(play, who) if isinstance(m.thing, Person) and m.thing.look.hat != "none"]
    if last(target) not in ("hat", "cap", "helmet", "crown") or not owners:
        return False
    swaps = what.verb in ("swap", "exchange", "switch", "mix up") and len(owners) > 1
    noun = "captain's cap" if "general" in words_of(owners[0]) else target or "hat"
    here, begin = play.here(who, 0.0), max(at, 0.25 * play.seconds)
    for k, owner in enumerate(owners[:4] if swaps else owners[:1]):
        hat = play.another_thing(noun) or play.another_thing("hat")
        if hat is None or not isinstance(owner.thing, Person):
            return False
        owner.thing = Person(replace(owner.thing.look, hat="none"), owner.thing.seed)
        hat.size, hat.depth = 0.19 * owner.height / hat.thing.width, -0.008
        there = play.here(owner, 0.0)
        play.add(hat, State(there.x, there.y - 0.93 * owner.height, there.facing))
        to = play.here(owners[(k + 1) % min(4, len(owners))], 0.0) if swaps else here
        high = 0.93 * owner.height if swaps else 0.8 * who.height
        play.tracks[hat].then(begin + 0.3 * k, seconds=0.8, pace="even", x=to.x, y=to.y - high, hop=0.3 * owner.height)
        play.tracks[owner].then(begin + 0.5, action=pick(owner, ("shrug", "look_up", "reach")))
        if not swaps and who.kind == "person":  # out of the air into the thief's hand
            play.hold(who, hat, min(begin + 0.8, play.seconds - 0.3))
        play.brought.append(hat)
    play.tracks[who].then(
        begin, action=pick(who, ("reach",) if who.kind == "person" and not swaps else ("sit", "stand"))
    )
    return True


BONDS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "drag": drag, "drag along": drag, "tug": drag, "haul": drag, "drag away": drag,
    "send": send, "pay": pay,
    "blow": lambda *a: blow_off(*a) or inflate(*a), "blow off": blow_off, "blow away": blow_off, "sweep away": blow_off,
    "carry off": blown_away, "carry away": blown_away, "be carried away": blown_away,
    "hide": under, "conceal": under, "hide under": under, "smuggle": under, "shelter": under, "cover": under,
    "push": shove, "shove": shove, "push over": shove,
    "fly": ride_air, "ride": ride_air, "soar": ride_air, "fly off": ride_air, "fly away": ride_air,
    "add": into_picture, "put": into_picture, "place": into_picture, "insert": into_picture,
    "pull out": out_of_mud, "pull up": out_of_mud, "haul up": out_of_mud, "drag out": out_of_mud,
    "hit": shoot, "shoot": shoot, "strike": shoot, "aim": shoot, "shoot at": shoot, "fire": shoot,
    "hand": at_window, "deliver": at_window, "give": at_window, "hand out": at_window,
    "fall": give_way, "break": give_way, "drop": give_way, "break away": give_way, "collapse": give_way,
    "swap": hats, "exchange": hats, "steal": hats, "snatch": hats, "grab": hats, "switch": hats, "mix up": hats,
    "float": aloft, "float away": aloft, "rise": aloft, "lift": aloft, "carry": aloft, "float off": aloft,
}  # fmt: skip
