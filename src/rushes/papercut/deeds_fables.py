"""Deeds of fables: young pulled out of the water, one roof for two, a cloud sewn and hung up, somebody bewitched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_fabled import laugh_at, up_giant
from rushes.papercut.deeds_glow import bless, kept_awake, kiss_small, swallow
from rushes.papercut.deeds_parts import burst, group_of, last, mouth, words_of
from rushes.papercut.deeds_turns import turn
from rushes.papercut.deeds_winds import village
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_TRUNKED = frozenset({"elephant", "mammoth"})
_ROOFS = frozenset("umbrella parasol leaf mushroom toadstool sunshade".split())
_SOFT = frozenset({"cloud"})
_HANDS_DOWN = {"photograph": "stand", "hold": "stand", "carry": "walk"}  # one of the two has the handle
_DRY = frozenset("well pit hole burrow trap net snow mud hat box basket chimney tree cave crevice".split())
_PRINTS = frozenset("print pawprint footprint hoofprint".split())
_PAPERS = frozenset(
    "speech homework letter essay newspaper map note paper poem manuscript contract book list exam test diary diploma "
    "ticket page scroll document sheet".split()
)


def pull_young(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A beast draws another out of the water: by the trunk, or by the scruff between the teeth."""
    mark = play.find(target)
    if who.kind != "animal" or mark is None or mark is who or mark.kind != "animal" or mark.height > 0.8 * who.height:
        return False
    muddy = mark in play.coats and play.coats[mark].stuff == "mud"
    if not muddy and any(last(n) in _DRY for n in (*play.pieces, *(m.name for m in play.tracks))):
        return False
    pool = play.another_thing("patch of mud" if muddy else "patch of water")
    if pool is None:
        return False
    mark.size *= max(1.0, 0.36 * who.height / mark.height)
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    by_trunk = bool(_TRUNKED & words_of(who))
    begin, way = max(0.1, 0.5 * at), 0.36 * who.width
    middle = 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x)
    x = middle - side * 0.4 * mark.width
    mine, its = play.tracks[who], play.tracks[mark]
    mine.start(State(x, 0.0, side), pick(who, ("haul",)))
    mine.settle()
    snout = mouth(play, who, 0.0, "haul", 1.0)
    # A trunk reaches as far ahead of the mouth as it is long; teeth have hold of the neck.
    reach = snout[0] + side * (0.16 * who.width + 0.36 * mark.width if by_trunk else 0.24 * mark.width)
    low = (0.26 if by_trunk else 0.04) * mark.height
    up = 0.0 if by_trunk else min(0.0, snout[1] + 0.72 * mark.height)
    its.start(State(reach, low, -side), pick(mark, ("call", "swim", "stand")))
    pool.size = 0.55 * mark.height / pool.thing.height
    pool.colour = (0.36, 0.23, 0.13) if muddy else (0.45, 0.7, 0.76)
    pool.depth = min(who.depth, mark.depth) - 0.02
    play.add(pool, State(reach + side * (0.5 * pool.width - 0.62 * mark.width), 0.12 * pool.height, side))
    play.cut_off[mark] = 0.06 * mark.height
    begin = max(begin, 0.42 * play.seconds)
    mine.then(begin, action=pick(who, ("haul",)), seconds=0.36 * play.seconds, x=x - side * way, facing=side, rate=-1.0)
    its.then(begin, seconds=0.36 * play.seconds, x=reach - side * way, y=up, action=pick(mark, ("call", "stand")))
    return True


