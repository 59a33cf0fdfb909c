"""What is put down is put on what the picture names for it: cups on the table, a crown on the cushion's stool."""

from __future__ import annotations

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State

_HIGH = {
    **dict.fromkeys(("table", "desk", "counter", "workbench", "altar", "stove", "dresser"), 0.46),
    **dict.fromkeys(("bench", "stool", "chair", "bed", "chest", "trunk", "crate", "box", "sofa", "stump"), 0.28),
    **dict.fromkeys(("pedestal", "plinth", "barrel", "windowsill", "sill", "mantelpiece", "shelf"), 0.5),
}  # what bears things → its height over that of whoever puts them there
_STANDS_FOR = {
    **dict.fromkeys(("windowsill", "sill", "mantelpiece", "shelf", "counter", "altar", "dresser"), "table"),
    **dict.fromkeys(("pedestal", "plinth"), "stool"),
}


def put_upon(play: Play, who: Cast, at: float, prop: Cast) -> bool:
    """Set a thing, or all of several alike, on the table before oneself; False where the picture names none."""
    tops = (*(m.name for m in play.tracks if m.actor is None and m is not prop), *play.pieces)
    noun = next((n for n in tops if last(n) in _HIGH), None)
    if noun is None or who.kind != "person" or prop.height > 0.6 * who.height:
        return False
    top = play.find(noun)
    if top is None or top.kind == "body":
        top = play.another_thing(_STANDS_FOR.get(last(noun), noun), ("prop", "piece"))
    if top is None or top.actor is not None:
        return False
    here, tall = play.here(who, at), who.height
    side = here.facing
    top.size, top.depth, top.name = _HIGH[last(noun)] * tall / top.thing.height, 0.004, noun
    x = here.x + side * (0.3 * tall + 0.5 * min(top.width, 1.1 * tall))
    if top in play.tracks:
        play.tracks[top].start(State(x, 0.0, 1))
    else:
        play.add(top, State(x, 0.0, 1))
    play.brought.append(top)
    alike = [m for m in play.tracks if m.name == prop.name and m.actor is None][:2] or [prop]
    track = play.tracks[who]
    loose = min(max(at, 0.12 * play.seconds), 0.4 * play.seconds)
    for thing in alike:
        thing.depth = -0.004
        play.hold(who, thing, 0.0)
    for k, thing in enumerate(alike):
        spot = State(x - side * (0.3 - 0.28 * k) * min(top.width, 1.1 * tall), -top.height, side)
        play.brought.append(thing)
        track.then(loose, action=pick(who, ("reach", "give")), aim=(spot.x, spot.y - 0.1))
        loose += 0.5
        track.then(loose, holding=tuple(h for h in track.step(loose).holding if h is not thing), aim=(spot.x, spot.y))
        play.tracks[thing].then(loose, carrier=None, x=spot.x, y=spot.y)
    track.then(min(loose + 0.5, 0.97 * play.seconds), action=pick(who, ("look", "stand")), aim=alike[0])
    return True
