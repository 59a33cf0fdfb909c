"""Crafts at their places: a page pulled from the press, glass blown at the pipe, gold struck in the rock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, placed
from rushes.papercut.deeds_neighbours import emptied, people_of
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def print_page(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the bar of the great press; then the printed sheet is lifted out and held up, and all look at it."""
    if who.kind != "person" or who is not group_of(play, who)[0]:
        return False
    tall = who.height
    emptied(play, who)
    hide(play, ("page", "sheet", "press", last(target)))
    press = placed(play, "hand press", State(0.62 * tall, 0.0, 1), high=1.12 * tall, depth=0.004)
    page = play.another_thing("printed page")
    if press is None or page is None:
        return False
    left = 0.62 * tall - 0.5 * press.width
    track = play.tracks[who]
    track.start(State(left - 0.24 * tall, 0.0, 1), pick(who, ("pull", "work", "reach")))
    for k in range(3):
        pull = 0.14 * tall * (k % 2)
        track.then(0.01 + 0.17 * k * play.seconds, action=pick(who, ("reach", "work")), facing=1,
                   aim=(left + 0.06 * tall - pull, -0.72 * tall))  # fmt: skip
    page.size, page.depth = 0.46 * tall / page.thing.height, -0.01
    lifts = 0.5 * play.seconds
    track.then(lifts, action=pick(who, ("hold_up", "reach", "hold")), facing=1, aim=(left - 0.02 * tall, -0.95 * tall))
    play.add(page, State(left + 0.1 * tall, -0.4 * tall, 1, alpha=0.0))
    sheet = play.tracks[page]
    sheet.then(lifts, seconds=0.15, alpha=1.0)
    sheet.then(lifts + 0.15, seconds=0.4, x=left, y=-0.74 * tall)
    play.brought.append(page)
    for k, member in enumerate(m for m in people_of(play) if m is not who):
        spot = 0.62 * tall + 0.5 * press.width + (0.3 + 0.36 * k) * tall
        play.tracks[member].start(State(spot, 0.0, -1), pick(member, ("look", "stand")))
        play.tracks[member].then(lifts + 0.2, action=pick(member, ("surprise", "applaud", "clap", "look")), facing=-1)
        play.tracks[member].settle()
    return True


def blow_glass(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A glowing drop swells at the end of the pipe; then it is what was to be made, and cools on the bench."""
    made = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or made is None or made is who:
        return False
    tall = who.height
    emptied(play, who)
    track = play.tracks[who]
    track.start(State(-0.5 * tall, 0.0, 1), pick(who, ("play", "drink", "stand")))
    mouth = (-0.36 * tall, -0.88 * tall)
    bench = placed(play, "table", State(0.62 * tall, 0.0, 1), high=0.42 * tall, depth=-0.002)
    pipe = placed(play, "blow iron", State(mouth[0] + 0.42 * tall, -0.72 * tall, 1, turn=16.0), wide=0.86 * tall,
                  depth=-0.006)  # fmt: skip
    drop = placed(play, "glowing drop", State(0.5 * tall, -0.58 * tall, 1, scale=0.3), high=0.4 * tall, depth=-0.008)
    if bench is None or pipe is None or drop is None:
        return False
    bench.size = min(bench.size, 0.9 * tall / bench.thing.width)
    done = 0.4 * play.seconds
    track.then(0.01, action=pick(who, ("play", "drink", "stand")), facing=1, aim=(mouth[0] + 0.2 * tall, -0.82 * tall))
    play.tracks[drop].then(0.02, seconds=done, scale=1.0)
    play.tracks[drop].then(done, seconds=0.5, alpha=0.0)
    play.tracks[pipe].then(done, seconds=0.3, alpha=0.0)
    made.size, made.depth = 0.42 * tall / max(made.thing.height, made.thing.width), -0.01
    top = State(0.62 * tall, -bench.height, 1, alpha=0.0)
    if made in play.tracks:
        play.tracks[made].start(top, "stand" if made.actor is None else pick(made, ("stand",)))
        play.tracks[made].settle()
    else:
        play.add(made, top)
    play.tracks[made].then(done, seconds=0.5, alpha=1.0)
    made.colour = made.colour or (0.55, 0.82, 0.9)
    play.brought.append(made)
    track.then(done + 0.2, action=pick(who, ("spread", "point", "stand")), facing=1, aim=None)
    for k, member in enumerate(m for m in people_of(play) if m is not who):
        spot = State((1.25 + 0.36 * k) * tall, 0.0, -1)
        play.tracks[member].start(spot, pick(member, ("look", "stand")))
        play.tracks[member].settle()
    return True


def strike_gold(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """With the pickaxe at the rock, and out of it shines a vein of gold; then they throw up their arms."""
    if who.kind != "person":
        return False
    group = group_of(play, who)
    k, tall = group.index(who), who.height
    track = play.tracks[who]
    emptied(play, who)
    hide(play, ("vein", "gold", last(target)))
    pick_axe = play.another_thing("pickaxe")
    if pick_axe is not None:
        pick_axe.size = 0.6 * tall / max(pick_axe.thing.height, pick_axe.thing.width)
        play.hold(who, pick_axe, 0.0)
    found = 0.42 * play.seconds
    track.start(State((-0.36 - 0.6 * k) * tall, 0.0, 1), pick(who, ("hammer", "chop", "work")),
                track.step(0.0).holding)  # fmt: skip
    track.then(0.01, action=pick(who, ("chop", "hammer", "work")), facing=1, aim=(0.3 * tall, -0.6 * tall))
    track.then(found + 0.2, action=pick(who, ("cheer", "jump", "spread")), facing=1, aim=None)
    if k:
        return True
    rock = placed(play, "ore rock", State(0.66 * tall, 0.0, 1), high=1.05 * tall, depth=-0.004)
    dull = placed(play, "dull rock", State(0.66 * tall, 0.0, 1), high=1.05 * tall, depth=-0.006)
    if rock is None or dull is None:
        return False
    play.tracks[dull].then(found, seconds=0.3, alpha=0.0)
    play.tracks[rock].start(replace(play.here(rock, 0.0)))
    return True


CRAFTS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "print page": print_page, "blow glass": blow_glass, "strike gold": strike_gold,
}  # fmt: skip
