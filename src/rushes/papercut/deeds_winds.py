"""What wind, slopes and crowns of trees do: cloths that fly, a ball of spines down a hill, a kite in a tree."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick, touching
from rushes.papercut.deeds_hands import cover
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.deeds_ways import SLOPES
from rushes.papercut.props import PROPS
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_BORNE = frozenset(
    "scarf shawl ribbon hat cap letter paper newspaper umbrella parasol cloth handkerchief sheet bedsheet blanket leaf "
    "map ticket page dress shirt petal note banknote veil towel napkin poster photo photograph bill tablecloth curtain "
    "wig sail seed".split()
)
_RIBBONS = frozenset("scarf shawl ribbon veil".split())
_WINDS = frozenset("wind gust breeze gale draught draft storm".split())
_TAKEN = frozenset(
    "snatch, snatch up, steal, take, carry, carry off, carry away, blow, blow away, sweep away, tear, lift, grab, "
    "catch, seize, toss, whip, whip away, take away, pull, pull off, rip".split(", ")
)
_AWAY = frozenset({"drift", "go", "leave", "rise", "spin", "to", "land"})
_CURLED = frozenset("hedgehog armadillo pangolin porcupine echidna".split())
_RISE = 0.52  # metres down for a metre ahead, as the hillside is cut
_BEDCLOTHES = frozenset("blanket quilt bedspread duvet".split())


def bear(play: Play, thing: Cast, at: float) -> None:
    """The wind bears a light thing up and across the picture, tossing it."""
    if last(thing.name) in _RIBBONS:
        thing.thing = PROPS["flying scarf"](thing.number)
        thing.size = min(thing.size, 1.0)
    wide, high = play.frame
    tall = max(1.0, 1.3 * max((m.height for m in play.tracks if m.kind == "person"), default=0.0) / high)
    wide, high = wide * tall, high * tall
    here = play.here(thing, at)
    track, side = play.tracks[thing], here.facing
    begin, left = max(at, 0.02), max(0.5, play.seconds - at)
    low = min(here.y, -0.3 * high)
    if at < 0.3:
        track.start(replace(here, x=here.x - side * 0.3 * wide, y=low), "stand")
    x = track.state(begin).x
    for k in range(4):
        up = low - (0.1 + 0.06 * k) * high + (0.1 if k % 2 else -0.04) * high
        track.then(begin + 0.25 * k * left, seconds=0.25 * left, pace="ease", x=x + side * 0.15 * (k + 1) * wide, y=up,
                   turn=(18.0 if k % 2 else -16.0) * side, sway=0.03 * wide, carrier=None)  # fmt: skip
    for other, moves in play.tracks.items():  # who lost it reaches after it
        if other.kind == "person" and len(moves.steps) == 1 and moves.steps[0].action == "stand":
            moves.then(begin + 0.2, action=pick(other, ("reach",)), facing=play.toward(other, begin, here.x), aim=thing)


def airy(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A light thing that moves by itself is borne by the wind; and what the wind takes from somebody."""
    sloping = bool((SLOPES | {"mountain", "mountains"}) & set(play.place.replace("hills", "hill").split()))
    if what.verb in ("roll", "roll down") and who.kind == "prop" and who.actor is None and sloping:
        return _thing_down(play, who, target, at)
    if who.actor is not None:
        return False
    if last(who.name) in _WINDS and target and what.verb in _TAKEN:
        thing = play.find(target) or play.prop(target, ("prop",))
        if thing is None or thing.actor is not None:
            return False
        loser = next((m for m in play.tracks if m.kind == "person"), None)
        if loser is not None:
            there = play.here(loser, 0.0)
            spot = State(there.x + 0.3 * there.facing, -0.82 * loser.height, 1)
            for track in play.tracks.values():
                track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
            if thing not in play.tracks:
                play.add(thing, spot)
            play.tracks[thing].start(spot)
        elif thing not in play.tracks:
            play.add(thing, State(-0.1 * play.frame[0], -0.4 * play.frame[1], 1))
        play.brought.append(thing)
        bear(play, thing, max(at, 0.31))
        return True
    if what.kind == "give":
        return _hand_over(play, who, at, target)
    if last(who.name) in _BORNE and (what.kind in _AWAY or what.verb in ("fly", "fly away", "float away")):
        bear(play, who, at)
        return True
    return False


def _hand_over(play: Play, who: Cast, at: float, target: str | None) -> bool:
    """A snowman's scarf goes to the rabbit."""
    named = play.find(target)
    other = named if named is not None and named.actor is not None else play.partner(who, None)
    gift = named if named is not None and named.actor is None else None
    gift = gift or play.prop("scarf" if named is other or not target else target, ("prop",))
    if gift is None or other is None or other.actor is None or gift is who:
        return False
    here, there = play.here(who, 0.0), play.here(other, at)
    side = play.toward(who, at, there.x)
    gift.size, gift.depth = max(0.4, 0.5 * other.height) / gift.thing.height, -0.01
    if gift not in play.tracks:
        play.add(gift, here)
    play.tracks[gift].start(State(here.x + side * 0.3 * who.width, -0.5 * who.height, side))
    begin = max(at, 0.2 * play.seconds)
    on = there.y - 0.45 * other.height
    play.tracks[gift].then(
        begin, seconds=0.36 * play.seconds, x=there.x + 0.1 * other.width * there.facing, y=on, hop=0.3
    )
    play.tracks[other].then(begin, action=pick(other, ("look_up", "reach", "stand")), facing=-side)
    play.brought.append(gift)
    return True


