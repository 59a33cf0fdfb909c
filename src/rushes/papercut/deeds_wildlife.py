"""Deeds of beasts by themselves: washing in the mouth, up a waterfall, off an iceberg, looked for, under a boat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.changed import WASHING
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_creatures import fill
from rushes.papercut.deeds_parts import last, mouth
from rushes.papercut.deeds_roofs import up_on_roof
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

CLOTHES = frozenset(
    "washing laundry clothes sheet bedsheet shirt trousers sock towel dress skirt scarf hat coat glove underwear "
    "pants linen curtain blanket tablecloth pillowcase jumper sweater jacket".split()
)
_GATHERED = frozenset("washing laundry clothes linen".split())
_LINE = "washing line"
_RED = (0.86, 0.3, 0.22)
_PALE = (0.94, 0.9, 0.8)
_WOOD, _BARK = (0.66, 0.46, 0.28), (0.45, 0.3, 0.2)
_FUR = (0.72, 0.6, 0.48)
_BERGS = frozenset("iceberg ice floe glacier".split())
_BOATS = frozenset("boat rowboat dinghy canoe kayak skiff".split())
_BEDDING = frozenset("leaf leaves straw hay moss nest winter".split())
_TUFTS = 3


def _swimmers(play: Play) -> list[Cast]:
    return [m for g in play.groups for m in g.members if m.actor is not None and m in play.tracks]


def eat_cloth(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A garment hangs from its mouth and grows shorter; the rest is on the line behind."""
    if who.kind != "animal" or last(target) not in CLOTHES or "written" in (target or ""):
        return False
    found = play.find(target)
    if found is not None and found.actor is None and found in play.tracks:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))
    crowd = [m for m in _swimmers(play) if m.kind == "animal"]
    k = crowd.index(who) if who in crowd else 0
    noun = WASHING[(1 + k) % len(WASHING)] if last(target) in _GATHERED else (target or "shirt")
    side, step = play.here(who, 0.0).facing, 1.5 * who.width
    here = State(side * (k - 0.5 * (len(crowd) - 1)) * step, 0.0, side)
    act = pick(who, ("stand",))
    play.tracks[who].start(here, act)
    play.tracks[who].then(0.01, action=act)
    x, y = mouth(play, who, 0.0, act)
    half = 0.5 * play.seconds
    for whole in (True, False):
        cloth = play.another_thing(noun)
        if cloth is None or cloth.actor is not None:
            return False
        cloth.colour = _RED if k % 2 == 0 else _PALE
        cloth.size = (0.62 if whole else 0.34) * who.height / max(cloth.thing.height, cloth.thing.width)
        cloth.depth = who.depth - 0.004
        spot = State(x + side * 0.02 * who.height, y + 0.94 * cloth.height, side, turn=10.0 * side, alpha=float(whole))
        play.add(cloth, spot).then(half, seconds=0.1, alpha=float(not whole))
        play.brought.append(cloth)
    play.tracks[who].then(half, action=pick(who, ("call", "stand")))
    if k == 0 and not any(last(p) == "line" for p in play.pieces) and (line := play.another_thing(_LINE, ("piece",))):
        line.size, line.depth = 1.5 * who.height / line.thing.height, 0.02
        play.add(line, State(0.0, 0.0, side))
        play.brought.append(line)
    play.brought.append(who)
    return True


