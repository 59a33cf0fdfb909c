"""Everyday deeds: two sides on one rope, a paw in its bandage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_parts import group_of, last
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed


def tug_of_war(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Half of them pull at either end, leaning back; at last the one side gives way."""
    crew = [m for m in group_of(play, who) if m.actor is not None]
    rivals = others(play, who)
    if not crew or len(crew) + len(rivals) < 2:
        return False
    if who is not crew[0]:
        return True
    half = (len(crew) + 1) // 2
    left, right = (crew, rivals) if rivals else (crew[:half], crew[half:])
    tall = max(m.height for m in (*left, *right))
    step, gap = 0.5 * tall, 0.55 * tall
    wide = 2 * gap + step * 2 * max(len(left), len(right))
    drawn = 0.4 * tall  # how far the winners draw the others
    rope = placed(play, "tug rope", State(0.0, -0.42 * tall, 1), wide=wide, depth=-0.003)
    if rope is None:
        return False
    track = play.tracks[rope]
    track.start(State(0.0, 0.88 * rope.height - 0.62 * tall, 1))
    track.then(0.3 * play.seconds, seconds=0.6 * play.seconds, pace="even", x=-drawn)
    for side, team in ((-1, left), (1, right)):
        for k, member in enumerate(team):
            x = side * (gap + step * k)
            member.depth = 0.002 * k
            mine = play.tracks[member]
            act = pick(member, ("reach", "pull", "stand"))
            mine.start(State(x, 0.0, -side, turn=17.0 * side if member.kind == "person" else 0.0), act)
            mine.then(0.01, action=act, aim=(0.0, -0.45 * tall))
            mine.then(0.3 * play.seconds, action=act, seconds=0.6 * play.seconds, pace="even", x=x - drawn)
            mine.settle()
    play.tall = max(play.tall, 0.62 * wide)
    return True


