"""Deeds of work and homecoming: not known by one's own, greeted by one's dog, sung to, two at talk, a house razed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_neighbours import people_of
from rushes.papercut.deeds_parts import burst, group_of, last, mouth, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_GREETERS = frozenset("dog puppy cat kitten wolf fox hound pup".split())
_ASLEEP = frozenset({"asleep", "sleeping"})


def _sign(play: Play, noun: str, x: float, y: float, tall: float, at: float) -> None:
    """A sign in the air over somebody, from then on."""
    thing = play.another_thing(noun)
    if thing is None:
        return
    thing.size, thing.depth = tall / thing.thing.height, -0.02
    play.add(thing, State(x, y, 1, alpha=0.0)).then(at, seconds=0.25, alpha=1.0)
    play.tall = max(play.tall, tall - y + 0.3)
    play.brought.append(thing)


def not_known(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The one holds out the arms; the other steps back, hands up, a question over the head; the arms sink."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark.subject is who.subject:
        return False
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    here, there = play.here(who, 0.0), play.here(mark, 0.0)
    middle = 0.5 * (here.x + there.x)
    mine, theirs = play.tracks[who], play.tracks[mark]
    theirs.start(replace(there, x=middle + side * 0.42 * who.height, facing=-side), pick(mark, ("reach", "give")),
                 theirs.step(0.0).holding)  # fmt: skip
    theirs.settle()
    theirs.then(0.72 * play.seconds, action=pick(mark, ("sad", "look_down")), aim=None)
    held = mine.step(0.0).holding
    mine.start(replace(here, x=middle - side * 0.42 * who.height, facing=side), pick(who, ("think", "look")), held)
    back = 0.2 * who.height
    begin = 0.16 * play.seconds
    mine.then(begin, action=pick(who, ("refuse", "think", "look")), seconds=0.5, x=middle - side * 0.42 * who.height
              - side * back)  # fmt: skip
    x = middle - side * (0.42 * who.height + back)
    _sign(play, "question mark", x, here.y - 1.12 * who.height, 0.34 * who.height, begin)
    return True


def greeted(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A dog runs up, stands on its hind legs against who has come, and is patted; a heart over them."""
    mark = play.partner(who, target)
    if who.kind != "animal" or mark is None or mark.kind != "person" or not _GREETERS & words_of(who):
        return False
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    there, here = play.here(mark, 0.0), play.here(who, 0.0)
    near = there.x - side * (0.2 * mark.height + 0.3 * who.width)
    far = min(here.x * side, (near - side * 0.9 * mark.height) * side) * side
    up = 0.28 * play.seconds
    track = play.tracks[who]
    track.start(replace(here, x=far, facing=side), pick(who, ("run", "walk")))
    track.then(0.01, action=pick(who, ("run", "walk")), seconds=0.24 * play.seconds, pace="even", x=near)
    track.then(up, action=pick(who, ("call", "stand")), seconds=0.25, turn=-50.0 * side, y=here.y - 0.2 * who.width)
    for k in range(int((play.seconds - up - 0.4) / 0.4)):
        track.then(up + 0.3 + 0.4 * k, seconds=0.4, y=here.y - (0.2 if k % 2 else 0.26) * who.width)
    who.depth = min(who.depth, mark.depth - 0.006)
    chest = (there.x - side * 0.24 * mark.height, -0.52 * mark.height)
    theirs = play.tracks[mark]
    theirs.then(up, action=pick(mark, ("pat", "reach")), facing=-side, aim=chest)
    _sign(play, "heart", there.x - side * 0.3 * mark.height, here.y - 1.12 * mark.height, 0.22 * mark.height, up + 0.4)
    return True


