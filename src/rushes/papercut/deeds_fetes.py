"""Sports days and family days: eggs on spoons, sacks to hop in, cards held up, dough stirred, boxes and a van."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_neighbours import emptied, people_of
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category


def _first(play: Play, who: Cast) -> bool:
    return who is group_of(play, who)[0]


def spoon_race(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Each goes carefully with an egg on a spoon held out; one drops it, and it breaks at the feet."""
    if who.kind != "person":
        return False
    if not _first(play, who):
        return True
    hide(play, ("egg", "spoon"))
    drops, wins = what.verb.startswith(("drop", "fall")), what.verb.startswith("win")
    tall, seconds = who.height, play.seconds
    field = [who, *(m for m in others(play, who) if m.kind == "person")]
    for k, member in enumerate(field):
        mine = member is who
        emptied(play, member)
        lane, x0 = (0.0, 0.2 * tall) if mine else (-0.18 * tall * k, (-0.9 if k % 2 else 0.9) * tall)
        x0 -= 0.0 if mine else (0.35 * tall if wins else 0.0)
        way = 0.8 * tall if mine or not wins else 0.5 * tall
        member.depth = -0.002 if mine else 0.01 * k
        act, track = pick(member, ("carry", "walk")), play.tracks[member]
        track.start(State(x0 - 0.6 * way, lane, 1), act)
        stops = 0.4 * seconds if mine and drops else (0.66 * seconds if mine and wins else seconds)
        track.then(0.01, action=act, seconds=stops, pace="even", x=x0 + 0.4 * way)
        track.settle()
        if at <= 0:
            track.start(State(x0 + 0.4 * way, lane, 1), act)
        egg = placed(play, "spoon" if mine and drops and at <= 0 else "egg on a spoon", State(x0, lane, 1),
                     high=0.2 * member.height, depth=member.depth - 0.003)  # fmt: skip
        if egg is not None:
            dx, y = 0.42 * member.height, lane - 0.5 * member.height
            spot = play.tracks[egg]
            spot.start(State(x0 - 0.6 * way + dx, y, 1) if at > 0 else State(x0 + 0.4 * way + dx, y, 1))
            if at > 0:
                spot.then(0.01, seconds=stops, pace="even", x=x0 + 0.4 * way + dx)
            if mine and drops:
                spot.then(max(0.02, stops if at > 0 else 0.02), seconds=0.2, alpha=0.0)
        if mine and drops:
            falls = stops if at > 0 else 0.02
            broken = placed(play, "broken egg", State(x0 + 0.4 * way + 0.45 * tall, 0.0, 1, alpha=0.0),
                            wide=0.34 * tall, depth=-0.01)  # fmt: skip
            if broken is not None:
                play.tracks[broken].then(falls + 0.25, seconds=0.1, alpha=1.0)
            track.then(falls + 0.1, action=pick(member, ("spread", "scared")))
        elif mine and wins:
            track.then(stops if at > 0 else 0.02, action=pick(member, ("cheer",)))
            _arch(play, x0 + 0.4 * way, tall)
    play.tall = max(play.tall, 1.35 * tall)
    return True


def _arch(play: Play, x: float, tall: float) -> None:
    if placed(play, "finish arch", State(x, 0.0, 1), high=1.75 * tall, depth=0.03) is not None:
        play.tall = max(play.tall, 1.95 * tall)


