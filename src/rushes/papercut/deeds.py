"""What each kind of deed makes an actor do: steps in time, with anticipation, and the result held to the end."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.animals import ANIMALS
from rushes.papercut.boarding import craft_of, fit_beast, mount_of
from rushes.papercut.casting import Cast, exact
from rushes.papercut.choreography import ON_THE_SPOT, Play, idle, liftable, pace_of, pick, touching
from rushes.papercut.deeds_caravan import BEASTS, pack
from rushes.papercut.deeds_hands import bench, catch, cover, kick, mend, open_, pour, put, take, take_oars, throw
from rushes.papercut.deeds_parts import last as last_word
from rushes.papercut.deeds_ways import ascend, hatch, swing, vault, wake
from rushes.papercut.motions import move_thing, roam
from rushes.papercut.pieces import PIECES
from rushes.papercut.props import PROPS
from rushes.papercut.tracks import State
from rushes.papercut.vehicles import VEHICLES
from rushes.papercut.verb_table import Kind
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_STOCK = frozenset(PROPS) | frozenset(PIECES)
_MOUNTS = {
    "row": "rowing boat", "paddle": "canoe", "canoe": "canoe", "sail": "sailing boat", "navigate": "sailing boat",
    "drive": "car", "cycle": "bicycle", "pilot": "plane", "fly a plane": "plane", "ride": "horse", "captain": "ship",
    "steer": "boat", "board": "boat", "get on": "horse", "ride away": "bicycle", "ride off": "horse",
    "ride home": "bicycle", "pedal": "bicycle", "drive off": "car", "drive away": "car", "saddle up": "horse",
    "gallop away on": "horse", "race on": "horse",
}  # fmt: skip
_APART = {"hug": 0.72, "fight": 1.3, "give": 1.5}  # of the distance at which two stand side by side
_KNEE = 0.34  # of a person's height: the least that an animal is seen at, with whom one deals
_ROGUES = frozenset("thief thieves robber robbers burglar bandit bandits villain pirate kidnapper".split())
_BEARING = frozenset(
    "carry, bring, haul, deliver, transport, lug, cart, carry off, carry away, take away, carry home, bring home, "
    "bring back, bear, hoist, shoulder, balance".split(", ")
)


def stay(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    if what.verb == "swing" and (target is None or target.split()[-1] == "swing"):
        swing(play, who, at)
        return
    if what.verb in ("wake", "wake up", "stir awake", "get out of bed", "get up"):
        wake(play, who, at)
        return
    mark = play.find(target)
    mark = None if mark is who else mark
    together = what.actions[0] in ("hug", "fight", "give")
    if mark is not None and what.actions[0] == "jump" and mark.actor is None and mark.height < 1.2 * who.height:
        vault(play, who, at, mark)
        return
    if together:
        mark = mark or _fellow(play, who) or play.partner(who, target)
    if mark is not None and together:
        apart = 2.4 if what.verb in ("duel", "fence") else _APART[what.actions[0]]
        at = play.approach(who, at, mark, touching(who, mark) * apart, early=True)
        facing = play.toward(who, at, play.here(mark, at).x)
        if mark.actor is not None:
            play.tracks[mark].then(at, action=pick(mark, what.actions), facing=-facing, aim=who)
    facing = play.here(who, at).facing if mark is None else play.toward(who, at, play.here(mark, at).x)
    if what.actions[0] == "sit" and mark is None and target and category(target) in ("place", "natural"):
        what = Deed(what.verb, what.kind, ("sit ground", *what.actions))  # on the pier, in the grass: no bench
    if what.actions[0] == "sleep":  # the sleeper lets go
        for thing in play.tracks[who].step(at).holding:
            play.lay(thing, who, at, ahead=0.5)
            play.tracks[thing].then(at, carrier=None, x=play.here(who, at).x + 1.1 * facing, y=0.0)
        play.tracks[who].then(at, holding=())
    else:
        play.tool(who, what, at, target)
    play.tracks[who].then(at, action=pick(who, what.actions), facing=facing, aim=mark)


def _fellow(play: Play, who: Cast) -> Cast | None:
    """The one of the same group with whom somebody fights or embraces: they are two and two."""
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k = group.index(who) ^ 1
    if k >= len(group) or (k % 2 == 0 and who.actor is None):
        return None
    first, other = sorted((who, group[k]), key=lambda m: m.number)
    if who is first:  # the second comes to stand before the first
        here = play.here(first, 0.0)
        x = here.x + here.facing * touching(first, other) * 1.8
        play.tracks[other].start(replace(play.here(other, 0.0), x=x, y=here.y, facing=-here.facing))
    return group[k]


def go(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    here = play.here(who, at)
    action = pick(who, (*what.actions, "fly", "swim"))
    natural = pace_of(who, action) or 1.2
    way, rate = natural * max(0.4, play.seconds - at), 1.0
    first = at < 0.3
    room = (0.62 if first else 0.3) * play.frame[0]
    if play.free:
        room = roam(play.frame[0])
    if way > room:  # a slower gait before a shorter way
        rate = max(1e-3 if play.free else 0.62, room / way)
        way = min(way * rate, room)
    receiver = play.find(target) if what.verb in _BEARING else None
    towed = play.find(target) if what.actions[0] == "pull" else None
    if towed is not None and towed is not who and towed.actor is not None:
        lead(play, who, what, at, target)
        return
    if what.verb in ("bring", "deliver") and receiver is None and target:  # to whom one sees there
        receiver = next(
            (m for g in play.groups for m in g.members if m.kind == "person" and who not in g.members), None
        )
        gift = play.prop(target, ("prop",)) if receiver is not None else None
        if gift is not None and gift.actor is None and liftable(who, gift):
            play.hold(who, gift, 0.0)
        else:
            receiver = None
    if receiver is not None and receiver is not who and receiver.actor is not None:
        give(play, who, Deed("give", "give", ("give", "reach", "hold")), at, target)
        return
    if what.verb in _BEARING:
        load = play.prop(target, ("prop",)) if target else None
        long = load is not None and load.height > max(1.0, 2.5 * load.width)  # a ladder, a plank: carried lying
        if load is not None and load.actor is None and (load.height < 1.0 or long):
            play.hold(who, load, at)
            if long:
                play.tracks[load].then(0.0, turn=90.0)
    if first:
        play.tracks[who].then(0.0, x=here.x - here.facing * way / 2)
    seconds = way / (natural * rate)
    x = play.here(who, at).x + here.facing * way
    play.tracks[who].then(at, action=action, seconds=seconds, pace="even", rate=rate, x=x)
    if at + seconds < play.seconds - 0.1:
        play.tracks[who].then(at + seconds, action=idle(who))


def enter(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    home = play.here(who, at)
    play.tracks[who].then(0.0, x=home.x - home.facing * (play.frame[0] * 0.5 + who.width))
    arrival = play.walk(who, at, home.x, what.actions, within=0.6 * (play.seconds - at))
    play.tracks[who].then(arrival, action=idle(who))


def leave(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    here = play.here(who, at)
    mark = play.find(target)
    side = here.facing if mark is None else play.toward(who, at, play.here(mark, at).x)
    play.walk(who, at, here.x + side * (play.frame[0] * 0.75 + who.width), what.actions, within=play.seconds - at)


def to(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    mark = play.find(target)
    if mark is None or mark is who:
        here = play.here(who, at)
        way = 0.42 * play.frame[0]
        if at < 0.3:
            play.tracks[who].then(0.0, x=here.x - here.facing * way * 0.8)
        x = play.here(who, at).x + here.facing * way
        arrival = play.walk(who, at, x, what.actions, within=0.65 * (play.seconds - at))
        play.tracks[who].then(arrival, action=idle(who))
        return
    gap = touching(who, mark) + 0.25 * min(1.0, who.height)
    low = mark.actor is None and mark.kind == "prop" and mark.height < 2.0 * who.height
    if low and play.here(who, at).y < -0.8 * mark.height:  # it comes down to the flower out of the air
        gap = 0.45 * who.width
        play.tracks[who].then(at, action=pick(who, what.actions), seconds=0.5 * (play.seconds - at), pace="ease",
                              x=play.here(mark, at).x - play.toward(who, at, play.here(mark, at).x) * gap,
                              y=-0.72 * mark.height, facing=play.toward(who, at, play.here(mark, at).x))  # fmt: skip
        play.tracks[who].then(at + 0.5 * (play.seconds - at), action=idle(who), aim=mark)
        return
    arrival = play.approach(who, at, mark, gap)
    play.tracks[who].then(arrival, action=pick(who, ("look", idle(who))), aim=mark)


def _bystanders(play: Play, who: Cast, mark: Cast, at: float) -> None:
    """A crowd stands behind those who run through it, smaller and apart."""
    crowd = [m for g in play.groups if len(g.members) > 2 and who not in g.members and mark not in g.members
             for m in g.members if m.kind == "person"]  # fmt: skip
    wide, high = play.frame
    for k, member in enumerate(crowd):
        member.size, member.depth = 0.84 * member.size, 0.03
        track = play.tracks[member]
        x = (k - 0.5 * (len(crowd) - 1)) * 0.8 * wide / len(crowd)
        track.start(State(x, -0.045 * high, 1 if k % 2 else -1), pick(member, ("stand",)))
        track.then(at + 0.2 * k, action=pick(member, ("point", "cheer") if k % 2 else ("look", "talk")), aim=mark)


def chase(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    mark = play.partner(who, target)
    if mark is not None:
        _bystanders(play, who, mark, at)
        side = play.toward(who, at, play.here(mark, at).x)
        gap = play.here(who, at).x - play.here(mark, at).x
        play.tracks[who].then(at, facing=side)
        play.tracks[mark].then(at, facing=side)
        if mark.actor is not None:
            go(play, mark, what, at, None)
            if at < 0.3:
                play.tracks[mark].settle()
        else:
            move_thing(play.tracks[mark], "go", at, frame=play.frame, seconds=play.seconds, free=play.free, mark=None)
        # Both keep their distance: the pursuer's own pace is the other's, or they would meet or part.
        if at < 0.3:
            play.tracks[who].then(0.0, x=play.here(mark, at).x + gap)
        lead = play.tracks[mark].step(at + 0.01)
        way = lead.to.x - play.here(mark, at).x
        apart = abs(play.here(mark, at).x - play.here(who, at).x)
        begin = play.here(who, at).x + math.copysign(1.0, way) * max(
            0.0, min(0.04 * abs(way), apart - touching(who, mark) - 0.35)
        )
        action = pick(who, (*what.actions, "walk"))
        play.tracks[who].then(at, action=action, seconds=lead.seconds, pace="even", x=begin + way,
                              rate=abs(way) / max(0.1, lead.seconds) / (pace_of(who, action) or 1.2))  # fmt: skip
        return
    go(play, who, what, at, None)


def lead(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Go ahead of those who are led: they follow in a row at the same pace."""
    mark = play.partner(who, target)
    if mark is None or mark.actor is None:
        go(play, who, what, at, target)
        return
    group = next((g.members for g in play.groups if mark in g.members), (mark,))
    led = [m for m in group if m in play.tracks and m.actor is not None]
    go(play, who, what, at, None)
    first, side = play.tracks[who].step(at + 0.01), play.here(who, at).facing
    begin = play.here(who, at).x
    behind, last = 0.0, who
    for member in led:
        behind += touching(last, member) + 0.15
        last = member
        action = pick(member, (*what.actions, "walk", "run"))
        way = first.to.x - begin
        pace = pace_of(member, action) or 1.2
        play.tracks[member].then(0.0, x=begin - side * behind, facing=side)
        play.tracks[member].then(at, action=action, seconds=first.seconds, pace="even", x=begin - side * behind + way,
                                 rate=abs(way) / max(0.1, first.seconds) / pace)  # fmt: skip
    for member in (who, *led):  # the whole row in the middle of the picture
        play.tracks[member].shift(side * behind / 2, 0.0)
    for member in [m for m in led if last_word(m.name) in BEASTS and who.kind == "person"]:
        pack(play, member)
        play.strings.setdefault(led[0], who)


