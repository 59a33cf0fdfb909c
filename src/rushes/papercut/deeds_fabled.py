"""After all is written in a fable: a mouse is seen beside its giant, a scarecrow is on its pole with its arms out."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_GIANT, _LEAST, _NEAR = 3.3, 0.13, 0.42  # metres; of a giant's height: a beast beside him, and how far off it stands


def fabled(play: Play) -> None:
    """What holds for whole pictures of giants and scarecrows."""
    people = [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]
    beasts = [m for g in play.groups for m in g.members if m.kind == "animal" and m in play.tracks]
    giant = next((m for m in people if m.height > _GIANT), None)
    for beast in beasts if giant is not None else ():
        if giant is not None and beast.height < _LEAST * giant.height and beast not in play.riders:
            beast.size *= _LEAST * giant.height / beast.height
            track, x = play.tracks[beast], play.here(giant, 0.0).x
            off = track.state(0.0).x - x
            if len(track.steps) == 1 and abs(off) > _NEAR * giant.height:
                track.shift((_NEAR * giant.height if off > 0 else -_NEAR * giant.height) - off, 0.0)
    for member in people:
        if last(member.name) == "scarecrow":
            _on_pole(play, member)


def _on_pole(play: Play, who: Cast) -> None:
    track = play.tracks[who]
    if any(s.origin.x != s.to.x for s in track.steps):
        return  # one that walks has left it
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
