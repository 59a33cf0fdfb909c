"""What grows in stages out of the ground, melts where it stands, flies off a line, and comes to lie upon somebody."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.changed import ICY
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_parts import last, words_of
from rushes.papercut.deeds_pastimes import stand_beside, towering
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_GROWS = frozenset("grow sprout bloom blossom flower emerge".split()) | frozenset(
    "push up, push through, shoot up, spring up, poke through, come up, break through, open up, rise up".split(", ")
)
_SEEDS = frozenset("seed bulb bean pip acorn nut".split())
_FLOWERS = frozenset("sunflower rose tulip flower daisy poppy dandelion lily orchid wildflower violet".split())
_CLOTHS = frozenset(
    "washing laundry sheet bedsheet blanket tablecloth towel curtain quilt clothes linen shirt trousers dress "
    "sock".split()
)
_POTTED = frozenset("plant houseplant cactus orchid".split())
_LINE = "washing line"
_DONE = {"melt": "melted", "drape": "draped", "bloom": "blooming", "sprout": "sprouted", "grow": "grown"}
_FREES = frozenset("free, release, set free, let go, rescue, save, untangle, help".split(", "))
_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "several": 4}
# Where garments come to hang on somebody with spread arms: (x in widths, y in heights, size in heights).
_HUNG = ((0.0, 0.6, 0.4), (-0.36, 0.7, 0.3), (0.36, 0.7, 0.34), (-0.18, 0.68, 0.26), (0.2, 0.68, 0.3), (0.0, 1.0, 0.14))


def _stages(who: Cast, verb: str) -> tuple[str | None, ...]:
    """The drawings that a plant goes through; None is itself."""
    if who.name == "flower bud" and verb in ("bloom", "blossom", "flower", "open up"):
        return (None, "wild bloom")
    if last(who.name) in _POTTED and verb in ("bloom", "blossom", "flower"):
        return (None, "blooming plant")
    if who.name == "green shoot":
        return (None, "flower bud")
    if last(who.name) in _SEEDS:
        flower = next((w for w in who.name.split()[:-1] if w in _FLOWERS), None)
        grows = verb == "grow" and (flower or (who.subject is not None and "towering" in who.subject.look))
        return (None, "green shoot", flower or "flower bud") if grows else (None, "green shoot")
    if last(who.name) in _FLOWERS:
        if verb in ("bloom", "blossom", "open up"):
            return ("flower bud", None)
        return ("green shoot", "flower bud") if verb == "sprout" else ("green shoot", "flower bud", None)
    return ()


def grow(play: Play, who: Cast, what: Deed, at: float) -> bool:
    """A seed sprouts, the shoot becomes a bud, the bud a flower, each in the place of the one before."""
    stages = _stages(who, what.verb) if what.verb in _GROWS and who.actor is None and who.number == 0 else ()
    if not stages:
        return False
    foot = replace(play.here(who, 0.0), y=0.0, scale=1.0, alpha=0.0)
    high = {"green shoot": 0.26, "flower bud": 0.5, "wild bloom": 0.62, "blooming plant": 0.6}
    own = min(who.size, 0.72 * play.frame[1] / who.thing.height)
    high_over = towering(play, who)
    foot = stand_beside(play, foot) if high_over is not None else foot
    first, step = 0.12 * play.seconds, 0.62 * play.seconds / len(stages)
    play.tracks[who].start(replace(foot, alpha=0.0))
    for k, noun in enumerate(stages):
        thing = who if noun is None else play.another_thing(noun)
        if thing is None:
            return False
        thing.size = high.get(noun, 0.8) * play.frame[1] / thing.thing.height if noun else own
        if noun is None and last(who.name) in _SEEDS:
            thing.size = max(own, 0.1 * play.frame[1] / thing.thing.height)
        elif noun is None and who.name in high:  # as it was left
            thing.size = high[who.name] * play.frame[1] / thing.thing.height
        if high_over is not None and k:
            thing.size = high_over * (1.0 if k + 1 == len(stages) else 0.3) / thing.thing.height
            play.tall = max(play.tall, 1.2 * high_over)
        if thing not in play.tracks:
            play.add(thing, foot)
        track, begin = play.tracks[thing], first + (k - 1) * step
        fresh = State(foot.x, 0.0, foot.facing, scale=1.0 if k == 0 else 0.3, alpha=1.0 if k == 0 else 0.0)
        track.start(fresh)
        if k:
            track.then(begin + 0.35 * step, seconds=0.2, alpha=1.0)
            track.then(begin + 0.35 * step + 0.2, seconds=0.65 * step, pace="rise", scale=1.0)
        if k + 1 < len(stages):
            if k:
                track.then(begin + 1.3 * step, seconds=0.25, alpha=0.0)
            else:
                track.then(first + 0.35 * step, seconds=0.3, alpha=0.0)
        play.brought.append(thing)
    return True


def melt(play: Play, who: Cast, what: Deed, at: float) -> bool:
    """It sinks into a growing puddle where it stands; of a snowman the hat lies there, and flowers come up about it."""
    snowman = last(who.name) == "snowman"
    if what.verb not in ("melt", "thaw", "melt away") or who.actor is not None or not (snowman or ICY & words_of(who)):
        return False
    here, rest, pool = play.here(who, 0.0), play.another_thing("melted snowman"), play.another_thing("puddle")
    if rest is None or pool is None:
        return False
    begin, long = 0.08 * play.seconds, 0.58 * play.seconds
    pool.size, pool.depth = max(1.5 * who.height, 1.1 * who.width) / pool.thing.width, who.depth + 0.002
    play.add(pool, replace(here, y=here.y + 0.03, scale=0.2)).then(begin, seconds=long, scale=1.0)
    play.cut_off[who] = here.y + 0.03
    track = play.tracks[who]
    share = 0.66 if snowman else 0.94
    track.then(begin, seconds=long, pace="even", y=here.y + share * who.height, turn=7.0 * here.facing)
    track.then(begin + long, seconds=0.3, alpha=0.0)
    play.brought.append(pool)
    if not snowman:
        return True
    rest.size, rest.depth = 0.4 * who.height / rest.thing.height, who.depth - 0.004
    play.add(rest, replace(here, alpha=0.0)).then(begin + long - 0.1, seconds=0.3, alpha=1.0)
    play.brought.append(rest)
    if any(last(p) == "flower" for p in play.pieces):
        _ring(play, who, rest, begin + 0.5 * long, 0.4 * play.seconds)
    return True


def fill(play: Play, who: Cast, what: Deed, at: float) -> bool:
    """A boat lies lower and lower as the rain fills it."""
    if what.verb not in ("fill", "fill up", "fill with water") or who.kind != "vehicle":
        return False
    here = play.here(who, 0.0)
    play.tracks[who].then(0.05, seconds=0.85 * play.seconds, pace="even", y=here.y + 0.42 * who.height,
                          turn=5.0 * here.facing)  # fmt: skip
    return True


def _ring(play: Play, who: Cast, rest: Cast, begin: float, long: float) -> None:
    """Flowers about what is left."""
    here = play.here(rest, play.seconds)
    for k, dx in enumerate((-0.62, 0.6, -0.36, 0.34, -0.86, 0.84, 0.08)):
        flower = play.another_thing("flower")
        if flower is None:
            return
        flower.size = (0.62 + 0.14 * (k % 3)) * rest.height / flower.thing.height
        flower.depth = rest.depth + (0.003 if k % 2 else -0.003)
        spot = State(here.x + dx * 1.1 * rest.width, here.y + (0.0 if k % 2 else 0.05 * rest.height), 1)
        track = play.add(flower, replace(spot, scale=0.05 if long else 1.0))
        if long:
            track.then(begin + 0.05 * k * play.seconds, seconds=0.3 * long, pace="rise", scale=1.0)


def unpeg(play: Play, who: Cast, what: Deed, at: float) -> bool:
    """Off the line between its posts, one after the other, up and away."""
    if last(who.name) not in _CLOTHS or who.actor is not None or _LINE not in play.pieces:
        return False
    if what.verb not in ("fly away", "fly off", "blow away", "drift away", "fly"):
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    wide, high = play.frame
    line = play.find(_LINE) or play.prop(_LINE if len(group) < 3 else "bare washing line", ("prop", "piece"))
    if line is None:
        return False
    if line not in play.tracks:
        line.name, line.depth = _LINE, 0.006
        line.size = min(0.62 * high / line.thing.height, 0.94 * wide / line.thing.width)
        play.add(line, State(0.0, 0.0, 1))
    top = -0.88 * line.height
    each = 0.74 * line.width / max(1, len(group))
    who.size = min(0.5 * line.height / who.thing.height, max(0.8 * each, 0.34 * line.width / 2) / who.thing.width)
    x = (who.number - 0.5 * (len(group) - 1)) * each + (0.0 if len(group) > 1 else 0.1 * line.width)
    track, begin = play.tracks[who], (0.14 + 0.05 * (len(group) - 1 - who.number)) * play.seconds
    track.start(State(x, top + who.height, 1, turn=-4.0))
    track.then(0.01, seconds=begin, pace="even", turn=-26.0)  # streaming out before it comes off
    track.then(begin, seconds=0.72 * play.seconds, pace="even", x=x + (0.62 - 0.06 * who.number) * wide,
               y=top + who.height - (0.2 + 0.07 * (who.number % 3)) * high, turn=-150.0 + 40 * who.number,
               sway=0.02 * wide)  # fmt: skip
    return True


def sail(play: Play, who: Cast, what: Deed, at: float) -> bool:
    """Small and high over the land, from one side of the picture to the other."""
    if last(who.name) not in _CLOTHS or who.actor is not None or what.verb != "sail by":
        return False
    wide, high = play.frame
    group = next((g.members for g in play.groups if who in g.members), (who,))
    who.size = (0.24 if len(group) == 1 else 0.2) * high / max(who.thing.height, 0.6 * who.thing.width)
    track, y = play.tracks[who], -(0.58 + 0.11 * (who.number % 3)) * high
    x = -(0.42 + 0.14 * who.number) * wide
    track.start(State(x, y, 1, turn=-30.0))
    for k in range(5):
        track.then(0.2 * k * play.seconds + 0.01, seconds=0.2 * play.seconds, pace="even", x=x + 0.19 * (k + 1) * wide,
                   y=y + (0.05 if k % 2 else -0.04) * high, turn=30.0 if k % 2 == 0 else -30.0)  # fmt: skip
    return True


def drape(play: Play, who: Cast, what: Deed | None, at: float, target: str | None) -> bool:
    """It comes down out of the air upon somebody, and stays hanging there; `what` is None where it lies there since."""
    if last(who.name) not in _CLOTHS or who.actor is not None or (what is not None and what.verb != "drape"):
        return False
    found = play.find(target) or (play.prop(target, ("prop", "piece", "animal")) if target else play.partner(who, None))
    if found is None or found is who:
        return False
    wide, high = play.frame
    if found not in play.tracks:
        tall = 0.66 * high / found.height
        found.size *= tall if found.actor is None else min(1.0, tall)
        play.add(found, State(0.0, 0.0, 1))
    there = play.here(found, 0.0)
    group = next((g.members for g in play.groups if who in g.members), (who,))
    back = found.width > 0.9 * found.height
    if len(group) == 1:
        cloth = play.another_thing("draped blanket" if last(who.name) in ("blanket", "quilt") else "draped sheet")
        if cloth is None:
            return False
        cloth.size = (0.62 if back else 0.9) * found.width / cloth.thing.width
        x, y = (
            there.x - (0.06 * found.width * there.facing if back else 0.0),
            there.y - (0.42 if back else 0.4) * found.height,
        )
        cloth.size = min(cloth.size, 0.66 * found.height / cloth.thing.height)
        said = (found.subject.action, *found.subject.look) if found.subject is not None else ()
        if found.actor is not None and ({"sleep", "lie", "sleeping", "lying", "asleep"} & {*said}):
            cloth.size, y = 0.72 * found.height / cloth.thing.width, there.y
    else:
        dx, up, part = _HUNG[who.number % len(_HUNG)]
        cloth = who
        cloth.size = part * found.height / cloth.thing.height
        x, y = there.x + dx * found.width, there.y - up * found.height + (0.0 if up == 1.0 else 0.86 * cloth.height)
        y = y if dx else there.y - 0.24 * found.height
    cloth.depth = found.depth - 0.004 - 0.001 * who.number
    if cloth not in play.tracks:
        play.add(cloth, State(x, y, 1))
    track, own = play.tracks[cloth], play.tracks[who]
    if what is None:
        own.start(replace(own.state(0.0), alpha=0.0))
        track.start(State(x, y, 1))
        play.brought += [cloth, found]
        return True
    begin, long = (0.03 + 0.06 * who.number) * play.seconds, 0.5 * play.seconds
    if cloth is not who:
        who.size = 0.8 * cloth.width / who.thing.width
        track.start(State(x, y, 1, alpha=0.0))
        track.then(begin + 0.9 * long, seconds=0.15, alpha=1.0)
    own.start(State(x - 0.4 * wide, y - 0.5 * high, 1, turn=-50.0))
    own.then(begin, seconds=0.6 * long, pace="even", x=x - 0.1 * wide, y=y - 0.34 * high, turn=24.0)
    own.then(begin + 0.6 * long, seconds=0.4 * long, pace="even", x=x, y=y, turn=0.0)
    if cloth is not who:
        own.then(begin + long, seconds=0.1, alpha=0.0)
    play.brought += [cloth, found]
    return True


def release(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An animal sits with its leg between the jaws of a trap; who kneels there bends them open, and it leaps free."""
    trap = next((m for m in play.tracks if last(m.name) in ("trap", "snare")), None)
    beast = play.find(target)
    if what.verb not in _FREES or trap is None or who.kind != "person" or beast is None or beast.kind != "animal":
        return False
    side = play.here(who, 0.0).facing
    x = play.here(who, 0.0).x + side * (0.34 * who.height + 0.2 * beast.width)
    beast.size *= max(1.0, 0.42 * who.height / max(beast.height, 0.6 * beast.width))
    opened = play.another_thing("open trap")
    if opened is None:
        return False
    for thing in (trap, opened):
        thing.size = 0.62 * beast.height / thing.thing.height
        thing.depth = min(who.depth, beast.depth) - 0.004
    paw = x + side * (0.5 * beast.width - 0.3 * beast.width)
    begin = 0.5 * play.seconds
    spot = State(paw, 0.0, side)
    play.tracks[trap].start(spot)
    play.tracks[trap].then(begin, seconds=0.1, alpha=0.0)
    play.add(opened, replace(spot, alpha=0.0)).then(begin, seconds=0.1, alpha=1.0)
    play.tracks[who].start(State(paw - side * 0.36 * who.height, 0.0, side), pick(who, ("kneel", "crouch", "bend")))
    play.tracks[who].then(0.02, action=pick(who, ("kneel", "crouch", "bend")), facing=side, aim=trap)
    play.tracks[who].settle()
    play.tracks[who].then(begin + 0.3, action=pick(who, ("kneel", "crouch")), facing=side, aim=beast)
    track = play.tracks[beast]
    track.start(State(paw + side * 0.3 * beast.width, 0.0, -side), pick(beast, ("afraid", "sit", "stand")))
    track.settle()
    track.then(begin, action=pick(beast, ("jump", "run")), facing=side, seconds=0.2 * play.seconds,
               x=paw + side * 1.15 * beast.width, hop=0.3 * beast.height)  # fmt: skip
    track.then(begin + 0.22 * play.seconds, action=pick(beast, ("stand", "play")), facing=-side)
    play.brought += [trap, opened]
    return True