def roll(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down a slope, over and over; who has spines rolls as a ball of them, and unrolls at the foot."""
    hilly = last(target) in SLOPES or bool(SLOPES & set(play.place.replace("hills", "hill").split()))
    hilly = hilly or any(last(p) in SLOPES for p in play.pieces)
    curls = bool(_CURLED & words_of(who))
    if who.actor is None or not (hilly or curls) or (target and not hilly):
        return False
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    slope = play.prop("hillside", ("piece",))
    if slope is None:
        return False
    wide = play.frame[0]
    if slope not in play.tracks:
        slope.size, slope.depth = max(0.2, min(1.0, 1.15 * wide / slope.thing.width)), 0.004
        play.brought.append(slope)
        play.add(slope, State(here.x + side * (0.36 * wide - 0.5 * slope.width), 0.02, -side))
    foot = play.here(slope, 0.0).x + side * 0.5 * slope.width

    def level(x: float) -> float:
        return -max(0.0, (foot - x) * side - 0.08 * slope.width) * _RISE

    high = foot - side * (0.52 * slope.width - 0.5 * touching(who, who) * who.number)
    low = foot - side * (0.02 * slope.width - touching(who, who) * who.number)
    begin, long = max(0.05, 0.5 * at), 0.66 * play.seconds
    ball = play.another_thing("curled hedgehog") if curls else None
    roller = who
    if ball is not None:
        ball.size = 1.25 * max(who.height, 0.7 * who.width) / ball.thing.height
        play.add(ball, State(high, level(high), side))
        play.brought.append(ball)
        roller = ball
    action = pick(who, ("sit_ground", "sleep", "fall", "stand"))
    over = 360.0 * max(1, round(abs(low - high) / max(0.3, 3.14 * roller.height)))
    knee = foot - side * 0.08 * slope.width
    share = abs(knee - high) / abs(low - high)
    for member in {who, roller}:
        track = play.tracks[member]
        track.start(State(high, level(high), side, alpha=1.0 if member is roller else 0.0), action)
        track.then(begin, seconds=share * long, pace="even", x=knee, y=level(knee), turn=side * share * over)
        track.then(begin + share * long, seconds=(1 - share) * long, pace="rise", x=low, y=0.0, turn=side * over)
    after = begin + long
    if roller is not who:
        play.tracks[roller].then(after, seconds=0.15, alpha=0.0)
    play.tracks[who].then(after, seconds=0.15, alpha=1.0, turn=0.0 if roller is not who else side * over)
    play.tracks[who].then(after + 0.2, action=pick(who, ("shake", "cheer", "look_up", "stand")))
    return True


def _thing_down(play: Play, who: Cast, target: str | None, at: float) -> bool:
    """A wheel, a snowball or a cask rolls down a slope; who stands at its foot is knocked over by it."""
    slope = play.prop("hillside", ("piece",))
    if slope is None or who.kind == "vehicle":
        return False
    side, here, wide = play.here(who, 0.0).facing, play.here(who, 0.0), play.frame[0]
    mark = play.find(target) if target else None
    mark = mark if mark is not None and mark is not who and mark.actor is not None else None
    span = min(0.3 * wide, 2.2 * mark.height) if mark is not None else 0.45 * wide
    slope.size, slope.depth = max(0.2, min(1.0, 1.5 * span / slope.thing.width)), 0.004
    foot = (play.here(mark, 0.0).x - side * 0.4 * mark.width) if mark is not None else here.x + 0.3 * side * wide
    if slope not in play.tracks:
        play.brought.append(slope)
        play.add(slope, State(foot - side * 0.5 * slope.width, 0.02, -side))
    if mark is not None:
        who.size *= max(1.0, 0.5 * mark.height / who.height)
    start, end = foot - side * 0.8 * slope.width, foot - side * 0.5 * who.width
    knee, high = foot - side * 0.08 * slope.width, -0.72 * slope.width * _RISE
    over, hit = 360.0 * side * max(1, round(abs(end - start) / (3.14 * who.height))), 0.45 * play.seconds
    track = play.tracks[who]
    if at < 0:
        track.start(State(end, 0.0, side))
    else:
        track.start(State(start, high, side))
        track.then(0.02, seconds=0.8 * hit, pace="even", x=knee, y=0.0, turn=0.8 * over)
        track.then(0.02 + 0.8 * hit, seconds=0.2 * hit, pace="rise", x=end, turn=over)
    if mark is not None:
        theirs = play.tracks[mark]
        theirs.then(max(0.05, hit) if at >= 0 else 0.02, action=pick(mark, ("fall", "jump", "spread", "call")),
                    shake=0.02, seconds=0.4)  # fmt: skip
    return True


def lose_kite(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It hangs in the crown of a tree."""
    if last(target) not in ("kite", "balloon", "frisbee") or who.kind != "person":
        return False
    group = group_of(play, who)
    kite = next((m for m in play.tracks if last(m.name) == last(target)), None) if who is not group[0] else None
    if kite is not None:  # one for them all
        play.tracks[who].then(
            at, action=pick(who, ("look_up", "reach")), facing=play.here(group[0], at).facing, aim=kite
        )
        return True
    kite, tree = play.find(target) or play.prop(target or "kite", ("prop",)), play.prop("tree", ("piece",))
    if kite is None or tree is None or kite.actor is not None:
        return False
    here, side = play.here(who, at), play.here(who, at).facing
    tree.size *= min(1.0, 3.2 * who.height / tree.height)
    x = here.x + side * (0.5 * who.width + 0.32 * tree.width)
    tree.depth = 0.006
    if tree not in play.tracks:
        play.add(tree, State(x, 0.0, side))
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not kite)) for s in track.steps]
    if kite not in play.tracks:
        play.add(kite, here)
    kite.size, kite.depth = 0.34 * who.height / min(kite.thing.height, 2 * kite.thing.width), 0.0
    track = play.tracks[kite]
    start = State(here.x + side * 0.3, -1.2 * who.height, side)
    track.start(start)
    track.then(0.1, seconds=0.2 * play.seconds, x=x - side * 0.1 * tree.width, y=-0.62 * tree.height, turn=28.0 * side)
    play.brought += [tree, kite]
    play.tracks[who].then(at, action=pick(who, ("look_up", "reach")), facing=side, aim=kite)
    return True


