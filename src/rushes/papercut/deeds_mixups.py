"""Mishaps and mix-ups: a ball down a rabbit hole or over a wall, a foot in a bucket, what a bird lets fall, a parachute
among the guests, a board that breaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.coats import Coat
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_feats import game
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_VESSELS = ("bucket", "pail", "pot", "tub", "bowl", "puddle")
_BATS = {"tennis": "tennis racket", "shuttlecock": "tennis racket", "baseball": "baseball bat", "golf": "golf club",
         "football": "", "volleyball": "", "ball": ""}  # fmt: skip

_FLOWN = frozenset("ball football shuttlecock baseball volleyball basketball".split())


def _empty(play: Play, who: Cast) -> None:
    track = play.tracks[who]
    track.steps = [replace(s, holding=()) for s in track.steps]


def lose_in_hole(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ball rolls off into a hole in the ground; out of it looks a rabbit, and the player's arms go up."""
    if who.kind != "person" or last(target) not in ("ball", "puck", "marble", "coin", "ring"):
        return False
    hide(play, ("hole", "burrow", last(target), "rabbit"))
    tall, rolls = who.height, 0.42 * play.seconds if at > 0 else 0.0
    x = 0.75 * tall
    hole = placed(play, "dark hole", State(x, 0.03 * tall, 1), wide=0.7 * tall, depth=0.006)
    ball = play.another_thing(target or "ball")
    rabbit = next((m for m in play.tracks if last(m.name) == "rabbit"), None) or play.another_thing(
        "rabbit", ("animal",)
    )
    if hole is None or ball is None or rabbit is None or rabbit.actor is None:
        return False
    ball.size, ball.depth = 0.1 * tall / ball.thing.height, 0.0
    rabbit.size, rabbit.depth = 0.62 * tall / rabbit.thing.height, 0.003
    mine, its = play.tracks[who], play.add(ball, State(-0.2 * tall, 0.0, 1))
    mine.start(State(-0.5 * tall, 0.0, 1), pick(who, ("look_down", "stand")))
    hers = play.add(rabbit, State(x, 0.62 * rabbit.height, -1)) if rabbit not in play.tracks else play.tracks[rabbit]
    hers.start(State(x, (1.05 if rolls else 0.2) * rabbit.height, -1), pick(rabbit, ("look", "stand")))
    play.cut_off[rabbit] = 0.03 * tall
    if rolls:
        its.then(0.05 * play.seconds, seconds=rolls, pace="even", x=x, turn=700.0)
        its.then(rolls + 0.05 * play.seconds, seconds=0.2, y=0.1 * tall, alpha=0.0)
        hers.then(rolls + 0.12 * play.seconds, seconds=0.6, y=0.2 * rabbit.height)
    else:
        its.start(State(x, 0.0, 1, alpha=0.0))
    mine.then(rolls + 0.2, action=pick(who, ("spread", "sad")), aim=None)
    play.brought += [hole, ball, rabbit]
    play.tall = max(play.tall, 1.35 * tall)
    return True


