"""Comedy: plates that fly at a sneeze, a hat that lands on a head of stone, a floor painted round the painter."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_mishaps import load_of
from rushes.papercut.deeds_parts import burst, last, mouth
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_CROCKERY = frozenset("plate dish crockery saucer cup glass tray".split())
_CROWNS = {  # where the top of a head is: share of the width from the middle, share of the height
    "statue": (0.02, 0.9), "sculpture": (0.02, 0.9), "scarecrow": (0.0, 0.94), "snowman": (0.0, 0.95),
    "tree": (0.0, 0.93), "fountain": (0.0, 0.97),
}  # fmt: skip


def _laden(who: Cast) -> bool:
    """Whether somebody has crockery in hand."""
    held = {last(n) for n in (who.subject.holds if who.subject is not None else ())}
    return who.kind == "person" and bool(held & _CROCKERY)


def _pile(play: Play, who: Cast) -> tuple[Cast | None, list[Cast]]:
    """The pile before the chest as long as it stands, and the plates that it will come to."""
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    plates = load_of(play, who)
    pile = play.another_thing("stack of plates")
    if pile is not None:
        pile.size, pile.depth = 0.4 * tall / pile.thing.height, -0.012
        play.add(pile, State(here.x + side * 0.3 * tall, -0.5 * tall, side))
        play.brought.append(pile)
    return pile, plates


def _crash(play: Play, who: Cast, plates: list[Cast], begin: float) -> None:
    """From before the chest in arcs to the floor ahead, each to pieces."""
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    for k, plate in enumerate(plates):
        low = (0.5 + 0.08 * k) * tall
        x = here.x + side * tall * (0.5 + 0.24 * k)
        plate.depth = -0.02
        track = play.add(plate, State(here.x + side * 0.32 * tall, -low, side, alpha=0.0))
        track.then(begin, seconds=0.04, alpha=1.0)
        flight = 0.7 + 0.1 * k
        track.then(begin + 0.05, seconds=flight, pace="even", x=x, y=0.0, hop=(0.3 + 0.1 * (k % 3)) * tall,
                   turn=side * 400.0)  # fmt: skip
        track.then(begin + 0.05 + flight, seconds=0.05, alpha=0.0)
        shards = play.another_thing("broken plate")
        if shards is not None:
            shards.size, shards.depth = 0.34 * tall / shards.thing.width, -0.02
            rest = play.add(shards, State(x, 0.0, side, alpha=0.0))
            rest.then(begin + 0.05 + flight, seconds=0.05, alpha=1.0)
            play.brought += [plate, shards]


def sneeze(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who has a pile of plates in hand and sneezes has none after it."""
    if not _laden(who) or target is not None:
        return False
    pile, plates = _pile(play, who)
    track, side = play.tracks[who], play.here(who, 0.0).facing
    begin = max(0.3, 0.3 * play.seconds - 0.35)
    track.start(play.here(who, 0.0), pick(who, ("hold", "carry")))
    track.then(begin - 0.25, action=pick(who, ("sneeze", "call")))
    root = mouth(play, who, begin, pick(who, ("sneeze", "call")), 0.8)
    burst(play, "sneeze", root, (root[0] + side * 0.55 * who.height, root[1] + 0.1 * who.height), begin, begin + 0.9)
    if pile is not None:
        play.tracks[pile].then(begin + 0.15, seconds=0.05, alpha=0.0)
    _crash(play, who, plates, begin + 0.15)
    track.then(0.68 * play.seconds, action=pick(who, ("spread", "sad", "stand")))
    return True