def meet(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    mark = play.partner(who, target)
    if mark is None:
        stay(play, who, what, at, target)
        return
    arrival = play.approach(who, at, mark, 0.9 + 0.3 * who.width)
    play.tracks[who].then(arrival, action=pick(who, ("wave", "talk", "look")), aim=mark)
    if mark.actor is not None:
        facing = -play.here(who, arrival).facing
        play.tracks[mark].then(max(at, arrival - 0.4), action=pick(mark, ("talk", "look")), facing=facing, aim=who)


def give(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    named = play.find(target)
    receiver = named if named is not None and named.actor is not None and named is not who else play.partner(who, None)
    if receiver is not None and receiver.kind == "animal" and who.kind == "person":  # a mole that deals with somebody
        receiver.size *= max(1.0, _KNEE * who.height / max(receiver.height, 0.7 * receiver.width))
    holding = play.tracks[who].step(at).holding
    gift = holding[-1] if holding else None
    if gift is None and target is not None and (named is None or named.actor is None):
        gift = play.prop(target, ("prop",))
    if gift is None and (who.number or (who.subject is not None and who.subject.holds)):
        # one of them has it, the others stand by
        play.tracks[who].then(at, action=pick(who, ("look", "stand")), aim=receiver)
        return
    gift = gift or play.prop("parcel", ("prop",))
    if gift is not None:
        play.hold(who, gift, 0.0 if not holding else at)
    if receiver is None or receiver.actor is None:
        play.tracks[who].then(at, action=pick(who, what.actions))
        return
    half = 0.42 * receiver.width if receiver.kind == "animal" else 0.0  # before a dragon, and not within it
    arrival = play.approach(who, at, receiver, max(0.95, half + 0.4), early=True)
    facing = play.toward(who, arrival, play.here(receiver, arrival).x)
    chest = (play.here(receiver, arrival).x - max(0.3, half) * facing, -0.62 * min(who.height, receiver.height))
    near = abs(who.height - receiver.height) < 0.5 * who.height
    play.tracks[who].then(arrival, action=pick(who, what.actions), facing=facing, aim=chest if near else receiver)
    play.tracks[receiver].then(arrival + 0.2, action=pick(receiver, ("reach", "hold")), facing=-facing, aim=gift or who)
    if gift is not None:
        play.hold(receiver, gift, min(arrival + 0.9, play.seconds - 0.3))
        play.tracks[receiver].then(arrival + 1.4, action=pick(receiver, ("hold", "look")))
        play.tracks[who].then(arrival + 1.5, action=pick(who, ("look",)), aim=receiver)


def tether(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Hold a kite by its string: it stands in the wind ahead and above."""
    kite = play.prop(target if target and target.split()[-1] == "kite" else "kite", ("prop",))
    if kite is None:
        return
    here = play.here(who, at)
    if kite not in play.tracks:
        play.add(kite, here)
    wide, high = play.frame
    x, y = here.x + here.facing * 0.3 * wide, here.y - min(0.62 * high, 0.5 * high + who.height)
    track = play.tracks[kite]
    track.then(0.0, x=x, y=y, facing=here.facing)
    for k in range(1, 1 + math.ceil(play.seconds / 1.1)):
        sway = 0.05 * high * (1 if k % 2 else -1)
        track.then(1.1 * (k - 1), seconds=1.1, x=x + 0.7 * sway, y=y + sway, turn=9.0 * (1 if k % 2 else -1))
    play.strings[kite] = who
    play.tall = max(play.tall, 1.08 * (kite.height - y + 0.05 * high))
    play.tracks[who].then(at, action=pick(who, ("pull", "hold", "look_up")), aim=kite)


def use(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    if what.verb in ("fly a kite", "hold a string"):
        tether(play, who, what, at, target)
        return
    if bench(play, who, what, at, target):
        return
    play.tool(who, what, at, target)
    if target is not None and what.verb in ON_THE_SPOT and play.find(target) is None and exact(target, _STOCK):
        worked = play.prop(target)
        far = 0.9 if what.actions[0] == "water" else 0.62
        if worked is not None and worked.actor is None and worked.kind != "body":
            play.lay(worked, who, at, ahead=0.5 * worked.width + far * who.size)
    mark = play.find(target)
    if mark is not None and mark in play.tracks[who].step(at).holding:
        mark = None
    if mark is not None and mark is not who:
        wet = what.actions[0] == "water" and mark.width < 0.8
        gap = 0.95 * who.size if wet else touching(who, mark) + 0.2  # under the rose of the can
        if who.number and mark.actor is None:  # the second works from beyond, the third behind the first
            here, far = play.here(who, 0.0), who.number % 2 == 1
            side = here.facing if far else -here.facing
            gap += 0.45 * who.height * (who.number // 2)
            play.tracks[who].start(replace(here, x=play.here(mark, at).x + side * (gap + 0.1), facing=-side))
        at = play.approach(who, at, mark, gap, early=True)
    play.tracks[who].then(at, action=pick(who, what.actions), aim=mark if mark is not who else None)


def look(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    mark = play.find(target)
    mark = None if mark is who else mark
    facing = play.here(who, at).facing
    actions = what.actions
    if mark is not None and mark not in play.tracks[who].step(at).holding:
        facing = play.toward(who, at, play.here(mark, at).x)
        if play.here(mark, at).y < -1.6 * who.height:
            actions = ("look up", *actions)
    elif target in ("sky", "star", "stars", "moon", "ceiling", "cloud", "clouds") or what.verb == "look up":
        actions = ("look up", *actions)
    play.tracks[who].then(at, action=pick(who, actions), facing=facing, aim=mark)


def ride(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    mount = mount_of(play, who, target)
    if who.kind != "person" and mount is None:
        go(play, who, what, at, None)
        return
    if mount is None or mount is who or mount.kind not in ("vehicle", "animal"):
        there = [m for m in play.tracks if m.kind == "vehicle" or (m.kind == "animal" and m.height > 0.7 * who.height)]
        named = target if target and any(exact(target, stock) is not None for stock in (VEHICLES, ANIMALS)) else None
        mount = None if named else next((m for m in there if m not in play.riders.values()), None)
        mount = mount or play.prop(named or craft_of(who) or _MOUNTS.get(what.verb, "boat"), ("vehicle", "animal"))
    if mount is None or mount.kind not in ("vehicle", "animal"):
        go(play, who, what, at, None)
        return
    alike = [m for m in play.tracks if m.name == mount.name and m not in play.riders.values()]
    mount = alike[0] if mount in play.riders.values() and mount.actor is not None and alike else mount
    if mount.kind == "animal" and mount.height < 0.6 * who.height:  # who rides a snail is small, or the snail is large
        mount.size *= 0.6 * who.height / mount.height
    if mount.kind == "animal" and mount.width > 3.3 * who.height:  # and no dragon hides who rides it
        mount.size *= 3.3 * who.height / mount.width
    at = 0.0 if at < 0.25 * play.seconds else at  # nobody stands on a saddle until the moment comes
    here = play.here(who, at)
    if mount not in play.tracks:
        play.add(mount, replace(here, y=0.0))
    alone = mount not in play.riders.values()  # the others of a crew have no oar to take
    play.riders[who] = mount
    if at < 0.3 and alone:
        play.tracks[mount].then(0.0, facing=here.facing)
    if what.actions[0] == "row" and alone and not play.tracks[who].step(at).holding:
        take_oars(play, who, what, at, target)
    upright = getattr(mount.thing, "standing", False) and getattr(mount.thing, "medium", "") == "air"
    low = fit_beast(who, mount) or (("sit_ground", "sit") if getattr(mount.thing, "low", False) else what.actions)
    play.tracks[who].then(at, action=pick(who, ("stand",) if upright else low), carrier=mount)
    if at == 0:
        play.tracks[who].settle()
    if alone and mount.actor is not None:
        gait: tuple[str, ...] = ("walk", "run") if what.verb == "get on" else ("run", "walk")
        if what.verb != "get on" and mount.actor.actions >= {"fly"}:
            gait = ("fly", *gait)
        go(play, mount, Deed("run", "go", gait), at, None)
        pursue(play, mount)
    elif alone and what.verb not in ("board", "get on"):
        move_thing(play.tracks[mount], "go", at, frame=play.frame, seconds=play.seconds, free=play.free, mark=None)


def pursue(play: Play, mount: Cast) -> None:
    """Who flees from a rider runs ahead, in the same picture."""
    rogues = [m for g in play.groups for m in g.members if m.kind == "person" and _ROGUES & set(m.name.lower().split())]
    for k, rogue in enumerate(m for m in rogues if m not in play.riders):
        first = play.tracks[mount].step(0.01)
        ahead = first.to.facing * (0.5 * mount.width + 0.6 * rogue.width + 0.3 + 0.6 * k)
        track, action = play.tracks[rogue], pick(rogue, ("run",))
        track.start(replace(play.here(mount, 0.0), x=first.origin.x + ahead, y=0.0), action)
        way = first.to.x - first.origin.x
        track.then(0.001, action=action, seconds=first.seconds, pace="even", x=first.to.x + ahead,
                   rate=abs(way) / max(0.1, first.seconds) / (pace_of(rogue, action) or 1.2))  # fmt: skip
        track.settle()


def climb(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    if ascend(play, who, at, target):
        return
    mark = play.find(target)
    if (mark is None or mark is who) and target:
        mark = play.prop(target, ("piece", "prop"))
        if mark is not None and mark.actor is None:
            play.lay(mark, who, at, ahead=min(1.6, 0.2 * play.frame[0]) + 0.3 * mark.width)
    if mark is None and (play.is_far(target) or who.kind == "animal"):
        go(play, who, what, at, None)  # over the land as it lies: a goat has no ladder
        return
    if mark is None or mark is who:
        mark = play.prop("ladder", ("piece", "prop"))
        if mark is not None:
            play.lay(mark, who, at, ahead=min(1.0, 0.2 * play.frame[0]))
    if mark is None:
        play.tracks[who].then(at, action=pick(who, what.actions))
        return
    mark.depth = 0.0
    arrival = play.approach(who, at, mark, 0.12 + 0.2 * min(mark.width, 1.5), early=True)
    up = min(mark.height * 0.8, 0.55 * play.frame[1])
    pace = max(pace_of(who, "climb"), 0.45)
    seconds = min(max(0.5, play.seconds - arrival), up / pace)
    play.tracks[who].then(arrival, action=pick(who, what.actions), seconds=seconds, pace="even", y=-pace * seconds)


def fall(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    here = play.here(who, at)
    play.tracks[who].then(at, action=pick(who, what.actions), seconds=0.7, pace="fall", y=max(0.0, here.y))


def land(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Come down out of the air onto the feet, and stand there; a pilot brings the machine down."""
    craft = play.find(target)
    if craft is not None and craft.kind == "vehicle" and craft is not who:
        ride(play, who, Deed("pilot", "ride", ("ride", "sit")), 0.0, target)
        move_thing(play.tracks[craft], "land", at, frame=play.frame, seconds=play.seconds, free=play.free, mark=None)
        return
    high = min(0.42 * play.frame[1], 3.2)
    falling = what.actions if who.kind == "animal" else ("look down", "float")
    down = min(1.8, 0.5 * (play.seconds - at))
    track = play.tracks[who]
    track.then(0.0, action=pick(who, falling), y=play.here(who, 0.0).y - high)
    track.then(at, action=pick(who, falling), seconds=down, pace="rise", y=play.here(who, at).y + high)
    track.then(at + down, action=pick(who, ("crouch", idle(who))))
    track.then(min(at + down + 0.6, 0.97 * play.seconds), action=pick(who, ("look", idle(who))))


def rise(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    here = play.here(who, at)
    left = max(0.5, play.seconds - at)
    play.tracks[who].then(at, action=pick(who, what.actions), seconds=left, y=here.y - 0.45 * play.frame[1],
                          x=here.x + here.facing * 0.12 * play.frame[0])  # fmt: skip


def motion(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """What happens to an actor as it would to any thing, while it makes the best of it."""
    if what.verb == "hatch":
        hatch(play, who, at)
        return
    if what.kind == "break":  # somebody who breaks something that nobody names does not fall over
        play.tracks[who].then(at, action=pick(who, ("sad", "look_down", "stand")))
        return
    play.tracks[who].then(at, action=pick(who, what.actions))
    move_thing(play.tracks[who], what.kind, at, frame=play.frame, seconds=play.seconds, free=play.free, mark=None)


def upon(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """A deed done to a thing: light a lamp, break a cup, burn a letter, grow a plant, shake a tree."""
    thing = play.find(target) or (play.prop(target) if target else None)
    if thing is None or thing is who or thing.actor is not None:
        motion(play, who, what, at, target)
        return
    play.lay(thing, who, at, ahead=min(1.4, 0.2 * play.frame[0]))
    held = thing in play.tracks[who].step(at).holding
    if not held and thing.depth < 2:
        at = play.approach(who, at, thing, touching(who, thing), early=True)
    play.tracks[who].then(at, action=pick(who, ("reach", "point", "work")), aim=None if held else thing)
    begin = min(at + 0.5, 0.9 * play.seconds)
    move_thing(play.tracks[thing], what.kind, begin, frame=play.frame, seconds=play.seconds, free=play.free, mark=None)
    if held:
        steps = play.tracks[thing].steps
        play.tracks[thing].steps = [replace(s, carrier=who) if s.at >= begin else s for s in steps]


DEEDS: dict[Kind, Callable[[Play, Cast, Deed, float, str | None], None]] = {
    "stay": stay, "go": go, "enter": enter, "leave": leave, "to": to, "chase": chase, "lead": lead, "meet": meet,
    "take": take, "give": give, "throw": throw, "use": use, "look": look,
    "ride": ride, "climb": climb, "fall": fall, "rise": rise,
    "sink": motion, "drift": motion, "spin": motion, "grow": upon, "shrink": upon, "shine": upon, "dim": upon,
    "appear": motion, "vanish": motion, "break": upon, "burn": upon, "open": open_, "close": open_, "shake": upon,
    "put": put, "kick": kick, "catch": catch, "pour": pour, "mend": mend, "cover": cover, "land": land,
}  # fmt: skip
