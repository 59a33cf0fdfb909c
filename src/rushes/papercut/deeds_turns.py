"""One thing becomes another: a caterpillar a butterfly, a seed a plant; and who dives is gone under the water."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.shot.words import lemma

TURNS = frozenset(
    "become, turn into, transform, transform into, change into, grow into, morph into, develop into, hatch into, "
    "evolve into, melt into".split(", ")
)
_ICE = frozenset({"floe", "iceberg"})  # one goes for something on it, too
_LEAPS = frozenset("jump leap plunge dive hop spring".split())
_FALLS = frozenset("fall tumble slip topple drop splash crash".split())
_HATCHED = frozenset("hatch, hatch out, crack open".split(", "))
WET = frozenset(
    "sea lake river waterfall harbour pond swamp beach shore island bridge underwater ship pool rocky swimming pier "
    "quay dock jetty lakeside riverbank moat canal stream creek bay floe iceberg".split()
)
_ROYAL = frozenset({"king", "queen", "prince", "princess"})
_TURN = 0.9  # seconds in which one takes the other's place


def outcome(verb: str, who: str, target: str | None) -> str | None:
    """What somebody or something becomes by a verb; None where it stays what it is."""
    if verb in TURNS:
        return target
    if verb in _HATCHED and lemma(who.split()[-1].lower()) == "egg" and target is None:
        return "chick"
    return None


def turn(play: Play, who: Cast, at: float, target: str) -> bool:
    """The one shrinks and fades where it stands, and the other unfolds from the same spot."""
    target = "sapling" if lemma(target.split()[-1]) == "plant" else target  # no pot has grown about it
    other = play.find(target) or play.prop(target, ("animal", "prop", "piece"))
    if other is None or other is who:
        return False
    other.size *= min(1.0, 0.85 * play.frame[1] / other.height)
    at = min(max(at, 0.3 * play.seconds), 0.55 * play.seconds)
    here = play.here(who, at)
    track = play.tracks[who]
    track.then(at, seconds=_TURN, scale=0.3, alpha=0.0)
    if other not in play.tracks:
        play.add(other, replace(here, alpha=0.0, scale=0.1))
    new = play.tracks[other]
    y = here.y - 0.5 * who.height if getattr(other.thing, "medium", "") == "air" else here.y
    start = replace(here, x=here.x, y=here.y, alpha=0.0, scale=0.1)
    new.start(start, new.steps[0].action)
    new.then(at + 0.3 * _TURN, seconds=1.4 * _TURN, alpha=1.0, scale=1.0, y=y)
    if other.kind == "animal":  # large enough to be seen, and a king's crown on its head
        other.size = max(other.size, 0.3 * who.height / max(other.thing.height, 0.7 * other.thing.width))
        crown = play.another_thing("crown") if _ROYAL & set(who.name.lower().split()) else None
        if crown is not None:
            crown.size = 0.34 * min(other.height, other.width) / crown.thing.width
            play.add(crown, replace(here, alpha=0.0))
            gold = play.tracks[crown]
            gold.then(at + 1.4 * _TURN, seconds=0.2, alpha=1.0, carrier=other)
            gold.steps = [replace(s, carrier=other) for s in gold.steps]
            play.riders[crown] = other
            play.hats.add(crown)
    if other.actor is not None:
        new.then(
            min(at + 2.0 * _TURN, 0.97 * play.seconds),
            action=pick(other, ("cheer", "stand") if other.kind == "person" else ("fly", "stand")),
        )
    play.brought.append(other)
    return True


def dive(play: Play, who: Cast, at: float, target: str | None = None) -> bool:
    """Up in a bow, head first down, the tail last; water spurts where it went in."""
    wet = WET & set(play.place.split())
    if who.actor is None or not wet or play.place == "underwater" or (target is not None and wet <= _ICE):
        return False
    at = max(at, 0.25 * play.seconds)
    here = play.here(who, at)
    side, x = here.facing, here.x + here.facing * 0.8 * max(who.width, 0.5 * who.height)
    track = play.tracks[who]
    act = pick(who, ("dive", "jump", "swim", "run"))
    track.then(at, action=act, seconds=0.7, pace="even", x=x, hop=0.55 * who.height, turn=55.0 * side)
    track.then(at + 0.7, action=act, seconds=0.6, pace="even", y=0.75 * who.height, turn=80.0 * side, alpha=0.0)
    splash = play.another_thing("splash")
    if splash is not None and splash.kind == "prop":
        splash.size = max(0.5, 0.9 * who.height) / splash.thing.height
        splash.depth = -0.01
        play.add(splash, replace(here, x=x + side * 0.3 * who.width, y=0.0, alpha=0.0, scale=0.3))
        spray = play.tracks[splash]
        spray.then(at + 0.6, seconds=0.35, alpha=1.0, scale=1.0)
        spray.then(min(at + 2.6, 0.98 * play.seconds), seconds=0.8, alpha=0.5, scale=0.7)
    return True
