"""Deeds of barter: two hand each other what they hold, or pay a merchant for an animal with it."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def swap(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two hand each other what they hold."""
    group = next((g.members for g in play.groups if who in g.members), (who,))
    other = group[1] if len(group) > 1 else play.partner(who, None)
    if who.kind == "person" and other is not None and other.kind == "animal" and target and play.find(target) is other:
        return _barter(play, who, other, at)
    if who.kind != "person" or other is None or other.kind != "person" or not target:
        return False
    if who is not group[0]:
        return True  # the first of them sees to it
    mine = play.prop(target, ("prop",))
    has = play.tracks[other].step(0.0).holding
    theirs = has[-1] if has else play.another(mine) if mine is not None else None
    if mine is None or theirs is None or mine.actor is not None:
        return False
    if not has:
        theirs.colour = (0.24, 0.5, 0.62)
    side = 1
    fence(play, who, other)
    gap, x = 0.52 * (who.size + other.size), 0.5 * (play.here(who, 0.0).x + play.here(other, 0.0).x)
    when = max(at + 1.0, 0.5 * play.seconds)
    for member, thing, facing in ((who, mine, side), (other, theirs, -side)):
        track = play.tracks[member]
        track.start(replace(track.state(0.0), x=x - facing * gap, facing=facing), pick(member, ("hold",)))
        track.settle()
        thing.size = 0.2 * member.height / max(thing.thing.height, 0.8 * thing.thing.width)
        play.hold(member, thing, 0.0)
        track.then(max(0.2, when - 0.9), action=pick(member, ("give", "reach")), facing=facing)
    for member, thing in ((who, theirs), (other, mine)):
        play.tracks[member].then(when, holding=(thing,))
        play.tracks[thing].then(when, carrier=member)
        play.tracks[member].then(when + 0.5, action=pick(member, ("hold", "look")))
    return True


_FENCES = frozenset("fence wall hedge railing rail rail-between gate".split())


def fence(play: Play, who: Cast, other: Cast) -> None:
    """What is between two neighbours stands between them: a post of the fence, low enough to reach over."""
    noun = next((p for p in play.pieces if last(p) in _FENCES), None)
    rail = play.another_thing("garden rail") if noun is not None else None
    if rail is None or noun is None:
        return
    rail.name, rail.depth = noun, -0.004
    rail.size = 0.5 * min(who.height, other.height) / rail.thing.height
    x = 0.5 * (play.here(who, 0.0).x + play.here(other, 0.0).x)
    play.add(rail, State(x, 0.0, 1))


def _barter(play: Play, who: Cast, beast: Cast, at: float) -> bool:
    """What is in the hand goes to a merchant; the animal stands between the two and is what it is paid for."""
    dealer = play.another_thing("merchant")
    paid = play.tracks[who].step(at).holding[-1:]
    if dealer is None or dealer.kind != "person" or not paid or beast.height > who.height:
        return False
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    beast.size *= min(1.0, 0.36 * who.height / max(beast.height, 0.75 * beast.width))
    half = 0.62 * who.height + 0.5 * beast.width
    middle = here.x + 0.3 * side
    play.tracks[who].start(replace(here, x=middle - side * half), pick(who, ("hold",)), paid)
    play.tracks[beast].start(State(middle, 0.0, -side), pick(beast, ("stand",)))
    play.add(dealer, State(middle + side * half, 0.0, -side))
    play.tracks[who].settle()
    play.tracks[beast].settle()
    thing, when = paid[0], max(at + 0.6, 0.5 * play.seconds)
    play.tracks[who].then(max(0.1, when - 0.8), action=pick(who, ("give", "reach")), facing=side)
    play.tracks[dealer].then(max(0.1, when - 0.6), action=pick(dealer, ("reach",)))
    play.tracks[who].then(when, holding=())
    play.hold(dealer, thing, when)
    play.tracks[dealer].then(when + 0.3, action=pick(dealer, ("hold",)))
    play.tracks[who].then(when + 0.4, action=pick(who, ("cheer", "look")), aim=None)
    play.brought.append(dealer)
    return True