def sack_race(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In sacks to the waist they hop along side by side; who falls lies in the sack, who wins is ahead at the line."""
    if who.actor is None:
        return False
    if not _first(play, who):
        return True
    hide(play, ("sack",))
    falls, wins = what.verb.startswith("fall"), what.verb.startswith("win")
    tall, seconds = who.height, play.seconds
    field = [who, *(m for m in others(play, who) if m.actor is not None)][:4]
    widest = max(m.height for m in field)
    who.size *= max(1.0, 0.6 * widest / tall)  # a hedgehog among children is as a child
    tall = who.height
    hops = max(2, int(seconds / 0.55))
    for k, member in enumerate(field):
        mine, track = member is who, play.tracks[member]
        emptied(play, member)
        lead = (0.55 if wins else 0.0) * widest
        x0 = lead if mine else (-0.75 * k + 0.3) * widest if wins else (0.85 * (k if k % 2 else -k)) * widest
        lane, way = 0.0 if mine else -0.16 * widest, (0.7 if mine or not wins else 0.4) * widest
        member.depth = -0.002 if mine else 0.01 * k
        act = pick(member, ("hold", "stand"))
        sack = placed(play, "race sack", State(x0, lane, 1), high=0.6 * member.height, depth=member.depth - 0.003)
        if sack is None:
            return False
        sack.size = max(sack.size, 0.95 * min(member.width, 0.8 * member.height) / sack.thing.width)
        stop = 0.42 if mine and falls else 0.66 if mine and wins else 1.0
        for thing, rest in ((track, act), (play.tracks[sack], "stand")):
            begin = x0 - (0.6 * way if at > 0 else -0.4 * way)
            thing.start(State(begin, lane, 1), rest)
            for n in range(hops if at > 0 else 0):
                if (n + 1) / hops <= stop:
                    thing.then(n * seconds / hops + 0.01, seconds=0.8 * seconds / hops, pace="even",
                               x=begin + way * (n + 1) / hops, hop=0.16 * member.height)  # fmt: skip
            thing.settle()
            if mine and falls:
                thing.then(max(0.02, stop * seconds if at > 0 else 0.02), seconds=0.3, pace="fall", turn=80.0,
                           y=lane - 0.08 * tall)  # fmt: skip
        if mine and wins:
            track.then(max(0.02, stop * seconds if at > 0 else 0.02), action=pick(member, ("cheer", "jump")))
            _arch(play, x0 + 0.2 * way, widest)
    play.tall = max(play.tall, 1.5 * widest)
    return True


def hold_up_score(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Behind a table a card with the number goes up over the head, and whom it is for throws up the arms."""
    if who.kind != "person":
        return False
    if not _first(play, who):
        return True
    hide(play, ("score", "card"))
    tall, up = who.height, 0.22 * play.seconds if at > 0 else 0.02
    mark = next((m for m in others(play, who) if m.kind == "person"), None)
    x = -0.7 * tall if mark is not None else 0.0
    for k, member in enumerate(group_of(play, who)):
        mine, mx = play.tracks[member], x - 0.55 * k * tall
        emptied(play, member)
        mine.start(State(mx, 0.0, 1), pick(member, ("stand",)))
        mine.then(up, action=pick(member, ("raise_up", "cheer")))
        card = placed(play, "score card", State(mx + 0.12 * tall, -0.45 * tall, 1), high=0.55 * tall, depth=-0.012)
        if card is not None:
            play.tracks[card].then(up, seconds=0.3, y=-1.02 * tall)
    table = placed(play, "table", State(x + 0.1 * tall, 0.0, 1), wide=1.0 * tall, depth=-0.008)
    if table is not None:
        table.size = min(table.size, 0.42 * tall / table.thing.height)
    if mark is not None:
        theirs = play.tracks[mark]
        theirs.start(State(0.75 * tall, 0.0, -1), pick(mark, ("stand",)))
        theirs.then(up + 0.35, action=pick(mark, ("cheer", "jump")))
    play.tall = max(play.tall, 1.9 * tall)
    return True


_MIXED = (("mixing bowl", 0.0, 0.28), ("flour", -0.42, 0.2), ("egg", 0.32, 0.07), ("egg", 0.42, 0.07))

_RISEN = frozenset(
    "cake pie tart bread loaf cookie biscuit muffin cupcake brownie pastry gingerbread pizza bun".split()
)


def bake(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Round a table they stir dough, flour and eggs by the bowl; then what they bake stands there, and they cheer."""
    noun = target if target is not None and category(target) in ("food", "thing") else "cake"
    if who.kind != "person" or play.place == "bakery" or last(noun) not in _RISEN:
        return False
    if who is not people_of(play)[0]:
        return True
    crew = people_of(play)[:4]
    hide(play, (last(noun), "bowl", "dough"))
    tall = max(m.height for m in crew)
    low = min(m.height for m in crew)
    done = 0.58 * play.seconds if at > 0 else 0.0
    table = placed(play, "table", State(0.0, 0.0, 1), high=min(0.46 * tall, 0.64 * low), depth=-0.002)
    if table is None:
        return False
    top = -0.98 * table.height
    half = 0.5 * table.width
    for k, member in enumerate(crew):
        side = -1 if k % 2 == 0 else 1
        x = side * (half * 0.8 + 0.16 * member.height + 0.42 * tall * (k // 2))
        track = play.tracks[member]
        emptied(play, member)
        member.depth = 0.004 + 0.002 * (k // 2)
        act = pick(member, ("cook", "work", "reach"))
        track.start(State(x, 0.0, -side), act if done else pick(member, ("cheer",)))
        track.settle()
        if done:
            track.then(done + 0.2, action=pick(member, ("cheer",) if k else ("clap", "cheer")))
    for thing, x, high in _MIXED:
        put = placed(play, thing, State(x * half, top, 1), high=high * tall, depth=-0.006)
        if put is not None and thing == "mixing bowl":
            play.tracks[put].start(State(0.0, top, 1, alpha=1.0 if done else 0.0))
            play.tracks[put].then(max(0.02, done), seconds=0.25, alpha=0.0)
    made = placed(play, noun, State(0.0, top, 1, alpha=0.0 if done else 1.0), high=0.34 * tall, depth=-0.008)
    if made is not None:
        made.size = min(made.size, 0.5 * tall / made.thing.width)
        play.tracks[made].then(max(0.02, done), seconds=0.3, alpha=1.0)
    play.tall = max(play.tall, 1.25 * tall)
    return True


def move_house(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A van with its boxes beside it; each carries a box from it to the house, or to it when they leave."""
    if who.kind != "person":
        return False
    if who is not people_of(play)[0]:
        return True
    crew = people_of(play)[:5]
    hide(play, ("van", "box", "truck", "lorry", "car", "trailer"))
    tall, loads = max(m.height for m in crew), what.verb == "load van"
    noun = target if target and last(target) in ("car", "truck", "lorry", "trailer") else "van"
    van = placed(play, noun, State(-1.9 * tall, -0.04 * tall, -1), high=1.25 * tall, depth=0.02)
    if van is None:
        return False
    tail = -1.9 * tall + 0.5 * van.width
    for k in range(4):
        placed(play, "moving box", State(tail + (0.2 + 0.36 * (k % 3)) * tall, -0.33 * tall * (k // 3), 1),
               high=0.33 * tall, depth=0.012)  # fmt: skip
    go = -1 if loads else 1
    for k, member in enumerate(crew):
        near, far = tail + (0.9 + 0.5 * k) * tall, tail + (1.7 + 0.5 * k) * tall
        start, end = (far, near) if loads else (near, far)
        emptied(play, member)
        act, track = pick(member, ("carry", "walk")), play.tracks[member]
        member.depth = 0.002 * k
        track.start(State(start if at > 0 else end, 0.0, go), act)
        track.then(0.01, action=act, seconds=play.seconds, pace="even", x=end)
        track.settle()
        box = placed(
            play, "moving box", State(start, -0.4 * member.height, 1), high=0.27 * tall, depth=member.depth - 0.004
        )
        if box is not None:
            dx, y = go * 0.3 * member.height, -0.46 * member.height
            play.tracks[box].start(State((start if at > 0 else end) + dx, y, 1))
            play.tracks[box].then(0.01, seconds=play.seconds, pace="even", x=end + dx)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def tie_for(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On one's knees before another's shoe, the bow of the lace on it as big as a hand."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    hide(play, ("shoelace", "lace", "shoe"))
    side, tall = play.here(who, 0.0).facing, who.height
    x = side * 0.34 * mark.height
    foot = (x - side * 0.12 * mark.height, -0.06 * mark.height)
    emptied(play, who)
    emptied(play, mark)
    play.tracks[mark].start(State(x, 0.0, -side), pick(mark, ("look_down", "stand")))
    play.tracks[mark].settle()
    mine = play.tracks[who]
    mine.start(State(-side * 0.28 * tall, 0.0, side), pick(who, ("kneel", "crouch")))
    mine.then(0.01, action=pick(who, ("bend", "crouch")), aim=foot)
    mine.settle()
    placed(play, "shoelace", State(foot[0], -0.02 * tall, 1), wide=0.26 * mark.height, depth=-0.01)
    return True


def look_at_lace(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Running on with a long loose lace at the shoe."""
    if who.kind != "person":
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    act, track = pick(who, ("run", "walk")), play.tracks[who]
    way = 0.8 * tall
    lace = placed(play, "shoelace", State(-side * 0.5 * way, 0.0, side), wide=0.42 * tall, depth=-0.01)
    for thing, back in ((track, 0.0), (play.tracks[lace] if lace is not None else None, 0.1 * tall)):
        if thing is not None:
            thing.start(State(-side * (0.5 * way + back), 0.0, side), act if thing is track else "stand")
            thing.then(0.01, seconds=play.seconds, pace="even", x=side * (0.5 * way - back))
            thing.settle()
    return True


def spray_each_other(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A jet from a hose goes over the others, who throw up their arms in the drops."""
    crew = people_of(play)
    if who.kind != "person" or len(crew) < 2:
        return False
    if who is not crew[0]:
        return True
    tall = who.height
    for k, member in enumerate(crew):
        track = play.tracks[member]
        emptied(play, member)
        first = k == 0
        x = -0.9 * tall if first else (0.35 + 0.5 * (k - 1)) * tall
        track.start(
            State(x, 0.0, 1 if first else -1), pick(member, ("reach", "laugh") if first else ("spread", "laugh"))
        )
        track.settle()
        if not first:
            track.then(0.3 + 0.2 * k, action=pick(member, ("cheer", "spread")))
            track.then(0.6 * play.seconds, action=pick(member, ("laugh", "spread")))
    play.tracks[who].then(0.02, action=pick(who, ("reach",)), aim=(-0.3 * tall, -0.62 * tall))
    pipe = placed(play, "hose", State(-1.05 * tall, 0.0, 1), high=0.34 * tall, depth=0.004)
    for n in range(18):
        drop = placed(
            play, "water drop", State(-0.45 * tall, -0.62 * tall, 1, alpha=0.0), high=0.14 * tall, depth=-0.012
        )
        if drop is None:
            break
        track, aim = play.tracks[drop], (0.3 + 0.16 * (n % 6)) * tall
        for r in range(int(play.seconds / 1.1) + 1):
            when = 0.06 * n + 1.1 * r
            track.then(max(0.01, when), x=-0.45 * tall, y=-0.62 * tall, alpha=1.0)
            track.then(when + 0.02, seconds=0.45, pace="even", x=aim, y=-0.9 * tall, hop=0.15 * tall)
            track.then(when + 0.5, seconds=0.4, pace="fall", y=0.0, x=aim + 0.1 * tall)
    return pipe is not None


def hit_own_thumb(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A hammer comes down on the hand at a board; then it is dropped, and one hops with the hurt hand held out."""
    if who.kind != "person":
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    emptied(play, who)
    hide(play, ("hammer", "thumb", "finger"))
    here = play.here(who, 0.0)
    board = placed(play, "wooden box", State(here.x + side * 0.45 * tall, 0.0, 1), high=0.42 * tall, depth=-0.004)
    hammer = placed(play, "hammer", State(here.x + side * 0.3 * tall, -0.5 * tall, side), high=0.34 * tall, depth=-0.01)
    blow = 0.3 * play.seconds if at > 0 else 0.02
    mine = play.tracks[who]
    mine.start(here, pick(who, ("hammer", "work")) if at > 0 else pick(who, ("scared", "spread")))
    mine.settle()
    mine.then(blow, action=pick(who, ("scared", "spread")))
    for n in range(int((play.seconds - blow) / 0.45)):
        mine.then(blow + 0.02 + 0.45 * n, seconds=0.4, pace="even", hop=0.14 * tall, x=here.x - side * 0.03 * (n % 2))
    if hammer is not None:
        its = play.tracks[hammer]
        its.then(blow, seconds=0.4, pace="fall", x=here.x + side * 0.75 * tall, y=0.0, turn=90.0)
    star = placed(play, "wink star", State(here.x + side * 0.4 * tall, -0.5 * tall, 1, alpha=0.0), high=0.42 * tall,
                  depth=-0.012)  # fmt: skip
    if star is not None:
        play.tracks[star].then(blow, seconds=0.1, alpha=1.0)
    play.tall = max(play.tall, 1.4 * tall)
    return board is not None


def swim_into_arms(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One stands in the water to the waist, arms out, and somebody swims up and is held."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    side, tall = play.here(who, 0.0).facing, mark.height
    meets = 0.62 * play.seconds if at > 0 else 0.02
    mine, theirs = play.tracks[who], play.tracks[mark]
    emptied(play, who)
    emptied(play, mark)
    x = side * 0.5 * tall
    theirs.start(State(x, 0.5 * tall, -side), pick(mark, ("spread", "reach")))
    theirs.settle()
    swim = pick(who, ("swim",))
    mine.start(State(x - side * (2.0 if at > 0 else 0.5) * tall, 0.03, side), swim)
    mine.then(0.01, action=swim, seconds=meets, pace="even", x=x - side * 0.75 * tall)
    mine.settle()
    mine.then(meets, action=pick(who, ("hug", "reach")), seconds=0.3, x=x - side * 0.3 * tall, y=0.5 * who.height)
    theirs.then(meets, action=pick(mark, ("hug", "reach")))
    play.cut_off[mark], who.depth = 0.08, 0.002
    play.cut_off[who] = 0.08
    play.tall = max(play.tall, 1.0 * tall)
    return True


def throw_on_mat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Over the hip in an arc, heels over head, and flat on the back on the mat; who threw stands with arms up."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    side, tall = play.here(who, 0.0).facing, max(who.height, mark.height)
    placed(play, "gym mat", State(side * 0.35 * tall, 0.0, 1), wide=2.0 * tall, depth=0.012)
    go = 0.22 * play.seconds if at > 0 else 0.0
    mine, theirs = play.tracks[who], play.tracks[mark]
    lands = State(side * 0.75 * tall, 0.0, -side)
    mine.start(State(0.0, 0.0, side), pick(who, ("bend", "crouch") if go else ("cheer",)))
    if go:
        theirs.start(State(-side * 0.32 * tall, 0.0, side), pick(mark, ("reach", "stand")))
        theirs.then(go, action=pick(mark, ("spread",)), seconds=0.24 * play.seconds, pace="even", x=lands.x,
                    hop=0.75 * tall, turn=side * 200.0)  # fmt: skip
        theirs.then(go + 0.25 * play.seconds, action=pick(mark, ("lie",)), turn=0.0, facing=-side)
        mine.then(go + 0.34 * play.seconds, action=pick(who, ("cheer",)))
    else:
        theirs.start(lands, pick(mark, ("lie",)))
    mark.depth = -0.004
    play.tall = max(play.tall, 1.9 * tall)
    return True


FETES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "run spoon race": spoon_race, "win spoon race": spoon_race, "fall in spoon race": spoon_race,
    "drop in spoon race": spoon_race, "run sack race": sack_race, "win sack race": sack_race,
    "fall in sack race": sack_race, "hold up score": hold_up_score, "bake": bake, "load van": move_house,
    "move house": move_house, "tie laces of": tie_for, "look at lace": look_at_lace,
    "spray each other": spray_each_other, "hit own thumb": hit_own_thumb, "swim into arms": swim_into_arms,
    "throw on mat": throw_on_mat,
}  # fmt: skip
