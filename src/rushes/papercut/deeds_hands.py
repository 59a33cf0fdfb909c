"""Deeds of hands and feet upon things: take, throw, kick, catch, open, pour, mend, cover, work at a table.

What is acted upon is where hands or feet can be: in the hand, on a table before it, or on the ground at the foot.
"""

from __future__ import annotations

from dataclasses import replace

from rushes.papercut.animals_rig import Puppet
from rushes.papercut.boarding import craft_of
from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, liftable, pick, touching
from rushes.papercut.craft import Doing
from rushes.papercut.deeds_surfaces import put_upon
from rushes.papercut.deeds_ways import hang, pile
from rushes.papercut.motions import move_thing
from rushes.papercut.openings import way_of
from rushes.papercut.props_wear import THINGS as CLOTHES
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed
from rushes.shot.words import category, lemma

_SEWN = frozenset("balloon tent sail kite parachute umbrella quilt blanket flag net".split())
_PADDLES = frozenset("hat cap pan saucepan ladle shovel broom spoon plank umbrella guitar".split())
_REACH = 0.55  # metres ahead of an actor's feet, where a hand takes things
_LIFT = 0.8  # seconds from the start of a bend until the hand has the thing
_GROWN = 1.6  # metres: who is smaller has a lower table
_KICK = 0.42  # seconds into a kick at which the foot meets the ball
AT_TABLE = frozenset(
    "knead prepare bake carve chop cut craft make build assemble decorate repair fix tinker mix glue mend fill fold "
    "pinch wrap pack roll peel slice mash frost ice stuff press shape mould mold sculpt count sort fix patch solder "
    "measure weigh stamp print butter garnish grind iron polish unpack unwrap test examine fit paint".split()
)
_BRITTLE = frozenset(
    "vase cup mug plate bowl pot jug teapot jar pottery glass heart statue toy doll bridge bone egg urn mirror mask "
    "figurine ornament chair guitar violin kite wing letter map photo picture crown sword clock lamp lantern".split()
)
_TO_SOMEBODY = frozenset({"throw", "toss", "lob", "pitch", "fling", "toss to"})
_OF_A_WHOLE = frozenset({"lid", "cover", "top", "clasp", "latch"})
BODILY = frozenset(
    "eye eyes mouth arm arms hand hands heart mind ear ears wing wings head face finger fingers foot feet leg legs "
    "knee knees nose tail hair back neck shoulder shoulders belly tongue teeth tooth chin cheek paw paws beak toe toes "
    "breath tears tear".split()
)


