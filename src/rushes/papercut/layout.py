"""Layout: how large the frame is for a framing, and where everyone stands in it, before anything moves."""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from rushes.papercut.camera import AUTHORED, EYE
from rushes.papercut.casting import Cast, heads
from rushes.papercut.choreography import Group
from rushes.papercut.tracks import State, Track
from rushes.shot import Framing, Shot

CLOSE = frozenset({Framing.MEDIUM, Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP})

_IN_THE_AIR = frozenset({"cloud", "kite", "balloon", "ufo", "satellite", "parachute", "snowflake", "bubble"})
SKY_DEPTH = 6.0
_ASHORE = frozenset("seal walrus turtle frog toad crab otter beaver".split())  # on land beside the water
_CEILING = 2.3  # metres: the height of an animal indoors


def frame_height(framing: Framing, lead: Cast, aspect: float, group_width: float) -> float:
    """Metres from the top of the frame to its bottom at the actors' plane; `aspect` is width over height."""
    tall, wide = lead.height, max(lead.width, group_width)
    person = lead.kind == "person"
    if lead.kind == "body":  # in the sky: its size there is a share of the picture
        return {Framing.EXTREME_WIDE: 11.0, Framing.WIDE: 5.6, Framing.FULL: 4.2}.get(framing, 3.2)
    match framing:
        case Framing.EXTREME_WIDE:
            return min(16.0, max(2.0, 6.4 * tall, wide / (0.55 * aspect)))
        case Framing.WIDE:
            room = 2.7 if person else 3.3  # people act in it: they are to be read
            return min(16.0, max(1.2 if tall > 0.4 else 0.9, room * tall, wide / (0.72 * aspect)))
        case Framing.FULL:
            return max(0.34, 1.4 * tall, wide / (0.72 * aspect))
        case Framing.MEDIUM:
            return (
                max(0.7, 0.66 * tall, min(0.5 * tall / aspect, 0.9 * tall), wide / (0.9 * aspect))
                if person
                else max(0.7, 1.18 * tall, wide / (0.8 * aspect))
            )
        case Framing.CLOSE_UP:
            if lead.actor is not None:
                return (
                    max(0.42 * tall, min(0.34 * tall / aspect, 0.6 * tall), 0.3)
                    if person
                    else max(0.72 * tall, 0.3 * lead.width / aspect)
                )
            return max(0.3, tall / 0.62, wide / (0.66 * aspect))
        case _:
            return 0.23 * tall if person else max(0.14, 0.62 * tall, 0.5 * lead.width / aspect)


def headroom(track: Track, people: Sequence[Cast], riders: Mapping[Cast, Cast]) -> float:
    """How high a picture is that holds the tallest figure whole, metres: more where the lead jumps."""
    tallest = max((_tall(m, riders) for m in people), default=0.0)
    return (1.65 if any(s.action == "jump" for s in track.steps) else 1.25) * tallest


def _tall(member: Cast, riders: Mapping[Cast, Cast]) -> float:
    """The height of somebody, with whom they have on their shoulders."""
    above = (0.75 * r.height for r, bearer in riders.items() if bearer is member and r.kind == "person")
    return member.height + (max(above, default=0.0) if member.kind == "person" else 0.0)


def under_roof(members: tuple[Cast, ...]) -> tuple[Cast, ...]:
    """A dragon in a kitchen stands under its ceiling."""
    for member in members:
        if member.kind == "animal":
            member.size *= min(1.0, _CEILING / member.height)
    return members


_ONLOOKERS = frozenset(
    "person people crowd guest guests visitor visitors spectator spectators villager villagers onlooker onlookers "
    "passer-by passers-by bystander bystanders townspeople audience customer customers shopper shoppers".split()
)
_BACK = 0.3  # depth of a crowd that nobody deals with


def stand_back(groups: Sequence[Group], busy: Collection[str]) -> None:
    """A crowd in which nobody does anything, and to which nothing is done, stands behind those who act."""
    for group in groups[1:]:
        idle = group.name not in busy and not group.subject.action and not group.subject.place_in_frame
        if idle and len(group.members) > 2 and group.name.split()[-1].lower() in _ONLOOKERS:
            for member in group.members:
                member.depth = _BACK
                member.size /= 1 + _BACK


