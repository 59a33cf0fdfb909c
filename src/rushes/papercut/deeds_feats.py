"""Feats: down from a height into water, out of a hat or a chimney, lines on a wall, sparks on an anvil."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.coats import Coat, stuff_of
from rushes.papercut.craft import Colour
from rushes.papercut.deeds_barter import swap
from rushes.papercut.deeds_parts import burst, last, words_of
from rushes.papercut.sketches import CHALK, CUT, WOOD, Sketch, Still
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

_HEIGHTS = frozenset("board tower platform cliff rock pier bridge springboard ledge roof dock jetty crag".split())
_WATERS = frozenset("water pool sea lake river pond ocean bay waterfall".split())
_HATS = ("top hat", "hat", "box", "basket", "sack", "bag", "suitcase", "bucket", "pot")
_HOLES = frozenset("chimney hole window well barrel box basket trunk sack den burrow manhole pipe tunnel hatch".split())
_PAINTERS = frozenset("painter artist".split())
_ON_PAPER = frozenset("letter note map plan circle line picture portrait card book word sign list".split())
_SMITHS = frozenset("blacksmith smith armourer swordsmith farrier".split())
_HOT: Colour = (1.0, 0.45, 0.1)
_FAR_OFF = frozenset("coast shore island land coastline beach harbour ship sail lighthouse town village castle".split())
_BALLS = frozenset("ball baseball puck shuttlecock".split())
_BATS = (("tennis", "tennis racket"), ("shuttle", "tennis racket"), ("golf", "golf club"), ("puck", "hockey stick"),
         ("hockey", "hockey stick"), ("rink", "hockey stick"))  # fmt: skip
_SHAVEN = frozenset("stripe head beard hair customer moustache face chin stubble".split())
_MASONS = frozenset("stonecutter stonemason mason sculptor carver".split())
_WALLS = frozenset("tomb temple cave pyramid egypt prison cell dungeon ruin cliff".split())
_GAMES = frozenset("chess draughts checkers".split())
_BOARDS = {"play chess": "chessboard", "play cards": "playing cards"}


def leap(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """From high up in an arc down into the water, which splashes."""
    high = last(target) in _HEIGHTS
    wet = bool((_WATERS | {"swimming"}) & set(play.place.split())) or last(target) in _WATERS
    if who.actor is None or not ((high and wet) or (high and last(target) == "board")):
        return False
    tower = play.find(target) or play.prop("diving tower", ("prop",))
    if tower is None or tower.actor is not None:
        return False
    if tower.width > 1.5 * tower.height or tower.height > 3.4:
        tower = play.another_thing("diving tower") or tower
    here, side = play.here(who, 0.0), play.here(who, 0.0).facing
    tower.size *= 1.3 * who.height / tower.height
    tower.depth = 0.01
    foot = here.x - side * 0.9 * tower.width
    play.add(tower, State(foot, 0.0, side))
    play.brought.append(tower)
    play.tall = max(play.tall, 2.9 * who.height)
    tip = foot + side * 0.34 * tower.width
    track = play.tracks[who]
    track.start(State(tip, -tower.height, side), pick(who, ("stand",)))
    at = max(at, 0.24 * play.seconds)
    track.then(0.5 * at, action=pick(who, ("cheer", "jump")))
    act, long = pick(who, ("fly", "dive", "jump")), 0.34 * play.seconds
    lower = 0.62 * who.height
    track.then(at, action=act, seconds=0.4 * long, pace="rise", x=tip + side * 0.5, y=-tower.height - 0.3, turn=0.0)
    track.then(at + 0.4 * long, seconds=0.6 * long, pace="fall", x=tip + side * 1.5, y=lower, turn=62.0 * side)
    play.cut_off[who] = 0.0
    splash = play.another_thing("splash")
    if splash is not None:
        splash.size, splash.depth = 0.8 * who.height / splash.thing.height, -0.01
        play.add(splash, State(tip + side * 1.7, 0.05, side, alpha=0.0, scale=0.3))
        spray = play.tracks[splash]
        spray.then(at + 0.9 * long, seconds=0.3, alpha=1.0, scale=1.0)
        spray.then(0.98 * play.seconds, seconds=0.5, alpha=0.6)
        play.brought.append(splash)
    return True


def conjure(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Somebody or something comes up out of a hat, however large."""
    mark = play.find(target)
    if mark is None or mark is who or mark.actor is None or who.actor is None:
        return False
    hat = next((h for noun in _HATS if (h := play.find(noun)) is not None and h.actor is None), None)
    drags = what.verb == "pull" or who.height > 0.7 * mark.height  # a great horse is hauled along
    if hat is None and drags and "magician" not in words_of(who):
        return False
    hat = hat or play.prop("top hat", ("prop",))
    if hat is None:
        return False
    side = play.here(who, 0.0).facing
    long = mark.width > 1.5 * mark.height  # a crocodile comes up nose first
    if long:
        mark.size *= min(1.0, 1.7 * who.height / mark.width)
    wide = 1.5 * mark.height if long else 0.75 * mark.width
    hat.size = max(wide, 0.6) / (0.62 * hat.thing.width)
    hat.depth = -0.01
    x = play.here(who, 0.0).x + side * (0.5 * who.width + 0.5 * hat.width + 0.05)
    if hat not in play.tracks:
        play.add(hat, State(x, 0.0, side))
    turned = last(hat.name) == "hat"  # the brim is up
    play.tracks[hat].start(State(x, 0.0, side, turn=180.0 if turned else 0.0))
    rim = -0.95 * hat.height
    up = max(at, 0.2 * play.seconds)
    track = play.tracks[mark]
    if long:
        track.start(State(x, rim + 0.6 * mark.width, -side, turn=90.0 * side), pick(mark, ("stand",)))
        track.then(up, seconds=0.4 * play.seconds, pace="ease", y=rim - 0.05 * mark.width)
    else:
        track.start(State(x, rim + 1.02 * mark.height, -side), pick(mark, ("cheer", "stand")))
        track.then(up, seconds=0.5 * play.seconds, pace="ease", y=rim + 0.34 * mark.height)
    mark.depth = 0.0
    play.cut_off[mark] = rim + 0.02
    play.tracks[who].then(at, action=pick(who, ("pull", "reach", "stand")), facing=side)
    play.brought += [hat, mark]
    return True


