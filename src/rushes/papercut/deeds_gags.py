"""Laughter one can read, soup over somebody, a shop in pieces, a cat fetched out of a tree, which is up there again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.coats import Coat, stuff_of
from rushes.papercut.deeds_contests import others, placed
from rushes.papercut.deeds_fabled import laugh_at
from rushes.papercut.deeds_parts import group_of, last, mouth
from rushes.papercut.sketches import CUT, Sketch
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_WET = frozenset(
    "soup stew sauce porridge broth gravy custard spaghetti pasta noodle punch paint milk juice wine coffee tea water "
    "curry chowder ketchup ink".split()
)
_CUPS = {"coffee": "cup", "tea": "cup", "wine": "glass", "juice": "glass", "milk": "jug", "water": "bucket",
         "paint": "bucket"}  # fmt: skip  # what the rest is spilt from: a bowl
_RED = (0.86, 0.36, 0.16)
_CLEAR = {"water": (0.62, 0.8, 0.9), "milk": (0.95, 0.94, 0.9), "coffee": (0.36, 0.22, 0.14), "tea": (0.6, 0.36, 0.16),
          "gravy": (0.4, 0.24, 0.14), "custard": (0.95, 0.82, 0.4), "wine": (0.5, 0.1, 0.2),
          "ink": (0.1, 0.12, 0.3)}  # fmt: skip
_TREES = frozenset("tree oak pine palm".split())


def at_thing(play: Play, target: str | None) -> bool:
    """Whether it is a thing that it is done to: that is to be seen too."""
    mark = play.find(target)
    return target is not None and (mark is None or mark.actor is None)


def laugh(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Head back and bent double by turns, and the laughter stands in the air in letters."""
    if who.kind != "person" or what.verb in ("smile", "grin", "beam") or at_thing(play, target):
        return False
    known = laugh_at(play, who, what, at, target)
    side, tall = play.here(who, 0.0).facing, who.height
    act = pick(who, ("laugh", "talk"))
    if not known:
        for k in range(1 + int(play.seconds / 1.1)):
            play.tracks[who].then(0.01 + 1.1 * k, action=act)
    if who is not group_of(play, who)[0] or play.here(who, 0.0).turn:  # one says it for all
        return True
    root = mouth(play, who, 0.0, act, 0.4)
    above = 0.3 * tall if len(group_of(play, who)) > 1 else -0.2 * tall  # over the heads of a crowd
    ha = placed(play, "laughter", State(root[0] + side * 0.3 * tall, root[1] - above, 1, alpha=0.0),
                high=0.34 * tall)  # fmt: skip
    if ha is not None:
        ha.depth = -0.02
        play.tracks[ha].then(0.12 * play.seconds, seconds=0.2, alpha=1.0)
        play.tall = max(play.tall, 1.22 * tall)
    return True


