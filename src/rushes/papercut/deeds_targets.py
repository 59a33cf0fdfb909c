"""What a deed is done to, where nobody but the beat names it: it is brought into the scene, and stays in the picture.

Small things come into the hand or onto a table, large ones stand beside who deals with them, living ones before them.
"""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.animals_rig import Puppet
from rushes.papercut.casting import Cast, exact, is_place
from rushes.papercut.choreography import Play, liftable, pick, touching
from rushes.papercut.deeds_hands import AT_TABLE, BODILY, on_table
from rushes.papercut.deeds_parts import group_of
from rushes.papercut.deeds_ways import blow
from rushes.papercut.layout import in_air
from rushes.papercut.motions import move_thing
from rushes.papercut.pieces import PIECES
from rushes.papercut.props import PROPS
from rushes.papercut.tracks import State
from rushes.papercut.trades import worn
from rushes.papercut.vehicles import VEHICLES
from rushes.papercut.verb_table import Kind
from rushes.papercut.verbs import Deed
from rushes.shot.words import category, lemma

# Kinds of deed that only point at their target: it has to be there before them.
_BEFORE: frozenset[Kind] = frozenset(
    "stay enter leave to chase lead meet look fall rise sink drift land appear vanish use".split()  # type: ignore[arg-type]
)
_FLIGHT = frozenset("flee, escape, run away, flee from, break free, outrun, run from, bolt, evade".split(", "))
_STORMS = frozenset(
    "avalanche sandstorm storm tornado hurricane whirlwind wave tsunami flood fire landslide lightning lava rockslide "
    "wind rain tide".split()
)
_ABOVE = frozenset(
    "firework cloud balloon kite rainbow lightning drone airship ufo snowflake star comet moon sun meteor "
    "planet".split()
)
_TIPPED = frozenset("push over, knock over, knock down, tip over".split(", "))
_SEATS = frozenset(
    "bench chair sofa couch armchair stool throne rock log stump swing bed step stairs cushion boulder seat".split()
)
_WORDLESS = frozenset(
    "it him her them himself herself itself themselves each other one another everyone everybody all nothing "
    "something anything someone somebody way time home day night morning evening life world place side top end front "
    "middle work job help noise sound song voice name fun thing things back".split()
)
_SPOONED = frozenset(
    "soup stew porridge cereal noodle pasta spaghetti ramen rice curry pudding oatmeal bowl salad broth chowder chili "
    "yoghurt yogurt gruel".split()
)
_CLEAR = 0.3  # metres between somebody and what stands before them
_CROWD = 0.5  # metres: of smaller animals several come


def named(play: Play, who: Cast, target: str | None) -> Cast | None:
    """The thing or being that a deed's object names: one in the scene, or a new one; None where it is no such thing."""
    if target is None or target.split()[-1] in BODILY or target in _WORDLESS:
        return None
    if worn(who, target):
        return None
    found = play.find(target)
    if found is not None:
        return None if found is who else found
    known = any(exact(target, stock) is not None for stock in (PROPS, PIECES, VEHICLES))
    if is_place(target) or (not known and category(target) in ("place", "abstract", "natural")):
        return None
    thing = play.prop(target)
    swims = thing is not None and thing.kind == "animal" and getattr(thing.thing, "medium", "") == "water"
    if swims and thing is not None and thing.height < 0.6 and play.inside:
        bowl = play.prop("fishbowl")
        if bowl is not None:
            bowl.name, thing = target, bowl  # indoors a fish is in its bowl
    if thing is None or thing.kind == "body" or (thing.kind == "shape" and category(target) not in ("thing", "food")):
        return None
    return thing


