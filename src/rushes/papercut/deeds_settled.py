"""After all is written: an animal sleeps in its small bed, a caged one is behind bars, a wheelchair bears its owner."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.choreography import Play, pick
from rushes.papercut.craft import Colour
from rushes.papercut.deeds_fabled import fabled
from rushes.papercut.deeds_glow import aglow
from rushes.papercut.deeds_journeys import loose_bridge
from rushes.papercut.deeds_mishaps import aftermath
from rushes.papercut.deeds_parts import last, words_of
from rushes.papercut.deeds_reliefs import in_stone
from rushes.papercut.deeds_roofs import roofed
from rushes.papercut.deeds_street import aboard
from rushes.papercut.deeds_stuck import remain
from rushes.papercut.deeds_trades import in_the_chair
from rushes.papercut.tracks import State

_BEDS = frozenset("bed nest basket cradle".split())


def _wheel_in(play: Play) -> None:
    """Who is said to be in a wheelchair sits in it, whatever the hands do."""
    noun = next((p for p in play.pieces if last(p) == "wheelchair"), None)
    people = [m for g in play.groups for m in g.members if m.kind == "person"]
    chair = play.another_thing("wheelchair") if noun and people else None
    if chair is None or noun is None or people[0] in play.riders:
        return
    who, chair.name = people[0], noun
    chair.size, chair.depth = 0.58 * who.height / chair.thing.height, who.depth - 0.004
    play.add(chair, play.here(who, 0.0))
    track = play.tracks[who]
    track.steps = [replace(s, action=pick(who, ("sit",)), aim=None if s.action == "cheer" else s.aim)
                   for s in track.steps]  # fmt: skip
    track.settle()
    play.tracks[chair].steps = [replace(s, holding=(), aim=None, action="stand") for s in track.steps]
    play.seats[who] = chair
    play.brought.append(chair)


_HUNG = frozenset("coat shirt sock hat shoe lantern clock book bell umbrella key dress mitten star spoon".split())


_BRIGHT: tuple[Colour, ...] = ((0.82, 0.3, 0.22), (0.9, 0.72, 0.3), (0.3, 0.56, 0.66))


def _laden(play: Play) -> None:
    """A tree of coats: they hang in the crown once it stands."""
    noun = next((p for p in play.pieces if last(p) in _HUNG), None)
    tree = next(
        (m for m in play.tracks if m.kind == "piece" and m.subject is not None and last(m.name) == "tree"), None
    )
    if noun is None or tree is None:
        return
    track = play.tracks[tree]
    end = track.state(play.seconds)
    ripe = min(track.free, 0.8 * play.seconds) if len(track.steps) > 1 else 0.0
    hung_at = ((-0.3, 0.5), (0.28, 0.54), (-0.08, 0.62), (0.1, 0.36), (-0.2, 0.3))
    for k, (dx, share) in enumerate(hung_at):
        thing = play.another_thing(noun)
        if thing is None or thing.actor is not None:
            return
        thing.colour = _BRIGHT[k % len(_BRIGHT)]  # they stand out from the leaves
        thing.size, thing.depth = 0.2 * tree.height * end.scale / thing.thing.height, tree.depth - 0.004
        x, y = end.x + dx * tree.width * end.scale, end.y - share * tree.height * end.scale
        hung = play.add(thing, State(x, y, 1, alpha=1.0 if ripe == 0.0 else 0.0))
        if ripe > 0.0:
            hung.then(0.7 * ripe, seconds=0.3 * ripe, alpha=1.0)


def settle_in(play: Play) -> None:
    """After all is written: an animal sleeps in its small bed, and a caged one is behind bars."""
    _wheel_in(play)
    _laden(play)
    fabled(play)
    aglow(play)
    in_stone(play)
    loose_bridge(play)
    aboard(play)
    in_the_chair(play)
    aftermath(play)
    remain(play)
    roofed(play)
    if any(last(p) == "bench" for p in play.pieces):  # several who do nothing else sit there
        for group in (g.members for g in play.groups if len(g.members) > 1):
            if all(m.kind == "person" and {s.action for s in play.tracks[m].steps} <= {"stand"} for m in group):
                for member in group:
                    play.tracks[member].steps = [replace(s, action="sit") for s in play.tracks[member].steps]
                    play.tracks[member].settle()
    if "bridge" in play.place:  # planks of which nothing more is said have fallen
        for member in [m for m in play.tracks if m.actor is None and last(m.name) == "plank"]:
            track = play.tracks[member]
            if len(track.steps) == 1 and any(m.actor is not None for m in play.tracks):
                track.start(replace(track.state(0.0), alpha=0.0))
    idle = [m for g in play.groups for m in g.members if m.kind == "animal" and m in play.tracks]
    for member in idle:
        if "caged" in words_of(member) and not any("cage" in m.name for m in play.tracks):
            cage = play.another_thing("bird cage")
            if cage is not None:
                owner = next((m for g in play.groups for m in g.members if m.kind == "person"), None)
                if owner is not None:  # no cage is larger than whoever has it
                    member.size *= min(1.0, 0.5 * owner.height / max(member.height, 0.75 * member.width))
                room = max(1.35 * member.height / cage.thing.height, 1.2 * member.width / cage.thing.width)
                cage.size, cage.depth = room, -0.004
                play.add(cage, play.here(member, 0.0))
                cage_track, track = play.tracks[cage], play.tracks[member]
                if any(s.action in ("fly", "glide") for s in track.steps):  # it is out, and the cage stays
                    cage_track.start(replace(track.state(0.0), y=0.0))
                    continue
                cage_track.steps = [replace(s, holding=(), aim=None) for s in track.steps]
                track.shift(0.0, -0.1 * cage.height)
    beds = [m for m in play.tracks if m.actor is None and last(m.name) in _BEDS and m.subject is not None]
    calm = [m for m in idle if all(s.action in ("stand", "sit", "sleep") for s in play.tracks[m].steps)]
    if not beds or not calm or beds[0].width < 0.7 * calm[0].width:
        return
    bed, small = beds[0], calm
    room = 0.8 * bed.width / sum(m.width for m in small)
    if bed.height > 2.2 * small[0].height or len(small) > 4:
        bed.size *= min(1.0, 1.5 * small[0].width / bed.width)
    if {"hay", "straw"} & set(bed.name.split()):
        bed.size *= 2.4 * sum(m.width for m in small) / bed.width
    x = play.here(bed, 0.0).x
    for k, member in enumerate(small):
        track = play.tracks[member]
        offset = (k - 0.5 * (len(small) - 1)) * member.width * min(1.0, room)
        track.start(State(x + offset, -0.2 * bed.height, track.state(0.0).facing), pick(member, ("sleep", "sit")))
        track.steps = [replace(s, action=pick(member, ("sleep", "sit"))) for s in track.steps]
        track.settle()
    if {"hay", "straw"} & set(bed.name.split()):  # a flat heap: one lies on it
        bed.depth = small[0].depth + 0.004
        for member in small:
            play.tracks[member].shift(0.0, -0.25 * bed.height)
        return
    bed.depth = small[0].depth - 0.004
