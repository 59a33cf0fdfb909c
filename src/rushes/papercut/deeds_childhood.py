"""What children build, bring and dream: forts of blankets, tree houses, pets on the table, rockets of boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_heights import height_of
from rushes.papercut.deeds_parts import group_of, last, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def _fort(play: Play, x: float, tall: float, side: int) -> Cast | None:
    for old in [m for m in play.tracks if m.actor is None and last(m.name) == "fort"]:
        play.tracks[old].start(replace(play.here(old, 0.0), alpha=0.0))
    return placed(play, "blanket fort", State(x, 0.0, side), high=tall, depth=0.012)


def build_fort(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Chairs with a blanket over them, which those on either side pull straight."""
    if who.kind != "person" or last(target) != "fort" or "blanket" not in (target or ""):
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    fort = _fort(play, 0.0, 1.05 * who.height, 1)
    if fort is None:
        return False
    play.tracks[fort].start(State(0.0, 0.35 * fort.height, 1, alpha=1.0))
    play.cut_off[fort] = 0.02
    play.tracks[fort].then(0.05, seconds=0.55 * play.seconds, y=0.0)
    for k, member in enumerate(crew):
        side = -1 if k % 2 else 1
        x = -side * (0.5 * fort.width + 0.2 * member.height + 0.35 * member.height * (k // 2))
        track = play.tracks[member]
        track.start(State(x, 0.0, side), pick(member, ("reach", "work")))
        track.then(0.02, aim=(-side * 0.3 * fort.width, -0.9 * fort.height))
        track.then(0.75 * play.seconds, action=pick(member, ("cheer",)))
    return True


def wreck_fort(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Into the fort at a run: it is a heap of cloth and chairs, and those who built it hold their heads."""
    if who.actor is None or last(target) != "fort":
        return False
    kids = [m for m in others(play, who) if m.kind == "person"]
    tall = kids[0].height if kids else 1.15 * who.height
    everyone = [who, *kids]
    middle = sum(play.here(m, 0.0).x for m in everyone) / len(everyone)
    fort = _fort(play, middle, 1.05 * tall, 1)
    heap = placed(play, "fallen blanket", State(middle, 0.0, 1, alpha=0.0), high=0.46 * tall, depth=0.01)
    if fort is None or heap is None:
        return False
    hit = 0.42 * play.seconds if at > 0 else 0.0
    side = play.here(who, 0.0).facing
    begin = middle - side * (0.5 * fort.width + 0.9 * who.width)
    track = play.tracks[who]
    if hit:
        play.tracks[fort].then(hit, seconds=0.3, pace="fall", alpha=0.0, scale=0.5, turn=16.0 * side)
        play.tracks[heap].then(hit + 0.1, seconds=0.2, alpha=1.0)
        run = pick(who, ("run", "walk"))
        track.start(State(begin, 0.0, side), run)
        track.then(0.01, action=run, seconds=hit, pace="even", x=middle)
        track.settle()
        track.then(
            hit, action=pick(who, ("jump", "stand")), seconds=0.4, x=middle + side * 0.1, y=-0.2 * heap.height, hop=0.2
        )
        track.then(hit + 0.5, action=pick(who, ("stand", "sit")))
    else:
        play.tracks[fort].start(State(middle, 0.0, 1, alpha=0.0))
        play.tracks[heap].start(State(middle, 0.0, 1, alpha=1.0))
        track.start(State(middle, -0.2 * heap.height, side), pick(who, ("sit", "stand")))
    who.depth = 0.0
    play.tall = max(play.tall, 1.9 * tall)
    for k, kid in enumerate(kids):
        x = side * (0.5 * fort.width + 0.3 * tall + 0.42 * tall * k) if k else -side * (0.5 * fort.width + 0.35 * tall)
        mine = play.tracks[kid]
        mine.start(State(middle + x, 0.0, 1 if x < 0 else -1), pick(kid, ("stand",)))
        mine.then(hit + 0.1, action=pick(kid, ("scared", "surprised", "sad") if k % 2 == 0 else ("sad", "point")))
    return True


def gather(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a ring, bent over what lies on a table between them; who brought it stands there too."""
    crew = [m for m in group_of(play, who) if m.kind == "person"]
    pet = play.find(target) or (play.another_thing(target, ("animal", "prop")) if target else None)
    if not crew or pet is None or pet in crew:
        return False
    if who is not crew[0]:
        return True
    owners = [m for m in others(play, who) if m.kind == "person" and m is not pet]
    tall = crew[0].height
    ring = [*owners[:1], *crew] if pet.kind != "person" else crew
    small = pet.height < 0.7 * tall
    top = 0.0
    if small:
        table = placed(play, "table", State(0.0, 0.0, 1), wide=1.0 * tall, depth=-0.004)
        if table is not None:
            table.size = min(table.size, 0.5 * tall / table.thing.height)
            top = table.height
        pet.size = 0.34 * tall / max(pet.thing.height, 0.6 * pet.thing.width)
    if pet not in play.tracks:
        play.add(pet, State(0.0, 0.0, 1))
    pet.depth = -0.006
    play.tracks[pet].start(State(0.0, -top, 1), pick(pet, ("stand", "look")) if pet.actor is not None else "stand")
    play.tracks[pet].settle()
    play.brought.append(pet)
    for k, member in enumerate(ring):
        side = 1 if k % 2 == 0 else -1  # of the table's other side
        n = k // 2
        x = -side * (0.6 + 0.3 * n) * tall
        track = play.tracks[member]
        member.depth = 0.004 + 0.004 * n
        far = State(x - side * 0.7 * tall, -0.05 * n * tall, side)
        act = pick(member, ("look_down", "look") if k % 3 else ("point", "look"))
        if at > 0 and member not in owners:
            track.start(far, pick(member, ("walk",)))
            track.then(0.01, action=pick(member, ("walk",)), seconds=0.28 * play.seconds, pace="even", x=x)
            track.settle()
            track.then(0.28 * play.seconds, action=act, aim=pet)
        else:
            track.start(replace(far, x=x), act)
            track.then(0.01, aim=pet)
            track.settle()
    return True


def fetch_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Down the trunk with what hung up there, to those who wait below with their arms out."""
    high = next((p for p in play.pieces if height_of(p) is not None), None) or "tall tree"
    prize = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "animal" or prize is None or prize.actor is not None:
        return False
    waits = [m for m in others(play, who) if m.kind == "person"]
    unit = waits[0].height if waits else 3.0 * who.height
    if who.height > 0.9 * unit:
        return False  # it reaches up from the ground
    flies = getattr(who.thing, "medium", "ground") == "air"
    tree = placed(play, high, State(0.0, 0.0, 1), high=2.5 * unit, depth=0.014)
    if tree is None:
        return False
    who.size = max(who.size, 0.36 * unit / max(who.thing.height, 0.7 * who.thing.width))
    prize.size, prize.depth, who.depth = 0.5 * unit / prize.thing.height, -0.006, -0.008
    if prize not in play.tracks:
        play.add(prize, State(0.0, 0.0))
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not prize)) for s in track.steps]
    begin, x = 0.08 * play.seconds, -0.26 * unit
    top, low = -1.5 * unit, -0.32 * unit
    turn = 0.0 if flies else 58.0
    mine = play.tracks[who]
    act = pick(who, ("fly", "climb", "walk", "run"))
    for member, dx, dy, tilt in ((who, 0.0, 0.0, turn), (prize, -0.16 * unit, 0.34 * unit, 12.0)):
        track = play.tracks[member]
        track.start(State(x + dx, top + dy, -1 if member is who else 1, turn=-tilt if member is who else tilt),
                    act if member is who else "stand")  # fmt: skip
        track.then(begin, action=act if member is who else None, seconds=0.7 * play.seconds, pace="even", y=low + dy)
        track.settle()
    mine.then(0.85 * play.seconds, action=act)
    for k, member in enumerate(waits):
        track = play.tracks[member]
        track.start(State(x - (0.7 + 0.5 * k) * unit, 0.0, 1), pick(member, ("look_up", "point")))
        track.then(0.02, aim=(0.0, top))
        track.then(0.6 * play.seconds, action=pick(member, ("cheer",)))
    play.brought.append(prize)
    play.tall = max(play.tall, 2.7 * unit)
    return True


def carry_pet(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small beast on both hands before the breast, on the way; a larger one is led."""
    from rushes.papercut.deeds import lead

    pet = play.find(target)
    if who.kind != "person" or pet is None or pet.kind != "animal":
        return False
    if {"netted", "tangled", "caught"} & words_of(pet):
        return False  # first the net comes off
    if pet.height > 0.55 * who.height:  # it comes along on its own feet
        lead(play, who, Deed("lead", "lead", ("walk",)), at, target)
        return True
    side, here, tall = play.here(who, 0.0).facing, play.here(who, 0.0), who.height
    pet.size = min(0.36 * tall / max(pet.thing.height, 0.6 * pet.thing.width), 0.8 * tall / pet.thing.width)
    pet.depth = -0.004
    act, way = pick(who, ("carry", "hold")), 0.4 * play.frame[0] if at > 0 else 0.0
    for member, dx, dy in ((who, 0.0, 0.0), (pet, 0.36 * tall, -0.5 * tall)):
        track = play.tracks[member]
        does = act if member is who else pick(pet, ("sit", "stand"))
        x = here.x + side * (dx - 0.5 * way)
        track.start(State(x, dy, side), does)
        if way:
            track.then(0.01, action=does, seconds=0.7 * play.seconds, pace="even", x=x + side * way)
        track.settle()
    play.tracks[who].then(0.75 * play.seconds, action=pick(who, ("hold",)))
    play.brought.append(pet)
    return True


_FLOOR = 0.345  # of an open tree house's height: its floor


def build_high(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A tree house in its tree: one hammers up on the floor, another is on the ladder, the third hands up a plank."""
    if who.kind != "person" or target is None or "tree" not in target or last(target) not in ("house", "treehouse"):
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    hide(play, ("house", "treehouse"))
    tall = who.height
    tree = placed(play, "open treehouse", State(0.0, 0.0, 1), high=3.4 * tall, depth=0.012)
    if tree is None:
        return False
    floor, unit = -tree.height * _FLOOR, tree.size
    spots = (
        (State(0.5 * tall, floor, 1), ("hammer", "work")),
        (State(-0.9 * unit, 0.45 * floor, 1), ("climb", "reach")),
        (State(-1.9 * unit, 0.0, 1), ("carry_overhead", "carry", "hold")),
        (State(1.5 * unit, 0.0, -1), ("point", "look_up")),
    )
    for member, (state, acts) in zip(crew, spots, strict=False):
        track = play.tracks[member]
        track.start(state, pick(member, acts))
        track.then(0.02, action=pick(member, acts))
        track.settle()
        noun = {"hammer": "hammer", "carry_overhead": "plank"}.get(acts[0])
        tool = play.another_thing(noun) if noun else None
        if tool is not None:
            play.hold(member, tool, 0.0)
    play.tall = max(play.tall, 1.1 * tree.height)
    return True


def sleep_aloft(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Side by side on the floor of the tree house, whose front is open."""
    about = " ".join([*play.pieces, play.place])
    if who.kind != "person" or not (what.verb == "sleep aloft" or "tree house" in about or "treehouse" in about):
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    hide(play, ("house", "treehouse", "star"))
    tall = who.height
    tree = placed(play, "open treehouse", State(0.0, 0.0, 1), wide=(1.9 + 0.5 * len(crew)) * tall, depth=0.012)
    if tree is None:
        return False
    floor = -tree.height * _FLOOR
    for k, member in enumerate(crew):
        x = (k - 0.5 * (len(crew) - 1)) * 0.42 * tall
        member.depth = 0.003 * k
        play.tracks[member].start(State(x, floor - 0.05 * k * tall, 1), pick(member, ("sleep", "lie")))
        play.tracks[member].settle()
    play.tall = max(play.tall, 1.08 * tree.height)
    return True


def ride_rocket(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a rocket of boxes, whose window shows the face, on its flame up to the great moon."""
    rocket = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or rocket is None or rocket.actor is not None or last(target) != "rocket":
        return False
    crew = group_of(play, who)
    tall, side, row = crew[0].height, 1, crew.index(who)  # one behind the other
    rocket.size, rocket.depth = (1.6 + 0.3 * len(crew)) * tall / rocket.thing.height, 0.004
    if rocket not in play.tracks:
        play.add(rocket, State(0.0, 0.0))
    turn, x0, y0 = 32.0, -1.0 * tall, -0.25 * tall
    dx, dy = 1.1 * tall, -0.95 * tall
    parts = [(who, (-0.16 - 0.22 * row) * tall, -0.62 * rocket.height + 0.36 * row * tall)]
    flame = None
    if not row:
        flame = placed(play, "rocket flame", State(0.0, 0.0), high=0.7 * tall, depth=0.006)
        moon = placed(play, "moon", State(1.9 * tall, -1.7 * tall, 1), high=1.25 * tall, depth=0.02)
        if moon is not None:
            moon.kind = "prop"
        parts.append((rocket, 0.0, 0.0))
    if flame is not None:
        parts.append((flame, -0.3 * tall, 0.62 * tall))
    for member, ax, ay in parts:
        track = play.tracks[member]
        tilt = 0.0 if member is who else turn
        track.start(State(x0 + ax, y0 + ay, side, turn=tilt, lit=1.0 if member is flame else 0.0),
                    pick(who, ("ride", "sit")) if member is who else "stand")  # fmt: skip
        track.then(0.01, seconds=0.95 * play.seconds, pace="even", x=x0 + ax + dx, y=y0 + ay + dy)
        track.settle()
    who.depth = -0.004 - 0.001 * row
    play.brought.append(rocket)
    play.tall = max(play.tall, 3.4 * tall)
    return True


CHILDHOOD: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("build", "make", "set up", "put up", "construct"), lambda *a: build_fort(*a) or build_high(*a)),
    **dict.fromkeys(("knock down", "knock over", "wreck", "destroy", "tear down", "pull down", "crash into", "collapse",
                     "ruin", "demolish", "jump on", "run through", "charge through", "topple"), wreck_fort),
    "gather round": gather,
    **dict.fromkeys(("bring down", "carry down", "fetch down", "get down", "take down", "fetch", "rescue", "retrieve",
                     "free", "return", "bring back", "bring"), lambda *a: fetch_down(*a) or carry_pet(*a)),
    **dict.fromkeys(("sleep aloft", "sleep", "nap", "doze", "fall asleep", "camp", "lie"), sleep_aloft),
    "ride": ride_rocket, "fly": ride_rocket,
}  # fmt: skip
