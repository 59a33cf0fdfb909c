"""Deeds of barter: two swap what they hold, pay with it, wheel it over or put it on somebody; a dog brings it back."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import others
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


_WHEELED = frozenset("bicycle bike tricycle scooter pram wheelbarrow motorbike motorcycle skateboard sled".split())
_WRAPS = frozenset("scarf coat cloak shawl blanket jacket cape cardigan jumper sweater poncho".split())
_GIVES = frozenset("give hand lend offer present return pass gift bring deliver sell hand over".split())


def hand_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What is too large for a hand is wheeled over; what warms goes on: about a snowman's neck, over shoulders."""
    named = play.find(target)
    other = named if named is not None and named is not who else play.partner(who, None)
    said = who.subject.holds if who.subject is not None else ()
    thing = next((h for h in said if last(h) in _WHEELED | _WRAPS), None)
    gift = play.find(thing) if thing is not None else None
    if who.kind != "person" or other is None or gift is None or thing is None or who.number:
        return False
    if last(thing) in _WHEELED and other.kind == "person":
        return _wheeled(play, who, other, gift)
    return _put_on(play, who, other, gift) if other.actor is None and "snowman" in other.name else False


def _bare_hands(play: Play, thing: Cast) -> None:
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]


def _wheeled(play: Play, who: Cast, other: Cast, gift: Cast) -> bool:
    """It stands between the two at its own size, first at the giver's hand, then at the other's."""
    _bare_hands(play, gift)
    here, tall = play.here(who, 0.0), max(who.height, other.height)
    side = 1 if play.here(other, 0.0).x >= here.x else -1
    gift.size, gift.depth = 0.66 * tall / gift.thing.height, -0.006
    gap = 0.5 * gift.width + 0.3 * tall
    middle = 0.5 * (here.x + play.here(other, 0.0).x)
    mine, its = play.tracks[who], play.tracks[other]
    mine.start(State(middle - side * gap, 0.0, side), pick(who, ("push", "reach")))
    its.start(State(middle + side * gap, 0.0, -side), pick(other, ("stand",)))
    mine.settle()
    its.settle()
    if gift not in play.tracks:
        play.add(gift, State(middle, 0.0, side))
    track = play.tracks[gift]
    track.steps = [replace(s, carrier=None) for s in track.steps]
    track.start(State(middle - side * 0.2 * gap, 0.0, side))
    when = 0.42 * play.seconds
    track.then(when, seconds=0.7, x=middle + side * 0.2 * gap)
    mine.then(when, seconds=0.6, x=middle - side * 0.9 * gap)
    mine.then(when + 0.7, action=pick(who, ("wave", "stand")))
    its.then(when + 0.2, action=pick(other, ("reach",)), aim=gift)
    its.then(0.7 * play.seconds, action=pick(other, ("push", "hold")), aim=None)
    play.brought.append(gift)
    return True


def _put_on(play: Play, who: Cast, other: Cast, gift: Cast) -> bool:
    """Held up before a neck, then about it."""
    here, there = play.here(who, 0.0), play.here(other, 0.0)
    side = 1 if there.x >= here.x else -1
    x = there.x - side * (0.5 * other.width + 0.22 * who.height)
    track = play.tracks[who]
    track.start(State(x, 0.0, side), pick(who, ("reach", "hold")))
    track.settle()
    neck, when = -0.42 * other.height, 0.5 * play.seconds
    _bare_hands(play, gift)
    gift.size, gift.depth = 0.46 * other.height / gift.thing.height, -0.012
    if gift not in play.tracks:
        play.add(gift, here)
    its = play.tracks[gift]
    its.steps = [replace(s, carrier=None) for s in its.steps]
    its.start(State(x + side * 0.3 * who.height, -0.5 * who.height, side))
    its.then(when, seconds=0.5, x=there.x, y=neck + 0.06 * other.height, hop=0.06)
    track.then(0.01, action=pick(who, ("reach",)), aim=gift)
    track.then(when + 0.8, action=pick(who, ("clap", "cheer", "look")), aim=None)
    play.brought.append(gift)
    return True