def reward(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """An animal lays down what it gives, piece by piece, before the feet of whom it is for, who kneels to it."""
    gift = next((h for h in play.tracks[who].step(at).holding if h.actor is None), None)
    named = play.find(target)
    other = named if named is not None and named.kind == "person" else play.partner(who, None)
    if what.verb not in ("give", "offer", "present", "bring") or who.kind != "animal" or gift is None or other is None:
        return False
    if other.kind != "person":
        return False
    words = gift.name.lower().split()
    many = next((n for w, n in _MANY.items() if w in words), 1)
    who.size *= max(1.0, 0.4 * other.height / max(who.height, 0.6 * who.width))
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    for member in (who, other):
        play.tracks[member].steps = [replace(s, holding=()) for s in play.tracks[member].steps]
    size = 0.16 * other.height / gift.thing.height
    left = here.x + side * (0.5 * who.width + 0.1)
    for k in range(many):
        thing = gift if k == 0 else play.another(gift)
        thing.size, thing.depth, thing.colour = size, -0.006, gift.colour
        lies = State(left + side * (k + 0.5) * 1.15 * thing.width, 0.0, side)
        if thing not in play.tracks:
            play.add(thing, lies)
        play.tracks[thing].start(replace(lies, x=left - side * 0.1, y=-0.3 * who.height, alpha=1.0 if k == 0 else 0.0))
        begin = (0.04 + 0.1 * k) * play.seconds
        play.tracks[thing].then(begin, seconds=0.02, alpha=1.0)
        play.tracks[thing].then(begin + 0.02, seconds=0.1 * play.seconds, x=lies.x, y=0.0)
        play.brought.append(thing)
    far = left + side * (many * 1.15 * size * gift.thing.width + 0.3 * other.height)
    play.tracks[who].then(0.02, action=pick(who, ("eat", "drink", "stand")), facing=side)
    play.tracks[who].then(0.5 * play.seconds, action=pick(who, ("call", "stand")), facing=side)
    play.tracks[other].start(State(far, 0.0, -side), pick(other, ("kneel", "crouch", "stand")))
    play.tracks[other].settle()
    play.tracks[other].then(0.55 * play.seconds, action=pick(other, ("kneel", "crouch")), aim=gift)
    return True


def wonder(play: Play, who: Cast, what: Deed) -> None:
    """Who is by when something small grows out of the ground kneels to it."""
    if who.actor is not None or who.kind not in ("prop", "piece") or what.verb not in _GROWS or who.height > 1.2:
        return
    here = play.here(who, 0.0)
    for other in [m for g in play.groups for m in g.members if m.kind == "person"]:
        away = 0.5 * who.width + 0.32 * other.height
        side = 1 if play.here(other, 0.0).x < here.x else -1
        play.tracks[other].start(State(here.x - side * away, 0.0, side), pick(other, ("crouch", "kneel")))
        play.tracks[other].settle()


def nature(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What plants, snow and cloths in the wind do; False where it is none of them."""
    wonder(play, who, what)
    if who.subject is not None and who.actor is None and _DONE.get(what.verb) in who.subject.look:
        return True  # it is so since before the shot
    return (
        release(play, who, what, at, target)
        or reward(play, who, what, at, target)
        or grow(play, who, what, at) or melt(play, who, what, at) or unpeg(play, who, what, at)
        or sail(play, who, what, at) or drape(play, who, what, at, target)
    )  # fmt: skip


def stand_as_left(play: Play, busy: Collection[str]) -> None:
    """Before anything is played: cracks about the foot of what grows there, what is draped hangs, flowers stand."""
    things = [m for g in play.groups for m in g.members if m.actor is None]
    plant = next((m for m in things if category(m.name) == "plant" or last(m.name) in _SEEDS), None)
    if plant is not None and "crack" in play.pieces:
        crack = play.another_thing("crack")
        if crack is not None:
            crack.size, crack.depth = 0.66 * play.frame[0] / crack.thing.width, 0.004
            play.add(crack, replace(play.here(plant, 0.0), y=0.5 * crack.height))
    for member in things:
        if member.name.endswith("moon gown"):  # in the sky
            member.size = max(member.size, 0.46 * play.frame[1] / member.thing.height)
            play.tracks[member].shift(0.0, -0.4 * play.frame[1])
        idle = member.subject is not None and not member.subject.action and member.name not in busy
        if member.subject is not None and "draped" in member.subject.look:
            drape(play, member, None, 0.0, None)
        elif idle and last(member.name) in _CLOTHS and len(things) == len(play.tracks) and play.windy:
            sail(play, member, Deed("sail by", "drift", ("stand",)), 0.0)
        elif member.name == "melted snowman" and any(last(p) == "flower" for p in play.pieces):
            _ring(play, member, member, 0.0, 0.0)