def sing_to(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Close to who listens, an arm out; notes float over."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind not in ("person", "animal") or mark in group_of(play, who):
        return False
    if _ASLEEP & words_of(mark) or mark.height > 2.0 * who.height or mark in play.riders:
        return False
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    there = play.here(mark, 0.0)
    x = there.x - side * (0.3 * who.height + 0.5 * max(mark.width, 0.3 * who.height))
    held = play.tracks[who].step(0.0).holding
    act = pick(who, ("call", "sing", "talk"))
    play.tracks[who].start(replace(play.here(who, 0.0), x=x, facing=side), act, held)
    play.tracks[who].settle()
    play.tracks[mark].then(0.0, facing=-side)
    root = mouth(play, who, 0.0, act)
    for k in range(int(play.seconds / 0.6)):
        to = (there.x - side * 0.1 * (k % 3), -mark.height - (0.24 + 0.16 * (k % 2)) * who.height)
        burst(play, "musical notes", root, to, 0.05 + 0.6 * k, 1.6 + 0.6 * k, long=0.5 * who.height)
    return True


def talk_together(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two of a kind turn to each other, and now the one speaks, now the other."""
    group = group_of(play, who)
    if len(group) != 2 or who.kind != "person" or any(m not in group for m in people_of(play)):
        return False
    side = play.toward(who, 0.0, play.here(group[1 - group.index(who)], 0.0).x)
    track, first = play.tracks[who], who is group[0]
    there = play.here(group[1], 0.0) if first else play.here(group[0], 0.0)
    middle = 0.5 * (play.here(who, 0.0).x + there.x) if first else there.x + side * -0.32 * who.height
    track.start(replace(play.here(who, 0.0), x=middle - side * 0.32 * who.height, facing=side), pick(who, ("talk",)),
                track.step(0.0).holding)  # fmt: skip
    turn = 0.9
    for k in range(1 + int(play.seconds / turn)):
        speaks = (k % 2 == 0) == first
        acts = ("talk", "point") if speaks else ("nod", "laugh", "look")
        track.then(0.01 + turn * k, action=pick(who, acts), facing=side)
    return True


def raze_house(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With hammers at a house that stands half torn down: dust, stones that fall, and a heap that grows."""
    if who.kind != "person" or play.place not in ("demolition site", "torn theatre"):
        return False
    group = group_of(play, who)
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    hammer = play.another_thing("sledgehammer") or play.another_thing("hammer")
    track = play.tracks[who]
    if hammer is not None and not track.step(0.0).holding:
        hammer.size = 0.55 * tall / max(hammer.thing.height, hammer.thing.width)
        play.hold(who, hammer, 0.0)
    x = here.x + side * 0.5 * tall
    track.then(0.02, action=pick(who, ("hammer", "work")), facing=side, aim=(x, -0.5 * tall))
    track.settle()
    if who is not max(group, key=lambda m: play.here(m, 0.0).x * side):
        return True
    for k, size in enumerate((0.3, 0.46)):
        heap = play.another_thing("heap of rubble")
        dust = play.another_thing("cloud of dust")
        for thing, big in ((heap, size), (dust, 0.5 + 0.2 * k)):
            if thing is None:
                continue
            thing.size, thing.depth = big * tall / thing.thing.height, -0.006 - 0.002 * k
            begin = (0.02, 0.45 * play.seconds)[k]
            spot = State(x + side * (0.3 + 0.4 * k) * tall, 0.0, side, alpha=0.0)
            steps = play.add(thing, spot)
            steps.then(begin, seconds=0.15, alpha=1.0)
            if thing is dust:
                steps.then(begin + 1.0, seconds=0.8, alpha=0.0, scale=1.4)
            play.brought.append(thing)
    return True


def shoe(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At a horse's hind foot with the hammer; the shoe shines under the hoof, and somebody else holds its head."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.kind != "animal":
        return False
    side, tall = 1, who.height
    mark.size = max(mark.size, 1.25 * tall / mark.thing.height)
    x = -0.5 * tall
    play.tracks[mark].start(State(x + 0.55 * mark.width, 0.0, side), pick(mark, ("stand", "look")))
    play.tracks[mark].settle()
    hoof = (x + 0.24 * mark.width, -0.16 * tall)
    track = play.tracks[who]
    track.start(State(x - 0.22 * tall, 0.0, side), pick(who, ("kneel", "crouch")))
    track.settle()
    track.then(0.02, action=pick(who, ("kneel", "crouch")), facing=side, aim=hoof)
    who.depth = min(who.depth, mark.depth - 0.006)
    iron = play.another_thing("horseshoe")
    hammer = play.another_thing("hammer")
    if hammer is not None:
        hammer.size = 0.34 * tall / max(hammer.thing.height, hammer.thing.width)
        play.hold(who, hammer, 0.0)
    if iron is not None:
        iron.size, iron.depth = 0.2 * tall / iron.thing.height, who.depth - 0.004
        play.add(iron, State(hoof[0], hoof[1] + 0.1 * tall, side, turn=180.0))
        play.brought.append(iron)
    for n in range(int(play.seconds / 0.6)):
        strike = 0.1 + 0.6 * n
        burst(play, "sparks", hoof, (hoof[0] - 0.1 * tall, -0.45 * tall), strike, strike + 0.35, long=0.22 * tall)
    for k, helper in enumerate(m for m in people_of(play) if m is not who):
        there = State(x + mark.width + (0.45 + 0.4 * k) * tall, 0.0, -side)
        play.tracks[helper].start(there, pick(helper, ("reach", "pat")))
        play.tracks[helper].settle()
    play.tall = max(play.tall, 1.15 * mark.height)
    return True


def run_to_coach(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The bus stands with its door to who comes running, a hand up; its driver waits at the door and beckons."""
    coach = play.find(target)
    if who.kind != "person" or coach is None or coach.kind != "vehicle" or last(target) not in _COACHES:
        return False
    here, wide = play.here(who, 0.0), play.frame[0]
    coach.size, coach.depth = min(coach.size, 1.6 * who.height / coach.thing.height), 0.012
    shown = min(coach.width, 0.62 * wide)  # the end with the door; the rest may be out of the picture
    x = 0.5 * wide - shown + 0.5 * coach.width
    play.tracks[coach].start(State(x, 0.0, -1))
    play.tracks[coach].settle()
    door = x - 0.36 * coach.width
    for member in people_of(play):
        if member.subject is not who.subject:
            play.tracks[member].start(State(door + 0.3 * who.height, 0.0, -1), pick(member, ("wave", "stand")))
            play.tracks[member].settle()
    begin = min(-0.42 * wide, door - 1.2 * who.height)
    track, long = play.tracks[who], 0.6 * play.seconds
    held = track.step(0.0).holding
    track.start(replace(here, x=begin, y=0.0, facing=1), pick(who, ("run", "walk")), held)
    track.then(0.01, action=pick(who, ("run", "walk")), seconds=long, pace="even", x=door - 0.36 * who.height)
    track.settle()
    track.then(long, action=pick(who, ("wave", "stand")))
    return True


def plough(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A beast goes ahead, the plough cuts the ground behind it, and who ploughs walks with both hands on it."""
    drawers = [m for g in play.groups for m in g.members if m.kind in ("animal", "vehicle") and m in play.tracks]
    beast = next(iter(drawers), None)
    share = play.another_thing("plough")
    if who.kind != "person" or beast is None or beast is who or share is None:
        return False
    if beast.kind not in ("animal", "vehicle"):
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    if beast.kind == "animal":
        beast.size *= min(1.0, 1.5 * tall / beast.height)
    share.size, share.depth = 0.66 * tall / share.thing.height, who.depth - 0.004
    gap = 0.5 * share.width + 0.14 * tall
    long = gap + 0.36 * share.width + beast.width
    x = -side * 0.5 * (long + 0.1 * play.frame[0])
    way = side * 0.1 * play.frame[0]
    spots = ((who, x), (share, x + side * gap), (beast, x + side * (gap + 0.4 * share.width + 0.5 * beast.width)))
    for member, spot in spots:
        if member not in play.tracks:
            play.add(member, State(spot, 0.0, side))
        track = play.tracks[member]
        act = pick(member, ("pull", "walk")) if member is who else pick(member, ("walk",)) if member.actor else "stand"
        track.start(State(spot, 0.0, side), act)
        track.then(0.01, action=act, seconds=play.seconds, pace="even", x=spot + way)
        track.settle()
    play.tracks[who].then(0.02, action=pick(who, ("push", "walk")), aim=None)
    play.brought.append(share)
    return True


def lift_from_furrow(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the knees before a nest in the earth; then it is held up in both hands. The plough stands behind."""
    nest = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or nest is None or nest.actor is not None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    nest.size, nest.depth = 0.36 * tall / nest.thing.width, who.depth - 0.006
    track = play.tracks[who]
    if nest not in play.tracks:
        play.add(nest, here)
    play.tracks[nest].start(State(here.x + side * 0.4 * tall, 0.0, side))
    track.start(here, pick(who, ("kneel", "crouch", "bend")))
    track.settle()
    play.hold(who, nest, 0.55 * play.seconds)
    track.then(0.55 * play.seconds, action=pick(who, ("hold", "carry")), facing=side)
    share = play.another_thing("plough")
    if share is not None:
        share.size, share.depth = 0.66 * tall / share.thing.height, 0.006
        play.add(share, State(here.x - side * 0.75 * tall, 0.0, side))
        play.brought.append(share)
    play.brought.append(nest)
    return True


def by_sleeper(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small beast sleeps on, upon books where those are; who has found it bends down to it, or strokes it."""
    beast = play.find(target)
    if who.kind != "person" or beast is None or beast.kind != "animal" or not _ASLEEP & words_of(beast):
        return False
    if beast.height > 0.6 * who.height:
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    pile = play.another_thing("low pile of books") if any(last(p) == "book" for p in play.pieces) else None
    beast.size *= max(1.0, 0.4 * tall / beast.width)
    here = play.here(who, 0.0)
    x, up = here.x + side * (0.22 * tall + 0.5 * beast.width), 0.0
    if pile is not None:
        pile.size, pile.depth = 1.25 * beast.width / pile.thing.width, 0.004
        up = pile.height
        play.add(pile, State(x, 0.0, side))
        play.brought.append(pile)
    play.tracks[beast].start(State(x, -up, -side), pick(beast, ("sleep", "lie")))
    play.tracks[beast].settle()
    back = (x - side * 0.1 * beast.width, -up - 0.5 * beast.height)
    track = play.tracks[who]
    strokes = what.verb in ("stroke", "pet", "pat")
    if strokes:
        track.start(here, pick(who, ("kneel", "crouch", "stand")))
    acts = ("pat", "reach") if strokes else ("bend", "look_down")
    track.then(0.02 if strokes else 0.3 * play.seconds, action=pick(who, acts), facing=side, aim=back)
    return True


_COACHES = frozenset("bus tram coach trolleybus streetcar minibus taxi".split())
_RUNS = ("run", "hurry", "rush", "dash", "sprint", "race", "run to", "rush to")
_TALKS = ("talk", "chat", "speak", "gossip", "discuss", "argue", "whisper", "joke", "laugh", "tell")

LIVELIHOODS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "shrug": not_known, "jump up at": greeted, "sing": sing_to, "tear down": raze_house,
    "plough": plough, "shoe": shoe, "lift from furrow": lift_from_furrow,
    **dict.fromkeys(("look at", "find", "discover", "stroke", "pet", "pat"), by_sleeper),
    **dict.fromkeys(_TALKS, talk_together), **dict.fromkeys(_RUNS, run_to_coach),
    **dict.fromkeys(("pull down", "raze", "demolish", "wreck", "knock down", "destroy", "bulldoze"), raze_house),
}  # fmt: skip
