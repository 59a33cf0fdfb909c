"""Races as one sees them: side by side on wheels, on foot, on skates or in the water, passed, won, given up to help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_neighbours import emptied
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_ON_WHEELS = frozenset({"cyclist", "biker", "jockey", "rower", "sailor"})  # who sits in or on what is raced
_IN_CRAFT = {
    "cyclist": "bicycle",
    "biker": "motorbike",
    "jockey": "horse",
    "rower": "rowing boat",
    "sailor": "sailboat",
}
_ON_BLADES = frozenset("skater skier snowboarder".split())


def _rivals(play: Play, who: Cast) -> list[Cast]:
    return [m for m in others(play, who) if m.kind == "person"]


def _field(play: Play, who: Cast) -> set[str]:
    """What everybody in the picture is called."""
    return {w for m in (who, *_rivals(play, who)) for w in words_of(m)}


def _in_field(
    run: Callable[[Play, Cast, Deed, float, list[Cast]], None],
) -> Callable[[Play, Cast, Deed, float, str | None], bool]:
    """A deed of a person among rivals, told once for all who do it together; no deed where nobody else is there."""

    def deed(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
        rivals = _rivals(play, who)
        if who.kind != "person" or not rivals:
            return False
        if who is group_of(play, who)[0]:
            run(play, who, what, at, rivals)
        return True

    return deed


def _lane(play: Play) -> float:
    """How far behind the edge, where one stands, the water to race in is."""
    return 0.42 if play.place == "racing pool" else 0.0


def _goes(
    play: Play, member: Cast, words: set[str], side: int, x0: float, x1: float, lane: float, depth: float, until: float
) -> float:
    """Somebody under way from `x0` to `x1`, on what the race is raced on."""
    wheels = bool(_ON_WHEELS & words)
    noun = next((_IN_CRAFT[w] for w in _IN_CRAFT if w in words), "bicycle")
    bike = play.another_thing(noun, ("vehicle", "animal")) if wheels else None
    if bike is not None and noun.endswith("boat"):
        bike.size = 2.0 * member.height / bike.thing.width
    seated = ("row", "sit") if noun == "rowing boat" else ("ride", "sit")
    acts = seated if bike is not None else ("swim",) if "swimmer" in words else ("run", "walk")
    acts = ("skate", *acts) if _ON_BLADES & words else acts
    act, member.depth = pick(member, acts), depth
    if act == "swim":
        lane, member.depth = lane - _lane(play), depth + 0.02
    track = play.tracks[member]
    track.steps = [replace(s, holding=()) for s in track.steps]
    goer = track if bike is None else play.add(bike, State(0.0, 0.0, side))
    gait = act if bike is None else pick(bike, ("run", "walk")) if bike.actor is not None else None
    goer.start(State(side * x0, lane, side), gait or "stand")
    goer.then(0.01, action=gait, seconds=until, pace="even", x=side * x1)
    goer.settle()
    if bike is not None:
        bike.depth = depth + 0.0005
        play.riders[member] = bike
        track.start(State(side * x0, lane, side), act)
        track.then(0.01, action=act, carrier=bike)
        track.steps = [replace(s, carrier=bike, action=act) for s in track.steps]
        play.brought.append(bike)
    return until


@_in_field
def overtake(play: Play, who: Cast, what: Deed, at: float, rivals: list[Cast]) -> None:
    """From behind past the others, who go the same way and fall back; in a race at first, they are ahead."""
    words = _field(play, who)
    side, until = play.here(who, 0.0).facing, 0.95 * play.seconds
    wheels = bool(_ON_WHEELS & words)
    swum = 0.95 if len(rivals) > 1 else 0.6
    step = (1.15 if wheels else swum if "swimmer" in words else 0.7) * who.height
    early = what.verb == "race along"
    play.tall = max(play.tall, (1.7 if wheels else 1.3) * max(m.height for m in (who, *rivals)))
    _goes(play, who, words, side, -1.4 * step if early else -0.7 * step, -0.8 * step if early else 0.8 * step, 0.06,
          0.0, until)  # fmt: skip
    for k, rival in enumerate(rivals):
        x0, x1 = (1.1 - 0.9 * k) * step, (-0.1 - 0.9 * k) * step
        if early:
            x0, x1 = (1.2 - 0.8 * k) * step, (1.7 - 0.8 * k) * step
        lane = (-0.36 if wheels else -0.2) * who.height * (1 + (k % 2 if "swimmer" in words else 0))
        _goes(play, rival, words, side, x0, x1, lane, 0.02 + 0.001 * k, until)


@_in_field
def win_race(play: Play, who: Cast, what: Deed, at: float, rivals: list[Cast]) -> None:
    """First through the tape with arms up, the others behind; who loses comes in after the others, and cheers too."""
    words = _field(play, who)
    side, tall = play.here(who, 0.0).facing, who.height
    swims, wheels = "swimmer" in words, bool(_ON_WHEELS & words)
    there = 0.02 if at <= 0 else 0.45 * play.seconds
    step = (1.15 if wheels else (0.95 if len(rivals) > 1 else 0.5) if swims else 0.6) * tall
    line = 0.35 * tall
    far = line + (0.25 if wheels else 0.0) * tall
    _goes(play, who, words, side, far - (0.0 if at <= 0 else 1.5 * tall), far, 0.04, 0.0, there)
    lost = what.verb == "lose race"
    for k, rival in enumerate(rivals):
        end = line - (1.0 + 0.8 * k) * step if not lost else line + (1.1 + 0.6 * k) * step
        _goes(play, rival, words, side, end - 0.8 * tall, end, -0.16 * tall, 0.02 + 0.001 * k, play.seconds)
    arms = pick(who, ("cheer",))
    if lost and not swims:
        play.tracks[who].then(there + 0.05, action="borne" if wheels else pick(who, ("cheer",)))
    elif not swims:
        tape = placed(play, "finish ribbon", State(side * (line + 0.4 * tall), -0.56 * tall, side), high=0.16 * tall)
        if tape is not None:
            tape.size, tape.depth = min(tape.size, 0.9 * tall / tape.thing.width), -0.006
            play.tracks[tape].then(there, seconds=0.6, pace="even", x=side * (line + 0.8 * tall), y=-0.5 * tall,
                                   turn=12.0 * side)  # fmt: skip
        if not wheels:
            play.tracks[who].then(there + 0.05, action=arms)
    else:
        mine = play.tracks[who]
        mine.then(there + 0.05, action=arms, seconds=0.3, y=0.55 * tall - _lane(play))
        play.cut_off[who] = 0.1 - _lane(play)
    if "marathon" not in play.place and "track" not in play.place and not swims:
        arch = placed(play, "finish arch", State(side * (line + 0.2 * tall), 0.0, 1), high=1.7 * tall, depth=0.03)
        play.tall = max(play.tall, 1.9 * tall if arch is not None else 0.0)


def stop_racing(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In the water among others: they swim on, and one stops, head out, and looks about."""
    rivals = _rivals(play, who)
    if who.kind != "person" or not rivals:
        return False
    if who is not group_of(play, who)[0]:
        return True
    side, tall, words = play.here(who, 0.0).facing, who.height, {"swimmer"}
    stops = 0.02 if at <= 0 else 0.5 * play.seconds
    _goes(play, who, words, side, -1.2 * tall, -0.2 * tall, 0.1, 0.0, stops)
    play.tracks[who].then(stops, action=pick(who, ("look", "stand")), seconds=0.35, y=0.62 * tall - _lane(play),
                          facing=-side)  # fmt: skip
    play.cut_off[who] = 0.1 - _lane(play)
    for k, rival in enumerate(rivals):
        _goes(play, rival, words, side, (-0.7 + 0.5 * k) * tall, (0.9 + 0.5 * k) * tall, -0.22 * tall * (k + 1),
              0.02 + 0.01 * k, play.seconds)  # fmt: skip
    return True