def before(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Bring what the deed points at; True where that plays the deed already."""
    if what.verb == "feed" and target is not None:
        return _feed(play, who, at, target)
    storm = target is not None and lemma(target.split()[-1]) in _STORMS
    if what.kind == "go" and (what.verb in _FLIGHT or (what.verb.startswith("race") and storm)):
        return _flee(play, who, what, at, target)
    if (
        target is not None
        and what.actions[0] in ("eat", "drink")
        and who.kind == "person"
        and _sup(play, who, at, target)
    ):
        return True
    if target is None or what.kind not in {*_BEFORE, "spin"}:
        return False
    new = play.find(target) is None
    if not new or what.kind in ("use", "spin"):
        return False
    if what.actions[0] == "sit" and category(target) in ("place", "natural", "building"):
        return False  # on the pier, in the grass
    thing = named(play, who, target)
    if thing is None or thing in play.tracks:
        return False
    act = what.actions[0]
    if what.verb == "blow" and who.kind == "person" and lemma(target.split()[-1]) == "bubble":
        blow(play, who, thing, at)
        return True
    if act in ("sit", "sleep", "lie") and lemma(target.split()[-1]) == "hammock" and who.actor is not None:
        here = play.here(who, at)  # in its bow, the cloth before whom it bears
        thing.size = 1.6 * max(who.height, 0.6) / thing.thing.width
        thing.depth = -0.005
        play.add(thing, replace(here, y=0.0))
        play.tracks[who].shift(0.0, -0.34 * thing.height)
        play.brought.append(thing)
        return False
    if what.kind == "stay" and act == "sit" and lemma(target.split()[-1]) in _SEATS:
        here = play.here(who, at)
        thing.depth = 0.01
        play.add(thing, replace(here, y=0.0))
        play.seats[who] = thing
    elif (act in ("eat", "drink", "hug") and liftable(who, thing) and not isinstance(who.actor, Puppet)) or (
        what.verb in ("blow", "show", "wave", "toast", "brandish", "sniff", "smell")
        and thing.height < 0.5
        and liftable(who, thing)
    ):
        play.hold(who, thing, 0.0)
    else:
        lay(
            play,
            thing,
            who,
            at,
            wide={"look": 0.22, "chase": 0.22, "to": 0.3, "meet": 0.3}.get(what.kind, 0.0),
            table=what.kind in ("look", "stay"),
        )
    return False


def _sup(play: Play, who: Cast, at: float, target: str) -> bool:
    """What is eaten with a spoon is in a bowl in one hand, and the spoon in the other."""
    if lemma(target.split()[-1]) not in _SPOONED or play.tracks[who].step(at).holding:
        return False
    bowl, spoon = play.prop(target, ("prop",)), play.prop("spoon", ("prop",))
    if bowl is None or spoon is None or not liftable(who, bowl):
        return False
    for thing, long in ((bowl, 0.2), (spoon, 0.15)):
        thing.size = long * who.height / max(thing.thing.height, thing.thing.width)
        play.hold(who, thing, 0.0)
    play.tracks[who].then(at, action=pick(who, ("spoon", "eat")))
    return True


def _flee(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Whoever is fled from comes behind: what the beat names, or the other living one of the shot."""
    chaser = named(play, who, target) if target else play.partner(who, None)
    group = group_of(play, who)
    if chaser is None or chaser in group or (target is None and chaser.actor is None):
        if play.free or play.inside or who.kind != "person":
            return False
        # Nobody comes behind and the camera stays: they are gone in the end.
        play.start(who, Deed(what.verb, "leave", what.actions), at)
        return True
    side = play.here(who, 0.0).facing
    rear = min(group, key=lambda m: side * play.here(m, 0.0).x)
    play.start(who, what, at)
    if who is group[-1]:
        _trail(play, chaser, rear, -touching(rear, chaser) - 0.5)
        play.pursuits.append((chaser, rear))
    return True


def lay(play: Play, thing: Cast, who: Cast, at: float, *, wide: float = 0.0, table: bool = False) -> None:
    """Put something new before somebody: as near as both are wide, or `wide` of the frame; who flies is in the air."""
    fit(who, thing)
    table = table and play.inside and who.kind == "person" and thing.kind in ("prop", "shape") and thing.height < 0.65
    if table and on_table(play, who, thing, at, ahead=0.4 * who.size + 0.5 * thing.width):
        return
    ahead = max(touching(who, thing) + _CLEAR * min(1.0, who.height), wide * play.frame[0])
    word = lemma(thing.name.split()[-1])
    if thing.kind == "piece" and (word.endswith("tree") or category(word) == "plant"):
        ahead = 0.5 * who.width + 0.7  # to its trunk
    play.lay(thing, who, at, ahead=ahead)
    track = play.tracks[thing]
    if word in _ABOVE and thing.actor is None:
        track.shift(0.0, -min(0.5 * play.frame[1], 3.0))
    if thing.actor is not None:
        y = -0.7 * who.height if in_air(thing) else 0.0
        track.start(replace(track.state(0.0), y=y, facing=-play.here(who, at).facing), pick(thing, ("stand",)))
    play.brought.append(thing)


def after(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Bring what a deed left out."""
    if target is None or play.is_far(target):
        return
    thing = named(play, who, target)
    if thing is None:
        return
    if what.kind == "go":
        _pass(play, who, what, at, thing)
        return
    if what.kind == "spin" and thing.actor is None:
        _roll(play, who, what, at, thing)
        return
    if thing in play.tracks:
        return
    small = liftable(who, thing) and thing.height < 0.7 and thing.width < 1.0
    if (
        small
        and who.kind == "person"
        and what.verb in AT_TABLE
        and on_table(play, who, thing, at, ahead=0.3 + 0.5 * thing.width)
    ):
        play.tracks[who].then(at, action=pick(who, ("work", "reach")), aim=thing)
    elif small and not play.tracks[who].step(at).holding:
        play.hold(who, thing, 0.0)
    else:
        lay(play, thing, who, at)
        step = play.tracks[who].step(at)
        if step.aim is None:
            play.tracks[who].steps = [replace(s, aim=thing) if s.at >= step.at else s for s in play.tracks[who].steps]


def fit(who: Cast, thing: Cast, times: float = 1.7) -> None:
    """What a small creature deals with is not so large that the creature is lost beside it."""
    if who.height < 0.8 and thing.kind in ("prop", "shape") and thing.height > times * who.height:
        thing.size *= times * who.height / thing.height


def _trail(play: Play, mark: Cast, who: Cast, offset: float, *, turning: bool = False) -> None:
    """Something or somebody keeps its distance from who goes: it is pushed, pulled, walked or comes behind."""
    if turning and mark not in play.tracks:
        fit(who, mark, 1.05)
        offset = 0.42 * who.width + 0.5 * mark.width
    steps, side = list(play.tracks[who].steps), play.here(who, 0.0).facing
    if mark not in play.tracks:
        play.add(mark, State(0.0, 0.0, side))
    track = play.tracks[mark]
    y = play.here(mark, 0.0).y
    gait = pick(mark, ("run", "fly", "swim", "walk")) if mark.actor is not None else None
    track.start(State(steps[0].origin.x + side * offset, y, side), gait or "stand")
    for step in steps:
        way = step.to.x - step.origin.x
        turn = track.state(step.at).turn + (way / max(0.2, 0.5 * mark.height) * 57.3 if turning else 0.0)
        action = None if gait is None else gait if way else pick(mark, ("stand",))
        track.then(step.at, action=action, seconds=step.seconds, pace=step.pace, x=step.to.x + side * offset,
                   facing=side, turn=turn)  # fmt: skip
    if mark.actor is not None:
        track.settle()
    play.brought.append(mark)


def _pass(play: Play, who: Cast, what: Deed, at: float, thing: Cast) -> None:
    """Who goes somewhere has the thing with them, or passes it in the middle of the shot."""
    act, held = what.actions[0], play.tracks[who].step(at).holding
    if thing in held:
        return
    new = thing not in play.tracks
    if what.verb in _TIPPED and new:
        lay(play, thing, who, at)
        begin = min(at + 0.6, 0.8 * play.seconds)
        play.tracks[who].steps = play.tracks[who].steps[:1]
        play.tracks[who].then(at, action=pick(who, ("push", "reach")), aim=thing)
        play.tracks[thing].then(begin, seconds=0.5, pace="fall", turn=80.0 * play.here(who, at).facing)
    elif act in ("push", "pull") and thing.actor is None:
        near = 0.42 * who.width + 0.5 * thing.width
        rolls = act == "push" and (thing.kind in ("prop", "shape") and thing.width < 1.3 * thing.height)
        rolls = rolls and lemma(thing.name.split()[-1]) in _ROUND
        _trail(play, thing, who, near if act == "push" else -near - 0.3, turning=rolls)
    elif new and thing.actor is not None and what.verb not in ("pass", "search", "look for", "seek", "hunt"):
        _trail(play, thing, who, touching(who, thing) + _CLEAR)
    elif new and act == "skate" and liftable(who, thing):
        play.hold(who, thing, 0.0)
    elif new:
        here, side = play.here(who, 0.5 * play.seconds), play.here(who, at).facing
        thing.depth = max(thing.depth, 0.02)
        play.add(thing, State(here.x + side * (touching(who, thing) + _CLEAR), 0.0, side))
        play.brought.append(thing)


_ROUND = frozenset("ball barrel wheel tyre tire snowball hoop boulder rock stone egg pumpkin apple melon log keg cask "
                   "orange coin cheese marble yarn pea nut".split())  # fmt: skip


def _roll(play: Play, who: Cast, what: Deed, at: float, thing: Cast) -> None:
    """Roll a ball along, or turn a thing where it stands."""
    if what.verb.startswith("roll") and thing not in play.tracks[who].step(at).holding:
        play.start(who, Deed("push", "go", ("push", "walk")), at)
        _trail(play, thing, who, 0.42 * who.width + 0.5 * thing.width, turning=True)
        return
    if thing in play.tracks:
        return
    lay(play, thing, who, at)
    play.tracks[who].then(at, action=pick(who, ("work", "reach")), aim=thing)
    move_thing(play.tracks[thing], "shake" if thing.kind == "piece" else "spin", at, frame=(0.0, play.frame[1]),
               seconds=play.seconds, free=False, mark=None)  # fmt: skip


_FODDER = (("stove fire fireplace furnace oven hearth bonfire campfire boiler", "log"),
           ("horse pony donkey mule foal rabbit hare bunny guinea", "carrot"), ("baby", "spoon"),
           ("dog puppy cat kitten fox wolf", "bowl"), ("cow sheep goat lamb alpaca llama calf camel", "hay bale"),
           ("fish shark seal penguin pelican otter dolphin", "fish"))  # fmt: skip


def _feed(play: Play, who: Cast, at: float, target: str) -> bool:
    """Who is fed is before the feeder and eats; a stove gets its log."""
    mark = named(play, who, target)
    if mark is None or who.actor is None:
        return False
    word = lemma(mark.name.split()[-1])
    fodder = next((food for words, food in _FODDER if word in words.split()), "bread")
    eaters = list(next((g.members for g in play.groups if mark in g.members), (mark,)))
    if mark not in play.tracks:
        lay(play, mark, who, at, table=True)
        while mark.actor is not None and mark.height < _CROWD and len(eaters) < 3:
            more = play.another(mark)
            lay(play, more, who, at)
            eaters.append(more)
    here, side = play.here(who, at), play.here(who, at).facing
    ahead = 0.5 * who.width + (0.55 if mark.actor is not None else 0.3)
    for k, eater in enumerate(eaters):
        if eater.actor is not None and eater.subject is not who.subject:
            x = here.x + side * (ahead + 0.5 * eater.width)
            if mark.height < _CROWD:  # they pick from the ground
                eater.size *= max(1.0, min(1.8, 0.3 * who.height / eater.height))
            track = play.tracks[eater]
            track.start(State(x, -0.02 * (k % 2), -side), pick(eater, ("peck", "graze", "eat")))
            track.then(0.3 + 0.2 * k, action=pick(eater, ("peck", "graze", "eat")))
            track.settle()
            play.brought.append(eater)
        ahead += 0.95 * eater.width
    sits = any("bench" in p for p in play.pieces) and mark.height < 0.6 * who.height
    held = play.tracks[who].step(at).holding
    food = held[-1] if held else play.prop(fodder, ("prop",))
    if food is not None and liftable(who, food) and not isinstance(who.actor, Puppet):
        food.size = min(food.size, 0.26 * who.height / max(food.thing.width, food.thing.height))
        play.hold(who, food, 0.0)
    low = mark.height < 0.5 * who.height
    action = ("sit",) if sits else ("throw",) if low and mark.height < _CROWD else ("give", "reach")
    aim = None if sits else mark
    play.tracks[who].then(at if not sits else 0.0, action=pick(who, (*action, "reach")), aim=aim)
    if sits:
        play.tracks[who].settle()
    return True
