"""Care at home: a baby fed, a dog in the bath, somebody tucked in, shirts on the board, sausages on the grill."""

from __future__ import annotations

from collections.abc import Callable

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_contests import hide, others, placed
from rushes.papercut.deeds_neighbours import emptied, people_of
from rushes.papercut.deeds_parts import last
from rushes.papercut.deeds_wildlife import CLOTHES
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category

_SMOKED = ("sausage", "burger", "steak", "fish", "chicken", "meat", "hot", "rib", "corn", "kebab", "hotdog")


def spoon_feed(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """In a high chair behind its tray; a spoon goes from the bowl to the mouth, and back."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    emptied(play, who)
    hide(play, ("spoon", "chair", "bowl"))
    tall, small = who.height, mark.height
    chair = placed(play, "high chair", State(0.0, 0.0, 1), high=0.42 * tall + 0.5 * small, depth=0.004)
    if chair is None:
        return False
    seat, tray = 0.55 * chair.height, 0.76 * chair.height
    track = play.tracks[mark]
    emptied(play, mark)
    track.start(State(0.0, -seat + 0.26 * small, 1), pick(mark, ("sit",)))
    track.settle()
    face = (0.16 * small, -seat - 0.42 * small)
    bowl = placed(play, "bowl", State(0.34 * small, -tray, 1), wide=0.13 * tall, depth=-0.012)
    spoon = placed(play, "spoon", State(face[0] + 0.1 * tall, face[1], 1, turn=-70.0), high=0.16 * tall, depth=-0.014)
    if bowl is None or spoon is None:
        return False
    mine, act = play.tracks[who], pick(who, ("reach",))
    mine.start(State(0.62 * tall, 0.0, -1), act)
    mine.settle()
    for k in range(int(play.seconds / 0.7)):  # to the mouth, to the bowl
        x, y = (face[0] + 0.12 * tall, face[1]) if k % 2 == 0 else (0.34 * small + 0.1 * tall, -tray - 0.1 * tall)
        mine.then(0.02 + 0.7 * k, action=act, facing=-1, aim=(x + 0.04 * tall, y))
        play.tracks[spoon].then(0.02 + 0.7 * k, seconds=0.5, x=x, y=y + 0.04 * tall)
    return True


def bathe_in_tub(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who is bathed looks out of a tub full of foam, and is scrubbed."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark.actor is None or mark is who:
        return False
    emptied(play, who)
    hide(play, ("bath", "bathtub", "tub", "sponge"))
    tall = who.height
    person = mark.kind == "person"
    wide = max(0.75 * tall, (1.0 * mark.height if person else 1.15 * mark.width))
    tub = placed(play, "bathtub", State(0.0, 0.0, 1), wide=wide, depth=-0.006)
    if tub is None:
        return False
    rim = 0.7 * tub.height
    sunk = 0.9 * rim
    track = play.tracks[mark]
    track.start(State(0.0, -sunk, -1), pick(mark, ("sit_ground", "sit") if person else ("sit", "stand")))
    track.settle()
    spot = (-0.12 * tall, -sunk - (0.36 if person else 0.62) * mark.height)
    for k in range(6):
        x, up = (k - 2.5) * 0.16 * wide, (0.05 * (k % 2)) * tall
        placed(play, "soap bubbles", State(x, -rim - up, 1), wide=0.22 * wide, depth=-0.01)
    mine, act = play.tracks[who], pick(who, ("bend", "reach"))
    mine.start(State(-0.5 * wide - 0.24 * tall, 0.0, 1), act)
    mine.settle()
    sponge = placed(play, "sponge", State(spot[0], spot[1], 1), wide=0.12 * tall, depth=-0.014)
    for k in range(int(play.seconds / 0.4)):
        x = spot[0] + (0.06 if k % 2 else -0.06) * tall
        mine.then(0.02 + 0.4 * k, action=act, facing=1, aim=(x, spot[1]))
        if sponge is not None:
            play.tracks[sponge].then(0.02 + 0.4 * k, seconds=0.36, x=x)
    return True


def tuck(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Somebody lies in bed to the chin, and who tucks them in bends over them."""
    mark = play.find(target)
    mark = mark if mark is not None and mark.actor is not None else next(iter(others(play, who)), None)
    if who.kind != "person" or mark is None or mark.kind != "person" or mark is who:
        return False
    emptied(play, who)
    emptied(play, mark)
    hide(play, ("bed", "blanket"))
    tall = max(who.height, mark.height)
    bed = placed(play, "bed", State(0.0, 0.0, 1), wide=1.3 * tall, depth=-0.006)
    if bed is None:
        return False
    k = bed.width / 2.27
    track = play.tracks[mark]
    track.start(State(-0.5 * k, -0.4 * k, 1), pick(mark, ("sit_ground", "sit")))
    track.settle()
    track.then(0.01 if at <= 0 else 0.5 * play.seconds, seconds=0.5, y=-0.3 * k)  # down under the blanket
    mine, act = play.tracks[who], pick(who, ("bend", "reach"))
    mine.start(State(0.12 * k, 0.0, -1), act)
    mine.then(0.01, action=act, facing=-1, aim=(-0.2 * k, -0.8 * k))
    mine.settle()
    return True


def iron(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """At the board an iron glides over what lies on it; where it burns, smoke rises and the hands go up."""
    if who.kind != "person" or (target is not None and last(target) not in CLOTHES):
        return False
    emptied(play, who)
    hide(play, ("iron", "board", "hole", *((last(target),) if target else ())))
    tall, scorch = who.height, what.verb.startswith("scorch")
    board = placed(play, "ironing table", State(0.5 * tall, 0.0, 1), high=0.5 * tall, depth=-0.004)
    if board is None:
        return False
    top = -board.height
    cloth = placed(play, "folded cloth", State(0.52 * tall, top, 1), wide=0.5 * tall, depth=-0.008)
    tool = placed(play, "iron", State(0.42 * tall, top - 0.03 * tall, 1), wide=0.2 * tall, depth=-0.01)
    if tool is None:
        return False
    if cloth is not None:
        cloth.size = min(cloth.size, 0.5 * tall / cloth.thing.width)
    mine, act = play.tracks[who], pick(who, ("reach",))
    mine.start(State(0.0, 0.0, 1), act)
    mine.settle()
    stops = 0.45 * play.seconds if scorch else play.seconds
    for k in range(int(stops / 0.5)):
        x = (0.42 if k % 2 else 0.56) * tall
        mine.then(0.02 + 0.5 * k, action=act, facing=1, aim=(x, top - 0.14 * tall))
        play.tracks[tool].then(0.02 + 0.5 * k, seconds=0.45, x=x)
    if scorch:
        hole = placed(play, "scorch mark", State(0.5 * tall, top, 1, alpha=0.0), wide=0.26 * tall, depth=-0.009)
        plume = placed(play, "smoke", State(0.5 * tall, top - 0.02 * tall, 1), high=0.6 * tall, depth=-0.012)
        for thing in (hole, plume):
            if thing is not None:
                play.tracks[thing].then(0.1 * play.seconds, seconds=0.4, alpha=1.0)
        play.tracks[tool].then(stops, seconds=0.4, x=0.3 * tall, y=top - 0.02 * tall)
        mine.then(stops, action=pick(who, ("hold_head", "spread")))
    return True


def grill(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Out of doors over a grill on legs, smoke above what lies on it."""
    word = last(target)
    if who.kind != "person" or play.inside or "camp" in play.place or (target and category(word) != "food"):
        return False
    emptied(play, who)
    hide(play, ("grill", "barbecue", "bbq", word))
    tall = who.height
    fire = placed(play, "barbecue", State(0.56 * tall, 0.0, 1), high=0.52 * tall, depth=-0.004)
    if fire is None:
        return False
    top = -0.86 * fire.height
    for k in range(3):
        noun = target if target and word in _SMOKED else "sausage"
        x = (0.4 + 0.16 * k) * tall
        placed(play, noun, State(x, top, 1), wide=0.17 * tall, depth=-0.008)
    placed(play, "smoke", State(0.66 * tall, top - 0.06 * tall, 1), high=0.55 * tall, depth=0.01)
    fork = placed(play, "fork", State(0.34 * tall, top - 0.02 * tall, 1, turn=60.0), high=0.26 * tall, depth=-0.012)
    mine, act = play.tracks[who], pick(who, ("reach",))
    mine.start(State(0.0, 0.0, 1), act)
    mine.settle()
    for k in range(int(play.seconds / 0.6)):
        x = (0.3 + 0.08 * (k % 2)) * tall
        mine.then(0.02 + 0.6 * k, action=act, facing=1, aim=(x, top - 0.1 * tall))
        if fork is not None:
            play.tracks[fork].then(0.02 + 0.6 * k, seconds=0.5, x=x)
    for n, member in enumerate(m for m in people_of(play) if m is not who):  # the others wait for it
        play.tracks[member].start(State((1.15 + 0.3 * n) * tall, 0.0, -1), pick(member, ("look", "stand")))
        play.tracks[member].settle()
    return True


def inject(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The patient sits; the needle goes to the arm, a big one so that it is seen."""
    mark = play.find(target)
    if who.kind != "person" or mark is None or mark is who or mark.kind in ("piece", "place", "body"):
        return False
    emptied(play, who)
    hide(play, ("syringe", "injection", "vaccine", "plaster"))
    tall = who.height
    if mark.actor is None or mark.height < 0.4 * tall:  # a toy
        mark.size *= max(1.0, 0.5 * tall / mark.height)
    patient = play.tracks[mark] if mark in play.tracks else play.add(mark, State(0.5 * tall, 0.0, -1))
    patient.start(State(0.5 * tall, 0.0, -1), pick(mark, ("stand", "sit")) if mark.actor is not None else "stand")
    patient.settle()
    spot = (0.5 * tall - (0.04 * tall if mark.kind == "person" else 0.25 * mark.width), -0.66 * mark.height)
    mine, act = play.tracks[who], pick(who, ("bend", "reach") if spot[1] > -0.5 * tall else ("reach",))
    mine.start(State(-0.1 * tall, 0.0, 1), act)
    mine.settle()
    begin = 0.1 * play.seconds if at > 0 else 0.0
    spot = (spot[0] - 0.15 * tall, spot[1] + 0.15 * tall)  # it turns about its middle
    far = (spot[0] - 0.1 * tall, spot[1])
    needle = placed(play, "syringe", State(*far, 1, turn=-90.0), high=0.3 * tall, depth=-0.014)
    if needle is None:
        return False
    play.tracks[needle].then(begin, seconds=0.5, x=spot[0], y=spot[1])
    mine.then(0.02, action=act, facing=1, aim=(far[0] - 0.1 * tall, far[1] - 0.15 * tall))
    mine.then(begin, action=act, seconds=0.5, facing=1, aim=(spot[0] - 0.1 * tall, spot[1] - 0.15 * tall))
    play.brought.append(mark)
    return True


CARE: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "spoon feed": spoon_feed, "bathe in tub": bathe_in_tub, "tuck at bedside": tuck, "inject": inject,
    **dict.fromkeys(("iron", "scorch"), iron), **dict.fromkeys(("grill", "barbecue"), grill),
}  # fmt: skip