def spill_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bowl tips over somebody: what was in it runs down them, and lies in a pool about their feet."""
    mark = next((m for m in others(play, who) if m.kind in ("person", "animal")), None)
    word = last(target)
    if who.kind != "person" or mark is None or word not in _WET:
        return False
    side, tall = play.here(who, 0.0).facing, who.height
    side = play.toward(who, 0.0, play.here(mark, 0.0).x) or side
    for track in play.tracks.values():
        track.steps = [replace(s, holding=()) for s in track.steps]
    for old in [m for m in play.tracks if m.actor is None and last(m.name) == word]:
        play.tracks[old].start(replace(play.here(old, 0.0), alpha=0.0))
    spills, high = 0.02 if at <= 0 else 0.3 * play.seconds, min(0.8 * tall, 0.86 * mark.height)
    x = side * (0.34 * tall + 0.2 * mark.width)
    mine, theirs = play.tracks[who], play.tracks[mark]
    mine.start(State(-x, 0.0, side), pick(who, ("carry", "hold")))
    mine.then(spills - 0.1 if at > 0 else 0.01, action=pick(who, ("reach",)), aim=(x * 0.7, -high))
    mine.then(spills + 0.3 * play.seconds, action=pick(who, ("hold_head", "spread")), facing=side)
    theirs.start(State(x, 0.0, -side), pick(mark, ("stand",)))
    theirs.then(spills + 0.1, action=pick(mark, ("spread", "shake", "stand")), facing=-side)
    bowl = placed(play, _CUPS.get(word, "bowl"), State(-0.1 * side * tall, -0.56 * tall, side), high=0.2 * tall)
    if bowl is not None:
        bowl.depth = -0.03
        tip = play.tracks[bowl]
        tip.then(spills - 0.2 if at > 0 else 0.01, seconds=0.3, x=x - 0.12 * side * tall, y=-high, turn=115.0 * side)
        tip.then(spills + 0.26 * play.seconds, seconds=0.4, pace="fall", x=x - 0.3 * side * tall, y=0.0,
                 turn=180.0 * side)  # fmt: skip
    ink = _CLEAR.get(word, _RED)
    run = placed(play, "running sauce", State(x - 0.05 * side * tall, -high + 0.5 * tall, side, alpha=0.0),
                 high=0.5 * tall)  # fmt: skip
    if run is not None:
        run.colour, run.depth = ink, -0.025
        play.tracks[run].then(spills + 0.1, seconds=0.2, alpha=1.0)
    pool = placed(play, "mud patch", State(x, 0.05, side, alpha=0.0), wide=0.9 * tall, depth=0.01)
    if pool is not None:
        pool.colour = ink
        play.tracks[pool].then(spills + 0.4, seconds=0.4, alpha=1.0)
    if word not in ("water", "ink", "wine", "coffee", "tea"):
        play.coats[mark] = Coat(stuff_of(word) or "soup", at=spills, seconds=0.3, above=0.4)
    return True


def smash_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Whoever turns about with something long, or strikes about, has it all come down in pieces on every side."""
    noun = target or "plate"
    if who.actor is None or who is not group_of(play, who)[0]:
        return who.actor is not None
    side, tall = play.here(who, 0.0).facing, max(who.height, 0.5 * who.width)
    names = {last(h) for h in (who.subject.holds if who.subject is not None else ())}
    held = next((m for m in play.tracks if m.actor is None and last(m.name) in names), None)
    mine = play.tracks[who]
    for old in [m for m in play.tracks if m.actor is None and m is not held and last(m.name) == last(noun)]:
        play.tracks[old].start(replace(play.here(old, 0.0), alpha=0.0))
    mine.steps = [replace(s, holding=()) for s in mine.steps]
    mine.start(State(0.0, 0.0, side), pick(who, ("carry_overhead", "fight", "walk", "run")))
    begin = 0.02 if at <= 0 else 0.16 * play.seconds
    if held is not None and max(held.width, held.height) > 0.7 * tall:
        upright = held.thing.height > held.thing.width
        held.size *= 1.9 * tall / max(held.width, held.height)
        held.depth = -0.01
        level = 90.0 if upright else 0.0
        pole = State(0.0, -0.82 * tall + (0.5 * held.height if upright else 0.0), side, turn=level + 8.0)
        if held not in play.tracks:
            play.add(held, pole)
        play.tracks[held].start(pole)
        for k in range(4):
            play.tracks[held].then(0.02 + 0.2 * k * play.seconds, seconds=0.2 * play.seconds,
                                   turn=level + (-8.0 if k % 2 == 0 else 8.0))  # fmt: skip
        play.brought.append(held)
    else:
        mine.then(begin, action=pick(who, ("fight", "hammer", "run", "walk")))
        mine.then(begin + 0.35 * play.seconds, action=pick(who, ("fight", "hammer", "run", "walk")), facing=-side)
    for k in range(9):
        x = (-1) ** k * (0.42 + 0.14 * k) * tall
        start, lands = begin + 0.05 * k * play.seconds, 0.5
        thing = placed(play, (noun, "vase", "teapot", noun, "cup")[k % 5] if noun == "plate" else noun,
                       State(x, -(0.7 + 0.14 * (k % 4)) * tall, side), high=0.26 * tall)  # fmt: skip
        if thing is None:
            continue
        thing.size = 0.26 * tall / max(thing.thing.width, thing.thing.height)
        thing.depth = -0.02
        fall = play.tracks[thing]
        if at <= 0:
            fall.start(replace(play.here(thing, 0.0), alpha=0.0))
        else:
            fall.then(start, seconds=lands, pace="fall", y=0.0, turn=160.0 * (1 if k % 2 else -1))
            fall.then(start + lands, seconds=0.05, alpha=0.0)
        shards = placed(play, "broken plate", State(x, 0.03 * (k % 3), side, alpha=1.0 if at <= 0 else 0.0),
                        wide=0.46 * tall, depth=-0.015)  # fmt: skip
        if shards is not None and at > 0:
            play.tracks[shards].then(start + lands, seconds=0.05, alpha=1.0)
    mine.then(0.74 * play.seconds if at > 0 else 0.02, action=pick(who, ("hold_head", "spread", "stand")), facing=side)
    play.tall = max(play.tall, 1.3 * tall)
    return True