def hit_over(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the racket or the foot high in an arc over the wall; whoever struck looks after it."""
    if who.kind != "person" or not target or last(target) not in _FLOWN:
        return False
    hide(play, ("wall", "fence", "hedge", last(target)))
    tall, hits = who.height, 0.16 * play.seconds if at > 0 else 0.0
    wall = placed(play, "wall", State(1.45 * tall, 0.0, 1), high=1.0 * tall, depth=0.006)
    ball = play.another_thing(target)
    if wall is None or ball is None:
        return False
    wall.size = max(wall.size, 1.3 * tall / wall.thing.width)
    ball.size, ball.depth = 0.2 * tall / ball.thing.height, 0.003
    _empty(play, who)
    tool = next((t for word, t in _BATS.items() if word in target.split()), "")
    bat = play.another_thing(tool) if tool else None
    mine, its = play.tracks[who], play.add(ball, State(-0.4 * tall, -0.8 * tall if tool else 0.0, 1))
    mine.start(State(-0.85 * tall, 0.0, 1), pick(who, ("throw",) if tool else ("kick",)))
    if bat is not None:
        play.hold(who, bat, 0.0)
    over = State(1.35 * tall, -1.35 * tall)
    if hits:
        its.then(hits, seconds=0.4 * play.seconds, pace="even", x=over.x, y=over.y, hop=0.2 * tall, turn=400.0)
        its.then(hits + 0.4 * play.seconds, seconds=0.5 * play.seconds, pace="even", x=1.75 * tall, y=-1.12 * tall)
        mine.then(hits + 0.7, action=pick(who, ("look_far", "look_up")), aim=ball)
    else:
        its.start(State(1.7 * tall, -1.2 * tall))
        mine.then(0.02, action=pick(who, ("look_far", "look_up")), aim=ball)
    play.brought.append(ball)
    play.tall = max(play.tall, 1.75 * tall)
    return True


def tickle_ribs(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Fingers at the ribs, and whoever is tickled is bent with laughter, which stands in the air."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    side, tall = play.here(who, 0.0).facing, mark.height
    _empty(play, who)
    mine, theirs = play.tracks[who], play.tracks[mark]
    theirs.start(State(side * 0.3 * tall, 0.0, -side), pick(mark, ("spread", "laugh")))
    mine.start(State(-side * 0.28 * tall, 0.0, side), pick(who, ("reach",)))
    mine.then(0.01, action=pick(who, ("reach",)), aim=(side * 0.2 * tall, -0.58 * tall))
    for n in range(int(play.seconds / 0.5)):
        theirs.then(0.02 + 0.5 * n, seconds=0.5, hop=0.05 * tall, x=side * (0.3 + 0.02 * (n % 2)) * tall)
    word = placed(play, "laughter", State(side * 0.75 * tall, -1.0 * tall, 1), high=0.34 * tall, depth=-0.02)
    play.tall = max(play.tall, 1.5 * tall)
    return word is not None


def win_chess(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the board; then who has won throws up the arms and the other holds the head."""
    if not game(play, who, replace(what, verb="play chess"), at, target):
        return False
    mark = play.partner(who, target)
    won = 0.5 * play.seconds if at > 0 else 0.02
    high = play.tracks[who]
    high.then(won, action=pick(who, ("cheer",)), aim=None)
    play.seats.pop(who, None)
    if mark is not None and mark.actor is not None:
        play.tracks[mark].then(won, action=pick(mark, ("sit",)), aim=None)
        play.tracks[mark].then(won + 0.01, shake=0.0)
    return True


def step_into(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Backward, a foot in the bucket: there it stays, and paint is on the floor and on the legs."""
    if who.kind != "person" or last(target) not in _VESSELS:
        return False
    hide(play, _VESSELS)
    tall, side = who.height, play.here(who, 0.0).facing
    steps = 0.42 * play.seconds if at > 0 else 0.0
    pail = placed(play, "bucket" if last(target) in ("pail", "tub") else target or "bucket",
                  State(-side * 0.06 * tall, 0.0, side), high=0.26 * tall, depth=-0.006)  # fmt: skip
    if pail is None:
        return False
    mine = play.tracks[who]
    mine.start(State(side * 0.7 * tall if steps else 0.0, 0.0, side), pick(who, ("walk",) if steps else ("spread",)))
    if steps:
        mine.then(0.01, seconds=steps, pace="even", x=0.0, facing=side)
        mine.settle()
        mine.then(steps + 0.05, action=pick(who, ("spread", "stand")), facing=side)
    play.coats[who] = Coat("paint", at=steps, seconds=0.2)
    for k, (dx, wide) in enumerate(((-0.5, 0.3), (0.42, 0.36), (0.75, 0.16), (-0.85, 0.18))):
        blot = placed(play, "mud patch", State(dx * tall, 0.04, alpha=0.0 if steps else 1.0), wide=wide * tall,
                      depth=-0.004)  # fmt: skip
        if blot is not None:
            blot.colour = ((0.88, 0.2, 0.22), (0.16, 0.5, 0.82))[k % 2]
            if steps:
                play.tracks[blot].then(steps + 0.1, seconds=0.2, alpha=1.0)
    play.tall = max(play.tall, 1.3 * tall)
    return True


def drop_on_head(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A white blob falls from a bird overhead and runs down over somebody's head, whose arms go up."""
    mark = next((m for m in [play.find(target), *others(play, who)] if m is not None and m.kind == "person"), None)
    if who.kind != "animal" or mark is None:
        return False
    tall, hits = mark.height, 0.4 * play.seconds if at > 0 else 0.0
    side = play.here(mark, 0.0).facing
    mine, theirs = play.tracks[who], play.tracks[mark]
    who.size = max(who.size, 0.34 * tall / who.thing.height)
    who.depth = -0.004
    fly = pick(who, ("fly", "hover"))
    theirs.start(State(0.0, 0.0, side), pick(mark, ("stand",)))
    mine.start(State(0.0 if hits else 0.55 * tall, -1.34 * tall, 1), fly)
    mine.settle()
    for n in range(int(play.seconds / 0.7)):
        mine.then(0.01 + 0.7 * n, seconds=0.7, y=-(1.34 + 0.04 * (n % 2)) * tall)
    blob = placed(play, "white blob", State(0.02 * tall, -1.2 * tall, 1), high=0.12 * tall, depth=-0.01)
    smear = placed(play, "white splash", State(0.02 * tall, -0.98 * tall, 1, alpha=0.0 if hits else 1.0),
                   high=0.18 * tall, depth=-0.012)  # fmt: skip
    if blob is None or smear is None:
        return False
    if hits:
        play.tracks[blob].then(0.2 * play.seconds, seconds=hits - 0.2 * play.seconds, pace="fall", y=-0.98 * tall)
        play.tracks[blob].then(hits, alpha=0.0, seconds=0.05)
        play.tracks[smear].then(hits, alpha=1.0, seconds=0.05)
    else:
        play.tracks[blob].start(State(0.0, 0.0, alpha=0.0))
    theirs.then(hits + 0.2, action=pick(mark, ("spread", "sad")))
    play.tall = max(play.tall, 1.85 * tall)
    return True


def float_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Under an open parachute down among those who stand there, who throw up their hands."""
    if who.kind not in ("person", "animal"):
        return False
    tall, lands = who.height, 0.6 * play.seconds if at > 0 else 0.0
    chute = placed(play, "parachute", State(0.0, 0.0, 1), wide=2.1 * tall, depth=0.012)
    if chute is None:
        return False
    folk = [m for m in others(play, who) if m in play.tracks]
    for k, member in enumerate(folk):
        x = (-1 if k % 2 else 1) * (0.62 + 0.5 * (k // 2)) * tall
        play.tracks[member].start(State(x, 0.0, 1 if x < 0 else -1), pick(member, ("look_up", "stand")))
        play.tracks[member].then(lands + 0.1, action=pick(member, ("spread", "cheer")))
        member.depth = 0.004
    mine, its = play.tracks[who], play.tracks[chute]
    hung = 1.05 * tall
    high = 0.75 * tall if lands else 0.0
    mine.start(State(0.0, -high, 1), pick(who, ("raise_up", "cheer")))
    its.start(State(0.0, -high - hung, 1))
    if lands:
        mine.then(0.01, seconds=lands, pace="even", y=0.0)
        its.then(0.01, seconds=lands, pace="even", y=-hung)
    play.tall = max(play.tall, hung + chute.height + 0.2 * tall)
    return True


def break_board(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the end of the springboard, which snaps: half of it and whoever stood there go into the water."""
    if who.kind not in ("person", "animal") or last(target) not in ("board", "springboard", "plank"):
        return False
    hide(play, ("board", "springboard", "plank", "tower"))
    tall, snaps = who.height, 0.42 * play.seconds if at > 0 else 0.0
    high = 0.75 * tall
    stand = placed(play, "board stand", State(-1.0 * tall, 0.0, 1), high=high, depth=0.004)
    near = placed(play, "spring plank", State(-0.72 * tall, -high, 1), wide=0.9 * tall, depth=0.003)
    far = placed(play, "spring plank", State(0.15 * tall, -high, 1), wide=0.9 * tall, depth=0.002)
    if stand is None or near is None or far is None:
        return False
    mine, its = play.tracks[who], play.tracks[far]
    _empty(play, who)
    mine.start(State(0.3 * tall, -high, 1) if snaps else State(0.5 * tall, 0.5 * tall, 1), pick(who, ("cheer",)))
    if snaps:
        mine.then(0.01, seconds=0.2 * play.seconds, hop=0.25 * tall)
        its.then(snaps, seconds=0.4, pace="fall", x=0.25 * tall, y=-0.15 * tall, turn=60.0)
        mine.then(snaps, action=pick(who, ("spread", "fall")), seconds=0.5, pace="fall", x=0.5 * tall, y=0.5 * tall)
    else:
        its.start(State(0.25 * tall, -0.15 * tall, 1, turn=60.0))
        mine.then(0.02, action=pick(who, ("spread", "cheer")))
    play.cut_off[who] = 0.02
    splash = placed(play, "splash", State(0.5 * tall, 0.04, 1, alpha=0.0 if snaps else 0.8), wide=1.1 * tall,
                    depth=-0.006)  # fmt: skip
    if splash is not None and snaps:
        play.tracks[splash].then(snaps + 0.4, seconds=0.1, alpha=1.0)
    play.tall = max(play.tall, 2.0 * tall)
    return True


def conduct(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a box with a little stick before the players, arms up and down by turns."""
    band = others(play, who)
    if who.actor is None or not band:
        return False
    if who is not group_of(play, who)[0]:
        return True
    tall = max(m.height for m in band)
    if who.kind == "animal":
        who.size = max(who.size, 0.8 * tall / who.thing.height)
    box = placed(play, "crate", State(-1.3 * tall, 0.0, 1), high=0.3 * tall, depth=0.003)
    high = 0.3 * tall if box is not None else 0.0
    mine = play.tracks[who]
    baton = play.another_thing("magic wand") or play.another_thing("stick")
    mine.start(State(-1.3 * tall, -high, 1), pick(who, ("cheer", "wave", "stand_up", "dance")))
    if baton is not None and baton.actor is None:
        play.hold(who, baton, 0.0)
        baton.size = 0.4 * tall / max(baton.thing.height, baton.thing.width)
    for n in range(int(play.seconds / 0.6)):
        mine.then(0.01 + 0.6 * n, action=pick(who, (("cheer", "wave"), ("point", "reach"))[n % 2] + ("stand",)))
    tools = ("violin", "trumpet", "flute", "violin")
    for k, member in enumerate(band[:5]):
        x = (-0.35 + 0.62 * k) * tall
        member.depth = 0.002 * k
        play.tracks[member].start(State(x, 0.0, -1), pick(member, ("play", "stand")))
        if member.kind == "person" and not play.tracks[member].step(0.0).holding:
            tool = play.another_thing(tools[k % 4])
            if tool is not None:
                play.hold(member, tool, 0.0)
    for member in band[5:]:
        play.tracks[member].start(State(0.0, 0.0, alpha=0.0))
    play.tall = max(play.tall, 2.0 * tall)
    return True


def wink(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A sparkle at the eye of what is of stone, and whoever stands before it starts back."""
    mark = next((m for m in [play.find(target), *others(play, who)] if m is not None and m.actor is not None), None)
    if mark is None or mark is who:
        return False
    here, tall = play.here(who, 0.0), mark.height
    side = play.toward(who, 0.0, play.here(mark, 0.0).x) or 1
    who.size = min(who.size, 1.7 * tall / who.thing.height)
    x, y = here.x + side * 0.05 * who.height, -0.78 * who.height
    star = placed(play, "wink star", State(x, y + 0.12 * tall, 1), high=0.34 * tall, depth=-0.012)
    theirs = play.tracks[mark]
    theirs.start(State(here.x + side * (0.5 * who.width + 0.6 * tall), 0.0, -side), pick(mark, ("look_up", "stand")))
    begins = 0.3 * play.seconds if at > 0 else 0.0
    theirs.then(begins, action=pick(mark, ("spread", "stand")), seconds=0.3,
                x=here.x + side * (0.5 * who.width + 0.85 * tall))  # fmt: skip
    play.tall = max(play.tall, 1.15 * who.height)
    return star is not None


def shoot_into(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Off the stick into the bell of a horn, whose player has a fright."""
    mark = next((m for m in others(play, who) if m.kind == "person"), None)
    if who.kind != "person" or mark is None or last(target) not in ("puck", "ball", "football"):
        return False
    hide(play, (last(target),))
    tall, hits = who.height, 0.2 * play.seconds if at > 0 else 0.0
    ball, stick = play.another_thing(target or "puck"), play.another_thing("hockey stick")
    if ball is None:
        return False
    _empty(play, who)
    ball.size, ball.depth = 0.2 * tall / max(ball.thing.width, ball.thing.height), -0.01
    mine, theirs = play.tracks[who], play.tracks[mark]
    mine.start(State(-1.0 * tall, 0.0, 1), pick(who, ("throw",) if hits else ("cheer",)))
    if stick is not None and last(target) == "puck":
        play.hold(who, stick, 0.0)
    theirs.start(State(0.95 * tall, 0.0, -1), pick(mark, ("play", "stand")), theirs.step(0.0).holding)
    bell = (0.5 * tall, -0.84 * tall)
    its = play.add(ball, State(-0.45 * tall, 0.0, 1) if hits else State(*bell, 1))
    if hits:
        its.then(hits, seconds=0.28 * play.seconds, pace="even", x=bell[0], y=bell[1], turn=500.0)
        theirs.then(0.5 * play.seconds, seconds=0.3, hop=0.15 * tall, x=1.0 * tall)
        mine.then(0.58 * play.seconds, action=pick(who, ("cheer",)))
    play.brought.append(ball)
    play.tall = max(play.tall, 1.5 * tall)
    return True


MIXUPS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "lose in hole": lose_in_hole, "hit over": hit_over, "tickle ribs": tickle_ribs, "win chess": win_chess,
    "step into": step_into, "drop on head": drop_on_head, "float in": float_in, "break board": break_board,
    "shoot into": shoot_into, "conduct": conduct, "wink": wink, "wink at": wink,
}  # fmt: skip