def help_afloat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In deep water one who goes under, an arm up, is held and brought along, both heads out."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.actor is None or mark.kind != "person":
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    meets = 0.02 if at <= 0 else 0.36 * play.seconds
    x = side * 0.3 * tall
    mine, theirs = play.tracks[who], play.tracks[mark]
    theirs.start(State(x, 0.72 * mark.height - _lane(play), -side), pick(mark, ("cheer", "wave")))
    theirs.then(0.02, seconds=meets, pace="even", shake=0.02)
    _goes(play, who, {"swimmer"}, side, -1.3 * tall, -0.16 * tall, 0.06, -0.004, meets)
    mark.depth = 0.018
    mine.then(meets, action=pick(who, ("reach",)), seconds=0.4, y=0.6 * tall - _lane(play), facing=side)
    theirs.then(meets + 0.2, action=pick(mark, ("reach", "stand")), seconds=0.4, x=0.28 * side * tall,
                y=0.62 * mark.height - _lane(play), facing=-side)  # fmt: skip
    for member in (who, mark):
        play.cut_off[member] = 0.1 - _lane(play)
    play.tall = max(play.tall, 1.1 * tall)
    return True


@_in_field
def fall_in_race(play: Play, who: Cast, what: Deed, at: float, rivals: list[Cast]) -> None:
    """In full career among others flat on the face, and they run on; who gets up again runs after them."""
    words = _field(play, who)
    side, tall = play.here(who, 0.0).facing, who.height
    play.tall = max(play.tall, 1.3 * max(m.height for m in (who, *rivals)))
    mine = play.tracks[who]
    rises = what.verb == "get up in race"
    if rises:
        up, off = 0.12 * play.seconds, 0.5 * play.seconds
        mine.start(State(-side * 1.1 * tall, 0.0, side), pick(who, ("crawl", "lie")))
        mine.then(up, action=pick(who, ("kneel", "crouch")))
        run = pick(who, ("skate",) if _ON_BLADES & words else ("run", "walk"))
        mine.then(off, action=run, seconds=play.seconds - off, pace="even", x=side * 0.2 * tall)
    else:
        falls = 0.02 if at <= 0 else 0.16 * play.seconds
        _goes(play, who, words, side, -1.2 * tall, -0.5 * tall, 0.04, 0.0, falls)
        mine.steps = [replace(s, carrier=None) if s.at > falls else s for s in mine.steps]
        mine.then(falls, action=pick(who, ("fall", "lie")), seconds=0.5, x=-0.3 * side * tall, carrier=None)
        play.riders.pop(who, None)
    for k, rival in enumerate(rivals):
        x0 = ((0.5 if rises else -0.4) + 0.62 * k) * tall
        x1 = ((1.0 if rises else 0.75) + 0.62 * k) * tall
        _goes(play, rival, words, side, x0, x1, -0.2 * tall, 0.02 + 0.001 * k, play.seconds)


