"""A shadow that somebody has: it lies at their feet and goes where they go. Lost, given or walking it stands alone."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Group, Play
from rushes.papercut.props import PROPS
from rushes.papercut.tracks import State

_ALONE = frozenset("lost torn stolen free loose living".split())
_LONG = 0.75  # of the owner's height
_BEHIND = 0.004  # depth: under the feet, and in nobody's way


def at_feet(play: Play) -> None:
    """Lay each shadow that has an owner in the shot flat behind their heels; its size is the owner's."""
    held = {h for track in play.tracks.values() for s in track.steps for h in s.holding}
    busy = {e.group.name for e in play.events}
    for group in play.groups:
        shadow = group.members[0] if group.members else None
        if shadow is None or shadow.drawn != "shadow" or shadow in held or group.name in busy:
            continue
        said = {*group.name.lower().split(), *group.subject.look}
        owner = None if said & _ALONE else _owner(play, group)
        if owner is None:
            continue
        shadow.thing = PROPS["cast shadow"](play.tracks[owner].cast.number)
        shadow.size, shadow.depth = _LONG * owner.height / shadow.thing.width, _BEHIND
        half = 0.5 * shadow.width

        def lies(state: State, half: float = half) -> State:
            return replace(state, x=state.x - half * state.facing, y=0.0, scale=1.0, turn=0.0)

        play.tracks[shadow].steps = [
            replace(
                s, action="stand", before="stand", origin=lies(s.origin), to=lies(s.to), aim=None, holding=(), hop=0.0
            )
            for s in play.tracks[owner].steps
        ]


def _owner(play: Play, group: Group) -> Cast | None:
    """Whose shadow it is: by its name, else the first of the others who is somebody."""
    name = group.name.lower()
    others = [m for g in play.groups if g is not group for m in g.members if m.actor is not None]
    named = next((m for m in others if m.name.lower().split()[-1] in name.replace("'s", " ").split()), None)
    return named or next(iter(others), None)