def _tree(play: Play, tall: float, x: float, noun: str = "tree") -> Cast | None:
    tree = play.find(noun) if play.find(noun) is not None else play.another_thing(noun, ("piece", "prop"))
    if tree is None or tree.actor is not None:
        return None
    tree.size, tree.depth = tall / tree.thing.height, 0.014
    if tree not in play.tracks:
        play.add(tree, State(x, 0.0, 1))
    play.tracks[tree].start(State(x, 0.0, 1))
    play.brought.append(tree)
    return tree


def fetch_down(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Up a ladder to a beast on a branch, and down again with it in the arms; the others stand below."""
    mark = play.find(target)
    noun = next((p for p in play.pieces if last(p) in _TREES), None)
    if who.kind != "person" or mark is None or mark.kind != "animal" or noun is None:
        return False
    crew = group_of(play, who)
    if who is not crew[0] or mark.height > 0.6 * who.height:
        return who is not crew[0]
    side, unit = play.here(who, 0.0).facing, who.height
    x = side * 0.5 * unit
    tree = _tree(play, 2.5 * unit, x, noun)
    ladder = placed(play, "tall ladder", State(x - side * 0.72 * unit, 0.0, side, turn=9.0 * side), high=1.7 * unit)
    if tree is None or ladder is None:
        return False
    ladder.depth = 0.006
    mark.size *= max(1.0, 0.34 * unit / mark.height)
    up, high = 0.3 * play.seconds, -1.15 * unit
    perch = (x - side * 0.16 * unit, high - 0.62 * unit)
    its, mine = play.tracks[mark], play.tracks[who]
    its.start(State(perch[0], perch[1], -side), pick(mark, ("call", "sit", "stand")))
    mark.depth = who.depth = -0.01
    foot, top = x - side * 0.92 * unit, x - side * 0.66 * unit
    climbs = pick(who, ("climb", "walk"))
    mine.start(State(foot, -0.2 * unit, side), climbs)
    mine.steps = [replace(s, holding=()) for s in mine.steps]
    mine.then(0.01, action=climbs, seconds=up, pace="even", x=top, y=high)
    mine.then(up, action=pick(who, ("reach",)), aim=mark)
    grab, down = 0.44 * play.seconds, 0.72 * play.seconds
    its.then(grab, seconds=0.3, x=top + side * 0.22 * unit, y=high - 0.52 * unit)
    mine.then(grab + 0.3, action=pick(who, ("hold", "carry")), seconds=down - grab, pace="even", x=foot, y=0.0)
    its.then(grab + 0.3, seconds=down - grab, pace="even", x=foot + side * 0.24 * unit, y=-0.5 * unit,
             action=pick(mark, ("sit", "stand")))  # fmt: skip
    mine.then(down + 0.3, action=pick(who, ("cradle", "hold")), facing=side)
    for k, mate in enumerate(crew[1:]):
        play.tracks[mate].start(
            State(foot - side * (0.5 + 0.45 * k) * unit, 0.0, side), pick(mate, ("look_up", "look"))
        )
        play.tracks[mate].settle()
    play.tall = max(play.tall, 2.6 * unit)
    return True


def up_tree(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A cat up the trunk and out on a branch, before the crown, where one sees it; who is there looks up to it."""
    if who.kind != "animal" or last(target) not in _TREES or "down" in what.verb:
        return False
    below = [m for m in others(play, who) if m.kind == "person"]
    unit = max([m.height for m in below] or [3.0 * who.height])
    who.size *= max(1.0, 0.34 * unit / who.height)
    side = play.here(who, 0.0).facing
    tree = _tree(play, 2.5 * unit, 0.0, target or "tree")
    if tree is None or who.height > 0.7 * unit:
        return False
    track, there = play.tracks[who], 0.02 if at <= 0 else 0.5 * play.seconds
    perch = State(0.12 * side * unit, -1.72 * unit, -side)
    who.depth = -0.01
    climbs = pick(who, ("climb", "walk", "run"))
    track.start(State(-0.1 * side * unit, -0.1 * unit, side, turn=-64.0 * side), climbs)
    if at <= 0:
        track.start(perch, pick(who, ("sit", "stand")))
        track.settle()
    else:
        track.then(0.01, action=climbs, seconds=there, pace="even", x=0.0, y=-1.5 * unit)
        track.then(there, action=pick(who, ("sit", "stand")), seconds=0.4, x=perch.x, y=perch.y, turn=0.0)
    for k, mate in enumerate(below):
        play.tracks[mate].start(State(-side * (0.9 + 0.45 * k) * unit, 0.0, side), pick(mate, ("look_up", "spread")))
        play.tracks[mate].settle()
    play.tall = max(play.tall, 2.6 * unit)
    return True


def spoil(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A beast at the canvas on its stand: the picture smears where the tongue has been; the painter sees it."""
    shown = [w for w in (target or "").split()[:-1] if w not in ("wet", "fresh", "new", "finished", "large")]
    if who.kind != "animal" or last(target) not in ("canvas", "painting", "picture", "portrait", "easel"):
        return False
    artist = next((m for m in others(play, who) if m.kind == "person"), None)
    unit = artist.height if artist is not None else max(1.2, who.height)
    for old in [m for m in play.tracks if m.actor is None and last(m.name) == last(target)]:
        play.tracks[old].start(replace(play.here(old, 0.0), alpha=0.0))
    canvas = placed(play, "large canvas", State(-0.2 * unit, 0.0, 1), high=1.2 * unit, depth=0.01)
    if canvas is None:
        return False
    image = play.another_thing(shown[-1], ("prop", "piece", "animal", "body")) if shown else None
    if image is not None:
        image.thing, image.kind = Sketch(image.thing, CUT), "prop"
        image.size = 0.56 * min(canvas.width / image.thing.width, 0.6 * canvas.height / image.thing.height)
        image.depth = 0.006
        play.add(image, State(-0.2 * unit, -0.46 * canvas.height + 0.4 * image.height, 1))
        play.brought.append(image)
    x = -0.2 * unit + 0.2 * canvas.width
    mine, begin = play.tracks[who], 0.02 if at <= 0 else 0.24 * play.seconds
    stands = x + 0.5 * who.width
    mine.start(State(stands + (0.0 if at <= 0 else 0.5 * unit), 0.0, -1), pick(who, ("walk", "stand")))
    mine.then(0.01, action=pick(who, ("walk",)), seconds=begin, pace="even", x=stands)
    mine.then(begin, action=pick(who, ("call", "stand")))
    smear = placed(play, "running sauce", State(x - 0.08 * unit, -0.42 * canvas.height, 1, alpha=0.0),
                   high=0.3 * canvas.height)  # fmt: skip
    if smear is not None:
        smear.colour, smear.depth = _RED, 0.004
        play.tracks[smear].then(begin + 0.3, seconds=0.4, alpha=1.0)
    if artist is not None:
        home = State(-0.2 * unit - 0.62 * canvas.width - 0.2 * unit, 0.0, 1)
        play.tracks[artist].start(home, pick(artist, ("stand",)))
        play.tracks[artist].then(begin + 0.4, action=pick(artist, ("hold_head", "spread")))
        play.tracks[artist].settle()
    return True


def arm_wrestle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Elbows on a table between them, hand in hand, until the other's arm is down."""
    mark = play.partner(who, target)
    if who.kind != "person" or mark is None or mark.kind != "person":
        return False
    tall, low = max(who.height, mark.height), min(who.height, mark.height)
    side = play.here(who, 0.0).facing
    table = placed(play, "table", State(0.0, 0.0, 1), high=0.52 * low, depth=-0.004)
    if table is None:
        return False
    table.size = min(table.size, 1.1 * tall / table.thing.width)
    top, won = -0.52 * low, 0.02 if at <= 0 else 0.56 * play.seconds
    for member, end in ((who, -side), (mark, side)):
        track = play.tracks[member]
        track.steps = [replace(s, holding=()) for s in track.steps]
        track.start(State(end * 0.42 * tall, 0.0, -end), pick(member, ("reach", "stand")))
        track.then(0.01, action=pick(member, ("reach",)), aim=(0.0, top - 0.16 * low))
        track.then(0.4 * won, action=pick(member, ("reach",)), aim=(-side * 0.05 * tall, top - 0.13 * low))
        track.then(won, action=pick(member, ("reach",)), aim=(side * 0.18 * tall, top - 0.02 * low))
    later = won + 0.16 * play.seconds
    play.tracks[who].then(later, action=pick(who, ("cheer",)))
    play.tracks[mark].then(later, action=pick(mark, ("hold_head", "sad", "stand")))
    return True


def bite(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Teeth in somebody's calf or coat tails: who is bitten leaps, arms up."""
    mark = play.find(target)
    if who.kind != "animal" or mark is None or mark.kind != "person" or who.height > 0.9 * mark.height:
        return False
    tall = mark.height
    who.size *= max(1.0, 0.34 * tall / max(who.height, who.width))
    side, bites = play.toward(who, 0.0, play.here(mark, 0.0).x) or 1, 0.02 if at <= 0 else 0.3 * play.seconds
    near = -side * (0.46 * who.width + 0.06 * tall)
    mine, theirs = play.tracks[who], play.tracks[mark]
    mine.start(State(near - side * 0.9 * tall, 0.0, side), pick(who, ("run", "walk", "jump")))
    mine.then(0.01, action=pick(who, ("run", "walk", "jump")), seconds=bites, pace="even", x=near)
    theirs.start(State(0.0, 0.0, -side), pick(mark, ("stand",)))
    for k in range(3):
        begin = bites + 0.2 * k * play.seconds
        theirs.then(
            begin, action=pick(mark, ("cheer", "spread")), seconds=0.4, pace="even", hop=0.2 * tall, facing=side
        )
        mine.then(begin, action=pick(who, ("eat", "jump", "stand")), seconds=0.4, pace="even", hop=0.2 * tall,
                  y=-0.14 * tall)  # fmt: skip
    play.tall = max(play.tall, 1.35 * tall)
    return True


def ceiling(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """What was thrown up sticks to the ceiling, and who threw it looks up at it."""
    thing = (play.find(target) or play.another_thing(target)) if target else None
    if who.actor is None or thing is None or thing.actor is not None:
        return False
    here, tall = play.here(who, 0.0), who.height
    above = placed(play, "plank", State(here.x, -1.86 * tall, 1), wide=5.0 * tall, depth=0.004)
    thing.size, thing.depth = 0.36 * tall / max(thing.thing.width, thing.thing.height), -0.004
    track = play.tracks[thing] if thing in play.tracks else play.add(thing, here)
    stuck, lands = (
        State(here.x + 0.2 * here.facing * tall, -1.84 * tall + thing.height, 1, turn=180.0),
        0.24 * play.seconds,
    )
    track.start(replace(stuck, y=-0.9 * tall) if at > 0 else stuck)
    if at > 0:
        track.then(0.01, seconds=lands, pace="rise", y=stuck.y)
    play.tracks[who].then(0.01, action=pick(who, ("look_up", "look")), aim=thing)
    play.tracks[who].then(lands + 0.3, action=pick(who, ("hold_head", "spread", "look_up")))
    play.brought += [thing, *((above,) if above is not None else ())]
    play.tall = max(play.tall, 2.1 * tall)
    return True


def lift_weight(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bar with its weights from the floor up over the head, on straight arms; others look on."""
    bar = (play.find(target) or play.another_thing(target)) if target else None
    if who.kind != "person" or bar is None or bar.actor is not None:
        return False
    here, tall = play.here(who, 0.0), who.height
    bar.size, bar.depth = 1.25 * tall / bar.thing.width, -0.01
    its = play.tracks[bar] if bar in play.tracks else play.add(bar, here)
    its.start(State(here.x, 0.0 if at > 0 else -0.88 * tall, 1))
    mine, begin = play.tracks[who], 0.2 * play.seconds
    mine.start(here, pick(who, ("crouch", "bend") if at > 0 else ("raise_up", "cheer")))
    if at > 0:
        its.then(begin, seconds=0.25 * play.seconds, y=-0.88 * tall)
        mine.then(begin, action=pick(who, ("raise_up", "cheer")))
    play.brought.append(bar)
    play.tall = max(play.tall, 1.75 * tall)
    return True


GAGS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(("laugh", "giggle", "chuckle", "laugh at", "cackle", "snicker"), laugh),
    **dict.fromkeys(("spill", "pour", "tip", "upset", "slop"), spill_on),
    **dict.fromkeys(("bite", "nip", "sting", "snap at"), bite),
    **dict.fromkeys(("lick", "eat", "chew", "nibble", "lick up", "taste"), spoil),
    **dict.fromkeys(("save", "rescue", "fetch", "get down", "bring down", "free", "fetch down"), fetch_down),
    **dict.fromkeys(("climb", "climb up", "climb back up", "run up"), up_tree),
    "smash up": smash_up, "arm wrestle": arm_wrestle, "look at ceiling": ceiling, "lift weight": lift_weight,
}  # fmt: skip
