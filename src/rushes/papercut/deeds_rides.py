"""Deeds at machines: a lever pulled, a lift ridden, a wing patched, a leap onto a train, a rocket to the moon."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_LEVERS = frozenset("lever brake handbrake switch emergency-brake".split())
_CARS = frozenset("lift elevator escalator funicular".split())
_AIRS = frozenset("wind gust breeze storm cloud updraft current thermal".split())
_PARTS = frozenset("wing propeller hull engine wheel tail rudder sail tyre tire motor boiler".split())
_MACHINES = (("wing propeller tail pilot aviator", "small plane"), ("hull rudder sail sailor captain", "rowing boat"),
             ("engine motor boiler mechanic driver", "car"))  # fmt: skip
_WORLDS = frozenset("moon mars planet star space venus saturn jupiter".split())


def lever(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A long lever goes over under the hands."""
    if who.actor is None or last(target) not in _LEVERS:
        return False
    bar = play.another_thing("lever")
    if bar is None:
        return False
    side, here = play.here(who, at).facing, play.here(who, at)
    bar.name = target or "lever"
    bar.size = 0.66 * who.height / bar.thing.height
    x = here.x + side * 0.34 * who.height
    play.add(bar, State(x, 0.0, side, turn=14.0 * side))
    begin = max(at + 0.4, 0.3 * play.seconds)
    play.tracks[bar].start(State(x, 0.0, side, turn=14.0 * side))
    play.tracks[bar].then(begin, seconds=0.9, turn=-26.0 * side)
    play.brought.append(bar)
    play.tracks[who].then(min(at, 0.2), action=pick(who, ("reach", "pull")), facing=side, aim=bar)
    play.tracks[who].then(begin, action=pick(who, ("pull", "reach")), facing=-side, aim=bar)
    play.tracks[who].then(begin + 0.01, facing=side)
    return True


