"""Deeds of parties, toys and school: a cake blown at, tea with dolls, towers of blocks, a desk slept at."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

PAPERS = ((0.86, 0.28, 0.2), (0.93, 0.72, 0.25), (0.24, 0.5, 0.62), (0.42, 0.62, 0.36), (0.86, 0.28, 0.2),
            (0.93, 0.72, 0.25))  # fmt: skip


def leads(play: Play, who: Cast) -> list[Cast]:
    """Everybody in the picture, those of the deed first; empty where another of them arranges it."""
    crew = list(group_of(play, who))
    return [*crew, *(m for m in others(play, who) if m not in crew)] if who is crew[0] else []


def stand_at(play: Play, who: Cast, state: State, *acts: str) -> None:
    play.tracks[who].start(state, pick(who, acts or ("stand",)))
    play.tracks[who].settle()


def blow_at_cake(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bent over the cake on its table; the flames go out one after the other, the guests behind it clap."""
    if who.kind != "person":
        return False
    crew = leads(play, who)
    if not crew:
        return True
    hide(play, ("cake", "candle"))
    tall = who.height
    table = placed(play, "table", State(0.0, 0.0, 1), high=0.46 * tall, depth=-0.002)
    if table is None:
        return False
    table.size = min(table.size, 1.5 * tall / table.thing.width)
    top = -table.height
    cake = placed(play, "candle cake", State(0.05 * tall, top, 1), high=0.5 * tall, depth=-0.004)
    if cake is None:
        return False
    begin = 0.38 * play.seconds if at > 0 else 0.0
    for k in range(6):
        x = 0.05 * tall + (-30 + 12 * k) / 100 * cake.height
        tip = State(x, top - 0.92 * cake.height, 1, alpha=1.0 if begin else 0.0, lit=1.0)
        flame = placed(play, "small flame", tip, high=0.16 * cake.height, depth=-0.008)
        puff = placed(play, "smoke", replace(tip, alpha=0.0, lit=0.0), high=0.3 * cake.height, depth=-0.006)
        if flame is None:
            break
        play.tracks[flame].start(tip)
        if begin:
            play.tracks[flame].then(begin + 0.12 * k, seconds=0.1, alpha=0.0, lit=0.0)
        if puff is not None and begin:
            play.tracks[puff].then(begin + 0.12 * k, seconds=0.2, alpha=0.6)
            play.tracks[puff].then(begin + 0.8 + 0.12 * k, seconds=0.8, alpha=0.0)
    spot = (0.0, top - 0.75 * cake.height)
    stand_at(play, who, State(-0.72 * tall, 0.0, 1), "bow" if begin else "clap", "bend", "stand")
    if begin:
        play.tracks[who].then(0.02, action=pick(who, ("bow", "bend")), aim=spot)
        play.tracks[who].then(begin + 1.2, action=pick(who, ("cheer", "clap")))
    for k, guest in enumerate(m for m in crew if m is not who):
        x = (0.62, 1.02, -0.2, 1.4, -1.2)[k % 5] * tall
        stand_at(play, guest, State(x, 0.0, -1 if x > 0 else 1), ("clap", "cheer")[k % 2], "cheer")
    play.tall = max(play.tall, 1.6 * tall)
    return True


_GUESTS = ("doll", "teddy bear", "doll")


