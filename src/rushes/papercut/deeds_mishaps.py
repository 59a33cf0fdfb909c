"""Mishaps: what somebody carries flies as they slip and lands on somebody or the floor; walls fall at one blow."""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, liftable, pick
from rushes.papercut.coats import Coat
from rushes.papercut.deeds_parts import last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_CROCKERY = frozenset("plate dish crockery saucer".split())
_FRAGILE = frozenset("plate dish crockery saucer glass cup tray vase jar jug mug egg bowl bottle teapot mirror".split())
_RED = frozenset("bowl soup sauce ketchup spaghetti pasta tomato wine pizza stew".split())
_SERVERS = frozenset("waiter waitress butler maid servant".split())
_PAPERS = frozenset("letter envelope postcard newspaper paper leaflet note book sheet card photograph".split())
_GROUND = frozenset("stair stairs step steps staircase ice floor pavement street doorstep path road puddle".split())
_IN_AIR = 0.5  # seconds between the step on the peel and the middle of the flight
_TIERS = frozenset("wedding giant towering huge enormous tiered".split())


def load_of(play: Play, who: Cast) -> list[Cast]:
    """What somebody carries, taken out of the hands; plates are several, and a great cake is one."""
    nouns = list(who.subject.holds if who.subject is not None else ())
    held = list(play.tracks[who].step(0.0).holding)
    held += [t for t in play.tracks if t.actor is None and t.subject is None and t.name in nouns and t not in held]
    track = play.tracks[who]
    track.steps = [replace(s, holding=()) for s in track.steps]
    for thing in held:
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
    words = {w for n in nouns for w in n.lower().split()}
    noun = nouns[-1] if nouns else "plate" if _SERVERS & words_of(who) else None
    if noun is None:
        return []
    plates = bool({last(noun), *words} & (_CROCKERY | {"tray", "glass", "cup"}))
    many = 4 if plates else 5 if last(noun) in _PAPERS else 1
    things = [t for _ in range(many) if (t := play.another_thing("flying plate" if plates else noun))]
    for thing in (t for t in play.tracks if t.subject is None and t.name == noun):
        play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))  # it stood beside: it is in hand
    tall = 0.75 if words & _TIERS else 0.2
    for thing in things:
        thing.size = tall * who.height / max(thing.thing.height, 0.7 * thing.thing.width)
    return [t for t in things if t.actor is None]


