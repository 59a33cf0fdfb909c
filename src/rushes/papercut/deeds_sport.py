"""Deeds of sport and games: somebody lifted on shoulders, a penalty, a goal, a rope skipped, a finish line crossed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pace_of, pick
from rushes.papercut.deeds_parts import last, words_of
from rushes.papercut.people_sport import TURN
from rushes.papercut.tracks import State
from rushes.papercut.verbs import PLAYTHINGS, Deed

_KEEPERS = frozenset("goalkeeper goalie keeper goaltender".split())
_SHOTS = frozenset("penalty shot kick ball football strike header".split())
_RACERS = frozenset(
    "runner skier racer sprinter cyclist skater marathoner athlete jogger snowboarder rival sledder".split()
)
_AFOOT = _RACERS - {"cyclist", "sledder"}
_LINES = frozenset("line finish tape ribbon arch".split())
_BANDS = frozenset("ribbon tape band".split())
_TOSSES = frozenset({"toss", "throw"})


def _group(play: Play, who: Cast) -> tuple[Cast, ...]:
    return next((g.members for g in play.groups if who in g.members), (who,))


def hoist(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Several people lift somebody onto their shoulders, who stays up there; one alone lifts a child."""
    mark, crew = play.partner(who, target), _group(play, who)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark in crew:
        return False
    alone = len(crew) == 1
    if alone and (mark.height > 0.85 * who.height or what.verb != "shoulder"):
        return False
    if who is not crew[0]:
        return True
    tall = max(m.height for m in crew)
    side, x0 = play.here(mark, 0.0).facing, 0.0
    walks = what.verb.startswith("carry")
    begin = at if at <= 0 else max(at, 0.1 * play.seconds)
    up, way = 0.16 * play.seconds, 0.12 * play.frame[0] if walks else 0.0
    step = 0.3 * tall
    for k, member in enumerate(crew):
        place = (k // 2 + 0.5) * (1 if k % 2 else -1) if len(crew) > 1 else 0.0
        facing = (-1 if place > 0 else 1) if len(crew) > 1 else side
        bears = abs(place) < 1
        act = pick(member, (("carry_overhead",) if walks and bears else ("raise_up",) if bears else ("cheer",)))
        act = pick(member, ("stand",)) if alone else act
        track, size = play.tracks[member], 1.0 if abs(place) < 2 else 1.15
        home = State(x0 + place * step * 1.15 * size, 0.0, side if walks else facing)
        member.depth = 0.002 if bears else 0.006 + 0.001 * k
        if at <= 0:
            track.start(home, act)
        else:
            apart = replace(home, x=home.x + 0.5 * tall * (1 if place > 0 else -1))
            track.start(apart, pick(member, ("run",)))
            track.then(0.01, action=pick(member, ("run",)), seconds=begin, pace="even", x=home.x)
            track.then(begin, action=act)
        if walks:
            track.then(max(0.02, begin + up), action=act, seconds=max(0.1, play.seconds - begin - up), pace="even",
                       x=home.x + side * way, rate=0.6)  # fmt: skip
        track.settle()
    mark.depth = 0.004 if alone else -0.004
    high = -(0.86 if mark.height > 0.75 * tall else 0.98) * min(m.height for m in crew[:2]) - (
        0.2 * tall if what.verb in _TOSSES or "into" in what.verb else 0
    )
    high = -0.82 * who.height if alone else high
    track = play.tracks[mark]
    aloft, seat = State(x0, high, side), pick(mark, ("borne", "cheer"))
    if at <= 0:
        track.start(aloft, seat)
    else:
        track.start(State(x0, 0.0, side), pick(mark, ("cheer",)))
        track.then(begin, action=seat, seconds=up, x=x0, y=high)
    if walks:
        track.then(max(0.02, begin + up), seconds=max(0.1, play.seconds - begin - up), pace="even", x=x0 + side * way)
    track.settle()
    play.brought.append(mark)
    play.tall = max(play.tall, 1.12 * (mark.height + 0.2 - high))
    return True


def _goal(play: Play, x: float, tall: float) -> Cast | None:
    goal = play.prop("goal", ("piece",))
    if goal is None or goal.actor is not None:
        return None
    goal.size, goal.depth = 1.35 * tall / goal.thing.height, 0.03
    if goal not in play.tracks:
        play.add(goal, State(x, 0.0, 1))
    play.tracks[goal].start(State(x, 0.0, 1))
    play.brought.append(goal)
    return goal


def _ball(play: Play, noun: str) -> Cast | None:
    ball = play.prop(noun, ("prop",))
    if ball is None or ball.actor is not None:
        return None
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not ball)) for s in track.steps]
    if ball not in play.tracks:
        play.add(ball, State(0.0, 0.0))
    play.brought.append(ball)
    return ball