def pour_tea(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At a small table with cups; who invited pours, the dolls sit on their chairs."""
    if who.kind != "person":
        return False
    crew = leads(play, who)
    if not crew:
        return True
    guests = [m for m in crew if m is not who]
    hide(play, ("doll", "bear", "toy", "table"))
    tall = who.height
    table = placed(play, "table", State(0.0, 0.0, 1), high=0.4 * tall, depth=-0.002)
    if table is None:
        return False
    table.size = min(table.size, 1.3 * tall / table.thing.width)
    top = -table.height
    for x in (-0.28, 0.1, 0.42):
        placed(play, "cup", State(x * tall, top, 1), high=0.11 * tall, depth=-0.006)
    places = (0.34, 0.86, -0.12, -1.1)
    if guests:
        for k, guest in enumerate(guests):
            chair = placed(play, "chair", State((0.78 + 0.5 * k) * tall, 0.0, -1), high=0.75 * tall, depth=0.004)
            stand_at(play, guest, State((0.78 + 0.5 * k) * tall, -0.05 * tall, -1), "sit", "drink")
            if chair is not None:
                play.seats[guest] = chair
    else:
        nouns = (target, *_GUESTS) if target and last(target) in ("doll", "bear") else _GUESTS
        for k, noun in enumerate(nouns[:3]):
            x = places[k] * tall
            placed(play, "chair", State(x, 0.0, -1 if x > 0 else 1), high=0.72 * tall, depth=0.006)
            placed(play, noun, State(x, -0.34 * tall, -1), high=0.46 * tall, depth=0.004)
    stand_at(play, who, State(-0.88 * tall, 0.0, 1), "pour", "reach")
    pot = play.another_thing("teapot")
    if pot is not None:
        pot.size = 0.24 * tall / pot.thing.height
        play.hold(who, pot, 0.0)
    play.tracks[who].then(0.02, action=pick(who, ("pour", "reach")), aim=(-0.28 * tall, top - 0.2 * tall))
    play.tall = max(play.tall, 1.5 * tall)
    return True


def _blocks(play: Play, tall: float) -> list[tuple[Cast, State]]:
    """The blocks of a tower with their places in it."""
    out: list[tuple[Cast, State]] = []
    hide(play, ("block", "tower", "blocks"))
    edge = 0.24 * tall
    for k in range(6):
        state = State((-0.05, 0.03, -0.02, 0.05, 0.0, -0.04)[k] * edge, -edge * k, 1)
        one = placed(play, "toy block", state, high=edge, depth=-0.004 - 0.0005 * k)
        if one is not None:
            one.colour = PAPERS[k]
            out.append((one, state))
    return out


def _round_tower(play: Play, crew: list[Cast], tall: float, *acts: tuple[str, ...]) -> None:
    for k, member in enumerate(crew):
        side = 1 if k % 2 == 0 else -1
        x = -side * (0.62 + 0.42 * (k // 2)) * tall
        stand_at(play, member, State(x, 0.0, side), *acts[min(k, len(acts) - 1)])


def pile_blocks(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One block comes upon the other until the tower is as high as its builders."""
    crew = leads(play, who)
    if who.kind != "person":
        return False
    if not crew:
        return True
    tall = who.height
    blocks = _blocks(play, tall)
    _round_tower(play, crew, tall, ("reach", "kneel"), ("carry", "hold"), ("clap",))
    for k, (one, state) in enumerate(blocks):
        when = 0.1 * play.seconds * k
        if at > 0 and k > 1:
            play.tracks[one].start(replace(state, x=-0.5 * tall, y=-0.5 * tall, alpha=0.0))
            play.tracks[one].then(when - 0.1, seconds=0.1, alpha=1.0)
            play.tracks[one].then(when, seconds=0.35, x=state.x, y=state.y, hop=0.1 * tall)
            play.tracks[who].then(when, action=pick(who, ("reach", "work")), aim=(state.x, state.y))
    play.tall = max(play.tall, 1.8 * tall)
    return True


def topple_blocks(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The tower leans over and lies about in single blocks; its builders hold their heads."""
    crew = leads(play, who)
    if who.actor is None:
        return False
    if not crew:
        return True
    tall = crew[0].height
    begin = 0.3 * play.seconds if at > 0 else 0.0
    _round_tower(play, crew, tall, ("scared", "surprised"), ("surprised", "scared"), ("sad",))
    for k, (one, state) in enumerate(_blocks(play, tall)):
        spot = (0.0, 0.42, -0.3, 0.75, 0.3, 1.05)[k] * tall
        low = -0.22 * tall if k == 4 else 0.0
        if begin:
            play.tracks[one].start(state)
            play.tracks[one].then(begin - 0.4, seconds=0.4, x=state.x + 0.03 * k * tall, turn=3.0 * k)
            play.tracks[one].then(begin, seconds=0.3 + 0.06 * k, pace="fall", x=spot, y=low, turn=90.0 * (k % 3))
        else:
            play.tracks[one].start(replace(state, x=spot, y=low))
    play.tall = max(play.tall, 1.8 * tall)
    return True


def pop_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up out of the open box in one leap, before who opened it; then beside it."""
    if who.actor is None or not target:
        return False
    crew = list(group_of(play, who))
    if who is not crew[0]:
        return True
    people = [m for m in others(play, who) if m.kind == "person"]
    tall = people[0].height if people else 2.2 * who.height
    hide(play, (last(target),))
    box = placed(play, "open gift" if last(target) in ("present", "gift", "parcel", "package", "box") else target,
                 State(0.0, 0.0, 1), high=0.5 * tall, depth=-0.006)  # fmt: skip
    if box is None:
        return False
    for k, member in enumerate(crew):
        if member.kind == "animal":
            member.size = max(member.size, 0.45 * tall / max(member.thing.height, 0.7 * member.thing.width))
        track = play.tracks[member]
        member.depth = -0.002
        act = pick(member, ("jump", "cheer", "stand"))
        inside = -0.28 * tall - 0.05 * k * tall
        if at > 0:
            track.start(State(0.0, 0.1 * tall, -1, alpha=0.0), act)
            track.then(0.12 * play.seconds, seconds=0.1, alpha=1.0)
            track.then(0.14 * play.seconds, action=act, seconds=0.5, pace="rise", y=inside - 0.25 * tall)
            track.then(0.14 * play.seconds + 0.5, action=act, seconds=0.4, y=inside)
            for n in range(int(play.seconds / 0.7)):
                track.then(0.14 * play.seconds + 0.95 + 0.7 * n, action=act, seconds=0.5, hop=0.1 * tall,
                           x=0.001 * n)  # fmt: skip
            play.cut_off[member] = -0.24 * tall
        else:
            track.start(State((0.95 + 0.3 * k) * tall, 0.0, -1), pick(member, ("stand", "jump")))
    for k, member in enumerate(people):
        side = 1 if k % 2 == 0 else -1
        x = -side * (0.85 + 0.4 * (k // 2)) * tall
        stand_at(play, member, State(x, 0.0, side), "surprised" if at > 0 else "cheer", "cheer")
        play.tracks[member].then(0.5 * play.seconds, action=pick(member, ("cheer", "clap")))
    play.tall = max(play.tall, 1.6 * tall)
    return True


def alone_at_party(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A laid table with a cake and empty chairs; the host stands there sad, until the one guest is on a chair."""
    crew = leads(play, who)
    if not crew:
        return True
    waits = what.verb == "wait at party"
    people = [m for m in crew if m.kind == "person"]
    host = who if waits else next((m for m in people if m not in group_of(play, who)), None)
    if host is None:
        return False
    tall = host.height
    table = placed(play, "table", State(0.1 * tall, 0.0, 1), high=0.46 * tall, depth=-0.002)
    if table is None:
        return False
    table.size = max(table.size, 1.7 * tall / table.thing.width)
    table.size = min(table.size, 0.5 * tall / table.thing.height)
    top = -table.height
    placed(play, "candle cake", State(0.1 * tall, top, 1), high=0.42 * tall, depth=-0.004)
    for k, x in enumerate((-0.28, 0.5, 0.95)):
        placed(play, "chair", State(x * tall, 0.0, -1 if x > 0.1 else 1), high=0.85 * tall, depth=0.006 + 0.001 * k)
    stand_at(play, host, State(-0.85 * tall, 0.0, 1), "sad" if waits or at > 0 else "clap", "stand")
    if waits:
        return True
    for k, guest in enumerate(group_of(play, who)):
        if guest.kind == "animal":
            guest.size = max(guest.size, 0.4 * tall / max(guest.thing.height, 0.8 * guest.thing.width))
        track = play.tracks[guest]
        seat = State((1.25 + 0.4 * k) * tall, 0.0, -1)
        if at > 0:
            walk = pick(guest, ("walk",))
            track.start(replace(seat, x=seat.x + 1.0 * tall), walk)
            track.then(0.01, action=walk, seconds=0.4 * play.seconds, pace="even", x=seat.x)
            track.then(0.42 * play.seconds, action=pick(guest, ("sit", "stand")))
            play.tracks[host].then(0.5 * play.seconds, action=pick(host, ("cheer", "clap")))
        else:
            track.start(seat, pick(guest, ("sit", "stand")))
    play.tall = max(play.tall, 1.6 * tall)
    return True


def tell_ghost_story(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Round a lantern before the tent; one tells with spread arms, above them the ghost of the story."""
    crew = leads(play, who)
    if who.kind != "person":
        return False
    if not crew:
        return True
    tall = who.height
    tent = next((p for p in play.pieces if last(p) == "tent"), "tent")
    hide(play, ("tent",))
    placed(play, tent, State(0.3 * tall, 0.0, 1), high=1.7 * tall, depth=0.02)
    light = placed(play, "lantern", State(0.0, 0.0, 1, lit=1.0), high=0.42 * tall, depth=-0.004)
    if light is not None:
        play.tracks[light].start(State(0.0, 0.0, 1, lit=1.0))
    ghost = placed(play, "thought ghost", State(-0.5 * tall, -1.15 * tall, 1), high=0.95 * tall, depth=0.004)
    if ghost is not None:
        play.tracks[ghost].then(0.02, seconds=play.seconds, y=-1.25 * tall)
    for k, member in enumerate(crew):
        x = (-0.72, 0.6, 1.1, 1.6)[k % 4] * tall
        stand_at(
            play,
            member,
            State(x, 0.0, 1 if x < 0 else -1),
            *(("spread", "talk") if k == 0 else ("scared", "sit_ground")),
        )
        if k == 0:
            play.tracks[member].then(0.02, action=pick(member, ("carry_overhead", "spread")))
    play.tall = max(play.tall, 2.2 * tall)
    return True


def twist_balloons(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With an animal of balloons held out to the children, who stretch their hands to it; others have theirs."""
    if who.kind != "person":
        return False
    crew = leads(play, who)
    if not crew:
        return True
    hide(play, ("dog", "animal", "balloon"))
    kids = [m for m in crew if m is not who]
    tall = who.height
    stand_at(play, who, State(-0.7 * tall, 0.0, 1), "give", "reach")
    toy = play.another_thing("balloon dog")
    if toy is None:
        return False
    toy.size = 0.42 * tall / toy.thing.width
    play.hold(who, toy, 0.0)
    play.tracks[who].then(0.02, action=pick(who, ("give", "reach")), holding=(toy,))
    for k, kid in enumerate(kids):
        stand_at(play, kid, State((0.45 + 0.55 * k) * tall, 0.0, -1), ("cheer", "hold")[k % 2], "cheer")
        own = play.another_thing("balloon dog") if k % 2 else None
        if own is not None:
            own.size, own.colour = 0.36 * tall / own.thing.width, PAPERS[k % 4]
            play.hold(kid, own, 0.0)
    play.tall = max(play.tall, 1.5 * tall)
    return True


def march_toys(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the knees behind a row of small soldiers, which go on step by step."""
    if who.kind != "person" or not target:
        return False
    crew = list(group_of(play, who))
    if who is not crew[0]:
        return True
    hide(play, ("soldier", "soldiers"))
    tall = who.height
    way = 0.7 * tall if at > 0 else 0.0
    for k in range(5):
        x = (-0.25 + 0.27 * k) * tall
        one = placed(play, "tin soldier", State(x, 0.0, 1), high=0.36 * tall, depth=-0.004)
        if one is None:
            return False
        for n in range(int(play.seconds / 0.5)):
            play.tracks[one].then(0.05 + 0.5 * n, seconds=0.4, hop=0.05 * tall, turn=4.0 if n % 2 else -4.0,
                                  x=x + way * min(1.0, 0.5 * (n + 1) / play.seconds))  # fmt: skip
    for k, member in enumerate(crew):
        x = -(0.55 + 0.45 * k) * tall
        stand_at(play, member, State(x, 0.0, 1), "kneel", "crouch")
        play.tracks[member].then(0.01, action=pick(member, ("kneel", "crouch")), seconds=play.seconds, pace="even",
                                 x=x + way)  # fmt: skip
    play.tall = max(play.tall, 1.3 * tall)
    return True


def dress_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Before a tall mirror in the costume, turning this way and that."""
    if who.kind != "person" or last(target) != "mirror":
        return False
    hide(play, ("mirror",))
    tall = who.height
    glass = play.another_thing("mirror", ("piece",))
    if glass is None:
        return False
    glass.size, glass.depth = 1.45 * tall / glass.thing.height, 0.004
    play.add(glass, State(0.85 * tall, 0.0, -1))
    play.brought.append(glass)
    stand_at(play, who, State(-0.25 * tall, 0.0, 1), "spread", "stand")
    play.tracks[who].then(0.4 * play.seconds, action=pick(who, ("bow", "spread")))
    play.tracks[who].then(0.6 * play.seconds, action=pick(who, ("spread", "cheer")))
    play.tall = max(play.tall, 1.6 * tall)
    return True


def burst_balloon(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A balloon before the hands goes to shreds, and everybody starts."""
    if who.actor is None or last(target) != "balloon":
        return False
    crew = leads(play, who)
    if not crew:
        return True
    tall = who.height
    hide(play, ("balloon",))
    spot = State(0.55 * tall, -0.75 * tall, 1)
    begin = 0.5 * play.seconds if at > 0 else 0.0
    whole = placed(play, "balloon", replace(spot, y=-0.35 * tall), high=0.85 * tall, depth=-0.004)
    stand_at(play, who, State(0.0, 0.0, 1), "reach")
    play.tracks[who].then(0.02, action=pick(who, ("reach",)), aim=(spot.x, spot.y))
    play.tracks[who].then(begin + 0.1, action=pick(who, ("scared", "surprised")))
    if whole is not None:
        play.tracks[whole].then(begin, seconds=0.05, alpha=0.0)
    for n in range(10):
        a = math.tau * n / 10
        shred = placed(play, "leaf", replace(spot, alpha=0.0, turn=36.0 * n), high=0.14 * tall, depth=-0.006)
        if shred is None:
            break
        shred.colour = PAPERS[0]
        mine = play.tracks[shred]
        mine.then(begin, seconds=0.05, alpha=1.0)
        mine.then(begin + 0.06, seconds=0.25, pace="rise", x=spot.x + 0.42 * tall * math.cos(a),
                  y=spot.y + 0.42 * tall * math.sin(a))  # fmt: skip
        mine.then(begin + 0.4, seconds=3.0, y=0.0, sway=0.05)
    for k, member in enumerate(m for m in crew if m is not who):
        x = (1.25, 1.75, -0.8, -1.3, 2.2)[k % 5] * tall
        stand_at(play, member, State(x, 0.0, -1 if x > 0 else 1), "stand")
        play.tracks[member].then(begin + 0.1 + 0.05 * k, action=pick(member, ("surprised", "scared")))
    play.tall = max(play.tall, 1.7 * tall)
    return True


def _at_desk(play: Play, who: Cast, x: float, tall: float) -> None:
    """Asleep on a chair, the head on the desk before it."""
    hide(play, ("desk", "table"))
    desk = placed(play, "table", State(x + 0.42 * tall, 0.0, 1), high=0.44 * tall, depth=-0.003)
    if desk is not None:
        desk.size = min(desk.size, 0.85 * tall / desk.thing.width)
    placed(play, "chair", State(x - 0.08 * tall, 0.0, 1), high=0.7 * tall, depth=0.006)
    track = play.tracks[who]
    track.start(State(x, -0.02 * tall, 1, turn=26.0), pick(who, ("doze", "sit")))
    track.settle()
    snore = placed(play, "snores", State(x + 0.35 * tall, -1.05 * tall, 1), high=0.34 * tall, depth=-0.006)
    if snore is not None:
        play.tracks[snore].then(0.02, seconds=play.seconds, y=-1.2 * tall)


def doze_at_desk(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Asleep at the desk, in class."""
    if who.kind != "person" or not (last(target) == "desk" or any(last(p) == "desk" for p in play.pieces)):
        return False
    _at_desk(play, who, 0.0, who.height)
    play.tall = max(play.tall, 1.5 * who.height)
    return True


def frown_at(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With crossed arms before whoever did it; who sleeps in class does so at a desk."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    tall = max(who.height, mark.height)
    asleep = "class" in play.place and any(s.action in ("sleep", "doze", "lie") for s in play.tracks[mark].steps)
    if asleep:
        _at_desk(play, mark, -0.6 * mark.height, mark.height)
    else:
        stand_at(play, mark, State(-0.55 * tall, 0.0, 1), "sad", "look_down")
    stand_at(play, who, State(0.75 * tall, 0.0, -1), "cross_arms", "sulk")
    play.tracks[who].then(0.45 * play.seconds, action=pick(who, ("point", "cross_arms")), aim=mark)
    play.tracks[who].then(0.7 * play.seconds, action=pick(who, ("cross_arms", "sulk")))
    play.tall = max(play.tall, 1.4 * tall)
    return True


def whisper_to_toy(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bent down to the ear of a rocking horse, which stands on the floor."""
    if who.kind != "person" or not target or not target.endswith(("rocking horse", "hobby horse")):
        return False
    horse = play.find(target) or play.another_thing(target)
    if horse is None or horse.actor is not None:
        return False
    tall = who.height
    horse.size, horse.depth = 0.85 * tall / horse.thing.height, -0.003
    if horse not in play.tracks:
        play.add(horse, State(0.0, 0.0, -1))
    play.tracks[horse].start(State(0.45 * tall, 0.0, -1))
    stand_at(play, who, State(-0.42 * tall, 0.0, 1), "bend", "bow")
    play.tracks[who].then(0.02, action=pick(who, ("talk", "bow")), aim=(0.2 * tall, -0.7 * tall))
    play.brought.append(horse)
    play.tall = max(play.tall, 1.4 * tall)
    return True


def snow_angel(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the back in the snow, seen from above, arms and legs to and fro; then beside the print."""
    if who.kind != "person" or last(target) != "angel":
        return False
    crew = list(group_of(play, who))
    if who is not crew[0]:
        return True
    hide(play, ("angel",))
    tall = who.height
    for k, member in enumerate(crew):
        x = 1.9 * k * tall
        placed(play, "snow angel", State(x, 0.12 * tall, 1), high=1.35 * tall, depth=0.004)
        track = play.tracks[member]
        if at > 0:
            track.start(State(x, 0.0, 1), pick(member, ("spread",)))
            for n in range(1 + int(play.seconds / 0.5)):
                track.then(0.02 + 0.5 * n, action=pick(member, ("cheer", "spread") if n % 2 else ("spread",)))
        else:
            track.start(State(x - 1.0 * tall, 0.0, 1), pick(member, ("cheer", "clap")))
    for k, member in enumerate(others(play, who)):
        stand_at(play, member, State((1.35 + 0.8 * k) * tall, 0.0, -1), "sit", "stand")
    play.tall = max(play.tall, 1.7 * tall)
    return True


PLAYTHINGS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "blow at cake": blow_at_cake, "pour tea": pour_tea, "pile blocks": pile_blocks, "topple blocks": topple_blocks,
    "pop out of": pop_out, "wait at party": alone_at_party, "come to party": alone_at_party,
    "tell ghost story": tell_ghost_story, "twist balloons": twist_balloons, "march toys": march_toys,
    "dress up": dress_up, "whisper": whisper_to_toy, "make": snow_angel,
    **dict.fromkeys(("burst", "pop"), burst_balloon),
    **dict.fromkeys(("doze", "sleep", "nap", "fall asleep", "nod off", "snooze", "snore"), doze_at_desk),
    **dict.fromkeys(("frown", "scowl", "glower", "glare", "scold"), frown_at),
}  # fmt: skip