def take(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    prop = play.prop(target) if target else None
    if prop is None or prop is who:
        far = play.is_far(target)
        play.tracks[who].then(at, action=pick(who, ("look far", "look") if far else what.actions))
        return
    if prop in play.tracks[who].step(at).holding:
        return
    box = next((m for m in play.tracks if m.actor is None and play.here(m, at).open > 0.5), None)
    if box is not None and prop not in play.tracks and what.verb in ("take out", "pull out", "lift out", "take"):
        inside = play.here(box, at)
        prop.depth = 0.005  # within, until the hand has it
        play.add(prop, State(inside.x, inside.y - 0.45 * box.height, inside.facing))
        arrival = play.approach(who, at, box, touching(who, box) * 0.9, early=True)
        play.tracks[who].then(arrival, action=pick(who, ("reach",)), aim=prop)
        play.hold(who, prop, arrival + 0.45)
        play.tracks[who].then(arrival + 0.75, action=pick(who, ("hold", "carry", "look")))
        return
    if (
        prop not in play.tracks
        and play.inside
        and who.kind == "person"
        and not {"fallen", "dropped", "lost", "spilled"} & set(prop.name.lower().split())
        and prop.kind in ("prop", "shape")
        and liftable(who, prop)
        and prop.height < 0.6
        and on_table(play, who, prop, at, ahead=0.3 + 0.5 * prop.width)
    ):  # indoors things lie on tables
        play.tracks[who].then(at, action=pick(who, ("work",) if what.verb in AT_TABLE else ("reach",)), aim=prop)
        if what.verb not in AT_TABLE:
            play.hold(who, prop, min(at + 0.7, play.seconds - 0.4))
            play.tracks[who].then(min(at + 1.2, play.seconds - 0.3), action=pick(who, ("hold", "carry", "look")))
        return
    play.lay(prop, who, at, ahead=min(1.9, max(_REACH, 0.24 * play.frame[0])))
    if not liftable(who, prop):  # come near and touch it
        arrival = play.approach(who, at, prop, touching(who, prop) * 0.85, early=True)
        play.tracks[who].then(arrival, action=pick(who, ("reach", "look")), aim=prop)
        return
    arrival = play.approach(who, at, prop, _REACH * who.size, early=True)
    play.tracks[who].then(arrival, action=pick(who, what.actions), aim=prop)
    grasp = min(arrival + _LIFT, max(arrival + 0.3, play.seconds - 0.4))
    if isinstance(who.actor, Puppet):  # the head comes up with it, and has it when both are up
        mouth, grip = who.actor.anchor("hand", Doing("stand", 0.0)), who.actor.grip(prop.thing)
        here = play.here(who, grasp)
        x = here.x + here.facing * mouth[0] * who.size - grip[0] * prop.size
        play.tracks[prop].then(grasp - 0.3, seconds=0.3, x=x, y=here.y + mouth[1] * who.size - grip[1] * prop.size)
    play.hold(who, prop, grasp)
    play.tracks[who].then(grasp + 0.55, action=pick(who, ("hold", "carry", "look")))


def throw(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    mark = play.find(target)
    if who.kind == "animal" and what.verb in ("drop", "release") and "fly" in (who.actor.actions if who.actor else ()):
        here = play.here(who, 0.0)  # a bird drops it from the air
        y = min(here.y, -0.45 * play.frame[1])
        play.tracks[who].start(replace(here, y=y), pick(who, ("fly",)))
        what = replace(what, actions=("fly",))
    holding = play.tracks[who].step(at).holding
    prop = holding[-1] if holding else None
    if prop is not None and target is not None and mark is None:
        prop = play.prop(target, ("prop",)) or prop  # "throws |a banana", a stolen hat in the other hand
    if prop is None and target is not None and (mark is None or liftable(who, mark)):
        prop = mark or play.prop(target, ("prop",))
        mark = None
    if prop is None or prop is who or not liftable(who, prop):
        play.tracks[who].then(at, action=pick(who, what.actions), aim=mark)
        return
    if mark is None and what.verb in _TO_SOMEBODY:
        other = play.partner(who, None)
        mark = other if other is not None and other.kind == "person" else None
    play.hold(who, prop, 0.0)
    side = play.here(who, at).facing if mark is None else play.toward(who, at, play.here(mark, at).x)
    play.tracks[who].then(at, action=pick(who, what.actions), facing=side)
    loose = min(at + 0.45, play.seconds - 0.3)
    here = play.here(who, loose)
    play.tracks[who].then(loose, holding=tuple(h for h in play.tracks[who].step(loose).holding if h is not prop))
    drop = what.verb in ("drop", "release", "let go")
    x = here.x + side * (0.6 if drop else min(0.55 * play.frame[0], 6.0)) if mark is None else play.here(mark, loose).x
    track = play.tracks[prop]
    track.then(
        loose, x=here.x + side * 0.5 * who.size, y=min(here.y, 0.0) - (0.8 if here.y > -0.1 else 0.1) * who.height
    )
    track.then(loose + 0.001, seconds=0.5 if drop else 1.3, pace="fall" if drop else "even", x=x, y=0.0,
               hop=0.0 if drop else 0.8, turn=90.0 if drop else 500.0)  # fmt: skip
    if mark is not None and mark.kind == "person" and what.verb in _TO_SOMEBODY:  # who has it then
        play.tracks[mark].then(loose, action=pick(mark, ("reach",)), facing=-side, aim=prop)
        play.hold(mark, prop, min(loose + 1.0, play.seconds - 0.2))


def _away(play: Play, who: Cast, prop: Cast, at: float, x: float, hop: float) -> None:
    """The thing flies from where it is to `x`, turning."""
    play.tracks[prop].then(at, seconds=1.1, pace="even", x=x, y=0.0, hop=hop, turn=500.0)


def kick(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """The ball lies at the foot until the foot meets it."""
    mark = play.find(target)
    ball = mark if mark is not None and mark.actor is None else None
    if ball is None:
        noun = target if target is not None and mark is None else "ball"
        ball = play.prop(noun, ("prop",))
    if ball is None or ball is who or not liftable(who, ball):
        play.tracks[who].then(at, action=pick(who, what.actions), aim=mark)
        return
    here = play.here(who, at)
    if ball not in play.tracks:
        play.add(ball, here)
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not ball)) for s in track.steps]
    at = max(at, 0.55 * play.seconds - _KICK)  # a run-up of the eye: one has seen the ball lie there
    side = here.facing
    play.tracks[ball].start(replace(here, x=here.x + side * 0.4 * who.size, y=0.0))
    play.tracks[who].then(at, action=pick(who, what.actions), facing=side)
    to = mark if mark is not None and mark is not ball else None
    x = here.x + side * min(0.5 * play.frame[0], 5.0) if to is None else play.here(to, at).x
    _away(play, who, ball, at + _KICK, x, 0.22 * play.frame[1])
    play.tracks[who].then(min(at + 1.3, 0.98 * play.seconds), action=pick(who, ("look", "stand")), aim=ball)


