"""Deeds of those who serve others: a chest listened to, a girth measured, goods weighed, a board written on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_duties import DUTIES, face_to_face, patient_of
from rushes.papercut.deeds_neighbours import emptied, people_of
from rushes.papercut.deeds_parts import burst, group_of, last, mouth, words_of
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_HEALERS = frozenset("doctor nurse vet veterinarian physician surgeon paramedic medic midwife pediatrician".split())
_BOARDS = frozenset("blackboard chalkboard whiteboard board".split())
_SEASONINGS = frozenset("salt pepper sugar spice herb paprika chilli cinnamon flour".split())


def listen(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A healer bends to a chest, the tube from the ears to it, and the heart is seen to beat."""
    mark = patient_of(play, who, target)
    if mark is None or not _HEALERS & words_of(who):
        return False
    tall, beast = who.height, mark.kind == "animal"
    mark.size *= max(1.0, 0.5 * tall / mark.height) if beast else 1.0
    low = mark.height < 0.78 * tall
    face_to_face(
        play,
        who,
        mark,
        0.46 * tall + (0.4 * mark.width if beast else 0.0),
        ("kneel", "crouch") if low else ("bend", "stand"),
        ("stand",),
    )
    there = play.here(mark, 0.0)
    chest = (there.x - (0.36 * mark.width if beast else 0.1 * mark.height), -(0.55 if beast else 0.7) * mark.height)
    act = pick(who, ("kneel", "crouch") if low else ("reach", "bend"))
    play.tracks[who].then(0.02, action=act, facing=1, aim=chest)
    ear = mouth(play, who, 0.1, act)
    tube = play.another_thing("listening tube")
    if tube is not None:
        wide = max(0.2 * tall, chest[0] - ear[0] + 0.12 * tall)
        tube.size, tube.depth = wide / tube.thing.width, who.depth - 0.008
        play.add(tube, State(chest[0] - 0.46 * wide, chest[1] + 0.14 * tube.height, 1))
        play.brought.append(tube)
    heart = placed(play, "heart", State(there.x, -1.12 * mark.height, 1), high=0.2 * tall, depth=-0.02)
    if heart is not None:
        for k in range(int(play.seconds / 0.8)):
            play.tracks[heart].then(0.8 * k, seconds=0.3, scale=1.3)
            play.tracks[heart].then(0.8 * k + 0.35, seconds=0.4, scale=1.0)
        play.tall = max(play.tall, 1.12 * mark.height + 0.34 * tall)
    return True