def _pair(play: Play, who: Cast, target: str | None) -> tuple[Cast | None, list[Cast]]:
    """Who is helped, and the others."""
    mark = play.partner(who, target)
    if mark is None or mark.kind != "person" or mark in group_of(play, who):
        return None, []
    return mark, [m for m in _rivals(play, who) if m not in group_of(play, mark)]


def help_in_race(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One sits on the track, the others run past; one stops, bends down and pulls the fallen one to their feet."""
    mark, rivals = _pair(play, who, target)
    if who.kind != "person" or mark is None:
        return False
    if who is not group_of(play, who)[0]:
        return True
    side, tall, words = play.here(who, 0.0).facing, who.height, _field(play, who)
    play.tall = max(play.tall, 1.3 * tall)
    meets, up = (0.02, 0.45 * play.seconds) if at <= 0 else (0.24 * play.seconds, 0.55 * play.seconds)
    gap = 0.3 * (tall + mark.height)
    x = side * 0.4 * gap
    run = pick(who, ("skate",) if _ON_BLADES & words else ("run", "walk"))
    mine, theirs = play.tracks[who], play.tracks[mark]
    mine.start(State(x - side * (gap + 0.9 * tall), 0.0, side), run)
    mine.then(0.01, action=run, seconds=meets, pace="even", x=x - side * gap)
    mine.settle()
    palm = (x - side * 0.42 * gap, -0.45 * mark.height)
    theirs.start(State(x, 0.0, -side), pick(mark, ("sit_ground", "sit")))
    theirs.settle()
    mine.then(meets, action=pick(who, ("bend", "reach")), aim=palm)
    theirs.then(up, action=pick(mark, ("reach",)), aim=(palm[0], -0.62 * mark.height))
    mine.then(up, action=pick(who, ("reach",)), aim=(palm[0], -0.62 * mark.height))
    for k, rival in enumerate(rivals):
        _goes(play, rival, words, side, (-0.3 + 0.7 * k) * tall, (1.1 + 0.7 * k) * tall, -0.22 * tall,
              0.02 + 0.001 * k, play.seconds)  # fmt: skip
    return True


def help_over_line(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One leans on the other, an arm over the shoulders, and so both go slowly through the finish, and cheer."""
    mark, rivals = _pair(play, who, target)
    if who.kind != "person" or mark is None:
        return False
    if who is not group_of(play, who)[0]:
        return True
    side, tall = play.here(who, 0.0).facing, who.height
    there = 0.02 if at <= 0 else 0.62 * play.seconds
    line, gap, way = side * 0.35 * tall, 0.3 * mark.height, 1.0 * tall
    ends = line + side * 0.3 * tall
    who.depth, mark.depth = 0.004, 0.0
    for member, act, x in ((who, "support", ends), (mark, "limp", ends - side * gap)):
        track = play.tracks[member]
        go = pick(member, (act, "walk"))
        track.start(State(x - side * (way if at > 0 else 0.0), 0.0, side), go)
        if at > 0:
            track.then(0.01, action=go, seconds=there, pace="even", x=x)
            track.settle()
        track.then(there + 0.1, action=pick(member, ("cheer",)), seconds=0.1)
    tape = placed(play, "finish ribbon", State(line + 0.45 * side * tall, -0.56 * tall, side), high=0.16 * tall)
    if tape is not None:
        tape.size, tape.depth = min(tape.size, 0.9 * tall / tape.thing.width), -0.006
        play.tracks[tape].then(max(0.02, 0.7 * there), seconds=0.8, pace="even", x=line + 0.9 * side * tall,
                               y=-0.44 * tall, turn=12.0 * side)  # fmt: skip
    arch = placed(play, "finish arch", State(line, 0.0, 1), high=1.7 * tall, depth=0.03)
    play.tall = max(play.tall, 1.9 * tall if arch is not None else 0.0)
    for k, rival in enumerate(rivals):
        rival.depth = 0.02
        play.tracks[rival].start(State(line + side * (1.1 + 0.5 * k) * tall, -0.1 * tall, -side),
                                 pick(rival, ("clap", "cheer")))  # fmt: skip
    return True


def go_over_line(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Through the tape under the arch, on foot, paw or wheel; those who come together come side by side."""
    doing = [e.group for e in play.events if e.deed.verb == what.verb]
    crew = [m for g in play.groups if g in doing or who in g.members for m in g.members if m.actor is not None]
    if who.actor is None:
        return False
    if who is not crew[0]:
        return True
    side, tall = play.here(who, 0.0).facing, max(m.height for m in crew)
    unit = max(tall, 0.9 * max(m.width for m in crew if m.kind == "animal" or m is who))
    words = {w for m in crew for w in words_of(m)}
    wheels = bool(_ON_WHEELS & words)
    there = 0.02 if at <= 0 else 0.5 * play.seconds
    line = 0.35 * unit
    for k, member in enumerate(crew):
        x = line + (0.3 - (0.42 if not wheels else 0.3) * k) * unit
        lane = -0.12 * unit * k
        if member.kind == "person":
            _goes(play, member, words_of(member), side, x - (0.0 if at <= 0 else 1.3 * unit), x, lane, 0.001 * k, there)
            if not wheels:  # who rides keeps the hands on the bar
                play.tracks[member].then(there + 0.05, action=pick(member, ("cheer",)))
        else:
            go = pick(member, ("walk", "run", "crawl"))
            track = play.tracks[member]
            track.start(State(side * (x - (0.0 if at <= 0 else 1.1 * unit)), lane, side), go)
            track.then(0.01, action=go, seconds=there, pace="even", x=side * x)
            track.settle()
            track.then(there + 0.05, action=pick(member, ("cheer", "call", "jump", "stand")))
    tape = placed(play, "finish ribbon", State(side * (line + 0.5 * unit), -0.5 * unit, side), high=0.16 * unit)
    if tape is not None:
        tape.size, tape.depth = min(tape.size, 0.9 * unit / tape.thing.width), -0.006
        play.tracks[tape].then(max(0.02, 0.8 * there), seconds=0.6, pace="even", x=side * (line + 0.9 * unit),
                               y=-0.44 * unit, turn=12.0 * side)  # fmt: skip
    arch = placed(play, "finish arch", State(side * line, 0.0, 1), high=1.75 * unit, depth=0.03)
    play.tall = max(play.tall, 1.95 * unit if arch is not None else 0.0)
    return True


_STEPS = ((0.0, 0.9), (-0.98, 0.62), (0.98, 0.44))  # first, second, third: across and up, as the piece has them


def podium(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the highest of three steps with the medal on the chest or the cup over the head, two others lower."""
    crew = group_of(play, who)
    if who.kind != "person":
        return False
    if who is not crew[0]:
        return True
    tall, prize = who.height, last(target)
    hide(play, ("medal", "cup", "trophy", "podium", "prize"))
    steps = placed(play, "winners' podium", State(0.0, 0.0, 1), wide=1.85 * tall, depth=0.012)
    if steps is None:
        return False
    k, up = steps.size, 0.2 * play.seconds if at > 0 else 0.02
    order = {"stand third": (2, 0, 1), "stand second": (1, 0, 2)}.get(what.verb, (0, 1, 2))
    for step, member in zip(order, [*crew, *_rivals(play, who)], strict=False):
        emptied(play, member)
        mine, track = member is who, play.tracks[member]
        member.depth = -0.004 if mine else 0.0
        begins, act = (("stand",), ("cheer",)) if mine else (("clap", "stand"), ("clap", "stand"))
        track.start(State(_STEPS[step][0] * k, -_STEPS[step][1] * k, 1), pick(member, begins))
        track.settle()
        track.then(up, action=pick(member, ("raise_up",) if mine and prize in _CUPS else act))
    for member in [*crew, *_rivals(play, who)][3:]:  # no step for them
        play.tracks[member].start(State(-2.4 * k if member is who else 2.2 * k, 0.0, -1), pick(member, ("clap",)))
    x, high = _STEPS[order[0]][0] * k + 0.06 * tall, _STEPS[order[0]][1] * k
    cup = prize in _CUPS
    there = -high - (1.04 if cup else 0.4) * tall
    thing = placed(play, "trophy" if cup else "medal", State(x, there - (0.7 * tall if up > 0.02 else 0.0), 1),
                   high=(0.38 if cup else 0.34) * tall, depth=-0.01)  # fmt: skip
    if thing is not None:
        play.tracks[thing].then(0.01, seconds=up, x=x, y=there)
    play.tall = max(play.tall, 1.2 * (tall + high) + (0.4 * tall if cup else 0.0))
    return True


_CUPS = frozenset({"cup", "trophy"})

RACES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "overtake": overtake, "race along": overtake, "win race": win_race, "lose race": win_race,
    "stop racing": stop_racing, "help afloat": help_afloat, "fall in race": fall_in_race,
    "get up in race": fall_in_race, "help in race": help_in_race, "help over line": help_over_line,
    "breast tape": go_over_line,
    "stand on podium": podium, "stand second": podium,
    "stand third": podium,
}  # fmt: skip