def out_of(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Head and shoulders come up out of a chimney or a hole."""
    if who.actor is None or last(target) not in _HOLES - {"well"}:
        return False
    noun = "snowy chimney" if last(target) == "chimney" else target or "barrel"
    rim_thing = play.another_thing(noun) if last(target) == "chimney" else play.find(target) or play.prop(noun)
    if rim_thing is None or rim_thing.actor is not None or rim_thing.height > 2.6 or rim_thing.height < 0.2:
        rim_thing = play.another_thing("barrel")
    if rim_thing is None:
        return False
    here = play.here(who, 0.0)
    rim_thing.size *= max(1.0, 0.95 * who.width / rim_thing.width)
    rim_thing.depth = -0.01
    play.add(rim_thing, State(here.x, 0.0, here.facing))
    rim = -0.98 * rim_thing.height
    begin = max(at, 0.12 * play.seconds)
    track = play.tracks[who]
    track.start(State(here.x, rim + 1.03 * who.height, here.facing), pick(who, ("climb", "stand")))
    track.then(begin, seconds=0.4 * play.seconds, y=rim + 0.5 * who.height)
    track.then(begin + 0.4 * play.seconds, action=pick(who, ("cheer", "look")))
    play.cut_off[who] = rim + 0.03
    play.brought.append(rim_thing)
    return True


def drawing(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A figure appears on a wall, a pane or a board under the hand."""
    if who.kind != "person" or not target or last(target) in _ON_PAPER or play.tracks[who].step(at).aim:
        return False
    found = play.find(target)
    found = None if found is who else found
    lives = found is not None and (found.actor is not None or isinstance(found.thing, Sketch))
    if what.verb in ("paint", "draw", "sketch") and found is not None and not lives:
        return False
    if what.verb == "paint" and found is not None and found.kind == "vehicle":
        return False  # it gets a coat of paint, and not its portrait
    cut = what.verb in ("carve", "chisel", "scratch", "engrave")
    frosted = "frosted window" in play.pieces
    pane = "frosted window" if frosted else "pane of glass"
    glazier = frosted or "window" in who.name.lower() or "window" in play.pieces
    if cut and found is None and last(target) in ("statue", "wood", "pumpkin", "stone", "turkey", "spoon"):
        return False
    group = next((g.members for g in play.groups if who in g.members), (who,))
    if who is not group[0]:  # they all paint the one picture
        play.tracks[who].then(at, action=pick(who, ("paint", "reach")), facing=play.here(group[0], at).facing)
        return True
    noun = "smiling face" if last(target) in ("face", "smile") else target
    figure = found if found is not None and lives else play.another_thing(noun)
    if figure is None or figure.kind == "shape":
        return False
    hewn = cut and (bool(_MASONS & words_of(who)) or bool(_WALLS & set(play.place.split())))
    if cut and not hewn:
        return _whittle(play, who, figure, at)
    if figure.actor is not None or (cut and not isinstance(figure.thing, Sketch)):  # its picture, not itself
        figure.thing, figure.kind = Sketch(figure.thing, CUT if cut else CHALK), "prop"
    walled = any(last(p) in ("wall", "fence", "pavement") for p in play.pieces) or play.place in ("street", "city")
    stood = (play.inside or (bool(_PAINTERS & words_of(who)) and not walled)) and not cut and not glazier
    chalk = "chalk" in target or what.verb == "chalk"
    here, side = play.here(who, at), play.here(who, at).facing
    if last(target) == "door" and not cut and not glazier:
        return _door_lines(play, who, figure, at)
    if not cut and not glazier and what.verb != "paint" and (chalk or not play.inside):
        return _on_ground(play, who, figure, at)
    old = play.place in ("egypt", "rome", "tomb")
    wall = play.another_thing(
        pane if glazier else "large canvas" if stood else "slab of stone" if cut or old else "brick wall"
    )
    if wall is None:
        return False
    wall.size = 1.12 * who.height / wall.thing.height
    wall.depth = 0.012
    x = here.x + side * (0.36 * who.height + 0.5 * wall.width)
    play.add(wall, State(x, 0.0, side))
    share = (0.8, 0.8) if cut else (0.72, 0.8) if old else (0.62, 0.5)
    figure.size = share[0] * min(wall.width / figure.thing.width, share[1] * wall.height / figure.thing.height)
    if isinstance(figure.thing, Sketch):
        figure.thing.colour = CUT if cut or stood or old else CHALK  # no white on a white canvas
    else:
        figure.colour = CUT if cut else figure.colour if stood or what.verb == "paint" else CHALK
    figure.depth = 0.006
    low = -0.46 * wall.height + (0.4 * figure.height if isinstance(figure.thing, Sketch) else 0.0)
    spot = State(x - side * 0.06 * wall.width, low, side, alpha=0.0)
    if figure in play.tracks:
        play.tracks[figure].start(spot)
    else:
        play.add(figure, spot)
    begin = max(at, 0.15 * play.seconds)
    play.tracks[figure].then(begin, seconds=0.4 * play.seconds, alpha=0.95)
    play.brought += [wall, figure]
    watcher = play.partner(who, None)
    if glazier and watcher is not None and watcher.kind == "person" and watcher is not who:
        watcher.depth = 0.02  # behind the glass
        play.tracks[watcher].start(State(x + side * 0.26 * wall.width, 0.0, -side), pick(watcher, ("stand",)))
    tool = "hammer" if cut else "sponge" if glazier else "paintbrush" if what.verb == "paint" else "pencil"
    bare = frosted or play.tracks[who].step(at).holding
    tools = () if bare else ("chisel", tool) if cut else (tool,)
    for held in [play.prop(noun, ("prop",)) for noun in tools]:
        if held is not None:
            play.hold(who, held, 0.0)
    play.tracks[who].then(begin, action=pick(who, ("hammer" if cut else "paint", "reach")), facing=side)
    return True


def _whittle(play: Play, who: Cast, figure: Cast, at: float) -> bool:
    """A small wooden one in one hand, the knife in the other."""
    thing = figure.thing.thing if isinstance(figure.thing, Sketch) else figure.thing
    figure.thing, figure.kind, figure.colour = Still(thing), "prop", WOOD
    figure.size = 0.24 * who.height / max(thing.width, thing.height)
    if figure not in play.tracks:
        play.add(figure, play.here(who, 0.0))
    knife = play.prop("knife", ("prop",))
    if knife is not None:
        play.hold(who, knife, 0.0)
    play.hold(who, figure, 0.0)
    play.tracks[who].then(min(at, 0.2), action=pick(who, ("work", "sew")))
    return True


def _door_lines(play: Play, who: Cast, figure: Cast, at: float) -> bool:
    """A door as tall as a door, in chalk on a wall."""
    wall, lines = play.another_thing("wall"), play.another_thing("lines of a door")
    if wall is None or lines is None:
        return False
    here, side = play.here(who, at), play.here(who, at).facing
    lines.size = 1.3 * who.height / lines.thing.height
    wall.size, wall.depth, lines.depth = 1.2 * lines.height / wall.thing.height, 0.012, 0.006
    x = here.x + side * (0.3 * who.height + 0.5 * lines.width)
    if figure in play.tracks:
        play.tracks[figure].start(State(x, 0.0, side, alpha=0.0))
    begin = max(at, 0.1 * play.seconds)
    play.add(wall, State(x, 0.0, side))
    play.add(lines, State(x, 0.0, side, alpha=0.0)).then(begin, seconds=0.4 * play.seconds, alpha=1.0)
    play.brought += [wall, lines]
    chalk = None if play.tracks[who].step(at).holding else play.prop("pencil", ("prop",))
    if chalk is not None:
        play.hold(who, chalk, 0.0)
    play.tracks[who].then(min(at, 0.2), action=pick(who, ("paint", "reach")), facing=side)
    return True


def _on_ground(play: Play, who: Cast, figure: Cast, at: float) -> bool:
    """Lines on the ground before somebody who kneels."""
    here, side = play.here(who, at), play.here(who, at).facing
    if not isinstance(figure.thing, Sketch):
        figure.thing = Sketch(figure.thing)
    figure.thing.lay()
    figure.size, figure.depth = 1.5 * who.height / figure.thing.width, 0.008
    spot = State(here.x + side * (0.3 * who.height + 0.5 * figure.width), -0.02, side, alpha=0.0)
    if figure in play.tracks:
        play.tracks[figure].start(spot)
    else:
        play.add(figure, spot)
    begin = max(at, 0.12 * play.seconds)
    play.tracks[figure].then(begin, seconds=0.3 * play.seconds, alpha=1.0)
    play.brought.append(figure)
    held = None if play.tracks[who].step(at).holding else play.prop("pencil", ("prop",))
    if held is not None:
        play.hold(who, held, 0.0)
    near = (here.x + side * 0.36 * who.height, -0.04)
    play.tracks[who].then(min(at, 0.2), action=pick(who, ("crouch", "kneel", "bend")), facing=side, aim=near)
    return True


def forge(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The hot iron on the anvil, the hammer, sparks; what it is to be comes out of it."""
    if who.kind != "person" or not (_SMITHS & words_of(who) or play.find("anvil") is not None):
        return False
    anvil = play.another_thing("anvil on a stump")
    work, _, result = (target or "sword").partition(" into ")
    iron = play.find(work) or play.prop(work, ("prop",))
    if anvil is None:
        return False
    side, here = play.here(who, at).facing, play.here(who, at)
    anvil.size = 0.5 * who.height / anvil.thing.height
    x = here.x + side * (0.34 * who.height + 0.2 * anvil.width)
    play.add(anvil, State(x, 0.0, side))
    play.brought.append(anvil)
    if iron is not None and iron.actor is None and iron is not who:
        long = iron.thing.height > 1.5 * iron.thing.width
        iron.size = 0.34 * who.height / max(iron.thing.width, iron.thing.height)
        iron.colour, iron.depth = _HOT, -0.005
        if iron not in play.tracks:
            play.add(iron, here)
        y = -anvil.height + (0.5 * (iron.height - iron.width) if long else 0.0)
        lain = State(x, y, side, turn=90.0 * side if long else 0.0)
        play.tracks[iron].start(lain)
        play.brought.append(iron)
        new = play.prop(result, ("prop",)) if result else None
        if new is not None and new.actor is None:
            new.size, new.colour, new.depth = iron.height / new.thing.height, _HOT, -0.006
            play.add(new, replace(lain, alpha=0.0))
            play.tracks[iron].then(0.55 * play.seconds, seconds=0.6, alpha=0.0)
            play.tracks[new].then(0.55 * play.seconds, seconds=0.6, alpha=1.0)
    hammer = play.prop("hammer", ("prop",))
    if hammer is not None:
        hammer.size = 0.26 * who.height / hammer.thing.height
        play.hold(who, hammer, 0.0)
    play.tracks[who].then(at, action=pick(who, ("hammer",)))
    k = at + 0.66
    while k < 0.95 * play.seconds:
        burst(play, "sparks", (x - 0.28, -anvil.height - 0.1), (x + 0.28, -anvil.height - 0.1), k, k + 0.5)
        k += 0.95
    return True


_DECKS = ("longship", "ship deck", "crow's nest")


def sight(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A hand over the eyes; what is seen lies small in the distance, in the same picture."""
    if who.kind != "person" or last(target) not in _FAR_OFF or play.find(target) is not None:
        return False
    land = last(target) in ("coast", "shore", "land", "coastline", "beach", "harbour")
    north = play.place == "longship"  # no palms grow where Vikings sail
    seen = play.another_thing("green coast" if north else "island" if land else target or "island")
    side, here = play.here(who, at).facing, play.here(who, at)
    if seen is not None and seen.actor is None:
        deck = play.place in _DECKS  # at the horizon, behind the rail
        seen.size = (0.55 if deck else 0.2) * play.frame[0] / seen.thing.width
        seen.depth = 0.9 if deck else 0.02
        high = 1.35 if deck else 0.52 * who.height
        play.add(seen, State(here.x + side * (0.26 if deck else 0.3) * play.frame[0], -high, side))
        seen.name = target or seen.name
        play.brought.append(seen)
    play.tracks[who].then(at, action=pick(who, ("look_far", "look")), facing=side)
    return True


def hide(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Crouched behind a thing that covers the half of the one who hides."""
    if who.actor is None or not target or what.verb in ("duck",):
        return False
    cover = play.find(target) or play.another_thing(target)
    if cover is None or cover is who or cover.actor is not None or cover.kind in ("body", "shape"):
        return False
    side, here = play.here(who, at).facing, play.here(who, at)
    cover.size *= max(1.0, min(3.0, 0.62 * who.height / cover.height))
    cover.size *= min(1.0, 1.7 * who.height / cover.height)
    cover.depth = -0.015
    broad = 0.36 * who.height if last(target) == "tree" else cover.width  # a trunk hides less than its crown
    x = here.x - side * 0.4 * min(broad, 1.3 * who.height)
    if cover in play.tracks:
        play.tracks[cover].start(replace(play.here(cover, 0.0), x=x))
    else:
        play.add(cover, State(x, 0.0, side))
    play.brought.append(cover)
    play.tracks[who].then(at, action=pick(who, ("crouch", "sit", "sleep")), facing=side)
    return True


def strike(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The ball comes flying, meets racket, bat or stick, and flies off the other way."""
    word = (target or "").lower()
    if who.kind != "person" or last(target) not in _BALLS:
        return False
    tool = next((t for part, t in _BATS if part in word or part in play.place), "baseball bat")
    ball, bat = play.prop(target or "ball", ("prop",)), play.prop(tool, ("prop",))
    if ball is None or ball.actor is not None or bat is None:
        return False
    if not play.tracks[who].step(at).holding:
        play.hold(who, bat, 0.0)
    side, here = play.here(who, at).facing, play.here(who, at)
    if ball not in play.tracks:
        play.add(ball, here)
    low = tool in ("golf club", "hockey stick")
    meets = max(at + 0.7, 0.42 * play.seconds)
    spot = (here.x + side * 0.5 * who.height, -0.1 if low else -0.95 * who.height)
    far = here.x + side * 0.7 * play.frame[0]
    ball.size = max(ball.size, 0.075 * who.height / ball.thing.height)
    track = play.tracks[ball]
    if low:
        track.start(State(spot[0], 0.0, side))
    else:
        track.start(State(far, -0.7 * who.height, side))
        track.then(meets - 0.8, seconds=0.8, pace="even", x=spot[0], y=spot[1], hop=0.3)
    play.tracks[who].then(meets - 0.42, action=pick(who, ("throw",)), facing=side)
    track.then(meets + 0.02, seconds=1.6, pace="even", x=far, y=-1.25 * who.height, hop=0.4, turn=500.0)
    play.brought.append(ball)
    return True


def shave(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The barber stands behind somebody seated and full of foam."""
    mark = play.partner(who, target)
    if mark is None and (target is None or last(target) in _SHAVEN):
        mark = play.another_thing("customer")
    if mark is None or mark.actor is None or who.kind != "person":
        return False
    side, here = play.here(who, 0.0).facing, play.here(who, 0.0)
    if mark not in play.tracks:
        play.add(mark, here)
        play.brought.append(mark)
    x = here.x + side * 0.52 * (who.size + mark.size)
    play.tracks[mark].start(State(x, 0.0, side), pick(mark, ("sit",)))
    play.tracks[mark].settle()
    play.coats[mark] = Coat("foam", at, 0.8, above=0.62)
    blade = play.prop("scissors", ("prop",))
    if blade is not None and not play.tracks[who].step(at).holding:
        blade.size = 0.17 * who.height / max(blade.thing.height, blade.thing.width)
        play.hold(who, blade, 0.0)
    play.tracks[who].then(max(0.1, at), action=pick(who, ("reach", "pat")), facing=side, aim=mark)
    return True


def game(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Two sit at a board."""
    if who.kind != "person" or not (
        (what.verb in _BOARDS and (target is None or play.find(target))) or last(target) in _GAMES
    ):
        return False
    crew = next((g.members for g in play.groups if who in g.members), (who,))
    if who is not crew[0]:
        return True
    other = crew[1] if len(crew) > 1 else play.partner(who, target if last(target) not in _GAMES else None)
    table, board = play.another_thing("table"), play.another_thing(_BOARDS.get(what.verb, "chessboard"))
    if table is None or board is None:
        return False
    here = play.here(who, 0.0)
    table.size *= 0.62
    x = here.x + here.facing * 0.95
    table.depth = -0.004
    play.add(table, State(x, 0.0))
    board.depth, board.size = -0.006, 0.62 / board.thing.width
    play.add(board, State(x, -table.height))
    play.brought += [table, board]
    for member, place, side in ((who, here.x, here.facing), (other, x + here.facing * 0.95, -here.facing)):
        if member is None or member.actor is None:
            continue
        chair = play.another_thing("chair")
        if chair is not None and member.kind == "person":
            chair.depth = 0.01
            play.add(chair, State(place, 0.0, side))
            play.seats[member] = chair
        play.tracks[member].start(State(place, 0.0, side), pick(member, ("sit",)))
        play.tracks[member].settle()
        play.tracks[member].then(at + 0.2, aim=board)
    return True


def smear(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who is covered in something has it sticking on the body."""
    stuff = stuff_of(target)
    if stuff is None or who.actor is None or play.find(target) is not None:
        return False
    play.coats[who] = Coat(stuff, at, 0.9)
    play.tracks[who].then(at, action=pick(who, ("look_down", "shake", "stand")))
    return True


FEATS: dict[str, Callable[[Play, Cast, Deed, float, str | None], bool]] = {
    "jump": leap, "leap": leap, "dive": leap, "jump in": leap, "dive in": leap, "spring": leap, "plunge": leap,
    "leap in": leap,
    "pull": conjure, "pull out": conjure, "lift out": conjure, "draw out": conjure, "take out": conjure,
    "conjure": conjure,
    "crawl out": out_of, "climb out": out_of, "poke out": out_of, "pop out": out_of, "peep out": out_of,
    "peek out": out_of, "emerge": out_of, "stick out": out_of, "crawl": out_of,
    "draw": drawing, "chalk": drawing, "engrave": drawing, "sketch": drawing, "paint": drawing,
    "carve": drawing, "chisel": drawing,
    "hammer": forge, "forge": forge, "beat": forge,
    "spot": sight, "see": sight, "spy": sight, "discover": sight, "notice": sight, "look at": sight, "watch": sight,
    "hide": hide, "hide behind": hide, "hide among": hide, "hide under": hide, "hide in": hide, "take cover": hide,
    "cower": hide, "shelter": hide,
    "hit": strike, "strike": strike, "smash": strike, "whack": strike, "bat": strike,
    "shave": shave, "play chess": game, "play cards": game, "play": game,
    "cover": smear, "swap": swap, "exchange": swap, "trade": swap,
}  # fmt: skip
