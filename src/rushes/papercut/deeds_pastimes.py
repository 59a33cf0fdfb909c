"""Deeds of pastimes: a box played in, a stand kept, a window hit, a tooth lost, a snowman's hat, bikes swapped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_ROUNDS = frozenset("carousel merry-go-round roundabout carrousel".split())
_BALLS = frozenset("ball baseball football basketball volleyball snowball frisbee".split())
_BETWEEN = frozenset("wall fence hedge gate railing".split())
_GAMES = {  # a game → the ball, what it is struck with, how it is played
    **dict.fromkeys(("baseball", "softball", "rounders", "cricket"), ("baseball", "baseball bat", "throw")),
    **dict.fromkeys(("tennis", "badminton"), ("tennis ball", "racket", "throw")),
    **dict.fromkeys(("football", "soccer"), ("football", "", "kick")),
    **dict.fromkeys(("basketball", "volleyball", "catch", "ball", "handball"), ("ball", "", "throw")),
    "frisbee": ("frisbee", "", "throw"),
}
_SADDLE = 0.42  # of a carousel horse's pole
_BIKES = ((0.8, 0.2, 0.16), (0.16, 0.4, 0.74))


def _people(play: Play) -> list[Cast]:
    return [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]


def ride_round(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On horses that rise and sink on their poles, under the striped roof."""
    if who.kind != "person" or last(target) not in _ROUNDS:
        return False
    people = _people(play)
    tall = max(m.height for m in people)
    ring = play.find(target) or play.another_thing("carousel", ("piece",))
    if ring is None:
        return False
    ring.size, ring.depth = 2.7 * tall / ring.thing.height, 0.03
    if ring not in play.tracks:
        play.add(ring, State(0.0, 0.0, 1))
    play.tracks[ring].start(State(0.0, 0.0, 1))
    floor, pole = 0.4 * ring.size, 3.1 * ring.size
    k = people.index(who)
    x = (k - 0.5 * (len(people) - 1)) * min(1.05 * tall, 3.6 * ring.size / max(1, len(people) - 1)) - 0.2 * tall
    horse = placed(play, "carousel horse", State(x, -floor, 1), high=pole, depth=0.004 + 0.002 * k)
    if horse is None or who.actor is None:
        return False
    act = pick(who, ("astride", "ride", "sit"))
    low = who.actor.anchor("seat", Doing(act, 1.5, act))[1] * who.size
    who.depth = horse.depth - 0.001
    up, beat = 0.07 * tall, 0.9
    for member, y in ((horse, -floor), (who, -floor - _SADDLE * pole - low)):
        track = play.tracks[member]
        track.start(State(x, y, 1), act if member is who else "stand")
        for n in range(1 + int(play.seconds / beat)):
            goes = 0.4 * tall * min(1.0, beat * (n + 1) / play.seconds)
            track.then(0.01 + beat * n, seconds=beat, y=y - (up if (n + k) % 2 else 0.0), x=x + goes)
        track.settle()
    play.brought.append(ring)
    play.tall = max(play.tall, 1.05 * ring.height)
    return True


_CARTONS = ("box", "carton", "crate")
_TUBS = tuple("teacup cup bathtub tub washtub bucket barrel shoe boot pumpkin pot saucepan bowl shell".split())


