"""Races level to the line, boards fallen off, searches, a ball rolled, a penalty in the mud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick
from rushes.papercut.coats import Coat
from rushes.papercut.deeds_heights import EARTH
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_BOARDS = frozenset("skateboard snowboard surfboard scooter".split())
_CREWS = ((0.78, 0.18, 0.16), (0.16, 0.4, 0.72), (0.9, 0.7, 0.2))  # the boats of one race


def others(play: Play, who: Cast) -> list[Cast]:
    """Everybody else in the picture."""
    crew = group_of(play, who)
    return [m for g in play.groups for m in g.members if m.kind in ("person", "animal") and m not in crew]


def placed(
    play: Play, noun: str, state: State, *, high: float = 0.0, wide: float = 0.0, depth: float = 0.0
) -> Cast | None:
    """A new thing, that high or wide, where it belongs."""
    thing = play.another_thing(noun, ("prop", "piece", "vehicle", "body"))
    if thing is None or thing.actor is not None:
        return None
    thing.size, thing.depth = high / thing.thing.height if high else wide / thing.thing.width, depth
    play.add(thing, state)
    play.brought.append(thing)
    return thing


def hide(play: Play, heads: tuple[str, ...]) -> None:
    """What a picture of its own shows is not there a second time."""
    for old in [m for m in play.tracks if m.actor is None and last(m.name) in heads]:
        play.tracks[old].start(replace(play.here(old, 0.0), alpha=0.0))


def row_race(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two boats with their crews side by side, one in the far lane; at the finish both bows are level."""
    crew = group_of(play, who)
    if who.kind != "person":
        return False
    if who is not crew[0]:
        return True
    tall, side = who.height, 1
    ends = what.verb.startswith("finish")
    led = 0.5 * tall if what.verb == "finish ahead" else 0.0
    way = 0.18 * play.frame[0]
    shift = 0.0
    for k, lane in enumerate((-0.34, 0.0)):
        boat = play.another_thing("rowing boat", ("vehicle",))
        if boat is None:
            return False
        boat.size, boat.colour, boat.depth = 2.1 * tall / boat.thing.width, _CREWS[k], 0.02 * (1 - k)
        ahead = led * (1 if k else -1) if ends else (0.16 if k else -0.16) * tall
        track = play.add(boat, State(shift - 0.6 * way + ahead, lane * tall, side))
        track.then(
            0.01,
            seconds=play.seconds if not ends else 0.6 * play.seconds,
            pace="even",
            x=shift + 0.6 * way + (ahead if ends else 0.0),
        )
        if at <= 0:
            track.settle()
        play.brought.append(boat)
        for member in (m for i, m in enumerate(crew) if i % 2 == k):
            member.depth = boat.depth + 0.001
            play.riders[member] = boat
            rows = pick(member, ("row", "sit"))
            track = play.tracks[member]
            track.start(State(0.0, 0.0, side), rows)
            track.then(0.01, action=rows, carrier=boat)
            track.steps = [replace(s, carrier=boat, action=rows) for s in track.steps]
            if ends:
                track.then(
                    0.7 * play.seconds,
                    action=pick(member, ("borne", "row") if k or not led else ("row",)),
                    carrier=boat,
                )
    for beast in (m for m in others(play, who) if m.kind == "animal"):  # it comes from behind, and leads
        beast.depth = -0.02
        beast.size = max(beast.size, 1.0 * tall / beast.thing.height)
        track = play.tracks[beast]
        track.start(State(-1.3 * tall, 0.1 * tall, side), pick(beast, ("swim", "walk")))
        track.then(0.01, seconds=0.8 * play.seconds, pace="even", x=1.5 * tall)
        if at <= 0:
            track.settle()
    if ends:
        arch = placed(
            play, "finish arch", State(shift + 0.6 * way + 0.95 * tall, -0.4 * tall, 1), high=1.9 * tall, depth=0.03
        )
        if arch is not None:
            play.tall = max(play.tall, 2.5 * tall)
    return True