def up_fall(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of the foam at its foot and up along the falling water, bent in the air."""
    fall = play.another_thing("waterfall", ("piece",)) if who.kind == "animal" else None
    if what.verb != "leap up" or fall is None or who.number:
        return False
    long, old = who.width, at < 0.05 * play.seconds
    fall.size, fall.depth = 4.4 * long / fall.thing.height, 0.03
    play.add(fall, State(0.0, 0.0, 1))
    who.colour = who.colour or (0.95, 0.55, 0.42)
    low, top = State(-1.1 * long, -0.5 * long, 1, turn=-35.0), State(-0.1 * long, -2.5 * long, 1, turn=-60.0)
    track, begin = play.tracks[who], 0.06 * play.seconds
    who.depth = -0.004
    track.start(top if old else low, pick(who, ("swim", "stand")))
    if not old:
        track.then(begin, seconds=0.55 * play.seconds, pace="rise", x=top.x, y=top.y, turn=top.turn)
        track.then(begin + 0.55 * play.seconds, seconds=0.35 * play.seconds, x=0.3 * long, y=-2.9 * long, turn=-25.0)
    for x, size in ((-1.1, 0.9), (0.0, 1.2), (1.0, 0.8)):
        foam = play.another_thing("splash")
        if foam is not None:
            foam.size, foam.depth = size * long / foam.thing.height, -0.01
            play.add(foam, State(x * long, 0.1 * long, 1))
            play.brought.append(foam)
    play.brought += [who, fall]
    play.tall = max(play.tall, 4.5 * long)
    return True


def off_berg(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A row of them on the ice; one after the other in an arc into the water, which splashes."""
    if last(target) not in _BERGS or who.actor is None:
        return False
    crowd = _swimmers(play)
    k, tall = crowd.index(who), max(m.height for m in crowd)
    if k == 0:
        berg = play.another_thing("iceberg ledge")
        if berg is None:
            return False
        berg.size, berg.depth = 2.03 * tall / berg.thing.height, 0.02
        play.add(berg, State(-2.38 * tall, 0.0, 1))
        play.brought.append(berg)
        play.tall = max(play.tall, 3.4 * tall)
    ledge, edge = -1.42 * tall, -0.35 * tall
    track = play.tracks[who]
    who.depth = 0.002 * k
    play.brought.append(who)
    if at < 0.05 * play.seconds and k == 0:  # it is in, and the others are still to come
        track.start(State(edge + 1.5 * tall, 0.5 * tall, 1), pick(who, ("swim", "stand")))
        play.cut_off[who] = 0.02
        return True
    track.start(State(edge - (0.75 * k) * who.width * 1.05, ledge, 1), pick(who, ("stand",)))
    track.settle()
    begin = (0.1 + 0.16 * k) * play.seconds
    long = 0.34 * play.seconds
    if at >= 0.05 * play.seconds and (k < 2 or len(crowd) < 3):
        act = pick(who, ("jump", "stand") if who.kind == "animal" else ("dive", "jump"))
        track.then(begin, action=act, seconds=0.35 * long, pace="rise", x=edge + 0.6 * tall, y=ledge - 0.45 * tall,
                   turn=40.0)  # fmt: skip
        track.then(begin + 0.35 * long, seconds=0.65 * long, pace="fall", x=edge + 1.5 * tall, y=1.0 * tall, turn=120.0)
        play.cut_off[who] = 0.02
        spray = play.another_thing("splash")
        if spray is not None:
            spray.size, spray.depth = 0.9 * tall / spray.thing.height, -0.01
            wet = play.add(spray, State(edge + 1.5 * tall, 0.08, 1, alpha=0.0, scale=0.4))
            wet.then(begin + 0.85 * long, seconds=0.2, alpha=1.0, scale=1.0)
            play.brought.append(spray)
    return True


def seek(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """It digs here, it digs there, and nothing is found: heaps of earth, and a question over the head."""
    mark = play.find(target)
    if who.kind != "animal" or who.number or (mark is not None and mark.actor is not None):
        return False
    if mark is not None and mark in play.tracks:
        play.tracks[mark].start(replace(play.here(mark, 0.0), alpha=0.0))
    side = play.here(who, 0.0).facing
    step, track = 1.3 * who.width, play.tracks[who]
    track.start(State(-side * step, 0.0, side), pick(who, ("eat", "stand")))
    track.settle()
    span = play.seconds / _TUFTS
    for k in range(_TUFTS):
        heap = play.another_thing("mound of earth")
        x = side * (k - 1) * step
        if heap is not None and heap.actor is None:
            heap.size, heap.depth = 0.34 * who.height / heap.thing.height, who.depth - 0.004
            laid = play.add(heap, State(x + side * 0.62 * who.width, 0.0, side, alpha=0.0))
            laid.then(k * span + 0.15, seconds=0.2, alpha=1.0)
            play.brought.append(heap)
        if k:
            track.then(k * span - 0.3 * span, action=pick(who, ("walk",)), seconds=0.3 * span, pace="even", x=x)
        track.then(k * span + 0.05, action=pick(who, ("eat", "stand")))
    last_look = (_TUFTS - 0.55) * span
    track.then(last_look, action=pick(who, ("look_up", "stand")), facing=-side)
    sign = play.another_thing("question mark")
    if sign is not None:
        sign.size = 0.5 * who.height / sign.thing.height
        shown = play.add(sign, State(side * step, -1.12 * who.height, 1, alpha=0.0))
        shown.then(0.25 * play.seconds, seconds=0.2, alpha=1.0, x=0.0)
        play.brought.append(sign)
    play.brought.append(who)
    return True


def under_boat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Keel up on the ground, and the head of who hides beneath looks out at its end."""
    if (
        who.kind != "animal"
        or last(target) not in _BOATS
        or what.verb not in ("hide", "hide under", "crawl", "shelter")
    ):
        return False
    boat = play.another_thing("upturned boat")
    found = play.find(target)
    if boat is None:
        return False
    if found is not None and found in play.tracks:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))
    fill(play, who, share=0.5)
    boat.size, boat.depth = 2.4 * who.width / boat.thing.width, who.depth - 0.01
    boat.colour = (0.62, 0.28, 0.2)
    play.add(boat, State(0.0, 0.0, 1))
    track, inside = play.tracks[who], 0.5 * boat.width - 0.12 * who.width
    begin = 0.05 * play.seconds
    goal = State(inside, 0.0, 1)
    track.start(goal if at < begin else State(inside + 1.1 * who.width, 0.0, -1), pick(who, ("sneak", "walk")))
    if at >= begin:
        track.then(begin, action=pick(who, ("sneak", "walk")), seconds=0.3 * play.seconds, pace="even", x=0.0)
        track.then(0.5 * play.seconds, action=pick(who, ("crouch", "sit")), facing=1, seconds=0.2, x=inside)
    play.brought += [boat, who]
    return True


def lose_kin(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The other walks off out of the picture; it looks for it this way and that, a question over its head."""
    mark = play.find(target)
    if who.kind != "animal" or mark is None or mark is who or mark.actor is None or who.number:
        return False
    old = at < 0.05 * play.seconds
    far = 0.5 * play.frame[0] + mark.width
    track, other = play.tracks[who], play.tracks[mark]
    track.start(State(0.0, 0.0, 1), pick(who, ("stand",)))
    other.start(State(far if old else 0.9 * mark.width, 0.0, 1, alpha=float(not old)), pick(mark, ("walk",)))
    if not old:
        other.then(0.02, action=pick(mark, ("walk",)), seconds=0.4 * play.seconds, pace="even", x=far)
        other.then(0.42 * play.seconds, seconds=0.05, alpha=0.0)
    for k in range(3):
        track.then(
            (0.45 + 0.18 * k) * play.seconds, action=pick(who, ("call", "stand")), facing=-1 if k % 2 == 0 else 1
        )
    sign = play.another_thing("question mark")
    if sign is not None:
        sign.size = 0.5 * who.height / sign.thing.height
        play.add(sign, State(0.0, -1.12 * who.height, 1, alpha=float(old))).then(0.5 * play.seconds, alpha=1.0)
        play.brought.append(sign)
    play.brought.append(who)
    return True


def in_bed(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Curled up in leaves, straw or a nest, whose edge is before it."""
    bed = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "animal" or bed is None or bed.actor is not None or not _BEDDING & {*(target or "").split()}:
        return False
    bed.size, bed.depth = 1.5 * who.width / bed.thing.width, who.depth - 0.005
    bed.size = min(bed.size, 0.5 * who.height / bed.thing.height)
    side = play.here(who, 0.0).facing
    if bed in play.tracks:
        play.tracks[bed].start(State(0.0, 0.0, side))
    else:
        play.add(bed, State(0.0, 0.0, side))
    play.tracks[who].start(State(0.0, -0.3 * bed.height, side), pick(who, ("sleep", "sit")))
    play.tracks[who].settle()
    play.brought += [bed, who]
    return True


def bury_head(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bent down with the head in the ground, earth thrown up about it."""
    if what.verb != "bury head" or who.kind != "animal":
        return False
    side, act, track = play.here(who, 0.0).facing, pick(who, ("eat", "drink", "stand")), play.tracks[who]
    track.start(State(0.0, 0.0, side), act)
    track.settle()
    x, _ = mouth(play, who, 0.0, act)
    for k in (-1, 0, 1):
        heap = play.another_thing("mound of earth")
        if heap is not None:
            heap.size, heap.depth = (0.22 if k else 0.3) * who.height / heap.thing.height, who.depth - 0.006 - 0.001 * k
            play.add(heap, State(x + 0.07 * k * who.height, 0.0, side))
            play.brought.append(heap)
    for other in (m for m in _swimmers(play) if m is not who):
        play.tracks[other].start(State(x + side * 1.4 * other.width, 0.0, -side), pick(other, ("stand",)))
    play.brought.append(who)
    return True


def in_pouch(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A small head looks out of the pouch before its belly, and is borne along."""
    mark = play.find(target) or (play.prop(target, ("animal",)) if target else None)
    if what.verb != "carry in pouch" or who.kind != "animal" or mark is None or mark.actor is None:
        return False
    side, way = play.here(who, 0.0).facing, 0.0 if at < 0.05 * play.seconds else 1.2 * who.width
    fill(play, who, share=0.5)
    mark.size = min(0.3 * who.height / mark.thing.height, 0.4 * who.width / mark.thing.width)
    mark.colour = mark.colour or _FUR
    mark.depth = who.depth - 0.004
    high = -0.3 * who.height
    acts = pick(who, ("walk",)), pick(mark, ("sit", "stand"))
    for member, dx, y, act in ((who, 0.0, 0.0, acts[0]), (mark, 0.13 * who.width, high, acts[1])):
        track = play.tracks.get(member) or play.add(member, State(0.0, 0.0, side))
        x = side * (dx - 0.5 * way)
        track.start(State(x, y, side), act if way or member is mark else pick(who, ("stand",)))
        if way:
            track.then(0.01, action=act, seconds=0.9 * play.seconds, pace="even", x=x + side * way)
        track.settle()
    play.cut_off[mark] = high - 0.08 * who.height
    play.brought += [who, mark]
    return True


def build_dam(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Log upon log across the water, the last one in the mouth."""
    if who.kind != "animal" or last(target) != "dam":
        return False
    found = play.find(target)
    if found is not None and found in play.tracks:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))
    old, side = at < 0.05 * play.seconds, 1
    act = pick(who, ("carry", "stand"))
    track = play.tracks[who]
    track.start(State(-0.85 * who.width, 0.0, side), act)
    track.then(0.02, action=pick(who, ("eat", "stand")) if old else act)
    rows = ((4, 0.0), (3, 0.3), (2, 0.6), (1, 0.9))
    n = 0
    for many, up in rows:
        for k in range(many):
            log = play.another_thing("log")
            if log is None or log.actor is not None:
                return n > 0
            log.size, log.depth = 0.55 * who.width / log.thing.width, who.depth - 0.003 - 0.0004 * n
            log.colour = _WOOD if n % 2 else _BARK
            x = (0.36 * (k - 0.5 * (many - 1)) + 0.45) * who.width
            spot = State(x, -0.6 * up * who.height, side, turn=14.0 * ((n % 3) - 1), alpha=float(old or n < 4))
            laid = play.add(log, spot)
            laid.then((0.04 + 0.085 * max(0, n - 3)) * play.seconds, seconds=0.1, alpha=1.0)
            play.brought.append(log)
            n += 1
    play.brought.append(who)
    return True


Way = Callable[[Play, Cast, Deed, float, str | None], bool]
WILDLIFE: dict[str, Way] = {
    **dict.fromkeys("eat, eat up, chew, chew up, munch, nibble, gobble, devour, swallow".split(", "), eat_cloth),
    **dict.fromkeys("dive, jump, leap, plunge, dive in, dive off, jump off, leap off, slide".split(", "), off_berg),
    **dict.fromkeys("search for, search, look for, seek, hunt for".split(", "), seek),
    **dict.fromkeys("hide, hide under, crawl, shelter".split(", "), under_boat),
    **dict.fromkeys("sleep, nap, doze, hibernate, lie, lie down, fall asleep, snooze".split(", "), in_bed),
    **dict.fromkeys("build, make, put up, repair, mend, fix".split(", "), build_dam),
    "bury head": bury_head,
    "carry in pouch": in_pouch,
    "lose": lose_kin,
    "leap up": up_fall,
    "jump up": up_on_roof,
    "land up": up_on_roof,
}