def save(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A penalty: one in another jersey kicks the ball, the keeper dives before the goal and has it."""
    keeper = bool(_KEEPERS & words_of(who))
    if who.kind != "person" or not (keeper or last(target) in ("penalty", "shot")):
        return False
    if target is not None and last(target) not in _SHOTS | {"goal"}:
        return False
    noun = target if target and last(target) in ("ball", "football", "puck") else "football"
    shooter = play.partner(who, None)
    shooter = shooter if shooter is not None and shooter.kind == "person" and shooter is not who else None
    stranger = shooter is None
    shooter = shooter or play.another_thing("footballer")
    ball = _ball(play, noun)
    if ball is None or shooter is None or shooter.actor is None:
        return False
    tall, side = who.height, play.here(who, 0.0).facing
    unit = max(tall, 1.4)
    left = -side * 0.6 * unit  # the keeper's place, before the middle of the goal
    if "stadium" not in play.place:  # which has its own
        _goal(play, left + side * 0.15 * unit, unit)
    foot = left + side * 2.0 * unit
    if stranger:
        shooter.colour = None
        play.add(shooter, State(foot, 0.0, -side))
        play.brought.append(shooter)
    play.tall = max(play.tall, 1.6 * unit)
    meets = max(at + 0.55, 0.33 * play.seconds)
    start = meets - 0.4
    theirs = play.tracks[shooter]
    theirs.start(State(foot + side * 0.25 * shooter.height, 0.0, -side), pick(shooter, ("stand",)))
    theirs.then(max(0.0, start - 0.42), action=pick(shooter, ("kick",)))
    theirs.then(start + 0.9, action=pick(shooter, ("sad", "stand")))
    flight = play.tracks[ball]
    flight.start(State(foot - side * 0.1 * unit, 0.0, -side))
    mine, dive = play.tracks[who], side * 0.5 * tall
    hands = (left + side * 0.95 * tall, -0.85 * tall)
    flight.then(start, seconds=meets - start, pace="even", x=hands[0], y=hands[1], hop=0.2 * tall, turn=-500.0 * side)
    mine.start(State(left, 0.0, side), pick(who, ("crouch", "stand")))
    mine.then(meets - 0.45, action=pick(who, ("fly",)), seconds=0.45, pace="rise", x=left + dive, y=-0.4 * tall)
    play.hold(who, ball, meets)
    play.tracks[ball].then(meets, carrier=who, turn=0.0)
    mine.then(meets + 0.45, seconds=0.5, pace="fall", x=left + 1.3 * dive, y=0.28 * tall)
    up = min(meets + 1.7, 0.72 * play.seconds)
    mine.then(up, action=pick(who, ("cheer",)), seconds=0.3, y=0.0)
    return True


def score(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A kick, and the ball flies past the keeper into the net."""
    if who.actor is None or (target is not None and last(target) not in ("goal", "penalty", "ball", "football")):
        return False
    if _KEEPERS & words_of(who):
        return False
    ball, keeper = _ball(play, "football"), play.find("goalkeeper") or play.another_thing("goalkeeper")
    if ball is None or keeper is None or keeper.actor is None:
        return False
    side = play.here(who, 0.0).facing
    unit = max(who.height, 1.2)
    keeper.size *= min(1.0, 1.15 * who.height / keeper.height) if who.kind == "person" else 1.0
    x, net = -side * 1.2 * unit, side * 0.6 * unit
    if "stadium" not in play.place:
        _goal(play, net, unit)
    if keeper not in play.tracks:
        play.add(keeper, State(net, 0.0, -side))
    play.brought.append(keeper)
    start = max(at + 0.3, 0.2 * play.seconds)
    meets = start + 0.7
    mine, theirs, flight = play.tracks[who], play.tracks[keeper], play.tracks[ball]
    mine.start(State(x, 0.0, side), pick(who, ("stand",)))
    nose = max(0.4 * who.height, 0.55 * who.width if who.kind == "animal" else 0.0)
    mine.then(max(0.0, start - 0.42), action=pick(who, ("kick", "run", "jump", "walk")))
    mine.then(meets + 0.3, action=pick(who, ("cheer", "jump")))
    flight.start(State(x + side * nose, 0.0, side))
    goal = (net + side * 0.3 * unit, -0.75 * unit)
    flight.then(start, seconds=meets - start, pace="even", x=goal[0], y=goal[1], hop=0.1, turn=500.0 * side)
    flight.then(meets, seconds=0.6, pace="fall", y=-0.04)
    ball.depth = 0.02
    theirs.start(State(net - side * 0.1 * unit, 0.0, -side), pick(keeper, ("crouch", "stand")))
    theirs.then(meets - 0.3, action=pick(keeper, ("fly",)), seconds=0.4, pace="rise", x=net - side * 0.5 * unit,
                y=-0.2 * keeper.height)  # fmt: skip
    theirs.then(meets + 0.3, action=pick(keeper, ("lie", "sit_ground")), seconds=0.3, y=0.0)
    return True


def skip_rope(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two turn a rope and one jumps in it; whoever is alone turns it for themselves between two posts of air."""
    if target is not None and last(target) != "rope":
        return False
    others = [m for g in play.groups for m in g.members if who not in g.members and m.kind == "person"][:2]
    crew = _group(play, who)
    if who.kind != "person" or (what.verb != "skip rope" and last(target) != "rope"):
        return False
    if what.verb in ("turn", "swing"):
        others, crew = list(crew[:2]), ()
        if len(others) < 2 or who is not others[0]:
            return len(others) > 1
    elif not others and len(crew) > 2:
        others, crew = list(crew[:2]), crew[2:]
        if who in others:
            return True
    rope = play.another_thing("turning rope" if others else "whirling rope")
    if rope is None:
        return False
    if crew and who is not crew[0]:
        return True
    tall = who.height
    span = 1.35 * max([tall, *(m.height for m in others)]) if others else 0.26 * tall
    for k, member in enumerate(others):
        side = 1 if k else -1
        play.tracks[member].start(State(side * span, 0.0, -side), pick(member, ("turn_rope", "reach")))
        play.tracks[member].settle()
    if len(others) == 1:  # the other end is tied to a tree
        post = play.prop("tree", ("piece",))
        if post is not None and post not in play.tracks:
            play.add(post, State(span, 0.0, 1))
    wide = 2 * (span - 0.3 * tall) if others else 2 * span
    rope.size, rope.depth = wide / rope.thing.width, -0.006
    play.add(rope, State(0.0, 0.0 if others else -0.12 * tall, 1))
    play.brought.append(rope)
    room = 0.5 * tall
    for k, member in enumerate(crew):
        track, x = play.tracks[member], (k - 0.5 * (len(crew) - 1)) * room
        track.start(State(x, 0.0, 1), pick(member, ("stand",)))
        act = pick(member, ("cheer",) if others else ("whirl_rope", "cheer"))
        for n in range(1 + int(play.seconds / TURN)):
            begin = (n + 0.25) * TURN
            track.then(begin, action=act, seconds=0.5 * TURN, pace="even", hop=(0.3 if others else 0.16) * tall)
        track.settle()
    return True


def cross_line(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Over the finishing line with arms up, breaking the tape; two who come together arm in arm."""
    racer = bool(_RACERS & words_of(who)) or "marathon" in play.place
    arrives = target is None and what.verb == "reach" and "marathon" in play.place
    if who.kind != "person" or not racer or not (arrives or last(target) in _LINES):
        return False
    crew = [m for g in play.groups for m in g.members if m.kind == "person"]
    if who is not crew[0]:
        return True
    side = play.here(who, 0.0).facing
    breaks = what.verb != "reach"
    tape = play.find("finish ribbon") or (play.another_thing("finish ribbon") if breaks else None)
    arch = play.prop("finish arch", ("piece",)) if "marathon" not in play.place else None
    line = side * 0.08 * play.frame[0]
    if arch is not None:
        arch.depth = 0.02
        if arch not in play.tracks:
            play.add(arch, State(line, 0.0, 1))
        play.tracks[arch].start(State(line, 0.0, 1))
        play.brought.append(arch)
    there = max(at + 0.4, 0.42 * play.seconds) if at > 0 else 0.02
    for k, member in enumerate(crew):
        offset = -side * k * 0.36 * who.height
        act, track = pick(member, ("skate",) if "skier" in words_of(member) else ("run", "walk")), play.tracks[member]
        speed = pace_of(member, act) or 2.0
        way = min(speed * there, 0.34 * play.frame[0])
        track.start(State(line - side * way + offset, 0.0, side), act)
        if at <= 0:  # it has been done
            track.start(State(line + side * 0.3 * who.height + offset, 0.0, side), pick(member, ("cheer",)))
            track.settle()
            continue
        track.then(0.01, action=act, seconds=there, pace="even", x=line + offset, rate=way / there / speed)
        track.settle()
        track.then(there, action=pick(member, ("cheer",)), seconds=0.5, x=line + side * 0.3 * who.height + offset)
    if tape is not None and tape.actor is None:
        tape.size, tape.depth = 0.16 * who.height / tape.thing.height, -0.006
        tape.size = min(tape.size, 1.1 * who.height / tape.thing.width)
        if tape not in play.tracks:
            play.add(tape, State(line, 0.0, 1))
        band = play.tracks[tape]
        band.start(State(line + side * 0.5 * tape.width, -0.56 * who.height, side))
        x, y = line + side * 0.9 * who.height, -0.5 * who.height
        band.then(there, seconds=0.6, pace="even", x=x, y=y, turn=12.0 * side)
        play.brought.append(tape)
    return True


def band(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A ribbon held out across the track for one who runs into it."""
    runner = play.partner(who, None)
    if not target or last(target) not in _BANDS or who.kind != "person" or runner is None or runner.kind != "person":
        return False
    if not _RACERS & words_of(runner):
        return False
    tape = play.find(target) or play.another_thing("finish ribbon")
    if tape is None or tape.actor is not None:
        return False
    side = -play.toward(who, 0.0, play.here(runner, 0.0).x)  # the way of the run
    tall = who.height
    post = play.another_thing("finish post")
    x = side * 0.75 * tall
    mine, theirs = play.tracks[who], play.tracks[runner]
    mine.start(State(x + side * 0.3 * tall, 0.0, -side), pick(who, ("reach",)))
    mine.steps = [replace(s, holding=()) for s in mine.steps]
    tape.size, tape.depth = 1.25 * tall / tape.thing.width, -0.008
    left = x - side * 0.12 * tall
    if tape not in play.tracks:
        play.add(tape, State(left, 0.0, side))
    play.tracks[tape].start(State(left - side * 0.5 * tape.width, -0.6 * tall, side))
    aim = (left, -0.62 * tall)
    mine.then(0.01, action=pick(who, ("reach",)), aim=aim)
    if post is not None:
        post.size, post.depth = 1.0 * tall / post.thing.height, 0.01
        play.add(post, State(left - side * tape.width, 0.0, 1))
        play.brought.append(post)
    start = left - side * tape.width - side * 1.2 * tall
    meets = max(at + 0.8, 0.5 * play.seconds) if at > 0 else 0.02
    run = pick(runner, ("run", "walk"))
    speed = pace_of(runner, run) or 2.0
    chest = left - side * (0.5 * tape.width + 0.1 * tall)
    theirs.start(State(start, 0.0, side), run)
    theirs.then(0.01, action=run, seconds=meets, pace="even", x=chest, rate=abs(chest - start) / meets / speed)
    theirs.settle()
    if at <= 0:
        theirs.start(State(chest, 0.0, side), pick(runner, ("cheer",)))
    theirs.then(meets, action=pick(runner, ("cheer",)), seconds=0.4, x=chest + side * 0.12 * tall)
    runner.depth = 0.004
    play.brought += [tape, runner]
    return True


def halt(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who races stops on the way: still under way at first, then standing."""
    if who.kind != "person" or target is not None or not _AFOOT & words_of(who):
        return False
    act = pick(who, ("skate",) if {"skier", "skater", "snowboarder"} & words_of(who) else ("run",))
    here, stops = play.here(who, 0.0), 0.55 * play.seconds
    speed = pace_of(who, act) or 2.0
    way = min(speed * stops, 0.5 * play.frame[0])
    track = play.tracks[who]
    track.start(replace(here, x=here.x - here.facing * 0.75 * way), act)
    track.then(0.01, action=act, seconds=stops, pace="even", x=here.x + here.facing * 0.25 * way,
               rate=way / stops / speed)  # fmt: skip
    track.settle()
    track.then(stops, action=pick(who, ("look", "stand")))
    return True


def moonwalk(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Great slow leaps with the arms out, as on the moon."""
    if who.kind != "person" or target is not None:
        return False
    here = play.here(who, 0.0)
    track, leap = play.tracks[who], 1.5
    way = 0.4 * who.height * here.facing
    n = max(1, int(play.seconds / leap))
    x = here.x - 0.5 * n * way
    track.start(replace(here, x=x), pick(who, ("run",)))
    for k in range(n + 1):
        track.then(k * leap + 0.01, action=pick(who, ("float",)), seconds=leap - 0.02, pace="even", x=x + (k + 1) * way,
                   hop=0.24 * who.height)  # fmt: skip
    track.settle()
    return True


def fly_toy(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A rocket of cardboard or a toy plane is flown by hand, at arm's length over the head."""
    toy = play.find(target) if target else next((m for m in play.tracks if _toy(m)), None)
    if who.kind != "person" or toy is None or toy.actor is not None or not _toy(toy) or last(toy.name) == "kite":
        return False
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    toy.size *= min(1.0, 0.75 * who.height / max(toy.height, toy.width))
    toy.depth = -0.003
    act = pick(who, ("carry_overhead",))
    speed, way = 2.2 * (pace_of(who, act) or 0.8), 0.55 * play.frame[0]
    seconds = min(play.seconds, way / speed)
    x = here.x - side * 0.5 * way
    upright = toy.thing.height > toy.thing.width
    lift, turn = -0.98 * who.height, side * (58.0 if upright else -12.0)
    tracks = ((who, 0.0, 0.0, 0.0), (toy, side * 0.16 * who.height, lift, turn))
    for member, dx, dy, tilt in tracks:
        track = play.tracks[member]
        track.start(State(x + dx, dy, side, turn=tilt), act if member is who else "stand")
        track.then(0.01, action=act if member is who else None, seconds=seconds, pace="even", rate=2.2,
                   x=x + dx + side * way)  # fmt: skip
        track.settle()
    play.brought.append(toy)
    play.tall = max(play.tall, 1.2 * (toy.height - lift))
    return True


def _toy(member: Cast) -> bool:
    return member.actor is None and bool(PLAYTHINGS & set(member.name.lower().split()))


def tumble(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who races falls in full career."""
    if who.kind != "person" or not _AFOOT & words_of(who) or at <= 0 or target is not None:
        return False
    act = pick(who, ("skate",) if {"skier", "skater", "snowboarder"} & words_of(who) else ("run",))
    here, falls = play.here(who, 0.0), 0.36 * play.seconds
    way = here.facing * min((pace_of(who, act) or 2.0) * falls, 0.32 * play.frame[0])
    track = play.tracks[who]
    track.start(replace(here, x=here.x - way), act)
    track.then(0.01, action=act, seconds=falls, pace="even", x=here.x - 0.1 * way)
    track.settle()
    track.then(falls, action=pick(who, ("fall", "lie")), seconds=0.8, x=here.x + 0.1 * way)
    return True


Sport = Callable[[Play, Cast, Deed, float, str | None], bool]


_WAYS: tuple[tuple[Sport, str], ...] = (
    (
        hoist,
        "lift, lift up, lift into, hoist, carry, carry off, carry away, raise, shoulder, toss",
    ),
    (save, "save, stop, block, catch, intercept, hold, parry"),
    (halt, "stop, halt, pause"),
    (tumble, "fall, trip, stumble, crash, tumble, fall over, fall down"),
    (moonwalk, "moonwalk"),
    (fly_toy, "fly, launch, steer, pilot"),
    (score, "score, shoot"),
    (skip_rope, "skip, skip rope, jump rope, jump, turn, swing"),
    (cross_line, "cross, reach, finish, pass, break"),
    (band, "hold up, stretch, hold out, hold, raise, spread"),
)


def sport(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Play a deed of sport or of a game; False where it is none."""
    return any(what.verb in verbs.split(", ") and way(play, who, what, at, target) for way, verbs in _WAYS)