def play_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a carton with portholes drawn on it, side by side, as in a ship."""
    if who.kind != "person" or target is None or last(target) not in (*_CARTONS, *_TUBS):
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    hide(play, (*_CARTONS, *_TUBS))
    tall = who.height
    carton = placed(
        play,
        "playing carton" if last(target) in _CARTONS else target,
        State(0.0, 0.0, 1),
        wide=(0.9 + 0.5 * len(crew)) * tall,
        depth=-0.01,
    )
    if carton is None:
        return False
    carton.size = min(carton.size, 0.62 * tall / carton.thing.height)
    if what.verb == "bob in":
        play.landed |= {*crew, carton}  # it is their boat
    room = 0.72 * carton.width
    for k, member in enumerate(crew):
        x = (k - 0.5 * (len(crew) - 1)) * room / max(1, len(crew))
        act = pick(member, (("cheer", "wave")[k % 2], "cheer"))
        track = play.tracks[member]
        member.depth = 0.002 * k
        track.start(State(x, -0.05 * tall, 1 if k < 2 else -1), act)
        track.settle()
        for n in range(1, 1 + int(play.seconds / 0.8)):
            track.then(0.8 * n, seconds=0.5, hop=0.05 * tall if (n + k) % 2 else 0.0, x=x + 0.001 * n)
    for k, member in enumerate(m for m in others(play, who) if m.kind == "person"):
        play.tracks[member].start(State(0.5 * carton.width + (0.5 + 0.5 * k) * tall, 0.0, -1), "stand")
    for n in range(1 + int(play.seconds / 0.7)):  # it rocks
        play.tracks[carton].then(0.01 + 0.7 * n, seconds=0.7, turn=2.5 if n % 2 else -2.5)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def keep_shop(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Behind the table of a stand, one with a cup held out, another who waves people near."""
    if who.kind != "person" or target is None or last(target) not in ("stand", "booth"):
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    hide(play, ("stand", "booth"))
    tall = who.height
    stand = placed(play, target, State(0.3 * tall if len(crew) > 1 else 0.0, 0.0, 1), high=1.5 * tall, depth=-0.01)
    if stand is None:
        return False
    for k, member in enumerate(crew):
        last_one = len(crew) > 1 and k + 1 == len(crew)  # beside it
        x = play.here(stand, 0.0).x + (-1.3 * stand.size - 0.25 * tall if last_one else (-0.1 + 0.85 * k) * stand.size)
        acts = ("wave", "cheer") if last_one or len(crew) == 1 else (("pour", "work"), ("clap", "cheer"))[k % 2]
        track = play.tracks[member]
        member.depth = 0.002 * k
        track.start(State(x, -0.04 * tall, -1 if last_one or k else 1), pick(member, acts))
        track.settle()
    play.tall = max(play.tall, 1.15 * stand.height)
    return True