def dodge(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A leap over what runs between the feet, the pile aslant, and some plates of it to pieces."""
    mark = play.find(target)
    if not _laden(who) or mark is None or mark.actor is None or mark.height > 0.6 * who.height:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    plates = load_of(play, who)
    pile = play.another_thing("stack of plates")
    begin, long = 0.16 * play.seconds, 0.4 * play.seconds
    start, end = here.x - side * 0.3 * tall, here.x + side * 0.5 * tall
    track = play.tracks[who]
    track.start(replace(here, x=start), pick(who, ("hold", "carry")))
    track.then(begin, action=pick(who, ("run", "jump")), seconds=long, pace="even", x=end, hop=0.3 * tall)
    track.then(begin + long, action=pick(who, ("hold", "carry")))
    if pile is not None:
        play.hold(who, pile, 0.0)
    beast = play.tracks[mark]
    ran = pick(mark, ("run", "walk"))
    beast.start(State(here.x + side * 0.95 * tall, 0.0, -side), ran)
    beast.then(0.02, action=ran, seconds=begin + long, pace="even", x=here.x - side * 0.85 * tall)
    beast.then(begin + long + 0.1, action=pick(mark, ("stand", "sit")), facing=side)
    _crash(play, who, plates[:2], begin + 0.5 * long)
    return True


def settle_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A hat that the wind drives comes down on a head, of stone or alive, and stays; who ran after it looks up."""
    hat = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if hat is None or hat.actor is not None or who.actor is None:
        return False
    base = next(
        (m for m in play.tracks if m.kind == "piece" and m.subject is not None and last(m.name) in _CROWNS), None
    )
    base = base or next(
        (m for g in play.groups for m in g.members if who not in g.members and m.actor is not None), None
    )
    noun = next((p for p in play.pieces if last(p) in _CROWNS), None)
    if base is None and noun is not None:
        base = play.another_thing(noun, ("piece", "prop"))
        if base is not None:
            base.name = noun
            play.add(base, State(0.0, 0.0, 1))
    if base is None:
        return False
    side, tall = 1, who.height
    base.size *= min(1.0, 1.9 * tall / base.height) if base.actor is None else 1.0
    base.depth = 0.004
    x0 = 0.42 * tall
    play.tracks[base].start(State(x0 + 0.5 * base.width, 0.0, -side if base.actor is not None else side))
    spot = play.here(base, 0.0)
    if base.actor is not None:
        hx, hy = base.actor.anchor("head", _still(base))
        crown = (spot.x + hx * base.size * spot.facing, spot.y + hy * base.size)
        wide = 0.24 * tall if base.kind == "person" else 0.3 * min(base.height, 0.8 * base.width)
    else:
        share = _CROWNS.get(last(base.name), (0.0, 0.95))
        crown = (spot.x + share[0] * base.width * side, -share[1] * base.height)
        wide = 0.28 * tall
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not hat)) for s in track.steps]
    hat.size, hat.depth = wide / hat.thing.width, -0.02
    start = State(x0 - 1.5 * tall, -0.9 * tall, side, turn=-40.0)
    if hat not in play.tracks:
        play.add(hat, start)
    flight = play.tracks[hat]
    flight.start(start)
    landed = 0.42 * play.seconds
    flight.then(0.02, seconds=landed, pace="even", x=crown[0], y=crown[1], hop=0.5 * tall, turn=0.0)
    track = play.tracks[who]
    home = x0 - 0.5 * tall
    track.start(State(home - 1.1 * tall, 0.0, side), pick(who, ("run", "walk")))
    track.then(0.02, action=pick(who, ("run", "walk")), seconds=landed + 0.1, pace="even", x=home)
    track.then(landed + 0.15, action=pick(who, ("cheer", "reach")) if base.actor is None else pick(who, ("point",)),
               aim=hat)  # fmt: skip
    if base.kind == "person":
        play.tracks[base].then(landed, action=pick(base, ("look_up", "look", "stand")))
    play.brought += [hat, base]
    play.tall = max(play.tall, 1.12 * (-crown[1] + hat.height))
    return True


def scatter(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Small things fly out of a tray that tips and lie about on the floor."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or thing is None or thing.actor is not None or thing.height > 0.5 * who.height:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
    tray = play.another_thing("plank")
    begin = 0.24 * play.seconds
    if tray is not None:
        tray.size, tray.depth = 0.4 * tall / max(tray.thing.width, tray.thing.height), -0.01
        flat = play.add(tray, State(here.x + side * 0.4 * tall, -0.5 * tall, side))
        flat.then(begin, seconds=0.3, turn=side * 60.0)
        flat.then(begin + 0.3, seconds=0.4, pace="fall", turn=side * 90.0, y=0.0)
        play.brought.append(tray)
    for k in range(9):
        bit = thing if k == 0 else play.another(thing)
        bit.size, bit.depth = 0.17 * tall / max(bit.thing.height, bit.thing.width), -0.02
        start = State(here.x + side * (0.3 + 0.03 * k) * tall, -0.54 * tall, side)
        fall = play.tracks[bit] if bit in play.tracks else play.add(bit, start)
        fall.start(start)
        x = here.x + side * (0.22 + 0.15 * k) * tall
        hop = (0.2 + 0.06 * (k % 4)) * tall
        fall.then(begin + 0.03 * k, seconds=0.8, pace="even", x=x, y=0.03 * tall * (k % 3), hop=hop,
                  turn=side * (30.0 + 25.0 * (k % 3) - 40.0 * (k % 2)))  # fmt: skip
        play.brought.append(bit)
    track = play.tracks[who]
    track.start(here, pick(who, ("hold", "carry")))
    track.then(begin, action=pick(who, ("reach", "hold")), aim=(here.x + side * 0.5 * tall, -0.4 * tall))
    track.then(begin + 1.2, action=pick(who, ("spread", "sad")))
    return True


def _still(who: Cast) -> Doing:
    return Doing(pick(who, ("stand",)), 0.5, pick(who, ("stand",)))


COMEDY = {
    **dict.fromkeys(("sneeze", "sneeze loudly", "cough"), sneeze),
    **dict.fromkeys("dodge, avoid, sidestep, swerve, swerve around, jump over, leap over".split(", "), dodge),
    "settle on": settle_on,
    **dict.fromkeys(("scatter", "spill", "knock over"), scatter),
}  # fmt: skip