def ride_in(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a lift one stands; on the wind one floats; on a wave one stands and glides."""
    word = last(target)
    if who.actor is None or (word not in _CARS and word not in _AIRS and word != "wave"):
        return False
    track, here = play.tracks[who], play.here(who, at)
    if word in _CARS:
        rise = 0.1 * who.height if word == "escalator" else 0.03 * who.height
        for k in range(1 + int(play.seconds / 1.2)):  # it hums up and down
            track.then(1.2 * k, seconds=1.2, y=here.y - (rise if k % 2 == 0 else 0.0))
        track.then(at, action=pick(who, ("look_up", "stand")))
        return True
    if word == "wave":
        wave = play.find(target) or play.another_thing("wave")
        if wave is None:
            return False
        wave.size, wave.depth = 0.8 * who.height / wave.thing.height, -0.008
        x = here.x - here.facing * 0.2 * play.frame[0]
        play.add(wave, State(x, 0.0, here.facing))
        track.start(State(x, -0.5 * wave.height, here.facing), pick(who, ("skate", "swim", "stand")))
        for member in (who, wave):
            play.tracks[member].then(0.02, seconds=play.seconds, pace="even", x=x + here.facing * 0.4 * play.frame[0])
        play.brought.append(wave)
        return True
    track.start(replace(here, y=-0.3 * play.frame[1]), pick(who, ("fly", "float", "sit")))
    track.then(0.02, action=pick(who, ("fly", "float", "sit")), seconds=play.seconds, pace="even",
               x=here.x + here.facing * 0.25 * play.frame[0], y=-0.42 * play.frame[1], sway=0.1)  # fmt: skip
    return True


def repair(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A part of a machine is mended where it is: the whole stands there, and who mends it kneels at it."""
    if who.kind != "person" or (last(target) not in _PARTS and play.find(target) is None):
        return False
    said = who.name.lower().split()
    whole = play.find(target) if last(target) not in _PARTS else None
    whole = whole or next((m for m in play.tracks if m.kind == "vehicle"), None)
    noun = next((v for words, v in _MACHINES if last(target) in words.split() or set(said) & set(words.split())), None)
    whole = whole or (play.another_thing(noun) if noun else None)
    if whole is None or whole.kind != "vehicle":
        return False
    here, side = play.here(who, at), play.here(who, at).facing
    whole.size *= min(1.0, 2.6 * who.height / whole.width)
    whole.depth = 0.006
    x = here.x + side * (0.2 * who.height + 0.36 * whole.width)
    if whole not in play.tracks:
        play.add(whole, State(x, 0.0, -side))
    play.tracks[whole].start(State(x, 0.0, -side))
    play.brought.append(whole)
    tool = "cloth" if what.verb.startswith("patch") else "hammer"
    held = None if play.tracks[who].step(at).holding else play.prop(tool, ("prop",))
    if held is not None:
        play.hold(who, held, 0.0)
    spot = (x - side * 0.16 * whole.width, -0.36 * who.height)
    acts = ("work", "reach") if tool == "cloth" else ("hammer", "work")
    play.tracks[who].then(min(at, 0.2), action=pick(who, acts), facing=side, aim=spot if tool == "cloth" else None)
    return True


def leap_across(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From the saddle, or from the ground, in an arc onto the roof of what drives by."""
    mark = play.find(target) or (play.prop(target, ("vehicle",)) if target else None)
    if mark is not None and mark.kind == "animal" and "rider" in who.name and "station" in play.place:
        mark = play.another_thing("train")  # a rider does not leap onto the horse but off it
    if who.kind != "person" or mark is None or mark.kind != "vehicle" or mark.height < 0.7 * who.height:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    mount = next((m for m in play.tracks if m.kind == "animal" and m.height > 0.6 * who.height), None)
    mark.size *= min(1.0, 1.7 * who.height / mark.height)
    mark.depth = 0.012
    track, when, flight = play.tracks[who], max(at + 0.3, 0.3 * play.seconds), 0.3 * play.seconds
    if mark not in play.tracks:
        play.add(mark, here)
    x = here.x + side * 0.25 * mark.width
    play.tracks[mark].start(State(x, 0.0, side))
    play.tracks[mark].then(0.0, shake=0.012, seconds=play.seconds)
    low = 0.0
    if mount is not None:
        foot = here.x - side * 0.2 * mark.width
        play.tracks[mount].start(State(foot, 0.05, side), pick(mount, ("run", "walk")))
        mount.depth = 0.0
        low = -0.5 * mount.height
        track.start(State(foot, low, side), pick(who, ("ride", "sit")))
    begin = play.here(who, 0.0).x
    track.then(when, action=pick(who, ("jump", "fly")), seconds=flight, pace="even", x=begin + side * 0.36 * mark.width,
               y=-mark.height, hop=0.4 * who.height, turn=0.0)  # fmt: skip
    track.then(when + flight, action=pick(who, ("crouch", "stand")), y=-mark.height)
    track.then(min(when + flight + 0.6, 0.95 * play.seconds), action=pick(who, ("cheer", "stand")))
    play.brought.append(mark)
    return True


def to_the_moon(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Nobody flies to the moon but in a rocket."""
    if who.kind != "person" or last(target) not in _WORLDS or play.tracks[who].step(at).holding:
        return False
    craft = next((m for m in play.tracks if m.kind == "vehicle"), None) or play.another_thing("rocket")
    if craft is None or craft.kind != "vehicle":
        return False
    here = play.here(who, 0.0)
    craft.size = 1.9 * who.height / craft.thing.height
    craft.depth = 0.003
    rise = -0.5 * play.frame[1]
    if craft not in play.tracks:
        play.add(craft, here)
    if who.number == 0:
        play.tracks[craft].start(State(here.x, 0.0, here.facing))
        play.tracks[craft].then(0.02, seconds=play.seconds, pace="fall", y=rise, lit=1.0)
        play.brought.append(craft)
    middle = play.here(craft, 0.0).x
    side = -here.facing if who.number % 2 else here.facing  # astride, one behind the other
    mine = play.tracks[who]
    sits = -0.26 * craft.height
    mine.start(State(middle - side * 0.3 * craft.width, sits, here.facing), pick(who, ("ride", "sit")))
    mine.settle()
    mine.then(0.02, seconds=play.seconds, pace="fall", y=rise + sits)
    return True


def hoist(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What a crane lifts or lets down hangs on its hook."""
    if "crane" not in who.name.lower() and "crane" not in play.pieces:
        return False
    load = play.find(target) or (play.prop(target) if target else None)
    if load is None or load is who or load.kind == "body":
        return False
    hook = play.another_thing("crane hook")
    if hook is None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    load.size *= min(1.0, 0.46 * play.frame[0] / load.width)
    x = here.x + side * (0.6 * who.width + 0.5 * load.width + 0.2)
    if load not in play.tracks:
        play.add(load, State(x, 0.0, -side))
    down = what.verb in ("lower", "let down", "unload", "put", "put down", "drop", "set down")
    high, low = -0.26 * play.frame[1], play.here(load, 0.0).y
    first, then = (high, low) if down else (low, high)
    track = play.tracks[load]
    track.start(State(x, first, -side), pick(load, ("look_up", "stand")) if load.actor is not None else "stand")
    rope = play.tracks[hook] if hook in play.tracks else play.add(hook, State(x, first, 1))
    hook.size, hook.depth = max(1.0, 0.9 * play.frame[1] / hook.thing.height), 0.004
    rope.start(State(x, first - 0.8 * load.height, 1))
    begin = max(at, 0.1 * play.seconds)
    track.then(begin, seconds=0.7 * play.seconds, y=then)
    rope.then(begin, seconds=0.7 * play.seconds, y=then - 0.8 * load.height)
    play.brought.append(load)
    play.tracks[who].then(min(at, 0.2), action=pick(who, ("point", "wave", "look_up")), facing=side)
    return True


RIDES = {
    "lift": hoist, "lower": hoist, "hoist": hoist, "raise": hoist, "pull out": hoist, "lift out": hoist,
    "pull up": hoist, "let down": hoist, "lift up": hoist, "set down": hoist, "put": hoist, "put down": hoist,
    "ride": ride_in, "ride up": ride_in, "ride down": ride_in, "surf": ride_in, "take": ride_in,
    "fly": to_the_moon, "travel": to_the_moon, "fly off": to_the_moon, "fly away": to_the_moon, "go": to_the_moon,
    "mend": repair, "patch": repair, "patch up": repair, "repair": repair, "fix": repair,
    "leap": leap_across, "jump": leap_across, "leap onto": leap_across, "jump onto": leap_across, "vault": leap_across,
    "pull": lever, "push": lever, "throw": lever, "yank": lever,
}  # fmt: skip
