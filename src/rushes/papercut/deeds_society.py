"""What the living do to each other: words in a bubble and what comes of them, friends made, one guarded, one let in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import others, placed
from rushes.papercut.deeds_creatures import fill
from rushes.papercut.deeds_forages import is_old, stay_put
from rushes.papercut.deeds_neighbours import emptied
from rushes.papercut.deeds_parts import group_of
from rushes.papercut.figures import Figures
from rushes.papercut.tracks import State, Step
from rushes.papercut.verbs import Deed
from rushes.shot.prose import IN_MIND

_SAID, _THOUGHT = "said ", "thought "
_BUBBLES = ("thought cloud", "word balloon")
_GESTURES = {  # how one speaks, where it is not by the open hand
    "beg": ("kneel", "talk", "call"), "plead": ("kneel", "talk", "call"), "propose": ("kneel", "talk"),
    "dare": ("point", "call"), "challenge": ("point", "call"), "order": ("point", "call"), "command": ("point", "call"),
    "warn": ("wave", "cheer", "call"), "alert": ("wave", "cheer", "call"), "apologise": ("bow", "sad", "sit"),
    "apologize": ("bow", "sad", "sit"), "confess": ("sad", "bow", "sit"), "admit": ("sad", "bow", "sit"),
}  # fmt: skip
_HEARD: dict[str, tuple[str, tuple[str, ...]]] = {  # sign over who hears it, and what they do
    **dict.fromkeys(
        "persuade, convince, trick, fool, talk into, coax, tempt, invite, hire, dare, challenge, bargain, encourage, "
        "urge, ask".split(", "),
        ("tick", ("think", "look_up", "stand")),
    ),
    **dict.fromkeys(("warn", "alert"), ("alarm mark", ("shiver", "afraid", "shake"))),
    **dict.fromkeys(("order", "command"), ("", ("salute", "look_up"))),
    **dict.fromkeys(("promise", "thank"), ("", ("hold", "look_up"))),
    **dict.fromkeys(("confess", "admit", "scold"), ("", ("cross_arms", "look_up"))),
}
_GROUND = 1.26  # of the height above the feet: the picture's, with the ground in it
_AFRAID = ("afraid", "shake", "sad", "crouch")


def _mark(play: Play, who: Cast, target: str | None) -> Cast | None:
    """Whom it is done to: somebody named, or the nearest other one who lives."""
    found = play.find(target)
    near = [m for m in (found, *others(play, who)) if m is not None and m is not who and m.actor is not None]
    return near[0] if near and who.actor is not None else None


def _sizes(play: Play, who: Cast, mark: Cast, least: float = 0.34) -> float:
    """Neither is lost beside the other; how tall the taller is."""
    small, big = sorted((who, mark), key=lambda m: max(m.height, 0.7 * m.width))
    if big.kind == "animal":
        fill(play, who, mark, share=0.36)
    small.size *= max(1.0, least * big.height / max(small.height, 0.6 * small.width))
    return max(who.height, mark.height)


def _pair(play: Play, who: Cast, mark: Cast, apart: float) -> tuple[State, State]:
    """Two before each other, `apart` from edge to edge."""
    half = 0.5 * (apart + 0.5 * who.width + 0.5 * mark.width)
    a, b = play.here(who, 0.0), play.here(mark, 0.0)
    return replace(a, x=-half, facing=1), replace(b, x=half, facing=-1)


def _row(play: Play, mark: Cast, first: State, *actions: str) -> None:
    """All of a group, one behind the other from the first on."""
    for k, member in enumerate(group_of(play, mark)):
        step = 0.7 * max(member.width, 0.3 * member.height)
        stay_put(play, member, replace(first, x=first.x - first.facing * step * k), *actions)
        member.depth = 0.003 * k


def _heart(play: Play, x: float, tall: float, *, early: bool) -> None:
    """A heart that grows over them."""
    heart = placed(play, "heart", State(x, -1.12 * tall, 1), high=0.26 * tall, depth=-0.02)
    if heart is not None:
        play.tracks[heart].start(State(x, -1.12 * tall, 1, scale=1.0 if early else 0.5))
        play.tracks[heart].then(0.05 * play.seconds, seconds=0.5 * play.seconds, scale=1.15)
    play.tall = max(play.tall, 1.85 * tall)


def bubble(play: Play, who: Cast, mark: Cast | None, noun: str, tall: float, *, thought: bool = False) -> None:
    """What somebody says or thinks of, as a picture over their head."""
    here = play.here(who, 0.0)
    top = here.y - who.height
    over = mark is not None and play.here(mark, 0.0).y - mark.height < top - 0.2 * tall
    wide_enough = mark is not None and play.frame[0] > 1.2 * play.frame[1]  # room for what the other has overhead
    side = -here.facing if over or wide_enough else here.facing
    wide = 0.95 * tall
    x = here.x + side * (0.38 * wide + 0.1 * who.width)
    near = -0.02 * min(1.0, tall / 1.7)  # before a mouse the camera is close: a little nearer is a lot larger
    icon = play.another_thing(noun, ("prop", "piece", "vehicle", "body", "animal")) if noun else None
    if noun and (icon is None or icon.kind == "shape"):
        return  # nothing to show
    cloud = placed(
        play, "thought cloud" if thought else "word balloon", State(x, top - 0.02 * tall, side), wide=wide, depth=near
    )
    if cloud is None:
        return
    middle = top - 0.02 * tall - 0.6 * cloud.height
    play.tall = max(play.tall, _GROUND * (0.06 * tall + cloud.height - top))
    if icon is None:
        return
    icon.size = min(0.62 * cloud.height / icon.thing.height, 0.62 * wide / icon.thing.width)
    icon.depth = 1.5 * near
    play.add(icon, State(x, middle + 0.5 * icon.height, -side))
    if icon.actor is not None:
        play.landed.add(icon)
    play.brought.append(icon)


def muse(play: Play) -> None:
    """What is in somebody's mind, where no deed has shown it: over the lead, and it goes where the lead goes."""
    piece = next((p for p in play.pieces if p.startswith(IN_MIND)), "")
    noun, said = piece.partition(" ")[2] or None, piece.startswith(_SAID)
    lead = play.groups[0].members[0] if play.groups and play.groups[0].members else None
    if noun in (None, "words") or lead is None or lead.actor is None or any(m.name in _BUBBLES for m in play.tracks):
        return
    if lead.kind == "person" and play.frame[1] > 4 * lead.height:  # a speck in its place
        return
    before, base = set(play.tracks), play.riders.get(lead, lead)
    at = Figures(play).seen(lead, 0.0).state
    track = play.tracks[lead]
    first = track.steps[0]
    track.steps[0] = replace(first, origin=at)  # the bubble is laid out where a rider sits, and not on the ground
    bubble(play, lead, None, noun, max(lead.height, 0.7 * lead.width), thought=not said)
    track.steps[0] = first
    here = play.here(base, 0.0)
    play.tall += _GROUND * max(0.0, here.y - min(s.to.y for s in play.tracks[base].steps))  # who climbs takes it along
    for thing in [m for m in play.tracks if m not in before]:
        there = play.here(thing, 0.0)
        dx, dy = there.x - here.x, there.y - here.y
        play.tracks[thing].steps = [
            Step(s.at, "stand", replace(there, x=s.origin.x + dx, y=s.origin.y + dy),
                 replace(there, x=s.to.x + dx, y=s.to.y + dy), seconds=s.seconds, pace=s.pace)
            for s in play.tracks[base].steps
        ]  # fmt: skip