def bandage(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bent over the patient with a hand on the leg, about which the white cloth stays."""
    patient = next((m for m in [play.find(target), *others(play, who)] if m is not None and m.actor is not None), None)
    if who.kind != "person" or patient is None or patient is who:
        return False
    tall, side = who.height, 1
    beast = patient.kind == "animal"
    if beast:
        patient.size = max(patient.size, 0.5 * tall / patient.thing.height)
    reach = 0.5 * patient.width + 0.26 * tall
    paw = State(reach - 0.3 * patient.width, -0.16 * patient.height if beast else -0.3 * tall, 1)
    track = play.tracks[who]
    track.start(State(0.0, 0.0, side), pick(who, ("kneel", "crouch", "bend")))
    track.then(0.02, aim=(paw.x, paw.y))
    mine = play.tracks[patient]
    mine.start(State(reach, 0.0, -side), pick(patient, ("stand", "sit") if beast else ("sit", "stand")))
    mine.settle()
    cloth = placed(play, "wrapped bandage", paw, wide=(0.13 if beast else 0.12) * tall, depth=-0.006)
    if cloth is not None and at > 0:
        play.tracks[cloth].start(State(paw.x, paw.y, 1, scale=0.6))
        play.tracks[cloth].then(0.15 * play.seconds, seconds=0.4 * play.seconds, scale=1.0)
    return True


def post(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up to the letter box with the letter in hand, which is in it at last."""
    letter = play.find(target) or (play.another_thing(target) if target else None)
    if who.kind != "person" or letter is None or last(letter.name) not in _LETTERS:
        return False
    tall = who.height
    box = placed(play, "mailbox", State(0.0, 0.0, 1), high=0.85 * tall, depth=0.004)
    if box is None:
        return False
    x, slot = -0.5 * box.width - 0.34 * tall, -0.66 * tall
    letter.size, letter.depth = 0.22 * tall / letter.thing.width, -0.006
    if letter not in play.tracks:
        play.add(letter, State(0.0, 0.0))
    into = 0.6 * play.seconds if at > 0 else 0.0
    act = pick(who, ("reach", "give"))
    track = play.tracks[who]
    track.start(State(x, 0.0, 1), act)
    track.then(0.01, action=act, aim=(-0.4 * box.width, slot))
    mine = play.tracks[letter]
    mine.start(State(-0.5 * box.width - 0.04 * tall, slot, 1, alpha=1.0 if into else 0.0))
    if into:
        mine.then(into, seconds=0.5, x=0.0, alpha=0.0)
        track.then(into + 0.6, action=pick(who, ("stand", "look")), aim=box)
    for each in play.tracks.values():
        each.steps = [replace(s, holding=tuple(h for h in s.holding if h is not letter)) for s in each.steps]
    play.brought.append(letter)
    return True


_INSIDE = {  # what comes out of it
    **dict.fromkeys("cupboard cabinet dresser".split(), ("pot", "cup", "plate", "pan", "bottle")),
    **dict.fromkeys("wardrobe closet drawer suitcase trunk".split(), ("shirt", "sock", "hat", "shoe", "scarf")),
    **dict.fromkeys("fridge refrigerator pantry".split(), ("cheese", "apple", "bottle", "carrot", "fish")),
    **dict.fromkeys("box chest basket".split(), ("ball", "teddy bear", "toy train", "doll", "kite")),
    **dict.fromkeys("shelf bookshelf bookcase".split(), ("book",) * 5),
    **dict.fromkeys("bag handbag purse backpack".split(), ("comb", "key", "bottle", "book", "scarf")),
}


def empty_out(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Wide open, and what was in it flies out over the shoulder piece by piece, until all lies about on the floor."""
    told = last(target) if target else ""
    goods = _INSIDE.get(told, _INSIDE.get(told.rstrip("s"), ()))
    if who.actor is None or target is None or not goods:
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    hide(play, (told,))
    tall = who.height
    large = told.rstrip("s") not in (
        "box",
        "chest",
        "basket",
        "bag",
        "handbag",
        "purse",
        "backpack",
        "suitcase",
        "trunk",
    )
    store = placed(
        play, target.rstrip("s"), State(0.75 * tall, 0.0, -1), high=(1.9 if large else 0.6) * tall, depth=0.01
    )
    if store is None:
        return False
    play.tracks[store].start(State(0.75 * tall, 0.0, -1, open=1.0))
    for k, member in enumerate(crew):
        track, act = play.tracks[member], pick(member, ("throw", "reach", "stand"))
        track.start(State(0.05 * tall - 0.5 * k * tall, 0.0, 1), act)
        for n in range(1, 1 + int(play.seconds / 0.8)):
            track.then(0.8 * n, action=act, aim=(0.55 * tall, -(0.5 + 0.3 * (n % 2)) * tall))
    for k, member in enumerate(m for m in others(play, who) if m.actor is not None and m not in crew):
        x = -(1.6 + 0.4 * k) * max(tall, 0.6 * member.height)
        play.tracks[member].start(State(x, 0.0, 1), pick(member, ("surprised", "look", "stand")))
        play.tracks[member].settle()
    unit = max(tall, 0.6 * store.height)
    for k, name in enumerate(goods):
        thing = play.another_thing(name)
        if thing is None:
            continue
        thing.size, thing.depth = 0.28 * unit / max(thing.thing.height, thing.thing.width), -0.004 - 0.001 * k
        spot = State((-0.3 - 0.34 * k) * unit, 0.0, 1, turn=(0.0, 24.0, -18.0, 0.0, 90.0)[k % 5])
        track = play.add(thing, spot)
        play.brought.append(thing)
        if at > 0 and k > 0:
            out = (0.1 + 0.15 * k) * play.seconds
            track.start(State(0.65 * tall, -0.8 * tall, 1, alpha=0.0))
            track.then(out, seconds=0.05, alpha=1.0)
            track.then(out, seconds=0.5, pace="even", x=spot.x, y=0.0, turn=spot.turn, hop=0.4 * tall)
    play.tall = max(play.tall, 2.1 * tall)
    return True


def climb_rope(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Hand over hand on a rope that hangs down from above the picture, up out of sight or down to the ground."""
    if who.kind != "person":
        return False
    crew = group_of(play, who)
    if who is not crew[0]:
        return True
    hide(play, ("rope", "ladder"))
    tall, down = who.height, what.verb == "climb down rope"
    rope = placed(play, "hanging rope", State(0.0, 0.0, 1), high=3.4 * tall, depth=who.depth + 0.003)
    if rope is None:
        return False
    play.tracks[rope].start(State(0.0, -0.25 * tall, 1))
    for k, member in enumerate(crew):
        track, act = play.tracks[member], pick(member, ("climb", "reach"))
        top, low = (-1.15 - 1.05 * k) * tall, (-0.2 - 1.05 * k) * tall
        first, then = (top, low) if down else (low, top)
        track.start(State(-0.08 * tall, first if at > 0 else then, 1), act)
        track.steps = track.steps[:1]
        for n in range(6 if at > 0 else 0):
            y = first + (then - first) * (n + 1) / 6
            track.then(0.02 + 0.15 * n * play.seconds, action=act, seconds=0.15 * play.seconds, pace="even", y=y)
    play.landed |= {*crew}
    play.brought += [*crew, rope]
    play.tall = max(play.tall, 2.6 * tall)
    return True


_LETTERS = frozenset("letter postcard card envelope".split())
EVERYDAY: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "tug of war": tug_of_war,
    **dict.fromkeys(("post", "mail"), post),
    **dict.fromkeys(("climb down rope", "climb up rope"), climb_rope),
    **dict.fromkeys(("empty", "empty out", "clear out", "ransack", "rummage"), empty_out),
    **dict.fromkeys(("bandage", "bandage up", "splint"), bandage),
}