def search(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On hands and knees, or bent low, all over the ground."""
    crew = [m for g in play.groups for m in g.members if m.kind == "person"]
    if who.kind != "person" or target is None or len(crew) < 2 or ((found := play.find(target)) and found.actor):
        return False
    if who is not group_of(play, who)[0]:
        return True
    step = 0.62 * who.height
    for k, member in enumerate(crew):
        side = 1 if k % 2 else -1
        x = (k - 0.5 * (len(crew) - 1)) * step
        act = pick(
            member, (("crawl", "crouch") if k % 3 == 0 else ("crouch",) if k % 3 == 1 else ("look_down", "look"))
        )
        track = play.tracks[member]
        member.depth = 0.004 * (k % 2)
        track.start(State(x, -0.05 * (k % 2) * who.height, side), act)
        if act == "crawl":
            way = min(0.25 * step, (pace_of(member, act) or 0.3) * play.seconds)
            track.then(0.01, action=act, seconds=play.seconds, pace="even", x=x + side * way)
        else:
            track.then(0.01, aim=(x + side * 0.4 * member.height, 0.05))
            track.then(0.55 * play.seconds, facing=-side, aim=(x - side * 0.4 * member.height, 0.05))
        track.settle()
    return True


def look_around(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """This way and that, a hand over the eyes, and low under what stands there."""
    if who.kind != "person" or target is not None:
        return False
    crew = group_of(play, who)
    k = crew.index(who)
    track, here = play.tracks[who], play.here(who, 0.0)
    for n, begin in enumerate((0.0, 0.25, 0.6)):
        low = (n + k) % 2 == 1
        acts = ("crouch", "look_down") if low else ("look_far", "look", "search", "point")
        track.then(begin * play.seconds, action=pick(who, acts), facing=1 if low or n == 0 else -1)
    track.settle()
    track.start(here, pick(who, ("look",)))
    return True


def _board(play: Play, who: Cast, target: str | None) -> Cast | None:
    """The board under somebody's feet, on the stage."""
    board = play.find(target) or play.another_thing(target or "skateboard")
    if board is None or board.actor is not None:
        return None
    board.size, board.depth = 0.5 * who.height / board.thing.width, -0.004
    if board not in play.tracks:
        play.add(board, play.here(who, 0.0))
    return board


def fall_off(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Off the board, which rolls on; up again, and off once more."""
    if who.kind != "person" or last(target) not in _BOARDS:
        return False
    side, here, tall = play.here(who, 0.0).facing, play.here(who, 0.0), who.height
    board = _board(play, who, target)
    if board is None:
        return False
    begin = 0.3 * play.seconds
    x = here.x - side * 0.9 * tall
    roll = play.tracks[board]
    roll.start(State(x, 0.0, side))
    roll.then(0.01, seconds=begin, pace="even", x=here.x)
    roll.then(begin, seconds=0.8, pace="even", x=here.x + side * 1.15 * tall, turn=18.0 * side, hop=0.12 * tall)
    track = play.tracks[who]
    act = pick(who, ("skate", "stand"))
    track.start(State(x, -board.height, side), act)
    track.then(0.01, action=act, seconds=begin, pace="even", x=here.x)
    track.settle()
    track.then(begin, action=pick(who, ("slip", "fall", "lie")), seconds=0.5, x=here.x + side * 0.2 * tall, y=0.0)
    play.brought.append(board)
    return True


def jump_board(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In an arc through the air with the board under the feet, and down on it with arms up."""
    if who.kind != "person" or last(target) not in _BOARDS:
        return False
    side, here, tall = play.here(who, 0.0).facing, play.here(who, 0.0), who.height
    board = _board(play, who, target)
    if board is None:
        return False
    ramp = placed(play, "skate ramp", State(here.x - side * 1.35 * tall, 0.0, side), high=0.55 * tall, depth=0.01)
    up, down = 0.16 * play.seconds, 0.56 * play.seconds
    start, end = here.x - side * 1.1 * tall, here.x + side * 0.7 * tall
    high = 0.55 * tall if ramp is not None else 0.0
    play.tall = max(play.tall, 2.1 * tall)
    for member, low in ((board, 0.0), (who, -board.height)):
        track = play.tracks[member]
        act = pick(who, ("skate", "stand")) if member is who else "stand"
        track.start(State(start, low - high, side), act)
        track.then(
            up, action=act if member is who else None, seconds=down - up, pace="even", x=end, y=low, hop=0.5 * tall
        )
        track.then(down, seconds=play.seconds - down, pace="even", x=end + side * 0.3 * tall,
                   action=pick(who, ("cheer",)) if member is who else None)  # fmt: skip
    play.brought.append(board)
    return True


def cheer_diver(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the edge of the pool, arms up, at the one whose head comes out of the water."""
    diver = next((m for m in others(play, who) if m.kind == "person" and "swimsuit" in _worn(m)), None)
    crew = group_of(play, who)
    if who.kind != "person" or diver is None or "pool" not in play.place:
        return False
    if who is not crew[0]:
        return True
    tall = who.height
    for k, member in enumerate(crew):
        track = play.tracks[member]
        track.start(State((0.42 * k - 0.1) * tall, -0.5 * tall, -1), pick(member, ("cheer",)))
        member.depth = 0.02
        track.settle()
    x = -0.55 * tall
    track = play.tracks[diver]
    diver.depth = 0.0
    track.start(State(x, 0.62 * diver.height, 1), pick(diver, ("cheer", "wave")))
    track.settle()
    play.cut_off[diver] = 0.02
    placed(play, "diving tower", State(x - 0.55 * tall, -0.5 * tall, 1), high=1.75 * tall, depth=0.024)
    play.tall = max(play.tall, 2.5 * tall)
    return True


def _worn(who: Cast) -> tuple[str, ...]:
    return who.subject.wears if who.subject is not None else ()


def bowl(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the hand over the green, turning, away from who bent to roll it."""
    ball = play.find(target or "lawn ball") or (play.another_thing(target, ("prop", "piece")) if target else None)
    if who.kind != "person" or ball is None or ball.actor is not None or "lawn" not in ball.name:
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    ball.size, ball.depth = 0.16 * tall / ball.thing.height, -0.006
    x = -side * 0.9 * tall
    hand = State(x + side * 0.36 * tall, 0.0, side)
    if ball not in play.tracks:
        play.add(ball, hand)
    begin = 0.22 * play.seconds
    roll = play.tracks[ball]
    roll.start(hand)
    roll.then(begin, seconds=0.55 * play.seconds, pace="rise", x=x + side * 2.1 * tall, turn=720.0 * side)
    track = play.tracks[who]
    track.start(State(x, 0.0, side), pick(who, ("crouch",)))
    track.then(begin + 0.2, action=pick(who, ("crouch", "push")), aim=ball)
    track.settle()
    for k, dx in enumerate((1.75, 2.35, 2.6)):
        name = "lawn jack" if k == 1 else "lawn ball"
        high = 0.08 if k == 1 else 0.16
        other = placed(play, name, State(x + side * dx * tall, -0.04 * tall, side), high=high * tall, depth=0.004)
        if other is not None and k != 1:
            other.colour = (0.6, 0.2, 0.16)
    play.brought.append(ball)
    return True


def roll_to(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A ball rolls up to somebody and stops against them."""
    mark = play.find(target)
    if (
        who.actor is not None
        or last(who.name) not in ("ball", "football", "marble", "snowball", "pumpkin")
        or mark is None
    ):
        return False
    if mark is who or mark.actor is None:
        return False
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    if "lawn" in who.name:
        who.size = 0.2 / who.thing.height
        mark.size = 0.3 / mark.thing.height if mark.height < 0.5 else mark.size
    end = -side * (0.42 * mark.width + 0.45 * who.width)
    track = play.tracks[who]
    track.start(State(end - side * 5.0 * who.width, 0.0, side))
    track.then(0.02, seconds=0.6 * play.seconds, pace="rise", x=end, turn=540.0 * side)
    theirs = play.tracks[mark]
    theirs.start(State(0.0, 0.0, -side), pick(mark, ("sit", "stand")))
    theirs.settle()
    for k, other in enumerate(m for m in others(play, mark) if m.kind == "person"):
        x = -side * (1.2 + 0.5 * k) * other.height
        play.tracks[other].start(State(x, -0.05, side), pick(other, ("crouch", "look")))
    return True


def _mud(play: Play, x: float, wide: float) -> None:
    mud = placed(play, "mud patch", State(x, 0.08, 1), wide=wide, depth=0.004)
    if mud is not None:
        mud.colour = EARTH


def slip_in_mud(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The feet fly up, and down into brown mud, which sticks."""
    if who.kind != "person":
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    _mud(play, here.x + side * 0.1 * tall, 1.7 * tall)
    begin = 0.22 * play.seconds
    play.coats[who] = Coat("mud", at=begin + 0.5)
    track = play.tracks[who]
    track.start(State(here.x - side * 0.3 * tall, 0.0, side), pick(who, ("walk", "run")))
    track.then(0.01, action=pick(who, ("walk",)), seconds=begin, pace="even", x=here.x)
    track.settle()
    track.then(begin, action=pick(who, ("slip", "fall")))
    return True


def foot_save(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the ground in the mud before the goal, the leg stretched out: the ball is stopped by the foot."""
    if who.kind != "person":
        return False
    ball, kicker = play.another_thing("football"), play.another_thing("footballer")
    if ball is None or kicker is None or kicker.actor is None:
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    for track in play.tracks.values():
        track.steps = [replace(s, holding=()) for s in track.steps]
    for old in [m for m in play.tracks if m.actor is None and last(m.name) == "football"]:
        play.tracks[old].start(replace(play.here(old, 0.0), alpha=0.0))
    left, foot = -side * 0.3 * tall, side * 1.5 * tall
    if "stadium" not in play.place and "pitch" not in play.place:
        placed(play, "goal", State(left, 0.0, 1), high=1.35 * tall, depth=0.03)
    _mud(play, left + side * 0.3 * tall, 1.6 * tall)
    play.coats[who] = Coat("mud")
    kicker.colour = None
    theirs = play.add(kicker, State(foot, 0.0, -side))
    theirs.then(0.12 * play.seconds, action=pick(kicker, ("kick",)))
    theirs.then(0.7 * play.seconds, action=pick(kicker, ("sad", "stand")))
    play.brought += [kicker, ball]
    ball.depth = -0.006
    sole = left + side * 0.62 * tall
    flight = play.add(ball, State(foot - side * 0.2 * tall, 0.0, -side))
    meets = 0.4 * play.seconds
    flight.then(
        0.2 * play.seconds, seconds=meets - 0.2 * play.seconds, pace="even", x=sole, y=-0.1 * tall, turn=-500.0 * side
    )
    flight.then(meets, seconds=0.2 * play.seconds, x=sole + side * 0.12 * tall, y=0.0)
    track = play.tracks[who]
    track.start(State(left - side * 0.2 * tall, 0.0, side), pick(who, ("run",)))
    track.then(0.04 * play.seconds, action=pick(who, ("slip", "fall")), seconds=0.4, x=left)
    return True


def table_tennis(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two at a table with a net, bat in hand; the ball goes to and fro, and who wins throws up the arms."""
    crew = group_of(play, who)
    if who.kind != "person":
        return False
    if who is not crew[0]:
        return True
    other = crew[1] if len(crew) > 1 else play.partner(who, target) or play.another_thing("rival player", ("person",))
    if other is None or other.actor is None:
        return False
    tall, here = max(who.height, other.height), play.here(who, 0.0)
    side, wide = here.facing, 1.35 * tall
    middle = here.x if abs(here.x) < 0.2 * play.frame[0] else 0.0
    hide(play, ("table", "ball"))
    table = placed(play, "table tennis table", State(middle, 0.0), wide=wide, depth=-0.004)
    for member, end in ((who, -side), (other, side)):
        if member not in play.tracks:
            play.add(member, here)
        track = play.tracks[member]
        track.start(State(middle + end * (0.5 * wide + 0.2 * tall), 0.0, -end), pick(member, ("stand",)))
        track.settle()
        bat = play.another_thing("table tennis bat")
        if bat is not None:
            bat.size = 0.26 * tall / bat.thing.height
            play.hold(member, bat, 0.0)
    over = 0.62 * play.seconds
    if table is not None:
        ball = placed(play, "ping pong ball", State(middle, 0.0), high=0.075 * tall, depth=0.004)
        ends = [middle + e * (0.5 * wide - 0.12 * tall) for e in (-side, side)]
        if ball is not None:
            ball.colour = (0.98, 0.96, 0.9)
            flight, beat = play.tracks[ball], over / 5
            flight.start(State(ends[0], -0.62 * tall))
            for k in range(4):
                flight.then(k * beat, seconds=beat, pace="even", x=ends[(k + 1) % 2], y=-0.62 * tall, hop=0.22 * tall)
                hitter = (who, other)[k % 2]
                play.tracks[hitter].then(k * beat, action=pick(hitter, ("reach", "throw")))
            past = ends[1] + side * 0.6 * tall
            flight.then(4 * beat, seconds=beat, pace="even", x=past, y=-0.04 * tall, hop=0.3 * tall)
    if what.verb.startswith("win"):
        play.tracks[who].then(over, action=pick(who, ("cheer", "celebrate")))
        play.tracks[other].then(over, action=pick(other, ("sulk", "look_down")))
    return True


def toddle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Step by step over the floor to the one who waits with open arms."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.actor is None:
        return False
    here, there = play.here(who, 0.0), play.here(mark, 0.0)
    side = 1 if there.x >= here.x else -1
    near = there.x - side * (0.28 * mark.height + 0.3 * who.height)
    far = near - side * 0.3 * play.frame[0]
    track = play.tracks[who]
    track.start(replace(here, x=far, facing=side), pick(who, ("walk",)))
    track.then(0.01, action=pick(who, ("walk",)), seconds=0.72 * play.seconds, pace="even", x=near)
    track.settle()
    track.then(0.74 * play.seconds, action=pick(who, ("reach", "hug")), facing=side)
    waits = play.tracks[mark]
    waits.start(replace(there, facing=-side), pick(mark, ("stand",)))
    waits.then(0.1, action=pick(mark, ("beckon", "reach")), facing=-side)
    waits.then(0.74 * play.seconds, action=pick(mark, ("reach",)), facing=-side)
    return True


CONTESTS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "race in boats": row_race, "finish level": row_race, "finish ahead": row_race, "look around": look_around,
    "search for": search,
    "look for": search, "search": search, "fall off": fall_off, "jump": jump_board,
    "cheer": cheer_diver, "roll": bowl, "bowl": bowl, "stop": roll_to, "hit": roll_to,
    "play table tennis": table_tennis, "win at table tennis": table_tennis, "toddle": toddle,
    "block with foot": foot_save, "slip in mud": slip_in_mud,
}  # fmt: skip