def in_air(member: Cast) -> bool:
    last = member.name.lower().split()[-1]
    return last in _IN_THE_AIR or getattr(member.thing, "medium", "ground") == "air"


def line_up(
    shot: Shot,
    groups: Sequence[Group],
    *,
    frame: tuple[float, float],
    surface: str,
    water_y: float | None,
    flying: Collection[Cast],
    seed: int,
) -> dict[Cast, State]:
    """Everyone's place at rest, metres on the actors' plane: the first subject about x = 0, the others beside it.

    Subjects that act together face one another; several alike overlap a little and are not all of one size.
    """
    rng = random.Random(seed * 31 + 7)
    wide, high = frame
    homes: dict[Cast, State] = {}
    standing = [g for g in groups if g.members and g.members[0].kind != "body" and not g.members[0].depth]
    facing = _direction(groups, shot)
    if facing < 0 and _together(shot):
        standing.reverse()  # who looks to the left stands on the right: else they would look apart
    wants = {g.name: {"left": -0.3, "centre": 0.0, "right": 0.3}.get(g.subject.place_in_frame or "") for g in groups}
    asked = [w for w in wants.values() if w is not None]
    if len(set(asked)) < len(asked):  # all on one side: there they stand beside each other
        wants = dict.fromkeys(wants)
    airy = 0.05 * wide
    cursor = 0.0
    for k, group in enumerate(standing):
        lead = group.members[0]
        gap = max(0.3, 0.5 * min(1.0, lead.height), airy)
        for i, member in enumerate(group.members):
            step = member.width * (rng.uniform(0.55, 0.95) if i else 1.0)
            x = cursor + (step / 2 if (i or k) else 0.0)
            cursor = x + step / 2 + (0.0 if i < len(group.members) - 1 else gap)
            y = 0.0
            if i:  # a second row a little behind, and nobody quite like another, but for twins
                back = i % 2
                like = rng.uniform(0.9, 1.06) - 0.07 * back
                member.size *= 1.0 if "twin" in (*group.name.lower().split(), *group.subject.look) else like
                y = -(0.04 + 0.1 * rng.random()) * back * min(1.0, member.height)
            air = member in flying or in_air(member)
            homes[member] = State(x, _height_of(member, y, high, surface, water_y, air, rng), facing)
    span = cursor
    middle = span / 2 if len(standing) > 1 else 0.0
    for group in standing:
        want = wants[group.name]
        for member in group.members:
            here = homes[member]
            x = here.x - middle if len(standing) > 1 or len(group.members) > 1 else here.x
            if want is not None and len(standing) > 1:
                x = want * wide + (here.x - homes[group.members[0]].x)
            side = {"left": -1, "right": 1}.get(group.subject.facing or "", 0)
            if not side:
                side = facing
                if len(standing) > 1 and _together(shot) and len(group.members) == 1:
                    side = 1 if group is standing[0] else -1
            homes[member] = State(x, here.y, side)
    _part([g.members for g in standing], homes)
    for group in groups:
        for k, member in enumerate(group.members):
            if member not in homes and member.depth:  # a row of onlookers
                share = (k + 0.5) / len(group.members) - 0.5
                homes[member] = State(0.9 * wide * share + rng.uniform(-0.1, 0.1), EYE * _BACK / (1 + _BACK), facing)
            elif member not in homes:
                member.depth = SKY_DEPTH
                sky = (high / AUTHORED + SKY_DEPTH) / (1 + SKY_DEPTH) * AUTHORED  # height of what is seen of that plane
                aside = (0.22 if standing else 0.1) * sky * wide / high * facing
                homes[member] = State(aside, EYE - 0.17 * sky + 0.5 * member.height, facing)
    return homes


def _part(groups: Sequence[Sequence[Cast]], homes: dict[Cast, State]) -> None:
    """Move groups that would stand in each other apart, from left to right."""
    spans = []
    for members in groups:
        left = min(homes[m].x - 0.5 * m.width for m in members)
        right = max(homes[m].x + 0.5 * m.width for m in members)
        spans.append((left, right, members))
    spans.sort(key=lambda s: s[0] + s[1])
    end = -math.inf
    for left, right, members in spans:
        shift = max(0.0, end - left)
        for member in members:
            homes[member] = replace(homes[member], x=homes[member].x + shift)
        end = right + shift