def slip(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The feet fly up, and so does all that was carried; at the end it lies where it fell."""
    if who.kind != "person" or who.actor is None:
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    alone = [g.members[0] for g in play.groups if len(g.members) == 1]  # it hits nobody of a crowd
    other = next((m for m in alone if m.kind == "person" and m is not who), None)
    ground = last(target) in _GROUND  # one slips on it, and it does not lie there
    peel = None if ground else play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if peel is not None and peel.actor is None and peel is not who:
        peel.size = 0.2 * who.height / max(peel.thing.width, peel.thing.height)
        peel.depth = -0.01
        if peel not in play.tracks:
            play.add(peel, here)
        play.tracks[peel].start(State(here.x + side * 0.36 * who.height, 0.0, side))
        play.brought.append(peel)
    load = load_of(play, who)
    begin = max(0.12 * play.seconds, 0.36 * play.seconds - _IN_AIR)
    track = play.tracks[who]
    track.then(0.0, action=pick(who, ("carry", "hold") if load else ("walk", "stand")), facing=side)
    track.settle()
    track.then(begin, action=pick(who, ("slip", "fall")))
    if other is not None:
        x = here.x + side * 1.45 * who.height
        play.tracks[other].start(replace(play.here(other, 0.0), x=x, facing=-side), pick(other, ("stand",)))
    for k, thing in enumerate(load):
        _fling(play, who, thing, begin, k, other)
    return True


def _fling(play: Play, who: Cast, thing: Cast, begin: float, k: int, other: Cast | None) -> None:
    """From the hands in an arc onto somebody's head, or to the floor and to pieces."""
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    thing.depth = -0.02
    stacked = last(thing.name) == "plate"
    paper = last(thing.name) in _PAPERS
    low = -0.5 * tall - (0.07 * tall * k if stacked else 0.0)
    track = play.add(thing, State(here.x + side * 0.3 * tall, low, side))
    play.brought.append(thing)
    flight = 0.9 + 0.12 * k
    if other is not None:
        x, y = play.here(other, 0.0).x, -0.86 * other.height
    else:
        x, y = here.x + side * tall * (0.75 + (0.34 * k if stacked or paper else 0.2)), 0.0
    hop = (0.34 + 0.12 * (k % 3)) * tall * (1.0 if other is None else 0.7)
    turn = side * (400.0 if stacked else 180.0)
    track.then(begin + 0.1, seconds=flight, pace="even", x=x, y=y, hop=hop, turn=turn)
    fallen = begin + 0.1 + flight
    if other is not None:
        thing.depth = -0.03
        smeared(play, other, fallen, thing.name)
        play.tracks[other].then(fallen - 0.5, action=pick(other, ("look_up", "look")), aim=thing)
        play.tracks[other].then(fallen, action=pick(other, ("cheer", "shiver")))
        return
    if paper:
        return
    track.then(fallen, seconds=0.05, alpha=0.0)
    rest = play.another_thing("broken plate" if stacked else "splash of cream")
    if rest is None:
        return
    rest.size = (0.34 if stacked else max(0.4, 1.1 * thing.height / tall)) * tall / rest.thing.width
    rest.depth = -0.02
    play.add(rest, State(x, 0.0, side, alpha=0.0)).then(fallen, seconds=0.06, alpha=1.0)
    play.brought.append(rest)
    if not stacked:  # what it was lies in it, upside down
        track.then(fallen, seconds=0.05, alpha=1.0, turn=side * 150.0, y=0.16 * thing.height)


def smeared(play: Play, who: Cast, at: float, noun: str) -> None:
    """Cream, or soup, over the head and the chest."""
    red = bool(_RED & set(noun.lower().split()))
    play.coats[who] = Coat("jam" if red else "foam", at=at, seconds=0.2, above=0.5)


def fumble(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What breaks falls out of the hands and lies in pieces before the feet."""
    if who.kind != "person" or last(target) not in _FRAGILE:
        return False
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if thing is None or thing.actor is not None:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
    thing.size, thing.depth = 0.26 * tall / max(thing.thing.height, thing.thing.width), -0.02
    x = here.x + side * 0.4 * tall
    flight = play.add(thing, State(here.x + side * 0.32 * tall, -0.48 * tall, side))
    begin = 0.26 * play.seconds
    flight.then(begin, seconds=0.6, pace="fall", x=x, y=0.0, turn=side * 70.0)
    flight.then(begin + 0.6, seconds=0.05, alpha=0.0)
    shards = play.another_thing("broken plate")
    if shards is not None:
        shards.size, shards.depth = 0.42 * tall / shards.thing.width, -0.02
        play.add(shards, State(x, 0.0, side, alpha=0.0)).then(begin + 0.6, seconds=0.05, alpha=1.0)
        play.brought += [thing, shards]
    track = play.tracks[who]
    track.then(0.0, action=pick(who, ("hold", "carry")), facing=side)
    track.then(begin, action=pick(who, ("reach",)), facing=side, aim=(x, -0.4 * tall))
    track.then(begin + 0.7, action=pick(who, ("sad", "look_down")), facing=side)
    return True


def rescue(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Plates come down out of the air onto the pile in the hand, and one, where it is said, to pieces on the floor."""
    if who.kind != "person" or last(target) not in _CROCKERY or not _SERVERS & words_of(who):
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    pile = play.another_thing("stack of plates")
    if pile is None:
        return False
    track = play.tracks[who]
    track.steps = [replace(s, holding=()) for s in track.steps]
    pile.size, pile.depth = 0.3 * tall / pile.thing.height, -0.01
    x = here.x + side * 0.34 * tall
    play.add(pile, State(x, -0.44 * tall, side))
    track.then(0.0, action=pick(who, ("reach", "hold")), facing=side, aim=(x, -0.46 * tall))
    lost = bool({"last", "one", "but", "except"} & set((target or "").split()))
    for k in range(4):
        plate = play.another_thing("flying plate")
        if plate is None:
            return True
        plate.size, plate.depth = 0.2 * tall / plate.thing.height, -0.02
        last_one = lost and k == 3
        begin = 0.1 * play.seconds * k
        away = x + side * (0.14 * k - 0.2) * tall
        dropped = x + side * 0.62 * tall
        flight = play.add(plate, State(dropped if last_one else away, -(1.0 + 0.16 * k) * tall, side))
        play.brought.append(plate)
        until = begin + 0.28 * play.seconds if not last_one else 0.66 * play.seconds
        if last_one:
            flight.then(0.42 * play.seconds, seconds=until - 0.42 * play.seconds, pace="fall", y=0.0, turn=side * 200.0)
            flight.then(until, seconds=0.04, alpha=0.0)
            shards = play.another_thing("broken plate")
            if shards is not None:
                shards.size, shards.depth = 0.42 * tall / shards.thing.width, -0.02
                play.add(shards, State(dropped, 0.0, side, alpha=0.0)).then(until, seconds=0.04, alpha=1.0)
                play.brought.append(shards)
            track.then(until, action=pick(who, ("hold", "look_down")), aim=(dropped, 0.0))
        else:
            flight.then(begin, seconds=until - begin, pace="fall", x=x, y=-0.7 * tall, turn=side * 90.0)
            flight.then(until, seconds=0.04, alpha=0.0)
    return True


def bear(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A cake as high as a child is carried before the body in both arms."""
    if who.kind != "person" or not target or last(target) != "cake" or not _TIERS & set(target.split()):
        return False
    cake = play.find(target) or play.prop(target, ("prop",))
    if cake is None or cake.actor is not None:
        return False
    cake.size, cake.depth = 0.7 * who.height / cake.thing.height, -0.012
    play.start(who, Deed("walk", "go", ("walk",)), at)
    track, side = play.tracks[who], play.here(who, 0.0).facing
    track.steps = [replace(s, action=pick(who, ("push", "carry")) if s.action == "walk" else s.action, holding=())
                   for s in track.steps]  # fmt: skip
    play.add(cake, play.here(who, 0.0))
    play.tracks[cake].steps = [replace(s, action="stand", holding=(), aim=None) for s in track.steps]
    play.tracks[cake].shift(side * (0.1 * who.height + 0.5 * cake.width), -0.4 * who.height)
    play.brought.append(cake)
    return True


def embraced(play: Play, who: Cast, load: Cast) -> bool:
    """What no hand can hold, a tall cake, a box or a chest, is before the body in both arms."""
    tall_cake = last(load.name) == "cake" and bool(_TIERS & set(load.name.split()))
    loose = load.kind == "prop" and load.actor is None and not liftable(who, load) and load not in play.tracks
    armful = loose and 0.3 < load.height <= 0.5 * who.height and load.width <= 0.72 * who.height
    if who.kind != "person" or not (tall_cake or armful):
        return False
    load.size, load.depth = 0.7 * who.height / load.thing.height if tall_cake else load.size, -0.012
    here = play.here(who, 0.0)
    side = here.facing
    x = here.x + side * (0.1 * who.height + 0.5 * load.width)
    play.add(load, replace(here, x=x, y=here.y - _lifted(who, load)))
    play.tracks[who].start(here, pick(who, ("push", "carry")))
    play.tracks[who].settle()
    play.embraced[load] = who
    play.brought.append(load)
    return True


def _lifted(who: Cast, load: Cast) -> float:
    """How high a load is held: a tall cake at the hips, anything else below the chin."""
    return 0.4 * who.height if load.height > 0.6 * who.height else min(0.4 * who.height, 0.8 * who.height - load.height)


def borne_along(play: Play) -> None:
    """What is in both arms goes where they go."""
    for load, who in play.embraced.items():
        track, its = play.tracks[who], play.tracks[load]
        if len(its.steps) > 1 or its.step(0.0).carrier is not None:
            continue  # something happens to it
        ahead, up = 0.1 * who.height + 0.5 * load.width, _lifted(who, load)
        arms = pick(who, ("push", "carry"))
        track.steps = [replace(s, action=arms if s.action in _ON_FOOT else s.action, holding=()) for s in track.steps]
        its.steps = [
            replace(s, action="stand", holding=(), aim=None,
                    origin=replace(s.origin, x=s.origin.x + s.origin.facing * ahead, y=s.origin.y - up),
                    to=replace(s.to, x=s.to.x + s.to.facing * ahead, y=s.to.y - up))
            for s in track.steps
        ]  # fmt: skip


_ON_FOOT = frozenset("walk run stand hold carry look stroll march".split())


def aftermath(play: Play) -> None:
    """A cake stays on the head, who fell sits on the floor with empty hands, and a plate lost lies there in pieces."""
    for member in [m for g in play.groups for m in g.members if m.kind == "person"]:
        said, here = words_of(member), play.here(member, 0.0)
        holds = {w for n in (member.subject.holds if member.subject is not None else ()) for w in n.split()}
        mess = next((w.removesuffix("-topped") for w in said if w.endswith("-topped")), None)
        if mess is not None and member not in play.coats:
            smeared(play, member, 0.0, mess)
            hat = State(here.x, here.y - 0.86 * member.height, here.facing, turn=180.0)
            _beside(play, "birthday cake" if mess == "cake" else mess, 0.24 * member.height, hat)
        if "fallen" in said and {s.action for s in play.tracks[member].steps} <= {"stand", "hold", "look"}:
            track = play.tracks[member]
            for thing in [t for s in track.steps for t in s.holding]:
                play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
            track.start(here, pick(member, ("sit_ground", "sit")))
            track.settle()
        acts = {s.action for s in play.tracks[member].steps}
        if "asleep" in said and acts & {"sleep", "sit"}:
            lies = "sleep" in acts
            x = here.x - (0.5 if lies else 0.2) * member.height * here.facing
            _beside(play, "zzz", 0.34 * member.height, State(x, here.y - (0.4 if lies else 0.8) * member.height, 1))
        if "but" in holds and not any(t.name == "broken plate" for t in play.tracks):
            x = here.x + here.facing * 0.62 * member.height
            _beside(play, "broken plate", 0.22 * member.height, State(x, 0.0, here.facing))


def _beside(play: Play, noun: str, tall: float, state: State) -> None:
    thing = play.another_thing(noun)
    if thing is not None:
        thing.size = min(tall / thing.thing.height, 1.9 * tall / thing.thing.width)
        thing.depth = -0.016
        play.add(thing, state)
        play.brought.append(thing)


MISHAPS = {
    "slip": slip, "slip on": slip, "slip up": slip, "slip over": slip, "skid": slip, "trip": slip, "trip over": slip,
    "stumble over": slip, "carry": bear, "bring": bear, "balance": bear, "catch": rescue, "save": rescue,
    "drop": fumble,
}  # fmt: skip