def says(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Face to face; what is said hangs over the speaker, and the other takes it as it is meant."""
    noun = next((p.removeprefix(_SAID) for p in play.pieces if p.startswith(_SAID)), None)
    mark = _mark(play, who, target)
    if noun is None or who.actor is None:
        return False
    if who.number:
        return True
    if mark is None:  # to the moon, or to the wind
        fill(play, who, share=0.36 if who.kind == "animal" else 0.0)
        stay_put(play, who, replace(play.here(who, 0.0), x=-0.2 * who.width), "look_up", "call")
        bubble(play, who, None, "" if noun == "words" else noun, max(who.height, 0.8 * who.width))
        return True
    tall = _sizes(play, who, mark)
    emptied(play, who)
    gesture = _GESTURES.get(what.verb, ("talk", "call"))
    mine, theirs = _pair(play, who, mark, (0.5 if gesture[0] == "kneel" else 0.42) * tall)
    sign, acts = _HEARD.get(what.verb, ("", ("look", "look_up", "stand")))
    _row(play, who, mine, *gesture)
    _row(play, mark, theirs, "stand")
    for member in group_of(play, who):
        if gesture[0] not in ("bow", "sad"):
            play.tracks[member].then(0.01, action=pick(member, gesture), aim=mark)
    bubble(play, who, mark, "" if noun == "words" else noun, tall)
    begin = 0.05 * play.seconds if is_old(play, at) else 0.5 * play.seconds
    for k, member in enumerate(group_of(play, mark)):
        track = play.tracks[member]
        track.then(begin + 0.05 * k, action=pick(member, acts))
        if sign == "alarm mark" and len(group_of(play, mark)) > 1 and not is_old(play, at):
            track.then(0.7 * play.seconds, action=pick(member, ("run", "walk")), seconds=0.5 * play.seconds,
                       pace="even", facing=1, x=play.here(member, 0.0).x + 0.4 * play.frame[0])  # fmt: skip
    if sign:
        top = play.here(mark, 0.0).y - mark.height
        high = 0.26 * tall
        shown = placed(play, sign, State(theirs.x, top - 0.06 * tall, 1), high=high, depth=-0.025)
        if shown is not None:
            play.tracks[shown].start(State(theirs.x, top - 0.06 * tall, 1, scale=0.2, alpha=0.0))
            play.tracks[shown].then(begin, seconds=0.3, scale=1.0, alpha=1.0)
        play.tall = max(play.tall, _GROUND * (0.34 * tall - top))
    return True


def longs(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Alone, with the one who is far in the thoughts."""
    noun = next((p.removeprefix(_THOUGHT) for p in play.pieces if p.startswith(_THOUGHT)), None)
    if noun is None or who.actor is None or who.number:
        return False
    if who.kind == "animal":
        fill(play, who, share=0.4)
    act = pick(who, ("sit", "look_up", "stand") if who.kind == "animal" else ("look_far", "look", "stand"))
    play.tracks[who].start(replace(play.here(who, 0.0), x=-0.3 * who.height, facing=1), act)
    play.tracks[who].then(0.02, action=act)
    bubble(play, who, None, noun, max(who.height, 0.8 * who.width), thought=True)
    return True


def befriend(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Hands shaken, then in each other's arms, a heart over them; beasts nose to nose."""
    group = group_of(play, who)
    mark = _mark(play, who, target) or (group[1] if len(group) > 1 else None)
    if mark is None:
        return False
    if who.number:
        return True
    tall = _sizes(play, who, mark, 0.42)
    people = who.kind == mark.kind == "person"
    emptied(play, who)
    sorry = what.verb in ("forgive", "pardon", "make up", "reconcile")
    mixed = who.kind != mark.kind
    apart = (0.34 if people else 0.06 if not mixed else 0.16) * tall
    mine, theirs = _pair(play, who, mark, apart)
    low = mixed and min(who.height, mark.height) < 0.7 * tall
    first = ("reach", "give", "talk") if people else ("kneel", "crouch") if low and who.kind == "person" else ("stand",)
    stay_put(play, who, mine, *first)
    stay_put(play, mark, theirs, *(("bow", "sad") if sorry and people else first if people else ("look_up", "sit")))
    old = is_old(play, at)
    middle = 0.5 * (mine.x + theirs.x)
    begin = 0.03 * play.seconds if old else 0.5 * play.seconds
    for member, other, near in ((who, mark, mine), (mark, who, theirs)):
        track = play.tracks[member]
        if people:
            if not (sorry and member is mark):
                track.then(0.01, action=pick(member, ("reach",)), aim=(middle, -0.58 * min(who.height, mark.height)))
            track.then(begin, action=pick(member, ("hug", "reach")), aim=None, seconds=0.4,
                       x=middle + (near.x - middle) * 0.52, facing=near.facing)  # fmt: skip
        elif member.kind == "person":
            track.then(0.01, action=pick(member, ("kneel", "crouch") if low else ("reach", "pat")), aim=other)
            if low:
                track.then(begin, action=pick(member, ("hug", "kneel")), aim=other)
        else:
            track.then(begin, action=pick(member, ("sit", "jump", "stand")))
    _heart(play, middle, tall, early=old)
    return True


def tease(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """All about the one, who hangs the head, they point and laugh."""
    mark = _mark(play, who, target)
    if mark is None:
        return False
    group = group_of(play, who)
    if who is group[0]:
        tall = _sizes(play, who, mark, 0.4)
        for member in group[1:]:
            member.size = group[0].size
        stay_put(play, mark, replace(play.here(mark, 0.0), x=0.0, facing=1), "cry", "sad", *_AFRAID)
        play.tracks[mark].then(0.02, action=pick(mark, ("cry", "sad", *_AFRAID)))
        play.tall = max(play.tall, 1.25 * tall)
    side = 1 if who.number % 2 else -1
    reach = 0.5 * mark.width + 0.5 * who.width + (0.16 + 0.5 * (who.number // 2)) * max(who.height, who.width)
    stay_put(play, who, replace(play.here(who, 0.0), x=side * reach, facing=-side), "laugh", "point", "call")
    for k in range(4):
        turns = ("point", "jump", "call") if k % 2 == who.number % 2 else ("laugh", "call", "jump")
        play.tracks[who].then((0.02 + 0.24 * k) * play.seconds, action=pick(who, turns), facing=-side,
                              aim=mark if turns[0] == "point" else None)  # fmt: skip
    return True


def guard(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Broad before the one who sits behind, and turned against whatever may come, which shrinks back."""
    mark = play.find(target)
    if who.actor is None or mark is None or mark is who or mark.actor is None or who.number:
        return False
    first = who.size
    tall = _sizes(play, who, mark, 0.4)
    foe = next((m for m in others(play, who) if m is not mark and m not in group_of(play, mark)), None)
    half = 0.25 * (who.width + mark.width) + 0.06 * tall
    shift = 0.0
    if foe is not None:
        for member in group_of(play, foe):
            member.size *= max(1.0, who.size / first if foe.kind == "animal" else 1.0)
        shift = -0.5 * (0.5 * who.width + foe.width + 0.3 * tall)  # all of them about the middle
    _row(play, mark, replace(play.here(mark, 0.0), x=shift - half, facing=1), "sit_ground", "sit", *_AFRAID)
    stay_put(play, who, replace(play.here(who, 0.0), x=shift + half, facing=1), "spread", "stand")
    who.depth = -0.006
    for k in range(4):
        turns = ("call", "spread") if k % 2 else ("stand", "spread") if who.kind == "animal" else ("spread", "stand")
        play.tracks[who].then((0.02 + 0.22 * k) * play.seconds, action=pick(who, turns), facing=1)
    if foe is not None:
        x = shift + half + 0.5 * who.width + 0.5 * foe.width + 0.25 * tall
        _row(play, foe, replace(play.here(foe, 0.0), x=x, facing=-1), "call", "walk")
        for member in group_of(play, foe):
            play.tracks[member].then(0.5 * play.seconds, action=pick(member, _AFRAID), seconds=0.6, facing=-1,
                                     x=play.here(member, 0.0).x + 0.2 * tall)  # fmt: skip
    return True


def let_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The door or the den stands open, the host beckons beside it, and the guest goes in."""
    mark = _mark(play, who, target)
    if mark is None or who.number:
        return False
    tall = _sizes(play, who, mark, 0.4)
    beast = who.kind == "animal"
    for thing in [m for m in play.tracks if m.actor is None and m.name.split()[-1] in ("door", "doorway", "burrow")]:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
    high = 1.25 * tall
    if beast:  # room for both within
        high = max(1.7 * tall, 0.75 * (who.width + mark.width))
    x = 0.32 * high if beast else 0.3 * tall
    hole = placed(play, "den mouth" if beast else "open doorway", State(x, 0.0, 1), high=high, depth=0.02)
    if hole is None:
        return False
    wide = hole.width
    inside = x + (0.1 * wide if beast else 0.0)
    host = inside + (0.22 * wide if beast else 0.5 * wide + 0.22 * tall)
    stay_put(play, who, replace(play.here(who, 0.0), x=host, y=0.0, facing=-1), "wave", "call")
    play.tracks[who].then(0.02, action=pick(who, ("wave", "call")))
    old = is_old(play, at)
    here = replace(play.here(mark, 0.0), y=0.0, facing=1)
    for k, member in enumerate(group_of(play, mark)):
        start = x - 0.56 * wide - 0.5 * mark.width - 0.3 * tall - 0.6 * k * member.width
        goal = inside - (0.18 * wide if beast else 0.0) - 0.3 * k * member.width
        go = stay_put(play, member, replace(here, x=goal if old else start), *(("sit",) if old else ("walk",)))
        member.depth = 0.006
        if not old:
            play.tracks[member].then(0.3 * play.seconds, action=go, seconds=0.45 * play.seconds, pace="even", x=goal)
            play.tracks[member].then(0.78 * play.seconds, action=pick(member, ("stand", "sit")))
    play.tall = max(play.tall, _GROUND * 1.04 * high)
    return True


def send_away(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An arm shows the way, and the others go, heads down."""
    mark = play.find(target)
    if mark is None or mark is who or mark.actor is None or who.actor is None or who.number:
        return False
    tall = _sizes(play, who, mark, 0.4)
    mine, theirs = _pair(play, who, mark, 0.35 * tall)
    mine, theirs = replace(mine, x=mine.x - 0.2 * tall), replace(theirs, x=theirs.x - 0.2 * tall)
    old = is_old(play, at)
    stay_put(play, who, mine, "point", "call")
    play.tracks[who].then(0.02, action=pick(who, ("point", "call")), aim=(theirs.x + tall, -0.8 * who.height))
    play.tracks[who].then(0.75 * play.seconds, action=pick(who, ("cross_arms", "stand")), aim=None)
    for k, member in enumerate(group_of(play, mark)):
        x = theirs.x + 0.7 * k * max(member.width, 0.3 * member.height)
        stay_put(play, member, replace(theirs, x=x, facing=1 if old else -1), "sad", "stand")
        play.tracks[member].then((0.05 if old else 0.42) * play.seconds, action=pick(member, ("walk", "run")), facing=1,
                                 seconds=0.5 * play.seconds, pace="even", x=x + 0.3 * play.frame[0])  # fmt: skip
    return True


def dub(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On one knee, and the flat of a sword comes down on the shoulder."""
    mark = _mark(play, who, target)
    if mark is None or who.kind != "person" or mark.kind != "person" or who.number:
        return False
    mine, theirs = _pair(play, who, mark, 0.5 * who.height)
    emptied(play, who)
    stay_put(play, mark, theirs, "kneel")
    stay_put(play, who, mine, "point", "reach")
    aim = (theirs.x - 0.02 * mark.height, -0.56 * mark.height)
    play.tracks[who].then(0.01, action=pick(who, ("reach", "point")), aim=(0.4 * mine.x, -0.62 * who.height))
    sword = placed(play, "sword", State(0.5 * (mine.x + aim[0]), aim[1], 1), high=0.5 * who.height, depth=-0.02)
    if sword is not None:
        reach = 0.35 * mine.x + 0.25 * who.height
        play.tracks[sword].start(State(reach, aim[1] + 0.05 * who.height, 1, turn=90.0))
    return True


def laugh_at(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who tricked another holds the belly with laughter, while the other still toils."""
    mark = _mark(play, who, target)
    if mark is None or who.number:
        return False
    tall = _sizes(play, who, mark, 0.4)
    theirs, mine = _pair(play, mark, who, 0.4 * tall)
    load = play.tracks[mark].step(0.0).holding
    _row(play, mark, replace(theirs, facing=-1), "carry" if load else "sad", "stand", *_AFRAID)
    for thing in load:
        thing.size *= max(1.0, 0.34 * mark.height / max(thing.height, thing.width))
        play.hold(mark, thing, 0.0)
    stay_put(play, who, replace(mine, facing=-1), "laugh", "call")
    for k in range(6):
        turns = ("laugh", "jump", "call") if k % 2 == 0 else ("point", "call", "jump")
        play.tracks[who].then((0.02 + 0.16 * k) * play.seconds, action=pick(who, turns), facing=-1)
    return True


def take_alarm(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """They start, arms up, and run."""
    if who.kind != "person" or who.number:
        return who.kind == "person"
    group, tall = group_of(play, who), who.height
    step, old = 0.62 * tall, is_old(play, at)
    for k, member in enumerate(group):
        x = (k - 0.5 * (len(group) - 1)) * step - (0.0 if old else 0.3 * tall)
        stay_put(play, member, replace(play.here(member, 0.0), x=x, facing=1), "cheer" if k % 2 else "shiver")
        if not old:
            play.tracks[member].then((0.6 + 0.03 * k) * play.seconds, action=pick(member, ("run",)), facing=1,
                                     seconds=0.5 * play.seconds, pace="even", x=x + 0.35 * play.frame[0])  # fmt: skip
        sign = placed(play, "alarm mark", State(x, -1.08 * tall, 1), high=0.3 * tall, depth=-0.02)
        if sign is not None:
            play.tracks[sign].start(State(x, -1.08 * tall, 1, scale=0.3))
            play.tracks[sign].then(0.02, seconds=0.3, scale=1.0)
            play.tracks[sign].then(0.6 * play.seconds, seconds=0.2, alpha=0.0)
    play.tall = max(play.tall, 1.8 * tall)
    return True


Way = Callable[[Play, Cast, Deed, float, str | None], bool]
SOCIETY: dict[str, Way] = {
    **dict.fromkeys((*_GESTURES, *_HEARD, "teach", "tell", "plead", "haggle", "remind", "accuse"), says),
    **dict.fromkeys("wait, miss, long, stay, sit, think, remember, dream, yearn".split(", "), longs),
    **dict.fromkeys(("befriend", "forgive", "pardon", "make up", "reconcile", "adopt"), befriend),
    "propose": lambda *a: says(*a) or (a[1].kind == "animal" and befriend(*a)),
    **dict.fromkeys(("tease", "mock", "taunt", "bully", "jeer", "ridicule", "jeer at", "make fun"), tease),
    **dict.fromkeys(("guard", "protect", "defend", "shield", "watch over"), guard),
    "take alarm": take_alarm, "let in": let_in, "take in": let_in, "laugh at": laugh_at, "dub": dub,
    **dict.fromkeys(("send away", "turn away", "refuse", "send off", "drive away", "reject", "banish"), send_away),
}  # fmt: skip