def measure(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A tailor holds a yellow tape about somebody's waist."""
    mark = patient_of(play, who, target)
    if mark is None or mark.kind != "person":
        return False
    tall = who.height
    face_to_face(play, who, mark, 0.5 * tall, ("bend", "reach"), ("stand",))
    there = play.here(mark, 0.0)
    girth = (0.27 if {"fat", "plump", "round", "stout", "big"} & words_of(mark) else 0.19) * mark.height
    tape = placed(play, "body tape", State(there.x, -0.53 * mark.height, -1), wide=girth, depth=mark.depth - 0.008)
    hand = (there.x - 0.45 * girth, -0.56 * mark.height)
    play.tracks[who].then(0.02, action=pick(who, ("reach", "work")), facing=1, aim=hand)
    if tape is not None and at > 0:
        play.tracks[tape].start(State(there.x, -0.8 * mark.height, -1))
        play.tracks[tape].then(0.1 * play.seconds, seconds=0.15 * play.seconds, y=-0.53 * mark.height)
    return True


def weigh(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On a counter between the two stand scales with the goods in one pan."""
    goods = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if who.kind != "person" or goods is None or goods.actor is not None or goods.height > who.height:
        return False
    tall = who.height
    hide(play, (last(target), "counter", "scales", "scale"))
    customer = next((m for m in others(play, who) if m.kind == "person"), None)
    emptied(play, who)
    table = placed(play, "table", State(0.0, 0.0, 1), high=0.46 * tall, depth=-0.004)
    if table is None:
        return False
    scales = placed(play, "scales", State(0.0, -0.46 * tall, 1), high=0.36 * tall, depth=-0.008)
    if scales is None:
        return False
    pan = (-0.46 * scales.height, -0.46 * tall - 0.46 * scales.height)
    for k, dx in enumerate((-0.05, 0.05, 0.0)):
        one = play.another_thing(target or goods.name)
        if one is None or one.actor is not None:
            break
        one.size, one.depth = 0.1 * tall / max(one.thing.width, one.thing.height), -0.01 - 0.001 * k
        up = pan[1] - (0.07 * tall if k == 2 else 0.0)
        lies = play.add(one, State(pan[0] + dx * tall, up, 1))
        if k == 2 and at > 0:
            lies.start(State(pan[0], up - 0.16 * tall, 1))
            lies.then(0.3 * play.seconds, seconds=0.4, pace="fall", y=up)
        play.brought.append(one)
    play.tracks[who].start(State(-0.56 * tall, 0.0, 1), pick(who, ("reach", "work")))
    play.tracks[who].then(0.01, aim=(pan[0], pan[1] - 0.14 * tall))
    if customer is not None:
        play.tracks[customer].start(State(0.52 * tall, 0.0, -1), pick(customer, ("look", "stand")))
        play.tracks[customer].settle()
    return True


def at_board(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Before the board, chalk in the raised hand upon it; others sit and look on."""
    if who.kind != "person" or last(target) not in _BOARDS:
        return False
    tall = who.height
    hide(play, tuple(_BOARDS))
    emptied(play, who)
    board = placed(play, "blackboard", State(0.42 * tall, 0.0, 1), high=1.25 * tall, depth=0.012)
    if board is None:
        return False
    left = 0.42 * tall - 0.5 * board.width
    track, chalk = play.tracks[who], play.another_thing("chalk")
    track.start(State(left + 0.02 * tall, 0.0, 1), pick(who, ("reach", "paint")))
    if chalk is not None:
        chalk.size = 0.1 * tall / max(chalk.thing.width, chalk.thing.height)
        play.hold(who, chalk, 0.0)
    for k in range(1 + int(play.seconds / 0.5)):
        line = (left + (0.34 + 0.05 * (k % 4)) * tall, -(0.88 + 0.03 * (k % 2)) * tall)
        track.then(0.01 + 0.5 * k, action=pick(who, ("reach", "paint")), facing=1, aim=line)
    return True


def lay_courses(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Course upon course a wall of bricks grows under the hands."""
    if who.kind != "person" or last(target) not in ("brick", "bricks", "stone", "stones", "wall"):
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    hide(play, ("brick", "stone", "wall"))
    emptied(play, who)
    high, rows = 0.1 * tall, 6
    x = here.x + side * 0.62 * tall
    for k in range(rows):
        row = placed(play, "course of bricks", State(x, -k * high, side), high=high, depth=-0.004)
        if row is None:
            return False
        play.tracks[row].start(State(x + side * (0.03 if k % 2 else 0.0), -k * high, side, alpha=float(k < 2)))
        if k >= 2:
            play.tracks[row].then((0.14 + 0.17 * (k - 2)) * play.seconds, seconds=0.15, alpha=1.0)
    brick, track = play.another_thing("brick"), play.tracks[who]
    track.start(here, pick(who, ("bend", "reach")))
    if brick is not None:
        brick.size = 0.24 * tall / brick.thing.width
        play.hold(who, brick, 0.0)
    for k in range(2, rows + 1):
        edge = (x - side * 0.2 * tall, -(k + 0.2) * high)
        begin = max(0.02, (0.14 + 0.17 * (k - 3)) * play.seconds)
        track.then(begin, action=pick(who, ("bend" if k < 4 else "reach", "reach")), facing=side, aim=edge)
    return True


def season(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Over a steaming pot the shaker is turned, and the grains fall in a stream."""
    word = last(target)
    if who.kind != "person" or word not in _SEASONINGS:
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    emptied(play, who)
    hide(play, (word, "soup", "table", "pot"))
    x = here.x + side * 0.62 * tall
    table = placed(play, "table", State(x, 0.0, side), high=0.44 * tall, depth=-0.004)
    bowl = placed(play, "soup", State(x, -0.44 * tall, side), wide=0.46 * tall, depth=-0.008)
    if table is None or bowl is None:
        return False
    hand = (x - side * 0.04 * tall, -0.98 * tall)
    shaker = placed(play, "salt shaker", State(hand[0], hand[1] + 0.02 * tall, side, turn=140.0 * side),
                    high=0.17 * tall, depth=-0.012)  # fmt: skip
    track = play.tracks[who]
    track.start(replace(here, facing=side), pick(who, ("reach", "pour")))
    track.then(0.01, action=pick(who, ("reach", "pour")), facing=side, aim=hand)
    if shaker is None:
        return False
    for k in range(1 + int(play.seconds / 0.4)):
        play.tracks[shaker].then(0.4 * k, seconds=0.18, y=hand[1] - 0.04 * tall)
        play.tracks[shaker].then(0.4 * k + 0.2, seconds=0.18, y=hand[1] + 0.03 * tall)
        grains = placed(play, "falling grains", State(hand[0] + side * 0.05 * tall, -0.62 * tall, side, alpha=0.0),
                        high=0.3 * tall, depth=-0.014)  # fmt: skip
        if grains is not None:
            play.tracks[grains].then(0.4 * k, seconds=0.1, alpha=1.0)
            play.tracks[grains].then(0.4 * k + 0.1, seconds=0.4, pace="even", y=-0.52 * tall)
            play.tracks[grains].then(0.4 * k + 0.5, seconds=0.15, alpha=0.0)
    return True


def cut_ribbon(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A ribbon across the way from post to post; the scissors close, and its halves fall; the people clap."""
    if who.kind != "person" or last(target) != "ribbon":
        return False
    tall = who.height
    hide(play, ("ribbon",))
    emptied(play, who)
    snip = 0.45 * play.seconds if at > 0 else 0.0
    for side in (-1, 1):
        whole, down = (
            placed(play, n, State(side * 0.58 * tall, -0.44 * tall, -side), wide=1.2 * tall * share, depth=-0.01)
            for n, share in (("ceremonial ribbon", 1.0), ("fallen ribbon", 0.34))
        )
        if whole is None or down is None:
            return False
        down.size = whole.size
        post = side * 0.58 * tall + side * 0.5 * whole.width
        play.tracks[down].start(State(post - side * 0.5 * down.width, -0.44 * tall, -side, alpha=0.0))
        play.tracks[whole].then(snip, seconds=0.12, alpha=0.0)
        play.tracks[down].then(snip, seconds=0.12, alpha=1.0)
    blade, track = play.another_thing("scissors"), play.tracks[who]
    track.start(State(-0.36 * tall, 0.0, 1), pick(who, ("reach", "work")))
    if blade is not None:
        blade.size, blade.depth = 0.46 * tall / max(blade.thing.height, blade.thing.width), -0.02
        play.hold(who, blade, 0.0)
    track.then(0.01, action=pick(who, ("reach", "work")), facing=1, aim=(0.0, -0.58 * tall))
    crowd = [m for m in people_of(play) if m is not who]
    for k, member in enumerate(crowd):
        spot = (-0.95 - 0.3 * (k // 2)) * tall if k % 2 else (0.62 + 0.34 * (k // 2)) * tall
        member.depth = 0.01
        play.tracks[member].start(State(spot, 0.0, -1 if spot > 0 else 1), pick(member, ("look", "stand")))
        play.tracks[member].then(snip + 0.2, action=pick(member, ("clap", "cheer")))
        play.tracks[member].settle()
    return True


def pull_tooth(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The patient leans back in a chair, the pliers are at the mouth, and then the tooth is held up in them."""
    mark = next((m for m in others(play, who) if m.kind == "person"), None)
    if who.kind != "person" or last(target) not in ("tooth", "teeth") or mark is None:
        return False
    tall = who.height
    hide(play, ("tooth", "teeth", "table"))
    face_to_face(play, who, mark, 0.62 * tall, ("bend", "reach"), ("sit",))
    lip = mouth(play, mark, 0.0, pick(mark, ("sit",)))
    pliers, tooth = play.another_thing("pliers"), play.another_thing("tooth")
    track = play.tracks[who]
    if pliers is not None:
        pliers.size = 0.2 * tall / max(pliers.thing.height, pliers.thing.width)
        play.hold(who, pliers, 0.0)
    track.then(0.01, action=pick(who, ("bend", "reach")), facing=1, aim=lip)
    out = 0.5 * play.seconds if at > 0 else 0.0
    high = (lip[0] - 0.16 * tall, -1.02 * tall)
    track.then(out, action=pick(who, ("reach",)), facing=1, aim=high)
    if tooth is not None:
        tooth.size, tooth.depth = 0.15 * tall / tooth.thing.height, -0.02
        play.add(tooth, State(lip[0], lip[1], 1, alpha=0.0))
        play.tracks[tooth].then(out, seconds=0.4, alpha=1.0, x=high[0] + 0.06 * tall, y=high[1] - 0.02 * tall)
        play.brought.append(tooth)
    return True


def bang(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Behind the bench the gavel comes down, rap upon rap."""
    if who.kind != "person" or last(target) not in ("gavel",):
        return False
    here, side, tall = play.here(who, 0.0), play.here(who, 0.0).facing, who.height
    hide(play, ("gavel",))
    emptied(play, who)
    x = here.x + side * 0.5 * tall
    desk = placed(play, "table", State(x, 0.0, side), high=0.46 * tall, depth=-0.004)
    gavel, track = play.another_thing("gavel"), play.tracks[who]
    if desk is None or gavel is None:
        return False
    gavel.size = 0.3 * tall / gavel.thing.height
    play.hold(who, gavel, 0.0)
    low, high = (x - side * 0.06 * tall, -0.5 * tall), (x - side * 0.1 * tall, -0.86 * tall)
    track.then(0.01, action=pick(who, ("reach",)), facing=side, aim=low)
    for k in range(int(play.seconds / 0.7)):
        track.then(0.7 * k + 0.02, action=pick(who, ("reach",)), facing=side, aim=low)
        track.then(0.7 * k + 0.4, action=pick(who, ("reach",)), facing=side, aim=high)
        burst(play, "rapping", low, (low[0] + side * 0.3, low[1] - 0.14), 0.7 * k + 0.05, 0.7 * k + 0.5)
    return True


def in_love(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two close to each other, hand in hand, eye to eye, and a heart that grows over them."""
    mark = patient_of(play, who, target)
    if mark is None or mark.kind != "person":
        return False
    tall = max(who.height, mark.height)
    face_to_face(play, who, mark, 0.56 * tall, ("reach", "stand"), ("reach", "stand"))
    emptied(play, mark)
    for member in (who, mark):
        play.tracks[member].then(0.01, action=pick(member, ("reach", "stand")), aim=(0.0, -0.56 * tall))
    heart = placed(play, "heart", State(0.0, -0.98 * tall, 1), high=0.18 * tall, depth=-0.02)
    if heart is not None:
        play.tracks[heart].start(State(0.0, -0.98 * tall, 1, scale=0.5 if at > 0 else 1.0))
        play.tracks[heart].then(0.02, seconds=0.5 * play.seconds, scale=1.2)
    return True


def propose(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On one knee, a ring held up to the other, who puts both hands to the breast; a heart."""
    mark = patient_of(play, who, target)
    if mark is None or mark.kind != "person":
        return False
    tall = who.height
    face_to_face(play, who, mark, 0.66 * tall, ("kneel",), ("stand",))
    up = (0.02 * tall, -0.6 * tall)
    play.tracks[who].then(0.01, action=pick(who, ("kneel",)), facing=1, aim=up)
    box = placed(play, "ring", State(up[0] + 0.03 * tall, up[1] - 0.02 * tall, 1), high=0.13 * tall, depth=-0.02)
    heart = placed(play, "heart", State(-0.06 * tall, -0.94 * tall, 1), high=0.2 * tall, depth=-0.02)
    if heart is not None:
        play.tracks[heart].start(State(-0.06 * tall, -0.94 * tall, 1, scale=0.6))
        play.tracks[heart].then(0.02, seconds=0.5 * play.seconds, scale=1.2)
    return box is not None


def photograph(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What stands to be photographed is in the picture, and those who do it have it before them."""
    group = [m for m in group_of(play, who) if m.kind == "person"]
    sight = play.find(target) or (play.another_thing(target, ("piece", "body")) if target else None)
    if not group or sight is None or sight.actor is not None or sight.kind not in ("piece", "vehicle", "body"):
        return False
    wide, tall = play.frame[0], who.height
    k = group.index(who)
    sight.size = min(2.4 * tall / sight.thing.height, 0.4 * wide / sight.thing.width)
    sight.depth = 0.02
    spot = State(0.3 * wide, 0.0, -1)
    if sight not in play.tracks:
        play.add(sight, spot)
        play.brought.append(sight)
    play.tracks[sight].start(spot)
    play.tracks[sight].settle()
    play.tall = max(play.tall, sight.height)
    camera = play.another_thing("camera")
    track = play.tracks[who]
    emptied(play, who)
    track.start(State(-0.08 * wide - 0.36 * tall * k, 0.0, 1), pick(who, ("photograph", "look")))
    if camera is not None:
        camera.size = 0.14 * tall / max(camera.thing.width, camera.thing.height)
        play.hold(who, camera, 0.0)
    track.then(0.01, action=pick(who, ("photograph", "look")), facing=1)
    track.settle()
    return True


def shelve(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up to a high shelf with book after book, where a row of them grows."""
    shelf = any(last(p) in ("shelf", "shelves", "bookshelf", "bookcase") for p in play.pieces)
    if who.kind != "person" or last(target) not in ("book", "books", "tome", "volume") or not shelf or not target:
        return False
    tall, side = who.height, play.here(who, 0.0).facing
    hide(play, ("book", "books", "shelf", "bookshelf", "bookcase"))
    emptied(play, who)
    board = placed(play, "plank", State(side * 0.56 * tall, -0.86 * tall, side), wide=1.0 * tall, depth=0.004)
    if board is None:
        return False
    held = play.another_thing(target)
    track = play.tracks[who]
    track.start(State(0.0, 0.0, side), pick(who, ("reach",)))
    top = -0.86 * tall - board.height
    for k in range(6):
        book = placed(play, target, State(side * (0.98 - 0.12 * k) * tall, top, side), high=0.24 * tall, depth=-0.004)
        if book is not None and k >= 2:
            begin = (0.1 + 0.2 * (k - 2)) * play.seconds
            play.tracks[book].start(State(side * (0.98 - 0.12 * k) * tall, top, side, alpha=0.0))
            play.tracks[book].then(begin, seconds=0.1, alpha=1.0)
            place = (side * (0.94 - 0.12 * k) * tall, top - 0.08 * tall)
            track.then(max(0.02, begin - 0.3), action=pick(who, ("reach",)), facing=side, aim=place)
    if held is not None:
        held.size = 0.22 * tall / held.thing.height
        play.hold(who, held, 0.0)
    return True


def throw_pot(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Seated at the wheel with both hands on the clay, which rises."""
    pot = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    clay = any("wheel" in p for p in play.pieces) or "clay" in (target or "") or "potter" in words_of(who)
    clay = clay or (what.verb not in ("make", "turn") and last(target) in _POTTED)
    if who.kind != "person" or pot is None or pot.actor is not None or not clay:
        return False
    tall = who.height
    hide(play, (last(target), "wheel"))
    emptied(play, who)
    wheel = placed(play, "potter's wheel", State(0.0, 0.0, 1), high=0.4 * tall, depth=-0.004)
    if wheel is None:
        return False
    vase = placed(play, pot.name, State(0.0, -0.4 * tall, 1), high=0.34 * tall, depth=-0.008)
    if vase is None:
        return False
    if at > 0:
        play.tracks[vase].start(State(0.0, -0.4 * tall, 1, scale=0.4))
        play.tracks[vase].then(0.05, seconds=0.7 * play.seconds, pace="even", scale=1.0)
    track = play.tracks[who]
    track.start(State(-0.42 * tall, 0.0, 1), pick(who, ("sit",)))
    track.then(0.01, action=pick(who, ("work", "reach", "sit")), aim=(-0.1 * tall, -0.54 * tall))
    return True


_POTTED = frozenset("vase pot bowl jug pitcher urn clay amphora mug jar".split())
_CHECKS = ("listen", "listen to", "examine", "check", "check up", "inspect", "test")
SERVICES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **DUTIES,
    **dict.fromkeys(_CHECKS, listen),
    **dict.fromkeys(("measure", "fit", "measure up", "size up"), measure),
    **dict.fromkeys(("bang", "pound", "hit", "strike", "slam", "tap", "use"), bang),
    **dict.fromkeys(("propose", "ask to marry"), propose), "fall in love": in_love,
    **dict.fromkeys(("photograph", "film", "take picture of", "sketch"), photograph),
    **dict.fromkeys(("shape", "mould", "mold", "form", "make", "turn"), throw_pot),
    "weigh": weigh, "weigh out": weigh,
    **dict.fromkeys(("write", "draw", "write down", "scribble", "explain"), at_board),
    **dict.fromkeys(("lay", "build", "set"), lay_courses), "stack": lambda *a: lay_courses(*a) or shelve(*a),
    **dict.fromkeys(("arrange", "sort", "shelve", "line up", "place", "put back", "return"), shelve),
    **dict.fromkeys(("add", "season", "sprinkle", "shake", "pour", "put", "put in", "pour in"), season),
    **dict.fromkeys(("cut", "snip", "cut through"), cut_ribbon),
    **dict.fromkeys(("pull", "pull out", "extract", "remove", "take out", "yank", "yank out"), pull_tooth),
}  # fmt: skip