def smash(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ball flies in an arc into the pane; there is a hole with cracks, and who did it holds their head."""
    if who.kind != "person" or last(target) not in ("window", "windowpane"):
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    hide(play, ("window", "windowpane"))
    ball = next((m for m in play.tracks if last(m.name) in _BALLS), None) or play.another_thing("baseball")
    tall, when = who.height, 0.42 * play.seconds if at > 0 else 0.0
    x = 1.15 * tall
    wall = placed(play, "window wall", State(x, 0.0, 1), high=2.15 * tall, depth=0.012)
    if wall is None or ball is None:
        return False
    pane = (x, -2.05 * wall.size)
    hole = placed(play, "smashed pane", State(pane[0], pane[1] + 0.28 * tall, alpha=0.0), high=0.5 * tall, depth=0.01)
    if hole is None:
        return False
    play.tracks[hole].then(when, seconds=0.1, alpha=1.0)
    ball.size = max(0.16 * tall / ball.thing.height, 0.1)
    ball.depth = -0.004
    for k, member in enumerate(crew):
        track = play.tracks[member]
        track.start(State(-(0.75 + 0.55 * k) * tall, 0.0, 1), pick(member, ("throw" if k == 0 else "look",)))
        track.settle()
        track.then(0.3 * when, action=pick(member, ("throw",) if k == 0 else ("look_up", "look")), aim=pane)
        track.then(when + 0.3, action=pick(member, ("scared", "surprised") if k % 2 else ("surprised", "scared")))
    start = State(-0.5 * tall, -0.85 * tall)
    if ball not in play.tracks:
        play.add(ball, start)
    track = play.tracks[ball]
    track.start(start if when else State(*pane, alpha=0.0))
    if when:
        bat = play.another_thing("baseball bat") if last(ball.name) == "baseball" else None
        if bat is not None:
            play.hold(who, bat, 0.0)
        track.then(0.45 * when, seconds=0.55 * when, pace="even", x=pane[0], y=pane[1], hop=0.35 * tall, turn=300.0)
        track.then(when + 0.05, alpha=0.0)
    play.brought += [wall, ball]
    play.tall = max(play.tall, 1.1 * wall.height)
    return True


def lose_tooth(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bite, and the tooth flies out of the mouth; then it is held up."""
    if who.kind != "person" or last(target) != "tooth":
        return False
    tooth = play.find(target) or play.another_thing("tooth")
    if tooth is None:
        return False
    food = play.tracks[who].step(at).holding
    side, here, tall = play.here(who, 0.0).facing, play.here(who, 0.0), who.height
    tooth.size, tooth.depth = 0.13 * tall / tooth.thing.height, -0.006
    begin, track = 0.4 * play.seconds if at > 0 else 0.0, play.tracks[who]
    mouth = State(here.x + side * 0.16 * tall, here.y - 0.84 * tall, 1, scale=0.4, alpha=0.0)
    if tooth not in play.tracks:
        play.add(tooth, mouth)
    fly = play.tracks[tooth]
    fly.start(mouth)
    track.start(here, pick(who, ("munch", "eat") if food else ("scared", "surprised")), food)
    track.settle()
    fly.then(0.6 * begin, seconds=0.1, alpha=1.0)
    fly.then(max(0.6 * begin, 0.01) + 0.1, seconds=0.4 * begin + 0.4, hop=0.25 * tall, scale=1.0,
             x=here.x + side * 0.52 * tall, y=here.y - 0.68 * tall, turn=340.0)  # fmt: skip
    track.then(begin + 0.2, action=pick(who, ("surprised",)), aim=tooth)
    track.then(begin + 1.0, action=pick(who, ("point", "reach")), aim=tooth)
    play.brought.append(tooth)
    return True


def crown(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A hat goes from the hand onto the head of what has none; who built it cheers."""
    mark = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or mark is None or mark.actor is not None or last(target) != "snowman":
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    tall = who.height
    mark.size, mark.depth = 1.15 * tall / mark.thing.height, 0.006
    if mark not in play.tracks:
        play.add(mark, State(0.0, 0.0, 1))
    play.tracks[mark].start(State(0.0, 0.0, 1))
    hat = play.another_thing("hat")
    if hat is None:
        return False
    hat.size, hat.depth = 0.27 * tall / hat.thing.height, -0.004
    top = State(0.02 * tall, -0.97 * mark.height, 1)
    when = 0.5 * play.seconds if at > 0 else 0.0
    for k, member in enumerate(crew):
        side = 1 if k % 2 == 0 else -1  # of the way it looks
        x = -side * (0.62 + 0.45 * (k // 2)) * tall
        track = play.tracks[member]
        track.start(State(x, 0.0, side), pick(member, ("reach",) if k == 0 else ("clap", "cheer")))
        track.settle()
        if k == 0:
            track.then(0.01, action=pick(member, ("carry_overhead", "reach")), aim=(top.x, top.y))
        track.then(when + 0.5, action=pick(member, ("cheer",)))
    held = State(-0.5 * tall, -1.12 * tall, 1)
    if hat not in play.tracks:
        play.add(hat, held)
    track = play.tracks[hat]
    track.start(held if when else top)
    if when:
        track.then(0.5 * when, seconds=0.5 * when, x=top.x, y=top.y, hop=0.12 * tall)
    play.brought += [mark, hat]
    play.tall = max(play.tall, 1.5 * mark.height)
    return True


def _bikes(play: Play, target: str | None, tall: float) -> list[Cast]:
    """Two of what is swapped, of two colours."""
    first = play.find(target)
    group = next((g.members for g in play.groups if first is not None and first in g.members), ())
    found = [m for m in group if m.kind in ("vehicle", "prop")][:2]
    while len(found) < 2 and target:
        one = play.another_thing(target, ("vehicle", "prop"))
        if one is None:
            return []
        play.add(one, State(0.0, 0.0, 1))
        found.append(one)
    for k, bike in enumerate(found):
        bike.colour, bike.depth = _BIKES[k], -0.003 - 0.001 * k
        bike.size = (0.72, 1.0)[k] * 0.85 * tall / max(bike.thing.height, 0.55 * bike.thing.width)
    return found


def swap_rides(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Each by his own, a small red one and a large blue one; they cross over to the other's."""
    people = _people(play)
    if who.kind != "person" or len(people) < 2:
        return False
    if who is not people[0]:
        return True
    tall = max(m.height for m in people)
    bikes = _bikes(play, target, tall)
    if len(bikes) < 2:
        return False
    swapped = what.verb.startswith("regret") or at <= 0
    for k, (member, bike) in enumerate(zip(people[:2], bikes, strict=False)):
        side = 1 if k == 0 else -1
        home = -side * 1.15 * tall
        play.tracks[bike].start(State(home, 0.0, side))
        own, other = home + side * 0.45 * tall, -home - side * 0.45 * tall
        track = play.tracks[member]
        member.depth = 0.003 - 0.006 * k
        if swapped:
            sad = what.verb.startswith("regret")
            track.start(State(other, 0.0, side), pick(member, (("sad", "cry")[k],) if sad else ("hold", "cheer")))
            track.settle()
            continue
        begin, long = 0.28 * play.seconds, 0.36 * play.seconds
        track.start(State(own, 0.0, side), pick(member, ("point", "reach")))
        track.settle()
        track.then(begin, action=pick(member, ("walk",)), seconds=long, pace="even", x=other)
        track.then(begin + long, action=pick(member, ("cheer", "hold")))
    play.tall = max(play.tall, 1.5 * tall)
    return True


def get_back(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Somebody cross has it under their arm, is begged for it and hands it over."""
    owner = next((m for m in others(play, who) if m.kind == "person"), None)
    if who.kind != "person" or owner is None or not target:
        return False
    held = next((h for h in play.tracks[owner].step(0.0).holding if last(h.name) == last(target)), None)
    thing = held or play.prop(target, ("prop",))
    if thing is None or thing.actor is not None:
        return False
    when = 0.55 * play.seconds if at > 0 else 0.0
    unit = min(who.height, owner.height)
    x = 0.5 * (play.here(who, 0.0).x + play.here(owner, 0.0).x)
    gap = 0.42 * unit
    mine, theirs = play.tracks[who], play.tracks[owner]
    mine.start(State(x + gap, 0.0, -1), pick(who, ("beg", "reach")))
    theirs.start(State(x - gap, 0.0, 1), pick(owner, ("hold",)))
    for track in (mine, theirs):
        track.settle()
    play.hold(owner, thing, 0.0)
    mine.then(0.02, action=pick(who, ("reach", "give")))
    theirs.then(max(0.03, 0.6 * when), action=pick(owner, ("give", "reach")))
    play.hold(who, thing, max(0.05, when))
    mine.then(max(0.06, when + 0.3), action=pick(who, ("hold",)))
    theirs.then(max(0.06, when + 0.3), action=pick(owner, ("point", "sulk")), aim=who)
    return True


def over_wall(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up one side of a wall, seen along it, and down on the other."""
    if who.actor is None or last(target) not in _BETWEEN:
        return False
    crew = group_of(play, who)
    k, tall = crew.index(who), crew[0].height
    if k == 0:
        hide(play, tuple(_BETWEEN))
        noun = "wall end" if last(target) in ("wall", "hedge") else "fence end"
        wall = placed(play, noun, State(0.0, 0.0, 1), high=1.35 * tall, depth=-0.003)
        if wall is None:
            return False
        play.tall = max(play.tall, 2.6 * tall)
    top, when = -1.35 * tall, play.seconds
    track, lag = play.tracks[who], 0.1 * k * when
    climbs, down = pick(who, ("climb", "jump")), (0.75 + 0.5 * (len(crew) - 1 - k)) * tall
    if at <= 0:
        track.start(State(down, 0.0, 1), pick(who, ("stand",)))
        return True
    who.depth = 0.001 * k
    track.start(State(-0.3 * tall - 0.45 * k * tall, -0.1 * tall if k == 0 else 0.0, 1), climbs if k == 0 else "stand")
    track.settle()
    track.then(0.02 + lag, action=climbs, seconds=0.45 * when, pace="even", x=-0.28 * tall, y=0.62 * top)
    track.then(0.48 * when + lag, action=pick(who, ("crouch", "sit")), seconds=0.1 * when, x=0.0, y=top)
    track.then(0.6 * when + lag, action=pick(who, ("jump", "fall")), seconds=0.16 * when, hop=0.2 * tall, x=down, y=0.0)
    track.then(0.78 * when + lag, action=pick(who, ("stand",)))
    return True


def ball_game(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Across from one another, the ball between them: struck with a bat, kicked along the ground or thrown."""
    found = _GAMES.get(last(target))
    people = _people(play)
    if who.kind != "person" or found is None or len(people) < 2 or play.place in ("stadium", "pitch", "court"):
        return False
    if who is not people[0]:
        return True
    noun, tool, act = found
    ball = next((m for m in play.tracks if last(m.name) == last(noun)), None) or play.another_thing(noun)
    if ball is None:
        return False
    tall = max(m.height for m in people)
    wide = min(2.2 * tall, 0.7 * play.frame[0])
    ball.size, ball.depth = (0.2 if act == "kick" else 0.14) * tall / ball.thing.height, -0.005
    for k, member in enumerate(people):
        side = 1 if k == 0 else -1
        x = -side * 0.5 * wide + (0.55 * tall * (k - 1) if k else 0.0)
        track = play.tracks[member]
        track.start(
            State(x, 0.0, side), pick(member, (act,) if k == 0 else ("reach", "stand") if k == 1 else ("cheer",))
        )
        track.settle()
        gear = play.another_thing(tool) if tool and (k == 0 or tool == "racket") else None
        if gear is not None:
            play.hold(member, gear, 0.0)
        for n in range(int(play.seconds / 1.6) + 1):  # to and fro
            mine = n % 2 == (0 if k == 0 else 1)
            acts = (act,) if mine and k < 2 else ("reach", "look") if k < 2 else ("cheer",)
            track.then(0.01 + 1.6 * n, action=pick(member, acts), aim=None if mine else ball)
    low = -0.02 if act == "kick" else -0.8 * tall
    start = State(-0.5 * wide + 0.35 * tall, low, 1)
    if ball not in play.tracks:
        play.add(ball, start)
    track, far = play.tracks[ball], 0.5 * wide - 0.35 * tall
    track.start(start)
    for n in range(int(play.seconds / 1.6) + 1):
        x = far if n % 2 == 0 else -far
        track.then(0.4 + 1.6 * n, seconds=1.1, pace="even", x=x, y=low, hop=0.0 if act == "kick" else 0.4 * tall,
                   turn=360.0 * (1 if n % 2 == 0 else 0))  # fmt: skip
    play.brought.append(ball)
    play.tall = max(play.tall, 1.7 * tall)
    return True


def towering(play: Play, who: Cast) -> float | None:
    """How high, in metres, what outgrows the people beside it becomes; None where it does not."""
    said = who.subject.look if who.subject is not None else ()
    people = _people(play)
    return 1.3 * max(m.height for m in people) if "towering" in said and people else None


def stand_beside(play: Play, state: State) -> State:
    """Where a thing stands clear of the people: beside the first of them."""
    people = _people(play)
    if not people:
        return state
    here = play.here(people[0], 0.0)
    return replace(state, x=here.x + here.facing * 0.75 * people[0].height)


PASTIMES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "ride": ride_round, "play in": play_in, "bob in": play_in,
    "keep shop": keep_shop, "lose a tooth": lose_tooth, "crown": crown,
    "climb across": over_wall, "play": ball_game, "swap rides": swap_rides, "regret rides": swap_rides,
    "get back": get_back,
    **dict.fromkeys(("smash", "break", "shatter", "hit"), smash),
}  # fmt: skip