def retrieve(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A beast comes running with it in the mouth, to whoever threw it."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    owner = next((m for m in others(play, who) if m.kind == "person"), None)
    if who.kind != "animal" or thing is None or thing.actor is not None or owner is None:
        return False
    tall = owner.height
    who.size *= max(1.0, 0.34 * tall / who.height)
    home, far = State(-0.28 * play.frame[0], 0.0, 1), 0.34 * play.frame[0]
    play.tracks[owner].start(home, pick(owner, ("wave", "stand")))
    play.tracks[owner].settle()
    near = home.x + 0.3 * tall + 0.5 * who.width
    track = play.tracks[who]
    settled = at < 0.02 * play.seconds
    track.start(State(near if settled else far, 0.0, -1), pick(who, ("stand",) if settled else ("run", "walk", "fly")))
    play.hold(who, thing, 0.0)
    thing.size = max(thing.size, 0.42 * who.height / max(thing.thing.width, thing.thing.height))
    track.settle()
    if not settled:
        track.then(0.01, action=pick(who, ("run", "walk", "fly")), seconds=0.62 * play.seconds, x=near)
        track.then(0.66 * play.seconds, action=pick(who, ("stand",)))
    play.tracks[owner].then(0.6 * play.seconds, action=pick(owner, ("bend", "reach")), aim=thing)
    return True


def under_bed(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A thing is pushed in under a bed, and lies there."""
    bed = next((p for p in play.pieces if last(p) in ("bed", "sofa", "couch")), None)
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or bed is None or thing is None or thing.actor is not None or thing.height > who.height:
        return False
    piece = play.another_thing(bed, ("prop", "piece"))
    if piece is None or piece.actor is not None:
        return False
    _bare_hands(play, thing)
    tall, side = who.height, play.here(who, 0.0).facing
    piece.size, piece.depth = 0.5 * tall / piece.thing.height, -0.004
    thing.size, thing.depth = 0.3 * tall / max(thing.thing.height, thing.thing.width), -0.01
    x = side * 0.3 * piece.width
    play.add(piece, State(x, 0.0, -side))
    track, edge = play.tracks[who], x - side * 0.5 * piece.width
    track.start(State(edge - side * 0.32 * tall, 0.0, side), pick(who, ("kneel", "bend")))
    track.settle()
    if thing not in play.tracks:
        play.add(thing, State(edge, 0.0, side))
    its = play.tracks[thing]
    its.steps = [replace(s, carrier=None) for s in its.steps]
    its.start(State(edge - side * 0.06 * tall, 0.0, side, turn=70.0 * side))
    its.then(0.4 * play.seconds, seconds=0.7, x=edge + side * 0.34 * piece.width)
    track.then(0.01, action=pick(who, ("kneel", "bend")), aim=thing)
    track.then(0.4 * play.seconds + 1.0, action=pick(who, ("stand", "look")), aim=None)
    play.brought += [piece, thing]
    return True


def left_behind(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A thing lies where somebody was, and they go off without it."""
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or thing is None or thing.actor is not None or thing.height > 0.9 * who.height:
        return False
    _bare_hands(play, thing)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    if thing not in play.tracks:
        play.add(thing, here)
    thing.size *= max(1.0, 0.3 * tall / max(thing.height, thing.width))
    thing.depth = -0.004
    its = play.tracks[thing]
    its.steps = [replace(s, carrier=None) for s in its.steps]
    its.start(State(here.x - side * 0.16 * play.frame[0], 0.0, side))
    track = play.tracks[who]
    track.start(State(here.x - side * 0.04 * play.frame[0], 0.0, side), pick(who, ("stand",)))
    track.settle()
    track.then(0.2 * play.seconds, action=pick(who, ("walk",)), seconds=0.75 * play.seconds,
               x=here.x + side * 0.36 * play.frame[0])  # fmt: skip
    play.brought.append(thing)
    return True


def crown_with(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What was lost goes back onto its owner's head."""
    owner = next((m for m in others(play, who) if m.kind == "person"), None)
    hat = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if owner is None or hat is None or hat.actor is not None:
        return False
    _bare_hands(play, hat)
    tall = owner.height
    stay = State(0.2 * tall + 0.3 * who.width, 0.0, -1)
    play.tracks[who].start(stay, pick(who, ("reach", "stand")))
    play.tracks[who].settle()
    play.tracks[owner].start(State(-0.4 * tall, 0.0, 1), pick(owner, ("stand",)))
    play.tracks[owner].settle()
    hat.size, hat.depth = 0.22 * tall / hat.thing.width, min(who.depth, owner.depth) - 0.01
    if hat not in play.tracks:
        play.add(hat, stay)
    its = play.tracks[hat]
    its.steps = [replace(s, carrier=None) for s in its.steps]
    old = at < 0.02 * play.seconds
    on = State(-0.4 * tall, -0.93 * tall, 1)
    its.start(on if old else State(stay.x - 0.5 * who.width, -0.75 * min(who.height, tall), 1))
    if not old:
        its.then(0.4 * play.seconds, seconds=0.8, x=on.x, y=on.y, hop=0.15 * tall)
        play.tracks[owner].then(0.4 * play.seconds + 0.9, action=pick(owner, ("cheer", "wave")))
    play.brought += [who, owner, hat]
    return True


HANDOVERS = {
    "crown with": crown_with,
    **dict.fromkeys(("forget", "leave behind", "leave", "mislay"), left_behind),
    **dict.fromkeys(_GIVES, hand_over),
    **dict.fromkeys(("fetch", "retrieve", "bring back"), retrieve),
    **dict.fromkeys(("hide", "conceal", "stash", "push under", "put under"), under_bed),
}