def _direction(groups: Sequence[Group], shot: Shot) -> int:
    first = groups[0].subject if groups else None
    if first is not None and first.facing in ("left", "right"):
        return -1 if first.facing == "left" else 1
    if first is not None and first.place_in_frame == "right":
        return -1
    return 1


def _together(shot: Shot) -> bool:
    """Whether the subjects deal with each other: then they face each other."""
    names = {s.name for s in shot.subjects}
    follow = {"chase", "follow", "flee", "lead", "pursue", "walk", "run", "leave", "enter", "ride", "race"}
    words = [b.verb.split()[0] for b in shot.beats] + [s.action.split()[0] for s in shot.subjects if s.action]
    return len(names) > 1 and not any(w in follow for w in words)


def _height_of(
    member: Cast, y: float, high: float, surface: str, water_y: float | None, air: bool, rng: random.Random
) -> float:
    if surface == "underwater":
        if member.kind == "animal" and getattr(member.thing, "medium", "ground") == "water":
            return y - 0.24 * high - rng.uniform(0, 0.1) * high
        return y
    if surface != "water" and heads(member.name) & _ASHORE:
        return y
    if surface == "water" or (water_y is not None and getattr(member.thing, "medium", "ground") == "water"):
        deep = 0.28 * member.height if member.kind == "animal" and member.height > 1.2 else 0.0
        return y + (water_y or 0.0) + deep
    if air:
        return 4.0 * y - min(0.42 * high, 3.4) - rng.uniform(0, 0.1) * high
    return y


def centre(
    framing: Framing,
    place: tuple[float, float],
    head: tuple[float, float],
    lead: Cast,
    facing: int,
    frame: tuple[float, float],
    group: tuple[float, float],
    want: str | None,
) -> tuple[float, float]:
    """The middle of the composed frame: the lead on a third with room before its face, the head at eye height.

    `place` and `head` are where the lead's feet and head are in the middle of the shot; `group` is the left and right
    of everyone who must be in the picture.
    """
    wide, high = frame
    if lead.kind == "body":
        return 0.0, 1.0 - 0.5 * high
    room = 0.0 if want == "centre" else {"left": -1.0, "right": 1.0}.get(want or "", -float(facing))
    several = group[1] - group[0] > 0.25 * lead.width and framing not in (Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP)
    if several:
        x = (group[0] + group[1]) / 2
    else:
        share = {Framing.CLOSE_UP: 0.07, Framing.EXTREME_CLOSE_UP: 0.0, Framing.MEDIUM: 0.1}.get(framing, 0.14)
        x = place[0] - room * share * wide
        if framing in CLOSE and lead.actor is not None:
            x = head[0] - room * share * wide
    if place[1] < -0.5 * lead.height and framing not in CLOSE:  # in the air or up a ladder
        low = {Framing.EXTREME_WIDE: 0.84, Framing.WIDE: 0.82}.get(framing, 0.88)
        return x, min((0.5 - low) * high, place[1] - 0.5 * lead.height + 0.1 * high)
    if framing in (Framing.EXTREME_WIDE, Framing.WIDE, Framing.FULL):
        low = {Framing.EXTREME_WIDE: 0.84, Framing.WIDE: 0.82}.get(framing, 0.88)
        y = min(0.0, place[1]) * 0.45 - (low - 0.5) * high
        top = min(head[1], place[1] - lead.height) - 0.08 * high
        return x, min(y, top + high / 2)
    if lead.actor is not None:
        above = {Framing.MEDIUM: 0.30, Framing.CLOSE_UP: 0.44}.get(framing, 0.5)
        y = head[1] + (0.5 - above) * high
        # Of someone low the picture is not of the ground before the feet; but the head stays well in it.
        return x, max(min(y, place[1] - 0.38 * high), head[1] - 0.2 * high)
    return x, place[1] - lead.height / 2 - 0.04 * high