def lay_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A blanket that is given is laid about the one it is for."""
    held = [h for h in play.tracks[who].step(at).holding if last(h.name) in _BEDCLOTHES]
    sheet = held[-1] if held else play.find(target) if last(target) in _BEDCLOTHES else None
    other = play.find(target) if last(target) not in _BEDCLOTHES else play.partner(who, None)
    if last(target) in _BEDCLOTHES and sheet is None and target:
        sheet = play.prop(target, ("prop",))
    if who.kind != "person" or sheet is None or other is None or other.actor is None or other is who:
        return False
    play.hold(who, sheet, 0.0)
    sheet.size = max(sheet.size, 0.62 * other.height / sheet.thing.width)
    cover(play, who, what, at, other.name)
    return True


_BEARS = frozenset("carry bear shoulder haul move lug bring take".split())


def _upon(play: Play, who: Cast, house: Cast, k: int) -> None:
    """One of the houses of a village that is borne: it goes along over the head."""
    first, y = play.tracks[who].steps, -(1.08 - 0.03 * abs(k - 2)) * who.height
    off = (k - 2) * 0.105 * who.height
    play.tracks[house].steps = [
        replace(s, action=play.tracks[house].steps[0].action, holding=(), aim=None,
                origin=replace(s.origin, x=s.origin.x + off, y=y), to=replace(s.to, x=s.to.x + off, y=y))
        for s in first
    ]  # fmt: skip
    play.tall = max(play.tall, 1.45 * who.height)


def village(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A giant lies like a hill, with little houses upon him."""
    if who.kind != "person" or "giant" not in words_of(who) or last(target) not in ("village", "town", "house", "city"):
        return False
    here = play.here(who, 0.0)
    bears = what.verb.partition(" ")[0] in _BEARS
    if bears:
        play.start(who, Deed("walk", "go", ("carry_overhead", "walk")), at)
    else:
        play.tracks[who].start(replace(here, y=0.0), pick(who, ("lie", "sleep")))
        play.tracks[who].settle()
    for k in range(5):
        house = play.another_thing("cottage") or play.another_thing("house")
        if house is None:
            return False
        house.size = (0.085 + 0.02 * (k % 2)) * who.height / house.thing.height
        house.depth, house.colour = -0.005, ((0.93, 0.88, 0.78), (0.86, 0.5, 0.36))[k % 2]
        x = here.x + here.facing * (-0.22 + 0.1 * k) * who.height
        play.add(house, State(x, -(0.15 - 0.008 * k) * who.height, here.facing))
        if bears:
            _upon(play, who, house, k)
        play.brought.append(house)
    return True


WINDS = {
    "roll": roll, "roll down": roll, "tumble": roll, "tumble down": roll, "somersault": roll, "spin": roll,
    "lose": lose_kite, "get stuck": lose_kite, "give": lay_over, "bring": lay_over, "deliver": lay_over,
    "present": lay_over, "find": village, "wake up": village, "discover": village,
}  # fmt: skip
