"""After all is written in a fable: small beasts are seen beside great ones, a scarecrow on its pole has arms out."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_HIGH_AS_HILLS = 6.5  # metres: giants under the open sky
_GIANT, _LEAST, _NEAR = 3.3, 0.18, 0.42  # metres; of a giant's height: a beast beside him, and how far off it stands


def fabled(play: Play) -> None:
    """What holds for whole pictures of giants and scarecrows."""
    people = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
    beasts = [m for g in play.groups for m in g.members if m.kind == "animal" and m in play.tracks]
    giant = next((m for m in people if m.height > _GIANT), None)
    great = giant or max(beasts, key=lambda m: m.height, default=None)
    for beast in beasts if great is not None else ():
        if great is not None and beast.height < _LEAST * great.height and beast not in play.riders:
            beast.depth = min(beast.depth, great.depth - 0.004)
            beast.size *= _LEAST * great.height / beast.height
            track, x = play.tracks[beast], play.here(great, 0.0).x
            near = _NEAR * great.height if great is giant else 0.5 * great.width + 0.7 * beast.width
            off = track.state(0.0).x - x
            if len(track.steps) == 1 and abs(off) > near:
                track.shift((near if off > 0 else -near) - off, 0.0)
    if giant is not None and giant.height > _HIGH_AS_HILLS and len(people) == 1:
        _dwarfed(play, giant)
    for member in people:
        if last(member.name) == "scarecrow":
            _on_pole(play, member)


def _dwarfed(play: Play, giant: Cast) -> None:
    """A giant by himself is seen whole, beside a house that does not reach his knee."""
    track = play.tracks[giant]
    house = play.another_thing("cottage", ("piece",))
    if house is None or house.actor is not None:
        return
    here, lies = play.here(giant, 0.0), any(s.action in ("sleep", "lie") for s in track.steps)
    house.size, house.depth = 0.24 * giant.height / house.thing.height, 0.02
    play.add(house, State(here.x - here.facing * (0.62 if lies else 0.3) * giant.height, 0.0, here.facing))
    if not lies:
        play.tall = max(play.tall, 1.1 * giant.height)


def _on_pole(play: Play, who: Cast) -> None:
    track = play.tracks[who]
    if any(s.origin.x != s.to.x for s in track.steps):
        return  # one that walks has left it
    if any(s.action in ("dance", "jump", "wave", "cheer", "run") for s in track.steps):
        return  # nor does one that lives hang on it
    calm = pick(who, ("spread",))
    track.steps = [s if s.holding else replace(s, action=calm, aim=None) for s in track.steps]  # none kneels on a pole
    pole = play.another_thing("scarecrow pole")
    if pole is not None:
        here = play.here(who, 0.0)
        pole.size, pole.depth = 1.0 * who.height / pole.thing.height, who.depth + 0.003
        play.add(pole, State(here.x, here.y, here.facing))


def laugh_at(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Heads thrown back, bent double, fingers pointed: each of a crowd in another way."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark is who or mark.actor is None:
        return False
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    ways = (("laugh", "bow"), ("point", "laugh"), ("laugh", "cheer"), ("point", "bow"))[who.number % 4]
    track = play.tracks[who]
    for k in range(1 + int(play.seconds / 1.1)):
        act = pick(who, (ways[k % 2], "laugh"))
        track.then(0.01 + 1.1 * k, action=act, facing=side, aim=mark if act == "point" else None)
    return True


def up_giant(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Small people climb a ladder into a giant's open hand; when they thank him they stand in it, before his face."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark.height < 2.0 * who.height:
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    k, thanks = group.index(who), "thank" in what.verb
    side, middle = play.here(group[0], 0.0).facing, 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x)
    act = pick(mark, ("hold", "give"))
    if not k:
        his = play.tracks[mark]
        his.start(State(middle + side * 0.2 * mark.height, 0.0, -side), act)
        his.settle()
        mark.depth = 0.008
        play.tall = max(play.tall, 1.1 * mark.height)
    there = play.here(mark, 0.0)
    x, y = mark.actor.anchor("hand", Doing(act, 1.5, act)) if mark.actor else (0.2, -2.0)
    palm = (there.x + x * mark.size * there.facing, y * mark.size)
    lean, foot = 12.0 * side, palm[0] - side * (0.04 * mark.height - 0.21 * palm[1])
    ladder = play.another_thing("tall ladder", ("piece", "prop")) if not k else None
    if ladder is not None and ladder.actor is None:
        ladder.size, ladder.depth = 1.02 * -palm[1] / ladder.thing.height, 0.004
        play.add(ladder, State(foot, 0.0, side, turn=lean))
    track = play.tracks[who]
    rise = palm[1] * (0.16 + 0.3 * (len(group) - 1 - k))
    if thanks:
        spot = State(palm[0] - side * (0.3 * k - 0.14) * who.height, palm[1] + 0.04 * who.height, side)
        track.start(spot, pick(who, ("cheer", "wave") if k % 2 else ("bow", "wave")))
        track.settle()
        track.then(0.3, action=pick(who, ("wave", "cheer") if k % 2 else ("cheer", "wave")), facing=side)
    else:
        act = pick(who, ("climb",))
        way = 0.42 * -palm[1]
        low = State(foot - side * (0.12 * who.height - 0.21 * -rise), rise, side)
        track.start(low, act)
        track.then(0.02, action=act, seconds=0.9 * play.seconds, pace="even", rate=0.8, y=rise - way,
                   x=low.x + side * 0.21 * way, facing=side)  # fmt: skip
        track.settle()
    return True