def catch(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """The thing comes flying, and is stopped with the hands; somebody is rescued by coming to them."""
    prop = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    if prop is None or prop is who or prop.actor is not None or not liftable(who, prop) or prop.kind == "piece":
        take(play, who, Deed(what.verb, "take", ("pick up", "bend", "reach")), at, target)
        return
    if prop in play.tracks[who].step(at).holding:
        return
    here = play.here(who, at)
    begin, meets = max(0.3, at - 0.4), max(0.35 * play.seconds, at + 0.6)
    far = here.x + here.facing * (0.62 * play.frame[0])
    if prop not in play.tracks:
        play.add(prop, here)
    track = play.tracks[prop]
    high = -0.9 * who.height
    falls = prop.kind == "body" or "star" in prop.name or "falling" in prop.name
    track.start(State(far, -0.9 * play.frame[1] if falls else -0.2, here.facing))
    palm = 0.5 * who.size * here.facing
    track.then(
        begin, seconds=meets - begin, pace="even", x=here.x + palm, y=high, hop=0.0 if falls else 0.5, turn=-360.0
    )
    play.tracks[who].then(begin, action=pick(who, ("reach", "look up")), aim=prop)
    play.hold(who, prop, meets)
    play.tracks[prop].then(meets, carrier=who, turn=0.0)
    play.tracks[who].then(min(meets + 0.7, 0.97 * play.seconds), action=pick(who, ("hold", "stand")))


def pour(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """A vessel on a table, and over it a jug that runs; what is filled with something dry is filled by hand."""
    named = play.find(target)
    held = play.tracks[who].step(at).holding
    wet = lemma(target.split()[-1]) if target else ""
    hot = wet in ("tea", "coffee", "cup", "mug", "teacup")
    noun = "cup" if wet in ("tea", "coffee") else target if wet and category(wet) == "thing" else "cup"
    vessel = named if named is not None and named.actor is None else play.prop(noun or "cup", ("prop",))
    if who.kind != "person" or vessel is None or vessel.height > 0.6 or vessel.kind != "prop":
        play.tool(who, what, at, target)
        play.tracks[who].then(at, action=pick(who, what.actions), aim=named if named is not who else None)
        return
    jug = next((h for h in held if h is not vessel), None) or play.prop("teapot" if hot else "jug", ("prop",))
    if vessel in held:
        play.tracks[who].then(at, holding=tuple(h for h in held if h is not vessel))
    table = on_table(play, who, vessel, at, ahead=0.74 * who.size)
    if jug is not None and jug is not vessel:
        play.hold(who, jug, 0.0)
    play.tracks[who].then(at, action=pick(who, what.actions), aim=vessel if table else None)


def _patch(play: Play, who: Cast, target: str, thing: Cast | None, at: float) -> bool:
    """Cloth that is large stands beside whoever mends it, a patch on it, and the needle is in the hand."""
    if lemma(target.split()[-1].lower()) == "balloon" and craft_of(who) == "hot-air balloon":
        own = play.another_thing("hot-air balloon")
        if thing is not None and thing in play.tracks and own is not None:  # no toy balloon
            play.tracks[thing].start(replace(play.here(thing, 0.0), alpha=0.0))
        thing = own or thing
    patch = play.another_thing("patch")
    if thing is None or patch is None or thing.actor is not None:
        return False
    here, side = play.here(who, at), play.here(who, at).facing
    thing.size = max(0.9, min(thing.height / who.height, 2.0)) * who.height / thing.thing.height
    thing.depth, patch.depth = 0.006, 0.003
    x = here.x + side * (0.22 * who.height + 0.5 * thing.width)
    patch.size = 0.24 * who.height / patch.thing.height
    spot = State(x - side * 0.16 * thing.width, -min(0.84 * who.height, 0.4 * thing.height), side, turn=9.0)
    if thing in play.tracks:
        play.tracks[thing].start(State(x, 0.0, side))
    else:
        play.add(thing, State(x, 0.0, side))
    play.add(patch, spot)
    play.tool(who, Deed("sew", "use", ("sew",)), at, target)
    track = play.tracks[who]
    track.steps = [replace(s, action=pick(who, ("work", "reach"))) for s in track.steps]
    track.then(0.0, facing=side)
    play.brought += [thing, patch]
    return True


def mend(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Two halves become one under the hands; cloth is sewn."""
    if target is not None and lemma(target.split()[-1]) in CLOTHES:
        play.tool(who, Deed("sew", "use", ("sew",)), at, target)
        play.tracks[who].then(at, action=pick(who, ("sew", "work")))
        return
    thing = play.find(target) or (play.prop(target, ("prop",)) if target else None)
    large = target is not None and lemma(target.split()[-1].lower()) in _SEWN and who.kind == "person"
    if large and target is not None and _patch(play, who, target, thing, at):
        return
    if thing is None or thing is who or thing.actor is not None:
        play.tracks[who].then(at, action=pick(who, what.actions))
        return
    if thing.height <= 0.9 and thing.kind == "prop":
        on_table(play, who, thing, at, ahead=0.3 + 0.5 * thing.width)
    else:
        play.lay(thing, who, at, ahead=0.9)
        at = play.approach(who, at, thing, touching(who, thing), early=True)
    play.tracks[who].then(at, action=pick(who, what.actions), aim=thing)
    play.brought.append(thing)
    if what.verb.startswith("patch") or not _BRITTLE & set(thing.name.lower().split()):
        play.tool(who, Deed("fix", "use", ("hammer",)), at, None)
        return
    move_thing(play.tracks[thing], "mend", at, frame=play.frame, seconds=play.seconds, free=play.free, mark=None)


def cover(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Lay what is held, or a blanket, over somebody or something."""
    mark = play.find(target) or (play.prop(target) if target else None)
    holding = play.tracks[who].step(at).holding
    sheet = holding[-1] if holding else play.prop("blanket", ("prop",))
    if mark is None or mark is who or sheet is None or sheet is mark:
        play.tracks[who].then(at, action=pick(who, what.actions))
        return
    play.lay(mark, who, at, ahead=0.9)
    play.hold(who, sheet, 0.0)
    arrival = play.approach(who, at, mark, 0.5 * mark.width + 0.4, early=True)
    play.tracks[who].then(arrival, action=pick(who, ("give", "reach")), aim=mark)
    loose = min(arrival + 0.6, 0.9 * play.seconds)
    play.tracks[who].then(loose, holding=tuple(h for h in play.tracks[who].step(loose).holding if h is not sheet))
    there = play.here(mark, loose)
    low = mark.actor is not None and play.tracks[mark].step(loose).action in ("sleep", "lie")
    top = (0.25 if low else 0.6) * mark.height
    wide = max(1.0, 0.5 * (max(mark.width, mark.height) if low else mark.width) / sheet.width)
    sheet.depth = -0.01
    track = play.tracks[sheet]
    here, down = play.here(who, loose), min(0.0, there.y - top + 0.5 * sheet.height * wide)
    track.then(loose, carrier=None, x=here.x + 0.5 * here.facing, y=-0.9 * who.height)
    track.then(loose + 0.01, seconds=0.7, pace="fall", carrier=None, x=there.x, y=down, scale=wide)
    play.tracks[who].then(loose + 0.8, action=pick(who, ("look", "stand")), aim=mark)


def put(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Set a thing down before oneself, upright: a flag, a lantern, a basket."""
    holding = play.tracks[who].step(at).holding
    named = play.find(target) if target else None
    prop = holding[-1] if holding else named if named is not None else play.prop(target, ("prop",)) if target else None
    if prop is None or prop is who or prop.actor is not None or prop.kind == "piece":
        play.tracks[who].then(at, action=pick(who, what.actions))
        return
    if what.verb in ("hang", "hang up", "pin", "stick") and who.kind == "person":
        hang(play, who, prop, at)
        return
    piled = what.verb in ("stack", "pile", "pile up", "arrange", "line up", "load") and prop.height < 0.6
    if not piled and put_upon(play, who, at, prop):
        return
    if piled and who.number == 0:
        side = play.here(who, at).facing
        pile(play, who, what, prop, play.here(who, at).x + side * (1.3 * who.size + 1.6 * prop.width))
    play.hold(who, prop, 0.0)
    play.brought.append(prop)
    play.tracks[who].then(at, action=pick(who, what.actions))
    loose = min(at + _LIFT, play.seconds - 0.3)
    here = play.here(who, loose)
    play.tracks[who].then(loose, holding=tuple(h for h in play.tracks[who].step(loose).holding if h is not prop))
    play.tracks[prop].then(loose, carrier=None, x=here.x + here.facing * 1.1 * _REACH * who.size, y=here.y)
    play.tracks[who].then(loose + 0.5, action=pick(who, ("look", "stand")), aim=prop)


def on_table(play: Play, who: Cast, thing: Cast, at: float, ahead: float) -> bool:
    """Put a thing on a table before somebody who stands behind it; False where there is none."""
    table = play.prop("table", ("piece",))
    if table is None or table.actor is not None:
        return False
    here = play.here(who, at)
    if table not in play.tracks:
        table.depth = -0.01
        table.size *= min(1.0, who.height / _GROWN)
        play.add(table, State(here.x + here.facing * (0.42 * table.width + 0.2), 0.0))
    thing.depth = -0.02
    board, half = play.here(table, at).x, max(0.0, 0.5 * table.width - 0.1)
    x = min(board + half, max(board - half, here.x + here.facing * ahead))
    play.add(thing, State(x, -table.height))
    play.brought.append(thing)
    return True


def bench(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Work at a table with the thing upon it, where it is small and such work is done so; whether it is."""
    thing = play.prop(target, ("prop",)) if target and what.verb in AT_TABLE and who.kind == "person" else None
    if thing is None or thing.actor is not None or thing.height > 0.9 or thing in play.tracks:
        return False
    if not play.inside and what.verb in ("build", "make", "shape", "mould", "sculpt", "craft", "decorate"):
        return False  # a castle of sand stands on the beach
    if not on_table(play, who, thing, at, ahead=0.3 + 0.5 * thing.width):
        return False
    food = category(thing.name) == "food"
    if not food:
        play.tool(who, what, at, None)
    play.tracks[who].then(at, action=pick(who, ("work", "cook", "reach") if food else what.actions), aim=thing)
    return True


def open_(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Open or close a thing: a small one in the hand, a large one where it stands; light comes out of it."""
    if target is not None and target.split()[-1] in _OF_A_WHOLE:  # a lid is that of what stands there
        whole = [m for m in play.tracks if m.actor is None and way_of(m.name) is not None]
        target = whole[0].name if whole else "chest"
    if what.verb in ("fold", "wrap", "pack", "unwrap", "unfold", "unpack") and bench(play, who, what, at, target):
        return
    thing = play.prop(target, ("prop", "piece")) if target and target.split()[-1] not in BODILY else None
    if thing is None or thing is who:
        play.tracks[who].then(at, action=pick(who, what.actions))
        return
    in_hand = thing.name.split()[-1] in ("umbrella", "parasol", "fan", "map")
    if (thing.height < 0.45 or in_hand) and thing.kind != "piece" and liftable(who, thing):
        play.hold(who, thing, 0.0)
        if in_hand:
            high = ("photograph",) if thing.name.split()[-1] in ("umbrella", "parasol") else ("read",)
            play.tracks[who].then(at, action=pick(who, high))  # the hand at the face: the roof is above the head
            return
    else:
        play.lay(thing, who, at, ahead=0.5 * thing.width + 0.5 * who.size)
        play.tracks[thing].then(0.0, facing=play.toward(who, 0.0, play.here(thing, 0.0).x))  # its hinge is behind
        if "window" in thing.name and thing.height < 1.8 and play.here(thing, 0.0).y > -0.1:
            play.tracks[thing].shift(0.0, -0.75)  # in its wall
        at = play.approach(who, at, thing, touching(who, thing) * 0.95, early=True)
    play.tracks[who].then(at, action=pick(who, what.actions), aim=thing)
    move_thing(
        play.tracks[thing], what.kind, min(at + 0.5, 0.8 * play.seconds),
        frame=play.frame, seconds=play.seconds, free=play.free, mark=None,
    )  # fmt: skip
    if thing in play.tracks[who].step(at).holding:
        track = play.tracks[thing]
        track.steps = [replace(s, carrier=who) for s in track.steps]


def take_oars(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> None:
    """Who rows has two oars, who paddles one, or the hat or pan that is named."""
    tool = target if target and lemma(target.split()[-1].lower()) in _PADDLES else None
    oar = play.prop(tool or "oar", ("prop",))
    if oar is None:
        return
    if tool is not None:  # large enough to be seen at work
        oar.size = max(oar.size, 0.24 * who.height / max(oar.thing.width, oar.thing.height))
    play.hold(who, oar, at)
    second = play.another(oar) if tool is None and what.verb == "row" else None
    if second is not None:
        play.hold(who, second, at)