def one_roof(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two go or stand close together under one umbrella."""
    group = group_of(play, who)
    other = next((m for m in group if m is not who), None) or play.partner(who, None)
    if last(target) not in _ROOFS or other is None or other.actor is None or who.actor is None:
        return False
    roof = play.find(target) or play.prop(target or "umbrella", ("prop",))
    if roof is None or roof.actor is not None:
        return False
    if roof not in play.tracks or not any(roof in s.holding for t in play.tracks.values() for s in t.steps):
        play.hold(who, roof, 0.0)
    under_one(play, roof)
    return True


def held_up(play: Play) -> None:
    """Who goes with an open umbrella has it over the head all the way, and not on a swinging arm."""
    if play.inside:
        return
    for member in [m for g in play.groups for m in g.members if m.kind == "person" and m in play.tracks]:
        track = play.tracks[member]
        roof = next((h for h in track.step(0.0).holding if last(h.name) in _ROOFS), None)
        goes = any(s.action in _GOES for s in track.steps)
        if roof is not None and goes and all(roof in s.holding for s in track.steps):
            under_one(play, roof, alone=True)


_GOES = frozenset("walk run carry stroll march".split())


def under_one(play: Play, roof: Cast, *, alone: bool = False) -> None:
    """Whoever holds the roof and the one beside them are both under it all the time."""
    who = next((m for m, t in play.tracks.items() if any(roof in s.holding for s in t.steps)), None)
    if who is None or who.actor is None:
        return
    other = who if alone else play.partner(who, None) or who
    if other.actor is None:
        return
    mine, side = play.tracks[who], play.here(who, 0.0).facing
    gap = 0.46 * (who.width + other.width) if other is not who else 0.3 * who.width
    mine.steps = [replace(s, holding=tuple(h for h in s.holding if h is not roof)) for s in mine.steps]
    mine.steps = [replace(s, action="hold" if s.action == "photograph" else s.action) for s in mine.steps]
    if alone:  # the hand at the stick
        up = pick(who, ("carry",))
        mine.steps = [replace(s, action=up if s.action in _GOES - {"run"} else s.action) for s in mine.steps]
    tall, least = max(who.height, other.height), min(who.height, other.height)
    roof.size = max(1.06 * (gap + 0.5 * who.width + 0.5 * other.width), 0.9 * tall) / roof.thing.width
    foot = -max(1.1 * tall - 0.54 * roof.height, 0.03 * least)  # its rim is over the taller head
    play.tall = max(play.tall, 1.04 * (roof.height - foot)) if alone else play.tall
    followers = ((other, -side * gap), (roof, -0.5 * side * gap)) if other is not who else ((roof, 0.0),)
    for member, off in followers:
        track = play.tracks[member]
        steps = []
        for s in mine.steps:
            act = s.action if member is roof else pick(member, (_HANDS_DOWN.get(s.action, s.action), "stand"))
            low = foot if member is roof else s.origin.y
            steps.append(
                replace(s, action=act, before=act, aim=None, carrier=None, holding=(), hop=0.0,
                        origin=replace(s.origin, x=s.origin.x + off, y=low, facing=side),
                        to=replace(s.to, x=s.to.x + off, y=low, facing=side))
            )  # fmt: skip
        track.steps = steps
    roof.depth = min(who.depth, other.depth) + 0.002
    for member in (who, other, roof) if other is not who else ():
        play.tracks[member].shift(0.5 * side * gap, 0.0)
    play.brought.append(roof)


def sew_cloud(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two halves of a cloud at the breast, a large needle in the hand, the thread in the seam; then it is whole."""
    if who.kind != "person" or last(target) not in _SOFT:
        return False
    torn, whole = play.another_thing("torn cloud"), play.another_thing("sewn cloud")
    needle, thread = play.another_thing("large needle"), play.another_thing("length of thread")
    if torn is None or whole is None or needle is None or thread is None:
        return False
    _away(play, target)
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    x, y = here.x + side * 0.62 * who.height, here.y - 0.2 * who.height
    done = 0.62 * play.seconds
    for thing, first in ((torn, 1.0), (whole, 0.0)):
        thing.size, thing.depth = 0.52 * who.height / thing.thing.height, -0.006
        play.add(thing, State(x, y, side, alpha=first))
        play.tracks[thing].then(done, seconds=0.4, alpha=1.0 - first)
    track = play.tracks[who]
    track.steps = [replace(s, holding=()) for s in track.steps[:1]]
    track.start(here, pick(who, ("reach", "work")))
    needle.size = 0.3 * who.height / needle.thing.height
    needle.depth = -0.012
    play.add(needle, State(x, y - 0.3 * who.height, side, turn=20.0 * side))
    top, low = y - 0.62 * who.height, y - 0.34 * who.height
    stitch = 0.9
    for k in range(int(play.seconds / stitch) + 1):
        to = low if k % 2 else top
        dx = side * (0.04 if k % 2 else -0.06) * who.height
        play.tracks[needle].then(k * stitch, seconds=stitch, x=x + dx, y=to)
        hand = (x + dx, to - 0.5 * needle.height)
        track.then(0.01 + k * stitch, action=pick(who, ("reach", "work")), facing=side, aim=hand)
    thread.size = 0.34 * who.height / thread.thing.width
    thread.depth = -0.011
    play.add(thread, State(x + side * 0.02, y - 0.4 * who.height, side, turn=70.0))
    play.brought += [torn, whole, needle]
    return True


def hang_cloud(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The sewn cloud is pegged to a line, and drips."""
    if who.kind != "person" or last(target) not in _SOFT:
        return False
    line = play.another_thing("hung cloudlet")
    if line is None:
        return False
    _away(play, target)
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    line.size, line.depth = 0.98 * who.height / line.thing.height, 0.004
    x = here.x + side * 0.4 * line.width
    play.add(line, State(x, here.y, side))
    play.brought.append(line)
    track = play.tracks[who]
    track.steps = [replace(s, holding=()) for s in track.steps[:1]]
    peg = (x - side * 0.2 * line.width, here.y - 0.9 * who.height)
    track.start(here, pick(who, ("reach", "work")))
    track.then(0.01, action=pick(who, ("reach", "work")), facing=side, aim=peg)
    return True


def _away(play: Play, target: str | None) -> None:
    """The cloud of the sky is not there while its own is in the hands."""
    found = play.find(target)
    if found is not None and found.actor is None:
        track = play.tracks[found]
        track.start(replace(track.state(0.0), alpha=0.0))
        track.steps = track.steps[:1]


def bewitch(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Magic shoots from one to the other, who becomes what else is named in the picture."""
    mark = play.find(target)
    if mark is None or mark is who or who.actor is None:
        return False
    group = {g.name: g.members for g in play.groups}
    other = next((m[0] for n, m in group.items() if who not in m and mark not in m and m), None)
    if other is None:
        return False
    mine, its = play.tracks[who], play.tracks[mark]
    middle = 0.5 * (play.here(who, 0.0).x + play.here(mark, 0.0).x)
    side = play.toward(who, 0.0, play.here(mark, 0.0).x)
    gap = 0.42 * (who.height + mark.height)
    mine.start(
        replace(mine.state(0.0), x=middle - side * 0.5 * gap, facing=side), mine.steps[0].action, mine.steps[0].holding
    )
    its.start(replace(its.state(0.0), x=middle + side * 0.5 * gap, facing=-side), pick(mark, ("afraid", "stand")))
    sneezes, kisses = "sneeze" in what.verb, "kiss" in what.verb
    act = pick(who, ("bow",) if kisses else ("sneeze", "call") if sneezes else ("point", "call"))
    root = mouth(play, who, 0.3, act, 0.8) if sneezes else (
        middle - side * 0.5 * gap + side * 0.3 * who.height, -0.7 * who.height
    )  # fmt: skip
    chest = (middle + side * 0.42 * gap, -0.55 * mark.height)
    mine.then(0.05, action=act, facing=side, aim=None if sneezes or kisses else mark)
    change = 0.46 * play.seconds
    if not kisses:
        burst(play, "sneeze" if sneezes else "sparks", root, chest, 0.16 * play.seconds, change + 0.3)
    spark = play.another_thing("sparks")
    if spark is not None:
        spark.size, spark.depth = 0.5 * mark.height / spark.thing.height, -0.02
        play.add(spark, State(chest[0], -0.15 * mark.height, side, alpha=0.0, scale=0.4))
        play.tracks[spark].then(0.22 * play.seconds, seconds=0.4, alpha=1.0, scale=1.2)
        play.tracks[spark].then(change + 0.7, seconds=0.5, alpha=0.0)
    turn(play, mark, change, other.name)
    play.tracks[other].then(change + 1.6, facing=-side)
    mine.then(
        min(change + 1.2, 0.9 * play.seconds),
        action=pick(who, ("clap", "look") if kisses else ("afraid", "look", "stand")),
        facing=side,
        aim=None,
    )
    return True


def change_into(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Sparks about somebody, who becomes what else is named in the picture."""
    other = next((m[0] for m in (g.members for g in play.groups) if m and who not in m), None)
    if who.actor is None or other is None:
        return False
    change, here = 0.46 * play.seconds if at > 0 else 0.0, play.here(who, 0.0)
    spark = play.another_thing("sparks")
    if spark is not None and change:
        spark.size, spark.depth = 0.6 * who.height / spark.thing.height, -0.02
        glow = play.add(spark, State(here.x, -0.2 * who.height, here.facing, alpha=0.0, scale=0.4))
        glow.then(0.18 * play.seconds, seconds=0.4, alpha=1.0, scale=1.2)
        glow.then(change + 0.7, seconds=0.5, alpha=0.0)
    turn(play, who, change, other.name)
    return True


def along_prints(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Left and right in turn the prints lie on the ground ahead and behind, and the nose is over them."""
    if who.actor is None or last(target) not in _PRINTS:
        return False
    first = play.find(target) or play.another_thing(target or "pawprint")
    if first is None or first.actor is not None:
        return False
    play.start(who, Deed("walk", "go", ("walk",)), at)
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    size = min(0.3, 0.17 * max(who.height, who.width))
    gap = 1.5 * size
    way = abs(play.here(who, play.seconds).x - here.x) + 0.75 * play.frame[0]
    for k in range(min(40, int((way + 0.5 * play.frame[0]) / gap))):
        thing = first if k == 0 else play.another(first)
        thing.size, thing.depth = size / thing.thing.width, -0.004
        x = here.x + side * (gap * k - 0.5 * play.frame[0])
        if thing not in play.tracks:
            play.add(thing, here)
        play.tracks[thing].start(State(x, (0.5 if k % 2 else 1.2) * thing.height, side, turn=70.0 * side))
    nose = play.tracks[who]
    spot = play.here(who, play.seconds)
    nose.steps = [replace(s, aim=(spot.x + side * 2.0 * who.width, 0.2)) for s in nose.steps]
    return True


def pluck(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A bird tears a thing off somebody's breast, another beast takes it out of the hand; then it has it."""
    mark = play.partner(who, None)
    if who.kind != "animal" or mark is None or mark.actor is None or mark.height < 1.2 * who.height or not target:
        return False
    thing = play.find(target) or play.prop(target, ("prop",))
    if thing is None or thing.actor is not None or thing is mark:
        return False
    for track in play.tracks.values():
        track.steps = [replace(s, holding=tuple(h for h in s.holding if h is not thing)) for s in track.steps]
    who.size *= max(1.0, min(1.6, 0.42 * mark.height / who.height))
    thing.size = min(0.13 * mark.height, 0.34 * who.height) / max(thing.thing.height, thing.thing.width)
    thing.depth = min(who.depth, mark.depth) - 0.006
    side, there = play.toward(who, 0.0, play.here(mark, 0.0).x), play.here(mark, 0.0)
    flies = "fly" in who.actor.actions if who.actor else False
    spot = (there.x - side * 0.1 * mark.height, there.y - 0.6 * mark.height)
    pulling = pick(who, ("fly",)) if flies else pick(who, ("stand",))
    x, y = mouth(play, who, 0.3, pulling)
    here = play.here(who, 0.0)
    dx, dy = x - here.x, (y - here.y if flies else 0.0)
    base = State(spot[0] - dx, spot[1] - dy if flies else here.y, side)
    if not flies:
        spot = (spot[0] - side * 0.12 * mark.height, y)
        base = State(spot[0] - dx, here.y, side)
    if thing not in play.tracks:
        play.add(thing, here)
    away, go = 0.3 * play.frame[0], 0.5 * play.seconds
    mine, its = play.tracks[who], play.tracks[thing]
    mine.start(replace(base, x=base.x - side * 0.1), pulling)
    mine.settle()
    its.start(State(spot[0], spot[1] + 0.5 * thing.height, side))
    its.then(0.16 * play.seconds, seconds=0.3 * play.seconds, x=spot[0] - side * 0.1 * mark.height)
    mine.then(0.16 * play.seconds, seconds=0.3 * play.seconds, x=base.x - side * 0.1 * mark.height)
    thread = play.another_thing("length of thread")
    if thread is not None and flies:
        thread.size, thread.depth = 0.14 * mark.height / thread.thing.width, thing.depth + 0.001
        play.add(thread, State(spot[0], spot[1] + 0.5 * thread.height, side))
        play.tracks[thread].then(go, seconds=0.1, alpha=0.0)
    leaving = pick(who, ("fly", "run", "walk"))
    mine.then(go, action=leaving, facing=-side, holding=(thing,), seconds=play.seconds - go, pace="even",
              x=base.x - side * away, y=base.y - (0.16 * play.frame[1] if flies else 0.0))  # fmt: skip
    its.then(go, carrier=who)
    play.tracks[mark].then(go, action=pick(mark, ("shrug", "look_down", "look")), aim=None)
    play.brought.append(thing)
    return True


def light_cake(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The cake stands on a table; whose birthday it is sits on one side, and one candle after the other is lit."""
    if last(target) != "cake" or who.actor is None:
        return False
    cake, table = play.another_thing("candle cake"), play.prop("table", ("piece",))
    if cake is None or table is None or table.actor is not None:
        return False
    found = play.find(target)
    if found is not None and found.actor is None:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))
    host = play.partner(who, None)
    host = host if host is not None and host.kind == "person" else None
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    tall = host.height if host is not None else max(1.5, who.height)
    small = who.kind == "animal" and who.height < 0.75 * tall
    cake.size = 0.46 * tall / cake.thing.height
    table.size *= (cake.width + 0.4 + (1.1 * who.width if small else 0.0)) / table.width
    table.size = min(table.size, 0.46 * tall / table.thing.height * 1.4)
    top = min(table.height, 0.5 * tall)
    table.size *= top / table.height
    x = here.x + side * (0.5 * cake.width + 0.5 * who.width + 0.1)
    table.depth, cake.depth = 0.004, -0.004
    play.add(table, State(x - side * (0.4 * who.width if small else 0.0), 0.0, side))
    play.add(cake, State(x, -top, side))
    act = pick(who, ("call", "reach", "work"))
    mine = play.tracks[who]
    mine.start(replace(here, y=-top if small else here.y), act)
    mine.settle()
    if host is not None:
        track = play.tracks[host]
        track.start(
            State(x + side * (0.5 * cake.width + 0.32 * host.height), 0.0, -side), pick(host, ("clap", "stand"))
        )
        track.settle()
    begin, share = max(0.1, at), 0.68 * play.seconds / 6
    fiery = who.kind == "animal"
    for k in range(6):
        flame = play.another_thing("small flame")
        if flame is None:
            break
        flame.size, flame.depth = 0.12 * cake.height / flame.thing.height, -0.008
        tip = (x + side * (-30 + 12 * k) / 100 * cake.height, -top - 0.92 * cake.height)
        play.add(flame, State(*tip, side, alpha=0.0, lit=1.0))
        when = begin + share * (k + 0.6)
        play.tracks[flame].then(when, seconds=0.15, alpha=1.0)
        mine.then(begin + share * k, action=act, facing=side, aim=tip)
        if fiery:
            root = mouth(play, who, begin + share * k, act, 1.0)
            burst(play, "breath of fire", root, tip, begin + share * k, begin + share * (k + 0.9))
    play.brought += [cake, table]
    return True


def from_small(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A mouse holds a thing up to somebody large, who crouches, takes it, and has it at the breast."""
    thing, lender = play.find(target), play.partner(who, None)
    if who.kind != "person" or thing is None or lender is None or lender.kind != "animal":
        return False
    if (
        thing.actor is not None
        or lender.height > 0.5 * who.height
        or thing not in play.tracks[lender].step(0.0).holding
    ):
        return False
    lender.size *= max(1.0, 0.15 * who.height / lender.height)
    side, here = play.toward(who, 0.0, play.here(lender, 0.0).x), play.here(who, 0.0)
    x = here.x + side * (0.34 * who.height + 0.5 * lender.width)
    its, mine, way = play.tracks[lender], play.tracks[who], play.tracks[thing]
    its.start(State(x, 0.0, -side), pick(lender, ("stand", "sit")))
    y = mouth(play, lender, 0.5, its.steps[0].action)
    thing.size = 0.17 * who.height / thing.thing.height
    mine.steps = [replace(s, holding=()) for s in mine.steps[:1]]
    way.start(State(y[0] - side * 0.3 * thing.width, min(0.0, y[1] + 0.3 * thing.height), -side, lit=1.0))
    thing.depth = min(lender.depth, who.depth) - 0.004
    mine.start(replace(here, facing=side), pick(who, ("crouch", "kneel")))
    mine.settle()
    mine.then(0.02, action=pick(who, ("bend", "crouch")), facing=side, aim=thing)
    take = 0.5 * play.seconds
    mine.then(take, action=pick(who, ("crouch", "bend")), holding=(thing,), facing=side)
    way.then(take, carrier=who)
    mine.then(take + 0.5, action=pick(who, ("hold", "carry")), facing=side)
    play.brought.append(thing)
    return True


def eat_paper(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Written sheets in the mouth, that grow fewer; torn pieces fall; whoever wrote them throws up the hands."""
    paper = last(target) in _PAPERS
    owner = play.partner(who, None)
    owned = owner is not None and owner.kind == "person" and target is not None
    if who.kind != "animal" or not (paper or owned):
        return False
    noun = target if target is not None and not paper else "sheet of writing"
    sheet, bitten = play.another_thing(noun), play.another_thing("bitten sheet" if paper else noun)
    if sheet is None or bitten is None or sheet is bitten or sheet.actor is not None or sheet.kind != "prop":
        return False
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    act = pick(who, ("stand",))
    x, y = mouth(play, who, 1.0, act)
    long = 0.42 * who.height
    half = 0.5 * play.seconds
    for thing, first in ((sheet, 1.0), (bitten, 0.0)):
        wide = max(thing.thing.height, thing.thing.width)
        thing.size = (1.0 if first else 0.8 if paper else 0.55) * long / wide
        thing.depth = -0.006
        play.add(
            thing, State(x + side * 0.3 * thing.width, y + 0.5 * thing.height, side, alpha=first, turn=14.0 * side)
        )
        play.tracks[thing].then(half, seconds=0.1, alpha=1.0 - first)
    for k in range(5 if paper else 0):
        scrap = play.another_thing("bitten sheet")
        if scrap is None:
            break
        scrap.size, scrap.depth = 0.36 * long / scrap.thing.height, -0.008
        far = x + side * (0.1 + 0.16 * k) * who.height
        play.add(scrap, State(far - side * 0.1, y if k > 1 else here.y, side, turn=50.0 * k, alpha=float(k < 2)))
        if k > 1:
            begin = (0.1 + 0.14 * k) * play.seconds
            play.tracks[scrap].then(begin, seconds=0.05, alpha=1.0)
            play.tracks[scrap].then(begin + 0.05, seconds=0.9, x=far, y=here.y, turn=120.0 + 80 * k)
    play.brought += [sheet]
    play.tracks[who].then(min(at, 0.2), action=pick(who, ("carry",)), facing=side, rate=0.0)
    play.tracks[who].then(0.3, action=act)
    found = play.find(target)
    if found is not None and found.actor is None and found is not sheet:
        play.tracks[found].start(replace(play.here(found, 0.0), alpha=0.0))
    if owner is not None and owner.kind == "person":
        near = x + side * (0.5 * sheet.width + 0.45 * owner.height)
        play.tracks[owner].start(replace(play.here(owner, 0.0), x=near, facing=-side), pick(owner, ("stand",)))
        play.tracks[owner].then(0.1, action=pick(owner, ("shrug", "afraid")), facing=-side)
    return True


FABLES: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    **dict.fromkeys(
        "pull out, haul out, drag out, lift out, fish out, rescue, save, pull up".split(", "),
        pull_young,
    ),
    **dict.fromkeys(("climb", "climb up", "scale", "go up", "clamber up", "thank on high", "thank"), up_giant),
    "share": one_roof,
    **dict.fromkeys(("laugh", "giggle", "chuckle", "laugh at"), laugh_at),
    "follow": along_prints, "track": along_prints, "trail": along_prints,
    **dict.fromkeys(("steal", "snatch", "pinch", "swipe", "pluck", "grab", "nick"), pluck),
    "take": lambda *a: pluck(*a) or from_small(*a),
    "borrow": from_small, "receive": from_small, "accept": from_small, "get": from_small,
    "light": light_cake, "light up": light_cake, "ignite": light_cake, "kindle": light_cake,
    **dict.fromkeys(("sew", "stitch", "mend", "darn", "patch", "repair", "sew up"), sew_cloud),
    **dict.fromkeys(("hang", "hang up", "pin", "peg", "dry"), hang_cloud),
    "change into": change_into, "enchant": bewitch, "bewitch": bewitch, "sneeze upon": bewitch, "kiss into": bewitch,
    "bless": bless, "kiss": kiss_small,
    **dict.fromkeys(("carry", "bear", "shoulder", "haul", "move", "lug", "lift"), village),
    "keep awake": kept_awake,
    **dict.fromkeys(("eat", "eat up", "chew", "chew up", "swallow", "munch", "devour", "nibble", "gobble"),
                    lambda *a: swallow(*a) or eat_paper(*a)),
}  # fmt: skip
